"""Civil-status papers of town offices: forms of 2010 filled by computer, extracts as the register's program sets them."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import COUNTRY, clerk_line, grid, letterhead, notes, pages, paras, signed, signer
from samples.captions import COLUMNS, cells, centred, columns, tabbed, typed
from samples.communes import TOWNS, chairs, district, identity, office, parts, province_name
from samples.fields import dated, mark, moment, slashed, teller
from samples.paper import Paper, layout
from samples.people import Commune, official, working_day
from samples.words import date_in_words


def _extract_head(paper: Paper, own: Commune, on: date, number: str, title: str, *, split: bool = True) -> str:
    """Letterhead, number, day and title of an extract."""
    paper.set(so=number)
    committee = "" if split else f"ỦY BAN NHÂN DÂN {own.name.upper()}"
    top = letterhead(own, f"Số: {mark('so', number)}", dated(paper, "ngay_cap", on), committee, share=42)
    return f"{top}<h1>{title}</h1><p class='c'><b>(BẢN SAO)</b></p>"


@layout("giay_khai_sinh", "to_birth_2010", split="unseen10", years=(2010, 2015))
def birth_certificate(paper: Paper, on: date) -> None:
    """The form of 2010 printed by computer: father first, values in bold, three captions on a line, book and number."""
    rng, f, place = TOWNS.begin(paper, on)
    born = TOWNS.newborn(rng, on, place)
    t = teller(paper, born.facts)
    above, post = chairs(rng)

    def b(name: str) -> str:
        return f"<b>{t(name)}</b>"

    def parent(who: str, p: str) -> str:
        return f"""Họ và tên {who}:|{b(p + "ho_ten")}
            Dân tộc:|{b(p + "dan_toc")}|Quốc tịch:|{b(p + "quoc_tich")}|Năm sinh:|{b(p + "nam_sinh")}
            Nơi thường trú/tạm trú:|{b(p + "noi_cu_tru")}"""

    kind, of = place.name.split(" ", 1)[0], place.district.replace("Huyện ", "Huyện: ").replace("Thành phố ", "TP: ")
    body = f"""<table class="hd"><tr><td style="width:25%;text-align:left">Tỉnh: {province_name(place)}<br>{of}<br>
        {kind}: {place.bare}</td><td>{COUNTRY}</td><td style="width:25%;text-align:left;padding-left:4mm"><i>Mẫu
        TP/HT-2010-KS.1</i><br>Số: {f("so", str(rng.randint(5, 190)))}<br>
        Quyển số: {f("quyen_so", f"{rng.choice(('01', '02'))}/{on.year}")}</td></tr></table>
        <h1>GIẤY KHAI SINH</h1><p class="c i">(BẢN CHÍNH)</p>"""
    body += typed(f"""
        Họ và tên:|{b("ho_ten")}|Giới tính:|{b("gioi_tinh")}
        Ngày, tháng, năm sinh:|{b("ngay_sinh")}
        (Ghi bằng chữ:|{b("ngay_sinh_bang_chu")})
        Nơi sinh:|{b("noi_sinh")}
        Dân tộc:|{b("dan_toc")}|Quốc tịch:|{b("quoc_tich")}
        Quê quán:|{b("que_quan")}
        {parent("cha", "cha_")}
        {parent("mẹ", "me_")}
        Nơi đăng ký:|<b>{f("noi_dang_ky", office(place))}</b>
        Ngày, tháng, năm đăng ký:|<b>{f("ngay_dang_ky", slashed(on), on.isoformat())}</b>
        Ghi chú:|
        Họ, tên người đi khai sinh:|{f("nguoi_di_khai_sinh", born.father.name)}|Quan hệ với người được khai sinh:|Cha""")
    signers = signer(paper, office(place), post, above=above, note="(Ký, ghi rõ họ tên, đóng dấu)")
    clerk = signed("CÁN BỘ TƯ PHÁP HỘ TỊCH", official(rng))
    body += f'<div class="row" style="margin-top:5mm">{clerk}{signers}</div>'
    css = ".ln{margin:1.6mm 0} .page{padding-left:20mm;padding-right:14mm} .hd{font-size:.82em}"
    pages(paper, body, "12.5pt Tinos", COLUMNS + css)


@layout("trich_luc_khai_sinh", "to_birth_extract_columns", split="unseen10", years=(2021, 2026))
def birth_extract(paper: Paper, on: date) -> None:
    """Captions in bold in a left column, values in a right one, no lines; a clerk's print line at the foot."""
    registered = working_day(paper.rng, date(2016, 2, 1), on - timedelta(days=60))
    rng, f, place = TOWNS.begin(paper, registered)
    t = teller(paper, TOWNS.newborn(rng, registered, place).facts)
    own = TOWNS.keeper(place, on)

    def parent(who: str, p: str) -> str:
        return f"""Họ, chữ đệm, tên người {who}:|{t(p + "ho_ten")}
            Năm sinh:|{t(p + "nam_sinh")}
            Dân tộc:|{t(p + "dan_toc")}
            Quốc tịch:|{t(p + "quoc_tich")}
            Nơi cư trú:|{t(p + "noi_cu_tru")}"""

    number = f("so_dang_ky", f"{rng.randint(2, 240)}/{registered.year}")
    body = _extract_head(paper, own, on, f"{rng.randint(20, 890)}/TLKS-BS", "TRÍCH LỤC KHAI SINH")
    rows = f"""
        Họ, chữ đệm, tên:|<b>{t("ho_ten")}</b>
        Ngày, tháng, năm sinh:|{t("ngay_sinh")}
        Ghi bằng chữ:|{t("ngay_sinh_bang_chu")}
        Giới tính:|{t("gioi_tinh")}
        Dân tộc:|{t("dan_toc")}
        Quốc tịch:|{t("quoc_tich")}
        Nơi sinh:|{t("noi_sinh")}
        Quê quán:|{t("que_quan")}
        Số định danh cá nhân:|{t("so_dinh_danh")}
        {parent("mẹ", "me_")}
        {parent("cha", "cha_")}
        Đăng ký khai sinh tại:|{f("noi_dang_ky", office(place))}
        Số, ngày, tháng, năm đăng ký:|Số {number}, ngày {f("ngay_dang_ky", slashed(registered), registered.isoformat())}"""
    above = ("NGƯỜI KÝ TRÍCH LỤC", "TUQ. CHỦ TỊCH")
    signers = signer(paper, office(own), "CÔNG CHỨC TƯ PHÁP - HỘ TỊCH", above=above)
    printed = f"{slashed(on)} {rng.randint(8, 16):02d}:{rng.randint(0, 59):02d}"
    body += columns(rows, 38, "lab") + f'<div style="margin:2mm 0 0 70mm">{signers}</div>'
    body += clerk_line(f"<hr>Bản in từ Cơ sở dữ liệu hộ tịch điện tử - {printed} - Trang 1/1")
    pages(paper, body, "12pt Tinos", COLUMNS + ".two td{padding:.55mm 0} h1{margin-top:3mm}")


@layout("giay_chung_sinh", "to_birth_note_half_sheet", split="unseen10", years=(2013, 2024))
def birth_note(paper: Paper, on: date) -> None:
    """Half a sheet on its side, as a hospital's program prints the form of 2012: tab stops, no dots, three signers."""
    rng, f, place = TOWNS.begin(paper, on)
    born = TOWNS.newborn(rng, on, place, capitals=False)
    mother, child = born.mother, born.child
    told, when = moment(rng, child.birth)
    old = on < date(2017, 1, 1)
    number = mother.old_number or f"07{rng.randrange(10**7):07d}" if old else mother.id_number
    where = f"Trung tâm Y tế {district(place)}"
    issued = min(on, child.birth + timedelta(days=rng.randint(1, 4)))
    weight = rng.randrange(2500, 3900, 50)
    kilos = f("can_nang", f"{weight:,}".replace(",", "."), weight)
    body = f"""<table class="hd"><tr><td style="width:36%">SỞ Y TẾ {province_name(place).upper()}<br><b>{where.upper()}</b>
        <br>Khoa Phụ sản</td><td>{COUNTRY}</td><td style="width:22%;text-align:left" class="sm">Mẫu BYT/CS-2012<br>
        Số: {f("so", f"{rng.randint(12, 1600):04d}")}<br>Quyển số: {rng.randint(1, 9):02d}</td></tr></table><h1>GIẤY CHỨNG SINH</h1>"""
    name = f("me_ho_ten", mother.name)
    year = f("me_nam_sinh", str(mother.birth.year))
    body += tabbed(f"Họ và tên mẹ/Người nuôi dưỡng: <b>{name}</b>|Năm sinh: {year}", 68, 32)
    body += paras(f"Nơi đăng ký thường trú: {f('me_noi_cu_tru', mother.home)}")
    card, people = f("me_so_giay_to", number), f("me_dan_toc", mother.ethnic)
    kind = "CMND/Hộ chiếu" if old else "CMND/CCCD"
    body += tabbed(f"Số {kind}: {card}|Dân tộc: {people}|Mã số BHXH: {rng.randrange(10**10):010d}", 42, 24, 34)
    hospital = f"{where}, tỉnh {province_name(place)}"
    body += paras(f"""Họ và tên cha: {born.father.name}
        Đã sinh con vào lúc: {f("thoi_diem_sinh", told, when)}&emsp;Tại: {f("noi_sinh", hospital)}""")
    count, sex = f("so_con", "01", 1), f("gioi_tinh", child.sex)
    body += tabbed(f"Số lần sinh: 02|Số con hiện sống: 02|Số con trong lần sinh này: {count}", 26, 32, 42)
    body += tabbed(f"Giới tính của con: {sex}|Cân nặng: {kilos} gram|Tình trạng con: Bình thường", 30, 32, 38)
    body += paras(f"""Dự định đặt tên con là: <b>{f("ten_du_dinh", child.name)}</b>
        Người đỡ đẻ: NHS. {official(rng)}""")
    body += f"""<p class="r i">{place.bare}, {dated(paper, "ngay_cap", issued)}</p><div class="row small">
        {signed("Cha, mẹ hoặc người thân", mother.name)}{signed("Người ghi phiếu", official(rng))}
        {signed("Thủ trưởng cơ sở y tế", "BS. " + official(rng), "(Ký tên, đóng dấu)", where)}</div>"""
    css = ".page{padding:8mm 12mm 8mm 16mm} p{margin:.7mm 0} h1{margin:1mm 0;font-size:15pt} .hd{font-size:.9em}"
    pages(paper, body, "10.5pt Arimo", COLUMNS + css, size=(210, 148))


@layout("giay_chung_nhan_ket_hon", "to_marriage_2010_centred", split="unseen10", years=(2010, 2015))
def marriage(paper: Paper, on: date) -> None:
    """The form of 2010: husband left, wife right, every value centred below its caption, a line between the two."""
    rng, f, place = TOWNS.begin(paper, on)
    man = TOWNS.resident(rng, on, place, age=(24, 38), female=False)
    woman = TOWNS.resident(rng, on, place, age=(20, 34), female=True)
    above, post = chairs(rng)
    sides = []
    for p, word, who in (("chong_", "chồng", man), ("vo_", "vợ", woman)):
        t = teller(paper, {**parts(p, who, capitals=True), f"{p}giay_to": identity(rng, who, on)})
        side = centred(f"""
            Họ và tên {word}|{t(p + "ho_ten")}
            Ngày, tháng, năm sinh|{t(p + "ngay_sinh")}
            Dân tộc|{t(p + "dan_toc")}|Quốc tịch|{t(p + "quoc_tich")}
            Nơi thường trú/tạm trú|{t(p + "noi_cu_tru")}
            Số Giấy CMND/Hộ chiếu/Giấy tờ hợp lệ thay thế|{t(p + "giay_to")}""")
        sides.append(f'{side}<div class="small">{signed(word.capitalize(), who.name)}</div>')
    body = f"""<table class="hd"><tr><td style="width:30%;text-align:left"><i class="sm">Mẫu TP/HT-2010-KH.1</i><br>
        UBND {place.name}<br>{place.district}<br>{place.province}</td><td>{COUNTRY}</td>
        <td style="width:22%;text-align:left;padding-left:4mm">Số: {f("so", str(rng.randint(2, 90)))}<br>Quyển số: 01/{on.year}
        </td></tr></table><h1>GIẤY CHỨNG NHẬN KẾT HÔN</h1>
        <table class="bl"><tr><td>{sides[0]}</td><td>{sides[1]}</td></tr></table>
        <p>Giấy chứng nhận kết hôn này được đăng ký tại: <b>{f("noi_dang_ky", office(place))}</b></p>
        <p>Ngày, tháng, năm đăng ký: <b>{f("ngay_dang_ky", slashed(on), on.isoformat())}</b></p>
        <div class="row" style="margin-top:3mm">{signed("CÁN BỘ TƯ PHÁP HỘ TỊCH", official(rng))}
        {signer(paper, office(place), post, above=above)}</div>"""
    css = """.bl{border-top:.3mm solid #333;border-bottom:.3mm solid #333;margin:3mm 0} .bl td{width:50%;padding:1mm 2mm}
        .bl td+td{border-left:.3mm solid #333} .page{padding-left:20mm} .hd{font-size:.86em}"""
    pages(paper, body, "12pt TeX Gyre Termes", COLUMNS + css)


@layout("trich_luc_ket_hon", "to_marriage_extract_table", split="unseen10", years=(2020, 2026))
def marriage_extract(paper: Paper, on: date) -> None:
    """A full table with lines: captions at the left, wife and husband each in a column of their own."""
    registered = working_day(paper.rng, date(2016, 3, 1), on - timedelta(days=90))
    rng, f, place = TOWNS.begin(paper, registered)
    own = TOWNS.keeper(place, on)
    man = TOWNS.resident(rng, registered, place, age=(23, 40), female=False)
    woman = TOWNS.resident(rng, registered, place, age=(19.5, 36), female=True)
    told = [
        teller(paper, {**parts(p, who, capitals=True), f"{p}giay_to": identity(rng, who, registered)})
        for p, who in (("vo_", woman), ("chong_", man))
    ]
    captions = """Họ, chữ đệm, tên|ho_ten
        Ngày, tháng, năm sinh|ngay_sinh
        Dân tộc|dan_toc
        Quốc tịch|quoc_tich
        Nơi cư trú|noi_cu_tru
        Giấy tờ tùy thân|giay_to"""
    rows = [(caption, told[0](f"vo_{name}"), told[1](f"chong_{name}")) for caption, name in cells(captions)]
    noted = f("ghi_chu", "Hai bên đăng ký lại kết hôn do sổ gốc bị hư hỏng, mất") if rng.random() < 0.5 else ""
    body = _extract_head(paper, own, on, f"{rng.randint(3, 280)}/TLKH-BS", "TRÍCH LỤC KẾT HÔN") + "<br>"
    body += grid(rows, ("", "BÊN NỮ (VỢ)", "BÊN NAM (CHỒNG)"), widths=(22, 39, 39)) + "<br>"
    day = f("ngay_dang_ky", slashed(registered), registered.isoformat())
    body += paras(f"""Đăng ký kết hôn tại: {f("noi_dang_ky", office(place))}
        Số đăng ký: {f("so_dang_ky", str(rng.randint(2, 120)))}&emsp;&emsp;Ngày, tháng, năm đăng ký: {day}
        Ghi chú: {noted}""")
    above = ("NGƯỜI KÝ TRÍCH LỤC", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH")
    body += f'<div style="margin:8mm 0 0 74mm">{signer(paper, office(own), "PHÓ CHỦ TỊCH", above=above)}</div>'
    pages(paper, body, "12.5pt Tinos", COLUMNS + ".t td:first-child{font-weight:bold}")


@layout("trich_luc_khai_tu", "to_death_extract_narrow", split="unseen10", years=(2017, 2026))
def death_extract(paper: Paper, on: date) -> None:
    """Captions of two lines in a narrow left column with the value beside; the day of death again in words."""
    registered = working_day(paper.rng, date(2016, 3, 1), on - timedelta(days=20))
    rng, f, place = TOWNS.begin(paper, registered)
    own = TOWNS.keeper(place, on)
    died = registered - timedelta(days=rng.randint(2, 14))
    who = TOWNS.resident(rng, died, place, age=(52, 90))
    told, when = moment(rng, died)
    above, post = chairs(rng)
    where = rng.choice((f"Tại nhà riêng, {who.home}", f"Trung tâm Y tế {district(place)}"))
    ill = rng.choice(("Già yếu", "Suy tim", "Ung thư phổi", "Tai biến mạch máu não"))
    number = f("so_dang_ky", f"{rng.randint(2, 95)}/{registered.year}")
    traits = f"{f('gioi_tinh', who.sex)}, dân tộc {f('dan_toc', who.ethnic)}, quốc tịch {f('quoc_tich', 'Việt Nam')}"
    rows = f"""
        Họ, chữ đệm, tên người chết:|<b>{f("ho_ten", who.name.upper(), who.name)}</b>
        Ngày, tháng, năm sinh:|{f("ngay_sinh", slashed(who.birth), who.birth.isoformat())}
        Giới tính, dân tộc, quốc tịch:|{traits}
        Nơi cư trú cuối cùng của người chết:|{f("noi_cu_tru_cuoi_cung", who.home)}
        Giấy tờ tùy thân (loại, số, ngày và nơi cấp):|{f("giay_to_tuy_than", identity(rng, who, died))}
        Đã chết vào lúc:|{f("thoi_diem_chet", told, when)}
        Ngày, tháng, năm chết ghi bằng chữ:|{date_in_words(died)}
        Nơi chết:|{f("noi_chet", where)}
        Nguyên nhân chết:|{f("nguyen_nhan", ill)}
        Đã được đăng ký khai tử tại:|{f("noi_dang_ky", office(place))}
        Số và ngày đăng ký:|Số {number} ngày {f("ngay_dang_ky", slashed(registered), registered.isoformat())}
        Số Giấy báo tử hoặc giấy tờ thay thế:|{rng.randint(1, 60):02d}/GBT ngày {slashed(died + timedelta(days=1))}"""
    body = _extract_head(paper, own, on, f"{rng.randint(11, 320)}/TLKT-BS", "TRÍCH LỤC KHAI TỬ", split=False)
    signers = signer(paper, office(own), post, above=above, note="(Ký, ghi rõ họ, chữ đệm, tên và đóng dấu)")
    body += columns(rows, 34) + f'<div style="margin:6mm 0 0 72mm">{signers}</div>'
    body += notes("Người được cấp trích lục có trách nhiệm kiểm tra nội dung trước khi nhận.")
    pages(paper, body, "13pt FreeSerif", COLUMNS + ".two td{padding:1.1mm 0} .two td:first-child{padding-right:8mm}")
