"""Ruled boxes on a page: tables with their cells, and the frames of incoming stamps.

Lines are found as long runs of ink; what hangs together is one box. A stamp's frame is small and stands in the
upper part of the first page (CV ĐẾN, CÔNG VĂN ĐẾN); a table is wide.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.clean.ink import A4_LONG_MM, ink_mask, shrink
from schemas.record import Box

Pixels = NDArray[np.uint8]

_WORK_SIDE = 2200


@dataclass(frozen=True)
class Grid:
    """A ruled box: ``columns`` and ``rows`` are the places of its lines, ``cells`` lists (row, column, box)."""

    box: Box
    columns: list[int]
    rows: list[int]
    cells: list[tuple[int, int, Box]]


def find_ruled(grey: Pixels) -> list[Grid]:
    """The ruled boxes of an upright page, in its pixels, top to bottom."""
    small, factor = shrink(grey, _WORK_SIDE)
    mask = ink_mask(small, contrast=35)
    millimetre = max(small.shape) / A4_LONG_MM
    across = _runs(mask, round(7 * millimetre), horizontal=True)
    down = _runs(mask, round(5 * millimetre), horizontal=False)
    both = cv2.dilate(cv2.bitwise_or(across, down), np.ones((5, 5), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(both, connectivity=8)
    found: list[Grid] = []
    for n in range(1, count):
        x, y, w, h = (int(v) for v in stats[n, :4])
        if w < 15 * millimetre or h < 6 * millimetre or h > 0.97 * small.shape[0]:
            continue
        here = labels[y : y + h, x : x + w] == n
        grid = _grid(across[y : y + h, x : x + w] * here, down[y : y + h, x : x + w] * here, millimetre)
        if grid is not None:
            found.append(_moved(grid, x, y, 1 / factor))
    return sorted(found, key=lambda g: g.box[1])


def _runs(mask: Pixels, length: int, *, horizontal: bool) -> Pixels:
    """Straight runs of ink at least ``length`` long; gaps of a tenth of it and a slant of a pixel are forgiven."""
    gap = max(3, length // 10)
    bridge = np.ones((2, gap), np.uint8) if horizontal else np.ones((gap, 2), np.uint8)
    kernel = np.ones((1, length), np.uint8) if horizontal else np.ones((length, 1), np.uint8)
    joined = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, bridge)
    return np.asarray(cv2.morphologyEx(joined, cv2.MORPH_OPEN, kernel), dtype=np.uint8)


def _grid(across: Pixels, down: Pixels, millimetre: float) -> Grid | None:
    """The cells that the lines of one box close, ``None`` where they close none."""
    height, width = across.shape
    rows = _places(across.sum(axis=1) / 255.0, 0.18 * width, millimetre)
    columns = _places(down.sum(axis=0) / 255.0, 0.12 * height, millimetre)
    if len(rows) < 2 or len(columns) < 2:
        return None
    reach = max(2, round(0.7 * millimetre))
    cells: list[tuple[int, int, Box]] = []
    taken = np.zeros((len(rows) - 1, len(columns) - 1), bool)
    for r in range(len(rows) - 1):
        for c in range(len(columns) - 1):
            if taken[r, c]:
                continue
            right, bottom = c + 1, r + 1
            # a cell goes on where the line between it and its neighbour is missing
            while right < len(columns) - 1 and not _stands(down, columns[right], rows[r], rows[r + 1], reach):
                right += 1
            while bottom < len(rows) - 1 and not _lies(across, rows[bottom], columns[c], columns[right], reach):
                bottom += 1
            taken[r:bottom, c:right] = True
            cells.append((r, c, (columns[c], rows[r], columns[right], rows[bottom])))
    return Grid((columns[0], rows[0], columns[-1], rows[-1]), columns, rows, cells)


def _places(profile: NDArray[np.float64], least: float, millimetre: float) -> list[int]:
    """The middles of the peaks of ``profile`` above ``least``, at least 2.5 mm apart."""
    strong = np.flatnonzero(profile >= least)
    if not len(strong):
        return []
    groups = np.split(strong, np.flatnonzero(np.diff(strong) > 2.5 * millimetre) + 1)
    return [int(g[int(np.argmax(profile[g]))]) for g in groups]


def _stands(down: Pixels, x: int, top: int, bottom: int, reach: int) -> bool:
    strip = down[top:bottom, max(0, x - reach) : x + reach + 1]
    return bool(strip.size and (strip.max(axis=1) > 0).mean() > 0.5)


def _lies(across: Pixels, y: int, left: int, right: int, reach: int) -> bool:
    strip = across[max(0, y - reach) : y + reach + 1, left:right]
    return bool(strip.size and (strip.max(axis=0) > 0).mean() > 0.5)


def _moved(grid: Grid, x: int, y: int, scale: float) -> Grid:
    def box(b: Box) -> Box:
        return (
            round((b[0] + x) * scale),
            round((b[1] + y) * scale),
            round((b[2] + x) * scale),
            round((b[3] + y) * scale),
        )

    return Grid(
        box(grid.box),
        [round((v + x) * scale) for v in grid.columns],
        [round((v + y) * scale) for v in grid.rows],
        [(r, c, box(b)) for r, c, b in grid.cells],
    )


def tables(grids: Sequence[Grid], width: int) -> list[Grid]:
    """The boxes that are tables: wide, with several cells."""
    return [g for g in grids if len(g.cells) >= 4 and g.box[2] - g.box[0] > 0.4 * width]


def stamp_frames(grids: Sequence[Grid], width: int, height: int) -> list[Box]:
    """The boxes that have the size and place of an incoming stamp's frame."""
    millimetre = max(width, height) / A4_LONG_MM
    frames: list[Box] = []
    for grid in grids:
        x0, y0, x1, y1 = grid.box
        wide, tall = (x1 - x0) / millimetre, (y1 - y0) / millimetre
        of_a_stamp = 22 <= wide <= 75 and 9 <= tall <= 40 and wide > 1.1 * tall and len(grid.columns) <= 4
        if of_a_stamp and y1 < 0.6 * height:
            frames.append(grid.box)
    return frames
