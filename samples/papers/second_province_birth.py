"""Birth papers as offices of a second province set them: certificates, an extract, a newborn's note, a request."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import COUNTRY, bare_pages, head, letterhead, signed, signer
from samples.communes import chairs, child_of_two, office, place_of, start
from samples.fields import Fill, dated, slashed
from samples.paper import Paper, layout
from samples.people import Person, day_between, identity_note, identity_paper, official
from samples.words import capital, date_in_words


def _parent(f: Fill, who: str, one: Person) -> dict[str, str]:
    """The marked values of a parent: ``who`` is "me" or "cha"."""
    return {
        "name": f(f"{who}_ho_ten", one.name.upper(), one.name),
        "year": f(f"{who}_nam_sinh", str(one.birth.year)),
        "people": f(f"{who}_dan_toc", one.ethnic),
        "nation": f(f"{who}_quoc_tich", one.nationality),
        "home": f(f"{who}_noi_cu_tru", one.home),
    }


@layout("giay_khai_sinh", "sp_birth_table", split="unseen8", years=(2020, 2026))
def birth_table(paper: Paper, on: date) -> None:
    """The certificate of TT 04/2020 as a ruled table with a heading for each part."""
    rng, f, place = start(paper, on, place_of)
    birth = day_between(rng, on - timedelta(days=50), on - timedelta(days=4))
    child, mother, father = child_of_two(rng, on, birth, place)
    m, d = _parent(f, "me", mother), _parent(f, "cha", father)
    words = date_in_words(birth)

    def part(text: str) -> str:
        return f'<tr><th colspan="4" style="text-align:left;background:#e9e9e9">{text}</th></tr>'

    def wide(caption: str, value: str) -> str:
        return f'<tr><td class="k">{caption}</td><td colspan="3">{value}</td></tr>'

    def pair(a: str, b: str, c: str, e: str) -> str:
        return f'<tr><td class="k">{a}</td><td>{b}</td><td class="k">{c}</td><td>{e}</td></tr>'

    def elder(title: str, name: str, v: dict[str, str]) -> str:
        return (
            part(title)
            + wide(name, f"<b>{v['name']}</b>")
            + pair("Năm sinh", v["year"], "Dân tộc", v["people"])
            + pair("Quốc tịch", v["nation"], "Quan hệ", "Mẹ đẻ" if v is m else "Cha đẻ")
            + wide("Nơi cư trú", v["home"])
        )

    above, post = chairs(rng)
    body = (
        COUNTRY
        + '<h1 style="color:#8d1616">GIẤY KHAI SINH</h1>'
        + f'<div class="c">Số: {f("so", f"{rng.randint(3, 240)}/{on.year}")}</div><table class="t bt">'
        + part("I. NGƯỜI ĐƯỢC KHAI SINH")
        + wide("Họ, chữ đệm, tên", f"<b>{f('ho_ten', child.name.upper(), child.name)}</b>")
        + pair("Sinh ngày", f("ngay_sinh", slashed(birth), birth.isoformat()), "Giới tính", f("gioi_tinh", child.sex))
        + wide("Ngày sinh bằng chữ", f("ngay_sinh_bang_chu", words))
        + pair("Dân tộc", f("dan_toc", child.ethnic), "Quốc tịch", f("quoc_tich", "Việt Nam"))
        + wide("Nơi sinh", f("noi_sinh", f"Trạm Y tế {place.address()}"))
        + wide("Quê quán", f("que_quan", father.origin))
        + wide("Số định danh cá nhân", f("so_dinh_danh", child.id_number))
        + elder("II. NGƯỜI MẸ", "Họ, chữ đệm, tên mẹ", m)
        + elder("III. NGƯỜI CHA", "Họ, chữ đệm, tên cha", d)
        + part("IV. ĐĂNG KÝ")
        + wide("Người đi khai sinh", f("nguoi_di_khai_sinh", father.name))
        + wide("Nơi đăng ký khai sinh", f("noi_dang_ky", office(place)))
        + pair("Ngày đăng ký", f("ngay_dang_ky", slashed(on), on.isoformat()), "Ghi chú", "")
        + '</table><div style="margin:3mm 0 0 75mm">'
        + signer(paper, office(place), post, above=("NGƯỜI KÝ GIẤY KHAI SINH", *above))
        + "</div>"
    )
    bare_pages(paper, body, "11pt Arimo", ".bt{margin-top:2mm} .k{width:40mm;font-size:.92em;color:#333}")


@layout("giay_khai_sinh", "sp_birth_1999", split="unseen8", years=(2000, 2005))
def birth_1999(paper: Paper, on: date) -> None:
    """The form of 1999 typed by machine: father and mother side by side; numbers and the day by hand."""
    rng, f, place = start(paper, on, place_of)
    birth = day_between(rng, on - timedelta(days=60), on - timedelta(days=5))
    child, mother, father = child_of_two(rng, on, birth, place)
    d, m = _parent(f, "cha", father), _parent(f, "me", mother)
    rows = [
        ("Họ và tên", "name"),
        ("Năm sinh", "year"),
        ("Dân tộc", "people"),
        ("Quốc tịch", "nation"),
        ("Nơi ĐKNK thường trú", "home"),
    ]
    table = "".join(f'<tr><td style="width:31%">{c}</td><td>{d[k]}</td><td>{m[k]}</td></tr>' for c, k in rows)
    _, post = chairs(rng)
    above = ("TM. UỶ BAN NHÂN DÂN",) if post == "CHỦ TỊCH" else ("TM. UỶ BAN NHÂN DÂN", "KT. CHỦ TỊCH")
    number, book = f"{rng.randint(1, 180)}", f"{rng.randint(1, 3):02d}/{on.year}"
    corner = (
        f'<div style="text-align:left;padding-left:6mm">Số: {f("so", number, pen=True)}<br>'
        f"Quyển số: {f('quyen_so', book, pen=True)}</div>"
    )
    parts = [place.name, place.district, place.province]
    left = [f"{p.split(' ', 1)[0]}: {p.split(' ', 1)[1]}" if " " in p else p for p in reversed(parts) if p]
    registered = dated(paper, "ngay_dang_ky", on, pen=True, first="Ngày")
    body = (
        head(left, corner, "Mẫu TP/HT-1999-A.3", share=40)
        + '<h1>GIẤY KHAI SINH</h1><div class="c">(BẢN CHÍNH)</div>'
        + f"<p>Họ và tên: <b>{f('ho_ten', child.name.upper(), child.name)}</b></p>"
        + f'<div class="row"><p>Nam hay nữ: {f("gioi_tinh", child.sex)}</p>'
        + f"<p>Dân tộc: {f('dan_toc', child.ethnic)}</p><p>Quốc tịch: {f('quoc_tich', 'Việt Nam')}</p></div>"
        + f"<p>Ngày, tháng, năm sinh: {f('ngay_sinh', slashed(birth), birth.isoformat(), pen=True)}</p>"
        + f"<p>(Viết bằng chữ): {f('ngay_sinh_bang_chu', date_in_words(birth))}</p>"
        + f"<p>Nơi sinh: {f('noi_sinh', capital(place.address()))}</p>"
        + '<p style="margin-top:4mm"><b>Phần khai về cha, mẹ:</b></p><table class="t"><tr><th></th>'
        + f"<th>NGƯỜI CHA</th><th>NGƯỜI MẸ</th></tr>{table}</table>"
        + '<p style="margin-top:4mm">Họ, tên người đứng khai: '
        + f"{f('nguoi_di_khai_sinh', mother.name)}</p>"
        + f"<p>Nơi đăng ký: {f('noi_dang_ky', office(place, short=True))}</p>"
        + f"<p>Đăng ký: {registered}</p><p>Ghi chú: ..........................................................</p>"
        + '<div class="row" style="margin-top:5mm"><div class="sg"><b>CÁN BỘ TƯ PHÁP HỘ TỊCH</b><br>'
        + f'<div class="ink"><i data-sign></i></div>{official(rng)}</div>'
        + signer(paper, office(place), post, above=above)
        + "</div>"
    )
    bare_pages(paper, body, "11.5pt Cousine", ".page{padding-right:14mm;padding-left:20mm} h1{font-size:20pt}")


@layout("trich_luc_khai_sinh", "sp_birth_extract_numbered", split="unseen8", years=(2021, 2026))
def birth_extract(paper: Paper, on: date) -> None:
    """An extract with numbered lines in two runs, the entry in the book as the last."""
    rng, f, place = start(paper, on, place_of)
    birth = day_between(rng, date(2016, 3, 1), date(2020, 12, 1))
    booked = birth + timedelta(days=rng.randint(5, 50))
    child, mother, father = child_of_two(rng, on, birth, place)
    m, d = _parent(f, "me", mother), _parent(f, "cha", father)

    def two(*pairs: tuple[str, str]) -> str:
        return '<div class="row">' + "".join(f"<p>{c}: {v}</p>" for c, v in pairs) + "</div>"

    def elder(first: int, name: str, v: dict[str, str]) -> str:
        return (
            f"<p>{first}. {name}: <b>{v['name']}</b></p>"
            + two(("Năm sinh", v["year"]), ("Dân tộc", v["people"]), ("Quốc tịch", v["nation"]))
            + f"<p>{first + 1}. Nơi cư trú: {v['home']}</p>"
        )

    above, post = chairs(rng)
    number = f"Số: {f('so', f'{rng.randint(4, 320)}/TLKS-BS')}"
    body = (
        letterhead(place, number, dated(paper, "ngay_cap", on), share=42)
        + '<h1>TRÍCH LỤC KHAI SINH</h1><div class="c"><b>(Bản sao)</b></div>'
        + f"<p>1. Họ, chữ đệm, tên: <b>{f('ho_ten', child.name.upper(), child.name)}</b></p>"
        + f"<p>2. Ngày, tháng, năm sinh: {f('ngay_sinh', slashed(birth), birth.isoformat())}; ghi bằng chữ: "
        + f"<i>{f('ngay_sinh_bang_chu', date_in_words(birth))}</i></p>"
        + two(
            ("3. Giới tính", f("gioi_tinh", child.sex)),
            ("4. Dân tộc", f("dan_toc", child.ethnic)),
            ("5. Quốc tịch", f("quoc_tich", "Việt Nam")),
        )
        + f"<p>6. Nơi sinh: {f('noi_sinh', f'Trạm Y tế {place.address()}')}</p>"
        + f"<p>7. Quê quán: {f('que_quan', father.origin)}</p>"
        + f"<p>8. Số định danh cá nhân: {f('so_dinh_danh', child.id_number)}</p>"
        + elder(9, "Họ, chữ đệm, tên người mẹ", m)
        + elder(11, "Họ, chữ đệm, tên người cha", d)
        + f"<p>13. Đã đăng ký khai sinh tại: {f('noi_dang_ky', office(place))}</p>"
        + two(
            ("14. Số đăng ký", f("so_dang_ky", f"{rng.randint(2, 150)}/{booked.year}")),
            ("Ngày đăng ký", f("ngay_dang_ky", slashed(booked), booked.isoformat())),
        )
        + f"<p>15. Ghi chú: {f('ghi_chu', 'Đăng ký đúng hạn')}</p>"
        + '<div style="margin:3mm 0 0 72mm">'
        + signer(paper, office(place), post, above=("NGƯỜI KÝ TRÍCH LỤC", *above))
        + "</div>"
    )
    bare_pages(paper, body, "12.5pt TeX Gyre Pagella")


@layout("giay_chung_sinh", "sp_newborn_boxes", split="unseen8", years=(2022, 2026))
def newborn(paper: Paper, on: date) -> None:
    """A hospital program's note: a box for the mother, one for the child, captions over the values."""
    rng, f, place = start(paper, on, place_of)
    birth = on - timedelta(days=rng.randint(1, 3))
    child, mother, father = child_of_two(rng, on, birth, place)
    hour, minute = rng.randint(0, 23), rng.randint(0, 59)
    clinic = f"Trung tâm Y tế khu vực {place.bare}"
    when = f"{hour:02d} giờ {minute:02d} phút, ngày {slashed(birth)}"

    def cell(caption: str, value: str, span: int = 1) -> str:
        return f'<td colspan="{span}"><span class="cap">{caption}</span><br>{value}</td>'

    number = f"{rng.randint(2000, 19999):05d}.GCS.{rng.randint(100, 19999):05d}.{on.year % 100}"
    body = (
        head(
            ("SỞ Y TẾ " + place.province.removeprefix("Tỉnh ").upper(), clinic.upper()),
            f"Số: {f('so', number)}",
            "Mẫu ban hành kèm theo Thông tư số 27/2019/TT-BYT",
        )
        + '<h1>GIẤY CHỨNG SINH</h1><table class="t"><tr><th colspan="4">THÔNG TIN VỀ MẸ HOẶC NGƯỜI NUÔI '
        "DƯỠNG</th></tr><tr>"
        + cell("Họ và tên", f"<b>{f('me_ho_ten', mother.name.upper(), mother.name)}</b>", 2)
        + cell("Năm sinh", f("me_nam_sinh", str(mother.birth.year)))
        + cell("Dân tộc", f("me_dan_toc", mother.ethnic))
        + "</tr><tr>"
        + cell("Số CCCD/Căn cước/Hộ chiếu", f("me_so_giay_to", mother.id_number), 2)
        + cell("Ngày cấp giấy tờ", slashed(mother.id_issued))
        + cell("Nơi cấp", "Cục CSQLHC về TTXH")
        + "</tr><tr>"
        + cell("Nơi cư trú", f("me_noi_cu_tru", mother.home), 4)
        + '</tr><tr><th colspan="4">THÔNG TIN VỀ CON</th></tr><tr>'
        + cell("Đã sinh con vào lúc", f("thoi_diem_sinh", when, f"{birth}T{hour:02d}:{minute:02d}"), 2)
        + cell("Tại (nơi sinh)", f("noi_sinh", clinic), 2)
        + "</tr><tr>"
        + cell("Số con trong lần sinh này", f("so_con", "1"))
        + cell("Giới tính của con", f("gioi_tinh", child.sex))
        + cell("Cân nặng (gam)", f("can_nang", str(rng.randint(54, 78) * 50)))
        + cell("Hiện trạng", "Khỏe mạnh")
        + "</tr><tr>"
        + cell("Dự định đặt tên con là", f"<b>{f('ten_du_dinh', child.name.upper(), child.name)}</b>", 2)
        + cell("Họ tên cha", father.name, 2)
        + '</tr></table><p class="i">Lưu ý: Giấy chứng sinh được cấp lần đầu. Tên dự định đặt có thể thay đổi khi '
        + "đăng ký khai sinh.</p>"
        + f'<p class="r i">{place.bare}, {dated(paper, "ngay_cap", on)}</p><div class="row">'
        + signed("CHA, MẸ CỦA TRẺ", mother.name)
        + signed("NGƯỜI ĐỠ ĐẺ", official(rng))
        + signer(paper, clinic, "GIÁM ĐỐC", tagged=False)
        + "</div>"
    )
    css = (
        ".cap{font-size:.76em;color:#333} .t td{padding:1.2mm 2mm 1.8mm} .t th{background:#eee} .row{margin-top:3mm}"
    )
    bare_pages(paper, body, "12pt FreeSans", css)


@layout("to_khai_dang_ky_khai_sinh", "sp_birth_request_table", split="unseen8", years=(2021, 2026))
def birth_request(paper: Paper, on: date) -> None:
    """A request filled at the counter's computer: the one who asks in lines, the child and parents in a table."""
    rng, f, place = start(paper, on, place_of)
    birth = day_between(rng, on - timedelta(days=55), on - timedelta(days=3))
    child, mother, father = child_of_two(rng, on, birth, place)
    asks, kin = (father, "Cha đẻ") if rng.random() < 0.6 else (mother, "Mẹ đẻ")
    m, d = _parent(f, "me", mother), _parent(f, "cha", father)
    paper_of = identity_note(asks, on, rng) if rng.random() < 0.5 else identity_paper(asks, on, rng)
    rows = [
        ("Họ, chữ đệm, tên người được khai sinh", f"<b>{f('ho_ten', child.name.upper(), child.name)}</b>"),
        ("Ngày, tháng, năm sinh", f("ngay_sinh", slashed(birth), birth.isoformat())),
        ("Ghi bằng chữ", f("ngay_sinh_bang_chu", date_in_words(birth))),
        ("Giới tính", f("gioi_tinh", child.sex)),
        ("Dân tộc", f("dan_toc", child.ethnic)),
        ("Quốc tịch", f("quoc_tich", "Việt Nam")),
        ("Nơi sinh", f("noi_sinh", f"Trạm Y tế {place.address()}")),
        ("Quê quán", f("que_quan", father.origin)),
    ]
    for title, v in (("người cha", d), ("người mẹ", m)):
        rows += [
            (f"Họ, chữ đệm, tên {title}", f"<b>{v['name']}</b>"),
            (
                "Năm sinh",
                f"{v['year']}<span class=in>Dân tộc: {v['people']}</span>"
                f"<span class=in>Quốc tịch: {v['nation']}</span>",
            ),
            ("Nơi cư trú", v["home"]),
        ]
    table = "".join(
        f'<tr><td class="c" style="width:9mm">{n}</td><td style="width:64mm">{c}</td><td>{v}</td></tr>'
        for n, (c, v) in enumerate(rows, 1)
    )
    body = (
        COUNTRY
        + "<h1>TỜ KHAI ĐĂNG KÝ KHAI SINH</h1>"
        + f'<p class="c">Kính gửi: {f("kinh_gui", office(place))}</p>'
        + f"<p>Họ, chữ đệm, tên người yêu cầu: <b>{f('nguoi_yeu_cau', asks.name.upper(), asks.name)}</b></p>"
        + f"<p>Nơi cư trú: {f('nguoi_yeu_cau_noi_cu_tru', asks.home)}</p>"
        + f"<p>Giấy tờ tùy thân: {f('nguoi_yeu_cau_giay_to', paper_of)}</p>"
        + f"<p>Quan hệ với người được khai sinh: {f('quan_he', kin)}</p>"
        + '<p class="i">Đề nghị cơ quan đăng ký khai sinh cho người có tên dưới đây:</p>'
        + f'<table class="t">{table}</table>'
        + "<p>Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật.</p>"
        + f'<div style="margin-left:70mm" class="c"><p class="i">Làm tại {place.bare}, '
        f"{dated(paper, 'ngay_lam', on)}</p>" + signed("NGƯỜI YÊU CẦU", asks.name) + "</div>"
    )
    css = ".page{padding:11mm 13mm 10mm 20mm} h1{font-size:15pt;margin:4mm 0 1mm} .in{margin-left:9mm} .t "
    "td{padding:.7mm 1.6mm}"
    bare_pages(paper, body, "11pt DejaVu Serif Condensed", css)
