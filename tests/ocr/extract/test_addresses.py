"""Hints on addresses: info that offers what a commune has become, never a changed value."""

from __future__ import annotations

import pytest

from ocr.extract.addresses import apply_addresses
from ocr.extract.found import Found
from schemas.document_types import types
from schemas.record import Level


def checked(field: str, text: str, dated: str = "2019-03-05") -> Found:
    fields = {field: Found(text, text, 1), types()["giay_khai_sinh"].dated: Found(dated, dated, 1)}
    apply_addresses(types()["giay_khai_sinh"], fields)
    assert fields[field].value == text
    return fields[field]


def test_a_split_commune_is_asked_back():
    found = checked("que_quan", "Thôn 2, xã Thái Bình, huyện Yên Sơn, tỉnh Tuyên Quang")
    (check,) = found.checks
    assert (check.rule, check.level) == ("place_split", Level.INFO)
    assert set(check.candidates) == {
        "Thôn 2, phường Nông Tiến, tỉnh Tuyên Quang",
        "Thôn 2, xã Thái Bình, tỉnh Tuyên Quang",
    }
    assert "Phường Nông Tiến, Xã Thái Bình" in check.message


def test_a_district_that_is_no_more_is_told_of_a_paper_of_later_only():
    text = "xã Phú Linh, huyện Vị Xuyên, tỉnh Hà Giang"
    assert checked("que_quan", text, "2025-06-30").checks == []
    assert checked("que_quan", text, "2019").checks == []
    (check,) = checked("que_quan", text, "2025-07-01").checks
    assert (check.rule, check.level) == ("old_district", Level.INFO)
    assert check.message.startswith("Huyện Vị Xuyên không còn từ 01/7/2025, trước ngày ghi trên giấy")
    assert check.candidates == []  # the field stays what the paper says


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("que_quan", "xã Thái Bình, tỉnh Tuyên Quang"),
        ("que_quan", "Trung Quốc"),
        ("noi_dang_ky", "Ủy ban nhân dân xã Thái Bình, huyện Yên Sơn, tỉnh Tuyên Quang"),
        ("ghi_chu", "xã Thái Bình, huyện Yên Sơn, tỉnh Tuyên Quang"),
    ],
)
def test_addresses_of_today_and_other_fields_are_left_alone(field, text):
    assert checked(field, text).checks == []
