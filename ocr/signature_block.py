"""The posts over a signature that nothing was read of: a black seal and a pen lie over them, and the engine takes the
whole block for a picture.

Smaller and as one block of text it is read: the seal's pattern blurs, the large capitals of the posts stay. What is
read so is a proposal; a post never stands by it alone (``ocr.extract.signature_posts``).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from ocr.clean.page import Upright
from ocr.read import PSM_BLOCK, Clock, read_words
from ocr.tools import tesseract
from ocr.vietnamese.normal import fold
from ocr.voices import group, scale_for, told_dpi
from schemas.reading import Word
from schemas.record import Box

Pixels = NDArray[np.uint8]

_X_HEIGHT = 13.0
"""Pixels of a small letter: at 15 and more the seal's rings and leaves are read as letters (seven scales tried)."""
_LEFT = 0.45
"""Share of the width where the right column begins (NĐ 30/2020, Phụ lục I, ô 7)."""
_TALL = 0.3
"""Share of the height that posts, seal and name take."""
_LEAST_INK = 0.002
_LEAST_SURE = 0.4
_READ = 0.6


def read_block(
    page: Upright, words: list[Word], engine_lines: list[int], clock: Clock
) -> tuple[list[Word], list[int]]:
    """``words`` and their lines with the capitals of the signature's block, if none of them were read.

    Nothing changes where the page has no "Nơi nhận", or where the model of the script is not installed. Raises
    ``ScanError``.
    """
    box = unread_block(page.grey, words)
    language = tesseract.script_model()
    if box is None or language is None:
        return words, engine_lines
    x0, y0, x1, y1 = box
    cut = page.grey[y0:y1, x0:x1]
    scale = scale_for(page.x_height, page.grey, _X_HEIGHT)
    heard = read_words(cut, language, clock, psm=PSM_BLOCK, scale=scale, dpi=told_dpi(_X_HEIGHT))
    new = [
        (Word(text=w.text, box=(w.box[0] + x0, w.box[1] + y0, w.box[2] + x0, w.box[3] + y0), confidence=sure), line)
        for w, line in zip(heard, group(heard), strict=True)
        if (sure := min(_READ, w.confidence)) >= _LEAST_SURE and _is_capitals(w.text, 2)
    ]
    new = [(word, line) for word, line in new if not any(_touch(word.box, old.box) for old in words)]
    after = max(engine_lines, default=-1) + 1
    return [*words, *(word for word, _ in new)], [*engine_lines, *(after + line for _, line in new)]


def unread_block(grey: Pixels, words: Sequence[Word]) -> Box | None:
    """Where beside "Nơi nhận" something is printed of which no capitals were read; ``None`` where all is well."""
    height, width = grey.shape[:2]
    at = next((a for a, b in pairwise(words) if _begins_recipients(a, b, width)), None)
    if at is None:
        return None
    tall = at.box[3] - at.box[1]
    box = (round(_LEFT * width), max(0, at.box[1] - 2 * tall), width, min(height, round(at.box[1] + _TALL * height)))
    beside = [w for w in words if w.box[0] > box[0] and box[1] <= w.box[1] < box[3]]
    if any(w.confidence >= _READ and _is_capitals(w.text, 4) for w in beside):
        return None
    part = grey[box[1] : box[3], box[0] : box[2]]
    return box if part.size and float((part < 128).mean()) > _LEAST_INK else None


def _begins_recipients(first: Word, second: Word, width: int) -> bool:
    text = f"{fold(first.text)} {fold(second.text)}"
    return text.startswith("noi nhan") and first.box[0] < _LEFT * width


def _is_capitals(text: str, least: int) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= least and all(c.isupper() for c in letters)


def _touch(a: Box, b: Box) -> bool:
    return min(a[2], b[2]) > max(a[0], b[0]) and min(a[3], b[3]) > max(a[1], b[1])
