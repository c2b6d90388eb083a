"""A photo of a page -> the page alone, seen straight from above: perspective and table top taken away.

Applied only where one bright four-cornered sheet with straight sides stands before a darker ground; a scanner's page,
which fills its picture, is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.clean.ink import as_grey, ink_mask, shrink

Pixels = NDArray[np.uint8]
Matrix = NDArray[np.float64]

_WORK_SIDE = 900
_A4 = 297 / 210
_LEAST_SHARE, _MOST_SHARE = 0.25, 0.965
_LEAST_CONTRAST = 28.0
_LEAST_COLOUR = 0.15
"""By how much (share of the light) the ground must be more coloured than the sheet to be told by it."""
_LEAST_LIT = 0.7
"""Share of the sheet that no shadow may take."""
_LEAST_RATIO = 0.72
"""Of a sheet's opposite sides, however it was held: an edge of light on it makes stranger shapes."""


def find_sheets(image: Pixels) -> Iterator[NDArray[np.float64]]:
    """What may be the sheet's corners in pixels of ``image`` (top left, top right, bottom right, bottom left):
    light that falls on a sheet makes edges too."""
    small, factor = shrink(image, _WORK_SIDE)
    grey = as_grey(small)
    # letters closed, grain smoothed: what is left is paper and ground
    closed = cv2.morphologyEx(grey, cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8))
    smooth = np.asarray(cv2.GaussianBlur(closed, (0, 0), 2.0), dtype=np.uint8)
    brighter = (np.asarray(smooth > level, dtype=np.uint8) for level in _levels(smooth))
    told = (corners for mask in brighter if (corners := _corners(mask)) is not None and _stands_out(smooth, corners))
    first = next(told, None)
    if first is not None:
        yield first / factor
    if small.ndim == 3 and (paler := _paler(small)) is not None:
        corners = _corners(paler)
        if corners is not None and _stands_out(smooth, corners):
            yield corners / factor
    over, parted = _over_the_ground(smooth)
    higher = (_corners(np.asarray(over > share * parted, dtype=np.uint8)) for share in (1.0, _NEARER))
    lit = next((corners for corners in higher if corners is not None and _stands_out(smooth, corners)), None)
    if lit is not None:
        yield lit / factor
    for corners in told:
        yield corners / factor
    if first is None and lit is None and (bitten := _bitten(smooth)) is not None:
        yield bitten / factor


def _over_the_ground(smooth: Pixels) -> tuple[NDArray[np.float64], float]:
    """By how much (logarithm) each spot is brighter than the ground would be there, and what parts sheet and ground.

    Light slopes over the ground as over the sheet: how the ground is lit is taken from the picture's rim, as a
    surface of second order. What of the rim does not lie on it (a corner of the sheet, another paper) has little say.
    """
    small = cv2.resize(smooth, None, fx=_COARSER, fy=_COARSER, interpolation=cv2.INTER_AREA)
    high, wide = small.shape
    light = np.log(np.maximum(small, _DARKEST).astype(np.float32))
    x = np.linspace(-0.5, 0.5, wide, dtype=np.float32)[None, :]
    y = np.linspace(-0.5, 0.5, high, dtype=np.float32)[:, None]
    rim = np.ones(small.shape, bool)
    edge = max(2, round(_RIM * wide))
    rim[edge:-edge, edge:-edge] = False
    rows, columns = (at[::_EVERY] for at in np.nonzero(rim))
    rx, ry, told = x[0, columns], y[rows, 0], light[rows, columns]
    known = np.stack([np.ones_like(rx), rx, ry, rx * ry, rx * rx, ry * ry], axis=1)
    say = np.ones(len(told), np.float32)
    for _ in range(_ROUNDS):
        surface, *_ = np.linalg.lstsq(known * say[:, None], told * say, rcond=None)
        off = np.abs(told - known @ surface)
        say = 1 / np.maximum(1.0, (off / (3 * np.median(off) + 0.02)) ** 2)
    a, b, c, d, e, f = surface
    over = light - (a + b * x + c * y + d * x * y + e * x * x + f * y * y)
    shown = np.asarray(np.clip((over + 1) * 100, 0, 255), dtype=np.uint8)
    parted, _ = cv2.threshold(shown, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    whole = cv2.resize(over, smooth.shape[::-1], interpolation=cv2.INTER_LINEAR)
    return np.asarray(whole, dtype=np.float64), parted / 100 - 1


_COARSER, _EVERY = 0.5, 5
"""The light is smooth: it is told from half of the picture's pixels a side, and of the rim every fifth."""
_RIM, _DARKEST, _ROUNDS = 0.03, 4, 6
"""Share of the width that is rim, the darkest grey told apart, and how often the fit's outliers are weighed anew."""
_NEARER = 0.7
"""Nearer to the ground than to the sheet: a part of the sheet in shadow is the sheet's."""


def _bitten(smooth: Pixels) -> NDArray[np.float64] | None:
    """The corners of a sheet into which a shadow across one of its sides bites: of those that levels of light tell,
    the ones whose sheet is most whole."""
    for least in (0.85, _LEAST_LIT):
        for level in _levels(smooth):
            corners = _corners(np.asarray(smooth > level, dtype=np.uint8), least)
            if corners is not None and _stands_out(smooth, corners):
                return corners
    return None


def _paler(small: Pixels) -> Pixels | None:
    """1 where a colour picture is as little coloured as its middle, where its ground has a colour: a shadow over the
    sheet darkens paper below the ground, and leaves it white. ``None`` where the ground has none."""
    blue, green, red = cv2.split(cv2.GaussianBlur(small, (0, 0), 3.0))
    brightest = cv2.max(cv2.max(blue, green), red)
    darkest = cv2.min(cv2.min(blue, green), red)
    colour = cv2.divide(cv2.subtract(brightest, darkest), brightest, scale=255)  # 0 where there is no light
    high, wide = colour.shape
    rim = np.concatenate([colour[:8].ravel(), colour[-8:].ravel(), colour[:, :8].ravel(), colour[:, -8:].ravel()])
    ground, paper = float(np.median(rim)), float(np.median(colour[high // 4 : -high // 4, wide // 4 : -wide // 4]))
    if ground - paper < 255 * _LEAST_COLOUR:
        return None
    pale = np.asarray(colour < (ground + paper) / 2, dtype=np.uint8)
    return np.asarray(cv2.morphologyEx(pale, cv2.MORPH_CLOSE, np.ones((15, 15), np.uint8)), dtype=np.uint8)


def _levels(smooth: Pixels) -> list[float]:
    otsu, _ = cv2.threshold(smooth, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    rim = np.concatenate([smooth[:8].ravel(), smooth[-8:].ravel(), smooth[:, :8].ravel(), smooth[:, -8:].ravel()])
    ground = float(np.percentile(rim, 75))
    return [float(otsu), ground + 20.0, float(otsu) * 0.85]


def _corners(bright: Pixels, least_filled: float = 0.93) -> NDArray[np.float64] | None:
    """The corners of the largest bright region, if it is a sheet that fills ``least_filled`` of its hull."""
    sheet = cv2.morphologyEx(bright, cv2.MORPH_OPEN, np.ones((7, 7), np.uint8))
    contours, _ = cv2.findContours(sheet, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    if not contours:
        return None
    largest = max(contours, key=cv2.contourArea)
    hull = cv2.convexHull(largest)
    area, whole = cv2.contourArea(hull), bright.shape[0] * bright.shape[1]
    if not _LEAST_SHARE * whole < area < _MOST_SHARE * whole or cv2.contourArea(largest) < least_filled * area:
        return None
    for slack in (0.01, 0.02, 0.03, 0.045):
        shape = cv2.approxPolyDP(hull, slack * cv2.arcLength(hull, True), True)
        if len(shape) == 4:
            break
    else:
        return None
    points = shape.reshape(4, 2).astype(np.float64)
    if cv2.contourArea(points.astype(np.float32)) < 0.94 * area:
        return None
    corners = _ordered(_sharpened(points, largest.reshape(-1, 2).astype(np.float64)))
    return corners if _is_sheet_like(corners) else None


def _is_sheet_like(corners: NDArray[np.float64]) -> bool:
    sides = [float(np.linalg.norm(corners[n] - corners[(n + 1) % 4])) for n in range(4)]
    return all(min(a, b) > _LEAST_RATIO * max(a, b) for a, b in (sides[::2], sides[1::2]))


def _sharpened(points: NDArray[np.float64], outline: NDArray[np.float64]) -> NDArray[np.float64]:
    """Corners as the crossings of lines fitted to the sides: a bent or covered corner does not pull them."""
    lines = []
    for n in range(4):
        a, b = points[n], points[(n + 1) % 4]
        along = (b - a) / (np.linalg.norm(b - a) + 1e-9)
        at = (outline - a) @ along
        off = np.abs((outline - a) @ np.array([-along[1], along[0]]))
        length = np.linalg.norm(b - a)
        side = outline[(at > 0.06 * length) & (at < 0.94 * length) & (off < 0.025 * length)]
        if len(side) < 20:
            return points
        vx, vy, x, y = cv2.fitLine(side.astype(np.float32), cv2.DIST_HUBER, 0, 0.01, 0.01).ravel()
        lines.append((np.array([x, y], float), np.array([vx, vy], float)))
    crossings = []
    for n in range(4):
        (p, u), (q, v) = lines[n - 1], lines[n]
        system = np.array([[u[0], -v[0]], [u[1], -v[1]]])
        if abs(np.linalg.det(system)) < 1e-6:
            return points
        crossings.append(p + np.linalg.solve(system, q - p)[0] * u)
    return np.array(crossings)


def _ordered(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Clockwise from the corner nearest the picture's top left."""
    middle = points.mean(axis=0)
    around = points[np.argsort(np.arctan2(points[:, 1] - middle[1], points[:, 0] - middle[0]))]
    return np.asarray(np.roll(around, -int(np.argmin(around.sum(axis=1))), axis=0))


def _stands_out(smooth: Pixels, corners: NDArray[np.float64]) -> bool:
    """Whether the ground is darker than the sheet along most of the sheet's edge, and there is a ground at all."""
    sheet = np.zeros(smooth.shape, np.uint8)
    cv2.fillConvexPoly(sheet, corners.round().astype(np.int32), 1)
    inside = cv2.erode(sheet, np.ones((15, 15), np.uint8), borderType=cv2.BORDER_CONSTANT, borderValue=0) > 0
    outside = cv2.dilate(sheet, np.ones((11, 11), np.uint8)) == 0
    if outside.mean() < 0.03 or not inside.any():
        return False
    if float(np.median(smooth[inside])) - float(np.median(smooth[outside])) < _LEAST_CONTRAST:
        return False
    sides = 0
    for n in range(4):
        a, b = corners[n], corners[(n + 1) % 4]
        across = np.array([b[1] - a[1], a[0] - b[0]])
        across /= np.linalg.norm(across) + 1e-9
        spots = a + (b - a) * np.linspace(0.08, 0.92, 25)[:, None]
        darker = 0
        seen = 0
        for spot in spots:
            near, far = spot - across * 8, spot + across * 8
            if all(0 <= p[0] < smooth.shape[1] and 0 <= p[1] < smooth.shape[0] for p in (near, far)):
                seen += 1
                step = int(smooth[int(near[1]), int(near[0])]) - int(smooth[int(far[1]), int(far[0])])
                darker += abs(step) > 15
        sides += seen >= 8 and darker > 0.7 * seen
    return sides >= 2


_LETTER_HIGH, _LETTER_WIDE, _LEAST_INK = (3, 22), (3, 40), 8
"""Pixels of letters, and of a few that touch, in a picture of 1100 pixels."""
_EITHER_SIDE = 0.2
"""Share of a letter that lies on either side of an edge which runs through it."""


def letters_across(image: Pixels, sheets: Sequence[NDArray[np.float64]]) -> list[int]:
    """Through how many letters of ``image`` (long side about 1100 pixels) the edges of each of ``sheets`` would run:
    a sheet's own run through none, a shadow's through the rows beside it."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink_mask(as_grey(image)), connectivity=8)
    return [_run_through(labels, stats, corners.round().astype(np.int32)) for corners in sheets]


def _run_through(labels: NDArray[Any], stats: NDArray[Any], corners: NDArray[np.int32]) -> int:
    outline = np.zeros(labels.shape, np.uint8)
    inside = outline.copy()
    cv2.polylines(outline, [corners], True, 1, 1)
    cv2.fillConvexPoly(inside, corners, 1)
    count = 0
    for label in np.unique(labels[outline > 0]):
        x, y, wide, high, ink = stats[label]
        letter = _LETTER_HIGH[0] <= high <= _LETTER_HIGH[1] and _LETTER_WIDE[0] <= wide <= _LETTER_WIDE[1]
        if label and letter and ink >= _LEAST_INK:
            own = labels[y : y + high, x : x + wide] == label
            share = float(inside[y : y + high, x : x + wide][own].mean())
            count += _EITHER_SIDE < share < 1 - _EITHER_SIDE
    return count


def flatten(image: Pixels, corners: NDArray[np.float64]) -> tuple[Pixels, Matrix]:
    """The sheet alone, straight from above, with the 3x3 matrix from its pixels back to those of ``image``."""

    def length(n: int, m: int) -> float:
        return float(np.linalg.norm(corners[n] - corners[m]))

    width, height = (length(0, 1) + length(3, 2)) / 2, (length(0, 3) + length(1, 2)) / 2
    ratio = max(width, height) / min(width, height)
    if abs(ratio / _A4 - 1) < 0.15:  # perspective shortens one side; papers are A4
        if height > width:
            height = width * _A4
        else:
            width = height * _A4
    size = (max(1, round(width)), max(1, round(height)))
    square = np.array([[0, 0], [size[0], 0], [size[0], size[1]], [0, size[1]]], np.float32)
    forward = cv2.getPerspectiveTransform(corners.astype(np.float32), square)
    flat = cv2.warpPerspective(image, forward, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(flat, dtype=np.uint8), np.asarray(np.linalg.inv(forward), dtype=np.float64)
