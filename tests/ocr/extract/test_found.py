"""What a field's evidence becomes in the record."""

from __future__ import annotations

from ocr.extract.found import Found, to_field
from schemas.reading import PageReading, Word
from schemas.record import Level

PAGE = {1: PageReading(number=1, width=1000, height=1000, upright_width=1000, upright_height=1000)}


def word(text: str, *others: str) -> Word:
    return Word(text=text, box=(0, 0, 10, 10), confidence=0.6, alternatives=[(other, 0.5) for other in others])


def test_second_readings_of_a_word_are_offered_where_a_person_looks() -> None:
    found = Found("Lê Văn Mẫn", "Lê Văn Mẫn", 1, (word("Lê"), word("Văn"), word("Mẫn", "Mẫu", "Mận")))
    assert to_field(found, PAGE, 0.5, True).alternatives == ["Lê Văn Mẫu", "Lê Văn Mận"]
    assert to_field(found, PAGE, 0.99, False).alternatives == []


def test_a_word_that_stands_twice_or_was_rewritten_offers_nothing() -> None:
    twice = Found("Mẫn Mẫn", "", 1, (word("Mẫn", "Mẫu"),))
    rewritten = Found("2024-03-05", "ngày 5", 1, (word("5", "6"),))
    assert to_field(twice, PAGE, 0.5, True).alternatives == []
    assert to_field(rewritten, PAGE, 0.5, True).alternatives == []


def test_the_fields_own_readings_come_first_and_each_once() -> None:
    found = Found("12 a", "12 a", 1, (word("12", "17", "12."),), alternatives=["21 a", "17 a", "12 a"])
    assert to_field(found, PAGE, 0.5, True).alternatives == ["21 a", "17 a"]


def test_what_a_check_offers_stays_with_it() -> None:
    found = Found("x", "x", 1)
    found.check("code_against_print", Level.WARN, "Khác nhau.", ["y"])
    [check] = to_field(found, PAGE, 0.5, True).checks
    assert check.candidates == ["y"]


def test_a_number_is_offered_numbers_only() -> None:
    found = Found("40", "40", 1, (word("40", "4o", "10"),), alternatives=["90"])
    assert to_field(found, PAGE, 0.5, True).alternatives == ["90", "10"]
