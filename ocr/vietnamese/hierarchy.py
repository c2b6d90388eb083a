"""Addresses checked from the top: the province's districts, the district's communes; near misreadings are mended.

Both hierarchies count: commune, district and province of before July 2025, commune and province of today.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files

from rapidfuzz.distance import Levenshtein

from .address_parts import Part, Rank, joined, parts_of
from .names import name_case
from .normal import key, tone_placed
from .places import bare, is_place, is_unit, new_units, old_units, provinces, units_spelled

_KNOWN, _MARKS_MENDED, _LETTER_MENDED, _UNKNOWN = 0.97, 0.93, 0.8, 0.75
"""Agreement of a unit read as it is written, with other marks, with another letter, or not known in its place."""
_COMPLETED = 0.5
"""Agreement of a province of which a part was read, and of a unit with two letters read wrong."""

Names = Mapping[str, str]
"""Units with their kinds as they are written, by ``tone_placed``."""


def _by_form(names: Iterable[str]) -> Names:
    return {tone_placed(name): name for name in names}


@lru_cache(maxsize=1)
def _provinces() -> Names:
    return _by_form(f"{kind} {name}" for name in provinces() for kind in ("tỉnh", "thành phố"))


@lru_cache(maxsize=1)
def _districts() -> Mapping[str, Names]:
    """Province's bare name → its districts of before July 2025."""
    out: dict[str, set[str]] = {}
    for unit in old_units():
        out.setdefault(tone_placed(bare(unit.province)), set()).add(unit.district)
    return {province: _by_form(names) for province, names in out.items()}


@lru_cache(maxsize=1)
def _spellings() -> Mapping[str, str]:
    """Code of an old commune → its name in the table of the mergers, where that spells it differently."""
    text = files("ocr.vietnamese").joinpath("data", "places_spellings.csv").read_text(encoding="utf-8")
    return {row["code"]: row["name"] for row in csv.DictReader(text.splitlines())}


@lru_cache(maxsize=1)
def _old_communes() -> Mapping[tuple[str, str], Names]:
    """Province's bare name and district → its communes."""
    out: dict[tuple[str, str], set[str]] = {}
    for unit in old_units():
        place = (tone_placed(bare(unit.province)), tone_placed(unit.district))
        out.setdefault(place, set()).update({unit.full_name, _spellings().get(unit.code, unit.full_name)})
    return {place: _by_form(names) for place, names in out.items()}


@lru_cache(maxsize=1)
def _new_communes() -> Mapping[str, Names]:
    out: dict[str, set[str]] = {}
    for unit in new_units():
        out.setdefault(tone_placed(bare(unit.province)), set()).add(unit.full_name)
    return {province: _by_form(names) for province, names in out.items()}


@lru_cache(maxsize=1)
def _bare_names() -> frozenset[str]:
    """Names of units of today, without their kinds, by ``tone_placed``."""
    return frozenset(tone_placed(bare(unit.full_name)) for unit in new_units() if " " in bare(unit.full_name))


def _nearest(read: Part, names: Names) -> tuple[Part, float]:
    """``read`` as one of ``names`` writes it, and how sure that is."""
    form = tone_placed(read.full)
    if form in names:
        return read, _KNOWN
    flat = key(read.full)
    same = [name for name in names.values() if key(name) == flat]
    if len(same) == 1:
        return read.named(same[0]), _MARKS_MENDED
    if not same and len(form) >= 9:
        near = [n for f, n in names.items() if Levenshtein.distance(f, form, score_cutoff=1) <= 1]
        if len(near) == 1:
            return read.named(near[0]), _LETTER_MENDED
        if not near and len(names) < _FEW:
            near = [n for n in names.values() if Levenshtein.distance(key(n), flat, score_cutoff=2) <= 2]
            if len(near) == 1:
                return read.named(near[0]), _COMPLETED
    return read, _UNKNOWN


_FEW = 70
"""Of the units of one district or province, names that two letters part are seldom two."""


def mend_units(text: str) -> tuple[str, float]:
    """``text`` with its commune, district and province as they are written, and how far they are known (0 to 1).

    A unit is mended only where exactly one of those that lie in the next greater one comes near. What is no unit
    (house, hamlet) stays; a text without units is known.
    """
    parts = parts_of(text)
    agreement = _KNOWN
    province = district = ""
    for i in range(len(parts) - 1, -1, -1):
        read = parts[i]
        if read.rank is None:
            continue
        last = i == len(parts) - 1
        if not province and not district and (read.rank is Rank.PROVINCE or (read.rank is Rank.CITY and last)):
            mended, sure = _nearest(read, _provinces())
            if sure == _UNKNOWN and (whole := _completed(read, parts[:i])) is not None:
                mended, sure = read.named(whole), _COMPLETED
            province = tone_placed(bare(mended.full))
        elif read.rank in (Rank.DISTRICT, Rank.CITY):
            mended, sure = _nearest(read, _districts().get(province, {})) if province else (read, _alone(read))
            district = tone_placed(mended.full)
            if sure == _MARKS_MENDED and tone_placed(bare(read.full)) in _bare_names():
                mended, sure = read, _KNOWN  # lists spell some differently: "Mù Cang Chải", "Mù Căng Chải"
        else:
            mended, sure = _commune(read, province, district)
        parts[i] = mended
        agreement = min(agreement, sure)
    return joined(parts), agreement


def mend_last_unit(text: str) -> tuple[str, bool]:
    """``text`` with the unit that it ends in ("… THỊ TRẤN ĐÔNG VĂN") in its right form, and whether that is known.

    Mended only where exactly one unit of that kind has these letters. A text that ends in no unit is known, as is
    one that ends in a province or city.
    """
    *above, last = parts_of(text)
    if last.rank is None:
        return _province_at_end(text), True
    if is_unit(last.full):
        return text, True
    if (branch := _BRANCH.match(last.name)) is not None and is_unit(f"{last.kind} {branch[1]}"):
        return text, True
    inner = parts_of(last.name)[-1]
    if inner.rank is not None and inner.lead.strip():  # "XÃ CHẾ LÀ HUYỆN XÍN MẦN"
        whole, known = mend_last_unit(inner.unit)
        lower = is_unit(f"{last.kind} {inner.lead.strip()}")
        return joined([*above, replace(last, name=inner.lead + whole)]), known and lower
    great = last.rank in (Rank.PROVINCE, Rank.CITY)
    spelled = (
        [name for name in _provinces().values() if key(name) == key(last.full)] if great else units_spelled(last.full)
    )
    if len(spelled) != 1:
        return text, great
    if tone_placed(bare(last.full)) in _bare_names():
        return text, True  # lists spell some differently: "Mù Cang Chải", "Mù Căng Chải"
    return joined([*above, last.named(spelled[0])]), True


_BRANCH = re.compile(r"(?:ủy|uỷ|đoàn|đội)\s+(\S.*)$", re.IGNORECASE)
"""Of the Party or the Youth Union in a unit: "HUYỆN ỦY HÀM YÊN", "HUYỆN ĐOÀN NA HANG"."""


def _province_at_end(text: str) -> str:
    """``text`` with the name of a province that it ends in in its right form, where its kind is not said or lost its
    mark: "CÔNG TY ĐIỆN LỰC LANG SƠN", "ỦY BAN NHÂN DÂN TINH QUẢNG NGÃI"."""
    words = text.split()
    for size in (3, 2):
        end = " ".join(words[-size:])
        if not all(map(key, words[-size:])) or is_place(name_case(end)):
            continue  # a dash before it; or a place of its own: the district "Quang Bình" is no province "Quảng Bình"
        spelled = [name for name in provinces() if key(bare(name)) == key(end)]
        if len(words) > size and len(spelled) == 1:
            name = bare(spelled[0])
            before = words[:-size]
            if key(before[-1]) == "tinh":
                before[-1] = "TỈNH" if before[-1].isupper() else "tỉnh"
            return " ".join([*before, name.upper() if end.isupper() else name])
    return text


@lru_cache(maxsize=1)
def _whole_and_begun() -> tuple[frozenset[str], frozenset[str]]:
    """Names of all units with their kinds as ``key``, and how those of several words begin."""
    whole = {key(name) for name in _provinces().values()}
    for unit in (*old_units(), *new_units()):
        whole |= {key(unit.full_name), key(unit.district)}
    begun = {" ".join(words[:n]) for name in whole for words in [name.split()] for n in range(2, len(words))}
    return frozenset(whole), frozenset(begun)


def breaks_off(text: str) -> bool:
    """Whether an address ends within the name of a unit: "…, tỉnh Hà", "…, huyện Hoàng Su"."""
    last = parts_of(text)[-1]
    if last.rank is None:
        return False
    whole, begun = _whole_and_begun()
    read = key(last.full)
    return read in begun and read not in whole


def _completed(read: Part, parts: Sequence[Part]) -> str | None:
    """The province of which only the beginning was read ("tỉnh Hà G"), if what is before it lies in one alone."""
    words = read.full.split()
    while len(words) > 2 and len(key(words[-1])) < 2:
        words.pop()
    start = key(" ".join(words)) + " "
    begun = [name for name in _provinces().values() if (key(name) + " ").startswith(start)]
    if len(begun) == 1:
        return begun[0]
    return _home(begun, parts)


def with_province(text: str) -> str:
    """``text``, an address that ends with the word "tỉnh", with the one province that what is before lies in."""
    if not text.endswith((" tỉnh", ",tỉnh")):
        return text
    before = parts_of(text.removesuffix("tỉnh").rstrip(" ,"))
    home = _home([name for name in _provinces().values() if name.startswith("tỉnh")], before)
    return text if home is None else f"{text} {bare(home)}"


def _home(provinces_: Sequence[str], parts: Sequence[Part]) -> str | None:
    """The only one of ``provinces_`` in which a district, or a commune of today, among ``parts`` lies."""
    named = {key(part.full) for part in parts if part.rank is not None}
    homes = [
        name
        for name in provinces_
        if any(key(d) in named for d in _districts().get(tone_placed(bare(name)), {}).values())
        or any(key(c) in named for c in _new_communes().get(tone_placed(bare(name)), {}).values())
    ]
    return homes[0] if len(homes) == 1 else None


def _commune(read: Part, province: str, district: str) -> tuple[Part, float]:
    if not province:
        return read, _alone(read)
    if district:
        return _nearest(read, _old_communes().get((province, district), {}))
    mended, sure = _nearest(read, _new_communes().get(province, {}))
    return (mended, sure) if sure > _UNKNOWN else (read, _alone(read))


def _alone(read: Part) -> float:
    return _KNOWN if is_unit(read.full) else _UNKNOWN
