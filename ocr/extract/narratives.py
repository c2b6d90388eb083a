"""What an application tells in prose, whole: its reasons and what it asks for.

A caption leads into the middle of it where the request has words of its own ("… Nay tôi làm đơn này kính đề nghị …"),
and the first paragraph ends it where the request stands in the second ("Vì vậy tôi đề nghị …").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ocr.vietnamese.normal import nfc, upper_share
from schemas.document_types.declaration import DeclaredField, DocumentType, Kind
from schemas.record import Box

from .below import closes
from .captions import squeeze
from .found import Found
from .layout import Piece, Sheet
from .leftovers import claimed_words
from .numbering import numbering
from .reach import made
from .sentences import DAY, PARAGRAPH

_PARAGRAPHS = 8
"""Lines that a field has at least whose value is told in paragraphs (`docs/document_types.md`)."""
_SIGNED = 0.35
"""An application is signed below so much of its page."""
_LEAST_REASON = 6
"""Words of a reason before the request, at least: "Nay tôi làm đơn này" alone is none."""
_REQUEST = (
    r"(?:(?:vì|do|bởi) (?:vậy|đó|thế)|vậy|nay|(?:chúng )?tôi (?:xin )?(?:làm|viết) đơn"
    r"|(?:chúng )?tôi (?:kính )?đề nghị|kính đề nghị)\b"
)
"""How a sentence begins that says what is asked for."""
_ASKS, _ASKS_WITHIN = (re.compile(before + _REQUEST, re.IGNORECASE) for before in (r"^\W*", r"[.;²]\s+"))
_POLITE = re.compile(
    r"^\W*(?:vậy |nay )?(?:(?:chúng )?tôi )?(?:xin )?(?:kính|rất|mong|xin|cam|chân|trân)\b(?!\s+đề nghị)",
    re.IGNORECASE,
)
"""How the sentences begin that end an application: "Kính mong … xem xét, giải quyết", "Tôi xin cam đoan …"."""
_CAPTIONED = re.compile(r"^[^:,;.]{3,60}:")


def prose_field(declared: DocumentType) -> DeclaredField | None:
    """The field of ``declared`` whose value is prose, where it has one only."""
    prose = [f for f in declared.fields if f.kind is Kind.TEXT and f.lines >= _PARAGRAPHS]
    return prose[0] if len(prose) == 1 else None


def drop_what_is_confirmed(declared: DocumentType, sheets: Sequence[Sheet], found: dict[str, Found]) -> None:
    """Forgets prose that was found below the applicant's signature: "Nội dung đơn của ông … là đúng sự thật" is what
    an office confirms."""
    field = prose_field(declared)
    item = found.get(field.name) if field is not None else None
    if field is None or item is None or not item.words or declared.applicant is None:
        return
    page = next((s for s in sheets if s.number == item.page), None)
    headings = {squeeze(h) for h in declared.applicant.headings}
    top = min(w.box[1] for w in item.words)
    if page is not None and any(
        squeeze(piece.text) in headings and _SIGNED * page.height < piece.y1 < top for piece in page.pieces
    ):
        del found[field.name]


def tell_whole(declared: DocumentType, sheets: Sequence[Sheet], found: dict[str, Found]) -> None:
    """Widens prose that was found to the sentences before it and the paragraph of the request behind it."""
    field = prose_field(declared)
    item = found.get(field.name) if field is not None else None
    page = next((s for s in sheets if item is not None and s.number == item.page), None)
    if field is None or item is None or page is None or item.value is None or not item.words:
        return
    mine = {w.box for w in item.words}
    rows = [i for i, row in enumerate(page.rows) if any(w.box in mine for w in row.words)]
    if not rows:
        return
    others = claimed_words({n: one for n, one in found.items() if n != field.name})
    taken = {box for number, box in others if number == page.number}
    first = _beginning(page, rows[0], mine, taken)
    last = _end(page, rows[-1], mine, taken)
    if first is None and last == rows[-1]:
        return
    start = page.rows[rows[0] if first is None else first]
    words = list(start.words) if first is not None else [w for w in start.words if w.box in mine]
    for row in page.rows[(rows[0] if first is None else first) + 1 : last + 1]:
        words += row.words
    value = made(field, [nfc(" ".join(w.text for w in words))], words, page, 0.9)
    if value is not None and value.value is not None:
        value.agreement = min(value.agreement, item.agreement)
        found[field.name] = value


def _beginning(page: Sheet, row: int, mine: set[Box], taken: set[Box]) -> int | None:
    """The row where the prose begins into whose middle a caption led; ``None`` where it led to the beginning."""
    here = page.rows[row]
    lead = [w for w in here.words if w.box[0] < min(v.box[0] for v in here.words if v.box in mine)]
    if any(w.text.rstrip().endswith(":") for w in lead):
        return None
    first, above = row, here
    for number in range(row - 1, -1, -1):
        one = page.rows[number]
        text = nfc(one.text)
        if above.level - one.level > PARAGRAPH * page.letter or _no_prose(one, taken):
            break
        if _CAPTIONED.match(text) or text.rstrip().endswith(":"):
            break
        first, above = number, one
        if _begins_paragraph(page, number):
            break
    before = [w for one in page.rows[first:row] for w in one.words] + lead
    text = nfc(" ".join(w.text for w in before))
    reason = re.split(r"(?:(?:vậy|nay)\s+)?(?:chúng )?tôi (?:xin )?(?:làm|viết) đơn", text, flags=re.IGNORECASE)[0]
    whole = nfc(page.rows[first].text)[:1].isupper()
    return first if whole and len(reason.split()) >= _LEAST_REASON else None


def _begins_paragraph(page: Sheet, number: int) -> bool:
    """Whether the row above ends a paragraph: it ends well before the right edge of the text."""
    if not number:
        return True
    above, row = page.rows[number - 1], page.rows[number]
    right = max(one.x1 for one in page.rows)
    return above.x1 < right - 6 * page.letter and row.text[:1].isupper()


def _end(page: Sheet, row: int, mine: set[Box], taken: set[Box]) -> int:
    """The last row of the prose: that of the request, where it stands in the next paragraph."""
    if page.rows[row].words[-1].box not in mine or not _ends_sentence(page, row):
        return row
    last, asked = row, False
    for number in range(row + 1, len(page.rows)):
        one, above = page.rows[number], page.rows[number - 1]
        text = nfc(one.text)
        far = one.level - above.level > PARAGRAPH * page.letter
        opens = text[:1].isupper() and _ends_sentence(page, number - 1)
        if far or _no_prose(one, taken) or _CAPTIONED.match(text):
            break
        if opens:
            asks = bool(_ASKS.match(text)) and not _POLITE.match(text)
            if asked or (_POLITE.match(text) or (closes(text) and not asks)):
                break
            asked = asks
        asked = asked or bool(_ASKS_WITHIN.search(text))
        last = number
    return last if asked else row


def _ends_sentence(page: Sheet, number: int) -> bool:
    """Whether a row ends a sentence: with its stop, or well before the right edge of the text."""
    row = page.rows[number]
    return nfc(row.text).rstrip().endswith((".", "²", ";")) or row.x1 < max(r.x1 for r in page.rows) - 6 * page.letter


def _no_prose(row: Piece, taken: set[Box]) -> bool:
    """Whether ``row`` is a field's, a heading, a date line, or an item of a list."""
    text = nfc(row.text)
    if any(w.box in taken for w in row.words) or upper_share(text) > 0.75 or DAY.search(text):
        return True
    return bool(numbering(row.words[0])) or text[:1] in "-–+•*"
