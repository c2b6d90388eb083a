"""Papers on deaths: an extract of one who died abroad or on a road, a hospital's notice."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import head, letterhead, notes, pages, para, signed, signer
from samples.captions import typed
from samples.communes import chairs, slashed
from samples.fields import dated
from samples.paper import Paper, layout
from samples.papers.exam_forms import HOMES, card, folded
from samples.people import day_between, official
from samples.words import date_in_words, long_date, small

_ENDS = (
    ("Bệnh viện Nhân dân huyện Mã Quan, tỉnh Vân Nam, Trung Quốc", "Tai nạn lao động",
     "Giấy chứng tử số {n} do Bệnh viện Nhân dân huyện Mã Quan, Trung Quốc cấp ngày {day}"),
    ("Bệnh viện Trường Canh, thành phố Đào Viên, Đài Loan (Trung Quốc)", "Đột quỵ",
     "Giấy chứng tử số {n} do Bệnh viện Trường Canh, Đài Loan cấp ngày {day}"),
    ("Km 31+200, Quốc lộ 2, địa phận xã Đội Bình", "Tai nạn giao thông",
     "Văn bản xác nhận số {n}/CSGT do Phòng Cảnh sát giao thông cấp ngày {day}"),
    ("Km 118+450, Quốc lộ 4C, đoạn dốc Bắc Sum", "Đa chấn thương do tai nạn giao thông",
     "Văn bản xác nhận số {n}/CSGT do Phòng Cảnh sát giao thông cấp ngày {day}"),
)  # fmt: skip


@layout("trich_luc_khai_tu", "xf_extract_far_death", split="unseen18", years=(2017, 2026))
def extract_far_death(paper: Paper, on: date) -> None:
    """An extract from the book of deaths: somebody who died abroad or on a road, with what stood for the notice."""
    rng, f, place = HOMES.begin(paper, on)
    registered = day_between(rng, max(date(2016, 3, 1), on - timedelta(days=1500)), on - timedelta(days=20))
    dead = registered - timedelta(days=rng.randint(6, 70))
    keeper = HOMES.home_of(place).named(registered)
    who = HOMES.resident(rng, dead, keeper, age=(23, 61))
    where, cause, proof = rng.choice(_ENDS)
    hour, minute = rng.randint(0, 23), rng.randint(0, 59)
    day = f"{dead.day:02d} tháng {dead.month:02d} năm {dead.year}"
    said = f"{hour:02d} giờ {minute:02d} phút, ngày {day}"
    told = proof.format(n=rng.randint(12, 980), day=slashed(dead + timedelta(days=rng.randint(1, 4))))
    above, post = chairs(rng)
    body = (
        letterhead(place, f"Số: {f('so', f'{rng.randint(4, 320)}/TLKT-BS')}", dated(paper, "ngay_cap", on))
        + '<h1 style="margin-top:9mm">TRÍCH LỤC KHAI TỬ</h1><p class="c"><b>(BẢN SAO)</b></p><div style="margin-top:6mm">'
        + typed(
            f"Họ, chữ đệm, tên:|<b>{f('ho_ten', who.name.upper(), who.name)}</b>\n"
            f"Ngày, tháng, năm sinh:|{f('ngay_sinh', slashed(who.birth), who.birth.isoformat())}\n"
            f"Giới tính:|{f('gioi_tinh', who.sex)}|Dân tộc:|{f('dan_toc', who.ethnic)}|Quốc tịch:|{f('quoc_tich', 'Việt Nam')}\n"
            f"Giấy tờ tùy thân:|{f('giay_to_tuy_than', card(rng, who, dead))}\n"
            f"Nơi cư trú cuối cùng:|{f('noi_cu_tru_cuoi_cung', who.home)}\n"
            f"Đã chết vào lúc:|{f('thoi_diem_chet', said, f'{dead.isoformat()}T{hour:02d}:{minute:02d}')}\n"
            f"ghi bằng chữ:|{date_in_words(dead)}\n"
            f"Nơi chết:|{f('noi_chet', where)}\n"
            f"Nguyên nhân chết:|{f('nguyen_nhan', cause)}\n"
            f"Số Giấy báo tử/Giấy tờ thay thế Giấy báo tử:|{told}\n"
            f"Đăng ký khai tử tại:|{f('noi_dang_ky', keeper.committee())}\n"
            f"Số:|{f('so_dang_ky', f'{rng.randint(2, 96):02d}/{registered.year}')}|ngày|"
            f"{f('ngay_dang_ky', slashed(registered), registered.isoformat())}\n"
        )
        + '</div><table style="margin-top:7mm"><tr><td style="width:46%"></td><td>'
        + signer(
            paper, place.committee(), post, above=("NGƯỜI KÝ TRÍCH LỤC", *above),
            note="(Ký, ghi rõ họ, chữ đệm, tên, chức vụ và đóng dấu)",
        )
        + "</td></tr></table>"
    )  # fmt: skip
    pages(paper, body, "13pt Tinos", ".ln{margin:2mm 0}")


_CAUSES = (
    "Suy hô hấp cấp/Viêm phổi nặng",
    "Xuất huyết não, tăng huyết áp độ III",
    "Sốc nhiễm khuẩn trên nền xơ gan giai đoạn cuối",
    "Ung thư phổi di căn, suy kiệt",
)


@layout("giay_bao_tu", "xf_hospital_notice", split="unseen18", years=(2021, 2026))
def hospital_notice(paper: Paper, on: date) -> None:
    """A hospital of the province tells of a death in its wards, numbered, with the relative told."""
    rng, f, place = HOMES.begin(paper, on)
    who = HOMES.resident(rng, on, place, age=(38, 88))
    dead = on - timedelta(days=rng.choice((0, 1, 1, 2)))
    hour, minute = rng.randint(0, 23), rng.randint(0, 59)
    kin = HOMES.resident(rng, on, place, age=(25, 60))
    above = f"SỞ Y TẾ {place.province.upper()}"
    own = rng.choice((("BỆNH VIỆN ĐA KHOA", place.province.upper()), ("BỆNH VIỆN PHỔI", place.province.upper())))
    paper.set(co_quan_cap=" ".join(own))
    hospital = f"{own[0].capitalize().replace('đa khoa', 'Đa khoa').replace('phổi', 'Phổi')} {small(place.province)}"
    ward = rng.choice(("Khoa Hồi sức tích cực - Chống độc", "Khoa Nội tổng hợp", "Khoa Cấp cứu"))
    town = "Hà Giang" if place.province == "Tỉnh Hà Giang" else "Tuyên Quang"
    told = (
        f"{hour:02d} giờ {minute:02d} phút, {long_date(dead)}"
        if rng.random() < 0.6
        else f"{hour:02d}h{minute:02d} ngày {slashed(dead)}"
    )
    body = (
        head(
            (above, folded("co_quan_cap", own)),
            f"Số: {f('so', f'{rng.randint(3, 260):02d}/GBT')}",
            f"{town}, {dated(paper, 'ngay_cap', on)}",
        )
        + '<h1 style="margin:9mm 0 5mm">GIẤY BÁO TỬ</h1>'
        + typed(
            f"Họ, chữ đệm, tên người chết:|<b>{f('ho_ten', who.name.upper(), who.name)}</b>\n"
            f"Ngày, tháng, năm sinh:|{f('ngay_sinh', slashed(who.birth), who.birth.isoformat())}|Giới tính:|{f('gioi_tinh', who.sex)}\n"
            f"Dân tộc:|{who.ethnic}|Quốc tịch:|Việt Nam|Nghề nghiệp:|{rng.choice(('Làm ruộng', 'Hưu trí', 'Lao động tự do'))}\n"
            f"Số CCCD/CMND/Hộ chiếu:|{f('giay_to_tuy_than', card(rng, who, dead))}\n"
            f"Nơi thường trú:|{who.home}\n"
            f"Số hồ sơ bệnh án:|{on:%y}.{rng.randrange(10**6):06d}|Vào viện:|{slashed(day_between(rng, dead - timedelta(days=16), dead))}\n"
            f"Đã tử vong lúc:|{f('thoi_diem_chet', told, f'{dead.isoformat()}T{hour:02d}:{minute:02d}')}\n"
            f"Tại:|{f('noi_chet', f'{ward}, {hospital}')}\n"
            f"Nguyên nhân tử vong:|{f('nguyen_nhan', rng.choice(_CAUSES))}\n"
            f"Họ tên thân nhân nhận giấy:|{kin.name}|Quan hệ:|{rng.choice(('Con đẻ', 'Cháu ruột', 'Em ruột'))}\n"
        )
        + para(
            f"{hospital} cấp Giấy báo tử này để gia đình làm thủ tục đăng ký khai tử tại Ủy ban nhân dân cấp xã theo quy định của "
            "pháp luật.",
            css="j",
        )
        + '<div class="row" style="margin-top:6mm">'
        + signed("THÂN NHÂN", kin.name)
        + signed("TRƯỞNG KHOA", f"BSCKI. {official(rng)}")
        + signed(
            rng.choice(("GIÁM ĐỐC", "KT. GIÁM ĐỐC<br>PHÓ GIÁM ĐỐC")),
            f"<b>BSCKII. {official(rng)}</b>",
            "(Ký tên, đóng dấu)",
            hospital,
        )
        + "</div>"
        + notes(
            "<i>Giấy báo tử được lập thành 02 bản: 01 bản giao cho thân nhân người chết, 01 bản lưu tại hồ sơ bệnh án. Người thân "
            "thích có trách nhiệm đi đăng ký khai tử trong thời hạn 15 ngày kể từ ngày có người chết.</i>"
        )
    )
    pages(paper, body, "13pt FreeSerif", ".ln{margin:2.2mm 0} .sg{font-size:.95em}")
