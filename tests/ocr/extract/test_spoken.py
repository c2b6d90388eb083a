"""Parts of a paper that are told in sentences instead of behind captions."""

from __future__ import annotations

from ocr.extract.fields import find_fields
from schemas.document_types import types

TYPES = types()
WIFE = [
    (0.12, 0.20, "1. Bà HẦU HUỆ AN, sinh ngày 14 tháng 10 năm 1989; dân tộc Mông; quốc tịch"),
    (0.08, 0.22, "Việt Nam; nơi cư trú: Thôn Nà Lung, xã Thượng Lâm, huyện Lâm Bình, tỉnh Tuyên"),
    (0.08, 0.24, "Quang; giấy tờ tùy thân: CMND số 076035675 do Công an tỉnh Tuyên Quang cấp."),
]
HUSBAND = [
    (0.12, 0.26, "2. Ông LỤC HUY CHIỂU, sinh ngày 15 tháng 7 năm 1986; dân tộc Nùng; quốc tịch"),
    (0.08, 0.28, "Việt Nam; nơi cư trú: Thôn Bản Cham, xã Tri Phú, tỉnh Tuyên Quang."),
]
REST = [
    (0.12, 0.30, "3. Việc kết hôn của hai ông, bà nêu trên đã được đăng ký tại Ủy ban nhân dân xã"),
    (0.08, 0.32, "Thượng Lâm, huyện Lâm Bình, tỉnh Tuyên Quang, vào sổ số 15 ngày 22 tháng 10 năm 2010."),
]


def found(make_page, lines):
    page = make_page([(0.36, 0.10, "TRÍCH LỤC KẾT HÔN"), *lines])
    return find_fields(TYPES["trich_luc_ket_hon"], [page])


def test_spouses_told_of_in_one_sentence_each(make_page):
    got = {name: one.value for name, one in found(make_page, [*WIFE, *HUSBAND, *REST]).items()}
    assert got["vo_ho_ten"] == "Hầu Huệ An"
    assert got["vo_ngay_sinh"] == "1989-10-14"
    assert (got["vo_dan_toc"], got["vo_quoc_tich"]) == ("Mông", "Việt Nam")
    assert got["vo_noi_cu_tru"] == "Thôn Nà Lung, xã Thượng Lâm, huyện Lâm Bình, tỉnh Tuyên Quang"
    assert got["vo_giay_to"] == "CMND số 076035675 do Công an tỉnh Tuyên Quang cấp"
    assert got["chong_ho_ten"] == "Lục Huy Chiểu"
    assert got["chong_noi_cu_tru"] == "Thôn Bản Cham, xã Tri Phú, tỉnh Tuyên Quang"
    assert got["so_dang_ky"] == "15"
    assert "chong_giay_to" not in got


def test_what_a_sentence_says_is_never_sure(make_page):
    got = found(make_page, [*WIFE, *REST])
    assert all(one.agreement <= 0.75 for name, one in got.items() if name.startswith("vo_"))
    assert "chong_ho_ten" not in got


def test_a_name_alone_tells_of_nobody(make_page):
    got = found(make_page, [(0.12, 0.20, "Bà HẦU HUỆ AN, người làm chứng."), *REST])
    assert "vo_ho_ten" not in got
