"""Names and posts that begin under a black seal, told by what their print would cover.

The seal adds black and takes none: where a letter was printed, the page is black, under a rim too. So the words that
stand clear of the seal say typeface, size and base line, and of the words that may stand before them (family names,
names, ranks; the beginnings of known posts) the one is taken whose letters are black throughout and leave the least
black unexplained. What the engine makes of such letters, freed of the rim or not, is right less often.

A guess for a person to look at, never a value to accept (``ocr.signature_block.never_sure``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from math import log

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from ocr.clean.seal import Row, Seal
from ocr.typefaces import file_of, font
from ocr.vietnamese.lexicon import post_names
from ocr.vietnamese.names import RANKS, every_name_syllable, every_surname, known_surname
from ocr.vietnamese.normal import fold, tone_placed, upper_share
from ocr.vietnamese.syllables import is_syllable
from schemas.reading import Word

Pixels = NDArray[np.uint8]
Mask = NDArray[np.bool_]
Reals = NDArray[np.floating]
Places = NDArray[np.int32]

_FACES = ("Tinos-Bold.ttf", "Tinos-Regular.ttf", "Tinos-BoldItalic.ttf", "Arimo-Bold.ttf", "Arimo-Regular.ttf")
"""As wide as Times New Roman, which NĐ 30/2020 asks for, and Arial (Debian: fonts-croscore)."""
_SIZES = (0.97, 0.985, 1.0, 1.015, 1.03)
"""The engine's boxes are a few pixels off."""
_SMALLEST = 12.0
_LARGE = 1000
_ALIKE = 0.68
"""Least share that drawn and printed letters have in common (Dice): another typeface has less."""
_SURE = 0.8
_DASHES = frozenset("-–")
_SURE_UNDER, _LEAST_READ = 0.9, 0.5
_PRINTED = 0.97
"""How likely the page is black where a letter was printed,"""
_CLEAR, _UNDER, _RIM = 0.02, 0.25, 0.9
"""and where none was: beside the seal, under it, under its rims."""
_SHARE = 0.1
"""Pixels of a stroke say the same: what one of them counts."""
_BLACK = 0.85
"""Least share of a word's letters that must be black."""
_ASTRAY = 6.0
"""What it counts at most that a row would begin elsewhere than posts and names about one middle do."""
_AGREED = 20.0
"""What it counts that the engine reads the same."""
_SYLLABLE = -4.0
"""What a name that is no family name must make up for."""
_WIDTH, _LOOKED_AT, _LONGEST = 8, 16, 4
_NUDGES = [(x, y) for y in (-1, 0, 1) for x in (-2, -1, 0, 1, 2)]
_PREFIXES = ("", "KT. ", "TM. ", "TL. ", "TUQ. ", "Q. ")
_AUTHORITIES = ("ỦY BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN", "BAN THƯỜNG VỤ", "BAN CHẤP HÀNH", "ĐẢNG ỦY", "UBND")


Spans = Sequence[tuple[str, float]]
"""Words, each with the column where it begins."""


@dataclass(frozen=True)
class _Print:
    """How a row is printed: typeface and size in pixels, where its known words begin, and its base line."""

    face: str
    size: float
    x: int
    y: int

    def wide(self, text: str) -> float:
        return _wide(self.face, self.size, text)

    def ink(self, text: str) -> tuple[Places, Places]:
        return _ink(self.face, self.size, text)

    def parted(self, text: str, start: float) -> list[tuple[str, float]]:
        """The words of ``text``, which begins at ``start``, with where each begins."""
        words = text.split(" ")
        return [(word, start + self.wide(" ".join([*words[:n], ""]))) for n, word in enumerate(words)]

    def placed(self, told: Spans, confidence: float) -> list[Word]:
        out = []
        for text, start in told:
            y, x = self.ink(text)
            left, top = max(0, round(start) + int(x.min())), max(0, self.y + int(y.min()))
            right, bottom = round(start) + int(x.max()) + 1, self.y + int(y.max()) + 1
            out.append(Word(text=text, box=(left, top, right, bottom), confidence=confidence))
        return out


def tell_hidden(
    grey: Pixels, seal: Seal, rows: Sequence[Row], heard: Sequence[Sequence[Word]], confidence: float
) -> list[list[Word]]:
    """``heard`` (the words of each of the ``rows`` of a page) with the words under ``seal`` as they must be printed,
    each of ``confidence``; a row of which that cannot be told stays as it is.

    ``grey`` is the page with its seal. Where the typefaces are not installed nothing changes.
    """
    if not all(file_of(face) for face in _FACES):
        return [list(words) for words in heard]
    black = grey < 128
    near = _near(black)
    worth: Reals | None = None
    out: list[list[Word]] = []
    for row, words in zip(rows, heard, strict=True):
        out.append(list(words))
        known = _clear(words, seal)
        if not known or (len(known) == len(words) and not _begins_under(known[0], seal)):
            continue
        text = " ".join(w.text for w in known)
        printed = _fitted(black, text, known)
        if printed is None:
            continue
        worth = _worth(black, seal, rows) if worth is None else worth
        place = _Place(worth, near, printed)
        if upper_share(text) > 0.8:
            told = place.post(text)
        else:
            told = place.name(text, row.left, [w for w in words if w not in known])
        if told:
            out[-1] = [*printed.placed(told, confidence), *known]
        elif fold(text) in _posts():
            out[-1] = [w for w in words if w in known or w.confidence >= _SURE or not seal.reaches(w.box)]
    return out


def _clear(words: Sequence[Word], seal: Seal) -> list[Word]:
    """The last of ``words`` that were read surely, under the seal very surely."""
    out: list[Word] = []
    for word in sorted(words, key=lambda w: -w.box[0]):
        hidden = seal.reaches(word.box) and not (word.confidence >= _SURE_UNDER and _is_capital(word.text))
        if hidden or word.confidence < _SURE or not (word.text.isalpha() or word.text in _DASHES):
            break
        out.insert(0, word)
    while out and (len(out[0].text) < 2 or not is_syllable(out[0].text.lower())):
        out.pop(0)  # what is left of a word under the rim
    return out


def _begins_under(first: Word, seal: Seal) -> bool:
    """Whether something under the seal may stand before ``first``."""
    x0, y0, _, y1 = first.box
    return seal.reaches((x0 - 2 * (y1 - y0), y0, x0, y1))


@lru_cache(maxsize=1024)
def _advance(face: str, letter: str) -> float:
    """Width of ``letter`` as a share of the size: at small sizes fonts round it to whole pixels, print does not."""
    return float(font(face, _LARGE).getlength(letter)) / _LARGE


def _wide(face: str, size: float, text: str) -> float:
    return size * sum(_advance(face, letter) for letter in text)


@lru_cache(maxsize=2048)
def _letter(face: str, size: float, letter: str) -> tuple[Places, Places]:
    """Rows and columns of the pixels of ``letter``, from its base line and its beginning."""
    left, above = int(size), int(1.6 * size)
    picture = Image.new("L", (4 * left, int(2.4 * size)), 0)
    ImageDraw.Draw(picture).text((left, above), letter, font=font(face, size), fill=255, anchor="ls")
    y, x = np.nonzero(np.asarray(picture) >= 128)
    return (y - above).astype(np.int32), (x - left).astype(np.int32)


@lru_cache(maxsize=4096)
def _ink(face: str, size: float, text: str) -> tuple[Places, Places]:
    """The same of a ``text``."""
    rows, columns, begins = [], [], 0.0
    for letter in text:
        y, x = _letter(face, size, letter)
        rows.append(y)
        columns.append(x + round(begins))
        begins += size * _advance(face, letter)
    return np.concatenate(rows), np.concatenate(columns)


def _fitted(black: Mask, text: str, words: Sequence[Word]) -> _Print | None:
    """How ``text`` (the ``words`` one after the other) is printed; ``None`` where no typeface fits."""
    boxes = np.array([w.box for w in words])
    x0, y0, x1, y1 = boxes[:, 0].min(), boxes[:, 1].min(), boxes[:, 2].max(), boxes[:, 3].max()
    left, top = max(0, int(x0) - 4), max(0, int(y0) - 8)
    page = black[top : int(y1) + 8, left : int(x1) + 4].astype(np.float32)
    best, found = _ALIKE, None
    for face in _FACES:
        wide = _wide(face, 100.0, text)
        for size in sorted({round(400 * share * float(x1 - x0) / wide) / 4 for share in _SIZES}):
            if size < _SMALLEST:
                continue
            y, x = _ink(face, size, text)
            drawn = np.zeros((y.max() - y.min() + 1, x.max() - x.min() + 1), np.float32)
            drawn[y - y.min(), x - x.min()] = 1
            if drawn.shape[0] > page.shape[0] or drawn.shape[1] > page.shape[1]:
                continue
            _, common, _, (right, down) = cv2.minMaxLoc(cv2.matchTemplate(page, drawn, cv2.TM_CCORR))
            there = page[down : down + drawn.shape[0], right : right + drawn.shape[1]].sum()
            alike = 2 * common / (drawn.sum() + there)
            if alike > best:
                best = float(alike)
                found = _Print(face, size, int(left + right - x.min()), int(top + down - y.min()))
    return found


def _worth(black: Mask, seal: Seal, rows: Sequence[Row]) -> Reals:
    """What a letter's pixel at each place of the page speaks for the letter (logarithm of likelihoods): 0 far from
    the ``rows``."""
    tall = max(row.bottom - row.top for row in rows)
    first, last = max(0, min(row.top for row in rows) - tall), max(row.bottom for row in rows) + tall
    part = black[first:last]
    y, x = np.mgrid[first : first + part.shape[0], 0 : part.shape[1]].astype(np.float32)
    turns = np.hypot(x - seal.x, y - seal.y).astype(np.int32)
    under = turns < seal.reach
    count = np.bincount(turns[under])
    share = np.bincount(turns[under], weights=part[under]) / np.maximum(count, 1)
    else_black = np.full(part.shape, _CLEAR, np.float32)
    else_black[under] = np.clip(share, _UNDER, _RIM)[turns[under]]
    against = np.where(_near(part), 0.0, np.log((1 - _PRINTED) / (1 - else_black)))
    out = np.zeros(black.shape, np.float32)
    out[first:last] = _SHARE * np.where(part, np.log(_PRINTED / else_black), against)
    return out


def _near(black: Mask) -> Mask:
    """What is black or beside black: edges are a pixel off."""
    return np.asarray(cv2.dilate(black.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0)


class _Vocabulary:
    """Words drawn in one print, so that all are weighed at a place at once; with each, what speaks for it before."""

    def __init__(self, face: str, size: float, words: Iterable[tuple[str, float]]) -> None:
        self.words = list(words)
        wide = [_wide(face, size, text) for text, _ in self.words]
        ink = [_ink(face, size, text) for text, _ in self.words]
        self._y = np.concatenate([y for y, _ in ink])
        self._x = np.concatenate([x - round(w) for (_, x), w in zip(ink, wide, strict=True)])
        self._starts = np.cumsum([0, *(len(y) for y, _ in ink[:-1])])
        self._before = np.array([before for _, before in self.words])

    def best(self, soft: Reals, end: float, base: int) -> list[tuple[str, float]]:
        """The words that fit best if they end at column ``end`` on the base line ``base``."""
        y, x = base + self._y, round(end) + self._x
        inside = (y >= 0) & (y < soft.shape[0]) & (x >= 0) & (x < soft.shape[1])
        each = np.where(inside, soft[np.clip(y, 0, soft.shape[0] - 1), np.clip(x, 0, soft.shape[1] - 1)], -1.0)
        worth = np.add.reduceat(each, self._starts) + self._before
        return [self.words[int(n)] for n in np.argsort(-worth)[:_LOOKED_AT]]


@lru_cache(maxsize=4)
def _families(face: str, size: float) -> _Vocabulary:
    return _Vocabulary(face, size, ((name, -0.7 * log(n + 1.5)) for n, name in enumerate(every_surname())))


@lru_cache(maxsize=4)
def _syllables(face: str, size: float) -> _Vocabulary:
    return _Vocabulary(face, size, ((syllable, _SYLLABLE) for syllable in every_name_syllable()))


@dataclass(frozen=True)
class _Told:
    """Words before the known ones: text and where each begins, the first first, and what speaks for them."""

    words: tuple[tuple[str, float], ...]
    worth: float
    named: bool
    """Whether the first of them is a family name."""

    def and_also(self, worth: float) -> _Told:
        return replace(self, worth=self.worth + worth)

    def as_read(self, read: Sequence[Word]) -> float:
        """What speaks for the first word because the engine read it there."""
        text, start = self.words[0]
        there = (w for w in read if tone_placed(w.text.strip(".,:;'")) == tone_placed(text))
        near = (w.confidence for w in there if abs(w.box[0] - start) < w.box[3] - w.box[1])
        return _AGREED * max(near, default=0.0)


@dataclass(frozen=True)
class _Place:
    """The page about a row: what each pixel speaks for a letter, what is black or beside black; the row's print."""

    worth: Reals
    near: Mask
    printed: _Print

    def name(self, known: str, left: int, read: Sequence[Word]) -> Spans:
        """The words of a name before the ``known`` ones; ``left`` is where the row should begin, 0 where that is not
        known, ``read`` what the engine makes of the others."""
        face, size = self.printed.face, self.printed.size
        vocabularies = [(True, _families(face, size)), (False, _syllables(face, size))]
        if others := sorted({w.text for w in read if _maybe(w)} - set(every_name_syllable())):
            vocabularies.append((False, _Vocabulary(face, size, ((text, _SYLLABLE) for text in others))))
        soft = np.asarray(cv2.dilate(self.worth, np.ones((3, 3), np.uint8)), dtype=np.float32)
        states = [_Told((), 0.0, False)]
        ended = [self.with_rank(states[0])] if " " in known and known_surname(known) else []
        for _ in range(_LONGEST):
            longer: list[_Told] = []
            for state in states:
                for family, vocabulary in vocabularies:
                    likely = vocabulary.best(soft, self._end(state), self.printed.y)
                    found = [(self.longer(state, text, family), before) for text, before in likely]
                    longer += [one.and_also(before + one.as_read(read)) for one, before in found if one is not None]
            longer.sort(key=lambda s: -s.worth)
            # a short name with its rank before it may say more than any longer one
            ended += [self.with_rank(state) for state in [s for s in longer if s.named][:_WIDTH]]
            states = longer[:_WIDTH]
        return max(ended, key=lambda s: s.worth - self._astray(s, left)).words if ended else ()

    def post(self, known: str) -> Spans:
        """The words of a post or an authority in capitals before the ``known`` ones that end it."""
        best = (0.0, 0.0, "")
        for before in sorted(_beginnings(fold(known))):
            found = self._weighed(before, self.printed.x - self.printed.wide(f"{before} "))
            if found is not None and found[0] > best[0]:
                best = (*found, before)
        return self.printed.parted(best[2], best[1]) if best[2] else ()

    def with_rank(self, state: _Told) -> _Told:
        """``state`` with the rank before it, if one stands there."""
        best = state
        for rank in RANKS:
            longer: _Told | None = state
            for text in reversed(rank.split()):
                longer = longer and self.longer(longer, text)
            if longer is not None and longer.worth > best.worth:
                best = longer
        return best

    def longer(self, state: _Told, text: str, named: bool = True) -> _Told | None:
        """``state`` with ``text`` before it; ``None`` where that cannot be printed there."""
        found = self._weighed(text, self._end(state) - self.printed.wide(text))
        return found and _Told(((text, found[1]), *state.words), state.worth + found[0], named)

    def _end(self, state: _Told) -> float:
        """Where a word before ``state`` ends."""
        return (state.words[0][1] if state.words else self.printed.x) - self.printed.wide(" ")

    def _astray(self, state: _Told, left: int) -> float:
        """What speaks against a row that begins elsewhere than it should."""
        begins = state.words[0][1] if state.words else self.printed.x
        return min(_ASTRAY, 2 * ((begins - left) / (0.5 * self.printed.size)) ** 2) if left > 0 else 0.0

    def _weighed(self, text: str, start: float) -> tuple[float, float] | None:
        """What speaks for ``text`` near ``start`` and where it begins; ``None`` where too little of it is black."""
        y, x = self.printed.ink(text)
        base, first = self.printed.y, round(start)
        height, width = self.worth.shape
        if base + y.min() < 1 or first + x.min() < 2 or base + y.max() >= height - 1 or first + x.max() >= width - 2:
            return None
        places = (base + y) * width + first + x
        flat = self.worth.ravel()
        total, nudge = max(
            (float(flat[places + down * width + aside].sum()), (aside, down)) for aside, down in _NUDGES
        )
        if total <= 0 or float(self.near.ravel()[places + nudge[1] * width + nudge[0]].mean()) < _BLACK:
            return None
        return total, start + nudge[0]


def _maybe(word: Word) -> bool:
    """Whether ``word`` is a name as far as it was read."""
    return word.confidence >= _LEAST_READ and word.text.istitle() and is_syllable(word.text.lower())


def _is_capital(text: str) -> bool:
    return (text.istitle() or text.isupper()) and is_syllable(text.lower())


@cache
def _posts() -> frozenset[str]:
    """Known posts by their fold: nothing need stand before one."""
    return frozenset(map(fold, post_names()))


def _beginnings(known: str) -> Iterator[str]:
    """What known posts and authorities begin with whose fold ends in ``known``."""
    for whole in (prefix + name for prefix in _PREFIXES for name in (*map(str.upper, post_names()), *_AUTHORITIES)):
        if fold(whole).endswith(f" {known}"):
            yield whole[: -len(known) - 1]
