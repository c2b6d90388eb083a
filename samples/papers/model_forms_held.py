"""Papers that people keep: the card of 2024, land certificates of TT 23/2014 and TT 10/2024/TT-BTNMT, a household's
book of TT 36/2014/TT-BCA."""

from __future__ import annotations

import unicodedata
from datetime import date, timedelta
from random import Random

from samples.paper import Paper, layout
from samples.papers.model_forms import CSS, Desk, desk, dotted, given, said
from samples.papers.plain_offices import pages, parts
from samples.papers.second_province import COUNTRY, filler, mark, signer, slashed
from samples.papers.town_offices import signed
from samples.people import Person, day_between, official
from samples.words import decimal_in_words, long_date

_CARD = """
.page{padding:0} .card{position:absolute;left:58mm;width:88mm;height:55.5mm;border:.3mm solid #999;border-radius:3mm;
background:#f3f6ee;padding:2.5mm 3mm;font-size:7.4pt;line-height:1.28} .card b{font-size:8.2pt} .card i{font-size:6pt}
.card p{margin:.5mm 0} .face{position:absolute;left:3mm;top:19mm;width:20mm;height:26mm;background:#c9cfc4;border:.2mm solid #aaa}
.say{position:absolute;left:26mm;right:2mm;top:17.5mm} .mrz{position:absolute;left:3mm;bottom:2mm;font:8.6pt/1.25 Cousine;
letter-spacing:.05mm;white-space:pre}
"""


def _digit(text: str) -> str:
    """The check digit of ``text`` by ICAO's weights."""
    values = (0 if c == "<" else int(c, 36) for c in text)
    return str(sum(v * (7, 3, 1)[n % 3] for n, v in enumerate(values)) % 10)


def _zone(who: Person, ends: date) -> str:
    """The three lines that machines read on the card's back."""
    own = f"{who.id_number[3:]}{_digit(who.id_number[3:])}{who.id_number}<<{_digit(who.id_number)}"
    born, until = f"{who.birth:%y%m%d}", f"{ends:%y%m%d}"
    born, until = born + _digit(born), until + _digit(until)
    second = f"{born}{'F' if who.female else 'M'}{until}VNM" + "<" * 11
    bare = unicodedata.normalize("NFD", who.name.replace("Đ", "D").replace("đ", "d"))
    surname, *rest = "".join(c for c in bare if not unicodedata.combining(c)).upper().split()
    name = f"{surname}<<{'<'.join(rest)}".ljust(30, "<")[:30]
    return f"IDVNM{own}\n{second}{_digit(own + born + until)}\n{name}"


@layout("can_cuoc", "khuon_the_2024", split="unseen13", years=(2024, 2026))
def card(paper: Paper, on: date) -> None:
    """The card of 2024 copied to A4, the front above the back, bilingual captions, a QR and the machines' lines."""
    of = desk(paper, on, "Tuyên Quang", "Hà Giang", "Phú Thọ", "Lào Cai", "Thái Nguyên")
    issued = day_between(of.rng, max(date(2024, 7, 8), on - timedelta(days=200)), max(date(2024, 12, 20), on))
    who = of.who(issued, age=(18, 55))
    until = next(y for y in (25, 40, 60) if (issued - who.birth).days < (y - 2) * 365.25)
    ends = who.birth.replace(year=who.birth.year + until, day=min(who.birth.day, 28) if who.birth.month == 2 else who.birth.day)
    of.facts |= parts("", who, capitals=True)
    of.facts |= {"so_dinh_danh": who.id_number, "noi_thuong_tru": who.home, "noi_cap": "BỘ CÔNG AN"}
    of.day("ngay_cap", issued)
    of.day("ngay_het_han", ends)
    front = """
        <div class="c" style="font-size:7pt"><b style="font-size:7pt">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br>Độc lập - Tự do - Hạnh phúc<br>
        <i>SOCIALIST REPUBLIC OF VIET NAM - Independence - Freedom - Happiness</i></div>
        <div class="c" style="color:#b3202c;margin-top:.4mm"><b>CĂN CƯỚC</b> <i>/ IDENTITY CARD</i></div><div class="face"></div><div class="say">
        <p>Số định danh cá nhân / <i>Personal identification number:</i><br><b style="font-size:10pt">{so_dinh_danh}</b></p>
        <p>Họ, chữ đệm và tên khai sinh / <i>Full name:</i><br><b>{ho_ten}</b></p>
        <p>Ngày, tháng, năm sinh / <i>Date of birth:</i><br><b>{ngay_sinh}</b></p>
        <p>Giới tính / <i>Sex:</i> <b>{gioi_tinh}</b> &nbsp; Quốc tịch / <i>Nationality:</i> <b>{quoc_tich}</b></p></div>
    """
    back = """
        <div style="width:57mm"><p>Nơi cư trú / <i>Place of residence:</i><br><b>{noi_thuong_tru}</b></p>
        <p>Nơi đăng ký khai sinh / <i>Place of birth registration:</i><br><b>{origin}</b></p>
        <p>Ngày, tháng, năm cấp / <i>Date of issue:</i> <b>{ngay_cap}</b></p>
        <p>Ngày, tháng, năm hết hạn / <i>Date of expiry:</i> <b>{ngay_het_han}</b></p></div>
        <div class="c" style="position:absolute;right:4mm;top:27mm;width:25mm"><b style="font-size:7pt">{noi_cap}</b><br>
        <i>MINISTRY OF PUBLIC SECURITY</i></div><div class="mrz">{zone}</div>
    """
    zone = _zone(who, ends).replace("<", "&lt;")
    body = (
        f'<div class="card" style="top:42mm">{given(of.tell, front)}</div>'
        f'<div class="card" style="top:118mm">{given(of.tell, back, origin=who.origin, zone=zone)}</div>'
    )
    pages(paper, body, "9pt Arimo", _CARD)
    old, sex = who.old_number, who.sex
    told = (who.id_number, old, who.name, f"{who.birth:%d%m%Y}", sex, who.home, f"{issued:%d%m%Y}")
    paper.sheets[-1].qr("|".join(told), 124, 121, 19)


def _plot(of: Desk) -> tuple[Person, float, str]:
    """Who owns a plot of garden and dwelling land, the size of it, and until when the garden may be used."""
    who = of.who(age=(32, 70))
    homestead, rest = of.rng.choice((200, 300, 400)), of.rng.randrange(1200, 14000) / 10
    area = round(homestead + rest, 1)
    shown = f"{area:.1f}".replace(".", ",").removesuffix(",0")
    garden = f"{rest:.1f}".replace(".", ",").removesuffix(",0")
    until = f"{of.rng.randint(1, 28):02d}/{of.rng.randint(1, 12):02d}/{of.rng.choice((2043, 2064, 2065))}"
    of.facts |= {
        "nguoi_su_dung_dat": (who.name.upper(), who.name),
        "thua_dat_so": str(of.rng.randint(4, 386)),
        "to_ban_do_so": f"{of.rng.randint(3, 88):02d}",
        "dia_chi_thua_dat": who.home,
        "dien_tich": (f"{shown} m²", area),
        "muc_dich_su_dung": f"Đất ở tại nông thôn: {homestead} m²; Đất trồng cây lâu năm: {garden} m²",
        "thoi_han_su_dung": f"Đất ở tại nông thôn: Lâu dài; Đất trồng cây lâu năm: đến ngày {until}",
    }
    of.day("ngay_cap", of.on, long_date(of.on))
    return who, area, shown


def _sketch(rng: Random, plot: str) -> str:
    """A drawing of the plot with its number and the length of its sides."""
    sides = "".join(
        f'<text x="{x}" y="{y}" font-size="9">{rng.randint(110, 420) / 10:.1f}</text>'
        for x, y in ((90, 12), (176, 66), (90, 124), (2, 66))
    )
    return (
        '<svg viewBox="0 0 200 130" style="width:80mm;height:52mm;display:block;margin:2mm auto">'
        f'<polygon points="24,18 170,22 164,112 34,108" fill="none" stroke="#222"/>{sides}'
        f'<text x="88" y="70" font-size="12">{plot}</text></svg>'
    )


@layout("giay_chung_nhan_qsdd", "khuon_gcn_2025", split="unseen13", years=(2026, 2026))
def land_certificate(paper: Paper, on: date) -> None:
    """TT 10/2024: two pages of A4, a QR at the top right, the serial at the foot of the first page."""
    of = desk(paper, on, "Tuyên Quang", "Hà Giang", "Lào Cai", "Phú Thọ", "Bắc Giang")
    who, _, _ = _plot(of)
    own = f"ỦY BAN NHÂN DÂN {of.place.name.upper()}"
    of.facts |= {
        "so_phat_hanh": f"AA {of.rng.randrange(10**6, 9 * 10**6):08d}",
        "so_vao_so": f"{of.rng.choice(('CN', 'CH'))} {of.rng.randint(12, 1900):05d}",
        "so_giay_to": who.id_number,
        "hinh_thuc_su_dung": "Sử dụng riêng",
        "co_quan_cap": own,
    }
    lines = f"""
        <b>1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất:</b>
        {"Bà" if who.female else "Ông"} <b>{{nguoi_su_dung_dat}}</b>, CCCD số: {{so_giay_to}}
        <b>2. Thông tin thửa đất:</b>
        a) Thửa đất số: {{thua_dat_so}}; | tờ bản đồ số: {{to_ban_do_so}}
        b) Diện tích: {{dien_tich}}
        c) Loại đất: {{muc_dich_su_dung}}
        d) Thời hạn sử dụng đất: {{thoi_han_su_dung}}
        đ) Hình thức sử dụng đất: {{hinh_thuc_su_dung}}
        e) Địa chỉ: {{dia_chi_thua_dat}}
        <b>3. Thông tin tài sản gắn liền với đất:</b> -/-
    """
    office = given(of.tell, f"<div class='c'><i>{of.place.bare}, {{ngay_cap}}</i><br><b>TM. {{co_quan_cap}}</b></div>")
    first = (
        f"<div style='margin-top:24mm'>{COUNTRY}</div><h1 style='color:#b3202c;margin:9mm 0 7mm'>GIẤY CHỨNG NHẬN<br>"
        "<span style='font-size:.8em'>QUYỀN SỬ DỤNG ĐẤT, QUYỀN SỞ HỮU TÀI SẢN<br>GẮN LIỀN VỚI ĐẤT</span></h1>"
        f"{said(of.tell, lines)}<table style='margin-top:6mm'><tr><td style='vertical-align:bottom'></td>"
        f"<td style='width:62%'>{office}{signer(paper, own, 'CHỦ TỊCH', tagged=False)}</td></tr></table>"
        f"<div class='foot' style='font-size:11pt;text-align:right'>{given(of.tell, 'Số phát hành (Serial): <b>{so_phat_hanh}</b>')}</div>"
    )
    changes = "<table class='cell' style='height:48mm'><tr style='height:9mm'><td class='mid'>Nội dung thay đổi và cơ sở pháp lý</td><td class='mid' style='width:40%'>Xác nhận của cơ quan có thẩm quyền</td></tr><tr><td></td><td></td></tr></table>"
    second = (
        f"<p><b>4. Sơ đồ thửa đất, tài sản gắn liền với đất:</b></p>{_sketch(of.rng, str(of.facts['thua_dat_so']))}"
        f"<p><b>5. Ghi chú:</b> Không.</p><p><b>6. Những thay đổi sau khi cấp Giấy chứng nhận:</b></p>{changes}"
        f"<p style='margin-top:6mm'>{given(of.tell, 'Số vào sổ cấp Giấy chứng nhận: {so_vao_so}')}</p>"
    )
    pages(paper, [first, second], "12.5pt Tinos", CSS + ".f p,.f .row{margin:1.8mm 0}")
    paper.sheets[0].qr(f"{of.seat[5]}{of.rng.randrange(10**9):09d}", 170, 13, 22)


@layout("giay_chung_nhan_qsdd", "khuon_gcn_hong_a3", split="unseen13", years=(2010, 2022))
def pink_certificate(paper: Paper, on: date) -> None:
    """The pink one of 2009 to 2024, opened out: pages 4 and 1 on one side, 2 and 3 on the other."""
    of = desk(paper, on, "Tuyên Quang", "Hà Giang", "Thái Nguyên", "Phú Thọ", "Lào Cai")
    who, area, _ = _plot(of)
    own = f"ỦY BAN NHÂN DÂN {of.place.district.upper()}"
    number = who.old_number or f"07{of.rng.randrange(10**7):07d}"
    words = decimal_in_words(area)
    of.facts |= {
        "so_phat_hanh": f"B{of.rng.choice('DHKMNSVX')} {of.rng.randrange(10**5, 10**6)}",
        "so_vao_so": f"CH {of.rng.randint(25, 3900):05d}",
        "so_giay_to": number,
        "dia_chi_thuong_tru": who.home,
        "dien_tich_bang_chu": f"{words[0].upper()}{words[1:]} mét vuông",
        "hinh_thuc_su_dung": f"Sử dụng riêng: {of.facts['dien_tich'][0]}; Sử dụng chung: Không m²",
        "nguon_goc_su_dung": of.rng.choice(
            (
                "Công nhận QSDĐ như giao đất có thu tiền sử dụng đất",
                "Nhà nước giao đất không thu tiền sử dụng đất",
                "Nhận thừa kế đất được Nhà nước giao đất không thu tiền sử dụng đất",
            )
        ),
        "co_quan_cap": own,
    }
    owner = f"""
        <b>I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất</b>
        {"Bà" if who.female else "Ông"}: <b>{{nguoi_su_dung_dat}}</b>
        Năm sinh: {who.birth.year}, CMND số: {{so_giay_to}}
        Địa chỉ thường trú: {{dia_chi_thuong_tru}}
    """
    plot = """
        <b>II. Thửa đất, nhà ở và tài sản khác gắn liền với đất</b>
        <b>1. Thửa đất:</b>
        a) Thửa đất số: {thua_dat_so}, | tờ bản đồ số: {to_ban_do_so},
        b) Địa chỉ: {dia_chi_thua_dat},
        c) Diện tích: {dien_tich}, (bằng chữ: {dien_tich_bang_chu}),
        d) Hình thức sử dụng: {hinh_thuc_su_dung},
        đ) Mục đích sử dụng: {muc_dich_su_dung},
        e) Thời hạn sử dụng: {thoi_han_su_dung},
        g) Nguồn gốc sử dụng: {nguon_goc_su_dung}.
        <b>2. Nhà ở:</b> -/-.
        <b>3. Công trình xây dựng khác:</b> -/-.
        <b>4. Rừng sản xuất là rừng trồng:</b> -/-.
        <b>5. Cây lâu năm:</b> -/-.
        <b>6. Ghi chú:</b> -/-.
    """
    changes = "<table class='cell' style='height:{}mm'><tr style='height:10mm'><td class='mid'>Nội dung thay đổi và cơ sở pháp lý</td><td class='mid' style='width:42%'>Xác nhận của cơ quan<br>có thẩm quyền</td></tr><tr><td></td><td></td></tr></table>"
    page4 = f"<p class='c'><b>IV. Những thay đổi sau khi cấp giấy chứng nhận</b></p>{changes.format(150)}<p class='sm i j' style='margin-top:8mm'>Người được cấp Giấy chứng nhận không được sửa chữa, tẩy xóa hoặc bổ sung bất kỳ nội dung nào trong Giấy chứng nhận; khi bị mất hoặc hư hỏng Giấy chứng nhận phải khai báo ngay với cơ quan cấp Giấy.</p>"
    page1 = (
        f"<div style='margin-top:30mm'>{COUNTRY}</div><h1 style='color:#b3202c;margin:14mm 0 12mm'>GIẤY CHỨNG NHẬN<br>"
        "<span style='font-size:.74em'>QUYỀN SỬ DỤNG ĐẤT<br>QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT</span></h1>"
        f"{said(of.tell, owner)}<div class='serial'>{of.tell('so_phat_hanh')}</div>"
    )
    place = of.place.district.removeprefix("Huyện ")
    issued = given(of.tell, f'<div class="c"><i>{place}, {{ngay_cap}}</i><br><b>TM. {{co_quan_cap}}</b></div>')
    page2 = (
        f"{said(of.tell, plot)}<table style='margin-top:4mm'><tr><td style='width:40%;vertical-align:bottom'></td><td>"
        f"{issued}{signer(paper, own, 'KT. CHỦ TỊCH<br>PHÓ CHỦ TỊCH', tagged=False)}</td></tr></table>"
        f"<p>{given(of.tell, 'Số vào sổ cấp GCN: {so_vao_so}')}</p>"
    )
    page3 = (
        f"<p class='c'><b>III. Sơ đồ thửa đất, nhà ở và tài sản khác gắn liền với đất</b></p>{_sketch(of.rng, str(of.facts['thua_dat_so']))}"
        f"<p class='c sm'>Tỷ lệ 1/{of.rng.choice((500, 1000, 2000))}</p><p class='c' style='margin-top:14mm'><b>IV. Những thay đổi sau khi cấp Giấy chứng nhận</b></p>{changes.format(80)}"
    )
    spread = '<div class="half" style="left:0">{}</div><div class="half" style="left:210mm">{}</div>'
    css = ".page{padding:0} .half{position:absolute;top:0;width:210mm;height:297mm;padding:18mm 17mm 14mm 20mm} .f p,.f .row{margin:1.6mm 0} .serial{position:absolute;right:20mm;bottom:20mm;font-size:16pt;font-weight:bold;color:#b3202c}"
    sides = [spread.format(page4.replace("IV. Những", "Những"), page1), spread.format(page2, page3)]
    pages(paper, sides, "13pt TeX Gyre Termes", CSS + css, size=(420, 297))


@layout("so_ho_khau", "khuon_shk_mo_doi", split="unseen13", years=(2010, 2020))
def household_book(paper: Paper, on: date) -> None:
    """A typed household's book, its leaves opened out on copies that lie on their long side: a page a member."""
    of = desk(paper, on, "Tuyên Quang", "Hà Giang", "Lào Cai", "Thái Nguyên", "Phú Thọ")
    head_ = of.who(age=(30, 58), female=False)
    wife = of.who(birth=head_.birth + timedelta(days=of.rng.randint(200, 1500)), female=True)
    ages = sorted((of.rng.uniform(1, 9), of.rng.uniform(1, 9)), reverse=True)
    kids = [of.who(age=(a, a + 0.5), surname=head_.surname, ethnic=head_.ethnic) for a in ages]
    fill = filler(paper)
    town = of.place.district.removeprefix("Huyện ")
    of.facts |= {
        "so": f"{of.seat[5][1:]}{of.rng.randrange(10**7):07d}",
        "chu_ho": (head_.name.upper(), head_.name),
        "noi_thuong_tru": head_.home,
    }
    of.day("ngay_cap", on, long_date(on))
    members, leaves = [], []
    relations = ("Chủ hộ", "Vợ", *("Con gái" if k.female else "Con trai" for k in kids))
    for who, relation in zip((head_, wife, *kids), relations, strict=True):
        grown = (on - who.birth).days > 15 * 365
        number = (who.old_number or f"08{of.rng.randrange(10**7):07d}") if grown else ""
        row = {"ho_ten": who.name, "ngay_sinh": who.birth.isoformat(), "gioi_tinh": who.sex, "quan_he": relation}
        members.append(row | ({"so_giay_to": number} if number else {}))
        told = {k: mark("thanh_vien", v) for k, v in row.items()} | {
            "ho_ten": mark("thanh_vien", who.name.upper()),
            "ngay_sinh": mark("thanh_vien", slashed(who.birth)),
            "number": mark("thanh_vien", number) if number else "",
        }
        lines = f"""
            Quan hệ với chủ hộ: | <b>{{quan_he}}</b>
            Họ và tên: | <b>{{ho_ten}}</b>
            Họ và tên gọi khác (nếu có): | &nbsp;
            Ngày, tháng, năm sinh: | {{ngay_sinh}} | Giới tính: | {{gioi_tinh}}
            Nguyên quán: | {who.origin}
            Dân tộc: | {who.ethnic} | Tôn giáo: | Không | Quốc tịch: | Việt Nam
            CMND số: | {{number}} | Hộ chiếu số: | &nbsp;
            Nghề nghiệp, nơi làm việc: | {"Làm ruộng" if grown else "&nbsp;"}
            Chuyển đến ngày: | &nbsp;
            Nơi thường trú trước khi chuyển đến: | &nbsp;
        """
        foot = f"<p class='c i' style='margin-top:4mm'>{town}, {long_date(on)}</p><div class='row small'>{signed('CÁN BỘ ĐĂNG KÝ', official(of.rng))}{signed('TRƯỞNG CÔNG AN', official(of.rng), '(Ký, ghi rõ họ tên, đóng dấu)', f'CÔNG AN {of.place.district}')}</div>"
        leaves.append(dotted(of.tell, lines, **told) + foot)
    cover = (
        f"<div class='c' style='margin-top:14mm'>{COUNTRY}</div><h1 style='font-size:26pt;margin:20mm 0 3mm'>SỔ HỘ KHẨU</h1>"
        f"<p class='c' style='margin-bottom:12mm'>{given(of.tell, 'Số: <b>{so}</b>')}</p>"
        + dotted(of.tell, "Họ và tên chủ hộ: | <b>{chu_ho}</b>\nNơi thường trú: | {noi_thuong_tru}")
        + f"<p class='c i' style='margin-top:10mm'>{town}, {of.tell('ngay_cap')}</p>"
        + signed(f"TRƯỞNG CÔNG AN {of.place.district.upper()}", f"Trung tá {official(of.rng)}", "", f"CÔNG AN {of.place.district}")
    )  # fmt: skip
    fill("thanh_vien", "", members)
    spread = '<div class="half" style="left:0">{}</div><div class="half" style="left:148.5mm;border-left:.2mm solid #aaa">{}</div>'
    leaves = [cover, *leaves, "<p class='c' style='margin-top:70mm'><i>(Trang này để trống)</i></p>"]
    css = ".page{padding:0} .half{position:absolute;top:0;width:148.5mm;height:210mm;padding:11mm 10mm 8mm 12mm} .ln{margin:2.2mm 0} .small .ink{height:19mm}"
    sides = [spread.format(*leaves[n : n + 2]) for n in range(0, 6, 2)]
    pages(paper, sides, "11.5pt FreeSerif", CSS + css, size=(297, 210))
