"""Present-day computer prints, part X: the communes and people of their papers, what all share."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from samples.blocks import clerk_line
from samples.captions import cells
from samples.communes import Home, Region, case_number, chairs, clinic, parts, province_name, seat, settled
from samples.fields import Fact, slashed
from samples.paper import Paper
from samples.people import Commune, Person, day_between, person
from samples.words import capital, date_in_words, small

_PLACES = """
Xã Nậm Cuổi|Huyện Sìn Hồ|Tỉnh Lai Châu|Xã Nậm Cuổi|Tỉnh Lai Châu|012|bản Cuổi Nưa; bản Nậm Coóng; bản Hua Cuổi
Xã Viễn Sơn|Huyện Văn Yên|Tỉnh Yên Bái|Xã Xuân Ái|Tỉnh Lào Cai|015|thôn Khe Qué; thôn Tháp Cái; thôn Đồng Lụa
Xã Hòa Cư|Huyện Cao Lộc|Tỉnh Lạng Sơn|Xã Công Sơn|Tỉnh Lạng Sơn|020|thôn Bản Luận; thôn Nà Mon; thôn Còn Chuông
Xã Yến Dương|Huyện Ba Bể|Tỉnh Bắc Kạn|Xã Thượng Minh|Tỉnh Thái Nguyên|006|thôn Nà Viễn; thôn Phiêng Phàng
Thị trấn Quảng Hà|Huyện Hải Hà|Tỉnh Quảng Ninh|Xã Quảng Hà|Tỉnh Quảng Ninh|022|số {n} phố Trần Khánh Dư
Xã Phụng Công|Huyện Văn Giang|Tỉnh Hưng Yên|Xã Phụng Công|Tỉnh Hưng Yên|033|thôn Đại; thôn Tháp; thôn Ngò
Xã Mã Thành|Huyện Yên Thành|Tỉnh Nghệ An|Xã Bình Minh|Tỉnh Nghệ An|040|xóm Rú Đất; xóm Đồng Hoa; xóm Kẻ Sàng
Xã Tân Bình|Huyện Như Xuân|Tỉnh Thanh Hóa|Xã Như Xuân|Tỉnh Thanh Hóa|038|thôn Thanh Bình; thôn Mai Thắng
Xã Trà Cang|Huyện Nam Trà My|Tỉnh Quảng Nam|Xã Trà Tập|Thành phố Đà Nẵng|049|thôn 2; thôn 5, nóc Tu Mơ Rông
Xã Phước Thuận|Huyện Ninh Phước|Tỉnh Ninh Thuận|Xã Ninh Phước|Tỉnh Khánh Hòa|058|thôn Phú Nhuận; thôn Thuận Hòa
Xã Hàm Minh|Huyện Hàm Thuận Nam|Tỉnh Bình Thuận|Xã Hàm Thuận Nam|Tỉnh Lâm Đồng|060|thôn Minh Hòa; thôn Minh Tiến
Xã Buôn Choáh|Huyện Krông Nô|Tỉnh Đắk Nông|Xã Nam Đà|Tỉnh Lâm Đồng|067|thôn Ninh Giang; thôn Cao Sơn; buôn Choáh
Xã Ia Ka|Huyện Chư Păh|Tỉnh Gia Lai|Xã Ia Phí|Tỉnh Gia Lai|064|làng Mrông Yố 1; làng Bui; thôn 2
Phường An Phú|Thành phố Thuận An|Tỉnh Bình Dương|Phường An Phú|Thành phố Hồ Chí Minh|074|số {n}/12, khu phố 1A
Xã Hậu Thạnh Tây|Huyện Tân Thạnh|Tỉnh Long An|Xã Hậu Thạnh|Tỉnh Tây Ninh|080|ấp Nguyễn Rớt; ấp Trương Công Ý
Xã Mỹ Thành Bắc|Huyện Cai Lậy|Tỉnh Tiền Giang|Xã Mỹ Thành|Tỉnh Đồng Tháp|082|tổ {n}, ấp 4; số {n}, ấp 7
Xã Vị Thắng|Huyện Vị Thủy|Tỉnh Hậu Giang|Xã Vị Thủy|Thành phố Cần Thơ|093|ấp 9; ấp 11
Xã Bình Giang|Huyện Hòn Đất|Tỉnh Kiên Giang|Xã Bình Giang|Tỉnh An Giang|091|tổ {n}, ấp Kênh Tư; ấp Giồng Kè
Xã Xín Mần|Huyện Xín Mần|Tỉnh Hà Giang|Xã Xín Mần|Tỉnh Tuyên Quang|002|thôn Tả Lủng; thôn Quán Dín Ngài
Phường Liên Bảo|Thành phố Vĩnh Yên|Tỉnh Vĩnh Phúc|Phường Vĩnh Phúc|Tỉnh Phú Thọ|026|số nhà {n}, ngõ 8, đường Chùa Hà
"""
_HOMES = tuple(Home(*row.split("|")) for row in _PLACES.strip().splitlines())
_REGION = Region(_HOMES, kinh=1.0, days=(50, 5), fathers=(22, 42), mothers=(20, 38), hospital="")
_PEOPLES = {
    "012": ("Thái", "Lò|Điêu|Quàng|Tòng|Lường"),
    "015": ("Dao", "Đặng|Bàn|Triệu|Lý"),
    "020": ("Nùng", "Hoàng|Vi|Lăng|Chu|Nông"),
    "006": ("Tày", "Dương|Hoàng|Ma|Nông|Đồng"),
    "038": ("Thổ", "Lê|Lương|Quách"),
    "049": ("Xơ Đăng", "Hồ|Nguyễn"),
    "058": ("Chăm", "Đàng|Quảng|Thiên|Bá|Lưu"),
    "060": ("Ra Glai", "Mang|Pi Năng"),
    "067": ("Nùng", "Lý|Hoàng|Lục|Triệu"),
    "064": ("Gia Rai", "Ksor|Siu|Rơ Châm|Puih"),
    "093": ("Khmer", "Danh|Thạch|Lâm"),
    "091": ("Khmer", "Danh|Sơn|Tiên"),
    "002": ("Mông", "Vàng|Giàng|Ly|Thào"),
}
"""Who lives in a home besides the Kinh, by the code of its identity cards, and their surnames."""
_ORGANS = {
    "Lai Châu": 35, "Yên Bái": 63, "Lào Cai": 38, "Lạng Sơn": 37, "Bắc Kạn": 3, "Thái Nguyên": 55, "Quảng Ninh": 49,
    "Hưng Yên": 31, "Nghệ An": 41, "Thanh Hóa": 56, "Quảng Nam": 47, "Đà Nẵng": 17, "Ninh Thuận": 43, "Khánh Hòa": 32,
    "Bình Thuận": 11, "Đắk Nông": 16, "Lâm Đồng": 36, "Gia Lai": 21, "Bình Dương": 9, "Hồ Chí Minh": 29, "Long An": 39,
    "Tây Ninh": 53, "Tiền Giang": 58, "Đồng Tháp": 20, "Hậu Giang": 30, "Cần Thơ": 13, "Kiên Giang": 33, "An Giang": 1,
    "Hà Giang": 22, "Tuyên Quang": 60, "Vĩnh Phúc": 62, "Phú Thọ": 44,
}  # fmt: skip
"""The number after H of each province's offices in the numbers of files."""
_KINH = "Nguyễn|Trần|Lê|Phạm|Phan|Võ|Đặng|Bùi|Đỗ|Huỳnh|Ngô|Dương|Trương|Đinh"


def village(rng: Random, on: date) -> Commune:
    """A commune, as it is called on the day ``on``, with its successor."""
    home = rng.choice(_HOMES)
    return replace(home.named(on), successor=home.name_since)


def named(place: Commune, on: date) -> Commune:
    """``place`` as it was called on the day ``on``."""
    return _REGION.home_of(place).named(on)


def area_code(place: Commune) -> str:
    """Three digits of the province in the identity numbers of ``place``."""
    return _REGION.home_of(place).code


def resident(
    rng: Random, on: date, place: Commune, *, age: tuple[float, float] = (20, 60), female: bool | None = None,
    like: Person | None = None, birth: date | None = None,
) -> Person:  # fmt: skip
    """Somebody of ``place``; of the people, and where no sex is asked for the surname, of ``like``."""
    home = _REGION.home_of(place)
    people, surnames = _PEOPLES.get(home.code, ("Kinh", _KINH))
    if (like and like.ethnic == "Kinh") or (not like and rng.random() < 0.4):
        people, surnames = "Kinh", _KINH
    surname = (
        like.surname
        if like and birth
        else rng.choice([name for name in surnames.split("|") if not like or name != like.surname])
    )
    who = person(rng, on, age=age, female=female, surname=surname, place=place, ethnic=people, birth=birth)
    if people == "Gia Rai":
        who = replace(who, rest=who.rest.split()[-1])
    hamlet = rng.choice(home.hamlet.split("; "))
    return settled(who, place, home.code, hamlet.format(n=rng.randint(3, 98)))


def parents(rng: Random, born: date, place: Commune) -> tuple[Person, Person]:
    """Mother and father of a child of that day."""
    father = resident(rng, born, place, age=(22, 43), female=False)
    return resident(rng, born, place, age=(20, 38), female=True, like=father if rng.random() < 0.7 else None), father


def roots(rng: Random, on: date, place: Commune) -> str:
    """A native place: mostly the commune itself, else one anywhere."""
    return capital((place if rng.random() < 0.7 else village(rng, on)).address())


def card(rng: Random, who: Person, on: date) -> str:
    """An identity paper as the program of the day ``on`` prints it."""
    number, when = who.id_number, slashed(who.id_issued)
    if on < date(2016, 1, 1) or on < who.id_issued:
        issued = day_between(rng, max(date(2000, 3, 1), who.birth + timedelta(6000)), on - timedelta(40))
        return (
            f"Giấy CMND số {rng.randint(10, 38)}{rng.randrange(10**7):07d}, Công an tỉnh cấp ngày {slashed(issued)}"
        )
    if who.id_issued >= date(2024, 7, 1):
        return f"Thẻ căn cước số {number}, Bộ Công an cấp ngày {when}"
    return rng.choice(
        (
            f"Thẻ căn cước công dân số {number}, Cục Cảnh sát quản lý hành chính về trật tự xã hội cấp ngày {when}",
            f"CCCD số {number} do Cục Cảnh sát QLHC về TTXH cấp ngày {when}",
            f"Căn cước công dân: {number}; cấp ngày {when} tại Cục Cảnh sát QLHC về TTXH",
        )
    )


def clerk(rng: Random) -> str:
    """Somebody who signs or prints."""
    surname, female = rng.choice(_KINH.split("|")), rng.random() < 0.4
    return person(rng, date(2021, 1, 1), age=(28, 56), female=female, surname=surname, ethnic="Kinh").name


def printed_foot(rng: Random, on: date, left: str, page: str = "Trang 1/1") -> str:
    """The program's last line: ``left`` with the minute of printing filled in, and the page's number."""
    clock = f"{rng.randint(7, 16):02d}:{rng.randint(0, 59):02d}"
    said = left.format(when=f"{clock} {slashed(on)}", who=clerk(rng))
    return clerk_line(
        f'<div style="display:flex;justify-content:space-between"><span>{said}</span><i>{page}</i></div>'
    )


def broken(paper: Paper, field: str, *lines: str) -> str:
    """``lines`` below each other as one value of ``field``."""
    paper.set(**{field: " ".join(lines)})
    return f'<span data-f="{field}">{"<br>".join(lines)}</span>'


def rows(text: str, css: str) -> str:
    """A division of the class ``css`` for each line; its cells (parted at bars) are spans, each caption and value."""
    return "".join(f'<div class="{css}">{"".join(f"<span>{c}</span>" for c in row)}</div>' for row in cells(text))


def own_post(rng: Random, of: Iterable[str] = ()) -> tuple[tuple[str, ...], str]:
    """Lines above the post of who signs civil-status papers, beginning with ``of``, and the post."""
    above, post = chairs(rng)
    return (*of, *above), post


def born_facts(
    rng: Random, born: date, place: Commune, child: Person, mother: Person, father: Person
) -> dict[str, Fact]:
    """What the register tells of a birth, names in capitals."""
    return {
        **parts("", child, capitals=True),
        **parts("me_", mother, capitals=True),
        **parts("cha_", father, capitals=True),
        "ngay_sinh_bang_chu": date_in_words(born),
        "noi_sinh": rng.choice((hospital(rng, place), f"Trạm Y tế {place.address()}")),
        "que_quan": roots(rng, born, place),
        "so_dinh_danh": child.id_number,
    }


def hospital(rng: Random, place: Commune) -> str:
    """A hospital near ``place``, as it calls itself."""
    province = small(place.province)
    if place.district and rng.random() < 0.6:
        return f"{rng.choice(('Bệnh viện Đa khoa', 'Trung tâm Y tế'))} {small(place.district)}, {province}"
    return rng.choice((f"Bệnh viện Đa khoa {province}", f"Bệnh viện Sản - Nhi {province}", clinic(place)))


def town(house: str, place: Commune) -> str:
    """Where the hospital ``house`` near ``place`` dates its papers."""
    if place.district and small(place.district) in house:
        return seat(place)
    return province_name(place) if small(place.province) in house else seat(place) or place.bare


def file_number(rng: Random, on: date, place: Commune) -> str:
    """A file's number at the portal, with the code of the province's offices."""
    return re.sub(r"H\d+", f"H{_ORGANS[province_name(place)]:02d}", case_number(rng, on))
