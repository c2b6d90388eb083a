"""Cards, land certificates and a household book as a second province's people bring them."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import COUNTRY, bare_pages, signer
from samples.communes import chairs, folk, place_of, start
from samples.fields import dated, filler, mark, slashed
from samples.paper import Paper, layout
from samples.papers.can_cuoc import mrz_td1
from samples.people import Person, after_merger
from samples.words import decimal_in_words


def _expiry(birth: date, issued: date) -> date | None:
    """The birthday of 14, 25, 40 or 60 years at which a card ends; none after 60."""
    age = (issued - birth).days / 365.25
    for end in (14, 25, 40, 60):
        if age < end - 2:
            return birth.replace(year=birth.year + end, day=min(birth.day, 28))
    return None


@layout("can_cuoc", "sp_card_copied", split="unseen8", years=(2025, 2026))
def card(paper: Paper, on: date) -> None:
    """Both sides of a card of 2024, enlarged by a copier on one sheet."""
    rng, f, place = start(paper, on, place_of)
    who = folk(rng, on, place, age=(16, 75))
    end = _expiry(who.birth, on)
    until = (
        f("ngay_het_han", slashed(end), end.isoformat())
        if end
        else f("ngay_het_han", "Không thời hạn", "khong_thoi_han")
    )
    registered = f"Ủy ban nhân dân {who.home.split(', ', 1)[1]}"

    def item(vi: str, en: str, value: str) -> str:
        return f'<div class="it"><span class="cap">{vi} <i>/ {en}</i></span><br>{value}</div>'

    front = (
        '<div class="card"><div class="c top"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br>Độc lập - Tự do - '
        "Hạnh phúc"
        + '<br><span class="cap">SOCIALIST REPUBLIC OF VIET NAM</span><div class="big">CĂN CƯỚC</div>'
        + '<span class="cap">IDENTITY CARD</span></div><div class="photo"><i></i><u></u></div><div class="data">'
        + item("Số định danh cá nhân", "Personal identification number", f"<b>{f('so_dinh_danh', who.id_number)}</b>")
        + item("Họ, chữ đệm và tên khai sinh", "Full name", f"<b>{f('ho_ten', who.name.upper(), who.name)}</b>")
        + '<div class="row">'
        + item("Ngày, tháng, năm sinh", "Date of birth", f("ngay_sinh", slashed(who.birth), who.birth.isoformat()))
        + item("Giới tính", "Sex", f("gioi_tinh", who.sex))
        + "</div>"
        + item("Quốc tịch", "Nationality", f("quoc_tich", "Việt Nam"))
        + "</div></div>"
    )
    mrz = "<br>".join(line.replace("<", "&lt;") for line in mrz_td1(who, end, alone=True))
    back = (
        '<div class="card"><div class="chip"></div><div class="bk">'
        + item("Nơi cư trú", "Place of residence", f("noi_thuong_tru", who.home))
        + item("Nơi đăng ký khai sinh", "Place of birth", registered)
        + '<div class="row">'
        + item("Ngày, tháng, năm cấp", "Date of issue", f("ngay_cap", slashed(on), on.isoformat()))
        + item("Ngày, tháng, năm hết hạn", "Date of expiry", until)
        + f'</div><div class="c" style="margin-top:3mm"><b>{f("noi_cap", "BỘ CÔNG AN")}</b><br><span '
        'class="cap">MINISTRY OF PUBLIC SECURITY' + f'</span></div></div><div class="mrz">{mrz}</div></div>'
    )
    css = (
        ".page{padding:24mm 0} .card{position:relative;width:134mm;height:84.5mm;margin:0 auto 18mm;padding:4mm 6mm;"
        "border:.3mm solid #777;border-radius:5mm;background:#eaf0f2;line-height:1.2} .top{margin-left:30mm}"
        ".big{font-size:15pt;font-weight:bold;margin-top:1mm} .cap{font-size:7pt;color:#333;white-space:nowrap} "
        ".it{margin-top:1.3mm}"
        ".data{margin-left:40mm;margin-top:1mm} .photo{position:absolute;left:6mm;top:30mm;width:32mm;height:42mm;"
        "background:#c9ced1;overflow:hidden} .photo i{position:absolute;left:9mm;top:6mm;width:14mm;height:18mm;"
        "border-radius:50%;background:#7d7f80} .photo u{position:absolute;left:3mm;top:26mm;width:26mm;height:22mm;"
        "border-radius:45%;background:#5b5d60} .chip{position:absolute;left:7mm;top:8mm;width:15mm;height:13mm;"
        "border:.4mm solid #777;border-radius:2mm;background:#d5cfb4} .bk{margin-left:22mm} .card .row{gap:3mm} "
        ".card .row>*{flex:auto}"
        '.mrz{position:absolute;left:6mm;bottom:4mm;font-family:"Cousine";font-size:14.2pt;line-height:1.15;'
        "white-space:nowrap}"
    )
    bare_pages(paper, front + back, "11pt Arimo", css)


def _owner(paper: Paper, on: date) -> tuple[Person, str]:
    """Who holds the land, and how the certificate calls them: "Ông" or "Bà"."""
    who = folk(paper.rng, on, place_of(paper.rng, on), age=(27, 78))
    return who, "Bà" if who.female else "Ông"


@layout("giay_chung_nhan_qsdd", "sp_land_2009_sheets", split="unseen8", years=(2011, 2020))
def land_2009(paper: Paper, on: date) -> None:
    """The certificate of 2009 copied to two sheets, the plot in a table of letters; the register number by hand."""
    rng, f = paper.rng, filler(paper)
    who, call = _owner(paper, on)
    district = who.home.split(", ")[2]
    serial = f"{rng.choice(('BĐ', 'BN', 'BK', 'CA', 'CE'))} {rng.randint(100_000, 999_999)}"
    area = rng.randint(900, 9000) / 10
    number = who.old_number or f"08{rng.randrange(10**7):07d}"
    title = (
        '<h1 style="color:#a51c1c">GIẤY CHỨNG NHẬN<br>QUYỀN SỬ DỤNG ĐẤT<br><span style="font-size:.8em">QUYỀN '
        "SỞ HỮU NHÀ "
        "Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT</span></h1>"
    )
    first = (
        f'<div style="height:20mm"></div>{COUNTRY}<div style="height:16mm"></div>{title}<div '
        'style="height:14mm"></div>'
        + "<h2>I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất</h2>"
        + f"<p>{call}: <b>{f('nguoi_su_dung_dat', who.name.upper(), who.name)}</b></p>"
        + f"<p>Năm sinh: {who.birth.year}; CMND số: {f('so_giay_to', number)}</p>"
        + f"<p>Địa chỉ thường trú: {f('dia_chi_thuong_tru', who.home)}</p>"
        + f'<div class="ser">{f("so_phat_hanh", serial)}</div>'
    )
    kind, term, source = rng.choice(
        (
            ("Đất ở tại nông thôn", "Lâu dài", "Công nhận QSDĐ như giao đất có thu tiền sử dụng đất"),
            ("Đất trồng cây lâu năm", "Đến ngày 15/10/2043", "Nhà nước giao đất không thu tiền sử dụng đất"),
            ("Đất bằng trồng cây hàng năm khác", "Đến ngày 15/10/2033", "Nhận chuyển nhượng đất được Nhà nước giao"),
        )
    )
    written = f"{decimal_in_words(area).capitalize()} mét vuông"
    rows = [
        ("a) Thửa đất số", f("thua_dat_so", str(rng.randint(2, 480)))),
        ("Tờ bản đồ số", f("to_ban_do_so", str(rng.randint(2, 96)))),
        ("b) Địa chỉ thửa đất", f("dia_chi_thua_dat", who.home)),
        ("c) Diện tích", f"{f('dien_tich', f'{area:.1f}'.replace('.', ','), area)} m²"),
        ("Bằng chữ", f("dien_tich_bang_chu", written)),
        ("d) Hình thức sử dụng", f("hinh_thuc_su_dung", "Sử dụng riêng")),
        ("đ) Mục đích sử dụng", f("muc_dich_su_dung", kind)),
        ("e) Thời hạn sử dụng", f("thoi_han_su_dung", term)),
        ("g) Nguồn gốc sử dụng", f("nguon_goc_su_dung", source)),
    ]
    table = "".join(f'<tr><td class="k">{c}:</td><td>{v}</td></tr>' for c, v in rows)
    above, post = chairs(rng)
    issuer = f("co_quan_cap", f"ỦY BAN NHÂN DÂN {district.upper()}")
    code, digits = rng.choice(("CH", "CS")), f"{rng.randint(20, 9800):05d}"
    paper.set(so_vao_so=f"{code} {digits}")
    book = f'<span data-f="so_vao_so">{code} <span class="pen">{digits}</span></span>'
    second = (
        "<h2>II. Thửa đất, nhà ở và tài sản khác gắn liền với đất</h2><p><b>1. Thửa đất:</b></p>"
        + f'<table class="pl">{table}</table><p><b>2. Nhà ở:</b> -/-</p><p><b>3. Công trình xây dựng khác:</b> '
        "-/-</p>"
        + "<p><b>4. Ghi chú:</b> Không</p>"
        + f'<div style="margin:6mm 0 0 78mm"><p class="c i">{district.split(" ", 1)[1]}, '
        f"{dated(paper, 'ngay_cap', on)}</p>"
        + signer(paper, f"Ủy ban nhân dân {district}", post, above=(f"TM. {issuer}", *above[1:]), tagged=False)
        + f"</div><p>Số vào sổ cấp GCN: {book}</p>"
    )
    css = (
        ".ser{position:absolute;right:24mm;bottom:22mm;font-size:15pt;font-weight:bold;color:#a51c1c}"
        ".pl .k{width:48mm;padding:1mm 0} .pl td{padding:1mm 0}"
    )
    bare_pages(paper, [first, second], "13pt TeX Gyre Termes", css)


@layout("giay_chung_nhan_qsdd", "sp_land_2025", split="unseen8", years=(2025, 2026))
def land_2025(paper: Paper, on: date) -> None:
    """The certificate of TT 10/2024 with its parts in boxes."""
    rng, f = paper.rng, filler(paper)
    on = after_merger(on)
    who, call = _owner(paper, on)
    parts = who.home.split(", ")
    area = rng.randint(800, 12_000) / 10
    kind, term = rng.choice(
        (
            ("Đất ở tại nông thôn", "Lâu dài"),
            ("Đất trồng cây lâu năm", "Đến ngày 31/12/2064"),
            ("Đất rừng sản xuất", "Đến ngày 20/06/2075"),
        )
    )
    issuer = f"ỦY BAN NHÂN DÂN {parts[1].upper()}"
    serial = f"AA {rng.randint(1_000_000, 39_999_999):08d}"
    above, post = chairs(rng)

    def line(caption: str, value: str) -> str:
        return f'<tr><td class="k">{caption}:</td><td>{value}</td></tr>'

    first = (
        COUNTRY
        + '<h1 style="color:#a51c1c">GIẤY CHỨNG NHẬN<br>QUYỀN SỬ DỤNG ĐẤT, QUYỀN SỞ HỮU<br>TÀI SẢN GẮN LIỀN VỚI '
        "ĐẤT</h1>"
        + '<div class="bx"><h2>1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất:</h2>'
        + f"<p>{call} <b>{f('nguoi_su_dung_dat', who.name.upper(), who.name)}</b>, số định danh cá nhân: "
        + f"{f('so_giay_to', who.id_number)}</p></div>"
        + '<div class="bx"><h2>2. Thông tin thửa đất:</h2><table>'
        + line(
            "a) Thửa đất số",
            f"{f('thua_dat_so', str(rng.randint(2, 480)))}; tờ bản đồ số: "
            f"{f('to_ban_do_so', str(rng.randint(2, 96)))}",
        )
        + line("b) Diện tích", f"{f('dien_tich', f'{area:.1f}'.replace('.', ','), area)} m²")
        + line("c) Loại đất", f("muc_dich_su_dung", kind))
        + line("d) Thời hạn sử dụng đất", f("thoi_han_su_dung", term))
        + line("đ) Hình thức sử dụng đất", f("hinh_thuc_su_dung", "Sử dụng riêng"))
        + line("e) Địa chỉ", f("dia_chi_thua_dat", who.home))
        + "</table></div>"
        + '<div class="bx"><h2>3. Thông tin tài sản gắn liền với đất:</h2><p>-/-</p></div>'
        + f'<div style="margin:4mm 0 0 72mm"><p class="c i">{parts[1].split(" ", 1)[1]}, '
        f"{dated(paper, 'ngay_cap', on)}</p>"
        + signer(
            paper,
            f"Ủy ban nhân dân {parts[1]}, {parts[2]}",
            post,
            above=(f"TM. {f('co_quan_cap', issuer)}", *above[1:]),
            tagged=False,
        )
        + f'</div><div class="ser">{f("so_phat_hanh", serial)}</div>'
    )
    second = (
        '<div class="bx"><h2>4. Sơ đồ thửa đất, tài sản gắn liền với đất:</h2><svg width="120mm" height="80mm" '
        + 'viewBox="0 0 120 80"><path d="M18 14 L96 20 L88 68 L26 60 Z" fill="none" stroke="#222" stroke-width=".5"/>'
        + '<path d="M5 72 L112 76" stroke="#222" stroke-width=".3" stroke-dasharray="2 1"/></svg></div>'
        + '<div class="bx"><h2>5. Ghi chú:</h2><p>Không có</p></div>'
        + f"<p>Số vào sổ cấp Giấy chứng nhận: {f('so_vao_so', f'CN {rng.randint(20, 9800):05d}')}</p>"
        + '<table class="t" style="margin-top:4mm"><tr><th>6. Những thay đổi sau khi cấp Giấy chứng nhận</th>'
        + "<th>Xác nhận của cơ quan có thẩm quyền</th></tr><tr><td style='height:60mm'></td><td></td></tr></table>"
    )
    css = (
        ".bx{border:.25mm solid #b08a8a;border-radius:1.5mm;padding:1mm 3mm;margin-top:2.5mm} h2{margin:1mm 0}"
        ".bx td{padding:.8mm 0} .k{width:50mm} "
        ".ser{position:absolute;left:24mm;bottom:14mm;font-weight:bold;font-size:13pt}"
    )
    bare_pages(paper, [first, second], "12pt Tinos", css)


@layout("so_ho_khau", "sp_household_list", split="unseen8", years=(1998, 2009))
def household(paper: Paper, on: date) -> None:
    """A household book of few leaves: the cover, then all members in one table."""
    rng, f, place = start(paper, on, place_of)
    head_ = folk(rng, on, place, age=(34, 52), female=False)
    wife = folk(rng, on, place, age=(32, 46), female=True)
    members = [(head_, "Chủ hộ"), (wife, "Vợ")]
    for years in sorted(rng.sample(range(1, 14), rng.randint(1, 3)), reverse=True):
        birth = on - timedelta(days=round(years * 365.25) + rng.randint(0, 200))
        child = folk(rng, on, place, surname=head_.surname, ethnic=head_.ethnic, birth=birth)
        members.append((child, "Con"))
    listed, rows = [], ""
    for n, (one, kin) in enumerate(members, 1):
        old = f"09{rng.randrange(10**7):07d}" if kin != "Con" else ""
        entry = {"ho_ten": one.name, "ngay_sinh": one.birth.isoformat(), "gioi_tinh": one.sex, "quan_he": kin}
        listed.append({**entry, "so_giay_to": old} if old else entry)
        cells = (one.name, slashed(one.birth), one.sex, kin, old)
        rows += f"<tr><td class='c'>{n}</td>"
        rows += "".join(f"<td>{mark('thanh_vien', c) if c else ''}</td>" for c in cells) + "</tr>"
    paper.set(thanh_vien=listed)
    district = place.district or place.province
    cover = (
        f'<div style="height:8mm"></div>{COUNTRY}<div style="height:34mm"></div><h1 style="font-size:30pt">SỔ '
        "HỘ KHẨU</h1>"
        + f'<div class="c" style="font-size:16pt">Số: {f("so", f"{rng.randint(10**7, 999_999_999):09d}")}</div>'
        + '<div style="height:30mm"></div>'
        + f"<p>Họ và tên chủ hộ: <b>{f('chu_ho', head_.name.upper(), head_.name)}</b></p>"
        + f"<p>Nơi thường trú: {f('noi_thuong_tru', head_.home)}</p>"
        + f'<div style="margin:18mm 0 0 74mm"><p class="c i">{dated(paper, "ngay_cap", on, first="Ngày")}</p>'
        + signer(paper, f"Công an {district.lower()[:1]}{district[1:]}", "TRƯỞNG CÔNG AN", tagged=False)
        + "</div>"
    )
    inner = (
        '<h1 style="font-size:15pt">NHỮNG NGƯỜI CÙNG CÓ TÊN TRONG HỘ</h1><table class="t" style="margin-top:4mm"><tr>'
        + "<th>STT</th><th>Họ và tên</th><th>Ngày, tháng, năm sinh</th><th>Nam/Nữ</th><th>Quan hệ với chủ hộ</th>"
        + f"<th>Số CMND</th></tr>{rows}</table>"
    )
    bare_pages(paper, [cover, inner], "13pt TeX Gyre Schola", ".t{font-size:11.5pt}")
