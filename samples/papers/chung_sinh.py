"""Certificates of a live birth by hospitals and health stations."""

from __future__ import annotations

from datetime import date, timedelta

from samples.paper import Paper, layout
from samples.people import commune, official, person
from samples.words import long_date

TYPE = "giay_chung_sinh"


def _birth(
    paper: Paper, on: date, *, hand: bool, table: bool, station: bool, captions: tuple[str, str, str, str]
) -> None:
    rng = paper.rng
    born = on - timedelta(days=rng.randint(0, 5))
    place = commune(rng, on)
    mother = person(rng, born, age=(18, 41), female=True, place=place)
    girl = rng.random() < 0.5
    child = person(rng, on, female=girl, place=place, birth=born, ethnic=mother.ethnic)
    hour, minute = rng.randint(0, 23), rng.randint(0, 59)
    weight = rng.randrange(2100, 4300, 50)
    serial = f"{rng.randint(1, 60000):05d}.GCS.{rng.randint(10000, 19999)}.{on:%y}"
    province = place.province[0].lower() + place.province[1:]
    where = f"Trạm Y tế {place.address()}" if station else f"Bệnh viện đa khoa {province}"
    count = "1" if rng.random() < 0.9 else "2"
    own = mother.id_number if on.year >= 2021 else mother.old_number or mother.id_number

    def pen(text: str) -> str:
        return f"<h>{text}</h>" if hand else text

    sheet = paper.sheet((210, 297) if not table else (148, 210))
    width = sheet.size_mm[0]
    x, wide = (22.0, 168.0) if not table else (12.0, 124.0)
    size = 13.0 if not table else 10.5
    y = sheet.block(
        "SỞ Y TẾ " + place.province.upper(), x, 14, wide * 0.46, size=size - 1, align="center", zone="left"
    )
    y = sheet.block(
        where.upper() if not station else "TRẠM Y TẾ " + place.name.upper(),
        x,
        y,
        wide * 0.46,
        size=size - 1,
        bold=True,
        align="center",
        zone="left",
    )
    sheet.block(f"Số: <so>{serial}</so>", x, y + 1, wide * 0.46, size=size - 1, align="center", zone="left")
    top = sheet.block(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        x + wide * 0.42,
        14,
        wide * 0.6,
        size=size - 1.6,
        bold=True,
        align="center",
        zone="right",
    )
    sheet.block(
        "Độc lập - Tự do - Hạnh phúc",
        x + wide * 0.42,
        top,
        wide * 0.6,
        size=size - 1,
        bold=True,
        align="center",
        zone="right",
    )
    y = sheet.block("GIẤY CHỨNG SINH", 10, y + 12, width - 20, size=size + 4, bold=True, align="center") + 4

    def put(caption: str, name: str, value: str) -> None:
        nonlocal y
        y = sheet.block(f"{caption}: <{name}>{pen(value)}</{name}>", x, y, wide, size=size, lead=1.45, leader=True)

    put(captions[0], "me_ho_ten", mother.name)
    put("Năm sinh", "me_nam_sinh", str(mother.birth.year))
    put(captions[1], "me_noi_cu_tru", mother.home)
    put(captions[2], "me_so_giay_to", own)
    put("Dân tộc", "me_dan_toc", mother.ethnic)
    when = f"{hour:02d} giờ {minute:02d} phút, {long_date(born)}"
    put("Đã sinh con vào lúc", "thoi_diem_sinh", when)
    put("Tại", "noi_sinh", where)
    half = wide / 2
    y = sheet.row(
        [(x, half - 2, f"Số con trong lần sinh này: <so_con>{pen(count)}</so_con>"),
         (x + half, half, f"Giới tính của con: <gioi_tinh>{pen(child.sex)}</gioi_tinh>")],
        y, size=size, lead=1.45, leader=True,
    )  # fmt: skip
    y = sheet.block(
        f"Cân nặng: <can_nang>{pen(str(weight))}</can_nang> gam", x, y, wide, size=size, lead=1.45, leader=True
    )
    put(captions[3], "ten_du_dinh", child.name)
    y = sheet.block(
        f"<ngay_cap>{'Ngày' + long_date(on)[4:]}</ngay_cap>", x + wide * 0.45, y + 3, wide * 0.55, size=size - 0.5, italic=True,
        align="center", zone="signature",
    )  # fmt: skip
    for at, caption, name in (
        (x, "Người đỡ đẻ", official(rng)),
        (x + wide * 0.5, "Thủ trưởng cơ sở y tế", official(rng)),
    ):
        end = sheet.block(caption, at, y, wide * 0.5, size=size, bold=True, align="center", zone="signature")
        sheet.signature(at + wide * 0.16, end + 2, 26, 9)
        sheet.block(name, at, end + 14, wide * 0.5, size=size, align="center", zone="signature")
    sheet.seal_here(x + wide * 0.62, y + 12, where)
    paper.set(
        so=serial, me_ho_ten=mother.name, me_nam_sinh=str(mother.birth.year), me_so_giay_to=own, me_dan_toc=mother.ethnic,
        me_noi_cu_tru=mother.home, thoi_diem_sinh=f"{born.isoformat()}T{hour:02d}:{minute:02d}", noi_sinh=where,
        so_con=count, gioi_tinh=child.sex, can_nang=weight, ten_du_dinh=child.name, ngay_cap=on.isoformat(),
    )  # fmt: skip


@layout(TYPE, "chung_sinh_in", split="dev", years=(2016, 2026))
def printed(paper: Paper, on: date) -> None:
    """A hospital's certificate filled by computer."""
    _birth(
        paper,
        on,
        hand=False,
        table=False,
        station=False,
        captions=("Họ và tên mẹ/Người nuôi dưỡng", "Nơi cư trú", "Số CCCD/Hộ chiếu", "Dự định đặt tên con là"),
    )


@layout(TYPE, "chung_sinh_viet_tay", split="dev", years=(2012, 2024))
def by_pen(paper: Paper, on: date) -> None:
    """A health station's certificate filled by pen."""
    _birth(
        paper,
        on,
        hand=True,
        table=False,
        station=True,
        captions=(
            "Họ và tên mẹ/Người nuôi dưỡng",
            "Nơi đăng ký thường trú",
            "Số CMND/Hộ chiếu",
            "Dự định đặt tên con là",
        ),
    )


@layout(TYPE, "chung_sinh_a5", split="dev", years=(2018, 2026))
def small(paper: Paper, on: date) -> None:
    """A certificate on half a sheet."""
    _birth(
        paper,
        on,
        hand=False,
        table=True,
        station=False,
        captions=(
            "Họ, chữ đệm, tên mẹ",
            "Nơi thường trú/tạm trú",
            "Số định danh cá nhân/Hộ chiếu",
            "Dự định đặt tên con",
        ),
    )
