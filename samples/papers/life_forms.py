"""Notes of birth and papers of death as hospitals, stations and communes of other places and years issue them."""

from __future__ import annotations

from datetime import date, timedelta

from samples import heads
from samples.compose import Facts, Form, Look, committee_lines, dated, signed, two_heads, unit_head
from samples.paper import Paper, layout
from samples.people import Commune, Person, commune, day_between, identity_paper, official, person
from samples.words import long_date, short_date

BIRTH_NOTE, EXTRACT, NOTICE = "giay_chung_sinh", "trich_luc_khai_tu", "giay_bao_tu"
_CAUSES = ("Già yếu", "Bệnh tim mạch", "Ung thư phổi", "Tai biến mạch máu não", "Tai nạn lao động", "Suy hô hấp")


def newborn_facts(paper: Paper, on: date, *, station: bool, capitals: bool) -> tuple[Commune, Facts, str]:
    """Place, what the note says, and the health station or hospital."""
    rng = paper.rng
    born = on - timedelta(days=rng.randint(0, 4))
    place = commune(rng, on)
    mother = person(rng, born, age=(18, 42), female=True, place=place)
    child = person(rng, on, female=rng.random() < 0.5, place=place, birth=born, ethnic=mother.ethnic)
    province = place.province[0].lower() + place.province[1:]
    where = f"Trạm Y tế {place.address()}" if station else rng.choice(
        (f"Bệnh viện đa khoa {province}", f"Bệnh viện Phụ sản {province}", f"Trung tâm Y tế {place.bare}, {province}")
    )  # fmt: skip
    hour, minute = rng.randint(0, 23), rng.randint(0, 59)
    weight = rng.randrange(2200, 4200, 100)
    number = f"{rng.randint(1, 9999):05d}.GCS.{rng.randint(10000, 19999)}.{on:%y}"
    own = mother.id_number if on.year >= 2021 else mother.old_number or mother.id_number
    facts: Facts = {
        "so": (number, number), "me_ho_ten": (mother.name.upper() if capitals else mother.name, mother.name),
        "me_nam_sinh": (str(mother.birth.year), str(mother.birth.year)), "me_so_giay_to": (own, own),
        "me_dan_toc": (mother.ethnic, mother.ethnic), "me_noi_cu_tru": (mother.home, mother.home),
        "thoi_diem_sinh": (f"{hour:02d} giờ {minute:02d} phút, {long_date(born)}", f"{born.isoformat()}T{hour:02d}:{minute:02d}"),
        "noi_sinh": (where, where), "so_con": ("01", "01"), "gioi_tinh": (child.sex, child.sex),
        "can_nang": (f"{weight} gram", weight), "ten_du_dinh": (child.name.upper() if capitals else child.name, child.name),
    }  # fmt: skip
    return place, facts, where


@layout(BIRTH_NOTE, "chung_sinh_2012_lien", split="calibration", years=(2013, 2019))
def note_2012(paper: Paper, on: date) -> None:
    """The note of TT 17/2012 by typewriter on leaders, with number and book at the right, weight before sex."""
    place, facts, where = newborn_facts(paper, on, station=True, capitals=False)
    sheet = paper.sheet()
    form = Form(paper, sheet, facts, 0, Look(12.5, 1.6, fill="under", value="<m>{}</m>", x=22, width=168))
    y = two_heads(sheet, ["TRUNG TÂM Y TẾ", f"TRẠM Y TẾ {place.name.upper()}"], 16)
    sheet.block("Phụ lục 01\nMẫu BYT/CS-2012", 150, y, 46, size=9.5, align="right", zone="margin")
    top = sheet.block(f"Số: {form.say('so')}", 22, y, 74, size=12, zone="left")
    sheet.block(f"Quyển số: <m>{paper.rng.randint(1, 9):02d}</m>", 22, top, 74, size=12, zone="left")
    form.y = heads.title(sheet, y + 14, "GIẤY CHỨNG SINH", size=19) + 5
    form.put(("Họ và tên mẹ/Người nuôi dưỡng", "me_ho_ten"))
    form.put(("Năm sinh", "me_nam_sinh"), ("Dân tộc", "me_dan_toc"))
    form.put(("Nơi đăng ký thường trú", "me_noi_cu_tru"))
    form.put(("Mã số BHXH/Thẻ BHYT số", f"=DN{paper.rng.randrange(10**9):09d}"))
    form.put(("Số CMND/Hộ chiếu", "me_so_giay_to"))
    form.put(("Đã sinh con vào lúc", "thoi_diem_sinh"))
    form.put(("Tại", "noi_sinh"))
    form.put(("Số con trong lần sinh này", "so_con"), ("Cân nặng", "can_nang"))
    form.put(("Giới tính của con", "gioi_tinh"), ("Tình trạng của con", "=Khỏe"))
    form.put(("Dự định đặt tên con là", "ten_du_dinh"))
    form.put(("Người đỡ đẻ", f"={official(paper.rng)}"))
    form.y += 2
    dated(form, place.bare, "ngay_cap", on)
    y = form.y
    for x, word in ((14, "Cha, mẹ hoặc người thân thích"), (74, "Người đỡ đẻ"), (134, "Thủ trưởng cơ sở y tế")):
        at = sheet.block(word, x, y, 62, size=11.5, bold=True, align="center", zone="signature")
        sheet.signature(x + 18, at + 3, 26, 9)
        sheet.block(official(paper.rng), x, at + 15, 62, size=11.5, align="center", zone="signature")
    sheet.seal_here(146, y + 14, where)


@layout(BIRTH_NOTE, "chung_sinh_dien_tu_2023", split="test", years=(2022, 2026))
def note_2023(paper: Paper, on: date) -> None:
    """A hospital's computer print with numbered captions, some of them the hospital's own, in a frame."""
    place, facts, where = newborn_facts(paper, on, station=False, capitals=True)
    rng = paper.rng
    sheet = paper.sheet()
    sheet.family = rng.choice(("tinos", "pagella"))
    sheet.frame(12, 10, 186, 200, weight=0.4)
    form = Form(paper, sheet, facts, 0, Look(12, 1.45, value="<b>{}</b>", x=20, width=170))
    y = two_heads(
        sheet, [f"SỞ Y TẾ {place.province.split(' ', 1)[1].upper()}", where.split(",")[0].upper()], 14, size=11
    )
    form.y = sheet.block("GIẤY CHỨNG SINH", 20, y + 5, 170, size=18, bold=True, align="center")
    form.y = sheet.block(f"Mã số: {form.say('so')}", 20, form.y, 170, size=12, align="center") + 4
    form.put(("1. Họ và tên mẹ hoặc người nuôi dưỡng", "me_ho_ten"))
    form.put(("2. Năm sinh", "me_nam_sinh"), ("3. Dân tộc", "me_dan_toc"))
    form.put(("4. Số định danh cá nhân", "me_so_giay_to"))
    form.put(("5. Nơi cư trú", "me_noi_cu_tru"))
    form.put(("6. Sinh con vào lúc", "thoi_diem_sinh"))
    form.put(("7. Nơi sinh", "noi_sinh"))
    form.put(
        ("8. Số con trong lần sinh này", "so_con", 1.6),
        ("9. Giới tính", "gioi_tinh", 1),
        ("10. Cân nặng", "can_nang", 1.1),
    )
    form.put(("11. Tuổi thai", f"={rng.randint(37, 41)} tuần"), ("12. Cách thức đẻ", "=Đẻ thường"))
    form.put(("13. Dự định đặt tên con", "ten_du_dinh"))
    form.put(("14. Ghi chú", "=-/-"))
    form.y += 3
    dated(form, "", "ngay_cap", on, capital=True)
    y = form.y
    for x, word in ((20, "NGƯỜI ĐỠ ĐẺ"), (106, "ĐẠI DIỆN CƠ SỞ Y TẾ")):
        at = sheet.block(word, x, y, 84, size=12, bold=True, align="center", zone="signature")
        at = sheet.block("(Ký, ghi rõ họ tên)", x, at, 84, size=10.5, italic=True, align="center", zone="signature")
        sheet.signature(x + 28, at + 2, 28, 10)
        sheet.block(official(rng), x, at + 14, 84, size=12, bold=True, align="center", zone="signature")
    sheet.seal_here(134, y + 18, where)


def dead_facts(paper: Paper, died: date, place: Commune, *, capitals: bool) -> tuple[Person, Facts]:
    rng = paper.rng
    who = person(rng, died, age=(35, 95), place=place)
    own = identity_paper(who, died, rng)
    cause = rng.choice(_CAUSES)
    hour, minute = rng.randint(0, 23), rng.randint(0, 59)
    shown, value = rng.choice(
        (
            (f"{hour:02d} giờ {minute:02d} phút {long_date(died)}", f"{died.isoformat()}T{hour:02d}:{minute:02d}"),
            (
                f"{hour:02d} giờ {minute:02d} phút, ngày {short_date(died)}",
                f"{died.isoformat()}T{hour:02d}:{minute:02d}",
            ),
            (long_date(died), died.isoformat()),
        )
    )
    where = rng.choice((f"Tại nhà, {who.home[0].lower()}{who.home[1:]}", who.home))
    return who, {
        "ho_ten": (who.name.upper() if capitals else who.name, who.name),
        "ngay_sinh": (short_date(who.birth), who.birth.isoformat()), "gioi_tinh": (who.sex, who.sex),
        "dan_toc": (who.ethnic, who.ethnic), "quoc_tich": ("Việt Nam", "Việt Nam"), "giay_to_tuy_than": (own, own),
        "noi_cu_tru_cuoi_cung": (who.home, who.home), "thoi_diem_chet": (shown, value), "noi_chet": (where, where),
        "nguyen_nhan": (cause, cause),
    }  # fmt: skip


def registered_facts(
    paper: Paper, on: date, number: str, *, capitals: bool, since: int = 2008
) -> tuple[Commune, Facts]:
    rng = paper.rng
    registered = day_between(rng, max(date(since, 1, 5), on - timedelta(days=2500)), on - timedelta(days=2))
    place = commune(rng, registered)
    _, facts = dead_facts(paper, registered - timedelta(days=rng.randint(1, 14)), place, capitals=capitals)
    entry = rng.choice((f"{rng.randint(1, 99):02d}", f"{rng.randint(1, 150)}/{registered.year}"))
    facts |= {
        "so": (number, number), "so_dang_ky": (entry, entry), "noi_dang_ky": (place.committee(), place.committee()),
        "ngay_dang_ky": (short_date(registered), registered.isoformat()),
    }  # fmt: skip
    return place, facts


@layout(EXTRACT, "chung_tu_2006", split="calibration", years=(2006, 2015))
def certificate_2006(paper: Paper, on: date) -> None:
    """ "Giấy chứng tử" of the form of 2006: number and book, "Nơi thường trú/tạm trú cuối cùng", on dots."""
    rng = paper.rng
    number = f"{rng.randint(1, 120):02d}"
    place = commune(rng, on)
    _, facts = dead_facts(paper, on - timedelta(days=rng.randint(1, 14)), place, capitals=True)
    facts |= {
        "so": (number, number), "noi_dang_ky": (place.committee(), place.committee()),
        "ngay_dang_ky": (long_date(on), on.isoformat()),
    }  # fmt: skip
    sheet = paper.sheet()
    sheet.family = rng.choice(("freeserif", "termes"))
    sheet.frame(12, 10, 186, 277, weight=0.7, colour=(60, 60, 60))
    form = Form(paper, sheet, facts, 0, Look(12.5, 1.65, fill="under", x=22, width=166))
    left = unit_head(sheet, place, 16)
    top = sheet.block("Mẫu TP/HT-2006-KT.1", 140, 13, 52, size=9.5, zone="margin")
    top = sheet.block(f"Số: {form.say('so')}", 148, top + 1, 44, size=12, zone="right")
    sheet.block(f"Quyển số: 01/{on.year}", 148, top, 44, size=12, zone="right")
    y = heads.country(sheet, left + 5)
    form.y = heads.title(sheet, y + 6, "GIẤY CHỨNG TỬ", size=20) + 6
    form.put(("Họ và tên", "ho_ten", 2), ("Giới tính", "gioi_tinh", 1))
    form.put(("Ngày, tháng, năm sinh", "ngay_sinh"))
    form.put(("Dân tộc", "dan_toc"), ("Quốc tịch", "quoc_tich"))
    form.put(("Nơi thường trú/tạm trú cuối cùng", "noi_cu_tru_cuoi_cung"))
    form.put(("Số Giấy CMND/Hộ chiếu", "giay_to_tuy_than"))
    form.put(("Đã chết vào lúc", "thoi_diem_chet"))
    form.put(("Nơi chết", "noi_chet"))
    form.put(("Nguyên nhân chết", "nguyen_nhan"))
    form.put(("Nơi đăng ký", "noi_dang_ky"))
    form.put(("Ngày, tháng, năm đăng ký", "ngay_dang_ky"))
    form.put(("Ghi chú", ""))
    authority, post = heads.committee_signs(paper)
    signed(paper, sheet, form.y + 4, place.committee(), caption="NGƯỜI KÝ GIẤY CHỨNG TỬ", lines=authority, post=post)


@layout(EXTRACT, "tlkt_cot_rieng", split="calibration", years=(2016, 2026))
def extract_columns(paper: Paper, on: date) -> None:
    """The extract with values in a column of their own, bold captions, registered place over two lines."""
    place, facts = registered_facts(paper, on, f"{paper.rng.randint(1, 400):02d}/TLKT-BS", capitals=False)
    sheet = paper.sheet()
    sheet.family = paper.rng.choice(("schola", "termes"))
    issuer = place.as_of(on)
    form = Form(paper, sheet, facts, 0, Look(12, 1.4, caption="<b>{}</b>", x=20, width=170))
    y = two_heads(sheet, committee_lines(issuer), 16, size=11.5)
    sheet.block(f"Số: {form.say('so')}", 18, y, 74, size=12, align="center", zone="left")
    dated(form, issuer.bare, "ngay_cap", on, y=y, zone="right")
    form.y = heads.title(sheet, y + 12, "TRÍCH LỤC KHAI TỬ", "(BẢN SAO)", size=16) + 6
    form.labels(
        74, ("Họ, chữ đệm, tên", "ho_ten"), ("Ngày, tháng, năm sinh", "ngay_sinh"), ("Giới tính", "gioi_tinh"),
        ("Dân tộc", "dan_toc"), ("Quốc tịch", "quoc_tich"), ("Giấy tờ tùy thân", "giay_to_tuy_than"),
        ("Nơi cư trú cuối cùng", "noi_cu_tru_cuoi_cung"), ("Đã chết vào lúc", "thoi_diem_chet"), ("Nơi chết", "noi_chet"),
        ("Nguyên nhân", "nguyen_nhan"), ("Đã đăng ký khai tử tại", "noi_dang_ky"),
    )  # fmt: skip
    form.put(("Số", "so_dang_ky", 1), ("ngày", "ngay_dang_ky", 3))
    authority, post = heads.committee_signs(paper)
    signed(
        paper,
        sheet,
        form.y + 6,
        issuer.committee(),
        caption="NGƯỜI KÝ TRÍCH LỤC",
        lines=authority,
        post=post,
        over_name=True,
    )


@layout(EXTRACT, "tlkt_gach_chan_2023", split="test", years=(2022, 2026))
def extract_lined(paper: Paper, on: date) -> None:
    """The extract with thin lines under every value, day of birth beside the name, signed by order."""
    place, facts = registered_facts(paper, on, f"{paper.rng.randint(1, 600)}/TLKT-BS", capitals=True, since=2012)
    sheet = paper.sheet()
    sheet.family = paper.rng.choice(("tinos", "bonum"))
    issuer = place.as_of(on)
    form = Form(paper, sheet, facts, 0, Look(12, 1.55, fill="rule", value="<b>{}</b>", x=24, width=164))
    y = two_heads(sheet, committee_lines(issuer), 18, size=12)
    dated(form, issuer.bare, "ngay_cap", on, y=y, zone="right")
    y = sheet.block("TRÍCH LỤC KHAI TỬ (Bản sao)", 20, y + 13, 170, size=16, bold=True, align="center")
    form.y = sheet.block(f"Số: {form.say('so', plain=True)}", 20, y, 170, size=12, align="center") + 5
    form.put(("Họ, chữ đệm, tên người chết", "ho_ten"))
    form.put(("Ngày, tháng, năm sinh", "ngay_sinh", 1.7), ("Giới tính", "gioi_tinh", 1))
    form.put(("Dân tộc", "dan_toc"), ("Quốc tịch", "quoc_tich"))
    form.lines(
        ("Nơi cư trú cuối cùng", "noi_cu_tru_cuoi_cung"), ("Giấy tờ tùy thân", "giay_to_tuy_than"),
        ("Chết vào lúc", "thoi_diem_chet"), ("Nguyên nhân chết", "nguyen_nhan"), ("Nơi chết", "noi_chet"),
        ("Đăng ký khai tử tại", "noi_dang_ky"),
    )  # fmt: skip
    form.put(("Số đăng ký", "so_dang_ky"), ("Ngày đăng ký", "ngay_dang_ky"))
    signed(
        paper, sheet, form.y + 6, issuer.committee(), lines=["TL. CHỦ TỊCH"], post="CÔNG CHỨC TƯ PHÁP - HỘ TỊCH",
        note="(Ký, ghi rõ họ tên, đóng dấu)",
    )  # fmt: skip


def notice_facts(paper: Paper, on: date, office: str, suffix: str, *, capitals: bool) -> tuple[Commune, Facts]:
    rng = paper.rng
    place = commune(rng, on)
    _, facts = dead_facts(paper, on - timedelta(days=rng.randint(0, 3)), place, capitals=capitals)
    name = office.format(place=place.name.upper(), province=place.province.upper())
    number = f"{rng.randint(1, 90):02d}/{suffix}"
    return place, facts | {"so": (number, number), "co_quan_cap": (name, name)}


@layout(NOTICE, "bao_tu_tram_y_te", split="calibration", years=(2016, 2026))
def notice_station(paper: Paper, on: date) -> None:
    """A health station's notice with dashes and dots, the place of death before the hour."""
    place, facts = notice_facts(paper, on, "TRẠM Y TẾ {place}", "GBT-TYT", capitals=True)
    sheet = paper.sheet()
    sheet.family = paper.rng.choice(("freeserif", "termes"))
    form = Form(paper, sheet, facts, 0, Look(12.5, 1.55, fill="dots", x=22, width=168))
    y = two_heads(sheet, ["TRUNG TÂM Y TẾ KHU VỰC", form.say("co_quan_cap")], 18)
    sheet.block(f"Số: {form.say('so')}", 18, y, 74, size=12, align="center", zone="left")
    dated(form, place.bare, "ngay_cap", on, y=y, zone="right")
    form.y = heads.title(sheet, y + 14, "GIẤY BÁO TỬ", size=18) + 5
    form.text(f"Kính gửi: {place.committee()}", align="center", gap=3)
    form.put(("- Họ và tên người tử vong", "ho_ten"))
    form.put(("- Ngày, tháng, năm sinh", "ngay_sinh"), ("Giới tính", "gioi_tinh"))
    form.put(("- Giấy tờ tùy thân", "giay_to_tuy_than"))
    form.put(("- Nơi tử vong", "noi_chet"))
    form.put(("- Tử vong lúc", "thoi_diem_chet"))
    form.put(("- Nguyên nhân tử vong", "nguyen_nhan"))
    form.text("Đề nghị quý cơ quan làm thủ tục đăng ký khai tử theo quy định./.", gap=5)
    signed(paper, sheet, form.y, form.facts["co_quan_cap"][0], post="TRẠM TRƯỞNG", tagged=False)


@layout(NOTICE, "bao_tu_2020_byt", split="test", years=(2020, 2026))
def notice_ministry(paper: Paper, on: date) -> None:
    """A hospital's notice after TT 24/2020/TT-BYT: numbered captions, ethnic group and nationality besides."""
    place, facts = notice_facts(paper, on, "TRUNG TÂM Y TẾ {place}", "BVĐK-GBT", capitals=False)
    sheet = paper.sheet()
    sheet.family = paper.rng.choice(("tinos", "pagella"))
    form = Form(paper, sheet, facts, 0, Look(12, 1.5, value="<b>{}</b>", x=24, width=164))
    y = two_heads(
        sheet,
        [f"SỞ Y TẾ {place.province.split(' ', 1)[1].upper()}", form.say("co_quan_cap", plain=True)],
        15,
        size=11.5,
    )
    sheet.block(f"Số: {form.say('so', plain=True)}", 18, y, 74, size=12, align="center", zone="left")
    form.y = heads.title(sheet, y + 15, "GIẤY BÁO TỬ", size=17) + 5
    form.put(("1. Họ, chữ đệm, tên người chết", "ho_ten"))
    form.put(("2. Ngày, tháng, năm sinh", "ngay_sinh", 1.5), ("3. Giới tính", "gioi_tinh", 1))
    form.put(("4. Số định danh cá nhân/Giấy tờ tùy thân", "giay_to_tuy_than"))
    form.put(("5. Nơi cư trú", f"={facts['noi_cu_tru_cuoi_cung'][0]}"))
    form.put(("6. Đã chết vào lúc", "thoi_diem_chet"))
    form.put(("7. Nơi chết", "noi_chet"))
    form.put(("8. Nguyên nhân chết", "nguyen_nhan"))
    form.put(("9. Họ, tên, chữ ký của người thân thích", f"={official(paper.rng)}"))
    form.text("Giấy báo tử này được lập thành 02 bản, có giá trị như nhau.", gap=3)
    dated(form, place.bare, "ngay_cap", on)
    signed(
        paper,
        sheet,
        form.y,
        form.facts["co_quan_cap"][0],
        lines=["KT. GIÁM ĐỐC"],
        post="PHÓ GIÁM ĐỐC",
        tagged=False,
        over_name=True,
    )
