"""Sheets set by a browser: a layout may be a page of HTML instead of drawing calls.

Every ``<section class="page">`` becomes a sheet. ``data-f="field"`` marks what is printed of a field, the class
``pen`` what of it is by hand, ``data-seal="TEXT"`` where the office's seal belongs, ``data-sign`` where somebody
signed.
Chromium comes from Debian (``requirements-dev.apt``); nothing is fetched.
"""

from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import TYPE_CHECKING, Any

from PIL import Image

from samples.paper import Paper
from samples.sheet import FieldMark, Line, Piece, Sheet, Style, Word

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_MM = 96 / 25.4
"""Pixels of the browser a millimetre."""

_BASE = """
*{box-sizing:border-box} body{margin:0;background:#fff;color:#121212}
.page{position:relative;width:%(w)smm;height:%(h)smm;overflow:hidden;background:#fff;
      font-family:%(family)s;font-size:13pt;line-height:1.35;break-after:page}
.pen{font-family:"TeX Gyre Chorus";font-size:1.18em;color:#1c2f8c}
"""

_FAMILIES = {"tinos": "Tinos", "termes": '"TeX Gyre Termes"', "freeserif": "FreeSerif"}

_MEASURE = """
page => {
  const at = page.getBoundingClientRect();
  const box = r => [r.left - at.left, r.top - at.top, r.right - at.left, r.bottom - at.top];
  const middle = e => { const b = box(e.getBoundingClientRect()); return [(b[0] + b[2]) / 2, (b[1] + b[3]) / 2]; };
  return {
    fields: [...page.querySelectorAll('[data-f]')].map(e => ({
      names: e.dataset.f.split(' '), text: e.innerText, pen: !!(e.closest('.pen') || e.querySelector('.pen')),
      boxes: [...e.getClientRects()].map(box) })),
    seals: [...page.querySelectorAll('[data-seal]')].map(e => [...middle(e), e.dataset.seal]),
    signs: [...page.querySelectorAll('[data-sign]')].map(e => box(e.getBoundingClientRect())),
    text: page.innerText };
}
"""


@cache
def _setter() -> ThreadPoolExecutor:
    """The one thread that the browser lives in: its driver keeps a loop running, which would be in the way of whoever
    drives another browser."""
    return ThreadPoolExecutor(1, "typesetter")


@cache
def _browser() -> Browser:
    from playwright.sync_api import sync_playwright  # only who draws such papers needs a browser

    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    return sync_playwright().start().chromium.launch(executable_path="/usr/bin/chromium", args=flags)


@cache
def _window(width: int, height: int, scale: float) -> Page:
    """Where papers of one size are set: the browser takes longer to open a window than to set a paper in it."""
    return _browser().new_page(viewport={"width": width, "height": height}, device_scale_factor=scale)


def set_pages(paper: Paper, html: str, css: str = "", *, size: tuple[float, float] = (210, 297)) -> list[Sheet]:
    """Sets ``html`` (its ``<section class="page">`` one after the other, each ``size`` mm) as sheets of ``paper``."""
    return _setter().submit(_set_pages, paper, html, css, size).result()


def _set_pages(paper: Paper, html: str, css: str, size: tuple[float, float]) -> list[Sheet]:
    base = _BASE % {"w": size[0], "h": size[1], "family": _FAMILIES[paper.family]}
    width, height = round(size[0] * _MM), round(size[1] * _MM)
    page = _window(width + 40, height + 40, paper.dpi / 96)
    page.goto("about:blank")  # else a script would meet what the last paper's declared
    page.set_content(f"<!doctype html><meta charset=utf-8><style>{base}{css}</style>{html}")
    page.evaluate("document.fonts.ready")
    out: list[Sheet] = []
    for element in page.query_selector_all("section.page"):
        sheet = paper.sheet(size)
        picture = Image.open(io.BytesIO(element.screenshot(type="png"))).convert("RGB")
        sheet.image.paste(picture.resize(sheet.image.size, Image.Resampling.LANCZOS))
        _note(sheet, element.evaluate(_MEASURE))
        out.append(sheet)
    if not out:
        raise ValueError('no <section class="page">')
    return out


def _note(sheet: Sheet, told: dict[str, Any]) -> None:
    """What stands where, as the browser measured it."""
    scale = sheet.dpi / 96
    for one in told["fields"]:
        for name in one["names"]:
            mark = sheet.fields.setdefault(name, FieldMark())
            mark.raw.append(" ".join(one["text"].split()))
            mark.boxes += [(b[0] * scale, b[1] * scale, b[2] * scale, b[3] * scale) for b in one["boxes"]]
            mark.handwritten |= one["pen"]
    style = Style(sheet.family, 13)
    for text in told["text"].splitlines():
        words = [Word([Piece(part, style, ())]) for part in text.split()]
        if words:
            sheet.lines.append(Line(words, "table"))  # no run of lines is claimed to be in the order of reading
    for x, y, text in told["seals"]:
        sheet.seal_here(x / _MM, y / _MM, text)
    for x0, y0, x1, y1 in told["signs"]:
        sheet.signature(x0 / _MM, y0 / _MM, (x1 - x0) / _MM, (y1 - y0) / _MM)
