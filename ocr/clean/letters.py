"""How big are the letters: the x-height, by which the scale of reading is chosen."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.clean.ink import ink_mask, shrink

Pixels = NDArray[np.uint8]

_LEAST_LETTERS = 40
_COARSE = 2000
_LEAST_SHARE, _MOST_SHARE = 0.0042, 0.02
"""Of the page's long side: on A4 the letters of 8 and of 38 points. Specks and dotted lines are smaller."""


def x_height(grey: Pixels) -> float | None:
    """The height in pixels of the small letters of most of the text; ``None`` where there are too few letters.

    Of the heights of all letter-like components the commonest is that of a, c, e, m, n, o, r, s, u, v, x: marks of
    Vietnamese vowels mostly stand apart, and letters with ascenders are half as frequent. Where letters run
    together with their marks (coarse scans) there is a second, higher peak: the lower one is meant.
    """
    picture, factor = shrink(grey, 3600)
    if max(picture.shape) < _COARSE:
        picture = np.asarray(cv2.resize(picture, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC), dtype=np.uint8)
        factor *= 2
    mask = ink_mask(picture, contrast=50)  # rules and solid areas have no letter's shape
    count, _, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    if count <= _LEAST_LETTERS:
        return None
    heights = stats[1:, cv2.CC_STAT_HEIGHT].astype(np.float64)
    widths = stats[1:, cv2.CC_STAT_WIDTH].astype(np.float64)
    areas = stats[1:, cv2.CC_STAT_AREA].astype(np.float64)
    shape = widths / heights
    filled = areas / (widths * heights)
    least, most = _LEAST_SHARE * max(picture.shape), _MOST_SHARE * max(picture.shape)
    letters = (
        (heights >= least) & (heights <= most) & (shape > 0.45) & (shape < 2.2) & (filled > 0.2) & (filled < 0.85)
    )
    heights = heights[letters]
    if len(heights) < _LEAST_LETTERS:
        return None
    # neighbouring heights are one size: a letter's top or foot falls between two rows of pixels
    spread = max(1.0, 0.06 * float(np.median(heights)))
    grid = np.arange(least, most, 0.5)
    density = np.exp(-0.5 * ((heights[:, None] - grid[None, :]) / spread) ** 2).sum(axis=0)
    inner = np.r_[False, (density[1:-1] >= density[:-2]) & (density[1:-1] >= density[2:]), False]
    peaks = np.flatnonzero(inner & (density > 0.6 * density.max()))
    if not len(peaks):
        return None
    return float(grid[peaks[0]]) / factor
