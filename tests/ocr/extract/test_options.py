"""Choices that forms print with boxes: which option is ticked."""

from __future__ import annotations

import pytest

from ocr.classify import Part
from ocr.documents import extract
from ocr.extract.fields import find_fields
from ocr.extract.layout import sheet
from ocr.extract.options import chosen, crossed
from ocr.extract.pairs import pairs
from schemas.document_types import types
from schemas.reading import Table


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("☐ Nam ☒ Nữ", "Nữ"),
        ("Nam ☒ Nữ ☐", "Nam"),
        ("(đánh dấu) ☐ Trước hạn ☑ Đúng hạn ☐ Quá hạn", "Đúng hạn"),
        ("☒ Nam ☒ Nữ", ""),
        ("☐ Nam ☐ Nữ", ""),
        ("☐ Nam", ""),
        ("Nữ", "Nữ"),
    ],
)
def test_the_option_whose_box_is_ticked(text: str, said: str) -> None:
    assert chosen(text) == said


def test_one_cross_among_the_cells_of_a_row() -> None:
    assert crossed(["", "X", ""]) == 1
    assert crossed(["", "☐", "☒"]) == 2
    assert crossed(["x", "x", ""]) is None
    assert crossed(["", "", ""]) is None
    assert crossed(["x", "08", ""]) is None


def _birth(make_page, sex: str, weight: str = "3,2 kg"):
    return make_page(
        [
            (0.35, 0.1, "GIẤY CHỨNG SINH"),
            (0.1, 0.2, "Họ, chữ đệm, tên mẹ: Hoàng Thị Mẫu"),
            (0.1, 0.3, f"Giới tính: {sex}"),
            (0.1, 0.34, f"Cân nặng: {weight}"),
        ]
    )


@pytest.mark.parametrize(
    ("sex", "value"), [("☐ Nam ☒ Nữ", "Nữ"), ("☒ Nam ☐ Nữ", "Nam"), ("☒ Nam ☒ Nữ", None), ("☐ Nam ☐ Nữ", None)]
)
def test_a_form_says_the_sex_by_a_tick(make_page, sex: str, value: str | None) -> None:
    found = find_fields(types()["giay_chung_sinh"], [_birth(make_page, sex)]).get("gioi_tinh")
    assert (found.value if found else None) == value


@pytest.mark.parametrize(
    ("weight", "grams", "sure"),
    [
        ("3,2 kg", 3200, True),
        ("4.000 g", 4000, True),
        ("2.800 gam", 2800, True),
        ("4,0kg", 4000, True),
        ("3,2", 3, False),
    ],
)
def test_a_weight_is_in_grams(make_page, weight: str, grams: int, sure: bool) -> None:
    found = find_fields(types()["giay_chung_sinh"], [_birth(make_page, "Nam", weight)])["can_nang"]
    assert found.value == grams
    assert (found.agreement > 0.9) is sure


def test_pairs_hold_the_option_that_was_ticked(make_page) -> None:
    page = make_page([(0.1, 0.3, "Hình thức nhận: ☐ Trực tiếp ☒ Qua bưu chính")])
    found = pairs([sheet(page)])
    assert found is not None
    assert found.value == [{"nhan": "Hình thức nhận", "gia_tri": "Qua bưu chính"}]


def test_steps_with_a_column_for_each_result(make_page) -> None:
    page = make_page([(0.3, 0.1, "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ")])
    cells = [
        ["Bước", "Bên giao", "Bên nhận", "Thời gian giao nhận", "Trước hạn", "Đúng hạn", "Quá hạn"],
        ["1", "Bộ phận Một cửa", "Công chức Tư pháp", "10:32 03/10/2023", "", "x", ""],
        ["2", "Công chức Tư pháp", "Chủ tịch xã", "14:05 04/10/2023", "", "", ""],
    ]
    page.tables = [Table(box=(100, 500, 1500, 800), cells=cells, cell_boxes=[[None] * 7 for _ in cells])]
    steps = extract(Part((1,), "phieu_kiem_soat", 0.95), [page]).fields["buoc"].value
    assert [step.get("ket_qua") for step in steps] == ["Đúng hạn", None]
    assert [step["giao"] for step in steps] == ["Bộ phận Một cửa", "Công chức Tư pháp"]
