"""Birth papers as programs print them: a certificate, an extract, a hospital's slip, an electronic form."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import COUNTRY, grid, head, pages, para, signed, signer
from samples.communes import chairs, clinic, identity
from samples.fields import dated, mark, slashed, teller
from samples.paper import Paper, layout
from samples.papers.office_prints import BROWSER, ENGINE, OFFICES, box, browsed, fx
from samples.people import day_between, official, working_day
from samples.words import capital, long_date, small


@layout("giay_khai_sinh", "op_khai_sinh_phan_mem", split="unseen19", years=(2016, 2024))
def certificate(paper: Paper, on: date) -> None:
    """A certificate in Arial with two or three pairs on a line, captions in bold."""
    rng, f, place = OFFICES.begin(paper, on)
    birth = OFFICES.newborn(rng, on, place)
    t = teller(paper, birth.facts)
    above, post = chairs(rng)
    number = f"{rng.randint(1, 390)}/{on.year}"
    book = f"{rng.randint(1, 4):02d}/{on.year}"
    who = rng.choice((birth.mother, birth.father))
    body = (
        head(
            (f"{place.province.upper()}<br>{place.district.upper()}", f"UBND {place.name.upper()}"),
            "", f"<span style='font-style:normal'>Số: <b>{f('so', number)}</b><br>Quyển số: <b>{f('quyen_so', book)}</b></span>", share=40,
        )
        + "<h1>GIẤY KHAI SINH</h1><div class='c i' style='margin-bottom:5mm'>(Bản chính)</div>"
        + fx(("Họ, chữ đệm, tên:", f"<b>{t('ho_ten')}</b>"))
        + fx(("Ngày, tháng, năm sinh:", t("ngay_sinh")), ("Giới tính:", t("gioi_tinh")), shares=(1.7, 1))
        + fx(("Ghi bằng chữ:", t("ngay_sinh_bang_chu")))
        + fx(("Dân tộc:", t("dan_toc")), ("Quốc tịch:", t("quoc_tich")), shares=(1, 1.1))
        + fx(("Nơi sinh:", t("noi_sinh")))
        + fx(("Quê quán:", t("que_quan")))
        + fx(("Số định danh cá nhân:", t("so_dinh_danh")))
        + "<div style='height:2.5mm'></div>"
        + fx(("Họ, chữ đệm, tên người mẹ:", f"<b>{t('me_ho_ten')}</b>"))
        + fx(("Năm sinh:", t("me_nam_sinh")), ("Dân tộc:", t("me_dan_toc")), ("Quốc tịch:", t("me_quoc_tich")))
        + fx(("Nơi cư trú:", t("me_noi_cu_tru")))
        + fx(("Họ, chữ đệm, tên người cha:", f"<b>{t('cha_ho_ten')}</b>"))
        + fx(("Năm sinh:", t("cha_nam_sinh")), ("Dân tộc:", t("cha_dan_toc")), ("Quốc tịch:", t("cha_quoc_tich")))
        + fx(("Nơi cư trú:", t("cha_noi_cu_tru")))
        + "<div style='height:2.5mm'></div>"
        + fx(("Họ, chữ đệm, tên người đi khai sinh:", f("nguoi_di_khai_sinh", who.name)))
        + fx(("Giấy tờ tùy thân:", identity(rng, who, on)))
        + fx(("Nơi đăng ký khai sinh:", f("noi_dang_ky", f"UBND {place.address()}")))
        + fx(("Ngày, tháng, năm đăng ký:", f("ngay_dang_ky", slashed(on), on.isoformat())))
        + '<div class="row" style="margin-top:4mm"><div></div>'
        + signer(paper, place.committee(), post, above=("NGƯỜI KÝ GIẤY KHAI SINH", *above))
        + "</div>"
    )  # fmt: skip
    pages(paper, body, "11.5pt Arimo", ENGINE + ".page{padding-top:20mm}")


_TYPED = """
.page{padding:20mm 18mm 16mm 24mm;line-height:1.5} h1{font-size:14pt;letter-spacing:.6mm}
pre{font:inherit;margin:0} .hd td{font-size:.86em} .t td,.t th{padding:1mm 1.4mm;line-height:1.3} p{margin:.8mm 0}
"""


@layout("giay_khai_sinh", "op_khai_sinh_may_chu", split="unseen19", years=(1991, 1998))
def typed_certificate(paper: Paper, on: date) -> None:
    """A sheet of a typewriter of the nineties: the parents in a table, the mother first, no identity number."""
    rng, f, place = OFFICES.begin(paper, on)
    birth = OFFICES.newborn(rng, on, place)
    t = teller(paper, birth.facts)
    number, book = f"{rng.randint(4, 260):02d}", f"{rng.randint(1, 3):02d}/{on.year}"
    jobs = rng.sample(("Làm ruộng", "Giáo viên", "Công nhân", "Buôn bán", "Cán bộ"), 2)
    rows = (
        ("Họ và tên", t("me_ho_ten"), t("cha_ho_ten")),
        ("Năm sinh", t("me_nam_sinh"), t("cha_nam_sinh")),
        ("Dân tộc", t("me_dan_toc"), t("cha_dan_toc")),
        ("Quốc tịch", t("me_quoc_tich"), t("cha_quoc_tich")),
        ("Nghề nghiệp", *jobs),
        ("Nơi thường trú", t("me_noi_cu_tru"), t("cha_noi_cu_tru")),
    )
    name = official(rng)
    paper.set(chuc_vu_ky=(post := rng.choice(("CHỦ TỊCH", "PHÓ CHỦ TỊCH"))), nguoi_ky=name)
    body = (
        head(
            (place.province.upper(), place.district.upper(), place.name.upper()), "",
            f"<span style='font-style:normal'>Số: {f('so', number)}  Quyển số: {f('quyen_so', book)}</span>", share=38,
        )
        + "<h1>GIẤY KHAI SINH</h1><div class='c' style='margin-bottom:4mm'>(Bản chính)</div>"
        + para(
            f"Họ và tên : {t('ho_ten')}",
            f"Nam hay nữ: {t('gioi_tinh')}",
            f"Sinh ngày : {t('ngay_sinh')}",
            f"Viết bằng chữ: {t('ngay_sinh_bang_chu')}",
            f"Dân tộc   : {t('dan_toc')} &emsp;&emsp; Quốc tịch: {t('quoc_tich')}",
            f"Nơi sinh  : {t('noi_sinh')}",
            f"Quê quán  : {t('que_quan')}",
        ).replace("<p", "<p style='white-space:pre-wrap'")
        + "<p class='c' style='margin:3mm 0 1.5mm'>PHẦN KHAI VỀ CHA, MẸ</p>"
        + grid(rows, ("", "NGƯỜI MẸ", "NGƯỜI CHA"), widths=(22, 39, 39))
        + f"<p style='margin-top:3mm'>Họ và tên người đứng khai: {f('nguoi_di_khai_sinh', birth.father.name)}</p>"
        + f"<p>Đăng ký tại: {f('noi_dang_ky', f'UBND {place.address()}')}</p>"
        + '<div class="row" style="margin-top:3mm">'
        + signed("NGƯỜI ĐỨNG KHAI", "", "(Ký tên)")
        + f"<div class='sg'>{dated(paper, 'ngay_dang_ky', on, first='Ngày')}<br>TM. ỦY BAN NHÂN DÂN<br>"
        + f"{mark('chuc_vu_ky', post)}<div class='ink'><i data-seal='{place.committee()}'></i><i data-sign></i></div>"
        + f"{mark('nguoi_ky', name)}</div></div>"
    )  # fmt: skip
    pages(paper, body, "11pt Cousine", _TYPED)


@layout("trich_luc_khai_sinh", "op_trich_luc_ks_he_thong", split="unseen19", years=(2022, 2026))
def extract(paper: Paper, on: date) -> None:
    """An extract printed by the electronic register: boxes with grey heads, pairs beside each other."""
    rng, f, place = OFFICES.begin(paper, on)
    registered = working_day(rng, date(2016, 3, 1), on - timedelta(days=30))
    then = OFFICES.home_of(place).named(registered)
    birth = OFFICES.newborn(rng, registered, then)
    t = teller(paper, birth.facts)
    above, post = chairs(rng)
    number = f"{rng.randint(11, 2400)}/TLKS-BS"
    body = (
        head(
            (f"ỦY BAN NHÂN DÂN<br>{place.name.upper()}",),
            f"Số: {f('so', number)}",
            f"{place.bare}, {dated(paper, 'ngay_cap', on)}",
            share=38,
        )
        + "<h1>TRÍCH LỤC KHAI SINH</h1><div class='c'><b>(BẢN SAO)</b></div>"
        + box(
            "I. NGƯỜI ĐƯỢC KHAI SINH",
            fx(("Họ, chữ đệm, tên:", t("ho_ten")), ("Giới tính:", t("gioi_tinh")), shares=(2.4, 1)),
            fx(
                ("Ngày, tháng, năm sinh:", t("ngay_sinh")),
                ("Dân tộc:", t("dan_toc")),
                ("Quốc tịch:", t("quoc_tich")),
                shares=(1.7, 1, 1.25),
            ),
            fx(("Ghi bằng chữ:", t("ngay_sinh_bang_chu"))),
            fx(("Số định danh cá nhân:", t("so_dinh_danh"))),
            fx(("Nơi sinh:", t("noi_sinh"))),
            fx(("Quê quán:", t("que_quan"))),
        )
        + box(
            "II. CHA, MẸ",
            fx(("Họ, chữ đệm, tên người mẹ:", t("me_ho_ten")), ("Năm sinh:", t("me_nam_sinh")), shares=(2.4, 1)),
            fx(("Dân tộc:", t("me_dan_toc")), ("Quốc tịch:", t("me_quoc_tich")), shares=(1, 1)),
            fx(("Nơi cư trú:", t("me_noi_cu_tru"))),
            fx(("Họ, chữ đệm, tên người cha:", t("cha_ho_ten")), ("Năm sinh:", t("cha_nam_sinh")), shares=(2.4, 1)),
            fx(("Dân tộc:", t("cha_dan_toc")), ("Quốc tịch:", t("cha_quoc_tich")), shares=(1, 1)),
            fx(("Nơi cư trú:", t("cha_noi_cu_tru"))),
        )
        + box(
            "III. ĐĂNG KÝ",
            fx(("Đăng ký khai sinh tại:", f("noi_dang_ky", f"UBND {then.address()}"))),
            fx(
                ("Số:", f("so_dang_ky", f"{rng.randint(3, 310)}/{registered.year}")),
                ("Ngày đăng ký:", f("ngay_dang_ky", slashed(registered), registered.isoformat())),
            ),
        )
        + '<div class="row"><div></div>'
        + signer(paper, place.committee(), post, above=("NGƯỜI KÝ TRÍCH LỤC", *above))
        + "</div>"
    )
    pages(paper, body, "9.5pt DejaVu Sans", ENGINE + ".page{padding:15mm 15mm 12mm 20mm} h1{font-size:14pt}")


@layout("giay_chung_sinh", "op_chung_sinh_his", split="unseen19", years=(2022, 2026))
def birth_slip(paper: Paper, on: date) -> None:
    """A hospital program's slip in a narrow sans face, short captions, the hour after the day."""
    rng, f, place = OFFICES.begin(paper, on)
    born = day_between(rng, on - timedelta(days=4), on - timedelta(days=1))
    mother, father = OFFICES.couple(rng, born, place)
    child = OFFICES.resident(rng, on, place, birth=born, surname=father.surname)
    hour, minute = rng.randint(0, 23), rng.randint(1, 59)
    ward = clinic(place)
    number = f"{rng.randint(2, 96):05d}.GCS.{rng.randint(110, 29999):05d}.{on:%y}"
    grams = rng.randrange(2300, 4300, 50)
    body = (
        head(
            (f"SỞ Y TẾ {place.province.upper()}", ward.upper()), f"Mã BN: {on:%y}{rng.randint(10**5, 10**6 - 1)}",
            f"<span style='font-style:normal'>Số: <b>{f('so', number)}</b></span>", share=52,
        )
        + "<h1 style='margin-bottom:5mm'>GIẤY CHỨNG SINH</h1>"
        + fx(("Họ và tên mẹ/Người nuôi dưỡng:", f"<b>{f('me_ho_ten', mother.name.upper(), mother.name)}</b>"), bold=False)
        + fx(
            ("Năm sinh:", f("me_nam_sinh", str(mother.birth.year))), ("Dân tộc:", f("me_dan_toc", mother.ethnic)),
            ("Mã số BHXH:", str(rng.randint(10**9, 10**10 - 1))), bold=False,
        )
        + fx(("Số CCCD/Mã định danh cá nhân:", f("me_so_giay_to", mother.id_number)), bold=False)
        + fx(("Nơi cư trú:", f("me_noi_cu_tru", mother.home)), bold=False)
        + fx(
            ("Đã sinh con vào lúc:", f("thoi_diem_sinh", f"{hour:02d} giờ {minute:02d} phút, {long_date(born)}", f"{born.isoformat()}T{hour:02d}:{minute:02d}")),
            bold=False,
        )
        + fx(("Tại:", f("noi_sinh", f"{ward}, {small(place.province)}")), bold=False)
        + fx(("Số lần sinh:", f"{rng.randint(1, 3):02d}"), ("Số con hiện sống:", f"{rng.randint(1, 3):02d}"), ("Số con trong lần sinh này:", f("so_con", "01")), shares=(1, 1.2, 1.6), bold=False)
        + fx(
            ("Giới tính của con:", f("gioi_tinh", child.sex)),
            ("Cân nặng:", f"{f('can_nang', f'{grams:,}'.replace(',', '.'), grams)} gam"), bold=False,
        )
        + fx(("Hiện trạng sức khỏe của con:", rng.choice(("Khỏe", "Bình thường", "Ổn định"))), bold=False)
        + fx(("Dự định đặt tên con là:", f"<b>{f('ten_du_dinh', child.name.upper(), child.name)}</b>"), bold=False)
        + fx(("Người đỡ đẻ:", f"{rng.choice(('BS.', 'NHS.', 'CN.'))} {official(rng)}"), bold=False)
        + f"<p class='r i' style='margin-top:5mm'>{place.bare}, {dated(paper, 'ngay_cap', on)}</p>"
        + '<div class="row">'
        + signed("Mẹ hoặc người thân thích", mother.name, "(Ký, ghi rõ họ tên)")
        + signed("Thủ trưởng cơ sở y tế", official(rng), "(Ký tên, đóng dấu)", seal=ward)
        + "</div><p class='sm i' style='margin-top:8mm'>Lưu ý: Giấy chứng sinh cấp lần đầu, cấp 01 bản cho gia đình để làm thủ tục khai sinh. "
        "Tên dự định đặt có thể thay đổi khi đăng ký khai sinh.</p>"
        + f"<div class='foot'>In từ HIS {on:%d/%m/%Y} - Người in: {official(rng)}</div>"
    )  # fmt: skip
    pages(paper, body, "12pt FreeSans", ENGINE + ".page{padding-top:18mm} .fx{padding:1.3mm 0}")


@layout("to_khai_dang_ky_khai_sinh", "op_to_khai_ks_dien_tu", split="unseen19", years=(2023, 2026))
def electronic_form(paper: Paper, on: date) -> None:
    """An electronic form printed from the browser over two pages, with the address line."""
    rng, f, place = OFFICES.begin(paper, on)
    birth = OFFICES.newborn(rng, on, place)
    t = teller(paper, birth.facts)
    who, kin = rng.choice(((birth.mother, "Mẹ đẻ"), (birth.father, "Cha đẻ")))
    office = f"Ủy ban nhân dân {place.address()}"
    first = (
        COUNTRY
        + "<h1>TỜ KHAI ĐĂNG KÝ KHAI SINH</h1>"
        + f"<p class='c' style='margin-bottom:3mm'>Kính gửi: <b>{f('kinh_gui', office)}</b></p>"
        + box(
            "Thông tin người yêu cầu",
            fx(("Họ, chữ đệm, tên người yêu cầu:", f("nguoi_yeu_cau", who.name.upper(), who.name))),
            fx(("Nơi cư trú:", f("nguoi_yeu_cau_noi_cu_tru", who.home))),
            fx(("Giấy tờ tùy thân:", f("nguoi_yeu_cau_giay_to", identity(rng, who, on)))),
            fx(("Quan hệ với người được khai sinh:", f("quan_he", kin))),
        )
        + "<p><i>Đề nghị cơ quan đăng ký khai sinh cho người dưới đây:</i></p>"
        + box(
            "Thông tin người được khai sinh",
            fx(("Họ, chữ đệm, tên:", t("ho_ten"))),
            fx(("Ngày, tháng, năm sinh:", t("ngay_sinh")), ("Giới tính:", t("gioi_tinh"))),
            fx(("Ghi bằng chữ:", t("ngay_sinh_bang_chu"))),
            fx(("Dân tộc:", t("dan_toc")), ("Quốc tịch:", t("quoc_tich"))),
            fx(("Nơi sinh:", t("noi_sinh"))),
            fx(("Quê quán:", t("que_quan"))),
        )
        + box(
            "Thông tin người mẹ",
            fx(("Họ, chữ đệm, tên người mẹ:", t("me_ho_ten"))),
            fx(("Năm sinh:", t("me_nam_sinh")), ("Dân tộc:", t("me_dan_toc")), ("Quốc tịch:", t("me_quoc_tich"))),
            fx(("Nơi cư trú:", t("me_noi_cu_tru"))),
        )
    )
    second = (
        box(
            "Thông tin người cha",
            fx(("Họ, chữ đệm, tên người cha:", t("cha_ho_ten"))),
            fx(("Năm sinh:", t("cha_nam_sinh")), ("Dân tộc:", t("cha_dan_toc")), ("Quốc tịch:", t("cha_quoc_tich"))),
            fx(("Nơi cư trú:", t("cha_noi_cu_tru"))),
        )
        + "<p class='j'>Tôi cam đoan nội dung đề nghị đăng ký khai sinh trên đây là đúng sự thật, được sự thỏa thuận nhất trí của các bên liên quan theo quy định pháp luật. Tôi chịu hoàn toàn trách nhiệm trước pháp luật về nội dung cam đoan của mình.</p>"
        + f"<p class='r i' style='margin-top:4mm'>Làm tại: {capital(place.name)}, {dated(paper, 'ngay_lam', on)}</p>"
        + '<div class="row"><div></div>'
        + signed("Người yêu cầu", who.name, "(Ký, ghi rõ họ, chữ đệm, tên)")
        + "</div>"
    )
    url = f"https://dichvucong.mau-tinh.example/eform/in?ma={rng.randint(10**6, 10**7 - 1)}&mau=HT_KS_01"
    bodies = browsed(rng, on, "Tờ khai điện tử - Cổng dịch vụ công", url, (first, second))
    pages(
        paper,
        bodies,
        "11.5pt Arimo",
        ENGINE + BROWSER + ".page{padding:17mm 14mm 16mm 14mm} .box .fx{padding:1.7mm 2mm}",
    )
