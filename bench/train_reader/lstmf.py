"""Training lines in the format that ``lstmtraining`` reads (Tesseract's ``DocumentData``), written directly.

``tesseract LINE OUT lstm.train`` makes the same one line at a time, and would find lines anew on its own.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence

import cv2

from bench.train_reader.pages import TrainingLine


def _text(value: bytes) -> bytes:
    return struct.pack("<I", len(value)) + value


def document(lines: Sequence[TrainingLine], language: str = "vie") -> bytes:
    """The bytes of a ``.lstmf`` file with a page for each line; the line's only box is the whole picture."""
    out = [struct.pack("<I", len(lines))]
    for number, line in enumerate(lines):
        done, png = cv2.imencode(".png", line.picture)
        if not done:
            raise ValueError(f"line {number} cannot be written as PNG")
        text = line.text.encode()
        out += [
            b"\1",  # a page is there
            _text(b"line"), struct.pack("<i", number), _text(png.tobytes()), _text(language.encode()), _text(text),
            struct.pack("<I", 0),  # no boxes: one for the whole picture is made on reading
            struct.pack("<I", 1), _text(text),
            b"\0",  # not vertical
        ]  # fmt: skip
    return b"".join(out)
