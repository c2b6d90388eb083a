"""Numbers and dates in Vietnamese words, as forms print them beside the digits."""

from __future__ import annotations

from datetime import date

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SCALES = ("", "nghìn", "triệu", "tỷ")


def _units(digit: int, tens: int) -> str:
    if tens > 1 and digit == 1:
        return "mốt"
    if tens > 0 and digit == 5:
        return "lăm"
    if tens > 1 and digit == 4:
        return "tư"
    return _DIGITS[digit]


def _below_thousand(number: int, *, full: bool) -> list[str]:
    hundreds, rest = divmod(number, 100)
    tens, unit = divmod(rest, 10)
    out: list[str] = []
    if hundreds or full:
        out += [_DIGITS[hundreds], "trăm"]
    if tens == 0:
        if unit and out:
            out += ["linh", _DIGITS[unit]]
        elif unit:
            out.append(_DIGITS[unit])
        return out
    out += ["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]
    if unit:
        out.append(_units(unit, tens))
    return out


def number_in_words(number: int) -> str:
    """``number`` (0 or more) read aloud in lower case: 1205000 gives "một triệu hai trăm linh năm nghìn"."""
    if number == 0:
        return _DIGITS[0]
    groups: list[int] = []
    rest = number
    while rest:
        rest, group = divmod(rest, 1000)
        groups.append(group)
    out: list[str] = []
    for place in range(len(groups) - 1, -1, -1):
        if groups[place]:
            out += _below_thousand(groups[place], full=bool(out))
            if place:
                out.append(_SCALES[place])
    return " ".join(out)


def date_in_words(day: date) -> str:
    """ "Ngày mười hai tháng ba năm hai nghìn không trăm mười lăm"; the fourth month is "tư" (TT 04/2020/TT-BTP)."""
    month = "tư" if day.month == 4 else number_in_words(day.month)
    return f"Ngày {number_in_words(day.day)} tháng {month} năm {number_in_words(day.year)}"


def decimal_in_words(number: float) -> str:
    """An area of up to one decimal in words: 120.5 gives "một trăm hai mươi phẩy năm"."""
    whole, tenths = divmod(round(number * 10), 10)
    return number_in_words(whole) + (f" phẩy {_DIGITS[tenths]}" if tenths else "")


def long_date(day: date) -> str:
    """ "ngày 05 tháng 02 năm 2024": day below 10 and months 1, 2 padded (NĐ 30/2020, Phụ lục I, ô 4)."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def short_date(day: date) -> str:
    """ "05/02/2024"."""
    return f"{day.day:02d}/{day.month:02d}/{day.year}"


def grouped(number: int, mark: str = ".") -> str:
    """A whole number with thousands marked the Vietnamese way: 1.205.000."""
    return f"{number:,}".replace(",", mark)


def capital(text: str) -> str:
    """``text`` with a capital at its beginning."""
    return text[0].upper() + text[1:]


def small(text: str) -> str:
    """``text`` with a small letter at its beginning."""
    return text[0].lower() + text[1:]
