"""Cards, land, households, receipts and the counter's own sheets, of offices far from the province."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from samples.blocks import COUNTRY, para, signed, signer, wide
from samples.captions import flowing, show
from samples.communes import FAR, district, parts
from samples.fields import dated, mark, slashed, teller
from samples.paper import Paper, layout
from samples.people import Person, day_between, official
from samples.words import capital, decimal_in_words, grouped, number_in_words

_CARD = """
.card{position:absolute;left:58mm;width:86mm;height:54mm;border:.25mm solid #888;border-radius:3mm;background:#eef1ee;
font-size:6.6pt;line-height:1.3;padding:2.6mm 3mm} .card .face{position:absolute;left:3.5mm;top:17mm;width:20mm;
height:26mm;background:linear-gradient(#c9ced2,#9aa3a9);border-radius:9mm 9mm 1mm 1mm}
.card .star{position:absolute;left:5mm;top:3mm;width:11mm;height:11mm;border-radius:6mm;border:.4mm solid #a33;
text-align:center;line-height:10mm;color:#a33;font-size:15pt} .card .txt{position:absolute;left:27mm;top:14.5mm;right:2mm}
.card .top{text-align:center;padding-left:15mm;line-height:1.2} .card .txt p{margin:.35mm 0}
.card .low{position:absolute;left:3mm;top:44.5mm;font-size:5.8pt}
.bars{display:flex;height:7mm;gap:.3mm;margin:0 8mm 2mm} .bars i{background:#222}
.fp{display:inline-block;width:13mm;height:16mm;border:.2mm solid #777;text-align:center;font-size:5pt;margin-right:2mm;
background:repeating-radial-gradient(circle at 50% 60%,#aaa 0 .3mm,#eee .3mm .8mm)}
"""


def _bare(address: str) -> str:
    """ "Thôn 4, Đức Chánh, Mộ Đức, Quảng Ngãi": cards name places without their kinds."""
    kinds = ("xã ", "phường ", "thị trấn ", "huyện ", "quận ", "tỉnh ", "thành phố ")
    named = []
    for part in address.split(", "):
        kind = next((kind for kind in kinds if part.lower().startswith(kind)), "")
        named.append(part[len(kind) :] if kind else part)
    return ", ".join(named)


def _expiry(holder: Person, on: date) -> tuple[str, str]:
    """When a card issued on ``on`` ends, as printed and as kept."""
    age = on.year - holder.birth.year - ((on.month, on.day) < (holder.birth.month, holder.birth.day))
    end = next((years for least, years in ((23, 25), (38, 40), (58, 60)) if age < least), 0)
    if not end:
        return "Không thời hạn", "khong_thoi_han"
    day = holder.birth.replace(year=holder.birth.year + end)
    return slashed(day), day.isoformat()


@layout("can_cuoc", "fo_card_2016", split="unseen14", years=(2016, 2020))
def card(paper: Paper, on: date) -> None:
    """The card of 2016 to 2020 with a bar code, before the chip: both sides copied onto one sheet."""
    rng, f, place = FAR.begin(paper, on)
    who = FAR.resident(rng, on, place, age=(24, 66))
    if (who.birth.month, who.birth.day) == (2, 29):
        who = FAR.resident(rng, on, place, birth=who.birth - timedelta(days=1))
    t = teller(paper, parts("", who, capitals=True))
    stripes = "".join(f'<i style="width:{rng.choice((0.3, 0.5, 0.9))}mm"></i>' for _ in range(66))
    issuer = mark("noi_cap", "CỤC CẢNH SÁT")
    paper.set(noi_cap="CỤC CẢNH SÁT ĐKQL CƯ TRÚ VÀ DLQG VỀ DÂN CƯ")
    front = (
        '<div class="card" style="top:34mm"><div class="star">★</div><div class="face"></div>'
        '<div class="top"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br><b>Độc lập - Tự do - Hạnh phúc</b><br>'
        '<b style="font-size:10pt;color:#b02020">CĂN CƯỚC CÔNG DÂN</b></div><div class="txt">'
        + f'<p style="font-size:9pt">Số: <b>{f("so_dinh_danh", who.id_number)}</b></p>'
        + f'<p>Họ và tên: <b style="font-size:8pt">{t("ho_ten")}</b></p>'
        + f"<p>Ngày, tháng, năm sinh: {t('ngay_sinh')}</p>"
        + f"<p>Giới tính: {t('gioi_tinh')} &emsp; Quốc tịch: {t('quoc_tich')}</p>"
        + f"<p>Quê quán: {f('que_quan', _bare(who.origin))}</p><p>Nơi thường trú: {f('noi_thuong_tru', _bare(who.home))}</p></div>"
        + f'<div class="low">Có giá trị đến:<br>{f("ngay_het_han", *_expiry(who, on))}</div></div>'
    )
    back = (
        f'<div class="card" style="top:96mm"><div class="bars">{stripes}</div>'
        '<table><tr><td style="width:33mm"><span class="fp">Ngón trỏ trái</span><span class="fp">Ngón trỏ phải</span></td>'
        f"<td>Đặc điểm nhận dạng: {rng.choice(('Nốt ruồi C: 1cm dưới sau mép trái', 'Sẹo chấm C: 2cm trên sau mày phải'))}"
        + f'<div class="c" style="margin-top:1.4mm">Ngày {f("ngay_cap", f"{on:%d} tháng {on:%m} năm {on.year}", on.isoformat())}'
        + f"<br><b>CỤC TRƯỞNG {issuer}<br>{mark('noi_cap', 'ĐKQL CƯ TRÚ VÀ DLQG VỀ DÂN CƯ')}</b>"
        + '<div style="height:8mm;position:relative"><i data-sign style="position:absolute;left:12mm;top:1mm;width:20mm;height:7mm"></i></div>'
        + f"<b>{official(rng)}</b></div></td></tr></table></div>"
    )  # fmt: skip
    show(paper, front + back, "13pt Arimo", _CARD)


@layout("giay_chung_nhan_qsdd", "fo_land_2006", split="unseen14", years=(2006, 2009))
def land(paper: Paper, on: date) -> None:
    """The red book of 2004 to 2009: the cover with serial number, then the parcel in numbered lines."""
    rng, f, place = FAR.begin(paper, on)
    who = FAR.resident(rng, on, place, age=(34, 66))
    area = rng.randint(180, 2400) + rng.choice((0.0, 0.5))
    use, until, origin = rng.choice(
        (
            ("Đất ở tại nông thôn", "Lâu dài", "Công nhận QSDĐ như giao đất có thu tiền sử dụng đất"),
            (
                "Đất trồng cây lâu năm",
                f"Đến tháng 10/{on.year + 37}",
                "Nhà nước giao đất không thu tiền sử dụng đất",
            ),
        )
    )
    if place.name.startswith(("Phường", "Thị trấn")):
        use = use.replace("nông thôn", "đô thị")
    owner = f("nguoi_su_dung_dat", who.name.upper(), who.name)
    shown = f"{area:g}".replace(".", ",")
    serial = f"A{rng.choice('BDGHKLMNOP')} {rng.randrange(10**5, 10**6)}"
    words = capital(decimal_in_words(area))
    committee = f"ỦY BAN NHÂN DÂN {place.district.upper()}"
    cover = (
        f'<div class="rim"><div style="height:6mm"></div>{COUNTRY}'
        '<div class="c" style="font-size:34pt;color:#a33;margin:10mm 0 6mm">★</div>'
        '<h1 style="font-size:24pt;color:#a32020;line-height:1.4">GIẤY CHỨNG NHẬN<br>QUYỀN SỬ DỤNG ĐẤT</h1>'
        + '<p class="sec" style="margin-top:12mm">I- Tên người sử dụng đất</p>'
        + para(
            f"{'Bà' if who.female else 'Ông'}: <b>{owner}</b>",
            f"Năm sinh: {who.birth.year}; CMND số: {f('so_giay_to', who.old_number)}",
            f"Địa chỉ thường trú: {f('dia_chi_thuong_tru', who.home)}",
            css="ind",
        )
        + f'<div class="c ser">{f("so_phat_hanh", serial)}</div></div>'
    )
    inner = (
        '<div class="rim"><p class="sec">II- Thửa đất được quyền sử dụng</p>'
        + flowing(
            f"""1. Thửa đất số: | {f("thua_dat_so", str(rng.randint(3, 960)))}
            2. Tờ bản đồ số: | {f("to_ban_do_so", f"{rng.randint(2, 48):02d}")}
            3. Địa chỉ thửa đất: | {f("dia_chi_thua_dat", who.home)}
            4. Diện tích: | {f("dien_tich", shown, area)} m<sup>2</sup>
            Bằng chữ: | {f("dien_tich_bang_chu", f"{words} mét vuông")}
            5. Hình thức sử dụng: | {f("hinh_thuc_su_dung", "Sử dụng riêng")}
            6. Mục đích sử dụng đất: | {f("muc_dich_su_dung", use)}
            7. Thời hạn sử dụng đất: | {f("thoi_han_su_dung", until)}
            8. Nguồn gốc sử dụng đất: | {f("nguon_goc_su_dung", origin)}""",
            "ind",
        )
        + '<p class="sec">III- Tài sản gắn liền với đất</p><p class="ind">-/-</p>'
        + '<p class="sec">IV- Ghi chú</p><p class="ind">Số thửa, diện tích theo bản đồ địa chính đo đạc chính quy.</p>'
        + '<div style="margin:6mm 0 0 74mm">'
        + f'<p class="c i">{place.district.split(" ", 1)[1]}, {dated(paper, "ngay_cap", on)}</p>'
        + signer(
            paper, committee.capitalize(), "CHỦ TỊCH",
            above=(f"TM. {f('co_quan_cap', committee)}",), tagged=False,
        )
        + f'</div><p style="margin-top:5mm">Số vào sổ cấp giấy chứng nhận quyền sử dụng đất: {f("so_vao_so", f"H {rng.randint(40, 4800):05d}")}</p></div>'
    )  # fmt: skip
    css = ".rim{border:.8mm double #b55;height:262mm;padding:6mm 7mm} .ser{font-size:17pt;margin-top:56mm} p{margin:2.2mm 0}"
    show(paper, (cover, inner), "13.5pt Tinos", css)


def _member_page(rng: Random, police: str, who: Person, kin: str, number: str, came: tuple[str, str]) -> str:
    """A page of the household book, the police's seal below; names, days and numbers marked as of the list."""
    return (
        f'<p class="c"><b>QUAN HỆ VỚI CHỦ HỘ: {mark("thanh_vien", kin)}</b></p>'
        + flowing(
            f"""Họ và tên: | <b>{mark("thanh_vien", who.name.upper())}</b>
            Họ và tên gọi khác (nếu có): |
            Ngày, tháng, năm sinh: | {mark("thanh_vien", slashed(who.birth))} | Giới tính: | {mark("thanh_vien", who.sex)}
            Quê quán: | {who.origin}
            Dân tộc: | {who.ethnic} | Tôn giáo: | Không
            CMND số: | {mark("thanh_vien", number) if number else ""} | Hộ chiếu số: |
            Nghề nghiệp, nơi làm việc: | {"Làm nông" if number else "Còn nhỏ"}
            Chuyển đến ngày: | {came[0]}
            Nơi thường trú trước khi chuyển đến: | {came[1]}"""
        )
        + '<div class="small sm" style="margin-top:3mm">'
        + wide(
            signed("CÁN BỘ ĐĂNG KÝ", official(rng), "(Ký, ghi rõ họ tên)"),
            signed("TRƯỞNG CÔNG AN", official(rng), "(Ký, ghi rõ họ tên và đóng dấu)", police),
        )
        + "</div>"
    )


@layout("so_ho_khau", "fo_household_open", split="unseen14", years=(2008, 2019))
def household(paper: Paper, on: date) -> None:
    """A household book printed by the police's program, laid open on the copier: two of its pages on a sheet."""
    rng, f, place = FAR.begin(paper, on)
    head_ = FAR.resident(rng, on, place, age=(32, 46), female=False)
    wife = FAR.resident(rng, on, place, age=(28, 42), female=True, ethnic=head_.ethnic)
    child = FAR.resident(rng, on, place, age=(3, 9), surname=head_.surname, ethnic=head_.ethnic)
    people = [(head_, "Chủ hộ", head_.old_number), (wife, "Vợ", wife.old_number), (child, "Con", "")]
    paper.set(
        thanh_vien=[
            {
                "ho_ten": who.name,
                "ngay_sinh": who.birth.isoformat(),
                "gioi_tinh": who.sex,
                "quan_he": kin,
                **({"so_giay_to": number} if number else {}),
            }
            for who, kin, number in people
        ]
    )
    town = place.district.split(" ", 1)[1]
    first = (
        f'<p class="c">CÔNG AN {place.province.upper()}<br><b>CÔNG AN {place.district.upper()}</b></p>'
        '<h1 style="font-size:21pt;margin:14mm 0 4mm">SỔ HỘ KHẨU</h1>'
        + f'<p class="c" style="font-size:15pt">Số: <b>{f("so", f"{rng.randrange(10**8, 10**9)}")}</b></p>'
        + '<div style="height:6mm"></div>'
        + flowing(
            f"""Họ và tên chủ hộ: | <b>{f("chu_ho", head_.name.upper(), head_.name)}</b>
            Nơi thường trú: | {f("noi_thuong_tru", head_.home)}"""
        )
        + f'<p class="r i" style="margin-top:8mm">{town}, {dated(paper, "ngay_cap", on)}</p>'
        + f'<div style="margin-left:44mm">{signed("TRƯỞNG CÔNG AN", official(rng), "(Ký, ghi rõ họ tên và đóng dấu)", f"Công an {district(place)}")}</div>'
        + '<p class="sm" style="margin-top:4mm">Hồ sơ hộ khẩu số: '
        + f"{rng.randint(100, 9800)} &emsp; Sổ đăng ký thường trú số: {rng.randint(1, 24):02d} &emsp; Tờ số: {rng.randint(1, 180)}</p>"
    )
    married = day_between(rng, child.birth - timedelta(days=900), child.birth - timedelta(days=300))
    moved = (slashed(married), FAR.begin(paper, married)[2].address())
    police = f"Công an {district(place)}"
    leaves = [first, *(_member_page(rng, police, *one, moved if one[1] == "Vợ" else ("", "")) for one in people)]
    sheets = tuple(f'<div class="open"><div>{leaves[n]}</div><div>{leaves[n + 1]}</div></div>' for n in (0, 2))
    css = """.page{padding:8mm} .open{display:flex;height:190mm} .open>div{flex:1;padding:6mm 9mm;border:.2mm solid #999}
    .open>div:first-child{border-right:.5mm solid #777} p{margin:2mm 0}"""
    show(paper, sheets, "12pt Tinos", css, size=(297, 210))


@layout("bien_lai", "fo_receipt_c45", split="unseen14", years=(2018, 2026))
def receipt(paper: Paper, on: date) -> None:
    """The public accountants' receipt C45-BB of a school: half a sheet, the number beside the book's."""
    rng, f, place = FAR.begin(paper, on)
    who = FAR.resident(rng, on, place, age=(27, 55))
    amount = rng.randint(18, 190) * 10_000 + rng.choice((0, 5000))
    school = f"{rng.choice(('TRƯỜNG THCS', 'TRƯỜNG TIỂU HỌC'))} {place.bare.upper()}"
    fee = rng.choice(("Học phí học kỳ I", "Tiền nước uống, vệ sinh học kỳ II", "Học phí học kỳ II"))
    body = (
        '<table class="sm"><tr><td style="width:54%">Đơn vị: '
        + f"<b>{f('don_vi_thu', school)}</b><br>Mã QHNS: 11{rng.randrange(10**5):05d}</td>"
        + f'<td class="c"><b>Mẫu số: {f("mau_so", "C45 - BB")}</b><br><span class="i">(Ban hành kèm theo Thông tư số 107/2017/TT-BTC<br>'
        + "ngày 10/10/2017 của Bộ Tài chính)</span></td></tr></table>"
        + '<table style="margin-top:2mm"><tr><td style="width:26%"></td><td class="c"><b style="font-size:16pt">BIÊN LAI THU TIỀN</b><br>'
        + f'<span class="i">{dated(paper, "ngay_thu", on, first="Ngày")}</span></td>'
        + f'<td style="width:26%">Quyển số: {rng.randint(1, 12):02d}<br>Số: <b>{f("so", f"{rng.randint(1, 950):07d}")}</b></td></tr></table>'
        + '<div style="height:3mm"></div>'
        + flowing(
            f"""Họ và tên người nộp: | {f("nguoi_nop", who.name)}
            Địa chỉ: | {f("dia_chi", who.home)}
            Nội dung thu: | {f("ten_phi", fee)}
            Số tiền thu: | <b>{f("so_tien", grouped(amount), amount)}</b> đồng
            (Viết bằng chữ): | {f("so_tien_bang_chu", capital(number_in_words(amount)) + " đồng")}"""
        )
        + '<div class="small" style="margin-top:3mm">'
        + wide(
            signed("NGƯỜI NỘP TIỀN", who.name, "(Ký, họ tên)"),
            signed("NGƯỜI THU TIỀN", official(rng), "(Ký, họ tên)"),
        )
        + "</div>"
    )
    show(paper, body, "13pt FreeSerif", ".page{padding:10mm 14mm} p{margin:1.2mm 0}", size=(210, 148))
