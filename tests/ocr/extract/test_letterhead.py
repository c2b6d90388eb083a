"""Which lines of a left column are one body's name, and where the next begins."""

from __future__ import annotations

import pytest

from ocr.classify import split
from ocr.extract.layout import sheet
from ocr.extract.letterhead import find_letterhead

RIGHT = [
    (0.50, 0.050, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    (0.56, 0.070, "Độc lập - Tự do - Hạnh phúc"),
    (0.54, 0.140, "Hà Nội, ngày 03 tháng 4 năm 2024"),
]


@pytest.mark.parametrize(
    "bodies",
    [
        [["UBND HUYỆN YÊN SƠN"], ["PHÒNG GIÁO DỤC VÀ ĐÀO TẠO"]],
        [["BỘ GIÁO DỤC VÀ ĐÀO TẠO"], ["TRƯỜNG ĐẠI HỌC SƯ PHẠM", "KỸ THUẬT HƯNG YÊN"]],
        [["HỘI ĐỒNG NHÂN DÂN", "TỈNH TUYÊN QUANG"]],
        [["ĐOÀN ĐẠI BIỂU QUỐC HỘI VÀ", "HỘI ĐỒNG NHÂN DÂN TỈNH"], ["VĂN PHÒNG"]],
        [["BỘ CÔNG AN"], ["CÔNG AN TỈNH TUYÊN QUANG"]],
        [["CÔNG AN TỈNH"], ["PHÒNG CẢNH SÁT QUẢN LÝ", "HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI"]],
        [["SỞ VĂN HÓA, THỂ THAO", "VÀ DU LỊCH"]],
        [["SỞ KHOA HỌC", "VÀ CÔNG NGHỆ"]],
        [["TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG TỈNH"]],
        [["ỦY BAN NHÂN DÂN", "XÃ TÂN TRÀO"], ["TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG"]],
        [["BAN CHỈ ĐẠO PHÁT TRIỂN", "KHOA HỌC, CÔNG NGHỆ, ĐỔI MỚI", "SÁNG TẠO VÀ CHUYỂN ĐỔI SỐ"]],
        [["TRƯỜNG THPT CHUYÊN", "TUYÊN QUANG"]],
        [["TỔNG CÔNG TY ĐIỆN LỰC", "MIỀN BẮC"], ["CÔNG TY ĐIỆN LỰC TUYÊN QUANG"]],
        [["NGÂN HÀNG NHÀ NƯỚC", "VIỆT NAM"]],
        [["ĐẠI HỌC QUỐC GIA", "THÀNH PHỐ HỒ CHÍ MINH"], ["TRƯỜNG ĐẠI HỌC", "KHOA HỌC TỰ NHIÊN"]],
        [["VIỆN KIỂM SÁT NHÂN DÂN", "TỐI CAO"]],
        [["CHI CỤC THUẾ", "KHU VỰC VII"]],
        [["TRƯỜNG TIỂU HỌC VÀ", "TRUNG HỌC CƠ SỞ TÂN LONG"]],
        [["BỘ LAO ĐỘNG - THƯƠNG BINH", "VÀ XÃ HỘI"], ["CỤC VIỆC LÀM"]],
        [["VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI"], ["CHI NHÁNH HUYỆN YÊN SƠN"]],
        [["BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ", "XÂY DỰNG CÁC CÔNG TRÌNH"]],
        [["HỌC VIỆN CHÍNH TRỊ QUỐC GIA", "HỒ CHÍ MINH"], ["HỌC VIỆN CHÍNH TRỊ KHU VỰC I"]],
        [["BỘ TƯ LỆNH", "THỦ ĐÔ HÀ NỘI"]],
        [["SỞ TƯ PHÁP"], ["TRUNG TÂM TRỢ GIÚP", "PHÁP LÝ NHÀ NƯỚC"]],
        [["SỞ GIÁO DỤC VÀ ĐÀO TẠO"], ["TRƯỜNG THPT TÂN TRÀO"]],
        [["CỤC THI HÀNH ÁN DÂN SỰ", "TỈNH TUYÊN QUANG"]],
        [["THỦ TƯỚNG CHÍNH PHỦ"]],
        [["TẬP ĐOÀN BƯU CHÍNH", "VIỄN THÔNG VIỆT NAM"], ["VIỄN THÔNG TUYÊN QUANG"]],
        [["LIÊN ĐOÀN LAO ĐỘNG TỈNH"], ["CÔNG ĐOÀN VIÊN CHỨC TỈNH"]],
        [["BỘ Y TẾ"], ["BỆNH VIỆN BẠCH MAI"]],
        [["ỦY BAN MẶT TRẬN TỔ QUỐC", "VIỆT NAM TỈNH TUYÊN QUANG"]],
        [["HỘI LIÊN HIỆP PHỤ NỮ", "TỈNH TUYÊN QUANG"]],
        [["TRUNG TÂM PHỤC VỤ HÀNH CHÍNH", "CÔNG XÃ SÙNG PHÀI"]],
        [["ĐẢNG BỘ HUYỆN YÊN SƠN"], ["BAN CHẤP HÀNH ĐẢNG BỘ XÃ", "QUÝ QUÂN"]],
        [["UBND TỈNH TUYÊN QUANG"], ["SỞ NÔNG NGHIỆP VÀ MÔI", "TRƯỜNG"]],
        [["ỦY BAN NHÂN DÂN"], ["BỘ PHẬN MỘT CỬA XÃ TÂN AN"]],
        [["UBND TỈNH TUYÊN QUANG"], ["BAN QUẢN LÝ RỪNG", "PHÒNG HỘ LÂM BÌNH"]],
    ],
    ids=lambda bodies: "/".join(line for body in bodies for line in body),
)
def test_bodies_are_told_apart(make_page, bodies):
    lines = [line for body in bodies for line in body]
    left = [(0.10, 0.05 + 0.02 * i, line) for i, line in enumerate(lines)]
    page = make_page([*left, (0.14, 0.14, "Số: 12/BC-VP"), *RIGHT])
    head = find_letterhead(sheet(page))
    assert head is not None
    assert [[p.text for p in group] for group in head.organisations] == bodies


def test_the_left_half_of_a_title_names_no_body(make_page):
    page = make_page(
        [
            (0.06, 0.05, "BỘ PHẬN MỘT CỬA XÃ TÂN AN"),
            *RIGHT[:2],
            (0.36, 0.10, "GIẤY BIÊN NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"),
        ]
    )
    head = find_letterhead(sheet(page))
    assert head is not None
    assert [[p.text for p in group] for group in head.organisations] == [["BỘ PHẬN MỘT CỬA XÃ TÂN AN"]]


def test_a_line_that_reaches_under_the_motto_is_whole(make_page):
    page = make_page([(0.02, 0.07, "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ XÃ ĐÀ VỊ"), (0.40, 0.05, RIGHT[0][2]), RIGHT[1]])
    head = find_letterhead(sheet(page))
    assert head is not None
    assert [[p.text for p in group] for group in head.organisations] == [
        ["BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ XÃ ĐÀ VỊ"]
    ]


def test_the_date_of_birth_of_a_short_form_is_not_the_date_of_its_letterhead(make_page):
    """On a sheet of A5 the first items stand as high as a letterhead's date elsewhere."""
    page = make_page(
        [
            (0.48, 0.06, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            (0.55, 0.08, "Độc lập - Tự do - Hạnh phúc"),
            (0.07, 0.06, "BỆNH VIỆN ĐA KHOA SUỐI MẪU"),
            (0.52, 0.13, "3. Ngày sinh: 20/09/1934"),
        ]
    )
    head = find_letterhead(sheet(page))
    assert head is not None
    assert head.date_row is None


def test_a_body_that_writes_nobodys_name_over_its_date(make_page):
    page = make_page(
        [
            (0.14, 0.060, "HỘI NÔNG DÂN TỈNH BẠC LIÊU"),
            (0.54, 0.060, "Đông Hải, ngày 20 tháng 6 năm 2025"),
            (0.14, 0.080, "BAN THƯỜNG VỤ HỘI NÔNG DÂN"),
            (0.20, 0.100, "HUYỆN ĐÔNG HẢI"),
            (0.22, 0.140, "Số 11-KH/HNDH"),
            (0.44, 0.185, "KẾ HOẠCH"),
        ]
    )
    head = find_letterhead(sheet(page))
    assert head is not None
    said = [" ".join(piece.text for piece in group) for group in head.organisations]
    assert said == ["HỘI NÔNG DÂN TỈNH BẠC LIÊU", "BAN THƯỜNG VỤ HỘI NÔNG DÂN HUYỆN ĐÔNG HẢI"]
    assert head.symbol is not None
    assert head.symbol.ky_hieu == "KH/HNDH"
    (part,) = split([page])
    assert part.type == "van_ban_hanh_chinh"


def test_a_form_with_a_date_at_its_right_has_no_letterhead(make_page):
    page = make_page([(0.14, 0.06, "BÁO CÁO"), (0.54, 0.06, "Đông Hải, ngày 20 tháng 6 năm 2025")])
    assert find_letterhead(sheet(page)) is None


@pytest.mark.parametrize(
    ("read", "body"),
    [
        ("Àand 44s ỦY BAN NHÂN DÂN", "ỦY BAN NHÂN DÂN"),
        ("aÌ e UBND HUYỆN YÊN SƠN", "UBND HUYỆN YÊN SƠN"),
        ("BCH ĐOÀN XÃ TÂN AN", "BCH ĐOÀN XÃ TÂN AN"),
        ("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"),
    ],
)
def test_what_lies_beside_a_photographed_sheet_is_no_part_of_a_name(make_page, read, body):
    page = make_page([(0.06, 0.05, read), (0.14, 0.14, "Số: 12/BC-VP"), *RIGHT])
    head = find_letterhead(sheet(page))
    assert head is not None
    assert [[p.text for p in group] for group in head.organisations] == [[body]]


def test_a_left_column_that_begins_below_the_right_one(make_page):
    page = make_page(
        [
            *RIGHT[:2],
            (0.54, 0.095, "Sơn Vĩ, ngày 02 tháng 3 năm 2026"),
            (0.14, 0.115, "ỦY BAN NHÂN DÂN"),
            (0.17, 0.130, "XÃ SƠN VĨ"),
            (0.36, 0.20, "GIẤY TIẾP NHẬN HỒ SƠ"),
        ]
    )
    head = find_letterhead(sheet(page))
    assert head is not None
    assert [[p.text for p in group] for group in head.organisations] == [["ỦY BAN NHÂN DÂN", "XÃ SƠN VĨ"]]
