"""What counters hand out: receipts on narrow paper, slips in two columns, the ministry's own control sheet."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import pairwise

from samples import heads
from samples.compose import Form, Look, sign_row, two_heads
from samples.paper import Paper, layout
from samples.papers.bien_lai import TYPE as RECEIPT
from samples.papers.counter_forms import control_facts, slip_code, slip_facts, tagged_parts
from samples.papers.mot_cua import CONTROL, RESULTS, SLIP, moment_of, moment_value
from samples.papers.receipt_forms import receipt_facts
from samples.people import official
from samples.sheet import RED


@layout(RECEIPT, "bien_lai_song_ngu_a5", split="unseen1", years=(2022, 2026))
def bilingual(paper: Paper, on: date) -> None:
    """An A5 receipt of TT 78/2021 in sans: English under every caption's line, day in three slots under the title."""
    _place, who, facts = receipt_facts(paper, on, electronic=True)
    rng = paper.rng
    facts["ngay_thu"] = (f"Ngày (Day) {on:%d} tháng (Month) {on:%m} năm (Year) {on:%Y}", on.isoformat())
    facts["so_tien"] = (f"{facts['so_tien'][0]} VND", facts["so_tien"][1])
    sheet = paper.sheet((210, 148))
    sheet.family = rng.choice(("arimo", "freesans"))
    form = Form(paper, sheet, facts, 0, Look(10, 1.45, x=12, width=186))
    sheet.block("Đơn vị cung cấp giải pháp: Tổng công ty Giải pháp doanh nghiệp", 12, 132, 120, size=7, zone="margin")
    y = sheet.block("BIÊN LAI THU TIỀN PHÍ, LỆ PHÍ", 12, 10, 130, size=13, bold=True, align="center", colour=RED)
    y = sheet.block("(FEE RECEIPT)", 12, y, 130, size=9, italic=True, align="center")
    form.y = sheet.block(form.say("ngay_thu", plain=True), 12, y, 130, size=9.5, italic=True, align="center")
    right = sheet.block(f"Ký hiệu (Serial No.): {form.say('ky_hieu')}", 146, 10, 54, size=9.5, zone="right")
    right = sheet.block(
        f"Số (No.): <b>{form.say('so', plain=True)}</b>", 146, right, 54, size=11, zone="right", colour=RED
    )
    sheet.block(f"Mẫu số (Form): {form.say('mau_so')}", 146, right, 54, size=9.5, zone="right")
    sheet.rule(12, form.y + 2, 198, weight=0.4)
    form.y += 4
    form.put(("Tên cơ quan thu (Collecting agency)", "don_vi_thu"))
    form.put(("MST (Tax code)", "ma_so_thue"))
    sheet.rule(12, form.y + 0.5, 198, weight=0.15)
    form.y += 2
    form.put(("Người nộp tiền (Payer's name)", "nguoi_nop"))
    form.put(("Địa chỉ (Address)", "dia_chi"))
    form.put(("Tên phí, lệ phí (Name of fee)", "ten_phi"))
    form.put(("Số tiền (Amount)", "so_tien", 1), ("HTTT (Payment)", "hinh_thuc_thanh_toan", 1))
    form.put(("Bằng chữ (In words)", "so_tien_bang_chu"))
    sign_row(sheet, form.y + 2, ((16, 70, "Người nộp tiền (Payer)", who.name), (122, 72, "Người thu tiền (Cashier)", official(rng))),
             size=10, room=12)  # fmt: skip


@layout(SLIP, "hen_tra_hai_cot_nho", split="unseen1", years=(2019, 2026))
def slip_two_columns(paper: Paper, on: date) -> None:
    """A half-sheet in small sans with its facts in two columns under short captions, papers handed in on one line each."""
    place, who, facts, parts = slip_facts(paper, on, "BỘ PHẬN MỘT CỬA {place}", "colon", capitals=True)
    rng = paper.rng
    for tag in ("thoi_diem_tiep_nhan", "thoi_diem_hen_tra"):
        moment = datetime.fromisoformat(facts[tag][1])
        facts[tag] = (f"{moment:%H}h{moment:%M}, ngày {moment:%d/%m/%Y}", facts[tag][1])
    sheet = paper.sheet((210, 148))
    sheet.family = rng.choice(("arimo", "tinos"))
    form = Form(paper, sheet, facts, 0, Look(10, 1.42, value="<b>{}</b>", x=14, width=182))
    slip_code(form, who, 176, 6, 22)
    y = two_heads(
        sheet, [f"UBND {place.name.upper()}", form.say("bo_phan_tiep_nhan", plain=True)], 8, size=9, width=176
    )
    form.y = sheet.block(
        "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", 14, y + 2, 160, size=12.5, bold=True, align="center"
    )
    form.y = sheet.block(f"Mã hồ sơ: {form.say('ma_ho_so')}", 14, form.y, 160, size=10.5, align="center") + 2
    form.put(("Người nộp", "nguoi_nop"), ("Số giấy tờ tùy thân", "so_dinh_danh"))
    form.put(("Địa chỉ", "dia_chi"))
    form.put(("Điện thoại", "so_dien_thoai"), ("Mã TTHC", "ma_thu_tuc"))
    form.put(("Thủ tục", "ten_thu_tuc"))
    form.text("Hồ sơ gồm có:", indent=0)
    for part in tagged_parts(parts):
        form.text(f"+ {part} (01 bản)", indent=4, align="left")
    form.put(("Nhận lúc", "thoi_diem_tiep_nhan"), ("Hẹn trả lúc", "thoi_diem_hen_tra"))
    form.put(("Nơi trả kết quả", f"=Bộ phận một cửa {place.name[0].lower()}{place.name[1:]}"))
    sign_row(sheet, form.y + 2, ((14, 80, "Người nộp hồ sơ", who.name),
                                 (112, 80, "Người tiếp nhận", form.say("nguoi_tiep_nhan", plain=True))), size=10, room=12)  # fmt: skip


_HANDS = (
    "Bộ phận TN&TKQ", "Phòng Văn hóa - Xã hội", "Phòng Kinh tế", "Lãnh đạo UBND xã", "Văn thư", "Công chức tư pháp - hộ tịch",
)  # fmt: skip


@layout(CONTROL, "kiem_soat_giao_nhan_mot_o", split="unseen1", years=(2018, 2026))
def control_ministry(paper: Paper, on: date) -> None:
    """Form 05 as the ministry printed it: giver and receiver under each other in one cell, hour and day in the second."""
    rng = paper.rng
    facts = control_facts(paper, on)
    stations = [_HANDS[0], *rng.sample(_HANDS[1:], rng.randint(2, 3)), _HANDS[0]]
    moment = moment_of(on, rng.randint(7, 10), rng.randint(0, 59))
    steps, rows = [], [["TÊN CƠ QUAN", "THỜI GIAN GIAO, NHẬN HỒ SƠ", "KẾT QUẢ GIẢI QUYẾT HỒ SƠ", "GHI CHÚ"]]
    for giver, taker in pairwise(stations):
        result = rng.choices(RESULTS, (3, 6, 1))[0]
        steps.append({"giao": giver, "nhan": taker, "thoi_diem": moment_value(moment), "ket_qua": result})
        clock = f"{moment:%H} giờ {moment:%M} phút, ngày {moment:%d} tháng {moment:%m} năm {moment:%Y}"
        rows.append(
            [
                f"1. Giao: <buoc>{giver}</buoc>\n2. Nhận: <buoc>{taker}</buoc>",
                f"<buoc>{clock}</buoc>",
                f"<buoc>{result}</buoc>",
                "",
            ]
        )
        moment += timedelta(hours=rng.randint(2, 26), minutes=rng.randint(0, 59))
    paper.set(buoc=steps)
    sheet = paper.sheet()
    sheet.family = rng.choice(("termes", "tinos"))
    form = Form(paper, sheet, facts, 0, Look(12.5, 1.4, x=22, width=170))
    y = two_heads(sheet, ["UBND XÃ", "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ"], 16, size=11)
    sheet.block(f"Mã hồ sơ: {form.say('ma_ho_so')}", 14, y, 82, size=11.5, align="center", zone="left")
    form.y = heads.title(sheet, y + 14, "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", size=14) + 4
    form.put(("Tên thủ tục hành chính", "ten_thu_tuc"))
    form.put(("Cơ quan (bộ phận) chủ trì giải quyết", "co_quan_giai_quyet"))
    form.y = sheet.table(22, form.y + 3, [56, 46, 38, 30], rows, size=11) + 2
    form.text(
        "Ghi chú: Thời gian giao, nhận là thời điểm bàn giao hồ sơ giữa các bộ phận; phiếu được lưu cùng hồ sơ.",
        italic=True,
        size=10,
        indent=0,
        gap=4,
    )
    sign_row(sheet, form.y, ((112, 80, "NGƯỜI LẬP PHIẾU", official(rng)),), size=12)
