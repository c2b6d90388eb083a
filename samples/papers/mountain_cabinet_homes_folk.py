"""Communes of the northern mountains as they were called until the merger and since, and the people who live there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from samples.people import MERGER, Commune, Person, day_between, working_day
from samples.words import capital

_PLACES = """
Sủng Là|Đồng Văn|Hà Giang|Sà Phìn|Tuyên Quang|002|073|1962|2025|Mông, Lô Lô|thôn Lũng Cẩm Trên, thôn Đoàn Kết
Lũng Cú|Đồng Văn|Hà Giang|Lũng Cú|Tuyên Quang|002|073|1962|2025|Lô Lô, Mông|thôn Lô Lô Chải, thôn Thèn Pả, thôn Séo Lủng
Niêm Sơn|Mèo Vạc|Hà Giang|Niêm Sơn|Tuyên Quang|002|073|1962|2025|Dao, Tày, Mông|thôn Nà Cuổng, thôn Phiêng Tòng
Xín Cái|Mèo Vạc|Hà Giang|Sơn Vĩ|Tuyên Quang|002|073|1962|2025|Mông, Giáy|thôn Lùng Vần Chải, xóm Bản Trang, thôn Cờ Tẳng
Du Già|Yên Minh|Hà Giang|Du Già|Tuyên Quang|002|073|1962|2025|Tày, Mông, Dao|thôn Cốc Pảng, thôn Lũng Dầm
Túng Sán|Hoàng Su Phì|Hà Giang|Tân Tiến|Tuyên Quang|002|073|1965|2025|La Chí, Dao, Mông|thôn Tả Chải, thôn Khu Trù Sán
Thèn Phàng|Xín Mần|Hà Giang|Xín Mần|Tuyên Quang|002|073|1965|2025|Nùng, Mông|thôn Cốc Soọc, thôn Tà Lượt, thôn Khâu Tinh
Tân Bắc|Quang Bình|Hà Giang|Tân Trịnh|Tuyên Quang|002|073|2004|2025|Pà Thẻn, Tày, Dao|thôn My Bắc, thôn Nậm O
Yên Cường|Bắc Mê|Hà Giang|Yên Cường|Tuyên Quang|002|073|1984|2025|Tày, Dao|thôn Bản Trung, thôn Tiến Xuân, thôn Bản Khun
Cán Tỷ|Quản Bạ|Hà Giang|Cán Tỷ|Tuyên Quang|002|073|1963|2025|Mông, Giáy|thôn Sủa Cán Tỷ, thôn Đầu Cầu I
Sinh Long|Na Hang|Tuyên Quang|Côn Lôn|Tuyên Quang|008|071|1950|2025|Dao, Mông|thôn Lũng Khiêng, thôn Phiêng Thốc
Phúc Yên|Lâm Bình|Tuyên Quang|Lâm Bình|Tuyên Quang|008|071|2011|2025|Tày, Dao|thôn Nà Khậu, thôn Bản Bon, thôn Phiêng Mơ
Hồng Trị|Bảo Lạc|Cao Bằng|Bảo Lạc|Cao Bằng|004|080|1962|2025|Lô Lô, Nùng, Tày|xóm Khau Trang, xóm Nà Van, xóm Khuổi Khon
Thạch Lâm|Bảo Lâm|Cao Bằng|Quảng Lâm|Cao Bằng|004|080|2001|2025|Mông, Dao|xóm Sác Ngà, xóm Tổng Dùn, xóm Phiêng Roỏng
Dìn Chin|Mường Khương|Lào Cai|Pha Long|Lào Cai|010|063|1992|2025|Nùng, Mông|thôn Lồ Sử Thàng, thôn Na Cổ, thôn Cốc Cáng
Sán Chải|Si Ma Cai|Lào Cai|Si Ma Cai|Lào Cai|010|063|2001|2025|Mông, Nùng|thôn Sảng Chải, thôn Lù Dì Sán
Trịnh Tường|Bát Xát|Lào Cai|Trịnh Tường|Lào Cai|010|063|1992|2025|Giáy, Dao, Mông|thôn Phố Mới, thôn Bản Tàng
Sính Phình|Tủa Chùa|Lai Châu|Sính Phình|Điện Biên|011|040|1960|2003|Mông|thôn Tà Là Cáo, thôn Phi Dinh
Sính Phình|Tủa Chùa|Điện Biên|Sính Phình|Điện Biên|011|040|2004|2025|Mông|thôn Tà Là Cáo, thôn Vàng Chua, thôn Dê Dàng
Pú Hồng|Điện Biên Đông|Điện Biên|Phình Giàng|Điện Biên|011|040|2004|2025|Thái, Mông|bản Mường Ten, bản Nà Nếnh A
Chiềng Ân|Mường La|Sơn La|Chiềng Hoa|Sơn La|014|050|1962|2025|Mông, Thái|bản Nong Bông, bản Tà Pù Chử, bản Hán Cá Thệnh
Long Hẹ|Thuận Châu|Sơn La|Long Hẹ|Sơn La|014|050|1962|2025|Mông, Thái|bản Nặm Búa, bản Long Hẹ, bản Ta Khôm
Hồ Bốn|Mù Căng Chải|Yên Bái|Khao Mang|Lào Cai|015|060|1992|2025|Mông|bản Trống Trở, bản Háng Đề Chu, bản Nả Dề Thàng
"""
_SURNAMES = {
    "Mông": "Vàng Giàng Sùng Thào Lầu Mua Ly Cháng Hạng Vừ Cứ Tráng Hờ",
    "Dao": "Bàn Triệu Đặng Phùng Lý Chảo Tẩn Phàn Dương",
    "Tày": "Nông Hoàng Ma Quan Lương Nguyễn Hà Lục",
    "Nùng": "Nông Lù Lục Sèn Thền Vương Long",
    "Lô Lô": "Lò Dìu Mùng Sình Chi Doãn",
    "Pà Thẻn": "Phù Hủng Sìn Tải Làn Ván",
    "Giáy": "Vàng Lù Vương Nùng Hoàng Phan",
    "La Chí": "Vương Long Ly Tận Lùng",
    "Thái": "Lò Cà Quàng Tòng Lường Vì Bạc",
}
_MEN = {
    "Mông": "Mí Sính, Mí Chơ, A Páo, Seo Phử, Chứ Pó, A Dơ, Nỏ Lử, Mí Và, Giống Sì, Xuân Tỏa, A Chớ",
    "Dao": "Tòn Chẳn, Chòi Vạng, Văn Phúc, Dùn Phây, Láo Lở, Kiềm Quyên, Giào Phin, Văn Chiêu",
    "Lô Lô": "Dỉ Phổng, Sì Pao, Di Cắm, Mí Sò, Văn Sinh",
    "Thái": "Văn Hặc, Văn Phóng, Văn Ước, Văn Dọn, Văn Inh",
    "": "Văn Thẩm, Đình Kiểm, Quang Huấn, Văn Sằn, Đức Vượng, Văn Lìn, Xuân Thủy, Seo Dín, Văn Kiểu, Minh Đạo",
}
_WOMEN = {
    "Mông": "Thị Mỷ, Thị Máy, Thị Súa, Thị Dợ, Thị Chứ, Thị Pàng, Thị Sua, Thị Mai, Thị Vá",
    "Dao": "Mùi Pham, Thị Mán, Mùi Ghển, Tả Mẩy, Thị Khe, Mùi Coi, Thị Nảy",
    "Lô Lô": "Thị Hương, Thị Cún, Thị Nghĩ, Thị Xuyên",
    "Thái": "Thị Ính, Thị Pánh, Thị Hặc, Thị Xuân, Thị Ún",
    "": "Thị Niềm, Thị Kíu, Thị Hoan, Thị Diễm, Thị Bay, Thị Nguyệt, Thị Lả, Thị Ngân, Thị Phượng, Thị Thơm",
}


@dataclass(frozen=True)
class Valley:
    """A commune with what it was called and who lives in it."""

    name: str
    district: str
    province: str
    name_since: str
    province_since: str
    code: str
    """Of cards of 12 digits."""
    prefix: str
    """Of cards of 9 digits."""
    peoples: tuple[str, ...]
    hamlets: tuple[str, ...]

    def named(self, on: date) -> Commune:
        """The commune as it is called on the day ``on``."""
        if on >= MERGER:
            return Commune(self.name_since, "", self.province_since)
        return Commune(self.name, self.district, self.province, self.name_since)

    def police(self) -> str:
        """The province's police until the merger: "Công an tỉnh Hà Giang"."""
        return f"Công an tỉnh {self.province.removeprefix('Tỉnh ')}"

    def town(self) -> str:
        """The district's bare name."""
        return self.district.removeprefix("Huyện ")


def valley(rng: Random, on: date) -> Valley:
    """A commune whose district and province are so called on the day ``on``."""
    rows = [row.split("|") for row in _PLACES.strip().splitlines()]
    row = rng.choice([row for row in rows if int(row[7]) <= on.year <= int(row[8]) + (row[8] == "2025")])
    return Valley(
        f"Xã {row[0]}",
        f"Huyện {row[1]}",
        f"Tỉnh {row[2]}",
        f"Xã {row[3]}",
        f"Tỉnh {row[4]}",
        *row[5:7],
        tuple(row[9].split(", ")),
        tuple(row[10].split(", ")),
    )


def dweller(
    rng: Random, on: date, at: Valley, *, age: tuple[float, float] = (24, 62), female: bool | None = None,
    surname: str = "", ethnic: str = "", hamlet: str = "",
) -> Person:  # fmt: skip
    """Somebody of ``at``, ``age`` years old on the day ``on``, with cards of both kinds."""
    woman = rng.random() < 0.4 if female is None else female
    people = ethnic or rng.choice(at.peoples)
    given = _WOMEN if woman else _MEN
    birth = day_between(rng, on - timedelta(days=int(age[1] * 365.25)), on - timedelta(days=int(age[0] * 365.25)))
    digits = (birth.year // 100 - 19) * 2 + int(woman)
    place = at.named(on)
    return Person(
        surname=surname or rng.choice(_SURNAMES[people].split()),
        rest=rng.choice(given.get(people, given[""]).split(", ")),
        female=woman,
        birth=birth,
        ethnic=people,
        id_number=f"{at.code}{digits}{birth.year % 100:02d}{rng.randrange(10**6):06d}",
        old_number=f"{at.prefix}{rng.randrange(10**6):06d}",
        id_issued=working_day(rng, date(2021, 4, 1), max(date(2021, 6, 1), min(on, date(2024, 6, 1)))),
        home=capital(f"{hamlet or rng.choice(at.hamlets)}, {place.address()}"),
        origin=capital(place.address()),
    )


def card_day(rng: Random, who: Person, on: date) -> date:
    """A day before ``on`` on which ``who`` was given a card of nine digits."""
    grown = who.birth + timedelta(days=15 * 366)
    return working_day(rng, max(grown, on - timedelta(days=13 * 365)), min(on - timedelta(days=40), date(2016, 3, 1)))


def clerk(rng: Random, on: date, at: Valley) -> str:
    """The name of somebody who works for the commune or the district."""
    return dweller(rng, on, at, age=(28, 57), female=rng.random() < 0.25).name


def ink(seal: str = "") -> str:
    """Room for a signature, under a seal if there is one."""
    pressed = f'<i data-seal="{seal}"></i>' if seal else ""
    return f'<div class="ink">{pressed}<i data-sign></i></div>'
