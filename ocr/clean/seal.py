"""A round seal as black as the print: where it lies, and the print of a signature without it.

Red seals are faded by their colour (``colour.py``). Faxes and photocopies have none: there the seal is known by its
shape, circles of 32 to 42 mm about one middle (scans are not always to scale). Its rims run round, so what is short
along the rays is a rim and what crosses it is print; its letters and its emblem stand on no row of the signature.
Where a copy kept the seal paler than the print, that alone tells them apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from statistics import median

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.clean.ink import A4_LONG_MM
from schemas.record import Box

Pixels = NDArray[np.uint8]
Mask = NDArray[np.bool_]
Reals = NDArray[np.floating]
Numbers = NDArray[np.int32]

_RADIUS_MM = (16.0, 21.0)
_PER_MM = 2.0
"""Pixels of a millimetre while seals are looked for."""
_FROM = 0.25
"""Share of the width where it may begin: a signature stands right (NĐ 30/2020, Phụ lục I, ô 7)."""
_LEAST_LIKE = 0.28
_LEAST_RIM = 0.6
_DARK = 180
_OUT_MM = 0.8
"""How far ink that is the seal's reaches out over its rim."""
_PALER = 45
"""Grey levels between print and a seal that a copy left paler."""
_STUB_MM = 0.25
"""How far a stroke that ends in a rim is followed into it."""
_RING, _RING_FOOT = 0.55, 0.2
"""Share of a circle that is ink where a rim runs, and where it ends."""
_WIDEST_MM = 2.4
"""How broad a rim is at most."""
_BESIDE, _ABOUT = 0.75, -0.3
"""From how many radii right of the seal's middle rows are looked for: beside it, and where nothing of it is left."""
_GAP, _WIDE = 2.2, 1.4
"""Heights of a small letter between two letters of a row at most, and that a capital is wide."""


@dataclass(frozen=True, slots=True)
class Seal:
    """Middle and radius of the outermost rim, and a millimetre, in pixels of the page."""

    x: float
    y: float
    radius: float
    millimetre: float

    @property
    def reach(self) -> float:
        """How far from its middle the seal's ink goes, in pixels."""
        return self.radius + _OUT_MM * self.millimetre

    def reaches(self, box: Box) -> bool:
        """Whether any of ``box`` lies under the seal."""
        dx = max(box[0] - self.x, 0.0, self.x - box[2])
        dy = max(box[1] - self.y, 0.0, self.y - box[3])
        return float(np.hypot(dx, dy)) < self.reach

    def holds(self, box: Box) -> bool:
        """Whether the middle of ``box`` lies under the seal."""
        x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        return float(np.hypot(x - self.x, y - self.y)) < self.radius


@dataclass(frozen=True, slots=True)
class Row:
    """A row of print beside a seal: from ``top`` to ``bottom``, ending at ``right``, in pixels; where it begins under
    the seal ``left`` is where it should, 0 where that is not known."""

    top: int
    bottom: int
    left: int
    right: int


def find_seal(grey: Pixels) -> Seal | None:
    """The black round seal of a page (0 to 255), or ``None``: the place most like a rim, if a rim is there."""
    millimetre = max(grey.shape) / A4_LONG_MM
    factor = _PER_MM / millimetre
    start = round(_FROM * grey.shape[1])
    small = cv2.resize(grey[:, start:], None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    dark = np.clip((255 - small.astype(np.float32)) / 160, 0, 1)
    best = (0.0, (0, 0), 0.0)
    for radius in np.arange(_RADIUS_MM[0] * _PER_MM, _RADIUS_MM[1] * _PER_MM, 1.0):
        alike = cv2.filter2D(dark, -1, _rim(float(radius)), borderType=cv2.BORDER_CONSTANT)
        _, score, _, at = cv2.minMaxLoc(alike)
        best = max(best, (score, (int(at[0]), int(at[1])), float(radius)))
    score, (x, y), radius = best
    if score < _LEAST_LIKE:
        return None
    rough = Seal((x + 0.5) / factor + start, (y + 0.5) / factor, radius / factor, millimetre)
    return _fitted(grey, rough)


@lru_cache(maxsize=16)
def _rim(radius: float) -> Reals:
    """What a place is multiplied with: a circle of ``radius`` pixels, less the paper around it."""
    half = int(np.ceil(radius + 5))
    y, x = np.mgrid[-half : half + 1, -half : half + 1]
    far = np.hypot(x, y)
    on, off = np.clip(1.2 - np.abs(far - radius), 0, 1), np.clip(1 - np.abs(far - radius - 3.2), 0, 1)
    return np.asarray(on / on.sum() - off / off.sum(), dtype=np.float32)


def _fitted(grey: Pixels, seal: Seal) -> Seal | None:
    """``seal`` moved onto its outermost rim; ``None`` where too little of a rim is there."""
    angles = np.linspace(0, 2 * np.pi, 360, endpoint=False)
    share = 0.0
    for reach_mm in (2.0, 1.0, 0.6):
        reach = max(2, round(reach_mm * seal.millimetre))
        ink = _along_rays(grey, seal, angles, np.arange(-reach, reach + 1) + seal.radius) < _DARK
        has = ink.any(axis=1)
        far = seal.radius + reach - ink[:, ::-1].argmax(axis=1)
        x, y = seal.x + far * np.cos(angles), seal.y + far * np.sin(angles)
        used = has
        for _ in range(4):
            if used.sum() < 40:
                return None
            system = np.c_[2 * x[used], 2 * y[used], np.ones(used.sum())]
            found = np.linalg.lstsq(system, x[used] ** 2 + y[used] ** 2, rcond=None)[0]
            radius = float(np.sqrt(max(0.0, found[2] + found[0] ** 2 + found[1] ** 2)))
            off = np.abs(np.hypot(x - found[0], y - found[1]) - radius)
            used = has & (off < max(1.0, 0.25 * seal.millimetre, 1.5 * float(np.median(off[used]))))
            share = float((has & (off < 0.4 * seal.millimetre)).mean())
        seal = Seal(float(found[0]), float(found[1]), radius, seal.millimetre)
    fits = _RADIUS_MM[0] - 1 < seal.radius / seal.millimetre < _RADIUS_MM[1] + 1
    return seal if share >= _LEAST_RIM and fits else None


def _along_rays(grey: Pixels, seal: Seal, angles: Reals, far: Reals) -> Pixels:
    """The page's brightness at ``angles`` (rows) and at distances ``far`` from the seal's middle (columns)."""
    x = seal.x + np.outer(np.cos(angles), far)
    y = seal.y + np.outer(np.sin(angles), far)
    seen = cv2.remap(grey, x.astype(np.float32), y.astype(np.float32), cv2.INTER_LINEAR, borderValue=255)
    return np.asarray(seen, dtype=np.uint8)


def without_seal(cut: Pixels, seal: Seal, letters: float) -> tuple[Pixels, list[Row]]:
    """``cut`` (a copy is returned) with nothing under the seal but rows of print, and these rows from top to bottom.

    ``seal`` is in pixels of ``cut``, ``letters`` the height of a small letter.
    """
    y, x = np.mgrid[0 : cut.shape[0], 0 : cut.shape[1]].astype(np.float32)
    far = np.hypot(x - seal.x, y - seal.y)
    under = far < seal.reach
    away = _paler(cut, seal, under)
    paler = away is not None
    if away is None:
        rims = _rims(cut < 128, seal, far, np.arctan2(y - seal.y, x - seal.x))
        # an edge is grey where a page was turned
        away = (cv2.dilate(rims.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0) & (rims | (cut >= 128))
    bare = np.where(away, np.uint8(255), cut)
    ink = (bare < 128).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    rows = _rows(np.asarray(stats, dtype=np.int32), cut.shape[0], seal, letters, paler=paler)
    shown = np.zeros(cut.shape, bool)
    for row in rows:
        band = slice(max(0, round(row.top - 0.5 * letters)), round(row.bottom + 0.4 * letters))
        shown[band, max(0, round(row.left - 0.5 * letters)) :] = True
    speck = stats[:, cv2.CC_STAT_AREA] < max(3.0, (0.2 * seal.millimetre) ** 2)
    speck[0] = False
    mine = speck[labels] & under
    around = cv2.dilate(mine.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
    return np.where((under & ~shown) | mine | (around & (ink == 0)), np.uint8(255), bare), rows


def _paler(cut: Pixels, seal: Seal, under: Mask) -> Mask | None:
    """What is the seal's by being paler than the print beside it; ``None`` where it is as black."""
    angles = np.linspace(0, 2 * np.pi, 360, endpoint=False)
    reach = max(1, round(0.6 * seal.millimetre))
    rim = float(np.median(_along_rays(cut, seal, angles, np.arange(-reach, reach + 1) + seal.radius).min(axis=1)))
    beside = cut[~under & (cut < 128)]
    if beside.size < 50:
        return None
    print_ = float(np.percentile(beside, 10))
    if rim - print_ <= _PALER:
        return None
    # the soft edge of a letter is as pale as the seal: it stays where it hangs on a letter
    core = (cut < (print_ + rim) / 2).astype(np.uint8)
    size = 2 * max(1, round(0.1 * seal.millimetre)) + 1
    return np.asarray(under & (cv2.dilate(core, np.ones((size, size), np.uint8)) == 0))


def _rims(ink: Mask, seal: Seal, far: Reals, angle: Reals) -> Mask:
    """The ink of the seal's rims, but for strokes of print that go on beyond them, and for the ends of others."""
    turns, reach = round(2 * np.pi * seal.radius), int(np.ceil(seal.radius + 1.2 * seal.millimetre))
    angles = np.arange(turns) * 2 * np.pi / turns
    unrolled = _along_rays(np.where(ink, 0, 255).astype(np.uint8), seal, angles, np.arange(float(reach))) < 128
    slack, stub = max(1, round(0.12 * seal.millimetre)), max(1, round(_STUB_MM * seal.millimetre))
    rims = np.zeros(ink.shape, bool)
    kept = np.zeros(ink.shape, bool)
    found = _bands(unrolled.mean(axis=0), round(0.2 * seal.radius), round(_WIDEST_MM * seal.millimetre))
    bands = [(max(1, start - slack), end + slack) for start, end in found]
    for start, end in bands:
        rims |= ink & (far >= start - 0.5) & (far < end - 0.5)
    bare = (ink & ~rims).astype(np.uint8)
    for start, end in bands:
        within = rims & (far >= start - 0.5) & (far < end - 0.5)
        for line in _strokes(round(1.5 * (end - start)) + 1):
            kept |= within & (cv2.morphologyEx(bare, cv2.MORPH_CLOSE, line) > 0)
        kept |= within & (cv2.dilate(bare, np.ones((2 * stub + 1, 1), np.uint8)) > 0)
    return rims & ~kept


def _strokes(length: int) -> list[Pixels]:
    """Lines ``length`` pixels tall, upright and leaning as the strokes of A and V do."""
    out = []
    for lean in (-0.35, 0.0, 0.35):
        line = np.zeros((length, 2 * round(abs(lean) * length / 2) + 1), np.uint8)
        for y in range(length):
            line[y, round(line.shape[1] // 2 + lean * (y - (length - 1) / 2))] = 1
        out.append(line)
    return out


def _bands(share: Reals, first: int, widest: int) -> list[tuple[int, int]]:
    """Distances from the middle (from, up to) between which a rim runs; ``share``: of each circle that is ink.

    What is broader than ``widest`` is an emblem or a band of letters; a rim's foot is not followed for so long.
    """
    out: list[tuple[int, int]] = []
    for is_ring, run in groupby(range(first, len(share)), key=lambda n: bool(share[n] > _RING)):
        places = list(run)
        start, end = places[0], places[-1] + 1
        if not is_ring or end - start > widest:
            continue
        for _ in range(max(1, widest // 4)):
            start -= start > first and bool(share[start - 1] > _RING_FOOT)
            end += end < len(share) and bool(share[end] > _RING_FOOT)
        out.append((start, end))
    return out


def _rows(stats: NDArray[np.int32], height: int, seal: Seal, letters: float, *, paler: bool) -> list[Row]:
    """Rows of three and more letters side by side that stand right of the seal's middle; where the seal was ``paler``
    than the print, and nothing of it is left, about its middle too.

    Posts and name have one middle (NĐ 30/2020, Phụ lục I, ô 7): a row clear of the seal tells it, and how far left of
    it a row under the seal begins, that row's end tells. Where no row is clear they may begin anywhere.
    """
    left, top, wide, tall, area = (stats[:, n] for n in range(5))
    fits = (tall >= 0.55 * letters) & (tall <= 2.6 * letters) & (wide >= 2) & (wide <= 6 * letters)
    fits &= area >= 0.15 * letters**2
    fits[0] = False
    beside = fits & (left >= seal.x + (_ABOUT if paler else _BESIDE) * seal.radius)
    filled = np.zeros(height + 1, bool)
    for n in np.flatnonzero(beside):
        filled[top[n] : top[n] + tall[n]] = True
    rows: list[Row] = []
    for is_row, run in groupby(range(len(filled)), key=lambda y: bool(filled[y])):
        places = list(run)
        if not is_row or not letters <= len(places) <= 3.6 * letters:
            continue
        mine = np.flatnonzero(beside & (top >= places[0]) & (top <= places[-1]))
        ends = _side_by_side([(int(left[n]), int(left[n] + wide[n])) for n in mine], letters)
        if ends is not None:
            rows.append(Row(places[0], places[-1] + 1, 0, ends[1]))
    if paler:
        return _as_wide_as_above(rows, left[fits], top[fits], wide[fits], tall[fits], letters)
    reach = seal.reach + 0.5 * letters
    clear = [row for row in rows if row.bottom < seal.y - reach or row.top > seal.y + reach]
    middles = []
    for row in clear:
        mine = np.flatnonzero(fits & (top + tall > row.top) & (top < row.bottom) & (left < row.right))
        ends = _side_by_side([(int(left[n]), int(left[n] + wide[n])) for n in mine], letters)
        if ends is not None and ends[0] > 1:
            middles.append((ends[0] + row.right) / 2)
    if not middles:
        return rows
    middle = median(middles)
    return [row if row in clear else replace(row, left=max(0, round(2 * middle - row.right))) for row in rows]


def _as_wide_as_above(
    rows: Sequence[Row], left: Numbers, top: Numbers, wide: Numbers, tall: Numbers, letters: float
) -> list[Row]:
    """``rows`` that nothing covers, each from its first letter to its last, or as far as it stands about the same
    middle as a row above it: a signature takes the ends of names."""
    out: list[Row] = []
    for row in rows:
        mine = np.flatnonzero((top + tall > row.top) & (top < row.bottom) & (left < row.right))
        ends = _side_by_side([(int(left[n]), int(left[n] + wide[n])) for n in mine], letters) or (row.left, row.right)
        begin, end = ends[0], max(ends[1], row.right)
        sums = [above.left + above.right for above in out]
        left_edge = max(0, min([begin, *(both - end for both in sums)]))
        out.append(replace(row, left=left_edge, right=max([end, *(both - begin for both in sums)])))
    return out


def _side_by_side(parts: Sequence[tuple[int, int]], letters: float) -> tuple[int, int] | None:
    """From where to where the most of the components ``parts`` (from, to) stand side by side; three letters at least.
    Of a coarse scan the bold letters touch: what is wide is several."""
    groups: list[list[tuple[int, int]]] = []
    for one in sorted(parts):
        if groups and one[0] - max(end for _, end in groups[-1]) <= _GAP * letters:
            groups[-1].append(one)
        else:
            groups.append([one])

    def count(group: Sequence[tuple[int, int]]) -> int:  # what is wider than two letters may be a signature's stroke
        return sum(2 if end - start > 1.5 * _WIDE * letters else 1 for start, end in group)

    most = max(groups, key=count, default=[])
    return (most[0][0], max(end for _, end in most)) if count(most) >= 3 else None


def moved(seal: Seal, right: int, down: int) -> Seal:
    """``seal`` in pixels of a cut-out that begins ``right`` and ``down`` on the page."""
    return Seal(seal.x - right, seal.y - down, seal.radius, seal.millimetre)


def rows_on_page(rows: Sequence[Row], right: int, down: int) -> list[Row]:
    """``rows`` of such a cut-out in pixels of the page."""
    return [Row(r.top + down, r.bottom + down, r.left + right, r.right + right) for r in rows]
