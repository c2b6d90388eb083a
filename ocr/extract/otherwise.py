"""What an official document says of a field in another place with other marks: "kính phí" in its subject, "kinh phí"
in its text. A mark misread in capitals or on a fax is seldom misread twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from ocr.vietnamese.lexicon import organisations
from ocr.vietnamese.names import name_case
from ocr.vietnamese.normal import key, tone_placed
from ocr.vietnamese.places import is_place
from ocr.vietnamese.plausible import strangers
from schemas.document_types.declaration import DocumentType, Kind
from schemas.reading import PageReading
from schemas.record import Box, FieldSource, Level

from .found import Found

Pair = tuple[str, str]
"""Two neighbouring words in small letters, their tones in one place."""

_SURELY = 0.85
"""Confidence of words whose marks count against a value's."""
_LEAST = 2
"""Letters of a word that is compared."""
_SIGNS = '.,;:()“”"-'
_KINDS = (Kind.TEXT, Kind.LIST, Kind.PLACE)


def apply_otherwise(declared: DocumentType, pages: Sequence[PageReading], found: Mapping[str, Found]) -> None:
    """Values with two neighbouring words that stand elsewhere, surely read, with other marks are a person's to
    confirm; where the language knows those beside each other and not these, the value takes theirs. A place's name
    that is spelled otherwise elsewhere is offered, not taken: there are both."""
    said = _said(pages)
    for one in declared.fields:
        item = found.get(one.name)
        if item is None or one.kind not in _KINDS or item.source is not FieldSource.OCR or not item.words:
            continue
        for mine, other in _disputes(item, said).items():
            read = item.value
            named = is_place(name_case(" ".join(other)))
            value = _put(read, mine, other)
            taken = not (named or _is_known(mine) or _is_another_s(read, mine, other)) and _is_known(other)
            if taken:
                item.value = value
            message = f"Chỗ khác trong văn bản ghi “{' '.join(other)}”; cần xem lại."
            item.check("said_otherwise", Level.WARN, message, [read if taken else value])


@dataclass(frozen=True, slots=True)
class _Said:
    """Two neighbouring words of a page, both surely read; ``named``: both begin with a capital."""

    page: int
    boxes: tuple[Box, Box]
    pair: Pair
    named: bool


def _said(pages: Sequence[PageReading]) -> Mapping[Pair, list[_Said]]:
    """All such neighbours by their letters."""
    out: dict[Pair, list[_Said]] = {}
    for page in pages:
        for left, right in pairwise(page.words):
            if min(left.confidence, right.confidence) < _SURELY:
                continue
            named = left.text[:1].isupper() and right.text[:1].isupper()
            for pair in _pairs([left.text, right.text]):
                out.setdefault(_letters(pair), []).append(_Said(page.number, (left.box, right.box), pair, named))
    return out


def _letters(pair: Pair) -> Pair:
    return key(pair[0]), key(pair[1])


def _disputes(item: Found, said: Mapping[Pair, list[_Said]]) -> dict[Pair, Pair]:
    """Neighbouring words of the value, as others with the same letters stand elsewhere."""
    values = item.value if isinstance(item.value, list) else [item.value]
    mine = dict.fromkeys(pair for value in values if isinstance(value, str) for pair in _pairs(value.split()))
    own = {w.box for w in item.words}
    out: dict[Pair, Pair] = {}
    for pair in mine:
        for other in said.get(_letters(pair), ()):
            if other.pair in mine or (other.page == item.page and own.intersection(other.boxes)):
                continue
            place = other.named and is_place(name_case(" ".join(other.pair)))
            if place or not _is_known(pair):
                out[pair] = other.pair
                break
    return out


def _pairs(words: Sequence[str]) -> Iterable[Pair]:
    """Neighbouring words without the signs around them; none across a sign."""
    for left, right in pairwise(words):
        bare = left.lstrip('(“"-'), right.rstrip('.,;:)”"')
        if all(len(one) >= _LEAST and one.isalpha() for one in bare):
            yield tone_placed(bare[0].lower()), tone_placed(bare[1].lower())


def _is_another_s(value: Any, mine: Pair, other: Pair) -> bool:
    """Whether the word of ``mine`` that is not one of ``other`` belongs to its neighbour beyond: "Báo Cao Bằng" is no
    "báo cáo"."""
    if isinstance(value, list):
        return any(_is_another_s(one, mine, other) for one in value)
    words = [tone_placed(word.strip(_SIGNS).lower()) for word in value.split()]
    for n, pair in enumerate(pairwise(words)):
        if pair == mine:
            before = n > 0 and mine[0] != other[0] and _is_known((words[n - 1], mine[0]))
            behind = n + 2 < len(words) and mine[1] != other[1] and _is_known((mine[1], words[n + 2]))
            if before or behind:
                return True
    return False


def _is_known(pair: Pair) -> bool:
    return pair in organisations().pairs or not strangers(pair)


def _put(value: Any, mine: Pair, other: Pair) -> Any:
    """``value`` with ``other`` in the place of ``mine``, in its own case."""
    if isinstance(value, list):
        return [_put(one, mine, other) for one in value]
    words = value.split()
    for n, (left, right) in enumerate(pairwise(words)):
        if list(_pairs([left, right])) == [mine]:
            words[n], words[n + 1] = _respelled(left, other[0]), _respelled(right, other[1])
    return " ".join(words)


def _respelled(word: str, said: str) -> str:
    """``word`` with the letters of ``said``, in its own case and with its signs."""
    start = next(n for n, c in enumerate(word) if c.isalpha())
    end = max(n for n, c in enumerate(word) if c.isalpha()) + 1
    core = word[start:end]
    cased = said.upper() if core.isupper() else said[:1].upper() + said[1:] if core[:1].isupper() else said
    return word[:start] + cased + word[end:]
