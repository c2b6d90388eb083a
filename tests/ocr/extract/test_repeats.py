"""The same name at two places of one paper."""

from __future__ import annotations

from ocr.extract.fields import find_fields
from schemas.document_types import types


def found(page):
    return find_fields(types()["don"], [page])["nguoi_lam_don"]


def test_a_name_read_alike_twice_has_a_witness(make_page):
    page = make_page([(0.1, 0.2, "Tên tôi là: VÀNG THỊ MỶ"), (0.6, 0.8, "Vàng Thị Mỷ")])
    assert found(page).value == "Vàng Thị Mỷ"
    assert found(page).witnesses == 1
    assert not found(page).checks


def test_of_two_readings_the_surer_syllable_counts_and_a_person_looks(make_page):
    page = make_page([(0.1, 0.2, "Tên tôi là: HOÀNG NGỌC HÁ"), (0.6, 0.8, "Hoàng Ngọc Hà")], unsure=["HÁ"])
    assert found(page).value == "Hoàng Ngọc Hà"
    assert [c.rule for c in found(page).checks] == ["read_twice"]
    assert found(page).alternatives == ["Hoàng Ngọc Há"]


def test_another_persons_name_is_no_repeat(make_page):
    page = make_page([(0.1, 0.2, "Tên tôi là: HOÀNG NGỌC HÀ"), (0.6, 0.8, "Hoàng Ngọc Lan")])
    assert found(page).witnesses == 0
    assert not found(page).checks
