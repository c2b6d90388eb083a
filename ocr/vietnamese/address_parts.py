"""An address in its parts, from the house to the province: which unit each of them names.

One parse for whoever mends what was read (``hierarchy``) and whoever tells what became of it (``addresses``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from .normal import UPPER, nfc, spaces


class Rank(StrEnum):
    """How great a unit is. A city may be a district of before July 2025 or a province."""

    COMMUNE = "commune"
    DISTRICT = "district"
    CITY = "city"
    PROVINCE = "province"


RANKS = {
    "xã": Rank.COMMUNE, "phường": Rank.COMMUNE, "thị trấn": Rank.COMMUNE,
    "huyện": Rank.DISTRICT, "quận": Rank.DISTRICT, "thị xã": Rank.DISTRICT,
    "thành phố": Rank.CITY, "tỉnh": Rank.PROVINCE,
}  # fmt: skip
_SHORT = {
    "x": "xã", "p": "phường", "tt": "thị trấn", "h": "huyện", "q": "quận", "tx": "thị xã", "tp": "thành phố",
    "t": "tỉnh",
}  # fmt: skip
_WORDS = r"(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh)"
_SOCIETY = rf"xã\s+hội\s*(?:$|[^\w\s]|{_WORDS}\s)"
"""No commune: "Phòng Văn hóa - Xã hội", "… và Xã hội huyện Na Hang"; "xã Hội Hoan" is one."""
_UNIT = re.compile(rf"^(?P<lead>.*?)(?P<said>\b(?!{_SOCIETY})(?P<kind>{_WORDS})\s+)(?P<name>\S.*)$", re.IGNORECASE)
_SHORTENED = re.compile(r"^(?P<lead>)(?P<said>(?P<kind>tt|tx|tp|x|p|h|q|t)\.\s*)(?P<name>\S.*)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """What stands between two commas. ``kind`` is the unit's kind written out in small letters, ``said`` what stands
    for it ("Xã ", "X. "), ``lead`` what stands before it ("Thôn 2 "). A part that names no unit is all ``name``.

    ``after`` is the comma before the part, as it was written.
    """

    after: str
    lead: str
    said: str
    kind: str
    name: str

    @property
    def rank(self) -> Rank | None:
        return RANKS.get(self.kind)

    @property
    def unit(self) -> str:
        """The unit as it stands there: "Xã Phú Linh", "X. Phú Linh"."""
        return self.said + self.name

    @property
    def full(self) -> str:
        """The unit with its kind written out: "xã Phú Linh"; the bare name where none is said."""
        return f"{self.kind} {self.name}" if self.kind else self.name

    def named(self, right: str) -> Part:
        """The part with the name of the unit ``right`` ("Xã Phú Linh"), in capitals where it stands in capitals."""
        name = right[len(self.kind) + 1 :]
        return replace(self, name=name.upper() if self.unit.isupper() else name)


def parts_of(text: str) -> list[Part]:
    """``text`` cut at its commas. ``joined`` puts it together again, without full stops behind units."""
    pieces = re.split(r"(\s*[,;]\s*)", nfc(spaces(text)))
    return [_part(piece, after) for after, piece in zip(["", *pieces[1::2]], pieces[::2], strict=True)]


def _part(text: str, after: str) -> Part:
    match = _UNIT.match(text) or _SHORTENED.match(text)
    if match is None:
        return Part(after, "", "", "", text)
    kind = match["kind"].lower()
    return Part(after, match["lead"], match["said"], _SHORT.get(kind, kind), match["name"].rstrip(" ."))


def joined(parts: Sequence[Part]) -> str:
    """The parts as one text, written as they were."""
    return "".join(part.after + part.lead + part.said + part.name for part in parts)


_MISREAD = tuple(
    (re.compile(rf"{slip} (?=[{UPPER}])"), f"{unit} ")
    for slip, unit in (
        (r"\bt[íìi]nh", "tỉnh"), (r"\bx[âà]", "xã"), (r"\bhuy[êeẹ]n", "huyện"),
        (r"\bT[íìi]nh", "Tỉnh"), (r"(?:(?<=^)|(?<=[,;–-] ))X[âà]", "Xã"), (r"\bHuy[êeẹ]n", "Huyện"),
        (r"\bth[ịiìí] tr[aàáảâầậẩăằắặ]n", "thị trấn"), (r"\bTh[ịiìí] tr[aàáảâầậẩăằắặ]n", "Thị trấn"),
    )
)  # fmt: skip
"""What the word for a unit is misread as in front of a name, and the word. "Xà" is a word of names too, "thôn Tấn Xà
Phìn", where it does not begin a part of the address."""


_MISREAD_NUMBERED = tuple(
    (re.compile(rf"\b{slip}(?= \d)"), unit)
    for slip, unit in (
        ("t[ôốồỗộ]", "tổ"), ("T[ôốồỗộ]", "Tổ"), ("khu ph[ôồổỗộ]", "khu phố"), ("Khu ph[ôồổỗộ]", "Khu phố"),
        ("[âầẩẫậ]p", "ấp"), ("[ÂẦẨẪẬ]p", "Ấp"),
    )
)  # fmt: skip
"""The same in front of a number: "tố 8"."""


_JRAI = re.compile(rf"(\b(?:xã|huyện|thôn|làng|UBND) |^)la (?=[{UPPER}])")


def jrai_names_mended(text: str) -> str:
    """``text`` with the names of Jrai places that begin with "Ia", water: the engine reads "la Hrú"."""
    return _JRAI.sub(r"\1Ia ", text)


def unit_words_mended(text: str) -> str:
    """Slips that a place allows to be put right: "tính" before a name is "tỉnh", a stop before a unit a comma."""
    for slip, unit in (*_MISREAD, *_MISREAD_NUMBERED):
        text = slip.sub(unit, text)
    text = re.sub(r"(?<!\w)['`‘’\"](?=\w)", "", text)
    text = re.sub(
        rf"({_WORDS})\s*\.+\s*(?=[{UPPER}])", r"\1 ", text
    )  # leaders that run through what was typed on them
    return re.sub(rf",?(?:\.\s+|\s\.+\s*)(?={_WORDS}\s)", ", ", text)
