"""Papers of no known type: a power of attorney, a contract of loan of a house, a land-use survey sheet."""

from __future__ import annotations

from datetime import date

from samples import heads
from samples.paper import Paper, layout
from samples.people import commune, identity_paper, person
from samples.words import grouped, long_date, short_date

TYPE = "khac"


class _Pairs:
    """Writes "caption: value" lines and keeps them as the paper's pairs."""

    def __init__(self, paper: Paper, y: float) -> None:
        self.paper, self.y = paper, y
        self.kept: list[dict[str, str]] = []

    def put(self, caption: str, value: str, *, leader: bool = False) -> None:
        self.kept.append({"nhan": caption, "gia_tri": value})
        sheet = self.paper.sheets[-1]
        self.y = sheet.block(
            f"{caption}: <cap_gia_tri>{value}</cap_gia_tri>", 22, self.y, 168, lead=1.42, leader=leader
        )


def _end(paper: Paper, y: float, on: date, place: str, left: tuple[str, str], right: tuple[str, str]) -> None:
    sheet = paper.sheets[-1]
    y = sheet.block(
        f"{place}, <ngay>{long_date(on)}</ngay>", 96, y + 4, 94, italic=True, align="center", zone="signature"
    )
    for x, (caption, name) in ((22, left), (108, right)):
        at = sheet.block(caption, x, y, 82, bold=True, align="center", zone="signature")
        sheet.signature(x + 26, at + 4, 30, 11)
        sheet.block(name, x, at + 19, 82, align="center", zone="signature")


@layout(TYPE, "giay_uy_quyen", split="dev", years=(2018, 2026))
def power(paper: Paper, on: date) -> None:
    """A power of attorney between two persons."""
    rng = paper.rng
    place = commune(rng, on)
    giver, taker = person(rng, on, place=place), person(rng, on, place=place)
    sheet = paper.sheet()
    y = heads.country(sheet, 20)
    y = heads.title(sheet, y + 8, "<tieu_de>GIẤY ỦY QUYỀN</tieu_de>", size=17) + 5
    pairs = _Pairs(paper, y)
    for who, side in ((giver, "Bên ủy quyền"), (taker, "Bên được ủy quyền")):
        pairs.put(side, who.name.upper())
        pairs.put("Sinh ngày", short_date(who.birth))
        pairs.put("Giấy tờ tùy thân", identity_paper(who, on, rng))
        pairs.put("Nơi cư trú", who.home)
    pairs.put(
        "Nội dung ủy quyền", "Thay mặt tôi nộp hồ sơ và nhận kết quả thủ tục đăng ký khai sinh tại bộ phận một cửa."
    )
    pairs.put("Thời hạn ủy quyền", "Kể từ ngày ký cho đến khi thực hiện xong công việc trên.")
    _end(paper, pairs.y, on, place.bare, ("Bên ủy quyền", giver.name), ("Bên được ủy quyền", taker.name))
    paper.set(tieu_de="GIẤY ỦY QUYỀN", ngay=on.isoformat(), cap_gia_tri=pairs.kept)


@layout(TYPE, "giay_cam_doan", split="dev", years=(2018, 2026))
def oath(paper: Paper, on: date) -> None:
    """A statement on one's honour, on leaders."""
    rng = paper.rng
    place = commune(rng, on)
    who, witness = person(rng, on, place=place), person(rng, on, place=place)
    sheet = paper.sheet()
    y = heads.country(sheet, 20)
    y = heads.title(sheet, y + 8, "<tieu_de>GIẤY CAM ĐOAN</tieu_de>", size=17) + 5
    pairs = _Pairs(paper, y)
    pairs.put("Tôi tên là", who.name.upper(), leader=True)
    pairs.put("Số định danh cá nhân", who.id_number, leader=True)
    pairs.put("Nơi cư trú", who.home, leader=True)
    pairs.put(
        "Nội dung cam đoan",
        "Thửa đất trên không có tranh chấp, không bị kê biên để bảo đảm thi hành án.",
        leader=True,
    )
    pairs.put("Người làm chứng", witness.name, leader=True)
    _end(paper, pairs.y, on, place.bare, ("Người làm chứng", witness.name), ("Người cam đoan", who.name))
    paper.set(tieu_de="GIẤY CAM ĐOAN", ngay=on.isoformat(), cap_gia_tri=pairs.kept)


@layout(TYPE, "hop_dong_thue_nha", split="dev", years=(2018, 2026))
def contract(paper: Paper, on: date) -> None:
    """A contract of rent between two sides."""
    rng = paper.rng
    place = commune(rng, on)
    owner, guest = person(rng, on, place=place), person(rng, on)
    rent = rng.randrange(500, 6000, 100) * 1000
    sheet = paper.sheet()
    y = heads.country(sheet, 20)
    y = heads.title(sheet, y + 8, "<tieu_de>HỢP ĐỒNG THUÊ NHÀ Ở</tieu_de>", size=16) + 4
    pairs = _Pairs(paper, y)
    for who, side in ((owner, "Bên cho thuê (Bên A)"), (guest, "Bên thuê (Bên B)")):
        pairs.put(side, who.name.upper())
        pairs.put("Số CCCD", who.id_number)
        pairs.put("Địa chỉ", who.home)
    pairs.put("Giá thuê", f"{grouped(rent)} đồng/tháng")
    pairs.put("Thời hạn thuê", f"{rng.randint(6, 36)} tháng kể từ ngày ký")
    pairs.put("Phương thức thanh toán", "Trả tiền mặt vào ngày 05 hằng tháng")
    _end(paper, pairs.y, on, place.bare, ("BÊN CHO THUÊ", owner.name), ("BÊN THUÊ", guest.name))
    paper.set(tieu_de="HỢP ĐỒNG THUÊ NHÀ Ở", ngay=on.isoformat(), cap_gia_tri=pairs.kept)
