"""Communes along the border, the people who live there, and lines of forms with dots under what is filled in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

from samples.communes import Home, Region
from samples.fields import Fill, filler, slashed
from samples.paper import Paper
from samples.people import Commune, Person, day_between
from samples.words import long_date

_HOMES = """
Xã Lũng Cú|Huyện Đồng Văn|Tỉnh Hà Giang|Xã Lũng Cú|Tỉnh Tuyên Quang|002|thôn Séo Lủng
Xã Giàng Chu Phìn|Huyện Mèo Vạc|Tỉnh Hà Giang|Xã Mèo Vạc|Tỉnh Tuyên Quang|002|thôn Cá Thể
Xã Nghĩa Thuận|Huyện Quản Bạ|Tỉnh Hà Giang|Xã Nghĩa Thuận|Tỉnh Tuyên Quang|002|thôn Phín Ủng
Xã Thàng Tín|Huyện Hoàng Su Phì|Tỉnh Hà Giang|Xã Thàng Tín|Tỉnh Tuyên Quang|002|thôn Ngài Trò Cuốn
Thị trấn Cốc Pài|Huyện Xín Mần|Tỉnh Hà Giang|Xã Pà Vầy Sủ|Tỉnh Tuyên Quang|002|tổ dân phố Cốc Pài 2
Xã Thanh Thủy|Huyện Vị Xuyên|Tỉnh Hà Giang|Xã Thanh Thủy|Tỉnh Tuyên Quang|002|thôn Nặm Ngặt
Xã Hồng Thái|Huyện Na Hang|Tỉnh Tuyên Quang|Xã Hồng Thái|Tỉnh Tuyên Quang|008|thôn Khau Tràng
Xã Thượng Lâm|Huyện Lâm Bình|Tỉnh Tuyên Quang|Xã Thượng Lâm|Tỉnh Tuyên Quang|008|thôn Nà Lung
Xã A Mú Sung|Huyện Bát Xát|Tỉnh Lào Cai|Xã A Mú Sung|Tỉnh Lào Cai|010|thôn Lũng Pô
Xã Pha Long|Huyện Mường Khương|Tỉnh Lào Cai|Xã Pha Long|Tỉnh Lào Cai|010|thôn Lồ Cố Chin
Xã Thu Lũm|Huyện Mường Tè|Tỉnh Lai Châu|Xã Thu Lũm|Tỉnh Lai Châu|012|bản U Ma Tu Khòong
Xã Nà Hỳ|Huyện Nậm Pồ|Tỉnh Điện Biên|Xã Nà Hỳ|Tỉnh Điện Biên|011|bản Huổi Cơ Dạo
Xã Mường Lạn|Huyện Sốp Cộp|Tỉnh Sơn La|Xã Mường Lạn|Tỉnh Sơn La|014|bản Nà Khi
Xã Tri Lễ|Huyện Quế Phong|Tỉnh Nghệ An|Xã Tri Lễ|Tỉnh Nghệ An|040|bản Huồi Mới 1
Xã Trường Hà|Huyện Hà Quảng|Tỉnh Cao Bằng|Xã Trường Hà|Tỉnh Cao Bằng|004|xóm Bó Bẩm - Nà Mạ
Xã Mẫu Sơn|Huyện Lộc Bình|Tỉnh Lạng Sơn|Xã Mẫu Sơn|Tỉnh Lạng Sơn|020|thôn Khuổi Cấp
"""
BORDER = Region(
    tuple(Home(*row.strip().split("|")) for row in _HOMES.strip().splitlines()),
    kinh=0.12, days=(56, 6), fathers=(19, 42), mothers=(18, 38), hospital="Bệnh viện đa khoa", elders=True,
)  # fmt: skip

_PEOPLE = {
    "Mông": ("Giàng Vàng Sùng Thào Lầu Mua Hờ Cứ Vừ Ly", "A Páo,Mí Sính,Mí Pó,Seo Vư,A Chống,Mí Lúa,A Dơ,Dũng Mí",
             "Thị Mỷ,Thị Dính,Thị Súa,Thị Pà,Thị Chở,Thị Sung,Thị Xuyến"),
    "Dao": ("Tẩn Chảo Phàn Bàn Triệu Đặng Lù", "Láo Lở,Chòi Phin,Tà Quẩy,Vần Chiêu,Chìn Dần,Văn Phấu",
            "Mùi Sểnh,Mùi Khé,Lở Mẩy,Tả Mẩy,Thị Mán,Mùi Pham"),
    "Thái": ("Lò Quàng Cà Lường Tòng Vi Lô", "Văn Ọt,Văn Inh,Văn Hặc,Văn Pản,Văn Xôm,Văn Thưởng",
             "Thị Ún,Thị Phóng,Thị Piêng,Thị Hặc,Thị Yêu,Thị Bánh"),
    "Tày": ("Nông Hoàng Ma Lục Đàm Nguyễn Chẩu", "Văn Thắm,Đình Chiến,Quốc Khánh,Văn Tấng,Thế Vượng",
            "Thị Nhình,Thị Đẹp,Thị Ngoan,Thị Chuyên,Bích Thủy"),
    "Nùng": ("Lù Vương Sèn Lèng Nùng Vàng", "Văn Sính,Seo Phà,Thanh Sơn,Văn Tờ", "Thị Seo,Thị Mầy,Thị Phương,Thị Lả"),
    "Lô Lô": ("Sình Dìu Lò Vàng", "Dỉ Gai,Mí Chấn,Dỉ Sình", "Thị Hương,Thị Xuân,Thị Mai"),
    "Hà Nhì": ("Sờ Pờ Ly Phu Toán", "Gió Chừ,Xé Xá,Go Xú,Hừ Po", "Có Xó,Mì Lé,Khừ Mé,Lò Mừ"),
    "Kinh": ("Nguyễn Trần Phạm Đỗ Vũ", "Văn Hưởng,Đức Thịnh,Quang Huy,Xuân Trường", "Thị Thúy,Thị Hồng,Ngọc Ánh"),
}  # fmt: skip
_PORTALS = {
    "002": "H22", "004": "H14", "008": "H60", "010": "H38", "011": "H18", "012": "H35", "014": "H52", "020": "H37",
    "040": "H41",
}  # fmt: skip
_WEIGHTS = (34, 18, 10, 14, 9, 4, 5, 6)


_LATE = ("Huyện Nậm Pồ", "Huyện Lâm Bình")
"""Districts that were made in 2011 and 2013."""


def begin(paper: Paper, on: date) -> tuple[Random, Fill, Commune]:
    """Chance, a filler of fields and a commune as it is called on the day ``on``."""
    homes = [home for home in BORDER.homes if on.year > 2013 or home.district not in _LATE]
    return paper.rng, filler(paper), paper.rng.choice(homes).named(on)


def named(place: Commune, on: date) -> Commune:
    """``place`` as it was called on the day ``on``."""
    return BORDER.home_of(place).named(on)


def portal(place: Commune) -> str:
    """The code of the province of ``place`` in numbers of files."""
    if place.province == "Tỉnh Tuyên Quang":
        return "H60"
    return _PORTALS[BORDER.home_of(place).code]


def dweller(
    rng: Random,
    on: date,
    place: Commune,
    *,
    ethnic: str = "",
    surname: str = "",
    female: bool | None = None,
    **how: Any,
) -> Person:
    """Somebody of ``place`` with a name of the people that they belong to."""
    people = ethnic or rng.choices(tuple(_PEOPLE), _WEIGHTS)[0]
    woman = rng.random() < 0.5 if female is None else female
    families, men, women = _PEOPLE[people]
    who = BORDER.resident(
        rng, on, place, ethnic=people, surname=surname or rng.choice(families.split()), female=woman, **how
    )
    return replace(who, rest=rng.choice((women if woman else men).split(",")))


def parents(rng: Random, on: date, place: Commune) -> tuple[Person, Person]:
    """A mother and a father, mostly of one people."""
    father = dweller(rng, on, place, age=(21, 42), female=False)
    mother = dweller(rng, on, place, age=(19, 36), female=True, ethnic=father.ethnic if rng.random() < 0.75 else "")
    if mother.surname == father.surname:
        mother = replace(mother, surname="Hạng" if father.ethnic == "Mông" else "Lý")
    return mother, father


def baby(rng: Random, on: date, place: Commune, father: Person, *, since: int = 50) -> Person:
    """A child of ``father`` born at most ``since`` days before the day ``on``."""
    born = day_between(rng, on - timedelta(days=since), on - timedelta(days=5))
    child = dweller(rng, on, place, ethnic=father.ethnic, surname=father.surname, birth=born)
    return replace(child, rest=f"{child.rest.split()[0]} Tỉnh") if child.rest == father.rest else child


def paper_of(rng: Random, who: Person, on: date, place: Commune) -> str:
    """The identity paper that ``who`` showed on the day ``on``, as a clerk of these years writes it."""
    if on < date(2017, 1, 1) or who.id_issued > on:
        grown = max(date(1999, 3, 1), who.birth + timedelta(days=16 * 365))
        day = day_between(rng, grown, min(on, date(2015, 10, 1)))
        number = who.old_number or f"073{rng.randrange(10**6):06d}"
        province = place.province.removeprefix("Tỉnh ")
        return rng.choice(
            (
                f"CMND số {number}, Công an tỉnh {province} cấp ngày {slashed(day)}",
                f"Giấy CMND số {number} cấp ngày {slashed(day)} tại Công an tỉnh {province}",
            )
        )
    return rng.choice(
        (
            f"CCCD số {who.id_number}, Cục Cảnh sát QLHC về TTXH cấp ngày {slashed(who.id_issued)}",
            f"Thẻ căn cước công dân số {who.id_number} do Cục Cảnh sát quản lý hành chính về trật tự xã hội cấp ngày "
            f"{slashed(who.id_issued)}",
        )
    )


def hour_of(rng: Random, day: date, *, word: str = ", ") -> tuple[str, str]:
    """An hour of ``day`` in the words of civil-status forms, and as it is kept."""
    hour, minute = rng.randint(0, 23), rng.choice((0, 5, 10, 15, 20, 25, 30, 40, 45, 50))
    return f"{hour:02d} giờ {minute:02d} phút{word}{long_date(day)}", f"{day.isoformat()}T{hour:02d}:{minute:02d}"


def dots(*pairs: str) -> str:
    """A caption and what is written on the dots after it; a long value goes on at the margin."""
    inner = "".join(f'<span class="k">{k}&nbsp;</span>{v} ' for k, v in zip(pairs[::2], pairs[1::2], strict=True))
    return f'<p class="dl">{inner}</p>'


def beside(*cells: tuple[float, str, str]) -> str:
    """Captions and values on one line of dots, each as wide as its share says."""
    inner = "".join(f'<span style="flex:{w}"><span class="k">{k}&nbsp;</span>{v}</span>' for w, k, v in cells)
    return f'<p class="dl" style="display:flex">{inner}</p>'


def plain_rows(*rows: Iterable[tuple[float, str]]) -> str:
    """Lines without dots, each of cells (share, text)."""
    return "".join(
        f'<div class="pr">{"".join(f"<span style=flex:{w}>{text}</span>" for w, text in row)}</div>' for row in rows
    )


RULES = """
.dl{line-height:7.2mm;margin:0;background-image:radial-gradient(circle at .5mm 5.75mm,#444 .17mm,transparent .22mm);
background-size:1mm 7.2mm} .dl .k{background:#fff} .pr{display:flex;margin:1.5mm 0} .sq{font-size:.86em}
.tl{font-size:16pt;font-weight:bold;text-align:center;line-height:1.25}
"""
"""Rules of ``dots``, ``beside`` and ``plain_rows``."""
