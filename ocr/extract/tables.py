"""Fields that hold rows: a ruled table, columns under headings, or a block of captions that repeats."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Any

from ocr.vietnamese.normal import fold, nfc
from schemas.document_types.declaration import DeclaredField, Kind
from schemas.reading import Table, Word

from .captions import caption, find_hits, squeeze
from .found import Found
from .layout import Piece, Sheet
from .options import crossed
from .tidying import is_nothing, tidy
from .values import CAPTION_BEHIND, parse_value

Row = dict[str, Any]
UNCOUNTED = 0.75
"""Agreement of rows: nothing on the paper says how many there must be, so a person looks at them."""


def table_field(one: DeclaredField, sheets: Sequence[Sheet]) -> Found | None:
    """The rows of ``one`` on ``sheets``, each with the declared columns; ``None`` where there are none."""
    found = _table(one, sheets)
    if found is not None and isinstance(found.value, list):
        found.value = _unnumbered(found.value)
    return found


_NUMBERED = re.compile(r"^\W?(\d{1,2})[.)]?\s+(?=\D)")


def _unnumbered(entries: list[Row]) -> list[Row]:
    """``entries`` without the numbers of the rows, where no rule parts these from the column behind them."""
    out = entries
    for name in {name for entry in entries for name in entry}:
        numbers = [_NUMBERED.match(str(entry.get(name) or "")) for entry in entries]
        told = sum(m is not None and m[1] == str(n) for n, m in enumerate(numbers, 1))
        if told > 1 and 2 * told >= len(entries):
            out = [
                {**entry, name: re.sub(r"^\S{1,2}\s+(?=\S)", "", str(entry[name]))} if entry.get(name) else entry
                for entry in out
            ]
    return out


def _table(one: DeclaredField, sheets: Sequence[Sheet]) -> Found | None:
    for number, page in enumerate(sheets):
        for table in page.reading.tables:
            rows = _ruled(one, table)
            if rows:
                rows = [*rows, *_on_next_pages(one, table, sheets[number + 1 :])]
                return Found(rows, "", page.number, (), table.box, agreement=UNCOUNTED)
    turned = _turned_over(one, sheets)
    if turned is not None:
        return turned
    repeated = _repeated(one, sheets)
    if repeated is not None:
        return repeated
    for page in sheets:
        under = _under_headings(one, page)
        if under is not None:
            return under
    return None


def _on_next_pages(one: DeclaredField, begun: Table, following: Sequence[Sheet]) -> list[Row]:
    """The rows of tables on the pages after, as wide as the one ``begun``: its headings may stand over them again."""
    out: list[Row] = []
    for page in following:
        alike = [t for t in page.reading.tables if t.cells and len(t.cells[0]) == len(begun.cells[0])]
        if not alike:
            break
        for table in alike:
            headed = _ruled(one, table)
            out += headed or _ruled(one, table.model_copy(update={"cells": [begun.cells[0], *table.cells]}))
    return out


_LEAST_TURNED = 3
"""So many columns of a field must be named down a table's side for its rows to run from left to right."""


def _turned_over(one: DeclaredField, sheets: Sequence[Sheet]) -> Found | None:
    """The rows of tables whose headings stand one under the other, each row's values in a column beside them:
    "Nhân khẩu | 1 | 2 | 3", "Họ và tên | … | … | …"."""
    rows: list[Row] = []
    first: tuple[int, Table] | None = None
    for page in sheets:
        for table in page.reading.tables:
            width = max((len(row) for row in table.cells), default=0)
            sides = [[row[at] if at < len(row) else "" for row in table.cells] for at in range(width)]
            side = next((at for at, cells in enumerate(sides[:2]) if _names_most(one, cells)), None)
            if side is None:
                continue
            rows += _ruled(one, table.model_copy(update={"cells": sides[side:]}))
            first = first or (page.number, table)
    return Found(rows, "", first[0], (), first[1].box, agreement=UNCOUNTED) if rows and first else None


def _names_most(one: DeclaredField, cells: Sequence[str]) -> bool:
    """Whether ``cells`` are headings: three of them name columns of ``one`` and hardly anything else."""
    columns = _columns_named(one, cells)
    longest = {name: max(len(squeeze(h)) for h in headings) for name, headings in one.columns.items()}
    return len(columns) >= _LEAST_TURNED and all(
        len(squeeze(cells[at])) <= longest[n] + 4 for n, at in columns.items()
    )


def listed_in_table(one: DeclaredField, sheets: Sequence[Sheet]) -> Found | None:
    """The items of a list that stand in the column of a ruled table which ``one.columns`` names by its headings."""
    for page in sheets:
        for table in page.reading.tables:
            for head in range(min(2, len(table.cells))):
                columns = _columns_named(one, table.cells[head])
                if not columns or len(table.cells[head]) < 2:
                    continue
                at = next(iter(columns.values()))
                texts = [row[at] for row in table.cells[head + 1 :] if at < len(row)]
                items = [tidy(text) for text in texts if any(c.isalpha() for c in text)]
                if items:
                    return Found(items, "\n".join(texts), page.number, (), table.box, agreement=UNCOUNTED)
    return _wordy_column(sheets)


_COUNTED = ("stt", "tt", "sott", "sothutu", "banchinh", "bansao", "soluong", "soto", "soban")


def _wordy_column(sheets: Sequence[Sheet]) -> Found | None:
    """The items of a list in a table that counts them (STT, Bản chính, Bản sao) and whose heading was not read."""
    for page in sheets:
        for table in page.reading.tables:
            heads = [squeeze(text) for text in table.cells[0]] if table.cells else []
            if len(heads) < 2 or not any(head in _COUNTED for head in heads):
                continue
            letters = [
                0 if head in _COUNTED else sum(c.isalpha() for row in table.cells[1:] for c in row[at])
                for at, head in enumerate(heads)
            ]
            at = letters.index(max(letters))
            if heads[at] or letters[at] < 0.8 * sum(letters) or not letters[at]:
                continue  # a heading that says something else, or letters everywhere
            texts = [row[at] for row in table.cells[1:]]
            items = [tidy(text) for text in texts if any(c.isalpha() for c in text)]
            return Found(items, "\n".join(texts), page.number, (), table.box, agreement=0.6)
    return None


def _typed(one: DeclaredField, column: str, text: str) -> Any:
    text = tidy(text)
    if not text or is_nothing(text):
        return None
    kind = one.column_kinds.get(column, Kind.TEXT)
    known = one.column_known.get(column, [])
    return parse_value(DeclaredField(name=column, title=column, kind=kind, known=known), text)[0]


def _columns_named(one: DeclaredField, cells: Sequence[str], among: Collection[int] | None = None) -> dict[str, int]:
    """Column name → place of the cell whose heading names it best; a cell serves one column. ``among``: the places
    that count, where not all do."""
    heads = [squeeze(cell) for cell in cells]
    scored = [
        (len(squeeze(heading)), name, at)
        for name, headings in one.columns.items()
        for heading in headings
        for at, cell in enumerate(cells)
        if squeeze(heading) and squeeze(heading) in squeeze(cell) and (among is None or at in among)
    ]
    out: dict[str, int] = {}
    for _, name, at in sorted(scored, reverse=True):
        if name not in out and at not in out.values():
            out[name] = at
    for name, headings in one.columns.items():  # of headings that are all a cell says the first declared is meant
        said = [heads.index(h) for h in map(squeeze, headings) if h in heads]
        said = said if among is None else [at for at in said if at in among]
        free = [at for at in said if at == out.get(name) or at not in out.values()]
        if free and name in out and out[name] in said:
            out[name] = free[0]
    return out


def _present(one: DeclaredField, record: Mapping[str, Any]) -> Row:
    """What ``record`` says, in the order of the declared columns; an empty cell is no key."""
    return {name: record[name] for name in one.columns if record.get(name) is not None}


def _ruled(one: DeclaredField, table: Table) -> list[Row]:
    for head in range(min(3, len(table.cells))):
        columns = _columns_named(one, table.cells[head])
        if len(columns) < 2:
            continue
        written = {at for row in table.cells[head + 1 :] for at, text in enumerate(row) if _says_anything(text)}
        columns = _columns_named(one, table.cells[head], written)  # a column for signatures or remarks is no value's
        named = {at for row in table.cells[head + 1 :] for at, text in enumerate(row) if _names_columns(one, text)}
        columns = {name: at for name, at in columns.items() if at not in named}
        options = _option_columns(one, table.cells[head], columns)
        inner = {name: headings for name, headings in one.columns.items() if name not in columns}
        rows = [
            {
                **{name: _typed(one, name, row[at]) for name, at in columns.items() if at < len(row)},
                **{name: _typed(one, name, text) for name, text in _within_cells(row, inner).items()},
                **{name: _ticked(row, columns_of) for name, columns_of in options.items()},
            }
            for row in table.cells[head + 1 :]
        ]
        if named:
            rows = _joined(rows)
        return [kept for row in rows if len(kept := _present(one, row)) >= 2]
    return []


def _names_columns(one: DeclaredField, text: str) -> bool:
    """Whether a cell says itself what it holds: "Giao: Văn thư"."""
    lead = re.match(r"\W*(?:\d\W+)?([^:]{2,30}):", text)
    return lead is not None and any(squeeze(lead[1]) == squeeze(h) for hs in one.columns.values() for h in hs)


def _joined(rows: Sequence[Row]) -> list[Row]:
    """``rows`` with those that only add what the one above has not: a step's giver and receiver in a row each."""
    out: list[Row] = []
    for row in rows:
        said = {name: value for name, value in row.items() if value is not None}
        if out and said and all(out[-1].get(name) is None for name in said):
            out[-1] = {**out[-1], **said}
        else:
            out.append(dict(row))
    return out


def _says_anything(text: str) -> bool:
    return any(c.isalnum() for c in text)


def _option_columns(
    one: DeclaredField, heads: Sequence[str], columns: Mapping[str, int]
) -> dict[str, dict[int, str]]:
    """Column name → place and text of the headings that are its options, where it has a column for each of them:
    a row says which by a cross."""
    out: dict[str, dict[int, str]] = {}
    for name, options in one.column_options.items():
        wanted = {squeeze(option): option for option in options}
        places = {at: wanted[squeeze(head)] for at, head in enumerate(heads) if squeeze(head) in wanted}
        if name not in columns and len(places) > 1:
            out[name] = places
    return out


def _ticked(row: Sequence[str], options: Mapping[int, str]) -> str | None:
    """The option in whose column ``row`` has its only cross."""
    places = list(options)
    at = crossed([row[place] if place < len(row) else "" for place in places])
    return options[places[at]] if at is not None else None


def _within_cells(row: Sequence[str], columns: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """What stands behind captions in the cells of a row: "1. Giao: Văn thư 2. Nhận: Lãnh đạo"."""
    out: dict[str, str] = {}
    for cell in row:
        flat = fold(cell) if len(fold(cell)) == len(cell) else cell.lower()
        hits = [
            (match.start(), match.end(), name)
            for name, headings in columns.items()
            for heading in headings
            for match in re.finditer(rf"(?:(?<=\s)|^)(?:\(?\d[.)]+\s*)?{re.escape(fold(heading))}\s*:", flat)
        ]
        hits.sort(key=lambda h: (h[0], -h[1]))
        for place, (_, end, name) in enumerate(hits):
            later = [start for start, _, _ in hits[place + 1 :] if start >= end]
            out.setdefault(name, cell[end : later[0] if later else len(cell)])
    return out


def _repeated(one: DeclaredField, sheets: Sequence[Sheet]) -> Found | None:
    """Records whose captions are the columns' headings; each begins with the caption that comes first."""
    said = [_captioned(one, page) for page in sheets]
    first = next(iter(one.columns))
    page_number = next((entry.page for entries in said for entry in entries if entry.name == first), None)
    if page_number is None:
        return None
    records: list[Row] = []
    words: list[Word] = []
    for page, entries in zip(sheets, said, strict=True):
        begin = _beginnings(entries, first)
        begun = len(records)
        for place, entry in enumerate(entries):
            if place in begin:
                records.append({})
            if not records or entry.name in records[-1]:
                continue
            records[-1][entry.name] = _typed(one, entry.name, entry.text)
            if entry.page == page_number:
                words.extend(entry.words)
        if len(records) > begun:
            records[begun] = {**_headed_by(one, page, entries), **records[begun]}
    records = [kept for r in records if len(kept := _present(one, r)) >= 2]
    return Found(records, "", page_number, tuple(words), agreement=UNCOUNTED) if records else None


def _headed_by(one: DeclaredField, page: Sheet, entries: Sequence[_Entry]) -> Row:
    """What a heading over the first record of ``page`` says of it: "CHỦ HỘ", alone on its row."""
    top = min((w.box[1] for entry in entries for w in entry.words), default=0)
    for row in (r for r in page.rows if r.y1 < top):
        for name, usual in one.column_known.items():
            if (value := next((u for u in usual if squeeze(u) == squeeze(row.text)), None)) is not None:
                return {name: value}
    return {}


def _beginnings(entries: Sequence[_Entry], first: str) -> frozenset[int]:
    """Which captions of a page begin a record: the first column's, unless another stands before it, as in "NHÂN KHẨU
    CÓ QUAN HỆ VỚI CHỦ HỘ LÀ: Vợ"; the first record of the page may lack that, as the head of a household does."""
    names = [entry.name for entry in entries]
    at = [place for place, name in enumerate(names) if name == first]
    lead = names[0] if names and names.count(names[0]) >= len(at) else first
    if lead == first and len(at) > 1:
        before = names[at[1] - 1]
        if before != first and names.count(before) == len(at) - 1 and before not in names[at[-1] :]:
            return frozenset([at[0], *(place for place, name in enumerate(names) if name == before)])
    return frozenset(place for place, name in enumerate(names) if name == lead)


@dataclass(frozen=True)
class _Entry:
    """A column's caption with what stands behind it."""

    name: str
    text: str
    words: Sequence[Word]
    page: int


def _captioned(one: DeclaredField, page: Sheet) -> list[_Entry]:
    """The captions of ``one``'s columns on ``page`` in reading order, those that end with a colon."""
    names = {caption(h): name for name, headings in one.columns.items() for h in headings}
    out: list[_Entry] = []
    rows = page.rows
    hits = find_hits(rows, names)
    for place, hit in enumerate(hits):
        row = rows[hit.row]
        last, end = (hit.rest[-1][0], hit.rest[-1][2]) if hit.rest else (hit.row, hit.end)
        if not (rows[last].words[end - 1].text.rstrip().endswith(":") or hit.tail):
            continue
        later = [h.start for h in hits[place + 1 :] if h.row == hit.row]
        taken = row.words[hit.end : later[0] if later else len(row.words)]
        text = f"{nfc(hit.tail)} {nfc(' '.join(w.text for w in taken))}"
        text = CAPTION_BEHIND.split(_to_blank(taken, text, page).strip(), maxsplit=1)[0]
        out.append(_Entry(names[hit.caption], text, taken, page.number))
    return out


def _to_blank(words: Sequence[Word], text: str, page: Sheet) -> str:
    """``text`` of ``words`` up to a wide blank, behind which another caption (of no column) stands."""
    for i in range(1, len(words)):
        if words[i].box[0] - words[i - 1].box[2] > 2.6 * page.letter:
            return nfc(" ".join(w.text for w in words[:i]))
    return text


def _under_headings(one: DeclaredField, page: Sheet) -> Found | None:
    """Rows under headings that stand side by side without being ruled into a known table."""
    for number, row in enumerate(page.rows):
        pieces = [p for p in page.pieces if abs(p.level - row.level) < page.letter and p.words[0] in row.words]
        columns = _columns_named(one, [p.text for p in pieces])
        if len(columns) < 2 or len(columns) < len(one.columns) - 1:
            continue
        heads = {name: pieces[at] for name, at in columns.items()}
        below = page.rows[number + 1 :]
        records, words = _cells(one, heads, below, page)
        if records:
            return Found(records, "", page.number, tuple(words), agreement=UNCOUNTED)
    return None


def _runs(row: Piece, page: Sheet) -> list[Piece]:
    """``row`` cut at blanks wider than those between words."""
    cuts = [i for i, (a, b) in enumerate(pairwise(row.words), start=1) if b.box[0] - a.box[2] > 0.6 * page.letter]
    bounds = [0, *cuts, len(row.words)]
    return [row.part(row.words[a:b]) for a, b in pairwise(bounds)]


def _apart(run: Piece, head: Piece) -> float:
    """How far a run stands from a heading, whether both begin at one edge or are centred on one axis."""
    return min(abs(run.middle - head.middle), abs(run.x0 - head.x0))


def _cells(
    one: DeclaredField, heads: Mapping[str, Piece], below: Sequence[Piece], page: Sheet
) -> tuple[list[Row], list[Word]]:
    ordered = sorted(heads.items(), key=lambda item: item[1].middle)
    body: list[Piece] = []
    last = ordered[0][1].level
    for row in below:
        if row.level - last > 3.2 * page.letter:
            break
        body.append(row)
        last = row.level
    gaps = [b.level - a.level for a, b in pairwise(body)]
    usual = min(gaps) if gaps else page.letter
    wide = 1.22 * usual if gaps and max(gaps) > 1.22 * usual else median(gaps) * 0.9 if gaps else 0.0
    groups: list[list[Piece]] = []
    for i, row in enumerate(body):
        if i == 0 or gaps[i - 1] > wide:
            groups.append([])
        groups[-1].append(row)
    records: list[Row] = []
    used: list[Word] = []
    for group in groups:
        texts: dict[str, list[str]] = {name: [] for name, _ in ordered}
        for row in group:
            for run in _runs(row, page):
                name = min(ordered, key=lambda item: _apart(run, item[1]))[0]
                texts[name].append(nfc(run.text))
                used.extend(run.words)
        record = _present(one, {name: _typed(one, name, " ".join(texts[name])) for name in texts})
        if len(record) >= 2:
            records.append(record)
    return records, used
