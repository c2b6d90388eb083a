"""Parts of a paper that are told in sentences: "1. Bà HẦU HUỆ AN, sinh ngày 14 tháng 10 năm 1989; dân tộc Mông; …".

Where a form asks for somebody behind captions, some offices tell of him in one sentence: what he is called by first,
then the same captions in small letters without a colon, each up to the next. Values found so are proposals.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ocr.vietnamese.names import looks_like_name
from ocr.vietnamese.normal import nfc
from schemas.document_types.declaration import DeclaredField, DocumentType, Group, Kind
from schemas.reading import Word

from .captions import spelled, squeeze
from .found import Found
from .layout import Sheet
from .leftovers import missing_fields
from .numbering import numbering
from .reach import made
from .tidying import tidy
from .wording import LOOSE

_ROWS, _STEP = 7, 2.6
"""Rows that such a sentence takes up at most, and letter heights from one to the next."""
_LEAST = 2
"""Fields besides the name that a sentence must tell of."""
_LONGEST_NAME = 7


@dataclass(frozen=True)
class _Sentence:
    """The words behind the one by which a part is spoken of, to the sentence's end."""

    group: Group
    page: Sheet
    words: Sequence[Word]


def told_in_sentences(
    declared: DocumentType, sheets: Sequence[Sheet], found: Mapping[str, Found]
) -> dict[str, Found]:
    """The missing fields of parts whose person no caption named, from the sentences that tell of them."""
    missing = missing_fields(declared, found)
    spoken = {squeeze(word): g for g in declared.groups for word in g.spoken}
    wanting = {f.group for f in missing if f.kind is Kind.PERSON and f.group is not None}
    out: dict[str, Found] = {}
    for sentence in _sentences(sheets, {word: g for word, g in spoken.items() if g.name in wanting}):
        mine = [f for f in missing if f.group == sentence.group.name and f.name not in out]
        told = _told(mine, sentence)
        if any(f.kind is Kind.PERSON and f.name in told for f in mine) and len(told) > _LEAST:
            out |= told
    return out


def _sentences(sheets: Sequence[Sheet], spoken: Mapping[str, Group]) -> list[_Sentence]:
    out = []
    for page in sheets:
        for number, row in enumerate(page.rows):
            first = next((i for i, w in enumerate(row.words) if not numbering(w) and squeeze(w.text)), None)
            group = spoken.get(squeeze(row.words[first].text)) if first is not None else None
            if first is None or group is None or not row.words[first].text[:1].isupper():
                continue
            words = list(row.words[first + 1 :])
            last = row
            for below in page.rows[number + 1 : number + _ROWS]:
                lead = below.words[0]
                if below.level - last.level > _STEP * page.letter or numbering(lead) or squeeze(lead.text) in spoken:
                    break
                if re.match(r"\d{1,2}[.)]", lead.text) or nfc(last.text).rstrip().endswith("./."):
                    break
                words += below.words
                last = below
            out.append(_Sentence(group, page, words))
    return out


def _told(fields: Sequence[DeclaredField], sentence: _Sentence) -> dict[str, Found]:
    words = sentence.words
    squeezed = [squeeze(w.text) for w in words]
    starts: list[tuple[int, int, DeclaredField]] = []  # where a caption begins, and its value
    at = 1
    while at < len(words):
        asked = ((spelled(squeezed, at, squeeze(c)) or at, f) for f in fields for c in f.captions)
        behind, wanted = max(asked, key=lambda one: one[0])
        if behind > at + 1 or (behind > at and words[at].text[:1].islower()):
            if not starts or starts[-1][1] != at:  # else it begins the value: "giấy tờ tùy thân: CMND số 07…"
                starts.append((at, behind, wanted))
            at = behind
        else:
            at += 1
    out: dict[str, Found] = {}
    named = next((i + 1 for i, w in enumerate(words) if w.text[-1:] in ",;"), len(words))
    named = min([named, *(start for start, _, _ in starts)])
    person = next((f for f in fields if f.kind is Kind.PERSON), None)
    name = tidy(nfc(" ".join(w.text for w in words[:named])))
    if person is not None and named <= _LONGEST_NAME and looks_like_name(name):
        _take(out, person, words[:named], sentence)
    ends = [start for start, _, _ in starts[1:]] + [len(words)]
    for (_, begin, field), end in zip(starts, ends, strict=False):
        if field.name not in out and field.kind is not Kind.PERSON:
            _take(out, field, words[begin:end], sentence)
    return out


def _take(out: dict[str, Found], field: DeclaredField, words: Sequence[Word], sentence: _Sentence) -> None:
    text = nfc(" ".join(w.text for w in words)).rstrip(" ;.,")
    value = made(field, [text], list(words), sentence.page, 0.9) if words else None
    if value is not None and value.value is not None:
        value.agreement = min(value.agreement, LOOSE)
        out[field.name] = value
