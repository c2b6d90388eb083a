"""Marriages, deaths and what a commune or a hospital confirms, set by a browser."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from random import Random

from samples.heads import committee_signs
from samples.paper import Paper, layout
from samples.papers.browser_prints import (
    COUNTRY,
    CSS,
    MOTTO,
    Slots,
    clock,
    couple,
    earlier,
    head,
    iso_minute,
    moment_on,
    office_lines,
    page,
    row,
    several,
    signer,
    signs,
    traits,
)
from samples.people import (
    Commune,
    Person,
    commune,
    day_between,
    identity_note,
    identity_paper,
    person,
)
from samples.web import set_pages
from samples.words import long_date

# marriages


def spouse(s: Slots, who: str, one: Person, on: date, rows: Sequence[tuple[str, str]], *, note: bool = False) -> str:
    """One column of a marriage paper; ``rows`` are captions with the suffix of the field."""
    out = ""
    for caption, suffix in rows:
        field = f"{who}_{suffix}"
        if suffix == "ho_ten":
            shown = f"<b>{s.name(field, one.name)}</b>"
        elif suffix == "ngay_sinh":
            shown = s.day(field, one.birth)
        elif suffix == "giay_to":
            shown = s(field, (identity_note if note else identity_paper)(one, on, s.paper.rng))
        else:
            value = {"dan_toc": one.ethnic, "quoc_tich": one.nationality, "noi_cu_tru": one.home}[suffix]
            shown = s(field, value)
        out += row(caption, shown) if suffix not in {"ho_ten"} else f"<p>{caption}:<br>{shown}</p>"
    return out


NEW_SPOUSE = (
    ("Ngày, tháng, năm sinh", "ngay_sinh"),
    ("Dân tộc", "dan_toc"),
    ("Quốc tịch", "quoc_tich"),
    ("Nơi cư trú", "noi_cu_tru"),
    ("Giấy tờ tùy thân", "giay_to"),
)


@layout("giay_chung_nhan_ket_hon", "web_kh_2020", split="unseen5", years=(2016, 2026))
def marriage_2020(paper: Paper, on: date) -> None:
    """The certificate in use, the wife at the left."""
    rng, s = paper.rng, Slots(paper)
    wife, husband, place = couple(rng, on)
    lines, post = committee_signs(paper)
    html = page(
        f'<div class="c motto">{COUNTRY}</div><h1 style="font-size:20pt">GIẤY CHỨNG NHẬN KẾT HÔN</h1>',
        f'<div class="c">Số: <b>{s("so", f"{rng.randint(2, 160)}/{on.year}")}</b></div>',
        '<div class="two" style="margin-top:6mm">',
        f"<div>{spouse(s, 'vo', wife, on, (('Họ, chữ đệm, tên vợ', 'ho_ten'), *NEW_SPOUSE))}</div>",
        f"<div>{spouse(s, 'chong', husband, on, (('Họ, chữ đệm, tên chồng', 'ho_ten'), *NEW_SPOUSE))}</div></div>",
        '<div style="height:4mm"></div>',
        row("Nơi đăng ký kết hôn", s("noi_dang_ky", place.committee())),
        row("Ngày, tháng, năm đăng ký", s.day("ngay_dang_ky", on)),
        f'<div class="two" style="margin-top:5mm">{signs("Vợ", wife.name)}{signs("Chồng", husband.name)}</div>',
        '<div style="height:6mm"></div>',
        signer(s, place.committee(), ["NGƯỜI KÝ GIẤY CHỨNG NHẬN KẾT HÔN", *lines], post, style="width:98mm"),
    )
    set_pages(paper, html, CSS + ".in{padding-top:24mm}")


@layout("giay_chung_nhan_ket_hon", "web_kh_2010", split="unseen5", years=(2006, 2014))
def marriage_2010(paper: Paper, on: date) -> None:
    """The landscape form before 2016: the husband at the left, values by pen in some offices."""
    rng = paper.rng
    wife, husband, place = couple(rng, on)
    names = ("ho_ten", "ngay_sinh", "dan_toc", "quoc_tich", "noi_cu_tru", "giay_to")
    s = Slots(paper, ["so", *(f"{who}_{n}" for who in ("vo", "chong") for n in names), "ngay_dang_ky", "noi_dang_ky"])

    def side(who: str, one: Person, called: str) -> str:
        number = identity_paper(one, on, rng).removeprefix("CMND số ")
        return (
            '<div class="dot">'
            + row(f"Họ và tên {called}", s(f"{who}_ho_ten", one.name))
            + row("Ngày, tháng, năm sinh", s.day(f"{who}_ngay_sinh", one.birth))
            + several(
                "two",
                row("Dân tộc", s(f"{who}_dan_toc", one.ethnic)),
                row("Quốc tịch", s(f"{who}_quoc_tich", one.nationality)),
            )
            + row("Nơi thường trú/tạm trú", s(f"{who}_noi_cu_tru", one.home))
            + row("Số Giấy CMND/Hộ chiếu", s(f"{who}_giay_to", number))
            + "</div>"
        )

    number = s("so", str(rng.randint(2, 95)))
    html = page(
        f'<div class="head"><div></div>{MOTTO}</div>',
        '<div class="head" style="grid-template-columns:1fr 2fr 1fr;align-items:end;margin-top:5mm"><div></div>',
        '<h1 style="font-size:19pt;margin-top:0">GIẤY CHỨNG NHẬN KẾT HÔN</h1>',
        f'<div style="text-align:left;white-space:nowrap">Số: {number}<br>Quyển số: 01/{on.year}</div></div>',
        f'<div class="two" style="margin-top:2mm">{side("chong", husband, "chồng")}{side("vo", wife, "vợ")}</div>',
        f'<div class="dot">{row("Nơi đăng ký", s("noi_dang_ky", place.committee()))}</div>',
        f'<div class="dot">{row("Ngày, tháng, năm đăng ký", s.day("ngay_dang_ky", on, long_date(on)))}</div>',
        '<div style="display:grid;grid-template-columns:1fr 1fr 1.3fr;margin-top:3mm">',
        signs("Chồng", husband.name, "(Ký, ghi rõ họ tên)") + signs("Vợ", wife.name, "(Ký, ghi rõ họ tên)"),
        signer(s, place.committee(), ["NGƯỜI KÝ GIẤY CHỨNG NHẬN KẾT HÔN"], "CHỦ TỊCH", style="width:96mm") + "</div>",
    )
    css = ".in{padding:12mm 16mm 14mm 20mm;font-size:12pt} .head{grid-template-columns:1fr 1.1fr}"
    set_pages(paper, html, CSS + css, size=(297, 210))


@layout("trich_luc_ket_hon", "web_tlkh_table", split="unseen5", years=(2016, 2026))
def marriage_extract_table(paper: Paper, on: date) -> None:
    """An extract whose two people stand in a ruled table."""
    rng, s = paper.rng, Slots(paper)
    registered = earlier(rng, on, 0, 12)
    wife, husband, old = couple(rng, registered)
    place = old.as_of(on)

    def cell(who: str, one: Person) -> list[str]:
        return [
            f"<b>{s.name(f'{who}_ho_ten', one.name)}</b>",
            s.day(f"{who}_ngay_sinh", one.birth),
            s(f"{who}_dan_toc", one.ethnic),
            s(f"{who}_quoc_tich", one.nationality),
            s(f"{who}_noi_cu_tru", one.home),
            s(f"{who}_giay_to", identity_note(one, registered, rng)),
        ]

    captions = ("Họ, chữ đệm, tên", "Ngày, tháng, năm sinh", "Dân tộc", "Quốc tịch", "Nơi cư trú", "Giấy tờ tùy thân")
    table = (
        '<table class="ruled" style="margin-top:4mm"><tr><th style="width:35mm"></th><th>VỢ</th><th>CHỒNG</th></tr>'
    )
    for caption, left, right in zip(captions, cell("vo", wife), cell("chong", husband), strict=True):
        table += f"<tr><td>{caption}</td><td>{left}</td><td>{right}</td></tr>"
    lines, post = committee_signs(paper)
    html = page(
        head(
            office_lines(place),
            f"Số: {s('so', f'{rng.randint(5, 300)}/TLKH-BS')}",
            f"{place.bare}, {s.day('ngay_cap', on, long_date(on))}",
        ),
        f'<h1>TRÍCH LỤC KẾT HÔN</h1><div class="c b">(BẢN SAO)</div>{table}</table><div style="height:3mm"></div>',
        row("Đăng ký kết hôn tại", s("noi_dang_ky", old.committee())),
        several(
            "two",
            row("Số đăng ký", s("so_dang_ky", f"{rng.randint(2, 120)}/{registered.year}")),
            row("Ngày đăng ký", s.day("ngay_dang_ky", registered)),
        ),
        row("Ghi chú", '<span style="letter-spacing:1px">................................................</span>'),
        '<div style="height:6mm"></div>',
        signer(s, place.committee(), ["NGƯỜI KÝ TRÍCH LỤC", *lines], post),
    )
    set_pages(paper, html, CSS)


@layout("trich_luc_ket_hon", "web_tlkh_plain", split="unseen5", years=(2017, 2026))
def marriage_extract_plain(paper: Paper, on: date) -> None:
    """An extract in two columns of small print with dotted lines; a note of a changed paper."""
    rng, s = paper.rng, Slots(paper)
    registered = earlier(rng, on, 1, 10)
    wife, husband, old = couple(rng, registered)
    place = old.as_of(on)
    lines, post = committee_signs(paper)
    top = (("Họ, chữ đệm, tên", "ho_ten"), *NEW_SPOUSE)
    html = page(
        head(
            office_lines(place),
            f"Số: {s('so', f'{rng.randint(5, 300)}/{on.year}/TLKH-BS')}",
            f"{place.bare}, {s.day('ngay_cap', on, long_date(on))}",
        ),
        "<h1>TRÍCH LỤC KẾT HÔN<br>(BẢN SAO)</h1>",
        '<div class="two dot" style="margin-top:5mm;font-size:11.5pt">',
        f'<div><div class="c b">NGƯỜI VỢ</div>{spouse(s, "vo", wife, registered, top, note=True)}</div>',
        f'<div><div class="c b">NGƯỜI CHỒNG</div>{spouse(s, "chong", husband, registered, top, note=True)}</div>'
        "</div>",
        '<div class="dot" style="margin-top:4mm;font-size:11.5pt">',
        row("Đã đăng ký kết hôn tại", s("noi_dang_ky", old.committee())),
        several(
            "two",
            row("Số", s("so_dang_ky", f"{rng.randint(2, 120)}/{registered.year}")),
            row("ngày", s.day("ngay_dang_ky", registered, long_date(registered).removeprefix("ngày ")), mark=""),
        ),
        row("Ghi chú", s("ghi_chu", "Trích lục từ Sổ đăng ký kết hôn")),
        '</div><div style="height:8mm"></div>',
        signer(s, place.committee(), ["NGƯỜI KÝ TRÍCH LỤC", *lines], post),
    )
    set_pages(paper, html, CSS)


# deaths


def dead(rng: Random, registered: date, on: date) -> tuple[Person, Commune, datetime, str, str]:
    """Somebody who died shortly before the registration, where and of what."""
    place = commune(rng, registered)
    one = person(rng, registered, age=(38, 93), place=place)
    moment = moment_on(rng, day_between(rng, registered - timedelta(days=20), registered - timedelta(days=1)))
    where = rng.choice((f"Tại nhà, {one.home[0].lower()}{one.home[1:]}", "Bệnh viện Đa khoa tỉnh Tuyên Quang"))
    return (
        one,
        place,
        moment,
        where,
        rng.choice(("Già yếu", "Bệnh ung thư phổi", "Tai nạn giao thông", "Đột quỵ não")),
    )


@layout("trich_luc_khai_tu", "web_tlkt_2020", split="unseen5", years=(2016, 2026))
def death_extract(paper: Paper, on: date) -> None:
    """The extract from the book of deaths, captions as in TT 04/2020, values in bold."""
    rng, s = paper.rng, Slots(paper)
    registered = earlier(rng, on, 0, 7)
    one, old, moment, where, cause = dead(rng, registered, on)
    place = old.as_of(on)
    lines, post = committee_signs(paper)
    html = page(
        head(
            office_lines(place),
            f"Số: {s('so', f'{rng.randint(5, 300)}/TLKT-BS')}",
            f"{place.bare}, {s.day('ngay_cap', on, long_date(on))}",
        ),
        '<h1>TRÍCH LỤC KHAI TỬ<br><span class="sm">(BẢN SAO)</span></h1><div class="val" style="margin-top:5mm">',
        row("Họ, chữ đệm, tên", s.name("ho_ten", one.name)),
        row("Ngày, tháng, năm sinh", s.day("ngay_sinh", one.birth)),
        traits(s, one),
        row("Giấy tờ tùy thân", s("giay_to_tuy_than", identity_paper(one, registered, rng))),
        row("Nơi cư trú cuối cùng", s("noi_cu_tru_cuoi_cung", one.home)),
        row(
            "Đã chết vào lúc", s("thoi_diem_chet", iso_minute(moment), f"{clock(moment)}, {long_date(moment.date())}")
        ),
        row("Nơi chết", s("noi_chet", where)),
        row("Nguyên nhân chết", s("nguyen_nhan", cause)),
        row("Đã được đăng ký khai tử tại", s("noi_dang_ky", old.committee())),
        row(
            "Số",
            s("so_dang_ky", f"{rng.randint(2, 90)}/{registered.year}"),
            "&emsp;",
            s.day("ngay_dang_ky", registered, long_date(registered)),
        ),
        '</div><div style="height:10mm"></div>',
        signer(s, place.committee(), ["NGƯỜI KÝ TRÍCH LỤC", *lines], post),
    )
    set_pages(paper, html, CSS + ".val .v{font-weight:bold} .r{margin-top:2mm}")


@layout("trich_luc_khai_tu", "web_chung_tu_2006", split="unseen5", years=(2006, 2015))
def death_certificate_2006(paper: Paper, on: date) -> None:
    """The certificate before 2016, in small landscape, the holder's entries by pen."""
    rng = paper.rng
    pen = ("so", "ho_ten", "ngay_sinh", "gioi_tinh", "dan_toc", "quoc_tich", "noi_cu_tru_cuoi_cung", "thoi_diem_chet")
    s = Slots(paper, [*pen, "noi_chet", "nguyen_nhan", "ngay_dang_ky"] if paper.pen else [])
    one, place, moment, where, cause = dead(rng, on, on)
    html = page(
        f'<div class="c motto">{COUNTRY}</div>',
        '<h1 style="font-size:19pt;margin-top:4mm">GIẤY CHỨNG TỬ</h1>',
        f'<div class="n">Số: {s("so", str(rng.randint(2, 75)))}&emsp;Quyển số: 01/{on.year}</div><div class="dot">',
        several("wide", row("Họ và tên", s("ho_ten", one.name)), row("Giới tính", s("gioi_tinh", one.sex))),
        row("Ngày, tháng, năm sinh", s.day("ngay_sinh", one.birth, long_date(one.birth))),
        several("two", row("Dân tộc", s("dan_toc", one.ethnic)), row("Quốc tịch", s("quoc_tich", one.nationality))),
        row("Nơi thường trú/tạm trú cuối cùng", s("noi_cu_tru_cuoi_cung", one.home)),
        row(
            "Đã chết vào lúc", s("thoi_diem_chet", iso_minute(moment), f"{clock(moment)}, {long_date(moment.date())}")
        ),
        row("Nơi chết", s("noi_chet", where)),
        row("Nguyên nhân chết", s("nguyen_nhan", cause)),
        row("Nơi đăng ký", s("noi_dang_ky", place.committee())),
        row("Ngày, tháng, năm đăng ký", s.day("ngay_dang_ky", on, long_date(on))),
        '</div><div style="height:4mm"></div>',
        signer(s, place.committee(), ["NGƯỜI KÝ GIẤY CHỨNG TỬ"], "PHÓ CHỦ TỊCH"),
    )
    css = ".in{padding:14mm 22mm 14mm 24mm} .wide{display:grid;grid-template-columns:3fr 1fr;column-gap:5mm}"
    set_pages(paper, html, CSS + css, size=(210, 210))
