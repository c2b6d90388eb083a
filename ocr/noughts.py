"""Noughts with a dot in them, as typewriters and fixed-width faces have them, which the engine reads as 6, 8 or 9."""

from __future__ import annotations

import re
from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.vietnamese.normal import nfc
from schemas.reading import Word

Pixels = NDArray[np.uint8]

_READ_AS = frozenset("0689OoQ@")
_FIGURES = re.compile(r"\W*(?=[^\W_]*\d)[\dA-ZĐoQ@.,/:\-–]+\W*")
"""Figures, and codes of figures and capitals: "01BLP2-001"."""
_STROKES = frozenset("/@()[]")
_TALL = 0.6
"""Share of a word's height from which on a piece of ink is a figure or a stroke, and no full stop."""
_DOT = (0.004, 0.16)
"""Share of the figure's box that its dot covers, at least and at most."""
_LEAST = 2
"""Noughts with a dot that a page must have: one may be a speck."""
_IN_DOUBT = 0.8
_HIGH = 48


def told_by_dots(grey: Pixels, words: Sequence[Word]) -> list[Word]:
    """``words`` of the page ``grey`` with the noughts that have a dot in them; on such a page figures that could not
    be told are less sure."""
    out = list(words)
    told: dict[int, str | None] = {}
    dots = 0
    for i, word in enumerate(words):
        text = nfc(word.text)
        if _FIGURES.fullmatch(text) and not word.pen and any(c in _READ_AS for c in text):
            marked = _dotted(grey, word, text)
            told[i] = None if marked is None else _with_noughts(text, marked)
            dots += sum(marked or ())
    if dots < _LEAST:
        return out
    for i, figures in told.items():
        word = out[i]
        if figures is None:
            out[i] = word.model_copy(update={"confidence": min(word.confidence, _IN_DOUBT)})
        elif figures != nfc(word.text):
            out[i] = word.model_copy(update={"text": figures, "raw": word.raw or word.text})
    return out


def _with_noughts(text: str, dotted: Sequence[bool]) -> str:
    return "".join("0" if dot and c in _READ_AS else c for c, dot in zip(text, dotted, strict=True))


def _dotted(grey: Pixels, word: Word, text: str) -> list[bool] | None:
    """For each character of ``text`` whether there is a dot in it; ``None`` where ink and characters do not pair."""
    x0, y0, x1, y1 = word.box
    part = grey[max(0, y0 - 2) : y1 + 2, max(0, x0 - 2) : x1 + 2]
    if part.shape[0] < 10 or part.shape[1] < 5:
        return None
    larger = 2 if part.shape[0] < _HIGH else 1  # a dot of a pixel or two grows with its ring
    enlarged = cv2.resize(part, None, fx=larger, fy=larger, interpolation=cv2.INTER_CUBIC)
    _, ink = cv2.threshold(enlarged, 0, 255, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)
    contours, tree = cv2.findContours(ink, cv2.RETR_TREE, cv2.CHAIN_APPROX_NONE)
    if tree is None:
        return None
    around = [int(parent) for parent in tree[0][:, 3]]  # the contour that each lies in, -1 where there is none
    boxes = [cv2.boundingRect(c) for c in contours]
    high = max(h for _, _, _, h in boxes)
    tall = sorted((b[0], i) for i, b in enumerate(boxes) if around[i] < 0 and b[3] >= _TALL * high)
    places = [n for n, c in enumerate(text) if c.isalnum() or c in _STROKES]
    if len(places) != len(tall):
        return None
    dotted: set[int] = set()
    for contour, hole in zip(contours, around, strict=True):
        figure = around[hole] if hole >= 0 else -1
        if figure >= 0:
            share = (cv2.contourArea(contour) + len(contour) / 2) / (boxes[figure][2] * boxes[figure][3])
            dotted |= {figure} if _DOT[0] <= share <= _DOT[1] else set()
    at = {place for place, (_, i) in zip(places, tall, strict=True) if i in dotted}
    return [n in at for n in range(len(text))]
