"""A stamp that a fax made black is found by its frame, leaning as it was set; tables and other boxes are none."""

from __future__ import annotations

from types import SimpleNamespace

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from ocr.boxed import boxed_words
from ocr.classify import secrecy
from ocr.read import Clock
from ocr.stamps import read_stamps
from schemas.reading import PageReading
from tests.ocr import drawing

DPI = 200
MILLIMETRE = DPI / 25.4
WIDE = {"MẬT": 20, "TỐI MẬT": 30, "TUYỆT MẬT": 40, "KHẨN": 20, "TIỀN MẶT": 40}
"""Millimetres of the stamps of TT 24/2020/TT-BCA, 8 mm tall."""


def faxed(text: str, turned: float) -> np.ndarray:
    """The specimen letter with a framed black stamp on it, as a 1-bit scan at 200 dpi."""
    page = Image.new("L", (1654, 2339), 255)
    page.paste(Image.fromarray(cv2.cvtColor(drawing.letter(DPI).image, cv2.COLOR_BGR2GRAY)), (0, 0))
    wide, tall = round(WIDE[text] * MILLIMETRE), round(8 * MILLIMETRE)
    stamp = Image.new("LA", (wide, tall), (255, 0))
    draw = ImageDraw.Draw(stamp)
    draw.rectangle((1, 1, wide - 2, tall - 2), outline=(0, 255), width=3)
    font = ImageFont.truetype(str(drawing.FONTS / "Tinos-Bold.ttf"), 37)
    draw.text((wide / 2, tall / 2 + 4), text, font=font, fill=(0, 255), anchor="mm")
    stamp = stamp.rotate(turned, expand=True, resample=Image.Resampling.BICUBIC)
    page.paste(stamp, (520, 880), stamp.getchannel("A"))
    noisy = np.asarray(page).astype(np.float32) + np.random.default_rng(7).normal(0, 12, (2339, 1654))
    return np.where(cv2.GaussianBlur(noisy, (0, 0), 0.6) > 160, 255, 0).astype(np.uint8)


def degree_of(grey: np.ndarray) -> str | None:
    marks = read_stamps(SimpleNamespace(grey=grey, colour=grey), "vie", Clock.start(120, 1))
    height, width = grey.shape
    page = PageReading(number=1, width=width, height=height, upright_width=width, upright_height=height, marks=marks)
    return secrecy([page])


@pytest.mark.parametrize(
    ("text", "turned", "degree"),
    [
        ("MẬT", 0.0, "Mật"),
        ("MẬT", -15.0, "Mật"),
        ("TỐI MẬT", 15.0, "Tối mật"),
        ("TUYỆT MẬT", -7.0, "Tuyệt mật"),
        ("KHẨN", 5.0, None),
        ("TIỀN MẶT", 3.0, None),
    ],
)
def test_a_black_stamp_of_secrecy_is_seen_on_a_fax(text, turned, degree):
    assert degree_of(faxed(text, turned)) == degree


def test_a_letter_without_frames_starts_no_engine(monkeypatch):
    def started(*_: object, **__: object) -> None:
        raise AssertionError("the engine was started")

    monkeypatch.setattr("ocr.stamps.read_words", started)
    page = np.full((2339, 1654), 255, np.uint8)
    letter = cv2.cvtColor(drawing.letter(DPI).image, cv2.COLOR_BGR2GRAY)
    page[: letter.shape[0], : letter.shape[1]] = letter
    assert read_stamps(SimpleNamespace(grey=page, colour=page), "vie", Clock.start(60, 1)) == []


def test_the_cells_of_a_table_are_no_stamps():
    page = np.full((800, 1654), 255, np.uint8)
    for x in range(100, 1300, 240):
        for y in range(100, 500, 80):
            cv2.rectangle(page, (x, y), (x + 240, y + 80), 0, 3)
            cv2.putText(page, "MAT", (x + 60, y + 55), cv2.FONT_HERSHEY_SIMPLEX, 1.4, 0, 4)
    assert boxed_words(page, MILLIMETRE, 44) == []


@pytest.mark.parametrize("size", [(90, 60), (1200, 60), (300, 290)])
def test_frames_of_another_size_are_no_stamps(size):
    page = np.full((800, 1654), 255, np.uint8)
    cv2.rectangle(page, (100, 100), (100 + size[0], 100 + size[1]), 0, 3)
    cv2.putText(page, "MAT", (110, 150), cv2.FONT_HERSHEY_SIMPLEX, 1.0, 0, 4)
    if size == (90, 60):
        page = cv2.resize(page, None, fx=0.5, fy=0.5)
    assert boxed_words(page, MILLIMETRE, 44) == []
