"""Whoever signs an application is whom it is by: the name under "NGƯỜI KHAI" against the one behind a caption.

Declarations name several people under the same words ("Họ và tên"): the dead, the child, and only then who declares.
"""

from __future__ import annotations

from collections.abc import Sequence

from ocr.vietnamese.names import plausibility
from ocr.vietnamese.normal import key
from schemas.document_types.declaration import DocumentType
from schemas.record import Level

from .found import Found, from_pieces
from .layout import Piece, Sheet
from .signer_name import name_in
from .wording import LOOSE

_LOWER = 0.45
"""Share of the page's height from which on signatures stand."""
_REACH, _ASIDE = 0.2, 0.12
"""Shares of height and width within which the name stands under its heading."""
_SURE = 0.9


def apply_applicant(declared: DocumentType, sheets: Sequence[Sheet], fields: dict[str, Found]) -> None:
    """Holds the field that ``declared.applicant`` names against who signed: another name that the paper also has
    takes its place, one that it has not is shown as a difference."""
    wanted = declared.applicant
    found = fields.get(wanted.field) if wanted is not None else None
    if wanted is None or found is None or not isinstance(found.value, str) or found.handwritten:
        return
    headings = frozenset(map(key, wanted.headings))
    signed = next((said for page in reversed(sheets) if (said := _signed(page, headings)) is not None), None)
    if signed is None or key(signed[0]) == key(found.value):
        return
    name, piece = signed
    elsewhere = _standing(name, sheets, piece)
    if elsewhere is None:
        found.check("applicant_differs", Level.WARN, f"Người ký ở cuối là “{name}”, khác tên đã đọc.", [name])
        return
    fields[wanted.field] = from_pieces(name, [elsewhere], agreement=LOOSE)
    message = f"Lấy theo người ký ở cuối; giấy còn nêu “{found.value}”."
    fields[wanted.field].check("applicant_differs", Level.WARN, message, [found.value])


def _signed(page: Sheet, headings: frozenset[str]) -> tuple[str, Piece] | None:
    """The name under the one heading of ``headings`` on ``page`` that stands furthest right, and its words."""
    over = [p for p in page.pieces if p.level > _LOWER * page.height and key(p.text).strip(" .:") in headings]
    if not over:
        return None
    head = max(over, key=lambda p: p.middle)
    below = [
        p
        for p in page.pieces
        if 0 < p.level - head.level < _REACH * page.height and abs(p.middle - head.middle) < _ASIDE * page.width
    ]
    for row in sorted(below, key=lambda p: p.level):  # who signs below under a heading of his own is somebody else
        named = name_in([row], head)
        if named is not None and plausibility(named[0]) >= _SURE:
            return named[0], named[1]
    return None


def _standing(name: str, sheets: Sequence[Sheet], signature: Piece) -> Piece | None:
    """Where ``name`` stands on the paper besides at the signature."""
    wanted = key(name).split()
    for page in sheets:
        for row in page.rows:
            for start in range(len(row.words) - len(wanted) + 1):
                part = row.part(row.words[start : start + len(wanted)])
                if key(part.text).split() == wanted and part.words[0] not in signature.words:
                    return part
    return None
