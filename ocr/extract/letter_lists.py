"""Whom an official document is addressed and sent to (NĐ 30/2020, Phụ lục I, ô 9a, 9b): the lists, and as fields."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ocr.vietnamese.address_parts import jrai_names_mended
from ocr.vietnamese.hierarchy import breaks_off
from ocr.vietnamese.lexicon import recipients
from ocr.vietnamese.normal import fold, nfc, spaces, tone_placed
from ocr.vietnamese.plausible import sureness
from schemas.reading import Word
from schemas.record import Level

from .found import Found, from_pieces
from .layout import Piece, Sheet, rows
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
        cleaned = [_NUMBER_ONE.sub("số 1", _bare(item)) for item in opened.items]
        return [c for c in cleaned if any(ch.isalpha() for ch in c)], opened.taken
    return [], []


def _open(row: Piece, sheet: Sheet) -> _Addressees | None:
    """The list that "Kính gửi:" or a telegram's "điện:" in ``row`` opens, with what stands on that row."""
    _, told, words = _kinh_gui_in(row)
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


def _bare(item: str) -> str:
    """``item`` of a list without its end's sign and the specks at its ends: "ˆ Lưu: VT", "Các PCVP UBND tỉnh; '",
    "UBND xã Thanh Thủy; Ị"."""
    item = re.sub(r"(?:\s[ịỊìÌ|]){1,2}\W*$", "", spaces(item))
    bare = re.sub(r"^(?:[^\w(“\"]|[ˆˇ˜])+|(?:[^\w)”\"]|[ˆˇ˜])+$", "", spaces(item))
    bare = re.sub(r"""(?<=\w) ["'”“] (?=\()""", " ", bare)  # a speck before a note
    return bare.rstrip(' "') if bare.count('"') % 2 and bare.endswith('"') else bare


def _kinh_gui_in(row: Piece) -> tuple[str, re.Match[str] | None, list[Word]]:
    """``row`` from the word "Kính" on (an incoming stamp may stand before it)."""
    words = list(row.words)
    for start in range(len(words) - 1):
        text = nfc(" ".join(w.text for w in words[start:]))
        match = KINH_GUI.match(text)
        if match:
            return text, match, words[start:]
    return "", None, []


_NOI_NHAN = re.compile(r"^\W*[nm][oơớờởỡợôóo]i[\s_]+(?:nh[aâậấầẫăạ](?:n\b|m\W*$)|g[ửữưừứựu]i\s*:)\W*", re.IGNORECASE)
_KEPT = re.compile(r"^(?:L[ưu]u\s*[:;.]\s*|[EL]u\s+(?=VT$))V[TIỊÍÏUŨÚl1EÊỀ]\b")
_KEPT_AT = re.compile(r"(?<=^Lưu )V[IỊÍÌl1](?=\W*$|,)")
_FIGURE_BEHIND = re.compile(r"(?<=^Lưu: VT, )([^\W\d_]+),\s?\d$")
"""The last item: "Lưu: VT" (NĐ 30/2020, Phụ lục I, mục 9d), its T often read as another letter."""
_AS_ABOVE = re.compile(r"^\W*-\s*Như\s+(?:trên|[ĐD]i[ềêếệ]u)", re.IGNORECASE)


def find_recipients(sheet: Sheet) -> tuple[list[str], list[Piece]]:
    """The items of "Nơi nhận:" at the bottom left of ``sheet`` and their rows; empty where there is none."""
    left = rows(p for p in sheet.pieces if p.x0 < 0.46 * sheet.width)
    for i, row in enumerate(left):
        text = nfc(row.text)
        headed = bool(_NOI_NHAN.match(text))
        if not (headed or _AS_ABOVE.match(text)) or row.x0 > 0.4 * sheet.width:
            continue
        first = _NOI_NHAN.sub("", text) if headed else text
        opened = _Recipients(sheet, row, [DASH.sub("", first)] if DASH.match(first) else [], [row])
        for following in left[i + 1 :]:
            if not opened.goes_on_behind(following):
                break
        opened.take_second_column()
        cleaned = [_bare(item) for item in opened.items]
        cleaned = [_archived(c) for c in cleaned if any(ch.isalpha() for ch in c)]
        cleaned = _strokes_put_back(
            [re.sub(r"\(([bt])(?:\s*/\s*[€ec©]|[íìĩịIl1|]c)\)", r"(\1/c)", c) for c in cleaned]
        )
        if cleaned:
            return cleaned, opened.taken
    return [], []


_LEAST_IN_COLUMN = 2
"""Items that make a column."""


def _is_archive(item: str) -> bool:
    """Whether ``item`` is the list's last one, the archive: "Lưu: VT"."""
    return fold(item).startswith(("luu", "luv"))


def _archived(item: str) -> str:
    """``item`` with the archive's abbreviation as it is written, if it is the one that is kept."""
    return _KEPT_AT.sub("VT", _KEPT.sub("Lưu: VT", _FIGURE_BEHIND.sub(r"\1", item)))


_STRUCK = re.compile(r"\([bt]/[chdđ]\)|\(p/h\)")
_UNSTRUCK = re.compile(r"\(([bt])([chdđ])\)")


def _strokes_put_back(items: Sequence[str]) -> list[str]:
    """``items`` with the stroke that one's note lost where another's has it: "(b/c)" and "(th)"."""
    if not any(_STRUCK.search(item) for item in items):
        return list(items)
    return [_UNSTRUCK.sub(r"(\1/\2)", item) for item in items]


@dataclass
class _Recipients:
    """The list of recipients while it is read row by row: its items so far and the rows that they stand in."""

    sheet: Sheet
    anchor: Piece
    items: list[str]
    taken: list[Piece]
    passed: list[Piece] = field(default_factory=list)
    """Rows before the first dash: items whose dashes were not read, or none."""

    def goes_on_behind(self, row: Piece) -> bool:
        """Takes ``row`` if it belongs here, and whether the list may go on after it."""
        line = nfc(row.text)
        letters = sum(c.isalpha() for c in line)
        if row.x0 > self.anchor.x0 + 0.2 * self.sheet.width and not any(c.isalnum() for c in line):
            return True  # a crumb right of the list
        far = (3.0 if self.items else 4.5) * self.sheet.letter  # the first item may not have been read
        if row.level - self.taken[-1].level > far or row.x0 > self.anchor.x0 + 0.2 * self.sheet.width:
            return not self.items
        if DASH.match(line):
            if not self.items:
                self._take_passed(row)
            self.items.append(DASH.sub("", line))
        elif self.items and letters >= 2:
            if self.items[-1].rstrip().endswith(";"):
                self.items.append(line)  # its dash was not read
            else:
                self.items[-1] += " " + line
        else:
            if letters >= 4:
                self.passed.append(row)
            return True
        self.taken.append(row)
        return not (_is_archive(self.items[-1]) and self.items[-1].rstrip().endswith("."))

    def take_second_column(self) -> None:
        """Goes on with the items right of the list, level with its rows, where some offices write it in two columns:
        each begins with a dash, as nothing in a signature does."""
        if len(self.items) < _LEAST_IN_COLUMN or _is_archive(self.items[-1]):
            return
        first, last = self.taken[1] if len(self.taken) > 1 else self.taken[0], self.taken[-1]
        slack = 0.7 * self.sheet.letter
        beside = self.sheet.within(0.46 * self.sheet.width, first.level - slack, self.sheet.width, last.level + slack)
        column = [row for row in rows(beside) if any(c.isalnum() for c in row.text)]
        if len(column) >= _LEAST_IN_COLUMN and all(DASH.match(nfc(row.text)) for row in column):
            self.items += [DASH.sub("", nfc(row.text)) for row in column]
            self.taken += column

    def _take_passed(self, row: Piece) -> None:
        """The rows over the first dash that begin where ``row`` does are items too."""
        garbled = [p for p in self.passed if abs(p.x0 - row.x0) < self.sheet.letter]
        self.items += [nfc(p.text) for p in garbled]
        self.taken += garbled


def _mended(items: Sequence[str], pieces: Sequence[Piece]) -> list[str]:
    """``items`` with the marks that the usual words for bodies and people demand: "UBND tính", "Các chỉ đoàn"."""
    sure = sum(p.confidence for p in pieces) / len(pieces)
    mended = (jrai_names_mended(_same_letters(item, recipients().mend(item, sure))) for item in items)
    mended = (_BRANCH.sub(lambda m: m[1] + "hi", item) for item in mended)
    return [re.sub(r"\(đ[êếềễệ] (?=\w)", "(để ", item) for item in mended]


_BRANCH = re.compile(r"\b([Cc])[hH][ỉíìĩị](?= (?:cục|bộ|đoàn|nhánh|hội|ủy)\b|, đảng bộ\b)")
"""The word for a branch, "chi", before what it is a branch of: "Lãnh đạo Chỉ cục", "Các chỉ, đảng bộ"."""


def _same_letters(read: str, mended: str) -> str:
    """``read`` with the words of ``mended`` that differ in marks only and usually stand beside their neighbour.

    A word that bodies and people are named with as it was read stays: "Dân quân" is no "Dân quận".
    """
    if fold(mended) != fold(read):
        return read
    old, new = read.split(), mended.split()
    usual = [tone_placed(re.sub(r"\W", "", word)) for word in new]
    pairs = recipients().pairs
    for at, word in enumerate(old):
        beside = {(usual[at - 1], usual[at])} if at else set()
        beside |= {(usual[at], usual[at + 1])} if at + 1 < len(usual) else set()
        known = recipients().knows(re.sub(r"\W", "", word).lower())
        if word != new[at] and beside & pairs and not known:
            old[at] = new[at]
    return " ".join(old)


def addressee_field(head: Letterhead, fields: dict[str, Found]) -> None:
    """Sets ``kinh_gui`` from the list behind "Kính gửi:"."""
    items, pieces = find_addressees(head, min(head.sheet.height, head.bottom + 0.4 * head.sheet.height))
    if items:
        found = from_pieces(_mended(items, pieces), pieces, agreement=0.95)
        # a list that ends with a semicolon goes on where it could not be read
        agreement = 0.6 if nfc(pieces[-1].text).rstrip().endswith((";", ",")) else 0.97
        found.confidence = agreement * sureness([(nfc(w.text), w.confidence) for p in pieces for w in p.words])
        if any(breaks_off(item) for item in items):
            found.check("summary_cut", Level.WARN, "Nơi gửi dừng giữa tên đơn vị hành chính; cần xem lại")
        fields["kinh_gui"] = found


def recipient_field(sheets: Sequence[Sheet], fields: dict[str, Found]) -> None:
    """Sets ``noi_nhan`` from the first list under "Nơi nhận:"."""
    for page in sheets:
        items, pieces = find_recipients(page)
        if items:
            last = fold(items[-1]).startswith("luu")
            mended = _mended(items, pieces)
            agreement = 0.97 if last and mended == items else 0.8
            fields["noi_nhan"] = found = from_pieces(mended, pieces, agreement=agreement)
            if not last or _has_holes(pieces, page) or any(_RUN_ON.match(fold(item)) for item in mended):
                found.check("list_gap", Level.WARN, "Có thể thiếu một nơi nhận; cần xem lại")
            if any(_SLASH_LOST.search(item) for item in mended):
                found.check("purpose_mark", Level.WARN, "Chữ viết tắt trong ngoặc có thể thiếu dấu gạch chéo")
            return


_RUN_ON = re.compile(r"nhu (?:tren|dieu \d{1,2})\s*[;:.,]\s*\w")
"""The first item with another that stands on a line of its own."""
_SLASH_LOST = re.compile(r"\([^\W\d_]{2}\)")
"""What a recipient gets it for is written "(b/c)", "(t/h)"; the stroke is thin."""


def _has_holes(rows: Sequence[Piece], page: Sheet) -> bool:
    """Whether rows of a list stand further apart than others, or words of one, or one is a dash alone: something
    there was not read."""
    if any(not any(c.isalpha() for c in row.text) for row in rows):
        return True
    steps = [b.level - a.level for a, b in pairwise(rows)]
    usual = min((s for s in steps if s > 0.8 * page.letter), default=0.0)
    return any(step > 1.7 * usual for step in steps) or any(
        b.box[0] - a.box[2] > 3 * page.letter for row in rows for a, b in pairwise(row.words)
    )
