"""Signs that engines put for others."""

from __future__ import annotations

import pytest

from ocr.vietnamese.signs import mend_signs
from schemas.reading import Line, Word


def mended(text: str) -> str:
    words = [Word(text=t, box=(100 * n, 0, 100 * n + 90, 30), confidence=0.95) for n, t in enumerate(text.split())]
    return " ".join(w.text for w in mend_signs(words, [Line(box=(0, 0, 900, 30), words=list(range(len(words))))]))


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("quý HI, phương hướng", "quý III, phương hướng"),
        ("Quý H năm 2024", "Quý II năm 2024"),
        ("quý lV.", "quý IV."),
        ("quý III năm", "quý III năm"),
        ("quý 1 năm", "quý 1 năm"),
        ("khu HI, xã", "khu HI, xã"),
        ("quý LH", "quý III"),
    ],
)
def test_strokes_that_ran_together_behind_a_quarter(read: str, printed: str) -> None:
    assert mended(read) == printed
