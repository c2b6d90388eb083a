"""A certification of a copy is no part of the paper that was copied (invented people and numbers)."""

from __future__ import annotations

from ocr.extract.certified import is_certified, without_certification
from ocr.extract.fields import find_fields
from schemas.document_types import types

PAPER = [
    (0.46, 0.060, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    (0.54, 0.080, "Độc lập - Tự do - Hạnh phúc"),
    (0.40, 0.140, "GIẤY KHAI SINH"),
    (0.12, 0.200, "Họ, chữ đệm, tên: Lục Thị Bình"),
    (0.12, 0.230, "Ngày, tháng, năm sinh: 13/04/2021"),
    (0.60, 0.440, "NGƯỜI KÝ GIẤY KHAI SINH"),
    (0.62, 0.460, "CHỦ TỊCH"),
    (0.61, 0.540, "Lục Văn Bình"),
]
CERTIFIED = [
    (0.00, 0.000, "CHỨNG THỰC BẢN SAO ĐÚNG VỚI BẢN CHÍNH"),
    (0.00, 0.020, "Số chứng thực: 812 Quyển số: 02/2024-SCT/BS"),
    (0.00, 0.040, "Ngày 11 tháng 3 năm 2024"),
    (0.02, 0.060, "PHÓ CHỦ TỊCH"),
    (0.02, 0.120, "Mạc Văn Nam"),
]


def placed(x, y):
    return [(x + dx, y + dy, text) for dx, dy, text in CERTIFIED]


def test_who_certified_a_copy_did_not_sign_the_paper(make_page):
    for lines in (placed(0.30, 0.65), placed(0.04, 0.44)):  # under the paper, and as a stamp beside its signature
        found = find_fields(types()["giay_khai_sinh"], [make_page([*PAPER, *lines])])
        assert found["nguoi_ky"].value == "Lục Văn Bình"
        assert found["chuc_vu_ky"].value == "CHỦ TỊCH"
        assert "quyen_so" not in found or found["quyen_so"].value is None


def test_a_paper_without_a_certification_is_left_alone(make_page):
    page = make_page(PAPER)
    assert not is_certified(page)
    assert without_certification([page]) == [page]
