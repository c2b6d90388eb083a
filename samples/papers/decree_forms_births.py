"""Papers of a birth: a certificate of 2010, an extract of 2026, a maternity paper of 2012, a request of 2012."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from samples.blocks import COUNTRY, grid, notes, pages, para, signed
from samples.captions import line
from samples.fields import Teller, dated, filler, moment, slashed, teller
from samples.paper import Paper, layout
from samples.papers.decree_forms_civil import baby, card, chair, identity_text, soul, spot_of
from samples.people import Person, day_between, workday
from samples.words import small


def _elder_2010(t: Teller, prefix: str, who: str, place: str) -> str:
    """A parent on the forms of 2010 to 2015: name, people and nationality, year of birth, home."""
    third = (("Dân tộc:", "dan_toc"), ("Quốc tịch:", "quoc_tich"), ("Năm sinh:", "nam_sinh"))
    return (
        line((f"Họ và tên {who}:", f"<b>{t(prefix + 'ho_ten')}</b>"))
        + line(*((caption, t(prefix + name)) for caption, name in third))
        + line((place, t(prefix + "noi_cu_tru")))
    )


def _announcer(rng: Random, mother: Person, father: Person) -> tuple[Person, str]:
    """Who has a birth registered, and what they are to the child."""
    return (father, "Cha") if rng.random() < 0.6 else (mother, "Mẹ")


_FRAME = """
.page{padding:11mm 12mm} .frame{border:1.6mm double #7a2a2a;padding:9mm 11mm 6mm;height:100%}
.ln{margin:1.9mm 0} .top td{text-align:center;font-size:11pt;line-height:1.3} h1{font-size:23pt;letter-spacing:1mm;
color:#8c1d1d;margin:7mm 0 0} .ink{height:21mm}
"""


@layout("giay_khai_sinh", "zr_birth_2010", split="unseen24", years=(2011, 2015))
def birth_2010(paper: Paper, on: date) -> None:
    """The original birth certificate of form TP/HT-2010-KS.1 (TT 08.a/2010), father first, filled in by computer."""
    rng, f, spot = paper.rng, filler(paper), spot_of(paper)
    late = rng.random() < 0.35
    _, mother, father, facts = baby(
        rng, spot, on - timedelta(days=rng.randint(66, 700) if late else rng.randint(5, 58))
    )
    t, place = teller(paper, facts), spot.on(on)
    who, kin = _announcer(rng, mother, father)
    office = "<br>".join((spot.province, spot.district, f"<b>UBND {small(spot.name)}</b>"))
    number = (
        f"<i style='font-size:9pt'>Mẫu TP/HT-2010-KS.1</i><br>Số: {f('so', str(rng.randint(3, 260)))}<br>"
        f"Quyển số: {f('quyen_so', f'{rng.randint(1, 2):02d}/{on.year}')}"
    )
    remark = f("ghi_chu", "Đăng ký quá hạn") if late else "&nbsp;"
    home = "Nơi thường trú/tạm trú:"
    body = (
        grid(((office, COUNTRY, number),), css="top", widths=(26, 50, 24))
        + "<h1>GIẤY KHAI SINH</h1><p class='c' style='margin:0 0 4mm'>(BẢN CHÍNH)</p>"
        + line(("Họ và tên:", f"<b>{t('ho_ten')}</b>"), ("Giới tính:", t("gioi_tinh")), shares=(5, 1))
        + line(("Ngày, tháng, năm sinh:", t("ngay_sinh")))
        + line(("(Bằng chữ:", f"{t('ngay_sinh_bang_chu')})"))
        + line(("Nơi sinh:", t("noi_sinh")))
        + line(("Dân tộc:", t("dan_toc")), ("Quốc tịch:", t("quoc_tich")))
        + line(("Quê quán:", t("que_quan")))
        + _elder_2010(t, "cha_", "cha", home)
        + _elder_2010(t, "me_", "mẹ", home)
        + line(("Nơi đăng ký:", f("noi_dang_ky", f"UBND {place.address()}")))
        + line(("Ngày, tháng, năm đăng ký:", f("ngay_dang_ky", slashed(on), on.isoformat())))
        + line(("Ghi chú:", remark))
        + line(("Họ và tên người đi khai sinh:", f("nguoi_di_khai_sinh", who.name)))
        + line(("Quan hệ với người được khai sinh:", kin))
    )
    note = "(Ký, ghi rõ họ tên, chức vụ và đóng dấu)"
    clerk = signed("CÁN BỘ TƯ PHÁP - HỘ TỊCH", soul(rng, on, spot, age=(26, 52)).name)
    end = grid(((clerk, chair(paper, spot, on, note=note)),), css="", widths=(46, 54))
    pages(paper, f'<div class="frame">{body}<div style="height:5mm"></div>{end}</div>', "12.5pt Tinos", _FRAME)


def _parent_2020(t: Teller, prefix: str, who: str) -> str:
    """A parent on the forms since 2016."""
    return para(
        f"Họ, chữ đệm, tên người {who}: <b>{t(prefix + 'ho_ten')}</b>",
        f"<span class=a>Năm sinh: {t(prefix + 'nam_sinh')}</span><span class=a>Dân tộc: {t(prefix + 'dan_toc')}</span>"
        f"Quốc tịch: {t(prefix + 'quoc_tich')}",
        f"Nơi cư trú: {t(prefix + 'noi_cu_tru')}",
    )


_EXTRACT = """
.page{padding:20mm 18mm 15mm 28mm} p{margin:2mm 0} .a{display:inline-block;min-width:52mm}
.top td{text-align:center;line-height:1.25;font-size:12.5pt} h1{font-size:16pt;margin:8mm 0 0}
.rule{width:22mm;border-bottom:.3mm solid #222;margin:.8mm auto 2mm}
"""


@layout("trich_luc_khai_sinh", "zr_birth_extract_2026", split="unseen24", years=(2026, 2026))
def birth_extract_2026(paper: Paper, on: date) -> None:
    """A copy of an extract that a new commune prints from the electronic books on a birth in an old one."""
    rng, f, spot = paper.rng, filler(paper), spot_of(paper)
    born = day_between(rng, date(2016, 3, 1), date(2025, 4, 28))
    _, _, _, facts = baby(rng, spot, born)
    t, entered, now = teller(paper, facts), workday(born + timedelta(days=rng.randint(4, 55))), spot.on(on)
    office = f"{now.province.upper()}<br><b>ỦY BAN NHÂN DÂN<br>{now.name.upper()}</b><div class=rule></div>"
    number = f"Số: {f('so', f'{rng.randint(20, 1900)}/TLKS-BS')}"
    day = f"<i>{now.bare}, {dated(paper, 'ngay_cap', on)}</i>"
    entry = f"Số: {f('so_dang_ky', f'{rng.randint(4, 240)}/{entered.year}')}"
    body = (
        grid(((office, COUNTRY), (number, day)), css="top", widths=(41, 59))
        + "<h1>TRÍCH LỤC KHAI SINH</h1><p class='c' style='margin:0 0 5mm'><b>(BẢN SAO)</b></p>"
        + para(
            f"Họ, chữ đệm, tên: <b>{t('ho_ten')}</b>",
            f"Ngày, tháng, năm sinh: {t('ngay_sinh')}",
            f"Ghi bằng chữ: {t('ngay_sinh_bang_chu')}",
            f"<span class=a>Giới tính: {t('gioi_tinh')}</span><span class=a>Dân tộc: {t('dan_toc')}</span>"
            f"Quốc tịch: {t('quoc_tich')}",
            f"Nơi sinh: {t('noi_sinh')}",
            f"Quê quán: {t('que_quan')}",
            f"Số định danh cá nhân: {t('so_dinh_danh')}",
        )
        + _parent_2020(t, "me_", "mẹ")
        + _parent_2020(t, "cha_", "cha")
        + para(
            f"Đăng ký khai sinh tại: {f('noi_dang_ky', f'Ủy ban nhân dân {spot.on(entered).address()}')}",
            f"{entry}, {dated(paper, 'ngay_dang_ky', entered)}",
            "Ghi chú:",
            "Thực hiện trích lục từ: Cơ sở dữ liệu hộ tịch điện tử",
        )
    )
    note = "(Ký, ghi rõ họ, chữ đệm, tên, chức vụ và đóng dấu)"
    above = ("NGƯỜI KÝ TRÍCH LỤC", "KT. CHỦ TỊCH")
    end = grid((("", chair(paper, spot, on, note=note, above=above, post="PHÓ CHỦ TỊCH")),), css="", widths=(42, 58))
    pages(paper, f"{body}<br>{end}", "13pt Tinos", _EXTRACT)


_SMALL_SHEET = """
.page{padding:9mm 9mm 8mm 13mm} .ln{margin:.9mm 0} .top td{text-align:center;line-height:1.25;font-size:9.2pt}
.top .c{white-space:nowrap}
h1{font-size:15pt;margin:3mm 0 2mm} .ink{height:15mm} .ink [data-sign]{top:1mm;height:11mm;width:28mm}
.ink [data-seal]{top:7mm} .sg{font-size:9.5pt} .notes.rule{margin-top:2mm}
"""


@layout("giay_chung_sinh", "zr_born_2012", split="unseen24", years=(2013, 2018))
def born_2012(paper: Paper, on: date) -> None:
    """The maternity paper of TT 17/2012/TT-BYT on a sheet of A5, from a district's health centre."""
    rng, f, spot = paper.rng, filler(paper), spot_of(paper)
    child, mother, father, facts = baby(rng, spot, on - timedelta(days=rng.randint(1, 4)))
    t, town = teller(paper, facts), small(spot.district)
    ward = "KHOA PHỤ SẢN" if rng.random() < 0.5 else "KHOA CHĂM SÓC SỨC KHỎE SINH SẢN"
    own = rng.choice((f"Bệnh viện đa khoa {town}", f"Trung tâm Y tế {town}"))
    office = f"SỞ Y TẾ {spot.province.removeprefix('Tỉnh ').upper()}<br><b>{own.upper()}</b><br>{ward}"
    number = f"Số: {f('so', f'{rng.randint(8, 960):04d}')}&emsp;Quyển số: {rng.randint(1, 9):02d}/{on.year}"
    shown, kept = moment(rng, child.birth)
    grams = rng.randrange(2400, 4000, 50)
    name = f("ten_du_dinh", child.name.upper(), child.name)
    body = (
        grid(((office, COUNTRY),), css="top", widths=(43, 57))
        + f"<h1>GIẤY CHỨNG SINH</h1><p class=c style='margin:0 0 2mm'>{number}</p>"
        + line(("Họ và tên mẹ/Người nuôi dưỡng:", f"<b>{t('me_ho_ten')}</b>"))
        + line(("Năm sinh:", t("me_nam_sinh")), ("Dân tộc:", t("me_dan_toc")))
        + line(("Nơi đăng ký thường trú/tạm trú:", t("me_noi_cu_tru")))
        + line(("Mã số BHXH/Thẻ BHYT số:", f"DT2{spot.code[1:]}{rng.randrange(10**10):010d}"))
        + line(
            (
                f"Số CMND/{'CCCD/' if on.year > 2015 else ''}Hộ chiếu:",
                f("me_so_giay_to", card(rng, mother, spot, on)[1]),
            )
        )
        + line(("Họ và tên cha:", father.name.upper()))
        + line(("Đã sinh con vào lúc:", f("thoi_diem_sinh", shown, kept)))
        + line(("Tại:", f("noi_sinh", f"{own}, {small(spot.province)}")))
        + line(("Số con trong lần sinh này:", f("so_con", "01")), ("Giới tính của con:", f("gioi_tinh", child.sex)))
        + line(("Cân nặng của con:", f("can_nang", f"{grams} gram", grams)), ("Hiện trạng:", "Bình thường"))
        + line(("Dự định đặt tên con là:", name))
        + line(("Ghi chú:", "&nbsp;"))
    )
    day = f"<p class='r i' style='margin:2mm 4mm 1mm 0'>{dated(paper, 'ngay_cap', on, first='Ngày')}</p>"
    doctor, head = (soul(rng, on, spot, age=(28, 57)).name for _ in range(2))
    seal = f"{own}, {small(spot.province)}"
    end = grid(
        ((
            signed("Cha, mẹ hoặc<br>người thân thích", father.name, "(Ký, ghi rõ họ tên)"),
            signed("Người đỡ đẻ", f"<b>NHS. {doctor}</b>", "(Ký, ghi rõ họ tên)<br>&nbsp;"),
            signed("Thủ trưởng<br>cơ sở y tế", f"<b>BSCKI. {head}</b>", "(Ký tên, đóng dấu)", seal),
        ),),
        css="", widths=(32, 32, 36),
    )  # fmt: skip
    small_print = notes(
        "Lưu ý: Giấy này có giá trị để làm thủ tục đăng ký khai sinh. Tên dự định đặt có thể thay đổi khi đăng ký "
        "khai sinh. Trẻ phải được khai sinh trong thời hạn 60 ngày kể từ ngày sinh."
    )
    pages(paper, f"{body}{day}{end}{small_print}", "10.5pt Tinos", _SMALL_SHEET, size=(148, 210))


_REQUEST = """
.page{padding:14mm 17mm 12mm 27mm} .ln{margin:.95mm 0} h1{font-size:16pt;margin:4mm 0 2mm}
p{margin:1.2mm 0} .ink{height:15mm} .ink [data-sign]{top:1mm} .notes.rule{margin-top:2mm}
.code{position:absolute;right:17mm;top:8mm;font-size:9.5pt;font-style:italic} .to{margin:0 auto;width:140mm}
"""


@layout("to_khai_dang_ky_khai_sinh", "zr_birth_request_2012", split="unseen24", years=(2012, 2015))
def birth_request_2012(paper: Paper, on: date) -> None:
    """The request to register a birth of form TP/HT-2012-TKKS.1 (TT 05/2012), with its footnotes."""
    rng, f, spot = paper.rng, filler(paper), spot_of(paper)
    _, mother, father, facts = baby(rng, spot, on - timedelta(days=rng.randint(4, 57)))
    t, place = teller(paper, facts), spot.on(on)
    who, kin = _announcer(rng, mother, father)
    office = f"Ủy ban nhân dân {place.address()}"
    home = "Nơi thường trú/tạm trú<sup>(2)</sup>:"
    body = (
        '<div class="code">Mẫu TP/HT-2012-TKKS.1</div>'
        + f"{COUNTRY}<h1>TỜ KHAI ĐĂNG KÝ KHAI SINH</h1>"
        + f'<p class="to c">Kính gửi<sup>(1)</sup>: {f("kinh_gui", office)}</p>'
        + line(("Họ và tên người khai:", f("nguoi_yeu_cau", who.name.upper(), who.name)))
        + line((home, f("nguoi_yeu_cau_noi_cu_tru", who.home)))
        + line(
            (
                "Số CMND/Hộ chiếu/Giấy tờ hợp lệ thay thế<sup>(3)</sup>:",
                f("nguoi_yeu_cau_giay_to", identity_text(rng, who, spot, on)),
            )
        )
        + line(("Quan hệ với người được khai sinh:", f("quan_he", kin)))
        + "<p>Đề nghị Ủy ban nhân dân đăng ký khai sinh cho người có tên dưới đây:</p>"
        + line(("Họ và tên:", f"<b>{t('ho_ten')}</b>"), ("Giới tính:", t("gioi_tinh")), shares=(4, 1))
        + line(("Ngày, tháng, năm sinh:", t("ngay_sinh")))
        + line(("(Bằng chữ:", f"{t('ngay_sinh_bang_chu')})"))
        + line(("Nơi sinh<sup>(4)</sup>:", t("noi_sinh")))
        + line(("Dân tộc:", t("dan_toc")), ("Quốc tịch:", t("quoc_tich")))
        + line(("Quê quán:", t("que_quan")))
        + _elder_2010(t, "cha_", "cha", home)
        + _elder_2010(t, "me_", "mẹ", home)
        + "<p class=j>Tôi cam đoan lời khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về lời khai "
        "của mình.</p>"
    )
    day = f"<p class='r i'>Làm tại: {place.bare}, {dated(paper, 'ngay_lam', on)}</p>"
    end = grid((("", signed("Người khai", who.name)),), css="", widths=(55, 45))
    foot = notes(
        "<b>Chú thích:</b>",
        "(1) Ghi rõ tên cơ quan đăng ký khai sinh.",
        "(2) Ghi theo địa chỉ đăng ký thường trú; nếu không có nơi đăng ký thường trú thì gạch hai chữ “thường trú”, "
        "ghi theo địa chỉ đăng ký tạm trú.",
        "(3) Nếu ghi theo số CMND thì gạch cụm từ “Hộ chiếu/Giấy tờ hợp lệ thay thế”.",
        "(4) Trường hợp trẻ sinh tại cơ sở y tế thì ghi rõ tên cơ sở y tế và địa danh hành chính.",
    )
    pages(paper, f"{body}{day}{end}{foot}", "12.5pt Tinos", _REQUEST)
