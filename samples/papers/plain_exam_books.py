"""Cards and books: the identity card with a chip, the household's book, the certificate of land."""

from __future__ import annotations

import unicodedata
from datetime import date
from random import Random
from typing import Any

from samples.blocks import COUNTRY, grid, pages, para, signer
from samples.captions import typed
from samples.fields import dated, mark, slashed
from samples.paper import Paper, layout
from samples.papers.plain_exam import LAND, old_number
from samples.people import Person, official
from samples.words import capital, decimal_in_words

_CARD = """
.card{position:absolute;left:62mm;width:85.6mm;height:54mm;border:.25mm solid #888;border-radius:3mm;overflow:hidden;
font-family:Arimo;font-size:6.6pt;line-height:1.18;background:#f1f6ee} .card div{position:absolute;white-space:nowrap}
.card b.v{font-size:7.4pt} .card .en{font-style:italic;font-size:5.4pt} .mrz{font-family:Cousine;font-size:9.6pt!important;
letter-spacing:.05mm;line-height:1.25}
"""


def _digit(text: str) -> str:
    """The check digit of a machine-readable zone."""
    worth = [int(c) if c.isdigit() else 0 if c == "<" else ord(c) - 55 for c in text]
    return str(sum(w * (7, 3, 1)[i % 3] for i, w in enumerate(worth)) % 10)


def _plain(text: str) -> str:
    bare = unicodedata.normalize("NFD", text.upper().replace("Đ", "D"))
    return "".join(c for c in bare if "A" <= c <= "Z" or c == " ").replace(" ", "<")


def _zone(who: Person, until: date | None) -> list[str]:
    number = who.id_number
    one = f"IDVNM{number[3:]}{_digit(number[3:])}{number}<<{_digit(number)}"
    end = f"{until:%y%m%d}" if until else "991231"
    born = f"{who.birth:%y%m%d}"
    two = f"{born}{_digit(born)}{'F' if who.female else 'M'}{end}{_digit(end)}VNM<<<<<<<<<<<"
    two += _digit(one[5:30] + two[:7] + two[8:15] + two[18:29])
    return [one, two, f"{_plain(who.surname)}<<{_plain(who.rest)}".ljust(30, "<")[:30]]


def _code(rng: Random) -> str:
    """Squares that look like a code."""
    cells = "".join(
        f'<rect x="{x}" y="{y}" width="1" height="1"/>' for x in range(25) for y in range(25) if rng.random() < 0.48
    )
    return f'<svg viewBox="0 0 25 25" width="100%" height="100%">{cells}</svg>'


@layout("can_cuoc", "pe_cccd_chip", split="unseen20", years=(2021, 2024))
def card(paper: Paper, on: date) -> None:
    """Both sides of the card with a chip on one copied page."""
    rng, f, place = LAND.begin(paper, on)
    on = max(on, date(2021, 3, 2))
    who = LAND.resident(rng, on, place, age=(15, 80))
    age = on.year - who.birth.year - ((on.month, on.day) < (who.birth.month, who.birth.day))
    limit = next((a for a in (25, 40, 60) if age < a - 2), None)
    until = who.birth.replace(year=who.birth.year + limit, day=min(who.birth.day, 28)) if limit else None
    if until and who.birth.day > 28 and who.birth.month != 2:
        until = until.replace(day=who.birth.day)
    end = (
        f("ngay_het_han", slashed(until), until.isoformat())
        if until
        else f("ngay_het_han", "Không thời hạn", "khong_thoi_han")
    )

    def proper(text: str) -> str:
        return ", ".join(
            capital(p.split(" ", 1)[1])
            if p.split(" ")[0] in ("xã", "huyện", "tỉnh", "thành", "quận", "thị")
            else capital(p)
            for p in text.replace("thành phố ", "tỉnh ").replace("thị trấn ", "tỉnh ").split(", ")
        )

    origin, home = proper(who.origin[0].lower() + who.origin[1:]), proper(who.home[0].lower() + who.home[1:])
    left, _, right = home.rpartition(", ")
    first, rest = left.split(", ", 1) if left.count(", ") else (left, "")
    lived = f("noi_thuong_tru", f"{first}, {rest + ', ' if rest else ''}{right}")
    face = '<svg viewBox="0 0 20 27" width="100%"><rect width="20" height="27" fill="#cfd8dc"/><circle cx="10" cy="10" r="5" fill="#888"/><path d="M2 27q8-17 16 0z" fill="#777"/></svg>'
    front = f"""
    <div style="left:22mm;top:2.5mm;width:44mm;text-align:center;font-size:6pt"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br>
    Độc lập - Tự do - Hạnh phúc<br><span class="en" style="font-size:4.6pt">SOCIALIST REPUBLIC OF VIET NAM<br>
    Independence - Freedom - Happiness</span></div>
    <div style="left:71mm;top:3mm;width:11mm;height:11mm">{_code(rng)}</div>
    <div style="left:4mm;top:3mm;width:12mm;height:12mm;border-radius:6mm;background:#d9a441"></div>
    <div style="left:25mm;top:14mm;font-size:9.5pt;color:#b3202a"><b>CĂN CƯỚC CÔNG DÂN</b></div>
    <div style="left:33mm;top:17.9mm" class="en">Citizen Identity Card</div>
    <div style="left:4mm;top:20mm;width:19mm">{face}</div>
    <div style="left:26mm;top:20.4mm">Số / <span class="en">No.:</span> <b style="font-size:10pt">{f("so_dinh_danh", who.id_number)}</b></div>
    <div style="left:26mm;top:25mm">Họ và tên / <span class="en">Full name:</span></div>
    <div style="left:26mm;top:27.8mm"><b style="font-size:8pt">{f("ho_ten", who.name.upper(), who.name)}</b></div>
    <div style="left:26mm;top:31.2mm">Ngày sinh / <span class="en">Date of birth:</span> <b class="v">{f("ngay_sinh", slashed(who.birth), who.birth.isoformat())}</b></div>
    <div style="left:26mm;top:34.2mm">Giới tính / <span class="en">Sex:</span> <b class="v">{f("gioi_tinh", who.sex)}</b>&emsp;Quốc tịch / <span class="en">Nationality:</span> <b class="v">{f("quoc_tich", "Việt Nam")}</b></div>
    <div style="left:26mm;top:37.2mm">Quê quán / <span class="en">Place of origin:</span></div>
    <div style="left:26mm;top:39.9mm"><b class="v">{f("que_quan", origin)}</b></div>
    <div style="left:26mm;top:43.1mm">Nơi thường trú / <span class="en">Place of residence:</span></div>
    <div style="left:26mm;top:46.5mm;width:58mm;white-space:normal;line-height:1.1"><b class="v">{lived}</b></div>
    <div style="left:3mm;top:46.6mm;font-size:5pt">Có giá trị đến:<br><span class="en" style="font-size:4.4pt">Date of expiry:</span></div>
    <div style="left:3mm;top:50.6mm;font-size:6pt">{end}</div>
    """
    zone = "<br>".join(line.replace("<", "&lt;") for line in _zone(who, until))
    trait = rng.choice(("Nốt ruồi C: 1cm trên sau mép trái", "Sẹo chấm C: 2cm dưới sau đuôi mắt phải", "Nốt ruồi C: 0,5cm trước cánh mũi phải"))  # fmt: skip
    issuer = f("noi_cap", "CỤC CẢNH SÁT QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI").replace(" QUẢN LÝ", "<br>QUẢN LÝ", 1)
    back = f"""
    <div style="left:4mm;top:3mm">Đặc điểm nhân dạng / <span class="en">Personal identification:</span><br><b>{trait}</b></div>
    <div style="left:4mm;top:10mm">Ngày, tháng, năm / <span class="en">Date, month, year:</span> <b class="v">{f("ngay_cap", slashed(on), on.isoformat())}</b></div>
    <div style="left:18mm;top:13.5mm;width:48mm;text-align:center;font-size:5pt"><b>CỤC TRƯỞNG {issuer}</b><br><span class="en"
     style="font-size:4.2pt">DIRECTOR GENERAL OF THE POLICE DEPARTMENT<br>FOR ADMINISTRATIVE MANAGEMENT OF SOCIAL ORDER</span></div>
    <div style="left:5mm;top:16mm;width:12mm;height:11mm;background:#d9b45a;border-radius:1.5mm"></div>
    <div style="left:67mm;top:7mm;width:14mm;height:13mm;border-radius:7mm;background:repeating-radial-gradient(#777 0 .3mm,#eee .3mm .8mm)"></div>
    <div style="left:67mm;top:21mm;font-size:5pt">Ngón trỏ phải</div>
    <div style="left:33mm;top:23.5mm;width:22mm;height:8mm"><i data-sign style="display:block;width:22mm;height:8mm"></i></div>
    <div style="left:33mm;top:32mm;width:22mm;text-align:center"><b>{official(rng)}</b></div>
    <div class="mrz" style="left:5mm;top:37mm">{zone}</div>
    """
    body = f'<div class="card" style="top:38mm">{front}</div><div class="card" style="top:112mm">{back}</div>'
    pages(paper, body, "12pt Arimo", _CARD)


@layout("so_ho_khau", "pe_so_ho_khau", split="unseen20", years=(2007, 2019))
def household(paper: Paper, on: date) -> None:
    """The household's book: cover, the head's page, the members two a page."""
    rng, f, place = LAND.begin(paper, on)
    head_ = LAND.resident(rng, on, place, age=(34, 58), female=False)
    wife = LAND.resident(rng, on, place, age=(30, 52), female=True)
    people = [(head_, "Chủ hộ"), (wife, "Vợ")]
    for _ in range(rng.randint(1, 3)):
        people.append((LAND.resident(rng, on, place, age=(1, 12), surname=head_.surname, ethnic=head_.ethnic), "Con"))
    truth: list[dict[str, Any]] = []
    blocks = []
    town = place.district or place.name
    for who, kin in people:
        row: dict[str, Any] = {
            "ho_ten": who.name, "ngay_sinh": who.birth.isoformat(), "gioi_tinh": who.sex, "quan_he": kin,
        }  # fmt: skip
        number = old_number(rng, who) if kin != "Con" else ""
        if number:
            row["so_giay_to"] = number
        truth.append(row)

        def m(text: str) -> str:
            return mark("thanh_vien", text)

        title = f"<b>{m('Chủ hộ')}</b>" if kin == "Chủ hộ" else f"Quan hệ với chủ hộ: <b>{m(kin)}</b>"
        blocks.append(
            f'<p class="c" style="text-transform:none">{title}</p>'
            + typed(f"""
            Họ và tên:|{m(who.name.upper())}
            Họ và tên gọi khác (nếu có):|
            Ngày, tháng, năm sinh:|{m(slashed(who.birth))}|Giới tính:|{m(who.sex)}
            Nguyên quán:|{who.origin}
            Dân tộc:|{who.ethnic}|Tôn giáo:|Không|Quốc tịch:|Việt Nam
            CMND số:|{m(number) if number else ""}|Hộ chiếu số:|
            Nghề nghiệp, nơi làm việc:|{"Còn nhỏ" if kin == "Con" else rng.choice(("Làm ruộng", "Buôn bán", "Giáo viên"))}
            Chuyển đến ngày:| |Nơi thường trú trước khi chuyển đến:|
            """)
        )
    paper.set(thanh_vien=truth)
    cover = f"""{COUNTRY}<h1 style="font-size:30pt;margin:42mm 0 6mm">SỔ HỘ KHẨU</h1>
    <p class="c" style="font-size:15pt">Số: <b>{f("so", f"{rng.randint(10, 39)}{rng.randrange(10**7):07d}")}</b></p>"""
    police = f"Công an {town[0].lower()}{town[1:]}"
    first = """<p class="c">Mẫu HK08</p><h1 style="font-size:18pt;margin:4mm 0 8mm">SỔ HỘ KHẨU</h1>""" + typed(f"""
    Họ và tên chủ hộ:|<b>{f("chu_ho", head_.name.upper(), head_.name)}</b>
    Nơi thường trú:|{f("noi_thuong_tru", head_.home)}
    """)
    first += f'<p class="r i" style="margin-top:6mm">{dated(paper, "ngay_cap", on, first="Ngày")}</p><div style="margin-left:50mm">'
    first += signer(paper, police, f"TRƯỞNG {police.upper()}", name=official(rng), tagged=False) + "</div>"
    first += para(
        f"Hồ sơ hộ khẩu số: {rng.randint(100, 9800)}",
        f"Sổ đăng ký thường trú số: {rng.randint(1, 30):02d}&emsp; Tờ số: {rng.randint(1, 200)}",
    )
    sheets = ["<hr>".join(blocks[i : i + 2]) for i in range(0, len(blocks), 2)]
    css = ".page{padding:12mm 10mm 10mm 14mm} .ln{margin:.9mm 0} hr{border:0;border-top:.3mm solid #555;margin:3mm 0}"
    pages(paper, (cover, first, *sheets), "10.5pt TeX Gyre Termes", css, size=(148, 210))


@layout("giay_chung_nhan_qsdd", "pe_gcn_2009", split="unseen20", years=(2010, 2019))
def land(paper: Paper, on: date) -> None:
    """The certificate of TT 17/2009 and TT 23/2014 as two A3 spreads."""
    rng, f, place = LAND.begin(paper, on)
    who = LAND.resident(rng, on, place, age=(30, 72))
    town = place.district
    low = town[0].lower() + town[1:]
    city = place.name.startswith(("Phường", "Thị"))
    area = rng.randint(620, 6400) / 10
    home_area = round(area, 1)
    told = f"{area:.1f}".replace(".", ",").removesuffix(",0")
    kind, until, origin = rng.choice(
        (
            ("Đất ở tại đô thị" if city else "Đất ở tại nông thôn", "Lâu dài", "Công nhận QSDĐ như giao đất có thu tiền sử dụng đất"),
            ("Đất trồng cây lâu năm", f"Đến ngày 15/10/{rng.choice((2043, 2063))}", "Công nhận QSDĐ như giao đất không thu tiền sử dụng đất"),
            ("Đất ở tại đô thị" if city else "Đất ở tại nông thôn", "Lâu dài", "Nhận chuyển nhượng đất được Công nhận QSDĐ như giao đất có thu tiền sử dụng đất"),
        )
    )  # fmt: skip
    serial = f"B{rng.choice('BCDEGHKLMNPQ')} {rng.randint(104000, 989000)}"
    household_ = rng.random() < 0.35
    kind_of = "Hộ ông" if household_ and not who.female else "Bà" if who.female else "Ông"
    page4 = (
        '<p class="c"><b>IV. Những thay đổi sau khi cấp giấy chứng nhận</b></p>'
        + grid([('<div style="height:150mm"></div>', "")], ("Nội dung thay đổi và cơ sở pháp lý", "Xác nhận của cơ quan<br>có thẩm quyền"), widths=(62, 38))
        + '<p class="sm i j" style="margin-top:6mm">Người được cấp Giấy chứng nhận không được sửa chữa, tẩy xóa hoặc bổ sung bất kỳ nội dung nào '
        "trong Giấy chứng nhận; khi bị mất hoặc hư hỏng Giấy chứng nhận phải khai báo ngay với cơ quan cấp giấy.</p>"
    )  # fmt: skip
    page1 = f"""{COUNTRY}<h1 style="font-size:19pt;color:#b3202a;margin:40mm 0 12mm">GIẤY CHỨNG NHẬN<br>QUYỀN SỬ DỤNG ĐẤT<br>
    QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT</h1>
    <p><b>I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất</b></p>
    <p>{kind_of}: <b>{f("nguoi_su_dung_dat", who.name.upper(), who.name)}</b></p>
    <p>Năm sinh: {who.birth.year}; CMND số: {f("so_giay_to", old_number(rng, who))}</p>
    <p>Địa chỉ thường trú: {f("dia_chi_thuong_tru", who.home)}</p>
    <div style="position:absolute;right:20mm;bottom:16mm;font-size:15pt"><b>{f("so_phat_hanh", serial)}</b></div>"""
    page2 = "<p><b>II. Thửa đất, nhà ở và tài sản khác gắn liền với đất</b></p><p><b>1. Thửa đất:</b></p>"
    page2 += para(
        f"a) Thửa đất số: {f('thua_dat_so', str(rng.randint(4, 780)))}, &emsp; tờ bản đồ số: {f('to_ban_do_so', str(rng.randint(1, 96)))}",
        f"b) Địa chỉ: {f('dia_chi_thua_dat', capital(place.address()))}",
        f"c) Diện tích: {f('dien_tich', told, home_area)} m² (bằng chữ: {f('dien_tich_bang_chu', capital(decimal_in_words(area)) + ' mét vuông')})",
        f"d) Hình thức sử dụng: {f('hinh_thuc_su_dung', 'Sử dụng riêng')}",
        f"đ) Mục đích sử dụng: {f('muc_dich_su_dung', kind)}",
        f"e) Thời hạn sử dụng: {f('thoi_han_su_dung', until)}",
        f"g) Nguồn gốc sử dụng: {f('nguon_goc_su_dung', origin)}",
        "<b>2. Nhà ở:</b> -/-", "<b>3. Công trình xây dựng khác:</b> -/-", "<b>4. Rừng sản xuất là rừng trồng:</b> -/-",
        "<b>5. Cây lâu năm:</b> -/-", "<b>6. Ghi chú:</b> Không",
    )  # fmt: skip
    seat = town.split(" ", 1)[1].removeprefix("phố ")
    page2 += f'<p class="c i" style="margin:8mm 0 1mm 60mm">{seat}, {dated(paper, "ngay_cap", on)}</p><div style="margin-left:60mm">'
    issuer = f("co_quan_cap", f"ỦY BAN NHÂN DÂN {town.upper()}")
    page2 += (
        signer(
            paper,
            f"Ủy ban nhân dân {low}",
            rng.choice(("CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
            above=(f"TM. {issuer}",),
            tagged=False,
        )
        + "</div>"
    )
    book = f("so_vao_so", f"{rng.choice(('CH', 'CH ', 'CH.'))}{rng.randint(12, 9800):05d}")
    page2 += f'<div style="position:absolute;left:20mm;bottom:18mm">Số vào sổ cấp GCN: {book}</div>'
    points = " ".join(
        f"{x},{y}" for x, y in ((30 + rng.randint(0, 20), 20), (112, 26 + rng.randint(0, 9)), (104, 120), (24, 108))
    )
    page3 = (
        '<p><b>III. Sơ đồ thửa đất, nhà ở và tài sản khác gắn liền với đất</b></p><svg viewBox="0 0 140 150" width="150mm">'
        f'<polygon points="{points}" fill="none" stroke="#222" stroke-width=".7"/><text x="58" y="74" font-size="7">{told} m²</text>'
        f'<text x="64" y="20" font-size="5">{rng.randint(8, 40)},{rng.randint(1, 9)}</text><text x="12" y="66" font-size="5">{rng.randint(12, 60)},{rng.randint(1, 9)}</text>'
        "</svg><p class='c'>Tỷ lệ 1/500</p>"
    )
    css = (
        ".page{padding:0} .half{position:absolute;top:0;bottom:0;width:210mm;padding:18mm 20mm} .half p{margin:2mm 0}"
        " .half+.half{left:210mm;border-left:.2mm solid #ccc}"
    )
    both = '<div class="half">{}</div><div class="half">{}</div>'.format
    pages(paper, (both(page4, page1), both(page2, page3)), "13.5pt Tinos", css, size=(420, 297))
