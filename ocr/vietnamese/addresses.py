"""Addresses of before July 2025: what the commune that they name has become, and which districts are no more.

On 1 July 2025 the districts were abolished and the communes merged (NQ 202/2025/QH15, NQ 1684/NQ-UBTVQH15 for Tuyên
Quang). A paper keeps what it says; these are hints for whoever carries it into a register of today.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from .address_parts import Part, Rank, parts_of
from .normal import tone_placed
from .places import Unit, bare, became, new_units, old_units, provinces

_CITIES = frozenset({"Hà Nội", "Hải Phòng", "Huế", "Đà Nẵng", "Hồ Chí Minh", "Cần Thơ"})
"""Of today's provinces those that are cities (NQ 202/2025/QH15)."""


_DWELLING = re.compile(
    r"(?:số(?: nhà)?|ngõ|ngách|hẻm|đường|phố|tổ|khu|tiểu khu|khối|khóm|thôn|xóm|bản|buôn|làng|ấp|đội|cụm)\b",
    re.IGNORECASE,
)
"""What may stand before a commune without a comma. "Ủy ban nhân dân xã …" is an office: nobody lives there."""


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

    An office that a commune had is none: what has become of it is no question about a person. An address with a
    district is an old one. One without is taken for one of today where a unit of today has the
    commune's name in that province; the province must be named.
    """
    parts = [part for part in parts_of(text) if part.name.strip(" .")]
    rest = list(parts)
    province = district = None
    if len(rest) > 1 and rest[-1].rank in (Rank.PROVINCE, Rank.CITY, None) and _form(rest[-1].name) in _provinces():
        province = rest.pop()
    if len(rest) > 1 and _is_district(rest[-1], province):
        district = rest.pop()
    if not rest or rest[-1].rank not in (Rank.COMMUNE, None) or (province is None and district is None):
        return None
    commune = rest.pop()
    if commune.lead and not _DWELLING.match(commune.lead):
        return None
    name = _form(commune.name)
    found = [u for u in _by_commune().get(name, ()) if _within(u, district, province)]
    exact = [u for u in found if not commune.kind or tone_placed(u.full_name).startswith(commune.kind)]
    old = exact or found
    current = province is not None and (name, _form(province.name)) in _of_today()
    if not old or (district is None and current):
        return None
    today = list(dict.fromkeys(unit for one in old for unit in became(one)))
    head = ", ".join(
        text for text in (*(_plain(part.lead + part.unit) for part in rest), _plain(commune.lead)) if text
    )
    return Address(head, _plain(commune.unit), _plain(district.unit) if district else "", old, today)


def _plain(text: str) -> str:
    return text.strip(" .")


def _form(name: str) -> str:
    return tone_placed(_plain(name))


def _is_district(part: Part, province: Part | None) -> bool:
    if part.rank in (Rank.DISTRICT, Rank.CITY):
        return _form(part.full) in _districts()
    if part.rank is not None or province is None:
        return False
    return any(
        _form(part.name) == tone_placed(bare(u.district)) and _form(province.name) == tone_placed(bare(u.province))
        for u in old_units()
    )


def _within(unit: Unit, district: Part | None, province: Part | None) -> bool:
    if district is not None:
        name = tone_placed(unit.district)
        if name != _form(district.full) and (district.kind or tone_placed(bare(name)) != _form(district.name)):
            return False
    if province is not None:
        old = tone_placed(bare(unit.province)) == _form(province.name)
        return old or any(tone_placed(bare(u.province)) == _form(province.name) for u in became(unit))
    return True
