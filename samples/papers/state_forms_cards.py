"""Cards of citizens of 2021 and 2024, both sides copied on a sheet."""

from __future__ import annotations

import unicodedata
from datetime import date
from random import Random

from samples.blocks import pages
from samples.communes import province_name
from samples.fields import Fill, slashed
from samples.paper import Paper, layout
from samples.papers.state_forms import STATE, emblem, whole
from samples.people import Commune, Person, official
from samples.words import capital

_CARD = """
.page{padding:0;font-family:Arimo} .card{position:absolute;width:85.6mm;height:54mm;border-radius:3mm;overflow:hidden;
border:.2mm solid #aab;background:linear-gradient(120deg,#eef6f2,#dcecf4 45%,#f3f0e2);font-size:6.4pt;line-height:1.22}
.card div{position:absolute} .lb{font-size:5.4pt} .en{font-style:italic;font-size:5.2pt}
.ph{background:linear-gradient(#d5dde6,#a9b4c0);border:.15mm solid #89a}
.ph:after{content:"";position:absolute;left:26%;top:18%;width:48%;height:40%;border-radius:50%;background:#8d99a6}
.mrz{font-family:Cousine;font-size:9.1pt;letter-spacing:.12mm;line-height:1.16;white-space:pre}
.chip{background:linear-gradient(#e6cf8a,#c9a94e);border-radius:1.4mm;border:.2mm solid #a58c3b}
.fg{border:.2mm solid #99a;background:repeating-radial-gradient(circle at 50% 60%,#e8edf2 0 .5mm,#b9c2cc .5mm .8mm)}
.card b{font-size:7.4pt}
"""


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFD", text.replace("Đ", "D").replace("đ", "d"))
    return "".join(c for c in folded if not unicodedata.combining(c)).upper()


def _digit(text: str) -> str:
    total = 0
    for place, char in enumerate(text):
        value = 0 if char == "<" else int(char) if char.isdigit() else ord(char) - 55
        total += value * (7, 3, 1)[place % 3]
    return str(total % 10)


def _mrz(who: Person, end: date | None) -> str:
    """Three lines of thirty signs with their check digits."""
    short = who.id_number[3:]
    upper = f"{short}{_digit(short)}{who.id_number}<<"
    first = f"IDVNM{upper}{_digit(who.id_number)}"
    born, last = f"{who.birth:%y%m%d}", f"{end:%y%m%d}" if end else "991231"
    born, last = born + _digit(born), last + _digit(last)
    check = _digit(first[5:] + born + last + "<" * 11)
    second = f"{born}{'F' if who.female else 'M'}{last}VNM{'<' * 11}{check}"
    third = f"{_plain(who.surname)}<<{_plain(who.rest).replace(' ', '<')}"
    return f"{first}\n{second}\n{third[:30].ljust(30, '<')}".replace("<", "&lt;")


def _until(who: Person, on: date) -> date | None:
    """The birthday until which a card of the day ``on`` counts; none for the old."""
    for age in (25, 40, 60):
        day = date(who.birth.year + age, who.birth.month, min(who.birth.day, 28))
        if (day - on).days > 730:
            return day.replace(day=who.birth.day) if (who.birth.month, who.birth.day) != (2, 29) else day
    return None


def _bare(place: Commune, *, short: bool = True) -> str:
    """A commune as cards have it: names without kinds."""
    town = place.bare if not place.name.startswith("Thị trấn") else f"TT. {place.bare}"
    if not place.district:
        return f"{town if short else place.name}, {province_name(place)}"
    seat = place.district.removeprefix("Huyện ").replace("Thành phố", "TP.")
    return f"{town}, {seat}, {province_name(place)}"


def _expiry(f: Fill, end: date | None) -> str:
    if end is None:
        return f("ngay_het_han", "Không thời hạn", "khong_thoi_han")
    return f("ngay_het_han", slashed(end), end.isoformat())


def _at(x: float, y: float, inner: str, css: str = "", kind: str = "") -> str:
    return f'<div class="{kind}" style="left:{x}mm;top:{y}mm;{css}">{inner}</div>'


def _holder(paper: Paper, on: date) -> tuple[Random, Fill, Commune, Person]:
    rng, f, place = STATE.begin(paper, on)
    return rng, f, place, STATE.resident(rng, on, place, age=(15, 78))


@layout("can_cuoc", "sf_citizen_card_2021", split="unseen15", years=(2021, 2023))
def citizen_card_2021(paper: Paper, on: date) -> None:
    """Căn cước công dân with chip: front above back on an A4 sheet, the code at the front's corner."""
    on = max(on, date(2021, 3, 2))
    rng, f, place, who = _holder(paper, on)
    end = _until(who, on)
    hamlet = capital(who.home.split(", ")[0])
    number = f("so_dinh_danh", who.id_number)
    home = whole("noi_thuong_tru", f"{hamlet},", _bare(place))
    paper.set(noi_thuong_tru=f"{hamlet}, {_bare(place)}")
    front = (
        _at(4, 3.5, emblem(11))
        + _at(17, 3.2, '<b style="font-size:6.4pt">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br>Độc lập - Tự do - Hạnh phúc'
              '<br><span class="en">SOCIALIST REPUBLIC OF VIET NAM</span>', "width:50mm;text-align:center;line-height:1.15")
        + _at(17, 11.5, '<b style="font-size:10.5pt;color:#c22">CĂN CƯỚC CÔNG DÂN</b><br><span class="en" '
              'style="color:#c22">Citizen Identity Card</span>', "width:50mm;text-align:center")
        + _at(4, 20, "", "width:19mm;height:25mm", "ph")
        + _at(2.5, 46, f'<span class="lb">Có giá trị đến: {_expiry(f, end)}<br><i>Date of expiry</i></span>', "width:26mm")
        + _at(30, 20, f'<span class="lb">Số / <i>No.</i>:</span> <b style="font-size:10.5pt">{number}</b>')
        + _at(30, 25, '<span class="lb">Họ và tên / <i>Full name:</i></span><br><b>'
              f'{f("ho_ten", who.name.upper(), who.name)}</b>')
        + _at(30, 31.4, '<span class="lb">Ngày sinh / <i>Date of birth:</i></span> '
              f'{f("ngay_sinh", slashed(who.birth), who.birth.isoformat())}')
        + _at(30, 34.6, f'<span class="lb">Giới tính / <i>Sex:</i></span> {f("gioi_tinh", who.sex)}')
        + _at(51, 34.6, f'<span class="lb">Quốc tịch / <i>Nationality:</i></span> {f("quoc_tich", "Việt Nam")}')
        + _at(30, 38, f'<span class="lb">Quê quán / <i>Place of origin:</i></span><br>{f("que_quan", _bare(place))}')
        + _at(30, 44.2, f'<span class="lb">Nơi thường trú / <i>Place of residence:</i></span> {home}', "width:54mm")
    )  # fmt: skip
    police = whole("noi_cap", "CỤC CẢNH SÁT", "QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI")
    paper.set(noi_cap="CỤC CẢNH SÁT QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI")
    scar = rng.choice(
        ("Nốt ruồi C: 1cm dưới mép phải", "Sẹo chấm C: 2cm trên sau cánh mũi trái", "Sẹo dài 1cm trước trán")
    )
    back = (
        _at(4, 4, '<span class="lb">Đặc điểm nhân dạng / <i>Personal identification:</i></span>')
        + _at(4, 7.2, scar)
        + _at(4, 13, "", "width:13mm;height:11mm", "chip")
        + _at(20, 12, '<span class="lb">Ngày, tháng, năm / <i>Date, month, year:</i></span> '
              f'{f("ngay_cap", slashed(on), on.isoformat())}', "white-space:nowrap")
        + _at(19, 15.2, f'<span style="font-size:5.4pt"><b style="font-size:5.6pt">CỤC TRƯỞNG {police}</b><br><i '
              'style="font-size:4.3pt;white-space:nowrap">DIRECTOR GENERAL OF THE POLICE DEPARTMENT<br>FOR ADMINISTRATIVE '
              "MANAGEMENT OF SOCIAL ORDER</i></span>",
              "width:47mm;text-align:center;line-height:1.15")
        + _at(31, 24.4, "<i data-sign style='position:absolute;width:18mm;height:6mm'></i>", "width:20mm;height:7mm")
        + _at(25, 31, official(rng), "width:36mm;text-align:center")
        + _at(69, 5, "", "width:12mm;height:13mm", "fg")
        + _at(67, 18.2, '<span class="lb">Ngón trỏ trái<br><i>Left index finger</i></span>', "width:16mm;text-align:center")
        + _at(69, 25.6, "", "width:12mm;height:9.4mm", "fg")
        + _at(67, 35.2, '<span class="lb">Ngón trỏ phải</span>', "width:16mm;text-align:center")
        + _at(4, 39, _mrz(who, end), "", "mrz")
    )  # fmt: skip
    x, y = rng.randint(44, 66), rng.randint(26, 60)
    body = _at(x, y, front, kind="card") + _at(x, y + 54 + rng.randint(10, 40), back, kind="card")
    pages(paper, body, "10pt Arimo", _CARD)
    parts = (who.id_number, who.old_number, who.name, f"{who.birth:%d%m%Y}", who.sex, f"{hamlet}, {_bare(place)}",
             f"{on:%d%m%Y}")  # fmt: skip
    if who.old_number:
        paper.set(so_cmnd_cu=who.old_number)
    paper.sheets[0].qr("|".join(parts), x + 69, y + 2.5, 14.5, ("so_cmnd_cu",) if who.old_number else ())


@layout("can_cuoc", "sf_identity_card_2024", split="unseen15", years=(2024, 2026))
def identity_card_2024(paper: Paper, on: date) -> None:
    """Căn cước of 2024, both sides beside each other as a copier with two trays leaves them, enlarged a little."""
    on = max(on, date(2024, 7, 3))
    rng, f, place, who = _holder(paper, on)
    end = _until(who, on)
    home = place if rng.random() < 0.7 else rng.choice(STATE.homes).named(on)
    hamlet = capital(who.home.split(", ")[0])
    front = (
        _at(4, 3.5, emblem(11))
        + _at(17, 3.4, '<b style="font-size:6.4pt">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br>Độc lập - Tự do - Hạnh phúc<br>'
              '<span class="en">SOCIALIST REPUBLIC OF VIET NAM<br>Independence - Freedom - Happiness</span>',
              "width:64mm;text-align:center;line-height:1.15")
        + _at(17, 14.5, '<b style="font-size:11pt;color:#c22">CĂN CƯỚC</b><br><span class="en" style="color:#c22">IDENTITY '
              "CARD</span>", "width:64mm;text-align:center")
        + _at(4, 20, "", "width:20mm;height:27mm", "ph")
        + _at(28, 23, '<span class="lb">Số định danh cá nhân / <i>Personal identification number:</i></span><br>'
              f'<b style="font-size:10.5pt">{f("so_dinh_danh", who.id_number)}</b>')
        + _at(28, 31, '<span class="lb">Họ, chữ đệm và tên khai sinh / <i>Full name:</i></span><br><b>'
              f'{f("ho_ten", who.name.upper(), who.name)}</b>')
        + _at(28, 38.5, '<span class="lb">Ngày, tháng, năm sinh / <i>Date of birth:</i></span><br>'
              f'{f("ngay_sinh", slashed(who.birth), who.birth.isoformat())}')
        + _at(66, 38.5, f'<span class="lb">Giới tính / <i>Sex:</i></span><br>{f("gioi_tinh", who.sex)}')
        + _at(28, 45.5, f'<span class="lb">Quốc tịch / <i>Nationality:</i></span><br>{f("quoc_tich", "Việt Nam")}')
    )  # fmt: skip
    residence = f("noi_thuong_tru", f"{hamlet}, {_bare(place, short=False)}")
    back = (
        _at(4, 3.5, f'<span class="lb">Nơi cư trú / <i>Place of residence:</i></span><br>{residence}', "width:58mm")
        + _at(4, 12, f'<span class="lb">Nơi đăng ký khai sinh / <i>Place of birth:</i></span><br>{_bare(home)}', "width:58mm")
        + _at(22, 18.5, '<span class="lb">Ngày, tháng, năm cấp / <i>Date of issue:</i></span><br>'
              f'{f("ngay_cap", slashed(on), on.isoformat())}')
        + _at(22, 25.2, '<span class="lb">Ngày, tháng, năm hết hạn / <i>Date of expiry:</i></span><br>' + _expiry(f, end))
        + _at(4, 19.5, "", "width:13mm;height:11mm", "chip")
        + _at(24, 32.2, f'<b>{f("noi_cap", "BỘ CÔNG AN")}</b><br><span class="en">MINISTRY OF PUBLIC SECURITY</span>',
              "width:36mm;text-align:center")
        + _at(4, 39.4, _mrz(who, end), "", "mrz")
    )  # fmt: skip
    scale = rng.choice((1.0, 1.0, 1.25))
    x, y = 30, rng.randint(30, 55)
    gap = 54 * scale + rng.randint(8, 20)
    zoom = f"transform:scale({scale});transform-origin:0 0"
    body = _at(x, y, front, zoom, "card") + _at(x, y + gap, back, zoom, "card")
    pages(paper, body, "10pt Arimo", _CARD)
    parts = (who.id_number, who.old_number, who.name, f"{who.birth:%d%m%Y}", who.sex, f"{hamlet}, {_bare(place)}",
             f"{on:%d%m%Y}", "", "", "")  # fmt: skip
    paper.sheets[0].qr("|".join(parts), x + 63 * scale, y + gap + 4 * scale, 20 * scale)
