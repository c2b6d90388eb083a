"""Certificates of land from land programs: the sheet of 2025, and two pages of the years before it."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import COUNTRY, pages, para
from samples.fields import dated
from samples.paper import Paper, layout
from samples.papers.office_prints import OFFICES, ink, stacked
from samples.people import official
from samples.words import capital, decimal_in_words, small

_KINDS = (
    ("Đất ở tại nông thôn", "Lâu dài"), ("Đất ở tại đô thị", "Lâu dài"),
    ("Đất trồng cây lâu năm", "Đến ngày 15/10/2043"), ("Đất bằng trồng cây hàng năm khác", "Đến ngày 15/10/2043"),
)  # fmt: skip
_SOURCES = (
    "Nhà nước giao đất có thu tiền sử dụng đất", "Công nhận quyền sử dụng đất như giao đất có thu tiền sử dụng đất",
    "Công nhận quyền sử dụng đất như giao đất không thu tiền sử dụng đất",
    "Nhận chuyển nhượng đất được Nhà nước giao đất có thu tiền sử dụng đất",
)  # fmt: skip
_SHEET = """
.page{padding:18mm 16mm 14mm 22mm;line-height:1.38} p{margin:1.3mm 0} .s{font-weight:bold;margin-top:3mm}
.kh{position:absolute;right:16mm;bottom:15mm;font-weight:bold} .map{position:relative;height:76mm;border:.3mm solid #333;margin:2mm 0}
.map svg{position:absolute;left:0;top:0;width:100%;height:100%} .ttl{color:#b01820;text-align:center;font-weight:bold;line-height:1.3}
.ink{height:22mm}
"""


def _plan(seed: int, area: str) -> str:
    """A drawing of the parcel between its neighbours."""
    a, b = 58 + seed % 14, 112 + seed % 17
    return (
        f'<div class="map"><svg viewBox="0 0 170 76"><g fill="none" stroke="#222" stroke-width=".4"><path d="M{a} 18 L{b} 14 L{b + 5} 58 L{a - 4} 61 Z"/>'
        f'<path d="M{a} 18 L{a - 6} 4 M{b} 14 L{b + 6} 3 M{b + 5} 58 L{b + 12} 70 M{a - 4} 61 L{a - 12} 71" stroke-dasharray="2 1"/></g>'
        f'<g font-family="Arimo" font-size="3.6" fill="#222"><text x="{(a + b) / 2 - 4}" y="38">{area}</text>'
        f'<text x="{a - 5}" y="17">1</text><text x="{b + 2}" y="13">2</text><text x="{b + 7}" y="60">3</text><text x="{a - 9}" y="63">4</text>'
        f'<text x="{(a + b) / 2 - 8}" y="68">Đường thôn</text><text x="152" y="10">B ↑</text></g></svg></div>'
    )


@layout("giay_chung_nhan_qsdd", "op_gcn_2025_hai_trang", split="unseen19", years=(2025, 2026))
def sheet_of_2025(paper: Paper, on: date) -> None:
    """The sheet of 2025 on two pages from a land program, in Arial, the office of registration signing."""
    on = on if on >= date(2025, 7, 1) else on + timedelta(days=182)
    rng, f, place = OFFICES.begin(paper, on)
    who = OFFICES.resident(rng, on, place, age=(28, 72))
    kind, term = rng.choice(_KINDS)
    area = rng.randint(700, 9800) / 10
    shown = f"{area:.1f}".replace(".", ",")
    serial = f"AA {rng.randint(1, 99999999):08d}"
    office = f"CHI NHÁNH VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI {rng.choice(('KHU VỰC ', 'SỐ '))}{rng.randint(1, 9)}"
    title = "Bà" if who.female else "Ông"
    first = (
        COUNTRY
        + '<div class="ttl" style="font-size:15pt;margin:7mm 0 5mm">GIẤY CHỨNG NHẬN<br>QUYỀN SỬ DỤNG ĐẤT, QUYỀN SỞ HỮU<br>TÀI SẢN GẮN LIỀN VỚI ĐẤT</div>'
        + para("1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất:", css="s")
        + para(f"{title}: {f('nguoi_su_dung_dat', who.name)}", f"Số định danh cá nhân: {f('so_giay_to', who.id_number)}")
        + para("2. Thông tin thửa đất:", css="s")
        + para(
            f"a) Thửa đất số: {f('thua_dat_so', str(rng.randint(3, 940)))}; tờ bản đồ số: {f('to_ban_do_so', str(rng.randint(1, 128)))}",
            f"b) Diện tích: {f('dien_tich', shown, area)} m²",
            f"c) Loại đất: {f('muc_dich_su_dung', kind)}",
            f"d) Thời hạn sử dụng đất: {f('thoi_han_su_dung', term)}",
            f"đ) Hình thức sử dụng đất: {f('hinh_thuc_su_dung', 'Sử dụng riêng')}",
            f"e) Địa chỉ: {f('dia_chi_thua_dat', who.home)}",
            f"g) Nguồn gốc sử dụng đất: {f('nguon_goc_su_dung', rng.choice(_SOURCES))}",
        )
        + para("3. Thông tin tài sản gắn liền với đất:", css="s")
        + para("-/-")
        + '<div class="row" style="margin-top:5mm"><div></div><div class="sg">'
        + f"<i>{place.bare}, {dated(paper, 'ngay_cap', on)}</i><br><b>" + f("co_quan_cap", office) + "<br>GIÁM ĐỐC</b>"
        + ink(office) + f"<b>{official(rng)}</b></div></div>"
        + f'<div class="kh">Số phát hành: {f("so_phat_hanh", serial)}</div>'
    )  # fmt: skip
    second = (
        para("4. Sơ đồ thửa đất, tài sản gắn liền với đất:", css="s")
        + _plan(rng.randint(0, 99), f"{shown} m²")
        + para("5. Ghi chú:", css="s")
        + para(rng.choice(("-/-", "Thửa đất có 12,5 m² thuộc hành lang bảo vệ an toàn đường bộ.")))
        + para("6. Những thay đổi sau khi cấp Giấy chứng nhận:", css="s")
        + '<table class="t"><tr><th>Nội dung thay đổi và cơ sở pháp lý</th><th style="width:38%">Xác nhận của cơ quan có thẩm quyền</th></tr>'
        + '<tr><td style="height:52mm"></td><td></td></tr></table>'
        + f"<p style='margin-top:4mm'>Số vào sổ cấp Giấy chứng nhận: {f('so_vao_so', f'VP {rng.randint(100, 9999):05d}')}</p>"
    )
    pages(paper, (first, second), "11pt Arimo", _SHEET)


@layout("giay_chung_nhan_qsdd", "op_gcn_phan_mem_cu", split="unseen19", years=(2010, 2023))
def pages_before(paper: Paper, on: date) -> None:
    """The first two inner pages of the years before 2025, printed by a land program in a wide sans face."""
    rng, f, place = OFFICES.begin(paper, on)
    who = OFFICES.resident(rng, on, place, age=(28, 72))
    kind, term = rng.choice(_KINDS)
    area = rng.randint(800, 6400) / 10
    shown = f"{area:.1f}".replace(".", ",")
    number = who.old_number or f"0{rng.randint(10**7, 10**8 - 1)}"
    low, own = small(place.district), f"ỦY BAN NHÂN DÂN {place.district.upper()}"
    paper.set(co_quan_cap=own)
    first = (
        COUNTRY
        + '<div class="ttl" style="font-size:14pt;margin:16mm 0 12mm">GIẤY CHỨNG NHẬN<br>QUYỀN SỬ DỤNG ĐẤT<br>QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT</div>'
        + para("I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất", css="s")
        + f'<div style="padding-left:8mm;margin-top:4mm">{"Bà" if who.female else "Ông"}: <b>{f("nguoi_su_dung_dat", who.name.upper(), who.name)}</b>'
        + para(
            f"Năm sinh: {who.birth.year}; CMND số: {f('so_giay_to', number)}",
            f"Địa chỉ thường trú: {f('dia_chi_thuong_tru', who.home)}",
        )
        + "</div>"
        + f'<div class="kh">{f("so_phat_hanh", rng.choice(("BN", "BX", "CĐ", "CM", "DB")) + f" {rng.randint(100000, 999999)}")}</div>'
    )
    second = (
        para("II. Thửa đất, nhà ở và tài sản khác gắn liền với đất", css="s")
        + para(
            "<b>1. Thửa đất:</b>",
            f"a) Thửa đất số: {f('thua_dat_so', str(rng.randint(3, 900)))}, &emsp; tờ bản đồ số: {f('to_ban_do_so', f'{rng.randint(1, 90):02d}')}",
            f"b) Địa chỉ: {f('dia_chi_thua_dat', capital(who.home))}",
            f"c) Diện tích: {f('dien_tich', shown, area)} m² (bằng chữ: {f('dien_tich_bang_chu', capital(decimal_in_words(area)) + ' mét vuông')})",
            f"d) Hình thức sử dụng: {f('hinh_thuc_su_dung', rng.choice(('Riêng', 'Sử dụng riêng')))}",
            f"đ) Mục đích sử dụng: {f('muc_dich_su_dung', kind)}",
            f"e) Thời hạn sử dụng: {f('thoi_han_su_dung', term)}",
            f"g) Nguồn gốc sử dụng: {f('nguon_goc_su_dung', rng.choice(_SOURCES))}",
            "<b>2. Nhà ở:</b> -/-", "<b>3. Công trình xây dựng khác:</b> -/-", "<b>4. Rừng sản xuất là rừng trồng:</b> -/-",
            "<b>5. Cây lâu năm:</b> -/-", f"<b>6. Ghi chú:</b> {rng.choice(('Không', 'Đo đạc theo bản đồ địa chính năm 2009'))}",
        )
        + f"<p class='r i' style='margin:8mm 8mm 0'>{place.district.removeprefix('Huyện ')}, {dated(paper, 'ngay_cap', on)}</p>"
        + '<div class="row"><div></div><div class="sg"><b>TM. ' + stacked("co_quan_cap", "ỦY BAN NHÂN DÂN", place.district.upper())
        + "<br>CHỦ TỊCH</b>" + ink(f"Ủy ban nhân dân {low}") + f"<b>{official(rng)}</b></div></div>"
        + f"<p style='position:absolute;left:22mm;bottom:16mm'>Số vào sổ cấp GCN: {f('so_vao_so', f'CH {rng.randint(30, 9999):05d}')}</p>"
    )  # fmt: skip
    pages(paper, (first, second), "10.5pt DejaVu Sans", _SHEET)
