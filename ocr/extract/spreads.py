"""Open books and folded forms: two pages side by side on one scan, each read as a page of its own.

A land certificate of 2009 (A3: pages 4|1 and 2|3) or a household book lies open on the glass. What stands on its left
never goes on to the right, so everything that measures a page (its margins, its middle, where a line ends) must
measure each half.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from schemas.reading import PageReading, Table
from schemas.record import Box

from .found import Found
from .layout import enclosing

_WIDER = 1.15
"""A spread is wider than high by this much at least."""
_MARGIN = 0.07
"""What stands in this share of the height at top or bottom (a page number, a scanner's mark) may cross the fold."""
_FOLD = (0.38, 0.62)
_STRIP = 2.0
"""Letter heights that stay free of print from top to bottom where two pages meet."""
_LEAST_WORDS = 6
_LEFT, _RIGHT = 100_000, 200_000
"""Added to the number of a page: its halves stay apart until they are put together again."""


@dataclass(frozen=True)
class Opened:
    """The pages of a document with every spread as two. ``readings`` are in reading order."""

    readings: tuple[PageReading, ...]
    _shifts: dict[int, int]

    def closed(self, fields: Iterable[Found]) -> None:
        """Puts what was found on halves of spreads back on the pages that were scanned."""
        for found in fields:
            shift = self._shifts.get(found.page)
            if shift is None:
                continue
            found.page %= _LEFT
            found.words = tuple(w.model_copy(update={"box": _moved(w.box, shift)}) for w in found.words)
            found.box = _moved(found.box, shift) if found.box is not None else None


def opened(pages: Sequence[PageReading]) -> Opened:
    """``pages`` with every spread cut at its fold into its two pages."""
    out: list[PageReading] = []
    shifts: dict[int, int] = {}
    for page in pages:
        fold = _fold(page)
        if fold is None:
            out.append(page)
            continue
        for side, x0, x1 in ((_LEFT, 0, fold), (_RIGHT, fold, page.upright_width)):
            half = _half(page, page.number + side, x0, x1)
            shifts[half.number] = x0
            out.append(half)
    return Opened(tuple(out), shifts)


def _fold(page: PageReading) -> int | None:
    """Where the two pages of a spread meet, in upright pixels; ``None`` where the page is one."""
    width, height = page.upright_width, page.upright_height
    if width < _WIDER * height:
        return None
    print_ = [w for w in page.words if w.confidence >= 0.5 and sum(c.isalnum() for c in w.text) > 1]
    print_ = [w for w in print_ if _MARGIN * height < (w.box[1] + w.box[3]) / 2 < (1 - _MARGIN) * height]
    if len(print_) < 2 * _LEAST_WORDS:
        return None
    letter = median(w.box[3] - w.box[1] for w in print_)
    covered = sorted([(w.box[0], w.box[2]) for w in print_] + [(t.box[0], t.box[2]) for t in page.tables])
    strips: list[tuple[int, int]] = []
    end = covered[0][1]
    for start, stop in covered[1:]:
        if start - end >= _STRIP * letter:
            strips.append((start - end, (start + end) // 2))
        end = max(end, stop)
    within = [s for s in strips if _FOLD[0] * width < s[1] < _FOLD[1] * width]
    if not within:
        return None
    fold = max(within)[1]
    sides = [sum(w.box[2] <= fold for w in print_), sum(w.box[0] >= fold for w in print_)]
    return fold if min(sides) >= _LEAST_WORDS else None


def _half(page: PageReading, number: int, x0: int, x1: int) -> PageReading:
    kept = {i: w for i, w in enumerate(page.words) if x0 <= (w.box[0] + w.box[2]) / 2 < x1}
    places = {old: new for new, old in enumerate(kept)}
    words = [w.model_copy(update={"box": _moved(w.box, -x0)}) for w in kept.values()]
    lines = []
    for line in page.lines:
        inside = [places[i] for i in line.words if i in places]
        if inside:
            lines.append(line.model_copy(update={"words": inside, "box": enclosing(words[i].box for i in inside)}))
    return page.model_copy(
        update={
            "number": number,
            "upright_width": x1 - x0,
            "words": words,
            "lines": lines,
            "tables": [_table(t, x0) for t in page.tables if x0 <= (t.box[0] + t.box[2]) / 2 < x1],
            "marks": [m.model_copy(update={"box": _moved(m.box, -x0)}) for m in page.marks if x0 <= m.box[0] < x1],
        }
    )


def _table(table: Table, x0: int) -> Table:
    boxes = [[_moved(b, -x0) if b is not None else None for b in row] for row in table.cell_boxes]
    return table.model_copy(update={"box": _moved(table.box, -x0), "cell_boxes": boxes})


def _moved(box: Box, by: int) -> Box:
    return box[0] + by, box[1], box[2] + by, box[3]
