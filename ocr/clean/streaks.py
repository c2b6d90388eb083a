"""Thin lines that a feeder or a fax draws down a page go: dust on the glass runs through every line of text.

A rule of a table is as thin and as straight, but it ends on other rules, and letters do not lie across it.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.clean.ink import A4_LONG_MM, as_grey, ink_mask, is_bitonal

Pixels = NDArray[np.uint8]
Numbers = NDArray[np.int64]

# in millimetres: how long a streak is at least, how thick at most, and its gaps
_LONG, _THICK, _GAP = 12.0, 0.36, 1.5
_RULE = 8.0
"""Ink that reaches so far across is a rule, not a letter."""
_END = 1.0
"""How near a rule's ends lie to the rules that it ends on, and how far apart the ends of rules of one table are."""
_ACROSS = {0: 1, 1: 2, 2: 6}
"""Ends that lie on rules -> letters that lie across a streak, at least. A rule in the way of one whose ends are free
counts too."""
_BARE = 0.85
"""Share of a streak that stands alone, at least."""


@dataclass(frozen=True)
class _Streak:
    x: int
    top: int
    bottom: int


def without_streaks(image: Pixels) -> Pixels:
    """``image`` (a delivered page, BGR or grey) without the streaks that run down it; itself if it has none.

    Letters keep what of them lies across a streak.
    """
    grey = as_grey(image)
    mask = np.asarray(255 * (grey < 128), dtype=np.uint8) if is_bitonal(grey) else ink_mask(grey, contrast=30)
    millimetre = max(grey.shape) / A4_LONG_MM
    thick = max(3, round(_THICK * millimetre))
    standing = _standing(mask, millimetre, thick)
    if not standing:
        return image
    # rules may slant: what lies a pixel or two higher belongs to them
    slanting = np.asarray(cv2.dilate(mask, np.ones((5, 1), np.uint8)), dtype=np.uint8)
    reach = round(_RULE * millimetre)
    out: Pixels | None = None
    for streak in standing:
        left, right = _reach(mask, streak, reach)
        rules = np.add(*_reach(slanting, streak, reach)) + 1 >= reach
        slants = _goes_on(mask, streak, millimetre, thick) or _of_a_table(streak, standing, millimetre, mask)
        if not slants and _is_streak(left, right, rules, millimetre, thick):
            out = image.copy() if out is None else out
            _erase(out, streak, left, right, thick)
    return image if out is None else out


def _goes_on(mask: Pixels, streak: _Streak, millimetre: float, thick: int) -> bool:
    """Whether a line goes on beyond one of its ends a little aside: a rule of a sheet that lay askew."""
    far, columns = round(_BEYOND * millimetre), slice(max(0, streak.x - thick - 1), streak.x + thick + 2)
    beyond = mask[max(0, streak.top - far) : streak.top, columns], mask[streak.bottom : streak.bottom + far, columns]
    return any(len(part) and (part.max(axis=1) > 0).mean() > _INKED for part in beyond)


_BEYOND, _INKED = 2.5, 0.7
"""How far beyond an end is looked, and the share of its rows with ink from which a line goes on there."""


def _of_a_table(streak: _Streak, standing: list[_Streak], millimetre: float, mask: Pixels) -> bool:
    """Whether another line begins and ends at the same heights, within the page: the columns of a table do."""
    near, height = _END * millimetre, mask.shape[0]
    if streak.top < near or streak.bottom > height - near:
        return False
    return any(
        one.x != streak.x and abs(one.top - streak.top) < near and abs(one.bottom - streak.bottom) < near
        for one in standing
    )


def _standing(mask: Pixels, millimetre: float, thick: int) -> list[_Streak]:
    """Thin lines of ink that stand upright, each as long as it can be followed."""
    gap, length = max(3, round(_GAP * millimetre)), round(_LONG * millimetre)
    joined = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((gap, 1), np.uint8))
    runs = cv2.morphologyEx(joined, cv2.MORPH_OPEN, np.ones((length // 2, 1), np.uint8))
    if not runs.any():
        return []
    # letters of a thick stroke, frames of photographs and margins of black are no lines
    wide = cv2.morphologyEx(runs, cv2.MORPH_OPEN, np.ones((1, thick + 1), np.uint8))
    runs[cv2.dilate(wide, np.ones((1, 3), np.uint8)) > 0] = 0
    count, _, stats, _ = cv2.connectedComponentsWithStats(
        cv2.dilate(runs, np.ones((gap, 3), np.uint8)), connectivity=8
    )
    found = []
    for x, y, w, h, _ in stats[1:count]:
        if w <= thick + 2 and h >= length:
            columns = (runs[y : y + h, x : x + w] > 0).sum(axis=0)
            found.append(_Streak(int(x + np.argmax(columns)), int(y), int(y + h)))
    return found


def _reach(mask: Pixels, streak: _Streak, most: int) -> tuple[Numbers, Numbers]:
    """How many pixels of ink hang together with the streak at its left and at its right, in each of its rows (at
    most ``most``); -1 at both where the row has none."""
    rows = mask[streak.top : streak.bottom] > 0
    before = rows[:, max(0, streak.x - most) : streak.x][:, ::-1]
    behind = rows[:, streak.x + 1 : streak.x + 1 + most]

    def run(side: NDArray[np.bool_]) -> Numbers:
        ended = np.concatenate([~side, np.ones((len(side), 1), dtype=bool)], axis=1)
        return np.asarray(ended.argmax(axis=1), dtype=np.int64)

    left, right = run(before), run(behind)
    bare = ~rows[:, streak.x]
    left[bare], right[bare] = -1, -1
    return left, right


def _is_streak(left: Numbers, right: Numbers, rules: NDArray[np.bool_], millimetre: float, thick: int) -> bool:
    """Whether what hangs together with a line at its ``left`` and ``right`` is what lies across a streak."""
    wide = left + right + 1
    inked = wide > 0
    alone = (wide <= thick + 1) & inked
    if alone.sum() < _BARE * max(1, int((inked & ~rules).sum())):
        return False
    end = round(_END * millimetre)
    ends = int(rules[:end].any()) + int(rules[-end:].any())
    across = _parts((left > 1) & (right > 1) & ~rules)
    return across + (_parts(rules) if not ends else 0) >= _ACROSS[ends]


def _parts(rows: NDArray[np.bool_]) -> int:
    """How many runs of rows, two at least with at most three between them missing, there are."""
    at = np.flatnonzero(rows)
    if not len(at):
        return 0
    groups = np.split(at, np.flatnonzero(np.diff(at) > 4) + 1)
    return sum(len(group) > 1 for group in groups)


def _erase(image: Pixels, streak: _Streak, left: Numbers, right: Numbers, thick: int) -> None:
    """Paints the streak over with the paper beside it wherever nothing else hangs together with it."""
    width = image.shape[1]
    alone = np.flatnonzero((left >= 0) & (left + right + 1 <= thick + 1))
    for row in alone:
        y = streak.top + int(row)
        x0, x1 = streak.x - int(left[row]) - 1, streak.x + int(right[row]) + 2
        beside = [c for c in (*range(x0 - 3, x0), *range(x1, x1 + 3)) if 0 <= c < width]
        image[y, max(0, x0) : x1] = np.median(image[y, beside], axis=0)
