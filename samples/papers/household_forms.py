"""Household books of other makes: a table of the members, an open book scanned across, a small-print booklet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from samples import heads
from samples.compose import Form, Look, signed
from samples.paper import Paper, layout
from samples.papers.ho_khau import TYPE, members, own_number
from samples.people import Commune, Person, commune
from samples.words import long_date, short_date

Household = list[tuple[Person, str]]


def entry_of(who: Person, relation: str, on: date) -> dict[str, str]:
    """The true entry of a member."""
    entry = {"ho_ten": who.name, "ngay_sinh": who.birth.isoformat(), "gioi_tinh": who.sex, "quan_he": relation}
    own = own_number(who, on)
    return entry | ({"so_giay_to": own} if own else {})


def book_of(paper: Paper, on: date, *, capitals: bool) -> tuple[Commune, Household, Form]:
    rng = paper.rng
    place = commune(rng, on)
    people = members(paper, on, place)
    head = people[0][0]
    number = f"{rng.randrange(10**9):09d}"
    facts = {
        "so": (number, number), "chu_ho": (head.name.upper() if capitals else head.name, head.name),
        "noi_thuong_tru": (head.home, head.home), "ngay_cap": (long_date(on), on.isoformat()),
    }  # fmt: skip
    paper.set(thanh_vien=[entry_of(who, relation, on) for who, relation in people])
    return place, people, Form(paper, paper.sheet((148, 210)), facts, 0, Look())


def _cover(
    form: Form, place: Commune, *, title: str, look: Look, captions: tuple[str, str], head_at: float = 14
) -> None:
    """The first page: title, number, head, residence, and who issued it."""
    paper, sheet = form.paper, form.sheet
    form.look = look
    y = heads.country(sheet, head_at, x=8, width=132)
    y = sheet.block(title, 8, y + 12, 132, size=21, bold=True, align="center")
    form.y = sheet.block(f"Số: {form.say('so')}", 8, y + 2, 132, size=13, align="center") + 8
    form.put((captions[0], "chu_ho"))
    form.put((captions[1], "noi_thuong_tru"))
    form.y = sheet.block(
        f"N{form.say('ngay_cap', plain=True)}".replace("N<ngay_cap>n", "<ngay_cap>N"), 58, form.y + 6, 80, size=11.5, italic=True,
        align="center", zone="signature",
    )  # fmt: skip
    signed(
        paper, sheet, form.y, "Công an " + (place.district or place.name), lines=["KT. TRƯỞNG CÔNG AN"],
        post="PHÓ TRƯỞNG CÔNG AN", x=54, width=88, size=11.5, tagged=False,
    )  # fmt: skip


def _tag(text: str) -> str:
    return f"<thanh_vien>{text}</thanh_vien>"


def _table(
    paper: Paper, people: Household, on: date, *, heading: Sequence[str], order: str, wide: bool, size: float
) -> None:
    """A page with the members in a ruled table; ``order`` has a letter for each column after the number."""
    sheet = paper.sheet((210, 148) if wide else (148, 210))
    width = sheet.size_mm[0]
    y = sheet.block("NHỮNG NGƯỜI CÙNG TRONG HỘ", 8, 12, width - 16, size=13, bold=True, align="center") + 3
    rows: list[list[str]] = [list(heading)]
    for number, (who, relation) in enumerate(people, 1):
        own = own_number(who, on)
        cells = {
            "n": _tag(who.name), "b": _tag(short_date(who.birth)), "s": _tag(who.sex), "r": _tag(relation),
            "i": _tag(own) if own else "", "e": who.ethnic,
        }  # fmt: skip
        rows.append([str(number), *(cells[c] for c in order)])
    rows += [["", *("" for _ in order)] for _ in range(2)]
    share = {"n": 2.2, "b": 1.5, "s": 0.9, "r": 1.2, "i": 1.6, "e": 1.0}
    total = sum(share[c] for c in order)
    room = width - 16 - 9
    sheet.table(8, y, [9, *(room * share[c] / total for c in order)], rows, size=size)


@layout(TYPE, "ho_khau_gia_dinh_bang", split="calibration", years=(1997, 2006))
def family_table(paper: Paper, on: date) -> None:
    """ "Sổ hộ khẩu gia đình" by typewriter: the members in one ruled table."""
    place, people, form = book_of(paper, on, capitals=True)
    form.sheet.family = paper.rng.choice(("freeserif", "termes"))
    _cover(
        form, place, title="SỔ HỘ KHẨU GIA ĐÌNH", captions=("Họ và tên chủ hộ", "Nơi thường trú"),
        look=Look(11.5, 1.7, fill="under", value="<m>{}</m>", x=12, width=124),
    )  # fmt: skip
    _table(
        paper, people, on, heading=("TT", "Họ và tên", "Ngày, tháng, năm sinh", "Giới tính", "Quan hệ với chủ hộ", "Số CMND"),
        order="nbsri", wide=False, size=9.5,
    )  # fmt: skip


def _member(form: Form, who: Person, relation: str, on: date, *, old: bool) -> None:
    """The captions of one member at the form's place; older books have fewer."""
    form.put(("Họ và tên", f"@{who.name.upper() if old else who.name}"))
    if not old:
        form.put(("Họ và tên gọi khác (nếu có)", ""))
    form.put(("Ngày, tháng, năm sinh", f"@{short_date(who.birth)}"))
    form.put(("Giới tính", f"@{who.sex}"), ("Dân tộc", f"={who.ethnic}"), ("Tôn giáo", "=Không"))
    form.put(("Quê quán" if not old else "Nguyên quán", f"={who.origin}"))
    own = own_number(who, on)
    if old:
        form.put(("Quan hệ với chủ hộ", f"@{relation}"), ("Số CMND", f"@{own}"))
    else:
        form.put(("CMND số", f"@{own}"), ("Hộ chiếu số", ""))
        form.put(("Nghề nghiệp, nơi làm việc", f"={form.paper.rng.choice(('Làm ruộng', 'Học sinh', 'Công nhân'))}"))
        form.put(("Chuyển đến ngày", ""))
        form.put(("Quan hệ với chủ hộ", f"@{relation}"))


@layout(TYPE, "ho_khau_co_nho", split="calibration", years=(2007, 2021))
def small_print(paper: Paper, on: date) -> None:
    """A booklet in small print with thin lines, three members a page, fewer captions."""
    place, people, form = book_of(paper, on, capitals=False)
    family = paper.rng.choice(("termes", "schola"))
    form.sheet.family = family
    _cover(
        form, place, title="SỔ HỘ KHẨU", captions=("Họ và tên chủ hộ", "Nơi thường trú"), head_at=22,
        look=Look(11, 1.7, fill="rule", value="<b>{}</b>", x=14, width=120),
    )  # fmt: skip
    for index, (who, relation) in enumerate(people):
        if index % 3 == 0:
            sheet = paper.sheet((148, 210))
            sheet.family = family
            form = Form(paper, sheet, {}, 12, Look(9.5, 1.55, fill="rule", x=12, width=124), entries="thanh_vien")
        form.heading(f"{index + 1}. NHÂN KHẨU", gap=1)
        _member(form, who, relation, on, old=True)
        form.y += 4


@layout(TYPE, "ho_khau_mo_doi", split="test", years=(2011, 2021))
def open_book(paper: Paper, on: date) -> None:
    """The open booklet scanned across: two members beside each other, the cover on a page of its own."""
    place, people, form = book_of(paper, on, capitals=True)
    family = paper.rng.choice(("tinos", "pagella"))
    form.sheet.family = family
    _cover(
        form, place, title="SỔ HỘ KHẨU", captions=("Họ và tên chủ hộ", "Nơi thường trú"), head_at=18,
        look=Look(12, 1.6, fill="dots", x=12, width=124),
    )  # fmt: skip
    for index, (who, relation) in enumerate(people):
        if index % 2 == 0:
            sheet = paper.sheet((296, 210))
            sheet.family = family
            sheet.rule(148, 6, 148, 204, weight=0.15)
        look = Look(11, 1.6, fill="dots", x=14 if index % 2 == 0 else 160, width=122)
        half = Form(paper, sheet, {}, 16, look, entries="thanh_vien")
        half.y = sheet.block(str(index + 2), look.x, 10, look.width, size=10, align="center", zone="margin") + 3
        _member(half, who, relation, on, old=False)
        half.y += 3
        sheet.block("TRƯỞNG CÔNG AN", look.x + 50, half.y, 72, size=10.5, bold=True, align="center", zone="signature")
        sheet.signature(look.x + 72, half.y + 6, 26, 9)


@layout(TYPE, "ho_khau_bang_ngang", split="test", years=(2000, 2013))
def wide_table(paper: Paper, on: date) -> None:
    """A book whose members stand in a wide table with relation before birth and the ethnic group besides."""
    place, people, form = book_of(paper, on, capitals=False)
    form.sheet.family = paper.rng.choice(("tinos", "bonum"))
    _cover(
        form, place, title="SỔ HỘ KHẨU", captions=("Họ tên chủ hộ", "Nơi đăng ký thường trú"),
        look=Look(11.5, 1.65, value="<i>{}</i>", x=12, width=124),
    )  # fmt: skip
    _table(
        paper, people, on, heading=("Số TT", "Họ và tên", "Quan hệ với chủ hộ", "Ngày tháng năm sinh", "Nam, nữ", "Dân tộc", "Số CMND"),
        order="nrbsei", wide=True, size=10.5,
    )  # fmt: skip
