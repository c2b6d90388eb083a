"""Of two readings of a word within a person's name, the one that is a name.

The engine's dictionary knows "tuần" (week) better than "Tuấn", and says so as surely as the other voice says what is
printed. Both are kept on the word (``Word.alternatives``); in a name the one that people bear is likelier. Where both
voices say the same, or both say names, nothing is changed. The names of villages and people of the mountains are no
words of the language: there the voice that is much surer is believed ("Lùng Chinh", which language makes "Chỉnh").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Levenshtein

from ocr.vietnamese.names import FORMS_OF_ADDRESS, known_share, known_surname, name_case
from ocr.vietnamese.normal import fold
from ocr.vietnamese.places import BEFORE_PLACES
from ocr.vietnamese.syllables import is_syllable
from schemas.reading import Line, PageReading, Word

_LONGEST = 6
_BLANK = 1.2
"""Heights of letters between two words of one name, at most."""
_SUREST = 0.95
"""As after any repair: whoever reads a field from the word must look."""
_SIGNS = ".,;:"
_MUCH_SURER = 0.1


def names_heard(reading: PageReading) -> PageReading:
    """``reading`` with the words of names as the voice says them whose reading is one."""
    words = [_surer(word) for word in reading.words]
    for line in reading.lines:
        for run in _runs(words, line):
            _choose(words, run)
    return reading.model_copy(update={"words": words})


def _surer(word: Word) -> Word:
    """``word``, if it begins with a capital, as the other voice says it that is much surer of other marks."""
    bare = word.text.rstrip(_SIGNS)
    if not (bare.isalpha() and bare.istitle()) or word.raw is not None or not word.alternatives:
        return word
    text, confidence = word.alternatives[0]
    other = text.rstrip(_SIGNS)
    alike = other.istitle() and other != bare and fold(other) == fold(bare) and is_syllable(other.lower())
    if not alike or confidence < word.confidence + _MUCH_SURER:
        return word
    told = {"text": other + word.text[len(bare) :], "confidence": (confidence + word.confidence) / 2}
    return word.model_copy(update={**told, "raw": word.text, "alternatives": [(word.text, word.confidence)]})


def _runs(words: Sequence[Word], line: Line) -> Iterator[list[int]]:
    """Places of words side by side that begin with capitals, all in capitals or none; no places' names."""
    run: list[int] = []
    before = ""
    for i in line.words:
        capital = _is_capital(words[i].text)
        if run and not (capital and _goes_on(words[run[-1]], words[i])):
            if _may_be_name(run, before):
                yield run
            before, run = words[run[-1]].text, []
        if capital:
            run.append(i)
        else:
            before = words[i].text
    if _may_be_name(run, before):
        yield run


def _may_be_name(run: Sequence[int], before: str) -> bool:
    return 2 <= len(run) <= _LONGEST and fold(before).strip(_SIGNS) not in BEFORE_PLACES


def _goes_on(last: Word, word: Word) -> bool:
    near = word.box[0] - last.box[2] < _BLANK * (word.box[3] - word.box[1])
    titled = last.text.lower() in FORMS_OF_ADDRESS
    return near and not titled and last.text.isupper() == word.text.isupper() and last.text[-1:] not in _SIGNS


def _is_capital(text: str) -> bool:
    bare = text.rstrip(_SIGNS)
    return bare.isalpha() and (bare.istitle() or (bare.isupper() and len(bare) > 1))


def _choose(words: list[Word], run: Sequence[int]) -> None:
    """Puts names for the words of ``run`` that are none, where the first is, or may be, a family name."""
    first, *rest = run
    if not _is_family(words[first].text):
        follows = known_share(name_case(words[rest[0]].text.rstrip(_SIGNS))) == 1
        if not follows or not _swap(words, first, family=True):
            return
    for i in rest:
        if known_share(name_case(words[i].text.rstrip(_SIGNS))) < 1:
            _swap(words, i, family=False)


def _is_family(text: str) -> bool:
    return known_surname(name_case(text.rstrip(_SIGNS)))


def _swap(words: list[Word], place: int, *, family: bool) -> bool:
    """Puts the other voice's reading for a word, if that is a name (a family name) of nearly the same letters."""
    word = words[place]
    bare = word.text.rstrip(_SIGNS)
    for text, confidence in word.alternatives:
        other = text.rstrip(_SIGNS)
        if not _is_capital(text) or other.isupper() != bare.isupper():
            continue
        near = Levenshtein.distance(fold(other), fold(bare)) <= (1 if family else 0)
        named = _is_family(other) if family else known_share(name_case(other)) == 1
        if near and named:
            words[place] = word.model_copy(
                update={
                    "text": other + word.text[len(bare) :],
                    "confidence": min(_SUREST, confidence),
                    "raw": word.raw or word.text,
                    "alternatives": [(word.text, word.confidence)],
                }
            )
            return True
    return False
