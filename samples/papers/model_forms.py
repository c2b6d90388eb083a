"""What the papers set after the model forms of the circulars share: places of the north, people, lines of a form.

Drawn from the forms as the circulars print them, each in another office's setting, by somebody who had read neither
the extraction nor the other layouts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from random import Random
from typing import Any

from samples.blocks import head
from samples.captions import cells, line
from samples.communes import Home, folk, parts, settled
from samples.fields import Fact, Teller, slashed, teller
from samples.paper import Paper
from samples.people import Commune, Person, day_between
from samples.words import date_in_words

_SEATS = """
Xã Vĩ Thượng | Huyện Quang Bình | Tỉnh Hà Giang | Xã Tiên Yên | Tỉnh Tuyên Quang | 002 | thôn Trung, thôn Nậm Chuối
Xã Tân Trịnh | Huyện Quang Bình | Tỉnh Hà Giang | Xã Tân Trịnh | Tỉnh Tuyên Quang | 002 | thôn Mác Thượng, thôn Tả Ngảo
Xã Phù Lưu | Huyện Hàm Yên | Tỉnh Tuyên Quang | Xã Phù Lưu | Tỉnh Tuyên Quang | 008 | thôn Thụt, thôn Khâu Linh
Xã Thiện Kế | Huyện Sơn Dương | Tỉnh Tuyên Quang | Xã Sơn Thủy | Tỉnh Tuyên Quang | 008 | thôn Kế Tân, thôn Vạt Chanh
Xã Cốc Mỳ | Huyện Bát Xát | Tỉnh Lào Cai | Xã Trịnh Tường | Tỉnh Lào Cai | 010 | thôn Bầu Bàng, thôn Tân Long
Xã Đại Phác | Huyện Văn Yên | Tỉnh Yên Bái | Xã Xuân Ái | Tỉnh Lào Cai | 015 | thôn Tân Thành, thôn Phúc Thành
Xã Gia Điền | Huyện Hạ Hòa | Tỉnh Phú Thọ | Xã Hạ Hòa | Tỉnh Phú Thọ | 025 | khu 4, khu 7
Xã Phong Phú | Huyện Tân Lạc | Tỉnh Hòa Bình | Xã Mường Bi | Tỉnh Phú Thọ | 017 | xóm Lũy Ải, xóm Lầm
Xã Động Đạt | Huyện Phú Lương | Tỉnh Thái Nguyên | Xã Phú Lương | Tỉnh Thái Nguyên | 019 | xóm Cộng Hòa, xóm Đồng Tâm
Xã Bành Trạch | Huyện Ba Bể | Tỉnh Bắc Kạn | Xã Phúc Lộc | Tỉnh Thái Nguyên | 006 | thôn Nà Dụ, thôn Bản Hon
Xã Giáp Sơn | Huyện Lục Ngạn | Tỉnh Bắc Giang | Xã Lục Ngạn | Tỉnh Bắc Ninh | 024 | thôn Lim, thôn Trại Mới
Xã Đồn Đạc | Huyện Ba Chẽ | Tỉnh Quảng Ninh | Xã Ba Chẽ | Tỉnh Quảng Ninh | 022 | thôn Nà Làng, thôn Tân Tiến
"""
"""Commune, district, province; commune and province since the merger; code of identity cards; hamlets."""

CSS = """
.f p{margin:1.1mm 0} .f .row{margin:1.1mm 0;gap:4mm} .f .row>*{flex:0 1 auto} .f .row>*:not(:last-child){min-width:29%}
.top{display:flex;justify-content:space-between} .cell td{border:.25mm solid #333;padding:1.2mm 2mm;vertical-align:top}
.lead{font-size:.8em;display:block;color:#222} .mid{vertical-align:middle!important;text-align:center}
.num{position:absolute;top:14mm;right:16mm} .ti{text-indent:10mm} .f .row>*:not(:last-child){white-space:nowrap;flex-shrink:0}
"""
"""``.f``: lines of a form that ``said`` sets."""


@dataclass
class Desk:
    """The office's desk that a paper comes from: a commune of one of the ``provinces`` as called before the merger."""

    paper: Paper
    on: date
    provinces: tuple[str, ...]
    facts: dict[str, Fact] = field(default_factory=dict)
    """What the paper may tell, by field name."""

    @cached_property
    def seat(self) -> Home:
        """The place, its hamlets parted at commas."""
        homes = [Home(*row) for row in cells(_SEATS)]
        return self.rng.choice([home for home in homes if home.province.removeprefix("Tỉnh ") in self.provinces])

    @property
    def rng(self) -> Random:
        """The paper's chance."""
        return self.paper.rng

    @property
    def place(self) -> Commune:
        """The commune on the paper's day."""
        return self.named(self.on)

    @property
    def tell(self) -> Teller:
        """A function that prints a fact, marked."""
        return teller(self.paper, self.facts)

    def named(self, on: date) -> Commune:
        """The commune that keeps the books here on the day ``on``."""
        return self.seat.named(on)

    def who(self, on: date | None = None, **how: Any) -> Person:
        """Somebody who lives here, by the names of the day ``on``, with a number of the old province."""
        place = self.named(on or self.on)
        someone = folk(self.rng, on or self.on, place, **how)
        return settled(someone, place, self.seat.code, self.rng.choice(self.seat.hamlet.split(", ")))

    def couple(self, on: date | None = None) -> tuple[Person, Person]:
        """A woman and a man of ages that fit."""
        man = self.who(on, age=(23, 41), female=False)
        return self.who(on, age=(20, 37), female=True, ethnic=man.ethnic if self.rng.random() < 0.8 else None), man

    def newborn(
        self, *, capitals: bool, days: tuple[int, int] = (5, 50), on: date | None = None
    ) -> tuple[Person, ...]:
        """Child, mother and father of a birth some ``days`` before the day ``on``, with their facts."""
        until = on or self.on
        born = day_between(self.rng, until - timedelta(days[1]), until - timedelta(days[0]))
        mother, father = self.couple(until)
        child = self.who(until, birth=born, surname=father.surname, ethnic=father.ethnic)
        self.facts |= parts("", child, capitals=capitals)
        self.facts |= parts("me_", mother, capitals=capitals)
        self.facts |= parts("cha_", father, capitals=capitals)
        self.facts |= {
            "ngay_sinh_bang_chu": date_in_words(born),
            "que_quan": child.origin,
            "so_dinh_danh": child.id_number,
        }
        return child, mother, father

    def committee(self, on: date | None = None) -> str:
        """The committee that keeps the books on the day ``on``, as printed after a caption."""
        return self.named(on or self.on).committee()

    def head(self, *lines: str, at: str = "", share: int = 42) -> str:
        """The letterhead of the committee (or of ``lines``) with the facts "so" and "ngay_cap"."""
        own = lines or (f"ỦY BAN NHÂN DÂN<br>{self.place.name.upper()}",)
        when = given(self.tell, f"{at or self.place.bare}, {{ngay_cap}}")
        return head(own, given(self.tell, "Số: {so}"), when, share=share)

    def day(self, name: str, on: date, shown: str = "") -> None:
        """Notes a day (shown as "05/02/2024" or as ``shown``) as the fact ``name``."""
        self.facts[name] = (shown or slashed(on), on.isoformat())

    def number(self) -> str:
        """A number of the year's book."""
        return f"{self.rng.randint(3, 168):02d}"


def desk(paper: Paper, on: date, *provinces: str) -> Desk:
    """The desk of a commune in one of ``provinces`` (without their kind)."""
    return Desk(paper, on, provinces)


class _Said(dict[str, str]):
    def __init__(self, tell: Teller, known: Mapping[str, str]) -> None:
        super().__init__(known)
        self._tell = tell

    def __missing__(self, name: str) -> str:
        return self._tell(name)


def given(tell: Teller, text: str, **known: str) -> str:
    """``text`` with each "{field}" printed and marked; ``known`` are pieces of HTML for other names."""
    return text.format_map(_Said(tell, known))


def said(tell: Teller, text: str, **known: str) -> str:
    """A form's lines, fields as in ``given``; parts of a line that bars separate stand beside each other."""
    out = ""
    for row in cells(given(tell, text, **known)):
        spans = "".join(f"<span>{part}</span>" for part in row)
        out += f"<p>{row[0]}</p>" if len(row) == 1 else f'<div class="row">{spans}</div>'
    return f'<div class="f">{out}</div>'


def dotted(tell: Teller, text: str, **known: str) -> str:
    """The same on dotted lines: caption, bar, value, and again; a line without a bar is a paragraph."""
    return "".join(
        line(*zip(row[::2], row[1::2], strict=True)) if len(row) > 1 else f"<p>{row[0]}</p>"
        for row in cells(given(tell, text, **known))
    )


def cased(who: Person, on: date, rng: Random) -> str:
    """An identity paper as the forms' notes ask for it: kind, number, issuer, day."""
    if on < date(2016, 1, 1) or who.id_issued > on:
        number = who.old_number or f"08{rng.randrange(10**7):07d}"
        issued = day_between(rng, max(date(2004, 5, 1), who.birth + timedelta(days=5600)), min(on, date(2015, 3, 1)))
        return f"Chứng minh nhân dân số {number}, Công an tỉnh cấp ngày {slashed(issued)}"
    return rng.choice(
        (
            f"Thẻ Căn cước công dân số {who.id_number}, Cục Cảnh sát QLHC về TTXH cấp ngày {slashed(who.id_issued)}",
            f"CCCD số {who.id_number}, nơi cấp: Cục Cảnh sát quản lý hành chính về trật tự xã hội, ngày cấp: "
            f"{slashed(who.id_issued)}",
        )
    )


def clock(rng: Random, day: date, *, hours: tuple[int, int] = (1, 22), form: str = "") -> tuple[str, str]:
    """An hour of ``day`` as ``form`` prints it, and as it is kept."""
    hour, minute = rng.randint(*hours), rng.randint(0, 59)
    form = form or "{h:02d} giờ {m:02d} phút, ngày {d:%d} tháng {d:%m} năm {d:%Y}"
    return form.format(h=hour, m=minute, d=day), f"{day.isoformat()}T{hour:02d}:{minute:02d}"


def rows_of(tell: Teller, text: str, share: int) -> str:
    """A ruled table: captions (``share`` per cent wide) and fields."""
    body = "".join(f"<tr><td>{row[0]}</td><td>{row[1]}</td></tr>" for row in cells(given(tell, text)))
    return f'<table class="cell"><colgroup><col style="width:{share}%"><col></colgroup>{body}</table>'
