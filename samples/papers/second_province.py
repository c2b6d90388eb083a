"""What the layouts of a second province's offices share: places, heads, marked values and signers' blocks.

Drawn from the circulars' forms by somebody who had read neither the extraction nor the other layouts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta
from html import escape
from random import Random
from typing import Any

from samples.paper import Paper
from samples.people import MERGER, Commune, Person, commune, official, person
from samples.web import set_pages
from samples.words import long_date

_PROVINCES = {
    "Tỉnh Thái Nguyên": (
        "019",
        ("Xã Đại Từ", "Xã Võ Nhai", "Xã Phú Bình", "Xã Na Rì", "Xã Chợ Đồn", "Phường Sông Công"),
        (
            ("Xã Yên Lãng", "Huyện Đại Từ", "Xã Đại Từ"),
            ("Xã La Hiên", "Huyện Võ Nhai", "Xã Võ Nhai"),
            ("Xã Tân Thịnh", "Huyện Định Hóa", "Xã Định Hóa"),
        ),
    ),
    "Tỉnh Lào Cai": (
        "010",
        ("Xã Bảo Thắng", "Xã Bắc Hà", "Xã Văn Bàn", "Xã Lục Yên", "Xã Mường Khương", "Phường Nghĩa Lộ"),
        (
            ("Xã Nậm Lúc", "Huyện Bắc Hà", "Xã Bắc Hà"),
            ("Xã Gia Phú", "Huyện Bảo Thắng", "Xã Bảo Thắng"),
            ("Xã Khánh Yên Hạ", "Huyện Văn Bàn", "Xã Văn Bàn"),
        ),
    ),
}
"""Code of its identity cards, communes after the merger, communes before it, each with its successor."""

COUNTRY = (
    '<div class="c"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br>'
    '<b class="motto">Độc lập - Tự do - Hạnh phúc</b></div>'
)

CSS = """
.page{padding:16mm 16mm 14mm 24mm} p{margin:1.6mm 0} .c{text-align:center} .r{text-align:right}
.i{font-style:italic} .motto{display:inline-block;border-bottom:.3mm solid #222;padding-bottom:.6mm}
table{border-collapse:collapse;width:100%} td,th{vertical-align:top;padding:0} th{font-weight:bold}
.t td,.t th{border:.25mm solid #222;padding:1mm 1.8mm}
.hd td{text-align:center;line-height:1.25;font-size:.93em}
h1{font-size:17pt;text-align:center;margin:5mm 0 1mm;line-height:1.25}
h2{font-size:1em;margin:3mm 0 1mm}
.sg{text-align:center;line-height:1.25} .ink{position:relative;height:24mm}
.ink [data-sign]{position:absolute;left:50%;margin-left:-16mm;top:5mm;width:34mm;height:13mm}
.ink [data-seal]{position:absolute;left:26%;top:11mm;width:0;height:0}
.pen{margin-right:1mm} .dot{border-bottom:.3mm dotted #333} .row{display:flex;gap:6mm} .row>*{flex:1}
"""

Fill = Callable[..., str]


def filler(paper: Paper) -> Fill:
    """A function that sets a field's true value and gives its print, marked: ``f("so", "12/2024")``."""

    def fill(field: str, text: str, value: Any = None, *, pen: bool = False) -> str:
        paper.set(**{field: text if value is None else value})
        return mark(field, text, pen=pen)

    return fill


def mark(field: str, text: str, *, pen: bool = False) -> str:
    """``text`` marked as printed of ``field``."""
    return f'<span data-f="{field}"{" class=pen" if pen else ""}>{escape(text)}</span>'


def slashed(on: date) -> str:
    return f"{on:%d/%m/%Y}"


def dated(paper: Paper, field: str, on: date, *, pen: bool = False, first: str = "ngày") -> str:
    """ "ngày 05 tháng 02 năm 2024" as the value of ``field``; day and month by hand if ``pen``."""
    paper.set(**{field: on.isoformat()})
    words = long_date(on).split()
    words[0] = first
    if pen:
        words[1], words[3] = (f'<span class="pen">{w}</span>' for w in (words[1], words[3]))
    return f'<span data-f="{field}">{" ".join(words)}</span>'


def place_of(rng: Random, on: date) -> Commune:
    """A commune of one of the two other provinces, now and then of our own."""
    if rng.random() < 0.2:
        return commune(rng, on)
    province = rng.choice(sorted(_PROVINCES))
    _, new, old = _PROVINCES[province]
    if on >= MERGER:
        return Commune(rng.choice(new), "", province)
    name, district, successor = rng.choice(old)
    return Commune(name, district, province, successor)


def as_of(place: Commune, on: date) -> Commune:
    """The commune that keeps the books of ``place`` on the day ``on``."""
    if on < MERGER or not place.successor:
        return place
    return Commune(place.successor, "", place.province if place.province in _PROVINCES else "Tỉnh Tuyên Quang")


def somebody(rng: Random, on: date, place: Commune, **how: Any) -> Person:
    """A person of ``place`` with an identity number of its province."""
    who = person(rng, on, place=place, **how)
    code = _PROVINCES[place.province][0] if place.province in _PROVINCES else who.id_number[:3]
    return replace(who, id_number=code + who.id_number[3:])


def parents(rng: Random, birth: date, place: Commune) -> tuple[Person, Person]:
    """A mother and a father of fitting ages."""
    father = somebody(rng, birth, place, age=(22, 44), female=False)
    return somebody(rng, birth, place, age=(20, 39), female=True, ethnic=father.ethnic), father


def after_merger(on: date) -> date:
    """``on``, or a working day half a year later, when two levels of offices are left."""
    return workday(on + timedelta(days=200)) if on < MERGER else on


def workday(day: date) -> date:
    """``day``, or the Monday after it."""
    return day + timedelta(days=7 - day.weekday()) if day.weekday() > 4 else day


def office(place: Commune, *, short: bool = False) -> str:
    """ "Ủy ban nhân dân xã Đại Từ, tỉnh Thái Nguyên"."""
    return ("UBND " if short else "Ủy ban nhân dân ") + place.address()


def superior(place: Commune) -> str:
    """The office above the commune's, in capitals."""
    return f"UBND {(place.district or place.province).upper()}"


def head(left: Iterable[str], under_left: str = "", under_right: str = "", *, share: int = 42) -> str:
    """The office's lines (the last bold) beside the country's."""
    *upper, own = left
    lines = "".join(f"{line}<br>" for line in upper)
    return (
        f'<table class="hd"><tr><td style="width:{share}%">{lines}<b class="motto">{own}</b></td>'
        f"<td>{COUNTRY}</td></tr><tr><td style='padding-top:2mm'>{under_left}</td>"
        f"<td class='i' style='padding-top:2mm'>{under_right}</td></tr></table>"
    )


def signer(
    paper: Paper, seal: str, post: str, *, above: Iterable[str] = (), note: str = "", name: str = "",
    tagged: bool = True,
) -> str:  # fmt: skip
    """Authority, post, signature under the office's seal and name; sets chuc_vu_ky and nguoi_ky if ``tagged``."""
    name = name or official(paper.rng)
    if tagged:
        paper.set(chuc_vu_ky=post, nguoi_ky=name)
    lines = "".join(f"<b>{line}</b><br>" for line in above)
    own = mark("chuc_vu_ky", post) if tagged else post
    below = mark("nguoi_ky", name) if tagged else name
    pressed = f'<i data-seal="{seal}"></i>' if seal else ""
    small = f'<br><span class="i" style="font-size:.85em">{note}</span>' if note else ""
    return (
        f'<div class="sg">{lines}<b>{own}</b>{small}<div class="ink">{pressed}<i data-sign></i></div>'
        f"<b>{below}</b></div>"
    )


def hand_signed(caption: str, name: str, field: str = "") -> str:
    """A caption, a signature without a seal and a name."""
    return (
        f'<div class="sg"><b>{caption}</b><br><span class="i" style="font-size:.85em">(Ký, ghi rõ họ tên)</span>'
        f'<div class="ink"><i data-sign></i></div>{mark(field, name) if field else name}</div>'
    )


def chairs(rng: Random) -> tuple[tuple[str, ...], str]:
    """Authority lines and own post of who signs for a commune."""
    return rng.choice(
        [(("TM. ỦY BAN NHÂN DÂN",), "CHỦ TỊCH"), (("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"), "PHÓ CHỦ TỊCH")]
    )


def pages(paper: Paper, bodies: str | Iterable[str], font: str, css: str = "", **how: Any) -> None:
    """Sets each body as a page in ``font`` (family and size as CSS writes them: "12pt Arimo")."""
    size, family = font.split(" ", 1)
    own = f'.page{{font-family:"{family}";font-size:{size}}}'
    html = "".join(f'<section class="page">{b}</section>' for b in ([bodies] if isinstance(bodies, str) else bodies))
    set_pages(paper, html, CSS + own + css, **how)
