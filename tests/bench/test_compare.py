"""When a value counts as right."""

from __future__ import annotations

from typing import Any

import pytest

from bench.compare import distance, fold, person, same, same_item, without_leaders


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hoà Bình", "Hòa Bình"),
        ("UỶ BAN", "ủy ban"),
        ("ÐẢNG", "đảng"),
        ("a – b", "a - b"),
        ("“x”", '"x"'),
        ("  hai   chữ. ", "hai chữ"),
        ("Thuỷ sản;", "Thủy sản"),
        ("Đất ở: 126,2m²", "Đất ở: 126,2 m²"),
        ("Hà Nội", "Hà Nội"),  # composed and decomposed
    ],
)
def test_what_is_written_in_two_ways_folds_to_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("quý", "qúy"), ("hoàn", "hòan"), ("tỉnh", "tĩnh"), ("số", "sô")])
def test_what_is_another_word_stays_another(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("name", "truth", "value", "right"),
    [
        ("so", "05", "5", True),
        ("so", "50", "5", False),
        ("so", "43/2026", "043/2026", True),
        ("ky_hieu", "QĐ-UBND", "qđ - ubnd", True),
        ("ngay_ban_hanh", "2025-01-04", "2025-01-04", True),
        ("ngay_ban_hanh", "2025-01-04", "2025-04-01", False),
        ("nguoi_ky", "Đặng Văn Mẫu", "TS. Đặng Văn Mẫu", True),
        ("ho_ten", "Đặng Văn Mẫu", "ĐẶNG VĂN MẪU", True),
        ("ho_ten", "Đặng Văn Mẫu", "Đặng Văn Mầu", False),
        ("trich_yeu", "Về việc rà soát hồ sơ tồn đọng trên địa bàn", "V/v rà soát hồ sơ tồn đọng trên địa bàn", True),
        ("trich_yeu", "rà soát hồ sơ", "rà soát hồ xơ cũ", False),
        ("dien_tich", 120.5, 120.5, True),
        ("dien_tich", 120.5, "120.50", True),
        ("dien_tich", 120.5, 1205, False),
        ("so_tien", 15000, "mười lăm", False),
        ("kinh_gui", ["Công an xã", "Trạm Y tế"], ["Công an xã;", "Trạm Y tế."], True),
        ("kinh_gui", ["Công an xã", "Trạm Y tế"], ["Công an xã"], False),
        ("so_dinh_danh", "002199000001", "002199000001", True),
        ("so_dinh_danh", "002199000001", "2199000001", False),
        ("dan_toc", "Tày", None, False),
        ("dan_toc", "Tày", "", False),
        ("chuc_vu_ky", "T/M ỦY BAN", "TM ỦY BAN", True),
    ],
)
def test_equality_follows_the_kind_of_field(name: str, truth: Any, value: Any, right: bool) -> None:
    assert same(name, truth, value) is right


def test_a_rank_is_no_part_of_a_name() -> None:
    assert person("Đại tá Ths. Lò Văn Mẫu") == "lò văn mẫu"


def test_entries_of_lists_are_compared_by_every_true_part() -> None:
    member = {"ho_ten": "Lò Văn Mẫu", "ngay_sinh": "1980-02-03", "gioi_tinh": "Nam", "quan_he": "Chủ hộ"}
    assert same_item(member, {**member, "ho_ten": "LÒ VĂN MẪU", "so_giay_to": "x"})
    assert not same_item(member, {**member, "gioi_tinh": "Nữ"})
    assert not same_item(member, {k: v for k, v in member.items() if k != "quan_he"})
    pair = {"nhan": "4. Nơi cư trú", "gia_tri": "Thôn A"}
    assert same_item(pair, {"nhan": "Nơi cư trú (2)", "gia_tri": "thôn A"})
    assert not same_item(pair, {"nhan": "Nơi sinh", "gia_tri": "Thôn A"})


def test_dots_that_lead_the_eye_are_no_text() -> None:
    assert without_leaders("Họ và tên: Lò ......... Nam").split() == ["Họ", "và", "tên:", "Lò", "Nam"]
    assert without_leaders("v.v... 1.2") == "v.v... 1.2"


def test_keystrokes_are_counted_on_what_the_screen_shows() -> None:
    assert distance("Tày", "Tay") == 1
    assert distance("2025-01-04", None) == 10
    assert distance(["a", "b"], ["a"]) == 3
