"""The certificate of land of the years 2005 to 2009 as districts of the mountains typed it, a folded sheet."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from samples.blocks import pages
from samples.fields import filler
from samples.paper import Paper, layout
from samples.papers.mountain_cabinet_homes_folk import clerk, dweller, ink, valley
from samples.people import day_between
from samples.words import capital, decimal_in_words, long_date

_BOOK = """
.page{padding:0;display:flex;width:420mm;height:297mm;background:#fdf3f1} .side{width:50%;
padding:20mm 17mm 14mm 20mm;position:relative;line-height:1.42}
.side+.side{border-left:.15mm dashed #ccc} .mid{text-align:center} .big{font-size:25pt;font-weight:bold;
color:#b3222e;
line-height:1.3;margin:46mm 0 12mm;text-align:center} .arms{width:38mm;height:38mm;border-radius:50%;
border:1mm solid #c98a1d;margin:34mm auto 0;
padding-top:15mm;text-align:center;font-size:9pt;color:#a97414} .serial{text-align:center;font:bold 17pt Cousine;
color:#222;margin-top:20mm}
.sec{font-weight:bold;margin:3.5mm 0 1mm} .v{font-family:"TeX Gyre Termes";font-weight:bold} p{margin:1.5mm 0}
.plan{height:104mm;border:.25mm solid #555;position:relative;margin:2mm 0 3mm} .plan svg{position:absolute;inset:0;
width:100%;height:100%}
.reg{position:absolute;bottom:20mm;left:20mm;font-size:11pt} .t td{height:9mm}
"""
_USES = (
    ("Đất ở tại nông thôn", "Lâu dài", "Công nhận QSDĐ như giao đất có thu tiền sử dụng đất", (180, 620)),
    ("Đất trồng cây hàng năm khác", "", "Công nhận QSDĐ như giao đất không thu tiền sử dụng đất", (700, 5200)),
    ("Đất chuyên trồng lúa nước", "", "Nhà nước giao đất không thu tiền sử dụng đất", (400, 2900)),
    ("Đất rừng sản xuất", "", "Nhà nước giao đất không thu tiền sử dụng đất", (6000, 32000)),
)


def _plan(rng: Random, number: str, about: tuple[str, ...]) -> str:
    """A sketch of the plot with its number and what lies around it."""
    near = ((60, 40), (122, 36), (126, 84), (60, 88))
    corners = [(x + rng.randint(-13, 13), y + rng.randint(-9, 9)) for x, y in near]
    points = " ".join(f"{x},{y}" for x, y in corners)
    words = "".join(
        f'<text x="{x}" y="{y}" font-size="4.6" text-anchor="middle">{text}</text>'
        for (x, y), text in zip(((92, 20), (161, 62), (92, 107), (23, 62)), about, strict=True)
    )
    return (
        f'<div class="plan"><svg viewBox="0 0 184 116" font-family="Arimo"><polygon points="{points}" fill="none" '
        'stroke="#222" '
        f'stroke-width=".7"/><text x="92" y="64" font-size="6" text-anchor="middle">{number}</text>{words}'
        '<text x="172" y="12" font-size="6" text-anchor="middle">B</text><path d="M172 32V15M169 20l3-6 3 6" '
        'stroke="#222" '
        'fill="none" stroke-width=".6"/></svg></div>'
    )


@layout("giay_chung_nhan_qsdd", "zn_red_book", split="unseen22", years=(2005, 2009))
def red_book(paper: Paper, on: date) -> None:
    """The red book of the decision of 2004, opened flat twice: its covers, then its inner pages."""
    rng, f = paper.rng, filler(paper)
    at = valley(rng, on)
    place, district = at.named(on), at.district
    who = dweller(rng, on, at, age=(27, 66), female=rng.random() < 0.25)
    use, term, origin, sizes = rng.choice(_USES)
    until = day_between(rng, on + timedelta(days=365 * 18), on + timedelta(days=365 * 49))
    if not term:
        term = rng.choice((f"Đến ngày {until:%d/%m/%Y}", f"Đến tháng {until.month:02d} năm {until.year}"))
    area = float(rng.randint(*sizes)) if rng.random() < 0.6 else rng.randint(*sizes) + rng.randint(1, 9) / 10
    shown = f"{area:.1f}".rstrip("0").rstrip(".").replace(".", ",")
    serial = f"{rng.choice(('AB', 'AC', 'AĐ', 'AG', 'AK', 'AL', 'AM'))} {rng.randint(100000, 998000)}"
    number, sheet = str(rng.randint(2, 480)), str(rng.randint(1, 96))
    hamlet = capital(rng.choice(at.hamlets))
    common = rng.random() < 0.8
    how = f"Sử dụng riêng: {shown} m²; Sử dụng chung: Không m²"
    words = f"{capital(decimal_in_words(area))} mét vuông"
    holder = f("nguoi_su_dung_dat", who.name)
    title = ("Hộ bà" if who.female else "Hộ ông") if common else ("Bà" if who.female else "Ông")
    covers = (
        '<div class="side"><div class="sec mid">VI- NHỮNG THAY ĐỔI SAU KHI CẤP GIẤY CHỨNG NHẬN QUYỀN SỬ DỤNG '
        "ĐẤT</div>"
        '<table class="t" style="margin-top:4mm"><tr><th style="width:24%">Ngày, tháng, năm</th><th>Nội dung '
        "thay đổi và cơ sở pháp lý</th>"
        '<th style="width:30%">Xác nhận của cơ quan có thẩm quyền</th>'
        f"</tr>{'<tr><td></td><td></td><td></td></tr>' * 14}</table>"
        '<p class="j" style="position:absolute;bottom:24mm;right:17mm;left:20mm;font-size:11pt"><i>Người được '
        "cấp Giấy chứng nhận không được tự ý sửa "
        "chữa, tẩy xóa bất kỳ nội dung nào trong Giấy; khi bị mất hoặc hư hỏng phải khai báo ngay với UBND "
        "xã.</i></p></div>"
        '<div class="side"><div class="mid"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br><b class="motto">Độc '
        "lập - Tự do - Hạnh phúc</b></div>"
        '<div class="arms">QUỐC HUY</div><div class="big" style="margin-top:24mm">GIẤY CHỨNG NHẬN<br>QUYỀN SỬ '
        "DỤNG ĐẤT</div>"
        f'<div class="serial">{f("so_phat_hanh", serial)}</div></div>'
    )
    name = place.name[:1].lower() + place.name[1:]
    office = f"ỦY BAN NHÂN DÂN {district.upper()}"
    address = f"{hamlet}, {name}, {district[0].lower()}{district[1:]}, {at.province[0].lower()}{at.province[1:]}"
    rows = (
        f"1. Thửa đất số: {_v(f('thua_dat_so', number))}&emsp;&emsp;2. Tờ bản đồ số: {_v(f('to_ban_do_so', sheet))}",
        f"3. Địa chỉ thửa đất: {_v(f('dia_chi_thua_dat', address))}",
        f"4. Diện tích: {_v(f('dien_tich', shown, area if area % 1 else int(area)))} m²",
        f"&emsp;Bằng chữ: {_v(f('dien_tich_bang_chu', words))}",
        f"5. Hình thức sử dụng: {_v(f('hinh_thuc_su_dung', how))}",
        f"6. Mục đích sử dụng đất: {_v(f('muc_dich_su_dung', use))}",
        f"7. Thời hạn sử dụng đất: {_v(f('thoi_han_su_dung', term))}",
        f"8. Nguồn gốc sử dụng đất: {_v(f('nguon_goc_su_dung', origin))}",
    )
    post = rng.choice(("CHỦ TỊCH", "KT. CHỦ TỊCH<br>PHÓ CHỦ TỊCH"))
    register = f"{rng.choice(('H', 'H.', 'H-'))}{rng.randint(12, 4800):05d}"
    around = tuple(
        rng.sample(("Đường dân sinh", "Khe cạn", f"Thửa {int(number) + 3}", f"Thửa {int(number) + 1}", "Đất rừng"), 4)
    )
    inner = (
        f'<div class="side"><div class="mid"><b>{office}</b><br><b>CHỨNG NHẬN</b></div><div class="sec">I- TÊN '
        "NGƯỜI SỬ DỤNG ĐẤT</div>"
        f"<p>{title} {_v(holder)}&emsp;&emsp;Năm sinh: {_v(str(who.birth.year))}</p>"
        f"<p>Số CMND: {_v(f('so_giay_to', who.old_number))}</p>"
        f"<p>Địa chỉ thường trú: {_v(f('dia_chi_thuong_tru', who.home))}</p>"
        f'<div class="sec">II- THỬA ĐẤT ĐƯỢC QUYỀN SỬ DỤNG</div>{"".join(f"<p>{row}</p>" for row in rows)}'
        '<div class="sec">III- TÀI SẢN GẮN LIỀN VỚI ĐẤT</div><p class="mid">-/-</p>'
        '<div class="sec">IV- GHI CHÚ</div><p class="mid">-/-</p></div>'
        f'<div class="side"><div class="sec mid">V- SƠ ĐỒ THỬA ĐẤT</div>{_plan(rng, number, around)}<p '
        f'class="mid"><i>Tỷ lệ 1/{rng.choice((500, 1000, 2000))}</i></p>'
        f'<div class="sg" style="margin-left:34mm"><i>{at.town()}, '
        f"{f('ngay_cap', long_date(on), on.isoformat())}</i><br>"
        f"<b>TM. {f('co_quan_cap', office)}<br>{post}</b>{ink(f'UBND {district}')}<b>{clerk(rng, on, at)}</b></div>"
        '<div class="reg">Số vào sổ cấp giấy chứng nhận<br>quyền sử dụng đất: '
        f"{f('so_vao_so', register, pen=paper.pen and register[1:].isdigit())}</div></div>"
    )
    pages(paper, (covers, inner), "13.5pt Tinos", _BOOK, size=(420, 297))


def _v(text: str) -> str:
    """What the district's computer put into the form."""
    return f'<span class="v">{text}</span>'
