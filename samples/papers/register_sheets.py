"""Civil-status papers for calibration: halves with captions of their own, prose, three columns, copies of older books."""

from __future__ import annotations

from datetime import date, datetime

from samples import heads
from samples.compose import Form, Look, committee_lines, dated, sign_row, signed, two_heads, unit_head
from samples.paper import Paper, layout
from samples.papers.birth_forms import EXTRACT, FORM, ORIGINAL, asker, birth_facts, declaration_facts
from samples.papers.life_forms import BIRTH_NOTE, NOTICE, newborn_facts, notice_facts, registered_facts
from samples.papers.life_forms import EXTRACT as DEATH
from samples.papers.marriage_forms import EXTRACT as MARRIAGE_EXTRACT
from samples.papers.marriage_forms import ORIGINAL as MARRIAGE
from samples.papers.marriage_forms import SINGLE, couple_facts, married_facts, single_facts
from samples.people import day_between, family, identity_note, official
from samples.words import long_date


@layout(ORIGINAL, "ks_2016_hai_nua_cha_me", split="unseen3", years=(2016, 2026))
def halves(paper: Paper, on: date) -> None:
    """The child over the whole width, mother and father in two halves whose captions do not name them."""
    rng = paper.rng
    home = family(rng, on)
    facts = birth_facts(paper, home)
    number = f"{rng.randint(1, 280)}/{on.year}"
    facts |= {"so": (number, number), "ngay_dang_ky": (long_date(on), on.isoformat())}
    asker(paper, home, facts)
    sheet = paper.sheet()
    sheet.family = rng.choice(("tinos", "schola"))
    sheet.frame(10, 9, 190, 279, weight=0.8, colour=(90, 130, 90))
    y = heads.country(sheet, 18)
    y = heads.title(sheet, y + 6, "GIẤY KHAI SINH", size=20)
    form = Form(paper, sheet, facts, 0, Look(12, 1.5, x=18, width=174))
    form.y = sheet.block(f"Số: {form.say('so')}", 20, y, 170, size=12, align="center") + 4
    form.put(("Họ, chữ đệm, tên", "ho_ten", 2), ("Giới tính", "gioi_tinh", 1))
    form.put(("Sinh ngày", "ngay_sinh", 1), ("Bằng chữ", "ngay_sinh_bang_chu", 2))
    form.put(("Dân tộc", "dan_toc"), ("Quốc tịch", "quoc_tich"), ("Số định danh", "so_dinh_danh", 1.4))
    form.lines(("Nơi sinh", "noi_sinh"), ("Quê quán", "que_quan"))
    top, ends = form.y + 3, []
    for x, tag, word in ((18, "me", "NGƯỜI MẸ"), (108, "cha", "NGƯỜI CHA")):
        form.look = Look(12, 1.5, x=x, width=84)
        form.y = sheet.block(word, x, top, 84, size=12, bold=True) + 1
        form.lines(("Họ, chữ đệm, tên", f"{tag}_ho_ten"), ("Năm sinh", f"{tag}_nam_sinh"), ("Dân tộc", f"{tag}_dan_toc"),
                   ("Quốc tịch", f"{tag}_quoc_tich"), ("Nơi cư trú", f"{tag}_noi_cu_tru"))  # fmt: skip
        ends.append(form.y)
    form.look, form.y = Look(12, 1.5, x=18, width=174), max(ends) + 3
    form.lines(
        ("Cơ quan đăng ký", "noi_dang_ky"),
        ("Ngày đăng ký", "ngay_dang_ky"),
        ("Người yêu cầu đăng ký", "nguoi_di_khai_sinh"),
    )
    authority, post = heads.committee_signs(paper)
    signed(paper, sheet, form.y + 3, home.place.committee(), lines=authority, post=post)


@layout(EXTRACT, "tlks_noi_cap_truoc", split="unseen3", years=(2019, 2026))
def extract_small(paper: Paper, on: date) -> None:
    """Short captions, registration first, the parents each on one running line."""
    rng = paper.rng
    registered = day_between(rng, date(2014, 3, 1), on.replace(year=on.year - 1, day=1))
    home = family(rng, registered)
    facts = birth_facts(paper, home, capitals=False)
    number, entry = f"{rng.randint(1, 500)}/TLKS-BS", f"{rng.randint(1, 200):03d}"
    facts |= {
        "so": (number, number),
        "so_dang_ky": (entry, entry),
        "ngay_dang_ky": (f"{registered:%d/%m/%Y}", registered.isoformat()),
    }
    issuer = home.place.as_of(on)
    sheet = paper.sheet()
    sheet.family = rng.choice(("freeserif", "pagella"))
    form = Form(paper, sheet, facts, 0, Look(12.5, 1.5, fill="dots", x=22, width=168))
    y = two_heads(sheet, committee_lines(issuer), 16, size=11.5)
    sheet.block(f"Số: {form.say('so')}", 14, y, 82, size=12, align="center", zone="left")
    dated(form, issuer.bare, "ngay_cap", on, y=y, zone="right")
    form.y = heads.title(sheet, y + 12, "TRÍCH LỤC KHAI SINH", size=16) + 5
    form.put(("Đã đăng ký tại", "noi_dang_ky"))
    form.put(("Theo sổ đăng ký số", "so_dang_ky"), ("Ngày đăng ký", "ngay_dang_ky"))
    form.put(("Họ tên", "ho_ten", 1.6), ("Giới", "gioi_tinh", 0.8))
    form.put(("Ngày sinh", "ngay_sinh", 1), ("(Bằng chữ)", "ngay_sinh_bang_chu", 2))
    form.put(("Dân tộc", "dan_toc"), ("Quốc tịch", "quoc_tich"), ("Định danh", "so_dinh_danh", 1.3))
    form.lines(("Nơi sinh", "noi_sinh"), ("Quê", "que_quan"))
    for tag, word in (("me", "Mẹ"), ("cha", "Cha")):
        form.put(
            (f"{word}", f"{tag}_ho_ten", 1.8),
            ("Năm sinh", f"{tag}_nam_sinh", 0.9),
            ("Dân tộc", f"{tag}_dan_toc", 1),
            ("Quốc tịch", f"{tag}_quoc_tich", 1.2),
        )
        form.put(("Nơi cư trú", f"{tag}_noi_cu_tru"))
    form.y += 4
    signed(paper, sheet, form.y, issuer.committee(), caption="NGƯỜI KÝ TRÍCH LỤC", post="PHÓ CHỦ TỊCH")


@layout(MARRIAGE, "kh_2008_xep_chong", split="unseen3", years=(2006, 2015))
def stacked(paper: Paper, on: date) -> None:
    """The pad of 2006 with husband over wife, two captions a line, typed on dots by a machine with a plain nought."""
    rng = paper.rng
    place, pair, facts = couple_facts(paper, on)
    number, book = str(rng.randint(1, 120)), f"{rng.randint(1, 3):02d}/{on.year}"
    facts |= {"so": (number, number), "ngay_dang_ky": (f"{on:%d/%m/%Y}", on.isoformat())}
    sheet = paper.sheet()
    sheet.family, sheet.typewriter = rng.choice(("freeserif", "termes")), "cursor"
    left = unit_head(sheet, place, 15, size=11.5)
    form = Form(paper, sheet, facts, 0, Look(12, 1.65, fill="under", value="<m>{}</m>", x=20, width=172))
    top = sheet.block(f"Số: {form.say('so')}", 150, 16, 44, size=12, zone="right")
    sheet.block(f"Quyển số: {book}", 150, top, 44, size=12, zone="right")
    form.y = heads.title(sheet, heads.country(sheet, left + 5) + 6, "GIẤY CHỨNG NHẬN KẾT HÔN", size=18) + 5
    for tag, word in (("chong", "chồng"), ("vo", "vợ")):
        form.put((f"Họ và tên {word}", f"{tag}_ho_ten", 1.6), ("Sinh ngày", f"{tag}_ngay_sinh", 1))
        form.put(("Dân tộc", f"{tag}_dan_toc"), ("Quốc tịch", f"{tag}_quoc_tich"))
        form.put(("Nơi thường trú/tạm trú", f"{tag}_noi_cu_tru"))
        form.put(("Giấy CMND/Hộ chiếu", f"{tag}_giay_to"))
        form.y += 2
    form.lines(("Nơi đăng ký", "noi_dang_ky"), ("Ngày đăng ký", "ngay_dang_ky"))
    form.y = (
        sign_row(
            sheet, form.y + 2, ((20, 80, "Chồng", pair["chong"].name), (108, 80, "Vợ", pair["vo"].name)), size=12
        )
        + 2
    )
    signed(paper, sheet, form.y, place.committee(), lines=["TM. UBND"], post="CHỦ TỊCH")


@layout(MARRIAGE_EXTRACT, "tlkh_ba_cot", split="unseen3", years=(2016, 2026))
def three_columns(paper: Paper, on: date) -> None:
    """Captions at the left, wife and husband in two columns beside them, without rules."""
    rng = paper.rng
    _place, issuer, facts = married_facts(paper, on, f"{rng.randint(1, 260)}/TLKH-BS")
    sheet = paper.sheet()
    sheet.family = rng.choice(("termes", "tinos"))
    form = Form(paper, sheet, facts, 0, Look(12, 1.4, x=18, width=176))
    y = two_heads(sheet, committee_lines(issuer), 16, size=11.5)
    sheet.block(f"Số: {form.say('so')}", 14, y, 82, size=12, align="center", zone="left")
    dated(form, issuer.bare, "ngay_cap", on, y=y, zone="right")
    y = heads.title(sheet, y + 12, "TRÍCH LỤC KẾT HÔN", "(BẢN SAO)", size=15) + 4
    y = sheet.row([(62, 62, "<b>VỢ</b>"), (130, 62, "<b>CHỒNG</b>")], y, size=12)
    for caption, part in (("Họ, chữ đệm, tên", "ho_ten"), ("Ngày sinh", "ngay_sinh"), ("Dân tộc", "dan_toc"), ("Quốc tịch", "quoc_tich"),
                          ("Nơi cư trú", "noi_cu_tru"), ("Giấy tờ tùy thân", "giay_to")):  # fmt: skip
        y = sheet.row(
            [(18, 42, caption), (62, 64, form.say(f"vo_{part}")), (130, 64, form.say(f"chong_{part}"))],
            y,
            size=12,
            lead=1.35,
        )
    form.y = y + 3
    form.put(("Nơi đăng ký kết hôn", "noi_dang_ky"))
    form.put(("Số", "so_dang_ky"), ("Ngày", "ngay_dang_ky"))
    form.y += 4
    authority, post = heads.committee_signs(paper)
    signed(paper, sheet, form.y, issuer.committee(), lines=authority, post=post)


@layout(DEATH, "chung_tu_ban_sao_danh_so", split="unseen3", years=(2010, 2020))
def numbered_death(paper: Paper, on: date) -> None:
    """An extract with numbered captions, two a line, the entry in the book at the end."""
    rng = paper.rng
    place, facts = registered_facts(paper, on, f"{rng.randint(1, 90):02d}/TLKT-BS", capitals=True, since=2006)
    sheet = paper.sheet()
    sheet.family = rng.choice(("schola", "freeserif"))
    form = Form(paper, sheet, facts, 0, Look(12, 1.5, value="<b>{}</b>", x=20, width=172))
    y = two_heads(sheet, committee_lines(place), 16, size=11)
    sheet.block(f"Số: {form.say('so', plain=True)}", 14, y, 82, size=12, align="center", zone="left")
    dated(form, place.bare, "ngay_cap", on, y=y, zone="right")
    form.y = heads.title(sheet, y + 12, "TRÍCH LỤC KHAI TỬ", size=16) + 5
    form.put(("1. Người chết", "ho_ten", 1.8), ("2. Giới tính", "gioi_tinh", 1))
    form.put(("3. Sinh ngày", "ngay_sinh"), ("4. Dân tộc", "dan_toc"), ("5. Quốc tịch", "quoc_tich", 1.2))
    form.put(("6. Giấy tờ tùy thân", "giay_to_tuy_than"))
    form.put(("7. Nơi thường trú cuối cùng", "noi_cu_tru_cuoi_cung"))
    form.put(("8. Chết lúc", "thoi_diem_chet"))
    form.put(("9. Nơi chết", "noi_chet"))
    form.put(("10. Nguyên nhân chết", "nguyen_nhan"))
    form.put(("11. Nơi đăng ký khai tử", "noi_dang_ky"))
    form.put(("12. Số đăng ký", "so_dang_ky"), ("13. Ngày đăng ký", "ngay_dang_ky"))
    form.y += 4
    signed(paper, sheet, form.y, place.committee(), lines=["TM. ỦY BAN NHÂN DÂN"], post="CHỦ TỊCH", over_name=True)


@layout(NOTICE, "bao_tu_bang_benh_vien", split="unseen3", years=(2016, 2026))
def notice_cells(paper: Paper, on: date) -> None:
    """A hospital's notice with its captions in the cells of a table."""
    rng = paper.rng
    place, facts = notice_facts(paper, on, "BỆNH VIỆN ĐA KHOA {province}", "GBT", capitals=True)
    sheet = paper.sheet()
    sheet.family = rng.choice(("arimo", "tinos"))
    form = Form(paper, sheet, facts, 0, Look(11.5, 1.4, x=18, width=174))
    y = two_heads(sheet, ["SỞ Y TẾ", form.say("co_quan_cap", plain=True)], 16, size=10.5)
    sheet.block(f"Số: {form.say('so')}", 14, y, 82, size=11, align="center", zone="left")
    dated(form, place.bare, "ngay_cap", on, y=y, zone="right")
    form.y = heads.title(sheet, y + 12, "GIẤY BÁO TỬ", size=17) + 4
    form.grid([46.0, 128.0], (("Họ và tên người chết", "ho_ten"),))
    form.grid([46.0, 44.0, 34.0, 50.0], (("Ngày sinh", "ngay_sinh"), ("Giới tính", "gioi_tinh")))
    form.grid([46.0, 128.0], (("Giấy tờ tùy thân", "giay_to_tuy_than"),), (("Thời gian chết", "thoi_diem_chet"),), (("Địa điểm chết", "noi_chet"),),
              (("Nguyên nhân tử vong", "nguyen_nhan"),))  # fmt: skip
    form.y += 5
    signed(
        paper,
        sheet,
        form.y,
        facts["co_quan_cap"][0],
        lines=["TL. GIÁM ĐỐC"],
        post="TRƯỞNG KHOA",
        tagged=False,
        size=12,
    )


@layout(BIRTH_NOTE, "chung_sinh_bang_ke", split="unseen3", years=(2016, 2026))
def note_cells(paper: Paper, on: date) -> None:
    """A station's note in a table, the child before the mother."""
    rng = paper.rng
    place, facts, where = newborn_facts(paper, on, station=True, capitals=True)
    born = datetime.fromisoformat(facts["thoi_diem_sinh"][1])
    facts["thoi_diem_sinh"] = (f"{born:%H} giờ {born:%M}, ngày {born:%d/%m/%Y}", facts["thoi_diem_sinh"][1])
    sheet = paper.sheet((148, 210))
    sheet.family = rng.choice(("tinos", "freeserif"))
    form = Form(paper, sheet, facts, 0, Look(10, 1.4, x=10, width=128))
    y = sheet.block(where.split(",")[0].upper(), 10, 10, 128, size=10, bold=True, align="center")
    y = sheet.block("GIẤY CHỨNG SINH", 10, y + 3, 128, size=15, bold=True, align="center")
    form.y = sheet.block(f"Số: {form.say('so')}", 10, y, 128, size=10, align="center") + 2
    form.grid(
        [38.0, 90.0],
        (("Tên dự định đặt cho con", "ten_du_dinh"),),
        (("Sinh lúc", "thoi_diem_sinh"),),
        (("Nơi sinh", "noi_sinh"),),
    )
    form.grid([38.0, 26.0, 34.0, 30.0], (("Giới tính", "gioi_tinh"), ("Cân nặng", "can_nang")))
    form.grid(
        [38.0, 90.0],
        (("Số con lần này", "so_con"),),
        (("Họ tên mẹ", "me_ho_ten"),),
        (("Số giấy tờ của mẹ", "me_so_giay_to"),),
        (("Nơi thường trú", "me_noi_cu_tru"),),
    )
    form.grid([38.0, 26.0, 34.0, 30.0], (("Năm sinh mẹ", "me_nam_sinh"), ("Dân tộc", "me_dan_toc")))
    form.y += 4
    dated(form, place.bare, "ngay_cap", on, x=60, width=78)
    sign_row(sheet, form.y, ((10, 60, "Người đỡ đẻ", official(rng)), (76, 62, "Trạm trưởng", official(rng))), size=10)
    sheet.seal_here(92, form.y + 8, where)


@layout(SINGLE, "tthn_nhan_dam", split="unseen3", years=(2017, 2026))
def single_bold(paper: Paper, on: date) -> None:
    """Bold captions over two columns, the state of marriage in a frame, signed by authority of the chairman."""
    rng = paper.rng
    place, who, facts = single_facts(paper, on, capitals=True)
    own = identity_note(who, on, rng)
    facts["giay_to_tuy_than"] = (own, own)
    sheet = paper.sheet()
    sheet.family = rng.choice(("bonum", "tinos"))
    form = Form(paper, sheet, facts, 0, Look(12, 1.45, caption="<b>{}</b>", x=22, width=168))
    left = committee_lines(place)
    left[-1] = form.say("co_quan_cap", plain=True)
    y = two_heads(sheet, left, 16, size=11)
    sheet.block(f"Số: {form.say('so', plain=True)}", 14, y, 82, size=12, align="center", zone="left")
    dated(form, place.bare, "ngay_cap", on, y=y, zone="right")
    form.y = heads.title(sheet, y + 12, "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN", size=15) + 5
    form.text(
        f"Ủy ban nhân dân {place.name[0].lower()}{place.name[1:]} xác nhận công dân có lý lịch dưới đây:",
        indent=0,
        gap=2,
    )
    form.put(("Họ tên", "ho_ten", 1.4), ("Sinh ngày", "ngay_sinh", 1))
    form.put(("Giới tính", "gioi_tinh"), ("Dân tộc", "dan_toc"), ("Quốc tịch", "quoc_tich", 1.2))
    form.put(("Số giấy tờ tùy thân", "giay_to_tuy_than"))
    form.put(("Chỗ ở hiện nay", "noi_cu_tru"))
    top = form.y + 2
    form.y = top + 2
    form.put(("Tình trạng hôn nhân hiện tại", "tinh_trang_hon_nhan"))
    sheet.frame(20, top, 172, form.y - top + 1, weight=0.3)
    form.y += 4
    form.put(("Cấp để", "muc_dich_su_dung"))
    form.y += 4
    signed(paper, sheet, form.y, place.committee(), lines=["TUQ. CHỦ TỊCH"], post="CÔNG CHỨC TƯ PHÁP - HỘ TỊCH")


@layout(FORM, "to_khai_ks_nhan_cot", split="unseen3", years=(2014, 2026))
def labelled_request(paper: Paper, on: date) -> None:
    """Captions in a column of their own, the three persons under headings without numbers."""
    rng = paper.rng
    home, facts, who = declaration_facts(paper, on, capitals=False)
    sheet = paper.sheet()
    sheet.family = rng.choice(("tinos", "freeserif"))
    form = Form(paper, sheet, facts, 0, Look(11, 1.38, x=20, width=172))
    y = heads.title(sheet, heads.country(sheet, 12) + 3, "TỜ KHAI ĐĂNG KÝ KHAI SINH", size=14)
    form.y = sheet.block(f"Kính gửi: {form.say('kinh_gui')}", 20, y + 1, 170, size=11.5, align="center") + 2
    form.heading("NGƯỜI YÊU CẦU")
    form.labels(72, ("Họ, chữ đệm, tên", "nguoi_yeu_cau"), ("Giấy tờ tùy thân", "nguoi_yeu_cau_giay_to"), ("Nơi cư trú", "nguoi_yeu_cau_noi_cu_tru"),
                ("Quan hệ với trẻ", "quan_he"))  # fmt: skip
    form.heading("TRẺ ĐƯỢC KHAI SINH")
    form.labels(72, ("Họ, chữ đệm, tên của trẻ", "ho_ten"), ("Ngày, tháng, năm sinh", "ngay_sinh"), ("Ngày sinh bằng chữ", "ngay_sinh_bang_chu"),
                ("Giới tính", "gioi_tinh"), ("Dân tộc", "dan_toc"), ("Quốc tịch", "quoc_tich"), ("Nơi sinh", "noi_sinh"), ("Quê quán", "que_quan"))  # fmt: skip
    for tag, word in (("me", "MẸ"), ("cha", "CHA")):
        form.heading(f"THÔNG TIN {word} CỦA TRẺ")
        form.labels(72, (f"Họ tên {word.lower()}", f"{tag}_ho_ten"), ("Năm sinh", f"{tag}_nam_sinh"), ("Dân tộc", f"{tag}_dan_toc"),
                    ("Quốc tịch", f"{tag}_quoc_tich"), ("Nơi cư trú", f"{tag}_noi_cu_tru"))  # fmt: skip
    form.y += 2
    dated(form, home.place.bare, "ngay_lam", on)
    sign_row(sheet, form.y, ((104, 88, "Người khai", who.name),), size=11)
