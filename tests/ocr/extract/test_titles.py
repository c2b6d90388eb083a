"""Where a title begins and ends."""

from __future__ import annotations

import pytest

from ocr.extract.fields import find_fields
from ocr.extract.layout import sheet
from ocr.extract.titles import first_title, named_type
from schemas.document_types import types


def title(page):
    line = first_title(sheet(page))
    return line.text if line is not None else None


MOTTO = [(0.30, 0.05, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), (0.36, 0.07, "Độc lập - Tự do - Hạnh phúc")]


def test_a_title_ends_with_a_short_word_on_a_line_of_its_own(make_page):
    page = make_page([*MOTTO, (0.28, 0.12, "ĐƠN ĐỀ NGHỊ TÁCH THỬA, HỢP THỬA ĐỐI VỚI"), (0.48, 0.14, "ĐẤT Ở")])
    assert title(page) == "ĐƠN ĐỀ NGHỊ TÁCH THỬA, HỢP THỬA ĐỐI VỚI ĐẤT Ở"


def test_the_forms_number_over_the_motto_is_no_title(make_page):
    page = make_page([(0.45, 0.03, "MẪU SỐ 09/TĐ ĐÍNH KÈM"), *MOTTO, (0.36, 0.12, "TỜ KHAI NHÂN KHẨU")])
    assert title(page) == "TỜ KHAI NHÂN KHẨU"


def test_a_heading_below_does_not_go_on_with_the_title(make_page):
    page = make_page([*MOTTO, (0.36, 0.12, "ĐƠN XIN GIAO ĐẤT"), (0.30, 0.145, "I. PHẦN KÊ KHAI CỦA NGƯỜI XIN GIAO")])
    assert title(page) == "ĐƠN XIN GIAO ĐẤT"


def test_ink_of_the_margin_is_no_part_of_a_title(make_page):
    page = make_page([*MOTTO, (0.36, 0.12, "ˆDư BẢN TỰ KHAI NHÂN THÂN")])
    assert title(page) == "BẢN TỰ KHAI NHÂN THÂN"


def test_a_value_under_the_title_is_no_part_of_it(make_page):
    """Nor does a lone word of the State's name hide the title above it."""
    page = make_page(
        [
            *MOTTO,
            (0.40, 0.14, "GIẤY RA VIỆN"),
            (0.10, 0.17, "Họ tên người bệnh:"),
            (0.40, 0.17, "TRƯƠNG VĂN HÙNG"),
            (0.10, 0.20, "Giới tính:"),
            (0.40, 0.20, "Nam"),
        ]
    )
    assert title(page) == "GIẤY RA VIỆN"


def test_a_certificate_is_no_birth_note(make_page):
    page = make_page([*MOTTO, (0.38, 0.12, "GIẤY CHỨNG NHẬN"), (0.33, 0.14, "HỘ NGHÈO, HỘ CẬN NGHÈO")])
    assert named_type(sheet(page), types()) is None
    note = make_page([*MOTTO, (0.38, 0.12, "GIẤY CHỨNG SINH")])
    assert named_type(sheet(note), types()).slug == "giay_chung_sinh"


def test_one_heading_over_both_halves_of_a_sheet_is_no_title(make_page):
    page = make_page([(0.20, 0.05, "NHÂN KHẨU"), (0.70, 0.05, "NHÂN KHẨU")], width=2000, height=1400)
    assert named_type(sheet(page), types()) is None


@pytest.mark.parametrize(
    ("below", "whole"),
    [
        ("Hoàn cảnh gia đình khó khăn", "ĐƠN XIN XÁC NHẬN Hoàn cảnh gia đình khó khăn"),
        ("Về việc xác nhận hoàn cảnh", "ĐƠN XIN XÁC NHẬN"),
        ("(Hoàn cảnh gia đình)", "ĐƠN XIN XÁC NHẬN"),
        ("Kính gửi: Ủy ban nhân dân xã", "ĐƠN XIN XÁC NHẬN"),
    ],
)
def test_what_a_title_that_says_nothing_by_itself_is_for(make_page, below, whole):
    left = 0.5 - 0.0058 * len(below)
    page = make_page([*MOTTO, (0.41, 0.12, "ĐƠN XIN XÁC NHẬN"), (left, 0.14, below)])
    assert find_fields(types()["don"], [page])["ten_don"].value == whole


def test_a_title_that_says_what_it_is_for_takes_nothing_more(make_page):
    page = make_page([*MOTTO, (0.36, 0.12, "ĐƠN XIN CHUYỂN TRƯỜNG"), (0.40, 0.14, "Năm học mới đã đến")])
    assert find_fields(types()["don"], [page])["ten_don"].value == "ĐƠN XIN CHUYỂN TRƯỜNG"


@pytest.mark.parametrize(
    "text",
    [
        "GIẤY CHỨNG NHẬN ĐĂNG KÝ HỘ KINH DOANH",
        "GIẤY CHỨNG NHẬN TỐT NGHIỆP TẠM THỜI",
        "GIẤY XÁC NHẬN TÌNH TRẠNG VIỆC LÀM",
        "TRÍCH LỤC BẢN ĐỒ ĐỊA CHÍNH",
        "PHIẾU KIỂM SOÁT NHIỄM KHUẨN",
        "GIẤY CHỨNG NHẬN KẾT NẠP ĐOÀN VIÊN",
    ],
)
def test_words_that_say_otherwise_deny_a_title(make_page, text):
    page = make_page([*MOTTO, (0.5 - 0.0075 * len(text), 0.14, text)])
    assert named_type(sheet(page), types()) is None


def test_words_that_were_badly_read_deny_none(make_page):
    page = make_page([*MOTTO, (0.30, 0.14, "GIẤY CHỨNG NHẬN KÉI HỌN")])
    assert named_type(sheet(page), types()).slug == "giay_chung_nhan_ket_hon"


def test_a_title_whose_first_word_was_lost(make_page):
    page = sheet(make_page([*MOTTO, (0.45, 0.14, "BÁO TỪ"), (0.10, 0.20, "Họ, chữ đệm, tên người chết: LÝ A")]))
    named = named_type(page, types())
    assert named is not None
    assert (named.slug, named.score < 90) == ("giay_bao_tu", True)  # whatever it says goes to a person
    ambiguous = sheet(make_page([*MOTTO, (0.45, 0.14, "KHAI SINH"), (0.10, 0.20, "Họ, chữ đệm, tên: LÝ A")]))
    assert named_type(ambiguous, types()) is None


def test_a_request_that_names_the_paper_it_asks_for_is_no_such_paper(make_page):
    page = make_page([*MOTTO, (0.14, 0.12, "ĐƠN XIN CẤP GIẤY CHỨNG NHẬN QUYỀN SỬ DỤNG ĐẤT")])
    named = named_type(sheet(page), types())
    assert named is None or named.slug == "don"
    certificate = make_page([*MOTTO, (0.26, 0.12, "GIẤY CHỨNG NHẬN QUYỀN SỬ DỤNG ĐẤT")])
    assert named_type(sheet(certificate), types()).slug == "giay_chung_nhan_qsdd"
