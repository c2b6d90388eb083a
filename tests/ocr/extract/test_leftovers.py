"""Fields that no declared caption found, and what is left on the paper that fits them."""

from __future__ import annotations

import pytest

from ocr.extract.fields import find_fields
from ocr.extract.wording import LOOSE
from schemas.document_types import types
from schemas.reading import Table

TYPES = types()


@pytest.mark.parametrize(
    ("slug", "line", "name", "value"),
    [
        ("giay_khai_sinh", "Sinh: ngày 14 tháng 9 năm 1998", "ngay_sinh", "1998-09-14"),
        ("giay_khai_sinh", "Đăng ký: ngày 28 tháng 10 năm 1998", "ngay_dang_ky", "1998-10-28"),
        (
            "giay_bao_tu",
            "ông Nông Văn Hải đã tử vong ngày 08 tháng 5 năm 2018 do tuổi già",
            "thoi_diem_chet",
            "2018-05-08",
        ),
    ],
)
def test_a_value_of_its_kind_behind_words_that_speak_of_it_is_proposed(make_page, slug, line, name, value):
    page = make_page([(0.1, 0.2, TYPES[slug].titles[0]), (0.1, 0.3, line)])
    found = find_fields(TYPES[slug], [page])[name]
    assert found.value == value
    assert found.agreement <= LOOSE


def test_a_day_is_no_place_though_the_caption_may_ask_for_either(make_page):
    page = make_page(
        [(0.1, 0.3, "Đăng ký: ngày 28 tháng 10 năm 1998"), (0.1, 0.33, "Tại: UBND xã Thu Tà, huyện Xín Mần")]
    )
    found = find_fields(TYPES["giay_khai_sinh"], [page])
    assert found["ngay_dang_ky"].value == "1998-10-28"
    assert found["noi_dang_ky"].value == "UBND xã Thu Tà, huyện Xín Mần"


def test_what_a_field_took_is_not_taken_twice(make_page):
    page = make_page([(0.1, 0.3, "Họ và tên: NÔNG THỊ LAN"), (0.1, 0.33, "Ngày sinh: 14/09/1998")])
    found = find_fields(TYPES["giay_khai_sinh"], [page])
    assert found["ngay_sinh"].value == "1998-09-14"
    assert "ngay_dang_ky" not in found


def test_captions_in_a_row_have_their_values_below(make_page):
    page = make_page(
        [
            (0.1, 0.30, "Cơ quan đăng ký | Số đăng ký | Ngày đăng ký"),
            (0.1, 0.32, "UBND xã Lũng Cú | 126/2020 | 09/02/2020"),
        ]
    )  # fmt: skip
    columns = {w.text: w.box[0] for w in page.words}
    for word, head in (("126/2020", "Số"), ("09/02/2020", "Ngày")):
        old = next(w for w in page.words if w.text == word)
        shift = columns[head] - old.box[0]
        old.box = (old.box[0] + shift, old.box[1], old.box[2] + shift, old.box[3])
    found = find_fields(TYPES["trich_luc_khai_sinh"], [page])
    assert found["noi_dang_ky"].value == "UBND xã Lũng Cú"
    assert found["so_dang_ky"].value == "126/2020"
    assert found["ngay_dang_ky"].value == "2020-02-09"


def test_a_cell_whose_first_line_is_its_caption(make_page):
    lines = [(0.09, 0.30, "Họ và tên"), (0.09, 0.32, "ĐOÀN THANH DÂN"), (0.51, 0.30, "Năm sinh")]
    page = make_page([*lines, (0.51, 0.32, "1995"), (0.1, 0.5, "Dự định đặt tên con là: Đinh Hoài Thanh")])
    width, height = page.upright_width, page.upright_height
    edges = [round(x * width) for x in (0.08, 0.5, 0.92)]
    top, bottom = round(0.295 * height), round(0.34 * height)
    boxes = [(edges[0], top, edges[1], bottom), (edges[1], top, edges[2], bottom)]
    page.tables = [
        Table(
            box=(edges[0], top, edges[2], bottom),
            cells=[["Họ và tên ĐOÀN THANH DÂN", "Năm sinh 1995"]],
            cell_boxes=[list(boxes)],
        )
    ]
    found = find_fields(TYPES["giay_chung_sinh"], [page])["me_ho_ten"]
    assert found.value == "Đoàn Thanh Dân"
    assert found.agreement <= LOOSE


def test_who_applies_is_told_in_one_sentence_and_what_for_behind_it(make_page):
    page = make_page(
        [
            (0.3, 0.10, "ĐƠN XIN MỞ LỐI ĐI"),
            (0.17, 0.20, "Tôi là Đoàn Thị Bạch, sinh ngày 17/02/1984, số CCCD 064184940225 do"),
            (0.12, 0.23, "Cục Cảnh sát cấp ngày 15/03/2023, hiện cư trú tại Thôn Nậm"),
            (0.12, 0.26, "Choong, xã la Hrú, huyện Chư Pưh, tỉnh Gia Lai."),
            (0.17, 0.29, "Tôi viết đơn này trình bày nội dung như sau:"),
            (0.17, 0.32, "Gia đình tôi sử dụng thửa đất số 326 nhưng không có đường ra trục chính."),
            (0.17, 0.35, "Kèm theo đơn: ảnh chụp hiện trạng."),
        ]
    )
    found = find_fields(TYPES["don"], [page])
    assert found["ngay_sinh"].raw == "17/02/1984"
    assert found["so_dinh_danh"].value == "064184940225"
    assert found["noi_cu_tru"].value == "Thôn Nậm Choong, xã Ia Hrú, huyện Chư Pưh, tỉnh Gia Lai"
    assert found["noi_dung"].value == "Gia đình tôi sử dụng thửa đất số 326 nhưng không có đường ra trục chính."


def test_the_one_person_that_a_paper_speaks_of(make_page):
    told = "Trung tâm Y tế xin báo tin: bà HÀ HUYỀN NGỌC, sinh ngày"
    lines = [(0.4, 0.10, "GIẤY BÁO TỬ"), (0.15, 0.30, told), (0.12, 0.32, "06/04/1986, giới tính: Nữ, dân tộc: Tày.")]
    found = find_fields(TYPES["giay_bao_tu"], [make_page(lines)])
    assert (found["ho_ten"].value, found["ngay_sinh"].value) == ("Hà Huyền Ngọc", "1986-04-06")
    assert found["ho_ten"].agreement <= LOOSE
    lines += [(0.12, 0.36, "Người báo tin là ông Lý Văn Sơn, trưởng thôn.")]
    assert "ho_ten" not in find_fields(TYPES["giay_bao_tu"], [make_page(lines)])
