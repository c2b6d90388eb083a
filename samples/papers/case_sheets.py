"""Cards, land papers, household books and what counters hand out, as still other printers set them."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from samples import heads
from samples.compose import Fact, Form, Look, dated, sign_row, signed, two_heads
from samples.paper import Paper, layout
from samples.papers.bien_lai import TYPE as RECEIPT
from samples.papers.can_cuoc import TYPE as CARD
from samples.papers.can_cuoc import card, mrz_td1, qr_payload, set_card
from samples.papers.counter_forms import clock_words, control_facts, slip_facts
from samples.papers.dat_dai import TYPE as LAND
from samples.papers.dat_dai import entry_slot, numbers
from samples.papers.ho_khau import TYPE as BOOK
from samples.papers.ho_khau import own_number
from samples.papers.household_forms import book_of
from samples.papers.land_forms import issued, plot_facts
from samples.papers.mot_cua import CONTROL, RESULTS, SLIP, STATIONS, moment_of, moment_value
from samples.papers.receipt_forms import receipt_facts
from samples.people import commune, official, person
from samples.sheet import RED
from samples.words import long_date, short_date


def _same(text: str) -> Fact:
    return text, text


@layout(CARD, "can_cuoc_tre_em_sau_tren", split="unseen4", years=(2024, 2026))
def child_card(paper: Paper, on: date) -> None:
    """The card of a child under six without a portrait, both sides under each other in the middle of the page, the back on top."""
    on = max(on, date(2024, 7, 1))
    who = person(paper.rng, on, age=(0.3, 5.6))
    expires = who.birth.replace(year=who.birth.year + 14, day=min(who.birth.day, 28))
    sheet = paper.sheet()
    sheet.family = "arimo"
    x, y = 62.0, 60.0
    card(sheet, x, y, (226, 236, 228))
    left = x + 4
    at = sheet.block("Nơi cư trú / Place of residence", left, y + 3, 54, size=5.2)
    at = sheet.block(f"<noi_thuong_tru>{who.home}</noi_thuong_tru>", left, at, 54, size=6.6)
    at = sheet.block("Nơi đăng ký khai sinh / Place of birth", left, at + 0.4, 54, size=5.2)
    sheet.block(who.home.split(", ", 1)[1], left, at, 54, size=6.6)
    at = sheet.row(
        [(left, 36, "Ngày cấp / Date of issue"), (left + 38, 40, "Ngày hết hạn / Date of expiry")], y + 23, size=5.2
    )
    sheet.row([(left, 36, f"<ngay_cap>{short_date(on)}</ngay_cap>"),
               (left + 38, 40, f"<ngay_het_han>{short_date(expires)}</ngay_het_han>")], at, size=6.8)  # fmt: skip
    sheet.block("<noi_cap>BỘ CÔNG AN</noi_cap>", x + 54, y + 29.5, 28, size=6.2, bold=True, align="center")
    sheet.qr(qr_payload(who, on), x + 63, y + 2.5, 19)
    at = y + 36
    for line in mrz_td1(who, expires):
        at = sheet.block(line, x + 4, at, 80, size=8, zone="mrz", family="cousine")
    y = 126.0
    card(sheet, x, y, (212, 230, 232))
    at = sheet.block("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", x, y + 2.5, 85, size=6.4, bold=True, align="center")
    at = sheet.block("Độc lập - Tự do - Hạnh phúc", x, at, 85, size=5.8, bold=True, align="center")
    at = sheet.block("CĂN CƯỚC", x, at + 1, 85, size=11, bold=True, align="center", colour=RED)
    at = sheet.block("IDENTITY CARD", x, at, 85, size=5.6, align="center")
    left = x + 12
    at = sheet.block("Số định danh cá nhân / Personal identification number", left, at + 1, 68, size=5.2)
    at = sheet.block(f"<so_dinh_danh>{who.id_number}</so_dinh_danh>", left, at, 68, size=9.5, bold=True)
    at = sheet.block("Họ, chữ đệm và tên khai sinh / Full name", left, at + 0.3, 68, size=5.2)
    at = sheet.block(f"<ho_ten>{who.name.upper()}</ho_ten>", left, at, 68, size=8, bold=True)
    third = ((0, 30, "Ngày sinh / Date of birth", "ngay_sinh", short_date(who.birth)), (32, 16, "Giới tính / Sex", "gioi_tinh", who.sex),
             (50, 22, "Quốc tịch / Nationality", "quoc_tich", who.nationality))  # fmt: skip
    at = sheet.row([(left + dx, wide, caption) for dx, wide, caption, _, _ in third], at + 0.8, size=4.8)
    sheet.row([(left + dx, wide, f"<{tag}>{shown}</{tag}>") for dx, wide, _, tag, shown in third], at, size=6.8)
    set_card(paper, who, on, expires, "BỘ CÔNG AN")


@layout(LAND, "mau_2009_vo_chong", split="unseen4", years=(2010, 2023))
def husband_and_wife(paper: Paper, on: date) -> None:
    """The form of 2009 on one page: the plot's table of one row under its heads, the rest on thin rules; number typed in red."""
    rng = paper.rng
    place = commune(rng, on)
    facts, who, _area = plot_facts(paper, on, place, point=True)
    serial, entry = numbers(paper, ("BK", "BS", "CE", "CP", "DA"), 6, ("CH",))
    facts |= {"hinh_thuc_su_dung": _same("Sử dụng riêng"), "thoi_han_su_dung": _same(facts["thoi_han_su_dung"][0])}
    sheet = paper.sheet()
    sheet.family = rng.choice(("schola", "tinos"))
    sheet.frame(12, 10, 186, 278, weight=1.2, colour=(190, 60, 70))
    y = heads.country(sheet, 16)
    y = sheet.block("GIẤY CHỨNG NHẬN", 20, y + 4, 170, size=18, bold=True, align="center", colour=RED)
    y = sheet.block("QUYỀN SỬ DỤNG ĐẤT\nQUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT", 20, y, 170, size=12, bold=True,
                    align="center", colour=RED)  # fmt: skip
    form = Form(paper, sheet, facts, y + 4, Look(12, 1.45, fill="rule", x=20, width=170))
    form.heading("I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất")
    form.text(f"{'Bà' if who.female else 'Ông'}: <b>{form.say('nguoi_su_dung_dat')}</b>, sinh năm {who.birth.year}, "
              f"{'CCCD' if len(facts['so_giay_to'][0]) == 12 else 'CMND'} số {form.say('so_giay_to')}", indent=4, align="left")  # fmt: skip
    form.put(("Địa chỉ thường trú", "dia_chi_thuong_tru"))
    form.heading("II. Thửa đất, nhà ở và tài sản khác gắn liền với đất", gap=2)
    form.heading("1. Thửa đất:")
    rows = [
        ["Thửa số", "Tờ bản đồ số", "Diện tích (m²)", "Hình thức sử dụng", "Mục đích sử dụng", "Thời hạn sử dụng"],
        [
            form.say(t)
            for t in (
                "thua_dat_so",
                "to_ban_do_so",
                "dien_tich",
                "hinh_thuc_su_dung",
                "muc_dich_su_dung",
                "thoi_han_su_dung",
            )
        ],
    ]
    form.y = sheet.table(20, form.y + 1, [18, 22, 26, 30, 40, 34], rows, size=10.5, aligns=["center"] * 6) + 3
    form.put(("Bằng chữ", "dien_tich_bang_chu"))
    form.put(("Địa chỉ thửa đất", "dia_chi_thua_dat"))
    form.put(("Nguồn gốc sử dụng đất", "nguon_goc_su_dung"))
    for line in (
        "2. Nhà ở: -/-",
        "3. Công trình xây dựng khác: -/-",
        "4. Rừng sản xuất là rừng trồng: -/-",
        "5. Cây lâu năm: -/-",
        "6. Ghi chú: Không",
    ):
        form.text(line, indent=0)
    form.y += 4
    issued(form, place, on, x=96, width=96)
    sheet.block(f"<so_phat_hanh>{serial}</so_phat_hanh>", 20, 266, 60, size=15, bold=True, colour=RED, zone="margin")
    sheet.block(f"Số vào sổ cấp GCN: {entry_slot(paper, entry)}", 20, 274, 90, size=12, zone="margin")


@layout(BOOK, "ho_khau_hai_nguoi_canh_nhau", split="unseen4", years=(2003, 2016))
def two_members_beside(paper: Paper, on: date) -> None:
    """A booklet opened on the copier: two members beside each other on a lying page, small captions over typed values."""
    place, people, form = book_of(paper, on, capitals=True)
    rng = paper.rng
    cover = form.sheet
    cover.family = rng.choice(("freeserif", "tinos"))
    office = "Công an " + (place.district or place.name)
    y = heads.country(cover, 14, x=9, width=130)
    y = cover.block(office.upper(), 9, y + 6, 130, size=12, bold=True, align="center")
    y = cover.block("SỔ HỘ KHẨU", 9, y + 20, 130, size=28, bold=True, align="center", colour=RED)
    form.look, form.y = Look(12, 1.6, fill="dots", value="<m>{}</m>", x=14, width=120), y + 14
    form.lines(
        ("Số", "so"),
        ("Chủ hộ", "chu_ho"),
        ("Nơi đăng ký nhân khẩu thường trú", "noi_thuong_tru"),
        ("Cấp", "ngay_cap"),
    )
    form.y += 8
    signed(paper, cover, form.y, office, post="TRƯỞNG CÔNG AN", x=54, width=84, size=11.5, tagged=False)
    for start in range(0, len(people), 2):
        sheet = paper.sheet((297, 210))
        sheet.family = cover.family
        sheet.rule(148, 12, 148, 190, weight=0.3)
        for side, (who, relation) in enumerate(people[start : start + 2]):
            look = Look(12, 1.5, value="<m>{}</m>", colon="", x=18 + 146 * side, width=118)
            page = Form(paper, sheet, {}, 16, look, entries="thanh_vien")
            page.heading(f"NHÂN KHẨU SỐ {start + side + 1}", align="center", gap=2)
            page.above(("Họ và tên", f"@{who.name.upper()}", 1.6), ("Là gì với chủ hộ", f"@{relation}", 1), gap=2)
            page.above(("Sinh ngày", f"@{short_date(who.birth)}"), ("Nam, nữ", f"@{who.sex}"), gap=2)
            page.above(("Nguyên quán", f"={who.origin}"), gap=2)
            page.above(("Dân tộc", f"={who.ethnic}"), ("Tôn giáo", "=Không"), gap=2)
            page.above(("Giấy CMND số", f"@{own_number(who, on)}"), ("Nghề nghiệp", "=Làm ruộng"), gap=2)
            page.above(("Chuyển đến từ", "=Sinh tại địa phương"), gap=2)
            page.above(("Cán bộ đăng ký", f"={official(rng)}"), gap=2)


@layout(RECEIPT, "bien_lai_ctt_danh_may", split="unseen4", years=(2004, 2021))
def treasury_pad(paper: Paper, on: date) -> None:
    """A pad of the Ministry of Finance: form and series in one box, the amount in a box of its own, filled by typewriter."""
    _place, who, facts = receipt_facts(paper, on)
    rng = paper.rng
    facts |= {
        "mau_so": _same(f"CTT{rng.choice((41, 45, 50))}"), "ky_hieu": _same(f"{rng.choice('AKTX')}{rng.choice('BDGP')}/{on.year}"),
        "so": _same(f"{rng.randint(1, 999999):06d}"), "ngay_thu": (long_date(on), on.isoformat()),
        "so_tien": (f"{facts['so_tien'][0]}đ", facts["so_tien"][1]),
    }  # fmt: skip
    sheet = paper.sheet((190, 130))
    sheet.family = rng.choice(("freeserif", "termes"))
    sheet.typewriter = "cursor"
    sheet.frame(5, 5, 180, 115, weight=0.5, colour=(60, 110, 70))
    form = Form(paper, sheet, facts, 0, Look(11, 1.55, fill="under", value="<m>{}</m>", x=11, width=168))
    sheet.frame(136, 8, 44, 20)
    at = sheet.block(f"Mẫu {form.say('mau_so', plain=True)}", 138, 9.5, 40, size=10, zone="right")
    at = sheet.block(f"Ký hiệu: {form.say('ky_hieu', plain=True)}", 138, at, 40, size=10, zone="right")
    sheet.block(f"N<i>o</i> <b>{form.say('so', plain=True)}</b>", 138, at, 40, size=12, zone="right", colour=RED)
    y = sheet.block("BỘ TÀI CHÍNH\nTỔNG CỤC THUẾ", 8, 9, 46, size=9.5, align="center", zone="left")
    y = sheet.block("BIÊN LAI THU TIỀN", 40, 14, 96, size=16, bold=True, align="center")
    y = sheet.block("(Thu phí, lệ phí) - Liên 2: Giao người nộp", 40, y, 96, size=9.5, italic=True, align="center")
    form.y = y + 6
    form.put(("Cơ quan thu", "don_vi_thu", 1.8), ("MST", "ma_so_thue", 1))
    form.put(("Họ tên người nộp", "nguoi_nop"))
    form.put(("Địa chỉ", "dia_chi"))
    form.put(("Lý do thu", "ten_phi"))
    sheet.frame(11, form.y + 1, 64, 9)
    sheet.block(f"Số tiền: {form.say('so_tien')}", 13, form.y + 2.5, 60, size=11.5)
    form.y += 12
    form.put(("Viết bằng chữ", "so_tien_bang_chu"))
    form.put(("Nộp bằng", "hinh_thuc_thanh_toan"))
    dated(form, "", "ngay_thu", on, x=104, width=76, capital=True)
    sign_row(
        sheet, form.y, ((14, 66, "Người nộp", who.name), (108, 68, "Người thu", official(rng))), size=10.5, room=11
    )


@layout(SLIP, "hen_tra_bo_ho_so_bang", split="unseen4", years=(2018, 2026))
def slip_long(paper: Paper, on: date) -> None:
    """The slip in sentences "Tiếp nhận hồ sơ của", the papers in a table with originals and copies, times after it."""
    place, who, facts, parts = slip_facts(paper, on, "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ {place}", "hour_first")
    rng = paper.rng
    sheet = paper.sheet()
    sheet.family = rng.choice(("tinos", "bonum"))
    form = Form(paper, sheet, facts, 0, Look(12.5, 1.42, x=24, width=166))
    y = two_heads(sheet, [f"UBND {place.name.upper()}", form.say("bo_phan_tiep_nhan", plain=True)], 16, size=11)
    sheet.block(f"Mã hồ sơ: {form.say('ma_ho_so')}", 14, y, 84, size=11.5, align="center", zone="left")
    y = sheet.block(f"{place.bare}, {long_date(on)}", 98, y, 100, size=12, italic=True, align="center", zone="right")
    form.y = heads.title(sheet, y + 8, "GIẤY TIẾP NHẬN HỒ SƠ", "VÀ HẸN TRẢ KẾT QUẢ", size=14.5) + 4
    form.put(("Tiếp nhận hồ sơ của", "nguoi_nop"))
    form.put(("Số CCCD/CMND", "so_dinh_danh", 1.2), ("Điện thoại liên hệ", "so_dien_thoai", 1))
    form.put(("Địa chỉ liên hệ", "dia_chi"))
    form.put(("Nội dung yêu cầu giải quyết", "ten_thu_tuc"))
    form.put(("Mã số thủ tục", "ma_thu_tuc"))
    form.text("Thành phần hồ sơ nộp gồm:", indent=0, gap=1)
    rows = [["TT", "Tên giấy tờ", "Bản chính", "Bản sao"]]
    for number, part in enumerate(parts, 1):
        rows.append(
            [
                f"{number}",
                f"<thanh_phan>{part}</thanh_phan>",
                "01" if number == 1 else "0",
                "0" if number == 1 else "01",
            ]
        )
    form.y = (
        sheet.table(24, form.y, [12, 102, 26, 26], rows, size=11.5, aligns=["center", "left", "center", "center"]) + 2
    )
    form.put(("Số lượng hồ sơ", "=01 (bộ)"), ("Lệ phí", "=Không"))
    form.put(("Nhận hồ sơ lúc", "thoi_diem_tiep_nhan"))
    form.put(("Trả kết quả lúc", "thoi_diem_hen_tra"))
    form.put(
        ("Vào Sổ theo dõi hồ sơ, quyển số", f"={rng.randint(1, 9):02d}"), ("Số thứ tự", f"={rng.randint(1, 800)}")
    )
    form.y += 4
    sign_row(sheet, form.y, ((20, 84, "NGƯỜI NỘP HỒ SƠ", who.name), (108, 84, "CÁN BỘ TIẾP NHẬN", form.say("nguoi_tiep_nhan", plain=True))),
             note="(Ký và ghi rõ họ tên)")  # fmt: skip


@layout(CONTROL, "kiem_soat_tung_buoc", split="unseen4", years=(2018, 2026))
def control_blocks(paper: Paper, on: date) -> None:
    """Each hand-over is a framed block of its own: who gives and takes beside each other, then the hour and the outcome."""
    rng = paper.rng
    facts = control_facts(paper, on)
    sheet = paper.sheet()
    sheet.family = rng.choice(("arimo", "tinos"))
    form = Form(paper, sheet, facts, 0, Look(11.5, 1.4, x=22, width=168), entries="buoc")
    y = heads.country(sheet, 14)
    form.y = heads.title(sheet, y + 6, "PHIẾU KIỂM SOÁT QUÁ TRÌNH", "GIẢI QUYẾT HỒ SƠ", size=14) + 3
    form.put(("Hồ sơ số", "ma_ho_so"))
    form.put(("Thủ tục", "ten_thu_tuc"))
    form.put(("Cơ quan giải quyết", "co_quan_giai_quyet"))
    steps, moment = [], moment_of(on, rng.randint(7, 10), rng.randint(0, 59))
    for number, (giver, taker) in enumerate(pairwise(STATIONS[: rng.randint(3, 5)]), 1):
        result = rng.choices(RESULTS, (3, 5, 1))[0]
        steps.append({"giao": giver, "nhan": taker, "thoi_diem": moment_value(moment), "ket_qua": result})
        form.y += 3
        top = form.y
        form.look = Look(11.5, 1.4, x=25, width=162)
        form.heading(f"Bước {number}")
        form.put(("Bên giao", f"@{giver}"), ("Bên nhận", f"@{taker}"))
        form.put(("Thời điểm giao nhận", f"@{clock_words(moment, 'short')}", 1.6), ("Kết quả", f"@{result}", 1))
        form.put(("Ý kiến", ""))
        sheet.frame(22, top, 168, form.y - top + 1.5)
        form.y += 1.5
        moment += timedelta(hours=rng.randint(1, 28), minutes=rng.randint(0, 59))
    paper.set(buoc=steps)
    sign_row(
        sheet,
        form.y + 6,
        ((22, 80, "NGƯỜI LẬP", official(rng)), (108, 80, "LÃNH ĐẠO BỘ PHẬN", official(rng))),
        size=11.5,
    )
