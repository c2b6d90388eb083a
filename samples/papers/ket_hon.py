"""Marriage certificates and extracts: wife at the left since 2016, husband at the left before."""

from __future__ import annotations

from datetime import date, timedelta

from samples import heads
from samples.paper import Paper, layout
from samples.people import Commune, Person, commune, day_between, identity_paper, person
from samples.sheet import Sheet
from samples.words import long_date, short_date

ORIGINAL, EXTRACT = "giay_chung_nhan_ket_hon", "trich_luc_ket_hon"
_NEW = ("Họ, chữ đệm, tên", "Ngày, tháng, năm sinh", "Dân tộc", "Quốc tịch", "Nơi cư trú", "Giấy tờ tùy thân")
_OLD = ("Họ và tên", "Ngày, tháng, năm sinh", "Dân tộc", "Quốc tịch", "Nơi thường trú/tạm trú", "Số CMND/Hộ chiếu")


def couple(paper: Paper, married: date) -> tuple[Commune, dict[str, Person]]:
    """Draws wife and husband and sets their true values."""
    rng = paper.rng
    place = commune(rng, married)
    pair = {
        "vo": person(rng, married, age=(18.3, 38), female=True, place=place if rng.random() < 0.6 else None),
        "chong": person(rng, married, age=(20.3, 45), female=False, place=place),
    }
    for tag, who in pair.items():
        paper.values |= {
            f"{tag}_ho_ten": who.name, f"{tag}_ngay_sinh": who.birth.isoformat(), f"{tag}_dan_toc": who.ethnic,
            f"{tag}_quoc_tich": who.nationality, f"{tag}_noi_cu_tru": who.home,
            f"{tag}_giay_to": identity_paper(who, married, rng),
        }  # fmt: skip
    return place, pair


def _lines(paper: Paper, tag: str, who: Person, captions: tuple[str, ...], *, pen: bool, suffix: str) -> list[str]:
    """The six captions with values of one side."""
    values = (
        (f"{tag}_ho_ten", who.name if pen else who.name.upper()),
        (f"{tag}_ngay_sinh", short_date(who.birth)),
        (f"{tag}_dan_toc", who.ethnic),
        (f"{tag}_quoc_tich", who.nationality),
        (f"{tag}_noi_cu_tru", who.home),
        (f"{tag}_giay_to", paper.values[f"{tag}_giay_to"]),
    )
    out = []
    for i, (caption, (name, value)) in enumerate(zip(captions, values, strict=True)):
        shown = f"<h>{value}</h>" if pen else f"<b>{value}</b>" if i == 0 else value
        out.append(f"{caption}{suffix if i == 0 else ''}: <{name}>{shown}</{name}>")
    return out


def _columns(
    paper: Paper, sheet: Sheet, y: float, pair: dict[str, Person], order: tuple[str, str], captions: tuple[str, ...], *,
    pen: bool = False, leader: bool = False, lead: float = 1.4,
) -> float:  # fmt: skip
    """The two sides beside each other, row by row."""
    word = {"vo": " vợ", "chong": " chồng"}
    left, right = (_lines(paper, tag, pair[tag], captions, pen=pen, suffix=word[tag]) for tag in order)
    for one, other in zip(left, right, strict=True):
        y = sheet.row([(20, 82, one), (107, 83, other)], y, size=12.5, lead=lead, leader=leader, zone="column")
    return y


@layout(ORIGINAL, "ket_hon_2020", split="dev", years=(2020, 2026))
def certificate_2020(paper: Paper, on: date) -> None:
    """The certificate of TT 04/2020: two columns, both sign."""
    rng = paper.rng
    place, pair = couple(paper, on)
    sheet = paper.sheet()
    sheet.frame(12, 10, 186, 277, weight=0.9, colour=(170, 60, 80))
    number = f"{rng.randint(1, 250)}/{on.year}"
    sheet.block(f"Số: <so>{number}</so>", 150, 17, 40, size=12)
    y = heads.country(sheet, 24)
    y = heads.title(sheet, y + 8, "GIẤY CHỨNG NHẬN KẾT HÔN", size=19) + 7
    y = _columns(paper, sheet, y, pair, ("vo", "chong"), _NEW)
    y = sheet.block(f"Nơi đăng ký kết hôn: <noi_dang_ky>{place.committee()}</noi_dang_ky>", 20, y + 4, 170, lead=1.4)
    y = sheet.block(f"Ngày, tháng, năm đăng ký: <ngay_dang_ky>{short_date(on)}</ngay_dang_ky>", 20, y, 170, lead=1.4)
    _signed_by_both(paper, sheet, y + 4, pair, ("vo", "chong"), place)
    paper.set(so=number, noi_dang_ky=place.committee(), ngay_dang_ky=on.isoformat())


def _signed_by_both(
    paper: Paper, sheet: Sheet, y: float, pair: dict[str, Person], order: tuple[str, str], place: Commune
) -> None:
    word = {"vo": "VỢ", "chong": "CHỒNG"}
    for x, tag in zip((20, 107), order, strict=True):
        at = sheet.block(word[tag], x, y, 83, bold=True, align="center", zone="signature")
        sheet.signature(x + 26, at + 3, 30, 10)
        sheet.block(pair[tag].name, x, at + 15, 83, size=12.5, align="center", zone="signature")
    at = sheet.block(
        "NGƯỜI KÝ GIẤY CHỨNG NHẬN KẾT HÔN", 64, y + 30, 90, size=12, bold=True, align="center", zone="signature"
    )
    authority, post = heads.committee_signs(paper)
    heads.signer(paper, sheet, at, place, authority=authority, post=post, x=64, width=90)


@layout(ORIGINAL, "ket_hon_2006_viet_tay", split="dev", years=(2006, 2015))
def certificate_2006(paper: Paper, on: date) -> None:
    """The old certificate: husband at the left, filled by pen on leaders, with a book number."""
    rng = paper.rng
    place, pair = couple(paper, on)
    sheet = paper.sheet()
    sheet.block("Mẫu TP/HT-2006-KH.1", 20, 14, 60, size=10.5, zone="margin")
    number, book = str(rng.randint(1, 200)), f"01/{on.year}"
    sheet.row([(148, 44, f"Số: <so><h>{number}</h></so>")], 14)
    sheet.row([(148, 44, f"Quyển số: <h>{book}</h>")], 20)
    y = heads.country(sheet, 32)
    y = heads.title(sheet, y + 7, "GIẤY CHỨNG NHẬN KẾT HÔN", size=18) + 6
    y = _columns(paper, sheet, y, pair, ("chong", "vo"), _OLD, pen=True, leader=True, lead=1.6)
    y = sheet.block(
        f"Nơi đăng ký: <noi_dang_ky><h>{place.committee()}</h></noi_dang_ky>", 20, y + 3, 170, lead=1.6, leader=True
    )
    y = sheet.block(
        f"Ngày, tháng, năm đăng ký: <ngay_dang_ky><h>{short_date(on)}</h></ngay_dang_ky>",
        20,
        y,
        170,
        lead=1.6,
        leader=True,
    )
    _signed_by_both(paper, sheet, y + 4, pair, ("chong", "vo"), place)
    paper.set(so=number, noi_dang_ky=place.committee(), ngay_dang_ky=on.isoformat())


@layout(ORIGINAL, "ket_hon_bang_2016", split="dev", years=(2016, 2020))
def certificate_table(paper: Paper, on: date) -> None:
    """The certificate as a ruled table: captions, wife, husband."""
    rng = paper.rng
    place, pair = couple(paper, on)
    sheet = paper.sheet()
    number = f"{rng.randint(1, 250):02d}/{on.year}"
    y = heads.country(sheet, 20)
    y = heads.title(sheet, y + 8, "GIẤY CHỨNG NHẬN KẾT HÔN", size=18)
    y = sheet.block(f"Số: <so>{number}</so>", 20, y + 1, 170, align="center") + 5
    rows = [["", "Vợ", "Chồng"]]
    sides = [_lines(paper, tag, pair[tag], ("",) * 6, pen=False, suffix="") for tag in ("vo", "chong")]
    for caption, left, right in zip(_NEW, *sides, strict=True):
        rows.append([caption, left.removeprefix(": "), right.removeprefix(": ")])
    y = sheet.table(20, y, [38, 66, 66], rows, size=12.5, pad=1.6)
    y = sheet.block(f"Nơi đăng ký kết hôn: <noi_dang_ky>{place.committee()}</noi_dang_ky>", 20, y + 4, 170, lead=1.4)
    day = long_date(on).removeprefix("ngày ")
    y = sheet.block(f"Ngày, tháng, năm đăng ký: <ngay_dang_ky>{day}</ngay_dang_ky>", 20, y, 170, lead=1.4)
    _signed_by_both(paper, sheet, y + 4, pair, ("vo", "chong"), place)
    paper.set(so=number, noi_dang_ky=place.committee(), ngay_dang_ky=on.isoformat())


def _extract_head(paper: Paper, sheet: Sheet, place: Commune, on: date, number: str) -> float:
    lines = [f"ỦY BAN NHÂN DÂN {place.name.upper()}"]
    if place.district:
        lines.insert(0, place.district.upper())
    y = heads.office_head(sheet, lines)
    sheet.block(f"Số: <so>{number}</so>", 20, y, 74, align="center", zone="left")
    paper.set(so=number, ngay_cap=on.isoformat())
    return heads.place_and_day(sheet, y, place.bare, on)


def _extract_foot(
    paper: Paper, sheet: Sheet, y: float, place: Commune, on: date, married: date, *, leader: bool = False
) -> None:
    rng = paper.rng
    entry = rng.choice((f"{rng.randint(1, 200)}/{married.year}", str(rng.randint(1, 200))))
    y = sheet.block(
        f"Đăng ký kết hôn tại: <noi_dang_ky>{place.committee()}</noi_dang_ky>",
        20,
        y + 3,
        170,
        lead=1.4,
        leader=leader,
    )
    y = sheet.block(
        f"Số: <so_dang_ky>{entry}</so_dang_ky> ngày <ngay_dang_ky>{short_date(married)}</ngay_dang_ky>", 20, y, 170,
        lead=1.4, leader=leader,
    )  # fmt: skip
    note = rng.choice(("", "", "Đăng ký lại kết hôn"))
    if note:
        y = sheet.block(f"Ghi chú: <ghi_chu>{note}</ghi_chu>", 20, y, 170, lead=1.4)
        paper.set(ghi_chu=note)
    y = sheet.block("NGƯỜI KÝ TRÍCH LỤC", 108, y + 5, 82, bold=True, align="center", zone="signature")
    authority, post = heads.committee_signs(paper)
    heads.signer(paper, sheet, y, place.as_of(on), authority=authority, post=post)
    paper.set(noi_dang_ky=place.committee(), so_dang_ky=entry, ngay_dang_ky=married.isoformat())


@layout(EXTRACT, "trich_luc_kh_2020", split="dev", years=(2020, 2026))
def extract_2020(paper: Paper, on: date) -> None:
    """The extract as the software prints it, two columns."""
    married = day_between(paper.rng, date(2016, 2, 1), on - timedelta(days=5))
    place, pair = couple(paper, married)
    sheet = paper.sheet()
    y = _extract_head(paper, sheet, place.as_of(on), on, f"{paper.rng.randint(1, 400)}/TLKH-BS")
    y = heads.title(sheet, y + 8, "TRÍCH LỤC KẾT HÔN", "(BẢN SAO)") + 6
    y = _columns(paper, sheet, y, pair, ("vo", "chong"), _NEW)
    _extract_foot(paper, sheet, y, place, on, married)


@layout(EXTRACT, "trich_luc_kh_2016", split="dev", years=(2016, 2020))
def extract_2016(paper: Paper, on: date) -> None:
    """The extract on leaders."""
    married = day_between(paper.rng, date(2008, 2, 1), on - timedelta(days=5))
    place, pair = couple(paper, married)
    sheet = paper.sheet()
    y = _extract_head(paper, sheet, place.as_of(on), on, f"{paper.rng.randint(1, 400)}/TLKH-BS")
    y = heads.title(sheet, y + 7, "TRÍCH LỤC KẾT HÔN", "(BẢN SAO)", size=15) + 5
    y = _columns(paper, sheet, y, pair, ("vo", "chong"), _NEW, leader=True, lead=1.5)
    _extract_foot(paper, sheet, y, place, on, married, leader=True)


@layout(EXTRACT, "trich_luc_kh_doc_2025", split="dev", years=(2025, 2026))
def extract_stacked(paper: Paper, on: date) -> None:
    """The extract with wife above husband over the whole width."""
    married = day_between(paper.rng, date(2016, 2, 1), on - timedelta(days=5))
    place, pair = couple(paper, married)
    sheet = paper.sheet()
    y = _extract_head(paper, sheet, place.as_of(on), on, f"{paper.rng.randint(1, 400)}/{on.year}/TLKH-BS")
    y = heads.title(sheet, y + 7, "TRÍCH LỤC KẾT HÔN (BẢN SAO)", size=15) + 5
    for tag, word in (("vo", " vợ"), ("chong", " chồng")):
        for text in _lines(paper, tag, pair[tag], _NEW, pen=False, suffix=word):
            y = sheet.block(text, 20, y, 170, lead=1.38)
        y += 2
    _extract_foot(paper, sheet, y, place, on, married)
