"""The engine for forms: declared captions found on the page, values taken from where they stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from ocr.vietnamese.normal import nfc
from ocr.vietnamese.numbers import words_to_number
from schemas.document_types.declaration import DeclaredField, DocumentType, Group, Kind
from schemas.reading import Word
from schemas.record import Level

from .captions import Caption, Hit, squeeze
from .cells import Content, Heading, Inner, Slot
from .checks import may_be_born
from .column import Column
from .columns import Block, Known, blocks
from .found import Found
from .layout import Sheet
from .reach import made, value_of
from .tidying import tidy
from .values import ANOTHER_PERSON, parse_value
from .wording import LOOSE, reworded


@dataclass(frozen=True)
class _Event:
    """A caption on the way through a paper, or (without one) the heading of a part.

    ``group`` is set where the place says whose caption it is; ``side`` where it stands in one of two columns;
    ``open`` where the caption may as well be the beginning of a heading: "3. Nội dung biến động"; ``closed`` where a
    colon or a cell's edge ends it; ``within`` where it goes on with a sentence, and may be no caption;
    ``ending`` where it may be the end of another caption.
    """

    caption: Caption | None
    group: Group | None = None
    side: str = ""
    open: bool = False
    closed: bool = True
    within: bool = False
    ending: bool = False
    value: Callable[[DeclaredField], Found | None] = lambda _: None


def extract_form(
    declared: DocumentType, sheets: Sequence[Sheet], guessed: frozenset[str] = frozenset()
) -> tuple[dict[str, Found], frozenset[str]]:
    """The fields of ``declared`` that are found by their captions on ``sheets``; ``guessed`` captions only seem to
    be theirs. Also the names of fields that were asked for of somebody else: they are not missing."""
    declared, loose = reworded(declared, sheets)
    loose |= guessed
    known = Known.of(declared, loose, _judge(declared))
    paper = [(page, blocks(page, known)) for page in sheets]
    reader = _Reader(known, loose, _headed(block for _, parts in paper for block in parts))
    for page, parts in paper:
        for block in parts:
            fixed = isinstance(block, Column) and bool(block.side)
            if isinstance(block, Column) and fixed:
                reader.group = block.group
            for event in _events(block, page, known):
                reader.meet(event)
            if fixed:
                reader.group = None
    reader.prefer_spelled(declared)
    reader.name_all(declared)
    reader.leave_to_others(declared)
    return reader.found, frozenset(reader.others)


@dataclass
class _Reader:
    """What was found so far, and in which part of the paper the next caption stands."""

    known: Known
    loose: frozenset[str]
    headed: frozenset[str]
    group: Group | None = None
    found: dict[str, Found] = field(default_factory=dict)
    seen: dict[str, int] = field(default_factory=dict)
    weak: set[str] = field(default_factory=set)
    yielding: set[str] = field(default_factory=set)
    """Fields that have what stands behind a caption of theirs that gives way to the others."""
    others: set[str] = field(default_factory=set)
    """Fields that the paper asks for of somebody else only."""
    strays: set[str] = field(default_factory=set)
    """Fields of no part that were found within one: the number behind the mother's name may be hers."""
    further: dict[str, list[Found]] = field(default_factory=dict)
    """What stands behind further captions of a field that has a value: the rate, the sum of an item, the total;
    another owner."""

    def meet(self, event: _Event) -> None:
        """Takes what ``event`` says, in reading order."""
        if event.caption is None:
            self.group = event.group
            return
        candidates = self.known.fields.get(event.caption, [])
        if event.ending and candidates and all(self._has(f.name) for f in candidates):
            return
        starting = self.known.starts.get(event.caption)
        within = event.group
        entering = starting is not None and (within is None or within.name not in {g.name for g in starting})
        if entering and starting and not _under_another(starting, candidates, self.group, self.headed):
            self.group = within = _entered(starting, self.group, event.side)
        within = within or self.group
        if within is not None and within.aside:
            self.others |= {f.name for f in candidates if of_a_person(f) and f.name not in self.found}
            candidates = [f for f in candidates if not of_a_person(f)]
        guessed = event.open or event.caption.text in self.loose
        sure = self.found if guessed else {n: one for n, one in self.found.items() if n not in self.weak}
        target = _field_for(candidates, within, sure, self.seen)
        if target is None:
            for one in candidates:
                wanted = one.kind in (Kind.MONEY, Kind.AREA) or (one.several and _asks([one], within))
                if wanted and (said := event.value(one)) is not None:
                    self.further.setdefault(one.name, []).append(said)
            return
        if target.group is None and target.kind is Kind.PERSON and _asks(candidates, within):
            self.group = None  # the part's own person has been named: this is another
        if target.kind is Kind.IDENTITY and target.group is None and within is not None:
            self.strays.add(target.name)
        # several fields may pick their parts of one value by pattern: "Số: 97, ngày 30/07/2013"
        more = [f for f in candidates if _share(target, f) and not self._has(f.name)]
        value = event.value(target)
        if (
            value is not None
            and target.several
            and self._has(target.name)
            and _next_to(self.found[target.name], value)
        ):
            self.further.setdefault(target.name, []).append(value)
        elif value is not None:
            self._take(target, value, guessed, event)
        for wished in more:
            value = event.value(wished)
            if value is not None and value.value is not None:
                self._take(wished, value, guessed, event)

    def prefer_spelled(self, declared: DocumentType) -> None:
        """Takes the figure that the paper spells out in words, where several stand behind captions of one field."""
        for words in declared.fields:
            told, number = self.found.get(words.name), self.found.get(words.words_of or "")
            if told is None or number is None or words.words_of is None:
                continue
            spelled = words_to_number(str(told.value))
            if spelled is not None and number.value != spelled:
                same = [one for one in self.further.get(words.words_of, []) if one.value == spelled]
                self.found[words.words_of] = same[0] if same else number

    def name_all(self, declared: DocumentType) -> None:
        """Names everybody whom the paper names where it may name several, and has a person look at it."""
        for one in (f for f in declared.fields if f.several):
            found = self.found.get(one.name)
            if found is None or found.value is None:
                continue
            told = [said for said in self.further.get(one.name, []) if _next_to(found, said)]
            names = list(dict.fromkeys([*_people(one, found), *(str(said.value) for said in told)]))
            if len(names) > 1:
                pieces = [found, *told]
                found = replace(
                    found,
                    value=", ".join(names),
                    raw="\n".join(said.raw for said in pieces),
                    words=tuple(w for said in pieces for w in said.words),
                )
                found.check("several_people", Level.WARN, "Giấy ghi tên nhiều người: hãy xem đã đủ chưa.")
                self.found[one.name] = found

    def leave_to_others(self, declared: DocumentType) -> None:
        """Takes no number that stands within another person's part and says another year of birth."""
        for check in declared.checks:
            name, birth = check.fields.get("identity", ""), self.found.get(check.fields.get("birth", ""))
            number = self.found.get(name)
            if check.rule != "identity_birth" or name not in self.strays or number is None or birth is None:
                continue
            if not may_be_born(str(number.value), str(birth.value)):
                del self.found[name]
                self.others.add(name)

    def _has(self, name: str) -> bool:
        return name in self.found and self.found[name].value is not None

    def _keeps(self, wished: DeclaredField, value: Found, firm: bool) -> bool:
        """Whether ``wished`` keeps the value that it has from a weaker caption; ``firm``: the new one's gives way to
        none and is closed."""
        if wished.name in self.found and self.found[wished.name].value is None:
            return False
        if wished.name in self.yielding:
            return not firm or value.value is None
        if wished.name not in self.weak:
            return False
        return value.value is None or value.agreement < self.found[wished.name].agreement

    def _take(self, wished: DeclaredField, value: Found, guessed: bool, event: _Event) -> None:
        caption = event.caption
        assert caption is not None
        yields = caption.text in wished.yielding
        if self._keeps(wished, value, event.closed and not yields):
            return
        self.weak.discard(wished.name)
        self.yielding.discard(wished.name)
        if guessed:
            value.agreement = min(value.agreement, LOOSE)
        vague = len(caption.squeezed) <= _SHORT
        shared = len(self.known.fields.get(caption, [])) > 1
        if guessed or event.within or (vague and (shared or wished.kind is Kind.CODE)):
            self.weak.add(wished.name)  # "Số" yields to "Mã hồ sơ"
        if wished.group is not None and event.group is None and self.group is None:
            yields = True  # its part has not begun: there it may stand again
        if yields:
            self.weak.add(wished.name)
            self.yielding.add(wished.name)
        self.found[wished.name] = value


_NEAR = 12
"""Heights of a word between one person's name and the next one's."""
_ANOTHER = re.compile(rf"{ANOTHER_PERSON}(?:\s+là)?", re.IGNORECASE)


def _next_to(first: Found, other: Found) -> bool:
    """Whether another person is named soon below ``first``; elsewhere are those who changed it later."""
    if other.value is None or other.page != first.page or not first.words or not other.words:
        return False
    tall = max(w.box[3] - w.box[1] for w in first.words)
    return 0 <= other.words[0].box[1] - first.words[0].box[1] < _NEAR * tall


def _people(one: DeclaredField, found: Found) -> list[str]:
    """Those whom one value names: "Ông Ma Văn Đức và vợ là bà Lý Thị Mai"."""
    others = (parse_value(one, tidy(other))[0] for other in _ANOTHER.split(nfc(found.raw))[1:])
    return [str(found.value), *(str(name) for name in others if name)]


def _asks(candidates: Sequence[DeclaredField], group: Group | None) -> bool:
    """Whether one of the fields that a caption may mean belongs to ``group``."""
    return group is not None and any(f.group == group.name for f in candidates)


def _headed(parts: Iterable[Block]) -> frozenset[str]:
    """The parts of a paper that have headings on it."""
    out: set[str] = set()
    for block in parts:
        if isinstance(block, Column):
            out |= {group.name for group in block.heads.values()}
        else:
            out |= {content.group.name for content in block if isinstance(content, Heading)}
    return frozenset(out)


def _under_another(
    starting: Sequence[Group], candidates: Sequence[DeclaredField], now: Group | None, headed: frozenset[str]
) -> bool:
    """Whether a caption that elsewhere begins a part stands under the heading of another, and has its own to come:
    "Quan hệ với người được khai sinh" among what is asked of the one who declares."""
    if now is None or now.name not in headed or not all(g.name in headed for g in starting):
        return False
    return not any(f.group == g.name for f in candidates for g in starting)


_OF_A_PERSON = {Kind.PERSON, Kind.DATE, Kind.IDENTITY, Kind.SEX, Kind.ETHNIC, Kind.NATIONALITY}


def of_a_person(one: DeclaredField) -> bool:
    """Whether a field says who somebody is or when he was born, or holds his papers."""
    return one.kind in _OF_A_PERSON or one.sensitive


_OF_DESCENT = {Kind.ETHNIC, Kind.NATIONALITY}
_OF_AN_ENTRY = {Kind.PLACE, Kind.DATE}
"""Where something was registered, and when: "tại Ủy ban nhân dân xã …, ngày 24 tháng 9 năm 2004"."""


def _share(one: DeclaredField, other: DeclaredField) -> bool:
    """Whether two fields with one caption each take their part of what stands behind it."""
    apart = (one.pattern and other.pattern) or {one.kind, other.kind} in (_OF_DESCENT, _OF_AN_ENTRY)
    return one is not other and one.group == other.group and bool(apart)


_SHORT = 3
"""Letters of a caption that may stand for many things."""


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
        closed = hit.closed(column.rows)
        within = not closed and _within_sentence(column, hit)
        ending = closed and _ends_phrase(column, hit)
        yield _Event(
            hit.caption,
            group,
            column.side,
            opens,
            closed,
            within,
            ending,
            lambda f, at=place: value_of(column, at, f),  # type: ignore[misc]
        )
    for _, head in heads:
        yield _Event(None, head)


def _within_sentence(column: Column, hit: Hit) -> bool:
    """Whether a word in small letters leads up to the words of a caption: "về việc cấp Giấy xác nhận tình trạng hôn
    nhân"."""
    words = column.rows[hit.row].words
    if not hit.start:
        return False
    before, first = words[hit.start - 1], words[hit.start]
    near = first.box[0] - before.box[2] < 0.8 * column.sheet.letter
    return near and before.text[:1].islower() and before.text.isalpha() and first.text[:1].islower()


def _ends_phrase(column: Column, hit: Hit) -> bool:
    """Whether a short caption in small letters ends another one that was not read: "Quyển Ai số: 01/2004"."""
    words = column.rows[hit.row].words
    if not hit.start or len(hit.caption.squeezed) > _SHORT or not words[hit.start].text[:1].islower():
        return False
    before = words[hit.start - 1]
    return before.text.isalpha() and words[hit.start].box[0] - before.box[2] < 2 * column.sheet.letter


def _begins_heading(column: Column, hit: Hit) -> bool:
    """Whether words in small letters follow a caption that nothing closes, to the end of a short row."""
    words = column.rows[hit.row].words
    rest = words[hit.end :]
    if not rest or hit.tail or hit.rest or len(rest) > 6:
        return False
    small = all(w.text[:1].islower() and not any(c in w.text for c in ":…0123456789") for w in rest)
    closed = hit.closed(column.rows, ":.;…")
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
        fields = [f for f in declared.fields if any(squeeze(text) == of.squeezed for text in f.captions)]
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
        if one in own and one.kind is not Kind.PERSON:
            return None  # a second name within a part begins the next person, anything else is said twice
    return None
