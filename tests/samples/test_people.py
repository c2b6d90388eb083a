"""Invented people keep the structure of real numbers and ages."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest

from samples.papers.can_cuoc import check_digit, expiry, mrz_td1
from samples.people import MERGER, commune, family, person, tax_code
from samples.words import date_in_words, decimal_in_words, number_in_words


@pytest.mark.parametrize("seed", range(40))
def test_an_identity_number_tells_sex_century_and_year_of_birth(seed: int) -> None:
    who = person(Random(seed), date(2024, 5, 6), age=(1, 80))
    assert len(who.id_number) == 12
    assert int(who.id_number[3]) == (who.birth.year // 100 - 19) * 2 + who.female
    assert who.id_number[4:6] == f"{who.birth.year % 100:02d}"


@pytest.mark.parametrize("seed", range(40))
def test_a_family_has_parents_of_fitting_ages_and_the_fathers_surname(seed: int) -> None:
    home = family(Random(seed), date(2022, 3, 4))
    for parent in (home.mother, home.father):
        assert 18 <= (home.child.birth - parent.birth).days / 365.25 <= 46
    assert home.child.surname == home.father.surname
    assert home.mother.female
    assert not home.father.female


def test_a_commune_has_a_district_before_the_merger_and_none_after() -> None:
    before, after = commune(Random(1), date(2020, 1, 1)), commune(Random(1), MERGER)
    assert before.district
    assert not after.district
    assert before.as_of(MERGER) == after
    assert before.as_of(date(2025, 6, 30)) is before


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (15, "mười lăm"),
        (21, "hai mươi mốt"),
        (104, "một trăm linh bốn"),
        (124, "một trăm hai mươi tư"),
        (2005, "hai nghìn không trăm linh năm"),
        (1_250_000, "một triệu hai trăm năm mươi nghìn"),
    ],
)
def test_numbers_in_words(number: int, words: str) -> None:
    assert number_in_words(number) == words


def test_dates_and_areas_in_words() -> None:
    assert date_in_words(date(1999, 4, 15)) == "Ngày mười lăm tháng tư năm một nghìn chín trăm chín mươi chín"
    assert decimal_in_words(120.5) == "một trăm hai mươi phẩy năm"
    assert decimal_in_words(300.0) == "ba trăm"


def test_check_digits_are_those_of_the_published_examples() -> None:
    assert check_digit("D23145890") == "7"  # ICAO 9303-5, the TD1 specimen
    assert tax_code("010010910") == "0100109106"


def test_the_machine_readable_zone_has_three_lines_of_thirty_with_valid_digits() -> None:
    who = person(Random(5), date(2023, 1, 1), age=(20, 50))
    first, second, third = mrz_td1(who, expiry(who.birth, date(2023, 1, 1)))
    assert [len(line) for line in (first, second, third)] == [30, 30, 30]
    assert second[6] == check_digit(second[:6])
    assert second[14] == check_digit(second[8:14])
    assert second[29] == check_digit(first[5:] + second[:7] + second[8:15] + second[18:29])


def test_a_card_of_the_old_never_expires() -> None:
    assert expiry(date(1950, 1, 1), date(2023, 1, 1)) is None
    assert expiry(date(2000, 5, 6), date(2021, 5, 7)) == date(2025, 5, 6)
    assert expiry(date(2000, 5, 6), date(2023, 6, 7)) == date(2040, 5, 6)
