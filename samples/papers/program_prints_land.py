"""What the land office's software prints: the certificate of 2025 and the request to note a change."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from samples.blocks import COUNTRY, pages, signed
from samples.communes import chairs
from samples.fields import Fill, dated, slashed
from samples.paper import Paper, layout
from samples.papers.program_prints_homes_people import Spot, open_paper, town
from samples.people import Commune, Person, day_between, official, working_day
from samples.web import set_pages
from samples.words import capital

_CERTIFICATE = """
.page{font-family:Tinos;font-size:12pt;line-height:1.32;padding:14mm 17mm 12mm 20mm}
.page::before{content:"";position:absolute;inset:6mm 6mm 15mm;border:.6mm double #c0864a}
.c{text-align:center} .star{width:19mm;height:19mm;border-radius:50%;background:#c8313a;color:#f7d64a;font-size:32pt;
text-align:center;line-height:18mm;margin:1mm auto 2mm}
h1{color:#b8222c;font-size:16.5pt;text-align:center;margin:1mm 0 5mm;
line-height:1.25} p{margin:1.3mm 0;text-align:justify} .in{padding-left:6mm} .h{font-weight:bold}
.sg{text-align:center;line-height:1.25;margin-left:45%} .ink{position:relative;height:25mm}
.ink [data-sign]{position:absolute;left:50%;margin-left:-16mm;top:5mm;width:34mm;height:13mm}
.ink [data-seal]{position:absolute;left:27%;top:11mm;width:0;height:0}
.serial{position:absolute;right:20mm;bottom:19mm;font-size:13pt;font-weight:bold;color:#b8222c}
.map{position:relative;height:96mm;border:.2mm solid #999;margin:2mm 0 3mm} .map svg{width:100%;height:100%}
table{border-collapse:collapse;width:100%} td,th{border:.25mm solid #333;padding:1.5mm;text-align:center}
td{height:34mm}
"""


def _area(number: float) -> str:
    """An area as programs print it: "1.250,4"."""
    return f"{number:,.1f}".replace(",", " ").replace(".", ",").replace(" ", ".")


def _plot(rng: Random, number: str, area: float) -> str:
    """The drawing of a plot: four corners, lengths of its sides and its neighbours."""
    corners = [(90 + rng.randint(-12, 12), 60), (290 + rng.randint(-15, 15), 50), (310, 210), (75, 225)]
    points = " ".join(f"{x},{y}" for x, y in corners)
    side = area**0.5
    names = "".join(
        f'<circle cx="{x}" cy="{y}" r="2.2"/><text x="{x + dx}" y="{y + dy}">{n}</text>'
        for n, ((x, y), (dx, dy)) in enumerate(zip(corners, ((-12, -4), (6, -4), (6, 12), (-12, 12)), strict=True), 1)
    )
    lengths = "".join(
        f'<text x="{x}" y="{y}">{_area(side * rng.uniform(0.8, 1.25))}</text>'
        for x, y in ((180, 48), (315, 135), (185, 236), (52, 145))
    )
    return (
        '<svg viewBox="0 0 420 270" font-family="Tinos" font-size="11"><g fill="none" stroke="#222">'
        f'<polygon points="{points}"/><path d="M20 255 L400 248 M20 262 L400 256"/></g><g fill="#222">{names}{lengths}'
        f'<text x="150" y="135">{number}</text><text x="150" y="152">{_area(area)} m²</text>'
        '<text x="240" y="246">Đường bê tông</text><text x="376" y="30">B ↑</text></g></svg>'
    )


def _use(rng: Random, on: date, rural: bool) -> tuple[float, str, str]:
    """Area, kinds of land and terms of a plot of one kind or two."""
    living = rng.randrange(600, 3000) / 10
    home = "Đất ở tại nông thôn" if rural else "Đất ở tại đô thị"
    if rng.random() < 0.35:
        return living, home, "Lâu dài"
    garden = rng.randrange(400, 9000) / 10
    kinds = f"{home} {_area(living)} m²; Đất trồng cây lâu năm {_area(garden)} m²"
    end = day_between(rng, on + timedelta(days=365 * 38), on + timedelta(days=365 * 49))
    return round(living + garden, 1), kinds, f"{home}: Lâu dài; Đất trồng cây lâu năm: đến ngày {slashed(end)}"


def _parcel(f: Fill, rng: Random, spot: Spot, place: Commune, on: date) -> tuple[str, str, float]:
    """The second section of the certificate, the plot's number and its area."""
    area, kinds, term = _use(rng, on, place.name.startswith("Xã"))
    where = capital(f"{spot.hamlet(rng)}, {place.address()}")
    sheet, number = f("to_ban_do_so", str(rng.randint(1, 140))), str(rng.randint(1, 620))
    return (
        (
            '<p class="h">2. Thông tin thửa đất:</p><div class="in">'
            f"<p>a) Thửa đất số: {f('thua_dat_so', number)}; &emsp; Tờ bản đồ số: {sheet}</p>"
            f"<p>b) Diện tích: {f('dien_tich', _area(area), area)} m²</p>"
            f"<p>c) Loại đất: {f('muc_dich_su_dung', kinds)}</p><p>d) Thời hạn sử dụng đất: "
            f"{f('thoi_han_su_dung', term)}</p><p>đ) Hình thức sử dụng đất: "
            f"{f('hinh_thuc_su_dung', 'Sử dụng riêng')}</p>"
            f"<p>e) Địa chỉ: {f('dia_chi_thua_dat', where)}</p></div>"
        ),
        number,
        area,
    )


@layout("giay_chung_nhan_qsdd", "zq_land_certificate_2025", split="unseen23", years=(2025, 2026))
def certificate_of_2025(paper: Paper, on: date) -> None:
    """The certificate of circular 10/2024 on both sides of a sheet, from the land data program of the province."""
    rng, f, spot = open_paper(paper)
    place, who = spot.named(on), spot.person(rng, on, age=(28, 75))
    section, number, area = _parcel(f, rng, spot, place, on)
    unit = f"ỦY BAN NHÂN DÂN {(place.district or place.name).upper()}"
    above, post = chairs(rng)
    more = "".join(f"<b>{one}</b><br>" for one in above[1:])
    serial = f"AA {rng.randint(1000000, 9900000):08d}"
    built = rng.random() < 0.35
    house = (
        f'<div class="in"><p>a) Tên tài sản: Nhà ở riêng lẻ; &emsp; b) Diện tích xây dựng: {_area(area * 0.3)} m²</p>'
        "<p>c) Hình thức sở hữu: Sở hữu riêng; &emsp; d) Thời hạn sở hữu: -/-</p></div>"
    )
    front = (
        '<div class="c"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</b><br>———————</div>'
        '<div class="star">★</div><h1>GIẤY CHỨNG NHẬN<br>QUYỀN SỬ DỤNG ĐẤT,<br>QUYỀN SỞ HỮU TÀI SẢN GẮN LIỀN VỚI '
        "ĐẤT</h1>"
        '<p class="h">1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất:</p>'
        f'<p class="in">{"Bà" if who.female else "Ông"} <b>{f("nguoi_su_dung_dat", who.name.upper(), who.name)}</b>, '
        f"Căn cước công dân số: {f('so_giay_to', who.id_number)}</p>{section}"
        f"<p><b>3. Thông tin tài sản gắn liền với đất:</b>{'' if built else ' -/-'}</p>{house if built else ''}"
        f'<div class="sg"><i>{place.bare if not place.district else town(place)}, '
        f"{dated(paper, 'ngay_cap', on)}</i><br>"
        f"<b>TM. {f('co_quan_cap', unit)}</b><br>{more}<b>{post}</b>"
        f'<div class="ink"><i data-seal="{unit}"></i><i data-sign></i></div><b>{official(rng)}</b></div>'
        f'<div class="serial">{f("so_phat_hanh", serial)}</div>'
    )
    back = (
        f'<p class="h">4. Sơ đồ thửa đất, tài sản gắn liền với đất:</p><div '
        f'class="map">{_plot(rng, number, area)}</div>'
        f"<p><b>5. Ghi chú:</b> {rng.choice(('-/-', 'Thửa đất được đo đạc từ bản đồ địa chính.', '-/-'))}</p>"
        '<p class="h">6. Những thay đổi sau khi cấp Giấy chứng nhận:</p><table><tr><th style="width:62%">Nội dung '
        "thay đổi "
        "và cơ sở pháp lý</th><th>Xác nhận của cơ quan có thẩm quyền</th></tr><tr><td></td><td></td></tr></table>"
        f'<p style="margin-top:4mm">Số vào sổ cấp Giấy chứng nhận: '
        f"{f('so_vao_so', f'CN {rng.randint(20, 9900):05d}')}</p>"
    )
    set_pages(paper, "".join(f'<section class="page">{side}</section>' for side in (front, back)), _CERTIFICATE)


_REQUEST = """
.page{padding:14mm 17mm 12mm 24mm} h1{font-size:13.5pt;margin:4mm 0 3mm} .sub{padding-left:7mm} .no{font-size:.86em}
.code{float:right;border:.2mm solid #888;padding:.6mm 2mm;font-size:9.5pt}
"""
_CHANGES = (
    "Nhận chuyển nhượng quyền sử dụng toàn bộ thửa đất số {plot}, tờ bản đồ số {sheet}, diện tích {area} m², tại "
    "{where} từ {other} theo Hợp đồng số {deed}",
    "Nhận tặng cho quyền sử dụng thửa đất số {plot}, tờ bản đồ số {sheet}, diện tích {area} m² tại {where} của {other} "
    "theo Hợp đồng tặng cho số {deed}",
    "Thay đổi thông tin về giấy tờ nhân thân và địa chỉ của người sử dụng đất đối với thửa đất số {plot}, tờ bản đồ số "
    "{sheet}, tại {where}, trước đây đăng ký theo tên hộ {other}",
)


def _change(rng: Random, spot: Spot, place: Commune, on: date, other: Person) -> str:
    """What changed on a plot, as the portal puts the boxes of its form together."""
    signed_on = working_day(rng, on - timedelta(days=28), on - timedelta(days=2))
    return rng.choice(_CHANGES).format(
        plot=rng.randint(2, 600), sheet=rng.randint(1, 120), area=_area(rng.randrange(800, 22000) / 10),
        where=f"{spot.hamlet(rng)}, {place.address()}", other=f"{'bà' if other.female else 'ông'} {other.name}",
        deed=f"{rng.randint(20, 900)}, quyển số 01/{signed_on.year}-SCT/HĐ,GD ngày {slashed(signed_on)}",
    )  # fmt: skip


@layout("don", "zq_land_change_request", split="unseen23", years=(2024, 2026))
def request_of_change(paper: Paper, on: date) -> None:
    """The request to register a change of land, filled on the portal and printed from it, lettered lines and notes."""
    rng, f, spot = open_paper(paper)
    on = max(on, working_day(rng, date(2024, 9, 3), date(2024, 12, 20)))
    place, who, other = spot.named(on), spot.person(rng, on, age=(24, 70)), spot.person(rng, on, age=(35, 78))
    form = "Mẫu số 18" if not place.district else "Mẫu số 11/ĐK"
    title = "ĐƠN ĐĂNG KÝ BIẾN ĐỘNG ĐẤT ĐAI, TÀI SẢN GẮN LIỀN VỚI ĐẤT"
    office = (
        f"Chi nhánh Văn phòng đăng ký đất đai {'huyện ' if place.district.startswith('Huyện') else ''}{town(place)}"
    )
    note = "Chưa thay đổi thông tin" if rng.random() < 0.3 else "Không có"
    body = (
        f'<div class="code">{form}</div><div style="clear:both;padding-top:2mm">{COUNTRY}</div>'
        f"<h1>{f('ten_don', title)}</h1>"
        f'<p class="c">Kính gửi<sup>(1)</sup>: {f("kinh_gui", office)}</p><p><b>1. Người sử dụng đất, chủ sở hữu tài '
        f"sản "
        'gắn liền với đất, người quản lý đất:</b></p><div class="sub">'
        f"<p>a) Tên<sup>(2)</sup>: {f('nguoi_lam_don', who.name.upper(), who.name)}</p>"
        f"<p>b) Giấy tờ nhân thân/pháp nhân<sup>(3)</sup>: Số {f('so_dinh_danh', who.id_number)}</p>"
        f"<p>c) Địa chỉ<sup>(4)</sup>: {f('noi_cu_tru', who.home)}</p>"
        f"<p>d) Điện thoại liên hệ (nếu có): {spot.phone(rng)} &emsp; Hộp thư điện tử (nếu có):</p></div>"
        f"<p class='j'><b>2. Nội dung biến động</b><sup>(5)</sup>: "
        f"{f('noi_dung', _change(rng, spot, place, on, other))}.</p>"
        f"<p><b>3. Thông tin khác cần ghi chú:</b> {note}</p>"
        "<p><b>4. Giấy tờ liên quan đến nội dung thay đổi nộp kèm theo đơn này gồm có:</b></p><div class='sub'><p>(1) "
        "Giấy "
        f"chứng nhận đã cấp, số phát hành {rng.choice(('CR', 'DB', 'BX', 'DL'))} {rng.randint(100000, 999999)};</p>"
        "<p>(2) Hợp đồng, văn bản đã được công chứng hoặc chứng thực;</p><p>(3) Tờ khai lệ phí trước bạ nhà, "
        "đất.</p></div>"
        '<p class="j">Tôi cam đoan nội dung kê khai trên đơn là đúng sự thật và hoàn toàn chịu trách nhiệm trước pháp '
        "luật."
        f'</p><div class="row"><div></div><div class="c"><i>{place.bare}, {dated(paper, "ngay_lam", on)}</i>'
        f"{signed('Người viết đơn', who.name, '(Ký và ghi rõ họ tên)')}</div></div>"
        '<div class="notes rule"><p>(1) Ghi tên cơ quan tiếp nhận hồ sơ. (2) Cá nhân ghi họ và tên bằng chữ in hoa. '
        "(3) Ghi số định danh cá nhân hoặc số giấy tờ pháp lý. (4) Ghi địa chỉ của người đăng ký. (5) Ghi nội dung "
        "biến "
        "động theo giấy tờ kèm theo.</p></div>"
        '<div class="foot" style="text-align:right">Hồ sơ nộp trực tuyến qua Cổng Dịch vụ công quốc gia - Trang '
        "1/1</div>"
    )
    pages(paper, body, "12.5pt Tinos", _REQUEST)
