"""Copies of a citizen's own papers: an identity card of the years before the chip, a household's book."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

import zxingcpp
from PIL import Image

from samples.fields import boxes, dated, filler, mark
from samples.paper import Paper, layout
from samples.papers.counter_intake_homes_places import Spot, earlier, resident, spot
from samples.people import Commune, Person, official
from samples.web import set_pages

_CARD = """
.card{position:absolute;left:44mm;width:122mm;height:77mm;border:.3mm solid #889;border-radius:4mm;background:#e9eef0;
font-family:Arimo;font-size:9.5pt;line-height:1.3} .card *{position:absolute;white-space:nowrap}
.card div b, .card div span, .card b *, .card span *, .card br{position:static} .card .c{left:38mm;right:3mm;text-align:center}
.card .w{white-space:normal;line-height:1.35} .w span{white-space:normal} .ph{left:6mm;top:29mm;width:26mm;height:33mm;
border:.2mm solid #99a;background:linear-gradient(#cfd6da,#9fa8ae)} .card .n{font-size:13pt;color:#b02a30}
.fp{width:21mm;height:25mm;border:.2mm solid #778;border-radius:9mm;
background:repeating-radial-gradient(circle at 50% 60%,#98a 0 .3mm,#e9eef0 .3mm .9mm)}
.seal [data-seal]{left:82mm;top:46mm;width:0;height:0} .seal [data-sign]{left:86mm;top:37mm;width:26mm;height:10mm}
"""


def _ends(who: Person, on: date) -> date | None:
    """Until when a card issued on the day ``on`` is valid (Luật Căn cước công dân 2014, Điều 21)."""
    for age in (25, 40, 60):
        day = who.birth.day if (who.birth.month, who.birth.day) != (2, 29) else 28
        end = who.birth.replace(year=who.birth.year + age, day=day)
        if (end - on).days > 730:
            return end
    return None


def _issuer(on: date) -> tuple[str, str]:
    """The two lines of the office whose head signs cards."""
    if on < date(2018, 10, 15):
        return "CỤC CẢNH SÁT", "ĐKQL CƯ TRÚ VÀ DLQG VỀ DÂN CƯ"
    return "CỤC CẢNH SÁT", "QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI"


@layout("can_cuoc", "zu_card_barcode", split="unseen25", years=(2016, 2020))
def card_barcode(paper: Paper, on: date) -> None:
    """An enlarged copy of both sides of a citizen's card with a barcode, as they were issued before the chip."""
    rng, f = paper.rng, filler(paper)
    home = spot(rng)
    who = resident(rng, on, home, age=(15, 74))
    end, office = _ends(who, on), _issuer(on)
    until = f("ngay_het_han", f"{end:%d/%m/%Y}", end.isoformat()) if end else ""
    until = until or f("ngay_het_han", "Không thời hạn", "khong_thoi_han")
    paper.set(noi_cap=" ".join(office))
    born = f("ngay_sinh", f"{who.birth:%d/%m/%Y}", who.birth.isoformat())
    front = (
        '<div class="card" style="top:38mm"><b class="c" style="top:4mm">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b>'
        '<span class="c" style="position:absolute;top:9mm;font-size:8.5pt">Độc lập - Tự do - Hạnh phúc</span>'
        '<b class="c" style="top:14mm;font-size:13pt;color:#b02a30">CĂN CƯỚC CÔNG DÂN</b>'
        f'<b class="c n" style="top:21mm">Số: {f("so_dinh_danh", who.id_number)}</b><div class="ph"></div>'
        f'<div style="left:38mm;top:28.5mm">Họ và tên: <b>'
        f"{f('ho_ten', who.name.upper(), who.name)}</b></div>"
        f'<div style="left:38mm;top:35mm">Ngày, tháng, năm sinh: {born}</div>'
        f'<div style="left:38mm;top:41.5mm">Giới tính: {f("gioi_tinh", who.sex)}</div>'
        f'<div style="left:70mm;top:41.5mm">Quốc tịch: {f("quoc_tich", "Việt Nam")}</div>'
        f'<div class="w" style="left:38mm;right:3mm;top:48mm">Quê quán: {f("que_quan", who.origin)}</div>'
        f'<div class="w" style="left:38mm;right:3mm;top:60mm">Nơi thường trú: {f("noi_thuong_tru", who.home)}</div>'
        f'<div style="left:4mm;top:64mm;font-size:8.5pt">Có giá trị đến:<br>{until}</div></div>'
    )
    feature = rng.choice(
        ("Nốt ruồi C:{}cm trên sau mép phải", "Sẹo chấm C:{}cm dưới sau mắt trái", "Sẹo C:{}cm trán trái")
    )
    feature = feature.format(rng.choice(("1", "1,5", "2", "2,5")))
    back = (
        '<div class="card seal" style="top:124mm"><div class="fp" style="left:7mm;top:6mm"></div><div style="left:6mm;'
        'top:31.5mm;font-size:8pt">Ngón trỏ trái</div><div class="fp" style="left:7mm;top:39mm"></div><div style="left:6mm;'
        'top:64.5mm;font-size:8pt">Ngón trỏ phải</div><b class="c" style="top:6mm;left:34mm">ĐẶC ĐIỂM NHÂN DẠNG</b>'
        f'<span class="c" style="position:absolute;top:11.5mm;left:34mm">{feature}</span>'
        f'<span class="c" style="position:absolute;top:18.5mm;left:34mm">{dated(paper, "ngay_cap", on, first="Ngày")}</span>'
        f'<div class="c" style="top:24.5mm;left:34mm;font-size:8pt"><b>CỤC TRƯỞNG {mark("noi_cap", office[0])}<br>'
        f'{mark("noi_cap", office[1])}</b></div><i data-seal="BỘ CÔNG AN"></i><i data-sign></i>'
        f'<div class="c" style="left:80mm;top:49mm;font-size:8.5pt">{official(rng)}</div></div>'
    )
    [sheet] = set_pages(paper, f'<section class="page">{front}{back}</section>', _CARD)
    code = zxingcpp.create_barcode(who.id_number, zxingcpp.BarcodeFormat.PDF417)
    sheet.picture(Image.fromarray(zxingcpp.write_barcode_to_image(code)), 84, 182, 76, 15)


_BOOK = """
.page{display:flex;font-family:Tinos;font-size:12pt;line-height:1.35} .half{width:148.5mm;height:210mm;padding:13mm 11mm;
position:relative} .half+.half{border-left:.3mm solid #aaa} .c{text-align:center} p{margin:2mm 0}
.no{position:absolute;bottom:6mm;left:0;right:0;text-align:center;font-size:10pt} .d{border-bottom:.3mm dotted #555}
.sg{text-align:center;margin-left:52mm;line-height:1.3} .ink{position:relative;height:23mm}
.ink [data-sign]{position:absolute;left:22mm;top:5mm;width:32mm;height:12mm}
.ink [data-seal]{position:absolute;left:14mm;top:10mm;width:0;height:0}
.bx{display:inline-block;width:6mm;height:7mm;line-height:7mm;text-align:center;border:.25mm solid #333;
margin-left:-.25mm;font-weight:bold}
"""


def _head_page(paper: Paper, place: Commune, holder: Person, on: date) -> str:
    """The book's first page: number, head of household, address, day, the police's signature."""
    f, rng = filler(paper), paper.rng
    paper.set(so=(number := f"{rng.randrange(10**8, 10**9):09d}"))
    return (
        '<div class="half"><p class="c">BỘ CÔNG AN</p><p class="c" style="margin-top:-1mm"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA '
        'VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</b></p><p class="c" style="font-size:25pt;margin:15mm 0 5mm"><b>SỔ HỘ '
        f'KHẨU</b></p><p class="c">Số: <span data-f="so">{boxes(number)}</span></p><p style="margin-top:13mm">Họ và tên chủ '
        f"hộ: <b>{f('chu_ho', holder.name.upper(), holder.name)}</b></p><p>Nơi thường trú: "
        f'{f("noi_thuong_tru", holder.home)}</p><p style="margin-top:9mm" class="sg"><i>{dated(paper, "ngay_cap", on, first="Ngày")}'
        f'</i><br><b>TRƯỞNG CÔNG AN</b><br>{place.district.upper()}</p><div class="sg"><div class="ink"><i '
        f'data-seal="CÔNG AN {place.district}, {place.province}"></i><i data-sign></i></div><b>{official(rng)}</b></div>'
        f'<p style="position:absolute;bottom:9mm">Hồ sơ hộ khẩu số: {rng.randint(10, 2900)}<br>Sổ đăng ký thường trú số: '
        f"{rng.randint(1, 60)}&emsp;Tờ số: {rng.randint(1, 198)}</p></div>"
    )


def _one(text: str) -> str:
    """``text`` marked as told of a member."""
    return mark("thanh_vien", text)


def _member(rng: Random, who: Person, relation: str, on: date, number: int, clerk: str) -> tuple[str, dict[str, str]]:
    """A member's page (half a sheet) and what is true of the member."""
    told = {"ho_ten": who.name, "ngay_sinh": who.birth.isoformat(), "gioi_tinh": who.sex, "quan_he": relation}
    grown = (on - who.birth).days > 16 * 366
    if grown and who.old_number:
        told["so_giay_to"] = who.old_number
    work = (
        rng.choice(("Làm ruộng", "Buôn bán tại nhà", "Công nhân"))
        if grown
        else "Học sinh"
        if (on - who.birth).days > 2200
        else "Còn nhỏ"
    )
    came, before = "-/-", "-/-"
    if relation == "Vợ":
        came, before = f"{earlier(rng, on, 4200, 2900):%d/%m/%Y}", spot(rng, rural=True).named(on).address()
    return (
        f'<div class="half"><p class="c"><b>Quan hệ với chủ hộ:</b> {_one(relation)}</p>'
        f"<p>1. Họ và tên: <b>{_one(who.name.upper())}</b></p><p>2. Họ và tên gọi khác (nếu có): -/-</p>"
        f"<p>3. Ngày, tháng, năm sinh: {_one(f'{who.birth:%d/%m/%Y}')}&emsp;&emsp;4. Giới tính: {_one(who.sex)}</p>"
        f"<p>5. Quê quán: {who.origin}</p><p>6. Dân tộc: {who.ethnic}&emsp;&emsp;7. Tôn giáo: Không</p>"
        f"<p>8. CMND số: {_one(told['so_giay_to']) if 'so_giay_to' in told else '-/-'}&emsp;&emsp;Hộ chiếu số: -/-</p>"
        f"<p>9. Nghề nghiệp, nơi làm việc: {work}</p><p>10. Chuyển đến ngày: {came}</p>"
        f'<p>11. Nơi thường trú trước khi chuyển đến: {before}</p><table style="width:100%;margin-top:4mm"><tr><td class="c" '
        f'style="width:50%;vertical-align:top"><b>CÁN BỘ ĐĂNG KÝ</b><br><i style="font-size:.85em">(Ký, ghi rõ họ tên)</i>'
        f'<div style="position:relative;height:20mm"><i data-sign style="position:absolute;left:16mm;top:4mm;width:30mm;'
        f'height:11mm"></i></div>{clerk}</td><td class="c" style="vertical-align:top"><i>Ngày {on:%d} tháng '
        f"{on:%m} năm {on.year}</i><br><b>TRƯỞNG CÔNG AN</b></td></tr></table><p>Lý do xóa đăng ký thường trú: <span "
        f'class="d">{"&emsp;" * 17}</span></p><div class="no">{number}</div></div>',
        told,
    )


def _household(rng: Random, on: date, home: Spot) -> list[tuple[Person, str]]:
    """Husband, wife, one to three children and now and then a mother, with their relations to the head."""
    man = resident(rng, on, home, age=(36, 50), female=False)
    same: dict[str, Any] = {"ethnic": man.ethnic}
    woman = resident(rng, on, home, age=(33, 44), female=True, **same)
    out = [(man, "Chủ hộ"), (woman, "Vợ")]
    births = sorted(woman.birth + timedelta(days=rng.randint(7700, 11600)) for _ in range(rng.randint(1, 3)))
    births = [day for number, day in enumerate(births) if not number or (day - births[number - 1]).days > 400]
    kids = [resident(rng, on, home, birth=day, surname=man.surname, **same) for day in births]
    out += [(kid, "Con" if rng.random() < 0.4 else ("Con gái" if kid.female else "Con trai")) for kid in kids]
    if rng.random() < 0.5:
        old = man.birth - timedelta(days=rng.randint(7600, 10900))
        out.append((resident(rng, on, home, birth=old, female=True, **same), rng.choice(("Mẹ", "Mẹ đẻ"))))
    return out


@layout("so_ho_khau", "zu_book_spreads", split="unseen25", years=(2011, 2020))
def book_spreads(paper: Paper, on: date) -> None:
    """A household's book, copied spread by spread on A4: first page and a page for every member."""
    rng = paper.rng
    home = spot(rng)
    place = home.named(on)
    people = _household(rng, on, home)
    moved = [(Person(**{**who.__dict__, "home": people[0][0].home}), relation) for who, relation in people]
    clerk = official(rng)
    halves, told = [_head_page(paper, place, people[0][0], on)], []
    for number, (who, relation) in enumerate(moved, 2):
        half, told_here = _member(rng, who, relation, on, number, clerk)
        halves.append(half)
        told.append(told_here)
    paper.set(thanh_vien=told)
    if len(halves) % 2:
        halves.append(
            '<div class="half"><p class="c"><b>ĐIỀU CHỈNH THAY ĐỔI</b></p>'
            + f"<p>Nội dung: {'.' * 60}</p><p>{'.' * 78}</p><p>{'.' * 78}</p><p>Ngày ...... tháng ...... năm .........</p>"
            * 3
            + f'<div class="no">{len(halves) + 1}</div></div>'
        )
    sheets = "".join(
        f'<section class="page">{a}{b}</section>' for a, b in zip(halves[::2], halves[1::2], strict=True)
    )
    set_pages(paper, sheets, _BOOK, size=(297, 210))
