"""Invented people, families and places: names, dates and numbers drawn apart and put together.

Numbers keep their structure (TT 07/2016/TT-BCA: three digits of province, one of sex and century, two of the birth
year), so that the checks of the pipeline hold on specimens as on papers.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib import resources
from random import Random

from samples.words import capital, small

MERGER = date(2025, 7, 1)
"""From this day communes stand directly under a province; Hà Giang is part of Tuyên Quang."""

_ETHNIC = ("Kinh", "Tày", "Dao", "Mông", "Nùng", "Sán Dìu", "Cao Lan", "Sán Chay", "Hoa", "Giáy", "La Chí", "Pà Thẻn")
_ETHNIC_WEIGHTS = (34, 24, 14, 14, 6, 2, 3, 2, 1, 2, 1, 1)
_SURNAMES_OF = {
    "Tày": ("Hoàng", "Nông", "Ma", "Hà", "Lộc", "Chẩu", "Quan", "Nguyễn", "Lý"),
    "Dao": ("Bàn", "Triệu", "Đặng", "Phùng", "Lý", "Chảo", "Tẩn"),
    "Mông": ("Vàng", "Giàng", "Sùng", "Thào", "Lầu", "Hầu", "Mua", "Ly", "Cháng"),
    "Nùng": ("Nông", "Lù", "Lục", "Hoàng", "Vương", "Sèn"),
}
_HAMLETS = (
    "Tân Lập", "Đồng Tâm", "Nà Tông", "Khuổi Phát", "Bản Luông", "Nà Pia", "Lũng Vài", "Pắc Há", "Đoàn Kết",
    "Nậm Choong", "Phiêng Mòn", "Cốc Héc", "Tiền Phong", "Khau Cau", "Bản Bung", "Thượng Minh", "Làng Giang",
    "Nà Vàng", "Hồng Thái", "Tân Thành", "Khâu Vai", "Sà Phìn A", "Lùng Tám Cao", "Ngòi Nẻ", "Đồng Cầu", "Cây Xoan",
    "Minh Tân", "Yên Thịnh",
)  # fmt: skip
_STREETS = ("Tổ {n}", "Tổ dân phố {n}")


def _lines(name: str) -> list[str]:
    text = resources.files("samples").joinpath("data", name).read_text(encoding="utf-8")
    return [line.strip() for line in text.splitlines() if line.strip()]


def _rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(_lines(name)))


@cache
def _surnames() -> list[str]:
    return _lines("surnames.txt")


@cache
def _given(female: bool) -> list[str]:
    return [n for n in _lines("names_female.txt" if female else "names_male.txt") if 1 <= len(n.split()) <= 2]


@cache
def _communes() -> list[dict[str, str]]:
    return _rows("communes.csv")


@cache
def _elsewhere() -> list[dict[str, str]]:
    return _rows("old_wards_elsewhere.csv")


@cache
def _card_provinces() -> list[str]:
    return [row["code"] for row in _rows("cccd_provinces.csv")]


@dataclass(frozen=True)
class Commune:
    """A commune of the province, by its name before or after the merger."""

    name: str
    """"Xã Tân Trào", "Phường Minh Xuân"."""
    district: str
    """"Huyện Na Hang"; empty after the merger."""
    province: str
    """"Tỉnh Tuyên Quang"."""
    successor: str = ""
    """The commune that it became part of on 1 July 2025, where ``name`` is the old one."""

    @property
    def bare(self) -> str:
        """The name without its kind: "Tân Trào"."""
        return self.name.removeprefix("Xã ").removeprefix("Phường ").removeprefix("Thị trấn ")

    def as_of(self, on: date) -> Commune:
        """The commune that keeps this one's books on the day ``on``."""
        return Commune(self.successor, "", "Tỉnh Tuyên Quang") if self.successor and on >= MERGER else self

    def address(self) -> str:
        """ "xã Thượng Lâm, huyện Lâm Bình, tỉnh Tuyên Quang"."""
        parts = [self.name, self.district, self.province]
        return ", ".join(small(part) for part in parts if part)

    def committee(self) -> str:
        """The name of its People's Committee as printed after a caption."""
        return f"Ủy ban nhân dân {self.address()}"


@dataclass(frozen=True)
class Person:
    surname: str
    rest: str
    """Middle and given names."""
    female: bool
    birth: date
    ethnic: str
    id_number: str
    """Twelve digits."""
    old_number: str
    """The nine digits of an earlier identity card; empty for the young."""
    id_issued: date
    home: str
    origin: str
    nationality: str = "Việt Nam"

    @property
    def name(self) -> str:
        return f"{self.surname} {self.rest}"

    @property
    def sex(self) -> str:
        return "Nữ" if self.female else "Nam"


def commune(rng: Random, on: date) -> Commune:
    """A commune of the province as it is called on the day ``on``."""
    row = rng.choice(_communes())
    if on >= MERGER:
        return Commune(row["new_unit"], "", "Tỉnh Tuyên Quang")
    return Commune(row["old_unit"], row["old_district"], row["old_province"], row["new_unit"])


def hamlet(rng: Random, place: Commune) -> str:
    if place.name.startswith(("Phường", "Thị trấn")):
        return rng.choice(_STREETS).format(n=rng.randint(1, 18))
    return (
        "thôn " + rng.choice(_HAMLETS)
        if rng.random() < 0.85
        else rng.choice(("Bản", "Xóm")) + " " + rng.choice(_HAMLETS)
    )


def address(rng: Random, place: Commune) -> str:
    """A full address, hamlet first, capital first letter."""
    text = f"{hamlet(rng, place)}, {place.address()}"
    return capital(text)


def origin(rng: Random, place: Commune) -> str:
    """ "Quê quán": mostly the same commune, sometimes an old commune of another province."""
    if rng.random() < 0.75:
        text = place.address()
    else:
        row = rng.choice(_elsewhere())
        text = ", ".join(map(small, (row["full_name"], row["district"], row["province"])))
    return capital(text)


def day_between(rng: Random, first: date, last: date) -> date:
    """A day in the closed range; ``last`` before ``first`` gives ``first``."""
    return first + timedelta(days=rng.randint(0, max(0, (last - first).days)))


def working_day(rng: Random, first: date, last: date) -> date:
    day = day_between(rng, first, last)
    return day if day.weekday() < 5 else day - timedelta(days=day.weekday() - 4)


def workday(day: date) -> date:
    """``day``, or the Monday after it."""
    return day + timedelta(days=7 - day.weekday()) if day.weekday() > 4 else day


def after_merger(on: date) -> date:
    """``on``, or a working day half a year later, when two levels of offices are left."""
    return workday(on + timedelta(days=200)) if on < MERGER else on


def id_number(rng: Random, birth: date, female: bool) -> str:
    """Twelve digits of the right structure; nobody was asked whose they are."""
    province = rng.choice(("002", "008")) if rng.random() < 0.85 else rng.choice(_card_provinces())
    century = (birth.year // 100 - 19) * 2 + int(female)
    return f"{province}{century}{birth.year % 100:02d}{rng.randrange(10**6):06d}"


_TAX_WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)


def tax_code(stem: str) -> str:
    """``stem`` (nine digits) with its check digit: 10 less the weighted sum modulo 11; raises if there is none."""
    rest = sum(int(d) * w for d, w in zip(stem, _TAX_WEIGHTS, strict=True)) % 11
    if rest == 0:
        raise ValueError(stem)
    return stem + str(10 - rest)


def draw_tax_code(stem: Callable[[], str]) -> str:
    """A tax number of the first nine digits that ``stem`` draws and that have a check digit."""
    while True:
        with suppress(ValueError):
            return tax_code(stem())


def person(
    rng: Random,
    on: date,
    *,
    age: tuple[float, float] = (20, 65),
    female: bool | None = None,
    surname: str | None = None,
    place: Commune | None = None,
    ethnic: str | None = None,
    birth: date | None = None,
) -> Person:
    """Somebody who on the day ``on`` is ``age`` years old (a range)."""
    woman = rng.random() < 0.5 if female is None else female
    place = place or commune(rng, on)
    people = ethnic or rng.choices(_ETHNIC, _ETHNIC_WEIGHTS)[0]
    surname = surname or rng.choice(_SURNAMES_OF.get(people) or tuple(_surnames()[:60]))
    given = rng.choice(_given(woman))
    if len(given.split()) == 1 or rng.random() < 0.25:
        given = f"{rng.choice(('Thị', 'Thị', 'Ngọc') if woman else ('Văn', 'Văn', 'Đức', 'Seo', 'Minh'))} {given}"
    if birth is None:
        birth = day_between(rng, on - timedelta(days=int(age[1] * 365.25)), on - timedelta(days=int(age[0] * 365.25)))
    adult = birth.replace(year=birth.year + 14, day=min(birth.day, 28))
    issued = working_day(
        rng, max(date(2021, 3, 1), adult), max(date(2021, 6, 1), adult + timedelta(60), min(on, date(2025, 6, 1)))
    )
    return Person(
        surname=surname,
        rest=given,
        female=woman,
        birth=birth,
        ethnic=people,
        id_number=id_number(rng, birth, woman),
        old_number=f"07{rng.randrange(10**7):07d}" if birth.year < 2002 else "",
        id_issued=issued,
        home=address(rng, place),
        origin=origin(rng, place),
    )


@dataclass(frozen=True)
class Family:
    child: Person
    mother: Person
    father: Person
    place: Commune


def family(rng: Random, registered: date) -> Family:
    """A child whose birth is registered on ``registered``, with mother and father of fitting ages."""
    place = commune(rng, registered)
    father_people = rng.choices(_ETHNIC, _ETHNIC_WEIGHTS)[0]
    birth = day_between(rng, registered - timedelta(days=55), registered - timedelta(days=3))
    father = person(rng, birth, age=(21, 45), female=False, place=place, ethnic=father_people)
    mother_people = father_people if rng.random() < 0.7 else None
    mother = person(rng, birth, age=(19, 40), female=True, place=place, ethnic=mother_people)
    child = person(rng, registered, surname=father.surname, place=place, ethnic=father.ethnic, birth=birth)
    return Family(child, mother, father, place)


def official(rng: Random) -> str:
    """The name of somebody who signs."""
    return person(rng, date(2020, 1, 1), age=(30, 59), female=rng.random() < 0.25).name


def identity_paper(holder: Person, on: date, rng: Random) -> str:
    """ "Thẻ căn cước công dân số …, … cấp ngày …": the whole printed value of an identity paper."""
    police = "Cục Cảnh sát quản lý hành chính về trật tự xã hội"
    when = f"{holder.id_issued.day:02d}/{holder.id_issued.month:02d}/{holder.id_issued.year}"
    if on < date(2016, 1, 1) or holder.id_issued > on:
        issued = day_between(rng, date(2004, 1, 1), max(date(2004, 1, 2), min(on, date(2015, 12, 1))))
        number = holder.old_number or f"07{rng.randrange(10**7):07d}"
        return (
            f"CMND số {number}, Công an tỉnh Tuyên Quang cấp ngày {issued.day:02d}/{issued.month:02d}/{issued.year}"
        )
    forms = (
        f"Thẻ căn cước công dân số {holder.id_number}, {police} cấp ngày {when}",
        f"CCCD số {holder.id_number} do {police} cấp ngày {when}",
        f"Căn cước công dân số {holder.id_number}, cấp ngày {when}",
    )
    return rng.choice(forms)


def identity_note(holder: Person, on: date, rng: Random) -> str:
    """An identity paper as clerks shorten it in a hurry: number first or last, the issuer in initials."""
    if on < date(2016, 1, 1) or holder.id_issued > on:
        issued = day_between(rng, date(2003, 1, 1), max(date(2003, 1, 2), min(on, date(2015, 12, 1))))
        number = holder.old_number or f"09{rng.randrange(10**7):07d}"
        return rng.choice(
            (
                f"Giấy CMND số {number} do Công an tỉnh Hà Giang cấp ngày {issued:%d-%m-%Y}",
                f"CMND {number}, cấp ngày {issued:%d/%m/%Y}, nơi cấp: CA tỉnh Tuyên Quang",
            )
        )
    return rng.choice(
        (
            f"{holder.id_number}, cấp ngày {holder.id_issued:%d/%m/%Y}, nơi cấp: Cục CSQLHC về TTXH",
            f"Thẻ CCCD {holder.id_number} (Cục CS QLHC về TTXH cấp {holder.id_issued:%d/%m/%Y})",
            f"Thẻ căn cước số {holder.id_number}, Bộ Công an cấp ngày {holder.id_issued:%d/%m/%Y}",
            f"CCCD: {holder.id_number} - {holder.id_issued:%d.%m.%Y} - Cục Cảnh sát QLHC về TTXH",
        )
    )


def dashed(place: str) -> str:
    """An address with dashes between its parts, each with a capital, as typists of earlier years set it."""
    return " - ".join(capital(part) for part in place.split(", "))
