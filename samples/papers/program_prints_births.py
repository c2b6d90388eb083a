"""Papers on births as programs of 2022 to 2026 print them: certificate, extract, hospital's notice."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import COUNTRY, head, letterhead, pages, signed, signer
from samples.captions import columns
from samples.communes import office, parts
from samples.fields import dated, filler, mark, moment, slashed, teller
from samples.paper import Paper, layout
from samples.papers import program_prints_civil as civil
from samples.people import day_between, working_day
from samples.words import capital

_CERTIFICATE = """
.page{padding:22mm 20mm 16mm 26mm;line-height:1.3} .rim{position:absolute;inset:9mm;border:.9mm double #7a4a3a}
h1{font-size:23pt;margin:9mm 0 0;letter-spacing:.4mm} .no{text-align:center;margin:1mm 0 7mm}
.x{display:flex;gap:5mm;margin:1.8mm 0} .x>span{flex:1}
"""


@layout("giay_khai_sinh", "zp_birth_certificate", split="unseen23", years=(2022, 2026))
def birth_certificate(paper: Paper, on: date) -> None:
    """The certificate's sheet of TT 04/2020 filled by the shared civil-status program, values in bold."""
    rng = paper.rng
    place = civil.village(rng, on)
    born = day_between(rng, on - timedelta(days=58), on - timedelta(days=4))
    mother, father = civil.parents(rng, born, place)
    alone = rng.random() < 0.15
    child = civil.resident(rng, on, place, birth=born, like=mother if alone else father)
    asker = mother if alone or rng.random() < 0.4 else father
    facts = {
        **civil.born_facts(rng, born, place, child, mother, father),
        "so": f"{rng.randint(4, 260)}/{on.year}",
        "nguoi_di_khai_sinh": asker.name,
        "noi_dang_ky": capital(office(place)),
        "ngay_dang_ky": (slashed(on), on.isoformat()),
    }
    tell = teller(paper, facts)
    above, post = civil.own_post(rng)

    def b(name: str) -> str:
        """The value in bold; nothing of a father nobody knows."""
        return "" if alone and name.startswith("cha_") else f"<b>{tell(name)}</b>"

    html = f"""<i class="rim"></i>{COUNTRY}<h1>GIẤY KHAI SINH</h1><p class="no">Số: {b("so")}</p>""" + civil.rows(
        f"""Họ, chữ đệm, tên: {b("ho_ten")}
        Ngày, tháng, năm sinh: {b("ngay_sinh")}
        ghi bằng chữ: {b("ngay_sinh_bang_chu")}
        Giới tính: {b("gioi_tinh")}|Dân tộc: {b("dan_toc")}|Quốc tịch: {b("quoc_tich")}
        Nơi sinh: {b("noi_sinh")}
        Quê quán: {b("que_quan")}
        Số định danh cá nhân: {b("so_dinh_danh")}
        Họ, chữ đệm, tên người mẹ: {b("me_ho_ten")}
        Năm sinh: {b("me_nam_sinh")}|Dân tộc: {b("me_dan_toc")}|Quốc tịch: {b("me_quoc_tich")}
        Nơi cư trú: {b("me_noi_cu_tru")}
        Họ, chữ đệm, tên người cha: {b("cha_ho_ten")}
        Năm sinh: {b("cha_nam_sinh")}|Dân tộc: {b("cha_dan_toc")}|Quốc tịch: {b("cha_quoc_tich")}
        Nơi cư trú: {b("cha_noi_cu_tru")}
        Họ, chữ đệm, tên người đi khai sinh: {b("nguoi_di_khai_sinh")}
        Giấy tờ tùy thân: <b>{civil.card(rng, asker, on)}</b>
        Nơi đăng ký khai sinh: {b("noi_dang_ky")}
        Ngày, tháng, năm đăng ký: {b("ngay_dang_ky")}""",
        "x",
    )
    sign = signer(paper, office(place), post, above=above, name=civil.clerk(rng))
    html += (
        '<table style="margin-top:5mm"><tr><td style="width:42%"></td><td class="sg"><b>NGƯỜI KÝ GIẤY KHAI SINH</b><br>'
        '<i style="font-size:.85em">(Ký, ghi rõ họ, chữ đệm, tên, chức vụ và đóng dấu)</i><br>'
        f"{sign}</td></tr></table>"
    )
    pages(paper, html, "12.5pt Tinos", _CERTIFICATE)


_EXTRACT = """
.page{padding:11mm 15mm 14mm 23mm} .two{line-height:1.18} .two td{padding:.8mm 0} .two td:last-child{font-weight:bold}
h1{font-size:15.5pt;margin:4mm 0 2mm} .ev{border:.3mm solid #b33;color:#b33;font-size:9pt;padding:1mm 2mm;
display:inline-block;text-align:left;line-height:1.25;margin:2.5mm 0}
"""


@layout("trich_luc_khai_sinh", "zp_birth_extract", split="unseen23", years=(2023, 2026))
def birth_extract(paper: Paper, on: date) -> None:
    """An extract from the electronic register, captions and values in two columns, signed by a digital signature."""
    rng, f = paper.rng, filler(paper)
    place = civil.village(rng, on)
    born = day_between(rng, on - timedelta(days=5600), on - timedelta(days=400))
    entered = working_day(rng, born + timedelta(days=4), born + timedelta(days=58))
    then = civil.named(place, entered)
    mother, father = civil.parents(rng, born, then)
    child = civil.resident(rng, entered, then, birth=born, like=father)
    symbol = rng.choice(("TLKS-BS", f"{on.year}/TLKS-BS"))
    facts = {
        **civil.born_facts(rng, born, then, child, mother, father),
        "noi_dang_ky": capital(office(then)),
        "so_dang_ky": f"{rng.randint(3, 240)}/{entered.year}" if entered.year > 2015 else f"{rng.randint(3, 240)}",
        "ngay_dang_ky": (slashed(entered), entered.isoformat()),
        "ghi_chu": f"Đã bổ sung số định danh cá nhân ngày {slashed(working_day(rng, on - timedelta(300), on))}",
    }
    tell = teller(paper, facts)
    note = tell("ghi_chu") if rng.random() < 0.5 else ""
    table = columns(
        f"""Họ, chữ đệm, tên:|{tell("ho_ten")}
        Ngày, tháng, năm sinh:|{tell("ngay_sinh")}
        Ghi bằng chữ:|{tell("ngay_sinh_bang_chu")}
        Giới tính:|{tell("gioi_tinh")}
        Dân tộc:|{tell("dan_toc")}
        Quốc tịch:|{tell("quoc_tich")}
        Nơi sinh:|{tell("noi_sinh")}
        Quê quán:|{tell("que_quan")}
        Số định danh cá nhân:|{tell("so_dinh_danh")}
        Họ, chữ đệm, tên người mẹ:|{tell("me_ho_ten")}
        Năm sinh:|{tell("me_nam_sinh")}
        Dân tộc:|{tell("me_dan_toc")}
        Quốc tịch:|{tell("me_quoc_tich")}
        Nơi cư trú:|{tell("me_noi_cu_tru")}
        Họ, chữ đệm, tên người cha:|{tell("cha_ho_ten")}
        Năm sinh:|{tell("cha_nam_sinh")}
        Dân tộc:|{tell("cha_dan_toc")}
        Quốc tịch:|{tell("cha_quoc_tich")}
        Nơi cư trú:|{tell("cha_noi_cu_tru")}
        Đăng ký khai sinh tại:|{tell("noi_dang_ky")}
        Số:|{tell("so_dang_ky")}
        Ngày, tháng, năm đăng ký:|{tell("ngay_dang_ky")}
        Ghi chú:|{note}""",
        share=34,
    )
    above, post = civil.own_post(rng)
    who = civil.clerk(rng)
    paper.set(chuc_vu_ky=post, nguoi_ky=who)
    clock = f"{on:%d.%m.%Y} {rng.randint(8, 16):02d}:{rng.randint(0, 59):02d}:{rng.randint(0, 59):02d} +07:00"
    number = f"Số: {f('so', f'{rng.randint(15, 1900)}/{symbol}')}"
    html = (
        letterhead(place, number, dated(paper, "ngay_cap", on))
        + "<h1>TRÍCH LỤC KHAI SINH<br>(BẢN SAO)</h1>"
        + table
        + '<table style="margin-top:2mm"><tr><td style="width:42%"></td><td class="sg"><b>NGƯỜI KÝ TRÍCH LỤC<br>'
        + f'{"<br>".join(above)}<br>{mark("chuc_vu_ky", post)}</b><br><span class="ev">Ký bởi: {office(place, short=True)}'
        + f"<br>Thời gian ký: {clock}</span><br><b>{mark('nguoi_ky', who)}</b></td></tr></table>"
        + civil.printed_foot(rng, on, "Bản sao điện tử in từ Cơ sở dữ liệu hộ tịch điện tử lúc {when}")
    )
    pages(paper, html, "11.5pt Tinos", _EXTRACT)


_NOTICE = """
.page{padding:13mm 13mm 12mm 18mm;line-height:1.25} h1{font-size:16pt;margin:4mm 0 0}
.t td{padding:1.1mm 2mm;width:50%} .t .q{background:#f0f0f0;font-weight:bold;font-size:.92em} .x{margin:1mm 0}
.x span{margin-right:6mm} .x span span{margin:0} .sub{font-size:9pt;margin-top:3mm;line-height:1.25}
"""


@layout("giay_chung_sinh", "zp_birth_notice", split="unseen23", years=(2022, 2026))
def birth_notice(paper: Paper, on: date) -> None:
    """A hospital program's notice of birth: mother and father in boxes side by side, the child below."""
    rng = paper.rng
    place = civil.village(rng, on)
    born = on - timedelta(days=rng.randint(1, 4))
    mother, father = civil.parents(rng, born, place)
    house, girl = civil.hospital(rng, place), rng.random() < 0.5
    child = civil.resident(rng, on, place, birth=born, like=father, female=girl)
    clock = moment(rng, born)
    weight = rng.randrange(2400, 4100, 50)
    code = civil.area_code(place)
    number = f"{code[1:]}{rng.randint(1, 420):03d}.GCS.{rng.randint(40, 6200):05d}.{on:%y}"
    ward = rng.choice(("Khoa Phụ sản", "Khoa Sản", "Phòng sinh, Khoa Chăm sóc sức khỏe sinh sản và Phụ sản"))
    facts = {
        **parts("me_", mother, capitals=True),
        "so": number,
        "me_so_giay_to": mother.id_number,
        "thoi_diem_sinh": clock,
        "noi_sinh": f"{ward}, {house}",
        "so_con": "01",
        "gioi_tinh": child.sex,
        "can_nang": (f"{weight} gram", str(weight)),
        "ten_du_dinh": (child.name.upper(), child.name),
    }
    tell = teller(paper, facts)
    her = civil.rows(
        f"""Họ và tên: <b>{tell("me_ho_ten")}</b>
        Năm sinh: {tell("me_nam_sinh")}|Dân tộc: {tell("me_dan_toc")}
        Số CCCD/CMND/Hộ chiếu: {tell("me_so_giay_to")}
        Ngày cấp: {slashed(mother.id_issued)}|Nơi cấp: {"Bộ CA" if mother.id_issued >= date(2024, 7, 1) else "Cục CS QLHC về TTXH"}
        Mã số BHXH: {code[1:]}{rng.randrange(10**8):08d}
        Nơi thường trú/tạm trú: {tell("me_noi_cu_tru")}""",
        "x",
    )
    him = civil.rows(
        f"""Họ và tên: <b>{father.name.upper()}</b>
        Năm sinh: {father.birth.year}|Dân tộc: {father.ethnic}
        Số CCCD/CMND/Hộ chiếu: {father.id_number}
        Nơi thường trú/tạm trú: {father.home}""",
        "x",
    )
    child_rows = civil.rows(
        f"""Đã sinh con vào lúc: <b>{tell("thoi_diem_sinh")}</b>
        Tại: {tell("noi_sinh")}
        Số lần sinh: {rng.randint(1, 3):02d}|Số con trong lần sinh này: {tell("so_con")}
        Giới tính của con: <b>{tell("gioi_tinh")}</b>|Cân nặng: <b>{tell("can_nang")}</b>
        Hiện trạng của con: {rng.choice(("Khỏe mạnh", "Bình thường", "Khóc ngay, hồng hào"))}
        Dự định đặt tên con là: <b>{tell("ten_du_dinh")}</b>
        Sinh con phải phẫu thuật: {rng.choice(("Không", "Có"))}|Sinh con dưới 32 tuần tuổi: Không
        Người đỡ đẻ: {rng.choice(("NHS", "BS", "BSCKI"))}. {civil.clerk(rng)}""",
        "x",
    )
    tail = f"<i>{civil.town(house, place)}, {dated(paper, 'ngay_cap', on)}</i><br>"
    html = (
        head(
            (f"SỞ Y TẾ {place.province.upper()}", house.upper()),
            f"Số: {tell('so')}",
            f"Mã người bệnh: {rng.randrange(10**9):010d}",
            share=46,
        )
        + "<h1>GIẤY CHỨNG SINH</h1>"
        + '<p class="c i" style="margin:0 0 3mm">(Bản giao cho gia đình)</p><table class="t"><tr><td class="q">MẸ/NGƯỜI NUÔI DƯỠNG</td>'
        + f'<td class="q">CHA</td></tr><tr><td>{her}</td><td>{him}</td></tr><tr><td class="q" colspan="2">CON</td></tr>'
        + f'<tr><td colspan="2">{child_rows}</td></tr></table>'
        + f'<table style="margin-top:4mm"><tr><td style="width:30%;padding-top:4.6mm">{signed("Cha, mẹ/Người nuôi dưỡng", mother.name)}</td>'
        + f'<td style="width:26%;padding-top:4.6mm">{signed("Người ghi phiếu", civil.clerk(rng))}</td>'
        + f'<td class="sg">{tail}{signed("TL. GIÁM ĐỐC<br>TRƯỞNG KHOA", civil.clerk(rng), "(Ký tên, đóng dấu)", house)}</td></tr></table>'
        + '<div class="sub">Lưu ý: Giấy chứng sinh cấp lần đầu. Tên dự định đặt cho con có thể thay đổi khi đăng ký khai sinh.</div>'
        + civil.printed_foot(rng, on, "Người in: {who} - {when}")
    )
    pages(paper, html, "11pt Arimo", _NOTICE)
