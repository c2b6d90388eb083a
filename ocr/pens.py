"""Which words were written by pen: their strokes are blue on a page whose print is black.

Tells nothing on scans without colour, nor of pens that write black.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

import cv2
import numpy as np
from numpy.typing import NDArray

from schemas.reading import Word
from schemas.record import Box

Pixels = NDArray[np.uint8]

_INK = 45
"""Grey levels below the paper around a word from which on a pixel is ink."""
_BLUER, _SHARE = 26.0, 0.7
"""By how much blue is brighter than red in a pen's ink, beyond what it is in the page's print; and the share of a
word's ink that must be so: a signature over a printed name leaves it print."""
_LEAST_PIXELS, _LEAST_WORDS = 12, 5
_MOST = 0.5
"""Where more words than these are blue, the page is printed in blue."""


def by_pen(colour: Pixels, words: Sequence[Word]) -> list[bool]:
    """For each of ``words`` whether a pen wrote it; ``colour`` is the page that their boxes lie on, BGR or grey."""
    if colour.ndim == 2 or len(words) < _LEAST_WORDS:
        return [False] * len(words)
    inks = [_ink(colour, word.box) for word in words]
    told = [float(np.median(ink)) for ink in inks if ink is not None]
    if len(told) < _LEAST_WORDS:
        return [False] * len(words)
    usual = median(told)

    def blue(ink: NDArray[np.int16] | None) -> bool:
        return ink is not None and float((ink > usual + _BLUER).mean()) >= _SHARE

    out = [
        blue(ink) or blue(None if (box := _figures_of(word)) is None else _ink(colour, box))
        for word, ink in zip(words, inks, strict=True)
    ]
    return out if sum(out) <= _MOST * len(told) else [False] * len(words)


_FIGURES_FIRST, _FIGURES_LAST = re.compile(r"\d+(?=[^\W\d_]{2})"), re.compile(r"(?<=[^\W\d_]{2})\d+$")


def _figures_of(word: Word) -> Box | None:
    """Where the figures stand that ran together with print: a pen wrote the day of "03tháng"."""
    x0, y0, x1, y1 = word.box
    if found := _FIGURES_FIRST.match(word.text):
        return x0, y0, x0 + (x1 - x0) * found.end() // len(word.text), y1
    if found := _FIGURES_LAST.search(word.text):
        return x0 + (x1 - x0) * found.start() // len(word.text), y0, x1, y1
    return None


def _ink(colour: Pixels, box: Box) -> NDArray[np.int16] | None:
    """By how much blue is brighter than red in each pixel of the ink in ``box``; ``None`` where there is next to
    none."""
    x0, y0, x1, y1 = (max(0, v) for v in box)
    cut = colour[y0:y1, x0:x1]
    if not cut.size:
        return None
    grey = cv2.cvtColor(cut, cv2.COLOR_BGR2GRAY)
    ink = grey < np.percentile(grey, 90) - _INK
    if int(ink.sum()) < _LEAST_PIXELS:
        return None
    # a JPEG keeps colour at half the resolution of light
    soft = cv2.blur(cut, (3, 3)).astype(np.int16)
    return np.asarray((soft[..., 0] - soft[..., 2])[ink], dtype=np.int16)
