"""Land on the forms of circulars: certificates of TT 23/2014 and TT 10/2024/TT-BTNMT, the application for a change."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from samples.blocks import COUNTRY, grid, notes, pages, para, signed, signer
from samples.captions import line
from samples.fields import Fill, dated, slashed
from samples.paper import Paper, layout
from samples.papers.state_forms import STATE, emblem, typeface, whole
from samples.people import MERGER, Commune, Person
from samples.words import capital, decimal_in_words, small


def _land_no(rng: Random) -> str:
    letters = rng.choice(("CT", "DA", "CH", "BQ"))
    return f"{letters} {rng.randint(100000, 999999)}"


@layout("don", "sf_land_change", split="unseen15", years=(2024, 2026))
def land_change(paper: Paper, on: date) -> None:
    """Đơn đăng ký biến động đất đai, Mẫu số 11/ĐK, filled on a computer."""
    on = max(on, date(2024, 8, 6))
    rng, f, place = STATE.begin(paper, on)
    who = STATE.resident(rng, on, place, age=(28, 70))
    issued = min(who.id_issued, on - timedelta(days=60))
    desk = "Chi nhánh Văn phòng đăng ký đất đai"
    if place.district and rng.random() < 0.6:
        to = f"{desk} {small(place.district)}"
    else:
        to = f"Văn phòng Đăng ký đất đai {small(place.province)}"
    book, sheet, plot = _land_no(rng), rng.randint(3, 78), rng.randint(11, 540)
    heir = STATE.resident(rng, on, place, age=(20, 45), surname=who.surname)
    content = rng.choice(
        (
            f"Tặng cho toàn bộ quyền sử dụng thửa đất số {plot}, tờ bản đồ số {sheet} cho con là {heir.name}",
            f"Thay đổi thông tin số CMND thành số định danh cá nhân trên Giấy chứng nhận số {book}",
            f"Chuyển nhượng quyền sử dụng đất thửa số {plot}, tờ bản đồ số {sheet}, diện tích {rng.randint(80, 900)} m²",
            f"Nhận thừa kế quyền sử dụng đất đối với thửa đất số {plot}, tờ bản đồ số {sheet} do bố, mẹ để lại",
        )
    )
    papers = [
        f"Giấy chứng nhận đã cấp số phát hành {book};",
        rng.choice(("Hợp đồng có công chứng, chứng thực (02 bản chính);", "Bản sao giấy tờ về nhân thân;")),
        "Trích lục bản đồ địa chính thửa đất.",
    ]
    who_id = f"CCCD số {f('so_dinh_danh', who.id_number)}, cấp ngày {slashed(issued)}, Cục Cảnh sát QLHC về TTXH"
    name = f("nguoi_lam_don", who.name.upper(), who.name)
    phone = f"09{rng.randrange(10**8):08d}"
    body = (
        '<p class="r i sm" style="margin:0 0 2mm"><b>Mẫu số 11/ĐK</b></p>'
        + COUNTRY
        + f'<h1 style="font-size:14.5pt;margin-top:6mm">{whole("ten_don", "ĐƠN ĐĂNG KÝ BIẾN ĐỘNG ĐẤT ĐAI,", "TÀI SẢN GẮN LIỀN VỚI ĐẤT")}</h1>'
        + f'<p class="c" style="margin:3mm 0 5mm">Kính gửi<sup>(1)</sup>: {f("kinh_gui", to)}</p>'
        + para("<b>1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất, người quản lý đất:</b>")
        + line(("a) Tên<sup>(2)</sup>:", f"<b>{name}</b>"))
        + line(("b) Giấy tờ nhân thân/pháp nhân<sup>(3)</sup>:", who_id))
        + line(("c) Địa chỉ<sup>(4)</sup>:", f("noi_cu_tru", who.home)))
        + line(("d) Điện thoại liên hệ (nếu có):", phone), ("Hộp thư điện tử (nếu có):", ""))
        + para("<b>2. Nội dung biến động<sup>(5)</sup>:</b>", f"{f('noi_dung', content)}.", css="j")
        + para(
            "<b>3. Giấy tờ liên quan đến nội dung thay đổi nộp kèm theo đơn này gồm có<sup>(6)</sup>:</b>",
            *(f"({n}) {text}" for n, text in enumerate(papers, 1)),
        )
        + para(
            "Cam đoan nội dung kê khai trên đơn là đúng sự thật và chịu trách nhiệm trước pháp luật.", css="j"
        )
        + f'<div style="margin-left:48%;margin-top:3mm"><p class="c i">{place.bare}, {dated(paper, "ngay_lam", on)}</p>'
        + signed("Người viết đơn", who.name, "(Ký, ghi rõ họ tên và đóng dấu nếu có)")
        + "</div>"
        + notes(
            "(1) Cơ quan có thẩm quyền theo quy định. (2) Ghi tên như trên Giấy chứng nhận đã cấp. (3) Ghi số định danh cá "
            "nhân hoặc số, ngày cấp, nơi cấp hộ chiếu. (4) Ghi địa chỉ như trên Giấy chứng nhận đã cấp.",
            "(5) Ghi nội dung biến động như: “chuyển nhượng”, “thừa kế”, “tặng cho”, “thay đổi thông tin”… (6) Ghi các loại "
            "giấy tờ nộp kèm theo.",
        )
    )  # fmt: skip
    paper.set(ten_don="ĐƠN ĐĂNG KÝ BIẾN ĐỘNG ĐẤT ĐAI, TÀI SẢN GẮN LIỀN VỚI ĐẤT")
    pages(paper, body, typeface(rng, 13), ".ln{margin:1.5mm 0}")


_NONE = "-/-"


def _area(value: float) -> str:
    return f"{value:.1f}".replace(".", ",")


def _plan(rng: Random, plot: int, area: float) -> str:
    """A parcel with its corners, the lengths of its sides and its neighbours."""
    a, b = rng.uniform(8, 18), rng.uniform(18, 34)
    corners = [
        (62 + rng.uniform(-6, 6), 24),
        (150 + rng.uniform(-8, 8), 30),
        (158, 116),
        (54, 108 + rng.uniform(-4, 4)),
    ]
    shape = " ".join(f"{x:.1f},{y:.1f}" for x, y in corners)
    marks = "".join(
        f'<text x="{x + (-9 if x < 100 else 5):.0f}" y="{y + (-4 if y < 70 else 12):.0f}">{n}</text>'
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="1.6"/>'
        for n, (x, y) in enumerate(corners, 1)
    )
    sides = (
        f'<text x="96" y="22">{a:.2f}</text><text x="160" y="76">{b:.2f}</text>'
        f'<text x="92" y="126">{a + 0.6:.2f}</text><text x="30" y="70">{b - 0.4:.2f}</text>'
    )
    own = f'<text x="96" y="66" style="font-weight:bold">{plot}</text><text x="90" y="82">{_area(area)}</text>'
    return (
        '<svg viewBox="0 0 220 150" style="width:110mm;height:75mm;font-size:8px"><polygon fill="none" stroke="#222" '
        f'points="{shape}"/>{marks}{sides}{own}<path d="M200 40V14M196 22L200 14L204 22" stroke="#222" fill="none"/>'
        '<text x="192" y="52">Bắc</text></svg>'
    )


def _owner(rng: Random, who: Person, *, household: bool) -> str:
    title = "Bà" if who.female else "Ông"
    return f"Hộ {title.lower()}" if household and rng.random() < 0.4 else title


_ORIGINS = (
    "Công nhận quyền sử dụng đất như giao đất có thu tiền sử dụng đất",
    "Công nhận quyền sử dụng đất như giao đất không thu tiền sử dụng đất",
    "Nhà nước giao đất có thu tiền sử dụng đất",
    "Nhận chuyển nhượng đất được công nhận quyền sử dụng đất như giao đất có thu tiền sử dụng đất",
)


def _uses(rng: Random, on: date, area: float, town: bool) -> tuple[str, str]:
    """What the land is for and for how long."""
    home = "Đất ở tại đô thị" if town else "Đất ở tại nông thôn"
    if rng.random() < 0.5:
        return home, "Lâu dài"
    own = rng.choice((100.0, 120.0, 200.0)) if area > 260 else 60.0
    uses = f"{home} {_area(own)} m²; đất trồng cây lâu năm {_area(area - own)} m²"
    return uses, f"Đất ở: lâu dài; đất trồng cây lâu năm: đến ngày 15/10/{on.year + rng.randint(20, 43)}"


def _changes(rows: int) -> str:
    return grid(
        [['<div style="height:11mm"></div>', ""] for _ in range(rows)],
        ("Nội dung thay đổi và cơ sở pháp lý", "Xác nhận của cơ quan có thẩm quyền"),
        "t",
        (60, 40),
    )


def _issuer(place: Commune, on: date) -> str:
    if on >= MERGER:
        return f"ỦY BAN NHÂN DÂN {place.name.upper()}"
    return f"ỦY BAN NHÂN DÂN {place.district.upper()}"


_SPREAD = """
.page{padding:0;background:linear-gradient(90deg,#fdf3f3,#fbeeee 49.8%,#e6d6d6 50%,#fbeeee 50.2%,#fdf3f3)}
.lf,.rt{position:absolute;top:0;width:210mm;height:297mm;padding:20mm 20mm 16mm 24mm} .lf{left:0} .rt{left:210mm}
.red{color:#c3252d} .serial{position:absolute;right:22mm;bottom:17mm;color:#c3252d;font-size:15pt;font-weight:bold}
.rt .box,.lf .box{border:.3mm solid #b77;padding:3mm}
"""


@layout("giay_chung_nhan_qsdd", "sf_land_certificate_2014", split="unseen15", years=(2015, 2024))
def land_certificate_2014(paper: Paper, on: date) -> None:
    """The pink certificate of TT 23/2014: two A3 spreads (pages 4 and 1, then 2 and 3)."""
    rng, f, place = STATE.begin(paper, on)
    who = STATE.resident(rng, on, place, age=(28, 72))
    serial = f("so_phat_hanh", f"{rng.choice(('BT', 'CA', 'CĐ', 'CK', 'CR', 'DA'))} {rng.randint(100000, 999999)}")
    plot, sheet = rng.randint(4, 640), rng.randint(2, 96)
    area = rng.randint(900, 9800) / 10
    uses, term = _uses(rng, on, area, place.name.startswith(("Phường", "Thị trấn")))
    new = who.id_issued <= on and rng.random() < 0.8
    number = who.id_number if new else who.old_number or f"07{rng.randrange(10**7):07d}"
    kind = "CCCD" if new else "CMND"
    name = f("nguoi_su_dung_dat", rng.choice((who.name.upper(), who.name)), who.name)
    front = (
        f'{COUNTRY}<div class="c" style="margin:9mm 0 5mm">{emblem(34)}</div>'
        '<h1 class="red" style="font-size:24pt">GIẤY CHỨNG NHẬN</h1>'
        '<p class="c red" style="font-size:14.5pt;line-height:1.35"><b>QUYỀN SỬ DỤNG ĐẤT<br>'
        "QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT</b></p>"
        '<div style="margin-top:12mm"><p><b>I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất</b></p>'
        + para(
            f"{_owner(rng, who, household=True)}: <b>{name}</b>",
            f"Năm sinh: {who.birth.year}, {kind} số: {f('so_giay_to', number)}",
            f"Địa chỉ thường trú: {f('dia_chi_thuong_tru', who.home)}",
        )
        + f'</div><div class="serial">{serial}</div>'
    )
    last = (
        "<p><b>IV. Những thay đổi sau khi cấp Giấy chứng nhận</b> <i>(tiếp theo)</i></p>"
        + _changes(9)
        + '<div class="box i sm" style="margin-top:8mm">Người được cấp Giấy chứng nhận không được sửa chữa, tẩy xóa hoặc '
        "bổ sung bất kỳ nội dung nào trong Giấy chứng nhận; khi bị mất hoặc hư hỏng Giấy chứng nhận phải khai báo ngay với "
        "cơ quan cấp Giấy.</div>"
    )
    words = f("dien_tich_bang_chu", f"{capital(decimal_in_words(area))} mét vuông")
    where = f"{capital(who.home.split(', ')[0])}, {place.address()}"
    book = f("so_vao_so", f"CH {rng.randint(40, 4900):05d}")
    post, above = rng.choice((("CHỦ TỊCH", ()), ("PHÓ CHỦ TỊCH", ("KT. CHỦ TỊCH",))))
    issuer = f"ỦY BAN NHÂN DÂN {place.district.upper()}"
    seat = place.district.split(" ", 1)[1].removeprefix("phố ")
    second = (
        "<p><b>II. Thửa đất, nhà ở và tài sản khác gắn liền với đất</b></p><p><b>1. Thửa đất:</b></p>"
        + para(
            f"a) Thửa đất số: {f('thua_dat_so', str(plot))}, tờ bản đồ số: {f('to_ban_do_so', f'{sheet:02d}')},",
            f"b) Địa chỉ: {f('dia_chi_thua_dat', where)},",
            f"c) Diện tích: {f('dien_tich', _area(area), area)} m², (bằng chữ: {words}),",
            f"d) Hình thức sử dụng: {f('hinh_thuc_su_dung', 'Sử dụng riêng')},",
            f"đ) Mục đích sử dụng: {f('muc_dich_su_dung', uses)},",
            f"e) Thời hạn sử dụng: {f('thoi_han_su_dung', term)},",
            f"g) Nguồn gốc sử dụng: {f('nguon_goc_su_dung', rng.choice(_ORIGINS))}.",
            css="j",
        )
        + para(
            f"<b>2. Nhà ở:</b> {_NONE}", f"<b>3. Công trình xây dựng khác:</b> {_NONE}",
            f"<b>4. Rừng sản xuất là rừng trồng:</b> {_NONE}", f"<b>5. Cây lâu năm:</b> {_NONE}",
            f"<b>6. Ghi chú:</b> {rng.choice((_NONE, 'Thửa đất có tài sản gắn liền với đất chưa chứng nhận quyền sở hữu.'))}",
        )
        + f'<div style="margin-left:38%;margin-top:5mm"><p class="c i">{seat}, {dated(paper, "ngay_cap", on)}</p>'
        + signer(paper, issuer, post, above=(f"TM. {f('co_quan_cap', issuer)}", *above), tagged=False)
        + f'</div><p style="margin-top:8mm">Số vào sổ cấp GCN: {book}</p>'
    )  # fmt: skip
    third = (
        "<p><b>III. Sơ đồ thửa đất, nhà ở và tài sản khác gắn liền với đất</b></p>"
        f'<div class="c" style="margin:8mm 0">{_plan(rng, plot, area)}<p>Tỷ lệ 1/{rng.choice((500, 1000))}</p></div>'
        "<p><b>IV. Những thay đổi sau khi cấp Giấy chứng nhận</b></p>" + _changes(5)
    )
    halves = '<div class="lf">{}</div><div class="rt">{}</div>'
    pages(
        paper, (halves.format(last, front), halves.format(second, third)), typeface(rng, 13.5), _SPREAD,
        size=(420, 297),
    )  # fmt: skip


@layout("giay_chung_nhan_qsdd", "sf_land_certificate_2024", split="unseen15", years=(2025, 2026))
def land_certificate_2024(paper: Paper, on: date) -> None:
    """The certificate of TT 10/2024/TT-BTNMT: two A4 pages, a code at the top right."""
    rng, f, place = STATE.begin(paper, on)
    who = STATE.resident(rng, on, place, age=(26, 70))
    serial = f"{rng.choice(('AA', 'AB', 'AC'))} {rng.randrange(10**6, 9 * 10**7):08d}"
    plot, sheet = rng.randint(4, 640), rng.randint(2, 96)
    area = rng.randint(700, 6900) / 10
    uses, term = _uses(rng, on, area, place.name.startswith(("Phường", "Thị trấn")))
    where = f"{capital(who.home.split(', ')[0])}, {place.address()}"
    issuer = _issuer(place, on)
    post, above = rng.choice((("CHỦ TỊCH", ()), ("PHÓ CHỦ TỊCH", ("KT. CHỦ TỊCH",))))
    town = place.bare if on >= MERGER else place.district.split(" ", 1)[1].removeprefix("phố ")
    name = f("nguoi_su_dung_dat", who.name.upper(), who.name)
    title = "QUYỀN SỬ DỤNG ĐẤT,<br>QUYỀN SỞ HỮU TÀI SẢN GẮN LIỀN VỚI ĐẤT"
    first = (
        f'<div style="margin-right:24mm;margin-left:24mm">{COUNTRY}</div><div class="c" style="margin:7mm 0 3mm">{emblem(24)}</div>'
        f'<h1 class="red" style="font-size:21pt">GIẤY CHỨNG NHẬN</h1><p class="c red"><b>{title}</b></p>'
        '<div style="margin-top:6mm">'
        + para("<b>1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất:</b>")
        + para(f"{_owner(rng, who, household=False)} {name}, CCCD số: {f('so_giay_to', who.id_number)}.")
        + para("<b>2. Thông tin thửa đất:</b>")
        + para(
            f"a) Thửa đất số: {f('thua_dat_so', str(plot))}; tờ bản đồ số: {f('to_ban_do_so', str(sheet))};",
            f"b) Diện tích: {f('dien_tich', _area(area), area)} m²;",
            f"c) Loại đất: {f('muc_dich_su_dung', uses)};",
            f"d) Thời hạn sử dụng đất: {f('thoi_han_su_dung', term)};",
            f"đ) Hình thức sử dụng đất: {f('hinh_thuc_su_dung', 'Sử dụng riêng')};",
            f"e) Địa chỉ: {f('dia_chi_thua_dat', where)}.",
            css="j",
        )
        + para(f"<b>3. Thông tin tài sản gắn liền với đất:</b> {_NONE}")
        + f'</div><div style="margin-left:42%;margin-top:4mm"><p class="c i">{town}, {dated(paper, "ngay_cap", on)}</p>'
        + signer(paper, issuer, post, above=(f"TM. {f('co_quan_cap', issuer)}", *above), tagged=False)
        + f'</div><div class="serial">{f("so_phat_hanh", serial)}</div>'
    )
    second = (
        "<p><b>4. Sơ đồ thửa đất, tài sản gắn liền với đất:</b></p>"
        f'<div class="c" style="margin:5mm 0">{_plan(rng, plot, area)}</div>'
        + para(f"<b>5. Ghi chú:</b> {rng.choice((_NONE, 'Diện tích đất ở được công nhận trong hạn mức.'))}")
        + "<p><b>6. Những thay đổi sau khi cấp Giấy chứng nhận:</b></p>"
        + _changes(6)
        + f'<p style="margin-top:8mm">Số vào sổ cấp Giấy chứng nhận: {_book(f, rng)}</p>'
    )
    pages(paper, (first, second), typeface(rng, 13), _SPREAD + ".page{padding:16mm 20mm;background:#fdf4f3}")
    code = f"{serial.replace(' ', '')}|{plot}|{sheet}|{_area(area)}|{on:%d%m%Y}"
    paper.sheets[0].qr(code, 176, 12, 20)


def _book(f: Fill, rng: Random) -> str:
    return f("so_vao_so", f"{rng.choice(('CN', 'CH', 'VP'))} {rng.randint(40, 9400):05d}")
