"""Marriages in the cabinets of mountain communes: the certificate of 2006 and an extract for a merged commune."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from samples.blocks import COUNTRY, grid, pages, para, signed, signer, wide
from samples.communes import chairs, superior
from samples.fields import Fill, dated
from samples.paper import Paper, layout
from samples.papers.mountain_cabinet_civil_folk import (
    Home,
    begin,
    card,
    chairman,
    home_in,
    native,
    nth,
    padded,
    pair,
    spaced,
)
from samples.people import Person, day_between, working_day

_BOOK = """
.page{padding:14mm 16mm 12mm 22mm} h1{font-size:21pt;color:#8d1420;margin:4mm 0 3mm} .no{position:absolute;right:16mm;
top:13mm;font-size:11pt;line-height:1.5} .left{font-size:11pt;line-height:1.35;height:17mm}
.duo td{width:50%;padding:1.15mm 3mm 1.15mm 0;line-height:1.4} .duo td+td{border-left:.25mm solid #555;padding-left:4mm}
.duo [data-f]{font-weight:bold} .tail p{margin:1.7mm 0} .four{margin-top:5mm} .sm .ink{height:19mm}
"""


def _half(f: Fill, prefix: str, word: str, who: Person, paper_of: str, born: tuple[str, str]) -> list[str]:
    """What the certificate says of one of the two, downwards."""
    return [
        f"Họ và tên {word}:<br>{f(f'{prefix}_ho_ten', who.name.upper(), who.name)}",
        f"Ngày, tháng, năm sinh: {f(f'{prefix}_ngay_sinh', *born)}",
        f"Dân tộc: {f(f'{prefix}_dan_toc', who.ethnic)}&emsp; Quốc tịch: {f(f'{prefix}_quoc_tich', 'Việt Nam')}",
        f"Nơi thường trú/tạm trú: {f(f'{prefix}_noi_cu_tru', who.home)}",
        "Số Giấy CMND/Hộ chiếu/Giấy tờ hợp lệ thay thế: " + f(f"{prefix}_giay_to", paper_of),
    ]


def _born(rng: Random, who: Person) -> tuple[str, str]:
    """A day of birth, or only its year where the book has no more, as printed and as kept."""
    if rng.random() < 0.3:
        return str(who.birth.year), str(who.birth.year)
    return padded(who.birth, "/"), who.birth.isoformat()


def _number_of(rng: Random, who: Person, on: date, home: Home) -> str:
    """An identity card as the clerk shortened it."""
    number, issued = card(rng, who, on)
    return f"{number}, cấp ngày {spaced(issued)}, CA {home.province}"


@layout("giay_chung_nhan_ket_hon", "zm_marriage_2006", split="unseen22", years=(2006, 2014))
def certificate(paper: Paper, on: date) -> None:
    """The marriage certificate of NĐ 158/2005, the husband at the left, with the clerk's and both their signatures."""
    rng, f, home = begin(paper, on)
    place = home.place
    wife, husband = pair(rng, on, home)
    halves = (
        _half(f, prefix, word, who, _number_of(rng, who, on, home), _born(rng, who))
        for prefix, word, who in (("chong", "chồng", husband), ("vo", "vợ", wife))
    )
    number = nth(rng, on, 96)
    late = rng.random() < 0.35
    lived = f"Hai bên chung sống với nhau như vợ chồng từ năm {on.year - rng.randint(1, 2)}"
    above, post = chairs(rng)
    body = (
        f'<div class="left">Mẫu TP/HT-2006-KH.2<br><b>UBND xã {place.bare}</b><br>'
        f"Huyện {home.district}, tỉnh {home.province}</div>"
        f'<div class="no">Số: {f("so", f"{number:02d}")}<br>Quyển số: 01/{on.year}</div>{COUNTRY}'
        "<h1>GIẤY CHỨNG NHẬN KẾT HÔN</h1>"
        + grid(zip(*halves, strict=True), css="duo")
        + '<div class="tail">'
        + para(
            f"Nơi đăng ký: {f('noi_dang_ky', f'UBND {place.address()}')}",
            f"Ngày, tháng, năm đăng ký: {dated(paper, 'ngay_dang_ky', on, first='Ngày')}",
            f"Ghi chú: {f('ghi_chu', lived) if late else ''}",
            "Giấy chứng nhận kết hôn có giá trị kể từ ngày đăng ký.",
        )
        + "</div>"
        + wide(signed("CHỒNG", husband.name), signed("VỢ", wife.name), css="four sm")
        + wide(
            signed("CÁN BỘ TƯ PHÁP HỘ TỊCH", chairman(rng, on, home, husband)),
            signer(paper, f"UBND {place.address()}", post, above=above, name=chairman(rng, on, home, husband)),
            css="four",
        )
    )
    pages(paper, body, "12.5pt Tinos", _BOOK)


_COPY = """
.page{padding:17mm 16mm 14mm 26mm} h1{font-size:15pt;margin:6mm 0 4mm} .t td{padding:1.3mm 2mm;line-height:1.3}
.t td:first-child{font-size:.94em} .t th{padding:1.5mm}
"""


@layout("trich_luc_ket_hon", "zm_marriage_extract", split="unseen22", years=(2021, 2025))
def extract(paper: Paper, on: date) -> None:
    """An extract of TT 04/2020 from a book of before 2010, whose commune may have gone since, in a table."""
    rng, f, _ = begin(paper, on)
    wed = working_day(rng, date(2000, 3, 1), date(2009, 11, 30))
    home = home_in(rng, wed)
    place, keeper = home.place, home.keeper(on)
    wife, husband = pair(rng, wed, home)
    bare = rng.random() < 0.4
    columns = []
    for prefix, who in (("vo", wife), ("chong", husband)):
        number, issued = card(rng, who, wed)
        shown = f"Giấy chứng minh nhân dân số {number}, Công an tỉnh {home.province} cấp ngày {padded(issued, '/')}"
        columns.append(
            [
                f"<b>{f(f'{prefix}_ho_ten', who.name.upper(), who.name)}</b>",
                f(f"{prefix}_ngay_sinh", *_born(rng, who)),
                f(f"{prefix}_dan_toc", who.ethnic),
                f(f"{prefix}_quoc_tich", "Việt Nam"),
                f(f"{prefix}_noi_cu_tru", who.home),
                "-/-" if bare else f(f"{prefix}_giay_to", shown),
            ]
        )
    captions = ("Họ, chữ đệm, tên", "Ngày, tháng, năm sinh", "Dân tộc", "Quốc tịch", "Nơi cư trú", "Giấy tờ tùy thân")
    above, post = chairs(rng)
    body = (
        f'<table class="hd"><tr><td style="width:44%">{superior(keeper)}<br><b class="motto">UBND XÃ '
        f"{keeper.bare.upper()}</b></td><td>{COUNTRY}</td></tr><tr><td style='padding-top:2mm'>Số: "
        f"{f('so', f'{nth(rng, on, 150)}/TLKH-BS')}</td><td class='i' style='padding-top:2mm'>{keeper.bare}, "
        f"{dated(paper, 'ngay_cap', on)}</td></tr></table><h1>TRÍCH LỤC KẾT HÔN<br>(BẢN SAO)</h1>"
        + grid(
            ([caption, *cells] for caption, *cells in zip(captions, *columns, strict=True)),
            ("", "Vợ", "Chồng"),
            widths=(22, 39, 39),
        )
        + para(
            f"Đăng ký kết hôn tại: {f('noi_dang_ky', place.committee())}",
            f"Số: {f('so_dang_ky', f'{nth(rng, wed, 60)}/{wed.year}')} {dated(paper, 'ngay_dang_ky', wed)}",
            "Ghi chú: -/-",
            css="j",
        )
        + wide(
            "",
            signer(
                paper, keeper.committee(), post, above=("NGƯỜI KÝ TRÍCH LỤC", *above),
                name=chairman(rng, on, home, husband),
                note="(Ký, ghi rõ họ, chữ đệm, tên, chức vụ và đóng dấu)",
            ),
        )
    )  # fmt: skip
    pages(paper, body, "12.5pt Arimo" if rng.random() < 0.3 else "13pt Tinos", _COPY)


def _standing(rng: Random, who: Person, on: date, home: Home) -> str:
    """How somebody stands who may marry on the day ``on``."""
    other = native(rng, on, home, age=(22, 40), female=not who.female, but=who)
    word = "vợ" if other.female else "chồng"
    parted = day_between(rng, on - timedelta(days=1500), on - timedelta(days=200))
    return rng.choice(
        (
            "Chưa đăng ký kết hôn với ai",
            "Chưa đăng ký kết hôn với ai",
            f"Đã đăng ký kết hôn nhưng {word} là {other.name} đã chết ngày {padded(parted, '/')}; hiện tại chưa "
            "đăng ký kết hôn với ai",
            f"Đã ly hôn với {word} là {other.name} theo Quyết định số {rng.randint(3, 60)}/{parted.year}/QĐST-HNGĐ "
            f"ngày {padded(parted, '/')} của Tòa án nhân dân huyện {home.district}, từ đó đến nay chưa kết hôn với ai",
        )
    )


def _purpose(rng: Random, who: Person, on: date) -> str:
    """What the paper is for."""
    elsewhere = home_in(rng, on)
    other = native(rng, on, elsewhere, age=(20, 34), female=not who.female, but=who)
    word = "chị" if other.female else "anh"
    return rng.choice(
        (
            f"Đăng ký kết hôn với {word} {other.name}, sinh năm {other.birth.year}, thường trú tại "
            f"{other.home[0].lower() + other.home[1:]}",
            "Bổ sung hồ sơ vay vốn tại Ngân hàng Chính sách xã hội huyện",
            "Làm thủ tục chuyển nhượng quyền sử dụng đất",
        )
    )


_STATED = """
.page{padding:17mm 17mm 14mm 30mm} h1{font-size:15pt;margin:6mm 0 3mm} .body p{text-indent:10mm;margin:1.7mm 0;
text-align:justify} .mid{font-weight:bold;text-align:center;margin:2.5mm 0}
"""


@layout("giay_xac_nhan_tinh_trang_hon_nhan", "zm_standing", split="unseen22", years=(2010, 2015))
def standing(paper: Paper, on: date) -> None:
    """A paper on somebody's marital standing as TT 08.a/2010 words it, typed in running lines by the commune."""
    rng, f, home = begin(paper, on)
    place = home.place
    who = native(rng, on, home, age=(22, 44), female=rng.random() < 0.5)
    number, issued = card(rng, who, on)
    came = who.birth + timedelta(days=int((18 if who.female else 20) * 365.25) + 1)
    committee = f"ỦY BAN NHÂN DÂN XÃ {place.bare.upper()}"
    above, post = chairs(rng)
    body = (
        f'<table class="hd"><tr><td style="width:44%">{superior(place)}<br><b>{f("co_quan_cap", committee)}</b></td>'
        f"<td>{COUNTRY}</td></tr><tr><td style='padding-top:2mm'>Số: {f('so', f'{nth(rng, on, 90):02d}/UBND-XN')}"
        f"</td><td class='i' style='padding-top:2mm'>{place.bare}, {dated(paper, 'ngay_cap', on)}</td></tr></table>"
        f'<h1>GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN</h1><p class="mid">{f("co_quan_cap", committee)}<br>XÁC NHẬN:</p>'
        '<div class="body">'
        + para(
            f"Ông (bà): <b>{f('ho_ten', who.name.upper(), who.name)}</b>&emsp;&emsp;"
            f"Giới tính: {f('gioi_tinh', who.sex)}",
            f"Ngày, tháng, năm sinh: {f('ngay_sinh', padded(who.birth, '/'), who.birth.isoformat())}",
            f"Dân tộc: {f('dan_toc', who.ethnic)}&emsp;&emsp;Quốc tịch: {f('quoc_tich', 'Việt Nam')}",
            "Số CMND/Hộ chiếu/Giấy tờ hợp lệ thay thế: "
            + f("giay_to_tuy_than", f"CMND số {number}, cấp ngày {spaced(issued)} tại Công an tỉnh {home.province}"),
            f"Nơi thường trú/tạm trú: {f('noi_cu_tru', who.home)}",
            f"Trong thời gian cư trú tại: {place.address()}, từ ngày "
            f"{f('cu_tru_tu_ngay', padded(came, '/'), came.isoformat())} đến ngày "
            f"{f('cu_tru_den_ngay', padded(on, '/'), on.isoformat())}",
            f"Tình trạng hôn nhân: {f('tinh_trang_hon_nhan', _standing(rng, who, on, home))}.",
            "Giấy này có giá trị 06 tháng kể từ ngày cấp, được sử dụng để: "
            f"{f('muc_dich_su_dung', _purpose(rng, who, on))}.",
        )
        + "</div>"
        + wide("", signer(paper, place.committee(), post, above=above, name=chairman(rng, on, home, who)))
    )
    pages(paper, body, "13pt Tinos", _STATED)
