"""A delivered page -> the page as it is read: which step is applied, in which order, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.clean import background, colour, orientation
from ocr.clean.deskew import WORTH_TURNING, skew_angle, straighten
from ocr.clean.flatten import find_sheets, flatten, letters_across
from ocr.clean.ink import as_grey, shrink
from ocr.clean.leaders import erase_leaders
from ocr.clean.letters import x_height
from ocr.clean.streaks import without_streaks

Pixels = NDArray[np.uint8]
Matrix = NDArray[np.float64]

LONGEST_SIDE = 7100
"""Larger pages are worked on at this size (A4 at 600 dpi): memory stays bounded."""
_SURE_AXIS = 1.25
_CLEARER = 1.4
_LEAST_KEPT = 0.45
"""Share of how clear the lines were that a sheet keeps, however it was held: an edge of light across one left 0.27 of
it; of 54 photographs' true sheets the worst kept 0.75."""
_WHOLE = 0.85
"""Share of the largest sheet told from which on another is as whole."""
_AT_THE_RIM, _RIM = 0.8, 0.005
"""What a sheet with three corners on the picture's rim is worth, and how near that is (share of the longer side)."""
_CUTTING, _MOST_CUT = 0.75, 5
"""What a sheet is worth whose edges run through so many letters, as an edge of light does. Of 52 photographs four
sheets that were taken before had so many, and three of those another to give way to."""
_LOOK_SIDE = 1100
"""Sheets are compared at this size."""


@dataclass(frozen=True)
class Upright:
    """A page turned upright and straightened.

    ``colour`` has its colours (BGR, or grey as delivered); ``grey`` is what is read: coloured ink faded, light
    evened, rows of leader dots gone. ``matrix`` (3x3) leads from its pixels to the delivered ones. ``rotation``:
    degrees clockwise that made the page upright; ``skew``: degrees by which the upright page's lines fell to the
    right. ``x_height``: of most letters, in its pixels; ``None`` where there are too few.
    """

    colour: Pixels
    grey: Pixels
    red: Pixels | None
    matrix: Matrix
    rotation: int
    skew: float
    x_height: float | None


def make_upright(image: Pixels, read_strip: Callable[[Pixels], float], rotation: int | None = None) -> Upright:
    """``image`` (as delivered) upright, straight and evened.

    ``read_strip`` says how readable a strip of text is (any scale); it is asked only where the lines run down the
    page. Pages upside down are found by their reading, not here: then this is called again with ``rotation``.
    """
    image, factor = shrink(image, LONGEST_SIDE)
    matrix: Matrix = np.diag([1 / factor, 1 / factor, 1.0])
    image, back, axis = _flattened(without_streaks(image))
    matrix = matrix @ back
    if rotation is None:
        rotation = _turn_needed(as_grey(image), axis, read_strip)
    matrix = matrix @ _turn_back(rotation, image.shape[1], image.shape[0])
    image = orientation.turn(image, rotation)
    inks = colour.separate(image)
    skew = skew_angle(inks.grey)
    grey, red = inks.grey, inks.red
    if abs(skew) >= WORTH_TURNING:
        grey, back = straighten(grey, skew)
        image, _ = straighten(image, skew)
        red = None if red is None else straighten(red, skew, smooth=False)[0]
        matrix = matrix @ back
    if background.is_uneven(grey):
        grey = background.divide(grey)
    letters = x_height(grey)
    grey = erase_leaders(grey, letters)
    return Upright(image, grey, red, matrix / matrix[2, 2], rotation, round(skew, 2), letters)


def _flattened(image: Pixels) -> tuple[Pixels, Matrix, orientation.Axis]:
    """The sheet alone where there is one, the way back, and the axis of its lines; a wrong sheet is known by its
    lines, which do not run along its sides. Of several (a shadow has an edge too) the one with the straightest lines
    is taken."""
    seen = orientation.line_axis(as_grey(image))
    sheets = list(find_sheets(image))
    if not sheets:
        return image, np.eye(3), seen
    small, factor = shrink(image, _LOOK_SIDE)
    largest = max(cv2.contourArea(corners.astype(np.float32)) for corners in sheets)
    best: tuple[float, NDArray[np.float64], orientation.Axis] | None = None
    for corners, cut in zip(sheets, letters_across(small, [c * factor for c in sheets]), strict=True):
        axis = orientation.line_axis(as_grey(flatten(small, corners * factor)[0]))
        # a part of a sheet has straight lines too, and where it is empty nothing that contradicts
        area = cv2.contourArea(corners.astype(np.float32))
        worth = axis.sure * float(np.sqrt(area)) * min(1.0, area / (_WHOLE * largest))
        worth *= _AT_THE_RIM if _corners_at_the_rim(corners, image) > 2 else 1.0
        worth *= _CUTTING if cut >= _MOST_CUT else 1.0
        # the ground has lines of its own: those of the sheet alone count more if they are clearer
        fits = seen.sure < _SURE_AXIS or axis.sideways == seen.sideways or axis.sure > _CLEARER * seen.sure
        if fits and axis.sure > _LEAST_KEPT * seen.sure and (best is None or worth > best[0]):
            best = worth, corners, axis
    if best is None:
        return image, np.eye(3), seen
    return *flatten(image, best[1]), best[2]


def _corners_at_the_rim(corners: NDArray[np.float64], image: Pixels) -> int:
    """How many of a sheet's corners lie on the picture's rim, or beyond it: a sheet seldom ends just there."""
    height, width = image.shape[:2]
    slack = _RIM * max(height, width)
    x, y = corners[:, 0], corners[:, 1]
    return int(((x < slack) | (x > width - slack) | (y < slack) | (y > height - slack)).sum())


def _turn_needed(grey: Pixels, axis: orientation.Axis, read_strip: Callable[[Pixels], float]) -> int:
    """0 unless the lines run down; where the axis is in doubt (few words) every way is tried."""
    if axis.sideways and axis.sure >= _SURE_AXIS:
        return orientation.best_way(grey, (90, 270), read_strip)
    if axis.sure < _SURE_AXIS:
        return orientation.best_way(grey, (0, 90, 270, 180), read_strip)
    return 0


def _turn_back(rotation: int, width: int, height: int) -> Matrix:
    """From pixels of the turned page to those of the page ``width`` x ``height`` that was turned."""
    rows = {
        0: [[1, 0, 0], [0, 1, 0]],
        90: [[0, 1, 0], [-1, 0, height]],
        180: [[-1, 0, width], [0, -1, height]],
        270: [[0, -1, width], [1, 0, 0]],
    }[rotation]
    return np.array([*rows, [0, 0, 1]], dtype=np.float64)
