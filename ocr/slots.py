"""Where a pen filled the letterhead of an official document: number, day, month.

The slots stand between printed words: "Số: __ /KÝ-HIỆU" (NĐ 30/2020, Phụ lục I, ô 3) and "..., ngày __ tháng __
năm 2025" (ô 4). The engine finds the printed words but often swallows the ink between them or glues it to one
of them; how wide "Số:", "ngày", "tháng" are in the letter of the form tells where the slot begins all the same.
"""

from __future__ import annotations

import re
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ocr.vietnamese.normal import fold, nfc
from schemas.reading import PageReading, Word, Zone

Kind = Literal["so", "ngay", "thang"]

TOP_SHARE = 0.3
"""Letterheads stand in the upper part of a page."""

# Advance widths of Times New Roman and its metric twins, in thousandths of an em.
_WIDTHS = {
    **dict.fromkeys("0123456789", 500),
    **dict.fromkeys("AĐDGHKNQOUVXYƯƠÔƠ", 722),
    **dict.fromkeys("BCR", 667),
    **dict.fromkeys("ELTZÊ", 611),
    **dict.fromkeys("PSF", 556),
    **{"I": 333, "J": 389, "M": 889, "W": 944, "&": 778, "/": 278, "-": 333, " ": 250, ".": 250, ",": 250, ":": 278},
    **dict.fromkeys("bdđghknopquvxyôơăâ", 500),
    **dict.fromkeys("aceêzsr", 430),
    **{"i": 278, "l": 278, "t": 278, "f": 333, "m": 750},
}
_LEAST_EM = 8.0
"""Below this, in pixels, no figure can be read, and boxes of debris pass for words."""
_BESIDE = 2.5
"""Number and date stand on one height, or nearly: in em."""
_CAPITAL = 0.662
"""Height of a capital, in em."""

_CAPTION_SO = re.compile(r"^[^\w]*s[o06]\b|^[^\w]*s[o06][^a-z]")
_CAPTION = re.compile(r"^[^\w]*[Ss5]\w?[:;.,]*")
_YEAR_OF_ACT = re.compile(r"[/⁄](?:19|20)\d\d$")
_SYMBOL = re.compile(r"(?:[A-ZĐƯ][A-ZĐƯa-zđ]{0,8}[&-])+ ?[A-ZĐƯ][A-ZĐƯa-z0-9]+|[A-ZĐƯ]{2,}[a-z]?-$")
_DAY = re.compile(r"n[gqo]\w?y")
_MONTH = re.compile(r"t?h[aá]ng")
_YEAR = re.compile(r"n[aă]m")


@dataclass(frozen=True, slots=True)
class Slot:
    """A stretch of a line that a pen may have filled; ``baseline`` and ``em`` are those of the print beside it.

    ``words``: what the engine read between the captions, with digits and all. ``sure``: its least confidence.
    """

    kind: Kind
    x0: int
    x1: int
    baseline: int
    em: float
    read: str
    sure: float


def width(text: str) -> float:
    """How wide ``text`` is printed, in em."""
    plain = nfc(text)
    return sum(_WIDTHS.get(c) or _WIDTHS.get(fold(c), 500) for c in plain) / 1000


def find_slots(reading: PageReading) -> list[Slot]:
    """The slots of a page's letterhead, empty ones too; those that cannot be told from their captions are absent."""
    head, rows = _rows(reading)
    dates: list[Slot] = next((slots for row in [*head, *rows] if (slots := _date_slots(row))), [])
    numbers = [slot for row in [*head, *rows] if (slot := _number_slot(row, reading.upright_width, dates))]
    if dates:
        numbers = [s for s in numbers if abs(s.baseline - dates[0].baseline) < _BESIDE * s.em and s.x1 < dates[0].x0]
        numbers.sort(key=lambda s: abs(s.baseline - dates[0].baseline))
    if not numbers:
        numbers = [slot for row in _upper(reading) if (slot := _bare_number_slot(row)) is not None]
    return [slot for slot in numbers[:1] + dates if slot.em >= _LEAST_EM]


def _rows(reading: PageReading) -> tuple[list[list[Word]], list[list[Word]]]:
    """Rows of the letterhead, and other rows of the upper page that may belong to it; words left to right.

    A line of the body is no letterhead: one that begins on the left and has a date is a reference.
    """
    head: list[list[Word]] = []
    other: list[list[Word]] = []
    for line in sorted(reading.lines, key=lambda line: line.box[1]):
        row = sorted((reading.words[i] for i in line.words), key=lambda w: w.box[0])
        if line.zone in (Zone.LETTERHEAD_LEFT, Zone.LETTERHEAD_RIGHT):
            head.append(row)
        elif row and line.box[1] < TOP_SHARE * reading.upright_height:
            narrow = line.box[2] < 0.5 * reading.upright_width or line.box[0] > 0.4 * reading.upright_width
            other += [row] if narrow else []
    return head, other


def _upper(reading: PageReading) -> list[list[Word]]:
    """All rows of the upper page."""
    lines = [line for line in reading.lines if line.box[1] < TOP_SHARE * reading.upright_height]
    return [sorted((reading.words[i] for i in line.words), key=lambda w: w.box[0]) for line in lines]


def _raw(word: Word) -> str:
    return nfc(word.raw or word.text)


# Số: __ /KÝ-HIỆU


def _number_slot(row: Sequence[Word], page_width: int, dates: Sequence[Slot]) -> Slot | None:
    start = next((n for n, w in enumerate(row) if _CAPTION_SO.match(fold(_raw(w)))), None)
    if start is None:
        # beside the date a line that ends in a symbol is the number's, however its caption was read
        beside = dates and abs(row[0].box[3] - dates[0].baseline) < _BESIDE * dates[0].em
        if not beside or row[0].box[0] > dates[0].x0:
            return None
        start = 0
    caption = row[start]
    after = [w for w in row[start:] if w.box[0] < caption.box[0] + 0.42 * page_width]
    found = _symbol(after)
    if found is None:
        return None
    word, text, glued = found
    em = dates[0].em if dates else _em_of_symbol(word, text, glued)
    x0 = round(caption.box[0] + (width("Số:") + 0.04) * em)
    x1 = round(word.box[2] - (width("/" + text) - 0.03) * em)
    if not glued:
        stroked = _raw(word)[:1] in "/⁄|\\"  # the stroke itself was read: no writing reaches beyond it
        x1 = word.box[0] if stroked else max(x1, word.box[0])
    if caption is not word and caption.box[2] < x0 + 0.3 * em:
        x0 = max(x0 - round(0.1 * em), caption.box[2])
    between = [w for w in after if w is not caption and w is not word and w.box[0] < word.box[0]]
    pieces = [_CAPTION.sub("", _raw(caption)) if caption is not word else "", *map(_raw, between)]
    if glued:
        before = _raw(word)[: _raw(word).rfind(text)].rstrip("/⁄|\\")
        pieces.append(_CAPTION.sub("", before) if word is caption else before)
    read = " ".join(p for p in pieces if p)
    if year := _YEAR_OF_ACT.search(read):  # 51/2025/TT-BCA: the year belongs to the symbol
        x1 -= round(width("/2025") * em)
        read = read[: year.start()]
    if x1 - x0 < 0.3 * em:
        return None
    heard = [*between, *([word] if glued else []), *([caption] if pieces[0] else [])]
    sure = min((w.confidence for w in heard), default=1.0)
    return Slot("so", x0, x1, _baseline_of_capitals(word), em, read, sure)


_BARE = re.compile(r"^\W*S[^\W\d_]\s*:$")
_BARE_WIDE, _BARE_FAR = 4.5, 3.0
"""How wide the number of a form is at most that no symbol follows, and how far from its caption it may begin; em."""
_BARE_LONG, _BARE_SURE = 6, 0.93


def _bare_number_slot(row: Sequence[Word]) -> Slot | None:
    """The slot of a certificate's number, "Số: __" with nothing behind it. What the engine made of a pen's figures
    is short, and unsure or no number; a number that was read surely is printed."""
    start = next((n for n, w in enumerate(row) if _BARE.match(_raw(w))), None)
    if start is None:
        return None
    caption = row[start]
    if start and caption.box[0] - row[start - 1].box[2] < caption.box[2] - caption.box[0]:
        return None  # "Quyển số:"
    em = (caption.box[2] - caption.box[0]) / width("Số:")
    x0, x1 = caption.box[2], round(caption.box[2] + _BARE_WIDE * em)
    behind = [w for w in row[start + 1 :] if w.box[0] < x1]
    read = " ".join(map(_raw, behind))
    sure = min((w.confidence for w in behind), default=1.0)
    printed = bool(re.fullmatch(r"\d{2,}", read)) and sure >= _BARE_SURE and not any(w.pen for w in behind)
    far = bool(behind) and behind[0].box[0] - x0 > _BARE_FAR * em
    if printed or far or len(read) > _BARE_LONG or "/" in read:
        return None
    return Slot("so", x0, x1, caption.box[3], em, read, sure)


def _symbol(words: Sequence[Word]) -> tuple[Word, str, bool] | None:
    """(word with the symbol, the symbol without its stroke, whether something is glued before the stroke)"""
    for word in words:
        text = _raw(word)
        if found := _SYMBOL.search(text):
            before = text[: found.start()].rstrip("/⁄|\\")
            return word, text[found.start() :].rstrip(".,;"), bool(before)
    return None


def _em_of_symbol(word: Word, text: str, glued: bool) -> float:
    tall = (word.box[3] - word.box[1]) / (_CAPITAL + 0.03)
    if glued:
        return tall
    wide = (word.box[2] - word.box[0]) / max(0.5, width("/" + text) - 0.05)
    return wide if 0.75 < wide / tall < 1.3 else tall


def _baseline_of_capitals(word: Word) -> int:
    return word.box[3] - round(0.02 * (word.box[3] - word.box[1]))


# ngày __ tháng __ năm


def _date_slots(row: Sequence[Word]) -> list[Slot]:
    day = _find(row, _DAY, 0)
    if day is None:
        return []
    month = _find(row, _MONTH, day[0])
    year = _find(row, _YEAR, month[0] if month else day[0])
    if month is None or year is None:
        return []
    clean = [
        (w.box[2] - w.box[0]) / (width(text) - 0.06)
        for (n, _, _), text in ((day, "ngày"), (month, "tháng"), (year, "năm"))
        if fold(_raw(w := row[n])) == fold(text)
    ]
    whole = row[year[0]]
    em = statistics.median(clean) if clean else (whole.box[3] - whole.box[1]) / 0.7
    bases = [row[n].box[3] for n, _, _ in (year,)]
    baseline = round(statistics.median(bases) - 0.01 * em)
    out: list[Slot] = []
    for kind, left, right, caption in (("ngay", day, month, "ngày"), ("thang", month, year, "tháng")):
        x0, x1 = _right_of(row, left, caption, em), _left_of(row, right, em)
        between = list(row[left[0] + 1 : right[0]])
        pieces = [_raw(row[left[0]])[left[2] :], *map(_raw, between)]
        if right[0] != left[0]:
            pieces.append(_raw(row[right[0]])[: right[1]])
        glued = [row[n] for n, text in ((left[0], pieces[0]), (right[0], pieces[-1])) if text]
        if x1 - x0 > 0.25 * em:
            read = " ".join(p for p in pieces if p).strip(" .,…_")
            sure = min((w.confidence for w in [*between, *glued]), default=1.0)
            out.append(Slot(kind, x0, x1, baseline, em, read, sure))  # type: ignore[arg-type]
    return out


def _find(row: Sequence[Word], pattern: re.Pattern[str], start: int) -> tuple[int, int, int] | None:
    """(word, first letter, letter after the last) of a caption in a row."""
    for n in range(start, len(row)):
        text = fold(_raw(row[n]))
        if len(text) == len(_raw(row[n])) and (found := pattern.search(text)):
            return n, found.start(), found.end()
    return None


def _right_of(row: Sequence[Word], place: tuple[int, int, int], caption: str, em: float) -> int:
    """Where the caption ends: the box's end, or, with something glued behind, by the width of what is printed."""
    n, first, end = place
    text, (x0, _, x1, _) = _raw(row[n]), row[n].box
    if end == len(text):
        return x1 if first else min(x1, round(x0 + (width(caption) + 0.12) * em))
    return round(x0 + (width(text[:first]) + width(caption) - 0.02) * em)


def _left_of(row: Sequence[Word], place: tuple[int, int, int], em: float) -> int:
    """Where the next caption begins, found likewise from its end."""
    n, first, end = place
    text, (x0, _, x1, _) = _raw(row[n]), row[n].box
    return x0 if first == 0 else round(x1 - (width(text[first:end]) + width(text[end:]) - 0.03) * em)
