"""Papers of the one-stop counter: the electronic receipt, the slip of reception, the sheet of control."""

from __future__ import annotations

import re
from datetime import date, timedelta
from random import Random

from samples.blocks import grid, head, pages, para, signed, wide
from samples.captions import line
from samples.communes import case_number
from samples.fields import mark, slashed
from samples.paper import Paper, layout
from samples.papers.state_forms import STATE, spoken, typeface
from samples.people import Commune, after_merger, draw_tax_code, official, workday
from samples.words import capital, grouped, number_in_words, small

_FEES = (
    ("Phí chứng thực bản sao từ bản chính", (2000, 4000, 6000, 12000, 24000, 38000)),
    ("Phí chứng thực chữ ký", (10000, 20000, 30000)),
    ("Lệ phí đăng ký hộ tịch", (8000, 15000, 25000)),
    ("Lệ phí cấp Giấy chứng nhận đăng ký hộ kinh doanh", (100000,)),
    ("Phí thẩm định hồ sơ cấp Giấy chứng nhận quyền sử dụng đất", (150000, 285000, 520000, 1050000)),
    ("Lệ phí đăng ký cư trú", (10000, 15000, 20000)),
)


@layout("bien_lai", "sf_electronic_receipt", split="unseen15", years=(2023, 2026))
def electronic_receipt(paper: Paper, on: date) -> None:
    """Biên lai điện tử of NĐ 123/2020 on half a sheet, with the frame of a digital signature."""
    rng, f, place = STATE.begin(paper, on)
    payer = STATE.resident(rng, on, place, age=(20, 70))
    fee, amounts = rng.choice(_FEES)
    amount = rng.choice(amounts)
    tax = draw_tax_code(lambda: f"{rng.choice(('50', '51', '26', '48'))}00{rng.randrange(10**5):05d}")
    town = small(place.name)
    unit = rng.choice((f"Ủy ban nhân dân {town}", f"Trung tâm Phục vụ hành chính công {town}"))
    series = f"{rng.choice(('AA', 'AB', 'TQ', 'HT'))}-{on:%y}E"
    words = f"{capital(number_in_words(amount))} đồng"
    top = wide(
        f"<p>Đơn vị thu: <b>{f('don_vi_thu', unit)}</b></p><p>Mã số thuế: {f('ma_so_thue', tax)}</p>"
        f"<p>Địa chỉ: {capital(place.address())}</p>",
        f"<div style='margin-left:34mm'><p>Mẫu số: {f('mau_so', '01BLP0-001')}</p><p>Ký hiệu: {f('ky_hieu', series)}</p>"
        f'<p>Số: <b style="color:#b3262e">{f("so", f"{rng.randint(1, 8600):07d}")}</b></p></div>',
    )
    pay = rng.choice(("Tiền mặt", "Chuyển khoản", "Thanh toán trực tuyến", "TM/CK"))
    rows = (
        line(("Tên loại phí, lệ phí:", f("ten_phi", fee)))
        + line(("Tên đơn vị hoặc người nộp tiền:", f("nguoi_nop", payer.name)))
        + line(("Địa chỉ:", f("dia_chi", payer.home)))
        + line(("Số tiền:", f"{f('so_tien', grouped(amount), amount)} đồng"))
        + line(("(Viết bằng chữ):", f"<i>{f('so_tien_bang_chu', words)}</i>"))
        + line(("Hình thức thanh toán:", f("hinh_thuc_thanh_toan", pay)))
    )
    day = f"<i>{f('ngay_thu', f'Ngày {spoken(on)}', on.isoformat())}</i>"
    box = (
        '<div style="border:.4mm solid #2d8a3e;color:#2d8a3e;font-size:8.5pt;text-align:left;padding:1.4mm 2.4mm;'
        f'margin:2mm 4mm 0">Signature Valid<br>Ký bởi: {unit.upper()}<br>Ký ngày: {slashed(on)}</div>'
    )
    body = (
        top
        + '<h1 style="font-size:15pt;margin:3mm 0 0">BIÊN LAI THU TIỀN PHÍ, LỆ PHÍ</h1>'
        + f'<p class="c i">({rng.choice(("Liên 2: Giao cho người nộp tiền", "Bản thể hiện của biên lai điện tử"))})</p>'
        + rows
        + f'<div style="margin-left:54%"><p class="c" style="margin-top:2mm">{day}<br><b>NGƯỜI THU TIỀN</b></p>{box}</div>'
        + f'<div class="foot i">Tra cứu biên lai tại Cổng thanh toán, mã tra cứu: {rng.randrange(16**8):08X}</div>'
    )
    css = ".page{padding:9mm 14mm 6mm 16mm} .ln{margin:.9mm 0} p{margin:.6mm 0} .foot{left:16mm;bottom:9mm}"
    pages(paper, body, typeface(rng, 11.5), css, size=(210, 148))


_CASES = (
    ("Đăng ký khai sinh", "1.001193", 1, ("Tờ khai đăng ký khai sinh", "Giấy chứng sinh", "Giấy chứng nhận kết hôn của cha, mẹ")),
    ("Đăng ký khai tử", "1.000656", 1, ("Tờ khai đăng ký khai tử", "Giấy báo tử")),
    ("Cấp Giấy xác nhận tình trạng hôn nhân", "1.004873", 3,
     ("Tờ khai cấp Giấy xác nhận tình trạng hôn nhân", "Trích lục ghi chú ly hôn")),
    ("Đăng ký biến động đất đai", "1.013831", 10,
     ("Đơn đăng ký biến động đất đai, tài sản gắn liền với đất", "Giấy chứng nhận đã cấp", "Hợp đồng tặng cho quyền sử dụng đất",
      "Tờ khai lệ phí trước bạ")),
    ("Đăng ký thành lập hộ kinh doanh", "1.001612", 3,
     ("Giấy đề nghị đăng ký hộ kinh doanh", "Bản sao giấy tờ pháp lý của chủ hộ kinh doanh")),
)  # fmt: skip


_HOMES = {"Tỉnh Tuyên Quang": "H60", "Tỉnh Hà Giang": "H22"}


def _case(rng: Random, on: date, place: Commune) -> str:
    """A file's number, with our own province's code where the commune is ours."""
    number = case_number(rng, on)
    return re.sub(r"H\d\d", _HOMES.get(place.province, "H10"), number)


def _due(day: date, working: int) -> date:
    for _ in range(working):
        day = workday(day + timedelta(days=1))
    return day


def _stamp(day: date, hour: int, minute: int) -> tuple[str, str]:
    """A moment as the forms print it and as it is kept."""
    return f"{hour:02d} giờ {minute:02d} phút, ngày {spoken(day)}", f"{day.isoformat()}T{hour:02d}:{minute:02d}"


@layout("giay_tiep_nhan_hen_tra", "sf_reception_slip", split="unseen15", years=(2025, 2026))
def reception_slip(paper: Paper, on: date) -> None:
    """Mẫu số 01 of NĐ 118/2025: reception and appointment, a code at the top left."""
    on = after_merger(on)
    rng, f, place = STATE.begin(paper, on)
    who = STATE.resident(rng, on, place, age=(20, 68))
    title, code, days, papers = rng.choice(_CASES)
    case = _case(rng, on, place)
    desk = f"Trung tâm Phục vụ hành chính công {small(place.name)}"
    hour, minute = rng.choice((7, 8, 9, 10, 13, 14, 15, 16)), rng.randint(0, 59)
    due = _due(on, days)
    kinds = ("01 bản chính", "01 bản sao chứng thực", "01 bản điện tử")
    listed = "".join(
        f'<p class="ind">{n}. {mark("thanh_phan", text)} ({rng.choice(kinds)});</p>'
        for n, text in enumerate(papers, 1)
    )
    paper.set(thanh_phan=list(papers))
    own = f"TRUNG TÂM PHỤC VỤ<br>HÀNH CHÍNH CÔNG {place.name.upper()}"
    phone = f"0{rng.choice((35, 37, 86, 94, 98))}{rng.randrange(10**7):07d}"
    rows = [
        f"Mã hồ sơ: <b>{f('ma_ho_so', case)}</b>",
        f"Bộ phận tiếp nhận: {f('bo_phan_tiep_nhan', desk)}",
        f"Tiếp nhận hồ sơ của: <b>{f('nguoi_nop', who.name.upper(), who.name)}</b>",
        f"Số định danh cá nhân/CCCD: {f('so_dinh_danh', who.id_number)}",
        f"Địa chỉ: {f('dia_chi', who.home)}",
        f"Số điện thoại: {f('so_dien_thoai', phone)}&emsp;&emsp;Email: ......................................",
        f"Nội dung yêu cầu giải quyết: {f('ten_thu_tuc', title)}",
        f"Mã thủ tục hành chính: {f('ma_thu_tuc', code)}",
        "Thành phần hồ sơ nộp gồm:",
    ]
    after = [
        "Số lượng hồ sơ: 01 (bộ)",
        f"Thời gian giải quyết hồ sơ theo quy định là: {days:02d} ngày làm việc",
        f"Thời gian nhận hồ sơ: {f('thoi_diem_tiep_nhan', *_stamp(on, hour, minute))}",
        f"Thời gian trả kết quả giải quyết hồ sơ: {f('thoi_diem_hen_tra', *_stamp(due, rng.choice((hour, 16)), 0))}",
        f"Đăng ký nhận kết quả: {rng.choice(('Nhận trực tiếp', 'Qua dịch vụ bưu chính công ích', 'Nhận trực tuyến'))}",
    ]
    clerk = official(rng)
    body = (
        '<div style="height:21mm"></div>'
        + head((f"ỦY BAN NHÂN DÂN {place.name.upper()}", own), f"Số: {rng.randint(11, 4800)}/TNHS", f"{place.bare}, ngày {spoken(on)}")
        + '<h1 style="font-size:15pt;margin:6mm 0 4mm">GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ</h1>'
        + para(*rows, css="j")
        + listed
        + para(*after, css="j")
        + '<div style="margin-top:5mm">'
        + wide(signed("NGƯỜI NỘP HỒ SƠ", who.name), signed("NGƯỜI TIẾP NHẬN HỒ SƠ", f("nguoi_tiep_nhan", clerk)))
        + "</div>"
    )  # fmt: skip
    pages(paper, body, typeface(rng, 12.5), ".page{padding-top:10mm} .ind{margin:1mm 0} p{margin:1.5mm 0}")
    told = f"Tên giấy tờ: Giấy tiếp nhận hồ sơ và hẹn trả kết quả; Mã hồ sơ: {case}; Mã thủ tục: {code}"
    paper.sheets[0].qr(told, 22, 9, 21)


def _steps(
    rng: Random, on: date, days: int, desk: str, room: str, chair: str
) -> list[tuple[str, str, date, int, int, str]]:
    """Who hands to whom, when and how in time."""
    last = _due(on, days)
    early = last - timedelta(days=1) if days > 1 else last
    if early.weekday() > 4:
        early -= timedelta(days=early.weekday() - 4)
    result = rng.choice(("Đúng hạn", "Trước hạn"))
    return [
        (desk, room, on, rng.randint(8, 10), rng.randint(0, 59), "Đúng hạn"),
        (room, chair, early, rng.randint(13, 14), rng.randint(0, 59), result),
        (chair, room, early, rng.randint(15, 16), rng.randint(0, 29), "Đúng hạn"),
        (room, desk, last, rng.randint(8, 11), rng.randint(0, 59), result),
    ]


@layout("phieu_kiem_soat", "sf_control_sheet", split="unseen15", years=(2019, 2026))
def control_sheet(paper: Paper, on: date) -> None:
    """Phiếu kiểm soát on the form of TT 01/2018/TT-VPCP: giving and taking under each other in the first column."""
    rng, f, place = STATE.begin(paper, on)
    title, _, days, _ = rng.choice(_CASES)
    desk = rng.choice(("Bộ phận Tiếp nhận và Trả kết quả", "Bộ phận Một cửa"))
    room = rng.choice(("Công chức Tư pháp - Hộ tịch", "Công chức chuyên môn"))
    chair = "Lãnh đạo Ủy ban nhân dân"
    rows, truth = [], []
    for n, (giver, taker, day, hour, minute, result) in enumerate(_steps(rng, on, max(days, 2), desk, room, chair)):
        shown, kept = _stamp(day, hour, minute)
        truth.append({"giao": giver, "nhan": taker, "thoi_diem": kept, "ket_qua": result})
        first = f"{2 * n + 1}. Giao: {mark('buoc', giver)}<br>{2 * n + 2}. Nhận: {mark('buoc', taker)}"
        ink = "<i data-sign style='position:absolute;left:{}%;top:1mm;width:17mm;height:8mm'></i>"
        hands = (
            '<div class="row c sm" style="margin-top:1mm;gap:0"><div>Người giao</div><div>Người nhận</div></div>'
            f'<div style="position:relative;height:11mm">{ink.format(10)}{ink.format(60)}</div>'
        )
        rows.append(
            (
                first,
                f'<div class="c">{mark("buoc", shown)}</div>{hands}',
                f'<div class="c">{mark("buoc", result)}</div>',
                "",
            )
        )
    paper.set(buoc=truth)
    office = f"Ủy ban nhân dân {small(place.name)}"
    heads = (
        "TÊN CƠ QUAN", "THỜI GIAN GIAO, NHẬN HỒ SƠ",
        'KẾT QUẢ GIẢI QUYẾT HỒ SƠ<br><i style="font-weight:normal">(Trước hạn/đúng hạn/quá hạn)</i>', "GHI CHÚ",
    )  # fmt: skip
    body = (
        head((f"ỦY BAN NHÂN DÂN<br>{place.name.upper()}", desk.upper().replace("NHẬN VÀ", "NHẬN<br>VÀ")))
        + '<h1 style="font-size:14.5pt;margin:6mm 0 4mm">PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ</h1>'
        + para(
            f"Mã hồ sơ: <b>{f('ma_ho_so', _case(rng, on, place))}</b>",
            f"Tên thủ tục hành chính: {f('ten_thu_tuc', title)}",
            f"Cơ quan (bộ phận) giải quyết hồ sơ: {f('co_quan_giai_quyet', office)}",
            "Cơ quan phối hợp giải quyết hồ sơ: ....................................................................",
        )
        + grid(rows, heads, "t st", (30, 37, 21, 12))
        + '<div class="sm i" style="margin-top:3mm"><p>Ghi chú: - Trường hợp hồ sơ quá hạn, cơ quan, bộ phận phải ghi rõ lý do '
        "ở cột Ghi chú.</p><p>- Kết quả giải quyết hồ sơ do bên nhận ghi khi nhận bàn giao.</p></div>"
    )
    pages(
        paper,
        body,
        typeface(rng, 12.5),
        ".st td{font-size:.93em} .st th{font-size:.84em;text-align:center;vertical-align:middle}",
    )
