"""Papers of a death: an extract of 2026, a commune's notice of 2016, the request of 2016 that it be registered."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from samples.blocks import COUNTRY, grid, notes, pages, para, signed
from samples.captions import line
from samples.communes import parts
from samples.fields import Facts, Pairs, dated, filler, slashed, teller
from samples.paper import Paper, layout
from samples.papers.decree_forms_civil import MOTHERS_KIN, SPOTS, Spot, chair, identity_text, soul, spot_of
from samples.people import Person, day_between, workday
from samples.words import date_in_words, long_date, small

_AT_HOME = (
    "Bệnh già",
    "Già yếu",
    "Tai biến mạch máu não",
    "Nhồi máu cơ tim",
    "Đột quỵ",
    "Ung thư gan giai đoạn cuối",
)
_AT_HOSPITAL = (
    "Viêm phổi nặng, suy hô hấp cấp trên bệnh nhân cao tuổi",
    "Xuất huyết não, tăng huyết áp",
    "Suy thận mạn giai đoạn cuối",
    "Sốc nhiễm khuẩn, suy đa tạng",
)


class Death(NamedTuple):
    """Somebody who died, and what papers tell of it."""

    who: Person
    facts: Facts
    words: str
    """The day in words."""


def _death(rng: Random, spot: Spot, day: date, *, hospital: bool | None = None) -> Death:
    """A death in ``spot`` on the day ``day``, at home or (drawn if not said) in the district's hospital."""
    who = soul(rng, day, spot, age=(64, 94))
    there = rng.random() < 0.4 if hospital is None else hospital
    hour, minute = rng.randint(0, 23), rng.randint(0, 59)
    year_only = who.birth.year < 1955 and rng.random() < 0.5
    where = f"Bệnh viện đa khoa {small(spot.district)}, {small(spot.province)}" if there else who.home
    facts: Facts = {
        **parts("", who, capitals=True),
        "ngay_sinh": str(who.birth.year) if year_only else (slashed(who.birth), who.birth.isoformat()),
        "giay_to_tuy_than": identity_text(rng, who, spot, day),
        "noi_cu_tru_cuoi_cung": who.home,
        "thoi_diem_chet": (
            f"{hour:02d} giờ {minute:02d} phút, {long_date(day)}",
            f"{day.isoformat()}T{hour:02d}:{minute:02d}",
        ),
        "noi_chet": where,
        "nguyen_nhan": rng.choice(_AT_HOSPITAL if there else _AT_HOME),
    }
    return Death(who, facts, date_in_words(day))


def _child_of(rng: Random, who: Person, spot: Spot, on: date) -> tuple[Person, str]:
    """A grown child of ``who``, living in ``spot``, and what they are to the dead."""
    named = who.female == (who.ethnic in MOTHERS_KIN)
    surname = who.surname if named else None
    kin = soul(rng, on, spot, age=(23, 42), ethnic=who.ethnic, surname=surname)
    return kin, "Con gái" if kin.female else "Con trai"


_EXTRACT = """
.page{padding:19mm 16mm 14mm 27mm} .two td{padding:1.1mm 0} .two td:first-child{width:52mm;padding-right:3mm}
.top td{text-align:center;font-size:12pt;line-height:1.25} h1{font-size:17pt;margin:9mm 0 0}
.name{font-size:1.08em;font-weight:bold} .short{width:20mm;border-top:.3mm solid #222;margin:1mm auto}
"""


@layout("trich_luc_khai_tu", "zr_death_extract_2026", split="unseen24", years=(2026, 2026))
def death_extract_2026(paper: Paper, on: date) -> None:
    """A copy of an extract of a death that an old commune registered, from the new one; values in a column."""
    rng, f, spot = paper.rng, filler(paper), spot_of(paper)
    day = day_between(rng, date(2016, 2, 1), date(2025, 5, 20))
    entered = workday(day + timedelta(days=rng.randint(1, 14)))
    _, facts, words = _death(rng, spot, day)
    t, now, then = teller(paper, facts), spot.on(on), spot.on(entered)
    office = f"ỦY BAN NHÂN DÂN<br><b>{now.name.upper()}</b><div class=short></div>"
    rows = (
        ("Họ, chữ đệm, tên:", f"<span class=name>{t('ho_ten')}</span>"),
        ("Ngày, tháng, năm sinh:", t("ngay_sinh")),
        ("Giới tính:", t("gioi_tinh")),
        ("Dân tộc:", t("dan_toc")),
        ("Quốc tịch:", t("quoc_tich")),
        ("Giấy tờ tùy thân:", t("giay_to_tuy_than")),
        ("Nơi cư trú cuối cùng:", t("noi_cu_tru_cuoi_cung")),
        ("Đã chết vào lúc:", t("thoi_diem_chet")),
        ("Ghi bằng chữ:", words),
        ("Nơi chết:", t("noi_chet")),
        ("Nguyên nhân chết:", t("nguyen_nhan")),
        ("Đăng ký khai tử tại:", f("noi_dang_ky", f"Ủy ban nhân dân {then.address()}")),
        (
            "Số:",
            f"{f('so_dang_ky', f'{rng.randint(2, 96):02d}/{entered.year}')}, {dated(paper, 'ngay_dang_ky', entered)}",
        ),
        ("Ghi chú:", "Không"),
    )
    number = f"Số: {f('so', f'{rng.randint(5, 640)}/TLKT-BS')}"
    issue = f"<i>{now.bare}, {dated(paper, 'ngay_cap', on)}</i>"
    signs = chair(paper, spot, on, above=("NGƯỜI KÝ TRÍCH LỤC", "TM. ỦY BAN NHÂN DÂN"), post="CHỦ TỊCH")
    body = (
        grid(((office, COUNTRY), (number, issue)), css="top", widths=(40, 60))
        + "<h1>TRÍCH LỤC KHAI TỬ</h1><p class=c style='margin:0 0 6mm'><b>(BẢN SAO)</b></p>"
        + grid(rows, css="two")
        + f"<p class=i>Trích lục từ Cơ sở dữ liệu hộ tịch điện tử.</p>{grid((('', signs),), css='', widths=(44, 56))}"
    )
    pages(paper, body, "13pt Tinos", _EXTRACT)


_NOTICE = """
.page{padding:20mm 18mm 15mm 29mm;line-height:1.4} h1{font-size:18pt;margin:9mm 0 5mm} p{margin:2.2mm 0}
.top td{text-align:center;line-height:1.25;font-size:12.5pt} .gap{display:inline-block;width:14mm}
.top td{padding-bottom:1.5mm} .underline{border-bottom:.3mm solid #222;padding-bottom:.5mm}
"""


@layout("giay_bao_tu", "zr_death_notice_2016", split="unseen24", years=(2016, 2020))
def death_notice_2016(paper: Paper, on: date) -> None:
    """The notice of a death at home that the commune gives the family (NĐ 123/2015), in running lines."""
    rng, f, spot = paper.rng, filler(paper), spot_of(paper)
    who, facts, words = _death(rng, spot, on - timedelta(days=rng.randint(0, 3)), hospital=False)
    t, place = teller(paper, facts), spot.on(on)
    kin, tie = _child_of(rng, who, spot, on)
    paper.set(co_quan_cap=f"ỦY BAN NHÂN DÂN {spot.name.upper()}")
    office = (
        f"{spot.district.upper()}<br><b data-f='co_quan_cap'>ỦY BAN NHÂN DÂN<br>"
        f"<span class=underline>{spot.name.upper()}</span></b>"
    )
    number = f"Số: {f('so', f'{rng.randint(1, 64):02d}/UBND-GBT')}"
    body = (
        grid(((office, COUNTRY), (number, f"<i>{place.bare}, {dated(paper, 'ngay_cap', on)}</i>")), css="top",
             widths=(41, 59))
        + "<h1>GIẤY BÁO TỬ</h1>"
        + para(
            f"Họ, chữ đệm, tên người chết: <b>{t('ho_ten')}</b>",
            f"Ngày, tháng, năm sinh: {t('ngay_sinh')}<span class=gap></span>Giới tính: {t('gioi_tinh')}",
            f"Dân tộc: {who.ethnic}<span class=gap></span>Quốc tịch: {who.nationality}",
            f"Giấy tờ tùy thân: {t('giay_to_tuy_than')}",
            f"Nơi cư trú cuối cùng: {who.home}",
            f"Đã chết vào lúc: {t('thoi_diem_chet')}",
            f"(Ghi bằng chữ: {words})",
            f"Nơi chết: {t('noi_chet')}",
            f"Nguyên nhân chết: {t('nguyen_nhan')}",
            f"Giấy báo tử này được cấp cho {'bà' if kin.female else 'ông'} {kin.name} là {small(tie)} của người "
            "chết để làm thủ tục đăng ký khai tử theo quy định của pháp luật về hộ tịch.",
            css="j",
        )
    )  # fmt: skip
    left = f"<div style='font-size:11pt'><b><i>Nơi nhận:</i></b><br>- Ông (bà) {kin.name};<br>- Lưu: VT, HT.</div>"
    name = soul(rng, on, spot, age=(35, 58), female=False).name
    seal = f"TM. ỦY BAN NHÂN DÂN<br>{rng.choice(('CHỦ TỊCH', 'KT. CHỦ TỊCH<br>PHÓ CHỦ TỊCH'))}"
    signs = signed(seal, f"<b>{name}</b>", "", place.committee())
    pages(paper, f"{body}<br>{grid(((left, signs),), css='', widths=(46, 54))}", "13.5pt Tinos", _NOTICE)


_REQUEST = """
.page{padding:14mm 16mm 12mm 26mm} h1{font-size:16pt;margin:5mm 0 2mm} .ln{margin:1.1mm 0} .ink{height:16mm}
.ink [data-sign]{top:2mm} .notes.rule{width:100%;margin-top:3mm}
"""


@layout("to_khai_khac", "zr_death_request_2016", split="unseen24", years=(2016, 2020))
def death_request_2016(paper: Paper, on: date) -> None:
    """The request to register a death (TT 15/2015) with captions on dotted lines and footnotes."""
    rng, f, spot = paper.rng, filler(paper), spot_of(paper)
    day = on - timedelta(days=rng.randint(1, 13))
    who, facts, _ = _death(rng, spot, day)
    near = rng.choice((spot, spot, rng.choice(SPOTS)))
    kin, tie = _child_of(rng, who, near, on)
    place = spot.on(on)
    told = {name: fact if isinstance(fact, str) else fact[0] for name, fact in facts.items()}
    p = Pairs(paper)
    title = f("ten_to_khai", "TỜ KHAI ĐĂNG KÝ KHAI TỬ")
    reported = f"{rng.randint(1, 70):02d}/{'GBT' if told['noi_chet'] != who.home else 'UBND-GBT'}"
    issuer = place.address() if told["noi_chet"] == who.home else small(told["noi_chet"])
    office = f"UBND {issuer}" if told["noi_chet"] == who.home else issuer
    paper_told = f"số {reported} do {office} cấp ngày {slashed(workday(day))}"
    to, sent = p("Kính gửi(1)", f"Ủy ban nhân dân {place.address()}", "kinh_gui")
    body = (
        f"{COUNTRY}<h1>{title}</h1><p class=c>{to} {sent}</p>"
        + line(p("Họ, chữ đệm, tên người yêu cầu", kin.name.upper(), "nguoi_yeu_cau", true=kin.name))
        + line(p("Nơi cư trú(2)", kin.home, "nguoi_yeu_cau_noi_cu_tru"))
        + line(p("Giấy tờ tùy thân(3)", identity_text(rng, kin, near, on), "nguoi_yeu_cau_giay_to"))
        + line(p("Quan hệ với người đã chết", tie))
        + "<p><b>Đề nghị cơ quan đăng ký khai tử cho người có tên dưới đây:</b></p>"
        + line(p("Họ, chữ đệm, tên", who.name.upper()))
        + line(p("Ngày, tháng, năm sinh", told["ngay_sinh"]))
        + line(p("Giới tính", who.sex), p("Dân tộc", who.ethnic), p("Quốc tịch", who.nationality))
        + line(p("Nơi cư trú cuối cùng(2)", who.home))
        + line(p("Giấy tờ tùy thân(3)", told["giay_to_tuy_than"]))
        + line(p("Đã chết vào lúc", told["thoi_diem_chet"]))
        + line(p("Nơi chết", told["noi_chet"]))
        + line(p("Nguyên nhân chết", told["nguyen_nhan"]))
        + line(p("Số Giấy báo tử/Giấy tờ thay thế Giấy báo tử(4)", paper_told))
        + "<p class=j>Tôi cam đoan những nội dung khai trên đây là đúng sự thật, được sự thỏa thuận nhất trí của những "
        "người liên quan theo quy định pháp luật. Tôi chịu hoàn toàn trách nhiệm trước pháp luật về nội dung cam đoan "
        "của mình.</p>"
    )
    when = f"<i>{place.bare}, {dated(paper, 'ngay_lam', on)}</i><br>"
    signs = signed(f"</b>{when}<b>Người yêu cầu", kin.name, "(Ký, ghi rõ họ, chữ đệm, tên)")
    foot = notes(
        "<b>Chú thích:</b>",
        "(1) Ghi rõ tên cơ quan đăng ký khai tử.",
        "(2) Ghi theo nơi đăng ký thường trú, nếu không có nơi đăng ký thường trú thì ghi theo nơi đăng ký tạm trú; "
        "trường hợp không có nơi đăng ký thường trú và nơi đăng ký tạm trú thì ghi theo nơi đang sinh sống.",
        "(3) Ghi thông tin về giấy tờ tùy thân: ghi rõ loại giấy tờ, số, cơ quan cấp, ngày cấp. Ví dụ: Chứng minh nhân "
        "dân số 001089123 do Công an thành phố Hà Nội cấp ngày 20/10/2004.",
        "(4) Nếu ghi theo số Giấy báo tử, thì gạch cụm từ “Giấy tờ thay thế Giấy báo tử”; nếu ghi theo số Giấy tờ thay "
        "thế Giấy báo tử thì ghi rõ tên, số giấy tờ và gạch cụm từ “Giấy báo tử”.",
    )
    pages(paper, f"{body}{grid((('', signs),), css='', widths=(48, 52))}{foot}", "12.5pt Tinos", _REQUEST)
