"""Papers of counters, holders and citizens for calibration: labelled receipts, framed slips, a card's face alone, minutes."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from samples import heads, prose
from samples.compose import Form, Look, committee_lines, dated, sign_row, signed, two_heads
from samples.paper import Flow, Paper, layout
from samples.papers.bien_lai import TYPE as RECEIPT
from samples.papers.can_cuoc import TYPE as CARD
from samples.papers.can_cuoc import front_2021, holder
from samples.papers.counter_forms import clock_words, control_facts, slip_facts, tagged_parts
from samples.papers.dat_dai import TYPE as LAND
from samples.papers.dat_dai import entry_slot, numbers
from samples.papers.ho_khau import TYPE as BOOK
from samples.papers.ho_khau import own_number
from samples.papers.household_forms import book_of
from samples.papers.land_forms import PINK, issued, plot_facts
from samples.papers.mot_cua import CONTROL, RESULTS, SLIP, STATIONS, moment_of, moment_value
from samples.papers.receipt_forms import receipt_facts
from samples.papers.van_ban import TYPE as LETTER
from samples.papers.van_ban import arrival, chairman, letterhead, sign_off
from samples.people import commune, identity_note, official, person
from samples.words import grouped, long_date, short_date

REQUEST, APPLICATION, OTHER = "to_khai_khac", "don", "khac"


@layout(RECEIPT, "bien_lai_khung_nhan", split="unseen3", years=(2018, 2026))
def framed_receipt(paper: Paper, on: date) -> None:
    """A receipt in a frame with captions in a column, form and series on one line under the title."""
    place, who, facts = receipt_facts(paper, on)
    rng = paper.rng
    sheet = paper.sheet((210, 148))
    sheet.family = rng.choice(("tinos", "schola"))
    sheet.frame(8, 6, 194, 126, weight=0.4)
    form = Form(paper, sheet, facts, 10, Look(11, 1.42, x=16, width=178))
    form.put(("Cơ quan thu", "don_vi_thu", 1.8), ("Mã số thuế", "ma_so_thue", 1))
    form.y = sheet.block("BIÊN LAI THU PHÍ", 16, form.y + 2, 178, size=16, bold=True, align="center")
    form.put(("Mẫu số", "mau_so", 1.2), ("Ký hiệu", "ky_hieu", 1), ("Số biên lai", "so", 1))
    form.labels(66, ("Người nộp", "nguoi_nop"), ("Địa chỉ", "dia_chi"), ("Nội dung thu", "ten_phi"), ("Tổng số tiền", "so_tien"),
                ("Số tiền bằng chữ", "so_tien_bang_chu"), ("Hình thức thanh toán", "hinh_thuc_thanh_toan"))  # fmt: skip
    dated(form, place.bare, "ngay_thu", on)
    sign_row(
        sheet,
        form.y,
        ((20, 70, "Người nộp tiền", who.name), (120, 70, "Người thu tiền", official(rng))),
        size=10.5,
        room=12,
    )


@layout(SLIP, "hen_tra_khung_doi", split="unseen3", years=(2018, 2026))
def framed_slip(paper: Paper, on: date) -> None:
    """A slip whose person and dossier stand in two frames, the appointment large below."""
    place, who, facts, parts = slip_facts(paper, on, "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ", "colon", capitals=False)
    sheet = paper.sheet()
    sheet.family = paper.rng.choice(("termes", "freeserif"))
    form = Form(paper, sheet, facts, 0, Look(12, 1.45, x=20, width=172))
    y = two_heads(sheet, [f"UBND {place.name.upper()}", form.say("bo_phan_tiep_nhan", plain=True)], 16, size=11)
    form.y = heads.title(sheet, y + 8, "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", size=14) + 4
    top = form.y
    form.y += 2
    form.put(("Họ tên người nộp hồ sơ", "nguoi_nop"))
    form.put(("Số CCCD", "so_dinh_danh"), ("Số điện thoại", "so_dien_thoai"))
    form.put(("Địa chỉ", "dia_chi"))
    sheet.frame(18, top, 176, form.y - top + 1)
    top = form.y + 4
    form.y = top + 2
    form.put(("Mã hồ sơ", "ma_ho_so"), ("Mã thủ tục", "ma_thu_tuc"))
    form.put(("Tên thủ tục", "ten_thu_tuc"))
    form.text("Giấy tờ đã nộp:", indent=0)
    for part in tagged_parts(parts):
        form.text(f"- {part}", indent=6, align="left")
    sheet.frame(18, top, 176, form.y - top + 1)
    form.y += 4
    form.put(("Ngày nhận hồ sơ", "thoi_diem_tiep_nhan"))
    form.put(("Ngày hẹn trả kết quả", "thoi_diem_hen_tra"))
    sign_row(
        sheet,
        form.y + 3,
        (
            (20, 80, "NGƯỜI NỘP HỒ SƠ", who.name),
            (110, 80, "NGƯỜI NHẬN HỒ SƠ", form.say("nguoi_tiep_nhan", plain=True)),
        ),
    )


@layout(CONTROL, "kiem_soat_ket_qua_truoc", split="unseen3", years=(2018, 2026))
def result_before(paper: Paper, on: date) -> None:
    """A control sheet whose columns begin with the day and end with the receiver."""
    rng = paper.rng
    facts = control_facts(paper, on)
    moment = moment_of(on, rng.randint(7, 10), rng.randint(0, 59))
    steps, rows = [], [["Thời gian", "Kết quả giải quyết", "Người giao", "Người nhận"]]
    for giver, taker in pairwise(STATIONS[: rng.randint(3, 5)]):
        result = rng.choice(RESULTS)
        steps.append({"giao": giver, "nhan": taker, "thoi_diem": moment_value(moment), "ket_qua": result})
        rows.append([f"<buoc>{c}</buoc>" for c in (clock_words(moment, "short"), result, giver, taker)])
        moment += timedelta(hours=rng.randint(1, 30))
    paper.set(buoc=steps)
    sheet = paper.sheet()
    sheet.family = rng.choice(("tinos", "schola"))
    form = Form(paper, sheet, facts, 0, Look(12, 1.45, x=20, width=172))
    form.y = (
        heads.title(sheet, heads.country(sheet, 15) + 6, "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", size=14) + 4
    )
    form.lines(
        ("Mã số hồ sơ", "ma_ho_so"), ("Thủ tục", "ten_thu_tuc"), ("Cơ quan giải quyết hồ sơ", "co_quan_giai_quyet")
    )
    form.y = sheet.table(20, form.y + 3, [42, 30, 50, 50], rows, size=11) + 4
    sign_row(sheet, form.y, ((110, 80, "Người lập", official(rng)),))


@layout(CARD, "cccd_2021_chi_mat_truoc", split="unseen3", years=(2021, 2024))
def face_only(paper: Paper, on: date) -> None:
    """The face of a chip card alone in the middle of a page."""
    who, issued_on, expires = holder(paper, on)
    sheet = paper.sheet((210, 148))
    front_2021(sheet, 60, 40, who, issued_on, expires)
    paper.set(
        so_dinh_danh=who.id_number, ho_ten=who.name, ngay_sinh=who.birth.isoformat(), gioi_tinh=who.sex, quoc_tich=who.nationality,
        que_quan=who.origin, noi_thuong_tru=who.home, ngay_het_han=expires.isoformat() if expires else "khong_thoi_han",
    )  # fmt: skip
    if who.old_number:
        paper.set(so_cmnd_cu=who.old_number)


@layout(BOOK, "ho_khau_bang_doc", split="unseen3", years=(2006, 2020))
def book_table(paper: Paper, on: date) -> None:
    """Cover and members on one page: captions above, a table without the household's heading below."""
    place, people, form = book_of(paper, on, capitals=True)
    sheet = form.sheet
    sheet.family = paper.rng.choice(("tinos", "freeserif"))
    y = sheet.block("SỔ HỘ KHẨU", 8, 16, 132, size=20, bold=True, align="center")
    form.look, form.y = (
        Look(11, 1.5, x=10, width=128),
        sheet.block(f"Số: {form.say('so')}", 8, y, 132, size=12, align="center") + 4,
    )
    form.put(("Chủ hộ", "chu_ho"))
    form.put(("Địa chỉ thường trú", "noi_thuong_tru"))
    rows = [["Họ và tên", "Quan hệ", "Ngày sinh", "Giới tính", "Số CMND"]]
    for who, relation in people:
        rows.append(
            [
                f"<thanh_vien>{c}</thanh_vien>" if c else ""
                for c in (who.name, relation, short_date(who.birth), who.sex, own_number(who, on))
            ]
        )
    form.y = sheet.table(10, form.y + 3, [42, 20, 26, 16, 24], rows, size=9.5) + 5
    form.y = sheet.block(f"Ngày cấp: {form.say('ngay_cap')}", 10, form.y, 128, size=10.5, align="right")
    signed(
        paper,
        sheet,
        form.y,
        "Công an " + (place.district or place.name),
        post="TRƯỞNG CÔNG AN",
        x=60,
        width=80,
        size=11,
        tagged=False,
    )


@layout(LAND, "mau_2004_hai_dong", split="unseen3", years=(2004, 2010))
def plot_lines(paper: Paper, on: date) -> None:
    """A certificate on one page with captions on dots, the serial at the top right, two captions a line."""
    place = commune(paper.rng, on)
    facts, who, _ = plot_facts(paper, on, place)
    serial, entry = numbers(paper, ("AE", "AG", "AK"), 6, ("H",))
    sheet = paper.sheet()
    sheet.family = paper.rng.choice(("schola", "termes"))
    sheet.frame(9, 9, 192, 279, weight=1.0, colour=PINK)
    sheet.block(
        f"Số phát hành: <so_phat_hanh>{serial}</so_phat_hanh>",
        130,
        14,
        64,
        size=11.5,
        bold=True,
        align="right",
        zone="margin",
    )
    y = heads.country(sheet, 22)
    form = Form(
        paper,
        sheet,
        facts,
        heads.title(sheet, y + 6, "GIẤY CHỨNG NHẬN", "QUYỀN SỬ DỤNG ĐẤT", size=18) + 5,
        Look(12, 1.5, fill="dots", x=20, width=172),
    )
    form.put(("Người sử dụng đất" + (": Bà" if who.female else ": Ông"), "nguoi_su_dung_dat"))
    form.put(("Số CMND", "so_giay_to"), ("Năm sinh", f"={who.birth.year}"))
    form.put(("Thường trú tại", "dia_chi_thuong_tru"))
    form.put(("Thửa đất số", "thua_dat_so"), ("Tờ bản đồ số", "to_ban_do_so"))
    form.put(("Địa chỉ thửa đất", "dia_chi_thua_dat"))
    facts["dien_tich"] = (facts["dien_tich"][0] + " m2", facts["dien_tich"][1])
    form.put(("Diện tích", "dien_tich", 1), ("Bằng chữ", "dien_tich_bang_chu", 2.2))
    form.put(("Mục đích sử dụng", "muc_dich_su_dung"), ("Thời hạn", "thoi_han_su_dung"))
    form.put(("Nguồn gốc sử dụng", "nguon_goc_su_dung"))
    form.y += 5
    issued(form, place, on, x=98, width=94)
    sheet.block(f"Vào sổ cấp giấy chứng nhận số: {entry_slot(paper, entry)}", 20, 270, 90, size=11.5, zone="margin")


@layout(APPLICATION, "don_tro_giup_hai_cot", split="unseen3", years=(2021, 2026))
def support(paper: Paper, on: date) -> None:
    """An application for support: numbered captions, two a line, the wish under "Nguyện vọng"."""
    rng = paper.rng
    place = commune(rng, on)
    who = person(rng, on, age=(18, 85), place=place)
    title = "ĐƠN ĐỀ NGHỊ TRỢ GIÚP XÃ HỘI"
    wish = rng.choice(
        ("Được hưởng trợ cấp xã hội hằng tháng theo quy định", "Được cấp thẻ bảo hiểm y tế cho người cao tuổi")
    )
    facts = {
        "ten_don": (title, title.capitalize()), "kinh_gui": (place.committee(),) * 2, "nguoi_lam_don": (who.name.upper(), who.name),
        "ngay_sinh": (short_date(who.birth), who.birth.isoformat()), "so_dinh_danh": (who.id_number, who.id_number),
        "noi_cu_tru": (who.home, who.home), "noi_dung": (wish + ".", wish),
    }  # fmt: skip
    sheet = paper.sheet()
    sheet.family = rng.choice(("tinos", "pagella"))
    form = Form(paper, sheet, facts, 0, Look(12.5, 1.5, fill="dots", x=22, width=168))
    y = heads.title(sheet, heads.country(sheet, 16) + 6, form.say("ten_don", plain=True), size=15)
    form.y = (
        sheet.block(f"Kính gửi: {form.say('kinh_gui', plain=True)}", 20, y + 2, 170, size=12.5, align="center") + 4
    )
    form.put(("1. Họ và tên người đề nghị", "nguoi_lam_don", 1.8), ("Giới tính", f"={who.sex}", 1))
    form.put(("2. Sinh ngày", "ngay_sinh"), ("3. Dân tộc", f"={who.ethnic}"))
    form.put(("4. Căn cước công dân số", "so_dinh_danh"))
    form.put(("5. Nơi ở hiện tại", "noi_cu_tru"))
    form.put(("6. Nguyện vọng", "noi_dung"))
    form.y += 4
    dated(form, place.bare, "ngay_lam", on)
    sign_row(sheet, form.y, ((22, 80, "Cán bộ tiếp nhận", official(rng)), (108, 82, "Người đề nghị", who.name)))


@layout(REQUEST, "to_khai_khai_tu_phan", split="unseen3", years=(2016, 2026))
def death_request(paper: Paper, on: date) -> None:
    """A declaration of death in two parts: who asks, who died."""
    rng = paper.rng
    place = commune(rng, on)
    who, dead = person(rng, on, place=place), person(rng, on, age=(45, 95), place=place)
    title = "TỜ KHAI ĐĂNG KÝ KHAI TỬ"
    own = identity_note(who, on, rng).replace("CCCD: ", "CCCD ")
    facts = {
        "ten_to_khai": (title, title.capitalize()), "kinh_gui": (place.committee(),) * 2, "nguoi_yeu_cau": (who.name, who.name),
        "nguoi_yeu_cau_noi_cu_tru": (who.home, who.home), "nguoi_yeu_cau_giay_to": (own, own),
    }  # fmt: skip
    sheet = paper.sheet()
    sheet.family = rng.choice(("tinos", "freeserif"))
    form = Form(paper, sheet, facts, 0, Look(12.5, 1.45, x=22, width=168), pairs=True)
    y = heads.title(sheet, heads.country(sheet, 16) + 6, form.say("ten_to_khai", plain=True), size=15)
    form.y = (
        sheet.block(f"Kính gửi: {form.say('kinh_gui', plain=True)}", 20, y + 2, 170, size=12.5, align="center") + 4
    )
    form.heading("A. Người yêu cầu")
    form.lines(
        ("Họ và tên người yêu cầu", "nguoi_yeu_cau"),
        ("Nơi cư trú", "nguoi_yeu_cau_noi_cu_tru"),
        ("Giấy tờ tùy thân", "nguoi_yeu_cau_giay_to"),
    )
    form.heading("B. Người chết", gap=2)
    form.put(("Họ và tên", f"={dead.name.upper()}"), ("Giới tính", f"={dead.sex}"))
    form.put(("Ngày sinh", f"={short_date(dead.birth)}"), ("Dân tộc", f"={dead.ethnic}"))
    form.put(
        (
            "Đã chết lúc",
            f"={rng.randint(0, 23):02d} giờ {rng.randint(0, 59):02d} phút, {long_date(on - timedelta(days=3))}",
        )
    )
    form.put(("Nguyên nhân chết", f"={rng.choice(('Già yếu', 'Bệnh tim', 'Tai nạn'))}"))
    form.y += 4
    dated(form, place.bare, "ngay_lam", on)
    sign_row(sheet, form.y, ((106, 84, "Người khai", who.name),))


@layout(OTHER, "bien_ban_xac_minh", split="unseen3", years=(2016, 2026))
def inspection(paper: Paper, on: date) -> None:
    """Minutes of a check on the spot: captions with dashes and values between sentences."""
    rng = paper.rng
    place = commune(rng, on)
    clerk, who = person(rng, on, place=place), person(rng, on, place=place)
    title = "BIÊN BẢN XÁC MINH"
    sheet = paper.sheet()
    sheet.family = rng.choice(("tinos", "termes"))
    form = Form(paper, sheet, {"tieu_de": (title, title)}, 0, Look(13, 1.45, x=25, width=165), pairs=True)
    y = two_heads(sheet, committee_lines(place), 16, size=11.5)
    form.y = heads.title(sheet, y + 8, form.say("tieu_de", plain=True), size=16) + 3
    dated(form, place.bare, "ngay", on, x=25, width=165, zone="body")
    form.text("Chúng tôi gồm có:", indent=0)
    form.put(("- Người xác minh", f"={clerk.name}", 1.2), ("Chức vụ", "=Công chức Tư pháp - Hộ tịch", 1.2))
    form.put(("- Người được xác minh", f"={who.name}", 1.5), ("Năm sinh", f"={who.birth.year}", 1))
    form.put(("- Địa chỉ", f"={who.home}"))
    form.put(("- Số tiền hỗ trợ", f"={grouped(rng.randrange(2, 60) * 500000)} đồng"))
    form.put(("Kết quả xác minh", "=Nội dung kê khai là đúng sự thật"))
    form.text("Biên bản lập xong đã đọc lại cho mọi người cùng nghe và nhất trí ký tên./.", gap=4)
    sign_row(sheet, form.y, ((25, 78, "NGƯỜI ĐƯỢC XÁC MINH", who.name), (112, 78, "NGƯỜI XÁC MINH", clerk.name)))


@layout(LETTER, "ke_hoach_xa", split="unseen3", years=(2018, 2026))
def plan(paper: Paper, on: date) -> None:
    """A commune's plan with lettered parts in small print, addressees at the foot."""
    rng = paper.rng
    place = commune(rng, on)
    sheet = paper.sheet()
    sheet.family = rng.choice(("tinos", "schola"))
    office = f"ỦY BAN NHÂN DÂN {place.name.upper()}"
    above = [f"<co_quan_chu_quan>UBND {place.district.upper()}</co_quan_chu_quan>"] if place.district else []
    y = letterhead(
        paper, sheet, [*above, f"<co_quan_ban_hanh>{office}</co_quan_ban_hanh>"], place.bare, on, "KH-UBND"
    )
    arrival(paper, sheet, on, 24, y + 2)
    y += 18 if paper.incoming else 0
    subject = f"Thực hiện {rng.choice(prose.TOPICS)} năm {on.year}"
    y = sheet.block("<ten_loai>KẾ HOẠCH</ten_loai>", 30, y + 8, 162, size=14, bold=True, align="center")
    y = sheet.block(f"<trich_yeu>{subject}</trich_yeu>", 46, y, 130, size=14, bold=True, align="center")
    sheet.rule(98, y + 1, 124)
    flow = Flow(paper, sheet, y + 5, size=13)
    for part in ("I. MỤC ĐÍCH, YÊU CẦU", "II. NỘI DUNG", "III. TỔ CHỨC THỰC HIỆN"):
        flow.para(part, bold=True)
        for task in prose.tasks(rng, 2):
            flow.para(task)
    authority, post = chairman(paper)
    sign_off(
        flow,
        ["TT Đảng ủy, HĐND (b/c)", "Các ban, ngành, đoàn thể", "Lưu: VT"],
        authority,
        post,
        official(rng),
        place.committee(),
    )
    paper.set(co_quan_ban_hanh=office, ten_loai="Kế hoạch", trich_yeu=subject)
    if place.district:
        paper.set(co_quan_chu_quan=f"UBND {place.district.upper()}")
