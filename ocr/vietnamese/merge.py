"""Two readings of the same line, by two voices (models or scales), put together word by word.

Words are matched by where they stand. Where both say the same, that is surer than either; where they differ, the
likelier one by confidence and spelling stands, and the other is kept in ``Word.alternatives``: for plain words
the language has the last word (``repair.repair_page``), which hears both voices and what may lie behind them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ocr.vietnamese.language_model import CODE, NUMBER, classify, parts, shipped
from ocr.vietnamese.normal import nfc, tone_placed
from ocr.vietnamese.signs import join_cut
from ocr.vietnamese.slips import chance_of_slip
from ocr.vietnamese.syllables import is_syllable
from schemas.reading import Word

OVERLAP = 0.35
"""Share of the narrower word that must stand over the other for the two to be one place."""
LEAST_ALONE = 0.55
"""A word that only one voice saw stays from this confidence on; debris seldom reaches it."""
_STRANGE = 1.5
"""What a word outside the language costs, in nats, where the voices differ."""
_CUT = 0.7
"""The same for every further piece: an engine that breaks a word is more often wrong than one that joins two."""
_DASHES = frozenset("-–—+")
_ROMAN = re.compile(r"^\(?[IVX]{2,5}[.,;:)]*$")
_STROKES = re.compile(r"^\(?[IHTUlNM1|]{2,4}[.,;:)]*$")
"""What III and II are misread as: strokes side by side run together."""


@dataclass(slots=True)
class _Place:
    """What the two voices saw in one stretch of the line."""

    left: int
    right: int
    first: list[Word]
    second: list[Word]


def merge_lines(a: Sequence[Word], b: Sequence[Word]) -> list[Word]:
    """The words of one line from two readings of it, left to right.

    Both are in the same frame of coordinates; either may be empty. Boxes are those of the reading chosen. Give the
    result to ``repair_page`` (or ``repair_words``): until then plain words are chosen by confidence alone.
    """
    a, b = join_cut(a), join_cut(b)
    if not a or not b:
        return a or b
    return [word for place in _places(a, b) for word in _chosen(place)]


def _places(a: Iterable[Word], b: Iterable[Word]) -> list[_Place]:
    """Stretches of the line, left to right; a word that one voice cut in two shares one with its halves."""
    marked = sorted([(w, 0) for w in a] + [(w, 1) for w in b], key=lambda m: (m[0].box[0], m[0].box[2]))
    out: list[_Place] = []
    for word, voice in marked:
        x0, _, x1, _ = word.box
        home = next((p for p in reversed(out[-3:]) if _is_over(p, word, voice)), None)
        if home is None:
            home = _Place(x0, x1, [], [])
            out.append(home)
        (home.second if voice else home.first).append(word)
        home.left, home.right = min(home.left, x0), max(home.right, x1)
    return out


def _is_over(place: _Place, word: Word, voice: int) -> bool:
    """Whether ``word`` stands where the other voice has a word of this place."""
    x0, _, x1, _ = word.box
    others = place.first if voice else place.second
    return any(
        min(x1, o.box[2]) - max(x0, o.box[0]) > OVERLAP * max(1, min(x1 - x0, o.box[2] - o.box[0])) for o in others
    )


def _chosen(place: _Place) -> list[Word]:
    a, b = place.first, place.second
    if not a or not b:
        return [w for w in a or b if (w.confidence >= LEAST_ALONE and _says_something(w)) or _is_known(w)]
    if len(a) == len(b) == 1:
        return [_one(a[0], b[0])]
    return a if _worth(a) >= _worth(b) else b


def _one(a: Word, b: Word) -> Word:
    if nfc(a.text) == nfc(b.text):
        return a if a.confidence >= b.confidence else b
    if _ROMAN.match(a.text) and _ROMAN.match(b.text):
        # strokes of III run together into two, never one into two
        first_better = (len(a.text), a.confidence) >= (len(b.text), b.confidence)
    elif _ROMAN.match(a.text) and _STROKES.match(b.text):
        first_better = True
    elif _ROMAN.match(b.text) and _STROKES.match(a.text):
        first_better = False
    else:
        first_better = _worth([a]) >= _worth([b])
    better, other = (a, b) if first_better else (b, a)
    alternatives = [*better.alternatives, (other.text, other.confidence)]
    return better.model_copy(update={"alternatives": alternatives})


def _worth(words: Sequence[Word]) -> float:
    """How likely a reading is right, in nats, by its confidences and by being words at all."""
    total = -_CUT * (len(words) - 1)
    for word in words:
        total += math.log(1 - chance_of_slip(word.confidence))
        total -= _STRANGE * _strangeness(word)
    return total


def _strangeness(word: Word) -> float:
    """0 for a word of the language or a number, 1 for letters that are no Vietnamese syllable or a lonely sign."""
    _, core, _ = parts(nfc(word.text))
    if not core:
        return 0.0 if word.text in ("-", "–", "+", "&", "/") else 1.0
    form = classify(core, capitals=core.isupper() and len(core) > 4)
    if form in (NUMBER, CODE):
        return 0.0
    if form in shipped():
        return 0.0
    return 0.5 if is_syllable(form) else 1.0


def _says_something(word: Word) -> bool:
    """Whether there is a letter or digit in it; a sign that only one voice saw is a speck, unless it is a dash."""
    return any(c.isalnum() for c in word.text) or set(word.text) <= _DASHES


def _is_known(word: Word) -> bool:
    _, core, _ = parts(nfc(word.text))
    return len(core) > 2 and tone_placed(core) in shipped() and word.confidence > 0.3
