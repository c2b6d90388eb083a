"""What stamps in the upper part of a page say: a degree of secrecy or urgency, an incoming stamp.

They lie over print or beside it, in red or violet (NĐ 30/2020, Phụ lục I, ô 10a and 10b), and get lost where the page
is read as black print. A missed MẬT would let a secret paper in, so they are read once more: by colour alone, and by
the frame that they have where a copy or a fax made them black (``boxed.py``).
"""

from __future__ import annotations

import statistics

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.boxed import boxed_words
from ocr.clean.page import Upright
from ocr.cut_outs import MARGIN, pile
from ocr.read import PSM_BLOCK, Clock, read_words
from ocr.tools.tesseract import RawWord
from ocr.vietnamese.normal import upper_share
from schemas.reading import Mark
from schemas.record import Box

Pixels = NDArray[np.uint8]

_UPPER = 0.45
_A4_LONG_MM = 297.0
_LEAST_CHROMA = 48
_WIDE_MM, _TALL_MM = (7.0, 75.0), (3.5, 42.0)
_MOST = 8
_MOST_LEANING = 50.0
_LEAST_SURE = 0.4
"""Confidence of a line; below it stand a pen's loops and a seal's rim."""
_READ_HEIGHT = 44
"""Pixels of a stamp's capitals as they are read (the engine's best height is 30 to 50)."""


def read_stamps(page: Upright, language: str, clock: Clock) -> list[Mark]:
    """A mark (``stamp``) for each line of each stamp, its text as the only candidate.

    The stamps are read in one picture, one under the other. A page without colours and frames costs nothing. Raises
    ``ScanError``.
    """
    upper = round(_UPPER * page.grey.shape[0])
    millimetre = max(page.grey.shape[:2]) / _A4_LONG_MM
    found = boxed_words(page.grey[:upper], millimetre, _READ_HEIGHT)
    framed = len(found)
    if page.colour.ndim == 3:
        found += _coloured(page.colour[:upper], millimetre)
    if not found:
        return []
    boxes, pieces = [box for box, _ in found], [piece for _, piece in found]
    ends = MARGIN + np.cumsum([piece.shape[0] for piece in pieces])
    lines: dict[tuple[int, int, int, int], list[RawWord]] = {}
    for word in read_words(pile(pieces), language, clock, psm=PSM_BLOCK):
        if any(c.isalnum() for c in word.text):
            stamp = min(int(np.searchsorted(ends, (word.box[1] + word.box[3]) / 2)), len(boxes) - 1)
            lines.setdefault((stamp, word.block, word.paragraph, word.line), []).append(word)
    marks = [_mark(line, boxes[stamp]) for (stamp, *_), line in lines.items() if stamp >= framed or _capitals(line)]
    return [m for m in marks if m.candidates[0][1] >= _LEAST_SURE]


def _capitals(words: list[RawWord]) -> bool:
    """A stamp is set in capitals; what else stands in a frame is a form's."""
    return upper_share("".join(word.text for word in words)) > 0.8


def _coloured(upper: Pixels, millimetre: float) -> list[tuple[Box, Pixels]]:
    """The coloured stamps: where each lies, and its picture as it is read."""
    chroma = _chroma(upper)
    pieces = [(box, _shown(chroma, box, millimetre)) for box in _places(chroma, millimetre)]
    return [(box, piece) for box, piece in pieces if piece is not None]


def _chroma(image: Pixels) -> Pixels:
    """How coloured each pixel is, 0 to 255; blue and black pens and print count as little as paper does."""
    blue, green, red = (c.astype(np.int16) for c in cv2.split(cv2.blur(image, (3, 3))))
    # A stamp's ink is red or violet: it has more red than green. A blue pen has not.
    reddish = red - green
    away = np.maximum(red, blue) - green
    return np.clip(np.where(reddish > 12, away, 0), 0, 255).astype(np.uint8)


def _places(chroma: Pixels, millimetre: float) -> list[Box]:
    """Where coloured ink of a stamp's size lies, the largest first."""
    mask = (chroma > _LEAST_CHROMA).astype(np.uint8)
    reach = max(3, round(2.2 * millimetre)) | 1
    joined = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((reach, reach), np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    found: list[tuple[int, Box]] = []
    for x, y, w, h, area in (tuple(int(v) for v in row) for row in stats[1:]):
        wide, tall = w / millimetre, h / millimetre
        if _WIDE_MM[0] <= wide <= _WIDE_MM[1] and _TALL_MM[0] <= tall <= _TALL_MM[1] and wide > 0.8 * tall:
            found.append((area, (x, y, x + w, y + h)))
    return [box for _, box in sorted(found, reverse=True)[:_MOST]]


def _shown(chroma: Pixels, box: Box, millimetre: float) -> Pixels | None:
    """The stamp in ``box`` as it is read: level, without its frame, black on white, its letters of one height."""
    x0, y0, x1, y1 = box
    cut = _without_frame(_level(chroma[y0:y1, x0:x1]), millimetre)
    letters = _letter_height(cut)
    if letters is None:
        return None
    scale = float(np.clip(_READ_HEIGHT / letters, 0.3, 4.0))
    way = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    sized = cv2.resize(255 - cut, None, fx=scale, fy=scale, interpolation=way)
    margin = round(1.5 * _READ_HEIGHT)
    framed = cv2.copyMakeBorder(sized, margin, margin, margin, margin, cv2.BORDER_CONSTANT, value=255)
    cv2.normalize(framed, framed, 0, 255, cv2.NORM_MINMAX)
    return np.asarray(framed, dtype=np.uint8)


def _mark(words: list[RawWord], box: Box) -> Mark:
    sure = statistics.fmean(w.confidence for w in words)
    return Mark(kind="stamp", box=box, candidates=[(" ".join(w.text for w in words), round(sure, 4))])


def _level(cut: Pixels) -> Pixels:
    """``cut`` turned so that its ink's longer side lies level: stamps are set down by hand."""
    _, (wide, tall), angle = cv2.minAreaRect(cv2.findNonZero((cut > _LEAST_CHROMA).astype(np.uint8)))
    angle = (angle if wide >= tall else angle - 90) % 180
    angle = angle - 180 if angle > 90 else angle
    if not 0.5 < abs(angle) <= _MOST_LEANING:
        return cut
    side = int(np.hypot(*cut.shape)) + 2
    down, right = (side - cut.shape[0]) // 2, (side - cut.shape[1]) // 2
    roomy = cv2.copyMakeBorder(
        cut, down, side - cut.shape[0] - down, right, side - cut.shape[1] - right, cv2.BORDER_CONSTANT, value=0
    )
    turned = cv2.warpAffine(roomy, cv2.getRotationMatrix2D((side / 2, side / 2), angle, 1.0), (side, side))
    x, y, w, h = cv2.boundingRect((turned > _LEAST_CHROMA).astype(np.uint8))
    return np.asarray(turned[y : y + h, x : x + w], dtype=np.uint8)


def _without_frame(chroma: Pixels, millimetre: float) -> Pixels:
    """``chroma`` without its frame: strokes that run along most of it, also where they lean."""
    mask = (chroma > _LEAST_CHROMA).astype(np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    height, width = mask.shape
    frame = np.zeros(count, bool)
    for n in range(1, count):
        w, h, area = (int(stats[n, i]) for i in (cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT, cv2.CC_STAT_AREA))
        long = w > 0.7 * width or (h > 0.7 * height and w < 1.5 * millimetre)
        frame[n] = (long and area < 0.3 * w * h) or max(w, h) < 0.5 * millimetre
    away = cv2.dilate(frame[labels].astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
    return np.where(away | (mask == 0), np.uint8(0), chroma)


def _letter_height(cut: Pixels) -> float | None:
    """Height in pixels of the taller letters, or ``None`` where nothing looks like letters."""
    _, _, stats, _ = cv2.connectedComponentsWithStats((cut > _LEAST_CHROMA).astype(np.uint8), connectivity=8)
    heights = [int(row[cv2.CC_STAT_HEIGHT]) for row in stats[1:] if row[cv2.CC_STAT_AREA] >= 20]
    heights = [h for h in heights if h >= 8]
    return float(np.percentile(heights, 75)) if len(heights) >= 2 else None
