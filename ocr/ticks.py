"""Boxes that a form prints for a tick or for one figure each: "Giới tính: ☐ Nam ☒ Nữ", a number in twelve cells.

The engine takes them for letters ("KINữ", "0J0|2|1"). So they are found before anything is read and taken off the
page; the reading then gets a word "☐" or "☒" where a box for a tick stood, and the figures of a row of cells as one
word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.clean.ink import ink_mask
from ocr.cut_outs import paper
from ocr.read import PSM_LINE, Clock, read_words
from schemas.reading import Line, Word
from schemas.record import Box

Pixels = NDArray[np.uint8]

EMPTY, TICKED = "☐", "☒"

_WORK_SIDE = 2200
_SIDE = (0.7, 2.4)
"""Side of a box for a tick, in heights of a capital."""
_CAPITAL = 1.45
"""Height of a capital, in x-heights."""
_LEAST_PIXELS = 12
"""Below this a box cannot be told from a letter."""
_SQUARE = 0.78
"""The shorter side of a box for a tick as a share of the longer."""
_WHOLE = 0.86
"""Share of each side that is ruled."""
_THICK = 0.2
"""The thickest rule, as a share of the side."""
_THIN = 0.125
"""Up to this share of the side no rule is that of a code's corner."""
_BLANK, _CROSSED = 0.03, 0.1
"""Share of ink inside, up to which a box is empty, and from which it is ticked; between them nobody can tell."""
_FULL = 0.9
"""From this share of ink on a box is a bullet."""
_ALIKE = 0.12
"""How much the sides of two boxes of one form differ, as a share."""
_LEAST_CELLS, _MOST_CELLS = 6, 14
_CELL = (0.45, 1.5)
"""Width of a cell for one figure, as a share of its height."""
_CELL_HEIGHT = (1.1, 4.0)
"""Height of such a cell, in heights of a capital."""
_FIGURES = "0123456789"
_FIGURE_HEIGHT = 32.0
"""Pixels of a figure as it is read."""
_DARKER = 60
"""Levels by which ink is darker than its paper."""
_EVEN = 0.16
"""How much the widths of the cells in a row may differ, as a share of the usual one."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A box for a tick. ``ticked`` is 0 or 1, or between where it cannot be told; ``pen``: strokes leave the box."""

    box: Box
    ticked: float
    pen: bool = False


@dataclass(frozen=True, slots=True)
class Cells:
    """A row of ruled cells for one figure each: ``edges`` are the places of its ``len(edges) - 1`` cells' rules."""

    box: Box
    edges: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Boxes:
    """The boxes of a page, in its pixels."""

    ticks: list[Tick]
    rows: list[Cells]

    def __bool__(self) -> bool:
        return bool(self.ticks or self.rows)


def find_boxes(grey: Pixels, x_height: float | None) -> Boxes:
    """The boxes on an upright page whose letters have ``x_height``; none where that is not known."""
    if x_height is None:
        return Boxes([], [])
    factor = min(1.0, _WORK_SIDE / max(grey.shape))
    # four pixels at most become one: no rule is lost between those that are looked at
    way = cv2.INTER_LINEAR if factor > 0.5 else cv2.INTER_AREA
    small = (
        grey
        if factor == 1.0
        else np.asarray(cv2.resize(grey, None, fx=factor, fy=factor, interpolation=way), np.uint8)
    )
    capital = _CAPITAL * x_height * factor
    mask = ink_mask(small, contrast=35)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8, ltype=cv2.CV_16U)
    least = max(_LEAST_PIXELS, _SIDE[0] * capital)
    w, h = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    likely = (w >= least) & (h >= least) & (h <= max(2 * _SIDE[1], _CELL_HEIGHT[1]) * capital)
    likely &= (w <= 2 * _SIDE[1] * capital) | (w >= _LEAST_CELLS * _CELL[0] * h)
    likely[0] = False
    ticks: list[Tick] = []
    rows: list[Cells] = []
    for n in np.flatnonzero(likely):
        x, y, wide, tall = (int(v) for v in stats[n, :4])
        piece = (labels[y : y + tall, x : x + wide] == n).astype(np.uint8)
        if wide <= 2 * _SIDE[1] * capital:
            found = _tick(piece, mask[y : y + tall, x : x + wide] > 0, capital)
            if found is not None and not _begins_word(mask, found.box, x, y, capital):
                ticks.append(Tick(_placed(found.box, x, y, factor), found.ticked, found.pen))
        elif (edges := _edges(piece, capital)) is not None:
            box = _placed((0, 0, wide, tall), x, y, factor)
            rows.append(Cells(box, tuple(round((x + edge) / factor) for edge in edges)))
    return Boxes(_in_company(ticks), rows)


def _begins_word(mask: NDArray[np.uint8], box: Box, x: int, y: int, capital: float) -> bool:
    """Whether a letter follows a box without the blank that a word has before it: "Đ" of "Đại" in a plain fount."""
    x0, x1 = x + box[2] + 1, x + box[2] + 1 + max(1, round(_NO_BLANK * capital))
    tall = box[3] - box[1]
    beside = mask[y + box[1] + tall // 3 : y + box[3], x0:x1]
    return bool(beside.size) and float((beside > 0).any(axis=1).mean()) > _LETTER_BESIDE


_NO_BLANK, _LETTER_BESIDE = 0.2, 0.3
"""Heights of a capital to the next letter of a word; share of the rows in which its ink stands there."""


def _placed(box: Box, x: int, y: int, factor: float) -> Box:
    x0, y0, x1, y1 = box
    return round((x + x0) / factor), round((y + y0) / factor), round((x + x1) / factor), round((y + y1) / factor)


def _tick(piece: NDArray[np.uint8], ink: NDArray[np.bool_], capital: float) -> Tick | None:
    """The box that ``piece`` is, in its pixels; ``ink`` is all that stands in its frame."""
    frame = _frame(piece, capital)
    if frame is None:
        return None
    x0, y0, x1, y1 = frame
    side = min(x1 - x0, y1 - y0)
    rule = _rule(piece[y0:y1, x0:x1])
    if rule > max(2.0, _THICK * side):
        return None
    rim = round(rule) + max(1, round(0.06 * side))
    inside = ink[y0 + rim : y1 - rim, x0 + rim : x1 - rim]
    if inside.size == 0:
        return None
    share = float(inside.mean())
    if share >= _FULL or (rule > _THIN * side and _is_nested(piece[y0:y1, x0:x1], ink[y0:y1, x0:x1])):
        return None
    height, width = piece.shape
    leaves = max(x0, y0, width - x1, height - y1) > 0.15 * side
    if leaves and share <= _BLANK:
        return None  # a letter: a pen that leaves the box has been in it
    ticked = float(np.clip((share - _BLANK) / (_CROSSED - _BLANK), 0.0, 1.0))
    return Tick(frame, ticked, leaves)


def _frame(piece: NDArray[np.uint8], capital: float) -> Box | None:
    """The square that four straight rules make in ``piece``."""
    least = max(5, round(_SIDE[0] * capital * _WHOLE))
    across = _straight(piece, least, across=True)
    down = _straight(piece, least, across=False)
    rows = np.flatnonzero(across.sum(axis=1) >= least)
    columns = np.flatnonzero(down.sum(axis=0) >= least)
    if not len(rows) or not len(columns):
        return None
    x0, x1, y0, y1 = int(columns[0]), int(columns[-1]) + 1, int(rows[0]), int(rows[-1]) + 1
    wide, tall = x1 - x0, y1 - y0
    smallest = max(_LEAST_PIXELS, _SIDE[0] * capital)
    if not smallest <= min(wide, tall) <= max(wide, tall) <= _SIDE[1] * capital:
        return None
    if min(wide, tall) < _SQUARE * max(wide, tall):
        return None
    rim = max(2, round(0.12 * min(wide, tall)))
    sides = (
        piece[y0 : y0 + rim, x0:x1].any(axis=0),
        piece[y1 - rim : y1, x0:x1].any(axis=0),
        piece[y0:y1, x0 : x0 + rim].any(axis=1),
        piece[y0:y1, x1 - rim : x1].any(axis=1),
    )
    corners = [piece[a : a + rim, b : b + rim] for a in (y0, y1 - rim) for b in (x0, x1 - rim)]
    ruled = all(side.mean() >= 0.97 for side in sides) and all(corner.mean() > 0.4 for corner in corners)
    return (x0, y0, x1, y1) if ruled else None


def _straight(piece: NDArray[np.uint8], length: int, *, across: bool) -> NDArray[np.uint8]:
    """The straight runs of ``piece`` of ``length`` and more; a slant of one pixel is forgiven."""
    near = cv2.dilate(piece, np.ones((2, 1) if across else (1, 2), np.uint8))
    runs = cv2.morphologyEx(near, cv2.MORPH_OPEN, np.ones((1, length) if across else (length, 1), np.uint8))
    return np.asarray(cv2.bitwise_and(runs, piece), dtype=np.uint8)


def _rule(square: NDArray[np.uint8]) -> float:
    """How thick the rules of ``square`` are: the median run of ink from its four sides inwards."""
    runs: list[int] = []
    for side in (square, square[::-1], square.T, square.T[::-1]):
        depth = side.shape[0] // 2
        for column in side[:depth, 2:-2].T:
            start = int(np.argmax(column))
            blank = np.flatnonzero(column[start:] == 0)
            runs.append(int(blank[0]) if len(blank) else depth - start)
    return float(np.median(runs)) if runs else 0.0


def _is_nested(piece: NDArray[np.uint8], ink: NDArray[np.bool_]) -> bool:
    """Whether a solid piece stands free in the middle of a square, as in the corners of a QR code."""
    free = (ink & (piece == 0)).astype(np.uint8)
    height, width = free.shape
    core = free[round(0.36 * height) : round(0.64 * height), round(0.36 * width) : round(0.64 * width)]
    return bool(core.size and core.mean() > 0.9 and free.mean() > 0.12)


def _in_company(ticks: Sequence[Tick]) -> list[Tick]:
    """The boxes of a size that another on the page has too: a form prints several, a letter that looks like a box
    stands alone."""

    def size(tick: Tick) -> int:
        return tick.box[3] - tick.box[1]

    return [
        tick
        for tick in ticks
        if any(
            other is not tick and abs(size(other) - size(tick)) <= max(2.0, _ALIKE * size(tick)) for other in ticks
        )
    ]


def _edges(piece: NDArray[np.uint8], capital: float) -> list[int] | None:
    """The upright rules of a row of cells for one figure each."""
    height, width = piece.shape
    if not _CELL_HEIGHT[0] * capital <= height <= _CELL_HEIGHT[1] * capital:
        return None
    rim = max(3, round(0.14 * height))
    if piece[:rim].any(axis=0).mean() < 0.97 or piece[-rim:].any(axis=0).mean() < 0.97:
        return None
    down = _straight(piece, max(5, round(0.8 * height)), across=False)
    strong = np.flatnonzero(down.any(axis=0))
    if not len(strong):
        return None
    groups = np.split(strong, np.flatnonzero(np.diff(strong) > 2) + 1)
    edges = [round(float(group.mean())) for group in groups]
    if edges[0] > rim or edges[-1] < width - rim - 1 or not _LEAST_CELLS <= len(edges) - 1 <= _MOST_CELLS:
        return None
    widths = np.diff(edges)
    usual = float(np.median(widths))
    even = bool((np.abs(widths - usual) <= max(2.0, _EVEN * usual)).all())
    return edges if even and _CELL[0] * height <= usual <= _CELL[1] * height else None


def without_boxes(grey: Pixels, boxes: Boxes) -> Pixels:
    """``grey`` without the boxes for ticks and the rows of cells, and what stands in them."""
    if not boxes:
        return grey
    out = grey.copy()
    for tick in boxes.ticks:
        x0, y0, x1, y1 = tick.box
        over = max(2, (x1 - x0) // 10)
        _clear(out, (x0 - over, y0 - over, x1 + over, y1 + over))
    for row in boxes.rows:
        x0, y0, x1, y1 = row.box
        over = max(3, (y1 - y0) // 20)
        _clear(out, (x0 - over, y0 - over, x1 + over, y1 + over))
    return out


def read_rows(grey: Pixels, boxes: Boxes, language: str, clock: Clock) -> list[Word]:
    """One word for each row of cells of ``boxes`` on ``grey`` in which anything stands.

    What stands in them is set close to one another first, as the engine knows it. Figures that are not one for each
    filled cell have no confidence. Raises ``ScanError``.
    """
    out: list[Word] = []
    for row in boxes.rows:
        cells = (_figure(grey, row, left, right) for left, right in pairwise(row.edges))
        figures = [cell for cell in cells if cell is not None]
        if figures and (word := _read_row(figures, row, language, clock)) is not None:
            out.append(word)
    return out


def _read_row(figures: Sequence[Pixels], row: Cells, language: str, clock: Clock) -> Word | None:
    strip, scale = _strip(figures)
    for only in ("", _FIGURES):
        read = read_words(strip, language, clock, psm=PSM_LINE, scale=scale, only=only)
        text = "".join(word.text for word in read)
        whole = len(text) == len(figures)
        if not only and text and 2 * sum(map(str.isdecimal, text)) < len(text):
            break  # a name, letter by letter
        if whole and text.isdecimal():
            break
        whole = False
    return (
        Word(text=text, box=row.box, confidence=min(w.confidence for w in read) if whole else 0.0) if text else None
    )


def _figure(grey: Pixels, row: Cells, left: int, right: int) -> Pixels | None:
    """What stands in the cell between two rules, cut close at its sides; ``None`` where nothing does."""
    _, y0, _, y1 = row.box
    rim = max(3, round(0.11 * (y1 - y0)))
    cell = grey[y0 + rim : y1 - rim, left + rim : right - rim]
    if cell.size == 0:
        return None
    dark = cell < paper(cell) - _DARKER
    columns = np.flatnonzero(dark.sum(axis=0) >= 2)
    if not len(columns) or dark.any(axis=1).sum() < 0.25 * cell.shape[0]:
        return None
    return np.ascontiguousarray(cell[:, max(0, columns[0] - 1) : columns[-1] + 2])


def _strip(figures: Sequence[Pixels]) -> tuple[Pixels, float]:
    """``figures`` beside one another on their paper, and the scale at which they are read best."""
    tall = figures[0].shape[0]
    light = int(np.median([paper(f) for f in figures]))
    margin, gap = tall // 2, np.full((tall, max(2, round(0.12 * tall))), light, np.uint8)
    parts = [part for figure in figures for part in (figure, gap)]
    whole = cv2.copyMakeBorder(np.hstack(parts), margin, margin, margin, margin, cv2.BORDER_CONSTANT, value=light)
    rows = np.concatenate([np.flatnonzero((f < paper(f) - _DARKER).any(axis=1)) for f in figures])
    height = float(np.percentile(rows, 98) - np.percentile(rows, 2)) + 1
    return np.asarray(whole, dtype=np.uint8), float(np.clip(_FIGURE_HEIGHT / height, 0.3, 4.0))


def _clear(image: Pixels, box: Box) -> None:
    """Paints ``box`` in the colour of the paper around it."""
    height, width = image.shape[:2]
    x0, y0, x1, y1 = max(0, box[0]), max(0, box[1]), min(width, box[2]), min(height, box[3])
    if x0 >= x1 or y0 >= y1:
        return
    around = image[max(0, y0 - 6) : y1 + 6, max(0, x0 - 6) : x1 + 6]
    image[y0:y1, x0:x1] = np.percentile(around, 85)


def with_boxes(
    words: Sequence[Word], lines: Sequence[Line], boxes: Boxes, figures: Sequence[Word] = ()
) -> tuple[list[Word], list[Line]]:
    """``words`` and the ``lines`` that they stand in, with a word for each box for a tick that stands beside others,
    and with ``figures``, what ``read_rows`` gave, at the end of the lines that lead to them."""
    out, grown = list(words), [line.model_copy(update={"words": list(line.words)}) for line in lines]
    for tick in boxes.ticks:
        side = tick.box[2] - tick.box[0]
        line = _line_beside(out, grown, tick.box, 2 * side)
        if line is not None:
            sure = 0.95 if tick.ticked in (0.0, 1.0) else 0.5
            _put(Word(text=TICKED if tick.ticked > 0 else EMPTY, box=tick.box, confidence=sure), out, line)
    for word in figures:
        line = _line_beside(out, grown, word.box, word.box[2] - word.box[0])
        if line is None:
            line = Line(box=word.box, words=[], block=max((one.block for one in grown), default=0) + 1)
            grown.append(line)
        _put(word, out, line)
    return out, grown


def _put(word: Word, words: list[Word], line: Line) -> None:
    """Appends ``word`` to ``words`` and names it in ``line`` at its place from left to right."""
    behind = [n for n, i in enumerate(line.words) if words[i].box[0] > word.box[0]]
    line.words.insert(behind[0] if behind else len(line.words), len(words))
    words.append(word)
    x0, y0, x1, y1 = zip(line.box, word.box, strict=True)
    line.box = (min(x0), min(y0), max(x1), max(y1))


def _line_beside(words: Sequence[Word], lines: Sequence[Line], box: Box, reach: float) -> Line | None:
    """The line of the nearest word beside ``box``, not farther than ``reach``."""
    x0, y0, x1, y1 = box
    near: list[tuple[float, int]] = []
    for number, line in enumerate(lines):
        for left, top, right, bottom in (words[i].box for i in line.words if any(map(str.isalpha, words[i].text))):
            gap = max(left - x1, x0 - right)
            if abs(top + bottom - y0 - y1) < 1.8 * (y1 - y0) and gap <= reach:
                near.append((gap, number))
    return lines[min(near)[1]] if near else None
