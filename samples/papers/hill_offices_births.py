"""Births in the hills: the certificate of 1999, an extract in two columns, the clinic's slip, a form of the counter."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import COUNTRY, grid, notes, pages, signed, signer, wide
from samples.captions import COLUMNS, columns, line
from samples.communes import Facts, chairs
from samples.fields import Teller, dated, slashed, teller
from samples.paper import Paper, layout
from samples.papers.hill_offices import (
    CROWN,
    HILLS,
    above,
    card,
    crown,
    since,
    strong,
    titled,
    typed_home,
)
from samples.people import day_between, official, workday
from samples.words import date_in_words, grouped, long_date


@layout("giay_khai_sinh", "ho_khai_sinh_1999", split="unseen16", years=(1999, 2005))
def birth_1999(paper: Paper, on: date) -> None:
    """The certificate of 1999, printed from a word processor: parents in a table, father last column."""
    rng, f, place = HILLS.begin(paper, on)
    born = HILLS.newborn(rng, on, place, capitals=True)
    facts = {
        **born.facts,
        "me_noi_cu_tru": typed_home(rng, born.mother.home),
        "cha_noi_cu_tru": typed_home(rng, born.father.home),
        "ngay_sinh": (long_date(born.child.birth).removeprefix("ngày "), born.child.birth.isoformat()),
    }
    tell = teller(paper, facts)
    who = rng.choice((born.father, born.mother))
    home = "Đăng ký khai sinh quá hạn" if rng.random() < 0.5 else ""
    work = rng.choice(("Làm ruộng", "Trồng trọt", "Làm nương"))
    parents = grid(
        (
            ("Họ và tên", f"<b>{tell('me_ho_ten')}</b>", f"<b>{tell('cha_ho_ten')}</b>"),
            ("Sinh năm", tell("me_nam_sinh"), tell("cha_nam_sinh")),
            ("Dân tộc", tell("me_dan_toc"), tell("cha_dan_toc")),
            ("Quốc tịch", tell("me_quoc_tich"), tell("cha_quoc_tich")),
            ("Nghề nghiệp", work, work),
            ("Nơi ĐKNK thường trú", tell("me_noi_cu_tru"), tell("cha_noi_cu_tru")),
        ),
        ("PHẦN KHAI VỀ<br>CHA MẸ", "NGƯỜI MẸ", "NGƯỜI CHA"),
        widths=(22, 39, 39),
    )
    number = f"Số: {f('so', str(rng.randint(3, 198)))}<br>Quyển số: {f('quyen_so', f'01/{on.year}')}"
    left = f"UBND {titled(place).upper()}" if rng.random() < 0.3 else f"ỦY BAN NHÂN DÂN<br>{titled(place).upper()}"
    sex = rng.choice(("Nam hay nữ:", "Nam, nữ:"))
    declarant = f"{f('nguoi_di_khai_sinh', who.name)}, sinh năm {who.birth.year}, trú tại {typed_home(rng, who.home)}"
    lines, post = chairs(rng)
    extra = line(("Ghi chú:", f("ghi_chu", home))) if home else ""
    body = (
        f"<div class='frame'></div>{crown(above(place).upper(), left, right=COUNTRY, share=36)}"
        f"<table class='gap'><tr><td style='width:30%' class='fine'>Mẫu TP/HT-1999-A.3<br>Ban hành theo QĐ số 1203<br>"
        f"ngày 26/12/1998 của BTP</td><td class='mid'><b style='font-size:19pt;letter-spacing:.5mm'>GIẤY KHAI SINH</b><br>"
        f"<b>({rng.choice(('Bản chính', 'BẢN CHÍNH'))})</b></td><td style='width:24%'>{number}</td></tr></table>"
        f"{line(('Họ và tên:', strong(tell('ho_ten'))), (sex, tell('gioi_tinh')), shares=(4, 1))}"
        f"{line(('Ngày, tháng, năm sinh:', tell('ngay_sinh')))}{line(('(Bằng chữ):', tell('ngay_sinh_bang_chu')))}"
        f"{line(('Nơi sinh:', tell('noi_sinh')))}"
        f"{line(('Dân tộc:', tell('dan_toc')), ('Quốc tịch:', tell('quoc_tich')))}"
        f"<div class='gap'>{parents}</div>"
        f"<p style='margin-top:3mm'>Họ tên, năm sinh, nơi ĐKNK thường trú của người đứng khai: {declarant}.</p>"
        f"{line(('Nơi đăng ký khai sinh:', f('noi_dang_ky', f'UBND {place.address()}')))}"
        f"<p>Đăng ký {dated(paper, 'ngay_dang_ky', on)}</p>{extra}"
        f"{wide(signed('NGƯỜI ĐỨNG KHAI', who.name, '(Ký, ghi rõ họ tên)'), signer(paper, f'ỦY BAN NHÂN DÂN {titled(place).upper()}', post, above=lines), css='gap')}"
    )
    more = ".frame{position:absolute;inset:9mm 9mm 13mm 13mm;border:1.2mm double #b0352c}"
    pages(paper, body, "13pt FreeSerif", CROWN + more)


@layout("trich_luc_khai_sinh", "ho_trich_luc_hai_cot", split="unseen16", years=(2017, 2026))
def birth_extract(paper: Paper, on: date) -> None:
    """An extract of a vendor's program: the child over the whole width, mother and father in two columns."""
    rng, f, _ = HILLS.begin(paper, on)
    entered = workday(day_between(rng, on - timedelta(days=9 * 365), on - timedelta(days=90)))
    then = HILLS.homes[rng.randrange(len(HILLS.homes))].named(entered)
    keeper = HILLS.keeper(then, on)
    born = HILLS.newborn(rng, entered, then, capitals=True)
    child = born.child
    facts: Facts = {
        **born.facts,
        "ngay_sinh": (rng.choice((f"{child.birth:%d/%m/%Y}", f"{child.birth:%d-%m-%Y}")), child.birth.isoformat()),
        "ngay_sinh_bang_chu": date_in_words(child.birth),
    }
    tell: Teller = teller(paper, facts)
    place_of_entry = f("noi_dang_ky", f"Ủy ban nhân dân {then.address()}")
    number = f"Số: {f('so', f'{rng.randint(4, 890)}/TLKS-BS')}"
    top = crown(
        f"UBND {above(keeper).upper()}", f"UBND {titled(keeper).upper()}", number=number,
        day=f"{keeper.bare}, {dated(paper, 'ngay_cap', on)}", share=42,
    )  # fmt: skip

    def parent(key: str, what: str) -> str:
        rows = (
            ("Họ, chữ đệm, tên", f"<b>{tell(key + 'ho_ten')}</b>"), ("Năm sinh", tell(key + "nam_sinh")),
            ("Dân tộc", tell(key + "dan_toc")), ("Quốc tịch", tell(key + "quoc_tich")),
            ("Nơi cư trú", tell(key + "noi_cu_tru")),
        )  # fmt: skip
        return f"<p class='bandt'>{what}</p>" + "".join(f"<p><span class='cp'>{k}:</span> {v}</p>" for k, v in rows)

    rows = f"""
        Họ, chữ đệm, tên|<b>{tell("ho_ten")}</b>
        Ngày, tháng, năm sinh|{tell("ngay_sinh")}
        Ghi bằng chữ|<i>{tell("ngay_sinh_bang_chu")}</i>
        Giới tính|{tell("gioi_tinh")}
        Dân tộc|{tell("dan_toc")}
        Quốc tịch|{tell("quoc_tich")}
        Nơi sinh|{tell("noi_sinh")}
        Quê quán|{tell("que_quan")}
        Số định danh cá nhân|{tell("so_dinh_danh")}"""
    lines, post = chairs(rng)
    entry = (
        f"Việc sinh đã được đăng ký tại {place_of_entry}; số {f('so_dang_ky', f'{rng.randint(2, 160)}/{entered.year}')}, "
        f"{dated(paper, 'ngay_dang_ky', entered)}."
    )
    note = "Đăng ký quá hạn" if rng.random() < 0.35 else ""
    seal = f"ỦY BAN NHÂN DÂN {titled(keeper).upper()}"
    body = (
        f"{top}<p class='ttl' style='font-size:1.35em;margin-top:6mm'>TRÍCH LỤC KHAI SINH</p><p class='c'><b>(BẢN SAO)</b></p>"
        f"<p class='bandt'>THÔNG TIN NGƯỜI ĐƯỢC KHAI SINH</p>{columns(rows, 33)}"
        f"<div class='halves'>{wide(parent('me_', 'THÔNG TIN NGƯỜI MẸ'), parent('cha_', 'THÔNG TIN NGƯỜI CHA'))}</div>"
        f"<p class='bandt'>THÔNG TIN ĐĂNG KÝ</p><p class='j'>{entry}</p>"
        f"<p>Ghi chú: {f('ghi_chu', note) if note else 'Không'}</p>"
        f"{wide('', signer(paper, seal, post, above=('NGƯỜI KÝ TRÍCH LỤC', *lines)), css='gap')}"
        f"<div class='foot'>In từ phần mềm quản lý hộ tịch - {on:%d/%m/%Y} {rng.randint(8, 16):02d}:{rng.randint(0, 59):02d} - Trang 1/1</div>"
    )
    more = (
        ".bandt{background:#e4e4e4;font-weight:bold;font-size:.92em;padding:.6mm 2mm;margin:3mm 0 1.4mm}"
        ".cp{color:#222} .halves .row>div{border-right:.2mm solid #999;padding-right:3mm} .halves .row>div:last-child{border:0}"
    )
    pages(paper, body, "12.5pt TeX Gyre Termes", COLUMNS + CROWN + more)


@layout("giay_chung_sinh", "ho_chung_sinh_khoa_san", split="unseen16", years=(2019, 2026))
def clinic_slip(paper: Paper, on: date) -> None:
    """The maternity ward's slip on half a sheet across, from the hospital's own program."""
    rng, f, place = HILLS.begin(paper, on)
    born = HILLS.newborn(rng, on + timedelta(days=9), place, capitals=True)
    day = day_between(rng, on - timedelta(days=4), on - timedelta(days=1))
    mother, father, child = born.mother, born.father, born.child
    hour, minute = rng.randint(0, 23), rng.randint(0, 59)
    shown_id = card(rng, mother, on, place)
    hospital = f"Bệnh viện Đa khoa {'khu vực ' if since(on) else ''}{place.district or place.bare}".replace(
        "Huyện", "huyện"
    )
    code = "BS" if on.year < 2023 else "GCS"
    number = f"{rng.randint(2001, 8999):05d}.{code}.{rng.randint(12, 980):05d}.{on:%y}"
    weight = rng.randrange(2300, 3900, 50)
    when = (
        f("thoi_diem_sinh", f"{hour:02d}h{minute:02d}' ngày {day:%d/%m/%Y}", f"{day.isoformat()}T{hour:02d}:{minute:02d}")
        if rng.random() < 0.5
        else f(
            "thoi_diem_sinh", f"{hour:02d} giờ {minute:02d} phút, ngày {day:%d/%m/%Y}",
            f"{day.isoformat()}T{hour:02d}:{minute:02d}",
        )
    )  # fmt: skip
    shown_weight = rng.choice((f"{weight} gam", f"{grouped(weight)} g", f"{weight}g"))
    gap = "&emsp;"
    body = (
        f"<table class='crown' style='font-size:.95em'><tr><td style='width:42%'>SỞ Y TẾ {place.province.removeprefix('Tỉnh ').upper()}<br>"
        f"<b>{hospital.upper()}</b><br>Khoa Phụ sản</td><td>{COUNTRY}</td></tr></table>"
        f"<p class='ttl' style='font-size:1.3em;margin-top:2mm'>GIẤY CHỨNG SINH</p>"
        f"<p class='c' style='margin:0'>Mã số: <b>{f('so', number)}</b></p>"
        f"{line(('Họ và tên sản phụ/Người nuôi dưỡng:', strong(f('me_ho_ten', mother.name.upper(), mother.name))), ('Năm sinh:', f('me_nam_sinh', str(mother.birth.year))), shares=(4, 1))}"
        f"{line(('Nơi thường trú/tạm trú:', f('me_noi_cu_tru', typed_home(rng, mother.home))))}"
        f"{line(('Số CMND/CCCD/Hộ chiếu:', f('me_so_giay_to', shown_id.number)), ('Cấp ngày:', slashed(shown_id.issued)), ('Dân tộc:', f('me_dan_toc', mother.ethnic)), shares=(3, 2, 2))}"
        f"{line(('Họ và tên cha (nếu có):', father.name), ('Mã thẻ BHYT:', f'DT2{rng.randint(10, 99)}{rng.randrange(10**10):010d}'))}"
        f"{line(('Đã sinh con vào lúc:', when))}"
        f"{line(('Tại:', f('noi_sinh', f'{hospital}, {place.province[0].lower() + place.province[1:]}')))}"
        f"{line(('Số con trong lần sinh này:', f('so_con', f'{rng.choice((1, 1, 1, 2))}')), ('Giới tính của con:', f('gioi_tinh', child.sex)), ('Cân nặng:', f('can_nang', shown_weight, weight)), shares=(1, 2, 2))}"
        f"{line(('Hiện trạng của con:', rng.choice(('Khỏe mạnh, khóc to', 'Bình thường'))), ('Dự định đặt tên con là:', strong(f('ten_du_dinh', child.name.upper(), child.name))), shares=(2, 3))}"
        f"<p class='r i' style='margin-top:1.5mm'>{dated(paper, 'ngay_cap', on).replace('ngày', 'Ngày', 1)}{gap}</p>"
        f"<div class='row small3'>{signed('Cha, mẹ/người thân thích', mother.name, '(Ký, ghi rõ họ tên)')}"
        f"{signed('Người đỡ đẻ', official(rng), '(Ký, ghi rõ chức danh)')}"
        f"{signed('Thủ trưởng cơ sở y tế', official(rng), '(Ký tên, đóng dấu)', hospital.upper())}</div>"
    )
    more = (
        ".page{padding:8mm 13mm 8mm 15mm} .ln{margin:.75mm 0} .small3 .ink{height:14mm} .small3 .ink [data-sign]{top:1mm;height:11mm}"
        ".small3 .ink [data-seal]{top:8mm}"
    )
    pages(paper, body, "11.5pt Tinos", CROWN + more, size=(210, 148))


@layout("to_khai_dang_ky_khai_sinh", "ho_to_khai_bang", split="unseen16", years=(2016, 2026))
def birth_form(paper: Paper, on: date) -> None:
    """The counter's form as numbered rows of a table over two pages, filled in by the clerk's program."""
    rng, f, place = HILLS.begin(paper, on)
    born = HILLS.newborn(rng, on, place, capitals=True)
    tell = teller(paper, born.facts)
    who, tie = rng.choice(((born.father, "Cha đẻ"), (born.mother, "Mẹ đẻ")))
    tie = rng.choice((tie, tie.removesuffix(" đẻ")))
    shown = card(rng, who, on, place)
    shown_text = rng.choice((shown.long, shown.brief))
    section = '<tr class="sec"><td colspan="3">{}</td></tr>'.format
    count = 0

    def rows(*cells: tuple[str, str]) -> str:
        nonlocal count
        out = ""
        for caption, value in cells:
            count += 1
            out += f"<tr><td class='c'>{count}</td><td>{caption}</td><td>{value}</td></tr>"
        return out

    cols = "<colgroup><col style='width:8%'><col style='width:34%'><col></colgroup>"
    heads = "<tr><th>TT</th><th>Nội dung kê khai</th><th>Thông tin do người yêu cầu cung cấp</th></tr>"
    first = (
        section("A. NGƯỜI YÊU CẦU")
        + rows(
            ("Họ, chữ đệm, tên người yêu cầu", f"<b>{f('nguoi_yeu_cau', who.name)}</b>"),
            ("Nơi cư trú", f("nguoi_yeu_cau_noi_cu_tru", typed_home(rng, who.home))),
            ("Giấy tờ tùy thân", f("nguoi_yeu_cau_giay_to", shown_text)),
            ("Quan hệ với người được khai sinh", f("quan_he", tie)),
        )
        + section("B. NGƯỜI ĐƯỢC KHAI SINH")
        + rows(
            ("Họ, chữ đệm, tên", f"<b>{tell('ho_ten')}</b>"),
            ("Ngày, tháng, năm sinh", tell("ngay_sinh")),
            ("Ghi bằng chữ", tell("ngay_sinh_bang_chu")),
            ("Giới tính", tell("gioi_tinh")),
            ("Dân tộc", tell("dan_toc")),
            ("Quốc tịch", tell("quoc_tich")),
            ("Nơi sinh", tell("noi_sinh")),
            ("Quê quán", tell("que_quan")),
        )
    )
    second = ""
    for key, what in (("me_", "C. NGƯỜI MẸ"), ("cha_", "D. NGƯỜI CHA")):
        second += section(what) + rows(
            ("Họ, chữ đệm, tên", f"<b>{tell(key + 'ho_ten')}</b>"),
            ("Năm sinh", tell(key + "nam_sinh")),
            ("Dân tộc", tell(key + "dan_toc")),
            ("Quốc tịch", tell(key + "quoc_tich")),
            ("Nơi cư trú", tell(key + "noi_cu_tru")),
        )
    to = f("kinh_gui", rng.choice((f"Ủy ban nhân dân {titled(place)}", f"UBND {place.address()}")))
    page1 = (
        f"{COUNTRY}<p class='ttl' style='font-size:1.25em;margin:6mm 0 4mm'>TỜ KHAI ĐĂNG KÝ KHAI SINH</p>"
        f"<p class='c'>Kính gửi: <b>{to}</b></p><p class='ti'>Đề nghị Quý cơ quan đăng ký khai sinh theo các thông tin kê khai dưới đây:</p>"
        f"<table class='t'>{cols}{heads}{first}</table>"
    )
    copies = rng.randint(1, 4)
    page2 = (
        f"<table class='t'>{cols}{heads}{second}</table>"
        f"<p class='ti'>Tôi cam đoan nội dung đề nghị đăng ký khai sinh trên đây là đúng sự thật, được sự thỏa thuận nhất trí của các "
        f"bên liên quan theo quy định pháp luật. Tôi chịu hoàn toàn trách nhiệm trước pháp luật về nội dung cam đoan của mình.</p>"
        f"<p class='ti'>Đề nghị cấp bản sao: Có. Số lượng: {copies:02d} bản.</p>"
        f"<p class='r i' style='margin-top:4mm'>Làm tại: {place.name}, {dated(paper, 'ngay_lam', on)}</p>"
        f"{wide(signed('CÔNG CHỨC TIẾP NHẬN', official(rng)), signed('NGƯỜI YÊU CẦU', who.name, '(Ký, ghi rõ họ, chữ đệm, tên)'), css='gap')}"
        f"{notes('Ghi chú: Trường hợp cha, mẹ chưa đăng ký kết hôn thì chỉ ghi thông tin về người cha khi có quyết định công nhận việc nhận con.', 'Nơi cư trú: ghi theo nơi thường trú; nếu không có thì ghi theo nơi tạm trú hoặc nơi đang sinh sống.')}"
    )
    more = ".sec td{font-weight:bold;background:#ededed} .t td{padding:1.15mm 1.8mm}"
    pages(paper, (page1, page2), "12.5pt Tinos", CROWN + more)
