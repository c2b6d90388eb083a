"""Cards and booklets: a copy of an identity card with both sides, a family book from a printer."""

from __future__ import annotations

import unicodedata
from datetime import date, timedelta

from samples.blocks import pages
from samples.fields import dated, slashed
from samples.paper import Paper, layout
from samples.papers.office_prints import OFFICES, ink
from samples.people import MERGER, day_between, official
from samples.words import capital, small

_CARD = """
.page{padding:0} .cd{position:absolute;left:38mm;width:134mm;height:84mm;border:.3mm solid #7a8f9c;border-radius:5mm;
background:linear-gradient(120deg,#e9f1f4,#f5f1e6 60%,#e6eef3);padding:5mm 6mm;line-height:1.15}
.cap{font-size:7pt;color:#233} .cap i{color:#345} .val{font-size:10.5pt;font-weight:bold}
.face{position:absolute;left:7mm;top:27mm;width:32mm;height:42mm;background:linear-gradient(#cfd8dd,#9fb0ba);border-radius:1mm}
.face::after{content:"";position:absolute;left:8mm;top:8mm;width:16mm;height:20mm;border-radius:8mm;background:#7f929d}
.chip{position:absolute;width:13mm;height:10mm;border-radius:2mm;background:#c9a94f;border:.3mm solid #8d7430}
.body{position:absolute;left:45mm;top:24mm;right:5mm} .body>div{margin-bottom:1.5mm}
.two{display:flex;gap:6mm} .top{text-align:center;font-size:8pt;font-weight:bold;padding-left:26mm}
.mrz{position:absolute;left:6mm;bottom:4mm;font:14.5pt/1.2 "Cousine";letter-spacing:.85mm;white-space:pre}
.ttl{color:#a3202c;font-size:13pt;font-weight:bold;text-align:center;padding-left:26mm;margin-top:1mm}
"""


def _digit(text: str) -> str:
    """The check digit of a machine-readable line."""
    order = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return str(sum((order.index(c) if c != "<" else 0) * (7, 3, 1)[i % 3] for i, c in enumerate(text)) % 10)


def _plain(text: str) -> str:
    bare = unicodedata.normalize("NFD", text.upper().replace("Đ", "D"))
    return "".join(c for c in bare if not unicodedata.combining(c)).replace(" ", "<").replace("'", "")


def _machine(number: str, birth: date, female: bool, until: date | None, name: str) -> str:
    """The three lines of a card's back."""
    surname, _, rest = name.partition(" ")
    short = number[3:]
    first = f"IDVNM{short}{_digit(short)}{number}<<"
    first += _digit(number + "<<")
    born, ends = f"{birth:%y%m%d}", f"{until:%y%m%d}" if until else "991231"
    second = f"{born}{_digit(born)}{'F' if female else 'M'}{ends}{_digit(ends)}VNM"
    second = second.ljust(29, "<")
    second += _digit(first[5:30] + second[0:7] + second[8:15] + second[18:29])
    return "\n".join((first, second, f"{_plain(surname)}<<{_plain(rest)}"[:30].ljust(30, "<")))


@layout("can_cuoc", "op_the_can_cuoc_sao", split="unseen19", years=(2025, 2026))
def identity_card(paper: Paper, on: date) -> None:
    """Both sides of a card of 2024, enlarged on a sheet by the copier, captions in Vietnamese and English."""
    rng, f, place = OFFICES.begin(paper, max(on, MERGER))
    who = OFFICES.resident(rng, on, place, age=(16, 78))
    issued = day_between(rng, max(date(2024, 7, 5), who.birth + timedelta(days=14 * 366)), on)
    lived = (issued - who.birth).days / 365.25
    age = next((a for a in (25, 40, 60) if lived < a - 2), 0)
    until = who.birth.replace(year=who.birth.year + age, day=min(who.birth.day, 28)) if age else None
    if until:
        until = until.replace(day=who.birth.day) if (who.birth.month, who.birth.day) != (2, 29) else until
        ends = f("ngay_het_han", slashed(until), until.isoformat())
    else:
        ends = f("ngay_het_han", "Không thời hạn", "khong_thoi_han")

    def said(vn: str, en: str, value: str) -> str:
        return f'<div><span class="cap">{vn} <i>/ {en}:</i></span><br><span class="val">{value}</span></div>'

    registered = rng.choice((place, OFFICES.home_of(place).named(date(2020, 1, 1))))
    front = (
        '<div class="cd" style="top:26mm"><div class="top">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc<br>'
        '<span style="font-weight:normal;font-size:6.6pt">SOCIALIST REPUBLIC OF VIET NAM<br>Independence - Freedom - Happiness</span></div>'
        '<div class="ttl">CĂN CƯỚC <span style="font-size:8pt">/ IDENTITY CARD</span></div>'
        '<div class="face"></div><div class="body" style="top:30mm">'
        + said(
            "Số định danh cá nhân",
            "Personal identification number",
            f'<span style="font-size:13pt">{f("so_dinh_danh", who.id_number)}</span>',
        )
        + said("Họ, chữ đệm và tên khai sinh", "Full name", f("ho_ten", who.name.upper(), who.name))
        + '<div class="two">'
        + said("Ngày, tháng, năm sinh", "Date of birth", f("ngay_sinh", slashed(who.birth), who.birth.isoformat()))
        + said("Giới tính", "Sex", f("gioi_tinh", who.sex))
        + "</div>"
        + said("Quốc tịch", "Nationality", f("quoc_tich", "Việt Nam"))
        + "</div></div>"
    )
    back = (
        '<div class="cd" style="top:124mm"><div style="margin-right:28mm">'
        + said("Nơi cư trú", "Place of residence", f("noi_thuong_tru", who.home))
        + '<div style="height:1.5mm"></div>'
        + said("Nơi đăng ký khai sinh", "Place of birth", capital(registered.address()))
        + '</div><div class="chip" style="left:7mm;top:33mm"></div><div style="position:absolute;left:45mm;top:28mm">'
        + said("Ngày, tháng, năm cấp", "Date of issue", f("ngay_cap", slashed(issued), issued.isoformat()))
        + '<div style="height:1.5mm"></div>'
        + said("Ngày, tháng, năm hết hạn", "Date of expiry", ends)
        + f'</div><div style="position:absolute;right:6mm;top:38mm;text-align:center" class="val">{f("noi_cap", "BỘ CÔNG AN")}<br>'
        + '<span class="cap" style="font-weight:normal">MINISTRY OF PUBLIC SECURITY</span></div>'
        + f'<div class="mrz">{_machine(who.id_number, who.birth, who.female, until, who.name).replace("<", "&lt;")}</div></div>'
    )
    pages(paper, front + back, "10pt Arimo", _CARD)
    told = (who.id_number, "", who.name, f"{who.birth:%d%m%Y}", who.sex, who.home, f"{issued:%d%m%Y}")
    paper.sheets[-1].qr("|".join(told), 145, 128, 23)


_BOOK = """
.page{padding:14mm 12mm 12mm 14mm;line-height:1.42} .ky{padding:.9mm 0} h1{font:bold 19pt Arimo;letter-spacing:1mm}
.cap{font-family:Arimo;font-size:9.5pt} .frame{border:.6mm double #333;height:180mm;padding:10mm 7mm}
.ky{font-weight:bold} .ky .cap{font-weight:normal} .ink{height:19mm} .sg{font-size:9pt;font-family:Arimo}
"""


@layout("so_ho_khau", "op_so_ho_khau_in", split="unseen19", years=(2007, 2020))
def family_book(paper: Paper, on: date) -> None:
    """A book of A5 pages: printed captions in Arial, values in a fixed-width face; a cover and a page a person."""
    rng, f, place = OFFICES.begin(paper, on)
    man = OFFICES.resident(rng, on, place, age=(34, 58), female=False)
    woman = OFFICES.resident(rng, on, place, age=(33, 50), female=True)
    born = day_between(rng, on - timedelta(days=14 * 365), on - timedelta(days=700))
    child = OFFICES.resident(rng, on, place, birth=born, surname=man.surname, ethnic=man.ethnic)
    chief = rng.choice(("TRƯỞNG CÔNG AN " + place.district.upper(), "KT. TRƯỞNG CÔNG AN\nPHÓ TRƯỞNG CÔNG AN"))
    moved, former = on - timedelta(days=rng.randint(3, 20)), rng.choice(("Thôn Đồng Tâm", "Xóm Tiền Phong", "Khu 2"))
    members, listed = ((man, "Chủ hộ"), (woman, "Vợ"), (child, "Con")), []

    def ky(caption: str, value: str) -> str:
        return f'<div class="ky"><span class="cap">{caption}</span> {value}</div>'

    signs = (
        f'<div class="sg"><b>{chief.replace(chr(10), "<br>")}</b><br><i>(Ký tên, đóng dấu)</i>'
        f"{ink('Công an ' + small(place.district))}<b>{official(rng)}</b></div>"
    )
    cover = (
        '<div class="c cap"><b>BỘ CÔNG AN<br>CÔNG AN ' + place.province.upper() + "</b></div>"
        "<h1 style='margin-top:14mm'>SỔ HỘ KHẨU</h1>"
        + f"<div class='c ky' style='margin-bottom:12mm'><span class='cap'>Số:</span> {f('so', f'{rng.randint(110, 590)}{rng.randint(10**5, 10**6 - 1)}')}</div>"
        + ky("Họ và tên chủ hộ:", f("chu_ho", man.name.upper(), man.name))
        + ky("Nơi thường trú:", f("noi_thuong_tru", man.home))
        + f"<p class='r i cap' style='margin-top:12mm'>{place.district.removeprefix('Huyện ')}, {dated(paper, 'ngay_cap', on)}</p>"
        + '<div class="row"><div></div>' + signs + "</div>"
        + f"<p class='cap' style='margin-top:8mm'>Hồ sơ hộ khẩu số: {rng.randint(100, 9999)}<br>Sổ đăng ký thường trú số: {rng.randint(1, 40):02d} &emsp; Tờ số: {rng.randint(1, 99):02d}</p>"
    )  # fmt: skip
    bodies = [cover]
    for number, (who, kin) in enumerate(members, 1):
        paper_no = who.old_number or (
            f"0{rng.randint(10, 99)}{rng.randint(10**5, 10**6 - 1)}" if kin != "Con" else ""
        )
        row = {"ho_ten": who.name, "ngay_sinh": who.birth.isoformat(), "gioi_tinh": who.sex, "quan_he": kin}
        if paper_no and kin != "Con":
            row["so_giay_to"] = paper_no
        listed.append(row)

        def m(text: str) -> str:
            return f'<span data-f="thanh_vien">{text}</span>'

        bodies.append(
            f"<div class='c cap' style='margin-bottom:4mm'><b>QUAN HỆ VỚI CHỦ HỘ:</b> <span style='font-family:FreeMono;font-size:11.5pt;font-weight:bold'>{m(kin)}</span></div>"
            + ky("Họ và tên:", m(who.name.upper()))
            + ky("Họ và tên gọi khác (nếu có):", "")
            + ky("Ngày, tháng, năm sinh:", f"{m(slashed(who.birth))} &emsp; <span class='cap'>Giới tính:</span> {m(who.sex)}")
            + ky("Nguyên quán:", who.origin)
            + ky("Dân tộc:", f"{who.ethnic} &emsp; <span class='cap'>Tôn giáo:</span> Không")
            + ky("CMND số:", f"{m(row.get('so_giay_to', ''))} &emsp; <span class='cap'>Hộ chiếu số:</span>" if "so_giay_to" in row else " &emsp;&emsp;&emsp;&emsp;&emsp; <span class='cap'>Hộ chiếu số:</span>")
            + ky("Nghề nghiệp, nơi làm việc:", rng.choice(("Làm ruộng", "Buôn bán", "Lao động tự do")) if kin != "Con" else ("Học sinh" if on.year - born.year > 6 else "Còn nhỏ"))
            + ky("Chuyển đến ngày:", slashed(moved) if kin != "Con" else "")
            + ky("Nơi thường trú trước khi chuyển đến:", "" if kin == "Con" else f"{former}, {place.address()}")
            + f"<p class='r i cap' style='margin-top:7mm'>Ngày {on.day:02d} tháng {on.month:02d} năm {on.year}</p>"
            + '<div class="row"><div class="sg"><b>CÁN BỘ ĐĂNG KÝ</b><br><i>(Ký, ghi rõ họ tên)</i>' + ink() + official(rng) + "</div>"
            + signs + f'</div><div class="cap" style="position:absolute;bottom:12mm;left:0;right:0;text-align:center">{number + 1}</div>'
        )  # fmt: skip
    paper.set(thanh_vien=listed)
    pages(paper, bodies, "11.5pt FreeMono", _BOOK, size=(148, 210))
