"""What is paid in advance to a court, and what a member has saved at a people's credit fund."""

from __future__ import annotations

from datetime import date

from samples.blocks import COUNTRY, pages, para, signed, wide
from samples.captions import above, pairs_of, show
from samples.fields import Pairs, dated, filler
from samples.paper import Paper, layout
from samples.papers.counter_intake_homes_places import earlier, region, resident, shown_id, spot
from samples.people import official
from samples.words import capital, grouped, number_in_words, small

_RECEIPT = """
.page{padding:9mm 12mm 8mm 16mm;line-height:1.38} h1{font-size:15pt;margin:4mm 0 0} p{margin:1.1mm 0}
.top td{text-align:center;line-height:1.3;font-size:10.5pt} .top td:last-child{text-align:left;width:42mm}
.ink{height:15mm} .ink [data-sign]{top:2mm;height:10mm} .ink [data-seal]{top:7mm}
"""
_SUITS = (
    ("Tạm ứng án phí dân sự sơ thẩm về hôn nhân và gia đình", "TLST-HNGĐ", 300_000, 300_000),
    ("Tạm ứng án phí dân sự sơ thẩm (tranh chấp quyền sử dụng đất)", "TLST-DS", 1_250_000, 9_875_000),
    ("Tạm ứng lệ phí giải quyết việc dân sự (yêu cầu tuyên bố một người mất tích)", "TLST-VDS", 300_000, 300_000),
)


@layout("bien_lai", "zu_court_fee", split="unseen25", years=(2017, 2024))
def court_fee(paper: Paper, on: date) -> None:
    """The receipt of a district's judgment enforcement office for a court fee paid in advance, on A5."""
    rng, f = paper.rng, filler(paper)
    home = spot(rng)
    place = home.named(on)
    who = resident(rng, on, home, age=(25, 66))
    fee, act, least, most = rng.choice(_SUITS)
    money = rng.randrange(least, most + 1, 25_000)
    words = f"{capital(number_in_words(money))} đồng"
    court = f"Tòa án nhân dân {small(place.district)}"
    notice = f"Thông báo nộp tiền tạm ứng án phí số {rng.randint(20, 480)}/TB-TA ngày {earlier(rng, on, 6, 1):%d/%m/%Y} của {court}"
    office = f"CHI CỤC THI HÀNH ÁN DÂN SỰ {place.district.upper()}"
    series = f"A{rng.choice('ABCDE')}/{on.year}"
    above_ = f"CỤC THI HÀNH ÁN DÂN SỰ<br>{place.province.upper()}"
    top = (
        f'<table class="top"><tr><td>{above_}<br><b>{f("don_vi_thu", office)}</b></td><td>'
        f"Mẫu số: {f('mau_so', 'C29-THA')}<br>Ký hiệu: {f('ky_hieu', series)}<br>"
        f"Số: <b>{f('so', f'{rng.randint(103, 9980):07d}')}</b></td></tr></table>"
    )
    rows = para(
        f"Họ và tên người nộp tiền: <b>{f('nguoi_nop', who.name)}</b>",
        f"Địa chỉ: {f('dia_chi', who.home)}",
        f"Nộp khoản tiền: {f('ten_phi', fee)}",
        f"Theo: {notice}, hồ sơ thụ lý số {rng.randint(12, 390)}/{on.year}/{act}",
        f"Số tiền: <b>{f('so_tien', grouped(money), money)}</b> đồng&emsp;&emsp;Hình thức nộp: "
        f"{f('hinh_thuc_thanh_toan', 'Tiền mặt')}",
        f"Viết bằng chữ: <i>{f('so_tien_bang_chu', words)}</i>",
    )
    body = (
        f"{top}<h1>BIÊN LAI THU TIỀN</h1><p class='c'><b>TẠM ỨNG ÁN PHÍ, LỆ PHÍ TÒA ÁN</b><br><i class='sm'>(Liên 2: Giao "
        f"người nộp tiền)</i></p>{rows}<p class='r i'>{dated(paper, 'ngay_thu', on, first='Ngày')}</p>"
        + wide(
            signed("Người nộp tiền", who.name, "(Ký, họ tên)"),
            signed("Người thu tiền", official(rng), "(Ký, họ tên)", office),
        )
    )
    pages(paper, body, "11.5pt Tinos", _RECEIPT, size=(210, 148))


@layout("khac", "zu_credit_fund", split="unseen25", years=(2010, 2026))
def credit_fund(paper: Paper, on: date) -> None:
    """A people's credit fund confirms what a member has saved: small captions with the values below them."""
    rng, f = paper.rng, filler(paper)
    home = spot(rng, rural=True)
    place = home.named(on)
    who = resident(rng, on, home, age=(28, 74))
    number, issued, by = shown_id(rng, who, on)
    term = rng.choice((6, 12, 13))
    paid = earlier(rng, on, term * 27, 40)
    month = paid.month - 1 + term
    until = date(paid.year + month // 12, month % 12 + 1, min(paid.day, 28))
    money = rng.randrange(20_000_000, 600_000_001, 5_000_000)
    fund = f"QUỸ TÍN DỤNG NHÂN DÂN {place.bare.upper()}"
    p = Pairs(paper)
    holder = above(
        pairs_of(
            p,
            f"""Tên khách hàng|{who.name.upper()}|Mã số thành viên|{rng.randint(100, 4900):05d}
            Số CMND/CCCD|{number}|Ngày cấp|{issued:%d/%m/%Y}|Nơi cấp|{by}
            Địa chỉ|{who.home}""",
        )
    )
    rate = f"{rng.randint(45, 72) / 10:.1f}".replace(".", ",")
    saved = above(
        pairs_of(
            p,
            f"""Số sổ tiết kiệm|{rng.choice("ABC")}{rng.choice("ABC")} {rng.randint(10000, 987000):06d}|Loại tiền gửi|Tiết \
kiệm có kỳ hạn|Kỳ hạn|{term} tháng
            Ngày gửi|{paid:%d/%m/%Y}|Ngày đến hạn|{until:%d/%m/%Y}|Lãi suất|{rate}%/năm
            Số dư (bằng số)|{grouped(money)} đồng
            Số dư (bằng chữ)|{capital(number_in_words(money))} đồng chẵn""",
        )
    )
    title = rng.choice(("GIẤY XÁC NHẬN SỐ DƯ TIỀN GỬI", "GIẤY XÁC NHẬN SỐ DƯ TIỀN GỬI TIẾT KIỆM"))
    body = (
        f'<div class="fund">{fund}<small>{place.name}, {region(place)}</small></div>{COUNTRY}<h1>{f("tieu_de", title)}</h1>'
        f'<p class="sec">I. THÔNG TIN KHÁCH HÀNG</p><div class="box">{holder}</div>'
        f'<p class="sec">II. THÔNG TIN TIỀN GỬI</p><div class="box">{saved}</div>'
        f"<p class='j'>Số dư nêu trên được xác nhận tại thời điểm cuối ngày làm việc {on:%d/%m/%Y}. Quỹ chỉ xác nhận số dư, "
        "không chịu trách nhiệm về việc sử dụng giấy này. Giấy được lập thành 02 bản, khách hàng giữ 01 bản.</p>"
        f'<p class="r i">{place.bare}, {dated(paper, "ngay", on)}</p>'
        + wide(
            signed("KẾ TOÁN", official(rng), "(Ký, ghi rõ họ tên)"),
            signed("GIÁM ĐỐC", official(rng), "(Ký tên, đóng dấu)", fund),
        )
    )
    css = ".fund{color:#14508c;font-weight:bold;font-size:14pt;border-bottom:.6mm solid #14508c;margin-bottom:7mm;"
    css += (
        "padding-bottom:1.5mm} .fund small{display:block;font-size:9.5pt;font-weight:normal} .box{border:.25mm solid "
    )
    css += "#789;padding:1mm 4mm} h1{font-size:15pt;margin:7mm 0 4mm}"
    show(paper, body, "11.5pt Arimo", css)
