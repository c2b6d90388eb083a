"""What the papers of plain offices share: places and people of further provinces, lines with dotted leaders, notes.

Drawn from the forms of several years by somebody who had read neither the extraction nor the other layouts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from html import escape
from random import Random
from typing import Any

from samples.paper import Paper
from samples.papers.second_province import Fill, as_of, filler, head, mark, place_of, slashed, somebody, superior
from samples.papers.second_province import pages as _pages
from samples.people import MERGER, Commune, Person, day_between
from samples.words import date_in_words

_FURTHER = (
    ("Xã Võ Miếu", "Huyện Thanh Sơn", "Tỉnh Phú Thọ", "Xã Võ Miếu", "025"),
    ("Xã Minh Đài", "Huyện Tân Sơn", "Tỉnh Phú Thọ", "Xã Minh Đài", "025"),
    ("Xã Châu Khê", "Huyện Con Cuông", "Tỉnh Nghệ An", "Xã Châu Khê", "040"),
    ("Xã Nghi Kiều", "Huyện Nghi Lộc", "Tỉnh Nghệ An", "Xã Nghi Lộc", "040"),
    ("Xã Điền Lư", "Huyện Bá Thước", "Tỉnh Thanh Hóa", "Xã Điền Lư", "038"),
    ("Thị trấn Cành Nàng", "Huyện Bá Thước", "Tỉnh Thanh Hóa", "Xã Bá Thước", "038"),
    ("Xã Ia Hrú", "Huyện Chư Pưh", "Tỉnh Gia Lai", "Xã Ia Hrú", "064"),
    ("Xã Ea Tiêu", "Huyện Cư Kuin", "Tỉnh Đắk Lắk", "Xã Ea Ning", "066"),
)
"""Commune and district until the merger, province, commune since, code of the province's identity cards."""

_CODES = {province: code for _, _, province, _, code in _FURTHER}

CSS = """
.ln{display:flex;align-items:baseline;gap:1.4mm;margin:1.2mm 0} .ln .k{white-space:nowrap}
.ln .v{flex:1;border-bottom:.3mm dotted #444;min-width:6mm}
.notes{font-size:.74em;line-height:1.25} .notes p{margin:.4mm 0;text-align:justify} .notes.rule{border-top:.25mm solid #333;
width:auto;margin-top:4mm;padding-top:1mm} .foot{position:absolute;left:24mm;right:16mm;bottom:12mm;font-size:8.5pt}
.bx{display:inline-block;width:5.4mm;height:6mm;line-height:6mm;text-align:center;border:.25mm solid #333;
margin-left:-.25mm} .tick{display:inline-block;width:3.6mm;height:3.6mm;line-height:3.4mm;border:.3mm solid #222;
text-align:center;font-size:.8em;margin:0 1mm;vertical-align:-.4mm} .sm{font-size:.84em} .ind{padding-left:8mm}
.j{text-align:justify} .hd td>.c{white-space:nowrap;font-size:.96em} sup{font-size:.62em;line-height:0} .en{font-size:.8em;font-style:italic}
"""


def locality(rng: Random, on: date) -> Commune:
    """A commune as it is called on the day ``on``, mostly of a further province."""
    if rng.random() < 0.4:
        return place_of(rng, on)
    name, district, province, successor, _ = rng.choice(_FURTHER)
    return Commune(successor, "", province) if on >= MERGER else Commune(name, district, province, successor)


def heir(place: Commune, on: date) -> Commune:
    """The commune that keeps the books of ``place`` on the day ``on``."""
    if place.province in _CODES and place.successor and on >= MERGER:
        return Commune(place.successor, "", place.province)
    return as_of(place, on)


def start(paper: Paper, on: date) -> tuple[Random, Fill, Commune]:
    """What every layout begins with: chance, a filler of fields and a commune."""
    return paper.rng, filler(paper), locality(paper.rng, on)


def letterhead(place: Commune, number: str, right: str, own: str = "", *, share: int = 44) -> str:
    """The commune's letterhead: ``own`` or its committee below the office above it, the number, the day."""
    own = own or f"ỦY BAN NHÂN DÂN<br>{place.name.upper()}"
    return head((superior(place), own), number, f"{place.bare}, {right}", share=share)


def district(place: Commune) -> str:
    """ "huyện Thanh Sơn"; since the merger, the commune's bare name."""
    return place.district[:1].lower() + place.district[1:] or f"khu vực {place.bare}"


def folk(rng: Random, on: date, place: Commune, **how: Any) -> Person:
    """A person of ``place`` whose identity number is of its province."""
    who = somebody(rng, on, place, **how)
    return replace(who, id_number=_CODES.get(place.province, who.id_number[:3]) + who.id_number[3:])


def pages(paper: Paper, bodies: str | Iterable[str], font: str, css: str = "", **how: Any) -> None:
    """Sets each body as a page in ``font`` ("12pt Arimo")."""
    _pages(paper, bodies, font, CSS + css, **how)


Teller = Callable[..., str]


def teller(paper: Paper, facts: Mapping[str, str | tuple[str, Any]], *, pen: bool = False) -> Teller:
    """A function that prints a fact by its field's name, marked, and makes it true only then.

    A fact is what is printed, with its true value where that is another.
    """
    fill = filler(paper)

    def tell(name: str, *, by_pen: bool = pen) -> str:
        fact = facts[name]
        text, value = fact if isinstance(fact, tuple) else (fact, fact)
        return fill(name, text, value, pen=by_pen)

    return tell


def line(*pairs: tuple[str, str], shares: tuple[float, ...] = ()) -> str:
    """Captions and values on one line, dots below each value to the next caption; widths in ``shares``."""
    cells = []
    for number, (caption, value) in enumerate(pairs):
        share = f' style="flex:{shares[number]}"' if shares else ""
        cells.append(f'<span class="k">{caption}</span><span class="v"{share}>{value}</span>')
    return f'<div class="ln">{"".join(cells)}</div>'


def para(*texts: str, css: str = "") -> str:
    """A paragraph of each text."""
    return "".join(f'<p class="{css}">{text}</p>' for text in texts)


def notes(*texts: str, rule: bool = True) -> str:
    """Instructions in small print at the end of a form."""
    return f'<div class="notes{" rule" if rule else ""}">{para(*texts)}</div>'


def grid(
    rows: Iterable[Iterable[str]], heads: Iterable[str] = (), css: str = "t", widths: Iterable[float] = ()
) -> str:
    """A table of cells, its columns ``widths`` per cent wide."""
    columns = "".join(f'<col style="width:{width}%">' for width in widths)
    top = "".join(f"<th>{head}</th>" for head in heads)
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f'<table class="{css}"><colgroup>{columns}</colgroup>{f"<tr>{top}</tr>" if top else ""}{body}</table>'


def boxes(text: str) -> str:
    """A box for each character."""
    return "".join(f'<span class="bx">{escape(char)}</span>' for char in text)


def tick(on: bool) -> str:
    """A small square, crossed if ``on``."""
    return f'<span class="tick">{"X" if on else "&nbsp;"}</span>'


def hand(text: str) -> str:
    """``text`` by pen, of no field."""
    return f'<span class="pen">{escape(text)}</span>'


@dataclass
class Pairs:
    """The pairs of caption and value that a paper prints, in the order of printing."""

    paper: Paper
    pen: bool = False
    rows: list[dict[str, str]] = field(default_factory=list)

    def __call__(
        self, caption: str, value: str, more: str = "", *, true: str = "", boxed: bool = False
    ) -> tuple[str, str]:
        """Caption (with its colon) and value, marked; ``more`` names another field that ``value`` (or ``true``) fills.

        A dash or number before the caption and a note's mark after it ("3. Quê quán(2)") are no part of it.
        """
        parted = re.fullmatch(r"(- |\d+\. |)(.*?)(\(\d\)|)", caption)
        before, caption, note = parted.groups() if parted else ("", caption, "")
        self.rows.append({"nhan": caption, "gia_tri": value})
        self.paper.set(cap_gia_tri=self.rows)
        if more:
            self.paper.set(**{more: true or value})
        names = f"cap_gia_tri {more}".strip()
        own = boxes(value) if boxed else escape(value)
        shown = f"{before}{mark('cap_gia_tri', caption)}{f'<sup>{note}</sup>' if note else ''}:"
        return shown, f'<span data-f="{names}"{" class=pen" if self.pen else ""}>{own}</span>'


def identity(rng: Random, who: Person, on: date) -> str:
    """An identity paper as the clerk of its years writes it down."""
    if on < date(2016, 1, 1) or who.id_issued > on:
        number = who.old_number or f"06{rng.randrange(10**7):07d}"
        grown = max(date(2005, 2, 1), who.birth + timedelta(days=15 * 365))
        issued = day_between(rng, grown, min(on, date(2014, 6, 1)))
        return f"Giấy chứng minh nhân dân số {number} do Công an tỉnh cấp ngày {slashed(issued)}"
    return rng.choice(
        (
            f"Căn cước công dân số {who.id_number} cấp ngày {slashed(who.id_issued)} tại Cục Cảnh sát QLHC về TTXH",
            f"Thẻ CCCD số {who.id_number}, Cục Cảnh sát QLHC về trật tự xã hội, cấp ngày {slashed(who.id_issued)}",
        )
    )


def couple(rng: Random, on: date, place: Commune) -> tuple[Person, Person]:
    """A woman and a man of ages that fit."""
    man = folk(rng, on, place, age=(24, 40), female=False)
    return folk(rng, on, place, age=(21, 36), female=True), man


def parts(prefix: str, who: Person, *, capitals: bool = False) -> dict[str, str | tuple[str, Any]]:
    """Facts of a person under names that begin with ``prefix`` ("me_", "vo_" or nothing)."""
    shown = who.name.upper() if capitals else who.name
    return {
        f"{prefix}ho_ten": (shown, who.name),
        f"{prefix}ngay_sinh": (slashed(who.birth), who.birth.isoformat()),
        f"{prefix}nam_sinh": str(who.birth.year),
        f"{prefix}gioi_tinh": who.sex,
        f"{prefix}dan_toc": who.ethnic,
        f"{prefix}quoc_tich": who.nationality,
        f"{prefix}noi_cu_tru": who.home,
    }


@dataclass(frozen=True)
class Birth:
    child: Person
    mother: Person
    father: Person
    place: Commune
    facts: dict[str, str | tuple[str, Any]]
    """What papers on this birth may tell, by field name."""


def birth(rng: Random, on: date, place: Commune, *, capitals: bool = True, words: str = "") -> Birth:
    """A birth that ``place`` registers on the day ``on``; ``words`` goes before the day in words."""
    born = day_between(rng, on - timedelta(days=50), on - timedelta(days=4))
    mother, father = couple(rng, born, place)
    child = folk(rng, on, place, birth=born, surname=father.surname, ethnic=father.ethnic)
    told = date_in_words(born)
    village = place.address()
    facts: dict[str, str | tuple[str, Any]] = {
        **parts("", child, capitals=capitals),
        **parts("me_", mother),
        **parts("cha_", father),
        "ngay_sinh_bang_chu": words + told,
        "noi_sinh": rng.choice((f"Trạm Y tế {village}", f"Bệnh viện đa khoa {district(place)}")),
        "que_quan": village[0].upper() + village[1:],
        "so_dinh_danh": child.id_number,
    }
    return Birth(child, mother, father, place, facts)


def clerk_line(text: str) -> str:
    """What the printing program leaves at the page's foot."""
    return f'<div class="foot">{text}</div>'
