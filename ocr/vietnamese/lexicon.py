"""Mending of closed language: letterheads, posts, titles and places, where the words to expect are known.

OCR confuses tone and vowel marks on capitals ("QUYÉT ĐỊNH", "QUẢNG NGÀI"). In a letterhead or under a
signature the words come from a small world, so a path through known neighbours is sought: each word may
stay, or become a known word with the same letters (cheap) or one letter apart (dear); pairs of words that
stand side by side in the lexicon are free, others cost. Words that the lexicon does not know stay as read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files

from .names import every_name_syllable, every_surname
from .normal import fold, nfc, tone_placed
from .places import new_units, old_units

_EDGE = "\x00"
_WORD = re.compile(r"[^\W\d_]+")

SAME_LETTERS = 1.0
ONE_LETTER = 2.2
UNKNOWN = 3.2
UNUSUAL = 1.1
"""What it costs to keep a word: one that is no syllable at all, and one that is but not of this lexicon."""
NEW_PAIR = 1.6
_LEAST_NEARLY = 8
"""Letters of the shortest name that one wrong letter does not make another."""
_LEAST_RUN_TOGETHER = 5
"""Letters of the shortest two words that ran together."""


@dataclass
class Lexicon:
    """Words and pairs of neighbours of a list of phrases. Build one with :meth:`add`; look up with :meth:`mend`."""

    by_fold: dict[str, dict[str, None]] = field(default_factory=dict)
    by_length: dict[int, dict[str, None]] = field(default_factory=dict)
    """Words in the order in which they were added: of two that fit equally, always the same is taken."""
    pairs: set[tuple[str, str]] = field(default_factory=set)
    phrases: dict[str, set[str]] = field(default_factory=dict)
    """Whole phrases by their fold."""

    def add(self, phrase: str) -> None:
        words = [tone_placed(w) for w in _WORD.findall(nfc(phrase))]
        if not words:
            return
        self.phrases.setdefault(fold(" ".join(words)), set()).add(" ".join(words))
        for word in words:
            self.by_fold.setdefault(fold(word), {})[word] = None
            self.by_length.setdefault(len(fold(word)), {})[fold(word)] = None
        for left, right in zip([_EDGE, *words], [*words, _EDGE], strict=True):
            self.pairs.add((left, right))

    def knows(self, word: str) -> bool:
        return tone_placed(word) in self.by_fold.get(fold(word), ())

    def nearly(self, text: str) -> str | None:
        """The one phrase of as many words that differs from ``text`` by a letter of one word, in capitals; ``None``
        where there is none, or several, or ``text`` is short."""
        letters = fold(" ".join(_WORD.findall(nfc(text))))
        if len(letters) < _LEAST_NEARLY or letters in self.phrases:
            return None
        words = letters.split()
        near: set[str] = set()
        for phrase, spelled in self.phrases.items():
            other = phrase.split()
            if abs(len(phrase) - len(letters)) > 1 or len(other) != len(words):
                continue
            apart = [(a, b) for a, b in zip(words, other, strict=True) if a != b]
            if len(apart) == 1 and _one_apart(*apart[0]):
                near |= spelled
        return near.pop().upper() if len(near) == 1 else None

    def _candidates(self, word: str, sureness: float) -> dict[str, float]:
        """Known words that ``word`` may stand for, with their costs; ``word`` itself among them."""
        plain, letters = tone_placed(word), fold(word)
        keeping = 0.0 if self.knows(word) else UNUSUAL if plain in _syllables() else UNKNOWN * (0.6 + 0.4 * sureness)
        out: dict[str, float] = {plain: keeping}
        weight = 0.6 + 1.1 * sureness
        for known in self.by_fold.get(letters, ()):
            out.setdefault(known, SAME_LETTERS * weight)
        if plain not in self.by_fold.get(letters, ()) and len(letters) >= 3:
            for length in (len(letters) - 1, len(letters), len(letters) + 1):
                for other in self.by_length.get(length, ()):
                    if _one_apart(letters, other):
                        for known in self.by_fold[other]:
                            out.setdefault(known, ONE_LETTER * weight)
        return out

    def mend(self, text: str, sureness: float = 0.8) -> str:
        """``text`` with its words mended in their own case; everything between the words is kept.

        ``sureness`` (0 to 1) is how far the reading is trusted: the lower, the cheaper a change.
        """
        text = nfc(text)
        spans = [m.span() for m in _WORD.finditer(text)]
        if not spans:
            return text
        whole = self.phrases.get(fold(" ".join(text[a:b] for a, b in spans)), set())
        if len(whole) == 1:  # the very phrase, but for its marks
            return self._put(text, spans, next(iter(whole)).split())
        states: dict[str, tuple[float, list[str]]] = {_EDGE: (0.0, [])}
        for start, end in spans:
            word = text[start:end]
            options = self._candidates(word, sureness)
            reached: dict[str, tuple[float, list[str]]] = {}
            for option, cost in options.items():
                best = min(
                    (
                        (total + (0.0 if (before, option) in self.pairs else NEW_PAIR), path)
                        for before, (total, path) in states.items()
                    ),
                    key=lambda item: item[0],
                )
                reached[option] = (best[0] + cost, [*best[1], option])
            states = reached
        path = min(
            (
                (total + (0.0 if (last, _EDGE) in self.pairs else NEW_PAIR / 2), path)
                for last, (total, path) in states.items()
            ),
            key=lambda item: item[0],
        )[1]
        return self._put(text, spans, path)

    @staticmethod
    def _put(text: str, spans: list[tuple[int, int]], words: list[str]) -> str:
        """``text`` with ``words`` in place of its own at ``spans``, in the case that was read."""
        out, at = [], 0
        for (start, end), word in zip(spans, words, strict=True):
            read = text[start:end]
            out.append(text[at:start])
            out.append(read if tone_placed(read) == word else _in_case_of(read, word))
            at = end
        return "".join(out) + text[at:]

    def rejoin(self, text: str) -> str:
        """``text`` with words put together that were read in pieces ("CÔNG T ÁC" → "CÔNG TÁC")."""
        words = text.split()
        out: list[str] = []
        for word in words:
            if out and word.isalpha() and out[-1].isalpha():
                before = out[-1]
                whole = before + word
                if (
                    (len(before) == 1 or len(word) == 1)
                    and self.knows(whole)
                    and not (self.knows(before) and self.knows(word))
                ):
                    out[-1] = whole
                    continue
                beside = (tone_placed(before), tone_placed(word)) in self.pairs
                if len(before) <= 2 and not beside and fold(word).startswith(fold(before)):
                    out[-1] = word  # the beginning of a word read twice
                    continue
            out.append(word)
        return " ".join(out)

    def part(self, text: str) -> str:
        """``text`` with words parted that ran together, where both halves are known side by side ("CHỦTỊCH" → "CHỦ
        TỊCH"). A syllable stays whole."""
        return _WORD.sub(lambda m: self._parted(m[0]), nfc(text))

    def _parted(self, word: str) -> str:
        if len(word) < _LEAST_RUN_TOGETHER or self.knows(word) or tone_placed(word.lower()) in _syllables():
            return word
        halves = ((word[:at], word[at:]) for at in range(2, len(word) - 1))
        known = [(a, b) for a, b in halves if (tone_placed(a), tone_placed(b)) in self.pairs]
        return " ".join(known[0]) if len(known) == 1 else word

    def share_known(self, text: str) -> float:
        """Share of the words of ``text`` that the lexicon knows beside a neighbour that it knows them with."""
        words = [tone_placed(w) for w in _WORD.findall(nfc(text))]
        if not words:
            return 0.0
        chain = [_EDGE, *words, _EDGE]
        good = sum(
            (chain[i - 1], chain[i]) in self.pairs or (chain[i], chain[i + 1]) in self.pairs
            for i in range(1, len(chain) - 1)
        )
        return good / len(words)


def _one_apart(one: str, other: str) -> bool:
    """Whether two different words differ by one letter put in, left out or changed."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    if len(one) > len(other):
        one, other = other, one
    i = 0
    while i < len(one) and one[i] == other[i]:
        i += 1
    return one[i + (len(one) == len(other)) :] == other[i + 1 :]


def _in_case_of(read: str, word: str) -> str:
    if read.isupper() and len(read) > 1:
        return word.upper()
    return word[0].upper() + word[1:] if read[0].isupper() else word


@lru_cache(maxsize=1)
def _syllables() -> frozenset[str]:
    text = files("ocr.vietnamese").joinpath("data", "syllables.txt").read_text(encoding="utf-8")
    return frozenset(tone_placed(line.strip()) for line in text.splitlines())


@lru_cache(maxsize=1)
def _by_fold() -> dict[str, frozenset[str]]:
    forms: dict[str, set[str]] = {}
    for form in (*_syllables(), *(tone_placed(s.lower()) for s in (*every_name_syllable(), *every_surname()))):
        forms.setdefault(fold(form), set()).add(form)
    return {folded: frozenset(found) for folded, found in forms.items()}


def attested(word: str) -> frozenset[str]:
    """The syllables of texts and names (small letters, tones placed alike) with the letters of ``word``, whatever its
    marks."""
    return _by_fold().get(fold(word), frozenset())


def _phrases(name: str) -> list[str]:
    text = files("ocr.vietnamese").joinpath("data", name).read_text(encoding="utf-8")
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]


@lru_cache(maxsize=1)
def organisations() -> Lexicon:
    """Names of public bodies and of every place that may stand in them."""
    lexicon = Lexicon()
    for phrase in _phrases("organisations.txt"):
        lexicon.add(phrase)
    for unit in old_units():
        for name in {unit.full_name, unit.district, unit.province}:
            lexicon.add(name)
    for unit in new_units():
        lexicon.add(unit.full_name)
        lexicon.add(unit.province)
    return lexicon


@lru_cache(maxsize=1)
def body_heads() -> frozenset[str]:
    """The first two words, folded, of the names of public bodies ("uy ban", "van phong")."""
    return frozenset(" ".join(fold(phrase).split()[:2]) for phrase in _phrases("organisations.txt"))


@lru_cache(maxsize=1)
def posts() -> Lexicon:
    """Posts and titles of signers, with the bodies that are named in them."""
    lexicon = Lexicon()
    for phrase in [*_phrases("posts.txt"), *_phrases("organisations.txt")]:
        lexicon.add(phrase)
    return lexicon


@lru_cache(maxsize=1)
def recipients() -> Lexicon:
    """Whom letters go to: bodies, and the phrases of ``data/recipients.txt``."""
    lexicon = Lexicon()
    for phrase in [*_phrases("recipients.txt"), *_phrases("organisations.txt")]:
        lexicon.add(phrase)
    return lexicon


@lru_cache(maxsize=1)
def post_names() -> tuple[str, ...]:
    """The posts of ``data/posts.txt`` as written there."""
    return tuple(_phrases("posts.txt"))


@lru_cache(maxsize=1)
def english_captions() -> tuple[str, ...]:
    """The captions of ``data/english_captions.txt`` as written there."""
    return tuple(_phrases("english_captions.txt"))
