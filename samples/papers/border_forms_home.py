"""Identity cards, land certificates and household books of communes along the border."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from samples.blocks import COUNTRY, pages
from samples.fields import dated, mark, slashed
from samples.paper import Paper, layout
from samples.papers.border_forms_people import BORDER, RULES, begin, beside, dots, dweller
from samples.people import Person, day_between, official
from samples.words import capital, decimal_in_words, grouped, long_date

_EMBLEM = (
    '<svg width="{0}mm" height="{0}mm" viewBox="0 0 20 20"><circle cx="10" cy="10" r="9" fill="#e2b93c"/>'
    '<circle cx="10" cy="10" r="7.6" fill="#c8202c"/><path d="M10 3.6 11.5 8.1h4.7l-3.8 2.8 1.4 4.5L10 12.6l-3.8 2.8 '
    '1.4-4.5-3.8-2.8h4.7z" fill="#f2d14a"/></svg>'
).format
_FACE = (
    '<svg class="face" viewBox="0 0 20 27"><rect width="20" height="27" fill="#c9d3da"/><circle cx="10" cy="10" r="4.6" '
    'fill="#8d7968"/><path d="M1 27c0-8 4-11 9-11s9 3 9 11z" fill="#4a5360"/></svg>'
)
_CARD = """
.card{position:relative;width:85.6mm;height:54mm;border:.25mm solid #777;border-radius:3mm;background:#e9f0ec;
font-family:Arimo;font-size:6.9pt;line-height:1.22;overflow:hidden;transform-origin:0 0}
.card .face{position:absolute;left:3.5mm;top:19mm;width:18.5mm;height:25mm} .card p{margin:.25mm 0}
.card .abs{position:absolute} .bars{display:flex;height:9mm;position:absolute;left:6mm;right:6mm;top:3mm}
.bars i{background:#222;height:100%} .print{position:absolute;width:15mm;height:18mm;border-radius:7mm;
background:repeating-radial-gradient(circle at 50% 60%,#a98 0 .35mm,#e9f0ec .4mm .8mm)}
"""


@layout("can_cuoc", "bf_cccd_ma_vach", split="unseen17", years=(2016, 2020))
def card_with_bars(paper: Paper, on: date) -> None:
    """The citizen's card of 2016, no chip, captions in Vietnamese only: both sides copied on one sheet."""
    rng, f, place = begin(paper, on)
    who = dweller(rng, on, place, age=(16, 74))
    born = who.birth
    ends = next((born.year + at for at in (25, 40, 60) if born.year + at > on.year + 1), 0)
    last = date(ends, born.month, min(born.day, 28)) if ends else on
    expiry = f("ngay_het_han", slashed(last), last.isoformat()) if ends else f(
        "ngay_het_han", "Không thời hạn", "khong_thoi_han"
    )  # fmt: skip
    if ends and born.day > 28:
        who = replace(who, birth=born.replace(day=28))
        born = who.birth
    home, origin = who.home, capital(place.address().replace("xã ", "").replace("huyện ", "").replace("tỉnh ", ""))
    short = home.replace("xã ", "").replace("huyện ", "").replace("tỉnh ", "") if rng.random() < 0.6 else home
    number = f("so_dinh_danh", who.id_number)
    front = f"""<div class="card"><div class="abs" style="left:4mm;top:2.6mm">{_EMBLEM(13)}</div>{_FACE}
<div class="abs" style="left:19mm;right:1mm;top:2.4mm;text-align:center;font-size:6.4pt"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b>
<br><b style="font-size:6.2pt">Độc lập - Tự do - Hạnh phúc</b><div style="color:#b3202a;font-size:10.5pt;font-weight:bold;margin-top:1.2mm">
CĂN CƯỚC CÔNG DÂN</div></div>
<div class="abs" style="left:25mm;right:2mm;top:14.4mm"><p style="font-size:9.5pt"><span style="font-size:7pt">Số:</span> <b>{number}</b></p>
<p>Họ và tên: <b style="font-size:8.4pt">{f("ho_ten", who.name.upper(), who.name)}</b></p>
<p>Ngày, tháng, năm sinh: <b>{f("ngay_sinh", slashed(born), born.isoformat())}</b></p>
<p>Giới tính: <b>{f("gioi_tinh", who.sex)}</b> &emsp;&emsp; Quốc tịch: <b>{f("quoc_tich", "Việt Nam")}</b></p>
<p>Quê quán: <b>{f("que_quan", origin)}</b></p>
<p>Nơi thường trú: <b>{f("noi_thuong_tru", short)}</b></p></div>
<div class="abs" style="left:3.5mm;top:45.5mm;font-size:6.2pt">Có giá trị đến: {expiry}</div></div>"""
    bars = "".join(
        f'<i style="width:{rng.choice((0.25, 0.5, 0.75))}mm;margin-right:{rng.choice((0.3, 0.5, 0.8))}mm"></i>'
        for _ in range(64)
    )
    trait = rng.choice(
        (
            "Nốt ruồi C: 1,5cm dưới sau đuôi mắt trái",
            "Sẹo chấm C: 2cm trên sau mép phải",
            "Sẹo chấm C: 1cm trên đầu lông mày phải",
        )
    )
    police = "CỤC CẢNH SÁT<br>ĐĂNG KÝ QUẢN LÝ CƯ TRÚ VÀ DỮ LIỆU<br>QUỐC GIA VỀ DÂN CƯ"
    if on >= date(2018, 10, 1):
        police = "CỤC CẢNH SÁT<br>QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI"
    paper.set(noi_cap=police.replace("<br>", " "))
    back = f"""<div class="card"><div class="bars" style="width:74mm;overflow:hidden">{bars}</div>
<div class="abs" style="left:5mm;right:3mm;top:14mm"><p>Đặc điểm nhân dạng: <b>{trait}</b></p></div>
<div class="print" style="left:5mm;top:22.5mm"></div><div class="print" style="left:23mm;top:22.5mm"></div>
<div class="abs" style="left:5mm;top:42mm;font-size:5.8pt">Ngón trỏ trái</div><div class="abs" style="left:23mm;top:42mm;font-size:5.8pt">Ngón trỏ phải</div>
<div class="abs c" style="left:40mm;right:1.5mm;top:19mm;font-size:6.3pt"><p>{dated(paper, "ngay_cap", on, first="Ngày")}</p>
<b>CỤC TRƯỞNG <span data-f="noi_cap">{police}</span></b><div style="height:11mm;position:relative">
<i data-sign style="position:absolute;left:12mm;top:1mm;width:17mm;height:8mm"></i></div>
<b>{official(rng)}</b></div></div>"""
    zoom = rng.choice((1, 1.15, 1.3))
    high = round(54 * zoom)
    held = f'<div style="height:{high + 12}mm;transform:scale({zoom});transform-origin:0 0;width:86mm">'
    body = f'<div style="padding:{rng.randint(2, 20)}mm 0 0 {rng.randint(4, 24)}mm">{held}{front}</div>{held}{back}</div></div>'
    pages(paper, body, "12pt Arimo", _CARD)


_LAND = """
.page{padding:0} .half{position:absolute;top:0;bottom:0;width:210mm;padding:17mm 17mm 14mm 20mm;background:#fdf3f1}
.half p{margin:1.7mm 0} .half.two{left:210mm;padding-left:24mm} .fr{border:.8mm double #c98b86;height:100%;padding:8mm 8mm}
.t td{height:9mm}
"""


@layout("giay_chung_nhan_qsdd", "bf_gcn_2014_a3", split="unseen17", years=(2014, 2024))
def pink_book(paper: Paper, on: date) -> None:
    """The pink certificate of TT 23/2014 laid open: pages 4 and 1, then 2 and 3 with the plot's drawing."""
    rng, f, place = begin(paper, on)
    who = dweller(rng, on, place, age=(30, 70), female=rng.random() < 0.25)
    house = rng.choice((200, 300, 400))
    field = rng.randrange(1500, 26000) / 10
    total = round(house + field, 1)
    total = int(total) if total == int(total) else total
    kind, code = rng.choice((("đất trồng cây hằng năm khác", "BHK"), ("đất trồng cây lâu năm", "CLN")))
    until = date(on.year + rng.choice((30, 48, 50)), 10, 15)
    shown = grouped(int(total)) + (f",{round(total * 10) % 10}" if round(total * 10) % 10 else "")
    part = grouped(int(field)) + (f",{round(field * 10) % 10}" if round(field * 10) % 10 else "")
    serial = f"{rng.choice('BCD')}{rng.choice('ABDGHKLMNPSTUX')} {rng.randrange(10**5, 10**6)}"
    number = who.old_number or f"073{rng.randrange(10**6):06d}"
    who_is = f"Hộ {'bà' if who.female else 'ông'}"
    office = f"ỦY BAN NHÂN DÂN {place.district.upper()}"
    joint = on >= date(2021, 6, 1)
    card = f("so_giay_to", who.id_number if joint else number)
    x = [rng.randint(18, 34), rng.randint(70, 86), rng.randint(78, 92), rng.randint(12, 28)]
    y = [rng.randint(10, 22), rng.randint(6, 18), rng.randint(66, 82), rng.randint(70, 88)]
    corners = " ".join(f"{a},{b}" for a, b in zip(x, y, strict=True))
    points = "".join(
        f'<text x="{a + 1}" y="{b - 1}" font-size="4">{n}</text>'
        for n, (a, b) in enumerate(zip(x, y, strict=True), 1)
    )
    plot, sheet = rng.randint(2, 420), rng.randint(1, 96)
    drawing = (
        f'<svg width="130mm" height="105mm" viewBox="0 0 110 95"><polygon points="{corners}" fill="none" stroke="#222" '
        f'stroke-width=".5"/>{points}<text x="44" y="44" font-size="5">{plot}</text><text x="40" y="51" font-size="4">'
        f'{shown} m²</text><text x="88" y="40" font-size="3.6">Đường đi</text><text x="2" y="46" font-size="3.6">Thửa '
        f'{plot + 1}</text></svg>'
    )  # fmt: skip
    rows = "".join("<tr><td></td><td></td></tr>" for _ in range(9))
    changes = (
        '<table class="t"><tr><th style="width:60%">Nội dung thay đổi và cơ sở pháp lý</th><th>Xác nhận của cơ quan có thẩm '
        f"quyền</th></tr>{rows}</table>"
    )
    four = f"""<div class="half"><div class="fr"><p><b>IV. Những thay đổi sau khi cấp giấy chứng nhận</b></p>{changes}
<p class="j i" style="margin-top:9mm;font-size:11pt">Người được cấp Giấy chứng nhận không được sửa chữa, tẩy xóa hoặc bổ sung bất kỳ nội dung nào
trong Giấy chứng nhận; khi bị mất hoặc hư hỏng Giấy chứng nhận phải khai báo ngay với cơ quan cấp Giấy.</p></div></div>"""
    one = f"""<div class="half two"><div class="fr"><div class="c"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br><b class="motto">Độc lập - Tự do - Hạnh
phúc</b><div style="margin:12mm 0 9mm">{_EMBLEM(32)}</div><div style="color:#b3202a;font-weight:bold;line-height:1.3"><span style="font-size:24pt">
GIẤY CHỨNG NHẬN</span><br><span style="font-size:13pt">QUYỀN SỬ DỤNG ĐẤT<br>QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT</span></div></div>
<p style="margin-top:14mm"><b>I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất</b></p>
<p style="margin-top:5mm">{who_is}: <b>{f("nguoi_su_dung_dat", who.name.upper(), who.name)}</b></p>
<p>Năm sinh: {who.birth.year}, {"CCCD" if joint else "CMND"} số: {card}</p>
<p>Địa chỉ thường trú: {f("dia_chi_thuong_tru", who.home)}</p>
<div style="position:absolute;right:30mm;bottom:26mm;font-size:17pt;color:#b3202a"><b>{f("so_phat_hanh", serial)}</b></div></div></div>"""
    none = "-/-"
    second = f"""<div class="half"><div class="fr"><p><b>II. Thửa đất, nhà ở và tài sản khác gắn liền với đất</b></p><p><b>1. Thửa đất:</b></p>
<p>a) Thửa đất số: {f("thua_dat_so", str(plot))}, &emsp;&emsp; tờ bản đồ số: {f("to_ban_do_so", f"{sheet:02d}")}</p>
<p>b) Địa chỉ: {f("dia_chi_thua_dat", who.home)}</p>
<p>c) Diện tích: {f("dien_tich", shown, total)} m², (bằng chữ: {
        f("dien_tich_bang_chu", capital(decimal_in_words(total)) + " mét vuông")
    })</p>
<p>d) Hình thức sử dụng: {f("hinh_thuc_su_dung", rng.choice(("Sử dụng riêng", f"Sử dụng riêng {shown} m²")))}</p>
<p>đ) Mục đích sử dụng: {
        f(
            "muc_dich_su_dung",
            f"Đất ở tại {'đô thị' if place.name.startswith('Thị') else 'nông thôn'} {house} m²; {kind} {part} m²",
        )
    }</p>
<p>e) Thời hạn sử dụng: {f("thoi_han_su_dung", f"Đất ở: Lâu dài; {kind}: đến ngày {slashed(until)}")}</p>
<p class="j">g) Nguồn gốc sử dụng: {
        f(
            "nguon_goc_su_dung",
            f"Công nhận QSDĐ như giao đất có thu tiền sử dụng đất {house} m²; Công nhận QSDĐ như "
            f"giao đất không thu tiền sử dụng đất {part} m²",
        )
    }</p>
<p><b>2. Nhà ở:</b> {none}</p><p><b>3. Công trình xây dựng khác:</b> {
        none
    }</p><p><b>4. Rừng sản xuất là rừng trồng:</b> {none}</p>
<p><b>5. Cây lâu năm:</b> {none}</p><p><b>6. Ghi chú:</b> {
        rng.choice((none, f"Số tờ, số thửa theo bản đồ địa chính chính quy ({code})"))
    }</p>
<div class="sg" style="margin:12mm 0 0 58mm"><i>{place.district.removeprefix("Huyện ")}, {
        dated(paper, "ngay_cap", on)
    }</i><br>
<b>TM. {mark("co_quan_cap", office)}<br>{rng.choice(("CHỦ TỊCH", "KT. CHỦ TỊCH<br>PHÓ CHỦ TỊCH"))}</b>
<div class="ink"><i data-seal="{office}"></i><i data-sign></i></div><b>{official(rng)}</b></div>
<p style="position:absolute;bottom:22mm">Số vào sổ cấp GCN: {
        f("so_vao_so", f"CH {rng.randint(12, 9900):05d}")
    }</p></div></div>"""
    paper.set(co_quan_cap=office)
    lengths = "".join(f"<tr><td>{n} - {n % 4 + 1}</td><td>{rng.randint(820, 6900) / 100:.2f}</td></tr>".replace(".", ",")
                      for n in range(1, 5))  # fmt: skip
    third = f"""<div class="half two"><div class="fr"><p><b>III. Sơ đồ thửa đất, nhà ở và tài sản khác gắn liền với đất</b></p>
<div class="r sq">Bắc ↑</div><div class="c">{drawing}</div>
<table class="t" style="width:60mm;font-size:10.5pt;margin:auto"><tr><th>Cạnh</th><th>Chiều dài (m)</th></tr>{lengths}</table>
<p class="c i" style="margin-top:6mm">Tỷ lệ 1/{rng.choice((500, 1000))}</p></div></div>"""
    pages(paper, (four + one, second + third), "13pt Tinos", RULES + _LAND, size=(420, 297))


_BOOK = """
.page{padding:0} .leaf{position:absolute;top:0;bottom:0;width:148.5mm;padding:12mm 11mm 10mm 13mm;font-size:12pt}
.leaf.two{left:148.5mm;border-left:.2mm solid #bbb} .dl{font-size:12pt}
"""


@layout("so_ho_khau", "bf_so_ho_khau_2014", split="unseen17", years=(2014, 2020))
def household_book(paper: Paper, on: date) -> None:
    """The book HK08 of TT 36/2014 laid open three times: the household, then a leaf for each who lives there."""
    rng = paper.rng
    _, f, place = begin(paper, on)
    chief = dweller(rng, on, place, age=(38, 58), female=False)
    wife = dweller(rng, on, place, age=(36, 52), female=True, ethnic=chief.ethnic)
    kids = [
        dweller(rng, on, place, age=(age, age + 1.5), surname=chief.surname, ethnic=chief.ethnic)
        for age in range(17, 17 - 4 * rng.randint(1, 3), -4)
    ]
    folk = [(chief, "Chủ hộ"), (wife, "Vợ")] + [(k, "Con") for k in kids]
    district = place.district.removeprefix("Huyện ")
    seal = f"CÔNG AN {place.district} {place.province}"
    day = f"Ngày {long_date(on).removeprefix('ngày ')}"
    cover = f"""<div class="leaf two c" style="padding-top:20mm">{COUNTRY}
<p style="margin:15mm 0 24mm"><b style="font-size:26pt">SỔ HỘ KHẨU</b></p>
<p style="font-size:15pt">Số: <b>{f("so", f"{BORDER.home_of(place).code[1:]}0{rng.randrange(10**6):06d}")}</b></p>
<p class="r sq" style="position:absolute;right:14mm;bottom:16mm">HK08 ban hành theo TT số 36/2014/TT-BCA<br>ngày 09/9/2014</p></div>"""
    rules = "".join(
        f'<p class="j">{n}. {text}</p>'
        for n, text in enumerate(
            (
                "Sổ hộ khẩu được cấp cho hộ gia đình, cá nhân đã đăng ký thường trú và có giá trị xác định nơi thường trú của công dân.",
                "Khi có sự thay đổi về hộ khẩu, nhân khẩu thì chủ hộ hoặc người được ủy quyền phải đến cơ quan Công an để làm thủ tục.",
                "Nghiêm cấm làm giả, sửa chữa, tẩy xóa, cho mượn, cho thuê hoặc cầm cố sổ hộ khẩu.",
                "Trường hợp sổ bị hư hỏng hoặc bị mất thì được đổi, cấp lại.",
            ),
            1,
        )
    )
    first = f'<div class="leaf"><h2 class="c" style="margin:12mm 0 6mm">NHỮNG ĐIỀU CẦN CHÚ Ý</h2>{rules}</div>{cover}'
    members: list[dict[str, str]] = []

    def leaf(who_tie: tuple[Person, str], side: str) -> str:
        who, tie = who_tie
        grown = (on - who.birth).days > 15 * 365
        card = (who.old_number or f"073{rng.randrange(10**6):06d}") if grown and rng.random() < 0.85 else ""
        known = {"ho_ten": who.name, "ngay_sinh": who.birth.isoformat(), "gioi_tinh": who.sex, "quan_he": tie}
        members.append(known | ({"so_giay_to": card} if card else {}))
        name = mark("thanh_vien", who.name.upper())
        moved = day_between(rng, date(on.year - 12, 1, 1), on)
        return f"""<div class="leaf {side}"><p class="c" style="margin:0 0 4mm"><b>{"CHỦ HỘ" if tie == "Chủ hộ" else "NHÂN KHẨU"}</b></p>
{dots("Quan hệ với chủ hộ:", mark("thanh_vien", tie))}{dots("Họ và tên:", f"<b>{name}</b>")}
{dots("Họ và tên gọi khác (nếu có):", "")}
{beside((2, "Ngày, tháng, năm sinh:", mark("thanh_vien", slashed(who.birth))), (1.2, "Giới tính:", mark("thanh_vien", who.sex)))}
{dots("Nguyên quán:", capital(place.address()))}
{beside((1, "Dân tộc:", who.ethnic), (1, "Tôn giáo:", "Không"), (1.1, "Quốc tịch:", "Việt Nam"))}
{beside((1.2, "CMND số:", mark("thanh_vien", card) if card else ""), (1, "Hộ chiếu số:", ""))}
{dots("Nghề nghiệp, nơi làm việc:", ("Trồng trọt" if grown else "Học sinh"))}
{dots("Chuyển đến ngày:", slashed(moved) if tie == "Vợ" else "")}
{dots("Nơi thường trú trước khi chuyển đến:", (f"Xã {rng.choice(('Sủng Là', 'Nậm Chảy', 'Tả Ngảo'))}, " + place.district[:1].lower() + place.district[1:] + ", " + place.province[:1].lower() + place.province[1:]) if tie == "Vợ" else "")}
<div class="sg" style="margin:7mm 0 0 45mm"><i>{day}</i><br><b>TRƯỞNG CÔNG AN {place.district.upper()}</b>
<div class="ink" style="height:20mm"><i data-seal="{seal}"></i><i data-sign></i></div><b>{official(rng)}</b></div></div>"""

    head_page = f"""<div class="leaf"><p class="c" style="margin-top:4mm">BỘ CÔNG AN<br>CÔNG AN {place.province.upper()}<br><b>CÔNG AN {place.district.upper()}</b></p>
<p class="c" style="margin:12mm 0 8mm"><b style="font-size:16pt">SỔ HỘ KHẨU</b></p>
{dots("Họ và tên chủ hộ:", f"<b>{f('chu_ho', chief.name.upper(), chief.name)}</b>")}
{dots("Nơi thường trú:", f("noi_thuong_tru", chief.home))}
<p class="sq" style="margin:5mm 0">Hồ sơ hộ khẩu số: {rng.randint(20, 900)} &emsp; Sổ đăng ký thường trú số: {rng.randint(1, 12):02d} &emsp; Tờ số: {rng.randint(2, 99)}</p>
<div class="sg" style="margin:8mm 0 0 40mm"><i>{district}, {dated(paper, "ngay_cap", on)}</i><br><b>TRƯỞNG CÔNG AN</b>
<div class="ink"><i data-seal="{seal}"></i><i data-sign></i></div><b>{official(rng)}</b></div></div>"""
    spreads = [head_page + leaf(folk[0], "two")]
    spreads += [
        leaf(pair[0], "") + (leaf(pair[1], "two") if len(pair) > 1 else '<div class="leaf two"></div>')
        for pair in (folk[n : n + 2] for n in range(1, len(folk), 2))
    ]
    paper.set(thanh_vien=members)
    pages(paper, (first, *spreads), "12pt Tinos", RULES + _BOOK, size=(297, 210))
