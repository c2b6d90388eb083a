"""What the one-stop counter's software prints: the receipt of a fee, the slip of a file, the sheet of its ways."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from samples.blocks import clerk_line, grid, pages, signed
from samples.communes import chairs
from samples.fields import dated, mark, slashed
from samples.paper import Paper, layout
from samples.papers.program_prints_homes_people import Spot, open_paper
from samples.people import MERGER, Commune, day_between, draw_tax_code, official, workday
from samples.web import set_pages
from samples.words import capital, grouped, number_in_words

_RECEIPT = """
.page{font-family:Arimo;font-size:9.6pt;line-height:1.35;padding:8mm 12mm 6mm 12mm}
.up{display:flex;justify-content:space-between} .up>div:first-child{width:118mm} .up>div:last-child{width:56mm}
h1{font-size:14pt;text-align:center;margin:3mm 0 0;color:#a3242b} .c{text-align:center} .i{font-style:italic}
table{border-collapse:collapse;width:100%;margin:2mm 0} td,th{border:.2mm solid #777;padding:.9mm 2mm}
th{background:#eef1f4} .r{text-align:right} p{margin:.9mm 0} .foot{position:absolute;left:12mm;right:12mm;bottom:13mm;
font-size:7.4pt;color:#444;display:flex;justify-content:space-between}
.ok{border:.4mm solid #3a8f4a;color:#27743a;padding:1.6mm 3mm;font-size:8.4pt;text-align:left;display:inline-block;
line-height:1.3}
"""
_FEES = (
    ("Phí chứng thực bản sao từ bản chính", 2000),
    ("Lệ phí chứng thực chữ ký", 10000),
    ("Lệ phí cấp bản sao trích lục hộ tịch", 8000),
    ("Phí chứng thực hợp đồng, giao dịch liên quan đến tài sản là động sản, quyền sử dụng đất, nhà ở", 50000),
    ("Phí thẩm định hồ sơ cấp giấy chứng nhận quyền sử dụng đất", 350000),
)


def _center(place: Commune) -> str:
    """The counter's name, in capitals."""
    if place.district:
        return f"BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ {place.name.upper()}"
    return f"TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG {place.name.upper()}"


def _clock(rng: Random, on: date, *hours: int) -> tuple[str, str]:
    """An hour of ``on`` out of ``hours``, as programs print it and as it is kept."""
    hour, minute = rng.choice(hours), rng.randint(0, 59)
    return f"{hour:02d} giờ {minute:02d} phút, ngày {on:%d/%m/%Y}", f"{on.isoformat()}T{hour:02d}:{minute:02d}"


@layout("bien_lai", "zq_counter_e_receipt", split="unseen23", years=(2022, 2026))
def electronic_receipt(paper: Paper, on: date) -> None:
    """An electronic receipt of a fee as the payment platform's program shows it on half a sheet."""
    rng, f, spot = open_paper(paper)
    place = spot.named(on)
    who = spot.person(rng, on, age=(22, 66))
    fee, price = rng.choice(_FEES)
    copies = rng.randint(2, 9) if price < 20000 else 1
    total = price * copies
    unit = f"Ủy ban nhân dân {place.name[:1].lower()}{place.name[1:]}"
    way = rng.choice(("Chuyển khoản", "Thanh toán trực tuyến", "Tiền mặt", "Thẻ ngân hàng (POS)"))
    tax = draw_tax_code(lambda: f"{rng.randint(10, 63)}0{rng.randrange(10**6):06d}")
    code = f"{''.join(rng.choice('ABCDEGHKLMNPQRSTUVXY') for _ in range(2))}-{on:%y}E"
    words = f"{capital(number_in_words(total))} đồng"
    rows = [
        ["1", f("ten_phi", fee), f"{copies}", f"{grouped(price)}", grouped(total)],
        ["", "<b>Tổng cộng</b>", "", "", f"<b>{_sum(paper, total)}</b>"],
    ]
    body = (
        f'<div class="up"><div>Đơn vị thu: <b>{f("don_vi_thu", unit)}</b><br>Mã số thuế: {f("ma_so_thue", tax)}<br>'
        f"Địa chỉ: {capital(place.address())}</div><div>Mẫu số: {f('mau_so', '01BLP0-001')}<br>"
        f'Ký hiệu: {f("ky_hieu", code)}<br>Số: <b style="color:#a3242b">{f("so", f"{rng.randint(1, 48000):07d}")}</b>'
        '</div></div><h1>BIÊN LAI THU TIỀN PHÍ, LỆ PHÍ</h1><div class="c i">(Bản thể hiện của biên lai điện tử)<br>'
        f"{dated(paper, 'ngay_thu', on, first='Ngày')}</div><p>Tên đơn vị hoặc người nộp tiền: "
        f"<b>{f('nguoi_nop', who.name.upper(), who.name)}</b></p><p>Địa chỉ: {f('dia_chi', who.home)}</p>"
        f"<p>Số định danh/MST: {who.id_number} &emsp; Mã hồ sơ: {spot.file_number(rng, on)}</p>"
        + grid(rows, ("STT", "Tên loại phí, lệ phí", "Số lượng", "Mức thu (đồng)", "Thành tiền (đồng)"), "t", (7, 50))
        + f"<p>Số tiền viết bằng chữ: <b><i>{f('so_tien_bang_chu', words)}</i></b></p>"
        f"<p>Hình thức thanh toán: {f('hinh_thuc_thanh_toan', way)}</p>"
        f'<div style="text-align:right;margin-top:2mm"><span class="ok">Signature Valid<br>Ký bởi: '
        f"{unit.upper()}<br>Ký ngày: {slashed(on)}</span></div>"
        f'<div class="foot"><span>Tra cứu biên lai tại: https://bienlai.{"dichvucong" if on >= MERGER else "motcua"}'
        f".gov.vn - Mã tra cứu: {rng.getrandbits(40):010X}</span><span>Trang 1/1</span></div>"
    )
    set_pages(paper, f'<section class="page">{body}</section>', _RECEIPT, size=(210, 148))


def _sum(paper: Paper, total: int) -> str:
    """The sum of a receipt, marked."""
    paper.set(so_tien=total)
    return mark("so_tien", grouped(total))


_CASES = (
    ("1.004884", "Đăng ký lại khai sinh", 5, (
        "Tờ khai đăng ký lại khai sinh theo mẫu", "Bản sao Giấy khai sinh trước đây do cơ quan có thẩm quyền cấp",
        "Văn bản cam đoan về việc đăng ký khai sinh trước đây nhưng không lưu giữ được bản chính",
    ), "Công chức Tư pháp - Hộ tịch", "Văn phòng HĐND và UBND"),
    ("1.001776", "Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hàng tháng, hỗ trợ kinh phí chăm sóc, nuôi dưỡng "
     "hàng tháng", 22, (
        "Tờ khai đề nghị trợ giúp xã hội", "Giấy xác nhận khuyết tật", "Bản sao Giấy khai sinh của trẻ em",
    ), "Công chức Văn hóa - Xã hội", "Phòng Văn hóa - Xã hội"),
    ("1.001612", "Đăng ký thành lập hộ kinh doanh", 3, (
        "Giấy đề nghị đăng ký hộ kinh doanh", "Giấy tờ pháp lý của cá nhân đối với chủ hộ kinh doanh",
        "Hợp đồng thuê địa điểm kinh doanh", "Văn bản ủy quyền thực hiện thủ tục đăng ký hộ kinh doanh",
    ), "", "Phòng Kinh tế"),
    ("1.013831", "Đăng ký biến động đối với trường hợp chuyển nhượng, thừa kế, tặng cho quyền sử dụng đất, quyền "
     "sở hữu tài sản gắn liền với đất", 8, (
        "Đơn đăng ký biến động đất đai, tài sản gắn liền với đất theo Mẫu số 18", "Giấy chứng nhận đã cấp",
        "Hợp đồng tặng cho quyền sử dụng đất đã được chứng thực", "Tờ khai lệ phí trước bạ nhà, đất",
        "Tờ khai thuế thu nhập cá nhân",
    ), "", "Phòng Kinh tế"),
    ("1.001699", "Xác định, xác định lại mức độ khuyết tật và cấp Giấy xác nhận khuyết tật", 25, (
        "Đơn đề nghị xác định mức độ khuyết tật", "Bệnh án, giấy ra viện của cơ sở khám bệnh, chữa bệnh",
    ), "Công chức Văn hóa - Xã hội", "Phòng Văn hóa - Xã hội"),
)  # fmt: skip
"""Code, name and days of a procedure, its papers, and who handled it until the merger and since."""
_SLIP = """
.page{padding:13mm 14mm 12mm 20mm} .kv td{border:.2mm solid #555;padding:1.1mm 2mm} .kv td:nth-child(odd){width:23%;
background:#f1f3f5} .kv td:nth-child(2){width:32%} h1{font-size:15pt;margin:4mm 0 .5mm} .tp th{background:#f1f3f5}
.tp td:not(:nth-child(2)){text-align:center}
"""


@layout("giay_tiep_nhan_hen_tra", "zq_counter_slip_table", split="unseen23", years=(2022, 2026))
def slip_in_tables(paper: Paper, on: date) -> None:
    """The slip of a file received, captions and values in the cells of a table, as the province's system prints it."""
    rng, f, spot = open_paper(paper)
    place, who = spot.named(on), spot.person(rng, on, age=(20, 70))
    code, name, days, papers, _, _ = _case(rng, on)
    papers = tuple(one for one in papers[:2]) + tuple(one for one in papers[2:] if rng.random() < 0.75)
    got, back = _clock(rng, on, 7, 8, 9, 10, 14, 15), workday(on + timedelta(days=round(days * 1.4)))
    due = (f"{16 if got[1][11:13] > '11' else 11:02d} giờ 00 phút, ngày {slashed(back)}", f"{back.isoformat()}T")
    due = (due[0], f"{due[1]}{due[0][:2]}:00")
    clerk, file = official(rng), f("ma_ho_so", spot.file_number(rng, on))
    rows = [
        (str(n), mark("thanh_phan", one), rng.choice(("Bản chính", "Bản sao", "Bản điện tử")), str(rng.randint(1, 2)))
        for n, one in enumerate(papers, 1)
    ]
    paper.set(thanh_phan=list(papers))
    cells = (
        ("Họ và tên người nộp", f"<b>{f('nguoi_nop', who.name.upper(), who.name)}</b>"),
        ("Số định danh cá nhân", f("so_dinh_danh", who.id_number)),
        ("Số điện thoại", f("so_dien_thoai", spot.phone(rng))),
        ("Email", ""),
    )
    pair = (
        "<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr><tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>"
    )
    table = pair.format(*(x for one in cells for x in one)) + "".join(
        f'<tr><td>{caption}</td><td colspan="3">{value}</td></tr>'
        for caption, value in (
            ("Địa chỉ", f("dia_chi", who.home)),
            ("Thủ tục hành chính", f"<b>{f('ten_thu_tuc', name)}</b>"),
            ("Mã thủ tục", f("ma_thu_tuc", code)),
            ("Cơ quan giải quyết", f"Ủy ban nhân dân {place.name[:1].lower()}{place.name[1:]}"),
            ("Thời gian nhận hồ sơ", f("thoi_diem_tiep_nhan", *got)),
            ("Thời gian hẹn trả kết quả", f"<b>{f('thoi_diem_hen_tra', *due)}</b>"),
            ("Nhận kết quả tại", rng.choice(("Nơi tiếp nhận hồ sơ", "Qua dịch vụ bưu chính công ích"))),
        )
    )
    body = (
        f'<table class="hd"><tr><td style="width:46%">UBND {place.name.upper()}'
        f"<br><b>{f('bo_phan_tiep_nhan', _center(place))}</b></td><td><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>"
        f'<span class="motto">Độc lập - Tự do - Hạnh phúc</span></b></td></tr><tr><td style="padding-top:2mm">Số: '
        f'{rng.randint(20, 2400)}/TNHS</td><td class="i" style="padding-top:2mm">{place.bare}, {_long(on)}</td></tr>'
        "</table><h1>GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ</h1>"
        f'<p class="c">Mã hồ sơ: <b>{file}</b></p><table class="kv">{table}</table><p><b>Thành phần hồ sơ nộp '
        f"gồm:</b></p>"
        + grid(rows, ("STT", "Tên giấy tờ", "Hình thức", "Số bản"), "t tp", (7, 62, 18, 13))
        + f"<p>Số lượng hồ sơ: 01 bộ. Thời hạn giải quyết: {days:02d} ngày làm việc kể từ ngày nhận hồ sơ hợp lệ.</p>"
        '<div class="row" style="margin-top:5mm">'
        + signed("NGƯỜI NỘP HỒ SƠ", who.name)
        + signed("NGƯỜI TIẾP NHẬN HỒ SƠ", f"<b>{f('nguoi_tiep_nhan', clerk)}</b>")
        + "</div>"
        + clerk_line(
            f'<div style="display:flex;justify-content:space-between"><span>Người in: {clerk} - {got[0][:2]}:'
            f"{got[1][14:16]} {slashed(on)}</span><span>Trang 1/1</span></div>"
        )
    )
    pages(paper, body, "12pt Tinos", _SLIP)


def _long(on: date) -> str:
    """ "ngày 05 tháng 02 năm 2024"."""
    return f"ngày {on:%d} tháng {on:%m} năm {on.year}"


_WAY = """
.page{padding:15mm 12mm 12mm 18mm} .w td,.w th{border:.2mm solid #333;padding:1.2mm 1.6mm;font-size:.93em}
.w th{text-align:center;vertical-align:middle} h1{font-size:14pt;margin:4mm 0 3mm}
.w td:first-child,.w td:nth-child(4){text-align:center} .k{margin:1mm 0}
"""


def _case(rng: Random, on: date) -> tuple[str, str, int, tuple[str, ...], str, str]:
    """A procedure that a commune handled on the day ``on``."""
    return rng.choice([case for case in _CASES if case[4] or on >= MERGER])


def _steps(rng: Random, spot: Spot, on: date, days: int, expert: str) -> list[dict[str, str]]:
    """From whom to whom a file went, when and in what time, with its hours as they are printed under ``shown``."""
    place = spot.named(on)
    counter = "Trung tâm Phục vụ hành chính công" if on >= MERGER else "Bộ phận Tiếp nhận và Trả kết quả"
    head = f"Lãnh đạo UBND {place.name[:1].lower()}{place.name[1:]}"
    ways = [(counter, expert), (expert, head), (head, "Văn thư"), ("Văn thư", counter)]
    if on >= MERGER and rng.random() < 0.5:
        ways[1:2] = [(expert, f"Lãnh đạo {expert}"), (f"Lãnh đạo {expert}", head)]
    out, day = [], on
    for number, (giver, taker) in enumerate(ways):
        shown, kept = _clock(rng, day, *((7, 8, 9, 10) if number % 2 else (13, 14, 15, 16)))
        result = rng.choice(("Trước hạn", "Đúng hạn", "Đúng hạn", "Quá hạn")) if number else "Đúng hạn"
        out.append({"giao": giver, "nhan": taker, "thoi_diem": kept, "ket_qua": result, "shown": shown})
        day = workday(day_between(rng, day + timedelta(days=1), day + timedelta(days=max(2, days // 3))))
    return out


@layout("phieu_kiem_soat", "zq_counter_way_sheet", split="unseen23", years=(2022, 2026))
def way_sheet(paper: Paper, on: date) -> None:
    """The sheet that follows a file, printed in one go by the system when the file is closed: a step a row."""
    rng, f, spot = open_paper(paper)
    place = spot.named(on)
    _, name, days, _, *desks = _case(rng, on)
    steps = _steps(rng, spot, on, days, desks[on >= MERGER])
    rows = []
    for number, step in enumerate(steps, 1):
        note = rng.choice(("", "", "Chuyển xử lý", "Trình ký")) if step["ket_qua"] != "Quá hạn" else "Chờ xác minh"
        told = (step["giao"], step["nhan"], step.pop("shown"), step["ket_qua"])
        rows.append((str(number), *(mark("buoc", one) for one in told), note))
    paper.set(buoc=steps)
    who = spot.person(rng, on, age=(20, 70))
    above, post = chairs(rng)
    body = (
        f'<table class="hd"><tr><td style="width:44%">ỦY BAN NHÂN DÂN<br>{place.name.upper()}<br>'
        f'<b class="motto">{_center(place).rsplit(place.name.upper())[0]}</b></td><td><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA '
        'VIỆT NAM<br><span class="motto">Độc lập - Tự do - Hạnh phúc</span></b><br><i>'
        f"{place.bare}, {_long(date.fromisoformat(steps[-1]['thoi_diem'][:10]))}</i></td></tr></table>"
        "<h1>PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ</h1>"
        f'<p class="k">Mã hồ sơ: <b>{f("ma_ho_so", spot.file_number(rng, on))}</b></p>'
        f'<p class="k">Cơ quan (bộ phận) giải quyết hồ sơ: {f("co_quan_giai_quyet", place.committee())}</p>'
        '<p class="k">Cơ quan phối hợp giải quyết hồ sơ: -/-</p>'
        f'<p class="k">Tên thủ tục: {f("ten_thu_tuc", name)}</p><p class="k">Chủ hồ sơ: {who.name}</p>'
        f'<p class="k" style="margin-bottom:3mm">Tổng thời gian giải quyết: {days:02d} ngày làm việc</p>'
        + grid(
            rows,
            ("STT", "Bên giao", "Bên nhận", "Thời gian giao, nhận hồ sơ", "Kết quả giải quyết", "Ghi chú"),
            "w",
            (6, 24, 24, 20, 14, 12),
        )
        + '<p class="sm i">Kết quả giải quyết: Trước hạn, đúng hạn hoặc quá hạn so với thời gian quy định của bước.'
        f'</p><div class="row"><div></div>{signed("<br>".join((*above, post)), f"<b>{official(rng)}</b>", "")}</div>'
        + clerk_line("Phiếu được in từ Hệ thống thông tin giải quyết thủ tục hành chính &emsp;&emsp; Trang 1/1")
    )
    pages(paper, body, "12.5pt Tinos", _WAY)
