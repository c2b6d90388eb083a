"""A column of rows with its captions: how far a slot reaches, and what of a row belongs together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from statistics import median

from schemas.document_types.declaration import Group
from schemas.reading import Word

from .captions import Hit, squeeze
from .layout import Piece, Sheet
from .numbering import numbering
from .options import has_boxes

GAP, LIST_GAP = 2.4, 3.4
"""A value goes on below only where the next row follows within this many letter heights."""

WIDE = 2.6
"""A blank of this many letter heights ends a value: what follows stands in another column."""

_PITCH, _FAR, _LEAST_STEPS = 1.2, 3.2, 6
"""Lines further apart than so many letter heights, or fewer of them than this, do not tell their usual distance."""
PROSE = 4
"""Lines from which on a value is prose, which may use the words of its own caption."""
_UNITS = ("xa", "phuong", "huyen", "quan", "tinh")

_GOES_ON = ("ngay", "den")
"""Behind a figure these go on: "Số: 186/2011     ngày: 11/06/2011", "Từ ngày 01/02/2010     đến ngày …"."""


@dataclass
class Column:
    """Rows of a page, or of a part of it, with the captions in them.

    ``side`` is "left" or "right" where parts stand side by side, ``group`` the part of the paper that the column
    holds, ``heads`` the rows that are nothing but the heading of a part.
    """

    sheet: Sheet
    rows: list[Piece]
    side: str = ""
    group: Group | None = None
    hits: list[Hit] = field(default_factory=list)
    heads: dict[int, Group] = field(default_factory=dict)

    def follows(self, above: Piece, below: Piece, gap: float = GAP) -> bool:
        """Whether ``below`` comes soon enough under ``above`` to go on with it: within ``gap`` letter heights, or as
        near as the lines of this paper stand to each other."""
        reach = max(gap * max(self.sheet.letter, 0.8 * above.height), _PITCH * self.pitch)
        return below.level - above.level <= reach

    @cached_property
    def pitch(self) -> float:
        """From one row to the next, as most rows stand; pixels. 0 where there are too few to tell."""
        steps = [b.level - a.level for a, b in pairwise(self.rows)]
        steps = [step for step in steps if step < _FAR * self.sheet.letter]
        return median(steps) if len(steps) >= _LEAST_STEPS else 0.0


def breadth(column: Column, hit: Hit) -> tuple[float, float]:
    """Where the slot under a caption begins and ends: from the caption to the next thing on its row."""
    row = column.rows[hit.row]
    first = row.words[hit.start]
    left = first.box[0] - 1.5 * column.sheet.letter
    before = [w.box[2] for w in row.words[: hit.start] if not numbering(w)]
    if before and first.box[0] - max(before) < 0.8 * column.sheet.letter:
        return 0.0, float(column.sheet.width)  # within a sentence, which goes on at the left
    if before:
        left = max(left, max(before))
    right = float(column.sheet.width)
    for i in range(hit.end, len(row.words)):
        if row.words[i].box[0] - row.words[i - 1].box[2] > 0.8 * column.sheet.letter or any(
            h.row == hit.row and h.start == i for h in column.hits
        ):
            right = row.words[i].box[0] - 0.3 * column.sheet.letter
            break
    return left, right


def heads_column(column: Column, hit: Hit) -> bool:
    """Whether what stands behind a caption is the next caption of a row of captions, each with its value below it."""
    row = column.rows[hit.row]
    if hit.end >= len(row.words) or hit.tail or hit.rest or hit.row + 1 >= len(column.rows):
        return False
    last, behind = row.words[hit.end - 1], row.words[hit.end]
    letter, below = column.sheet.letter, column.rows[hit.row + 1]
    if last.text.rstrip().endswith(":") or behind.box[0] - last.box[2] < WIDE * letter:
        return False
    if below.level - row.level > GAP * max(letter, 0.8 * below.height):
        return False
    if any(c.isdigit() or c == ":" for w in row.words for c in w.text):
        return False
    if any(h.row == hit.row + 1 and h.start == 0 for h in column.hits):
        return False  # a column of captions, a column of values
    begun = [w.box[0] for i, w in enumerate(below.words) if not i or w.box[0] - below.words[i - 1].box[2] > letter]
    return all(any(abs(x - at.box[0]) < letter for x in begun) for at in (row.words[hit.start], behind))


_AWAY, _CAPTION_WORDS = 1.2, 6
"""Letter heights before a caption that stands behind a value on its row; its words at most."""


def _captions(words: Sequence[Word]) -> bool:
    """Whether ``words`` begin with a caption: a capital, then small letters to a colon."""
    end = next((i for i, w in enumerate(words[:_CAPTION_WORDS]) if w.text.rstrip().endswith(":")), None)
    return end is not None and words[0].text[:1].isupper() and all(w.text[:1].islower() for w in words[1 : end + 1])


def till_blank(words: list[Word], page: Sheet) -> list[Word]:
    """``words`` up to the first wide blank or cell's edge behind one of them: what follows is of another column."""
    for i in range(1, len(words)):
        blank = words[i].box[0] - words[i - 1].box[2] > WIDE * page.letter and squeeze(words[i - 1].text)
        numbered = bool(blank) and any(c.isdigit() for w in words[:i] for c in w.text)
        # a comma may stand before what goes on
        if numbered and next((told for w in words[i : i + 2] if (told := squeeze(w.text))), "") in _GOES_ON:
            blank = False
        if (
            blank
            and squeeze(words[i].text) in _UNITS
            and words[i].box[0] - words[i - 1].box[2] < 2 * WIDE * page.letter
        ):
            blank = False  # a dash between the parts of an address was not read
        option = blank and has_boxes(words[i].text) and any(has_boxes(w.text) for w in words[:i])
        if words[i].box[0] - words[i - 1].box[2] > _AWAY * page.letter and _captions(words[i:]):
            return words[:i]  # another caption, of no field
        if (blank and not option) or page.cell_of(words[i]) != page.cell_of(words[i - 1]):
            return words[:i]
    return words


def before_leaders(words: list[Word]) -> list[Word]:
    """``words`` up to the dotted leaders behind the value, where nothing readable follows them."""
    for i, word in enumerate(words):
        if not re.search(r"\.{3,}|…|\.\s?\.\s?\.", word.text) or not any(
            squeeze(w.text.split("..")[0]) for w in words[: i + 1]
        ):
            continue
        rest = [w for w in words[i + 1 :] if len(squeeze(w.text)) >= 2]
        if all(w.confidence < 0.75 for w in rest):
            return words[: i + 1]
    return words
