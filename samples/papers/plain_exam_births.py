"""Papers on births: the certificate of 2006, the extract, the hospital's paper, the request."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import COUNTRY, head, notes, pages, para, signed, signer, wide
from samples.captions import tick, typed
from samples.communes import office
from samples.fields import dated, slashed
from samples.paper import Paper, layout
from samples.papers.plain_exam import LAND, offices, old_number, paper_of
from samples.people import day_between, official
from samples.words import date_in_words

_FORM = ".page{padding:14mm 15mm 12mm 22mm} .ln{margin:1.7mm 0} .ink{height:22mm}\n"


def _chairman(paper: Paper, seal: str, above: tuple[str, ...] = (), note: str = "") -> str:
    post = paper.rng.choice(("CHỦ TỊCH", "PHÓ CHỦ TỊCH"))
    if post != "CHỦ TỊCH" and above:
        above = (*above, "KT. CHỦ TỊCH")
    return signer(paper, seal, post, above=above, note=note)


@layout("giay_khai_sinh", "pe_khai_sinh_2006", split="unseen20", years=(2006, 2015))
def certificate(paper: Paper, on: date) -> None:
    """The certificate of QĐ 01/2006: father before mother, number and book at the right."""
    rng, f, place = LAND.begin(paper, on)
    birth = LAND.newborn(rng, on, place)
    child, mother, father = birth.child, birth.mother, birth.father
    facts = {k: v if isinstance(v, tuple) else (v, v) for k, v in birth.facts.items()}
    number, book = str(rng.randint(3, 289)), f"{rng.randint(1, 2):02d}/{on.year}"
    applicant, kin = rng.choice(((father, "Cha"), (father, "Cha đẻ"), (mother, "Mẹ")))
    top = (
        '<table style="font-size:.85em"><tr><td style="width:30%"></td><td></td><td class="i" style="width:30%;'
        'text-align:right">Mẫu TP/HT-2006-KS.1</td></tr></table>' + COUNTRY
    )
    right = (
        f'<div style="margin:2mm 0 0 118mm">Số: {f("so", number)}<br>Quyển số: {f("quyen_so", book)}</div>'
        '<h1 style="margin:1mm 0 4mm;font-size:22pt">GIẤY KHAI SINH</h1>'
    )
    words = date_in_words(child.birth)

    def parent(prefix: str, caption: str) -> str:
        lines = f"""
        Họ và tên {caption}:|{f(f"{prefix}ho_ten", *facts[f"{prefix}ho_ten"])}
        Dân tộc:|{f(f"{prefix}dan_toc", *facts[f"{prefix}dan_toc"])}|Quốc tịch:|{f(f"{prefix}quoc_tich", "Việt Nam")}|Năm sinh:|{f(f"{prefix}nam_sinh", *facts[f"{prefix}nam_sinh"])}
        Nơi thường trú/tạm trú:|{f(f"{prefix}noi_cu_tru", *facts[f"{prefix}noi_cu_tru"])}
        """
        return typed(lines)

    with_father = rng.random() < 0.85
    body = typed(f"""
    Họ và tên:|<b>{f("ho_ten", child.name.upper(), child.name)}</b>|Giới tính:|{f("gioi_tinh", child.sex)}
    Ngày, tháng, năm sinh:|{f("ngay_sinh", slashed(child.birth), child.birth.isoformat())}
    (Bằng chữ:|{f("ngay_sinh_bang_chu", words)} )
    Nơi sinh:|{f("noi_sinh", *facts["noi_sinh"])}
    Dân tộc:|{f("dan_toc", child.ethnic)}|Quốc tịch:|{f("quoc_tich", "Việt Nam")}
    Quê quán:|{f("que_quan", *facts["que_quan"])}
    """)
    blank = typed("Họ và tên cha:|\nDân tộc:| |Quốc tịch:| |Năm sinh:| \nNơi thường trú/tạm trú:| ")
    body += parent("cha_", "cha") if with_father else blank
    body += parent("me_", "mẹ")
    applicant, kin = (applicant, kin) if with_father else (mother, "Mẹ")
    body += typed(f"""
    Nơi đăng ký:|{f("noi_dang_ky", office(place))}
    Ngày, tháng, năm đăng ký:|{f("ngay_dang_ky", slashed(on), on.isoformat())}
    Ghi chú:|{f("ghi_chu", rng.choice(("Đăng ký đúng hạn", "Đăng ký quá hạn"))) if rng.random() < 0.5 else ""}
    Họ và tên người đi khai sinh:|{f("nguoi_di_khai_sinh", applicant.name)}
    Quan hệ với người được khai sinh:|{kin}
    """)
    clerk = signed("CÁN BỘ TƯ PHÁP HỘ TỊCH", official(rng), "(Ký, ghi rõ họ tên)")
    chair = _chairman(paper, place.committee(), ("NGƯỜI KÝ GIẤY KHAI SINH",) if rng.random() < 0.5 else ("TM. UBND",))
    foot = wide(clerk, chair, css="small")
    pages(paper, top + right + body + f'<div style="margin-top:4mm">{foot}</div>', "13pt TeX Gyre Termes", _FORM)


@layout("trich_luc_khai_sinh", "pe_trich_luc_ks", split="unseen20", years=(2020, 2026))
def extract(paper: Paper, on: date) -> None:
    """The extract of TT 04/2020, of a birth some years before."""
    rng, f, place = LAND.begin(paper, on)
    past = day_between(rng, date(2008, 2, 1), on - timedelta(days=400))
    registrar = LAND.home_of(place).named(past)
    birth = LAND.newborn(rng, past, registrar)
    child = birth.child
    facts = {k: v if isinstance(v, tuple) else (v, v) for k, v in birth.facts.items()}

    def t(name: str) -> str:
        return f(name, *facts[name])

    top, own = offices(place)
    town = place.bare if not place.bare.isdigit() else place.name
    body = head(
        [top, own.replace("DÂN ", "DÂN<br>", 1)],
        f"Số: {f('so', f'{rng.randint(4, 1180)}/TLKS-BS')}",
        f"{town}, {dated(paper, 'ngay_cap', on)}",
    )
    body += '<h1 style="margin:5mm 0 4mm;font-size:16pt">TRÍCH LỤC KHAI SINH<br>(BẢN SAO)</h1>'
    number = f("so_dinh_danh", child.id_number) if past.year >= 2016 else ""
    body += para(f"Họ, chữ đệm, tên: <b>{f('ho_ten', child.name.upper(), child.name)}</b>")
    body += para(
        f"Ngày, tháng, năm sinh: {t('ngay_sinh')}",
        f"ghi bằng chữ: {t('ngay_sinh_bang_chu')}",
        f"Giới tính: {t('gioi_tinh')} &emsp;&emsp;&emsp; Dân tộc: {t('dan_toc')} &emsp;&emsp;&emsp; Quốc tịch: {t('quoc_tich')}",
        f"Nơi sinh: {t('noi_sinh')}",
        f"Quê quán: {t('que_quan')}",
        f"Số định danh cá nhân: {number}",
        css="v",
    )
    for prefix, caption in (("me_", "mẹ"), ("cha_", "cha")):
        body += para(
            f"Họ, chữ đệm, tên người {caption}: {t(f'{prefix}ho_ten')}",
            f"Năm sinh: {t(f'{prefix}nam_sinh')} &emsp;&emsp;&emsp; Dân tộc: {t(f'{prefix}dan_toc')} &emsp;&emsp;&emsp; "
            f"Quốc tịch: {t(f'{prefix}quoc_tich')}",
            f"Nơi cư trú: {t(f'{prefix}noi_cu_tru')}",
            css="v",
        )
    entry = f"{rng.randint(2, 340)}" + (f"/{past.year}" if past.year >= 2016 else "")
    source = rng.choice(("Sổ đăng ký khai sinh", "Cơ sở dữ liệu hộ tịch điện tử"))
    body += para(
        f"Đăng ký khai sinh tại: {f('noi_dang_ky', office(registrar))}",
        f"Số: {f('so_dang_ky', entry)}, ngày {f('ngay_dang_ky', slashed(past), past.isoformat())}",
        f"Ghi chú: {f('ghi_chu', 'Đăng ký lại') if rng.random() < 0.25 else ''}",
        f"Thực hiện trích lục từ: {source}",
        css="v",
    )
    sign = signer(
        paper, place.committee(), rng.choice(("CHỦ TỊCH", "PHÓ CHỦ TỊCH")), above=("NGƯỜI KÝ TRÍCH LỤC",),
    )  # fmt: skip
    pages(
        paper, body + f'<div style="margin:4mm 0 0 82mm">{sign}</div>', "13.5pt Tinos",
        ".page{padding:16mm 15mm 12mm 26mm} p{margin:1.35mm 0} .v{margin:1.35mm 0}",
    )  # fmt: skip


_HOSPITALS = ("BỆNH VIỆN ĐA KHOA {}", "TRUNG TÂM Y TẾ {}")


@layout("giay_chung_sinh", "pe_chung_sinh_2012", split="unseen20", years=(2012, 2019))
def birth_paper(paper: Paper, on: date) -> None:
    """The hospital's certificate of TT 17/2012: its two halves told once."""
    rng, f, place = LAND.begin(paper, on)
    birth = LAND.newborn(rng, on, place)
    child, mother, father = birth.child, birth.mother, birth.father
    born = child.birth
    issued = born + timedelta(days=rng.randint(1, 5))
    hour, minute = rng.randint(0, 23), rng.randint(0, 59)
    where = place.district
    clinic = rng.choice(_HOSPITALS).format(where.upper())
    weight = rng.randint(22, 42) * 100 + rng.choice((0, 0, 50))
    named = rng.random() < 0.8
    body = head(
        [f"SỞ Y TẾ {place.province.removeprefix('Tỉnh ').upper()}", clinic.replace(where.upper(), f"<br>{where.upper()}")],
        f'Số: {f("so", f"{rng.randint(12, 2890)}/{born.year}")}<br>Quyển số: {rng.randint(1, 24):02d}',
    )  # fmt: skip
    body += '<h1 style="font-size:19pt;margin:2mm 0 4mm">GIẤY CHỨNG SINH</h1>'
    place_of_birth = clinic.capitalize().replace(where.lower(), f"{where[0].lower()}{where[1:]}")
    place_of_birth = place_of_birth.replace("trung tâm y tế", "Trung tâm Y tế").replace(
        "Trung tâm y tế", "Trung tâm Y tế"
    )
    told = f"{hour:02d} giờ {minute:02d} phút, ngày {born.day:02d} tháng {born.month:02d} năm {born.year}"
    child_name = f"|Dự định đặt tên con là:|{f('ten_du_dinh', child.name.upper(), child.name)}" if named else ""
    body += typed(f"""
    Họ và tên mẹ/Người nuôi dưỡng:|<b>{f("me_ho_ten", mother.name.upper(), mother.name)}</b>
    Năm sinh:|{f("me_nam_sinh", str(mother.birth.year))}
    Nơi đăng ký thường trú:|{f("me_noi_cu_tru", mother.home)}
    Số CMND/Hộ chiếu:|{f("me_so_giay_to", old_number(rng, mother))}|Dân tộc:|{f("me_dan_toc", mother.ethnic)}
    Họ và tên cha:|{father.name if rng.random() < 0.8 else ""}
    Đã sinh con vào lúc:|{f("thoi_diem_sinh", told, f"{born.isoformat()}T{hour:02d}:{minute:02d}")}
    Tại:|{f("noi_sinh", place_of_birth)}
    Số lần sinh:|{rng.randint(1, 3):02d}|Số con hiện sống:|{rng.randint(1, 3):02d}
    Số con trong lần sinh này:|{f("so_con", "01")}
    Giới tính của con:|{f("gioi_tinh", child.sex)}|Cân nặng:|{f("can_nang", f"{weight} gram", weight)}
    Tình trạng sức khỏe của con:|{rng.choice(("Bình thường", "Khỏe mạnh", "Khóc ngay"))}
    {child_name.lstrip("|") or "Dự định đặt tên con là:| "}
    Người đỡ đẻ:|{official(rng)}
    """)
    seat = place.district.removeprefix("Huyện ").removeprefix("Quận ").removeprefix("Thành phố ")
    body += f'<p class="r i" style="margin-top:4mm">{seat}, {dated(paper, "ngay_cap", issued)}</p>'
    parent = signed("Cha, mẹ hoặc người thân thích", mother.name, "(Ký, ghi rõ họ tên và quan hệ với trẻ)")
    nurse = signed("Người đỡ đẻ", official(rng), "(Ký, ghi rõ họ tên)")
    chief = signed("Thủ trưởng cơ sở y tế", official(rng), "(Ký tên, đóng dấu)", seal=place_of_birth)
    body += wide(parent, nurse, chief)
    body += notes(
        "<b>Lưu ý:</b> Giấy chứng sinh được lập thành 02 bản: 01 bản giao cho gia đình để làm thủ tục đăng ký khai sinh, "
        "01 bản lưu tại cơ sở khám bệnh, chữa bệnh."
    )
    pages(paper, body, "13pt Tinos", _FORM)


@layout("to_khai_dang_ky_khai_sinh", "pe_to_khai_ks", split="unseen20", years=(2020, 2025))
def request(paper: Paper, on: date) -> None:
    """The request of TT 04/2020 with the number of copies asked for."""
    rng, f, place = LAND.begin(paper, on)
    birth = LAND.newborn(rng, on, place)
    facts = {k: v if isinstance(v, tuple) else (v, v) for k, v in birth.facts.items()}
    who, kin = rng.choice(((birth.father, "Cha đẻ"), (birth.father, "Bố đẻ"), (birth.mother, "Mẹ đẻ")))

    def t(name: str) -> str:
        return f(name, *facts[name])

    body = COUNTRY + '<h1 style="font-size:15pt;margin:5mm 0 3mm">TỜ KHAI ĐĂNG KÝ KHAI SINH</h1>'
    body += f'<p class="c">Kính gửi: <sup>(1)</sup> {f("kinh_gui", office(place))}</p>'
    body += typed(f"""
    Họ, chữ đệm, tên người yêu cầu:|{f("nguoi_yeu_cau", who.name.upper(), who.name)}
    Nơi cư trú: <sup>(2)</sup>|{f("nguoi_yeu_cau_noi_cu_tru", who.home)}
    Giấy tờ tùy thân: <sup>(3)</sup>|{f("nguoi_yeu_cau_giay_to", paper_of(rng, who, on, place))}
    Quan hệ với người được khai sinh:|{f("quan_he", kin)}
    """)
    body += "<p><b>Đề nghị cơ quan đăng ký khai sinh cho người dưới đây:</b></p>"
    body += typed(f"""
    Họ, chữ đệm, tên:|<b>{t("ho_ten")}</b>
    Ngày, tháng, năm sinh:|{t("ngay_sinh")}
    ghi bằng chữ:|{t("ngay_sinh_bang_chu")}
    Giới tính:|{t("gioi_tinh")}|Dân tộc:|{t("dan_toc")}|Quốc tịch:|{t("quoc_tich")}
    Nơi sinh: <sup>(4)</sup>|{t("noi_sinh")}
    Quê quán:|{t("que_quan")}
    """)
    shown = [("me_", "mẹ"), ("cha_", "cha")]
    for prefix, caption in shown:
        body += typed(f"""
        <b>Họ, chữ đệm, tên người {caption}:</b>|{t(f"{prefix}ho_ten")}
        Năm sinh: <sup>(5)</sup>|{t(f"{prefix}nam_sinh")}|Dân tộc:|{t(f"{prefix}dan_toc")}|Quốc tịch:|{t(f"{prefix}quoc_tich")}
        Nơi cư trú: <sup>(2)</sup>|{t(f"{prefix}noi_cu_tru")}
        """)
    copies = rng.randint(0, 5)
    body += para(
        "Tôi cam đoan nội dung đề nghị đăng ký khai sinh trên đây là đúng sự thật, được sự thỏa thuận nhất trí của các bên "
        "liên quan theo quy định pháp luật.",
        "Tôi chịu hoàn toàn trách nhiệm trước pháp luật về nội dung cam đoan của mình.",
        css="j ti",
    )
    ask = (
        f"<p>Đề nghị cấp bản sao<sup>(6)</sup>: Có {tick(copies > 0)} , Không {tick(not copies)}<br>"
        f"Số lượng: {f'{copies:02d}' if copies else '…….'} bản</p>"
    )
    town = place.bare if not place.bare.isdigit() else place.name
    right = f'<p class="c i">Làm tại: {town}, {dated(paper, "ngay_lam", on)}</p>' + signed(
        "Người yêu cầu", who.name, "(Ký, ghi rõ họ, chữ đệm, tên)"
    )
    body += f'<div class="row"><div style="flex:.8">{ask}</div><div>{right}</div></div>'
    small = notes(
        "<b>Chú thích:</b>",
        "<sup>(1)</sup> Ghi rõ tên cơ quan đăng ký khai sinh.",
        "<sup>(2)</sup> Ghi theo nơi đăng ký thường trú; nếu không có nơi đăng ký thường trú thì ghi theo nơi đăng ký tạm trú; "
        "trường hợp không có nơi đăng ký thường trú và nơi đăng ký tạm trú thì ghi theo nơi đang sinh sống.",
        "<sup>(3)</sup> Ghi thông tin về giấy tờ tùy thân của người đi đăng ký khai sinh, ghi rõ tên loại, số, cơ quan cấp, "
        "ngày cấp (ví dụ: Giấy chứng minh nhân dân số 001089123 do Công an thành phố Hà Nội cấp ngày 20/10/2014).",
        "<sup>(4)</sup> Trường hợp sinh tại cơ sở y tế thì ghi rõ tên cơ sở y tế và địa chỉ trụ sở cơ sở y tế đó.",
        "<sup>(5)</sup> Ghi đầy đủ ngày, tháng, năm sinh của mẹ, cha (nếu có).",
        "<sup>(6)</sup> Đề nghị đánh dấu X vào ô nếu có yêu cầu cấp bản sao và ghi rõ số lượng.",
        rule=True,
    )
    pages(
        paper, body + small, "12pt Tinos",
        ".page{padding:12mm 15mm 8mm 24mm} .ln{margin:.9mm 0} .ink{height:17mm} .ink [data-sign]{top:2mm} p{margin:1mm 0}"
        " .ti{text-indent:10mm}",
    )  # fmt: skip
