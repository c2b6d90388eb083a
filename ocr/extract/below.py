"""What stands under a caption's row and belongs to its value."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ocr.vietnamese.hierarchy import breaks_off
from ocr.vietnamese.normal import UPPER, nfc, upper_share
from schemas.document_types.declaration import DeclaredField, Kind
from schemas.reading import Word

from .captions import Hit, squeeze
from .column import GAP, LIST_GAP, WIDE, Column, before_leaders, breadth, till_blank
from .labels import asks_identity_paper
from .layout import Piece, Sheet
from .numbering import LEAD, numbering
from .tidying import stops_short, tidy

_UNKNOWN_CAPTION = re.compile(
    rf"^\W*(?:{LEAD}[^\W\d_]{{2}}|(?:\d{{1,2}}\s*[.)]\s*)?"
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


_OF_AN_IDENTITY = re.compile(r"\b(?:ngày|nơi) cấp\s*:", re.IGNORECASE)
"""What goes on to tell of an identity paper, a colon of its own and all: "Công an tỉnh / Lào Cai, ngày cấp: …"."""
_ITEM = re.compile(r"^\s*(?:[-–+•*]|\d{1,2}\s*[.)])\s*\w")
"""How an item of a list begins, whatever its words: "- Đề nghị của trưởng thôn"."""


_COMPLETE = re.compile(rf"(?:tỉnh|thành phố|TP\.?)\s+(?:[{UPPER}]\w*(?:\s+-\s+|\s+)?){{2,4}}\.?$")
"""An address that ends in a province of two words or more has ended."""


_OPEN_END = re.compile(
    r"(?:\b(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|thôn|ngày|số|và)|,|-)\s*$", re.IGNORECASE
)
"""An address or a sentence that cannot end here."""


def under(column: Column, hit: Hit, target: DeclaredField, row: Piece) -> list[Piece]:
    """The value of a caption with nothing behind it: below it, as wide as its column, down to the next caption."""
    left, right = breadth(column, hit)
    out: list[Piece] = []
    last, bottom = row, hit.rest[-1][0] if hit.rest else hit.row
    for number in range(bottom + 1, len(column.rows)):
        piece = column.rows[number]
        gap = LIST_GAP if target.kind is Kind.LIST else GAP
        if not column.follows(last, piece, gap) or number in column.heads:
            break
        words = _whole([w for w in piece.words if left <= (w.box[0] + w.box[2]) / 2 < right], piece, column)
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
        # which of the papers that the caption asks for it is may stand before a colon of its own
        own_colon = target.kind is Kind.LIST or (not out and asks_identity_paper(hit.caption.text))
        if (closes(text) and not listed) or (not own_colon and _UNKNOWN_CAPTION.match(text)):
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
        out.append(piece.part(before_leaders(till_blank(list(own.words), column.sheet))))
        last = piece
        if len(out) >= _lines(column, target):
            break
    return out


def _whole(words: list[Word], piece: Piece, column: Column) -> list[Word]:
    """``words`` with those before them that no blank parts from them: a value in the middle of its column may be
    wider than its caption."""
    at = piece.words.index(words[0]) if words else 0
    while (
        at
        and words[0].box[0] - piece.words[at - 1].box[2] < 0.6 * column.sheet.letter
        and not numbering(piece.words[at - 1])
    ):
        at -= 1
        words = [piece.words[at], *words]
    return words


def below_value(column: Column, hit: Hit, target: DeclaredField, row: Piece) -> list[Piece]:
    """The rows under a value's first that belong to it."""
    if target.kind is Kind.PLACE and (beside := _under_its_caption(column, hit)):
        return beside[: max(1, _lines(column, target) - 1)]
    starts: dict[int, int] = {}
    for other in column.hits:
        starts[other.row] = min(starts.get(other.row, other.start), other.start)
    more = _lines(column, target) - 1
    narrow = bool(column.side) or column.sheet.cell_of(row.words[hit.end - 1]) is not None
    if narrow and target.kind is Kind.PERSON:
        more = max(more, 1)  # a long name in a narrow column
    told = nfc(" ".join(w.text for w in before_leaders(list(row.words[hit.end :]))))
    short = target.kind is Kind.TEXT and stops_short(tidy(told))
    unended = not short and not _may_go_on(column, hit, row, target)
    if unended and (target.kind not in (Kind.TEXT, Kind.PLACE) or any(_follows(h, hit) for h in column.hits)):
        return []  # else a row in small letters may go on
    capitals = upper_share(_last_of_value(column, hit, row).text) > 0.85
    parted = {
        r for other in column.hits if other.row == hit.row and other.start > hit.start for r, _, _ in other.rest
    }
    out: list[Piece] = []
    tabbed = _tabbed(column, hit)
    bottom = hit.rest[-1][0] if hit.rest else hit.row
    last = column.rows[bottom]
    for number in range(bottom + 1, len(column.rows)):
        piece = column.rows[number]
        if len(out) > more or (
            len(out) == more
            and not (_breaks_off(target, row.words[hit.end :], out) or _fills_up(target, last, piece))
        ):
            break
        gap = LIST_GAP if target.kind is Kind.LIST else GAP
        if not column.follows(last, piece, gap) or number in column.heads:
            break
        strange = _left_of(row, piece) if hit.start == 0 and number not in starts else 0
        if strange:
            if strange == len(piece.words):
                continue
            piece = piece.part(piece.words[strange:])
        if _ends_caption(nfc(piece.text)) and hit.end < len(row.words) and piece.x1 < row.words[hit.end].box[0]:
            continue
        if unended and not out and (number in starts or not _in_small(nfc(piece.text), row)):
            break
        if tabbed is not None and piece.x0 < tabbed - 2 * column.sheet.letter:
            break  # it begins where captions begin
        if number in parted:
            break  # the end of a caption that begins behind this value
        if number in starts and starts[number] == 0:
            value = row.words[min(hit.end, len(row.words) - 1)].box[0]
            aside = _beside_captions(column, number, row.words[hit.start].box[0], value)
            if aside is not None and not out:
                out.append(aside)
            break
        if number in starts:
            lead = [w for w in piece.words[: starts[number]] if not numbering(w)]
            text = nfc(" ".join(w.text for w in lead))
            if closes(nfc(piece.text)) or _UNKNOWN_CAPTION.match(text):
                break
            if not lead or target.kind is Kind.LIST:
                break
            out.append(piece.part(lead))
            break
        text = nfc(piece.text)
        strange_caption = _UNKNOWN_CAPTION.match(text) and not (short and not out and _OF_AN_IDENTITY.search(text))
        if target.kind is not Kind.LIST and (strange_caption or closes(text)):
            break
        shouted = upper_share(text) > 0.85 and sum(c.isalpha() for c in text) > 3 and not capitals
        if shouted and not (target.kind is Kind.TEXT and _ends_sentence(text, last)):
            break  # a heading or a signer
        if target.kind is Kind.PERSON and upper_share(text) <= 0.85 and not _rest_of_name(column, row, piece):
            break
        if not same_cell(column.sheet, row, hit, piece):
            break
        piece = piece.part(before_leaders(till_blank(list(piece.words), column.sheet)))
        if sum(c.isalnum() for c in piece.text) <= _CRUMBS and piece.confidence < _UNSURE:
            continue
        out.append(piece)
        last = piece
    return out


_TABBED = 3
"""Values that begin at the same edge, each behind a blank: they stand in a column of their own."""


def _tabbed(column: Column, hit: Hit) -> float | None:
    """Where the value begins, if those of other captions begin at the same edge behind blanks; pixels."""

    def begins(one: Hit) -> float | None:
        words = column.rows[one.row].words
        if one.start > 1 or one.end >= len(words):
            return None
        blank = words[one.end].box[0] - words[one.end - 1].box[2]
        return float(words[one.end].box[0]) if blank > column.sheet.letter else None

    own = begins(hit)
    if own is None:
        return None
    edges = [edge for edge in map(begins, column.hits) if edge is not None]
    return own if sum(abs(edge - own) < 0.6 * column.sheet.letter for edge in edges) >= _TABBED else None


def _fills_up(target: DeclaredField, above: Piece, piece: Piece) -> bool:
    """Whether ``piece`` goes on in small letters with a text that filled its line: "… trật tự xã / hội cấp ngày"."""
    text = nfc(piece.text)
    level = abs(piece.x0 - above.x0) < 0.6 * above.height
    return target.kind is Kind.TEXT and target.lines > 1 and level and _in_small(text, above) and ":" not in text


_NEXT = 3
"""Rows below a caption in which its value may go on beside another column's."""


def _under_its_caption(column: Column, hit: Hit) -> list[Piece]:
    """What goes on right under a caption that another one stands before on its row, as on cards: "Có giá trị đến
    | Nơi thường trú: Thôn Nà Lung," over "15/04/2035 | Lâm Bình, Tuyên Quang"."""
    row, letter = column.rows[hit.row], column.sheet.letter
    if hit.rest or not any(h.row == hit.row and h.start < hit.start for h in column.hits):
        return []
    at = row.words[hit.start].box[0]
    out: list[Piece] = []
    last = row
    for number in range(hit.row + 1, min(len(column.rows), hit.row + 1 + _NEXT)):
        piece = column.rows[number]
        begins = next((i for i, w in enumerate(piece.words) if abs(w.box[0] - at) < 0.6 * letter), None)
        if begins is None:
            if sum(c.isalnum() for w in piece.words if w.box[2] > at for c in w.text) > _CRUMBS:
                break
            continue
        captioned = any(h.row == number and h.end > begins for h in column.hits)
        apart = begins == 0 or piece.words[begins].box[0] - piece.words[begins - 1].box[2] > letter
        own = piece.part(piece.words[begins:])
        if captioned or not apart or not column.follows(last, piece, LIST_GAP) or closes(nfc(own.text)):
            break
        if sum(c.isalnum() for c in own.text) <= _CRUMBS:
            continue
        out.append(own)
        last = piece
    return out


_ABBREVIATED = re.compile(rf"[{UPPER}]{{2,6}}\W*")


def _ends_sentence(text: str, above: Piece) -> bool:
    """Whether ``text`` is an abbreviation alone on its row that ends the sentence of the row above: "… Cục Cảnh sát
    QLHC về / TTXH"."""
    return bool(_ABBREVIATED.fullmatch(text)) and stops_short(nfc(above.text))


def _breaks_off(target: DeclaredField, first: Sequence[Word], further: Sequence[Piece]) -> bool:
    """Whether a place ends in the middle of a unit's name, for whose rest its column was too narrow."""
    said = " ".join(w.text for w in (*first, *(w for piece in further for w in piece.words)))
    text = tidy(nfc(said))
    return target.kind is Kind.PLACE and bool(further) and (breaks_off(text) or stops_short(text))


def _lines(column: Column, target: DeclaredField) -> int:
    """Lines that a value may take up: twice as many in a column half as wide."""
    return 2 * target.lines if column.side and target.lines > 1 else target.lines


def _lead(column: Column, number: int, captioned: set[int], piece: Piece, words: Sequence[Word]) -> list[Piece]:
    """What stands before the first caption of row ``number``, without that caption's numbering."""
    first = min(captioned)
    lead = [w for w in piece.words[:first] if w in words and not numbering(w)]
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


def _left_of(row: Piece, piece: Piece) -> int:
    """How many words of ``piece`` stand left of where ``row`` begins, by themselves: a picture's crumbs, another
    column."""
    count = sum(w.box[2] < row.x0 - 0.5 * row.height for w in piece.words)
    if count == len(piece.words):
        return count if sum(c.isalnum() for c in piece.text) <= _CRUMBS else 0
    apart = count and piece.words[count].box[0] - piece.words[count - 1].box[2] > 1.5 * row.height
    return count if apart else 0


_CRUMBS, _UNSURE = 2, 0.7


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


def _value_end(column: Column, hit: Hit, row: Piece) -> int:
    """Where the next caption of the row begins, or the row ends."""
    return min((h.start for h in column.hits if h.row == hit.row and h.start > hit.start), default=len(row.words))


def _ends_caption(text: str) -> bool:
    """Whether a row left of the value is a remark in brackets on its caption: "Nội dung yêu cầu / (thủ tục)"."""
    return text.lstrip().startswith("(") and text.rstrip(" .:").endswith(")")


def _last_of_value(column: Column, hit: Hit, row: Piece) -> Word:
    words = [w for w in row.words[hit.end : _value_end(column, hit, row)] if not numbering(w)]
    return words[-1] if words else row.words[-1]


def _may_go_on(column: Column, hit: Hit, row: Piece, target: DeclaredField) -> bool:
    """Whether a value that began on the caption's row may go on below: no other caption follows it there, and
    it comes near the right edge of what is printed."""
    words = row.words
    value_end = _value_end(column, hit, row)
    said = nfc(" ".join(w.text for w in words[hit.end : value_end]))
    if _OPEN_END.search(said) or (target.kind is Kind.PLACE and breaks_off(tidy(said))):
        return True
    if target.kind is Kind.TEXT and _ITEM.match(said) and said.rstrip().endswith(";"):
        return True  # "Kính gửi: - Ủy ban nhân dân xã …;" over the next
    for other in column.hits:
        if other.row == hit.row and other.start > hit.start:
            begins = other.start - numbering(words[other.start - 1])
            return words[begins].box[0] - words[begins - 1].box[2] > WIDE * column.sheet.letter
    if target.kind is Kind.PLACE and _COMPLETE.search(tidy(row.text)):
        return False
    if column.side or nfc(row.text).rstrip().endswith((",", "-", "–")):
        return True
    right = max((r.x1 for r in column.rows), default=row.x1)
    return row.x1 > right - 0.22 * (right - min((r.x0 for r in column.rows), default=0))
