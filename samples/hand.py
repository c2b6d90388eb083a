"""Digits and names as if written by pen, for the slots that clerks fill by hand (number, day, month)."""

from __future__ import annotations

from random import Random

from PIL import ImageDraw

Stroke = list[tuple[float, float]]

INK_BLUE = (38, 48, 140)
INK_BLACK = (45, 45, 50)

# Control points in a unit box, x to the right, y down; each stroke is smoothed when drawn.
_STROKES: dict[str, tuple[tuple[Stroke, ...], ...]] = {
    "0": (([(0.55, 0.02), (0.15, 0.2), (0.12, 0.75), (0.5, 1.0), (0.88, 0.7), (0.85, 0.2), (0.5, 0.03)],),),
    "1": (([(0.3, 0.25), (0.6, 0.0), (0.57, 0.5), (0.55, 1.0)],), ([(0.52, 0.0), (0.5, 0.5), (0.48, 1.0)],)),
    "2": (([(0.15, 0.25), (0.45, 0.0), (0.8, 0.2), (0.6, 0.55), (0.15, 0.98), (0.4, 0.92), (0.88, 0.97)],),),
    "3": (([(0.18, 0.12), (0.55, 0.0), (0.78, 0.2), (0.45, 0.45), (0.82, 0.68), (0.6, 0.98), (0.12, 0.88)],),),
    "4": (
        ([(0.5, 0.0), (0.3, 0.35), (0.1, 0.65), (0.5, 0.64), (0.92, 0.62)], [(0.66, 0.35), (0.64, 0.7), (0.62, 1.0)]),
    ),
    "5": (([(0.8, 0.03), (0.3, 0.04), (0.24, 0.45), (0.6, 0.4), (0.85, 0.68), (0.55, 0.98), (0.12, 0.9)],),),
    "6": (([(0.7, 0.02), (0.3, 0.35), (0.15, 0.75), (0.5, 1.0), (0.8, 0.75), (0.5, 0.52), (0.2, 0.72)],),),
    "7": (
        ([(0.12, 0.06), (0.5, 0.04), (0.86, 0.05), (0.6, 0.5), (0.42, 1.0)],),
        ([(0.12, 0.08), (0.84, 0.05), (0.6, 0.5), (0.4, 1.0)], [(0.3, 0.52), (0.75, 0.48)]),
    ),
    "8": (
        (
            [
                (0.72, 0.15),
                (0.4, 0.0),
                (0.25, 0.25),
                (0.55, 0.48),
                (0.8, 0.78),
                (0.45, 1.0),
                (0.2, 0.75),
                (0.55, 0.45),
                (0.72, 0.18),
            ],
        ),
    ),
    "9": (([(0.78, 0.25), (0.5, 0.0), (0.2, 0.25), (0.45, 0.52), (0.78, 0.28), (0.72, 0.65), (0.5, 1.0)],),),
}


def width(text: str, height: float) -> float:
    """How wide ``text`` (digits) will be, in the unit of ``height``."""
    return len(text) * height * 0.62


def _smooth(points: Stroke, steps: int = 9) -> Stroke:
    """A Catmull-Rom curve through ``points``."""
    padded = [points[0], *points, points[-1]]
    out: Stroke = []
    for i in range(1, len(padded) - 2):
        (x0, y0), (x1, y1), (x2, y2), (x3, y3) = padded[i - 1 : i + 3]
        for step in range(steps):
            t = step / steps
            a, b, c, d = -t + 2 * t**2 - t**3, 2 - 5 * t**2 + 3 * t**3, t + 4 * t**2 - 3 * t**3, t**3 - t**2
            out.append(((a * x0 + b * x1 + c * x2 + d * x3) / 2, (a * y0 + b * y1 + c * y2 + d * y3) / 2))
    out.append(points[-1])
    return out


def digits(draw: ImageDraw.ImageDraw, rng: Random, text: str, x: float, baseline: float, height: float) -> None:
    """Writes ``text`` (digits only) from ``x`` on; coordinates in pixels of ``draw``."""
    ink = INK_BLUE if rng.random() < 0.7 else INK_BLACK
    pen = max(2, round(height * rng.uniform(0.07, 0.11)))
    lean = rng.uniform(-0.05, 0.25)
    at = x
    for char in text:
        tall = height * rng.uniform(0.92, 1.12)
        wide = height * 0.52
        lift = height * rng.uniform(-0.06, 0.06)
        for stroke in rng.choice(_STROKES[char]):
            jitter = [(px + rng.gauss(0, 0.035), py + rng.gauss(0, 0.03)) for px, py in stroke]
            points = [
                (at + wide * px + lean * tall * (1 - py), baseline + lift - tall * (1 - py))
                for px, py in _smooth(jitter)
            ]
            draw.line(points, fill=ink, width=pen, joint="curve")
            for px, py in (points[0], points[-1]):
                draw.ellipse((px - pen / 2, py - pen / 2, px + pen / 2, py + pen / 2), fill=ink)
        at += width(char, height)


def scribble(draw: ImageDraw.ImageDraw, rng: Random, box: tuple[float, float, float, float]) -> None:
    """A signature-like line inside ``box`` (pixels)."""
    x0, y0, x1, y1 = box
    ink = INK_BLUE if rng.random() < 0.8 else INK_BLACK
    count = rng.randint(7, 12)
    points = [
        (x0 + (x1 - x0) * min(1, max(0, i / count + rng.uniform(-0.12, 0.12))), rng.uniform(y0, y1))
        for i in range(count)
    ]
    points.append((x1, (y0 + y1) / 2 + rng.uniform(-0.2, 0.2) * (y1 - y0)))
    draw.line(_smooth(points, 14), fill=ink, width=max(2, round((x1 - x0) * 0.012)), joint="curve")
