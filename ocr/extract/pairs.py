"""Every "caption: value" of a paper, for declarations and for papers of no known type."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from rapidfuzz.distance import Levenshtein

from ocr.vietnamese.normal import LOWER, UPPER, nfc, upper_share
from schemas.reading import Table, Word

from .captions import squeeze
from .found import Found, from_pieces
from .labels import CLOSING, apart, cut, reads_as_label, spellings
from .layout import Piece, Sheet
from .numbering import LEAD, without_next_number
from .options import chosen
from .reach import marks
from .tidying import stops_short, text_value, tidy

_PAIR = re.compile(r"^(?P<label>[^:]{2,80}?)\s*:\s*(?P<value>.+)$")
_LABELLED = re.compile(r"^[^:]{2,80}:")
_FOOTNOTE = re.compile(r"\s*(?:\((?:\d{1,2}|\*{1,3})\)|[¹²³⁴⁵⁶⁷⁸⁹]+)\s*$")
_NUMBER = re.compile(rf"^(?:{LEAD}|[-–+•*]\s+)(?=\S)")
_LABEL_WITHIN = re.compile(
    rf"(?<!^)(?<!\w)(?=[{UPPER}][^\s:;.]*(?:\s+(?:[({LOWER}][^\s:;.]*|[{UPPER}/]{{3,}})){{0,8}}\s*:\s*\S)"
)
"""Where a caption may begin behind a value: a capital, then small letters or abbreviations up to a colon."""
_MOST_ON_LINE = 5
_SIGNS_BEHIND = re.compile(r"(?<=\w)[”“\"'’‘?!*®°©†‡^»¹²³]+$")
"""What a footnote's raised mark is read as behind a caption."""
_MISREAD_MARK = re.compile(r"[^\w\s)]*\)$")
_NEW_ITEM = re.compile(rf"^\W{{0,2}}(?:{LEAD}(?<=\s)|[-+•*–]\s|Điều \d)")
_OPEN_END = re.compile(
    r"(?:,|;|-|–|\b(?:tỉnh|huyện|xã|phường|thôn|ngày|tháng|số|và|của|tại|cấp|do))\s*$", re.IGNORECASE
)
_COMPLETE = re.compile(rf"(?:tỉnh|thành phố|TP\.?)\s+(?:[{UPPER}]\w*(?:\s+-\s+|\s+)?){{2,4}}\.?$")
_MOST_ROWS = 6
_SAME_PITCH = 1.1
"""How much further below a row of the same value may stand than the caption under the row over it."""


def pairs(sheets: Sequence[Sheet]) -> Found | None:
    """Every caption and value of the paper, in reading order, as a list of ``{nhan, gia_tri}``."""
    out: list[dict[str, str]] = []
    taken: list[Piece] = []
    for page in sheets:
        tables = [(t.box[1], _pairs_of(t)) for t in page.reading.tables]
        rows = [r for r in page.rows if r.level < page.foot and not any(page.cell_of(w) for w in r.words)]
        parts = [cut(row, page) for row in rows]
        stacks = apart(parts, page)
        used = {id(p) for _, pieces in stacks.values() for p in pieces}
        for number, row in enumerate(rows):
            while tables and tables[0][0] < row.level:
                out.extend({"nhan": label, "gia_tri": value} for label, value in tables.pop(0)[1])
            if number in stacks:
                below, pieces = stacks[number]
                out.extend({"nhan": _caption(text), "gia_tri": _value(said)} for text, said in below)
                taken += [p for p in pieces if p.page == sheets[0].number]
            for place, part in enumerate(parts[number]):
                if id(part) in used:
                    continue
                found = _pairs_in(_without_marks(part))
                if not found:
                    continue
                more = _goes_on(parts, number, place, page, used)
                used |= {id(p) for p in more}
                label, value = found[-1]
                found[-1] = (label, " ".join([value, *(nfc(p.text) for p in more)]))
                out.extend({"nhan": _caption(text), "gia_tri": _value(said)} for text, said in found)
                if part.page == sheets[0].number:
                    taken += [part, *more]
        for _, left in tables:
            out.extend({"nhan": label, "gia_tri": value} for label, value in left)
    if not out:
        return None
    return from_pieces(out, taken or list(sheets[0].pieces[:1]), raw="", agreement=0.8)


def _goes_on(
    parts: Sequence[Sequence[Piece]], number: int, place: int, page: Sheet, used: Collection[int]
) -> list[Piece]:
    """The parts of the following rows into which the value of part ``place`` of row ``number`` goes on; ``used`` are
    those of other pairs."""
    first = parts[number][place]
    last = first
    right = max(p.x1 for row in parts for p in row)
    left = min(p.x0 for row in parts for p in row)
    if place + 1 < len(parts[number]):
        right = parts[number][place + 1].x0
    out: list[Piece] = []
    over = first.level - parts[number - 1][0].level if number else 0.0
    for row in parts[number + 1 : number + 1 + _MOST_ROWS]:
        text = nfc(last.text).rstrip()
        full = last.x1 > right - 0.16 * (right - left) or bool(_OPEN_END.search(text))
        below = min(row, key=lambda p: abs(p.x0 - first.x0))
        said = nfc(below.text)
        if id(below) in used or not full or (_COMPLETE.search(text) and not said[:1].islower()):
            break
        near = below.level - last.level < max(2.6 * max(page.letter, last.height), _SAME_PITCH * over)
        in_column = below.x0 - first.x0 < 0.45 * (right - left) and first.x0 - below.x0 < 0.1 * page.width
        in_column = in_column or abs(below.x0 - _value_edge(first)) < page.letter
        if not near or not in_column or (_begins_pair(said) and not said[:1].islower()):
            break
        own = text.rpartition(":")[2]
        shouted = upper_share(said) > 0.8 and upper_share(own) < 0.8 and not (len(said) < 8 and stops_short(text))
        if _NEW_ITEM.match(said) or CLOSING.match(said) or shouted:
            break
        out.append(below)
        last = below
    return out


def _pairs_of(table: Table) -> list[tuple[str, str]]:
    """Captions and values of a table with captions in its first column, the others headed: "Họ tên bên nữ"."""
    cells = [[tidy(cell) for cell in row] for row in table.cells]
    if cells and len(cells[0]) > 2 and all(len(row[0]) <= 3 for row in cells[1:]):
        cells = [row[1:] for row in cells]  # running numbers
    if not cells or len(cells[0]) < 2:
        return []
    heads = cells[0]
    if _captions_beside_values(cells):
        beside = ((row[i], row[i + 1]) for row in cells for i in range(0, len(row) - 1, 2))
        return [(_caption(label), _value(value)) for label, value in beside if label and value]
    if len(heads) == 4 and all(":" in row[0] and (":" in row[2] or not row[2]) for row in table.cells):
        return [(_caption(row[i]), _value(row[i + 1])) for row in cells for i in (0, 2) if row[i] and row[i + 1]]
    headed = len(heads) > 2 and all(heads[1:])
    if len(heads) > 2 and (not headed or len(heads) > 3):
        return []
    out = []
    for row in cells[1 if headed else 0 :]:
        label = _caption(row[0])
        for head, cell in zip(heads[1:], row[1:], strict=False):
            if label and cell:
                out.append((f"{label} {head[:1].lower()}{head[1:]}" if headed else label, _value(cell)))
    return out


_LEAST_ROWS, _MOST_WORDS = 3, 6


def _captions_beside_values(cells: Sequence[Sequence[str]]) -> bool:
    """Whether every other cell of a table is a caption without a colon, with its value in the cell beside it, as
    spreadsheets have them. A table under a row of headings is none: nothing in that row is a value."""
    if len(cells) < _LEAST_ROWS or len(cells[0]) not in (2, 4):
        return False
    labels = [row[i] for row in cells for i in range(0, len(row), 2) if row[i]]
    values = [row[i] for row in cells for i in range(1, len(row), 2) if row[i]]
    first = [cell for cell in cells[0][1::2] if cell]
    return (
        len(set(labels)) == len(labels)
        and all(row[0] for row in cells)
        and all(map(_is_plain_caption, labels))
        and any(not _is_plain_caption(cell) for cell in first)
        and 2 * sum(not _is_plain_caption(value) for value in values) >= len(values)
    )


def _is_plain_caption(text: str) -> bool:
    """ "Tên thiết bị", "Số sê-ri": a caption, and no name, whose further words have capitals too."""
    further = nfc(text).split()[1:]
    named = any(w[:1].isupper() and (len(w) == 1 or not w.isupper()) for w in further)
    return reads_as_label(nfc(text), _MOST_WORDS) and not named


_KINDS = frozenset(["the", "giay"])
"""What leads to the name of a paper: "Giấy tờ tùy thân: Thẻ CCCD số: 002…"."""


def _begins_pair(text: str) -> bool:
    return bool(_LABELLED.match(re.sub(r"(?<=\d):(?=\d)", " ", text)))


def _value_edge(part: Piece) -> float:
    """Where the value behind the caption of ``part`` begins."""
    end = next((i for i, w in enumerate(part.words[:-1]) if w.text.rstrip().endswith(":")), None)
    return part.words[end + 1].box[0] if end is not None else part.x0


def _pairs_in(text: str) -> list[tuple[str, str]]:
    """Captions and values, as read, on one line: "Giới tính: Nam Dân tộc: Kinh" holds two."""
    text = re.sub(r"(?<=\d):(?=\d)", "\x01", text)  # a time is no caption
    starts = [0]
    for begin in (m.start() for m in _LABEL_WITHIN.finditer(text)):
        colon = text.rfind(":", 0, begin)
        # behind a value only: "Giấy tờ tùy thân: CCCD: 002…" is one pair
        said = squeeze(text[colon + 1 : begin])
        if colon > starts[-1] and said and said not in _KINDS and len(starts) < _MOST_ON_LINE:
            starts.append(begin)
    out = []
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        match = _PAIR.match(text[start:end].strip())
        if match is None:
            continue
        label = re.sub(r"^[\s\-–+•*]+", "", match["label"]).strip()
        value = match["value"].replace("\x01", ":")
        if label and _value(value) and len(label.split()) <= 14:
            out.append((label, value))
    return out


def _without_marks(part: Piece) -> str:
    """What a part says, without the raised marks of footnotes behind its captions."""
    words: list[Word] = []
    for i, word in enumerate(part.words):
        if words and words[-1].text.rstrip().endswith(":") and marks(part.words[i:]) == 1:
            continue
        words.append(word)
    return nfc(" ".join(w.text for w in words))


def _value(text: str) -> str:
    return text_value(tidy(without_next_number(chosen(text) or text)))


def _caption(read: str) -> str:
    """A caption without its number and its footnote's mark, spelled as the forms spell it where only signs were read
    wrong."""
    label = _NUMBER.sub("", _FOOTNOTE.sub("", read.strip(" :|'`")).strip(), count=1)
    if not re.search(r"[“\"']\w", label):
        label = _SIGNS_BEHIND.sub("", label)
    if label.count(")") > label.count("(") or label.endswith("()"):
        label = _MISREAD_MARK.sub("", label)
    known = [k for k in spellings().get(squeeze(label), ()) if len(k) == len(label)]
    return min(known, key=lambda k: Levenshtein.distance(k, label)) if known else label
