"""Birth and marriage papers after the forms of TT 15/2015, TT 04/2020 and TT 04/2024/TT-BTP, as communes set them."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import COUNTRY, clerk_line, pages, signer
from samples.communes import chairs, district, parts
from samples.paper import Paper, layout
from samples.papers.model_forms import CSS, Desk, cased, desk, dotted, given, said
from samples.people import Person, day_between, workday
from samples.words import long_date

_SIGNERS_NOTE = "(Ký, ghi rõ họ, chữ đệm, tên, chức vụ và đóng dấu)"


def _seal(of: Desk) -> str:
    return f"ỦY BAN NHÂN DÂN {of.place.name}"


@layout("giay_khai_sinh", "khuon_ks_ban_chinh", split="unseen13", years=(2021, 2026))
def birth_certificate(paper: Paper, on: date) -> None:
    """The original under TT 04/2020: no letterhead, number at the right, values bold, the post below the note."""
    of = desk(paper, on, "Lào Cai", "Yên Bái", "Phú Thọ", "Bắc Giang")
    child, mother, father = of.newborn(capitals=True)
    reporter = of.rng.choice((father, father, mother))
    of.facts |= {
        "so": f"{of.rng.randint(2, 214)}/{on.year}",
        "noi_sinh": of.rng.choice(
            (f"Trung tâm Y tế {district(of.place)}", f"Bệnh viện Sản - Nhi {child.home.rsplit(', ', 1)[1]}")
        ),
        "nguoi_di_khai_sinh": reporter.name,
        "noi_dang_ky": of.committee(),
    }
    of.day("ngay_dang_ky", on, long_date(on).removeprefix("ngày "))
    of.day("ngay_sinh", child.birth)
    lines = """
        Họ, chữ đệm, tên: {ho_ten}
        Ngày, tháng, năm sinh: {ngay_sinh} | ghi bằng chữ: {ngay_sinh_bang_chu}
        Giới tính: {gioi_tinh} | Dân tộc: {dan_toc} | Quốc tịch: {quoc_tich}
        Nơi sinh: {noi_sinh}
        Quê quán: {que_quan}
        Số định danh cá nhân: {so_dinh_danh}
        <i class="gap"></i>
        Họ, chữ đệm, tên người mẹ: {me_ho_ten}
        Năm sinh: {me_nam_sinh} | Dân tộc: {me_dan_toc} | Quốc tịch: {me_quoc_tich}
        Nơi cư trú: {me_noi_cu_tru}
        <i class="gap"></i>
        Họ, chữ đệm, tên người cha: {cha_ho_ten}
        Năm sinh: {cha_nam_sinh} | Dân tộc: {cha_dan_toc} | Quốc tịch: {cha_quoc_tich}
        Nơi cư trú: {cha_noi_cu_tru}
        <i class="gap"></i>
        Họ, chữ đệm, tên người đi khai sinh: {nguoi_di_khai_sinh}
        Giấy tờ tùy thân: {their_paper}
        Nơi đăng ký khai sinh: {noi_dang_ky}
        Ngày, tháng, năm đăng ký: {ngay_dang_ky}
    """
    form = said(of.tell, lines, their_paper=f"<b>{cased(reporter, on, of.rng)}</b>")
    above, post = chairs(of.rng)
    number = given(of.tell, '<p class="r">Số: {so}</p>')
    body = (
        f"<div>{COUNTRY}</div>{number}<h1>GIẤY KHAI SINH</h1>{form}"
        f'<table style="margin-top:5mm"><tr><td style="width:46%"></td><td>'
        f"<div class='c'><b>NGƯỜI KÝ GIẤY KHAI SINH</b><br><i style='font-size:.8em'>{_SIGNERS_NOTE}</i></div>"
        f"{signer(paper, _seal(of), post, above=above)}</td></tr></table>"
    )
    css = CSS + "[data-f]{font-weight:700} .gap{display:block;height:2mm} h1{font-size:22pt;margin:6mm 0 5mm}"
    pages(paper, body, "13pt Tinos", css + ".page{padding:16mm 18mm 12mm 26mm;line-height:1.36}")


@layout("trich_luc_khai_sinh", "khuon_tlks_mot_cua", split="unseen13", years=(2026, 2026))
def birth_extract(paper: Paper, on: date) -> None:
    """A new commune's extract from an old commune's book, in a sans serif, values on dots, a footer of the system."""
    of = desk(paper, on, "Hà Giang", "Thái Nguyên", "Bắc Kạn")
    booked = workday(day_between(of.rng, date(2016, 2, 1), date(2024, 12, 20)))
    of.newborn(capitals=True, days=(9, 58), on=booked)
    of.facts |= {
        "so": f"{of.number()}/TLKS-BS",
        "noi_sinh": f"Trạm Y tế {of.named(booked).address()}",
        "noi_dang_ky": of.committee(booked),
        "so_dang_ky": f"{of.number()}/{booked.year}",
    }
    of.day("ngay_dang_ky", booked)
    of.day("ngay_cap", on, long_date(on))
    lines = """
        Họ, chữ đệm, tên: | <b>{ho_ten}</b>
        Ngày, tháng, năm sinh: | {ngay_sinh} | Giới tính: | {gioi_tinh}
        Ghi bằng chữ: | {ngay_sinh_bang_chu}
        Dân tộc: | {dan_toc} | Quốc tịch: | {quoc_tich}
        Số định danh cá nhân: | {so_dinh_danh}
        Nơi sinh: | {noi_sinh}
        Quê quán: | {que_quan}
        Họ, chữ đệm, tên mẹ: | <b>{me_ho_ten}</b> | Năm sinh: | {me_nam_sinh}
        Dân tộc: | {me_dan_toc} | Quốc tịch: | {me_quoc_tich}
        Nơi cư trú: | {me_noi_cu_tru}
        Họ, chữ đệm, tên cha: | <b>{cha_ho_ten}</b> | Năm sinh: | {cha_nam_sinh}
        Dân tộc: | {cha_dan_toc} | Quốc tịch: | {cha_quoc_tich}
        Nơi cư trú: | {cha_noi_cu_tru}
        Đăng ký khai sinh tại: | {noi_dang_ky}
        Số: | {so_dang_ky} | ngày: | {ngay_dang_ky}
        Ghi chú: | &nbsp;
    """
    top = of.head(share=38)
    above, post = chairs(of.rng)
    body = (
        f"{top}<h1>TRÍCH LỤC KHAI SINH<br><span style='font-size:.75em'>(BẢN SAO)</span></h1>"
        f"{dotted(of.tell, lines)}<table style='margin-top:6mm'><tr><td></td><td style='width:54%'>"
        f"<div class='c'><b>NGƯỜI KÝ TRÍCH LỤC</b></div>{signer(paper, _seal(of), post, above=above)}</td></tr></table>"
        f"{clerk_line(f'Bản sao được in từ Hệ thống thông tin đăng ký, quản lý hộ tịch - {on:%d/%m/%Y}')}"
    )
    pages(paper, body, "11.5pt Arimo", CSS + ".ln{margin:2mm 0} .page{padding:15mm 15mm 14mm 22mm}")


def _spouses(of: Desk, on: date) -> tuple[Person, Person]:
    """Wife and husband with their facts."""
    wife, husband = of.couple(on)
    of.facts |= parts("vo_", wife, capitals=True)
    of.facts |= parts("chong_", husband, capitals=True)
    of.facts["vo_giay_to"] = cased(wife, on, of.rng)
    of.facts["chong_giay_to"] = cased(husband, on, of.rng)
    return wife, husband


@layout("giay_chung_nhan_ket_hon", "khuon_kh_hai_o", split="unseen13", years=(2021, 2026))
def marriage_certificate(paper: Paper, on: date) -> None:
    """TT 04/2020 as a ruled table: a cell for wife and one for husband, small captions above bold values."""
    of = desk(paper, on, "Phú Thọ", "Vĩnh Phúc", "Hòa Bình", "Quảng Ninh")
    wife, husband = _spouses(of, on)
    of.facts |= {"so": f"{of.number()}/{on.year}", "noi_dang_ky": of.committee()}
    of.day("ngay_dang_ky", on, long_date(on).removeprefix("ngày "))
    captions = (
        ("ho_ten", "Họ, chữ đệm, tên {}"),
        ("ngay_sinh", "Ngày, tháng, năm sinh"),
        ("dan_toc", "Dân tộc"),
        ("quoc_tich", "Quốc tịch"),
        ("noi_cu_tru", "Nơi cư trú"),
        ("giay_to", "Giấy tờ tùy thân"),
    )
    body = "".join(
        "<tr>"
        + "".join(
            f'<td><span class="lead">{caption.format(which)}:</span><b>{of.tell(f"{prefix}_{name}")}</b></td>'
            for prefix, which in (("vo", "vợ"), ("chong", "chồng"))
        )
        + "</tr>"
        for name, caption in captions
    )
    above, post = chairs(of.rng)
    hands = "".join(
        f'<div class="sg small"><b>{who}</b><br><i style="font-size:.8em">(Ký, ghi rõ họ, chữ đệm, tên)</i>'
        f'<div class="ink"><i data-sign></i></div>{person.name}</div>'
        for who, person in (("Vợ", wife), ("Chồng", husband))
    )
    paper_ = (
        f"<div style='margin-top:8mm'>{COUNTRY}</div><div class='num'>{given(of.tell, 'Số: {so}')}</div>"
        f"<h1>GIẤY CHỨNG NHẬN KẾT HÔN</h1><table class='cell' style='table-layout:fixed;margin:4mm 0'>{body}</table>"
        + said(of.tell, "Nơi đăng ký kết hôn: <b>{noi_dang_ky}</b>\nNgày, tháng, năm đăng ký: <b>{ngay_dang_ky}</b>")
        + f'<div class="row" style="margin-top:4mm"><div class="row">{hands}</div><div style="flex:1.1">'
        f"<div class='sg'><b>NGƯỜI KÝ GIẤY CHỨNG NHẬN KẾT HÔN</b></div>"
        f"{signer(paper, _seal(of), post, above=above)}</div></div>"
    )
    css = ".cell td{padding:1.6mm 2.4mm} h1{font-size:20pt;margin:7mm 0 2mm} .small .ink{height:22mm}"
    pages(paper, paper_, "12pt TeX Gyre Termes", CSS + css)


@layout("trich_luc_ket_hon", "khuon_tlkh_2016", split="unseen13", years=(2016, 2020))
def marriage_extract(paper: Paper, on: date) -> None:
    """TT 15/2015: wife's lines, then husband's, under headings in the margin; an entry that was made anew."""
    of = desk(paper, on, "Tuyên Quang", "Lào Cai", "Thái Nguyên")
    booked = workday(day_between(of.rng, date(2016, 1, 6), on - timedelta(days=2)))
    _spouses(of, booked)
    of.facts |= {
        "so": f"{of.number()}/TLKH-BS",
        "noi_dang_ky": f"UBND {of.place.address()}",
        "so_dang_ky": f"{of.number()}/{booked.year}",
        "ghi_chu": of.rng.choice(("Đăng ký lại", "Đăng ký kết hôn lần thứ hai của người chồng")),
    }
    of.day("ngay_dang_ky", booked, long_date(booked))
    of.day("ngay_cap", on, long_date(on))
    block = """
        Họ, chữ đệm, tên {{which}}: <b>{{{0}_ho_ten}}</b>
        Ngày, tháng, năm sinh: {{{0}_ngay_sinh}}
        Dân tộc: {{{0}_dan_toc}} | Quốc tịch: {{{0}_quoc_tich}}
        Nơi cư trú: {{{0}_noi_cu_tru}}
        Giấy tờ tùy thân: {{{0}_giay_to}}
    """
    both = "".join(
        said(of.tell, block.format(prefix), which=which) + '<hr style="border:0;margin:1.5mm 0">'
        for prefix, which in (("vo", "vợ"), ("chong", "chồng"))
    )
    end = """
        Đăng ký kết hôn tại: {noi_dang_ky}
        Số: {so_dang_ky} | {ngay_dang_ky}
        Ghi chú: {ghi_chu}
    """
    top = of.head(f"ỦY BAN NHÂN DÂN<br>{of.place.name.upper()}<br>{of.place.district.upper()}")
    note = "(Ký, ghi rõ họ, chữ đệm, tên,<br>chức vụ và đóng dấu)"
    above, post = chairs(of.rng)
    body = (
        f"{top}<h1 style='margin-top:9mm'>TRÍCH LỤC KẾT HÔN</h1><div class='c' style='margin-bottom:5mm'><b>(BẢN "
        f"SAO)</b>"
        f"</div>{both}{said(of.tell, end)}<table style='margin-top:5mm'><tr><td style='width:48%'></td><td>"
        f"<div class='c'><b>NGƯỜI KÝ TRÍCH LỤC</b><br><i style='font-size:.85em'>{note}</i></div>"
        f"{signer(paper, _seal(of), post, above=above)}</td></tr></table>"
    )
    pages(paper, body, "13pt FreeSerif", CSS + ".page{padding:18mm 17mm 14mm 28mm;line-height:1.4}")
