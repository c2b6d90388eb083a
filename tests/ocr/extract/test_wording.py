"""Captions that a form words differently than declared, and values behind them."""

from __future__ import annotations

import pytest

from ocr.extract.fields import find_fields
from ocr.extract.layout import sheet
from ocr.extract.wording import best_names, labels, reworded, vocabulary
from schemas.document_types import types
from schemas.document_types.declaration import DocumentType

TYPES = types()
PLAIN = DocumentType.model_validate(
    {
        "slug": "thu",
        "title": "Thử",
        "fields": [
            {"name": "nguoi_nop", "title": "Người nộp", "kind": "person", "captions": ["Họ và tên người nộp"]},
            {"name": "noi_cu_tru", "title": "Nơi cư trú", "kind": "place", "captions": ["Nơi cư trú", "Thường trú"]},
            {"name": "hen_tra", "title": "Hẹn trả", "kind": "datetime", "captions": ["Thời gian trả kết quả"]},
        ],
    }
)
KNOWN = vocabulary({f.name: [*f.captions, f.title] for f in PLAIN.fields})


@pytest.mark.parametrize(
    ("label", "names"),
    [
        ("Nơi hiện đang cư trú", ["noi_cu_tru"]),
        ("Thời gian hẹn trả kết quả", ["hen_tra"]),
        ("Tên người nộp", ["nguoi_nop"]),
        ("Nơi cư trú của cha", []),  # somebody else's
        ("Nơi thường trú trước khi chuyển đến", []),
        ("Thời gian", []),
        ("Dân tộc", []),
    ],
)
def test_a_label_is_the_field_whose_words_it_is_made_of(label, names):
    assert best_names(label, KNOWN) == names


def test_labels_stand_before_colons_and_begin_anew_behind_values(make_page):
    page = make_page(
        [
            (0.1, 0.20, "1. Họ tên chủ đơn: Vàng A Páo"),
            (0.1, 0.23, "Thửa đất số: 157, tờ bản đồ số: 75"),
            (0.1, 0.26, "Nhận lúc 15:30 tại bàn số 2"),
        ]
    )
    found = labels(sheet(page))
    assert "Họ tên chủ đơn" in found
    assert "tờ bản đồ số" in found
    assert not any("157" in label or "15" in label for label in found)


def test_a_value_behind_other_words_is_found_and_looked_at(make_page):
    page = make_page([(0.1, 0.20, "Nơi hiện đang cư trú: Thôn Tân Lập, xã Phú Linh, tỉnh Tuyên Quang")])
    more, loose = reworded(PLAIN, [sheet(page)])
    assert loose == {"Nơi hiện đang cư trú"}
    found = find_fields(PLAIN, [page])["noi_cu_tru"]
    assert found.value == "Thôn Tân Lập, xã Phú Linh, tỉnh Tuyên Quang"
    assert found.agreement <= 0.75
    assert more.field("noi_cu_tru").captions[:2] == ["Nơi cư trú", "Thường trú"]


def test_a_longer_caption_is_another_one(make_page):
    page = make_page(
        [
            (0.1, 0.20, "Nơi thường trú trước khi chuyển đến: Thôn Một, xã Hai"),
            (0.1, 0.23, "Nơi thường trú: Thôn Ba, xã Bốn"),
        ]
    )
    assert find_fields(TYPES["so_ho_khau"], [page])["noi_thuong_tru"].value == "Thôn Ba, xã Bốn"


def test_a_sentence_holds_captions_before_figures(make_page):
    page = make_page(
        [(0.1, 0.2, "Tôi là: Hoàng Văn Páo, sinh ngày 05/06/1980, CCCD số 002080001234, hiện ở tại: Thôn Nà Mạ")]
    )
    got = {k: v.value for k, v in find_fields(TYPES["don"], [page]).items()}
    assert got["nguoi_lam_don"] == "Hoàng Văn Páo"
    assert got["ngay_sinh"] == "1980-06-05"
    assert got["so_dinh_danh"] == "002080001234"


@pytest.mark.parametrize(
    "caption",
    ["Số định danh/CCCD/CMND/Hộ chiếu, ngày cấp, nơi cấp", "CMND hoặc căn cước hoặc hộ chiếu số"],
)
def test_kinds_of_identity_papers_may_be_asked_for_in_any_order(make_page, caption):
    lines = [
        (0.4, 0.10, "GIẤY BÁO TỬ"), (0.12, 0.28, "Họ và tên: HÀ HUYỀN NGỌC"), (0.12, 0.31, f"{caption}:"),
        (0.12, 0.33, "CCCD số 026092359048 do Cục Cảnh sát cấp ngày 12/08/2022"),
    ]  # fmt: skip
    found = find_fields(TYPES["giay_bao_tu"], [make_page(lines)])["giay_to_tuy_than"]
    assert found.value == "CCCD số 026092359048 do Cục Cảnh sát cấp ngày 12/08/2022"


def test_which_identity_paper_it_is_may_stand_before_a_colon_of_its_own(make_page):
    lines = [
        (0.4, 0.10, "GIẤY BÁO TỬ"), (0.12, 0.28, "Họ và tên người tử vong"), (0.12, 0.30, "HÀ HUYỀN NGỌC"),
        (0.12, 0.34, "Số định danh/CCCD/CMND/Hộ chiếu, ngày cấp, nơi cấp"),
        (0.12, 0.36, "Căn cước công dân: 091149997045; cấp ngày 12/07/2021 tại Cục Cảnh sát"),
    ]  # fmt: skip
    found = find_fields(TYPES["giay_bao_tu"], [make_page(lines)])["giay_to_tuy_than"]
    assert found.value == "Căn cước công dân: 091149997045; cấp ngày 12/07/2021 tại Cục Cảnh sát"
