"""Papers on deaths as programs of 2022 to 2026 print them: a commune's extract, a hospital's notice."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from samples.blocks import COUNTRY, pages, signed, signer
from samples.communes import office, parts, superior
from samples.fields import Fact, dated, filler, moment, slashed, teller
from samples.paper import Paper, layout
from samples.papers import program_prints_civil as civil
from samples.people import Commune, Person, working_day
from samples.words import capital, small

_EXTRACT = """
.page{padding:16mm 16mm 14mm 26mm;line-height:1.28} h1{font-size:16pt;margin:6mm 0 4mm;font-weight:bold}
.x{display:flex;margin:1.5mm 0} .x>span{flex:1} .off{text-align:center;line-height:1.2;font-size:12pt}
.of{display:flex} .of>div:first-child{width:42%} .of>div:last-child{flex:1}
"""


def _lost(rng: Random, died: date, place: Commune, age: tuple[float, float]) -> tuple[Person, dict[str, Fact]]:
    """Somebody who died on that day, and what papers tell of that person; of the old, the year of birth alone."""
    who = civil.resident(rng, died, place, age=age)
    facts: dict[str, Fact] = {**parts("", who, capitals=True), "giay_to_tuy_than": civil.card(rng, who, died)}
    if died.year - who.birth.year > 74 and rng.random() < 0.5:
        facts["ngay_sinh"] = str(who.birth.year)
    return who, facts


@layout("trich_luc_khai_tu", "zp_death_extract", split="unseen23", years=(2022, 2026))
def death_extract(paper: Paper, on: date) -> None:
    """An extract of an entry of the last years, values in bold behind their captions."""
    rng, f = paper.rng, filler(paper)
    place = civil.village(rng, on)
    died = on - timedelta(days=rng.randint(9, 420))
    entered = working_day(rng, died + timedelta(days=3), min(on, died + timedelta(days=15)))
    then = civil.named(place, entered)
    who, facts = _lost(rng, died, then, (41, 93))
    hour = moment(rng, died) if rng.random() < 0.65 else (slashed(died), died.isoformat())
    at_home, old = rng.random() < 0.7, died.year - who.birth.year > 69
    ills = ("Ung thư phổi", "Đột quỵ não", "Xơ gan", "Suy tim", "Ốm chết")
    facts |= {
        "noi_cu_tru_cuoi_cung": who.home,
        "thoi_diem_chet": hour,
        "noi_chet": f"Tại nhà, {small(who.home)}" if at_home else civil.hospital(rng, then),
        "nguyen_nhan": rng.choice(("Tuổi già", "Già yếu", "Bệnh già") if at_home and old else ills),
        "noi_dang_ky": capital(office(then)),
        "so_dang_ky": f"{rng.randint(3, 120):02d}/{entered.year}",
        "ngay_dang_ky": (slashed(entered), entered.isoformat()),
    }
    tell = teller(paper, facts)

    def b(name: str) -> str:
        """The value in bold."""
        return f"<b>{tell(name)}</b>"

    body = civil.rows(
        f"""Họ, chữ đệm, tên: {b("ho_ten")}
        Ngày, tháng, năm sinh: {b("ngay_sinh")}|Giới tính: {b("gioi_tinh")}
        Dân tộc: {b("dan_toc")}|Quốc tịch: {b("quoc_tich")}
        Giấy tờ tùy thân: {b("giay_to_tuy_than")}
        Nơi cư trú cuối cùng: {b("noi_cu_tru_cuoi_cung")}
        Đã chết vào lúc: {b("thoi_diem_chet")}
        Nơi chết: {b("noi_chet")}
        Nguyên nhân chết: {b("nguyen_nhan")}
        Đăng ký khai tử tại: {b("noi_dang_ky")}
        Số: {b("so_dang_ky")}|ngày: {b("ngay_dang_ky")}
        Ghi chú:""",
        "x",
    )
    above, post = civil.own_post(rng)
    html = (
        f'<div class="of"><div class="off">{superior(place)}<br><b>ỦY BAN NHÂN DÂN</b><br><b class="motto">'
        f'{place.name.upper()}</b><div style="margin-top:2mm">Số: {f("so", f"{rng.randint(9, 640)}/TLKT-BS")}</div></div>'
        f'<div>{COUNTRY}<div class="c i" style="margin-top:6.5mm">{place.bare}, {dated(paper, "ngay_cap", on)}</div></div>'
        f"</div><h1>TRÍCH LỤC KHAI TỬ (BẢN SAO)</h1>{body}"
        '<p>Trích lục này được thực hiện từ Cơ sở dữ liệu hộ tịch điện tử.</p><table style="margin-top:5mm"><tr>'
        f'<td style="width:44%"></td><td class="sg"><b>NGƯỜI KÝ TRÍCH LỤC</b><br><i style="font-size:.85em">(Ký, ghi rõ '
        "họ, chữ đệm, tên, chức vụ và đóng dấu)</i>"
        f"{signer(paper, office(place), post, above=above, name=civil.clerk(rng))}</td></tr></table>"
        f"{civil.printed_foot(rng, on, 'Người in: {who}; thời gian in: {when}')}"
    )
    pages(paper, html, "13pt Tinos", _EXTRACT)


_NOTICE = """
.page{padding:13mm 14mm 12mm 19mm;line-height:1.25} h1{font-size:17pt;margin:6mm 0 0}
.gr{display:grid;grid-template-columns:repeat(6,1fr);border-top:.25mm solid #555;border-left:.25mm solid #555;
margin:3mm 0} .gr>div{border-right:.25mm solid #555;border-bottom:.25mm solid #555;padding:1mm 1.8mm 1.3mm}
.gr small{display:block;font-size:8.5pt;color:#333;margin-bottom:.6mm} .of{display:flex;gap:4mm;font-size:10pt}
.of>div{flex:1;text-align:center;white-space:nowrap} .org{white-space:normal!important}
"""


def _boxed(*cells: tuple[int, str, str]) -> str:
    """Boxes so many sixths of the page wide, a small caption above each value."""
    return "".join(
        f'<div style="grid-column:span {span}"><small>{caption}</small>{value}</div>'
        for span, caption, value in cells
    )


@layout("giay_bao_tu", "zp_death_notice", split="unseen23", years=(2022, 2026))
def death_notice(paper: Paper, on: date) -> None:
    """A hospital program's notice of death: boxes with small captions above their values."""
    rng, f = paper.rng, filler(paper)
    place = civil.village(rng, on)
    died = on - timedelta(days=rng.randint(0, 2))
    who, facts = _lost(rng, died, place, (33, 92))
    house = civil.hospital(rng, place)
    ward = rng.choice(("Khoa Hồi sức tích cực - Chống độc", "Khoa Cấp cứu", "Khoa Nội tim mạch", "Khoa Nội tổng hợp"))
    facts |= {
        "so": f"{rng.randint(2, 310):03d}/{rng.choice(('GBT', f'{on:%Y}/GBT', 'GBT-BV'))}",
        "giay_to_tuy_than": civil.card(rng, who, died),
        "thoi_diem_chet": moment(rng, died),
        "noi_chet": f"{ward}, {house}",
        "nguyen_nhan": rng.choice(
            (
                "Sốc nhiễm khuẩn/Viêm phổi nặng, suy hô hấp (J18.9)", "Nhồi máu cơ tim cấp (I21.9)",
                "Xuất huyết não thất, tăng huyết áp (I61.5)", "Ung thư gan giai đoạn cuối (C22.0)",
                "Chấn thương sọ não nặng do tai nạn giao thông", "Suy thận mạn giai đoạn cuối, phù phổi cấp",
            )
        ),
    }  # fmt: skip
    tell = teller(paper, facts)
    came = died - timedelta(days=rng.randint(1, 12))
    table = _boxed(
        (4, "Họ và tên người tử vong", f"<b>{tell('ho_ten')}</b>"),
        (2, "Mã người bệnh", f"{on:%y}{rng.randrange(10**6):06d}"),
        (2, "Ngày, tháng, năm sinh", tell("ngay_sinh")),
        (1, "Giới tính", tell("gioi_tinh")),
        (1, "Dân tộc", who.ethnic),
        (2, "Quốc tịch", "Việt Nam"),
        (6, "Số định danh/CCCD/CMND/Hộ chiếu, ngày cấp, nơi cấp", tell("giay_to_tuy_than")),
        (6, "Nơi thường trú/tạm trú", who.home),
        (3, "Vào viện lúc", f"{rng.randint(1, 22):02d} giờ {rng.randint(1, 59):02d} phút, ngày {slashed(came)}"),
        (3, "Tử vong vào lúc", f"<b>{tell('thoi_diem_chet')}</b>"),
        (6, "Nơi tử vong", tell("noi_chet")),
        (6, "Nguyên nhân tử vong", f"<b>{tell('nguyen_nhan')}</b>"),
        (4, "Người nhận giấy báo tử", civil.resident(rng, on, place, age=(25, 60)).name),
        (2, "Quan hệ với người tử vong", rng.choice(("Con", "Cháu", "Em", "Vợ/Chồng"))),
    )
    sign = signed("GIÁM ĐỐC", civil.clerk(rng), "(Ký tên, đóng dấu)", house)
    html = (
        f'<div class="of"><div class="org">SỞ Y TẾ {place.province.upper()}<br><b>'
        f"{f('co_quan_cap', house.upper())}</b><br>Số: {tell('so')}</div>"
        f"<div>{COUNTRY}</div></div><h1>GIẤY BÁO TỬ</h1>"
        f'<p class="c i" style="margin:0">(Dùng để đăng ký khai tử)</p><div class="gr">{table}</div>'
        f'<table style="margin-top:4mm"><tr><td style="width:29%;padding-top:4.6mm">{signed("Người nhận", "")}</td>'
        f'<td style="width:27%;padding-top:4.6mm">{signed("Bác sĩ điều trị", "BS. " + civil.clerk(rng))}</td>'
        f'<td class="sg"><i style="white-space:nowrap">{civil.town(house, place)}, {dated(paper, "ngay_cap", on)}</i>{sign}</td></tr></table>'
        f"{civil.printed_foot(rng, on, 'Ngày giờ in: {when}. Người in: {who}')}"
    )
    pages(paper, html, "11pt Arimo", _NOTICE)
