"""Requests of people and what they get, from portals and templates: old-age benefit, storm damage, a small business."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from samples.blocks import COUNTRY, pages, para, signed
from samples.captions import above, pairs_of, plain, show
from samples.fields import Pairs, dated, slashed
from samples.paper import Paper, layout
from samples.papers.program_prints_homes_people import Spot, card_issue, card_text, open_paper, town
from samples.people import MERGER, Commune, after_merger, day_between, official
from samples.words import capital, grouped, number_in_words

_FORM = """
.page{padding:14mm 16mm 12mm 22mm} h1{font-size:14.5pt;margin:4mm 0 1mm} .pl{width:100%} .pl td{padding:1mm 0}
.pl td:first-child{width:44%;white-space:normal;padding-right:4mm} .pl td+td{font-weight:bold} .up>div{font-weight:bold}
.up small{font-weight:normal;font-size:.9em} .sec{background:#eef1f3;padding:.8mm 2mm}
"""
_BANKS = (
    "Ngân hàng Nông nghiệp và Phát triển Nông thôn Việt Nam (Agribank)",
    "Ngân hàng TMCP Bưu điện Liên Việt (LPBank)",
    "Ngân hàng TMCP Công Thương Việt Nam (VietinBank)",
)


@layout("to_khai_khac", "zq_request_old_age_benefit", split="unseen23", years=(2025, 2026))
def old_age_benefit(paper: Paper, on: date) -> None:
    """The declaration for the old-age benefit of decree 176/2025, filled in on the portal, values in bold."""
    on = after_merger(on)
    rng, f, spot = open_paper(paper)
    who, p = spot.person(rng, on, age=(75.1, 90)), Pairs(paper)
    place = spot.named(on)
    office = f"Ủy ban nhân dân {place.name[:1].lower()}{place.name[1:]}"
    to, given = p("Kính gửi", office, "kinh_gui")
    number = f"{rng.choice(('3', '1', '8'))}{rng.randrange(10**11):011d}"
    card = f"{who.id_number}, cấp ngày {slashed(card_issue(who, on))}"
    own = pairs_of(
        p,
        f"""Họ và tên|{who.name.upper()}=nguoi_yeu_cau|Giới tính|{who.sex}
        Ngày, tháng, năm sinh|{slashed(who.birth)}|Dân tộc|{who.ethnic}""",
    )
    more = pairs_of(
        p,
        f"""Số CCCD/Căn cước/Số định danh cá nhân|{card}=nguoi_yeu_cau_giay_to
        Nơi thường trú|{who.home}=nguoi_yeu_cau_noi_cu_tru
        Nơi ở hiện nay|{rng.choice(("Như nơi thường trú", who.home))}
        Số điện thoại|{spot.phone(rng)}
        Đang hưởng lương hưu, trợ cấp bảo hiểm xã hội hằng tháng|Không
        Đang hưởng trợ cấp xã hội hằng tháng|{rng.choice(("Không", "Có, mức 500.000 đồng/tháng"))}""",
    )
    pay = pairs_of(p, "Hình thức chi trả|Chuyển khoản qua tài khoản ngân hàng")
    account = pairs_of(p, f"Tên chủ tài khoản|{who.name.upper()}|Số tài khoản|{number}")
    bank = pairs_of(p, f"Tên ngân hàng|{rng.choice(_BANKS)}")
    body = (
        '<p class="r sm i">Mẫu số 01 (Ban hành kèm theo Nghị định số 176/2025/NĐ-CP)</p>'
        f"{COUNTRY}<h1>{f('ten_to_khai', 'TỜ KHAI ĐỀ NGHỊ TRỢ CẤP HƯU TRÍ XÃ HỘI')}</h1>"
        f'<p class="c">{to} {given}</p><div class="sec">I. THÔNG TIN CỦA NGƯỜI ĐỀ NGHỊ</div>'
        f'{above(own)}{plain(more)}<div class="sec">II. ĐĂNG KÝ HÌNH THỨC NHẬN TRỢ CẤP</div>'
        f"{plain(pay)}{above(account)}{plain(bank)}"
        + para(
            "Tôi xin cam đoan những lời khai trên là đúng sự thật, nếu có điều gì khai không đúng tôi xin chịu trách "
            "nhiệm "
            "hoàn toàn trước pháp luật.",
            css="j",
        )
        + f'<div class="row"><div></div><div class="c"><i>{place.bare}, {dated(paper, "ngay_lam", on)}</i>'
        f"{signed('NGƯỜI KHAI', who.name, '(Ký, ghi rõ họ tên hoặc điểm chỉ)')}</div></div>"
        '<div class="foot">Tờ khai được tạo từ Cổng Dịch vụ công quốc gia &emsp; Trang 1/1</div>'
    )
    show(paper, body, "12.5pt Tinos", _FORM)


_PLEA = """
.page{padding:20mm 18mm 14mm 28mm} h1{font-size:15pt;margin:6mm 0 1mm} .b p{text-align:justify;margin:1.7mm 0}
.b .ti{text-indent:10mm}
"""
_KINDS = ("khu vực", "khu phố", "thôn", "bản", "ấp", "xóm", "buôn", "bon", "khu")
_LOSSES = (
    "Khoảng {hour} giờ ngày {day}, mưa lớn kèm gió mạnh đã làm tốc toàn bộ mái bếp và một phần mái nhà chính của gia "
    "đình tôi, "
    "làm hư hỏng {n} tấm lợp fibrô xi măng và {m} bao thóc. Ước tính thiệt hại khoảng {money} đồng. Gia đình đã báo "
    "với trưởng "
    "{unit} và được lập biên bản ngay trong ngày",
    "Đêm ngày {day}, nước lũ dâng cao làm ngập {n} sào lúa đang trỗ và cuốn trôi {m} con lợn thịt của gia đình tôi. "
    "Ước tính thiệt "
    "hại khoảng {money} đồng. Trưởng {unit} cùng cán bộ nông nghiệp đã đến kiểm tra và lập biên bản",
    "Sáng ngày {day}, đất đá từ ta luy sau nhà sạt xuống làm đổ tường chuồng trại và vùi lấp {m} con dê, {n} tổ ong "
    "mật của gia "
    "đình tôi. Ước tính thiệt hại khoảng {money} đồng, có biên bản xác minh của {unit} kèm theo",
)


def _loss(rng: Random, on: date, unit: str) -> str:
    """What befell a household."""
    day = day_between(rng, on - timedelta(days=25), on - timedelta(days=3))
    money = grouped(rng.randint(6, 60) * 500_000)
    figures = {"n": rng.randint(11, 40), "m": rng.randint(2, 9), "hour": rng.randint(13, 22)}
    return rng.choice(_LOSSES).format(day=slashed(day), money=money, unit=unit, **figures)


@layout("don", "zq_request_storm_damage", split="unseen23", years=(2021, 2026))
def storm_damage(paper: Paper, on: date) -> None:
    """A request for help after a storm or flood, typed into the commune's own Word template."""
    rng, f, spot = open_paper(paper)
    on = max(on, date(2021, 10, 4))
    place, who = spot.named(on), spot.person(rng, on, age=(26, 72))
    unit = next(kind for kind in _KINDS if kind in who.home.split(", ")[0].lower())
    birth = f("ngay_sinh", slashed(who.birth), who.birth.isoformat())
    issued = slashed(card_issue(who, on))
    body = (
        f"{COUNTRY}<h1>{f('ten_don', 'ĐƠN ĐỀ NGHỊ HỖ TRỢ THIỆT HẠI DO THIÊN TAI')}</h1>"
        f'<p class="c" style="margin:4mm 0"><i>Kính gửi:</i> {f("kinh_gui", place.committee())}</p><div class="b">'
        f"<p>Tên tôi là: <b>{f('nguoi_lam_don', who.name)}</b> &emsp;&emsp; Sinh ngày: {birth}</p>"
        f"<p>Số CCCD: {f('so_dinh_danh', who.id_number)} &emsp; Ngày cấp: {issued}</p>"
        f"<p>Hiện đang cư trú tại: {f('noi_cu_tru', who.home)}</p><p>Số điện thoại: {spot.phone(rng)}</p>"
        f'<p class="ti">Nay tôi làm đơn này xin trình bày nội dung sự việc như sau:</p><p class="ti">'
        f'{f("noi_dung", _loss(rng, on, unit))}.</p><p class="ti">Vậy tôi kính mong quý cơ quan xem xét, giúp đỡ để '
        f"gia đình sớm "
        'ổn định cuộc sống. Tôi xin cam đoan những điều nêu trên là đúng sự thật.</p><p class="ti">Tôi xin chân thành '
        "cảm ơn!</p>"
        f'</div><div class="row"><div>{signed(f"XÁC NHẬN CỦA {unit.upper()}", official(rng))}</div><div class="c"><i>'
        f"{place.bare}, {dated(paper, 'ngay_lam', on)}</i>{signed('NGƯỜI LÀM ĐƠN', who.name)}</div></div>"
    )
    pages(paper, body, "14pt Tinos", _PLEA)


_BUSINESS = """
.page{padding:16mm 17mm 12mm 24mm} h1{font-size:16pt;margin:6mm 0 1mm} .w>p{margin:1.7mm 0;text-align:justify}
.bt{margin:1mm 0 2mm} .bt td{padding:.8mm 0;width:50%}
"""
_TRADES = (
    (
        "TẠP HÓA",
        "Bán lẻ lương thực, thực phẩm, đồ uống, thuốc lá, thuốc lào chiếm tỷ trọng lớn trong các cửa hàng tổng hợp "
        "(4711)",
    ),
    (
        "VẬT LIỆU XÂY DỰNG",
        "Bán buôn xi măng, gạch xây, ngói, đá, cát, sỏi (4663); vận tải hàng hóa bằng đường bộ (4933)",
    ),
    ("QUÁN ĂN", "Nhà hàng và các dịch vụ ăn uống phục vụ lưu động (5610)"),
    (
        "SỬA CHỮA XE MÁY",
        "Bảo dưỡng, sửa chữa mô tô, xe máy (4542); bán phụ tùng và các bộ phận phụ trợ của mô tô, xe máy (4543)",
    ),
)


def _registrar(spot: Spot, place: Commune, on: date) -> tuple[str, str, str]:
    """Who registers small businesses: the office above, the office and its head's post."""
    if on >= MERGER:
        return f"ỦY BAN NHÂN DÂN<br>{place.name.upper()}", "PHÒNG KINH TẾ", "TRƯỞNG PHÒNG"
    return f"ỦY BAN NHÂN DÂN<br>{place.district.upper()}", "PHÒNG TÀI CHÍNH - KẾ HOẠCH", "TRƯỞNG PHÒNG"


@layout("khac", "zq_request_business_certificate", split="unseen23", years=(2023, 2026))
def business_certificate(paper: Paper, on: date) -> None:
    """The certificate of a small business's registration, from the national business registration system."""
    rng, f, spot = open_paper(paper)
    place, who, p = spot.named(on), spot.person(rng, on, age=(22, 62)), Pairs(paper)
    upper, office, post = _registrar(spot, place, on)
    code = who.id_number if on >= MERGER else f"{rng.randint(10, 63)}{rng.choice('ABCDE')}8{rng.randrange(10**6):06d}"
    name, trade = rng.choice(_TRADES)
    money = rng.randint(4, 90) * 5_000_000
    shop = capital(f"{spot.hamlet(rng)}, {place.address()}")

    def row(*pairs: tuple[str, str]) -> str:
        return f"<p>{' &emsp; '.join(f'{k} {v}' for k, v in pairs)}</p>"

    top = "".join(
        f'<p class="c" style="margin:.6mm 0">{k} <b>{v}</b></p>' for k, v in [p("Mã số hộ kinh doanh", code)]
    )
    title = "GIẤY CHỨNG NHẬN ĐĂNG KÝ HỘ KINH DOANH"
    lines = (
        row(p("1. Tên hộ kinh doanh", f"HỘ KINH DOANH {name} {who.name.upper()}"))
        + row(p("2. Địa chỉ trụ sở hộ kinh doanh", shop))
        + row(p("Điện thoại", spot.phone(rng)))
        + row(p("3. Ngành, nghề kinh doanh", trade))
        + row(
            p("4. Vốn kinh doanh", f"{grouped(money)} đồng"), p("Bằng chữ", f"{capital(number_in_words(money))} đồng")
        )
        + row(p("5. Chủ thể thành lập hộ kinh doanh", "Cá nhân"))
        + "<p>6. Thông tin về chủ hộ kinh doanh</p>"
        + row(p("Họ và tên", who.name.upper()), p("Giới tính", who.sex))
        + row(p("Sinh ngày", slashed(who.birth)), p("Dân tộc", who.ethnic), p("Quốc tịch", who.nationality))
        + row(p("Giấy tờ pháp lý của cá nhân", card_text(rng, who, on)))
        + row(p("Địa chỉ thường trú", who.home))
        + row(p("Địa chỉ liên lạc", who.home))
    )
    body = (
        f'<table class="hd"><tr><td style="width:42%">{upper}<br><b '
        f'class="motto">{office}</b></td><td>{COUNTRY}</td></tr>'
        f"</table><h1>{f('tieu_de', title)}</h1>{top}<p class='c i'>Đăng ký lần đầu, {dated(paper, 'ngay', on)}</p>"
        f'<div class="w">{lines}</div><div class="row" style="margin-top:3mm"><div></div>'
        f"{signed(post, f'<b>{official(rng)}</b>', '(Ký, đóng dấu và ghi họ tên)', seal=office)}</div>"
        f'<div class="foot">Hệ thống thông tin quốc gia về đăng ký hộ kinh doanh - {town(place)}</div>'
    )
    pages(paper, body, "13pt Tinos", _BUSINESS)
