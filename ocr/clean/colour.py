"""Seals and pens are coloured, print is black: told apart by the ratio of the channels.

In the channel in which a colour is brightest that ink nearly vanishes, while black print under it stays black.
Only round seals are faded so: red words (HỎA TỐC, a name stamped in red) are there to be read.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]

_A4_LONG_MM = 297.0
_PAPER = 85
"""Percentile of brightness that is paper within a stamp's frame."""
_LEAST_COLOUR = 24
_DARKEST_OF_INK = 10
"""Percentile: how bright the darker part of a stamp's ink is in its brightest channel."""
_RAMP = 60.0
"""Grey levels below that within which ink turns into print."""


@dataclass(frozen=True, slots=True)
class Inks:
    """``grey``: the page with seals faded out; ``red``: 255 where red ink lies, ``None`` if nowhere."""

    grey: Pixels
    red: Pixels | None


def separate(image: Pixels) -> Inks:
    """``image`` (BGR or grey, one page) as print and red ink."""
    if image.ndim == 2:
        return Inks(image, None)
    grey = np.asarray(cv2.cvtColor(image, cv2.COLOR_BGR2GRAY), dtype=np.uint8)
    # smoothed: a JPEG keeps colour at half the resolution of light
    blue, green, red = (np.asarray(c, dtype=np.uint8) for c in cv2.split(cv2.blur(image, (3, 3))))
    away = cv2.subtract(red, cv2.max(green, blue))
    chroma = cv2.subtract(red, cv2.min(green, blue))
    # strong in itself, and as a share of the light
    reds = (away > 24) & (chroma > np.maximum(red >> 2, 36))
    mask = np.asarray(reds, dtype=np.uint8) * np.uint8(255)
    if cv2.countNonZero(mask) < max(200, mask.size // 20_000):
        return Inks(grey, None)
    seals = _seals(mask)
    if seals is None:
        return Inks(grey, mask)
    reach = max(5, round(0.5 * max(grey.shape) / _A4_LONG_MM)) | 1
    spread = cv2.dilate(cv2.bitwise_and(mask, seals), np.ones((reach, reach), np.uint8)) > 0
    faded = np.where(spread, np.maximum(grey, image[:, :, 2]), grey)
    return Inks(np.ascontiguousarray(faded, dtype=np.uint8), mask)


def without_stamp(grey: Pixels, image: Pixels, box: tuple[int, int, int, int]) -> Pixels:
    """``grey`` with the coloured ink within ``box`` faded, red and blue alike: print under a stamp comes out.

    ``image`` is the same page with its colours; a stamp in black changes nothing.
    """
    if image.ndim == 2:
        return grey
    x0, y0, x1, y1 = (max(0, v) for v in box)
    here = image[y0:y1, x0:x1]
    # under a yellow or weak light a stamp's colour is weak and the paper has one: the paper is made white
    paper = np.maximum(np.percentile(here.reshape(-1, 3), _PAPER, axis=0), 1.0)
    white = np.minimum(cv2.blur(here, (3, 3)) * (255.0 / paper), 255.0)
    brightest = white.max(axis=2)
    coloured = (brightest - white.min(axis=2) > _LEAST_COLOUR).astype(np.uint8)
    if coloured.mean() < 0.01:
        return grey
    spread = cv2.dilate(coloured, np.ones((3, 3), np.uint8)) > 0
    # as bright as the stamp's own ink is paper; black print over it is far darker in every channel
    ink = float(np.clip(np.percentile(brightest[coloured > 0], _DARKEST_OF_INK), 100.0, 230.0))
    share = np.clip((brightest - (ink - _RAMP)) / _RAMP, 0.0, 1.0)
    faded = grey.copy()
    part = faded[y0:y1, x0:x1]
    ground = float(np.percentile(part, _PAPER))
    lit = np.maximum(part, brightest * (ground / 255.0))
    lit += share * np.maximum(ground - lit, 0.0)
    faded[y0:y1, x0:x1] = np.where(spread, lit.astype(np.uint8), part)
    return faded


def _seals(mask: Pixels) -> Pixels | None:
    """The areas of round seals (20 to 60 mm, about as wide as tall): all within is the seal's."""
    factor = min(1.0, 900 / max(mask.shape))
    small = cv2.resize(mask, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    millimetre = max(small.shape) / _A4_LONG_MM
    gap = max(3, round(1.2 * millimetre)) | 1
    joined = cv2.morphologyEx((small > 60).astype(np.uint8), cv2.MORPH_CLOSE, np.ones((gap, gap), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    areas = np.zeros(small.shape, np.uint8)
    found = False
    for n in range(1, count):
        x, y, w, h = (int(v) for v in stats[n, :4])
        if 18 <= max(w, h) / millimetre <= 60 and 0.6 < w / h < 1.65:
            areas[max(0, y - gap) : y + h + gap, max(0, x - gap) : x + w + gap] = 255
            found = True
    if not found:
        return None
    return np.asarray(cv2.resize(areas, (mask.shape[1], mask.shape[0]), interpolation=cv2.INTER_NEAREST), np.uint8)
