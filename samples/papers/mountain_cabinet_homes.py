"""What people of mountain communes keep of themselves: family book, card of nine digits, paper on a disability."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from samples.blocks import pages
from samples.captions import line
from samples.communes import superior
from samples.fields import Pairs, filler, mark
from samples.paper import Paper, layout
from samples.papers.mountain_cabinet_homes_folk import Valley, clerk, dweller, ink, valley
from samples.people import Person
from samples.words import capital, long_date

_COVER = """
.page{padding:14mm 12mm 10mm 14mm;line-height:1.35} .mid{text-align:center} .big{font-size:24pt;font-weight:bold;
margin:18mm 0 6mm;letter-spacing:.6mm} .ln{margin:3.2mm 0} .v{font-family:Cousine;font-size:.92em}
"""
_TABLE = """
.page{padding:11mm 9mm 8mm 14mm;font-size:10.5pt;line-height:1.22} .t th{font-weight:bold;font-size:9.6pt;
text-align:center;
vertical-align:middle} .t td{padding:2.2mm 1.2mm;font-family:Cousine;font-size:9pt}
.t td:first-child{text-align:center}
.mid{text-align:center;font-weight:bold;margin-bottom:2mm}
"""
_CARD = """
.page{padding:24mm 0 0 0} .card{position:relative;width:112mm;height:74mm;margin:0 auto 16mm;
border:.35mm solid #555;
border-radius:2.4mm;background:#f3f6ee;padding:3mm 4mm 2mm;font-size:9pt;line-height:1.24}
.left{position:absolute;left:4mm;top:5mm;width:28mm;text-align:center} .arms{width:15mm;height:15mm;
border:.5mm solid #777;
border-radius:50%;margin:0 auto 4mm;font-size:6pt;padding-top:5mm;color:#666}
.photo{width:27mm;height:37mm;border:.25mm solid #888;background:linear-gradient(#d9dcd6 30%,#aab0aa 75%,#80867f)}
.right{margin-left:33mm} .nat{text-align:center;font-size:6.8pt;font-weight:bold;white-space:nowrap}
.name{text-align:center;font-weight:bold;
font-size:11pt;margin-top:1.6mm;white-space:nowrap} .num{text-align:center;font-size:12.5pt;letter-spacing:.5mm;
margin-bottom:1.4mm;color:#a22}
.ln{margin:.7mm 0} .ln .v{font-family:Cousine;font-size:8.8pt;font-weight:bold} .fp{display:flex;gap:3mm}
.fp>div{width:25mm} .prints div{height:23mm;border:.25mm solid #777;font-size:6.4pt;text-align:center;
padding-top:.5mm;
margin-bottom:1.5mm;background:radial-gradient(#c9c9c9 20%,#f3f6ee 62%)} .by{flex:1;text-align:center}
"""
_PAPER = """
.page{padding:9mm 12mm 6mm 14mm;font-size:12pt;line-height:1.22} .hd td{font-size:11pt} .ttl{text-align:center;
font-weight:bold;
font-size:15pt;margin-top:3mm} .num{text-align:center;margin-bottom:1mm} .with{display:flex;gap:5mm}
.with>div:last-child{flex:1}
.pic{width:27mm;height:36mm;border:.25mm solid #555;text-align:center;padding-top:13mm;font-size:9.5pt;color:#555;
margin-top:2mm}
.ink{height:20mm} .ink [data-sign]{top:3mm} .ink [data-seal]{top:13mm} .ln{margin:.9mm 0}
"""


def _household(rng: Random, on: date, at: Valley) -> list[tuple[Person, str]]:
    """A father, his wife, perhaps his mother, and their children, with what each is to him."""
    head = dweller(rng, on, at, age=(40, 52), female=False)
    here = head.home.split(", ")[0]
    hamlet = here[0].lower() + here[1:]
    old = (on - head.birth).days / 365.25
    out = [(head, "Chủ hộ")]
    for tie, age in (("Vợ", (old - 4, old + 1)), ("Mẹ", (old + 19, old + 28)))[: rng.randint(1, 2)]:
        woman = head
        while woman.surname == head.surname or woman.rest in {who.rest for who, _ in out}:
            woman = dweller(rng, on, at, age=age, female=True, ethnic=head.ethnic, hamlet=hamlet)
        out.append((woman, tie))
    years = old - 22
    for _ in range(rng.randint(3, 5)):
        child, age = head, (max(0.3, years - 1), max(0.9, years))
        while child.rest in {who.rest for who, _ in out}:
            child = dweller(rng, on, at, age=age, surname=head.surname, ethnic=head.ethnic, hamlet=hamlet)
        out.append((child, "Con"))
        years -= rng.uniform(2.2, 4.5)
        if years < 1:
            break
    return out


@layout("so_ho_khau", "zn_family_book", split="unseen22", years=(1998, 2006))
def family_book(paper: Paper, on: date) -> None:
    """A family book of the years when all members stood in one table: its cover, and the table across two pages."""
    rng, f = paper.rng, filler(paper)
    at = valley(rng, on)
    home = _household(rng, on, at)
    head = home[0][0]
    number = f"{at.prefix[1:]}{rng.randrange(10**7):07d}"
    rows, members = [], []
    for place, (who, tie) in enumerate(home, 1):
        grown = (on - who.birth).days > 17 * 365
        year = grown and rng.random() < 0.45
        born = str(who.birth.year) if year else f"{who.birth.day:02d}-{who.birth.month:02d}-{who.birth.year}"
        card = who.old_number if grown and rng.random() < 0.8 else ""
        member = {
            "ho_ten": who.name,
            "ngay_sinh": str(who.birth.year) if year else who.birth.isoformat(),
            "gioi_tinh": who.sex,
            "quan_he": tie,
        }
        members.append({**member, "so_giay_to": card} if card else member)
        told = [mark("thanh_vien", one) if one else "" for one in (who.name.upper(), born, who.sex, tie, card)]
        rows.append(
            (str(place), *told[:3], who.ethnic, ", ".join(who.origin.split(", ")[:2]), *told[3:], _work(who, on))
        )
    paper.set(thanh_vien=members)
    cover = (
        f'<div class="mid">BỘ CÔNG AN<br><b>{at.police().upper()}</b><br>――――――</div><div class="mid big">SỔ HỘ '
        "KHẨU</div>"
        f'<p class="mid">Số: <b>{f("so", number)}</b></p>'
        + line(("Họ và tên chủ hộ:", f("chu_ho", head.name.upper(), head.name)))
        + f'<p style="margin-top:3mm">Nơi thường trú: <span class="v">{f("noi_thuong_tru", head.home)}</span></p>'
        '<table style="margin-top:22mm"><tr><td style="width:26%"></td><td class="sg">'
        f"<i>{f('ngay_cap', capital(long_date(on)), on.isoformat())}</i>"
        f"<br><b>TRƯỞNG CÔNG AN {at.district.upper()}</b>{ink(f'CÔNG AN {at.district}')}{clerk(rng, on, at)}</td>"
        "</tr></table>"
    )
    pages(paper, cover, "13pt Tinos", _COVER, size=(148, 210))
    heads = (
        "Số TT", "Họ và tên", "Ngày, tháng, năm sinh", "Nam, nữ", "Dân tộc", "Nguyên quán", "Quan hệ với chủ hộ",
        "Số CMND",
        "Nghề nghiệp",
    )  # fmt: skip
    columns = "".join(f'<col style="width:{width}%">' for width in (5, 19, 12, 7, 8, 20, 9.5, 10.5, 9))
    blank = "<tr>" + "<td>&nbsp;</td>" * 9 + "</tr>"
    table = (
        f'<div class="mid">NHỮNG NGƯỜI TRONG HỘ</div><table class="t"><colgroup>{columns}</colgroup><tr>'
        + "".join(f"<th>{text}</th>" for text in heads)
        + "</tr>"
        + "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
        + blank * (11 - len(rows))
        + "</table>"
    )
    pages(paper, table, "10.5pt Tinos", _TABLE, size=(297, 210))


def _work(who: Person, on: date) -> str:
    """What somebody of that age does."""
    years = (on - who.birth).days / 365.25
    return "Còn nhỏ" if years < 6 else "Học sinh" if years < 15.5 else "Già yếu" if years > 65 else "Làm ruộng"


@layout("can_cuoc", "zn_nine_digits", split="unseen22", years=(2000, 2015))
def nine_digits(paper: Paper, on: date) -> None:
    """Both faces of an identity card of nine digits, photocopied onto one sheet."""
    rng, f = paper.rng, filler(paper)
    at = valley(rng, on)
    who = dweller(rng, on, at, age=(16, 58))
    province = at.province.removeprefix("Tỉnh ")
    hamlet, bare, town = who.home.split(", ")[0], at.named(on).bare, at.town()
    year = rng.random() < 0.3
    born = str(who.birth.year) if year else f"{who.birth:%d-%m-%Y}"
    origin = f"{bare}, {town}, {province}"
    scar = rng.choice((
        "Sẹo chấm cách 1,5cm dưới sau đuôi mắt phải", "Nốt ruồi cách 2cm trên trước đầu lông mày trái",
        "Sẹo thẳng 2cm trên giữa trán", "Nốt ruồi cách 1cm dưới cánh mũi phải"))  # fmt: skip
    front = (
        '<div class="left"><div class="arms">QUỐC HUY</div><div class="photo"></div></div><div class="right">'
        '<div class="nat">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</div>'
        '<div class="name">GIẤY CHỨNG MINH NHÂN DÂN</div><div class="num">SỐ '
        f"{f('so_dinh_danh', who.old_number)}</div>"
        + line(("Họ tên:", f("ho_ten", who.name.upper(), who.name)))
        + line(("Sinh ngày:", f("ngay_sinh", born, str(who.birth.year) if year else who.birth.isoformat())))
        + line(("Nguyên quán:", f("que_quan", origin)))
        + line(("Nơi ĐKHK thường trú:", f("noi_thuong_tru", f"{hamlet}, {bare}, {town}, {province}")))
        + "</div>"
    )
    issuer = f("noi_cap", at.police().upper())
    back = (
        line(("Dân tộc:", who.ethnic), ("Tôn giáo:", "Không"))
        + '<div class="fp"><div class="prints"><div>NGÓN TRỎ TRÁI</div><div>NGÓN TRỎ PHẢI</div></div><div class="by">'
        f"<b>DẤU VẾT RIÊNG HOẶC DỊ HÌNH</b>{line(('', scar))}"
        f'<div style="margin-top:2mm">{f("ngay_cap", capital(long_date(on)), on.isoformat())}</div><b>GIÁM ĐỐC '
        f"{issuer}</b>"
        f"{ink(at.police().upper())}{clerk(rng, on, at)}</div></div>"
    )
    extra = ".ink{height:19mm} .ink [data-sign]{top:3mm} .ink [data-seal]{top:14mm;left:22%}"
    pages(paper, f'<div class="card">{front}</div><div class="card">{back}</div>', "9pt Arimo", _CARD + extra)


@layout("khac", "zn_disability_paper", split="unseen22", years=(2013, 2025))
def disability_paper(paper: Paper, on: date) -> None:
    """A commune's paper that somebody is disabled, half a sheet with room for a photo."""
    rng, f = paper.rng, filler(paper)
    at = valley(rng, on)
    place = at.named(on)
    who = dweller(rng, on, at, age=(19, 71))
    pairs = Pairs(paper)
    modern = on >= date(2021, 9, 1)
    symbol = f"{at.code[1:]}/{rng.randint(100, 399)}/{rng.randint(1, 40):02d}/{rng.randint(1, 9999):05d}"
    kind = rng.choice(("Vận động", "Nghe, nói", "Nhìn", "Thần kinh, tâm thần", "Trí tuệ"))
    rank = rng.choice(("Nặng", "Đặc biệt nặng", "Nhẹ"))
    code = who.id_number if modern else who.old_number
    number = f'<div class="num">{" ".join(pairs("Số hiệu", symbol))}</div>'
    facts = (
        line(pairs("Họ và tên", who.name.upper())),
        line(pairs("Ngày sinh", f"{who.birth:%d/%m/%Y}"), pairs("Giới tính", who.sex)),
        line(pairs("Số CCCD" if modern else "Số CMND", code)),
        line(pairs("Nơi đăng ký hộ khẩu thường trú" if on.year < 2022 else "Nơi đăng ký thường trú", who.home)),
        line(pairs("Nơi ở hiện nay", rng.choice((who.home, who.home.split(", ")[0])))),
        line(pairs("Dạng khuyết tật", kind), pairs("Mức độ khuyết tật", rank)),
    )
    title = "GIẤY XÁC NHẬN KHUYẾT TẬT"
    html = (
        f'<table class="hd"><tr><td style="width:38%">{superior(place)}<br><b class="motto">UBND '
        f"{place.name.upper()}</b></td><td>"
        '<b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br><span class="motto">Độc lập - Tự do - Hạnh phúc</span></b></td>'
        "</tr></table>"
        f'<div class="ttl">{f("tieu_de", title)}</div>{number}'
        f'<div class="with"><div class="pic">Ảnh<br>3 x 4 cm</div><div>{"".join(facts)}</div></div>'
        f'<table style="margin-top:2mm"><tr><td style="width:45%"></td><td class="sg"><i>{place.bare}, '
        f"{f('ngay', long_date(on), on.isoformat())}</i>"
        f"<br><b>CHỦ TỊCH</b>{ink(f'UBND xã {place.bare}')}<b>{clerk(rng, on - timedelta(days=30), at)}</b></td>"
        "</tr></table>"
    )
    pages(paper, html, "12pt Tinos", _PAPER, size=(210, 148))
