"""Letterheads in storeys: the motto over the whole sheet, body and number under it, place and date at the right."""

from __future__ import annotations

import pytest

from ocr.extract.fields import find_fields
from schemas.document_types import types

LETTER = types()["van_ban_hanh_chinh"]
BODY = [
    (0.18, 0.36, "Theo đề nghị của các thôn tại cuộc họp ngày 12 tháng 6, Ủy ban nhân dân xã đã lập danh"),
    (0.12, 0.38, "sách các hộ thiếu nước sinh hoạt trong mùa khô và đề nghị cấp trên xem xét hỗ trợ kinh phí"),
    (0.12, 0.40, "làm bể chứa nước cho các hộ nghèo, hộ cận nghèo trên địa bàn xã theo quy định hiện hành."),
    (0.12, 0.60, "Nơi nhận:"),
    (0.12, 0.62, "- Như trên;"),
    (0.12, 0.64, "- Lưu VP."),
    (0.62, 0.60, "CHỦ TỊCH"),
    (0.60, 0.72, "Lý Văn Páo"),
]
COMMUNE = [
    (0.33, 0.050, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    (0.39, 0.070, "Độc lập - Tự do - Hạnh phúc"),
    (0.45, 0.090, "---o0o---"),
    (0.12, 0.120, "UBND HUYỆN NA HANG"),
    (0.12, 0.140, "ỦY BAN NHÂN DÂN XÃ HỒNG THÁI"),
    (0.58, 0.140, "Hồng Thái, ngày 09 tháng 08 năm 2006"),
    (0.12, 0.165, "Số: 27/CV-UB"),
    (0.12, 0.195, "V/v hỗ trợ kinh phí làm bể nước"),
    (0.30, 0.260, "Kính gửi: Phòng Dân tộc huyện Na Hang"),
    *BODY,
]
COMPANY = [
    (0.12, 0.040, "CÔNG TY TNHH XÂY DỰNG VÀ THƯƠNG MẠI HIỆP PHÚ TUYÊN QUANG"),
    (0.12, 0.060, "Số 218, đường Quang Trung, phường Phan Thiết"),
    (0.12, 0.080, "MST: 5000876543 - ĐT: 0976 118 204"),
    (0.33, 0.110, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    (0.39, 0.130, "Độc lập - Tự do - Hạnh phúc"),
    (0.12, 0.165, "Số: 14/2019/CV-HP"),
    (0.58, 0.165, "Tuyên Quang, ngày 05 tháng 12 năm 2019"),
    (0.12, 0.195, "V/v xin gia hạn thời gian thi công"),
    (0.30, 0.260, "Kính gửi: Ban Quản lý dự án huyện"),
    *BODY,
]


def test_the_body_stands_under_the_motto_beside_place_and_date(make_page):
    found = find_fields(LETTER, [make_page(COMMUNE)])
    assert found["co_quan_chu_quan"].value == "UBND HUYỆN NA HANG"
    assert found["co_quan_ban_hanh"].value == "ỦY BAN NHÂN DÂN XÃ HỒNG THÁI"
    assert found["dia_danh"].value == "Hồng Thái"
    assert found["ngay_ban_hanh"].value == "2006-08-09"
    assert found["ky_hieu"].value == "CV-UB"
    assert found["trich_yeu"].value == "V/v hỗ trợ kinh phí làm bể nước"


def test_a_company_s_name_stands_over_the_motto_and_may_be_as_wide_as_the_sheet(make_page):
    found = find_fields(LETTER, [make_page(COMPANY)])
    assert found["co_quan_ban_hanh"].value == "CÔNG TY TNHH XÂY DỰNG VÀ THƯƠNG MẠI HIỆP PHÚ TUYÊN QUANG"
    assert "co_quan_chu_quan" not in found
    assert found["dia_danh"].value == "Tuyên Quang"
    assert (found["ky_hieu"].value, found["nam_van_ban"].value) == ("CV-HP", "2019")


def test_without_a_number_under_the_motto_it_is_no_letterhead_in_storeys(make_page):
    lines = [line for line in COMMUNE if not line[2].startswith("Số:")]
    found = find_fields(LETTER, [make_page(lines)])
    assert "ky_hieu" not in found


def test_without_any_motto_the_rows_over_the_date_may_be_wide(make_page):
    lines = [line for line in COMPANY if line[1] not in (0.110, 0.130)]
    lines = [(0.12, 0.020, "03-02-24 10:14 FAX:0211627908"), *lines]
    found = find_fields(LETTER, [make_page(lines)])
    assert found["co_quan_ban_hanh"].value == "CÔNG TY TNHH XÂY DỰNG VÀ THƯƠNG MẠI HIỆP PHÚ TUYÊN QUANG"


@pytest.mark.parametrize("motto", ["HỘI NÔNG DÂN VIỆT NAM", "MẶT TRẬN TỔ QUỐC VIỆT NAM"])
def test_mass_organisations_have_a_motto_of_their_own(make_page, motto):
    lines = [
        (0.12, 0.050, "HỘI NÔNG DÂN TỈNH TUYÊN QUANG"),
        (0.60, 0.050, motto),
        (0.17, 0.070, "BAN CHẤP HÀNH"),
        (0.15, 0.090, "HUYỆN CHIÊM HÓA"),
        (0.58, 0.110, "Chiêm Hóa, ngày 12 tháng 9 năm 2017"),
        (0.17, 0.130, "Số 52-CV/HND"),
        (0.12, 0.160, "V/v đăng ký tham gia Hội chợ"),
        *BODY,
    ]
    found = find_fields(LETTER, [make_page(lines)])
    assert found["co_quan_chu_quan"].value == "HỘI NÔNG DÂN TỈNH TUYÊN QUANG"
    assert found["co_quan_ban_hanh"].value == "BAN CHẤP HÀNH HUYỆN CHIÊM HÓA"


def test_typewritten_letters_are_dated_over_the_signature(make_page):
    lines = [
        (0.33, 0.050, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (0.39, 0.070, "ĐỌC 00G Tự do Hạnh phúc"),
        (0.15, 0.120, "UBND TỈNH HÀ GIANG"),
        (0.15, 0.140, "UBND HUYỆN VỊ XUYÊN"),
        (0.18, 0.170, "Số 28/CV~UB"),
        (0.12, 0.200, "Trích yếu: V/v giao đất nông, lâm nghiệp cho hộ nông dân"),
        (0.12, 0.230, "_Kính gửi : Ủy ban nhân dân các xã, thị trấn"),
        *BODY[:3],
        (0.12, 0.600, "Nơi_gửi:"),
        (0.55, 0.600, "Vị Xuyên, ngày 4 tháng 7 năm 1996"),
        (0.12, 0.620, "- Như trên;"),
        (0.12, 0.640, "- Lưu VP."),
        (0.58, 0.620, "T/M UBND HUYỆN VI XUYÊN"),
        (0.64, 0.640, "CHỦ TỊCH"),
        (0.62, 0.720, "Nguyễn Đức Thụ"),
    ]
    found = find_fields(LETTER, [make_page(lines)])
    assert (found["co_quan_chu_quan"].value, found["co_quan_ban_hanh"].value) == (
        "UBND TỈNH HÀ GIANG",
        "UBND HUYỆN VỊ XUYÊN",
    )
    assert (found["ky_hieu"].value, found["dia_danh"].value) == ("CV-UB", "Vị Xuyên")
    assert found["ngay_ban_hanh"].value == "1996-07-04"
    assert found["trich_yeu"].value == "V/v giao đất nông, lâm nghiệp cho hộ nông dân"
    assert found["kinh_gui"].value == ["Ủy ban nhân dân các xã, thị trấn"]
    assert found["noi_nhan"].value == ["Như trên", "Lưu VP"]
    assert found["quyen_han_ky"].value == "T/M UBND HUYỆN VỊ XUYÊN"  # as the letterhead spells it


def test_the_body_may_stand_in_the_middle_between_motto_and_number(make_page):
    lines = [
        (0.33, 0.050, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (0.39, 0.070, "Độc lập - Tự do - Hạnh phúc"),
        (0.36, 0.110, "UBND XÃ TÂN TRÀO"),
        (0.33, 0.130, "TRƯỜNG TIỂU HỌC TÂN TRÀO"),
        (0.12, 0.165, "Số: 78/TB-TH"),
        (0.58, 0.165, "Tân Trào, ngày 26 tháng 01 năm 2026"),
        (0.45, 0.210, "THÔNG BÁO"),
        *BODY,
    ]
    found = find_fields(LETTER, [make_page(lines)])
    assert found["co_quan_chu_quan"].value == "UBND XÃ TÂN TRÀO"
    assert found["co_quan_ban_hanh"].value == "TRƯỜNG TIỂU HỌC TÂN TRÀO"


def test_a_company_of_the_country_s_name_is_no_motto(make_page):
    lines = [
        (0.40, 0.040, "TỔNG CÔNG TY GIẤY VIỆT NAM"),
        (0.38, 0.060, "CÔNG TY LÂM NGHIỆP CẦU HAM"),
        (0.25, 0.080, "Địa chỉ: Km 48, Quốc lộ 2 - ĐT: 0219 3821 417"),
        (0.12, 0.120, "Số: 126/CV-LNCH"),
        (0.58, 0.120, "Bắc Quang, ngày 19 tháng 7 năm 2011"),
        (0.12, 0.150, "V/v xin thuê lại mặt bằng bãi gỗ"),
        (0.30, 0.260, "Kính gửi: Ủy ban nhân dân xã Việt Vinh"),
        *BODY,
    ]
    found = find_fields(LETTER, [make_page(lines)])
    assert found["co_quan_chu_quan"].value == "TỔNG CÔNG TY GIẤY VIỆT NAM"
    assert found["co_quan_ban_hanh"].value == "CÔNG TY LÂM NGHIỆP CẦU HAM"


def test_the_number_stands_under_the_title_that_it_abbreviates(make_page):
    lines = [
        (0.14, 0.050, "ỦY BAN NHÂN DÂN"),
        (0.13, 0.068, "HUYỆN CHIÊM HÓA"),
        (0.52, 0.050, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (0.58, 0.068, "Độc lập - Tự do - Hạnh phúc"),
        (0.56, 0.095, "Chiêm Hóa, ngàu 24 tháng 11 năm 2021"),
        (0.45, 0.130, "QUYẾT ĐỊNH"),
        (0.42, 0.148, "Số: 3345/QĐ-UBND"),
        (0.27, 0.166, "Về việc phê duyệt kết quả lựa chọn nhà thầu"),
        *BODY,
    ]
    found = find_fields(LETTER, [make_page(lines)])
    assert (found["so"].value, found["ky_hieu"].value) == ("3345", "QĐ-UBND")
    assert found["co_quan_ban_hanh"].value == "ỦY BAN NHÂN DÂN HUYỆN CHIÊM HÓA"
    assert found["ten_loai"].value == "Quyết định"
    assert found["trich_yeu"].value == "Về việc phê duyệt kết quả lựa chọn nhà thầu"
    assert found["ngay_ban_hanh"].value == "2021-11-24"


ONE_COLUMN = [
    (0.18, 0.066, "CÔNG TY TNHH CHÈ SHAN HỒNG THÁI"),
    (0.18, 0.091, "Khu dân cư số 3, thị trấn Na Hang, tỉnh Tuyên Quang"),
    (0.11, 0.134, "Số: 15/CV-HT"),
]


def test_a_company_writes_number_place_and_date_under_each_other(make_page):
    lines = [
        *ONE_COLUMN,
        (0.11, 0.152, "Na Hang, ngày 30 tháng 10 năm 2023"),
        (0.11, 0.182, "Viv: xin phép tổ chức hội chợ giới thiệu sản phẩm chè"),
        (0.11, 0.209, "Kính gửi: Sở Công Thương tỉnh Tuyên Quang"),
        *BODY,
    ]
    found = find_fields(LETTER, [make_page(lines)])
    assert found["co_quan_ban_hanh"].value == "CÔNG TY TNHH CHÈ SHAN HỒNG THÁI"
    assert (found["so"].value, found["ky_hieu"].value) == ("15", "CV-HT")
    assert (found["dia_danh"].value, found["ngay_ban_hanh"].value) == ("Na Hang", "2023-10-30")
    assert found["trich_yeu"].value == "V/v xin phép tổ chức hội chợ giới thiệu sản phẩm chè"
    assert found["kinh_gui"].value == ["Sở Công Thương tỉnh Tuyên Quang"]


def test_a_company_dates_its_letter_over_the_signature(make_page):
    dated = (0.55, 0.57, "Na Hang, ngày 30 tháng 10 năm 2023")
    about = (0.11, 0.182, "V/v: báo giá giống ngô lai vụ xuân năm 2011")
    found = find_fields(LETTER, [make_page([*ONE_COLUMN, about, *BODY, dated])])
    assert found["co_quan_ban_hanh"].value == "CÔNG TY TNHH CHÈ SHAN HỒNG THÁI"
    assert found["ngay_ban_hanh"].value == "2023-10-30"
    assert found["trich_yeu"].value == "V/v báo giá giống ngô lai vụ xuân năm 2011"
    assert "so" not in find_fields(LETTER, [make_page([*ONE_COLUMN, *BODY, dated])])  # nothing tells a letter


def test_a_paragraph_that_begins_under_an_addressee_is_none_of_it(make_page):
    lines = [line for line in COMMUNE if not line[2].startswith("Kính gửi")]
    text = [(0.18, 0.28, "Ủy ban nhân dân xã nhận được đơn"), *BODY]
    found = find_fields(LETTER, [make_page([*lines, (0.12, 0.26, "Kính gửi: Phòng Dân tộc huyện Na Hang"), *text])])
    assert found["kinh_gui"].value == ["Phòng Dân tộc huyện Na Hang"]
