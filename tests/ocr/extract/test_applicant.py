"""Of several people that a declaration names, whoever signs it is whom it is by."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from ocr.extract.fields import find_fields
from ocr.extract.wording import LOOSE
from schemas.document_types import types
from schemas.document_types.declaration import DocumentType

FORM = types()["to_khai_khac"]
DEAD = [(0.3, 0.1, "TỜ KHAI ĐỀ NGHỊ HỖ TRỢ MAI TÁNG"), (0.1, 0.2, "1. Họ và tên: LƯU ĐÀI TRANG")]
SIGNED = [(0.62, 0.70, "NGƯỜI KHAI"), (0.60, 0.80, "Lưu Ngọc Thanh Thư")]


def found_on(make_page, *lines):
    return find_fields(FORM, [make_page([*DEAD, *lines, *SIGNED])])["nguoi_yeu_cau"]


def test_the_one_who_signs_is_taken_where_the_paper_names_both(make_page):
    found = found_on(make_page, (0.1, 0.4, "a) Họ và tên người đứng ra mai táng: LƯU NGỌC THANH THƯ"))
    assert found.value == "Lưu Ngọc Thanh Thư"
    assert found.checks[0].rule == "applicant_differs"
    assert found.checks[0].candidates == ["Lưu Đài Trang"]


def test_what_is_told_of_another_above_is_not_the_applicants(make_page):
    lines = [
        (0.1, 0.24, "2. Nơi đăng ký thường trú: Thôn 4, xã Trà Tân, huyện Đức Linh, tỉnh Bình Thuận"),
        (0.1, 0.4, "a) Họ và tên người đứng ra mai táng: LƯU NGỌC THANH THƯ"),
        (0.1, 0.44, "b) Nơi đăng ký thường trú: Thôn 1B, xã Trà Tân, huyện Đức Linh, tỉnh Bình Thuận"),
    ]
    found = find_fields(FORM, [make_page([*DEAD, *lines, *SIGNED])])["nguoi_yeu_cau_noi_cu_tru"]
    assert found.value == "Thôn 1B, xã Trà Tân, huyện Đức Linh, tỉnh Bình Thuận"
    assert found.agreement <= LOOSE
    (only,) = (find_fields(FORM, [make_page([*DEAD, *lines[:2], *SIGNED])])["nguoi_yeu_cau_noi_cu_tru"],)
    assert [c.rule for c in only.checks] == ["applicant_differs"]


def test_who_confirms_the_paper_dates_it_later(make_page):
    lines = [
        (0.55, 0.66, "Cán Tỷ, ngày 25 tháng 10 năm 2018"),
        *SIGNED,
        (0.1, 0.85, "II. XÁC NHẬN CỦA UBND XÃ"),
        (0.55, 0.88, "Cán Tỷ, ngày 02 tháng 11 năm 2018"),
    ]
    assert find_fields(FORM, [make_page([*DEAD, *lines])])["ngay_lam"].value == "2018-10-25"


def test_another_one_who_signs_is_shown(make_page):
    found = found_on(make_page)
    assert (found.value, [c.candidates for c in found.checks]) == ("Lưu Đài Trang", [["Lưu Ngọc Thanh Thư"]])


def test_the_same_one_is_no_difference(make_page):
    page = make_page([DEAD[0], (0.1, 0.2, "1. Họ và tên: LƯU NGỌC THANH THƯ"), *SIGNED])
    found = find_fields(FORM, [page])["nguoi_yeu_cau"]
    assert (found.value, found.checks) == ("Lưu Ngọc Thanh Thư", [])


def test_a_type_names_a_field_of_its_own():
    content = FORM.model_dump() | {"applicant": {"field": "ai_do", "headings": ["Người khai"]}}
    with pytest.raises(ValidationError, match="applicant nhắc trường không có ai_do"):
        DocumentType.model_validate(content)


def test_who_signs_below_under_another_heading_is_somebody_else(make_page):
    page = make_page(
        [DEAD[0], (0.1, 0.2, "1. Họ và tên: LƯU NGỌC THANH THƯ"), *SIGNED, (0.60, 0.83, "TRƯỜNG CHUYỂN ĐẾN")]
    )
    found = find_fields(FORM, [page])["nguoi_yeu_cau"]
    assert (found.value, found.checks) == ("Lưu Ngọc Thanh Thư", [])
