"""Rows in capitals as the names of bodies: which begin one and which go on, and what beside them is none of it."""

from __future__ import annotations

import re
from statistics import median

from ocr.vietnamese.lexicon import organisations
from ocr.vietnamese.names import name_case
from ocr.vietnamese.normal import key, nfc, tone_placed, upper_share
from ocr.vietnamese.places import is_place
from schemas.reading import Word

from .layout import Piece, Sheet

_BODY_STARTS = (
    "bo", "so", "cuc", "tong cuc", "vu", "uy ban", "ubnd", "hdnd", "hoi dong", "truong", "dai hoc", "hoc vien",
    "phong", "ban", "van phong", "trung tam", "cong an", "vien", "benh vien", "chi cuc", "dang bo", "tinh uy",
    "thanh uy", "huyen uy", "thi uy", "quan uy", "dang uy", "doan", "lien doan", "tong lien doan", "cong doan",
    "cong ty", "tap doan", "tong cong ty", "kho bac", "ngan hang", "toa an", "bao hiem", "thanh tra", "chi bo",
    "chi nhanh", "to", "doi", "hat", "hoi", "thu tuong", "chinh phu", "quoc hoi", "tinh doan", "thanh doan",
    "huyen doan", "khoa", "thue", "cuc thue", "buu dien", "vien thong", "kiem toan", "dai", "bch", "bcd",
    "btv", "mat tran", "hiep hoi", "quy", "nha", "bao", "khu", "lien hiep", "lien minh", "tram", "phong kham",
    "benh xa", "hop tac xa", "don bien phong", "lien nganh", "lam truong", "nong truong", "thuong truc hoi dong",
    "thuong truc hdnd", "thuong truc dang uy", "xi nghiep", "nha may", "dien luc", "vnpt", "chi doan",
)  # fmt: skip
_NO_BODY_STARTS = (
    "cong nghe", "cong nghiep", "cong thuong", "cong tac", "cong cong", "to chuc", "to quoc", "doan ket", "khoa hoc",
    "bao ve", "bao chi", "ban tin", "thu do", "hoi nhap", "bo tro", "nha nuoc", "quy hoach", "dai bieu", "khu vuc",
    "phong ho", "phong chong", "phong thu",
)  # fmt: skip
"""Lines that begin like a body's name but go on with the one above ("TRƯỜNG ĐẠI HỌC / CÔNG NGHIỆP …")."""
_OPEN_ENDS = {"va", "cua", "thuoc", "thi", "ve", "voi"}
_UNITS = {"xa", "phuong", "tran", "huyen", "tinh", "pho"}
_HEADS_ALONE = {
    "ban chap hanh", "ban thuong vu", "ban thuong truc", "bch", "btv", "truong", "ban", "hoi dong", "van phong", "to",
    "bo",
    "doan", "chi nhanh", "phong", "cong ty", "trung tam", "ban quan ly", "truong dai hoc", "dang bo",
    "ban chi dao", "uy ban", "hoc vien", "benh vien", "cong ty co phan", "vien", "so", "cuc", "chi cuc",
    "tong cong ty",
}  # fmt: skip

_WHOLE_ROWS = {"thuong truc"}
"""Bodies of another, alone on the row under its name."""


def numbers_body(row: Piece, name: Piece, sheet: Sheet) -> bool:
    """Whether ``row`` is the number that ends the ``name`` over it: "TRƯỜNG THPT TƯƠNG DƯƠNG / 1", "KHU VỰC / VI"."""
    figures = row.text.isdigit() and len(row.text) < 3
    roman = _ROMAN.fullmatch(row.text) is not None and bears_number(name.text.split()[-1])
    under = 0 < row.level - name.level < 2.2 * max(sheet.letter, name.height)
    return (figures or roman) and under and abs(row.middle - name.middle) < 0.03 * sheet.width


_ROMAN = re.compile(r"X{0,2}(?:IX|IV|V?I{0,3})(?<=.)")


def without_logo(row: Piece, sheet: Sheet) -> Piece:
    """``row`` without the letters of a logo that stands left of the body's name: "EVN   CÔNG TY ĐIỆN LỰC …"."""
    parts = sheet.parts_of(row)
    if len(parts) < 2 or len(key(parts[0].text)) > _LOGO or not starts_body(key(parts[1].text)):
        return row
    return row.part(row.words[len(parts[0].words) :])


_LOGO = 6


def in_column(lines: list[Piece], sheet: Sheet) -> list[Piece]:
    """``lines`` without those that stand beside their column: they have one middle, or one left edge. What is left of
    the motto ("SÔNG" of "CỘNG HÒA") stands at its right."""
    if len(lines) < _LEAST_LINES:
        return lines
    middle, edge = median(line.middle for line in lines), median(line.x0 for line in lines)
    near = 0.1 * sheet.width
    return [line for line in lines if abs(line.middle - middle) < near or abs(line.x0 - edge) < 0.3 * near]


_LEAST_LINES = 3


_SURE_SHORT = 0.8
"""Confidence from which on two letters on a row of their own are the end of a name: "… HOA SEN CÁI / BÈ"."""


def without_noise(row: Piece) -> Piece | None:
    """``row`` without specks at its ends; ``None`` where it is no line of a name in capitals."""
    words = list(row.words)
    while words and not _is_word(words[0].text):
        words.pop(0)
    if len(words) > 2 and words[0].text.isdigit() and starts_body(key(row.part(words[1:]).text)):
        words.pop(0)  # a figure stands behind what it numbers
    while words and not _is_word(words[-1].text) and not _is_number_of(words) and not _is_sure_dash(words[-1]):
        words.pop()
    words = words[_crumbs_before(words) :]
    if not words:
        return None
    trimmed = row.part(words)
    letters = [c for c in trimmed.text if c.isalpha()]
    least = 2 if trimmed.confidence > _SURE_SHORT else 3
    if sum(c.isdigit() for c in trimmed.text) >= MANY_FIGURES:
        return None  # "FAX: 0207 3822 555"
    if len(letters) < least or upper_share(trimmed.text) < 0.7 or trimmed.confidence < 0.25:
        return None
    return trimmed


def _crumbs_before(words: list[Word]) -> int:
    """How many words stand in small letters or for nothing before a body's name in capitals: on a photograph, what
    lies beside the sheet is read too ("Àand 44s ỦY BAN NHÂN DÂN")."""
    for count in range(1, min(_MOST_CRUMBS + 1, len(words) - 1)):
        name = " ".join(w.text for w in words[count:])
        mine = [w.text for w in words[:count]]
        if upper_share(name) > 0.9 and starts_body(key(name)) and not any(t.isupper() and t.isalpha() for t in mine):
            return count
    return 0


_MOST_CRUMBS = 4
MANY_FIGURES = 6
"""More than the name of a body has: a telephone's or a tax number."""


def _is_sure_dash(word: Word) -> bool:
    """Whether a row ends in the dash of a name that goes on: "SỞ LAO ĐỘNG - / THƯƠNG BINH VÀ XÃ HỘI"."""
    return word.text in ("-", "–") and word.confidence >= _SURE_SHORT


def _is_number_of(words: list[Word]) -> bool:
    """Whether the last word is the Roman numeral of the body before it: "KHU VỰC I"."""
    return len(words) > 1 and words[-1].text in ("I", "V", "X") and bears_number(words[-2].text)


def bears_number(word: str) -> bool:
    """Whether bodies are numbered behind ``word``: "KHU VỰC 2", "ĐOÀN I"."""
    return key(word) in ("vuc", "so", "khu", "doan", "loai")


def _is_word(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return (
        len(letters) >= 2
        or (len(letters) == 1 and text.isupper() and text.isalpha() and text in "ÝYOA")
        or text.isdigit()
    )


def begins_body(text: str, before: list[str]) -> bool:
    """Whether a line of the left column begins another body's name (else it goes on with the one above)."""
    previous = key(" ".join(before))
    last = previous.split()[-1] if previous else ""
    last_word = re.sub(r"\W+$", "", before[-1]).split()[-1] if last else ""
    if (
        (last in _OPEN_ENDS and not is_place(name_case(" ".join(before[-1].split()[-2:]))))  # "BÁ THƯỚC" is whole
        or previous.endswith((" buu chinh", " thi tran"))
        or before[-1].rstrip().endswith(("-", "–", ",", "&"))
    ):
        return False
    if " " not in text.strip() and (tone_placed(last_word), tone_placed(text)) in organisations().pairs:
        return False  # "… VÀ MÔI / TRƯỜNG", "… ĐĂNG KÝ ĐẤT / ĐAI"
    if previous in _HEADS_ALONE or (last in _UNITS and is_place(name_case(text))):
        return False
    flat = key(organisations().nearly(text) or organisations().mend(nfc(text)))
    if flat in _WHOLE_ROWS:
        return True
    return not flat.startswith(_NO_BODY_STARTS) and starts_body(flat)


def starts_body(flat: str) -> bool:
    """Whether ``flat`` (a ``key``) begins as the names of bodies do."""
    first = flat.split()
    return any(first[: len(start.split())] == start.split() for start in _BODY_STARTS)
