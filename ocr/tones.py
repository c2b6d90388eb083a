"""Marks over and under vowels, told by drawing a word each way in which it may be written.

The engine knows "đối" as well as "đổi" and is as sure of the one as of the other: on faxes it takes every seventh
hook over a circumflex for an acute, and over capitals it loses marks of any kind. What is printed says which: of the
syllables with these letters the one is taken whose drawing, in the typeface of the page, explains the word's pixels
best.

Words in small letters are looked at only where such a hook may have been. A page in a typeface that is not installed
stays as it is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from ocr.typefaces import font, installed
from ocr.vietnamese.lexicon import attested
from ocr.vietnamese.normal import nfc, tone_placed
from schemas.reading import Word

Pixels = NDArray[np.uint8]
Reals = NDArray[np.float32]

_SMALL, _CAPITALS = (0.5, 0.8), (0.7, 0.86)
"""By how much (logarithm of likelihoods) another writing must explain the pixels better to be taken, and how alike
(correlation) the word and its drawing must be then: less is another typeface, or a stroke across it. In small
letters, and in capitals."""
_OF_A_FAX = 28
"""Pixels of a word's height that the likelihoods are for: larger print has more pixels that say the same."""
_UNDECIDED = 0.3
"""By how much the one that was read must explain them better for the word to stay as sure as it was."""
_CHANGED, _IN_DOUBT = 0.93, 0.85
"""How sure a word is at most that was changed, and one that may as well be another."""
_PAGE_ALIKE, _NEARLY_AS_ALIKE = 0.8, 0.06
"""How alike the words of a page and their drawings must be for a family of typefaces to be thought of, and how much
less than in the family that is most alike."""
_MOST_FAMILIES, _KIN = 2, 0.7
"""Families of one page, and of the words that look most like one the share that must look like another for this to be
thought of too: Times and its kin have the same letters."""
_MOST_LEAD, _LETTERS_COUNT = 8.0, 40.0
"""What one control counts at most for a family, and what it counts that the letters are alike: Times and its kin
differ in their marks, other typefaces in their letters."""
_CONTROLS, _LEAST_CONTROLS, _SURELY_READ = 18, 5, 0.9
_AGREEING = 0.75
"""Share of the controls, words with marks that were read surely, that must come out as they were read."""
_MOST_CHANGED, _FEW = 0.3, 3
"""Of the words looked at, the share that may change: where more would, the marks of the typeface stand elsewhere."""
_FINE, _FINEST, _COARSE = 2, 3, 64
"""Into how many each pixel is parted, both ways, where marks are compared: of cuts lower than so many pixels into
more."""
_BLUR = 0.55
_INK, _PAPER = 0.96, 0.04
"""How likely a pixel is black where the drawing is, and where it is not."""
_SIZES, _SMALLEST, _ASTRAY = (0.98, 1.02), 8.0, 4
"""Sizes tried besides the one as wide as the word's box; the smallest, and how far a drawing may be off; pixels."""
_FITS_WELL = 0.9
_LEAST_HIGH = 12
_ACUTE, _GRAVE, _HOOK, _CIRCUMFLEX = "\u0301", "\u0300", "\u0309", "\u0302"
_SLIPS = (
    (_CIRCUMFLEX + _HOOK, _CIRCUMFLEX + _ACUTE), (_CIRCUMFLEX + _ACUTE, _CIRCUMFLEX + _GRAVE), (_HOOK, _ACUTE),
)  # fmt: skip
"""Marks and what they are misread as; the first in small letters too. (Of 120,000 words of specimens the others are
misread in less than one of 500.)"""
_CORE = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class _Fit:
    """How a word is printed: face, size in pixels, where it begins on its base line within the cut, and how alike
    drawing and print are."""

    face: str
    size: float
    x: float
    y: float
    alike: float


@dataclass(frozen=True)
class _Looked:
    """What looking at one word gave: another text that may explain it better, by how much, whether it is taken."""

    index: int
    other: str
    gain: float
    taken: bool


def verified(grey: Pixels, words: Sequence[Word]) -> list[Word]:
    """``words`` of the page ``grey`` with the marks that their pixels show; what could be read both ways is less
    sure, with the other writing among its alternatives."""
    out = list(words)
    wanted = [(i, options) for i, word in enumerate(words) if len(options := _options(word)) > 1]
    families = _families_of(grey, words) if wanted else []
    looked = [one for i, options in wanted if (one := _look(grey, words[i], i, options, families)) is not None]
    if sum(one.taken for one in looked) > max(_FEW, _MOST_CHANGED * len(looked)):
        return out
    for one in looked:
        word = out[one.index]
        if not one.taken and one.gain <= -_UNDECIDED:
            continue
        text, other = (one.other, word.text) if one.taken else (word.text, one.other)
        told = {
            "text": text,
            "raw": (word.raw or word.text) if one.taken else word.raw,
            "confidence": min(word.confidence, _CHANGED if one.taken else _IN_DOUBT),
            "alternatives": [*word.alternatives, (other, round(0.5 * word.confidence, 4))],
        }
        out[one.index] = word.model_copy(update=told)
    return out


# What a word may be


def _options(word: Word) -> list[str]:
    """The word as it was read, and the other ways in which it may be written."""
    text = nfc(word.text)
    cores = _CORE.findall(text)
    if len(cores) != 1 or len(cores[0]) < 2 or word.pen:
        return [text]
    core = cores[0]
    read = tone_placed(core.lower())
    others = [form for form in _forms(core) if form != read and _misread_as(form, read, capitals=core.isupper())]
    return [text, *(text.replace(core, _in_case_of(core, form)) for form in others)]


def _misread_as(form: str, read: str, *, capitals: bool) -> bool:
    """Whether the engine takes ``form`` for ``read``: a hook over a circumflex for an acute; over capitals also other
    marks for their like, and none for some."""
    printed, seen = (unicodedata.normalize("NFD", one) for one in (form, read))
    for mark, slip in _SLIPS if capitals else _SLIPS[:1]:
        if mark in printed and printed.replace(mark, slip) == seen:
            return True
    return capitals and _letters(printed) != printed and _is_within(seen, printed)


def _is_within(less: str, more: str) -> bool:
    """Whether all characters of ``less`` stand in ``more`` in this order."""
    rest = iter(more)
    return all(char in rest for char in less)


def _forms(core: str) -> list[str]:
    """The syllables with the letters of ``core``, in order of the alphabet."""
    plain = _letters(core.lower())
    return sorted(form for form in attested(core) if _letters(form) == plain)


def _letters(form: str) -> str:
    """``form`` without any marks; "đ" stays."""
    return "".join(c for c in unicodedata.normalize("NFD", form) if not unicodedata.combining(c))


def _in_case_of(core: str, form: str) -> str:
    return form.upper() if core.isupper() else form.capitalize() if core[0].isupper() else form


# How it is printed


def _families_of(grey: Pixels, words: Sequence[Word]) -> list[tuple[str, ...]]:
    """The families of typefaces that the page is printed in, the most usual first: a form's captions in one, what a
    program filled in in another. None where the marks of words that were read surely would come out otherwise in
    every one that their letters look like."""
    sure = [w for w in words if w.confidence >= _SURELY_READ and 3 <= len(w.text) <= 9 and nfc(w.text).isalpha()]
    marked = [w for w in sure if unicodedata.normalize("NFD", w.text[1:]) != w.text[1:] and len(_forms(w.text)) > 1]
    chosen = marked[:: max(1, len(marked) // _CONTROLS)][:_CONTROLS]
    controls = [(w, cut) for w in chosen if (cut := _cut(grey, w)) is not None]
    families = installed()
    fits = [[_fit(cut, nfc(word.text), family) for word, cut in controls] for family in families]
    alike = np.array([[0.0 if fit is None else fit.alike for fit in row] for row in fits])
    out: list[tuple[str, ...]] = []
    rest = np.ones(len(controls), bool)
    while families and int(rest.sum()) >= _LEAST_CONTROLS and len(out) < _MOST_FAMILIES:
        near = rest & (alike >= np.maximum(_PAGE_ALIKE, alike.max(axis=0) - _NEARLY_AS_ALIKE))
        most = int(near.sum(axis=1).argmax())
        mine = near[most]
        if int(mine.sum()) < _LEAST_CONTROLS:
            break
        kin = [n for n in range(len(families)) if int(near[n].sum()) >= _KIN * int(mine.sum())]
        own = [int(m) for m in np.flatnonzero(mine)]
        told = max((_agreement([(*controls[m], fits[n][m]) for m in own]), families[n]) for n in kin)
        if told[0][1] >= _AGREEING:
            out.append(told[1])
        rest &= ~mine
    return out


def _agreement(controls: Sequence[tuple[Word, _Cut, _Fit | None]]) -> tuple[float, float]:
    """How well the family that ``controls`` were fitted in explains their marks and letters, and the share of them
    that come out as they were read."""
    told = [_lead(word, cut, fit) for word, cut, fit in controls]
    leads, alike = np.array([lead for lead, _ in told]), float(np.median([one for _, one in told]))
    return float(leads.mean()) + _LETTERS_COUNT * alike, float((leads > 0).mean())


def _lead(word: Word, cut: _Cut, fit: _Fit | None) -> tuple[float, float]:
    """By how much the marks of ``word`` as they were read explain it better than any others, printed as ``fit`` says
    (no more than ``_MOST_LEAD`` either way), and how alike its drawing is."""
    text = nfc(word.text)
    others = [_in_case_of(text, form) for form in _forms(text) if form != tone_placed(text.lower())]
    scores = _explained(cut, fit, [text, *others]) if fit is not None else None
    if fit is None or scores is None:
        return -_MOST_LEAD, 0.0
    return float(np.clip(scores[0] - max(scores[1:]), -_MOST_LEAD, _MOST_LEAD)), fit.alike


@dataclass(frozen=True)
class _Cut:
    """A word's pixels as shares of ink (0 to 1) with room about them, and where the word's box lies within."""

    ink: Reals
    x0: int
    x1: int
    y1: int


def _cut(grey: Pixels, word: Word) -> _Cut | None:
    x0, y0, x1, y1 = word.box
    high = y1 - y0
    if high < _LEAST_HIGH or x1 - x0 < _LEAST_HIGH:
        return None
    room = max(6, round(0.35 * high))
    left, top = max(0, x0 - room), max(0, y0 - room)
    part = grey[top : y1 + room, left : x1 + room].astype(np.float32)
    paper, dark = np.percentile(part, (80, 3))
    if paper - dark < 40:
        return None
    ink = np.clip((paper - part) / (paper - dark), 0, 1).astype(np.float32)
    return _Cut(ink, x0 - left, x1 - left, y1 - top)


def _drawn(face: str, size: float, text: str, shape: tuple[int, int], x: float, y: float, blur: float) -> Reals:
    picture = Image.new("L", (shape[1], shape[0]), 0)
    ImageDraw.Draw(picture).text((x, y), text, font=font(face, size), fill=255, anchor="ls")
    ink = np.asarray(picture, dtype=np.float32) / 255
    return np.asarray(cv2.GaussianBlur(ink, (0, 0), blur), dtype=np.float32)


def _fit(cut: _Cut | None, text: str, faces: Sequence[str]) -> _Fit | None:
    """The face, size and place in which ``text`` looks most like the word's pixels. Slanted faces are tried where no
    upright one fits well."""
    if cut is None:
        return None
    best: _Fit | None = None
    for face in faces:
        if best is not None and best.alike >= _FITS_WELL and face in faces[2:]:
            break
        fit = _fit_at(cut, text, face, 1.0)
        best = fit if best is None or (fit is not None and fit.alike > best.alike) else best
    if best is None:
        return None
    nearly = [fit for share in _SIZES if (fit := _fit_at(cut, text, best.face, share)) is not None]
    return max([best, *nearly], key=lambda fit: fit.alike)


def _fit_at(cut: _Cut, text: str, face: str, share: float) -> _Fit | None:
    """Where ``text`` looks most like the word's pixels in ``face``, at a ``share`` of the size that is as wide as the
    word's box."""
    left, _, right, _ = font(face, 200).getbbox(text, anchor="ls")
    size = round(4 * share * 200 * (cut.x1 - cut.x0) / max(1, right - left)) / 4
    if size < _SMALLEST:
        return None
    first, _, _, below = font(face, size).getbbox(text, anchor="ls")
    x, y = cut.x0 - first, cut.y1 - below
    drawn = _drawn(face, size, text, cut.ink.shape, x, y, _BLUR)
    padded = cv2.copyMakeBorder(cut.ink, _ASTRAY, _ASTRAY, _ASTRAY, _ASTRAY, cv2.BORDER_CONSTANT, value=0)
    _, alike, _, (across, down) = cv2.minMaxLoc(cv2.matchTemplate(padded, drawn, cv2.TM_CCOEFF_NORMED))
    return _Fit(face, size, x + across - _ASTRAY, y + down - _ASTRAY, float(alike))


def _look(
    grey: Pixels, word: Word, index: int, options: Sequence[str], families: Sequence[Sequence[str]]
) -> _Looked | None:
    """The likeliest of the other ways to write the word, and how much likelier it is than what was read, in the one
    of the page's ``families`` that it looks like; ``None`` where the word's drawing does not look like it."""
    cut = _cut(grey, word)
    fits = [fit for faces in families if (fit := _fit(cut, options[0], faces)) is not None]
    fit = max(fits, key=lambda one: one.alike, default=None)
    scores = _explained(cut, fit, options) if cut is not None and fit is not None else None
    if cut is None or fit is None or scores is None:
        return None
    best = max(range(1, len(options)), key=scores.__getitem__)
    gain = scores[best] - scores[0]
    least, alike = _CAPITALS if _CORE.findall(options[0])[0].isupper() else _SMALL
    if gain >= least * max(1.0, (word.box[3] - word.box[1]) / _OF_A_FAX) ** 2:
        again = _fit(cut, options[best], [fit.face])
        taken = again is not None and again.alike >= max(alike, fit.alike - 0.01)
        return _Looked(index, options[best], gain, taken) if taken else None
    return _Looked(index, options[best], gain, False) if fit.alike >= alike else None


def _explained(cut: _Cut, fit: _Fit, options: Sequence[str]) -> list[float] | None:
    """How well (logarithm of likelihoods, a pixel each) each of ``options`` explains where they differ."""
    fine = _FINEST if cut.ink.shape[0] < _COARSE else _FINE
    reach = fine + 1  # by how many steps a drawing may be off
    high, wide = (n * fine for n in cut.ink.shape)
    ink = cv2.resize(cut.ink, (wide, high), interpolation=cv2.INTER_LINEAR)
    room = 2 * reach
    shape = (high + 2 * room, wide + 2 * room)
    x, y = fine * fit.x + room, fine * fit.y + room
    drawn = [_drawn(fit.face, fine * fit.size, text, shape, x, y, _BLUR * fine) for text in options]
    rows, columns = np.nonzero(np.ptp(np.stack(drawn), axis=0) > 0.2)
    if not len(rows):
        return None
    top, bottom = max(room, rows.min() - reach), min(high + room, rows.max() + reach)
    left, right = max(room, columns.min() - reach), min(wide + room, columns.max() + reach)
    if bottom - top < fine or right - left < fine:
        return None
    there = ink[top - room : bottom - room, left - room : right - room]
    out = []
    for picture in drawn:
        near = picture[top - reach : bottom + reach, left - reach : right + reach]
        black = _PAPER + (_INK - _PAPER) * near
        paper = np.log(1 - black)
        spoken = cv2.matchTemplate(np.log(black) - paper, there, cv2.TM_CCORR)
        silent = cv2.matchTemplate(paper, np.ones_like(there), cv2.TM_CCORR)
        out.append(float((spoken + silent).max()) / fine**2)
    return out
