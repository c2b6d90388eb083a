"""Papers of the one-stop counter: slip of receipt, sheet of control, receipt for a fee."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from random import Random

from samples.blocks import clerk_line, head, pages, signed
from samples.communes import case_number
from samples.fields import dated, filler, mark
from samples.paper import Paper, layout
from samples.papers.circular_forms_homes import Locale, locale, villager
from samples.people import MERGER, draw_tax_code, official, workday
from samples.words import capital, grouped, long_date, number_in_words


@dataclass(frozen=True)
class Procedure:
    """A procedure of the counter: its code and name, its days, what is handed in and who decides."""

    code: str
    name: str
    days: int
    parts: tuple[str, ...]
    unit: str


_PROCEDURES = (
    Procedure("1.004859", "Thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc", 3, (
        "Tờ khai đăng ký việc thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc (bản chính)",
        "Giấy khai sinh (bản chính)", "Giấy tờ liên quan đến việc thay đổi, cải chính hộ tịch (bản sao chứng thực)",
    ), "Công chức Tư pháp - Hộ tịch"),
    Procedure("1.001776", "Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hàng tháng, hỗ trợ kinh phí chăm sóc, nuôi dưỡng hàng tháng", 22, (
        "Tờ khai đề nghị trợ giúp xã hội (Mẫu số 1đ)", "Giấy xác nhận khuyết tật (bản sao)", "Thẻ căn cước (xuất trình để đối chiếu)",
    ), "Công chức Văn hóa - Xã hội"),
    Procedure("1.004884", "Đăng ký lại khai sinh", 5, (
        "Tờ khai đăng ký lại khai sinh", "Bản sao toàn bộ hồ sơ, giấy tờ của người yêu cầu có các thông tin liên quan đến nội dung khai sinh",
        "Văn bản cam đoan về việc đã đăng ký khai sinh nhưng không còn bản lưu",
    ), "Công chức Tư pháp - Hộ tịch"),
    Procedure("1.004873", "Cấp Giấy xác nhận tình trạng hôn nhân", 3, (
        "Tờ khai cấp Giấy xác nhận tình trạng hôn nhân", "Trích lục ghi chú ly hôn hoặc bản án, quyết định ly hôn đã có hiệu lực pháp luật (bản sao)",
    ), "Công chức Tư pháp - Hộ tịch"),
    Procedure("1.011607", "Công nhận hộ nghèo, hộ cận nghèo; hộ thoát nghèo, hộ thoát cận nghèo định kỳ hàng năm", 15, (
        "Giấy đề nghị rà soát hộ nghèo, hộ cận nghèo (Phụ lục III)", "Phiếu thu thập thông tin của hộ gia đình",
    ), "Công chức Văn hóa - Xã hội"),
    Procedure("1.013978", "Đăng ký đất đai, tài sản gắn liền với đất, cấp Giấy chứng nhận quyền sử dụng đất lần đầu", 17, (
        "Đơn đăng ký đất đai, tài sản gắn liền với đất (Mẫu số 15)", "Mảnh trích đo bản đồ địa chính thửa đất",
        "Giấy tờ chứng minh nguồn gốc sử dụng đất theo quy định tại Điều 137 Luật Đất đai (bản sao)", "Chứng từ thực hiện nghĩa vụ tài chính (nếu có)",
    ), "Công chức Địa chính - Xây dựng"),
)  # fmt: skip


def _counter(at: Locale, on: date) -> str:
    """What the commune's counter is called."""
    since = f"Trung tâm Phục vụ hành chính công {at.on(on).address().split(',')[0]}"
    return since if on >= MERGER else "Bộ phận Tiếp nhận và Trả kết quả"


def _office_head(at: Locale, on: date, own: str, number: str, day: str) -> str:
    """The commune's committee, ``own`` part of it below, beside the country."""
    place = at.on(on)
    return head(
        (
            f"ỦY BAN NHÂN DÂN<br>{place.name.upper()}",
            own.upper().replace("NHẬN VÀ", "NHẬN<br>VÀ").replace("VỤ HÀNH CHÍNH CÔNG", "VỤ<br>HÀNH CHÍNH CÔNG<br>"),
        ),
        number,
        f"{place.bare}, {day}",
        share=43,
    )


def _after(on: date, days: int) -> date:
    """``days`` working days after ``on``."""
    day = on
    for _ in range(days):
        day = workday(day + timedelta(days=1))
    return day


def _hour(rng: Random, day: date) -> tuple[str, str]:
    """An office hour of ``day`` as the forms print it, and as it is kept."""
    hour, minute = rng.choice((7, 8, 9, 10, 13, 14, 15, 16)), rng.randint(0, 59)
    return f"{hour:02d} giờ {minute:02d} phút, {long_date(day)}", f"{day.isoformat()}T{hour:02d}:{minute:02d}"


def _phone(rng: Random) -> str:
    return f"0{rng.choice((3, 7, 8, 9))}{rng.randrange(10**8):08d}"


_SLIP = ".slip p{margin:1.5mm 0;text-align:justify} .slip ol{margin:0 0 1mm;padding-left:12mm} h1{font-size:15pt;margin-top:7mm}"


@layout("giay_tiep_nhan_hen_tra", "zd_receipt_slip", split="unseen21", years=(2023, 2026))
def receipt_slip(paper: Paper, on: date) -> None:
    """Giấy tiếp nhận hồ sơ và hẹn trả kết quả on the form of TT 01/2018 (since the merger TT 03/2025), from the portal."""
    rng, f, at = paper.rng, filler(paper), locale(paper.rng)
    what = rng.choice(_PROCEDURES if on >= MERGER else _PROCEDURES[:-1])
    who = villager(rng, on, at, age=(22, 68))
    (start, started), (end, ended) = _hour(rng, on), _hour(rng, _after(on, what.days))
    case, clerk, counter = case_number(rng, on), official(rng), _counter(at, on)
    paper.set(thanh_phan=list(what.parts), ma_ho_so=case, nguoi_nop=who.name, nguoi_tiep_nhan=clerk)
    listed = "".join(
        f"<li>{mark('thanh_phan', one)}{';' if one != what.parts[-1] else '.'}</li>" for one in what.parts
    )
    identity = f("so_dinh_danh", who.id_number)
    books = f"Vào Sổ theo dõi hồ sơ, Quyển số: {rng.randint(1, 4):02d} &emsp; Số thứ tự: {rng.randint(12, 990)}"
    body = (
        f"{_office_head(at, on, counter, f'Số: {rng.randint(20, 1900)}/TNHS', long_date(on))}"
        "<h1>GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ</h1><div class='c i'>(Liên 2: Giao cho tổ chức, cá nhân nộp hồ sơ)</div>"
        f"<div class='slip'><p style='margin-top:5mm'>Mã hồ sơ: <b>{mark('ma_ho_so', case)}</b></p>"
        f"<p>Bộ phận tiếp nhận và trả kết quả: {f('bo_phan_tiep_nhan', counter if on >= MERGER else f'UBND {at.on(on).address()}')}</p>"
        f"<p>Tiếp nhận hồ sơ của: <b>{mark('nguoi_nop', who.name)}</b> &emsp; Số định danh cá nhân/CCCD: {identity}</p>"
        f"<p>Địa chỉ: {f('dia_chi', who.home)}</p><p>Số điện thoại: {f('so_dien_thoai', _phone(rng))} &emsp;&emsp; Email: </p>"
        f"<p>Nội dung yêu cầu giải quyết: {f('ten_thu_tuc', what.name)} (mã TTHC: {f('ma_thu_tuc', what.code)})</p>"
        f"<p>Thành phần hồ sơ nộp gồm:</p><ol>{listed}</ol><p>Số lượng hồ sơ: 01 (bộ)</p>"
        f"<p>Thời gian giải quyết hồ sơ theo quy định là: {what.days:02d} ngày làm việc</p>"
        f"<p>Thời gian nhận hồ sơ: {f('thoi_diem_tiep_nhan', start, started)}</p>"
        f"<p>Thời gian trả kết quả giải quyết hồ sơ: {f('thoi_diem_hen_tra', end, ended)}</p>"
        f"<p>Đăng ký nhận kết quả tại: {rng.choice(('Bộ phận một cửa', 'Nhận trực tiếp', 'Qua dịch vụ bưu chính công ích'))}</p>"
        f"<p>{books}</p></div><div class='row' style='margin-top:4mm'>"
        f"{signed('NGƯỜI NỘP HỒ SƠ', mark('nguoi_nop', who.name))}{signed('NGƯỜI TIẾP NHẬN HỒ SƠ', mark('nguoi_tiep_nhan', clerk))}</div>"
        + clerk_line("Ghi chú: Khi đến nhận kết quả, tổ chức, cá nhân mang theo Giấy này và giấy tờ tùy thân.")
    )
    pages(paper, body, "13pt Tinos", _SLIP)
    paper.sheets[0].qr(f"{case}|{what.code}|{who.id_number}", 7, 13, 21)


_CONTROL = """
.ctl td,.ctl th{padding:1.2mm 1.6mm;line-height:1.25} .ctl th{text-align:center;vertical-align:middle}
.ctl .two{display:flex;justify-content:space-between;gap:3mm;text-align:center;margin-top:1mm} .ctl .two>div{flex:1}
.ctl .gap{position:relative;height:11mm} .ctl .gap [data-sign]{position:absolute;left:50%;margin-left:-11mm;top:1mm;width:22mm;height:8mm}
.ctl .two>div{white-space:nowrap;font-size:.92em} .ctl th{font-size:.88em}
h1{font-size:14pt}
"""


def _stages(
    rng: Random, on: date, at: Locale, what: Procedure
) -> list[tuple[str, str, tuple[str, str], str, str, str]]:
    """Who hands over to whom and when, with what result, and the two people's names."""
    counter, chair = _counter(at, on), "Lãnh đạo Ủy ban nhân dân"
    way = [counter, what.unit, chair, "Văn thư", counter]
    people = [official(rng) for _ in way[:-1]]
    people.append(people[0])
    out, day = [], on
    for number, (giver, taker) in enumerate(pairwise(way)):
        result = rng.choices(("Đúng hạn", "Trước hạn", "Quá hạn"), (6, 4, 1))[0]
        out.append((giver, taker, _hour(rng, day), result, people[number], people[number + 1]))
        day = _after(day, rng.randint(1, max(1, what.days // 4)))
    return out


@layout("phieu_kiem_soat", "zd_control_sheet", split="unseen21", years=(2019, 2026))
def control_sheet(paper: Paper, on: date) -> None:
    """Phiếu kiểm soát quá trình giải quyết hồ sơ, Mẫu số 05 of TT 01/2018 (Mẫu số 06 of TT 03/2025)."""
    rng, f, at = paper.rng, filler(paper), locale(paper.rng)
    what = rng.choice(_PROCEDURES if on >= MERGER else _PROCEDURES[:-1])
    stages = _stages(rng, on, at, what)
    paper.set(
        buoc=[
            {"giao": giver, "nhan": taker, "thoi_diem": when[1], "ket_qua": result}
            for giver, taker, when, result, *_ in stages
        ]
    )

    def row(giver: str, taker: str, when: tuple[str, str], result: str, by: str, to: str) -> str:
        hands = "".join(
            f'<div>{caption}<div class="gap"><i data-sign></i></div>{name}</div>'
            for caption, name in (("Người giao", by), ("Người nhận", to))
        )
        return (
            f"<tr><td>1. Giao:<br>{mark('buoc', giver)}<br>2. Nhận:<br>{mark('buoc', taker)}</td>"
            f'<td>{mark("buoc", when[0])}<div class="two">{hands}</div></td><td class="c">{mark("buoc", result)}</td><td></td></tr>'
        )

    committee = f"UBND {at.on(on).address()}"
    rows = "".join(row(*stage) for stage in stages)
    body = (
        f"{_office_head(at, on, _counter(at, on), '', long_date(on))}"
        f"<h1>PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ</h1><div class='c'>Mã hồ sơ: {f('ma_ho_so', case_number(rng, on))}</div>"
        f"<p style='margin-top:4mm'>Cơ quan (bộ phận) giải quyết hồ sơ: {f('co_quan_giai_quyet', committee)}</p>"
        f"<p>Tên thủ tục hành chính: {f('ten_thu_tuc', what.name)}</p><p>Cơ quan phối hợp giải quyết hồ sơ (nếu có):</p>"
        '<table class="t ctl"><colgroup><col style="width:28%"><col style="width:46%"><col style="width:15%"><col></colgroup>'
        "<tr><th>TÊN CƠ QUAN</th><th>THỜI GIAN GIAO, NHẬN HỒ SƠ</th><th>KẾT QUẢ GIẢI QUYẾT HỒ SƠ (Trước hạn/ Đúng hạn/ Quá hạn)</th><th>GHI CHÚ</th></tr>"
        f"{rows}</table><div class='notes' style='margin-top:3mm'><b class='i'>Ghi chú:</b><p>- Trường hợp hồ sơ được chuyển qua Hệ thống thông tin giải quyết thủ tục hành chính, thời gian giao, nhận lấy theo Hệ thống;</p>"
        "<p>- Kết quả giải quyết hồ sơ do bên giao ghi khi chuyển hồ sơ.</p></div>"
    )
    pages(paper, body, "12pt Tinos", _CONTROL)


_FEES = (
    ("Lệ phí đăng ký thay đổi, cải chính hộ tịch", (15000, 28000, 50000)),
    ("Lệ phí đăng ký kinh doanh hộ kinh doanh", (50000, 100000, 150000)),
    (
        "Phí thẩm định hồ sơ cấp Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất",
        (250000, 465000, 815000),
    ),
    ("Phí chứng thực bản sao từ bản chính", (6000, 14000, 22000, 44000)),
    ("Lệ phí cấp giấy phép xây dựng nhà ở riêng lẻ", (50000, 75000)),
)
_STUB = """
.page{padding:11mm 14mm 8mm 17mm;line-height:1.3} .top{display:flex;justify-content:space-between;gap:8mm}
.top>div:last-child{width:46mm;white-space:nowrap} h1{font-size:15pt;margin:4mm 0 .6mm} .ink{height:15mm} .ink [data-sign]{top:1mm}
.ln{margin:1.4mm 0}
"""


@layout("bien_lai", "zd_fee_receipt", split="unseen21", years=(2018, 2026))
def fee_receipt(paper: Paper, on: date) -> None:
    """Biên lai thu tiền phí, lệ phí, the printed form 01BLP2 of TT 303/2016 (NĐ 123/2020), filled in by a printer."""
    rng, f, at = paper.rng, filler(paper), locale(paper.rng)
    name, amounts = rng.choice(_FEES)
    amount = rng.choice(amounts)
    who = villager(rng, on, at, age=(20, 70))
    payer = f("nguoi_nop", who.name)
    tax = draw_tax_code(lambda: f"{rng.randint(1, 63):02d}{rng.randrange(10**7):07d}")
    copy = rng.choice(("Liên 1: Lưu tại tổ chức thu", "Liên 2: Giao cho người nộp phí, lệ phí"))
    symbol = f"{rng.randint(1, 63):02d}{rng.choice('ABCDEG')}{rng.choice('ABCDEG')}-{on:%y}{rng.choice('TP')}"
    words = capital(number_in_words(amount)) + " đồng"
    how = rng.choice(("Tiền mặt", "Chuyển khoản", "TM/CK"))
    left = f"Đơn vị thu: {f('don_vi_thu', f'UBND {at.on(on).address()}')}<br>Mã số thuế: {f('ma_so_thue', tax)}"
    right = (
        f"Mẫu số: {f('mau_so', f'01BLP{rng.choice((2, 3))}-00{rng.randint(1, 3)}')}<br>Ký hiệu: {f('ky_hieu', symbol)}<br>"
        f"Số: <b style='color:#b3202a'>{f('so', f'{rng.randint(14, 48000):07d}')}</b>"
    )
    rows = (
        ("Tên loại phí, lệ phí:", f("ten_phi", name)), ("Tên đơn vị hoặc người nộp tiền:", payer), ("Địa chỉ:", f("dia_chi", who.home)),
        ("Số tiền:", f"{f('so_tien', grouped(amount), amount)} đồng"), ("(Viết bằng chữ):", f("so_tien_bang_chu", words)),
        ("Hình thức thanh toán:", f("hinh_thuc_thanh_toan", how)),
    )  # fmt: skip
    body = (
        f"<div class='top'><div>{left}</div><div>{right}</div></div><h1>BIÊN LAI THU TIỀN PHÍ, LỆ PHÍ</h1>"
        f"<div class='c i sm'>({copy})</div><div style='height:2mm'></div>"
        + "".join(f'<div class="ln"><span class="k">{k}</span><span class="v">{v}</span></div>' for k, v in rows)
        + f"<div class='row'><div></div><div class='c'><i>{dated(paper, 'ngay_thu', on, first='Ngày')}</i>"
        f"{signed('Người thu tiền', official(rng))}</div></div>"
        f"<div class='foot' style='bottom:10mm;left:17mm'><i>In tại Công ty Cổ phần In Tài chính - MST: {_printer(rng)}</i></div>"
    )
    pages(paper, body, "12pt Tinos", _STUB, size=(210, 148))


def _printer(rng: Random) -> str:
    """The tax number of the works that printed a receipt."""
    return draw_tax_code(lambda: f"01{rng.randrange(10**7):07d}")
