"""Is there anything to read: a page whose ink is only specks, edges and what shines through from the back."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.clean.ink import ink_mask, shrink, without_rules

Pixels = NDArray[np.uint8]

_LEAST_LETTERS = 6


def is_blank(grey: Pixels) -> bool:
    """Whether ``grey`` holds fewer than a handful of components of a letter's size and a letter's darkness."""
    small, _ = shrink(grey, 1400)
    height, width = small.shape
    mask = without_rules(ink_mask(small, contrast=60))
    edge_x, edge_y = width // 25, height // 25
    mask[:edge_y], mask[-edge_y:], mask[:, :edge_x], mask[:, -edge_x:] = 0, 0, 0, 0
    count, _, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    if count <= 1:
        return True
    heights = stats[1:, cv2.CC_STAT_HEIGHT]
    widths = stats[1:, cv2.CC_STAT_WIDTH]
    tall = height * 0.004
    letters = (heights >= tall) & (heights <= height * 0.06) & (widths <= width * 0.08) & (widths >= 2)
    return int(letters.sum()) < _LEAST_LETTERS
