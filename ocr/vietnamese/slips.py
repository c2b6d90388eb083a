"""How an engine misreads a Vietnamese syllable: which syllables may stand behind a reading, at what cost.

Costs are -ln p. The shares were counted on prints of held-out sentences (three fonts, five kinds of damage,
both Tesseract models, 38,000 words): seven of ten slips that keep the number of words are marks alone, a hook
taken for an acute being the commonest, then a lost grave, then a hook out of dirt.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from functools import lru_cache

from ocr.vietnamese.language_model import LanguageModel
from ocr.vietnamese.normal import fold

NONE, GRAVE, ACUTE, TILDE, HOOK, DOT = "-", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"

_TONE_COSTS = {
    (ACUTE, HOOK): 1.3,
    (NONE, GRAVE): 1.9,
    (HOOK, NONE): 2.2,
    (NONE, HOOK): 2.5,
    (NONE, ACUTE): 2.5,
    (DOT, NONE): 2.7,
    (GRAVE, ACUTE): 2.8,
    (GRAVE, NONE): 2.8,
    (GRAVE, HOOK): 2.2,
    (ACUTE, GRAVE): 2.8,
    (TILDE, HOOK): 2.5,
    (HOOK, TILDE): 2.5,
    (HOOK, ACUTE): 2.5,
    (ACUTE, TILDE): 2.8,
    (TILDE, ACUTE): 2.8,
    (NONE, DOT): 2.8,
    (NONE, TILDE): 2.8,
    (ACUTE, NONE): 2.8,
    (TILDE, NONE): 2.8,
}
"""(tone read, tone printed)"""
_OTHER_TONE = 3.8
_VOWEL_MARK = 3.0
_BAR_OF_D = 2.6

_ONE_LETTER = 4.5
_LOOKALIKE = 3.2
_LOOKALIKES = frozenset(
    frozenset(pair)
    for pair in (
        ("l", "i"), ("l", "1"), ("i", "1"), ("l", "t"), ("i", "t"), ("l", "|"), ("i", "|"), ("o", "0"), ("ø", "g"),
        ("ø", "o"), ("c", "e"), ("u", "n"), ("h", "b"), ("r", "t"), ("s", "g"), ("q", "g"), ("h", "n"),
    )
)  # fmt: skip
FAR = 30.0
"""Cost of what is no slip at all."""

_WRONG_BY_CONFIDENCE = (
    (0.10, 0.97), (0.30, 0.80), (0.50, 0.60), (0.80, 0.42), (0.86, 0.33), (0.90, 0.18), (0.92, 0.11), (0.94, 0.06),
    (0.96, 0.03),
)  # fmt: skip
_WRONG_AT_BEST = 0.012


def chance_of_slip(confidence: float) -> float:
    """Share of words read with this confidence (0 to 1) that are wrong, as counted on damaged prints."""
    place = bisect_right([c for c, _ in _WRONG_BY_CONFIDENCE], confidence)
    return _WRONG_BY_CONFIDENCE[place][1] if place < len(_WRONG_BY_CONFIDENCE) else _WRONG_AT_BEST


@lru_cache(maxsize=32768)
def _taken_apart(syllable: str) -> tuple[str, str]:
    """(letters with their vowel marks, tone) of a syllable in the form of ``tone_placed``."""
    tone, rest = NONE, ""
    for c in unicodedata.normalize("NFD", syllable):
        if c in (GRAVE, ACUTE, TILDE, HOOK, DOT):
            tone = c
        else:
            rest += c
    return unicodedata.normalize("NFC", rest), tone


@lru_cache(maxsize=65536)
def cost_of_marks(read: str, printed: str) -> float:
    """Cost of reading ``printed`` as ``read`` where both have the same letters; 0 for the same syllable."""
    letters_read, tone_read = _taken_apart(read)
    letters_printed, tone_printed = _taken_apart(printed)
    if len(letters_read) != len(letters_printed):
        return FAR
    cost = 0.0
    if tone_read != tone_printed:
        cost += _TONE_COSTS.get((tone_read, tone_printed), _OTHER_TONE)
    for a, b in zip(letters_read, letters_printed, strict=True):
        if a != b:
            cost += _BAR_OF_D if fold(a) == "d" else _VOWEL_MARK
    return cost


def _cost_of_letters(read: str, printed: str) -> float:
    """Cost where one letter differs, is missing or is too many; marks of the others are not looked at twice."""
    a, b = fold(read), fold(printed)
    if a == b:
        return cost_of_marks(read, printed)
    if len(a) == len(b):
        places = [n for n in range(len(a)) if a[n] != b[n]]
        if len(places) > 1:
            return FAR
        n = places[0]
        alike = _LOOKALIKE if frozenset((a[n], b[n])) in _LOOKALIKES else _ONE_LETTER
        return alike + _cost_beside(read, printed, n, n + 1, n + 1)
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    if len(longer) - len(shorter) != 1:
        return FAR
    n = next((n for n in range(len(shorter)) if longer[n] != shorter[n]), len(shorter))
    if longer[n + 1 :] != shorter[n:]:
        return FAR
    after = (n + 1, n) if len(a) > len(b) else (n, n + 1)
    return _ONE_LETTER + _cost_beside(read, printed, n, *after)


def _cost_beside(read: str, printed: str, before: int, after_read: int, after_printed: int) -> float:
    """Cost of the marks on both sides of the place where the letters differ."""
    r, p = unicodedata.normalize("NFC", read), unicodedata.normalize("NFC", printed)
    return cost_of_marks(r[:before] + r[after_read:], p[:before] + p[after_printed:])


class Channel:
    """The syllables of a model that may stand behind a reading."""

    def __init__(self, model: LanguageModel) -> None:
        self._model = model
        self._skeletons = model.by_skeleton
        self._without_one: dict[str, list[str]] = {}
        for form in self._skeletons:
            for n in range(len(form)):
                self._without_one.setdefault(form[:n] + form[n + 1 :], []).append(form)
        self.candidates = lru_cache(maxsize=16384)(self._candidates)

    def _candidates(self, read: str, most: int = 10) -> tuple[tuple[int, float], ...]:
        """(syllable, cost) of the likeliest slips behind ``read`` (the form of ``tone_placed``), itself left out.

        A known syllable may have lost or gained marks; an unknown one may also have one wrong letter.
        """
        base = fold(read)
        found = {n: cost_of_marks(read, self._model.words[n]) for n in self._skeletons.get(base, ())}
        if read not in self._model and len(base) > 1:
            near = {form for n in range(len(base)) for form in self._without_one.get(base[:n] + base[n + 1 :], ())}
            near.update(self._without_one.get(base, ()))
            near.update(base[:n] + base[n + 1 :] for n in range(len(base)))
            for form in near:
                for n in self._skeletons.get(form, ()):
                    found.setdefault(n, _cost_of_letters(read, self._model.words[n]))
        model = self._model
        kept = [(n, c) for n, c in found.items() if c < 12 and model.words[n] != read and len(model.words[n]) > 1]
        kept.sort(key=lambda pair: pair[1] - 0.5 * model.unigram(pair[0]))
        return tuple(kept[:most])
