"""Names in an official document that lack a part: a word right beside them that no field took, or a wide blank."""

from __future__ import annotations

from itertools import pairwise
from statistics import median

from ocr.evidence import PaperState
from ocr.extract.body_names import starts_body
from ocr.extract.found import Found
from ocr.vietnamese.normal import key
from schemas.document_types.declaration import DeclaredField, Kind
from schemas.reading import Word

_NEAR = 0.8
"""Letter heights between a value and a word that may belong to it."""
_NO_END = frozenset({"Văn", "Thị"})
"""Syllables within names that no name ends in."""
_BODIES = ("co_quan_ban_hanh", "co_quan_chu_quan")


def cut_short(found: Found, declared: DeclaredField, paper: PaperState) -> bool:
    """Whether a body's or a person's name lacks a part: a word right beside it was left out, words within it stand
    far apart, it ends as none does, or a body's is one word that names none."""
    if not isinstance(found.value, str) or not (declared.name in _BODIES or declared.kind is Kind.PERSON):
        return False
    words = [w for w in found.words if any(c.isalnum() for c in w.text)]
    if not words:
        return False
    if declared.kind is Kind.PERSON and found.value.split()[-1] in _NO_END:
        return True
    if declared.name in _BODIES and " " not in found.value and not starts_body(key(found.value)):
        return True
    tall = median(w.box[3] - w.box[1] for w in words)
    own = {w.box for w in found.words}
    others = [w for w in paper.words.get(found.page, ()) if w.box not in own and any(c.isalpha() for c in w.text)]
    if any(_beside(w, one, tall) for w in words for one in others):
        return True
    return declared.kind is Kind.PERSON and any(b.box[0] - a.box[2] > tall for a, b in pairwise(words))


def _beside(word: Word, other: Word, tall: float) -> bool:
    level, there = (word.box[1] + word.box[3]) / 2, (other.box[1] + other.box[3]) / 2
    gap = max(other.box[0] - word.box[2], word.box[0] - other.box[2])
    return abs(level - there) < 0.5 * tall and -0.5 * tall < gap < _NEAR * tall
