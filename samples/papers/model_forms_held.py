"""Papers that people keep: the card of 2024 and a household's book of TT 36/2014/TT-BCA."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import COUNTRY, pages, signed
from samples.communes import parts, seat
from samples.fields import filler, mark, slashed
from samples.paper import Paper, layout
from samples.papers.can_cuoc import mrz_td1, qr_payload
from samples.papers.model_forms import CSS, desk, dotted, given
from samples.people import day_between, official
from samples.words import long_date

_CARD = """
.page{padding:0} .card{position:absolute;left:58mm;width:88mm;height:55.5mm;border:.3mm solid #999;border-radius:3mm;
background:#f3f6ee;
padding:2.5mm 3mm;font-size:7.4pt;line-height:1.2} .card b{font-size:8.2pt} .card i{font-size:6pt}
.card p{margin:.5mm 0} .face{position:absolute;left:3mm;top:19mm;width:20mm;height:26mm;
background:#c9cfc4;border:.2mm solid #aaa}
.say{position:absolute;left:26mm;right:2mm;top:17.5mm}
.mrz{position:absolute;left:3mm;bottom:2mm;font:11.6pt/1.2 Cousine;
letter-spacing:.05mm;white-space:pre}
"""


@layout("can_cuoc", "khuon_the_2024", split="unseen13", years=(2024, 2026))
def card(paper: Paper, on: date) -> None:
    """The card of 2024 copied to A4, the front above the back, bilingual captions, a QR and the machines' lines."""
    of = desk(paper, on, "Tuyên Quang", "Hà Giang", "Phú Thọ", "Lào Cai", "Thái Nguyên")
    issued = day_between(of.rng, max(date(2024, 7, 8), on - timedelta(days=200)), max(date(2024, 12, 20), on))
    who = of.who(issued, age=(18, 55))
    until = next(y for y in (25, 40, 60) if (issued - who.birth).days < (y - 2) * 365.25)
    ends = who.birth.replace(
        year=who.birth.year + until, day=min(who.birth.day, 28) if who.birth.month == 2 else who.birth.day
    )
    of.facts |= parts("", who, capitals=True)
    of.facts |= {"so_dinh_danh": who.id_number, "noi_thuong_tru": who.home, "noi_cap": "BỘ CÔNG AN"}
    of.day("ngay_cap", issued)
    of.day("ngay_het_han", ends)
    front = """
        <div class="c" style="font-size:7pt"><b style="font-size:7pt">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br>
        Độc lập - Tự do - Hạnh phúc<br>
        <i>SOCIALIST REPUBLIC OF VIET NAM - Independence - Freedom - Happiness</i></div>
        <div class="c" style="color:#b3202c;margin-top:.4mm"><b>CĂN CƯỚC</b> <i>/ IDENTITY CARD</i></div>
        <div class="face"></div><div class="say">
        <p>Số định danh cá nhân / <i>Personal identification number:</i><br>
        <b style="font-size:10pt">{so_dinh_danh}</b></p>
        <p>Họ, chữ đệm và tên khai sinh / <i>Full name:</i><br><b>{ho_ten}</b></p>
        <p>Ngày, tháng, năm sinh / <i>Date of birth:</i><br><b>{ngay_sinh}</b></p>
        <p>Giới tính / <i>Sex:</i> <b>{gioi_tinh}</b><br>Quốc tịch / <i>Nationality:</i> <b>{quoc_tich}</b></p></div>
    """
    back = """
        <div style="width:57mm"><p>Nơi cư trú / <i>Place of residence:</i><br><b>{noi_thuong_tru}</b></p>
        <p>Nơi đăng ký khai sinh / <i>Place of birth registration:</i><br><b>{origin}</b></p>
        <p>Ngày, tháng, năm cấp / <i>Date of issue:</i> <b>{ngay_cap}</b></p>
        <p>Ngày, tháng, năm hết hạn / <i>Date of expiry:</i> <b>{ngay_het_han}</b></p></div>
        <div class="c" style="position:absolute;right:4mm;top:27mm;width:25mm">
        <b style="font-size:7pt">{noi_cap}</b><br>
        <i>MINISTRY OF PUBLIC SECURITY</i></div><div class="mrz">{zone}</div>
    """
    zone = "\n".join(mrz_td1(who, ends, alone=True)).replace("<", "&lt;")
    body = (
        f'<div class="card" style="top:42mm">{given(of.tell, front)}</div>'
        f'<div class="card" style="top:118mm">{given(of.tell, back, origin=who.origin, zone=zone)}</div>'
    )
    pages(paper, body, "9pt Arimo", _CARD)
    paper.sheets[-1].qr(qr_payload(who, issued), 124, 121, 19)


@layout("so_ho_khau", "khuon_shk_mo_doi", split="unseen13", years=(2010, 2020))
def household_book(paper: Paper, on: date) -> None:
    """A typed household's book, its leaves opened out on copies that lie on their long side: a page a member."""
    of = desk(paper, on, "Tuyên Quang", "Hà Giang", "Lào Cai", "Thái Nguyên", "Phú Thọ")
    head_ = of.who(age=(30, 58), female=False)
    wife = of.who(birth=head_.birth + timedelta(days=of.rng.randint(200, 1500)), female=True)
    ages = sorted((of.rng.uniform(1, 9), of.rng.uniform(1, 9)), reverse=True)
    kids = [of.who(age=(a, a + 0.5), surname=head_.surname, ethnic=head_.ethnic) for a in ages]
    fill = filler(paper)
    town = seat(of.place)
    of.facts |= {
        "so": f"{of.seat.code[1:]}{of.rng.randrange(10**7):07d}",
        "chu_ho": (head_.name.upper(), head_.name),
        "noi_thuong_tru": head_.home,
    }
    of.day("ngay_cap", on, long_date(on))
    members, leaves = [], []
    officer, chief = official(of.rng), official(of.rng)
    relations = ("Chủ hộ", "Vợ", *("Con gái" if k.female else "Con trai" for k in kids))
    for who, relation in zip((head_, wife, *kids), relations, strict=True):
        grown = (on - who.birth).days > 15 * 365
        number = (who.old_number or f"08{of.rng.randrange(10**7):07d}") if grown else ""
        row = {"ho_ten": who.name, "ngay_sinh": who.birth.isoformat(), "gioi_tinh": who.sex, "quan_he": relation}
        members.append(row | ({"so_giay_to": number} if number else {}))
        told = {k: mark("thanh_vien", v) for k, v in row.items()} | {
            "ho_ten": mark("thanh_vien", who.name.upper()),
            "ngay_sinh": mark("thanh_vien", slashed(who.birth)),
            "number": mark("thanh_vien", number) if number else "",
        }
        lines = f"""
            Quan hệ với chủ hộ: | <b>{{quan_he}}</b>
            Họ và tên: | <b>{{ho_ten}}</b>
            Họ và tên gọi khác (nếu có): | &nbsp;
            Ngày, tháng, năm sinh: | {{ngay_sinh}} | Giới tính: | {{gioi_tinh}}
            Quê quán: | {who.origin}
            Dân tộc: | {who.ethnic} | Tôn giáo: | Không | Quốc tịch: | Việt Nam
            CMND số: | {{number}} | Hộ chiếu số: | &nbsp;
            Nghề nghiệp, nơi làm việc: | {"Làm ruộng" if grown else "&nbsp;"}
            Chuyển đến ngày: | &nbsp;
            Nơi thường trú trước khi chuyển đến: | &nbsp;
        """
        police = signed("TRƯỞNG CÔNG AN", chief, "(Ký, ghi rõ họ tên, đóng dấu)", f"CÔNG AN {of.place.district}")
        foot = (
            f"<p class='c i' style='margin-top:4mm'>{town}, {long_date(on)}</p>"
            f"<div class='row small'>{signed('CÁN BỘ ĐĂNG KÝ', officer)}{police}</div>"
        )
        leaves.append(dotted(of.tell, lines, **told) + foot)
    cover = (
        f"<div class='c' style='margin-top:14mm'>{COUNTRY}</div><h1 style='font-size:26pt;margin:20mm 0 3mm'>SỔ "
        f"HỘ KHẨU</h1>"
        f"<p class='c' style='margin-bottom:12mm'>{given(of.tell, 'Số: <b>{so}</b>')}</p>"
        + dotted(of.tell, "Họ và tên chủ hộ: | <b>{chu_ho}</b>\nNơi thường trú: | {noi_thuong_tru}")
        + f"<p class='c i' style='margin-top:10mm'>{town}, {of.tell('ngay_cap')}</p>"
        + signed(f"TRƯỞNG CÔNG AN {of.place.district.upper()}", f"Trung tá {chief}", "", f"CÔNG AN {of.place.district}")
    )  # fmt: skip
    fill("thanh_vien", "", members)
    changes = (
        "<p class='c'><b>ĐIỀU CHỈNH THAY ĐỔI</b></p>" + 9 * '<div class="ln"><span class="v">&nbsp;</span></div>'
    )
    spread = (
        '<div class="half" style="left:0">{}</div><div class="half" style="left:148.5mm;border-left:.2mm '
        'solid #aaa">{}</div>'
    )
    leaves = [cover, *leaves, changes]
    css = (
        ".page{padding:0} .half{position:absolute;top:0;width:148.5mm;height:210mm;padding:11mm 10mm 8mm 12mm} "
        ".ln{margin:2.2mm 0} .small .ink{height:19mm}"
    )
    sides = [spread.format(*leaves[n : n + 2]) for n in range(0, 6, 2)]
    pages(paper, sides, "11.5pt FreeSerif", CSS + css, size=(297, 210))
