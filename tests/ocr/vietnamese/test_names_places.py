from __future__ import annotations

import pytest

from ocr.vietnamese.addresses import old_address
from ocr.vietnamese.hierarchy import mend_last_unit
from ocr.vietnamese.lexicon import organisations, posts
from ocr.vietnamese.names import (
    looks_like_name,
    mend_stopped,
    mend_surname,
    name_case,
    parted,
    surname_in_doubt,
    surname_of_remains,
    without_titles,
)
from ocr.vietnamese.places import is_place, mend_place, new_units, old_units


def test_counts_of_the_gazetteer():
    assert len(new_units()) == 3321
    assert len(old_units()) == 10035
    assert sum(u.province == "Tuyên Quang" for u in new_units()) == 124


@pytest.mark.parametrize(
    ("read", "mended", "sure"),
    [
        ("Quảng Ngài", "Quảng Ngãi", True),
        ("Đà Năng", "Đà Nẵng", True),
        ("TP. Hò Chí Minh", "TP. Hồ Chí Minh", True),
        ("Tuyên Quang", "Tuyên Quang", True),
        ("huyện Lầm Bình", "huyện Lâm Bình", True),
        ("Xyz Abc", "Xyz Abc", False),
    ],
)
def test_places_are_mended_only_where_one_fits(read, mended, sure):
    value, agreement = mend_place(read)
    assert value == mended
    assert (agreement > 0) is sure


def test_both_tone_placements_are_the_same_place():
    assert is_place("Hoà Bình")
    assert is_place("Hòa Bình")
    assert not is_place("Hoa Bính")


def test_old_communes_lead_to_new_ones():
    assert [u.name for u in _today("Xã Kim Linh, huyện Vị Xuyên, tỉnh Hà Giang")] == ["Phú Linh"]
    split = _today("Phường Quang Trung, thành phố Hà Giang, tỉnh Hà Giang")
    assert {u.name for u in split} == {"Hà Giang 1", "Hà Giang 2"}


def _today(text):
    address = old_address(text)
    assert address is not None
    return address.today


@pytest.mark.parametrize(
    ("read", "mended", "known"),
    [
        ("ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHONG", "ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG", True),
        ("ỦY BAN NHÂN DÂN XÃ HẢI PHONG", "ỦY BAN NHÂN DÂN XÃ HẢI PHONG", True),
        ("Ủy ban nhân dân huyện Lầm Bình", "Ủy ban nhân dân huyện Lâm Bình", True),
        ("ỦY BAN NHÂN DÂN THỊ TRẤN ĐÔNG VĂN", "ỦY BAN NHÂN DÂN THỊ TRẤN ĐỒNG VĂN", True),
        ("ỦY BAN NHÂN DÂN XÃ KHÔNG CÓ THẬT", "ỦY BAN NHÂN DÂN XÃ KHÔNG CÓ THẬT", False),
        ("VĂN PHÒNG", "VĂN PHÒNG", True),
        ("PHÒNG VĂN HÓA - XÃ HỘI", "PHÒNG VĂN HÓA - XÃ HỘI", True),
        (
            "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI HUYỆN NA HANG",
            "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI HUYỆN NA HANG",
            True,
        ),
        ("HUYỆN ỦY HÀM YÊN", "HUYỆN ỦY HÀM YÊN", True),
        ("HUYỆN ĐOÀN NA HANH", "HUYỆN ĐOÀN NA HANH", False),
        ("ỦY BAN NHÂN DÂN THỊ XÃ TUYÊN QUANG", "ỦY BAN NHÂN DÂN THỊ XÃ TUYÊN QUANG", True),
        ("ỦY BAN NHÂN DÂN XÃ CHẾ LÀ HUYỆN XIN MẦN", "ỦY BAN NHÂN DÂN XÃ CHẾ LÀ HUYỆN XÍN MẦN", True),
        ("ỦY BAN NHÂN DÂN XÃ CHẾ LAN HUYỆN XÍN MẦN", "ỦY BAN NHÂN DÂN XÃ CHẾ LAN HUYỆN XÍN MẦN", False),
    ],
)
def test_the_unit_at_the_end_of_a_letterhead(read, mended, known):
    assert mend_last_unit(read) == (mended, known)


@pytest.mark.parametrize(
    ("read", "mended"),
    [
        ("ỦY BAN NHÂN DẦN", "ỦY BAN NHÂN DÂN"),
        ("SƠ GIAO DỤC VÀ ĐÀO TẠO", "SỞ GIÁO DỤC VÀ ĐÀO TẠO"),
        ("THÀNH PHÓ CẦN THƠ", "THÀNH PHỐ CẦN THƠ"),
        ("UỶ BAN NHÂN DÂN XÃ NẬM BAN", "UỶ BAN NHÂN DÂN XÃ NẬM BAN"),
        ("CÔNG TY ZORBEX", "CÔNG TY ZORBEX"),
    ],
)
def test_letterheads_are_mended(read, mended):
    assert organisations().mend(read) == mended


@pytest.mark.parametrize(
    ("read", "mended"),
    [
        ("PHÓ CHÚ TỊCH", "PHÓ CHỦ TỊCH"),
        ("HIỆU TRƯỜNG", "HIỆU TRƯỞNG"),
        ("THỪ TRƯỞNG", "THỨ TRƯỞNG"),
        ("TRƯỞNG PHÒNG ĐÀO TẠO", "TRƯỞNG PHÒNG ĐÀO TẠO"),
    ],
)
def test_posts_are_mended(read, mended):
    assert posts().mend(read) == mended


def test_right_words_are_left_alone():
    """Nothing of the gazetteer or of the lexicon itself may be changed by its own mending."""
    lexicon = organisations()
    names = [u.full_name.upper() for u in new_units()[::7]] + [u.district.upper() for u in old_units()[::97]]
    assert [n for n in names if lexicon.mend(n) != n] == []


def test_words_read_in_pieces():
    assert organisations().rejoin("PHÒNG CÔNG T ÁC SI SINH VIÊN") == "PHÒNG CÔNG TÁC SINH VIÊN"
    assert organisations().rejoin("SỞ Y TẾ") == "SỞ Y TẾ"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Đại tá Nguyễn Văn An", "Nguyễn Văn An"),
        ("PGS.TS. Lê Thị Bình", "Lê Thị Bình"),
        ("BSCKII. Trần Chi", "Trần Chi"),
        ("Ông Tá Văn Côn", "Tá Văn Côn"),
        ("Thạch Sơn", "Thạch Sơn"),
    ],
)
def test_titles_before_names(text, name):
    assert without_titles(text) == name


def test_names():
    assert name_case("SÙNG MÍ GIÀ") == "Sùng Mí Già"
    assert name_case("NGUYỄN THỊ H'MAI") == "Nguyễn Thị H'Mai"
    assert mend_surname("Nguyên Văn An") == "Nguyễn Văn An"
    assert mend_surname("Vù Mí Già") != "Võ Mí Già"
    assert mend_surname("Đàng Phước An") == "Đàng Phước An"
    assert surname_in_doubt("Đàng Phước An")
    assert not surname_in_doubt("Katơr Thị Sương")
    assert looks_like_name("Giàng A Páo")
    assert not looks_like_name("Nơi nhận")
    assert not looks_like_name("Số 27")


@pytest.mark.parametrize(
    ("remains", "surname"),
    [
        ("“uyên", "Nguyễn"),
        ("~—ZfTần", "Trần"),
        ("ạng", "Đặng"),
        ("Tuỳnh", "Huỳnh"),
        ("ùi", "Bùi"),
        ("ng", None),
        ("tioàng", "Hoàng"),
        ("trưởng", None),  # a word of its own
        ("lướng", None),
    ],
)
def test_the_end_of_a_family_name_tells_which(remains, surname):
    assert surname_of_remains(remains) == surname


@pytest.mark.parametrize(
    ("read", "name"),
    [
        ("Đặng Ngoc Phụng", "Đặng Ngọc Phụng"),
        ("Chẩu Viêt Hồng", "Chẩu Việt Hồng"),
        ("Ly Bạch Yến", "Ly Bạch Yến"),
        ("Ngoc Lan", "Ngoc Lan"),
    ],
)
def test_syllables_that_end_in_a_stop_have_a_tone(read, name):
    assert mend_stopped(read) == name


@pytest.mark.parametrize(
    ("read", "whole"),
    [
        ("LYAPÁO", "LY A PÁO"),
        ("HOÀNGTHỊLÌN", "HOÀNG THỊ LÌN"),
        ("SùngSeoPáo", "Sùng Seo Páo"),
        ("Trường", "Trường"),
        ("PHƯỢNG", "PHƯỢNG"),
        ("XWQZKT", "XWQZKT"),
    ],
)
def test_a_name_whose_blanks_were_lost_falls_apart_where_it_can_in_one_way_only(read, whole):
    assert parted(read) == whole


@pytest.mark.parametrize(
    ("read", "parted"),
    [("KT. GIÁMĐỐC", "KT. GIÁM ĐỐC"), ("CHỦTỊCH", "CHỦ TỊCH"), ("TRƯỞNG BAN", "TRƯỞNG BAN"), ("NGHIÊNG", "NGHIÊNG")],
)
def test_words_of_posts_that_ran_together(read, parted):
    assert posts().part(read) == parted
