"""Fields that hold rows: repeated captions, columns under headings, ruled tables."""

from __future__ import annotations

from itertools import pairwise

import pytest

from ocr.classify import Part
from ocr.documents import extract
from ocr.extract.fields import find_fields
from ocr.extract.layout import sheet
from schemas.document_types import types
from schemas.reading import Table

TYPES = types()
MEMBERS = [
    {
        "ho_ten": "Ma Văn Thắng",
        "ngay_sinh": "1970-04-03",
        "gioi_tinh": "Nam",
        "quan_he": "Chủ hộ",
        "so_giay_to": "071234567",
    },
    {"ho_ten": "Ma Thị Én", "ngay_sinh": "1999-09-12", "gioi_tinh": "Nữ", "quan_he": "Con"},
]


def test_members_of_a_household_book_by_repeated_captions(make_page):
    cover = make_page([(0.4, 0.2, "SỔ HỘ KHẨU"), (0.1, 0.3, "Họ và tên chủ hộ: Ma Văn Thắng")], number=1)
    inside = make_page(
        [
            (0.1, 0.10, "Họ và tên: Ma Văn Thắng"),
            (0.1, 0.13, "Ngày, tháng, năm sinh: 03/04/1970"),
            (0.6, 0.13, "Giới tính: Nam"),
            (0.1, 0.16, "CMND số: 071234567"),
            (0.1, 0.19, "Quan hệ với chủ hộ: Chủ hộ"),
            (0.1, 0.40, "Họ và tên: Ma Thị Én"),
            (0.1, 0.43, "Ngày, tháng, năm sinh: 12/09/1999"),
            (0.6, 0.43, "Giới tính: Nữ"),
            (0.1, 0.46, "CMND số:"),
            (0.1, 0.49, "Quan hệ với chủ hộ: Con"),
        ],
        number=2,
    )
    document = extract(Part((1, 2), "so_ho_khau", 0.95), [cover, inside])
    assert document.fields["chu_ho"].value == "Ma Văn Thắng"
    field = document.fields["thanh_vien"]
    assert field.value == MEMBERS
    assert field.needs_review  # nothing says how many rows there must be


CELLS = [
    ["Giao", "Nhận", "Thời gian giao, nhận hồ sơ", "Kết quả giải quyết hồ sơ"],
    ["Bộ phận Một cửa", "Công chức Tư pháp", "08 giờ 10 phút, ngày 02/06/2025", "Đúng hạn"],
    ["Công chức Tư pháp", "Chủ tịch xã", "14 giờ 00 phút, ngày 03/06/2025", "Trước hạn"],
]
STEPS = [
    {"giao": "Bộ phận Một cửa", "nhan": "Công chức Tư pháp", "thoi_diem": "2025-06-02T08:10", "ket_qua": "Đúng hạn"},
    {"giao": "Công chức Tư pháp", "nhan": "Chủ tịch xã", "thoi_diem": "2025-06-03T14:00", "ket_qua": "Trước hạn"},
]


def test_steps_of_a_ruled_table(make_page):
    page = make_page([(0.3, 0.1, "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ")])
    page.tables = [Table(box=(200, 900, 2300, 1500), cells=CELLS, cell_boxes=[[None] * 4 for _ in CELLS])]
    assert find_fields(TYPES["phieu_kiem_soat"], [page])["buoc"].value == STEPS


def test_steps_under_headings_without_lines(make_page):
    xs = (0.05, 0.27, 0.46, 0.80)
    lines = [(0.3, 0.1, "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ")]
    lines += [(x, 0.20, text) for x, text in zip(xs, ("Giao", "Nhận", "Thời gian", "Kết quả"), strict=True)]
    for i, row in enumerate(CELLS[1:]):
        lines += [(x, 0.23 + 0.03 * i, text) for x, text in zip(xs, row, strict=True)]
    assert find_fields(TYPES["phieu_kiem_soat"], [make_page(lines)])["buoc"].value == STEPS


def test_values_stay_in_their_cells(make_page):
    """Two people side by side in a ruled table: the second one's name is not the first one's."""
    page = make_page(
        [
            (0.36, 0.08, "TỜ KHAI ĐĂNG KÝ KẾT HÔN"),
            (0.08, 0.20, "Họ, chữ đệm, tên:"),
            (0.34, 0.20, "LÊ THỊ MAI"),
            (0.45, 0.20, "VŨ ĐỨC ANH"),
        ]
    )
    y = 0.19 * 3508
    boxes = [(180, int(y), 800, int(y) + 90), (800, int(y), 1100, int(y) + 90), (1100, int(y), 1500, int(y) + 90)]
    cells = [["Họ, chữ đệm, tên:", "LÊ THỊ MAI", "VŨ ĐỨC ANH"]]
    page.tables = [Table(box=(180, int(y), 1500, int(y) + 90), cells=cells, cell_boxes=[list(boxes)])]
    assert find_fields(TYPES["to_khai_khac"], [page])["nguoi_yeu_cau"].value == "Lê Thị Mai"


def test_a_list_stands_in_the_named_column_of_a_table(make_page):
    page = make_page([(0.2, 0.1, "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"), (0.1, 0.2, "Giấy tờ đã nhận:")])
    cells = [
        ["TT", "Tên thành phần hồ sơ", "Bản chính", "Bản sao"],
        ["1", "Tờ khai đăng ký khai tử", "1", "0"],
        ["2", "Giấy báo tử", "1", "0"],
    ]
    page.tables = [Table(box=(200, 900, 2300, 1300), cells=cells, cell_boxes=[[None] * 4 for _ in cells])]
    got = find_fields(TYPES["giay_tiep_nhan_hen_tra"], [page])["thanh_phan"]
    assert got.value == ["Tờ khai đăng ký khai tử", "Giấy báo tử"]


def test_a_table_row_is_one_row_though_its_cells_have_several_lines(make_page):
    page = make_page(
        [(0.10, 0.20, "Họ và tên người"), (0.10, 0.22, "nộp hồ sơ"), (0.45, 0.21, "Lù Thị Mai"), (0.1, 0.5, "Hết")]
    )
    box = (200, 680, 2300, 840)
    boxes = [[(200, 680, 1000, 840), (1000, 680, 2300, 840)]]
    page.tables = [Table(box=box, cells=[["Họ và tên người nộp hồ sơ", "Lù Thị Mai"]], cell_boxes=boxes)]
    assert [r.text for r in sheet(page).rows] == ["Họ và tên người nộp hồ sơ Lù Thị Mai", "Hết"]
    assert find_fields(TYPES["giay_tiep_nhan_hen_tra"], [page])["nguoi_nop"].value == "Lù Thị Mai"


def test_members_whose_relation_stands_before_their_name(make_page):
    page = make_page(
        [
            (0.1, 0.10, "NHÂN KHẨU CÓ QUAN HỆ VỚI CHỦ HỘ LÀ: Vợ"),
            (0.1, 0.13, "Họ và tên: Ma Thị Én"),
            (0.1, 0.16, "Sinh ngày: 12/09/1975 Giới tính: Nữ"),
            (0.1, 0.19, "Giấy CMND số: 071234567 Hộ chiếu số:"),
            (0.1, 0.40, "NHÂN KHẨU CÓ QUAN HỆ VỚI CHỦ HỘ LÀ: Con"),
            (0.1, 0.43, "Họ và tên: Ma Văn Tủa"),
            (0.1, 0.46, "Sinh ngày: 01/02/1999 Giới tính: Nam"),
        ]
    )
    assert find_fields(TYPES["so_ho_khau"], [page])["thanh_vien"].value == [
        {"ho_ten": "Ma Thị Én", "ngay_sinh": "1975-09-12", "gioi_tinh": "Nữ", "quan_he": "Vợ",
         "so_giay_to": "071234567"},
        {"ho_ten": "Ma Văn Tủa", "ngay_sinh": "1999-02-01", "gioi_tinh": "Nam", "quan_he": "Con"},
    ]  # fmt: skip


def test_a_row_that_only_numbers_the_columns_is_no_value(make_page):
    words = [(0.10, "Tờ bản đồ số"), (0.35, "Thửa đất số"), (0.60, "Mục đích sử dụng")]
    lines = [(x, 0.20, text) for x, text in words]
    lines += [(x, 0.22, f"({n})") for n, (x, _) in enumerate(words, 1)]
    lines += [(0.10, 0.24, "35"), (0.35, 0.24, "288"), (0.60, 0.24, "Đất trồng cây lâu năm")]
    page = make_page(lines)
    ys, xs = (690, 765, 835, 900), (200, 800, 1400, 2300)
    boxes = [[(x0, y0, x1, y1) for x0, x1 in pairwise(xs)] for y0, y1 in pairwise(ys)]
    cells = [[text for _, text in words], ["(1)", "(2)", "(3)"], ["35", "288", "Đất trồng cây lâu năm"]]
    page.tables = [Table(box=(200, 690, 2300, 900), cells=cells, cell_boxes=boxes)]
    got = {k: v.value for k, v in find_fields(TYPES["giay_chung_nhan_qsdd"], [page]).items()}
    assert got["to_ban_do_so"] == "35"
    assert got["thua_dat_so"] == "288"
    assert got["muc_dich_su_dung"] == "Đất trồng cây lâu năm"


def test_a_heading_declared_first_counts_before_one_that_may_mean_the_same(make_page):
    page = make_page([(0.3, 0.1, "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ")])
    cells = [[*row, note] for row, note in zip(CELLS, ("Ghi chú", "", ""), strict=True)]
    cells[0][3] = "Kết quả"
    page.tables = [Table(box=(200, 900, 2300, 1500), cells=cells, cell_boxes=[[None] * 5 for _ in cells])]
    assert find_fields(TYPES["phieu_kiem_soat"], [page])["buoc"].value == STEPS


def ruled(page, rows, xs, top=0.30, step=0.03):
    """``page`` with ruled cells of the edges ``xs`` over ``rows`` (texts of cells), as shares of the page."""
    width, height = page.upright_width, page.upright_height
    boxes = [
        [
            (
                round(a * width),
                round((top + n * step - 0.008) * height),
                round(b * width),
                round((top + (n + 1) * step - 0.008) * height),
            )
            for a, b in pairwise(xs)
        ]
        for n in range(len(rows))
    ]
    whole = (boxes[0][0][0], boxes[0][0][1], boxes[-1][-1][2], boxes[-1][-1][3])
    page.tables = [Table(box=whole, cells=[list(row) for row in rows], cell_boxes=boxes)]
    return page


def test_captions_in_the_cell_of_another_value(make_page):
    rows = [("9. Họ, chữ đệm, tên người cha", "LÂM THÀNH THIỆN"), ("10. Năm sinh", "1983")]
    lines = [
        (x, 0.30 + 0.03 * n, text) for n, row in enumerate(rows) for x, text in zip((0.1, 0.45), row, strict=True)
    ]
    lines += [(0.55, 0.33, "Dân tộc: Dao"), (0.70, 0.33, "Quốc tịch: Việt Nam")]
    page = make_page([(0.3, 0.1, "TỜ KHAI ĐĂNG KÝ KHAI SINH"), *lines])
    found = find_fields(TYPES["to_khai_dang_ky_khai_sinh"], [ruled(page, rows, (0.08, 0.43, 0.95))])
    assert found["cha_nam_sinh"].value == "1983"
    assert (found["cha_dan_toc"].value, found["cha_quoc_tich"].value) == ("Dao", "Việt Nam")


def test_captions_that_strokes_join_in_one_cell(make_page):
    rows = [("A.1. Họ, chữ đệm, tên", "BÀN THỊ MẨY"), ("A.2. Giới tính / Dân tộc / Quốc tịch", "Nữ /Dao / Việt Nam")]
    lines = [
        (x, 0.30 + 0.03 * n, text) for n, row in enumerate(rows) for x, text in zip((0.1, 0.55), row, strict=True)
    ]
    page = make_page([(0.3, 0.1, "TRÍCH LỤC KHAI TỬ"), *lines])
    found = find_fields(TYPES["trich_luc_khai_tu"], [ruled(page, rows, (0.08, 0.53, 0.95))])
    assert found["ho_ten"].value == "Bàn Thị Mẩy"
    assert [found[name].value for name in ("gioi_tinh", "dan_toc", "quoc_tich")] == ["Nữ", "Dao", "Việt Nam"]


@pytest.mark.parametrize("said", ["Nữ Mông I Việt Nam", "Nữ; Mông; Việt Nam", "Nữ, Mông Việt Nam"])
def test_the_parts_of_a_joint_value_are_told_by_what_fits_where_their_strokes_were_not_read(make_page, said):
    rows = [("1. Họ, chữ đệm, tên", "VỪ THỊ VÁ"), ("3. Giới tính / Dân tộc / Quốc tịch", said)]
    lines = [
        (x, 0.30 + 0.03 * n, text) for n, row in enumerate(rows) for x, text in zip((0.1, 0.55), row, strict=True)
    ]
    page = make_page([(0.3, 0.1, "TRÍCH LỤC KHAI TỬ"), *lines])
    found = find_fields(TYPES["trich_luc_khai_tu"], [ruled(page, rows, (0.08, 0.53, 0.95))])
    assert [found[name].value for name in ("gioi_tinh", "dan_toc", "quoc_tich")] == ["Nữ", "Mông", "Việt Nam"]


def test_the_first_line_of_a_cell_is_the_value_of_the_caption_before_it_whatever_caption_follows(make_page):
    rows = [
        ("1. Họ, chữ đệm, tên", "VỪ THỊ VÁ"),
        ("2. Ngày, tháng, năm sinh", "01/07/2001 Bằng chữ: Ngày mùng một, tháng bảy"),
        ("", "năm hai nghìn không trăm linh một"),
    ]
    lines = [(0.1, 0.30, rows[0][0]), (0.45, 0.30, rows[0][1]), (0.1, 0.33, rows[1][0]), (0.45, 0.325, "01/07/2001")]
    lines.append((0.45, 0.342, "Bằng chữ: Ngày mùng một, tháng bảy, năm hai nghìn không"))
    lines.append((0.45, 0.356, "trăm linh một"))
    page = ruled(make_page([(0.3, 0.1, "TRÍCH LỤC KHAI SINH"), *lines]), rows[:2], (0.08, 0.43, 0.98), step=0.035)
    found = find_fields(TYPES["trich_luc_khai_sinh"], [page])
    assert found["ngay_sinh"].value == "2001-07-01"
    assert found["ngay_sinh_bang_chu"].value.startswith("Ngày mùng một, tháng bảy")


def test_a_name_before_a_speck_is_no_caption_and_a_numbered_caption_no_value(make_page):
    rows = [
        ("1. Họ, chữ đệm, tên người chết", "NGUYỄN THỊ TƯ:"),
        ("2. Ngày, tháng, năm sinh", "05/1957"),
        ("8. Nguyên nhân chết", "nhồi máu cơ tim"),
        ("9. Số Giấy báo tử", "121/GBT-BVTN"),
    ]
    lines = [
        (x, 0.30 + 0.03 * n, text) for n, row in enumerate(rows) for x, text in zip((0.1, 0.55), row, strict=True)
    ]
    page = make_page([(0.3, 0.1, "TRÍCH LỤC KHAI TỬ"), *lines])
    found = find_fields(TYPES["trich_luc_khai_tu"], [ruled(page, rows, (0.08, 0.53, 0.95))])
    assert found["ho_ten"].value == "Nguyễn Thị Tư"
    assert found["nguyen_nhan"].value == "nhồi máu cơ tim"


def test_a_figure_below_a_caption_in_its_cell_is_its_value(make_page):
    lines = [
        (0.1, 0.30, "Số con trong lần sinh này"),
        (0.1, 0.315, "1"),
        (0.51, 0.30, "Cân nặng (gam)"),
        (0.51, 0.315, "3800"),
    ]
    page = make_page([(0.4, 0.1, "GIẤY CHỨNG SINH"), *lines])
    rows = [("Số con trong lần sinh này 1", "Cân nặng (gam) 3800")]
    found = find_fields(TYPES["giay_chung_sinh"], [ruled(page, rows, (0.08, 0.5, 0.95), step=0.04)])
    assert found["so_con"].value == "1"


def test_the_sum_that_the_words_spell_out(make_page):
    heads, values = ("Tên loại phí", "Mức thu", "Thành tiền"), ("Lệ phí đăng ký khai sinh", "8.000", "24.000")
    rows = [heads, values]
    lines = [
        (x, 0.30 + 0.03 * n, text) for n, row in enumerate(rows) for x, text in zip((0.1, 0.5, 0.7), row, strict=True)
    ]
    words = (0.1, 0.45, "(Viết bằng chữ): Hai mươi tư nghìn đồng")
    page = make_page([(0.3, 0.1, "BIÊN LAI THU TIỀN PHÍ, LỆ PHÍ"), *lines, words])
    found = find_fields(TYPES["bien_lai"], [ruled(page, rows, (0.08, 0.48, 0.68, 0.95))])
    assert found["so_tien"].value == 24000


def test_who_gives_and_takes_in_one_cell_beside_columns_for_their_signatures(make_page):
    heads = ["Tên cơ quan, bộ phận", "Thời gian giao, nhận hồ sơ", "Người giao", "Người nhận", "Kết quả"]
    steps = [[f"1. Giao: {give} 2. Nhận: {take}", when, "`", "", end] for give, take, when, end in CELLS[1:]]
    page = make_page([(0.3, 0.1, "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ")])
    cells = [heads, *steps]
    page.tables = [Table(box=(200, 900, 2300, 1500), cells=cells, cell_boxes=[[None] * 5 for _ in cells])]
    assert find_fields(TYPES["phieu_kiem_soat"], [page])["buoc"].value == STEPS


def test_cells_that_say_themselves_what_they_hold(make_page):
    """Giver and receiver of a step in a row each, time and result in cells merged over both."""
    cells = [
        ["STT", "Tên cơ quan, bộ phận giao - nhận", "Thời gian giao, nhận hồ sơ", "Kết quả giải quyết hồ sơ"],
        ["1", "Giao: Bộ phận Một cửa", "08 giờ 10 phút, ngày 02/06/2025", "Đúng hạn"],
        ["", "Nhận: Công chức Tư pháp", "", ""],
        ["2", "Giao: Công chức Tư pháp", "14 giờ 00 phút, ngày 03/06/2025", "Trước hạn"],
        ["", "Nhận: Chủ tịch xã", "", ""],
    ]
    page = make_page([(0.2, 0.1, "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ")])
    page = page.model_copy(
        update={"tables": [Table(box=(200, 500, 2200, 1500), cells=cells, cell_boxes=[[None] * 4] * 5)]}
    )
    assert find_fields(TYPES["phieu_kiem_soat"], [page])["buoc"].value == STEPS


def test_a_table_goes_on_on_the_next_page_with_its_headings_or_without(make_page):
    first = make_page([(0.3, 0.1, "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ")], number=1)
    head, *steps = CELLS
    for cells in ([head, steps[1]], [steps[1]]):
        second = make_page([(0.3, 0.9, "Trang 2")], number=2)
        for page, rows in ((first, [head, steps[0]]), (second, cells)):
            page.tables = [Table(box=(200, 900, 2300, 1500), cells=rows, cell_boxes=[[None] * 4 for _ in rows])]
        assert find_fields(TYPES["phieu_kiem_soat"], [first, second])["buoc"].value == STEPS


def test_whose_relation_stands_before_his_name_and_the_head_of_the_household_under_a_heading(make_page):
    cover = make_page([(0.4, 0.2, "SỔ HỘ KHẨU"), (0.1, 0.3, "Họ và tên chủ hộ: Ma Văn Thắng")], number=1)
    inside = make_page(
        [
            (0.45, 0.06, "Chủ hộ"),
            (0.1, 0.10, "Họ và tên: Ma Văn Thắng"),
            (0.1, 0.13, "Ngày, tháng, năm sinh: 03/04/1970"),
            (0.1, 0.16, "CMND số: 071234567"),
            (0.1, 0.30, "Quan hệ với chủ hộ: Vợ"),
            (0.1, 0.33, "Họ và tên: Lý Thị Én"),
            (0.1, 0.36, "Ngày, tháng, năm sinh: 12/09/1975"),
            (0.1, 0.39, "CMND số: 071234568"),
        ],
        number=2,
    )
    members = find_fields(TYPES["so_ho_khau"], [cover, inside])["thanh_vien"].value
    assert [(m["ho_ten"], m.get("quan_he")) for m in members] == [("Ma Văn Thắng", "Chủ hộ"), ("Lý Thị Én", "Vợ")]


def test_members_of_a_table_whose_headings_run_down_its_side(make_page):
    page = make_page([(0.4, 0.1, "SỔ HỘ KHẨU"), (0.1, 0.2, "Họ và tên chủ hộ: Ma Văn Thắng")])
    cells = [
        ["Nhân khẩu", "1", "2"],
        ["Họ và tên", "Ma Văn Thắng", "Ma Thị Én"],
        ["Ngày, tháng, năm sinh", "03/04/1970", "12/09/1999"],
        ["Giới tính", "Nam", "Nữ"],
        ["Quan hệ với chủ hộ", "Chủ hộ", "Con"],
        ["Số CMND/CCCD", "071234567", ""],
    ]
    page.tables.append(Table(box=(60, 300, 900, 600), cells=cells, cell_boxes=[[(0, 0, 1, 1)] * 3] * 6))
    field = extract(Part((1,), "so_ho_khau", 0.95), [page]).fields["thanh_vien"]
    assert field.value == MEMBERS
    assert field.needs_review


def test_a_column_without_entries_is_not_taken_for_one_that_has_them(make_page):
    rows = [
        ("STT", "Bên giao", "Bên nhận", "Thời điểm", "Kết quả (trước hạn/đúng hạn/quá hạn)", "Ghi chú"),
        ("1", "Bộ phận Một cửa", "Văn thư", "08 giờ 10 phút, ngày 09/08/2025", "Trước hạn", ""),
        ("2", "Văn thư", "Lãnh đạo", "09 giờ 29 phút, ngày 11/08/2025", "Đúng hạn", ""),
    ]
    page = ruled(
        make_page([(0.3, 0.1, "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ")]), rows, (0, 0.1, 0.3, 0.5, 0.7, 0.9, 1)
    )
    steps = find_fields(TYPES["phieu_kiem_soat"], [page])["buoc"].value
    assert [step["ket_qua"] for step in steps] == ["Trước hạn", "Đúng hạn"]


def test_the_authority_over_a_one_stop_shop_is_the_one_that_solves(make_page):
    lines = [
        (0.10, 0.05, "ỦY BAN NHÂN DÂN XÃ HỒNG THÁI"),
        (0.08, 0.07, "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG"),
        (0.50, 0.05, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (0.56, 0.07, "Độc lập - Tự do - Hạnh phúc"),
        (0.30, 0.14, "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ"),
        (0.30, 0.17, "Mã hồ sơ: H60.125.13-250809-0540"),
    ]
    found = find_fields(TYPES["phieu_kiem_soat"], [make_page(lines)])["co_quan_giai_quyet"]
    assert found.value == "ỦY BAN NHÂN DÂN XÃ HỒNG THÁI"


def test_two_names_of_one_field_in_a_cell_are_one_caption(make_page):
    rows = [("Họ, chữ đệm, tên mẹ", "MAI THỊ THỤY LÂM"), ("Số định danh cá nhân/Giấy tờ tùy thân", "002303022868")]
    lines = [
        (x, 0.30 + 0.03 * n, text) for n, row in enumerate(rows) for x, text in zip((0.1, 0.55), row, strict=True)
    ]
    page = ruled(make_page([(0.35, 0.1, "GIẤY CHỨNG SINH"), *lines]), rows, (0.08, 0.53, 0.95))
    assert find_fields(TYPES["giay_chung_sinh"], [page])["me_so_giay_to"].value == "002303022868"
