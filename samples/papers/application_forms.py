"""Applications and papers of no declared type, as citizens type them and as sectors print their own forms."""

from __future__ import annotations

from datetime import date

from samples import heads
from samples.compose import Facts, Form, Look, dated
from samples.paper import Paper, layout
from samples.people import Commune, Person, commune, person
from samples.sheet import Sheet
from samples.words import grouped, short_date

TYPE, OTHER = "don", "khac"
_WISHES = (
    ("ĐƠN ĐỀ NGHỊ XÁC NHẬN", "Xác nhận tôi đang cư trú ổn định tại địa phương để bổ sung hồ sơ xin việc làm"),
    ("ĐƠN XIN CẤP LẠI", "Cấp lại sổ theo dõi trợ cấp hằng tháng do sổ cũ bị rách nát, không còn sử dụng được"),
    ("ĐƠN ĐỀ NGHỊ HỖ TRỢ", "Hỗ trợ giống cây trồng cho diện tích lúa bị ngập úng trong đợt mưa lũ vừa qua"),
    ("ĐƠN KHIẾU NẠI", "Xem xét lại việc xác định ranh giới giữa thửa đất của gia đình tôi và thửa đất liền kề"),
)


def _facts(paper: Paper, on: date, *, capitals: bool) -> tuple[Commune, Person, Facts]:
    rng = paper.rng
    place = commune(rng, on)
    who = person(rng, on, place=place)
    title, wish = rng.choice(_WISHES)
    to = place.committee()
    return place, who, {
        "ten_don": (title, title.capitalize()), "kinh_gui": (to, to),
        "nguoi_lam_don": (who.name.upper() if capitals else who.name, who.name),
        "ngay_sinh": (short_date(who.birth), who.birth.isoformat()), "so_dinh_danh": (who.id_number, who.id_number),
        "noi_cu_tru": (who.home, who.home), "noi_dung": (wish + ".", wish),
    }  # fmt: skip


def _foot(form: Form, place: Commune, on: date, who: Person, caption: str, *, at_top: bool = False) -> None:
    sheet = form.sheet
    if not at_top:
        dated(form, place.bare, "ngay_lam", on)
    y = sheet.block(
        caption, 100, form.y + (4 if at_top else 0), 90, size=12.5, bold=True, align="center", zone="signature"
    )
    y = sheet.block("(Ký, ghi rõ họ tên)", 100, y, 90, size=11, italic=True, align="center", zone="signature")
    sheet.signature(130, y + 3, 30, 11)
    sheet.block(who.name, 100, y + 16, 90, size=12.5, align="center", zone="signature")


@layout(TYPE, "don_danh_so", split="calibration", years=(2021, 2026))
def numbered(paper: Paper, on: date) -> None:
    """Numbered captions on dots, the wish under a heading of its own."""
    place, who, facts = _facts(paper, on, capitals=True)
    sheet = paper.sheet()
    sheet.family = paper.rng.choice(("termes", "schola"))
    form = Form(paper, sheet, facts, 0, Look(12.5, 1.55, fill="dots", x=22, width=168))
    y = heads.country(sheet, 18)
    y = heads.title(sheet, y + 8, form.say("ten_don", plain=True), size=15)
    form.y = sheet.block(f"Kính gửi: {form.say('kinh_gui', plain=True)}", 20, y + 3, 170, align="center") + 5
    form.put(("1. Họ và tên người làm đơn", "nguoi_lam_don"))
    form.put(("2. Ngày, tháng, năm sinh", "ngay_sinh", 1.4), ("3. Giới tính", f"={who.sex}", 1))
    form.put(("4. Số CCCD", "so_dinh_danh", 1.2), ("cấp ngày", f"={short_date(who.id_issued)}", 1))
    form.put(("5. Nơi thường trú", "noi_cu_tru"))
    form.put(("6. Số điện thoại", f"=09{paper.rng.randrange(10**8):08d}"))
    form.put(("7. Nội dung đề nghị", "noi_dung"))
    form.text("Tôi xin cam đoan những lời khai trên là đúng sự thật và chịu trách nhiệm trước pháp luật.", gap=4)
    _foot(form, place, on, who, "NGƯỜI LÀM ĐƠN")


@layout(TYPE, "don_bien_dong_dat_dai", split="calibration", years=(2015, 2026))
def land_change(paper: Paper, on: date) -> None:
    """The land registry's form: parts, decimal numbers, captions that no field declares, a frame for the office."""
    place, who, facts = _facts(paper, on, capitals=True)
    rng = paper.rng
    title = "ĐƠN ĐĂNG KÝ BIẾN ĐỘNG ĐẤT ĐAI, TÀI SẢN GẮN LIỀN VỚI ĐẤT"
    wish = rng.choice(("Thay đổi địa chỉ thường trú của người sử dụng đất", "Tặng cho quyền sử dụng đất cho con đẻ"))
    facts |= {"ten_don": (title, title.capitalize()), "noi_dung": (wish, wish)}
    sheet = paper.sheet()
    sheet.family = rng.choice(("freeserif", "termes"))
    sheet.block("Mẫu số 11/ĐK", 158, 10, 36, size=10, bold=True, zone="margin")
    form = Form(paper, sheet, facts, 0, Look(12, 1.5, fill="dots", x=22, width=168))
    y = heads.country(sheet, 16)
    y = sheet.block(form.say("ten_don"), 34, y + 5, 142, size=13.5, bold=True, align="center")
    form.y = sheet.block(f"Kính gửi: {form.say('kinh_gui')}", 20, y + 2, 170, size=12.5, align="center") + 3
    form.heading("I. PHẦN KÊ KHAI CỦA NGƯỜI ĐĂNG KÝ", align="center")
    form.heading("1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất")
    form.put(("1.1. Tên (viết chữ in hoa)", "nguoi_lam_don"))
    form.put(("Ngày sinh", "ngay_sinh"), ("CCCD số", "so_dinh_danh"))
    form.put(("1.2. Địa chỉ thường trú", "noi_cu_tru"))
    form.heading("2. Giấy chứng nhận đã cấp")
    form.put(
        ("2.1. Số vào sổ cấp GCN", f"=CH{rng.randint(100, 99999):05d}"),
        ("2.2. Số phát hành GCN", f"=BN {rng.randrange(10**6):06d}"),
    )
    form.heading("3. Nội dung biến động")
    form.put(("Nội dung đề nghị", "noi_dung"))
    form.put(("4. Lý do biến động", "=Theo nhu cầu của gia đình"))
    form.text(
        "Tôi cam đoan nội dung kê khai trên đơn là đúng, nếu sai tôi hoàn toàn chịu trách nhiệm trước pháp luật.",
        gap=3,
    )
    _foot(form, place, on, who, "Người viết đơn")
    sheet.frame(22, form.y + 36, 168, 40, weight=0.3)
    sheet.block(
        "II. XÁC NHẬN CỦA CƠ QUAN ĐĂNG KÝ ĐẤT ĐAI",
        24,
        form.y + 38,
        164,
        size=11.5,
        bold=True,
        align="center",
        zone="margin",
    )


@layout(TYPE, "don_hai_muc_mot_dong", split="test", years=(2021, 2026))
def paired(paper: Paper, on: date) -> None:
    """A typed application with two captions a line, its day on top, the wish after "Nay tôi làm đơn này"."""
    place, who, facts = _facts(paper, on, capitals=False)
    sheet = paper.sheet()
    sheet.family = paper.rng.choice(("tinos", "pagella"))
    form = Form(paper, sheet, facts, 0, Look(13, 1.5, value="<b>{}</b>", x=26, width=160))
    y = heads.country(sheet, 22)
    form.y = y + 3
    dated(form, place.bare, "ngay_lam", on, x=90, width=98, zone="right")
    y = heads.title(sheet, form.y + 6, form.say("ten_don", plain=True), size=17)
    form.y = sheet.block(f"<b><i>Kính gửi:</i></b> {form.say('kinh_gui', plain=True)}", 26, y + 4, 160, size=13) + 4
    form.put(("Tên tôi là", "nguoi_lam_don", 1.3), ("Sinh ngày", "ngay_sinh", 1))
    form.put(("Căn cước công dân số", "so_dinh_danh", 1.5), ("Dân tộc", f"={who.ethnic}", 1))
    form.put(("Hộ khẩu thường trú", "noi_cu_tru"))
    form.y = sheet.block(
        f"Nay tôi làm đơn này: {form.say('noi_dung', plain=True)}", 26, form.y, 160, size=13, lead=1.4
    )
    form.text("Kính mong quý cơ quan quan tâm, giải quyết. Tôi xin chân thành cảm ơn./.", gap=2)
    _foot(form, place, on, who, "Người làm đơn", at_top=True)


@layout(TYPE, "don_bang_ke_khai", split="test", years=(2022, 2026))
def tabled(paper: Paper, on: date) -> None:
    """A sector's form with the applicant's captions in a ruled table of two by two, italic notes, small print."""
    place, who, facts = _facts(paper, on, capitals=True)
    sheet = paper.sheet()
    sheet.family = paper.rng.choice(("bonum", "tinos"))
    form = Form(paper, sheet, facts, 0, Look(11.5, 1.4, colon="", x=20, width=172))
    y = heads.country(sheet, 15)
    y = heads.title(sheet, y + 7, form.say("ten_don"), size=15)
    y = sheet.block("(Dùng cho cá nhân)", 20, y, 170, size=11, italic=True, align="center")
    form.y = sheet.block(f"Kính gửi: {form.say('kinh_gui')}", 20, y + 2, 170, size=12, align="center") + 4
    form.grid(
        (34, 58, 32, 46),
        (("Họ và tên", "nguoi_lam_don"), ("Ngày sinh", "ngay_sinh")),
        (("Số định danh cá nhân", "so_dinh_danh"), ("Điện thoại", f"=03{paper.rng.randrange(10**8):08d}")),
        (("Nơi cư trú", "noi_cu_tru"), ("Dân tộc", f"={who.ethnic}")),
    )
    form.y += 4
    form.look = Look(11.5, 1.45, x=20, width=172)
    form.put(("Nội dung đề nghị", "noi_dung"))
    form.put(("Giấy tờ kèm theo", "=Bản sao căn cước công dân"))
    form.text("Tôi xin chịu trách nhiệm về tính chính xác của những thông tin nêu trên.", gap=4)
    _foot(form, place, on, who, "NGƯỜI ĐỀ NGHỊ")


def _two_sign(sheet: Sheet, y: float, cells: tuple[tuple[float, str, str], ...]) -> None:
    for x, caption, name in cells:
        at = sheet.block(caption, x, y, 80, size=12.5, bold=True, align="center", zone="signature")
        sheet.signature(x + 25, at + 4, 30, 11)
        sheet.block(name, x, at + 18, 80, size=12.5, align="center", zone="signature")


@layout(OTHER, "bien_ban_ban_giao", split="calibration", years=(2016, 2026))
def minutes(paper: Paper, on: date) -> None:
    """Minutes of handing over, captions with dashes, values bold."""
    rng = paper.rng
    place = commune(rng, on)
    giver, taker = person(rng, on, place=place), person(rng, on, place=place)
    title = "BIÊN BẢN BÀN GIAO TÀI LIỆU"
    sheet = paper.sheet()
    sheet.family = rng.choice(("termes", "freeserif"))
    form = Form(
        paper, sheet, {"tieu_de": (title, title)}, 0, Look(12.5, 1.45, value="<b>{}</b>", x=22, width=168), pairs=True
    )
    y = heads.country(sheet, 20)
    form.y = heads.title(sheet, y + 7, form.say("tieu_de", plain=True), size=15) + 3
    form.heading("I. Thành phần")
    for side, who in (("giao", giver), ("nhận", taker)):
        form.put((f"- Bên {side}", f"={who.name}"))
        form.put(
            ("- Chức vụ", f"={rng.choice(('Công chức Văn phòng - Thống kê', 'Công chức Địa chính', 'Văn thư'))}")
        )
    form.heading("II. Nội dung")
    form.put(("- Loại tài liệu", f"={rng.choice(('Sổ đăng ký khai sinh', 'Hồ sơ địa chính', 'Hồ sơ chính sách'))}"))
    form.put(("- Số lượng", f"={rng.randint(2, 60)} quyển"))
    form.put(("- Tình trạng", "=Nguyên vẹn, đủ trang"))
    form.put(("- Địa điểm bàn giao", f"=Trụ sở {place.committee()}"))
    form.y += 4
    dated(form, place.bare, "ngay", on)
    _two_sign(sheet, form.y, ((22, "ĐẠI DIỆN BÊN GIAO", giver.name), (108, "ĐẠI DIỆN BÊN NHẬN", taker.name)))


@layout(OTHER, "giay_vay_tien", split="test", years=(2016, 2026))
def loan(paper: Paper, on: date) -> None:
    """A private loan note on lines, captions in italics."""
    rng = paper.rng
    place = commune(rng, on)
    owner, taker = person(rng, on, place=place), person(rng, on, place=place)
    sheet = paper.sheet()
    sheet.family = rng.choice(("tinos", "bonum"))
    title = "GIẤY VAY TIỀN"
    form = Form(
        paper,
        sheet,
        {"tieu_de": (title, title)},
        0,
        Look(12.5, 1.5, fill="rule", caption="<i>{}</i>", x=24, width=164),
        pairs=True,
    )
    y = heads.country(sheet, 24)
    form.y = heads.title(sheet, y + 9, form.say("tieu_de", plain=True), size=18) + 5
    form.put(("Bên cho vay", f"={owner.name}"))
    form.put(("Căn cước công dân số", f"={owner.id_number}"))
    form.put(("Bên vay", f"={taker.name}"))
    form.put(("Nơi thường trú", f"={taker.home}"))
    form.put(("Số tiền vay", f"={grouped(rng.randrange(5, 300) * 1000000)} đồng"))
    form.put(("Thời hạn vay", f"={rng.randint(3, 36)} tháng"))
    form.put(("Mục đích vay", f"={rng.choice(('Mua vật tư nông nghiệp', 'Sửa chữa nhà ở', 'Chăn nuôi trâu, bò'))}"))
    form.y += 5
    dated(form, place.bare, "ngay", on)
    _two_sign(sheet, form.y, ((24, "BÊN CHO VAY", owner.name), (106, "BÊN VAY", taker.name)))
