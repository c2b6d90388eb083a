"""Fields of forms that stand in a place rather than behind a caption: head, title, signature, table, all pairs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from ocr.vietnamese.lexicon import Lexicon
from ocr.vietnamese.normal import key, nfc, spaces
from schemas.document_types import builtin
from schemas.document_types.declaration import DeclaredField, DocumentType, Kind
from schemas.record import Level

from .captions import squeeze
from .form_signature import find_form_signature
from .found import Found, from_pieces
from .issuers import issuer_of
from .layout import Piece, Sheet
from .letter_dates import date_fields, slot_mark
from .letter_signature import Signature
from .letterhead import Letterhead, find_letterhead
from .offices import body, office_at_the_top, office_behind_its_caption, office_over_the_text, said_with_place
from .pairs import pairs
from .paper_dates import last_date, whole_date
from .pen_numbers import written
from .signature_posts import may_lack_its_first_word
from .signer_name import name_in
from .tables import listed_in_table, table_field
from .tidying import lacks_its_place, tidy
from .titles import TitleLine, first_title
from .values import parse_value

_LABEL = re.compile(r"^\W*S\S{1,2}\s*[:.;]?\s*")


def zone_fields(declared: DocumentType, sheets: Sequence[Sheet]) -> dict[str, Found]:
    """The fields of ``declared`` whose ``zone`` says where they stand, as far as they are there."""
    found: dict[str, Found] = {}
    if not sheets:
        return found
    head = next((h for h in map(find_letterhead, sheets) if h is not None), None)
    signature = find_form_signature(sheets)
    for one in declared.fields:
        value: Found | None = None
        if one.zone == "head":
            value = office_behind_its_caption(one, sheets[0])
            if value is None:
                value = _from_head(one, head) if head is not None else office_at_the_top(one, sheets[0])
            if value is None and one.kind is Kind.DATE:
                value = last_date(sheets)  # papers that are dated over the signature
        elif one.zone == "title":
            value = _title(sheets[0])
        elif one.zone == "signature":
            value = _from_signature(one, signature, sheets)
        elif one.kind is Kind.TABLE:
            value = table_field(one, sheets)
        elif one.kind is Kind.LIST and one.columns:
            value = listed_in_table(one, sheets)
        elif one.kind is Kind.PAIRS:
            value = pairs(sheets)
        elif one.pattern is not None and not one.captions:
            value = _by_pattern(one, sheets)
        if value is not None:
            found[one.name] = value
    return found


def _from_head(one: DeclaredField, head: Letterhead) -> Found | None:
    if one.kind is Kind.DATE:
        return None if head.date_row is None else _by_pen(head) or whole_date(head.date_row)
    if one.kind in (Kind.CODE, Kind.DIGITS):
        if head.number_row is None:
            return None
        raw = tidy(_LABEL.sub("", nfc(head.number_row.text), count=1))
        value, agreement = parse_value(one, raw)
        found = from_pieces(value, [head.number_row], raw=raw, agreement=agreement) if raw else None
        return _number_by_pen(one, head, found)
    if not head.organisations:
        return office_over_the_text(head.sheet)
    own = body(head.organisations[-1])
    if one.authority and lacks_its_place(str(own.value)) and len(head.organisations) > 1:
        return body(head.organisations[-2])  # a one-stop shop hands on what its authority solves
    return said_with_place(str(own.value), head.sheet) or own


def _by_pen(head: Letterhead) -> Found | None:
    """The date of a letterhead whose day or month a pen wrote; ``None`` where they are printed."""
    assert head.date_row is not None
    marks = [slot_mark(head.sheet.reading, kind, head.date_row) for kind in ("ngay", "thang")]
    if not any(m is not None and m.handwritten and m.candidates for m in marks):
        return None
    fields: dict[str, Found] = {}
    date_fields(head, fields)
    return fields["ngay_ban_hanh"]


_SURE_OF_PEN, _SURE_OF_PRINT = 0.8, 0.9
"""From how likely on what the reader of pens says goes before what the engine for print made of a pen's figures."""


def _number_by_pen(one: DeclaredField, head: Letterhead, printed: Found | None) -> Found | None:
    """``printed`` with the figures that a pen wrote into its slot ("Số: __/UBND-GBT"), where it did."""
    assert head.number_row is not None
    mark = slot_mark(head.sheet.reading, "so", head.number_row)
    if mark is None or not mark.handwritten or not mark.candidates or printed is None:
        return printed
    figures, chance = mark.candidates[0]
    split = re.match(r"^([^/⁄]*)[/⁄]\s*(?=\S*[^\W\d_]{2})(.+)$", printed.raw)
    if split is None or figures in split[1]:
        return printed  # nothing behind the slot, or print that the slot holds a part of
    slash, rest = "/", split[2]
    print_of_it = split[1].strip()
    sure = any(w.text.startswith(print_of_it) and w.confidence >= _SURE_OF_PRINT for w in head.number_row.words)
    if print_of_it.isdigit() and (chance < _SURE_OF_PEN or (sure and figures.startswith(print_of_it))):
        figures = split[1].strip()  # the engine for print and the reader of pens disagree: a person decides
    value, _ = parse_value(one, figures + slash + rest)
    found = from_pieces(value, [head.number_row], raw=printed.raw, agreement=chance)
    return written(found, mark, slash + rest)


def _title(page: Sheet) -> Found | None:
    line = first_title(page)
    if line is None:
        return None
    read, pieces = line.text.strip(" .:-"), line.pieces
    value = _titles().mend(read, sum(p.confidence for p in pieces) / len(pieces))
    if key(value) != key(read) and key(value) not in _whole_titles():
        value = read  # other letters are put right in a title that is known, not in any that has such words
    known = _titles().share_known(value) > 0.99
    if what_for := _what_for(line, page):
        said = [row.text for row in what_for]
        read, pieces, known = "\n".join([read, *said]), (*pieces, *what_for), False
        value = " ".join([value, *said])
    return from_pieces(nfc(value), pieces, raw=nfc(read), agreement=0.97 if known else 0.75)


_SAYS_NOTHING = re.compile(r"(?:don|to khai|ban khai|phieu|giay)(?: xin| de nghi| yeu cau| xac nhan)*")
_ABOUT = re.compile(r"ve viec|v/v|kinh gui")


def _what_for(line: TitleLine, page: Sheet) -> list[Piece]:
    """The rows in small letters in the middle under a title that says nothing by itself: "ĐƠN XIN XÁC NHẬN / Hoàn
    cảnh gia đình khó khăn". What a paper is "về việc" or stands in brackets is no title."""
    out: list[Piece] = []
    last = line.pieces[-1]
    if not _SAYS_NOTHING.fullmatch(key(line.text)):
        return out
    for row in (r for r in page.rows if r.level > last.level + 0.5 * last.height):
        text = nfc(row.text)
        near = row.level - last.level < 2.6 * max(last.height, page.letter)
        middle = abs(row.middle - line.pieces[-1].middle) < 0.05 * page.width and row.x0 > 0.2 * page.width
        begins = text[:1].islower() if out else text[:1].isupper()
        if not (near and middle and begins and row.confidence > 0.6) or any(c.isdigit() or c == ":" for c in text):
            break
        if _ABOUT.match(key(text)):
            break
        out.append(row)
        last = row
    return out


@lru_cache(maxsize=1)
def _titles() -> Lexicon:
    """The titles of the shipped types."""
    lexicon = Lexicon()
    for declared in builtin().values():
        for title in [*declared.titles, declared.title]:
            lexicon.add(title)
    return lexicon


@lru_cache(maxsize=1)
def _whole_titles() -> frozenset[str]:
    return frozenset(key(title) for one in builtin().values() for title in [*one.titles, one.title])


def _from_signature(one: DeclaredField, signature: Signature | None, sheets: Sequence[Sheet]) -> Found | None:
    if one.kind is Kind.DATE:
        return last_date(sheets)
    if one.name == "chuc_vu_ky":
        if signature is None or not signature.post or not signature.post_pieces:
            return None
        found = from_pieces(" ".join(signature.post), signature.post_pieces, agreement=signature.post_agreement)
        if may_lack_its_first_word(signature.post_pieces, str(found.value), signature.authority_pieces):
            found.check("post_by_rule", Level.WARN, "Chức vụ có thể thiếu chữ đầu; cần xác nhận")
        return found
    if one.kind is Kind.PERSON:
        if one.captions:
            return _name_under(one, sheets)
        if signature is None or not signature.name or signature.name_piece is None:
            return None
        return from_pieces(signature.name, [signature.name_piece], agreement=signature.name_agreement)
    return issuer_of(one, signature, sheets)


def _name_under(one: DeclaredField, sheets: Sequence[Sheet]) -> Found | None:
    wanted = {squeeze(c) for c in one.captions}
    for page in reversed(sheets):
        for anchor in reversed(page.pieces):
            if not any(squeeze(anchor.text).startswith(w) for w in wanted):
                continue
            below = [
                r
                for r in page.pieces
                if 0 < r.level - anchor.level < 0.2 * page.height
                and abs(r.middle - anchor.middle) < 0.14 * page.width
            ]
            named = name_in(below, anchor)
            if named is not None:
                name, piece, agreement = named
                return from_pieces(name, [piece], agreement=agreement)
    return None


def _by_pattern(one: DeclaredField, sheets: Sequence[Sheet]) -> Found | None:
    assert one.pattern is not None
    for page in sheets:
        for piece in page.pieces:
            match = re.search(one.pattern, nfc(piece.text))
            if match:
                return from_pieces(spaces(match.group(1)), [piece], raw=match.group(), agreement=0.97)
    return None


def signed_values(declared: DocumentType, sheets: Sequence[Sheet], found: Mapping[str, Found]) -> dict[str, Found]:
    """Values of fields with a ``sign`` to which no caption led: the one that looks so, if it is the only one."""
    out: dict[str, Found] = {}
    for one in declared.fields:
        if one.sign is None or (one.name in found and found[one.name].value is not None):
            continue
        hits: dict[str, tuple[Piece, str]] = {}
        for page in sheets:
            for piece in page.pieces:
                for match in re.finditer(one.sign, nfc(piece.text)):
                    hits.setdefault(match.group(1), (piece, match.group()))
        if len(hits) == 1:
            ((read, (piece, raw)),) = hits.items()
            value, agreement = parse_value(one, read)
            out[one.name] = from_pieces(value, [piece], raw=raw, agreement=min(agreement, 0.8))
    return out
