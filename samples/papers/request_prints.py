"""Declarations, applications and agreements once more: cells, boxes for digits, office use at the top, two pages."""

from __future__ import annotations

from datetime import date

from samples import heads
from samples.compose import Form, Look, committee_lines, dated, sign_row, two_heads
from samples.paper import Paper, layout
from samples.papers.birth_forms import FORM, declaration_facts
from samples.papers.dat_dai import area_text
from samples.papers.to_khai import digit_boxes
from samples.people import commune, identity_note, official, person
from samples.sheet import Sheet
from samples.words import decimal_in_words, short_date

REQUEST, APPLICATION, OTHER = "to_khai_khac", "don", "khac"


@layout(FORM, "to_khai_ks_o_bang", split="unseen2", years=(2016, 2026))
def birth_cells(paper: Paper, on: date) -> None:
    """Every caption and value in a ruled cell; a table for the parents with a column for each of them, mother first."""
    rng = paper.rng
    home, facts, who = declaration_facts(paper, on, capitals=True)
    sheet = paper.sheet()
    sheet.family = rng.choice(("schola", "tinos"))
    form = Form(paper, sheet, facts, 0, Look(11, 1.4, x=18, width=176))
    y = heads.title(sheet, heads.country(sheet, 12) + 4, "TỜ KHAI ĐĂNG KÝ KHAI SINH", size=15)
    form.y = sheet.block(f"Kính gửi: {form.say('kinh_gui')}", 18, y + 1, 176, size=12, align="center") + 3
    pair = [34.0, 54.0, 30.0, 58.0]
    form.grid([50.0, 126.0], (("Họ, chữ đệm, tên người yêu cầu", "nguoi_yeu_cau"),), (("Nơi cư trú", "nguoi_yeu_cau_noi_cu_tru"),),
              (("Giấy tờ tùy thân", "nguoi_yeu_cau_giay_to"),), (("Quan hệ với người được khai sinh", "quan_he"),))  # fmt: skip
    form.y += 1.5
    form.text("Đề nghị cơ quan đăng ký khai sinh cho người dưới đây:", indent=0, gap=1)
    form.grid([50.0, 126.0], (("Họ, chữ đệm, tên", "ho_ten"),), (("Ghi bằng chữ ngày sinh", "ngay_sinh_bang_chu"),))
    form.grid(
        pair,
        (("Ngày, tháng, năm sinh", "ngay_sinh"), ("Giới tính", "gioi_tinh")),
        (("Dân tộc", "dan_toc"), ("Quốc tịch", "quoc_tich")),
    )
    form.grid([50.0, 126.0], (("Nơi sinh", "noi_sinh"),), (("Quê quán", "que_quan"),))
    rows = [["", "Người mẹ", "Người cha"]] + [
        [caption, form.say(f"me_{part}"), form.say(f"cha_{part}")]
        for caption, part in (
            ("Họ, chữ đệm, tên", "ho_ten"), ("Năm sinh", "nam_sinh"), ("Dân tộc", "dan_toc"), ("Quốc tịch", "quoc_tich"),
            ("Nơi cư trú", "noi_cu_tru"),
        )
    ]  # fmt: skip
    form.y = sheet.table(18, form.y + 3, [34, 71, 71], rows, size=11) + 2
    form.text("Tôi cam đoan nội dung đề nghị đăng ký khai sinh trên đây là đúng sự thật.", indent=0, gap=2)
    dated(form, home.place.bare, "ngay_lam", on)
    sign_row(
        sheet, form.y, ((18, 84, "Cán bộ tiếp nhận", official(rng)), (106, 84, "Người yêu cầu", who.name)), size=11
    )


@layout(REQUEST, "to_khai_can_cuoc_cc01", split="unseen2", years=(2021, 2026))
def identity_request(paper: Paper, on: date) -> None:
    """CC01 of the police: numbers in boxes, two captions a line, the reason ticked off in words, an office's remark at the foot."""
    rng = paper.rng
    place = commune(rng, on)
    who = person(rng, on, age=(14, 70), place=place)
    title = "TỜ KHAI CĂN CƯỚC" if on >= date(2024, 7, 1) else "TỜ KHAI CĂN CƯỚC CÔNG DÂN"
    to = f"Công an {place.name[0].lower()}{place.name[1:]}"
    facts = {
        "ten_to_khai": (title, title.capitalize()), "kinh_gui": (to, to), "nguoi_yeu_cau": (who.name.upper(), who.name),
        "nguoi_yeu_cau_noi_cu_tru": (who.home, who.home), "nguoi_yeu_cau_giay_to": (who.id_number, who.id_number),
    }  # fmt: skip
    sheet = paper.sheet()
    sheet.family = rng.choice(("termes", "pagella"))
    form = Form(paper, sheet, facts, 0, Look(12.5, 1.5, fill="dots", x=20, width=172), pairs=True)
    sheet.block(
        "Mẫu CC01 ban hành kèm theo Thông tư của Bộ Công an",
        108,
        7,
        88,
        size=9,
        italic=True,
        align="right",
        zone="margin",
    )
    y = heads.title(sheet, heads.country(sheet, 16) + 6, form.say("ten_to_khai", plain=True), size=16)
    form.y = (
        sheet.block(f"Kính gửi: {form.say('kinh_gui', plain=True)}", 20, y + 2, 170, size=12.5, align="center") + 4
    )
    form.put(("1. Họ, chữ đệm và tên khai sinh", "nguoi_yeu_cau"))
    form.put(("2. Ngày, tháng, năm sinh", f"={short_date(who.birth)}", 1.5), ("3. Giới tính", f"={who.sex}", 1))
    sheet.block("4. Số định danh cá nhân:", 20, form.y + 0.6, 56, size=12.5)
    form.say("nguoi_yeu_cau_giay_to")
    digit_boxes(sheet, 78, form.y, who.id_number, "nguoi_yeu_cau_giay_to")
    form.y += 9
    paper.values.setdefault("cap_gia_tri", []).append({"nhan": "4. Số định danh cá nhân", "gia_tri": who.id_number})
    form.put(("5. Dân tộc", f"={who.ethnic}", 1), ("6. Tôn giáo", "=Không", 1), ("7. Quốc tịch", "=Việt Nam", 1.2))
    form.put(("8. Quê quán", f"={who.origin}"))
    form.put(("9. Nơi thường trú", "nguoi_yeu_cau_noi_cu_tru"))
    form.put(
        ("10. Nghề nghiệp", f"={rng.choice(('Làm ruộng', 'Học sinh', 'Công nhân may'))}", 1),
        ("11. Nhóm máu", f"={rng.choice('ABO')}", 1),
    )
    form.put(("12. Số điện thoại", f"=0{rng.choice('389')}{rng.randrange(10**8):08d}"))
    form.put(
        ("13. Yêu cầu của công dân", f"={rng.choice(('Cấp lần đầu', 'Cấp đổi do hết hạn', 'Cấp lại do bị mất'))}")
    )
    form.text("Tôi xin cam đoan những thông tin kê khai trên là đúng sự thật.", gap=4)
    dated(form, place.bare, "ngay_lam", on)
    end = sign_row(sheet, form.y, ((104, 88, "NGƯỜI KHAI", who.name),), note="(Ký, ghi rõ họ tên)")
    sheet.frame(20, end + 4, 172, 26)
    sheet.block(
        "Kết quả xác minh, tra cứu (cán bộ tiếp nhận ghi)", 22, end + 5, 168, size=10.5, italic=True, zone="margin"
    )


@layout(APPLICATION, "don_dang_ky_dat_dai", split="unseen2", years=(2014, 2026))
def land_registration(paper: Paper, on: date) -> None:
    """Form 04/ĐK of the land office: a box for the office at the top right, captions of three levels, the wish in the middle."""
    rng = paper.rng
    place = commune(rng, on)
    who = person(rng, on, age=(25, 70), place=place)
    title = "ĐƠN ĐĂNG KÝ, CẤP GIẤY CHỨNG NHẬN QUYỀN SỬ DỤNG ĐẤT"
    wish = rng.choice((
        "Đăng ký quyền sử dụng đất và cấp Giấy chứng nhận đối với thửa đất nêu trên",
        "Cấp Giấy chứng nhận lần đầu đối với thửa đất đang sử dụng ổn định",
    ))  # fmt: skip
    facts = {
        "ten_don": ("ĐƠN ĐĂNG KÝ, CẤP GIẤY CHỨNG NHẬN\nQUYỀN SỬ DỤNG ĐẤT", title.capitalize()),
        "kinh_gui": (place.committee(),) * 2, "nguoi_lam_don": (who.name.upper(), who.name),
        "ngay_sinh": (short_date(who.birth), who.birth.isoformat()), "so_dinh_danh": (who.id_number, who.id_number),
        "noi_cu_tru": (who.home, who.home), "noi_dung": (wish + ".", wish),
    }  # fmt: skip
    sheet = paper.sheet()
    sheet.family = rng.choice(("tinos", "freeserif"))
    y = heads.country(sheet, 14, x=18, width=112)
    sheet.frame(136, 14, 58, 34, weight=0.3)
    sheet.block("PHẦN GHI CỦA NGƯỜI NHẬN HỒ SƠ", 137, 15, 56, size=8.5, bold=True, align="center", zone="margin")
    sheet.block(
        f"Vào sổ tiếp nhận hồ sơ số: {rng.randint(10, 900)}\nQuyển: {rng.randint(1, 9):02d}\nNgười nhận hồ sơ",
        138,
        20,
        54,
        size=8.5,
        zone="margin",
    )
    form = Form(paper, sheet, facts, 0, Look(12, 1.42, fill="dots", x=20, width=172))
    y = sheet.block(form.say("ten_don", plain=True), 18, max(y, 50), 174, size=14, bold=True, align="center")
    form.y = (
        sheet.block(f"Kính gửi: {form.say('kinh_gui', plain=True)}", 20, y + 2, 170, size=12.5, align="center") + 4
    )
    form.heading("I. PHẦN KÊ KHAI CỦA NGƯỜI ĐĂNG KÝ")
    form.heading("1. Người sử dụng đất", gap=0)
    form.put(("1.1. Tên (viết chữ in hoa)", "nguoi_lam_don"))
    form.put(("1.2. Ngày sinh", "ngay_sinh", 1), ("Số CCCD", "so_dinh_danh", 1.2))
    form.put(("1.3. Địa chỉ thường trú", "noi_cu_tru"))
    form.heading("2. Thửa đất đăng ký", gap=0)
    form.put(("2.1. Thửa đất số", f"={rng.randint(1, 900)}"), ("2.2. Tờ bản đồ số", f"={rng.randint(1, 90)}"))
    form.put(("2.3. Diện tích", f"={area_text(rng.randint(900, 9000) / 10)} m²"), ("2.4. Loại đất", "=ONT"))
    form.heading("3. Đề nghị", gap=0)
    form.put(("Nội dung đề nghị", "noi_dung"))
    form.heading("4. Giấy tờ nộp kèm theo", gap=0)
    form.text(
        "- Trích đo bản đồ địa chính thửa đất (01 bản);\n- Giấy tờ chứng minh nguồn gốc sử dụng đất (nếu có).",
        indent=0,
        align="left",
        gap=3,
    )
    dated(form, place.bare, "ngay_lam", on)
    sign_row(sheet, form.y, ((104, 88, "Người viết đơn", who.name),), note="(Ký, ghi rõ họ tên)")


@layout(OTHER, "hop_dong_tang_cho_dat", split="unseen2", years=(2016, 2026))
def gift(paper: Paper, on: date) -> None:
    """A contract of gift on two pages: sides A and B with captions, articles, the signatures overleaf."""
    rng = paper.rng
    place = commune(rng, on)
    giver, taker = person(rng, on, age=(50, 80), place=place), person(rng, on, age=(20, 45), place=place)
    title = "HỢP ĐỒNG TẶNG CHO QUYỀN SỬ DỤNG ĐẤT"
    area = rng.randint(800, 9000) / 10
    sheet = paper.sheet()
    sheet.family = rng.choice(("tinos", "schola"))
    form = Form(paper, sheet, {"tieu_de": (title, title)}, 0, Look(13, 1.42, x=28, width=162), pairs=True)
    y = heads.country(sheet, 18)
    form.y = heads.title(sheet, y + 8, form.say("tieu_de", plain=True), size=15) + 4
    dated(form, f"Tại trụ sở UBND {place.name[0].lower()}{place.name[1:]}", "ngay", on, x=28, width=162, zone="body")
    form.heading("BÊN TẶNG CHO (BÊN A)")
    for who in (giver, taker):
        if who is taker:
            form.heading("BÊN ĐƯỢC TẶNG CHO (BÊN B)")
        form.put(("Bà" if who.female else "Ông", f"={who.name.upper()}", 1.6), ("Sinh năm", f"={who.birth.year}", 1))
        form.put(
            (
                "Căn cước công dân số",
                f"={identity_note(who, on, rng)}" if who.id_issued <= on else f"={who.id_number}",
            )
        )
        form.put(("Địa chỉ thường trú", f"={who.home}"))
    form.heading("ĐIỀU 1. QUYỀN SỬ DỤNG ĐẤT TẶNG CHO")
    form.put(("- Thửa đất số", f"={rng.randint(1, 900)}"), ("- Tờ bản đồ số", f"={rng.randint(1, 60)}"))
    form.put(("- Địa chỉ thửa đất", f"={person(rng, on, place=place).home}"))
    form.put(("- Diện tích", f"={area_text(area)} m² (bằng chữ: {decimal_in_words(area)} mét vuông)"))
    form.put(("- Mục đích sử dụng", "=Đất ở tại nông thôn"), ("- Thời hạn", "=Lâu dài"))
    form.heading("ĐIỀU 2. VIỆC GIAO VÀ ĐĂNG KÝ QUYỀN SỬ DỤNG ĐẤT")
    form.text(
        "Bên A có nghĩa vụ giao thửa đất nêu tại Điều 1 cùng giấy tờ về quyền sử dụng đất cho bên B ngay sau khi ký hợp đồng này."
    )
    back = paper.sheet()
    back.family = sheet.family
    back.block("2", 0, 10, 210, size=13, align="center", zone="margin")
    page = Form(paper, back, {}, 22, form.look)
    page.heading("ĐIỀU 3. TRÁCH NHIỆM NỘP LỆ PHÍ")
    page.text("Lệ phí liên quan đến việc tặng cho quyền sử dụng đất theo hợp đồng này do bên B chịu trách nhiệm nộp.")
    page.heading("ĐIỀU 4. CAM ĐOAN CỦA CÁC BÊN")
    page.text(
        "Những thông tin về nhân thân, về thửa đất đã ghi trong hợp đồng này là đúng sự thật; thửa đất không có tranh chấp.",
        gap=6,
    )
    sign_row(
        back,
        page.y,
        ((28, 80, "BÊN A", giver.name), (110, 80, "BÊN B", taker.name)),
        note="(Ký và ghi rõ họ tên)",
        size=12.5,
        room=20,
    )


def _confirmed(sheet: Sheet, y: float, place_office: str, caption: str) -> None:
    sheet.seal_here(128, y + 12, place_office)
    sign_row(sheet, y, ((100, 90, caption, official(sheet.rng)),), size=12.5, room=22)


@layout(OTHER, "giay_xac_nhan_ho_ngheo", split="unseen2", years=(2016, 2026))
def poor_household(paper: Paper, on: date) -> None:
    """A commune's confirmation of a poor household: letterhead, captions on dots between sentences."""
    rng = paper.rng
    place = commune(rng, on)
    who = person(rng, on, place=place)
    title = "GIẤY XÁC NHẬN HỘ NGHÈO"
    sheet = paper.sheet()
    sheet.family = rng.choice(("pagella", "freeserif"))
    form = Form(
        paper, sheet, {"tieu_de": (title, title)}, 0, Look(13, 1.5, fill="under", x=26, width=164), pairs=True
    )
    y = two_heads(sheet, committee_lines(place), 17, size=11.5)
    dated(form, place.bare, "ngay", on, y=y, zone="right")
    form.y = heads.title(sheet, y + 14, form.say("tieu_de", plain=True), size=16) + 5
    form.text(f"{place.committee()} xác nhận:", gap=1)
    form.put(("Họ và tên chủ hộ", f"={who.name.upper()}", 1.7), ("Giới tính", f"={who.sex}", 1))
    form.put(("Sinh ngày", f"={short_date(who.birth)}", 1), ("Dân tộc", f"={who.ethnic}", 1))
    form.put(("Số CCCD", f"={who.id_number}"))
    form.put(("Địa chỉ", f"={who.home}"))
    form.put(("Số nhân khẩu", f"={rng.randint(2, 8):02d} người", 1), ("Mã hộ", f"={rng.randint(10000, 99999)}", 1))
    form.text(
        f"Là hộ nghèo năm {on.year} theo kết quả rà soát đã được phê duyệt, chuẩn nghèo giai đoạn hiện hành.", gap=1
    )
    form.put(("Giấy này có giá trị đến", f"=31/12/{on.year}"))
    form.y += 6
    authority, post = heads.committee_signs(paper)
    _confirmed(sheet, form.y, place.committee(), "\n".join([*authority, post]))
