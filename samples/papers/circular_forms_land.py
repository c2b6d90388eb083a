"""Land: the certificate of TT 23/2014 as its A3 sheet, and the request to register a change (Mẫu số 11/ĐK, NĐ 101/2024)."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from samples.blocks import COUNTRY, notes, pages, signed, signer
from samples.fields import dated, filler, mark, slashed
from samples.paper import Paper, layout
from samples.papers.circular_forms_homes import dwelling, issued, locale, villager
from samples.people import MERGER, Commune, day_between
from samples.words import decimal_in_words

_SPREAD = """
.page{padding:0;display:flex;line-height:1.32;background:#fdf4ee} .quarter{position:relative;width:210mm;height:297mm;padding:17mm 17mm 14mm 22mm}
.quarter+.quarter{border-left:.2mm solid #bbb} .quarter p{margin:1.5mm 0;text-align:justify} .quarter h2{font-size:13pt;margin:4mm 0 2mm}
.face h1{color:#b01c22;font-size:21pt;line-height:1.3;margin:16mm 0 1mm} .face .star{width:26mm;height:26mm;border-radius:50%;margin:14mm auto 0;
background:#c8202a;color:#ffd83a;font-size:54pt;line-height:25mm;text-align:center;font-family:"DejaVu Sans"}
.face .owner{margin-top:15mm} .serial{position:absolute;right:20mm;bottom:16mm;font-size:17pt;font-weight:bold;color:#b01c22}
.chg td{height:158mm} .chg.short td{height:62mm} .chg th{font-weight:normal} .map{text-align:center;margin:2mm 0} .vs{position:absolute;left:22mm;bottom:16mm}
"""


class _Plot(NamedTuple):
    """A plot's sides (m), its uses with their areas and terms, and where the right to it comes from."""

    front: float
    depth: float
    uses: str
    terms: str
    source: str

    @property
    def area(self) -> float:
        return round(self.front * self.depth, 1)


_HOME = ("Đất ở tại nông thôn", "Đất ở tại đô thị")
_SOURCES = (
    "Công nhận QSDĐ như giao đất có thu tiền sử dụng đất",
    "Công nhận QSDĐ như giao đất không thu tiền sử dụng đất",
    "Nhận chuyển nhượng đất được Công nhận QSDĐ như giao đất có thu tiền sử dụng đất",
    "Nhận thừa kế đất được Công nhận QSDĐ như giao đất không thu tiền sử dụng đất",
)


def _metres(number: float) -> str:
    return f"{number:.1f}".replace(".", ",")


def _plot(rng: Random, place: Commune, on: date) -> _Plot:
    """A homestead, with a garden in the country's larger plots."""
    front, depth = rng.randint(50, 260) / 10, rng.randint(150, 480) / 10
    area = round(front * depth, 1)
    home = _HOME[place.name.startswith(("Phường", "Thị trấn"))]
    lived = float(rng.choice((100, 150, 200, 300)))
    if area < lived + 60:
        return _Plot(front, depth, home, "Lâu dài", rng.choice(_SOURCES))
    until = rng.choice(("15/10/2043", "15/10/2063", f"{on:%d/%m}/{on.year + 50}"))
    uses = f"{home}: {_metres(lived)} m²; Đất trồng cây lâu năm: {_metres(area - lived)} m²"
    return _Plot(front, depth, uses, f"Đất ở: Lâu dài; Đất trồng cây lâu năm: Đến ngày {until}", rng.choice(_SOURCES))


def _map(rng: Random, plot: _Plot, number: int) -> str:
    """A sketch of the plot between its neighbours and the lane."""
    w = 40 + plot.front * 5
    h = 60 + plot.depth * 4
    tilt = rng.randint(-14, 14)
    near = sorted(rng.sample([n for n in range(max(1, number - 9), number + 9) if n != number], 2))
    return (
        f'<div class="map"><svg width="440" height="{h + 120:.0f}" font-family="Arimo" font-size="12" text-anchor="middle">'
        f'<g transform="translate(220,{h / 2 + 50:.0f}) rotate({tilt})" fill="none" stroke="#222"><rect x="{-w / 2:.0f}" y="{-h / 2:.0f}" width="{w:.0f}" height="{h:.0f}"/>'
        f'<path d="M-190 {h / 2 + 20:.0f}H190 M{-w / 2 - 60:.0f} {-h / 2:.0f}H{w / 2 + 60:.0f}"/>'
        f'<g fill="#222" stroke="none"><text y="0" font-size="14">{number}</text><text y="{-h / 2 - 5:.0f}">{_metres(plot.front)}</text>'
        f'<text x="{w / 2 + 18:.0f}">{_metres(plot.depth)}</text><text x="{-w / 2 - 45:.0f}" y="20">{near[0]}</text><text x="{w / 2 + 62:.0f}" y="20">{near[1]}</text>'
        f'<text y="{h / 2 + 14:.0f}">Đường đi</text></g></g><text x="30" y="30">B ↑</text></svg><br><span class="sm">Tỷ lệ 1/500</span></div>'
    )


@layout("giay_chung_nhan_qsdd", "zd_land_certificate", split="unseen21", years=(2015, 2024))
def land_certificate(paper: Paper, on: date) -> None:
    """Giấy chứng nhận of TT 23/2014, its A3 sheet scanned on both sides: pages 4 and 1, then pages 2 and 3."""
    rng, f, at = paper.rng, filler(paper), locale(paper.rng)
    place = at.on(on)
    who, plot, number = villager(rng, on, at, age=(30, 74)), _plot(rng, place, on), rng.randint(8, 640)
    new = on.year >= 2022
    identity = f("so_giay_to", who.id_number if new else who.old_number)
    title = rng.choice(("Hộ ông", "Ông")) if not who.female else rng.choice(("Bà", "Hộ bà"))
    first = rng.random() < 0.55
    board = (
        f"ỦY BAN NHÂN DÂN {place.district.upper()}"
        if first
        else f"SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG {place.province.upper()}"
    )
    office = f("co_quan_cap", board)
    above = (f"TM. {office}",) if first else (office, "KT. GIÁM ĐỐC")
    post = "CHỦ TỊCH" if first else "PHÓ GIÁM ĐỐC"
    letters = rng.choice("BCD") + rng.choice("ABDEGHKLMNPQRSTUVXY")
    face = (
        f'<div class="quarter face">{COUNTRY}<div class="star">★</div><h1>GIẤY CHỨNG NHẬN</h1><div class="c" style="color:#b01c22;font-size:15pt">'
        "<b>QUYỀN SỬ DỤNG ĐẤT<br>QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT</b></div>"
        '<h2 class="owner">I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất</h2>'
        f"<p>{title}: <b>{f('nguoi_su_dung_dat', who.name.upper(), who.name)}</b></p>"
        f"<p>Năm sinh: {who.birth.year} &emsp; {'CCCD' if new else 'CMND'} số: {identity}</p>"
        f"<p>Địa chỉ thường trú: {f('dia_chi_thuong_tru', who.home)}</p>"
        f'<div class="serial">{f("so_phat_hanh", f"{letters} {rng.randrange(10**5, 10**6)}")}</div></div>'
    )
    table = '<table class="t chg{}"><tr><th style="width:62%">Nội dung thay đổi và cơ sở pháp lý</th><th>Xác nhận của cơ quan có thẩm quyền</th></tr><tr><td></td><td></td></tr></table>'
    back = (
        f'<div class="quarter"><h2>IV. Những thay đổi sau khi cấp giấy chứng nhận</h2>{table.format("")}'
        '<div class="notes" style="margin-top:6mm;font-size:10.5pt"><p class="i">Người được cấp Giấy chứng nhận không được sửa chữa, tẩy xóa hoặc bổ sung bất kỳ nội dung nào trong Giấy chứng nhận; khi bị mất hoặc hư hỏng Giấy chứng nhận phải khai báo ngay với cơ quan cấp Giấy.</p></div>'
        f'<div class="c" style="margin-top:9mm;font-family:Cousine;letter-spacing:1mm">{rng.randrange(10**12, 10**13)}{on:%y}{rng.randrange(10**5, 10**6)}</div></div>'
    )
    book = f"{'CH' if first else 'CS'} {rng.randint(120, 29000):05d}"
    area = _metres(plot.area)
    words = f("dien_tich_bang_chu", f"{decimal_in_words(plot.area)} mét vuông")
    inner = (
        '<div class="quarter"><h2>II. Thửa đất, nhà ở và tài sản khác gắn liền với đất</h2><p><b>1. Thửa đất:</b></p>'
        f"<p>a) Thửa đất số: {f('thua_dat_so', str(number))}, &emsp; tờ bản đồ số: {f('to_ban_do_so', str(rng.randint(2, 96)))}</p>"
        f"<p>b) Địa chỉ: {f('dia_chi_thua_dat', dwelling(rng, at, on))}</p>"
        f"<p>c) Diện tích: {f('dien_tich', area, plot.area)} m², (bằng chữ: {words})</p>"
        f"<p>d) Hình thức sử dụng: {f('hinh_thuc_su_dung', 'Sử dụng riêng')}</p><p>đ) Mục đích sử dụng: {f('muc_dich_su_dung', plot.uses)}</p>"
        f"<p>e) Thời hạn sử dụng: {f('thoi_han_su_dung', plot.terms)}</p><p>g) Nguồn gốc sử dụng: {f('nguon_goc_su_dung', plot.source)}</p>"
        "<p><b>2. Nhà ở:</b> -/-</p><p><b>3. Công trình xây dựng khác:</b> -/-</p><p><b>4. Rừng sản xuất là rừng trồng:</b> -/-</p><p><b>5. Cây lâu năm:</b> -/-</p>"
        f"<p><b>6. Ghi chú:</b> {rng.choice(('Không', '-/-', 'Thửa đất có 12,0 m² thuộc hành lang bảo vệ đường bộ.'))}</p>"
        f"<div style='margin:8mm 0 0 52mm'><div class='c i'>{place.bare if not first else place.district.split(' ', 1)[1]}, {dated(paper, 'ngay_cap', on)}</div>"
        f"{signer(paper, board, post, above=above, tagged=False)}</div>"
        f"<div class='vs'>Số vào sổ cấp GCN: {f('so_vao_so', book)}</div></div>"
    )
    sketch = f'<div class="quarter"><h2>III. Sơ đồ thửa đất, nhà ở và tài sản khác gắn liền với đất</h2>{_map(rng, plot, number)}<h2>IV. Những thay đổi sau khi cấp giấy chứng nhận</h2>{table.format(" short")}</div>'
    pages(paper, (back + face, inner + sketch), "13pt Tinos", _SPREAD, size=(420, 297))


_HELP = (
    "<b>Hướng dẫn kê khai đơn:</b>",
    "(1) Đối với cá nhân, hộ gia đình, cộng đồng dân cư, người gốc Việt Nam định cư ở nước ngoài thì ghi Văn phòng đăng ký đất đai/Chi nhánh Văn phòng đăng ký đất đai nơi có đất.",
    "(2) Ghi thông tin như trên Giấy chứng nhận quyền sử dụng đất hoặc Giấy chứng nhận quyền sở hữu nhà ở và quyền sử dụng đất ở. Trường hợp có thay đổi thì ghi cả thông tin trước và sau khi thay đổi.",
    "(3) Ghi nội dung biến động như: nhận chuyển nhượng, thừa kế, tặng cho quyền sử dụng đất; thay đổi thông tin về pháp nhân, giấy tờ nhân thân, địa chỉ; chuyển mục đích sử dụng đất...",
    "(4) Ghi các loại giấy tờ nộp kèm theo Đơn này.",
)
_REQUEST = "h1{font-size:14pt;margin-top:5mm} .body p{margin:1.3mm 0;text-align:justify} .ink{height:21mm} .notes{font-size:9.5pt}"


@layout("don", "zd_land_change_request", split="unseen21", years=(2025, 2026))
def land_change_request(paper: Paper, on: date) -> None:
    """Đơn đăng ký biến động đất đai, Mẫu số 11/ĐK of NĐ 101/2024 (Mẫu số 18 of NĐ 151/2025), typed by the applicant."""
    rng, f, at = paper.rng, filler(paper), locale(paper.rng)
    place = at.on(on)
    who, other = villager(rng, on, at, age=(25, 70)), villager(rng, on, at, age=(35, 80))
    number, day, issuer = issued(rng, who, on)
    signed_on = day_between(rng, on - timedelta(days=25), on - timedelta(days=1))
    seat = place.district.split(" ", 1)[1] if place.district else place.bare
    branch = f"Chi nhánh Văn phòng đăng ký đất đai {'khu vực ' + seat if on >= MERGER else place.district[:1].lower() + place.district[1:]}"
    plot, sheet, area = rng.randint(9, 720), rng.randint(2, 88), rng.randint(600, 9900) / 10
    land = f"thửa đất số {plot}, tờ bản đồ số {sheet}, diện tích {_metres(area)} m², tại {place.address()}"
    deed = f"số công chứng {rng.randint(100, 6900)}, quyển số {rng.randint(1, 9):02d}/{signed_on.year} TP/CC-SCC/HĐGD ngày {slashed(signed_on)}"
    address = "bà" if other.female else "ông"
    told = rng.choice(
        (
            f"Nhận chuyển nhượng quyền sử dụng toàn bộ {land} của {address} {other.name} theo hợp đồng {deed}",
            f"Nhận tặng cho quyền sử dụng {land} của {address} {other.name} theo hợp đồng {deed}",
            f"Thay đổi thông tin giấy tờ nhân thân từ CMND số {who.old_number} thành CCCD số {who.id_number} trên Giấy chứng nhận đã cấp đối với {land}",
        )
    )
    identity = f"{'Thẻ căn cước' if issuer == 'Bộ Công an' else 'CCCD'} số {f('so_dinh_danh', number)} do {issuer} cấp ngày {slashed(day)}"
    paper.set(nguoi_lam_don=who.name, kinh_gui=branch)
    papers = [
        "Giấy chứng nhận đã cấp",
        "Hợp đồng về quyền sử dụng đất" if "hợp đồng" in told else "Bản sao thẻ căn cước",
    ]
    phone = f"0{rng.choice((3, 7, 8, 9))}{rng.randrange(10**8):08d}"
    form = "Mẫu số 18" if on >= MERGER else "Mẫu số 11/ĐK"
    title = f("ten_don", "ĐƠN ĐĂNG KÝ BIẾN ĐỘNG ĐẤT ĐAI, TÀI SẢN GẮN LIỀN VỚI ĐẤT")
    body = (
        f"<div class='r sm'><b>{form}</b></div>{COUNTRY}<h1>{title.replace('ĐAI, TÀI', 'ĐAI,<br>TÀI')}</h1>"
        f"<p class='c' style='margin:3mm 0'>Kính gửi<sup>(1)</sup>: {mark('kinh_gui', branch)}</p><div class='body'>"
        "<p><b>1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất, người quản lý đất:</b></p>"
        f"<p>a) Tên<sup>(2)</sup>: {mark('nguoi_lam_don', who.name)}</p><p>b) Giấy tờ nhân thân/pháp nhân<sup>(2)</sup>: {identity}</p>"
        f"<p>c) Địa chỉ<sup>(2)</sup>: {f('noi_cu_tru', who.home)}</p>"
        f"<p>d) Điện thoại liên hệ (nếu có): {phone} &emsp; Hộp thư điện tử (nếu có): ........................</p>"
        f"<p><b>2. Nội dung biến động<sup>(3)</sup>:</b> {f('noi_dung', told)}.</p>"
        "<p><b>3. Giấy tờ liên quan đến nội dung biến động nộp kèm theo đơn này gồm có<sup>(4)</sup>:</b></p>"
        f"{''.join(f'<p>({n}) {one};</p>' for n, one in enumerate(papers, 1))}"
        f"<p>Tôi {rng.choice(('có', 'không có'))} nhu cầu cấp mới Giấy chứng nhận.</p>"
        "<p>Cam đoan nội dung kê khai trên đơn là đúng sự thật và chịu trách nhiệm hoàn toàn trước pháp luật./.</p></div>"
        f"<div class='row'><div style='flex:.6'></div><div class='c'><i>{place.bare}, {dated(paper, 'ngay_lam', on)}</i>"
        f"{signed('Người viết đơn', mark('nguoi_lam_don', who.name), '(Ký, ghi rõ họ tên và đóng dấu (nếu có))')}</div></div>{notes(*_HELP)}"
    )
    pages(paper, body, "13pt Tinos", _REQUEST)
