"""What the official forms of the circulars share: places, identity papers, dates, signers and small drawings."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from random import Random

from samples.blocks import signer
from samples.communes import Home, Region
from samples.fields import mark, slashed
from samples.paper import Paper
from samples.people import Commune, Person, day_between
from samples.words import small

_PLACES = """
Xã Tri Phú|Huyện Chiêm Hóa|Tỉnh Tuyên Quang|Xã Tri Phú|Tỉnh Tuyên Quang|008|thôn Bản Cham
Xã Thành Long|Huyện Hàm Yên|Tỉnh Tuyên Quang|Xã Thái Sơn|Tỉnh Tuyên Quang|008|thôn Thành Công 2
Xã Cấp Tiến|Huyện Sơn Dương|Tỉnh Tuyên Quang|Xã Bình Ca|Tỉnh Tuyên Quang|008|thôn Phú Lương
Phường Tân Hà|Thành phố Tuyên Quang|Tỉnh Tuyên Quang|Phường Minh Xuân|Tỉnh Tuyên Quang|008|tổ 9
Xã Trung Thịnh|Huyện Xín Mần|Tỉnh Hà Giang|Xã Trung Thịnh|Tỉnh Tuyên Quang|002|thôn Cốc Pú
Xã Na Khê|Huyện Yên Minh|Tỉnh Hà Giang|Xã Bạch Đích|Tỉnh Tuyên Quang|002|thôn Lùng Búng
Xã Kim Thạch|Huyện Vị Xuyên|Tỉnh Hà Giang|Xã Phú Linh|Tỉnh Tuyên Quang|002|thôn Cốc Thổ
Xã Địa Linh|Huyện Ba Bể|Tỉnh Bắc Kạn|Xã Chợ Rã|Tỉnh Thái Nguyên|006|thôn Pác Nghè 1
Xã Phong Dụ Hạ|Huyện Văn Yên|Tỉnh Yên Bái|Xã Phong Dụ Hạ|Tỉnh Lào Cai|015|thôn Lắc Mường
Xã Tiên Minh|Huyện Tiên Lãng|Thành phố Hải Phòng|Xã Tiên Minh|Thành phố Hải Phòng|031|thôn Duyên Lão
Xã Hồng Thái|Huyện Bắc Bình|Tỉnh Bình Thuận|Xã Hồng Thái|Tỉnh Lâm Đồng|060|thôn Thái Hiệp
Thị trấn Gò Quao|Huyện Gò Quao|Tỉnh Kiên Giang|Xã Gò Quao|Tỉnh An Giang|091|khu phố Phước Trung 2
"""
STATE = Region(
    tuple(Home(*row.split("|")) for row in _PLACES.strip().splitlines()),
    kinh=0.35, days=(52, 6), fathers=(22, 43), mothers=(20, 39), hospital="Trung tâm Y tế", elders=True,
)  # fmt: skip
"""Communes of the province, now and then of others."""

_POLICE = "Cục Cảnh sát quản lý hành chính về trật tự xã hội"
FONTS = ("Tinos", "TeX Gyre Termes", "Tinos")


def proof(rng: Random, who: Person, on: date) -> str:
    """The identity paper of ``who`` as the forms of the day ``on`` have it: kind, number, issuer, day."""
    if on < date(2021, 6, 1) or who.id_issued > on:
        number = who.old_number or f"08{rng.randrange(10**7):07d}"
        issued = day_between(rng, date(2008, 1, 5), min(date(2019, 6, 1), on - timedelta(days=200)))
        police = small(who.home.split(", ")[-1])
        return f"Giấy chứng minh nhân dân số {number}, Công an {police} cấp ngày {slashed(issued)}"
    if who.id_issued >= date(2024, 7, 1):
        return f"Thẻ căn cước số {who.id_number}, Bộ Công an cấp ngày {slashed(who.id_issued)}"
    return rng.choice(
        (
            f"Thẻ căn cước công dân số {who.id_number}, {_POLICE} cấp ngày {slashed(who.id_issued)}",
            f"CCCD số {who.id_number} do Cục Cảnh sát QLHC về TTXH cấp ngày {slashed(who.id_issued)}",
            f"Thẻ CCCD số: {who.id_number}; ngày cấp: {slashed(who.id_issued)}; nơi cấp: {_POLICE}",
        )
    )


def typeface(rng: Random, size: float) -> str:
    """A serif of offices at ``size`` points, as pages take it."""
    return f"{size}pt {rng.choice(FONTS)}"


def whole(field: str, *rows: str) -> str:
    """A value over several lines, marked as one."""
    return f'<span data-f="{field}">{"<br>".join(rows)}</span>'


def committee_seal(place: Commune) -> str:
    """What stands along the rim of a commune's seal."""
    return f"Ủy ban nhân dân {place.name}"


def form_signer(
    paper: Paper, seal: str, caption: str, note: str, above: Iterable[str], post: str, *, name: str = ""
) -> str:
    """A signer below the form's caption and its note, then authority and post as stamped on."""
    first = f'{caption}</b><br><i style="font-size:.82em">{note}</i><b>'
    return signer(paper, seal, post, above=(first, *above), name=name)


def spoken(on: date) -> str:
    """ "12 tháng 03 năm 2024": the numbers padded as programs print them."""
    return f"{on:%d} tháng {on:%m} năm {on:%Y}"


def emblem(size: float) -> str:
    """A round red drawing with a star where the state's emblem stands."""
    star = "50,16 60,42 88,42 65,58 74,84 50,68 26,84 35,58 12,42 40,42"
    return (
        f'<svg viewBox="0 0 100 100" style="width:{size}mm;height:{size}mm"><circle cx="50" cy="50" r="47" '
        'fill="#d8343c" stroke="#d9a520" stroke-width="6"/>'
        f'<polygon points="{star}" fill="#f2cf4a"/></svg>'
    )


def listed(field: str, values: Iterable[str], ends: str = ";", last: str = ".") -> str:
    """Numbered lines, each value marked as an entry of the list ``field``."""
    rows = list(values)
    tails = [ends] * (len(rows) - 1) + [last]
    return "".join(
        f'<p class="ind">{number}. {mark(field, row)}{tail}</p>'
        for number, (row, tail) in enumerate(zip(rows, tails, strict=True), 1)
    )
