"""Counter papers once more: a pad filled by pen, a slip with copies and originals counted, steps whose result is crossed."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import pairwise

from samples import heads
from samples.compose import Form, Look, sign_row, two_heads
from samples.paper import Paper, layout
from samples.papers.bien_lai import TYPE as RECEIPT
from samples.papers.counter_forms import control_facts, slip_code, slip_facts, tagged_parts
from samples.papers.mot_cua import CONTROL, RESULTS, SLIP, STATIONS, moment_of, moment_value
from samples.papers.receipt_forms import receipt_facts
from samples.people import official
from samples.sheet import RED


@layout(RECEIPT, "bien_lai_lien_viet_tay", split="unseen2", years=(2012, 2024))
def pad_by_pen(paper: Paper, on: date) -> None:
    """An upright pad filled by pen: form and series over each other at the right, the red number, the day in slots below."""
    _place, who, facts = receipt_facts(paper, on)
    rng = paper.rng
    facts["ngay_thu"] = (f"Ngày <h>{on:%d}</h> tháng <h>{on:%m}</h> năm <h>{on:%Y}</h>", on.isoformat())
    sheet = paper.sheet((148, 210))
    sheet.family = rng.choice(("tinos", "freeserif"))
    form = Form(paper, sheet, facts, 0, Look(11.5, 1.75, fill="under", value="<h>{}</h>", x=12, width=124))
    left = sheet.block(f"Đơn vị thu phí: {form.say('don_vi_thu', plain=True)}", 12, 10, 74, size=10, zone="left")
    sheet.block(f"Mã số thuế: {form.say('ma_so_thue', plain=True)}", 12, left, 74, size=10, zone="left")
    right = sheet.block(f"Mẫu số: {form.say('mau_so', plain=True)}", 94, 10, 46, size=10, zone="right")
    right = sheet.block(f"Ký hiệu: {form.say('ky_hieu', plain=True)}", 94, right, 46, size=10, zone="right")
    right = sheet.block(f"Số: <b>{form.say('so', plain=True)}</b>", 94, right, 46, size=13, zone="right", colour=RED)
    y = sheet.block("BIÊN LAI THU PHÍ, LỆ PHÍ", 12, max(right, left + 6) + 6, 124, size=15, bold=True, align="center")
    form.y = sheet.block("(Liên 2: Giao người nộp tiền)", 12, y, 124, size=10.5, italic=True, align="center") + 4
    form.put(("Họ và tên người nộp", "nguoi_nop"))
    form.put(("Địa chỉ", "dia_chi"))
    form.put(("Lý do nộp", "ten_phi"))
    form.put(("Số tiền", "so_tien"))
    form.put(("Viết bằng chữ", "so_tien_bang_chu"))
    form.put(("Hình thức nộp", "hinh_thuc_thanh_toan"))
    form.y = sheet.block(
        form.say("ngay_thu", plain=True), 58, form.y + 3, 80, size=11.5, italic=True, align="center", zone="signature"
    )
    sign_row(
        sheet,
        form.y,
        ((10, 62, "NGƯỜI NỘP TIỀN", who.name), (76, 62, "NGƯỜI THU TIỀN", official(rng))),
        size=11,
        note="(Ký, ghi rõ họ tên)",
    )


@layout(SLIP, "hen_tra_ban_chinh_ban_sao", split="unseen2", years=(2020, 2026))
def slip_counted(paper: Paper, on: date) -> None:
    """An A4 slip: numbered captions on dots, a table that counts originals and copies, hour and day in words, notes at the foot."""
    place, who, facts, parts = slip_facts(paper, on, "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG {place}", "hour_first")
    rng = paper.rng
    received = datetime.fromisoformat(facts["thoi_diem_tiep_nhan"][1])
    due = datetime.fromisoformat(facts["thoi_diem_hen_tra"][1])
    facts["thoi_diem_tiep_nhan"] = (
        f"{received:%H} giờ {received:%M} phút, {received:%d/%m/%Y}",
        facts["thoi_diem_tiep_nhan"][1],
    )
    facts["thoi_diem_hen_tra"] = (f"trước {due:%H} giờ {due:%M} phút, {due:%d/%m/%Y}", facts["thoi_diem_hen_tra"][1])
    sheet = paper.sheet()
    sheet.family = rng.choice(("freeserif", "termes"))
    form = Form(paper, sheet, facts, 0, Look(12, 1.48, fill="dots", x=20, width=172))
    slip_code(form, who, 12, 8, 24)
    y = two_heads(sheet, [f"UBND {place.name.upper()}", form.say("bo_phan_tiep_nhan", plain=True)], 34, size=11)
    form.y = heads.title(sheet, y + 4, "GIẤY TIẾP NHẬN HỒ SƠ", "VÀ HẸN TRẢ KẾT QUẢ", size=15)
    form.y = (
        sheet.block(f"(Mã hồ sơ: {form.say('ma_ho_so', plain=True)})", 20, form.y, 170, size=12, align="center") + 3
    )
    form.put(("1. Ông/bà", "nguoi_nop"))
    form.put(("2. Số định danh cá nhân/CCCD", "so_dinh_danh", 1.3), ("Điện thoại", "so_dien_thoai", 1))
    form.put(("3. Địa chỉ liên hệ", "dia_chi"))
    form.put(("4. Yêu cầu giải quyết", "ten_thu_tuc"))
    form.put(("5. Mã số thủ tục", "ma_thu_tuc"))
    form.text("6. Thành phần hồ sơ:", indent=0, gap=1)
    rows = [["STT", "Tên giấy tờ, tài liệu", "Bản chính", "Bản sao"]]
    rows += [
        [str(i), part, rng.choice(("01", "")), rng.choice(("01", "02"))]
        for i, part in enumerate(tagged_parts(parts), 1)
    ]
    form.y = (
        sheet.table(20, form.y, [14, 106, 26, 26], rows, size=11.5, aligns=("center", "left", "center", "center")) + 2
    )
    form.put(("7. Thời điểm tiếp nhận", "thoi_diem_tiep_nhan"))
    form.put(("8. Thời điểm trả kết quả", "thoi_diem_hen_tra"))
    form.text(
        "Lưu ý: Khi đến nhận kết quả, đề nghị ông/bà mang theo Giấy này và giấy tờ tùy thân.",
        italic=True,
        size=11,
        indent=0,
        gap=3,
    )
    sign_row(
        sheet, form.y, ((20, 82, "NGƯỜI NỘP", who.name), (108, 82, "CÔNG CHỨC TIẾP NHẬN", form.say("nguoi_tiep_nhan", plain=True))),
        note="(Ký và ghi rõ họ tên)",
    )  # fmt: skip


@layout(CONTROL, "kiem_soat_danh_dau_ket_qua", split="unseen2", years=(2019, 2026))
def control_crossed(paper: Paper, on: date) -> None:
    """Across the page: who gives and who takes, hour and day, three narrow columns of which one bears a cross."""
    rng = paper.rng
    facts = control_facts(paper, on)
    moment = moment_of(on, rng.randint(7, 10), rng.randint(0, 59))
    steps, rows = [], [["Bước", "Bên giao", "Bên nhận", "Thời gian giao nhận", *RESULTS]]
    for number, (giver, taker) in enumerate(pairwise(STATIONS[: rng.randint(3, 5)]), 1):
        result = rng.choices(RESULTS, (3, 6, 1))[0]
        steps.append({"giao": giver, "nhan": taker, "thoi_diem": moment_value(moment), "ket_qua": result})
        crosses = ["<buoc>x</buoc>" if name == result else "" for name in RESULTS]
        clock = f"{moment:%H:%M} {moment:%d/%m/%Y}"
        rows.append(
            [str(number), f"<buoc>{giver}</buoc>", f"<buoc>{taker}</buoc>", f"<buoc>{clock}</buoc>", *crosses]
        )
        moment += timedelta(hours=rng.randint(1, 30), minutes=rng.randint(0, 59))
    paper.set(buoc=steps)
    sheet = paper.sheet((297, 210))
    sheet.family = rng.choice(("tinos", "schola"))
    form = Form(paper, sheet, facts, 0, Look(12, 1.42, x=22, width=252))
    y = heads.country(sheet, 12, x=63)
    form.y = (
        sheet.block("PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", 22, y + 3, 252, size=15, bold=True, align="center")
        + 3
    )
    form.put(("Mã hồ sơ", "ma_ho_so", 1), ("Tên thủ tục hành chính", "ten_thu_tuc", 1.8))
    form.put(("Cơ quan giải quyết", "co_quan_giai_quyet"))
    form.y = sheet.table(22, form.y + 3, [14, 66, 66, 46, 20, 20, 20], rows, size=11,
                         aligns=("center", "left", "left", "center", "center", "center", "center")) + 5  # fmt: skip
    sign_row(sheet, form.y, ((190, 84, "Người lập phiếu", official(rng)),), size=12)
