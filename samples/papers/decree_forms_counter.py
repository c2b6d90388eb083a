"""Papers of the one-stop counter until 2025 (TT 01/2018/TT-VPCP), a receipt and a certificate of a household business."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product
from random import Random
from typing import NamedTuple

from samples.blocks import bare_pages, head, pages, signed, signer, wide
from samples.captions import line
from samples.communes import case_number
from samples.fields import Pairs, dated, filler, mark
from samples.paper import Paper, layout
from samples.papers.decree_forms_homes import HAMLETS, at_door, old_card
from samples.people import draw_tax_code, official
from samples.words import capital, grouped, number_in_words, small


class _Case(NamedTuple):
    """A procedure of a commune: its name, the papers handed in with their counts, working days, who works on it."""

    name: str
    papers: tuple[tuple[str, str], ...]
    days: int
    clerk: str


_CASES = (
    _Case("Cấp Giấy xác nhận tình trạng hôn nhân", (
        ("Tờ khai cấp Giấy xác nhận tình trạng hôn nhân", "01 bản chính"),
        ("Trích lục ghi chú ly hôn", "01 bản sao")), 3, "Công chức Tư pháp - Hộ tịch"),
    _Case("Đăng ký lại khai sinh", (
        ("Tờ khai đăng ký lại khai sinh", "01 bản chính"),
        ("Bản sao Giấy khai sinh cấp trước năm 2000", "01 bản sao"),
        ("Văn bản cam đoan về việc đã đăng ký khai sinh nhưng không còn lưu giữ bản chính", "01 bản chính"),
        ("Bản sao sổ hộ khẩu", "01 bản sao")), 5, "Công chức Tư pháp - Hộ tịch"),
    _Case("Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hàng tháng", (
        ("Tờ khai đề nghị trợ giúp xã hội (Mẫu số 1đ)", "01 bản chính"),
        ("Giấy xác nhận khuyết tật", "01 bản sao"),
        ("Bản sao sổ hộ khẩu", "01 bản sao")), 22, "Công chức Văn hóa - Xã hội"),
    _Case("Hòa giải tranh chấp đất đai", (
        ("Đơn yêu cầu giải quyết tranh chấp đất đai", "01 bản chính"),
        ("Giấy chứng nhận quyền sử dụng đất", "01 bản sao")), 45, "Công chức Địa chính - Xây dựng"),
)  # fmt: skip


def _after(day: date, days: int) -> date:
    """The day that lies ``days`` working days after ``day``."""
    while days:
        day += timedelta(days=1)
        days -= day.weekday() < 5
    return day


def _clock(rng: Random, day: date, hours: tuple[int, int]) -> tuple[str, str]:
    """An hour of an office's ``day`` between ``hours`` as the counter prints it, and as it is kept."""
    hour, minute = rng.randint(*hours), rng.choice((0, 5, 12, 20, 30, 37, 45, 58))
    return f"{hour:02d} giờ {minute:02d} phút, ngày {day:%d/%m/%Y}", f"{day.isoformat()}T{hour:02d}:{minute:02d}"


def _qr(rng: Random) -> str:
    """A picture like a QR code."""
    dots = ""
    for x, y in product(range(25), repeat=2):
        corner = min(x, 24 - x) < 8 > min(y, 24 - y) and (x < 8 or y < 8)
        if not corner and rng.random() < 0.48:
            dots += f'<rect x="{x}" y="{y}" width="1" height="1"/>'
    eye = '<path d="M{0} {1}h7v7h-7zM{2} {3}v5h5v-5zM{4} {5}h3v3h-3z" fill-rule="evenodd"/>'
    eyes = "".join(eye.format(x, y, x + 1, y + 1, x + 2, y + 2) for x, y in ((0, 0), (18, 0), (0, 18)))
    return f'<svg viewBox="0 0 25 25" style="width:19mm;height:19mm">{dots}{eyes}</svg>'


_SLIP_CSS = """
.page{padding:15mm 17mm 12mm 25mm} h1{font-size:14.5pt;margin:3mm 0 .5mm} .t th{font-size:.92em;text-align:center}
.t{margin:1mm 0 2mm} .t td{line-height:1.25} .qr{position:absolute;left:25mm;top:39.5mm} .sg{font-size:.96em}
"""


@layout("giay_tiep_nhan_hen_tra", "zs_slip_2018", split="unseen24", years=(2019, 2024))
def slip(paper: Paper, on: date) -> None:
    """A slip of acceptance and appointment of a commune's counter (TT 01/2018, form 01), printed by its program."""
    rng, f = paper.rng, filler(paper)
    place = rng.choice(HAMLETS.homes).named(on)
    case, who = rng.choice(_CASES), HAMLETS.resident(rng, on, place, age=(22, 66))
    number, clerk = case_number(rng, on), official(rng)
    unit = f"Bộ phận Tiếp nhận và Trả kết quả Ủy ban nhân dân {small(place.name)}, {small(place.district)}"
    paper.set(thanh_phan=[name for name, _ in case.papers], nguoi_tiep_nhan=clerk)
    rows = "".join(
        f'<tr><td class="c">{n}</td><td>{mark("thanh_phan", name)}</td><td class="c">{count}</td><td></td></tr>'
        for n, (name, count) in enumerate(case.papers, 1)
    )
    phone = f"0{rng.choice((3, 8, 9))}{rng.randrange(10**8):08d}"
    top = head(
        (f"UBND {place.name.upper()}", "BỘ PHẬN TIẾP NHẬN<br>VÀ TRẢ KẾT QUẢ"),
        f"Số: {rng.randint(12, 980)}/BPTNTKQ", f"{place.bare}, ngày {on:%d} tháng {on:%m} năm {on.year}",
    )  # fmt: skip
    due = _clock(rng, _after(on, case.days), (8, 16))
    body = f"""{top}<div class="qr">{_qr(rng)}</div>
<h1 style="margin-top:9mm">GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ</h1>
<p class="c">Mã hồ sơ: <b>{f("ma_ho_so", number)}</b></p>
<p class="c i" style="font-size:.88em">(Liên 2: Giao cho tổ chức, cá nhân nộp hồ sơ)</p>
<p class="j" style="margin-top:3mm">{f("bo_phan_tiep_nhan", unit)}</p>
<p>Tiếp nhận hồ sơ của: <b>{f("nguoi_nop", who.name)}</b></p>
<p>Địa chỉ: {f("dia_chi", at_door(rng, who))}</p>
<p>Số điện thoại: {f("so_dien_thoai", phone)} &emsp;&emsp;&emsp; Email: ....................................</p>
<p>Nội dung yêu cầu giải quyết: {f("ten_thu_tuc", case.name)}</p>
<p>Thành phần hồ sơ nộp gồm:</p><table class="t"><tr><th style="width:9%">STT</th><th>Tên giấy tờ</th>
<th style="width:21%">Số lượng</th><th style="width:14%">Ghi chú</th></tr>{rows}</table>
<p>Số lượng hồ sơ: 01 (bộ)</p>
<p>Thời gian giải quyết hồ sơ theo quy định là: {case.days:02d} ngày làm việc</p>
<p>Thời gian nhận hồ sơ: {f("thoi_diem_tiep_nhan", *_clock(rng, on, (7, 10)))}</p>
<p>Thời gian trả kết quả giải quyết hồ sơ: {f("thoi_diem_hen_tra", *due)}</p>
<p>Đăng ký nhận kết quả tại: {rng.choice(("Bộ phận Tiếp nhận và Trả kết quả", "Trả tại nơi cư trú qua bưu điện"))}</p>
<p>Vào Sổ theo dõi hồ sơ, Quyển số: 01/{on.year} &emsp; Số thứ tự: {rng.randint(20, 900)}</p>"""
    one = signed("NGƯỜI NỘP HỒ SƠ", who.name, "(Ký và ghi rõ họ tên)")
    two = signed("NGƯỜI TIẾP NHẬN HỒ SƠ", f"<b>{mark('nguoi_tiep_nhan', clerk)}</b>", "(Ký và ghi rõ họ tên)")
    bare_pages(paper, body + f'<div style="margin-top:3mm">{wide(one, two)}</div>', "12.5pt Tinos", _SLIP_CSS)


_CONTROL_CSS = """
.page{padding:16mm 15mm 12mm 22mm} h1{font-size:14pt;margin:6mm 0 4mm} .t td{padding:1.4mm 2mm;line-height:1.3}
.t th{font-size:.86em;text-align:center;vertical-align:middle;line-height:1.2} .hands{display:flex;font-size:.86em;
text-align:center;margin-top:1.5mm} .hands div{flex:1;height:16mm;position:relative} .hands i[data-sign]{
position:absolute;left:6mm;top:5mm;width:17mm;height:8mm}
"""
_HANDS = '<div class="hands"><div>Người giao<i data-sign></i></div><div>Người nhận<i data-sign></i></div></div>'


@layout("phieu_kiem_soat", "zs_control_sheet_2018", split="unseen24", years=(2019, 2025))
def control_sheet(paper: Paper, on: date) -> None:
    """A sheet that follows a file through a commune's office (TT 01/2018, form 05), a row for every hand-over."""
    rng, f = paper.rng, filler(paper)
    on = min(on, date(2025, 5, 30))
    place = rng.choice(HAMLETS.homes).named(on)
    case = rng.choice(_CASES[:3])
    counter, chief = "Bộ phận Tiếp nhận và Trả kết quả", rng.choice(("Chủ tịch UBND xã", "Phó Chủ tịch UBND xã"))
    if place.name.startswith("Thị trấn"):
        chief = chief.replace("xã", "thị trấn")
    ways = ((counter, case.clerk), (case.clerk, chief), (chief, case.clerk), (case.clerk, counter))
    days = (0, 0 if case.days < 4 else 1, max(1, case.days - 2), max(1, case.days - 2))
    hours = ((7, 8), (9, 10), (13, 14), (15, 16))
    steps, rows = [], ""
    for number, ((giver, taker), later, between) in enumerate(zip(ways, days, hours, strict=True)):
        shown, kept = _clock(rng, _after(on, later), between)
        result = "" if number == 0 else rng.choice(("Trước hạn", "Đúng hạn", "Đúng hạn"))
        step = {"giao": giver, "nhan": taker, "thoi_diem": kept}
        steps.append({**step, "ket_qua": result} if result else step)
        rows += f"""<tr><td>{number * 2 + 1}. Giao: {mark("buoc", giver)}<br><br>{number * 2 + 2}. Nhận:
{mark("buoc", taker)}</td><td>{mark("buoc", shown)}{_HANDS}</td><td class="c">{mark("buoc", result) if result else ""}
</td><td></td></tr>"""
    paper.set(buoc=steps)
    top = head(
        (f"UBND {place.name.upper()}", counter.upper().replace(" VÀ ", "<br>VÀ ")),
        f"Số: {rng.randint(10, 700)}/PKS-BPTNTKQ", f"{place.bare}, ngày {on:%d} tháng {on:%m} năm {on.year}",
    )  # fmt: skip
    unit = f"Ủy ban nhân dân {small(place.name)}, {small(place.district)}, {small(place.province)}"
    other = rng.choice(("", "", f"Phòng Lao động - Thương binh và Xã hội {small(place.district)}"))
    body = f"""{top}<h1>PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ</h1>
<p>Mã số hồ sơ: <b>{f("ma_ho_so", case_number(rng, on))}</b></p>
<p>Cơ quan (bộ phận) giải quyết hồ sơ: {f("co_quan_giai_quyet", unit)}</p>
<p>Cơ quan phối hợp giải quyết hồ sơ: {other}</p>
<table class="t" style="margin-top:3mm"><tr><th style="width:33%">TÊN CƠ QUAN, BỘ PHẬN</th>
<th style="width:37%">THỜI GIAN GIAO, NHẬN HỒ SƠ</th><th>KẾT QUẢ GIẢI QUYẾT HỒ SƠ<br>(Trước hạn/đúng hạn/quá hạn)</th>
<th style="width:11%">GHI CHÚ</th></tr>{rows}</table>"""
    pages(paper, body, "12.5pt Tinos", _CONTROL_CSS)


_RECEIPT_CSS = """
.page{padding:7mm 11mm 7mm} .fr{border:.35mm solid #234;outline:.25mm solid #234;outline-offset:.8mm;height:130mm;
padding:5mm 8mm;position:relative} h1{font-size:15pt;color:#1d2f66;margin:4mm 0 0} .hd td{text-align:left;font-size:11pt;
line-height:1.4} .ln{margin:2.1mm 0} .ink{height:17mm} .ink [data-sign]{top:2mm} .ink [data-seal]{top:7mm}
"""
_FEES = (
    ("Lệ phí hộ tịch (cấp Giấy xác nhận tình trạng hôn nhân)", (10_000, 15_000)),
    ("Phí chứng thực bản sao từ bản chính", (6_000, 14_000, 26_000, 48_000, 72_000)),
    ("Phí chứng thực hợp đồng, giao dịch liên quan đến tài sản là động sản, quyền sử dụng đất, nhà ở", (50_000,)),
    ("Lệ phí cấp giấy phép xây dựng nhà ở riêng lẻ", (50_000, 75_000)),
    ("Phí thẩm định hồ sơ cấp Giấy chứng nhận quyền sử dụng đất", (155_000, 310_000, 1_205_000)),
)


@layout("bien_lai", "zs_receipt_2017", split="unseen24", years=(2017, 2021))
def receipt(paper: Paper, on: date) -> None:
    """A commune's receipt of a fee that it prints itself (TT 303/2016/TT-BTC), half a sheet in a frame."""
    rng, f = paper.rng, filler(paper)
    home = rng.choice(HAMLETS.homes)
    place = home.named(on)
    fee, sums = rng.choice(_FEES)
    sum_, who = rng.choice(sums), HAMLETS.resident(rng, on, place, age=(20, 70))
    tax = draw_tax_code(lambda: f"{rng.choice((26, 28, 45, 51, 62))}00{rng.randrange(10**5):05d}")
    symbol = f"{rng.randint(11, 63)}{rng.choice('ABCDEGH')}{rng.choice('ABCDEGHK')}-{on:%y}T"
    unit = f"Ủy ban nhân dân {small(place.name)}, {small(place.district)}"
    words = f"{capital(number_in_words(sum_))} đồng"
    top = f"""<table class="hd"><tr><td style="width:62%">Đơn vị thu: <b>{f("don_vi_thu", unit)}</b><br>Mã số thuế:
{f("ma_so_thue", tax)}</td><td style="padding-left:6mm">Mẫu số: {f("mau_so", "01BLP2-001")}<br>Ký hiệu:
{f("ky_hieu", symbol)}<br>Số: <b style="color:#b01c1c;font-size:13pt">{f("so", f"{rng.randint(1, 4800):07d}")}</b></td>
</tr></table><h1>BIÊN LAI THU TIỀN PHÍ, LỆ PHÍ</h1><p class="c i" style="font-size:.88em">(Liên 2: Giao cho người nộp phí,
lệ phí)</p>"""
    rows = (
        ("Tên loại phí, lệ phí:", f("ten_phi", fee)),
        ("Tên đơn vị hoặc người nộp tiền:", f("nguoi_nop", who.name)),
        ("Địa chỉ:", f("dia_chi", at_door(rng, who))),
        ("Số tiền:", f("so_tien", f"{grouped(sum_)} đồng", sum_)),
        ("(Viết bằng chữ):", f("so_tien_bang_chu", words)),
        ("Hình thức thanh toán:", f("hinh_thuc_thanh_toan", rng.choice(("Tiền mặt", "Tiền mặt", "Chuyển khoản")))),
    )
    day = dated(paper, "ngay_thu", on, first="Ngày")
    end = f"""<table><tr><td style="width:55%"></td><td class="sg"><i>{day}</i><br><b>Người thu tiền</b><br>
<i style="font-size:.85em">(Ký, ghi rõ họ tên)</i><div class="ink"><i data-sign></i></div>{official(rng)}</td></tr></table>"""
    body = f'<div class="fr">{top}{"".join(line(row) for row in rows)}{end}</div>'
    pages(paper, body, "11.5pt Tinos", _RECEIPT_CSS, size=(210, 148))


_LICENCE_CSS = """
.page{padding:10mm} .fr{border:1.4mm double #7a1f1f;height:277mm;padding:9mm 11mm 8mm 15mm} h1{margin:5mm 0 2mm}
.fr p{margin:1.7mm 0} .sg{margin-left:78mm} .t th{text-align:center}
"""


@layout("khac", "zs_business_certificate", split="unseen24", years=(2015, 2020))
def business_certificate(paper: Paper, on: date) -> None:
    """A certificate of a household business by a district's finance office (TT 20/2015/TT-BKHĐT, form VI-1)."""
    rng, pairs = paper.rng, Pairs(paper)
    place = rng.choice(HAMLETS.homes).named(on)
    who = HAMLETS.resident(rng, on, place, age=(24, 60))
    card = old_card(rng, who, place, on)
    paper.set(tieu_de="GIẤY CHỨNG NHẬN ĐĂNG KÝ HỘ KINH DOANH")
    trade, goods = rng.choice(
        (
            ("TẠP HÓA", "Bán lẻ lương thực, thực phẩm, đồ uống trong các cửa hàng chuyên doanh"),
            ("CƠ SỞ MỘC", "Sản xuất giường, tủ, bàn, ghế; gia công đồ gỗ dân dụng"),
            ("VẬT LIỆU XÂY DỰNG", "Bán lẻ xi măng, gạch xây, ngói, đá, cát sỏi và vật liệu xây dựng khác"),
            ("SỬA CHỮA XE MÁY", "Bảo dưỡng, sửa chữa mô tô, xe máy; bán phụ tùng và các bộ phận phụ trợ"),
        )
    )
    given = who.name.split()[-1]

    def said(caption: str, value: str) -> str:
        return " ".join(pairs(caption, value))

    number = f"{rng.randint(11, 62)}{rng.choice('ABCDEG')}8{rng.randrange(10**6):06d}"
    shop = capital(who.home)
    phone = f"09{rng.randrange(10**8):08d}"
    own, district = "PHÒNG TÀI CHÍNH - KẾ HOẠCH", small(place.district)
    body = f"""<div class="fr">{head((f"UBND {place.district.upper()}", own))}
<h1><span data-f="tieu_de">GIẤY CHỨNG NHẬN<br>ĐĂNG KÝ HỘ KINH DOANH</span></h1><p class="c">{said("Số", number)}</p>
<p class="c i">Đăng ký lần đầu, {dated(paper, "ngay", on)}</p>
<p>{said("1. Tên hộ kinh doanh (ghi bằng chữ in hoa)", f"HỘ KINH DOANH {trade} {given.upper()}")}</p>
<p>{said("2. Địa điểm kinh doanh", shop)}</p>
<p>{said("Điện thoại", phone)} &emsp;&emsp;&emsp; Fax: &emsp;&emsp;&emsp;&emsp; Email:</p>
<p>{said("3. Ngành, nghề kinh doanh", goods)}</p>
<p>{said("4. Vốn kinh doanh", f"{grouped(rng.randint(3, 60) * 10_000_000)} đồng")}</p>
<p>{said("5. Họ và tên cá nhân hoặc tên đại diện hộ gia đình (ghi bằng chữ in hoa)", who.name.upper())}</p>
<p>{said("Giới tính", who.sex)}</p>
<p>{said("Sinh ngày", f"{who.birth:%d/%m/%Y}")} &emsp; {said("Dân tộc", who.ethnic)} &emsp;
{said("Quốc tịch", "Việt Nam")}</p>
<p>{said("Loại giấy chứng thực cá nhân", "Giấy chứng minh nhân dân")}</p>
<p>{said("Số giấy chứng thực cá nhân", card.number)}</p>
<p>{said("Ngày cấp", f"{card.day:%d/%m/%Y}")} &emsp;&emsp; {said("Nơi cấp", card.police)}</p>
<p>{said("Nơi đăng ký hộ khẩu thường trú", capital(who.home))}</p>
<p>{said("Chỗ ở hiện tại", capital(who.home))}</p>
{signer(paper, f"Phòng Tài chính - Kế hoạch {district}", "TRƯỞNG PHÒNG", note="(Ký, ghi họ tên, đóng dấu)",
        tagged=False)}</div>"""  # fmt: skip
    bare_pages(paper, body, "13pt Tinos", _LICENCE_CSS)
