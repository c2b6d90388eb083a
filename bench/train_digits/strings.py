"""Written numbers to learn from: digits of MNIST and USPS and drawn ones, put side by side and scanned."""

from __future__ import annotations

import gzip
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import h5py
import numpy as np
from numpy.typing import NDArray

from bench.train_digits.strokes import STROKES, Way
from ocr.handwriting import INPUT_HEIGHT, INPUT_WIDTH, normalised

Ink = NDArray[np.uint8]
"""255 where there is ink."""

_HIGH = 48
"""How high a line's figures are written, in pixels, before they are scanned: about an em."""


def load_digits(folder: Path) -> tuple[list[Ink], list[int]]:
    """The digits of both collections, ink in white, cut to their ink."""
    with (
        gzip.open(folder / "t10k-images-idx3-ubyte.gz") as images,
        gzip.open(folder / "t10k-labels-idx1-ubyte.gz") as labels,
    ):
        pictures = np.frombuffer(images.read()[16:], np.uint8).reshape(-1, 28, 28)
        names = list(np.frombuffer(labels.read()[8:], np.uint8))
    out = [_cut(p) for p in pictures]
    with h5py.File(folder / "usps.h5") as usps:
        for part in ("train", "test"):
            data = np.asarray(usps[part]["data"]).reshape(-1, 16, 16)
            out += [_cut(np.clip(d * 255, 0, 255).astype(np.uint8)) for d in data]
            names += list(np.asarray(usps[part]["target"]))
    return out, [int(n) for n in names]


def parted(
    digits: list[Ink], names: list[int], held: int = 1500, seed: int = 1
) -> tuple[tuple[list[Ink], list[int]], tuple[list[Ink], list[int]]]:
    """(those to learn from, ``held`` that are only measured on), each with the figures they show."""
    order = np.random.default_rng(seed).permutation(len(digits))
    learnt, kept = (([digits[i] for i in part], [names[i] for i in part]) for part in (order[held:], order[:held]))
    return learnt, kept


def _cut(picture: Ink) -> Ink:
    ys, xs = np.where(picture > 60)
    return np.ascontiguousarray(picture[ys.min() : ys.max() + 1, xs.min() : xs.max() + 1])


@dataclass(frozen=True, slots=True)
class _Hand:
    """What the figures of one number have in common."""

    pen: float
    """Pixels, at figures of ``_HIGH``."""
    drawn: float
    """The share of figures that are drawn; the others are pictures of MNIST and USPS."""
    printed: bool
    close: float
    """The usual gap between figures, as a share of ``_HIGH``; below nought they touch."""
    unrest: float
    """How far figures leave the line and differ in height."""
    ways: Sequence[int]
    """A hand mostly keeps to one way to write a figure."""


class Writer:
    """Makes written numbers; the same seed writes the same numbers. ``ways``: the strokes of each drawn figure."""

    def __init__(
        self, digits: list[Ink], names: list[int], seed: int, ways: Mapping[int, Sequence[Way]] = STROKES
    ) -> None:
        self._chance = np.random.default_rng(seed)
        self._ways = ways
        self._by_name = [[d for d, n in zip(digits, names, strict=True) if n == k] for k in range(10)]

    def number(self) -> str:
        """Numbers and days as they come: short ones often, with a nought before at times."""
        if self._happens(0.28):
            return self.day()
        length = int(self._chance.choice([1, 2, 3, 4, 5], p=[0.05, 0.17, 0.44, 0.29, 0.05]))
        return "".join(str(d) for d in self._chance.integers(0, 10, length))

    def day(self) -> str:
        day = int(self._chance.integers(1, 32))
        return f"{day:02d}" if self._happens(0.8) else str(day)

    def write(self, number: str) -> NDArray[np.float32]:
        """``number`` as the net sees it: INPUT_HEIGHT x INPUT_WIDTH, 1 where there is ink."""
        return normalised(self.scanned(number)[0])

    def scanned(self, number: str) -> tuple[Ink, float]:
        """The ink of ``number`` as a scanner gives it, and an em of its line in pixels."""
        ink = self._bent(self._row(number))
        factor = self._chance.uniform(0.28, 1.0)
        return self._scan(self._dirt(ink), factor), _HIGH * factor

    def _happens(self, share: float) -> bool:
        return bool(self._chance.random() < share)

    def _hand(self) -> _Hand:
        return _Hand(
            pen=self._chance.uniform(1.0, 5.6),
            drawn=float(self._chance.choice([0.0, 0.5, 1.0], p=[0.2, 0.2, 0.6])),
            printed=self._happens(0.06),
            close=self._chance.uniform(-0.16, 0.3),
            unrest=self._chance.choice([0.5, 1.0, 1.7]),
            ways=[int(self._chance.integers(len(self._ways[n]))) for n in range(10)],
        )

    def _row(self, number: str) -> Ink:
        hand = self._hand()
        canvas = np.zeros((_HIGH * 4, _HIGH * 2 * (len(number) + 1)), np.uint8)
        at = _HIGH
        for place, name in enumerate(number):
            tall = int(_HIGH * np.clip(self._chance.normal(0.93, 0.12 * hand.unrest), 0.5, 1.4))
            if hand.printed:
                figure = self._print(name, _HIGH, hand.pen)
            elif self._happens(hand.drawn):
                figure = self._draw(int(name), tall, hand)
            else:
                figure = self._picture(int(name), tall, hand.pen)
            gap = int(_HIGH * (hand.close + self._chance.uniform(-0.08, 0.08)))
            at += max(gap, -figure.shape[1] // 3) if place else 0
            drop = int(np.clip(self._chance.normal(0, 0.07 * hand.unrest), -0.35, 0.35) * _HIGH)
            top = _HIGH + _HIGH // 2 + (_HIGH - figure.shape[0]) // 2 + (0 if hand.printed else drop)
            spot = canvas[top : top + figure.shape[0], at : at + figure.shape[1]]
            np.maximum(spot, figure, out=spot)
            at += figure.shape[1]
        ys, xs = np.where(canvas > 0)
        room = _HIGH // 4
        return np.ascontiguousarray(
            canvas[max(0, ys.min() - room) : ys.max() + room, max(0, xs.min() - room) : xs.max() + room]
        )

    def _print(self, name: str, tall: int, pen: float) -> Ink:
        """A figure of a number stamp or printer, in OpenCV's own serif letters."""
        face = cv2.FONT_HERSHEY_COMPLEX | (cv2.FONT_ITALIC if pen < 3.3 else 0)
        canvas = np.zeros((2 * tall, 2 * tall), np.uint8)
        cv2.putText(canvas, name, (tall // 2, 3 * tall // 2), face, tall / 22, 255, 1 + round(pen / 4), cv2.LINE_AA)
        return _cut(canvas)

    def _picture(self, name: int, tall: int, pen: float) -> Ink:
        group = self._by_name[name]
        figure = group[int(self._chance.integers(len(group)))]
        shape = min(1.4, figure.shape[1] / figure.shape[0] * self._chance.uniform(0.65, 1.25))
        wide = max(3, int(tall * shape))
        big = cv2.resize(figure, (wide, tall), interpolation=cv2.INTER_CUBIC)
        hard = (cv2.GaussianBlur(big, (0, 0), 1.2) > self._chance.uniform(70, 150)).astype(np.uint8) * 255
        # MNIST's pen is broad: thin it towards this writer's pen
        hard = cv2.copyMakeBorder(hard, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=0)
        now = 2 * float(cv2.distanceTransform(hard, cv2.DIST_L2, 3).max())
        for _ in range(int(max(0.0, (now - pen) / 2)) if self._happens(0.8) else 0):
            thin = cv2.erode(hard, np.ones((2, 2), np.uint8))
            if thin.mean() < 0.6 * hard.mean() or cv2.connectedComponents(thin)[0] > 2:
                break
            hard = thin
        return np.asarray(hard, np.uint8)

    def _draw(self, name: int, tall: int, hand: _Hand) -> Ink:
        ways = self._ways[name]
        way = ways[hand.ways[name] if self._happens(0.7) else int(self._chance.integers(len(ways)))]
        wide = float(np.clip(np.exp(self._chance.normal(0, 0.22)), 0.55, 1.6))
        belly = np.exp(self._chance.normal(0, 0.16))  # which half is the larger
        shake = self._chance.uniform(0.012, 0.045)
        thick = max(1, round(hand.pen * self._chance.uniform(0.85, 1.15)))
        drawn: list[NDArray[np.float64]] = []
        for part, stroke in enumerate(way):
            points = np.array(stroke) + self._chance.normal(0, shake, (len(stroke), 2))
            points[:, 1] = np.sign(points[:, 1]) * np.abs(points[:, 1]) ** belly
            if part:  # the pen was lifted
                points += self._chance.normal(0, 0.035, 2)
            # ends shorter or longer than meant
            points[0] += (points[0] - points[1]) * self._chance.uniform(-0.25, 0.3)
            points[-1] += (points[-1] - points[-2]) * self._chance.uniform(-0.25, 0.3)
            drawn.append(_smooth(points * [wide, 1.0], 2 if self._happens(0.85) else 1) * (tall - 1))
        every = np.concatenate(drawn)
        low, high = every.min(axis=0), every.max(axis=0)
        room = thick + 2
        size = np.ceil(high - low).astype(int) + 2 * room + 1
        canvas = np.zeros((int(size[1]), int(size[0])), np.uint8)
        for points in drawn:
            line = np.round((points - low + room) * 8).astype(np.int32)
            cv2.polylines(canvas, [line], False, 255, thick, cv2.LINE_AA, 3)
        ys, xs = np.where(canvas > 0)
        return np.ascontiguousarray(canvas[ys.min() : ys.max() + 1, xs.min() : xs.max() + 1])

    def _bent(self, ink: Ink) -> Ink:
        """Slanted up to 35 degrees, turned a little, and bent as by an unsteady hand."""
        lean = float(np.clip(self._chance.normal(0.2, 0.24), -0.45, 0.7))
        turn = np.tan(np.deg2rad(self._chance.normal(0, 3)))
        h, w = ink.shape
        room = 10
        out_h, out_w = h + 2 * room + int(abs(turn) * w), w + 2 * room + int(abs(lean) * h)
        ys, xs = np.mgrid[0:out_h, 0:out_w].astype(np.float32)
        ys, xs = ys - out_h / 2, xs - out_w / 2
        from_x, from_y = xs + lean * ys + w / 2, ys + turn * xs + h / 2
        if self._happens(0.75):
            cell = self._chance.uniform(9, 22)
            force = self._chance.uniform(0.3, 1.7)
            grid = (int(out_h / cell) + 2, int(out_w / cell) + 2, 2)
            bend = cv2.resize(self._chance.normal(0, force, grid), (out_w, out_h), interpolation=cv2.INTER_CUBIC)
            from_x, from_y = from_x + bend[..., 0], from_y + bend[..., 1]
        return np.asarray(
            cv2.remap(ink, from_x.astype(np.float32), from_y.astype(np.float32), cv2.INTER_LINEAR), np.uint8
        )

    def _dirt(self, ink: Ink) -> Ink:
        """Dots under the number, a printed line, remains of the caption and of the stroke after it, specks."""
        ys, xs = np.where(ink > 60)
        if not len(ys):
            return ink
        x0, x1, y0, y1 = int(xs.min()), int(xs.max()), int(ys.min()), int(ys.max())
        if self._happens(0.09):
            base = int(y1 - self._chance.uniform(0, 0.3) * (y1 - y0))
            for x in range(x0 - 8, x1 + 8, int(self._chance.uniform(5, 11))):
                cv2.circle(ink, (x, base), 1, 255, -1)
        if self._happens(0.06):
            base = int(y1 - self._chance.uniform(0, 0.25) * (y1 - y0))
            cv2.line(ink, (x0 - 8, base), (x1 + 8, base), 255, int(self._chance.integers(1, 3)))
        if self._happens(0.06):  # the colon
            x = x0 - int(self._chance.uniform(4, 10))
            for y in (y0 + (y1 - y0) // 2, y1 - 6):
                cv2.circle(ink, (x, y), 2, 255, -1)
        if self._happens(0.025):  # the stroke before the symbol
            x = x1 + int(self._chance.uniform(3, 9))
            cv2.line(ink, (x, y1), (min(ink.shape[1] - 1, x + 14), y0), 255, 3)
        if self._happens(0.05):  # the end or the beginning of a printed letter, cut off with the slot
            x = x0 - int(self._chance.uniform(3, 8)) if self._happens(0.5) else x1 + int(self._chance.uniform(3, 8))
            tall = int(self._chance.uniform(6, 14))
            cv2.ellipse(ink, (x, y1 - tall), (3, tall), 0, *self._chance.uniform(0, 360, 2), 255, 2)
        if self._happens(0.1):
            for _ in range(int(self._chance.integers(1, 5))):
                at = (int(self._chance.integers(ink.shape[1])), int(self._chance.integers(ink.shape[0])))
                cv2.circle(ink, at, int(self._chance.integers(0, 3)), 255, -1)
        return ink

    def _scan(self, ink: Ink, factor: float) -> Ink:
        """100 to 300 dpi, blur, faint and uneven ink, noise, traces of JPEG, hard thresholds that break strokes."""
        small = cv2.resize(ink, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA).astype(np.float32)
        small = cv2.GaussianBlur(small, (0, 0), self._chance.uniform(0.3, 0.9))
        if self._happens(0.35):
            h, w = small.shape
            spots = self._chance.uniform(self._chance.uniform(0.4, 0.8), 1.0, (h // 5 + 2, w // 5 + 2))
            small *= cv2.resize(spots, (w, h), interpolation=cv2.INTER_LINEAR).astype(np.float32)
        # the ink is stretched to full before it is read, but print beside it may be darker
        small *= 255 * self._chance.uniform(0.6, 1.05) / max(1.0, float(np.percentile(small, 98)))
        small += self._chance.normal(0, self._chance.uniform(2, 25), small.shape).astype(np.float32)
        if self._happens(0.15):
            quality = [cv2.IMWRITE_JPEG_QUALITY, int(self._chance.integers(20, 60))]
            packed = cv2.imencode(".jpg", 255 - np.clip(small, 0, 255).astype(np.uint8), quality)[1]
            small = 255 - cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE).astype(np.float32)
        if self._happens(0.6):
            small = (small > self._chance.uniform(60, 140)) * np.float32(255)
        return np.clip(small, 0, 255).astype(np.uint8)


def _smooth(points: NDArray[np.float64], times: int) -> NDArray[np.float64]:
    """Corners cut off (Chaikin), the ends kept."""
    for _ in range(times):
        a, b = points[:-1], points[1:]
        inner = np.stack([0.75 * a + 0.25 * b, 0.25 * a + 0.75 * b], 1).reshape(-1, 2)
        points = np.concatenate([points[:1], inner, points[-1:]])
    return points


def batch(writer: Writer, size: int) -> tuple[NDArray[np.float32], list[str]]:
    numbers = [writer.number() for _ in range(size)]
    pictures = np.stack([writer.write(n) for n in numbers])
    assert pictures.shape[1:] == (INPUT_HEIGHT, INPUT_WIDTH)
    return pictures, numbers
