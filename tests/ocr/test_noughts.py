"""Noughts with a dot in them are no sixes, eights or nines."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw

from ocr.noughts import told_by_dots
from ocr.typefaces import font
from schemas.reading import Word


def _typed(face: str, texts: list[str], size: int = 40) -> tuple[np.ndarray, list[Word]]:
    picture = Image.new("L", (1200, 100 * len(texts)), 255)
    draw, words, own = ImageDraw.Draw(picture), [], font(face, size)
    for row, text in enumerate(texts):
        draw.text((60, 70 + 100 * row), text, font=own, fill=0, anchor="ls")
        x0, y0, x1, y1 = own.getbbox(text, anchor="ls")
        box = (60 + int(x0), 70 + 100 * row + int(y0), 60 + int(x1), 70 + 100 * row + int(y1))
        words.append(Word(text=text, box=box, confidence=0.95))
    return np.asarray(picture), words


@pytest.mark.parametrize("size", [26, 40])
def test_a_dot_tells_a_nought(size):
    grey, words = _typed(
        "Cousine-Regular.ttf", ["30.000", "05/07/2004", "063101267", "(2000)", "1986,", "01BLP2-001"], size
    )
    slips = ["30.990", "05/97/2994", "963191267", "(2698)", "1986,", "91BLP2-901"]
    read = [w.model_copy(update={"text": slip}) for w, slip in zip(words, slips, strict=True)]
    told = told_by_dots(grey, read)
    assert [w.text for w in told] == [w.text for w in words]
    assert told[1].raw == "05/97/2994"
    assert told[4].raw is None


@pytest.mark.parametrize("face", ["Tinos-Regular.ttf", "Arimo-Regular.ttf"])
def test_figures_without_dots_stay(face):
    grey, words = _typed(face, ["1986", "96.800", "08/06/1999", "698806"])
    assert told_by_dots(grey, words) == words


def test_figures_that_cannot_be_told_on_such_a_page_are_less_sure():
    grey, words = _typed("Cousine-Regular.ttf", ["30.000", "05/07/2004"])
    read = [words[0], words[1].model_copy(update={"text": "05/07/204"})]
    sure, unsure = told_by_dots(grey, read)
    assert (sure.text, sure.confidence) == ("30.000", 0.95)
    assert (unsure.text, unsure.confidence) == ("05/07/204", 0.8)
