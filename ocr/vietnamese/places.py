"""Places: provinces, districts and communes, those of today and those before July 2025.

Data: ``data/SOURCES.md``.
"""

from __future__ import annotations

import csv
import gzip
import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from rapidfuzz import fuzz, process

from .normal import key, nfc, spaces, tone_placed

_KIND = re.compile(
    r"^(?:tỉnh|thành phố|tp\.?|quận|huyện|thị xã|tx\.?|xã|phường|p\.|thị trấn|tt\.?|đặc khu)\s*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A commune-level unit. ``district`` is empty for the units of today."""

    code: str
    full_name: str
    district: str
    province: str

    @property
    def name(self) -> str:
        return bare(self.full_name)


BEFORE_PLACES = frozenset((
    "tinh", "huyen", "xa", "phuong", "thon", "ban", "to", "xom", "ap", "quan", "pho", "duong", "lang",
))  # fmt: skip
"""What the name of a place stands behind, without diacritics."""


def bare(name: str) -> str:
    """``name`` without the word for its kind: "Thành phố Hà Nội" → "Hà Nội"; "Quận 1" keeps its kind."""
    rest = _KIND.sub("", nfc(spaces(name)), count=1)
    return rest if rest and not rest.isdigit() else spaces(name)


def _rows(name: str) -> list[list[str]]:
    packed = files("ocr.vietnamese").joinpath("data", name).read_bytes()
    return list(csv.reader(gzip.decompress(packed).decode("utf-8").splitlines()))[1:]


@lru_cache(maxsize=1)
def old_units() -> list[Unit]:
    return [Unit(*row) for row in _rows("places_old.csv.gz")]


@lru_cache(maxsize=1)
def new_units() -> list[Unit]:
    return [Unit(code, unit, "", province) for code, unit, province in _rows("places_new.csv.gz")]


@lru_cache(maxsize=1)
def provinces() -> tuple[str, ...]:
    """Bare names of the 63 old and 34 new provinces."""
    return tuple(dict.fromkeys(bare(u.province) for u in [*old_units(), *new_units()]))


@lru_cache(maxsize=1)
def _names() -> dict[str, tuple[str, ...]]:
    """Bare names of every place by their key."""
    out: dict[str, dict[str, None]] = {}
    for unit in old_units():
        for name in (unit.province, unit.district, unit.full_name):
            out.setdefault(key(bare(name)), {})[bare(name)] = None
    for unit in new_units():
        for name in (unit.province, unit.full_name):
            out.setdefault(key(bare(name)), {})[bare(name)] = None
    return {k: tuple(v) for k, v in out.items()}


@lru_cache(maxsize=1)
def _new_by_old() -> dict[str, list[str]]:
    out: dict[str, list[str]] = {}
    for old, new, _split in _rows("places_old_to_new.csv.gz"):
        out.setdefault(old, []).append(new)
    return out


def is_place(name: str) -> bool:
    """Whether ``name`` (with or without its kind) is a place, diacritics counted, tone placement not."""
    wanted = tone_placed(bare(name))
    return any(tone_placed(known) == wanted for known in _names().get(key(bare(name)), ()))


def mend_place(name: str) -> tuple[str, float]:
    """``name`` as the gazetteer writes it, and how sure that is (0 to 1).

    1 where it is a known place as read; less where diacritics or one letter had to be mended; 0 (and the
    name as read) where nothing or more than one place fits. The word for the kind is kept.
    """
    text = nfc(spaces(name)).strip(" ,.;:-–")
    kind = _KIND.match(text)
    head, core = (text[: kind.end()], text[kind.end() :]) if kind else ("", text)
    if not core:
        return text, 0.0
    if is_place(core):
        return text, 1.0
    candidates = _names().get(key(core), ())
    if len(candidates) > 1:  # a province wins over a commune of the same letters
        candidates = tuple(c for c in candidates if c in provinces()) or candidates
    if len(candidates) == 1:
        return head + candidates[0], 0.9
    if candidates:
        return text, 0.0
    near = process.extract(key(core), [key(p) for p in provinces()], scorer=fuzz.ratio, score_cutoff=85, limit=2)
    if near and (len(near) == 1 or near[0][1] > near[1][1]):
        return head + provinces()[near[0][2]], 0.6
    return text, 0.0


@lru_cache(maxsize=1)
def _full_names() -> dict[str, dict[str, str]]:
    """Names of units with their kinds as they are written, by ``tone_placed``, by their key."""
    out: dict[str, dict[str, str]] = {}
    units = [name for unit in old_units() for name in (unit.full_name, unit.district, unit.province)]
    units += [unit.full_name for unit in new_units()]
    units += [f"{kind} {province}" for province in provinces() for kind in ("Tỉnh", "Thành phố")]
    for name in units:
        out.setdefault(key(name), {}).setdefault(tone_placed(name), name)
    return out


def is_unit(name: str) -> bool:
    """Whether ``name`` with its kind ("xã Phú Linh") is a unit of today or of before July 2025, or a town that has
    become a city since ("thị xã Tuyên Quang")."""
    text = nfc(spaces(name))
    if tone_placed(text) in _full_names().get(key(text), {}):
        return True
    kind, town = text[: len(_TOWN)].lower(), text[len(_TOWN) :]
    return kind == _TOWN and tone_placed(_CITY + town) in _full_names().get(key(_CITY + town), {})


_TOWN, _CITY = "thị xã ", "thành phố "


def units_spelled(name: str) -> list[str]:
    """Units, with their kinds, that have the letters of ``name`` whatever their marks."""
    return list(_full_names().get(key(name), {}).values())


@lru_cache(maxsize=1)
def _new_by_code() -> dict[str, Unit]:
    return {u.code: u for u in new_units()}


def became(old: Unit) -> list[Unit]:
    """The units of today that took in ``old``, in the order of the data; several where it was split."""
    codes = dict.fromkeys(_new_by_old().get(old.code, ()))
    return [_new_by_code()[code] for code in codes if code in _new_by_code()]
