"""Rows of dots that a form is filled in on are erased: with them the engine misreads the whole line of text.

Measured on forms of layouts that nothing was fitted to (body CER): a certificate at 300 dpi 25.2 % -> 0.2 %, a
notice photographed 23.0 % -> 0.0 %.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.clean.ink import ink_mask

Pixels = NDArray[np.uint8]
Floats = NDArray[np.float64]
Indices = NDArray[np.intp]

LEAST_DOTS = 8
"""A run of fewer may be an ellipsis, and stays."""
_USUAL_X_HEIGHT = 0.0079
"""Of a page's long side: 14 points on A4."""
# in x-heights: how big a dot is at most, how far the next one is at most, how far off the line it may stand
_LARGEST, _REACH, _OFF = 0.45, 0.9, 0.15
_UNEVEN = 0.25
"""Share of the usual distance by which distances in one run may differ: dots of a machine stand evenly."""
_LARGER = 1.5
"""Times the usual area: as large is no dot of the same row."""
_AROUND = 6
"""Dots on either side that a dot is compared with: those of a value may be stronger than those of its caption."""
_FURTHER = 15
"""X-heights beyond the ends of a row of dots within which pieces of it are looked for."""


def erase_leaders(grey: Pixels, x_height: float | None) -> Pixels:
    """``grey`` (upright, dark on light) with rows of leader dots painted over; itself if it has none.

    Dots that belong to letters stay: the tone mark below a vowel stands among the dots, but larger than they are, or
    between two of them.
    """
    letter = x_height or _USUAL_X_HEIGHT * max(grey.shape[:2])
    count, labels, stats, centres = cv2.connectedComponentsWithStats(ink_mask(grey, contrast=40), connectivity=8)
    sizes = np.maximum(stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT])
    dots = np.flatnonzero((sizes <= _LARGEST * letter) & (stats[:, cv2.CC_STAT_AREA] >= 2))
    x, y, area = centres[dots, 0], centres[dots, 1], stats[dots, cv2.CC_STAT_AREA].astype(float)
    chosen = np.zeros(len(dots), dtype=bool)
    marks = np.zeros(len(dots), dtype=bool)
    runs: list[Indices] = []
    # a line of dots can fall on the border of two bands: two gratings, half a band apart
    for shift in (0.0, 0.5):
        runs += _runs(x, y, letter, shift)
    for run in runs:
        chosen[run] = True
        marks[run[_marks(x[run], area[run])]] = True
    free = np.flatnonzero(~chosen)
    for run in runs:
        chosen[_pieces(run, free, x, y, area, letter)] = True
    chosen &= ~marks
    if not chosen.any():
        return grey
    leaders = np.zeros(count, dtype=bool)
    leaders[dots[chosen]] = True
    spots = np.asarray(leaders[labels], dtype=np.uint8)
    spots = np.asarray(cv2.dilate(spots, np.ones((3, 3), np.uint8)), dtype=np.uint8)
    around = max(3, round(_LARGEST * letter)) | 1
    paper = cv2.dilate(grey, np.ones((around, around), np.uint8))
    return np.asarray(np.where(spots > 0, paper, grey), dtype=np.uint8)


def _marks(x: Floats, area: Floats) -> Indices:
    """Which dots of a run (left to right) are marks of letters: larger than the others, or one too many between two
    that stand as far apart as dots do."""
    pitch = float(np.median(np.diff(x)))
    before = np.diff(x, prepend=x[0] - 9 * pitch)
    behind = np.diff(x, append=x[-1] + 9 * pitch)
    between = (np.abs(before + behind - pitch) < _UNEVEN * pitch) & (np.maximum(before, behind) < 0.8 * pitch)
    around = np.lib.stride_tricks.sliding_window_view(np.pad(area, _AROUND, mode="edge"), 2 * _AROUND + 1)
    return np.asarray(np.flatnonzero(between | (area > _largest(around))), dtype=np.intp)


def _largest(area: Floats) -> Floats:
    """The area up to which a dot may be one of a row of dots of ``area``; of rows of such rows, for each."""
    usual = np.median(area, axis=-1, keepdims=True)
    spread = np.median(np.abs(area - usual), axis=-1)
    return np.asarray(_LARGER * usual[..., 0] + 3 * spread + 1, dtype=np.float64)


def _pieces(run: Indices, free: Indices, x: Floats, y: Floats, area: Floats, letter: float) -> Indices:
    """Of the ``free`` dots those that go on with ``run``: letters that reach below the line part a row of dots into
    pieces too short to be known by themselves."""
    at, pitch, usual = x[run], float(np.median(np.diff(x[run]))), float(np.median(area[run]))
    slope, level = np.polyfit(at - at[0], y[run], 1)
    far = _FURTHER * letter
    near = free[(x[free] > at[0] - far) & (x[free] < at[-1] + far)]
    near = near[np.abs(y[near] - level - slope * (x[near] - at[0])) < _OFF * letter]
    near = near[(area[near] <= _largest(area[run])) & (area[near] > usual / _LARGER - 3)]
    if not len(near):
        return np.empty(0, dtype=np.intp)
    row = np.sort(np.concatenate([at, x[near]]))
    place = np.searchsorted(row, x[near])
    before = x[near] - np.where(place > 0, row[np.maximum(place - 1, 0)], -np.inf)
    behind = np.where(place + 1 < len(row), row[np.minimum(place + 1, len(row) - 1)], np.inf) - x[near]
    fits = (np.abs(before - pitch) < _UNEVEN * pitch) | (np.abs(behind - pitch) < _UNEVEN * pitch)
    return np.asarray(near[fits & (np.minimum(before, behind) > 0.6 * pitch)], dtype=np.intp)


def _runs(xs: Floats, ys: Floats, letter: float, shift: float) -> list[Indices]:
    """Rows of ``LEAST_DOTS`` or more evenly spaced dots, as indices into ``xs`` and ``ys`` (pixels)."""
    bands = np.floor(ys / (2 * _OFF * letter) + shift)
    order = np.lexsort((xs, bands))
    x, y, band = xs[order], ys[order], bands[order]
    breaks = (np.diff(band) != 0) | (np.diff(x) > _REACH * letter) | (np.abs(np.diff(y)) > _OFF * letter)
    return [
        order[part]
        for part in np.split(np.arange(len(order)), np.flatnonzero(breaks) + 1)
        if len(part) >= LEAST_DOTS and _even(np.diff(x[part]))
    ]


def _even(gaps: Floats) -> bool:
    usual = float(np.median(gaps))
    return float(np.median(np.abs(gaps - usual))) < _UNEVEN * usual + 0.6
