"""Confirmations of marital status (TT 04/2020/TT-BTP and the form of 2015)."""

from __future__ import annotations

from datetime import date, timedelta

from samples import heads
from samples.paper import Paper, layout
from samples.people import commune, day_between, identity_paper, person
from samples.words import short_date

TYPE = "giay_xac_nhan_tinh_trang_hon_nhan"
_STATES = (
    "Chưa đăng ký kết hôn với ai",
    "Hiện tại chưa đăng ký kết hôn với ai",
    "Đã đăng ký kết hôn, nhưng đã ly hôn theo Quyết định của Tòa án; hiện tại chưa đăng ký kết hôn với ai",
)
_USES = ("Để đăng ký kết hôn", "Bổ túc hồ sơ vay vốn ngân hàng", "Làm thủ tục chuyển nhượng quyền sử dụng đất")


def _confirm(paper: Paper, on: date, *, leader: bool, old: bool, framed: bool, stay: bool, size: float) -> None:
    rng = paper.rng
    place = commune(rng, on)
    who = person(rng, on, age=(18, 60), place=place)
    own = identity_paper(who, on, rng)
    number = f"{rng.randint(1, 500)}/UBND-XNTTHN"
    state, use = rng.choice(_STATES), rng.choice(_USES)
    sheet = paper.sheet()
    if framed:
        sheet.frame(12, 9, 186, 279, weight=0.7)
    office = f"ỦY BAN NHÂN DÂN {place.name.upper()}"
    lines = [f"<co_quan_cap>{office}</co_quan_cap>"]
    if place.district:
        lines.insert(0, place.district.upper())
    y = heads.office_head(sheet, lines)
    digits, _, suffix = number.partition("/")
    sheet.block(f"Số: <so>{paper.by_pen(digits)}/{suffix}</so>", 20, y, 74, align="center", zone="left")
    y = heads.place_and_day(sheet, y, place.bare, on, pen=paper.pen)
    y = heads.title(sheet, y + 8, "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN", size=15) + 4
    chief = f"CHỦ TỊCH ỦY BAN NHÂN DÂN {place.name.upper()}"
    y = (
        sheet.block(chief if old else f"ỦY BAN NHÂN DÂN {place.name.upper()}", 20, y, 170, bold=True, align="center")
        + 2
    )
    y = sheet.block(
        f"Xét đề nghị của ông/bà: {who.name}, về việc cấp Giấy xác nhận tình trạng hôn nhân cho: {who.name}", 22, y, 168,
        indent=8, align="justify", size=size,
    )  # fmt: skip
    y = sheet.block("XÁC NHẬN:", 20, y + 2, 170, bold=True, align="center") + 2

    def put(text: str) -> None:
        nonlocal y
        y = sheet.block(text, 22, y, 168, lead=1.42, leader=leader, size=size)

    put(f"{'Họ và tên' if old else 'Họ, chữ đệm, tên'}: <ho_ten><b>{who.name.upper()}</b></ho_ten>")
    if old:
        put(f"Ngày, tháng, năm sinh: <ngay_sinh>{short_date(who.birth)}</ngay_sinh>")
        cells = [f"Giới tính: <gioi_tinh>{who.sex}</gioi_tinh>", f"Dân tộc: <dan_toc>{who.ethnic}</dan_toc>",
                 f"Quốc tịch: <quoc_tich>{who.nationality}</quoc_tich>"]  # fmt: skip
    else:
        cells = [f"Ngày, tháng, năm sinh: <ngay_sinh>{short_date(who.birth)}</ngay_sinh>",
                 f"Giới tính: <gioi_tinh>{who.sex}</gioi_tinh>"]  # fmt: skip
        y = sheet.row([(22, 94, cells[0]), (120, 70, cells[1])], y, lead=1.42, leader=leader, size=size)
        cells = [f"Dân tộc: <dan_toc>{who.ethnic}</dan_toc>", f"Quốc tịch: <quoc_tich>{who.nationality}</quoc_tich>"]
    step = 168 / len(cells)
    y = sheet.row([(22 + i * step, step - 2, c) for i, c in enumerate(cells)], y, lead=1.42, leader=leader, size=size)
    put(f"{'Giấy CMND/Hộ chiếu' if old else 'Giấy tờ tùy thân'}: <giay_to_tuy_than>{own}</giay_to_tuy_than>")
    put(f"{'Nơi thường trú' if old else 'Nơi cư trú'}: <noi_cu_tru>{who.home}</noi_cu_tru>")
    if stay:
        first = day_between(rng, who.birth + timedelta(days=6600), on - timedelta(days=200))
        put(
            f"Trong thời gian cư trú tại: {who.home} từ ngày <cu_tru_tu_ngay>{short_date(first)}</cu_tru_tu_ngay> "
            f"đến ngày <cu_tru_den_ngay>{short_date(on)}</cu_tru_den_ngay>"
        )
        paper.set(cu_tru_tu_ngay=first.isoformat(), cu_tru_den_ngay=on.isoformat())
    put(f"Tình trạng hôn nhân: <tinh_trang_hon_nhan>{state}</tinh_trang_hon_nhan>.")
    y = sheet.block(
        "Giấy này có giá trị sử dụng trong thời hạn 6 tháng, kể từ ngày cấp, được sử dụng để: "
        f"<muc_dich_su_dung>{use}</muc_dich_su_dung>.", 22, y + 1, 168, lead=1.4, size=size,
    )  # fmt: skip
    authority, post = heads.committee_signs(paper)
    heads.signer(
        paper,
        sheet,
        y + 4,
        place,
        caption="NGƯỜI KÝ GIẤY XÁC NHẬN" if not old else "",
        authority=authority,
        post=post,
    )
    paper.set(
        so=number, ngay_cap=on.isoformat(), co_quan_cap=office, ho_ten=who.name, ngay_sinh=who.birth.isoformat(),
        gioi_tinh=who.sex, dan_toc=who.ethnic, quoc_tich=who.nationality, giay_to_tuy_than=own, noi_cu_tru=who.home,
        tinh_trang_hon_nhan=state, muc_dich_su_dung=use,
    )  # fmt: skip


@layout(TYPE, "tthn_2020", split="dev", years=(2020, 2026))
def form_2020(paper: Paper, on: date) -> None:
    """The form of TT 04/2020 as the software prints it."""
    _confirm(paper, on, leader=False, old=False, framed=False, stay=paper.rng.random() < 0.5, size=13)


@layout(TYPE, "tthn_2015", split="dev", years=(2015, 2019))
def form_2015(paper: Paper, on: date) -> None:
    """The older form on leaders with older captions."""
    _confirm(paper, on, leader=True, old=True, framed=False, stay=False, size=13)


@layout(TYPE, "tthn_khung_2022", split="dev", years=(2022, 2026))
def form_framed(paper: Paper, on: date) -> None:
    """The form in a frame, on leaders, with the time of residence."""
    _confirm(paper, on, leader=True, old=False, framed=True, stay=True, size=12.5)
