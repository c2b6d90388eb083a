"""The engine for forms: declared captions found on the page, values taken from where they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ocr.vietnamese.normal import UPPER, nfc, upper_share
from ocr.vietnamese.plausible import sureness
from schemas.document_types.declaration import CaptionStyle, DeclaredField, DocumentType, Group, Kind
from schemas.reading import Word

from .captions import Caption, Hit, caption, find_hits, squeeze
from .found import Found
from .layout import Piece, Sheet, rows
from .values import is_nothing, parse_value, tidy

_GAP = 2.4
_LIST_GAP = 3.4
"""A value goes on below only where the next row follows within this many letter heights."""


_UNKNOWN_CAPTION = re.compile(
    r"^\W*(?:(?:\d{1,2}|[a-zđ]|[IVX]{1,4})\s*[.)]\s*[^\W\d_]{2}|(?:\d{1,2}\s*[.)]\s*)?"
    rf"[{UPPER}][^:;,]{{2,45}}:)"
)
"""How a row begins that holds another caption, declared or not."""


_CLOSING = re.compile(
    r"^\W*(?:(?:chúng )?tôi (?:xin |cũng )?(?:cam đoan|cam kết|chịu|làm)|tôi xin|giấy này|giấy báo|kính mong|rất mong"
    r"|xin chân thành|làm tại|đề nghị cơ quan|đề nghị quý|người |tm\.|kt\.|t/m|chủ tịch|\(ký)",
    re.IGNORECASE,
)
"""How a row begins that closes a form: no value goes on into it."""
_COMPLETE = re.compile(rf"(?:tỉnh|thành phố|TP\.?)\s+(?:[{UPPER}]\w*(?:\s+-\s+|\s+)?){{2,4}}\.?$")
"""An address that ends in a province of two words or more has ended."""


_OPEN_END = re.compile(
    r"(?:\b(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|thôn|ngày|số|và)|,|-)\s*$", re.IGNORECASE
)
"""An address or a sentence that cannot end here."""


@dataclass
class _Column:
    """Rows of a page, or of one of its columns, with the captions in them. ``column`` is "", "left" or "right"."""

    sheet: Sheet
    rows: list[Piece]
    column: str = ""
    hits: list[Hit] = field(default_factory=list)


def extract_form(declared: DocumentType, sheets: Sequence[Sheet]) -> dict[str, Found]:
    """The fields of ``declared`` that are found by their captions on ``sheets``."""
    fields_of: dict[Caption, list[DeclaredField]] = {}
    for one in declared.fields:
        for text in one.captions:
            fields_of.setdefault(caption(text), []).append(one)
    groups_of: dict[Caption, list[Group]] = {}
    for part in declared.groups:
        for text in part.starts:
            groups_of.setdefault(caption(text), []).append(part)
    ends = {caption(text) for one in declared.fields for text in one.until}
    wanted = {*fields_of, *groups_of, *ends}
    found: dict[str, Found] = {}
    seen: dict[str, int] = {}
    group: Group | None = None
    for page in sheets:
        for column in _columns(page, declared, wanted, groups_of):
            if column.column:
                group = next((g for g in declared.groups if g.column == column.column), None)
            for place, hit in enumerate(column.hits):
                starting = groups_of.get(hit.caption)
                if starting:
                    group = _entered(starting, group, column.column)
                candidates = fields_of.get(hit.caption, [])
                target = _field_for(candidates, group, found, seen)
                # several fields may pick their parts of one value by pattern: "Số: 97, ngày 30/07/2013"
                more = [f for f in candidates if f.pattern and f is not target and f.name not in found]
                more = [f for f in more if target is not None and f.group == target.group and target.pattern]
                for wished in [target, *more] if target is not None else []:
                    value = _value(column, place, wished)
                    if value is not None:
                        found[wished.name] = value
            if column.column:
                group = None
    return found


def _entered(starting: Sequence[Group], now: Group | None, column: str) -> Group:
    for group in starting:
        if column and group.column == column:
            return group
    if (
        now is not None and now in starting and len(starting) > 1
    ):  # the same caption begins several parts, one after the other
        at = list(starting).index(now)
        return starting[min(at + 1, len(starting) - 1)]
    return starting[0]


def _field_for(
    candidates: Sequence[DeclaredField], group: Group | None, found: dict[str, Found], seen: dict[str, int]
) -> DeclaredField | None:
    """Which of the fields with this caption is meant here: the group's own first, then those of no group."""
    own = [f for f in candidates if group is not None and f.group == group.name]
    free = [f for f in candidates if f.group is None]
    for one in [*own, *free]:
        seen[one.name] = seen.get(one.name, 0) + 1
        if seen[one.name] < one.occurrence:
            continue
        if one.name not in found or found[one.name].value is None:
            return one
        if own and one in own:
            return None
    return None


def _columns(
    page: Sheet, declared: DocumentType, wanted: set[Caption], groups_of: dict[Caption, list[Group]]
) -> list[_Column]:
    """``page`` as one column, or cut where two groups stand side by side."""
    whole = _Column(page, page.rows)
    whole.hits = _without_echoes(find_hits(whole.rows, wanted), declared)
    sided = [h for h in whole.hits if any(g.column for g in groups_of.get(h.caption, []))]
    pair = _side_by_side(whole, sided)
    if pair is None:
        return [whole]
    left, right = pair
    split = whole.rows[right.row].words[right.start].box[0] - 0.6 * page.letter
    top = min(whole.rows[left.row].y0, whole.rows[right.row].y0) - 0.3 * page.letter
    bottom = _columns_end(whole, split, top, declared)
    parts = [
        _Column(page, rows(page.within(0, 0, page.width, top))),
        _Column(page, rows(page.within(0, top, split, bottom)), "left"),
        _Column(page, rows(page.within(split, top, page.width, bottom)), "right"),
        _Column(page, rows(page.within(0, bottom, page.width, page.height))),
    ]
    for part in parts:
        part.hits = _without_echoes(find_hits(part.rows, wanted), declared)
    return parts


def _without_echoes(hits: list[Hit], declared: DocumentType) -> list[Hit]:
    """``hits`` without those that directly follow a caption of the same field: "Số CMND/Hộ chiếu: CMND số 07…"."""
    out: list[Hit] = []
    for hit in hits:
        before = out[-1] if out else None
        if before is not None and before.row == hit.row and before.end == hit.start:
            names = [{f.name for f in declared.fields if h.caption.text in f.captions} for h in (before, hit)]
            if names[0] & names[1]:
                continue
        out.append(hit)
    return out


def _side_by_side(whole: _Column, sided: Sequence[Hit]) -> tuple[Hit, Hit] | None:
    for i, one in enumerate(sided):
        for other in sided[i + 1 :]:
            a, b = whole.rows[one.row], whole.rows[other.row]
            if abs(a.level - b.level) > 2.5 * whole.sheet.letter:
                continue
            x_a, x_b = a.words[one.start].box[0], b.words[other.start].box[0]
            if abs(x_a - x_b) > 0.25 * whole.sheet.width:
                return (one, other) if x_a < x_b else (other, one)
    return None


def _columns_end(whole: _Column, split: float, top: float, declared: DocumentType) -> float:
    """Where the columns end: at a caption of no group, or a row that runs over the gutter."""
    free = {caption(t) for f in declared.fields if f.group is None for t in f.captions}
    grouped = {caption(t) for f in declared.fields if f.group is not None for t in f.captions}
    for hit in whole.hits:
        row = whole.rows[hit.row]
        if (
            row.level > top + 3 * whole.sheet.letter
            and hit.caption in free - grouped
            and row.words[hit.start].box[0] < split
        ):
            return row.y0 - 0.2 * whole.sheet.letter
    return float(whole.sheet.height)


def _value(column: _Column, place: int, target: DeclaredField) -> Found | None:
    """The value after the caption at ``place`` of the column's hits; ``None`` where the slot is empty."""
    hit = column.hits[place]
    row = column.rows[hit.row]
    words, text = _after(column, place)
    lines = [text] if tidy(text) else []
    taken = list(words)
    if target.style is not CaptionStyle.BELOW or not lines:
        below = _below(column, hit, target, bool(lines), row)
        for piece in below:
            lines.append(nfc(piece.text))
            taken.extend(piece.words)
    joint = "\n" if target.kind is Kind.LIST else " "
    raw = joint.join(lines)
    if not raw or is_nothing(raw) or not taken:
        return None
    value, agreement = parse_value(target, raw)
    if value is None and target.kind in (Kind.LIST, Kind.TEXT):
        return None
    if target.kind is Kind.TEXT and value is not None:
        agreement = min(agreement, sureness([(nfc(w.text), w.confidence) for w in taken]))
    return Found(
        value,
        tidy(raw) if target.kind is not Kind.LIST else raw,
        column.sheet.number,
        tuple(taken),
        agreement=agreement * (0.9 + 0.1 * hit.score),
    )


def _after(column: _Column, place: int) -> tuple[list[Word], str]:
    """What stands behind a caption on its row, up to the next caption."""
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
    words = _before_leaders(_till_blank(_behind_remark(words), column.sheet))
    text = nfc(" ".join(w.text for w in words))
    if hit.tail:
        text = f"{nfc(hit.tail)} {text}"
        words = [row.words[hit.end - 1], *words]
    return words, text


def _till_blank(words: list[Word], page: Sheet) -> list[Word]:
    """``words`` up to the first wide blank or cell's edge behind one of them: what follows is of another column."""
    for i in range(1, len(words)):
        blank = words[i].box[0] - words[i - 1].box[2] > 2.6 * page.letter and squeeze(words[i - 1].text)
        if blank or page.cell_of(words[i]) != page.cell_of(words[i - 1]):
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
    return len(word.text) <= 3 and word.text.rstrip().endswith((".", ")")) and word.text[0].isalnum()


def _behind_remark(words: list[Word]) -> list[Word]:
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
                    return words[i + 1 :]
    return words


def _below(column: _Column, hit: Hit, target: DeclaredField, have: bool, row: Piece) -> list[Piece]:
    """The rows under a caption's that belong to its value."""
    starts: dict[int, int] = {}
    for other in column.hits:
        starts[other.row] = min(starts.get(other.row, other.start), other.start)
    more = target.lines - 1 if have else max(1, target.lines)
    if have and column.column and target.kind is Kind.PERSON:
        more = max(more, 1)  # a long name in a narrow column
    if have and not _may_go_on(column, hit, row):
        return []
    capitals = have and upper_share(row.words[-1].text) > 0.85
    out: list[Piece] = []
    last = row
    for number in range(hit.row + 1, len(column.rows)):
        if len(out) >= more:
            break
        piece = column.rows[number]
        gap = _LIST_GAP if target.kind is Kind.LIST else _GAP
        if piece.level - last.level > gap * max(column.sheet.letter, 0.8 * last.height):
            break
        if number in starts and have and starts[number] == 0:
            aside = _beside_captions(column, number, row.words[hit.start].box[0], _reach(column, hit))
            if aside is not None and not out:
                out.append(aside)
            break
        if number in starts:
            lead = [w for w in piece.words[: starts[number]] if not _numbering(w)]
            text = nfc(" ".join(w.text for w in lead))
            if _CLOSING.match(nfc(piece.text)) or _UNKNOWN_CAPTION.match(text):
                break
            if not lead or target.kind is Kind.LIST or not have:
                break
            out.append(piece.part(lead))
            break
        text = nfc(piece.text)
        if target.kind is not Kind.LIST and (_UNKNOWN_CAPTION.match(text) or _CLOSING.match(text)):
            break
        if have and upper_share(text) > 0.85 and sum(c.isalpha() for c in text) > 3 and not capitals:
            break  # a heading or a signer
        if have and target.kind is Kind.PERSON and upper_share(text) <= 0.85:
            break
        if not _same_cell(column.sheet, row, hit, piece):
            break
        piece = piece.part(_before_leaders(_till_blank(list(piece.words), column.sheet)))
        if target.kind is not Kind.PERSON and upper_share(text) > 0.85 and len(text) > 12 and not have:
            break
        if text.lstrip().startswith(("(", "[")) and not have:
            continue
        out.append(piece)
        last = piece
        if not have and target.lines == 1:
            break
    return out


def _reach(column: _Column, hit: Hit) -> int:
    """The right edge of the value that begins behind ``hit`` on its own row."""
    row = column.rows[hit.row]
    later = [h.start for h in column.hits if h.row == hit.row and h.start > hit.start]
    words = _till_blank(list(row.words[hit.start : min(later, default=len(row.words))]), column.sheet)
    return max(w.box[2] for w in words)


def _beside_captions(column: _Column, number: int, left: int, right: int) -> Piece | None:
    """The part of row ``number`` that stands between ``left`` and ``right``, apart from the captions on that row."""
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
    for held, words in runs:
        if not held and words[0].box[0] >= left - column.sheet.letter and words[0].box[0] < right:
            return row.part(words)
    return None


def _same_cell(page: Sheet, row: Piece, hit: Hit, piece: Piece) -> bool:
    """Whether a row below stands in the cell where the value began (true outside tables)."""
    value = row.words[min(hit.end, len(row.words) - 1)]
    return page.cell_of(value) == page.cell_of(piece.words[0])


def _may_go_on(column: _Column, hit: Hit, row: Piece) -> bool:
    """Whether a value that began on the caption's row may go on below: no other caption follows it there, and
    it comes near the right edge of what is printed."""
    words = row.words
    value_end = min([h.start for h in column.hits if h.row == hit.row and h.start > hit.start], default=len(words))
    if _OPEN_END.search(nfc(" ".join(w.text for w in words[hit.end : value_end]))):
        return True
    for other in column.hits:
        if other.row == hit.row and other.start > hit.start:
            blank = words[other.start].box[0] - words[other.start - 1].box[2]
            return blank > 2.6 * column.sheet.letter
    if _COMPLETE.search(nfc(row.text)):
        return False
    if column.column or nfc(row.text).rstrip().endswith((",", "-", "–")):
        return True
    right = max((r.x1 for r in column.rows), default=row.x1)
    return row.x1 > right - 0.22 * (right - min((r.x0 for r in column.rows), default=0))
