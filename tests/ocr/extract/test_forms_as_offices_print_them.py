"""Forms as offices print them: captions in small letters, dates over the signature, values broken at an edge."""

from __future__ import annotations

from itertools import pairwise

import pytest

from ocr.classify import Part
from ocr.documents import extract
from ocr.extract.fields import find_fields
from ocr.extract.layout import sheet
from ocr.extract.offices import body
from ocr.extract.values import as_known
from ocr.vietnamese.hierarchy import breaks_off, mend_units
from schemas.document_types import types
from schemas.reading import Table

TYPES = types()


def values(slug, *pages):
    return {name: found.value for name, found in find_fields(TYPES[slug], list(pages)).items()}


STATE = [
    (0.14, 0.060, "SỞ Y TẾ HÀ GIANG"),
    (0.14, 0.080, "TRẠM Y TẾ XÃ PHÚ LINH"),
    (0.46, 0.060, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    (0.54, 0.080, "Độc lập - Tự do - Hạnh phúc"),
]


def test_captions_go_on_in_small_letters_behind_a_blank_or_a_comma(make_page):
    page = make_page(
        [
            *STATE[2:],
            (0.36, 0.15, "TRÍCH LỤC KHAI SINH"),
            (0.12, 0.20, "Họ, chữ đệm, tên: BẾ HUỆ ÂN, giới tính: Nữ, dân tộc: Kinh, quốc tịch: Việt Nam"),
            (0.12, 0.30, "Đăng ký khai sinh tại: Ủy ban nhân dân xã Phú Linh, huyện Vị Xuyên, tỉnh Hà Giang"),
            (0.12, 0.32, "Số: 76/2022"),
            (0.50, 0.32, "ngày đăng ký: 15/02/2022"),
        ]
    )
    got = values("trich_luc_khai_sinh", page)
    assert (got["ho_ten"], got["gioi_tinh"], got["dan_toc"]) == ("Bế Huệ Ân", "Nữ", "Kinh")
    assert (got["so_dang_ky"], got["ngay_dang_ky"]) == ("76/2022", "2022-02-15")


def test_a_heading_that_holds_a_caption_is_no_caption(make_page):
    page = make_page(
        [
            (0.32, 0.15, "TỜ KHAI ĐĂNG KÝ KHAI SINH"),
            (0.10, 0.20, "I. Người yêu cầu đăng ký khai sinh"),
            (0.10, 0.22, "- Họ, chữ đệm, tên người yêu cầu: TẨN TẠ HIỀN"),
            (0.10, 0.26, "II. Người được khai sinh"),
            (0.10, 0.28, "- Họ, chữ đệm, tên: TẨN HƯƠNG LAN"),
        ]
    )
    got = values("to_khai_dang_ky_khai_sinh", page)
    assert (got["nguoi_yeu_cau"], got["ho_ten"]) == ("Tẩn Tạ Hiền", "Tẩn Hương Lan")


def test_a_paper_dated_over_the_signature(make_page):
    page = make_page(
        [
            *STATE,
            (0.20, 0.105, "Số: 03/TYT-GBT"),
            (0.42, 0.15, "GIẤY BÁO TỬ"),
            (0.12, 0.20, "1. Họ, chữ đệm, tên người chết: Thân Thanh Hảo"),
            (0.12, 0.22, "2. Ngày, tháng, năm sinh: 04/09/1967"),
            (0.12, 0.24, "6. Đã chết vào lúc: 11 giờ 49 phút ngày 11 tháng 7 năm 2023"),
            (0.55, 0.35, "Phú Linh, ngày 12 tháng 7 năm 2023"),
            (0.62, 0.37, "TRẠM TRƯỞNG"),
            (0.60, 0.45, "Nông Minh Đan"),
        ]
    )
    got = values("giay_bao_tu", page)
    assert got["ngay_cap"] == "2023-07-12"
    assert got["thoi_diem_chet"] == "2023-07-11T11:49"
    assert got["co_quan_cap"] == "TRẠM Y TẾ XÃ PHÚ LINH"


def test_a_date_in_a_column_of_values_is_not_the_papers_own(make_page):
    page = make_page(
        [
            (0.46, 0.060, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            (0.40, 0.15, "GIẤY BÁO TỬ"),
            (0.12, 0.20, "Họ, chữ đệm, tên người chết:"),
            (0.55, 0.20, "Thân Thanh Hảo"),
            (0.12, 0.22, "Ngày, tháng, năm sinh:"),
            (0.55, 0.22, "ngày 04 tháng 9 năm 1967"),
        ]
    )
    got = values("giay_bao_tu", page)
    assert got["ngay_sinh"] == "1967-09-04"
    assert "ngay_cap" not in got


MARRIAGE = [
    (0.40, 0.15, "GIẤY CHỨNG NHẬN KẾT HÔN"),
    (0.08, 0.20, "Họ, chữ đệm, tên vợ: Lò Thanh Hiền"),
    (0.52, 0.20, "Họ, chữ đệm, tên chồng: Tô Văn Thành Minh Quang"),
    (0.08, 0.22, "Dân tộc: Cao"),
    (0.30, 0.22, "Quốc tịch: Việt Nam"),
    (0.52, 0.22, "Lợi"),
    (0.08, 0.24, "Lan"),
    (0.52, 0.24, "Dân tộc: Kinh"),
    (0.08, 0.26, "Nơi cư trú: Thôn Cốc Héc, xã Trường Sinh"),
    (0.52, 0.26, "Nơi cư trú: Thôn Khuổi Phát, xã Trường Sinh"),
]


def test_values_broken_at_the_edge_of_a_narrow_column(make_page):
    got = values("giay_chung_nhan_ket_hon", make_page(MARRIAGE))
    assert got["vo_dan_toc"] == "Cao Lan"
    assert got["chong_ho_ten"] == "Tô Văn Thành Minh Quang Lợi"


def test_an_address_cut_by_a_caption_beside_it_goes_on_below(make_page):
    page = make_page(
        [
            (0.40, 0.15, "GIẤY CHỨNG NHẬN KẾT HÔN"),
            (0.08, 0.20, "Họ, chữ đệm, tên vợ: Lò Thanh Hiền"),
            (0.52, 0.20, "Họ, chữ đệm, tên chồng: Tô Văn Thành"),
            (0.08, 0.26, "Nơi đăng ký kết hôn: Ủy ban nhân dân xã Yên Lập, huyện Chiêm Hóa, tỉnh Tuyên"),
            (0.735, 0.26, "Ngày đăng ký: 10/5/2023"),
            (0.08, 0.28, "Quang"),
        ]
    )
    got = values("giay_chung_nhan_ket_hon", page)
    assert got["noi_dang_ky"] == "Ủy ban nhân dân xã Yên Lập, huyện Chiêm Hóa, tỉnh Tuyên Quang"
    assert got["ngay_dang_ky"] == "2023-05-10"


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("xã Quyết Tiến, huyện Quản Bạ, tỉnh Hà", True),
        ("xã Quyết Tiến, huyện Quản Bạ, tỉnh Hà Giang", False),
        ("xã Bản Nhùng, huyện Hoàng Su", True),
        ("Tổ 4, phường Hưng Thành", False),
        ("nhà riêng", False),
    ],
)
def test_an_address_that_ends_within_a_name(text, cut):
    assert breaks_off(text) is cut


def test_a_province_cut_short_is_completed_where_one_alone_fits():
    assert mend_units("xã Quyết Tiến, huyện Quản Bạ, tỉnh Hà G") == (
        "xã Quyết Tiến, huyện Quản Bạ, tỉnh Hà Giang",
        0.5,
    )
    assert mend_units("tỉnh Hà")[0] == "tỉnh Hà"


def test_issuers_of_cards_are_known():
    field = TYPES["can_cuoc"].field("noi_cap")
    assert (
        as_known(field, "CỤC CẢNH SÁT ĐKQL CƯ TRÚ VÀ DLQG VỀ DÂN")[0] == "CỤC CẢNH SÁT ĐKQL CƯ TRÚ VÀ DLQG VỀ DÂN CƯ"
    )
    assert as_known(field, "Công an tỉnh Hà Giang") == (None, 0.0)


def test_the_line_in_english_below_a_cards_issuer_is_no_part_of_it():
    field = TYPES["can_cuoc"].field("noi_cap")
    issuer = "CỤC CẢNH SÁT QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI"
    assert as_known(field, f"{issuer} DMECTOB GENERAL OF THE PQỬ ICE DEPAR.TMENT")[0] == issuer
    assert as_known(field, f"{issuer} VÀ AN TOÀN ĐÔ THỊ") == (None, 0.0)


def test_the_back_of_a_card_says_who_issued_it_however_badly_read(make_page):
    back = make_page(
        [
            (0.20, 0.40, "Đặc điểm nhận dạng:"),
            (0.20, 0.42, "Sẹo chấm C:1cm trên trước mép trái"),
            (0.34, 0.46, "Ngày 03 tháng 12 năm 2018"),
            (0.24, 0.48, "CỤC TRƯỜNG CỤC H SÁT ĐKQL CƯ TRỤ VÀ DLOG VỀ DÂN"),
            (0.36, 0.50, "CƯ"),
            (0.30, 0.60, "Nguyễn Văn Hùng"),
        ]
    )
    got = values("can_cuoc", back)
    assert got["ngay_cap"] == "2018-12-03"
    assert got["noi_cap"] == "CỤC CẢNH SÁT ĐKQL CƯ TRÚ VÀ DLQG VỀ DÂN CƯ"


def test_a_post_in_the_middle_and_a_name_under_it(make_page):
    page = make_page(
        [
            *MARRIAGE,
            (0.20, 0.50, "Vợ"),
            (0.72, 0.50, "Chồng"),
            (0.16, 0.60, "Lò Thanh Hiền"),
            (0.66, 0.60, "Tô Văn Thành"),
            (0.42, 0.66, "CHỦ TỊCH"),
            (0.36, 0.68, "(Ký, ghi rõ họ tên, đóng dấu)"),
            (0.41, 0.78, "Hứa Hữu Nghị"),
        ]
    )
    got = values("giay_chung_nhan_ket_hon", page)
    assert (got["chuc_vu_ky"], got["nguoi_ky"]) == ("CHỦ TỊCH", "Hứa Hữu Nghị")


def test_the_name_stands_under_its_post_not_under_a_spouse(make_page):
    page = make_page(
        [
            *MARRIAGE,
            (0.12, 0.50, "Vợ"),
            (0.40, 0.50, "Chồng"),
            (0.64, 0.50, "TM. ỦY BAN NHÂN DÂN"),
            (0.70, 0.52, "CHỦ TỊCH"),
            (0.10, 0.62, "Lò Thanh Hiền"),
            (0.38, 0.62, "Tô Văn Thành"),
            (0.68, 0.64, "Lầu Tấn Trình"),
        ]
    )
    got = values("giay_chung_nhan_ket_hon", page)
    assert (got["chuc_vu_ky"], got["nguoi_ky"]) == ("CHỦ TỊCH", "Lầu Tấn Trình")


@pytest.mark.parametrize(
    ("lines", "post"),
    [
        (["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "PHÓ CHỦ TỊCH"),
        (["TM. ỦY BAN NHÂN DÂN"], "CHỦ TỊCH"),
        (["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "CHỦ TỊCH"], "PHÓ CHỦ TỊCH"),
    ],
)
def test_a_post_is_known_without_a_name_and_from_what_a_seal_left(make_page, lines, post):
    page = make_page([*MARRIAGE, *((0.62, 0.60 + 0.02 * n, line) for n, line in enumerate(lines))])
    found = find_fields(TYPES["giay_chung_nhan_ket_hon"], [page])
    assert found["chuc_vu_ky"].value == post
    assert "nguoi_ky" not in found


def test_the_head_signs_at_the_right_of_the_clerk(make_page):
    page = make_page(
        [
            (0.42, 0.15, "GIẤY KHAI SINH"),
            (0.08, 0.20, "Họ và tên: ĐẶNG NGỌC PHỤNG"),
            (0.12, 0.60, "CÁN BỘ TƯ PHÁP - HỘ TỊCH"),
            (0.60, 0.60, "TM. ỦY BAN NHÂN DÂN"),
            (0.66, 0.62, "CHỦ TỊCH"),
            (0.18, 0.72, "Quan Gia Phong"),
            (0.60, 0.74, "Lục Thị Mộng Hương"),
        ]
    )
    got = values("giay_khai_sinh", page)
    assert (got["chuc_vu_ky"], got["nguoi_ky"]) == ("CHỦ TỊCH", "Lục Thị Mộng Hương")


def test_an_address_parted_by_dashes_goes_on_below_and_over_blanks(make_page):
    page = make_page(
        [
            (0.42, 0.15, "GIẤY KHAI SINH"),
            (0.08, 0.20, "Họ và tên cha: ĐẶNG QUANG NHÂN"),
            (0.08, 0.22, "Nơi đăng ký nhân khẩu thường trú: Thôn Ngòi Nẻ - Xã Hoàng Khai - Huyên Yên Sơn"),
            (0.08, 0.24, "- Tỉnh Tuyên Quang"),
            (0.08, 0.26, "Họ và tên mẹ: HOÀNG NGỌC TUYẾT XUÂN"),
        ]
    )
    got = values("giay_khai_sinh", page)
    assert got["cha_noi_cu_tru"] == "Thôn Ngòi Nẻ - Xã Hoàng Khai - Huyện Yên Sơn - Tỉnh Tuyên Quang"
    assert got["me_ho_ten"] == "Hoàng Ngọc Tuyết Xuân"


@pytest.mark.parametrize(
    ("read", "cause"),
    [
        ("Đột quy não", "Đột quỵ não"),
        ("Tai nạn lao đ", "Tai nạn lao động"),
        ("Bệnh gan", None),
        ("Xơ gan nặng", None),
    ],
)
def test_causes_of_death_that_are_usual(read, cause):
    assert as_known(TYPES["giay_bao_tu"].field("nguyen_nhan"), read)[0] == cause


def test_an_issuer_is_not_named_twice_in_two_languages(make_page):
    back = make_page(
        [
            (0.20, 0.42, "Nơi cư trú / Place of residence"),
            (0.20, 0.44, "Thôn Minh Tân, xã Thượng Lâm, tỉnh Tuyên Quang"),
            (0.62, 0.60, "BỘ CÔNG AN"),
            (0.58, 0.62, "MINISTRY OF PUBLIC SECURITY"),
        ]
    )
    assert values("can_cuoc", back)["noi_cap"] == "BỘ CÔNG AN"


def test_a_caption_goes_on_in_its_narrow_column_with_words_of_its_own(make_page):
    page = make_page(
        [
            (0.37, 0.10, "TRÍCH LỤC KHAI TỬ"),
            (0.12, 0.30, "Nơi cư trú cuối cùng của"),
            (0.45, 0.30, "Xóm Tổng Nưa, xã Đình Phong, tỉnh"),
            (0.12, 0.32, "người chết:"),
            (0.45, 0.32, "Cao Bằng"),
            (0.12, 0.36, "Giấy tờ tùy thân (loại, số,"),
            (0.45, 0.36, "Thẻ CCCD số 004142748718"),
            (0.12, 0.38, "ngày và nơi cấp):"),
            (0.12, 0.42, "Số và ngày đăng ký:"),
            (0.45, 0.42, "Số 24/2021 ngày 03/08/2021"),
        ]
    )
    found = find_fields(TYPES["trich_luc_khai_tu"], [page])
    assert found["noi_cu_tru_cuoi_cung"].value == "Xóm Tổng Nưa, xã Đình Phong, tỉnh Cao Bằng"
    assert found["giay_to_tuy_than"].value == "Thẻ CCCD số 004142748718"
    assert (found["so_dang_ky"].value, found["ngay_dang_ky"].value) == ("24/2021", "2021-08-03")


def test_two_columns_that_are_set_about_their_middles(make_page):
    page = make_page(
        [
            (0.36, 0.10, "GIẤY CHỨNG NHẬN KẾT HÔN"),
            (0.20, 0.20, "Họ và tên chồng"),
            (0.68, 0.20, "Họ và tên vợ"),
            (0.17, 0.22, "CHU THƯỢNG NGHỊ"),
            (0.63, 0.22, "PHẠM NHƯ HỒNG"),
            (0.17, 0.26, "Ngày, tháng, năm sinh"),
            (0.63, 0.26, "Ngày, tháng, năm sinh"),
            (0.22, 0.28, "11/08/1981"),
            (0.68, 0.28, "13/01/1990"),
            (0.19, 0.32, "Nơi thường trú"),
            (0.66, 0.32, "Nơi thường trú"),
            (0.10, 0.34, "Xóm Tổng Nưa, xã Đình Phong"),
            (0.56, 0.34, "Xóm Nà Thắm, xã Đình Phong"),
        ]
    )
    found = find_fields(TYPES["giay_chung_nhan_ket_hon"], [page])
    assert (found["chong_ngay_sinh"].value, found["vo_ngay_sinh"].value) == ("1981-08-11", "1990-01-13")
    assert found["vo_ho_ten"].value == "Phạm Như Hồng"
    assert found["chong_noi_cu_tru"].value == "Xóm Tổng Nưa, xã Đình Phong"
    assert found["vo_noi_cu_tru"].value == "Xóm Nà Thắm, xã Đình Phong"


def test_a_remark_below_a_caption_belongs_to_it_and_a_caption_ends_a_name(make_page):
    page = make_page(
        [
            (0.3, 0.1, "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"),
            (0.12, 0.30, "Nội dung yêu cầu giải quyết"),
            (0.45, 0.30, "Cấp Giấy xác nhận tình trạng hôn nhân"),
            (0.12, 0.32, "(thủ tục)"),
        ]
    )
    slip = find_fields(TYPES["giay_tiep_nhan_hen_tra"], [page])
    assert slip["ten_thu_tuc"].value == "Cấp Giấy xác nhận tình trạng hôn nhân"
    line = "Họ, tên người đi khai sinh: Lưu Tuấn Dũng Quan hệ với người được khai sinh: Cha"
    birth = find_fields(TYPES["giay_khai_sinh"], [make_page([(0.4, 0.1, "GIẤY KHAI SINH"), (0.1, 0.6, line)])])
    assert birth["nguoi_di_khai_sinh"].value == "Lưu Tuấn Dũng"


def test_a_name_that_its_cell_breaks_goes_on_below_though_a_caption_stands_beside(make_page):
    page = make_page(
        [
            (0.3, 0.1, "TỜ KHAI ĐĂNG KÝ KHAI SINH"),
            (0.10, 0.30, "(1) Họ, chữ đệm, tên người yêu cầu: THÂN VĂN THỐNG"),
            (0.62, 0.30, "(2) Quan hệ với người được khai sinh: Cha"),
            (0.10, 0.315, "NHẤT"),
        ]
    )
    width, height = page.upright_width, page.upright_height
    levels = [round(y * height) for y in (0.29, 0.335, 0.37, 0.40)]
    edges = [round(x * width) for x in (0.08, 0.6, 0.98)]
    boxes = [[(a, top, b, bottom) for a, b in pairwise(edges)] for top, bottom in pairwise(levels)]
    whole = (edges[0], levels[0], edges[-1], levels[-1])
    page.tables = [Table(box=whole, cells=[["THÂN VĂN THỐNG NHẤT", "Cha"]] * 3, cell_boxes=boxes)]
    assert find_fields(TYPES["to_khai_dang_ky_khai_sinh"], [page])["nguoi_yeu_cau"].value == "Thân Văn Thống Nhất"


def test_a_date_below_its_caption_though_something_else_stands_beside(make_page):
    page = make_page(
        [
            (0.2, 0.12, "CĂN CƯỚC CÔNG DÂN"),
            (0.2, 0.16, "Họ và tên: CAO MINH ĐỨC"),
            (0.08, 0.30, "Có giá trị đến:"),
            (0.55, 0.30, "Ngón trỏ phải"),
            (0.08, 0.32, "10/07/2036"),
        ]
    )
    assert values("can_cuoc", page)["ngay_het_han"] == "2036-07-10"


def test_a_value_of_two_letters_is_no_numbering(make_page):
    lines = ["Họ và tên: TRỊNH NGỌC THIÊN", "Giới tính: Nữ. Dân tộc: Kinh. Quốc tịch: Việt", "Nam"]
    told = [(0.12, 0.30 + 0.02 * n, line) for n, line in enumerate(lines)]
    page = make_page([(0.2, 0.12, "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN"), *told])
    found = values("giay_xac_nhan_tinh_trang_hon_nhan", page)
    assert (found["gioi_tinh"], found["quoc_tich"]) == ("Nữ", "Việt Nam")


def test_what_is_asked_for_goes_before_the_reason(make_page):
    """ "Lý do" is the request only where no other caption of the field stands on the paper."""
    lines = [
        (0.36, 0.10, "ĐƠN XIN XÁC NHẬN"),
        (0.12, 0.20, "Tôi tên là: Nguyễn Đình Cường"),
        (0.12, 0.24, "Lý do làm đơn:"),
        (0.12, 0.26, "Con tôi mới trúng tuyển vào trường cao đẳng."),
        (0.12, 0.29, "Nội dung đề nghị:"),
        (0.12, 0.31, "Xác nhận hoàn cảnh gia đình khó khăn."),
        (0.12, 0.40, "Tôi xin chân thành cảm ơn."),
    ]
    assert values("don", make_page(lines))["noi_dung"] == "Xác nhận hoàn cảnh gia đình khó khăn."
    alone = [line for line in lines if line[1] not in (0.29, 0.31)]
    assert values("don", make_page(alone))["noi_dung"] == "Con tôi mới trúng tuyển vào trường cao đẳng."


def test_a_caption_that_ends_on_the_next_row(make_page):
    page = make_page(
        [
            (0.26, 0.10, "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN"),
            (0.12, 0.20, "Họ, chữ đệm, tên: TRỊNH NGỌC GIANG"),
            (0.12, 0.23, "Tình trạng hôn nhân: Chưa đăng ký kết hôn với ai"),
            (0.12, 0.26, "Giấy này có giá trị trong thời hạn 6 tháng, kể từ ngày cấp, được sử dụng"),
            (0.12, 0.28, "để: Bổ túc hồ sơ vay vốn tại ngân hàng."),
        ]
    )
    got = values("giay_xac_nhan_tinh_trang_hon_nhan", page)
    assert got["muc_dich_su_dung"] == "Bổ túc hồ sơ vay vốn tại ngân hàng."
    assert got["tinh_trang_hon_nhan"] == "Chưa đăng ký kết hôn với ai"


def test_a_house_number_is_no_caption(make_page):
    page = make_page(
        [
            (0.36, 0.10, "TRÍCH LỤC KHAI TỬ"),
            (0.12, 0.20, "Họ, chữ đệm, tên: NGÔ NGỌC DUNG"),
            (0.12, 0.23, "Dân tộc, quốc tịch: Kinh, Việt Nam"),
            (0.12, 0.26, "Nơi cư trú cuối cùng:"),
            (0.40, 0.26, "Số 118A, thị trấn Cái Bè, huyện Cái Bè, tỉnh Tiền Giang"),
            (0.12, 0.29, "Nơi đăng ký: Ủy ban nhân dân thị trấn Cái Bè, huyện Cái Bè, tỉnh Tiền Giang"),
            (0.12, 0.32, "Số: 07/2017"),
        ]
    )
    got = values("trich_luc_khai_tu", page)
    assert got["noi_cu_tru_cuoi_cung"] == "Số 118A, thị trấn Cái Bè, huyện Cái Bè, tỉnh Tiền Giang"
    assert (got["dan_toc"], got["quoc_tich"]) == ("Kinh", "Việt Nam")
    assert got["so_dang_ky"] == "07/2017"


def test_a_place_in_a_narrow_column_goes_on_where_a_units_name_breaks_off(make_page):
    page = make_page(
        [
            (0.36, 0.10, "CHỨNG MINH NHÂN DÂN"),
            (0.40, 0.13, "Số: 001180582313"),
            (0.40, 0.16, "Nơi thường trú: Số 46 phố Phạm Hồng Thái,"),
            (0.40, 0.175, "phường Quán Thánh, quận Ba Đình, thành phố"),
            (0.40, 0.19, "Hà Nội"),
            (0.40, 0.22, "Có giá trị đến: 02/05/2029"),
        ]
    )
    whole = "Số 46 phố Phạm Hồng Thái, phường Quán Thánh, quận Ba Đình, thành phố Hà Nội"
    assert values("can_cuoc", page)["noi_thuong_tru"] == whole


def test_a_childs_birthday_is_not_the_applicants(make_page):
    lines = [
        (0.36, 0.10, "ĐƠN XIN CHUYỂN TRƯỜNG"),
        (0.12, 0.20, "Tôi tên: Hồ Linh Phương"),
        (0.12, 0.23, "Là phụ huynh của học sinh: Hồ Thiên Thư"),
        (0.12, 0.26, "Sinh ngày: 26/04/2011"),
        (0.12, 0.29, "Hiện ngụ tại: Bản Ỏn, xã Châu Quang, huyện Quỳ Hợp, tỉnh Nghệ An"),
    ]
    got = values("don", make_page(lines))
    assert "ngay_sinh" not in got
    assert got["noi_cu_tru"] == "Bản Ỏn, xã Châu Quang, huyện Quỳ Hợp, tỉnh Nghệ An"
    own = [line for line in lines if "phụ huynh" not in line[2]]
    assert values("don", make_page(own))["ngay_sinh"] == "2011-04-26"


def test_whose_receipt_it_is_stands_over_the_tax_code(make_page):
    page = make_page(
        [
            (0.06, 0.04, "CHI NHÁNH VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI BÌNH TÂN"),
            (0.64, 0.04, "Mẫu số: 01BLP0-001"),
            (0.06, 0.06, "MST: 3230507745"),
            (0.36, 0.12, "BIÊN LAI THU PHÍ, LỆ PHÍ"),
            (0.06, 0.20, "Số tiền: 20.000 VND"),
        ]
    )
    assert values("bien_lai", page)["don_vi_thu"] == "CHI NHÁNH VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI BÌNH TÂN"


def test_another_caption_behind_a_blank_ends_a_value(make_page):
    page = make_page(
        [
            (0.30, 0.10, "TỜ KHAI ĐĂNG KÝ KHAI SINH"),
            (0.12, 0.20, "Họ, chữ đệm, tên người yêu cầu: LÒ TUYẾT MAI"),
            (0.12, 0.23, "Quan hệ với người được khai sinh: Mẹ"),
            (0.50, 0.23, "Điện thoại: 0979295421"),
        ]
    )
    assert values("to_khai_dang_ky_khai_sinh", page)["quan_he"] == "Mẹ"


@pytest.mark.parametrize(
    ("words", "spelled"), [("mười tháng ba năm hai nghìn", True), ("mười tháng ba nắm hai nghìm", False)]
)
def test_a_date_that_its_words_say_again_needs_no_look(make_page, words, spelled):
    page = make_page(
        [
            (0.36, 0.10, "TRÍCH LỤC KHAI SINH"),
            (0.12, 0.20, "Họ, chữ đệm, tên: TẨN HƯƠNG LAN"),
            (0.12, 0.23, "Ngày, tháng, năm sinh: 10/03/2000"),
            (0.12, 0.26, f"Ghi bằng chữ: Ngày {words}"),
        ]
    )
    found = find_fields(TYPES["trich_luc_khai_sinh"], [page])
    assert found["ngay_sinh_bang_chu"].spelled_out is spelled
    assert found["ngay_sinh"].spelled_out is spelled
    fields = extract(Part((1,), "trich_luc_khai_sinh", 0.97), [page]).fields
    assert not spelled or not (fields["ngay_sinh_bang_chu"].needs_review or fields["ngay_sinh"].needs_review)


def test_words_that_only_begin_like_a_caption_are_none(make_page):
    page = make_page(
        [
            (0.24, 0.10, "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"),
            (0.12, 0.20, "Thành phần hồ sơ đã nộp:"),
            (0.16, 0.22, "- Giấy đề nghị đăng ký hộ kinh doanh (01 bản chính);"),
            (0.16, 0.24, "- Căn cước công dân của chủ hộ kinh doanh (01 bản sao);"),
            (0.12, 0.26, "Số lượng hồ sơ: 01 bộ"),
        ]
    )
    items = ["Giấy đề nghị đăng ký hộ kinh doanh", "Căn cước công dân của chủ hộ kinh doanh"]
    assert values("giay_tiep_nhan_hen_tra", page)["thanh_phan"] == items


def test_what_a_paper_is_not_for_is_no_part_of_its_purpose(make_page):
    page = make_page(
        [
            (0.26, 0.10, "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN"),
            (0.12, 0.20, "Giấy này được sử dụng để: Làm thủ tục vay vốn, không sử dụng để đăng ký kết hôn."),
        ]
    )
    got = values("giay_xac_nhan_tinh_trang_hon_nhan", page)
    assert got["muc_dich_su_dung"] == "Làm thủ tục vay vốn"


def test_an_abbreviation_alone_on_a_row_ends_the_sentence_above(make_page):
    page = make_page(
        [
            (0.30, 0.10, "TỜ KHAI ĐĂNG KÝ KHAI SINH"),
            (0.12, 0.20, "Họ, chữ đệm, tên người yêu cầu: LÒ TUYẾT MAI"),
            (0.12, 0.23, "Giấy tờ tùy thân: 056071851702 cấp ngày 23/12/2022, nơi cấp: Cục Cảnh sát QLHC về"),
            (0.12, 0.25, "TTXH"),
        ]
    )
    whole = "056071851702 cấp ngày 23/12/2022, nơi cấp: Cục Cảnh sát QLHC về TTXH"
    assert values("to_khai_dang_ky_khai_sinh", page)["nguoi_yeu_cau_giay_to"] == whole


def test_captions_within_an_identity_paper_are_its_value(make_page):
    said = "Thẻ CCCD số: 006071135512; ngày cấp: 19/03/2021; nơi cấp: Cục Cảnh sát QLHC về TTXH"
    page = make_page(
        [
            (0.36, 0.10, "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN"),
            (0.12, 0.20, "Họ, chữ đệm, tên: VÕ HIỆP VŨ"),
            (0.12, 0.23, f"Giấy tờ tùy thân: {said}"),
            (0.12, 0.26, "Giấy này được sử dụng để: Làm thủ tục đăng ký kết hôn"),
        ]
    )
    got = values("giay_xac_nhan_tinh_trang_hon_nhan", page)
    assert (got["giay_to_tuy_than"], got["muc_dich_su_dung"]) == (said, "Làm thủ tục đăng ký kết hôn")


def test_the_address_of_a_receipt_is_the_payers(make_page):
    lines = [
        (0.06, 0.05, "Đơn vị thu: Ủy ban nhân dân xã Chợ Rã"),
        (0.06, 0.08, "Địa chỉ: Xã Chợ Rã, tỉnh Thái Nguyên"),
        (0.36, 0.12, "BIÊN LAI THU TIỀN PHÍ, LỆ PHÍ"),
        (0.06, 0.20, "Tên đơn vị hoặc người nộp tiền: Vũ Phương Nam"),
        (0.06, 0.23, "Địa chỉ: Thôn Pác Nghè, xã Địa Linh, tỉnh Thái Nguyên"),
    ]
    assert values("bien_lai", make_page(lines))["dia_chi"] == "Thôn Pác Nghè, xã Địa Linh, tỉnh Thái Nguyên"
    assert values("bien_lai", make_page(lines[:-1]))["dia_chi"] == "Xã Chợ Rã, tỉnh Thái Nguyên"


def test_where_and_when_something_was_entered_stand_in_one_sentence(make_page):
    page = make_page(
        [
            (0.36, 0.10, "GIẤY CHỨNG NHẬN KẾT HÔN"),
            (0.12, 0.20, "Hôn nhân của anh, chị có tên trên đây đã được đăng ký tại Ủy ban nhân dân xã Đường"),
            (0.08, 0.22, "Thượng, huyện Yên Minh, tỉnh Hà Giang, ngày 24 tháng 9 năm 2004 và được pháp luật công"),
            (0.08, 0.24, "nhận kể từ ngày đăng ký."),
        ]
    )
    got = values("giay_chung_nhan_ket_hon", page)
    assert got["noi_dang_ky"] == "Ủy ban nhân dân xã Đường Thượng, huyện Yên Minh, tỉnh Hà Giang"
    assert got["ngay_dang_ky"] == "2004-09-24"


def test_who_declares_is_not_whom_it_is_about(make_page):
    page = make_page(
        [
            (0.20, 0.10, "TỜ KHAI ĐỀ NGHỊ HỖ TRỢ CHI PHÍ MAI TÁNG"),
            (0.12, 0.20, "1. Họ và tên người chết: ĐÀO NGỌC LINH"),
            (0.12, 0.23, "Số CCCD/CMND: 008131076152"),
            (0.12, 0.26, "2. Họ và tên người đại diện: ĐÀO MINH ANH"),
            (0.12, 0.29, "Giấy tờ tùy thân: CCCD 008189913537, cấp 27/01/2023"),
        ]
    )
    got = values("to_khai_khac", page)
    assert got["nguoi_yeu_cau"] == "Đào Minh Anh"
    assert got["nguoi_yeu_cau_giay_to"] == "CCCD 008189913537, cấp 27/01/2023"


def test_every_addressee_of_an_application(make_page):
    page = make_page(
        [
            (0.30, 0.10, "ĐƠN XIN KHAI THÁC GỖ"),
            (0.20, 0.16, "Kính gửi: - Ủy ban nhân dân xã Kiến Thiết;"),
            (0.29, 0.18, "- Ban quản lý thôn Làng Un."),
            (0.12, 0.23, "Tôi tên là: PHÙNG THỊ HƯƠNG"),
        ]
    )
    assert values("don", page)["kinh_gui"] == "Ủy ban nhân dân xã Kiến Thiết; Ban quản lý thôn Làng Un."


def test_an_issuer_said_again_with_its_district(make_page):
    page = make_page(
        [
            *STATE[2:],
            (0.12, 0.06, "ỦY BAN NHÂN DÂN"),
            (0.14, 0.08, "XÃ TẢ NHÌU"),
            (0.14, 0.11, "Số: 19/XNTTHN"),
            (0.55, 0.11, "Tả Nhìu, ngày 26 tháng 3 năm 2015"),
            (0.26, 0.15, "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN"),
            (0.24, 0.18, "Ủy ban nhân dân xã Tả Nhìu, huyện Xín Mần, tỉnh Hà Giang"),
            (0.12, 0.22, "Họ và tên: LẦU NGỌC DIỄM"),
        ]
    )
    got = values("giay_xac_nhan_tinh_trang_hon_nhan", page)
    assert got["co_quan_cap"] == "Ủy ban nhân dân xã Tả Nhìu, huyện Xín Mần, tỉnh Hà Giang"


def test_an_address_goes_on_under_its_caption_beside_the_date_of_expiry(make_page):
    page = make_page(
        [
            (0.36, 0.08, "CĂN CƯỚC CÔNG DÂN"),
            (0.40, 0.10, "Họ và tên / Full name:"),
            (0.40, 0.115, "GIÀNG TRỌNG VIỆT"),
            (0.10, 0.20, "Có giá trị đến / Date of"),
            (0.40, 0.20, "Nơi thường trú / Place of residence: Thôn Nà Lung, Thượng"),
            (0.10, 0.215, "expiry:"),
            (0.10, 0.23, "15/04/2035"),
            (0.40, 0.23, "Lâm, Lâm Bình, Tuyên Quang"),
        ]
    )
    assert values("can_cuoc", page)["noi_thuong_tru"] == "Thôn Nà Lung, Thượng Lâm, Lâm Bình, Tuyên Quang"


def test_the_end_of_a_caption_that_was_not_read_is_none_by_itself(make_page):
    page = make_page(
        [
            (0.36, 0.08, "GIẤY KHAI SINH"),
            (0.72, 0.10, "Số: 32"),
            (0.72, 0.12, "Qnyểu số: 01/2004"),
            (0.12, 0.20, "Họ và tên: NÔNG NGỌC HẢI"),
        ]
    )
    assert values("giay_khai_sinh", page)["so"] == "32"


def test_a_number_that_no_blank_parts_from_its_caption(make_page):
    page = make_page(
        [
            (0.36, 0.08, "GIẤY BÁO TỬ"),
            (0.12, 0.20, "1.Họ và tên: NÔNG NGỌC HẢI"),
            (0.12, 0.23, "2. Sinh ngày: 29/09/1953"),
            (0.60, 0.23, "3.Giới tính: Nữ"),
        ]
    )
    got = values("giay_bao_tu", page)
    assert (got["ho_ten"], got["ngay_sinh"], got["gioi_tinh"]) == ("Nông Ngọc Hải", "1953-09-29", "Nữ")


def test_a_date_may_go_on_below_in_a_narrow_column(make_page):
    page = make_page(
        [
            *STATE[2:],
            (0.36, 0.15, "TỜ KHAI THAY ĐỔI THÔNG TIN CƯ TRÚ"),
            (0.12, 0.20, "1. Họ, chữ đệm và tên: BẾ HUỆ ÂN"),
            (0.12, 0.60, "Ý KIẾN CỦA CHỦ HỘ"),
            (0.66, 0.58, "Phú Linh, ngày 15 tháng"),
            (0.70, 0.60, "02 năm 2024"),
            (0.68, 0.62, "NGƯỜI KÊ KHAI"),
        ]
    )
    assert values("to_khai_khac", page)["ngay_lam"] == "2024-02-15"


NOTICE = [
    *STATE,
    (0.36, 0.15, "GIẤY BÁO TỬ"),
    (0.10, 0.20, "1. Họ và tên người chết:"),
    (0.45, 0.20, "LÔ THỊ ÚN"),
    (0.10, 0.23, "2. Giới tính:"),
    (0.45, 0.23, "Nữ"),
    (0.10, 0.26, "3. Giấy tờ tùy thân:"),
    (0.45, 0.26, "Thẻ căn cước công dân số 002158872314 do"),
    (0.45, 0.28, "Cục Cảnh sát quản lý hành chính về trật tự xã"),
    (0.45, 0.30, "hội cấp ngày 28/07/2021"),
    (0.10, 0.33, "4. Nguyên nhân tử vong:"),
    (0.45, 0.33, "Xuất huyết tiêu hóa nặng trên nền xơ gan"),
    (0.10, 0.36, "Đề nghị Ủy ban nhân dân xã đăng ký khai tử theo quy định"),
]


def test_a_value_in_a_column_of_values_does_not_go_on_where_captions_begin(make_page):
    told = values("giay_bao_tu", make_page(NOTICE))
    assert told["nguyen_nhan"] == "Xuất huyết tiêu hóa nặng trên nền xơ gan"


def test_a_text_that_fills_its_line_goes_on_in_small_letters(make_page):
    told = values("giay_bao_tu", make_page(NOTICE))
    assert told["giay_to_tuy_than"].endswith(
        "do Cục Cảnh sát quản lý hành chính về trật tự xã hội cấp ngày 28/07/2021"
    )


def test_what_is_told_of_somebody_within_a_purpose_ends_it_not(make_page):
    page = make_page(
        [
            *STATE[2:],
            (0.30, 0.15, "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN"),
            (0.12, 0.20, "Nơi cư trú: Thôn Pả Vi Thượng, xã Pả Vi, tỉnh Hà Giang"),
            (0.12, 0.23, "Tình trạng hôn nhân: Chưa đăng ký kết hôn với ai."),
            (
                0.12,
                0.26,
                "Giấy này có giá trị trong thời hạn 6 tháng, kể từ ngày cấp, được sử dụng để: đăng ký kết hôn",
            ),
            (0.12, 0.28, "với bà Lường Bạch Hoa, sinh ngày 27/02/1987, nơi cư trú: thôn Nà Ráo, xã Khuôn Hà, tỉnh"),
            (0.12, 0.30, "Tuyên Quang."),
            (0.12, 0.60, "Giấy xác nhận này không có giá trị khi sử dụng vào mục đích khác."),
        ]
    )
    told = values("giay_xac_nhan_tinh_trang_hon_nhan", page)
    assert told["muc_dich_su_dung"].rstrip(".") == (
        "đăng ký kết hôn với bà Lường Bạch Hoa, sinh ngày 27/02/1987, nơi cư trú: thôn Nà Ráo, xã Khuôn Hà, tỉnh "
        "Tuyên Quang"
    )
    assert told["noi_cu_tru"] == "Thôn Pả Vi Thượng, xã Pả Vi, tỉnh Hà Giang"


def test_columns_whose_captions_begin_flush_part_there(make_page):
    """Rows under the two columns are wide and are cut by no edge of theirs."""
    couple = [
        ("Họ và tên chồng: ĐÀO QUANG TÀI", "Họ và tên vợ: MẠC THỦY LINH"),
        ("Ngày, tháng, năm sinh: 17/02/1956", "Ngày, tháng, năm sinh: 06/09/1957"),
        ("Dân tộc: Kinh", "Dân tộc: Kinh"),
        ("Nơi thường trú: Thôn Cóc Be, xã Nàng Đôn, huyện Hoàng Su", "Nơi thường trú: Thôn Cóc Be, xã Nàng Đôn"),
        ("Phì, tỉnh Hà Giang", "huyện Hoàng Su Phì, tỉnh Hà Giang"),
    ]
    lines = [(0.06, 0.22 + 0.04 * n, left) for n, (left, _) in enumerate(couple)]
    lines += [(0.52, 0.22 + 0.04 * n, right) for n, (_, right) in enumerate(couple)]
    wide = [
        (0.06, 0.46 + 0.03 * n, "Nơi đăng ký: Ủy ban nhân dân xã Nàng Đôn, huyện Hoàng Su Phì, tỉnh Hà Giang, ")
        for n in range(4)
    ]
    page = make_page([(0.38, 0.12, "GIẤY CHỨNG NHẬN KẾT HÔN"), *lines, *wide], width=3500, height=2480)
    told = values("giay_chung_nhan_ket_hon", page)
    assert told["chong_noi_cu_tru"] == "Thôn Cóc Be, xã Nàng Đôn, huyện Hoàng Su Phì, tỉnh Hà Giang"


@pytest.mark.parametrize("remark", ["(Address):", "¿Adơess):", "{Address):"])
def test_a_translation_behind_a_caption_is_no_value_however_its_bracket_was_read(make_page, remark):
    page = make_page(
        [(0.3, 0.1, "BIÊN LAI THU TIỀN PHÍ, LỆ PHÍ"), (0.1, 0.2, f"Địa chỉ {remark} Thôn Phú Hội, xã Hai")]
    )
    assert values("bien_lai", page)["dia_chi"] == "Thôn Phú Hội, xã Hai"


def test_a_receipt_says_when_it_was_paid_behind_a_caption_or_under_its_title(make_page):
    title = (0.3, 0.1, "BIÊN LAI THU TIỀN PHÍ, LỆ PHÍ")
    assert values("bien_lai", make_page([title, (0.1, 0.2, "Ngày thu: 01/03/2024")]))["ngay_thu"] == "2024-03-01"
    assert values("bien_lai", make_page([title, (0.4, 0.13, "Ngày (Date): 02/06/2026")]))["ngay_thu"] == "2026-06-02"


@pytest.mark.parametrize("code", ["1.004873", "1.004873.000.00.00.H19"])
def test_a_procedures_code_is_taken_as_it_is_printed(make_page, code):
    title = (0.2, 0.1, "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ")
    page = make_page([title, (0.1, 0.2, f"Mã thủ tục hành chính: {code}")])
    assert values("giay_tiep_nhan_hen_tra", page)["ma_thu_tuc"] == code


def test_an_office_is_named_up_to_what_it_says(make_page):
    page = make_page(
        [
            (0.12, 0.060, "ỦY BAN NHÂN DÂN"),
            (0.14, 0.080, "XÃ GIÁP TRUNG"),
            (0.46, 0.060, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            (0.54, 0.080, "Độc lập - Tự do - Hạnh phúc"),
            (0.40, 0.160, "GIẤY BÁO TỬ"),
            (0.12, 0.20, "Ủy ban nhân dân xã Giáp Trung, huyện Bắc Mê, tỉnh Hà Giang xin báo tin"),
        ]
    )
    said = values("giay_bao_tu", page)["co_quan_cap"]
    assert said == "Ủy ban nhân dân xã Giáp Trung, huyện Bắc Mê, tỉnh Hà Giang"


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("ỦY BAN NHÂN DÂN XÃ HỮU VINH", "HUYỆN YÊN MINH - TỈNH HÀ GIANG"),
         "ỦY BAN NHÂN DÂN XÃ HỮU VINH, HUYỆN YÊN MINH, TỈNH HÀ GIANG"),
        (("CÔNG AN HUYỆN YÊN SƠN", "- TỈNH TUYÊN QUANG"), "CÔNG AN HUYỆN YÊN SƠN, TỈNH TUYÊN QUANG"),
        (("ỦY BAN NHÂN DÂN", "HUYỆN YÊN SƠN - TỈNH TUYÊN QUANG"), "ỦY BAN NHÂN DÂN HUYỆN YÊN SƠN, TỈNH TUYÊN QUANG"),
    ],
)  # fmt: skip
def test_units_that_a_dash_parts(make_page, lines, said):
    page = make_page([(0.1, 0.06 + 0.02 * n, line) for n, line in enumerate(lines)])
    assert body(sheet(page).rows).value == said


def test_an_office_behind_words_that_elsewhere_are_its_name(make_page):
    page = make_page(
        [
            (0.50, 0.060, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            (0.56, 0.080, "Độc lập - Tự do - Hạnh phúc"),
            (0.22, 0.160, "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"),
            (0.10, 0.20, "Mã hồ sơ: H60.31.06-260302-0958"),
            (0.10, 0.23, "Bộ phận tiếp nhận và trả kết quả: Trung tâm Phục vụ hành chính công xã Sơn Vĩ"),
            (0.10, 0.26, "Tiếp nhận hồ sơ của: GIÀ MÍ SAY"),
        ]
    )
    said = values("giay_tiep_nhan_hen_tra", page)["bo_phan_tiep_nhan"]
    assert said == "Trung tâm Phục vụ hành chính công xã Sơn Vĩ"


def test_who_issued_a_card_stands_over_its_machine_readable_zone(make_page):
    page = make_page(
        [
            (0.30, 0.10, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            (0.36, 0.14, "CĂN CƯỚC"),
            (0.20, 0.40, "Ngày, tháng, năm cấp / Date of issue: 03/12/2024"),
            (0.30, 0.60, "BỘ CÔNG AN / MINISTRY OF PUBLIC SECURITY"),
            (0.20, 0.625, "TDVNM1786253215008178025321<<7"),
            (0.20, 0.65, "7893971F3893673VNM<<<<<<<<<<<2"),
        ]
    )
    assert values("can_cuoc", page)["noi_cap"] == "BỘ CÔNG AN"


def test_words_that_go_on_a_caption_elsewhere_stay_in_a_value(make_page):
    """ "quyền sử dụng đất:" is the second row of a caption here, and the end of a value there."""
    page = make_page(
        [
            (0.30, 0.10, "GIẤY CHỨNG NHẬN"),
            (0.28, 0.13, "QUYỀN SỬ DỤNG ĐẤT"),
            (0.12, 0.20, "7. Thời hạn sử dụng đất: Lâu dài"),
            (0.12, 0.23, "8. Nguồn gốc sử dụng đất: Nhà nước công nhận quyền sử dụng đất"),
            (0.10, 0.40, "Số vào sổ cấp giấy chứng nhận"),
            (0.10, 0.42, "quyền sử dụng đất: H 00326"),
        ]
    )
    found = values("giay_chung_nhan_qsdd", page)
    assert found["nguon_goc_su_dung"] == "Nhà nước công nhận quyền sử dụng đất"


def test_an_identity_paper_whose_caption_was_not_read_keeps_its_kind(make_page):
    lines = [
        (0.30, 0.10, "TRÍCH LỤC KHAI TỬ"),
        (0.12, 0.20, "Họ, chữ đệm, tên: LÝ THỊ MẪU"),
        (0.12, 0.23, "dịnh đanh cả | Căn cước công dân số 008138010811"),
    ]
    found = find_fields(TYPES["trich_luc_khai_tu"], [make_page(lines)])["giay_to_tuy_than"]
    assert found.value == "Căn cước công dân số 008138010811"
    assert found.agreement <= 0.75
    captioned = [*lines[:2], (0.12, 0.23, "Căn cước công dân số: 008138010811")]
    assert find_fields(TYPES["trich_luc_khai_tu"], [make_page(captioned)])["giay_to_tuy_than"].value == "008138010811"


def test_a_list_in_a_table_is_not_the_heading_beside_its_own(make_page):
    page = make_page(
        [
            (0.22, 0.10, "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"),
            (0.10, 0.20, "STT"),
            (0.25, 0.20, "Thành phần hồ sơ"),
            (0.60, 0.20, "Bản chính"),
            (0.10, 0.23, "S"),
            (0.25, 0.23, "Giấy chứng sinh"),
            (0.60, 0.23, "1"),
        ]
    )
    cells = [["STT", "Thành phần hồ sơ", "Bản chính"], ["S", "Giấy chứng sinh", "1"]]
    table = Table(box=(200, 690, 1900, 880), cells=cells, cell_boxes=[[None] * 3] * 2)
    page = page.model_copy(update={"tables": [table]})
    assert values("giay_tiep_nhan_hen_tra", page)["thanh_phan"] == ["Giấy chứng sinh"]
