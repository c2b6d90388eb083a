"""Land: a certificate of 2006 to 2009 (QĐ 08/2006/QĐ-BTNMT) and the registration of a change (form 09/ĐK)."""

from __future__ import annotations

from datetime import date
from math import dist, sqrt
from random import Random
from typing import NamedTuple

from samples.blocks import COUNTRY, bare_pages, pages
from samples.communes import seat
from samples.fields import dated, filler, mark
from samples.paper import Paper, layout
from samples.papers.decree_forms_homes import HAMLETS, at_door, old_card
from samples.people import day_between, official
from samples.words import capital, decimal_in_words, small

_SPREAD_CSS = """
.page{display:flex;padding:0} .half{width:190mm;height:265mm;padding:15mm 15mm 12mm 18mm;position:relative}
.half+.half{border-left:.2mm dashed #bbb} .red{border:1.6mm double #a03030;height:236mm;padding:14mm 8mm;
text-align:center;position:relative} .red h1{font-size:25pt;color:#a31515;line-height:1.45;margin:14mm 0 0}
.emblem{width:38mm;height:38mm;border:1mm solid #c08a1e;border-radius:50%;margin:22mm auto 0;color:#c02020;
font-size:48pt;line-height:35mm} .serial{position:absolute;bottom:10mm;left:0;right:0;font-size:17pt;font-weight:bold}
.half p{margin:1.5mm 0;text-align:justify} .h{font-weight:bold;margin-top:3mm!important} .two{padding-left:6mm}
.plan{height:118mm;border:.25mm solid #555;margin:2mm 0 5mm;position:relative} .plan svg{width:100%;height:100%}
.t td{height:150mm} .t th{text-align:center;padding:2mm}
"""


class _Use(NamedTuple):
    """What land is used for: purposes with areas, until when, and where the right comes from."""

    area: float
    purposes: str
    until: str
    origin: str


def _metres(area: float) -> str:
    return f"{area:g}".replace(".", ",")


def _use(rng: Random) -> _Use:
    """The use of a plot of a house, with a garden now and then."""
    home, garden = float(rng.choice((100, 150, 200, 300, 400))), rng.randint(60, 1900) + rng.choice((0, 0, 0.5))
    origin = rng.choice(
        (
            "Công nhận quyền sử dụng đất như giao đất có thu tiền sử dụng đất",
            "Nhà nước giao đất không thu tiền sử dụng đất",
            "Nhận chuyển nhượng đất được công nhận quyền sử dụng đất như giao đất có thu tiền sử dụng đất",
        )
    )
    if rng.random() < 0.35:
        return _Use(home, "Đất ở tại nông thôn", "Lâu dài", origin)
    return _Use(
        home + garden,
        f"Đất ở tại nông thôn {_metres(home)} m²; Đất trồng cây lâu năm {_metres(garden)} m²",
        f"Đất ở: Lâu dài; Đất trồng cây lâu năm: Đến ngày 15/10/{rng.choice((2043, 2046, 2056))}",
        origin,
    )


def _plan(rng: Random, plot: str, area: float) -> str:
    """A drawing of the plot with its corners, the lengths of its sides (m), a neighbour and the scale."""
    x = [rng.randint(*span) for span in ((45, 65), (150, 175), (160, 190), (40, 60))]
    y = [rng.randint(*span) for span in ((30, 45), (25, 40), (125, 145), (130, 150))]
    metre = sqrt(area / abs(sum(x[n - 1] * y[n] - x[n] * y[n - 1] for n in range(4)) / 2))
    points = " ".join(f"{a},{b}" for a, b in zip(x, y, strict=True))
    marked = ""
    for n in range(4):
        side = dist((x[n], y[n]), (x[n - 1], y[n - 1])) * metre
        marked += f'<circle cx="{x[n]}" cy="{y[n]}" r="1.4"/><text x="{x[n] + 3}" y="{y[n] - 3}">{n + 1}</text>'
        marked += f'<text x="{(x[n] + x[n - 1]) / 2 + 2}" y="{(y[n] + y[n - 1]) / 2 - 3}">{side:.1f}</text>'
    near = f'<text x="92" y="18">Đường đi</text><text x="8" y="90">{rng.randint(10, 300)}</text>'
    scale = f'<text x="90" y="168">Tỷ lệ 1/{rng.choice((500, 1000))}</text><text x="200" y="20">B ↑</text>'
    return (
        f'<svg viewBox="0 0 230 175" font-size="7"><polygon points="{points}" fill="none" stroke="#222"/>'
        f'{marked}{near}{scale}<text x="100" y="88" font-size="9">{plot}</text></svg>'
    )


@layout("giay_chung_nhan_qsdd", "zs_land_certificate_2006", split="unseen24", years=(2006, 2009))
def land_certificate(paper: Paper, on: date) -> None:
    """A certificate of land use of a district (QĐ 08/2006): pages 4 and 1 on one side, 2 and 3 on the other."""
    rng, f = paper.rng, filler(paper)
    place = rng.choice([home for home in HAMLETS.homes if not home.name.startswith("Thị trấn")]).named(on)
    who = HAMLETS.resident(rng, on, place, age=(32, 64))
    card, use = old_card(rng, who, place, on), _use(rng)
    plot, office = str(rng.randint(4, 890)), f"ỦY BAN NHÂN DÂN {place.district.upper()}"
    called = "Bà" if who.female else rng.choice(("Ông", "Hộ ông"))
    serial = f"A{rng.choice('ĐEGHIKLM')} {rng.randint(100000, 999999)}"
    outer = f"""<div class="half"><p class="h" style="text-align:center">VI- Những thay đổi sau khi cấp giấy chứng nhận</p>
<table class="t"><tr><th style="width:33%">Ngày, tháng, năm</th><th>Nội dung thay đổi và cơ sở pháp lý</th>
<th style="width:27%">Xác nhận của cơ quan có thẩm quyền</th></tr><tr><td></td><td></td><td></td></tr></table>
<p class="h" style="text-align:center">NGƯỜI ĐƯỢC CẤP GIẤY CHỨNG NHẬN QUYỀN SỬ DỤNG ĐẤT CẦN CHÚ Ý:</p>
<p style="font-size:.88em">1. Phải mang Giấy chứng nhận này đến đăng ký tại cơ quan có thẩm quyền khi thay đổi mục đích sử
dụng đất, khi chuyển đổi, chuyển nhượng, thừa kế, tặng cho quyền sử dụng đất.</p>
<p style="font-size:.88em">2. Không được tự ý sửa chữa, tẩy xóa bất kỳ nội dung nào trong Giấy chứng nhận; khi bị mất hoặc hư
hỏng giấy chứng nhận phải khai báo ngay với cơ quan cấp giấy.</p></div>
<div class="half"><div class="red">{COUNTRY}<div class="emblem">★</div><h1>GIẤY CHỨNG NHẬN<br>QUYỀN SỬ DỤNG ĐẤT</h1>
<div class="serial">{f("so_phat_hanh", serial)}</div></div></div>"""
    shared = f"Sử dụng riêng: {_metres(use.area)} m²; Sử dụng chung: Không m²"
    words = f"{capital(decimal_in_words(use.area))} mét vuông"
    paper.set(co_quan_cap=office)
    left = f"""<div class="half"><p style="text-align:center;font-size:14pt"><b>{mark("co_quan_cap", office)}</b></p>
<p style="text-align:center;font-size:17pt"><b>CHỨNG NHẬN</b></p><p class="h">I- Tên người sử dụng đất</p>
<div class="two"><p>{called}: <b>{f("nguoi_su_dung_dat", who.name.upper(), who.name)}</b></p>
<p>Năm sinh: {who.birth.year} &emsp; CMND số: {f("so_giay_to", card.number)}, cấp ngày {card.day:%d/%m/%Y},
{card.police}</p><p>Địa chỉ thường trú: {f("dia_chi_thuong_tru", capital(who.home))}</p></div>
<p class="h">II- Thửa đất được quyền sử dụng</p><div class="two">
<p>1. Thửa đất số: {f("thua_dat_so", plot)} &emsp;&emsp;&emsp; 2. Tờ bản đồ số:
{f("to_ban_do_so", str(rng.randint(1, 96)))}</p>
<p>3. Địa chỉ thửa đất: {f("dia_chi_thua_dat", capital(who.home))}</p>
<p>4. Diện tích: {f("dien_tich", _metres(use.area), use.area)} m²<br>Bằng chữ: {f("dien_tich_bang_chu", words)}</p>
<p>5. Hình thức sử dụng: {f("hinh_thuc_su_dung", shared)}</p>
<p>6. Mục đích sử dụng đất: {f("muc_dich_su_dung", use.purposes)}</p>
<p>7. Thời hạn sử dụng đất: {f("thoi_han_su_dung", use.until)}</p>
<p>8. Nguồn gốc sử dụng đất: {f("nguon_goc_su_dung", use.origin)}</p></div>
<p class="h">III- Tài sản gắn liền với đất</p><div class="two"><p>-/-</p></div>
<p class="h">IV- Ghi chú</p><div class="two"><p>{rng.choice(("-/-", "Thửa đất chưa có bản đồ địa chính chính quy."))}</p>
</div></div>"""
    post = rng.choice(("CHỦ TỊCH", "KT. CHỦ TỊCH<br>PHÓ CHỦ TỊCH"))
    book = f"H {rng.randint(12, 4200):05d}"
    right = f"""<div class="half"><p class="h">V- Sơ đồ thửa đất</p><div class="plan">{_plan(rng, plot, use.area)}</div>
<div class="sg" style="margin-left:46mm"><i>{seat(place)}, {dated(paper, "ngay_cap", on)}</i><br><b>TM.
{mark("co_quan_cap", office)}<br>{post}</b><div class="ink"><i data-seal="UBND {place.district}"></i><i data-sign></i></div>
<b>{official(rng)}</b></div><p style="position:absolute;bottom:14mm">Số vào sổ cấp giấy chứng nhận quyền sử dụng đất:
{f("so_vao_so", book)}</p></div>"""
    bare_pages(paper, (outer, left + right), "13pt Tinos", _SPREAD_CSS, size=(380, 265))


_CHANGE_CSS = """
.page{padding:11mm 14mm 8mm 22mm;line-height:1.24} .top td{border:.25mm solid #222;padding:1.6mm 2mm;font-size:10.5pt}
.top h1{font-size:13pt;margin:3mm 0 1mm} .form{border:.25mm solid #222;padding:1.4mm 2.4mm;border-top:0}
.form p{margin:.6mm 0} .form .s{font-weight:bold} .bar{text-align:center;border:.25mm solid #222;border-top:0;
padding:1mm;font-weight:bold;font-size:11pt} .in2{padding-left:5mm} .ink{height:17mm} .ink [data-sign]{top:2mm} .fn{font-size:9pt;margin-top:2mm}
"""


def _change(rng: Random, number: str, owner: str, home: str) -> tuple[str, str, str, str]:
    """What changes in a certificate, what stood there, what shall stand there, and why."""
    if rng.random() < 0.5:
        return (
            "Thay đổi số giấy tờ chứng minh nhân dân sang số căn cước công dân của người sử dụng đất",
            f"CMND số {number}",
            "Ghi theo số căn cước công dân tại mục 1.1",
            "Công dân được cấp thẻ căn cước công dân gắn chíp điện tử",
        )
    return (
        f"Nhận tặng cho quyền sử dụng đất từ ông {owner}",
        f"Người sử dụng đất: ông {owner}; địa chỉ: {small(home)}",
        "Người sử dụng đất là người được tặng cho ghi tại mục 1",
        "Thực hiện hợp đồng tặng cho quyền sử dụng đất đã được chứng thực",
    )


@layout("don", "zs_change_of_land", split="unseen24", years=(2022, 2024))
def change_of_land(paper: Paper, on: date) -> None:
    """An application to register a change of land (form 09/ĐK of TT 33/2017/TT-BTNMT), filled in on a computer."""
    rng, f = paper.rng, filler(paper)
    place = rng.choice(HAMLETS.homes).named(on)
    who = HAMLETS.resident(rng, date(2021, 12, 1), place, age=(26, 66))
    giver = HAMLETS.resident(rng, on, place, age=(60, 80), female=False)
    number = old_card(rng, who, place, date(2018, 1, 2)).number
    what, before, after, why = _change(rng, number, giver.name, giver.home)
    title = "ĐƠN ĐĂNG KÝ BIẾN ĐỘNG ĐẤT ĐAI, TÀI SẢN GẮN LIỀN VỚI ĐẤT"
    office = f"Chi nhánh Văn phòng Đăng ký đất đai {small(place.district)}"
    paper.set(kinh_gui=office)
    issued = day_between(rng, date(2010, 3, 1), date(2020, 6, 1))
    top = f"""<p class="r i" style="margin:0 0 1mm;font-size:10pt">Mẫu số 09/ĐK</p><table class="top"><tr>
<td style="width:66%">{COUNTRY}<h1>{f("ten_don", title)}</h1><p class="c">Kính gửi: {mark("kinh_gui", office)}</p></td>
<td><b>PHẦN GHI CỦA NGƯỜI NHẬN HỒ SƠ</b><p>Đã kiểm tra nội dung đơn đầy đủ, rõ ràng, thống nhất với giấy tờ xuất trình.</p>
<p>Vào sổ tiếp nhận hồ sơ số:...........<br>Quyển.......</p><p class="c i">Ngày.... / .... / ........</p>
<p class="c"><b>Người nhận hồ sơ</b><br><i>(Ký và ghi rõ họ, tên)</i></p></td></tr></table>
<div class="bar">I. PHẦN KÊ KHAI CỦA NGƯỜI ĐĂNG KÝ<br><i style="font-weight:normal">(Xem hướng dẫn viết đơn trước khi kê
khai; không tẩy xoá, sửa chữa trên đơn)</i></div>"""
    added = "Hợp đồng tặng cho quyền sử dụng đất" if giver.name in what else "Bản sao thẻ căn cước công dân"
    money = rng.choice(("Đã hoàn thành nghĩa vụ tài chính", "Không có nghĩa vụ tài chính còn nợ", "Không"))
    body = f"""<div class="form"><p class="s">1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất</p>
<p class="in2">1.1. Tên (viết chữ in hoa): <b>{f("nguoi_lam_don", who.name.upper(), who.name)}</b>, sinh năm
{f("ngay_sinh", str(who.birth.year))}, CCCD số {f("so_dinh_danh", who.id_number)}, do Cục Cảnh sát QLHC về TTXH cấp
ngày {who.id_issued:%d/%m/%Y}</p>
<p class="in2">1.2. Địa chỉ<sup>(1)</sup>: {f("noi_cu_tru", at_door(rng, who))}</p></div>
<div class="form"><p><b>2. Nội dung biến động về:</b> {f("noi_dung", what)}</p></div>
<div class="form"><p class="s">3. Giấy chứng nhận đã cấp</p>
<p class="in2">3.1. Số vào sổ cấp GCN: CH {rng.randint(100, 4800):05d}; &emsp; 3.2. Số phát hành GCN:
B{rng.choice("ADEGHKM")} {rng.randint(100000, 999999)};</p><p class="in2">3.3. Ngày cấp GCN: {issued:%d/%m/%Y}</p></div>
<div class="form"><p class="s">4. Nội dung biến động</p><table><tr><td style="width:50%;padding-right:3mm;border-right:.25mm solid #222"><p>4.1. Nội dung
trên Giấy chứng nhận trước khi biến động:</p><p>- {before}</p></td><td style="padding-left:3mm"><p>4.2. Nội dung
sau khi biến động:</p><p>- {after}</p></td></tr></table></div>
<div class="form"><p><b>5. Lý do biến động:</b> {why}</p></div>
<div class="form"><p><b>6. Tình hình thực hiện nghĩa vụ tài chính về đất đai đối với thửa đất đăng ký biến động:</b>
{money}</p></div>
<div class="form"><p class="s">7. Giấy tờ liên quan đến nội dung thay đổi nộp kèm theo đơn này gồm có:</p>
<p class="in2">- Giấy chứng nhận đã cấp;<br>- {added}.</p></div>
<p class="j">Tôi cam đoan nội dung kê khai trên đơn là đúng sự thật, nếu sai tôi hoàn toàn chịu trách nhiệm trước pháp luật.</p>
<div class="sg" style="margin-left:84mm"><i>{place.bare}, {dated(paper, "ngay_lam", on)}</i><br><b>Người viết đơn</b><br>
<i style="font-size:.85em">(Ký, ghi rõ họ tên và đóng dấu, nếu có)</i><div class="ink"><i data-sign></i></div>{who.name}</div>
<p class="fn"><sup>(1)</sup> Ghi địa chỉ nơi đăng ký thường trú của hộ gia đình, cá nhân.</p>"""
    pages(paper, top + body, "11.5pt Tinos", _CHANGE_CSS)
