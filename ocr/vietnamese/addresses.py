"""Addresses of before July 2025: what the commune that they name has become, and which districts are no more.

On 1 July 2025 the districts were abolished and the communes merged (NQ 202/2025/QH15, NQ 1684/NQ-UBTVQH15 for Tuyên
Quang). A paper keeps what it says; these are hints for whoever carries it into a register of today.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from .normal import nfc, spaces, tone_placed
from .places import Unit, bare, became, new_units, old_units, provinces

_KINDS = {
    "xã": "commune", "x": "commune", "phường": "commune", "p": "commune", "thị trấn": "commune", "tt": "commune",
    "huyện": "district", "h": "district", "quận": "district", "q": "district", "thị xã": "district",
    "tx": "district", "thành phố": "city", "tp": "city", "tỉnh": "province", "t": "province",
}  # fmt: skip
_FULL = {"x": "xã", "p": "phường", "tt": "thị trấn", "h": "huyện", "q": "quận", "tx": "thị xã", "tp": "thành phố"}
_PIECE = re.compile(
    r"^(?P<kind>xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|(?:tt|tx|tp|x|p|h|q|t)(?=\.))[.\s]+(?P<name>.+)$",
    re.IGNORECASE,
)

_CITIES = frozenset({"Hà Nội", "Hải Phòng", "Huế", "Đà Nẵng", "Hồ Chí Minh", "Cần Thơ"})
"""Of today's provinces those that are cities (NQ 202/2025/QH15)."""


@dataclass(frozen=True)
class Address:
    """An address of before July 2025. ``head`` is what stands before the commune (house, hamlet); ``old`` the units
    that the commune may be, ``today`` what they have become."""

    head: str
    commune: str
    district: str = ""
    old: Sequence[Unit] = field(default=())
    today: Sequence[Unit] = field(default=())

    def in_words_of_today(self, unit: Unit) -> str:
        """The address with ``unit`` in place of commune, district and province."""
        name = unit.full_name[0].lower() + unit.full_name[1:]
        province = f"{'thành phố' if unit.province in _CITIES else 'tỉnh'} {bare(unit.province)}"
        return ", ".join(part for part in (self.head, name, province) if part)


@dataclass(frozen=True)
class _Piece:
    kind: str
    word: str
    """The kind written out."""
    name: str


def _piece(text: str) -> _Piece:
    match = _PIECE.match(text)
    if match is None:
        return _Piece("", "", tone_placed(text))
    short = match["kind"].lower()
    return _Piece(_KINDS[short], _FULL.get(short, short), tone_placed(spaces(match["name"])))


@lru_cache(maxsize=1)
def _provinces() -> frozenset[str]:
    return frozenset(tone_placed(name) for name in provinces())


@lru_cache(maxsize=1)
def _by_commune() -> dict[str, list[Unit]]:
    out: dict[str, list[Unit]] = {}
    for unit in old_units():
        out.setdefault(tone_placed(bare(unit.full_name)), []).append(unit)
    return out


@lru_cache(maxsize=1)
def _districts() -> frozenset[str]:
    return frozenset(tone_placed(unit.district) for unit in old_units())


@lru_cache(maxsize=1)
def _of_today() -> frozenset[tuple[str, str]]:
    return frozenset((tone_placed(bare(u.full_name)), tone_placed(bare(u.province))) for u in new_units())


def old_address(text: str) -> Address | None:
    """What ``text`` says of a commune of before July 2025, or ``None`` where it names none, or one of today.

    An address with a district is an old one. One without is taken for one of today where a unit of today has the
    commune's name in that province; the province must be named.
    """
    parts = [part for part in (spaces(p).strip(" .") for p in re.split(r"[,;]", nfc(text))) if part]
    rest = [_piece(part) for part in parts]
    province = district = None
    if len(rest) > 1 and rest[-1].kind in ("province", "city", "") and rest[-1].name in _provinces():
        province = rest.pop()
    if len(rest) > 1 and _is_district(rest[-1], province):
        district = rest.pop()
    if not rest or rest[-1].kind not in ("commune", "") or (province is None and district is None):
        return None
    found = [u for u in _by_commune().get(rest[-1].name, ()) if _within(u, district, province)]
    exact = [u for u in found if not rest[-1].word or tone_placed(u.full_name).startswith(rest[-1].word)]
    old = exact or found
    current = province is not None and (rest[-1].name, province.name) in _of_today()
    if not old or (district is None and current):
        return None
    today = list(dict.fromkeys(unit for one in old for unit in became(one)))
    at = len(rest) - 1
    return Address(", ".join(parts[:at]), parts[at], parts[at + 1] if district is not None else "", old, today)


def _is_district(piece: _Piece, province: _Piece | None) -> bool:
    if piece.kind in ("district", "city"):
        return f"{piece.word} {piece.name}" in _districts()
    if piece.kind or province is None:
        return False
    return any(
        piece.name == tone_placed(bare(u.district)) and province.name == tone_placed(bare(u.province))
        for u in old_units()
    )


def _within(unit: Unit, district: _Piece | None, province: _Piece | None) -> bool:
    if district is not None:
        name = tone_placed(unit.district)
        if name != f"{district.word} {district.name}" and (district.word or tone_placed(bare(name)) != district.name):
            return False
    if province is not None:
        old = tone_placed(bare(unit.province)) == province.name
        return old or any(tone_placed(bare(u.province)) == province.name for u in became(unit))
    return True
