"""Where a value ends: at captions that no type declares, at headings, at the next part of the paper."""

from __future__ import annotations

import pytest

from ocr.extract.fields import find_fields
from ocr.extract.reach import marks
from schemas.document_types import types
from schemas.reading import Word
from schemas.record import Level


def values(slug, *pages):
    return {name: found.value for name, found in find_fields(types()[slug], list(pages)).items()}


def test_a_long_caption_of_another_field_ends_a_value(make_page):
    got = values(
        "to_khai_khac",
        make_page(
            [
                (0.30, 0.10, "TỜ KHAI CẤP BẢN SAO GIẤY TỜ HỘ TỊCH"),
                (0.10, 0.20, "Họ, chữ đệm, tên người yêu cầu: HẦU THỊ MỶ"),
                (0.10, 0.22, "Giấy tờ tùy thân: Căn cước số 002190001234 do Bộ Công an"),
                (0.10, 0.24, "cấp ngày 05/08/2024"),
                (0.10, 0.26, "Quan hệ với người được cấp bản sao giấy tờ hộ tịch: Con đẻ"),
            ]
        ),
    )
    assert got["nguoi_yeu_cau_giay_to"] == "Căn cước số 002190001234 do Bộ Công an cấp ngày 05/08/2024"


@pytest.mark.parametrize("heading", ["III- Tài sản gắn liền với đất", "HI- Tài sản gắn liền với đất", "II. Nhà ở"])
def test_a_numbered_heading_ends_a_value(make_page, heading):
    got = values(
        "giay_chung_nhan_qsdd",
        make_page(
            [
                (0.10, 0.10, "II- Thửa đất được quyền sử dụng"),
                (0.10, 0.12, "1. Thửa đất số: 34 | 2. Tờ bản đồ số: 78"),
                (0.10, 0.14, "8. Nguồn gốc sử dụng đất: Nhà nước giao đất không thu tiền sử dụng đất"),
                (0.10, 0.16, heading),
            ]
        ),
    )
    assert got["nguon_goc_su_dung"] == "Nhà nước giao đất không thu tiền sử dụng đất"


def test_a_heading_that_begins_like_a_caption_gives_way_to_the_caption(make_page):
    got = values(
        "don",
        make_page(
            [
                (0.30, 0.10, "ĐƠN ĐỀ NGHỊ TÁCH THỬA"),
                (0.10, 0.14, "1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất"),
                (0.10, 0.16, "1.1. Tên (viết chữ in hoa): GIÀNG A PÁO"),
                (0.10, 0.18, "3. Nội dung biến động"),
                (0.10, 0.20, "Nội dung đề nghị: Tách một thửa thành hai thửa"),
            ]
        ),
    )
    assert got["nguoi_lam_don"] == "Giàng A Páo"
    assert got["noi_dung"] == "Tách một thửa thành hai thửa"


def test_items_of_a_list_may_begin_like_the_end_of_a_form(make_page):
    got = values(
        "giay_tiep_nhan_hen_tra",
        make_page(
            [
                (0.10, 0.10, "7. Thành phần hồ sơ gồm:"),
                (0.14, 0.12, "+ Giấy báo tử"),
                (0.14, 0.14, "+ Đề nghị cơ quan cấp bản sao"),
                (0.14, 0.16, "+ Người làm chứng cam đoan"),
                (0.10, 0.18, "8. Lệ phí: Không"),
            ]
        ),
    )
    assert got["thanh_phan"] == ["Giấy báo tử", "Đề nghị cơ quan cấp bản sao", "Người làm chứng cam đoan"]


def test_a_row_in_small_letters_goes_on_with_an_unended_sentence(make_page):
    got = values(
        "don",
        make_page(
            [
                (0.10, 0.20, "Lý do: Nhà ở đã xuống cấp, không an toàn"),
                (0.10, 0.22, "trong mùa mưa bão"),
                (0.10, 0.24, "Đề nghị xác nhận là hộ nghèo của thôn trong nhiều năm qua và những năm tới đây nữa"),
            ]
        ),
    )
    assert got["noi_dung"] == "Nhà ở đã xuống cấp, không an toàn trong mùa mưa bão"


def test_a_caption_with_commas_ends_a_value(make_page):
    got = values(
        "don",
        make_page(
            [
                (
                    0.10,
                    0.20,
                    "Nội dung khiếu nại: Việc xử phạt không đúng đối tượng vì thửa đất không thuộc quyền của tôi.",
                ),
                (0.10, 0.22, "Tài liệu, thông tin, tình tiết có liên quan: bản sao quyết định."),
            ]
        ),
    )
    assert got["noi_dung"].rstrip(".").endswith("không thuộc quyền của tôi")


def test_a_value_may_stand_in_brackets(make_page):
    page = make_page(
        [(0.1, 0.2, "4. Diện tích: 120,5 m²"), (0.1, 0.22, "Bằng chữ: (Một trăm hai mươi phẩy năm mét vuông)")]
    )
    assert values("giay_chung_nhan_qsdd", page)["dien_tich_bang_chu"] == "Một trăm hai mươi phẩy năm mét vuông"


@pytest.mark.parametrize(
    "lines",
    [
        [(0.1, 0.20, "Hộ: Ông Ma Văn Đức và vợ là bà Lý Thị Mai")],
        [(0.1, 0.20, "Ông: MA VĂN ĐỨC"), (0.1, 0.24, "và vợ là bà: LÝ THỊ MAI")],
        [
            (0.1, 0.20, "Ông: Ma Văn Đức"),
            (0.1, 0.22, "Năm sinh: 1980, CMND số: 074521953"),
            (0.1, 0.24, "Bà: Lý Thị Mai"),
            (0.1, 0.26, "Năm sinh: 1979, CMND số: 078483830"),
        ],
    ],
)
def test_both_of_a_couple_own_the_land_and_a_person_looks_at_it(make_page, lines):
    found = find_fields(types()["giay_chung_nhan_qsdd"], [make_page(lines)])["nguoi_su_dung_dat"]
    assert found.value == "Ma Văn Đức, Lý Thị Mai"
    assert [(c.rule, c.level) for c in found.checks] == [("several_people", Level.WARN)]


def test_who_bought_the_land_later_is_not_among_its_owners(make_page):
    head = (0.1, 0.17, "I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất")
    page = make_page([head, (0.1, 0.20, "Ông: Ma Văn Đức"), (0.1, 0.70, "Ông: Lý Văn Sơn")])
    assert values("giay_chung_nhan_qsdd", page)["nguoi_su_dung_dat"] == "Ma Văn Đức"


def test_ink_behind_a_caption_is_no_value(make_page):
    assert "noi_dung" not in values("don", make_page([(0.1, 0.2, "Nội dung đề nghị: $ *")]))


def test_a_sentence_may_hold_words_that_are_its_own_caption(make_page):
    page = make_page(
        [
            (0.10, 0.20, "Tôi xin trình bày như sau: Gia đình tôi bị mất sổ hộ nghèo do nhà bị lũ cuốn trôi vào"),
            (0.10, 0.22, "ngày 10/8/2019. Kính đề nghị cấp lại."),
        ]
    )
    assert values("don", page)["noi_dung"].rstrip(".").endswith("ngày 10/8/2019. Kính đề nghị cấp lại")


def test_items_numbered_with_a_dash_and_who_handed_them_in(make_page):
    got = values(
        "giay_tiep_nhan_hen_tra",
        make_page(
            [
                (0.10, 0.18, "Bộ phận Một cửa xã Tân Thanh đã nhận của ông (bà): Tô Văn Học"),
                (0.10, 0.20, "Hồ sơ gồm có:"),
                (0.10, 0.22, "1- Tờ khai đăng ký kết hôn"),
                (0.10, 0.24, "2- Bản sao hộ khẩu"),
            ]
        ),
    )
    assert got["nguoi_nop"] == "Tô Văn Học"
    assert got["thanh_phan"] == ["Tờ khai đăng ký kết hôn", "Bản sao hộ khẩu"]


def _words(*placed):
    return [
        Word(text=text, box=(50 * n, top, 50 * n + 40, bottom), confidence=0.9)
        for n, (text, top, bottom) in enumerate(placed)
    ]


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ([("05", 271, 302), ("giờ", 270, 316), ("45", 271, 302), ("phút,", 271, 316)], 0),
        ([("0", 271, 302), ("đồng", 270, 314)], 0),
        ([("2", 266, 284), ("Thôn", 271, 302), ("Pắc", 268, 302)], 1),
        ([("1", 264, 282), ("giờ", 270, 316)], 1),
    ],
)
def test_a_figure_before_letters_that_reach_below_the_line_is_no_footnotes_mark(words, count):
    assert marks(_words(*words)) == count
