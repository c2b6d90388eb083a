"""The cabinet of a mountain commune: its places, people's cards and the parts that its papers share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any, NamedTuple

from samples.blocks import COUNTRY
from samples.communes import Home, Region, province_name
from samples.fields import mark, slashed
from samples.paper import Paper
from samples.people import MERGER, Commune, Person, address, dashed, day_between, official

_HILLS = """
Xã Thượng Lâm|Huyện Lâm Bình|Tỉnh Tuyên Quang|Xã Thượng Lâm|Tỉnh Tuyên Quang|008|thôn Nà Lung
Xã Yên Hoa|Huyện Na Hang|Tỉnh Tuyên Quang|Xã Yên Hoa|Tỉnh Tuyên Quang|008|thôn Tân Thành
Xã Kiến Thiết|Huyện Yên Sơn|Tỉnh Tuyên Quang|Xã Kiến Thiết|Tỉnh Tuyên Quang|008|thôn Làng Un
Thị trấn Vĩnh Lộc|Huyện Chiêm Hóa|Tỉnh Tuyên Quang|Xã Chiêm Hóa|Tỉnh Tuyên Quang|008|tổ dân phố Luộc 3
Xã Hồ Thầu|Huyện Hoàng Su Phì|Tỉnh Hà Giang|Xã Hồ Thầu|Tỉnh Tuyên Quang|002|thôn Tân Phong
Xã Đường Thượng|Huyện Yên Minh|Tỉnh Hà Giang|Xã Đường Thượng|Tỉnh Tuyên Quang|002|thôn Sảng Pả 2
Xã Minh Sơn|Huyện Bắc Mê|Tỉnh Hà Giang|Xã Minh Sơn|Tỉnh Tuyên Quang|002|thôn Khuổi Kẹn
Xã Tả Nhìu|Huyện Xín Mần|Tỉnh Hà Giang|Xã Nấm Dẩn|Tỉnh Tuyên Quang|002|thôn Na Pan
Xã Tân Bắc|Huyện Quang Bình|Tỉnh Hà Giang|Xã Tân Trịnh|Tỉnh Tuyên Quang|002|thôn My Bắc
Xã Chế Tạo|Huyện Mù Cang Chải|Tỉnh Yên Bái|Xã Chế Tạo|Tỉnh Lào Cai|015|bản Tà Dông
Xã Xím Vàng|Huyện Bắc Yên|Tỉnh Sơn La|Xã Xím Vàng|Tỉnh Sơn La|014|bản Háng Chơ
Xã Nghiên Loan|Huyện Pác Nặm|Tỉnh Bắc Kạn|Xã Nghiên Loan|Tỉnh Thái Nguyên|006|thôn Khuổi Phay
"""
HILLS = Region(
    tuple(Home(*row.split("|")) for row in _HILLS.strip().splitlines()),
    kinh=0.12, days=(58, 6), fathers=(22, 41), mothers=(19, 37), hospital="Bệnh viện đa khoa",
)  # fmt: skip


class Card(NamedTuple):
    """An identity paper: its kind, number, day and issuer."""

    kind: str
    number: str
    issued: date
    issuer: str

    @property
    def long(self) -> str:
        """Everything in one line, issuer before the day."""
        return f"{self.kind} số {self.number} do {self.issuer} cấp ngày {slashed(self.issued)}"

    @property
    def brief(self) -> str:
        """The same as clerks who are short of room write it."""
        return f"{self.kind} {self.number}, cấp {slashed(self.issued)}, {self.issuer}"


def card(rng: Random, who: Person, on: date, place: Commune) -> Card:
    """The card that ``who`` shows on the day ``on``."""
    if who.id_issued <= on:
        return Card("CCCD", who.id_number, who.id_issued, "Cục Cảnh sát QLHC về TTXH")
    grown = who.birth + timedelta(days=int(15.3 * 365))
    issued = day_between(rng, max(grown, on - timedelta(days=11 * 365)), on - timedelta(days=40))
    number = who.old_number or f"07{rng.randrange(10**7):07d}"
    return Card("CMND", number, issued, f"Công an tỉnh {province_name(place)}")


def moved(rng: Random, who: Person, place: Commune) -> Person:
    """``who`` in another hamlet of ``place``."""
    return replace(who, home=address(rng, place))


def villager(rng: Random, on: date, place: Commune, **how: Any) -> Person:
    """Somebody of ``place``, now and then of another hamlet than most."""
    who = HILLS.resident(rng, on, place, **how)
    return moved(rng, who, place) if rng.random() < 0.6 else who


def typed_home(rng: Random, text: str) -> str:
    """An address as one of three typists sets it."""
    return rng.choice((text, text.replace(", tỉnh ", ", "), dashed(text)))


def kind(place: Commune) -> str:
    """ "xã" or "thị trấn"."""
    return place.name.removesuffix(place.bare).strip().lower()


def titled(place: Commune) -> str:
    """ "xã Hồ Thầu", its name without the units above it."""
    return f"{kind(place)} {place.bare}"


def above(place: Commune) -> str:
    """The district, or since the merger the province, with a small letter."""
    of = place.district or place.province
    return of[:1].lower() + of[1:]


def broken(html: str, *words: str) -> str:
    """``html`` with a new line before each of ``words``."""
    for word in words:
        html = html.replace(f" {word}", f"<br>{word}", 1)
    return html


def strong(html: str) -> str:
    """``html`` in bold."""
    return f"<b>{html}</b>"


CROWN = """
.crown td{text-align:center;line-height:1.22} .bar{width:24mm;border-top:.3mm solid #222;margin:.9mm auto 0}
.fine{font-size:.8em} .mid{text-align:center} .gap{margin-top:4mm} .nb{white-space:nowrap}
.ttl{font-weight:bold;text-align:center;font-size:1.12em;line-height:1.2;margin:3mm 0 0}
.sub{font-weight:bold;text-align:center;line-height:1.25;margin:.4mm 7mm 0} .jp p,.jp{text-align:justify}
.ti p,p.ti{text-indent:10mm;text-align:justify}
"""


def crown(
    upper: str, own: str, *, number: str = "", day: str = "", right: str = COUNTRY, share: int = 43, size: str = ".95em"
) -> str:  # fmt: skip
    """The office (a short bar below it) beside the country; number and day in the next row."""
    first = f"{upper}<br>" if upper else ""
    return (
        f'<table class="crown" style="font-size:{size}"><tr><td style="width:{share}%;padding-right:3mm">{first}<b>{own}</b>'
        f'<div class="bar"></div></td><td class="nb">{right}</td></tr>'
        f"<tr><td style='padding-top:1.6mm'>{number}</td><td class='i' style='padding-top:1.6mm'>{day}</td></tr></table>"
    )


def close(
    paper: Paper, listed: Iterable[str], powers: Iterable[str], post: str, seal: str, *, rank: str = "",
    mark_dash: str = "- ", heading: str = "Nơi nhận:", room: str = "24mm",
) -> str:  # fmt: skip
    """Receivers at the left; powers a line each, post, signature, name at the right."""
    receivers, lines, name = list(listed), list(powers), official(paper.rng)
    paper.set(noi_nhan=receivers, chuc_vu_ky=post, nguoi_ky=name)
    if lines:
        paper.set(quyen_han_ky=" ".join(lines))
    shown = f";<br>{mark_dash}".join(mark("noi_nhan", one) for one in receivers)
    over = "".join(f"{mark('quyen_han_ky', one)}<br>" for one in lines)
    return (
        '<table style="margin-top:4mm"><tr><td style="font-size:11pt;line-height:1.25;width:46%">'
        f'<b class="i">{heading}</b><br>{mark_dash}{shown}.</td><td class="sg"><b>{over}{mark("chuc_vu_ky", post)}</b>'
        f'<div class="ink" style="height:{room}"><i data-seal="{seal}"></i><i data-sign></i></div>'
        f"<b>{rank} {mark('nguoi_ky', name)}</b></td></tr></table>"
    )


def since(on: date) -> bool:
    """Whether districts are gone."""
    return on >= MERGER
