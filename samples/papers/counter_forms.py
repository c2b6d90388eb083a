"""Slips and control sheets of other one-stop counters."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import pairwise

from samples import heads
from samples.compose import Facts, Form, Look, two_heads
from samples.paper import Paper, layout
from samples.papers.mot_cua import CONTROL, RESULTS, SLIP, STATIONS, case_of, moment_of, moment_value, payload
from samples.people import Commune, Person, official
from samples.sheet import Sheet


def clock_words(moment: datetime, form: str) -> str:
    """``moment`` as one program or another prints it."""
    return {
        "hour_first": f"{moment.hour:02d} giờ {moment.minute:02d} phút, ngày {moment.day:02d} tháng {moment.month:02d} năm {moment.year}",
        "colon": f"{moment:%H:%M} ngày {moment:%d/%m/%Y}",
        "day_first": f"{moment:%d/%m/%Y} {moment:%H:%M}",
        "short": f"{moment.hour} giờ {moment.minute:02d}' ngày {moment:%d/%m/%Y}",
    }[form]


def slip_facts(
    paper: Paper, on: date, office: str, clock: str, *, capitals: bool = False
) -> tuple[Commune, Person, Facts, tuple[str, ...]]:
    rng = paper.rng
    place, who, code, (procedure, name, parts) = case_of(paper, on)
    received = moment_of(on, rng.randint(7, 16), rng.randint(0, 59))
    due = moment_of(
        on + timedelta(days=rng.choice((2, 3, 5, 10, 15))), rng.choice((10, 11, 16, 17)), rng.choice((0, 30))
    )
    clerk, body = official(rng), office.format(place=place.name.upper())
    phone = f"0{rng.choice('39')}{rng.randrange(10**8):08d}"
    facts: Facts = {
        "ma_ho_so": (code, code), "bo_phan_tiep_nhan": (body, body),
        "nguoi_nop": (who.name.upper() if capitals else who.name, who.name), "so_dinh_danh": (who.id_number, who.id_number),
        "dia_chi": (who.home, who.home), "so_dien_thoai": (phone, phone), "ten_thu_tuc": (name, name),
        "ma_thu_tuc": (procedure, procedure), "thoi_diem_tiep_nhan": (clock_words(received, clock), moment_value(received)),
        "thoi_diem_hen_tra": (clock_words(due, clock), moment_value(due)), "nguoi_tiep_nhan": (clerk, clerk),
    }  # fmt: skip
    paper.set(thanh_phan=list(parts))
    return place, who, facts, parts


def slip_code(form: Form, who: Person, x: float, y: float, side: float) -> None:
    code = form.facts["ma_ho_so"][0]
    text = payload(
        "Giấy tiếp nhận hồ sơ và hẹn trả kết quả", who, code, code.split("-")[0], form.facts["ma_thu_tuc"][0]
    )
    form.sheet.qr(text, x, y, side)


def _signers(form: Form, who: Person, captions: tuple[str, str], *, size: float = 12) -> None:
    sheet, y = form.sheet, form.y + 4
    for x, caption, text in (
        (20, captions[0], who.name),
        (106, captions[1], form.say("nguoi_tiep_nhan", plain=True)),
    ):
        at = sheet.block(caption, x, y, 84, size=size, bold=True, align="center", zone="signature")
        at = sheet.block(
            "(Ký, ghi rõ họ tên)", x, at, 84, size=size - 1.5, italic=True, align="center", zone="signature"
        )
        sheet.signature(x + 27, at + 2, 30, 11)
        sheet.block(text, x, at + 15, 84, size=size, align="center", zone="signature")


def tagged_parts(parts: tuple[str, ...]) -> list[str]:
    return [f"<thanh_phan>{part}</thanh_phan>" for part in parts]


@layout(SLIP, "hen_tra_gach_dau_dong", split="calibration", years=(2019, 2025))
def slip_dashes(paper: Paper, on: date) -> None:
    """A slip without a QR: dashes before captions, parts in one row of the list each, day and hour with a colon."""
    _, who, facts, parts = slip_facts(paper, on, "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ {place}", "colon")
    sheet = paper.sheet()
    sheet.family = paper.rng.choice(("termes", "schola"))
    form = Form(paper, sheet, facts, 0, Look(12, 1.5, fill="dots", x=22, width=168))
    y = two_heads(sheet, ["ỦY BAN NHÂN DÂN", form.say("bo_phan_tiep_nhan", plain=True)], 16, size=11)
    form.y = sheet.block(f"Số: {form.say('ma_ho_so', plain=True)}", 18, y, 80, size=11.5, align="center", zone="left")
    form.y = heads.title(sheet, form.y + 8, "GIẤY TIẾP NHẬN HỒ SƠ", "VÀ HẸN TRẢ KẾT QUẢ", size=15) + 4
    form.put(("- Tiếp nhận hồ sơ của ông/bà", "nguoi_nop"))
    form.put(("- Số CMND/CCCD", "so_dinh_danh"), ("Số điện thoại", "so_dien_thoai"))
    form.put(("- Địa chỉ", "dia_chi"))
    form.put(("- Nội dung yêu cầu giải quyết", "ten_thu_tuc"))
    form.put(("- Mã TTHC", "ma_thu_tuc"))
    form.text("Thành phần hồ sơ nộp gồm:", indent=0, align="left")
    for number, part in enumerate(tagged_parts(parts), 1):
        form.y = sheet.block(f"{number}) {part}", 30, form.y, 156, size=12, lead=1.4)
    form.put(("- Số lượng hồ sơ", "=01 bộ"))
    form.put(("- Thời gian nhận hồ sơ", "thoi_diem_tiep_nhan"))
    form.put(("- Thời gian trả kết quả", "thoi_diem_hen_tra"))
    form.text("Ông/bà mang theo giấy này khi đến nhận kết quả.", italic=True, indent=0, align="left", gap=1)
    _signers(form, who, ("NGƯỜI NỘP HỒ SƠ", "NGƯỜI TIẾP NHẬN HỒ SƠ"))


@layout(SLIP, "hen_tra_cot_2025", split="calibration", years=(2025, 2026))
def slip_labels(paper: Paper, on: date) -> None:
    """A province's program after NĐ 118/2025: values in a column of their own, a table of parts with two counts."""
    _, who, facts, parts = slip_facts(
        paper, on, "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG {place}", "hour_first", capitals=True
    )
    sheet = paper.sheet()
    sheet.family = paper.rng.choice(("freeserif", "bonum"))
    form = Form(paper, sheet, facts, 0, Look(11.5, 1.4, value="<b>{}</b>", x=20, width=170))
    slip_code(form, who, 12, 8, 22)
    y = two_heads(sheet, [form.say("bo_phan_tiep_nhan", plain=True)], 33, size=11)
    form.y = heads.title(sheet, y + 6, "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", size=14)
    form.y = sheet.block(f"Mã hồ sơ: {form.say('ma_ho_so')}", 20, form.y, 170, size=12, align="center") + 4
    form.labels(
        76, ("Họ và tên người nộp", "nguoi_nop"), ("Số định danh cá nhân", "so_dinh_danh"), ("Địa chỉ liên hệ", "dia_chi"),
        ("Điện thoại", "so_dien_thoai"), ("Tên thủ tục hành chính", "ten_thu_tuc"), ("Mã thủ tục", "ma_thu_tuc"),
    )  # fmt: skip
    form.text("Thành phần hồ sơ:", indent=0, align="left", gap=1)
    rows = [["STT", "Tên giấy tờ", "Bản chính", "Bản sao"]] + [
        [str(i), p, "1", "0"] for i, p in enumerate(tagged_parts(parts), 1)
    ]
    form.y = (
        sheet.table(20, form.y, [14, 106, 25, 25], rows, size=11, aligns=("center", "left", "center", "center")) + 3
    )
    form.labels(
        76, ("Thời gian tiếp nhận hồ sơ", "thoi_diem_tiep_nhan"), ("Thời gian hẹn trả kết quả", "thoi_diem_hen_tra")
    )
    form.labels(76, ("Hình thức nhận kết quả", "=Trực tiếp tại quầy"))
    _signers(form, who, ("Người nộp hồ sơ", "Người tiếp nhận"), size=11.5)


@layout(SLIP, "bien_nhan_ho_so", split="test", years=(2014, 2022))
def slip_receipt(paper: Paper, on: date) -> None:
    """An older "Giấy biên nhận hồ sơ" on half a sheet across: two captions a line, parts after one another."""
    _, who, facts, parts = slip_facts(paper, on, "BỘ PHẬN MỘT CỬA {place}", "short")
    sheet = paper.sheet((210, 148))
    sheet.family = paper.rng.choice(("tinos", "pagella"))
    form = Form(paper, sheet, facts, 0, Look(11, 1.38, fill="dots", x=14, width=182))
    y = two_heads(sheet, ["ỦY BAN NHÂN DÂN", form.say("bo_phan_tiep_nhan")], 8, size=10.5)
    form.y = sheet.block("GIẤY BIÊN NHẬN HỒ SƠ", 14, y + 1, 182, size=14, bold=True, align="center")
    form.y = sheet.block(f"Mã số hồ sơ: {form.say('ma_ho_so')}", 14, form.y, 182, size=11, align="center") + 1
    form.put(("Tiếp nhận hồ sơ của", "nguoi_nop"), ("Số CCCD", "so_dinh_danh"))
    form.put(("Địa chỉ", "dia_chi", 1.7), ("Điện thoại", "so_dien_thoai", 1))
    form.put(("Tên TTHC", "ten_thu_tuc", 1.7), ("Mã thủ tục hành chính", "ma_thu_tuc", 1))
    form.text("Hồ sơ gồm:", indent=0, align="left")
    for part in tagged_parts(parts):
        form.y = sheet.block(f"- {part}", 22, form.y, 170, size=11, lead=1.3)
    form.put(("Ngày nhận hồ sơ", "thoi_diem_tiep_nhan"), ("Ngày hẹn trả kết quả", "thoi_diem_hen_tra"))
    form.y -= 2
    _signers(form, who, ("Người nộp hồ sơ", "Cán bộ tiếp nhận"), size=11)


@layout(SLIP, "hen_tra_bo_nganh", split="test", years=(2021, 2026))
def slip_ministry(paper: Paper, on: date) -> None:
    """A ministry's portal: QR left of the title, italic numbered captions on lines, times with the day first."""
    _, who, facts, parts = slip_facts(
        paper, on, "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH", "day_first"
    )
    sheet = paper.sheet()
    sheet.family = paper.rng.choice(("bonum", "tinos"))
    form = Form(paper, sheet, facts, 0, Look(12, 1.48, fill="rule", caption="<i>{}</i>", x=20, width=170))
    y = two_heads(sheet, [form.say("bo_phan_tiep_nhan", plain=True)], 14, size=10.5)
    slip_code(form, who, 16, y + 1, 24)
    sheet.block("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN NGÀY TRẢ KẾT QUẢ", 44, y + 4, 146, size=14, bold=True, align="center")
    sheet.block(f"Số hồ sơ: {form.say('ma_ho_so', plain=True)}", 44, y + 17, 146, size=12, align="center")
    form.y = y + 30
    form.put(("1. Người nộp hồ sơ", "nguoi_nop"))
    form.put(("2. Số căn cước", "so_dinh_danh"), ("3. Số điện thoại", "so_dien_thoai"))
    form.put(("4. Địa chỉ", "dia_chi"))
    form.put(("5. Thủ tục hành chính", "ten_thu_tuc"))
    form.put(("6. Mã thủ tục hành chính", "ma_thu_tuc"))
    form.text("<i>7. Thành phần hồ sơ gồm:</i>", indent=0, align="left")
    for part in tagged_parts(parts):
        form.y = sheet.block(f"+ {part}", 28, form.y, 160, size=12, lead=1.38)
    form.put(("8. Ngày tiếp nhận", "thoi_diem_tiep_nhan"))
    form.put(("9. Ngày hẹn trả", "thoi_diem_hen_tra"))
    form.put(("10. Lệ phí", "=Không"))
    _signers(form, who, ("NGƯỜI NỘP", "NGƯỜI TIẾP NHẬN"))


def control_steps(paper: Paper, on: date, clock: str, columns: str) -> tuple[list[dict[str, str]], list[list[str]]]:
    """True steps and table rows with ``columns``: g, n, t, k, and ``#`` for a running number."""
    rng = paper.rng
    moment = moment_of(on, rng.randint(7, 10), rng.randint(0, 59))
    steps, rows = [], []
    for number, (giver, taker) in enumerate(pairwise(STATIONS[: rng.randint(3, 5)]), 1):
        result = rng.choices(RESULTS, (3, 5, 1))[0]
        steps.append({"giao": giver, "nhan": taker, "thoi_diem": moment_value(moment), "ket_qua": result})
        cells = {"#": str(number), "g": giver, "n": taker, "t": clock_words(moment, clock), "k": result}
        rows.append([c if c.isdigit() else f"<buoc>{c}</buoc>" for c in (cells[k] for k in columns)])
        moment += timedelta(hours=rng.randint(1, 28), minutes=rng.randint(0, 59))
    return steps, rows


def _control_head(form: Form, captions: tuple[str, str, str], *, labels: float = 0.0) -> None:
    specs = tuple(zip(captions, ("ma_ho_so", "co_quan_giai_quyet", "ten_thu_tuc"), strict=True))
    form.labels(labels, *specs) if labels else form.lines(*specs)


def control_facts(paper: Paper, on: date) -> Facts:
    place, _, code, (_, name, _) = case_of(paper, on)
    office = paper.rng.choice((place.committee(), f"UBND {place.name[0].lower()}{place.name[1:]}"))
    return {"ma_ho_so": (code, code), "co_quan_giai_quyet": (office, office), "ten_thu_tuc": (name, name)}


def _made_by(sheet: Sheet, y: float, x: float, caption: str) -> None:
    y = sheet.block(caption, x, y, 80, size=11.5, bold=True, align="center", zone="signature")
    sheet.signature(x + 25, y + 3, 28, 10)
    sheet.block(official(sheet.rng), x, y + 15, 80, size=11.5, align="center", zone="signature")


@layout(CONTROL, "kiem_soat_stt", split="calibration", years=(2019, 2026))
def control_numbered(paper: Paper, on: date) -> None:
    """A control sheet with a running number before the steps, captions in a column of their own."""
    facts = control_facts(paper, on)
    steps, rows = control_steps(paper, on, "colon", "#gntk")
    sheet = paper.sheet()
    sheet.family = paper.rng.choice(("termes", "freeserif"))
    form = Form(paper, sheet, facts, 0, Look(12, 1.4, value="<b>{}</b>", x=20, width=170))
    y = heads.country(sheet, 16)
    form.y = heads.title(sheet, y + 6, "PHIẾU KIỂM SOÁT QUÁ TRÌNH", "GIẢI QUYẾT HỒ SƠ", size=14.5) + 4
    _control_head(form, ("Mã số hồ sơ", "Cơ quan giải quyết hồ sơ", "Thủ tục hành chính"), labels=78)
    heading = ["TT", "Bên giao", "Bên nhận", "Thời gian giao, nhận", "Kết quả"]
    end = sheet.table(20, form.y + 3, [10, 46, 46, 42, 26], [heading, *rows], size=11)
    _made_by(sheet, end + 5, 110, "NGƯỜI LẬP PHIẾU")
    paper.set(buoc=steps)


@layout(CONTROL, "kiem_soat_thoi_gian_truoc", split="test", years=(2018, 2026))
def control_time_first(paper: Paper, on: date) -> None:
    """A control sheet across the page, its office at the left, the time in the first column."""
    facts = control_facts(paper, on)
    steps, rows = control_steps(paper, on, "hour_first", "tgnk")
    sheet = paper.sheet((297, 210))
    sheet.family = paper.rng.choice(("tinos", "bonum"))
    form = Form(paper, sheet, facts, 0, Look(12.5, 1.4, fill="dots", x=24, width=248))
    y = two_heads(sheet, ["ỦY BAN NHÂN DÂN", "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ"], 12, size=11, width=297)
    form.y = (
        sheet.block("PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", 24, y + 4, 248, size=15, bold=True, align="center")
        + 3
    )
    _control_head(form, ("Mã hồ sơ", "Cơ quan (bộ phận) giải quyết hồ sơ", "Tên thủ tục hành chính"))
    heading = ["Thời gian giao, nhận hồ sơ", "Giao", "Nhận", "Kết quả giải quyết hồ sơ"]
    end = sheet.table(24, form.y + 3, [62, 72, 72, 42], [heading, *rows], size=11.5)
    _made_by(sheet, end + 4, 180, "CÔNG CHỨC MỘT CỬA")
    paper.set(buoc=steps)
