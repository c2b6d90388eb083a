"""Receipts of fees: the printed book's slip, the printed slip with boxes, the electronic one."""

from __future__ import annotations

from datetime import date

from samples.paper import Paper, layout
from samples.people import commune, draw_tax_code, official, person
from samples.words import grouped, long_date, number_in_words

TYPE = "bien_lai"
FEES = (
    ("Lệ phí hộ tịch", (5000, 8000, 15000)),
    ("Phí chứng thực bản sao từ bản chính", (2000, 4000, 12000, 24000)),
    ("Phí thẩm định hồ sơ cấp giấy chứng nhận quyền sử dụng đất", (100000, 350000, 1250000)),
    ("Lệ phí đăng ký cư trú", (7000, 15000)),
)


def _receipt(paper: Paper, on: date, *, leader: bool, hand: bool, boxed: bool, electronic: bool) -> None:
    rng = paper.rng
    place = commune(rng, on)
    who = person(rng, on, place=place)
    fee, sums = rng.choice(FEES)
    amount = rng.choice(sums)
    words = number_in_words(amount).capitalize() + " đồng"
    office = place.committee() if rng.random() < 0.5 else f"UBND {place.name[0].lower() + place.name[1:]}"
    code = draw_tax_code(lambda: f"5{rng.randrange(10**8):08d}")
    form = "01BLP2-001" if not electronic else "01BLP0-001"
    symbol = f"{rng.randint(10, 60)}AA-{on:%y}{'E' if electronic else 'T'}"
    number = f"{rng.randint(1, 9999):07d}"
    how = rng.choice(("Tiền mặt", "Chuyển khoản", "TM/CK"))

    def pen(text: str) -> str:
        return f"<h>{text}</h>" if hand else text

    sheet = paper.sheet((210, 148) if not electronic else (210, 297))
    if boxed:
        sheet.frame(10, 8, 190, 130, weight=0.5)
    y = 14.0
    left = sheet.block(f"Đơn vị thu: <don_vi_thu>{office}</don_vi_thu>", 16, y, 110, size=12, zone="left")
    left = sheet.block(f"Mã số thuế: <ma_so_thue>{code}</ma_so_thue>", 16, left, 110, size=12, zone="left")
    right = sheet.block(f"Mẫu số: <mau_so>{form}</mau_so>", 140, y, 56, size=12, zone="right")
    right = sheet.block(f"Ký hiệu: <ky_hieu>{symbol}</ky_hieu>", 140, right, 56, size=12, zone="right")
    right = sheet.block(f"Số: <so><b>{number}</b></so>", 140, right, 56, size=12, zone="right")
    y = max(left, right) + 3
    y = sheet.block("BIÊN LAI THU TIỀN PHÍ, LỆ PHÍ", 16, y, 178, size=16, bold=True, align="center")
    if not electronic:
        y = sheet.block(
            f"(Liên {rng.choice(('1: Lưu tại cơ quan thu', '2: Giao cho người nộp phí, lệ phí'))})",
            16,
            y,
            178,
            size=12,
            italic=True,
            align="center",
        )
    y += 3

    def put(text: str) -> None:
        nonlocal y
        y = sheet.block(text, 16, y, 178, lead=1.4, leader=leader, size=12.5)

    put(f"Tên loại phí, lệ phí: <ten_phi>{pen(fee)}</ten_phi>")
    put(f"Tên đơn vị hoặc người nộp tiền: <nguoi_nop>{pen(who.name)}</nguoi_nop>")
    put(f"Địa chỉ: <dia_chi>{pen(who.home)}</dia_chi>")
    put(f"Số tiền: <so_tien>{pen(grouped(amount))}</so_tien> đồng")
    put(f"(Viết bằng chữ): <so_tien_bang_chu>{pen(words)}</so_tien_bang_chu>")
    put(f"Hình thức thanh toán: <hinh_thuc_thanh_toan>{pen(how)}</hinh_thuc_thanh_toan>")
    day = long_date(on)
    y = sheet.block(
        f"<ngay_thu>{'Ngày' + day[4:]}</ngay_thu>",
        110,
        y + 2,
        84,
        size=12.5,
        italic=True,
        align="center",
        zone="signature",
    )
    y = sheet.block("Người thu tiền", 110, y, 84, size=12.5, bold=True, align="center", zone="signature")
    sheet.signature(138, y + 2, 28, 9)
    sheet.block(official(rng), 110, y + 13, 84, size=12.5, align="center", zone="signature")
    paper.set(
        don_vi_thu=office, ma_so_thue=code, mau_so=form, ky_hieu=symbol, so=number, ten_phi=fee, nguoi_nop=who.name,
        dia_chi=who.home, so_tien=amount, so_tien_bang_chu=words, hinh_thuc_thanh_toan=how, ngay_thu=on.isoformat(),
    )  # fmt: skip


@layout(TYPE, "bien_lai_quyen_viet_tay", split="dev", years=(2015, 2024))
def by_pen(paper: Paper, on: date) -> None:
    """A slip of a printed book, filled by pen."""
    _receipt(paper, on, leader=True, hand=True, boxed=False, electronic=False)


@layout(TYPE, "bien_lai_in", split="dev", years=(2018, 2026))
def printed(paper: Paper, on: date) -> None:
    """A slip printed whole."""
    _receipt(paper, on, leader=False, hand=False, boxed=True, electronic=False)


@layout(TYPE, "bien_lai_dien_tu", split="dev", years=(2022, 2026))
def electronic(paper: Paper, on: date) -> None:
    """An electronic receipt printed on A4."""
    _receipt(paper, on, leader=True, hand=False, boxed=False, electronic=True)
