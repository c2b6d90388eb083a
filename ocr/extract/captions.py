"""Captions on a page: found without diacritics and through reading slips, the longest first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from ocr.vietnamese.normal import fold
from schemas.reading import Word

from .layout import Piece


@dataclass(frozen=True)
class Caption:
    """``text`` as declared; ``squeezed`` its letters and figures without blanks, signs and diacritics."""

    text: str
    squeezed: str
    words: int


@dataclass(frozen=True)
class Hit:
    """``caption`` stands in row ``row`` at words ``start`` to ``end`` (exclusive); ``score`` is 0 to 1."""

    caption: Caption
    row: int
    start: int
    end: int
    score: float
    tail: str = ""
    """What stands behind the caption within its last word ("tên:Nguyễn")."""


def squeeze(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", fold(text))


@lru_cache(maxsize=4096)
def caption(text: str) -> Caption:
    return Caption(text, squeeze(text), len(text.split()))


_NUMBERING = re.compile(r"^(?:\d{1,2}(?:\.\d)?|[a-zđ]|[IVX]{1,4})[.)/]+$", re.IGNORECASE)


def find_hits(rows: Sequence[Piece], captions: Iterable[Caption]) -> list[Hit]:
    """Where ``captions`` stand in ``rows``; hits do not overlap, longer captions win over shorter ones."""
    wanted = sorted(set(captions), key=lambda c: -len(c.squeezed))
    found: list[Hit] = []
    for number, row in enumerate(rows):
        squeezed = [squeeze(w.text) for w in row.words]
        for start in range(len(row.words)):
            if not squeezed[start]:
                continue
            for one in wanted:
                hit = _match(row, squeezed, number, start, one)
                if hit is not None:
                    found.append(hit)
    # the longest wins, a letter read wrong costs two
    found.sort(key=lambda h: -len(h.caption.squeezed) * (2 * h.score - 1) - 2 * _at_start(h, rows))
    taken: set[tuple[int, int]] = set()
    out: list[Hit] = []
    for hit in found:
        cells = {(hit.row, i) for i in range(hit.start, hit.end)}
        if cells & taken:
            continue
        taken |= cells
        out.append(hit)
    return sorted(out, key=lambda h: (h.row, h.start))


def _at_start(hit: Hit, rows: Sequence[Piece]) -> bool:
    before = rows[hit.row].words[: hit.start]
    return not before or all(_NUMBERING.match(w.text) or not squeeze(w.text) for w in before)


def _match(row: Piece, squeezed: Sequence[str], number: int, start: int, one: Caption) -> Hit | None:
    size = len(one.squeezed)
    if size == 0 or squeezed[start][:1] not in _first_letters(one.squeezed):
        return None
    slack = 0 if size <= 6 else max(1, int(0.15 * size))
    joined = ""
    best: Hit | None = None
    for end in range(start, min(len(row.words), start + one.words + 3)):
        if end > start and row.words[end - 1].text.rstrip().endswith(":"):
            break  # a caption ends with its colon
        before = joined
        joined += squeezed[end]
        if len(joined) < size - slack:
            continue
        word = row.words[end].text
        head, tail = _cut(word)
        whole = before + squeeze(head)
        distance = int(Levenshtein.distance(whole, one.squeezed, score_cutoff=slack))
        if distance <= slack:
            closed = word.rstrip().endswith((":", ".", ";")) or bool(tail) or _colon_next(row.words, end)
            if distance and size < 16 and not closed:
                continue  # letters amiss and no colon: other words
            if size <= 6 and not closed and not _starts_capital(row.words[start]):
                continue
            if size <= 3 and not closed and not _figure_or_name_next(row.words, end):
                continue
            score = 1 - distance / size
            if best is None or score > best.score:
                best = Hit(one, number, start, end + 1, score, tail)
        if len(joined) > size + slack:
            break
    if best is None or not _plausible(row, best):
        return None
    return best


def _first_letters(squeezed: str) -> str:
    """Letters that a caption's first may be read as: itself, or a near shape."""
    return squeezed[0] + _NEAR_SHAPES.get(squeezed[0], "")


_NEAR_SHAPES = {
    "h": "l1n", "s": "58", "d": "oc", "n": "hm", "c": "ge", "g": "c", "t": "lf", "q": "o", "m": "nv", "b": "8h",
}  # fmt: skip


def _cut(word: str) -> tuple[str, str]:
    """A word as caption's part and what follows its colon."""
    head, colon, tail = word.partition(":")
    return (head, tail) if colon and squeeze(tail) else (word, "")


def _colon_next(words: Sequence[Word], end: int) -> bool:
    """Whether a colon comes soon after word ``end``, over a remark in brackets or another language."""
    following = words[end + 1 : end + 9]
    for i, word in enumerate(following):
        if word.text.strip().startswith((":", "…", "..")):
            return True
        if word.text.rstrip().endswith(":") and (i == 0 or following[0].text.startswith(("/", "("))):
            return True
        if i == 0 and not word.text.startswith(("/", "(")):
            return False
    return False


def _figure_or_name_next(words: Sequence[Word], end: int) -> bool:
    """Whether a figure or, after a caption not in capitals, a name follows: "Số 27", "Ông Tủa", not "SỞ Y TẾ"."""
    following = words[end + 1].text if end + 1 < len(words) else ""
    return following[:1].isdigit() or (following[:1].isupper() and not words[end].text.isupper())


def _starts_capital(word: Word) -> bool:
    letters = [c for c in word.text if c.isalpha()]
    return bool(letters) and letters[0].isupper()


def _plausible(row: Piece, hit: Hit) -> bool:
    """A caption begins its row, or stands after a clear break, or is closed by a colon."""
    first = row.words[hit.start]
    words = row.words[hit.start : hit.end]
    if all(w.text.isupper() for w in words) and not hit.caption.text.isupper() and not words[-1].text.endswith(":"):
        return False  # a heading that happens to hold the caption's letters
    if not _starts_capital(first) and hit.start > 0 and not _NUMBERING.match(row.words[hit.start - 1].text):
        last = row.words[hit.end - 1].text
        return (last.rstrip().endswith(":") or bool(hit.tail)) and hit.caption.text[:1].islower()
    if hit.start == 0 or _NUMBERING.match(row.words[hit.start - 1].text):
        return True
    last = row.words[hit.end - 1].text
    closed = last.rstrip().endswith((":", ";", "…")) or bool(hit.tail) or _colon_next(row.words, hit.end - 1)
    gap = first.box[0] - row.words[hit.start - 1].box[2]
    ended = row.words[hit.start - 1].text.rstrip().endswith((",", ";", ".", "…", ")", "/", "-"))
    return (
        closed
        or gap > 1.2 * row.height
        or (ended and hit.caption.text[:1].isupper() and len(hit.caption.squeezed) > 6)
    )
