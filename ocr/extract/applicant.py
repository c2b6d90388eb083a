"""Whoever signs an application is whom it is by: the name under "NGƯỜI KHAI" against the one behind a caption.

Declarations name several people under the same words ("Họ và tên"): the dead, the child, and only then who declares.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ocr.vietnamese.names import name_case, plausibility
from ocr.vietnamese.normal import key, nfc
from schemas.document_types.declaration import DocumentType, Kind
from schemas.record import Level

from .form import extract_form, of_a_person
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
    if signed is None:
        return
    if key(signed[0]) == key(found.value):
        own = next((row for page in sheets for row in page.rows if found.words and found.words[0] in row.words), None)
        if own is not None and _names_another_above(str(found.value), own, sheets):
            _take_along(declared, wanted.field, sheets, own, fields)
        return
    name, piece = signed
    elsewhere = _standing(name, sheets, piece)
    if elsewhere is None:
        found.check("applicant_differs", Level.WARN, f"Người ký ở cuối là “{name}”, khác tên đã đọc.", [name])
        return
    _take_along(declared, wanted.field, sheets, elsewhere, fields)
    fields[wanted.field] = from_pieces(name, [elsewhere], agreement=LOOSE)
    message = f"Lấy theo người ký ở cuối; giấy còn nêu “{found.value}”."
    fields[wanted.field].check("applicant_differs", Level.WARN, message, [found.value])


_NAMED = re.compile(r"^[^:]*\b(?:họ|tên)\b[^:]*:\s*(?P<name>[^:;,(]{4,40})", re.IGNORECASE)


def _names_another_above(name: str, row: Piece, sheets: Sequence[Sheet]) -> bool:
    """Whether the paper names somebody else behind a caption above ``row``: the dead, the child."""
    for page in sheets:
        for other in page.rows:
            if (page.number, other.level) >= (row.page, row.level - 0.5 * row.height):
                break
            said = _NAMED.match(nfc(other.text))
            named = said["name"].strip() if said is not None else ""
            if plausibility(name_case(named)) >= _SURE and key(named) != key(name):
                return True
    return False


def _take_along(
    declared: DocumentType, name: str, sheets: Sequence[Sheet], row: Piece, fields: dict[str, Found]
) -> None:
    """Takes what is told of whoever signs from ``row`` on, where he is named: above it somebody else is told of."""
    from_here = (row.page, row.level - row.height)
    below = [
        replace(page, pieces=tuple(p for p in page.pieces if (page.number, p.level) > from_here))
        for page in sheets
        if page.number >= row.page
    ]
    told = extract_form(declared, below)[0]
    own = declared.field(name)
    for one in declared.fields:
        found, other = fields.get(one.name), told.get(one.name)
        his = own is not None and one.group == own.group and (of_a_person(one) or one.kind is Kind.PLACE)
        if one is own or not his or one.zone != "anywhere" or found is None or not found.words:
            continue
        above = found.page < row.page or (found.page == row.page and found.words[0].box[3] < row.y0)
        if above and other is not None and other.value is not None:
            other.agreement = min(other.agreement, LOOSE)
            fields[one.name] = other
        elif above:
            found.check("applicant_differs", Level.WARN, "Có thể là của người khác nêu trong giấy; cần xem lại.")


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
