"""The picture of a machine-readable zone -> its three lines.

The page's own reading finds where the zone stands, but its model expects Vietnamese words. So the zone is read once
more by itself, by the Latin model, with nothing but the zone's characters allowed, at more than one size: its check
digits say which reading is right.
"""

from __future__ import annotations

import statistics

import numpy as np
from numpy.typing import NDArray

from ocr.extract.mrz import compact, looks_like_zone, parse_mrz
from ocr.read import PSM_BLOCK, Clock, read_words
from ocr.tools import tesseract
from ocr.tools.tesseract import RawWord
from schemas.reading import Code, PageReading
from schemas.record import Box

Pixels = NDArray[np.uint8]

_CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<"
_HEIGHTS = (30, 24, 38)
"""Pixels of a line's letters as they are read. Together right for 15 of 15 drawn cards (scans, phone photos, faxes),
the first alone for 12; letters of 40 and more pixels read worse."""
_LEAST_LETTERS, _MOST_LETTERS = 8, 120


def read_zone(grey: Pixels, reading: PageReading, clock: Clock) -> Code | None:
    """The zone on the upright page ``grey`` whose lines are those of ``reading``; ``None`` where there is no sound
    one. Pages without lines that look like a zone's cost nothing. Raises ``ScanError``."""
    lines = [line.box for line in reading.lines if looks_like_zone(reading.line_text(line))]
    if not lines or len(lines) > 6 or "eng" not in tesseract.languages():
        return None
    letters = statistics.median(box[3] - box[1] for box in lines)
    if not _LEAST_LETTERS <= letters <= _MOST_LETTERS:
        return None
    x0, y0, x1, y1 = _zone(lines, letters, grey)
    cut = np.ascontiguousarray(grey[y0:y1, x0:x1])
    for height in _HEIGHTS:
        text = _three(read_words(cut, "eng", clock, psm=PSM_BLOCK, scale=height / letters, only=_CHARACTERS))
        if text is not None:
            return Code(kind="mrz", text="\n".join(text), box=(x0, y0, x1, y1), format="TD1")
    return None


def _zone(lines: list[Box], letters: float, grey: Pixels) -> Box:
    """The zone with room around; more above and below where not all three lines were seen."""
    height, width = grey.shape[:2]
    aside = 1.5 * letters
    above = (0.8 if len(lines) >= 3 else 6.0) * letters
    x0, x1 = min(b[0] for b in lines) - aside, max(b[2] for b in lines) + aside
    y0, y1 = min(b[1] for b in lines) - above, max(b[3] for b in lines) + above
    return max(0, round(x0)), max(0, round(y0)), min(width, round(x1)), min(height, round(y1))


def _three(words: list[RawWord]) -> list[str] | None:
    """The three neighbouring lines that make a sound zone."""
    lines: dict[tuple[int, int, int], str] = {}
    for word in words:
        at = (word.block, word.paragraph, word.line)
        lines[at] = lines.get(at, "") + compact(word.text)
    read = [text for text in lines.values() if len(text) >= 10]
    return next((read[i : i + 3] for i in range(len(read) - 2) if parse_mrz(read[i : i + 3]) is not None), None)
