"""Within a name the voice counts whose reading is a name."""

from __future__ import annotations

import pytest

from ocr.vietnamese.name_voices import names_heard
from ocr.vietnamese.names import mend_stopped
from schemas.reading import Line, PageReading, Word


def _heard(text: str, *others: tuple[str, str]) -> str:
    """The line ``text`` as it is read where the other voice reads some of its words otherwise."""
    rivals = dict(others)
    words = [
        Word(
            text=said,
            box=(60 * n, 10, 60 * n + 50, 40),
            confidence=0.96,
            alternatives=[(rivals[said], 0.94)] if said in rivals else [],
        )
        for n, said in enumerate(text.split())
    ]
    line = Line(words=list(range(len(words))), box=(0, 10, 60 * len(words), 40))
    page = PageReading(
        number=1, width=1000, height=1000, upright_width=1000, upright_height=1000, words=words, lines=[line]
    )
    return " ".join(w.text for w in names_heard(page).words)


@pytest.mark.parametrize(
    ("read", "other", "meant"),
    [
        ("Thào Tuần Khanh", ("Tuần", "Tuấn"), "Thào Tuấn Khanh"),
        ("Họ và tên: PHÒNG ĐỨC TRUNG", ("PHÒNG", "PHÙNG"), "Họ và tên: PHÙNG ĐỨC TRUNG"),
        ("Tên tôi là Lý Thị Hạnh Chỉ, sinh", ("Chỉ,", "Chi,"), "Tên tôi là Lý Thị Hạnh Chi, sinh"),
        ("Ông Trần Văn Tuần", ("Tuần", "Tuấn"), "Ông Trần Văn Tuấn"),
        ("Bàn Mùi Ghến", ("Ghến", "Ghển"), "Bàn Mùi Ghển"),
    ],
)
def test_the_name_is_taken(read: str, other: tuple[str, str], meant: str) -> None:
    assert _heard(read, other) == meant


@pytest.mark.parametrize(
    ("read", "other"),
    [
        ("Trường Mầm non Tuần Giáo", ("Tuần", "Tuấn")),  # no family name before it
        ("xã Trần Văn Tuần", ("Tuần", "Tuấn")),  # a place
        ("Nguyễn Văn Tiến", ("Tiến", "Tiền")),  # both are names
        ("Nguyễn Văn Nụ", ("Nụ", "Nọ")),  # both are names of smaller peoples
        ("Nguyễn Văn Nhúm", ("Nhúm", "Nhụm")),  # neither is known
        ("PHÒNG GIÁO DỤC", ("PHÒNG", "PHÙNG")),
        ("trong tuần qua", ("tuần", "tuấn")),
    ],
)
def test_nothing_else_is_changed(read: str, other: tuple[str, str]) -> None:
    assert _heard(read, other) == read


def test_a_changed_word_keeps_what_was_read() -> None:
    word = Word(text="Tuần", box=(60, 10, 110, 40), confidence=0.97, alternatives=[("Tuấn", 0.99)])
    first = Word(text="Thào", box=(0, 10, 50, 40), confidence=0.96)
    page = PageReading(
        number=1,
        width=500,
        height=500,
        upright_width=500,
        upright_height=500,
        words=[first, word],
        lines=[Line(words=[0, 1], box=(0, 10, 110, 40))],
    )
    changed = names_heard(page).words[1]
    assert (changed.text, changed.raw, changed.confidence) == ("Tuấn", "Tuần", 0.95)
    assert changed.alternatives == [("Tuần", 0.97)]


@pytest.mark.parametrize(
    ("read", "meant"),
    [("Võ Hương Lien", "Võ Hương Liên"), ("Bế Bá Lôc", "Bế Bá Lộc"), ("Quách Xuân Hieu", "Quách Xuân Hieu")],
)
def test_marks_that_a_syllable_must_have(read: str, meant: str) -> None:
    assert mend_stopped(read) == meant


@pytest.mark.parametrize(
    ("said", "other", "sure", "told"),
    [
        ("Chỉnh,", "Chinh,", 0.96, "Chinh,"),  # a village: language knows "Chỉnh" better
        ("Chỉnh,", "Chinh,", 0.85, "Chỉnh,"),  # not much surer
        ("chỉnh", "chinh", 0.96, "chỉnh"),  # no name
        ("HUYỆN", "HUYẸN", 0.96, "HUYỆN"),
        ("Quyết", "Quyêt", 0.96, "Quyết"),  # no syllable
    ],
)
def test_the_voice_that_is_much_surer_of_marks_is_believed(said: str, other: str, sure: float, told: str) -> None:
    words = [
        Word(text="Nậm", box=(0, 10, 50, 40), confidence=0.95),
        Word(text=said, box=(60, 10, 110, 40), confidence=0.8, alternatives=[(other, sure)]),
    ]
    line = Line(words=[0, 1], box=(0, 10, 120, 40))
    page = PageReading(
        number=1, width=1000, height=1000, upright_width=1000, upright_height=1000, words=words, lines=[line]
    )
    word = names_heard(page).words[1]
    assert word.text == told
    assert (word.raw == said) is (said != told)
