"""Receipts as other treasuries and programs print them: C45-BB, small tear-off slips, computer prints with a table."""

from __future__ import annotations

from datetime import date

from samples.compose import Facts, Form, Look, dated
from samples.paper import Paper, layout
from samples.papers.bien_lai import FEES, TYPE
from samples.people import Commune, Person, commune, draw_tax_code, official, person
from samples.sheet import Sheet
from samples.words import grouped, number_in_words


def receipt_facts(
    paper: Paper, on: date, *, capitals: bool = False, electronic: bool = False
) -> tuple[Commune, Person, Facts]:
    rng = paper.rng
    place = commune(rng, on)
    who = person(rng, on, place=place)
    fee, sums = rng.choice(
        (*FEES, ("Lệ phí đăng ký kinh doanh", (50000, 100000)), ("Phí khai thác tài liệu đất đai", (30000,)))
    )
    amount = rng.choice(sums)
    words = number_in_words(amount).capitalize() + " đồng" + rng.choice(("", " chẵn"))
    office = rng.choice((place.committee(), f"UBND {place.name[0].lower()}{place.name[1:]}"))
    code = draw_tax_code(lambda: f"5{rng.randrange(10**8):08d}")
    symbol = f"{rng.randint(10, 60)}AA-{on:%y}{'E' if electronic else 'P'}"
    number = f"{rng.randint(1, 99999):07d}"
    how = rng.choice(("Tiền mặt", "Chuyển khoản"))
    form = "01BLP0-001" if electronic else "01BLP3-002"
    return place, who, {
        "don_vi_thu": (office, office), "ma_so_thue": (code, code), "mau_so": (form, form), "ky_hieu": (symbol, symbol),
        "so": (number, number), "ten_phi": (fee, fee), "nguoi_nop": (who.name.upper() if capitals else who.name, who.name),
        "dia_chi": (who.home, who.home), "so_tien": (grouped(amount), amount), "so_tien_bang_chu": (words, words),
        "hinh_thuc_thanh_toan": (how, how),
    }  # fmt: skip


def _signers(sheet: Sheet, y: float, cells: tuple[tuple[float, float, str, str], ...], size: float) -> None:
    for x, width, caption, name in cells:
        at = sheet.block(caption, x, y, width, size=size, bold=True, align="center", zone="signature")
        at = sheet.block(
            "(Ký, ghi rõ họ tên)", x, at, width, size=size - 1.5, italic=True, align="center", zone="signature"
        )
        sheet.signature(x + width / 2 - 13, at + 1, 26, 8)
        sheet.block(name, x, at + 11, width, size=size, align="center", zone="signature")


@layout(TYPE, "c45_bb", split="calibration", years=(2008, 2022))
def c45(paper: Paper, on: date) -> None:
    """The receipt C45-BB of public bodies: unit and budget code at the left, book and number at the right, on dots."""
    _place, who, facts = receipt_facts(paper, on)
    rng = paper.rng
    sheet = paper.sheet((210, 148))
    sheet.family = rng.choice(("termes", "freeserif"))
    form = Form(paper, sheet, facts, 0, Look(12, 1.5, fill="dots", x=16, width=178))
    top = sheet.block(f"Đơn vị: {form.say('don_vi_thu')}", 16, 10, 106, size=11.5, zone="left")
    sheet.block(f"Mã QHNS: {rng.randint(1000000, 1199999)}", 16, top, 100, size=11.5, zone="left")
    facts["mau_so"] = ("C45-BB", "C45-BB")
    top = sheet.block(
        f"Mẫu số: {form.say('mau_so')}", 138, 10, 60, size=11.5, bold=True, align="center", zone="right"
    )
    sheet.block("(Ban hành theo Thông tư số 107/2017/TT-BTC ngày 10/10/2017 của Bộ Tài chính)", 138, top, 60, size=8.5, italic=True,
                align="center", zone="right")  # fmt: skip
    y = sheet.block("BIÊN LAI THU TIỀN", 16, 27, 178, size=17, bold=True, align="center")
    form.y = y
    dated(form, "", "ngay_thu", on, x=60, width=90, capital=True, y=y, zone="body")
    right = sheet.block(f"Quyển số: {rng.randint(1, 20):02d}", 156, 30, 40, size=11.5, zone="right")
    sheet.block(f"Số: {form.say('so')}", 156, right, 40, size=11.5, zone="right")
    form.y = y + 8
    form.put(("Họ và tên người nộp", "nguoi_nop"))
    form.put(("Địa chỉ", "dia_chi"))
    form.put(("Nội dung thu", "ten_phi"))
    form.y = sheet.block(f"Số tiền thu: {form.say('so_tien')} (loại tiền) VNĐ", 16, form.y, 178, size=12, lead=1.5)
    form.put(("(viết bằng chữ)", "so_tien_bang_chu"))
    _signers(
        sheet, form.y + 3, ((16, 80, "NGƯỜI NỘP TIỀN", who.name), (112, 80, "NGƯỜI THU TIỀN", official(rng))), 11.5
    )


@layout(TYPE, "bien_lai_nhieu_cot", split="calibration", years=(2017, 2026))
def labelled(paper: Paper, on: date) -> None:
    """A slip of a cash program: captions in a column of their own, number in red, no day but at the foot."""
    place, who, facts = receipt_facts(paper, on, capitals=True)
    rng = paper.rng
    sheet = paper.sheet((148, 210))
    sheet.family = rng.choice(("schola", "arimo"))
    sheet.frame(8, 8, 132, 186, weight=0.4)
    form = Form(paper, sheet, facts, 12, Look(10.5, 1.42, x=14, width=120))
    form.labels(50, ("Tên đơn vị thu", "don_vi_thu"), ("Mã số thuế", "ma_so_thue"))
    form.y = sheet.block("BIÊN LAI THU PHÍ, LỆ PHÍ", 12, form.y + 4, 124, size=14, bold=True, align="center")
    form.y = sheet.block("(Liên 2: Giao cho người nộp)", 12, form.y, 124, size=10, italic=True, align="center") + 2
    form.put(("Mẫu số", "mau_so"), ("Ký hiệu", "ky_hieu"), ("Số", "so"))
    form.y += 2
    form.labels(
        58, ("Tên loại phí, lệ phí", "ten_phi"), ("Họ tên người nộp", "nguoi_nop"), ("Địa chỉ người nộp", "dia_chi"),
    )  # fmt: skip
    facts["so_tien"] = (facts["so_tien"][0] + " đ", facts["so_tien"][1])
    form.labels(
        58, ("Số tiền", "so_tien"), ("Bằng chữ", "so_tien_bang_chu"), ("Hình thức thanh toán", "hinh_thuc_thanh_toan")
    )
    form.y += 3
    dated(form, place.bare, "ngay_thu", on, x=58, width=78)
    _signers(sheet, form.y, ((12, 60, "Người nộp tiền", who.name), (76, 60, "Người thu tiền", official(rng))), 10.5)


@layout(TYPE, "bien_lai_giay_nho", split="test", years=(2012, 2024))
def tear_off(paper: Paper, on: date) -> None:
    """A tear-off slip of the book with a control stub at the left, lines under typed values."""
    _place, _who, facts = receipt_facts(paper, on)
    rng = paper.rng
    sheet = paper.sheet((210, 110))
    sheet.family = rng.choice(("tinos", "pagella"))
    for i in range(24):
        sheet.rule(46, 6 + i * 4.2, 46, 8.4 + i * 4.2, weight=0.2)
    stub = sheet.block("CUỐNG BIÊN LAI", 8, 10, 36, size=9.5, bold=True, align="center", zone="margin")
    sheet.block(f"Số tiền {grouped(facts['so_tien'][1])}", 8, stub + 4, 36, size=9.5, align="center", zone="margin")
    form = Form(paper, sheet, facts, 0, Look(11, 1.42, fill="rule", value="<m>{}</m>", x=52, width=150))
    left = sheet.block(f"Tên cơ quan thu: {form.say('don_vi_thu', plain=True)}", 52, 8, 92, size=10.5, zone="left")
    sheet.block(f"Mã số thuế: {form.say('ma_so_thue', plain=True)}", 52, left, 92, size=10.5, zone="left")
    right = sheet.block(f"Mẫu số: {form.say('mau_so', plain=True)}", 152, 8, 52, size=10, zone="right")
    right = sheet.block(f"Ký hiệu: {form.say('ky_hieu', plain=True)}", 152, right, 52, size=10, zone="right")
    right = sheet.block(f"Số: <b>{form.say('so', plain=True)}</b>", 152, right, 52, size=11, zone="right")
    form.y = sheet.block("BIÊN LAI THU TIỀN PHÍ, LỆ PHÍ", 52, right + 2, 150, size=14, bold=True, align="center") + 2
    form.put(("Tên loại phí, lệ phí", "ten_phi"))
    form.put(("Tên đơn vị hoặc người nộp tiền", "nguoi_nop"))
    form.put(("Địa chỉ", "dia_chi"))
    form.put(("Số tiền", "so_tien"), ("Hình thức nộp", "hinh_thuc_thanh_toan"))
    form.put(("(Viết bằng chữ)", "so_tien_bang_chu"))
    form.y += 1
    dated(form, "", "ngay_thu", on, x=130, width=72, capital=True)
    _signers(sheet, form.y, ((130, 72, "Người thu tiền", official(rng)),), 10.5)


@layout(TYPE, "bien_lai_dien_tu_bang", split="test", years=(2022, 2026))
def electronic_table(paper: Paper, on: date) -> None:
    """An electronic receipt on A4 with bilingual captions and the fee in a table with its total."""
    place, _who, facts = receipt_facts(paper, on, capitals=True, electronic=True)
    rng = paper.rng
    sheet = paper.sheet()
    sheet.family = rng.choice(("freesans", "bonum"))
    form = Form(paper, sheet, facts, 0, Look(11, 1.45, value="<b>{}</b>", x=20, width=170))
    y = sheet.block("BIÊN LAI ĐIỆN TỬ THU PHÍ, LỆ PHÍ", 20, 20, 112, size=15, bold=True, align="center")
    sheet.block(
        f"Ngày {on.day:02d} tháng {on.month:02d} năm {on.year}", 20, y, 112, size=11, italic=True, align="center"
    )
    right = sheet.block(f"Mẫu số (Form): {form.say('mau_so')}", 140, 18, 56, size=10.5, zone="right")
    right = sheet.block(f"Ký hiệu (Serial): {form.say('ky_hieu')}", 140, right, 56, size=10.5, zone="right")
    right = sheet.block(f"Số (No.): {form.say('so')}", 140, right, 56, size=10.5, zone="right")
    form.y = right + 10
    form.put(("Đơn vị thu (Collector)", "don_vi_thu"))
    form.put(("Mã số thuế (Tax code)", "ma_so_thue"))
    form.put(("Họ và tên người nộp tiền (Payer)", "nguoi_nop"))
    form.put(("Địa chỉ (Address)", "dia_chi"))
    form.put(("Hình thức thanh toán (Payment method)", "hinh_thuc_thanh_toan"))
    fee, amount = form.say("ten_phi", plain=True), facts["so_tien"][0]
    rows = [
        ["STT", "Tên loại phí, lệ phí", "Số tiền (đồng)"],
        ["1", fee, amount],
        ["", "Tổng cộng:", form.say("so_tien", plain=True)],
    ]
    form.y = sheet.table(20, form.y + 3, [14, 112, 44], rows, size=11, aligns=("center", "left", "right")) + 3
    form.put(("Số tiền viết bằng chữ (In words)", "so_tien_bang_chu"))
    facts["ngay_thu"] = (f"Ngày ký: {on:%d/%m/%Y}", on.isoformat())
    form.y = sheet.block("NGƯỜI THU TIỀN", 110, form.y + 8, 80, size=11, bold=True, align="center", zone="signature")
    sheet.frame(112, form.y + 2, 76, 18, weight=0.3, colour=(60, 150, 70))
    at = sheet.block(
        f"Ký bởi: {place.committee()}", 114, form.y + 4, 72, size=9, zone="signature", colour=(190, 30, 40)
    )
    sheet.block(form.say("ngay_thu", plain=True), 114, at, 72, size=9, zone="signature", colour=(190, 30, 40))
