"""Papers on deaths that citizens hand in at a counter: a ward's extract, the notice of a home for the old."""

from __future__ import annotations

from datetime import date, timedelta

from samples.blocks import COUNTRY, head, pages, signed, signer, wide
from samples.captions import COLUMNS, columns
from samples.communes import chairs, parts
from samples.fields import dated, filler, slashed, teller
from samples.paper import Paper, layout
from samples.papers.counter_intake_civil_folk import (
    COUNTRYSIDE,
    TOWNS,
    card_name,
    chip_card,
    issue_day,
    old_card,
    police_of,
    signed_at,
)
from samples.people import day_between, official
from samples.words import capital, date_in_words, long_date, number_in_words, small


@layout("trich_luc_khai_tu", "zt_death_ward", split="unseen25", years=(2023, 2026))
def ward(paper: Paper, on: date) -> None:
    """A ward's extract of an old person's death, the values in a column of their own."""
    rng = paper.rng
    spot = rng.choice(TOWNS)
    registered = issue_day(rng, date(2022, 3, 1), (on - date(2022, 4, 1)).days)
    died = registered - timedelta(days=rng.randint(1, 12))
    place, keeper = spot.named(on), spot.named(registered)
    who = spot.resident(rng, died, age=(61, 94))
    hour, minute = rng.randint(1, 22), rng.randint(1, 59)
    number, day, police = chip_card(rng, who, died)
    only_year = who.birth.year < 1945
    said = f"{hour:02d} giờ {minute:02d} phút, {long_date(died)}"
    notice = f"{rng.randint(2, 90):02d}/UBND-GBT do {keeper.committee()} cấp {long_date(registered)}"
    t = teller(
        paper,
        {
            **parts("", who, capitals=True),
            "so": f"{rng.randint(3, 480)}/TLKT-BS",
            "ngay_sinh": str(who.birth.year) if only_year else (slashed(who.birth), who.birth.isoformat()),
            "giay_to_tuy_than": f"Thẻ {small(card_name(police))} số {number}, {police} cấp ngày {day}",
            "noi_cu_tru_cuoi_cung": who.home,
            "thoi_diem_chet": (said, f"{died.isoformat()}T{hour:02d}:{minute:02d}"),
            "noi_chet": rng.choice(
                (f"Tại nhà riêng: {who.home}", f"Bệnh viện đa khoa {police_of(spot).removeprefix('Công an ')}")
            ),
            "nguyen_nhan": rng.choice(
                ("Tuổi già, sức yếu", "Nhồi máu cơ tim cấp", "Bệnh: ung thư gan giai đoạn cuối")
            ),
            "noi_dang_ky": keeper.committee(),
            "so_dang_ky": f"{rng.randint(3, 190)}/{registered.year}",
        },
    )
    words = f"{capital(number_in_words(hour))} giờ {number_in_words(minute)} phút, {small(date_in_words(died))}"
    body = f"""
    Họ, chữ đệm, tên:|<b>{t("ho_ten")}</b>
    Ngày, tháng, năm sinh:|{t("ngay_sinh")}
    Giới tính:|{t("gioi_tinh")}
    Dân tộc:|{t("dan_toc")}
    Quốc tịch:|{t("quoc_tich")}
    Nơi cư trú cuối cùng:|{t("noi_cu_tru_cuoi_cung")}
    Giấy tờ tùy thân:|{t("giay_to_tuy_than")}
    Đã chết vào lúc:|{t("thoi_diem_chet")}
    Ghi bằng chữ:|{words}
    Nơi chết:|{t("noi_chet")}
    Nguyên nhân chết:|{t("nguyen_nhan")}
    Số Giấy báo tử/Giấy tờ thay thế Giấy báo tử:|{notice}
    Đăng ký khai tử tại:|{t("noi_dang_ky")}
    Số:|{t("so_dang_ky")}, {dated(paper, "ngay_dang_ky", registered)}
    Ghi chú:|-/-
    """
    above, post = chairs(rng)
    upper = "ỦY BAN NHÂN DÂN<br>" + (place.district or place.province).upper()
    html = (
        head(
            (upper, place.name.upper()),
            f"Số: {t('so')}",
            f"{signed_at(place)}, {dated(paper, 'ngay_cap', on)}",
        )
        + '<h1>TRÍCH LỤC KHAI TỬ</h1><p class="c i">(Bản sao)</p>'
        + columns(body, 34)
        + wide("", signer(paper, place.committee(), post, above=("NGƯỜI KÝ TRÍCH LỤC", *above)), css="small")
    )
    pages(paper, html, "12.5pt FreeSerif", COLUMNS + ".two{margin:2mm 0 4mm} .two td{line-height:1.25}")


@layout("giay_bao_tu", "zt_death_home", split="unseen25", years=(2013, 2024))
def home(paper: Paper, on: date) -> None:
    """The notice of a resident's death by a province's home for people without kin."""
    rng, f = paper.rng, filler(paper)
    spot, other = rng.choice(COUNTRYSIDE), rng.choice(COUNTRYSIDE)
    province = police_of(spot).removeprefix("Công an ")
    died = on - timedelta(days=rng.randint(1, 2))
    who = spot.resident(rng, died, age=(60, 91))
    kin = spot.resident(rng, on, age=(30, 56), surname=who.surname, ethnic=who.ethnic)
    number, day, police = chip_card(rng, who, died) if on.year > 2021 else old_card(rng, who, spot, died)
    card = "CCCD" if on.year > 2021 else "CMND"
    hour, minute = rng.randint(1, 22), rng.randint(1, 59)
    centre = f"TRUNG TÂM BẢO TRỢ XÃ HỘI {province.upper()}"
    where = other.named(on) if other.home.province == spot.home.province else spot.named(on)
    t = teller(
        paper,
        {
            **parts("", who, capitals=True),
            "so": f"{rng.randint(1, 44):02d}/GBT-TTBTXH",
            "giay_to_tuy_than": f"{card} số {number}, nơi cấp: {police}, ngày cấp: {day}",
            "thoi_diem_chet": (
                f"{hour} giờ {minute:02d} phút {long_date(died)}",
                f"{died.isoformat()}T{hour:02d}:{minute:02d}",
            ),
            "noi_chet": f"Phòng Y tế - Phục hồi chức năng, Trung tâm Bảo trợ xã hội {province}",
            "nguyen_nhan": rng.choice(
                (
                    "Tai biến mạch máu não trên nền tăng huyết áp nhiều năm",
                    "Suy hô hấp do viêm phổi, tuổi cao",
                    "Suy kiệt, bệnh phổi tắc nghẽn mạn tính",
                )
            ),
        },
    )
    since = day_between(rng, died - timedelta(days=4000), died - timedelta(days=200))
    kin_card = old_card(rng, kin, spot, on)[0] if on.year < 2022 else kin.id_number
    post = rng.choice((("GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")))
    html = (
        f'<table class="hd"><tr><td style="width:47%">SỞ LAO ĐỘNG - THƯƠNG BINH<br>VÀ XÃ HỘI {province.upper()}<br>'
        f'<b class="motto">{f("co_quan_cap", centre)}</b></td><td>{COUNTRY}</td></tr>'
        f'<tr><td class="n">Số: {t("so")}</td>'
        f'<td class="i n">{spot.home.province.removeprefix("Tỉnh ")}, {dated(paper, "ngay_cap", on)}</td></tr></table>'
        f'<h1>GIẤY BÁO TỬ</h1><p class="c k">Kính gửi: {where.committee()}</p>'
        f'<p class="j x">Trung tâm Bảo trợ xã hội {province} trân trọng báo tử:</p><div class="w">'
        f"<p>Ông/bà: <b>{t('ho_ten')}</b></p><p>Giới tính: {t('gioi_tinh')}&emsp;&emsp;Sinh ngày: {t('ngay_sinh')}"
        f"</p><p>Giấy tờ tùy thân: {t('giay_to_tuy_than')}</p>"
        f"<p>Nơi thường trú trước khi vào Trung tâm: {who.home}</p>"
        f"<p>Là đối tượng được nuôi dưỡng tại Trung tâm từ ngày {slashed(since)}</p>"
        f"<p>Đã chết lúc: {t('thoi_diem_chet')}</p><p>Nơi chết: {t('noi_chet')}</p>"
        f"<p>Nguyên nhân chết: {t('nguyen_nhan')}</p></div>"
        f'<p class="j x">Giấy báo tử này cấp cho {"bà" if kin.female else "ông"} {kin.name}, {card} số {kin_card}, là '
        f"{'cháu' if rng.random() < 0.5 else 'người thân'} của người chết, để làm thủ tục đăng ký khai tử theo quy "
        "định của pháp luật về hộ tịch./.</p>"
        + wide(
            '<p class="q"><b class="i">Nơi nhận:</b><br>- Như trên;<br>- Phòng Bảo trợ xã hội, Sở LĐTBXH;<br>'
            "- Thân nhân người chết;<br>- Lưu: VT, hồ sơ đối tượng.</p>",
            signed("<br>".join(post), f"<b>{official(rng)}</b>", "", seal=f"Trung tâm Bảo trợ xã hội {province}"),
        )
    )
    css = (
        ".n{padding-top:2mm!important} h1{margin-top:8mm;font-size:18pt;letter-spacing:.4mm} .k{margin:1mm 0 5mm} "
        ".x{text-indent:12mm} .w{margin:2mm 0 2mm 7mm} .w p{margin:2.3mm 0} .q{font-size:11pt;line-height:1.3} "
        ".hd .motto{max-width:72mm}"
    )
    pages(paper, html, "13.5pt Tinos", css)
