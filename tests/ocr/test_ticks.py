"""Boxes for ticks and rows of cells are found, taken off the page and come back as words."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from ocr.load import Limits, open_scan
from ocr.pipeline import Options, read_page
from ocr.ticks import find_boxes, without_boxes
from tests.ocr import drawing

WIDTH, HEIGHT = 1654, 2338
X_HEIGHT = 22.0


def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(drawing.FONTS / "Tinos-Regular.ttf"), size)


def _paper() -> tuple[Image.Image, ImageDraw.ImageDraw]:
    image = Image.new("L", (WIDTH, HEIGHT), 245)
    return image, ImageDraw.Draw(image)


def _box(draw: ImageDraw.ImageDraw, x: int, y: int, how: str, side: int = 34) -> None:
    draw.rectangle((x, y, x + side, y + side), outline=20, width=3)
    if how == "cross":
        draw.line((x, y, x + side, y + side), fill=20, width=3)
        draw.line((x, y + side, x + side, y), fill=20, width=3)
    elif how == "tick":
        draw.line((x + 7, y + 17, x + 15, y + 27, x + 28, y + 7), fill=20, width=4)
    elif how == "filled":
        draw.rectangle((x + 9, y + 9, x + side - 9, y + side - 9), fill=20)
    elif how == "pen":
        draw.line((x - 12, y - 10, x + side + 14, y + side + 9), fill=40, width=4)
        draw.line((x - 8, y + side + 8, x + side + 12, y - 12), fill=40, width=4)


def _pixels(image: Image.Image) -> NDArray[np.uint8]:
    return np.asarray(image, dtype=np.uint8).copy()


@pytest.mark.parametrize("how", ["cross", "tick", "filled", "pen"])
def test_a_ticked_box_is_told_from_an_empty_one(how: str) -> None:
    image, draw = _paper()
    _box(draw, 400, 500, how)
    _box(draw, 700, 500, "empty")
    found = sorted(find_boxes(_pixels(image), X_HEIGHT).ticks, key=lambda t: t.box[0])
    assert [round(t.ticked) for t in found] == [1, 0]
    assert [t.pen for t in found] == [how == "pen", False]
    assert abs(found[0].box[0] - 400) <= 3
    assert abs(found[0].box[3] - 534) <= 3


def test_letters_bullets_and_the_corners_of_a_code_are_no_boxes() -> None:
    image, draw = _paper()
    for n, text in enumerate(("DODBHEOQ0 [8] PREMUN", "ỦY BAN NHÂN DÂN", "Độc lập - Tự do - Hạnh phúc 0808")):
        draw.text((120, 100 + 90 * n), text, font=_font(48), fill=20)
        draw.text(
            (900, 100 + 90 * n), text, font=ImageFont.truetype(str(drawing.FONTS / "Arimo-Bold.ttf"), 40), fill=20
        )
    for x in (120, 400):
        draw.rectangle((x, 600, x + 30, 630), fill=20)
        draw.rectangle((x + 100, 600, x + 142, 642), outline=20, width=6)
        draw.rectangle((x + 112, 612, x + 130, 630), fill=20)
    draw.rectangle((120, 900, 900, 1100), outline=20, width=3)
    assert not find_boxes(_pixels(image), X_HEIGHT)


def test_a_box_without_another_of_its_size_is_none_of_a_form() -> None:
    image, draw = _paper()
    _box(draw, 400, 500, "cross")
    _box(draw, 700, 500, "empty", side=50)
    assert not find_boxes(_pixels(image), X_HEIGHT)


def _row(draw: ImageDraw.ImageDraw, x: int, y: int, text: str, wide: int = 46, tall: int = 58) -> None:
    for n, c in enumerate(text):
        draw.rectangle((x + n * wide, y, x + (n + 1) * wide, y + tall), outline=20, width=3)
        draw.text((x + n * wide + wide // 2, y + tall // 2), c, font=_font(40), fill=20, anchor="mm")


def test_a_row_of_cells_is_found_and_a_table_is_not() -> None:
    image, draw = _paper()
    _row(draw, 600, 500, "001085012345")
    for y in (900, 958):
        _row(draw, 600, y, "123456")
    for x in (150, 250, 600, 1000, 1300, 1500):
        draw.line((x, 1200, x, 1260), fill=20, width=3)
    draw.line((150, 1200, 1500, 1200), fill=20, width=3)
    draw.line((150, 1260, 1500, 1260), fill=20, width=3)
    rows = find_boxes(_pixels(image), X_HEIGHT).rows
    assert [len(row.edges) - 1 for row in rows] == [12]
    assert abs(rows[0].box[0] - 600) <= 3


def test_a_page_without_boxes_is_left_as_it_is() -> None:
    image, draw = _paper()
    draw.text((120, 100), "Kính gửi: Ủy ban nhân dân xã", font=_font(48), fill=20)
    grey = _pixels(image)
    assert without_boxes(grey, find_boxes(grey, X_HEIGHT)) is grey
    assert not find_boxes(grey, None)


def test_boxes_come_back_as_words_of_their_lines(tmp_path: Path) -> None:
    image, draw = _paper()
    lines = ["Họ, chữ đệm, tên: Hoàng Thị Mẫu", "Dân tộc: Tày", "Nơi cư trú: Thôn Nà Mẫu, xã Suối Mẫu"]
    for n, text in enumerate(lines):
        draw.text((150, 200 + 90 * n), text, font=_font(46), fill=20)
    draw.text((150, 500), "Giới tính:", font=_font(46), fill=20)
    _box(draw, 420, 510, "empty")
    draw.text((470, 500), "Nam", font=_font(46), fill=20)
    _box(draw, 640, 510, "cross")
    draw.text((690, 500), "Nữ", font=_font(46), fill=20)
    draw.text((150, 620), "Số định danh:", font=_font(46), fill=20)
    _row(draw, 480, 618, "001085012345")
    path = tmp_path / "form.png"
    noise = np.random.default_rng(random.Random(4).randint(0, 99)).normal(0, 3, (HEIGHT, WIDTH))
    Image.fromarray(np.clip(_pixels(image) + noise, 0, 255).astype(np.uint8)).save(path, dpi=(200, 200))
    with open_scan([(path, path.name)], Limits()) as scan:
        reading = read_page(scan, 1, Options()).reading
    said = [reading.line_text(line) for line in reading.lines]
    assert "Giới tính: ☐ Nam ☒ Nữ" in said
    assert "Số định danh: 001085012345" in said
