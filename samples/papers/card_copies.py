"""Identity cards that lie about in older dossiers, and other ways of copying the common ones."""

from __future__ import annotations

from datetime import date

from samples.paper import Paper, layout
from samples.papers.can_cuoc import (
    POLICE,
    TYPE,
    back_2021,
    card,
    expiry,
    front_2021,
    holder,
    mrz_td1,
    portrait,
    qr_payload,
    set_card,
    until,
)
from samples.people import Person, official, person
from samples.sheet import RED, Sheet
from samples.words import short_date

_REGISTRY = "Cục Cảnh sát ĐKQL cư trú và DLQG về dân cư"


def _face(
    sheet: Sheet, x: float, y: float, title: str, rows: list[tuple[str, str]], who: Person, *, family: str, size: float,
    number: str, valid: str, colour: tuple[int, int, int], number_red: bool,
) -> None:  # fmt: skip
    """A card's face: heading, number, captions with values (a tab parts two of one line), a portrait over the expiry."""
    card(sheet, x, y, colour)
    face = {"family": family}
    at = sheet.block(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", x + 24, y + 2.5, 58, size=5.8, bold=True, align="center", **face
    )
    at = sheet.block("Độc lập - Tự do - Hạnh phúc", x + 24, at, 58, size=5.2, bold=True, align="center", **face)
    at = sheet.block(title, x + 24, at + 1, 58, size=9.5, bold=True, align="center", colour=RED, **face)
    red = {"colour": RED} if number_red else {}
    at = sheet.block(
        f"Số: <so_dinh_danh><b>{number}</b></so_dinh_danh>",
        x + 28,
        at + 0.5,
        54,
        size=size + 2.4,
        align="center",
        **face,
        **red,
    )
    portrait(sheet, x + 3.5, y + 15)
    if valid:
        sheet.block("Có giá trị đến", x + 3, y + 43.5, 24, size=4.8, **face)
        sheet.block(f"<ngay_het_han>{valid}</ngay_het_han>", x + 3, y + 46, 24, size=5.6, **face)
    at += 1.2
    for caption, value in rows:
        first, _, second = value.partition("\t")
        end = sheet.block(f"{caption}: {first}", x + 27, at, 26 if second else 57, size=size, lead=1.42, **face)
        if second:
            sheet.block(second, x + 54, at, 30, size=size, lead=1.42, **face)
        at = end


@layout(TYPE, "cccd_ma_vach_2016", split="calibration", years=(2016, 2020))
def barcode_card(paper: Paper, on: date) -> None:
    """The card of 2016 without a chip: captions in Vietnamese only, day and issuer on the back over a bar code."""
    who, issued, expires = holder(paper, on)
    sheet = paper.sheet()
    x, y = 24, 36
    rows = [
        ("Họ và tên", f"<ho_ten><b>{who.name.upper()}</b></ho_ten>"),
        ("Ngày, tháng, năm sinh", f"<ngay_sinh>{short_date(who.birth)}</ngay_sinh>"),
        ("Giới tính", f"<gioi_tinh>{who.sex}</gioi_tinh>\tQuốc tịch: <quoc_tich>{who.nationality}</quoc_tich>"),
        ("Quê quán", f"<que_quan>{who.origin}</que_quan>"),
        ("Nơi thường trú", f"<noi_thuong_tru>{who.home}</noi_thuong_tru>"),
    ]
    _face(
        sheet, x, y, "CĂN CƯỚC CÔNG DÂN", rows, who, family="freesans", size=5.6, number=who.id_number, valid=until(expires),
        colour=(226, 234, 240), number_red=False,
    )  # fmt: skip
    y = 110
    card(sheet, x, y, (226, 236, 236))
    face = {"family": "freesans"}
    sheet.block("Đặc điểm nhận dạng:", x + 26, y + 3, 56, size=5.4, **face)
    sheet.block(f"Sẹo chấm C:{paper.rng.randint(1, 4)}cm trên trước mép trái", x + 26, y + 6, 56, size=5.4, **face)
    words = f"Ngày {issued.day:02d} tháng {issued.month:02d} năm {issued.year}"
    at = sheet.block(f"<ngay_cap>{words}</ngay_cap>", x + 26, y + 14, 56, size=5.6, align="center", **face)
    at = sheet.block(
        f"CỤC TRƯỞNG <noi_cap>{_REGISTRY.upper()}</noi_cap>",
        x + 26,
        at,
        56,
        size=5,
        bold=True,
        align="center",
        **face,
    )
    sheet.signature(x + 46, at + 1, 16, 6)
    sheet.block(official(paper.rng), x + 26, at + 8, 56, size=5.6, bold=True, align="center", **face)
    for i, (caption, top) in enumerate((("Ngón trỏ trái", 4), ("Ngón trỏ phải", 27))):
        sheet.tint(x + 4, y + top, 18, 20, (210 - 8 * i, 200, 196))
        sheet.block(caption, x + 3, y + top + 20, 22, size=4.2, **face)
    for i in range(46):
        if paper.rng.random() < 0.55:
            sheet.tint(x + 30 + i, y + 44, 0.6, 7, (20, 20, 20))
    set_card(paper, who, issued, expires, _REGISTRY)
    paper.set(que_quan=who.origin)


@layout(TYPE, "cccd_2021_canh_nhau", split="calibration", years=(2021, 2024))
def chip_card_beside(paper: Paper, on: date) -> None:
    """Both faces of the chip card beside each other across an A4 page."""
    who, issued, expires = holder(paper, on)
    sheet = paper.sheet((297, 210))
    front_2021(sheet, 40, 50, who, issued, expires)
    back_2021(sheet, 152, 50, who, issued, expires)
    set_card(paper, who, issued, expires, POLICE)
    paper.set(que_quan=who.origin)
    if who.old_number:
        paper.set(so_cmnd_cu=who.old_number)


@layout(TYPE, "cmnd_9_so_1999", split="calibration", years=(1999, 2012))
def nine_digits(paper: Paper, on: date) -> None:
    """The nine-digit card as two pages cut to the card, values by pen-like italics on dots, the back with its day."""
    rng = paper.rng
    who = person(rng, on, age=(16, 60))
    number = f"0{rng.choice('79')}{rng.randrange(10**7):07d}"
    front = paper.sheet((105, 74))
    card(front, 9.7, 8, (222, 230, 206))
    face = {"family": "termes"}
    at = front.block("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 34, 10, 58, size=6, bold=True, align="center", **face)
    at = front.block("Độc lập - Tự do - Hạnh phúc", 34, at, 58, size=5.4, align="center", **face)
    at = front.block(
        "GIẤY CHỨNG MINH NHÂN DÂN", 34, at + 0.8, 58, size=8.6, bold=True, align="center", colour=RED, **face
    )
    at = front.block(f"SỐ  <so_dinh_danh><b>{number}</b></so_dinh_danh>", 34, at, 58, size=9, align="center", **face)
    portrait(front, 12.5, 30)
    for text in (
        f"Họ tên: <ho_ten><b>{who.name.upper()}</b></ho_ten>",
        f"Sinh ngày: <ngay_sinh>{who.birth:%d-%m-%Y}</ngay_sinh>",
        f"Nguyên quán: <que_quan>{who.origin}</que_quan>",
        f"Nơi ĐKHK thường trú: <noi_thuong_tru>{who.home}</noi_thuong_tru>",
    ):
        at = front.block(text, 35.5, at + 0.4, 57, size=6.6, lead=1.3, leader=True, **face)
    back = paper.sheet((105, 74))
    card(back, 9.7, 8, (226, 232, 212))
    at = back.row([(13, 36, f"Dân tộc: {who.ethnic}"), (52, 40, "Tôn giáo: Không")], 10, size=6.4)
    at = back.block("DẤU VẾT RIÊNG HOẶC DỊ HÌNH", 34, at + 0.6, 58, size=5.6, align="center", **face)
    back.block(f"Nốt ruồi C:{rng.randint(1, 5)}cm dưới sau đuôi mắt phải", 36, at, 56, size=6.2, leader=True, **face)
    back.tint(13, 18, 17, 18, (206, 204, 196))
    back.tint(13, 39, 17, 18, (208, 202, 196))
    words = f"Ngày {on.day:02d} tháng {on.month:02d} năm {on.year}"
    at = back.block(f"<ngay_cap>{words}</ngay_cap>", 36, 30, 54, size=6.4, italic=True, align="center", **face)
    office = "Công an tỉnh " + rng.choice(("Tuyên Quang", "Hà Giang"))
    at = back.block(
        f"GIÁM ĐỐC <noi_cap>{office.upper()}</noi_cap>", 36, at, 54, size=6, bold=True, align="center", **face
    )
    back.signature(54, at + 2, 18, 6)
    back.block(official(rng), 36, at + 10, 54, size=6.6, bold=True, align="center", **face)
    paper.set(
        so_dinh_danh=number, ho_ten=who.name, ngay_sinh=who.birth.isoformat(), que_quan=who.origin, noi_thuong_tru=who.home,
        ngay_cap=on.isoformat(), noi_cap=office,
    )  # fmt: skip


@layout(TYPE, "cmnd_12_so", split="test", years=(2012, 2015))
def twelve_digits(paper: Paper, on: date) -> None:
    """The twelve-digit "Chứng minh nhân dân" of 2012: ethnic group on the face, the parents' names on the back."""
    rng = paper.rng
    who = person(rng, on, age=(16, 68))
    expires = expiry(who.birth, on)
    sheet = paper.sheet()
    x, y = 60, 48
    rows = [
        ("Họ và tên", f"<ho_ten><b>{who.name.upper()}</b></ho_ten>"),
        ("Ngày, tháng, năm sinh", f"<ngay_sinh>{short_date(who.birth)}</ngay_sinh>"),
        ("Giới tính", f"<gioi_tinh>{who.sex}</gioi_tinh>\tDân tộc: {who.ethnic}"),
        ("Quê quán", f"<que_quan>{who.origin}</que_quan>"),
        ("Nơi thường trú", f"<noi_thuong_tru>{who.home}</noi_thuong_tru>"),
    ]
    _face(
        sheet, x, y, "CHỨNG MINH NHÂN DÂN", rows, who, family="tinos", size=6.2, number=who.id_number, valid=until(expires),
        colour=(232, 238, 222), number_red=True,
    )  # fmt: skip
    y = 118
    card(sheet, x, y, (230, 238, 230))
    face = {"family": "tinos"}
    at = sheet.block(
        f"Họ và tên cha: {who.surname} {official(rng).split(' ', 1)[1]}", x + 4, y + 3, 78, size=6.4, **face
    )
    at = sheet.block(f"Họ và tên mẹ: {official(rng)}", x + 4, at + 0.5, 78, size=6.4, **face)
    at = sheet.block(
        f"Đặc điểm nhận dạng: Nốt ruồi C:{rng.randint(1, 3)}cm trên sau cánh mũi trái",
        x + 4,
        at + 0.5,
        78,
        size=6.2,
        **face,
    )
    words = f"Ngày {on.day:02d} tháng {on.month:02d} năm {on.year}"
    at = sheet.block(f"<ngay_cap>{words}</ngay_cap>", x + 32, y + 22, 50, size=6.2, align="center", **face)
    at = sheet.block(
        f"CỤC TRƯỞNG <noi_cap>{_REGISTRY.upper()}</noi_cap>",
        x + 30,
        at,
        54,
        size=5.4,
        bold=True,
        align="center",
        **face,
    )
    sheet.signature(x + 48, at + 1, 18, 7)
    sheet.block(official(rng), x + 32, at + 10, 50, size=6.4, bold=True, align="center", **face)
    sheet.tint(x + 5, y + 22, 14, 16, (206, 204, 198))
    set_card(paper, who, on, expires, _REGISTRY)
    del paper.values["quoc_tich"]
    paper.set(que_quan=who.origin)


@layout(TYPE, "can_cuoc_2024_hai_trang", split="test", years=(2024, 2026))
def card_2024_pages(paper: Paper, on: date) -> None:
    """The card of 2024 as two pages cut to the card: values beside their bilingual captions, place of birth on the back."""
    who, issued, expires = holder(paper, max(on, date(2024, 7, 1)))
    sans = {"family": "freesans"}
    front = paper.sheet((105, 74))
    x, y = 9.7, 9.0
    card(front, x, y, (206, 226, 226))
    at = front.block(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", x + 18, y + 2.5, 64, size=5.8, bold=True, align="center", **sans
    )
    at = front.block("Độc lập - Tự do - Hạnh phúc", x + 18, at, 64, size=5.2, bold=True, align="center", **sans)
    at = front.block("SOCIALIST REPUBLIC OF VIET NAM", x + 18, at, 64, size=4.2, align="center", **sans)
    at = front.block(
        "CĂN CƯỚC / IDENTITY CARD", x + 18, at + 0.8, 64, size=8.6, bold=True, align="center", colour=RED, **sans
    )
    portrait(front, x + 3.5, y + 20)
    left, wide = x + 27, 57
    at = front.block(
        f"Số định danh cá nhân / Personal identification number: <so_dinh_danh><b>{who.id_number}</b></so_dinh_danh>",
        left, at + 1.5, wide, size=5.4, lead=1.35, **sans,
    )  # fmt: skip
    at = front.block(
        f"Họ, chữ đệm và tên khai sinh / Full name: <ho_ten><b>{who.name.upper()}</b></ho_ten>", left, at + 0.4, wide, size=5.4,
        lead=1.35, **sans,
    )  # fmt: skip
    at = front.block(
        f"Ngày, tháng, năm sinh / Date of birth: <ngay_sinh><b>{short_date(who.birth)}</b></ngay_sinh>", left, at + 0.4, wide,
        size=5.4, lead=1.35, **sans,
    )  # fmt: skip
    at = front.block(
        f"Giới tính / Sex: <gioi_tinh><b>{who.sex}</b></gioi_tinh>", left, at + 0.4, wide, size=5.4, lead=1.35, **sans
    )
    front.block(
        f"Quốc tịch / Nationality: <quoc_tich><b>{who.nationality}</b></quoc_tich>",
        left,
        at + 0.4,
        wide,
        size=5.4,
        **sans,
    )
    back = paper.sheet((105, 74))
    card(back, x, y, (212, 228, 222))
    at = back.block(
        f"Nơi cư trú / Place of residence: <noi_thuong_tru>{who.home}</noi_thuong_tru>",
        x + 4,
        y + 3,
        60,
        size=5.4,
        lead=1.3,
        **sans,
    )
    at = back.block(
        f"Nơi đăng ký khai sinh / Place of birth: {who.origin}", x + 4, at + 0.5, 60, size=5.4, lead=1.3, **sans
    )
    at = back.block(
        f"Ngày, tháng, năm cấp / Date of issue: <ngay_cap>{short_date(issued)}</ngay_cap>",
        x + 4,
        at + 0.5,
        60,
        size=5.2,
        **sans,
    )
    at = back.block(
        f"Ngày, tháng, năm hết hạn / Date of expiry: <ngay_het_han>{until(expires)}</ngay_het_han>", x + 4, at + 0.3, 62, size=5.2,
        **sans,
    )  # fmt: skip
    back.block("<noi_cap>BỘ CÔNG AN</noi_cap>", x + 50, y + 31, 32, size=6, bold=True, align="center", **sans)
    back.qr(qr_payload(who, issued), x + 67, y + 4, 15, ("so_cmnd_cu",) if who.old_number else ())
    for i, mrz in enumerate(mrz_td1(who, expires)):
        back.block(mrz, x + 3, y + 37.5 + i * 5, 80, size=12, family="cousine", zone="mrz")
    set_card(paper, who, issued, expires, "Bộ Công an")
    if who.old_number:
        paper.set(so_cmnd_cu=who.old_number)
