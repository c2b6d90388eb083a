"""Dossiers as people and programs see them, each list in a fixed number of queries and without any page's text."""

from __future__ import annotations

from collections.abc import Sequence

from app.db.session import Session
from app.dossiers import documents as papers
from app.dossiers import history_queries, queries
from app.dossiers.models import DocumentField, Dossier, DossierDocument, SourceFile
from app.extractions import queries as extraction_queries
from app.extractions.models import Extraction, Status
from app.extractions.views import state
from schemas.api.dossiers import DocumentView, DossierDetail, DossierStatus, DossierSummary, FieldView, FileView
from schemas.api.files import FileError, Notice
from schemas.problems import PROBLEMS, ProblemCode
from schemas.record import FieldSource, FieldValue, Warning


def summaries(session: Session, dossiers: Sequence[Dossier]) -> list[DossierSummary]:
    """One summary a dossier, in four queries however many there are."""
    ids = [d.id for d in dossiers]
    if not ids:
        return []
    files = queries.file_counts(session, ids)
    undecided = queries.undecided_counts(session, ids)
    extractions = extraction_queries.of_dossiers(session, ids)
    done = extraction_queries.pages_done(session, [e.id for e in extractions])
    by_dossier: dict[str, list[Extraction]] = {}
    for extraction in extractions:
        by_dossier.setdefault(extraction.dossier_id, []).append(extraction)
    none = queries.FileCount(0, 0)
    return [
        _summary(d, by_dossier.get(d.id, []), files.get(d.id, none), undecided.get(d.id, 0), done) for d in dossiers
    ]


def _summary(
    dossier: Dossier,
    extractions: Sequence[Extraction],
    files: queries.FileCount,
    undecided: int,
    done: dict[str, int],
) -> DossierSummary:
    live = [e for e in extractions if e.status != Status.CANCELLED]
    return DossierSummary(
        id=dossier.id,
        unit=dossier.unit_code,
        code=dossier.code,
        title=dossier.title,
        kind=dossier.kind,  # type: ignore[arg-type]
        procedure=dossier.procedure,
        status=status_of(dossier, live, files.unreadable, undecided),
        files=files.files,
        pages=sum(e.pages or 0 for e in live),
        pages_done=sum(done.get(e.id, 0) for e in live),
        fields_to_review=undecided,
        version=dossier.version,
        created_at=dossier.created_at,
        confirmed_at=dossier.confirmed_at,
        withdrawn_at=dossier.withdrawn_at,
    )


def status_of(dossier: Dossier, extractions: Sequence[Extraction], unreadable: int, undecided: int) -> DossierStatus:
    """Where the dossier stands; the list's filter asks the same in SQL (``queries._status_is``)."""
    statuses = {e.status for e in extractions}
    if dossier.withdrawn_at:
        return "withdrawn"
    if dossier.confirmed_at:
        return "confirmed"
    if statuses & set(queries.READING):
        return "reading"
    if Status.FAILED in statuses or unreadable:
        return "failed"
    if undecided:
        return "to_review"
    return "ready" if Status.COMPLETED in statuses else "empty"


def detail(session: Session, dossier: Dossier) -> DossierDetail:
    """The dossier with its files, extractions, papers and fields."""
    files = queries.files(session, dossier.id)
    extractions = extraction_queries.of_dossiers(session, [dossier.id])
    done = extraction_queries.pages_done(session, [e.id for e in extractions])
    documents = queries.documents(session, dossier.id)
    fields: dict[str, list[DocumentField]] = {}
    for field in queries.fields_of(session, [d.id for d in documents]):
        fields.setdefault(field.document_id, []).append(field)
    everything = [f for group in fields.values() for f in group]
    undecided = sum(papers.undecided(f) for f in everything)
    present = [f for f in files if f.removed_at is None]
    count = queries.FileCount(len(present), sum(f.problem is not None for f in present))
    summary = _summary(dossier, extractions, count, undecided, done)
    return DossierDetail(
        **summary.model_dump(),
        files_list=[_file(f) for f in files],
        extractions=[state(e, done.get(e.id, 0)) for e in extractions],
        documents=[_document(d, fields.get(d.id, [])) for d in documents],
        not_confirmable=not_confirmable(dossier, present, extractions, documents, undecided),
        withdrawn_reason=dossier.withdrawn_reason,
        arrangement_undoable=summary.confirmed_at is None
        and summary.withdrawn_at is None
        and history_queries.newest_arrangement(session, dossier.id) is not None,
    )


def not_confirmable(
    dossier: Dossier,
    files: Sequence[SourceFile],
    extractions: Sequence[Extraction],
    documents: Sequence[DossierDocument],
    undecided: int,
) -> str | None:
    """What keeps the dossier from counting as digitised (contracts.md, "What digitised means"); ``None``: nothing."""
    if dossier.withdrawn_at:
        return "hồ sơ đã bị rút."
    if dossier.confirmed_at:
        return "hồ sơ đã được xác nhận."
    if not files:
        return "hồ sơ chưa có tệp nào."
    if any(e.status in queries.READING for e in extractions):
        return "còn tệp đang được đọc."
    finished = [e for e in extractions if e.status == Status.COMPLETED]
    read = {file_id for e in finished for file_id in e.file_ids}
    unread = [f for f in files if f.problem or f.id not in read]
    if unread:
        return f"còn {len(unread)} tệp chưa đọc được; hãy xóa hoặc thay tệp đó."
    if any(not e.pdf_key or not e.record_key for e in finished):
        return "chưa lưu được PDF có lớp chữ."
    if not documents:
        return "không tìm thấy giấy tờ nào trong tệp."
    if undecided:
        return f"còn {undecided} trường chưa được xem."
    return None


def _file(file: SourceFile) -> FileView:
    error = None
    if file.problem:
        code = ProblemCode(file.problem)
        error = FileError(code=code, message=file.problem_message or "", retryable=PROBLEMS[code].retryable)
    return FileView(
        id=file.id,
        filename=file.filename,
        sha256=file.sha256,
        media_type=file.media_type,
        bytes=file.bytes,
        notices=[Notice.model_validate(n) for n in file.notices],
        error=error,
        received_at=file.received_at,
        removed_at=file.removed_at,
    )


def _document(document: DossierDocument, fields: Sequence[DocumentField]) -> DocumentView:
    return DocumentView(
        n=document.n,
        extraction_id=document.extraction_id,
        type=document.type,
        type_confidence=document.type_confidence,
        pages=document.pages,
        needs_review=any(papers.undecided(f) for f in fields),
        warnings=[Warning.model_validate(w) for w in document.warnings],
        fields=[field_view(f) for f in fields],
    )


def field_view(field: DocumentField) -> FieldView:
    """The field as it counts, beside what the machine read."""
    machine = FieldValue.model_validate(field.machine) if field.machine is not None else None
    counted = papers.merged(field)
    if counted is None:  # a person said that it is not on the paper
        counted = FieldValue(confidence=1.0, source=FieldSource.HUMAN, needs_review=False)
    return FieldView(
        name=field.name,
        value=counted.value,
        raw=counted.raw,
        confidence=counted.confidence,
        page=counted.page,
        box=counted.box,
        source=counted.source,
        handwritten=counted.handwritten,
        needs_review=counted.needs_review,
        checks=counted.checks,
        alternatives=counted.alternatives,
        machine_value=machine.value if machine else None,
        decided_at=field.human_at,
    )
