"""A page as the blocks in which captions and values belong together: columns of rows, and grids."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ocr.vietnamese.normal import key, nfc
from schemas.document_types.declaration import DeclaredField, DocumentType, Group, Kind
from schemas.reading import Word
from schemas.record import Box

from .captions import Caption, Hit, caption, find_hits, squeeze
from .cells import Cell, Content, Grid, Heading, heading_of, table_cells
from .column import Column
from .echoes import without_echoes
from .joint import Judge
from .layout import Piece, Sheet, rows


def _both_ways(one: str, other: str) -> str:
    """A spelling of a caption that stands for two: as small at its beginning as it may stand within a sentence, with
    the capitals of either behind it ("Số vào sổ cấp Giấy chứng nhận")."""
    first, *rest = one.split()
    head, *more = other.split()
    if len(rest) != len(more):
        return other if other[:1].islower() else one
    begin = head if head[:1].islower() else first
    return " ".join([begin, *(b if b[:1].isupper() else a for a, b in zip(rest, more, strict=True))])


Block = Column | list[Content]


@dataclass(frozen=True)
class Known:
    """The captions of a declared type: their fields, the parts that they begin, and the parts' headings."""

    declared: DocumentType
    fields: Mapping[Caption, list[DeclaredField]]
    starts: Mapping[Caption, list[Group]]
    heads: Mapping[str, Group]
    wanted: frozenset[Caption]
    judge: Judge
    loose: frozenset[str] = frozenset()

    @classmethod
    def of(cls, declared: DocumentType, loose: frozenset[str], judge: Judge) -> Known:
        """What ``declared`` says; ``loose`` are captions that were found to word its fields differently."""
        spelled: dict[str, str] = {}
        for text in (
            *(t for f in declared.fields for t in f.captions),
            *(t for g in declared.groups for t in g.starts),
        ):
            spelled[squeeze(text)] = _both_ways(spelled.get(squeeze(text), text), text)

        def own(text: str) -> Caption:
            return caption(spelled.get(squeeze(text), text))

        fields: dict[Caption, list[DeclaredField]] = {}
        for one in declared.fields:
            for of in dict.fromkeys(own(text) for text in one.captions):
                fields.setdefault(of, []).append(one)
        starts: dict[Caption, list[Group]] = {}
        for part in declared.groups:
            first = [f for f in declared.fields if f.group == part.name and set(f.captions) & set(part.starts)]
            more = [text for f in first for text in f.captions if text in loose]
            for of in dict.fromkeys(own(text) for text in (*part.starts, *more)):
                starts.setdefault(of, []).append(part)
        heads = {key(text): part for part in declared.groups for text in part.heads}
        ends = {caption(text) for one in declared.fields for text in one.until}
        return cls(declared, fields, starts, heads, frozenset({*fields, *starts, *ends}), judge, loose)

    def _named_by_headings(self, column: Column) -> list[Hit]:
        """Headings with a colon and a name behind it, which stand for the caption of their part's person:
        "Mẹ: NÔNG THỊ LAN"."""
        out = []
        for number, row in enumerate(column.rows):
            end = next((i + 1 for i, w in enumerate(row.words[:6]) if w.text.rstrip().endswith(":")), 0)
            taken = {i for h in column.hits if h.row == number for i in range(h.start, h.end)}
            if not 0 < end < len(row.words) or taken & set(range(end + 1)) or not row.words[end].text[:1].isupper():
                continue
            part = heading_of(" ".join(w.text for w in row.words[:end]).rstrip(": "), self.heads)
            person = next((f for f in self.declared.fields if part and f.group == part.name), None)
            if person is None or person.kind is not Kind.PERSON:
                continue
            own = next((of for of, fields in self.fields.items() if fields == [person] and of in self.starts), None)
            if own is not None:
                out.append(Hit(own, number, 0, end, 0.9))
        return out

    def _goes_on_with_a_sentence(self, column: Column, hit: Hit) -> bool:
        """Whether words that elsewhere on the paper stand like a caption only go on with a value here: "Nhà nước công
        nhận quyền sử dụng đất" over "… / quyền sử dụng đất: H 00326"."""
        first = column.rows[hit.row].words[hit.start].text
        return (
            hit.caption.text in self.loose and hit.start > 0 and first[:1].islower() and not hit.closed(column.rows)
        )

    def names(self, of: Caption) -> frozenset[str]:
        """The fields that a caption may mean."""
        return frozenset(f.name for f in self.fields.get(of, []))

    def alike(self, one: Group, other: Group) -> bool:
        """Whether two parts ask for the same of two persons, so that they may stand beside each other."""
        asked = [{c for f in self.declared.fields if f.group == g.name for c in f.captions} for g in (one, other)]
        return one.name != other.name and len(asked[0] & asked[1]) >= 2

    def grid(self, cells: Sequence[Cell]) -> Grid:
        """``cells`` with what each of them is."""
        return Grid(cells, self.fields, self.heads, self.judge, self.starts)

    def column(self, page: Sheet, lines: Sequence[Piece], side: str = "", group: Group | None = None) -> Column:
        """``lines`` as a column with its captions and headings."""
        made = Column(page, list(lines), side, group)
        made.hits = find_hits(made.rows, self.wanted)
        made.hits = [h for h in made.hits if not self._goes_on_with_a_sentence(made, h)]
        made.hits = without_echoes(made, self)
        made.hits = sorted([*made.hits, *self._named_by_headings(made)], key=lambda h: (h.row, h.start))
        for number, row in enumerate(made.rows):
            part = heading_of(row.text, self.heads)
            own = [h for h in made.hits if h.row == number and h.caption in self.fields]
            if part is None or any(h.end == len(row.words) or h.closed(made.rows) for h in own):
                continue
            made.hits = [h for h in made.hits if h not in own]  # a caption's words within a heading
            if any(h.row == number - 1 and h.end == len(lines[h.row].words) for h in made.hits):
                continue  # the value of the caption above it
            made.heads[number] = part
        return made


def blocks(page: Sheet, known: Known) -> list[Block]:
    """``page`` in reading order."""
    grids = []
    for table in page.reading.tables:
        contents = known.grid(table_cells(page, table)).contents()
        if sum(not isinstance(c, Heading) for c in contents) >= 2:
            grids.append((table.box, contents))
    return _within(page, (0, 0, page.width, round(page.foot)), grids, known)


_Grids = Sequence[tuple[Box, list[Content]]]


def _column(page: Sheet, box: Box, known: Known, side: str = "", group: Group | None = None) -> Column:
    return known.column(page, [r for r in rows(page.within(*box)) if not _speck(r)], side, group)


def _speck(row: Piece) -> bool:
    """Whether a row is a mark of the scanner or of a seal: a letter or a sign alone, hardly read."""
    return len(row.words) == 1 and row.confidence < 0.6 and sum(c.isalnum() for c in row.text) < 2


def _within(
    page: Sheet, box: Box, grids: _Grids, known: Known, side: str = "", group: Group | None = None
) -> list[Block]:
    """The blocks of a part of the page."""
    inside = [g for g in grids if _holds(box, g[0])]
    if not side:
        whole = _column(page, box, known)
        pair = _side_by_side(whole, inside, known)
        if pair is not None:
            return _halves(page, box, inside, known, whole, *pair)
    return _banded(page, box, inside, known, side, group)


def _banded(page: Sheet, box: Box, grids: _Grids, known: Known, side: str, group: Group | None) -> list[Block]:
    out: list[Block] = []
    top = box[1]
    for place, contents in sorted(grids, key=lambda g: g[0][1]):
        out.extend(_plain(page, (box[0], top, box[2], place[1]), known, side, group))
        out.append(contents)
        for beside in ((box[0], place[1], place[0], place[3]), (place[2], place[1], box[2], place[3])):
            if page.within(*beside):
                out.append(_column(page, beside, known, side, group))
        top = place[3]
    out.extend(_plain(page, (box[0], top, box[2], box[3]), known, side, group))
    return out


def _plain(page: Sheet, box: Box, known: Known, side: str, group: Group | None) -> list[Block]:
    """A part of the page without ruled tables: one column, or values under headings side by side."""
    column = _column(page, box, known, side, group)
    if not column.rows:
        return []
    if side:
        return [column]
    headed = _headed(column, known)
    if headed is None:
        return [column]
    cells, first, last = headed
    contents = known.grid(cells).contents()
    if sum(not isinstance(c, Heading) for c in contents) < 4:
        return [column]
    above = (box[0], box[1], box[2], column.rows[first].y0)
    below = (box[0], column.rows[last].y1, box[2], box[3])
    return [_column(page, above, known), contents, *_plain(page, below, known, side, group)]


def _holds(box: Box, inner: Box) -> bool:
    x, y = (inner[0] + inner[2]) / 2, (inner[1] + inner[3]) / 2
    return box[0] <= x < box[2] and box[1] <= y < box[3]


@dataclass(frozen=True)
class _Start:
    """Where a part of the paper begins, seen from a row: its left edge, its height, and the parts that it may be."""

    row: int
    x: int
    level: float
    groups: tuple[Group, ...]
    hit: Hit | None = None


def _starts(whole: Column, known: Known) -> list[_Start]:
    out = []
    for hit in whole.hits:
        if hit.caption in known.starts:
            row = whole.rows[hit.row]
            word = row.words[hit.start]
            captioned = hit if hit.caption in known.fields else None
            out.append(_Start(hit.row, word.box[0], row.level, tuple(known.starts[hit.caption]), captioned))
    for number, row in enumerate(whole.rows):
        for piece in whole.sheet.parts_of(row):
            if _is_value(piece, number, whole):
                continue
            part = heading_of(nfc(piece.text), known.heads)
            if part is not None and not any(s.row == number and s.x == piece.x0 for s in out):
                out.append(_Start(number, piece.x0, row.level, (part,)))
    return sorted(out, key=lambda s: (s.row, s.x))


def _is_value(piece: Piece, number: int, whole: Column) -> bool:
    """Whether ``piece`` stands right behind a caption: "Quan hệ với người được khai sinh:   Mẹ"."""
    words = whole.rows[number].words
    return any(h.row == number and h.end < len(words) and words[h.end] is piece.words[0] for h in whole.hits)


def _side_by_side(whole: Column, grids: _Grids, known: Known) -> tuple[_Start, _Start] | None:
    """The beginnings of two parts that stand beside each other, each with its own captions."""
    starts = _starts(whole, known)
    for i, one in enumerate(starts):
        for other in starts[i + 1 :]:
            if abs(one.level - other.level) > 1.3 * whole.sheet.letter:
                continue
            if not any(known.alike(a, b) for a in one.groups for b in other.groups):
                continue
            if {g.name for g in one.groups} == {g.name for g in other.groups} and len(one.groups) == 1:
                continue
            if abs(one.x - other.x) <= 0.25 * whole.sheet.width:
                continue
            if any(_in_one(box, one, other) for box, _ in grids):
                continue
            left, right = (one, other) if one.x < other.x else (other, one)
            if (left.hit is None or right.hit is None) and not _captions_under(whole, left, right, known):
                continue  # headings over values only, or over signatures
            return left, right
    return None


def _in_one(box: Box, *starts: _Start) -> bool:
    return all(box[0] <= s.x < box[2] and box[1] <= s.level < box[3] for s in starts)


def _captions_under(whole: Column, left: _Start, right: _Start, known: Known) -> bool:
    """Whether captions of parts stand in the right column too, under its heading."""
    edge = min(right.x - 0.1 * whole.sheet.width, (left.x + right.x) / 2)
    named = [
        h
        for h in whole.hits
        if h.row > right.row and h.caption in known.fields and whole.rows[h.row].words[h.start].box[0] > edge
    ]
    return len(named) >= 2


def _halves(
    page: Sheet, box: Box, grids: _Grids, known: Known, whole: Column, left: _Start, right: _Start
) -> list[Block]:
    split = round(right.x - 0.6 * page.letter)
    if left.hit is None or right.hit is None:
        split = min(split, _left_edge(whole, right) - round(0.6 * page.letter))
    if not _flush(whole, right):
        split = _gutter(whole, left, right, split)
    top = round(min(whole.rows[left.row].y0, whole.rows[right.row].y0) - 0.3 * page.letter)
    bottom = round(_columns_end(whole, split, top, known, {g.name for g in (*left.groups, *right.groups)}))
    sides = []
    for start, side in ((left, "left"), (right, "right")):
        own = start.groups
        part = next((g for g in own if g.column == side), own[0])
        sides.append(part)
    return [
        *_banded(page, (box[0], box[1], box[2], top), grids_in(grids, box[1], top), known, "", None),
        *_within(page, (box[0], top, split, bottom), grids, known, "left", sides[0]),
        *_within(page, (split, top, box[2], bottom), grids, known, "right", sides[1]),
        *_banded(page, (box[0], bottom, box[2], box[3]), grids_in(grids, bottom, box[3]), known, "", None),
    ]


_LEAST_FLUSH = 3


def _flush(whole: Column, right: _Start) -> bool:
    """Whether captions under the first one of the right column begin where it begins: there the columns part."""
    begun = (whole.rows[h.row].words[h.start].box[0] for h in whole.hits if h.row > right.row)
    return right.hit is not None and sum(abs(x - right.x) < 0.6 * whole.sheet.letter for x in begun) >= _LEAST_FLUSH


_UNDER, _LEAST_CUT = 12, 2
"""Rows under the beginnings of two columns that tell where these part; words cut there that say it is elsewhere."""


def _gutter(whole: Column, left: _Start, right: _Start, split: int) -> int:
    """Where two columns part: at ``split``, left of what begins the right one, unless that cuts words, as where all
    is set in the middle of its column; then where the fewest are cut, next to the middle between the beginnings."""
    letter, first = whole.sheet.letter, max(left.row, right.row)
    under = [w.box for row in whole.rows[first : first + _UNDER] for w in row.words]

    def cut(x: float) -> int:
        return sum(x0 < x < x1 for x0, _, x1, _ in under)

    if cut(split) < _LEAST_CUT:
        return split
    middle = (_middle(whole, left) + _middle(whole, right)) / 2
    step = max(1, round(0.2 * letter))
    places = range(round(left.x + 2 * letter), split + 1, step)
    best = min(places, key=lambda x: (cut(x), abs(x - middle)), default=split)
    return best if cut(best) < cut(split) else split


def _middle(whole: Column, start: _Start) -> float:
    piece = next((p for p in whole.sheet.parts_of(whole.rows[start.row]) if p.x0 <= start.x <= p.x1), None)
    return piece.middle if piece is not None else float(start.x)


def grids_in(grids: _Grids, top: float, bottom: float) -> _Grids:
    return [g for g in grids if top <= (g[0][1] + g[0][3]) / 2 < bottom]


def _left_edge(whole: Column, right: _Start) -> int:
    """Where the captions under a heading begin: the heading may stand in the middle of its column."""
    letter = 0.6 * whole.sheet.letter
    found: dict[int, list[int]] = {}
    for hit in whole.hits:
        x = whole.rows[hit.row].words[hit.start].box[0]
        if hit.row > right.row and abs(x - right.x) < 0.25 * whole.sheet.width:
            edge = next((other for other in found if abs(other - x) < letter), x)
            found.setdefault(edge, []).append(hit.row)
    free = [x for x, at in found.items() if len(at) > 1 and not _crossed(whole, x - letter, right.row + 1, at[-1])]
    return min([right.x, *free])


def _crossed(whole: Column, x: float, first: int, last: int) -> bool:
    """Whether a word of rows ``first`` to ``last`` lies across ``x``."""
    return any(w.box[0] < x < w.box[2] for row in whole.rows[first : last + 1] for w in row.words)


def _columns_end(whole: Column, split: float, top: float, known: Known, beside: set[str]) -> float:
    """Where columns of the parts ``beside`` each other end: at a caption of another part, or of none, at the left."""
    asked: tuple[set[Caption], set[Caption]] = (set(), set())
    for of, fields in known.fields.items():
        for one in fields:
            asked[one.group in beside].add(of)
    free, grouped = asked
    for hit in whole.hits:
        row = whole.rows[hit.row]
        if (
            row.level > top + 3 * whole.sheet.letter
            and hit.caption in free - grouped
            and row.words[hit.start].box[0] < split
        ):
            return row.y0 - 0.2 * whole.sheet.letter
    return float(whole.sheet.height)


def _headed(column: Column, known: Known) -> tuple[list[Cell], int, int] | None:
    """Rows under two headings side by side, captions at their left, as the cells of a grid; first and last row."""
    page = column.sheet
    for number, row in enumerate(column.rows):
        heads = [(p, g) for p in page.parts_of(row) if (g := heading_of(nfc(p.text), known.heads)) is not None]
        if len({g.name for _, g in heads}) < 2:
            continue
        ordered = sorted(heads, key=lambda h: h[0].x0)
        lead = {h.row for h in column.hits if h.row > number and h.start == 0 and h.caption in known.fields}
        edge = ordered[0][0].x0
        lead = {r for r in lead if column.rows[r].words[0].box[0] < edge - 2 * page.letter}
        if len(lead) < 2:
            continue
        cells = [Cell(0, i + 1, (p,)) for i, (p, _) in enumerate(ordered)]
        at, last, taken = 0, number, number
        ends = {r: end for h in column.hits if h.row in lead for r, _, end in h.rest}
        made: dict[tuple[int, int], list[Piece]] = {}
        for below in range(number + 1, len(column.rows)):
            line = column.rows[below]
            if line.level - column.rows[last].level > 3.4 * page.letter:
                break
            hits = [h for h in column.hits if h.row == below and h.caption in known.fields]
            own = known.names(hits[0].caption) if hits and below in lead else frozenset()
            if any(line.words[h.start].box[0] >= edge and not known.names(h.caption) & own for h in hits):
                break
            parts = {g.name for _, g in heads}
            if hits and all(f.group not in parts for h in hits for f in known.fields[h.caption]):
                break  # a caption of another part, or of none: the columns have ended
            if below in lead:
                at += 1
                hit = hits[0]
                made[at, 0] = [line.part(line.words[: hit.end])]
                rest = line.words[hit.end :]
            else:
                rest = line.words[ends.get(below, 0) :]
                if below in ends:
                    made[at, 0].append(line.part(line.words[: ends[below]]))
            if at == 0:
                break
            for run in _runs(line.part(rest), page) if rest else []:
                nearest = min(range(len(ordered)), key=lambda i: _apart(run, ordered[i][0]))
                made.setdefault((at, nearest + 1), []).append(run)
            last = taken = below
        cells += [Cell(r, c, tuple(lines)) for (r, c), lines in made.items()]
        return cells, number, taken
    return None


def _runs(row: Piece, page: Sheet) -> list[Piece]:
    """``row`` cut at blanks wider than those between words."""
    out: list[list[Word]] = []
    for i, word in enumerate(row.words):
        if i and word.box[0] - row.words[i - 1].box[2] <= 0.7 * page.letter:
            out[-1].append(word)
        else:
            out.append([word])
    return [row.part(words) for words in out]


def _apart(run: Piece, head: Piece) -> float:
    """How far a run stands from a heading, whether both begin at one edge or share an axis."""
    return min(abs(run.middle - head.middle), abs(run.x0 - head.x0))
