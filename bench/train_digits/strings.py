"""Written numbers to learn from: digits of MNIST and USPS and drawn ones, put side by side and scanned."""

from __future__ import annotations

import gzip
from pathlib import Path

import cv2
import h5py
import numpy as np
from numpy.typing import NDArray

from ocr.handwriting import INPUT_HEIGHT, INPUT_WIDTH, normalised

Ink = NDArray[np.uint8]
"""255 where there is ink."""

# Strokes in a box one high; x to the right, y down. Several ways to write a figure, as seen in Vietnamese letters.
STROKES: dict[int, list[list[list[tuple[float, float]]]]] = {
    0: [
        [[(0.3, 0.0), (0.05, 0.25), (0.0, 0.6), (0.15, 0.95), (0.35, 0.95), (0.55, 0.6), (0.5, 0.2), (0.28, 0.0)]],
        [[(0.35, 0.05), (0.1, 0.2), (0.0, 0.7), (0.2, 1.0), (0.45, 0.7), (0.5, 0.2), (0.3, 0.0), (0.15, 0.1)]],
    ],
    1: [
        [[(0.0, 0.45), (0.2, 0.2), (0.4, 0.0), (0.35, 0.5), (0.3, 1.0)]],
        [[(0.0, 0.7), (0.25, 0.35), (0.5, 0.0), (0.42, 0.5), (0.34, 1.0)]],
        [[(0.0, 0.25), (0.25, 0.0), (0.2, 1.0)]],
        [[(0.12, 0.0), (0.08, 0.5), (0.0, 1.0)]],
        [[(0.0, 0.35), (0.3, 0.0), (0.25, 1.0)], [(0.05, 1.0), (0.45, 0.97)]],
    ],
    2: [
        [[(0.05, 0.2), (0.25, 0.0), (0.5, 0.15), (0.4, 0.45), (0.0, 0.95), (0.3, 0.92), (0.6, 0.95)]],
        [[(0.0, 0.25), (0.2, 0.0), (0.45, 0.15), (0.35, 0.55), (0.1, 0.95), (0.0, 0.85), (0.15, 0.75), (0.6, 1.0)]],
        [[(0.0, 0.1), (0.3, 0.0), (0.4, 0.3), (0.05, 1.0), (0.55, 0.9)]],
        [[(0.3, 0.12), (0.12, 0.28), (0.0, 0.12), (0.2, 0.0), (0.45, 0.12), (0.35, 0.5), (0.05, 0.95), (0.6, 0.95)]],
        [
            [
                (0.12, 0.25), (0.0, 0.12), (0.15, 0.0), (0.42, 0.08), (0.4, 0.38), (0.18, 0.78), (0.02, 0.97),
                (0.0, 0.85), (0.15, 0.8), (0.35, 0.98), (0.65, 0.9),
            ]
        ],
    ],
    3: [
        [[(0.0, 0.1), (0.25, 0.0), (0.45, 0.2), (0.2, 0.45), (0.5, 0.65), (0.35, 0.95), (0.0, 0.95)]],
        [[(0.0, 0.05), (0.45, 0.0), (0.2, 0.4), (0.5, 0.6), (0.35, 0.95), (0.0, 0.9)]],
        [[(0.05, 0.12), (0.3, 0.0), (0.4, 0.18), (0.18, 0.4), (0.42, 0.55), (0.4, 0.85), (0.12, 1.0), (0.0, 0.88)]],
        [[(0.1, 0.1), (0.35, 0.02), (0.35, 0.3), (0.15, 0.42), (0.4, 0.5), (0.45, 0.8), (0.2, 1.0), (0.0, 0.95)]],
    ],
    4: [
        [[(0.25, 0.0), (0.1, 0.35), (0.0, 0.6), (0.3, 0.6), (0.6, 0.55)], [(0.45, 0.25), (0.4, 0.6), (0.35, 1.0)]],
        [[(0.1, 0.0), (0.02, 0.5), (0.3, 0.52), (0.5, 0.48)], [(0.5, 0.0), (0.45, 0.5), (0.38, 1.0)]],
        [[(0.45, 0.0), (0.0, 0.65), (0.6, 0.65)], [(0.45, 0.0), (0.42, 0.5), (0.4, 1.0)]],
        [[(0.2, 0.0), (0.05, 0.52), (0.3, 0.5), (0.6, 0.42)], [(0.6, 0.02), (0.45, 0.5), (0.3, 1.0)]],
        [[(0.15, 0.0), (0.0, 0.55), (0.25, 0.6), (0.65, 0.4)], [(0.52, 0.1), (0.42, 0.55), (0.35, 1.0)]],
    ],
    5: [
        [[(0.5, 0.0), (0.15, 0.02), (0.1, 0.4), (0.4, 0.4), (0.5, 0.7), (0.3, 1.0), (0.0, 0.9)]],
        [[(0.15, 0.05), (0.08, 0.42), (0.35, 0.42), (0.45, 0.75), (0.2, 1), (0.0, 0.9)], [(0.12, 0.04), (0.55, 0.0)]],
        [[(0.4, 0.0), (0.1, 0.3), (0.4, 0.5), (0.4, 0.85), (0.0, 1.0)]],
        [[(0.1, 0.08), (0.05, 0.42), (0.3, 0.38), (0.42, 0.65), (0.3, 0.98), (0.0, 0.95)], [(0.1, 0.08), (0.65, 0)]],
        [[(0.3, 0.05), (0.12, 0.4), (0.38, 0.45), (0.4, 0.8), (0.15, 1.0), (0.0, 0.92)], [(0.3, 0.04), (0.7, 0.02)]],
    ],
    6: [
        [[(0.4, 0.0), (0.1, 0.35), (0.0, 0.75), (0.2, 1.0), (0.45, 0.8), (0.35, 0.55), (0.05, 0.7)]],
        [[(0.3, 0.0), (0.03, 0.5), (0.1, 0.95), (0.4, 0.95), (0.45, 0.65), (0.2, 0.6), (0.05, 0.8)]],
        [[(0.35, 0.0), (0.12, 0.3), (0.0, 0.75), (0.12, 1.0), (0.35, 0.9), (0.4, 0.65), (0.22, 0.55), (0.05, 0.72)]],
        [[(0.15, 0.0), (0.02, 0.5), (0.05, 0.95), (0.3, 1.0), (0.42, 0.8), (0.3, 0.58), (0.05, 0.75)]],
    ],
    7: [
        [[(0.0, 0.1), (0.3, 0.05), (0.55, 0.0), (0.35, 0.5), (0.25, 1.0)], [(0.05, 0.5), (0.6, 0.45)]],
        [[(0.0, 0.15), (0.05, 0.0), (0.5, 0.03), (0.3, 0.5), (0.2, 1.0)], [(0.1, 0.55), (0.5, 0.5)]],
        [[(0.0, 0.05), (0.5, 0.0), (0.3, 0.5), (0.2, 1.0)]],
        [[(0.0, 0.2), (0.15, 0.0), (0.3, 0.1), (0.5, 0.0), (0.3, 0.5), (0.25, 1.0)], [(0.05, 0.5), (0.7, 0.4)]],
    ],
    8: [
        [
            [
                (0.45, 0.1), (0.2, 0.0), (0.05, 0.2), (0.4, 0.55), (0.4, 0.9), (0.15, 1.0), (0.0, 0.8), (0.3, 0.45),
                (0.48, 0.15),
            ]
        ],
        [[(0.4, 0.05), (0.1, 0.15), (0.4, 0.6), (0.2, 1.0), (0.0, 0.8), (0.5, 0.2), (0.4, 0.0)]],
        [[(0.5, 0.0), (0.1, 0.1), (0.3, 0.45), (0.35, 0.85), (0.1, 1.0), (0.0, 0.75), (0.25, 0.45), (0.6, 0.05)]],
        [
            [
                (0.45, 0.05), (0.2, 0.0), (0.08, 0.18), (0.3, 0.45), (0.42, 0.75), (0.25, 1.0), (0.03, 0.85),
                (0.12, 0.6), (0.4, 0.3), (0.5, 0.05),
            ]
        ],
    ],
    9: [
        [[(0.45, 0.15), (0.2, 0.0), (0.0, 0.25), (0.15, 0.45), (0.45, 0.2), (0.42, 0.6), (0.3, 1.0)]],
        [[(0.4, 0.1), (0.1, 0.05), (0.05, 0.4), (0.35, 0.35), (0.45, 0.05), (0.45, 0.7), (0.2, 1.0), (0.0, 0.85)]],
        [[(0.4, 0.1), (0.15, 0.0), (0.0, 0.22), (0.12, 0.4), (0.35, 0.3), (0.42, 0.08), (0.4, 0.5), (0.34, 1.0)]],
        [[(0.45, 0.12), (0.25, 0.0), (0.0, 0.2), (0.15, 0.42), (0.48, 0.1), (0.5, 0.6), (0.3, 1.0), (0.0, 0.92)]],
    ],
}  # fmt: skip


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


def _cut(picture: Ink) -> Ink:
    ys, xs = np.where(picture > 60)
    return np.ascontiguousarray(picture[ys.min() : ys.max() + 1, xs.min() : xs.max() + 1])


class Writer:
    """Makes written numbers; the same seed writes the same numbers."""

    def __init__(self, digits: list[Ink], names: list[int], seed: int) -> None:
        self._chance = np.random.default_rng(seed)
        self._by_name = [[d for d, n in zip(digits, names, strict=True) if n == k] for k in range(10)]

    def number(self) -> str:
        """Numbers and days as they come: short ones often, with a nought before at times."""
        kind = self._chance.random()
        if kind < 0.28:
            day = int(self._chance.integers(1, 32))
            return f"{day:02d}" if self._chance.random() < 0.8 else str(day)
        length = int(self._chance.choice([1, 2, 3, 4, 5], p=[0.06, 0.16, 0.44, 0.29, 0.05]))
        return "".join(str(d) for d in self._chance.integers(0, 10, length))

    def write(self, number: str) -> NDArray[np.float32]:
        """``number`` as the net sees it: INPUT_HEIGHT x INPUT_WIDTH, 1 where there is ink."""
        ink = self._row(number)
        ink = self._slant(ink)
        ink = self._dirt(ink)
        return normalised(self._scan(ink))

    def _row(self, number: str) -> Ink:
        high = 48
        pen = self._chance.uniform(1.5, 5.4)
        drawn = self._chance.random() < 0.55
        printed = self._chance.random() < 0.07
        close = self._chance.uniform(-0.22, 0.3)
        canvas = np.zeros((high * 3, high * 2 * (len(number) + 1)), np.uint8)
        at = high
        before: Ink | None = None
        for name in number:
            tall = int(high * self._chance.uniform(0.72, 1.15))
            if printed:
                figure = self._print(name, high, pen)
            else:
                figure = self._draw(int(name), tall, pen) if drawn else self._picture(int(name), tall, pen)
            gap = int(high * (close + self._chance.uniform(-0.08, 0.08)))
            at += max(gap, -figure.shape[1] // 3) if before is not None else 0
            top = high + (high - figure.shape[0]) // 2 + int(self._chance.uniform(-0.12, 0.12) * high)
            place = canvas[top : top + figure.shape[0], at : at + figure.shape[1]]
            np.maximum(place, figure, out=place)
            at += figure.shape[1]
            before = figure
        ys, xs = np.where(canvas > 0)
        room = high // 2
        return np.ascontiguousarray(
            canvas[ys.min() - room // 2 : ys.max() + room // 2, xs.min() - room : xs.max() + room]
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
        shape = min(1.4, figure.shape[1] / figure.shape[0] * self._chance.uniform(0.75, 1.25))
        wide = max(3, int(tall * shape))
        big = cv2.resize(figure, (wide, tall), interpolation=cv2.INTER_CUBIC)
        hard = (cv2.GaussianBlur(big, (0, 0), 1.2) > self._chance.uniform(70, 150)).astype(np.uint8) * 255
        # MNIST's pen is broad: thin it towards this writer's pen
        hard = cv2.copyMakeBorder(hard, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=0)
        now = 2 * float(cv2.distanceTransform(hard, cv2.DIST_L2, 3).max())
        for _ in range(int(max(0.0, (now - pen) / 2)) if self._chance.random() < 0.8 else 0):
            thin = cv2.erode(hard, np.ones((2, 2), np.uint8))
            if thin.mean() < 0.6 * hard.mean() or cv2.connectedComponents(thin)[0] > 2:
                break
            hard = thin
        return np.asarray(hard, np.uint8)

    def _draw(self, name: int, tall: int, pen: float) -> Ink:
        ways = STROKES[name]
        way = ways[int(self._chance.integers(len(ways)))]
        wide = self._chance.uniform(0.75, 1.35)
        room = int(pen) + 6
        canvas = np.zeros((tall + 2 * room, int(1.2 * wide * tall) + 2 * room), np.uint8)
        for stroke in way:
            points = np.array(stroke) + self._chance.normal(0, 0.035, (len(stroke), 2))
            points = _smooth(points * [wide, 1.0], 2 if self._chance.random() < 0.85 else 1)
            line = np.round((points * (tall - 1) + room) * 8).astype(np.int32)
            cv2.polylines(canvas, [line], False, 255, max(1, round(pen)), cv2.LINE_AA, 3)
        ys, xs = np.where(canvas > 0)
        return np.ascontiguousarray(canvas[ys.min() : ys.max() + 1, xs.min() : xs.max() + 1])

    def _slant(self, ink: Ink) -> Ink:
        lean = self._chance.normal(0.18, 0.2)
        turn = np.deg2rad(self._chance.normal(0, 3))
        h, w = ink.shape
        matrix = np.array([[np.cos(turn), -lean - np.sin(turn), lean * h / 2 + 12], [np.sin(turn), 1.0, 8.0]])
        return np.asarray(cv2.warpAffine(ink, matrix, (w + 40, h + 16)), np.uint8)

    def _dirt(self, ink: Ink) -> Ink:
        """Dots under the number, a printed line, remains of the caption and of the stroke after it."""
        ys, xs = np.where(ink > 60)
        x0, x1, y0, y1 = xs.min(), xs.max(), ys.min(), ys.max()
        if self._chance.random() < 0.08:
            base = int(y1 - self._chance.uniform(0, 0.3) * (y1 - y0))
            for x in range(x0 - 8, x1 + 8, int(self._chance.uniform(5, 11))):
                cv2.circle(ink, (x, base), 1, 255, -1)
        if self._chance.random() < 0.05:
            base = int(y1 - self._chance.uniform(0, 0.25) * (y1 - y0))
            cv2.line(ink, (x0 - 8, base), (x1 + 8, base), 255, int(self._chance.integers(1, 3)))
        if self._chance.random() < 0.06:
            x = x0 - int(self._chance.uniform(4, 10))
            for y in (y0 + (y1 - y0) // 2, y1 - 6):
                cv2.circle(ink, (x, y), 2, 255, -1)
        if self._chance.random() < 0.02:
            x = x1 + int(self._chance.uniform(3, 9))
            cv2.line(ink, (x, y1), (min(ink.shape[1] - 1, x + 14), y0), 255, 3)
        return ink

    def _scan(self, ink: Ink) -> Ink:
        """Low resolution, blur, faint ink, noise, hard thresholds."""
        factor = self._chance.uniform(0.3, 1.0)
        small = cv2.resize(ink, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA).astype(np.float32)
        small = cv2.GaussianBlur(small, (0, 0), self._chance.uniform(0.3, 0.9))
        small *= self._chance.uniform(0.6, 1.0)
        small += self._chance.normal(0, self._chance.uniform(2, 25), small.shape)
        if self._chance.random() < 0.6:
            small = (small > self._chance.uniform(60, 130)) * 255.0
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
