"""Ruled tables come out as rows and cells; a stamp's frame is told from them."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from ocr.arrange import arrange
from ocr.load import Limits, open_scan
from ocr.pipeline import Options, read_page
from ocr.ruled import find_ruled, stamp_frames, tables
from ocr.tables import filled
from schemas.reading import Word, Zone
from tests.ocr import drawing

Pixels = NDArray[np.uint8]
WIDTH, HEIGHT = 1654, 2338


def _paper() -> Pixels:
    return np.full((HEIGHT, WIDTH), 250, np.uint8)


def _draw_grid(image: Pixels, columns: list[int], rows: list[int]) -> None:
    for x in columns:
        cv2.line(image, (x, rows[0]), (x, rows[-1]), 30, 3)
    for y in rows:
        cv2.line(image, (columns[0], y), (columns[-1], y), 30, 3)


COLUMNS, ROWS = [150, 260, 900, 1500], [700, 780, 900, 1020]


def test_cells_are_found_also_on_a_slightly_askew_page() -> None:
    image = _paper()
    _draw_grid(image, COLUMNS, ROWS)
    slant = cv2.getRotationMatrix2D((WIDTH / 2, HEIGHT / 2), 0.12, 1)
    for page in (image, np.asarray(cv2.warpAffine(image, slant, (WIDTH, HEIGHT), borderValue=250), np.uint8)):
        (grid,) = tables(find_ruled(page), WIDTH)
        assert len(grid.cells) == 9
        assert np.abs(np.array(grid.columns) - COLUMNS).max() < 8
        assert np.abs(np.array(grid.rows) - ROWS).max() < 8


def test_a_cell_that_spans_two_columns_is_one_cell() -> None:
    image = _paper()
    _draw_grid(image, COLUMNS, ROWS)
    image[706:774, 890:910] = 250  # no line between the second and third column of the first row
    (grid,) = tables(find_ruled(image), WIDTH)
    assert len(grid.cells) == 8
    spanning = next(box for row, column, box in grid.cells if (row, column) == (0, 1))
    assert spanning[2] - spanning[0] > 1200


def test_text_and_the_rule_under_a_motto_are_no_table() -> None:
    image = _paper()
    for n in range(30):
        cv2.putText(
            image, "Noi dung cong van so " + "mn" * 12, (150, 300 + 50 * n), cv2.FONT_HERSHEY_COMPLEX, 1, 20, 2
        )
    cv2.line(image, (900, 200), (1300, 200), 20, 3)
    assert tables(find_ruled(image), WIDTH) == []


def test_the_frame_of_an_incoming_stamp() -> None:
    image = _paper()
    _draw_grid(image, [90, 220, 520], [420, 560])
    grids = find_ruled(image)
    assert tables(grids, WIDTH) == []
    ((x0, y0, x1, y1),) = stamp_frames(grids, WIDTH, HEIGHT)
    assert np.abs(np.array([x0, y0, x1, y1]) - [90, 420, 520, 560]).max() < 8


def test_words_come_cell_by_cell_and_into_the_table() -> None:
    image = _paper()
    _draw_grid(image, COLUMNS, ROWS)
    (grid,) = tables(find_ruled(image), WIDTH)
    placed = [
        ("Trước", 150, 600, 0), ("bảng.", 260, 600, 0),
        ("1", 190, 800, 1), ("Hồ", 290, 800, 1), ("sơ", 340, 800, 1), ("Mười", 950, 800, 1),
        ("đất", 290, 850, 2), ("tập", 950, 850, 2),
        ("Sau", 150, 1100, 3), ("bảng.", 230, 1100, 3),
    ]  # fmt: skip
    words = [Word(text=t, box=(x, y, x + 40, y + 24), confidence=0.9) for t, x, y, _ in placed]
    lines = arrange(words, [line for *_, line in placed], WIDTH, HEIGHT, tables=[grid])
    texts = [" ".join(words[i].text for i in line.words) for line in lines]
    assert texts == ["Trước bảng.", "1", "Hồ sơ", "đất", "Mười", "tập", "Sau bảng."]
    assert [line.zone for line in lines].count(Zone.TABLE) == 5
    table = filled(grid, words, lines)
    assert table.cells[1] == ["1", "Hồ sơ đất", "Mười tập"]
    assert table.cells[0] == ["", "", ""]


def test_a_stamp_over_the_beginning_of_a_line_leaves_the_line_whole() -> None:
    placed = [("ĐẾN", 100, 450, 0), ("số:", 250, 450, 0), ("Trong", 420, 520, 1), ("thời", 540, 520, 1)]
    words = [Word(text=t, box=(x, y, x + 90, y + 26), confidence=0.93) for t, x, y, _ in placed]
    lines = arrange(words, [line for *_, line in placed], WIDTH, HEIGHT, stamps=[(90, 420, 520, 560)])
    assert [(line.zone, [words[i].text for i in line.words]) for line in lines] == [
        (Zone.STAMP, ["ĐẾN", "số:"]),
        (Zone.BODY, ["Trong", "thời"]),
    ]


def test_a_word_misread_under_a_stamp_does_not_part_the_line() -> None:
    placed = [
        ("ĐẾN", 100, 450, 0),
        ("Căn", 110, 520, 1),
        ("c1", 215, 520, 1),
        ("Luật", 320, 520, 1),
        ("Lưu", 540, 520, 1),
    ]
    words = [Word(text=t, box=(x, y, x + 90, y + 26), confidence=0.93) for t, x, y, _ in placed]
    lines = arrange(words, [line for *_, line in placed], WIDTH, HEIGHT, stamps=[(90, 420, 520, 560)])
    shown = [(line.zone, [words[i].text for i in line.words]) for line in lines]
    assert shown == [(Zone.STAMP, ["ĐẾN"]), (Zone.BODY, ["Căn", "c1", "Luật", "Lưu"])]


def test_words_with_a_comma_under_a_stamp_belong_to_their_line_too() -> None:
    """ "Tuyên Quang, ngày 0Š tháng 8 năm" over an incoming stamp, one of its figures misread."""
    texts = [("Tuyên", 0), ("Quang,", 100), ("ngày", 200), ("0Š", 300), ("tháng", 400), ("2025", 530)]
    words = [Word(text=t, box=(x, 396, x + 90, 422), confidence=0.93) for t, x in texts]
    lines = arrange(words, [0] * 6, WIDTH, HEIGHT, stamps=[(90, 420, 520, 560)])
    assert [[words[i].text for i in line.words] for line in lines] == [[t for t, _ in texts]]


def test_a_printed_table_is_read_cell_by_cell(tmp_path: Path) -> None:
    picture = Image.new("L", (1240, 700), 255)
    draw = ImageDraw.Draw(picture)
    font = ImageFont.truetype(str(drawing.FONTS / "Tinos-Regular.ttf"), 29)
    columns, rows = [80, 180, 640, 1160], [120, 200, 360, 480]
    texts = [
        ["STT", "Tên thủ tục hành chính", "Cơ quan giải quyết"],
        ["1", "Đăng ký khai sinh có\nyếu tố nước ngoài", "Ủy ban nhân dân\nxã Suối Mẫu, thôn\nĐá Bàn"],
        ["2", "Chứng thực bản sao", "Bộ phận một cửa"],
    ]
    draw.text((90, 40), "Danh mục thủ tục niêm yết tại xã", font=font, fill=0)
    for x in columns:
        draw.line((x, rows[0], x, rows[-1]), fill=0, width=3)
    for y in rows:
        draw.line((columns[0], y, columns[-1], y), fill=0, width=3)
    for r, row in enumerate(texts):
        for c, text in enumerate(row):
            # lines of neighbouring cells do not stand at one height
            draw.multiline_text((columns[c] + 14, rows[r] + 12 + 9 * c), text, font=font, fill=0, spacing=10)
    picture.save(tmp_path / "a.png", dpi=(150, 150))
    with open_scan([(tmp_path / "a.png", "a.png")], Limits()) as scan:
        reading = read_page(scan, 1, Options()).reading
    (table,) = reading.tables
    assert table.cells == [[" ".join(text.split()) for text in row] for row in texts]
    assert reading.lines[0].zone is Zone.BODY
