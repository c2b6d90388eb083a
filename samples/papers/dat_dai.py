"""Land certificates: the old red one, the four-page form of 2009 to 2024, and the two-page form of 2025 with a QR."""

from __future__ import annotations

from datetime import date

from samples import heads
from samples.paper import Paper, layout
from samples.people import Commune, Person, commune, official, person
from samples.sheet import Sheet
from samples.words import decimal_in_words, long_date

TYPE = "giay_chung_nhan_qsdd"
_USES = (
    "Đất ở tại nông thôn",
    "Đất chuyên trồng lúa nước",
    "Đất trồng cây lâu năm",
    "Đất bằng trồng cây hằng năm khác",
)
_ORIGINS = (
    "Nhà nước giao đất không thu tiền sử dụng đất",
    "Công nhận QSDĐ như giao đất có thu tiền sử dụng đất",
    "Công nhận QSDĐ như giao đất không thu tiền sử dụng đất",
    "Nhận chuyển nhượng đất được Công nhận QSDĐ như giao đất có thu tiền sử dụng đất",
)


def area_text(number: float) -> str:
    whole, tenths = divmod(round(number * 10), 10)
    return f"{whole},{tenths}" if tenths else str(whole)


def draw_plot(paper: Paper, on: date, place: Commune) -> dict[str, str]:
    """Draws and sets what is true of a plot; returns the printed words."""
    rng = paper.rng
    area = rng.randint(600, 48000) / 10
    use = rng.choice(_USES)
    end = "Lâu dài" if use == _USES[0] else f"Đến ngày 15/10/{rng.choice((2043, 2063))}"
    printed = {
        "thua_dat_so": str(rng.randint(1, 980)), "to_ban_do_so": str(rng.randint(1, 90)),
        "dia_chi_thua_dat": person(rng, on, place=place).home, "dien_tich": area_text(area),
        "dien_tich_bang_chu": decimal_in_words(area).capitalize() + " mét vuông",
        "hinh_thuc_su_dung": "Sử dụng riêng", "muc_dich_su_dung": use, "thoi_han_su_dung": end,
        "nguon_goc_su_dung": rng.choice(_ORIGINS),
    }  # fmt: skip
    paper.set(**printed)
    paper.set(dien_tich=round(area, 1))
    return printed


def numbers(paper: Paper, letters: tuple[str, ...], digits: int, books: tuple[str, ...]) -> tuple[str, str]:
    rng = paper.rng
    serial = f"{rng.choice(letters)} {rng.randrange(10**digits):0{digits}d}"
    entry = f"{rng.choice(books)}{rng.randint(1, 99999):05d}"
    paper.set(so_phat_hanh=serial, so_vao_so=entry)
    return serial, entry


def _holder(paper: Paper, on: date, place: Commune, *, year_only: bool) -> tuple[Person, str]:
    """The land user with the printed line of name, year and number."""
    rng = paper.rng
    who = person(rng, on, age=(28, 70), place=place)
    kind, number = ("CCCD số", who.id_number) if on.year > 2021 or not who.old_number else ("CMND số", who.old_number)
    title = "Bà" if who.female else "Ông"
    born = f"Sinh năm: {who.birth.year}" if year_only else f"Năm sinh {who.birth.year}"
    paper.set(nguoi_su_dung_dat=who.name, so_giay_to=number, dia_chi_thuong_tru=who.home)
    return (
        who,
        f"{title}: <nguoi_su_dung_dat><b>{who.name.upper()}</b></nguoi_su_dung_dat>   {born},   {kind}: <so_giay_to>{number}</so_giay_to>",
    )


def entry_slot(paper: Paper, entry: str) -> str:
    """The book number, often filled by pen: letters printed, digits written."""
    letters = entry.rstrip("0123456789")
    return f"<so_vao_so>{letters}{paper.by_pen(entry[len(letters) :])}</so_vao_so>"


@layout(TYPE, "mau_2009", split="dev", years=(2010, 2024))
def form_2009(paper: Paper, on: date) -> None:
    """The form of 2009: first page with the holder, second with the plot and the signature."""
    rng = paper.rng
    place = commune(rng, on)
    serial, entry = numbers(paper, ("BN", "CD", "DK", "BV", "CM"), 6, ("CH", "CS", "CN"))
    who, line = _holder(paper, on, place, year_only=False)
    plot = draw_plot(paper, on, place)
    first = paper.sheet()
    first.frame(10, 10, 190, 277, weight=1.2, colour=(196, 60, 70))
    y = heads.country(first, 26) + 6
    y = first.block("GIẤY CHỨNG NHẬN", 20, y, 170, size=22, bold=True, align="center", colour=(190, 30, 45))
    y = first.block("QUYỀN SỬ DỤNG ĐẤT", 20, y, 170, size=17, bold=True, align="center", colour=(190, 30, 45))
    y = first.block(
        "QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT", 20, y, 170, size=14, bold=True, align="center",
        colour=(190, 30, 45),
    )  # fmt: skip
    y = first.block(
        "I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất", 24, y + 10, 162, bold=True
    )
    y = first.block(line, 24, y + 3, 162, lead=1.45)
    first.block(f"Địa chỉ thường trú: <dia_chi_thuong_tru>{who.home}</dia_chi_thuong_tru>", 24, y, 162, lead=1.45)
    first.block(
        f"<so_phat_hanh>{serial}</so_phat_hanh>", 140, 268, 50, size=16, bold=True, align="right", zone="margin"
    )
    second = paper.sheet()
    y = second.block("II. Thửa đất, nhà ở và tài sản khác gắn liền với đất", 24, 22, 162, bold=True)
    y = second.block("1. Thửa đất:", 24, y + 1, 162, bold=True)
    for text in (
        f"a) Thửa đất số: <thua_dat_so>{plot['thua_dat_so']}</thua_dat_so>, tờ bản đồ số: <to_ban_do_so>{plot['to_ban_do_so']}</to_ban_do_so>",
        f"b) Địa chỉ: <dia_chi_thua_dat>{plot['dia_chi_thua_dat']}</dia_chi_thua_dat>",
        f"c) Diện tích: <dien_tich>{plot['dien_tich']}</dien_tich> m², (bằng chữ: <dien_tich_bang_chu>{plot['dien_tich_bang_chu']}</dien_tich_bang_chu>)",
        f"d) Hình thức sử dụng: riêng: {plot['dien_tich']} m², chung: không m²",
        f"đ) Mục đích sử dụng: <muc_dich_su_dung>{plot['muc_dich_su_dung']}</muc_dich_su_dung>",
        f"e) Thời hạn sử dụng: <thoi_han_su_dung>{plot['thoi_han_su_dung']}</thoi_han_su_dung>",
        f"g) Nguồn gốc sử dụng: <nguon_goc_su_dung>{plot['nguon_goc_su_dung']}</nguon_goc_su_dung>",
    ):
        if text.startswith("d)"):
            form = f"riêng: {plot['dien_tich']} m², chung: không m²"
            text = f"d) Hình thức sử dụng: <hinh_thuc_su_dung>{form}</hinh_thuc_su_dung>"
            paper.set(hinh_thuc_su_dung=form)
        y = second.block(text, 24, y, 162, lead=1.45)
    for text in ("2. Nhà ở: -/-", "3. Công trình xây dựng khác: -/-", "4. Rừng sản xuất là rừng trồng: -/-",
                 "5. Cây lâu năm: -/-", "6. Ghi chú: Không"):  # fmt: skip
        y = second.block(text, 24, y, 162, lead=1.45)
    district = place.district or place.name
    second.block(f"Số vào sổ cấp GCN: {entry_slot(paper, entry)}", 24, 262, 80, zone="margin")
    y = second.block(
        f"{district.split(' ', 1)[1]}, <ngay_cap>{long_date(on)}</ngay_cap>", 96, y + 5, 96, italic=True, align="center",
        zone="signature",
    )  # fmt: skip
    body = f"ỦY BAN NHÂN DÂN {district.upper()}"
    y = second.block(f"TM. <co_quan_cap>{body}</co_quan_cap>", 96, y, 96, bold=True, align="center", zone="signature")
    heads.signer(paper, second, y, place, post=rng.choice(("CHỦ TỊCH", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH")), tagged=False)
    paper.set(ngay_cap=on.isoformat(), co_quan_cap=body)


@layout(TYPE, "mau_2025_qr", split="dev", years=(2025, 2026))
def form_2025(paper: Paper, on: date) -> None:
    """The form of TT 10/2024/TT-BTNMT: A4, a QR at the top right, "Loại đất"."""
    rng = paper.rng
    place = commune(rng, on)
    serial, entry = numbers(paper, ("AA",), 8, ("CN", "VP"))
    who, line = _holder(paper, on, place, year_only=True)
    plot = draw_plot(paper, on, place)
    sheet = paper.sheet()
    sheet.frame(9, 9, 192, 279, weight=0.9, colour=(200, 90, 100))
    sheet.qr(f"{serial.replace(' ', '')}|{plot['thua_dat_so']}|{plot['to_ban_do_so']}|{entry}", 168, 14, 26)
    y = heads.country(sheet, 16, x=30, width=132) + 5
    y = sheet.block("GIẤY CHỨNG NHẬN", 30, y, 132, size=18, bold=True, align="center", colour=(190, 30, 45))
    y = sheet.block(
        "QUYỀN SỬ DỤNG ĐẤT, QUYỀN SỞ HỮU TÀI SẢN GẮN LIỀN VỚI ĐẤT", 26, y, 140, size=13, bold=True, align="center",
        colour=(190, 30, 45),
    )  # fmt: skip
    y = sheet.block("1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất:", 20, y + 8, 170, bold=True)
    y = sheet.block(line, 20, y, 170, lead=1.4)
    y = sheet.block(f"Địa chỉ: <dia_chi_thuong_tru>{who.home}</dia_chi_thuong_tru>", 20, y, 170, lead=1.4)
    y = sheet.block("2. Thông tin thửa đất:", 20, y + 2, 170, bold=True)
    del paper.values["nguon_goc_su_dung"]
    for text in (
        f"a) Thửa đất số: <thua_dat_so>{plot['thua_dat_so']}</thua_dat_so>; Tờ bản đồ số: <to_ban_do_so>{plot['to_ban_do_so']}</to_ban_do_so>",
        f"b) Diện tích: <dien_tich>{plot['dien_tich']}</dien_tich> m² (bằng chữ: <dien_tich_bang_chu>{plot['dien_tich_bang_chu']}</dien_tich_bang_chu>)",
        f"c) Loại đất: <muc_dich_su_dung>{plot['muc_dich_su_dung']}</muc_dich_su_dung>",
        f"d) Thời hạn sử dụng: <thoi_han_su_dung>{plot['thoi_han_su_dung']}</thoi_han_su_dung>",
        f"đ) Hình thức sử dụng: <hinh_thuc_su_dung>{plot['hinh_thuc_su_dung']}</hinh_thuc_su_dung>",
        f"e) Địa chỉ: <dia_chi_thua_dat>{plot['dia_chi_thua_dat']}</dia_chi_thua_dat>",
    ):
        y = sheet.block(text, 20, y, 170, lead=1.4)
    y = sheet.block("3. Thông tin tài sản gắn liền với đất: -/-", 20, y + 2, 170, bold=True)
    office = f"CHI NHÁNH VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI KHU VỰC {rng.randint(1, 9)}"
    y = sheet.block(
        f"{place.bare}, <ngay_cap>{long_date(on)}</ngay_cap>",
        96,
        y + 8,
        96,
        italic=True,
        align="center",
        zone="signature",
    )
    y = sheet.block(f"<co_quan_cap>{office}</co_quan_cap>", 96, y, 96, bold=True, align="center", zone="signature")
    y = sheet.block("GIÁM ĐỐC", 96, y, 96, bold=True, align="center", zone="signature")
    sheet.signature(128, y + 5)
    sheet.seal_here(122, y + 10, office)
    sheet.block(official(rng), 96, y + 24, 96, bold=True, align="center", zone="signature")
    sheet.block(f"Số vào sổ cấp Giấy chứng nhận: {entry_slot(paper, entry)}", 20, 266, 110, size=12, zone="margin")
    sheet.block(
        f"<so_phat_hanh>{serial}</so_phat_hanh>", 140, 265, 50, size=15, bold=True, align="right", zone="margin"
    )
    paper.set(ngay_cap=on.isoformat(), co_quan_cap=office)
    back = paper.sheet()
    back.frame(9, 9, 192, 279, weight=0.9, colour=(200, 90, 100))
    y = back.block("4. Sơ đồ thửa đất, tài sản gắn liền với đất:", 20, 20, 170, bold=True)
    draw_plan(back, y + 6)
    y = back.block("5. Ghi chú: -/-", 20, 176, 170, bold=True)
    y = back.block("6. Những thay đổi sau khi cấp Giấy chứng nhận:", 20, y + 3, 170, bold=True)
    back.table(
        20,
        y + 2,
        [100, 70],
        [["Nội dung thay đổi và cơ sở pháp lý", "Xác nhận của cơ quan có thẩm quyền"], ["-/-", "-/-"]],
    )


def draw_plan(sheet: Sheet, y: float) -> None:
    """A plot's outline with the lengths of its sides."""
    rng = sheet.rng
    corners = [(60 + rng.uniform(-8, 8), y + 12), (150 + rng.uniform(-8, 8), y + 18), (142, y + 92), (66, y + 96)]
    for (x0, y0), (x1, y1) in zip(corners, corners[1:] + corners[:1], strict=True):
        sheet.rule(x0, y0, x1, y1, weight=0.4)
        sheet.block(
            f"{rng.randint(80, 400) / 10:.1f}".replace(".", ","),
            (x0 + x1) / 2,
            (y0 + y1) / 2,
            16,
            size=9,
            zone="margin",
        )


@layout(TYPE, "mau_do_1995", split="dev", years=(1996, 2004))
def form_red(paper: Paper, on: date) -> None:
    """The old red certificate: holder and plots in one table, filled by typewriter."""
    rng = paper.rng
    place = commune(rng, on)
    serial, entry = numbers(paper, ("M", "O", "Đ", "AB"), 6, ("QSDĐ",))
    entry = f"{rng.randint(100, 2400):05d}"
    paper.set(so_vao_so=entry)
    plot = draw_plot(paper, on, place)
    who = person(rng, on, age=(28, 60), place=place, female=False)
    for name in ("nguon_goc_su_dung", "hinh_thuc_su_dung"):
        del paper.values[name]
    sheet = paper.sheet()
    sheet.frame(10, 10, 190, 277, weight=2.0, colour=(190, 40, 50))
    y = heads.country(sheet, 22) + 8
    y = sheet.block("GIẤY CHỨNG NHẬN", 20, y, 170, size=22, bold=True, align="center", colour=(190, 30, 45))
    y = sheet.block("QUYỀN SỬ DỤNG ĐẤT", 20, y, 170, size=20, bold=True, align="center", colour=(190, 30, 45)) + 4
    district = place.district or place.name
    body = f"ỦY BAN NHÂN DÂN {district.upper()}"
    y = sheet.block(f"<co_quan_cap>{body}</co_quan_cap>", 20, y, 170, size=14, bold=True, align="center")
    y = sheet.block("CHỨNG NHẬN", 20, y + 2, 170, size=14, bold=True, align="center") + 3
    y = sheet.block(f"Hộ ông: <nguoi_su_dung_dat>{who.name}</nguoi_su_dung_dat>", 22, y, 166, leader=True, lead=1.5)
    y = sheet.block(
        f"Địa chỉ thường trú: <dia_chi_thuong_tru>{who.home}</dia_chi_thuong_tru>", 22, y, 166, leader=True, lead=1.5
    )
    y = sheet.block(
        f"Được quyền sử dụng: <dien_tich>{plot['dien_tich']}</dien_tich> m² đất", 22, y, 166, leader=True, lead=1.5
    )
    y = sheet.block(
        f"(Bằng chữ: <dien_tich_bang_chu>{plot['dien_tich_bang_chu']}</dien_tich_bang_chu>)",
        22,
        y,
        166,
        leader=True,
        lead=1.5,
    )
    y = sheet.block(
        f"Tại: <dia_chi_thua_dat>{plot['dia_chi_thua_dat']}</dia_chi_thua_dat>", 22, y, 166, leader=True, lead=1.5
    )
    y = sheet.table(
        22, y + 3, [24, 24, 34, 50, 34],
        [["Số tờ bản đồ", "Số thửa", "Diện tích (m²)", "Mục đích sử dụng", "Thời hạn sử dụng"],
         [f"<to_ban_do_so>{plot['to_ban_do_so']}</to_ban_do_so>", f"<thua_dat_so>{plot['thua_dat_so']}</thua_dat_so>",
          plot["dien_tich"], f"<muc_dich_su_dung>{plot['muc_dich_su_dung']}</muc_dich_su_dung>",
          f"<thoi_han_su_dung>{plot['thoi_han_su_dung']}</thoi_han_su_dung>"]],
        aligns=("center",) * 5,
    )  # fmt: skip
    day = on.isoformat()
    y = sheet.block(
        f"{district.split(' ', 1)[1]}, <ngay_cap>{long_date(on)}</ngay_cap>", 96, y + 6, 96, italic=True, align="center",
        zone="signature",
    )  # fmt: skip
    y = sheet.block("TM. ỦY BAN NHÂN DÂN", 96, y, 96, bold=True, align="center", zone="signature")
    heads.signer(paper, sheet, y, place, post="CHỦ TỊCH", tagged=False)
    sheet.block(
        f"Vào sổ cấp giấy chứng nhận quyền sử dụng đất Số: <so_vao_so>{paper.by_pen(entry)}</so_vao_so> QSDĐ",
        22,
        258,
        84,
        size=12,
        zone="margin",
    )
    sheet.block(
        f"<so_phat_hanh>{serial}</so_phat_hanh>", 140, 268, 50, size=16, bold=True, align="right", zone="margin"
    )
    paper.set(nguoi_su_dung_dat=who.name, dia_chi_thuong_tru=who.home, ngay_cap=day, co_quan_cap=body)
