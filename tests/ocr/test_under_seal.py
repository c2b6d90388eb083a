"""What begins under a black seal is told by the letters that its print would cover."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from ocr.clean.seal import Row, Seal
from ocr.under_seal import tell_hidden
from schemas.reading import Word
from tests.ocr import drawing

SEAL = Seal(300.0, 300.0, 134.0, 7.9)
BASE = 402


def _signed(text: str, clear: str, face: str = "Bold") -> tuple[NDArray[np.uint8], Row, list[Word]]:
    """A page on which ``text`` begins under the seal, its row, and the words as read: of its end ``clear``."""
    font = ImageFont.truetype(str(drawing.FONTS / f"Tinos-{face}.ttf"), 36)
    picture = Image.new("L", (900, 600), 255)
    pen = ImageDraw.Draw(picture)
    begins = 412 - round(font.getlength(text.removesuffix(clear)))
    pen.text((begins, BASE), text, font=font, fill=0, anchor="ls")
    grey = np.array(picture)
    for share, thick in ((1.0, 5), (0.92, 2), (0.66, 2), (0.3, 2)):
        cv2.circle(grey, (300, 300), round(share * 134), (0,), thick)
    for n in range(14):  # letters along the rim
        angle = 2 * np.pi * n / 14
        at = (round(300 + 106 * np.cos(angle)) - 8, round(300 + 106 * np.sin(angle)) + 8)
        cv2.putText(grey, "NHANDANXAMOIUB"[n], at, cv2.FONT_HERSHEY_SIMPLEX, 0.7, (0,), 2)
    words, place = [], len(text) - len(clear)
    for word in clear.split():
        x0, y0, x1, y1 = font.getbbox(word, anchor="ls")
        left = begins + round(font.getlength(text[: text.index(word, place)]))
        words.append(Word(text=word, box=(left + x0, BASE + y0, left + x1, BASE + y1), confidence=0.96))
        place = text.index(word, place) + len(word)
    right = words[-1].box[2]
    return (
        grey,
        Row(BASE - 28, BASE + 8, 0, right),
        [Word(text="»ø", box=(250, 375, 300, 402), confidence=0.1), *words],
    )


@pytest.mark.parametrize(
    ("text", "clear"),
    [
        ("Nguyễn Thị An Nhiên", "An Nhiên"),
        ("Quách Thị Đan Tâm", "Đan Tâm"),
        ("Lò Thị Minh Thạc", "Minh Thạc"),
        ("Đại tá Lương Tam Quang", "Tam Quang"),
        ("Đại úy Quàng Đức Thiện Đức", "Đức Thiện Đức"),
        ("PHÓ CHỦ TỊCH", "TỊCH"),
        ("KT. CHỦ TỊCH", "TỊCH"),
        ("CÔNG CHỨC TƯ PHÁP - HỘ TỊCH", "PHÁP - HỘ TỊCH"),
    ],
)
def test_the_hidden_words_are_told_by_their_letters(text: str, clear: str) -> None:
    grey, row, heard = _signed(text, clear)
    (told,) = tell_hidden(grey, SEAL, [row], [heard], 0.6)
    assert " ".join(w.text for w in told) == text
    hidden = told[: len(text.split()) - len(clear.split())]
    assert all(w.confidence == 0.6 for w in hidden)
    assert all(abs(w.box[3] - BASE) < 16 and w.box[0] >= 60 for w in hidden)


def test_a_whole_name_beside_the_seal_stays_as_it_was_read() -> None:
    grey, row, heard = _signed("Phạm Thị Thanh Trà", "Thị Thanh Trà")
    beside = [w.model_copy(update={"box": (w.box[0] + 300, w.box[1], w.box[2] + 300, w.box[3])}) for w in heard[1:]]
    assert tell_hidden(grey, SEAL, [row], [beside], 0.6) == [beside]


def test_a_typeface_that_is_not_known_tells_nothing() -> None:
    grey, row, heard = _signed("Nguyễn Thị An Nhiên", "An Nhiên")
    noise = np.random.default_rng(1).random(grey.shape) < 0.4
    assert tell_hidden(np.where(noise, 0, 255).astype(np.uint8), SEAL, [row], [heard], 0.6) == [heard]


def test_nothing_clear_of_the_seal_tells_nothing() -> None:
    grey, row, heard = _signed("Nguyễn Thị An Nhiên", "An Nhiên")
    assert tell_hidden(grey, SEAL, [row], [heard[:1]], 0.6) == [heard[:1]]
    unsure = [w.model_copy(update={"confidence": 0.5}) for w in heard]
    assert tell_hidden(grey, SEAL, [row], [unsure], 0.6) == [unsure]


def test_what_the_seal_is_read_as_before_a_whole_post_goes() -> None:
    grey, row, heard = _signed("CHỦ TỊCH", "CHỦ TỊCH")
    assert [w.text for w in tell_hidden(grey, SEAL, [row], [heard], 0.6)[0]] == ["CHỦ", "TỊCH"]
