"""Civil-status papers as the programs of software houses and older offices print them, set by a browser."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from samples.heads import committee_signs
from samples.paper import Paper, layout
from samples.people import (
    Commune,
    Person,
    commune,
    family,
    identity_paper,
    official,
    person,
    working_day,
)
from samples.web import set_pages
from samples.words import date_in_words, long_date, short_date

CSS = """
.in{padding:16mm 18mm 18mm 27mm} .head{display:grid;grid-template-columns:5fr 7fr;column-gap:3mm;text-align:center;
font-size:12pt;line-height:1.25} .motto b{display:block;white-space:nowrap} .motto b+b{font-size:1.05em}
.bar{display:block;border-top:1px solid;margin:1mm auto 0} h1{font-size:16pt;text-align:center;margin:6mm 0 0;
line-height:1.25} .c{text-align:center} .n{text-align:right} .it{font-style:italic} .sm{font-size:.82em}
.b{font-weight:bold} .u{text-transform:uppercase} .r{display:flex;column-gap:1.6mm;align-items:baseline;
margin-top:1.3mm} .r>.k{flex:none} .r>.v{flex:1;min-width:0} .dot .r>.v{border-bottom:1px dotted #333}
.two{display:grid;grid-template-columns:1fr 1fr;column-gap:7mm}
.three{display:grid;grid-template-columns:1fr 1fr 1.2fr;column-gap:4mm}
.sg{position:relative;text-align:center;width:80mm;margin-left:auto;line-height:1.25} .sg b{display:block}
.ink{width:38mm;height:14mm;margin:3mm auto 3mm} .seal{position:absolute;left:22%;bottom:13mm;width:1px;height:1px}
table{border-collapse:collapse;width:100%} .ruled td,.ruled th{border:1px solid #222;padding:1mm 1.6mm;
vertical-align:top;text-align:left} .ruled th{text-align:center} p{margin:1.6mm 0 0} sup{font-size:.65em}
"""

COUNTRY = "<b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><b>Độc lập - Tự do - Hạnh phúc</b>"
MOTTO = f'<div class="motto">{COUNTRY}<i class="bar" style="width:52mm"></i></div>'
GAP = '<div style="height:6mm"></div>'


class Slots:
    """Gives the markup of what is printed of a field and sets the field's true value."""

    def __init__(self, paper: Paper, pen: Sequence[str] = ()) -> None:
        self.paper = paper
        self.pen = set(pen)
        """The fields that are filled in by hand."""
        self.pairs: list[dict[str, str]] = []

    def mark(self, fields: str, shown: str) -> str:
        by_hand = ' class="pen"' if self.pen & set(fields.split()) else ""
        whole = re.sub(r"(\d\d-\d\d-\d{4})", r"<nobr>\1</nobr>", shown)
        return f'<span data-f="{fields}"{by_hand}>{whole}</span>'

    def __call__(self, field: str, value: Any, shown: str | None = None) -> str:
        self.paper.set(**{field: value})
        return self.mark(field, str(value) if shown is None else shown)

    def day(self, field: str, on: date, shown: str | None = None) -> str:
        return self(field, on.isoformat(), short_date(on) if shown is None else shown)

    def name(self, field: str, name: str) -> str:
        return self(field, name, name.upper())

    def pair(self, caption: str, shown: str, **also: Any) -> str:
        """One ``cap_gia_tri``, which may be the value of other fields too."""
        self.pairs.append({"nhan": caption, "gia_tri": shown})
        self.paper.set(cap_gia_tri=self.pairs, **also)
        return self.mark(" ".join(["cap_gia_tri", *also]), shown)


def page(*parts: str, kind: str = "") -> str:
    return f'<section class="page {kind}"><div class="in">{"".join(parts)}</div></section>'


def row(caption: str, *shown: str, mark: str = ":", kind: str = "") -> str:
    """A caption and its value on one line."""
    value = " ".join(shown)
    return f'<div class="r {kind}"><span class="k">{caption}{mark}</span><span class="v">{value}</span></div>'


def several(kind: str, *rows: str) -> str:
    return f'<div class="{kind}">{"".join(rows)}</div>'


def head(left: str, under_left: str = "", under_right: str = "", bar: str = "24mm") -> str:
    """The office at the left, the country at the right, number and day under them."""
    return (
        f'<div class="head"><div>{left}<i class="bar" style="width:{bar}"></i></div>{MOTTO}'
        f'<div style="margin-top:2mm">{under_left}</div><div class="it" style="margin-top:2mm">{under_right}</div>'
        "</div>"
    )


def office_lines(place: Commune, *, field: str = "", slots: Slots | None = None) -> str:
    """The committee with its district and province over it, as letterheads have it; ``field`` names it."""
    above = "".join(f"<div>UBND {part.upper()}</div>" for part in (place.district or place.province,))
    own = f"ỦY BAN NHÂN DÂN {place.name.upper()}"
    return above + f"<b>{slots(field, own) if slots and field else own}</b>"


def signer(
    slots: Slots, seal: str, lines: Sequence[str], post: str, *, tagged: bool = True, note: str = "", style: str = ""
) -> str:
    """What stands over the signature, the signature under a seal, and the name."""
    name = official(slots.paper.rng)
    top = "".join(f"<b>{line}</b>" for line in lines)
    shown = (slots("chuc_vu_ky", post), slots("nguoi_ky", name)) if tagged else (post, name)
    under = f'<div class="it sm">{note}</div>' if note else ""
    return (
        f'<div class="sg" style="{style}">{top}<b>{shown[0]}</b>{under}<div class="ink" data-sign></div>'
        f'<i class="seal" data-seal="{seal}"></i><b>{shown[1]}</b></div>'
    )


def earlier(rng: Random, on: date, least: int, most: int) -> date:
    """A working day ``least`` to ``most`` years before ``on``."""
    return working_day(rng, on - timedelta(days=most * 365), on - timedelta(days=least * 365))


def couple(rng: Random, on: date) -> tuple[Person, Person, Commune]:
    place = commune(rng, on)
    wife = person(rng, on, age=(18.5, 36), female=True, place=place if rng.random() < 0.6 else None)
    return wife, person(rng, on, age=(20.5, 40), female=False, place=place), place


def clock(moment: datetime) -> str:
    return f"{moment.hour:02d} giờ {moment.minute:02d} phút"


def moment_on(rng: Random, day: date, first: int = 0, last: int = 23) -> datetime:
    return datetime(
        day.year, day.month, day.day, rng.randint(first, last), rng.choice((0, 5, 10, 15, 20, 30, 40, 45))
    )


def iso_minute(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")


def birthplace(rng: Random, place: Commune) -> str:
    return rng.choice(
        (
            f"Trạm Y tế {place.address()}",
            "Bệnh viện Đa khoa tỉnh Tuyên Quang",
            f"Tại nhà, {place.address()}",
            "Bệnh viện Đa khoa khu vực Bắc Quang, tỉnh Hà Giang",
        )
    )


def traits(s: Slots, one: Person) -> str:
    """Sex, people and nationality on one line."""
    return several(
        "three",
        row("Giới tính", s("gioi_tinh", one.sex)),
        row("Dân tộc", s("dan_toc", one.ethnic)),
        row("Quốc tịch", s("quoc_tich", one.nationality)),
    )


def parent(s: Slots, who: str, one: Person, called: str, dwelling: str, *, caps: bool = True) -> str:
    """The four lines of mother or father."""
    name = s.name(f"{who}_ho_ten", one.name) if caps else s(f"{who}_ho_ten", one.name)
    return (
        row(called, f"<b>{name}</b>")
        + several(
            "three",
            row("Năm sinh", s(f"{who}_nam_sinh", str(one.birth.year))),
            row("Dân tộc", s(f"{who}_dan_toc", one.ethnic)),
            row("Quốc tịch", s(f"{who}_quoc_tich", one.nationality)),
        )
        + row(dwelling, s(f"{who}_noi_cu_tru", one.home))
    )


def signs(caption: str, name: str, note: str = "(Ký, ghi rõ họ, chữ đệm, tên)") -> str:
    """Somebody without a seal signs: caption, note, signature, name."""
    return (
        f'<div class="c"><b>{caption}</b><div class="it sm">{note}</div><div class="ink" data-sign></div>{name}</div>'
    )


# births


@layout("giay_khai_sinh", "web_ks_2015", split="unseen5", years=(2016, 2026))
def birth_2015(paper: Paper, on: date) -> None:
    """The blank of TT 15/2015 and TT 04/2020 in its frame, filled by a program in another letter."""
    rng, s = paper.rng, Slots(paper)
    home = family(rng, on)
    child, father = home.child, home.father
    lines, post = committee_signs(paper)
    html = page(
        f'<div class="c motto">{COUNTRY}</div><h1 style="font-size:22pt;margin-top:8mm">GIẤY KHAI SINH</h1>',
        f'<div class="c">Số: {s("so", f"{rng.randint(3, 240)}/{on.year}")}</div><div class="dot body">',
        row("Họ, chữ đệm, tên", f"<b>{s.name('ho_ten', child.name)}</b>"),
        row("Ngày, tháng, năm sinh", s.day("ngay_sinh", child.birth)),
        row("Ghi bằng chữ", s("ngay_sinh_bang_chu", date_in_words(child.birth))),
        traits(s, child),
        row("Nơi sinh", s("noi_sinh", birthplace(rng, home.place))),
        row("Quê quán", s("que_quan", father.origin)),
        row("Số định danh cá nhân", s("so_dinh_danh", child.id_number)),
        parent(s, "me", home.mother, "Họ, chữ đệm, tên người mẹ", "Nơi cư trú"),
        parent(s, "cha", father, "Họ, chữ đệm, tên người cha", "Nơi cư trú"),
        row("Họ, chữ đệm, tên người đi khai sinh", s.name("nguoi_di_khai_sinh", father.name)),
        row("Giấy tờ tùy thân", identity_paper(father, on, rng)),
        row("Nơi đăng ký khai sinh", s("noi_dang_ky", home.place.committee())),
        row("Ngày, tháng, năm đăng ký", s.day("ngay_dang_ky", on, long_date(on).removeprefix("ngày "))),
        '</div><div style="height:5mm"></div>',
        signer(s, home.place.committee(), ["NGƯỜI KÝ GIẤY KHAI SINH", *lines], post),
        kind="frame",
    )
    css = """.frame:before{content:"";position:absolute;inset:9mm;border:3px double #b0503c} .in{padding:18mm 21mm}
    .body .v{font-family:"TeX Gyre Schola";font-size:11.5pt} .body{margin-top:4mm;font-size:12.5pt}"""
    set_pages(paper, html, CSS + css)


@layout("giay_khai_sinh", "web_ks_1999", split="unseen5", years=(2000, 2005))
def birth_1999(paper: Paper, on: date) -> None:
    """The form of 1999 with mother and father in a table, filled in by hand."""
    rng = paper.rng
    home = family(rng, on)
    child, place = home.child, home.place
    parents = (("me", home.mother), ("cha", home.father))
    pen = ["so", "quyen_so", "ho_ten", "ngay_sinh", "ngay_sinh_bang_chu", "gioi_tinh", "dan_toc", "quoc_tich"]
    pen += ["noi_sinh", "que_quan", "ngay_dang_ky", "nguoi_di_khai_sinh"]
    pen += [f"{who}_{what}" for who in ("me", "cha") for what in ("ho_ten", "nam_sinh", "dan_toc", "quoc_tich")]
    s = Slots(paper, [*pen, "me_noi_cu_tru", "cha_noi_cu_tru"])

    def line(caption: str, cells: list[str]) -> str:
        return f'<tr><td style="width:43mm">{caption}</td>{"".join(f"<td>{cell}</td>" for cell in cells)}</tr>'

    def of(field: str, value: str, one: Person) -> str:
        return s(field, getattr(one, value) if value != "year" else str(one.birth.year))

    table = '<table class="ruled"><tr><th>Phần khai về cha, mẹ</th><th>NGƯỜI MẸ</th><th>NGƯỜI CHA</th></tr>'
    for caption, suffix, value in (
        ("Họ và tên", "ho_ten", "name"),
        ("Năm sinh", "nam_sinh", "year"),
        ("Dân tộc", "dan_toc", "ethnic"),
        ("Quốc tịch", "quoc_tich", "nationality"),
    ):
        table += line(caption, [of(f"{who}_{suffix}", value, one) for who, one in parents])
    table += line("Nghề nghiệp", ['<span class="pen">Làm ruộng</span>'] * 2)
    table += line("Nơi đăng ký thường trú", [of(f"{who}_noi_cu_tru", "home", one) for who, one in parents])
    signed = s.day("ngay_dang_ky", on, long_date(on))
    district = place.district.removeprefix("Huyện ").removeprefix("Thành phố ").removeprefix("Thị xã ")
    html = page(
        '<div class="n sm">Mẫu TP/HT-1999-A.1</div><div class="head"><div style="text-align:left">',
        f"ỦY BAN NHÂN DÂN<br>Xã, phường: {place.bare}<br>Huyện, quận: {district}<br>",
        f"Tỉnh, thành phố: {place.province.removeprefix('Tỉnh ')}</div>{MOTTO}</div>",
        '<h1 style="font-size:21pt">GIẤY KHAI SINH</h1>',
        f'<div class="n">Số: {s("so", str(rng.randint(2, 180)))}<br>Quyển số: {s("quyen_so", f"01/{on.year}")}</div>',
        '<div class="dot">',
        f'<div style="display:grid;grid-template-columns:3fr 1fr;column-gap:4mm">'
        f"{row('Họ và tên', s('ho_ten', child.name))}{row('Nam, nữ', s('gioi_tinh', child.sex))}</div>",
        row("Ngày, tháng, năm sinh", s.day("ngay_sinh", child.birth, long_date(child.birth))),
        row("(Viết bằng chữ", s("ngay_sinh_bang_chu", date_in_words(child.birth)), ")"),
        several("two", row("Dân tộc", s("dan_toc", child.ethnic)), row("Quốc tịch", s("quoc_tich", "Việt Nam"))),
        row("Nơi sinh", s("noi_sinh", birthplace(rng, place))),
        row("Quê quán", s("que_quan", home.father.origin)),
        f'</div><div style="height:3mm"></div>{table}</table>',
        '<div class="dot">' + row("Họ và tên người đứng khai", s("nguoi_di_khai_sinh", home.father.name)) + "</div>",
        f'<div class="sg" style="margin-top:5mm">Đăng ký {signed}</div>',
        signer(s, place.committee(), [f"TM. UBND {place.name.upper()}"], "CHỦ TỊCH"),
    )
    set_pages(paper, html, CSS + ".in{font-size:12.5pt} td{min-height:8mm}")


@layout("trich_luc_khai_sinh", "web_tlks_grid", split="unseen5", years=(2020, 2025))
def birth_extract_grid(paper: Paper, on: date) -> None:
    """A program's extract in a table without rules, captions at the left and values in bold."""
    rng, s = paper.rng, Slots(paper)
    registered = earlier(rng, on, 1, 17)
    home = family(rng, registered)
    child, place = home.child, home.place.as_of(on)
    rows: list[tuple[str, str]] = [
        ("Họ, chữ đệm, tên:", s.name("ho_ten", child.name)),
        ("Ngày, tháng, năm sinh:", s.day("ngay_sinh", child.birth)),
        ("Ghi bằng chữ:", s("ngay_sinh_bang_chu", date_in_words(child.birth))),
        ("Giới tính:", s("gioi_tinh", child.sex)),
        ("Dân tộc:", s("dan_toc", child.ethnic)),
        ("Quốc tịch:", s("quoc_tich", child.nationality)),
        ("Nơi sinh:", s("noi_sinh", birthplace(rng, home.place))),
        ("Quê quán:", s("que_quan", home.father.origin)),
        ("Số định danh cá nhân:", s("so_dinh_danh", child.id_number)),
    ]
    for who, one, called in (("me", home.mother, "người mẹ"), ("cha", home.father, "người cha")):
        rows += [
            (f"Họ, chữ đệm, tên {called}:", s.name(f"{who}_ho_ten", one.name)),
            ("Năm sinh:", s(f"{who}_nam_sinh", str(one.birth.year))),
            ("Dân tộc:", s(f"{who}_dan_toc", one.ethnic)),
            ("Quốc tịch:", s(f"{who}_quoc_tich", one.nationality)),
            ("Nơi cư trú:", s(f"{who}_noi_cu_tru", one.home)),
        ]
    rows += [
        ("Đăng ký khai sinh tại:", s("noi_dang_ky", home.place.committee())),
        ("Số đăng ký:", s("so_dang_ky", f"{rng.randint(2, 210)}/{registered.year}")),
        ("Ngày, tháng, năm đăng ký:", s.day("ngay_dang_ky", registered)),
        ("Ghi chú:", ""),
    ]
    lines, post = committee_signs(paper)
    cells = "".join(f'<tr><td class="k">{a}</td><td class="b">{b}</td></tr>' for a, b in rows)
    number = s("so", f"{rng.randint(5, 900)}/TLKS-BS")
    html = page(
        head(office_lines(place), f"Số: {number}", f"{place.bare}, {s.day('ngay_cap', on, long_date(on))}"),
        "<h1>TRÍCH LỤC KHAI SINH</h1>",
        f'<div class="c b">(BẢN SAO)</div><table class="grid">{cells}</table><div style="height:4mm"></div>',
        signer(s, place.committee(), ["NGƯỜI KÝ TRÍCH LỤC", *lines], post),
    )
    css = (
        ".grid{margin-top:4mm;font-size:11.5pt} .grid td{padding:.45mm 0;vertical-align:top} .grid .k{width:56mm}"
        ".in{padding-left:25mm}"
    )
    set_pages(paper, html, CSS + css)


@layout("trich_luc_khai_sinh", "web_tlks_2025", split="unseen5", years=(2025, 2026))
def birth_extract_2025(paper: Paper, on: date) -> None:
    """An extract printed from the shared civil-status system, in a sans letter and running lines."""
    rng, s = paper.rng, Slots(paper)
    registered = earlier(rng, on, 0, 9)
    home = family(rng, registered)
    child, place = home.child, home.place.as_of(on)
    lines, post = committee_signs(paper)
    parts = [
        row("Họ, chữ đệm, tên", f"<b>{s.name('ho_ten', child.name)}</b>"),
        f"<p>Ngày, tháng, năm sinh: <b>{s.day('ngay_sinh', child.birth)}</b> - ghi bằng chữ: "
        f"<i>{s('ngay_sinh_bang_chu', date_in_words(child.birth))}</i></p>",
        traits(s, child),
        row("Nơi sinh", s("noi_sinh", birthplace(rng, home.place))),
        row("Quê quán", s("que_quan", home.father.origin)),
        row("Số định danh cá nhân", f"<b>{s('so_dinh_danh', child.id_number)}</b>"),
        parent(s, "me", home.mother, "Họ, chữ đệm, tên người mẹ", "Nơi cư trú"),
        parent(s, "cha", home.father, "Họ, chữ đệm, tên người cha", "Nơi cư trú"),
        row("Đăng ký khai sinh tại", s("noi_dang_ky", home.place.committee())),
        f"<p>Số: {s('so_dang_ky', f'{rng.randint(2, 210)}/{registered.year}')}, "
        f"{s.day('ngay_dang_ky', registered, long_date(registered))}</p>",
        row("Ghi chú", s("ghi_chu", "Cấp bản sao theo yêu cầu của công dân")),
    ]
    html = page(
        head(
            office_lines(place),
            f"Số: {s('so', f'{rng.randint(5, 900)}/{on.year}/TLKS-BS')}",
            f"{place.bare}, {s.day('ngay_cap', on, long_date(on))}",
        ),
        '<h1>TRÍCH LỤC KHAI SINH<br><span class="sm">(Bản sao)</span></h1><div style="height:3mm"></div>',
        *parts,
        '<div style="height:6mm"></div>',
        signer(s, place.committee(), ["NGƯỜI KÝ TRÍCH LỤC", *lines], post),
    )
    set_pages(paper, html, CSS + ".page{font-family:Arimo;font-size:11.5pt} .head{font-size:10.5pt}")
