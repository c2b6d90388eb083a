"""Seals and pens are coloured, print is black: told apart by the ratio of the channels.

In the channel in which a colour is brightest that ink nearly vanishes, while black print under it stays black.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Inks:
    """``grey``: the page with seals faded out; ``red``, ``blue``: 255 where such ink lies, ``None`` if nowhere."""

    grey: Pixels
    red: Pixels | None
    blue: Pixels | None


def separate(image: Pixels) -> Inks:
    """``image`` (BGR or grey) as print, red ink (seals) and blue ink (pens)."""
    if image.ndim == 2:
        return Inks(image, None, None)
    grey = np.asarray(cv2.cvtColor(image, cv2.COLOR_BGR2GRAY), dtype=np.uint8)
    # smoothed: a JPEG keeps colour at half the resolution of light
    blue, green, red = (c.astype(np.int16) for c in cv2.split(cv2.blur(image, (3, 3))))
    brightest = np.maximum(np.maximum(blue, green), red)
    chroma = brightest - np.minimum(np.minimum(blue, green), red)
    coloured = (chroma > 40) & (chroma * 4 > brightest)
    reds = coloured & (red == brightest) & (red - np.maximum(green, blue) > 30)
    blues = coloured & (blue == brightest) & (blue - red > 30)
    red_mask, blue_mask = _mask(reds), _mask(blues)
    if red_mask is not None:
        spread = cv2.dilate(red_mask, np.ones((7, 7), np.uint8)) > 0
        grey = np.where(spread, np.maximum(grey, image[:, :, 2]), grey)
    return Inks(np.ascontiguousarray(grey), red_mask, blue_mask)


def _mask(where: NDArray[np.bool_]) -> Pixels | None:
    if int(where.sum()) < max(200, where.size // 20_000):
        return None
    return np.asarray(where, dtype=np.uint8) * np.uint8(255)
