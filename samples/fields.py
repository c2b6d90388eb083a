"""Values of a paper that is set as HTML: what is printed of a field, marked, and what is true of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from html import escape
from random import Random
from typing import Any

from samples.paper import Paper
from samples.words import long_date

Fill = Callable[..., str]
Teller = Callable[..., str]
Fact = str | tuple[str, Any]
"""What is printed of a field, with its true value where that is another."""
Facts = Mapping[str, Fact]
"""What a paper may tell, by field name."""


def filler(paper: Paper) -> Fill:
    """A function that sets a field's true value and gives its print, marked: ``f("so", "12/2024")``."""

    def fill(field: str, text: str, value: Any = None, *, pen: bool = False) -> str:
        paper.set(**{field: text if value is None else value})
        return mark(field, text, pen=pen)

    return fill


def mark(field: str, text: str, *, pen: bool = False) -> str:
    """``text`` marked as printed of ``field``."""
    return f'<span data-f="{field}"{" class=pen" if pen else ""}>{escape(text)}</span>'


def slashed(on: date) -> str:
    return f"{on:%d/%m/%Y}"


def dated(paper: Paper, field: str, on: date, *, pen: bool = False, first: str = "ngày") -> str:
    """ "ngày 05 tháng 02 năm 2024" as the value of ``field``; day and month by hand if ``pen``."""
    paper.set(**{field: on.isoformat()})
    words = long_date(on).split()
    words[0] = first
    if pen:
        words[1], words[3] = (f'<span class="pen">{w}</span>' for w in (words[1], words[3]))
    return f'<span data-f="{field}">{" ".join(words)}</span>'


def moment(rng: Random, day: date) -> tuple[str, str]:
    """An hour of ``day`` as forms print it, and as it is kept."""
    hour, minute = rng.randint(1, 22), rng.randint(1, 59)
    return f"{hour:02d} giờ {minute:02d} phút, ngày {day:%d/%m/%Y}", f"{day.isoformat()}T{hour:02d}:{minute:02d}"


def teller(paper: Paper, facts: Facts, *, pen: bool = False) -> Teller:
    """A function that prints a fact by its field's name, marked, and makes it true only then."""
    fill = filler(paper)

    def tell(name: str, *, by_pen: bool = pen) -> str:
        fact = facts[name]
        text, value = fact if isinstance(fact, tuple) else (fact, fact)
        return fill(name, text, value, pen=by_pen)

    return tell


def hand(text: str) -> str:
    """``text`` by pen, of no field."""
    return f'<span class="pen">{escape(text)}</span>'


def boxes(text: str) -> str:
    """A box for each character."""
    return "".join(f'<span class="bx">{escape(char)}</span>' for char in text)


@dataclass
class Pairs:
    """The pairs of caption and value that a paper prints, in the order of printing."""

    paper: Paper
    pen: bool = False
    rows: list[dict[str, str]] = field(default_factory=list)

    def __call__(
        self, caption: str, value: str, more: str = "", *, true: str = "", boxed: bool = False
    ) -> tuple[str, str]:
        """Caption (with its colon) and value, marked; ``value`` (or ``true``) fills the field ``more`` as well.

        A dash or number before the caption and a note's mark after it ("3. Quê quán(2)") are no part of it.
        """
        parted = re.fullmatch(r"(- |\d+\. |)(.*?)(\(\d\)|)", caption)
        before, caption, note = parted.groups() if parted else ("", caption, "")
        self.rows.append({"nhan": caption, "gia_tri": value})
        self.paper.set(cap_gia_tri=self.rows)
        if more:
            self.paper.set(**{more: true or value})
        names = f"cap_gia_tri {more}".strip()
        own = boxes(value) if boxed else escape(value)
        shown = f"{before}{mark('cap_gia_tri', caption)}{f'<sup>{note}</sup>' if note else ''}:"
        return shown, f'<span data-f="{names}"{" class=pen" if self.pen else ""}>{own}</span>'
