"""The text of a slot made clean: what the form and the engine left there, and whether it goes on elsewhere."""

from __future__ import annotations

import re

from ocr.vietnamese.address_parts import jrai_names_mended, unit_words_mended
from ocr.vietnamese.dates import impossible_dates_mended
from ocr.vietnamese.normal import LOWER, nfc, spaces
from ocr.vietnamese.numbers import sixes_put_right

from .letter_marks import FIGURE_SLIPS
from .mendings import MENDINGS

_LEADERS = re.compile(r"(?:[.…_·•]\s*){3,}|[…_]+|\.{2,}")
_FOOTNOTE = re.compile(r"^\W{0,2}(?:\((?:\d{1,2}|\*{1,3})\)|[¹²³⁴⁵⁶⁷⁸⁹]+)[\s:]*(?=\S)")
"""The mark of a form's footnote between a caption and its value."""
_NOTHING = re.compile(r"^[\s\-–—/\\.,:;_…|x]*$|^(?:không có|không|trống|/)$", re.IGNORECASE)
_EDGES = re.compile(r"^[\s:;.,|=*'`~_\-–—°?!#\"“”†‡^«»©®]+|[\s:;,|=*'`~_\-–—°!†‡^«»©®¬¦]+$")
"""Signs that stand before and behind a value, never in it."""


def tidy(text: str) -> str:
    """``text`` without dotted leaders, doubled blanks and the signs that a form leaves at its ends, and with its
    slips mended (``MENDINGS``)."""
    text = _LEADERS.sub(" ", nfc(text))
    text = sixes_put_right(_FOOTNOTE.sub("", spaces(text), count=1))
    for mending in MENDINGS:
        text = mending.of(text)
    text = _EDGES.sub("", _brackets_closed(jrai_names_mended(text)))
    return text if _quoted(text) else text[:-1].rstrip()


def _brackets_closed(text: str) -> str:
    """``text`` without a bracket that has no other half, and without the pair around all of it."""
    if text.count(")") > text.count("("):
        text = re.sub(r"\)(?=[^)]*$)", "", text, count=1)
    if text.count("(") > text.count(")") or re.fullmatch(r"\W*\([^()]{12,}\)\W*", text):
        text = re.sub(r"^\W*\(|\)\W*$", "", text)
    return text


def _quoted(text: str) -> bool:
    """Whether a quotation mark at the end of ``text`` has its other half, or there is none."""
    return text[-1:] not in ('"', "”") or any(mark in text[:-1] for mark in '"“”')


def is_nothing(text: str) -> bool:
    """Whether a form's slot was left empty or struck ("-/-", "không có")."""
    bare = tidy(text).strip(" .")
    return bool(_NOTHING.match(bare)) or not any(c.isalnum() for c in bare)


_CUT_OFF = re.compile(
    r"\b(?:tỉnh|thành phố|huyện|quận|xã|phường|công an|cục|cảnh sát quản|(?:ủy|uỷ) ban nhân dân|ubnd|ngày|tháng"
    r"|cấp|số|sử dụng|gắn liền với|như|và|của|theo|về|với|tại|(?<=\d )thành|(?<=trả )kết)$",
    re.IGNORECASE,
)


def stops_short(value: str) -> bool:
    """Whether ``value`` ends with a word after which it goes on where it was not read ("..., huyện")."""
    return bool(_CUT_OFF.search(value))


_PLACELESS = re.compile(
    r"^(?:(?:ủy|uỷ) ban nhân dân|ubnd|công an|(?:bộ phận|trung tâm)(?: tiếp nhận(?: hồ sơ)?| và| trả kết quả| một cửa"
    r"| phục vụ| hành chính| công)+)$",
    re.IGNORECASE,
)


def lacks_its_place(value: str) -> bool:
    """Whether ``value`` names a body that every commune, district and province has, and not whose."""
    return bool(_PLACELESS.match(value))


_BROKEN_NUMBER = re.compile(r"(?<![\d/])(\d{2,11}) (\d{1,10})(?![\d/])")
_SPACED_FIGURES = re.compile(r"(?<!\S)\d(?: \d){8}(?:(?: \d){3})?(?!\S| \d(?!\d))")
"""A number of 9 or 12 figures, each in a box of its own."""
_BROKEN_DATE = re.compile(r"(?<!\d)(\d{1,2}/\d) (\d/\d{4})(?!\d)")


def _numbers_joined(text: str) -> str:
    """Identity numbers (9 or 12 figures) and dates that blanks broke apart."""

    def joined(match: re.Match[str]) -> str:
        return match[1] + match[2] if len(match[1]) + len(match[2]) in (9, 12) else match[0]

    text = _SPACED_FIGURES.sub(lambda m: m[0].replace(" ", ""), text)
    return _BROKEN_DATE.sub(r"\1\2", _BROKEN_NUMBER.sub(joined, text))


_ONES = str.maketrans("IlL", "111")


def numbers_put_right(text: str) -> str:
    """``text`` with what leads to a number, and the number of a group of houses, as only they can be: "Tổ dân phố sổ
    11" is "số", "Đọt 2" is "Đợt 2", "Tổ L1" is "Tổ 11"."""
    text = re.sub(r"\b([Đđ])[oóòỏõọ]t(?= \d)", r"\1ợt", text)
    text = re.sub(r"(?<=[\w)]) s[ôổồỗộ](?=:? \d)", " số", text)
    text = re.sub(r"^Sổ (?=\d+[A-Z]?, |nhà )", "Số ", text)
    return re.sub(r"\b([Tt]ổ) ([IlL\d]{1,2})(?=,)", lambda m: f"{m[1]} {m[2].translate(_ONES)}", text)


def text_value(text: str) -> str:
    """``text`` with what only one reading allows put right: places, numbers that blanks broke, hours."""
    text = re.sub(r"\b[IlO\d]{2}(?= giờ\b)", lambda m: m[0].translate(FIGURE_SLIPS), text)
    text = re.sub(rf"(?<=\d)\. (?=[{LOWER}]|Công an|Cục )", ", ", text)
    text = numbers_put_right(text)
    text = re.sub(
        r"^nghị (?!quyết|định|sự|viện|luận)(?=\w)", "đề nghị ", text
    )  # "Tôi làm đơn này để …" took its "đề"
    text = re.sub(r"\b((?:[Bb]ố|[Cc]ha|[Mm]ẹ|[Cc]on) )để(?=$|[.,;)])", r"\1đẻ", text)
    text = re.sub(r"\b([Cc])[aàáảãạâầấẩẫậ]nh (?=sát\b)", r"\1ảnh ", text)
    return impossible_dates_mended(_numbers_joined(unit_words_mended(text)))
