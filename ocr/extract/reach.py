"""How far the value behind a caption reaches: on its row, in its column, over the rows below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from unicodedata import normalize

from ocr.vietnamese.normal import nfc
from ocr.vietnamese.plausible import sureness
from schemas.document_types.declaration import CaptionStyle, DeclaredField, Kind
from schemas.reading import Word

from .below import below_value, under
from .captions import OPENS_REMARK, Hit
from .column import Column, before_leaders, heads_column, till_blank
from .found import Found
from .layout import Sheet
from .numbering import numbering
from .tidying import is_nothing, tidy
from .values import parse_value


def value_of(column: Column, place: int, target: DeclaredField) -> Found | None:
    """The value after the caption at ``place`` of the column's hits; ``None`` where the slot is empty."""
    hit = column.hits[place]
    row = column.rows[hit.row]
    words, text = _after(column, place)
    if target.kind is Kind.LIST and text.rstrip().endswith(":"):
        words, text = [], ""  # the caption goes on: "Thành phần hồ sơ, yêu cầu và số lượng mỗi loại gồm:"
    lines = [text] if tidy(text) else []
    taken = list(words)
    if target.style is not CaptionStyle.BELOW or not lines:
        below = below_value(column, hit, target, row) if lines else under(column, hit, target, row)
        for piece in below:
            lines.append(nfc(piece.text))
            taken.extend(piece.words)
    if lines and target.kind in _TOLD_AT_ONCE and parse_value(target, " ".join(lines))[0] is None:
        low = under(column, hit, target, row)  # what stands behind the caption is of another column
        texts, said = [nfc(p.text) for p in low], [w for p in low for w in p.words]
        whole = made(target, [*lines, *texts], [*taken, *said], column.sheet, hit.score) if low else None
        told = made(target, texts, said, column.sheet, hit.score)
        if whole is not None and whole.value is not None and len(str(whole.value)) > len(str(told and told.value)):
            return whole  # "Làm tại: Yên Thành, ngày 01 tháng 11 năm / 2017"
        if told:
            return told
    if len(lines) == 1 and target.kind in (Kind.ETHNIC, Kind.NATIONALITY):
        rest = _rest_of_term(column, hit, target, lines[0])
        lines += [nfc(w.text) for w in rest]
        taken += rest
    return made(target, lines, taken, column.sheet, hit.score)


def _rest_of_term(column: Column, hit: Hit, target: DeclaredField, line: str) -> list[Word]:
    """The word that a row's end parted from a term of two words, found where the next row begins: "Cao / Lan"."""
    if parse_value(target, line)[1] >= 1.0 or hit.row + 1 >= len(column.rows):
        return []
    below = column.rows[hit.row + 1]
    first = below.words[0]
    captioned = any(h.row == hit.row + 1 and h.start == 0 for h in column.hits)
    if captioned or not column.follows(column.rows[hit.row], below):
        return []
    return [first] if parse_value(target, f"{line} {nfc(first.text)}")[1] >= 1.0 else []


def made(
    target: DeclaredField, lines: Sequence[str], words: Sequence[Word], page: Sheet, score: float
) -> Found | None:
    """The field's value from its ``lines`` of text; ``score`` says how well its caption was read (0 to 1)."""
    joint = "\n" if target.kind is Kind.LIST else " "
    raw = joint.join(lines)
    if not raw or is_nothing(raw) or not words:
        return None
    value, agreement = parse_value(target, raw)
    if value is None and target.kind in (Kind.LIST, Kind.TEXT):
        return None
    if value is not None and len(lines) == 1 and target.kind in _TOLD_AT_ONCE:
        words = _as_far_as_told(target, words, value, agreement)
        raw = raw if len(words) == len(raw.split()) else nfc(" ".join(w.text for w in words))
    if target.kind is Kind.TEXT and value is not None:
        agreement = min(agreement, sureness([(nfc(w.text), w.confidence) for w in words]))
    return Found(
        value,
        tidy(raw) if target.kind is not Kind.LIST else raw,
        page.number,
        tuple(words),
        agreement=agreement * (0.9 + 0.1 * score),
    )


_TOLD_AT_ONCE = frozenset([Kind.DATE, Kind.IDENTITY, Kind.SEX, Kind.ETHNIC, Kind.NATIONALITY])


def _as_far_as_told(target: DeclaredField, words: Sequence[Word], value: object, agreement: float) -> Sequence[Word]:
    """``words`` up to the comma behind which the sentence goes on to something else, where they say the value as
    surely as all of them: "17/02/1984, số CCCD …"."""
    for end, word in enumerate(words[:-1], start=1):
        if word.text.endswith((",", ";")):
            told, sure = parse_value(target, nfc(" ".join(w.text for w in words[:end])))
            if told == value and sure >= agreement:
                return words[:end]
    return words


def _after(column: Column, place: int) -> tuple[list[Word], str]:
    """What stands behind a caption on its row (or rows, where the caption is broken over several), up to the next."""
    hit = column.hits[place]
    row = column.rows[hit.row]
    end = len(row.words)
    for later in column.hits[place + 1 :]:
        if later.row == hit.row:
            end = later.start
            break
    words = [] if heads_column(column, hit) else list(row.words[hit.end : end])
    while words and numbering(words[-1]) and end < len(row.words):
        words.pop()
    words = before_leaders(till_blank(behind_remark(words), column.sheet))
    text = nfc(" ".join(w.text for w in words))
    if hit.tail:
        text = f"{nfc(hit.tail)} {text}"
        words = [row.words[hit.end - 1], *words]
    if hit.rest:
        beside = _beside_rest(column, hit)
        words = [*words, *beside]
        text = nfc(" ".join(w.text for w in [*words]))
    return words, text


def _beside_rest(column: Column, hit: Hit) -> list[Word]:
    """What stands right of a caption's further lines, and between them."""
    last, edge = hit.rest[-1][0], column.rows[hit.row].words[hit.end - 1].box[2]
    parts = {row: (start, end) for row, start, end in hit.rest}
    out: list[Word] = []
    for number in range(hit.row + 1, last + 1):
        words = list(column.rows[number].words)
        own = words[parts[number][1] :] if number in parts else [w for w in words if w.box[0] > edge]
        later = [h.start for h in column.hits if h.row == number and h.start >= len(words) - len(own)]
        if later:
            own = words[len(words) - len(own) : min(later)]
        out += before_leaders(till_blank(behind_remark(own), column.sheet))
    return out


def marks(words: Sequence[Word]) -> int:
    """How many of the first ``words`` are a footnote's mark: small and raised, or signs only ("®):")."""
    usual = max((w.box[3] - w.box[1] for w in words[1:4]), default=0)
    base = min((_line_under(w) for w in words[1:4] if any(c.isalnum() for c in w.text)), default=0.0)
    for i, word in enumerate(words[:2]):
        if len(word.text) > _LONGEST_MARK or not usual:
            return i
        small = word.box[3] < base - 0.2 * usual and word.box[3] - word.box[1] < 0.8 * usual
        raised = small and not any(c.isalpha() for c in word.text)
        if not raised and not _SIGNS.fullmatch(word.text):
            return i
    return min(2, len(words))


def _line_under(word: Word) -> float:
    """The line on which the letters of ``word`` stand; pixels. Some of them reach below it."""
    below = any(c in "gjpqy(),;\u0323" for c in normalize("NFD", word.text.lower()))
    return word.box[3] - (_BELOW * (word.box[3] - word.box[1]) if below else 0.0)


_BELOW = 0.22
"""Of a word's height, what reaches below the line."""
_LONGEST_MARK = 4
_SIGNS = re.compile(r"[^\w\-–—/]*[®°©¹²³?!*'\"“”†‡][^\w]*[\d]?[):;]*|\d?\)[:;]*|[^\W\d_]\W?:")
"""A footnote's mark as the engine reads it: raised figures become signs."""
_LONGEST_REMARK = 16
_REMARK_WORDS = 5
"""Words in brackets with nothing behind them are a value where there are more than this many."""


def behind_remark(words: list[Word]) -> list[Word]:
    """``words`` without a remark or translation between the caption and its colon: "/ Full name:", "(nếu có):", and
    without the raised mark of a footnote, whatever it was read as."""
    words = words[marks(words) :]
    if not words:
        return words
    if words[0].text.startswith(OPENS_REMARK) or (words[0].text.isdigit() and len(words[0].text) == 1):
        for i, word in enumerate(words[:_LONGEST_REMARK]):
            if word.text.rstrip().endswith("):") or (i < 8 and word.text.rstrip().endswith(":")):
                return words[i + 1 :]
        if words[0].text.startswith("("):
            for i, word in enumerate(words[:10]):
                if word.text.rstrip().endswith((")", "),")):
                    said = i >= _REMARK_WORDS and i + 1 == len(words)  # "Bằng chữ: (Một trăm … mét vuông)"
                    return words if said else words[i + 1 :]
    return words
