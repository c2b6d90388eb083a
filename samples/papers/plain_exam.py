"""Places and people of ordinary papers from all over the country, and what their forms share."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

from samples.communes import Home, Region
from samples.fields import slashed
from samples.people import Commune, Person, day_between, workday
from samples.words import capital

_HOMES = """
Xã Giao Thiện|Huyện Giao Thủy|Tỉnh Nam Định|Xã Giao Minh|Tỉnh Ninh Bình|036|xóm 5
Xã Thạch Kim|Huyện Lộc Hà|Tỉnh Hà Tĩnh|Xã Lộc Hà|Tỉnh Hà Tĩnh|042|thôn Giang Hà
Phường Tân Chính|Quận Thanh Khê|Thành phố Đà Nẵng|Phường Thanh Khê|Thành phố Đà Nẵng|048|tổ 21
Phường 12|Quận Bình Thạnh|Thành phố Hồ Chí Minh|Phường Bình Thạnh|Thành phố Hồ Chí Minh|079|khu phố 3
Phường Trương Định|Quận Hai Bà Trưng|Thành phố Hà Nội|Phường Tương Mai|Thành phố Hà Nội|001|tổ dân phố 14
Xã Vĩnh Hậu|Huyện Hòa Bình|Tỉnh Bạc Liêu|Xã Vĩnh Hậu|Tỉnh Cà Mau|095|ấp 12
Xã Mường Phăng|Huyện Điện Biên|Tỉnh Điện Biên|Xã Mường Phăng|Tỉnh Điện Biên|011|bản Che Căn
Xã Tả Van|Huyện Sa Pa|Tỉnh Lào Cai|Xã Tả Van|Tỉnh Lào Cai|010|thôn Tả Van Giáy
Xã Lũng Cú|Huyện Đồng Văn|Tỉnh Hà Giang|Xã Lũng Cú|Tỉnh Tuyên Quang|002|thôn Séo Lủng
Xã Pờ Tó|Huyện Ia Pa|Tỉnh Gia Lai|Xã Pờ Tó|Tỉnh Gia Lai|064|làng Bi Giông
Xã Tân Lý Tây|Huyện Châu Thành|Tỉnh Tiền Giang|Xã Tân Hương|Tỉnh Đồng Tháp|082|ấp Tân Phú
Xã Vinh Hiền|Huyện Phú Lộc|Tỉnh Thừa Thiên Huế|Xã Vinh Lộc|Thành phố Huế|046|thôn Hiền An 1
Thị trấn Nghĩa Đàn|Huyện Nghĩa Đàn|Tỉnh Nghệ An|Xã Nghĩa Đàn|Tỉnh Nghệ An|040|khối Tân Thành
Xã Bình Châu|Huyện Bình Sơn|Tỉnh Quảng Ngãi|Xã Đông Sơn|Tỉnh Quảng Ngãi|051|thôn Châu Thuận Biển
Xã Gia Vân|Huyện Gia Viễn|Tỉnh Ninh Bình|Xã Gia Vân|Tỉnh Ninh Bình|037|thôn Đồi Ngô
Xã Phan Dũng|Huyện Tuy Phong|Tỉnh Bình Thuận|Xã Tuy Phong|Tỉnh Lâm Đồng|060|thôn 1
Xã Cao Ngạn|Thành phố Thái Nguyên|Tỉnh Thái Nguyên|Phường Quan Triều|Tỉnh Thái Nguyên|019|xóm Tân Phong
Xã Ô Lâm|Huyện Tri Tôn|Tỉnh An Giang|Xã Ô Lâm|Tỉnh An Giang|089|ấp Phước Lộc
Xã Thanh Hối|Huyện Tân Lạc|Tỉnh Hòa Bình|Xã Tân Lạc|Tỉnh Phú Thọ|017|xóm Tân Hương
"""

_PEOPLES = {
    "011": ("Thái", "Thái", "Mông", "Kinh"), "010": ("Giáy", "Mông", "Dao"), "002": ("Mông", "Lô Lô", "Mông"),
    "064": ("Gia Rai", "Ba Na", "Kinh"), "095": ("Kinh", "Khmer", "Hoa"), "089": ("Khmer", "Khmer", "Kinh"),
    "060": ("Raglai", "Kinh", "Chăm"), "019": ("Kinh", "Sán Dìu", "Tày"), "017": ("Mường", "Mường", "Kinh"),
    "040": ("Kinh", "Thổ", "Thái"),
}  # fmt: skip
_SURNAMES = {
    "Thái": ("Lò", "Quàng", "Cà", "Lường", "Tòng"), "Giáy": ("Vàng", "Lù", "Nông"), "Lô Lô": ("Sình", "Lò", "Dìu"),
    "Khmer": ("Thạch", "Sơn", "Danh", "Chau", "Néang"), "Mường": ("Bùi", "Quách", "Đinh", "Hà"),
    "Gia Rai": ("Siu", "Ksor", "Rơ Châm", "Kpă"), "Ba Na": ("Đinh",), "Raglai": ("Mang", "Chamaléa", "Katơr"),
    "Chăm": ("Bá", "Quảng", "Đàng"), "Thổ": ("Trương", "Lê"), "Hoa": ("Lâm", "Trịnh", "Quách"),
}  # fmt: skip
_STREETS = {
    "079": ("số {n}/{m} đường Nơ Trang Long", "{n} Phan Văn Trị", "{n}/{m}A Lê Quang Định"),
    "001": ("số {m} ngõ {n} phố Trương Định", "P{n}, nhà C{m}, tập thể Đại La"),
    "048": ("K{n}/{m} đường Hải Phòng", "số {n} đường Lê Duẩn"),
}


class Land(Region):
    """A region whose people are of the groups that live there and in towns have a house in a street."""

    def resident(self, rng: Random, on: date, place: Commune, **how: Any) -> Person:
        """Somebody who lives in ``place``."""
        home = self.home_of(place)
        how.setdefault("ethnic", rng.choice(_PEOPLES.get(home.code, ("Kinh",))))
        if how["ethnic"] in _SURNAMES:
            how.setdefault("surname", rng.choice(_SURNAMES[how["ethnic"]]))
        who = super().resident(rng, on, place, **how)
        if home.code in _STREETS:
            street = rng.choice(_STREETS[home.code]).format(n=rng.randint(102, 398), m=rng.randint(2, 49))
            who = replace(who, home=capital(f"{street}, {home.hamlet}, {place.address()}"))
        elif rng.random() < 0.35:
            who = replace(who, home=capital(place.address()))
        return who


LAND = Land(
    tuple(Home(*row.split("|")) for row in _HOMES.strip().splitlines()),
    kinh=1.0, days=(52, 5), fathers=(21, 45), mothers=(19, 39), hospital="Bệnh viện Đa khoa",
)  # fmt: skip
_POLICE = "Cục Cảnh sát quản lý hành chính về trật tự xã hội"


def paper_of(rng: Random, who: Person, on: date, place: Commune) -> str:
    """An identity paper as it is mostly written down in the year of ``on``."""
    if on.year < 2016 or who.id_issued > on:
        number = who.old_number or f"{rng.randint(10, 38)}{rng.randrange(10**7):07d}"
        issued = day_between(rng, date(2003, 3, 1), min(on, date(2014, 5, 1)))
        police = f"Công an {place.province[0].lower()}{place.province[1:]}"
        return rng.choice((f"CMND số {number}, {police} cấp ngày {slashed(issued)}", f"CMND số {number}"))
    when = slashed(who.id_issued)
    return rng.choice(
        (
            f"Căn cước công dân số {who.id_number}, {_POLICE} cấp ngày {when}",
            f"CCCD số {who.id_number}, cấp ngày {when}, nơi cấp: Cục Cảnh sát QLHC về TTXH",
            f"Thẻ căn cước công dân số {who.id_number} do {_POLICE} cấp ngày {when}",
        )
    )


def old_number(rng: Random, who: Person) -> str:
    """Nine digits of an identity card."""
    return who.old_number or f"{rng.randint(10, 38)}{rng.randrange(10**7):07d}"


def later(rng: Random, on: date, least: int, most: int) -> date:
    """A working day some days after ``on``."""
    return workday(on + timedelta(days=rng.randint(least, most)))


def offices(place: Commune) -> tuple[str, str]:
    """The two lines of a commune's letterhead: the office above it and its own."""
    return f"UBND {(place.district or place.province).upper()}", f"ỦY BAN NHÂN DÂN {place.name.upper()}"


def own_lines(place: Commune) -> str:
    """The committee's own lines in capitals."""
    return f"ỦY BAN NHÂN DÂN<br>{place.name.upper()}"
