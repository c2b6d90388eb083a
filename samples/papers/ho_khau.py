"""Household books: cover and pages of members, as booklets of three makes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from samples import heads
from samples.paper import Paper, layout
from samples.people import Commune, Person, commune, official, person
from samples.sheet import Sheet
from samples.words import long_date, short_date

TYPE = "so_ho_khau"


def members(paper: Paper, on: date, place: Commune) -> list[tuple[Person, str]]:
    rng = paper.rng
    head = person(rng, on, age=(30, 65), female=False, place=place)
    wife = person(rng, on, age=(28, 60), female=True, place=place)
    out = [(head, "Chủ hộ"), (wife, "Vợ")]
    for _ in range(rng.randint(0, 2)):
        child = person(rng, on, age=(1, 20), place=place, surname=head.surname, ethnic=head.ethnic)
        out.append((child, "Con"))
    return out


def own_number(who: Person, on: date) -> str:
    """The identity number that the book shows; nothing for the young."""
    return who.old_number if who.old_number and (on - who.birth).days > 16 * 366 else ""


def _book(paper: Paper, on: date, *, hand: bool, captions: dict[str, str], per_page: int) -> None:
    rng = paper.rng
    place = commune(rng, on)
    people = members(paper, on, place)
    head = people[0][0]
    number = f"{rng.randrange(10**9):09d}"

    def pen(text: str) -> str:
        return f"<h>{text}</h>" if hand else text

    sheet = paper.sheet((148, 210))
    y = heads.country(sheet, 16, x=10, width=128)
    y = sheet.block("SỔ HỘ KHẨU", 10, y + 12, 128, size=22, bold=True, align="center")
    y = sheet.block(f"Số: <so>{pen(number)}</so>", 10, y + 3, 128, size=13, align="center") + 8

    def put(caption: str, name: str, value: str) -> None:
        nonlocal y
        y = sheet.block(f"{caption}: <{name}>{pen(value)}</{name}>", 14, y, 122, size=11.5, lead=1.6, leader=True)

    put(captions["chu_ho"], "chu_ho", head.name if hand else head.name.upper())
    put(captions["noi"], "noi_thuong_tru", head.home)
    day = long_date(on)
    y = sheet.block(
        f"<ngay_cap>{'Ngày' + pen(day)[4:] if not hand else pen('Ngày' + day[4:])}</ngay_cap>",
        60,
        y + 6,
        78,
        size=11.5,
        italic=True,
        align="center",
        zone="signature",
    )
    y = sheet.block("TRƯỞNG CÔNG AN", 60, y, 78, size=12, bold=True, align="center", zone="signature")
    sheet.signature(84, y + 3, 28, 10)
    sheet.seal_here(78, y + 9, "Công an " + (place.district or place.name))
    sheet.block(official(rng), 60, y + 17, 78, size=12, bold=True, align="center", zone="signature")
    entries = []
    for index, (who, relation) in enumerate(people):
        if index % per_page == 0:
            sheet = paper.sheet((148, 210))
            y = 14.0
        entry = {"ho_ten": who.name, "ngay_sinh": who.birth.isoformat(), "gioi_tinh": who.sex, "quan_he": relation}
        own = own_number(who, on)
        if own:
            entry["so_giay_to"] = own
        entries.append(entry)
        y = _member(sheet, y, who, relation, own, pen, captions, index + 1) + 5
    paper.set(so=number, chu_ho=head.name, noi_thuong_tru=head.home, ngay_cap=on.isoformat(), thanh_vien=entries)


def _member(
    sheet: Sheet,
    y: float,
    who: Person,
    relation: str,
    own: str,
    pen: Callable[[str], str],
    captions: dict[str, str],
    number: int,
) -> float:
    """The entry of one member; returns where it ends (mm)."""

    def put(text: str) -> None:
        nonlocal y
        y = sheet.block(text, 14, y, 122, size=11, lead=1.5, leader=True)

    def part(value: str) -> str:
        return f"<thanh_vien>{pen(value)}</thanh_vien>"

    y = sheet.block(captions["trang"].format(n=number), 14, y, 122, size=11, bold=True, align="center")
    put(f"{captions['ho_ten']}: {part(who.name)}")
    put("Họ và tên gọi khác (nếu có):")
    y = sheet.row(
        [(14, 72, f"Ngày, tháng, năm sinh: {part(short_date(who.birth))}"), (90, 46, f"Giới tính: {part(who.sex)}")],
        y, size=11, lead=1.5, leader=True,
    )  # fmt: skip
    put(f"Quê quán: {pen(who.origin)}")
    y = sheet.row(
        [(14, 60, f"Dân tộc: {pen(who.ethnic)}"), (78, 58, f"Tôn giáo: {pen('Không')}")],
        y,
        size=11,
        lead=1.5,
        leader=True,
    )
    put(f"{captions['cmnd']}: {part(own)}" if own else f"{captions['cmnd']}:")
    put(f"Nghề nghiệp, nơi làm việc: {pen(sheet.rng.choice(('Làm ruộng', 'Học sinh', 'Giáo viên')))}")
    put(f"{captions['quan_he']}: {part(relation)}")
    return y


_NEW = {
    "chu_ho": "Họ và tên chủ hộ", "noi": "Nơi thường trú", "ho_ten": "Họ và tên", "cmnd": "CMND số",
    "quan_he": "Quan hệ với chủ hộ", "trang": "NHÂN KHẨU {n}",
}  # fmt: skip
_OLD = {
    "chu_ho": "Họ và tên chủ hộ", "noi": "Nơi đăng ký hộ khẩu thường trú", "ho_ten": "Họ và tên",
    "cmnd": "Giấy CMND số", "quan_he": "Quan hệ với chủ hộ", "trang": "- {n} -",
}  # fmt: skip


@layout(TYPE, "so_ho_khau_2014_viet_tay", split="dev", years=(2014, 2020))
def by_pen(paper: Paper, on: date) -> None:
    """The booklet of 2014 filled by pen, one member a page."""
    _book(paper, on, hand=True, captions=_NEW, per_page=1)


@layout(TYPE, "so_ho_khau_2014_in", split="dev", years=(2014, 2020))
def printed(paper: Paper, on: date) -> None:
    """The booklet printed, two members a page."""
    _book(paper, on, hand=False, captions=_NEW, per_page=2)


@layout(TYPE, "so_ho_khau_2006", split="dev", years=(2006, 2013))
def older(paper: Paper, on: date) -> None:
    """An older booklet with other captions, printed."""
    _book(paper, on, hand=False, captions=_OLD, per_page=2)
