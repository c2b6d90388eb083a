"""What the papers of town offices share: places of yet other provinces, people who live there, columns of captions.

Drawn from the forms of several years, all printed, by somebody who had read neither the extraction nor the other
layouts.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random
from typing import Any

from samples.paper import Paper
from samples.papers.plain_offices import Pairs, district, folk, line, para, parts
from samples.papers.second_province import Fill, filler, mark
from samples.people import MERGER, Commune, Person, day_between, official
from samples.words import date_in_words

_TOWNS = (
    ("Xã Hữu Liên", "Huyện Hữu Lũng", "Tỉnh Lạng Sơn", "Xã Hữu Liên", "", "020", "thôn Lân Chàm"),
    ("Xã Đình Phong", "Huyện Trùng Khánh", "Tỉnh Cao Bằng", "Xã Đình Phong", "", "004", "xóm Tổng Nưa"),
    ("Thị trấn Phiêng Lanh", "Huyện Quỳnh Nhai", "Tỉnh Sơn La", "Xã Quỳnh Nhai", "", "014", "tiểu khu 3"),
    ("Xã Hướng Phùng", "Huyện Hướng Hóa", "Tỉnh Quảng Trị", "Xã Hướng Phùng", "", "045", "thôn Doa Củ"),
    ("Xã Bảo Thuận", "Huyện Di Linh", "Tỉnh Lâm Đồng", "Xã Bảo Thuận", "", "068", "thôn Kala Tơng Gu"),
    ("Xã Vĩnh Trạch", "Huyện Thoại Sơn", "Tỉnh An Giang", "Xã Vĩnh Trạch", "", "089", "ấp Tây Bình"),
    ("Phường An Thạnh", "Thành phố Hồng Ngự", "Tỉnh Đồng Tháp", "Phường Hồng Ngự", "", "087", "khóm 2"),
    ("Xã An Thanh", "Huyện Tứ Kỳ", "Tỉnh Hải Dương", "Xã An Thanh", "Thành phố Hải Phòng", "030", "thôn An Định"),
    ("Xã Hải Hưng", "Huyện Hải Hậu", "Tỉnh Nam Định", "Xã Hải Hưng", "Tỉnh Ninh Bình", "036", "xóm 12"),
)
"""Commune, district, province; commune and province (if another) since the merger; code of cards; a hamlet."""

CSS = """
.two{width:100%} .two td{padding:.9mm 0} .two td:first-child{padding-right:4mm}
.cen{text-align:center;padding:1.2mm 0} .cap{font-size:.86em}
.lab td:first-child{font-weight:bold} .tab{display:inline-block} .ti{text-indent:10mm}
.small .ink{height:17mm} .small .ink [data-sign]{top:2mm} .small .ink [data-seal]{top:8mm}
"""


def province_name(place: Commune) -> str:
    """The name of the province without its kind."""
    return place.province.removeprefix("Tỉnh ").removeprefix("Thành phố ")


def seat(place: Commune) -> str:
    """The name of the district without its kind."""
    return place.district.removeprefix("Huyện ").removeprefix("Thành phố ")


def keeper(place: Commune, on: date) -> Commune:
    """The commune that keeps the books of ``place`` on the day ``on``."""
    row = _row(place)
    return Commune(row[3], "", row[4] or row[2]) if on >= MERGER else place


def _row(place: Commune) -> tuple[str, ...]:
    return next(row for row in _TOWNS if place.name in (row[0], row[3]))


def begin(paper: Paper, on: date) -> tuple[Random, Fill, Commune]:
    """What every layout begins with: chance, a filler of fields and a commune as it is called on the day ``on``."""
    old, of, province, *_ = paper.rng.choice(_TOWNS)
    return paper.rng, filler(paper), keeper(Commune(old, of, province), on)


def resident(rng: Random, on: date, place: Commune, **how: Any) -> Person:
    """Somebody who lives in ``place``, with the number of its province."""
    how.setdefault("ethnic", "Kinh" if rng.random() < 0.6 else None)
    who, row = folk(rng, on, place, **how), _row(place)
    home, origin = (text[0].upper() + text[1:] for text in (f"{row[6]}, {place.address()}", place.address()))
    return replace(who, id_number=row[5] + who.id_number[3:], home=home, origin=origin)


@dataclass(frozen=True)
class Newborn:
    child: Person
    mother: Person
    father: Person
    facts: dict[str, str | tuple[str, Any]]
    """What papers on this birth may tell, by field name."""


def newborn(rng: Random, on: date, place: Commune, *, capitals: bool = True) -> Newborn:
    """A child whose birth ``place`` registers on the day ``on``."""
    born = day_between(rng, on - timedelta(days=45), on - timedelta(days=5))
    father = resident(rng, born, place, age=(23, 42), female=False)
    mother = resident(rng, born, place, age=(20, 38), female=True, ethnic=father.ethnic)
    child = resident(rng, on, place, birth=born, surname=father.surname, ethnic=father.ethnic)
    facts: dict[str, str | tuple[str, Any]] = {
        **parts("", child, capitals=capitals),
        **parts("me_", mother, capitals=capitals),
        **parts("cha_", father, capitals=capitals),
        "ngay_sinh_bang_chu": date_in_words(born),
        "noi_sinh": rng.choice((f"Trạm Y tế {place.address()}", f"Trung tâm Y tế {district(place)}")),
        "que_quan": child.origin,
        "so_dinh_danh": child.id_number,
    }
    return Newborn(child, mother, father, facts)


def moment(rng: Random, day: date) -> tuple[str, str]:
    """An hour of ``day`` as forms print it, and as it is kept."""
    hour, minute = rng.randint(1, 22), rng.randint(1, 59)
    return f"{hour:02d} giờ {minute:02d} phút, ngày {day:%d/%m/%Y}", f"{day.isoformat()}T{hour:02d}:{minute:02d}"


def cells(text: str) -> list[list[str]]:
    """The lines of ``text``, each parted at its bars."""
    return [[cell.strip() for cell in row.split("|")] for row in text.splitlines() if row.strip()]


def typed(text: str) -> str:
    """Lines of captions and values, dots below the values: "Họ và tên:|AN|Giới tính:|Nữ" is one."""
    return "".join(line(*zip(row[::2], row[1::2], strict=True)) for row in cells(text))


def told(pairs: Pairs, text: str) -> str:
    """The same, each caption (without its colon) and value a pair; a name after "=" is another field of the value."""
    out = ""
    for row in cells(text):
        shown = []
        for caption, value in zip(row[::2], row[1::2], strict=True):
            letter, own = caption.split(") ", 1) if caption[1:3] == ") " else ("", caption)
            said, _, field = value.partition("=")
            before, after = pairs(own, said, field, true=said.title() if said.isupper() else "")
            shown.append((f"{letter}) {before}" if letter else before, after))
        out += line(*shown)
    return out


def paras(text: str, css: str = "j") -> str:
    """A paragraph of each line."""
    return para(*(row.strip() for row in text.splitlines() if row.strip()), css=css)


def columns(text: str, share: int = 40, css: str = "") -> str:
    """Captions in a left column ``share`` per cent wide, values in a right one, without lines."""
    body = "".join(f"<tr><td>{caption}</td><td>{value}</td></tr>" for caption, value in cells(text))
    return f'<table class="two {css}"><colgroup><col style="width:{share}%"><col></colgroup>{body}</table>'


def centred(text: str) -> str:
    """Captions with their values below them, in the middle; several on a line stand beside each other."""
    one = '<div class="cen"><span class="cap">{}</span><br><b>{}</b></div>'.format
    return "".join(f'<div class="row">{"".join(map(one, row[::2], row[1::2]))}</div>' for row in cells(text))


def tabbed(text: str, *widths: int) -> str:
    """A line of captions with their values set at tab stops, each as wide as ``widths`` say (per cent)."""
    one = '<span class="tab" style="width:{}%">{}</span>'.format
    return f"<p>{''.join(map(one, widths, text.split('|')))}</p>"


def signed(caption: str, name: str, note: str = "(Ký, ghi rõ họ tên)", seal: str = "") -> str:
    """A caption, a note, a signature (under a seal) and a name of no field."""
    pressed = f'<i data-seal="{seal}"></i>' if seal else ""
    return (
        f'<div class="sg"><b>{caption}</b><br><span class="i" style="font-size:.85em">{note}</span>'
        f'<div class="ink">{pressed}<i data-sign></i></div>{name}</div>'
    )


def case_number(rng: Random, on: date) -> str:
    """A file's number at the counter, with the office's code turned round until the merger."""
    tail = f"{on:%y%m%d}-{rng.randint(11, 980):04d}"
    if on >= MERGER:
        return f"H{rng.randint(10, 63)}.{rng.randint(20, 99)}.{rng.randint(1, 19):02d}-{tail}"
    return f"000.{rng.randint(10, 40)}.{rng.randint(10, 60)}.H{rng.randint(10, 63)}-{tail}"


def letter_number(paper: Paper, number: str, sign: str, symbol: str) -> str:
    """Number and symbol, joined by ``sign``, each marked, and both together."""
    f = filler(paper)
    paper.set(so_ky_hieu=f"{number}{sign}{symbol}")
    return f'Số: <span data-f="so_ky_hieu">{f("so", number)}{sign}{f("ky_hieu", symbol)}</span>'


def letter_end(paper: Paper, receivers: str, above: str, post: str, seal: str = "", rank: str = "") -> str:
    """Receivers (parted by bars) at the left; authority, post, signature and name (with ``rank``) at the right."""
    name, listed = official(paper.rng), [" ".join(one.split()) for one in receivers.split("|")]
    paper.set(noi_nhan=listed, quyen_han_ky=above, chuc_vu_ky=post, nguoi_ky=name)
    pressed = f'<i data-seal="{seal}"></i>' if seal else ""
    shown = ";<br>- ".join(mark("noi_nhan", text) for text in listed)
    return (
        '<table style="margin-top:4mm"><tr><td style="font-size:11pt;line-height:1.25;width:48%"><b class="i">Nơi nhận:</b><br>'
        f'- {shown}.</td><td class="sg"><b>{mark("quyen_han_ky", above)}<br>{mark("chuc_vu_ky", post)}</b><div class="ink">'
        f"{pressed}<i data-sign></i></div><b>{rank} {mark('nguoi_ky', name)}</b></td></tr></table>"
    )
