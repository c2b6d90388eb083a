"""Marriages in the hills: the certificate of the years before 2006, an extract told in sentences, a single's paper."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import grid, pages, para, signed, signer, wide
from samples.captions import line
from samples.communes import chairs
from samples.fields import dated
from samples.paper import Paper, layout
from samples.papers.hill_offices import CROWN, HILLS, above, card, crown, strong, titled, typed_home
from samples.people import Commune, Person, day_between, official, workday
from samples.words import long_date


@layout("giay_chung_nhan_ket_hon", "ho_ket_hon_2001", split="unseen16", years=(2000, 2006))
def marriage_2001(paper: Paper, on: date) -> None:
    """The certificate of its years, husband first, wife in the last column, with a number of a book."""
    rng, f, place = HILLS.begin(paper, on)
    wife, husband = HILLS.couple(rng, on, place)
    if rng.random() < 0.5:
        other = HILLS.homes[rng.randrange(len(HILLS.homes))].named(on)
        wife = HILLS.resident(rng, on, other, age=(20, 33), female=True)

    def told(key: str, who: Person, home: Commune) -> tuple[str, ...]:
        shown = card(rng, who, on, home)
        text = rng.choice((f"CMND số {shown.number}", f"{shown.number}, cấp ngày {shown.issued:%d/%m/%Y}"))
        return (
            strong(f(f"{key}_ho_ten", who.name.upper(), who.name)),
            f(f"{key}_ngay_sinh", f"{who.birth:%d/%m/%Y}", who.birth.isoformat()),
            f(f"{key}_dan_toc", who.ethnic),
            f(f"{key}_quoc_tich", who.nationality),
            rng.choice(("Làm ruộng", "Nông nghiệp", "Giáo viên")),
            f(f"{key}_noi_cu_tru", typed_home(rng, who.home)),
            f(f"{key}_giay_to", text),
        )

    captions = (
        "Họ và tên", "Sinh ngày, tháng, năm", "Dân tộc", "Quốc tịch", "Nghề nghiệp",
        "Nơi ĐKNK thường trú hoặc tạm trú", "Số giấy CMND hoặc Hộ chiếu",
    )  # fmt: skip
    columns = told("chong", husband, place), told("vo", wife, place)
    table = grid(
        zip(captions, *columns, strict=True), ("PHẦN GHI VỀ", "NGƯỜI CHỒNG", "NGƯỜI VỢ"), widths=(24, 38, 38)
    )
    own = f"ỦY BAN NHÂN DÂN<br>{titled(place).upper()}"
    book = f"<b>Số:</b> {f('so', rng.choice((f'{rng.randint(2, 95):02d}', f'{rng.randint(2, 95)}/{on.year}')))}<br>Quyển số: 01/{on.year}"
    lines, post = chairs(rng)
    seal = f"ỦY BAN NHÂN DÂN {titled(place).upper()}"
    spouses = wide(
        signed("Chồng", husband.name, "(Ký, ghi rõ họ tên)"), signed("Vợ", wife.name, "(Ký, ghi rõ họ tên)")
    )
    office = f"Ủy ban nhân dân {place.address()}"
    body = (
        f"<div class='frame'></div>{crown(above(place).upper(), own, share=38)}"
        f"<table style='margin-top:5mm'><tr><td style='width:26%' class='fine'>Mẫu TP/HT-1999-B.1</td>"
        f"<td class='mid'><b style='font-size:17pt'>GIẤY CHỨNG NHẬN<br>KẾT HÔN</b><br><b>(BẢN CHÍNH)</b></td>"
        f"<td style='width:26%;padding-left:6mm'>{book}</td></tr></table>"
        f"<div class='gap'>{table}</div><p class='ti' style='margin-top:3mm'>Hôn nhân của anh, chị có tên trên đây đã được đăng ký tại "
        f"{f('noi_dang_ky', office)}, {dated(paper, 'ngay_dang_ky', on)} và được pháp luật công nhận kể từ ngày đăng ký.</p>"
        f"<div class='small'>{spouses}</div><div style='margin-top:4mm'>{wide('', signer(paper, seal, post, above=lines))}</div>"
    )
    more = (
        ".frame{position:absolute;inset:8mm 9mm 13mm 14mm;border:.9mm solid #b8433a;outline:.3mm solid #b8433a;"
        "outline-offset:-2mm} .small .ink{height:15mm} .small .ink [data-sign]{top:1mm}"
    )
    pages(paper, body, "13pt TeX Gyre Termes", CROWN + more)


@layout("trich_luc_ket_hon", "ho_trich_luc_loi_van", split="unseen16", years=(2016, 2026))
def marriage_extract(paper: Paper, on: date) -> None:
    """An extract typed by the registrar, husband and wife each told in one sentence."""
    rng, f, _ = HILLS.begin(paper, on)
    entered = workday(day_between(rng, on - timedelta(days=14 * 365), on - timedelta(days=120)))
    then = HILLS.homes[rng.randrange(len(HILLS.homes))].named(entered)
    keeper = HILLS.keeper(then, on)
    wife, husband = HILLS.couple(rng, entered, then)

    def told(key: str, call: str, who: Person) -> str:
        shown = card(rng, who, entered, then)
        birth = f(f"{key}_ngay_sinh", long_date(who.birth), who.birth.isoformat())
        return (
            f"{call} {strong(f(f'{key}_ho_ten', who.name.upper(), who.name))}, sinh {birth}; dân tộc "
            f"{f(f'{key}_dan_toc', who.ethnic)}; quốc tịch {f(f'{key}_quoc_tich', who.nationality)}; nơi cư trú: "
            f"{f(f'{key}_noi_cu_tru', who.home)}; giấy tờ tùy thân: {f(f'{key}_giay_to', rng.choice((shown.long, shown.brief)))}"
        )

    book = f("so_dang_ky", rng.choice((f"{rng.randint(2, 88)}", f"{rng.randint(2, 88)}/{entered.year}")))
    wife_first = rng.random() < 0.5
    sentences = [told("vo", "Bà", wife), told("chong", "Ông", husband)]
    if not wife_first:
        sentences.reverse()
    top = crown(
        f"UBND {above(keeper).upper()}", f"ỦY BAN NHÂN DÂN<br>{titled(keeper).upper()}",
        number=f"Số: {f('so', f'{rng.randint(2, 460)}/TLKH-BS')}",
        day=f"{keeper.bare}, {dated(paper, 'ngay_cap', on)}", share=40,
    )  # fmt: skip
    office = f"Ủy ban nhân dân {then.address()}"
    note = f"Căn cứ đề nghị của ông/bà {rng.choice((wife, husband)).name} về việc cấp bản sao trích lục kết hôn và Sổ đăng ký kết hôn đang lưu giữ,"
    lines, post = chairs(rng)
    remark = rng.choice(("", "", "Đăng ký lại"))
    texts = (
        note,
        f"Ủy ban nhân dân {titled(keeper)} trích lục nội dung đăng ký kết hôn như sau:",
        f"1. {sentences[0]}.",
        f"2. {sentences[1]}.",
        f"3. Việc kết hôn của hai ông, bà nêu trên đã được đăng ký tại {f('noi_dang_ky', office)}, vào sổ số {book} "
        f"{dated(paper, 'ngay_dang_ky', entered)}.",
        f"4. Ghi chú: {f('ghi_chu', remark) if remark else 'không có'}.",
    )
    signs = signer(
        paper, f"ỦY BAN NHÂN DÂN {titled(keeper).upper()}", post, above=lines, note="(Ký, ghi rõ họ, chữ đệm, tên, chức vụ và đóng dấu)"
    )  # fmt: skip
    writer = signed("Người lập trích lục", official(rng), "(Công chức Tư pháp - Hộ tịch)")
    body = (
        f"{top}<p class='ttl' style='font-size:1.3em;margin-top:8mm'>TRÍCH LỤC KẾT HÔN</p><p class='c' style='margin:0 0 5mm'><b>(BẢN SAO)</b></p>"
        f"{para(*texts, css='ti')}{wide(writer, signs, css='gap')}"
    )
    pages(paper, body, "13.5pt FreeSerif", CROWN)


@layout("giay_xac_nhan_tinh_trang_hon_nhan", "ho_doc_than_cu", split="unseen16", years=(2002, 2015))
def single_paper(paper: Paper, on: date) -> None:
    """The single's paper of the earlier decrees: the commune certifies, person in captions, times in a sentence."""
    rng, f, place = HILLS.begin(paper, on)
    who = HILLS.resident(rng, on, place, age=(20, 38))
    other = HILLS.resident(
        rng, on, HILLS.homes[rng.randrange(len(HILLS.homes))].named(on), age=(20, 36), female=not who.female
    )
    shown = card(rng, who, on, place)
    grown = workday(max(who.birth + timedelta(days=18 * 366), on - timedelta(days=rng.randint(500, 6000))))
    until = on - timedelta(days=rng.randint(0, 3))
    call, mate = ("chị", "anh") if who.female else ("anh", "chị")
    office = f"Ủy ban nhân dân {place.address()}"
    state = rng.choice(("Chưa đăng ký kết hôn với ai", f"Hiện tại {call} chưa đăng ký kết hôn với ai"))
    purpose = rng.choice(
        (
            f"làm thủ tục đăng ký kết hôn với {mate} {other.name}, sinh năm {other.birth.year}, nơi cư trú: {other.home}",
            "làm thủ tục đăng ký kết hôn",
            "bổ sung hồ sơ vay vốn ngân hàng",
            "bổ sung hồ sơ xin việc làm",
        )
    )
    symbol = f"{rng.randint(3, 260):02d}/{rng.choice(('UBND-XNHN', 'XNTTHN', str(on.year)))}"
    top = crown(
        f"ỦY BAN NHÂN DÂN<br>{above(place).upper()}", f"ỦY BAN NHÂN DÂN<br>{titled(place).upper()}",
        number=f"Số: {f('so', symbol)}",
        day=f"{place.bare}, {dated(paper, 'ngay_cap', on)}", share=38,
    )  # fmt: skip
    birth = f("ngay_sinh", f"{who.birth:%d/%m/%Y}", who.birth.isoformat())
    lines, post = chairs(rng)
    rows = (
        line(
            ("Họ và tên:", strong(f("ho_ten", who.name.upper(), who.name))), ("Giới tính:", f("gioi_tinh", who.sex)),
            shares=(4, 1),
        )
        + line(("Ngày, tháng, năm sinh:", birth))
        + line(("Dân tộc:", f("dan_toc", who.ethnic)), ("Quốc tịch:", f("quoc_tich", who.nationality)))
        + line(("Số Giấy CMND/Hộ chiếu/Giấy tờ hợp lệ thay thế:", f("giay_to_tuy_than", shown.number)))
        + line(("Nơi thường trú/tạm trú:", f("noi_cu_tru", who.home)))
    )  # fmt: skip
    body = (
        f"<p class='fine' style='margin:-6mm 0 2mm'>{'Mẫu TP/HT-2006-XNHN.1' if on.year > 2005 else ''}</p>{top}"
        f"<p class='ttl' style='font-size:1.25em;margin:9mm 0 4mm'>GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN</p>"
        f"<p class='c'><b>{f('co_quan_cap', office)}</b></p><p>Xác nhận:</p>{rows}"
        f"<p class='ti'>Trong thời gian cư trú tại {titled(place)}, từ {dated(paper, 'cu_tru_tu_ngay', grown)} đến "
        f"{dated(paper, 'cu_tru_den_ngay', until)}.</p>"
        f"{line(('Tình trạng hôn nhân:', f('tinh_trang_hon_nhan', state)))}"
        f"<p class='ti'>Giấy này được cấp để {f('muc_dich_su_dung', purpose)}.</p>"
        f"<p class='ti'>Giấy này có giá trị trong thời hạn 6 tháng, kể từ ngày cấp.</p>"
        f"{wide(signed('CÁN BỘ TƯ PHÁP - HỘ TỊCH', official(rng), '(Ký, ghi rõ họ tên)'), signer(paper, f'ỦY BAN NHÂN DÂN {titled(place).upper()}', post, above=lines), css='gap')}"
    )
    pages(paper, body, "13.5pt Tinos", CROWN)
