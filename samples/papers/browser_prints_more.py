"""Confirmations, declarations and requests of a commune, set by a browser."""

from __future__ import annotations

from datetime import date, timedelta

from samples.heads import committee_signs
from samples.paper import Paper, layout
from samples.papers.browser_prints import (
    CSS,
    GAP,
    MOTTO,
    Slots,
    birthplace,
    clock,
    head,
    iso_minute,
    moment_on,
    office_lines,
    page,
    parent,
    row,
    several,
    signer,
    signs,
    traits,
)
from samples.papers.browser_prints_life import dead
from samples.people import (
    commune,
    day_between,
    family,
    identity_note,
    identity_paper,
    official,
    person,
)
from samples.web import set_pages
from samples.words import date_in_words, grouped, long_date, short_date

# confirmations


@layout("giay_xac_nhan_tinh_trang_hon_nhan", "web_tthn_2020", split="unseen5", years=(2016, 2026))
def single_2020(paper: Paper, on: date) -> None:
    """The confirmation as TT 04/2020 has it, with footnote marks left in by the program."""
    rng, s = paper.rng, Slots(paper)
    place = commune(rng, on)
    one = person(rng, on, age=(19, 45), place=place)
    since = day_between(rng, one.birth + timedelta(days=18 * 365 + 5), on - timedelta(days=30))
    lines, post = committee_signs(paper)
    status = rng.choice(("Chưa đăng ký kết hôn với ai", "Hiện tại chưa đăng ký kết hôn với ai"))
    use = rng.choice(
        (
            "Làm thủ tục đăng ký kết hôn",
            "Bổ túc hồ sơ vay vốn ngân hàng",
            "Làm thủ tục chuyển nhượng quyền sử dụng đất",
        )
    )
    html = page(
        head(
            office_lines(place, field="co_quan_cap", slots=s),
            f"Số: {s('so', f'{rng.randint(10, 400)}/UBND-XNTTHN')}",
            f"{place.bare}, {s.day('ngay_cap', on, long_date(on))}",
        ),
        '<h1 style="font-size:15pt">GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN</h1>',
        f'<p style="margin-top:5mm;text-indent:10mm">Xét đề nghị của ông/bà <sup>(2)</sup>: {one.name}, về việc '
        "cấp Giấy "
        f"xác nhận tình trạng hôn nhân cho <sup>(3)</sup>: {one.name},</p>",
        '<p class="c b">XÁC NHẬN:</p>',
        row("Họ, chữ đệm, tên", f"<b>{s.name('ho_ten', one.name)}</b>"),
        row("Ngày, tháng, năm sinh", s.day("ngay_sinh", one.birth)),
        traits(s, one),
        row("Giấy tờ tùy thân", s("giay_to_tuy_than", identity_paper(one, on, rng))),
        row("Nơi cư trú", s("noi_cu_tru", one.home)),
        f"<p>Trong thời gian cư trú tại {place.address()}, từ {s.day('cu_tru_tu_ngay', since, long_date(since))} đến "
        f"{s.day('cu_tru_den_ngay', on, long_date(on))} <sup>(4)</sup></p>",
        row("Tình trạng hôn nhân <sup>(5)</sup>", f"<b>{s('tinh_trang_hon_nhan', status)}</b>"),
        '<p style="text-align:justify">Giấy này có giá trị sử dụng trong thời hạn 6 tháng, kể từ ngày cấp, được sử '
        "dụng "
        f"để <sup>(6)</sup>: {s('muc_dich_su_dung', use)}.</p>",
        GAP,
        signer(s, place.committee(), lines, post, note="(Ký, ghi rõ họ, chữ đệm, tên, chức vụ và đóng dấu)"),
    )
    set_pages(paper, html, CSS + ".r,p{margin-top:2.2mm}")


@layout("giay_xac_nhan_tinh_trang_hon_nhan", "web_tthn_2010", split="unseen5", years=(2010, 2015))
def single_2010(paper: Paper, on: date) -> None:
    """The form before 2016 with dotted lines, filled in by hand in about half the offices."""
    rng = paper.rng
    pen = ["so", "ho_ten", "ngay_sinh", "gioi_tinh", "dan_toc", "quoc_tich", "giay_to_tuy_than", "noi_cu_tru"]
    s = Slots(paper, [*pen, "cu_tru_tu_ngay", "cu_tru_den_ngay", "tinh_trang_hon_nhan", "muc_dich_su_dung"])
    if not paper.pen:
        s.pen.clear()
    place = commune(rng, on)
    one = person(rng, on, age=(19, 40), place=place)
    since = day_between(rng, one.birth + timedelta(days=18 * 365 + 5), on - timedelta(days=30))
    number = identity_paper(one, on, rng).removeprefix("CMND số ")
    html = page(
        '<div class="n sm it">Mẫu TP/HT-2010-XNHN.1</div>',
        head(
            office_lines(place, field="co_quan_cap", slots=s),
            f"Số: {s('so', f'{rng.randint(10, 200)}/{on.year}')}",
            f"{place.bare}, {s.day('ngay_cap', on, long_date(on))}",
        ),
        "<h1>GIẤY XÁC NHẬN<br>TÌNH TRẠNG HÔN NHÂN</h1>",
        f'<p class="c b" style="margin-top:4mm">ỦY BAN NHÂN DÂN {place.name.upper()} XÁC NHẬN:</p><div class="dot">',
        several("wide", row("Ông/bà", s("ho_ten", one.name)), row("Giới tính", s("gioi_tinh", one.sex))),
        row("Ngày, tháng, năm sinh", s.day("ngay_sinh", one.birth, long_date(one.birth))),
        several("two", row("Dân tộc", s("dan_toc", one.ethnic)), row("Quốc tịch", s("quoc_tich", one.nationality))),
        row("Số Giấy CMND/Hộ chiếu", s("giay_to_tuy_than", number)),
        row("Nơi thường trú/tạm trú", s("noi_cu_tru", one.home)),
        f"<p>Trong thời gian cư trú tại {place.address()} từ {s.day('cu_tru_tu_ngay', since, long_date(since))} "
        f"đến {s.day('cu_tru_den_ngay', on, long_date(on))}.</p>",
        row("Tình trạng hôn nhân", s("tinh_trang_hon_nhan", "Chưa đăng ký kết hôn với ai")),
        row("Giấy này được sử dụng để", s("muc_dich_su_dung", "Đăng ký kết hôn")),
        '</div><p class="it">Giấy này có giá trị trong thời hạn 06 tháng, kể từ ngày cấp.</p>' + GAP,
        signer(s, place.committee(), [f"TM. UBND {place.name.upper()}"], "CHỦ TỊCH"),
    )
    css = ".wide{display:grid;grid-template-columns:3fr 1fr;column-gap:5mm} .r,p{margin-top:2mm}"
    set_pages(paper, html, CSS + css)


@layout("giay_chung_sinh", "web_chung_sinh", split="unseen5", years=(2018, 2026))
def birth_note(paper: Paper, on: date) -> None:
    """A hospital's birth note (TT 17/2012, TT 56/2017) from its own program."""
    rng, s = paper.rng, Slots(paper)
    home = family(rng, on)
    mother, child = home.mother, home.child
    born = moment_on(rng, child.birth)
    issued = min(on, child.birth + timedelta(days=rng.randint(1, 4)))
    card = mother.id_number if mother.id_issued <= issued else mother.old_number or mother.id_number
    hospital = rng.choice(
        ("Bệnh viện Đa khoa tỉnh Tuyên Quang", "Trung tâm Y tế huyện Yên Sơn", "Bệnh viện Đa khoa Phương Bắc")
    )
    number = f"{rng.randint(2001, 2040):05d}.GCS.{rng.randint(10, 18000):05d}.{issued.year % 100:02d}"
    html = page(
        f'<div class="head"><div>SỞ Y TẾ TUYÊN QUANG<br><b>{hospital.upper()}</b><i class="bar" style="width:22mm">'
        f"</i></div>{MOTTO}</div>",
        f'<h1>GIẤY CHỨNG SINH</h1><div class="c">Số: <b>{s("so", number)}</b></div><div class="dot" '
        'style="margin-top:4mm">',
        row("Họ và tên mẹ/Người nuôi dưỡng", f"<b>{s.name('me_ho_ten', mother.name)}</b>"),
        several(
            "two",
            row("Năm sinh", s("me_nam_sinh", str(mother.birth.year))),
            row("Dân tộc", s("me_dan_toc", mother.ethnic)),
        ),
        row("Nơi đăng ký thường trú/tạm trú", s("me_noi_cu_tru", mother.home)),
        row("Số CMND/CCCD/Hộ chiếu", s("me_so_giay_to", card)),
        row("Họ và tên cha", home.father.name),
        row("Đã sinh con vào lúc", s("thoi_diem_sinh", iso_minute(born), f"{clock(born)}, {long_date(born.date())}")),
        row("Tại", s("noi_sinh", hospital)),
        several(
            "three",
            row("Số con trong lần sinh này", s("so_con", "1")),
            row("Giới tính của con", s("gioi_tinh", child.sex)),
            row("Cân nặng", s("can_nang", (weight := rng.randint(25, 41) * 100), f"{grouped(weight)} g")),
        ),
        row("Dự định đặt tên con là", f"<b>{s.name('ten_du_dinh', child.name)}</b>"),
        row("Người đỡ đẻ", official(rng)),
        '</div><div class="n it" style="margin-top:5mm">Tuyên Quang, '
        f"{s.day('ngay_cap', issued, long_date(issued))}</div>",
        '<div style="display:grid;grid-template-columns:1fr 1fr 1.2fr;margin-top:2mm;font-size:11.5pt">',
        signs("Cha, mẹ/người thân", mother.name, "(Ký, ghi rõ họ tên)")
        + signs("Người ghi phiếu", official(rng), "(Ký, ghi rõ họ tên)"),
        signer(s, hospital, ["THỦ TRƯỞNG CƠ SỞ Y TẾ"], "(Ký tên, đóng dấu)", tagged=False, style="width:auto")
        + "</div>",
    )
    css = ".in{font-size:12pt;padding-left:22mm} .three{grid-template-columns:1.25fr 1fr 1fr}"
    set_pages(paper, html, CSS + css)


@layout("giay_bao_tu", "web_bao_tu", split="unseen5", years=(2016, 2026))
def death_note(paper: Paper, on: date) -> None:
    """A committee's note of death, captions numbered."""
    rng, s = paper.rng, Slots(paper)
    one, place, moment, where, cause = dead(rng, on, on)
    lines, post = committee_signs(paper)
    rows = (
        ("Họ, chữ đệm, tên người chết", f"<b>{s.name('ho_ten', one.name)}</b>"),
        ("Ngày, tháng, năm sinh", s.day("ngay_sinh", one.birth)),
        ("Giới tính", s("gioi_tinh", one.sex)),
        ("Giấy tờ tùy thân", s("giay_to_tuy_than", identity_note(one, on, rng))),
        ("Nơi cư trú cuối cùng", one.home),
        ("Thời gian chết", s("thoi_diem_chet", iso_minute(moment), f"{clock(moment)}, {long_date(moment.date())}")),
        ("Nơi chết", s("noi_chet", where)),
        ("Nguyên nhân chết", s("nguyen_nhan", cause)),
    )
    html = page(
        head(
            office_lines(place, field="co_quan_cap", slots=s),
            f"Số: {s('so', f'{rng.randint(10, 90)}/UBND-GBT')}",
            f"{place.bare}, {s.day('ngay_cap', on, long_date(on))}",
        ),
        "<h1>GIẤY BÁO TỬ</h1>" + GAP,
        *(row(f"{i}. {caption}", value) for i, (caption, value) in enumerate(rows, 1)),
        '<p style="text-indent:9mm;text-align:justify;margin-top:4mm">Giấy báo tử này được cấp cho thân nhân người '
        "chết để "
        "làm thủ tục đăng ký khai tử theo quy định của pháp luật về hộ tịch./.</p>" + GAP,
        signer(s, place.committee(), lines, post, tagged=False),
    )
    set_pages(paper, html, CSS + ".r{margin-top:2.4mm}")


# declarations


@layout("to_khai_dang_ky_khai_sinh", "web_tk_khai_sinh", split="unseen5", years=(2016, 2026))
def birth_declaration(paper: Paper, on: date) -> None:
    """The declaration of TT 04/2020 with dotted lines and footnotes."""
    rng = paper.rng
    home = family(rng, on)
    child, father, mother = home.child, home.father, home.mother
    asks, relation = rng.choice(((father, "Cha đẻ"), (mother, "Mẹ đẻ"), (father, "Bố đẻ")))
    s = Slots(paper)
    html = page(
        f'<div class="motto c">{MOTTO}</div><h1 style="margin-top:4mm">TỜ KHAI ĐĂNG KÝ KHAI SINH</h1>',
        f'<div class="c" style="margin:2mm 0">Kính gửi: <sup>(1)</sup> {s("kinh_gui", home.place.committee())}</div>',
        '<div class="dot">',
        row("Họ, chữ đệm, tên người yêu cầu", s("nguoi_yeu_cau", asks.name)),
        row("Nơi cư trú: <sup>(2)</sup>", s("nguoi_yeu_cau_noi_cu_tru", asks.home), mark=""),
        row("Giấy tờ tùy thân: <sup>(3)</sup>", s("nguoi_yeu_cau_giay_to", identity_note(asks, on, rng)), mark=""),
        row("Quan hệ với người được khai sinh", s("quan_he", relation)),
        '</div><p class="b">Đề nghị cơ quan đăng ký khai sinh cho người dưới đây:</p><div class="dot">',
        row("Họ, chữ đệm, tên", f"<b>{s.name('ho_ten', child.name)}</b>"),
        row("Ngày, tháng, năm sinh", s.day("ngay_sinh", child.birth)),
        row("Ghi bằng chữ", s("ngay_sinh_bang_chu", date_in_words(child.birth))),
        traits(s, child),
        row("Nơi sinh: <sup>(4)</sup>", s("noi_sinh", birthplace(rng, home.place)), mark=""),
        row("Quê quán", s("que_quan", father.origin)),
        parent(s, "me", mother, "Họ, chữ đệm, tên người mẹ", "Nơi cư trú"),
        parent(s, "cha", father, "Họ, chữ đệm, tên người cha", "Nơi cư trú"),
        '</div><p style="text-align:justify">Tôi cam đoan nội dung đề nghị đăng ký khai sinh trên đây là đúng sự '
        "thật, được "
        "sự thỏa thuận nhất trí của các bên liên quan theo quy định pháp luật. Tôi chịu hoàn toàn trách nhiệm trước "
        "pháp luật về nội dung cam đoan của mình.</p>",
        f'<div class="n it">Làm tại: {home.place.bare}, {s.day("ngay_lam", on, long_date(on))}</div>',
        f'<div class="two"><div></div>{signs("Người yêu cầu", asks.name)}</div>',
    )
    set_pages(paper, html, CSS + ".in{padding-top:13mm;font-size:12pt}")


@layout("to_khai_khac", "web_tk_khai_tu", split="unseen5", years=(2016, 2026))
def death_declaration(paper: Paper, on: date) -> None:
    """The declaration of a death, dotted lines, some filled by pen."""
    rng = paper.rng
    one, place, moment, where, cause = dead(rng, on, on)
    asks = person(rng, on, age=(24, 60), place=place)
    s = Slots(paper, ["cap_gia_tri", "nguoi_yeu_cau", "ngay_lam"] if paper.pen else [])

    def line(caption: str, shown: str, note: str = "", **also: str) -> str:
        return row(
            f"{caption}: <sup>{note}</sup>" if note else caption,
            s.pair(caption, shown, **also),
            mark="" if note else ":",
        )

    title = s("ten_to_khai", "TỜ KHAI ĐĂNG KÝ KHAI TỬ")
    html = page(
        f'<div class="motto c">{MOTTO}</div><h1>{title}</h1>',
        f'<div class="c" style="margin:3mm 0">Kính gửi: <sup>(1)</sup> {s("kinh_gui", place.committee())}</div>',
        '<div class="dot">',
        line("Họ, chữ đệm, tên người yêu cầu", asks.name, nguoi_yeu_cau=asks.name),
        line("Nơi cư trú", asks.home, "(2)", nguoi_yeu_cau_noi_cu_tru=asks.home),
        line("Giấy tờ tùy thân", note := identity_note(asks, on, rng), "(3)", nguoi_yeu_cau_giay_to=note),
        line("Quan hệ với người đã chết", rng.choice(("Cháu", "Em họ", "Người thân thích"))),
        '</div><p class="b">Đề nghị cơ quan đăng ký khai tử cho người có tên dưới đây:</p><div class="dot">',
        line("Họ, chữ đệm, tên", one.name),
        line("Ngày, tháng, năm sinh", short_date(one.birth)),
        several("three", line("Giới tính", one.sex), line("Dân tộc", one.ethnic), line("Quốc tịch", one.nationality)),
        line("Nơi cư trú cuối cùng", one.home, "(2)"),
        line("Giấy tờ tùy thân", identity_note(one, on, rng), "(3)"),
        line("Đã chết vào lúc", f"{clock(moment)}, {long_date(moment.date())}"),
        line("Nơi chết", where),
        line("Nguyên nhân chết", cause),
        '</div><p style="text-align:justify">Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu '
        "trách nhiệm "
        "trước pháp luật về cam đoan của mình.</p>",
        f'<div class="n it" style="margin-top:4mm">Làm tại: {place.bare}, {s.day("ngay_lam", on, long_date(on))}'
        "</div>",
        f'<div class="two"><div></div>{signs("Người yêu cầu", asks.name)}</div>',
    )
    set_pages(paper, html, CSS)


@layout("to_khai_khac", "web_tk_ban_sao", split="unseen5", years=(2020, 2026))
def copy_declaration(paper: Paper, on: date) -> None:
    """The declaration asking for a copy of an extract, printed from a portal: captions over values in a grid."""
    rng, s = paper.rng, Slots(paper)
    place = commune(rng, on)
    asks = person(rng, on, age=(36, 60), place=place)
    one = person(rng, on, age=(2, 16), place=place)

    def cell(caption: str, shown: str, span: int = 1, **also: str) -> str:
        style = f' style="grid-column:span {span}"'
        return f"<div{style}><span>{caption}</span><br><b>{s.pair(caption, shown, **also)}</b></div>"

    card = (
        f"CCCD số {asks.id_number}, cấp ngày {short_date(asks.id_issued)}"
        if asks.id_issued <= on
        else identity_paper(asks, on, rng)
    )
    html = page(
        f'<div class="motto c">{MOTTO}</div><h1>{s("ten_to_khai", "TỜ KHAI CẤP BẢN SAO TRÍCH LỤC HỘ TỊCH")}</h1>',
        f'<div class="c" style="margin:3mm 0 5mm">Kính gửi: {s("kinh_gui", place.committee())}</div>',
        '<div class="b">I. THÔNG TIN NGƯỜI YÊU CẦU</div><div class="cells">',
        cell("Họ, chữ đệm, tên người yêu cầu", asks.name, 3, nguoi_yeu_cau=asks.name),
        cell("Nơi cư trú", asks.home, 6, nguoi_yeu_cau_noi_cu_tru=asks.home),
        cell("Giấy tờ tùy thân", card, 6, nguoi_yeu_cau_giay_to=card),
        cell("Quan hệ với người được cấp bản sao trích lục", "Mẹ" if asks.female else "Cha", 6),
        '</div><div class="b" style="margin-top:4mm">II. ĐỀ NGHỊ CẤP BẢN SAO TRÍCH LỤC KHAI SINH CHO NGƯỜI DƯỚI ĐÂY'
        "</div>",
        '<div class="cells">',
        cell("Họ, chữ đệm, tên", one.name, 3) + cell("Ngày, tháng, năm sinh", short_date(one.birth), 3),
        cell("Giới tính", one.sex, 2) + cell("Dân tộc", one.ethnic, 2) + cell("Quốc tịch", one.nationality, 2),
        cell("Số định danh cá nhân", one.id_number, 3)
        + cell("Số lượng bản sao yêu cầu cấp", f"{rng.randint(2, 5):02d} bản", 3),
        cell("Đã đăng ký tại", place.committee(), 6),
        '</div><p style="text-align:justify">Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu '
        "trách nhiệm "
        "trước pháp luật về cam đoan của mình.</p>",
        f'<div class="n it" style="margin-top:4mm">Làm tại {place.bare}, {s.day("ngay_lam", on, long_date(on))}'
        "</div>",
        f'<div class="two"><div></div>{signs("NGƯỜI YÊU CẦU", asks.name, "(Ký, ghi rõ họ tên)")}</div>',
    )
    css = """.page{font-family:Arimo;font-size:11pt} .cells{display:grid;grid-template-columns:repeat(6,1fr);
    gap:2mm 4mm;margin-top:2mm} .cells div>span{font-size:9.5pt;color:#444}"""
    set_pages(paper, html, CSS + css)


# requests


@layout("don", "web_don_xac_nhan", split="unseen5", years=(2016, 2026))
def request_confirm(paper: Paper, on: date) -> None:
    """A request typed by the citizen, with the commune's confirmation at its foot."""
    rng, s = paper.rng, Slots(paper)
    place = commune(rng, on)
    one = person(rng, on, age=(22, 66), place=place)
    title, matter = rng.choice(
        (
            (
                "ĐƠN XIN XÁC NHẬN HỘ NGHÈO",
                "Đề nghị Ủy ban nhân dân xác nhận gia đình tôi thuộc diện hộ nghèo để làm thủ tục miễn, giảm học "
                "phí cho con tôi đang học tại trường trung học cơ sở",
            ),
            (
                "ĐƠN ĐỀ NGHỊ XÁC NHẬN NƠI Ở",
                "Đề nghị xác nhận gia đình tôi hiện đang sinh sống ổn định tại địa chỉ trên, nhà ở không có tranh "
                "chấp, để làm thủ tục lắp đặt công tơ điện",
            ),
            (
                "ĐƠN XIN TRỢ CẤP KHÓ KHĂN ĐỘT XUẤT",
                "Kính mong các cấp xem xét hỗ trợ gia đình tôi khắc phục thiệt hại do mưa lũ làm sập một phần nhà "
                "ở và cuốn trôi hoa màu",
            ),
        )
    )
    confirms = official(rng)
    html = page(
        f'<div class="motto c">{MOTTO}</div><h1>{s("ten_don", title)}</h1>',
        f'<p class="c" style="margin:4mm 0">Kính gửi: {s("kinh_gui", place.committee())}</p>',
        row("Tên tôi là", f"<b>{s('nguoi_lam_don', one.name)}</b>"),
        several("two", row("Sinh ngày", s.day("ngay_sinh", one.birth)), row("Dân tộc", one.ethnic)),
        row("Số CCCD/Số định danh cá nhân", s("so_dinh_danh", one.id_number)),
        row("Hiện cư trú tại", s("noi_cu_tru", one.home)),
        row("Nội dung đề nghị", s("noi_dung", matter) + "."),
        "<p>Tôi xin cam đoan những lời trình bày trên là đúng sự thật, nếu sai tôi xin chịu trách nhiệm trước pháp "
        "luật.</p>",
        '<p>Tôi xin chân thành cảm ơn!</p><div class="two" style="margin-top:4mm"><div></div>',
        f'<div class="c it">{place.bare}, {s.day("ngay_lam", on, long_date(on))}</div></div>',
        f'<div class="two"><div></div>{signs("NGƯỜI LÀM ĐƠN", one.name, "(Ký và ghi rõ họ tên)")}</div>' + GAP,
        '<div class="two"><div class="c"><b>XÁC NHẬN CỦA TRƯỞNG THÔN</b><div class="ink" data-sign>'
        f"</div>{official(rng)}</div>",
        f'<div class="sg" style="width:auto"><b>XÁC NHẬN CỦA UBND {place.name.upper()}</b><div class="ink" '
        "data-sign></div>",
        f'<i class="seal" data-seal="{place.committee()}"></i><b>{confirms}</b></div></div>',
    )
    set_pages(paper, html, CSS + "p,.r{margin-top:2.2mm;text-align:justify}.c{text-align:center!important}")


@layout("don", "web_don_dat_dai", split="unseen5", years=(2024, 2026))
def request_land(paper: Paper, on: date) -> None:
    """A request on the numbered form of the land decrees, with footnotes."""
    rng, s = paper.rng, Slots(paper, ["ngay_lam"])
    place = commune(rng, on)
    one = person(rng, on, age=(28, 66), place=place)
    area, lot, sheet = rng.randint(60, 400), rng.randint(5, 480), rng.randint(2, 90)
    matter = (
        f"Chuyển mục đích sử dụng {area} m² đất trồng cây lâu năm thuộc thửa đất số {lot}, tờ bản đồ số {sheet} "
        "sang đất ở "
        f"tại nông thôn"
    )
    html = page(
        '<div class="n it sm">Mẫu số 02c</div>' + f'<div class="motto c">{MOTTO}</div>',
        f'<div class="n it" style="margin-top:3mm">{place.bare}, {s.day("ngay_lam", on, long_date(on))}</div>',
        f'<h1 style="font-size:14.5pt">{s("ten_don", "ĐƠN XIN CHUYỂN MỤC ĐÍCH SỬ DỤNG ĐẤT")}</h1>',
        f'<p class="c" style="margin:3mm 0">Kính gửi: {s("kinh_gui", place.committee())} <sup>1</sup></p>',
        row("1. Người xin chuyển mục đích sử dụng đất <sup>2</sup>", s("nguoi_lam_don", one.name)),
        row("2. Ngày, tháng, năm sinh", s.day("ngay_sinh", one.birth)),
        row("3. Số định danh cá nhân", s("so_dinh_danh", one.id_number)),
        row("4. Địa chỉ", s("noi_cu_tru", one.home)),
        row("5. Địa chỉ liên hệ (điện thoại, email)", f"0{rng.choice((33, 86, 91, 97))}{rng.randrange(10**7):07d}"),
        row("6. Nội dung", s("noi_dung", matter) + "."),
        row("7. Thời hạn sử dụng đất", "Lâu dài"),
        "<p>8. Cam kết sử dụng đất đúng mục đích, chấp hành đúng các quy định của pháp luật về đất đai, nộp tiền "
        "sử dụng đất "
        "đầy đủ, đúng hạn.</p><p>Các cam kết khác (nếu có): "
        "...............................................................</p>",
        f'{GAP}<div class="two"><div></div>{signs("Người làm đơn", one.name, "(Ký và ghi rõ họ tên)")}</div>',
        '<div class="foot"><sup>1</sup> Ghi rõ tên cơ quan có thẩm quyền cho phép chuyển mục đích sử dụng đất.<br>'
        "<sup>2</sup> "
        "Ghi rõ họ và tên, cá nhân, cá nhân đại diện cho hộ gia đình.</div>",
    )
    css = """p,.r{margin-top:2.4mm}
    .foot{border-top:1px solid;width:110mm;margin-top:22mm;font-size:9.5pt;padding-top:1mm}"""
    set_pages(paper, html, CSS + css)
