"""Communes of before July 2025 and what they have become; the five of Tuyên Quang and Hà Giang that were split."""

from __future__ import annotations

import pytest

from ocr.vietnamese.addresses import old_address

SPLIT = [
    ("Phường Quang Trung, thành phố Hà Giang, tỉnh Hà Giang", {"Phường Hà Giang 1", "Phường Hà Giang 2"}),
    ("Thôn Bản Xám, xã Việt Lâm, huyện Vị Xuyên, tỉnh Hà Giang", {"Xã Vị Xuyên", "Xã Việt Lâm"}),
    ("xã Yên Định, huyện Bắc Mê, Hà Giang", {"Xã Minh Ngọc", "Xã Ngọc Đường"}),
    ("Xóm 5, Kim Phú, TP. Tuyên Quang, tỉnh Tuyên Quang", {"Phường Minh Xuân", "Phường Mỹ Lâm"}),
    ("xã Thái Bình, huyện Yên Sơn", {"Phường Nông Tiến", "Xã Thái Bình"}),
]


@pytest.mark.parametrize(("text", "today"), SPLIT)
def test_the_five_split_units_lead_to_all_their_successors(text, today):
    address = old_address(text)
    assert address is not None
    assert len(address.old) == 1
    assert {unit.full_name for unit in address.today} == today


@pytest.mark.parametrize("name", ["Tân Thành", "Tân Tiến", "Tả Lủng"])
def test_a_name_that_two_communes_had_is_ambiguous_without_its_district(name):
    here = {u.full_name for p in ("Hà Giang", "Tuyên Quang") for u in _today(f"xã {name}, tỉnh {p}")}
    with_district = [_today(f"xã {name}, {u}") for u in _districts_of(name)]
    assert len(with_district) == 2
    assert here <= {u.full_name for units in with_district for u in units}


def _today(text):
    address = old_address(text)
    return address.today if address is not None else ()


def _districts_of(name):
    from ocr.vietnamese.places import old_units

    return [
        f"{u.district[0].lower()}{u.district[1:]}, {u.province}"
        for u in old_units()
        if u.full_name == f"Xã {name}" and u.province in ("Tỉnh Hà Giang", "Tỉnh Tuyên Quang")
    ]


def test_tones_placed_the_other_way_are_the_same_place():
    one, other = old_address("xã Thuận Hòa, huyện Vị Xuyên, Hà Giang"), old_address("xã Thuận Hoà, huyện Vị Xuyên")
    assert one is not None
    assert other is not None
    assert one.old == other.old


@pytest.mark.parametrize(
    "text",
    [
        "xã Thái Bình, tỉnh Tuyên Quang",  # two levels: a unit of today
        "phường Hà Giang 1, tỉnh Tuyên Quang",
        "xã Không Có Thật, huyện Vị Xuyên, tỉnh Hà Giang",
        "Bệnh viện đa khoa huyện Vị Xuyên, tỉnh Hà Giang",
        "Quang Trung",
        "xã Quang Trung",
        "",
        ",,;",
    ],
)
def test_addresses_of_today_and_what_names_no_commune_are_left_alone(text):
    assert old_address(text) is None


def test_an_old_province_makes_an_old_address():
    address = old_address("Thôn Tha, xã Phương Độ, tỉnh Hà Giang")
    assert address is not None
    assert [unit.full_name for unit in address.today] == ["Phường Hà Giang 1"]
    assert address.in_words_of_today(address.today[0]) == "Thôn Tha, phường Hà Giang 1, tỉnh Tuyên Quang"


def test_a_thị_trấn_and_a_xã_of_one_name_are_told_apart():
    town, commune = old_address("thị trấn Vị Xuyên, huyện Vị Xuyên"), old_address("TT. Vị Xuyên, huyện Vị Xuyên")
    assert town is not None
    assert commune is not None
    assert [u.full_name for u in town.old] == ["Thị trấn Vị Xuyên"] == [u.full_name for u in commune.old]
