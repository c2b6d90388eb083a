"""Where is ink: a coarse black-and-white picture of a page, for measuring (never for reading)."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]

A4_LONG_MM = 297.0
"""The long side of the paper that pages are taken for: their pixels a millimetre."""


def as_grey(image: Pixels) -> Pixels:
    """``image`` (BGR or grey) in grey."""
    return image if image.ndim == 2 else np.asarray(cv2.cvtColor(image, cv2.COLOR_BGR2GRAY), dtype=np.uint8)


def shrink(grey: Pixels, long_side: int) -> tuple[Pixels, float]:
    """``grey`` with its long side at most ``long_side``, and the factor by which it was made smaller (<= 1)."""
    factor = min(1.0, long_side / max(grey.shape[:2]))
    if factor == 1.0:
        return grey, 1.0
    size = (max(1, round(grey.shape[1] * factor)), max(1, round(grey.shape[0] * factor)))
    return np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), dtype=np.uint8), factor


def ink_mask(grey: Pixels, *, contrast: int = 28) -> Pixels:
    """255 where a pixel is darker than its surroundings by ``contrast`` levels, else 0."""
    window = max(15, (max(grey.shape[:2]) // 40) | 1)
    surroundings = cv2.blur(grey, (window, window))
    paper = cv2.dilate(cv2.medianBlur(grey, 3), np.ones((3, 3), np.uint8))
    reference = cv2.max(surroundings, cv2.blur(paper, (window, window)))
    _, mask = cv2.threshold(cv2.subtract(reference, grey), contrast, 255, cv2.THRESH_BINARY)
    return np.asarray(mask, dtype=np.uint8)


def without_rules(mask: Pixels) -> Pixels:
    """``mask`` without long straight lines and without big solid areas (table rules, scanner edges, photos)."""
    height, width = mask.shape[:2]
    across = max(25, width // 18)
    down = max(25, height // 18)
    long_lines = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((1, across), np.uint8))
    standing = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((down, 1), np.uint8))
    block = max(9, min(width, height) // 45)
    solid = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((block, block), np.uint8))
    away = cv2.dilate(cv2.bitwise_or(cv2.bitwise_or(long_lines, standing), solid), np.ones((3, 3), np.uint8))
    return np.asarray(cv2.bitwise_and(mask, cv2.bitwise_not(away)), dtype=np.uint8)


def is_bitonal(image: Pixels) -> bool:
    """Whether a page (grey, or colours in the last axis) is black and white only, as faxes and 1-bit scans are."""
    sample = image[::7, ::7]
    return bool(np.isin(sample, (0, 255)).all())
