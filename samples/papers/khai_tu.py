"""Death extracts and death notices."""

from __future__ import annotations

from datetime import date, timedelta

from samples import heads
from samples.paper import Paper, layout
from samples.people import Commune, Person, commune, day_between, identity_paper, person
from samples.sheet import Sheet
from samples.words import long_date, short_date

EXTRACT, NOTICE = "trich_luc_khai_tu", "giay_bao_tu"
_CAUSES = ("Bệnh tật", "Tuổi già", "Tai nạn giao thông", "Đột quỵ", "Bệnh hiểm nghèo")


def dead(paper: Paper, died: date, place: Commune) -> tuple[Person, str, str, str]:
    """Draws who died; returns the person, the paper's identity line, the printed time and its value."""
    rng = paper.rng
    who = person(rng, died, age=(38, 94), place=place)
    own = identity_paper(who, died, rng)
    if rng.random() < 0.75:
        hour, minute = rng.randint(0, 23), rng.randint(0, 59)
        printed = f"{hour:02d} giờ {minute:02d} phút, {long_date(died)}"
        value = f"{died.isoformat()}T{hour:02d}:{minute:02d}"
    else:
        printed, value = long_date(died), died.isoformat()
    paper.set(
        ho_ten=who.name, ngay_sinh=who.birth.isoformat(), gioi_tinh=who.sex, giay_to_tuy_than=own, thoi_diem_chet=value,
        nguyen_nhan=rng.choice(_CAUSES),
    )  # fmt: skip
    return who, own, printed, value


def _body(
    paper: Paper, sheet: Sheet, y: float, who: Person, own: str, when: str, where: str, *, leader: bool, row: bool
) -> float:
    def put(text: str) -> None:
        nonlocal y
        y = sheet.block(text, 22, y, 168, lead=1.42, leader=leader)

    put(f"Họ, chữ đệm, tên: <ho_ten><b>{who.name.upper()}</b></ho_ten>")
    put(f"Ngày, tháng, năm sinh: <ngay_sinh>{short_date(who.birth)}</ngay_sinh>")
    trio = [
        f"Giới tính: <gioi_tinh>{who.sex}</gioi_tinh>",
        f"Dân tộc: <dan_toc>{who.ethnic}</dan_toc>",
        f"Quốc tịch: <quoc_tich>{who.nationality}</quoc_tich>",
    ]
    if row:
        y = sheet.row([(22 + i * 56, 54, text) for i, text in enumerate(trio)], y, lead=1.42, leader=leader)
    else:
        for text in trio:
            put(text)
    put(f"Giấy tờ tùy thân: <giay_to_tuy_than>{own}</giay_to_tuy_than>")
    put(f"Nơi cư trú cuối cùng: <noi_cu_tru_cuoi_cung>{who.home}</noi_cu_tru_cuoi_cung>")
    put(f"Đã chết vào lúc: <thoi_diem_chet>{when}</thoi_diem_chet>")
    put(f"Nơi chết: <noi_chet>{where}</noi_chet>")
    put(f"Nguyên nhân chết: <nguyen_nhan>{paper.values['nguyen_nhan']}</nguyen_nhan>")
    return y


def _extract(
    paper: Paper, on: date, *, number: str, title: tuple[str, ...], leader: bool, row: bool, framed: bool
) -> None:
    rng = paper.rng
    registered = day_between(rng, max(date(2009, 1, 1), on - timedelta(days=3000)), on - timedelta(days=3))
    died = registered - timedelta(days=rng.randint(1, 12))
    place = commune(rng, registered)
    who, own, when, _ = dead(paper, died, place)
    where = rng.choice((who.home, "Bệnh viện đa khoa " + place.province[0].lower() + place.province[1:]))
    sheet = paper.sheet()
    if framed:
        sheet.frame(13, 10, 184, 277, weight=0.5)
    issuer = place.as_of(on)
    lines = [f"ỦY BAN NHÂN DÂN {issuer.name.upper()}"]
    if issuer.district:
        lines.insert(0, issuer.district.upper())
    y = heads.office_head(sheet, lines)
    sheet.block(f"Số: <so>{number}</so>", 20, y, 74, align="center", zone="left")
    y = heads.place_and_day(sheet, y, issuer.bare, on)
    y = heads.title(sheet, y + 7, *title) + 5
    y = _body(paper, sheet, y, who, own, when, where, leader=leader, row=row)
    entry = rng.choice((str(rng.randint(1, 120)), f"{rng.randint(1, 120)}/{registered.year}"))
    y = sheet.block(
        f"Đã được đăng ký khai tử tại: <noi_dang_ky>{place.committee()}</noi_dang_ky>",
        22,
        y,
        168,
        lead=1.42,
        leader=leader,
    )
    y = sheet.block(
        f"Số: <so_dang_ky>{entry}</so_dang_ky> ngày <ngay_dang_ky>{short_date(registered)}</ngay_dang_ky>", 22, y, 168,
        lead=1.42, leader=leader,
    )  # fmt: skip
    y = sheet.block("NGƯỜI KÝ TRÍCH LỤC", 108, y + 4, 82, bold=True, align="center", zone="signature")
    authority, post = heads.committee_signs(paper)
    heads.signer(paper, sheet, y, issuer, authority=authority, post=post)
    paper.set(
        so=number, ngay_cap=on.isoformat(), dan_toc=who.ethnic, quoc_tich=who.nationality, noi_cu_tru_cuoi_cung=who.home,
        noi_chet=where, noi_dang_ky=place.committee(), so_dang_ky=entry, ngay_dang_ky=registered.isoformat(),
    )  # fmt: skip


@layout(EXTRACT, "trich_luc_kt_2020", split="dev", years=(2020, 2026))
def extract_2020(paper: Paper, on: date) -> None:
    """The extract as the software prints it."""
    number = f"{paper.rng.randint(1, 300)}/TLKT-BS"
    _extract(paper, on, number=number, title=("TRÍCH LỤC KHAI TỬ", "(BẢN SAO)"), leader=False, row=True, framed=False)


@layout(EXTRACT, "trich_luc_kt_2016", split="dev", years=(2016, 2020))
def extract_2016(paper: Paper, on: date) -> None:
    """The extract on leaders."""
    number = f"{paper.rng.randint(1, 300)}/TLKT-BS"
    _extract(paper, on, number=number, title=("TRÍCH LỤC KHAI TỬ", "(BẢN SAO)"), leader=True, row=True, framed=False)


@layout(EXTRACT, "trich_luc_kt_2025", split="dev", years=(2025, 2026))
def extract_2025(paper: Paper, on: date) -> None:
    """The extract with the year inside its number, a line for each caption, in a frame."""
    number = f"{paper.rng.randint(1, 900)}/{on.year}/TLKT-BS"
    _extract(paper, on, number=number, title=("TRÍCH LỤC KHAI TỬ (BẢN SAO)",), leader=False, row=False, framed=True)


def _notice(paper: Paper, on: date, *, hospital: bool, leader: bool, pen: bool, title_size: float) -> None:
    rng = paper.rng
    died = on - timedelta(days=rng.randint(0, 4))
    place = commune(rng, on)
    who, own, when, _ = dead(paper, died, place)
    if hospital:
        office = f"BỆNH VIỆN ĐA KHOA {place.province.upper()}"
        lines, number = ["SỞ Y TẾ", f"<co_quan_cap>{office}</co_quan_cap>"], f"{rng.randint(1, 300)}/GBT-BV"
        where = office.capitalize().replace(place.province.lower(), place.province[0].lower() + place.province[1:])
    else:
        office = f"ỦY BAN NHÂN DÂN {place.name.upper()}"
        lines, number = [f"<co_quan_cap>{office}</co_quan_cap>"], f"{rng.randint(1, 60):02d}/UBND-GBT"
        where = who.home
    sheet = paper.sheet()
    y = heads.office_head(sheet, lines)
    digits, _, suffix = number.partition("/")
    sheet.block(f"Số: <so>{paper.by_pen(digits)}/{suffix}</so>", 20, y, 74, align="center", zone="left")
    y = heads.place_and_day(sheet, y, place.bare, on, pen=paper.pen)
    y = heads.title(sheet, y + 10, "GIẤY BÁO TỬ", size=title_size) + 5
    y = sheet.block(f"Kính gửi: {place.committee()}", 20, y, 170, align="center") + 4

    def put(caption: str, name: str, value: str) -> None:
        nonlocal y
        shown = f"<h>{value}</h>" if pen else value
        y = sheet.block(f"{caption}: <{name}>{shown}</{name}>", 22, y, 168, lead=1.48, leader=leader)

    put(
        "Họ, chữ đệm, tên người chết" if hospital else "Thông báo ông/bà",
        "ho_ten",
        who.name if pen else who.name.upper(),
    )
    put("Ngày, tháng, năm sinh", "ngay_sinh", short_date(who.birth))
    put("Giới tính", "gioi_tinh", who.sex)
    put("Giấy tờ tùy thân", "giay_to_tuy_than", own)
    put("Đã chết vào lúc", "thoi_diem_chet", when)
    put("Nơi chết", "noi_chet", where)
    put("Nguyên nhân chết", "nguyen_nhan", paper.values["nguyen_nhan"])
    y = sheet.block(
        "Giấy báo tử này được cấp để làm thủ tục đăng ký khai tử theo quy định của pháp luật./.",
        22,
        y + 3,
        168,
        indent=8,
    )
    authority, post = ([], "GIÁM ĐỐC") if hospital else heads.committee_signs(paper)
    heads.signer(paper, sheet, y + 5, place, authority=authority, post=post, tagged=False)
    paper.set(so=number, ngay_cap=on.isoformat(), co_quan_cap=office, noi_chet=where)


@layout(NOTICE, "bao_tu_xa", split="dev", years=(2016, 2026))
def notice_commune(paper: Paper, on: date) -> None:
    """The notice of a commune's committee."""
    _notice(paper, on, hospital=False, leader=False, pen=False, title_size=17)


@layout(NOTICE, "bao_tu_viet_tay", split="dev", years=(2010, 2022))
def notice_by_pen(paper: Paper, on: date) -> None:
    """The same notice filled by pen on leaders."""
    _notice(paper, on, hospital=False, leader=True, pen=True, title_size=16)


@layout(NOTICE, "bao_tu_benh_vien", split="dev", years=(2016, 2026))
def notice_hospital(paper: Paper, on: date) -> None:
    """The notice of a hospital."""
    _notice(paper, on, hospital=True, leader=True, pen=False, title_size=18)
