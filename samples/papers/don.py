"""Applications of citizens: printed, filled by pen, and a free letter."""

from __future__ import annotations

from datetime import date

from samples import heads
from samples.paper import Paper, layout
from samples.people import commune, person
from samples.words import capital, long_date, short_date

TYPE = "don"
_KINDS = (
    (
        "ĐƠN ĐỀ NGHỊ",
        "đề nghị Ủy ban nhân dân xem xét, xác nhận hoàn cảnh gia đình tôi thuộc diện hộ có hoàn cảnh khó khăn",
    ),
    ("ĐƠN XIN XÁC NHẬN", "xin xác nhận nơi cư trú để bổ túc hồ sơ vay vốn tại Ngân hàng Chính sách xã hội"),
    ("ĐƠN ĐỀ NGHỊ HỖ TRỢ", "đề nghị được hỗ trợ kinh phí sửa chữa nhà ở bị hư hỏng do mưa bão"),
    ("ĐƠN ĐỀ NGHỊ TÁCH THỬA ĐẤT", "đề nghị tách thửa đất đang sử dụng thành hai thửa để tặng cho con"),
    ("ĐƠN ĐỀ NGHỊ CẤP LẠI", "đề nghị cấp lại bản chính giấy tờ đã bị mất trong đợt lũ vừa qua"),
)


def _application(
    paper: Paper, on: date, *, hand: bool, leader: bool, captions: tuple[str, str, str, str], free: bool
) -> None:
    rng = paper.rng
    place = commune(rng, on)
    who = person(rng, on, place=place)
    title, wish = rng.choice(_KINDS)
    to = place.committee()
    wish = capital(wish)
    sheet = paper.sheet()

    def pen(text: str) -> str:
        return f"<h>{text}</h>" if hand else text

    y = heads.country(sheet, 20)
    if free:
        y = sheet.block(
            f"{place.bare}, <ngay_lam>{long_date(on)}</ngay_lam>",
            96,
            y + 3,
            94,
            italic=True,
            align="right",
            zone="right",
        )
    y = heads.title(sheet, y + 7, f"<ten_don>{title}</ten_don>", size=16)
    y = sheet.block(f"Kính gửi: <kinh_gui>{pen(to)}</kinh_gui>", 20, y + 4, 170, align="center") + 5

    def put(caption: str, name: str, value: str) -> None:
        nonlocal y
        y = sheet.block(f"{caption}: <{name}>{pen(value)}</{name}>", 22, y, 168, lead=1.5, leader=leader)

    put(captions[0], "nguoi_lam_don", who.name if hand or free else who.name.upper())
    put(captions[1], "ngay_sinh", short_date(who.birth))
    put(captions[2], "so_dinh_danh", who.id_number)
    put(captions[3], "noi_cu_tru", who.home)
    put("Nội dung đề nghị" if not free else "Nay tôi làm đơn này với nội dung", "noi_dung", wish + ".")
    y = sheet.block(
        "Tôi cam đoan những nội dung trình bày trên đây là đúng sự thật, nếu sai tôi xin chịu hoàn toàn trách nhiệm trước pháp "
        "luật. Kính mong quý cơ quan xem xét, giải quyết. Tôi xin chân thành cảm ơn!",
        22, y + 2, 168, indent=8, align="justify", lead=1.35,
    )  # fmt: skip
    if not free:
        day = long_date(on)
        y = sheet.block(
            f"{place.bare}, <ngay_lam>{pen(day) if hand else day}</ngay_lam>",
            100,
            y + 4,
            90,
            italic=True,
            align="center",
            zone="signature",
        )
    y = sheet.block("NGƯỜI LÀM ĐƠN", 100, y + (6 if free else 0), 90, bold=True, align="center", zone="signature")
    sheet.signature(130, y + 5, 30, 11)
    sheet.block(who.name, 100, y + 20, 90, align="center", zone="signature")
    paper.set(
        ten_don=title.capitalize(), kinh_gui=to, nguoi_lam_don=who.name, ngay_sinh=who.birth.isoformat(),
        so_dinh_danh=who.id_number, noi_cu_tru=who.home, noi_dung=wish, ngay_lam=on.isoformat(),
    )  # fmt: skip


@layout(TYPE, "don_in", split="dev", years=(2021, 2026))
def printed(paper: Paper, on: date) -> None:
    """An application form filled by computer."""
    _application(
        paper,
        on,
        hand=False,
        leader=False,
        free=False,
        captions=("Tôi tên là", "Ngày, tháng, năm sinh", "Số định danh cá nhân", "Nơi cư trú"),
    )


@layout(TYPE, "don_viet_tay", split="dev", years=(2021, 2026))
def by_pen(paper: Paper, on: date) -> None:
    """The same form filled by pen on leaders."""
    _application(
        paper,
        on,
        hand=True,
        leader=True,
        free=False,
        captions=("Tôi tên là", "Sinh ngày", "Số CCCD", "Địa chỉ thường trú"),
    )


@layout(TYPE, "don_tu_do", split="dev", years=(2021, 2026))
def free(paper: Paper, on: date) -> None:
    """A typed letter of one's own, its date on top."""
    _application(
        paper,
        on,
        hand=False,
        leader=False,
        free=True,
        captions=("Họ và tên", "Sinh ngày", "CCCD số", "Hiện đang cư trú tại"),
    )
