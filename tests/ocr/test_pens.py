"""Words by pen are told from print by the colour of their ink."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from ocr.extract import find_fields
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
