"""Births and marriages of market towns' offices: a certificate of the older form, extracts, a marriage abroad."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import COUNTRY, head, signer, wide
from samples.captions import above, line, plain
from samples.communes import chairs, district, office
from samples.fields import dated, slashed, teller
from samples.paper import Paper, layout
from samples.papers.market_offices import Desk, before, police_card
from samples.people import day_between, official, workday
from samples.words import date_in_words, small

_FOREIGNERS = (
    ("KIM DONG HYUN", "Hàn Quốc", "Số 27, Jungang-ro, thành phố Gimhae, tỉnh Gyeongsangnam, Hàn Quốc", "M{:08d}", "Bộ Ngoại giao Hàn Quốc"),
    ("CHEN CHIH WEI", "Trung Quốc (Đài Loan)", "Số 15, đường Trung Chính, thành phố Đài Trung, Đài Loan (Trung Quốc)", "3{:08d}", "Cơ quan Ngoại giao Đài Loan"),
    ("TANAKA HIROSHI", "Nhật Bản", "Số 3-12, quận Minami, thành phố Nagoya, tỉnh Aichi, Nhật Bản", "TR{:07d}", "Bộ Ngoại giao Nhật Bản"),
)  # fmt: skip


@layout("giay_khai_sinh", "mk_birth_2010", split="unseen12", years=(2012, 2015))
def birth_2010(paper: Paper, on: date) -> None:
    """The form of 2010, filled from a program: father first, "thường trú/tạm trú", the declarer at the end."""
    d = Desk(paper, on)
    born = day_between(d.rng, on - timedelta(days=48), on - timedelta(days=7))
    mother, father = d.pair(born)
    child = d.who(birth=born, surname=father.surname, ethnic=father.ethnic)
    sayer, tie = d.rng.choice(((father.name, "Cha đẻ"), (mother.name, "Mẹ đẻ")))
    village = d.place.address()
    tell = teller(
        paper,
        {
            **d.facts("", child, capitals=True),
            **d.facts("me_", mother),
            **d.facts("cha_", father),
            "so": f"{d.rng.randint(9, 240)}",
            "quyen_so": f"01/{on.year}",
            "ngay_sinh_bang_chu": date_in_words(born),
            "noi_sinh": d.rng.choice((f"Bệnh viện Đa khoa {district(d.place)}", f"Trạm Y tế {village}", "Tại nhà")),
            "que_quan": child.origin,
            "nguoi_di_khai_sinh": sayer,
            "noi_dang_ky": office(d.place, short=True),
        },
    )

    def parent(key: str, caption: str) -> str:
        return (
            line((f"Họ và tên {caption}:", f"<b>{tell(key + 'ho_ten')}</b>"))
            + line(
                ("Dân tộc:", tell(key + "dan_toc")), ("Quốc tịch:", tell(key + "quoc_tich")), ("Năm sinh:", tell(key + "nam_sinh")),
            )
            + line(("Nơi thường trú/tạm trú:", tell(key + "noi_cu_tru")))
        )  # fmt: skip

    body = (
        '<div class="edge fine" style="right:14mm;top:9mm">Mẫu TP/HT-2010-KS.1</div>'
        + COUNTRY
        + '<h1 style="font-size:22pt;letter-spacing:1px">GIẤY KHAI SINH</h1><p class="c" style="margin:0"><b>BẢN CHÍNH</b></p>'
        + f'<p class="r" style="margin-right:6mm">Số: {tell("so")}<br>Quyển số: {tell("quyen_so")}</p>'
        + line(("Họ và tên:", f"<b>{tell('ho_ten')}</b>"), ("Giới tính:", tell("gioi_tinh")), shares=(3.2, 1))
        + line(("Ngày, tháng, năm sinh:", tell("ngay_sinh")))
        + line(("(Bằng chữ:", tell("ngay_sinh_bang_chu") + ")"))
        + line(("Nơi sinh:", tell("noi_sinh")))
        + line(("Dân tộc:", tell("dan_toc")), ("Quốc tịch:", tell("quoc_tich")))
        + line(("Quê quán:", tell("que_quan")))
        + parent("cha_", "cha")
        + parent("me_", "mẹ")
        + line(("Nơi đăng ký:", tell("noi_dang_ky")))
        + line(("Ngày, tháng, năm đăng ký:", dated(paper, "ngay_dang_ky", on).replace("ngày ", "")))
        + line(("Ghi chú:", "&nbsp;"))
        + line(("Họ và tên, chữ ký người đi khai sinh:", tell("nguoi_di_khai_sinh")))
        + line(("Quan hệ với người được khai sinh:", tie))
        + wide(
            '<div class="sg"><b>CÁN BỘ TƯ PHÁP HỘ TỊCH</b><div class="ink"><i data-sign></i></div>'
            + f"<b>{official(d.rng)}</b></div>",
            signer(paper, d.seal(), chairs(d.rng)[1], above=("NGƯỜI KÝ GIẤY KHAI SINH",)),
            css="low",
        )
    )
    d.show(body, "13pt Tinos", ".ln{margin:1.5mm 0}")


@layout("trich_luc_khai_sinh", "mk_birth_extract_department", split="unseen12", years=(2017, 2026))
def birth_extract(paper: Paper, on: date) -> None:
    """A province's justice department copies the birth of somebody grown from a book of long ago."""
    d = Desk(paper, on)
    born = day_between(d.rng, date(1975, 6, 1), date(1999, 12, 30))
    written = workday(born + timedelta(days=d.rng.randint(9, 400)))
    mother, father = d.pair(born, (20, 36))
    one = d.who(birth=born, surname=father.surname, ethnic=father.ethnic)
    tell = teller(
        paper,
        {
            **d.facts("", one, capitals=True),
            **d.facts("me_", mother),
            **d.facts("cha_", father),
            "so": f"{d.rng.randint(31, 890)}/{on.year}/TLKS-BS",
            "ngay_sinh_bang_chu": date_in_words(one.birth).lower(),
            "noi_sinh": one.origin,
            "que_quan": one.origin,
            "so_dinh_danh": one.id_number,
            "noi_dang_ky": office(d.town.old),
            "so_dang_ky": f"{d.rng.randint(3, 160)}",
            "ngay_dang_ky": (slashed(written), written.isoformat()),
        },
    )

    def parent(key: str, caption: str) -> str:
        return f"""Họ, chữ đệm, tên người {caption} | <b>{tell(key + "ho_ten")}</b>
            Năm sinh | {tell(key + "nam_sinh")}&emsp;&emsp;Dân tộc: {tell(key + "dan_toc")}&emsp;&emsp;Quốc tịch: {tell(key + "quoc_tich")}
            Nơi cư trú | {tell(key + "noi_cu_tru")}
            """

    body = (
        head(
            (f"ỦY BAN NHÂN DÂN<br>{d.place.province.upper()}", "SỞ TƯ PHÁP"),
            f"Số: {tell('so')}",
            d.day("ngay_cap", place=d.province),
        )
        + '<h1>TRÍCH LỤC KHAI SINH</h1><p class="c" style="margin:0 0 4mm"><b>(BẢN SAO)</b></p>'
        + plain(
            f"""Họ, chữ đệm, tên | <b>{tell("ho_ten")}</b>
            Ngày, tháng, năm sinh | {tell("ngay_sinh")} <i>(ghi bằng chữ: {tell("ngay_sinh_bang_chu")})</i>
            Giới tính | {tell("gioi_tinh")}&emsp;&emsp;&emsp;Dân tộc: {tell("dan_toc")}&emsp;&emsp;&emsp;Quốc tịch: {tell("quoc_tich")}
            Nơi sinh | {tell("noi_sinh")}
            Quê quán | {tell("que_quan")}
            Số định danh cá nhân | {tell("so_dinh_danh")}
            {parent("me_", "mẹ")}{parent("cha_", "cha")}Đăng ký khai sinh tại | {tell("noi_dang_ky")}
            &nbsp; | Số: {tell("so_dang_ky")}, ngày {tell("ngay_dang_ky")}
            Ghi chú | -/-"""
        )
        + '<p class="i fine">(Trích lục từ Sổ đăng ký khai sinh lưu tại Sở Tư pháp)</p>'
        + '<div style="margin-left:82mm">'
        + signer(
            paper, f"Sở Tư pháp {small(d.place.province)}", "PHÓ GIÁM ĐỐC",
            above=("NGƯỜI KÝ TRÍCH LỤC", "KT. GIÁM ĐỐC"),
        )
        + "</div>"
    )  # fmt: skip
    d.show(body, "13pt FreeSerif", ".pl td{padding:1.1mm 0} .pl td:first-child{color:#222}")


@layout("giay_chung_nhan_ket_hon", "mk_marriage_abroad", split="unseen12", years=(2017, 2025))
def marriage_abroad(paper: Paper, on: date) -> None:
    """A district registers a marriage with a foreigner: no people of his, a passport, a place abroad."""
    d = Desk(paper, before(on), rural=True)
    wife = d.who(age=(20, 37), female=True)
    name, nation, abroad, pattern, issuer = d.rng.choice(_FOREIGNERS)
    born = day_between(d.rng, date(on.year - 48, 1, 1), date(on.year - 27, 12, 1))
    given = workday(day_between(d.rng, d.on - timedelta(days=2400), d.on - timedelta(days=200)))
    tell = teller(
        paper,
        {
            **d.facts("vo_", wife, capitals=True),
            "vo_giay_to": police_card(d.rng, wife, d.on),
            "chong_ho_ten": (name, name.title()),
            "chong_ngay_sinh": (slashed(born), born.isoformat()),
            "chong_quoc_tich": nation,
            "chong_noi_cu_tru": abroad,
            "chong_giay_to": f"Hộ chiếu số {pattern.format(d.rng.randrange(10**7))} do {issuer} cấp ngày {slashed(given)}",
            "so": f"{d.rng.randint(2, 44):02d}/{d.on.year}",
            "noi_dang_ky": f"Ủy ban nhân dân {district(d.place)}, {small(d.place.province)}",
        },
    )

    def half(key: str, caption: str, people: str) -> str:
        return (
            f"<p>Họ, chữ đệm, tên {caption}:<br><b>{tell(key + 'ho_ten')}</b></p>"
            f"<p>Ngày, tháng, năm sinh: {tell(key + 'ngay_sinh')}</p>"
            f"<p>Dân tộc: {people}</p><p>Quốc tịch: {tell(key + 'quoc_tich')}</p>"
            f"<p>Nơi cư trú: {tell(key + 'noi_cu_tru')}</p><p>Giấy tờ tùy thân: {tell(key + 'giay_to')}</p>"
        )

    seal = f"Ủy ban nhân dân {district(d.place)}"
    body = (
        '<div class="rim">'
        + COUNTRY
        + f'<h1 style="font-size:20pt;margin-top:8mm">GIẤY CHỨNG NHẬN KẾT HÔN</h1><p class="c"><b>Số:</b> {tell("so")}</p>'
        + wide(half("vo_", "vợ", tell("vo_dan_toc")), half("chong_", "chồng", "-/-"), css="halves")
        + f'<p style="margin-top:4mm">Nơi đăng ký kết hôn: {tell("noi_dang_ky")}</p>'
        + f"<p>Ngày, tháng, năm đăng ký: {dated(paper, 'ngay_dang_ky', d.on)}</p>"
        + wide(
            '<p class="c"><b>Vợ</b><br><span class="fine i">(Ký, ghi rõ họ, chữ đệm, tên)</span></p>'
            + f'<div class="ink"><i data-sign></i></div><p class="c">{wife.name}</p>',
            '<p class="c"><b>Chồng</b><br><span class="fine i">(Ký, ghi rõ họ, chữ đệm, tên)</span></p>'
            + f'<div class="ink"><i data-sign></i></div><p class="c">{name.title()}</p>',
            css="low",
        )
        + '<div style="margin:4mm 0 0 58mm">'
        + signer(paper, seal, chairs(d.rng)[1], above=("NGƯỜI KÝ GIẤY CHỨNG NHẬN KẾT HÔN",))
        + "</div></div>"
    )
    css = ".page{padding:12mm} .rim{border:1.2mm double #a33;height:100%;padding:9mm 11mm 4mm 13mm} .halves p{margin:2mm 0}"
    d.show(body, "13pt TeX Gyre Termes", css)


@layout("trich_luc_ket_hon", "mk_marriage_extract_signed", split="unseen12", years=(2022, 2026))
def marriage_extract(paper: Paper, on: date) -> None:
    """A print of an electronic extract: grey bands, small captions above their values, signatures in red frames."""
    d = Desk(paper, on)
    wed = workday(day_between(d.rng, date(2003, 2, 3), date(2019, 11, 20)))
    wife, husband = d.pair(wed, (20, 31))
    post, name = d.rng.choice(("CHỦ TỊCH", "PHÓ CHỦ TỊCH")), official(d.rng)
    tell = teller(
        paper,
        {
            **d.facts("vo_", wife, capitals=True),
            **d.facts("chong_", husband, capitals=True),
            "vo_giay_to": f"Căn cước công dân số {wife.id_number}",
            "chong_giay_to": f"Căn cước công dân số {husband.id_number}",
            "so": f"{d.rng.randint(12, 310)}/{on.year}/TLKH-BS",
            "noi_dang_ky": office(d.town.old, short=True),
            "so_dang_ky": f"{d.rng.randint(2, 60):02d}",
            "ngay_dang_ky": (slashed(wed), wed.isoformat()),
            "ghi_chu": "Đăng ký lại",
            "chuc_vu_ky": post,
            "nguoi_ky": name,
        },
    )

    def side(key: str, caption: str) -> str:
        return f'<p class="band">{caption.upper()}</p>' + above(
            f"""Họ, chữ đệm, tên {caption} | <b>{tell(key + "ho_ten")}</b> | Ngày, tháng, năm sinh | {tell(key + "ngay_sinh")}
            Dân tộc | {tell(key + "dan_toc")} | Quốc tịch | {tell(key + "quoc_tich")}
            Nơi cư trú | {tell(key + "noi_cu_tru")}
            Giấy tờ tùy thân | {tell(key + "giay_to")}"""
        )

    stamp = f"{slashed(on)} {d.rng.randint(8, 16):02d}:{d.rng.randint(0, 59):02d}:{d.rng.randint(0, 59):02d} +07:00"
    body = (
        head((f"ỦY BAN NHÂN DÂN<br>{d.place.name.upper()}",), f"Số: {tell('so')}", d.day("ngay_cap"))
        + '<h1 style="font-size:16pt">TRÍCH LỤC KẾT HÔN</h1><p class="c" style="margin-top:0">(BẢN SAO)</p>'
        + side("vo_", "vợ")
        + side("chong_", "chồng")
        + '<p class="band">THÔNG TIN ĐĂNG KÝ</p>'
        + above(
            f"""Đăng ký kết hôn tại | {tell("noi_dang_ky")}
            Số đăng ký | {tell("so_dang_ky")} | Ngày đăng ký | {tell("ngay_dang_ky")} | Ghi chú | {tell("ghi_chu")}"""
        )
        + '<div style="margin:7mm 0 0 88mm" class="c"><b>NGƯỜI KÝ TRÍCH LỤC</b><br>'
        + f"<b>{tell('chuc_vu_ky')}</b><br>"
        + f'<div class="digital" style="margin:3mm 0">Ký bởi: {office(d.place)}<br>Cơ quan: {d.place.province}<br>Ngày ký: {stamp}</div><br>'
        + f"<b>{tell('nguoi_ky')}</b></div>"
        + '<div class="foot i">Bản điện tử được trích xuất từ Cơ sở dữ liệu hộ tịch điện tử - Trang 1/1</div>'
    )
    d.show(body, "12.5pt Arimo", ".up{margin:1.2mm 2mm}")
