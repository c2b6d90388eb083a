"""Signs that engines put for others: "0l" for "01", "]." for "1.", the fraction slash in "48⁄2013", a cut year;
and signs that nobody printed.

Only where nothing else can be meant; whatever reads as a number or code already is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from ocr.vietnamese.language_model import parts, shipped
from ocr.vietnamese.normal import key, tone_placed
from ocr.vietnamese.syllables import is_syllable
from schemas.reading import Line, Word, Zone

_SPECKS = frozenset("_|`¦„¬~^‡†£‹›¤¨´¸ˆˇ˜")
"""Alone between two words none of these is print: specks, rules, the line under a heading."""
_POINTS = frozenset(".,:;'\"“”‘’!")
"""Alone these are print seldom enough for a doubt to be sufficient."""
_SLASHES = str.maketrans({"⁄": "/", "∕": "/"})
_ONES, _NOUGHTS = "lIÍÌÏ|]", "OØø"
_AS_DIGITS = str.maketrans({**dict.fromkeys(_ONES, "1"), **dict.fromkeys(_NOUGHTS, "0")})
_NEARLY_NUMBER = re.compile(rf"^(\(?)(?=[^\d]*\d)(?=\d*[^\d])([\d{re.escape(_ONES + _NOUGHTS)}]{{2,4}})([.,;:)]*)$")
_NEARLY_DASH = frozenset("~¬")
"""What the dash before an item of a list is read as."""
_NEARLY_ONE = re.compile(r"^[\]ÏÍÌ|!][.)]$")
_CUT_YEAR = re.compile(r"^\(?\d{1,5}/(?:\d{1,2}/)?(?:19|20)?\d{0,3}$")
_HAS_YEAR = re.compile(r"^\(?\d{1,5}/(?:\d{1,2}/)?(?:19|20)\d\d(?:$|[^\d])")
_CUT_CODE = re.compile(r"^\(?\d{1,6}(?:/\d{4})?/[A-ZĐ&]+-$|^\(?\d{1,6}(?:/\d{4})?/$")
_REST_OF_CODE = re.compile(r"^[A-ZĐ&]{2,}")

_ADDRESS = re.compile(r"^\W*(?:https?:|www\.)\S*[./\-_]$", re.IGNORECASE)
_REST_OF_ADDRESS = re.compile(r"^[\w%]+[./\-_]\S")

_IN_YEAR = re.compile(r"^\d+/\d{4}$")

_CLOSE = 0.3
"""A blank narrower than this share of the letters' height is none: the engine cut a word."""
_DOUBT = 0.7
_FAIR = 0.5
_MENDED = 0.9


def is_speck(word: Word) -> bool:
    """Whether ``word``, standing behind another, is nothing that was printed. A dash is none, nor a bullet."""
    signs = set(word.text)
    return signs <= _SPECKS or (word.confidence < _DOUBT and signs <= _SPECKS | _POINTS)


_EDGE = 4
"""Pixels: a stroke as thin as this at the page's edge is the edge itself, however surely it was read as "|"."""


def without_specks(words: Sequence[Word], lines: Sequence[Line], width: int) -> tuple[list[Word], list[Line]]:
    """``words`` and ``lines`` of a page ``width`` pixels wide without what nobody printed: signs behind another word
    of their line, letters within another word or lower than any letter is, crumbs far behind the text of a cell, a
    word that was read twice, and the page's edges."""
    out: list[Word] = []
    placed: list[Line] = []
    tall = [w.box[3] - w.box[1] for w in words if w.confidence >= _SURELY and sum(c.isalnum() for c in w.text) > 1]
    letters = median(tall) if tall else 0.0
    together = [words[i] for line in lines if len(line.words) > 1 for i in line.words]
    for line in lines:
        if len(line.words) == 1 and _is_twin(words[line.words[0]], together):
            continue
        there = [words[i] for i in line.words if not _is_edge(words[i], width)]
        there = [word for word in there if not (_lies_within(word, words) or _is_too_low(word, letters))]
        there = _without_crumbs_behind(there, letters) if line.zone is Zone.TABLE else there
        mine = [word for place, word in enumerate(there) if place == 0 or not is_speck(word)]
        if mine:
            placed.append(line.model_copy(update={"words": list(range(len(out), len(out) + len(mine)))}))
            out += mine
    return out, placed


_SAME = 0.8
"""Share of its width that two readings of one word have in common at least."""


def _is_twin(word: Word, others: Sequence[Word]) -> bool:
    """Whether ``word``, a line by itself, was read once more in another line: "KT. GIÁM ĐỐC" and "ĐỐC"; ``others``
    are the words of lines of several."""
    x0, y0, x1, y1 = word.box
    letters = key(word.text)
    return bool(letters) and any(
        key(other.text) == letters
        and min(x1, other.box[2]) - max(x0, other.box[0]) > _SAME * max(x1 - x0, other.box[2] - other.box[0])
        and y0 < (other.box[1] + other.box[3]) / 2 < y1
        for other in others
    )


_SURELY, _LOW = 0.8, 0.33
"""Of the height of the page's words: lower than this is no letter, not even one set high ("m²")."""


def _is_too_low(word: Word, letters: float) -> bool:
    """Whether ``word`` is a speck that was taken for a letter or two."""
    letter = any(c.isalpha() for c in word.text) and sum(c.isalnum() for c in word.text) <= 2
    return letter and word.box[3] - word.box[1] < _LOW * letters


_CRUMBS = ((0.1, 3.0), (0.5, 10.0))
"""How sure a crumb is at most, and how many heights of the letters it then stands away from the text at least."""
_SHORT_CRUMB = 3


def _without_crumbs_behind(words: Sequence[Word], letters: float) -> list[Word]:
    """``words`` of a cell without hardly read short ones far behind them."""
    out = list(words)
    while len(out) > 1 and len(out[-1].text) <= _SHORT_CRUMB:
        away = out[-1].box[0] - out[-2].box[2]
        if not any(out[-1].confidence < sure and away > far * letters for sure, far in _CRUMBS):
            break
        out.pop()
    return out


def _lies_within(word: Word, others: Sequence[Word]) -> bool:
    """Whether ``word`` is a letter that one voice read by itself of a word that the other read whole."""
    middle = (word.box[1] + word.box[3]) / 2
    return len(word.text) == 1 and any(
        tone_placed(word.text.lower()) in tone_placed(o.text.lower())[1:]
        and o.box[0] < word.box[0]
        and word.box[2] < o.box[2]
        and o.box[1] < middle < o.box[3]
        for o in others
    )


def _is_edge(word: Word, width: int) -> bool:
    x0, _, x1, _ = word.box
    return x1 - x0 <= _EDGE and (x0 <= _EDGE or x1 >= width - _EDGE)


def without_scrawl(words: Sequence[Word], lines: Sequence[Line]) -> list[Line]:
    """``lines`` without those of a signature's block that hold nothing but what a pen or a seal was taken for.

    ``words`` keep their places. A line stays for one word of two letters or figures that was read fairly surely.
    """
    return [line for line in lines if line.zone is not Zone.SIGNATURE or any(_is_print(words[i]) for i in line.words)]


def _is_print(word: Word) -> bool:
    _, core, _ = parts(word.text)
    if sum(c.isalnum() for c in core) < 2:
        return False
    return word.confidence >= (_FAIR if is_syllable(core.lower()) else _DOUBT)


def mend_signs(words: Sequence[Word], lines: Sequence[Line]) -> list[Word]:
    """``words`` with such signs put right, ``raw`` and a lower confidence set where a letter became a digit."""
    out = [_plain_slashes(word) for word in words]
    for line in lines:
        brackets = any("[" in out[i].text for i in line.words)
        for place, index in enumerate(line.words):
            word = out[index]
            if word.text == "¡" and place and out[line.words[place - 1]].text.lower() == "điểm":
                out[index] = _changed(word, "i")
            elif place == 0 and len(line.words) > 1 and word.text in _NEARLY_DASH:
                out[index] = _changed(word, "-")
            elif place == 0 and len(line.words) > 1 and _NEARLY_ONE.match(word.text):
                out[index] = _changed(word, "1" + word.text[-1])
            elif place and (quarter := _quarter(out[line.words[place - 1]].text, word.text)) is not None:
                out[index] = _changed(word, quarter)
            elif (found := _NEARLY_NUMBER.match(word.text)) and not (brackets and "]" in word.text):
                out[index] = _changed(word, found[1] + found[2].translate(_AS_DIGITS) + found[3])
    for a, b in _running_on(lines):
        if _ends_in_point(out[a].text) and _goes_on(out[b].text):
            out[a] = _changed(out[a], out[a].text[:-1] + ",")
    return out


_STROKES = re.compile(r"([HIÍl|!L]{1,3}V?)([.,;:)/]*)")
_AS_STROKES = str.maketrans({"H": "II", **dict.fromkeys("Íl|!L", "I")})


def _quarter(before: str, text: str) -> str | None:
    """The quarter of a year that ``text`` was behind "quý", where strokes ran together: "quý HI" is "quý III"."""
    found = _STROKES.fullmatch(text)
    if found is None or before.lower() != "quý":
        return None
    number = found[1].translate(_AS_STROKES)
    return f"{number}{found[2]}" if number in ("I", "II", "III", "IV") and number != found[1] else None


def _running_on(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Every word and the one that the text goes on with, also over the end of a line."""
    for line in lines:
        if line.zone is not Zone.STAMP:
            yield from pairwise(line.words)
    for one, other in pairwise(lines):
        same = one.zone == other.zone == Zone.BODY and one.block == other.block
        if same and one.words and other.words:
            yield one.words[-1], other.words[0]


def _ends_in_point(text: str) -> bool:
    """Whether a full stop was read behind a plain word, a name's syllable or a number with its year."""
    if text[-1:] != ".":
        return False
    core = text[:-1]
    of_name = core.isalpha() and core[0].isupper() and core[1:].islower()
    return of_name or _is_plain(core) or bool(_IN_YEAR.match(core))


def _goes_on(text: str) -> bool:
    """Whether a sentence cannot begin with ``text``: official texts have a capital after every full stop (but for
    19 places in 2.4 million words of such texts, most of them slips of the source)."""
    _, core, _ = parts(text)
    return text.startswith(core) and _is_plain(core)


def _is_plain(core: str) -> bool:
    return len(core) > 1 and core.isalpha() and core.islower() and tone_placed(core) in shipped()


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
    if _ADDRESS.match(left):
        return bool(_REST_OF_ADDRESS.match(right))
    _, core, _ = parts(right)
    if core[:1].isdigit() and _CUT_YEAR.match(left):
        return not _HAS_YEAR.match(left) and bool(_HAS_YEAR.match(left + right))
    return blank < _CLOSE * tall and bool(_CUT_CODE.match(left) and _REST_OF_CODE.match(right))
