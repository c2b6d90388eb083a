"""The land certificate of 2004 that a household shows at the counter: two spreads of the red book."""

from __future__ import annotations

from datetime import date
from random import Random

from samples.blocks import grid
from samples.fields import dated, filler, mark
from samples.paper import Paper, layout
from samples.papers.counter_intake_homes_places import SPOTS, earlier, resident, town
from samples.people import Commune, official
from samples.web import set_pages
from samples.words import capital, decimal_in_words, grouped

_CSS = """
.page{font-family:Tinos;font-size:12.5pt;line-height:1.34;display:flex}
.half{width:190mm;height:265mm;padding:15mm 15mm 10mm 17mm;position:relative}
.c{text-align:center} .cover{border:1.2mm double #b3202c;margin:7mm;width:176mm;height:251mm;text-align:center}
.red{color:#b3202c;font-weight:bold} .em{margin:22mm auto 26mm} .big{font-size:29pt;line-height:1.3}
.serial{position:absolute;bottom:12mm;left:0;right:0;font-size:17pt;letter-spacing:.4mm}
h3{font-size:12.5pt;margin:3.4mm 0 1mm} p{margin:1.1mm 0;text-align:justify} .in{padding-left:6mm}
table{border-collapse:collapse;width:100%} .t td,.t th{border:.25mm solid #333;padding:1.4mm;vertical-align:top;
font-size:11pt} .sk{border:.25mm solid #555;height:118mm;margin-top:2mm;position:relative}
.sg{text-align:center;margin:5mm 0 0 62mm;line-height:1.3} .ink{position:relative;height:25mm}
.ink [data-sign]{position:absolute;left:36mm;top:6mm;width:36mm;height:14mm}
.ink [data-seal]{position:absolute;left:26mm;top:12mm;width:0;height:0} .book{position:absolute;left:17mm;bottom:15mm}
"""
_EMBLEM = (
    '<svg class="em" width="150" height="150" viewBox="0 0 100 100"><circle cx="50" cy="50" r="46" fill="#c8242f" '
    'stroke="#d9a520" stroke-width="6"/><path d="M50 14 59 41H88L65 58 73 86 50 69 27 86 35 58 12 41H41Z" '
    'fill="#e9c23a" transform="translate(22 18) scale(.56)"/></svg>'
)


def _sketch(rng: Random, parcel: int, size: float, area: str) -> str:
    """The parcel with its neighbours and the lengths of its sides."""
    x = [rng.randint(70, 100), rng.randint(250, 300), rng.randint(260, 310), rng.randint(60, 90)]
    y = [rng.randint(70, 95), rng.randint(65, 90), rng.randint(270, 310), rng.randint(280, 320)]
    across, along = (size * 0.9) ** 0.5, (size / 0.9) ** 0.5
    side = [f"{one * rng.uniform(0.97, 1.03):.2f}".replace(".", ",") for one in (across, along, across, along)]
    at = [(x[0] + 90, y[0] - 8), (x[1] + 12, 190), (x[3] + 90, y[3] + 22), (x[0] - 58, 200)]
    lengths = "".join(f'<text x="{px}" y="{py}">{text}</text>' for (px, py), text in zip(at, side, strict=True))
    ring = " ".join(f"{px},{py}" for px, py in zip(x, y, strict=True))
    return (
        '<div class="sk"><svg width="100%" height="100%" viewBox="0 0 420 390" font-size="13">'
        f'<polygon points="{ring}" fill="none" stroke="#222" stroke-width="1.6"/>{lengths}'
        f'<text x="165" y="185">{parcel}</text><path d="M150 192h44" stroke="#222"/><text x="153" y="210">{area}</text>'
        f'<text x="330" y="120">{parcel + 1}</text><text x="20" y="120">{parcel - 1}</text>'
        '<text x="140" y="365">Đường đất</text><text x="372" y="34">Bắc</text><path d="M384 80V40m-5 9 5-9 5 9" '
        'fill="none" stroke="#222"/></svg></div>'
    )


def _changes(rng: Random, on: date, place: Commune) -> str:
    """Page 4: a mortgage that was registered and struck off, and empty rows."""
    note = earlier(rng, date(on.year + 2, 11, 20), 500, 20)
    rows = [
        (f"{note:%d/%m/%Y}", f"Thế chấp tại Ngân hàng Nông nghiệp và Phát triển nông thôn chi nhánh {town(place)}, theo "
         f"hồ sơ số {rng.randint(101, 999)}.TC.{rng.randint(1, 40):03d}", f"VPĐK QSDĐ huyện<br><br><br>{official(rng)}"),
        *(("&nbsp;<br><br><br>", "", "") for _ in range(4)),
    ]  # fmt: skip
    heads = ("Ngày, tháng, năm", "Nội dung thay đổi và cơ sở pháp lý", "Xác nhận của cơ quan có thẩm quyền")
    return (
        '<p class="c"><b>VI- NHỮNG THAY ĐỔI SAU KHI CẤP GIẤY CHỨNG NHẬN</b></p>'
        + grid(rows, heads, widths=(20, 48, 32))
        + '<p style="position:absolute;bottom:10mm;left:17mm;right:15mm;font-size:10.5pt"><i>Người được cấp Giấy chứng '
        "nhận không được sửa chữa, tẩy xóa bất kỳ nội dung nào trong Giấy chứng nhận; khi bị mất hoặc hư hỏng phải khai "
        "báo ngay với cơ quan cấp giấy.</i></p>"
    )


@layout("giay_chung_nhan_qsdd", "zu_red_book", split="unseen25", years=(2005, 2009))
def red_book(paper: Paper, on: date) -> None:
    """The red land certificate of a district, as two spreads (pages 4 and 1, 2 and 3)."""
    rng, f = paper.rng, filler(paper)
    home = rng.choice([one for one in SPOTS if one.district.startswith("Huyện") and one.name.startswith("Xã")])
    place = home.named(on)
    who = resident(rng, on, home, age=(30, 75))
    office = f"ỦY BAN NHÂN DÂN {place.district.upper()}"
    parcel, house, garden = rng.randint(8, 640), rng.choice((100, 200, 300, 400)), rng.randint(120, 2600)
    area = house + garden + rng.choice((0, 0.5))
    figures = grouped(int(area)) + (",5" if area % 1 else "")
    garden_text = grouped(int(area) - house) + (",5" if area % 1 else "")
    serial = f"A{rng.choice('BCDĐEGHIKLMNOP')} {rng.randint(100000, 989999)}"
    ends = f"10/{rng.choice((2043, 2054))}"
    call = f"Hộ {'bà' if who.female else 'ông'}"
    hamlet = who.home.split(f", {place.address()}")[0]
    where = f"{hamlet}, {place.name[:1].lower()}{place.name[1:]}, {place.district[:1].lower()}{place.district[1:]}"
    uses = f"Đất ở tại nông thôn: {grouped(house)} m²; Đất trồng cây lâu năm: {garden_text} m²"
    origin = rng.choice(
        (
            "Công nhận QSDĐ như giao đất có thu tiền sử dụng đất",
            "Công nhận QSDĐ như giao đất không thu tiền sử dụng đất",
            "Nhà nước giao đất không thu tiền sử dụng đất",
        )
    )
    cover = (
        '<div class="half cover"><p class="c" style="margin-top:12mm"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - '
        f'Tự do - Hạnh phúc</b></p>{_EMBLEM}<div class="red big">GIẤY CHỨNG NHẬN<br>QUYỀN SỬ DỤNG ĐẤT</div>'
        f'<div class="serial">{f("so_phat_hanh", serial)}</div></div>'
    )
    number = who.old_number or f"{rng.randrange(10**9):09d}"
    inner = (
        f'<div class="half"><p class="c"><b>{f("co_quan_cap", office)}<br>CHỨNG NHẬN</b></p>'
        f"<h3>I- TÊN NGƯỜI SỬ DỤNG ĐẤT</h3><p class='in'>{call} "
        f"<b>{f('nguoi_su_dung_dat', who.name.upper(), who.name)}</b>"
        f"&emsp;Sinh năm: {who.birth.year}<br>CMND số: {f('so_giay_to', number)}, "
        f"do Công an {place.province[:1].lower()}{place.province[1:]} cấp ngày {earlier(rng, on, 2500, 300):%d/%m/%Y}<br>"
        f"Địa chỉ thường trú: {f('dia_chi_thuong_tru', who.home)}</p>"
        f"<h3>II- THỬA ĐẤT ĐƯỢC QUYỀN SỬ DỤNG</h3><p>1. Thửa đất số: {f('thua_dat_so', str(parcel))}"
        f"&emsp;&emsp;2. Tờ bản đồ số: {f('to_ban_do_so', str(rng.randint(1, 74)))}</p>"
        f"<p>3. Địa chỉ thửa đất: {f('dia_chi_thua_dat', where)}</p>"
        f"<p>4. Diện tích: {f('dien_tich', figures, float(area) if area % 1 else int(area))} m²</p>"
        f"<p class='in'>Bằng chữ: {f('dien_tich_bang_chu', capital(decimal_in_words(area)) + ' mét vuông')}.</p>"
        f"<p>5. Hình thức sử dụng: {f('hinh_thuc_su_dung', f'Sử dụng riêng: {figures} m²; Sử dụng chung: Không m²')}</p>"
        f"<p>6. Mục đích sử dụng đất: {f('muc_dich_su_dung', uses)}</p>"
        f"<p>7. Thời hạn sử dụng đất: "
        f"{f('thoi_han_su_dung', f'Đất ở: Lâu dài; Đất trồng cây lâu năm: Đến tháng {ends}')}</p>"
        f"<p>8. Nguồn gốc sử dụng đất: {f('nguon_goc_su_dung', origin)}</p>"
        "<h3>III- TÀI SẢN GẮN LIỀN VỚI ĐẤT</h3><p class='in'>-/-</p><h3>IV- GHI CHÚ</h3><p class='in'>"
        f"{rng.choice(('Không', '-/-', 'Thửa đất có 45 m² thuộc hành lang an toàn giao thông'))}</p></div>"
    )
    sketch = (
        '<div class="half"><p class="c"><b>V- SƠ ĐỒ THỬA ĐẤT</b><br>Tỷ lệ 1/'
        f"{rng.choice((500, 1000, 2000))}</p>{_sketch(rng, parcel, area, figures)}"
        f'<div class="sg"><i>{town(place)}, {dated(paper, "ngay_cap", on)}</i><br><b>TM. {mark("co_quan_cap", office)}<br>'
        f'{rng.choice(("CHỦ TỊCH", "KT. CHỦ TỊCH<br>PHÓ CHỦ TỊCH"))}</b><div class="ink">'
        f'<i data-seal="{office}, {place.province}"></i><i data-sign></i></div><b>{official(rng)}</b></div>'
        '<div class="book">Số vào sổ cấp giấy chứng nhận<br>quyền sử dụng đất: '
        f"{f('so_vao_so', f'H {rng.randint(12, 4980):05d}', pen=paper.pen)}</div></div>"
    )
    html = f'<section class="page"><div class="half">{_changes(rng, on, place)}</div>{cover}</section>'
    html += f'<section class="page">{inner}{sketch}</section>'
    set_pages(paper, html, _CSS, size=(380, 265))
