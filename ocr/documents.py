"""One document of a scan as a record: its fields, how sure each is, and whether a person must look."""

from __future__ import annotations

from collections.abc import Sequence

from ocr.classify import Part
from ocr.confidence import decide
from ocr.evidence import paper_state
from ocr.extract.fields import find_fields
from ocr.extract.found import to_field
from ocr.extract.signed import apply_signatures
from ocr.never_unseen import SURE_TYPE
from schemas.document_types import types
from schemas.reading import PageReading
from schemas.record import DigitalSignature, Document, FieldSource


def extract(part: Part, readings: Sequence[PageReading], signatures: Sequence[DigitalSignature] = ()) -> Document:
    """The record of the document that ``part`` marks in ``readings`` (the whole scan's pages).

    ``signatures`` are those of the document's own file.
    """
    by_number = {r.number: r for r in readings}
    pages = [by_number[n] for n in part.pages if n in by_number]
    declared = types().get(part.type) or types()["khac"]
    found = find_fields(declared, pages)
    apply_signatures(declared, part.pages[0], signatures, found)
    state = paper_state(declared, found, pages, part.confidence)
    fields = {}
    for one in declared.fields:
        if one.name not in found:
            continue
        item = found[one.name]
        if item.source is FieldSource.OCR and by_number[item.page].text_source == "text_layer":
            item.source = FieldSource.TEXT_LAYER
        confidence, review = decide(item, one, state)
        fields[one.name] = to_field(item, by_number, confidence, review)
    missing = any(f.required and f.name not in fields for f in declared.fields)
    return Document(
        type=declared.slug,
        type_confidence=round(part.confidence, 4),
        pages=list(part.pages),
        needs_review=part.confidence < SURE_TYPE or missing or any(f.needs_review for f in fields.values()),
        fields=fields,
        warnings=list(part.warnings),
    )
