"""When something was entered in a register, as it stands behind its number: "Số: 21 Quyển số: 02/2002, ngày
26/05/2002", or "ngày: 8-10-2017" on a row of its own under it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ocr.vietnamese.dates import find_date
from ocr.vietnamese.normal import key, nfc
from schemas.document_types.declaration import DeclaredField, DocumentType, Kind
from schemas.reading import Word

from .found import Found
from .layout import Sheet
from .reach import made

_NUMBER = "so"
"""The caption that number and date of an entry share, by its key."""
_DAY = re.compile(r"^\W*ng[aàáảãạ]y\b\W*(?=\d)", re.IGNORECASE)
_UNDER = 3.2
"""Letter heights within which the row with the date follows."""


def add_dates_of_entries(declared: DocumentType, sheets: Sequence[Sheet], found: dict[str, Found]) -> None:
    """Sets the date of an entry that has none from what stands behind or under its number."""
    for one in declared.fields:
        if one.kind is not Kind.DATE or not one.pattern or not _says_number(one):
            continue
        said = found.get(one.name)
        number = next(
            (f for f in declared.fields if f.kind is Kind.CODE and f.group == one.group and f.pattern), None
        )
        item = found.get(number.name) if number is not None else None
        if (said is not None and said.value is not None) or item is None or not item.words:
            continue
        page = next((s for s in sheets if s.number == item.page), None)
        dated = _behind(one, item.words[-1], page) if page is not None else None
        if dated is not None:
            found[one.name] = dated


def _says_number(one: DeclaredField) -> bool:
    return any(key(caption) == _NUMBER for caption in one.captions)


def _behind(one: DeclaredField, number: Word, page: Sheet) -> Found | None:
    """The date on the row of ``number`` behind it, or on the next one where that begins with the word for it."""
    at = next((i for i, row in enumerate(page.rows) if number in row.words), None)
    if at is None:
        return None
    row = page.rows[at]
    behind = [w for w in row.words if w.box[0] > number.box[0]]
    places = [behind[i:] for i in range(len(behind))]
    places += [
        list(below.words) for below in page.rows[at + 1 : at + 2] if below.level - row.level < _UNDER * page.letter
    ]
    return next((dated for words in places if (dated := _dated(one, words, page)) is not None), None)


def _dated(one: DeclaredField, words: Sequence[Word], page: Sheet) -> Found | None:
    text = nfc(" ".join(w.text for w in words))
    date = find_date(text) if _DAY.match(text) else None
    if date is None or not date.complete or date.start > len("ngày: "):
        return None
    end = len(text[: date.end].split())
    return made(one, [" ".join(text.split()[:end])], words[:end], page, 0.9)
