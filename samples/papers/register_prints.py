"""Birth and marriage papers once more: a certified copy, a dotted copy with a table of parents, wide and labelled prints."""

from __future__ import annotations

from datetime import date, timedelta

from samples import heads
from samples.compose import Form, Look, committee_lines, dated, sign_row, signed, two_heads, unit_head
from samples.paper import Paper, layout
from samples.papers.birth_forms import EXTRACT, ORIGINAL, asker, birth_facts
from samples.papers.marriage_forms import EXTRACT as MARRIAGE_EXTRACT
from samples.papers.marriage_forms import ORIGINAL as MARRIAGE
from samples.papers.marriage_forms import couple_facts, married_facts
from samples.people import day_between, family, identity_note, official
from samples.sheet import RED, Sheet
from samples.words import long_date


def certified(sheet: Sheet, y: float, on: date, office: str, *, x: float = 20, width: float = 90) -> None:
    """The stamp of a certified copy: its own number and book, day, signer and seal."""
    rng = sheet.rng
    place = {"align": "center", "zone": "stamp"}
    y = sheet.block("CHỨNG THỰC BẢN SAO ĐÚNG VỚI BẢN CHÍNH", x, y, width, size=10.5, bold=True, colour=RED, **place)
    y = sheet.block(
        f"Số chứng thực: {rng.randint(100, 4000)}   Quyển số: {rng.randint(1, 9):02d}/{on.year}-SCT/BS",
        x, y, width, size=10, **place,
    )  # fmt: skip
    day = long_date(on)
    y = sheet.block("N" + day[1:], x, y, width, size=10, italic=True, **place)
    y = sheet.block("KT. CHỦ TỊCH", x, y, width, size=10.5, bold=True, **place)
    y = sheet.block("PHÓ CHỦ TỊCH", x, y, width, size=10.5, bold=True, **place)
    sheet.signature(x + width / 2 - 14, y + 2, 30, 10)
    sheet.seal_here(x + width * 0.28, y + 6, office)
    sheet.block(official(rng), x, y + 14, width, size=10.5, bold=True, **place)


@layout(ORIGINAL, "ks_ban_sao_chung_thuc", split="unseen2", years=(2016, 2025))
def certified_copy(paper: Paper, on: date) -> None:
    """A birth certificate copied at four fifths of its size on a page that bears the stamp of certification."""
    rng = paper.rng
    home = family(rng, on)
    facts = birth_facts(paper, home)
    number = f"{rng.randint(1, 320)}/{on.year}"
    facts |= {"so": (number, number), "ngay_dang_ky": (f"{on:%d/%m/%Y}", on.isoformat())}
    who = asker(paper, home, facts)
    sheet = paper.sheet()
    sheet.family = rng.choice(("tinos", "termes"))
    sheet.frame(22, 12, 166, 196, weight=0.6, colour=(110, 110, 110))
    sheet.frame(24, 14, 162, 192, weight=0.2, colour=(110, 110, 110))
    form = Form(paper, sheet, facts, 0, Look(10.2, 1.46, value="<b>{}</b>", x=30, width=150))
    y = heads.country(sheet, 18)
    y = sheet.block("GIẤY KHAI SINH", 20, y + 3, 170, size=18, bold=True, align="center")
    form.y = sheet.block(f"Số: {form.say('so')}", 20, y, 170, size=10.5, align="center") + 2
    form.put(("Họ, chữ đệm, tên", "ho_ten"))
    form.put(("Ngày, tháng, năm sinh", "ngay_sinh", 1), ("ghi bằng chữ", "ngay_sinh_bang_chu", 1.7))
    form.put(("Giới tính", "gioi_tinh"), ("Dân tộc", "dan_toc"), ("Quốc tịch", "quoc_tich"))
    form.lines(("Nơi sinh", "noi_sinh"), ("Quê quán", "que_quan"), ("Số định danh cá nhân", "so_dinh_danh"))
    for tag, word in (("me", "mẹ"), ("cha", "cha")):
        form.put((f"Họ, chữ đệm, tên người {word}", f"{tag}_ho_ten"))
        form.put(("Năm sinh", f"{tag}_nam_sinh"), ("Dân tộc", f"{tag}_dan_toc"), ("Quốc tịch", f"{tag}_quoc_tich"))
        form.put(("Nơi cư trú", f"{tag}_noi_cu_tru"))
    form.put(("Họ, chữ đệm, tên người đi khai sinh", "nguoi_di_khai_sinh"))
    form.put(("Giấy tờ tùy thân", f"={identity_note(who, on, rng)}"))
    form.lines(("Nơi đăng ký khai sinh", "noi_dang_ky"), ("Ngày, tháng, năm đăng ký", "ngay_dang_ky"))
    signed(paper, sheet, form.y + 1, home.place.committee(), caption="NGƯỜI KÝ GIẤY KHAI SINH", post="CHỦ TỊCH",
           x=104, width=76, size=10)  # fmt: skip
    later = on + timedelta(days=rng.randint(30, 300))
    certified(sheet, 222, later, home.place.as_of(later).committee())


@layout(EXTRACT, "ks_ban_sao_2010_bang_cha_me", split="unseen2", years=(2010, 2016))
def copy_with_table(paper: Paper, on: date) -> None:
    """The copy of 2010: the register's number and the copy's day, the parents' part in a table with captions at its left."""
    rng = paper.rng
    registered = day_between(rng, date(2006, 5, 1), on - timedelta(days=30))
    home = family(rng, registered)
    facts = birth_facts(paper, home, number=False)
    number, book = f"{rng.randint(1, 190):03d}", f"{rng.randint(1, 2):02d}/{registered.year}"
    facts |= {
        "so": (number, number), "quyen_so": (book, book),
        "ngay_dang_ky": (f"{registered:%d-%m-%Y}", registered.isoformat()),
        "ngay_cap": (long_date(on), on.isoformat()),
    }  # fmt: skip
    asker(paper, home, facts)
    sheet = paper.sheet()
    sheet.family = rng.choice(("freeserif", "bonum"))
    left = unit_head(sheet, home.place, 14, size=11)
    sheet.block("Mẫu TP/HT-2010-KS.2", 146, 12, 50, size=9, italic=True, zone="margin")
    form = Form(paper, sheet, facts, 0, Look(12, 1.6, fill="dots", x=20, width=172))
    top = sheet.block(f"Số: {form.say('so')}", 146, 18, 48, size=12, zone="right")
    sheet.block(f"Quyển số: {form.say('quyen_so')}", 146, top, 48, size=12, zone="right")
    y = heads.country(sheet, left + 5)
    form.y = heads.title(sheet, y + 6, "GIẤY KHAI SINH", size=19)
    form.y = sheet.block("(BẢN SAO)", 20, form.y, 170, size=12.5, bold=True, align="center") + 4
    form.put(("Họ và tên", "ho_ten", 2), ("Giới tính", "gioi_tinh", 1))
    form.put(("Ngày, tháng, năm sinh", "ngay_sinh"))
    form.put(("Ghi bằng chữ", "ngay_sinh_bang_chu"))
    form.put(("Nơi sinh", "noi_sinh"))
    form.put(("Dân tộc", "dan_toc"), ("Quốc tịch", "quoc_tich"))
    form.put(("Quê quán", "que_quan"))
    rows = [["", "CHA", "MẸ"]] + [
        [caption, form.say(f"cha_{part}"), form.say(f"me_{part}")]
        for caption, part in (
            ("Họ và tên", "ho_ten"), ("Năm sinh", "nam_sinh"), ("Dân tộc", "dan_toc"), ("Quốc tịch", "quoc_tich"),
            ("Nơi thường trú/ tạm trú", "noi_cu_tru"),
        )
    ]  # fmt: skip
    form.y = sheet.table(20, form.y + 2, [36, 68, 68], rows, size=11.5) + 3
    form.put(("Nơi đăng ký", "noi_dang_ky"))
    form.put(("Ngày đăng ký", "ngay_dang_ky"), ("Ghi chú", ""))
    form.put(("Họ và tên người đi khai sinh", "nguoi_di_khai_sinh"))
    form.y = sheet.block(
        f"Sao từ Sổ đăng ký khai sinh, {form.say('ngay_cap')}",
        20,
        form.y + 3,
        172,
        size=12,
        italic=True,
        align="right",
    )
    signed(
        paper, sheet, form.y + 1, home.place.committee(), lines=["NGƯỜI KÝ BẢN SAO"], post="PHÓ CHỦ TỊCH", copy=True
    )


@layout(MARRIAGE, "kh_khung_doi_gia_tri_duoi", split="unseen2", years=(2016, 2026))
def wide_below(paper: Paper, on: date) -> None:
    """A wide page with two framed halves; small captions, each over its value."""
    rng = paper.rng
    place, pair, facts = couple_facts(paper, on)
    number = f"{rng.randint(1, 260)}"
    facts |= {"so": (number, number), "ngay_dang_ky": (long_date(on), on.isoformat())}
    for tag, who in pair.items():
        note = identity_note(who, on, rng)
        facts[f"{tag}_giay_to"] = (note, note)
    sheet = paper.sheet((297, 210))
    sheet.family = rng.choice(("tinos", "pagella"))
    sheet.frame(8, 8, 281, 194, weight=1.0, colour=(180, 60, 80))
    y = heads.country(sheet, 14, x=63, width=170)
    y = sheet.block("GIẤY CHỨNG NHẬN KẾT HÔN", 20, y + 2, 257, size=20, bold=True, align="center", colour=RED)
    form = Form(paper, sheet, facts, 0, Look())
    top = sheet.block(f"Số: {form.say('so')}", 20, y, 257, size=12, align="center") + 3
    ends = []
    for x, tag, word in ((16, "vo", "vợ"), (152, "chong", "chồng")):
        form.look, form.y = Look(11.5, 1.3, colon="", x=x + 4, width=121), top + 3
        form.above(
            (f"Họ, chữ đệm, tên {word}", f"{tag}_ho_ten", 1.4), ("Ngày, tháng, năm sinh", f"{tag}_ngay_sinh", 1)
        )
        form.above(("Dân tộc", f"{tag}_dan_toc"), ("Quốc tịch", f"{tag}_quoc_tich"))
        form.above(("Nơi cư trú", f"{tag}_noi_cu_tru"))
        form.above(("Giấy tờ tùy thân", f"{tag}_giay_to"))
        ends.append(form.y)
    for x in (16, 152):
        sheet.frame(x, top, 129, max(ends) - top, weight=0.25)
    form.look, form.y = Look(12, 1.4, x=18, width=260), max(ends) + 4
    form.put(("Nơi đăng ký kết hôn", "noi_dang_ky", 1.6), ("Ngày, tháng, năm đăng ký", "ngay_dang_ky", 1))
    sign_row(sheet, form.y + 3, ((18, 80, "VỢ", pair["vo"].name), (104, 80, "CHỒNG", pair["chong"].name)),
             note="(Ký, ghi rõ họ, chữ đệm, tên)")  # fmt: skip
    signed(paper, sheet, form.y + 3, place.committee(), lines=["NGƯỜI KÝ GIẤY CHỨNG NHẬN KẾT HÔN"], post="CHỦ TỊCH",
           x=190, width=92, size=11.5)  # fmt: skip


@layout(MARRIAGE_EXTRACT, "tlkh_phan_a_b", split="unseen2", years=(2020, 2026))
def extract_parts(paper: Paper, on: date) -> None:
    """Parts A and B with captions that repeat, in a column of their own; the registration in a part C."""
    rng = paper.rng
    _place, issuer, facts = married_facts(paper, on, f"{rng.randint(1, 120)}/TLKH-BS")
    sheet = paper.sheet()
    sheet.family = rng.choice(("freeserif", "schola"))
    form = Form(paper, sheet, facts, 0, Look(12, 1.42, caption="<i>{}</i>", value="<b>{}</b>", x=24, width=166))
    y = two_heads(sheet, committee_lines(issuer), 15, size=11)
    sheet.block(f"Số: {form.say('so', plain=True)}", 14, y, 82, size=12, align="center", zone="left")
    dated(form, issuer.bare, "ngay_cap", on, y=y, zone="right")
    form.y = heads.title(sheet, y + 10, "TRÍCH LỤC KẾT HÔN", size=16)
    form.y = sheet.block("(Bản sao)", 20, form.y, 170, size=12, align="center") + 4
    for letter, tag, word in (("A", "chong", "CHỒNG"), ("B", "vo", "VỢ")):
        form.heading(f"{letter}. THÔNG TIN NGƯỜI {word}", gap=2)
        form.labels(
            76, ("Họ, chữ đệm, tên", f"{tag}_ho_ten"), ("Ngày, tháng, năm sinh", f"{tag}_ngay_sinh"),
            ("Dân tộc", f"{tag}_dan_toc"), ("Quốc tịch", f"{tag}_quoc_tich"), ("Nơi cư trú", f"{tag}_noi_cu_tru"),
            ("Giấy tờ tùy thân", f"{tag}_giay_to"),
        )  # fmt: skip
    form.heading("C. THÔNG TIN ĐĂNG KÝ KẾT HÔN", gap=2)
    form.labels(76, ("Đăng ký kết hôn tại", "noi_dang_ky"), ("Số", "so_dang_ky"), ("Ngày", "ngay_dang_ky"))
    form.y += 4
    signed(paper, sheet, form.y, issuer.committee(), caption="NGƯỜI KÝ TRÍCH LỤC", lines=["TM. ỦY BAN NHÂN DÂN"],
           post="CHỦ TỊCH", over_name=True)  # fmt: skip
