"""Communes, districts and provinces of an address, checked from the top."""

from __future__ import annotations

import pytest

from ocr.vietnamese.hierarchy import mend_units, with_province


@pytest.mark.parametrize(
    "text",
    [
        "Thôn Nà Ác, xã Phú Linh, huyện Vị Xuyên, tỉnh Hà Giang",
        "Tổ 7, phường Minh Khai, thành phố Hà Giang, tỉnh Hà Giang",
        "Phường Nông Tiến, tỉnh Tuyên Quang",
        "Thị trấn Phố Bảng, huyện Đồng Văn, tỉnh Hà Giang",
        "Thị trấn Phó Bảng, huyện Đồng Văn, tỉnh Hà Giang",
        "Bệnh viện đa khoa tỉnh Tuyên Quang",
        "Xã Phú Linh",
    ],
)
def test_what_is_written_as_it_is_known_stays(text):
    assert mend_units(text) == (text, 0.97)


@pytest.mark.parametrize(
    ("read", "right"),
    [
        (
            "Ủy ban nhân dân xã Nàn Xin, huyện Xín Mần, tỉnh Hà Giang",
            "Ủy ban nhân dân xã Nàn Xỉn, huyện Xín Mần, tỉnh Hà Giang",
        ),
        ("XÃ THANH MỸ, HUYỆN VĨNH THẠNH, THÀNH PHỐ CẦN THƠ", "XÃ THẠNH MỸ, HUYỆN VĨNH THẠNH, THÀNH PHỐ CẦN THƠ"),
    ],
)
def test_other_marks_are_mended_within_the_district(read, right):
    mended, sure = mend_units(read)
    assert mended == right
    assert 0.9 < sure < 0.97


def test_another_letter_is_mended_and_looked_at():
    mended, sure = mend_units("xã Minh Khương, huyện Hài Yên, tỉnh Tuyên Quang")
    assert mended == "xã Minh Khương, huyện Hàm Yên, tỉnh Tuyên Quang"
    assert sure <= 0.8


def test_a_commune_of_another_district_is_not_known():
    text = "xã Phú Linh, huyện Đồng Văn, tỉnh Hà Giang"
    assert mend_units(text) == (text, 0.75)


def test_a_province_that_was_not_read_is_the_one_of_its_district():
    assert with_province("xã Quyết Tiến, huyện Quản Bạ, tỉnh") == "xã Quyết Tiến, huyện Quản Bạ, tỉnh Hà Giang"
    assert with_province("Tổ 4, tỉnh") == "Tổ 4, tỉnh"
    assert with_province("xã Quyết Tiến, huyện Quản Bạ") == "xã Quyết Tiến, huyện Quản Bạ"
