"""Deaths: extract and application of TT 04/2020/TT-BTP, the hospital's notice of TT 24/2020/TT-BYT."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

from samples.blocks import COUNTRY, notes, pages, signed, wide
from samples.captions import line, tick
from samples.communes import parts
from samples.fields import Facts, Pairs, dated, filler, slashed, teller
from samples.paper import Paper, layout
from samples.papers import circular_forms_civil as civil
from samples.people import Commune, Person, day_between, official
from samples.words import capital, long_date, small

_CAUSES = (
    "Tuổi già", "Bệnh già", "Nhồi máu cơ tim cấp", "Tai biến mạch máu não", "Ung thư gan giai đoạn cuối",
    "Suy hô hấp, viêm phổi nặng", "Tai nạn giao thông", "Suy thận mạn giai đoạn cuối", "Xơ gan, xuất huyết tiêu hóa",
    "Đuối nước do lũ cuốn",
)  # fmt: skip


def _clock(rng: Random, day: date) -> tuple[str, str]:
    """An hour of ``day`` as the forms spell it, and as it is kept."""
    hour, minute = rng.randint(0, 23), rng.randint(0, 59)
    return f"{hour:02d} giờ {minute:02d} phút, {long_date(day)}", f"{day.isoformat()}T{hour:02d}:{minute:02d}"


def _clinic(place: Commune) -> str:
    """The hospital that people of ``place`` are taken to."""
    if place.district:
        return f"Trung tâm Y tế {small(place.district)}"
    return f"Bệnh viện Đa khoa khu vực {place.bare}"


def _dead(rng: Random, day: date, place: Commune) -> tuple[Person, Facts]:
    """Somebody of ``place`` who died on the day ``day``, with the facts; of the old the year of birth alone at times."""
    who = civil.housed(rng, civil.citizen(rng, day, place, age=rng.choice(((38, 60), (60, 92), (70, 95)))))
    facts: Facts = {**parts("", who, capitals=True), "giay_to_tuy_than": civil.card(rng, who, place, day)}
    if who.birth.year < 1950 and rng.random() < 0.5:
        facts = {**facts, "ngay_sinh": str(who.birth.year)}
    clinic = f"{_clinic(place)}, {small(place.province)}"
    return who, {**facts, "noi_chet": rng.choice((who.home, f"Tại nhà riêng, {small(who.home)}", clinic))}


@layout("trich_luc_khai_tu", "zc_death_extract_2020", split="unseen21", years=(2021, 2026))
def death_extract(paper: Paper, on: date) -> None:
    """The extract (copy) of a death's registration of TT 04/2020, given out by the commune that keeps the book now."""
    rng, f = paper.rng, filler(paper)
    home = rng.choice(civil.REGION.homes)
    day = civil.registered_day(rng, died := day_between(rng, date(2016, 2, 1), on - timedelta(days=40)), (1, 20))
    then, now = home.named(day), home.named(on)
    _, facts = _dead(rng, died, home.named(died))
    t = teller(paper, facts)
    hour = _clock(rng, died) if rng.random() < 0.8 else (long_date(died), died.isoformat())
    own = f"Số: {f('so', f'{rng.randint(3, 600):02d}/TLKT-BS')}"
    number = f("so_dang_ky", f"{rng.randint(2, 130)}/{day.year}")
    body = f"""{civil.lead(civil.banner(now), own, civil.letter_day(paper, now, on))}
<h1 style="margin-top:8mm;font-size:16pt">TRÍCH LỤC KHAI TỬ</h1><p class="c" style="margin-bottom:5mm">(BẢN SAO)</p>
<p>Họ, chữ đệm, tên: {t("ho_ten")}</p><p>Ngày, tháng, năm sinh: {t("ngay_sinh")}</p>
<p>Giới tính: {t("gioi_tinh")}&emsp;&emsp;&emsp;Dân tộc: {t("dan_toc")}&emsp;&emsp;&emsp;Quốc tịch: {t("quoc_tich")}</p>
<p>Giấy tờ tùy thân: {t("giay_to_tuy_than")}</p>
<p>Nơi cư trú cuối cùng: {f("noi_cu_tru_cuoi_cung", str(facts["noi_cu_tru"]))}</p>
<p>Đã chết vào lúc: {f("thoi_diem_chet", *hour)}</p><p>Ghi bằng chữ: {civil.words_of(died)}</p>
<p>Nơi chết: {t("noi_chet")}</p><p>Nguyên nhân chết: {f("nguyen_nhan", rng.choice(_CAUSES[:9]))}</p>
<p>Đã được đăng ký khai tử tại: {f("noi_dang_ky", then.committee())}</p>
<p>Số: {number} {dated(paper, "ngay_dang_ky", day)}</p><p>Ghi chú:</p>
{civil.at_right(civil.signing(paper, now, "NGƯỜI KÝ TRÍCH LỤC", clerk=True))}"""
    pages(paper, body, "13.5pt Tinos", civil.SIGN + ".page{padding:18mm 16mm 16mm 28mm} p{margin:1.9mm 0}")


@layout("giay_bao_tu", "zc_death_notice_2020", split="unseen21", years=(2021, 2026))
def hospital_death(paper: Paper, on: date) -> None:
    """The notice of a death in a hospital, Annex II of TT 24/2020/TT-BYT, with the relative's signature."""
    rng, f, place = civil.REGION.begin(paper, on)
    died = on - timedelta(days=rng.randint(1, 2))
    who, facts = _dead(rng, died, civil.elsewhere(rng, died, place, 0.3))
    t, clinic = teller(paper, facts), _clinic(place)
    upper = place.province.split(" ", 1)[1].upper()
    ward = rng.choice(("Khoa Hồi sức cấp cứu", "Khoa Nội tổng hợp", "Khoa Cấp cứu - Hồi sức tích cực"))
    where = rng.choice((f"{ward}, {clinic}", clinic, f"Trên đường đi cấp cứu đến {clinic}"))
    number = f"{rng.randint(3, 260):02d}/GBT-{'TTYT' if place.district else 'BVKV'}"
    papers = t("giay_to_tuy_than") if rng.random() < 0.85 else "-/-"
    kin = civil.citizen(rng, on, place, age=(24, 60))
    at = civil.seat_of(place) if place.district else place.bare
    body = f"""<table class="kq"><tr><td style="width:44%">SỞ Y TẾ {upper}<br>
<b>{f("co_quan_cap", clinic.upper())}</b><br>Số: {f("so", number)}</td><td>{COUNTRY}</td></tr></table>
<h1 style="margin:9mm 0 6mm;font-size:18pt">GIẤY BÁO TỬ</h1>
<p>Địa chỉ cơ sở khám bệnh, chữa bệnh: {capital(place.address())}</p>
<p>Họ và tên người tử vong: <b>{t("ho_ten")}</b></p><p>Ngày, tháng, năm sinh: {t("ngay_sinh")}</p>
<p class="rw"><span>Giới tính: {t("gioi_tinh")}</span><span>Dân tộc: {who.ethnic}</span>
<span>Quốc tịch: {who.nationality}</span></p><p>Nơi thường trú/tạm trú: {who.home}</p>
<p>Mã số định danh cá nhân (nếu có): {who.id_number}</p><p>Giấy tờ tùy thân: {papers}</p>
<p>Đã tử vong vào lúc: {f("thoi_diem_chet", *_clock(rng, died))}</p><p>Nơi tử vong: {f("noi_chet", where)}</p>
<p>Nguyên nhân tử vong: {f("nguyen_nhan", rng.choice(_CAUSES[2:]))}</p>
<p class="r i" style="margin:5mm 6mm 2mm">{at}, {dated(paper, "ngay_cap", on)}</p>"""
    body += wide(
        signed("NGƯỜI THÂN THÍCH", kin.name, "(Ký, ghi rõ họ tên)"),
        signed("NGƯỜI GHI GIẤY", official(rng), "(Ký, ghi rõ chức danh)"),
        signed("THỦ TRƯỞNG CƠ SỞ<br>KHÁM BỆNH, CHỮA BỆNH", official(rng), "(Ký tên, đóng dấu)", clinic),
        css="end",
    )
    pages(paper, body, "13pt Tinos", civil.SIGN + "p{margin:2.4mm 0} .end{font-size:11.5pt;gap:2mm} .end>*{flex:1}")


_DEATH_NOTES = (
    "<b>Chú thích:</b>",
    "(1) Ghi rõ tên cơ quan đăng ký khai tử.",
    "(2) Ghi theo nơi đăng ký thường trú; nếu không có nơi đăng ký thường trú thì ghi theo nơi đăng ký tạm trú; trường hợp "
    "không có cả hai thì ghi theo nơi đang sinh sống.",
    "(3) Ghi thông tin về giấy tờ tùy thân của người đi đăng ký khai tử và của người chết, ghi rõ số, cơ quan cấp, ngày "
    "cấp hộ chiếu, chứng minh nhân dân hoặc giấy tờ hợp lệ thay thế.",
    "(4) Nếu ghi theo số Giấy báo tử thì gạch cụm từ “Giấy tờ thay thế Giấy báo tử”; nếu ghi theo số Giấy tờ thay thế Giấy "
    "báo tử thì ghi rõ tên, số giấy tờ và gạch cụm từ “Giấy báo tử”; trường hợp không có thì mục này để trống.",
    "(5) Đề nghị đánh dấu X vào ô nếu có yêu cầu cấp bản sao và ghi rõ số lượng.",
)


def _copies(p: Pairs, count: int) -> str:
    """Whether copies are asked for, and how many."""
    caption, value = p("Đề nghị cấp bản sao(5)", "Có" if count else "Không")
    if not count:
        return f"<p>{caption} Có {tick(False)}, {value} {tick(True)}</p><p>Số lượng: .......... bản</p>"
    many, amount = p("Số lượng", f"{count:02d} bản")
    return f"<p>{caption} {value} {tick(True)}, Không {tick(False)}</p><p>{many} {amount}</p>"


def _relative(rng: Random, dead: Person, on: date, place: Commune, other: Commune) -> tuple[Person, str]:
    """Who reports a death, and the relation: a child (perhaps in the commune ``other``) or, of the young, the spouse."""
    age = (on - dead.birth).days / 365.25
    if age < 60:
        who = civil.citizen(rng, on, place, age=(age - 4, age + 4), female=not dead.female)
        return replace(who, home=dead.home), "Vợ" if who.female else "Chồng"
    same: dict[str, Any] = {} if dead.female else {"surname": dead.surname, "ethnic": dead.ethnic}
    who = civil.citizen(rng, on, other, age=(30, min(62, age - 21)), **same)
    return civil.housed(rng, who), rng.choice(("Con gái" if who.female else "Con trai", "Con ruột", "Con đẻ"))


@layout("to_khai_khac", "zc_death_application_2020", split="unseen21", years=(2021, 2026))
def death_application(paper: Paper, on: date) -> None:
    """The application for a death's registration of TT 04/2020 with its notes, typed by a relative at the counter."""
    rng, f, place = civil.REGION.begin(paper, on)
    p = Pairs(paper)
    died = on - timedelta(days=rng.randint(1, 14))
    dead, facts = _dead(rng, died, place)
    where = civil.elsewhere(rng, on, place, 0.25)
    who, kin = _relative(rng, dead, on, place, where)
    office = place.committee()
    title = f("ten_to_khai", "TỜ KHAI ĐĂNG KÝ KHAI TỬ")
    caption, value = p("Kính gửi(1)", office, "kinh_gui")
    paper.set(kinh_gui=[office])
    born = facts["ngay_sinh"]
    rows = [
        line(p("Họ, chữ đệm, tên người yêu cầu", who.name.upper(), "nguoi_yeu_cau", true=who.name)),
        line(p("Nơi cư trú(2)", who.home, "nguoi_yeu_cau_noi_cu_tru")),
        line(p("Giấy tờ tùy thân(3)", civil.card(rng, who, where, on), "nguoi_yeu_cau_giay_to")),
        line(p("Quan hệ với người đã chết", kin)),
        "<p><b>Đề nghị cơ quan đăng ký khai tử cho người có tên dưới đây:</b></p>",
        line(p("Họ, chữ đệm, tên", dead.name.upper())),
        line(p("Ngày, tháng, năm sinh", born[0] if isinstance(born, tuple) else born)),
        line(p("Giới tính", dead.sex), p("Dân tộc", dead.ethnic), p("Quốc tịch", dead.nationality)),
        line(p("Nơi cư trú cuối cùng(2)", dead.home)),
        line(p("Giấy tờ tùy thân(3)", str(facts["giay_to_tuy_than"]))),
        line(p("Đã chết vào lúc", _clock(rng, died)[0])),
        line(p("Nơi chết", str(facts["noi_chet"]))),
        line(p("Nguyên nhân chết", rng.choice(_CAUSES))),
    ]
    notice = "Số Giấy báo tử/Giấy tờ thay thế Giấy báo tử"
    if _clinic(place) in str(facts["noi_chet"]):
        issued = f"{rng.randint(2, 190):02d}/GBT do {_clinic(place)} cấp ngày {slashed(died)}"
        rows.append(line(p(f"{notice}(4)", issued)))
    else:
        rows.append(line((f"{notice}<sup>(4)</sup>:", "")))
    rows.append(
        "<p class='j ti'>Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về "
        "cam đoan của mình.</p>"
    )
    made = " ".join(p("Làm tại", f"{place.bare}, {long_date(on)}", "ngay_lam", true=on.isoformat()))
    own = signed("Người yêu cầu", who.name, "(Ký, ghi rõ họ, chữ đệm, tên)")
    asked = f"<p class='r i'>{made}</p>" + wide(
        f"<div style='height:20mm'></div>{_copies(p, rng.randint(0, 4))}", own
    )
    body = f"""{COUNTRY}<h1 style="font-size:15.5pt">{title}</h1><p class="c" style="margin:3mm 0 5mm">
{caption} {value}</p>{"".join(rows)}{asked}{notes(*_DEATH_NOTES)}"""
    pages(
        paper,
        body,
        "12.5pt Tinos",
        ".page{padding-top:11mm} p{margin:1.4mm 0} .r{margin-right:5mm} .ti{text-indent:9mm} .ln{margin:1.7mm 0} .ink{height:18mm}",
    )
