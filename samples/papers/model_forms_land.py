"""Land certificates after the forms of TT 23/2014/TT-BTNMT, opened out, and TT 10/2024/TT-BTNMT."""

from __future__ import annotations

from datetime import date
from random import Random

from samples.blocks import COUNTRY, pages, signer
from samples.communes import seat
from samples.paper import Paper, layout
from samples.papers.model_forms import CSS, Desk, desk, given, said
from samples.people import Person
from samples.words import capital, decimal_in_words, long_date


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
    office = given(
        of.tell, f"<div class='c'><i>{of.place.bare}, {{ngay_cap}}</i><br><b>TM. {{co_quan_cap}}</b></div>"
    )
    first = (
        f"<div style='margin-top:24mm'>{COUNTRY}</div><h1 style='color:#b3202c;margin:9mm 0 7mm'>GIẤY CHỨNG NHẬN<br>"
        "<span style='font-size:.8em'>QUYỀN SỬ DỤNG ĐẤT, QUYỀN SỞ HỮU TÀI SẢN<br>GẮN LIỀN VỚI ĐẤT</span></h1>"
        f"{said(of.tell, lines)}<table style='margin-top:6mm'><tr><td style='vertical-align:bottom'></td>"
        f"<td style='width:62%'>{office}{signer(paper, own, 'CHỦ TỊCH', tagged=False)}</td></tr></table>"
        f"<div class='foot' style='font-size:11pt;text-align:right'>"
        f"{given(of.tell, 'Số phát hành (Serial): <b>{so_phat_hanh}</b>')}</div>"
    )
    changes = (
        "<table class='cell' style='height:48mm'><tr style='height:9mm'><td class='mid'>Nội dung thay đổi "
        "và cơ sở pháp lý</td><td class='mid' style='width:40%'>Xác nhận của cơ quan có thẩm quyền</td>"
        "</tr><tr><td></td><td></td></tr></table>"
    )
    second = (
        f"<p><b>4. Sơ đồ thửa đất, tài sản gắn liền với đất:</b></p>{_sketch(of.rng, str(of.facts['thua_dat_so']))}"
        f"<p><b>5. Ghi chú:</b> Không.</p><p><b>6. Những thay đổi sau khi cấp Giấy chứng nhận:</b></p>{changes}"
        f"<p style='margin-top:6mm'>{given(of.tell, 'Số vào sổ cấp Giấy chứng nhận: {so_vao_so}')}</p>"
    )
    pages(paper, [first, second], "12.5pt Tinos", CSS + ".f p,.f .row{margin:1.8mm 0}")
    paper.sheets[0].qr(f"{of.seat.code}{of.rng.randrange(10**9):09d}", 170, 13, 22)


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
        "dien_tich_bang_chu": f"{capital(words)} mét vuông",
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
    changes = (
        "<table class='cell' style='height:{}mm'><tr style='height:10mm'><td class='mid'>Nội dung thay đổi "
        "và cơ sở pháp lý</td><td class='mid' style='width:42%'>Xác nhận của cơ quan<br>có thẩm quyền</td>"
        "</tr><tr><td></td><td></td></tr></table>"
    )
    page4 = (
        f"<p class='c'><b>Những thay đổi sau khi cấp giấy chứng nhận</b></p>{changes.format(150)}"
        "<p class='sm i j' style='margin-top:8mm'>Người được cấp Giấy chứng nhận không được sửa chữa, tẩy xóa hoặc "
        "bổ sung bất kỳ nội dung nào trong Giấy chứng nhận; khi bị mất hoặc hư hỏng Giấy chứng nhận phải khai báo "
        "ngay với cơ quan cấp Giấy.</p>"
    )
    page1 = (
        f"<div style='margin-top:30mm'>{COUNTRY}</div><h1 style='color:#b3202c;margin:14mm 0 12mm'>GIẤY CHỨNG NHẬN<br>"
        "<span style='font-size:.74em'>QUYỀN SỬ DỤNG ĐẤT<br>QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI "
        "ĐẤT</span></h1>"
        f"{said(of.tell, owner)}<div class='serial'>{of.tell('so_phat_hanh')}</div>"
    )
    place = seat(of.place)
    issued = given(of.tell, f'<div class="c"><i>{place}, {{ngay_cap}}</i><br><b>TM. {{co_quan_cap}}</b></div>')
    page2 = (
        f"{said(of.tell, plot)}<table style='margin-top:4mm'><tr><td style='width:40%;vertical-align:bottom'></td><td>"
        f"{issued}{signer(paper, own, 'KT. CHỦ TỊCH<br>PHÓ CHỦ TỊCH', tagged=False)}</td></tr></table>"
        f"<p>{given(of.tell, 'Số vào sổ cấp GCN: {so_vao_so}')}</p>"
    )
    page3 = (
        f"<p class='c'><b>III. Sơ đồ thửa đất, nhà ở và tài sản khác gắn liền với đất</b></p>"
        f"{_sketch(of.rng, str(of.facts['thua_dat_so']))}"
        f"<p class='c sm'>Tỷ lệ 1/{of.rng.choice((500, 1000, 2000))}</p><p class='c' style='margin-top:14mm'><b>"
        f"IV. Những thay đổi sau khi cấp Giấy chứng nhận</b></p>{changes.format(80)}"
    )
    spread = '<div class="half" style="left:0">{}</div><div class="half" style="left:210mm">{}</div>'
    css = (
        ".page{padding:0} .half{position:absolute;top:0;width:210mm;height:297mm;padding:18mm 17mm 14mm 20mm} "
        ".f p,.f .row{margin:1.6mm 0} "
        ".serial{position:absolute;right:20mm;bottom:20mm;font-size:16pt;font-weight:bold;color:#b3202c}"
    )
    sides = [spread.format(page4, page1), spread.format(page2, page3)]
    pages(paper, sides, "13pt TeX Gyre Termes", CSS + css, size=(420, 297))
