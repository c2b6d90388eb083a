"""A person's name that stands on the paper twice: over the signature, in a table, in a sentence.

Where the two readings agree, each is a witness of the other; where only marks differ ("NGOC" and "Ngọc"), every
syllable is taken from the reading that is surer of it and that people bear, and a person looks at it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ocr.vietnamese.names import known_share, mend_surname, name_case
from ocr.vietnamese.normal import key, nfc, tone_placed
from schemas.document_types.declaration import DocumentType, Kind
from schemas.reading import PageReading, Word
from schemas.record import Level

from .found import Found

_LEAST = 2
"""Syllables that a name must have: one alone stands on the page by chance."""
_SURE = 0.5


@dataclass(frozen=True)
class _Reading:
    """One reading of a name: its syllables, and how sure each is."""

    syllables: tuple[str, ...]
    sure: tuple[float, ...]


def apply_repeats(declared: DocumentType, pages: Sequence[PageReading], fields: dict[str, Found]) -> None:
    """Compares the people's names among ``fields`` with the same names elsewhere on ``pages``."""
    for one in declared.fields:
        found = fields.get(one.name)
        if one.kind is not Kind.PERSON or found is None or not isinstance(found.value, str) or found.handwritten:
            continue
        wanted = key(found.value).split()
        if len(wanted) < _LEAST or len(wanted) != len(found.value.split()):
            continue
        own = {(found.page, w.box) for w in found.words}
        others = [r for page in pages for r in _readings(page, wanted, own)]
        if not others:
            continue
        said = [tone_placed(s) for s in found.value.split()]
        if all([tone_placed(s) for s in other.syllables] == said for other in others):
            found.witnesses += 1
            continue
        _settle(found, _own(found, wanted), others)


def _readings(
    page: PageReading, wanted: Sequence[str], own: set[tuple[int, tuple[int, int, int, int]]]
) -> list[_Reading]:
    """Where ``wanted`` stands on ``page`` apart from the words ``own``, surely enough to count."""
    out = []
    for line in page.lines:
        words = [page.words[i] for i in line.words]
        for start in range(len(words) - len(wanted) + 1):
            part = words[start : start + len(wanted)]
            if any((page.number, w.box) in own for w in part):
                continue
            if [key(w.text) for w in part] == list(wanted) and all(w.text[:1].isupper() for w in part):
                out.append(_reading(part))
    return [r for r in out if min(r.sure) >= _SURE and len(r.syllables) == len(wanted)]


def _reading(words: Sequence[Word]) -> _Reading:
    name = mend_surname(name_case(" ".join(re.sub(r"[^\w'’]", "", nfc(w.text)) for w in words)))
    return _Reading(tuple(name.split()), tuple(w.confidence for w in words))


def _own(found: Found, wanted: Sequence[str]) -> _Reading:
    """The field's own value, each syllable as sure as the word that it was read from."""
    words = [w for w in found.words if key(w.text) in wanted]
    sure = {key(w.text): w.confidence for w in words}
    syllables = tuple(found.value.split())
    return _Reading(syllables, tuple(sure.get(k, _SURE) for k in wanted))


def _settle(found: Found, own: _Reading, others: Sequence[_Reading]) -> None:
    syllables = []
    for place, syllable in enumerate(own.syllables):
        options = [(syllable, own.sure[place]), *((r.syllables[place], r.sure[place]) for r in others)]
        votes: dict[str, float] = {}
        for text, sure in options:
            votes[tone_placed(text)] = votes.get(tone_placed(text), 0.0) + sure * (0.4 + 0.6 * known_share(text))
        best = max(votes, key=lambda v: votes[v])
        syllables.append(next(text for text, _ in options if tone_placed(text) == best))
    settled = " ".join(syllables)
    variants = {" ".join(r.syllables): None for r in [own, *others]}
    found.alternatives = [v for v in variants if v != settled][:4]
    found.value = settled
    found.agreement = min(found.agreement, 0.7)
    message = f"Tên này đọc ở chỗ khác trên giấy là “{found.alternatives[0]}”." if found.alternatives else ""
    found.check("read_twice", Level.WARN, message or "Tên này đọc ở hai chỗ không giống nhau.", found.alternatives)
