"""Captions said once more in English, as consulates print them: "Giới tính: / Sex", "Họ, chữ đệm, tên / Full name".

What stands between a caption and its value is read as the value; so forms in two languages are read without it.
Identity cards, whose English tells their sides apart, are not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from ocr.vietnamese.lexicon import english_captions
from schemas.reading import PageReading, Word

from .captions import squeeze


@lru_cache(maxsize=1)
def _english() -> tuple[str, ...]:
    """Captions of civil-status forms in English, by their letters."""
    return tuple(squeeze(text) for text in english_captions())


_LEAST = 4
"""So many glosses make a page one in two languages: a slash and an English word stand elsewhere too."""
_LONGEST = 6
_BEGUN, _ENDED = 4, 8
"""Letters of a gloss that a line's end cuts, at least, and of what is left of it on the next line."""
_NO = re.compile(r"^(Số)\s*/\s*No\.?:?$")


def without_glosses(page: PageReading) -> PageReading:
    """``page`` without the English beside its captions; as it is where it has hardly any."""
    kept: list[list[int]] = []
    found = 0
    for line in page.lines:
        words = [page.words[i] for i in line.words]
        dropped = _glosses(words)
        found += bool(dropped)
        kept.append([i for place, i in enumerate(line.words) if place not in dropped])
    if found < _LEAST:
        return page
    lines = [line.model_copy(update={"words": mine}) for line, mine in zip(page.lines, kept, strict=True) if mine]
    words = [_numbered(w) for w in page.words]
    return page.model_copy(update={"lines": lines, "words": words})


def _numbered(word: Word) -> Word:
    """ "Số/No." as "Số:"."""
    match = _NO.match(word.text)
    return word.model_copy(update={"text": f"{match[1]}:"}) if match else word


def _glosses(words: Sequence[Word]) -> set[int]:
    """The places of words that are English: behind a stroke, or all that stands on the line."""
    out: set[int] = set()
    place = 0
    while place < len(words):
        stroke = words[place].text.lstrip(":").startswith("/") or (
            place > 0 and words[place - 1].text.rstrip().endswith("/")
        )
        end = _end(words, place, stroke) if stroke or not place else None
        if end is not None and (stroke or end == len(words)):
            out |= set(range(place, end))
            if place and words[place - 1].text.strip() in ("/", ":/"):
                out.add(place - 1)
            place = end
        else:
            place += 1
    return out


def _end(words: Sequence[Word], start: int, stroke: bool) -> int | None:
    """The end of the English caption, or of what a line's end left of it, that begins at ``start``."""
    joined = ""
    best: int | None = None
    for end in range(start, min(len(words), start + _LONGEST)):
        joined += squeeze(words[end].text)
        if not joined:
            continue
        slack = 0 if len(joined) < _BEGUN else max(1, len(joined) // 6)
        cut = len(joined) >= (_BEGUN if stroke else _ENDED)
        parts = (one[: len(joined)] if stroke else one[-len(joined) :] for one in _english())
        if any(_like(joined, one, slack) for one in _english()) or (
            cut and any(_like(joined, part, slack) for part in parts)
        ):
            best = end + 1
        if words[end].text.rstrip().endswith(":"):
            break
    return best


def _like(read: str, wanted: str, slack: int) -> bool:
    return bool(Levenshtein.distance(read, wanted, score_cutoff=slack) <= slack)
