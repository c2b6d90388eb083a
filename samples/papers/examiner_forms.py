"""Birth papers as a quality examiner sets them: the forms of the circulars, filled by word processor.

The pieces that these pages and those of the other ``examiner_forms_*`` share stand here too.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from samples.heads import committee_signs
from samples.paper import Paper, layout
from samples.people import Commune, Person, day_between, family, identity_paper, official
from samples.web import set_pages
from samples.words import date_in_words, long_date, short_date

CSS = """
.page{padding:17mm 17mm 12mm 28mm;font-size:13.5pt;line-height:1.42}
p{margin:0 0 .7mm} .c{text-align:center} .i{font-style:italic} .s{font-size:11pt;line-height:1.25}
.d{position:relative;overflow:hidden;padding-bottom:.4mm}
.d::after{position:absolute;white-space:nowrap;content:" DOTS"}
.r{display:flex;gap:2mm;align-items:baseline} .j{text-align:justify}
.head{display:flex;justify-content:space-between;margin-bottom:3mm;text-align:center;font-size:12.5pt;line-height:1.3}
.pen{padding-right:.14em}
.head>:first-child{width:64mm} .head>:last-child{width:99mm;white-space:nowrap}
.u{display:inline-block;border-bottom:.3mm solid #121212;padding-bottom:.3mm} .n{white-space:normal}
h1{font-size:16pt;line-height:1.3;text-align:center;margin:2.5mm 0 .5mm}
table{border-collapse:collapse;width:100%;margin:1mm 0}
td,th{border:.3mm solid #222;padding:.7mm 1.4mm;vertical-align:top}
.foot{display:flex;justify-content:space-between;margin-top:4mm;align-items:flex-start}
.sig{text-align:center;line-height:1.25} .ink{position:relative;height:21mm} .ink i{position:absolute}
.ink [data-sign]{left:50%;margin-left:-17mm;top:4mm;width:34mm;height:13mm}
.ink [data-seal]{left:20%;top:9mm;width:1mm;height:1mm}
.note{border-top:.2mm solid #121212;margin-top:5mm;padding-top:1mm;font-size:10pt;line-height:1.25}
""".replace("DOTS", "." * 150)

TIGHT = CSS + ".page{padding-top:12mm;font-size:13pt;line-height:1.28} .pen{font-size:1.1em} .ink{height:19mm}"
"""For the old forms, which hold more lines than a sheet of 13.5 pt has."""

COUNTRY = "<b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br><b class='u'>Độc lập - Tự do - Hạnh phúc</b>"
HOW = "<span class='i s'>(Ký, ghi rõ họ, chữ đệm, tên)</span>"
HOW_SEALED = "<span class='i s'>(Ký, ghi rõ họ, chữ đệm, tên, chức vụ và đóng dấu)</span>"


def put(paper: Paper, name: str, shown: str, value: Any = None, pen: bool = False) -> str:
    """Sets the field and returns what is printed of it; ``value`` where it is not what is shown."""
    paper.set(**{name: shown if value is None else value})
    inner = f'<span class="pen">{shown}</span>' if pen else shown
    return f'<span data-f="{name}">{inner}</span>'


def put_name(paper: Paper, name: str, who: str, pen: bool = False) -> str:
    """A person's name in capitals."""
    return put(paper, name, who.upper(), who, pen)


def put_day(paper: Paper, name: str, day: date, pen: bool = False) -> str:
    """A date as "05/02/2024"."""
    return put(paper, name, short_date(day), day.isoformat(), pen)


def put_long(paper: Paper, name: str, day: date, pen: bool = False) -> str:
    """A date as "ngày 05 tháng 02 năm 2024", its day and month by pen where wanted."""
    paper.set(**{name: day.isoformat()})
    words = long_date(day).split()
    if pen:
        words[1], words[3] = (f'<span class="pen">{words[at]}</span>' for at in (1, 3))
    return f'<span data-f="{name}">{" ".join(words)}</span>'


def put_time(paper: Paper, name: str, day: date, pen: bool = False, hours: tuple[int, int] = (1, 22)) -> str:
    """A moment as "07 giờ 25 phút, ngày 05 tháng 02 năm 2024"."""
    hour, minute = paper.rng.randint(*hours), paper.rng.randrange(5, 60, 5)
    paper.set(**{name: f"{day.isoformat()}T{hour:02d}:{minute:02d}"})
    open_, close = ('<span class="pen">', "</span>") if pen else ("", "")
    clock = f"{open_}{hour:02d}{close} giờ {open_}{minute:02d}{close} phút"
    return f'<span data-f="{name}">{clock}, {long_date(day)}</span>'


def dots(caption: str, value: str = "") -> str:
    """A caption and its value on a dotted line; without value a line that was left empty."""
    return f'<p class="d">{caption} {value}</p>'


def line(caption: str, value: str = "") -> str:
    """A caption and its value as plain text."""
    return f"<p>{caption} {value}</p>"


def row(widths: str, *items: str) -> str:
    """Captions beside each other; ``widths`` are their shares."""
    cells = zip(widths.split(), items, strict=True)
    return '<div class="r">' + "".join(f'<div style="flex:{w} 1 0">{item}</div>' for w, item in cells) + "</div>"


def head(left: str, right: str = "") -> str:
    """The office at the left, the country and what stands below it at the right."""
    return f'<div class="head"><div>{left}</div><div>{COUNTRY}{right}</div></div>'


def sign(lines: str, name: str, *, seal: str = "", width: int = 78) -> str:
    """A signer's block: captions, signature, perhaps a seal, name."""
    stamp = f'<i data-seal="{seal}"></i>' if seal else ""
    return (
        f'<div class="sig" style="width:{width}mm">{lines}<div class="ink"><i data-sign></i>{stamp}</div>'
        f"<b>{name}</b></div>"
    )


def foot(*blocks: str) -> str:
    """Signers' blocks beside each other."""
    return '<div class="foot">' + "".join(blocks) + "</div>"


def committee(paper: Paper, place: Commune, caption: str = "", *, width: int = 82) -> str:
    """The block of a commune's chairman or deputy; sets post and name."""
    authority, post = committee_signs(paper)
    lines = "".join(f"<b>{text}</b><br>" for text in authority)
    top = f"<b>{caption}</b><br>{HOW_SEALED}<br>" if caption else ""
    shown = f"<b>{put(paper, 'chuc_vu_ky', post)}</b>"
    return sign(top + lines + shown, put(paper, "nguoi_ky", official(paper.rng)), seal=place.committee(), width=width)


def office(place: Commune) -> str:
    """The head of a commune's committee in two lines."""
    return f"<b>ỦY BAN NHÂN DÂN<br><span class='u'>{place.name.upper()}</span></b>"


def page(*parts: str) -> str:
    """One sheet."""
    return '<section class="page">' + "".join(parts) + "</section>"


def parent(paper: Paper, key: str, who: Person, caption: str, home: str = "Nơi cư trú:", pen: bool = False) -> str:
    """A mother's or father's captions on dotted lines."""
    return (
        dots(caption, put_name(paper, f"{key}_ho_ten", who.name, pen))
        + row(
            "1 1 1.2",
            dots("Năm sinh:", put(paper, f"{key}_nam_sinh", str(who.birth.year), pen=pen)),
            dots("Dân tộc:", put(paper, f"{key}_dan_toc", who.ethnic, pen=pen)),
            dots("Quốc tịch:", put(paper, f"{key}_quoc_tich", who.nationality, pen=pen)),
        )
        + dots(home, put(paper, f"{key}_noi_cu_tru", who.home, pen=pen))
    )


def traits(paper: Paper, who: Person, prefix: str = "", sex: bool = True, pen: bool = False) -> str:
    """Sex, people and nationality in one row."""
    items = [
        dots("Dân tộc:", put(paper, f"{prefix}dan_toc", who.ethnic, pen=pen)),
        dots("Quốc tịch:", put(paper, f"{prefix}quoc_tich", who.nationality, pen=pen)),
    ]
    if sex:
        return row("1 1 1.2", dots("Giới tính:", put(paper, f"{prefix}gioi_tinh", who.sex, pen=pen)), *items)
    return row("1 1.2", *items)


def clinic(place: Commune) -> str:
    """Where children are born and people die: a health station of the commune with its address."""
    return f"Trạm Y tế {place.name[0].lower()}{place.name[1:]}, {place.address().split(', ', 1)[-1]}"


def number_of(paper: Paper, year: int) -> str:
    """A register number with its year: "43/2026"."""
    return f"{paper.rng.randint(3, 210)}/{year}"


@layout("giay_khai_sinh", "exam_ks_2020", split="unseen6", years=(2020, 2026))
def birth_2020(paper: Paper, on: date) -> None:
    """TT 04/2020/TT-BTP, the original; a remark about the place behind its caption, the number by pen."""
    kin = family(paper.rng, on)
    child = kin.child
    html = page(
        f'<div class="c">{COUNTRY}</div><h1>GIẤY KHAI SINH</h1>',
        f'<p class="c">Số: {put(paper, "so", number_of(paper, on.year), pen=paper.pen)}</p><br>',
        dots("Họ, chữ đệm, tên:", f"<b>{put_name(paper, 'ho_ten', child.name)}</b>"),
        dots("Ngày, tháng, năm sinh:", put_day(paper, "ngay_sinh", child.birth)),
        dots("ghi bằng chữ:", put(paper, "ngay_sinh_bang_chu", date_in_words(child.birth))),
        traits(paper, child),
        dots(
            "Nơi sinh <i class='s'>(tên cơ sở y tế, địa danh hành chính)</i>:",
            put(paper, "noi_sinh", clinic(kin.place)),
        ),
        dots("Quê quán:", put(paper, "que_quan", child.origin)),
        dots("Số định danh cá nhân:", put(paper, "so_dinh_danh", child.id_number)),
        parent(paper, "me", kin.mother, "Họ, chữ đệm, tên người mẹ:"),
        parent(paper, "cha", kin.father, "Họ, chữ đệm, tên người cha:"),
        dots("Họ, chữ đệm, tên người đi khai sinh:", put_name(paper, "nguoi_di_khai_sinh", kin.father.name)),
        dots("Giấy tờ tùy thân:", identity_paper(kin.father, on, paper.rng)),
        dots("Nơi đăng ký khai sinh:", put(paper, "noi_dang_ky", kin.place.committee())),
        dots("Ngày, tháng, năm đăng ký:", put_long(paper, "ngay_dang_ky", on, paper.pen)),
        dots("Ghi chú:"),
        foot("<div></div>", committee(paper, kin.place, "NGƯỜI KÝ GIẤY KHAI SINH")),
    )
    set_pages(paper, html, CSS)


@layout("giay_khai_sinh", "exam_ks_2006", split="unseen6", years=(2006, 2015))
def birth_2006(paper: Paper, on: date) -> None:
    """The form of 2006: father before mother, number and book at the right, filled by pen or by machine."""
    kin, pen = family(paper.rng, on), paper.pen
    child, home = kin.child, "Nơi thường trú/tạm trú:"
    book = f"0{paper.rng.randint(1, 2)}/{on.year}"
    html = page(
        head(
            "<i class='s'>Mẫu STP/HT-2006-KS.1</i>",
            f"<br><br>Số: {put(paper, 'so', str(paper.rng.randint(5, 190)), pen=pen)} &emsp; "
            f"Quyển số: {put(paper, 'quyen_so', book, pen=pen)}",
        ),
        "<h1>GIẤY KHAI SINH</h1><p class='c'>(BẢN CHÍNH)</p><br>",
        row(
            "3 1",
            dots("Họ và tên:", put_name(paper, "ho_ten", child.name, pen)),
            dots("Giới tính:", put(paper, "gioi_tinh", child.sex, pen=pen)),
        ),
        dots("Ngày, tháng, năm sinh:", put_day(paper, "ngay_sinh", child.birth, pen)),
        f'<p class="d">(Bằng chữ: {put(paper, "ngay_sinh_bang_chu", date_in_words(child.birth), pen=pen)})</p>',
        dots("Nơi sinh:", put(paper, "noi_sinh", clinic(kin.place), pen=pen)),
        traits(paper, child, sex=False, pen=pen),
        dots("Quê quán:", put(paper, "que_quan", child.origin, pen=pen)),
        parent(paper, "cha", kin.father, "Họ và tên cha:", home, pen),
        parent(paper, "me", kin.mother, "Họ và tên mẹ:", home, pen),
        dots("Nơi đăng ký:", put(paper, "noi_dang_ky", kin.place.committee(), pen=pen)),
        dots("Ngày, tháng, năm đăng ký:", put_day(paper, "ngay_dang_ky", on, pen)),
        dots("Ghi chú:"),
        dots("Họ và tên người đi khai sinh:", put(paper, "nguoi_di_khai_sinh", kin.mother.name, pen=pen)),
        foot(
            sign("<b>CÁN BỘ TƯ PHÁP HỘ TỊCH</b>", official(paper.rng), width=72),
            committee(paper, kin.place, width=78),
        ),
    )
    set_pages(paper, html, TIGHT)


@layout("giay_khai_sinh", "exam_ks_1999", split="unseen6", years=(1999, 2005))
def birth_1999(paper: Paper, on: date) -> None:
    """The form of 1999: parents in a table of two columns, all of it written by hand."""
    kin = family(paper.rng, on)
    child = kin.child
    rows = [
        (
            "Họ và tên",
            [put(paper, f"{k}_ho_ten", w.name, pen=True) for k, w in (("me", kin.mother), ("cha", kin.father))],
        ),
        (
            "Năm sinh",
            [
                put(paper, f"{k}_nam_sinh", str(w.birth.year), pen=True)
                for k, w in (("me", kin.mother), ("cha", kin.father))
            ],
        ),
        (
            "Dân tộc",
            [put(paper, f"{k}_dan_toc", w.ethnic, pen=True) for k, w in (("me", kin.mother), ("cha", kin.father))],
        ),
        (
            "Quốc tịch",
            [
                put(paper, f"{k}_quoc_tich", w.nationality, pen=True)
                for k, w in (("me", kin.mother), ("cha", kin.father))
            ],
        ),
        ("Nghề nghiệp", ['<span class="pen">Làm ruộng</span>'] * 2),
        (
            "Nơi ĐKNK thường trú",
            [put(paper, f"{k}_noi_cu_tru", w.home, pen=True) for k, w in (("me", kin.mother), ("cha", kin.father))],
        ),
    ]
    cells = "".join(f"<tr><td>{cap}</td><td>{a}</td><td>{b}</td></tr>" for cap, (a, b) in rows)
    html = page(
        head(
            "<i class='s'>Mẫu TP/HT-1999-A.3</i>",
            f"<br><br>Số: {put(paper, 'so', str(paper.rng.randint(5, 150)), pen=True)} &emsp; "
            f"Quyển số: {put(paper, 'quyen_so', f'0{paper.rng.randint(1, 3)}', pen=True)}",
        ),
        "<h1>GIẤY KHAI SINH</h1><br>",
        row(
            "3 1",
            dots("Họ và tên:", put_name(paper, "ho_ten", child.name, True)),
            dots("Nam, nữ:", put(paper, "gioi_tinh", child.sex, pen=True)),
        ),
        dots("Sinh ngày, tháng, năm:", put_day(paper, "ngay_sinh", child.birth, True)),
        f'<p class="d">(Viết bằng chữ: {put(paper, "ngay_sinh_bang_chu", date_in_words(child.birth), pen=True)})</p>',
        dots("Nơi sinh:", put(paper, "noi_sinh", clinic(kin.place), pen=True)),
        traits(paper, child, sex=False, pen=True),
        dots("Quê quán:", put(paper, "que_quan", child.origin, pen=True)),
        "<table><tr><th style='width:32mm'>Phần khai về cha, mẹ</th><th>NGƯỜI MẸ</th><th>NGƯỜI CHA</th></tr>",
        cells,
        "</table>",
        dots("Họ và tên người đứng khai:", put(paper, "nguoi_di_khai_sinh", kin.father.name, pen=True)),
        dots("Nơi đăng ký:", put(paper, "noi_dang_ky", f"UBND {kin.place.address()}", pen=True)),
        f"<p>Đăng ký {put_long(paper, 'ngay_dang_ky', on, True)}</p>",
        foot(
            sign("<b>NGƯỜI ĐỨNG KHAI</b><br><span class='i s'>(Ký tên)</span>", "", width=60),
            committee(paper, kin.place),
        ),
    )
    set_pages(paper, html, TIGHT)


@layout("trich_luc_khai_sinh", "exam_tlks_2020", split="unseen6", years=(2021, 2026))
def birth_extract(paper: Paper, on: date) -> None:
    """Extract of a birth that was registered years ago; the child's number left empty, typed without dots."""
    then = day_between(paper.rng, on - timedelta(days=6000), on - timedelta(days=900))
    kin = family(paper.rng, then)
    child, now = kin.child, kin.place.as_of(on)
    number = f"{paper.rng.randint(11, 640)}/TLKS-BS"
    plain = CSS + ".d::after{content:''} .d{margin-bottom:1.1mm}"
    html = page(
        head(
            office(now) + f"<br>Số: {put(paper, 'so', number, pen=paper.pen)}",
            f"<br><i class='n'>{now.bare}, {put_long(paper, 'ngay_cap', on, paper.pen)}</i>",
        ),
        "<h1>TRÍCH LỤC KHAI SINH</h1><p class='c'><b>(BẢN SAO)</b></p><br>",
        dots("Họ, chữ đệm, tên:", f"<b>{put_name(paper, 'ho_ten', child.name)}</b>"),
        dots("Ngày, tháng, năm sinh:", put_day(paper, "ngay_sinh", child.birth)),
        dots("ghi bằng chữ:", put(paper, "ngay_sinh_bang_chu", date_in_words(child.birth))),
        traits(paper, child),
        dots("Nơi sinh:", put(paper, "noi_sinh", clinic(kin.place))),
        dots("Quê quán:", put(paper, "que_quan", child.origin)),
        dots("Số định danh cá nhân:"),
        parent(paper, "me", kin.mother, "Họ, chữ đệm, tên người mẹ:"),
        parent(paper, "cha", kin.father, "Họ, chữ đệm, tên người cha:"),
        dots("Đăng ký khai sinh tại:", put(paper, "noi_dang_ky", kin.place.committee())),
        f"<p>Số: {put(paper, 'so_dang_ky', number_of(paper, then.year))}, {put_long(paper, 'ngay_dang_ky', then)}</p>",
        dots("Ghi chú:", put(paper, "ghi_chu", "Đăng ký đúng hạn")),
        foot("<div></div>", committee(paper, now, "NGƯỜI KÝ TRÍCH LỤC")),
    )
    set_pages(paper, html, plain)


@layout("giay_chung_sinh", "exam_chung_sinh", split="unseen6", years=(2021, 2026))
def hospital_birth(paper: Paper, on: date) -> None:
    """A health station's birth slip with captions of several lines' remarks; the hour by pen in half of them."""
    rng = paper.rng
    kin = family(rng, on + timedelta(days=3))
    mother, born = kin.mother, on - timedelta(days=rng.randint(0, 2))
    weight = rng.randrange(2400, 3900, 50)
    number = f"0{rng.randint(2010, 2099)}.GCS.{rng.randint(10000, 19999)}.{on.year % 100}"
    station = f"TRẠM Y TẾ {kin.place.name.upper()}"
    html = page(
        head(
            f"SỞ Y TẾ TỈNH TUYÊN QUANG<br><b class='u'>{station}</b>",
            f"<br>Số: {put(paper, 'so', number)}",
        ),
        "<h1>GIẤY CHỨNG SINH</h1><br>",
        dots("Họ và tên mẹ/Người nuôi dưỡng:", f"<b>{put_name(paper, 'me_ho_ten', mother.name)}</b>"),
        row(
            "1 1",
            dots("Năm sinh:", put(paper, "me_nam_sinh", str(mother.birth.year))),
            dots("Dân tộc:", put(paper, "me_dan_toc", mother.ethnic)),
        ),
        dots("Số CCCD/Căn cước/Hộ chiếu:", put(paper, "me_so_giay_to", mother.id_number)),
        dots("Nơi đăng ký thường trú (hoặc tạm trú):", put(paper, "me_noi_cu_tru", mother.home)),
        dots("Mã số BHXH/Số thẻ BHYT:"),
        dots("Đã sinh con vào lúc:", put_time(paper, "thoi_diem_sinh", born, paper.pen)),
        dots("Tại:", put(paper, "noi_sinh", clinic(kin.place))),
        row(
            "1 1",
            dots("Số con trong lần sinh này:", put(paper, "so_con", "01")),
            dots("Giới tính của con:", put(paper, "gioi_tinh", kin.child.sex)),
        ),
        row(
            "1 1",
            dots("Cân nặng:", put(paper, "can_nang", f"{weight} g", str(weight), paper.pen)),
            dots("Tình trạng của con:", "Khỏe mạnh"),
        ),
        dots("Dự định đặt tên con là:", put_name(paper, "ten_du_dinh", kin.child.name, paper.pen)),
        dots("Ghi chú:"),
        "<p class='i s'>Lưu ý: Tên dự định đặt có thể khác với tên khi đi làm giấy khai sinh. Trẻ phải được đăng "
        "ký khai "
        "sinh trong thời hạn 60 ngày kể từ ngày sinh.</p>",
        f"<p class='i' style='text-align:right;margin-top:4mm'>{kin.place.bare}, "
        f"{put_long(paper, 'ngay_cap', on)}</p>",
        foot(
            sign(f"<b>MẸ HOẶC NGƯỜI THÂN</b><br>{HOW}", mother.name, width=62),
            sign(f"<b>NGƯỜI ĐỠ ĐẺ</b><br>{HOW}", official(rng), width=50),
            sign(
                "<b>TRƯỞNG TRẠM</b><br><span class='i s'>(Ký tên, đóng dấu)</span>",
                official(rng),
                seal=station,
                width=52,
            ),
        ),
    )
    set_pages(paper, html, CSS)
