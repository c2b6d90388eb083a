"""Notes of birth, papers of death and of marital status with ticked boxes, ruled tables and values written by pen."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from samples import heads
from samples.compose import Form, Look, committee_lines, dated, sign_row, signed, two_heads
from samples.paper import Paper, layout
from samples.papers.life_forms import BIRTH_NOTE, EXTRACT, NOTICE, newborn_facts, notice_facts, registered_facts
from samples.papers.marriage_forms import SINGLE, single_facts
from samples.people import identity_note, official
from samples.words import short_date


def tick(form: Form, caption: str, tag: str, options: tuple[str, ...], *, x: float, step: float = 22.0) -> None:
    """A caption with a box before every option at ``form.y``, a cross in the box of the true one."""
    sheet, size = form.sheet, form.look.size
    shown, value = form.facts[tag]
    form.paper.values[tag] = value
    sheet.block(f"{caption}:", x, form.y, 40, size=size, lead=form.look.lead)
    at = x + 4 + len(caption) * size * 0.17
    side = size * 0.26
    for option in options:
        sheet.frame(at, form.y + size * 0.1, side, side, weight=0.25)
        text = option
        if option == shown:
            for a, b in ((0.0, side), (side, 0.0)):
                sheet.rule(at, form.y + size * 0.1 + a, at + side, form.y + size * 0.1 + b, weight=0.4)
            text = f"<{tag}>{option}</{tag}>"
        sheet.block(text, at + side + 1.2, form.y, step, size=size, lead=form.look.lead)
        at += step


@layout(BIRTH_NOTE, "chung_sinh_o_danh_dau", split="unseen2", years=(2019, 2026))
def note_ticked(paper: Paper, on: date) -> None:
    """A hospital's form with boxes to tick for the sex, parts for mother and child, weight in kilograms with a comma."""
    rng = paper.rng
    place, facts, where = newborn_facts(paper, on, station=False, capitals=True)
    born = datetime.fromisoformat(facts["thoi_diem_sinh"][1])
    weight = facts["can_nang"][1]
    facts |= {
        "thoi_diem_sinh": (f"{born:%H:%M} ngày {born:%d/%m/%Y}", facts["thoi_diem_sinh"][1]), "so_con": ("1", "1"),
        "can_nang": (f"{weight / 1000:.1f} kg".replace(".", ","), weight),
    }  # fmt: skip
    sheet = paper.sheet()
    sheet.family = rng.choice(("arimo", "tinos"))
    form = Form(paper, sheet, facts, 0, Look(11.5, 1.6, fill="dots", x=20, width=172))
    y = two_heads(sheet, ["SỞ Y TẾ", where.split(",")[0].upper()], 14, size=10.5)
    sheet.block(f"Mã số: {form.say('so')}", 14, y, 82, size=11, align="center", zone="left")
    form.y = heads.title(sheet, y + 12, "GIẤY CHỨNG SINH", size=18) + 4
    form.heading("A. THÔNG TIN VỀ MẸ")
    form.put(("Họ, chữ đệm, tên mẹ", "me_ho_ten", 1.8), ("Năm sinh", "me_nam_sinh", 1))
    form.put(("Số CCCD", "me_so_giay_to", 1.4), ("Dân tộc", "me_dan_toc", 1))
    form.put(("Nơi cư trú", "me_noi_cu_tru"))
    form.heading("B. THÔNG TIN VỀ CON", gap=2)
    form.put(("Sinh lúc", "thoi_diem_sinh"))
    form.put(("Nơi sinh", "noi_sinh"))
    tick(form, "Giới tính", "gioi_tinh", ("Nam", "Nữ"), x=20)
    sheet.block(f"Cân nặng: {form.say('can_nang')}", 104, form.y, 44, size=11.5, lead=1.6)
    form.y = sheet.block(f"Số con trong lần sinh: {form.say('so_con')}", 142, form.y, 52, size=11.5, lead=1.6)
    form.put(("Dự kiến đặt tên", "ten_du_dinh"))
    form.y += 3
    dated(form, place.bare, "ngay_cap", on)
    sign_row(
        sheet,
        form.y,
        ((20, 82, "NGƯỜI GHI PHIẾU", official(rng)), (106, 84, "TRƯỞNG KHOA SẢN", official(rng))),
        size=11,
    )
    sheet.seal_here(128, form.y + 10, where)


@layout(EXTRACT, "tlkt_bang_ke", split="unseen2", years=(2018, 2026))
def extract_table(paper: Paper, on: date) -> None:
    """All captions and values in the cells of a ruled table, the extract's number in a box at the right."""
    rng = paper.rng
    place, facts = registered_facts(paper, on, f"{rng.randint(1, 300)}/TLKT-BS", capitals=True, since=2014)
    issuer = place.as_of(on)
    sheet = paper.sheet()
    sheet.family = rng.choice(("tinos", "arimo"))
    form = Form(paper, sheet, facts, 0, Look(11.5, 1.4, x=18, width=176))
    y = heads.country(sheet, 14)
    y = sheet.block(f"ỦY BAN NHÂN DÂN {issuer.name.upper()}", 18, y + 2, 110, size=11.5, bold=True, zone="left")
    sheet.block(f"Số: {form.say('so')}", 142, y - 5, 52, size=11.5, align="right", zone="right")
    form.y = heads.title(sheet, y + 6, "TRÍCH LỤC KHAI TỬ (BẢN SAO)", size=15) + 4
    one = [40.0, 136.0]
    form.grid(one, (("Họ, chữ đệm, tên", "ho_ten"),))
    form.grid([40.0, 48.0, 30.0, 58.0], (("Ngày, tháng, năm sinh", "ngay_sinh"), ("Giới tính", "gioi_tinh")),
              (("Dân tộc", "dan_toc"), ("Quốc tịch", "quoc_tich")))  # fmt: skip
    form.grid(
        one, (("Giấy tờ tùy thân", "giay_to_tuy_than"),), (("Nơi cư trú cuối cùng", "noi_cu_tru_cuoi_cung"),),
        (("Thời điểm chết", "thoi_diem_chet"),), (("Nơi chết", "noi_chet"),), (("Nguyên nhân chết", "nguyen_nhan"),),
        (("Nơi đăng ký khai tử", "noi_dang_ky"),),
    )  # fmt: skip
    form.grid([40.0, 48.0, 30.0, 58.0], (("Số đăng ký", "so_dang_ky"), ("Ngày đăng ký", "ngay_dang_ky")))
    form.y += 4
    dated(form, issuer.bare, "ngay_cap", on)
    signed(
        paper, sheet, form.y, issuer.committee(), lines=["TL. CHỦ TỊCH"], post="CÔNG CHỨC TƯ PHÁP - HỘ TỊCH", size=12
    )


@layout(NOTICE, "bao_tu_phieu_a5", split="unseen2", years=(2017, 2026))
def notice_small(paper: Paper, on: date) -> None:
    """A hospital's half-sheet: numbered captions, boxes for the sex, hour with a colon, day before place at the foot."""
    rng = paper.rng
    place, facts = notice_facts(paper, on, "BỆNH VIỆN ĐA KHOA KHU VỰC {place}", "GBT-BV", capitals=True)
    died = on - timedelta(days=rng.randint(0, 2))
    hour, minute = rng.randint(0, 23), rng.randint(0, 59)
    facts["thoi_diem_chet"] = (
        f"{hour:02d}:{minute:02d}, ngày {died:%d/%m/%Y}",
        f"{died.isoformat()}T{hour:02d}:{minute:02d}",
    )
    office = f"BỆNH VIỆN ĐA KHOA KHU VỰC {place.bare.upper()}"
    facts["co_quan_cap"] = (office, office)
    where = rng.choice(("Khoa Hồi sức tích cực", "Khoa Cấp cứu", "Khoa Nội tổng hợp"))
    facts["noi_chet"] = (where, where)
    sheet = paper.sheet((210, 148))
    sheet.family = rng.choice(("termes", "arimo"))
    form = Form(paper, sheet, facts, 0, Look(10.5, 1.5, x=14, width=182))
    y = two_heads(sheet, ["SỞ Y TẾ", form.say("co_quan_cap", plain=True)], 8, size=9.5)
    sheet.block(f"Số: {form.say('so')}", 14, y, 82, size=10, align="center", zone="left")
    form.y = sheet.block("GIẤY BÁO TỬ", 14, y + 4, 182, size=15, bold=True, align="center") + 2
    form.put(("1. Họ, chữ đệm, tên người chết", "ho_ten"))
    tick(form, "2. Giới tính", "gioi_tinh", ("Nam", "Nữ"), x=14, step=18)
    form.y = sheet.block(f"3. Ngày sinh: {form.say('ngay_sinh')}", 106, form.y, 90, size=10.5, lead=1.5)
    form.put(("4. Giấy tờ tùy thân", "giay_to_tuy_than"))
    form.put(("5. Nơi cư trú cuối cùng", "=" + facts["noi_cu_tru_cuoi_cung"][0]))
    form.put(("6. Tử vong lúc", "thoi_diem_chet"), ("7. Tại", "noi_chet"))
    form.put(("8. Nguyên nhân tử vong", "nguyen_nhan"))
    form.y += 2
    dated(form, "", "ngay_cap", on, x=108, width=88, capital=True)
    sign_row(
        sheet,
        form.y,
        (
            (14, 84, "THÂN NHÂN NGƯỜI CHẾT", official(rng)),
            (110, 86, "TL. GIÁM ĐỐC\nTRƯỞNG PHÒNG KHTH", official(rng)),
        ),
        size=10,
        room=16,
    )
    sheet.seal_here(130, form.y + 10, office)


@layout(SINGLE, "tthn_mau_viet_tay", split="unseen2", years=(2016, 2024))
def single_by_pen(paper: Paper, on: date) -> None:
    """A printed form filled by pen on its dots; number, day and name stand in slots."""
    rng = paper.rng
    place, who, facts = single_facts(paper, on, capitals=False)
    own = identity_note(who, on, rng)
    facts |= {"giay_to_tuy_than": (own, own), "ngay_sinh": (short_date(who.birth), who.birth.isoformat())}
    number = str(rng.randint(2, 200))
    facts["so"] = (f"<h>{number}</h>/UBND-XNTTHN", f"{number}/UBND-XNTTHN")
    sheet = paper.sheet()
    sheet.family = rng.choice(("freeserif", "tinos"))
    form = Form(paper, sheet, facts, 0, Look(13, 1.55, fill="under", value="<h>{}</h>", x=24, width=164))
    left = committee_lines(place)
    left[-1] = form.say("co_quan_cap", plain=True)
    y = two_heads(sheet, left, 16, size=11.5)
    sheet.block(f"Số: {form.say('so', plain=True)}", 14, y, 82, size=12.5, align="center", zone="left")
    dated(form, place.bare, "ngay_cap", on, y=y, zone="right")
    form.y = heads.title(sheet, y + 14, "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN", size=15) + 5
    form.text(f"Xét đề nghị của ông/bà: <h>{who.name}</h>", indent=0, gap=1)
    form.heading("XÁC NHẬN:", align="center")
    form.put(("Họ, chữ đệm, tên", "ho_ten"))
    form.put(("Ngày, tháng, năm sinh", "ngay_sinh"))
    form.put(("Giới tính", "gioi_tinh"), ("Dân tộc", "dan_toc"), ("Quốc tịch", "quoc_tich", 1.2))
    form.put(("Giấy tờ tùy thân", "giay_to_tuy_than"))
    form.put(("Nơi cư trú", "noi_cu_tru"))
    form.put(("Tình trạng hôn nhân", "tinh_trang_hon_nhan"))
    form.put(("Giấy này được sử dụng để", "muc_dich_su_dung"))
    form.text(
        "Giấy này có giá trị sử dụng trong thời hạn 6 tháng, kể từ ngày cấp.", size=12, italic=True, indent=0, gap=4
    )
    authority, post = heads.committee_signs(paper)
    signed(paper, sheet, form.y, place.committee(), lines=authority, post=post)
