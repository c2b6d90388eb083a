"""What people hold: identity cards, land certificates and household books, set by a browser."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from samples.paper import Paper, layout
from samples.papers.browser_prints import (
    CSS,
    MOTTO,
    Slots,
    page,
    row,
    several,
    signer,
)
from samples.papers.can_cuoc import mrz_td1
from samples.people import (
    Commune,
    Person,
    commune,
    official,
    person,
    working_day,
)
from samples.web import set_pages
from samples.words import decimal_in_words, long_date, short_date

SOURCES = (
    "Công nhận QSDĐ như giao đất có thu tiền sử dụng đất",
    "Nhà nước giao đất không thu tiền sử dụng đất",
    "Nhận chuyển nhượng đất được công nhận QSDĐ như giao đất có thu tiền sử dụng đất",
)
POLICE = "CỤC CẢNH SÁT QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI"


def bare_address(text: str) -> str:
    """An address as cards print it: "Thôn Nà Pia, Thượng Lâm, Lâm Bình, Tuyên Quang"."""
    out = []
    for part in text.split(", "):
        for kind in ("xã ", "phường ", "thị trấn ", "huyện ", "thành phố ", "thị xã ", "tỉnh "):
            if part.lower().startswith(kind):
                part = part[len(kind) :]
                break
        out.append(part)
    return ", ".join(out)


def expiry(birth: date, issued: date) -> date | None:
    """The birthday at 25, 40 or 60 that ends a card's life; a card of the two years before lasts to the next."""
    for age in (25, 40, 60):
        end = birth.replace(year=birth.year + age, day=min(birth.day, 28) if birth.month == 2 else birth.day)
        if issued < end - timedelta(days=730):
            return end
    return None


def _zone(one: Person, end: date | None) -> str:
    """The three lines at the back of a card."""
    return "<br>".join(line.replace("<", "&lt;") for line in mrz_td1(one, end, alone=True))


CARD_CSS = """
.card{position:absolute;left:30mm;width:85.6mm;height:54mm;border-radius:3mm;border:.25mm solid #9ab;
transform-origin:0 0;font-family:Arimo;line-height:1.22;
background:linear-gradient(120deg,#f2f8f4,#eaf3fb 60%,#f8f3ea);font-size:2.55mm}
.card div{position:absolute} .lab{color:#345;font-size:2.2mm;white-space:nowrap} .red{color:#c2202c;font-weight:bold}
.face{background:linear-gradient(#cfd8df,#b3bec8);left:3.5mm;width:20mm;height:26mm} .mrz{font:2.95mm/3.6mm Cousine;
left:3mm;white-space:nowrap;letter-spacing:.1mm} .lab b{color:#121212;font-size:2.45mm} .lab{font-size:2.05mm}
.top{text-align:center;font-size:1.8mm;line-height:1.3} .top b{font-size:1.95mm}
"""


def place_on(top: float, left: float, content: str, kind: str = "lab", more: str = "") -> str:
    return f'<div class="{kind}" style="top:{top}mm;left:{left}mm;{more}">{content}</div>'


@layout("can_cuoc", "web_cccd_a4", split="unseen5", years=(2021, 2024))
def chip_card(paper: Paper, on: date) -> None:
    """Both sides of a chip card as a copier enlarges them on A4."""
    rng, s = paper.rng, Slots(paper)
    on = max(on, date(2021, 3, 15))
    one = person(rng, on, age=(15, 78))
    end, scale = expiry(one.birth, on), 1.4
    shown = short_date(end) if end else "Không thời hạn"
    until = s("ngay_het_han", end.isoformat() if end else "khong_thoi_han", shown)
    front = (
        place_on(
            2.2,
            20,
            "<b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br><b>Độc lập - Tự do - Hạnh phúc</b><br>SOCIALIST REPUBLIC "
            "OF VIET NAM<br>Independence - Freedom - Happiness",
            "top",
            "width:46mm",
        )
        + place_on(12.6, 20, "CĂN CƯỚC CÔNG DÂN", "red", "font-size:3.5mm;width:46mm;text-align:center")
        + place_on(16.9, 20, "<i>Citizen Identity Card</i>", more="width:46mm;text-align:center")
        + place_on(20.2, 26, f'Số / <i>No.</i>: <b style="font-size:3.5mm">{s("so_dinh_danh", one.id_number)}</b>')
        + place_on(24.6, 26, f"Họ và tên / <i>Full name</i>:<br><b>{s.name('ho_ten', one.name)}</b>")
        + place_on(31.1, 26, f"Ngày sinh / <i>Date of birth</i>: <b>{s.day('ngay_sinh', one.birth)}</b>")
        + place_on(
            34.6,
            26,
            f"Giới tính / <i>Sex</i>: <b>{s('gioi_tinh', one.sex)}</b>&ensp; Quốc tịch / <i>Nationality</i>: "
            f"<b>{s('quoc_tich', one.nationality)}</b>",
        )
        + place_on(
            38.1, 26, f"Quê quán / <i>Place of origin</i>:<br><b>{s('que_quan', bare_address(one.origin))}</b>"
        )
        + place_on(
            44.1,
            26,
            f"Nơi thường trú / <i>Place of residence</i>: <b>{s('noi_thuong_tru', bare_address(one.home))}</b>",
            more="white-space:normal;width:58mm",
        )
        + '<div class="face" style="top:17mm"></div>'
        + place_on(43.6, 2.6, f"Có giá trị đến:<br><i>Date of expiry</i><br><b>{until}</b>", more="font-size:1.9mm")
    )
    issuer = s("noi_cap", POLICE, POLICE.replace(" QUẢN LÝ", "<br>QUẢN LÝ"))
    back = (
        place_on(
            3,
            4,
            "Đặc điểm nhân dạng / <i>Personal identification</i>:<br><b>"
            + rng.choice(("Nốt ruồi C: 1cm dưới mắt trái", "Sẹo chấm C: 2cm trên sau đuôi lông mày phải"))
            + "</b>",
        )
        + place_on(9.6, 4, f"Ngày, tháng, năm / <i>Date, month, year</i>: <b>{s.day('ngay_cap', on)}</b>")
        + place_on(
            13.4,
            4,
            f"<b>CỤC TRƯỞNG {issuer}</b><br><i>DIRECTOR GENERAL OF THE POLICE DEPARTMENT<br>FOR ADMINISTRATIVE "
            "MANAGEMENT OF SOCIAL ORDER</i>",
            more="text-align:center;width:55mm;font-size:1.9mm",
        )
        + place_on(31.5, 12, f"<b>{official(rng)}</b>", more="width:40mm;text-align:center")
        + '<div data-sign style="top:23.5mm;left:22mm;width:20mm;height:8mm"></div>'
        + f'<div class="mrz" style="top:39mm">{_zone(one, end)}</div>'
    )
    html = (
        f'<section class="page"><div class="card" style="top:28mm;transform:scale({scale})">{front}</div>'
        f'<div class="card" style="top:125mm;transform:scale({scale})">{back}</div></section>'
    )
    sheet = set_pages(paper, html, CARD_CSS)[0]
    old = one.old_number if rng.random() < 0.6 else ""
    parts = (one.id_number, old, one.name, f"{one.birth:%d%m%Y}", one.sex, bare_address(one.home), f"{on:%d%m%Y}")
    if old:
        paper.set(so_cmnd_cu=old)
    sheet.qr("|".join(parts), 30 + 68 * scale, 28 + 3 * scale, 15 * scale, ["so_cmnd_cu"] if old else [])


@layout("can_cuoc", "web_can_cuoc_2024", split="unseen5", years=(2024, 2026))
def card_2024(paper: Paper, on: date) -> None:
    """The card of July 2024, both sides one under the other."""
    rng, s = paper.rng, Slots(paper)
    on = max(on, working_day(rng, date(2024, 7, 5), date(2024, 12, 20)))
    one = person(rng, on, age=(7, 75))
    end, scale = expiry(one.birth, on), 1.25
    if (on - one.birth).days < 12 * 365:
        end = one.birth.replace(year=one.birth.year + 14, day=min(one.birth.day, 28))
    until = s(
        "ngay_het_han", end.isoformat() if end else "khong_thoi_han", short_date(end) if end else "Không thời hạn"
    )
    front = (
        place_on(
            2.4,
            22,
            "<b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br><b>Độc lập - Tự do - Hạnh phúc</b><br>SOCIALIST REPUBLIC "
            "OF VIET NAM<br>Independence - Freedom - Happiness",
            "top",
            "width:56mm",
        )
        + place_on(12.8, 22, "CĂN CƯỚC", "red", "font-size:4.2mm;width:56mm;text-align:center")
        + place_on(17.7, 22, "<i>IDENTITY CARD</i>", more="width:56mm;text-align:center")
        + place_on(
            22,
            27,
            "Số định danh cá nhân / <i>Personal identification number</i>:<br><b "
            f'style="font-size:3.4mm">{s("so_dinh_danh", one.id_number)}</b>',
        )
        + place_on(30, 27, f"Họ, chữ đệm và tên khai sinh / <i>Full name</i>:<br><b>{s.name('ho_ten', one.name)}</b>")
        + place_on(
            37.4, 27, f"Ngày, tháng, năm sinh / <i>Date of birth</i>:<br><b>{s.day('ngay_sinh', one.birth)}</b>"
        )
        + place_on(37.4, 66, f"Giới tính / <i>Sex</i>:<br><b>{s('gioi_tinh', one.sex)}</b>")
        + place_on(45, 27, f"Quốc tịch / <i>Nationality</i>:<br><b>{s('quoc_tich', one.nationality)}</b>")
        + '<div class="face" style="top:20mm"></div>'
    )
    register = bare_address(one.origin)
    back = (
        place_on(
            3,
            4,
            f"Nơi cư trú / <i>Place of residence</i>:<br><b>{s('noi_thuong_tru', bare_address(one.home))}</b>",
            more="white-space:normal;width:57mm",
        )
        + place_on(
            13,
            4,
            f"Nơi đăng ký khai sinh / <i>Place of birth</i>:<br><b>{register}</b>",
            more="white-space:normal;width:57mm",
        )
        + place_on(23, 4, f"Ngày, tháng, năm cấp / <i>Date of issue</i>:<br><b>{s.day('ngay_cap', on)}</b>")
        + place_on(23, 43, f"Ngày, tháng, năm hết hạn / <i>Date of expiry</i>:<br><b>{until}</b>")
        + place_on(
            32,
            45,
            f"<b>{s('noi_cap', 'BỘ CÔNG AN')}</b><br><i>MINISTRY OF PUBLIC SECURITY</i>",
            more="text-align:center;width:38mm",
        )
        + f'<div class="mrz" style="top:41mm">{_zone(one, end)}</div>'
    )
    html = (
        f'<section class="page"><div class="card" style="top:40mm;transform:scale({scale})">{front}</div>'
        f'<div class="card" style="top:125mm;transform:scale({scale})">{back}</div></section>'
    )
    sheet = set_pages(paper, html, CARD_CSS)[0]
    parts = (one.id_number, "", one.name, f"{one.birth:%d%m%Y}", one.sex, bare_address(one.home), f"{on:%d%m%Y}")
    sheet.qr("|".join(parts), 30 + 66 * scale, 125 + 4 * scale, 16 * scale)


# land


def plot(rng: Random, place: Commune) -> tuple[str, str, float, str]:
    """Lot, map sheet, area and address of a plot."""
    area = rng.choice((rng.randint(90, 1200), rng.randint(900, 9990) / 10))
    return str(rng.randint(3, 620)), str(rng.randint(1, 96)), area, place.address()


def vn_number(area: float) -> str:
    return f"{area:.1f}".replace(".", ",") if area != int(area) else str(int(area))


@layout("giay_chung_nhan_qsdd", "web_gcn_2014", split="unseen5", years=(2010, 2024))
def land_2014(paper: Paper, on: date) -> None:
    """Pages 1 and 2 of the certificate of 2009 to 2024 on two sheets of A4."""
    rng, s = paper.rng, Slots(paper)
    place = commune(rng, min(on, date(2024, 12, 20)))
    one = person(rng, on, age=(30, 70), place=place)
    lot, sheet_no, area, _ = plot(rng, place)
    hamlet = one.home
    card = one.old_number or one.id_number
    district = place.district or place.province
    seat = district.removeprefix("Huyện ").removeprefix("Thành phố ").removeprefix("Thị xã ")
    use, until = rng.choice(
        (
            ("Đất ở tại nông thôn", "Lâu dài"),
            ("Đất trồng cây lâu năm", "Đến ngày 15/10/2043"),
            ("Đất rừng sản xuất", "Đến ngày 31/12/2065"),
            ("Đất ở: 200 m², đất trồng cây lâu năm còn lại", "Đất ở: Lâu dài; đất trồng cây lâu năm: Đến 15/10/2043"),
        )
    )
    words = f"{decimal_in_words(area).capitalize()} mét vuông"
    household = rng.choice(("Ông", "Hộ ông")) if not one.female else rng.choice(("Bà", "Hộ bà"))
    serial = f"{rng.choice('BCD')}{rng.choice('ABCDEGHKLMNPQRSTUVX')} {rng.randint(100000, 999999)}"
    first = page(
        f'<div class="c motto" style="font-size:14pt">{MOTTO}</div>',
        '<div class="big">GIẤY CHỨNG NHẬN<br><span>QUYỀN SỬ DỤNG ĐẤT<br>QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN '
        "LIỀN VỚI ĐẤT</span></div>",
        '<p class="b">I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất</p><div class="own">',
        f"<p>{household}: <b>{s.name('nguoi_su_dung_dat', one.name)}</b></p>",
        f"<p>Năm sinh: {one.birth.year}, CMND số: {s('so_giay_to', card)}</p>",
        f"<p>Địa chỉ thường trú: {s('dia_chi_thuong_tru', one.home)}.</p></div>",
        f'<div class="serial">{s("so_phat_hanh", serial)}</div>',
        kind="pink",
    )
    blank = "".join(
        f"<p><b>{i}. {what}:</b> -/-</p>"
        for i, what in enumerate(
            ("Nhà ở", "Công trình xây dựng khác", "Rừng sản xuất là rừng trồng", "Cây lâu năm", "Ghi chú"), 2
        )
    )
    second = page(
        '<p class="b">II. Thửa đất, nhà ở và tài sản khác gắn liền với đất</p><p class="b">1. Thửa đất:</p>',
        f"<p>a) Thửa đất số: {s('thua_dat_so', lot)}, tờ bản đồ số: {s('to_ban_do_so', sheet_no)},</p>",
        f"<p>b) Địa chỉ: {s('dia_chi_thua_dat', hamlet)},</p>",
        f"<p>c) Diện tích: {s('dien_tich', area, vn_number(area))} m², (bằng chữ: "
        f"{s('dien_tich_bang_chu', words)}),</p>",
        f"<p>d) Hình thức sử dụng: {s('hinh_thuc_su_dung', rng.choice(('Sử dụng riêng', 'Sử dụng chung')))},</p>",
        f"<p>đ) Mục đích sử dụng: {s('muc_dich_su_dung', use)},</p><p>e) Thời hạn sử dụng: "
        f"{s('thoi_han_su_dung', until)},</p>",
        f"<p>g) Nguồn gốc sử dụng: {s('nguon_goc_su_dung', rng.choice(SOURCES))}.</p>",
        blank,
        f'<div class="sg it" style="margin-top:6mm">{seat}, {s.day("ngay_cap", on, long_date(on))}</div>',
        signer(
            s,
            f"Ủy ban nhân dân {district}",
            [f"TM. {s('co_quan_cap', f'ỦY BAN NHÂN DÂN {district.upper()}')}"],
            "CHỦ TỊCH",
            tagged=False,
            style="width:96mm",
        ),
        '<p style="margin-top:8mm">Số vào sổ cấp GCN: '
        f"{s('so_vao_so', rng.choice(('CH', 'CS')) + f'{rng.randint(100, 9999):05d}')}</p>",
    )
    css = """.pink{background:#fbeeee} .big{text-align:center;color:#b3202a;font-weight:bold;font-size:24pt;
    line-height:1.35;margin:52mm 0 14mm} .big span{font-size:14pt} .own{padding-left:8mm} .own p{margin-top:3mm}
    .serial{position:absolute;right:20mm;bottom:24mm;color:#b3202a;font-size:18pt;font-weight:bold}
    p{margin-top:2.6mm}"""
    set_pages(paper, first + second, CSS + css)


@layout("giay_chung_nhan_qsdd", "web_gcn_2025", split="unseen5", years=(2025, 2026))
def land_2025(paper: Paper, on: date) -> None:
    """The certificate of TT 10/2024 with its code at the top right; its first page and the one with the drawing."""
    rng, s = paper.rng, Slots(paper)
    place = commune(rng, on)
    one = person(rng, on, age=(26, 70), place=place)
    lot, sheet_no, area, _ = plot(rng, place)
    kind, until = rng.choice(
        (("Đất ở tại nông thôn (ONT)", "Ổn định lâu dài"), ("Đất trồng cây lâu năm (CLN)", "Đến ngày 15/10/2043"))
    )
    office = "CHI NHÁNH VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI KHU VỰC " + rng.choice(("YÊN SƠN", "SƠN DƯƠNG", "CHIÊM HÓA"))
    code = f"{rng.randint(10**11, 10**12 - 1)}"
    serial = f"AA {rng.randint(1000000, 9999999):08d}"
    first = page(
        f'<div class="motto c" style="padding-right:26mm">{MOTTO}</div>',
        '<div class="big">GIẤY CHỨNG NHẬN<br><span>QUYỀN SỬ DỤNG ĐẤT, QUYỀN SỞ HỮU TÀI SẢN GẮN LIỀN VỚI ĐẤT</span>'
        "</div>",
        '<p class="b">1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất:</p>',
        f'<p class="in2">{"Bà" if one.female else "Ông"} {s("nguoi_su_dung_dat", one.name)}, CCCD số: '
        f"{s('so_giay_to', one.id_number)}</p>",
        '<p class="b">2. Thông tin thửa đất:</p>',
        f'<div class="two in2"><div>a) Thửa đất số: {s("thua_dat_so", lot)};</div><div>tờ bản đồ số: '
        f"{s('to_ban_do_so', sheet_no)}</div></div>",
        f'<p class="in2">b) Diện tích: {s("dien_tich", area, vn_number(area))} m²</p>',
        f'<p class="in2">c) Loại đất: {s("muc_dich_su_dung", kind)}</p>',
        f'<p class="in2">d) Thời hạn sử dụng đất: {s("thoi_han_su_dung", until)}</p>',
        f'<p class="in2">đ) Hình thức sử dụng đất: {s("hinh_thuc_su_dung", "Sử dụng riêng")}</p>',
        f'<p class="in2">e) Địa chỉ: {s("dia_chi_thua_dat", one.home)}</p>',
        '<p class="b">3. Thông tin tài sản gắn liền với đất:</p><p class="in2">-/-</p>',
        f'<div class="sg it" style="margin-top:6mm">Tuyên Quang, {s.day("ngay_cap", on, long_date(on))}</div>',
        signer(s, office, [s("co_quan_cap", office)], "GIÁM ĐỐC", tagged=False, style="width:96mm"),
        f'<div class="serial">{s("so_phat_hanh", serial)}</div>',
    )
    corners = [
        (rng.uniform(2, 20), rng.uniform(5, 25)),
        (60 + rng.uniform(0, 12), 8),
        (68, 50 + rng.uniform(0, 8)),
        (10, 48),
    ]
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in corners)
    second = page(
        '<p class="b">4. Sơ đồ thửa đất, tài sản gắn liền với đất:</p><div class="c"><svg width="90mm" '
        'height="72mm" viewBox="-2 -2 84 66">',
        f'<polygon points="{points}" fill="none" stroke="#222" stroke-width=".5"/><text x="36" y="32" '
        f'font-size="5">{lot}</text></svg></div>',
        '<p class="b">5. Ghi chú:</p><p class="in2">-/-</p><p class="b">6. Những thay đổi sau khi cấp Giấy chứng '
        "nhận:</p>",
        '<table class="ruled" style="margin-top:2mm"><tr><th>Nội dung thay đổi và cơ sở pháp lý</th><th '
        'style="width:60mm">Xác nhận của cơ quan có thẩm quyền</th></tr>',
        '<tr><td style="height:48mm"></td><td></td></tr></table>',
        '<p style="margin-top:6mm">Số vào sổ cấp Giấy chứng nhận: '
        f"{s('so_vao_so', f'CN {rng.randint(100, 9999):05d}')}</p>",
        f"<p>Mã Giấy chứng nhận: {code}</p>",
    )
    css = """.big{text-align:center;color:#b3202a;font-weight:bold;font-size:21pt;margin:12mm 0 8mm}
    .big span{font-size:12.5pt} .in2{padding-left:6mm} p,.two{margin-top:2.4mm}
    .serial{position:absolute;right:18mm;bottom:20mm;font-size:15pt;
    color:#b3202a;font-weight:bold}"""
    sheet = set_pages(paper, first + second, CSS + css)[0]
    sheet.qr(f"{code}|{serial}|{on:%d%m%Y}", 170, 14, 24)


# households


@layout("so_ho_khau", "web_so_ho_khau", split="unseen5", years=(2008, 2020))
def household_book(paper: Paper, on: date) -> None:
    """The book's opened pages: its head page with the householder's, then those of two members."""
    rng, s = paper.rng, Slots(paper, ["thanh_vien"] if paper.pen else [])
    place = commune(rng, on)
    man = person(rng, on, age=(32, 60), female=False, place=place)
    wife = person(rng, on, age=(30, 52), female=True, place=place)
    child = person(rng, on, age=(1, 12), surname=man.surname, place=place, ethnic=man.ethnic)
    members = []

    def of(shown: str) -> str:
        return s.mark("thanh_vien", shown)

    def by(shown: str) -> str:
        return f'<span class="pen">{shown}</span>' if s.pen else shown

    leaves = []
    for one, relation in ((man, "Chủ hộ"), (wife, "Vợ"), (child, "Con")):
        number = (one.old_number or f"07{rng.randrange(10**7):07d}") if one is not child else ""
        told = {"ho_ten": one.name, "ngay_sinh": one.birth.isoformat(), "gioi_tinh": one.sex, "quan_he": relation}
        members.append(told | ({"so_giay_to": number} if number else {}))
        leaves.append(
            '<div class="leaf dot"><div class="c '
            f'b">{"CHỦ HỘ" if one is man else "QUAN HỆ VỚI CHỦ HỘ: " + of(relation)}</div>'
            + row("Họ và tên", f"<b>{of(one.name if s.pen else one.name.upper())}</b>")
            + row("Họ và tên gọi khác (nếu có)", "")
            + several("two", row("Ngày, tháng, năm sinh", of(short_date(one.birth))), row("Giới tính", of(one.sex)))
            + row("Quê quán", by(one.origin))
            + several("two", row("Dân tộc", by(one.ethnic)), row("Tôn giáo", by("Không")))
            + several("two", row("CMND số", of(number) if number else ""), row("Hộ chiếu số", ""))
            + row("Nghề nghiệp, nơi làm việc", by("Làm ruộng" if one is not child else ""))
            + row("Chuyển đến ngày", "")
            + row("Nơi thường trú trước khi chuyển đến", "")
            + (row("Quan hệ với chủ hộ", of("Chủ hộ")) if one is man else "")
            + '<div class="two" style="margin-top:4mm"><div class="c b sm">CÁN BỘ ĐĂNG KÝ</div><div class="c b '
            'sm">TRƯỞNG CÔNG AN</div></div></div>'
        )
    paper.set(thanh_vien=members)
    police = f"Công an {(place.district or place.province)[0].lower()}{(place.district or place.province)[1:]}"
    cover = (
        f'<div class="leaf"><div class="motto c">{MOTTO}</div><h1 style="font-size:24pt;color:#b3202a">SỔ HỘ KHẨU'
        "</h1>"
        f'<div class="c b">Số: {s("so", f"0{rng.choice((2, 8))}{rng.randrange(10**7):07d}")}</div><div class="dot" '
        'style="margin-top:9mm">'
        + row("Họ và tên chủ hộ", f"<b>{s.name('chu_ho', man.name)}</b>")
        + row("Nơi thường trú", s("noi_thuong_tru", man.home))
        + f'</div><div class="n it" style="margin-top:7mm">{s.day("ngay_cap", on, long_date(on).capitalize())}</div>'
        + signer(s, police, [f"TRƯỞNG {police.upper()}"], "", tagged=False)
        + "</div>"
    )
    html = page(cover, leaves[0]) + page(leaves[1], leaves[2])
    css = """.in{display:grid;grid-template-columns:1fr 1fr;column-gap:20mm;padding:12mm 14mm;font-size:12pt}
    .page:before{content:"";position:absolute;left:148.5mm;top:6mm;bottom:10mm;border-left:1px dashed #aaa}
    .r{margin-top:3mm} .sg{width:auto} .two{grid-template-columns:1.5fr 1fr;column-gap:4mm}"""
    set_pages(paper, html, CSS + css, size=(297, 210))
