"""Reads numbers by digits and hands that were not learnt from: ``python -m bench.train_digits.check DIGITS_DIR``.

Numbers and days are written, scanned and read as ``ocr.handwriting`` reads the slots of a letterhead, with the
shipped model or another. It says how many are right at first place and within the candidates that are shown.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

import cv2
import numpy as np

from bench.train_digits.strings import Writer, load_digits, parted
from bench.train_digits.strokes import HELD_STROKES
from ocr import handwriting
from ocr.slots import Kind, Slot

SEED = 77


def check(writer: Writer, kind: Kind, count: int) -> tuple[int, int, Counter[tuple[str, str]]]:
    """(right at first place, right within the candidates, which figures were taken for which) of ``count``."""
    first = within = 0
    confused: Counter[tuple[str, str]] = Counter()
    for _ in range(count):
        number = writer.day() if kind == "ngay" else writer.number()
        ink, em = writer.scanned(number)
        slot = Slot(kind, 0, ink.shape[1], ink.shape[0], em, "", 0.0)
        columns = np.where((ink > 100).any(axis=0))[0]
        wide = float(np.ptp(columns)) / em if len(columns) else 0.0
        read = [text for text, _ in handwriting.candidates_of(ink, slot, wide)]
        if kind == "ngay":
            read, number = [f"{int(text):02d}" for text in read], f"{int(number):02d}"
        first += read[:1] == [number]
        within += number in read
        if read and len(read[0]) == len(number):
            confused.update((a, b) for a, b in zip(number, read[0], strict=True) if a != b)
    return first, within, confused


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.train_digits.check", description=__doc__)
    parser.add_argument("digits", type=Path, help="folder with t10k-*.gz and usps.h5")
    parser.add_argument("--model", type=Path, help="a model other than the shipped one")
    parser.add_argument("--count", type=int, default=1000)
    arguments = parser.parse_args()
    if arguments.model:
        net = cv2.dnn.readNetFromONNX(str(arguments.model))
        handwriting._net = lambda: net  # what reads the shipped one
    _, held = parted(*load_digits(arguments.digits))
    for kind in ("so", "ngay"):
        writer = Writer(*held, seed=SEED, ways=HELD_STROKES)
        first, within, confused = check(writer, kind, arguments.count)
        shares = f"right {first / arguments.count:.1%}, within the candidates {within / arguments.count:.1%}"
        often = ", ".join(f"{a} as {b} {n}" for (a, b), n in confused.most_common(10))
        print(f"{kind}: {shares} of {arguments.count}; {often}")


if __name__ == "__main__":
    main()
