"""A picture of Pillow's -> the pixels that are worked on: grey or BGR, eight bits, square, and how many an inch."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]

_LEAST_STATED = 50
"""Pixels an inch: less is no scan's."""
_ODD_PIXELS, _MOST_ODD = 1.1, 3.0
"""How much longer than wide a pixel is that is worth squaring (a fine fax's 204 x 196 are not), and may be at all."""
_A4_SHAPE, _PAPER_SLACK = 297 / 210, 0.03
_FAX_WIDTH, _FAX = 1728, (204.0, 98.0)
"""Pixels of a fax's row, and how many an inch across and down in its normal resolution (ITU-T T.4)."""
_SQUASHED, _SQUASHED_SHEET, _LEAST_LETTERS = 1.3, 1.1, 40
"""From how wide on, for their height, a page's letters were squashed: on 18 pages of real letters 0.6 to 1.0 as they
are, 1.3 to 1.7 with half their rows (a narrow typeface 1.2). The second where a whole sheet would come out."""


def _stated(picture: Image.Image) -> tuple[float, float]:
    """Pixels an inch across and down as the file claims them; zeros where it does not."""
    stated = picture.info.get("dpi")
    try:
        return (float(stated[0]), float(stated[1])) if stated else (0.0, 0.0)
    except (TypeError, ValueError, ZeroDivisionError, IndexError):
        return 0.0, 0.0


def stated_dpi(picture: Image.Image) -> int | None:
    """The resolution that the file claims, where it is one that a scanner makes; cameras claim 72 or 96."""
    dpi = round(max(_stated(picture)))
    return dpi if 100 <= dpi <= 1200 else None


def pixel_shape(picture: Image.Image) -> tuple[float, float]:
    """Pixels an inch across and down, alike unless the file says otherwise and can be believed.

    A fax of normal resolution has 204 across and 98 down: shown as it is stored, its letters are half as high as they
    are wide; by these it is told where its file says nothing. Some programs make the pixels square and keep what was
    said of the old ones: then the page as it is stored has the shape of paper, and would lose it.
    """
    across, down = _stated(picture)
    if min(across, down) < _LEAST_STATED:
        return _FAX if _is_squashed_fax(picture) else (1.0, 1.0)
    square = picture.width / across, picture.height / down
    if _is_paper(*picture.size) and not _is_paper(*square):
        return 1.0, 1.0
    return across, down


def _is_squashed_fax(picture: Image.Image) -> bool:
    """Whether a picture that says nothing of its pixels is a fax of normal resolution: black and white, as wide as a
    fax is, wider than high, and so are its letters."""
    if picture.mode != "1" or picture.width != _FAX_WIDTH or picture.height >= picture.width:
        return False
    ink = 255 - np.asarray(picture.convert("L"))
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    widths, heights, areas = (stats[1:, n].astype(float) for n in (cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT, -1))
    filled = areas / (widths * heights)
    most = 0.03 * picture.width
    letters = (np.minimum(widths, heights) >= 5) & (np.maximum(widths, heights) < most) & (filled > 0.15)
    letters &= filled < 0.9
    shapes = widths[letters] / heights[letters]
    whole = _is_paper(picture.width / _FAX[0], picture.height / _FAX[1])
    least = _SQUASHED_SHEET if whole else _SQUASHED
    return len(shapes) >= _LEAST_LETTERS and float(np.median(shapes)) >= least


def _is_paper(width: float, height: float) -> bool:
    """Whether a picture has the shape of an A4 sheet, within what a feeder cuts or adds."""
    return abs(max(width, height) / min(width, height) / _A4_SHAPE - 1) < _PAPER_SLACK


def squared(image: Pixels, across: float, down: float) -> Pixels:
    """``image`` with square pixels, where it has clearly others; the finer side stays.

    Greys between black and white keep the slopes of letters, which steps of two pixels would lose: five faxes of
    204 x 98 were read 97 % right so, 89 % when brought back to black and white, and not at all as they are stored.
    """
    if not _ODD_PIXELS <= max(across, down) / min(across, down) <= _MOST_ODD:
        return image
    height, width = image.shape[:2]
    size = (round(width * max(across, down) / across), round(height * max(across, down) / down))
    return u8(cv2.resize(image, size, interpolation=cv2.INTER_LINEAR))


def as_pixels(picture: Image.Image) -> Pixels:
    """BGR or grey, transparency on white; 16-bit and float greys brought to 8 bits."""
    if picture.mode in ("I;16", "I;16B", "I", "F"):
        values = np.asarray(picture, dtype=np.float32)
        return u8(np.clip(values / (257.0 if values.max() > 255 else 1.0), 0, 255))
    if "A" in picture.getbands() or "transparency" in picture.info:
        rgba = picture.convert("RGBA")
        paper = Image.new("RGBA", rgba.size, "white")
        picture = Image.alpha_composite(paper, rgba).convert("RGB")
    if picture.mode in ("1", "L", "LA"):
        return u8(np.asarray(picture.convert("L")))
    return u8(cv2.cvtColor(np.asarray(picture.convert("RGB")), cv2.COLOR_RGB2BGR))


def u8(values: object) -> Pixels:
    return np.ascontiguousarray(values, dtype=np.uint8)
