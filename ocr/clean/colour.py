"""Seals and pens are coloured, print is black: told apart by the ratio of the channels.

In the channel in which a colour is brightest that ink nearly vanishes, while black print under it stays black.
Only round seals are faded so: red words (HỎA TỐC, a name stamped in red) are there to be read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.clean.ink import A4_LONG_MM
from schemas.record import Box

Pixels = NDArray[np.uint8]

_PAPER = 85
"""Percentile of brightness that is paper within a stamp's frame."""
_LEAST_COLOUR = 24
_DARKEST_OF_INK = 10
"""Percentile: how bright the darker part of a stamp's ink is in its brightest channel."""
_WAYS, _LEAST_ROUND = 72, 0.7
"""In so many directions a seal's rim is looked for; of a rectangle's half lie at the rim of its ellipse."""
_LEAST_SIGNATURE = 7.0
"""Millimetres in both directions."""
_FINE = 7.0
"""Pixels of a millimetre (180 dpi); on coarser scans a stroke is two pixels broad."""
_DARK, _LEAST_PRINT = 140.0, 50
"""What is darker is print (or a pen), if there are more such pixels than these."""
_RAMP = 60.0
"""Grey levels below that within which ink turns into print."""


@dataclass(frozen=True, slots=True)
class Inks:
    """``grey``: the page with seals faded out; ``red``: 255 where red ink lies, ``None`` if nowhere."""

    grey: Pixels
    red: Pixels | None


def separate(image: Pixels) -> Inks:
    """``image`` (BGR or grey, one page) as print and red ink; round seals and signatures in blue are faded."""
    if image.ndim == 2:
        return Inks(image, None)
    grey = np.asarray(cv2.cvtColor(image, cv2.COLOR_BGR2GRAY), dtype=np.uint8)
    # smoothed: a JPEG keeps colour at half the resolution of light
    blue, green, red = (np.asarray(c, dtype=np.uint8) for c in cv2.split(cv2.blur(image, (3, 3))))
    for box, ink in _signatures(_strong(blue, green, red)):
        grey = _faded(grey, image, box, ink)
    reds = _strong(red, green, blue)
    seals = _seals(reds)
    if max(grey.shape) / A4_LONG_MM < _FINE and not any(seal.round for seal in seals):
        pale = _strong(red, green, blue, _PALE)  # a rim a pixel broad, its colour smeared by the JPEG
        found = _seals(pale)
        if any(seal.round for seal in found):
            reds, seals = pale, found
    if cv2.countNonZero(reds) < max(200, reds.size // 20_000):
        return Inks(grey, None)
    for seal in seals:
        x0, y0, x1, y1 = seal.box
        if seal.round:
            grey = _faded(grey, image, seal.box, reds[y0:y1, x0:x1])
            continue
        spread = _spread(reds[y0:y1, x0:x1], grey)
        grey[y0:y1, x0:x1] = np.where(
            spread, np.maximum(grey[y0:y1, x0:x1], image[y0:y1, x0:x1, 2]), grey[y0:y1, x0:x1]
        )
    return Inks(grey, reds)


_STRONG, _PALE = (24, 36, 2), (14, 24, 3)
"""By how much a channel is brighter than the next, than the darkest, and than itself halved so often."""


def _strong(colour: Pixels, other: Pixels, another: Pixels, by: tuple[int, int, int] = _STRONG) -> Pixels:
    """255 where a channel is far brighter than the two others, in itself and as a share of the light."""
    next_, darkest, halvings = by
    away = cv2.subtract(colour, cv2.max(other, another))
    chroma = cv2.subtract(colour, cv2.min(other, another))
    strong = (away > next_) & (chroma > np.maximum(colour >> halvings, darkest))
    return np.asarray(strong, dtype=np.uint8) * np.uint8(255)


def without_stamp(grey: Pixels, image: Pixels, box: Box) -> Pixels:
    """``grey`` with the coloured ink within ``box`` faded, red and blue alike: print under a stamp comes out.

    ``image`` is the same page with its colours; a stamp in black changes nothing.
    """
    if image.ndim == 2:
        return grey
    x0, y0, x1, y1 = box = _within(box, grey)
    white = _whitened(image[y0:y1, x0:x1], max(grey.shape) / A4_LONG_MM)
    coloured = white.max(axis=2) - white.min(axis=2) > _LEAST_COLOUR
    if coloured.mean() < 0.01:
        return grey
    return _lit(grey, box, white.max(axis=2), coloured, cv2.dilate(coloured.astype(np.uint8), np.ones((3, 3))) > 0)


def _faded(grey: Pixels, image: Pixels, box: Box, ink: Pixels) -> Pixels:
    """``grey`` with the ink that ``ink`` shows within ``box`` faded, and no other."""
    x0, y0, x1, y1 = box
    white = _whitened(image[y0:y1, x0:x1], max(grey.shape) / A4_LONG_MM)
    return _lit(grey, box, white.max(axis=2), ink > 0, _spread(ink, grey))


def _spread(ink: Pixels, grey: Pixels) -> NDArray[np.bool_]:
    """``ink`` with the rim that a JPEG smears around it."""
    reach = max(5, round(0.5 * max(grey.shape) / A4_LONG_MM)) | 1
    return np.asarray(cv2.dilate(ink, np.ones((reach, reach), np.uint8)) > 0)


def _within(box: Box, grey: Pixels) -> Box:
    x0, y0, x1, y1 = box
    return max(0, x0), max(0, y0), min(grey.shape[1], x1), min(grey.shape[0], y1)


def _whitened(here: Pixels, millimetre: float) -> NDArray[np.float64]:
    """``here`` (BGR) with its paper white: in a yellow or weak light paper has a colour, and ink a weak one.

    Smoothed where strokes are broad enough to bear it.
    """
    paper = np.maximum(np.percentile(here.reshape(-1, 3), _PAPER, axis=0), 1.0)
    smooth = cv2.blur(here, (3, 3)) if millimetre > _FINE else here
    return np.minimum(smooth * (255.0 / paper), 255.0)


def _lit(
    grey: Pixels, box: Box, brightest: NDArray[np.float64], ink: NDArray[np.bool_], spread: NDArray[np.bool_]
) -> Pixels:
    """``grey`` with what lies in ``spread`` within ``box`` made paper as far as it is as bright as ``ink``.

    ``brightest`` is every pixel of the box in the channel in which it is brightest. Black print over coloured ink is
    far darker there; where it is pale itself, the ramp ends half-way between the two.
    """
    x0, y0, x1, y1 = box
    level = float(np.clip(np.percentile(brightest[ink], _DARKEST_OF_INK), 100.0, 230.0))
    dark = brightest[~spread & (brightest < _DARK)]
    printed = float(np.percentile(dark, 25)) if len(dark) > _LEAST_PRINT else 0.0
    floor = min(max(level - _RAMP, (level + printed) / 2), level - 1.0)
    share = np.clip((brightest - floor) / (level - floor), 0.0, 1.0)
    faded = grey.copy()
    part = faded[y0:y1, x0:x1]
    ground = float(np.percentile(part, _PAPER))
    lit = np.maximum(part, brightest * (ground / 255.0))
    lit += share * np.maximum(ground - lit, 0.0)
    faded[y0:y1, x0:x1] = np.where(spread, lit.astype(np.uint8), part)
    return faded


def _signatures(blues: Pixels) -> Iterator[tuple[Box, Pixels]]:
    """Strokes of a blue pen that run further than a word's: where they lie, and their ink there.

    What was filled in and blue stamps' letters are smaller, and stay.
    """
    small, factor, millimetre = _coarse(blues)
    if not small.any():
        return
    count, labels, stats, _ = cv2.connectedComponentsWithStats((small > 60).astype(np.uint8), connectivity=8)
    for n in range(1, count):
        x, y, w, h, area = (int(v) for v in stats[n])
        if min(w, h) < _LEAST_SIGNATURE * millimetre or area > 0.4 * w * h:
            continue
        if _is_framed(labels[y : y + h, x : x + w] == n):
            continue
        left, top = max(0, x - 1), max(0, y - 1)
        own = np.asarray(labels[top : y + h + 1, left : x + w + 1] == n, dtype=np.uint8)
        x0, y0 = round(left / factor), round(top / factor)
        here = blues[y0 : round((y + h + 1) / factor), x0 : round((x + w + 1) / factor)]
        near = cv2.resize(cv2.dilate(own, np.ones((3, 3), np.uint8)), here.shape[::-1])
        yield (x0, y0, x0 + here.shape[1], y0 + here.shape[0]), np.where(near > 0, here, np.uint8(0))


def _is_framed(ink: NDArray[np.bool_]) -> bool:
    """Whether ``ink``, cut to its box, runs along most of the upper or lower edge: a stamp's frame, not a pen."""
    rim = max(2, round(0.12 * ink.shape[0]))
    return bool(max(ink[:rim].any(axis=0).mean(), ink[-rim:].any(axis=0).mean()) > 0.7)


def _coarse(mask: Pixels) -> tuple[Pixels, float, float]:
    """``mask`` small enough to look for large things, its factor, and its pixels of a millimetre."""
    factor = min(1.0, 900 / max(mask.shape))
    small = cv2.resize(mask, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    return np.asarray(small, dtype=np.uint8), factor, max(small.shape) / A4_LONG_MM


@dataclass(frozen=True, slots=True)
class _Seal:
    """Where red ink of a seal's size lies; ``round``: it ends in a ring, so it is no block of red words."""

    box: Box
    round: bool


def _seals(mask: Pixels) -> list[_Seal]:
    """The areas that may be round seals (18 to 60 mm, about as wide as tall), in pixels of ``mask``."""
    small, factor, millimetre = _coarse(mask)
    gap = max(3, round(1.2 * millimetre)) | 1
    joined = cv2.morphologyEx((small > 60).astype(np.uint8), cv2.MORPH_CLOSE, np.ones((gap, gap), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    found: list[_Seal] = []
    for n in range(1, count):
        x, y, w, h = (int(v) for v in stats[n, :4])
        if 18 <= max(w, h) / millimetre <= 60 and 0.6 < w / h < 1.65:
            box = (x - gap, y - gap, x + w + gap, y + h + gap)
            x0, y0, x1, y1 = (round(v / factor) for v in box)
            ring = _is_round(labels[y : y + h, x : x + w] == n)
            found.append(_Seal(_within((x0, y0, x1, y1), mask), ring))
    return found


def _is_round(ink: NDArray[np.bool_]) -> bool:
    """Whether the outline of ``ink``, cut to its box, is an ellipse, seen from the middle in every direction."""
    height, width = ink.shape
    ys, xs = np.nonzero(ink)
    across, down = (2 * xs + 1) / width - 1, (2 * ys + 1) / height - 1
    ways = ((np.arctan2(down, across) / np.pi + 1) * _WAYS / 2).astype(int) % _WAYS
    farthest = np.zeros(_WAYS)
    np.maximum.at(farthest, ways, np.hypot(across, down))
    return bool(((farthest > 0.88) & (farthest < 1.08)).mean() >= _LEAST_ROUND)
