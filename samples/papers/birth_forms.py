"""Birth papers as other offices have them: the form of 1999, typewritten and computer-filled ones of 2006 and 2010."""

from __future__ import annotations

from datetime import date, timedelta

from samples import heads
from samples.compose import Facts, Form, Look, committee_lines, dated, signed, two_heads, unit_head
from samples.paper import Paper, layout
from samples.people import Family, Person, day_between, family, identity_paper
from samples.words import date_in_words, long_date, short_date

ORIGINAL, EXTRACT, FORM = "giay_khai_sinh", "trich_luc_khai_sinh", "to_khai_dang_ky_khai_sinh"


def birth_facts(
    paper: Paper, home: Family, *, capitals: bool = True, long: bool = False, number: bool = True
) -> Facts:
    """What a birth paper says of child and parents; in old papers the child has no number."""
    rng, child = paper.rng, home.child
    place = home.place
    born_at = rng.choice(
        (
            f"Trạm Y tế {place.address()}",
            f"Bệnh viện đa khoa {place.province[0].lower()}{place.province[1:]}",
            f"Tại nhà, {home.father.home[0].lower()}{home.father.home[1:]}",
        )
    )
    day = long_date(child.birth) if long else short_date(child.birth)
    words = date_in_words(child.birth)
    facts: Facts = {
        "ho_ten": (child.name.upper() if capitals else child.name, child.name),
        "ngay_sinh": (day, child.birth.isoformat()), "ngay_sinh_bang_chu": (words, words),
        "gioi_tinh": (child.sex, child.sex), "dan_toc": (child.ethnic, child.ethnic),
        "quoc_tich": ("Việt Nam", "Việt Nam"), "noi_sinh": (born_at, born_at),
        "que_quan": (home.father.origin, home.father.origin), "noi_dang_ky": (place.committee(), place.committee()),
    }  # fmt: skip
    if number:
        facts["so_dinh_danh"] = (child.id_number, child.id_number)
    for tag, who in (("me", home.mother), ("cha", home.father)):
        facts |= {
            f"{tag}_ho_ten": (who.name.upper() if capitals else who.name, who.name),
            f"{tag}_nam_sinh": (str(who.birth.year), str(who.birth.year)), f"{tag}_dan_toc": (who.ethnic, who.ethnic),
            f"{tag}_quoc_tich": ("Việt Nam", "Việt Nam"), f"{tag}_noi_cu_tru": (home.father.home, home.father.home),
        }  # fmt: skip
    return facts


def asker(paper: Paper, home: Family, facts: Facts, *, capitals: bool = True) -> Person:
    who = paper.rng.choice((home.father, home.mother))
    facts["nguoi_di_khai_sinh"] = (who.name.upper() if capitals else who.name, who.name)
    return who


@layout(ORIGINAL, "ks_1999_may_chu", split="calibration", years=(1999, 2005))
def certificate_1999(paper: Paper, on: date) -> None:
    """The form of QĐ 1203/1998: typewritten over dots, the parents beside each other in a table, father first."""
    rng = paper.rng
    home = family(rng, on)
    facts = birth_facts(paper, home, number=False)
    number = str(rng.randint(1, 180))
    facts |= {"so": (number, number), "quyen_so": ("01", "01"), "ngay_dang_ky": (short_date(on), on.isoformat())}
    who = asker(paper, home, facts)
    sheet = paper.sheet()
    sheet.frame(11, 9, 188, 279, weight=0.6, colour=(90, 120, 90))
    left = unit_head(sheet, home.place, 14)
    form = Form(paper, sheet, facts, 14, Look(12.5, 1.55, fill="under", value="<m>{}</m>", x=20, width=170))
    sheet.block("Mẫu HT2-P3", 150, 12, 42, size=10, italic=True, zone="margin")
    top = sheet.block(f"Số: {form.say('so')}", 150, 18, 42, size=12, zone="right")
    sheet.block(f"Quyển số: {form.say('quyen_so')}", 150, top, 42, size=12, zone="right")
    y = heads.country(sheet, left + 6)
    form.y = heads.title(sheet, y + 5, "GIẤY KHAI SINH", "(BẢN CHÍNH)", size=17) + 4
    form.put(("Họ và tên", "ho_ten", 2), ("Nam, nữ", "gioi_tinh", 1))
    form.lines(
        ("Sinh ngày, tháng, năm", "ngay_sinh"), ("Viết bằng chữ", "ngay_sinh_bang_chu"), ("Nơi sinh", "noi_sinh")
    )
    form.put(("Dân tộc", "dan_toc"), ("Quốc tịch", "quoc_tich"))
    form.lines(("Quê quán", "que_quan"))
    form.y += 2
    rows = [["PHẦN KHAI VỀ CHA, MẸ", "NGƯỜI CHA", "NGƯỜI MẸ"]]
    for caption, part in (
        ("Họ và tên", "ho_ten"), ("Năm sinh", "nam_sinh"), ("Dân tộc", "dan_toc"), ("Quốc tịch", "quoc_tich"),
        ("Nơi ĐKNK thường trú", "noi_cu_tru"),
    ):  # fmt: skip
        rows.append([caption, form.say(f"cha_{part}"), form.say(f"me_{part}")])
    rows.insert(5, ["Nghề nghiệp", "<m>Làm ruộng</m>", "<m>Làm ruộng</m>"])
    form.y = sheet.table(20, form.y, [40, 65, 65], rows, size=11.5) + 2
    form.put(("Họ, tên người đứng khai", "nguoi_di_khai_sinh"))
    form.put(("Quan hệ với người được khai sinh", "=Cha đẻ" if who is home.father else "=Mẹ đẻ"))
    form.put(("Nơi đăng ký", "noi_dang_ky"))
    form.put(("Đăng ký ngày", "ngay_dang_ky"))
    signed(
        paper,
        sheet,
        form.y + 3,
        home.place.committee(),
        lines=["TM. UBND"],
        post=rng.choice(("CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
    )


def _parents_and_entry(form: Form) -> None:
    """Father, mother and the entry in the register, as the forms of 2006 and 2010 end."""
    for word, tag in (("cha", "cha"), ("mẹ", "me")):
        form.put((f"Họ và tên {word}", f"{tag}_ho_ten"))
        form.put(("Dân tộc", f"{tag}_dan_toc"), ("Quốc tịch", f"{tag}_quoc_tich"), ("Năm sinh", f"{tag}_nam_sinh"))
        form.put(("Nơi thường trú/tạm trú", f"{tag}_noi_cu_tru"))
    form.put(("Nơi đăng ký", "noi_dang_ky"))
    form.put(("Ngày, tháng, năm đăng ký", "ngay_dang_ky"))
    form.put(("Ghi chú", ""))


@layout(ORIGINAL, "ks_2010_may_tinh", split="test", years=(2010, 2015))
def certificate_2010(paper: Paper, on: date) -> None:
    """The form of TT 08.a/2010 filled by computer, father first, small print, a thin line under every value."""
    rng = paper.rng
    home = family(rng, on)
    facts = birth_facts(paper, home, number=False, long=True)
    number, book = f"{rng.randint(1, 220):02d}", f"01/{on.year}"
    facts |= {"so": (number, number), "quyen_so": (book, book), "ngay_dang_ky": (long_date(on), on.isoformat())}
    asker(paper, home, facts)
    sheet = paper.sheet()
    sheet.family = rng.choice(("termes", "bonum"))
    sheet.frame(9, 8, 192, 281, weight=1.4, colour=(176, 96, 60))
    form = Form(paper, sheet, facts, 12, Look(11.5, 1.75, fill="rule", value="<b>{}</b>", x=19, width=172))
    sheet.block("Mẫu TP/HT-2010-KS.1", 19, 12, 60, size=9.5, zone="margin")
    y = heads.country(sheet, 20)
    form.y = heads.title(sheet, y + 9, "GIẤY KHAI SINH", size=24) + 1
    form.y = sheet.block(
        f"Số: {form.say('so')}     Quyển số: {form.say('quyen_so')}", 20, form.y, 170, size=12, align="center"
    ) + 4  # fmt: skip
    form.put(("Họ và tên", "ho_ten", 2.2), ("Giới tính", "gioi_tinh", 1))
    form.lines(("Ngày, tháng, năm sinh", "ngay_sinh"), ("Bằng chữ", "ngay_sinh_bang_chu"), ("Nơi sinh", "noi_sinh"))
    form.put(("Dân tộc", "dan_toc"), ("Quốc tịch", "quoc_tich"))
    form.put(("Quê quán", "que_quan"))
    _parents_and_entry(form)
    form.put(("Họ và tên người đi khai sinh", "nguoi_di_khai_sinh"))
    authority, post = heads.committee_signs(paper)
    signed(
        paper, sheet, form.y + 4, home.place.committee(), caption="NGƯỜI KÝ GIẤY KHAI SINH", lines=authority, post=post,
        over_name=True, size=12,
    )  # fmt: skip


@layout(ORIGINAL, "ks_ban_sao_2006", split="calibration", years=(2007, 2015))
def copy_2006(paper: Paper, on: date) -> None:
    """ "Giấy khai sinh (bản sao)" of the form of 2006: copied from the register, father first, "(Đã ký)"."""
    rng = paper.rng
    registered = day_between(rng, date(1996, 2, 1), on - timedelta(days=20))
    home = family(rng, registered)
    facts = birth_facts(paper, home, number=False)
    number, book = str(rng.randint(1, 240)), f"{rng.randint(1, 3):02d}/{registered.year}"
    facts |= {
        "so": (number, number), "quyen_so": (book, book), "ngay_dang_ky": (short_date(registered), registered.isoformat()),
    }  # fmt: skip
    sheet = paper.sheet()
    sheet.family = rng.choice(("freeserif", "schola"))
    issuer = home.place.as_of(on)
    form = Form(paper, sheet, facts, 14, Look(12.5, 1.5, fill="dots", x=24, width=164))
    left = unit_head(sheet, issuer, 14, size=11.5)
    top = sheet.block("Mẫu TP/HT-2006-KS.2.a", 140, 12, 54, size=9.5, zone="margin")
    top = sheet.block(f"Số: {form.say('so')}", 146, top + 2, 46, size=12, zone="right")
    sheet.block(f"Quyển số: {form.say('quyen_so')}", 146, top, 46, size=12, zone="right")
    y = heads.country(sheet, left + 5)
    form.y = heads.title(sheet, y + 4, "GIẤY KHAI SINH", "(BẢN SAO)", size=16) + 5
    form.put(("Họ và tên", "ho_ten", 2), ("Giới tính", "gioi_tinh", 1))
    form.put(("Ngày, tháng, năm sinh", "ngay_sinh"))
    form.put(("(Bằng chữ", "ngay_sinh_bang_chu"))
    form.put(("Nơi sinh", "noi_sinh"))
    form.put(("Dân tộc", "dan_toc"), ("Quốc tịch", "quoc_tich"))
    _parents_and_entry(form)
    form.y += 3
    sheet.block(
        "Sao từ Sổ đăng ký khai sinh", 96, form.y, 96, size=12.5, italic=True, align="center", zone="signature"
    )
    form.y += 6
    form.y = sheet.block(
        f"{issuer.bare}, {long_date(on)}", 96, form.y, 96, size=form.look.size, italic=True, align="center",
        zone="signature",
    )  # fmt: skip
    authority, post = heads.committee_signs(paper)
    signed(
        paper,
        sheet,
        form.y,
        issuer.committee(),
        caption="NGƯỜI KÝ BẢN SAO GIẤY KHAI SINH",
        lines=authority,
        post=post,
        size=12,
    )


@layout(EXTRACT, "trich_luc_ks_mot_cua", split="test", years=(2021, 2026))
def extract_counter(paper: Paper, on: date) -> None:
    """An extract from a one-stop counter: captions in italics, number first, signed by order by the registrar."""
    rng = paper.rng
    registered = day_between(rng, date(2016, 2, 1), on - timedelta(days=5))
    home = family(rng, registered)
    facts = birth_facts(paper, home, capitals=False)
    number, entry = f"{rng.randint(1, 900):03d}/TLKS-BS", f"{rng.randint(1, 300)}/{registered.year}"
    facts |= {
        "so": (number, number), "so_dang_ky": (entry, entry),
        "ngay_dang_ky": (short_date(registered), registered.isoformat()), "ghi_chu": ("Đăng ký đúng hạn", "Đăng ký đúng hạn"),
    }  # fmt: skip
    sheet = paper.sheet()
    sheet.family = rng.choice(("tinos", "pagella"))
    issuer = home.place.as_of(on)
    look = Look(12, 1.5, fill="rule", caption="<i>{}</i>", value="<b>{}</b>", x=25, width=162)
    form = Form(paper, sheet, facts, 14, look)
    y = two_heads(sheet, committee_lines(issuer), 15, size=11.5)
    sheet.block(f"Số: {form.say('so')}", 20, y, 70, size=12, align="center", zone="left")
    dated(form, issuer.bare, "ngay_cap", on, y=y, zone="right")
    form.y = heads.title(sheet, y + 12, "TRÍCH LỤC KHAI SINH", size=17)
    form.y = sheet.block("(Bản sao)", 20, form.y, 170, size=12, italic=True, align="center") + 5
    form.put(("Số định danh cá nhân", "so_dinh_danh"))
    form.put(("Họ, chữ đệm, tên", "ho_ten", 2.2), ("Giới tính", "gioi_tinh", 1))
    form.put(("Ngày, tháng, năm sinh", "ngay_sinh"))
    form.put(("ghi bằng chữ", "ngay_sinh_bang_chu"))
    form.put(("Dân tộc", "dan_toc"), ("Quốc tịch", "quoc_tich"))
    form.lines(("Nơi sinh", "noi_sinh"), ("Quê quán", "que_quan"))
    for word, tag in (("mẹ", "me"), ("cha", "cha")):
        form.y += 1
        form.put((f"Họ, chữ đệm, tên người {word}", f"{tag}_ho_ten", 2.4), ("Năm sinh", f"{tag}_nam_sinh", 1))
        form.put(("Dân tộc", f"{tag}_dan_toc"), ("Quốc tịch", f"{tag}_quoc_tich"))
        form.put(("Nơi cư trú", f"{tag}_noi_cu_tru"))
    form.y += 1
    form.put(("Đăng ký khai sinh tại", "noi_dang_ky"))
    form.put(("Số", "so_dang_ky", 1), ("ngày đăng ký", "ngay_dang_ky", 2))
    form.put(("Ghi chú", "ghi_chu"))
    signed(
        paper, sheet, form.y + 5, issuer.committee(), lines=["TL. CHỦ TỊCH"], post="CÔNG CHỨC TƯ PHÁP - HỘ TỊCH", size=12.5,
        over_name=True,
    )  # fmt: skip


def declaration_facts(paper: Paper, on: date, *, capitals: bool) -> tuple[Family, Facts, Person]:
    rng = paper.rng
    home = family(rng, on)
    facts = birth_facts(paper, home, capitals=capitals, number=False)
    who = rng.choice((home.father, home.mother))
    own = identity_paper(who, on, rng)
    relation = "Cha đẻ" if who is home.father else "Mẹ đẻ"
    facts |= {
        "kinh_gui": (home.place.committee(), home.place.committee()),
        "nguoi_yeu_cau": (who.name.upper() if capitals else who.name, who.name),
        "nguoi_yeu_cau_noi_cu_tru": (home.father.home, home.father.home), "nguoi_yeu_cau_giay_to": (own, own),
        "quan_he": (relation, relation),
    }  # fmt: skip
    return home, facts, who


@layout(FORM, "to_khai_ks_danh_so", split="calibration", years=(2016, 2026))
def declaration_numbered(paper: Paper, on: date) -> None:
    """The declaration with headed parts and a dash before every caption, set small enough for one page."""
    home, facts, who = declaration_facts(paper, on, capitals=True)
    sheet = paper.sheet()
    sheet.family = paper.rng.choice(("termes", "freeserif"))
    form = Form(paper, sheet, facts, 0, Look(11.5, 1.42, fill="dots", x=20, width=172))
    y = heads.country(sheet, 14)
    form.y = heads.title(sheet, y + 4, "TỜ KHAI ĐĂNG KÝ KHAI SINH", size=14.5) + 1
    form.y = sheet.block(f"Kính gửi: {form.say('kinh_gui')}", 20, form.y, 170, size=12, align="center") + 2
    form.heading("I. Người yêu cầu đăng ký khai sinh")
    form.put(("- Họ, chữ đệm, tên người yêu cầu", "nguoi_yeu_cau"))
    form.put(("- Giấy tờ tùy thân", "nguoi_yeu_cau_giay_to"))
    form.put(("- Nơi cư trú", "nguoi_yeu_cau_noi_cu_tru"))
    form.put(("- Quan hệ với người được khai sinh", "quan_he"))
    form.heading("II. Người được khai sinh")
    form.put(("- Họ, chữ đệm, tên", "ho_ten", 2), ("Giới tính", "gioi_tinh", 1))
    form.put(("- Ngày, tháng, năm sinh", "ngay_sinh"))
    form.put(("- Ghi bằng chữ", "ngay_sinh_bang_chu"))
    form.put(("- Dân tộc", "dan_toc"), ("Quốc tịch", "quoc_tich"))
    form.lines(("- Nơi sinh", "noi_sinh"), ("- Quê quán", "que_quan"))
    for roman, word, tag in (("III", "cha", "cha"), ("IV", "mẹ", "me")):
        form.heading(f"{roman}. Phần khai về {word}")
        form.put((f"- Họ, chữ đệm, tên người {word}", f"{tag}_ho_ten", 2), ("Năm sinh", f"{tag}_nam_sinh", 1))
        form.put(("- Dân tộc", f"{tag}_dan_toc"), ("Quốc tịch", f"{tag}_quoc_tich"))
        form.put(("- Nơi cư trú", f"{tag}_noi_cu_tru"))
    form.text("Tôi cam đoan nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật.", gap=2)
    dated(form, f"Làm tại: {home.place.bare}", "ngay_lam", on)
    y = sheet.block("Người yêu cầu", 100, form.y, 92, size=12, bold=True, align="center", zone="signature")
    sheet.signature(130, y + 3, 30, 11)
    sheet.block(who.name, 100, y + 17, 92, size=12, align="center", zone="signature")


@layout(FORM, "to_khai_ks_hai_cot", split="test", years=(2012, 2026))
def declaration_columns(paper: Paper, on: date) -> None:
    """The declaration with captions in a column of their own; the parents beside each other in a ruled table."""
    home, facts, who = declaration_facts(paper, on, capitals=paper.rng.random() < 0.5)
    sheet = paper.sheet()
    sheet.family = paper.rng.choice(("tinos", "pagella"))
    form = Form(paper, sheet, facts, 0, Look(12, 1.34, x=22, width=168))
    y = heads.country(sheet, 16)
    form.y = heads.title(sheet, y + 5, "TỜ KHAI ĐĂNG KÝ KHAI SINH", size=16) + 2
    form.y = sheet.block(f"<b>Kính gửi:</b> {form.say('kinh_gui')}", 22, form.y, 168, size=12.5) + 3
    form.labels(
        84, ("Họ, chữ đệm, tên người yêu cầu", "nguoi_yeu_cau"), ("Nơi cư trú", "nguoi_yeu_cau_noi_cu_tru"),
        ("Giấy tờ tùy thân", "nguoi_yeu_cau_giay_to"), ("Quan hệ với người được khai sinh", "quan_he"),
    )  # fmt: skip
    form.text("Đề nghị cơ quan đăng ký khai sinh cho người dưới đây:", gap=1)
    form.labels(
        84, ("Họ, chữ đệm, tên", "ho_ten"), ("Ngày, tháng, năm sinh", "ngay_sinh"), ("Ghi bằng chữ", "ngay_sinh_bang_chu"),
        ("Giới tính", "gioi_tinh"), ("Dân tộc", "dan_toc"), ("Quốc tịch", "quoc_tich"), ("Nơi sinh", "noi_sinh"),
        ("Quê quán", "que_quan"),
    )  # fmt: skip
    rows = [["", "Người mẹ", "Người cha"]]
    for caption, part in (
        ("Họ, chữ đệm, tên", "ho_ten"), ("Năm sinh", "nam_sinh"), ("Dân tộc", "dan_toc"), ("Quốc tịch", "quoc_tich"),
        ("Nơi cư trú", "noi_cu_tru"),
    ):  # fmt: skip
        rows.append([caption, form.say(f"me_{part}"), form.say(f"cha_{part}")])
    form.y = sheet.table(22, form.y + 1, [40, 64, 64], rows, size=12) + 3
    form.text("Tôi cam đoan nội dung đề nghị đăng ký khai sinh trên đây là đúng sự thật.", gap=2)
    dated(form, f"Làm tại: {home.place.bare}", "ngay_lam", on)
    y = sheet.block("Người yêu cầu", 100, form.y, 92, bold=True, align="center", zone="signature")
    y = sheet.block(
        "(Ký, ghi rõ họ, chữ đệm, tên)", 100, y, 92, size=11, italic=True, align="center", zone="signature"
    )
    sheet.signature(130, y + 2, 30, 11)
    sheet.block(who.name, 100, y + 15, 92, align="center", zone="signature")
