"""Two lines that the engine took for one, and stretches that it made one word of, are read once more by themselves.

Where lines stand close (recipients, a narrow column), the engine sometimes runs two together and makes one word of
both: as tall as two lines, and mostly hardly read. Its box covers the letters, so that they do not even look missed.
"""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ocr.clean.page import Upright
from ocr.read import PSM_BLOCK, Clock, read_words, readable
from ocr.vietnamese.normal import fold
from ocr.voices import FIRST_X_HEIGHT, alone, group, scale_for, told_dpi
from schemas.reading import Word
from schemas.record import Box

Pixels = NDArray[np.uint8]

_TWO_LINES = (1.7, 3.2)
"""Usual heights of a word that two lines together are tall."""
_OUTGROWN = 1.9
"""Usual heights from which on a word, though read well, covers a second line, where its own line is not as tall."""
_HARDLY_READ, _SURE = 0.3, 0.7
_SMALL_CAPTION = frozenset({"noi", "nhan"})
"""What heads the recipients is never set larger than the text: as tall as two lines it hides the first of them."""
_TOO_WIDE = 1.5
"""Usual heights that a letter is wide at most."""
_REACH = 3.0
"""Usual heights between words that belong to the same lines."""


def read_parted(
    page: Upright, words: Sequence[Word], engine_lines: Sequence[int], language: str, clock: Clock
) -> tuple[list[Word], list[int]]:
    """``words`` and their lines with the lines that ran together read as a block of their own, if that reads better.

    Raises ``ScanError``.
    """
    out, lines = list(words), list(engine_lines)
    sure = [w.box[3] - w.box[1] for w in words if w.confidence >= _SURE and len(w.text) >= 2]
    if not sure:
        return out, lines
    tall = statistics.median(sure)
    for region in _regions(out, lines, tall):
        inside = [i for i, w in enumerate(out) if _within(w.box, region)]
        heard, numbers = _read(page, region, tall, language, clock)
        if not _reads_better(heard, [out[i] for i in inside]):
            continue
        kept = [i for i in range(len(out)) if i not in set(inside)]
        after = max(lines, default=-1) + 1
        out, lines = [out[i] for i in kept] + heard, [lines[i] for i in kept] + [after + n for n in numbers]
    return out, lines


def _regions(words: Sequence[Word], lines: Sequence[int], tall: float) -> list[Box]:
    """Where lines ran together: around each word of two lines what stands beside it, without a wide blank between."""
    low, high = _TWO_LINES
    least = _least_heights(words, lines)
    merged = [
        w
        for w, line in zip(words, lines, strict=True)
        if low * tall <= (size := w.box[3] - w.box[1]) <= high * tall
        and (
            w.confidence < _HARDLY_READ
            or (size > _OUTGROWN * tall and size > _OUTGROWN * least[line])
            or fold(w.text).strip(":.,; ") in _SMALL_CAPTION
        )
    ]
    merged += [w for w in words if _is_hollow(w, tall)]
    out: list[Box] = []
    for word in merged:
        x0, y0, x1, y1 = word.box
        if any(_within(word.box, other) for other in out):
            continue
        beside = sorted(w.box for w in words if w.box[1] < y1 - 0.2 * tall and w.box[3] > y0 + 0.2 * tall)
        for box in beside:
            if x1 < box[2] and box[0] - x1 < _REACH * tall:
                x1 = box[2]
        for box in reversed(beside):
            if box[0] < x0 and x0 - box[2] < _REACH * tall:
                x0 = box[0]
        mates = [b for b in beside if b[0] >= x0 and b[2] <= x1]
        inner = [b for b in mates if b[3] - b[1] < low * tall]
        top = min((b[1] for b in inner if (b[1] + b[3]) / 2 > y0), default=y0)
        bottom = max((b[3] for b in inner if (b[1] + b[3]) / 2 < y1), default=y1)
        out.append((x0, min(y0, top), x1, max(y1, bottom)))
    return out


def _is_hollow(word: Word, tall: float) -> bool:
    """Whether a word is hardly read and far wider than its letters can be: a stretch of words that was not read."""
    letters = sum(c.isalnum() for c in word.text)
    wide = word.box[2] - word.box[0] > _TOO_WIDE * tall * len(word.text)
    return word.confidence < _HARDLY_READ and letters > 0 and wide


def _least_heights(words: Sequence[Word], lines: Sequence[int]) -> dict[int, float]:
    """For each of the engine's lines the height of its lowest word in capitals, or of any where there are none."""
    heights: dict[int, list[tuple[bool, float]]] = {}
    for word, line in zip(words, lines, strict=True):
        if len(word.text) > 1:
            heights.setdefault(line, []).append((not word.text.isupper(), word.box[3] - word.box[1]))
    low = {line: min(sizes)[1] for line, sizes in heights.items()}
    return {line: low.get(line, float("inf")) for line in lines}


def _within(box: Box, region: Box) -> bool:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return region[0] <= x <= region[2] and region[1] <= y <= region[3]


def _read(page: Upright, region: Box, tall: float, language: str, clock: Clock) -> tuple[list[Word], list[int]]:
    """The words of ``region`` in pixels of the page, and for each its line."""
    height, width = page.grey.shape[:2]
    margin = round(0.3 * tall)
    x0, y0 = max(0, region[0] - 2 * margin), max(0, region[1] - margin)
    cut = page.grey[y0 : min(height, region[3] + margin), x0 : min(width, region[2] + 2 * margin)]
    cut = alone(cut, region[1] - y0, region[3] - y0)
    scale = scale_for(page.x_height, page.grey, FIRST_X_HEIGHT)
    raw = read_words(cut, language, clock, psm=PSM_BLOCK, scale=scale, dpi=told_dpi(FIRST_X_HEIGHT))
    shifted = [
        Word(text=w.text, box=(w.box[0] + x0, w.box[1] + y0, w.box[2] + x0, w.box[3] + y0), confidence=w.confidence)
        for w in raw
    ]
    numbers = group(raw)
    bottom = y0 + cut.shape[0]
    inside = [
        i for i, w in enumerate(shifted) if _within(w.box, region) and y0 + 1 < w.box[1] and w.box[3] < bottom - 1
    ]
    return [shifted[i] for i in inside], [numbers[i] for i in inside]


def _reads_better(heard: Sequence[Word], before: Sequence[Word]) -> bool:
    """Whether ``heard`` says more than ``before``, and all that was surely read before."""
    said = Counter(fold(w.text) for w in heard)
    kept = Counter(fold(w.text) for w in before if w.confidence >= _SURE and sum(c.isalnum() for c in w.text) > 1)
    return not kept - said and readable(heard) > _MORE * readable(before)


_MORE = 1.1
