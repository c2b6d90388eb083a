"""Words by pen are told from print by the colour of their ink."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from ocr.extract.fields import find_fields
from ocr.pens import by_pen
from schemas.document_types import types
from schemas.reading import Word

BLUE, BLACK = (150, 60, 30), (20, 20, 20)


def drawn(inks, paper=(246, 248, 250)):
    page = np.full((60 * len(inks) + 20, 400, 3), paper, np.uint8)
    words = []
    for n, ink in enumerate(inks):
        y = 60 * n + 50
        cv2.putText(page, "Tan Lap", (20, y), cv2.FONT_HERSHEY_SIMPLEX, 1.4, ink, 3)
        words.append(Word(text="Tân", box=(15, y - 38, 260, y + 12), confidence=0.9))
    return page, words


@pytest.mark.parametrize("paper", [(246, 248, 250), (190, 215, 235)])
def test_blue_strokes_among_black_print_are_a_pen_s(paper):
    inks = [BLACK] * 6 + [BLUE] * 2
    page, words = drawn(inks, paper)
    assert by_pen(page, words) == [ink is BLUE for ink in inks]


def test_a_page_printed_in_blue_and_one_without_colour_have_no_pen():
    page, words = drawn([BLUE] * 6)
    assert not any(by_pen(page, words))
    page, words = drawn([BLACK] * 6 + [BLUE])
    assert not any(by_pen(cv2.cvtColor(page, cv2.COLOR_BGR2GRAY), words))


def test_a_value_by_pen_goes_to_a_person(make_page):
    page = make_page([(0.4, 0.1, "GIẤY KHAI SINH"), (0.1, 0.2, "Giới tính: Nam"), (0.1, 0.3, "Dân tộc: Dao")])
    next(w for w in page.words if w.text == "Dao").pen = True
    found = find_fields(types()["giay_khai_sinh"], [page])
    assert found["dan_toc"].handwritten
    assert [c.rule for c in found["dan_toc"].checks] == ["handwritten_value"]
    assert found["dan_toc"].confidence <= 0.6  # the engine for print is sure of a pen's strokes too
    assert not found["gioi_tinh"].handwritten


def test_figures_by_pen_that_ran_together_with_print_are_a_pen_s():
    page, words = drawn([BLACK] * 7)
    x0, y0, _, y1 = words[3].box
    page[y0 : y1 + 10, x0 : x0 + 90][page[y0 : y1 + 10, x0 : x0 + 90].min(axis=2) < 100] = BLUE
    words = [w.model_copy(update={"text": "03thang"}) if n == 3 else w for n, w in enumerate(words)]
    assert by_pen(page, words) == [n == 3 for n in range(7)]


def test_the_day_over_a_signature_is_a_pen_s(make_page):
    lines = [
        (0.4, 0.1, "BIÊN LAI THU PHÍ, LỆ PHÍ"),
        (0.1, 0.2, "Tên phí, lệ phí: Lệ phí hộ tịch"),
        (0.1, 0.3, "Số tiền: 50.000 đồng"),
        (0.6, 0.4, "Ngày 03 tháng 10 năm 2025"),
        (0.65, 0.42, "Người thu tiền"),
        (0.64, 0.5, "Phùng Thiên Thư"),
    ]
    page = make_page(lines)
    for word in page.words:
        word.pen = word.text == "03"
    found = find_fields(types()["bien_lai"], [page])
    assert found["ngay_thu"].handwritten
