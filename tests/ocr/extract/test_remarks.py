"""Captions with remarks and translations, within cells, over two lines; what such papers say."""

from __future__ import annotations

from ocr.extract.fields import find_fields
from schemas.document_types import types
from schemas.reading import Table


def values(slug, *pages):
    return {name: found.value for name, found in find_fields(types()[slug], list(pages)).items()}


def test_a_translation_in_brackets_is_no_caption(make_page):
    got = values(
        "bien_lai",
        make_page(
            [
                (0.20, 0.05, "BIÊN LAI THU TIỀN PHÍ, LỆ PHÍ | Ký hiệu (Serial No.): 18AA-24E"),
                (0.75, 0.08, "Số (No.): 0012345"),
                (0.12, 0.11, "Ngày (Day) 09 tháng (Month) 04 năm (Year) 2024 | Mẫu số (Form): 01BLP0-001"),
                (0.10, 0.16, "Tên cơ quan thu (Collecting agency): UBND xã Sủng Máng"),
                (0.10, 0.20, "Số tiền (Amount): 60.000 VND | HTTT (Payment): Chuyển khoản"),
            ]
        ),
    )
    assert got["ky_hieu"] == "18AA-24E"
    assert got["so"] == "0012345"
    assert got["mau_so"] == "01BLP0-001"
    assert got["don_vi_thu"] == "UBND xã Sủng Máng"
    assert got["so_tien"] == 60000
    assert got["hinh_thuc_thanh_toan"] == "Chuyển khoản"
    assert got["ngay_thu"] == "2024-04-09"


def test_a_remark_within_a_caption_changes_nothing(make_page):
    page = make_page([(0.1, 0.2, "Cơ quan (bộ phận, đơn vị) chủ trì giải quyết: UBND xã Pải Lủng")])
    assert values("phieu_kiem_soat", page)["co_quan_giai_quyet"] == "UBND xã Pải Lủng"


def test_captions_within_the_cells_of_a_table(make_page):
    page = make_page([(0.3, 0.1, "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ")])
    page.tables.append(
        Table(
            box=(100, 500, 2300, 900),
            cells=[
                ["TÊN CƠ QUAN", "THỜI GIAN GIAO, NHẬN HỒ SƠ", "KẾT QUẢ GIẢI QUYẾT HỒ SƠ"],
                [
                    "1. Giao: Bộ phận Một cửa 2. Nhận: Văn thư",
                    "08 giờ 05 phút, ngày 02 tháng 06 năm 2025",
                    "Đúng hạn",
                ],
            ],
            cell_boxes=[[None] * 3, [None] * 3],
        )
    )
    assert values("phieu_kiem_soat", page)["buoc"] == [
        {"giao": "Bộ phận Một cửa", "nhan": "Văn thư", "thoi_diem": "2025-06-02T08:05", "ket_qua": "Đúng hạn"}
    ]


def test_a_members_caption_may_stand_on_two_lines(make_page):
    page = make_page(
        [
            (0.06, 0.10, "Họ và tên: | VÀNG MÍ PÁO"),
            (0.06, 0.12, "Ngày, tháng, năm | 04/05/1973"),
            (0.06, 0.14, "sinh:"),
            (0.06, 0.16, "Giới tính: | Nam"),
        ]
    )
    assert values("so_ho_khau", page)["thanh_vien"] == [
        {"ho_ten": "Vàng Mí Páo", "ngay_sinh": "1973-05-04", "gioi_tinh": "Nam"}
    ]


def test_an_area_in_words_ends_with_its_unit(make_page):
    page = make_page([(0.1, 0.2, "Diện tích: 300 m²"), (0.1, 0.22, "Bằng chữ: Ba trăm mét vuông ất trồng lúa")])
    assert values("giay_chung_nhan_qsdd", page)["dien_tich_bang_chu"] == "Ba trăm mét vuông"


def test_a_request_goes_on_with_the_words_that_end_a_form(make_page):
    page = make_page(
        [
            (0.1, 0.20, "Tên tôi là: Sùng Mí Già"),
            (0.1, 0.22, "Lý do viết đơn: Nhà tôi bị lũ cuốn trôi toàn bộ giấy tờ tùy thân vào tháng trước,"),
            (0.1, 0.24, "kính mong chính quyền xác nhận."),
            (0.1, 0.26, "Vậy kính mong các cấp xem xét, giải quyết."),
        ]
    )
    assert (
        values("don", page)["noi_dung"].rstrip(".")
        == "Nhà tôi bị lũ cuốn trôi toàn bộ giấy tờ tùy thân vào tháng trước, kính mong chính quyền xác nhận"
    )


def test_an_area_without_its_comma_is_the_one_in_words(make_page):
    page = make_page(
        [(0.1, 0.2, "Diện tích: 53331 m²"), (0.1, 0.22, "Bằng chữ: Năm nghìn ba trăm ba mươi ba phẩy một mét vuông")]
    )
    found = find_fields(types()["giay_chung_nhan_qsdd"], [page])["dien_tich"]
    assert found.value == 5333.1
    assert [c.rule for c in found.checks] == ["number_in_words"]


def test_a_caption_is_known_in_both_its_spellings(make_page):
    for caption in ("Số vào sổ cấp Giấy chứng nhận", "Số vào sổ cấp giấy chứng nhận"):
        page = make_page([(0.1, 0.2, f"{caption}: CN 41395")])
        assert values("giay_chung_nhan_qsdd", page)["so_vao_so"] == "CN 41395"


def test_a_dossiers_code_is_found_without_a_caption(make_page):
    page = make_page([(0.1, 0.1, "*H60.18.01-260227-0360*"), (0.1, 0.3, "Về việc: 1.001193 - Đăng ký khai sinh")])
    got = values("giay_tiep_nhan_hen_tra", page)
    assert got["ma_ho_so"] == "H60.18.01-260227-0360"
    assert got["ma_thu_tuc"] == "1.001193"


def test_two_codes_without_a_caption_are_nobodys(make_page):
    page = make_page([(0.1, 0.1, "H60.18.01-260227-0360"), (0.1, 0.3, "H60.18.01-260228-0361")])
    assert "ma_ho_so" not in values("giay_tiep_nhan_hen_tra", page)


def test_a_counted_list_whose_heading_was_not_read(make_page):
    page = make_page([(0.3, 0.1, "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ")])
    page.tables.append(
        Table(
            box=(100, 500, 2300, 900),
            cells=[["STT", "", "Bản chính", "Bản sao"], ["1", "Đơn đề nghị", "1", "0"], ["2", "Sổ cũ", "", "1"]],
            cell_boxes=[[None] * 4] * 3,
        )
    )
    assert values("giay_tiep_nhan_hen_tra", page)["thanh_phan"] == ["Đơn đề nghị", "Sổ cũ"]


def test_a_body_goes_on_under_its_authority_line(make_page):
    page = make_page(
        [
            (0.2, 0.1, "GIẤY CHỨNG NHẬN QUYỀN SỬ DỤNG ĐẤT"),
            (0.55, 0.70, "TM. ỦY BAN NHÂN DÂN HUYỆN BẮC"),
            (0.66, 0.72, "QUANG"),
            (0.65, 0.74, "CHỦ TỊCH"),
            (0.63, 0.84, "Hoàng Văn Thụ"),
        ]
    )
    assert values("giay_chung_nhan_qsdd", page)["co_quan_cap"] == "ỦY BAN NHÂN DÂN HUYỆN BẮC QUANG"
