"""Captions of a paper whose values no field took: the sign that its layout is not quite understood.

On a form that extraction knows nearly every caption ends in a value that some field took. Where many are left over,
the rest was read by luck as well; and where the very caption of a value stands on the paper again, in front of
something that no field took, the two may have been mistaken for each other (husband and wife, child and parent).
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ocr.vietnamese.normal import key
from schemas.reading import Line, PageReading, Word
from schemas.record import Box

_LONGEST = 6
"""Words before a colon that are compared."""
_NO_WORD = " .,;-+*()"
_WIDE = 1.2
"""A blank of so many letter heights parts two captions of a line."""

Place = tuple[int, Box]
"""A page's number and the box of a word on it."""


@dataclass(frozen=True)
class Captioned:
    """A caption and the word that follows its colon on the same line."""

    caption: tuple[str, ...]
    """Without diacritics, numbers and signs."""
    follower: Place
    taken: bool
    """Whether the word that follows was read into a field."""


def captioned(pages: Iterable[PageReading], taken: Container[Place]) -> tuple[Captioned, ...]:
    """Every caption of ``pages`` that something follows on its line; ``taken``: words that became values."""
    return tuple(
        one
        for page in pages
        for line in page.lines
        for one in _of_line(page.number, [page.words[i] for i in line.words], taken)
    )


def _of_line(number: int, words: Sequence[Word], taken: Container[Place]) -> list[Captioned]:
    out = []
    begin = 0
    for at, word in enumerate(words[:-1]):
        if (number, word.box) in taken:
            begin = at + 1
        elif word.text.rstrip().endswith(":"):
            follower = words[at + 1]
            if any(c.isalnum() for c in follower.text):
                place = (number, follower.box)
                out.append(Captioned(_caption(words[max(begin, at + 1 - _LONGEST) : at + 1]), place, place in taken))
            begin = at + 1
    return out


def _caption(words: Iterable[Word]) -> tuple[str, ...]:
    bare = (key(word.text.rstrip(": ")).strip(_NO_WORD) for word in words)
    return tuple(text for text in bare if text and not text.isdigit())


def stands_again(value: Iterable[Place], captions: Sequence[Captioned]) -> bool:
    """Whether the caption in front of ``value`` (its words) also stands before something that no field took."""
    places = set(value)
    own = next((one.caption for one in captions if one.follower in places), ())
    return bool(own) and any(one.caption == own and not one.taken for one in captions)


def rows_of_captions(pages: Iterable[PageReading], captions: Container[str]) -> int:
    """How many lines outside ruled tables hold captions side by side and nothing else: their values stand below.

    ``captions`` are without diacritics. Where columns are told by blanks alone, a value is easily taken a row too low
    or from the column beside it.
    """
    return sum(_only_captions(page, line, captions) for page in pages for line in page.lines)


def _only_captions(page: PageReading, line: Line, captions: Container[str]) -> bool:
    words = sorted((page.words[i] for i in line.words), key=lambda w: w.box[0])
    if not words or any(_within(words[0].box, table.box) for table in page.tables):
        return False
    runs = [[words[0]]]
    for before, word in pairwise(words):
        if word.box[0] - before.box[2] > _WIDE * (before.box[3] - before.box[1]):
            runs.append([])
        runs[-1].append(word)
    texts = [key(" ".join(w.text for w in run)).strip(" .:;") for run in runs]
    return len(texts) > 1 and all(text in captions for text in texts)


def _within(inner: Box, outer: Box) -> bool:
    middle = (inner[1] + inner[3]) / 2
    return outer[0] <= inner[0] < outer[2] and outer[1] <= middle < outer[3]
