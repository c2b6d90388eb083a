"""Papers that several people signed with a post each: the clerk beside the chairman, who certified a copy under who
issued the original. Which of them signed for the body a person says.
"""

from __future__ import annotations

from collections.abc import Sequence

from schemas.document_types.declaration import DocumentType, Kind
from schemas.record import Level

from .found import Found
from .layout import Piece, Sheet
from .signature_posts import is_post_line

_HEAD = 0.25
"""Share of the page's height that no signature stands in."""
_SAME_AXIS = 0.12
_NEXT_LINE = 2.8
"""Lines of one post stand no further apart than this many heights of a line, their middles on one axis."""


def apply_signers(declared: DocumentType, sheets: Sequence[Sheet], fields: dict[str, Found]) -> None:
    """Marks who signed among ``fields`` where a page of ``sheets`` bears the posts of several."""
    if not any(len(places(page)) > 1 for page in sheets):
        return
    for one in declared.fields:
        found = fields.get(one.name)
        if one.zone == "signature" and one.kind is not Kind.DATE and found is not None and found.value is not None:
            message = "Trên giấy có nhiều người ký theo chức danh; kiểm tra ai ký thay mặt cơ quan."
            found.check("several_signers", Level.WARN, message)


def places(page: Sheet) -> list[list[Piece]]:
    """The posts over signatures on ``page``: the lines of each place, from above."""
    lines = [p for p in page.pieces if p.y0 > _HEAD * page.height and p.text[:1].isalnum() and is_post_line(p.text)]
    out: list[list[Piece]] = []
    for line in sorted(lines, key=lambda p: p.level):
        mine = next((place for place in out if _goes_on(place[-1], line, page)), None)
        if mine is None:
            out.append([line])
        else:
            mine.append(line)
    return out


def _goes_on(last: Piece, line: Piece, page: Sheet) -> bool:
    near = 0 <= line.level - last.level < _NEXT_LINE * max(page.letter, line.height)
    return near and abs(line.middle - last.middle) < _SAME_AXIS * page.width
