"""Where a title begins and ends."""

from __future__ import annotations

from ocr.extract.layout import sheet
from ocr.extract.titles import first_title


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
