"""Extractions as callers use them: create, follow, fetch what came out, try again, erase."""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from app.accounts.principal import Principal, accessible_units
from app.audit import service as audit
from app.db.base import new_id, now
from app.db.session import Session, after_commit
from app.dossiers import documents as papers
from app.dossiers import queries as dossier_queries
from app.dossiers.closing import close
from app.dossiers.identity import is_identity_paper, note_view
from app.dossiers.models import DocumentField, Dossier
from app.errors import ProblemError
from app.extractions import queries
from app.extractions.lifecycle import erase_contents
from app.extractions.models import Extraction, IdempotencyKey, Priority, Status
from app.extractions.views import state
from app.queue import Queue, Step, Work
from app.storage import Storage
from schemas.api.extractions import ExtractionState, LineBox, PageWords, WordBox
from schemas.problems import ProblemCode
from schemas.reading import PageReading
from schemas.record import ExtractionRecord


def create(
    session: Session,
    queue: Queue,
    dossier: Dossier,
    file_ids: Sequence[str],
    priority: Priority | str,
    principal: Principal,
) -> Extraction:
    """A reading of the files, waiting; its job is enqueued once the transaction is committed."""
    extraction = Extraction(
        id=new_id(),
        dossier_id=dossier.id,
        unit_code=dossier.unit_code,
        file_ids=list(file_ids),
        priority=str(priority),
        status=Status.QUEUED,
        step="prepare",
        enqueued_at=now(),
        client_id=principal.id if principal.kind == "client" else None,
    )
    session.add(extraction)
    session.flush()
    _enqueue(session, queue, extraction)
    return extraction


def _enqueue(session: Session, queue: Queue, extraction: Extraction) -> None:
    counter = extraction.priority == Priority.COUNTER
    work = Work(Step(extraction.step), extraction.id, extraction.unit_code, counter, extraction.pages or 1)
    after_commit(session, lambda: queue.enqueue(work))


# Idempotency


def request_hash(parameters: dict[str, object], hashes: Sequence[str]) -> str:
    """What makes two requests the same: their parameters and the bytes of their files, in order."""
    canonical = json.dumps([parameters, list(hashes)], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()


def already_created(session: Session, principal: Principal, key: str, hash_: str) -> Extraction | None:
    """The extraction that the same caller made with the same key. Raises ``idempotency_mismatch``."""
    found = queries.idempotent(session, principal.actor, key)
    if found is None:
        return None
    if found.request_hash != hash_:
        raise ProblemError(ProblemCode.IDEMPOTENCY_MISMATCH)
    return queries.get(session, accessible_units(principal), found.extraction_id)


def remember(session: Session, principal: Principal, key: str, hash_: str, extraction_id: str) -> None:
    session.add(IdempotencyKey(caller=principal.actor, key=key, request_hash=hash_, extraction_id=extraction_id))
    session.flush()


# What is asked for


def get(session: Session, principal: Principal, extraction_id: str) -> Extraction:
    """Raises ``not_found``, also for an extraction of a unit that the principal may not see."""
    found = queries.get(session, accessible_units(principal), extraction_id) if _is_id(extraction_id) else None
    if found is None:
        raise ProblemError(ProblemCode.NOT_FOUND)
    return found


def _is_id(text: str) -> bool:
    try:
        return bool(uuid.UUID(text))
    except ValueError:
        return False


def status(session: Session, principal: Principal, extraction_id: str) -> ExtractionState:
    extraction = get(session, principal, extraction_id)
    return state(extraction, queries.pages_done(session, [extraction.id]).get(extraction.id, 0))


def _completed(session: Session, principal: Principal, extraction_id: str) -> Extraction:
    extraction = get(session, principal, extraction_id)
    if extraction.status == Status.COMPLETED:
        return extraction
    if extraction.status in queries.OPEN:
        raise ProblemError(ProblemCode.NOT_READY, headers={"Retry-After": "2"})
    raise ProblemError(
        ProblemCode.CONFLICT,
        extra={"extraction_error": extraction.error_code},
        reason=extraction.error_message or "lần đọc này đã bị hủy.",
    )


def record(session: Session, storage: Storage, principal: Principal, extraction_id: str) -> ExtractionRecord:
    """The record with people's values laid over the machine's. Raises ``not_found``, ``not_ready``, ``conflict``."""
    extraction = _completed(session, principal, extraction_id)
    assert extraction.record_key is not None
    stored = ExtractionRecord.model_validate_json(storage.read(extraction.record_key))
    rows = dossier_queries.documents_of_extraction(session, extraction.id)
    fields: dict[str, list[DocumentField]] = {row.id: [] for row in rows}
    for field in dossier_queries.fields_of(session, fields):
        fields[field.document_id].append(field)
    # Which dossier the sheets in the stack name is read from the pages, whatever papers they make.
    codes = {number: document.dossier_code for document in stored.documents for number in document.pages}
    stored.documents = [papers.as_document(row, fields[row.id]) for row in rows]
    for document in stored.documents:
        document.dossier_code = codes.get(document.pages[0], "")
    _note_view(session, principal, extraction, "record")
    return stored


def pdf(session: Session, principal: Principal, extraction_id: str) -> str:
    """The storage key of the searchable PDF. Raises as ``record``."""
    extraction = _completed(session, principal, extraction_id)
    _note_view(session, principal, extraction, "pdf")
    assert extraction.pdf_key is not None
    return extraction.pdf_key


@dataclass(frozen=True, slots=True)
class PageImage:
    """The JPEG of a page, and the degrees clockwise that make it stand upright."""

    jpeg: bytes
    rotation: int


def page_image(
    session: Session, storage: Storage, principal: Principal, extraction_id: str, number: int
) -> PageImage:
    """A page as it was delivered, as soon as it was read. Raises ``not_found``, ``not_ready``."""
    page = _seen_page(session, principal, extraction_id, number, "image")
    reading = PageReading.model_validate_json(storage.read(page.reading_key))
    return PageImage(storage.read(page.image_key), reading.rotation)


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A page to be made small; ``masked``: it shows an identity paper, nothing on it may be readable."""

    jpeg: bytes
    rotation: int
    masked: bool


def page_thumbnail(
    session: Session, storage: Storage, principal: Principal, extraction_id: str, number: int
) -> Thumbnail:
    """A page for a strip of pages; no view of an identity paper is noted, for nobody reads it there.

    Raises ``not_found``, ``not_ready``.
    """
    extraction = get(session, principal, extraction_id)
    page = _page(session, extraction, number)
    reading = PageReading.model_validate_json(storage.read(page.reading_key))
    here = [
        row.type for row in dossier_queries.documents_of_extraction(session, extraction.id) if number in row.pages
    ]
    types = here or dossier_queries.types_seen(session, extraction.id, number)
    masked = any(map(is_identity_paper, types))
    return Thumbnail(storage.read(page.image_key), reading.rotation, masked)


def page_words(
    session: Session, storage: Storage, principal: Principal, extraction_id: str, number: int
) -> PageWords:
    """Where every word of a page stands, in delivered pixels. Raises ``not_found``, ``not_ready``."""
    page = _seen_page(session, principal, extraction_id, number, "words")
    reading = PageReading.model_validate_json(storage.read(page.reading_key))
    return PageWords(
        number=reading.number,
        width=reading.width,
        height=reading.height,
        rotation=reading.rotation,
        words=[WordBox(text=w.text, box=reading.delivered(w.box), confidence=w.confidence) for w in reading.words],
        lines=[LineBox(box=reading.delivered(line.box), words=line.words) for line in reading.lines],
    )


def _seen_page(
    session: Session, principal: Principal, extraction_id: str, number: int, what: str
) -> queries.PageResult:
    extraction = get(session, principal, extraction_id)
    page = _page(session, extraction, number)
    _note_view(session, principal, extraction, what, number)
    return page


def _page(session: Session, extraction: Extraction, number: int) -> queries.PageResult:
    page = queries.page_result(session, extraction.id, number)
    if page is None:
        still = extraction.status in queries.OPEN and (extraction.pages is None or 1 <= number <= extraction.pages)
        raise ProblemError(ProblemCode.NOT_READY if still else ProblemCode.NOT_FOUND)
    return page


def _note_view(
    session: Session, principal: Principal, extraction: Extraction, what: str, page: int | None = None
) -> None:
    # Also for a page that belongs to no paper (any more): what stands on it is the same.
    types = dossier_queries.types_seen(session, extraction.id, page)
    details = {} if page is None else {"page": page}
    note_view(session, principal, f"extraction:{extraction.id}", extraction.unit_code, types, what, **details)


# Trying again, erasing


def retry(session: Session, queue: Queue, principal: Principal, extraction_id: str) -> ExtractionState:
    """Read a failed extraction once more, from where it stood. Raises ``conflict`` where that makes no sense."""
    found = get(session, principal, extraction_id)
    extraction = queries.locked(session, found.id)
    assert extraction is not None
    files = dossier_queries.files_by_id(session, extraction.file_ids).values()
    if extraction.status != Status.FAILED or not files or any(f.removed_at for f in files):
        raise ProblemError(ProblemCode.CONFLICT, reason="chỉ đọc lại được lần đọc đã thất bại và còn tệp gốc.")
    for file in files:
        file.problem = file.problem_message = None
    ranges = queries.reopen_ranges(session, extraction.id, now())
    extraction.status = Status.QUEUED
    extraction.finished_at = None
    extraction.error_code = extraction.error_message = extraction.problem = None
    extraction.error_retryable = False
    extraction.attempts = 0
    extraction.enqueued_at = now()
    counter = extraction.priority == Priority.COUNTER
    if extraction.step == "read":
        work = [Work(Step.READ, r.id, extraction.unit_code, counter, r.last - r.first + 1) for r in ranges]
        after_commit(session, lambda: [queue.enqueue(w) for w in work])
    else:
        _enqueue(session, queue, extraction)
    audit.record(session, principal, "extraction.retry", f"extraction:{extraction.id}", extraction.unit_code)
    return status(session, principal, extraction.id)


def erase(session: Session, storage: Storage, principal: Principal, extraction_id: str) -> None:
    """Cancel the extraction and remove all that came of it and its files; again has no further effect.

    A dossier that was confirmed, or has nothing left, is withdrawn: it would count papers that are gone.
    """
    found = get(session, principal, extraction_id)
    extraction = queries.locked(session, found.id)
    assert extraction is not None
    files = dossier_queries.files_by_id(session, extraction.file_ids).values()
    if extraction.status == Status.CANCELLED and all(f.removed_at for f in files):
        return
    extraction.status = Status.CANCELLED
    extraction.finished_at = extraction.finished_at or now()
    extraction.claim = extraction.lease_until = None
    extraction.error_code = extraction.error_message = None
    session.flush()
    erase_contents(session, storage, extraction)
    dossier_queries.touch(session, extraction.dossier_id)
    dossier = dossier_queries.get(session, accessible_units(principal), extraction.dossier_id)
    assert dossier is not None
    left = [f for f in dossier_queries.files(session, dossier.id) if f.removed_at is None]
    if dossier.withdrawn_at is None and (dossier.confirmed_at or not left):
        close(session, principal, dossier, "đã xóa tệp theo yêu cầu")
    audit.record(session, principal, "extraction.erase", f"extraction:{extraction.id}", extraction.unit_code)
