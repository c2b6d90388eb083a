"""The angle of the lines, to about 0.05 degrees, and turning the page by it."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.clean.ink import ink_mask, shrink, without_rules

Pixels = NDArray[np.uint8]
Matrix = NDArray[np.float64]

LARGEST = 8.0
WORTH_TURNING = 0.15
"""Degrees; Tesseract reads lines that are less askew as well as straight ones."""


def skew_angle(grey: Pixels) -> float:
    """Degrees by which the lines fall to the right (clockwise positive); 0.0 where there is too little ink."""
    small, _ = shrink(grey, 1600)
    mask = without_rules(ink_mask(small))
    ys, xs = np.nonzero(mask)
    if len(ys) < 400:
        return 0.0
    if len(ys) > 120_000:
        every = len(ys) // 120_000 + 1
        ys, xs = ys[::every], xs[::every]
    x = xs.astype(np.float32) - small.shape[1] / 2
    y = ys.astype(np.float32)

    def sharpness(degrees: float) -> float:
        rows = (y - x * np.tan(np.radians(degrees)) + small.shape[1] * 0.15 + 2).astype(np.int32)
        return float(np.square(np.diff(np.bincount(np.clip(rows, 0, None)).astype(np.float64))).sum())

    coarse = np.arange(-LARGEST, LARGEST + 0.01, 0.5)
    best = float(coarse[int(np.argmax([sharpness(a) for a in coarse]))])
    for step in (0.1, 0.025):
        around = best + np.arange(-5, 6) * step
        best = float(around[int(np.argmax([sharpness(a) for a in around]))])
    level = sharpness(0.0)
    return best if abs(best) < LARGEST and sharpness(best) > level * 1.02 else 0.0


def straighten(image: Pixels, degrees: float, *, smooth: bool = True) -> tuple[Pixels, Matrix]:
    """``image`` turned so that lines falling by ``degrees`` are level, on a canvas that loses no corner.

    Returns it with the 3x3 matrix from the new pixels back to those of ``image``. Not ``smooth``: no value comes out
    that was not in it, as a mask needs.
    """
    height, width = image.shape[:2]
    forward = np.vstack([cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0), [0, 0, 1]])
    corners = forward @ np.array([[0, width, 0, width], [0, 0, height, height], [1, 1, 1, 1]], dtype=np.float64)
    x0, y0 = np.floor(corners[:2].min(axis=1))
    x1, y1 = np.ceil(corners[:2].max(axis=1))
    shift = np.array([[1, 0, -x0], [0, 1, -y0], [0, 0, 1]], dtype=np.float64)
    forward = shift @ forward
    turned = cv2.warpAffine(
        image,
        forward[:2],
        (int(x1 - x0), int(y1 - y0)),
        flags=cv2.INTER_CUBIC if smooth else cv2.INTER_NEAREST,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return np.asarray(turned, dtype=np.uint8), np.linalg.inv(forward)
