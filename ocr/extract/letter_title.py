"""Title of an official document: the type that it names in capitals (NĐ 30/2020, Phụ lục I, ô 5a)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapidfuzz import fuzz

from ocr.vietnamese.normal import key, nfc, upper_share

from .layout import Piece, Sheet, rows
from .letterhead import Letterhead
from .symbols import type_abbreviations, type_of

_MORE_TYPES = (
    "Luật", "Pháp lệnh", "Lệnh", "Nghị quyết liên tịch", "Thông tư liên tịch", "Quyết định", "Lời kêu gọi",
    "Tuyên bố", "Điều lệ", "Thư công", "Thư mời", "Báo cáo", "Thông tri", "Công bố", "Đề án", "Giấy mời",
    "Giấy chứng nhận", "Giấy xác nhận", "Kết luận thanh tra", "Kết luận kiểm tra", "Quy định", "Nội quy",
    "Danh sách", "Bản cam kết", "Lịch công tác",
)  # fmt: skip
STARTERS = re.compile(
    r"^(?:can cu|kinh gui|thuc hien|theo (?:de nghi|tinh than|chuong|ke hoach|quy)|dieu \d|chuong [ivx]"
    r"|i\. |1\. |a\. |phan |de (?:thuc|trien|bao|tang|kip|dam|nang|chu|ung|day)|nham |ngay \d|sau khi"
    r"|trong (?:thoi|nhung|nam|cac)|vua qua|thoi gian|hien nay|xet |tiep theo|uy ban nhan dan|qua |phuc dap"
    r"|trien khai (?:thuc hien )?(?:nghi|quyet|cong|ke|thong|chi|van|luat)|so [a-z]+ (?:thong|bao)"
    r"|dong kinh gui|bo (?:truong|[a-z]+ (?:nhan|thong|bao))|tren co so|nam \d{4},)"
)
"""How the first paragraph of a body begins; counts only where the row also stands like a paragraph."""
KINH_GUI = re.compile(
    r"^[\W_]*(?:đồng\s+|trân trọng\s+)?"
    r"(?:k[iíìỉĩị]nh\s+|k?[iíìỉĩị]?n?h\s+(?=g[uưứửữựú][iïíì]\s*:))"  # a stamp may have taken its beginning
    r"(?:g[uưứửừữựú][iïíì]\W*|m[oờởớỡợồ][iïíì](?=\s*:)\W*)",
    re.IGNORECASE,
)
"""Before the addressees of a letter, and of an invitation: "Kính mời:"."""
_BLANK = 2.0
"""Letter heights between a title and what is stamped beside it, at least."""
DASH = re.compile(r"^\s*_*[-–—−•+*~_]\s*")
"""How an item of a list begins."""


@lru_cache(maxsize=1)
def type_names() -> dict[str, str]:
    """Types of document by the key of their title ("quyet dinh" → "Quyết định")."""
    names = [*type_abbreviations().values(), *_MORE_TYPES]
    return {key(name): name for name in names}


@dataclass(frozen=True)
class Title:
    """``name`` is the type as the list writes it; ``score`` (0 to 100) how well the line reads like it."""

    name: str
    row: Piece
    score: float


def find_title(head: Letterhead) -> Title | None:
    """The line with the type of the document, centred under the letterhead, or ``None`` (a công văn)."""
    sheet, axis = head.sheet, axis_of(head)
    end = min(sheet.height * 0.55, head.bottom + 0.22 * sheet.height)
    best: Title | None = None
    for row in rows_under(head, end):
        aside = row.x1 < axis - 0.1 * sheet.width  # what is stamped under the number begins no paragraph
        if not aside and (KINH_GUI.match(nfc(row.text)) or STARTERS.match(key(row.text))):
            break
        for part in (row, *_apart(row, sheet)):
            found = match_type(part)
            if (
                found is not None
                and abs(part.middle - axis) < 0.17 * sheet.width
                and (best is None or found.score > best.score)
            ):
                best = found
    return best or _title_of_symbol(head, end)


_NEARLY_NAMED = 80
"""How alike (of 100) words are to the title that the symbol names, beside what a stamp left on their row."""


def _title_of_symbol(head: Letterhead, end: float) -> Title | None:
    """The title that the number's symbol names, among other words of a row: an incoming stamp runs into it."""
    named = type_of(head.symbol) if head.symbol else None
    if named is None:
        return None
    wanted, size = key(named).replace(" ", ""), len(named.split())
    axis = axis_of(head)
    best: Title | None = None
    for row in rows_under(head, end):
        for start in range(len(row.words) - size + 1):
            part = row.part(row.words[start : start + size])
            score = float(fuzz.ratio(key(part.text).replace(" ", "").strip("_.-:*"), wanted))
            middle = abs(part.middle - axis) < _IN_THE_MIDDLE * head.sheet.width
            if (
                middle
                and score >= _NEARLY_NAMED
                and upper_share(part.text) > 0.75
                and score > (best.score if best else 0)
            ):
                best = Title(named, part, score)
    return best or _title_in_part(named, head, end)


def _title_in_part(named: str, head: Letterhead, end: float) -> Title | None:
    """The title ``named`` where only one of its words was read: "CHỈ" of "CHỈ THỊ", beside a stamp."""
    wanted, axis = [key(word) for word in named.split()], axis_of(head)
    for row in rows_under(head, end):
        for word in row.words:
            part = row.part([word])
            middle = abs(part.middle - axis) < _IN_THE_MIDDLE * head.sheet.width
            if middle and word.text.isupper() and len(word.text) > 2 and key(word.text) in wanted:
                return Title(named, part, _NEARLY_NAMED)
    return None


_IN_THE_MIDDLE = 0.08


def _apart(row: Piece, sheet: Sheet) -> list[Piece]:
    """The parts of ``row`` between wide blanks, if there are several: an incoming stamp stands beside the title."""
    cuts = [i for i, (a, b) in enumerate(pairwise(row.words), 1) if b.box[0] - a.box[2] > _BLANK * sheet.letter]
    edges = [0, *cuts, len(row.words)]
    return [row.part(row.words[a:b]) for a, b in pairwise(edges)] if cuts else []


def match_type(row: Piece) -> Title | None:
    """The type that ``row`` names in capitals, if it does ("QUYÉT ĐỊNH", "QUYẾT ĐỊNH CỦA UBND HUYỆN" → Quyết
    định)."""
    words = [w for w in row.words if sum(c.isalpha() for c in w.text) >= 2]
    whose = next((i for i, w in enumerate(words) if i and key(w.text) == "cua"), len(words))
    words = words[:whose]
    if len(words) > 2 and key(" ".join(w.text for w in words[-2:])) == _OF_SEVERAL:
        words = words[:-2]
    if not 1 <= len(words) <= 5:
        return None
    trimmed = row.part(words)
    if upper_share(trimmed.text) < 0.75:
        return None
    text = key(trimmed.text)
    tight = text.replace(" ", "")
    best: tuple[float, str] | None = None
    for wanted, name in type_names().items():
        score = float(fuzz.ratio(tight, wanted.replace(" ", "")))
        if score >= (84 if len(tight) > 5 else 99) and (best is None or score > best[0]):
            best = (score, name)
    return Title(best[1], trimmed, best[0]) if best else None


_OF_SEVERAL = "lien nganh"
"""What a type's name may have behind it on a paper of several bodies: "HƯỚNG DẪN LIÊN NGÀNH"."""


def axis_of(head: Letterhead) -> float:
    """The x about which the title is centred: the middle of the text block of the page."""
    wide = text_rows(head.sheet, head.bottom)
    if len(wide) < 3:
        return 0.53 * head.sheet.width
    starts = sorted(p.x0 for p in wide)
    # most rows may be first lines of paragraphs, which are indented: the margin is the first edge that two rows
    # share, one of which may be a paragraph's short last one
    leftmost = starts[0] - _INDENT * head.sheet.width
    short = [p.x0 for p in head.sheet.rows if p not in wide and _is_text(p) and p.y0 > wide[0].y0 and p.x0 > leftmost]
    edges = sorted([*starts, *short])
    margins = (a for a, b in pairwise(edges) if b - a < _ONE_EDGE * head.sheet.width)
    left = min(next(margins, starts[0]), starts[len(starts) // 2])
    return (left + sorted(p.x1 for p in wide)[len(wide) // 2]) / 2


_A_ROW = 12
"""Letters of a row that begins where its paragraph does; what is shorter may stand anywhere."""
_ONE_EDGE = 0.008
"""Share of the page's width within which two rows begin at one edge."""
_INDENT = 0.08
"""The same by which the first row of a paragraph is indented at most."""


def _is_text(row: Piece) -> bool:
    return sum(c.isalpha() for c in row.text) >= _A_ROW


def text_rows(sheet: Sheet, top: float) -> list[Piece]:
    """The rows below ``top`` as wide as the text: neither short nor of two columns, as recipients and signer are."""
    return [
        row
        for row in sheet.rows
        if row.x1 - row.x0 > 0.6 * sheet.width
        and row.y0 > top
        and all(b.box[0] - a.box[2] < 4 * sheet.letter for a, b in pairwise(row.words))
    ]


def rows_under(head: Letterhead, end: float) -> list[Piece]:
    """The rows below ``head`` down to ``end``, over both columns."""
    sheet = head.sheet
    return rows(sheet.within(0, head.bottom - 0.3 * sheet.letter, sheet.width, end))
