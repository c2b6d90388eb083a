"""Births: the certificate, its extract and the application of TT 04/2020/TT-BTP, the notice of TT 56/2017/TT-BYT."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from samples.blocks import COUNTRY, notes, pages, signed, wide
from samples.captions import line, tick
from samples.communes import parts
from samples.fields import Facts, Fill, Teller, dated, filler, moment, slashed, teller
from samples.paper import Paper, layout
from samples.papers import circular_forms_civil as civil
from samples.people import Commune, Person, day_between, official
from samples.words import capital, grouped, small


class _Birth(NamedTuple):
    child: Person
    mother: Person
    father: Person
    mothers_place: Commune
    facts: Facts


def _born_at(rng: Random, place: Commune) -> str:
    """A place of birth as the circular wants it: the house and its address."""
    province, upper = small(place.province), small(place.district or place.province)
    seat = f"{upper}, {province}" if place.district else upper
    return rng.choice(
        (
            f"Trạm Y tế {small(place.name)}, {place.address()}",
            f"Trung tâm Y tế {upper}, {seat}" if place.district else f"Trung tâm Y tế khu vực {place.bare}, {upper}",
            f"Bệnh viện Đa khoa {province}, {province}",
            f"Bệnh viện Sản - Nhi {province}, {province}",
        )
    )


def _birth(rng: Random, on: date, born: date, place: Commune, *, elders: bool = False, alone: bool = False) -> _Birth:
    """A child of two people of ``place`` (the mother now and then of elsewhere), addresses as on the day ``on``.

    ``alone``: the child has its mother's surname and people.
    """
    father = civil.housed(rng, civil.citizen(rng, born, place, age=(22, 41), female=False))
    other = civil.elsewhere(rng, on, place, 0.3)
    mother = civil.housed(rng, civil.citizen(rng, born, other, age=(20, 37), female=True))
    elder = mother if alone else father
    child = civil.citizen(rng, on, place, birth=born, surname=elder.surname, ethnic=elder.ethnic)
    root = civil.elsewhere(rng, min(on, date(2025, 6, 1)), place, 0.25 if father.ethnic == "Kinh" else 0.0)
    facts: Facts = {
        **parts("", child, capitals=True),
        **parts("me_", mother, capitals=elders),
        **parts("cha_", father, capitals=elders),
        "ngay_sinh_bang_chu": civil.words_of(born),
        "noi_sinh": _born_at(rng, place),
        "que_quan": capital(root.address()),
        "so_dinh_danh": child.id_number,
    }
    return _Birth(child, mother, father, other, facts)


def _recent(rng: Random, on: date) -> date:
    """A day of birth that is registered on the day ``on``."""
    return day_between(rng, on - timedelta(days=55), on - timedelta(days=5))


def _elder(t: Teller, prefix: str, caption: str) -> str:
    """The lines of one parent, without dots."""
    return (
        f"<p>Họ, chữ đệm, tên người {caption}: <b>{t(f'{prefix}ho_ten')}</b></p>"
        f'<p class="rw"><span>Năm sinh: {t(f"{prefix}nam_sinh")}</span><span>Dân tộc: {t(f"{prefix}dan_toc")}</span>'
        f"<span>Quốc tịch: {t(f'{prefix}quoc_tich')}</span></p><p>Nơi cư trú: {t(f'{prefix}noi_cu_tru')}</p>"
    )


def _bearer(t: Teller, *, numbered: bool = True) -> str:
    """The lines of whoever is or was born, without dots; the number of the old is not always known."""
    number = t("so_dinh_danh") if numbered else ""
    return (
        f"<p>Họ, chữ đệm, tên: <b>{t('ho_ten')}</b></p><p>Ngày, tháng, năm sinh: {t('ngay_sinh')}&emsp;ghi bằng chữ: "
        f'{t("ngay_sinh_bang_chu")}</p><p class="rw"><span>Giới tính: {t("gioi_tinh")}</span><span>Dân tộc: '
        f"{t('dan_toc')}</span><span>Quốc tịch: {t('quoc_tich')}</span></p><p>Nơi sinh: {t('noi_sinh')}</p>"
        f"<p>Quê quán: {t('que_quan')}</p><p>Số định danh cá nhân: {number}</p>"
    )


@layout("giay_khai_sinh", "zc_birth_2020", split="unseen21", years=(2021, 2026))
def birth_certificate(paper: Paper, on: date) -> None:
    """The birth certificate of TT 04/2020 in its frame, filled in by the register's program."""
    rng, f, place = civil.REGION.begin(paper, on)
    told = _birth(rng, on, _recent(rng, on), place, elders=rng.random() < 0.5)
    t = teller(paper, told.facts)
    who, where = rng.choice(((told.mother, told.mothers_place), (told.father, place)))
    body = f"""<div class="frame">{COUNTRY}<h1>GIẤY KHAI SINH</h1>
<p class="c">Số: {f("so", f"{rng.randint(3, 420)}/{on.year}")}</p>{_bearer(t)}{_elder(t, "me_", "mẹ")}
{_elder(t, "cha_", "cha")}<p>Họ, chữ đệm, tên người đi khai sinh: {f("nguoi_di_khai_sinh", who.name)}</p>
<p>Giấy tờ tùy thân: {civil.card(rng, who, where, on)}</p>
<p>Nơi đăng ký khai sinh: {f("noi_dang_ky", place.committee())}</p>
<p>Ngày, tháng, năm đăng ký: {f("ngay_dang_ky", slashed(on), on.isoformat())}</p>
{civil.at_right(civil.signing(paper, place, "NGƯỜI KÝ GIẤY KHAI SINH"), 60)}</div>"""
    pages(
        paper, body, "12.5pt Tinos",
        civil.SIGN + ".page{padding:11mm} .frame{border:1.1mm double #a33;outline:.4mm solid #a33;outline-offset:1.2mm;"
        "height:100%;padding:10mm 10mm 6mm 15mm} p{margin:1.7mm 0} h1{color:#b3202a;font-size:21pt;margin:7mm 0 1mm}",
    )  # fmt: skip


def _registered(rng: Random, f: Fill, paper: Paper, day: date) -> str:
    """Number (with its book in the years before the law of 2014) and day of a registration."""
    if day.year < 2016:
        book = f("quyen_so", f"{rng.randint(1, 2):02d}/{day.year}")
        number = f"{f('so_dang_ky', str(rng.randint(4, 210)))}&emsp;Quyển số: {book}"
    else:
        number = f("so_dang_ky", f"{rng.randint(4, 310)}/{day.year}")
    return f"Số: {number}, {dated(paper, 'ngay_dang_ky', day)}"


@layout("trich_luc_khai_sinh", "zc_birth_extract_2020", split="unseen21", years=(2022, 2026))
def birth_extract(paper: Paper, on: date) -> None:
    """The extract (copy) of a birth's registration of TT 04/2020, given out by the commune that keeps the book now."""
    rng = paper.rng
    f = filler(paper)
    born = day_between(rng, on - timedelta(days=27 * 365), on - timedelta(days=400))
    day = civil.registered_day(rng, born, (5, 58))
    home = rng.choice(civil.REGION.homes)
    then, now = home.named(day), home.named(on)
    alone = rng.random() < 0.25
    told = _birth(rng, day, born, then, elders=rng.random() < 0.6, alone=alone)
    t = teller(paper, told.facts)
    if not alone:
        father = _elder(t, "cha_", "cha")
    else:
        father = (
            "<p>Họ, chữ đệm, tên người cha: -/-</p><p class='rw'><span>Năm sinh: -/-</span><span>Dân tộc: -/-</span>"
            "<span>Quốc tịch: -/-</span></p><p>Nơi cư trú: -/-</p>"
        )
    changed = day_between(rng, max(date(2016, 3, 1), day + timedelta(days=200)), on - timedelta(days=20))
    act = f"theo Trích lục cải chính hộ tịch số {rng.randint(2, 48):02d}/TLCCHT ngày {slashed(changed)}"
    what = rng.choice(("Cải chính năm sinh của mẹ", "Cải chính chữ đệm của mẹ", "Bổ sung thông tin về quê quán"))
    remark = f("ghi_chu", f"{what} {act}") if rng.random() < 0.5 else ""
    number = f"Số: {f('so', f'{rng.randint(12, 960)}/TLKS-BS')}"
    body = f"""{civil.lead(civil.banner(now), number, civil.letter_day(paper, now, on), 42)}
<h1>TRÍCH LỤC KHAI SINH</h1><p class="c" style="margin-bottom:4mm"><b>(BẢN SAO)</b></p>
{_bearer(t, numbered=born.year > 2015 or rng.random() < 0.6)}{_elder(t, "me_", "mẹ")}{father}
<p>Đăng ký khai sinh tại: {f("noi_dang_ky", then.committee())}</p><p>{_registered(rng, f, paper, day)}</p>
<p>Ghi chú: {remark}</p>{civil.at_right(civil.signing(paper, now, "NGƯỜI KÝ TRÍCH LỤC", clerk=True))}"""
    pages(paper, body, "12.5pt TeX Gyre Termes", civil.SIGN + "p{margin:1.7mm 0}")


@layout("giay_chung_sinh", "zc_birth_notice_2017", split="unseen21", years=(2021, 2025))
def hospital_birth(paper: Paper, on: date) -> None:
    """The notice of birth of TT 56/2017/TT-BYT, printed by a clinic's program and signed by parent, midwife and head."""
    rng, f, place = civil.REGION.begin(paper, min(on, date(2025, 6, 20)))
    on = min(on, date(2025, 6, 20))
    born = on - timedelta(days=rng.randint(0, 4))
    told = _birth(rng, on, born, civil.elsewhere(rng, on, place, 0.3), elders=True)
    mother, t = told.mother, teller(paper, told.facts)
    clinic = f"Trung tâm Y tế {small(place.district)}"
    stem = f"{civil.REGION.home_of(place).code[1:]}{rng.randint(1, 198):03d}"
    number = f("so", f"{stem}.GCS.{rng.randint(40, 9800):05d}.{on:%y}")
    told_at, stored = moment(rng, born)
    hour, day = told_at.split(", ngày ")
    at = f"{hour}, ngày {day.replace('/', ' tháng ', 1).replace('/', ' năm ', 1)}"
    weight = rng.randrange(2300, 4100, 50)
    twins = rng.random() < 0.06
    child = told.child
    body = f"""<table class="kq"><tr><td style="width:48%">SỞ Y TẾ {place.province.split(" ", 1)[1].upper()}<br>
<b>{clinic.upper()}</b></td><td>Số: <b>{number}</b><br>Quyển số: {rng.randint(1, 9):02d}/{on.year}</td></tr></table>
<div style="margin-top:4mm">{COUNTRY}</div><h1>GIẤY CHỨNG SINH</h1><div style="height:2mm"></div>
{line(("Họ và tên mẹ/Người nuôi dưỡng:", t("me_ho_ten")))}{line(("Năm sinh:", t("me_nam_sinh")))}
{line(("Nơi đăng ký thường trú:", t("me_noi_cu_tru")))}
{line(("Mã số BHXH/Thẻ BHYT số:", f"{rng.randint(10**9, 10**10 - 1)}"))}
{line(("Giấy CMND/Thẻ căn cước/Hộ chiếu số:", f("me_so_giay_to", mother.id_number)))}
{line(("Ngày cấp:", slashed(mother.id_issued)), ("Nơi cấp:", "Cục Cảnh sát QLHC về TTXH"), shares=(2, 5))}
{line(("Dân tộc:", t("me_dan_toc")))}{line(("Họ và tên cha:", told.father.name.upper()))}
{line(("Đã sinh con vào lúc:", f("thoi_diem_sinh", at, stored)))}
{line(("Tại:", f("noi_sinh", f"{clinic}, {small(place.province)}")))}
{line(("Số con trong lần sinh này:", f("so_con", "02" if twins else "01")))}
{line(("Giới tính của con:", f("gioi_tinh", child.sex)), ("Cân nặng:", _grams(rng, f, weight)))}
{line(("Dự định đặt tên con là:", f("ten_du_dinh", child.name.upper(), child.name)))}
{line(("Ghi chú:", "Sinh đôi, con thứ nhất" if twins else rng.choice(("", "Sinh mổ lần 1", "Sinh thường"))))}
<p class="r i" style="margin:4mm 4mm 2mm">{civil.seat_of(place)}, {dated(paper, "ngay_cap", on)}</p><div class="four">
{signed("Cha, mẹ, người nuôi dưỡng", mother.name, "(Ký, ghi rõ họ tên)")}
{signed("Người đỡ đẻ", official(rng), "(Ký, ghi rõ họ tên)")}{signed("Người ghi phiếu", official(rng), "(Ký, ghi rõ chức danh)")}
{signed("Thủ trưởng cơ sở KB, CB", official(rng), "(Ký tên, đóng dấu)", clinic)}</div>
{notes("Lưu ý: Tên dự định của con có thể thay đổi khi đi đăng ký khai sinh.")}"""
    pages(
        paper,
        body,
        "12pt Tinos",
        civil.SIGN + ".four{display:flex;font-size:10.5pt;gap:2mm} .four>*{flex:1} .ln{margin:1.9mm 0}",
    )


def _grams(rng: Random, f: Fill, weight: int) -> str:
    """A child's weight in grams as a midwife's program prints it."""
    return f("can_nang", rng.choice((f"{weight} g", f"{grouped(weight)} gram", f"{weight} gam")), str(weight))


def _child_lines(t: Teller) -> str:
    """The child's lines on dots, with the marks of the form's notes."""
    return (
        line(("Họ, chữ đệm, tên:", f"<b>{t('ho_ten')}</b>"))
        + line(("Ngày, tháng, năm sinh:", t("ngay_sinh")), ("ghi bằng chữ:", t("ngay_sinh_bang_chu")), shares=(2, 6))
        + line(("Giới tính:", t("gioi_tinh")), ("Dân tộc:", t("dan_toc")), ("Quốc tịch:", t("quoc_tich")))
        + line(("Nơi sinh:<sup>(4)</sup>", t("noi_sinh")))
        + line(("Quê quán:", t("que_quan")))
    )


def _parent_lines(t: Teller, prefix: str, caption: str) -> str:
    """The lines of one parent on dots, with the marks of the form's notes."""
    told = (
        (f"{label}:", t(f"{prefix}{name}")) for label, name in (("Dân tộc", "dan_toc"), ("Quốc tịch", "quoc_tich"))
    )
    return (
        line((f"Họ, chữ đệm, tên người {caption}:", f"<b>{t(f'{prefix}ho_ten')}</b>"))
        + line(("Năm sinh:<sup>(5)</sup>", t(f"{prefix}nam_sinh")), *told)
        + line(("Nơi cư trú:<sup>(2)</sup>", t(f"{prefix}noi_cu_tru")))
    )


_BIRTH_NOTES = (
    "<b>Chú thích:</b>",
    "(1) Ghi rõ tên cơ quan đăng ký khai sinh.",
    "(2) Ghi theo nơi đăng ký thường trú; nếu không có nơi đăng ký thường trú thì ghi theo nơi đăng ký tạm trú; trường hợp "
    "không có nơi đăng ký thường trú và nơi đăng ký tạm trú thì ghi theo nơi đang sinh sống.",
    "(3) Ghi thông tin về giấy tờ tùy thân của người đi đăng ký khai sinh, ghi rõ số, cơ quan cấp, ngày cấp hộ chiếu, chứng "
    "minh nhân dân hoặc giấy tờ hợp lệ thay thế.",
    "(4) Trường hợp sinh tại cơ sở y tế thì ghi rõ tên cơ sở y tế và địa chỉ trụ sở cơ sở y tế đó.",
    "(5) Ghi đầy đủ ngày, tháng sinh của cha, mẹ (nếu có).",
    "(6) Đề nghị đánh dấu X vào ô nếu có yêu cầu cấp bản sao và ghi rõ số lượng.",
)
_OATH = (
    "Tôi cam đoan nội dung đề nghị đăng ký khai sinh trên đây là đúng sự thật, được sự thỏa thuận nhất trí của các bên "
    "liên quan theo quy định pháp luật."
)


@layout("to_khai_dang_ky_khai_sinh", "zc_birth_application_2020", split="unseen21", years=(2021, 2026))
def birth_application(paper: Paper, on: date) -> None:
    """The application for a birth's registration of TT 04/2020 with its notes, typed by the parent at the counter."""
    rng, f, place = civil.REGION.begin(paper, on)
    told = _birth(rng, on, _recent(rng, on), place, elders=True)
    who, where, kin = rng.choice(((told.father, place, "Cha đẻ"), (told.mother, told.mothers_place, "Mẹ đẻ")))
    t, copies, office = teller(paper, told.facts), rng.randint(0, 5), place.committee()
    kin = rng.choice((kin, kin.split()[0]))
    body = f"""{COUNTRY}<h1 style="font-size:16pt">TỜ KHAI ĐĂNG KÝ KHAI SINH</h1>
<p class="c" style="margin:3mm 0 4mm"><b>Kính gửi:</b><sup>(1)</sup> {f("kinh_gui", office, [office])}</p>
{line(("Họ, chữ đệm, tên người yêu cầu:", f("nguoi_yeu_cau", who.name.upper(), who.name)))}
{line(("Nơi cư trú:<sup>(2)</sup>", f("nguoi_yeu_cau_noi_cu_tru", who.home)))}
{line(("Giấy tờ tùy thân:<sup>(3)</sup>", f("nguoi_yeu_cau_giay_to", civil.card(rng, who, where, on))))}
{line(("Quan hệ với người được khai sinh:", f("quan_he", kin)))}
<p><b>Đề nghị cơ quan đăng ký khai sinh cho người dưới đây:</b></p>{_child_lines(t)}
{_parent_lines(t, "me_", "mẹ")}{_parent_lines(t, "cha_", "cha")}<p class="j ti">{_OATH}</p>
<p class="ti">Tôi chịu hoàn toàn trách nhiệm trước pháp luật về nội dung cam đoan của mình.</p>"""
    asked = f"""<p>Đề nghị cấp bản sao<sup>(6)</sup>: Có {tick(copies > 0)}, Không {tick(copies == 0)}</p>
<p>Số lượng: {f"{copies:02d}" if copies else "........"} bản</p>"""
    made = f"Làm tại: {place.bare}, {dated(paper, 'ngay_lam', on)}"
    body += wide(
        asked, f'<p class="c i">{made}</p>{signed("Người yêu cầu", who.name, "(Ký, ghi rõ họ, chữ đệm, tên)")}'
    )
    pages(paper, body + notes(*_BIRTH_NOTES), "12pt Tinos", "p{margin:1.2mm 0} .ti{text-indent:9mm} .ink{height:16mm} "
          ".ink [data-sign]{top:1mm} .page{padding-top:12mm}")  # fmt: skip
