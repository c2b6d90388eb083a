"""Cards with their back first and beside each other, a book of typed pages, certificates with two uses of a plot."""

from __future__ import annotations

from datetime import date

from samples import heads
from samples.compose import Form, Look, signed
from samples.paper import Paper, layout
from samples.papers.can_cuoc import POLICE, back_2021, front_2021, holder, portrait, set_card
from samples.papers.can_cuoc import TYPE as CARD
from samples.papers.dat_dai import TYPE as LAND
from samples.papers.dat_dai import area_text, entry_slot, numbers
from samples.papers.ho_khau import TYPE as BOOK
from samples.papers.ho_khau import own_number
from samples.papers.household_forms import book_of
from samples.papers.land_forms import PINK, issued, plot_facts
from samples.people import commune, official, person
from samples.sheet import RED
from samples.words import decimal_in_words


@layout(CARD, "cccd_2021_sau_truoc", split="unseen2", years=(2021, 2024))
def back_before_front(paper: Paper, on: date) -> None:
    """The chip card of 2021 copied with its back above its face, both near the right edge of an A4 page."""
    who, day, expires = holder(paper, on)
    sheet = paper.sheet()
    back_2021(sheet, 96, 40, who, day, expires)
    front_2021(sheet, 98, 150, who, day, expires)
    set_card(paper, who, day, expires, POLICE)
    paper.set(que_quan=who.origin)
    if who.old_number:
        paper.set(so_cmnd_cu=who.old_number)


@layout(CARD, "cmnd_9_so_hai_mat_ngang", split="unseen2", years=(2003, 2014))
def nine_digits_beside(paper: Paper, on: date) -> None:
    """The laminated card of nine digits enlarged, face and back beside each other on a page laid across, filled by typewriter."""
    rng = paper.rng
    who = person(rng, on, age=(16, 70))
    while not who.old_number:
        who = person(rng, on, age=(20, 70))
    sheet = paper.sheet((297, 210))
    sheet.family, sheet.typewriter = rng.choice(("freeserif", "termes")), "cursor"
    sheet.tint(12, 40, 132, 92, (206, 222, 200))
    sheet.tint(153, 40, 132, 92, (206, 222, 200))
    x = 12
    y = sheet.block("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", x + 34, 44, 96, size=9.5, bold=True, align="center")
    y = sheet.block("Độc lập - Tự do - Hạnh phúc", x + 34, y, 96, size=9, bold=True, align="center")
    y = sheet.block("GIẤY CHỨNG MINH NHÂN DÂN", x + 34, y + 1.5, 96, size=13, bold=True, align="center", colour=RED)
    y = sheet.block(
        f"SỐ <so_dinh_danh><m>{who.old_number}</m></so_dinh_danh>",
        x + 34,
        y + 0.5,
        96,
        size=13,
        bold=True,
        align="center",
        colour=RED,
    )
    portrait(sheet, x + 5, 74, 30, 40)
    facts = {
        "ho_ten": (who.name.upper(), who.name), "ngay_sinh": (f"{who.birth:%d-%m-%Y}", who.birth.isoformat()),
        "que_quan": (who.origin, who.origin), "noi_thuong_tru": (who.home, who.home),
    }  # fmt: skip
    form = Form(
        paper, sheet, facts, y + 2, Look(10, 1.5, fill="under", colon="", value="<m>{}</m>", x=x + 40, width=88)
    )
    form.lines(
        ("Họ tên", "ho_ten"),
        ("Sinh ngày", "ngay_sinh"),
        ("Nguyên quán", "que_quan"),
        ("Nơi ĐKHK thường trú", "noi_thuong_tru"),
    )
    back = Form(paper, sheet, {}, 46, Look(10, 1.5, fill="under", value="<m>{}</m>", x=159, width=120))
    back.put(("Dân tộc", f"={who.ethnic}"), ("Tôn giáo", "=Không"))
    back.heading("DẤU VẾT RIÊNG HOẶC DỊ HÌNH", align="center", size=9.5)
    back.text(f"<m>Sẹo chấm cách {rng.randint(1, 4)}cm dưới trước mép phải</m>", indent=0, align="left", size=9.5)
    for i, caption in enumerate(("NGÓN TRỎ TRÁI", "NGÓN TRỎ PHẢI")):
        sheet.tint(160, 74 + 28 * i, 20, 22, (196, 190, 186))
        sheet.block(caption, 157, 97 + 28 * i, 28, size=6.5, align="center")
    words = f"Ngày {on.day:02d} tháng {on.month:02d} năm {on.year}"
    province = rng.choice(("HÀ GIANG", "TUYÊN QUANG"))
    office = f"CÔNG AN TỈNH {province}"
    y = sheet.block(f"<ngay_cap>{words}</ngay_cap>", 190, 78, 90, size=10, align="center")
    y = sheet.block(f"GIÁM ĐỐC <noi_cap>{office}</noi_cap>", 190, y, 90, size=10, bold=True, align="center")
    sheet.signature(222, y + 4, 30, 10)
    sheet.seal_here(214, y + 10, office)
    sheet.block(official(rng), 190, y + 20, 90, size=10, bold=True, align="center")
    paper.set(so_dinh_danh=who.old_number, ngay_cap=on.isoformat(), noi_cap=office)


@layout(BOOK, "ho_khau_danh_may_moi_nguoi_mot_trang", split="unseen2", years=(1996, 2012))
def page_each(paper: Paper, on: date) -> None:
    """A typed book: a page for each member with small captions over the values, the cover with head and number at its foot."""
    place, people, form = book_of(paper, on, capitals=False)
    family = paper.rng.choice(("freeserif", "schola"))
    cover = form.sheet
    cover.family, cover.typewriter = family, "cursor"
    y = heads.country(cover, 12, x=8, width=132)
    y = cover.block("SỔ HỘ KHẨU", 8, y + 30, 132, size=27, bold=True, align="center")
    form.look, form.y = Look(12, 1.6, fill="under", value="<m>{}</m>", x=14, width=120), y + 34
    form.put(("Chủ hộ", "chu_ho"))
    form.put(("Nơi thường trú", "noi_thuong_tru"))
    form.put(("Sổ số", "so"))
    form.y = cover.block(
        f"Cấp {form.say('ngay_cap')}", 52, form.y + 4, 86, size=11, italic=True, align="center", zone="signature"
    )
    signed(
        paper,
        cover,
        form.y,
        "Công an " + (place.district or place.name),
        lines=["TRƯỞNG CÔNG AN HUYỆN"],
        post="",
        x=52,
        width=86,
        size=11,
        tagged=False,
    )
    for number, (who, relation) in enumerate(people, 1):
        sheet = paper.sheet((148, 210))
        sheet.family, sheet.typewriter = family, "cursor"
        page = Form(paper, sheet, {}, 18, Look(11, 1.3, value="<m>{}</m>", x=14, width=120), entries="thanh_vien")
        page.y = sheet.block(f"NGƯỜI THỨ {number} TRONG HỘ", 14, 12, 120, size=12, bold=True, align="center") + 4
        page.above(("Họ và tên", f"@{who.name}"))
        page.above(("Ngày, tháng, năm sinh", f"@{who.birth:%d-%m-%Y}"), ("Giới tính", f"@{who.sex}"))
        page.above(("Quan hệ với chủ hộ", f"@{relation}"), ("Dân tộc", f"={who.ethnic}"))
        page.above(("Nguyên quán", f"={who.origin}"))
        own = own_number(who, on)
        page.above(("Số CMND", f"@{own}" if own else ""), ("Nghề nghiệp", "=Làm ruộng"))
        page.above(("Chuyển đến từ", "=Không"))
        sheet.block("CÁN BỘ ĐĂNG KÝ", 74, page.y + 6, 62, size=10.5, bold=True, align="center", zone="signature")
        sheet.signature(92, page.y + 14, 26, 9)


@layout(LAND, "mau_2014_hai_loai_dat", split="unseen2", years=(2012, 2024))
def two_uses(paper: Paper, on: date) -> None:
    """The pink certificate as two A4 pages: items a to g in running lines, two uses with their areas and terms."""
    rng = paper.rng
    place = commune(rng, on)
    facts, who, _ = plot_facts(paper, on, place)
    home, rest = rng.randint(1000, 4000) / 10, rng.randint(1500, 9000) / 10
    area = round(home + rest, 1)
    year = rng.choice((2043, 2063))
    use = f"Đất ở tại nông thôn: {area_text(home)}m²; Đất trồng cây lâu năm: {area_text(rest)}m²"
    term = f"Đất ở: Lâu dài; Đất trồng cây lâu năm: Đến ngày 15/10/{year}"
    words = decimal_in_words(area).capitalize() + " mét vuông"
    facts |= {
        "dien_tich": (f"{area_text(area)}m²", area), "dien_tich_bang_chu": (words, words), "muc_dich_su_dung": (use, use),
        "thoi_han_su_dung": (term, term), "hinh_thuc_su_dung": ("Sử dụng riêng", "Sử dụng riêng"),
    }  # fmt: skip
    serial, entry = numbers(paper, ("BM", "BP", "CK", "DB", "DL"), 6, ("CH", "CS"))
    front = paper.sheet()
    front.family = rng.choice(("tinos", "freeserif"))
    front.frame(9, 9, 192, 279, weight=1.3, colour=PINK)
    y = heads.country(front, 26)
    y = front.block("GIẤY CHỨNG NHẬN", 20, y + 14, 170, size=24, bold=True, align="center", colour=PINK)
    y = front.block(
        "QUYỀN SỬ DỤNG ĐẤT\nQUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT",
        24,
        y,
        162,
        size=15,
        bold=True,
        align="center",
        colour=PINK,
    )
    form = Form(paper, front, facts, y + 16, Look(13, 1.5, x=24, width=164))
    form.heading("I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất")
    title = "Bà" if who.female else "Ông"
    form.text(f"{title} {form.say('nguoi_su_dung_dat')}", indent=0)
    form.text(f"Sinh năm {who.birth.year}, CMND số {form.say('so_giay_to')}" if len(facts["so_giay_to"][0]) == 9
              else f"Sinh năm {who.birth.year}, CCCD số {form.say('so_giay_to')}", indent=0)  # fmt: skip
    form.text(f"Địa chỉ thường trú: {form.say('dia_chi_thuong_tru')}", indent=0)
    front.block(
        f"<so_phat_hanh>{serial}</so_phat_hanh>",
        120,
        268,
        70,
        size=16,
        bold=True,
        align="right",
        zone="margin",
        colour=PINK,
    )
    sheet = paper.sheet()
    sheet.family = front.family
    form = Form(paper, sheet, facts, 18, Look(12.5, 1.45, x=20, width=172))
    form.heading("II. Thửa đất, nhà ở và tài sản khác gắn liền với đất")
    form.heading("1. Thửa đất:", gap=0)
    form.text(f"a) Thửa đất số: {form.say('thua_dat_so')}, tờ bản đồ số: {form.say('to_ban_do_so')}", indent=0)
    form.text(f"b) Địa chỉ: {form.say('dia_chi_thua_dat')}", indent=0)
    form.text(f"c) Diện tích: {form.say('dien_tich')}, (bằng chữ: {form.say('dien_tich_bang_chu')})", indent=0)
    form.text(f"d) Hình thức sử dụng: {form.say('hinh_thuc_su_dung')}", indent=0)
    form.text(f"đ) Mục đích sử dụng: {form.say('muc_dich_su_dung')}", indent=0, align="left")
    form.text(f"e) Thời hạn sử dụng: {form.say('thoi_han_su_dung')}", indent=0, align="left")
    form.text(f"g) Nguồn gốc sử dụng: {form.say('nguon_goc_su_dung')}", indent=0, gap=2)
    for text in (
        "2. Nhà ở: -/-",
        "3. Công trình xây dựng khác: -/-",
        "4. Rừng sản xuất là rừng trồng: -/-",
        "5. Cây lâu năm: -/-",
        "6. Ghi chú: Không",
    ):
        form.text(text, indent=0, bold=True)
    form.y += 6
    issued(form, place, on, x=98, width=96)
    sheet.block(f"Số vào sổ cấp GCN: {entry_slot(paper, entry)}", 20, 262, 80, size=12.5, zone="margin")
