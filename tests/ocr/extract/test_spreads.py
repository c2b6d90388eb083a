"""Spreads: two pages on one scan are read as two, and what was found goes back on the scan."""

from __future__ import annotations

from ocr.extract.fields import find_fields
from ocr.extract.spreads import opened
from schemas.document_types import types

BOOK = [
    (0.04, 0.12, "Họ và tên: Tráng Văn Mìn"),
    (0.04, 0.18, "Ngày, tháng, năm sinh: 05/03/1970"),
    (0.04, 0.24, "Giới tính: Nam Dân tộc: Mông"),
    (0.04, 0.30, "Quan hệ với chủ hộ: Chủ hộ"),
    (0.04, 0.36, "CMND số: 073000111"),
    (0.54, 0.12, "Họ và tên: Vừ Thị Sủng"),
    (0.54, 0.18, "Ngày, tháng, năm sinh: 09/10/1974"),
    (0.54, 0.24, "Giới tính: Nữ Dân tộc: Mông"),
    (0.54, 0.30, "Quan hệ với chủ hộ: Vợ"),
    (0.54, 0.36, "CMND số: 073000222"),
]


def test_an_open_book_has_two_pages(make_page):
    page = make_page(BOOK, width=2000, height=1400)
    halves = opened([page]).readings
    assert len(halves) == 2
    assert "Tráng Văn Mìn" in halves[0].text
    assert "Vừ Thị Sủng" not in halves[0].text
    assert halves[1].words[0].box[0] < 200


def test_a_page_whose_title_stands_over_the_middle_is_one(make_page):
    page = make_page([(0.3, 0.1, "NHỮNG NGƯỜI CÙNG TRONG HỘ GIA ĐÌNH"), *BOOK[1:]], width=2000, height=1400)
    assert opened([page]).readings == (page,)


def test_upright_pages_are_never_cut(make_page):
    page = make_page(BOOK)
    assert opened([page]).readings == (page,)


def test_what_is_found_on_a_half_stands_on_the_scan(make_page):
    page = make_page(BOOK, width=2000, height=1400)
    found = find_fields(types()["so_ho_khau"], [page])["thanh_vien"]
    assert [m["ho_ten"] for m in found.value] == ["Tráng Văn Mìn", "Vừ Thị Sủng"]
    assert found.value[1] == {
        "ho_ten": "Vừ Thị Sủng",
        "ngay_sinh": "1974-10-09",
        "gioi_tinh": "Nữ",
        "quan_he": "Vợ",
        "so_giay_to": "073000222",
    }
    assert found.page == 1


def test_a_line_on_the_left_page_goes_on_below_it(make_page):
    page = make_page(
        [
            (0.03, 0.10, "II. Thửa đất, nhà ở và tài sản khác"),
            (0.03, 0.16, "a) Thửa đất số: 61, tờ bản đồ số: 5"),
            (0.03, 0.22, "b) Nguồn gốc sử dụng: Công nhận quyền sử dụng"),
            (0.03, 0.27, "đất"),
            (0.03, 0.34, "2. Nhà ở: -/-"),
            (0.56, 0.10, "III. Sơ đồ thửa đất, nhà ở và tài sản khác"),
            (0.56, 0.40, "Thửa số sáu mươi mốt giáp đường"),
        ],
        width=2600,
        height=1800,
    )
    found = find_fields(types()["giay_chung_nhan_qsdd"], [page])
    assert found["nguon_goc_su_dung"].value == "Công nhận quyền sử dụng đất"
    assert found["to_ban_do_so"].value == "5"
