"""Fields that no declared caption found, looked for in what no field took.

Forms word their captions in more ways than anybody can declare. What is left on the paper after the declared captions
took their values is looked at from the other side: a value that fits a missing field's grammar, behind words that
speak of that field. Values found so are proposals: a person looks at every one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ocr.vietnamese.names import looks_like_name, plausibility, without_titles
from ocr.vietnamese.normal import key, nfc
from schemas.document_types.declaration import DeclaredField, DocumentType, Kind
from schemas.reading import Word

from .captions import squeeze
from .found import Found
from .layout import Piece, Sheet, rows
from .numbering import LEAD
from .tidying import tidy
from .values import parse_value
from .wording import FILLERS, TURNING, Vocabulary, vocabulary

Claimed = frozenset[tuple[int, tuple[int, int, int, int]]]
"""Page and box of every word that a field took."""

TELLING = {
    Kind.DATE: 1.0, Kind.DATETIME: 1.0, Kind.IDENTITY: 1.0, Kind.SEX: 1.0, Kind.ETHNIC: 1.0, Kind.NATIONALITY: 0.9,
    Kind.MONEY: 0.8, Kind.AREA: 0.8, Kind.TAX_CODE: 1.0, Kind.PERSON: 0.9, Kind.PLACE: 0.7, Kind.NUMBER: 0.7,
    Kind.DIGITS: 0.7, Kind.CODE: 0.7, Kind.TEXT: 0.4,
}  # fmt: skip
"""How much the fit of a value says: nearly every text fits the grammar of a text."""
_LEAST_COVERED, _LEAST_TOTAL, _LEAST_FIT, _AHEAD = 0.5, 0.66, 0.75, 0.04
_PLACE_WORDS = re.compile(
    r"\b(?:xa|phuong|thi tran|huyen|quan|tinh|thanh pho|thon|ban|xom|to|uy ban|ubnd|benh vien|tram|so|duong)\b"
)
_LABEL_WORDS = 12


@dataclass(frozen=True)
class Label:
    """What may be a caption, what stands behind or below it, and the label before it on the paper."""

    text: str
    value: tuple[Word, ...]
    page: int
    before: str

    @property
    def said(self) -> str:
        return nfc(" ".join(w.text for w in self.value))


def missing_fields(declared: DocumentType, found: Mapping[str, Found]) -> list[DeclaredField]:
    """The fields with captions for which nothing readable was found."""
    return [
        f
        for f in declared.fields
        if f.captions and f.kind in TELLING and (f.name not in found or found[f.name].value in (None, ""))
    ]


def claimed_words(found: Mapping[str, Found]) -> Claimed:
    return frozenset((f.page, w.box) for f in found.values() if f.value not in (None, "") for w in f.words)


def reworded_further(
    declared: DocumentType, sheets: Sequence[Sheet], found: Mapping[str, Found]
) -> tuple[DocumentType, frozenset[str]]:
    """``declared`` with labels that nothing was taken from as further captions of fields that are missing.

    Also returns those labels.
    """
    missing = missing_fields(declared, found)
    if not missing:
        return declared, frozenset()
    claimed = claimed_words(found)
    captioned = [f for f in declared.fields if f.captions and f.kind in TELLING]
    words = vocabulary({f.name: [*f.captions, f.title] for f in captioned})
    known = {squeeze(c) for f in declared.fields for c in f.captions}
    wanted = {f.name for f in missing}
    more: dict[str, list[str]] = {}
    for label in _labels(sheets):
        if squeeze(label.text) in known or any((label.page, w.box) in claimed for w in label.value):
            continue
        for name in _meant(label, captioned, words):
            if name in wanted and label.text not in more.get(name, []):
                more.setdefault(name, []).append(label.text)
    if not more:
        return declared, frozenset()
    fields = [_asked_for(f, more.get(f.name, [])) for f in declared.fields]
    texts = frozenset(text for ones in more.values() for text in ones)
    return declared.model_copy(update={"fields": fields}), texts


def _asked_for(one: DeclaredField, labels: Sequence[str]) -> DeclaredField:
    """``one`` with ``labels`` as further captions. Behind a caption of its own a date needs no words before it."""
    pattern = None if labels and one.kind is Kind.DATE else one.pattern
    return one.model_copy(update={"captions": [*one.captions, *labels], "pattern": pattern})


def _meant(label: Label, fields: Sequence[DeclaredField], known: Vocabulary) -> list[str]:
    """The fields that ``label`` speaks of and whose grammar its value fits best (several where they ask the same)."""
    text = label.text
    if _is_filler(text) and label.before:
        text = f"{label.before} {text}"
    words = frozenset(key(text).split())
    telling = words - FILLERS
    if not telling or not label.value:
        return []
    whole = known.heavy(telling)
    scored: list[tuple[float, str]] = []
    for one in fields:
        captions = known.captions[one.name]
        own = frozenset(w for c in captions for w in c)
        if (words & TURNING) - own:
            continue
        covered = known.heavy(telling & own) / whole
        if covered < _LEAST_COVERED:
            continue
        fits = fit(one, label.said)
        if fits < _LEAST_FIT:
            continue
        like = max(known.heavy(telling & c) / known.heavy((telling | c) - FILLERS or c) for c in captions if c)
        total = 0.35 * covered + 0.25 * like + 0.4 * fits * TELLING[one.kind]
        if total >= _LEAST_TOTAL:
            scored.append((total, one.name))
    if not scored:
        return _own_person(words, label, fields, known)
    top = max(score for score, _ in scored)
    return [name for score, name in scored if score > top - _AHEAD]


def _own_person(words: frozenset[str], label: Label, fields: Sequence[DeclaredField], known: Vocabulary) -> list[str]:
    """The one person of a paper that asks for one only, whatever the paper calls him: "Người xin chuyển mục đích sử
    dụng đất: …"."""
    persons = [f for f in fields if f.kind is Kind.PERSON and f.zone == "anywhere"]
    if len(persons) != 1 or "nguoi" not in words or words & TURNING or fit(persons[0], label.said) < 0.9:
        return []
    asked = any("nguoi" in caption for caption in known.captions[persons[0].name])
    return [persons[0].name] if asked else []


def fit(one: DeclaredField, text: str) -> float:
    """How well ``text`` fits the field's grammar: a date is no place, a place names one."""
    value, agreement = parse_value(_asked_for(one, [text]), text)
    if value is None:
        return 0.0
    if one.kind is Kind.PLACE and not _PLACE_WORDS.search(key(text)):
        return 0.0
    if one.kind is Kind.PERSON:
        name = str(value)
        capitals = all(w[:1].isupper() for w in without_titles(tidy(text)).split()[:2])
        return plausibility(name) if capitals and looks_like_name(name) else 0.0
    if one.kind is Kind.TEXT:
        return 0.8 if sum(c.isalpha() for c in tidy(text)) >= 3 else 0.0
    if one.kind in (Kind.NUMBER, Kind.DIGITS, Kind.CODE) and not any(c.isdigit() for c in str(value)):
        return 0.0
    return agreement


def _is_filler(text: str) -> bool:
    return not frozenset(key(text).split()) - FILLERS - {"ngay", "so", "noi", "luc"}


_COLON = re.compile(r":\W*$")


def _labels(sheets: Sequence[Sheet]) -> Iterator[Label]:
    """The labels of a paper in reading order: before a colon, before a wide blank or the edge of a cell, over a
    value."""
    before = ""
    for page in sheets:
        for number, row in enumerate(page.rows):
            for label in _behind(row, page, before):
                yield label
                if not _is_filler(label.text):
                    before = label.text
            yield from _above(row, number, page)
        yield from _in_cells(page)


def _behind(row: Piece, page: Sheet, before: str) -> Iterator[Label]:
    """Labels of one row with what stands behind them, up to the next."""
    words = row.words
    ends = [i for i, w in enumerate(words) if _COLON.search(w.text)]
    since = 0
    for n, end in enumerate(ends):
        start = _begin(words, since, end, page)
        text = " ".join(w.text for w in words[start : end + 1])
        limit = _begin(words, end + 1, ends[n + 1], page) if n + 1 < len(ends) else len(words)
        yield from _label(text, words[end + 1 : limit], page, before)
        since = end + 1
        before = _bare(text) or before
    if not ends:
        for left, right in pairwise(page.parts_of(row)):
            yield from _label(left.text, right.words, page, before)


def _begin(words: Sequence[Word], since: int, end: int, page: Sheet) -> int:
    """Where a label that ends at ``end`` begins: behind a wide blank, a comma, a full stop, or at a capital."""
    start = since
    for i in range(end, since, -1):
        gap = words[i].box[0] - words[i - 1].box[2]
        if gap > 1.2 * page.letter or words[i - 1].text.endswith((",", ";", ".", ")")):
            return i
    if since:
        for i in range(since, end + 1):  # behind another label's value: from the last capital on
            if words[i].text[:1].isupper() and not words[i].text.isupper():
                start = i
    return start


def _above(row: Piece, number: int, page: Sheet) -> Iterator[Label]:
    """Parts of ``row`` with what stands right below them, as wide as their column."""
    if number + 1 >= len(page.rows):
        return
    below = page.rows[number + 1]
    if below.level - row.level > 2.4 * max(page.letter, below.height):
        return
    parts = page.parts_of(row)
    for i, part in enumerate(parts):
        left = part.x0 - page.letter
        right = parts[i + 1].x0 - 0.3 * page.letter if i + 1 < len(parts) else float(page.width)
        value = tuple(w for w in below.words if left <= w.box[0] < right)
        if value and value[0].box[0] - left < 4 * page.letter:
            yield from _label(part.text, value, page, "")


def _in_cells(page: Sheet) -> Iterator[Label]:
    """Captions that are the first line of a cell, with what stands below them in it."""
    for table in page.reading.tables:
        for box in (box for boxes in table.cell_boxes for box in boxes if box is not None):
            lines = rows(page.within(*box))
            if len(lines) > 1:
                yield from _label(lines[0].text, [w for line in lines[1:] for w in line.words], page, "")


def _label(text: str, value: Sequence[Word], page: Sheet, before: str) -> Iterator[Label]:
    bare = _bare(text)
    if bare and value:
        yield Label(bare, tuple(value), page.number, before)


_NUMBERING = re.compile(rf"^\W*(?:{LEAD})?[-+•*]?\s*", re.IGNORECASE)


def _bare(text: str) -> str:
    bare = _NUMBERING.sub("", nfc(text), count=1).strip(" :;.,-–*|/")
    words = bare.split()
    if not 1 <= len(words) <= _LABEL_WORDS or any(c.isdigit() for c in bare) or len(squeeze(bare)) < 3:
        return ""
    return bare
