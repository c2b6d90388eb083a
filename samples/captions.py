"""Captions with their values as HTML: on dotted lines, in columns, above each other."""

from __future__ import annotations

from typing import Any

from samples.blocks import pages
from samples.fields import Pairs
from samples.paper import Paper

_SMALL = ".small .ink{height:17mm} .small .ink [data-sign]{top:2mm} .small .ink [data-seal]{top:8mm}\n"

COLUMNS = (
    """
.two{width:100%} .two td{padding:.9mm 0} .two td:first-child{padding-right:4mm}
.cen{text-align:center;padding:1.2mm 0} .cap{font-size:.86em}
.lab td:first-child{font-weight:bold} .tab{display:inline-block} .ti{text-indent:10mm}
"""
    + _SMALL
)
"""Rules of ``columns``, ``centred`` and ``tabbed``; a block of the class ``small`` has less room for a signature."""


_ROWS = (
    """
.pl td{padding:.7mm 1mm .7mm 0} .pl td:first-child{white-space:nowrap;padding-right:3mm}
.up{display:flex;gap:5mm;margin:1.6mm 0} .up>div{flex:1} .up small{display:block;font-size:.78em;color:#333}
.sec{font-weight:bold;margin:2.6mm 0 1mm} .dotted{border-bottom:.3mm dotted #555}
"""
    + _SMALL
)


def line(*pairs: tuple[str, str], shares: tuple[float, ...] = ()) -> str:
    """Captions and values on one line, dots below each value to the next caption; widths in ``shares``."""
    cells = []
    for number, (caption, value) in enumerate(pairs):
        share = f' style="flex:{shares[number]}"' if shares else ""
        cells.append(f'<span class="k">{caption}</span><span class="v"{share}>{value}</span>')
    return f'<div class="ln">{"".join(cells)}</div>'


def tick(on: bool) -> str:
    """A small square, crossed if ``on``."""
    return f'<span class="tick">{"X" if on else "&nbsp;"}</span>'


def _pair(pairs: Pairs, caption: str, value: str) -> tuple[str, str]:
    """Caption and value as a pair; a name after "=" is another field of the value, kept in small letters."""
    said, _, field = value.partition("=")
    return pairs(caption, said, field, true=said.title() if said.isupper() else "")


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
            before, after = _pair(pairs, own, value)
            shown.append((f"{letter}) {before}" if letter else before, after))
        out += line(*shown)
    return out


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


def plain(text: str, share: int = 0) -> str:
    """Rows of cells parted at bars, no lines between: captions left, values right (or any number of columns)."""
    width = f' style="width:{share}%"' if share else ""
    rows = "".join(
        f"<tr>{''.join(f'<td{width if not n else str()}>{cell}</td>' for n, cell in enumerate(row))}</tr>"
        for row in cells(text)
    )
    return f'<table class="pl">{rows}</table>'


def flowing(text: str, css: str = "") -> str:
    """Captions and values one after the other, a line of ``text`` each, without dots."""
    gap = "&emsp;&emsp;"
    rows = ([f"{k} {v}" for k, v in zip(row[::2], row[1::2], strict=True)] for row in cells(text))
    return "".join(f'<p class="{css}">{gap.join(row)}</p>' for row in rows)


def above(text: str) -> str:
    """Small captions with their values below them, several beside each other."""
    one = "<div><small>{}</small>{}</div>".format
    return "".join(f'<div class="up">{"".join(map(one, row[::2], row[1::2]))}</div>' for row in cells(text))


def pairs_of(p: Pairs, text: str) -> str:
    """Rows of captions and values, each a pair (a name after "=" is another field of the value), parted at bars.

    The result is such rows again, to be set by ``plain``, ``flowing`` or ``above``.
    """
    out = []
    for row in cells(text):
        shown: list[str] = []
        for caption, value in zip(row[::2], row[1::2], strict=True):
            shown += _pair(p, caption, value)
        out.append("|".join(shown))
    return "\n".join(out)


def show(paper: Paper, bodies: str | tuple[str, ...], font: str, css: str = "", **how: Any) -> None:
    """Sets each body as a page with the rules of ``plain``, ``flowing`` and ``above``."""
    pages(paper, bodies, font, _ROWS + css, **how)
