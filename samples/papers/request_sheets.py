"""Declarations, applications and statements of citizens: interactive forms, prose letters, lists of one's life."""

from __future__ import annotations

from datetime import date

from samples import heads
from samples.compose import Form, Look, dated, sign_row, two_heads
from samples.paper import Paper, layout
from samples.papers.birth_forms import FORM, declaration_facts
from samples.people import commune, day_between, identity_note, official, person
from samples.words import long_date, short_date

REQUEST, APPLICATION, OTHER = "to_khai_khac", "don", "khac"
_CORRECTIONS = (
    ("Tên đệm ghi là Văn", "Tên đệm là Vàn"), ("Năm sinh của mẹ ghi là 1989", "Năm sinh của mẹ là 1998"),
    ("Quê quán ghi theo mẹ", "Quê quán ghi theo cha"),
)  # fmt: skip


@layout(FORM, "to_khai_ks_bieu_mau_dien_tu", split="unseen1", years=(2022, 2026))
def interactive_birth(paper: Paper, on: date) -> None:
    """The portal's interactive form: Roman parts tell whose the captions are, which repeat in every part; small sans."""
    rng = paper.rng
    home, facts, who = declaration_facts(paper, on, capitals=True)
    own = identity_note(who, on, rng)
    facts |= {"nguoi_yeu_cau_giay_to": (own, own)}
    sheet = paper.sheet()
    sheet.family = rng.choice(("freesans", "arimo"))
    y = heads.country(sheet, 12)
    y = heads.title(sheet, y + 3, "TỜ KHAI ĐĂNG KÝ KHAI SINH", size=14)
    form = Form(paper, sheet, facts, 0, Look(10, 1.5, value="<b>{}</b>", x=18, width=174))
    form.y = (
        sheet.block(f"Kính gửi: {form.say('kinh_gui', plain=True)}", 18, y + 1, 174, size=10.5, align="center") + 2
    )
    form.heading("I. Thông tin về người yêu cầu")
    form.put(("Họ, chữ đệm, tên", "nguoi_yeu_cau", 1.2), ("Quan hệ với người được khai sinh", "quan_he", 1))
    form.put(("Giấy tờ tùy thân", "nguoi_yeu_cau_giay_to"))
    form.put(("Nơi cư trú", "nguoi_yeu_cau_noi_cu_tru"))
    form.heading("II. Thông tin về người được đăng ký khai sinh")
    form.put(("Họ, chữ đệm, tên", "ho_ten", 1.6), ("Giới tính", "gioi_tinh", 0.8))
    form.put(("Ngày, tháng, năm sinh", "ngay_sinh", 1), ("Ghi bằng chữ", "ngay_sinh_bang_chu", 1.8))
    form.put(("Dân tộc", "dan_toc"), ("Quốc tịch", "quoc_tich"))
    form.put(("Nơi sinh", "noi_sinh"))
    form.put(("Quê quán", "que_quan"))
    for roman, tag, word in (("III", "me", "mẹ"), ("IV", "cha", "cha")):
        form.heading(f"{roman}. Thông tin về {word} của người được đăng ký khai sinh")
        form.put(("Họ, chữ đệm, tên", f"{tag}_ho_ten", 1.6), ("Năm sinh", f"{tag}_nam_sinh", 0.8))
        form.put(("Dân tộc", f"{tag}_dan_toc"), ("Quốc tịch", f"{tag}_quoc_tich"))
        form.put(("Nơi cư trú", f"{tag}_noi_cu_tru"))
    form.text("Tôi cam đoan nội dung đề nghị đăng ký khai sinh trên đây là đúng sự thật, được sự thỏa thuận nhất trí của các "
              "bên liên quan theo quy định pháp luật.", indent=0, gap=2)  # fmt: skip
    dated(form, f"Làm tại: {home.place.bare}", "ngay_lam", on)
    sign_row(sheet, form.y, ((104, 88, "Người yêu cầu", who.name),), size=10.5, note="(Ký, ghi rõ họ, chữ đệm, tên)")


@layout(REQUEST, "thay_doi_cai_chinh", split="unseen1", years=(2016, 2026))
def correction(paper: Paper, on: date) -> None:
    """The declaration of changes and corrections: a title of three lines, footnote numbers behind captions, notes below."""
    rng = paper.rng
    place = commune(rng, on)
    who, child = person(rng, on, place=place), person(rng, on, age=(2, 15), place=place)
    lines = ("TỜ KHAI ĐĂNG KÝ VIỆC THAY ĐỔI, CẢI CHÍNH,", "BỔ SUNG THÔNG TIN HỘ TỊCH,", "XÁC ĐỊNH LẠI DÂN TỘC")
    title = " ".join(lines)
    own = identity_note(who, on, rng)
    registered = day_between(rng, child.birth, on)
    entry = f"{rng.randint(1, 180)}/{registered.year}"
    facts = {
        "ten_to_khai": ("\n".join(lines), title.capitalize()), "kinh_gui": (place.committee(),) * 2,
        "nguoi_yeu_cau": (who.name, who.name), "nguoi_yeu_cau_noi_cu_tru": (who.home, who.home),
        "nguoi_yeu_cau_giay_to": (own, own),
    }  # fmt: skip
    sheet = paper.sheet()
    sheet.family = rng.choice(("tinos", "freeserif"))
    form = Form(paper, sheet, facts, 0, Look(12.5, 1.42, fill="dots", x=22, width=168), pairs=True)
    y = heads.title(sheet, heads.country(sheet, 15) + 4, form.say("ten_to_khai", plain=True), size=13.5)
    form.y = (
        sheet.block(f"Kính gửi: (1) {form.say('kinh_gui', plain=True)}", 20, y + 2, 170, size=12.5, align="center")
        + 3
    )
    form.put(("Họ, chữ đệm, tên người yêu cầu", "nguoi_yeu_cau"))
    form.put(("Nơi cư trú (2)", "nguoi_yeu_cau_noi_cu_tru"))
    form.put(("Giấy tờ tùy thân (3)", "nguoi_yeu_cau_giay_to"))
    form.put(("Quan hệ với người có thay đổi hộ tịch", f"={'Mẹ đẻ' if who.female else 'Cha đẻ'}"))
    form.text("Đề nghị cơ quan đăng ký việc (4) cải chính hộ tịch cho người có tên dưới đây:", indent=0)
    form.put(("Họ, chữ đệm, tên", f"={child.name.upper()}"))
    form.put(("Ngày, tháng, năm sinh", f"={short_date(child.birth)}"))
    form.put(("Giới tính", f"={child.sex}", 0.8), ("Dân tộc", f"={child.ethnic}", 1), ("Quốc tịch", "=Việt Nam", 1.1))
    form.put(("Đã đăng ký khai sinh tại (5)", f"={place.committee()}"))
    form.put(("Số", f"={entry}"), ("Ngày", f"={short_date(registered)}"))
    wrong, right = rng.choice(_CORRECTIONS)
    form.put(("Từ", f"={wrong}"))
    form.put(("Thành", f"={right}"))
    form.put(("Lý do", f"={rng.choice(('Có sai sót khi ghi vào sổ', 'Kê khai nhầm khi đăng ký'))}"))
    form.text("Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về cam đoan của "
              "mình.", gap=2)  # fmt: skip
    dated(form, f"Làm tại: {place.bare}", "ngay_lam", on)
    end = sign_row(sheet, form.y, ((104, 86, "Người yêu cầu", who.name),), note="(Ký, ghi rõ họ, chữ đệm, tên)")
    sheet.rule(22, end + 2, 60)
    sheet.block(
        "Chú thích:\n(1) Ghi rõ tên cơ quan đề nghị thực hiện việc đăng ký.\n(2) Ghi theo nơi đăng ký thường trú; nếu không có thì "
        "ghi theo nơi đăng ký tạm trú.\n(3) Ghi thông tin về giấy tờ tùy thân như hộ chiếu, chứng minh nhân dân, thẻ căn cước "
        "công dân.", 22, end + 3, 168, size=8.5, zone="margin",
    )  # fmt: skip


@layout(APPLICATION, "don_xac_nhan_hai_cap", split="unseen1", years=(2016, 2026))
def confirmed_twice(paper: Paper, on: date) -> None:
    """A letter in prose: name, birth and number on one line, confirmed by the head of the hamlet and by the commune."""
    rng = paper.rng
    place = commune(rng, on)
    who = person(rng, on, place=place)
    title = rng.choice(
        ("ĐƠN XIN XÁC NHẬN NƠI CƯ TRÚ", "ĐƠN XIN XÁC NHẬN HOÀN CẢNH GIA ĐÌNH", "ĐƠN XIN TRỢ CẤP KHÓ KHĂN")
    )
    wish = rng.choice((
        "Gia đình tôi có 05 nhân khẩu, hiện đang gặp khó khăn do mất mùa, kính mong chính quyền xác nhận để tôi hoàn thiện hồ sơ",
        "Nay tôi viết đơn này kính mong quý cấp xác nhận tôi hiện đang sinh sống ổn định tại địa phương",
    ))  # fmt: skip
    facts = {
        "ten_don": (title, title.capitalize()), "nguoi_lam_don": (who.name, who.name),
        "kinh_gui": (f"UBND {place.name[0].lower()}{place.name[1:]}",) * 2,
        "ngay_sinh": (f"{who.birth:%d/%m/%Y}", who.birth.isoformat()), "so_dinh_danh": (who.id_number, who.id_number),
        "noi_cu_tru": (who.home, who.home), "noi_dung": (wish + ".", wish),
    }  # fmt: skip
    sheet = paper.sheet()
    sheet.family = rng.choice(("termes", "pagella"))
    form = Form(paper, sheet, facts, 0, Look(13.5, 1.45, x=25, width=165))
    y = heads.country(sheet, 18)
    y = heads.title(sheet, y + 7, form.say("ten_don", plain=True), size=15.5)
    form.y = (
        sheet.block(
            f"<b><i>Kính gửi:</i></b> {form.say('kinh_gui', plain=True)}", 25, y + 3, 165, size=13.5, align="center"
        )
        + 4
    )
    form.put(("Tên tôi là", "nguoi_lam_don", 1.2), ("Sinh ngày", "ngay_sinh", 1))
    form.put(("CCCD số", "so_dinh_danh", 1), ("Ngày cấp", f"={short_date(who.id_issued)}", 1))
    form.put(("Hiện trú tại", "noi_cu_tru"))
    form.put(("Lý do viết đơn", "noi_dung"))
    form.text("Vậy kính mong các cấp xem xét, giải quyết. Tôi xin chân thành cảm ơn!", gap=4)
    dated(form, place.bare, "ngay_lam", on)
    end = sign_row(
        sheet,
        form.y,
        ((25, 78, "XÁC NHẬN CỦA TRƯỞNG THÔN", official(rng)), (108, 82, "Người viết đơn", who.name)),
        size=12.5,
    )
    end = sheet.block(
        f"XÁC NHẬN CỦA {place.committee().upper()}",
        25,
        end + 5,
        165,
        size=12,
        bold=True,
        align="center",
        zone="signature",
    )
    end = sheet.block(
        "Nội dung đơn trên là đúng./.", 25, end, 165, size=12.5, italic=True, align="center", zone="signature"
    )
    sign_row(sheet, end, ((96, 94, "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", official(rng)),), size=12.5)
    sheet.seal_here(124, end + 12, place.committee())


@layout(OTHER, "so_yeu_ly_lich", split="unseen1", years=(2016, 2026))
def curriculum(paper: Paper, on: date) -> None:
    """A "Sơ yếu lý lịch" on dots: numbered captions, some of them two on a line, some left empty."""
    rng = paper.rng
    place = commune(rng, on)
    who = person(rng, on, age=(18, 50), place=place)
    title = "SƠ YẾU LÝ LỊCH"
    sheet = paper.sheet()
    sheet.family = rng.choice(("freeserif", "termes"))
    form = Form(
        paper, sheet, {"tieu_de": (title, title)}, 0, Look(12.5, 1.55, fill="dots", x=22, width=168), pairs=True
    )
    y = heads.country(sheet, 16)
    sheet.frame(22, y + 2, 30, 40, weight=0.2)
    sheet.block("Ảnh màu\n4 x 6 cm", 22, y + 16, 30, size=9.5, align="center", zone="margin")
    form.y = heads.title(sheet, y + 16, form.say("tieu_de", plain=True), size=20)
    form.y = sheet.block("(Tự thuật)", 20, form.y, 170, size=12, italic=True, align="center") + 14
    form.heading("I. PHẦN BẢN THÂN")
    form.put(("1. Họ và tên", f"={who.name.upper()}", 1.8), ("Nam, nữ", f"={who.sex}", 1))
    form.put(("2. Sinh ngày", f"={short_date(who.birth)}"))
    form.put(("3. Nơi ở hiện nay", f"={who.home}"))
    form.put(("4. Số CCCD", f"={who.id_number}", 1), ("Ngày cấp", f"={short_date(who.id_issued)}", 1))
    form.put(("5. Dân tộc", f"={who.ethnic}"), ("Tôn giáo", "=Không"))
    form.put(("6. Trình độ văn hóa", f"={rng.choice(('12/12', '9/12', '10/10'))}"), ("Ngoại ngữ", ""))
    form.put(("7. Nguyên quán", f"={who.origin}"))
    form.put(("8. Số điện thoại liên hệ", f"=09{rng.randrange(10**8):08d}"))
    form.put(("9. Ngày vào Đoàn TNCS Hồ Chí Minh", f"=26/03/{who.birth.year + 16}"))
    form.heading("II. CAM ĐOAN")
    form.text("Tôi xin cam đoan những lời khai trên là đúng sự thật, nếu có gì sai tôi xin chịu trách nhiệm.", gap=3)
    dated(form, place.bare, "ngay", on)
    sign_row(
        sheet,
        form.y,
        ((22, 82, f"XÁC NHẬN CỦA\nUBND {place.name.upper()}", official(rng)), (108, 82, "NGƯỜI KHAI", who.name)),
        size=12,
        room=18,
    )
    sheet.seal_here(50, form.y + 16, place.committee())


@layout(OTHER, "xac_nhan_cu_tru_ct07", split="unseen1", years=(2021, 2026))
def residence_note(paper: Paper, on: date) -> None:
    """CT07 of the commune's police: numbered captions, the household in a table after them."""
    rng = paper.rng
    place = commune(rng, on)
    who, wife = person(rng, on, place=place, female=False), person(rng, on, place=place, female=True)
    title = "XÁC NHẬN THÔNG TIN VỀ CƯ TRÚ"
    sheet = paper.sheet()
    sheet.family = rng.choice(("tinos", "schola"))
    form = Form(paper, sheet, {"tieu_de": (title, title)}, 0, Look(12, 1.5, x=22, width=168), pairs=True)
    above = place.district or place.province
    y = two_heads(sheet, [f"CÔNG AN {above.upper()}", f"CÔNG AN {place.name.upper()}"], 16, size=11.5)
    dated(form, place.bare, "ngay", on, y=y, zone="right")
    sheet.block("Mẫu CT07 ban hành theo TT số 56/2021/TT-BCA", 108, 8, 88, size=8.5, italic=True, zone="margin")
    form.y = heads.title(sheet, y + 12, form.say("tieu_de", plain=True), size=14.5) + 3
    form.text("I. Theo đề nghị của công dân, cơ quan đăng ký cư trú xác nhận thông tin như sau:", indent=0, bold=True)
    form.put(("1. Họ, chữ đệm và tên", f"={who.name.upper()}"))
    form.put(("2. Ngày, tháng, năm sinh", f"={short_date(who.birth)}", 1.5), ("3. Giới tính", f"={who.sex}", 1))
    form.put(("4. Số định danh cá nhân", f"={who.id_number}"))
    form.put(("5. Dân tộc", f"={who.ethnic}"), ("6. Tôn giáo", "=Không"))
    form.put(("7. Quê quán", f"={who.origin}"))
    form.put(("8. Nơi thường trú", f"={who.home}"))
    form.put(("9. Nơi tạm trú", "=Không"))
    form.put(("10. Họ, chữ đệm và tên chủ hộ", f"={who.name.upper()}"))
    form.text("11. Thông tin các thành viên khác trong hộ gia đình:", indent=0, gap=1)
    rows = [["TT", "Họ, chữ đệm và tên", "Ngày sinh", "Giới tính", "Số định danh", "Quan hệ"],
            ["1", wife.name, short_date(wife.birth), wife.sex, wife.id_number, "Vợ"]]  # fmt: skip
    form.y = sheet.table(22, form.y, [10, 50, 28, 20, 36, 24], rows, size=10.5) + 3
    form.text(f"II. Xác nhận này có giá trị trong thời hạn 01 năm kể từ {long_date(on)}.", indent=0, gap=4)
    sign_row(sheet, form.y, ((104, 88, "TRƯỞNG CÔNG AN", official(rng)),), size=12.5, room=22,
             note="(Ký, ghi rõ họ tên và đóng dấu)")  # fmt: skip
    sheet.seal_here(128, form.y + 14, "Công an " + place.name)
