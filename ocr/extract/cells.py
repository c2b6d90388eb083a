"""Captions and values of grids: ruled tables, and rows whose values stand under headings side by side.

A cell is the caption of the cell behind it or of the one below it, the heading of a part of the paper (a spouse, a
parent) over its column, before its row or over the rows that follow, or holds captions and values itself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from rapidfuzz.distance import Levenshtein

from ocr.vietnamese.normal import key, nfc
from schemas.document_types.declaration import DeclaredField, Group
from schemas.reading import Table, Word

from .captions import Caption, Hit, find_hits, squeeze
from .joint import SURE, Judge, joined_captions, parts_for
from .layout import Piece, Sheet, rows
from .numbering import numbering


@dataclass(frozen=True)
class Cell:
    """What stands in one place of a grid; ``lines`` are its rows of words, top to bottom."""

    row: int
    column: int
    lines: tuple[Piece, ...]

    @cached_property
    def words(self) -> tuple[Word, ...]:
        return tuple(w for line in self.lines for w in line.words)

    @cached_property
    def text(self) -> str:
        return nfc(" ".join(w.text for w in self.words))


@dataclass(frozen=True)
class Slot:
    """A caption and the lines of its value; ``group`` where a heading of the grid says whose it is."""

    caption: Caption
    score: float
    group: Group | None
    lines: tuple[Piece, ...]


@dataclass(frozen=True)
class Inner:
    """A cell that holds captions with their values itself."""

    cell: Cell
    group: Group | None


@dataclass(frozen=True)
class Heading:
    """From here on the grid speaks of ``group``."""

    group: Group


def _begins_line(lines: Sequence[Piece], hit: Hit) -> bool:
    """Whether a caption begins its line: nothing but its number stands before it."""
    before = lines[hit.row].words[: hit.start]
    return not before or (all(map(numbering, before)) and hit.closed(lines))


def _is_value(figure: Word, before: Word) -> bool:
    """Whether a figure behind a caption is no footnote's mark: it stands apart or on a line of its own."""
    height = before.box[3] - before.box[1]
    return figure.box[1] > before.box[3] - 0.3 * height or figure.box[0] - before.box[2] > 0.8 * height


Content = Slot | Inner | Heading

_SPEAKS_OF = re.compile(r"^(?:(?:[ivx]{1,4}|\d{1,2}|[a-h]) )?(?:phan |muc )?(?:thong tin|khai|ghi|ke khai)\b")
_LEAD_IN = re.compile(
    r"^(?:(?:[ivxl1]{1,4}|\d{1,2}|[a-h]) )?(?:phan |muc )?(?:(?:thong tin|khai|ghi|ke khai) )*(?:ve |cua |doi voi )*"
)


def heading_of(text: str, heads: Mapping[str, Group]) -> Group | None:
    """The part of the paper that ``text`` as a whole is the heading of: "II. Thông tin về bên nữ", or ``None``.

    Behind "Thông tin về" and the like the name may be said more closely: "… mẹ của người được khai sinh".
    """
    flat = key(text)
    if not flat or len(flat) > 70:
        return None
    bare = _LEAD_IN.sub("", flat)
    for one in dict.fromkeys((flat, bare)):
        if one in heads:
            return heads[one]
        for name, group in heads.items():
            if len(name) >= 7 and Levenshtein.distance(one, name, score_cutoff=1) <= 1:
                return group
    if _SPEAKS_OF.match(flat) and ":" not in text:
        said = [name for name in heads if re.match(rf"{name} (?:cua|duoc|cho|dang ky|de nghi|nhu sau) ?", bare)]
        if said:
            return heads[max(said, key=len)]
    return None


def table_cells(page: Sheet, table: Table) -> list[Cell]:
    """The cells of a ruled table with the words of ``page`` that stand in them."""
    out = []
    kept = [boxes for boxes, texts in zip(table.cell_boxes, table.cells, strict=True) if not _numbers_columns(texts)]
    for number, boxes in enumerate(kept):
        for column, box in enumerate(boxes):
            if box is not None:
                out.append(Cell(number, column, tuple(rows(page.within(*box)))))
    return out


def _numbers_columns(texts: Sequence[str]) -> bool:
    """Whether a row only numbers the columns under their headings: "(1) | (2) | (3)"."""
    filled = [text for text in texts if text.strip()]
    if len(filled) < 3 or not all(re.fullmatch(r"\D{0,2}\d{1,2}\D{0,2}", text) for text in filled):
        return False
    numbers = [int(re.sub(r"\D", "", text)) for text in filled]
    return numbers == list(range(numbers[0], numbers[0] + len(numbers)))


class Grid:
    """Cells with what each of them is. ``contents`` gives captions with values in reading order."""

    def __init__(
        self,
        cells: Sequence[Cell],
        fields: Mapping[Caption, Sequence[DeclaredField]],
        heads: Mapping[str, Group],
        judge: Judge,
        starts: Mapping[Caption, Sequence[Group]] | None = None,
    ) -> None:
        self._starts = starts or {}
        self._at = {(c.row, c.column): c for c in cells}
        self._height = 1 + max((c.row for c in cells), default=-1)
        self._width = 1 + max((c.column for c in cells), default=-1)
        self._judge = judge
        self._captions = tuple(fields)
        self._names = {c: {f.name for f in ones} for c, ones in fields.items()}
        self._labels: dict[tuple[int, int], tuple[Caption, float]] = {}
        self._heads: dict[tuple[int, int], Group] = {}
        self._inner: dict[tuple[int, int], Caption] = {}
        self._joint: dict[tuple[int, int], list[Caption]] = {}
        self._headless: set[tuple[int, int]] = set()
        for place, cell in self._at.items():
            if not cell.words:
                continue
            if joint := joined_captions(cell.words, self._names):
                self._joint[place] = joint
                continue
            label = self._label(cell)
            head = heading_of(cell.text, heads)
            if label is not None:
                self._labels[place] = label
            elif head is not None:
                self._heads[place] = head
            elif first := [h for h in find_hits(cell.lines, self._captions) if _begins_line(cell.lines, h)]:
                self._inner[place] = first[0].caption
                if first[0].row:
                    self._headless.add(place)
        self._strange = self._other_captions()
        self._prefer_headings(heads)
        self._release_echoes()

    def _other_captions(self) -> frozenset[tuple[int, int]]:
        """Cells with a caption that no field has, told by its number where the captions over it are numbered: "9. Số
        Giấy báo tử"."""
        numbered = Counter(column for row, column in self._labels if numbering(self._at[row, column].words[0]))
        return frozenset(
            place
            for place, cell in self._at.items()
            if numbered[place[1]] > 1
            and place not in self._labels
            and len(cell.words) > 1
            and numbering(cell.words[0])
            and cell.words[1].text[:1].isupper()
        )

    def _prefer_headings(self, heads: Mapping[str, Group]) -> None:
        """Takes captions that head a part where they stand alone in a row over a row that has a caption of its own:
        "C. NGƯỜI MẸ" over "Họ, chữ đệm, tên"."""
        filled = Counter(row for (row, _), cell in self._at.items() if cell.words)
        labelled = {row for row, _ in (*self._labels, *self._inner)}
        for row, column in list(self._labels):
            if filled[row] == 1 and row + 1 in labelled:
                head = heading_of(self._at[row, column].text, heads)
                if head is not None:
                    del self._labels[row, column]
                    self._heads[row, column] = head

    def _release_echoes(self) -> None:
        """Cells that begin like a caption of the field that they are the value of: "CMND số 07…" are values.

        So is a cell behind a caption that reads like a heading no other stands beside ("Quan hệ", "Mẹ"), and one
        whose first line stands before its first caption: "01/07/2001 / Bằng chữ: …".
        """
        for row, column in self._headless:
            before = [c for c in range(column) if (row, c) in self._at and self._at[row, c].words]
            if before and (row, before[-1]) in self._labels:
                del self._inner[row, column]
        for place in list(self._heads):
            behind = any(row == place[0] and column < place[1] for row, column in self._labels)
            if behind and sum(row == place[0] for row, _ in self._heads) == 1:
                del self._heads[place]
        for place, own in list(self._inner.items()):
            labels = [
                label
                for (row, column), (label, _) in self._labels.items()
                if (row == place[0] and column < place[1]) or (row < place[0] and column == place[1])
            ]
            if any(self._names[own] & self._names[label] for label in labels):
                del self._inner[place]

    def _label(self, cell: Cell) -> tuple[Caption, float] | None:
        exact = next((c for c in self._captions if c.squeezed == squeeze(cell.text)), None)
        if exact is not None:
            return exact, 1.0
        whole = Piece(cell.lines[0].page, cell.words)
        hits = find_hits([whole], self._captions)
        if not hits or len(hits) > 1:
            return None
        hit = hits[0]
        before = "".join(w.text for w in whole.words[: hit.start])
        behind = " ".join(w.text for w in whole.words[hit.end :])
        numbered = re.fullmatch(r"\W*(?:\w{1,2}\W+)?", before) or all(map(numbering, whole.words[: hit.start]))
        if hit.tail or not numbered:
            return None
        if not re.fullmatch(r"\W*|\W*/.*|\W*[(\[][^)\]]*[)\]]?\W*|\W?\d\W?", behind):
            return None
        if behind.isdigit() and _is_value(whole.words[hit.end], whole.words[hit.end - 1]):
            return None
        return hit.caption, hit.score

    def _parted(self, row: int, column: int, group: Group | None) -> list[Slot]:
        """The captions that a cell joins, each with its part of the value: "Nữ / Kinh / Việt Nam"."""
        beside = self._beside(row, column)
        if beside is None:
            return []
        captions, cell = self._joint[row, column], self._at[row, beside]
        parts = parts_for(captions, cell.words, self._judge)
        pieces = [(Piece(cell.lines[0].page, tuple(part)),) for part in parts]
        return [Slot(c, SURE, group, piece) for c, piece in zip(captions, pieces, strict=False)]

    def _value(self, row: int, column: int) -> Cell | None:
        """The cell at a place if it holds a value or nothing; ``None`` if it holds a caption or a heading."""
        place = (row, column)
        taken = (self._labels, self._heads, self._inner, self._joint, self._strange)
        if place not in self._at or any(place in one for one in taken):
            return None
        return self._at[place]

    def _sections(self) -> dict[int, Group]:
        """Rows that hold a heading and nothing else."""
        out = {}
        for (row, column), group in self._heads.items():
            others = [
                c for c in range(self._width) if c != column and (cell := self._at.get((row, c))) and cell.words
            ]
            if not others:
                out[row] = group
        return out

    def _column_heads(self) -> dict[int, dict[int, Group]]:
        """Rows with headings of several parts beside each other → column → part."""
        out: dict[int, dict[int, Group]] = {}
        for (row, column), group in self._heads.items():
            out.setdefault(row, {})[column] = group
        return {row: groups for row, groups in out.items() if len({g.name for g in groups.values()}) > 1}

    def _begun(self, row: int) -> dict[int, Group]:
        """Column → part, where captions that begin different parts stand beside each other in ``row``."""
        out: dict[int, Group] = {}
        for column in range(self._width):
            label = self._labels.get((row, column))
            own = label[0] if label is not None else self._inner.get((row, column))
            groups = self._starts.get(own, ()) if own is not None else ()
            if len(groups) == 1:
                out[column] = groups[0]
        return out if len({g.name for g in out.values()}) > 1 else {}

    def contents(self) -> list[Content]:
        """Captions with their values, cells with captions of their own, and headings, in reading order."""
        sections, over = self._sections(), self._column_heads()
        before = {row: group for (row, _), group in self._heads.items() if row not in sections and row not in over}
        out: list[Content] = []
        now: dict[int, Group] = {}
        sides: dict[int, Group] = {}
        for row in range(self._height):
            sides = self._begun(row) or sides
            if row in sections:
                now, sides = {}, {}
                out.append(Heading(sections[row]))
                continue
            now = over.get(row, now)
            for column in range(self._width):
                place = (row, column)
                if place in self._inner:
                    group = self._under(now, column) or before.get(row) or sides.get(column)
                    out.append(Inner(self._at[place], group))
                elif place in self._joint:
                    group = self._under(now, column) or before.get(row) or sides.get(column)
                    out.extend(self._parted(row, column, group))
                elif place in self._labels:
                    for slot in self._slots(row, column, now, before, sides.get(column)):
                        out.extend(self._apart(slot, place))
        return out

    def _apart(self, slot: Slot, place: tuple[int, int]) -> list[Content]:
        """``slot`` without further captions that stand in its value's cell, and what these say: "Năm sinh | 1983 Dân
        tộc: Kinh", or a heading over a cell of captions with their values below them."""
        own = self._names[slot.caption]
        hits = [h for h in find_hits(slot.lines, self._captions) if not own & self._names[h.caption]]
        if len({h.row for h in hits if h.start == 0 and h.end == len(slot.lines[h.row].words)}) > 1:
            return [Inner(Cell(*place, slot.lines), slot.group)]
        further = [h for h in hits if (h.row or h.start) and self._stands_apart(slot.lines[h.row], h)]
        if not further:
            return [slot]
        row, start = further[0].row, further[0].start
        line = slot.lines[row]
        before = (*slot.lines[:row], *([line.part(line.words[:start])] if start else []))
        rest = (line.part(line.words[start:]), *slot.lines[row + 1 :])
        return [replace(slot, lines=before), Inner(Cell(*place, rest), slot.group)]

    def _stands_apart(self, line: Piece, hit: Hit) -> bool:
        """Whether a caption within a value is closed by a colon, or stands behind a wide blank with its own value."""
        first, last = line.words[hit.start], line.words[hit.end - 1]
        if ":" in last.text or hit.tail:
            return True
        behind = line.words[hit.end :]
        parted = hit.start > 0 and first.box[0] - line.words[hit.start - 1].box[2] > 1.5 * line.height
        return parted and bool(behind) and self._judge(hit.caption, " ".join(w.text for w in behind)) >= SURE

    @staticmethod
    def _under(heads: Mapping[int, Group], column: int) -> Group | None:
        return heads.get(column)

    def _slots(
        self, row: int, column: int, heads: Mapping[int, Group], before: Mapping[int, Group], side: Group | None
    ) -> list[Slot]:
        caption, score = self._labels[row, column]
        if len(heads) > 1 and column not in heads:
            return [
                Slot(caption, score, group, self._with_following(row, under))
                for under, group in heads.items()
                if self._value(row, under) is not None
            ]
        named = [r for r in before if r > row]
        if len(named) > 1 and row not in before:
            return [
                Slot(caption, score, before[r], self._at[r, column].lines)
                for r in named
                if self._value(r, column) is not None
            ]
        group = heads.get(column) or before.get(row) or side
        if self._reads_down(row):
            cell = self._value(row + 1, column)
            return [] if cell is None else [Slot(caption, score, group, cell.lines)]
        beside = self._beside(row, column)
        return [] if beside is None else [Slot(caption, score, group, self._with_following(row, beside))]

    def _beside(self, row: int, column: int) -> int | None:
        """The column of the value behind a caption."""
        for other in range(column + 1, self._width):
            if (row, other) in self._at:
                return other if self._value(row, other) is not None else None
        return None

    def _with_following(self, row: int, column: int) -> tuple[Piece, ...]:
        """The value at a place with the rows below it that nothing stands before."""
        lines = list(self._at[row, column].lines)
        for below in range(row + 1, self._height):
            cell = self._value(below, column)
            first = min((c for r, c in self._at if r == below), default=column)
            lead = self._at.get((below, first))
            if cell is None or not cell.words or first == column or lead is None or lead.words:
                break
            lines.extend(cell.lines)
        return tuple(lines)

    def _reads_down(self, row: int) -> bool:
        """Whether the captions of ``row`` are headings over their values rather than before them."""
        down = across = 0.0
        for (r, column), (caption, _) in self._labels.items():
            if r != row:
                continue
            under, beside = self._value(row + 1, column), self._beside(row, column)
            if under is not None and under.words:
                down += self._judge(caption, under.text)
            if beside is not None and self._at[row, beside].words:
                across += self._judge(caption, self._at[row, beside].text)
        return down > across + 0.05
