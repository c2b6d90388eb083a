"""What an extraction found becomes the dossier's papers and fields; what people said stays."""

from __future__ import annotations

from collections.abc import Sequence

from app.db.session import Session
from app.dossiers import history_queries, queries
from app.dossiers.models import DocumentField, DossierDocument
from app.extractions.models import Extraction
from schemas.record import Document, ExtractionRecord, FieldSource, FieldValue, Warning


def store(session: Session, extraction: Extraction, record: ExtractionRecord) -> None:
    """Write the record's documents as the machine's values of the extraction's papers.

    A repeated reading meets the papers of the reading before it in their order: machine values are replaced,
    a field that a person decided keeps that decision, and nothing that a person touched is removed.
    """
    queries.touch(session, extraction.dossier_id)  # first: nobody else numbers papers of the dossier meanwhile
    rows = queries.documents_of_extraction(session, extraction.id)
    next_n = queries.highest_document(session, extraction.dossier_id) + 1
    for index, document in enumerate(record.documents):
        if index < len(rows):
            row = rows[index]
        else:
            row = DossierDocument(dossier_id=extraction.dossier_id, extraction_id=extraction.id, n=next_n)
            next_n += 1
        put(session, row, document)
    for row in rows[len(record.documents) :]:
        fields = queries.fields_of(session, [row.id])
        if not any(f.human_at for f in fields):
            queries.delete_documents(session, [row.id])


def put(session: Session, row: DossierDocument, document: Document) -> None:
    """Write what the machine read as the paper ``row``."""
    row.type = document.type
    row.type_confidence = document.type_confidence
    row.pages = list(document.pages)
    row.warnings = [w.model_dump(mode="json") for w in document.warnings]
    queries.add_document(session, row)
    _store_fields(session, row, document)


def _store_fields(session: Session, row: DossierDocument, document: Document) -> None:
    known = {f.name: f for f in queries.fields_of(session, [row.id])}
    for position, (name, value) in enumerate(document.fields.items()):
        field = known.pop(name, None) or DocumentField(document_id=row.id, name=name)
        field.position = position
        field.machine = value.model_dump(mode="json")
        field.needs_review = value.needs_review
        session.add(field)
    for field in known.values():
        if field.human_at is None:
            session.delete(field)
        else:
            field.machine = None
            field.position = len(document.fields)


def forget(session: Session, extraction: Extraction) -> None:
    """Remove the papers of an extraction with their fields and corrections (erasure), also those that gave way."""
    queries.delete_documents(session, queries.all_of_extraction(session, extraction.id))
    history_queries.forget_arrangements(session, extraction.dossier_id)  # they name papers that are gone


def as_document(row: DossierDocument, fields: Sequence[DocumentField]) -> Document:
    """The paper as it counts: people's values laid over the machine's."""
    values = {field.name: merged(field) for field in fields}
    return Document(
        type=row.type,
        type_confidence=row.type_confidence,
        pages=row.pages,
        needs_review=any(undecided(field) for field in fields),
        fields={name: value for name, value in values.items() if value is not None},
        warnings=[Warning.model_validate(w) for w in row.warnings],
    )


def merged(field: DocumentField) -> FieldValue | None:
    """The field as it counts; ``None`` when a person said that it is not on the paper."""
    machine = FieldValue.model_validate(field.machine) if field.machine is not None else None
    if field.human_at is None:
        return machine
    if field.human_value is None:
        return None
    return FieldValue(
        value=field.human_value,
        raw=machine.raw if machine else "",
        confidence=1.0,
        page=machine.page if machine else None,
        box=machine.box if machine else None,
        source=FieldSource.HUMAN,
        handwritten=machine.handwritten if machine else False,
        needs_review=False,
    )


def undecided(field: DocumentField) -> bool:
    """Whether somebody still has to look at the field."""
    return field.needs_review and field.human_at is None
