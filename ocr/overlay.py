"""Text that was laid over a scan afterwards: the caption of an electronic signature, a typed number.

A scan's PDF may hold words of its own that are seen on the page though they are not its text. They are known
exactly, so what the engine made of them is replaced: a caption of several words is set apart as a stamp, a word or
two (a number typed into its place) stand in the line where they are seen. A layer as large as the page's text is
an invisible OCR of someone else's and is left alone.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ocr.load import Delivered
from ocr.tools.poppler import LayerWord
from schemas.reading import Word
from schemas.record import Box

Matrix = NDArray[np.floating]

_MOST_WORDS = 60
_MOST_SHARE = 0.25
_CAPTION = 4
"""Words from which on a block is a caption."""
_SURE = 0.99


@dataclass(frozen=True, slots=True)
class Overlay:
    """Words in upright pixels, for each its line; ``captions``: the boxes of blocks that are no part of the text."""

    words: list[Word]
    lines: list[int]
    captions: list[Box]


def overlay_of(delivered: Delivered, to_upright: Matrix, read: int) -> Overlay | None:
    """What was laid over the scan, where ``read`` words were read on the page; ``None`` if nothing."""
    layer = [w for w in delivered.layer if w.text.strip()]
    if delivered.born_digital or not layer or len(layer) > min(_MOST_WORDS, max(12, _MOST_SHARE * read)):
        return None
    words = [_upright(w, to_upright) for w in layer]
    sizes: dict[int, int] = {}
    for one in layer:
        sizes[one.block] = sizes.get(one.block, 0) + 1
    captions = [
        _around([w.box for w, one in zip(words, layer, strict=True) if one.block == block])
        for block, size in sizes.items()
        if size >= _CAPTION
    ]
    return Overlay(words, [w.line for w in layer], captions)


def _upright(word: LayerWord, to_upright: Matrix) -> Word:
    x0, y0, x1, y1 = word.box
    corners = to_upright @ np.array([[x0, x1, x0, x1], [y0, y0, y1, y1], [1, 1, 1, 1]], dtype=np.float64)
    xs, ys = corners[0] / corners[2], corners[1] / corners[2]
    # a PDF's boxes reach from the font's ascent to its descent, the engine's only around the ink
    rim = 0.2 * float(ys.max() - ys.min())
    left, top = max(0, round(float(xs.min()))), max(0, round(float(ys.min()) + rim))
    box = (left, top, max(left + 1, round(float(xs.max()))), max(top + 1, round(float(ys.max()) - rim)))
    return Word(text=unicodedata.normalize("NFC", word.text), box=box, confidence=_SURE)


def _around(boxes: Sequence[Box]) -> Box:
    return (
        min(b[0] for b in boxes),
        min(b[1] for b in boxes),
        max(b[2] for b in boxes),
        max(b[3] for b in boxes),
    )


def laid_over(words: Sequence[Word], engine_lines: Sequence[int], over: Overlay) -> tuple[list[Word], list[int]]:
    """``words`` and their lines with what was read of the overlay replaced by the overlay itself."""
    out: list[Word] = []
    lines: list[int] = []
    for word, line in zip(words, engine_lines, strict=True):
        if not any(_lies_on(word.box, typed.box) for typed in over.words):
            out.append(word)
            lines.append(line)
    following = max(engine_lines, default=-1) + 1
    numbers: dict[int, int] = {}
    for word, own in zip(over.words, over.lines, strict=True):
        # read as part of a longer word ("Số:299/UBND"): it is there already
        if any(word.text in read.text and _middle_in(word.box, read.box) for read in out):
            continue
        caption = any(_middle_in(word.box, box) for box in over.captions)
        through = None if caption else _line_through(word.box, words, engine_lines)
        out.append(word)
        lines.append(numbers.setdefault(own, following + len(numbers)) if through is None else through)
    return out, lines


def _line_through(box: Box, words: Sequence[Word], engine_lines: Sequence[int]) -> int | None:
    """The line in which a typed word stands: one with words of its height to its left or right, nearby."""
    middle, tall = (box[1] + box[3]) / 2, box[3] - box[1]
    best: tuple[float, int] | None = None
    for word, line in zip(words, engine_lines, strict=True):
        gap = max(word.box[0] - box[2], box[0] - word.box[2], 0)
        level = abs((word.box[1] + word.box[3]) / 2 - middle)
        if level < 0.6 * max(tall, word.box[3] - word.box[1]) and gap < 4 * tall and (best is None or gap < best[0]):
            best = (gap, line)
    return None if best is None else best[1]


def _lies_on(box: Box, under: Box) -> bool:
    """Whether ``box`` stands at the height of ``under`` and at least half of it over that."""
    shared = min(box[2], under[2]) - max(box[0], under[0])
    return shared * 2 >= box[2] - box[0] and under[1] - 3 <= (box[1] + box[3]) / 2 <= under[3] + 3


def _middle_in(box: Box, around: Box) -> bool:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return around[0] - 3 <= x <= around[2] + 3 and around[1] - 3 <= y <= around[3] + 3
