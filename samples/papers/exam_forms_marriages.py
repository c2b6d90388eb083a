"""Papers on marriages: a certificate made anew, an extract with a foreign husband, a status told with a partner."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import COUNTRY, head, letterhead, notes, pages, para, signed, signer
from samples.captions import typed
from samples.communes import chairs, parts, slashed
from samples.fields import dated, teller
from samples.paper import Paper, layout
from samples.papers.exam_forms import HOMES, card, folded, foreigner, since
from samples.people import Commune, Person, day_between, working_day
from samples.words import small


@layout("giay_chung_nhan_ket_hon", "xf_certificate_again", split="unseen18", years=(2011, 2015))
def certificate_again(paper: Paper, on: date) -> None:
    """A certificate before 2016 on a broad sheet, the husband at the left, of a marriage registered anew."""
    rng, f, place = HOMES.begin(paper, on)
    man = HOMES.resident(rng, on, place, age=(44, 63), female=False)
    woman = HOMES.resident(rng, on, place, age=(41, 60), female=True)
    wed = max(man.birth.year + 21, woman.birth.year + 19, on.year - 30) + rng.randint(0, 3)

    def half(who: str, said: str, one: Person) -> str:
        facts = {**parts(f"{who}_", one, capitals=True), f"{who}_giay_to": card(rng, one, on)}
        t = teller(paper, facts)
        return typed(
            f"Họ và tên {said}:|<b>{t(f'{who}_ho_ten')}</b>\n"
            f"Ngày, tháng, năm sinh:|{t(f'{who}_ngay_sinh')}\n"
            f"Dân tộc:|{t(f'{who}_dan_toc')}|Quốc tịch:|{t(f'{who}_quoc_tich')}\n"
            f"Nơi thường trú/tạm trú:|{t(f'{who}_noi_cu_tru')}\n"
            f"Số Giấy CMND/Hộ chiếu/Giấy tờ hợp lệ thay thế:|{_BLANK}\n|{t(f'{who}_giay_to')}\n"
        )

    above, post = chairs(rng)
    level = small(place.name.split()[0])
    top = (
        f'<table class="hd"><tr><td style="width:27%;text-align:left">UBND {level}: {place.bare}<br>Huyện/TP: '
        f"{place.district.removeprefix('Huyện ').removeprefix('Thành phố ')}<br>Tỉnh: {place.province.removeprefix('Tỉnh ')}</td><td>{COUNTRY}</td>"
        f'<td style="width:22%;text-align:left">Mẫu TP/HT-2010-KH.1<br>Số: {f("so", f"{rng.randint(2, 88):02d}")}<br>Quyển số: '
        f"01/{on.year}</td></tr></table>"
    )
    body = (
        f'{top}<h1 style="margin-top:4mm">GIẤY CHỨNG NHẬN KẾT HÔN</h1><p class="c"><b>(ĐĂNG KÝ LẠI)</b></p>'
        f'<div class="row" style="gap:10mm;margin-top:3mm"><div>{half("chong", "chồng", man)}</div><div>{half("vo", "vợ", woman)}</div></div>'
        + typed(
            f"Nơi đăng ký:|{f('noi_dang_ky', place.committee())}\n"
            f"Ngày, tháng, năm đăng ký:|{f('ngay_dang_ky', slashed(on), on.isoformat())}|Ghi chú:|"
            f"{f('ghi_chu', f'Quan hệ hôn nhân được công nhận từ năm {wed}')}\n"
        )
        + '<div class="row" style="margin-top:4mm">'
        + signed("CHỒNG", man.name)
        + signed("VỢ", woman.name)
        + signer(paper, place.committee(), post, above=above, note="(Ký, ghi rõ họ tên và đóng dấu)")
        + "</div>"
    )
    pages(paper, body, "12.5pt Tinos", ".page{padding:12mm 18mm 8mm 20mm} .ink{height:20mm}", size=(297, 210))


_BLANK = "&nbsp;"


@layout("trich_luc_ket_hon", "xf_extract_foreign_husband", split="unseen18", years=(2025, 2026))
def extract_foreign_husband(paper: Paper, on: date) -> None:
    """A commune extracts a marriage that its former district registered: the husband is from abroad."""
    rng = paper.rng
    on = since(on, rng)
    rng, f, place = HOMES.begin(paper, on)
    home = HOMES.home_of(place)
    registered = working_day(rng, date(2016, 3, 1), date(2024, 11, 1))
    woman = HOMES.resident(rng, registered, home.named(registered), age=(21, 40), female=True)
    man = foreigner(rng, registered)
    wife = teller(paper, {**parts("vo_", woman, capitals=True), "vo_giay_to": card(rng, woman, registered)})

    above, post = chairs(rng)
    rows = (
        ("Họ, chữ đệm, tên vợ:", f"<b>{wife('vo_ho_ten')}</b>", "Họ, chữ đệm, tên chồng:", f"<b>{f('chong_ho_ten', man.name, man.name.title())}</b>"),
        ("Ngày, tháng, năm sinh:", wife("vo_ngay_sinh"), "Ngày, tháng, năm sinh:", f("chong_ngay_sinh", slashed(man.birth), man.birth.isoformat())),
        ("Dân tộc:", wife("vo_dan_toc"), "Dân tộc:", "-/-"),
        ("Quốc tịch:", wife("vo_quoc_tich"), "Quốc tịch:", f("chong_quoc_tich", man.country)),
        ("Nơi cư trú:", wife("vo_noi_cu_tru"), "Nơi cư trú:", f("chong_noi_cu_tru", man.home)),
        ("Giấy tờ tùy thân:", wife("vo_giay_to"), "Giấy tờ tùy thân:", f("chong_giay_to", man.passport)),
    )  # fmt: skip
    table = "".join(f"<tr><td>{a} {b}</td><td>{c} {d}</td></tr>" for a, b, c, d in rows)
    note = rng.choice(
        ("Đã thay đổi cơ quan quản lý Sổ hộ tịch từ ngày 01/7/2025", "Kết hôn có yếu tố nước ngoài", "")
    )
    body = (
        letterhead(place, f"Số: {f('so', f'{rng.randint(3, 240)}/TLKH-BS')}", dated(paper, "ngay_cap", on))
        + f'<h1 style="margin-top:9mm">TRÍCH LỤC KẾT HÔN</h1><p class="c"><b>(BẢN SAO)</b></p><table class="duo">{table}</table>'
        + typed(
            f"Đăng ký kết hôn tại:|{f('noi_dang_ky', f'Ủy ban nhân dân {small(home.district)}, {small(home.province)}')}\n"
            f"Số:|{f('so_dang_ky', f'{rng.randint(1, 38):02d}/{registered.year}')}|ngày, tháng, năm:|"
            f"{f('ngay_dang_ky', slashed(registered), registered.isoformat())}\n"
            f"Ghi chú:|{f('ghi_chu', note) if note else _BLANK}\n"
        )
        + '<table style="margin-top:6mm"><tr><td style="width:46%"></td><td>'
        + signer(
            paper, place.committee(), post, above=("NGƯỜI KÝ TRÍCH LỤC", *above),
            note="(Ký, ghi rõ họ, chữ đệm, tên, chức vụ và đóng dấu)",
        )
        + "</td></tr></table>"
    )  # fmt: skip
    css = ".duo{margin:6mm 0 4mm} .duo td{width:50%;padding:1.6mm 4mm 1.6mm 0}"
    pages(paper, body, "13pt TeX Gyre Termes", css)


@layout("giay_xac_nhan_tinh_trang_hon_nhan", "xf_status_partner_told", split="unseen18", years=(2020, 2026))
def status_partner_told(paper: Paper, on: date) -> None:
    """A status for years at a former home, of somebody divorced or widowed, with the intended partner told."""
    rng, f, place = HOMES.begin(paper, on)
    who = HOMES.resident(rng, on, place, age=(39, 53))
    until = day_between(rng, on - timedelta(days=1900), on - timedelta(days=300))
    began = day_between(rng, until - timedelta(days=2600), until - timedelta(days=700))
    ended = day_between(rng, began - timedelta(days=2000), began - timedelta(days=200))
    home = HOMES.home_of(place)
    away = rng.choice([h for h in HOMES.homes if h.name_since != home.name_since]).named(on)
    if rng.random() < 0.5:
        other = foreigner(rng, on)
        if who.female:
            partner = f"ông {other.name.title()}, sinh ngày {slashed(other.birth)}, quốc tịch {other.country}, {small(other.passport)}, nơi cư trú: {other.home}"
        else:
            other_half = HOMES.resident(rng, on, away, age=(22, 38), female=True)
            partner = f"bà {other_half.name}, sinh ngày {slashed(other_half.birth)}, quốc tịch Việt Nam, {small(card(rng, other_half, on))}, nơi cư trú: {small(other_half.home)}"
    else:
        half = HOMES.resident(rng, on, away, age=(23, 45), female=not who.female)
        partner = f"{'bà' if half.female else 'ông'} {half.name}, sinh ngày {slashed(half.birth)}, quốc tịch Việt Nam, {small(card(rng, half, on))}, nơi cư trú: {small(half.home)}"
    court = f"Tòa án nhân dân {small(home.district)}, {small(home.province)}"
    proof = "Trích lục khai tử" if ended.year > 2015 else "Giấy chứng tử"
    state = rng.choice(
        (
            f"Đã đăng ký kết hôn, nhưng đã ly hôn theo Quyết định công nhận thuận tình ly hôn số {rng.randint(8, 240)}/{ended.year}/QĐST-HNGĐ ngày {slashed(ended)} của {court}; trong thời gian nêu trên không đăng ký kết hôn với ai",
            f"Đã đăng ký kết hôn, nhưng {'chồng' if who.female else 'vợ'} đã chết ({proof} số {rng.randint(3, 90)} do {home.named(ended).committee()} cấp ngày {slashed(ended)}); trong thời gian nêu trên không đăng ký kết hôn với ai",
        )
    )
    aim = f"đăng ký kết hôn với {partner}; tại {away.committee()}"
    above, post = chairs(rng)
    lines = ("ỦY BAN NHÂN DÂN", place.name.upper())
    paper.set(co_quan_cap=" ".join(lines))
    above_office = f"UBND {(place.district or place.province).upper()}"
    title = "Ông" if not who.female else "Bà"
    own = f"{lines[0]} {lines[1]}"
    body = (
        head(
            (above_office, folded("co_quan_cap", lines)),
            f"Số: {f('so', f'{rng.randint(6, 410)}/UBND-XNTTHN')}",
            f"{place.bare}, {dated(paper, 'ngay_cap', on)}",
            share=44,
        )
        + '<h1 style="margin-top:7mm">GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN</h1>'
        + f'<p class="c" style="margin-top:4mm"><b>{own}</b></p>'
        + para(
            f"Xét đề nghị của {small(title)}: {who.name}, về việc cấp Giấy xác nhận tình trạng hôn nhân,",
            css="j ind",
        )
        + '<p class="c"><b>XÁC NHẬN:</b></p>'
        + typed(
            f"Họ, chữ đệm, tên:|<b>{f('ho_ten', who.name.upper(), who.name)}</b>\n"
            f"Ngày, tháng, năm sinh:|{f('ngay_sinh', slashed(who.birth), who.birth.isoformat())}\n"
            f"Giới tính:|{f('gioi_tinh', who.sex)}|Dân tộc:|{f('dan_toc', who.ethnic)}|Quốc tịch:|{f('quoc_tich', 'Việt Nam')}\n"
        )
        + para(
            f"Giấy tờ tùy thân: {f('giay_to_tuy_than', card(rng, who, on))}",
            f"Nơi cư trú: {f('noi_cu_tru', away_home(away))}",
            f"Trong thời gian cư trú tại: {small(who.home)}, từ ngày {f('cu_tru_tu_ngay', slashed(began), began.isoformat())} đến ngày "
            f"{f('cu_tru_den_ngay', slashed(until), until.isoformat())}.",
            f"Tình trạng hôn nhân: {f('tinh_trang_hon_nhan', state)}.",
            f"Giấy này có giá trị sử dụng trong thời hạn 6 tháng, kể từ ngày cấp, được sử dụng để: {f('muc_dich_su_dung', aim)}.",
            css="j",
        )
        + '<table style="margin-top:5mm"><tr><td style="width:46%"></td><td>'
        + signer(
            paper, place.committee(), post, above=above, note="(Ký, ghi rõ họ, chữ đệm, tên, chức vụ và đóng dấu)"
        )
        + "</td></tr></table>"
        + notes("<i>Giấy xác nhận này không có giá trị khi sử dụng vào mục đích khác.</i>", rule=False)
    )
    pages(paper, body, "13pt Tinos", ".j{margin:2mm 0}")


def away_home(away: Commune) -> str:
    """A home in ``away``."""
    near = next(h for h in HOMES.homes if away.name in (h.name, h.name_since))
    return f"{near.hamlet[0].upper()}{near.hamlet[1:]}, {away.address()}"
