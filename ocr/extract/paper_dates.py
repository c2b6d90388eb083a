"""The date of a paper that no caption leads to: over its signature, under its title, in its letterhead."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from ocr.vietnamese.dates import find_date, long_date
from ocr.vietnamese.normal import UPPER, key, nfc
from schemas.record import Level

from .captions import squeeze
from .found import Found, from_pieces
from .layout import Piece, Sheet
from .letterhead import cites_law, find_letterhead

_PLACED = re.compile(rf"^\W*[{UPPER}][^,:\d]{{1,30}},\s*ngày\b.{{0,14}}\btháng\b.{{0,10}}\bnăm\b")
"""The row over a signature: "Bình Yên, ngày 31 tháng 01 năm 2022"."""
_DATED = re.compile(rf"^\W*(?:[{UPPER}][^,]{{1,30}},\s*)?ngày\s*(?:\([^)\d]{{1,12}}\)\s*)?:?\s*\d", re.IGNORECASE)


def last_date(sheets: Sequence[Sheet]) -> Found | None:
    """The last "ngày … tháng … năm …", or "Ngày 02/03/2022", over a signature: right of the middle, alone there.

    Where none stands there: one alone elsewhere, as under the title of a receipt.
    """
    signed, elsewhere = _dates(sheets)
    if signed is not None and (signed.value is not None or _PLACED.match(" ".join(w.text for w in signed.words))):
        return signed  # one with its place is the paper's own, read or not
    return elsewhere or signed


def date_over_signature(sheets: Sequence[Sheet]) -> Found | None:
    """The same where it stands over a signature only."""
    signed, _ = _dates(sheets)
    return signed if signed is not None and signed.value is not None else None


def _dates(sheets: Sequence[Sheet]) -> tuple[Found | None, Found | None]:
    """The last date that stands alone right of the middle, and the last one alone elsewhere."""
    best: Found | None = None
    elsewhere: Found | None = None
    confirmed: tuple[int, float] | None = None
    for page in sheets:
        left, right = _breadth(page)
        for piece in map(_with_its_end(page), (*page.pieces, *_wide_dates(page))):
            text = nfc(piece.text)
            if confirmed is None and _CONFIRMS.match(text) and piece.level < page.foot:
                confirmed = page.number, piece.level + piece.height
            below = confirmed is not None and (page.number, piece.level) > confirmed
            if below and best is not None and best.value is not None:
                return best, elsewhere  # whoever confirms what the paper says dates it later
            date = long_date(text)
            if date is None and (_DATED.match(text) or _ISSUED.match(text)):
                date = find_date(text)
            if date is not None and cites_law(text[: date.start]):
                continue
            if date is None or date.start > 45 or len(piece.text) - date.end > 6 or _captioned(piece, page):
                continue
            one = whole_date(piece)
            if _ISSUED.match(text):
                one.agreement = min(one.agreement, 0.6)  # an identity card's, if the form asks for it there
            if piece.middle < left + 0.4 * (right - left):
                if one.value is not None and (date.start <= 2 or _DATED.match(text)):
                    one.agreement, elsewhere = min(one.agreement, 0.6), one
                continue
            if one.value is not None or best is None or best.value is None or _PLACED.match(text):
                best = one  # "Ngày tháng năm sinh" over a table is no date
    return best, elsewhere


_ISSUED = re.compile(r"^\W*Ngày (?:cấp|lập|ký|thu)\s*:\s*\d")
"""The date over a signature with a caption of its own: "Ngày cấp: 06/11/2025"."""
_CONFIRMS = re.compile(
    r"^\W*(?:[IVXHl1]{1,4}\W+|PHẦN )?(?:XÁC NHẬN|Ý KIẾN|CHỨNG THỰC|PHÊ DUYỆT|XÉT DUYỆT|THẨM ĐỊNH)\b[^:]{0,8}"
    r"(?:CỦA|CHÍNH QUYỀN|UBND|ỦY BAN|CẤP)\b"
)
"""The heading under which others confirm what the paper says."""
_CUT_DATE = re.compile(r"\bngày\W*\d{1,2}\W*tháng(?:\W*\d{1,2})?(?:\W*năm)?\W*$", re.IGNORECASE)


def _with_its_end(page: Sheet) -> Callable[[Piece], Piece]:
    """For a piece that ends within a date the same with the piece straight under it: "…, ngày 15 tháng / 02 năm 2024"
    in a narrow column."""

    def whole(piece: Piece) -> Piece:
        if not _CUT_DATE.search(nfc(piece.text)):
            return piece
        near = (p for p in page.pieces if 0.5 * piece.height < p.level - piece.level < 2.2 * piece.height)
        below = next((p for p in near if p.x0 < piece.x1 and p.x1 > piece.x0 and p.middle > piece.x0), None)
        return piece if below is None else piece.part([*piece.words, *below.words])

    return whole


def _wide_dates(page: Sheet) -> Iterator[Piece]:
    """Dates with such wide blanks that each is several pieces: "…, ngày 14   tháng 10   năm 2013"."""
    for row in page.rows:
        if not _is_whole(row):
            continue
        boxes = {w.box for w in row.words}
        parts = [p for p in page.pieces if p.words[0].box in boxes]
        begun = [p for p in parts if re.search(r"\bngày\b", nfc(p.text), re.IGNORECASE)]
        if begun and not any(map(_is_whole, parts)):
            yield row.part([w for w in row.words if w.box[0] >= begun[-1].x0])


def _is_whole(piece: Piece) -> bool:
    date = long_date(nfc(piece.text))
    return date is not None and date.complete


def _breadth(page: Sheet) -> tuple[float, float]:
    """Where what is printed on ``page`` begins and ends: a card on a large sheet is small."""
    edges = sorted(p.x0 for p in page.pieces if len(squeeze(p.text)) > 3)
    ends = sorted(p.x1 for p in page.pieces if len(squeeze(p.text)) > 3)
    return (edges[len(edges) // 10], ends[-1 - len(ends) // 10]) if edges else (0.0, float(page.width))


def _captioned(piece: Piece, page: Sheet) -> bool:
    """Whether ``piece`` is the value of a caption in a column of its own at the left."""
    return any(
        other.x1 <= piece.x0
        and abs(other.level - piece.level) < 0.5 * max(piece.height, other.height)
        and other.text.rstrip().endswith(":")
        and not key(other.text).startswith("noi nhan")
        for other in page.pieces
    )


def paper_date(sheets: Sequence[Sheet]) -> Found | None:
    """The date of an unknown paper: of its letterhead, else the one over the signature, else the first whole one."""
    for page in sheets:
        head = find_letterhead(page)
        if head is not None and head.date_row is not None:
            dated = whole_date(head.date_row)
            if dated.value is not None:
                return dated
    signed = last_date(sheets)
    if signed is not None:
        return signed
    told: list[tuple[int, Found]] = []
    for page in sheets:
        before = ""
        for row in page.rows:
            text = nfc(row.text)
            date = find_date(text)
            if date is not None and date.complete:
                rank = _of_the_paper(f"{before} {text[: date.start]}")
                told.append((rank, from_pieces(date.iso, [row], raw=text[date.start : date.end], agreement=0.85)))
            before = text
    return max(told, key=lambda one: one[0])[1] if told else None


_TODAY = re.compile(r"\b(?:hôm nay|lập|làm|ký|viết)(?:\s+(?:tại|vào|lúc|hồi)\b[^.;]{0,40})?\W*$", re.IGNORECASE)
_ANOTHER_S = re.compile(
    r"\b(?:quyết định|sinh|cấp|hết hạn|chết|mất|từ|đến|trước)\b[^.;:]{0,60}:?\W*$",
    re.IGNORECASE,
)


_NEAR = 60
"""Letters before a date within which what it belongs to is named."""


def _of_the_paper(before: str) -> int:
    """How likely a date is that of the paper itself, by the words before it: "Hôm nay, ngày …" is, that of a law, of
    a birth, of an identity card is another's."""
    if _TODAY.search(before):
        return 2
    return 0 if cites_law(before[-_NEAR:]) or _ANOTHER_S.search(before) else 1


def whole_date(row: Piece) -> Found:
    """The date that ``row`` holds; a value of ``None`` with a note where it was not read whole."""
    text = nfc(row.text)
    date = long_date(text) or find_date(text)
    iso = date.iso if date is not None and date.complete else None
    raw = text[date.start : date.end] if date is not None else text
    found = from_pieces(iso, [row], raw=raw, agreement=0.97 if date is not None and date.exact else 0.6)
    if iso is None:
        found.check("unread_date", Level.WARN, "Không đọc đủ ngày, tháng, năm")
    return found
