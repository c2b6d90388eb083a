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

from ocr.clean import background
from ocr.clean.page import Upright
from ocr.cut_outs import MARGIN, paper, pile
from ocr.read import PSM_BLOCK, Clock, read_words
from ocr.second_look import wanted
from ocr.tools import tesseract
from ocr.tools.tesseract import RawWord
from ocr.vietnamese.merge import merge_lines
from ocr.vietnamese.names import surname_of_remains
from schemas.reading import Line, Word, Zone
from schemas.record import Box

Pixels = NDArray[np.uint8]

FIRST_X_HEIGHT = 15.0
SECOND_X_HEIGHT = 22.0
USUAL_X_HEIGHT = 0.0079
"""Of an A4 page's long side: 14 points, the size of official letters (NĐ 30/2020, Phụ lục I)."""
NEIGHBOURS = 2
"""Words on either side of an unsure one that are read with it: a model reads a word better among others."""

_SURNAME = 5.0
"""Heights of a line that the longest family name is wide."""
NOT_READ = 0.05
"""Confidence up to which a word only says that something stands there: print that was lost may be under it."""
_LEAST_FOUND = 0.5
"""Confidence of a word that only the second look saw."""
_LEAST_LETTERS_FOUND = 3


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
class _Stretch:
    """Part of line ``line``: its words from place ``first`` up to ``end``, and what is cut out of the page for them.

    ``box`` is as tall as the line's text, and as wide as can be without cutting into the words beside it.
    """

    line: int
    first: int
    end: int
    box: Box


@dataclass(frozen=True, slots=True)
class _Strip:
    """Where a cut-out of the page went in the picture that is read: from the page's pixels ``right`` and ``down``;
    ``middle`` and ``tall`` are those of its text on the page."""

    right: int
    down: int
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
    """``words`` and ``lines`` with what the second voice makes of unsure words and of values; order and zones stay.

    All these stretches are cut out and put under one another into one picture, so that the second voice starts
    once. Where no model of the script is installed, nothing changes. Raises ``ScanError``.
    """
    language = language or tesseract.script_model()
    heard_first = [(n, line) for n, line in enumerate(lines) if line.zone is not Zone.STAMP]
    stretches = [s for n, line in heard_first for s in _stretches(words, n, line, grey.shape[1])]
    if language is None or not stretches:
        return words, lines
    scale = scale_for(x_height, grey, SECOND_X_HEIGHT)
    picture, strips = _stacked(grey, [s.box for s in stretches])
    dpi = told_dpi(SECOND_X_HEIGHT)
    heard = read_words(picture, language, clock, psm=PSM_BLOCK, scale=scale, dpi=dpi, steep=True)
    again: dict[int, list[tuple[_Stretch, list[Word]]]] = {}
    for stretch, strip in zip(stretches, strips, strict=True):
        again.setdefault(stretch.line, []).append((stretch, list(_back(strip, heard))))
    return _merged(words, lines, again)


def read_missed(
    page: Upright, rows: Sequence[Box], words: list[Word], engine_lines: list[int], language: str, clock: Clock
) -> tuple[list[Word], list[int]]:
    """``words`` and their lines with what the first reading left out in ``rows``, where it now reads as words.

    The rows are cut from the page with its colours greyed and its light evened, as fading a seal may have taken
    words along; those of which nothing can be read so, as on leader dots, are cut from the clean page.
    """
    coloured = page.colour
    if coloured.ndim == 3:
        coloured = np.asarray(cv2.cvtColor(coloured, cv2.COLOR_BGR2GRAY), dtype=np.uint8)
    if background.is_uneven(coloured):
        coloured = background.divide(coloured)
    words, engine_lines = list(words), list(engine_lines)
    for grey in (coloured, page.grey):
        silent: list[Box] = []
        wide = [(x0 - (y1 - y0) // 2, y0, x1 + (y1 - y0) // 2, y1) for x0, y0, x1, y1 in rows]
        for row, back in zip(
            rows, read_rows(grey, wide, page.x_height, SECOND_X_HEIGHT, language, clock), strict=True
        ):
            found = [w for w in back if w.confidence >= _LEAST_FOUND and _has_letters(w.text)]
            found = [*_surname_before(found, back), *found]
            read = [w for w in words if w.confidence > NOT_READ]
            found = [w for w in found if not any(_meet(w.box, other.box) for other in read)]
            found = [w for w in found if not _widened(words, w)]
            if sum(len(w.text) for w in found) >= _LEAST_LETTERS_FOUND:
                hidden = [n for n, w in enumerate(words) if w not in read and any(_meet(f.box, w.box) for f in found)]
                words = [w for n, w in enumerate(words) if n not in hidden]
                engine_lines = [line for n, line in enumerate(engine_lines) if n not in hidden]
                engine_lines += [max(engine_lines, default=-1) + 1] * len(found)
                words += found
            else:
                silent.append(row)
        if not silent:
            break
        rows = silent
    return words, engine_lines


def _widened(words: list[Word], found: Word) -> bool:
    """Whether ``found`` is a word of ``words`` for which the engine told a part of its print only, as the mark over a
    letter; it gets the whole box then."""
    x0, y0, x1, y1 = found.box
    slack = (y1 - y0) // 4
    for i, word in enumerate(words):
        a, b, c, d = word.box
        if word.text == found.text and x0 - slack <= a and c <= x1 + slack and y0 - slack <= b and d <= y1 + slack:
            words[i] = word.model_copy(update={"box": found.box})
            return True
    return False


def read_rows(
    grey: Pixels, rows: Sequence[Box], x_height: float | None, target: float, language: str, clock: Clock
) -> list[list[Word]]:
    """The words of each of the ``rows`` of ``grey`` (a line of text each), read with letters ``target`` pixels high.

    Raises ``ScanError``.
    """
    picture, strips = _stacked(grey, rows)
    scale = scale_for(x_height, grey, target)
    heard = read_words(picture, language, clock, psm=PSM_BLOCK, scale=scale, dpi=told_dpi(target))
    return [list(_back(strip, heard)) for strip in strips]


def _has_letters(text: str) -> bool:
    return any(c.isalnum() for c in text)


def _meet(a: Box, b: Box) -> bool:
    """Whether more than a third of ``a`` lies over ``b``."""
    wide, tall = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    return wide > 0 and tall > 0 and wide * tall * 3 > (a[2] - a[0]) * (a[3] - a[1])


def _stretches(words: Sequence[Word], n: int, line: Line, width: int) -> list[_Stretch]:
    """The stretches of line ``n`` that are read again: the words that are wanted, with some of their neighbours."""
    count = len(line.words)
    part = _parts(words, line)
    marked = [-1] * count
    for place, is_wanted in enumerate(wanted(words, line, width)):
        if is_wanted:
            near = range(max(0, place - NEIGHBOURS), min(count, place + NEIGHBOURS + 1))
            for other in (p for p in near if part[p] == part[place]):
                marked[other] = part[place]
    boxes = [words[i].box for i in line.words]
    out: list[_Stretch] = []
    for number, run in itertools.groupby(range(count), key=marked.__getitem__):
        places = list(run)
        first, end = places[0], places[-1] + 1
        if number < 0:
            continue
        mine = [i for i, p in zip(line.words, part, strict=True) if p == number]
        _, y0, _, y1 = _core(words, line.model_copy(update={"words": mine}))
        side = max(8, round(0.6 * (y1 - y0)))
        x0, x1 = min(b[0] for b in boxes[first:end]), max(b[2] for b in boxes[first:end])
        left = (
            _to_the_seal(words, line, side, y0, y1)
            if first == 0
            else min(side, max(0, x0 - boxes[first - 1][2]) // 2)
        )
        right = side if end == count else min(side, max(0, boxes[end][0] - x1) // 2)
        out.append(_Stretch(n, first, end, (x0 - left, y0, x1 + right, y1)))
    return out


_APART = 2.5
"""Heights of letters between words that may be two lines on one row."""
_OTHER_LINE, _OTHER_SIZE = 0.3, 1.3
"""Heights by which their middles, and times by which their heights, then differ."""


def _parts(words: Sequence[Word], line: Line) -> list[int]:
    """For each word of ``line`` the number of the part that it stands in: behind a wide blank may stand another line,
    on a base line or of a size of its own."""
    boxes = [words[i].box for i in line.words]
    if not boxes:
        return []
    tall = statistics.median(b[3] - b[1] for b in boxes)
    cuts = [n for n, (a, b) in enumerate(itertools.pairwise(boxes), start=1) if b[0] - a[2] > _APART * tall]
    out: list[int] = []
    before: tuple[float, float] | None = None
    for first, end in itertools.pairwise([0, *cuts, len(boxes)]):
        middle = statistics.median((b[1] + b[3]) / 2 for b in boxes[first:end])
        size = statistics.median(b[3] - b[1] for b in boxes[first:end])
        same = before is not None and (
            abs(middle - before[0]) <= _OTHER_LINE * min(size, before[1])
            and max(size, before[1]) <= _OTHER_SIZE * min(size, before[1])
        )
        number = (out[-1] + (not same)) if out else 0
        out += [number] * (end - first)
        before = (middle, size)
    return out


def _to_the_seal(words: Sequence[Word], line: Line, side: int, y0: int, y1: int) -> int:
    """How far left of ``line`` its strip begins, in pixels: ``side``, or enough for a family name under a seal.

    Nothing else may stand there, and no end of a family name may have been read already.
    """
    name = [words[i] for i in line.words]
    if line.zone is not Zone.SIGNATURE or not _is_name(name) or surname_of_remains(name[0].text):
        return side
    start, mine = name[0].box[0], set(line.words)
    others = [w for i, w in enumerate(words) if i not in mine and w.confidence > _LEAST_FOUND]
    others = [w for w in others if w.box[1] < y1 and w.box[3] > y0 and sum(c.isalnum() for c in w.text) > 1]
    room = start - max((w.box[2] for w in others if w.box[2] <= start + 2), default=0)
    return max(8, min(round(_SURNAME * (y1 - y0)), room - side))


def _is_name(words: Sequence[Word]) -> bool:
    """Whether ``words`` may be the end of a person's name: few, each with a capital and small letters."""
    return 1 <= len(words) <= 4 and all(w.text[:1].isupper() and not w.text.isupper() for w in words)


def _stacked(grey: Pixels, boxes: Sequence[Box]) -> tuple[Pixels, list[_Strip]]:
    """What lies in ``boxes`` (of one line of text each) under one another in one picture."""
    height, width = grey.shape[:2]
    strips: list[_Strip] = []
    pieces: list[Pixels] = []
    top = 0
    for x0, y0, x1, y1 in boxes:
        tall = max(4, y1 - y0)
        pad, side = max(2, round(0.18 * tall)), max(8, round(0.6 * tall))
        x0, x1 = max(0, x0), min(width, x1)
        above, below = max(0, y0 - pad), min(height, y1 + pad)
        cut = alone(grey[above:below, x0:x1], y0 - above, y1 - above)
        ground = paper(cut)
        piece = cv2.copyMakeBorder(cut, 0, round(0.7 * tall), side, side, cv2.BORDER_CONSTANT, value=ground)
        strips.append(_Strip(MARGIN + side - x0, MARGIN + top - above, (y0 + y1) / 2, tall))
        pieces.append(np.asarray(piece, dtype=np.uint8))
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


def alone(cut: Pixels, top: int, bottom: int) -> Pixels:
    """``cut`` without what hangs in from the lines above and below: ink at its rim that never reaches the line."""
    if not cut.size:
        return cut  # the components of nothing end the process, not only the call
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
        x0, x1 = (max(0, x - strip.right) for x in (word.box[0], word.box[2]))
        y0, y1 = (max(0, y - strip.down) for y in (word.box[1], word.box[3]))
        # a word between two lines is made of their remains
        if x1 > x0 and y1 > y0 and abs((y0 + y1) / 2 - strip.middle) <= 0.35 * strip.tall:
            yield Word(text=word.text, box=(x0, y0, x1, y1), confidence=word.confidence)


def _merged(
    words: Sequence[Word], lines: Sequence[Line], again: dict[int, list[tuple[_Stretch, list[Word]]]]
) -> tuple[list[Word], list[Line]]:
    out: list[Word] = []
    placed: list[Line] = []
    for n, line in enumerate(lines):
        mine = [words[i] for i in line.words]
        beside = [other for other in lines if again.get(n) and other is not line and _level(other.box, line.box)]
        elsewhere = [words[i] for other in beside for i in other.words]
        for stretch, heard in reversed(again.get(n, [])):
            part = mine[stretch.first : stretch.end]
            # a sign that only the second voice saw is a crumb of the lines above and below
            other = [w for w in heard if _has_letters(w.text) or any(_meet(w.box, m.box) for m in part)]
            # columns on different levels: the neighbour's words reach into this line's cut-out
            other = [w for w in other if not any(_meet(w.box, m.box) for m in elsewhere)]
            other = _side_by_side(_one_row(other))
            both = merge_lines(part, other) or part
            lead = _surname_before(both, [*part, *other]) if line.zone is Zone.SIGNATURE and not stretch.first else []
            mine[stretch.first : stretch.end] = [*lead, *both]
        placed.append(line.model_copy(update={"words": list(range(len(out), len(out) + len(mine)))}))
        out += mine
    return out, placed


def _level(a: Box, b: Box) -> bool:
    """Whether two lines share any of their height."""
    return min(a[3], b[3]) > max(a[1], b[1])


def _one_row(words: Sequence[Word]) -> list[Word]:
    """``words`` without those of another row: where two lines were taken for one, their cut-out holds both."""
    if len(words) < 2:
        return list(words)
    middle = statistics.median((w.box[1] + w.box[3]) / 2 for w in words)
    tall = statistics.median(w.box[3] - w.box[1] for w in words)
    low = [w for w in words if not _has_letters(w.text)]
    return [w for w in words if w in low or abs((w.box[1] + w.box[3]) / 2 - middle) <= 0.8 * tall]


def _side_by_side(words: Sequence[Word]) -> list[Word]:
    """``words`` of a line left to right, each ending where the next begins: the engine gives one the box of two."""
    out = sorted(words, key=lambda w: w.box[0])
    for n, (word, following) in enumerate(itertools.pairwise(out)):
        x0, y0, x1, y1 = word.box
        if x0 < following.box[0] < x1:
            out[n] = word.model_copy(update={"box": (x0, y0, following.box[0], y1)})
    return out


def _surname_before(name: Sequence[Word], heard: Sequence[Word]) -> list[Word]:
    """What ``heard`` has of a family name right before ``name``: under a seal only its end can be read, unsurely."""
    if not name or not _is_name(name):
        return []
    first = name[0].box
    gap = 0.9 * (first[3] - first[1])
    before = [
        w
        for w in sorted(heard, key=lambda w: w.box[2])
        if abs(w.box[2] - first[0] + gap / 2) <= gap / 2 + 2 and w.box[0] < first[0]
    ]
    return [w for w in before[-1:] if w not in name and surname_of_remains(w.text)]


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
