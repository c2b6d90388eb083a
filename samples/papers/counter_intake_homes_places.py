"""Where the people of the counter's papers live: communes from all over the country, and who lives there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any, NamedTuple

from samples.communes import named_on
from samples.people import Commune, Person, day_between, person, working_day
from samples.words import capital


class Spot(NamedTuple):
    """A commune until the merger and since, the code of its identity cards, hamlets of it and who else lives there."""

    name: str
    district: str
    province: str
    name_since: str
    province_since: str
    code: str
    hamlets: str
    people: str
    """Besides the Kinh; empty where there are none."""

    def named(self, on: date) -> Commune:
        """The commune as it is called on the day ``on``."""
        return named_on(on, *self[:5])


_SPOTS = """
Xã Lâm Thượng|Huyện Lục Yên|Tỉnh Yên Bái|Xã Lâm Thượng|Tỉnh Lào Cai|015|thôn Tông Pắng; bản Hin Lạn B; thôn Nà Kéo|Tày
Xã Nậm Có|Huyện Mù Căng Chải|Tỉnh Yên Bái|Xã Nậm Có|Tỉnh Lào Cai|015|bản Thào Xa Chải; bản Lùng Cúng|Mông
Xã Mường Giôn|Huyện Quỳnh Nhai|Tỉnh Sơn La|Xã Mường Giôn|Tỉnh Sơn La|014|bản Huổi Tưng; bản Kéo Ca|Thái
Xã Phú Cường|Huyện Tân Lạc|Tỉnh Hòa Bình|Xã Mường Bi|Tỉnh Phú Thọ|017|xóm Khái; xóm Vìn|Mường
Xã Đồng Văn|Huyện Bình Liêu|Tỉnh Quảng Ninh|Xã Hoành Mô|Tỉnh Quảng Ninh|022|thôn Phai Lầu; khu Đồng Văn|Dao
Thị trấn Thắng|Huyện Hiệp Hòa|Tỉnh Bắc Giang|Xã Hiệp Hòa|Tỉnh Bắc Ninh|024|tổ dân phố Dinh Hương; tổ dân phố Số 4|
Xã Phú Cường|Huyện Sóc Sơn|Thành phố Hà Nội|Xã Nội Bài|Thành phố Hà Nội|001|thôn Hương Gia, xóm Đình; thôn Tân Trại|
Xã Tam Cường|Huyện Vĩnh Bảo|Thành phố Hải Phòng|Xã Vĩnh Am|Thành phố Hải Phòng|031|thôn Nam Tạ; thôn Thiết Tranh 2|
Xã Thanh Tân|Huyện Kiến Xương|Tỉnh Thái Bình|Xã Bình Nguyên|Tỉnh Hưng Yên|034|thôn An Cơ Bắc; thôn Tử Tế|
Xã Tam Hợp|Huyện Quỳ Hợp|Tỉnh Nghệ An|Xã Tam Hợp|Tỉnh Nghệ An|040|xóm Tân Mỹ; bản Dinh|Thái
Xã Sơn Kim 1|Huyện Hương Sơn|Tỉnh Hà Tĩnh|Xã Sơn Kim 1|Tỉnh Hà Tĩnh|042|thôn Kim Cương 2; thôn Trưng|
Thị trấn Nam Phước|Huyện Duy Xuyên|Tỉnh Quảng Nam|Xã Nam Phước|Thành phố Đà Nẵng|049|khối phố Long Xuyên 1; \
khối phố Xuyên Tây 2|
Xã An Ninh Đông|Huyện Tuy An|Tỉnh Phú Yên|Xã Tuy An Đông|Tỉnh Đắk Lắk|054|thôn Phú Lương; thôn Tân Long|
Xã Phước Hà|Huyện Thuận Nam|Tỉnh Ninh Thuận|Xã Phước Hà|Tỉnh Khánh Hòa|058|thôn Trà Nô; thôn Rồ Ôn|Raglay
Xã Ea Kao|Thành phố Buôn Ma Thuột|Tỉnh Đắk Lắk|Phường Ea Kao|Tỉnh Đắk Lắk|066|buôn Tơng Jú; thôn Cao Thành|Ê Đê
Xã Trà Tân|Huyện Đức Linh|Tỉnh Bình Thuận|Xã Trà Tân|Tỉnh Lâm Đồng|060|thôn 1B; thôn 4|Chăm
Xã Phú Cường|Huyện Định Quán|Tỉnh Đồng Nai|Xã Thống Nhất|Tỉnh Đồng Nai|075|ấp Phú Tâm; tổ 9, ấp Thống Nhất|Hoa
Phường Hiệp Thành|Quận 12|Thành phố Hồ Chí Minh|Phường Tân Thới Hiệp|Thành phố Hồ Chí Minh|079|số 112/7B đường Nguyễn \
Thị Búp, khu phố 3; số 45 đường HT17, khu phố 4|Hoa
Xã Bình Phú|Huyện Gò Công Tây|Tỉnh Tiền Giang|Xã Phú Thành|Tỉnh Đồng Tháp|082|ấp Bình Hưng; ấp Thọ Khương|
Thị trấn Mỹ Long|Huyện Cầu Ngang|Tỉnh Trà Vinh|Xã Mỹ Long|Tỉnh Vĩnh Long|084|khóm 2; khóm 4|Khmer
Xã Trung Thành Tây|Huyện Vũng Liêm|Tỉnh Vĩnh Long|Xã Quới An|Tỉnh Vĩnh Long|086|ấp Quang Trạch; ấp An Trung|
Phường Cái Khế|Quận Ninh Kiều|Thành phố Cần Thơ|Phường Cái Khế|Thành phố Cần Thơ|092|số 31/4 hẻm 132, đường Hùng Vương, \
khu vực 5; số 8 đường Lý Hồng Thanh, khu vực 2|Hoa
Xã Lai Hòa|Thị xã Vĩnh Châu|Tỉnh Sóc Trăng|Xã Lai Hòa|Thành phố Cần Thơ|094|ấp Prey Chóp B; ấp Xẻo Cóc|Khmer
Xã Phú Cường|Huyện Tam Nông|Tỉnh Đồng Tháp|Xã Phú Cường|Tỉnh Đồng Tháp|087|tổ 12, ấp A; ấp Tân Cường|
"""
_SURNAMES = {
    "Thái": ("Lò", "Quàng", "Lường", "Vi", "Lô", "Hà"),
    "Mường": ("Bùi", "Quách", "Đinh", "Bạch"),
    "Khmer": ("Thạch", "Kim", "Sơn", "Danh", "Lâm"),
    "Chăm": ("Thông", "Qua", "Mang", "Đàng"),
    "Raglay": ("Chamaléa", "Katơr", "Tà Yên", "Pi Năng"),
    "Hoa": ("Trương", "Lâm", "Quách", "Huỳnh", "Trầm"),
}
_HIGHLAND = (("H'Bluôn", "H'Yer", "H'Nguôm", "H'Rin"), ("Y Blin", "Y Thăm", "Y Krông", "Y Hiu"))
_CLANS = ("Êban", "Niê Kđăm", "Mlô", "Byă", "Kbuôr")
SPOTS = tuple(Spot(*row.split("|")) for row in _SPOTS.strip().splitlines())


def spot(rng: Random, *, rural: bool = False) -> Spot:
    """A commune (``rural``: no ward or town)."""
    return rng.choice([one for one in SPOTS if not rural or one.name.startswith("Xã")])


def resident(rng: Random, on: date, home: Spot, **how: Any) -> Person:
    """Somebody who lives in ``home`` on the day ``on``, with the number of its province."""
    people = how.pop("ethnic", "") or (home.people if home.people and rng.random() < 0.6 else "Kinh")
    if people in _SURNAMES:
        how.setdefault("surname", rng.choice(_SURNAMES[people]))
    who = person(rng, on, place=home.named(on), ethnic=people, **how)
    if people == "Ê Đê":
        who = replace(who, surname=rng.choice(_HIGHLAND[not who.female]), rest=rng.choice(_CLANS))
    hamlet = rng.choice(home.hamlets.split("; "))
    place = home.named(on).address()
    old = f"{int(home.code) * 3 + 12:03d}{rng.randrange(10**6):06d}" if who.birth.year < 2000 else ""
    return replace(
        who, id_number=home.code + who.id_number[3:], old_number=old, home=capital(f"{hamlet}, {place}"),
        origin=capital(place),
    )  # fmt: skip


def id_day(rng: Random, who: Person, on: date) -> date:
    """When the identity card that ``who`` shows on the day ``on`` was issued."""
    grown = who.birth + timedelta(days=15 * 366)
    first = date(2021, 3, 1) if on >= date(2022, 6, 1) else date(2005, 1, 10)
    return working_day(rng, max(first, grown), max(first, grown, min(on - timedelta(days=40), date(2024, 6, 28))))


def shown_id(rng: Random, who: Person, on: date) -> tuple[str, date, str]:
    """Number, day and issuer of the identity card that ``who`` shows on the day ``on``."""
    issued = id_day(rng, who, on)
    if on >= date(2022, 6, 1) or not who.old_number:
        return who.id_number, issued, "Cục Cảnh sát QLHC về TTXH"
    return who.old_number, min(issued, on - timedelta(days=30)), f"Công an {who.home.split(', ')[-1]}"


def earlier(rng: Random, on: date, most: int, least: int) -> date:
    """A working day between ``most`` and ``least`` days before ``on``."""
    day = day_between(rng, on - timedelta(days=most), on - timedelta(days=least))
    return day - timedelta(days=max(0, day.weekday() - 4))


def town(place: Commune) -> str:
    """The name of the district or else of the commune, without its kind."""
    name = place.district or place.name
    for kind in ("Huyện ", "Thành phố ", "Thị xã ", "Xã ", "Phường "):
        name = name.removeprefix(kind)
    return name


def region(place: Commune) -> str:
    """The name of the province without its kind."""
    return place.province.removeprefix("Tỉnh ").removeprefix("Thành phố ")


def symbol(name: str) -> str:
    """The initials of a name, as in the symbols of offices: "Vĩnh Bảo" gives "VB"."""
    return "".join(part[0] for part in name.upper().split())
