"""Units that a text names and that there are none of."""

from __future__ import annotations

import pytest

from ocr.vietnamese.units import nearly_repeats, strange_units


@pytest.mark.parametrize(
    "text",
    [
        "Thôn Nà Tông, xã Thượng Lâm, huyện Lâm Bình, tỉnh Tuyên Quang",
        "Thôn Nà Tông - Xã Thượng Lâm - Huyện Lâm Bình - Tỉnh Tuyên Quang",
        "ỦY BAN NHÂN DÂN HUYỆN HOÀNG SU PHÌ",
        "CMND số 075284423, Công an tỉnh Hà Giang cấp ngày 12/03/2009",
        "Giấy CMND số 075284423 do Công an tỉnh Tuyên Quang cấp ngày 12-03-2009",
        "Cục Cảnh sát quản lý hành chính về trật tự xã hội",
        "Xã Châu Phong, thị xã Tân Châu, tỉnh An Giang",
        "theo chỉ đạo của tỉnh tại kỳ họp thứ 31",
    ],
)
def test_units_that_are_in_either_hierarchy_are_not_strange(text: str) -> None:
    assert strange_units(text) == []


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Thôn Minh Tân, xã Nàn Xin, huyện Xín Mần, tỉnh Hà Giang", ["xã Nàn Xin"]),
        ("Ủy ban nhân dân xã Thuận Hòa, huyện Vị Xuyên, tỉnh Hà", ["tỉnh Hà"]),
        ("ỦY BAN NHÂN DÂN HUYỆN VỊ", ["huyện VỊ"]),
    ],
)
def test_a_unit_cut_off_or_misread_is_strange(text: str, units: list[str]) -> None:
    assert strange_units(text) == units


@pytest.mark.parametrize(
    ("address", "doubtful"),
    [
        ("Tổ dân phố Cốc Đài 2, thị trấn Cốc Pài, huyện Xín Mần", True),
        ("Thôn Lũng Cù, xã Lũng Cú, huyện Đồng Văn", True),
        ("Tổ dân phố Cốc Pài 2, thị trấn Cốc Pài, huyện Xín Mần", False),
        ("Thôn Lũng Cẩm, xã Lũng Cú, huyện Đồng Văn", False),
        ("Số 12, phố Hàng Bạc, phường Hàng Bạc", False),
    ],
)
def test_a_hamlet_that_is_nearly_called_as_its_commune_is(address: str, doubtful: bool) -> None:
    assert nearly_repeats(address) is doubtful
