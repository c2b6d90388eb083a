"""Words in a frame of their own in the upper part of a page: stamps that a copy or a fax made as black as print.

A stamp of secrecy is a rectangle of 8 mm by 20, 30 or 40 mm with one line of capitals (TT 24/2020/TT-BCA), set down
by hand, so leaning. As part of a page it is lost: its frame is taken for a table or a picture, its leaning letters
for noise.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from schemas.record import Box

Pixels = NDArray[np.uint8]

_INK = (190, 130)
"""What counts as ink when frames are looked for: a thin frame turns grey on a coarse scan, a dark paper does not."""
_DARK = 150
_WIDE_MM, _TALL_MM = (9.0, 60.0), (4.0, 22.0)
_MOST_LEANING = 30.0
_LEAST_RECTANGULAR = 0.82
"""Share of the rectangle around a frame's inside that the inside fills; letters that touch the frame dent it."""
_MOST_CELLS = 3
"""A frame with more such insides is a table."""
_MOST = 6
_LETTERS = (2, 14)
"""Pieces of ink as tall as capitals in the frame."""
_LEAST_TALL = 0.36
"""Height of the capitals as a share of the frame's."""


def boxed_words(grey: Pixels, millimetre: float, letter_height: int) -> list[tuple[Box, Pixels]]:
    """What stands in the frames on ``grey`` (pixels of ``millimetre``): the frame's box, and its inside made level,
    black on white, its capitals ``letter_height`` pixels tall."""
    insides: list[NDArray[np.int32]] = []
    for level in _INK:
        insides += [i for i in _insides(grey, level, millimetre) if not any(_same(i, known) for known in insides)]
    out: list[tuple[Box, Pixels]] = []
    for inside in sorted(insides, key=cv2.contourArea, reverse=True):
        x, y, w, h = cv2.boundingRect(inside)
        shown = _shown(grey, inside, millimetre, letter_height)
        out += [((x, y, x + w, y + h), one) for one in shown]
    return out[: 2 * _MOST]


def _insides(grey: Pixels, level: int, millimetre: float) -> list[NDArray[np.int32]]:
    """The insides of frames of a stamp's size, tables left out."""
    closed = cv2.morphologyEx((grey < level).astype(np.uint8), cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
    contours, tree = cv2.findContours(closed, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    frames: dict[int, list[NDArray[np.int32]]] = {}
    for contour, (_, _, _, parent) in zip(contours, tree[0] if tree is not None else (), strict=True):
        if parent >= 0 and _is_inside(np.asarray(contour, dtype=np.int32), millimetre):
            hull = np.asarray(cv2.convexHull(contour), dtype=np.int32)
            frames.setdefault(int(parent), []).append(hull)
    return [inside for found in frames.values() if len(found) <= _MOST_CELLS for inside in found]


def _same(one: NDArray[np.int32], other: NDArray[np.int32]) -> bool:
    x, y, w, h = cv2.boundingRect(one)
    u, v, s, t = cv2.boundingRect(other)
    return abs(x + w / 2 - u - s / 2) < 0.2 * w and abs(y + h / 2 - v - t / 2) < 0.2 * h


def _is_inside(contour: NDArray[np.int32], millimetre: float) -> bool:
    """Whether a hole in the ink is the inside of a stamp's frame."""
    _, _, w, h = cv2.boundingRect(contour)
    if w < _WIDE_MM[0] * millimetre * 0.8 or h < _TALL_MM[0] * millimetre * 0.8:
        return False
    long, short, leaning = _rectangle(contour)
    if not (_WIDE_MM[0] <= long / millimetre <= _WIDE_MM[1] and _TALL_MM[0] <= short / millimetre <= _TALL_MM[1]):
        return False
    if long < 1.3 * short or abs(leaning) > _MOST_LEANING:
        return False
    return float(cv2.contourArea(cv2.convexHull(contour))) >= _LEAST_RECTANGULAR * long * short


def _rectangle(contour: NDArray[np.int32]) -> tuple[float, float, float]:
    """The longer and the shorter side of the rectangle around ``contour``, and how the longer leans, in degrees."""
    _, (wide, tall), angle = cv2.minAreaRect(contour)
    angle = (angle if wide >= tall else angle - 90) % 180
    return max(wide, tall), min(wide, tall), angle - 180 if angle > 90 else angle


def _shown(grey: Pixels, inside: NDArray[np.int32], millimetre: float, letter_height: int) -> list[Pixels]:
    """The inside of a frame as it is read: all of it, and its tall letters alone where smaller ones lie between them
    (print under the stamp; their own marks go too). Empty where no line of capitals stands in it."""
    x, y, w, h = cv2.boundingRect(inside)
    mask = np.zeros((h, w), np.uint8)
    cv2.fillPoly(mask, [inside - np.array([x, y])], 255)
    rim = max(3, round(0.5 * millimetre)) | 1
    mask = np.asarray(cv2.erode(mask, np.ones((rim, rim), np.uint8), borderValue=0), dtype=np.uint8)
    cut = np.where(mask > 0, grey[y : y + h, x : x + w], np.uint8(255)).astype(np.uint8)
    _, short, leaning = _rectangle(inside)
    level = _level(cut, leaning)
    _, labels, stats, _ = cv2.connectedComponentsWithStats((level < _DARK).astype(np.uint8), connectivity=8)
    heights = stats[1:, cv2.CC_STAT_HEIGHT]
    large = stats[1:, cv2.CC_STAT_AREA] >= (0.3 * millimetre) ** 2
    tall = large & (heights >= _LEAST_TALL * short)
    if not _LETTERS[0] <= int(tall.sum()) <= _LETTERS[1]:
        return []
    scale = float(np.clip(letter_height / np.percentile(heights[tall], 75), 0.3, 4.0))
    pictures = [level]
    if (large & ~tall).sum() > 1:
        kept = np.concatenate([[False], tall])
        near = cv2.dilate(kept[labels].astype(np.uint8), np.ones((3, 3), np.uint8))
        pictures.append(np.where(near > 0, level, np.uint8(255)).astype(np.uint8))
    return [_sized(picture, scale, letter_height) for picture in pictures]


def _sized(picture: Pixels, scale: float, margin: int) -> Pixels:
    way = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    sized = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=way)
    framed = cv2.copyMakeBorder(sized, margin, margin, margin, margin, cv2.BORDER_CONSTANT, value=255)
    return np.asarray(framed, dtype=np.uint8)


def _level(cut: Pixels, leaning: float) -> Pixels:
    if abs(leaning) < 0.5:
        return cut
    height, width = cut.shape
    side = int(np.hypot(height, width)) + 2
    down, right = (side - height) // 2, (side - width) // 2
    roomy = cv2.copyMakeBorder(
        cut, down, side - height - down, right, side - width - right, cv2.BORDER_CONSTANT, value=255
    )
    way = cv2.getRotationMatrix2D((side / 2, side / 2), leaning, 1.0)
    return np.asarray(
        cv2.warpAffine(roomy, way, (side, side), flags=cv2.INTER_CUBIC, borderValue=255), dtype=np.uint8
    )
