"""An address in its parts: what is written out, what is shortened, what stands before a unit without a comma."""

from __future__ import annotations

import pytest

from ocr.vietnamese.address_parts import Rank, joined, parts_of, unit_words_mended
from ocr.vietnamese.addresses import old_address
from ocr.vietnamese.hierarchy import mend_units


def test_every_part_says_which_unit_it_names():
    parts = parts_of("Tổ 3 phường Minh Xuân; TP. Tuyên Quang , tỉnh Tuyên Quang.")
    assert [(p.lead, p.kind, p.name, p.rank) for p in parts] == [
        ("Tổ 3 ", "phường", "Minh Xuân", Rank.COMMUNE),
        ("", "thành phố", "Tuyên Quang", Rank.CITY),
        ("", "tỉnh", "Tuyên Quang", Rank.PROVINCE),
    ]
    assert joined(parts) == "Tổ 3 phường Minh Xuân; TP. Tuyên Quang , tỉnh Tuyên Quang"


@pytest.mark.parametrize("text", ["", "Trung Quốc", "số 5 ngõ 12, T 5", "Xóm Xã", "X. ", ",,;"])
def test_what_names_no_unit_is_left_as_it_is(text):
    assert [p.rank for p in parts_of(text)] == [None] * len(parts_of(text))
    assert joined(parts_of(text)) == text.strip()


@pytest.mark.parametrize(
    ("read", "mended"),
    [
        ("Thôn 2, X. Phú Lình, H. Vị Xuyên, T. Hà Giang", "Thôn 2, X. Phú Linh, H. Vị Xuyên, T. Hà Giang"),
        ("XÃ PHÚ LÌNH, HUYỆN VỊ XUYÊN, TỈNH HÀ GIANG", "XÃ PHÚ LINH, HUYỆN VỊ XUYÊN, TỈNH HÀ GIANG"),
        ("Tổ 1 xã Phú Lình, huyện Vị Xuyên, tỉnh Hà Giang", "Tổ 1 xã Phú Linh, huyện Vị Xuyên, tỉnh Hà Giang"),
    ],
)
def test_a_mended_name_keeps_how_its_kind_is_written(read, mended):
    assert mend_units(read)[0] == mended


def test_a_hamlet_before_a_commune_is_an_address_and_an_office_is_none():
    address = old_address("Thôn 2 xã Thái Bình, huyện Yên Sơn, tỉnh Tuyên Quang")
    assert address is not None
    assert (address.head, address.commune) == ("Thôn 2", "xã Thái Bình")
    assert old_address("Ủy ban nhân dân xã Thái Bình, huyện Yên Sơn, tỉnh Tuyên Quang") is None


@pytest.mark.parametrize(
    ("read", "mended"),
    [
        ("thôn 2, xâ Phú Linh. huyên Vị Xuyên, tính Hà Giang", "thôn 2, xã Phú Linh, huyện Vị Xuyên, tỉnh Hà Giang"),
        ("có tính toán", "có tính toán"),
        ("thôn Tấn Xà Phìn, Xà Nậm Ty", "thôn Tấn Xà Phìn, Xã Nậm Ty"),
    ],
)
def test_misread_words_for_units(read, mended):
    assert unit_words_mended(read) == mended
