"""Fields that no declared caption found, looked for in the sentences of a paper.

A notice or an application tells in prose what a form asks for behind captions: "Ông …, sinh năm …, đã tử vong ngày …
tại …". Values found so are proposals, as those behind reworded captions are.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ocr.vietnamese.names import looks_like_name, plausibility
from ocr.vietnamese.normal import nfc, upper_share
from schemas.document_types.declaration import DeclaredField, DocumentType, Kind
from schemas.reading import Word

from .below import closes
from .captions import spelled, squeeze
from .column import PROSE
from .found import Found
from .layout import Piece, Sheet
from .leftovers import TELLING, Claimed, claimed_words, fit, missing_fields
from .reach import made
from .wording import LOOSE

_LEAST_PROSE = 8
"""Words that a field in prose has at least."""
PARAGRAPH = 3.4
"""Letter heights from one row of a paragraph to the next, at most."""
DAY = re.compile(r"^.{0,40}ngày.{0,12}tháng.{0,12}năm[\s\d]{0,8}\W*$", re.IGNORECASE)
_INTRODUCES = re.compile(r"như sau\W*:\W*$", re.IGNORECASE)
_ENCLOSED = re.compile(r"^\W*(?:kèm theo|(?:hồ sơ|giấy tờ|tài liệu) (?:gửi )?kèm)", re.IGNORECASE)
_CAPTIONED = re.compile(r"^[^:,.]{3,45}:\s*\S")
"""A caption of no field with its value: "Số điện thoại: 0932…"."""
_SENTENCE_ROWS, _FEW = 3, 3
_ENDS_SENTENCE = re.compile(r"[^\W\d]{3,}[.;]$")
_ADDRESS = frozenset(["ong", "ba", "ongba", "anh", "chi", "chau"])


def within_sentences(declared: DocumentType, sheets: Sequence[Sheet], found: Mapping[str, Found]) -> dict[str, Found]:
    """Missing fields whose caption stands within a sentence, right before a value of their kind: "… đã tử vong ngày
    08 tháng 5 năm 2018"; and the paper's own person, where one name alone follows a form of address."""
    claimed = claimed_words(found)
    out: dict[str, Found] = {}
    missing = missing_fields(declared, found)
    persons = [f for f in declared.fields if f.kind is Kind.PERSON and f.zone == "anywhere" and f.group is None]
    if len(persons) == 1 and persons[0] in missing and (said := _addressed(persons[0], sheets)) is not None:
        out[persons[0].name] = said
    for one in missing:
        if one.group is None and (TELLING[one.kind] >= 0.9 or one.kind is Kind.PLACE):
            value = _in_sentence(one, sheets, claimed)
            if value is not None:
                out[one.name] = value
                claimed |= {(value.page, w.box) for w in value.words}
    return out


def running_text(declared: DocumentType, sheets: Sequence[Sheet], found: Mapping[str, Found]) -> dict[str, Found]:
    """The missing field whose value is prose: the paragraphs below the last value, down to the closing sentence.

    An application says what is asked for in a paragraph of its own, behind a caption that nobody can foresee, or
    none.
    """
    prose = [f for f in missing_fields(declared, found) if f.kind is Kind.TEXT and f.lines >= PROSE]
    if len(prose) != 1:
        return {}
    claimed = claimed_words({n: one for n, one in found.items() if not _signed(declared, n)})
    for page in sheets:
        lines = page.rows
        last = max(
            (i for i, r in enumerate(lines) if any((page.number, w.box) in claimed for w in r.words)), default=-1
        )
        said = next((i for i in range(last + 1, len(lines)) if _INTRODUCES.search(nfc(lines[i].text))), last)
        taken: list[Piece] = []
        for row in lines[said + 1 :]:
            text = nfc(row.text)
            if taken and _ENCLOSED.match(text):
                break
            if taken and row.level - taken[-1].level > PARAGRAPH * page.letter:
                break
            if not taken and (_CAPTIONED.match(text) or text.rstrip().endswith(":") or not text[:1].isupper()):
                continue
            if closes(text) or upper_share(text) > 0.75 or DAY.search(text):
                break
            taken.append(row)
        words = [w for row in taken for w in row.words]
        if len(words) >= _LEAST_PROSE:
            value = made(prose[0], [nfc(row.text) for row in taken], words, page, 0.9)
            if value is not None:
                value.agreement = min(value.agreement, LOOSE)
                return {prose[0].name: value}
    return {}


def _signed(declared: DocumentType, name: str) -> bool:
    """Whether a field stands about the signature, under the prose of its paper."""
    one = declared.field(name)
    return one is not None and one.zone == "signature"


def _in_sentence(one: DeclaredField, sheets: Sequence[Sheet], claimed: Claimed) -> Found | None:
    captions = [c for c in one.captions if one.kind is not Kind.PLACE or c.endswith((" tại", " ở"))]
    texts = sorted({squeeze(c) for c in captions if " " in c and len(squeeze(c)) >= 6}, key=len, reverse=True)
    for page in sheets:
        for number, row in enumerate(page.rows):
            if page.cell_of(row.words[0]) is not None:
                continue
            squeezed = [squeeze(w.text) for w in row.words]
            for start in range(len(squeezed)):
                for text in texts:
                    end = spelled(squeezed, start, text)
                    if end is None:
                        continue
                    following = _ahead(one, page, number, end)
                    if not following or (page.number, following[0].box) in claimed:
                        continue
                    words = [w for w in following if (page.number, w.box) not in claimed]
                    said = nfc(" ".join(w.text for w in words))
                    least = 0.5 if one.kind is Kind.PLACE else 0.9
                    if fit(one, said) >= least and (value := made(one, [said], words, page, 0.9)) is not None:
                        value.agreement = min(value.agreement, LOOSE)
                        return value
    return None


def _addressed(one: DeclaredField, sheets: Sequence[Sheet]) -> Found | None:
    """The person of whom the paper speaks as "ông …," or "bà …,", if it speaks so of one only."""
    named: dict[str, Found] = {}
    for page in sheets:
        for row in page.rows:
            for i, word in enumerate(row.words[:-2]):
                if squeeze(word.text) not in _ADDRESS or not row.words[i + 1].text[:1].isupper():
                    continue
                words = row.words[i + 1 : i + 7]
                last = next((n for n, w in enumerate(words) if w.text.endswith((",", ";", "."))), None)
                text = nfc(" ".join(w.text for w in words[: (last or 0) + 1])).rstrip(",;.")
                if last is None or not last or not looks_like_name(text) or plausibility(text) < 0.9:
                    continue
                value = made(one, [text], list(words[: last + 1]), page, 0.9)
                if value is not None:
                    value.agreement = min(value.agreement, LOOSE)
                    named.setdefault(squeeze(text), value)
    return next(iter(named.values())) if len(named) == 1 else None


def _ahead(one: DeclaredField, page: Sheet, number: int, end: int) -> Sequence[Word]:
    """What follows the words of a row within its sentence: a few words, of a place all to the sentence's end."""
    following = page.rows[number].words[end : end + 10]
    if one.kind is not Kind.PLACE:
        below = page.rows[number + 1] if number + 1 < len(page.rows) else None
        if len(following) < _FEW and below is not None and below.level - page.rows[number].level < 2.4 * page.letter:
            return (*following, *below.words[: 10 - len(following)])  # the row's end parted caption and value
        return following
    words = [*page.rows[number].words[end:]]
    for row in page.rows[number + 1 : number + _SENTENCE_ROWS]:
        if row.level - page.rows[number].level > PARAGRAPH * page.letter * _SENTENCE_ROWS:
            break
        words += row.words
    last = next((i for i, w in enumerate(words) if _ENDS_SENTENCE.search(w.text)), None)
    return words[: last + 1] if last is not None else ()
