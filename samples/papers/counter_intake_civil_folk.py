"""The communes and people of papers of civil status that citizens hand in at a counter."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random
from typing import Any

from samples.communes import Home, settled
from samples.fields import slashed
from samples.people import Commune, Person, person, working_day

_HOMES = """
Xã Tô Múa|Huyện Vân Hồ|Tỉnh Sơn La|Xã Tô Múa|Tỉnh Sơn La|014|bản Đá Mài;bản Liên Hưng|Thái,Mường|050
Xã Tử Nê|Huyện Tân Lạc|Tỉnh Hòa Bình|Xã Tân Lạc|Tỉnh Phú Thọ|017|xóm Cú;xóm Bin|Mường|113
Xã Quang Phong|Huyện Quế Phong|Tỉnh Nghệ An|Xã Mường Quàng|Tỉnh Nghệ An|040|bản Tạ;bản Cào Kịt|Thái|186
Xã Bồi Sơn|Huyện Đô Lương|Tỉnh Nghệ An|Xã Bạch Ngọc|Tỉnh Nghệ An|040|xóm 4;xóm Phú Nhuận|Kinh|187
Xã Quảng Văn|Huyện Quảng Xương|Tỉnh Thanh Hóa|Xã Quảng Ngọc|Tỉnh Thanh Hóa|038|thôn Văn Lâm;thôn Ước Ngoại|Kinh|172
Xã Kháng Chiến|Huyện Tràng Định|Tỉnh Lạng Sơn|Xã Kháng Chiến|Tỉnh Lạng Sơn|020|thôn Nà Pò;thôn Bản Trại|Tày,Nùng|082
Xã Lục Hồn|Huyện Bình Liêu|Tỉnh Quảng Ninh|Xã Lục Hồn|Tỉnh Quảng Ninh|022|thôn Cáng Bắc;thôn Khe O|Tày,Dao|101
Xã Chính Nghĩa|Huyện Kim Động|Tỉnh Hưng Yên|Xã Lương Bằng|Tỉnh Hưng Yên|033|thôn Dưỡng Phú;thôn Tạ Thượng|Kinh|145
Xã Thái Bảo|Huyện Gia Bình|Tỉnh Bắc Ninh|Xã Nhân Thắng|Tỉnh Bắc Ninh|027|thôn Tân Hương;thôn Vạn Ty|Kinh|125
Xã Phước Hải|Huyện Ninh Phước|Tỉnh Ninh Thuận|Xã Ninh Phước|Tỉnh Khánh Hòa|058|thôn Thành Tín;thôn Từ Tâm|Chăm,Kinh|264
Xã Ia Rong|Huyện Chư Pưh|Tỉnh Gia Lai|Xã Ia Hrú|Tỉnh Gia Lai|064|làng Teng Nong;thôn Đoàn Kết|Gia Rai,Kinh|230
Xã Tài Văn|Huyện Trần Đề|Tỉnh Sóc Trăng|Xã Tài Văn|Thành phố Cần Thơ|094|ấp Chắc Tưng;ấp Tiếp Nhựt|Khmer,Kinh|365
Xã Thông Hòa|Huyện Cầu Kè|Tỉnh Trà Vinh|Xã Tam Ngãi|Tỉnh Vĩnh Long|084|ấp Kinh Xuôi;ấp Ô Chích|Khmer,Kinh|334
Xã Mỹ Tịnh An|Huyện Chợ Gạo|Tỉnh Tiền Giang|Xã Mỹ Tịnh An|Tỉnh Đồng Tháp|082|ấp Mỹ Khương;ấp An Cư|Kinh|311
Xã Thạnh Hòa|Huyện Giồng Riềng|Tỉnh Kiên Giang|Xã Giồng Riềng|Tỉnh An Giang|091|ấp Hòa Thuận;ấp Ngã Con|Kinh,Khmer|371
Xã Hàm Chính|Huyện Hàm Thuận Bắc|Tỉnh Bình Thuận|Xã Hàm Liêm|Tỉnh Lâm Đồng|060|thôn An Hòa;thôn Bình Hiệp|Kinh|260
Xã Long Đức|Huyện Long Thành|Tỉnh Đồng Nai|Xã Bình An|Tỉnh Đồng Nai|075|khu 13;ấp Xóm Gốc|Kinh|271
Xã Mường Kim|Huyện Than Uyên|Tỉnh Lai Châu|Xã Mường Kim|Tỉnh Lai Châu|012|bản Nà Phái;bản Chát|Thái,Mông|045
Xã Trần Phú|Huyện Nam Sách|Tỉnh Hải Dương|Xã Trần Phú|Thành phố Hải Phòng|030|thôn Quan Sơn;thôn Nham Cáp|Kinh|142
"""
_TOWNS = """
Phường Hoàng Văn Thụ|Thành phố Lạng Sơn|Tỉnh Lạng Sơn|Phường Kỳ Lừa|Tỉnh Lạng Sơn|020|\
số 47, đường Bắc Sơn, khối 6;số 12, ngõ 8, đường Lê Lai, khối 2|Nùng,Kinh|081
Phường Kinh Dinh|Thành phố Phan Rang - Tháp Chàm|Tỉnh Ninh Thuận|Phường Phan Rang|Tỉnh Khánh Hòa|058|\
số 215/4 đường Thống Nhất, khu phố 3|Kinh|264
Phường 1|Thành phố Trà Vinh|Tỉnh Trà Vinh|Phường Trà Vinh|Tỉnh Vĩnh Long|084|số 88 đường Nguyễn Đáng, khóm 4|\
Kinh,Khmer|334
Phường Tân Phú|Quận Cái Răng|Thành phố Cần Thơ|Phường Hưng Phú|Thành phố Cần Thơ|092|khu vực Phú Tân|Kinh|362
Phường Khuê Trung|Quận Cẩm Lệ|Thành phố Đà Nẵng|Phường Cẩm Lệ|Thành phố Đà Nẵng|048|\
K36/15 đường Ông Ích Đường, tổ 27|Kinh|201
Phường Tân Hưng Thuận|Quận 12|Thành phố Hồ Chí Minh|Phường Đông Hưng Thuận|Thành phố Hồ Chí Minh|079|\
102/7B đường Trường Chinh, tổ 31, khu phố 4|Kinh|024
Phường Mũi Né|Thành phố Phan Thiết|Tỉnh Bình Thuận|Phường Mũi Né|Tỉnh Lâm Đồng|060|\
số 141 đường Huỳnh Thúc Kháng, khu phố 5|Kinh|261
Phường Hàng Buồm|Quận Hoàn Kiếm|Thành phố Hà Nội|Phường Hoàn Kiếm|Thành phố Hà Nội|001|số 26 ngõ Sầm Công|Kinh|011
Phường Thanh Bình|Thành phố Hải Dương|Tỉnh Hải Dương|Phường Lê Thanh Nghị|Thành phố Hải Phòng|030|\
số 9/112 phố Vũ Hựu, khu 7|Kinh|141
"""
_SURNAMES = {
    "Kinh": "Nguyễn,Nguyễn,Nguyễn,Trần,Trần,Lê,Lê,Phạm,Hoàng,Vũ,Võ,Phan,Đặng,Bùi,Đỗ,Hồ,Ngô,Dương,Đoàn,Huỳnh,Tô,Mai",
    "Thái": "Lò,Quàng,Cà,Tòng,Lường,Hà,Vi,Lô",
    "Mường": "Bùi,Quách,Đinh,Bạch,Hà",
    "Chăm": "Bá,Đàng,Quảng,Thành,Hứa",
    "Khmer": "Thạch,Sơn,Kim,Danh,Lâm,Châu",
    "Gia Rai": "Ksor,Siu,Rơ Châm,Rah Lan,Kpă",
}
_RESTS = {
    "Khmer": ("Sóc Kha,Minh Sang,Phi Rum,Sa Vươl,Hoàng Đa", "Thị Sa Rây,Thị Sô Phia,Thị Na Ry,Thị Xuân Pha"),
    "Gia Rai": ("Blih,Thul,Jưn,Phyin,Luân", "H'Nga,H'Brưm,H'Nhung,H'Lin,H'Đôi"),
}
_POLICE = "Cục Cảnh sát quản lý hành chính về trật tự xã hội"


@dataclass(frozen=True)
class Spot:
    """A commune with its people: where they live, what they are, how their old cards' numbers begin."""

    home: Home
    lanes: tuple[str, ...]
    peoples: tuple[str, ...]
    prefix: str

    def named(self, on: date) -> Commune:
        """The commune as it is called on the day ``on``."""
        return self.home.named(on)

    def resident(self, rng: Random, on: date, *, named: date | None = None, **how: Any) -> Person:
        """Somebody who lives here, the address as of the day ``named`` (or ``on``)."""
        people = how.pop("ethnic", None) or rng.choice(self.peoples)
        if "surname" not in how and people in _SURNAMES:
            how["surname"] = rng.choice(_SURNAMES[people].split(","))
        who = person(rng, on, ethnic=people, place=self.named(on), **how)
        if people in _RESTS:
            who = replace(who, rest=rng.choice(_RESTS[people][who.female].split(",")))
        if who.old_number:
            who = replace(who, old_number=self.prefix + who.old_number[3:])
        return settled(who, self.named(named or on), self.home.code, rng.choice(self.lanes))


def _spots(text: str) -> tuple[Spot, ...]:
    rows = (row.split("|") for row in text.strip().splitlines())
    return tuple(
        Spot(Home(r[0], r[1], r[2], r[3], r[4], r[5], ""), tuple(r[6].split(";")), tuple(r[7].split(",")), r[8])
        for r in rows
    )


COUNTRYSIDE = _spots(_HOMES)
TOWNS = _spots(_TOWNS)
LONG_STANDING = tuple(
    spot for spot in COUNTRYSIDE if spot.home.district not in {"Huyện Vân Hồ", "Huyện Chư Pưh", "Huyện Trần Đề"}
)
"""Communes whose district is older than 2006."""


def parents_and_child(
    rng: Random, spot: Spot, born: date, *, named: date | None = None
) -> tuple[Person, Person, Person]:
    """A child born on ``born``, its mother and its father, who live in ``spot``."""
    father = spot.resident(rng, born, named=named, female=False, age=(22, 44))
    mother = spot.resident(rng, born, named=named, female=True, age=(19, 39), ethnic=father.ethnic)
    mother = replace(mother, home=father.home)
    surname = mother.surname if father.ethnic == "Gia Rai" else father.surname
    child = spot.resident(rng, born, named=named, birth=born, surname=surname, ethnic=father.ethnic)
    return replace(child, home=father.home), mother, father


def old_card(rng: Random, who: Person, spot: Spot, on: date) -> tuple[str, str, str]:
    """Number, day and issuer of the identity card of nine digits that ``who`` showed on the day ``on``."""
    first = max(date(1994, 3, 1), who.birth + timedelta(days=15 * 366), on - timedelta(days=14 * 365))
    issued = working_day(rng, first, max(first, on - timedelta(days=90)))
    number = who.old_number or f"{spot.prefix}{rng.randrange(10**6):06d}"
    return number, slashed(issued), police_of(spot)


def police_of(spot: Spot) -> str:
    """ "Công an tỉnh Sơn La", "Công an thành phố Cần Thơ"."""
    province = spot.home.province
    return f"Công an {province[0].lower()}{province[1:]}"


def chip_card(rng: Random, who: Person, on: date) -> tuple[str, str, str]:
    """Number, day and issuer of the card of twelve digits that ``who`` showed on the day ``on``."""
    first = max(date(2021, 3, 1), who.birth + timedelta(days=15 * 366))
    issued = working_day(rng, first, max(first, min(on - timedelta(days=40), date(2026, 6, 30))))
    return who.id_number, slashed(issued), "Bộ Công an" if issued >= date(2024, 7, 1) else _POLICE


def card_name(police: str) -> str:
    """How a card of twelve digits is called that ``police`` issued: the ministry signs them since July 2024."""
    return "Căn cước" if police == "Bộ Công an" else "Căn cước công dân"


def signed_at(place: Commune) -> str:
    """The commune as papers name it beside the day: "Mũi Né", "Phường 1"."""
    return place.name if place.bare.isdigit() else place.bare


def issue_day(rng: Random, after: date, most: int) -> date:
    """A working day at most ``most`` days after ``after``."""
    return working_day(rng, after + timedelta(days=1), after + timedelta(days=most))
