"""Whom an official document is addressed to (NĐ 30/2020, Phụ lục I, ô 9a): the list, and as a field."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ocr.vietnamese.hierarchy import breaks_off
from ocr.vietnamese.normal import nfc, spaces
from ocr.vietnamese.plausible import sureness
from schemas.reading import Word
from schemas.record import Level

from .found import Found, from_pieces
from .layout import Piece, Sheet
from .letter_lists import bare_item, mended_items
from .letter_title import DASH, KINH_GUI, rows_under
from .letterhead import Letterhead

_WIRED = re.compile(
    r"(?:CHỦ TỊCH|BAN|THỦ TƯỚNG|BỘ TRƯỞNG).{0,60}\s(?:[đd]i[eệẹê]n|[ĐD]I[EỆẸÊ]N)\s*:\W*$|^\W*(?:ĐIỆN|Điện)\s*:"
)
"""Before the addressees of a công điện: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN điện:"."""
_NUMBER_ONE = re.compile(r"\bsố [Il]$")


def find_addressees(head: Letterhead, first_body_row: float) -> tuple[list[str], list[Piece]]:
    """The bodies after "Kính gửi:" and the rows that they stand in; empty lists where there is none."""
    under = rows_under(head, first_body_row)
    for i, row in enumerate(under):
        opened = _open(row, head.sheet)
        if opened is None:
            continue
        for at, following in enumerate(under[i + 1 :], start=i + 1):
            if not opened.goes_on_behind(following, under[at + 1 : at + 2]):
                break
        cleaned = [_NUMBER_ONE.sub("số 1", bare_item(item)) for item in opened.items]
        return [c for c in cleaned if any(ch.isalpha() for ch in c)], opened.taken
    return [], []


def _open(row: Piece, sheet: Sheet) -> _Addressees | None:
    """The list that "Kính gửi:" or a telegram's "điện:" in ``row`` opens, with what stands on that row."""
    told, words = _kinh_gui_in(row)
    greeted = told is not None
    if told is None:
        told, words = _WIRED.search(nfc(row.text)), list(row.words)
    if told is None:
        return None
    words = _before_stamp(words, sheet)
    first = DASH.sub("", spaces(nfc(" ".join(w.text for w in words))[told.end() :]))
    anchor = row.part(words)
    return _Addressees(sheet, anchor, [first] if first else [], [anchor], stands_alone=greeted and not first)


@dataclass
class _Addressees:
    """The list of addressees while it is read row by row: its items so far and the rows that they stand in."""

    sheet: Sheet
    anchor: Piece
    items: list[str]
    taken: list[Piece]
    stands_alone: bool
    """Nothing follows "Kính gửi:" on its row."""

    def goes_on_behind(self, row: Piece, behind: Sequence[Piece]) -> bool:
        """Takes ``row`` if it belongs here, and whether the list may go on after it; ``behind`` is the next row."""
        if _begins_text(row, behind, self.sheet):
            return False
        if self.stands_alone and _centred(row, self.taken, self.sheet):
            _add_centred(nfc(row.text), self.items)
            return self._taken(row)
        piece = self._inside(row)
        if piece is None or not any(c.isalnum() for c in piece.text):
            return True  # beside the list, or a crumb between two rows
        before = self.taken[-1]
        if piece.level - before.level > 2.4 * max(self.sheet.letter, before.height):
            return False
        line = nfc(piece.text)
        if DASH.match(line):
            self.items.append(DASH.sub("", line))
        elif _goes_left(piece, row, self.sheet) or _is_paragraph(row, before, self.sheet):
            return False
        elif self.items and _goes_on(piece, self.items[-1], before, self.anchor, self.sheet):
            self.items[-1] += " " + line
        elif self._is_next(piece):
            self.items.append(line)
        else:
            return False
        return self._taken(piece)

    def _inside(self, row: Piece) -> Piece | None:
        """The part of ``row`` under the list; an item with a dash may begin left of "Kính gửi:"."""
        hung = DASH.match(nfc(row.text)) and row.x0 > _HUNG * self.sheet.width
        edge = self.anchor.x0 - 0.02 * self.sheet.width
        words = [w for w in row.words if hung or w.box[0] >= edge]
        return row.part(words) if words else None

    def _is_next(self, piece: Piece) -> bool:
        """Whether ``piece`` is an item without a dash: the first one, or one under another that a semicolon ends."""
        if not self.items:
            return piece.x0 > self.anchor.x0
        return self.items[-1].rstrip().endswith(";") and piece.x0 > self.anchor.x0 + 2 * self.sheet.letter

    def _taken(self, piece: Piece) -> bool:
        self.taken.append(piece)
        return not self.items[-1].rstrip().endswith(".")


_HUNG = 0.25
"""Share of the page's width right of which the items of a list to whom a letter goes may begin."""


_HUNG_UNDER = 0.06
"""Share of the page's width: a row that begins further right than this is set under the addressee."""


def _before_stamp(words: list[Word], sheet: Sheet) -> list[Word]:
    """``words`` of the row of "Kính gửi:" up to a full stop or semicolon that a wide blank follows: beside it stands
    an incoming stamp."""
    for n, (a, b) in enumerate(pairwise(words)):
        if a.text.endswith((".", ";")) and b.box[0] - a.box[2] > 2 * sheet.letter:
            return words[: n + 1]
    return words


def _right_edge(sheet: Sheet) -> int:
    return max(row.x1 for row in sheet.rows)


def _goes_on(piece: Piece, item: str, before: Piece, anchor: Piece, sheet: Sheet) -> bool:
    """Whether ``piece`` is more of ``item``, which the row ``before`` began: right of "Kính gửi:", behind a comma
    also under it. A row whose first word would have had room on the one before begins the text."""
    first = piece.words[0]
    room = _right_edge(sheet) - before.x1 - sheet.letter > 1.5 * (first.box[2] - first.box[0])
    hung = piece.x0 > anchor.x0 + _HUNG_UNDER * sheet.width
    if room and not hung and first.text[:1].isupper() and not item.rstrip().endswith(","):
        return False
    open_end = item.rstrip().endswith(",") and abs(piece.x0 - anchor.x0) < sheet.letter
    return open_end or (piece.x0 > anchor.x0 and not item.rstrip().endswith((";", ".")))


_SAME_MIDDLE, _MOST_CENTRED = 0.04, 0.7
"""Shares of the page's width: how far the middles of centred rows lie apart at most, and how wide one may be."""


def _centred(row: Piece, taken: Sequence[Piece], sheet: Sheet) -> bool:
    """Whether ``row`` stands under the middle of "Kính gửi:", which stands alone, and begins left of it: addressees
    one under the other, each in the middle of the page."""
    anchor, before = taken[0], taken[-1]
    near = row.level - before.level < 2.4 * max(sheet.letter, before.height)
    narrow = row.x1 - row.x0 < _MOST_CENTRED * sheet.width
    under = abs(row.middle - anchor.middle) < _SAME_MIDDLE * sheet.width and row.x0 < anchor.x0
    whole = len(sheet.parts_of(row)) == 1  # a stamp may stand left of a list
    return (
        near and narrow and under and whole and not DASH.match(nfc(row.text)) and any(c.isalpha() for c in row.text)
    )


def _goes_left(piece: Piece, row: Piece, sheet: Sheet) -> bool:
    """Whether ``row`` is one run of words of which ``piece`` is only the end: a paragraph. What stands apart at its
    left is a stamp's."""
    before = [w for w in row.words if w.box[2] <= piece.x0]
    return bool(before) and piece.x0 - before[-1].box[2] < 1.5 * sheet.letter


def _add_centred(line: str, items: list[str]) -> None:
    """Adds ``line`` to the last of ``items``, or as one of its own behind a semicolon."""
    if items and not items[-1].rstrip().endswith(";"):
        items[-1] += " " + line
    else:
        items.append(line)


def _begins_text(row: Piece, behind: Sequence[Piece], sheet: Sheet) -> bool:
    """Whether ``row`` begins a paragraph: it reaches the text's right edge, and the row ``behind`` it begins left of
    it."""
    indented = any(r.x0 < row.x0 - 2 * sheet.letter and r.level - row.level < 3 * row.height for r in behind)
    full = row.x1 > _right_edge(sheet) - 0.02 * sheet.width and row.x1 - row.x0 > 0.5 * sheet.width
    return full and indented and row.text[:1].isupper() and not DASH.match(nfc(row.text))


def _is_paragraph(row: Piece, before: Piece, sheet: Sheet) -> bool:
    """Whether the text begins with ``row``: as wide as the page, and the row ``before`` ended short of it."""
    wide = row.x1 - row.x0 > 0.65 * sheet.width and row.x1 - before.x1 > 4 * sheet.letter
    return wide and row.text[:1].isupper()


def _kinh_gui_in(row: Piece) -> tuple[re.Match[str] | None, list[Word]]:
    """``row`` from the word "Kính" on (an incoming stamp may stand before it)."""
    words = list(row.words)
    for start in range(len(words) - 1):
        match = KINH_GUI.match(nfc(" ".join(w.text for w in words[start:])))
        if match:
            return match, words[start:]
    return None, []


def addressee_field(head: Letterhead, fields: dict[str, Found]) -> None:
    """Sets ``kinh_gui`` from the list behind "Kính gửi:"."""
    items, pieces = find_addressees(head, min(head.sheet.height, head.bottom + 0.4 * head.sheet.height))
    if items:
        found = from_pieces(mended_items(items, pieces), pieces, agreement=0.95)
        # a list that ends with a semicolon goes on where it could not be read
        agreement = 0.6 if nfc(pieces[-1].text).rstrip().endswith((";", ",")) else 0.97
        found.confidence = agreement * sureness([(nfc(w.text), w.confidence) for p in pieces for w in p.words])
        if any(breaks_off(item) for item in items):
            found.check("summary_cut", Level.WARN, "Nơi gửi dừng giữa tên đơn vị hành chính; cần xem lại")
        fields["kinh_gui"] = found
