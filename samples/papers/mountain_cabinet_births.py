"""Births in the cabinets of mountain communes: the certificate of 1999 and the extract of 2015."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from samples.blocks import COUNTRY, grid, pages, signed, signer, wide
from samples.captions import line
from samples.fields import Fill, dated
from samples.paper import Paper, layout
from samples.papers.mountain_cabinet_civil_folk import (
    begin,
    card,
    chairman,
    child_of,
    home_in,
    job,
    native,
    nth,
    padded,
    pair,
    shortened,
    spaced,
)
from samples.people import Person, day_between, working_day
from samples.words import capital, date_in_words

_TYPED = """
.page{padding:15mm 19mm 12mm 24mm} .frame{position:absolute;inset:8mm 9mm 10mm 14mm;border:.7mm double #222}
.page [data-f]{font-family:Cousine;font-size:10.5pt} .tp{font-family:Cousine;font-size:10.5pt}
.sg [data-f]{font-family:inherit;font-size:inherit} .t td{padding:.9mm 1.6mm} .top{font-size:11pt;line-height:1.4}
h1{font-size:22pt;letter-spacing:1mm} .ln{margin:1.5mm 0}
.t td{line-height:1.22} .ink{height:20mm} .ink [data-sign]{top:3mm} .ink [data-seal]{top:9mm}
"""


def _parent(f: Fill, prefix: str, who: Person, living: str, work: str) -> list[str]:
    """The cells of a parent's column, downwards."""
    return [
        f(f"{prefix}_ho_ten", who.name.upper(), who.name),
        f(f"{prefix}_nam_sinh", str(who.birth.year)),
        f(f"{prefix}_dan_toc", who.ethnic),
        f(f"{prefix}_quoc_tich", "Việt Nam"),
        f'<span class="tp">{work}</span>',
        f(f"{prefix}_noi_cu_tru", living),
    ]


@layout("giay_khai_sinh", "zm_birth_typed", split="unseen22", years=(1999, 2003))
def typed_certificate(paper: Paper, on: date) -> None:
    """The birth certificate of QĐ 1203 (form of 1999), printed, its blanks filled by typewriter in the commune."""
    rng, f, home = begin(paper, on)
    place = home.place
    mother, father = pair(rng, on - timedelta(days=700), home)
    born = day_between(rng, on - timedelta(days=650), on - timedelta(days=9))
    child = child_of(rng, on, home, born, mother, father)
    write: Callable[[str], str] = rng.choice((shortened, str))
    at = write(father.home)
    work = job(rng)
    number, issued = card(rng, father, on)
    captions = (
        "Họ và tên", "Ngày, tháng, năm sinh<br>(hoặc tuổi)", "Dân tộc", "Quốc tịch", "Nghề nghiệp", "Nơi thường trú",
    )  # fmt: skip
    columns = [_parent(f, "cha", father, at, work), _parent(f, "me", mother, at, work)]
    late = born < on - timedelta(days=60)
    rows = (
        line(
            ("Họ và tên:", f("ho_ten", child.name.upper(), child.name)), ("Nam, nữ:", f("gioi_tinh", child.sex)),
            shares=(3, 1),
        ),
        line(("Sinh ngày, tháng, năm:", f("ngay_sinh", padded(born), born.isoformat()))),
        line(("(Bằng chữ:", f("ngay_sinh_bang_chu", date_in_words(born)) + ")")),
        line(("Nơi sinh:", f("noi_sinh", f"Tại nhà, {write(father.home[0].lower() + father.home[1:])}"))),
        line(("Dân tộc:", f("dan_toc", child.ethnic)), ("Quốc tịch:", f("quoc_tich", "Việt Nam"))),
    )  # fmt: skip
    ends = (
        line(("Họ và tên người đứng khai:", f("nguoi_di_khai_sinh", father.name.upper(), father.name))),
        line(
            ("Giấy CMND số:", f'<span class="tp">{number} cấp {spaced(issued)}</span>'),
            ("Quan hệ:", '<span class="tp">Cha đẻ</span>'), shares=(2, 1),
        ),
        line(("Nơi đăng ký:", f("noi_dang_ky", f"UBND xã {write(place.address()).removeprefix('xã ')}"))),
        f"<p>Đăng ký {dated(paper, 'ngay_dang_ky', on)}</p>",
        line(("Ghi chú:", f("ghi_chu", "Đăng ký quá hạn") if late else "&nbsp;")),
    )  # fmt: skip
    head = grid(
        [[
            f"Xã, phường: <b>{place.bare}</b><br>Huyện, quận: <b>{home.district}</b><br>"
            f"Tỉnh, thành phố: <b>{home.province}</b>",
            f'<div class="r">Mẫu TP/HT-1999-A.3<br>Số: {f("so", str(nth(rng, on, 190)))}<br>'
            f"Quyển số: {f('quyen_so', f'{rng.randint(1, 3):02d}')}</div>",
        ]], css="top", widths=(60, 40),
    )  # fmt: skip
    body = (
        f'<div class="frame"></div>{head}{COUNTRY}<h1>GIẤY KHAI SINH</h1><p class="c i">(Bản chính)</p>'
        + "".join(rows)
        + grid(
            ([f"<b>{caption}</b>", *cells] for caption, *cells in zip(captions, *columns, strict=True)),
            ("Phần khai về cha, mẹ", "NGƯỜI CHA", "NGƯỜI MẸ"), widths=(26, 37, 37),
        )
        + "".join(ends)
        + wide(
            signed("NGƯỜI ĐỨNG KHAI", father.name),
            signer(
                paper, f"UBND {place.address()}", "CHỦ TỊCH", above=(f"TM. UBND XÃ {place.bare.upper()}",),
                name=chairman(rng, on, home, child),
            ),
        )
    )  # fmt: skip
    pages(paper, body, "12.5pt Tinos", _TYPED)


_EXTRACT = """
.page{padding:18mm 17mm 14mm 28mm} p{margin:2mm 0} .two{display:flex;gap:5mm} .two>*{flex:1} .gap{margin-top:3.6mm}
h1{font-size:16pt} .b{font-weight:bold} .base td{padding:1mm 2mm 1mm 0}
"""


@layout("trich_luc_khai_sinh", "zm_birth_extract", split="unseen22", years=(2016, 2019))
def extract_of_old_book(paper: Paper, on: date) -> None:
    """An extract of TT 15/2015 from a book of the nineties or after, whose father is sometimes left empty."""
    rng, f, _ = begin(paper, on)
    signed_on = working_day(rng, date(2000, 2, 1), date(2010, 11, 30))
    home = home_in(rng, signed_on)
    place, keeper = home.place, home.keeper(on)
    born = day_between(rng, signed_on - timedelta(days=3000), signed_on - timedelta(days=8))
    mother, father = pair(rng, born, home, least=18)
    known = rng.random() < 0.7
    of = father if known else mother
    girl = rng.random() < 0.5
    child = native(
        rng, on, home, female=girl, surname=of.surname, people=of.ethnic, birth=born, but=mother if girl else father
    )
    name = chairman(rng, on, home, child)
    deputy = rng.random() < 0.5
    elder = f"""
        <p>Họ, chữ đệm, tên người cha: {f("cha_ho_ten", father.name) if known else ""}</p>
        <p class="two"><span>Năm sinh: {f("cha_nam_sinh", str(father.birth.year)) if known else ""}</span>
        <span>Dân tộc: {f("cha_dan_toc", father.ethnic) if known else ""}</span>
        <span>Quốc tịch: {f("cha_quoc_tich", "Việt Nam") if known else ""}</span></p>
        <p>Nơi cư trú: {f("cha_noi_cu_tru", father.home) if known else ""}</p>"""
    body = f"""
        <table class="hd"><tr><td style="width:43%"><b>ỦY BAN NHÂN DÂN<br>XÃ {keeper.bare.upper()}<br>
        <span class="motto">{keeper.district.upper()}</span></b></td><td>{COUNTRY}</td></tr>
        <tr><td style="padding-top:2mm">Số: {f("so", f"{nth(rng, on, 260)}/TLKS-BS")}</td>
        <td class="i" style="padding-top:2mm">{keeper.bare}, {dated(paper, "ngay_cap", on)}</td></tr></table>
        <h1>TRÍCH LỤC KHAI SINH<br><span style="font-size:13pt">(BẢN SAO)</span></h1>
        <p class="gap">Họ, chữ đệm, tên: <b>{f("ho_ten", child.name.upper(), child.name)}</b></p>
        <p>Ngày, tháng, năm sinh: {f("ngay_sinh", padded(born, "/"), born.isoformat())}</p>
        <p>ghi bằng chữ: {f("ngay_sinh_bang_chu", date_in_words(born)[0].lower() + date_in_words(born)[1:])}</p>
        <p class="two"><span>Giới tính: {f("gioi_tinh", child.sex)}</span>
        <span>Dân tộc: {f("dan_toc", child.ethnic)}</span><span>Quốc tịch: {f("quoc_tich", "Việt Nam")}</span></p>
        <p>Nơi sinh: {f("noi_sinh", mother.origin)}</p>
        <p>Quê quán: {f("que_quan", of.origin)}</p>
        <p>Số định danh cá nhân: -/-</p>
        <p class="gap">Họ, chữ đệm, tên người mẹ: {f("me_ho_ten", mother.name)}</p>
        <p class="two"><span>Năm sinh: {f("me_nam_sinh", str(mother.birth.year))}</span>
        <span>Dân tộc: {f("me_dan_toc", mother.ethnic)}</span>
        <span>Quốc tịch: {f("me_quoc_tich", "Việt Nam")}</span></p>
        <p>Nơi cư trú: {f("me_noi_cu_tru", mother.home)}</p><div class="gap">{elder}</div>
        <p class="gap">Đăng ký khai sinh tại: {f("noi_dang_ky", capital(place.committee()))}</p>
        <p>Số: {f("so_dang_ky", str(nth(rng, signed_on, 150)))} {dated(paper, "ngay_dang_ky", signed_on)}</p>
        <p>Ghi chú: {"" if known else f("ghi_chu", "Bản chính phần khai về người cha để trống")}</p>
        <p>Thực hiện trích lục từ: Sổ đăng ký khai sinh</p>"""
    above = ("NGƯỜI KÝ TRÍCH LỤC", "KT. CHỦ TỊCH") if deputy else ("NGƯỜI KÝ TRÍCH LỤC",)
    post = "PHÓ CHỦ TỊCH" if deputy else "CHỦ TỊCH"
    end = wide("", signer(paper, keeper.committee(), post, above=above, name=name))
    pages(paper, body + end, "12.5pt FreeSerif", _EXTRACT)
