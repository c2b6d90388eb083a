from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocr.vietnamese.normal import UPPER, dashes, fold, key, nfc, same_words, tone_placed, upper_share


def test_eth_becomes_the_vietnamese_letter():
    assert nfc("QUY\u00caT \u00d0\u1eccNH") == "QUYÊT ĐỌNH"
    assert fold("\u00d0") == fold("Đ") == fold("đ") == "d"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("UỶ BAN", "ủy ban"),
        ("HOÀ BÌNH", "hòa bình"),
        ("thuỷ", "thủy"),
        ("quý", "quý"),
        ("hoán", "hoán"),
        ("khoẻ", "khỏe"),
    ],
)
def test_tone_placement(old, new):
    assert tone_placed(old) == new


def test_same_words_sees_through_case_tone_place_and_dashes():
    assert same_words("Uỷ ban  Nhân dân", "ỦY BAN NHÂN DÂN")
    assert same_words("Việt – Hàn", "việt - hàn")
    assert not same_words("Quảng Ngãi", "Quảng Ngài")


def test_key_keeps_letters_and_figures():
    assert key("Số: 27/QĐ-UBND.") == "so 27 qd ubnd"


def test_dashes():
    assert dashes("A–B—C−D") == "A-B-C-D"


def test_upper_class_matches_vietnamese_capitals_only():
    pattern = re.compile(f"[{UPPER}]")
    assert all(pattern.match(c) for c in "AZĐƯƠẤỆỘỮỲÝ")
    assert not any(pattern.match(c) for c in "azđươấệộữỳý0-")
    assert upper_share("ĐẢNG ủy") == pytest.approx(4 / 6)


@given(st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậ UỶÒÀ", max_size=40))
def test_folding_survives_decomposition(text):
    decomposed = unicodedata.normalize("NFD", text)
    assert fold(decomposed) == fold(text)
    assert tone_placed(decomposed) == tone_placed(text)
    assert fold(fold(text)) == fold(text)
