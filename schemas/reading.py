"""What a page says before anyone asks what it means: words, lines and marks of one page.

A ``PageReading`` is made by ``ocr`` page by page, kept as an artifact, and is all that extraction needs:
extraction can be run again from readings without touching the image.

Two frames of coordinates:
* *upright*: pixels of the page after turning and straightening. Words, lines, marks use it.
* *delivered*: pixels of the page as it came. The record and every API use it; ``to_delivered`` maps.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import Field

from schemas.record import Box, Confidence, FieldSource, Model, Text, Warning

Affine = tuple[float, float, float, float, float, float]
"""``(a, b, c, d, e, f)``: x' = a·x + b·y + c, y' = d·x + e·y + f."""

IDENTITY: Affine = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)


class Zone(StrEnum):
    """Where a line stands on a page (NĐ 30/2020, Phụ lục I, phần I)."""

    LETTERHEAD_LEFT = "letterhead_left"  # ô 2, 3, 5b
    LETTERHEAD_RIGHT = "letterhead_right"  # ô 1, 4
    BODY = "body"
    TABLE = "table"
    RECIPIENTS = "recipients"  # ô 9b
    SIGNATURE = "signature"  # ô 7
    STAMP = "stamp"
    MARGIN = "margin"  # page numbers, footers


class Word(Model):
    text: Text
    box: Box
    confidence: Confidence
    raw: Text | None = Field(default=None, description="what the engine read, where a repair changed it")
    alternatives: list[tuple[str, float]] = []
    pen: bool = Field(default=False, description="written by hand, as the colour of its ink tells")


class Line(Model):
    """A line of words, left to right. ``words`` indexes ``PageReading.words``."""

    box: Box
    words: list[int]
    zone: Zone = Zone.BODY
    block: int = 0


class Table(Model):
    """A ruled table; ``cells[row][column]`` is the text of a cell."""

    box: Box
    cells: list[list[Text]]
    cell_boxes: list[list[Box | None]]


class Mark(Model):
    """Ink that is not print: a seal, a stamp, a slot filled by pen.

    ``candidates`` are readings with their probability, the likeliest first (for slots of handwritten digits).
    """

    kind: Literal["seal", "stamp", "signature", "so", "ngay", "thang", "nam", "other"]
    box: Box
    handwritten: bool = False
    candidates: list[tuple[str, float]] = []


class Code(Model):
    kind: Literal["qr", "barcode", "mrz"]
    text: Text
    box: Box
    format: str = ""

    @property
    def source(self) -> FieldSource:
        return FieldSource(self.kind)


class PageReading(Model):
    number: int = Field(ge=1)
    width: int = Field(ge=1, description="delivered pixels")
    height: int = Field(ge=1, description="delivered pixels")
    upright_width: int = Field(ge=1)
    upright_height: int = Field(ge=1)
    to_delivered: Affine = IDENTITY
    perspective: tuple[float, float] = Field(
        default=(0.0, 0.0), description="(g, h) of a photographed page: both coordinates are divided by g·x + h·y + 1"
    )
    dpi: int | None = None
    rotation: Literal[0, 90, 180, 270] = 0
    skew: float = 0.0
    blank: bool = False
    text_source: Literal["ocr", "text_layer"] = "ocr"
    words: list[Word] = []
    lines: list[Line] = []
    tables: list[Table] = []
    marks: list[Mark] = []
    codes: list[Code] = []
    missed_ink: float = 0.0
    bitonal: bool = Field(default=False, description="black and white only: a seal and print under it are one")
    warnings: list[Warning] = []
    timings: dict[str, float] = {}

    def line_text(self, line: Line) -> str:
        return " ".join(self.words[i].text for i in line.words)

    @property
    def text(self) -> str:
        """The page's text in reading order, one line a line, a blank line between blocks."""
        out: list[str] = []
        block: int | None = None
        for line in self.lines:
            if block is not None and line.block != block:
                out.append("")
            block = line.block
            out.append(self.line_text(line))
        return "\n".join(out)

    @property
    def confidence(self) -> float:
        """Mean word confidence weighted by the words' letters; 0 for a page without words."""
        weight = sum(len(w.text) for w in self.words)
        if not weight:
            return 0.0
        return sum(w.confidence * len(w.text) for w in self.words) / weight

    def delivered_point(self, x: float, y: float) -> tuple[float, float]:
        """A point of the upright frame in delivered pixels."""
        a, b, c, d, e, f = self.to_delivered
        g, h = self.perspective
        depth = g * x + h * y + 1.0
        return (a * x + b * y + c) / depth, (d * x + e * y + f) / depth

    def delivered(self, box: Box) -> Box:
        """``box`` of the upright frame as the enclosing box in delivered pixels, clipped to the page."""
        x0, y0, x1, y1 = box
        corners = [self.delivered_point(x, y) for x, y in ((x0, y0), (x1, y0), (x0, y1), (x1, y1))]
        xs, ys = zip(*corners, strict=True)
        return (
            max(0, min(self.width, round(min(xs)))),
            max(0, min(self.height, round(min(ys)))),
            max(0, min(self.width, round(max(xs)))),
            max(0, min(self.height, round(max(ys)))),
        )
