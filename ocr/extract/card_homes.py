"""Homes on identity cards, which go on under their caption's row: the hamlet behind the caption, the commune,
district and province below, beside what stands there of another field ("Có giá trị đến: …")."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from ocr.vietnamese.normal import key, nfc, spaces
from ocr.vietnamese.places import bare, provinces
from schemas.document_types.declaration import DocumentType, Kind

from .found import Found, from_pieces
from .layout import Piece, Sheet

_NEXT = (0.5, 2.6)
"""Heights of a line from one row to the next, at least and at most."""
_JOINED = 0.9


def finish_homes(declared: DocumentType, sheets: Sequence[Sheet], found: dict[str, Found]) -> None:
    """Gives places that end before their province the row below that ends in one."""
    taken = {(item.page, w.box) for item in found.values() for w in item.words}
    for one in declared.fields:
        item = found.get(one.name)
        if one.kind is not Kind.PLACE or item is None or not isinstance(item.value, str) or not item.words:
            continue
        page = next((s for s in sheets if s.number == item.page), None)
        if page is None or _ends_in_province(item.value):
            continue
        parts = (part for row in page.rows for part in page.parts_of(row))
        free = (p for p in parts if not any((page.number, w.box) in taken for w in p.words))
        below = next((p for p in free if _follows(p, item)), None)
        if below is not None:
            text = spaces(nfc(below.text)).strip(" .;")
            whole = from_pieces(f"{item.value} {text}", [below], raw=f"{item.raw}\n{below.text}")
            whole.words = (*item.words, *whole.words)
            whole.agreement = min(item.agreement, _JOINED)
            found[one.name] = whole


def _follows(piece: Piece, item: Found) -> bool:
    last = item.words[-1]
    high = last.box[3] - last.box[1]
    step = piece.level - (last.box[1] + last.box[3]) / 2
    under = piece.x0 < last.box[2]  # it begins under the caption
    return (
        under and _NEXT[0] * high < step < _NEXT[1] * high and ":" not in piece.text and _ends_in_province(piece.text)
    )


def _ends_in_province(text: str) -> bool:
    flat = key(text).strip(" .,")
    return any(flat == name or flat.endswith((f" {name}", f",{name}")) for name in _names())


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    return frozenset(key(bare(name)) for name in provinces())
