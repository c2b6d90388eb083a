"""Cards enlarged by a copier, household books with captions in a column, land certificates of a registration office."""

from __future__ import annotations

from datetime import date

from samples import heads
from samples.compose import Form, Look, signed
from samples.paper import Paper, layout
from samples.papers.can_cuoc import TYPE as CARD
from samples.papers.can_cuoc import holder, mrz_td1, portrait, qr_payload, set_card, until
from samples.papers.dat_dai import TYPE as LAND
from samples.papers.dat_dai import draw_plan, entry_slot, numbers
from samples.papers.ho_khau import TYPE as BOOK
from samples.papers.ho_khau import own_number
from samples.papers.household_forms import book_of
from samples.papers.land_forms import plot_facts
from samples.people import Person, commune
from samples.sheet import RED, Sheet
from samples.words import long_date, short_date


def _big_front(sheet: Sheet, x: float, y: float, who: Person, expires: date | None) -> None:
    """The face of the 2024 card 1.6 times as large: every caption on a line of its own over its value."""
    sheet.tint(x, y, 136, 86, (212, 230, 230))
    sans = {"family": "arimo"}
    at = sheet.block(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", x + 30, y + 4, 104, size=9, bold=True, align="center", **sans
    )
    at = sheet.block("Độc lập - Tự do - Hạnh phúc", x + 30, at, 104, size=8, bold=True, align="center", **sans)
    at = sheet.block(
        "SOCIALIST REPUBLIC OF VIET NAM - Independence - Freedom - Happiness",
        x + 30,
        at,
        104,
        size=5.5,
        align="center",
        **sans,
    )
    at = sheet.block("CĂN CƯỚC", x + 30, at + 1, 104, size=14, bold=True, align="center", colour=RED, **sans)
    at = sheet.block("IDENTITY CARD", x + 30, at, 104, size=8, align="center", **sans)
    portrait(sheet, x + 6, y + 34, 32, 43)
    left, wide = x + 44, 88
    at = sheet.block("Số định danh cá nhân / Personal identification number", left, at + 1, wide, size=7, **sans)
    at = sheet.block(f"<so_dinh_danh>{who.id_number}</so_dinh_danh>", left, at, wide, size=13, bold=True, **sans)
    at = sheet.block("Họ, chữ đệm và tên khai sinh / Full name", left, at + 0.5, wide, size=7, **sans)
    at = sheet.block(f"<ho_ten>{who.name.upper()}</ho_ten>", left, at, wide, size=11, bold=True, **sans)
    at = sheet.row(
        [(left, 44, "Ngày, tháng, năm sinh / Date of birth"), (left + 46, 40, "Giới tính / Sex")], at + 0.5, size=7
    )
    at = sheet.row(
        [
            (left, 44, f"<ngay_sinh>{short_date(who.birth)}</ngay_sinh>"),
            (left + 46, 40, f"<gioi_tinh>{who.sex}</gioi_tinh>"),
        ],
        at,
        size=9.5,
    )
    at = sheet.block("Quốc tịch / Nationality", left, at + 0.5, wide, size=7, **sans)
    sheet.block(f"<quoc_tich>{who.nationality}</quoc_tich>", left, at, wide, size=9.5, **sans)


@layout(CARD, "can_cuoc_2024_phong_to", split="unseen1", years=(2024, 2026))
def enlarged(paper: Paper, on: date) -> None:
    """Both faces of the card of 2024 enlarged on one A4 page, the words of the back under their bilingual captions."""
    who, issued, expires = holder(paper, max(on, date(2024, 7, 1)))
    sheet = paper.sheet()
    sheet.family = "arimo"
    _big_front(sheet, 37, 30, who, expires)
    x, y = 37, 132
    sans = {"family": "arimo"}
    sheet.tint(x, y, 136, 86, (220, 232, 226))
    at = sheet.block("Nơi cư trú / Place of residence", x + 6, y + 4, 92, size=7, **sans)
    at = sheet.block(f"<noi_thuong_tru>{who.home}</noi_thuong_tru>", x + 6, at, 92, size=9, **sans)
    at = sheet.block("Nơi đăng ký khai sinh / Place of birth", x + 6, at + 1, 92, size=7, **sans)
    at = sheet.block(who.origin, x + 6, at, 92, size=9, **sans)
    at = sheet.block("Ngày, tháng, năm cấp / Date of issue", x + 6, at + 1, 92, size=7, **sans)
    at = sheet.block(f"<ngay_cap>{short_date(issued)}</ngay_cap>", x + 6, at, 92, size=9.5, **sans)
    at = sheet.block("Ngày, tháng, năm hết hạn / Date of expiry", x + 6, at + 1, 92, size=7, **sans)
    sheet.block(f"<ngay_het_han>{until(expires)}</ngay_het_han>", x + 6, at, 92, size=9.5, **sans)
    sheet.block("<noi_cap>BỘ CÔNG AN</noi_cap>", x + 100, y + 34, 34, size=9, bold=True, align="center", **sans)
    sheet.block("MINISTRY OF PUBLIC SECURITY", x + 98, y + 38, 38, size=5, align="center", **sans)
    sheet.qr(qr_payload(who, issued), x + 104, y + 4, 26, ("so_cmnd_cu",) if who.old_number else ())
    at = y + 64
    for line in mrz_td1(who, expires):
        at = sheet.block(line, x + 6, at, 124, size=12.5, zone="mrz", family="cousine")
    set_card(paper, who, issued, expires, "BỘ CÔNG AN")
    if who.old_number:
        paper.set(so_cmnd_cu=who.old_number)


@layout(BOOK, "ho_khau_nhan_cot_rieng", split="unseen1", years=(2008, 2020))
def labelled_book(paper: Paper, on: date) -> None:
    """A booklet whose captions stand in a column of their own; "Họ và tên chủ hộ" on its first page, two members a page."""
    place, people, form = book_of(paper, on, capitals=True)
    family = paper.rng.choice(("tinos", "bonum"))
    cover = form.sheet
    cover.family = family
    y = cover.block(f"CÔNG AN TỈNH {place.province.split(' ', 1)[1].upper()}", 8, 14, 132, size=11, align="center")
    y = cover.block(
        f"CÔNG AN {(place.district or place.name).upper()}", 8, y, 132, size=11, bold=True, align="center"
    )
    y = cover.block("SỔ HỘ KHẨU", 8, y + 26, 132, size=26, bold=True, align="center", colour=RED)
    y = cover.block(f"Số: <b>{form.say('so')}</b>", 8, y + 4, 132, size=14, align="center")
    form.look, form.y = Look(11.5, 1.5, x=14, width=122), y + 16
    form.labels(52, ("Họ và tên chủ hộ", "chu_ho"), ("Nơi thường trú", "noi_thuong_tru"))
    form.y = cover.block(
        f"{(place.district or place.name).split(' ', 1)[1]}, {form.say('ngay_cap', plain=True)}", 50, form.y + 10, 90,
        size=11, italic=True, align="center", zone="signature",
    )  # fmt: skip
    signed(
        paper,
        cover,
        form.y,
        "Công an " + (place.district or place.name),
        post="TRƯỞNG CÔNG AN",
        x=52,
        width=88,
        size=11.5,
        tagged=False,
    )
    for index, (who, relation) in enumerate(people):
        if index % 2 == 0:
            sheet = paper.sheet((148, 210))
            sheet.family = family
            page = Form(paper, sheet, {}, 12, Look(10, 1.5, x=12, width=126), entries="thanh_vien")
        page.labels(
            54, ("Họ và tên", f"@{who.name.upper()}"), ("Quan hệ với chủ hộ", f"@{relation}"),
            ("Ngày, tháng, năm sinh", f"@{short_date(who.birth)}"), ("Giới tính", f"@{who.sex}"),
            ("Dân tộc", f"={who.ethnic}"), ("Quê quán", f"={who.origin}"), ("CMND/CCCD số", f"@{own_number(who, on)}"),
            ("Nghề nghiệp", "=Làm ruộng"), ("Nơi thường trú trước", "=Không"),
        )  # fmt: skip
        page.y += 2
        sheet.rule(12, page.y, 138, weight=0.3)
        page.y += 5


@layout(LAND, "mau_2025_chi_nhanh", split="unseen1", years=(2025, 2026))
def branch_office(paper: Paper, on: date) -> None:
    """The form of TT 10/2024 on one page in small print, two items of the plot on a line, signed by a registration branch."""
    rng = paper.rng
    place = commune(rng, on)
    facts, who, _area = plot_facts(paper, on, place)
    serial, entry = numbers(paper, ("AA",), 8, ("CN", "VP"))
    body = "CHI NHÁNH VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI KHU VỰC " + rng.choice(("I", "III", "VII"))
    facts |= {"hinh_thuc_su_dung": ("Sử dụng riêng", "Sử dụng riêng"), "so_giay_to": (who.id_number, who.id_number)}
    sheet = paper.sheet()
    sheet.family = rng.choice(("tinos", "termes"))
    sheet.frame(10, 9, 190, 279, weight=0.8, colour=(190, 40, 60))
    sheet.qr(f"{serial.replace(' ', '')}|{entry}|{who.id_number}", 174, 12, 22)
    y = heads.country(sheet, 16, x=20, width=150)
    y = sheet.block("GIẤY CHỨNG NHẬN", 20, y + 4, 150, size=17, bold=True, align="center", colour=RED)
    y = sheet.block(
        "QUYỀN SỬ DỤNG ĐẤT, QUYỀN SỞ HỮU TÀI SẢN GẮN LIỀN VỚI ĐẤT",
        20,
        y,
        150,
        size=11,
        bold=True,
        align="center",
        colour=RED,
    )
    form = Form(paper, sheet, facts, y + 4, Look(11, 1.4, x=17, width=176))
    form.heading("1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất:")
    form.text(
        f"{'Bà' if who.female else 'Ông'} {form.say('nguoi_su_dung_dat')}, CCCD số: {form.say('so_giay_to')}",
        indent=0,
    )
    form.put(("Địa chỉ", "dia_chi_thuong_tru"))
    form.heading("2. Thông tin thửa đất:")
    form.put(("a) Thửa đất số", "thua_dat_so"), ("Tờ bản đồ số", "to_ban_do_so"))
    facts["dien_tich"] = (facts["dien_tich"][0] + " m²", facts["dien_tich"][1])
    form.put(("b) Diện tích", "dien_tich", 1), ("Bằng chữ", "dien_tich_bang_chu", 2.4))
    form.put(("c) Loại đất", "muc_dich_su_dung", 1.2), ("d) Thời hạn sử dụng đất", "thoi_han_su_dung", 1.2))
    form.put(("đ) Hình thức sử dụng đất", "hinh_thuc_su_dung"))
    form.put(("e) Địa chỉ thửa đất", "dia_chi_thua_dat"))
    form.put(("g) Nguồn gốc sử dụng đất", "nguon_goc_su_dung"))
    form.heading("3. Thông tin tài sản gắn liền với đất: -/-")
    form.heading("4. Sơ đồ thửa đất, tài sản gắn liền với đất:")
    draw_plan(sheet, form.y + 2)
    form.y = 223
    form.y = sheet.block(
        f"Tuyên Quang, {form_day(form, on)}", 96, form.y, 98, size=11.5, italic=True, align="center", zone="signature"
    )
    form.y = sheet.block(
        f"<co_quan_cap>{body}</co_quan_cap>", 96, form.y, 98, size=11, bold=True, align="center", zone="signature"
    )
    paper.set(co_quan_cap=body)
    signed(paper, sheet, form.y, body, post="GIÁM ĐỐC", x=96, width=98, size=11.5, tagged=False)
    sheet.block(f"Số phát hành: <so_phat_hanh><b>{serial}</b></so_phat_hanh>", 17, 262, 76, size=12, zone="margin")
    sheet.block(f"Số vào sổ cấp Giấy chứng nhận: {entry_slot(paper, entry)}", 17, 270, 76, size=11, zone="margin")


def form_day(form: Form, on: date) -> str:
    """The day of issue as markup; from now on the paper's truth has it."""
    form.facts["ngay_cap"] = (long_date(on), on.isoformat())
    return form.say("ngay_cap", plain=True)
