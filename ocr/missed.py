"""What did the reading leave out: text-like ink outside every word's box.

Mean confidence does not see lost text (40 % of the words lost, mean 93); this share follows the loss at .996.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.clean.ink import ink_mask, shrink, without_rules
from schemas.record import Box

Pixels = NDArray[np.uint8]
Labels = NDArray[Any]

_X_SHARE = 0.0079
_LEAST_IN_ROW = 4
_LEAST_MISSED = 8
"""Letters; fewer are a scribble's loops or a stamp's crumbs, unless they begin where lines begin: "- Như trên;"."""
_LETTER_WIDE = 1.1
"""X-heights: a component is as many letters as it is so wide; in bold print and on faxes letters touch."""
_LEAST_ALIGNED = 4
"""Words that begin at the same edge as a short stretch that was lost."""
_LEAST_HUNG, _DASH = 3, 2.5
"""Words that begin where its dash would, and x-heights from a dash to the word behind it."""


@dataclass(frozen=True, slots=True)
class Missed:
    """``share`` of the letter-like components (0 to 1) in no word; ``rows``: where they stand side by side."""

    share: float
    rows: list[Box]


def missed_ink(grey: Pixels, boxes: Iterable[Box], x_height: float | None = None) -> Missed:
    """Looks for components of a letter's size that stand beside others of their kind and in none of ``boxes``.

    ``x_height`` in pixels of ``grey``; without it that of 14 points on A4 is taken.
    """
    boxes = list(boxes)
    small, factor = shrink(grey, 2000)
    mask = without_rules(ink_mask(small, contrast=45))
    x = (x_height or _X_SHARE * max(grey.shape[:2])) * factor
    _, labels, stats, centres = cv2.connectedComponentsWithStats(mask, connectivity=8)
    height, width = mask.shape
    heights, widths = stats[:, cv2.CC_STAT_HEIGHT], stats[:, cv2.CC_STAT_WIDTH]
    letter = (heights >= 0.55 * x) & (heights <= 2.6 * x) & (widths >= 2) & (widths <= 6 * x)
    letter &= (centres[:, 0] > 0.03 * width) & (centres[:, 0] < 0.97 * width)
    letter &= (centres[:, 1] > 0.02 * height) & (centres[:, 1] < 0.98 * height)
    letter &= stats[:, cv2.CC_STAT_AREA] >= max(6, 0.15 * x * x)
    letter[0] = False
    if not letter.any():
        return Missed(0.0, [])
    # letters side by side grow into rows; what stands alone is no text
    ink = letter[labels].astype(np.uint8)
    reach = max(3, round(1.6 * x)) | 1
    _, row_of, row_stats, _ = cv2.connectedComponentsWithStats(cv2.dilate(ink, np.ones((1, reach), np.uint8)))
    members = np.flatnonzero(letter)
    at = np.clip(centres[members].round().astype(int), 0, (width - 1, height - 1))
    rows = _rows_of(ink, labels, row_of, len(stats))[members]
    letters = np.maximum(1, np.rint(widths[members] / (_LETTER_WIDE * x))).astype(int)
    sizes = np.bincount(rows, weights=letters, minlength=len(row_stats))
    flat = (row_stats[:, cv2.CC_STAT_HEIGHT] <= 3.6 * x) & (row_stats[:, cv2.CC_STAT_WIDTH] >= 3 * x)
    in_text = (sizes[rows] >= _LEAST_IN_ROW) & flat[rows]
    if not in_text.any():
        return Missed(0.0, [])
    covered = np.zeros((height, width), np.uint8)
    for x0, y0, x1, y1 in boxes:
        grow = 0.15 * (y1 - y0)
        top, bottom = max(0, round((y0 - grow) * factor)), round((y1 + grow) * factor)
        covered[top:bottom, max(0, round(x0 * factor) - 2) : round(x1 * factor) + 2] = 1
    outside = in_text & (covered[at[:, 1], at[:, 0]] == 0)
    lost = list(_lost_stretches(stats[members], letters, rows, outside, in_text))
    if int(letters[outside].sum()) < _LEAST_MISSED:
        edges = [round(x0 * factor) for x0, _, _, _ in boxes]
        lost = [box for box in lost if _begins_a_line(box[0], edges, x)]
        if not lost:
            return Missed(0.0, [])
    places = [
        (round(x0 / factor), round(y0 / factor), round(x1 / factor), round(y1 / factor)) for x0, y0, x1, y1 in lost
    ]
    return Missed(round(float(outside.sum() / in_text.sum()), 4), places)


def _begins_a_line(left: int, edges: list[int], x: float) -> bool:
    """Whether a stretch that begins at ``left`` does so where other lines do, or behind the dash of a list."""
    aligned = sum(abs(edge - left) < x for edge in edges)
    hung = sum(0.8 * x < left - edge < _DASH * x for edge in edges)
    return aligned >= _LEAST_ALIGNED or hung >= _LEAST_HUNG


def _lost_stretches(stats: Labels, letters: Labels, rows: Labels, outside: Labels, in_text: Labels) -> Iterator[Box]:
    """Where letters ``outside`` the words stand side by side in a row, with none inside a word between them.

    ``stats`` are the components', ``letters`` how many each one holds, ``rows`` tells each one's row.
    An engine loses whole lines, and ends of lines.
    """
    for row in np.unique(rows[outside]):
        at = np.flatnonzero((rows == row) & in_text)
        at = at[np.argsort(stats[at, cv2.CC_STAT_LEFT])]
        # as tall as the whole row: a few letters may be all small ones, and their marks stand above them
        tops = stats[at, cv2.CC_STAT_TOP]
        top, bottom = int(tops.min()), int((tops + stats[at, cv2.CC_STAT_HEIGHT]).max())
        for lost, run in groupby(at, key=outside.__getitem__):
            here = list(run)
            stretch = stats[here]
            if lost and letters[here].sum() >= _LEAST_IN_ROW:
                left = stretch[:, cv2.CC_STAT_LEFT]
                yield int(left.min()), top, int((left + stretch[:, cv2.CC_STAT_WIDTH]).max()), bottom


def _rows_of(ink: Pixels, labels: Labels, row_of: Labels, count: int) -> Labels:
    """For each of ``count`` components of ``labels`` that ``ink`` shows the row of ``row_of`` in which it lies."""
    at = np.flatnonzero(ink)
    out = np.zeros(count, row_of.dtype)
    out[labels.ravel()[at]] = row_of.ravel()[at]
    return out
