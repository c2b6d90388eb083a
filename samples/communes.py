"""Communes of further provinces, the people and births of their books, and how papers name their offices.

Drawn from the forms by somebody who had read neither the extraction nor the other layouts.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random
from typing import Any, NamedTuple

from samples.fields import Facts, Fill, filler, slashed
from samples.paper import Paper
from samples.people import MERGER, Commune, Person, commune, day_between, person
from samples.words import capital, date_in_words

_SINCE = {
    "Tỉnh Thái Nguyên": ["Xã Đại Từ", "Xã Võ Nhai", "Xã Phú Bình", "Xã Na Rì", "Xã Chợ Đồn", "Phường Sông Công"],
    "Tỉnh Lào Cai": ["Xã Bảo Thắng", "Xã Bắc Hà", "Xã Văn Bàn", "Xã Lục Yên", "Xã Mường Khương", "Phường Nghĩa Lộ"],
}
"""Communes of two other provinces since the merger."""

_UNTIL = (
    ("Xã Yên Lãng", "Huyện Đại Từ", "Tỉnh Thái Nguyên", "Xã Đại Từ", "019"),
    ("Xã La Hiên", "Huyện Võ Nhai", "Tỉnh Thái Nguyên", "Xã Võ Nhai", "019"),
    ("Xã Tân Thịnh", "Huyện Định Hóa", "Tỉnh Thái Nguyên", "Xã Định Hóa", "019"),
    ("Xã Nậm Lúc", "Huyện Bắc Hà", "Tỉnh Lào Cai", "Xã Bắc Hà", "010"),
    ("Xã Gia Phú", "Huyện Bảo Thắng", "Tỉnh Lào Cai", "Xã Bảo Thắng", "010"),
    ("Xã Khánh Yên Hạ", "Huyện Văn Bàn", "Tỉnh Lào Cai", "Xã Văn Bàn", "010"),
    ("Xã Võ Miếu", "Huyện Thanh Sơn", "Tỉnh Phú Thọ", "Xã Võ Miếu", "025"),
    ("Xã Minh Đài", "Huyện Tân Sơn", "Tỉnh Phú Thọ", "Xã Minh Đài", "025"),
    ("Xã Châu Khê", "Huyện Con Cuông", "Tỉnh Nghệ An", "Xã Châu Khê", "040"),
    ("Xã Nghi Kiều", "Huyện Nghi Lộc", "Tỉnh Nghệ An", "Xã Nghi Lộc", "040"),
    ("Xã Điền Lư", "Huyện Bá Thước", "Tỉnh Thanh Hóa", "Xã Điền Lư", "038"),
    ("Thị trấn Cành Nàng", "Huyện Bá Thước", "Tỉnh Thanh Hóa", "Xã Bá Thước", "038"),
    ("Xã Ia Hrú", "Huyện Chư Pưh", "Tỉnh Gia Lai", "Xã Ia Hrú", "064"),
    ("Xã Ea Tiêu", "Huyện Cư Kuin", "Tỉnh Đắk Lắk", "Xã Ea Ning", "066"),
)
"""Commune and district until the merger, province, commune since, code of the province's identity cards."""

_FURTHER = [row for row in _UNTIL if row[2] not in _SINCE]

_CODES = {province: code for _, _, province, _, code in _UNTIL}


def place_of(rng: Random, on: date) -> Commune:
    """A commune of one of two other provinces, now and then of our own."""
    if rng.random() < 0.2:
        return commune(rng, on)
    province = rng.choice(sorted(_SINCE))
    if on >= MERGER:
        return Commune(rng.choice(_SINCE[province]), "", province)
    return Commune(*rng.choice([row[:4] for row in _UNTIL if row[2] == province]))


def locality(rng: Random, on: date) -> Commune:
    """A commune as it is called on the day ``on``, mostly of a further province."""
    if rng.random() < 0.4:
        return place_of(rng, on)
    name, of, province, successor, _ = rng.choice(_FURTHER)
    return Commune(successor, "", province) if on >= MERGER else Commune(name, of, province, successor)


def heir(place: Commune, on: date) -> Commune:
    """The commune that keeps the books of ``place`` on the day ``on``."""
    if on < MERGER or not place.successor:
        return place
    return Commune(place.successor, "", place.province if place.province in _CODES else "Tỉnh Tuyên Quang")


def start(
    paper: Paper, on: date, drawn: Callable[[Random, date], Commune] = locality
) -> tuple[Random, Fill, Commune]:
    """What a layout begins with: chance, a filler of fields and a commune of the day ``on``."""
    return paper.rng, filler(paper), drawn(paper.rng, on)


def folk(rng: Random, on: date, place: Commune, **how: Any) -> Person:
    """A person of ``place`` whose identity number is of its province."""
    who = person(rng, on, place=place, **how)
    return replace(who, id_number=_CODES.get(place.province, who.id_number[:3]) + who.id_number[3:])


def settled(who: Person, place: Commune, code: str, hamlet: str) -> Person:
    """``who`` as somebody of a ``hamlet`` of ``place``, in whose province identity numbers begin with ``code``."""
    home, origin = capital(f"{hamlet}, {place.address()}"), capital(place.address())
    return replace(who, id_number=code + who.id_number[3:], home=home, origin=origin)


def couple(rng: Random, on: date, place: Commune) -> tuple[Person, Person]:
    """A woman and a man of ages that fit."""
    man = folk(rng, on, place, age=(24, 40), female=False)
    return folk(rng, on, place, age=(21, 36), female=True), man


def child_of_two(rng: Random, on: date, born: date, place: Commune) -> tuple[Person, Person, Person]:
    """A child born on the day ``born``, its mother and its father."""
    father = folk(rng, born, place, age=(22, 44), female=False)
    mother = folk(rng, born, place, age=(20, 39), female=True, ethnic=father.ethnic)
    return folk(rng, on, place, surname=father.surname, birth=born, ethnic=father.ethnic), mother, father


def parts(prefix: str, who: Person, *, capitals: bool = False) -> Facts:
    """Facts of a person under names that begin with ``prefix`` ("me_", "vo_" or nothing)."""
    shown = who.name.upper() if capitals else who.name
    return {
        f"{prefix}ho_ten": (shown, who.name),
        f"{prefix}ngay_sinh": (slashed(who.birth), who.birth.isoformat()),
        f"{prefix}nam_sinh": str(who.birth.year),
        f"{prefix}gioi_tinh": who.sex,
        f"{prefix}dan_toc": who.ethnic,
        f"{prefix}quoc_tich": who.nationality,
        f"{prefix}noi_cu_tru": who.home,
    }


@dataclass(frozen=True)
class Birth:
    child: Person
    mother: Person
    father: Person
    facts: Facts
    """What papers on this birth may tell."""


def _birth(
    rng: Random, place: Commune, child: Person, mother: Person, father: Person, hospital: str,
    *, capitals: bool = True, elders: bool = False,
) -> Birth:  # fmt: skip
    """A birth in ``place`` or its district's ``hospital``; ``elders``: the parents' names in capitals as well."""
    facts: Facts = {
        **parts("", child, capitals=capitals),
        **parts("me_", mother, capitals=elders),
        **parts("cha_", father, capitals=elders),
        "ngay_sinh_bang_chu": date_in_words(child.birth),
        "noi_sinh": rng.choice((f"Trạm Y tế {place.address()}", f"{hospital} {district(place)}")),
        "que_quan": capital(place.address()),
        "so_dinh_danh": child.id_number,
    }
    return Birth(child, mother, father, facts)


def birth(rng: Random, on: date, place: Commune) -> Birth:
    """A birth that ``place`` registers on the day ``on``."""
    born = day_between(rng, on - timedelta(days=50), on - timedelta(days=4))
    mother, father = couple(rng, born, place)
    child = folk(rng, on, place, birth=born, surname=father.surname, ethnic=father.ethnic)
    return _birth(rng, place, child, mother, father, "Bệnh viện đa khoa")


def named_on(on: date, name: str, district: str, province: str, since: str, province_since: str) -> Commune:
    """A commune as it is called on the day ``on``: until the merger and since."""
    return Commune(since, "", province_since) if on >= MERGER else Commune(name, district, province)


class Home(NamedTuple):
    """A commune until the merger and since, the code of its identity cards and a hamlet of it."""

    name: str
    district: str
    province: str
    name_since: str
    province_since: str
    code: str
    hamlet: str

    def named(self, on: date) -> Commune:
        """The commune as it is called on the day ``on``."""
        return named_on(on, *self[:5])


@dataclass(frozen=True)
class Region:
    """Communes with the people who live there and the births that they register."""

    homes: tuple[Home, ...]
    kinh: float
    """The share of people who are Kinh without being drawn so."""
    days: tuple[int, int]
    """From a birth to its registration, at most and at least."""
    fathers: tuple[float, float]
    """From what age to what."""
    mothers: tuple[float, float]
    hospital: str
    """How a district's is called."""
    elders: bool = False
    """Whether the parents' names are in capitals where the child's is."""

    def begin(self, paper: Paper, on: date) -> tuple[Random, Fill, Commune]:
        """What a layout begins with: chance, a filler of fields and a commune as it is called on the day ``on``."""
        home = paper.rng.choice(self.homes)
        return paper.rng, filler(paper), home.named(on)

    def keeper(self, place: Commune, on: date) -> Commune:
        """The commune that keeps the books of ``place`` on the day ``on``."""
        return self.home_of(place).named(on) if on >= MERGER else place

    def resident(self, rng: Random, on: date, place: Commune, **how: Any) -> Person:
        """Somebody who lives in ``place``, with the number of its province."""
        how.setdefault("ethnic", "Kinh" if rng.random() < self.kinh else None)
        home = self.home_of(place)
        return settled(folk(rng, on, place, **how), place, home.code, home.hamlet)

    def couple(self, rng: Random, on: date, place: Commune) -> tuple[Person, Person]:
        """A woman and a man who live in ``place``, of ages that fit."""
        man = self.resident(rng, on, place, age=(24, 42), female=False)
        return self.resident(rng, on, place, age=(21, 38), female=True), man

    def newborn(self, rng: Random, on: date, place: Commune, *, capitals: bool = True) -> Birth:
        """A birth that ``place`` registers on the day ``on``."""
        most, least = (timedelta(days=days) for days in self.days)
        born = day_between(rng, on - most, on - least)
        father = self.resident(rng, born, place, age=self.fathers, female=False)
        mother = self.resident(rng, born, place, age=self.mothers, female=True, ethnic=father.ethnic)
        child = self.resident(rng, on, place, birth=born, surname=father.surname, ethnic=father.ethnic)
        elders = capitals and self.elders
        return _birth(rng, place, child, mother, father, self.hospital, capitals=capitals, elders=elders)

    def home_of(self, place: Commune) -> Home:
        """The home that lies in ``place``; raises ``StopIteration`` where none does."""
        here = (place.name, place.province)
        return next(h for h in self.homes if here in ((h.name, h.province), (h.name_since, h.province_since)))


def _homes(text: str) -> tuple[Home, ...]:
    """A home a line, parted at bars."""
    return tuple(Home(*row.strip().split("|")) for row in text.strip().splitlines())


_TOWNS = """
Xã Hữu Liên|Huyện Hữu Lũng|Tỉnh Lạng Sơn|Xã Hữu Liên|Tỉnh Lạng Sơn|020|thôn Lân Chàm
Xã Đình Phong|Huyện Trùng Khánh|Tỉnh Cao Bằng|Xã Đình Phong|Tỉnh Cao Bằng|004|xóm Tổng Nưa
Thị trấn Phiêng Lanh|Huyện Quỳnh Nhai|Tỉnh Sơn La|Xã Quỳnh Nhai|Tỉnh Sơn La|014|tiểu khu 3
Xã Hướng Phùng|Huyện Hướng Hóa|Tỉnh Quảng Trị|Xã Hướng Phùng|Tỉnh Quảng Trị|045|thôn Doa Củ
Xã Bảo Thuận|Huyện Di Linh|Tỉnh Lâm Đồng|Xã Bảo Thuận|Tỉnh Lâm Đồng|068|thôn Kala Tơng Gu
Xã Vĩnh Trạch|Huyện Thoại Sơn|Tỉnh An Giang|Xã Vĩnh Trạch|Tỉnh An Giang|089|ấp Tây Bình
Phường An Thạnh|Thành phố Hồng Ngự|Tỉnh Đồng Tháp|Phường Hồng Ngự|Tỉnh Đồng Tháp|087|khóm 2
Xã An Thanh|Huyện Tứ Kỳ|Tỉnh Hải Dương|Xã An Thanh|Thành phố Hải Phòng|030|thôn An Định
Xã Hải Hưng|Huyện Hải Hậu|Tỉnh Nam Định|Xã Hải Hưng|Tỉnh Ninh Bình|036|xóm 12
"""
TOWNS = Region(
    _homes(_TOWNS), kinh=0.6, days=(45, 5), fathers=(23, 42), mothers=(20, 38), hospital="Trung tâm Y tế", elders=True
)
_RIVERS = """
Xã Nhân Thịnh|Huyện Lý Nhân|Tỉnh Hà Nam|Xã Nhân Hà|Tỉnh Ninh Bình|035|thôn Đông Mai
Xã Vũ Lễ|Huyện Kiến Xương|Tỉnh Thái Bình|Xã Trà Giang|Tỉnh Hưng Yên|034|thôn Man Đích
Xã Phú Túc|Huyện Châu Thành|Tỉnh Bến Tre|Xã Phú Túc|Tỉnh Vĩnh Long|083|ấp Phú Thạnh
Xã Đại Lãnh|Huyện Đại Lộc|Tỉnh Quảng Nam|Xã Thượng Đức|Thành phố Đà Nẵng|049|thôn Hà Dục Tây
Xã Mai Hạ|Huyện Mai Châu|Tỉnh Hòa Bình|Xã Mai Hạ|Tỉnh Phú Thọ|017|xóm Lầu
Thị trấn Kế Sách|Huyện Kế Sách|Tỉnh Sóc Trăng|Xã Kế Sách|Thành phố Cần Thơ|094|ấp An Ninh 1
Xã Thịnh Lộc|Huyện Lộc Hà|Tỉnh Hà Tĩnh|Xã Hồng Lộc|Tỉnh Hà Tĩnh|042|thôn Yên Điềm
Xã Ân Tín|Huyện Hoài Ân|Tỉnh Bình Định|Xã Ân Hảo|Tỉnh Gia Lai|052|thôn Thanh Lương
Phường Vĩnh Mỹ|Thành phố Châu Đốc|Tỉnh An Giang|Phường Vĩnh Tế|Tỉnh An Giang|089|khóm Mỹ Thành
"""
RIVERS = Region(
    _homes(_RIVERS), kinh=0.75, days=(50, 6), fathers=(22, 43), mothers=(20, 37), hospital="Bệnh viện Đa khoa"
)
_FAR = """
Xã Trần Phán|Huyện Đầm Dơi|Tỉnh Cà Mau|Xã Trần Phán|Tỉnh Cà Mau|096|ấp Bào Dừa
Xã Thọ Sơn|Huyện Bù Đăng|Tỉnh Bình Phước|Xã Thọ Sơn|Tỉnh Đồng Nai|070|thôn Sơn Lợi
Xã Sơn Hiệp|Huyện Khánh Sơn|Tỉnh Khánh Hòa|Xã Khánh Sơn|Tỉnh Khánh Hòa|056|thôn Liên Hiệp
Xã Đức Bình Tây|Huyện Sông Hinh|Tỉnh Phú Yên|Xã Đức Bình|Tỉnh Đắk Lắk|054|thôn Đồng Phú
Xã Rờ Kơi|Huyện Sa Thầy|Tỉnh Kon Tum|Xã Rờ Kơi|Tỉnh Quảng Ngãi|062|làng Gia Xiêng
Xã Hoa Thủy|Huyện Lệ Thủy|Tỉnh Quảng Bình|Xã Lệ Ninh|Tỉnh Quảng Trị|044|thôn Hoa Tân
Xã Phương Tú|Huyện Ứng Hòa|Thành phố Hà Nội|Xã Vân Đình|Thành phố Hà Nội|001|thôn Động Phí
Phường Tây Thạnh|Quận Tân Phú|Thành phố Hồ Chí Minh|Phường Tây Thạnh|Thành phố Hồ Chí Minh|079|khu phố 5
Xã Đức Chánh|Huyện Mộ Đức|Tỉnh Quảng Ngãi|Xã Mỏ Cày|Tỉnh Quảng Ngãi|051|thôn 4
Xã Tam Tiến|Huyện Yên Thế|Tỉnh Bắc Giang|Xã Tam Tiến|Tỉnh Bắc Ninh|024|thôn Rừng Chiềng
Thị trấn Trà Cú|Huyện Trà Cú|Tỉnh Trà Vinh|Xã Trà Cú|Tỉnh Vĩnh Long|084|khóm 3
Xã Mường Báng|Huyện Tủa Chùa|Tỉnh Điện Biên|Xã Tủa Chùa|Tỉnh Điện Biên|011|bản Đông Phi
"""
FAR = Region(
    _homes(_FAR), kinh=0.8, days=(48, 7), fathers=(23, 44), mothers=(20, 38), hospital="Trung tâm Y tế", elders=True
)


def identity(rng: Random, who: Person, on: date) -> str:
    """An identity paper as the clerk of its years writes it down."""
    if on < date(2016, 1, 1) or who.id_issued > on:
        number = who.old_number or f"06{rng.randrange(10**7):07d}"
        grown = max(date(2005, 2, 1), who.birth + timedelta(days=15 * 365))
        issued = day_between(rng, grown, min(on, date(2014, 6, 1)))
        return f"Giấy chứng minh nhân dân số {number} do Công an tỉnh cấp ngày {slashed(issued)}"
    return rng.choice(
        (
            f"Căn cước công dân số {who.id_number} cấp ngày {slashed(who.id_issued)} tại Cục Cảnh sát QLHC về TTXH",
            f"Thẻ CCCD số {who.id_number}, Cục Cảnh sát QLHC về trật tự xã hội, cấp ngày {slashed(who.id_issued)}",
        )
    )


def office(place: Commune, *, short: bool = False) -> str:
    """ "Ủy ban nhân dân xã Đại Từ, tỉnh Thái Nguyên"."""
    return f"UBND {place.address()}" if short else place.committee()


def superior(place: Commune) -> str:
    """The office above the commune's, in capitals."""
    return f"UBND {(place.district or place.province).upper()}"


def district(place: Commune) -> str:
    """ "huyện Thanh Sơn"; since the merger, the commune's bare name."""
    return place.district[:1].lower() + place.district[1:] or f"khu vực {place.bare}"


def province_name(place: Commune) -> str:
    """The name of the province without its kind."""
    return place.province.removeprefix("Tỉnh ").removeprefix("Thành phố ")


def seat(place: Commune) -> str:
    """The name of the district without its kind."""
    return place.district.removeprefix("Huyện ").removeprefix("Thành phố ")


def clinic(place: Commune) -> str:
    """ "Bệnh viện Đa khoa khu vực Đầm Dơi"."""
    return f"Bệnh viện Đa khoa khu vực {(seat(place) or place.bare).removeprefix('Quận ')}"


def chairs(rng: Random) -> tuple[tuple[str, ...], str]:
    """Authority lines and own post of who signs for a commune."""
    return rng.choice(
        [(("TM. ỦY BAN NHÂN DÂN",), "CHỦ TỊCH"), (("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"), "PHÓ CHỦ TỊCH")]
    )


def case_number(rng: Random, on: date) -> str:
    """A file's number at the counter, with the office's code turned round until the merger."""
    tail = f"{on:%y%m%d}-{rng.randint(11, 980):04d}"
    if on >= MERGER:
        return f"H{rng.randint(10, 63)}.{rng.randint(20, 99)}.{rng.randint(1, 19):02d}-{tail}"
    return f"000.{rng.randint(10, 40)}.{rng.randint(10, 60)}.H{rng.randint(10, 63)}-{tail}"
