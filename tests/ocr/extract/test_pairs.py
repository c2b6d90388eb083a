"""Every caption with its value: over rows, in tables, in boxes, with footnotes."""

from __future__ import annotations

from ocr.extract.layout import sheet
from ocr.extract.pairs import pairs
from schemas.reading import Table


def found(*pages):
    got = pairs([sheet(page) for page in pages])
    return [] if got is None else [(p["nhan"], p["gia_tri"]) for p in got.value]


def test_footnote_marks_are_no_part_of_a_value_or_caption(make_page):
    page = make_page([(0.1, 0.2, "Nơi cư trú: (2) Thôn Một, xã Hai"), (0.1, 0.23, "Dân tộc (3): Dao")])
    assert found(page) == [("Nơi cư trú", "Thôn Một, xã Hai"), ("Dân tộc", "Dao")]


def test_a_value_goes_on_until_the_next_caption_or_sentence(make_page):
    page = make_page(
        [
            (0.1, 0.20, "Giấy tờ tùy thân: Thẻ căn cước công dân số 002080001234, Cục Cảnh sát quản lý hành chính"),
            (0.1, 0.23, "về trật tự xã hội cấp ngày 01/02/2022"),
            (0.1, 0.26, "Quan hệ: Con"),
            (0.1, 0.29, "Tôi cam đoan những điều trên là đúng."),
        ]
    )
    whole = (
        "Thẻ căn cước công dân số 002080001234, Cục Cảnh sát quản lý hành chính về trật tự xã hội cấp ngày 01/02/2022"
    )
    assert found(page) == [("Giấy tờ tùy thân", whole), ("Quan hệ", "Con")]


def test_a_short_value_does_not_go_on(make_page):
    page = make_page(
        [(0.1, 0.20, "Tên gọi: Tổ Một"), (0.1, 0.23, "Hôm nay trời nắng, mọi người họp tại nhà văn hóa")]
    )
    assert found(page) == [("Tên gọi", "Tổ Một")]


def test_figures_in_boxes_are_one_number(make_page):
    page = make_page([(0.1, 0.2, "Số định danh cá nhân: 0 0 2 0 8 0 0 0 1 2 3 4")])
    assert found(page) == [("Số định danh cá nhân", "002080001234")]


def test_a_stop_read_for_a_comma_is_mended_in_a_known_caption(make_page):
    page = make_page(
        [(0.1, 0.2, "Ngày. tháng. năm sinh: 01/02/1990"), (0.1, 0.23, "Ngày/tháng/năm sinh: 01/02/1990")]
    )
    assert [label for label, _ in found(page)] == ["Ngày, tháng, năm sinh", "Ngày/tháng/năm sinh"]


def test_a_table_of_captions_and_values(make_page):
    page = make_page([(0.1, 0.1, "PHIẾU CUNG CẤP THÔNG TIN")])
    cells = [["1", "Họ và tên", "Ma Văn Tủa"], ["2", "Mục đích", "Lập hồ sơ"]]
    page.tables = [Table(box=(200, 700, 2200, 900), cells=[row[1:] for row in cells], cell_boxes=[[None] * 2] * 2)]
    assert found(page) == [("Họ và tên", "Ma Văn Tủa"), ("Mục đích", "Lập hồ sơ")]


def test_a_caption_behind_a_caption_is_its_value(make_page):
    page = make_page([(0.1, 0.1, "Giấy tờ tùy thân (3): CCCD: 002070000663 cấp ngày 24.05.2021")])
    found = pairs([sheet(page)])
    assert found is not None
    assert found.value == [{"nhan": "Giấy tờ tùy thân", "gia_tri": "CCCD: 002070000663 cấp ngày 24.05.2021"}]


def test_captions_numbered_in_square_brackets(make_page):
    page = make_page(
        [
            (0.1, 0.20, "[01]. Họ và tên: HÀ VĂN PHỤNG"),
            (0.6, 0.20, "{02]. Giới tính: Nam"),
            (0.1, 0.23, "[03]. Ngày, tháng, năm sinh: 21/02/1986 |04]. Quốc tịch: Việt Nam"),
            (0.1, 0.26, "[08]. Email:"),
            (0.5, 0.26, "[09]. Mã số BHXH: 4041679051"),
        ]
    )
    assert found(page) == [
        ("Họ và tên", "HÀ VĂN PHỤNG"),
        ("Giới tính", "Nam"),
        ("Ngày, tháng, năm sinh", "21/02/1986"),
        ("Quốc tịch", "Việt Nam"),
        ("Mã số BHXH", "4041679051"),
    ]


def test_what_a_raised_mark_is_read_as_is_no_part_of_a_caption(make_page):
    page = make_page([(0.1, 0.2, "Nơi cư trú”: Thôn Một, xã Hai"), (0.1, 0.23, "Tên “gọi khác”: Páo")])
    assert found(page) == [("Nơi cư trú", "Thôn Một, xã Hai"), ("Tên “gọi khác”", "Páo")]


def test_what_leads_to_the_name_of_a_paper_is_of_its_value(make_page):
    page = make_page([(0.1, 0.2, "Giấy tờ tùy thân: Thẻ CCCD số: 008193380235")])
    assert found(page) == [("Giấy tờ tùy thân", "Thẻ CCCD số: 008193380235")]


def test_notes_under_the_signatures_hold_no_captions(make_page):
    page = make_page(
        [
            (0.1, 0.20, "Nội dung đề nghị: Tách hộ"),
            (0.6, 0.40, "NGƯỜI KÊ KHAI"),
            (0.6, 0.42, "(Ký, ghi rõ họ tên)"),
            (0.1, 0.60, "(1) Cơ quan đăng ký cư trú."),
            (0.1, 0.62, "(2) Ghi rõ ràng nội dung đề nghị. Ví dụ: đăng ký thường trú; tách hộ"),
        ]
    )
    assert found(page) == [("Nội dung đề nghị", "Tách hộ")]


def test_a_row_that_begins_in_small_letters_goes_on_with_the_value_above(make_page):
    page = make_page(
        [
            (0.1, 0.20, "Nội dung đề nghị: Đăng ký thường trú tại xóm Soi Đúng, xã Chiêu Yên; nơi thường trú trước"),
            (0.1, 0.22, "khi chuyển đến: thôn Nà Ngoa, xã Thượng Giáp, tỉnh Tuyên Quang"),
        ]
    )
    whole = (
        "Đăng ký thường trú tại xóm Soi Đúng, xã Chiêu Yên; nơi thường trú trước khi chuyển đến: thôn Nà Ngoa, xã "
        "Thượng Giáp, tỉnh Tuyên Quang"
    )
    assert found(page) == [("Nội dung đề nghị", whole)]


def _table(*rows):
    return Table(
        box=(200, 900, 2300, 1500), cells=[list(r) for r in rows], cell_boxes=[[None] * len(r) for r in rows]
    )


def test_cells_of_a_spreadsheet_are_captions_beside_their_values(make_page):
    page = make_page([(0.3, 0.1, "PHIẾU BÀN GIAO THIẾT BỊ")])
    page.tables = [
        _table(
            ("Số phiếu", "BG18-291", "Đơn vị", "UBND thị trấn Tân Kỳ"),
            ("Bên giao", "Nông Minh Thanh Tú", "Chức vụ", "Văn phòng - Thống kê"),
            ("Tên thiết bị", "Máy quét tài liệu khổ A4", "", ""),
            ("Số sê-ri", "B45870869", "Số lượng", "03"),
        )
    ]
    assert found(page) == [
        ("Số phiếu", "BG18-291"),
        ("Đơn vị", "UBND thị trấn Tân Kỳ"),
        ("Bên giao", "Nông Minh Thanh Tú"),
        ("Chức vụ", "Văn phòng - Thống kê"),
        ("Tên thiết bị", "Máy quét tài liệu khổ A4"),
        ("Số sê-ri", "B45870869"),
        ("Số lượng", "03"),
    ]


def test_a_table_under_a_row_of_headings_holds_no_captions_beside_values(make_page):
    page = make_page([(0.3, 0.1, "DANH SÁCH")])
    page.tables = [
        _table(
            ("Họ và tên", "Năm sinh", "Quan hệ", "Ghi chú"),
            ("Ma Văn Đức", "1980", "Chủ hộ", ""),
            ("Lý Thị Mai", "1982", "Vợ", ""),
            ("Ma Thị Én", "2004", "Con", ""),
        )
    ]
    assert found(page) == []


def test_captions_beside_each_other_over_their_values(make_page):
    lines = [
        (0.10, 0.20, "Họ và tên:"), (0.55, 0.20, "Giới tính:"),
        (0.10, 0.22, "LÒ THỊ MAI"), (0.55, 0.22, "Nữ"),
        (0.10, 0.25, "Kính gửi:"), (0.10, 0.27, "- Ủy ban nhân dân xã Lâm Bình;"),
    ]  # fmt: skip
    assert found(make_page(lines)) == [("Họ và tên", "LÒ THỊ MAI"), ("Giới tính", "Nữ")]


def test_a_caption_over_two_rows_beside_its_value(make_page):
    lines = [
        (0.10, 0.20, "Nơi thường trú:"), (0.45, 0.20, "Thôn Nà Tông"),
        (0.10, 0.23, "Đang hưởng lương hưu, trợ cấp bảo"), (0.45, 0.23, "Không"),
        (0.10, 0.25, "hiểm xã hội hằng tháng:"),
        (0.10, 0.28, "Hình thức chi trả:"), (0.45, 0.28, "Tiền mặt"),
    ]  # fmt: skip
    told = found(make_page(lines))
    assert ("Đang hưởng lương hưu, trợ cấp bảo hiểm xã hội hằng tháng", "Không") in told
    assert ("Nơi thường trú", "Thôn Nà Tông") in told
    assert ("Hình thức chi trả", "Tiền mặt") in told


def test_a_value_in_capitals_goes_on_in_capitals(make_page):
    lines = [
        (0.10, 0.20, "1. Tên hộ kinh doanh: HỘ KINH DOANH VẬT LIỆU XÂY DỰNG VÀ ĐỒ GỖ NGÔ THỊ THANH"),
        (0.10, 0.22, "THANH"),
        (0.10, 0.25, "2. Điện thoại: 0327013801"),
    ]
    assert found(make_page(lines))[0][1].endswith("NGÔ THỊ THANH THANH")


def test_a_value_goes_on_below_in_widely_spaced_rows(make_page):
    """Rows further apart than text usually is: the end of an address stands as far below as the row above."""
    lines = [
        (0.10, 0.20, "Họ, chữ đệm, tên: HOÀNG MẠNH QUỲNH"),
        (0.10, 0.24, "Nơi cư trú cuối cùng: Thôn Bản Khun, xã Yên Cường, huyện Bắc Mê, tỉnh Hà"),
        (0.10, 0.28, "Giang"),
        (0.10, 0.32, "Giấy tờ tùy thân: CMND số 073700562"),
    ]
    told = pairs([sheet(make_page(lines))])
    assert {one["nhan"]: one["gia_tri"] for one in told.value}["Nơi cư trú cuối cùng"].endswith("tỉnh Hà Giang")
