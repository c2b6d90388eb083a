"""The block of a signature under a black seal and a pen, which the engine garbles or takes for a picture.

Where the seal is found its block is cut out, freed of the seal (``clean/seal.py``) and read by itself, and what the
page's own reading says of its rows is put together with that: painted out on the whole page, the seal's remains made
the engine lay out the recipients beside it otherwise. Where no seal is found and no post was read, the block is read
once more, smaller and as one block of text: the seal's pattern blurs, the large capitals of the posts stay.

What is read so is a proposal, never a value to accept unseen (``never_sure``, ``ocr.extract.signature_posts``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from ocr.clean.letters import x_height
from ocr.clean.page import Upright
from ocr.clean.seal import Row, Seal, find_seal, moved, rows_on_page, without_seal
from ocr.cut_outs import paper
from ocr.read import PSM_BLOCK, Clock, read_words
from ocr.tools import tesseract
from ocr.under_seal import tell_hidden
from ocr.vietnamese.merge import LEAST_ALONE, merge_lines
from ocr.vietnamese.names import surnames
from ocr.vietnamese.normal import fold
from ocr.vietnamese.syllables import is_syllable
from ocr.voices import USUAL_X_HEIGHT, group, read_rows, scale_for, told_dpi
from schemas.reading import Word
from schemas.record import Box

Pixels = NDArray[np.uint8]

_X_HEIGHT = 13.0
"""Pixels of a small letter: at 15 and more the seal's rings and leaves are read as letters (seven scales tried)."""
_LEFT = 0.45
"""Share of the width where the right column begins (NĐ 30/2020, Phụ lục I, ô 7)."""
_TALL = 0.3
"""Share of the height that posts, seal and name take."""
_LEAST_INK = 0.002
_LEAST_SURE = 0.4
_READ = 0.6
_NO_SURER = 0.25
"""By how much surer the page's own reading must be of what lies under a seal to stand against the block's."""
_UNDER_X_HEIGHT = 15.0
_LETTERS = (0.0065, 0.0095)
"""Of the page's height: small letters of 12 to 16 points."""
_ABOVE, _BELOW = 6.0, 4.0
"""Heights of small letters over and under the seal that its block reaches."""
_MARK, _DOT = 0.5, 0.3
"""The same for a mark over a capital and a dot under a letter, which are no letters by themselves."""


@dataclass(frozen=True)
class Uncovered:
    """A page whose seal was taken off its signature: the page, its words and their lines; ``seal`` on the page, and
    the ``words_before``, ``None`` and empty where it has no black seal."""

    page: Upright
    words: list[Word]
    lines: list[int]
    seal: Seal | None = None
    words_before: Sequence[Word] = ()


def uncover(page: Upright, words: list[Word], engine_lines: list[int], language: str, clock: Clock) -> Uncovered:
    """The page with its black seal taken off the signature's block, and with what the block then says.

    A page with red ink is left alone: its seal is red, and was faded. Raises ``ScanError``.
    """
    seal = find_seal(page.grey) if page.red is None else None
    if seal is None:
        return Uncovered(page, words, engine_lines)
    height = page.grey.shape[0]
    letters = _likely(page.x_height, height) or USUAL_X_HEIGHT * height
    reach = seal.radius + seal.millimetre
    x0 = max(0, round(seal.x - reach))
    y0, y1 = max(0, round(seal.y - reach - _ABOVE * letters)), min(height, round(seal.y + reach + _BELOW * letters))
    hidden = np.zeros((y1 - y0, page.grey.shape[1] - x0), bool)
    beside = [w for w in words if w.box[0] < x0 + seal.millimetre and w.confidence >= _LEAST_SURE]
    for left, top, right, bottom in (w.box for w in beside if w.box[2] > x0 and y0 < w.box[3] and w.box[1] < y1):
        hidden[max(0, top - y0) : bottom - y0, max(0, left - x0) : right - x0] = True
    block = page.grey[y0:y1, x0:]
    block = np.where(hidden, np.uint8(paper(block)), block)
    bare, rows = without_seal(block, moved(seal, x0, y0), letters)
    rows = [row for row in rows_on_page(rows, x0, y0) if not _runs_on(words, row, x0, letters)]
    if not rows:
        return Uncovered(page, words, engine_lines)
    grey = page.grey.copy()
    grey[y0:y1, x0:] = np.where(hidden, grey[y0:y1, x0:], bare)
    mark, dot = round(_MARK * letters), round(_DOT * letters)
    places = [(row.left - mark, row.top - mark, row.right + mark, row.bottom + dot) for row in rows]
    found = [w for row in read_rows(grey, places, letters, _UNDER_X_HEIGHT, language, clock) for w in row]
    new, lines = _put_together(
        page.grey, _with_caption(words, engine_lines, y0, y1), engine_lines, found, rows, seal, x0
    )
    return Uncovered(replace(page, grey=grey, x_height=_likely(x_height(grey), height)), new, lines, seal, words)


def _likely(x_height: float | None, height: int) -> float | None:
    """``x_height`` of a page ``height`` pixels high, if it may be that of the text: of a few lines it is that of the
    capitals or of the seal's letters."""
    return x_height if x_height and _LETTERS[0] * height <= x_height <= _LETTERS[1] * height else None


def _with_caption(words: Sequence[Word], lines: Sequence[int], top: int, bottom: int) -> list[Word]:
    """``words`` with "Nơi nhận:" where a line that begins level with a signature's block is read as "Với nhận:": the
    page is laid out by it."""
    out = list(words)
    for n, (first, second) in enumerate(pairwise(words)):
        begins = lines[n] == lines[n + 1] and (n == 0 or lines[n - 1] != lines[n])
        level = top <= first.box[1] < bottom and second.text.endswith(":")
        if begins and level and fold(second.text) == "nhan:" and 2 <= len(first.text) <= 4:
            out[n] = first.model_copy(update={"text": "Nơi"})
    return out


def _runs_on(words: Sequence[Word], row: Row, left: int, letters: float) -> bool:
    """Whether ``row`` is the end of a line that begins left of the block: a line of the body over the seal."""
    level = [w for w in words if min(w.box[3], row.bottom) - max(w.box[1], row.top) > 0.5 * (row.bottom - row.top)]
    mine = sorted(level, key=lambda w: w.box[0])
    pairs = ((a, b) for a, b in pairwise(mine) if a.box[0] < left <= b.box[2])
    return any(b.box[0] - a.box[2] < 2 * letters for a, b in pairs)


def _put_together(
    grey: Pixels, words: Sequence[Word], lines: Sequence[int], found: Sequence[Word], rows: Sequence[Row], seal: Seal,
    left: int,
) -> tuple[list[Word], list[int]]:  # fmt: skip
    """``words`` of the page and their ``lines``, with the words ``found`` in the block's ``rows``: each row a line of
    its own of what both say there and of what must be printed under the seal; of what else was read there nothing.
    ``grey`` is the page with its seal."""
    row_of = [_row_of(w, rows) if w.box[0] >= left or seal.reaches(w.box) else None for w in words]
    # the page's reading is as sure of a seal's remains as of print
    good = [w for w in found if w.confidence >= LEAST_ALONE and _says_something(w.text)]
    bettered = [
        seal.reaches(w.box)
        and any(o.confidence > w.confidence - _NO_SURER and _lies_over(w.box, o.box) for o in good)
        for w in words
    ]
    # a line that begins outside the seal is print also where it ends under it
    begun = {number for w, number in zip(words, lines, strict=True) if w.box[2] < seal.x and not seal.reaches(w.box)}
    seals = [seal.holds(w.box) and not (lines[i] in begun and w.confidence >= _READ) for i, w in enumerate(words)]
    kept = [i for i in range(len(words)) if row_of[i] is None and not bettered[i] and not seals[i]]
    out, numbers = [words[i] for i in kept], [lines[i] for i in kept]
    heard: list[list[Word]] = []
    for n in range(len(rows)):
        block = [w for w in found if _row_of(w, rows) == n]
        own = [w for w, at, gone in zip(words, row_of, bettered, strict=True) if at == n and not gone]
        both = merge_lines(own, block)
        # unsure as they are, the second voice hears them again
        unsure = [w for w in block if seal.reaches(w.box) and is_syllable(w.text.strip(".,;:").lower())]
        row = [*both, *(w for w in unsure if not any(_lies_over(w.box, other.box) for other in both))]
        heard.append(sorted(row, key=lambda w: w.box[0]))
    for number, row in enumerate(tell_hidden(grey, seal, rows, heard, _READ), max(lines, default=-1) + 1):
        out += row
        numbers += [number] * len(row)
    return out, numbers


def _says_something(text: str) -> bool:
    """Whether ``text`` has letters, and few signs among them: what rims leave is read as signs."""
    return sum(c.isalpha() for c in text) >= max(1.0, 0.7 * len(text))


def _row_of(word: Word, rows: Sequence[Row]) -> int | None:
    """The number of the row that ``word`` stands in, ``None`` where it stands in none."""
    middle = (word.box[1] + word.box[3]) / 2
    tall = word.box[3] - word.box[1]
    return next((n for n, r in enumerate(rows) if r.top <= middle < r.bottom and tall < 2 * (r.bottom - r.top)), None)


def never_sure(words: Sequence[Word], uncovered: Uncovered) -> list[Word]:
    """``words`` of the finished page; those under the seal are no surer than a guess may be, unless the page's own
    reading had them too."""
    seal = uncovered.seal
    if seal is None:
        return list(words)
    before = {w.text: w for w in uncovered.words_before if w.confidence >= _READ and seal.reaches(w.box)}
    return [
        w.model_copy(update={"confidence": min(_READ, w.confidence), "text": _begun(w.text)})
        if seal.reaches(w.box) and not (w.text in before and _touch(before[w.text].box, w.box))
        else w
        for w in words
    ]


def _begun(text: str) -> str:
    """``text`` with the capital that a family name begins with: under a rim it is read as a small letter."""
    return text[:1].upper() + text[1:] if fold(text) in surnames() else text


def read_block(
    page: Upright, words: list[Word], engine_lines: list[int], clock: Clock
) -> tuple[list[Word], list[int]]:
    """``words`` and their lines with the capitals of the signature's block, if none of them were read.

    Nothing changes where the page has no "Nơi nhận", or where the model of the script is not installed. Raises
    ``ScanError``.
    """
    box = unread_block(page.grey, words)
    language = tesseract.script_model()
    if box is None or language is None:
        return words, engine_lines
    x0, y0, x1, y1 = box
    cut = page.grey[y0:y1, x0:x1]
    scale = scale_for(page.x_height, page.grey, _X_HEIGHT)
    heard = read_words(cut, language, clock, psm=PSM_BLOCK, scale=scale, dpi=told_dpi(_X_HEIGHT))
    new = [
        (Word(text=w.text, box=(w.box[0] + x0, w.box[1] + y0, w.box[2] + x0, w.box[3] + y0), confidence=sure), line)
        for w, line in zip(heard, group(heard), strict=True)
        if (sure := min(_READ, w.confidence)) >= _LEAST_SURE and _is_capitals(w.text, 2)
    ]
    new = [(word, line) for word, line in new if not any(_touch(word.box, old.box) for old in words)]
    after = max(engine_lines, default=-1) + 1
    return [*words, *(word for word, _ in new)], [*engine_lines, *(after + line for _, line in new)]


def unread_block(grey: Pixels, words: Sequence[Word]) -> Box | None:
    """Where beside "Nơi nhận" something is printed of which no capitals were read; ``None`` where all is well."""
    height, width = grey.shape[:2]
    at = next((a for a, b in pairwise(words) if _begins_recipients(a, b, width)), None)
    if at is None:
        return None
    tall = at.box[3] - at.box[1]
    box = (round(_LEFT * width), max(0, at.box[1] - 2 * tall), width, min(height, round(at.box[1] + _TALL * height)))
    beside = [w for w in words if w.box[0] > box[0] and box[1] <= w.box[1] < box[3]]
    if any(w.confidence >= _READ and _is_capitals(w.text, 4) for w in beside):
        return None
    part = grey[box[1] : box[3], box[0] : box[2]]
    return box if part.size and float((part < 128).mean()) > _LEAST_INK else None


def _begins_recipients(first: Word, second: Word, width: int) -> bool:
    text = f"{fold(first.text)} {fold(second.text)}"
    return text.startswith("noi nhan") and first.box[0] < _LEFT * width


def _is_capitals(text: str, least: int) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= least and all(c.isupper() for c in letters)


def _lies_over(a: Box, b: Box) -> bool:
    """Whether more than a third of ``a`` lies over ``b``: a mark that reaches into the next line does not."""
    wide, tall = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    return wide > 0 and tall > 0 and wide * tall * 3 > (a[2] - a[0]) * (a[3] - a[1])


def _touch(a: Box, b: Box) -> bool:
    return min(a[2], b[2]) > max(a[0], b[0]) and min(a[3], b[3]) > max(a[1], b[1])
