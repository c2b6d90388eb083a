"""Numbers in figures and in words, as Vietnamese papers write them."""

from __future__ import annotations

import re

from .normal import fold, key, tone_placed

_DIGITS = {
    "khong": 0, "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "lam": 5, "nham": 5,
    "sau": 6, "bay": 7, "tam": 8, "chin": 9,
}  # fmt: skip
_SCALES = {"nghin": 1_000, "ngan": 1_000, "trieu": 1_000_000, "ty": 1_000_000_000, "ti": 1_000_000_000}
_FILLERS = {"linh", "le", "va", "chan"}


_SPELLED = (
    "không", "một", "mốt", "hai", "ba", "bốn", "tư", "năm", "lăm", "nhăm", "sáu", "bảy", "bẩy", "tám", "chín", "mười",
    "mươi", "trăm", "nghìn", "ngàn", "triệu", "tỷ", "tỉ", "linh", "lẻ", "rưỡi", "và", "phẩy", "đồng", "chẵn", "mét",
    "vuông", "ngày", "tháng", "giờ", "phút", "mùng", "mồng", "giêng", "chạp", "việt", "nam",
)  # fmt: skip
"""How numbers and dates in words, with their units, are spelled."""
_BY_LETTERS = {fold(word): word for word in reversed(_SPELLED)}
"""By their letters; of two with the same the one that stands first."""


def spelled_right(text: str) -> str:
    """``text``, a number or a date in words, with the signs of its words put right: "bảy trắm đồng chăn"."""
    return re.sub(r"[^\W\d_]+", _right, text)


def is_spelled_out(text: str) -> bool:
    """Whether ``text`` is nothing but a number or a date in words."""
    words = re.findall(r"[^\W_]+", text.lower())
    return bool(words) and all(tone_placed(word) in _SPELLED for word in words)


def _right(match: re.Match[str]) -> str:
    read = match.group()
    if tone_placed(read.lower()) in _SPELLED or fold(read) == "muoi":
        return read  # "mười" and "mươi" have the same letters
    right = _BY_LETTERS.get(fold(read), read)
    if len(read) > 1 and read.isupper():
        return right.upper()
    return right.capitalize() if read[:1].isupper() else right


_SIX = re.compile(r"(\d|\b(?:phố|tổ|số|khu|khối|ngày|tháng) )ó(?!\w)", re.IGNORECASE)
_SIX_WITHIN = re.compile(r"((?<!\w)[A-Z]|\d)[óé](?=\d)")


def sixes_put_right(text: str) -> str:
    """``text`` with the 6 that was read as a letter with its mark, behind a figure or where a number stands: "năm
    202ó", "tổ dân phố ó", "Hó0.50.07"."""
    return _SIX_WITHIN.sub(r"\g<1>6", _SIX.sub(r"\g<1>6", text))


def words_to_int(text: str) -> int | None:
    """The whole number that ``text`` spells ("hai nghìn không trăm linh chín" → 2009), or ``None``.

    Diacritics are not needed; units after the number (đồng, mét vuông) end it. Both spellings of the
    north and the south are read (nghìn/ngàn, linh/lẻ, tư/bốn, lăm/nhăm).
    """
    total = 0  # everything above the group being read
    group = 0  # the group of three figures being read
    digit: int | None = None
    seen = False
    after_tens = False
    one_by_one = False  # "hai không một chín": figures read out one by one
    for word in key(text).split():
        if word in _DIGITS:
            if digit is not None and not after_tens:
                group = group * 10 + digit
                one_by_one = True
            elif digit is not None:
                group += digit
            digit = _DIGITS[word]
            after_tens = False
            seen = True
        elif word in ("muoi", "chuc"):
            group += (digit if digit is not None else 1) * 10
            digit, seen, after_tens = None, True, True
        elif word == "tram":
            if digit is None:
                return None
            group += digit * 100
            digit, seen = None, True
        elif word == "ruoi" and total:
            step = 1
            while total % (step * 1000) == 0:
                step *= 1000
            total += step // 2
        elif word in _SCALES:
            if not seen:
                return None
            scale = _SCALES[word]
            part = group + (digit or 0)
            if scale == 1_000_000_000 and total % 1_000_000_000:
                total = (total + part) * scale  # "nghìn tỷ"
            elif scale == 1_000_000_000:
                total = (total + part) * scale if total < 1_000_000_000 else total + part * scale
            else:
                total += part * scale
            group, digit = 0, None
        elif word in _FILLERS:
            if digit is not None:
                group += digit
                digit = None
            after_tens = True
        else:
            break
    if not seen:
        return None
    return group * 10 + (digit or 0) if one_by_one else total + group + (digit or 0)


def words_to_number(text: str) -> float | None:
    """Like :func:`words_to_int`, with a fraction after "phẩy": "một trăm phẩy năm" → 100.5."""
    whole, comma, fraction = _split_words(text)
    number = words_to_int(whole)
    if number is None or not comma:
        return None if number is None else float(number)
    words = key(fraction).split()
    if words and all(w in _DIGITS for w in words):
        return float(f"{number}." + "".join(str(_DIGITS[w]) for w in words))
    part = words_to_int(fraction)
    return float(f"{number}.{part}") if part is not None else float(number)


def _split_words(text: str) -> tuple[str, str, str]:
    return key(text).partition(" phay ")


_FIGURES = re.compile(r"\d[\d.,\s]*\d|\d")


def figures_to_number(text: str) -> float | None:
    """The first number in figures of ``text``, with Vietnamese separators: "1.250,5 m²" → 1250.5.

    A dot or comma before exactly three figures parts thousands, unless the number would then have two
    kinds of separators in the wrong order; anything else is the decimal sign.
    """
    match = _FIGURES.search(text)
    if match is None:
        return None
    figures = re.sub(r"\s", "", match.group())
    dots, commas = figures.count("."), figures.count(",")
    if dots and commas:
        decimal = "," if figures.rfind(",") > figures.rfind(".") else "."
        figures = figures.replace("." if decimal == "," else ",", "").replace(decimal, ".")
    elif dots or commas:
        sign = "." if dots else ","
        groups = figures.split(sign)
        thousands = all(len(g) == 3 for g in groups[1:]) and 0 < len(groups[0]) <= 3 and groups[0] != "0"
        figures = "".join(groups) if thousands or len(groups) > 2 else ".".join(groups)
    try:
        return float(figures)
    except ValueError:
        return None
