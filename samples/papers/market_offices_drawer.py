"""What people of market towns keep in a drawer: an identity card of twelve digits, a land certificate, a household book."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from samples.blocks import COUNTRY, signed, wide
from samples.captions import line
from samples.fields import dated, mark, slashed, teller
from samples.paper import Paper, layout
from samples.papers.market_offices import Desk, before
from samples.people import Person, day_between, official, workday
from samples.words import capital, decimal_in_words, grouped, small

_ROOF = "CỤC CẢNH SÁT ĐKQL CƯ TRÚ VÀ DLQG VỀ DÂN CƯ"


@layout("can_cuoc", "mk_card_of_2013", split="unseen12", years=(2013, 2015))
def card(paper: Paper, on: date) -> None:
    """The "chứng minh nhân dân" of twelve digits, both faces copied below each other: birth name, people, no nation."""
    d = Desk(paper, on, codes="001 022 033 079")
    one = d.who(age=(18, 57))
    end = date(on.year + 15, on.month, min(on.day, 28))
    tell = teller(
        paper,
        {
            **d.facts("", one, capitals=True),
            "so_dinh_danh": one.id_number,
            "que_quan": one.origin,
            "noi_thuong_tru": one.home,
            "ngay_cap": (slashed(on), on.isoformat()),
            "ngay_het_han": (slashed(end), end.isoformat()),
        },
    )
    paper.set(noi_cap=_ROOF)
    front = (
        '<div class="card"><div class="c" style="font-size:.92em"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br><b>Độc lập - Tự do - Hạnh phúc</b></div>'
        + '<div class="face"></div><div class="side"><div class="c"><b style="font-size:1.35em">CHỨNG MINH NHÂN DÂN</b><br>'
        + f'<b style="font-size:1.2em">Số: {tell("so_dinh_danh")}</b></div>'
        + f"<p>Họ và tên khai sinh: <b>{tell('ho_ten')}</b></p><p>Họ và tên gọi khác:</p>"
        + f"<p>Ngày, tháng, năm sinh: {tell('ngay_sinh')}</p>"
        + f"<p>Giới tính: {tell('gioi_tinh')} &emsp;&emsp; Dân tộc: {one.ethnic}</p>"
        + f"<p>Quê quán: {tell('que_quan')}</p><p>Nơi thường trú: {tell('noi_thuong_tru')}</p></div>"
        + f'<p class="end">Có giá trị đến: {tell("ngay_het_han")}</p></div>'
    )
    look = d.rng.choice(
        (
            "Nốt ruồi c: 1,5cm dưới sau mép trái",
            "Sẹo chấm c: 2cm trên sau đuôi mắt phải",
            "Sẹo dài đuôi lông mày trái",
        )
    )
    back = (
        '<div class="card"><div class="print">Ngón trỏ trái<i></i>Ngón trỏ phải<i></i></div><div class="side" style="margin-left:27mm">'
        + f"<p><b>Đặc điểm nhận dạng:</b></p><p>{look}</p>"
        + f'<p style="margin-top:4mm">Ngày, tháng, năm cấp: {tell("ngay_cap")}</p>'
        + '<div class="c" style="margin-top:2mm"><b>CỤC TRƯỞNG<br><span data-f="noi_cap">CỤC CẢNH SÁT<br>ĐKQL CƯ TRÚ VÀ DLQG VỀ DÂN CƯ</span></b>'
        + '<div class="ink"><i data-seal="Cục Cảnh sát ĐKQL cư trú và DLQG về dân cư"></i><i data-sign></i></div>'
        + f"<b>{official(d.rng)}</b></div></div></div>"
    )
    d.show(
        front + '<div style="height:16mm"></div>' + back,
        "8.6pt Arimo",
        ".page{padding:30mm 0 0 50mm} .card{position:relative;width:108mm;height:69mm;border:.3mm solid #999;border-radius:4mm;"
        "background:#e9eef0;padding:3mm 4mm;line-height:1.22} .card p{margin:.75mm 0} .side{margin-left:31mm;margin-top:1.5mm}"
        ".face{position:absolute;left:5mm;top:17mm;width:24mm;height:33mm;background:linear-gradient(#c5ccd0,#8f979c)}"
        ".end{position:absolute;left:4mm;bottom:3mm;font-size:.92em} .print{position:absolute;left:4mm;top:5mm;width:22mm;"
        "font-size:.8em;text-align:center} .print i{display:block;height:22mm;margin:1mm 1mm 2mm;border:.2mm solid #777;"
        "background:repeating-radial-gradient(circle,#aaa,#aaa .4mm,#e4e8ea .5mm,#e4e8ea 1mm)}"
        ".ink{height:14mm} .ink [data-sign]{top:1mm;height:10mm} .ink [data-seal]{top:7mm;left:20%}",
    )  # fmt: skip


def _sketch(parcel: str, area: str, total: float) -> str:
    """A plot with its edges' lengths and its neighbours."""
    edges = (f"{edge * (total / 727) ** 0.5:.2f}".replace(".", ",") for edge in (24.1, 29.45, 25.8, 28.97))
    top, right, bottom, left = edges
    return (
        '<svg viewBox="0 0 160 110" style="width:150mm;height:103mm;margin:4mm auto;display:block" font-size="4.6" fill="none" stroke="#222">'
        '<path d="M40 26 L112 18 L124 84 L46 92 Z" stroke-width=".7"/><path d="M40 26 L30 10 M112 18 L120 4 M124 84 L138 96 M46 92 L36 106" stroke-width=".4"/>'
        f'<g stroke="none" fill="#222"><text x="76" y="52" font-size="6">{parcel}</text><text x="72" y="61">{area} m²</text><text x="36" y="24">1</text>'
        '<text x="114" y="16">2</text><text x="126" y="84">3</text><text x="40" y="97">4</text>'
        f'<text x="70" y="17">{top}</text><text x="121" y="50">{right}</text>'
        f'<text x="80" y="96">{bottom}</text><text x="28" y="60">{left}</text>'
        '<text x="72" y="106">Đường bê tông</text><text x="140" y="52">T.188</text></g></svg>'
    )


@layout("giay_chung_nhan_qsdd", "mk_land_spread", split="unseen12", years=(2016, 2024))
def land(paper: Paper, on: date) -> None:
    """The certificate of 2009 as two A3 spreads: two kinds of land with two terms and two sources in one plot."""
    d = Desk(paper, on, rural=True)
    owner = d.who(age=(36, 74))
    home, field = d.rng.randrange(60, 400, 20), d.rng.randrange(900, 4800) / 10
    total = round(home + field, 1)
    shown = grouped(int(total)) + (f",{round(total * 10) % 10}" if total % 1 else "")
    parted = f"{field:.1f}".replace(".", ",").removesuffix(",0")
    number = owner.id_number if owner.id_issued <= on else owner.old_number
    parcel, sheet = str(d.rng.randint(12, 640)), str(d.rng.randint(2, 88))
    ends = f"15/10/{d.rng.choice((2043, 2063))}"
    tell = teller(
        paper,
        {
            "nguoi_su_dung_dat": (owner.name.upper(), owner.name),
            "so_giay_to": number,
            "dia_chi_thuong_tru": owner.home,
            "so_phat_hanh": f"{d.rng.choice(('CE', 'CK', 'DB', 'CS', 'DĐ'))} {d.rng.randrange(10**6):06d}",
            "so_vao_so": f"CS {d.rng.randint(214, 9800):05d}",
            "thua_dat_so": parcel,
            "to_ban_do_so": sheet,
            "dia_chi_thua_dat": owner.home,
            "dien_tich": (f"{shown} m²", total),
            "dien_tich_bang_chu": capital(decimal_in_words(total)) + " mét vuông",
            "hinh_thuc_su_dung": "Sử dụng riêng",
            "muc_dich_su_dung": f"Đất ở tại {'đô thị' if d.kind == 'thị trấn' else 'nông thôn'} {home} m²; Đất trồng cây lâu năm {parted} m²",
            "thoi_han_su_dung": f"Đất ở: Lâu dài; Đất trồng cây lâu năm: đến ngày {ends}",
            "nguon_goc_su_dung": "Công nhận QSDĐ như giao đất có thu tiền sử dụng đất; Công nhận QSDĐ như giao đất không thu tiền sử dụng đất",
        },
    )
    office = f"SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG {d.place.province.upper()}"
    paper.set(co_quan_cap=office)
    lines = "".join(f'<tr style="height:{h}mm"><td></td><td></td></tr>' for h in (196,))
    first = wide(
        '<p class="c"><b>IV. Những thay đổi sau khi cấp giấy chứng nhận</b></p><table class="t"><tr><th style="width:62%">Nội dung thay đổi và cơ sở pháp lý</th>'
        f'<th>Xác nhận của cơ quan có thẩm quyền</th></tr>{lines}</table><p class="fine j">Người được cấp Giấy chứng nhận không được sửa chữa, tẩy xóa hoặc bổ sung bất kỳ nội dung nào trong Giấy chứng nhận; khi bị mất hoặc hư hỏng Giấy chứng nhận phải khai báo ngay với cơ quan cấp giấy.</p>',
        COUNTRY
        + '<div style="height:26mm"></div><p class="c" style="color:#a01822;font-size:22pt;margin:0"><b>GIẤY CHỨNG NHẬN</b></p>'
        + '<p class="c" style="color:#a01822;margin:1mm 0 14mm"><b>QUYỀN SỬ DỤNG ĐẤT<br>QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT</b></p>'
        + "<p><b>I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất</b></p>"
        + f"<p>{'Bà' if owner.female else 'Ông'}: <b>{tell('nguoi_su_dung_dat')}</b></p>"
        + f"<p>Năm sinh: {owner.birth.year}, {'CCCD' if len(number) == 12 else 'CMND'} số: {tell('so_giay_to')}</p>"
        + f"<p>Địa chỉ thường trú: {tell('dia_chi_thuong_tru')}</p>"
        + f'<p class="r" style="color:#a01822;font-size:17pt;margin-top:84mm"><b>{tell("so_phat_hanh")}</b></p>',
    )  # fmt: skip
    second = wide(
        "<p><b>II. Thửa đất, nhà ở và tài sản khác gắn liền với đất</b></p><p><b>1. Thửa đất:</b></p>"
        + f"<p>a) Thửa đất số: {tell('thua_dat_so')}, tờ bản đồ số: {tell('to_ban_do_so')}</p>"
        + f"<p>b) Địa chỉ: {tell('dia_chi_thua_dat')}</p>"
        + f"<p>c) Diện tích: {tell('dien_tich')} (bằng chữ: {tell('dien_tich_bang_chu')})</p>"
        + f"<p>d) Hình thức sử dụng: {tell('hinh_thuc_su_dung')}</p>"
        + f"<p>đ) Mục đích sử dụng: {tell('muc_dich_su_dung')}</p>"
        + f"<p>e) Thời hạn sử dụng: {tell('thoi_han_su_dung')}</p>"
        + f"<p>g) Nguồn gốc sử dụng: {tell('nguon_goc_su_dung')}</p>"
        + "<p><b>2. Nhà ở:</b> -/-</p><p><b>3. Công trình xây dựng khác:</b> -/-</p><p><b>4. Rừng sản xuất là rừng trồng:</b> -/-</p>"
        + "<p><b>5. Cây lâu năm:</b> -/-</p><p><b>6. Ghi chú:</b> Thửa đất được cấp đổi từ Giấy chứng nhận cũ.</p>"
        + f'<p class="c i" style="margin:5mm 0 1mm 52mm">{d.province}, {dated(paper, "ngay_cap", on)}</p><div style="margin-left:52mm" class="sg">'
        + f'<b><span data-f="co_quan_cap">SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG<br>{d.place.province.upper()}</span><br>KT. GIÁM ĐỐC<br>PHÓ GIÁM ĐỐC</b>'
        + f'<div class="ink"><i data-seal="Sở Tài nguyên và Môi trường {d.place.province}"></i><i data-sign></i></div><b>{official(d.rng)}</b></div>'
        + f"<p>Số vào sổ cấp GCN: {tell('so_vao_so')}</p>",
        "<p><b>III. Sơ đồ thửa đất, nhà ở và tài sản khác gắn liền với đất</b></p>"
        + _sketch(parcel, shown, total)
        + '<p class="c fine">Tỷ lệ 1/500</p>',
    )
    d.show(
        (first, second),
        "15pt Tinos",
        ".page{padding:17mm 16mm} .row{gap:34mm} .row>div{width:0}",
        size=(420, 297),
    )


def _member(who: Person, tie: str, number: str, d: Desk, since: date, chiefs: tuple[str, str]) -> str:
    """Half a page of the book: somebody of the household."""
    said = [mark("thanh_vien", text) for text in (tie, who.name.upper(), slashed(who.birth), who.sex)]
    return (
        f'<p class="band c">QUAN HỆ VỚI CHỦ HỘ: {said[0]}</p>'
        + line(("Họ và tên:", f"<b>{said[1]}</b>"))
        + line(("Họ và tên gọi khác (nếu có):", "&nbsp;"))
        + line(("Ngày, tháng, năm sinh:", said[2]), ("Giới tính:", said[3]), shares=(2, 1))
        + line(("Quê quán:", who.origin))
        + line(("Dân tộc:", who.ethnic), ("Tôn giáo:", "Không"))
        + line(("CMND số:", mark("thanh_vien", number) if number else "&nbsp;"), ("Hộ chiếu số:", "&nbsp;"))
        + line(("Nghề nghiệp, nơi làm việc:", "&nbsp;" if not number else d.rng.choice(("Làm nông", "Buôn bán", "Giáo viên"))))
        + line(("Chuyển đến ngày:", slashed(since)), ("Nơi thường trú trước khi chuyển đến:", "&nbsp;"), shares=(2, 1))
        + wide(
            signed("CÁN BỘ ĐĂNG KÝ", chiefs[0], "(Ký, ghi rõ họ tên)"),
            signed("TRƯỞNG CÔNG AN", chiefs[1], "(Ký, ghi rõ họ tên và đóng dấu)"),
            css="low",
        )
    )  # fmt: skip


@layout("so_ho_khau", "mk_household_halves", split="unseen12", years=(2012, 2021))
def household(paper: Paper, on: date) -> None:
    """A book printed by a program: a page of the household, then two people a page, each tie in a band above them."""
    d = Desk(paper, before(on, date(2021, 6, 25)))
    wife, husband = d.pair(d.on, (30, 46))
    head = husband if d.rng.random() < 0.6 else wife
    mate, tie = (wife, "Vợ") if head is husband else (husband, "Chồng")
    home = head.home
    children = []
    for age in sorted(d.rng.sample(range(1, 11), 2), reverse=True):
        born = day_between(d.rng, d.on - timedelta(days=365 * age + 300), d.on - timedelta(days=365 * age))
        children.append(d.who(birth=born, surname=husband.surname, ethnic=husband.ethnic))
    rows: list[tuple[Person, str, str]] = [(head, "Chủ hộ", head.old_number), (mate, tie, mate.old_number)]
    rows += [(child, "Con đẻ" if d.rng.random() < 0.5 else "Con", "") for child in children]
    members: list[dict[str, Any]] = []
    for who, kin, number in rows:
        one = {"ho_ten": who.name, "ngay_sinh": who.birth.isoformat(), "gioi_tinh": who.sex, "quan_he": kin}
        members.append(one | ({"so_giay_to": number} if number else {}))
    paper.set(thanh_vien=members)
    district = d.place.district
    tell = teller(
        paper,
        {
            "so": f"{d.town.code[1:]}{d.rng.randrange(10**7):07d}",
            "chu_ho": (head.name.upper(), head.name),
            "noi_thuong_tru": home,
        },
    )
    since = workday(d.on - timedelta(days=d.rng.randint(30, 900)))
    cover = (
        COUNTRY
        + '<h1 style="font-size:26pt;margin-top:24mm;color:#7a1420">SỔ HỘ KHẨU</h1>'
        + f'<p class="c" style="margin-bottom:12mm">Số: <b>{tell("so")}</b></p>'
        + line(("Họ và tên chủ hộ:", f"<b>{tell('chu_ho')}</b>"))
        + line(("Nơi thường trú:", tell("noi_thuong_tru")))
        + line(("Hồ sơ hộ khẩu số:", f"{d.rng.randint(100, 9000):05d}"), ("Tờ số:", f"{d.rng.randint(1, 60):02d}"))
        + line(("Sổ đăng ký thường trú số:", f"{d.rng.randint(1, 20):02d}"))
        + f'<p class="r i" style="margin-top:8mm">{dated(paper, "ngay_cap", d.on, first="Ngày")}</p><div style="margin-left:44mm">'
        + signed(f"<br>TRƯỞNG CÔNG AN {district.upper()}", official(d.rng), "(Ký, ghi rõ họ tên và đóng dấu)", f"Công an {small(district)}")
        + "</div>"
    )  # fmt: skip
    chiefs = official(d.rng), official(d.rng)
    halves = [_member(who, kin, number, d, since, chiefs) for who, kin, number in rows]
    d.show(
        (cover, "".join(halves[:2]), "".join(halves[2:])),
        "10.5pt TeX Gyre Termes",
        ".page{padding:8mm 9mm} .ln{margin:.9mm 0} .ink{height:15mm!important} .band{margin:1mm 0}",
        size=(148, 210),
    )
