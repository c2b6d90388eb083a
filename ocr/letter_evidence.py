"""What else speaks for and against a field of an official document: where its rows stand among others, and what the
paper says again.

The words of a letter are mostly read well; what goes wrong is where a value begins and ends: a row of a body's name,
a subject or a list that was left out, or one of another taken along.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from math import log1p
from statistics import median

from ocr.extract.found import Found
from ocr.extract.layout import enclosing
from ocr.vietnamese.normal import key, upper_share
from schemas.document_types.declaration import DeclaredField, Kind
from schemas.reading import Word

FIELDS = (
    "co_quan_chu_quan", "co_quan_ban_hanh", "so", "ky_hieu", "so_ky_hieu", "dia_danh", "ngay_ban_hanh", "ten_loai",
    "trich_yeu", "kinh_gui", "noi_nhan", "quyen_han_ky", "chuc_vu_ky", "nguoi_ky", "do_khan", "so_den", "ngay_den",
)  # fmt: skip
"""Fields of letters that have a part of the evidence each: some are surer than their reading says, others less."""
_FAR = 4.0
"""Line heights beyond which a gap is simply wide."""
_OPEN_END = re.compile(
    r"(?:\b(?:và|của|về|việc|tại|cho|các|những|theo|thuộc|trong|trên|với|từ|đến|bằng|do|năm|tháng|ngày|số|tỉnh|huyện|xã"
    r"|phường|thành phố|thị xã|thị trấn|khu|là|được|để|khi|có|không|như|ở|một)|[-–,:/(])$",
    re.IGNORECASE,
)
"""How no value ends: more of it follows."""
_ABBREVIATED = ((re.compile(r"\bubnd\b"), "uy ban nhan dan"), (re.compile(r"\bhdnd\b"), "hoi dong nhan dan"))


def spelled_out(text: str) -> str:
    """``text`` as a ``key``, with the abbreviations of the commonest bodies as words."""
    out = key(text)
    for short, whole in _ABBREVIATED:
        out = short.sub(whole, out)
    return out


def letter_evidence(found: Found, declared: DeclaredField, words: Sequence[Word], said: str) -> dict[str, float]:
    """Evidence by name. ``words`` are all of the value's page, ``said`` all that the paper says, ``spelled_out``."""
    text = found.value if isinstance(found.value, str) else ""
    items = [one for one in found.value if isinstance(one, str)] if isinstance(found.value, list) else []
    ends = [one for one in (items or [text]) if one]
    out = {f"is_{name}": float(declared.name == name) for name in FIELDS}
    prose = declared.kind in (Kind.TEXT, Kind.LIST)
    return out | {
        "said_again": float(prose and bool(text) and said.count(spelled_out(text)) > 1),
        "open_end": float(any(_OPEN_END.search(one) for one in ends)),
        "items": log1p(len(items)),
        "longest_item": log1p(max((len(one) for one in items), default=0)),
        "mended": float(prose and bool(text) and key(text) != key(found.raw)),
        "mixed_case": _mixed_case(text) if declared.kind is Kind.TEXT else 0.0,
        **_standing(found.words, words),
    }


def _mixed_case(text: str) -> float:
    share = upper_share(text) if any(c.isalpha() for c in text) else 1.0
    return min(share, 1 - share)


def _standing(mine: Sequence[Word], every: Sequence[Word]) -> dict[str, float]:
    """How the rows of a value stand to each other, and to what is over, under and beside them, in line heights."""
    own = {w.box for w in mine}
    read = [w for w in mine if any(c.isalnum() for c in w.text)]
    if not read:
        return dict.fromkeys(("gap_above", "gap_below", "pitch", "goes_on", "wide_blank", "sizes", "beside"), 0.0)
    tall = median(w.box[3] - w.box[1] for w in read)
    rows = _rows(read, tall)
    x0, y0, x1, y1 = enclosing(w.box for w in read)
    others = [w for w in every if w.box not in own and any(c.isalnum() for c in w.text)]
    over = [w for w in others if w.box[0] < x1 and w.box[2] > x0]
    above = min((y0 - w.box[3] for w in over if _level(w) < y0), default=_FAR * tall) / tall
    below = min((w.box[1] - y1 for w in over if _level(w) > y1), default=_FAR * tall) / tall
    levels = [median(map(_level, row)) for row in rows]
    pitch = max((b - a for a, b in pairwise(levels)), default=0.0) / tall
    sizes = [median(w.box[3] - w.box[1] for w in row) for row in rows]
    blanks = [b.box[0] - a.box[2] for row in rows for a, b in pairwise(sorted(row, key=lambda w: w.box[0]))]
    near = [w for w in others if y0 < _level(w) < y1 and -tall < max(w.box[0] - x1, x0 - w.box[2]) < 1.5 * tall]
    return {
        "gap_above": max(-1.0, min(_FAR, above)),
        "gap_below": max(-1.0, min(_FAR, below)),
        "pitch": min(_FAR, pitch),
        "goes_on": float(below + 1 < max(1.6, 1.1 * pitch)),
        "wide_blank": min(_FAR, max(blanks, default=0.0) / tall),
        "sizes": min(1.0, max(sizes) / max(1.0, min(sizes)) - 1),
        "beside": float(bool(near)),
    }


def _level(word: Word) -> float:
    return (word.box[1] + word.box[3]) / 2


def _rows(words: Sequence[Word], tall: float) -> list[list[Word]]:
    rows: list[list[Word]] = []
    for word in sorted(words, key=_level):
        if rows and _level(word) - median(map(_level, rows[-1])) < 0.6 * tall:
            rows[-1].append(word)
        else:
            rows.append([word])
    return rows
