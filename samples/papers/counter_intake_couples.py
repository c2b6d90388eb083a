"""Papers on marriages that citizens hand in: certificate, a district's extract, a single person's paper."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from samples.blocks import COUNTRY, grid, head, pages, signed, signer, wide
from samples.communes import chairs, parts
from samples.fields import Fact, dated, filler, slashed, teller
from samples.paper import Paper, layout
from samples.papers.counter_intake_civil_folk import (
    COUNTRYSIDE,
    LONG_STANDING,
    TOWNS,
    card_name,
    chip_card,
    issue_day,
    old_card,
    signed_at,
)
from samples.people import Commune, day_between, official
from samples.words import capital, long_date, small

_HUSBANDS = (
    ("Hàn Quốc", "KIM,PARK,LEE,CHOI,JUNG", "DONG HYUN,SUNG HO,JAE WOO,MIN SOO", "Bộ Ngoại giao Hàn Quốc", "M",
     "Số {n}, đường Gyeongin-ro, quận Guro-gu, thành phố Seoul, Hàn Quốc"),
    ("Trung Quốc (Đài Loan)", "CHEN,LIN,HUANG,CHANG,WU", "CHIH WEI,CHIEN HUNG,MING CHE,PO YU,WEN CHIH",
     "Bộ Ngoại giao Đài Loan", "3", "Số {n}, đường Trung Sơn, thị trấn Triều Châu, huyện Bình Đông, Đài Loan"),
    ("Nhật Bản", "TANAKA,SATO,YAMADA,ITO,KATO", "HIROSHI,KENJI,TAKUYA,DAISUKE,SHOTA", "Bộ Ngoại giao Nhật Bản", "TR",
     "Số {n}, khu Kachigawa-cho, thành phố Kasugai, tỉnh Aichi, Nhật Bản"),
)  # fmt: skip


@layout("giay_chung_nhan_ket_hon", "zt_marriage_original", split="unseen25", years=(2011, 2015))
def original(paper: Paper, on: date) -> None:
    """The original of a marriage certificate on the form of 2010, the husband at the left, printed by a commune."""
    rng = paper.rng
    spot, other = rng.choice(LONG_STANDING), rng.choice(LONG_STANDING)
    place = spot.named(on)
    man = other.resident(rng, on, female=False, age=(22, 34))
    woman = spot.resident(rng, on, female=True, age=(19, 30))
    cards = {"chong_": old_card(rng, man, other, on), "vo_": old_card(rng, woman, spot, on)}
    local = place.address()
    facts: dict[str, Fact] = {
        **parts("chong_", man, capitals=True),
        **parts("vo_", woman, capitals=True),
        **{f"{p}giay_to": f"{number}, {police} cấp ngày {day}" for p, (number, day, police) in cards.items()},
        "so": f"{rng.randint(2, 118):02d}",
        "noi_dang_ky": f"UBND {local}",
    }
    t = teller(paper, facts)

    def half(prefix: str, who: str) -> list[str]:
        return [
            f"Họ và tên {who}:<br><b>{t(prefix + 'ho_ten')}</b>",
            f"Ngày, tháng, năm sinh: {t(prefix + 'ngay_sinh')}",
            f"Dân tộc: {t(prefix + 'dan_toc')}&emsp;&emsp;Quốc tịch: {t(prefix + 'quoc_tich')}",
            f"Nơi thường trú/tạm trú: {t(prefix + 'noi_cu_tru')}",
            f"Số Giấy CMND/Hộ chiếu: {t(prefix + 'giay_to')}",
        ]

    rows = zip(half("chong_", "chồng"), half("vo_", "vợ"), strict=True)
    above, post = chairs(rng)
    html = (
        f'<table class="up"><tr><td>ỦY BAN NHÂN DÂN<br><b>{capital(local).replace(", ", "<br>")}</b></td>'
        f'<td class="c" style="width:50%">{COUNTRY}</td><td class="mau">Mẫu TP/HT-2010-KH.1<br>Số: {t("so")}<br>'
        f"Quyển số: 01/{on.year}</td></tr></table>"
        '<h1>GIẤY CHỨNG NHẬN KẾT HÔN</h1><p class="c"><b>(BẢN CHÍNH)</b></p>'
        + grid(rows, css="t two", widths=(50, 50))
        + f'<p class="low">Nơi đăng ký: {t("noi_dang_ky")}</p>'
        + f'<p class="low">Ngày, tháng, năm đăng ký: {dated(paper, "ngay_dang_ky", on)}</p><p class="low">Ghi chú:</p>'
        + wide(
            signed("Chồng", man.name, "(Ký, ghi rõ họ tên)"),
            signed("Vợ", woman.name, "(Ký, ghi rõ họ tên)"),
            css="hw",
        )
        + wide(
            signed("CÁN BỘ TƯ PHÁP HỘ TỊCH", official(rng), ""),
            signer(paper, place.committee(), post, above=above),
        )
    )
    css = (
        ".up td{font-size:11pt} .mau{text-align:right;font-size:9.5pt!important;width:24%} h1{color:#b01e23;"
        "font-size:21pt} .two{margin-top:3mm} .two td{padding:1.4mm 2mm;line-height:1.3} .low{margin:2mm 0} "
        ".page{padding:13mm 13mm 12mm 18mm} .hw .ink{height:17mm} .hw .ink [data-sign]{top:2mm} .hw{margin:4mm 0}"
        ".up .c{font-size:11.5pt}"
    )
    pages(paper, html, "12.5pt Tinos", css)


def _stranger(rng: Random, registered: date) -> dict[str, Fact]:
    """What an extract tells of a husband from abroad, whose people no paper names."""
    nation, surnames, rests, issuer, series, home = rng.choice(_HUSBANDS)
    name = f"{rng.choice(surnames.split(','))} {rng.choice(rests.split(','))}"
    born = day_between(rng, registered - timedelta(days=46 * 365), registered - timedelta(days=25 * 365))
    issued = issue_day(rng, registered - timedelta(days=8 * 365), 7 * 365)
    return {
        "chong_ho_ten": (name, name.title()),
        "chong_ngay_sinh": (slashed(born), born.isoformat()),
        "chong_quoc_tich": nation,
        "chong_noi_cu_tru": home.format(n=rng.randint(2, 380)),
        "chong_giay_to": f"Hộ chiếu số {series}{rng.randrange(10**7, 10**8)} do {issuer} cấp ngày {slashed(issued)}",
    }


@layout("trich_luc_ket_hon", "zt_marriage_district", split="unseen25", years=(2018, 2024))
def district(paper: Paper, on: date) -> None:
    """A district's extract of the marriage of a woman of it with a man from abroad."""
    rng = paper.rng
    spot = rng.choice(COUNTRYSIDE)
    place = spot.named(on)
    registered = day_between(rng, date(2016, 3, 1), on - timedelta(days=40))
    registered -= timedelta(days=max(0, registered.weekday() - 4))
    woman = spot.resident(rng, registered, female=True, age=(19, 36))
    number, day, police = old_card(rng, woman, spot, registered)
    own = f"{small(place.district)}, {small(place.province)}"
    t = teller(
        paper,
        {
            **parts("vo_", woman, capitals=True),
            "vo_giay_to": f"Giấy CMND số {number} do {police} cấp ngày {day}",
            **_stranger(rng, registered),
            "so": f"{rng.randint(2, 96):02d}/TLKH-BS",
            "noi_dang_ky": f"Ủy ban nhân dân {own}",
            "so_dang_ky": f"{rng.randint(1, 60):02d}/{registered.year}",
        },
    )

    def half(prefix: str, who: str) -> str:
        people = t("vo_dan_toc") if prefix == "vo_" else "-/-"
        return (
            f"<p>Họ, chữ đệm, tên {who}:<br><b>{t(f'{prefix}ho_ten')}</b></p><p>Ngày, tháng, năm sinh:<br>"
            f"{t(f'{prefix}ngay_sinh')}</p><p>Dân tộc: {people}</p><p>Quốc tịch: {t(f'{prefix}quoc_tich')}</p>"
            f"<p>Nơi cư trú: {t(f'{prefix}noi_cu_tru')}</p><p>Giấy tờ tùy thân: {t(f'{prefix}giay_to')}</p>"
        )

    post, upper = rng.choice((("TRƯỞNG PHÒNG TƯ PHÁP", "TL. CHỦ TỊCH"), ("PHÓ CHỦ TỊCH", "KT. CHỦ TỊCH")))
    above = ("TM. ỦY BAN NHÂN DÂN", upper) if post == "PHÓ CHỦ TỊCH" else (upper,)
    sides = f"<tr><td>{half('vo_', 'vợ')}</td><td>{half('chong_', 'chồng')}</td></tr>"
    html = (
        head(
            (f"ỦY BAN NHÂN DÂN<br>{place.province.upper()}", f"ỦY BAN NHÂN DÂN<br>{place.district.upper()}"),
            f"Số: {t('so')}",
            f"{place.district.split(' ', 1)[1]}, {dated(paper, 'ngay_cap', on)}",
        )
        + f'<h1>TRÍCH LỤC KẾT HÔN</h1><p class="c">(BẢN SAO)</p><table class="hv">{sides}</table>'
        + f"<p>Đăng ký kết hôn tại: {t('noi_dang_ky')}</p>"
        + f"<p>Số: {t('so_dang_ky')} {dated(paper, 'ngay_dang_ky', registered)}</p><p>Ghi chú: -/-</p>"
        + wide("", signer(paper, f"Ủy ban nhân dân {own}", post, above=("NGƯỜI KÝ TRÍCH LỤC", *above)))
    )
    css = ".hv td{width:50%;padding-right:5mm} .hv td+td{padding:0 0 0 4mm;border-left:.2mm solid #999}"
    pages(paper, html, "13pt Tinos", css + " .hv{margin:4mm 0} p{margin:2mm 0}")


def _divorce(rng: Random, place: Commune, before: date) -> str:
    """How somebody's marriage ended before a court of ``place``."""
    day = issue_day(rng, before - timedelta(days=5 * 365), 1240)
    count = day.timetuple().tm_yday
    court = f"Tòa án nhân dân {small(place.district or 'khu vực ' + str(rng.randint(1, 8)))}, {small(place.province)}"
    return rng.choice(
        (
            f"Đã đăng ký kết hôn nhưng đã ly hôn theo Quyết định công nhận thuận tình ly hôn số "
            f"{count + rng.randint(1, 40)}/{day.year}/QĐST-HNGĐ {long_date(day)} của "
            f"{court}; hiện tại chưa đăng ký kết hôn với ai",
            f"Có đăng ký kết hôn, nhưng đã ly hôn theo Bản án số {count // 3 + rng.randint(1, 9)}/{day.year}/HNGĐ-ST "
            f"{long_date(day)} của {court}; từ đó đến nay chưa đăng ký kết hôn với ai",
        )
    )


@layout("giay_xac_nhan_tinh_trang_hon_nhan", "zt_single_ward", split="unseen25", years=(2021, 2026))
def single(paper: Paper, on: date) -> None:
    """A ward's paper on the marital status of a divorced person who wants to sell land or to marry again."""
    rng, f = paper.rng, filler(paper)
    spot, other = rng.choice(TOWNS), rng.choice(COUNTRYSIDE)
    place, elsewhere = spot.named(on), other.named(date(2024, 1, 1))
    who = spot.resident(rng, on, age=(31, 58))
    number, day, police = chip_card(rng, who, on)
    since = issue_day(rng, date(on.year - rng.randint(9, 13), rng.randint(1, 12), 3), 25)
    until = issue_day(rng, since + timedelta(days=600), 900)
    aim = rng.choice(
        (
            f"làm thủ tục chuyển nhượng quyền sử dụng đất thửa số {rng.randint(12, 890)}, tờ bản đồ số "
            f"{rng.randint(2, 60)} tại {elsewhere.address() if on < date(2025, 7, 1) else other.named(on).address()}",
            "bổ sung hồ sơ vay vốn tại Ngân hàng Nông nghiệp và Phát triển nông thôn Việt Nam",
            f"đăng ký kết hôn với {'anh' if who.female else 'chị'} "
            f"{other.resident(rng, on, female=not who.female, age=(29, 50)).name} tại {other.named(on).committee()}",
        )
    )
    names = parts("", who, capitals=True)
    t = teller(
        paper,
        {
            **names,
            "so": f"{rng.randint(12, 860)}/UBND-XNTTHN",
            "co_quan_cap": f"ỦY BAN NHÂN DÂN {place.name.upper()}",
            "giay_to_tuy_than": f"{card_name(police)} số {number} do {police} cấp ngày {day}",
            "noi_cu_tru": who.home,
            "tinh_trang_hon_nhan": _divorce(rng, spot.named(min(on, until)), on),
            "muc_dich_su_dung": aim,
        },
    )
    when = [
        f(name, long_date(one), one.isoformat())
        for name, one in (("cu_tru_tu_ngay", since), ("cu_tru_den_ngay", until))
    ]
    above, post = chairs(rng)
    upper = f"UBND {(place.district or place.province).upper()}"
    html = (
        head((upper, t("co_quan_cap")), f"Số: {t('so')}", f"{signed_at(place)}, {dated(paper, 'ngay_cap', on)}")
        + '<h1 style="font-size:15pt;margin:7mm 0 4mm">GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN</h1>'
        f'<p class="j x">Xét đề nghị của ông/bà: {who.name}, về việc cấp Giấy xác nhận tình trạng hôn nhân cho bản '
        'thân,</p><p class="c"><b>XÁC NHẬN:</b></p>'
        f"<p>Họ, chữ đệm, tên: <b>{t('ho_ten')}</b></p><p>Ngày, tháng, năm sinh: {t('ngay_sinh')}</p>"
        f"<p>Giới tính: {t('gioi_tinh')}&emsp;&emsp;&emsp;Dân tộc: {t('dan_toc')}&emsp;&emsp;&emsp;Quốc tịch: "
        f"{t('quoc_tich')}</p><p>Giấy tờ tùy thân: {t('giay_to_tuy_than')}</p><p>Nơi cư trú: {t('noi_cu_tru')}</p>"
        f'<p class="j">Trong thời gian cư trú tại: {elsewhere.address()}, từ {when[0]} đến {when[1]}</p>'
        f'<p class="j">Tình trạng hôn nhân: {t("tinh_trang_hon_nhan")}.</p>'
        '<p class="j x">Giấy này có giá trị sử dụng trong thời hạn 6 tháng, kể từ ngày cấp, được sử dụng để: '
        f"{t('muc_dich_su_dung')}.</p>" + wide("", signer(paper, place.committee(), post, above=above))
    )
    pages(paper, html, "13.5pt Tinos", ".x{text-indent:10mm} p{margin:2.2mm 0} .hd .motto{max-width:66mm}")
