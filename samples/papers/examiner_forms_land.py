"""The examiner's cards, land certificates and household book."""

from __future__ import annotations

from datetime import date, timedelta

from samples.paper import Paper, layout
from samples.papers.examiner_forms import (
    COUNTRY,
    CSS,
    dots,
    foot,
    line,
    page,
    put,
    put_day,
    put_long,
    put_name,
    row,
    sign,
)
from samples.people import (
    Person,
    address,
    commune,
    official,
    person,
)
from samples.web import set_pages
from samples.words import decimal_in_words, short_date

_MARKS = (
    "Nốt ruồi C: 2cm dưới sau mép phải",
    "Sẹo chấm C: 1,5cm trên sau đầu mày trái",
    "Nốt ruồi C: 1cm dưới trước cánh mũi trái",
    "Sẹo chấm C: 1cm trên trước đầu mày phải",
    "Nốt ruồi C: 0,5cm dưới mép trái",
    "Sẹo tròn C: 2cm sau cánh mũi phải",
)
_CARD_CSS = """
.page{padding:22mm 0 0 0;font-family:Arimo} .card{position:relative;width:108mm;height:68mm;margin:0 auto 16mm;
border:.3mm solid #555;border-radius:3mm;padding:3mm 3mm 0 34mm;font-size:8.6pt;line-height:1.3;background:#f2f4ee}
.card p{margin:0 0 .3mm}
.face{position:absolute;left:4mm;top:20mm;width:25mm;height:33mm;background:#c9ced2;overflow:hidden}
.face:before{content:"";position:absolute;left:7mm;top:6mm;width:11mm;height:14mm;border-radius:50%;background:#8d9499}
.face:after{content:"";position:absolute;left:2mm;top:21mm;width:21mm;height:20mm;border-radius:45%;background:#8d9499}
.top{margin-left:-31mm;text-align:center;line-height:1.25}
.print{position:absolute;top:9mm;left:4mm;width:19mm;height:23mm;
border:.2mm solid #666;border-radius:45%;background:repeating-radial-gradient(ellipse,#d9dcdf 0 .5mm,#a9adb2 .5mm .8mm)}
.print.two{top:39mm}
.star{position:absolute;left:6mm;top:3.5mm;width:13mm;height:13mm;border-radius:50%;background:#c9302c}
.ink{height:15mm!important} .card .ink [data-sign]{top:1mm;height:10mm;width:28mm;margin-left:-14mm}
"""


def _expiry(birth: date, on: date) -> date | None:
    """The birthday at 25, 40 or 60 up to which a card of the day ``on`` is valid; none when old."""
    for age in (25, 40, 60):
        end = birth.replace(year=birth.year + age, day=min(birth.day, 28 if birth.month == 2 else birth.day))
        if end > on + timedelta(days=730):
            return end
    return None


@layout("can_cuoc", "exam_cccd_2016", split="unseen6", years=(2016, 2020))
def citizen_card(paper: Paper, on: date) -> None:
    """The citizen's card with a bar code and captions in Vietnamese only, both sides copied on one sheet."""
    rng = paper.rng
    who = person(rng, on, age=(16, 70))
    end = _expiry(who.birth, on)
    until = (
        put_day(paper, "ngay_het_han", end) if end else put(paper, "ngay_het_han", "Không thời hạn", "khong_thoi_han")
    )
    police = put(paper, "noi_cap", "CỤC CẢNH SÁT ĐKQL CƯ TRÚ VÀ DLQG VỀ DÂN CƯ")
    html = page(
        "<div class='card'><i class='star'></i><i class='face'></i>",
        "<div class='top' style='margin-left:-14mm'><b style='font-size:7.6pt'>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT "
        "NAM</b><br>"
        "<b style='font-size:7pt'>Độc lập - Tự do - Hạnh phúc</b><br><b style='font-size:11pt;color:#a51f1f'>CĂN "
        "CƯỚC CÔNG DÂN</b></div>",
        f"<p style='font-size:10.5pt'>Số: <b>{put(paper, 'so_dinh_danh', who.id_number)}</b></p>",
        f"<p>Họ và tên:</p><p style='font-size:10pt'><b>{put_name(paper, 'ho_ten', who.name)}</b></p>",
        line("Ngày, tháng, năm sinh:", put_day(paper, "ngay_sinh", who.birth)),
        row(
            "1 1.4",
            line("Giới tính:", put(paper, "gioi_tinh", who.sex)),
            line("Quốc tịch:", put(paper, "quoc_tich", "Việt Nam")),
        ),
        line("Quê quán:", put(paper, "que_quan", who.origin)),
        line("Nơi thường trú:", put(paper, "noi_thuong_tru", who.home)),
        "<p style='position:absolute;left:4mm;bottom:4mm;font-size:7pt;line-height:1.2'>Có giá trị "
        f"đến:<br>{until}</p></div>",
        "<div class='card' style='padding-left:28mm'><i class='print'></i><i class='print two'></i>",
        "<p style='position:absolute;left:4mm;top:5mm;font-size:6.6pt'>Ngón trỏ trái</p><p "
        "style='position:absolute;left:4mm;top:35mm;font-size:6.6pt'>Ngón trỏ phải</p>",
        f"<p>Đặc điểm nhân dạng:</p><p><b>{rng.choice(_MARKS)}</b></p>",
        f"<p class='c' style='margin-top:2mm'>{put_long(paper, 'ngay_cap', on).replace('ngày', 'Ngày', 1)}</p>",
        sign(
            f"<b style='font-size:7.6pt'>CỤC TRƯỞNG {police}</b>",
            official(rng),
            seal="CỤC CẢNH SÁT ĐKQL CƯ TRÚ VÀ DLQG VỀ DÂN CƯ",
            width=76,
        ),
        "</div>",
    )
    set_pages(paper, html, CSS + _CARD_CSS)


@layout("can_cuoc", "exam_cmnd", split="unseen6", years=(1999, 2012))
def old_card(paper: Paper, on: date) -> None:
    """The people's card of nine digits, typed, both sides copied on one sheet."""
    rng = paper.rng
    who = person(rng, on, age=(16, 60))
    if not who.old_number:
        raise ValueError("too young for a CMND")
    born = put(paper, "ngay_sinh", f"{who.birth:%d-%m-%Y}", who.birth.isoformat())
    issuer = put(paper, "noi_cap", "CÔNG AN TỈNH TUYÊN QUANG")
    html = page(
        "<div class='card' style='background:#eef2f6'><i class='face'></i>",
        "<div class='top'><b style='font-size:7.6pt'>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br><b "
        "style='font-size:7pt'>Độc lập - Tự do - Hạnh phúc</b><br>"
        "<b style='font-size:11pt;color:#1d3f7a'>GIẤY CHỨNG MINH NHÂN DÂN</b></div>",
        "<p class='c' style='font-size:12pt;color:#b3202c'>SỐ "
        f"<b>{put(paper, 'so_dinh_danh', who.old_number)}</b></p>",
        dots("Họ tên:", f"<b>{put_name(paper, 'ho_ten', who.name)}</b>"),
        dots("Sinh ngày:", born),
        dots("Nguyên quán:", put(paper, "que_quan", who.origin)),
        dots("Nơi ĐKHK thường trú:", put(paper, "noi_thuong_tru", who.home)),
        "</div>",
        "<div class='card' style='background:#eef2f6;padding-left:28mm'><i class='print'></i><i class='print "
        "two'></i>",
        row("1 1", dots("Dân tộc:", who.ethnic), dots("Tôn giáo:", "Không")),
        "<p class='c' style='font-size:7.4pt'><b>DẤU VẾT RIÊNG VÀ DỊ HÌNH</b></p>",
        f"<p>{rng.choice(_MARKS)}</p>",
        f"<p class='c' style='margin-top:2mm'>{put_long(paper, 'ngay_cap', on).replace('ngày', 'Ngày', 1)}</p>",
        sign(f"<b>GIÁM ĐỐC {issuer}</b>", official(rng), seal="CÔNG AN TỈNH TUYÊN QUANG", width=76),
        "</div>",
        "<p style='position:absolute;left:55mm;top:111mm;font-size:6.6pt'>Ngón trỏ trái</p><p "
        "style='position:absolute;left:55mm;top:141mm;font-size:6.6pt'>Ngón trỏ phải</p>",
    )
    set_pages(paper, html, CSS + _CARD_CSS)


def _comma(area: float) -> str:
    return f"{area:.1f}".replace(".", ",")


@layout("giay_chung_nhan_qsdd", "exam_gcn_2025", split="unseen6", years=(2025, 2026))
def land_2025(paper: Paper, on: date) -> None:
    """TT 10/2024/TT-BTNMT: two pages with a code at the top right, the register's number by pen in half of them."""
    rng = paper.rng
    on = max(on, date(2025, 7, 14))
    place = commune(rng, on)
    who = person(rng, on, age=(28, 75), place=place)
    area = rng.randint(800, 9800) / 10
    use, term = rng.choice(
        (
            ("Đất ở tại nông thôn", "Lâu dài"),
            ("Đất trồng cây lâu năm", "Đến ngày 15/10/2043"),
            ("Đất chuyên trồng lúa", "Đến ngày 15/10/2063"),
        )
    )
    branch = f"CHI NHÁNH VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI KHU VỰC {rng.choice(('I', 'II', 'III', 'IV', 'V'))}"
    serial = f"AA {rng.randint(1000000, 9999999):08d}"
    north, east = rng.randint(2400000, 2480000), rng.randint(410000, 480000)
    corners = "".join(
        f"<tr><td>{i}</td><td>{north + x},{rng.randint(10, 99)}</td><td>{east + y},{rng.randint(10, 99)}</td></tr>"
        for i, (x, y) in enumerate(((21, 0), (19, 31), (1, 28), (4, 3)), 1)
    )
    one = page(
        f"<div class='c' style='font-size:12.5pt'>{COUNTRY}</div><br>",
        "<h1 style='color:#b3202c'>GIẤY CHỨNG NHẬN</h1><p class='c' style='color:#b3202c'><b>QUYỀN SỬ DỤNG ĐẤT, "
        "QUYỀN SỞ HỮU TÀI SẢN GẮN LIỀN VỚI ĐẤT</b></p><br>",
        "<p><b>1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất:</b></p>",
        f"<p>{'Bà' if who.female else 'Ông'}: <b>{put_name(paper, 'nguoi_su_dung_dat', who.name)}</b>, CCCD số: "
        f"{put(paper, 'so_giay_to', who.id_number)}</p>",
        "<p><b>2. Thông tin thửa đất:</b></p>",
        f"<p>a) Thửa đất số: {put(paper, 'thua_dat_so', str(rng.randint(2, 480)))}; tờ bản đồ số: "
        f"{put(paper, 'to_ban_do_so', str(rng.randint(1, 96)))}</p>",
        f"<p>b) Diện tích: {put(paper, 'dien_tich', f'{_comma(area)} m²', area)}</p>",
        line("c) Loại đất:", put(paper, "muc_dich_su_dung", use)),
        line("d) Thời hạn sử dụng đất:", put(paper, "thoi_han_su_dung", term)),
        line("đ) Hình thức sử dụng đất:", put(paper, "hinh_thuc_su_dung", "Sử dụng riêng")),
        line("e) Địa chỉ:", put(paper, "dia_chi_thua_dat", address(rng, place))),
        "<p><b>3. Thông tin tài sản gắn liền với đất:</b> -/-</p>",
        f"<p class='i' style='text-align:right;margin-top:6mm'>Tuyên Quang, {put_long(paper, 'ngay_cap', on)}</p>",
        foot(
            "<div></div>",
            sign(f"<b>{put(paper, 'co_quan_cap', branch)}<br>GIÁM ĐỐC</b>", official(rng), seal=branch, width=96),
        ),
        "<p "
        f"style='position:absolute;right:20mm;bottom:16mm;color:#b3202c'><b>"
        f"{put(paper, 'so_phat_hanh', serial)}</b></p>",
    )
    two = page(
        "<p><b>4. Sơ đồ thửa đất, tài sản gắn liền với đất:</b></p>",
        "<div style='height:70mm;display:flex;justify-content:center;align-items:center'><svg width='90mm' "
        "height='60mm' viewBox='0 0 90 60'>"
        "<polygon points='14,10 76,16 70,52 20,46' fill='none' stroke='#222' stroke-width='.5'/><g "
        "font-size='4'><text x='9' y='9'>1</text>"
        "<text x='78' y='15'>2</text><text x='72' y='56'>3</text><text x='14' y='50'>4</text></g></svg></div>",
        "<table style='width:110mm;margin:0 auto 4mm;text-align:center;font-size:11pt'><tr><th>Số hiệu "
        "đỉnh</th><th>X (m)</th><th>Y (m)</th></tr>",
        corners,
        "</table>",
        "<p><b>5. Ghi chú:</b> -/-</p>",
        "<p>Số vào sổ cấp Giấy chứng nhận: "
        f"{put(paper, 'so_vao_so', f'CN {rng.randint(120, 9900):05d}', pen=paper.pen)}</p>",
        "<p><b>6. Những thay đổi sau khi cấp Giấy chứng nhận:</b></p>",
        "<table><tr><th style='width:62%'>Nội dung thay đổi và cơ sở pháp lý</th><th>Xác nhận của cơ quan có "
        "thẩm quyền</th></tr><tr><td style='height:38mm'></td><td></td></tr></table>",
    )
    sheets = set_pages(paper, one + two, CSS)
    sheets[0].qr(f"{serial}", 174, 14, 20)


@layout("giay_chung_nhan_qsdd", "exam_gcn_2004", split="unseen6", years=(2005, 2009))
def land_red(paper: Paper, on: date) -> None:
    """The red certificate of a district before 2009: cover with the serial, then holder and plot on the next page."""
    rng = paper.rng
    on = min(on, date(2009, 9, 30))
    place = commune(rng, on)
    who = person(rng, on, age=(35, 75), female=False, place=place)
    area = rng.choice((rng.randint(180, 2400) / 1.0, rng.randint(1800, 9000) / 10))
    shown = _comma(area).removesuffix(",0")
    words = f"{decimal_in_words(area).capitalize()} mét vuông"
    authority = f"ỦY BAN NHÂN DÂN {place.district.upper()}"
    use, term, origin = rng.choice(
        (
            ("Đất ở tại nông thôn", "Lâu dài", "Nhà nước giao đất có thu tiền sử dụng đất"),
            ("Đất rừng sản xuất", "Đến tháng 12 năm 2055", "Nhà nước giao đất không thu tiền sử dụng đất"),
            (
                "Đất trồng cây lâu năm",
                "Đến tháng 10 năm 2043",
                "Công nhận QSDĐ như giao đất không thu tiền sử dụng đất",
            ),
        )
    )
    red = "color:#b3202c"
    serial = f"A{rng.choice('BCDEGHKLM')} {rng.randint(100000, 999999)}"
    cover = page(
        f"<div class='c' style='font-size:15pt;{red};margin-top:20mm'>{COUNTRY}</div>",
        f"<div class='c' style='margin:45mm 0 60mm;{red};font-size:30pt;line-height:1.4'><b>GIẤY CHỨNG "
        "NHẬN<br><span style='font-size:24pt'>QUYỀN SỬ DỤNG ĐẤT</span></b></div>",
        f"<p class='c' style='font-size:18pt;{red}'><b>{put(paper, 'so_phat_hanh', serial)}</b></p>",
    )
    inside = page(
        f"<p class='c' style='font-size:15pt'><b>{put(paper, 'co_quan_cap', authority)}</b></p><h1 "
        f"style='{red}'>CHỨNG NHẬN</h1>",
        "<p><b>I - Tên người sử dụng đất:</b></p>",
        dots("Hộ ông:", f"<b>{put_name(paper, 'nguoi_su_dung_dat', who.name)}</b>"),
        row(
            "1 2", dots("Năm sinh:", str(who.birth.year)), dots("CMND số:", put(paper, "so_giay_to", who.old_number))
        ),
        dots("Địa chỉ thường trú:", put(paper, "dia_chi_thuong_tru", who.home)),
        "<p><b>II - Thửa đất được quyền sử dụng:</b></p>",
        row(
            "1 1",
            dots("1. Thửa đất số:", put(paper, "thua_dat_so", str(rng.randint(2, 480)), pen=paper.pen)),
            dots("2. Tờ bản đồ số:", put(paper, "to_ban_do_so", str(rng.randint(1, 60)), pen=paper.pen)),
        ),
        dots("3. Địa chỉ thửa đất:", put(paper, "dia_chi_thua_dat", address(rng, place))),
        dots("4. Diện tích:", put(paper, "dien_tich", f"{shown} m²", area)),
        f"<p class='d'>(Bằng chữ: {put(paper, 'dien_tich_bang_chu', words)})</p>",
        dots("5. Hình thức sử dụng:", put(paper, "hinh_thuc_su_dung", "Sử dụng riêng")),
        dots("6. Mục đích sử dụng đất:", put(paper, "muc_dich_su_dung", use)),
        dots("7. Thời hạn sử dụng đất:", put(paper, "thoi_han_su_dung", term)),
        dots("8. Nguồn gốc sử dụng đất:", put(paper, "nguon_goc_su_dung", origin)),
        dots("<b>III - Tài sản gắn liền với đất:</b>"),
        dots("<b>IV - Ghi chú:</b>"),
        "<p class='i' "
        f"style='text-align:right;margin-top:3mm'>{place.district.split(' ', 1)[1].removeprefix('phố ')}, "
        f"{put_long(paper, 'ngay_cap', on)}</p>",
        foot("<div></div>", sign(f"<b>TM. {authority}<br>CHỦ TỊCH</b>", official(rng), seal=authority, width=96)),
        "<p style='margin-top:6mm'>Số vào sổ cấp giấy chứng nhận quyền sử dụng đất: "
        f"{put(paper, 'so_vao_so', f'H {rng.randint(12, 3900):05d}', pen=paper.pen)}</p>",
    )
    set_pages(paper, cover + inside, CSS)


def _member(paper: Paper, who: Person, relation: str, on: date, pen: bool) -> str:
    """One page of the household book."""

    def cell(text: str) -> str:
        return f"<span data-f='thanh_vien'>{f'<span class=pen>{text}</span>' if pen else text}</span>"

    card = bool(who.old_number) and (on - who.birth).days > 15 * 366
    entry = {"ho_ten": who.name, "ngay_sinh": who.birth.isoformat(), "gioi_tinh": who.sex, "quan_he": relation}
    if card:
        entry["so_giay_to"] = who.old_number
    paper.values.setdefault("thanh_vien", []).append(entry)
    return page(
        dots("Họ và tên:", cell(who.name.upper())),
        dots("Họ và tên gọi khác (nếu có):"),
        row("1.7 1", dots("Ngày, tháng, năm sinh:", cell(short_date(who.birth))), dots("Giới tính:", cell(who.sex))),
        dots("Quan hệ với chủ hộ:", cell(relation)),
        dots("Quê quán:", who.origin),
        row("1 1", dots("Dân tộc:", who.ethnic), dots("Tôn giáo:", "Không")),
        row("1 1", dots("CMND số:", cell(who.old_number) if card else ""), dots("Hộ chiếu số:")),
        dots("Nghề nghiệp, nơi làm việc:", "Làm ruộng" if card else ""),
        dots("Chuyển đến ngày:"),
        dots("Nơi thường trú trước khi chuyển đến:"),
        foot(
            sign("<b>CÁN BỘ ĐĂNG KÝ</b>", official(paper.rng), width=52),
            sign("<b>TRƯỞNG CÔNG AN</b>", official(paper.rng), seal="CÔNG AN HUYỆN", width=56),
        ),
    )


@layout("so_ho_khau", "exam_ho_khau", split="unseen6", years=(2007, 2020))
def household_book(paper: Paper, on: date) -> None:
    """A household book of the size of half a sheet: cover and one page a member."""
    rng, pen = paper.rng, paper.pen
    place = commune(rng, on)
    man = person(rng, on, age=(32, 60), female=False, place=place)
    wife = person(rng, on, age=(28, 55), female=True, place=place)
    child = person(rng, on, age=(2, 10), place=place, surname=man.surname, ethnic=man.ethnic)
    cover = page(
        f"<div class='c'>{COUNTRY}</div><div class='c' style='margin:14mm 0 "
        "8mm;font-size:26pt;color:#b3202c'><b>SỔ HỘ KHẨU</b></div>",
        "<p class='c' style='font-size:16pt'>Số: "
        f"<b>{put(paper, 'so', f'{rng.randint(80000000, 99999999):09d}')}</b></p><br>",
        dots("Họ và tên chủ hộ:", put_name(paper, "chu_ho", man.name, pen)),
        dots("Nơi thường trú:", put(paper, "noi_thuong_tru", man.home, pen=pen)),
        "<p class='i' "
        f"style='text-align:right;margin-top:8mm'>"
        f"{put_long(paper, 'ngay_cap', on, pen).replace('ngày', 'Ngày', 1)}</p>",
        foot(
            "<div></div>",
            sign(
                "<b>TRƯỞNG CÔNG AN HUYỆN</b><br><span class='i s'>(Ký, ghi rõ họ tên và đóng dấu)</span>",
                official(rng),
                seal=f"CÔNG AN {place.district.upper()}",
                width=76,
            ),
        ),
    )
    kind = "Con gái" if child.female else "Con trai"
    inner = "".join(_member(paper, w, r, on, pen) for w, r in ((man, "Chủ hộ"), (wife, "Vợ"), (child, kind)))
    extra = ".page{padding:13mm 11mm 8mm 16mm;font-size:12pt;line-height:1.4}"
    set_pages(paper, cover + inner, CSS + extra, size=(148, 210))
