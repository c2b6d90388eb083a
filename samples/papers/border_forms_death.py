"""Papers on deaths in communes along the border."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import COUNTRY, head, notes, pages, signed, signer, wide
from samples.communes import chairs, district, superior
from samples.fields import dated, slashed
from samples.paper import Paper, layout
from samples.papers.border_forms_people import (
    RULES,
    begin,
    beside,
    dots,
    dweller,
    hour_of,
    named,
    paper_of,
    plain_rows,
)
from samples.people import official
from samples.words import long_date, small

_CAUSES = (
    "Già yếu", "Bệnh già", "Tai nạn lao động do đá lăn khi làm nương", "Xơ gan", "Đột quỵ", "Ngã xuống vực khi đi nương",
    "Tai biến mạch máu não", "Suy hô hấp, viêm phổi nặng",
)  # fmt: skip


@layout("trich_luc_khai_tu", "bf_chung_tu_2006", split="unseen17", years=(2006, 2015))
def death_of_158(paper: Paper, on: date) -> None:
    """ "GIẤY CHỨNG TỬ" of NĐ 158/2005: book, dots, the notice of death, often no more than the year of birth."""
    rng, f, place = begin(paper, on)
    who = dweller(rng, on, place, age=(28, 92))
    dead = on - timedelta(days=rng.randint(1, 14))
    text, kept = hour_of(rng, dead)
    old = (on.year - who.birth.year) > 55
    born = (str(who.birth.year), str(who.birth.year)) if old else (slashed(who.birth), who.birth.isoformat())
    has_card = rng.random() < 0.7
    above, post = chairs(rng)
    told = dweller(rng, on, place, age=(25, 50))
    left = (
        f"ỦY BAN NHÂN DÂN<br><span class=sq>Xã/phường/thị trấn: <b>{place.bare}</b><br>Huyện/quận: "
        f"<b>{place.district.removeprefix('Huyện ')}</b><br>Tỉnh/TP: <b>{place.province.removeprefix('Tỉnh ')}</b></span>"
    )
    card = f("giay_to_tuy_than", paper_of(rng, who, on, place)) if has_card else ""
    body = f"""<table class="hd"><tr><td style="width:40%">{left}</td><td>{COUNTRY}</td></tr></table>
<table style="margin-top:3mm"><tr><td class="sq">STP/HT-2006-KT.1</td><td style="width:46mm">Số: {f("so", f"{rng.randint(1, 70):02d}")}<br>
Quyển số: 01/{on.year}</td></tr></table>
<p class="tl" style="font-size:20pt;margin:6mm 0 1mm">GIẤY CHỨNG TỬ</p><p class="c i" style="margin-bottom:6mm">(BẢN CHÍNH)</p>
{beside((2.4, "Họ và tên:", f"<b>{f('ho_ten', who.name.upper(), who.name)}</b>"), (1, "Giới tính:", f("gioi_tinh", who.sex)))}
{dots("Ngày, tháng, năm sinh:", f("ngay_sinh", *born))}
{beside((1, "Dân tộc:", f("dan_toc", who.ethnic)), (1, "Quốc tịch:", f("quoc_tich", "Việt Nam")))}
{dots("Nơi thường trú/tạm trú cuối cùng:", f("noi_cu_tru_cuoi_cung", who.home))}
{dots("Số Giấy CMND/Hộ chiếu/Giấy tờ hợp lệ thay thế:", card)}
{dots("Đã chết vào lúc:", f("thoi_diem_chet", text, kept))}
{dots("Nơi chết:", f("noi_chet", rng.choice((who.home, "Tại nhà", f"Bệnh viện đa khoa {district(place)}"))))}
{dots("Nguyên nhân chết:", f("nguyen_nhan", rng.choice(_CAUSES)))}
{beside((1.3, "Số Giấy báo tử/Giấy tờ thay thế:", f"{rng.randint(1, 30):02d}/GBT"), (1, "cấp ngày:", slashed(dead + timedelta(days=1))))}
{dots("Cơ quan cấp:", f"Trạm Y tế {small(place.name)}")}
{dots("Nơi đăng ký:", f("noi_dang_ky", f"Ủy ban nhân dân {place.address()}"))}
{dots("Ngày, tháng, năm đăng ký:", dated(paper, "ngay_dang_ky", on).replace(">ngày ", ">"))}
{dots("Ghi chú:", "")}
{beside((1.6, "Họ và tên người đi khai tử:", told.name), (1, "Quan hệ:", rng.choice(("Con", "Cháu", "Em"))))}
<div style="height:4mm"></div>
<table><tr><td style="width:30%">{signed("Người đi khai tử", told.name, "(Ký, ghi rõ họ tên)")}</td>
<td style="width:30%">{signed("Cán bộ Tư pháp hộ tịch", official(rng))}</td>
<td>{signer(paper, place.committee(), post, above=above, note="(Ký, ghi rõ họ tên và đóng dấu)")}</td></tr></table>"""
    pages(paper, body, "12.5pt FreeSerif" if rng.random() < 0.5 else "12.5pt Tinos", RULES)


@layout("trich_luc_khai_tu", "bf_tl_khai_tu_2020", split="unseen17", years=(2020, 2026))
def death_extract(paper: Paper, on: date) -> None:
    """An extract of TT 04/2020, of a death that another commune of another name wrote down."""
    rng, f, place = begin(paper, on)
    early = date(rng.randint(2014, on.year - 1), rng.randint(1, 12), rng.randint(2, 28))
    then = named(place, early)
    who = dweller(rng, early, then, age=(35, 90))
    dead = early - timedelta(days=rng.randint(1, 40))
    text, kept = hour_of(rng, dead, word=" ")
    hours = rng.random() < 0.65
    above, post = chairs(rng)
    number = f"{rng.randint(2, 300)}/{rng.choice(('TLKT-BS', f'{on.year}/TLKT-BS'))}"
    own = f"ỦY BAN NHÂN DÂN<br>{place.name.upper()}"
    died = f("thoi_diem_chet", text, kept) if hours else f("thoi_diem_chet", long_date(dead), dead.isoformat())
    day = f"{place.bare}, {dated(paper, 'ngay_cap', on)}"
    body = f"""{head((superior(place), own), f"Số: {f('so', number)}", day, share=42)}
<p class="tl" style="margin:10mm 0 6mm">TRÍCH LỤC KHAI TỬ<br><span style="font-size:14pt">(BẢN SAO)</span></p>
<p>Họ, chữ đệm, tên: <b>{f("ho_ten", who.name.upper(), who.name)}</b></p>
<p>Ngày, tháng, năm sinh: {f("ngay_sinh", slashed(who.birth), who.birth.isoformat())}</p>
{
        plain_rows(
            (
                (1, "Giới tính: " + f("gioi_tinh", who.sex)),
                (1, "Dân tộc: " + f("dan_toc", who.ethnic)),
                (1.2, "Quốc tịch: " + f("quoc_tich", "Việt Nam")),
            )
        )
    }
<p>Nơi cư trú cuối cùng: {f("noi_cu_tru_cuoi_cung", who.home)}</p>
<p>Giấy tờ tùy thân: {f("giay_to_tuy_than", paper_of(rng, who, early, then))}</p>
<p>Đã chết vào lúc: {died}</p>
<p>Nơi chết: {
        f("noi_chet", rng.choice((who.home, "Tại nơi cư trú", f"Bệnh viện Đa khoa {small(place.province)}")))
    }</p>
<p>Nguyên nhân chết: {f("nguyen_nhan", rng.choice(_CAUSES))}</p>
<p>Đã được đăng ký khai tử tại: {f("noi_dang_ky", then.committee())}</p>
<p>Số: {f("so_dang_ky", f"{rng.randint(1, 60):02d}")} ngày {f("ngay_dang_ky", slashed(early), early.isoformat())}</p>
<div style="height:6mm"></div>
{wide("", signer(paper, place.committee(), post, above=("NGƯỜI KÝ TRÍCH LỤC", *above)))}"""
    pages(paper, body, "13.5pt TeX Gyre Termes", RULES + "p{margin:2.2mm 0}")


@layout("giay_bao_tu", "bf_bao_tu_benh_vien", split="unseen17", years=(2016, 2026))
def told_by_the_hospital(paper: Paper, on: date) -> None:
    """A hospital's notice of a death: the ministry's office above, bold captions, two who sign."""
    rng, f, place = begin(paper, on)
    who = dweller(rng, on, place, age=(19, 88))
    dead = on - timedelta(days=rng.randint(0, 2))
    text, kept = hour_of(rng, dead, word=rng.choice((", ", " ")))
    where = (place.district or place.bare).removeprefix("Huyện ")
    house = f"Bệnh viện Đa khoa {'khu vực' if not place.district else 'huyện'} {where}"
    year_only = on.year - who.birth.year > 60
    born = (str(who.birth.year),) * 2 if year_only else (slashed(who.birth), who.birth.isoformat())
    number = f"{rng.randint(2, 160):02d}/{rng.choice(('GBT-BV', 'BV-GBT', 'GBT'))}"
    office = f"BỆNH VIỆN ĐA KHOA<br>{'KHU VỰC' if not place.district else 'HUYỆN'} {where.upper()}"
    paper.set(co_quan_cap=office.replace("<br>", " "))
    ill = rng.choice(("Suy đa tạng do sốc nhiễm khuẩn", "Chấn thương sọ não nặng do tai nạn giao thông",
                      "Nhồi máu cơ tim cấp", "Ngộ độc lá ngón", "Xuất huyết tiêu hóa nặng trên nền xơ gan"))  # fmt: skip
    sheet = f"""<table class="hd"><tr><td style="width:43%">SỞ Y TẾ {place.province.upper()}<br>
<b class="motto"><span data-f="co_quan_cap">{office}</span></b><br>Số: {f("so", number)}</td>
<td>{COUNTRY}<div style="height:2mm"></div><i>{where}, {dated(paper, "ngay_cap", on)}</i></td></tr></table>
<p class="tl" style="font-size:18pt;margin:9mm 0 2mm">GIẤY BÁO TỬ</p>
<p class="c">Kính gửi: Ủy ban nhân dân {place.address()}</p><div style="height:4mm"></div>
<p class="j">{house} báo tin:</p>
<table class="two"><tr><td style="width:46%"><b>1. Họ và tên người chết:</b></td><td>{f("ho_ten", who.name.upper(), who.name)}</td></tr>
<tr><td><b>2. Ngày, tháng, năm sinh:</b></td><td>{f("ngay_sinh", *born)}</td></tr>
<tr><td><b>3. Giới tính:</b></td><td>{f("gioi_tinh", who.sex)} &emsp;&emsp; <b>Dân tộc:</b> {who.ethnic}</td></tr>
<tr><td><b>4. Nơi thường trú/tạm trú:</b></td><td>{who.home}</td></tr>
<tr><td><b>5. Giấy tờ tùy thân:</b></td><td>{f("giay_to_tuy_than", paper_of(rng, who, on, place))}</td></tr>
<tr><td><b>6. Vào viện lúc:</b></td><td>{hour_of(rng, dead - timedelta(days=rng.randint(1, 9)))[0]}</td></tr>
<tr><td><b>7. Đã tử vong vào lúc:</b></td><td>{f("thoi_diem_chet", text, kept)}</td></tr>
<tr><td><b>8. Nơi tử vong:</b></td><td>{f("noi_chet", f"Khoa Hồi sức cấp cứu - {house}")}</td></tr>
<tr><td><b>9. Nguyên nhân tử vong:</b></td><td>{f("nguyen_nhan", ill)}</td></tr></table>
<p class="j">Đề nghị Ủy ban nhân dân xã đăng ký khai tử theo quy định của pháp luật về hộ tịch.</p>
<p class="j">Giấy báo tử được lập thành 02 bản: 01 bản giao cho người thân thích, 01 bản lưu hồ sơ bệnh án.</p>
<div style="height:6mm"></div>
{wide(signed("BÁC SĨ ĐIỀU TRỊ", official(rng)), signed("GIÁM ĐỐC", f"<b>{official(rng)}</b>", "(Ký tên, đóng dấu)", seal=house))}
{notes("<i>Ghi chú: Giấy này dùng để đăng ký khai tử, không thay thế trích lục khai tử.</i>")}"""
    pages(paper, sheet, "13pt Tinos", RULES + ".two td{padding:1.3mm 2mm 1.3mm 0}")
