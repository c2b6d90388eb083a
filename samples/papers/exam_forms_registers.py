"""A card of 2016 to 2020, a land certificate of a married couple, a household book with its changes."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from samples.blocks import COUNTRY, bare_pages, para, signer
from samples.communes import RIVERS, TOWNS, slashed
from samples.fields import dated, mark
from samples.paper import Paper, layout
from samples.papers.exam_forms import HOMES, folded
from samples.people import Person, day_between, official
from samples.words import capital, decimal_in_words, long_date, small

_CARD = """
.page{padding:26mm 30mm} .card{position:relative;width:128mm;height:81mm;border-radius:4mm;border:.3mm solid #9fb3a8;margin:0 auto 16mm;
padding:4mm 6mm;font-family:Arimo;font-size:9.6pt;line-height:1.32;background:linear-gradient(120deg,#e9f3ec,#f6f2e2 55%,#e4eef4)}
.card .t1{text-align:center;font-weight:bold;font-size:9pt} .card h1{font-size:15pt;margin:1mm 0 0;color:#a52a2a} .face{position:absolute;left:6mm;
top:26mm;width:27mm;height:36mm;background:#c9ced3;border:.2mm solid #999} .face i{position:absolute;left:8mm;top:6mm;width:11mm;height:13mm;
border-radius:50%;background:#7d858c} .face b{position:absolute;left:3mm;bottom:0;width:21mm;height:14mm;border-radius:10mm 10mm 0 0;background:#5d6770}
.say{position:absolute;left:37mm;top:21mm;right:5mm} .say p{margin:.5mm 0} .num{font-size:13pt;font-weight:bold;color:#a52a2a}
.print{width:19mm;height:25mm;border:.25mm solid #777;border-radius:8mm;background:repeating-radial-gradient(ellipse at 50% 60%,#bbb 0 .4mm,#eee .4mm .9mm)}
"""


_EARLY = ("Tỉnh Hải Dương", "Tỉnh Nam Định", "Tỉnh Hà Nam", "Tỉnh Thái Bình")
"""Provinces of the first cards."""


def _bars(rng: Random) -> str:
    return "".join(
        f'<rect x="{x}" y="{y * 3}" width="1" height="3"/>'
        for x in range(150)
        for y in range(5)
        if rng.random() < 0.5
    )


@layout("can_cuoc", "xf_card_2016", split="unseen18", years=(2016, 2020))
def card_2016(paper: Paper, on: date) -> None:
    """A citizen's card without a chip, both faces on one sheet, of a province that had such cards first."""
    region = paper.rng.choice((TOWNS, RIVERS))
    rng, f, place = region.begin(paper, on)
    while place.province not in _EARLY:
        rng, f, place = region.begin(paper, on)
    who = region.resident(rng, on, place, age=(15, 72))
    grown = on.year - who.birth.year - ((on.month, on.day) < (who.birth.month, who.birth.day))
    until = next((limit for limit in (25, 40, 60) if grown < limit - 2), None)
    if until:
        day = min(who.birth.day, 28) if who.birth.month == 2 else who.birth.day
        end = who.birth.replace(year=who.birth.year + until, day=day)
        shown, value = slashed(end), end.isoformat()
    else:
        shown, value = "Không thời hạn", "khong_thoi_han"
    chief = ("CỤC CẢNH SÁT", "ĐKQL CƯ TRÚ VÀ DLQG VỀ DÂN CƯ")
    paper.set(noi_cap=" ".join(chief))
    traits = rng.choice(
        ("Nốt ruồi C:1cm dưới sau mép phải", "Sẹo chấm C:2cm trên sau đuôi mắt trái", "Sẹo dài 1cm trước cằm")
    )
    front = (
        '<div class="card"><div class="t1">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</div><h1>CĂN CƯỚC CÔNG DÂN</h1>'
        f'<div class="face"><i></i><b></b></div><div class="say"><p>Số: <span class="num">{f("so_dinh_danh", who.id_number)}</span></p>'
        f"<p>Họ và tên: <b>{f('ho_ten', who.name.upper(), who.name)}</b></p><p>Ngày, tháng, năm sinh: "
        f"{f('ngay_sinh', slashed(who.birth), who.birth.isoformat())}</p><p>Giới tính: {f('gioi_tinh', who.sex)}&emsp;Quốc tịch: "
        f"{f('quoc_tich', 'Việt Nam')}</p><p>Quê quán: {f('que_quan', _brief(who.origin))}</p><p>Nơi thường trú: {f('noi_thuong_tru', _brief(who.home))}</p>"
        f"</div><div style='position:absolute;left:6mm;bottom:4mm;font-size:8.6pt'>Có giá trị đến:<br><b>{f('ngay_het_han', shown, value)}</b></div></div>"
    )
    back = (
        f'<div class="card"><svg viewBox="0 0 150 15" width="116mm" height="12mm" preserveAspectRatio="none">{_bars(rng)}</svg>'
        f"<p style='margin:2mm 0 0'>Đặc điểm nhân dạng:<br><b>{traits}</b></p><div style='position:absolute;left:6mm;top:32mm;font-size:7.6pt;width:46mm'>"
        "<table style='width:46mm'><tr><td><div class='print'></div>Ngón trỏ trái</td><td><div class='print'></div>Ngón trỏ phải</td></tr></table></div>"
        f"<div class='sg' style='position:absolute;right:5mm;top:28mm;width:62mm;font-size:8.6pt'>{dated(paper, 'ngay_cap', on, first='Ngày')}<br><b>CỤC TRƯỞNG "
        f"{folded('noi_cap', chief)}</b><div class='ink' style='height:20mm'><i data-sign></i></div><b>{official(rng)}</b></div></div>"
    )
    bare_pages(paper, front + back, "11pt Arimo", _CARD)


def _brief(place: str) -> str:
    """An address as cards print it: names alone, parted by commas."""
    parts = []
    for part in place.split(", "):
        for kind in ("thị trấn ", "phường ", "huyện ", "thành phố ", "tỉnh ", "xã "):
            if part.lower().startswith(kind) and not part[len(kind) :].isdigit():
                part = part[len(kind) :]
                break
        parts.append(part)
    return capital(", ".join(parts))


_USES = (
    (("Đất ở tại nông thôn", "Lâu dài"), (1200, 4800)),
    (("Đất trồng cây lâu năm", "Đến ngày {day}"), (6000, 41000)),
    (("Đất rừng sản xuất", "Đến ngày {day}"), (92000, 380000)),
)
_SOURCES = (
    "Công nhận QSDĐ như giao đất không thu tiền sử dụng đất",
    "Nhận chuyển nhượng đất được công nhận QSDĐ như giao đất không thu tiền sử dụng đất",
    "Nhận tặng cho đất được công nhận QSDĐ như giao đất không thu tiền sử dụng đất",
)


@layout("giay_chung_nhan_qsdd", "xf_land_couple", split="unseen18", years=(2011, 2023))
def land_couple(paper: Paper, on: date) -> None:
    """A certificate of 2009 to 2024 in the names of husband and wife, its front and its second page as two sheets."""
    rng, f, place = HOMES.begin(paper, on)
    man = HOMES.resident(rng, on, place, age=(32, 70), female=False)
    wife = HOMES.resident(rng, on, place, female=True, birth=man.birth + timedelta(days=rng.randint(-900, 2200)))
    numbers = [one.old_number or f"07{rng.randrange(10**7):07d}" for one in (man, wife)]
    if on.year > 2021:
        numbers = [man.id_number, wife.id_number]
    kind = "CCCD" if on.year > 2021 else "CMND"
    (use, term), (least, most) = rng.choice(_USES)
    area = rng.randint(least, most) / 10
    until = date(on.year + 43, 10, 15)
    term = term.format(day=slashed(until))
    serial = f"{rng.choice(('BN', 'BP', 'CD', 'CK', 'DB', 'DE'))} {rng.randrange(10**5, 10**6)}"
    paper.set(
        nguoi_su_dung_dat=f"{man.name}, {wife.name}",
        so_giay_to=", ".join(numbers),
    )
    province = on.year > 2015
    office = (
        f"SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG {place.province.upper()}"
        if province
        else f"ỦY BAN NHÂN DÂN {place.district.upper()}"
    )
    paper.set(co_quan_cap=office)
    owners = "".join(
        f"<p class='own'>{title} <b>{mark('nguoi_su_dung_dat', who.name.upper())}</b></p><p>Năm sinh: {who.birth.year}, {kind} số: "
        f"{mark('so_giay_to', number)}</p>"
        for title, who, number in zip(("Ông:", "và vợ là bà:"), (man, wife), numbers, strict=True)
    )
    front = (
        f"<div class='frame'>{COUNTRY}<h1>GIẤY CHỨNG NHẬN<br>QUYỀN SỬ DỤNG ĐẤT<br>QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN<br>KHÁC GẮN LIỀN VỚI ĐẤT</h1>"
        f"<p class='sec'>I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất</p>{owners}"
        f"<p>Địa chỉ thường trú: {f('dia_chi_thuong_tru', man.home)}</p><div class='serial'>{f('so_phat_hanh', serial)}</div></div>"
    )
    town = place.district.removeprefix("Huyện ").removeprefix("Thành phố ")
    issued = mark("co_quan_cap", office)
    deputy = rng.random() < 0.6
    if province:
        posts = ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC") if deputy else ("GIÁM ĐỐC",)
        sign = signer(paper, f"Sở TNMT {small(place.province)}", "<br>".join(posts), above=(issued,), tagged=False)
    else:
        posts = ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH") if deputy else ("CHỦ TỊCH",)
        sign = signer(
            paper, f"UBND {small(place.district)}", "<br>".join(posts), above=(f"TM. {issued}",), tagged=False
        )
    entry = f"{'CS' if province else 'CH'} {rng.randint(120, 9900):05d}"
    seat = place.province.removeprefix("Tỉnh ") if province else town
    second = (
        "<p class='sec'>II. Thửa đất, nhà ở và tài sản khác gắn liền với đất</p><p><b>1. Thửa đất:</b></p>"
        + para(
            f"a) Thửa đất số: {f('thua_dat_so', str(rng.randint(3, 480)))}, tờ bản đồ số: {f('to_ban_do_so', str(rng.randint(2, 96)))}",
            f"b) Địa chỉ: {f('dia_chi_thua_dat', capital(f'{HOMES.home_of(place).hamlet}, {place.address()}'))}",
            f"c) Diện tích: {f('dien_tich', f'{area:.1f}'.replace('.', ','), area)} m² (bằng chữ: "
            f"{f('dien_tich_bang_chu', capital(decimal_in_words(area)) + ' mét vuông')})",
            f"d) Hình thức sử dụng: {f('hinh_thuc_su_dung', rng.choice(('Sử dụng riêng', 'Sử dụng chung')))}",
            f"đ) Mục đích sử dụng: {f('muc_dich_su_dung', use)}",
            f"e) Thời hạn sử dụng: {f('thoi_han_su_dung', term)}",
            f"g) Nguồn gốc sử dụng: {f('nguon_goc_su_dung', rng.choice(_SOURCES))}",
        )
        + para("<b>2. Nhà ở:</b> -/-", "<b>3. Công trình xây dựng khác:</b> -/-", "<b>4. Rừng sản xuất là rừng trồng:</b> -/-",
               "<b>5. Cây lâu năm:</b> -/-", "<b>6. Ghi chú:</b> Không.")
        + f"<p class='r i' style='margin-top:6mm'>{seat}, {dated(paper, 'ngay_cap', on)}</p><table><tr><td style='width:40%'></td><td>{sign}</td></tr></table>"
        f"<p style='margin-top:6mm'>Số vào sổ cấp GCN: {f('so_vao_so', entry)}</p>"
    )  # fmt: skip
    css = (
        ".page{background:#fdf8f4;padding:20mm 20mm 16mm 24mm} .frame{border:1.2mm double #b0484d;min-height:250mm;padding:10mm 10mm;position:relative} "
        ".frame h1{color:#a8282e;font-size:17pt;margin:34mm 0 20mm;line-height:1.35} .sec{font-weight:bold;margin:4mm 0 2mm} .own{margin-top:4mm}"
        ".serial{position:absolute;right:10mm;bottom:8mm;font-size:14pt;font-weight:bold;color:#a8282e} p{margin:2mm 0}"
    )
    bare_pages(paper, (front, second), "13pt Tinos", css)


def _number(who: Person, on: date) -> str:
    return who.old_number if who.birth.year < on.year - 16 else ""


def _member(
    paper: Paper, n: int, who: Person, role: str, on: date, origin: str, was: str, *, moved: date, seal: str
) -> str:  # fmt: skip
    def m(text: str) -> str:
        return mark("thanh_vien", text)

    number = _number(who, on)
    rows = (
        ("Họ và tên", f"<b>{m(who.name.upper())}</b>"),
        ("Họ và tên gọi khác (nếu có)", ""),
        ("Ngày, tháng, năm sinh", f"{m(slashed(who.birth))}&emsp;Giới tính: {m(who.sex)}"),
        ("Nguyên quán", origin),
        ("Dân tộc", f"{who.ethnic}&emsp;Tôn giáo: Không"),
        ("CMND/CCCD số", m(number) if number else ""),
        ("Nghề nghiệp, nơi làm việc", "Làm ruộng" if number else "Học sinh"),
        ("Chuyển đến ngày", slashed(moved) if was else ""),
        ("Nơi thường trú trước khi chuyển đến", was),
        ("Quan hệ với chủ hộ", f"<b>{m(role)}</b>"),
    )
    lines = "".join(
        f'<div class="hl"><span class="k">{caption}:</span><span class="v">{value or "&nbsp;"}</span></div>'
        for caption, value in rows
    )
    return (
        f"<div class='half'><p class='c'><b>{n}</b></p>{lines}<p class='c i' style='margin-top:3mm'>{long_date(on).capitalize()}</p>"
        f"<div class='row'><div class='sg'><b>CÁN BỘ ĐĂNG KÝ</b><br><span class='i'>(Ký, ghi rõ họ tên)</span><div class='ink'><i data-sign></i></div>"
        f"{official(paper.rng)}</div><div class='sg'><b>TRƯỞNG CÔNG AN</b><br><span class='i'>(Ký, ghi rõ họ tên, đóng dấu)</span><div class='ink'>"
        f"<i data-seal='{seal}'></i><i data-sign></i></div>{official(paper.rng)}</div></div></div>"
    )


@layout("so_ho_khau", "xf_book_with_changes", split="unseen18", years=(2011, 2020))
def book_with_changes(paper: Paper, on: date) -> None:
    """A household book opened flat: its head's page, three members, one moved in, and the pages of changes."""
    rng, f, place = HOMES.begin(paper, on)
    man = HOMES.resident(rng, on, place, age=(34, 60), female=False)
    wife = HOMES.resident(rng, on, place, age=(31, 56), female=True)
    born = max(man.birth.year, wife.birth.year) + 24
    kid = HOMES.resident(
        rng,
        on,
        place,
        birth=day_between(rng, date(born, 2, 1), date(born, 11, 1)),
        surname=man.surname,
        ethnic=man.ethnic,
    )
    gone = HOMES.resident(rng, on, place, age=(22, 32), surname=man.surname, ethnic=man.ethnic)
    home = HOMES.home_of(place)
    away = rng.choice([h for h in HOMES.homes if h.district != home.district]).named(on)
    came = day_between(rng, on - timedelta(days=2500), on - timedelta(days=500))
    town = home.district.removeprefix("Huyện ").removeprefix("Thành phố ")
    book = f"{rng.choice(('05', '12', '21'))}{rng.randrange(10**7):07d}"
    family = [(man, "Chủ hộ"), (wife, "Vợ"), (kid, "Con")]
    paper.set(
        thanh_vien=[
            {
                "ho_ten": who.name, "ngay_sinh": who.birth.isoformat(), "gioi_tinh": who.sex, "quan_he": role,
                **({"so_giay_to": _number(who, on)} if _number(who, on) else {}),
            }
            for who, role in family
        ]
    )  # fmt: skip
    cover = (
        f"<div class='two'><div class='half c'><p style='margin-top:20mm'><b>BỘ CÔNG AN</b></p><p style='margin-top:22mm;font-size:21pt'><b>SỔ HỘ KHẨU</b></p>"
        f"<p style='margin-top:26mm'>Công an {small(place.district)}</p><p>Công an {small(place.name)}</p></div><div class='half'><p class='c'><b>SỔ HỘ KHẨU</b></p>"
        f"<p class='c'>Số: <b>{f('so', book)}</b></p>"
        + para(
            f"Họ và tên chủ hộ: <b>{f('chu_ho', man.name.upper(), man.name)}</b>",
            f"Nơi thường trú: {f('noi_thuong_tru', man.home)}",
        )
        + f"<p class='r i' style='margin-top:12mm'>{town}, {dated(paper, 'ngay_cap', on)}</p><div class='sg' style='margin-left:40mm'><b>TRƯỞNG CÔNG AN "
        f"{small(place.district).upper()}</b><br><span class='i'>(Ký, ghi rõ họ tên và đóng dấu)</span><div class='ink'><i data-seal='Công an {small(place.district)}'></i><i data-sign></i></div>"
        f"<b>{official(rng)}</b></div><p class='sm i'>Hồ sơ hộ khẩu số: {rng.randint(2, 900):04d}</p></div></div>"
    )
    pages_, seal = [cover], f"Công an {small(place.district)}"
    first = _member(paper, 1, man, "Chủ hộ", on, man.origin, "", moved=on, seal=seal)
    second = _member(paper, 2, wife, "Vợ", on, wife.origin, capital(away.address()), moved=came, seal=seal)
    pages_.append(f"<div class='two'>{first}{second}</div>")
    third = _member(paper, 3, kid, "Con", on, man.origin, "", moved=on, seal=seal)
    pages_.append(f"<div class='two'>{third}{_changes(paper, on, gone)}</div>")
    css = (
        ".page{padding:10mm 12mm} .two{display:flex;gap:14mm;height:188mm} .half{flex:1;font-size:12.5pt;line-height:1.3} .hl{display:flex;gap:1.4mm;margin:2.3mm 0} "
        ".hl .k{white-space:nowrap} .hl .v{flex:1;border-bottom:.3mm dotted #444} .half .ink{height:22mm} .half .sg{font-size:.9em} .ch td{padding:1.6mm;vertical-align:top}"
        ".sm{font-size:.85em}"
    )
    bare_pages(paper, pages_, "12pt Tinos", css, size=(297, 210))


def _changes(paper: Paper, on: date, gone: Person) -> str:
    rng = paper.rng
    later = on + timedelta(days=rng.randint(20, 300))
    rows = (
        f"Xóa đăng ký thường trú: {gone.name}, sinh năm {gone.birth.year} (em chủ hộ), chuyển đến "
        f"{small(rng.choice(HOMES.homes).name)}; Giấy chuyển hộ khẩu số {rng.randint(2, 150)}.",
        f"Đính chính nghề nghiệp của chủ hộ thành: {rng.choice(('Công nhân', 'Cán bộ thôn', 'Lái xe'))}.",
    )
    body = "".join(
        f"<tr><td>{slashed(later + timedelta(days=40 * n))}</td><td>{text}</td><td class='c'>{official(rng)}</td></tr>"
        for n, text in enumerate(rows)
    )
    return (
        "<div class='half'><p class='c'><b>ĐIỀU CHỈNH THAY ĐỔI</b></p><table class='t ch'><tr><th style='width:22%'>Ngày, tháng, năm</th><th>Nội dung thay đổi, "
        f"điều chỉnh</th><th style='width:27%'>Cán bộ đăng ký (Ký, ghi rõ họ tên)</th></tr>{body}</table></div>"
    )
