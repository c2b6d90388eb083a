"""Units of the administration that a text names and that there are none of: cut off or misread."""

from __future__ import annotations

import re
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from .normal import key, nfc, tone_placed
from .places import is_unit

_KINDS = "xã|phường|thị trấn|huyện|thị xã|thành phố|quận|tỉnh"
_UNIT = re.compile(
    rf"\b({_KINDS})\s+([^\W\d_][^,;()\n]*?)(?=\s+[-–]\s|[,;()\n]|\s+(?:{_KINDS}|cấp|ngày|do|số)\b|$)", re.IGNORECASE
)
_SOCIETY = re.compile(r"\bxã\s+hội\b", re.IGNORECASE)


def strange_units(text: str) -> list[str]:
    """The units that ``text`` names with their kinds ("xã Khâu Tỉnh") and that neither hierarchy has.

    What follows a kind in small letters is no name ("tỉnh ta"). Units of other provinces are known as far as
    ``places`` knows them.
    """
    named = ((kind.lower(), name.strip(" .")) for kind, name in _UNIT.findall(_SOCIETY.sub("", nfc(text))))
    return [f"{kind} {name}" for kind, name in named if name[0].isupper() and not is_unit(f"{kind} {name}")]


def nearly_repeats(text: str) -> bool:
    """Whether the first part of an address names nearly, but not quite, what a later one names: "Tổ dân phố Cốc Đài
    2, thị trấn Cốc Pài". Hamlets often bear their commune's name: one was misread, or they only sound alike."""
    first, *further = ([*map(tone_placed, part.lower().split())] for part in nfc(text).split(","))
    later = [pair for part in further for pair in pairwise(part)]
    return any(
        mine != pair and Levenshtein.distance(key(" ".join(mine)), key(" ".join(pair)), score_cutoff=1) <= 1
        for mine in pairwise(first)
        if all(len(word) > 1 for word in mine)
        for pair in later
    )
