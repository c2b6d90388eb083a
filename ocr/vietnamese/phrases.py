"""Fixed phrases of official papers: bodies, posts, kinds of document, "tỉnh" and "thành phố" with their names.

Where a row of words has exactly the letters of such a phrase but other marks ("ỦY BAN NHÂN DẪN", "Bộ Tải chính"),
the phrase is what was printed. Needed for names of bodies and lines in capitals, which the language model leaves
alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

from ocr.vietnamese.normal import fold, nfc, tone_placed
from ocr.vietnamese.places import provinces
from ocr.vietnamese.slips import cost_of_marks

LONGEST = 12
_WORD = re.compile(r"[^\W\d_]+")
_FIXED = ("Cộng hòa xã hội chủ nghĩa Việt Nam", "Độc lập - Tự do - Hạnh phúc", "Đảng Cộng sản Việt Nam")

Syllables = tuple[str, ...]


def _sources() -> list[str]:
    out = list(_FIXED)
    data = files("ocr.vietnamese").joinpath("data")
    for name in ("organisations.txt", "posts.txt"):
        out += [line for line in data.joinpath(name).read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    rows = data.joinpath("doc_types_29.csv").read_text(encoding="utf-8").splitlines()[1:]
    out += [row.split(",")[1] for row in rows if row.count(",")]
    for name in provinces():
        out += [f"tỉnh {name}", f"thành phố {name}", f"Ủy ban nhân dân tỉnh {name}"]
    return out


@lru_cache(maxsize=1)
def phrases() -> dict[Syllables, dict[Syllables, frozenset[int]]]:
    """Phrases of two syllables and more by their letters without marks, each with the places of its commas."""
    out: dict[Syllables, dict[Syllables, frozenset[int]]] = {}
    for line in _sources():
        found = list(_WORD.finditer(nfc(line)))
        syllables = tuple(tone_placed(m[0]) for m in found)
        commas = frozenset(n for n, m in enumerate(found) if line[m.end() : m.end() + 1] == ",")
        if 2 <= len(syllables) <= LONGEST:
            out.setdefault(tuple(fold(s) for s in syllables), {})[syllables] = commas
    return out


def match(read: Sequence[str], commas: frozenset[int]) -> tuple[int, Syllables | None]:
    """The longest phrase that ``read`` (forms of ``tone_placed``) begins with, by letters.

    ``commas`` are the places of words with a sign behind them. Returns the phrase's length and its right
    syllables, ``None`` for these where it is right as read or cannot be told; (0, None) where nothing fits.
    """
    letters = tuple(fold(s) for s in read[:LONGEST])
    for length in range(len(letters), 1, -1):
        inside = {n for n in commas if n < length - 1}
        found = [phrase for phrase, own in phrases().get(letters[:length], {}).items() if inside <= own]
        if not found:
            continue
        here = tuple(read[:length])
        if here in found:
            return length, None
        ranked = sorted((_distance(here, phrase), phrase) for phrase in found)
        (fewest, cost), right = ranked[0]
        told = len(ranked) == 1 or ranked[1][0][0] > fewest or ranked[1][0][1] - cost > 1.5
        changed = [a for a, b in zip(here, right, strict=True) if a != b]
        sound = len(changed) <= length // 2 and all(len(a) > 1 for a in changed)
        return length, right if told and sound else None
    return 0, None


def _distance(here: Syllables, phrase: Syllables) -> tuple[int, float]:
    """(syllables that differ, cost of their marks)"""
    return sum(a != b for a, b in zip(here, phrase, strict=True)), sum(map(cost_of_marks, here, phrase))
