"""What extraction found for one field, and how it becomes a field of the record."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from schemas.reading import PageReading, Word
from schemas.record import Check, FieldSource, FieldValue, Level

from .layout import Piece, enclosing


@dataclass
class Found:
    """A field's value with its evidence.

    ``agreement`` (0 to 1) says how well the value fits what the place, the grammar and the lexicon expect;
    ``words`` are the words that it was read from, all of page ``page``; ``alternatives`` other readings of the same
    place, the likeliest first.
    """

    value: Any
    raw: str
    page: int
    words: tuple[Word, ...] = ()
    box: tuple[int, int, int, int] | None = None
    agreement: float = 1.0
    source: FieldSource = FieldSource.OCR
    handwritten: bool = False
    checks: list[Check] = field(default_factory=list)
    confidence: float | None = None
    alternatives: list[Any] = field(default_factory=list)
    witnesses: int = 0
    """Other statements of the paper that agree with the value: check figures, the same in words, a date in it."""

    spelled_out: bool = False
    """The paper says the value in figures and, in words that are nothing else, once more."""

    def check(self, rule: str, level: Level, message: str, candidates: Sequence[Any] = ()) -> None:
        """Notes the outcome of ``rule``; ``candidates`` are values that a person may choose instead."""
        self.checks.append(Check(rule=rule, level=level, message=message, candidates=list(candidates)))


def from_pieces(value: Any, pieces: Iterable[Piece], *, raw: str | None = None, agreement: float = 1.0) -> Found:
    """A ``Found`` whose evidence is ``pieces`` (at least one, all on one page)."""
    taken = list(pieces)
    words = tuple(w for p in taken for w in p.words)
    text = raw if raw is not None else "\n".join(p.text for p in taken)
    return Found(value=value, raw=text, page=taken[0].page, words=words, agreement=agreement)


def reading_confidence(words: Iterable[Word]) -> float:
    """How sure the reading of ``words`` is as a whole: between their mean and their worst."""
    taken = [(w.confidence, len(w.text)) for w in words if any(c.isalnum() for c in w.text)]
    if not taken:
        return 0.0
    weight = sum(n for _, n in taken)
    mean = sum(c * n for c, n in taken) / weight
    worst = min(c for c, _ in taken)
    return 0.5 * mean + 0.5 * worst


def to_field(found: Found, readings: Mapping[int, PageReading], confidence: float, needs_review: bool) -> FieldValue:
    """``found`` as a field of the record, its box in delivered pixels."""
    reading = readings[found.page]
    box = found.box or (enclosing(w.box for w in found.words) if found.words else None)
    return FieldValue(
        value=found.value,
        raw=found.raw,
        confidence=round(confidence, 4),
        page=found.page,
        box=reading.delivered(box) if box else None,
        source=found.source,
        handwritten=found.handwritten,
        needs_review=needs_review,
        checks=found.checks,
        alternatives=_alternatives(found) if needs_review else [],
    )


_MOST_ALTERNATIVES = 4


def _alternatives(found: Found) -> list[Any]:
    """What else the place may say: the field's own second readings, then the text with one word's second reading."""
    others = list(found.alternatives)
    if isinstance(found.value, str):
        said = found.value.split()
        for word in found.words:
            at = [i for i, one in enumerate(said) if one == word.text]
            if len(at) == 1:
                others += [" ".join([*said[: at[0]], other, *said[at[0] + 1 :]]) for other, _ in word.alternatives]
    if isinstance(found.value, str) and found.value.isdigit():
        others = [other for other in others if str(other).isdigit()]  # "4o" is no number
    said_already = [_letters(found.value), *map(_letters, others)]
    distinct = [other for i, other in enumerate(others) if _letters(other) not in said_already[: i + 1]]
    return distinct[:_MOST_ALTERNATIVES]


def _letters(value: Any) -> str:
    """What a reading says, points and blanks aside: nobody chooses between a comma and a full stop."""
    return re.sub(r"\W", "", str(value))
