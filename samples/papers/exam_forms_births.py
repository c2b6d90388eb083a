"""Papers on births: a child without a father, a district's extract, a twin's notice, a grandmother's form."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import COUNTRY, head, notes, pages, para, signed, signer, wide
from samples.captions import typed
from samples.communes import slashed
from samples.fields import dated, moment, teller
from samples.paper import Paper, layout
from samples.papers.exam_forms import HOMES, card, foreigner
from samples.people import day_between, official
from samples.words import capital, date_in_words, grouped, long_date, small

_BLANK = "&nbsp;"


@layout("giay_khai_sinh", "xf_copy_no_father", split="unseen18", years=(2011, 2015))
def copy_no_father(paper: Paper, on: date) -> None:
    """The copy of 2010 to 2015 from the book of births: a child of its mother alone, the father's lines left empty."""
    rng, f, place = HOMES.begin(paper, on)
    born = day_between(rng, date(2006, 6, 1), on - timedelta(days=120))
    registered = born + timedelta(days=rng.randint(15, 50))
    mother = HOMES.resident(rng, born, place, age=(19, 38), female=True)
    child = HOMES.resident(rng, on, place, birth=born, surname=mother.surname, ethnic=mother.ethnic)
    level = small(place.name.split()[0])
    post = rng.choice(("CHỦ TỊCH", "PHÓ CHỦ TỊCH"))
    above = ("TM. ỦY BAN NHÂN DÂN",) if post == "CHỦ TỊCH" else ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH")
    where = rng.choice(
        (f"Trạm Y tế {place.address()}", f"Bệnh viện Đa khoa {small(place.district)}, {small(place.province)}")
    )
    top = (
        '<p class="r" style="font-size:.78em;margin:0 0 2mm">Mẫu TP/HT-2010-KS.2</p><table class="hd"><tr><td style="width:28%;'
        f'text-align:left">UBND {level}: {place.bare}<br>Huyện/TP: {town_of(place.district)}<br>Tỉnh: '
        f"{place.province.removeprefix('Tỉnh ')}</td><td>{COUNTRY}</td><td style='width:21%;text-align:left'>Số: "
        f"{f('so', str(rng.randint(4, 198)))}<br>Quyển số: {f('quyen_so', f'{rng.randint(1, 2):02d}/{registered.year}')}"
        "</td></tr></table>"
    )
    home = capital(mother.home)
    body = (
        f'{top}<h1 style="margin-top:7mm">GIẤY KHAI SINH</h1><p class="c"><b>(BẢN SAO)</b></p><div style="margin-top:5mm">'
        + typed(
            f"Họ và tên:|{f('ho_ten', child.name.upper(), child.name)}|Giới tính:|{f('gioi_tinh', child.sex)}\n"
            f"Ngày, tháng, năm sinh:|{f('ngay_sinh', slashed(born), born.isoformat())}\n"
            f"(Bằng chữ):|{f('ngay_sinh_bang_chu', date_in_words(born))}\n"
            f"Nơi sinh:|{f('noi_sinh', where)}\n"
            f"Dân tộc:|{f('dan_toc', child.ethnic)}|Quốc tịch:|{f('quoc_tich', 'Việt Nam')}\n"
            f"Quê quán:|{f('que_quan', mother.origin)}\n"
            f"Họ và tên cha:|{_BLANK}\nDân tộc:|{_BLANK}|Quốc tịch:|{_BLANK}|Năm sinh:|{_BLANK}\n"
            f"Nơi thường trú/tạm trú:|{_BLANK}\n"
            f"Họ và tên mẹ:|{f('me_ho_ten', mother.name.upper(), mother.name)}\n"
            f"Dân tộc:|{f('me_dan_toc', mother.ethnic)}|Quốc tịch:|{f('me_quoc_tich', 'Việt Nam')}|Năm sinh:|"
            f"{f('me_nam_sinh', str(mother.birth.year))}\n"
            f"Nơi thường trú/tạm trú:|{f('me_noi_cu_tru', home)}\n"
            f"Nơi đăng ký:|{f('noi_dang_ky', place.committee())}\n"
            f"Ngày, tháng, năm đăng ký:|{f('ngay_dang_ky', slashed(registered), registered.isoformat())}\n"
            f"Ghi chú:|{_BLANK}\n"
            f"Họ và tên người đi khai sinh:|{f('nguoi_di_khai_sinh', mother.name)}\n"
            "Quan hệ với người được khai sinh:|Mẹ đẻ\n"
        )
        + '</div><table style="margin-top:6mm"><tr><td style="width:46%"></td><td class="c"><b>SAO TỪ SỔ ĐĂNG KÝ KHAI SINH</b>'
        f'<br><i>{place.bare}, {long_date(on)}</i></td></tr><tr><td></td><td style="padding-top:1.5mm">'
        + signer(
            paper,
            place.committee(),
            post,
            above=("NGƯỜI KÝ BẢN SAO GIẤY KHAI SINH", *above),
            note="(Ký, ghi rõ họ tên, đóng dấu)",
        )
        + "</td></tr></table>"
    )
    pages(
        paper,
        body,
        "13pt Tinos",
        ".ln{margin:1.25mm 0} .hd td>.c{font-size:.9em} .ink{height:21mm} .page{padding-top:12mm}",
    )


@layout("trich_luc_khai_sinh", "xf_extract_district_foreign", split="unseen18", years=(2017, 2024))
def extract_district_foreign(paper: Paper, on: date) -> None:
    """A district's office of justice extracts a birth that the district registered: the father is from abroad."""
    rng, f, place = HOMES.begin(paper, on)
    born = day_between(rng, max(date(2016, 1, 10), on - timedelta(days=2200)), on - timedelta(days=120))
    registered = born + timedelta(days=rng.randint(12, 58))
    birth = HOMES.newborn(rng, registered + timedelta(days=1), place)
    father = foreigner(rng, born)
    child = HOMES.resident(rng, on, place, birth=born, surname=birth.mother.surname, ethnic=birth.mother.ethnic)
    own = small(place.district)
    town = place.district.removeprefix("Huyện ").removeprefix("Thành phố ")
    facts = {
        **birth.facts,
        "ho_ten": (child.name.upper(), child.name),
        "ngay_sinh": (slashed(born), born.isoformat()),
        "ngay_sinh_bang_chu": date_in_words(born),
        "gioi_tinh": child.sex,
        "dan_toc": child.ethnic,
        "quoc_tich": "Việt Nam",
        "noi_sinh": f"Bệnh viện Đa khoa {small(place.province)}",
        "que_quan": capital(place.address()),
        "so_dinh_danh": child.id_number,
        "cha_ho_ten": (father.name, father.name.title()),
        "cha_nam_sinh": str(father.birth.year),
        "cha_quoc_tich": father.country,
        "cha_noi_cu_tru": father.home,
    }
    t = teller(paper, facts)
    dash = "-/-"
    top = head(
        (f"ỦY BAN NHÂN DÂN<br>{place.district.upper()}", "PHÒNG TƯ PHÁP"),
        f"Số: {f('so', f'{rng.randint(5, 260)}/TLKS-BS')}",
        f"{town}, {dated(paper, 'ngay_cap', on)}",
    )
    body = (
        f'{top}<h1 style="margin-top:8mm">TRÍCH LỤC KHAI SINH</h1><p class="c"><b>(BẢN SAO)</b></p><div style="margin-top:5mm">'
        + typed(
            f"Họ, chữ đệm, tên:|<b>{t('ho_ten')}</b>\n"
            f"Ngày, tháng, năm sinh:|{t('ngay_sinh')}\nghi bằng chữ:|{t('ngay_sinh_bang_chu')}\n"
            f"Giới tính:|{t('gioi_tinh')}|Dân tộc:|{t('dan_toc')}|Quốc tịch:|{t('quoc_tich')}\n"
            f"Nơi sinh:|{t('noi_sinh')}\nQuê quán:|{t('que_quan')}\nSố định danh cá nhân:|{t('so_dinh_danh')}\n"
            f"Họ, chữ đệm, tên người mẹ:|<b>{t('me_ho_ten')}</b>\n"
            f"Năm sinh:|{t('me_nam_sinh')}|Dân tộc:|{t('me_dan_toc')}|Quốc tịch:|{t('me_quoc_tich')}\n"
            f"Nơi cư trú:|{t('me_noi_cu_tru')}\n"
            f"Họ, chữ đệm, tên người cha:|<b>{t('cha_ho_ten')}</b>\n"
            f"Năm sinh:|{t('cha_nam_sinh')}|Dân tộc:|{dash}|Quốc tịch:|{t('cha_quoc_tich')}\n"
            f"Nơi cư trú:|{t('cha_noi_cu_tru')}\n"
            f"Đăng ký khai sinh tại:|{f('noi_dang_ky', f'Ủy ban nhân dân {own}, {small(place.province)}')}\n"
            f"Số:|{f('so_dang_ky', f'{rng.randint(1, 24):02d}/{registered.year}')}|ngày|"
            f"{f('ngay_dang_ky', slashed(registered), registered.isoformat())}\n"
            f"Ghi chú:|{f('ghi_chu', rng.choice(('Đăng ký khai sinh có yếu tố nước ngoài', 'Cha, mẹ thỏa thuận quốc tịch của con là Việt Nam')))}\n"
        )
        + '</div><table style="margin-top:5mm"><tr><td style="width:45%"></td><td>'
        + signer(
            paper, f"Phòng Tư pháp {own}", rng.choice(("TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG")), above=("NGƯỜI KÝ TRÍCH LỤC",),
            note="(Ký, ghi rõ họ, chữ đệm, tên, chức vụ và đóng dấu)",
        )
        + "</td></tr></table>"
    )  # fmt: skip
    pages(paper, body, "13pt TeX Gyre Termes", ".ln{margin:1.6mm 0}")


@layout("giay_chung_sinh", "xf_notice_twin", split="unseen18", years=(2013, 2019))
def notice_twin(paper: Paper, on: date) -> None:
    """A hospital's notice of one of two twins, in the form of 2012."""
    rng, f, place = HOMES.begin(paper, on)
    birth = HOMES.newborn(rng, on, place)
    born = day_between(rng, on - timedelta(days=6), on - timedelta(days=1))
    said, kept = moment(rng, born)
    said = said.replace(slashed(born), long_date(born).removeprefix("ngày ")) if rng.random() < 0.5 else said
    weight = rng.randint(38, 54) * 50
    unit = rng.choice(("Bệnh viện Đa khoa", "Trung tâm Y tế")) + f" {small(place.district)}"
    mother, child = birth.mother, birth.child
    top = head(
        (
            f"SỞ Y TẾ {place.province.upper()}",
            unit.upper().replace(" HUYỆN", "<br>HUYỆN").replace(" THÀNH", "<br>THÀNH"),
        ),
        f"Số: {f('so', f'{rng.randint(8, 940):03d}')}&emsp;Quyển số: {rng.randint(1, 9):02d}/{on.year}",
    )
    body = (
        f'{top}<h1 style="margin:6mm 0 4mm">GIẤY CHỨNG SINH</h1>'
        + typed(
            f"Họ và tên mẹ/Người nuôi dưỡng:|<b>{f('me_ho_ten', mother.name.upper(), mother.name)}</b>\n"
            f"Năm sinh:|{f('me_nam_sinh', str(mother.birth.year))}|Dân tộc:|{f('me_dan_toc', mother.ethnic)}\n"
            f"Nơi đăng ký thường trú:|{f('me_noi_cu_tru', mother.home)}\n"
            f"Số CMND/Hộ chiếu:|{f('me_so_giay_to', mother.old_number or f'07{rng.randrange(10**7):07d}')}\n"
            f"Mã số BHXH/Thẻ BHYT số:|{rng.choice(('DT', 'GD', 'DK'))}2{place_code(place.province)}{rng.randrange(10**10):010d}\n"
            f"Họ và tên cha:|{birth.father.name}\n"
            f"Đã sinh con vào lúc:|{f('thoi_diem_sinh', said, kept)}\n"
            f"Tại:|{f('noi_sinh', f'{unit}, {small(place.province)}')}\n"
            f"Số lần sinh:|{rng.randint(1, 3):02d}|Số con hiện sống:|{rng.randint(2, 4):02d}\n"
            f"Số con trong lần sinh này:|{f('so_con', '02')}\n"
            f"Giới tính của con:|{f('gioi_tinh', child.sex)}|Cân nặng:|{f('can_nang', f'{grouped(weight)} gam', weight)}\n"
            f"Hiện trạng của con:|{rng.choice(('Bình thường, khóc ngay', 'Hồng hào, phản xạ tốt'))} (con thứ {rng.choice(('nhất', 'hai'))} trong ca sinh đôi)\n"
            f"Dự định đặt tên con là:|{f('ten_du_dinh', child.name.upper(), child.name)}\n"
            f"Người đỡ đẻ:|{official(rng)}\n"
        )
        + f'<p class="r i" style="margin-top:4mm">{town_of(place.district)}, {dated(paper, "ngay_cap", on)}</p>'
        + wide(
            signed("CHA, MẸ<br>HOẶC NGƯỜI THÂN", birth.father.name),
            signed("NGƯỜI GHI PHIẾU", official(rng)),
            signed("THỦ TRƯỞNG<br>CƠ SỞ Y TẾ", official(rng), "(Ký tên, đóng dấu)", unit),
        )
        + notes(
            "<b>Ghi chú:</b> - Tên dự định của con có thể thay đổi khi đăng ký khai sinh; - Trẻ em phải được đăng ký khai sinh "
            "trong thời hạn 60 ngày kể từ ngày sinh.",
            "- Giấy chứng sinh được lập thành hai bản có giá trị như nhau: một bản giao cho gia đình, một bản lưu.",
        )
    )
    pages(paper, body, "13pt Tinos", ".ln{margin:1.7mm 0} .sg{font-size:.94em}")


def place_code(province: str) -> str:
    """Two digits of the province as health insurance cards have them."""
    return {"Tỉnh Hà Giang": "02", "Tỉnh Tuyên Quang": "08"}.get(province, "08")


def town_of(district: str) -> str:
    """The district's name without its kind."""
    return district.removeprefix("Huyện ").removeprefix("Thành phố ")


@layout("to_khai_dang_ky_khai_sinh", "xf_declared_by_grandmother", split="unseen18", years=(2021, 2026))
def declared_by_grandmother(paper: Paper, on: date) -> None:
    """A grandmother declares a birth at the commune where she lives; mother and father live elsewhere."""
    rng, f, place = HOMES.begin(paper, on)
    birth = HOMES.newborn(rng, on, place, capitals=True)
    side = rng.choice(("Bà ngoại", "Bà nội"))
    elder = HOMES.resident(
        rng, on, place, age=(52, 68), female=True, surname=birth.mother.surname if side == "Bà ngoại" else None
    )
    away = HOMES.homes[(HOMES.homes.index(HOMES.home_of(place)) + 3) % len(HOMES.homes)]
    gone = capital(f"{away.hamlet}, {away.named(on).address()}")
    t = teller(paper, {**birth.facts, "me_noi_cu_tru": gone, "cha_noi_cu_tru": gone})
    body = (
        f"{COUNTRY}<h1 style='margin:7mm 0 5mm'>TỜ KHAI ĐĂNG KÝ KHAI SINH</h1><p class='c'>Kính gửi: <sup>(1)</sup> "
        f"{f('kinh_gui', place.committee())}</p><div style='margin-top:4mm'>"
        + typed(
            f"Họ, chữ đệm, tên người yêu cầu:|<b>{f('nguoi_yeu_cau', elder.name.upper(), elder.name)}</b>\n"
            f"Nơi cư trú: <sup>(2)</sup>|{f('nguoi_yeu_cau_noi_cu_tru', elder.home)}\n"
            f"Giấy tờ tùy thân: <sup>(3)</sup>|{f('nguoi_yeu_cau_giay_to', card(rng, elder, on))}\n"
            f"Quan hệ với người được khai sinh:|{f('quan_he', side)}\n"
        )
        + "<p><b>Đề nghị cơ quan đăng ký khai sinh cho người dưới đây:</b></p>"
        + typed(
            f"Họ, chữ đệm, tên:|<b>{t('ho_ten')}</b>\n"
            f"Ngày, tháng, năm sinh:|{t('ngay_sinh')}\nghi bằng chữ:|{t('ngay_sinh_bang_chu')}\n"
            f"Giới tính:|{t('gioi_tinh')}|Dân tộc:|{t('dan_toc')}|Quốc tịch:|{t('quoc_tich')}\n"
            f"Nơi sinh: <sup>(4)</sup>|{t('noi_sinh')}\nQuê quán:|{t('que_quan')}\n"
            f"Họ, chữ đệm, tên người mẹ:|<b>{t('me_ho_ten')}</b>\n"
            f"Năm sinh: <sup>(5)</sup>|{t('me_nam_sinh')}|Dân tộc:|{t('me_dan_toc')}|Quốc tịch:|{t('me_quoc_tich')}\n"
            f"Nơi cư trú: <sup>(2)</sup>|{t('me_noi_cu_tru')}\n"
            f"Họ, chữ đệm, tên người cha:|<b>{t('cha_ho_ten')}</b>\n"
            f"Năm sinh: <sup>(5)</sup>|{t('cha_nam_sinh')}|Dân tộc:|{t('cha_dan_toc')}|Quốc tịch:|{t('cha_quoc_tich')}\n"
            f"Nơi cư trú: <sup>(2)</sup>|{t('cha_noi_cu_tru')}\n"
        )
        + para(
            "Tôi cam đoan nội dung đề nghị đăng ký khai sinh trên đây là đúng sự thật, được sự thỏa thuận nhất trí của các bên liên "
            "quan theo quy định pháp luật.",
            "Tôi chịu hoàn toàn trách nhiệm trước pháp luật về nội dung cam đoan của mình.",
            css="j",
        )
        + f'</div><p class="r i">Làm tại: {place.name[0].lower() + place.name[1:]}, {dated(paper, "ngay_lam", on)}</p>'
        + '<table><tr><td style="width:52%;padding-top:4mm"><b>Đề nghị cấp bản sao</b><sup>(6)</sup>: Có <span class="tick">X</span>, '
        f'Không <span class="tick">{_BLANK}</span><br>Số lượng: 0{rng.randint(1, 5)} bản</td><td>'
        + signed("Người yêu cầu", elder.name, "<i>(Ký, ghi rõ họ, chữ đệm, tên)</i>")
        + "</td></tr></table>"
        + notes(
            "<i>(1) Ghi rõ tên cơ quan đăng ký khai sinh. (2) Ghi theo nơi đăng ký thường trú; nếu không có nơi đăng ký thường trú thì ghi "
            "theo nơi đăng ký tạm trú. (3) Ghi thông tin về giấy tờ tùy thân của người yêu cầu. (4) Trường hợp sinh tại cơ sở y tế thì "
            "ghi rõ tên cơ sở y tế và địa chỉ trụ sở cơ sở y tế đó. (5) Ghi đầy đủ ngày, tháng, năm sinh của cha, mẹ (nếu có). (6) Đề nghị đánh "
            "dấu X vào ô nếu có yêu cầu cấp bản sao và ghi rõ số lượng.</i>"
        )
    )
    pages(paper, body, "12.5pt Tinos", ".ln{margin:1mm 0} .ink{height:16mm} .page{padding-top:13mm}")
