"""Reads numbers written by pen: the letterhead's number, day and month.

``slots`` says where a pen may have written; here the ink is taken out of the picture, print is told from pen, and
a small net (``ocr/models/written_digits.onnx``, trained by ``bench/train_digits``) reads the figures. What a pen
wrote is always looked at by a person: the candidates save keystrokes, they decide nothing.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.slots import Slot, find_slots
from schemas.reading import Mark, PageReading

Pixels = NDArray[np.uint8]
Floats = NDArray[np.float32]

INPUT_HEIGHT, INPUT_WIDTH = 28, 112
BLANK = 10
MODEL = "written_digits.onnx"

_INK_HEIGHT = 24
_DARK = 100
"""From this much ink (of 255) on a pixel counts as written."""
_MOST_CANDIDATES = 5
_LEAST_CHANCE = 0.01
_PRINT_SURE, _PRINT_SURE_OF_SEVERAL = 0.8, 0.5
_AGREES = -2.0
_ENGINE_BONUS = 1.2
"""What it adds to a reading, in nats, that the engine read the same figures."""
_USUAL_WIDTH, _WIDTH_SPREAD = 0.58, 0.15
"""A figure written by pen takes about so many em of the line: what speaks against one too many or too few."""
_NEVER = -1e9
_LEAST_STEP = 1e-5
"""A figure less likely than this at a step is not looked for there."""
_VIEWS = ((0.0, 1.0), (-0.12, 1.0), (0.12, 1.0), (0.0, 0.85), (0.0, 1.15))
"""Ways to look at ink: how far its top is moved to the right, as a share of its height, and how wide it is drawn."""

_FIGURES = {"ngay": range(1, 32), "thang": range(1, 13)}


def read_slots(image_bgr_upright: Pixels, grey_upright: Pixels, reading: PageReading) -> list[Mark]:
    """The filled slots of a page's letterhead, boxes in upright pixels.

    A slot filled by pen: ``handwritten``, with up to five candidates and their chances, the likeliest first; a day
    is 1 to 31, a month 1 to 12. A printed one: not ``handwritten`` and without candidates, for the engine has
    read it. An empty slot gives no mark. ``image_bgr_upright`` may be grey; then so is the ink.
    """
    if reading.text_source != "ocr" or reading.blank:
        return []
    image = image_bgr_upright if image_bgr_upright.ndim == 3 else grey_upright
    out: list[Mark] = []
    for slot in find_slots(reading):
        written = _ink(image, slot)
        if written is None:
            continue
        scores = _scores(views(written.ink))
        if _is_print(written, slot, scores):
            out.append(Mark(kind=slot.kind, box=written.box, handwritten=False))
            continue
        candidates = _candidates(scores, slot, (written.box[2] - written.box[0]) / slot.em)
        out.append(Mark(kind=slot.kind, box=written.box, handwritten=True, candidates=candidates))
    return out


# From the picture to the ink


@dataclass(frozen=True, slots=True)
class _Written:
    """Ink of a slot (255 is full), its box on the page, and the boxes of its parts there."""

    ink: Pixels
    box: tuple[int, int, int, int]
    parts: list[tuple[int, int, int, int]]


def _ink(image: Pixels, slot: Slot) -> _Written | None:
    """What is written in a slot; ``None`` where nothing is."""
    em = slot.em
    y0, y1 = round(slot.baseline - 1.45 * em), round(slot.baseline + 0.75 * em)
    beyond = _STROKE_ASTRAY if slot.kind == "so" else 0.35
    x0, x1 = round(slot.x0 - 0.35 * em), round(slot.x1 + beyond * em)
    y0, x0 = max(0, y0), max(0, x0)
    cut = image[y0:y1, x0:x1]
    if cut.size == 0 or min(cut.shape[:2]) < 8:
        return None
    # red seals vanish in the red channel, while blue and black ink stay dark
    light = cut[:, :, 2] if cut.ndim == 3 else cut
    ink = _contrast(np.asarray(light, np.uint8))
    mask = (ink >= _DARK).astype(np.uint8)
    count, labels, stats, centres = cv2.connectedComponentsWithStats(mask, connectivity=8)
    kept = np.zeros(count, bool)
    left, right = float(slot.x0 - x0), float(slot.x1 - x0)
    if slot.kind == "so":
        told = _stroke(np.asarray(labels, np.int32), np.asarray(stats, np.int32), slot, right, slot.baseline - y0)
        right = right if told is None else told
    for n in range(1, count):
        kept[n] = _belongs(stats[n], centres[n], slot, left, right, slot.baseline - y0)
        if not kept[n] and _runs_in(labels == n, stats[n], slot, round(left), slot.baseline - y0):
            # the caption's letter is cut off, what is left of it counts as the pen's
            labels[:, : round(left)][labels[:, : round(left)] == n] = 0
            x_end = stats[n, 0] + stats[n, 2]
            stats[n, 0], stats[n, 2] = round(left), x_end - round(left)
            kept[n] = True
    if not kept.any():
        return None
    # where the pen ran into the print beside the slot, only the part inside is taken
    inside = np.zeros(mask.shape, bool)
    inside[:, max(0, round(left - 0.3 * em)) : round(right + 0.3 * em)] = True
    over = np.zeros(count, bool)
    over[1:] = (stats[1:, 0] < left - 0.3 * em) | (stats[1:, 0] + stats[1:, 2] > right + 0.3 * em)
    chosen = kept[labels] & (inside | ~over[labels])
    near = cv2.dilate(chosen.astype(np.uint8), np.ones((3, 3), np.uint8)).astype(bool)
    alien = (labels > 0) & ~chosen
    soft = np.where(near & ~alien, ink, 0).astype(np.uint8)
    ys, xs = np.where(chosen)
    box = (x0 + int(xs.min()), y0 + int(ys.min()), x0 + int(xs.max()) + 1, y0 + int(ys.max()) + 1)
    parts = [
        (x0 + int(s[0]), y0 + int(s[1]), x0 + int(s[0] + s[2]), y0 + int(s[1] + s[3]))
        for n, s in enumerate(stats)
        if n and kept[n]
    ]
    return _Written(np.ascontiguousarray(soft), box, parts)


_STROKE_ASTRAY = 1.6
"""How far from where widths of print have it the stroke between number and symbol may stand; in em."""
_CAPITAL_HIGH, _ON_LINE = (0.55, 0.8), 0.14
"""How high a printed capital, or a stroke, is, and how far from the base line it ends at most; in em."""


def _stroke(
    labels: NDArray[np.int32], stats: NDArray[np.int32], slot: Slot, right: float, baseline: float
) -> float | None:
    """Where the printed stroke before the symbol begins: the last thin piece near ``right`` that leans as "/" does
    and has a printed capital behind it. ``None`` where there is none."""
    em = slot.em
    out: float | None = None
    for n in range(1, len(stats)):
        x, y, w, h = (int(v) for v in stats[n, :4])
        low, high = (share * em for share in _CAPITAL_HIGH)
        if abs(x - right) > _STROKE_ASTRAY * em or not 0.12 * em < w < 0.42 * em or not low < h < high + 0.05 * em:
            continue
        if abs(y + h - baseline) > _ON_LINE * em:
            continue
        piece = labels[y : y + h, x : x + w] == n
        third = max(1, h // 3)
        top, bottom = (float(np.where(part)[1].mean()) for part in (piece[:third], piece[-third:]) if part.any())
        if top - bottom < 0.4 * w or piece.mean() > 0.6:
            continue
        behind = (stats[:, 0] > x + 0.5 * w) & (stats[:, 0] < x + w + 0.45 * em) & (stats[:, 2] > 0.2 * em)
        tall = (stats[:, 3] > low) & (stats[:, 3] < high)
        level = np.abs(stats[:, 1] + stats[:, 3] - baseline) < _ON_LINE * em
        behind[0] = behind[n] = False
        if bool((behind & tall & level).any()) and (out is None or x > out):
            out = float(x)
    return out


def _contrast(light: Pixels) -> Pixels:
    """Ink from 0 (paper) to 255 (the darkest here)."""
    paper = float(np.percentile(light, 85))
    dark = float(np.percentile(light, 2))
    span = max(60.0, paper - dark)
    return np.asarray(np.clip((paper - light.astype(np.float32)) * 255 / span, 0, 255), np.uint8)


def _belongs(
    stat: NDArray[np.int32], centre: NDArray[np.float64], slot: Slot, left: float, right: float, baseline: float
) -> bool:
    """Whether a connected piece of ink is part of what was written in the slot."""
    x, _, w, h, area = (int(v) for v in stat[:5])
    em = slot.em
    if w < 0.16 * em and h < 0.16 * em:  # dots of the form, specks
        return False
    if h < 0.13 * em and w > 0.5 * em:  # a printed line
        return False
    if area < 0.006 * em * em:
        return False
    if not baseline - 1.0 * em < centre[1] < baseline + 0.3 * em:
        return False
    if h < 0.3 * em and not baseline - 0.8 * em < centre[1] < baseline + 0.1 * em:
        return False
    within = min(x + w, right) - max(x, left)
    return within > 0.5 * w or (within > 0.35 * em and w > 0.9 * em)


def _runs_in(piece: NDArray[np.bool_], stat: NDArray[np.int32], slot: Slot, left: int, baseline: float) -> bool:
    """Whether ``piece``, a connected piece of ink, is a caption's letter that a figure was written into.

    The "y" of "ngày" and the "g" of "tháng" end below 0.5 em above the line: what is higher beside them is the pen's.
    """
    em = slot.em
    if slot.kind == "so" or stat[0] > left - 0.3 * em:  # a printed figure does not reach out so far
        return False
    if not left + 0.15 * em < stat[0] + stat[2] < left + 0.9 * em:
        return False
    rows = np.where(piece[:, left:].any(axis=1))[0]
    return bool(len(rows) and 0.55 * em < baseline - rows[0] < 1.3 * em and np.ptp(rows) > 0.45 * em)


def _is_print(written: _Written, slot: Slot, scores: Floats) -> bool:
    """Whether the figures are printed: engine and net agree, each is as high as print, and all are on one line.

    Figures of print are 0.6 to 0.73 em high and end within 0.03 em of each other; those of a pen are 0.75 to 1.2.
    """
    read = slot.read.strip(" .,:…")
    if not read.isdigit() or len(written.parts) != len(read):
        return False
    alone = len(read) == 1
    if slot.sure < (_PRINT_SURE if alone else _PRINT_SURE_OF_SEVERAL) or log_chances(scores, [read])[0] < _AGREES:
        return False
    em = slot.em
    tall = [(y1 - y0) / em for _, y0, _, y1 in written.parts]
    low = [(y1 - slot.baseline) / em for _, _, _, y1 in written.parts]
    level = 0.06 if alone else 0.2  # a number put in later may stand a little high
    as_high = min(tall) > 0.57 and max(tall) < 0.77 and max(tall) - min(tall) < 0.1
    return as_high and max(low) - min(low) < 0.06 and max(map(abs, low)) < level


# From the ink to figures


def normalised(ink: Pixels) -> Floats:
    """``ink`` (255 is full) as the net takes it: 24 of 28 rows high, in the middle of 112 columns, 0 to 1."""
    mask = (ink >= _DARK).astype(np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    out = np.zeros((INPUT_HEIGHT, INPUT_WIDTH), np.float32)
    if count < 2:
        return out
    large = stats[1:, 4] >= 0.03 * stats[1:, 4].max()
    ys, xs = np.where(np.concatenate([[False], large])[labels])
    cut = ink[ys.min() : ys.max() + 1, xs.min() : xs.max() + 1]
    factor = _INK_HEIGHT / cut.shape[0]
    wide = int(np.clip(round(cut.shape[1] * factor), 2, INPUT_WIDTH - 6))
    small = cv2.resize(cut, (wide, _INK_HEIGHT), interpolation=cv2.INTER_AREA if factor < 1 else cv2.INTER_LINEAR)
    top, left = (INPUT_HEIGHT - _INK_HEIGHT) // 2, (INPUT_WIDTH - wide) // 2
    out[top : top + _INK_HEIGHT, left : left + wide] = small.astype(np.float32) / 255
    return out


def views(ink: Pixels) -> Floats:
    """``ink`` as the net takes it, as it is and leaning, narrowed and widened a little: (views, 1, 28, 112).

    What the net takes a figure for in one view only, by an accident of its rows and columns, is outvoted.
    """
    return np.stack([normalised(_seen(ink, lean, wide)) for lean, wide in _VIEWS])[:, None]


def _seen(ink: Pixels, lean: float, wide: float) -> Pixels:
    """``ink`` with its top row moved to the right by ``lean`` of its height, ``wide`` times as wide."""
    if (lean, wide) == (0.0, 1.0):
        return ink
    h, w = ink.shape
    matrix = np.array([[wide, -lean, max(lean, 0.0) * h], [0.0, 1.0, 0.0]])
    return np.asarray(cv2.warpAffine(ink, matrix, (int(np.ceil(wide * w + abs(lean) * h)), h)), np.uint8)


_lock = threading.Lock()


@lru_cache(maxsize=1)
def _net() -> cv2.dnn.Net:
    data = files("ocr.models").joinpath(MODEL).read_bytes()
    return cv2.dnn.readNetFromONNX(np.frombuffer(data, np.uint8))


def _scores(pictures: Floats) -> Floats:
    """ln p of ten figures and the blank, step by step along the width: (views, 1, 28, 112) -> (views, steps, 11)."""
    with _lock:  # a cv2 net keeps its input
        net = _net()
        net.setInput(pictures)
        raw = net.forward().reshape(len(pictures), BLANK + 1, -1).transpose(0, 2, 1).astype(np.float32)
    top = raw.max(axis=2, keepdims=True)
    return np.asarray(raw - top - np.log(np.exp(raw - top).sum(axis=2, keepdims=True)), np.float32)


def best_path(scores: Floats) -> str:
    """The likeliest figures step by step, repeats and blanks taken out; ``scores``: (steps, 11)."""
    best = scores.argmax(axis=1)
    return "".join(str(b) for n, b in enumerate(best) if b != BLANK and (n == 0 or best[n - 1] != b))


def log_chances(scores: Floats, texts: Sequence[str]) -> NDArray[np.float64]:
    """ln p that exactly a text is written, over all ways to lay it along the width (CTC), views taken together.

    ``scores``: (views, steps, 11). The chance is the geometric mean of the views' chances: (texts,).
    """
    rows = np.full((len(texts), 2 * max(map(len, texts)) + 1), BLANK)
    for row, text in zip(rows, texts, strict=True):
        row[1 : 2 * len(text) : 2] = [int(c) for c in text]
    skip = np.zeros(rows.shape, bool)
    skip[:, 2:] = (rows[:, 2:] != BLANK) & (rows[:, 2:] != rows[:, :-2])
    here = np.full((len(scores), *rows.shape), _NEVER)
    here[:, :, :2] = scores[:, 0][:, rows[:, :2]]
    one, two = np.full_like(here, _NEVER), np.full_like(here, _NEVER)
    for n in range(1, scores.shape[1]):
        one[:, :, 1:] = here[:, :, :-1]
        two[:, :, 2:] = np.where(skip[:, 2:], here[:, :, :-2], _NEVER)
        here = np.logaddexp(np.logaddexp(here, one), two) + scores[:, n][:, rows]
    which = np.arange(len(texts))
    last = 2 * np.array([len(t) for t in texts])
    ends = here[:, which, last]
    ends = np.where(last > 0, np.logaddexp(ends, here[:, which, np.maximum(last - 1, 0)]), ends)
    return np.asarray(ends.mean(axis=0), np.float64)


def candidates_of(ink: Pixels, slot: Slot, wide: float) -> list[tuple[str, float]]:
    """What ``ink`` (255 is full), ``wide`` em wide, may say in ``slot``: up to five texts with their chances."""
    return _candidates(_scores(views(ink)), slot, wide)


def _candidates(scores: Floats, slot: Slot, wide: float) -> list[tuple[str, float]]:
    """Figures with their chances; for a day or a month "4" and "04" are one. ``wide``: the ink's width in em."""
    if slot.kind in _FIGURES:
        texts = sorted({shown for n in _FIGURES[slot.kind] for shown in (str(n), f"{n:02d}")})
    else:
        texts = sorted({text for view in scores for text in _likely_numbers(view)})
    if not texts:
        return []
    engine = slot.read.strip(" .,:…")
    chances: dict[str, float] = {}
    shown: dict[str, tuple[float, str]] = {}
    for text, chance in zip(texts, log_chances(scores, texts), strict=True):
        value = float(chance) + (_ENGINE_BONUS if text == engine else 0.0)
        if slot.kind == "so":
            value -= ((wide / len(text) - _USUAL_WIDTH) / _WIDTH_SPREAD) ** 2 / 2
        name = str(int(text)) if slot.kind in _FIGURES else text
        chances[name] = float(np.logaddexp(chances.get(name, _NEVER), value))
        shown[name] = max(shown.get(name, (_NEVER, text)), (value, text))
    total = np.logaddexp.reduce(list(chances.values()))
    ranked = sorted(((float(np.exp(v - total)), shown[name][1]) for name, v in chances.items()), reverse=True)
    return [(text, round(min(p, 0.99), 4)) for p, text in ranked[:_MOST_CANDIDATES] if p >= _LEAST_CHANCE]


def _likely_numbers(scores: Floats, beam: int = 12, longest: int = 6) -> Sequence[str]:
    """Rows of figures that one view's scores, (steps, 11), make likely (prefix beam search)."""
    ends: dict[str, tuple[float, float]] = {"": (1.0, 0.0)}  # p ending in a blank, in a figure
    for step in np.exp(scores.astype(np.float64)).tolist():
        figures = [(str(d), p) for d, p in enumerate(step[:BLANK]) if p > _LEAST_STEP]
        after: dict[str, tuple[float, float]] = {}
        for text, (blank, figure) in ends.items():
            both = blank + figure
            b, f = after.get(text, (0.0, 0.0))
            stays = figure * step[int(text[-1])] if text else 0.0
            after[text] = (b + both * step[BLANK], f + stays)
            for name, p in figures:
                if len(text) < longest:
                    b, f = after.get(text + name, (0.0, 0.0))
                    after[text + name] = (b, f + p * (blank if text[-1:] == name else both))
        ends = dict(sorted(after.items(), key=lambda item: -sum(item[1]))[:beam])
    return [text for text in ends if 0 < len(text) < longest]
