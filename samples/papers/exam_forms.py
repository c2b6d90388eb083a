"""What the exam's forms share: communes of the province, identity papers, foreigners, ends of letters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from samples.blocks import _ink
from samples.communes import Home, Region, slashed
from samples.fields import filler, mark
from samples.paper import Paper
from samples.people import MERGER, Person, day_between, official

_PLACES = """
Xã Năng Khả|Huyện Na Hang|Tỉnh Tuyên Quang|Xã Nà Hang|Tỉnh Tuyên Quang|008|thôn Nà Kham
Xã Thượng Giáp|Huyện Na Hang|Tỉnh Tuyên Quang|Xã Thượng Nông|Tỉnh Tuyên Quang|008|thôn Nà Ngoa
Xã Khuôn Hà|Huyện Lâm Bình|Tỉnh Tuyên Quang|Xã Thượng Lâm|Tỉnh Tuyên Quang|008|thôn Nà Ráo
Xã Trường Sinh|Huyện Sơn Dương|Tỉnh Tuyên Quang|Xã Trường Sinh|Tỉnh Tuyên Quang|008|thôn Quyết Thắng
Xã Chiêu Yên|Huyện Yên Sơn|Tỉnh Tuyên Quang|Xã Lực Hành|Tỉnh Tuyên Quang|008|xóm Soi Đúng
Xã Minh Khương|Huyện Hàm Yên|Tỉnh Tuyên Quang|Xã Bạch Xa|Tỉnh Tuyên Quang|008|thôn Minh Thái
Xã Nàng Đôn|Huyện Hoàng Su Phì|Tỉnh Hà Giang|Xã Pờ Ly Ngài|Tỉnh Tuyên Quang|002|thôn Cóc Be
Xã Mậu Long|Huyện Yên Minh|Tỉnh Hà Giang|Xã Mậu Duệ|Tỉnh Tuyên Quang|002|thôn Khâu Piai
Xã Pả Vi|Huyện Mèo Vạc|Tỉnh Hà Giang|Xã Mèo Vạc|Tỉnh Tuyên Quang|002|thôn Pả Vi Thượng
Xã Phố Cáo|Huyện Đồng Văn|Tỉnh Hà Giang|Xã Phố Bảng|Tỉnh Tuyên Quang|002|thôn Lán Xì A
Phường Minh Khai|Thành phố Hà Giang|Tỉnh Hà Giang|Phường Hà Giang 2|Tỉnh Tuyên Quang|002|tổ 11
"""
HOMES = Region(
    tuple(Home(*row.strip().split("|")) for row in _PLACES.strip().splitlines()),
    kinh=0.25,
    days=(52, 6),
    fathers=(22, 44),
    mothers=(20, 39),
    hospital="Trung tâm Y tế",
)
"""Communes of both provinces that are one since the merger."""

POLICE = "Cục Cảnh sát quản lý hành chính về trật tự xã hội"


def card(rng: Random, who: Person, on: date) -> str:
    """The identity paper of ``who`` with its number, issuer and day, by the law of its day."""
    if on < date(2016, 1, 1) or who.id_issued > on:
        number = who.old_number or f"07{rng.randrange(10**7):07d}"
        first = max(date(2003, 3, 1), who.birth + timedelta(days=15 * 366))
        issued = day_between(rng, first, min(on - timedelta(days=30), date(2019, 12, 1)))
        police = "Hà Giang" if who.id_number.startswith("002") else "Tuyên Quang"
        return f"Giấy CMND số {number}, Công an tỉnh {police} cấp ngày {issued:%d/%m/%Y}"
    if who.id_issued >= date(2024, 7, 1):
        return f"Thẻ căn cước số {who.id_number}, Bộ Công an cấp ngày {slashed(who.id_issued)}"
    return f"Thẻ căn cước công dân số {who.id_number}, {POLICE} cấp ngày {slashed(who.id_issued)}"


@dataclass(frozen=True)
class Foreigner:
    """A man from abroad."""

    name: str
    country: str
    birth: date
    home: str
    passport: str


_ABROAD = (
    ("Hàn Quốc", ("KIM DONG HYUN", "PARK SANG WOO", "LEE JAE MIN"), "M",
     ("Số 45, đường Jungang, quận Jung, thành phố Daegu, Hàn Quốc", "Số 12, đường Sejong, thành phố Cheonan, Hàn Quốc"),
     "Bộ Ngoại giao Hàn Quốc"),
    ("Trung Quốc", ("WANG JIAN GUO", "CHEN WEI MING", "LIU ZHI QIANG"), "EJ",
     ("Số 18, đường Hồng Kỳ, huyện Mã Quan, châu Văn Sơn, tỉnh Vân Nam, Trung Quốc",
      "Thôn Đại Bình, huyện Phú Ninh, tỉnh Vân Nam, Trung Quốc"),
     "Cục Quản lý xuất nhập cảnh Trung Quốc"),
    ("Hoa Kỳ", ("ROBERT ALLEN HAYES", "DANIEL SCOTT MOORE"), "5",
     ("2214 Maple Avenue, Dayton, bang Ohio, Hoa Kỳ", "87 Pine Street, Tacoma, bang Washington, Hoa Kỳ"),
     "Bộ Ngoại giao Hoa Kỳ"),
)  # fmt: skip


def foreigner(rng: Random, on: date) -> Foreigner:
    """Somebody of another country who on the day ``on`` is of an age to marry."""
    country, names, letters, homes, office = rng.choice(_ABROAD)
    issued = day_between(rng, on - timedelta(days=2500), on - timedelta(days=90))
    number = f"{letters}{rng.randrange(10**7, 10**8)}"
    return Foreigner(
        rng.choice(names), country, day_between(rng, on - timedelta(days=16000), on - timedelta(days=9500)),
        rng.choice(homes), f"Hộ chiếu số {number} do {office} cấp ngày {slashed(issued)}",
    )  # fmt: skip


def since(on: date, rng: Random) -> date:
    """``on``, or a working day after the merger where it lies before."""
    if on >= MERGER:
        return on
    day = MERGER + timedelta(days=rng.randint(10, 420))
    return day - timedelta(days=max(0, day.weekday() - 4))


def folded(field: str, lines: Iterable[str]) -> str:
    """A field that is printed on several lines, marked as one."""
    return f'<span data-f="{field}">{"<br>".join(lines)}</span>'


def issuer(paper: Paper, *lines: str) -> str:
    """The issuing office of a letter, its name over one or two lines."""
    paper.set(co_quan_ban_hanh=" ".join(lines))
    return folded("co_quan_ban_hanh", lines)


def letter_end(
    paper: Paper, receivers: str, above: Iterable[str], post: str, seal: str, *, share: int = 46, dash: str = ";"
) -> str:
    """Receivers (parted by bars) at the left; lines of authority, post, signature and name at the right."""
    name, listed = official(paper.rng), [" ".join(one.split()) for one in receivers.split("|")]
    lines = tuple(above)
    paper.set(noi_nhan=listed, chuc_vu_ky=post, nguoi_ky=name)
    if lines:
        paper.set(quyen_han_ky=" ".join(lines))
    shown = f"{dash}<br>- ".join(mark("noi_nhan", text) for text in listed)
    top = f"{folded('quyen_han_ky', lines)}<br>" if lines else ""
    return (
        f'<table style="margin-top:4mm"><tr><td style="font-size:11pt;line-height:1.25;width:{share}%">'
        f'<b class="i" style="font-size:12pt">Nơi nhận:</b><br>- {shown}.</td><td class="sg"><b>{top}'
        f"{mark('chuc_vu_ky', post)}</b>{_ink(seal)}<b>{mark('nguoi_ky', name)}</b></td></tr></table>"
    )


def named(paper: Paper, field: str, name: str, *, capitals: bool = True) -> str:
    """A person's name as the value of ``field``, in capitals or not."""
    return filler(paper)(field, name.upper() if capitals else name, name.title() if name.isupper() else name)
