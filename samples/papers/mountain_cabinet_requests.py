"""Requests and declarations that people of mountain communes handed in, with what hamlet and commune wrote below."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import pages, signed, wide
from samples.captions import line
from samples.communes import chairs
from samples.fields import Pairs, filler
from samples.paper import Paper, layout
from samples.papers.mountain_cabinet_homes_folk import card_day, clerk, dweller, ink, valley
from samples.people import day_between
from samples.words import grouped, long_date

_OLD = """
.page{padding:17mm 16mm 12mm 30mm;line-height:1.42} .mid{text-align:center} .ttl{text-align:center;font-weight:bold;
margin:6mm 14mm 0;font-size:1.08em} .body{text-indent:10mm;text-align:left} .to{margin:5mm 0 5mm 14mm}
"""
_FORM = """
.page{padding:15mm 17mm 12mm 26mm} .ttl{text-align:center;font:bold 15.5pt Tinos;margin:6mm 0 3mm}
.ct{text-align:center}
.box{border:.3mm solid #333;padding:2mm 3mm;margin-top:3mm} .ln{margin:1.5mm 0} .sg{font-size:.95em}
.ink{height:19mm}
.ink [data-sign]{top:2mm} .ink [data-seal]{top:8mm}
"""
_AID = """
.page{padding:12mm 15mm 10mm 22mm;line-height:1.3} .ttl{text-align:center;font-weight:bold;margin:3mm 0 0;
font-size:13.5pt}
.ct{text-align:center} .ln{margin:1.1mm 0} .form{text-align:right;font-size:10pt;font-style:italic}
.sec{font-weight:bold;
margin:2.4mm 0 .6mm} .ink{height:17mm} .ink [data-sign]{top:2mm} .ink [data-seal]{top:7mm}
"""
_NATION = "<b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</b>"


@layout("don", "zn_field_quarrel", split="unseen22", years=(1999, 2009))
def field_quarrel(paper: Paper, on: date) -> None:
    """A farmer's letter, typed by somebody who can, that asks the commune to settle a quarrel about a field."""
    rng, f = paper.rng, filler(paper)
    at = valley(rng, on)
    place = at.named(on)
    hamlet, other = rng.sample(at.hamlets, 2)
    who = dweller(rng, on, at, age=(31, 60), hamlet=hamlet)
    foe = dweller(rng, on, at, age=(30, 58), female=False)
    since = on.year - rng.randint(8, 14)
    thing, crop, kind = rng.choice(
        (
            ("nương ngô", "ngô", "NƯƠNG"),
            ("mảnh nương", "lúa nương", "NƯƠNG"),
            ("thửa ruộng bậc thang", "lúa", "RUỘNG"),
        )
    )
    area = rng.choice((800, 1200, 1500, 2000, 2400))
    begun = day_between(rng, on - timedelta(days=120), on - timedelta(days=15))
    given = day_between(rng, on - timedelta(days=13 * 365), on - timedelta(days=300))
    number, title = f("so_dinh_danh", who.old_number), f"ĐƠN ĐỀ NGHỊ GIẢI QUYẾT TRANH CHẤP ĐẤT {kind}"
    say = (
        f"Gia đình tôi có một {thing} khoảng {grouped(area)}m2 tại khu vực giáp {other}, do bố mẹ tôi để lại và "
        "gia đình canh "
        f"tác liên tục từ năm {since} đến nay. Ngày {begun:%d/%m/%Y}, ông {foe.name} cùng {hamlet.split()[0]} tự "
        "ý sang phát cỏ, "
        f"trồng {crop} lên đất của gia đình tôi. Hai bên đã được {hamlet.split()[0]} hòa giải một lần nhưng không "
        "thành. "
        f"Đề nghị UBND xã cử cán bộ địa chính xuống xác minh, giải quyết để gia đình tôi yên tâm sản xuất."
    )
    only_year, day = rng.random() < 0.5, who.birth
    told = (str(day.year), str(day.year)) if only_year else (f"{day.day}-{day.month}-{day.year}", day.isoformat())
    born = f("ngay_sinh", *told)
    html = (
        '<div class="mid">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc<br>-----***-----</div>'
        f'<div class="ttl">{f("ten_don", title)}'
        '</div><p class="to">Kính gửi: '
        f"{f('kinh_gui', f'Uỷ ban nhân dân {place.name[:1].lower()}{place.name[1:]}')}</p>"
        f'<p class="body">Tên tôi là: {f("nguoi_lam_don", who.name)}&emsp;Sinh {"năm" if only_year else "ngày"}: '
        f"{born}</p>"
        f'<p class="body">Dân tộc: {who.ethnic}&emsp;Số CMND: {number}, cấp ngày {given:%d-%m-%Y}</p>'
        f'<p class="body">Hiện trú tại: {f("noi_cu_tru", who.home)}</p>'
        f'<p class="body">Tôi xin trình bày một việc như sau:</p><p class="body">{f("noi_dung", say)}</p>'
        '<p class="body">Tôi xin chân thành cảm ơn!</p>'
        f'<table style="margin-top:4mm"><tr><td style="width:45%"></td><td class="sg"><i>{place.bare}, '
        f"{f('ngay_lam', long_date(on), on.isoformat())}</i><br>Người làm đơn{ink()}{who.name}</td></tr></table>"
    )
    pages(paper, html, rng.choice(("11.5pt Cousine", "13pt FreeSerif")), _OLD)


@layout("don", "zn_split_home", split="unseen22", years=(2007, 2025))
def split_home(paper: Paper, on: date) -> None:
    """A commune's own printed form for leaving the parents' household, with hamlet and commune below."""
    rng, f = paper.rng, filler(paper)
    at = valley(rng, on)
    place = at.named(on)
    father = dweller(rng, on, at, age=(45, 63), female=False)
    hamlet = father.home.split(", ")[0]
    hamlet = hamlet[0].lower() + hamlet[1:]
    who = dweller(
        rng, on, at, age=(23, 27), female=False, surname=father.surname, ethnic=father.ethnic, hamlet=hamlet
    )
    modern = on >= date(2021, 7, 1)
    number, kind = (who.id_number, "Số CCCD") if modern else (who.old_number, "Số CMND")
    given = who.id_issued if modern else card_day(rng, who, min(on, date(2015, 11, 1)))
    by = "Cục Cảnh sát QLHC về TTXH" if modern else f"CA tỉnh {at.province.removeprefix('Tỉnh ')}"
    mouths = rng.randint(2, 5)
    why = (
        f"Gia đình bố mẹ đông người, nhà ở chật hẹp; vợ chồng tôi đã có nhà riêng tại {hamlet} từ năm "
        f"{on.year - rng.randint(1, 3)} "
        f"và đã được bố là ông {father.name} (chủ hộ) đồng ý. Nay tôi làm đơn đề nghị được tách thành một hộ "
        "riêng gồm "
        f"{mouths:02d} nhân khẩu do tôi làm chủ hộ."
    )
    office = f"Công an {place.name.lower()[:2]} {place.bare}" if rng.random() < 0.5 else f"UBND xã {place.bare}"
    above, post = chairs(rng)
    place_line = f"{place.bare}, {f('ngay_lam', long_date(on), on.isoformat())}"
    chief = f"TRƯỞNG {hamlet.split()[0].upper()}"
    head = clerk(rng, on, at)
    html = (
        f'<div class="ct">{_NATION}<br>――――――――</div><div class="ttl">{f("ten_don", "ĐƠN XIN TÁCH HỘ")}</div>'
        f'<p class="ct">Kính gửi: {f("kinh_gui", office)}</p>'
        + line(("Họ và tên người làm đơn:", f("nguoi_lam_don", who.name.upper(), who.name)))
        + line(
            ("Ngày, tháng, năm sinh:", f("ngay_sinh", f"{who.birth:%d/%m/%Y}", who.birth.isoformat())),
            ("Dân tộc:", who.ethnic),
        )
        + line((f"{kind}:", f("so_dinh_danh", number)), ("Cấp ngày:", f"{given:%d/%m/%Y}"))
        + line(("Nơi cấp:", by))
        + line(("Nơi thường trú:", f("noi_cu_tru", who.home)))
        + line(("Quan hệ với chủ hộ hiện nay:", "Con"), ("Số điện thoại (nếu có):", "&nbsp;"))
        + f'<p class="j">Lý do và nội dung đề nghị: {f("noi_dung", why)}</p>'
        "<p class='j'>Tôi xin cam đoan những lời khai trên là đúng sự thật, nếu sai tôi xin chịu trách nhiệm "
        "trước pháp luật.</p>"
        + wide(
            signed("Ý KIẾN CỦA CHỦ HỘ", father.name, "(Đồng ý cho tách hộ - ký, ghi rõ họ tên)"),
            f'<div class="sg"><i>{place_line}</i></div>' + signed("NGƯỜI LÀM ĐƠN", who.name),
        )
        + wide(
            signed(f"XÁC NHẬN CỦA {chief}", head, "(Hộ đã ở riêng, có nhà riêng)"),
            signed(
                "<br>".join(("XÁC NHẬN CỦA UBND XÃ", *above, post)), clerk(rng, on, at), "", f"UBND xã {place.bare}"
            ),
            css="box",
        )
    )
    pages(paper, html, "13pt Tinos", _FORM)


@layout("to_khai_khac", "zn_aged_aid", split="unseen22", years=(2011, 2020))
def aged_aid(paper: Paper, on: date) -> None:
    """A declaration for monthly aid of somebody over eighty, printed by the commune's computer."""
    rng, f = paper.rng, filler(paper)
    at = valley(rng, on)
    place = at.named(on)
    who = dweller(rng, on, at, age=(80, 88), female=rng.random() < 0.6)
    heir = dweller(
        rng, on, at, age=(30, 50), female=False, ethnic=who.ethnic, surname="" if who.female else who.surname
    )
    given = card_day(rng, who, on)
    pairs = Pairs(paper)
    card = f"{who.old_number}, Công an tỉnh {at.province.removeprefix('Tỉnh ')} cấp ngày {given:%d/%m/%Y}"
    poor = rng.random() < 0.7
    when = "Không có" if rng.random() < 0.5 else f"Tháng {rng.randint(1, 12):02d}/{on.year - rng.randint(1, 4)}"
    born = f"{who.birth:%d/%m/%Y}" if rng.random() < 0.4 else str(who.birth.year)
    paper.set(nguoi_yeu_cau=who.name, nguoi_yeu_cau_noi_cu_tru=who.home, nguoi_yeu_cau_giay_to=card)
    insured = f"HN2{at.code}{rng.randrange(10**9):09d}"
    rows = (
        line(pairs("1. Họ và tên", who.name.upper(), "nguoi_yeu_cau", true=who.name)),
        line(pairs("Ngày, tháng, năm sinh", born), pairs("Giới tính", who.sex), pairs("Dân tộc", who.ethnic)),
        line(pairs("Giấy CMND số", card, "nguoi_yeu_cau_giay_to")),
        line(pairs("2. Hộ khẩu thường trú", who.home, "nguoi_yeu_cau_noi_cu_tru")),
        line(pairs("3. Hiện ở với ai và ở đâu", f"Ở cùng con trai là {heir.name}, cùng địa chỉ trên")),
        line(pairs("4. Thời điểm có quyết định hưởng trợ cấp xã hội của UBND huyện (nếu có)", when)),
        line(pairs("5. Lương hưu, trợ cấp BHXH hằng tháng đang hưởng", "Không")),
        line(pairs("6. Thuộc hộ nghèo", "Có" if poor else "Không"), pairs("Số thẻ BHYT", insured)),
        line(pairs("7. Hoàn cảnh gia đình", rng.choice((
            "Con cháu làm nương, thu nhập không ổn định, nhà ở tạm", "Vợ (chồng) đã mất, sức khỏe yếu, con cái ở riêng",
            "Già yếu, hay đau ốm, gia đình thiếu ăn 2 - 3 tháng/năm")))),
    )  # fmt: skip
    confirm = day_between(rng, on + timedelta(days=2), on + timedelta(days=12))
    title = "TỜ KHAI ĐỀ NGHỊ HƯỞNG TRỢ CẤP XÃ HỘI"
    above, post = chairs(rng)
    html = (
        f'<div class="form">Mẫu số 1b</div><div class="ct">{_NATION}<br>---------------</div>'
        f'<div class="ttl">{f("ten_to_khai", title)}</div><div class="ct"><i>(Dùng cho người từ đủ 80 tuổi trở '
        "lên)</i>"
        f'</div><p class="ct">Kính gửi: {f("kinh_gui", f"Ủy ban nhân dân xã {place.bare}, huyện {at.town()}")}</p>'
        f'<div class="sec">I. THÔNG TIN VỀ NGƯỜI CAO TUỔI</div>{"".join(rows)}'
        "<p class='j'>Tôi xin cam đoan những lời khai trên là đúng, nếu có điều gì khai không đúng tôi xin chịu "
        "trách nhiệm "
        "hoàn toàn.</p>"
        '<table><tr><td style="width:48%"></td><td class="sg"><i>'
        f"{place.bare}, {f('ngay_lam', long_date(on), on.isoformat())}</i><br><b>Người khai</b><br><i>(Ký hoặc "
        f"điểm chỉ)</i>{ink()}{who.name}"
        '</td></tr></table><div class="sec">II. XÁC NHẬN CỦA UBND XÃ</div>'
        f"<p class='j'>Ủy ban nhân dân xã {place.bare} đã xem xét hồ sơ, xác minh thông tin cá nhân của ông (bà) "
        f"{who.name} có hoàn "
        "cảnh như trên là đúng và đã niêm yết công khai trong 07 ngày.</p>"
        + wide(
            f'<div class="sg"><br><b>CÁN BỘ LĐTBXH</b>{ink()}{clerk(rng, on, at)}</div>',
            f'<div class="sg"><i>{place.bare}, {long_date(confirm)}</i><br><b>{"<br>".join(above)}<br>{post}</b>'
            f"{ink(f'UBND xã {place.bare}')}<b>{clerk(rng, on, at)}</b></div>",
        )
    )
    pages(paper, html, "12.5pt Tinos", _AID)
