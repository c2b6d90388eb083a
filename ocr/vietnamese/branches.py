"""Branches of a body ("chi bộ", "chi đoàn", "chi hội", "chi cục", "chi nhánh") read as "chỉ" ("only").

Both are words, and the engine is sure of the commoner one. What stands before or behind tells: "các chi bộ trực
thuộc", but "chỉ bộ phận một cửa"; nothing is "chỉ nhánh".
"""

from __future__ import annotations

from collections.abc import Sequence

from ocr.vietnamese.language_model import parts
from ocr.vietnamese.normal import tone_placed

_BRANCHES = frozenset(("bộ", "đoàn", "hội", "cục", "nhánh"))
_BEFORE = frozenset(("các", "họp", "hoạt", "thư", "ủy", "hành", "lập", "phó", "mỗi", "từng", "thuộc"))
"""The word before: "bí thư", "sinh hoạt", "cấp ủy", "chấp hành", "thành lập"."""
_AFTER = frozenset(("thôn", "bản", "tổ", "trực", "cơ", "trường", "phụ", "nông", "cựu", "thuế", "quản", "thi", "kiểm"))
"""The word behind: "trực thuộc", "cơ quan", "phụ nữ", "cựu chiến binh", "Chi cục Thi hành án"."""
_SETS = frozenset(("phận", "máy", "môn", "luật", "đội", "hồ", "sách", "tiêu", "nhớ", "dữ", "quần"))
"""Behind a small "bộ" that is no branch of the Party: "chỉ bộ phận", "chỉ bộ hồ sơ"."""


def branch_at(texts: Sequence[str], place: int) -> str | None:
    """What the word at ``place`` of a line's ``texts`` is if it is a branch's "chi" read as "chỉ", else ``None``."""
    text = texts[place]
    branch = _core(texts[place + 1]) if place + 1 < len(texts) else ""
    if text.lower() != "chỉ" or branch not in _BRANCHES:
        return None
    before = _core(texts[place - 1]) if place else ""
    after = _core(texts[place + 2]) if place + 2 < len(texts) else ""
    party = texts[place + 1].startswith("bộ") and after not in _SETS
    if before not in _BEFORE and after not in _AFTER and not party and branch != "nhánh":
        return None
    return {"chỉ": "chi", "Chỉ": "Chi", "CHỈ": "CHI"}.get(text)


def _core(text: str) -> str:
    return tone_placed(parts(text)[1])
