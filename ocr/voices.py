"""Several voices, one text: a page is read once at the scale that suits its letters, and its unsure lines again.

Measured on 11 real letters (body CER after the language's repair): ``vie`` with letters 15 pixels high 0.35 %, at
300 dpi 0.88 %; with the unsure lines read again by ``script/Vietnamese`` at 22 pixels 0.26 %.
"""

from __future__ import annotations

import itertools
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.clean.page import Upright
from ocr.cut_outs import MARGIN, paper, pile
from ocr.read import PSM_BLOCK, Clock, read_words
from ocr.tools import tesseract
from ocr.tools.tesseract import RawWord
from ocr.vietnamese.merge import merge_lines
from schemas.reading import Line, Word, Zone
from schemas.record import Box

Pixels = NDArray[np.uint8]

FIRST_X_HEIGHT = 15.0
SECOND_X_HEIGHT = 22.0
USUAL_X_HEIGHT = 0.0079
"""Of an A4 page's long side: 14 points, the size of official letters (NĐ 30/2020, Phụ lục I)."""
UNSURE = 0.88
"""A line with a word below this confidence is read again; 4 % of words are, and they hold 77 % of the wrong ones."""

_LEAST_FOUND = 0.5
"""Confidence of a word that only the second look saw."""


def scale_for(x_height: float | None, grey: Pixels, target: float) -> float:
    """The factor that brings the letters to ``target`` pixels; a step of 2 % is no reason to resample."""
    letters = x_height or USUAL_X_HEIGHT * max(grey.shape[:2])
    scale = float(np.clip(target / letters, 0.25, 3.0))
    return 1.0 if abs(scale - 1.0) < 0.02 else scale


def read_first(grey: Pixels, x_height: float | None, language: str, clock: Clock) -> list[RawWord]:
    """All words of a page. Raises ``ScanError``."""
    scale = scale_for(x_height, grey, FIRST_X_HEIGHT)
    return read_words(grey, language, clock, scale=scale, dpi=told_dpi(FIRST_X_HEIGHT))


def told_dpi(x_height: float) -> int:
    """Tesseract takes noise for noise by resolution: 14 points have an x-height of 0.09 inch."""
    return round(x_height / 0.0924)


@dataclass(frozen=True, slots=True)
class _Strip:
    """Where line ``line``, cut out as ``box``, went in the picture that is read, and where its text runs there."""

    line: int
    box: Box
    top: int
    middle: float
    tall: int


def read_again(
    grey: Pixels,
    x_height: float | None,
    words: list[Word],
    lines: list[Line],
    clock: Clock,
    language: str | None = None,
) -> tuple[list[Word], list[Line]]:
    """``words`` and ``lines`` with the unsure lines also heard by the second voice; order and zones stay.

    All unsure lines are cut out and put under one another into one picture, so that the second voice starts once.
    Where no model of the script is installed, nothing changes. Raises ``ScanError``.
    """
    language = language or tesseract.script_model()
    unsure = [n for n, line in enumerate(lines) if line.zone is not Zone.STAMP and _is_unsure(words, line)]
    if language is None or not unsure:
        return words, lines
    scale = scale_for(x_height, grey, SECOND_X_HEIGHT)
    picture, strips = _stacked(grey, words, lines, unsure)
    heard = read_words(picture, language, clock, psm=PSM_BLOCK, scale=scale, dpi=told_dpi(SECOND_X_HEIGHT))
    again: dict[int, list[Word]] = {}
    for strip in strips:
        again[strip.line] = list(_back(strip, heard))
    return _merged(words, lines, again)


def read_missed(
    page: Upright, rows: Sequence[Box], words: list[Word], engine_lines: list[int], language: str, clock: Clock
) -> tuple[list[Word], list[int]]:
    """``words`` and their lines with what the first reading left out in ``rows``, where it now reads as words.

    The rows are cut from the page with its colours merely greyed: fading a seal may have taken words along.
    """
    grey = page.colour
    if grey.ndim == 3:
        grey = np.asarray(cv2.cvtColor(grey, cv2.COLOR_BGR2GRAY), dtype=np.uint8)
    lines = [Line(box=box, words=[]) for box in rows]
    picture, strips = _stacked(grey, words, lines, range(len(lines)))
    scale = scale_for(page.x_height, grey, SECOND_X_HEIGHT)
    heard = read_words(picture, language, clock, psm=PSM_BLOCK, scale=scale, dpi=told_dpi(SECOND_X_HEIGHT))
    words, engine_lines = list(words), list(engine_lines)
    following = max(engine_lines, default=-1) + 1
    for strip in strips:
        found = [w for w in _back(strip, heard) if w.confidence >= _LEAST_FOUND and _has_letters(w.text)]
        found = [w for w in found if not any(_meet(w.box, other.box) for other in words)]
        if sum(len(w.text) for w in found) >= 3:
            words += found
            engine_lines += [following] * len(found)
            following += 1
    return words, engine_lines


def _has_letters(text: str) -> bool:
    return any(c.isalnum() for c in text)


def _meet(a: Box, b: Box) -> bool:
    """Whether more than a third of ``a`` lies over ``b``."""
    wide, tall = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    return wide > 0 and tall > 0 and wide * tall * 3 > (a[2] - a[0]) * (a[3] - a[1])


def _is_unsure(words: Sequence[Word], line: Line) -> bool:
    return any(words[i].confidence < UNSURE for i in line.words if len(words[i].text) > 1)


def _stacked(
    grey: Pixels, words: Sequence[Word], lines: Sequence[Line], unsure: Sequence[int]
) -> tuple[Pixels, list[_Strip]]:
    height, width = grey.shape[:2]
    strips: list[_Strip] = []
    pieces: list[Pixels] = []
    top = 0
    widest = max(lines[n].box[2] - lines[n].box[0] for n in unsure)
    for n in unsure:
        x0, y0, x1, y1 = _core(words, lines[n])
        tall = y1 - y0
        pad, side = max(2, round(0.18 * tall)), max(8, round(0.6 * tall))
        box = (max(0, x0 - side), max(0, y0 - pad), min(width, x1 + side), min(height, y1 + pad))
        cut = _alone(grey[box[1] : box[3], box[0] : box[2]], y0 - box[1], y1 - box[1])
        piece = np.full((cut.shape[0] + round(0.7 * tall), widest + 2 * side + 8), paper(cut), np.uint8)
        room = min(cut.shape[1], piece.shape[1])
        piece[: cut.shape[0], :room] = cut[:, :room]
        strips.append(_Strip(n, box, top + MARGIN, top + MARGIN + (y0 + y1) / 2 - box[1], tall))
        pieces.append(piece)
        top += piece.shape[0]
    return pile(pieces), strips


def _core(words: Sequence[Word], line: Line) -> Box:
    """The line's box as tall as most of its words: a stroke of a pen read as a word must not widen it."""
    if not line.words:
        return line.box
    boxes = sorted((words[i].box for i in line.words), key=lambda b: b[3] - b[1])
    tall = boxes[(len(boxes) - 1) // 2][3] - boxes[(len(boxes) - 1) // 2][1]
    middle = statistics.median((b[1] + b[3]) / 2 for b in boxes if b[3] - b[1] <= 1.3 * tall)
    top, bottom = round(middle - 0.8 * tall), round(middle + 0.8 * tall)
    x0, y0, x1, y1 = line.box
    return (x0, max(y0, top), x1, max(min(y1, bottom), max(y0, top) + 4))


def _alone(cut: Pixels, top: int, bottom: int) -> Pixels:
    """``cut`` without what hangs in from the lines above and below: ink at its rim that never reaches the line."""
    tall = bottom - top
    ink = (cut < paper(cut) - 40).astype(np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    foreign = np.zeros(count, bool)
    for n in range(1, count):
        first = stats[n, cv2.CC_STAT_TOP]
        last = first + stats[n, cv2.CC_STAT_HEIGHT]
        at_rim = first <= 1 or last >= cut.shape[0] - 1
        foreign[n] = at_rim and (last < top + 0.3 * tall or first > bottom - 0.25 * tall)
    if not foreign.any():
        return cut
    away = cv2.dilate(foreign[labels].astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
    return np.where(away, np.uint8(paper(cut)), cut)


def _back(strip: _Strip, heard: Sequence[RawWord]) -> Iterator[Word]:
    """The words heard in ``strip``, at their places on the page."""
    for word in heard:
        x0, y0, x1, y1 = word.box
        # a word between two lines is made of their remains
        if abs((y0 + y1) / 2 - strip.middle) > 0.35 * strip.tall:
            continue
        right, down = strip.box[0] - MARGIN, strip.box[1] - strip.top
        box = (max(0, x0 + right), max(0, y0 + down), max(1, x1 + right), max(1, y1 + down))
        yield Word(text=word.text, box=box, confidence=word.confidence)


def _merged(
    words: Sequence[Word], lines: Sequence[Line], again: dict[int, list[Word]]
) -> tuple[list[Word], list[Line]]:
    out: list[Word] = []
    placed: list[Line] = []
    for n, line in enumerate(lines):
        mine = [words[i] for i in line.words]
        if n in again:
            # a sign that only the second voice saw is a crumb of the lines above and below
            other = [w for w in again[n] if _has_letters(w.text) or any(_meet(w.box, m.box) for m in mine)]
            other.sort(key=lambda w: w.box[0])
            mine = merge_lines(mine, other) or mine
        placed.append(line.model_copy(update={"words": list(range(len(out), len(out) + len(mine)))}))
        out += mine
    return out, placed


def group(words: Sequence[RawWord]) -> list[int]:
    """For every word the number of the engine's line that it stands in."""
    numbers: dict[tuple[int, int, int], int] = {}
    counter = itertools.count()
    out: list[int] = []
    for word in words:
        key = (word.block, word.paragraph, word.line)
        if key not in numbers:
            numbers[key] = next(counter)
        out.append(numbers[key])
    return out
