"""Whom an official document is addressed and sent to (NĐ 30/2020, Phụ lục I, ô 9a, 9b), as fields."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ocr.vietnamese.normal import fold, nfc
from ocr.vietnamese.plausible import sureness
from schemas.record import Level

from .found import Found, from_pieces
from .layout import Piece, Sheet
from .letter_title import find_addressees, find_recipients, mended_recipients
from .letterhead import Letterhead


def addressee_field(head: Letterhead, fields: dict[str, Found]) -> None:
    """Sets ``kinh_gui`` from the list behind "Kính gửi:"."""
    items, pieces = find_addressees(head, min(head.sheet.height, head.bottom + 0.4 * head.sheet.height))
    if items:
        found = from_pieces(mended_recipients(items, pieces), pieces, agreement=0.95)
        # a list that ends with a semicolon goes on where it could not be read
        agreement = 0.6 if nfc(pieces[-1].text).rstrip().endswith((";", ",")) else 0.97
        found.confidence = agreement * sureness([(nfc(w.text), w.confidence) for p in pieces for w in p.words])
        fields["kinh_gui"] = found


def recipient_field(sheets: Sequence[Sheet], fields: dict[str, Found]) -> None:
    """Sets ``noi_nhan`` from the first list under "Nơi nhận:"."""
    for page in sheets:
        items, pieces = find_recipients(page)
        if items:
            last = fold(items[-1]).startswith("luu")
            mended = mended_recipients(items, pieces)
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
    """Whether rows of a list stand further apart than others, or words of one: something there was not read."""
    steps = [b.level - a.level for a, b in pairwise(rows)]
    usual = min((s for s in steps if s > 0.8 * page.letter), default=0.0)
    return any(step > 1.7 * usual for step in steps) or any(
        b.box[0] - a.box[2] > 3 * page.letter for row in rows for a, b in pairwise(row.words)
    )
