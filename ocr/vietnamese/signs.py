"""Signs that engines put for others: "0l" for "01", "]." for "1.", the fraction slash in "48⁄2013", a cut year.

Only where nothing else can be meant; whatever reads as a number or code already is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ocr.vietnamese.language_model import parts
from schemas.reading import Line, Word

_SLASHES = str.maketrans({"⁄": "/", "∕": "/"})
_ONES, _NOUGHTS = "lIÍÌÏ|]", "OØø"
_AS_DIGITS = str.maketrans({**dict.fromkeys(_ONES, "1"), **dict.fromkeys(_NOUGHTS, "0")})
_NEARLY_NUMBER = re.compile(rf"^(\(?)(?=[^\d]*\d)(?=\d*[^\d])([\d{re.escape(_ONES + _NOUGHTS)}]{{2,4}})([.,;:)]*)$")
_NEARLY_ONE = re.compile(r"^[\]ÏÍÌ|!][.)]$")
_CUT_YEAR = re.compile(r"^\(?\d{1,5}/(?:\d{1,2}/)?(?:19|20)?\d{0,3}$")
_HAS_YEAR = re.compile(r"^\(?\d{1,5}/(?:\d{1,2}/)?(?:19|20)\d\d(?:$|[^\d])")
_CUT_CODE = re.compile(r"^\(?\d{1,6}(?:/\d{4})?/[A-ZĐ&]+-$|^\(?\d{1,6}(?:/\d{4})?/$")
_REST_OF_CODE = re.compile(r"^[A-ZĐ&]{2,}")

_CLOSE = 0.3
"""A blank narrower than this share of the letters' height is none: the engine cut a word."""
_MENDED = 0.9


def mend_signs(words: Sequence[Word], lines: Sequence[Line]) -> list[Word]:
    """``words`` with such signs put right, ``raw`` and a lower confidence set where a letter became a digit."""
    out = [_plain_slashes(word) for word in words]
    for line in lines:
        brackets = any("[" in out[i].text for i in line.words)
        for place, index in enumerate(line.words):
            word = out[index]
            if place == 0 and len(line.words) > 1 and _NEARLY_ONE.match(word.text):
                out[index] = _changed(word, "1" + word.text[-1])
            elif (found := _NEARLY_NUMBER.match(word.text)) and not (brackets and "]" in word.text):
                out[index] = _changed(word, found[1] + found[2].translate(_AS_DIGITS) + found[3])
    return out


def _plain_slashes(word: Word) -> Word:
    text = word.text.translate(_SLASHES)
    return word if text == word.text else word.model_copy(update={"text": text})


def _changed(word: Word, text: str) -> Word:
    confidence = min(word.confidence, _MENDED)
    return word.model_copy(update={"text": text, "raw": word.raw or word.text, "confidence": confidence})


def join_cut(words: Sequence[Word]) -> list[Word]:
    """The words of one line with dates and references put together that the engine cut: "08/6/201" "0".

    Only across a blank that is too narrow to be one, or where a year is not a year without its last digit.
    """
    out: list[Word] = []
    for word in words:
        if out and _belong_together(out[-1], word):
            before = out.pop()
            box = (
                min(before.box[0], word.box[0]),
                min(before.box[1], word.box[1]),
                max(before.box[2], word.box[2]),
                max(before.box[3], word.box[3]),
            )
            confidence = min(before.confidence, word.confidence)
            out.append(Word(text=before.text + word.text, box=box, confidence=confidence))
        else:
            out.append(word)
    return out


def _belong_together(a: Word, b: Word) -> bool:
    blank = b.box[0] - a.box[2]
    tall = max(1, a.box[3] - a.box[1], b.box[3] - b.box[1])
    if blank > tall:
        return False
    left, right = a.text.translate(_SLASHES), b.text.translate(_SLASHES)
    _, core, _ = parts(right)
    if core[:1].isdigit() and _CUT_YEAR.match(left):
        return not _HAS_YEAR.match(left) and bool(_HAS_YEAR.match(left + right))
    return blank < _CLOSE * tall and bool(_CUT_CODE.match(left) and _REST_OF_CODE.match(right))
