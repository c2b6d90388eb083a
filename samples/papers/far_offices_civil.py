"""Births and marriages as registrars far from the province have printed them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from samples.blocks import COUNTRY, head, letterhead, notes, para, signed, signer, wide
from samples.captions import COLUMNS, columns, flowing, show, typed
from samples.communes import FAR, chairs, district, identity, office, parts, province_name
from samples.fields import dated, moment, slashed, teller
from samples.paper import Paper, layout
from samples.people import MERGER, Commune, Person, dashed, day_between, official, workday
from samples.words import capital, grouped


def chair(paper: Paper, place: Commune, *captions: str) -> str:
    """The chairman or a deputy, below the captions of the form."""
    above, post = chairs(paper.rng)
    return signer(paper, office(place), post, above=(*captions, *above[1:]))


def deputed(paper: Paper, place: Commune, on: date) -> str:
    """Whoever signs extracts on the chairman's behalf: the registrar, since the merger the head of the desk."""
    post = "GIÁM ĐỐC TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG" if on >= MERGER else "CÔNG CHỨC TƯ PHÁP - HỘ TỊCH"
    signs = signer(paper, office(place), post, above=("NGƯỜI KÝ TRÍCH LỤC", "TUQ. CHỦ TỊCH"))
    return f'<div style="margin:6mm 0 0 84mm">{signs}</div>'


def entered(rng: Random, on: date, first: date, least: int) -> date:
    """The working day of an entry since ``first``, ``least`` days before ``on`` or more."""
    return workday(day_between(rng, first, on - timedelta(days=least)))


def nine_digits(rng: Random, who: Person, on: date, place: Commune) -> str:
    """The old identity card as a clerk notes it after "Số Giấy CMND"."""
    issued = day_between(rng, on - timedelta(days=2600), on - timedelta(days=200))
    return (
        f"{who.old_number}, Công an {place.province.lower().split()[0]} {province_name(place)} cấp {slashed(issued)}"
    )


@layout("giay_khai_sinh", "fo_birth_mother_only", split="unseen14", years=(2016, 2024))
def birth_certificate(paper: Paper, on: date) -> None:
    """The form of 2015 for a child whose father is not named: dashes in his lines, a grandparent comes to the desk."""
    rng, f, place = FAR.begin(paper, on)
    born = FAR.newborn(rng, on, place)
    child = replace(born.child, surname=born.mother.surname)
    t = teller(paper, {**born.facts, **parts("", child, capitals=True)})
    elder = FAR.resident(rng, on, place, age=(58, 72), female=True)
    body = (
        COUNTRY
        + '<h1 style="font-size:20pt;margin:7mm 0 2mm">GIẤY KHAI SINH</h1>'
        + f'<p class="r">Số: <b>{f("so", f"{rng.randint(3, 210)}/{on.year}")}</b>&emsp;&emsp;</p>'
        + flowing(
            f"""Họ, chữ đệm, tên: | <b>{t("ho_ten")}</b>
            Ngày, tháng, năm sinh: | {t("ngay_sinh")}
            Ghi bằng chữ: | {t("ngay_sinh_bang_chu")}
            Giới tính: | {t("gioi_tinh")} | Dân tộc: | {t("dan_toc")} | Quốc tịch: | {t("quoc_tich")}
            Nơi sinh: | {t("noi_sinh")}
            Quê quán: | {t("que_quan")}
            Số định danh cá nhân: | {t("so_dinh_danh")}
            Họ, chữ đệm, tên người mẹ: | <b>{t("me_ho_ten")}</b>
            Năm sinh: | {t("me_nam_sinh")} | Dân tộc: | {t("me_dan_toc")} | Quốc tịch: | {t("me_quoc_tich")}
            Nơi cư trú: | {t("me_noi_cu_tru")}
            Họ, chữ đệm, tên người cha: | -/-
            Năm sinh: | -/- | Dân tộc: | -/- | Quốc tịch: | -/-
            Nơi cư trú: | -/-
            Họ, chữ đệm, tên người đi khai sinh: | {f("nguoi_di_khai_sinh", elder.name)}
            Giấy tờ tùy thân: | {identity(rng, elder, on)}
            Nơi đăng ký khai sinh: | {f("noi_dang_ky", office(place))}
            Ngày, tháng, năm đăng ký: | {f("ngay_dang_ky", slashed(on), on.isoformat())}"""
        )
        + '<div style="margin:5mm 0 0 84mm">'
        + chair(paper, place, "NGƯỜI KÝ GIẤY KHAI SINH")
        + "</div>"
    )
    show(
        paper, body, "13pt TeX Gyre Termes", ".page{outline:1.2mm double #777;outline-offset:-11mm} p{margin:1.3mm 0}"
    )


@layout("trich_luc_khai_sinh", "fo_birth_extract_book", split="unseen14", years=(2018, 2026))
def birth_extract(paper: Paper, on: date) -> None:
    """An extract from an older book: father first as the book has them, semicolons between captions, book's number."""
    then = entered(paper.rng, on, date(2006, 5, 1), 400)
    rng, f, old = FAR.begin(paper, then)
    here, born = FAR.keeper(old, on), FAR.newborn(rng, then, old)
    t = teller(paper, born.facts)

    def parent(prefix: str, word: str) -> str:
        return para(
            f"Họ, chữ đệm, tên người {word}: <b>{t(f'{prefix}ho_ten')}</b>",
            f"Năm sinh: {t(f'{prefix}nam_sinh')}; Dân tộc: {t(f'{prefix}dan_toc')}; "
            f"Quốc tịch: {t(f'{prefix}quoc_tich')}",
            f"Nơi cư trú: {t(f'{prefix}noi_cu_tru')}",
        )

    body = (
        letterhead(here, f"Số: {f('so', f'{rng.randint(15, 960)}/TLKS-BS')}", dated(paper, "ngay_cap", on))
        + "<h1>TRÍCH LỤC KHAI SINH<br>(BẢN SAO)</h1><div style='margin-top:5mm'></div>"
        + para(
            f"Họ, chữ đệm, tên: <b>{t('ho_ten')}</b>",
            f"Ngày, tháng, năm sinh: {t('ngay_sinh')}; ghi bằng chữ: {t('ngay_sinh_bang_chu')}",
            f"Giới tính: {t('gioi_tinh')}; Dân tộc: {t('dan_toc')}; Quốc tịch: {t('quoc_tich')}",
            f"Nơi sinh: {t('noi_sinh')}",
            f"Quê quán: {t('que_quan')}",
            f"Số định danh cá nhân: {t('so_dinh_danh')}",
        )
        + parent("cha_", "cha")
        + parent("me_", "mẹ")
        + para(
            f"Đăng ký khai sinh tại: {f('noi_dang_ky', office(old, short=True))}",
            f"Số: {f('so_dang_ky', f'{rng.randint(4, 260)}')}; quyển số: {f('quyen_so', f'01/{then.year}')}; "
            f"ngày đăng ký: {f('ngay_dang_ky', slashed(then), then.isoformat())}",
            "Ghi chú: Không.",
        )
        + deputed(paper, here, on)
    )
    show(paper, body, "13pt Tinos", "p{margin:1.5mm 0}")


@layout("giay_chung_sinh", "fo_birth_station", split="unseen14", years=(2008, 2015))
def birth_notice(paper: Paper, on: date) -> None:
    """A commune's health station: book and leaf, dotted lines, the mother as "Bà", no number of the later registers."""
    rng, f, place = FAR.begin(paper, on)
    born = FAR.newborn(rng, on + timedelta(days=7), place, capitals=False)
    mother, child, t = born.mother, born.child, teller(paper, born.facts)
    shown, when = moment(rng, child.birth)
    station, weight = f"Trạm Y tế {place.name[0].lower()}{place.name[1:]}", rng.randint(50, 74) * 50
    nth = rng.randint(1, 3)
    body = (
        head(
            (f"TRUNG TÂM Y TẾ {place.district.upper()}", station.upper()),
            f"Số: {f('so', f'{rng.randint(3, 95):02d}')}&emsp;Quyển số: 01/{on.year}",
            share=47,
        )
        + '<h1 style="font-size:18pt">GIẤY CHỨNG SINH</h1><div style="margin-top:4mm"></div>'
        + typed(
            f"""Họ và tên mẹ: Bà | <b>{f("me_ho_ten", mother.name)}</b> | Năm sinh: | {t("me_nam_sinh")}
            Dân tộc: | {t("me_dan_toc")} | Giấy CMND số: | {f("me_so_giay_to", mother.old_number)}
            Nơi thường trú: | {t("me_noi_cu_tru")}
            Họ và tên bố: | {born.father.name}
            Đã sinh con vào lúc: | {f("thoi_diem_sinh", shown, when)}
            Tại: | {f("noi_sinh", f"{station}, {district(place)}")}
            Số lần sinh (kể cả lần này): | {nth:02d} | Tổng số con hiện sống: | {nth:02d}
            Số con trong lần sinh này: | {f("so_con", "01")} | Giới tính của con: | {t("gioi_tinh")}
            Cân nặng lúc sinh: | {f("can_nang", f"{grouped(weight)} gr", weight)} | Hiện trạng: | {rng.choice(("Khóc to, hồng hào", "Khỏe mạnh"))}
            Dự định đặt tên con là: | {f("ten_du_dinh", child.name)}
            Người đỡ đẻ: | {official(rng)}, Nữ hộ sinh trung học"""
        )
        + f'<p class="r i" style="margin-top:4mm">{place.bare}, {dated(paper, "ngay_cap", workday(child.birth + timedelta(1)))}</p>'
        + wide(
            signed("NGƯỜI THÂN NHẬN GIẤY", born.father.name, "(Ký, ghi rõ họ tên)"),
            signed("TRẠM TRƯỞNG", "Y sĩ " + official(rng), "(Ký, đóng dấu)", station),
        )
        + notes("Giấy này dùng để đăng ký khai sinh, gia đình giữ cẩn thận, mất không cấp lại.")
    )  # fmt: skip
    show(paper, body, "13.5pt FreeSerif", ".ln{margin:2.2mm 0}")


@layout("giay_chung_nhan_ket_hon", "fo_marriage_2006", split="unseen14", years=(2006, 2015))
def marriage(paper: Paper, on: date) -> None:
    """The form of 2006 filled by a printer: the husband left, the wife right, registrar and chairman sign."""
    rng, f, place = FAR.begin(paper, on)
    wife, man = FAR.couple(rng, on, place)
    t = teller(paper, {**parts("vo_", wife, capitals=True), **parts("chong_", man, capitals=True)})

    def side(prefix: str, word: str, who: Person) -> str:
        return flowing(
            f"""Họ và tên {word}: | <b>{t(f"{prefix}ho_ten")}</b>
            Ngày, tháng, năm sinh: | {t(f"{prefix}ngay_sinh")}
            Dân tộc: | {t(f"{prefix}dan_toc")} | Quốc tịch: | {t(f"{prefix}quoc_tich")}
            Nơi thường trú/tạm trú: | {t(f"{prefix}noi_cu_tru")}
            Số Giấy CMND/Hộ chiếu: | {f(f"{prefix}giay_to", nine_digits(rng, who, on, place))}"""
        )

    book = f"Số: {f('so', f'{rng.randint(2, 88):02d}')}&emsp;<br>Quyển số: 01/{on.year}&emsp;"
    body = (
        f'<p class="r sm">{book}</p>{COUNTRY}'
        + '<h1 style="font-size:18pt;margin:6mm 0">GIẤY CHỨNG NHẬN KẾT HÔN</h1>'
        + wide(side("chong_", "chồng", man), side("vo_", "vợ", wife))
        + '<div style="margin-top:4mm"></div>'
        + flowing(
            f"""Nơi đăng ký: | {f("noi_dang_ky", office(place))}
            Ngày, tháng, năm đăng ký: | {f("ngay_dang_ky", slashed(on), on.isoformat())}"""
        )
        + para("Giấy chứng nhận kết hôn này có giá trị kể từ ngày đăng ký.", css="i")
        + '<div class="small" style="margin-top:4mm">'
        + wide(signed("CHỒNG", man.name, "(Ký, ghi rõ họ tên)"), signed("VỢ", wife.name, "(Ký, ghi rõ họ tên)"))
        + '<div style="height:6mm"></div>'
        + wide(
            signed("CÁN BỘ TƯ PHÁP HỘ TỊCH", official(rng), "(Ký, ghi rõ họ tên)"),
            chair(paper, place, "TM. ỦY BAN NHÂN DÂN"),
        )
        + "</div>"
    )
    show(paper, body, "13pt Tinos")


@layout("trich_luc_ket_hon", "fo_marriage_extract_divorced", split="unseen14", years=(2020, 2026))
def marriage_extract(paper: Paper, on: date) -> None:
    """An extract for a couple since divorced: wife left, husband right, the court's decision under "Ghi chú"."""
    then = entered(paper.rng, on, date(2014, 2, 1), 1200)
    rng, f, old = FAR.begin(paper, then)
    here, (wife, man) = FAR.keeper(old, on), FAR.couple(rng, then, old)
    t = teller(paper, {**parts("vo_", wife, capitals=True), **parts("chong_", man, capitals=True)})
    parted = workday(day_between(rng, then + timedelta(500), min(on - timedelta(60), date(2025, 6, 10))))
    note = (
        f"Đã ly hôn theo Quyết định công nhận thuận tình ly hôn số {rng.randint(11, 240)}/{parted.year}/QĐST-HNGĐ "
        f"ngày {slashed(parted)} của Tòa án nhân dân {district(old)}, {old.province[0].lower()}{old.province[1:]}"
    )

    def side(prefix: str, word: str, who: Person) -> str:
        return flowing(
            f"""Họ, chữ đệm, tên {word}: | <b>{t(f"{prefix}ho_ten")}</b>
            Ngày, tháng, năm sinh: | {t(f"{prefix}ngay_sinh")}
            Dân tộc: | {t(f"{prefix}dan_toc")}
            Quốc tịch: | {t(f"{prefix}quoc_tich")}
            Nơi cư trú: | {t(f"{prefix}noi_cu_tru")}
            Giấy tờ tùy thân: | {f(f"{prefix}giay_to", identity(rng, who, then))}"""
        )

    number = f("so", f"{rng.randint(5, 380)}/{on.year}/TLKH-BS")
    body = (
        letterhead(here, f"Số: {number}", dated(paper, "ngay_cap", on), share=40)
        + "<h1>TRÍCH LỤC KẾT HÔN</h1><p class='c'><b>(Bản sao)</b></p>"
        + wide(side("vo_", "vợ", wife), side("chong_", "chồng", man))
        + flowing(
            f"""Đăng ký kết hôn tại: | {f("noi_dang_ky", office(old))}
            Số: | {f("so_dang_ky", f"{rng.randint(2, 99):02d}")} | Ngày, tháng, năm đăng ký: | {f("ngay_dang_ky", slashed(then), then.isoformat())}
            Ghi chú: | {f("ghi_chu", note)}"""
        )
        + deputed(paper, here, on)
    )
    show(paper, body, "12.5pt FreeSerif", ".row{margin:3mm 0}")


@layout("to_khai_dang_ky_khai_sinh", "fo_birth_request_2010", split="unseen14", years=(2010, 2015))
def birth_declaration(paper: Paper, on: date) -> None:
    """The declaration of 2010 typed on a computer: "người khai", the father first, dashes between an address's parts."""
    rng, f, place = FAR.begin(paper, on)
    born = FAR.newborn(rng, on, place)
    names = ("noi_sinh", "que_quan", "cha_noi_cu_tru", "me_noi_cu_tru")
    t = teller(paper, {**born.facts, **{name: dashed(str(born.facts[name])) for name in names}})
    who = FAR.resident(rng, on, place, age=(55, 70), female=False, surname=born.father.surname)

    def parent(prefix: str, word: str) -> str:
        return f"""Họ và tên {word}: | {t(f"{prefix}ho_ten")}
            Năm sinh: | {t(f"{prefix}nam_sinh")}; Dân tộc: {t(f"{prefix}dan_toc")}; Quốc tịch: {t(f"{prefix}quoc_tich")}
            Nơi thường trú/tạm trú: | {t(f"{prefix}noi_cu_tru")}"""

    body = (
        f"{COUNTRY}<h1>TỜ KHAI ĐĂNG KÝ KHAI SINH</h1>"
        + f'<p class="c" style="margin:3mm 0">Kính gửi: {f("kinh_gui", office(place))}</p>'
        + columns(
            f"""Họ và tên người khai: | {f("nguoi_yeu_cau", who.name)}
            Nơi thường trú/tạm trú: | {f("nguoi_yeu_cau_noi_cu_tru", dashed(who.home))}
            Số CMND/Hộ chiếu: | {f("nguoi_yeu_cau_giay_to", nine_digits(rng, who, on, place))}
            Quan hệ với người được khai sinh: | {f("quan_he", "Ông nội")}""",
            36,
        )
        + para("Đề nghị đăng ký khai sinh cho người có tên dưới đây:", css="ti")
        + columns(
            f"""Họ và tên: | <b>{t("ho_ten")}</b>
            Giới tính: | {t("gioi_tinh")}
            Ngày, tháng, năm sinh: | {t("ngay_sinh")} (Bằng chữ: {t("ngay_sinh_bang_chu")})
            Nơi sinh: | {t("noi_sinh")}
            Dân tộc: | {t("dan_toc")}; Quốc tịch: {t("quoc_tich")}
            Quê quán: | {t("que_quan")}
            {parent("cha_", "cha")}
            {parent("me_", "mẹ")}""",
            36,
        )
        + para(
            "Tôi cam đoan lời khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về lời khai của mình.",
            css="ti j",
        )
        + f'<p class="r i">Làm tại: {capital(place.name)}, {dated(paper, "ngay_lam", on)}&emsp;</p><div class="small">'
        + wide(
            signed("Xác nhận của cha, mẹ", born.mother.name, "(Trường hợp người khai không phải là cha, mẹ)"),
            signed("Người khai", who.name),
        )
        + "</div>"
    )
    show(paper, body, "12.5pt Tinos", COLUMNS + ".page{padding-top:13mm} h1{margin-top:4mm}")
