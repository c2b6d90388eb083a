"""Rows of leader dots go; letters, ellipses and everything else of a page stay as they are."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from ocr.clean.leaders import erase_leaders
from tests.ocr.drawing import FONTS

Pixels = NDArray[np.uint8]
_X_HEIGHT = 26.0


def _page(*lines: str, blur: float = 0.0) -> Pixels:
    """``lines`` at 13 points and 300 dpi on a light page."""
    image = Image.new("L", (1800, 120 * len(lines) + 120), 240)
    pen = ImageDraw.Draw(image)
    face = ImageFont.truetype(FONTS / "Tinos-Regular.ttf", 54)
    for i, line in enumerate(lines):
        pen.text((60, 60 + 120 * i), line, font=face, fill=20)
    return np.asarray(image.filter(ImageFilter.GaussianBlur(blur)) if blur else image, dtype=np.uint8)


@pytest.mark.parametrize("blur", [0.0, 1.2])
@pytest.mark.parametrize("value", ["Năm sinh: 1992", "Dân tộc: Tày, Nơi cư trú: Bản Mẫu", ""])
def test_the_dots_go_and_the_value_stays(value: str, blur: float) -> None:
    dotted = erase_leaders(_page(f"{value} {'.' * 40}", blur=blur), _X_HEIGHT)
    bare = _page(value, blur=blur)
    assert np.abs(dotted.astype(int) - bare).max() < 60
    assert ((dotted < 128) != (bare < 128)).sum() < 20


@pytest.mark.parametrize(
    "line",
    [
        "v.v... và các giấy tờ khác (nếu có)...",
        "thi lí i tờ, kì thi, vị trí, chi phí, lịch sử, vi vi",
        "1.2.3.4.5.6.7.8.9.10.11.12",
        "Kính gửi: Ủy ban nhân dân xã",
    ],
)
def test_a_page_without_leaders_is_not_touched(line: str) -> None:
    page = _page(line)
    assert np.array_equal(erase_leaders(page, _X_HEIGHT), page)


def test_an_unknown_letter_size_is_taken_for_that_of_an_official_page() -> None:
    page = np.full((3508, 2480), 245, np.uint8)
    page[1000:1200, 100:1900] = _page("Họ và tên: " + "." * 60)[:200]
    assert (erase_leaders(page, None) < 128).sum() < (page < 128).sum() * 0.95


def test_an_empty_page_has_nothing_to_erase() -> None:
    page = np.full((400, 300), 250, np.uint8)
    assert erase_leaders(page, None) is page


@pytest.mark.parametrize("blur", [0.0, 1.2])
def test_the_tone_marks_that_stand_among_the_dots_stay(blur: float) -> None:
    """A slot is printed first, then filled in: the mark below a vowel comes to stand between dots, or over one."""
    bare = _page("Lụa Thị Mận, huyện Vị Xuyên", blur=blur)
    dotted = bare.copy()
    for x in range(60, 1500, 11):
        dotted[113:117, x : x + 4] = np.minimum(dotted[113:117, x : x + 4], 60)
    clean = erase_leaders(dotted, _X_HEIGHT)
    marks = [_marks_below(page) for page in (bare, clean)]
    assert len(marks[0]) >= 5
    assert all(any(abs(x - found) < 8 for found in marks[1]) for x in marks[0])
    assert len(marks[1]) <= len(marks[0]) + 2


def _marks_below(page: Pixels) -> list[float]:
    """Where dots stand below the line of letters; pixels."""
    _, _, stats, centres = cv2.connectedComponentsWithStats((page < 150).astype(np.uint8), connectivity=8)
    small = (stats[:, cv2.CC_STAT_HEIGHT] < 12) & (stats[:, cv2.CC_STAT_WIDTH] < 14)
    return sorted(float(x) for x, y in centres[small] if 110 < y < 120)


def test_pieces_of_a_row_of_dots_between_letters_that_reach_below_the_line_go_too() -> None:
    page = _page("ngày gặp gỡ")
    dotted = page.copy()
    for x in range(60, 1500, 11):
        if page[112:130, x - 3 : x + 8].min() > 200:
            dotted[122:126, x : x + 4] = 60
    clean = erase_leaders(dotted, _X_HEIGHT)
    assert ((clean < 150) & (page > 200)).sum() <= ((dotted < 150) & (page > 200)).sum() * 0.05
