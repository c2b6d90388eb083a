"""Marriage papers and confirmations of marital status as other offices and earlier years have them."""

from __future__ import annotations

from datetime import date, timedelta

from samples import heads
from samples.compose import Facts, Form, Look, committee_lines, dated, signed, two_heads, unit_head
from samples.paper import Paper, layout
from samples.people import Commune, Person, commune, day_between, identity_paper, person
from samples.sheet import Sheet
from samples.words import long_date, short_date

ORIGINAL, EXTRACT, SINGLE = "giay_chung_nhan_ket_hon", "trich_luc_ket_hon", "giay_xac_nhan_tinh_trang_hon_nhan"
_WORD = {"vo": "vợ", "chong": "chồng"}


def couple_facts(paper: Paper, married: date, *, capitals: bool = True) -> tuple[Commune, dict[str, Person], Facts]:
    """Place, wife and husband, and what a paper says of them."""
    rng = paper.rng
    place = commune(rng, married)
    pair = {
        "vo": person(rng, married, age=(18.3, 40), female=True, place=place if rng.random() < 0.5 else None),
        "chong": person(rng, married, age=(20.3, 46), female=False, place=place),
    }
    facts: Facts = {"noi_dang_ky": (place.committee(), place.committee())}
    for tag, who in pair.items():
        own = identity_paper(who, married, rng)
        facts |= {
            f"{tag}_ho_ten": (who.name.upper() if capitals else who.name, who.name),
            f"{tag}_ngay_sinh": (short_date(who.birth), who.birth.isoformat()),
            f"{tag}_dan_toc": (who.ethnic, who.ethnic), f"{tag}_quoc_tich": ("Việt Nam", "Việt Nam"),
            f"{tag}_noi_cu_tru": (who.home, who.home), f"{tag}_giay_to": (own, own),
        }  # fmt: skip
    return place, pair, facts


def both_sign(
    sheet: Sheet, y: float, pair: dict[str, Person], order: tuple[str, str], words: tuple[str, str], *, x: float = 20,
    width: float = 85, names: bool = True,
) -> float:  # fmt: skip
    for i, (tag, word) in enumerate(zip(order, words, strict=True)):
        left = x + i * width
        at = sheet.block(word, left, y, width, size=12, bold=True, align="center", zone="signature")
        sheet.signature(left + width / 2 - 14, at + 2, 28, 9)
        if names:
            sheet.block(pair[tag].name, left, at + 13, width, size=12, align="center", zone="signature")
    return y + 24


@layout(ORIGINAL, "kh_2006_may_tinh", split="calibration", years=(2006, 2015))
def certificate_2006(paper: Paper, on: date) -> None:
    """The form of 2006 filled by computer: husband at the left, long captions, dots under the values."""
    place, pair, facts = couple_facts(paper, on)
    rng = paper.rng
    number, book = f"{rng.randint(1, 160):02d}", f"0{rng.randint(1, 3)}/{on.year}"
    facts |= {"so": (number, number), "ngay_dang_ky": (long_date(on), on.isoformat())}
    sheet = paper.sheet()
    sheet.family = rng.choice(("termes", "schola"))
    sheet.frame(10, 8, 190, 281, weight=1.1, colour=(190, 70, 90))
    form = Form(paper, sheet, facts, 0, Look(12, 1.55, fill="under", x=18, width=84))
    sheet.block("Mẫu TP/HT-2006-KH.1", 18, 12, 60, size=9.5, zone="margin")
    top = sheet.block(f"Số: {form.say('so')}", 150, 14, 44, size=12, zone="right")
    sheet.block(f"Quyển số: {book}", 150, top, 44, size=12, zone="right")
    y = heads.country(sheet, 28)
    start = heads.title(sheet, y + 8, "GIẤY CHỨNG NHẬN", "KẾT HÔN", size=20) + 6
    ends = []
    for x, tag in ((18, "chong"), (108, "vo")):
        form.look, form.y = Look(12, 1.55, fill="under", x=x, width=84), start
        form.lines(
            (f"Họ và tên {_WORD[tag]}", f"{tag}_ho_ten"), ("Ngày, tháng, năm sinh", f"{tag}_ngay_sinh"),
            ("Dân tộc", f"{tag}_dan_toc"), ("Quốc tịch", f"{tag}_quoc_tich"), ("Nơi thường trú/tạm trú", f"{tag}_noi_cu_tru"),
            ("Số Giấy CMND/Hộ chiếu/Giấy tờ hợp lệ thay thế", f"{tag}_giay_to"),
        )  # fmt: skip
        ends.append(form.y)
    form.look, form.y = Look(12, 1.55, fill="under", x=18, width=174), max(ends) + 2
    form.lines(("Nơi đăng ký", "noi_dang_ky"), ("Ngày, tháng, năm đăng ký", "ngay_dang_ky"), ("Ghi chú", ""))
    y = both_sign(sheet, form.y + 3, pair, ("chong", "vo"), ("CHỒNG", "VỢ"))
    authority, post = heads.committee_signs(paper)
    signed(
        paper, sheet, y, place.committee(), caption="NGƯỜI KÝ GIẤY CHỨNG NHẬN KẾT HÔN", lines=authority, post=post, x=56,
        width=98, size=12,
    )  # fmt: skip


@layout(ORIGINAL, "kh_hai_phan_2017", split="calibration", years=(2016, 2026))
def certificate_parts(paper: Paper, on: date) -> None:
    """Two columns with a rule between them, captions bold, the number under the title, names without capitals."""
    place, pair, facts = couple_facts(paper, on, capitals=False)
    rng = paper.rng
    number = f"{rng.randint(1, 300)}/{on.year}"
    facts |= {"so": (number, number), "ngay_dang_ky": (short_date(on), on.isoformat())}
    sheet = paper.sheet()
    sheet.family = rng.choice(("freeserif", "bonum"))
    sheet.frame(14, 12, 182, 273, weight=0.5)
    y = heads.country(sheet, 20)
    y = heads.title(sheet, y + 10, "GIẤY CHỨNG NHẬN KẾT HÔN", size=17)
    form = Form(paper, sheet, facts, 0, Look(11.5, 1.5))
    start = sheet.block(f"Số: {form.say('so')}", 20, y, 170, size=12, align="center") + 5
    ends = []
    for x, tag in ((19, "vo"), (108, "chong")):
        form.look, form.y = Look(11.5, 1.5, caption="<b>{}</b>", x=x, width=82), start
        form.lines(
            (f"Họ, chữ đệm, tên {_WORD[tag]}", f"{tag}_ho_ten"), ("Ngày, tháng, năm sinh", f"{tag}_ngay_sinh"),
        )  # fmt: skip
        form.put(("Dân tộc", f"{tag}_dan_toc"), ("Quốc tịch", f"{tag}_quoc_tich", 1.3))
        form.lines(("Nơi cư trú", f"{tag}_noi_cu_tru"), ("Giấy tờ tùy thân", f"{tag}_giay_to"))
        ends.append(form.y)
    sheet.rule(105, start, 105, max(ends), weight=0.2)
    form.look, form.y = Look(11.5, 1.5, caption="<b>{}</b>", x=19, width=172), max(ends) + 4
    form.lines(("Nơi đăng ký kết hôn", "noi_dang_ky"), ("Ngày, tháng, năm đăng ký", "ngay_dang_ky"))
    y = both_sign(sheet, form.y + 4, pair, ("vo", "chong"), ("Vợ", "Chồng"), names=False)
    signed(paper, sheet, y, place.committee(), post="CHỦ TỊCH", x=60, width=90, size=12.5, over_name=True,
           note="(Ký, ghi rõ họ tên, đóng dấu)")  # fmt: skip


@layout(ORIGINAL, "kh_1999", split="test", years=(1999, 2005))
def certificate_1999(paper: Paper, on: date) -> None:
    """The form of QĐ 1203/1998: captions at the left, husband and wife in two unruled columns, by typewriter."""
    place, pair, facts = couple_facts(paper, on)
    rng = paper.rng
    number = str(rng.randint(1, 120))
    facts |= {"so": (number, number), "ngay_dang_ky": (long_date(on), on.isoformat())}
    sheet = paper.sheet()
    left = unit_head(sheet, place, 15)
    form = Form(paper, sheet, facts, 0, Look(12, 1.5, value="<m>{}</m>", x=20, width=170))
    top = sheet.block("Mẫu HT4-P3", 146, 13, 46, size=10, zone="margin")
    top = sheet.block(f"Số: {form.say('so')}", 146, top + 1, 46, size=12, zone="right")
    sheet.block(f"Quyển số: <m>01/{on.year}</m>", 146, top, 46, size=12, zone="right")
    y = heads.country(sheet, left + 6)
    y = heads.title(sheet, y + 6, "GIẤY CHỨNG NHẬN KẾT HÔN", size=18) + 6
    for x, word in ((60, "Người chồng"), (126, "Người vợ")):
        end = sheet.block(word, x, y, 64, size=12, bold=True, align="center", zone="table")
    y = end + 2
    for caption, part in (
        ("Họ và tên", "ho_ten"), ("Sinh ngày, tháng, năm", "ngay_sinh"), ("Nghề nghiệp", ""),
        ("Nơi ĐKNK thường trú", "noi_cu_tru"), ("Dân tộc", "dan_toc"), ("Quốc tịch", "quoc_tich"),
        ("Số CMND hoặc Hộ chiếu", "giay_to"),
    ):  # fmt: skip
        cells = [form.say(f"{tag}_{part}") if part else "<m>Làm ruộng</m>" for tag in ("chong", "vo")]
        tops = [sheet.block(caption, 20, y, 38, size=11.5, lead=1.3, zone="table")]
        tops += [
            sheet.block(cell, x, y, 62, size=11, lead=1.3, zone="table")
            for x, cell in zip((60, 126), cells, strict=True)
        ]
        y = max(tops) + 1.2
    form.look, form.y = Look(12, 1.5, fill="dots", value="<m>{}</m>", x=20, width=170), y + 3
    form.lines(("Kết hôn ngày", "ngay_dang_ky"), ("Nơi đăng ký kết hôn", "noi_dang_ky"))
    y = both_sign(sheet, form.y + 4, pair, ("chong", "vo"), ("Người chồng", "Người vợ"))
    signed(
        paper,
        sheet,
        y,
        place.committee(),
        lines=["TM. ỦY BAN NHÂN DÂN"],
        post=rng.choice(("CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        x=60,
        width=90,
    )


@layout(ORIGINAL, "kh_ngang_2022", split="test", years=(2020, 2026))
def certificate_wide(paper: Paper, on: date) -> None:
    """The certificate across an A4 page: wife and husband in two columns of captions over values, thin rules."""
    place, pair, facts = couple_facts(paper, on)
    rng = paper.rng
    number = f"{rng.randint(1, 250)}/{on.year}"
    facts |= {"so": (number, number), "ngay_dang_ky": (long_date(on).removeprefix("ngày "), on.isoformat())}
    sheet = paper.sheet((297, 210))
    sheet.family = rng.choice(("tinos", "pagella"))
    sheet.frame(10, 9, 277, 192, weight=1.0, colour=(200, 120, 50))
    form = Form(paper, sheet, facts, 0, Look(13, 1.4))
    sheet.block(f"Số: {form.say('so')}", 236, 16, 44, size=12, zone="right")
    y = heads.country(sheet, 16, x=70, width=157)
    start = sheet.block("GIẤY CHỨNG NHẬN KẾT HÔN", 40, y + 4, 217, size=22, bold=True, align="center") + 4
    ends = []
    for x, tag in ((22, "vo"), (154, "chong")):
        form.look, form.y = Look(12.5, 1.4, fill="rule", value="<b>{}</b>", x=x, width=122), start
        form.put((f"Họ, chữ đệm, tên {_WORD[tag]}", f"{tag}_ho_ten"))
        form.put(("Ngày, tháng, năm sinh", f"{tag}_ngay_sinh"))
        form.put(("Dân tộc", f"{tag}_dan_toc"), ("Quốc tịch", f"{tag}_quoc_tich"))
        form.put(("Nơi cư trú", f"{tag}_noi_cu_tru"))
        form.put(("Giấy tờ tùy thân", f"{tag}_giay_to"))
        ends.append(form.y)
    form.look, form.y = Look(12.5, 1.4, fill="rule", value="<b>{}</b>", x=22, width=254), max(ends) + 2
    form.put(("Nơi đăng ký kết hôn", "noi_dang_ky", 1.6), ("Ngày, tháng, năm đăng ký", "ngay_dang_ky", 1))
    both_sign(sheet, form.y + 4, pair, ("vo", "chong"), ("Vợ", "Chồng"), x=22, width=78)
    authority, post = heads.committee_signs(paper)
    signed(paper, sheet, form.y + 4, place.committee(), lines=authority, post=post, x=186, width=90, size=12.5)


def married_facts(paper: Paper, on: date, number: str) -> tuple[Commune, Commune, Facts]:
    rng = paper.rng
    married = day_between(rng, date(2010, 2, 1), on - timedelta(days=9))
    place, _, facts = couple_facts(paper, married)
    entry = rng.choice((f"{rng.randint(1, 200)}/{married.year}", f"{rng.randint(1, 99):02d}"))
    facts |= {
        "so": (number, number), "so_dang_ky": (entry, entry),
        "ngay_dang_ky": (short_date(married), married.isoformat()),
    }  # fmt: skip
    return place, place.as_of(on), facts


@layout(EXTRACT, "tlkh_bang_khong_ke", split="calibration", years=(2016, 2026))
def extract_unruled(paper: Paper, on: date) -> None:
    """The extract with captions, wife and husband in three unruled columns, in small print."""
    rng = paper.rng
    _place, issuer, facts = married_facts(paper, on, f"{rng.randint(1, 500):02d}/TLKH-BS")
    sheet = paper.sheet()
    sheet.family = rng.choice(("termes", "freeserif"))
    form = Form(paper, sheet, facts, 0, Look(11.5, 1.4, x=22, width=168))
    y = two_heads(sheet, committee_lines(issuer), 14, size=11.5)
    sheet.block(f"Số: {form.say('so')}", 18, y, 74, size=12, align="center", zone="left")
    dated(form, issuer.bare, "ngay_cap", on, y=y, zone="right")
    y = heads.title(sheet, y + 13, "TRÍCH LỤC KẾT HÔN", "(BẢN SAO)", size=15) + 6
    for x, word in ((62, "Vợ"), (128, "Chồng")):
        end = sheet.block(word, x, y, 62, size=11.5, bold=True, zone="table")
    y = end + 1
    for caption, part in (
        ("Họ, chữ đệm, tên", "ho_ten"), ("Ngày, tháng, năm sinh", "ngay_sinh"), ("Dân tộc", "dan_toc"),
        ("Quốc tịch", "quoc_tich"), ("Nơi cư trú", "noi_cu_tru"), ("Giấy tờ tùy thân", "giay_to"),
    ):  # fmt: skip
        tops = [sheet.block(f"{caption}:", 20, y, 41, size=11.5, lead=1.3, zone="table")]
        tops += [
            sheet.block(form.say(f"{tag}_{part}"), x, y, 62, size=11.5, lead=1.3, zone="table")
            for x, tag in ((62, "vo"), (128, "chong"))
        ]
        y = max(tops) + 1
    form.y = y + 3
    form.put(("Đăng ký kết hôn tại", "noi_dang_ky"))
    form.put(("Số", "so_dang_ky", 1), ("ngày", "ngay_dang_ky", 3))
    form.put(("Ghi chú", "=Không"))
    authority, post = heads.committee_signs(paper)
    signed(
        paper,
        sheet,
        form.y + 5,
        issuer.committee(),
        caption="NGƯỜI KÝ TRÍCH LỤC",
        lines=authority,
        post=post,
        size=12,
    )


@layout(EXTRACT, "tlkh_hai_cot_gach", split="test", years=(2018, 2026))
def extract_ruled(paper: Paper, on: date) -> None:
    """The extract in two ruled columns with lines under the values, its number beside the title, signed by order."""
    rng = paper.rng
    _place, issuer, facts = married_facts(paper, on, f"{rng.randint(1, 700)}/{on.year}/TLKH-BS")
    sheet = paper.sheet()
    sheet.family = rng.choice(("tinos", "schola"))
    form = Form(paper, sheet, facts, 0, Look(12))
    y = two_heads(sheet, committee_lines(issuer), 16, size=12)
    dated(form, issuer.bare, "ngay_cap", on, y=y, zone="right")
    y = sheet.block("TRÍCH LỤC KẾT HÔN (Bản sao)", 20, y + 12, 170, size=16, bold=True, align="center")
    start = sheet.block(f"Số: {form.say('so')}", 20, y, 170, size=12, italic=True, align="center") + 5
    ends = []
    for x, tag in ((18, "vo"), (107, "chong")):
        form.look, form.y = Look(12, 1.5, fill="rule", x=x + 2, width=81), start + 2
        form.lines(
            (f"Họ, chữ đệm, tên {_WORD[tag]}", f"{tag}_ho_ten"), ("Ngày, tháng, năm sinh", f"{tag}_ngay_sinh"),
            ("Dân tộc", f"{tag}_dan_toc"), ("Quốc tịch", f"{tag}_quoc_tich"), ("Nơi cư trú", f"{tag}_noi_cu_tru"),
            ("Giấy tờ tùy thân", f"{tag}_giay_to"),
        )  # fmt: skip
        ends.append(form.y)
    for x in (18, 105):
        sheet.frame(x, start, 87, max(ends) - start + 2, weight=0.2)
    form.look, form.y = Look(12, 1.5, fill="rule", x=20, width=170), max(ends) + 6
    form.put(("Đăng ký kết hôn tại", "noi_dang_ky"))
    form.put(("Số đăng ký", "so_dang_ky", 1), ("Ngày đăng ký", "ngay_dang_ky", 1.4))
    signed(
        paper, sheet, form.y + 6, issuer.committee(), lines=["TL. CHỦ TỊCH"], post="CÔNG CHỨC TƯ PHÁP - HỘ TỊCH", size=12.5,
        over_name=True, note="(Ký, ghi rõ họ, chữ đệm, tên và đóng dấu)",
    )  # fmt: skip


_STATES = (
    "Chưa đăng ký kết hôn với ai", "Hiện tại đang độc thân", "Chưa đăng ký kết hôn lần nào",
    "Đã đăng ký kết hôn nhưng vợ (chồng) đã chết; hiện tại chưa đăng ký kết hôn với ai",
)  # fmt: skip
_USES = ("Làm thủ tục đăng ký kết hôn", "Làm thủ tục vay vốn tại ngân hàng", "Bổ sung hồ sơ mua bán nhà, đất")


def single_facts(paper: Paper, on: date, *, capitals: bool) -> tuple[Commune, Person, Facts]:
    rng = paper.rng
    place = commune(rng, on)
    who = person(rng, on, age=(19, 62), place=place)
    own, state, use = identity_paper(who, on, rng), rng.choice(_STATES), rng.choice(_USES)
    office = f"ỦY BAN NHÂN DÂN {place.name.upper()}"
    number = f"{rng.randint(1, 400)}/UBND-XNTTHN"
    facts: Facts = {
        "so": (number, number), "co_quan_cap": (office, office),
        "ho_ten": (who.name.upper() if capitals else who.name, who.name),
        "ngay_sinh": (short_date(who.birth), who.birth.isoformat()), "gioi_tinh": (who.sex, who.sex),
        "dan_toc": (who.ethnic, who.ethnic), "quoc_tich": ("Việt Nam", "Việt Nam"), "giay_to_tuy_than": (own, own),
        "noi_cu_tru": (who.home, who.home), "tinh_trang_hon_nhan": (state, state), "muc_dich_su_dung": (use, use),
    }  # fmt: skip
    return place, who, facts


def single_head(form: Form, place: Commune, on: date, *, size: float, y: float = 16) -> float:
    sheet = form.sheet
    left = [form.say("co_quan_cap", plain=True)]
    if place.district:
        left.insert(0, f"UBND {place.district.upper()}")
    y = two_heads(sheet, left, y, size=size)
    sheet.block(f"Số: {form.say('so', plain=True)}", 18, y, 74, size=size + 0.5, align="center", zone="left")
    dated(form, place.bare, "ngay_cap", on, y=y, zone="right")
    return y + 8


@layout(SINGLE, "tthn_gach_dau_dong", split="calibration", years=(2016, 2026))
def single_dashes(paper: Paper, on: date) -> None:
    """Captions with dashes, dots under the values, no district of residence; the purpose on a line of its own."""
    place, _who, facts = single_facts(paper, on, capitals=True)
    sheet = paper.sheet()
    sheet.family = paper.rng.choice(("freeserif", "schola"))
    form = Form(paper, sheet, facts, 0, Look(12.5, 1.5, fill="dots", x=24, width=164))
    form.y = (
        heads.title(
            sheet, single_head(form, place, on, size=11.5) + 4, "GIẤY XÁC NHẬN", "TÌNH TRẠNG HÔN NHÂN", size=15
        )
        + 3
    )
    form.text(f"ỦY BAN NHÂN DÂN {place.name.upper()} XÁC NHẬN:", bold=True, align="center", gap=2)
    form.put(("- Họ, chữ đệm, tên", "ho_ten", 2), ("Giới tính", "gioi_tinh", 1))
    form.put(("- Ngày, tháng, năm sinh", "ngay_sinh"))
    form.put(("- Dân tộc", "dan_toc"), ("Quốc tịch", "quoc_tich"))
    form.lines(
        ("- Giấy tờ tùy thân", "giay_to_tuy_than"), ("- Nơi cư trú", "noi_cu_tru"), ("- Tình trạng hôn nhân", "tinh_trang_hon_nhan"),
    )  # fmt: skip
    form.y += 2
    form.text("Giấy này có giá trị sử dụng trong thời hạn 6 tháng, kể từ ngày cấp.")
    form.put(("- Mục đích sử dụng", "muc_dich_su_dung"))
    authority, post = heads.committee_signs(paper)
    signed(paper, sheet, form.y + 5, place.committee(), lines=authority, post=post, size=12.5)


@layout(SINGLE, "tthn_cot_rieng", split="calibration", years=(2020, 2026))
def single_columns(paper: Paper, on: date) -> None:
    """Captions in a column of their own, the applicant another person, a stay between two days over two lines."""
    place, who, facts = single_facts(paper, on, capitals=False)
    rng = paper.rng
    first = day_between(rng, who.birth + timedelta(days=6700), on - timedelta(days=300))
    last = day_between(rng, first + timedelta(days=100), on - timedelta(days=1))
    facts |= {
        "cu_tru_tu_ngay": (short_date(first), first.isoformat()), "cu_tru_den_ngay": (short_date(last), last.isoformat()),
    }  # fmt: skip
    sheet = paper.sheet()
    sheet.family = rng.choice(("termes", "bonum"))
    form = Form(paper, sheet, facts, 0, Look(12, 1.36, value="<b>{}</b>", x=22, width=168))
    form.y = (
        heads.title(sheet, single_head(form, place, on, size=12) + 5, "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN", size=16)
        + 3
    )
    asker = person(rng, on, place=place).name
    form.text(
        f"Xét đề nghị của ông/bà: {asker}, về việc cấp Giấy xác nhận tình trạng hôn nhân cho ông/bà {who.name},",
        gap=1,
    )
    form.text("XÁC NHẬN", bold=True, align="center", gap=2)
    form.labels(
        76, ("Họ, chữ đệm, tên", "ho_ten"), ("Ngày, tháng, năm sinh", "ngay_sinh"), ("Giới tính", "gioi_tinh"),
        ("Dân tộc", "dan_toc"), ("Quốc tịch", "quoc_tich"), ("Giấy tờ tùy thân", "giay_to_tuy_than"), ("Nơi cư trú", "noi_cu_tru"),
    )  # fmt: skip
    form.text(
        f"Trong thời gian cư trú tại: {place.name[0].lower() + place.name[1:]}, từ ngày {form.say('cu_tru_tu_ngay')} đến ngày "
        f"{form.say('cu_tru_den_ngay')}.", indent=0, align="left",
    )  # fmt: skip
    form.labels(76, ("Tình trạng hôn nhân", "tinh_trang_hon_nhan"))
    form.text(
        "Giấy này có giá trị sử dụng trong thời hạn 6 tháng, kể từ ngày cấp, được sử dụng để: "
        f"{form.say('muc_dich_su_dung')}.", gap=3,
    )  # fmt: skip
    signed(paper, sheet, form.y, place.committee(), lines=["TM. ỦY BAN NHÂN DÂN"], post="CHỦ TỊCH", over_name=True,
           caption="NGƯỜI KÝ GIẤY XÁC NHẬN")  # fmt: skip


@layout(SINGLE, "tthn_2010_mau_cu", split="test", years=(2010, 2015))
def single_2010(paper: Paper, on: date) -> None:
    """The form of 2006/2010: older captions by typewriter, the chairman confirms, no purpose in a line of its own."""
    place, who, facts = single_facts(paper, on, capitals=True)
    sheet = paper.sheet()
    form = Form(paper, sheet, facts, 0, Look(12.5, 1.6, fill="dots", value="<m>{}</m>", x=22, width=168))
    sheet.block("Mẫu TP/HT-2010-XNHN.1", 140, 8, 56, size=9.5, zone="margin")
    form.y = (
        heads.title(sheet, single_head(form, place, on, size=12) + 5, "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN", size=14.5)
        + 2
    )
    form.text(f"CHỦ TỊCH ỦY BAN NHÂN DÂN {place.name.upper()}", bold=True, align="center", gap=1)
    form.text(f"Xét đề nghị của ông/bà {who.name}", indent=8, gap=1)
    form.text("XÁC NHẬN:", bold=True, align="center", gap=1)
    form.put(("Ông/bà", "ho_ten", 2), ("Giới tính", "gioi_tinh", 1))
    form.put(("Sinh ngày", "ngay_sinh"), ("Dân tộc", "dan_toc"), ("Quốc tịch", "quoc_tich"))
    form.put(("Số Giấy CMND/Hộ chiếu", "giay_to_tuy_than"))
    form.put(("Nơi thường trú/tạm trú", "noi_cu_tru"))
    form.put(("Tình trạng hôn nhân", "tinh_trang_hon_nhan"))
    form.put(("Giấy này được cấp để sử dụng vào việc", "muc_dich_su_dung"))
    form.text("Giấy này có giá trị trong 6 tháng, kể từ ngày cấp.", gap=5)
    authority, post = heads.committee_signs(paper)
    signed(
        paper,
        sheet,
        form.y,
        place.committee(),
        lines=[a.replace("TM. ỦY BAN NHÂN DÂN", "TM. UBND") for a in authority],
        post=post,
    )


@layout(SINGLE, "tthn_hai_cot_2024", split="test", years=(2022, 2026))
def single_2024(paper: Paper, on: date) -> None:
    """Italic captions with thin lines, two captions a line throughout, signed for the chairman over the seal."""
    place, who, facts = single_facts(paper, on, capitals=True)
    rng = paper.rng
    first = day_between(rng, who.birth + timedelta(days=6700), on - timedelta(days=300))
    facts |= {
        "cu_tru_tu_ngay": (long_date(first), first.isoformat()), "cu_tru_den_ngay": (long_date(on), on.isoformat()),
    }  # fmt: skip
    sheet = paper.sheet()
    sheet.family = rng.choice(("tinos", "pagella"))
    form = Form(
        paper, sheet, facts, 0, Look(12, 1.52, fill="rule", caption="<i>{}</i>", value="<b>{}</b>", x=24, width=164)
    )
    form.y = (
        heads.title(
            sheet, single_head(form, place, on, size=11.5, y=20) + 8, "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN", size=15
        )
        + 4
    )
    form.text(f"Theo đề nghị của ông (bà) {who.name} về việc cấp Giấy xác nhận tình trạng hôn nhân.", gap=1)
    form.text(f"<b>ỦY BAN NHÂN DÂN {place.name.upper()} XÁC NHẬN:</b>", align="center", gap=2)
    form.put(("Họ, chữ đệm, tên", "ho_ten", 1.6), ("Ngày sinh", "ngay_sinh", 1))
    form.put(("Giới tính", "gioi_tinh"), ("Dân tộc", "dan_toc"), ("Quốc tịch", "quoc_tich"))
    form.lines(("Giấy tờ tùy thân", "giay_to_tuy_than"), ("Nơi cư trú", "noi_cu_tru"))
    form.text(
        f"<i>Trong thời gian cư trú tại:</i> {place.address()}, từ {form.say('cu_tru_tu_ngay', plain=True)} đến "
        f"{form.say('cu_tru_den_ngay', plain=True)};", indent=0, align="left", gap=1,
    )  # fmt: skip
    form.put(("Tình trạng hôn nhân", "tinh_trang_hon_nhan"))
    form.put(("Giấy xác nhận này được sử dụng để", "muc_dich_su_dung"))
    form.text("Giấy này có giá trị sử dụng trong thời hạn 6 tháng kể từ ngày cấp./.", gap=4)
    signed(
        paper, sheet, form.y, place.committee(), lines=["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], post="PHÓ CHỦ TỊCH",
        over_name=True, size=12.5,
    )  # fmt: skip
