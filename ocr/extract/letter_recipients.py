"""Who gets an official document (NĐ 30/2020, Phụ lục I, ô 9b): the list under "Nơi nhận:", and as a field."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ocr.vietnamese.normal import fold, nfc
from schemas.record import Level

from .found import Found, from_pieces
from .layout import Piece, Sheet, rows
from .letter_lists import bare_item, mended_items
from .letter_title import DASH

_NOI_NHAN = re.compile(r"^\W*[nm][oơớờởỡợôóo]i[\s_]+(?:nh[aâậấầẫăạ](?:n\b|m\W*$)|g[ửữưừứựu]i\s*:)\W*", re.IGNORECASE)
_KEPT = re.compile(r"^(?:L[ưu]u\s*[:;.]\s*|[EL]u\s+(?=VT$))V[TIỊÍÏUŨÚl1EÊỀ]\b")
_KEPT_AT = re.compile(r"(?<=^Lưu )V[IỊÍÌl1](?=\W*$|,)")
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
        cleaned = [bare_item(item) for item in opened.items]
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
    return _KEPT_AT.sub("VT", _KEPT.sub("Lưu: VT", item))


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


def recipient_field(sheets: Sequence[Sheet], fields: dict[str, Found]) -> None:
    """Sets ``noi_nhan`` from the first list under "Nơi nhận:"."""
    for page in sheets:
        items, pieces = find_recipients(page)
        if items:
            last = fold(items[-1]).startswith("luu")
            mended = mended_items(items, pieces)
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
