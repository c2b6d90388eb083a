"""How far the value behind a caption reaches: on its row, in its column, over the rows below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ocr.vietnamese.hierarchy import breaks_off
from ocr.vietnamese.normal import UPPER, nfc, upper_share
from ocr.vietnamese.plausible import sureness
from schemas.document_types.declaration import CaptionStyle, DeclaredField, Group, Kind
from schemas.reading import Word

from .captions import Hit, squeeze
from .found import Found
from .layout import Piece, Sheet
from .options import has_boxes
from .values import is_nothing, parse_value, tidy

_GAP = 2.4
_LIST_GAP = 3.4
"""A value goes on below only where the next row follows within this many letter heights."""
_UNITS = ("xa", "phuong", "huyen", "quan", "tinh")
_GOES_ON = ("ngay", "den")
"""Behind a figure these go on: "Số: 186/2011     ngày: 11/06/2011", "Từ ngày 01/02/2010     đến ngày …"."""
_WIDE = 2.6
"""A blank of this many letter heights ends a value: what follows stands in another column."""


_UNKNOWN_CAPTION = re.compile(
    r"^\W*(?:(?:\d{1,2}|[a-zđ]|[IVX]{1,4})\s*[.)]\s*[^\W\d_]{2}|(?:\d{1,2}\s*[.)]\s*)?"
    rf"[{UPPER}][^:;,]{{2,90}}:|(?![^:]*\b(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh)\b)"
    rf"[{UPPER}][^:;\d]{{2,90}}:|[IVXHl1]{{1,4}}\s*[-–]\s*[{UPPER}][^\W\d_])"
)
"""How a row begins that holds another caption, declared or not."""


_CLOSING = re.compile(
    r"^\W*(?:(?:chúng )?tôi (?:xin |cũng )?(?:cam đoan|cam kết|chịu|làm)|tôi xin|vậy (?:tôi|nay|kính|rất|xin|đề)"
    r"|giấy (?:\w+ ){0,4}này|kính mong|rất mong|xin chân thành|làm tại|đề nghị cơ quan|đề nghị quý|người "
    r"|tm\.|kt\.|t/m|chủ tịch|\(ký)",
    re.IGNORECASE,
)
"""How a row begins that closes a form: no value goes on into it."""


def closes(text: str) -> bool:
    """Whether a row of ``text`` closes a form. Within a sentence the same words go on: "…, kính mong xác nhận …"."""
    return bool(_CLOSING.match(text)) and not next((c for c in text if c.isalpha()), "").islower()


_ITEM = re.compile(r"^\s*(?:[-–+•*]|\d{1,2}\s*[.)])\s*\w")
"""How an item of a list begins, whatever its words: "- Đề nghị của trưởng thôn"."""
_COMPLETE = re.compile(rf"(?:tỉnh|thành phố|TP\.?)\s+(?:[{UPPER}]\w*(?:\s+-\s+|\s+)?){{2,4}}\.?$")
"""An address that ends in a province of two words or more has ended."""


_OPEN_END = re.compile(
    r"(?:\b(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|thôn|ngày|số|và)|,|-)\s*$", re.IGNORECASE
)
"""An address or a sentence that cannot end here."""


@dataclass
class Column:
    """Rows of a page, or of a part of it, with the captions in them.

    ``side`` is "left" or "right" where parts stand side by side, ``group`` the part of the paper that the column
    holds, ``heads`` the rows that are nothing but the heading of a part.
    """

    sheet: Sheet
    rows: list[Piece]
    side: str = ""
    group: Group | None = None
    hits: list[Hit] = field(default_factory=list)
    heads: dict[int, Group] = field(default_factory=dict)


def value_of(column: Column, place: int, target: DeclaredField) -> Found | None:
    """The value after the caption at ``place`` of the column's hits; ``None`` where the slot is empty."""
    hit = column.hits[place]
    row = column.rows[hit.row]
    words, text = _after(column, place)
    lines = [text] if tidy(text) else []
    taken = list(words)
    if target.style is not CaptionStyle.BELOW or not lines:
        below = _below(column, hit, target, row) if lines else _under(column, hit, target, row)
        for piece in below:
            lines.append(nfc(piece.text))
            taken.extend(piece.words)
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
    if captioned or below.level - column.rows[hit.row].level > _GAP * max(column.sheet.letter, 0.8 * below.height):
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
    if target.kind is Kind.TEXT and value is not None:
        agreement = min(agreement, sureness([(nfc(w.text), w.confidence) for w in words]))
    return Found(
        value,
        tidy(raw) if target.kind is not Kind.LIST else raw,
        page.number,
        tuple(words),
        agreement=agreement * (0.9 + 0.1 * score),
    )


def _after(column: Column, place: int) -> tuple[list[Word], str]:
    """What stands behind a caption on its row (or rows, where the caption is broken over several), up to the next."""
    hit = column.hits[place]
    row = column.rows[hit.row]
    end = len(row.words)
    for later in column.hits[place + 1 :]:
        if later.row == hit.row:
            end = later.start
            break
    words = list(row.words[hit.end : end])
    while words and _numbering(words[-1]) and end < len(row.words):
        words.pop()
    words = _before_leaders(_till_blank(behind_remark(words), column.sheet))
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
        out += _before_leaders(_till_blank(behind_remark(own), column.sheet))
    return out


def _till_blank(words: list[Word], page: Sheet) -> list[Word]:
    """``words`` up to the first wide blank or cell's edge behind one of them: what follows is of another column."""
    for i in range(1, len(words)):
        blank = words[i].box[0] - words[i - 1].box[2] > _WIDE * page.letter and squeeze(words[i - 1].text)
        if blank and squeeze(words[i].text) in _GOES_ON and any(c.isdigit() for w in words[:i] for c in w.text):
            blank = False
        if (
            blank
            and squeeze(words[i].text) in _UNITS
            and words[i].box[0] - words[i - 1].box[2] < 2 * _WIDE * page.letter
        ):
            blank = False  # a dash between the parts of an address was not read
        option = blank and has_boxes(words[i].text) and any(has_boxes(w.text) for w in words[:i])
        if (blank and not option) or page.cell_of(words[i]) != page.cell_of(words[i - 1]):
            return words[:i]
    return words


def _before_leaders(words: list[Word]) -> list[Word]:
    """``words`` up to the dotted leaders behind the value, where nothing readable follows them."""
    for i, word in enumerate(words):
        if not re.search(r"\.{3,}|…|\.\s?\.\s?\.", word.text) or not any(
            squeeze(w.text.split("..")[0]) for w in words[: i + 1]
        ):
            continue
        rest = [w for w in words[i + 1 :] if len(squeeze(w.text)) >= 2]
        if all(w.confidence < 0.75 for w in rest):
            return words[: i + 1]
    return words


def _numbering(word: Word) -> bool:
    text = word.text.lstrip("(")
    return bool(re.fullmatch(r"(?:\w{1,2}|[IVX]{1,4})[.)]+", text.rstrip()))


_REMARK_WORDS = 5
"""Words in brackets with nothing behind them are a value where there are more than this many."""


def behind_remark(words: list[Word]) -> list[Word]:
    """``words`` without a remark or translation between the caption and its colon: "/ Full name:", "(nếu có):"."""
    if not words:
        return words
    if words[0].text.startswith(("/", "(", "[")) or (words[0].text.isdigit() and len(words[0].text) == 1):
        for i, word in enumerate(words[:8]):
            if word.text.rstrip().endswith((":", "):")):
                return words[i + 1 :]
        if words[0].text.startswith("("):
            for i, word in enumerate(words[:10]):
                if word.text.rstrip().endswith((")", "),")):
                    said = i >= _REMARK_WORDS and i + 1 == len(words)  # "Bằng chữ: (Một trăm … mét vuông)"
                    return words if said else words[i + 1 :]
    return words


def _under(column: Column, hit: Hit, target: DeclaredField, row: Piece) -> list[Piece]:
    """The value of a caption with nothing behind it: below it, as wide as its column, down to the next caption."""
    left, right = breadth(column, hit)
    out: list[Piece] = []
    last, bottom = row, hit.rest[-1][0] if hit.rest else hit.row
    for number in range(bottom + 1, len(column.rows)):
        piece = column.rows[number]
        gap = _LIST_GAP if target.kind is Kind.LIST else _GAP
        if piece.level - last.level > gap * max(column.sheet.letter, 0.8 * last.height) or number in column.heads:
            break
        words = [w for w in piece.words if left <= (w.box[0] + w.box[2]) / 2 < right]
        if not words:
            continue
        captioned = {i for h in column.hits if h.row == number for i in range(h.start, h.end)}
        if any(piece.words[i] in words for i in captioned):
            if target.kind is not Kind.LIST:
                out += _lead(column, number, captioned, piece, words) if not out else []
            break
        own = piece.part(words)
        text = nfc(own.text)
        listed = target.kind is Kind.LIST and bool(_ITEM.match(text))
        if (closes(text) and not listed) or (target.kind is not Kind.LIST and _UNKNOWN_CAPTION.match(text)):
            break
        if not same_cell(column.sheet, row, hit, own) or (
            target.kind is not Kind.PERSON and _shouts(text) and not out
        ):
            break
        if out and target.kind is Kind.PERSON and _shouts(nfc(out[-1].text)) and not _shouts(text):
            break
        if out and _shouts(text) and not _shouts(nfc(out[-1].text)):
            break  # a heading or a signer
        if text.lstrip().startswith(("(", "[")) and text.rstrip(" .:").endswith((")", "]")):
            continue  # a remark on how to fill the slot
        if out and target.kind is not Kind.LIST and not _flows(out[-1], own, target, column, left, right):
            break
        out.append(piece.part(_before_leaders(_till_blank(list(own.words), column.sheet))))
        last = piece
        if len(out) >= _lines(column, target):
            break
    return out


def _lines(column: Column, target: DeclaredField) -> int:
    """Lines that a value may take up: twice as many in a column half as wide."""
    return 2 * target.lines if column.side and target.lines > 1 else target.lines


def _lead(column: Column, number: int, captioned: set[int], piece: Piece, words: Sequence[Word]) -> list[Piece]:
    """What stands before the first caption of row ``number``, without that caption's numbering."""
    first = min(captioned)
    lead = [w for w in piece.words[:first] if w in words and not _numbering(w)]
    text = nfc(" ".join(w.text for w in lead))
    if not lead or closes(text) or _UNKNOWN_CAPTION.match(text):
        return []
    return [piece.part(lead)]


def _shouts(text: str) -> bool:
    return upper_share(text) > 0.85 and sum(c.isalpha() for c in text) > 12


def _flows(above: Piece, below: Piece, target: DeclaredField, column: Column, left: float, right: float) -> bool:
    """Whether a value goes on from ``above`` into ``below``: it came near the edge of its column, or cannot end."""
    text = nfc(above.text)
    if _OPEN_END.search(text):
        return True
    if target.kind is Kind.PLACE and breaks_off(text):
        return True
    if target.kind is Kind.PLACE and _COMPLETE.search(text):
        return False
    edge = min(right, max((r.x1 for r in column.rows), default=above.x1))
    first = below.words[0]
    return above.x1 + (first.box[2] - first.box[0]) + column.sheet.letter > edge - 0.04 * (edge - left)


def breadth(column: Column, hit: Hit) -> tuple[float, float]:
    """Where the slot under a caption begins and ends: from the caption to the next thing on its row."""
    row = column.rows[hit.row]
    first = row.words[hit.start]
    left = first.box[0] - 1.5 * column.sheet.letter
    before = [w.box[2] for w in row.words[: hit.start] if not _numbering(w)]
    if before and first.box[0] - max(before) < 0.8 * column.sheet.letter:
        return 0.0, float(column.sheet.width)  # within a sentence, which goes on at the left
    if before:
        left = max(left, max(before))
    right = float(column.sheet.width)
    for i in range(hit.end, len(row.words)):
        if row.words[i].box[0] - row.words[i - 1].box[2] > 0.8 * column.sheet.letter or any(
            h.row == hit.row and h.start == i for h in column.hits
        ):
            right = row.words[i].box[0] - 0.3 * column.sheet.letter
            break
    return left, right


def _below(column: Column, hit: Hit, target: DeclaredField, row: Piece) -> list[Piece]:
    """The rows under a value's first that belong to it."""
    starts: dict[int, int] = {}
    for other in column.hits:
        starts[other.row] = min(starts.get(other.row, other.start), other.start)
    more = _lines(column, target) - 1
    if column.side and target.kind is Kind.PERSON:
        more = max(more, 1)  # a long name in a narrow column
    unended = not _may_go_on(column, hit, row, target)
    if unended and (target.kind not in (Kind.TEXT, Kind.PLACE) or any(_follows(h, hit) for h in column.hits)):
        return []  # else a row in small letters may go on
    capitals = upper_share(row.words[-1].text) > 0.85
    parted = {
        r for other in column.hits if other.row == hit.row and other.start > hit.start for r, _, _ in other.rest
    }
    out: list[Piece] = []
    bottom = hit.rest[-1][0] if hit.rest else hit.row
    last = column.rows[bottom]
    for number in range(bottom + 1, len(column.rows)):
        if len(out) >= more:
            break
        piece = column.rows[number]
        gap = _LIST_GAP if target.kind is Kind.LIST else _GAP
        if piece.level - last.level > gap * max(column.sheet.letter, 0.8 * last.height) or number in column.heads:
            break
        if unended and not out and (number in starts or not _in_small(nfc(piece.text), row)):
            break
        if number in parted:
            break  # the end of a caption that begins behind this value
        if number in starts and starts[number] == 0:
            value = row.words[min(hit.end, len(row.words) - 1)].box[0]
            aside = _beside_captions(column, number, row.words[hit.start].box[0], value)
            if aside is not None and not out:
                out.append(aside)
            break
        if number in starts:
            lead = [w for w in piece.words[: starts[number]] if not _numbering(w)]
            text = nfc(" ".join(w.text for w in lead))
            if closes(nfc(piece.text)) or _UNKNOWN_CAPTION.match(text):
                break
            if not lead or target.kind is Kind.LIST:
                break
            out.append(piece.part(lead))
            break
        text = nfc(piece.text)
        if target.kind is not Kind.LIST and (_UNKNOWN_CAPTION.match(text) or closes(text)):
            break
        if upper_share(text) > 0.85 and sum(c.isalpha() for c in text) > 3 and not capitals:
            break  # a heading or a signer
        if target.kind is Kind.PERSON and upper_share(text) <= 0.85 and not _rest_of_name(column, row, piece):
            break
        if not same_cell(column.sheet, row, hit, piece):
            break
        piece = piece.part(_before_leaders(_till_blank(list(piece.words), column.sheet)))
        out.append(piece)
        last = piece
    return out


def _rest_of_name(column: Column, row: Piece, piece: Piece) -> bool:
    """Whether ``piece`` is the end of a name that did not fit into ``row``: a word or two, each with its capital."""
    words = piece.words
    if len(words) > 2 or not all(w.text[:1].isupper() and w.text.isalpha() and not w.text.isupper() for w in words):
        return False
    right = max(r.x1 for r in column.rows)
    return row.x1 + (words[0].box[2] - words[0].box[0]) + 0.5 * column.sheet.letter > right - 0.04 * (right - row.x0)


def _follows(other: Hit, hit: Hit) -> bool:
    return other.row == hit.row and other.start > hit.start


def _in_small(text: str, above: Piece) -> bool:
    """Whether a row begins in small letters, like the rest of a sentence that ``above`` did not end."""
    return text[:1].islower() and len(squeeze(text)) > 3 and nfc(above.text).rstrip()[-1:] not in ".;:!"


def _beside_captions(column: Column, number: int, left: int, value: int) -> Piece | None:
    """The part of row ``number``, apart from its captions, that begins where caption or value begin above."""
    row = column.rows[number]
    captioned = {i for h in column.hits if h.row == number for i in range(h.start, h.end)}
    run: list[Word] = []
    runs: list[tuple[bool, list[Word]]] = []
    held = False
    for i, word in enumerate(row.words):
        if run and word.box[0] - run[-1].box[2] > 1.7 * column.sheet.letter:
            runs.append((held, run))
            run, held = [], False
        run.append(word)
        held = held or i in captioned
    runs.append((held, run))
    slack = 2 * column.sheet.letter
    captions = [row.words[h.start].box[0] for h in column.hits if h.row == number]
    for held, words in runs:
        at = words[0].box[0]
        if held or min(abs(at - left), abs(at - value)) > slack:
            continue
        if any(left - slack <= x < at for x in captions):
            return None  # it stands behind a caption of its own
        return row.part(words)
    return None


def same_cell(page: Sheet, row: Piece, hit: Hit, piece: Piece) -> bool:
    """Whether a row below stands in the cell where the value began (true outside tables)."""
    value = row.words[min(hit.end, len(row.words) - 1)]
    return page.cell_of(value) == page.cell_of(piece.words[0])


def _may_go_on(column: Column, hit: Hit, row: Piece, target: DeclaredField) -> bool:
    """Whether a value that began on the caption's row may go on below: no other caption follows it there, and
    it comes near the right edge of what is printed."""
    words = row.words
    value_end = min([h.start for h in column.hits if h.row == hit.row and h.start > hit.start], default=len(words))
    said = nfc(" ".join(w.text for w in words[hit.end : value_end]))
    if _OPEN_END.search(said) or (target.kind is Kind.PLACE and breaks_off(tidy(said))):
        return True
    for other in column.hits:
        if other.row == hit.row and other.start > hit.start:
            blank = words[other.start].box[0] - words[other.start - 1].box[2]
            return blank > _WIDE * column.sheet.letter
    if target.kind is Kind.PLACE and _COMPLETE.search(nfc(row.text)):
        return False
    if column.side or nfc(row.text).rstrip().endswith((",", "-", "–")):
        return True
    right = max((r.x1 for r in column.rows), default=row.x1)
    return row.x1 > right - 0.22 * (right - min((r.x0 for r in column.rows), default=0))
