"""How likely a row of Vietnamese syllables is in official papers.

An order-3 Kneser-Ney model over syllables, trained by ``python -m bench.train_language`` on texts of public
bodies and shipped as ``ocr/models/syllables.lm.xz``. It is loaded on first use and stays small: sorted integer
keys searched by bisection, probabilities in one byte each.

Numbers, codes and unknown words are classes (``<n>``, ``<c>``, ``<u>``), so that "Điều 5" and "Điều 17" are
one context and no code is ever held against a page.
"""

from __future__ import annotations

import json
import lzma
import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from importlib.resources import files
from itertools import accumulate, pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .normal import fold, nfc, tone_placed

MAGIC = b"SOHOALM1"
STEP = 1 / 15
"""One unit of a stored byte, in nats: 255 reaches down to -17."""

START, NUMBER, CODE, UNKNOWN = "<s>", "<n>", "<c>", "<u>"
CLASSES = (START, NUMBER, CODE, UNKNOWN)

_AFFIXES = re.compile(r"^([^\w]*)(.*?)([^\w]*)$", re.DOTALL)
_ENDS_SENTENCE = re.compile(r"[.;:!?]")


def parts(word: str) -> tuple[str, str, str]:
    """``word`` as (leading signs, core, trailing signs): "(điều," is ("(", "điều", ",")."""
    found = _AFFIXES.match(word)
    assert found is not None  # the pattern matches every string
    return found[1], found[2], found[3]


def classify(core: str, *, capitals: bool = False) -> str:
    """The model's unit for one core: a class for numbers and codes, else the syllable as ``tone_placed`` makes it.

    ``capitals`` says that the whole line is printed in capitals, where an upper-case word is no code.
    """
    if any(c.isdigit() for c in core):
        return NUMBER if not any(c.isalpha() for c in core) else CODE
    if not core.isalpha() or (len(core) > 1 and core.isupper() and not capitals):
        return CODE
    return tone_placed(core)


def ends_sentence(tail: str) -> bool:
    return bool(_ENDS_SENTENCE.search(tail))


def units(text: str) -> list[str]:
    """A line of text as the model's units, ``<s>`` before each sentence."""
    letters = [c for c in text if c.isalpha()]
    capitals = sum(c.isupper() for c in letters) > 0.7 * len(letters)
    out = [START]
    for word in re.split(r"[\s/–-]+", nfc(text)):
        _, core, tail = parts(word)
        if core:
            out.append(classify(core, capitals=capitals))
        if ends_sentence(tail) and out[-1] != START:
            out.append(START)
    return out


class LanguageModel:
    """p(syllable | the two before it), in natural logarithms."""

    def __init__(
        self,
        words: Sequence[str],
        unigrams: NDArray[np.uint8],
        unigram_backoffs: NDArray[np.uint8],
        bigram_keys: NDArray[np.uint64],
        bigrams: NDArray[np.uint8],
        bigram_backoffs: NDArray[np.uint8],
        trigram_keys: NDArray[np.uint64],
        trigrams: NDArray[np.uint8],
        description: dict[str, Any],
    ) -> None:
        self.words = list(words)
        self.size = len(self.words)
        self.description = description
        self._ids = {word: n for n, word in enumerate(self.words)}
        self._p1, self._b1 = unigrams.tobytes(), unigram_backoffs.tobytes()
        self._p2, self._b2 = bigrams.tobytes(), bigram_backoffs.tobytes()
        self._p3 = trigrams.tobytes()
        self._k2 = array("Q", bigram_keys.tobytes())
        self._k3 = array("Q", trigram_keys.tobytes())
        self.start = self._ids[START]
        self.unknown = self._ids[UNKNOWN]
        self._cached = lru_cache(maxsize=65536)(self._logp)

    def id(self, unit: str) -> int:
        """Number of a unit; that of ``<u>`` for a syllable the model does not know."""
        return self._ids.get(unit, self.unknown)

    def __contains__(self, unit: object) -> bool:
        return unit in self._ids

    def unigram(self, word: int) -> float:
        return -STEP * self._p1[word]

    def logp(self, before: int, last: int, word: int) -> float:
        """ln p(word | before, last)."""
        return self._cached(self.start if last == self.start else before, last, word)

    def _logp(self, before: int, last: int, word: int) -> float:
        context = self._find(self._k2, before * self.size + last)
        cost = 0
        if context >= 0:
            hit = self._find(self._k3, context * self.size + word)
            if hit >= 0:
                return -STEP * self._p3[hit]
            cost = self._b2[context]
        pair = self._find(self._k2, last * self.size + word)
        if pair >= 0:
            return -STEP * (cost + self._p2[pair])
        return -STEP * (cost + self._b1[last] + self._p1[word])

    def knows_pair(self, last: int, word: int) -> bool:
        """Whether the two stand side by side in the training text more than once."""
        return self._find(self._k2, last * self.size + word) >= 0

    @staticmethod
    def _find(keys: array[int], key: int) -> int:
        place = bisect_left(keys, key)
        return place if place < len(keys) and keys[place] == key else -1

    def score(self, row: Sequence[str]) -> float:
        """Mean ln p of a row of units (``units`` makes them), 0 for an empty one; near -3 is good prose."""
        before = last = self.start
        total, n = 0.0, 0
        for unit in row:
            word = self.id(unit)
            if word != self.start:
                total += self.logp(before, last, word)
                n += 1
            before, last = last, word
        return total / n if n else 0.0

    @cached_property
    def by_skeleton(self) -> dict[str, list[int]]:
        """Syllables by their letters without any mark: "dieu" → điều, điêu, diều, ..."""
        out: dict[str, list[int]] = {}
        for n, word in enumerate(self.words):
            if word not in CLASSES:
                out.setdefault(fold(word), []).append(n)
        return out

    # The file: MAGIC, length of the head, head (JSON), then the columns, all inside one xz stream.

    @classmethod
    def from_bytes(cls, packed: bytes) -> LanguageModel:
        """Raises ``ValueError`` for bytes that are no model of this kind."""
        data = lzma.decompress(packed)
        if data[:8] != MAGIC:
            raise ValueError("no syllable model")
        length = int.from_bytes(data[8:12], "little")
        head = json.loads(data[12 : 12 + length])
        ends = list(accumulate(head["columns"], initial=12 + length))
        columns = [data[a:b] for a, b in pairwise(ends)]
        words, p1, b1, k2, p2, b2, k3, p3 = columns
        return cls(
            words=words.decode().split("\n"),
            unigrams=np.frombuffer(p1, np.uint8),
            unigram_backoffs=np.frombuffer(b1, np.uint8),
            bigram_keys=_undelta(k2),
            bigrams=np.frombuffer(p2, np.uint8),
            bigram_backoffs=np.frombuffer(b2, np.uint8),
            trigram_keys=_undelta(k3),
            trigrams=np.frombuffer(p3, np.uint8),
            description=head["description"],
        )

    def to_bytes(self) -> bytes:
        """The shipped form; the same model always gives the same bytes."""
        columns = [
            "\n".join(self.words).encode(),
            self._p1,
            self._b1,
            _delta(np.frombuffer(self._k2, np.uint64)),
            self._p2,
            self._b2,
            _delta(np.frombuffer(self._k3, np.uint64)),
            self._p3,
        ]
        head = json.dumps(
            {"columns": [len(c) for c in columns], "description": self.description},
            ensure_ascii=False,
            sort_keys=True,
        ).encode()
        data = MAGIC + len(head).to_bytes(4, "little") + head + b"".join(columns)
        return lzma.compress(data, preset=9 | lzma.PRESET_EXTREME)


def _delta(keys: NDArray[np.uint64]) -> bytes:
    """Sorted keys as differences, the four bytes of each in four planes (packs best)."""
    steps = np.diff(keys, prepend=np.uint64(0)).astype("<u4")
    return steps.view(np.uint8).reshape(-1, 4).T.tobytes()


def _undelta(data: bytes) -> NDArray[np.uint64]:
    steps = np.ascontiguousarray(np.frombuffer(data, np.uint8).reshape(4, -1).T).view("<u4").ravel()
    return np.cumsum(steps, dtype=np.uint64)


@lru_cache(maxsize=1)
def shipped() -> LanguageModel:
    """The model that comes with the package, loaded once a process."""
    return LanguageModel.from_bytes(files("ocr.models").joinpath("syllables.lm.xz").read_bytes())


def score(syllables: Iterable[str]) -> float:
    """Mean ln p a word of a reading: the higher, the more it is Vietnamese as offices write it.

    Takes the words as the engine read them, in order. Compares readings of one line: "số điều" before
    "sô điều". 0 for no words; a line of numbers and codes alone says little either way.
    """
    return shipped().score(units(" ".join(syllables)))
