"""Deaths in the cabinets of mountain communes: the certificate of 2006 and a hospital's notice."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from samples.blocks import COUNTRY, head, pages, para, signed, signer, wide
from samples.captions import plain
from samples.communes import chairs
from samples.fields import dated, slashed
from samples.paper import Paper, layout
from samples.papers.mountain_cabinet_civil_folk import Home, begin, card, chairman, job, native, nth, padded
from samples.people import Person, day_between, working_day
from samples.words import date_in_words, long_date

_CAUSES = ("Già yếu", "Ốm chết", "Bệnh già", "Tai nạn giao thông", "Sốt cao co giật", "Bệnh phổi")


def _gone(rng: Random, on: date, home: Home) -> tuple[Person, tuple[str, str]]:
    """Somebody who has died, and the birth as printed and kept: of the old only the year is known."""
    old = rng.random() < 0.7
    who = native(rng, on, home, age=(61, 88) if old else (19, 58), female=rng.random() < 0.5)
    if old:
        return who, (str(who.birth.year), str(who.birth.year))
    return who, (padded(who.birth, "/"), who.birth.isoformat())


_DEATH = """
.page{padding:18mm 20mm 14mm 28mm;line-height:1.5} h1{font-size:20pt;margin:5mm 0 5mm} p{margin:1.4mm 0}
.top{display:flex;justify-content:space-between;font-size:11pt;line-height:1.35;margin-bottom:3mm}
.form{font-size:9pt} .two{display:flex} .two>*{flex:1}
"""


@layout("trich_luc_khai_tu", "zm_death_2006", split="unseen22", years=(2006, 2015))
def certificate(paper: Paper, on: date) -> None:
    """The death certificate of NĐ 158/2005 ("Giấy chứng tử"), which the extract of later years stands for."""
    rng, f, home = begin(paper, on)
    place = home.place
    who, born = _gone(rng, on, home)
    died = day_between(rng, on - timedelta(days=25), on - timedelta(days=1))
    number, issued = card(rng, who, on)
    hour = rng.random() < 0.6
    at = f"{rng.randint(0, 23):02d}", f"{rng.randint(0, 11) * 5:02d}"
    moment = f"{at[0]} giờ {at[1]} phút, {long_date(died)}" if hour else long_date(died)
    known = f("giay_to_tuy_than", f"{number}, cấp ngày {padded(issued, '/')}") if rng.random() < 0.6 else "Không có"
    above, post = chairs(rng)
    body = (
        f'<div class="top"><div>UBND XÃ {place.bare.upper()}<br>HUYỆN {home.district.upper()}<br>'
        f'TỈNH {home.province.upper()}</div><div><span class="form">TP/HT-2006-KT.1</span><br>'
        f"Số: {f('so', f'{nth(rng, on, 48):02d}')}<br>Quyển số: 01/{on.year}</div></div>{COUNTRY}"
        "<h1>GIẤY CHỨNG TỬ</h1>"
        f'<p class="two"><span>Họ và tên: <b>{f("ho_ten", who.name.upper(), who.name)}</b></span>'
        f"<span>Giới tính: {f('gioi_tinh', who.sex)}</span></p>"
        + para(f"Ngày, tháng, năm sinh: {f('ngay_sinh', *born)}")
        + f'<p class="two"><span>Dân tộc: {f("dan_toc", who.ethnic)}</span>'
        f"<span>Quốc tịch: {f('quoc_tich', 'Việt Nam')}</span></p>"
        + para(
            f"Nơi thường trú/tạm trú cuối cùng: {f('noi_cu_tru_cuoi_cung', who.home)}",
            f"Số Giấy CMND/Hộ chiếu/Giấy tờ hợp lệ thay thế: {known}",
            "Đã chết vào lúc: "
            + f("thoi_diem_chet", moment, f"{died}T{at[0]}:{at[1]}" if hour else died.isoformat()),
            f"(Ghi bằng chữ: {date_in_words(died)})",
            f"Nơi chết: {f('noi_chet', rng.choice(('Tại nhà riêng', who.home)))}",
            f"Nguyên nhân chết: {f('nguyen_nhan', rng.choice(_CAUSES))}",
            f"Số Giấy báo tử/Giấy tờ thay thế Giấy báo tử: {nth(rng, died, 20):02d}/GBT, do UBND xã {place.bare} cấp "
            f"ngày {padded(working_day(rng, died, on))}",
            f"Nơi đăng ký: {f('noi_dang_ky', f'UBND {place.address()}')}",
            f"Ngày, tháng, năm đăng ký: {f('ngay_dang_ky', padded(on), on.isoformat())}",
            "Ghi chú:",
        )
        + wide(
            signed("CÁN BỘ TƯ PHÁP HỘ TỊCH", chairman(rng, on, home, who)),
            signer(paper, f"UBND {place.address()}", post, above=above, name=chairman(rng, on, home, who)),
        )
    )
    pages(paper, body, "12.5pt Arimo", _DEATH)


_NOTICE = """
.page{padding:18mm 18mm 14mm 30mm} h1{font-size:17pt;margin:7mm 0 1mm} .pl td{padding:1.1mm 1mm} .pl{margin:2mm 0}
.pl td:first-child{padding-right:5mm} .lead{text-indent:10mm;margin-top:4mm}
"""
_ILLS = (
    "Viêm phổi nặng, suy hô hấp", "Xuất huyết não, tăng huyết áp độ III", "Ngộ độc lá ngón",
    "Đa chấn thương do ngã núi",
    "Suy tim độ IV", "Xơ gan mất bù, hôn mê gan", "Ngộ độc nấm", "Lao phổi, suy kiệt",
)  # fmt: skip


@layout("giay_bao_tu", "zm_hospital_notice", split="unseen22", years=(2004, 2019))
def notice(paper: Paper, on: date) -> None:
    """A district hospital's notice of a death, captions at the left and what was typed at the right."""
    rng, f, home = begin(paper, on)
    who, born = _gone(rng, on, home)
    died = on - timedelta(days=rng.randint(0, 2))
    came = died - timedelta(days=rng.randint(0, 6))
    hour, minute = rng.randint(4, 15), rng.randint(0, 59)
    number, issued = card(rng, who, died)
    hospital = f"BỆNH VIỆN ĐA KHOA HUYỆN {home.district.upper()}"
    shown = f"CMND số {number}, Công an tỉnh {home.province} cấp ngày {slashed(issued)}"
    at = f"{hour:02d} giờ {minute:02d} phút, ngày {slashed(died)}", f"{died}T{hour:02d}:{minute:02d}"
    ward = rng.choice(("Khoa Hồi sức cấp cứu", "Khoa Nội tổng hợp", "Khoa Cấp cứu"))
    post = rng.choice((("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ("", "GIÁM ĐỐC")))
    left = [f"SỞ Y TẾ {home.province.upper()}", f("co_quan_cap", hospital)]
    rows = (
        f"Họ và tên người chết:|<b>{f('ho_ten', who.name.upper(), who.name)}</b>",
        f"Ngày, tháng, năm sinh:|{f('ngay_sinh', *born)}",
        f"Giới tính:|{f('gioi_tinh', who.sex)}",
        f"Dân tộc:|{who.ethnic}",
        f"Nghề nghiệp:|{job(rng)}",
        f"Giấy tờ tùy thân:|{f('giay_to_tuy_than', shown) if rng.random() < 0.7 else '-/-'}",
        f"Nơi cư trú cuối cùng:|{who.home}",
        f"Vào viện ngày:|{slashed(came)}",
        f"Đã chết vào lúc:|{f('thoi_diem_chet', *at)}",
        f"Nơi chết:|{f('noi_chet', f'{ward}, Bệnh viện đa khoa huyện {home.district}')}",
        f"Nguyên nhân chết:|{f('nguyen_nhan', rng.choice(_ILLS))}",
    )
    body = (
        head(
            left, f"Số: {f('so', f'{nth(rng, on, 60):02d}/GBT-BV')}",
            f"{home.district}, {dated(paper, 'ngay_cap', on)}", share=45,
        )
        + '<h1>GIẤY BÁO TỬ</h1><p class="lead">Bệnh viện đa khoa huyện '
        + f"{home.district} xin thông báo:</p>"
        + plain("\n".join(rows), 34)
        + para(
            "Giấy này được cấp cho thân nhân người chết để đăng ký khai tử tại Ủy ban nhân dân cấp xã nơi cư trú cuối "
            "cùng của người chết.", css="j ind",
        )
        + wide(
            signed("THÂN NHÂN NGƯỜI CHẾT", native(rng, on, home, age=(25, 50), but=who).name),
            signer(
                paper, hospital, post[1], above=filter(None, post[:1]),
                name=f"Bs. {native(rng, on, home, age=(38, 58), but=who).name}", tagged=False,
            ),
        )
    )  # fmt: skip
    pages(paper, body, "13pt Tinos", _NOTICE + ".pl{width:100%}")
