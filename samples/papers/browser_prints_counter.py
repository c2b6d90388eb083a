"""What the counter hands out and the office writes: receipts, slips, control sheets, letters; set by a browser."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import pairwise
from random import Random

from samples.heads import committee_signs
from samples.paper import Paper, layout
from samples.papers.browser_prints import (
    CSS,
    MOTTO,
    Slots,
    clock,
    head,
    iso_minute,
    moment_on,
    page,
    row,
    several,
    signer,
)
from samples.people import Person, commune, day_between, draw_tax_code, identity_note, official, person, working_day
from samples.prose import TASKS, TOPICS, fill
from samples.web import set_pages
from samples.words import grouped, long_date, number_in_words, short_date

# money


@layout("bien_lai", "web_bien_lai", split="unseen5", years=(2018, 2026))
def receipt(paper: Paper, on: date) -> None:
    """A receipt of half a sheet from a program, its lines in a frame."""
    rng, s = paper.rng, Slots(paper)
    place = commune(rng, on)
    one = person(rng, on, age=(20, 65), place=place)
    fee, each = rng.choice(
        (
            ("Phí chứng thực bản sao từ bản chính", 2000),
            ("Lệ phí cấp bản sao trích lục hộ tịch", 8000),
            ("Phí chứng thực hợp đồng, giao dịch", 50000),
            ("Lệ phí đăng ký hộ tịch", 15000),
        )
    )
    amount = each * rng.randint(1, 9)
    words = f"{number_in_words(amount).capitalize()} đồng"
    tax = draw_tax_code(lambda: "50" + "".join(str(rng.randrange(10)) for _ in range(7)))
    html = page(
        '<div style="display:grid;grid-template-columns:1fr 56mm"><div>',
        row("Đơn vị thu", f"<b>{s('don_vi_thu', f'UBND {place.name[0].lower()}{place.name[1:]}')}</b>"),
        row("Mã số thuế", s("ma_so_thue", tax)) + '</div><div style="padding-left:6mm">',
        row("Mẫu số", s("mau_so", rng.choice(("01BLP2-001", "01BLP0-001")))),
        row("Ký hiệu", s("ky_hieu", f"{rng.choice(('TQ', 'AB', '28AA'))}-{on.year % 100}{rng.choice('TPE')}")),
        row("Số", f"<b>{s('so', f'{rng.randint(1, 99999):07d}')}</b>") + "</div></div>",
        '<h1>BIÊN LAI THU TIỀN PHÍ, LỆ PHÍ</h1><div class="c it">(Liên 2: Giao cho người nộp tiền)</div><div '
        'class="dot" style="margin-top:3mm">',
        row("Tên loại phí, lệ phí", s("ten_phi", fee)),
        row("Tên đơn vị hoặc người nộp tiền", f"<b>{s('nguoi_nop', one.name)}</b>"),
        row("Địa chỉ", s("dia_chi", one.home)),
        row("Số tiền", f"<b>{s('so_tien', amount, f'{grouped(amount)} đồng')}</b>"),
        row("(Viết bằng chữ)", s("so_tien_bang_chu", words)),
        row("Hình thức thanh toán", s("hinh_thuc_thanh_toan", rng.choice(("Tiền mặt", "Chuyển khoản", "TM/CK")))),
        '</div><div class="sg it" '
        f'style="margin-top:4mm;width:70mm">{s.day("ngay_thu", on, long_date(on).capitalize())}</div>',
        '<div class="sg" style="width:70mm"><b>Người thu tiền</b><div class="it sm">(Ký, ghi rõ họ, tên)</div>'
        f'<div class="ink" data-sign style="margin:1mm auto"></div>{official(rng)}</div>',
    )
    css = ".in{padding:11mm 15mm;font-size:12pt} h1{margin-top:4mm;font-size:15pt}"
    set_pages(paper, html, CSS + css, size=(210, 148))


# the one-stop counter

PROCEDURES = (
    (
        "1.001193",
        "Đăng ký khai sinh",
        ("Tờ khai đăng ký khai sinh", "Giấy chứng sinh", "Giấy chứng nhận kết hôn của cha mẹ"),
    ),
    (
        "2.000635",
        "Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh",
        ("Tờ khai cấp bản sao trích lục hộ tịch", "Căn cước công dân"),
    ),
    (
        "1.004873",
        "Cấp Giấy xác nhận tình trạng hôn nhân",
        (
            "Tờ khai cấp Giấy xác nhận tình trạng hôn nhân",
            "Trích lục ghi chú ly hôn",
            "Giấy tờ chứng minh nơi cư trú",
        ),
    ),
    ("1.000656", "Đăng ký khai tử", ("Tờ khai đăng ký khai tử", "Giấy báo tử")),
)


def phone(rng: Random) -> str:
    return f"0{rng.choice((33, 38, 86, 91, 97, 98))}{rng.randrange(10**7):07d}"


def later(rng: Random, start: datetime, least: int, most: int) -> datetime:
    day = working_day(rng, start.date() + timedelta(days=least + 2), start.date() + timedelta(days=most + 2))
    return moment_on(rng, max(day, start.date() + timedelta(days=1)), 14, 16)


@layout("giay_tiep_nhan_hen_tra", "web_gtn_2018", split="unseen5", years=(2018, 2025))
def slip_2018(paper: Paper, on: date) -> None:
    """The slip of TT 01/2018: running lines and a numbered list."""
    rng, s = paper.rng, Slots(paper)
    on = min(on, date(2025, 6, 20))
    place = commune(rng, on)
    one = person(rng, on, age=(20, 66), place=place)
    _, name, papers = rng.choice(PROCEDURES)
    came = moment_on(rng, on, 7, 16)
    due = later(rng, came, 1, 6)
    unit = f"000.{rng.randint(15, 39)}.{rng.randint(20, 45)}.{rng.choice(('H60', 'H22'))}"
    number = f"{unit}-{on:%y%m%d}-{rng.randint(1, 60):04d}"
    paper.set(thanh_phan=list(papers))
    listed = "".join(f"<p>{i}. {s.mark('thanh_phan', what)}</p>" for i, what in enumerate(papers, 1))
    clerk = official(rng)
    desk = s("bo_phan_tiep_nhan", f"Bộ phận tiếp nhận và trả kết quả {place.name[0].lower()}{place.name[1:]}")
    html = page(
        head(
            f"UBND {place.name.upper()}<br><b>BỘ PHẬN TIẾP NHẬN<br>VÀ TRẢ KẾT QUẢ</b>",
            f"Số: {rng.randint(10, 900)}/TNHS",
            f"{place.bare}, {long_date(on)}",
        ),
        '<h1 style="font-size:14.5pt">GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ</h1><div class="c it">(Liên: Giao '
        "khách hàng)</div>",
        f'<p class="c b">Mã hồ sơ: {s("ma_ho_so", number)}</p><div style="height:2mm"></div>',
        f"<p>{desk}</p>",
        row("Tiếp nhận hồ sơ của", f"<b>{s('nguoi_nop', one.name)}</b>"),
        row("Số CMND/CCCD", s("so_dinh_danh", one.id_number)),
        row("Địa chỉ", s("dia_chi", one.home)),
        row("Số điện thoại", s("so_dien_thoai", phone(rng))),
        row("Nội dung yêu cầu giải quyết", s("ten_thu_tuc", name)),
        f"<p>Thành phần hồ sơ nộp gồm:</p>{listed}",
        row("Số lượng hồ sơ", "01 (bộ)"),
        row(
            "Thời gian nhận hồ sơ",
            s("thoi_diem_tiep_nhan", iso_minute(came), f"{clock(came)}, {long_date(came.date())}"),
        ),
        row(
            "Thời gian trả kết quả giải quyết hồ sơ",
            s("thoi_diem_hen_tra", iso_minute(due), f"{clock(due)}, {long_date(due.date())}"),
        ),
        row("Đăng ký nhận kết quả tại", "Bộ phận tiếp nhận và trả kết quả"),
        f"<p>Vào Sổ theo dõi hồ sơ, Quyển số: 01/{on.year}, Số thứ tự: {rng.randint(10, 900)}</p>",
        '<div class="two" style="margin-top:6mm"><div class="c"><b>NGƯỜI NỘP HỒ SƠ</b><div class="it sm">(Ký và '
        "ghi rõ họ tên)</div>",
        f'<div class="ink" data-sign></div>{one.name}</div><div class="c"><b>NGƯỜI TIẾP NHẬN HỒ SƠ</b><div '
        'class="it sm">(Ký và ghi rõ họ tên)</div>',
        f'<div class="ink" data-sign></div>{s("nguoi_tiep_nhan", clerk)}</div></div>',
    )
    set_pages(paper, html, CSS)


@layout("giay_tiep_nhan_hen_tra", "web_gtn_2025", split="unseen5", years=(2025, 2026))
def slip_2025(paper: Paper, on: date) -> None:
    """The slip of TT 03/2025 from the province's system: code at the top left, papers in a table."""
    rng, s = paper.rng, Slots(paper)
    on = max(on, working_day(rng, date(2025, 9, 20), date(2025, 12, 26)))
    place = commune(rng, on)
    one = person(rng, on, age=(20, 66), place=place)
    code, name, papers = rng.choice(PROCEDURES)
    came = moment_on(rng, on, 7, 16)
    due = later(rng, came, 1, 6)
    number = f"H60.{rng.randint(20, 150)}-{on:%y%m%d}-{rng.randint(1, 260):04d}"
    paper.set(thanh_phan=list(papers))
    rows = "".join(
        f"<tr><td class='c'>{i}</td><td>{s.mark('thanh_phan', what)}</td><td class='c'>1</td><td "
        f"class='c'>{rng.choice(('Bản chính', 'Bản sao', 'Bản điện tử'))}</td></tr>"
        for i, what in enumerate(papers, 1)
    )
    letterhead = f"UBND {place.name.upper()}<br><b>TRUNG TÂM PHỤC VỤ<br>HÀNH CHÍNH CÔNG</b>"
    centre = f"Trung tâm Phục vụ hành chính công {place.name[0].lower()}{place.name[1:]}"
    html = page(
        f'<div style="padding-left:20mm">{head(letterhead)}</div>',
        '<h1 style="font-size:14pt;margin-top:7mm">GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ</h1>',
        f'<p class="c">Mã số hồ sơ: <b>{s("ma_ho_so", number)}</b></p><div style="height:3mm"></div>',
        row("Nơi tiếp nhận", s("bo_phan_tiep_nhan", centre)),
        row("Tên thủ tục hành chính", f"<b>{s('ten_thu_tuc', name)}</b>"),
        row("Mã thủ tục", s("ma_thu_tuc", code)),
        several(
            "two",
            row("Người nộp hồ sơ", f"<b>{s('nguoi_nop', one.name)}</b>"),
            row("Số định danh", s("so_dinh_danh", one.id_number)),
        ),
        row("Địa chỉ", s("dia_chi", one.home)),
        several("two", row("Điện thoại", s("so_dien_thoai", phone(rng))), row("Email", "")),
        '<p>Thành phần hồ sơ gồm:</p><table class="ruled" style="margin:1.5mm 0"><tr><th>STT</th><th>Tên giấy tờ'
        f"</th><th>Số lượng</th><th>Hình thức</th></tr>{rows}</table>",
        several(
            "two",
            row("Ngày tiếp nhận", s("thoi_diem_tiep_nhan", iso_minute(came), f"{came:%d/%m/%Y %H:%M}")),
            row("Ngày hẹn trả", f"<b>{s('thoi_diem_hen_tra', iso_minute(due), f'{due:%d/%m/%Y %H:%M}')}</b>"),
        ),
        row(
            "Hình thức nhận kết quả",
            rng.choice(("Nhận trực tiếp", "Qua dịch vụ bưu chính công ích", "Nhận trực tuyến")),
        ),
        '<div class="two" style="margin-top:7mm"><div class="c"><b>NGƯỜI NỘP HỒ SƠ</b><div class="ink" data-sign>'
        "</div>",
        f'{one.name}</div><div class="c"><b>NGƯỜI TIẾP NHẬN</b><div class="ink" data-sign>'
        f"</div>{s('nguoi_tiep_nhan', official(rng))}</div></div>",
    )
    sheet = set_pages(paper, html, CSS + ".page{font-size:12.5pt} .head{font-size:11pt} .two{column-gap:4mm}")[0]
    text = f"Tên giấy tờ: Giấy tiếp nhận hồ sơ và hẹn trả kết quả; Mã hồ sơ: {number}; Mã thủ tục: {code}"
    sheet.qr(text, 14, 13, 25)


@layout("phieu_kiem_soat", "web_phieu_kiem_soat", split="unseen5", years=(2018, 2026))
def control_sheet(paper: Paper, on: date) -> None:
    """The control sheet: one row of the table a step, who gives and takes over each other."""
    rng, s = paper.rng, Slots(paper)
    place = commune(rng, on)
    _, name, _ = rng.choice(PROCEDURES)
    number = f"000.00.{rng.randint(20, 45)}.H60-{on:%y%m%d}-{rng.randint(1, 60):04d}"
    desks = [
        "Bộ phận Một cửa",
        "Công chức Tư pháp - Hộ tịch",
        "Lãnh đạo UBND",
        "Công chức Tư pháp - Hộ tịch",
        "Bộ phận Một cửa",
    ]
    moment, steps, rows = moment_on(rng, on, 7, 9), [], ""
    for giver, taker in pairwise(desks):
        result = rng.choice(("Đúng hạn", "Trước hạn", "Đúng hạn"))
        steps.append({"giao": giver, "nhan": taker, "thoi_diem": iso_minute(moment), "ket_qua": result})
        of = [s.mark("buoc", text) for text in (giver, taker, f"{clock(moment)}, {long_date(moment.date())}", result)]
        rows += f"<tr><td>Giao: {of[0]}<br>Nhận: {of[1]}</td><td>{of[2]}</td><td class='c'>{of[3]}</td><td></td></tr>"
        moment = moment + timedelta(days=0 if rng.random() < 0.4 else 1, hours=rng.randint(1, 2))
        while moment.weekday() > 4:
            moment += timedelta(days=1)
    paper.set(buoc=steps)
    office = f"Ủy ban nhân dân {place.name[0].lower()}{place.name[1:]}"
    html = page(
        head(
            f"<b>ỦY BAN NHÂN DÂN<br>{place.name.upper()}</b>",
            f"Số: {rng.randint(10, 900)}/PKS",
            f"{place.bare}, {long_date(on)}",
        ),
        '<h1 style="font-size:14.5pt">PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ</h1><div style="height:3mm"></div>',
        row("Mã hồ sơ", f"<b>{s('ma_ho_so', number)}</b>"),
        row("Tên thủ tục hành chính", s("ten_thu_tuc", name)),
        row("Cơ quan (bộ phận) giải quyết hồ sơ", s("co_quan_giai_quyet", office)),
        row("Cơ quan phối hợp giải quyết hồ sơ", ""),
        '<table class="ruled" style="margin-top:4mm;font-size:12pt"><tr><th>TÊN CƠ QUAN, BỘ PHẬN</th><th>THỜI GIAN '
        "GIAO, NHẬN HỒ SƠ</th>",
        f'<th style="width:26mm">KẾT QUẢ GIẢI QUYẾT</th><th style="width:20mm">GHI CHÚ</th></tr>{rows}</table>',
        '<p class="it sm">Ghi chú: Trường hợp hồ sơ được chuyển qua nhiều cơ quan, bộ phận thì ghi tiếp vào bảng '
        "trên.</p>",
    )
    set_pages(paper, html, CSS)


# anything else


@layout("khac", "web_uy_quyen", split="unseen5", years=(2016, 2026))
def authority(paper: Paper, on: date) -> None:
    """A paper by which one person lets another act, typed at home."""
    rng, s = paper.rng, Slots(paper)
    place = commune(rng, on)
    gives, takes = (person(rng, on, age=(24, 70), place=place) for _ in range(2))
    purpose = rng.choice(
        (
            "Nộp hồ sơ và nhận kết quả đăng ký biến động đất đai tại Chi nhánh Văn phòng Đăng ký đất đai",
            "Làm thủ tục xin cấp bản sao trích lục khai sinh",
            "Nhận tiền hỗ trợ bồi thường giải phóng mặt bằng",
        )
    )

    def side(called: str, one: Person) -> str:
        rows = (
            ("Họ và tên", one.name),
            ("Sinh ngày", short_date(one.birth)),
            ("Giấy tờ tùy thân", identity_note(one, on, rng)),
            ("Nơi cư trú", one.home),
        )
        return f'<p class="b">{called}</p>' + "".join(row(c, s.pair(c, shown)) for c, shown in rows)

    day = day_between(rng, on, on)
    until = short_date(on + timedelta(days=rng.choice((60, 90, 180))))
    html = page(
        f'<div class="motto c">{MOTTO}</div><h1>{s("tieu_de", "GIẤY ỦY QUYỀN")}</h1>',
        f'<div class="n it" style="margin-top:3mm">{place.bare}, {s.day("ngay", day, long_date(day))}</div>',
        side("I. BÊN ỦY QUYỀN", gives) + side("II. BÊN ĐƯỢC ỦY QUYỀN", takes),
        '<p class="b">III. NỘI DUNG ỦY QUYỀN</p>' + row("Phạm vi ủy quyền", s.pair("Phạm vi ủy quyền", purpose)),
        row("Thời hạn ủy quyền", s.pair("Thời hạn ủy quyền", f"Đến hết ngày {until}")),
        '<p style="text-align:justify">Hai bên cam kết chịu hoàn toàn trách nhiệm trước pháp luật về nội dung ủy '
        "quyền nêu trên. "
        "Giấy này được lập thành 02 bản, mỗi bên giữ 01 bản.</p>",
        '<div class="two" style="margin-top:7mm">',
        f'<div class="c"><b>BÊN ỦY QUYỀN</b><div class="ink" data-sign></div>{gives.name}</div>',
        f'<div class="c"><b>BÊN ĐƯỢC ỦY QUYỀN</b><div class="ink" data-sign></div>{takes.name}</div></div>',
    )
    set_pages(paper, html, CSS + "p,.r{margin-top:2.3mm}")


# letters


def recipients(s: Slots, items: list[str]) -> str:
    s.paper.set(noi_nhan=items)
    rows = "".join(f"<div>- {s.mark('noi_nhan', item)}{'.' if item is items[-1] else ';'}</div>" for item in items)
    return f'<div style="font-size:11pt"><b><i>Nơi nhận:</i></b>{rows}</div>'


@layout("van_ban_hanh_chinh", "web_cong_van", split="unseen5", years=(2021, 2026))
def letter(paper: Paper, on: date) -> None:
    """A letter of a commune's committee in two narrow heads."""
    rng, s = paper.rng, Slots(paper)
    place = commune(rng, on)
    number, symbol = str(rng.randint(10, 990)), rng.choice(("UBND-VHXH", "UBND-KT", "UBND-VP"))
    topic, to = (
        rng.choice(TOPICS),
        [f"Các cơ quan, đơn vị thuộc {place.name[0].lower()}{place.name[1:]}", "Trưởng các thôn, tổ dân phố"],
    )
    paper.set(so=number, ky_hieu=symbol, so_ky_hieu=f"{number}/{symbol}", ten_loai="Công văn", kinh_gui=to)
    paper.implied.add("ten_loai")
    mark = s.mark("so_ky_hieu", s.mark("so", number) + "/" + s.mark("ky_hieu", symbol))
    lines, post = committee_signs(paper)
    authority = s("quyen_han_ky", " ".join(lines), "<br>".join(lines))
    due = day_between(rng, on + timedelta(days=5), on + timedelta(days=25))
    body = [
        f"Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh về việc {topic}, Ủy ban nhân dân "
        f"{place.name[0].lower()}{place.name[1:]} đề nghị các cơ quan, đơn vị phối hợp thực hiện một số nội dung "
        "sau:",
        *(f"{i}. {fill(rng, t, day=short_date(due))}" for i, t in enumerate(rng.sample(TASKS, 3), 1)),
        "Trong quá trình thực hiện nếu có vướng mắc, đề nghị phản ánh kịp thời để được hướng dẫn, giải quyết./.",
    ]
    office = s(
        "co_quan_ban_hanh", f"ỦY BAN NHÂN DÂN {place.name.upper()}", f"ỦY BAN NHÂN DÂN<br>{place.name.upper()}"
    )
    html = page(
        head(
            f"<b>{office}</b>",
            f'Số: {mark}<div class="sm">V/v {s("trich_yeu", topic)}</div>',
            f"{s('dia_danh', place.bare)}, {s.day('ngay_ban_hanh', on, long_date(on))}",
        ),
        '<div class="to"><span>Kính gửi:</span><div>',
        *(f"<div>- {s.mark('kinh_gui', one)}{'.' if one is to[-1] else ';'}</div>" for one in to),
        "</div></div>",
        *(f'<p class="body">{text}</p>' for text in body),
        f'<div class="two" style="margin-top:5mm">{recipients(s, ["Như trên", "TT Đảng ủy, HĐND", "Lưu: VT, VHXH"])}',
        signer(s, place.committee(), [authority], post, style="width:auto") + "</div>",
    )
    css = """.to{display:flex;justify-content:center;gap:3mm;margin:7mm 0 5mm} 
    .body{text-align:justify;text-indent:10mm}
    .page{font-size:13.5pt}"""
    set_pages(paper, html, CSS + css)


@layout("van_ban_hanh_chinh", "web_thong_bao", split="unseen5", years=(2025, 2026))
def notice(paper: Paper, on: date) -> None:
    """A notice of a commune's service centre: an office over the office, a title and what it is about."""
    rng, s = paper.rng, Slots(paper)
    on = max(on, working_day(rng, date(2025, 7, 14), date(2025, 12, 26)))
    place = commune(rng, on)
    number = str(rng.randint(10, 120))
    paper.set(so=number, ky_hieu="TB-TTPVHCC", so_ky_hieu=f"{number}/TB-TTPVHCC")
    mark = s.mark("so_ky_hieu", s.mark("so", number) + "/" + s.mark("ky_hieu", "TB-TTPVHCC"))
    about = rng.choice(
        (
            "Về việc thay đổi thời gian tiếp nhận hồ sơ tại Trung tâm",
            "Về việc niêm yết công khai danh mục thủ tục hành chính",
            "Về việc tổ chức tiếp nhận hồ sơ lưu động tại các thôn",
        )
    )
    body = [fill(rng, t, day=short_date(on + timedelta(days=20))) for t in rng.sample(TASKS, 3)]
    above = "UBND xã (b/c)" if place.name.startswith("Xã") else "UBND phường (b/c)"
    html = page(
        head(
            f"<div>{s('co_quan_chu_quan', f'ỦY BAN NHÂN DÂN {place.name.upper()}')}</div>"
            f"<b>{s('co_quan_ban_hanh', 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG')}</b>",
            f"Số: {mark}",
            f"{s('dia_danh', place.bare)}, {s.day('ngay_ban_hanh', on, long_date(on))}",
        ),
        f'<h1 style="font-size:14pt">{s("ten_loai", "Thông báo", "THÔNG BÁO")}<br>{s("trich_yeu", about)}</h1>'
        '<i class="bar" style="width:40mm;margin-bottom:5mm"></i>',
        '<p class="body">Căn cứ tình hình thực tế, Trung tâm Phục vụ hành chính công thông báo một số nội dung như '
        "sau:</p>",
        *(f'<p class="body">{i}. {text}</p>' for i, text in enumerate(body, 1)),
        '<p class="body">Trung tâm thông báo để các tổ chức, cá nhân biết, thực hiện./.</p>',
        f'<div class="two" style="margin-top:5mm">{recipients(s, [above, "Các thôn, tổ dân phố", "Lưu: VT"])}',
        signer(s, place.committee(), [], rng.choice(("GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")), style="width:auto") + "</div>",
    )
    set_pages(paper, html, CSS + ".body{text-align:justify;text-indent:10mm} .page{font-size:13.5pt}")
