"""One page being set and printed: text with real fonts on paper, and where every word came to stand.

Places are millimetres from the top left corner; the picture is drawn at ``dpi``. Text is written in a small markup:
``<b>``, ``<i>``, ``<h>`` (by pen), ``<m>`` (by typewriter) and one tag for each field, as in
``Số: <so><h>12</h></so>/UBND-VP``.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from random import Random

import numpy as np
import zxingcpp
from PIL import Image, ImageDraw, ImageFont

from samples import hand

Box = tuple[float, float, float, float]
Colour = tuple[int, int, int]

BLACK: Colour = (18, 18, 18)
RED: Colour = (206, 34, 44)

_FONT_DIRS = ("/usr/share/fonts", "/usr/share/texmf/fonts", "/usr/local/share/fonts")
SERIF = {
    "tinos": ("Tinos-Regular.ttf", "Tinos-Bold.ttf", "Tinos-Italic.ttf", "Tinos-BoldItalic.ttf"),
    "termes": (
        "texgyretermes-regular.otf", "texgyretermes-bold.otf",
        "texgyretermes-italic.otf", "texgyretermes-bolditalic.otf",
    ),
    "freeserif": ("FreeSerif.ttf", "FreeSerifBold.ttf", "FreeSerifItalic.ttf", "FreeSerifBoldItalic.ttf"),
}  # fmt: skip
OTHER_SERIF = {
    f"{short}": tuple(f"texgyre{short}-{cut}.otf" for cut in ("regular", "bold", "italic", "bolditalic"))
    for short in ("pagella", "schola", "bonum")
}
"""What a few offices print in instead of Times."""
SANS = {"arimo": ("Arimo-Regular.ttf", "Arimo-Bold.ttf", "Arimo-Italic.ttf", "Arimo-BoldItalic.ttf")}
MONO = {
    "cousine": ("Cousine-Regular.ttf", "Cousine-Bold.ttf", "Cousine-Italic.ttf", "Cousine-BoldItalic.ttf"),
    "cursor": tuple(f"texgyrecursor-{cut}.otf" for cut in ("regular", "bold", "italic", "bolditalic")),
}
"""Typewriters: the first has a dotted nought as early printers do, the second a plain one as machines with keys."""
PEN = {"chorus": ("texgyrechorus-mediumitalic.otf",) * 4}
OTHER_SANS = {"freesans": ("FreeSans.ttf", "FreeSansBold.ttf", "FreeSansOblique.ttf", "FreeSansBoldOblique.ttf")}
_FAMILIES = {**SERIF, **OTHER_SERIF, **SANS, **OTHER_SANS, **MONO, **PEN}


class FontMissing(RuntimeError):
    """A font file is not installed; the message names the Debian packages that hold the fonts."""


@cache
def _font_file(name: str) -> Path:
    for top in _FONT_DIRS:
        for folder, _, files in os.walk(top):
            if name in files:
                return Path(folder, name)
    raise FontMissing(f"{name} not found: apt-get install fonts-croscore fonts-texgyre fonts-freefont-ttf")


@cache
def font(family: str, bold: bool, italic: bool, pixels: int) -> ImageFont.FreeTypeFont:
    name = _FAMILIES[family][bold + 2 * italic]
    return ImageFont.truetype(_font_file(name), pixels, layout_engine=ImageFont.Layout.BASIC)


@dataclass(frozen=True)
class Style:
    family: str
    size: float
    """Points."""
    bold: bool = False
    italic: bool = False
    pen: bool = False
    colour: Colour = BLACK


@dataclass
class Piece:
    """A run of letters in one style inside a word."""

    text: str
    style: Style
    fields: tuple[str, ...]
    width: float = 0.0


@dataclass
class Word:
    pieces: list[Piece]
    width: float = 0.0
    box: Box = (0, 0, 0, 0)

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


@dataclass
class Line:
    """A printed line with the zone that it stands in (``left``, ``right``, ``body``, ``recipients``, ...)."""

    words: list[Word]
    zone: str

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


@dataclass
class FieldMark:
    """What of a field stands on this sheet, where, and whether by pen."""

    raw: list[str] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    handwritten: bool = False


_TAG = re.compile(r"<(/?)([a-z_0-9]+)>")


def parse(markup: str, style: Style, typewriter: str = "cousine") -> list[list[Word]]:
    """The words of ``markup``, one list for each forced line; ``typewriter`` is the family of ``<m>``."""
    lines: list[list[Word]] = [[]]
    stack: list[str] = []
    at = 0
    glued = False

    def add(text: str) -> None:
        nonlocal glued
        now = replace(
            style,
            bold=style.bold ^ ("b" in stack),
            italic=style.italic or "i" in stack,
            pen="h" in stack,
            family=typewriter if "m" in stack else style.family,
        )
        fields = tuple(tag for tag in stack if tag not in {"b", "i", "h", "m"})
        for token in re.split(r"( |\n)", text):
            if token == "":
                continue
            if token in {" ", "\n"}:
                glued = False
                if token == "\n":
                    lines.append([])
                continue
            piece = Piece(token, now, fields)
            if glued and lines[-1]:
                lines[-1][-1].pieces.append(piece)
            else:
                lines[-1].append(Word([piece]))
            glued = True

    for tag in _TAG.finditer(markup):
        add(markup[at : tag.start()])
        at = tag.end()
        if tag[1]:
            if not stack or stack.pop() != tag[2]:
                raise ValueError(f"unbalanced </{tag[2]}> in {markup!r}")
        else:
            stack.append(tag[2])
    add(markup[at:])
    if stack:
        raise ValueError(f"unclosed {stack} in {markup!r}")
    return lines


class Sheet:
    """A page: ``image`` is what the printer made, ``lines`` and ``fields`` say what stands where (pixels)."""

    def __init__(self, rng: Random, dpi: int, family: str, size: tuple[float, float] = (210, 297)) -> None:
        self.rng = rng
        self.dpi = dpi
        self.family = family
        self.size_mm = size
        self.image = Image.new("RGB", (self.px(size[0]), self.px(size[1])), (255, 255, 255))
        self.draw = ImageDraw.Draw(self.image)
        self.lines: list[Line] = []
        self.fields: dict[str, FieldMark] = {}
        self.seal_places: list[tuple[float, float, str]] = []
        self.blank = False
        self.typewriter = "cousine"

    def px(self, mm: float) -> int:
        return round(mm * self.dpi / 25.4)

    def _font(self, style: Style) -> ImageFont.FreeTypeFont:
        family = "chorus" if style.pen else style.family
        size = style.size * (1.15 if style.pen else 1)
        return font(family, style.bold, style.italic, round(size * self.dpi / 72))

    def style(self, size: float, *, bold: bool = False, italic: bool = False, family: str | None = None) -> Style:
        return Style(family or self.family, size, bold, italic)

    # measuring and breaking

    def _measure(self, words: Sequence[Word]) -> None:
        for word in words:
            word.width = 0
            for piece in word.pieces:
                if piece.style.pen and piece.text.isdigit():
                    piece.width = hand.width(piece.text, self._pen_height(piece.style))
                else:
                    piece.width = self._font(piece.style).getlength(piece.text)
                word.width += piece.width

    def _pen_height(self, style: Style) -> float:
        return style.size * self.dpi / 72 * 0.82

    def _space(self, style: Style) -> float:
        return self._font(replace(style, pen=False)).getlength(" ")

    def wrap(self, markup: str, width: float, style: Style, indent: float = 0.0) -> list[tuple[list[Word], bool]]:
        """Lines no wider than ``width`` mm; the flag says that a line ends a paragraph (is not justified)."""
        out: list[tuple[list[Word], bool]] = []
        room = self.px(width)
        space = self._space(style)
        first = self.px(indent)
        for words in parse(markup, style, self.typewriter):
            self._measure(words)
            line: list[Word] = []
            used = float(first)
            for word in words:
                space = self._space(word.pieces[0].style if word.pieces[0].style.family in MONO else style)
                if line and used + space + word.width > room:
                    out.append((line, False))
                    line, used = [], 0.0
                used += (space if line else 0) + word.width
                line.append(word)
            out.append((line, True))
            first = self.px(indent)
        return out

    # drawing

    def draw_line(
        self, words: list[Word], x: float, y: float, width: float, style: Style, *, align: str, last: bool, zone: str,
        indent: float = 0.0, leader: bool = False,
    ) -> None:  # fmt: skip
        """Draws one line with its baseline at ``y`` mm."""
        if not words:
            return
        space = self._space(style)
        natural = sum(word.width for word in words) + space * (len(words) - 1)
        room = self.px(width) - self.px(indent)
        left = float(self.px(x) + self.px(indent))
        if align == "center":
            left += (room - natural) / 2
        elif align == "right":
            left += room - natural
        elif align == "justify" and not last and len(words) > 1:
            space += (room - natural) / (len(words) - 1)
        baseline = self.px(y)
        ascent, descent = 0.92 * style.size * self.dpi / 72, 0.22 * style.size * self.dpi / 72
        for word in words:
            at = left
            for piece in word.pieces:
                self._draw_piece(piece, at, baseline)
                box = (at, baseline - ascent, at + piece.width, baseline + descent)
                for name in piece.fields:
                    mark = self.fields.setdefault(name, FieldMark())
                    mark.boxes.append(box)
                    mark.handwritten |= piece.style.pen
                at += piece.width
            word.box = (left, baseline - ascent, at, baseline + descent)
            typed = word.pieces[-1].style.family in MONO and word.pieces[-1].style.family != style.family
            left = at + (self._space(word.pieces[-1].style) if typed else space)
        if leader and last:
            self._dots(left, self.px(x) + self.px(width), baseline, style)
        self.lines.append(Line(words, zone))
        self._note_raw(words)

    def _note_raw(self, words: list[Word]) -> None:
        by_field: dict[str, list[str]] = {}
        for word in words:
            for name in {n for piece in word.pieces for n in piece.fields}:
                by_field.setdefault(name, []).append("".join(p.text for p in word.pieces if name in p.fields))
        for name, parts in by_field.items():
            self.fields[name].raw.append(" ".join(parts))

    def _draw_piece(self, piece: Piece, x: float, baseline: float) -> None:
        style = piece.style
        if style.pen and piece.text.isdigit():
            hand.digits(self.draw, self.rng, piece.text, x, baseline, self._pen_height(style))
            return
        colour = hand.INK_BLUE if style.pen else style.colour
        lift = self.rng.uniform(-0.06, 0.06) * self._pen_height(style) if style.pen else 0
        self.draw.text((x, baseline + lift), piece.text, font=self._font(style), fill=colour, anchor="ls")

    def dots(self, x0: float, x1: float, y: float, size: float) -> None:
        """Leader dots from ``x0`` to ``x1`` mm with their baseline at ``y`` mm."""
        self._dots(self.px(x0), self.px(x1), self.px(y), self.style(size))

    def _dots(self, x0: float, x1: float, baseline: float, style: Style) -> None:
        face = self._font(replace(style, pen=False, bold=False, italic=False))
        count = int((x1 - x0) / face.getlength("."))
        if count > 2:
            self.draw.text((x0, baseline), "." * count, font=face, fill=BLACK, anchor="ls")

    def block(
        self, markup: str, x: float, y: float, width: float, *, size: float = 13, align: str = "left",
        lead: float = 1.22, bold: bool = False, italic: bool = False, indent: float = 0.0, zone: str = "body",
        leader: bool = False, family: str | None = None, colour: Colour = BLACK,
    ) -> float:  # fmt: skip
        """Sets ``markup`` in a column from ``y`` mm down and returns where it ends."""
        style = replace(self.style(size, bold=bold, italic=italic, family=family), colour=colour)
        step = size * lead * 25.4 / 72
        for words, last in self.wrap(markup, width, style, indent):
            self.draw_line(
                words, x, y + 0.78 * size * 25.4 / 72 * 1.1, width, style, align=align, last=last, zone=zone,
                indent=indent if align != "center" else 0.0, leader=leader,
            )  # fmt: skip
            y += step
        return y

    def row(
        self, cells: Sequence[tuple[float, float, str]], y: float, *, size: float = 13, lead: float = 1.22,
        leader: bool = False, zone: str = "body",
    ) -> float:  # fmt: skip
        """Columns ``(x, width, markup)`` beside each other; returns where the longest ends."""
        return max(
            self.block(text, x, y, width, size=size, lead=lead, leader=leader, zone=zone) for x, width, text in cells
        )

    def rule(self, x0: float, y0: float, x1: float, y1: float | None = None, *, weight: float = 0.25) -> None:
        end = y0 if y1 is None else y1
        self.draw.line(
            (self.px(x0), self.px(y0), self.px(x1), self.px(end)), fill=BLACK, width=max(1, self.px(weight))
        )

    def frame(self, x: float, y: float, w: float, h: float, *, weight: float = 0.25, colour: Colour = BLACK) -> None:
        box = (self.px(x), self.px(y), self.px(x + w), self.px(y + h))
        self.draw.rectangle(box, outline=colour, width=max(1, self.px(weight)))

    def tint(self, x: float, y: float, w: float, h: float, colour: Colour) -> None:
        self.draw.rectangle((self.px(x), self.px(y), self.px(x + w), self.px(y + h)), fill=colour)

    def table(
        self, x: float, y: float, widths: Sequence[float], rows: Sequence[Sequence[str]], *, size: float = 12,
        pad: float = 1.2, aligns: Sequence[str] = (), head_bold: bool = True,
    ) -> float:  # fmt: skip
        """A ruled table of markup cells; returns where it ends."""
        for number, row in enumerate(rows):
            tall = 0.0
            at = x
            for column, (cell, wide) in enumerate(zip(row, widths, strict=True)):
                heading = number == 0 and head_bold
                align = "center" if heading else (aligns[column] if aligns else "left")
                end = self.block(
                    cell, at + pad, y + pad, wide - 2 * pad, size=size, bold=heading, align=align, zone="table",
                    lead=1.15,
                )  # fmt: skip
                tall = max(tall, end - y + pad)
                at += wide
            at = x
            for wide in widths:
                self.frame(at, y, wide, tall)
                at += wide
            y += tall
        return y

    def picture(self, image: Image.Image, x: float, y: float, w: float, h: float) -> None:
        self.image.paste(
            image.convert("RGB").resize((self.px(w), self.px(h)), Image.Resampling.NEAREST), (self.px(x), self.px(y))
        )

    def qr(self, text: str, x: float, y: float, side: float, field_names: Sequence[str] = ()) -> None:
        """A QR code in byte mode (UTF-8), as the cards of the citizens carry; ``side`` in mm with its quiet zone."""
        code = zxingcpp.create_barcode(text.encode(), zxingcpp.BarcodeFormat.QRCode, eci="UTF-8")
        bits = np.array(zxingcpp.write_barcode_to_image(code))[2:-2, 2:-2]  # 2 modules of quiet zone are left
        self.picture(Image.fromarray(bits), x, y, side, side)
        for name in field_names:
            box = (self.px(x), self.px(y), self.px(x + side), self.px(y + side))
            self.fields.setdefault(name, FieldMark([text], [box]))

    def signature(self, x: float, y: float, w: float = 38, h: float = 14) -> None:
        hand.scribble(self.draw, self.rng, (self.px(x), self.px(y), self.px(x + w), self.px(y + h)))

    def seal_here(self, x: float, y: float, text: str) -> None:
        """Notes where the office's round seal belongs (its centre); ``marks.stamp_seals`` presses it on later."""
        self.seal_places.append((x, y, text))

    def specimen(self) -> None:
        """The faint word that keeps a specimen from being taken for a paper."""
        self.block(
            "MẪU – SPECIMEN – người và số liệu không có thật", 20, self.size_mm[1] - 8, self.size_mm[0] - 40, size=7,
            align="center", zone="margin", colour=(176, 176, 176), family="arimo",
        )  # fmt: skip
