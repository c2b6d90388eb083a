"""Thẻ căn cước of TT 17/2024/TT-BCA, front and back copied onto one sheet."""

from __future__ import annotations

import unicodedata
from datetime import date, timedelta

from samples.blocks import pages
from samples.fields import filler, slashed
from samples.paper import Paper, layout
from samples.papers.circular_forms_homes import dwelling, locale, villager
from samples.people import Person, working_day

_CARD = """
.page{padding:24mm 0 0 22mm} .card{position:relative;width:122mm;height:76.9mm;border-radius:5mm;margin:0 0 16mm 20mm;border:.2mm solid #bbb;
font-family:Arimo;font-size:8.6pt;line-height:1.2;background:radial-gradient(circle at 30% 40%,#f4f0dc,#d7ebe2 55%,#bfe0df)}
.card>*{position:absolute} .k{color:#31525c;font-size:7.4pt} .k i{font-size:6.4pt} .v{font-weight:bold;font-size:10pt;color:#161616}
.photo{left:5mm;top:24mm;width:29mm;height:39mm;background:linear-gradient(#c9d9e6,#e9eef2 60%)} .photo i{position:absolute;background:#8b8f98}
.photo i:first-child{left:9mm;top:8mm;width:11mm;height:14mm;border-radius:50%} .photo i:last-child{left:3mm;top:24mm;width:23mm;height:15mm;border-radius:10mm 10mm 0 0}
.top{left:36mm;right:4mm;top:4mm;text-align:center;font-size:7.6pt;line-height:1.25} .top b{font-size:8.4pt} .top .t1{font-size:13pt;color:#b7202a;display:block;margin-top:1mm}
.star{left:12mm;top:4.5mm;width:15mm;height:15mm;border-radius:50%;background:#c8202a;color:#ffd83a;font-size:30pt;line-height:14.4mm;text-align:center;font-family:"DejaVu Sans"}
.chip{left:7mm;top:8mm;width:17mm;height:13mm;border-radius:2mm;background:linear-gradient(45deg,#c9a24a,#ecd48d,#c29a3f);border:.2mm solid #8a6a1d}
.mrz{left:5mm;right:5mm;bottom:4mm;font-family:Cousine;font-size:15.4pt;line-height:1.2;white-space:pre;letter-spacing:.4mm}
"""


def _check(text: str) -> str:
    """The check digit of a machine-readable field: weights 7, 3, 1; letters count from 10, the filler 0."""
    values = (0 if c == "<" else int(c, 36) for c in text)
    return str(sum(v * w for v, w in zip(values, (7, 3, 1) * 10, strict=False)) % 10)


def _latin(text: str) -> str:
    """``text`` in the letters of the machine-readable zone."""
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in plain.upper() if c.isascii() and (c.isalnum() or c == " ")).strip().replace(" ", "<")


def _mrz(who: Person, until: date | None) -> str:
    """Three lines of thirty characters (TD1)."""
    number = who.id_number[-9:]
    first = f"IDVNM{number}{_check(number)}{who.id_number}<<"
    first += _check(who.id_number)
    born, end = f"{who.birth:%y%m%d}", f"{until:%y%m%d}" if until else "991231"
    second = f"{born}{_check(born)}{'F' if who.female else 'M'}{end}{_check(end)}VNM".ljust(29, "<")
    second += _check(first[5:30] + second[:7] + second[8:15] + second[18:29])
    third = f"{_latin(who.surname)}<<{_latin(who.rest)}"[:30].ljust(30, "<")
    return "\n".join((first, second, third)).replace("<", "&lt;")


def _expiry(birth: date, on: date) -> date | None:
    """The birthday of the next change of card (14, 25, 40, 60); a card of the last two years counts for the next."""
    for age in (14, 25, 40, 60):
        day = birth.replace(year=birth.year + age, day=min(birth.day, 28) if birth.month == 2 else birth.day)
        if day > on + timedelta(days=730 if age > 14 else 0):
            return day
    return None


@layout("can_cuoc", "zd_identity_card", split="unseen21", years=(2024, 2026))
def identity_card(paper: Paper, on: date) -> None:
    """Thẻ căn cước (the form since 1/7/2024) with residence, place of birth and days on its back, copied enlarged onto A4."""
    rng, f, at = paper.rng, filler(paper), locale(paper.rng)
    on = working_day(rng, date(2024, 7, 8), max(on, date(2024, 7, 15)))
    who = villager(rng, on, at, age=(15, 78))
    until = _expiry(who.birth, on)

    def at_(x: float, y: float, caption: str, english: str, value: str, width: float = 80, size: str = "") -> str:
        style = f"left:{x}mm;top:{y}mm;width:{width}mm"
        return f'<div style="{style}"><span class="k">{caption} / <i>{english}</i></span><br><span class="v"{size}>{value}</span></div>'

    big, less = ' style="font-size:13pt"', ' style="font-size:8.6pt"'
    name = f("ho_ten", who.name.upper(), who.name)
    front = (
        '<div class="card"><div class="star">★</div><div class="photo"><i></i><i></i></div><div class="top"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br>Độc lập - Tự do - Hạnh phúc<br>'
        '<i>SOCIALIST REPUBLIC OF VIET NAM<br>Independence - Freedom - Happiness</i><b class="t1">CĂN CƯỚC</b><i>IDENTITY CARD</i></div>'
        f"{at_(38, 29, 'Số định danh cá nhân', 'Personal identification number:', f('so_dinh_danh', who.id_number), size=big)}"
        f"{at_(38, 40, 'Họ, chữ đệm và tên khai sinh', 'Full name:', name)}"
        f"{at_(38, 50, 'Ngày, tháng, năm sinh', 'Date of birth:', f('ngay_sinh', slashed(who.birth), who.birth.isoformat()), 48)}"
        f"{at_(90, 50, 'Giới tính', 'Sex:', f('gioi_tinh', who.sex), 30)}{at_(38, 60, 'Quốc tịch', 'Nationality:', f('quoc_tich', 'Việt Nam'))}</div>"
    )
    home = dwelling(rng, at, on)
    last = (
        f("ngay_het_han", slashed(until), until.isoformat())
        if until
        else f("ngay_het_han", "Không thời hạn", "khong_thoi_han")
    )
    back = (
        '<div class="card"><div class="chip"></div>'
        f"{at_(28, 4, 'Nơi cư trú', 'Place of residence:', f('noi_thuong_tru', home), 60, size=less)}"
        f"{at_(28, 20, 'Nơi đăng ký khai sinh', 'Place of birth:', who.origin, 60, size=less)}"
        f"{at_(7, 34, 'Ngày, tháng, năm cấp', 'Date of issue:', f('ngay_cap', slashed(on), on.isoformat()), 55)}"
        f"{at_(7, 43.5, 'Ngày, tháng, năm hết hạn', 'Date of expiry:', last, 55)}"
        f'<div style="left:66mm;top:39mm;width:50mm;text-align:center"><b style="font-size:9.5pt">{f("noi_cap", "BỘ CÔNG AN")}</b><br><i style="font-size:7pt">MINISTRY OF PUBLIC SECURITY</i></div>'
        f'<div class="mrz">{_mrz(who, until)}</div></div>'
    )
    pages(paper, front + back, "12pt Arimo", _CARD)
    told = (who.id_number, "", who.name, f"{who.birth:%d%m%Y}", who.sex, home, f"{on:%d%m%Y}")
    paper.sheets[0].qr("|".join(told), 132, 121, 29)
