"""Which identity paper a number is of, where its kind stands before it as a part of the value, not as a caption:
"Giấy tờ tùy thân: Căn cước công dân số 008138010811" whose caption could not be read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ocr.vietnamese.normal import nfc, spaces
from schemas.document_types import DocumentType
from schemas.document_types.declaration import Kind
from schemas.reading import PageReading, Word
from schemas.record import FieldSource

from .found import Found
from .labels import names_identity_paper
from .wording import LOOSE

_NUMBER = re.compile(r"\d{9}|\d{12}")
_NEAR = 1.5
"""Heights of a number between the words before it at most."""


def apply_identity_papers(declared: DocumentType, pages: Sequence[PageReading], found: dict[str, Found]) -> None:
    """Puts the kind before a number that stands alone in a field that asks for a whole identity paper, if it is
    printed right before it without a colon. A person looks at it."""
    for one in declared.fields:
        item = found.get(one.name)
        if (
            item is None
            or one.kind is not Kind.TEXT
            or "giay_to" not in one.name
            or item.source is not FieldSource.OCR
        ):
            continue
        if not isinstance(item.value, str) or _NUMBER.fullmatch(item.value) is None or not item.words:
            continue
        before = next((_before(page, item.words[0]) for page in pages if page.number == item.page), [])
        if before:
            said = spaces(nfc(" ".join(w.text for w in before)))
            item.value, item.raw = f"{said} {item.value}", f"{said} {item.raw}"
            item.words = (*before, *item.words)
            item.agreement = min(item.agreement, LOOSE)


def _before(page: PageReading, first: Word) -> list[Word]:
    """The words right before ``first`` on its line that name a kind of identity paper; none before a colon."""
    line = next(([page.words[i] for i in line.words] for line in page.lines if _holds(page, line.words, first)), [])
    tall = first.box[3] - first.box[1]
    out: list[Word] = []
    edge = first.box[0]
    for word in reversed([w for w in line if w.box[2] <= first.box[0]]):
        if word.text.rstrip().endswith(":") or edge - word.box[2] > _NEAR * tall:
            break
        out.insert(0, word)
        edge = word.box[0]
    while out and not (out[0].text[:1].isupper() and names_identity_paper(" ".join(w.text for w in out))):
        out.pop(0)
    return out


def _holds(page: PageReading, indices: Sequence[int], word: Word) -> bool:
    return any(page.words[i].box == word.box for i in indices)
