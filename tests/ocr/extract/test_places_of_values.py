"""Where values may stand, seen from their captions: in cells, under captions, in columns and sections of a part."""

from __future__ import annotations

import pytest

from ocr.extract.fields import find_fields
from schemas.document_types import types
from schemas.reading import Table

TYPES = types()


def values(slug, page):
    return {name: found.value for name, found in find_fields(TYPES[slug], [page]).items()}


def ruled(make_page, cells, *, top=0.2, step=0.05, left=0.08, right=0.92, before=(), after=()):
    """A page with a table of equal columns; a bar parts the lines of a cell."""
    width = (right - left) / len(cells[0])
    lines = list(before)
    for r, row in enumerate(cells):
        for c, text in enumerate(row):
            for n, line in enumerate(part for part in text.split(" / ") if part):
                lines.append((left + c * width + 0.008, top + r * step + 0.005 + n * 0.016, line))
    page = make_page([*lines, *after])
    w, h = page.upright_width, page.upright_height
    boxes = [
        [
            tuple(
                round(v)
                for v in (
                    (left + c * width) * w,
                    (top + r * step) * h,
                    (left + (c + 1) * width) * w,
                    (top + (r + 1) * step) * h,
                )
            )
            for c in range(len(row))
        ]
        for r, row in enumerate(cells)
    ]
    box = (boxes[0][0][0], boxes[0][0][1], boxes[-1][-1][2], boxes[-1][-1][3])
    page.tables = [Table(box=box, cells=[[t.replace(" / ", " ") for t in row] for row in cells], cell_boxes=boxes)]
    return page


SPOUSES = {
    "vo_ho_ten": "Lý Thị Mai",
    "vo_ngay_sinh": "1995-02-01",
    "vo_dan_toc": "Dao",
    "vo_quoc_tich": "Việt Nam",
    "vo_giay_to": "CMND số 071234567",
    "chong_ho_ten": "Vàng A Páo",
    "chong_ngay_sinh": "1992-08-15",
    "chong_dan_toc": "Mông",
    "chong_quoc_tich": "Việt Nam",
    "chong_giay_to": "CMND số 079876543",
}
CAPTIONS = ["Họ, chữ đệm, tên", "Ngày, tháng, năm sinh", "Dân tộc", "Quốc tịch", "Giấy tờ tùy thân"]
WIFE = ["LÝ THỊ MAI", "01/02/1995", "Dao", "Việt Nam", "CMND số / 071234567"]
HUSBAND = ["VÀNG A PÁO", "15/08/1992", "Mông", "Việt Nam", "CMND số / 079876543"]


@pytest.mark.parametrize(
    ("heads", "sides"),
    [
        (("Vợ", "Chồng"), (WIFE, HUSBAND)),
        (("BÊN NAM", "BÊN NỮ"), (HUSBAND, WIFE)),
        (("Thông tin về bên vợ", "Thông tin về bên chồng"), (WIFE, HUSBAND)),
    ],
)
def test_columns_of_a_table_are_of_whom_their_headings_say(make_page, heads, sides):
    cells = [["Nội dung", *heads], *([c, a, b] for c, a, b in zip(CAPTIONS, *sides, strict=True))]
    assert values("giay_chung_nhan_ket_hon", ruled(make_page, cells)) == SPOUSES


def test_rows_of_a_table_are_of_whom_their_first_cells_say(make_page):
    cells = [
        ["", "Họ và tên", "Năm sinh", "Dân tộc", "Quốc tịch"],
        ["Người cha", "MA VĂN SỰ", "1990", "Tày", "Việt Nam"],
        ["Người mẹ", "NÔNG THỊ ÉN", "1993", "Nùng", "Việt Nam"],
    ]
    got = values("giay_khai_sinh", ruled(make_page, cells))
    assert (got["me_ho_ten"], got["me_nam_sinh"], got["me_dan_toc"]) == ("Nông Thị Én", "1993", "Nùng")
    assert (got["cha_ho_ten"], got["cha_nam_sinh"], got["cha_dan_toc"]) == ("Ma Văn Sự", "1990", "Tày")
    assert "ho_ten" not in got


def test_headings_stand_over_their_values_where_those_fit(make_page):
    cells = [["Giới tính", "Nghề nghiệp", "Dân tộc"], ["Nam", "Làm ruộng", "Tày"]]
    got = values("giay_khai_sinh", ruled(make_page, cells))
    assert (got["gioi_tinh"], got["dan_toc"]) == ("Nam", "Tày")


def test_two_pairs_of_caption_and_value_in_a_row(make_page):
    cells = [
        ["Họ và tên", "HOÀNG VĂN SÁNG", "Giới tính", "Nam"],
        ["Ngày sinh", "02/03/1940", "Dân tộc", "Tày"],
        ["Nguyên nhân / chết", "Tuổi già", "Nơi chết", "Tại nhà riêng"],
    ]
    got = values("trich_luc_khai_tu", ruled(make_page, cells))
    assert (got["ho_ten"], got["gioi_tinh"]) == ("Hoàng Văn Sáng", "Nam")
    assert (got["ngay_sinh"], got["dan_toc"]) == ("1940-03-02", "Tày")
    assert (got["nguyen_nhan"], got["noi_chet"]) == ("Tuổi già", "Tại nhà riêng")


def test_a_cell_may_hold_a_caption_over_its_value(make_page):
    cells = [
        ["Giới tính: / Nữ", "Dân tộc: / Cao Lan", "Quốc tịch: / Việt Nam"],
        ["Nơi sinh: / Trạm Y tế", "Quê quán: / Xã Phú Linh", "Số định danh cá nhân: / 008320001234"],
    ]
    got = values("trich_luc_khai_sinh", ruled(make_page, cells))
    assert (got["gioi_tinh"], got["dan_toc"], got["quoc_tich"]) == ("Nữ", "Cao Lan", "Việt Nam")
    assert (got["noi_sinh"], got["que_quan"], got["so_dinh_danh"]) == ("Trạm Y tế", "Xã Phú Linh", "008320001234")


def test_who_stands_beside_a_caption_is_a_value_not_a_heading(make_page):
    cells = [["Quan hệ với người được khai sinh", "Mẹ"], ["Giới tính", "Nữ"], ["Dân tộc", "Tày"]]
    got = values("to_khai_dang_ky_khai_sinh", ruled(make_page, cells))
    assert (got["quan_he"], got["gioi_tinh"], got["dan_toc"]) == ("Mẹ", "Nữ", "Tày")


def test_values_under_captions_that_stand_side_by_side(make_page):
    page = make_page(
        [
            (0.1, 0.20, "Giới tính"),
            (0.4, 0.20, "Dân tộc"),
            (0.7, 0.20, "Quốc tịch"),
            (0.1, 0.218, "Nữ"),
            (0.4, 0.218, "Tày"),
            (0.7, 0.218, "Việt Nam"),
            (0.1, 0.25, "Giấy tờ tùy thân:"),
            (0.1, 0.268, "CMND số 071234567, Công an tỉnh Hà Giang cấp ngày 01/02/2010"),
        ]
    )
    got = values("giay_xac_nhan_tinh_trang_hon_nhan", page)
    assert (got["gioi_tinh"], got["dan_toc"], got["quoc_tich"]) == ("Nữ", "Tày", "Việt Nam")
    assert got["giay_to_tuy_than"] == "CMND số 071234567, Công an tỉnh Hà Giang cấp ngày 01/02/2010"


def test_rows_under_headings_without_rules(make_page):
    lines = [(0.36, 0.18, "Vợ"), (0.66, 0.18, "Chồng")]
    for n, (caption, wife, husband) in enumerate(zip(CAPTIONS[1:4], WIFE[1:4], HUSBAND[1:4], strict=True)):
        y = 0.21 + n * 0.03
        lines += [(0.06, y, caption), (0.36, y, wife), (0.66, y, husband)]
    lines += [
        (0.06, 0.31, "Họ, chữ đệm,"),
        (0.06, 0.328, "tên"),
        (0.36, 0.31, "LÝ THỊ MAI"),
        (0.66, 0.31, "VÀNG A PÁO"),
    ]
    got = values("trich_luc_ket_hon", make_page(lines))
    assert got == {name: value for name, value in SPOUSES.items() if not name.endswith("giay_to")}


def test_sections_say_whose_captions_follow(make_page):
    page = make_page(
        [
            (0.1, 0.20, "II. Thông tin về người mẹ"),
            (0.1, 0.22, "Họ và tên: NÔNG THỊ ÉN"),
            (0.1, 0.24, "Năm sinh: 1993 Dân tộc: Nùng"),
            (0.1, 0.27, "PHẦN KHAI VỀ CHA"),
            (0.1, 0.29, "Họ và tên: MA VĂN SỰ"),
            (0.1, 0.31, "Năm sinh: 1990 Dân tộc: Tày"),
        ]
    )
    got = values("giay_khai_sinh", page)
    assert (got["me_ho_ten"], got["me_dan_toc"]) == ("Nông Thị Én", "Nùng")
    assert (got["cha_ho_ten"], got["cha_dan_toc"]) == ("Ma Văn Sự", "Tày")
    assert "ho_ten" not in got


def test_parents_beside_each_other(make_page):
    page = make_page(
        [
            (0.08, 0.20, "Họ và tên cha: MA VĂN SỰ"),
            (0.54, 0.20, "Họ và tên mẹ: NÔNG THỊ ÉN"),
            (0.08, 0.22, "Năm sinh: 1990"),
            (0.54, 0.22, "Năm sinh: 1993"),
            (0.08, 0.24, "Dân tộc: Tày"),
            (0.54, 0.24, "Dân tộc: Nùng"),
        ]
    )
    got = values("giay_khai_sinh", page)
    assert (got["cha_ho_ten"], got["cha_nam_sinh"], got["cha_dan_toc"]) == ("Ma Văn Sự", "1990", "Tày")
    assert (got["me_ho_ten"], got["me_nam_sinh"], got["me_dan_toc"]) == ("Nông Thị Én", "1993", "Nùng")


def test_a_caption_broken_over_two_lines_in_a_column_of_its_own(make_page):
    page = make_page(
        [
            (0.08, 0.20, "Ngày, tháng,"),
            (0.32, 0.20, "07/11/1996"),
            (0.08, 0.218, "năm sinh"),
            (0.08, 0.25, "Ghi bằng chữ"),
            (0.32, 0.25, "Ngày bảy tháng mười một"),
        ]
    )
    got = values("giay_khai_sinh", page)
    assert got["ngay_sinh"] == "1996-11-07"
    assert got["ngay_sinh_bang_chu"] == "Ngày bảy tháng mười một"


def test_a_value_that_begins_like_a_caption_keeps_its_beginning(make_page):
    page = make_page(
        [
            (0.08, 0.20, "Giấy tờ tùy thân: (3)"),
            (0.40, 0.20, "CCCD số 008190001234, cấp ngày 01/02/2022"),
            (0.08, 0.23, "Tình trạng hôn nhân"),
            (0.40, 0.23, "Hiện tại chưa đăng ký kết hôn với ai"),
        ]
    )
    got = values("giay_xac_nhan_tinh_trang_hon_nhan", page)
    assert got["giay_to_tuy_than"] == "CCCD số 008190001234, cấp ngày 01/02/2022"
    assert got["tinh_trang_hon_nhan"] == "Hiện tại chưa đăng ký kết hôn với ai"


def test_the_nine_digit_card(make_page):
    page = make_page(
        [
            (0.40, 0.10, "GIẤY CHỨNG MINH NHÂN DÂN"),
            (0.44, 0.12, "SỐ 073123456"),
            (0.40, 0.15, "Họ tên: MAI VĂN PHÚC"),
            (0.55, 0.42, "Ngày 30 tháng 08 năm 2012"),
            (0.50, 0.44, "GIÁM ĐỐC CÔNG AN TỈNH HÀ GIANG"),
            (0.58, 0.50, "Hà Bảo Lâm"),
        ]
    )
    got = values("can_cuoc", page)
    assert (got["so_dinh_danh"], got["ho_ten"], got["ngay_cap"]) == ("073123456", "Mai Văn Phúc", "2012-08-30")
    assert got["noi_cap"].casefold() == "công an tỉnh hà giang"


def test_part_of_a_date_is_not_sure_and_words_complete_it(make_page):
    page = make_page(
        [
            (0.08, 0.20, "Ngày, tháng, năm sinh: 27 tháng ? năm 2019"),
            (0.08, 0.22, "Ghi bằng chữ: Ngày hai mươi bảy tháng tám năm hai nghìn không trăm mười chín"),
        ]
    )
    found = find_fields(TYPES["giay_khai_sinh"], [page])["ngay_sinh"]
    assert found.value == "2019-08-27"
    assert found.agreement <= 0.6
    alone = find_fields(
        TYPES["giay_khai_sinh"], [make_page([(0.08, 0.2, "Ngày, tháng, năm sinh: 27 tháng ? năm 2019")])]
    )
    assert alone["ngay_sinh"].agreement <= 0.5


def test_cells_side_by_side_that_hold_captions_with_values_belong_to_the_part_begun_above_them(make_page):
    page = ruled(
        make_page,
        [
            ["Họ, chữ đệm, tên vợ: LÝ THỊ MAI", "Họ, chữ đệm, tên chồng: VÀNG A PÁO"],
            ["Ngày, tháng, năm sinh: 01/02/1995", "Ngày, tháng, năm sinh: 15/08/1992"],
            ["Dân tộc: Dao", "Dân tộc: Mông"],
            ["Quốc tịch: Việt Nam", "Quốc tịch: Việt Nam"],
            ["Giấy tờ tùy thân: CMND số 071234567", "Giấy tờ tùy thân: CMND số 079876543"],
        ],
    )
    got = values("trich_luc_ket_hon", page)
    assert {name: got.get(name) for name in SPOUSES} == SPOUSES


def test_columns_under_headings_in_their_middle(make_page):
    page = make_page(
        [
            (0.24, 0.20, "BÊN NAM"),
            (0.68, 0.20, "BÊN NỮ"),
            (0.08, 0.22, "Họ và tên: VÀNG A PÁO"),
            (0.50, 0.22, "Họ và tên: LÝ THỊ MAI"),
            (0.08, 0.24, "Sinh ngày: 15-08-1992"),
            (0.50, 0.24, "Sinh ngày: 01-02-1995"),
            (0.08, 0.26, "Dân tộc: Mông"),
            (0.50, 0.26, "Dân tộc: Dao"),
            (0.08, 0.28, "Quốc tịch: Việt Nam"),
            (0.50, 0.28, "Quốc tịch: Việt Nam"),
            (0.08, 0.30, "Giấy chứng minh số: CMND số 079876543"),
            (0.50, 0.30, "Giấy chứng minh số: CMND số 071234567"),
            (0.08, 0.33, "Đăng ký kết hôn tại: Ủy ban nhân dân xã Phú Linh, huyện Vị Xuyên, tỉnh Hà Giang"),
            (0.08, 0.35, "Vào ngày: ngày 14 tháng 9 năm 2004"),
        ]
    )
    got = values("giay_chung_nhan_ket_hon", page)
    assert {name: got.get(name) for name in SPOUSES} == SPOUSES
    assert got["ngay_dang_ky"] == "2004-09-14"


def test_headings_that_say_closely_whose_part_follows(make_page):
    page = make_page(
        [
            (0.30, 0.10, "TỜ KHAI ĐĂNG KÝ KHAI SINH"),
            (0.08, 0.16, "I. Thông tin về người yêu cầu"),
            (0.08, 0.18, "Họ, chữ đệm, tên: NGÔ SEO HẢI"),
            (0.60, 0.18, "Quan hệ với người được khai sinh: Mẹ"),
            (0.08, 0.22, "II. Thông tin về người được đăng ký khai sinh"),
            (0.08, 0.24, "Họ, chữ đệm, tên: NGÔ QUANG ANH"),
            (0.08, 0.28, "III. Thông tin về mẹ của người được đăng ký khai sinh"),
            (0.08, 0.30, "Họ, chữ đệm, tên: BÙI HỒNG HẠNH"),
            (0.60, 0.30, "Năm sinh: 1985"),
            (0.08, 0.34, "IV. Thông tin về cha của người được đăng ký khai sinh"),
            (0.08, 0.36, "Họ, chữ đệm, tên: NGÔ SEO LONG"),
            (0.60, 0.36, "Năm sinh: 1980"),
        ]
    )
    got = values("to_khai_dang_ky_khai_sinh", page)
    assert (got["nguoi_yeu_cau"], got["ho_ten"]) == ("Ngô Seo Hải", "Ngô Quang Anh")
    assert (got["me_ho_ten"], got["me_nam_sinh"]) == ("Bùi Hồng Hạnh", "1985")
    assert (got["cha_ho_ten"], got["cha_nam_sinh"]) == ("Ngô Seo Long", "1980")
    assert got["quan_he"] == "Mẹ"


def test_a_second_name_in_a_part_is_another_persons(make_page):
    page = make_page(
        [
            (0.30, 0.10, "TỜ KHAI ĐĂNG KÝ KHAI SINH"),
            (0.08, 0.18, "Họ, chữ đệm, tên người yêu cầu: NGÔ SEO HẢI"),
            (0.08, 0.20, "Kính đề nghị quý cơ quan giải quyết cho cháu"),
            (0.08, 0.24, "Họ, chữ đệm, tên: NGÔ QUANG ANH"),
        ]
    )
    got = values("to_khai_dang_ky_khai_sinh", page)
    assert (got["nguoi_yeu_cau"], got["ho_ten"]) == ("Ngô Seo Hải", "Ngô Quang Anh")


def test_a_number_and_its_date_with_a_blank_between_are_one_statement(make_page):
    page = make_page(
        [
            (0.34, 0.10, "TRÍCH LỤC KHAI TỬ"),
            (0.08, 0.20, "Đã đăng ký khai tử tại: Ủy ban nhân dân xã Phú Linh, huyện Vị Xuyên, tỉnh Hà Giang"),
            (0.08, 0.22, "Số: 126/2017"),
            (0.40, 0.22, "ngày: 01/11/2017"),
        ]
    )
    got = values("trich_luc_khai_tu", page)
    assert (got["so_dang_ky"], got["ngay_dang_ky"]) == ("126/2017", "2017-11-01")


@pytest.mark.parametrize(
    "lines",
    [
        ["Trong thời gian cư trú tại: xã Tuyên Lập, từ ngày 25 tháng 02 năm 2013 đến ngày 06/11/2024"],
        ["Từ ngày: 25/02/2013 | Đến ngày: 06/11/2024"],
        ["Thời gian cư trú: từ 25/02/2013 đến 06/11/2024"],
    ],
)
def test_from_when_to_when_somebody_lived_there(make_page, lines):
    got = values(
        "giay_xac_nhan_tinh_trang_hon_nhan", make_page([(0.08, 0.20 + 0.02 * n, t) for n, t in enumerate(lines)])
    )
    assert (got["cu_tru_tu_ngay"], got["cu_tru_den_ngay"]) == ("2013-02-25", "2024-11-06")


def test_a_registration_told_in_a_sentence(make_page):
    page = make_page(
        [
            (0.34, 0.10, "TRÍCH LỤC KHAI TỬ"),
            (0.08, 0.20, "Việc khai tử đã được đăng ký tại Ủy ban nhân dân xã Thanh Thủy, huyện Vị Xuyên,"),
            (0.08, 0.22, "tỉnh Hà Giang, số 82/2022 ngày 24/07/2022."),
            (0.08, 0.26, "Họ, chữ đệm, tên: VƯƠNG THIÊN TRÍ"),
        ]
    )
    got = values("trich_luc_khai_tu", page)
    assert got["noi_dang_ky"] == "Ủy ban nhân dân xã Thanh Thủy, huyện Vị Xuyên, tỉnh Hà Giang"
    assert (got["so_dang_ky"], got["ngay_dang_ky"]) == ("82/2022", "2022-07-24")
    assert got["ho_ten"] == "Vương Thiên Trí"


def test_captions_in_running_text_parted_by_a_lines_end(make_page):
    page = make_page(
        [
            (0.08, 0.20, "Họ tên chồng: PHÙNG THANH AN, ngày sinh: 20/08/1992, dân tộc: Nùng, quốc"),
            (0.08, 0.22, "tịch: Việt Nam, địa chỉ thường trú: xã Yên Phú, huyện Bắc Mê, tỉnh Hà Giang, số"),
            (0.08, 0.24, "CMND/Hộ chiếu: CMND số 071234567"),
        ]
    )
    got = values("giay_chung_nhan_ket_hon", page)
    assert (got["chong_dan_toc"], got["chong_quoc_tich"]) == ("Nùng", "Việt Nam")
    assert got["chong_noi_cu_tru"] == "xã Yên Phú, huyện Bắc Mê, tỉnh Hà Giang"
    assert got["chong_giay_to"] == "CMND số 071234567"


def test_a_caption_beside_its_value_does_not_lead_to_the_next(make_page):
    page = make_page(
        [
            (0.08, 0.20, "Nơi đăng ký khai tử"),
            (0.40, 0.20, "Ủy ban nhân dân xã Hùng Lợi, tỉnh Tuyên Quang"),
            (0.08, 0.22, "Số"),
            (0.40, 0.22, "287/2018"),
        ]
    )
    got = values("trich_luc_khai_tu", page)
    assert got["noi_dang_ky"] == "Ủy ban nhân dân xã Hùng Lợi, tỉnh Tuyên Quang"
    assert got["so_dang_ky"] == "287/2018"


def test_a_heading_with_a_name_behind_its_colon(make_page):
    page = make_page(
        [
            (0.42, 0.12, "GIẤY KHAI SINH"),
            (0.08, 0.20, "Họ và tên: NÔNG VĂN BÌNH"),
            (0.08, 0.24, "Mẹ: LÝ THỊ MAI, sinh năm 1985, dân tộc: Dao"),
            (0.08, 0.26, "Cha: NÔNG VĂN AN, sinh năm 1980, dân tộc: Tày"),
        ]
    )
    got = values("giay_khai_sinh", page)
    assert got["ho_ten"] == "Nông Văn Bình"
    assert (got["me_ho_ten"], got["me_nam_sinh"], got["me_dan_toc"]) == ("Lý Thị Mai", "1985", "Dao")
    assert (got["cha_ho_ten"], got["cha_nam_sinh"], got["cha_dan_toc"]) == ("Nông Văn An", "1980", "Tày")


def test_a_caption_alone_in_a_row_over_captions_heads_a_part(make_page):
    cells = [
        ["TT", "Nội dung kê khai", "Thông tin do người yêu cầu cung cấp"],
        ["C. NGƯỜI MẸ", "", ""],
        ["13", "Họ, chữ đệm, tên", "Hầu Mộc Miên"],
        ["14", "Dân tộc", "Mông"],
        ["D. NGƯỜI CHA", "", ""],
        ["18", "Họ, chữ đệm, tên", "Lầu Việt Dương"],
        ["19", "Dân tộc", "Nùng"],
    ]
    page = ruled(make_page, cells, before=[(0.3, 0.1, "TỜ KHAI ĐĂNG KÝ KHAI SINH")])
    got = {n: f.value for n, f in find_fields(TYPES["to_khai_dang_ky_khai_sinh"], [page]).items()}
    assert (got["me_ho_ten"], got["me_dan_toc"]) == ("Hầu Mộc Miên", "Mông")
    assert (got["cha_ho_ten"], got["cha_dan_toc"]) == ("Lầu Việt Dương", "Nùng")
