from __future__ import annotations

import pytest

from ocr.vietnamese.plausible import strangers, sureness

WORDS = ["Về", "việc", "công", "bố", "Danh", "mục", "thủ", "tục", "hành", "chính"]
SPILL = ["ứng", "phó", "sự", "cố", "tràn", "dầu", "trên", "biển"]


@pytest.mark.parametrize(
    ("sentence", "odd"),
    [
        ("Về việc công bố Danh mục thủ tục hành chính", []),
        ("tham gia bảo hiểm y tế (Đọt 2)", ["(Đọt"]),
        ("ứng phó sự cố tràn dâu trên biển", ["dâu"]),
        ("theo Thông tư số 79/2024/TT-BCA ngày 15/11/2024", []),
    ],
)
def test_strangers(sentence, odd):
    words = sentence.split()
    assert [words[i] for i in strangers(words)] == odd


def test_a_fitting_word_read_weakly_is_sure_enough():
    words = [(w, 0.96) for w in WORDS]
    assert sureness(words) > 0.97
    words[2] = ("công", 0.7)
    assert sureness(words) > 0.9


def test_an_unexpected_word_or_a_weak_code_is_not():
    good = [(w, 0.96) for w in SPILL]
    assert sureness([*good[:5], ("dâu", 0.97), *good[6:]]) <= 0.6
    assert sureness([*good, ("79/2024/TT-BCA", 0.7)]) < 0.9
    assert sureness([*good, ("Đọt", 0.9)]) < 0.9
    assert sureness([]) == 0.0
