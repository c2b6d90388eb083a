"""The engine for forms: declared captions found on the page, values taken from where they stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ocr.vietnamese.normal import nfc
from schemas.document_types.declaration import DeclaredField, DocumentType, Group, Kind
from schemas.reading import Word

from .captions import Caption, Hit
from .cells import Content, Heading, Inner, Slot
from .columns import Block, Known, blocks
from .found import Found
from .layout import Sheet
from .reach import Column, made, value_of
from .values import parse_value, tidy
from .wording import LOOSE, reworded


@dataclass(frozen=True)
class _Event:
    """A caption on the way through a paper, or (without one) the heading of a part.

    ``group`` is set where the place says whose caption it is; ``side`` where it stands in one of two columns;
    ``open`` where the caption may as well be the beginning of a heading: "3. Nội dung biến động".
    """

    caption: Caption | None
    group: Group | None = None
    side: str = ""
    open: bool = False
    value: Callable[[DeclaredField], Found | None] = lambda _: None


def extract_form(declared: DocumentType, sheets: Sequence[Sheet]) -> dict[str, Found]:
    """The fields of ``declared`` that are found by their captions on ``sheets``."""
    declared, loose = reworded(declared, sheets)
    known = Known.of(declared, loose, _judge(declared))
    found: dict[str, Found] = {}
    seen: dict[str, int] = {}
    weak: set[str] = set()
    group: Group | None = None
    for page in sheets:
        for block in blocks(page, known):
            fixed = isinstance(block, Column) and bool(block.side)
            if isinstance(block, Column) and fixed:
                group = block.group
            for event in _events(block, page, known):
                if event.caption is None:
                    group = event.group
                    continue
                starting = known.starts.get(event.caption)
                if starting and event.group is None:
                    group = _entered(starting, group, event.side)
                candidates = known.fields.get(event.caption, [])
                guessed = event.open or event.caption.text in loose
                sure = found if guessed else {name: one for name, one in found.items() if name not in weak}
                target = _field_for(candidates, event.group or group, sure, seen)
                # several fields may pick their parts of one value by pattern: "Số: 97, ngày 30/07/2013"
                more = [f for f in candidates if f.pattern and f is not target and f.name not in found]
                more = [f for f in more if target is not None and f.group == target.group and target.pattern]
                for wished in [target, *more] if target is not None else []:
                    value = event.value(wished)
                    if value is not None:
                        weak.discard(wished.name)
                        if guessed:
                            value.agreement = min(value.agreement, LOOSE)
                            weak.add(wished.name)
                        found[wished.name] = value
            if fixed:
                group = None
    return found


def _events(block: Block, page: Sheet, known: Known) -> Iterator[_Event]:
    if isinstance(block, Column):
        yield from _column_events(block)
        return
    for content in block:
        yield from _grid_events(content, page, known)


def _column_events(column: Column, group: Group | None = None) -> Iterator[_Event]:
    heads = sorted(column.heads.items())
    for place, hit in enumerate(column.hits):
        while heads and heads[0][0] < hit.row:
            yield _Event(None, heads.pop(0)[1])
        opens = _begins_heading(column, hit)
        yield _Event(hit.caption, group, column.side, opens, lambda field, at=place: value_of(column, at, field))  # type: ignore[misc]
    for _, head in heads:
        yield _Event(None, head)


def _begins_heading(column: Column, hit: Hit) -> bool:
    """Whether words in small letters follow a caption that nothing closes, to the end of a short row."""
    words = column.rows[hit.row].words
    rest = words[hit.end :]
    if not rest or hit.tail or hit.rest or len(rest) > 6:
        return False
    closed = words[hit.end - 1].text.rstrip().endswith((":", ".", ";", "…"))
    small = all(w.text[:1].islower() and not any(c in w.text for c in ":…0123456789") for w in rest)
    return small and not closed and rest[0].box[0] - words[hit.end - 1].box[2] < column.sheet.letter


def _grid_events(content: Content, page: Sheet, known: Known) -> Iterator[_Event]:
    if isinstance(content, Heading):
        yield _Event(None, content.group)
    elif isinstance(content, Slot):
        slot = content
        lines = [nfc(line.text) for line in slot.lines]
        words: list[Word] = [w for line in slot.lines for w in line.words]
        yield _Event(slot.caption, slot.group, value=lambda field: made(field, lines, words, page, slot.score))
    elif isinstance(content, Inner):
        yield from _column_events(known.column(page, content.cell.lines), content.group)


def _judge(declared: DocumentType) -> Callable[[Caption, str], float]:
    """How well a text fits the best of the fields that a caption may mean."""

    def judge(of: Caption, text: str) -> float:
        fields = [f for f in declared.fields if of.text in f.captions]
        return max((parse_value(f, tidy(text))[1] * _NARROW.get(f.kind, 1.0) for f in fields), default=0.0)

    return judge


_NARROW = {Kind.TEXT: 0.8, Kind.PLACE: 0.8, Kind.LIST: 0.6}
"""Grammars that nearly every text fits count less."""


def _entered(starting: Sequence[Group], now: Group | None, side: str) -> Group:
    for group in starting:
        if side and group.column == side:
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
    if group is None and not free and len({f.group for f in candidates}) == 1:
        free = list(candidates)  # no part was entered, and only one has this caption
    for one in [*own, *free]:
        seen[one.name] = seen.get(one.name, 0) + 1
        if seen[one.name] < one.occurrence:
            continue
        if one.name not in found or found[one.name].value is None:
            return one
        if own and one in own:
            return None
    return None
