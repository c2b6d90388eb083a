"""Value grammars: the text after a caption as a typed value, and how well it fits (0 to 1)."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Any

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from ocr.vietnamese.address_parts import unit_words_mended
from ocr.vietnamese.dates import PartialDate, brought_back, find_date, find_time, impossible_dates_mended
from ocr.vietnamese.hierarchy import mend_units, with_province
from ocr.vietnamese.names import (
    known_share,
    known_surname,
    mend_stopped,
    mend_surname,
    name_case,
    parted,
    plausibility,
    surname_in_doubt,
    syllables_apart,
    without_titles,
)
from ocr.vietnamese.normal import LOWER, UPPER, fold, key, nfc, tone_placed
from ocr.vietnamese.numbers import figures_to_number, spelled_right
from ocr.vietnamese.syllables import is_syllable
from schemas.document_types.declaration import DeclaredField, Kind

from .letter_marks import FIGURE_SLIPS
from .options import chosen, has_boxes
from .tidying import is_nothing, numbers_put_right, stops_short, text_value, tidy

Parsed = tuple[Any, float]
"""A value (``None`` where it cannot be read) and its agreement with the grammar."""


def _text(text: str) -> Parsed:
    value = text_value(text)
    crumb = len(value) <= 3 and value.islower()
    if stops_short(value) or crumb or impossible_dates_mended(text) != text:
        return (value or None), 0.4
    return (value or None), (0.97 if value.count(" ") == text.count(" ") else 0.8) if value else 0.0


CAPTION_BEHIND = re.compile(rf"\s(?=[{UPPER}]\w*\s+[{LOWER}][^:;,]{{0,60}}:)")
"""Where another caption begins behind a name: "… Dũng Quan hệ với người được khai sinh: Cha"."""


ANOTHER_PERSON = r"\s(?:và|cùng)\s+(?:vợ|chồng|ông|bà)\b"
"""Where another person is named behind the first: "… và vợ là bà Lý Thị Mai"."""


def _person(text: str) -> Parsed:
    text = CAPTION_BEHIND.split(text, maxsplit=1)[0]
    text = re.split(rf"\s*[;(]|,\s|{ANOTHER_PERSON}", text)[0]
    text = re.sub(r"\b(?:sinh\s+(?:năm|ngày)|năm sinh|ngày sinh)\b.*$", "", text, flags=re.IGNORECASE)
    text = re.sub(r"[^\w\s'’\-.]", " ", text)
    text = re.sub(r"\.+(?=\s|$)", " ", re.sub(r"[\d.]+$", "", without_titles(text))).strip(" .-")
    text = re.sub(r"^(?:(?:và|hộ|ông|bà)\s+)+", "", text, flags=re.IGNORECASE)
    if not any(c.isalpha() for c in text):
        return None, 0.0
    if _is_prose(text):
        return (name_case(text), _TYPED_SMALL) if _is_small_name(text) else (None, 0.0)
    whole = parted(text) if " " not in text else text
    read = syllables_apart(name_case(whole))
    name = mend_stopped(mend_surname(read))
    words = name.split()
    if not 1 < len(words) <= 8 or any(any(c.isdigit() for c in w) for w in words):
        return name, 0.5
    doubtful = surname_in_doubt(read) or mend_stopped(read) != read or read.count(" ") != text.count(" ")
    return name, min(plausibility(name), 0.8) if doubtful else plausibility(name)


_TYPED_SMALL = 0.5
"""Agreement of a name that a typewriter wrote without capitals: a person looks whether it is one."""


def _is_small_name(text: str) -> bool:
    """Whether words in small letters are a name: "ma thị thu hiền"."""
    name = name_case(text)
    words = name.split()
    return 2 <= len(words) <= 5 and known_surname(name) and known_share(name) == 1.0


def _is_prose(text: str) -> bool:
    """Whether most words are in small letters, which no name is: "chủ sở hữu tài sản gắn liền với đất"."""
    words = [w for w in text.split() if len(w) > 1 and w[0].isalpha()]
    return len(words) > 2 and sum(w[0].islower() for w in words) > 0.6 * len(words)


def _date(text: str) -> Parsed:
    found = find_date(text)
    if found is None or found.iso is None:
        loose = find_date(text.translate(FIGURE_SLIPS))
        return (loose.iso, 0.5) if loose is not None and loose.iso is not None else (None, 0.0)
    if (back := brought_back(found)) is not found:
        return back.iso, 0.4
    if not found.complete and _says_more(text, found):
        loose = find_date(text.translate(FIGURE_SLIPS))
        whole = loose is not None and loose.complete and loose.iso is not None
        return (loose.iso if loose is not None and whole else found.iso), 0.4
    return found.iso, (1.0 if found.complete else 0.9) if found.exact else 0.6


def _says_more(text: str, found: PartialDate) -> bool:
    """Whether ``text`` holds more of a date than was understood: "27 tháng § năm 2019" is no bare year."""
    rest = fold(text[: found.start] + " " + text[found.end :])
    return bool(re.search(r"\d|thang|ngay|/", rest))


_HOUR_SAID = re.compile(r"\d\s*(?:gio|h|phut)\b")
"""An hour stands there, whether it could be read or not."""


def _datetime(text: str) -> Parsed:
    iso, agreement = _date(text)
    if iso is None or len(iso) < 10:
        return iso, agreement
    found = find_date(text)
    rest = text[: found.start] + " " + text[found.end :] if found is not None else text
    time = find_time(rest)
    if time is None and _HOUR_SAID.search(fold(rest)):
        return iso, min(agreement, 0.4)
    return (f"{iso}T{time[0]:02d}:{time[1]:02d}" if time else iso), agreement


def _number(text: str) -> Parsed:
    value = figures_to_number(text)
    if value is None and len(text) <= 2 and (loose := figures_to_number(text.translate(FIGURE_SLIPS))) is not None:
        return int(loose), 0.5
    if value is None:
        return None, 0.0
    return (int(value) if value == int(value) else value), 1.0


def _digits(text: str) -> Parsed:
    match = re.search(r"\d(?:[\d\s.]*\d)?", text)
    if match is None:
        return None, 0.0
    rest = text[: match.start()] + text[match.end() :]
    value = re.sub(r"\D", "", match.group())
    return value, 1.0 if not re.search(r"\w", rest) else 0.85


def _identity(text: str) -> Parsed:
    tight = re.sub(r"(?<=\d)[\s.](?=\d)", "", text)
    twelve = re.search(r"(?<!\d)\d{12}(?!\d)", tight)
    if twelve:
        return twelve.group(), 1.0
    nine = re.search(r"(?<!\d)\d{9}(?!\d)", tight)
    if nine:
        return nine.group(), 0.97
    loose = re.sub(r"\D", "", tight.translate(FIGURE_SLIPS))
    return (loose, 0.4) if len(loose) in (9, 12) else (None, 0.0)


def _tax_code(text: str) -> Parsed:
    match = re.search(r"(?<!\d)\d{10}(?:-\d{3})?(?!\d)|(?<!\d)\d{12}(?!\d)", re.sub(r"(?<=\d)\s(?=\d)", "", text))
    return (match.group(), 1.0) if match else (None, 0.0)


_FIGURES_LEFT = re.compile(r"(?<=\d)[IlO](?![^\W\d_])")
"""Letters that end or part a run of figures: "CTT4I"."""


_OF_LAND = re.compile(r"(?:GCN)?QSDĐ(?:/\S{1,12})?")


def _code(text: str) -> Parsed:
    text = re.sub(r"\s*([/\-.])\s*", r"\1", text).strip(" .,;:")
    first = text.split()
    if not first:
        return None, 0.0
    value = first[0]
    if len(first) > 1 and re.fullmatch(r"[^\W\d_]{1,2}", first[0]) and first[1][:1].isdigit():
        value = f"{first[0]} {first[1]}"  # a serial: "BN 531146"
    elif len(first) > 1 and first[0].isdigit() and _OF_LAND.fullmatch(first[1].strip(".,;:")):
        value = f"{first[0]} {first[1]}"  # an entry of a book: "00683 QSDĐ/2002"
    value = value.strip(".,;:")
    figures = _FIGURES_LEFT.sub(lambda m: m[0].translate(FIGURE_SLIPS), value)
    if figures != value:
        return figures, 0.5
    return value, 0.97 if any(c.isdigit() for c in value) else 0.6


def _sex(text: str) -> Parsed:
    flat = key(text).split()
    if not flat:
        return None, 0.0
    if flat[0] in ("nam", "nan", "man"):
        return "Nam", 1.0 if flat[0] == "nam" else 0.7
    if flat[0] in ("nu", "n", "nir"):
        return "Nữ", 1.0 if flat[0] == "nu" else 0.7
    return None, 0.0


@lru_cache(maxsize=1)
def _ethnic_names() -> dict[str, str]:
    """Every name of an ethnic group, synonyms too, by its key → itself as written."""
    text = files("ocr.vietnamese").joinpath("data", "ethnic_groups_54.csv").read_text(encoding="utf-8")
    out: dict[str, str] = {}
    for row in csv.DictReader(text.splitlines()):
        names = [row["name"], *row["synonyms_on_old_papers"].split(";")]
        for name in names:
            bare = re.sub(r"\s*\(.*?\)", "", name).strip()
            if bare:
                out.setdefault(key(bare), bare)
    return out


def _ethnic(text: str) -> Parsed:
    text = re.sub(r"[^\w\s'’\-]", " ", text).strip()
    known = _ethnic_names()
    words = text.split()
    for size in (3, 2, 1):
        head = " ".join(words[:size])
        if key(head) in known:
            name = known[key(head)]
            return (head if _letters(head) == _letters(name) else name), 1.0
    for size in (2, 1):
        head = key(" ".join(words[:size]))
        near = {
            known[k] for k in known if len(k) >= _LEAST_TELLING and Levenshtein.distance(k, head, score_cutoff=1) == 1
        }
        if len(words) >= size and len(near) == 1:
            return near.pop(), 0.8
    return (words[0] if words else None), 0.5 if words else 0.0


_LEAST_TELLING = 6
"""Letters from which on a name of a group is known with one of them misread: "Ra Giai"."""


def _letters(name: str) -> str:
    return re.sub(r"\W", "", tone_placed(name)).lower()


def _nationality(text: str) -> Parsed:
    before, parted, behind = text.partition(",")
    if parted and key(before) in _ethnic_names():
        text = behind.strip()  # "Dân tộc, quốc tịch: Kinh, Việt Nam"
    flat = key(text)
    if flat.startswith(("viet nam", "vietnam", "viet narn", "vict nam")):
        return "Việt Nam", 1.0
    if Levenshtein.distance(flat, "viet nam", score_cutoff=1) <= 1:
        return "Việt Nam", 0.8
    if flat == "viet":
        return "Việt Nam", 0.5  # its second word was lost at an edge
    return (text or None), 0.8 if text else 0.0


_ALL_DATE = 0.7
_ENTERED = re.compile(
    r"[\s,;]*(?:(?:vào|theo)\s+sổ\b[^,;]{0,30}|số\s+\S+)?[\s,;]*(?:vào\s+)?(?:ngày)?[\s:]*$", re.IGNORECASE
)
"""What leads from a place to the day on which something was done there: ", vào sổ số 15 ngày"."""


def _once(text: str) -> str:
    """An address without its end said again, where the next cell's second line was read along: "huyện Quản Bạ, tỉnh
    Hà Giang huyện Quản Bạ, tỉnh Hà Giang"."""
    said = re.match(r"(.*?\b(?:tỉnh|thành phố) [^,;]+?)\s+((?:xã|phường|huyện|quận|thị xã|thành phố|tỉnh) .+)$", text)
    return said[1] if said and said[1].endswith(said[2].strip(" ,.")) else text


def _place(text: str) -> Parsed:
    text = _once(text)
    text = unit_words_mended(numbers_put_right(text.rstrip(". ")))
    text = re.sub(r"^Tai (?=nhà |nhà,|Trạm |Bệnh viện |Trung tâm )", "Tại ", text)
    text = re.sub(rf"([^\W\d_]{{3,}})\.\s+(?=[{UPPER}])", r"\1, ", text)
    if not any(c.isalpha() for c in text):
        return (text or None), 0.2
    date = find_date(text)
    if date is not None and date.complete and date.end - date.start > _ALL_DATE * len(text):
        return None, 0.0  # what stands behind "Đăng ký:" may be a place or a day
    if date is not None and date.complete and date.start:
        text = _ENTERED.sub("", text[: date.start])
    if stops_short(text):
        return with_province(text), 0.4
    return mend_units(text)


_LIST_HEAD = re.compile(r"stt\b|tt\b|ten (?:giay to|thanh phan|ho so)|so luong|ban chinh ban sao")
_ITEM_LEAD = re.compile(r"^\s*(?:[-–+•*]|\d{1,2}\s*[.)/:,]|\d{1,2}\s*[-–](?=\s)|\d{1,2}\s)\s*")
_COUNT = re.compile(
    r"(?:\s*\((?:bản (?:chính|sao)|số lượng|số bản|sl)\s*:?\s*\d{1,2}\b[^()]*\)?"
    r"|\s*[-–:(]?\s*\d{1,2}(?:\s*(?:bản(?: chính| sao)?|bộ|tờ)\b.*)?\)?)$",
    re.IGNORECASE,
)


def _list(text: str) -> Parsed:
    parts = [p for p in re.split(r"[\n;]", text) if not _LIST_HEAD.match(key(p))]
    items = [tidy(_ITEM_LEAD.sub("", part)) for part in parts]
    items = [tidy(_COUNT.sub("", i)) for i in items if any(c.isalpha() for c in i)]
    return (items or None), 0.93 if items else 0.0


_GRAMMARS: dict[Kind, Callable[[str], Parsed]] = {
    Kind.TEXT: _text,
    Kind.PERSON: _person,
    Kind.DATE: _date,
    Kind.DATETIME: _datetime,
    Kind.NUMBER: _number,
    Kind.MONEY: _number,
    Kind.AREA: _number,
    Kind.DIGITS: _digits,
    Kind.IDENTITY: _identity,
    Kind.TAX_CODE: _tax_code,
    Kind.CODE: _code,
    Kind.SEX: _sex,
    Kind.ETHNIC: _ethnic,
    Kind.NATIONALITY: _nationality,
    Kind.PLACE: _place,
    Kind.LIST: _list,
}


def as_known(declared: DeclaredField, read: str) -> Parsed:
    """``read`` as the one of the field's usual values that it nearly is or begins, and how sure that is.

    ``None`` where the field has none or ``read`` is another value.
    """
    best: tuple[float, str, str] = (0.0, "", "")
    for usual in declared.known:
        wanted, flat = key(usual), key(_in_our_tongue(read, usual))
        if len(flat) > len(wanted) + 3:
            continue  # the paper says more
        score = 100.0 if flat == wanted else 0.0
        if len(wanted) >= _TELLING:
            begun = len(flat) >= 0.8 * len(wanted)
            near = fuzz.ratio(flat, wanted[: len(flat)]) - 5 if begun else 0.0
            score = max(score, fuzz.ratio(flat, wanted), near)
        if score > best[0]:
            best = (score, usual, flat)
    if best[0] < _NEARLY:
        return None, 0.0
    value = best[1].upper() if read.isupper() else best[1]
    if re.sub(r"\W", "", tone_placed(value)) == re.sub(r"\W", "", tone_placed(read)):
        return read.strip(" .,;"), 0.97  # signs are as the paper has them
    if key(value) == best[2]:
        return value, 0.97 if tone_placed(value) == tone_placed(read) else 0.9
    return value, 0.8 if best[0] >= 94 else 0.6


def _in_our_tongue(read: str, usual: str) -> str:
    """``read`` without what is hardly Vietnamese behind as many words as ``usual`` has: on cards, the line in English
    below."""
    words, long = read.split(), len(usual.split())
    rest = words[long:]
    foreign = 2 * sum(is_syllable(word.lower()) for word in rest) < len(rest)
    return " ".join(words[:long]) if foreign and len(key(usual)) >= _TELLING else read


_NEARLY, _TELLING = 84, 16
"""How alike (of 100) a reading and a usual value must be, and from how many letters on likeness tells anything."""


_UNIT_SAID = re.compile(
    r"\b(?:mét vuông|đồng(?: Việt Nam)?(?: chẵn)?)(?!\w)(?! ch[aàáảãạăằắẳẵặâầấẩẫậ]n)", re.IGNORECASE
)


def _spelled_out(text: str) -> str:
    """A number in words up to its unit: what follows "mét vuông" or "đồng chẵn" is no part of it."""
    match = _UNIT_SAID.search(text)
    return text[: match.end()] if match else text


def _strokes_put_back(text: str, symbols: Sequence[str]) -> str:
    """``text`` with the stroke between a number and its symbol: "156UBND-XNTTHN" is "156/UBND-XNTTHN"."""
    behind = "|".join(re.escape(symbol) for symbol in symbols)
    return re.sub(rf"(?<!\d)(\d{{1,6}}) ?(?=(?:{behind})\b)", r"\1/", text)


_KILOGRAMS = re.compile(r"\d\s*(?:kg|k9|ki-?l[oô]|k[íý])", re.IGNORECASE)
_LIGHTEST = 100
"""Grams below which no weight on these papers is: a comma was taken for a point, or kilograms for grams."""


def _grams(value: Any, agreement: float, text: str) -> Parsed:
    """A weight in grams, also where it is said in kilograms: "2,8 kg" is 2800."""
    grams = value * 1000 if _KILOGRAMS.search(text) and value < _LIGHTEST else value
    whole = round(grams)
    return whole, agreement if abs(grams - whole) < 1e-6 and whole >= _LIGHTEST else min(agreement, 0.4)


def parse_value(declared: DeclaredField, raw: str) -> Parsed:
    """The value of ``raw`` by the grammar of ``declared``; ``pattern``, if there is one, picks the part first."""
    text = raw if declared.kind is Kind.LIST else tidy(raw)
    if declared.kind is not Kind.LIST and has_boxes(text):
        text = tidy(chosen(text))
        if not text:
            return None, 0.0
    if declared.kind is Kind.CODE:
        text = re.sub(r"/\s*/+", "/", text)
    if declared.symbols:
        text = _strokes_put_back(text, declared.symbols)
    if declared.pattern is not None:
        match = re.search(declared.pattern, nfc(text), re.IGNORECASE)
        if match is None:
            match = re.search(declared.pattern, fold(text), re.IGNORECASE)
        if match is None:
            return None, 0.0
        text = tidy(match.group(1) if match.groups() and match.group(1) is not None else match.group())
    if declared.words_of is not None and is_nothing(text):
        return None, 0.0
    if declared.words_of is not None:
        text = re.sub(r"^(ngày),(?= )", r"\1", spelled_right(_spelled_out(text)), flags=re.IGNORECASE)
    value, agreement = _GRAMMARS[declared.kind](text)
    if declared.unit == "g" and value is not None:
        value, agreement = _grams(value, agreement, text)
    if declared.known and isinstance(value, str) and (usual := as_known(declared, value))[0] is not None:
        return usual
    if declared.kind is Kind.DATE and not declared.year_alone and value is not None and len(value) < 10:
        agreement = min(agreement, 0.5)
    return value, agreement
