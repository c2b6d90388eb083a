"""When a value that was read counts as right: the folds of text, people's names, titles and numbers.

Equality is that of the judge of official letters (NFC, one placement of tones, dashes, case, blanks); the fields of
other papers follow their kind: dates and codes exactly, people's names without titles, numbers as numbers.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from rapidfuzz.distance import Levenshtein

# The tone of "oa", "oe", "uy" stands on the first vowel (hòa) or the second (hoà): one syllable in two spellings.
_OPEN = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
}  # fmt: skip
_UY = {"uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy"}
_OPEN_AT_END = re.compile(f"({'|'.join(_OPEN)})(?![a-zà-ỹ])")
_UY_NOT_QUY = re.compile(f"(?<!q)({'|'.join(_UY)})")
_DASHES = re.compile("[–—−‐]")
_QUOTES = re.compile("[“”„]")
_RANK = "pgs|gs|ts|ths|ks|cn|đại tá|đại tướng|thượng tướng|trung tướng|thiếu tướng|thượng tá|trung tá|bs|ls|ông|bà"
_RANKS = re.compile(rf"^(({_RANK})[\. ]+)+")
_ABOUT = re.compile(r"^(về việc|v/v|vv)\s*:?\s*")
_BEFORE_UNIT = re.compile(r"(?<=\d)\s+(?=m[2²])")
_LEADERS = re.compile(r"(?:[.…_·]\s?){4,}")

TITLE_SLACK = 0.02
"""Share of wrong characters that a subject line may have and still be the same subject."""

_TIGHT = {"ky_hieu", "so_ky_hieu", "co_quan_ban_hanh", "co_quan_chu_quan", "so_phat_hanh", "so_vao_so", "ma_ho_so"}
_LISTS = {"kinh_gui", "noi_nhan", "thanh_phan"}


def fold(value: Any) -> str:
    """``value`` as text for comparing: NFC, Đ, lower case, tone placement, dashes, quotes, single blanks; a blank
    between a number and its square metres says nothing."""
    if value is None:
        return ""
    text = " ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
    text = unicodedata.normalize("NFC", text).replace("Ð", "Đ").lower()
    text = _QUOTES.sub('"', _DASHES.sub("-", text))
    text = _OPEN_AT_END.sub(lambda m: _OPEN[m[1]], text)
    text = _UY_NOT_QUY.sub(lambda m: _UY[m[1]], text)
    return _BEFORE_UNIT.sub("", re.sub(r"\s+", " ", text)).strip(" .,;:")


def tight(value: Any) -> str:
    """``fold`` without any blank."""
    return re.sub(r"\s", "", fold(value))


def person(value: Any) -> str:
    """A person's name without rank, degree or address."""
    return _RANKS.sub("", fold(value)).strip()


def subject(value: Any) -> str:
    """A subject line without its "Về việc"."""
    return _ABOUT.sub("", fold(value))


def without_leaders(text: str) -> str:
    """``text`` without the rows of dots that forms are filled in on."""
    return _LEADERS.sub(" ", text)


def is_empty(value: Any) -> bool:
    return value is None or value == "" or value == []


def _number(value: Any) -> float | None:
    try:
        return float(value)
    except (TypeError, ValueError):
        return None


def _is_person(name: str) -> bool:
    return name.endswith("ho_ten") or (name.startswith("nguoi_") and not name.endswith(("giay_to", "noi_cu_tru")))


def same(name: str, truth: Any, value: Any) -> bool:
    """Whether ``value`` of the field ``name`` says what the paper says."""
    if is_empty(value):
        return False
    if isinstance(truth, int | float):
        number = _number(value)
        return number is not None and abs(number - truth) < 0.005
    if name == "so":
        return tight(value).lstrip("0") == tight(truth).lstrip("0")
    if name == "chuc_vu_ky":
        return tight(value).replace("/", "") == tight(truth).replace("/", "")
    if name == "so_dien_thoai":
        return re.sub(r"\D", "", str(value)) == re.sub(r"\D", "", str(truth))
    if name in _TIGHT:
        return tight(value) == tight(truth)
    if name == "trich_yeu":
        return Levenshtein.normalized_distance(subject(value), subject(truth)) <= TITLE_SLACK
    if name in _LISTS:
        return re.sub(r"[;,.\-]", "", tight(value)) == re.sub(r"[;,.\-]", "", tight(truth))
    if _is_person(name):
        return person(value) == person(truth)
    return fold(value) == fold(truth)


def same_item(truth: Mapping[str, Any], value: Any) -> bool:
    """Whether an entry of a list (a household member, a caption with its value) was read right."""
    if not isinstance(value, Mapping):
        return False
    return all(
        same("so_giay_to" if key == "so" else key, wanted, value.get(key))
        if key != "nhan"
        else _same_caption(wanted, value)
        for key, wanted in truth.items()
        if not is_empty(wanted)
    )


def _same_caption(wanted: str, value: Mapping[str, Any]) -> bool:
    bare = re.compile(r"^\W*(?:(?:\d+(?:\.\d+)?|[a-zđ])\s*[.)]|\(\d+\))?\s*|\s*\(\d+\)$")
    said, printed = (re.sub(r"[^\w]+", " ", bare.sub("", fold(text))).strip() for text in (value.get("nhan"), wanted))
    return said == printed


def distance(truth: Any, value: Any) -> int:
    """Characters that a clerk types or deletes to turn ``value`` into ``truth``."""
    return Levenshtein.distance(shown(value), shown(truth))


def shown(value: Any) -> str:
    """``value`` as it stands in a form on the screen."""
    if is_empty(value):
        return ""
    if isinstance(value, Mapping):
        return " ".join(shown(part) for part in value.values())
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "; ".join(shown(part) for part in value)
    return unicodedata.normalize("NFC", str(value))
