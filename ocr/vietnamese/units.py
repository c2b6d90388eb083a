"""Units of the administration that a text names and that there are none of: cut off or misread."""

from __future__ import annotations

import re

from .normal import nfc
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
