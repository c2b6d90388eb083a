"""Birth certificates and extracts: TT 04/2020/TT-BTP (mother first), the forms of 2016 and the old forms filled by pen."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from samples import heads
from samples.paper import Paper, layout
from samples.people import Family, Person, day_between, family, identity_paper
from samples.sheet import Sheet
from samples.words import date_in_words, long_date, short_date

ORIGINAL, EXTRACT = "giay_khai_sinh", "trich_luc_khai_sinh"


def _birth_place(rng: Random, home: Family) -> str:
    place = home.place
    province = place.province[0].lower() + place.province[1:]
    return rng.choice(
        (
            f"Bệnh viện đa khoa {province}",
            f"Trạm Y tế {place.address()}",
            f"Trung tâm Y tế {(place.district or place.name)[0].lower() + (place.district or place.name)[1:]}, {province}",
        )
    )


def _set_birth(paper: Paper, home: Family, *, number_known: bool = True) -> str:
    """Sets the true values that every birth form has; returns the place of birth."""
    child, mother, father = home.child, home.mother, home.father
    born_at = _birth_place(paper.rng, home)
    paper.set(
        ho_ten=child.name, ngay_sinh=child.birth.isoformat(), ngay_sinh_bang_chu=date_in_words(child.birth),
        gioi_tinh=child.sex, dan_toc=child.ethnic, quoc_tich=child.nationality, noi_sinh=born_at, que_quan=father.origin,
        me_ho_ten=mother.name, me_nam_sinh=str(mother.birth.year), me_dan_toc=mother.ethnic,
        me_quoc_tich=mother.nationality, me_noi_cu_tru=father.home,
        cha_ho_ten=father.name, cha_nam_sinh=str(father.birth.year), cha_dan_toc=father.ethnic,
        cha_quoc_tich=father.nationality, cha_noi_cu_tru=father.home,
    )  # fmt: skip
    if number_known:
        paper.set(so_dinh_danh=child.id_number)
    return born_at


def _person_row(child: Person) -> list[tuple[float, float, str]]:
    return [
        (22, 50, f"Giới tính: <gioi_tinh>{child.sex}</gioi_tinh>"),
        (75, 50, f"Dân tộc: <dan_toc>{child.ethnic}</dan_toc>"),
        (126, 62, f"Quốc tịch: <quoc_tich>{child.nationality}</quoc_tich>"),
    ]


def _parent(
    sheet: Sheet, y: float, who: str, tag: str, parent: Person, home: str, *, name_bold: bool = True
) -> float:
    """The three printed lines of a parent on the forms of TT 04/2020."""
    name = parent.name.upper()
    name = f"<b>{name}</b>" if name_bold else name
    y = sheet.block(f"Họ, chữ đệm, tên người {who}: <{tag}_ho_ten>{name}</{tag}_ho_ten>", 22, y, 168, lead=1.4)
    y = sheet.row(
        [
            (22, 50, f"Năm sinh: <{tag}_nam_sinh>{parent.birth.year}</{tag}_nam_sinh>"),
            (75, 50, f"Dân tộc: <{tag}_dan_toc>{parent.ethnic}</{tag}_dan_toc>"),
            (126, 62, f"Quốc tịch: <{tag}_quoc_tich>{parent.nationality}</{tag}_quoc_tich>"),
        ],
        y,
        lead=1.4,
    )
    return sheet.block(f"Nơi cư trú: <{tag}_noi_cu_tru>{home}</{tag}_noi_cu_tru>", 22, y, 168, lead=1.4)


def _body_2020(paper: Paper, sheet: Sheet, home: Family, y: float) -> float:
    child = home.child
    born_at = _set_birth(paper, home)
    day = short_date(child.birth)
    y = sheet.block(f"Họ, chữ đệm, tên: <ho_ten><b>{child.name.upper()}</b></ho_ten>", 22, y, 168, lead=1.4)
    y = sheet.row([(22, 88, f"Ngày, tháng, năm sinh: <ngay_sinh>{day}</ngay_sinh>")], y, lead=1.4)
    y = sheet.block(
        f"ghi bằng chữ: <ngay_sinh_bang_chu>{date_in_words(child.birth)}</ngay_sinh_bang_chu>", 22, y, 168, lead=1.4
    )
    y = sheet.row(_person_row(child), y, lead=1.4)
    y = sheet.block(f"Nơi sinh: <noi_sinh>{born_at}</noi_sinh>", 22, y, 168, lead=1.4)
    y = sheet.block(f"Quê quán: <que_quan>{home.father.origin}</que_quan>", 22, y, 168, lead=1.4)
    y = sheet.block(f"Số định danh cá nhân: <so_dinh_danh>{child.id_number}</so_dinh_danh>", 22, y, 168, lead=1.4)
    y = _parent(sheet, y + 1.5, "mẹ", "me", home.mother, home.father.home)
    return _parent(sheet, y + 1.5, "cha", "cha", home.father, home.father.home)


def _registered_before(paper: Paper, on: date) -> date:
    """A day on which the birth of an extract was registered."""
    return day_between(paper.rng, date(2016, 2, 1), on - timedelta(days=5))


@layout(EXTRACT, "phan_mem_2020", split="dev", years=(2020, 2026))
def extract_2020(paper: Paper, on: date) -> None:
    """The extract as the civil-status software prints it."""
    rng = paper.rng
    registered = _registered_before(paper, on)
    home = family(rng, registered)
    sheet = paper.sheet()
    place = home.place
    number = f"{rng.randint(1, 900)}/TLKS-BS"
    issuer = place.as_of(on)
    head = [f"ỦY BAN NHÂN DÂN {issuer.name.upper()}"]
    if issuer.district:
        head.insert(0, issuer.district.upper())
    y = heads.office_head(sheet, head)
    sheet.block(f"Số: <so>{number}</so>", 20, y, 74, align="center", zone="left")
    y = heads.place_and_day(sheet, y, issuer.bare, on)
    y = heads.title(sheet, y + 8, "TRÍCH LỤC KHAI SINH", "(BẢN SAO)")
    y = _body_2020(paper, sheet, home, y + 6)
    entry = f"{rng.randint(1, 400)}/{registered.year}" if rng.random() < 0.6 else str(rng.randint(1, 400))
    y = sheet.block(
        f"Đăng ký khai sinh tại: <noi_dang_ky>{place.committee()}</noi_dang_ky>", 22, y + 1.5, 168, lead=1.4
    )
    y = sheet.block(
        f"Số: <so_dang_ky>{entry}</so_dang_ky>, ngày <ngay_dang_ky>{short_date(registered)}</ngay_dang_ky>", 22, y, 168, lead=1.4
    )  # fmt: skip
    note = rng.choice(("", "", "Đăng ký lại", "Bổ sung số định danh cá nhân"))
    y = sheet.block(f"Ghi chú: <ghi_chu>{note}</ghi_chu>" if note else "Ghi chú:", 22, y, 168, lead=1.4)
    if note:
        paper.set(ghi_chu=note)
    y = sheet.block(
        "(Ký, ghi rõ họ, chữ đệm, tên, chức vụ và đóng dấu)",
        100, _caption(sheet, y + 4), 96, size=11.5, italic=True, align="center", zone="signature",
    )  # fmt: skip
    authority, post = rng.choice([*[heads.committee_signs(paper)] * 2, ([], "CÔNG CHỨC TƯ PHÁP - HỘ TỊCH")])
    heads.signer(paper, sheet, y + 1, issuer, authority=authority, post=post)
    paper.set(
        so=number, ngay_cap=on.isoformat(), noi_dang_ky=place.committee(), so_dang_ky=entry,
        ngay_dang_ky=registered.isoformat(),
    )  # fmt: skip


def _caption(sheet: Sheet, y: float, caption: str = "NGƯỜI KÝ TRÍCH LỤC") -> float:
    """The caption over a signature at the right; returns where it ends (mm)."""
    return sheet.block(caption, 100, y, 96, size=13, bold=True, align="center", zone="signature")


@layout(EXTRACT, "trich_luc_2016", split="dev", years=(2016, 2020))
def extract_2016(paper: Paper, on: date) -> None:
    """The extract of 2016: dotted leaders, the number at the right of the title."""
    rng = paper.rng
    registered = day_between(rng, date(2008, 1, 1), on - timedelta(days=5))
    home = family(rng, registered)
    place, child = home.place, home.child
    sheet = paper.sheet()
    y = heads.country(sheet, 18)
    number = f"{rng.randint(1, 600)}/TLKS-BS"
    sheet.block(f"Số: <so>{paper.by_pen(number.split('/')[0])}/TLKS-BS</so>", 22, y + 3, 60)
    y = heads.place_and_day(sheet, y + 3, place.as_of(on).bare, on, pen=paper.pen)
    y = heads.title(sheet, y + 7, "TRÍCH LỤC KHAI SINH", "(BẢN SAO)", size=15)
    born_at = _set_birth(paper, home, number_known=registered.year >= 2016)
    y += 5
    name_row = f"Họ, chữ đệm, tên: <ho_ten>{child.name.upper()}</ho_ten>"
    day = long_date(child.birth).removeprefix("ngày ")
    rows = [
        name_row,
        f"Ngày, tháng, năm sinh: <ngay_sinh>{day}</ngay_sinh>",
        f"Ghi bằng chữ: <ngay_sinh_bang_chu>{date_in_words(child.birth)}</ngay_sinh_bang_chu>",
    ]
    for text in rows:
        y = sheet.block(text, 22, y, 168, leader=True, lead=1.35)
    y = sheet.row(_person_row(child), y, leader=True, lead=1.35)
    numbered = f"Số định danh cá nhân: <so_dinh_danh>{child.id_number}</so_dinh_danh>"
    for text in (
        f"Nơi sinh: <noi_sinh>{born_at}</noi_sinh>",
        f"Quê quán: <que_quan>{home.father.origin}</que_quan>",
        numbered if "so_dinh_danh" in paper.values else "Số định danh cá nhân:",
    ):
        y = sheet.block(text, 22, y, 168, leader=True, lead=1.35)
    for who, tag, parent in (("mẹ", "me", home.mother), ("cha", "cha", home.father)):
        y = sheet.block(
            f"Họ, chữ đệm, tên người {who}: <{tag}_ho_ten>{parent.name.upper()}</{tag}_ho_ten>", 22, y, 168, leader=True, lead=1.35
        )  # fmt: skip
        y = sheet.row(
            [
                (22, 50, f"Năm sinh: <{tag}_nam_sinh>{parent.birth.year}</{tag}_nam_sinh>"),
                (75, 50, f"Dân tộc: <{tag}_dan_toc>{parent.ethnic}</{tag}_dan_toc>"),
                (126, 64, f"Quốc tịch: <{tag}_quoc_tich>{parent.nationality}</{tag}_quoc_tich>"),
            ],
            y, leader=True, lead=1.35,
        )  # fmt: skip
        y = sheet.block(
            f"Nơi cư trú: <{tag}_noi_cu_tru>{home.father.home}</{tag}_noi_cu_tru>", 22, y, 168, leader=True, lead=1.35
        )
    entry = str(rng.randint(1, 300))
    y = sheet.block(
        f"Đăng ký khai sinh tại: <noi_dang_ky>{place.committee()}</noi_dang_ky>", 22, y, 168, leader=True, lead=1.35
    )
    y = sheet.block(
        f"Số: <so_dang_ky>{entry}</so_dang_ky> ngày <ngay_dang_ky>{short_date(registered)}</ngay_dang_ky>",
        22, y, 168, leader=True, lead=1.35,
    )  # fmt: skip
    y = _caption(sheet, y + 4)
    authority, post = heads.committee_signs(paper)
    heads.signer(paper, sheet, y, place.as_of(on), authority=authority, post=post)
    paper.set(
        so=number, ngay_cap=on.isoformat(), noi_dang_ky=place.committee(), so_dang_ky=entry,
        ngay_dang_ky=registered.isoformat(),
    )  # fmt: skip


@layout(EXTRACT, "trich_luc_khung_2025", split="calibration", years=(2025, 2026))
def extract_framed(paper: Paper, on: date) -> None:
    """The extract in a ruled frame, captions at the left and values in a column of their own."""
    rng = paper.rng
    registered = _registered_before(paper, on)
    home = family(rng, registered)
    place, child = home.place, home.child
    sheet = paper.sheet()
    sheet.frame(14, 10, 182, 277, weight=0.6)
    issuer = place.as_of(on)
    y = heads.office_head(sheet, [f"UBND {issuer.name.upper()}"], 16)
    number = f"{rng.randint(1, 900)}/{on.year}/TLKS-BS"
    sheet.block(f"Số: <so>{number}</so>", 20, y, 74, size=12.5, align="center", zone="left")
    y = heads.place_and_day(sheet, y, issuer.bare, on)
    y = heads.title(sheet, y + 6, "TRÍCH LỤC KHAI SINH (BẢN SAO)", size=15)
    born_at = _set_birth(paper, home)
    entry = f"{rng.randint(1, 400)}/{registered.year}"
    rows = [
        ("Họ, chữ đệm, tên:", f"<ho_ten><b>{child.name.upper()}</b></ho_ten>"),
        ("Ngày, tháng, năm sinh:", f"<ngay_sinh>{short_date(child.birth)}</ngay_sinh>"),
        ("Ghi bằng chữ:", f"<ngay_sinh_bang_chu>{date_in_words(child.birth)}</ngay_sinh_bang_chu>"),
        ("Giới tính:", f"<gioi_tinh>{child.sex}</gioi_tinh>"),
        ("Dân tộc:", f"<dan_toc>{child.ethnic}</dan_toc>"),
        ("Quốc tịch:", f"<quoc_tich>{child.nationality}</quoc_tich>"),
        ("Nơi sinh:", f"<noi_sinh>{born_at}</noi_sinh>"),
        ("Quê quán:", f"<que_quan>{home.father.origin}</que_quan>"),
        ("Số định danh cá nhân:", f"<so_dinh_danh>{child.id_number}</so_dinh_danh>"),
    ]
    for who, tag, parent in (("mẹ", "me", home.mother), ("cha", "cha", home.father)):
        rows += [
            (f"Họ, chữ đệm, tên người {who}:", f"<{tag}_ho_ten><b>{parent.name.upper()}</b></{tag}_ho_ten>"),
            ("Năm sinh:", f"<{tag}_nam_sinh>{parent.birth.year}</{tag}_nam_sinh>"),
            ("Dân tộc:", f"<{tag}_dan_toc>{parent.ethnic}</{tag}_dan_toc>"),
            ("Quốc tịch:", f"<{tag}_quoc_tich>{parent.nationality}</{tag}_quoc_tich>"),
            ("Nơi cư trú:", f"<{tag}_noi_cu_tru>{home.father.home}</{tag}_noi_cu_tru>"),
        ]
    rows += [
        ("Đăng ký khai sinh tại:", f"<noi_dang_ky>{place.committee()}</noi_dang_ky>"),
        ("Số:", f"<so_dang_ky>{entry}</so_dang_ky>, ngày <ngay_dang_ky>{short_date(registered)}</ngay_dang_ky>"),
    ]
    y += 4
    for caption, value in rows:
        y = sheet.row([(20, 58, caption), (80, 110, value)], y, size=12, lead=1.27)
    y = _caption(sheet, y + 3)
    authority, post = heads.committee_signs(paper)
    heads.signer(paper, sheet, y, issuer, authority=authority, post=post)
    paper.set(
        so=number, ngay_cap=on.isoformat(), noi_dang_ky=place.committee(), so_dang_ky=entry,
        ngay_dang_ky=registered.isoformat(),
    )  # fmt: skip


@layout(ORIGINAL, "giay_khai_sinh_2020", split="dev", years=(2020, 2026))
def original_2020(paper: Paper, on: date) -> None:
    """The certificate of TT 04/2020 in its frame, printed by the software."""
    rng = paper.rng
    home = family(rng, on)
    place = home.place
    sheet = paper.sheet()
    sheet.frame(12, 10, 186, 277, weight=0.8, colour=(150, 60, 60))
    sheet.frame(14, 12, 182, 273, weight=0.25, colour=(150, 60, 60))
    number = f"{rng.randint(1, 300)}/{on.year}"
    sheet.block(f"Số: <so>{number}</so>", 150, 16, 40, size=12)
    y = heads.country(sheet, 22)
    y = heads.title(sheet, y + 7, "GIẤY KHAI SINH", size=20)
    y = _body_2020(paper, sheet, home, y + 6)
    asker = rng.choice((home.father, home.mother))
    paper_of = identity_paper(asker, on, rng)
    y = sheet.block(
        f"Họ, chữ đệm, tên người đi khai sinh: <nguoi_di_khai_sinh>{asker.name.upper()}</nguoi_di_khai_sinh>",
        22, y + 1.5, 168, lead=1.4,
    )  # fmt: skip
    y = sheet.block(f"Giấy tờ tùy thân: {paper_of}", 22, y, 168, lead=1.4)
    y = sheet.block(f"Nơi đăng ký khai sinh: <noi_dang_ky>{place.committee()}</noi_dang_ky>", 22, y, 168, lead=1.4)
    y = sheet.block(f"Ngày, tháng, năm đăng ký: <ngay_dang_ky>{short_date(on)}</ngay_dang_ky>", 22, y, 168, lead=1.4)
    y = _caption(sheet, y + 4, "NGƯỜI KÝ GIẤY KHAI SINH")
    authority, post = heads.committee_signs(paper)
    heads.signer(paper, sheet, y, place, authority=authority, post=post)
    paper.set(so=number, nguoi_di_khai_sinh=asker.name, noi_dang_ky=place.committee(), ngay_dang_ky=on.isoformat())


def _by_pen(tag: str, value: str) -> str:
    return f"<{tag}><h>{value}</h></{tag}>"


@layout(ORIGINAL, "giay_khai_sinh_2006_viet_tay", split="dev", years=(2006, 2015))
def original_2006(paper: Paper, on: date) -> None:
    """The old certificate filled by pen on dotted lines, father before mother, with book and number."""
    rng = paper.rng
    home = family(rng, on)
    place, child = home.place, home.child
    sheet = paper.sheet()
    sheet.frame(13, 12, 184, 273, weight=0.7, colour=(170, 70, 90))
    sheet.block("Mẫu TP/HT-2006-KS.1", 22, 16, 60, size=10.5, zone="margin")
    number, book = str(rng.randint(1, 250)), f"{rng.randint(1, 4):02d}/{on.year}"
    sheet.row([(150, 45, f"Số: {_by_pen('so', number)}")], 16)
    sheet.row([(150, 45, f"Quyển số: {_by_pen('quyen_so', book)}")], 22)
    y = heads.country(sheet, 34)
    y = heads.title(sheet, y + 6, "GIẤY KHAI SINH", "(BẢN CHÍNH)", size=18) + 5
    born_at = _set_birth(paper, home, number_known=False)
    del paper.values["me_quoc_tich"], paper.values["cha_quoc_tich"]
    day = f"{child.birth.day:02d}/{child.birth.month:02d}/{child.birth.year}"
    asker = rng.choice((home.father, home.mother))

    def put(*cells: tuple[float, float, str]) -> None:
        nonlocal y
        y = sheet.row(list(cells), y, leader=True, lead=1.62)

    put(
        (22, 112, f"Họ và tên: {_by_pen('ho_ten', child.name)}"),
        (140, 48, f"Giới tính: {_by_pen('gioi_tinh', child.sex)}"),
    )
    put((22, 168, f"Ngày, tháng, năm sinh: {_by_pen('ngay_sinh', day)}"))
    put((22, 168, f"(Bằng chữ: {_by_pen('ngay_sinh_bang_chu', date_in_words(child.birth))})"))
    put((22, 168, f"Nơi sinh: {_by_pen('noi_sinh', born_at)}"))
    put(
        (22, 80, f"Dân tộc: {_by_pen('dan_toc', child.ethnic)}"),
        (106, 84, f"Quốc tịch: {_by_pen('quoc_tich', 'Việt Nam')}"),
    )
    put((22, 168, f"Quê quán: {_by_pen('que_quan', home.father.origin)}"))
    for who, tag, parent in (("cha", "cha", home.father), ("mẹ", "me", home.mother)):
        put((22, 168, f"Họ và tên {who}: {_by_pen(f'{tag}_ho_ten', parent.name)}"))
        put(
            (22, 80, f"Dân tộc: {_by_pen(f'{tag}_dan_toc', parent.ethnic)}"),
            (106, 84, f"Năm sinh: {_by_pen(f'{tag}_nam_sinh', str(parent.birth.year))}"),
        )
        put((22, 168, f"Nơi thường trú/tạm trú: {_by_pen(f'{tag}_noi_cu_tru', home.father.home)}"))
    put((22, 168, f"Nơi đăng ký: {_by_pen('noi_dang_ky', place.committee())}"))
    put((22, 168, f"Ngày, tháng, năm đăng ký: {_by_pen('ngay_dang_ky', short_date(on))}"))
    put((22, 168, f"Họ và tên người đi khai sinh: {_by_pen('nguoi_di_khai_sinh', asker.name)}"))
    sheet.block("CÁN BỘ TƯ PHÁP HỘ TỊCH", 22, y + 3, 74, size=12, bold=True, align="center", zone="signature")
    y = sheet.block("NGƯỜI KÝ GIẤY KHAI SINH", 108, y + 3, 82, size=12, bold=True, align="center", zone="signature")
    heads.signer(paper, sheet, y, place, post=rng.choice(("CHỦ TỊCH", "PHÓ CHỦ TỊCH")))
    paper.set(
        so=number,
        quyen_so=book,
        nguoi_di_khai_sinh=asker.name,
        noi_dang_ky=place.committee(),
        ngay_dang_ky=on.isoformat(),
    )


@layout(ORIGINAL, "giay_khai_sinh_2016", split="dev", years=(2016, 2020))
def original_2016(paper: Paper, on: date) -> None:
    """The certificate of 2016: printed on leaders, the number under the title."""
    rng = paper.rng
    home = family(rng, on)
    place, child = home.place, home.child
    sheet = paper.sheet()
    sheet.frame(11, 9, 188, 279, weight=1.1, colour=(120, 80, 40))
    y = heads.country(sheet, 18)
    y = heads.title(sheet, y + 8, "GIẤY KHAI SINH", size=22)
    number = f"{rng.randint(1, 300)}/{on.year}"
    y = sheet.block(f"Số: <so>{number}</so>", 20, y + 1, 170, align="center") + 6
    born_at = _set_birth(paper, home)
    asker = rng.choice((home.father, home.mother))
    long = long_date(child.birth).removeprefix("ngày ")

    def put(*cells: tuple[float, float, str]) -> None:
        nonlocal y
        y = sheet.row(list(cells), y, leader=True, lead=1.42, size=12.5)

    put((20, 170, f"Họ, chữ đệm, tên: <ho_ten>{child.name.upper()}</ho_ten>"))
    put(
        (20, 105, f"Ngày, tháng, năm sinh: <ngay_sinh>{long}</ngay_sinh>"),
        (128, 62, f"Giới tính: <gioi_tinh>{child.sex}</gioi_tinh>"),
    )
    put((20, 170, f"Ghi bằng chữ: <ngay_sinh_bang_chu>{date_in_words(child.birth)}</ngay_sinh_bang_chu>"))
    put(
        (20, 84, f"Dân tộc: <dan_toc>{child.ethnic}</dan_toc>"),
        (106, 84, f"Quốc tịch: <quoc_tich>{child.nationality}</quoc_tich>"),
    )
    put((20, 170, f"Nơi sinh: <noi_sinh>{born_at}</noi_sinh>"))
    put((20, 170, f"Quê quán: <que_quan>{home.father.origin}</que_quan>"))
    put((20, 170, f"Số định danh cá nhân: <so_dinh_danh>{child.id_number}</so_dinh_danh>"))
    for who, tag, parent in (("mẹ", "me", home.mother), ("cha", "cha", home.father)):
        put((20, 170, f"Họ, chữ đệm, tên người {who}: <{tag}_ho_ten>{parent.name.upper()}</{tag}_ho_ten>"))
        put(
            (20, 50, f"Năm sinh: <{tag}_nam_sinh>{parent.birth.year}</{tag}_nam_sinh>"),
            (72, 50, f"Dân tộc: <{tag}_dan_toc>{parent.ethnic}</{tag}_dan_toc>"),
            (124, 66, f"Quốc tịch: <{tag}_quoc_tich>{parent.nationality}</{tag}_quoc_tich>"),
        )
        put((20, 170, f"Nơi cư trú: <{tag}_noi_cu_tru>{home.father.home}</{tag}_noi_cu_tru>"))
    put(
        (
            20,
            170,
            f"Họ, chữ đệm, tên người đi khai sinh: <nguoi_di_khai_sinh>{asker.name.upper()}</nguoi_di_khai_sinh>",
        )
    )
    put((20, 170, f"Giấy tờ tùy thân: {identity_paper(asker, on, rng)}"))
    put((20, 170, f"Nơi đăng ký khai sinh: <noi_dang_ky>{place.committee()}</noi_dang_ky>"))
    put((20, 170, f"Ngày, tháng, năm đăng ký: <ngay_dang_ky>{long_date(on).removeprefix('ngày ')}</ngay_dang_ky>"))
    y = _caption(sheet, y + 3, "NGƯỜI KÝ GIẤY KHAI SINH")
    authority, post = heads.committee_signs(paper)
    heads.signer(paper, sheet, y, place, authority=authority, post=post)
    paper.set(so=number, nguoi_di_khai_sinh=asker.name, noi_dang_ky=place.committee(), ngay_dang_ky=on.isoformat())
