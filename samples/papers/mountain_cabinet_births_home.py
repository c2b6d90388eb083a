"""Births at home and at the health station: the note of TT 17/2012 and the declaration of TT 08.a/2010."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import COUNTRY, notes, pages, para, signed, wide
from samples.captions import line, tabbed
from samples.fields import dated, slashed
from samples.paper import Paper, layout
from samples.papers.mountain_cabinet_civil_folk import begin, card, child_of, native, nth, padded, pair
from samples.people import day_between, workday
from samples.words import capital, date_in_words, grouped

_NOTE = """
.page{padding:9mm 10mm 10mm 13mm;line-height:1.35} p{margin:1.5mm 0} h1{font-size:15pt;margin:3mm 0 1.5mm}
.ln{margin:1.4mm 0} .notes{margin-top:6mm} 
.hd .motto{border:0;font-size:.95em} .ink{height:15mm} .ink [data-sign]{top:2mm;height:10mm}
.ink [data-seal]{top:8mm} .three{font-size:.84em} .three .row{gap:1mm} .up{font-size:8.5pt;text-align:right;margin:0}
"""


@layout("giay_chung_sinh", "zm_station_note", split="unseen22", years=(2013, 2018))
def station_note(paper: Paper, on: date) -> None:
    """The note of birth of TT 17/2012/TT-BYT on half a sheet, printed by a commune's health station."""
    rng, f, home = begin(paper, on)
    place = home.place
    mother, father = pair(rng, on, home, least=18)
    born = day_between(rng, on - timedelta(days=6), on)
    hour, minute = rng.randint(0, 8), rng.randint(0, 59)
    grams = 10 * rng.randint(235, 370)
    child = child_of(rng, on, home, born, mother, father)
    midwife = native(rng, on, home, age=(25, 50), female=True, but=mother)
    head_of = native(rng, on, home, age=(34, 56), but=child)
    at_home = rng.random() < 0.4
    where = f"Tại nhà, {mother.home[0].lower() + mother.home[1:]}" if at_home else f"Trạm Y tế {place.address()}"
    lived = f("me_noi_cu_tru", mother.home)
    at = f("thoi_diem_sinh", f"{hour} giờ {minute:02d} phút, ngày {slashed(born)}", f"{born}T{hour:02d}:{minute:02d}")
    body = (
        '<p class="up">PHỤ LỤC 01 - TT số 17/2012/TT-BYT</p>'
        f'<table class="hd"><tr><td style="width:40%">TTYT HUYỆN {home.district.upper()}<br>'
        f'<b>TRẠM Y TẾ XÃ {place.bare.upper()}</b><br><span class="sm">Số: '
        f"{f('so', f'{nth(rng, on, 96):02d}')}&emsp;Quyển số: {rng.randint(1, 2):02d}/{on.year}</span></td>"
        f"<td>{COUNTRY}</td></tr></table><h1>GIẤY CHỨNG SINH</h1>"
        + line(("Họ và tên mẹ/Người nuôi dưỡng:", f("me_ho_ten", mother.name.upper(), mother.name)))
        + line(("Năm sinh:", f("me_nam_sinh", str(mother.birth.year))), ("Dân tộc:", f("me_dan_toc", mother.ethnic)))
        + para(f"Nơi đăng ký thường trú: {lived}")
        + line(("Mã số BHXH/Thẻ BHYT số:", "&nbsp;"))
        + line(("Số CMND/Hộ chiếu:", f("me_so_giay_to", card(rng, mother, on)[0])))
        + para(f"Đã sinh con vào lúc: {at}", f"Tại: {f('noi_sinh', where)}")
        + line(
            ("Số con trong lần sinh này:", f("so_con", "01")),
            ("Giới tính của con:", f("gioi_tinh", child.sex)),
            shares=(1, 1.2),
        )
        + line(
            ("Cân nặng:", f"{f('can_nang', grouped(grams), str(grams))} gam"),
            ("Hiện trạng:", "bình thường"),
            shares=(1, 1.2),
        )
        + line(("Dự định đặt tên con là:", f("ten_du_dinh", child.name.upper(), child.name)))
        + line(("Người đỡ đẻ:", midwife.name))
        + f'<p class="r i" style="margin-top:1.5mm">{place.bare}, {dated(paper, "ngay_cap", on)}</p><div class="three">'
        + '<div class="row">'
        + signed("Cha, mẹ hoặc<br>người thân thích", mother.name, "(ký, ghi rõ họ tên)")
        + signed("Người đỡ đẻ<br>&nbsp;", midwife.name, "(ký, ghi rõ họ tên)")
        + signed("Trưởng trạm<br>&nbsp;", head_of.name, "(ký, đóng dấu)", f"TRẠM Y TẾ XÃ {place.bare}")
        + "</div></div>"
        + notes(
            "<i>Lưu ý: - Giấy chứng sinh này được lập 02 bản, 01 bản giao cho gia đình để đăng ký khai sinh.<br>"
            "- Tên dự định đặt của con có thể thay đổi khi đăng ký khai sinh.</i>",
            rule=False,
        )
    )
    pages(paper, body, "11pt Tinos", _NOTE, size=(148, 210))


_DECLARED = """
.page{padding:11mm 15mm 12mm 27mm;line-height:1.3}
p{margin:1mm 0} h1{font-size:16pt;margin:3mm 0 2mm} .form{font-size:9pt}
.tab{display:inline-block;white-space:nowrap} .lead{text-align:center;margin:2mm 0 3mm}
"""


@layout("to_khai_dang_ky_khai_sinh", "zm_birth_declared", split="unseen22", years=(2010, 2015))
def declared(paper: Paper, on: date) -> None:
    """The declaration of a birth of TT 08.a/2010, kept as a Word file by the commune, the father named first."""
    rng, f, home = begin(paper, on)
    place = home.place
    mother, father = pair(rng, on - timedelta(days=500), home, least=18)
    born = day_between(rng, on - timedelta(days=460), on - timedelta(days=5))
    child = child_of(rng, on, home, born, mother, father)
    elder = native(rng, on, home, age=(58, 74), surname=father.surname, people=father.ethnic, but=father)
    third = (elder, "Ông nội") if elder.rest != child.rest else (mother, "Mẹ đẻ")
    asks, relation = rng.choice(((mother, "Mẹ đẻ"), (father, "Cha đẻ"), third))
    number, issued = card(rng, asks, on)
    shown = f"{number}, Công an tỉnh {home.province} cấp ngày {padded(issued, '/')}"
    parents = "".join(
        para(f"Họ và tên {word}: {f(f'{prefix}_ho_ten', who.name.upper(), who.name)}")
        + tabbed(
            f"Dân tộc: {f(f'{prefix}_dan_toc', who.ethnic)}|Quốc tịch: {f(f'{prefix}_quoc_tich', 'Việt Nam')}"
            f"|Năm sinh: {f(f'{prefix}_nam_sinh', str(who.birth.year))}",
            34, 36, 30,
        )
        + para(f"Nơi thường trú/tạm trú: {f(f'{prefix}_noi_cu_tru', who.home)}")
        for prefix, word, who in (("cha", "cha", father), ("me", "mẹ", mother))
    )  # fmt: skip
    made = workday(on)
    body = (
        f'<p class="form">Mẫu TP/HT-2010-KS.1<br>(TT số: 08.a/2010/TT-BTP)</p>{COUNTRY}'
        "<h1>TỜ KHAI ĐĂNG KÝ KHAI SINH</h1>"
        f'<p class="lead"><b>Kính gửi:</b> {f("kinh_gui", capital(place.committee()))}</p>'
        + para(
            f"Họ và tên người khai: {f('nguoi_yeu_cau', asks.name.upper(), asks.name)}",
            f"Nơi thường trú/tạm trú: <sup>(1)</sup> {f('nguoi_yeu_cau_noi_cu_tru', asks.home)}",
            f"Số CMND/Giấy tờ hợp lệ thay thế: <sup>(2)</sup> {f('nguoi_yeu_cau_giay_to', shown)}",
            f"Quan hệ với người được khai sinh: {f('quan_he', relation)}",
            f"Đề nghị {place.committee()} đăng ký khai sinh cho người có tên dưới đây:", css="j",
        )
        + tabbed(
            f"Họ và tên: <b>{f('ho_ten', child.name.upper(), child.name)}</b>|"
            f"Giới tính: {f('gioi_tinh', child.sex)}", 70, 30,
        )
        + para(
            f"Ngày, tháng, năm sinh: {f('ngay_sinh', padded(born), born.isoformat())} "
            f"(Bằng chữ: {f('ngay_sinh_bang_chu', date_in_words(born))})",
            f"Nơi sinh: <sup>(3)</sup> {f('noi_sinh', rng.choice((f'Trạm Y tế {place.address()}', mother.home)))}",
        )
        + tabbed(f"Dân tộc: {f('dan_toc', child.ethnic)}|Quốc tịch: {f('quoc_tich', 'Việt Nam')}", 70, 30)
        + para(f"Quê quán: {f('que_quan', father.origin)}")
        + parents
        + para(
            "Tôi cam đoan lời khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về cam đoan của mình.",
            css="j",
        )
        + f'<p class="r i">Làm tại: {place.bare}, {dated(paper, "ngay_lam", made)}</p>'
        + wide(
            signed("Người cha", father.name, "(Ký, ghi rõ họ tên)"),
            signed("Người mẹ", mother.name, "(Ký, ghi rõ họ tên)"),
            signed("Người khai", asks.name, "(Ký, ghi rõ họ tên)"), css="small",
        )
        + notes(
            "<b>Chú thích:</b>",
            "<sup>(1)</sup> Ghi theo nơi đăng ký thường trú, nếu không có nơi đăng ký thường trú thì gạch hai chữ "
            "“thường trú”, ghi theo nơi đăng ký tạm trú.",
            "<sup>(2)</sup> Nếu ghi theo số CMND, thì gạch cụm từ “Giấy tờ hợp lệ thay thế”; nếu ghi theo số Giấy tờ "
            "hợp lệ thay thế thì ghi rõ tên giấy tờ, gạch cụm từ “CMND”.",
            "<sup>(3)</sup> Trường hợp trẻ em sinh tại bệnh viện thì ghi tên bệnh viện và địa danh hành chính nơi "
            "trẻ em sinh ra; sinh ngoài cơ sở y tế thì ghi địa danh của 03 cấp hành chính.",
        )
    )  # fmt: skip
    pages(paper, body, "12pt TeX Gyre Termes", _DECLARED + ".small .ink{height:15mm} .small [data-sign]{top:1mm}")
