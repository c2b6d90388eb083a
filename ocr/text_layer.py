"""Is a PDF's own text the page's text?

Of 52 real scans 27 had a layer that held only the caption of an electronic signature, and 4 an English OCR without
diacritics. So a layer is believed only on a page that is no scan, where it covers the ink and is Vietnamese.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ocr.load import Delivered
from ocr.missed import missed_ink
from ocr.tools.poppler import LayerWord
from schemas.reading import Word
from schemas.record import Box

LAYER_CONFIDENCE = 0.99
_LEAST_WORDS = 12
_MOST_MISSED = 0.08
_LEAST_MARKED = 0.35
"""Of the words of Vietnamese official text 70 to 80 % carry a diacritic."""


def is_the_text(delivered: Delivered, grey: NDArray[np.uint8]) -> bool:
    """Whether ``delivered.layer`` may stand for the page's text. ``grey``: the page's pixels in grey."""
    if not delivered.born_digital or len(delivered.layer) < _LEAST_WORDS:
        return False
    if not _is_vietnamese(delivered.layer) or _runs_down(delivered.layer):
        return False
    return missed_ink(grey, [_box(word) for word in delivered.layer]).share <= _MOST_MISSED


def layer_words(delivered: Delivered) -> tuple[list[Word], list[int]]:
    """The layer's words in delivered pixels, and for each the number of its line."""
    words: list[Word] = []
    lines: list[int] = []
    for word in delivered.layer:
        text = unicodedata.normalize("NFC", word.text).replace("\u00d0", "\u0110")
        if text.strip():
            words.append(Word(text=text, box=_box(word), confidence=LAYER_CONFIDENCE))
            lines.append(word.line)
    return words, lines


def _box(word: LayerWord) -> Box:
    x0, y0, x1, y1 = (round(v) for v in word.box)
    return (max(0, x0), max(0, y0), max(x1, x0 + 1), max(y1, y0 + 1))


def _is_vietnamese(layer: Sequence[LayerWord]) -> bool:
    letters = [w.text for w in layer if sum(c.isalpha() for c in w.text) >= 2]
    if not letters:
        return False
    text = "".join(letters)
    broken = sum(unicodedata.category(c) in ("Co", "Cn", "Cc", "Cs") or c == "\ufffd" for c in text)
    if broken > 0.01 * len(text):
        return False
    marked = sum(bool(_MARKED.search(unicodedata.normalize("NFD", w))) for w in letters)
    return marked >= _LEAST_MARKED * len(letters)


_MARKED = re.compile("[đĐ\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323]")


def _runs_down(layer: Sequence[LayerWord]) -> bool:
    """Whether most longer words are taller than wide: the text stands sideways on the page."""
    long = [w.box for w in layer if len(w.text) >= 4]
    return sum((b[3] - b[1]) > (b[2] - b[0]) for b in long) * 2 > len(long)
