"""Forms set from declared parts: captions with their values, as one office or another sets them.

A layout draws its ``Facts`` (what is printed and what is true of each field), chooses a ``Look`` and puts captions
where its office puts them. A field gets its true value only when it is printed, so a form that leaves a caption out
leaves it out of the truth as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from samples.paper import Paper
from samples.people import Commune, official
from samples.sheet import Sheet
from samples.words import long_date

Fact = tuple[str, Any]
"""What is printed of a field, and its true value."""
Facts = dict[str, Fact]
Spec = tuple[str, str] | tuple[str, str, float]
"""Caption, field, share of the line's width. Instead of a field: ``=`` and the words of a caption that no field
declares, or ``@`` and the words of one entry of the form's list."""


@dataclass(frozen=True)
class Look:
    """How captions and values are set."""

    size: float = 13.0
    lead: float = 1.4
    fill: Literal["", "dots", "under", "rule"] = ""
    """What a form has printed for the value: dots behind it, dots under it, a thin line under it."""
    colon: str = ":"
    caption: str = "{}"
    value: str = "{}"
    """Markup round caption and value: ``<i>{}</i>``, ``<m>{}</m>`` for a typewriter, ``<h>{}</h>`` by pen."""
    x: float = 22.0
    width: float = 168.0
    gap: float = 2.0
    """Between cells beside each other, mm."""


class Form:
    """A form being filled, line by line downwards from ``y`` mm."""

    def __init__(
        self,
        paper: Paper,
        sheet: Sheet,
        facts: Facts,
        y: float,
        look: Look,
        *,
        pairs: bool = False,
        entries: str = "",
    ) -> None:
        self.paper, self.sheet, self.facts, self.y, self.look = paper, sheet, facts, y, look
        self.pairs = pairs
        """Whether every caption with its value belongs to the paper's pairs."""
        self.entries = entries
        """The list field whose entries are set with ``@``; the layout sets its true value."""

    def say(self, tag: str, *, plain: bool = False) -> str:
        """The markup of the field ``tag``; from now on the paper's truth has it."""
        shown, value = self.facts[tag]
        self.paper.values[tag] = value
        return f"<{tag}>{shown if plain else self.look.value.format(shown)}</{tag}>"

    def _value(self, caption: str, tag: str) -> str:
        if not tag:
            return ""
        if tag.startswith("@"):
            return f"<{self.entries}>{self.look.value.format(tag[1:])}</{self.entries}>" if tag[1:] else ""
        shown = tag[1:] if tag.startswith("=") else self.facts[tag][0]
        inner = self.look.value.format(shown)
        if self.pairs and shown:
            self.paper.values.setdefault("cap_gia_tri", []).append({"nhan": caption, "gia_tri": shown})
            inner = f"<cap_gia_tri>{inner}</cap_gia_tri>"
        if tag.startswith("="):
            return inner
        self.paper.values[tag] = self.facts[tag][1]
        return f"<{tag}>{inner}</{tag}>"

    def _set(self, caption: str, value: str, x: float, width: float, y: float, look: Look) -> float:
        """One caption with its value in a column of ``width`` mm; returns where it ends."""
        sheet, before = self.sheet, len(self.sheet.lines)
        shown = look.caption.format(caption + look.colon) if caption else ""
        end = sheet.block(
            f"{shown} {value}".strip(), x, y, width, size=look.size, lead=look.lead, leader=look.fill == "dots"
        )
        if look.fill in {"under", "rule"}:
            left = len((caption + look.colon).split())
            for line in sheet.lines[before:]:
                own = line.words[: min(left, len(line.words))]
                left -= len(own)
                start = own[-1].box[2] / sheet.dpi * 25.4 + 1 if own else x
                bottom = line.words[0].box[3] / sheet.dpi * 25.4 - 0.22 * look.size * 25.4 / 72
                if look.fill == "rule":
                    sheet.rule(start, bottom + 1.1, x + width, weight=0.15)
                else:
                    sheet.dots(start, x + width, bottom + 1.1, look.size)
        return end

    def put(self, *specs: Spec) -> None:
        """Captions with their values beside each other on one line."""
        total = sum(spec[2] if len(spec) > 2 else 1.0 for spec in specs)
        x, ends = self.look.x, []
        for spec in specs:
            share = (spec[2] if len(spec) > 2 else 1.0) / total * self.look.width
            width = share - (self.look.gap if spec is not specs[-1] else 0)
            ends.append(self._set(spec[0], self._value(spec[0], spec[1]), x, width, self.y, self.look))
            x += share
        self.y = max(ends)

    def lines(self, *specs: Spec) -> None:
        """One caption a line."""
        for spec in specs:
            self.put(spec)

    def labels(self, at: float, *specs: Spec) -> None:
        """Captions in a column of their own, values in another that begins ``at`` mm from the left edge."""
        look = self.look
        for caption, tag, *_ in specs:
            value = self._value(caption, tag)
            left = self.sheet.block(
                look.caption.format(caption + look.colon),
                look.x,
                self.y,
                at - look.x - 2,
                size=look.size,
                lead=look.lead,
            )
            right = self._set("", value, at, look.x + look.width - at, self.y, replace(look, colon=""))
            self.y = max(left, right)

    def above(self, *specs: Spec, gap: float = 1.0) -> None:
        """Small captions over their values, beside each other."""
        total = sum(spec[2] if len(spec) > 2 else 1.0 for spec in specs)
        x, ends, small = self.look.x, [], replace(self.look, size=self.look.size * 0.8)
        for spec in specs:
            share = (spec[2] if len(spec) > 2 else 1.0) / total * self.look.width
            width = share - (self.look.gap if spec is not specs[-1] else 0)
            at = self.sheet.block(
                small.caption.format(spec[0] + small.colon), x, self.y, width, size=small.size, lead=1.15
            )
            ends.append(self._set("", self._value(spec[0], spec[1]), x, width, at, replace(self.look, colon="")))
            x += share
        self.y = max(ends) + gap

    def grid(self, widths: Sequence[float], *rows: Sequence[Spec], ruled: bool = True, pad: float = 1.2) -> None:
        """A table of captions and values, two cells for each spec of a row."""
        top = self.y
        for row in rows:
            at, tall = self.look.x, 0.0
            for spec, (one, two) in zip(row, zip(widths[::2], widths[1::2], strict=True), strict=True):
                value = self._value(spec[0], spec[1])
                left = self.sheet.block(
                    self.look.caption.format(spec[0] + self.look.colon), at + pad, self.y + pad, one - 2 * pad,
                    size=self.look.size, lead=1.15, zone="table",
                )  # fmt: skip
                right = self.sheet.block(
                    value, at + one + pad, self.y + pad, two - 2 * pad, size=self.look.size, lead=1.15, zone="table"
                )
                tall = max(tall, left - self.y + pad, right - self.y + pad)
                at += one + two
            at = self.look.x
            for wide in widths if ruled else ():
                self.sheet.frame(at, self.y, wide, tall)
                at += wide
            self.y += tall
        if ruled and top == self.y:
            raise ValueError("a table without rows")

    def text(
        self, markup: str, *, bold: bool = False, italic: bool = False, align: str = "justify", indent: float = 8,
        size: float | None = None, gap: float = 0.0,
    ) -> None:  # fmt: skip
        """A sentence over the form's whole width."""
        self.y = self.sheet.block(
            markup, self.look.x, self.y, self.look.width, size=size or self.look.size, lead=1.3, bold=bold,
            italic=italic, align=align, indent=indent if align == "justify" else 0.0,
        ) + gap  # fmt: skip

    def heading(self, text: str, *, align: str = "left", gap: float = 1.0, size: float | None = None) -> None:
        """A heading over a part of the form."""
        self.y = self.sheet.block(
            text,
            self.look.x,
            self.y + gap,
            self.look.width,
            size=size or self.look.size,
            bold=True,
            align=align,
            lead=1.3,
        )


def unit_head(sheet: Sheet, place: Commune, y: float = 16, *, size: float = 12) -> float:
    """Commune, district, province at the left, as older civil-status forms have them; returns where they end."""
    kind, bare = place.name.split(" ", 1)
    rows = [f"UBND {kind.lower()}: {bare}"]
    if place.district:
        rows.append(f"Huyện (thành phố): {place.district.split(' ', 1)[1]}")
    rows.append(f"Tỉnh: {place.province.split(' ', 1)[1]}")
    for row in rows:
        y = sheet.block(row, 20, y, 76, size=size, zone="left", lead=1.25)
    return y


def signed(
    paper: Paper, sheet: Sheet, y: float, seal: str, *, caption: str = "", lines: Sequence[str] = (),
    post: str = "CHỦ TỊCH", x: float = 106.0, width: float = 86.0, size: float = 13.0, tagged: bool = True,
    over_name: bool = False, note: str = "", copy: bool = False,
) -> float:  # fmt: skip
    """A signer's block under ``caption``; ``over_name`` sets the seal where it touches the name, ``copy`` has no ink.

    Sets chuc_vu_ky and nguoi_ky if ``tagged``; returns where the block ends (mm).
    """
    name = official(paper.rng)
    for line in ([caption] if caption else []) + list(lines):
        y = sheet.block(line, x, y, width, size=size, bold=True, align="center", zone="signature")
    shown = f"<chuc_vu_ky>{post}</chuc_vu_ky>" if tagged else post
    y = sheet.block(shown, x, y, width, size=size, bold=True, align="center", zone="signature")
    if note:
        y = sheet.block(note, x, y, width, size=size - 1.5, italic=True, align="center", zone="signature")
    if copy:
        sheet.block("(Đã ký)", x, y + 6, width, size=size, italic=True, align="center", zone="signature")
    else:
        sheet.signature(x + width / 2 - 16, y + 4, 34, 12)
    sheet.seal_here(x + width * (0.34 if over_name else 0.2), y + (16 if over_name else 9), seal)
    shown = f"<nguoi_ky>{name}</nguoi_ky>" if tagged else name
    y = sheet.block(shown, x, y + 20, width, size=size, bold=True, align="center", zone="signature")
    if tagged:
        paper.set(chuc_vu_ky=post, nguoi_ky=name)
    return y


def dated(
    form: Form, place: str, tag: str, on: date, *, x: float = 96.0, width: float = 96.0, capital: bool = False,
    y: float | None = None, zone: str = "signature",
) -> float:  # fmt: skip
    """ "Tân Trào, ngày 05 tháng 3 năm 2024" with the day as the field ``tag``; without a place it begins "Ngày"."""
    day = long_date(on)
    shown = ("N" + day[1:]) if capital else day
    form.paper.values[tag] = on.isoformat()
    text = f"<{tag}>{shown}</{tag}>"
    end = form.sheet.block(
        f"{place}, {text}" if place else text, x, form.y if y is None else y, width, size=form.look.size, italic=True,
        align="center", zone=zone,
    )  # fmt: skip
    if y is None:
        form.y = end
    return end


def two_heads(
    sheet: Sheet,
    left: Sequence[str],
    y: float = 18,
    *,
    size: float = 12.0,
    right: Sequence[str] = (),
    width: float = 210,
) -> float:
    """An office at the left and the country (or ``right``) at the right on a page ``width`` mm wide."""
    half = width / 2
    at = y
    for i, line in enumerate(left):
        at = sheet.block(
            line, 14, at, half - 22, size=size, bold=i == len(left) - 1, align="center", zone="left", lead=1.18
        )
    sheet.rule(14 + (half - 22) / 2 - 12, at + 1.0, 14 + (half - 22) / 2 + 12)
    if right:
        other = y
        for i, line in enumerate(right):
            other = sheet.block(
                line, half - 6, other, half - 4, size=size, bold=i > 0, align="center", zone="right", lead=1.18
            )
    else:
        other = sheet.block(
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            half - 8,
            y,
            half,
            size=size,
            bold=True,
            align="center",
            zone="right",
        )
        other = sheet.block(
            "Độc lập - Tự do - Hạnh phúc",
            half - 8,
            other,
            half,
            size=size + 0.8,
            bold=True,
            align="center",
            zone="right",
        )
        sheet.rule(half - 8 + half / 2 - 27, other + 0.6, half - 8 + half / 2 + 27)
    return max(at, other) + 2.5


def committee_lines(place: Commune) -> list[str]:
    """The letterhead of a commune's People's Committee, with its district while there is one."""
    own = (
        f"ỦY BAN NHÂN DÂN\n{place.name.upper()}" if len(place.name) > 18 else f"ỦY BAN NHÂN DÂN {place.name.upper()}"
    )
    above = f"UBND {place.district.upper()}" if place.district else ""
    return [above, own] if above else [own]


def sign_row(
    sheet: Sheet, y: float, cells: Sequence[tuple[float, float, str, str]], *, size: float = 12.0, note: str = "",
    room: float = 14.0,
) -> float:  # fmt: skip
    """Signers ``(x, width, caption, name)`` beside each other, a signature over each name; returns the end (mm)."""
    ends = []
    for x, width, caption, name in cells:
        at = sheet.block(caption, x, y, width, size=size, bold=True, align="center", zone="signature", lead=1.18)
        if note:
            at = sheet.block(note, x, at, width, size=size - 1.5, italic=True, align="center", zone="signature")
        sheet.signature(x + width / 2 - 13, at + 1.5, 26, room - 5)
        ends.append(sheet.block(name, x, at + room, width, size=size, align="center", zone="signature"))
    return max(ends)
