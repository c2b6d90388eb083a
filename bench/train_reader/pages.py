"""Training lines: pages are set, printed, scanned with damage and cleaned as the pipeline cleans them; lines cut out.

A line is cut as Tesseract hands it to its network: the row from its descenders to its ascenders, or as far as its ink
reaches, with four pixels around, from a page whose letters have the height at which ``ocr.voices`` reads.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from bench.train_reader.text import Writer
from ocr.clean.page import make_upright
from ocr.voices import FIRST_X_HEIGHT, SECOND_X_HEIGHT, scale_for
from samples import sheet as printing
from samples.marks import stamp_seals
from samples.scan import Condition, take
from samples.sheet import Line, Sheet

Pixels = NDArray[np.uint8]

FAMILIES = {"tinos": 8, "termes": 6, "freeserif": 3, "arimo": 2, "cousine": 1}
"""Fonts that are trained on, by weight: those of letters and forms (NĐ 30/2020, Phụ lục I, asks for Times New Roman).
The other families of ``samples.sheet`` are left out, so that one can measure on them."""
HELD_OUT_FAMILIES = {"schola": 1, "pagella": 1, "bonum": 1}
PRINT_DPI = 300
_PADDING = 4
"""Tesseract's kImagePadding."""
_LEAST_INK = 0.015
_SEALED = ("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")


@dataclass(frozen=True)
class TrainingLine:
    """A line as the network will see it (grey) and what it says."""

    picture: Pixels
    text: str


@dataclass(frozen=True)
class _Place:
    """Where a printed line stands on its sheet, pixels: ends, baseline, and how far its letters reach."""

    text: str
    left: float
    right: float
    baseline: float
    x_height: float
    top: float
    bottom: float


def training_lines(
    writer: Writer, seed: int, letters: frozenset[str], families: Mapping[str, int]
) -> Iterator[TrainingLine]:
    """Lines without end, page after page; the same seed, corpus and fonts give the same pixels."""
    number = 0
    while True:
        rng = Random(f"{seed}/{number}")
        writer.rng = rng
        yield from _page(writer, rng, letters, families)
        number += 1


def _page(writer: Writer, rng: Random, letters: frozenset[str], families: Mapping[str, int]) -> list[TrainingLine]:
    condition = damage(rng)
    sheet = _set(writer, rng, families, coloured=not (condition.grey or condition.bitonal))
    back = _set(writer, rng, families, coloured=False) if condition.bleed else None
    places = [place for line in sheet.lines if (place := _place(sheet, line)) is not None]
    _toner(sheet, rng, condition)
    image, delivered = take(sheet, condition, rng, back)
    page = make_upright(image, lambda _strip: 0.0, rotation=0)
    target = FIRST_X_HEIGHT if rng.random() < 0.7 else SECOND_X_HEIGHT
    scale = scale_for(page.x_height, page.grey, target)
    way = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    grey = np.asarray(cv2.resize(page.grey, None, fx=scale, fy=scale, interpolation=way), dtype=np.uint8)
    matrix = np.diag([scale, scale, 1.0]) @ np.linalg.inv(page.matrix) @ delivered.matrix
    out = []
    for place in places:
        picture = _cut(grey, matrix, place, rng)
        if picture is not None and all(c in letters or c == " " for c in place.text):
            out.append(TrainingLine(picture, place.text))
    return out


def damage(rng: Random) -> Condition:
    """A way of scanning, drawn from ranges that reach a little beyond those of ``samples.scan.CONDITIONS``."""
    kind = rng.choice(
        ("office", "office", "coarse", "noisy", "dim", "fax", "fax", "fax", "copy", "copy", "mixed", "mixed", "phone")
    )
    common = {"skew": rng.choice((0.2, 0.6, 1.5)), "blur": rng.uniform(0.3, 0.95), "jpeg": rng.randint(40, 90)}
    if kind == "coarse":
        return Condition(kind, dpi=rng.choice((100, 130, 150, 170, 200)), noise=rng.uniform(0, 5), **common)
    if kind == "noisy":
        return Condition(kind, dpi=rng.choice((200, 300)), noise=rng.uniform(6, 17), **common)
    if kind == "dim":
        gradient = rng.uniform(0.2, 0.6)
        return Condition(kind, dpi=rng.choice((200, 240, 300)), gradient=gradient, noise=rng.uniform(1, 7), **common)
    if kind == "fax":
        noise = rng.uniform(2, 13)
        return Condition(kind, dpi=rng.choice((150, 200, 200, 240, 300)), bitonal=True, noise=noise, **common)
    if kind == "copy":
        dpi = rng.choice((130, 150, 150, 200, 300))
        return Condition(kind, dpi=dpi, grey=True, copy=True, noise=rng.uniform(1, 8), **common)
    if kind == "mixed":
        gradient = rng.uniform(0.1, 0.5)
        return Condition(kind, dpi=rng.choice((150, 180, 200)), gradient=gradient, noise=rng.uniform(3, 9), **common)
    if kind == "phone":
        gradient, noise = rng.uniform(0.1, 0.45), rng.uniform(1, 5)
        return Condition(kind, dpi=rng.randint(180, 300), phone=True, gradient=gradient, noise=noise, **common)
    return Condition(kind, dpi=rng.choice((200, 300)), noise=rng.uniform(0, 4), bleed=rng.random() < 0.3, **common)


def _set(writer: Writer, rng: Random, families: Mapping[str, int], *, coloured: bool) -> Sheet:
    """Half a page (A5, to be quick) of paragraphs, headings, captions with values, codes and recipients."""
    family = rng.choices(list(families), list(families.values()))[0]
    sheet = Sheet(rng, PRINT_DPI, family, (210, 148))
    left, width = rng.uniform(18, 34), rng.uniform(140, 160)
    size = rng.choice((12, 13, 13, 14, 14))
    y = rng.uniform(10, 16)
    while y < 128:
        y = _block(sheet, writer, rng, (left, y, min(width, 204 - left)), size)
    if rng.random() < (0.5 if coloured else 0.12):
        for _ in range(rng.randint(1, 2)):
            sheet.seal_here(rng.uniform(50, 170), rng.uniform(30, 120), rng.choice(_SEALED))
        stamp_seals(sheet, rng, heavy=rng.random() < 0.4)
    return sheet


def _block(sheet: Sheet, writer: Writer, rng: Random, place: tuple[float, float, float], size: float) -> float:
    """Sets one block at (x, y, width) mm and returns where it ends."""
    x, y, width = place
    lead = rng.uniform(1.15, 1.4)
    kind = rng.random()
    if kind < 0.42:
        indent = rng.choice((0, 10, 12.7))
        bold, italic = rng.random() < 0.1, rng.random() < 0.2
        text = _first_lines(sheet, _fit(writer.sentence()), width, size, y)
        return sheet.block(
            text, x, y, width, size=size, align="justify", lead=lead, indent=indent, bold=bold, italic=italic
        )
    if kind < 0.56:
        bold = rng.random() < 0.8
        align = rng.choice(("center", "left"))
        heading = _first_lines(sheet, writer.heading(), width, size, y)
        return sheet.block(heading, x, y, width, size=rng.choice((11, 12, 13, 14)), align=align, lead=lead, bold=bold)
    if kind < 0.76:
        text = writer.form_line()
        if rng.random() < 0.4:
            text = f"{writer.form_line()}   {writer.form_line()}"
        return sheet.block(_first_lines(sheet, text, width, size, y), x, y, width, size=size, lead=lead)
    if kind < 0.9:
        cells = [writer.code() if rng.random() < 0.7 else writer.name() for _ in range(rng.choice((1, 2, 2, 3)))]
        bold, italic = rng.random() < 0.2, rng.random() < 0.25
        wide = width / len(cells)
        ends = [
            sheet.block(cell, x + n * wide, y, wide - 4, size=size, bold=bold, italic=italic, lead=lead)
            for n, cell in enumerate(cells)
        ]
        return max(ends)
    lines = [writer.recipient() for _ in range(rng.randint(1, 3))] + [writer.filing()]
    for line in lines:
        y = sheet.block(line, x, y, width, size=11, lead=lead, italic=rng.random() < 0.1)
    return y


def _fit(text: str) -> str:
    """Of a long sentence a part: a page should hold many."""
    words = text.split()
    return " ".join(words[:70])


def _first_lines(sheet: Sheet, text: str, width: float, size: float, y: float) -> str:
    """What of ``text`` has room above the sheet's foot."""
    room = int((sheet.size_mm[1] - 8 - y) / (size * 1.4 * 25.4 / 72))
    letters = int(max(1, room) * width / (size * 0.20))
    return text if len(text) <= letters else text[:letters].rsplit(" ", 1)[0]


def _place(sheet: Sheet, line: Line) -> _Place | None:
    pieces = [piece for word in line.words for piece in word.pieces]
    if not pieces or any(piece.style.pen for piece in pieces):
        return None
    style = pieces[0].style
    face = printing.font(style.family, style.bold, style.italic, round(style.size * sheet.dpi / 72))
    baseline = line.words[0].box[1] + 0.92 * style.size * sheet.dpi / 72
    _, top, _, bottom = face.getbbox(line.text, anchor="ls")
    return _Place(
        line.text, line.words[0].box[0], line.words[-1].box[2], baseline, -face.getbbox("x", anchor="ls")[1],
        baseline + top, baseline + bottom,
    )  # fmt: skip


def _toner(sheet: Sheet, rng: Random, condition: Condition) -> None:
    """Thick or starved print, and strokes that broke."""
    ink = np.asarray(sheet.image)
    if rng.random() < 0.35:
        cross = cv2.getStructuringElement(cv2.MORPH_CROSS, (3, 3))
        other = cv2.erode(ink, cross) if rng.random() < 0.5 else cv2.dilate(ink, cross)
        share = rng.uniform(0.2, 0.8)
        ink = cv2.addWeighted(ink, 1 - share, other, share, 0)
    if rng.random() < (0.4 if condition.bitonal or condition.copy else 0.12):
        # toner that did not hold: pale specks a fraction of a stroke wide
        grain = np.random.default_rng(rng.getrandbits(64)).random(ink.shape[:2], np.float32)
        grain = cv2.GaussianBlur(grain, (0, 0), rng.uniform(0.8, 1.6))
        bare = (grain > np.quantile(grain[::7, ::7], 1 - rng.uniform(0.02, 0.1)))[..., None]
        ink = np.where(bare, 255 - (255 - ink) // 4, ink)
    sheet.image = Image.fromarray(np.ascontiguousarray(ink))


def _cut(grey: Pixels, matrix: NDArray[np.float64], place: _Place, rng: Random) -> Pixels | None:
    """The line from the page that is read; ``None`` where it left the page or nothing of it is to be seen."""
    height = place.x_height
    # what Tesseract finds of a row: its x-height, with about half as much above and below
    above = height * rng.uniform(1.35, 1.65)
    below = height * rng.uniform(0.35, 0.5)
    points = np.array(
        [
            [place.left, place.baseline - above], [place.right, place.baseline - above],
            [place.left, place.baseline + below], [place.right, place.baseline + below],
            [place.left, place.top], [place.right, place.top],
            [place.left, place.bottom], [place.right, place.bottom],
        ]
    )  # fmt: skip
    seen = cv2.perspectiveTransform(points[None], matrix)[0]
    x0, x1 = seen[:, 0].min(), seen[:, 0].max()
    y0, y1 = seen[:, 1].min(), seen[:, 1].max()
    crumbs = height * matrix[0, 0] * 0.4 if rng.random() < 0.12 else 0.0
    y0, y1 = y0 - crumbs * rng.random(), y1 + crumbs * rng.random()
    pad = _PADDING
    left, right = round(x0 + rng.uniform(-1, 1)) - pad, round(x1 + rng.uniform(-1, 1)) + pad
    top, bottom = round(y0) - pad, round(y1) + pad
    if right <= 0 or left >= grey.shape[1] or top < 0 or bottom > grey.shape[0]:
        return None
    picture = np.ascontiguousarray(grey[top:bottom, max(0, left) : right])
    if picture.shape[1] < 12 or x0 < 0 or x1 > grey.shape[1]:
        return None
    ink = float((picture < 128).mean())
    return picture if ink > _LEAST_INK else None
