from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocr.vietnamese.dates import brought_back, date_in_words, find_date, find_time, impossible_dates_mended, long_date
from ocr.vietnamese.numbers import figures_to_number, spelled_right, words_to_int, words_to_number

_ONES = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]


def spell_under_thousand(n: int, *, full: bool) -> str:
    """The reading of 0 to 999 as the school teaches it; ``full`` says the hundreds even where there are none."""
    hundreds, rest = divmod(n, 100)
    tens, ones = divmod(rest, 10)
    out = []
    if hundreds or full:
        out += [_ONES[hundreds], "trăm"]
    if tens == 0 and ones and out:
        out += ["linh", _ONES[ones]]
    elif tens == 1:
        out += ["mười"] + ([{5: "lăm"}.get(ones, _ONES[ones])] if ones else [])
    elif tens:
        out += [_ONES[tens], "mươi"] + ([{1: "mốt", 4: "tư", 5: "lăm"}.get(ones, _ONES[ones])] if ones else [])
    elif ones or not out:
        out += [_ONES[ones]]
    return " ".join(out)


def spell(n: int) -> str:
    if n == 0:
        return "không"
    parts, first = [], True
    for scale, name in ((10**9, "tỷ"), (10**6, "triệu"), (10**3, "nghìn"), (1, "")):
        group, n = divmod(n, scale)
        if group:
            parts.append(f"{spell_under_thousand(group, full=not first)} {name}".strip())
            first = False
    return " ".join(parts)


@given(st.integers(min_value=0, max_value=999_999_999_999))
def test_every_spelled_number_is_read_back(n):
    assert words_to_int(spell(n)) == n


@given(st.integers(min_value=1, max_value=999_999_999))
def test_southern_words_and_lost_diacritics(n):
    southern = spell(n).replace("nghìn", "ngàn").replace("linh", "lẻ").replace("bảy", "bẩy").replace("tỷ", "tỉ")
    assert words_to_int(southern + " đồng chẵn") == n


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("hai không một chín", 2019),
        ("Một nghìn chín trăm tám mươi bảy phẩy năm mét vuông", 1987.5),
        ("hai trăm phẩy không năm", 200.05),
        ("một triệu rưỡi", 1_500_000),
        ("Tám nghìn đồng", 8000),
    ],
)
def test_numbers_in_words(words, number):
    assert words_to_number(words) == number


def test_no_number():
    assert words_to_int("đồng") is None
    assert words_to_number("") is None
    assert figures_to_number("không") is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1.250,5 m²", 1250.5),
        ("1.500.000 đồng", 1_500_000),
        ("8.000", 8000),
        ("120,5", 120.5),
        ("3 809 m2", 3809),
        ("1,250.5", 1250.5),
        ("0,125", 0.125),
    ],
)
def test_figures(text, number):
    assert figures_to_number(text) == number


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31)))
def test_every_way_of_writing_a_date(day):
    iso = day.isoformat()
    assert find_date(f"Hà Nội, ngày {day.day:02d} tháng {day.month:02d} năm {day.year}").iso == iso
    assert find_date(f"{day.day}/{day.month}/{day.year}").iso == iso
    assert find_date(f"cấp ngày {day.day:02d}-{day.month:02d}-{day.year} tại").iso == iso
    words = f"Ngày {spell(day.day)} tháng {spell(day.month)} năm {spell(day.year)}"
    assert date_in_words(words).iso == iso


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Sinh năm 1969", "1969"),
        ("tháng 5/2011", "2011-05"),
        ("ngày … tháng 02 năm 2025", "2025-02"),
        ("31/02/2020", None),
        ("ngày 26tháng 7 năm 2020", "2020-07-26"),
        ("Ngày mùng năm tháng năm năm một nghìn chín trăm tám mươi lăm", "1985-05-05"),
        ("ngày l5 tháng O2 năm 2021", "2021-02-15"),
        ("không có gì", None),
    ],
)
def test_dates_of_papers(text, iso):
    found = find_date(text)
    assert (found.iso if found else None) == iso or (iso is None and found.iso == "2020")


def test_empty_slots_are_unknown_parts():
    found = long_date("Tuyên Quang, ngày       tháng      năm 2025")
    assert (found.day, found.month, found.year) == (None, None, 2025)
    assert not found.complete


@pytest.mark.parametrize(
    ("text", "time"),
    [("08 giờ 15 phút", (8, 15)), ("lúc 16h30", (16, 30)), ("7 giờ", (7, 0)), ("23:05", (23, 5)), ("ngày 5", None)],
)
def test_times(text, time):
    assert find_time(text) == time


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("97/08/2993", "2003-08-07"),
        ("ngày 16 tháng 11 năm 2991", "2001-11-16"),
        ("27/09/4975", "1975-09-27"),
        ("93-99-2993", "2003-09-03"),
    ],
)
def test_a_date_that_cannot_be_is_the_one_that_it_was_read_from(text, iso):
    """Some typewriters and founts dot or strike the 0: it is read as 9, 6 or 8."""
    found = find_date(text)
    assert found.iso == iso
    assert not found.exact


@pytest.mark.parametrize(
    ("text", "iso"),
    [("21I02I2017", "2017-02-21"), ("2911012021", "2021-10-29"), ("0912345678", None), ("12911012021", None)],
)
def test_strokes_read_as_letters_or_ones_part_a_date(text, iso):
    found = find_date(text)
    assert (found and found.iso) == iso


def test_dates_within_a_text_are_mended_only_where_they_cannot_be():
    assert impossible_dates_mended("CMND số 075553869 cấp ngày 92/01/2094") == "CMND số 075553869 cấp ngày 02/01/2004"
    assert impossible_dates_mended("Đến ngày 15/10/2063") == "Đến ngày 15/10/2063"
    assert impossible_dates_mended("45/67/1234") == "45/67/1234"


def test_a_date_far_ahead_is_brought_back():
    assert brought_back(find_date("05/01/2091")).iso == "2001-01-05"
    near = find_date("28/02/2032")
    assert brought_back(near) is near


@pytest.mark.parametrize(
    ("read", "right"),
    [
        ("Bảy trắm ba mươi nghìn đồng chăn", "Bảy trăm ba mươi nghìn đồng chẵn"),
        (
            "Ngày sáu tháng tư năm hai nghìn không trắm mười hai",
            "Ngày sáu tháng tư năm hai nghìn không trăm mười hai",
        ),
        ("Hai trăm linh tư đồng Việt Nam", "Hai trăm linh tư đồng Việt Nam"),
    ],
)
def test_numbers_in_words_are_spelled_right(read: str, right: str) -> None:
    assert spelled_right(read) == right


@pytest.mark.parametrize("text", ["17 giờ E6 phút", "17 giờ ? phút"])
def test_minutes_that_were_not_read_are_not_left_out(text):
    assert find_time(text) is None
