"""What programs of the police print: the household's book and the identity card, copied at the counter."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from samples.blocks import signed
from samples.captions import line
from samples.communes import province_name
from samples.fields import dated, mark, slashed
from samples.paper import Paper, layout
from samples.papers.program_prints_homes_people import SPOTS, Spot, bare_address, open_paper, town
from samples.people import Person, day_between, official, working_day
from samples.web import set_pages
from samples.words import capital

_BOOK = """
.page{font-family:Tinos;font-size:11pt;line-height:1.3;display:flex}
.leaf{width:50%;padding:13mm 12mm 10mm 14mm;position:relative} .leaf+.leaf{border-left:.2mm solid #bbb}
.c{text-align:center} h1{font-size:20pt;margin:9mm 0 3mm;text-align:center;letter-spacing:.5mm}
.ln{display:flex;align-items:baseline;gap:1.5mm;margin:1.5mm 0} .k{white-space:nowrap}
.v{flex:1;border-bottom:.25mm dotted #555;font-weight:bold;min-width:5mm}
.end{display:flex;margin-top:6mm} .end>div{flex:1;font-size:.92em}
.sg{text-align:center;line-height:1.25} .ink{position:relative;height:20mm}
.ink [data-sign]{position:absolute;left:50%;margin-left:-14mm;top:3mm;width:28mm;height:11mm}
.ink [data-seal]{position:absolute;left:34%;top:9mm;width:0;height:0}
.no{position:absolute;bottom:7mm;left:0;width:100%;text-align:center;font-size:9pt}
.line{border-bottom:.25mm dotted #555;min-height:5.5mm}
"""
_WORKS = ("Làm ruộng", "Buôn bán", "Công nhân", "Giáo viên Trường THCS", "Lao động tự do", "Thợ xây")


def _household(rng: Random, spot: Spot, on: date) -> list[tuple[Person, str]]:
    """Head, spouse, two or three children and perhaps a parent, each with what they are to the head."""
    hamlet = spot.hamlet(rng)
    man = spot.person(rng, on, hamlet=hamlet, age=(32, 50), female=False)
    woman = spot.person(rng, on, hamlet=hamlet, age=(29, 46), female=True, ethnic=man.ethnic)
    out = [(man, "Chủ hộ"), (woman, "Vợ")]
    oldest = min(17.0, (on - max(woman.birth, man.birth)).days / 365.25 - 21)
    for number in range(rng.randint(1, 3)):
        span = (max(0.3, oldest - number * 4 - 3), max(0.6, oldest - number * 4))
        child = spot.person(rng, on, hamlet=hamlet, age=span, surname=man.surname, ethnic=man.ethnic)
        if child.ethnic == "Ê Đê":
            child = replace(child, rest=woman.rest)
        out.append((child, "Con"))
    if rng.random() < 0.6:
        elder = spot.person(rng, on, hamlet=hamlet, age=(72, 84), female=True, ethnic=man.ethnic)
        out.append((elder, "Mẹ"))
    return out


def _member(rng: Random, spot: Spot, who: Person, kin: str, on: date, police: str) -> tuple[str, dict[str, str]]:
    """The leaf of a member, and what is true of it."""
    own = {"ho_ten": who.name, "ngay_sinh": who.birth.isoformat(), "gioi_tinh": who.sex, "quan_he": kin}
    age = (on - who.birth).days / 365.25
    card = (who.old_number or who.id_number) if age > 16 else ""
    if card:
        own["so_giay_to"] = card

    def m(text: str) -> str:
        return mark("thanh_vien", text)

    work = "Học sinh" if 6 < age < 18 else "Còn nhỏ" if age <= 6 else "Già yếu" if age > 70 else rng.choice(_WORKS)
    faith = "Không" if spot.ethnic != "Khmer" else "Phật giáo"
    came = day_between(rng, who.birth + timedelta(days=19 * 365), min(on, who.birth + timedelta(days=28 * 365)))
    rows = (
        line(("Họ và tên:", m(who.name.upper()))),
        line(("Họ và tên gọi khác (nếu có):", "")),
        line(("Ngày, tháng, năm sinh:", m(slashed(who.birth))), ("Giới tính:", m(who.sex)), shares=(2, 1)),
        line(("Quê quán:", who.origin)),
        line(("Dân tộc:", who.ethnic), ("Tôn giáo:", faith)),
        line(("CMND số:", m(card) if card else ""), ("Hộ chiếu số:", "")),
        line(("Nghề nghiệp, nơi làm việc:", work)),
        line(("Chuyển đến ngày:", slashed(came) if kin == "Vợ" else "")),
        line(("Nơi thường trú trước khi chuyển đến:", "")),
        f'<div class="line"><b>{"" if kin != "Vợ" else _before(rng, who)}</b></div>',
    )
    head = f'<p class="c" style="margin:0 0 3mm">Quan hệ với chủ hộ: <b>{m(kin)}</b></p>'
    return f'<div class="leaf">{head}{"".join(rows)}{police}</div>', own


def _before(rng: Random, who: Person) -> str:
    """Where a member lived before: another hamlet of the same commune or another commune."""
    other = rng.choice(SPOTS)
    return capital(f"{other.hamlet(rng)}, {other.was.address()}") if rng.random() < 0.4 else who.origin


def _police(spot: Spot) -> str:
    return f"Công an {spot.was.district}"


@layout("so_ho_khau", "zq_home_book_police", split="unseen23", years=(2016, 2021))
def book_of_police(paper: Paper, on: date) -> None:
    """A household's book filled by the police's printer, its leaves copied two to a sheet."""
    rng, f, spot = open_paper(paper)
    on = min(on, working_day(rng, date(2021, 3, 1), date(2021, 6, 25)))
    folk = _household(rng, spot, on)
    head = folk[0][0]
    number = f"{spot.old_card[:2]}{rng.randrange(10**7):07d}"
    note, clerk, chief = "(Ký, ghi rõ họ tên và đóng dấu)", official(rng), official(rng)
    seal = signed(f"TRƯỞNG CÔNG AN {spot.was.district.upper()}", f"<b>{chief}</b>", note, seal=_police(spot))
    police = signed("CÁN BỘ ĐĂNG KÝ", clerk) + signed("TRƯỞNG CÔNG AN", chief, note, seal=_police(spot))
    police = f'<div class="end">{police}</div>'
    front = (
        '<div class="leaf"><div class="c"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</b>'
        "<br>————————</div><h1>SỔ HỘ KHẨU</h1>"
        f'<p class="c" style="font-size:13pt">Số: <b>{f("so", number)}</b></p>'
        + line(("Họ và tên chủ hộ:", f("chu_ho", head.name.upper(), head.name)))
        + line(("Nơi thường trú:", f("noi_thuong_tru", head.home)))
        + f'<div class="end"><div></div><div style="flex:1.9"><p class="c"><i>{town(spot.was)}, '
        f"{dated(paper, 'ngay_cap', on)}</i></p>{seal}</div></div>"
        f'<div style="margin-top:9mm">{line(("Hồ sơ hộ khẩu số:", f"{rng.randint(1000, 98000)}"))}'
        + line(("Sổ đăng ký thường trú số:", f"{rng.randint(1, 30):02d}"), ("Tờ số:", f"{rng.randint(1, 200)}"))
        + "</div></div>"
    )
    leaves, members = [front], []
    for page, (who, kin) in enumerate(folk, 2):
        leaf, own = _member(rng, spot, who, kin, on, f'{police}<div class="no">{page}</div>')
        leaves.append(leaf)
        members.append(own)
    paper.set(thanh_vien=members)
    if len(leaves) % 2:
        leaves.append(f'<div class="leaf"><div class="no">{len(leaves) + 1}</div></div>')
    sheets = ("".join(leaves[at : at + 2]) for at in range(0, len(leaves), 2))
    set_pages(paper, "".join(f'<section class="page">{s}</section>' for s in sheets), _BOOK, size=(297, 210))


_CARD = """
.page{font-family:Arimo;padding:30mm 0 0 44mm}
.card{width:122mm;height:77mm;border:.25mm solid #9aa;border-radius:4mm;position:relative;margin-bottom:22mm;
background:linear-gradient(120deg,#eaf4f6,#f7f4e6 55%,#e6f1ea);font-size:8.6pt;line-height:1.22}
.card>*{position:absolute} small{font-size:.72em;color:#234} b.v{font-size:1.12em;font-weight:600}
.top{left:27mm;top:4mm;width:92mm;text-align:center} .top .t{color:#b3202a;font-size:1.55em;font-weight:bold}
.star{left:6mm;top:5mm;width:18mm;height:18mm;border-radius:50%;background:#c8313a;color:#f7d64a;font-size:30pt;
text-align:center;line-height:17mm}
.face{left:6mm;top:27mm;width:29mm;height:39mm;background:linear-gradient(#cfdadd,#aebbc0);border-radius:2mm}
.face i{position:absolute;left:8mm;top:7mm;width:13mm;height:16mm;border-radius:50%;background:#8d979b}
.face u{position:absolute;left:3mm;bottom:0;width:23mm;height:13mm;border-radius:12mm 12mm 0 0;background:#7b868b}
.data{left:39mm;top:31mm;width:80mm} .data div{margin-bottom:1.25mm} .back{left:7mm;top:5mm;width:72mm}
.back div{margin-bottom:1.6mm} .issuer{left:80mm;top:30mm;width:38mm;text-align:center;font-weight:bold}
.chip{left:88mm;top:8mm;width:19mm;height:15mm;border-radius:2mm;border:.3mm solid #977c2c;background:#d9bf68}
.mrz{left:6mm;bottom:3mm;font-family:Cousine;font-size:17pt;line-height:1.12;white-space:pre}
"""


def _check(text: str) -> str:
    """The check digit of a machine-readable line (weights 7, 3, 1)."""
    worth = (0 if c == "<" else int(c) if c.isdigit() else ord(c) - 55 for c in text)
    return str(sum(value * (7, 3, 1)[at % 3] for at, value in enumerate(worth)) % 10)


def _machine(who: Person, until: str) -> str:
    """The three machine-readable lines; ``until`` is the last day as YYMMDD."""
    first = f"IDVNM{who.id_number[3:]}{_check(who.id_number[3:])}{who.id_number}<<"
    first += _check(who.id_number)
    born = f"{who.birth:%y%m%d}"
    second = f"{born}{_check(born)}{'F' if who.female else 'M'}{until}{_check(until)}VNM".ljust(29, "<")
    second += _check(first[5:] + second[:7] + second[8:15] + second[18:])
    plain = unicodedata.normalize("NFD", who.name.upper().replace("Đ", "D").replace("'", ""))
    family, *rest = "".join(c for c in plain if "A" <= c <= "Z" or c == " ").split()
    return "\n".join((first, second, f"{family}<<{'<'.join(rest)}".ljust(30, "<")[:30])).replace("<", "&lt;")


def _expiry(who: Person, issued: date) -> date | None:
    """The birthday on which the card has to be renewed; nobody's past sixty."""
    for age in (14, 25, 40, 60):
        day = min(who.birth.day, 28) if who.birth.month == 2 else who.birth.day
        end = date(who.birth.year + age, who.birth.month, day)
        if end > issued + timedelta(days=730):
            return end
    return None


@layout("can_cuoc", "zq_home_card_2024", split="unseen23", years=(2024, 2026))
def card_of_2024(paper: Paper, on: date) -> None:
    """Both sides of an identity card of the law of 2023, one below the other on a copier's sheet, enlarged."""
    rng, f, spot = open_paper(paper)
    issued = working_day(rng, date(2024, 7, 3), max(date(2024, 8, 20), on - timedelta(days=10)))
    place = spot.named(issued)
    who = spot.person(rng, issued, age=(15, 74))
    end = _expiry(who, issued)
    last = f("ngay_het_han", slashed(end), end.isoformat()) if end else ""
    last = last or f("ngay_het_han", "Không thời hạn", "khong_thoi_han")

    def two(caption: str, english: str, value: str) -> str:
        return f'<div>{caption} / <small><i>{english}</i></small><br><b class="v">{value}</b></div>'

    name = f("ho_ten", who.name.upper(), who.name)
    half = '<div style="display:flex;gap:6mm">'
    sex = two("Giới tính", "Sex", f("gioi_tinh", who.sex)) + two(
        "Quốc tịch", "Nationality", f("quoc_tich", "Việt Nam")
    )
    front = (
        '<div class="star">★</div><div class="top"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br>Độc lập - Tự do - '
        "Hạnh phúc<br><small>SOCIALIST REPUBLIC OF VIET NAM<br>Independence - Freedom - Happiness</small><br>"
        '<span class="t">CĂN CƯỚC</span><br><small>IDENTITY CARD</small></div>'
        '<div class="face"><i></i><u></u></div><div class="data">'
        + two("Số định danh cá nhân", "Personal identification number", f("so_dinh_danh", who.id_number))
        + two("Họ, chữ đệm và tên khai sinh", "Full name", name)
        + two("Ngày, tháng, năm sinh", "Date of birth", f("ngay_sinh", slashed(who.birth), who.birth.isoformat()))
        + f"{half}{sex}</div></div>"
    )
    other = rng.choice(SPOTS) if rng.random() < 0.25 else spot
    birthplace = f"{other.named(issued).bare}, {province_name(other.named(issued))}"
    day = f("ngay_cap", slashed(issued), issued.isoformat())
    back = (
        '<div class="back">'
        + two("Nơi cư trú", "Place of residence", f("noi_thuong_tru", bare_address(who, place)))
        + two("Nơi đăng ký khai sinh", "Place of birth", birthplace)
        + two("Ngày, tháng, năm cấp", "Date of issue", day)
        + two("Ngày, tháng, năm hết hạn", "Date of expiry", last)
        + f'</div><div class="chip"></div><div class="issuer">{f("noi_cap", "BỘ CÔNG AN")}<br>'
        "<small>MINISTRY OF PUBLIC SECURITY</small></div>"
        f'<div class="mrz">{_machine(who, f"{end:%y%m%d}" if end else "991231")}</div>'
    )
    html = f'<section class="page"><div class="card">{front}</div><div class="card">{back}</div></section>'
    set_pages(paper, html, _CARD)
