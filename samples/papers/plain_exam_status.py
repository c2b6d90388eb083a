"""Papers on marriages, deaths and marital status."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import COUNTRY, grid, head, pages, para, signed, signer, wide
from samples.captions import typed
from samples.communes import office
from samples.fields import Fill, dated, slashed
from samples.paper import Paper, layout
from samples.papers.plain_exam import LAND, offices, old_number, paper_of
from samples.people import Commune, Person, day_between, official
from samples.words import date_in_words, long_date

_FORM = ".page{padding:15mm 15mm 12mm 24mm} .ln{margin:1.7mm 0} .ink{height:22mm}\n"
_LOOSE = ".page{padding:17mm 15mm 14mm 27mm} p{margin:1.9mm 0;text-align:justify}\n"
_GAP = " &emsp;&emsp;&emsp; "


def _town(place: Commune) -> str:
    """The commune's name as it stands before a date."""
    return place.name if place.bare.isdigit() else place.bare


def _head(paper: Paper, place: Commune, number: str, day: str = "") -> str:
    top, own = offices(place)
    return head([top, own.replace("DÂN ", "DÂN<br>", 1)], number, day and f"{_town(place)}, {day}")


def _spouse(f: Fill, prefix: str, who: Person, papers: str) -> dict[str, str]:
    return {
        "name": f(f"{prefix}ho_ten", who.name.upper(), who.name),
        "born": f(f"{prefix}ngay_sinh", slashed(who.birth), who.birth.isoformat()),
        "people": f(f"{prefix}dan_toc", who.ethnic),
        "nation": f(f"{prefix}quoc_tich", "Việt Nam"),
        "home": f(f"{prefix}noi_cu_tru", who.home),
        "papers": f(f"{prefix}giay_to", papers),
    }


@layout("giay_chung_nhan_ket_hon", "pe_ket_hon_2006", split="unseen20", years=(2006, 2015))
def marriage(paper: Paper, on: date) -> None:
    """The certificate of QĐ 01/2006: the husband at the left, both signatures below."""
    rng, f, place = LAND.begin(paper, on)
    wife, man = LAND.couple(rng, on, place)
    if rng.random() < 0.6:
        wife = LAND.resident(rng, on, LAND.begin(paper, on)[2], age=(19, 36), female=True)
    ids = [old_number(rng, who) for who in (man, wife)]
    if rng.random() < 0.4:
        since = [max(date(2001, 1, 9), who.birth + timedelta(days=15 * 366)) for who in (man, wife)]
        days = [day_between(rng, first, on - timedelta(days=60)) for first in since]
        ids = [f"{n}, cấp ngày {slashed(day)}" for n, day in zip(ids, days, strict=True)]
    h = _spouse(f, "chong_", man, ids[0])
    v = _spouse(f, "vo_", wife, ids[1])
    body = f"""
    <div class="r i" style="font-size:.8em">Mẫu TP/HT-2006-KH.1</div>{COUNTRY}
    <div style="margin:2mm 0 0 116mm">Số: {f("so", str(rng.randint(2, 148)))}<br>Quyển số: {rng.randint(1, 2):02d}/{on.year}</div>
    <h1 style="font-size:20pt;margin:3mm 0 5mm">GIẤY CHỨNG NHẬN KẾT HÔN</h1>
    """
    rows = (
        (f"Họ và tên chồng:<br><b>{h['name']}</b>", f"Họ và tên vợ:<br><b>{v['name']}</b>"),
        (f"Ngày, tháng, năm sinh: {h['born']}", f"Ngày, tháng, năm sinh: {v['born']}"),
        (
            f"Dân tộc: {h['people']}&emsp; Quốc tịch: {h['nation']}",
            f"Dân tộc: {v['people']}&emsp; Quốc tịch: {v['nation']}",
        ),
        (f"Nơi thường trú/tạm trú: {h['home']}", f"Nơi thường trú/tạm trú: {v['home']}"),
        (
            f"Số Giấy CMND/Hộ chiếu/Giấy tờ hợp lệ thay thế: {h['papers']}",
            f"Số Giấy CMND/Hộ chiếu/Giấy tờ hợp lệ thay thế: {v['papers']}",
        ),
    )
    body += grid(rows, css="mar", widths=(50, 50))
    body += '<div style="height:3mm"></div>' + typed(f"""
    Nơi đăng ký:|{f("noi_dang_ky", office(place))}
    Ngày, tháng, năm đăng ký:|{f("ngay_dang_ky", slashed(on), on.isoformat())}
    Ghi chú:|{f("ghi_chu", "Đăng ký lại") if rng.random() < 0.2 else ""}
    """)
    body += wide(signed("CHỒNG", man.name), signed("VỢ", wife.name), css="small")
    clerk = signed("CÁN BỘ TƯ PHÁP HỘ TỊCH", official(rng))
    chair = signer(
        paper, place.committee(), "CHỦ TỊCH" if rng.random() < 0.6 else "PHÓ CHỦ TỊCH",
        above=("NGƯỜI KÝ GIẤY CHỨNG NHẬN KẾT HÔN",),
    )  # fmt: skip
    body += f'<div style="margin-top:3mm">{wide(clerk, chair, css="small")}</div>'
    pages(
        paper, body, "13pt TeX Gyre Termes",
        _FORM + ".mar td{padding:1.1mm 4mm 1.1mm 0} .mar td+td{padding:1.1mm 0 1.1mm 4mm;border-left:.2mm solid #555}",
    )  # fmt: skip


@layout("trich_luc_ket_hon", "pe_trich_luc_kh", split="unseen20", years=(2020, 2026))
def marriage_extract(paper: Paper, on: date) -> None:
    """The extract of a marriage: the wife at the left."""
    rng, f, place = LAND.begin(paper, on)
    past = day_between(rng, date(2004, 3, 1), on - timedelta(days=200))
    registrar = LAND.home_of(place).named(past)
    wife, man = LAND.couple(rng, past, registrar)
    v = _spouse(f, "vo_", wife, paper_of(rng, wife, past, registrar))
    h = _spouse(f, "chong_", man, paper_of(rng, man, past, registrar))
    body = _head(paper, place, f"Số: {f('so', f'{rng.randint(3, 640)}/TLKH-BS')}", dated(paper, "ngay_cap", on))
    body += '<h1 style="font-size:16pt;margin:6mm 0 5mm">TRÍCH LỤC KẾT HÔN<br>(BẢN SAO)</h1>'
    captions = (
        ("Ngày, tháng, năm sinh:", "born"), ("Dân tộc:", "people"), ("Quốc tịch:", "nation"),
        ("Nơi cư trú:", "home"), ("Giấy tờ tùy thân:", "papers"),
    )  # fmt: skip
    rows = [(f"Họ, chữ đệm, tên vợ: <b>{v['name']}</b>", f"Họ, chữ đệm, tên chồng: <b>{h['name']}</b>")]
    rows += [(f"{caption} {v[key]}", f"{caption} {h[key]}") for caption, key in captions]
    body += grid(rows, css="mar", widths=(50, 50))
    entry = f"{rng.randint(2, 110)}" + (f"/{past.year}" if past.year >= 2016 else "")
    body += '<div style="height:3mm"></div>' + para(
        f"Đăng ký kết hôn tại: {f('noi_dang_ky', office(registrar))}",
        f"Số: {f('so_dang_ky', entry)}, {dated(paper, 'ngay_dang_ky', past)}",
        f"Ghi chú: {f('ghi_chu', 'Đăng ký lại') if rng.random() < 0.25 else ''}",
        "Thực hiện trích lục từ: " + rng.choice(("Sổ đăng ký kết hôn", "Cơ sở dữ liệu hộ tịch điện tử")),
    )
    sign = signer(paper, place.committee(), rng.choice(("CHỦ TỊCH", "PHÓ CHỦ TỊCH")), above=("NGƯỜI KÝ TRÍCH LỤC",))
    pages(
        paper, body + f'<div style="margin:6mm 0 0 82mm">{sign}</div>', "13.5pt Tinos",
        _LOOSE + ".mar td{padding:1.2mm 5mm 1.2mm 0}",
    )  # fmt: skip


_CAUSES = (
    "Bệnh già",
    "Già yếu",
    "Ung thư phổi",
    "Tai nạn giao thông",
    "Suy tim độ IV",
    "Đột quỵ não",
    "Bệnh hiểm nghèo",
)


@layout("trich_luc_khai_tu", "pe_trich_luc_kt_2015", split="unseen20", years=(2016, 2020))
def death_extract(paper: Paper, on: date) -> None:
    """The first extract of a death that TT 15/2015 hands out instead of a certificate."""
    rng, f, place = LAND.begin(paper, on)
    who = LAND.resident(rng, on, place, age=(38, 94))
    died = on - timedelta(days=rng.randint(2, 40))
    number = rng.randint(3, 96)
    if rng.random() < 0.75:
        hour, minute = rng.randint(0, 23), rng.randint(0, 59)
        told = f"{hour:02d} giờ {minute:02d} phút, {long_date(died)}"
        when, value = told, f"{died.isoformat()}T{hour:02d}:{minute:02d}"
    else:
        when, value = long_date(died), died.isoformat()
    yearly = rng.random() < 0.25
    born = str(who.birth.year) if yearly else slashed(who.birth)
    body = _head(paper, place, f"Số: {f('so', f'{number}/TLKT')}", dated(paper, "ngay_cap", on))
    body += '<h1 style="font-size:17pt;margin:7mm 0 6mm">TRÍCH LỤC KHAI TỬ</h1>'
    cause = (
        para(f"Nguyên nhân chết: {f('nguyen_nhan', rng.choice(_CAUSES))}")
        if rng.random() < 0.85
        else para("Nguyên nhân chết: ………………")
    )
    at = rng.choice((f"Tại nhà, {who.home[0].lower()}{who.home[1:]}", who.home, f"Bệnh viện Đa khoa {place.district[0].lower()}{place.district[1:]}"))  # fmt: skip
    body += para(
        f"Họ, chữ đệm, tên: <b>{f('ho_ten', who.name.upper(), who.name)}</b>",
        f"Ngày, tháng, năm sinh: {f('ngay_sinh', born, born if yearly else who.birth.isoformat())}",
        f"Giới tính: {f('gioi_tinh', who.sex)}{_GAP}Dân tộc: {f('dan_toc', who.ethnic)}{_GAP}Quốc tịch: {f('quoc_tich', 'Việt Nam')}",
        f"Giấy tờ tùy thân: {f('giay_to_tuy_than', f'Giấy chứng minh nhân dân số {old_number(rng, who)}')}"
        if rng.random() < 0.8
        else "Giấy tờ tùy thân: Không có",
        f"Nơi cư trú cuối cùng: {f('noi_cu_tru_cuoi_cung', who.home)}",
        f"Đã chết vào lúc: {f('thoi_diem_chet', when, value)}",
        f"(ghi bằng chữ: {date_in_words(died)})",
        f"Nơi chết: {f('noi_chet', at)}",
    )
    entry = f"{number}/{on.year}" if rng.random() < 0.5 else str(number)
    body += cause + para(
        f"Đã được đăng ký khai tử tại: {f('noi_dang_ky', office(place))}",
        f"Số: {f('so_dang_ky', entry)}{_GAP}ngày {f('ngay_dang_ky', slashed(on), on.isoformat())}",
        "Ghi chú: ………………………………………………………………………",
    )
    sign = signer(
        paper, place.committee(), rng.choice(("CHỦ TỊCH", "PHÓ CHỦ TỊCH")), above=("NGƯỜI KÝ TRÍCH LỤC",),
        note="(Ký, ghi rõ họ, chữ đệm, tên, chức vụ và đóng dấu)",
    )  # fmt: skip
    pages(paper, body + f'<div style="margin:6mm 0 0 80mm">{sign}</div>', "13.5pt TeX Gyre Termes", _LOOSE)


_HOSPITALS = ("BỆNH VIỆN ĐA KHOA KHU VỰC {}", "BỆNH VIỆN ĐA KHOA {}", "TRUNG TÂM Y TẾ KHU VỰC {}")


@layout("giay_bao_tu", "pe_bao_tu_benh_vien", split="unseen20", years=(2021, 2026))
def death_note(paper: Paper, on: date) -> None:
    """A hospital's notice of a death (TT 24/2020/TT-BYT)."""
    rng, f, place = LAND.begin(paper, on)
    who = LAND.resident(rng, on, place, age=(29, 92))
    hour, minute = rng.randint(0, 23), rng.randint(0, 59)
    died = on - timedelta(days=rng.randint(0, 1))
    town = (place.district or place.name).split(" ", 1)[1]
    hospital = rng.choice(_HOSPITALS).format((town if not town.isdigit() else "Bình Thạnh").upper())
    province = place.province.removeprefix("Tỉnh ").upper()
    body = head(
        [f"SỞ Y TẾ {province}", f("co_quan_cap", hospital).replace(" KHU VỰC", "<br>KHU VỰC")],
        f"Số: {f('so', f'{rng.randint(3, 240):02d}/{on.year}/GBT' if rng.random() < 0.5 else f'{rng.randint(3, 240):02d}/GBT-BV')}",
        f"{town if not town.isdigit() else 'Bình Thạnh'}, {dated(paper, 'ngay_cap', on)}",
        share=46,
    )
    ids = f"{who.id_number}, cấp ngày {slashed(who.id_issued)}, nơi cấp: Cục Cảnh sát QLHC về TTXH"
    age = died.year - who.birth.year
    body += '<h1 style="font-size:18pt;margin:6mm 0 5mm">GIẤY BÁO TỬ</h1>'
    body += typed(f"""
    Họ và tên người tử vong:|<b>{f("ho_ten", who.name.upper(), who.name)}</b>
    Ngày, tháng, năm sinh:|{f("ngay_sinh", slashed(who.birth), who.birth.isoformat())}|Tuổi:|{age}
    Giới tính:|{f("gioi_tinh", who.sex)}|Dân tộc:|{who.ethnic}|Quốc tịch:|Việt Nam
    Nơi thường trú, tạm trú:|{who.home}
    Mã số định danh/CCCD/CMND/Hộ chiếu:|{f("giay_to_tuy_than", ids)}
    Đã tử vong vào lúc:|{f("thoi_diem_chet", f"{hour:02d} giờ {minute:02d} phút, {long_date(died)}", f"{died.isoformat()}T{hour:02d}:{minute:02d}")}
    Nơi tử vong:|{f("noi_chet", f"Khoa {rng.choice(('Hồi sức tích cực - Chống độc', 'Cấp cứu', 'Nội tim mạch'))}, {_spelled(hospital)}")}
    Nguyên nhân tử vong:|{f("nguyen_nhan", rng.choice(("Sốc nhiễm khuẩn, suy đa tạng", "Nhồi máu cơ tim cấp", "Xuất huyết não", "Ung thư gan giai đoạn cuối", "Viêm phổi nặng")))}
    """)
    body += para(
        f"Giấy này được lập thành 02 bản, 01 bản giao cho thân nhân để làm thủ tục đăng ký khai tử, 01 bản lưu tại "
        f"{_spelled(hospital)}."
    )
    kin = signed("Thân nhân người tử vong", official(rng), "(Ký, ghi rõ họ tên)")
    doctor = signed("Người ghi giấy", f"BS. {official(rng)}", "(Ký, ghi rõ họ tên)")
    chief = signed("THỦ TRƯỞNG ĐƠN VỊ", f"BSCKII. {official(rng)}", "(Ký tên, đóng dấu)", seal=_spelled(hospital))
    pages(paper, body + f'<div style="margin-top:6mm">{wide(kin, doctor, chief)}</div>', "13.5pt Tinos", _FORM)


def _spelled(hospital: str) -> str:
    """The hospital's name in ordinary letters."""
    kind = next(k for k in ("KHU VỰC ", "ĐA KHOA ", "Y TẾ ") if k in hospital)
    before, town = hospital.split(kind, 1)
    named = (before + kind).capitalize().replace("đa khoa", "Đa khoa").replace("y tế", "Y tế")
    return named + town.title()


@layout("giay_xac_nhan_tinh_trang_hon_nhan", "pe_xac_nhan_tthn", split="unseen20", years=(2020, 2026))
def marital_status(paper: Paper, on: date) -> None:
    """The confirmation of TT 04/2020."""
    rng, f, place = LAND.begin(paper, on)
    who = LAND.resident(rng, on, place, age=(20, 55))
    asked = who.name if rng.random() < 0.8 else official(rng)
    top, own = offices(place)
    body = head(
        [top, f("co_quan_cap", own).replace("DÂN ", "DÂN<br>", 1)],
        f"Số: {f('so', f'{rng.randint(4, 720)}/UBND-XNTTHN')}",
        f"{_town(place)}, {dated(paper, 'ngay_cap', on)}",
    )
    since = who.birth.replace(year=who.birth.year + 18, day=min(who.birth.day, 28))
    state, spouse = rng.choice(
        (
            ("Hiện tại chưa đăng ký kết hôn với ai", ""),
            ("Chưa từng đăng ký kết hôn với ai", ""),
            (
                "Đã đăng ký kết hôn, nhưng đã ly hôn theo Quyết định ly hôn số {n}/{y}/QĐST-HNGĐ ngày {d} của Tòa án nhân "
                "dân {where}; hiện tại chưa đăng ký kết hôn với ai",
                "x",
            ),
        )
    )
    if spouse and (on - who.birth).days > 27 * 366:
        left = day_between(rng, max(date(2014, 1, 6), on - timedelta(days=2000)), on - timedelta(days=90))
        where = place.district[:1].lower() + place.district[1:] if place.district else f"Khu vực {rng.randint(1, 9)} - {place.province.split(' ', 1)[1]}"  # fmt: skip
        state = state.format(n=rng.randint(11, 240), y=left.year, d=slashed(left), where=where)
    elif spouse:
        state = "Chưa đăng ký kết hôn với ai"
    stay = ""
    if rng.random() < 0.55:
        stay = para(
            f"Trong thời gian cư trú tại: {place.address()} từ "
            f"{dated(paper, 'cu_tru_tu_ngay', since)} đến {dated(paper, 'cu_tru_den_ngay', on)}"
        )
    partner = LAND.resident(rng, on, place, age=(21, 50), female=not who.female)
    use = rng.choice(
        (
            f"Làm thủ tục đăng ký kết hôn với {'chị' if partner.female else 'anh'} {partner.name}, sinh năm "
            f"{partner.birth.year}, CCCD số {partner.id_number}",
            "Làm thủ tục vay vốn ngân hàng",
            "Làm thủ tục chuyển nhượng quyền sử dụng đất",
            "Bổ túc hồ sơ mua nhà ở xã hội",
        )
    )
    body += '<h1 style="font-size:16pt;margin:6mm 0 5mm">GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN</h1>'
    body += f'<p class="c"><b>{own}</b></p>' if rng.random() < 0.5 else ""
    body += para(
        f"Xét đề nghị của ông/bà: {asked}, về việc cấp Giấy xác nhận tình trạng hôn nhân cho: {who.name}",
        '<span style="display:block;text-align:center"><b>XÁC NHẬN:</b></span>',
        f"Họ, chữ đệm, tên: <b>{f('ho_ten', who.name.upper(), who.name)}</b>",
        f"Ngày, tháng, năm sinh: {f('ngay_sinh', slashed(who.birth), who.birth.isoformat())}",
        f"Giới tính: {f('gioi_tinh', who.sex)}{_GAP}Dân tộc: {f('dan_toc', who.ethnic)}{_GAP}Quốc tịch: {f('quoc_tich', 'Việt Nam')}",
        f"Giấy tờ tùy thân: {f('giay_to_tuy_than', paper_of(rng, who, on, place))}",
        f"Nơi cư trú: {f('noi_cu_tru', who.home)}",
    )
    body += stay + para(
        f"Tình trạng hôn nhân: {f('tinh_trang_hon_nhan', state)}.",
        f"Giấy này có giá trị sử dụng trong thời hạn 6 tháng, kể từ ngày cấp, được sử dụng để: {f('muc_dich_su_dung', use)}.",
    )
    sign = signer(
        paper, place.committee(), rng.choice(("CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        above=("NGƯỜI KÝ GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN",),
    )  # fmt: skip
    pages(paper, body + f'<div style="margin:5mm 0 0 74mm">{sign}</div>', "13.5pt Tinos", _LOOSE)
