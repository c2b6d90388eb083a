"""The number of a certificate that a pen wrote behind "Số:", where no symbol follows it.

What the engine for print makes of such figures is a crumb; the reader of pens (``ocr.handwriting``) has their
reading. With a symbol behind it ("Số: __/UBND-GBT") see ``zones``.
"""

from __future__ import annotations

from collections.abc import Sequence

from schemas.document_types.declaration import DocumentType, Engine, Kind
from schemas.reading import Mark, PageReading
from schemas.record import Box, Level

from .found import Found

_CAPTION = "Số"
_SURE_OF_PRINT = 0.9


def apply_pen_number(declared: DocumentType, pages: Sequence[PageReading], found: dict[str, Found]) -> None:
    """Sets the number of a form to the figures that a pen wrote; a person confirms them."""
    if declared.engine is not Engine.FORM:
        return
    field = next((f for f in declared.fields if f.kind in (Kind.CODE, Kind.DIGITS) and _CAPTION in f.captions), None)
    told = next(((p, m) for p in pages for m in p.marks if m.kind == "so" and m.handwritten and m.candidates), None)
    if field is None or told is None:
        return
    page, mark = told
    item = found.get(field.name)
    if item is not None and item.value is not None and not _is_of(item, page, mark):
        return
    figures, chance = mark.candidates[0]
    value = Found(figures, figures, page.number, (), mark.box, agreement=chance)
    found[field.name] = written(value, mark)


def written(value: Found, mark: Mark, behind: str = "") -> Found:
    """``value`` as that of a pen, whose first reading it holds: as sure as that, the others beside it, for a person
    to confirm. ``behind``: what is printed behind the figures."""
    (_, chance), *others = mark.candidates
    value.handwritten, value.confidence = True, chance
    value.alternatives = [other + behind for other, _ in others]
    value.check("handwritten_number", Level.WARN, "Số viết tay, cần xác nhận")
    return value


def _is_of(item: Found, page: PageReading, mark: Mark) -> bool:
    """Whether ``item`` is what the engine for print made of the pen's figures: where they stand, and nothing more."""
    if item.page != page.number or not item.words or "/" in item.raw:
        return False
    read = all(w.confidence >= _SURE_OF_PRINT and w.text.isdigit() and not w.pen for w in item.words)
    return not read and all(_lies_on(w.box, mark.box) for w in item.words)


def _lies_on(word: Box, mark: Box) -> bool:
    high = min(word[3], mark[3]) - max(word[1], mark[1]) > 0
    reach = mark[3] - mark[1]
    return high and word[2] > mark[0] - reach and word[0] < mark[2] + reach
