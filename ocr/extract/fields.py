"""The fields of a document: what stands on its pages for each, found, checked and put right."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ocr.vietnamese.normal import key
from schemas.document_types import DocumentType, types
from schemas.document_types.declaration import Engine, Kind
from schemas.reading import PageReading
from schemas.record import FieldSource, Level

from .addresses import apply_addresses
from .applicant import apply_applicant
from .card_homes import finish_homes
from .certified import without_certification
from .checks import apply_checks
from .coded import apply_codes
from .entries import add_dates_of_entries
from .form import extract_form
from .form_dates import apply_form_dates
from .found import Found, from_pieces
from .glosses import without_glosses
from .identity_papers import apply_identity_papers
from .layout import Sheet, sheet
from .leftovers import claimed_words, reworded_further
from .letter import extract_letter
from .narratives import drop_what_is_confirmed, tell_whole
from .otherwise import apply_otherwise
from .pairs import pairs
from .paper_dates import date_over_signature, paper_date
from .pen_numbers import apply_pen_number
from .repeats import apply_repeats
from .sentences import running_text, within_sentences
from .signers import apply_signers
from .spoken import told_in_sentences
from .spreads import opened
from .wording import LOOSE
from .zones import signed_values, zone_fields


def find_fields(declared: DocumentType, pages: Sequence[PageReading]) -> dict[str, Found]:
    """What stands on ``pages`` for the fields of ``declared``, checked, before it is decided what needs review."""
    pages = without_certification(pages)
    if declared.engine is Engine.LETTER:
        found = extract_letter(pages)
    else:
        readings = [r for r in pages if not r.blank]
        if declared.engine is Engine.FORM:
            readings = [without_glosses(r) for r in readings]
        open_pages = opened(readings)
        sheets = [sheet(r) for r in open_pages.readings]
        found = _other(sheets) if declared.engine is Engine.OTHER else _form(declared, sheets)
        apply_signers(declared, sheets, found)
        apply_applicant(declared, sheets, found)
        open_pages.closed(found.values())
    apply_identity_papers(declared, pages, found)
    apply_repeats(declared, pages, found)
    apply_codes(declared, pages, found)
    apply_checks(declared, found)
    apply_addresses(declared, found)
    apply_form_dates(declared, pages, found)
    apply_pen_number(declared, pages, found)
    if declared.engine is Engine.LETTER:
        apply_otherwise(declared, pages, found)
    _tell_longer_identities(declared, pages, found)
    _mark_pens(declared, found)
    return found


def _tell_longer_identities(declared: DocumentType, pages: Sequence[PageReading], found: Mapping[str, Found]) -> None:
    """Numbers of nine figures beside one of twelve that no field took: it wins over them, so a person looks."""
    identities = (found.get(one.name) for one in declared.fields if one.kind is Kind.IDENTITY)
    short = [item for item in identities if item is not None and len(str(item.value)) == _SHORT_IDENTITY]
    if not short:
        return
    taken = {(f.page, w.box) for f in found.values() for w in f.words}
    words = [(page.number, w) for page in pages for w in page.words]
    free = sorted({w.text.strip(",.;") for n, w in words if _TWELVE.fullmatch(w.text) and (n, w.box) not in taken})
    if free:
        message = f"Trên giấy còn số định danh 12 chữ số {free[0]}; cần xem số nào là của người này."
        for item in short:
            item.check("longer_identity", Level.WARN, message, free[:3])


_TWELVE, _SHORT_IDENTITY = re.compile(r"\d{12}[,.;]?"), 9
_OF_A_PEN = 0.6
"""Most that is said of a value by pen that only the engine for print has read: how sure that was tells nothing."""


def _mark_pens(declared: DocumentType, found: Mapping[str, Found]) -> None:
    """Values of which a word was written by pen, as its ink's colour tells, are a person's to confirm. Who signed is
    printed under a signature, whose ink lies over name and post; the date above them is clear of it."""
    for one in declared.fields:
        item = found.get(one.name)
        if item is None or item.handwritten or item.source is not FieldSource.OCR:
            continue
        if one.kind is Kind.TEXT and declared.engine is Engine.LETTER:
            continue  # some letterheads are printed in blue
        if one.zone == "signature" and one.kind is not Kind.DATE:
            continue
        if any(w.pen and any(c.isalnum() for c in w.text) for w in item.words):
            item.handwritten = True
            item.confidence = min(_OF_A_PEN, _OF_A_PEN if item.confidence is None else item.confidence)
            item.check("handwritten_value", Level.WARN, "Giá trị viết tay, cần xác nhận")


def _form(declared: DocumentType, sheets: Sequence[Sheet]) -> dict[str, Found]:
    found, others = extract_form(declared, sheets)
    for name, value in zone_fields(declared, sheets).items():
        said = found.get(name)
        better = (
            value.value is not None and said is not None and (_placed(declared, name, said) or _holds(value, said))
        )
        if said is None or said.value is None or better:
            found[name] = value
    found.update(signed_values(declared, sheets, found))
    drop_what_is_confirmed(declared, sheets, found)
    own = [f for f in declared.fields if f.name not in others]
    _add_leftovers(declared.model_copy(update={"fields": own}), sheets, found)
    tell_whole(declared, sheets, found)
    add_dates_of_entries(declared, sheets, found)
    _add_date(declared, sheets, found)
    if declared.engine is Engine.CARD:
        finish_homes(declared, sheets, found)
        _no_expiry(sheets, found)
    return found


def _add_date(declared: DocumentType, sheets: Sequence[Sheet], found: dict[str, Found]) -> None:
    """Dates a paper that says nowhere else when it was made by the date over its signature."""
    dated = found.get(declared.dated)
    if not declared.dated or (dated is not None and dated.value is not None):
        return
    if (signed := date_over_signature(sheets)) is not None:
        signed.agreement = min(signed.agreement, LOOSE)
        found[declared.dated] = signed


def _add_leftovers(declared: DocumentType, sheets: Sequence[Sheet], found: dict[str, Found]) -> None:
    """Looks once more for the fields that are missing, in what no field took."""
    further, texts = reworded_further(declared, sheets, found)
    if texts:
        claimed = claimed_words(found)
        again, _ = extract_form(further, sheets, texts)
        for name, value in again.items():
            taken = any((value.page, w.box) in claimed for w in value.words)
            if value.value is not None and not taken and (name not in found or found[name].value is None):
                value.agreement = min(value.agreement, LOOSE)
                found[name] = value
    found.update(told_in_sentences(declared, sheets, found))
    found.update(within_sentences(declared, sheets, found))
    found.update(running_text(declared, sheets, found))


def _holds(table: Found, said: Found) -> bool:
    """Whether ``said`` is but a cell of the ``table`` that lists the field: the next heading beside its caption."""
    if table.box is None or table.page != said.page or not said.words:
        return False
    x0, y0, x1, y1 = table.box
    middles = [((w.box[0] + w.box[2]) / 2, (w.box[1] + w.box[3]) / 2) for w in said.words]
    return all(x0 < x < x1 and y0 < y < y1 for x, y in middles)


_CAPTIONED = 0.5


def _placed(declared: DocumentType, name: str, said: Found) -> bool:
    """Whether a field stands in the letterhead, whatever a caption elsewhere says. An office may well be named by a
    caption, unless this only begins the office's name: "Bộ phận tiếp nhận và trả kết quả xã …"."""
    field = declared.field(name)
    return (
        field is not None
        and field.zone == "head"
        and (field.kind is not Kind.TEXT or said.agreement < _CAPTIONED or str(said.value)[:1].islower())
    )


def _no_expiry(sheets: Sequence[Sheet], found: dict[str, Found]) -> None:
    if "ngay_het_han" in found and found["ngay_het_han"].value is not None:
        return
    for page in sheets:
        for piece in page.pieces:
            if "khong thoi han" in key(piece.text):
                found["ngay_het_han"] = from_pieces("khong_thoi_han", [piece], agreement=0.97)
                return


def _other(sheets: Sequence[Sheet]) -> dict[str, Found]:
    declared: Mapping[str, DocumentType] = types()
    found = zone_fields(declared["khac"], sheets)
    dated = paper_date(sheets)
    if dated is not None:
        found["ngay"] = dated
    if "cap_gia_tri" not in found and (all_pairs := pairs(sheets)) is not None:
        found["cap_gia_tri"] = all_pairs
    return found
