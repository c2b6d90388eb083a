"""Civil-status papers from the bottom of the archive and beside them electronic ones: births, marriages, a death."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from samples import heads
from samples.compose import Fact, Form, Look, committee_lines, dated, sign_row, signed, two_heads
from samples.paper import Paper, layout
from samples.papers.birth_forms import EXTRACT as BIRTH_EXTRACT
from samples.papers.birth_forms import FORM, ORIGINAL, birth_facts, declaration_facts
from samples.papers.life_forms import BIRTH_NOTE, EXTRACT, dead_facts, newborn_facts
from samples.papers.marriage_forms import EXTRACT as MARRIAGE_EXTRACT
from samples.papers.marriage_forms import ORIGINAL as MARRIAGE
from samples.papers.marriage_forms import couple_facts, married_facts
from samples.people import commune, dashed, day_between, family, identity_note, official
from samples.words import long_date, short_date


def _same(text: str) -> Fact:
    return text, text


@layout(ORIGINAL, "ks_1992_bang_cha_me", split="unseen4", years=(1992, 1998))
def pad_of_the_nineties(paper: Paper, on: date) -> None:
    """The pad before 1999: the child by typewriter on leaders, mother and father in a table, a remark on how to keep it."""
    rng = paper.rng
    home = family(rng, on)
    facts = birth_facts(paper, home, number=False, long=True)
    facts |= {
        "so": _same(f"{rng.randint(1, 190):03d}"), "quyen_so": _same(f"{rng.randint(1, 6):02d}"),
        "ngay_dang_ky": (long_date(on), on.isoformat()), "noi_dang_ky": _same(f"UBND {dashed(home.place.address())}"),
        "nguoi_di_khai_sinh": _same(rng.choice((home.father, home.mother)).name),
        "cha_noi_cu_tru": _same(dashed(home.father.home)), "me_noi_cu_tru": _same(dashed(home.father.home)),
    }  # fmt: skip
    sheet = paper.sheet()
    sheet.family = rng.choice(("bonum", "freeserif"))
    sheet.typewriter = "cursor"
    form = Form(paper, sheet, facts, 0, Look(12.5, 1.6, fill="dots", value="<m>{}</m>", x=24, width=164))
    y = heads.country(sheet, 14)
    y = sheet.block("Mẫu HT 1 - P3", 20, 10, 50, size=9, zone="margin") + 14
    place = home.place
    for caption, name in (
        ("Tỉnh, thành phố", place.province),
        ("Huyện, quận", place.district),
        ("Xã, phường", place.name),
    ):
        y = sheet.block(f"{caption}: {name.split(' ', 1)[1]}", 24, y, 84, size=11.5, zone="left")
    top = sheet.block(f"Số {form.say('so')}", 140, 29, 50, size=12, zone="right")
    sheet.block(f"Quyển {form.say('quyen_so')}", 140, top, 50, size=12, zone="right")
    form.y = heads.title(sheet, y + 4, "GIẤY KHAI SINH", size=20) + 2
    form.put(("Họ tên", "ho_ten", 2.2), ("Nam hay nữ", "gioi_tinh", 1))
    form.put(("Sinh", "ngay_sinh"))
    form.put(("Ghi bằng chữ", "ngay_sinh_bang_chu"))
    form.put(("Sinh tại", "noi_sinh"))
    form.put(("Quê", "que_quan"))
    form.put(("Dân tộc", "dan_toc"), ("Quốc tịch", "quoc_tich"))
    rows = [["Phần khai về cha mẹ", "MẸ", "CHA"]]
    for caption, part in (
        ("Họ và tên", "ho_ten"),
        ("Năm sinh", "nam_sinh"),
        ("Dân tộc", "dan_toc"),
        ("Quốc tịch", "quoc_tich"),
    ):
        rows.append([caption, *(form.say(f"{who}_{part}") for who in ("me", "cha"))])
    rows.append(["Nghề nghiệp", "<m>Làm ruộng</m>", f"<m>{rng.choice(('Làm ruộng', 'Bộ đội', 'Giáo viên'))}</m>"])
    rows.append(["Nơi ĐKNK thường trú", *(form.say(f"{who}_noi_cu_tru") for who in ("me", "cha"))])
    form.y = sheet.table(24, form.y + 2, [40, 62, 62], rows, size=11) + 3
    form.put(("Người đứng khai", "nguoi_di_khai_sinh"))
    form.lines(("Đăng ký", "ngay_dang_ky"), ("Tại", "noi_dang_ky"))
    form.y += 2
    sign_row(sheet, form.y, ((24, 70, "Người đứng khai", facts["nguoi_di_khai_sinh"][0]),), size=12, note="(ký tên)")
    signed(
        paper, sheet, form.y, place.committee(), lines=[f"TM. UBND {place.name.split(' ', 1)[0].upper()}"], size=12
    )
    sheet.block("Chú ý: Giữ gìn cẩn thận, không được tẩy xóa, sửa chữa. Mất không cấp lại bản chính.", 24, 276, 164, size=9,
                italic=True, zone="margin")  # fmt: skip


@layout(BIRTH_EXTRACT, "tlks_ban_dien_tu_hai_cot", split="unseen4", years=(2021, 2026))
def electronic_extract(paper: Paper, on: date) -> None:
    """An electronic copy in sans with a QR at the left: the child over the width, father and mother in two columns."""
    rng = paper.rng
    registered = day_between(rng, date(2016, 2, 1), on - timedelta(days=20))
    home = family(rng, registered)
    issuer = home.place.as_of(on)
    facts = birth_facts(paper, home)
    facts |= {
        "so": _same(f"{rng.randint(2, 600)}/TLKS-BS"), "so_dang_ky": _same(f"{rng.randint(1, 220)}/{registered.year}"),
        "ngay_dang_ky": (short_date(registered), registered.isoformat()),
        "ngay_sinh": (f"{home.child.birth:%d.%m.%Y}", home.child.birth.isoformat()),
    }  # fmt: skip
    sheet = paper.sheet()
    sheet.family = rng.choice(("arimo", "freesans"))
    form = Form(paper, sheet, facts, 0, Look(10.5, 1.4, value="<b>{}</b>", colon="", x=20, width=170))
    sheet.qr(f"TLKS|{facts['so'][0]}|{home.child.id_number}", 16, 10, 22)
    y = heads.country(sheet, 14, x=44, width=146)
    y = heads.title(sheet, y + 8, "TRÍCH LỤC KHAI SINH", size=16)
    y = sheet.block("(Bản điện tử)", 20, y, 170, size=10.5, italic=True, align="center")
    y = sheet.block(
        f"Cơ quan cấp: Ủy ban nhân dân {issuer.name[0].lower()}{issuer.name[1:]}", 20, y + 4, 110, size=10.5
    )
    form.y = y + 2
    form.y = sheet.block(
        f"Số {form.say('so', plain=True)}, cấp <ngay_cap>{long_date(on)}</ngay_cap>", 20, form.y, 170, size=10.5
    )
    paper.set(ngay_cap=on.isoformat())
    sheet.rule(20, form.y + 2, 190, weight=0.4)
    form.y += 5
    form.heading("THÔNG TIN NGƯỜI ĐƯỢC KHAI SINH")
    form.above(("Họ, chữ đệm và tên khai sinh", "ho_ten", 1.6), ("Số định danh cá nhân", "so_dinh_danh", 1))
    form.above(("Ngày, tháng, năm sinh", "ngay_sinh", 1), ("Bằng chữ", "ngay_sinh_bang_chu", 2.2))
    form.above(("Giới tính", "gioi_tinh"), ("Dân tộc", "dan_toc"), ("Quốc tịch", "quoc_tich"))
    form.above(("Nơi sinh", "noi_sinh"))
    form.above(("Quê quán", "que_quan"))
    start, ends = form.y + 2, []
    for x, tag, word in ((20, "cha", "CHA"), (108, "me", "MẸ")):
        form.look, form.y = Look(10.5, 1.4, value="<b>{}</b>", colon="", x=x, width=82), start
        form.heading(f"THÔNG TIN {word}")
        form.above(("Họ, chữ đệm và tên", f"{tag}_ho_ten", 1.8), ("Năm sinh", f"{tag}_nam_sinh", 0.8))
        form.above(("Dân tộc", f"{tag}_dan_toc"), ("Quốc tịch", f"{tag}_quoc_tich"))
        form.above(("Nơi cư trú", f"{tag}_noi_cu_tru"))
        ends.append(form.y)
    form.look, form.y = Look(10.5, 1.4, value="<b>{}</b>", colon="", x=20, width=170), max(ends) + 2
    form.heading("THÔNG TIN ĐĂNG KÝ")
    form.above(
        ("Cơ quan đăng ký", "noi_dang_ky", 1.8),
        ("Số đăng ký", "so_dang_ky", 0.7),
        ("Ngày đăng ký", "ngay_dang_ky", 0.8),
    )
    form.y += 4
    authority, post = heads.committee_signs(paper)
    end = signed(paper, sheet, form.y, issuer.committee(), lines=authority, post=post, size=11)
    sheet.block(
        "Bản điện tử có giá trị như bản giấy; quét mã QR để kiểm tra.",
        20,
        end + 6,
        170,
        size=8.5,
        italic=True,
        zone="margin",
    )


@layout(BIRTH_NOTE, "chung_sinh_2015_day_du", split="unseen4", years=(2016, 2026))
def note_in_full(paper: Paper, on: date) -> None:
    """The form of TT 34/2015 in full: the father, births before and living children stand between the fields."""
    rng = paper.rng
    place, facts, where = newborn_facts(paper, on, station=rng.random() < 0.5, capitals=True)
    born = datetime.fromisoformat(facts["thoi_diem_sinh"][1])
    count = rng.randint(1, 3)
    facts |= {
        "thoi_diem_sinh": (f"{born:%H} giờ {born:%M} phút ngày {born:%d/%m/%Y}", facts["thoi_diem_sinh"][1]),
        "so_con": ("1", "1"), "can_nang": (f"{facts['can_nang'][1]} g", facts["can_nang"][1]),
        "noi_sinh": _same(where),
    }  # fmt: skip
    sheet = paper.sheet()
    sheet.family = rng.choice(("tinos", "pagella"))
    form = Form(paper, sheet, facts, 0, Look(12, 1.55, fill="under", value="<m>{}</m>", x=24, width=166))
    y = two_heads(sheet, [where.split(",")[0].upper()], 14, size=11)
    sheet.block(
        f"Số: {form.say('so', plain=True)}\nQuyển số: {rng.randint(1, 30):02d}/{on:%Y}",
        24,
        y,
        70,
        size=11,
        zone="left",
    )
    form.y = heads.title(sheet, y + 14, "GIẤY CHỨNG SINH", size=18) + 4
    form.put(("Họ và tên mẹ hoặc người nuôi dưỡng", "me_ho_ten"))
    form.put(
        ("Năm sinh", "me_nam_sinh", 1),
        ("Dân tộc", "me_dan_toc", 1),
        ("Mã số BHXH", f"={rng.randrange(10**9):010d}", 1.4),
    )
    form.put(("Số CMND/Thẻ căn cước/Hộ chiếu của mẹ", "me_so_giay_to"))
    form.put(("Nơi đăng ký thường trú hoặc tạm trú", "me_noi_cu_tru"))
    form.put(("Họ và tên cha", f"={official(rng)}"))
    form.put(("Đã sinh con vào lúc", "thoi_diem_sinh"))
    form.put(("Nơi sinh con", "noi_sinh"))
    form.put(("Số lần sinh", f"={count}"), ("Số con hiện sống", f"={count}"), ("Số con lần này", "so_con"))
    form.put(("Con là nam/nữ", "gioi_tinh"), ("Trọng lượng", "can_nang"))
    form.put(("Tình trạng của con lúc sinh", "=Khỏe mạnh, khóc ngay"))
    form.put(("Tên dự kiến của con", "ten_du_dinh"))
    form.put(("Ghi chú (sinh mổ, sinh non)", "=Không"))
    form.y += 2
    dated(form, place.bare, "ngay_cap", on)
    end = sign_row(sheet, form.y, ((16, 58, "Cha, mẹ hoặc\nngười nuôi dưỡng", official(rng)), (76, 58, "Người đỡ đẻ", official(rng)),
                                   (136, 60, "Thủ trưởng cơ sở", official(rng))), size=11.5, note="(Ký, ghi rõ họ tên)", room=18)  # fmt: skip
    sheet.seal_here(152, form.y + 16, where)
    sheet.block("Lưu ý: Trẻ sinh ra phải được đăng ký khai sinh trong 60 ngày. Tên dự kiến có thể thay đổi khi đăng ký.", 24, end + 4,
                166, size=9.5, italic=True, zone="margin")  # fmt: skip


@layout(MARRIAGE, "kh_1993_bang_danh_so", split="unseen4", years=(1993, 2000))
def numbered_table(paper: Paper, on: date) -> None:
    """The form before 2001: numbered captions in a ruled table, the husband's column first, both sign in its last row."""
    rng = paper.rng
    place, pair, facts = couple_facts(paper, on)
    facts |= {
        "so": _same(str(rng.randint(1, 80))), "ngay_dang_ky": (long_date(on), on.isoformat()),
        "noi_dang_ky": _same(f"UBND {dashed(place.address())}"),
    }  # fmt: skip
    for tag, who in pair.items():
        facts |= {
            f"{tag}_giay_to": _same(who.old_number or f"07{rng.randrange(10**7):07d}"),
            f"{tag}_ngay_sinh": (f"{who.birth.day}-{who.birth.month}-{who.birth.year}", who.birth.isoformat()),
        }  # fmt: skip
    sheet = paper.sheet()
    sheet.family = rng.choice(("freeserif", "schola"))
    form = Form(paper, sheet, facts, 0, Look(12, 1.5, fill="dots", value="<m>{}</m>", x=20, width=172))
    y = heads.country(sheet, 16)
    left = sheet.block(f"UBND {place.name[0].lower()}{place.name[1:]}", 20, y + 3, 80, size=12, zone="left")
    left = sheet.block(place.district, 20, left, 80, size=12, zone="left")
    sheet.block(f"Số đăng ký: {form.say('so')}", 134, y + 3, 60, size=12, zone="right")
    form.y = heads.title(sheet, left + 6, "GIẤY CHỨNG NHẬN KẾT HÔN", size=19)
    form.y = sheet.block("(Bản cấp cho hai vợ chồng)", 20, form.y, 170, size=11, italic=True, align="center") + 4
    rows = [["", "NGƯỜI CHỒNG", "NGƯỜI VỢ"]]
    for number, (caption, part) in enumerate((
        ("Họ và tên", "ho_ten"), ("Ngày, tháng, năm sinh", "ngay_sinh"), ("Dân tộc", "dan_toc"), ("Quốc tịch", "quoc_tich"),
        ("Nơi ĐKNK thường trú", "noi_cu_tru"), ("Số giấy CMND", "giay_to"),
    ), 1):  # fmt: skip
        rows.append([f"{number}. {caption}", *(form.say(f"{who}_{part}") for who in ("chong", "vo"))])
    rows.append(["7. Kết hôn lần thứ mấy", "<m>Lần đầu</m>", "<m>Lần đầu</m>"])
    rows.append(["8. Chữ ký", f"\n\n{pair['chong'].name}", f"\n\n{pair['vo'].name}"])
    top = form.y
    form.y = sheet.table(20, top, [44, 64, 64], rows, size=11.5) + 4
    for x in (78, 142):
        sheet.signature(x, form.y - 19, 28, 8)
    form.put(("Nơi đăng ký kết hôn", "noi_dang_ky"))
    form.put(("Đăng ký", "ngay_dang_ky"))
    form.y += 2
    signed(paper, sheet, form.y, place.committee(), lines=["TM. ỦY BAN NHÂN DÂN"], over_name=True,
           post=rng.choice(("CHỦ TỊCH", "PHÓ CHỦ TỊCH")), note="(Ký tên, đóng dấu)")  # fmt: skip


@layout(MARRIAGE_EXTRACT, "tlkh_dang_ky_truoc_gach", split="unseen4", years=(2019, 2026))
def registration_first(paper: Paper, on: date) -> None:
    """The entry in the register comes first in a sentence; then husband and wife under headings, each line with a dash."""
    rng = paper.rng
    _place, issuer, facts = married_facts(paper, on, f"{rng.randint(1, 420)}/{on.year}/TLKH-BS")
    sheet = paper.sheet()
    sheet.family = rng.choice(("termes", "pagella"))
    form = Form(paper, sheet, facts, 0, Look(12.5, 1.42, fill="rule", x=30, width=158))
    y = two_heads(sheet, committee_lines(issuer), 18, size=12)
    sheet.block(f"Số: {form.say('so')}", 14, y, 82, size=12.5, align="center", zone="left")
    dated(form, issuer.bare, "ngay_cap", on, y=y, zone="right")
    form.y = heads.title(sheet, y + 12, "TRÍCH LỤC KẾT HÔN", size=16)
    form.y = sheet.block("(Bản sao)", 20, form.y, 170, size=12, align="center") + 3
    form.text(f"Theo Sổ đăng ký kết hôn số {form.say('so_dang_ky')}, ngày {form.say('ngay_dang_ky')} tại {form.say('noi_dang_ky')}, "
              "trích lục các nội dung sau:", gap=2)  # fmt: skip
    for number, (tag, word) in enumerate((("chong", "chồng"), ("vo", "vợ")), 1):
        form.heading(f"{number}. Bên {word}")
        form.lines(("- Họ, chữ đệm, tên", f"{tag}_ho_ten"))
        form.put(
            ("- Sinh ngày", f"{tag}_ngay_sinh", 1.2),
            ("Dân tộc", f"{tag}_dan_toc", 1),
            ("Quốc tịch", f"{tag}_quoc_tich", 1.1),
        )
        form.lines(("- Giấy tờ tùy thân", f"{tag}_giay_to"), ("- Nơi cư trú", f"{tag}_noi_cu_tru"))
    form.y += 5
    authority, post = heads.committee_signs(paper)
    signed(
        paper, sheet, form.y, issuer.committee(), caption="NGƯỜI KÝ TRÍCH LỤC", lines=authority, post=post, size=12.5
    )


@layout(EXTRACT, "chung_tu_1998_danh_may", split="unseen4", years=(1996, 2005))
def death_pad(paper: Paper, on: date) -> None:
    """ "Giấy chứng tử" of the nineties by typewriter on half a sheet, number and book at the left under the commune."""
    rng = paper.rng
    place = commune(rng, on)
    died = on - timedelta(days=rng.randint(1, 12))
    who, facts = dead_facts(paper, died, place, capitals=True)
    facts |= {
        "so": _same(f"{rng.randint(1, 60):02d}"), "ngay_dang_ky": (long_date(on), on.isoformat()),
        "noi_dang_ky": _same(f"UBND {dashed(place.address())}"), "thoi_diem_chet": (f"ngày {died:%d-%m-%Y}", died.isoformat()),
        "ngay_sinh": (str(who.birth.year), str(who.birth.year)), "noi_cu_tru_cuoi_cung": _same(dashed(who.home)),
        "noi_chet": _same("Tại nhà"),
    }  # fmt: skip
    sheet = paper.sheet((210, 160))
    sheet.family = rng.choice(("freeserif", "bonum"))
    sheet.typewriter = "cursor"
    form = Form(paper, sheet, facts, 0, Look(11, 1.45, fill="under", value="<m>{}</m>", x=16, width=178))
    y = two_heads(sheet, [place.district, f"UBND {place.name}"], 8, size=10.5)
    sheet.block(
        f"Số: {form.say('so')} - Quyển số: {rng.randint(1, 4)}", 14, y, 80, size=10.5, align="center", zone="left"
    )
    form.y = heads.title(sheet, y + 6, "GIẤY CHỨNG TỬ", size=17) + 2
    form.put(("Họ và tên người chết", "ho_ten", 2.2), ("Nam, nữ", "gioi_tinh", 1))
    form.put(("Sinh năm", "ngay_sinh"), ("Dân tộc", "dan_toc"), ("Quốc tịch", "quoc_tich"))
    form.put(("Chỗ ở trước khi chết", "noi_cu_tru_cuoi_cung"))
    form.put(("Chết", "thoi_diem_chet", 1), ("Nơi chết", "noi_chet", 1))
    form.put(("Chết vì", "nguyen_nhan"))
    form.put(("Người báo tử", f"={official(rng)}"), ("Quan hệ với người chết", "=Con"))
    form.put(("Nơi đăng ký", "noi_dang_ky"))
    form.put(("Đăng ký", "ngay_dang_ky"))
    form.y += 1
    sign_row(sheet, form.y, ((16, 70, "Người báo tử", official(rng)),), size=11)
    signed(paper, sheet, form.y, place.committee(), lines=["TM. UBND XÃ"], size=11)


@layout(FORM, "to_khai_ks_lien_thong", split="unseen4", years=(2018, 2026))
def declaration_joined(paper: Paper, on: date) -> None:
    """The declaration of the joined procedure: parents before the child, dotted lines, the asker's own part at the end."""
    rng = paper.rng
    home, facts, who = declaration_facts(paper, on, capitals=True)
    facts["nguoi_yeu_cau_giay_to"] = _same(identity_note(who, on, rng))
    sheet = paper.sheet()
    sheet.family = rng.choice(("tinos", "freeserif"))
    form = Form(paper, sheet, facts, 0, Look(12, 1.42, fill="dots", x=22, width=170))
    y = heads.country(sheet, 12)
    y = heads.title(sheet, y + 3, "TỜ KHAI ĐĂNG KÝ KHAI SINH", size=15)
    y = sheet.block("(Dùng khi thực hiện liên thông đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế)", 30, y, 150,
                    size=10.5, italic=True, align="center")  # fmt: skip
    form.y = (
        sheet.block(f"<b>Kính gửi:</b> {form.say('kinh_gui', plain=True)}", 22, y + 2, 170, size=12.5, align="center")
        + 2
    )
    for letter, tag, word in (("A", "cha", "cha"), ("B", "me", "mẹ")):
        form.heading(f"{letter}. Phần khai về người {word}")
        form.put((f"Họ, chữ đệm, tên người {word}", f"{tag}_ho_ten", 2.4), ("Năm sinh", f"{tag}_nam_sinh", 1))
        form.put(("Dân tộc", f"{tag}_dan_toc"), ("Quốc tịch", f"{tag}_quoc_tich"))
        form.put(("Nơi cư trú", f"{tag}_noi_cu_tru"))
    form.heading("C. Phần khai về trẻ em")
    form.put(("Họ, chữ đệm, tên của trẻ", "ho_ten"))
    form.put(("Giới tính", "gioi_tinh"), ("Dân tộc", "dan_toc"), ("Quốc tịch", "quoc_tich"))
    form.put(("Sinh ngày, tháng, năm", "ngay_sinh"))
    form.put(("(bằng chữ)", "ngay_sinh_bang_chu"))
    form.put(("Nơi sinh", "noi_sinh"))
    form.put(("Quê quán", "que_quan"))
    form.heading("D. Người yêu cầu đăng ký")
    form.put(("Họ, chữ đệm, tên", "nguoi_yeu_cau", 2), ("là (quan hệ)", "quan_he", 1.1))
    form.put(("Giấy tờ tùy thân", "nguoi_yeu_cau_giay_to"))
    form.put(("Nơi cư trú", "nguoi_yeu_cau_noi_cu_tru"))
    form.text(
        "Tôi cam đoan những lời khai trên là đúng và chịu trách nhiệm trước pháp luật.", italic=True, size=11.5, gap=2
    )
    dated(form, f"Làm tại {home.place.bare}", "ngay_lam", on)
    sign_row(sheet, form.y, ((106, 84, "NGƯỜI KHAI", who.name),), note="(Ký và ghi rõ họ tên)")
