"""Land certificates of other years, and certificates scanned as the open A3 sheet that they are."""

from __future__ import annotations

from datetime import date

from samples import heads
from samples.compose import Facts, Form, Look, signed
from samples.paper import Paper, layout
from samples.papers.dat_dai import TYPE, area_text, draw_plan, entry_slot, numbers
from samples.people import Commune, Person, commune, person
from samples.sheet import Colour, Sheet
from samples.words import decimal_in_words, grouped, long_date

_USES = (
    "Đất ở tại nông thôn", "Đất trồng cây hằng năm khác", "Đất rừng sản xuất", "Đất trồng cây lâu năm", "Đất chuyên trồng lúa nước",
)  # fmt: skip
_SOURCES = ("Nhà nước giao đất không thu tiền sử dụng đất", "Công nhận QSDĐ như giao đất không thu tiền sử dụng đất")
PINK: Colour = (190, 40, 60)


def plot_facts(paper: Paper, on: date, place: Commune, *, point: bool = False) -> tuple[Facts, Person, float]:
    """What a certificate says; ``point`` prints thousands and tenths as 1.234,5."""
    rng = paper.rng
    who = person(rng, on, age=(28, 72), place=place)
    area = rng.randint(700, 60000) / 10
    use = rng.choice(_USES)
    end = "Lâu dài" if use == _USES[0] else f"Đến ngày 15/10/{rng.choice((2043, 2063))}"
    shown = area_text(area)
    if point and area >= 1000:
        shown = grouped(int(area)) + (f",{round(area * 10) % 10}" if round(area * 10) % 10 else "")
    words = decimal_in_words(area).capitalize() + " mét vuông"
    lot = person(rng, on, place=place).home
    number = who.id_number if on.year > 2021 or not who.old_number else who.old_number
    source = rng.choice(_SOURCES)
    facts: Facts = {
        "nguoi_su_dung_dat": (who.name.upper(), who.name), "so_giay_to": (number, number),
        "dia_chi_thuong_tru": (who.home, who.home), "thua_dat_so": (t := str(rng.randint(1, 900)), t),
        "to_ban_do_so": (m := f"{rng.randint(1, 80):02d}", m), "dia_chi_thua_dat": (lot, lot),
        "dien_tich": (shown, round(area, 1)), "dien_tich_bang_chu": (words, words),
        "muc_dich_su_dung": (use, use), "thoi_han_su_dung": (end, end), "nguon_goc_su_dung": (source, source),
    }  # fmt: skip
    return facts, who, area


def _title(sheet: Sheet, y: float, *rest: str, x: float = 20, width: float = 170, size: float = 20) -> float:
    y = sheet.block("GIẤY CHỨNG NHẬN", x, y, width, size=size, bold=True, align="center", colour=PINK)
    for i, line in enumerate(rest):
        y = sheet.block(line, x, y, width, size=size - 3 - 3 * i, bold=True, align="center", colour=PINK)
    return y


def issued(form: Form, place: Commune, on: date, *, x: float, width: float = 90) -> str:
    """Place and day, the issuing committee and its chairman; returns the committee."""
    district = place.district or place.name
    body = f"ỦY BAN NHÂN DÂN {district.upper()}"
    form.paper.set(ngay_cap=on.isoformat(), co_quan_cap=body)
    form.y = form.sheet.block(
        f"{district.split(' ', 1)[1]}, <ngay_cap>{long_date(on)}</ngay_cap>", x, form.y, width, size=12.5, italic=True,
        align="center", zone="signature",
    )  # fmt: skip
    form.y = form.sheet.block(
        f"TM. <co_quan_cap>{body}</co_quan_cap>",
        x,
        form.y,
        width,
        size=12.5,
        bold=True,
        align="center",
        zone="signature",
    )
    post = form.paper.rng.choice(("CHỦ TỊCH", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"))
    signed(form.paper, form.sheet, form.y, body, post=post, x=x, width=width, tagged=False, size=12.5)
    return body


@layout(TYPE, "mau_2004_muc_la_ma", split="calibration", years=(2004, 2009))
def form_2004(paper: Paper, on: date) -> None:
    """The form of 2004 and 2006: parts I to IV, eight numbered captions of the plot, all on the second page."""
    place = commune(paper.rng, on)
    facts, who, area = plot_facts(paper, on, place)
    serial, entry = numbers(paper, ("AB", "AC", "AĐ", "AL", "AM"), 6, ("H",))
    front = paper.sheet()
    front.family = paper.rng.choice(("termes", "schola"))
    front.frame(9, 9, 192, 279, weight=1.6, colour=PINK)
    _title(front, heads.country(front, 40) + 30, "QUYỀN SỬ DỤNG ĐẤT", size=24)
    front.block(
        f"<so_phat_hanh>{serial}</so_phat_hanh>", 60, 250, 90, size=17, bold=True, align="center", zone="margin"
    )
    sheet = paper.sheet()
    sheet.family = front.family
    form = Form(paper, sheet, facts, 22, Look(12.5, 1.45, fill="dots", x=22, width=166))
    body = f"ỦY BAN NHÂN DÂN {(place.district or place.name).upper()}"
    form.heading(body, align="center")
    form.heading("CHỨNG NHẬN", align="center")
    form.heading("I- Tên người sử dụng đất", gap=2)
    title = "bà" if who.female else "ông"
    form.put((f"Hộ {title}", "nguoi_su_dung_dat"))
    form.put(("Năm sinh", f"={who.birth.year}"), ("CMND số", "so_giay_to"))
    form.put(("Địa chỉ thường trú", "dia_chi_thuong_tru"))
    form.heading("II- Thửa đất được quyền sử dụng", gap=2)
    form.put(("1. Thửa đất số", "thua_dat_so"), ("2. Tờ bản đồ số", "to_ban_do_so"))
    form.put(("3. Địa chỉ thửa đất", "dia_chi_thua_dat"))
    form.y = sheet.block(f"4. Diện tích: {form.say('dien_tich')} m²", 22, form.y, 166, size=12.5, lead=1.45)
    form.y = sheet.block(f"(Bằng chữ: {form.say('dien_tich_bang_chu')})", 26, form.y, 162, size=12.5, lead=1.45)
    form.put(("5. Hình thức sử dụng", ""))
    form.y = sheet.block(f"+ Sử dụng riêng: {area_text(area)} m²", 30, form.y, 158, size=12.5, lead=1.4)
    form.y = sheet.block("+ Sử dụng chung: Không m²", 30, form.y, 158, size=12.5, lead=1.4)
    form.put(("6. Mục đích sử dụng đất", "muc_dich_su_dung"))
    form.put(("7. Thời hạn sử dụng đất", "thoi_han_su_dung"))
    form.put(("8. Nguồn gốc sử dụng đất", "nguon_goc_su_dung"))
    form.heading("III- Tài sản gắn liền với đất", gap=2)
    form.text("-/-", indent=4)
    form.heading("IV- Ghi chú", gap=1)
    form.text("-/-", indent=4, gap=2)
    issued(form, place, on, x=92, width=102)
    sheet.block(
        f"Số vào sổ cấp giấy chứng nhận quyền sử dụng đất: {entry_slot(paper, entry)}",
        20,
        264,
        120,
        size=12,
        zone="margin",
    )


@layout(TYPE, "mau_do_bang_liet_ke", split="calibration", years=(1994, 2003))
def form_red_list(paper: Paper, on: date) -> None:
    """The red certificate with its list of plots by typewriter: wide headings, an empty column for remarks."""
    rng = paper.rng
    place = commune(rng, on)
    facts, who, area = plot_facts(paper, on, place)
    serial, _ = numbers(paper, ("B", "C", "D", "E", "G"), 6, ("QSDĐ",))
    entry = f"{rng.randint(20, 3000):04d}"
    district = place.district or place.name
    body = f"ỦY BAN NHÂN DÂN {district.upper()}"
    paper.set(co_quan_cap=body)
    sheet = paper.sheet()
    sheet.frame(8, 8, 194, 281, weight=2.4, colour=PINK)
    form = Form(paper, sheet, facts, 0, Look(13, 1.5, fill="under", value="<m>{}</m>", x=22, width=166))
    y = _title(sheet, heads.country(sheet, 20) + 6, "QUYỀN SỬ DỤNG ĐẤT", size=22)
    y = sheet.block(f"<co_quan_cap>{body}</co_quan_cap>", 20, y + 4, 170, size=13.5, bold=True, align="center")
    form.y = sheet.block("CHỨNG NHẬN", 20, y + 1, 170, size=15, bold=True, align="center") + 3
    facts["nguoi_su_dung_dat"] = (who.name, who.name)
    form.put((f"{'Bà' if who.female else 'Ông'} (Hộ)", "nguoi_su_dung_dat"))
    form.put(("Địa chỉ", "dia_chi_thuong_tru"))
    form.y = sheet.block(
        f"Được quyền sử dụng {form.say('dien_tich')} mét vuông đất", 22, form.y, 166, size=13, lead=1.5
    )
    form.put(("Tại", "dia_chi_thua_dat"))
    form.put(("Thời hạn sử dụng", "thoi_han_su_dung"))
    form.text("Theo bảng liệt kê dưới đây:", gap=2)
    rows = [
        ["Số tờ bản đồ", "Số thửa", "Diện tích (m²)", "Mục đích sử dụng đất", "Phần ghi thêm"],
        [
            form.say("to_ban_do_so"),
            form.say("thua_dat_so"),
            f"<m>{area_text(area)}</m>",
            form.say("muc_dich_su_dung"),
            "",
        ],
        ["", "", "", "", ""],
    ]
    form.y = sheet.table(22, form.y, [24, 22, 30, 56, 34], rows, size=11.5, pad=1.8) + 6
    facts["ngay_cap"] = (long_date(on), on.isoformat())
    form.y = sheet.block(
        f"{district.split(' ', 1)[1]}, {form.say('ngay_cap', plain=True)}", 98, form.y, 92, size=12.5, italic=True, align="center",
        zone="signature",
    )  # fmt: skip
    form.y = sheet.block("TM. ỦY BAN NHÂN DÂN", 98, form.y, 92, bold=True, align="center", zone="signature")
    signed(paper, sheet, form.y, body, post="CHỦ TỊCH", x=98, width=92, tagged=False)
    facts["so_vao_so"] = (entry, entry)
    sheet.block(f"Vào sổ số: {form.say('so_vao_so')} QSDĐ", 22, 256, 80, size=12, zone="margin")
    sheet.block(
        f"<so_phat_hanh>{serial}</so_phat_hanh>", 140, 270, 50, size=16, bold=True, align="right", zone="margin"
    )


def _part_two(form: Form, area: float) -> None:
    """Captions a) to g) of the form of 2009."""
    sheet, look = form.sheet, form.look
    form.y = sheet.block(
        f"a) Thửa đất số: {form.say('thua_dat_so')}, tờ bản đồ số: {form.say('to_ban_do_so')}", look.x, form.y, look.width,
        size=look.size, lead=look.lead,
    )  # fmt: skip
    form.put(("b) Địa chỉ", "dia_chi_thua_dat"))
    form.y = sheet.block(
        f"c) Diện tích: {form.say('dien_tich')} m², (bằng chữ: {form.say('dien_tich_bang_chu')})", look.x, form.y, look.width,
        size=look.size, lead=look.lead,
    )  # fmt: skip
    own = f"riêng: {area_text(area)} m², chung: Không m²"
    form.facts["hinh_thuc_su_dung"] = (own, own)
    form.lines(
        ("d) Hình thức sử dụng", "hinh_thuc_su_dung"), ("đ) Mục đích sử dụng", "muc_dich_su_dung"),
        ("e) Thời hạn sử dụng", "thoi_han_su_dung"), ("g) Nguồn gốc sử dụng", "nguon_goc_su_dung"),
    )  # fmt: skip


@layout(TYPE, "mau_2009_trai_a3", split="test", years=(2010, 2024))
def form_spread(paper: Paper, on: date) -> None:
    """The form of 2009 scanned as the open A3 sheet: pages 4 and 1, then pages 2 and 3."""
    place = commune(paper.rng, on)
    facts, who, area = plot_facts(paper, on, place)
    serial, entry = numbers(paper, ("BA", "BK", "CE", "CP", "DD"), 6, ("CH", "CS"))
    outer = paper.sheet((420, 297))
    outer.family = paper.rng.choice(("tinos", "bonum"))
    outer.frame(222, 12, 186, 272, weight=1.2, colour=PINK)
    y = outer.block("IV. Những thay đổi sau khi cấp giấy chứng nhận", 20, 18, 170, size=12.5, bold=True)
    outer.table(
        20,
        y + 2,
        [105, 65],
        [["Nội dung thay đổi và cơ sở pháp lý", "Xác nhận của cơ quan có thẩm quyền"], ["", ""]],
        size=11.5,
    )
    outer.block(
        "Người được cấp Giấy chứng nhận không được sửa chữa, tẩy xóa hoặc bổ sung bất kỳ nội dung nào trong Giấy chứng nhận.",
        20, 262, 170, size=10, italic=True, zone="margin",
    )  # fmt: skip
    y = heads.country(outer, 24, x=230, width=170)
    y = _title(
        outer,
        y + 8,
        "QUYỀN SỬ DỤNG ĐẤT",
        "QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT",
        x=228,
        width=174,
        size=19,
    )
    form = Form(paper, outer, facts, y + 12, Look(12.5, 1.45, x=230, width=170))
    form.heading("I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất")
    form.put(("Bà" if who.female else "Ông", "nguoi_su_dung_dat"))
    kind = "CCCD số" if len(facts["so_giay_to"][0]) == 12 else "CMND số"
    form.put(("Năm sinh", f"={who.birth.year}", 1), (kind, "so_giay_to", 2))
    form.put(("Địa chỉ thường trú", "dia_chi_thuong_tru"))
    outer.block(
        f"<so_phat_hanh>{serial}</so_phat_hanh>", 340, 266, 60, size=15, bold=True, align="right", zone="margin"
    )
    inner = paper.sheet((420, 297))
    inner.family = outer.family
    form = Form(paper, inner, facts, 20, Look(12.5, 1.42, x=20, width=174))
    form.heading("II. Thửa đất, nhà ở và tài sản khác gắn liền với đất")
    form.heading("1. Thửa đất:")
    _part_two(form, area)
    for text in ("2. Nhà ở: -/-", "3. Công trình xây dựng khác: -/-", "4. Rừng sản xuất là rừng trồng: -/-", "5. Cây lâu năm: -/-",
                 "6. Ghi chú: Không."):  # fmt: skip
        form.text(text, bold=True, indent=0, align="left", gap=0.5)
    form.y += 3
    issued(form, place, on, x=92, width=102)
    inner.block(f"Số vào sổ cấp GCN: {entry_slot(paper, entry)}", 20, 270, 80, size=12, zone="margin")
    inner.block("III. Sơ đồ thửa đất, nhà ở và tài sản khác gắn liền với đất", 226, 20, 174, size=12.5, bold=True)
    _shifted_plan(inner)


def _shifted_plan(sheet: Sheet) -> None:
    """A plot's outline on the right half of an open sheet, with its neighbours' numbers."""
    rng = sheet.rng
    corners = [(252.0, 70.0), (368 + rng.uniform(-8, 8), 78.0), (360.0, 170 + rng.uniform(-9, 9)), (258.0, 176.0)]
    for (x0, y0), (x1, y1) in zip(corners, corners[1:] + corners[:1], strict=True):
        sheet.rule(x0, y0, x1, y1, weight=0.4)
        length = f"{rng.randint(60, 420) / 10:.1f}".replace(".", ",")
        sheet.block(length, (x0 + x1) / 2, (y0 + y1) / 2, 16, size=8.5, zone="margin")
    sheet.block(f"Thửa {rng.randint(1, 900)}", 300, 116, 30, size=10, zone="margin")


@layout(TYPE, "mau_2014_bang_thua", split="test", years=(2014, 2024))
def form_table(paper: Paper, on: date) -> None:
    """The form of 2014 of a household with its plot in a ruled table, on two A4 pages."""
    rng = paper.rng
    place = commune(rng, on)
    facts, who, _area = plot_facts(paper, on, place, point=True)
    serial, entry = numbers(paper, ("BU", "BX", "CH", "CL", "DB"), 6, ("CH", "CS"))
    first = paper.sheet()
    first.family = rng.choice(("tinos", "pagella"))
    first.frame(11, 11, 188, 275, weight=0.9, colour=PINK)
    y = _title(
        first,
        heads.country(first, 22) + 6,
        "QUYỀN SỬ DỤNG ĐẤT",
        "QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT",
        size=20,
    )
    form = Form(paper, first, facts, y + 10, Look(12, 1.4, x=22, width=166))
    form.heading("I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất")
    form.put((f"Hộ {'bà' if who.female else 'ông'}", "nguoi_su_dung_dat"))
    kind = "CCCD số" if len(facts["so_giay_to"][0]) == 12 else "CMND số"
    form.put(("Năm sinh", f"={who.birth.year}"), (kind, "so_giay_to"))
    form.put(("Địa chỉ thường trú", "dia_chi_thuong_tru"))
    first.block(
        f"<so_phat_hanh>{serial}</so_phat_hanh>", 138, 268, 50, size=14, bold=True, align="right", zone="margin"
    )
    second = paper.sheet()
    second.family = first.family
    form = Form(paper, second, facts, 20, Look(12, 1.4, x=20, width=172))
    form.heading("II. Thửa đất, nhà ở và tài sản khác gắn liền với đất")
    form.heading("1. Thửa đất:")
    heading = [
        "Tờ bản đồ số",
        "Thửa đất số",
        "Diện tích (m²)",
        "Hình thức sử dụng",
        "Mục đích sử dụng",
        "Thời hạn sử dụng",
    ]
    facts["hinh_thuc_su_dung"] = ("Riêng", "Riêng")
    row = [
        form.say(n)
        for n in (
            "to_ban_do_so",
            "thua_dat_so",
            "dien_tich",
            "hinh_thuc_su_dung",
            "muc_dich_su_dung",
            "thoi_han_su_dung",
        )
    ]
    form.y = second.table(20, form.y + 2, [22, 22, 26, 26, 46, 30], [heading, row], size=11) + 2
    form.put(("Địa chỉ thửa đất", "dia_chi_thua_dat"))
    form.put(("Tổng diện tích bằng chữ", "dien_tich_bang_chu"))
    form.put(("Nguồn gốc sử dụng", "nguon_goc_su_dung"))
    for text in (
        "2. Nhà ở: -/-",
        "3. Công trình xây dựng khác: -/-",
        "4. Rừng sản xuất là rừng trồng: -/-",
        "5. Cây lâu năm: -/-",
    ):
        form.text(text, bold=True, indent=0, align="left", gap=0.5)
    form.heading("III. Sơ đồ thửa đất, nhà ở và tài sản khác gắn liền với đất")
    draw_plan(second, form.y + 2)
    form.y += 112
    issued(form, place, on, x=104, width=86)
    second.block(f"Số vào sổ cấp GCN: {entry_slot(paper, entry)}", 20, 270, 80, size=11.5, zone="margin")
