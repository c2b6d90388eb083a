"""Captions' words that are no captions where they stand: they begin or go on with the value of the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from schemas.document_types.declaration import Kind
from schemas.reading import Word

from .captions import Hit
from .column import PROSE, Column, breadth, heads_column
from .labels import asks_identity_paper

if TYPE_CHECKING:
    from .columns import Known


def without_echoes(column: Column, known: Known) -> list[Hit]:
    """The column's hits without those that begin a value: "Số CMND/Hộ chiếu: CMND số 07…", also on the row below."""
    out: list[Hit] = []
    for hit in column.hits:
        names = known.names(hit.caption)
        said = any(names & known.names(one.caption) and _leads_to(column, one, hit) for one in out[-4:])
        prose = {f.name for f in known.fields.get(hit.caption, []) if f.kind is Kind.TEXT and f.lines >= PROSE}
        within = any(prose & known.names(one.caption) and _within_its_value(column, one, hit) for one in out[-1:])
        goes_on = any(_one_sentence(column, one, hit, known) for one in out[-1:])
        house = any(_numbers_house(column, one, hit, known) for one in out[-1:])
        if not said and not within and not goes_on and not house:
            out.append(hit)
    return out


def _within_its_value(column: Column, before: Hit, hit: Hit) -> bool:
    """Whether words that may be the same field's caption only go on with its sentence: "…. Kính đề nghị cấp lại."."""
    leaders = column.rows[hit.row].words[hit.end - 1].text.rstrip().endswith("..")
    closed = leaders or hit.closed(column.rows, ":…")
    return not closed and hit.start > 0 and 0 < hit.row - before.row <= 4


def _numbers_house(column: Column, before: Hit, hit: Hit, known: Known) -> bool:
    """Whether "Số" is no caption but begins the place that the caption before asks for: "Nơi cư trú: Số 118A, …"."""
    if hit.row != before.row or hit.caption.squeezed != "so" or hit.closed(column.rows):
        return False
    between = column.rows[hit.row].words[before.end : hit.start]
    asked = any(f.kind is Kind.PLACE for f in known.fields.get(before.caption, []))
    return asked and not any(_says(w) for w in between)


def _one_sentence(column: Column, before: Hit, hit: Hit, known: Known) -> bool:
    """Whether words that may be a caption stand within the sentence that is the value of the caption before: "để:
    Đăng ký kết hôn với ông Bàn Văn Páo, sinh năm 1993, thường trú tại …"."""
    row = column.rows[hit.row]
    asked = [f for f in known.fields.get(before.caption, []) if f.kind is Kind.TEXT and f.lines > 1]
    if not asked or not hit.start or not 0 <= hit.row - before.row <= asked[0].lines:
        return False
    if any(above.text.rstrip().endswith(".") for above in column.rows[before.row : hit.row]):
        return False
    between = row.words[before.end : hit.start] if hit.row == before.row else row.words[: hit.start]
    if not between or not row.words[hit.start].text[:1].islower():
        return False
    ends = between[-1].text.rstrip()
    # "Thẻ CCCD số: 00…; ngày cấp: …; nơi cấp: …" is one value
    facts = all(f.kind is not Kind.TEXT for f in known.fields.get(hit.caption, []))  # of somebody told of there
    prose = asked[0].lines >= PROSE and facts
    return ends.endswith(";") or (ends.endswith(",") and (prose or not hit.closed(column.rows)))


_LEAD = 2


def _led(column: Column, before: Hit, hit: Hit) -> bool:
    """Whether a word or two lead from a caption to the second as one phrase: "Giấy tờ tùy thân: Thẻ CCCD số: 00…"."""
    row = column.rows[hit.row]
    between = row.words[before.end : hit.start]
    if before.caption == hit.caption or not before.closed(column.rows) or len(between) > _LEAD:
        return False
    steps = zip(between, (*between[1:], row.words[hit.start]), strict=True)
    return (
        all(a.text[-1:].isalpha() and b.box[0] - a.box[2] < 0.8 * column.sheet.letter for a, b in steps)
        and between[0].text[:1].isupper()
    )


def _leads_to(column: Column, before: Hit, hit: Hit) -> bool:
    """Whether nothing stands between two captions: the second begins what stands behind or under the first."""
    row = column.rows[before.row]
    if before.row == hit.row:
        if heads_column(column, before):
            return False
        blank = row.words[hit.start].box[0] - row.words[before.end - 1].box[2]
        same = before.caption == hit.caption and blank > column.sheet.letter
        return not same and (
            not any(_says(w) for w in row.words[before.end : hit.start]) or _led(column, before, hit)
        )
    # "Căn cước công dân: 09…" under the kinds of papers that the form asks for is a value, colon and all
    apart = hit.closed(column.rows) and not asks_identity_paper(before.caption.text)
    if not 0 < hit.row - before.row <= 2 or before.tail or apart:
        return False
    behind = min(
        (h.start for h in column.hits if h.row == before.row and h.start >= before.end), default=len(row.words)
    )
    if any(_says(w) for w in row.words[before.end : behind]):
        return False  # its value stands beside it
    left, right = breadth(column, before)
    between = row.words[before.end :]
    between += tuple(w for row in column.rows[before.row + 1 : hit.row] for w in row.words)
    between += column.rows[hit.row].words[: hit.start]
    at = column.rows[hit.row].words[hit.start].box[0]
    return left <= at < right and not any(left <= (w.box[0] + w.box[2]) / 2 < right for w in between)


def _says(word: Word) -> bool:
    """Whether ``word`` is more than a leader or the mark of a footnote."""
    return any(c.isalpha() for c in word.text) or sum(c.isdigit() for c in word.text) > 1
