"""Identity cards: the chip card of 2021 with its QR and MRZ, the card of 2024, the nine-digit card before them."""

from __future__ import annotations

from datetime import date, timedelta

from samples.paper import Paper, layout
from samples.people import Person, day_between, official, person
from samples.sheet import RED, Sheet
from samples.words import short_date

TYPE = "can_cuoc"
_WIDE, _TALL = 85.6, 54.0
POLICE = "Cục Cảnh sát quản lý hành chính về trật tự xã hội"


def check_digit(text: str) -> str:
    """The ICAO 9303 check digit of ``text``: weights 7, 3, 1; letters from A = 10; "<" is 0."""
    total = 0
    for i, char in enumerate(text):
        value = 0 if char == "<" else int(char, 36)
        total += value * (7, 3, 1)[i % 3]
    return str(total % 10)


def _plain(name: str) -> str:
    import unicodedata

    bare = unicodedata.normalize("NFD", name.replace("Đ", "D").replace("đ", "d"))
    return "".join(c for c in bare if not unicodedata.combining(c)).upper()


def mrz_td1(who: Person, expires: date | None, *, alone: bool = False) -> list[str]:
    """Three lines of 30 characters of a TD1 card (ICAO 9303-5).

    The last digit of the first line checks all before it, or the twelve digits ``alone``.
    """
    number = who.id_number[-9:]
    first = f"IDVNM{number}{check_digit(number)}{who.id_number}<<"
    first += check_digit(who.id_number if alone else first[5:])
    birth = who.birth.strftime("%y%m%d")
    until = expires.strftime("%y%m%d") if expires else "991231"
    second = f"{birth}{check_digit(birth)}{'F' if who.female else 'M'}{until}{check_digit(until)}VNM".ljust(29, "<")
    second = second[:29]
    second += check_digit(first[5:30] + second[:7] + second[8:15] + second[18:29])
    surname, *rest = _plain(who.name).split()
    third = f"{surname}<<{'<'.join(rest)}".ljust(30, "<")[:30]
    return [first[:30], second, third]


def qr_payload(who: Person, issued: date) -> str:
    """``number|old number|name|ddmmyyyy|sex|address|ddmmyyyy`` as on the chip cards."""
    return "|".join(
        (
            who.id_number,
            who.old_number,
            who.name,
            who.birth.strftime("%d%m%Y"),
            who.sex,
            who.home,
            issued.strftime("%d%m%Y"),
        )
    )


def expiry(birth: date, issued: date) -> date | None:
    """The birthday at 25, 40 or 60 that comes at least two years after the issue; none past 60."""
    for age in (25, 40, 60):
        day = birth.replace(year=birth.year + age, day=min(birth.day, 28) if birth.month == 2 else birth.day)
        if day >= issued + timedelta(days=730):
            return day
    return None


def card(sheet: Sheet, x: float, y: float, colour: tuple[int, int, int]) -> None:
    sheet.tint(x, y, _WIDE, _TALL, colour)
    sheet.frame(x, y, _WIDE, _TALL, weight=0.3, colour=(120, 140, 140))


def portrait(sheet: Sheet, x: float, y: float, w: float = 20, h: float = 27) -> None:
    """A drawn bust instead of a photograph."""
    sheet.tint(x, y, w, h, (196, 214, 226))
    cx = sheet.px(x + w / 2)
    draw = sheet.draw
    draw.ellipse(
        (cx - sheet.px(w * 0.2), sheet.px(y + h * 0.18), cx + sheet.px(w * 0.2), sheet.px(y + h * 0.58)),
        fill=(150, 130, 118),
    )
    draw.pieslice(
        (cx - sheet.px(w * 0.42), sheet.px(y + h * 0.6), cx + sheet.px(w * 0.42), sheet.px(y + h * 1.4)), 180, 360, fill=(92, 100, 122)
    )  # fmt: skip


def set_card(paper: Paper, who: Person, issued: date, expires: date | None, office: str) -> None:
    paper.set(
        so_dinh_danh=who.id_number, ho_ten=who.name, ngay_sinh=who.birth.isoformat(), gioi_tinh=who.sex,
        quoc_tich=who.nationality, noi_thuong_tru=who.home, ngay_cap=issued.isoformat(),
        ngay_het_han=expires.isoformat() if expires else "khong_thoi_han", noi_cap=office,
    )  # fmt: skip


def until(expires: date | None) -> str:
    return short_date(expires) if expires else "Không thời hạn"


def front_2021(sheet: Sheet, x: float, y: float, who: Person, issued: date, expires: date | None) -> None:
    """The face of the chip card."""
    card(sheet, x, y, (214, 232, 226))
    sans = {"family": "arimo"}
    top = sheet.block(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", x + 20, y + 2, 50, size=5.6, bold=True, align="center", **sans
    )
    top = sheet.block("Độc lập - Tự do - Hạnh phúc", x + 20, top, 50, size=5, bold=True, align="center", **sans)
    top = sheet.block("SOCIALIST REPUBLIC OF VIET NAM", x + 20, top, 50, size=4, align="center", **sans)
    top = sheet.block(
        "CĂN CƯỚC CÔNG DÂN", x + 20, top + 0.6, 46, size=9, bold=True, align="center", colour=RED, **sans
    )
    sheet.block("Citizen Identity Card", x + 20, top, 46, size=5, align="center", **sans)
    sheet.qr(qr_payload(who, issued), x + 69.5, y + 2, 14.5, ("so_cmnd_cu",) if who.old_number else ())
    portrait(sheet, x + 4, y + 17)
    sheet.block("Có giá trị đến:", x + 3, y + 45, 24, size=4.6, **sans)
    sheet.block(
        f"Date of expiry: <ngay_het_han>{until(expires)}</ngay_het_han>", x + 3, y + 47.4, 30, size=4.6, **sans
    )
    left, wide = x + 28, 56
    sheet.block(f"Số / No.: <so_dinh_danh><b>{who.id_number}</b></so_dinh_danh>", left, y + 19, wide, size=8, **sans)
    at = sheet.block("Họ và tên / Full name:", left, y + 24, wide, size=4.8, **sans)
    at = sheet.block(f"<ho_ten>{who.name.upper()}</ho_ten>", left, at, wide, size=7, bold=True, **sans)
    at = sheet.block(
        f"Ngày sinh / Date of birth: <ngay_sinh>{short_date(who.birth)}</ngay_sinh>",
        left,
        at + 0.3,
        wide,
        size=5.4,
        **sans,
    )
    at = sheet.row(
        [(left, 23, f"Giới tính / Sex: <gioi_tinh>{who.sex}</gioi_tinh>"),
         (left + 23, 34, f"Quốc tịch / Nationality: <quoc_tich>{who.nationality}</quoc_tich>")],
        at, size=5.2,
    )  # fmt: skip
    at = sheet.block(
        f"Quê quán / Place of origin: <que_quan>{who.origin}</que_quan>", left, at, wide, size=5.2, **sans
    )
    sheet.block(
        f"Nơi thường trú / Place of residence: <noi_thuong_tru>{who.home}</noi_thuong_tru>",
        left,
        at,
        wide,
        size=5.2,
        **sans,
    )


def back_2021(sheet: Sheet, x: float, y: float, who: Person, issued: date, expires: date | None) -> None:
    """Its back, with the machine-readable zone."""
    card(sheet, x, y, (222, 234, 226))
    sans = {"family": "arimo"}
    sheet.block("Đặc điểm nhân dạng / Personal identification:", x + 4, y + 3, 46, size=5, **sans)
    sheet.block(
        f"Nốt ruồi C:{sheet.rng.randint(1, 4)}cm trên sau mép {sheet.rng.choice(('trái', 'phải'))}",
        x + 4,
        y + 5.6,
        46,
        size=5.4,
        **sans,
    )
    sheet.block(
        f"Ngày, tháng, năm / Date, month, year: <ngay_cap>{short_date(issued)}</ngay_cap>",
        x + 4,
        y + 11,
        50,
        size=5.2,
        **sans,
    )
    at = sheet.block(
        f"CỤC TRƯỞNG <noi_cap>{POLICE.upper()}</noi_cap>", x + 4, y + 14, 46, size=4.8, bold=True, align="center", **sans
    )  # fmt: skip
    sheet.signature(x + 18, at + 1, 16, 5)
    sheet.block(official(sheet.rng), x + 4, at + 8, 46, size=5.4, bold=True, align="center", **sans)
    sheet.tint(x + 56, y + 4, 11, 12, (206, 178, 96))
    for i, mrz in enumerate(mrz_td1(who, expires)):
        sheet.block(mrz, x + 3, y + 37.5 + i * 5, 80, size=12, family="cousine", zone="mrz")


def holder(paper: Paper, on: date) -> tuple[Person, date, date | None]:
    who = person(paper.rng, on, age=(16, 75))
    return who, on, expiry(who.birth, on)


@layout(TYPE, "cccd_2021_a4", split="dev", years=(2021, 2024))
def chip_card(paper: Paper, on: date) -> None:
    """Front and back of the chip card copied on one A4 page."""
    who, issued, expires = holder(paper, on)
    sheet = paper.sheet()
    front_2021(sheet, 62, 40, who, issued, expires)
    back_2021(sheet, 62, 108, who, issued, expires)
    set_card(paper, who, issued, expires, POLICE)
    paper.set(que_quan=who.origin)
    if who.old_number:
        paper.set(so_cmnd_cu=who.old_number)


@layout(TYPE, "cccd_2021_hai_trang", split="dev", years=(2021, 2024))
def chip_card_two_pages(paper: Paper, on: date) -> None:
    """The chip card's two faces as two pages cut to the card."""
    who, issued, expires = holder(paper, on)
    front_2021(paper.sheet((105, 74)), 9.7, 6, who, issued, expires)
    back_2021(paper.sheet((105, 74)), 9.7, 6, who, issued, expires)
    set_card(paper, who, issued, expires, POLICE)
    paper.set(que_quan=who.origin)
    if who.old_number:
        paper.set(so_cmnd_cu=who.old_number)


@layout(TYPE, "the_can_cuoc_2024", split="dev", years=(2024, 2026))
def card_2024(paper: Paper, on: date) -> None:
    """The card of 2024 on one A4 page: place of residence on the back with QR, no origin."""
    who, issued, expires = holder(paper, max(on, date(2024, 7, 1)))
    sheet = paper.sheet()
    sans = {"family": "arimo"}
    x, y = 60, 42
    card(sheet, x, y, (208, 228, 232))
    top = sheet.block(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", x + 18, y + 3, 62, size=6.2, bold=True, align="center", **sans
    )
    top = sheet.block("Độc lập - Tự do - Hạnh phúc", x + 18, top, 62, size=5.6, bold=True, align="center", **sans)
    top = sheet.block("CĂN CƯỚC", x + 18, top + 1, 62, size=11, bold=True, align="center", colour=RED, **sans)
    sheet.block("IDENTITY CARD", x + 18, top, 62, size=6, align="center", **sans)
    portrait(sheet, x + 4, y + 19)
    left, wide = x + 28, 55
    at = sheet.block("Số định danh cá nhân / Personal identification number:", left, y + 20, wide, size=4.6, **sans)
    at = sheet.block(f"<so_dinh_danh>{who.id_number}</so_dinh_danh>", left, at, wide, size=8.4, bold=True, **sans)
    at = sheet.block("Họ, chữ đệm và tên khai sinh / Full name:", left, at + 0.4, wide, size=4.6, **sans)
    at = sheet.block(f"<ho_ten>{who.name.upper()}</ho_ten>", left, at, wide, size=7.4, bold=True, **sans)
    at = sheet.row(
        [(left, 34, "Ngày, tháng, năm sinh / Date of birth:"), (left + 36, 20, "Giới tính / Sex:")],
        at + 0.4,
        size=4.6,
    )
    at = sheet.row(
        [(left, 34, f"<ngay_sinh>{short_date(who.birth)}</ngay_sinh>"), (left + 36, 20, f"<gioi_tinh>{who.sex}</gioi_tinh>")], at, size=6.6
    )  # fmt: skip
    sheet.block(
        f"Quốc tịch / Nationality: <quoc_tich>{who.nationality}</quoc_tich>", left, at + 0.4, wide, size=5.4, **sans
    )
    y = 112
    card(sheet, x, y, (214, 230, 226))
    at = sheet.block("Nơi cư trú / Place of residence:", x + 4, y + 3, 58, size=5, **sans)
    at = sheet.block(f"<noi_thuong_tru>{who.home}</noi_thuong_tru>", x + 4, at, 58, size=5.8, **sans)
    at = sheet.block("Ngày, tháng, năm cấp / Date of issue:", x + 4, at + 0.8, 40, size=5, **sans)
    at = sheet.block(f"<ngay_cap>{short_date(issued)}</ngay_cap>", x + 4, at, 40, size=5.8, **sans)
    at = sheet.block("Ngày, tháng, năm hết hạn / Date of expiry:", x + 4, at, 44, size=5, **sans)
    sheet.block(f"<ngay_het_han>{until(expires)}</ngay_het_han>", x + 4, at, 40, size=5.8, **sans)
    sheet.block("<noi_cap>BỘ CÔNG AN</noi_cap>", x + 44, y + 22, 34, size=6, bold=True, align="center", **sans)
    sheet.qr(qr_payload(who, issued), x + 66, y + 3, 16, ("so_cmnd_cu",) if who.old_number else ())
    for i, mrz in enumerate(mrz_td1(who, expires)):
        sheet.block(mrz, x + 3, y + 37.5 + i * 5, 80, size=12, family="cousine", zone="mrz")
    set_card(paper, who, issued, expires, "Bộ Công an")
    if who.old_number:
        paper.set(so_cmnd_cu=who.old_number)


@layout(TYPE, "cmnd_9_so", split="dev", years=(2005, 2015))
def old_card(paper: Paper, on: date) -> None:
    """The nine-digit card: name, birth, origin, residence on the face; date and issuer on the back."""
    rng = paper.rng
    who = person(rng, on, age=(16, 60))
    number = f"07{rng.randrange(10**7):07d}"
    sheet = paper.sheet()
    serif = {"family": "tinos"}
    x, y = 58, 44
    card(sheet, x, y, (224, 234, 214))
    top = sheet.block(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", x + 24, y + 2, 60, size=6.4, bold=True, align="center", **serif
    )
    top = sheet.block("Độc lập - Tự do - Hạnh phúc", x + 24, top, 60, size=6, align="center", **serif)
    top = sheet.block(
        "GIẤY CHỨNG MINH NHÂN DÂN", x + 24, top + 0.6, 60, size=9, bold=True, align="center", colour=RED, **serif
    )
    top = sheet.block(
        f"SỐ <so_dinh_danh>{number}</so_dinh_danh>",
        x + 24,
        top,
        60,
        size=9.5,
        bold=True,
        align="center",
        colour=RED,
        **serif,
    )
    portrait(sheet, x + 3, y + 20)
    left, wide = x + 26, 57
    at = sheet.block(
        f"Họ tên: <ho_ten><b>{who.name.upper()}</b></ho_ten>",
        left,
        top + 1,
        wide,
        size=7,
        leader=True,
        lead=1.35,
        **serif,
    )
    at = sheet.block(
        f"Sinh ngày: <ngay_sinh>{who.birth:%d-%m-%Y}</ngay_sinh>",
        left,
        at,
        wide,
        size=7,
        leader=True,
        lead=1.35,
        **serif,
    )
    at = sheet.block(
        f"Nguyên quán: <que_quan>{who.origin}</que_quan>", left, at, wide, size=6.6, leader=True, lead=1.3, **serif
    )
    sheet.block(
        f"Nơi ĐKHK thường trú: <noi_thuong_tru>{who.home}</noi_thuong_tru>",
        left,
        at,
        wide,
        size=6.6,
        leader=True,
        lead=1.3,
        **serif,
    )
    y = 112
    card(sheet, x, y, (226, 234, 218))
    sheet.row([(x + 4, 36, f"Dân tộc: {who.ethnic}"), (x + 44, 38, "Tôn giáo: Không")], y + 3, size=6.6)
    issued = day_between(rng, on - timedelta(days=20), on)
    words = f"ngày {issued.day:02d} tháng {issued.month:02d} năm {issued.year}"
    sheet.block(
        f"<ngay_cap>{words[0].upper()}{words[1:]}</ngay_cap>", x + 34, y + 26, 48, size=6.6, align="center", **serif
    )
    office = "Công an tỉnh " + rng.choice(("Tuyên Quang", "Hà Giang"))
    sheet.block(
        f"GIÁM ĐỐC <noi_cap>{office.upper()}</noi_cap>",
        x + 30,
        y + 29.5,
        54,
        size=6,
        bold=True,
        align="center",
        **serif,
    )
    sheet.signature(x + 50, y + 34, 18, 7)
    sheet.block(official(rng), x + 34, y + 45, 48, size=6.8, bold=True, align="center", **serif)
    paper.set(
        so_dinh_danh=number, ho_ten=who.name, ngay_sinh=who.birth.isoformat(), que_quan=who.origin,
        noi_thuong_tru=who.home, ngay_cap=issued.isoformat(), noi_cap=office,
    )  # fmt: skip
