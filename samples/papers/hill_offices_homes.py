"""Cards, land and households of the hills: a photocopied card, a land paper of 2004, a household book of the nineties."""

from __future__ import annotations

from datetime import date
from typing import Any

from samples.blocks import grid, pages, para, signer
from samples.captions import line
from samples.communes import province_name, seat
from samples.fields import dated, mark
from samples.paper import Paper, layout
from samples.papers.hill_offices import (
    CROWN,
    HILLS,
    above,
    broken,
    card,
    crown,
    moved,
    strong,
    titled,
    typed_home,
)
from samples.people import Person, official
from samples.words import capital, grouped, number_in_words


def _check(text: str) -> str:
    """The check digit of a machine-readable zone."""
    values = [0 if c == "<" else int(c) if c.isdigit() else ord(c) - 55 for c in text]
    return str(sum(v * w for v, w in zip(values, (7, 3, 1) * 30, strict=False)) % 10)


_PLAIN = str.maketrans(
    "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ",
    "AAAAAAAAAAAAAAAAADEEEEEEEEEEEIIIIIOOOOOOOOOOOOOOOOOUUUUUUUUUUUYYYYY",
)


def _zone(who: Person, expiry: date | None) -> str:
    """The three lines on the back of a card."""
    number = who.id_number
    first = f"IDVNM{number[3:]}{_check(number[3:])}{number}<<"
    first += _check(first[15:])
    until = f"{expiry:%y%m%d}" if expiry else "991231"
    born = f"{who.birth:%y%m%d}"
    second = f"{born}{_check(born)}{'F' if who.female else 'M'}{until}{_check(until)}VNM{'<' * 11}"
    second += _check(first[5:] + second[:7] + second[8:15] + second[18:])
    surname, *rest = who.name.upper().translate(_PLAIN).split()
    return "\n".join((first, second, f"{surname}<<{'<'.join(rest)}".ljust(30, "<")[:30]))


_MARKS = (
    "Nốt ruồi C: 2cm dưới trước đuôi mắt trái", "Sẹo chấm C: 1,5cm trên sau mép phải", "Sẹo dài 2cm trên đuôi lông mày phải",
    "Nốt ruồi C: 3cm dưới sau cánh mũi trái",
)  # fmt: skip


def _until(who: Person, on: date) -> date | None:
    for age in (25, 40, 60):
        if who.birth.year + age > on.year + 1:
            return who.birth.replace(
                year=who.birth.year + age, day=min(who.birth.day, 28) if who.birth.month == 2 else who.birth.day
            )
    return None


@layout("can_cuoc", "ho_cccd_photo", split="unseen16", years=(2021, 2024))
def copied_card(paper: Paper, on: date) -> None:
    """Both sides of a card with a chip, photocopied one below the other onto a sheet, larger than they are."""
    rng, f, place = HILLS.begin(paper, on)
    who = HILLS.resident(rng, on, place, age=(16, 71))
    bare = f"{place.bare}, {seat(place)}, {province_name(place)}"
    village, scale = who.home.split(",")[0], rng.choice((1.0, 1.25, 1.41, 1.41))
    until = _until(who, on)
    term = (
        f("ngay_het_han", f"{until:%d/%m/%Y}", until.isoformat())
        if until
        else f("ngay_het_han", "Không thời hạn", "khong_thoi_han")
    )

    def cap(vietnamese: str, english: str) -> str:
        return f"<span class='cv'>{vietnamese} / </span><span class='ce'>{english}:</span>"

    face = "<div class='face'><div class='hd1'></div><div class='hd2'></div></div>"
    front = (
        f"<div class='card'><div class='emb'></div><div class='chip'></div><div class='topl'><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br>"
        f"<b>Độc lập - Tự do - Hạnh phúc</b><br><span class='ce2'>SOCIALIST REPUBLIC OF VIET NAM<br>Independence - Freedom - Happiness</span></div>"
        f"<div class='big'>CĂN CƯỚC CÔNG DÂN</div><div class='mid2'>Citizen Identity Card</div>{face}<div class='until'>"
        f"{cap('Có giá trị đến', 'Date of expiry')}<br>{term}</div>"
        f"<div class='vals'><div>{cap('Số', 'No.')} <b class='no'>{f('so_dinh_danh', who.id_number)}</b></div>"
        f"<div>{cap('Họ và tên', 'Full name')}<br><b class='nm'>{f('ho_ten', who.name.upper(), who.name)}</b></div>"
        f"<div>{cap('Ngày sinh', 'Date of birth')} {f('ngay_sinh', f'{who.birth:%d/%m/%Y}', who.birth.isoformat())}</div>"
        f"<div>{cap('Giới tính', 'Sex')} {f('gioi_tinh', who.sex)} &ensp;{cap('Quốc tịch', 'Nationality')} {f('quoc_tich', 'Việt Nam')}</div>"
        f"<div>{cap('Quê quán', 'Place of origin')}<br>{f('que_quan', bare)}</div>"
        f"<div>{cap('Nơi thường trú', 'Place of residence')} {f('noi_thuong_tru', f'{village}, {bare}')}</div></div></div>"
    )
    zone = _zone(who, until).replace("<", "&lt;").replace("\n", "<br>")
    issuer = "CỤC CẢNH SÁT QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI"
    back = (
        f"<div class='card'><div class='bk1'>{cap('Đặc điểm nhân dạng', 'Personal identification')}<br>{rng.choice(_MARKS)}</div>"
        f"<div class='bk2'>{cap('Ngày, tháng, năm', 'Date, month, year')} {f('ngay_cap', f'{on:%d/%m/%Y}', on.isoformat())}<br>"
        f"<span class='post'>CỤC TRƯỞNG {f('noi_cap', issuer)}</span><br><span class='ce2'>DIRECTOR GENERAL OF THE POLICE DEPARTMENT FOR "
        f"ADMINISTRATIVE MANAGEMENT OF SOCIAL ORDER</span></div><i class='sgn' data-sign></i><div class='nm2'>Tô Văn {official(rng).split()[-1]}</div>"
        f"<div class='fp1'><span>Ngón trỏ trái<br>Left index finger</span></div><div class='fp2'><span>Ngón trỏ phải<br>Right index finger</span></div>"
        f"<div class='mrz'>{zone}</div></div>"
    )
    left = rng.randint(18, 30)
    body = f"<div class='cards' style='font-size:{6.15 * scale}pt;margin-left:{left if scale < 1.3 else 12}mm;margin-top:{rng.randint(4, 20)}mm'>{front}<div style='height:4em'></div>{back}</div>"
    more = """
.card{position:relative;width:39.4em;height:24.8em;border:.3mm solid #999;border-radius:1.4em;background:linear-gradient(120deg,#eef3ee,#f6efe6 60%,#e9f0f4);line-height:1.2;font-family:Arimo}
.card>*{position:absolute} .cv{color:#111} .ce,.ce2{font-style:italic;color:#333;font-size:.82em} .ce2{font-style:normal}
.emb{left:1.4em;top:1.1em;width:4.6em;height:4.6em;border-radius:50%;background:#c9a24a;border:.5em solid #b0352c}
.chip{left:32.6em;top:5.4em;width:4.8em;height:3.8em;border:.12em solid #a58a2e;background:#e6d69a;border-radius:.5em}
.topl{left:7em;right:7em;top:.9em;text-align:center;font-size:.9em;line-height:1.15}
.big{left:0;right:0;top:4.9em;text-align:center;font-weight:bold;font-size:1.25em;color:#b0352c} .mid2{left:0;right:0;top:8.1em;text-align:center;font-style:italic;font-size:.95em}
.face{left:1.3em;top:8.2em;width:7.8em;height:10.4em;background:#d7dde2;overflow:hidden} .face div{position:absolute;background:#6f7780}
.hd1{left:2.4em;top:2em;width:3em;height:3.8em;border-radius:50%} .hd2{left:.9em;top:6.2em;width:6em;height:6em;border-radius:45%}
.until{left:1.5em;top:22.2em;width:11.4em;font-size:.86em} .vals{left:10.6em;top:9.4em;right:1em} .vals>div{margin:.16em 0} .no{font-size:1.3em} .nm{font-size:1.12em}
.bk1{left:2em;top:1.4em;width:24em} .bk2{left:2em;top:4.6em;width:23em} .post{font-size:.86em} .sgn{left:7em;top:10.6em;width:9em;height:2.8em} .nm2{left:8em;top:13.6em;font-weight:bold}
.fp1,.fp2{left:25.6em;width:5.4em;height:7em;background:repeating-radial-gradient(#999 0 .12em,#ddd .12em .3em)} .fp1{top:2em} .fp2{left:31.8em;top:2em}
.fp1 span,.fp2 span{position:absolute;top:9.4em;font-size:.78em;width:9em;left:-.4em} .mrz{left:1.5em;top:8.9em;font:1.86em/1.3 Cousine;white-space:pre;letter-spacing:.02em}
"""
    pages(paper, body, "10pt Arimo", more)


@layout("giay_chung_nhan_qsdd", "ho_so_do_2005", split="unseen16", years=(2005, 2009))
def land_paper_2005(paper: Paper, on: date) -> None:
    """The land paper of the decision of 2004: cover with the holder, inner page with the parcel under Roman numbers."""
    rng, f, place = HILLS.begin(paper, on)
    who = HILLS.resident(rng, on, place, age=(28, 66), female=rng.random() < 0.2)
    shown = card(rng, who, on, place)
    code, term, words = rng.choice(
        (("Đất ở tại nông thôn (ONT)", "Lâu dài", ""), ("Đất chuyên trồng lúa nước (LUC)", "2014", "d"),
         ("Đất rừng sản xuất (RSX)", "2055", "d"), ("Đất trồng cây lâu năm (CLN)", "2048", "d"))
    )  # fmt: skip
    size = rng.randint(80, 400) if code.startswith("Đất ở") else rng.randint(620, 24000)
    term = term if not words else f"{rng.choice(('Đến tháng 10 năm', 'Đến ngày 15/10/'))} {term}".replace("/ ", "/")
    call = "Bà" if who.female else "Ông"
    holder = f"{'Hộ' if rng.random() < 0.6 else ''} {call if rng.random() < 0.5 else call.lower()}".strip()
    holder = holder if holder.startswith("Hộ") else capital(holder)
    serial = f"{rng.choice(('AB', 'AC', 'AĐ', 'AH', 'AK', 'AL'))} {rng.randrange(10**6):06d}"
    whole = f"ỦY BAN NHÂN DÂN {above(place).upper()}"
    entry = f"H{rng.choice((' ', '', '.'))}{rng.randint(3, 4999):05d}"
    shared = f"Sử dụng riêng: {size} m²; Sử dụng chung: Không"
    birth = f"Sinh năm: {who.birth.year}"
    page1 = (
        f"<div class='frm'></div><div class='c' style='margin-top:12mm'><b style='font-size:14pt'>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br>"
        f"<b class='motto'>Độc lập - Tự do - Hạnh phúc</b></div><div class='star'></div><p class='c' style='font-size:25pt;color:#b0352c;line-height:1.25;"
        f"margin-top:12mm'><b>GIẤY CHỨNG NHẬN<br>QUYỀN SỬ DỤNG ĐẤT</b></p>"
        f"<p class='c' style='margin-top:14mm'><b>I - TÊN NGƯỜI SỬ DỤNG ĐẤT</b></p><div style='margin:5mm 6mm 0'>"
        f"{line((f'{holder}:', strong(f('nguoi_su_dung_dat', who.name.upper(), who.name))))}"
        f"{line((f'{birth}; CMND số:', f('so_giay_to', shown.number)), ('cấp ngày:', f'{shown.issued:%d/%m/%Y}'))}"
        f"{line(('Nơi cấp:', shown.issuer))}{line(('Địa chỉ thường trú:', f('dia_chi_thuong_tru', typed_home(rng, who.home))))}</div>"
        f"<p class='c' style='position:absolute;left:0;right:0;bottom:24mm;font-size:15pt;color:#b0352c'><b>{f('so_phat_hanh', serial)}</b></p>"
    )
    where = f"{who.home.split(',')[0]}, {titled(place)}, {above(place)}, tỉnh {province_name(place)}"
    rows = (
        ("1. Thửa đất số:", f("thua_dat_so", str(rng.randint(3, 899)))),
        ("2. Tờ bản đồ số:", f("to_ban_do_so", str(rng.randint(1, 96)))),
        ("3. Địa chỉ thửa đất:", f("dia_chi_thua_dat", where)),
        ("4. Diện tích:", f"{f('dien_tich', rng.choice((str(size), grouped(size))), size)} m²"),
        ("Bằng chữ:", f"({f('dien_tich_bang_chu', capital(number_in_words(size)) + ' mét vuông')})"),
        ("5. Hình thức sử dụng:", f("hinh_thuc_su_dung", shared)),
        ("6. Mục đích sử dụng đất:", f("muc_dich_su_dung", code)),
        ("7. Thời hạn sử dụng đất:", f("thoi_han_su_dung", term)),
        ("8. Nguồn gốc sử dụng đất:", f("nguon_goc_su_dung", rng.choice(("Nhà nước giao đất không thu tiền sử dụng đất", "Công nhận QSDĐ như giao đất có thu tiền sử dụng đất", "Nhận chuyển nhượng QSDĐ")))),
    )  # fmt: skip
    post = rng.choice((("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")))
    page2 = (
        f"<p class='c'><b>II - THỬA ĐẤT ĐƯỢC QUYỀN SỬ DỤNG</b></p>{''.join(line(row) for row in rows)}"
        f"<p class='c gap'><b>III - TÀI SẢN GẮN LIỀN VỚI ĐẤT</b></p><p class='c'>-/-</p>"
        f"<p class='c gap'><b>IV - GHI CHÚ</b></p><p class='c'>{rng.choice(('Không', '-/-'))}</p>"
        f"<table class='gap'><tr><td style='width:44%;vertical-align:bottom'>Số vào sổ cấp Giấy chứng nhận<br>quyền sử dụng đất: {f('so_vao_so', entry)}</td>"
        f"<td><p class='c i'>{seat(place)}, {dated(paper, 'ngay_cap', on)}</p><p class='c' style='margin:0'><b>TM. {broken(f('co_quan_cap', whole), 'HUYỆN')}</b></p>"
        f"{signer(paper, whole, post[-1], above=post[1:-1], tagged=False)}</td></tr></table>"
    )
    more = ".frm{position:absolute;inset:11mm;border:1.6mm double #b0352c;border-radius:1mm} .star{width:22mm;height:22mm;border-radius:50%;background:#b0352c;margin:9mm auto 0;border:1.6mm solid #d2a53c}"
    pages(paper, (page1, page2), "13.5pt FreeSerif", CROWN + more)


@layout("so_ho_khau", "ho_so_gia_dinh", split="unseen16", years=(1999, 2006))
def household_book(paper: Paper, on: date) -> None:
    """A family's book before 2007: the cover, then the people of the household as rows of one table."""
    rng, f, place = HILLS.begin(paper, on)
    head = HILLS.resident(rng, on, place, age=(30, 62), female=rng.random() < 0.2)
    home = moved(rng, head, place).home
    people: list[tuple[Person, str]] = [(head, "Chủ hộ")]
    if rng.random() < 0.85:
        years = (on - head.birth).days / 365.25
        mate = HILLS.resident(rng, on, place, age=(years - 4, years + 3), female=not head.female)
        people.append((mate, "Chồng" if head.female else "Vợ"))
    eldest = max(1.0, (on - head.birth).days / 365.25 - 19)
    father = next((who for who, _ in people if not who.female), head)
    oldest, children = rng.uniform(3, max(3.5, min(eldest - 4, 23))), []
    for place_in_row in range(rng.randint(1, 4)):
        age = oldest - place_in_row * 2.6
        if age > 0.3:
            how = {"surname": father.surname, "ethnic": father.ethnic}
            children.append(HILLS.resident(rng, on, place, age=(age - 0.25, age + 0.25), **how))
    tie_word = rng.choice(("Con", "Con đẻ"))
    people += [(child, tie_word) for child in sorted(children, key=lambda one: one.birth)]
    if rng.random() < 0.3:
        old = HILLS.resident(rng, on, place, age=(66, 88), female=True)
        people.append((old, rng.choice(("Mẹ", "Mẹ đẻ"))))
    members: list[dict[str, Any]] = []
    rows = []
    for number, (who, tie) in enumerate(people, 1):
        grown = (on - who.birth).days > 16 * 365
        shown = card(rng, who, on, place).number if grown and rng.random() < 0.85 else ""
        one: dict[str, Any] = {
            "ho_ten": who.name, "ngay_sinh": who.birth.isoformat(), "gioi_tinh": who.sex, "quan_he": tie,
        }  # fmt: skip
        if shown:
            one["so_giay_to"] = shown
        members.append(one)
        cells = (who.name.upper() if number == 1 else who.name, f"{who.birth:%d/%m/%Y}", who.sex, tie)
        rows.append(
            (
                str(number),
                *(mark("thanh_vien", text) for text in cells),
                who.ethnic,
                mark("thanh_vien", shown) if shown else "",
                "",
            )
        )
    paper.set(thanh_vien=members)
    number = rng.choice((f"{rng.randint(100, 990)}{rng.randrange(10**6):06d}", f"{rng.randint(12, 480)}"))
    police = f"CÔNG AN TỈNH {province_name(place).upper()}"
    cover = (
        f"<div class='frm'></div>{crown('BỘ CÔNG AN', police, share=40)}<p class='fine'>Mẫu NK3a</p>"
        f"<p class='c' style='font-size:30pt;margin-top:26mm;line-height:1.25'><b>SỔ HỘ KHẨU</b></p><p class='c' style='font-size:17pt'><b>GIA ĐÌNH</b></p>"
        f"<p class='c' style='font-size:15pt;margin-top:8mm'>Số: <b>{f('so', number)}</b></p><div style='margin:22mm 8mm 0;font-size:14pt'>"
        f"{line(('Họ và tên chủ hộ:', strong(f('chu_ho', head.name.upper(), head.name))))}"
        f"{line(('Nơi ĐKNK thường trú:', f('noi_thuong_tru', home)))}"
        f"{line(('Hồ sơ hộ khẩu số:', str(rng.randint(3, 300))), ('Tờ số:', str(rng.randint(1, 90))))}</div>"
        f"<div style='margin-top:14mm'></div><table><tr><td style='width:45%'></td><td><p class='c i'>{dated(paper, 'ngay_cap', on).replace('ngày', 'Ngày', 1)}</p>"
        f"{signer(paper, f'CÔNG AN {above(place).upper()}', rng.choice(('TRƯỞNG CÔNG AN HUYỆN', 'ĐỘI TRƯỞNG CSQLHC')), tagged=False)}</td></tr></table>"
    )
    heads = (
        "Số TT",
        "Họ và tên",
        "Ngày, tháng, năm sinh",
        "Nam, nữ",
        "Quan hệ với chủ hộ",
        "Dân tộc",
        "Số CMND",
        "Ghi chú",
    )
    blank = [("&nbsp;",) * 8] * (9 - len(rows))
    inner = (
        f"<p class='c' style='margin:2mm 0 4mm'><b>NHỮNG NGƯỜI TRONG HỘ</b></p><div style='font-size:11.5pt'>{grid([*rows, *blank], heads, widths=(7, 24, 15, 8, 13, 10, 14, 9))}</div>"
        f"{para('<i>Ghi chú: Khi có thay đổi về hộ khẩu, nhân khẩu phải mang sổ này đến cơ quan Công an để đăng ký. Không được tự ý tẩy xóa, sửa chữa.</i>', css='fine')}"
    )
    more = ".frm{position:absolute;inset:10mm 10mm 14mm 12mm;border:.5mm solid #444} .t td{height:9mm;vertical-align:middle}"
    pages(paper, (cover, inner), "13pt TeX Gyre Termes", CROWN + more)
