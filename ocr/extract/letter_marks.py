"""What was stamped on an official document: urgency, and the receiving office's number and date."""

from __future__ import annotations

import re
from itertools import pairwise

from ocr.vietnamese.dates import PartialDate
from ocr.vietnamese.normal import key, nfc, tone_placed, upper_share
from schemas.reading import Word
from schemas.record import Box, Level

from .found import Found, from_pieces
from .layout import Sheet, rows
from .letterhead import Letterhead

FIGURE_SLIPS = str.maketrans("OoQIl|!][íìÍÌJ†SsBZ§", "00011111111111155828")
"""Letters that figures are mistaken for, where only a figure can stand."""
_URGENT = {"hoa toc": "Hỏa tốc", "hoa toc hen gio": "Hỏa tốc hẹn giờ", "thuong khan": "Thượng khẩn", "khan": "Khẩn"}


def urgency_field(head: Letterhead, fields: dict[str, Found]) -> None:
    page = head.sheet
    bottom = head.bottom + 0.2 * page.height
    left = rows(page.within(0, head.top, head.split, bottom))
    stacked = [a.part([*a.words, *b.words]) for a, b in pairwise(left) if b.level - a.level < 2.5 * page.letter]
    for piece in [*stacked, *left, *page.within(0, head.top, page.width, bottom)]:
        value = _URGENT.get(key(piece.text))
        if value and upper_share(piece.text) > 0.9:
            fields["do_khan"] = from_pieces(value, [piece], agreement=0.97)
            return
    for mark in page.reading.marks:
        if mark.kind == "stamp" and mark.candidates and key(mark.candidates[0][0]) in _URGENT:
            text, chance = mark.candidates[0]
            fields["do_khan"] = Found(
                _URGENT[key(text)], text, page.number, (), mark.box, agreement=chance, confidence=chance
            )
            return


_STAMP_NUMBER = re.compile(r"\bs[oốôóồ6](?:\s+đến)?\s*[:;.]\s*(\S.{0,10})", re.IGNORECASE)
_STAMP_DATE = re.compile(r"\bng[aàá]y(?:\s+đến)?\s*[:;.]?\s*(.{3,14})", re.IGNORECASE)


def incoming_fields(head: Letterhead, fields: dict[str, Found]) -> None:
    """Number and date of the incoming stamp ("CÔNG VĂN ĐẾN Số: … Ngày: …"): by pen, so always for a person."""
    page = head.sheet
    upper = page.within(0, 0, page.width, 0.45 * page.height)
    anchors = [w for p in upper for before, w in zip((None, *p.words), p.words, strict=False) if _is_den(w, before)]
    frame = (_stamp_frame(page) or _stamp_foot(page)) if not anchors else None
    if frame is None and not anchors:
        return
    box = frame or anchors[0].box
    reach_x, reach_y = (0.0, 0.0) if frame else (0.28 * page.width, 0.06 * page.height)
    own = {id(w) for p in (head.number_row, head.date_row) if p is not None for w in p.words}
    for row in rows(page.within(box[0] - reach_x, box[1] - reach_y, box[2] + reach_x, box[3] + reach_y)):
        words = [w for w in row.words if id(w) not in own]
        if not words:
            continue
        piece = row.part(words)
        text = nfc(piece.text)
        for name, pattern in (("so_den", _STAMP_NUMBER), ("ngay_den", _STAMP_DATE)):
            match = pattern.search(text)
            if match is None and frame and name == "so_den":
                match = re.fullmatch(r"\W*(\d{1,5})\W*", text)  # its "Số:" was read with the stamp's own print
            if match is None or name in fields:
                continue
            found = from_pieces(_stamp_value(name, match[1]), [piece], raw=match[1], agreement=0.3)
            found.handwritten = True
            found.check("incoming_stamp", Level.WARN, "Dấu công văn đến, ghi tay; cần xác nhận")
            fields[name] = found


def _is_den(word: Word, before: Word | None) -> bool:
    """Whether ``word`` is that of an incoming stamp: "ĐẾN" in capitals, its mark misread behind "CÔNG VĂN" ("CÔNG VĂN
    ĐỀN"), or the end of "Số đến", "Ngày đến"."""
    bare = tone_placed(word.text).strip("[]|().:,")
    lead = key(before.text) if before is not None else ""
    if word.text.upper() != word.text:
        return bare == "đến" and lead in ("so", "ngay") and word.text.rstrip().endswith(":")
    return bare in ("đến", "đên", "đén", "dến") or (key(word.text) == "den" and lead == "van")


def _stamp_frame(page: Sheet) -> Box | None:
    """Where a stamp lies whose "ĐẾN" was read by its colour or frame alone."""
    for mark in page.reading.marks:
        high = mark.box[1] < 0.45 * page.height
        if (
            high
            and mark.kind == "stamp"
            and mark.candidates
            and key(mark.candidates[0][0]) in ("den", "cong van den")
        ):
            return mark.box
    return None


_FOOT = re.compile(r"^\W*(?:chuy[eêểé]n|l[uư]u h[oồô]\s?s[oơ](?: s[oôố])?)\s*[:.]*\W*$", re.IGNORECASE)
_STAMP_WIDE, _STAMP_HIGH = 0.16, 0.09
"""Half the width of an incoming stamp and what of its height stands over its last row, shares of the page's."""


def _stamp_foot(page: Sheet) -> Box | None:
    """Where a stamp lies of which "ĐẾN" was not read, by its last row, "Chuyển:", and its name over "Số:"."""
    for foot in page.within(0, 0, page.width, 0.45 * page.height):
        if not _FOOT.match(nfc(foot.text)):
            continue
        left, top = round(foot.x0 - 0.04 * page.width), round(foot.y0 - _STAMP_HIGH * page.height)
        box = (max(0, left), max(0, top), round(foot.x0 + 2 * _STAMP_WIDE * page.width), foot.y1)
        if any(_STAMP_NUMBER.search(nfc(row.text)) for row in rows(page.within(*box))):
            return box
    return None


def _stamp_value(name: str, read: str) -> str | None:
    figures = re.findall(r"\d+", read.translate(FIGURE_SLIPS))
    if name == "so_den":
        return figures[0] if figures else None
    if len(figures) >= 3:
        year = int(figures[2])
        return PartialDate(year + 2000 if year < 100 else year, int(figures[1]), int(figures[0])).iso
    return None
