"""A paper in the making: its sheets and the true values of its fields; and the register of layouts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any

from samples.sheet import SERIF, Sheet

LEFT, RIGHT, TOP, BOTTOM = 30.0, 18.0, 20.0, 22.0
"""Margins in mm (NĐ 30/2020, Phụ lục I: left 30 to 35, right 15 to 20, top and bottom 20 to 25)."""


class Paper:
    """What a layout draws on: ask for sheets, set text with field tags, and set each field's true value."""

    def __init__(self, type_: str, rng: Random, dpi: int, *, pen: bool, incoming: bool) -> None:
        self.type = type_
        self.rng = rng
        self.dpi = dpi
        self.pen = pen
        """Whether numbers and days are filled in by hand."""
        self.incoming = incoming
        self.family = rng.choice(sorted(SERIF))
        self.sheets: list[Sheet] = []
        self.values: dict[str, Any] = {}
        self.implied: set[str] = set()
        """Fields that are true without being printed (a letter without a title is a "Công văn")."""

    def sheet(self, size: tuple[float, float] = (210, 297)) -> Sheet:
        sheet = Sheet(self.rng, self.dpi, self.family, size)
        self.sheets.append(sheet)
        return sheet

    def by_pen(self, text: str) -> str:
        """``text`` as markup of a slot that this paper fills by pen or prints."""
        return f"<h>{text}</h>" if self.pen else text

    def set(self, **values: Any) -> None:
        self.values.update(values)


class Flow:
    """Running text that goes on over as many sheets as it needs, numbered from the second on."""

    def __init__(self, paper: Paper, sheet: Sheet, y: float, *, size: float = 14, lead: float = 1.25) -> None:
        self.paper, self.sheet, self.y, self.size, self.lead = paper, sheet, y, size, lead
        self.x, self.width = LEFT, sheet.size_mm[0] - LEFT - RIGHT

    def _turn(self) -> None:
        self.sheet = self.paper.sheet()
        number = len(self.paper.sheets)
        self.sheet.block(str(number), 0, 10, 210, size=13, align="center", zone="margin")
        self.y = TOP

    def need(self, height: float) -> None:
        """Goes to a new sheet unless ``height`` mm are left on this one."""
        if self.y + height > self.sheet.size_mm[1] - BOTTOM:
            self._turn()

    def para(
        self, markup: str, *, align: str = "justify", indent: float = 10, gap: float = 2.0, bold: bool = False,
        italic: bool = False, zone: str = "body", leader: bool = False,
    ) -> None:  # fmt: skip
        style = self.sheet.style(self.size, bold=bold, italic=italic)
        step = self.size * self.lead * 25.4 / 72
        for number, (words, last) in enumerate(self.sheet.wrap(markup, self.width, style, indent)):
            self.need(step)
            first = indent if number == 0 and align != "center" else 0.0
            self.sheet.draw_line(
                words, self.x, self.y + self.size * 0.3, self.width, style, align=align, last=last, zone=zone,
                indent=first, leader=leader,
            )  # fmt: skip
            self.y += step
        self.y += gap


Drawer = Callable[[Paper, date], None]


@dataclass(frozen=True)
class Layout:
    type: str
    name: str
    split: str
    """``dev``: developers of extraction may look; ``calibration``: confidence is fitted on it; ``test``: it is only
    measured on. Whoever works on extraction looks at neither of the last two. ``unseen1``, ``unseen2``: drawn by
    somebody who had not read the extraction; what was read first of each is written down before anyone looks.
    ``unseen3``: drawn so as well, for the rules of what is never accepted.
    ``unseen4``: drawn so as well, and read once, when the work of its sitting was done. ``unseen5`` to ``unseen25``:
    drawn so as well, as pages of HTML (``samples.web``); ``unseen7`` are letters only."""
    years: tuple[int, int]
    """The first and last year in which papers of this form were issued."""
    draw: Drawer


SPLITS = (
    "dev", "calibration", "test", "unseen1", "unseen2", "unseen3", "unseen4", "unseen5", "unseen6", "unseen7",
    "unseen8", "unseen9", "unseen10", "unseen11", "unseen12", "unseen13", "unseen14", "unseen15", "unseen16",
    "unseen17", "unseen18", "unseen19", "unseen20", "unseen21", "unseen22", "unseen23",
    "unseen24", "unseen25",
)  # fmt: skip
LAYOUTS: list[Layout] = []


def layout(type_: str, name: str, *, split: str, years: tuple[int, int]) -> Callable[[Drawer], Drawer]:
    """Registers a drawing function as one layout of a document type."""
    if split not in SPLITS:
        raise ValueError(split)

    def register(draw: Drawer) -> Drawer:
        LAYOUTS.append(Layout(type_, name, split, years, draw))
        return draw

    return register
