"""Papers on births that citizens hand in at a counter: certificate, extract, a midwife's notice, declaration."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import COUNTRY, head, notes, pages, signed, signer, wide
from samples.captions import line, tick
from samples.communes import parts
from samples.fields import Facts, dated, filler, slashed, teller
from samples.paper import Paper, layout
from samples.papers.counter_intake_civil_folk import (
    COUNTRYSIDE,
    LONG_STANDING,
    TOWNS,
    card_name,
    chip_card,
    issue_day,
    old_card,
    parents_and_child,
    police_of,
    signed_at,
)
from samples.people import Person, day_between, official
from samples.words import capital, date_in_words, grouped, long_date, small


def _facts(child: Person, mother: Person, father: Person, **more: str) -> Facts:
    """What a paper may tell of a child and its parents."""
    return {
        **parts("", child, capitals=True),
        **parts("me_", mother, capitals=True),
        **parts("cha_", father, capitals=True),
        **more,
    }


@layout("giay_khai_sinh", "zt_birth_original", split="unseen25", years=(2006, 2010))
def original(paper: Paper, on: date) -> None:
    """The original of a birth certificate on the form of 2006, filled in on a computer by a commune."""
    rng = paper.rng
    spot = rng.choice(LONG_STANDING)
    place = spot.named(on)
    born = day_between(rng, on - timedelta(days=58), on - timedelta(days=6))
    child, mother, father = parents_and_child(rng, spot, born)
    elder = spot.resident(rng, on, age=(62, 75), female=False, surname=father.surname, ethnic=father.ethnic)
    kin, kind = rng.choice(((father, "Cha đẻ"), (mother, "Mẹ đẻ"), (elder, "Ông nội")))
    local = capital(place.address())
    t = teller(
        paper,
        {
            **_facts(child, mother, father),
            "so": str(rng.randint(3, 210)),
            "quyen_so": f"{rng.randint(1, 3):02d}/{on.year}",
            "ngay_sinh": (f"{born:%d-%m-%Y}", born.isoformat()),
            "ngay_sinh_bang_chu": date_in_words(born),
            "noi_sinh": rng.choice((f"Trạm Y tế {small(place.name)}", f"Bệnh viện đa khoa {small(place.district)}")),
            "que_quan": local,
            "nguoi_di_khai_sinh": kin.name,
            "noi_dang_ky": f"UBND {small(local)}",
        },
    )

    def parent(prefix: str, caption: str) -> str:
        return (
            line((f"Họ và tên {caption}:", f"<b>{t(prefix + 'ho_ten')}</b>"))
            + line(("Dân tộc:", t(f"{prefix}dan_toc")), ("Quốc tịch:", t(f"{prefix}quoc_tich")))
            + line(("Nơi thường trú/tạm trú:", t(f"{prefix}noi_cu_tru")))
        )

    kinds = ("Xã, phường", "Huyện, quận", "Tỉnh, thành phố")
    bare = (place.bare, place.district.split(" ", 1)[1], place.province.split(" ", 1)[1])
    office = "<br>".join(f"{kind}: <b>{name}</b>" for kind, name in zip(kinds, bare, strict=True))
    clerk = signed("CÁN BỘ TƯ PHÁP HỘ TỊCH", f"<b>{official(rng)}</b>", "(Ký, ghi rõ họ tên)")
    post = rng.choice(("CHỦ TỊCH", "PHÓ CHỦ TỊCH"))
    above = ("TM. ỦY BAN NHÂN DÂN",) if post == "CHỦ TỊCH" else ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH")
    html = (
        f'<table class="up"><tr><td>ỦY BAN NHÂN DÂN<br>{office}</td><td class="c" style="width:52%">{COUNTRY}'
        f'<p class="mau">Mẫu TP/HT-2006-KS.1<br>Số: {t("so")}<br>Quyển số: {t("quyen_so")}</p></td></tr></table>'
        '<h1>GIẤY KHAI SINH</h1><p class="c"><b>(BẢN CHÍNH)</b></p>'
        + line(("Họ và tên:", f"<b>{t('ho_ten')}</b>"), ("Giới tính:", t("gioi_tinh")), shares=(3, 1))
        + line(("Ngày, tháng, năm sinh:", t("ngay_sinh")))
        + line(("(Bằng chữ:", f"{t('ngay_sinh_bang_chu')})"))
        + line(("Nơi sinh:", t("noi_sinh")))
        + line(("Dân tộc:", t("dan_toc")), ("Quốc tịch:", t("quoc_tich")))
        + line(("Quê quán:", t("que_quan")))
        + parent("cha_", "cha")
        + parent("me_", "mẹ")
        + line(("Nơi đăng ký:", t("noi_dang_ky")))
        + line(("Ngày, tháng, năm đăng ký:", dated(paper, "ngay_dang_ky", on)))
        + line(("Ghi chú:", "&nbsp;"))
        + line(("Người đi khai sinh:", t("nguoi_di_khai_sinh")), ("Quan hệ với trẻ:", kind), shares=(2, 1))
        + '<div style="height:5mm"></div>'
        + wide(clerk, signer(paper, place.committee(), post, above=above))
    )
    css = ".up td{font-size:12pt;line-height:1.35} .mau{font-size:10.5pt;text-align:right;margin:2mm 6mm 0 0}"
    pages(paper, html, "13pt Tinos", css + " h1{color:#a3161c;font-size:23pt;margin-top:3mm} .page{padding-top:13mm}")


@layout("trich_luc_khai_sinh", "zt_birth_extract", split="unseen25", years=(2026, 2026))
def extract(paper: Paper, on: date) -> None:
    """An extract by one of the new communes of a birth that a commune of earlier years had registered."""
    rng = paper.rng
    spot = rng.choice(COUNTRYSIDE)
    registered = issue_day(rng, date(rng.randint(2016, 2023), rng.randint(1, 12), 5), 26)
    born = registered - timedelta(days=rng.randint(5, 55))
    child, mother, father = parents_and_child(rng, spot, born)
    place, old = spot.named(on), spot.named(registered)
    note = rng.choice(
        (
            f"Năm sinh của mẹ được cải chính theo Trích lục cải chính hộ tịch số {rng.randint(2, 40):02d}/TLCCHT ngày "
            f"{slashed(issue_day(rng, registered + timedelta(days=300), 200))} của UBND {small(old.name)}",
            f"Bổ sung số định danh cá nhân ngày {slashed(issue_day(rng, registered + timedelta(days=200), 300))}",
        )
    )
    t = teller(
        paper,
        {
            **_facts(child, mother, father),
            "so": f"{rng.randint(8, 940)}/TLKS-BS",
            "ngay_sinh_bang_chu": date_in_words(born),
            "noi_sinh": f"Trung tâm Y tế {small(old.district)}, {small(old.province)}",
            "que_quan": capital(old.address()),
            "so_dinh_danh": child.id_number,
            "noi_dang_ky": old.committee(),
            "so_dang_ky": f"{rng.randint(4, 230)}/{registered.year}",
            "ghi_chu": note,
        },
    )

    def row(*pairs: str) -> str:
        """Captions and names of fields, parted at a bar, one after the other."""
        parted = (pair.split("|") for pair in pairs)
        return f'<p class="g">{"".join(f"<span>{caption}: {t(name)}</span>" for caption, name in parted)}</p>'

    def parent(prefix: str, who: str) -> str:
        return (
            f'<p class="g">Họ, chữ đệm, tên người {who}: <b>{t(prefix + "ho_ten")}</b></p>'
            + row(f"Năm sinh|{prefix}nam_sinh", f"Dân tộc|{prefix}dan_toc", f"Quốc tịch|{prefix}quoc_tich")
            + row(f"Nơi cư trú|{prefix}noi_cu_tru")
        )

    above = ("NGƯỜI KÝ TRÍCH LỤC", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH")
    html = (
        head(
            (place.province.upper(), f"ỦY BAN NHÂN DÂN<br>{place.name.upper()}"),
            f"Số: {t('so')}",
            f"{place.bare}, {dated(paper, 'ngay_cap', on)}",
        )
        + '<h1>TRÍCH LỤC KHAI SINH</h1><p class="c"><b>(BẢN SAO)</b></p>'
        + f'<p class="g">Họ, chữ đệm, tên: <b>{t("ho_ten")}</b></p>'
        + row("Ngày, tháng, năm sinh|ngay_sinh", "ghi bằng chữ|ngay_sinh_bang_chu")
        + row("Giới tính|gioi_tinh", "Dân tộc|dan_toc", "Quốc tịch|quoc_tich")
        + row("Nơi sinh|noi_sinh")
        + row("Quê quán|que_quan")
        + row("Số định danh cá nhân|so_dinh_danh")
        + parent("me_", "mẹ")
        + parent("cha_", "cha")
        + row("Đăng ký khai sinh tại|noi_dang_ky")
        + f'<p class="g"><span>Số: {t("so_dang_ky")}</span><span>{dated(paper, "ngay_dang_ky", registered)}</span></p>'
        + row("Ghi chú|ghi_chu")
        + wide("", signer(paper, place.committee(), "PHÓ CHỦ TỊCH", above=above))
    )
    css = ".g{margin:2.1mm 0;text-align:left} .g span{margin-right:11mm} .g span:last-child{margin-right:0}"
    pages(paper, html, "13pt TeX Gyre Termes", css)


@layout("giay_chung_sinh", "zt_birth_station", split="unseen25", years=(2018, 2024))
def station(paper: Paper, on: date) -> None:
    """A commune health station's notice of birth, a small sheet printed by its program."""
    rng, f = paper.rng, filler(paper)
    spot = rng.choice(COUNTRYSIDE)
    place = spot.named(on)
    born = on - timedelta(days=rng.randint(1, 3))
    child, mother, father = parents_and_child(rng, spot, born)
    hour, minute, grams = rng.randint(1, 22), rng.randint(1, 59), rng.randint(52, 78) * 50
    number = chip_card(rng, mother, on)[0] if on.year > 2021 else old_card(rng, mother, spot, on)[0]
    said = f"{hour:02d} giờ {minute:02d} phút, {long_date(born)}"
    middle = f("gioi_tinh", child.sex), f("can_nang", f"{grouped(grams)} gram", grams)
    unit = f"TRẠM Y TẾ {place.name.upper()}"
    health = f"TRUNG TÂM Y TẾ<br>{place.district.upper()}"
    births = rng.randint(1, 3)
    rows = (
        ("Họ và tên mẹ/Người nuôi dưỡng", f"<b>{f('me_ho_ten', mother.name.upper(), mother.name)}</b>"),
        ("Năm sinh", f("me_nam_sinh", str(mother.birth.year))),
        ("Nơi đăng ký thường trú, tạm trú", f("me_noi_cu_tru", mother.home)),
        ("Mã số BHXH/Thẻ BHYT số", f"{rng.randrange(10**9, 10**10)}"),
        ("Số CMND/CCCD/Hộ chiếu", f("me_so_giay_to", number)),
        ("Dân tộc", f("me_dan_toc", mother.ethnic)),
        ("Họ và tên cha", father.name.upper()),
        ("Đã sinh con vào lúc", f("thoi_diem_sinh", said, f"{born.isoformat()}T{hour:02d}:{minute:02d}")),
        ("Tại", f("noi_sinh", f"Trạm Y tế {place.address()}")),
        ("Số lần sinh", f"{births:02d}&emsp;&emsp;Số con hiện sống: {births:02d}"),
        ("Số con trong lần sinh này", f("so_con", "01")),
        ("Giới tính của con", f"{middle[0]}&emsp;&emsp;Cân nặng: {middle[1]}"),
        ("Hiện trạng của con", rng.choice(("Khóc ngay, hồng hào", "Bình thường", "Khỏe mạnh"))),
        ("Dự định đặt tên con là", f"<b>{f('ten_du_dinh', child.name.upper(), child.name)}</b>"),
        ("Người đỡ đẻ", f"NHS. {official(rng)}"),
    )
    body = "".join(f"<tr><td>{caption}:</td><td>{value}</td></tr>" for caption, value in rows)
    small_note = "(Ký tên, ghi rõ chức danh)"
    signs = "".join(
        f"<td>{one}</td>"
        for one in (
            signed("Cha/mẹ hoặc<br>người thân", mother.name, "(Ký, ghi rõ họ tên)"),
            signed("Người ghi phiếu", official(rng), small_note),
            signed("TRƯỞNG TRẠM", official(rng), "(Ký tên, đóng dấu)", seal=f"Trạm Y tế {place.address()}"),
        )
    )
    html = (
        f'<table class="hd"><tr><td style="width:40%">{health}<br><b class="motto">{unit}</b></td><td>{COUNTRY}</td>'
        f'</tr></table><table class="no"><tr><td>Số: {f("so", f"{rng.randint(2, 160)}/{on.year}")}</td>'
        f'<td class="r">Quyển số: {rng.randint(1, 4):02d}</td></tr></table><h1>GIẤY CHỨNG SINH</h1>'
        f'<table class="b">{body}</table><p class="r i">{place.bare}, {dated(paper, "ngay_cap", on)}</p>'
        f'<table class="s"><tr>{signs}</tr></table>'
        + notes(
            "<b>Ghi chú:</b> Tên dự định đặt có thể thay đổi khi đăng ký khai sinh.",
            "Giấy này được cấp 01 bản, dùng để làm thủ tục đăng ký khai sinh theo quy định.",
        )
    )
    css = (
        ".page{padding:8mm 9mm 6mm 12mm;line-height:1.22} .hd{font-size:9pt} .no{font-size:9.5pt;margin-top:1.5mm} "
        "h1{font-size:14pt;margin:1.5mm 0} .b td{padding:.45mm 0} .b td:first-child{width:43%;padding-right:2mm} "
        ".s td{width:33%;font-size:9.5pt} .ink{height:18mm} .ink [data-sign]{top:2mm;width:26mm;margin-left:-12mm;"
        "height:10mm} .ink [data-seal]{top:11mm} .s{margin-top:3mm} .notes.rule{margin-top:4mm}"
    )
    pages(paper, html, "10.5pt Tinos", css, size=(148, 210))


@layout("to_khai_dang_ky_khai_sinh", "zt_birth_declared", split="unseen25", years=(2022, 2025))
def declared(paper: Paper, on: date) -> None:
    """A declaration of a birth in a town, filled in on a computer at the counter and printed."""
    rng = paper.rng
    spot = rng.choice(TOWNS)
    place = spot.named(on)
    born = day_between(rng, on - timedelta(days=50), on - timedelta(days=6))
    child, mother, father = parents_and_child(rng, spot, born, named=on)
    elder = spot.resident(rng, on, female=rng.random() < 0.6, age=(50, 68), surname=father.surname, ethnic="Kinh")
    who, kind = rng.choice(((mother, "Mẹ đẻ"), (father, "Cha đẻ"), (elder, "Bà nội" if elder.female else "Ông nội")))
    number, day, issuer = chip_card(rng, who, on)
    t = teller(
        paper,
        {
            **_facts(child, mother, father),
            "kinh_gui": place.committee(),
            "nguoi_yeu_cau": (who.name.upper(), who.name),
            "nguoi_yeu_cau_noi_cu_tru": who.home,
            "nguoi_yeu_cau_giay_to": f"{card_name(issuer)} số {number}, {issuer} cấp ngày {day}",
            "quan_he": kind,
            "ngay_sinh_bang_chu": date_in_words(born),
            "noi_sinh": f"Bệnh viện Phụ sản {police_of(spot).removeprefix('Công an ')}",
            "que_quan": capital(place.address()),
        },
    )

    def parent(prefix: str, caption: str) -> str:
        names = (("Năm sinh:", "nam_sinh"), ("Dân tộc:", "dan_toc"), ("Quốc tịch:", "quoc_tich"))
        return (
            line((f"<b>Họ, chữ đệm, tên người {caption}:</b>", t(f"{prefix}ho_ten")))
            + line(*((shown, t(prefix + name)) for shown, name in names))
            + line(("Nơi cư trú: <sup>(2)</sup>", t(f"{prefix}noi_cu_tru")))
        )

    wanted = rng.randint(0, 5)
    html = (
        f'{COUNTRY}<h1>TỜ KHAI ĐĂNG KÝ KHAI SINH</h1><p class="c" style="margin:3mm 0 4mm">Kính gửi: <sup>(1)</sup> '
        f"{t('kinh_gui')}</p>"
        + line(("<b>Họ, chữ đệm, tên người yêu cầu:</b>", t("nguoi_yeu_cau")))
        + line(("Nơi cư trú: <sup>(2)</sup>", t("nguoi_yeu_cau_noi_cu_tru")))
        + line(("Giấy tờ tùy thân: <sup>(3)</sup>", t("nguoi_yeu_cau_giay_to")))
        + line(("Quan hệ với người được khai sinh:", t("quan_he")))
        + "<p><b>Đề nghị cơ quan đăng ký khai sinh cho người dưới đây:</b></p>"
        + line(("<b>Họ, chữ đệm, tên:</b>", f"<b>{t('ho_ten')}</b>"))
        + line(("Ngày, tháng, năm sinh:", t("ngay_sinh")), ("ghi bằng chữ:", t("ngay_sinh_bang_chu")), shares=(1, 3))
        + line(("Giới tính:", t("gioi_tinh")), ("Dân tộc:", t("dan_toc")), ("Quốc tịch:", t("quoc_tich")))
        + line(("Nơi sinh: <sup>(4)</sup>", t("noi_sinh")))
        + line(("Quê quán:", t("que_quan")))
        + parent("me_", "mẹ")
        + parent("cha_", "cha")
        + '<p class="j">Tôi cam đoan nội dung đề nghị đăng ký khai sinh trên đây là đúng sự thật, được sự thỏa thuận '
        "nhất trí của các bên liên quan theo quy định pháp luật.<br>Tôi chịu hoàn toàn trách nhiệm trước pháp luật về "
        "nội dung cam đoan của mình.</p>"
        + f'<p class="r i">Làm tại: {signed_at(place)}, {dated(paper, "ngay_lam", on)}</p>'
        + wide(
            f"<p>Đề nghị cấp bản sao <sup>(5)</sup>: Có {tick(wanted > 0)} Không {tick(wanted == 0)}<br>"
            f"Số lượng: {f'{wanted:02d}' if wanted else '……'} bản</p>",
            signed("Người yêu cầu", who.name, "(Ký, ghi rõ họ, chữ đệm, tên)"),
        )
    )
    back = notes(
        "<b>Chú thích:</b>",
        "(1) Ghi rõ tên cơ quan đăng ký khai sinh.",
        "(2) Ghi theo nơi đăng ký thường trú; nếu không có nơi đăng ký thường trú thì ghi theo nơi đăng ký tạm trú.",
        "(3) Ghi rõ số, cơ quan cấp, ngày cấp hộ chiếu, chứng minh nhân dân hoặc giấy tờ hợp lệ thay thế.",
        "(4) Trường hợp sinh tại cơ sở y tế thì ghi rõ tên cơ sở y tế và địa chỉ trụ sở của cơ sở y tế đó.",
        "(5) Đánh dấu X vào ô nếu có yêu cầu cấp bản sao và ghi rõ số lượng.",
    )
    css = ".ln{margin:.75mm 0} h1{font-size:15pt;margin-top:4mm} .page{padding-top:12mm} .ink{height:15mm}"
    pages(paper, html + back, "12pt Tinos", css + " .ink [data-sign]{top:1mm} .notes.rule{margin-top:1mm}")
