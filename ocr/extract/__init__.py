"""From arranged words to the fields of a document: the engine that applies a declared document type."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ocr.confidence import decide
from schemas.document_types import types
from schemas.document_types.declaration import Engine
from schemas.reading import PageReading
from schemas.record import Document, FieldSource

from .found import Found, to_field
from .letter import extract_letter

if TYPE_CHECKING:
    from ocr.classify import Part


def extract(part: Part, readings: Sequence[PageReading]) -> Document:
    """The record of the document that ``part`` marks in ``readings`` (the whole scan's pages)."""
    by_number = {r.number: r for r in readings}
    pages = [by_number[n] for n in part.pages if n in by_number]
    declared = types().get(part.type)
    found: dict[str, Found] = {}
    if declared is not None and declared.engine is Engine.LETTER:
        found = extract_letter(pages)
    order = [f.name for f in declared.fields] if declared else list(found)
    fields = {}
    for name in order:
        if name not in found:
            continue
        item = found[name]
        if item.source is FieldSource.OCR and by_number[item.page].text_source == "text_layer":
            item.source = FieldSource.TEXT_LAYER
        confidence, review = decide(item)
        fields[name] = to_field(item, by_number, confidence, review)
    missing = declared is not None and any(f.required and f.name not in fields for f in declared.fields)
    return Document(
        type=part.type,
        type_confidence=round(part.confidence, 4),
        pages=list(part.pages),
        needs_review=part.confidence < 0.9 or missing or any(f.needs_review for f in fields.values()),
        fields=fields,
        warnings=list(part.warnings),
    )
