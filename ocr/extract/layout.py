"""Words of a page as pieces and rows: what extraction looks at.

A *piece* is a run of words without a wide blank; a *row* is what stands side by side. Both are made from
the lines of a ``PageReading`` in the upright frame, so they do not depend on how far lines were joined
across columns when the page was read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import median

from ocr.vietnamese.normal import nfc
from schemas.reading import PageReading, Table, Word, Zone
from schemas.record import Box

WIDE_BLANK = 1.7
"""A blank wider than this many letter heights parts two pieces."""


def enclosing(boxes: Iterable[Box]) -> Box:
    """The smallest box around ``boxes`` (at least one)."""
    x0, y0, x1, y1 = zip(*boxes, strict=True)
    return min(x0), min(y0), max(x1), max(y1)


@dataclass(frozen=True)
class Piece:
    """Words side by side on one page, left to right."""

    page: int
    words: tuple[Word, ...]
    zone: Zone = Zone.BODY

    @cached_property
    def box(self) -> Box:
        return enclosing(w.box for w in self.words)

    @cached_property
    def text(self) -> str:
        return " ".join(w.text for w in self.words)

    @cached_property
    def confidence(self) -> float:
        weight = sum(len(w.text) for w in self.words)
        return sum(w.confidence * len(w.text) for w in self.words) / weight

    @property
    def x0(self) -> int:
        return self.box[0]

    @property
    def y0(self) -> int:
        return self.box[1]

    @property
    def x1(self) -> int:
        return self.box[2]

    @property
    def y1(self) -> int:
        return self.box[3]

    @property
    def middle(self) -> float:
        return (self.box[0] + self.box[2]) / 2

    @cached_property
    def level(self) -> float:
        """Height at which the words stand: the median of their vertical middles."""
        return median((w.box[1] + w.box[3]) / 2 for w in self.words)

    @cached_property
    def height(self) -> float:
        return median(w.box[3] - w.box[1] for w in self.words)

    def part(self, words: Sequence[Word]) -> Piece:
        return Piece(self.page, tuple(words), self.zone)


_SIGNED = re.compile(r"\(\s*[Kk]ý\b|ghi rõ họ", re.IGNORECASE)
_NOTE = re.compile(r"\W{0,2}(?:\(\d{1,2}\)|\[\d{1,2}\]|\(\*+\)|Chú thích\b|Hướng dẫn\b)")


@dataclass(frozen=True)
class Sheet:
    """A page as pieces, with its measures. ``letter`` is the usual height of a word in pixels."""

    reading: PageReading
    pieces: tuple[Piece, ...]
    letter: float

    @property
    def number(self) -> int:
        return self.reading.number

    @property
    def width(self) -> int:
        return self.reading.upright_width

    @property
    def height(self) -> int:
        return self.reading.upright_height

    def within(self, x0: float, y0: float, x1: float, y1: float) -> list[Piece]:
        """Pieces made of the words whose middles lie in the box."""
        out = []
        for piece in self.pieces:
            inside = [
                w
                for w in piece.words
                if x0 <= (w.box[0] + w.box[2]) / 2 < x1 and y0 <= (w.box[1] + w.box[3]) / 2 < y1
            ]
            if inside:
                out.append(piece if len(inside) == len(piece.words) else piece.part(inside))
        return out

    def whole(self, part: Piece) -> Piece:
        """The piece that ``part``, as ``within`` cuts it, is of; itself if it is of none."""
        first = part.words[0]
        return next((p for p in self.pieces if any(w is first for w in p.words)), part)

    def cell_of(self, word: Word) -> tuple[int, int, int] | None:
        """Table, row and column in which ``word`` stands, or ``None`` outside ruled tables."""
        x, y = (word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2
        for number, table in self._tables:
            if not (table.box[0] <= x < table.box[2] and table.box[1] <= y < table.box[3]):
                continue
            for row, boxes in enumerate(table.cell_boxes):
                for column, box in enumerate(boxes):
                    if box is not None and box[0] <= x < box[2] and box[1] <= y < box[3]:
                        return number, row, column
        return None

    def parts_of(self, row: Piece) -> list[Piece]:
        """``row`` cut at wide blanks and the edges of cells."""
        out: list[list[Word]] = []
        for i, word in enumerate(row.words):
            before = row.words[i - 1]
            if i and word.box[0] - before.box[2] <= 1.5 * self.letter and self.cell_of(word) == self.cell_of(before):
                out[-1].append(word)
            else:
                out.append([word])
        return [row.part(words) for words in out]

    @cached_property
    def _tables(self) -> list[tuple[int, Table]]:
        """The tables of the page by number, without boxes that hold one figure each."""
        tables = enumerate(self.reading.tables)
        return [(n, t) for n, t in tables if any(len(cell) > 1 for row in t.cells for cell in row)]

    @cached_property
    def foot(self) -> float:
        """Where notes on a form begin under its signatures: "(1) Ghi rõ …", "Chú thích:"; else the page's height."""
        signed = max((r.level for r in self.rows if _SIGNED.search(nfc(r.text))), default=None)
        notes = [r for r in self.rows if signed is not None and r.level > signed and _NOTE.match(nfc(r.text))]
        return float(min((r.y0 for r in notes), default=self.height))

    @cached_property
    def rows(self) -> list[Piece]:
        """The whole page as rows from top to bottom; a row of a ruled table is one, cell after cell."""
        cells: dict[tuple[int, int], dict[int, list[Piece]]] = {}
        free: list[Piece] = []
        for piece in self.pieces:
            for part, cell in self._by_cell(piece):
                if cell is None:
                    free.append(part)
                else:
                    cells.setdefault(cell[:2], {}).setdefault(cell[2], []).append(part)
        out: list[Piece] = []
        for row in cells.values():
            lines = {column: rows(parts) for column, parts in sorted(row.items())}
            if any(":" in line.text for cell in lines.values() for line in cell[1:]):
                free.extend(p for parts in row.values() for p in parts)  # a cell with captions of its own
                continue
            words = [w for cell in lines.values() for line in cell for w in line.words]
            out.append(Piece(self.number, tuple(words), Zone.TABLE))
        return sorted([*out, *rows(free)], key=lambda p: p.level)

    def _by_cell(self, piece: Piece) -> list[tuple[Piece, tuple[int, int, int] | None]]:
        """``piece`` cut where a cell of a table begins or ends."""
        if not self.reading.tables:
            return [(piece, None)]
        runs: list[tuple[list[Word], tuple[int, int, int] | None]] = []
        for word in piece.words:
            cell = self.cell_of(word)
            if not runs or runs[-1][1] != cell:
                runs.append(([], cell))
            runs[-1][0].append(word)
        return [(piece.part(words), cell) for words, cell in runs]


def sheet(reading: PageReading) -> Sheet:
    """``reading`` cut into pieces at wide blanks."""
    heights = [w.box[3] - w.box[1] for w in reading.words if len(w.text) > 1]
    letter = float(median(heights)) if heights else 30.0
    out: list[Piece] = []
    for line in reading.lines:
        words = sorted((reading.words[i] for i in line.words), key=lambda w: w.box[0])
        run: list[Word] = []
        for word in words:
            if run and word.box[0] - max(w.box[2] for w in run) > WIDE_BLANK * letter:
                out.append(Piece(reading.number, tuple(run), line.zone))
                run = []
            run.append(word)
        if run:
            out.append(Piece(reading.number, tuple(run), line.zone))
    return Sheet(reading, tuple(sorted(out, key=lambda p: (p.level, p.x0))), letter)


def rows(pieces: Iterable[Piece]) -> list[Piece]:
    """``pieces`` joined where they stand side by side, from top to bottom."""
    groups: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda p: p.level):
        for group in reversed(groups[-3:]):
            beside = min(group, key=lambda p: max(p.x0 - piece.x1, piece.x0 - p.x1))
            if abs(beside.level - piece.level) < 0.5 * min(beside.height, piece.height) + 2:
                group.append(piece)
                break
        else:
            groups.append([piece])
    out = []
    for group in groups:
        words = sorted((w for p in group for w in p.words), key=lambda w: w.box[0])
        out.append(Piece(group[0].page, tuple(words), group[0].zone))
    return sorted(out, key=lambda p: p.level)
