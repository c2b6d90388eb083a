"""Two readings of one line become one."""

from __future__ import annotations

import pytest

from ocr.vietnamese.merge import merge_lines
from ocr.vietnamese.repair import repair_words
from ocr.vietnamese.signs import join_cut
from schemas.reading import Word

Spec = tuple[str, int, int, float]


def line(*specs: Spec) -> list[Word]:
    return [Word(text=text, box=(x0, 0, x1, 40), confidence=confidence) for text, x0, x1, confidence in specs]


def texts(words: list[Word]) -> list[str]:
    return [w.text for w in words]


def test_the_surer_word_stands_and_the_other_is_kept() -> None:
    merged = merge_lines(
        line(("Số", 0, 50, 0.96), ("115/NQ-CP", 60, 200, 0.6)), line(("Số", 1, 51, 0.9), ("445/NQ-CP", 61, 199, 0.93))
    )
    assert texts(merged) == ["Số", "445/NQ-CP"]
    assert merged[1].alternatives == [("115/NQ-CP", 0.6)]
    assert merged[0].alternatives == []


def test_the_language_decides_between_plain_words() -> None:
    merged = merge_lines(
        line(("một", 0, 60, 0.96), ("sô", 70, 110, 0.92), ("điều", 120, 190, 0.96)),
        line(("một", 0, 60, 0.96), ("số", 70, 110, 0.85), ("điều", 120, 190, 0.95)),
    )
    assert texts(repair_words(merged)) == ["một", "số", "điều"]


def test_a_word_cut_in_two_by_one_voice() -> None:
    whole = line(("kế", 0, 30, 0.95), ("hoạch", 40, 120, 0.95))
    joined = line(("kếhoạch", 0, 119, 0.7))
    assert texts(merge_lines(whole, joined)) == ["kế", "hoạch"]
    assert texts(merge_lines(joined, whole)) == ["kế", "hoạch"]


def test_debris_of_one_voice_is_dropped_and_a_lost_word_comes_back() -> None:
    one = line(("tổng", 0, 60, 0.95), ("|", 70, 74, 0.2))
    other = line(("tổng", 0, 60, 0.95), ("hợp", 90, 140, 0.9))
    assert texts(merge_lines(one, other)) == ["tổng", "hợp"]


def test_an_empty_reading_changes_nothing() -> None:
    one = line(("Nơi", 0, 40, 0.9), ("nhận:", 50, 120, 0.9))
    assert merge_lines(one, []) == one
    assert merge_lines([], one) == one
    assert merge_lines([], []) == []


def test_cut_dates_and_references_are_joined() -> None:
    assert texts(join_cut(line(("08/6/201", 0, 100, 0.9), ("0", 112, 125, 0.8)))) == ["08/6/2010"]
    assert texts(join_cut(line(("48/201", 0, 100, 0.9), ("3/NĐ-CP", 110, 220, 0.8)))) == ["48/2013/NĐ-CP"]
    assert texts(join_cut(line(("299/UBND-", 0, 100, 0.9), ("TTHC", 104, 180, 0.8)))) == ["299/UBND-TTHC"]
    joined = join_cut(line(("08/6/201", 0, 100, 0.9), ("0", 112, 125, 0.8)))[0]
    assert joined.box == (0, 0, 125, 40)
    assert joined.confidence == 0.8


def test_whole_dates_and_real_blanks_stay() -> None:
    for row in (
        line(("08/6/2010", 0, 100, 0.9), ("2", 112, 125, 0.8)),
        line(("3/4", 0, 40, 0.9), ("5", 55, 70, 0.9)),
        line(("UBND-", 0, 100, 0.9), ("TTHC", 140, 180, 0.8)),
        line(("299/UBND-", 0, 100, 0.9), ("TTHC", 125, 180, 0.8)),
    ):
        assert texts(join_cut(row)) == texts(row)


def test_a_cut_address_is_one_word_and_the_surer_voice_has_it() -> None:
    cut = line(("https:/thongtin.", 0, 150, 0.58), ("gov.vn/vi/van-ban", 160, 380, 0.39))
    assert texts(join_cut(cut)) == ["https:/thongtin.gov.vn/vi/van-ban"]
    merged = merge_lines(cut, line(("hữtps:thongtin.gov.vn/vi/van-ban", 0, 379, 0.15)))
    assert texts(merged) == ["https:/thongtin.gov.vn/vi/van-ban"]
    ended = line(("http://thongtin.gov.vn.", 0, 200, 0.9), ("Trân", 215, 280, 0.9))
    assert texts(join_cut(ended)) == texts(ended)


@pytest.mark.parametrize(("one", "other"), [("III", "II"), ("II", "HH"), ("III.", "HI."), ("IV", "IV")])
def test_roman_numerals_are_told_from_strokes_run_together(one: str, other: str) -> None:
    for a, b in ((one, other), (other, one)):
        merged = merge_lines(line(("mục", 0, 60, 0.9), (a, 70, 110, 0.9)), line((b, 70, 110, 0.93)))
        assert texts(merged) == ["mục", one]


def test_a_sign_that_one_voice_saw_is_a_speck_unless_it_is_a_dash() -> None:
    heard = line(("tại", 0, 50, 0.9), ("(", 55, 60, 0.9), ("-", 65, 75, 0.9), ("Phòng", 80, 150, 0.9))
    assert texts(merge_lines(heard, line(("tại", 0, 50, 0.9), ("Phòng", 80, 150, 0.9)))) == ["tại", "-", "Phòng"]
