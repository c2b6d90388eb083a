"""One stack with several cover sheets becomes several dossiers: each cover begins one, as a clerk expects of it.

Only what a person handed in as one file for a new dossier is split. A program gets the one record that it asked for,
in which every document names its dossier; and who named the dossier, or chose several files for it, said that all of
it is one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from app.accounts.principal import SYSTEM
from app.audit import service as audit
from app.db.base import new_id, now
from app.db.session import Session, after_commit
from app.dossiers import covered, documents
from app.dossiers import queries as dossier_queries
from app.dossiers.models import Dossier, SourceFile
from app.dossiers.names import search_key
from app.extractions import queries
from app.extractions.keys import page_key
from app.extractions.models import Extraction, PageResult, Status
from app.storage import Storage
from schemas.record import ExtractionRecord


@dataclass(frozen=True, slots=True)
class SplitOff:
    """Pages ``first`` to ``last`` of a stack, put together by themselves under ``extraction_id``.

    Their pages count from 1 there. What the keys name lies in storage already.
    """

    extraction_id: str
    first: int
    last: int
    record: ExtractionRecord
    record_key: str
    pdf_key: str

    @property
    def pages(self) -> int:
        return self.last - self.first + 1


def may_split(session: Session, extraction: Extraction) -> bool:
    """Whether every cover in the file may begin a dossier of its own: nobody said what the dossier of the file is."""
    dossier = session.get(Dossier, extraction.dossier_id)
    files = dossier_queries.files(session, extraction.dossier_id)
    return (
        extraction.client_id is None
        and len(files) == 1
        and dossier is not None
        and dossier.code is None
        and dossier.title == PurePath(files[0].filename).stem
        and dossier.confirmed_at is None
        and dossier.withdrawn_at is None
        and len(queries.of_dossiers(session, [extraction.dossier_id])) == 1
    )


def split(session: Session, storage: Storage, extraction: Extraction, parts: Sequence[SplitOff]) -> None:
    """Make a dossier of each of ``parts``; the extraction keeps the pages before them."""
    if not parts:
        return
    dossier = session.get(Dossier, extraction.dossier_id)
    (file,) = dossier_queries.files_by_id(session, extraction.file_ids).values()
    assert dossier is not None
    dossier_queries.lock_unit(session, dossier.unit_code)
    for part in parts:
        _make(session, dossier, extraction, file, part)
    surplus = [page.number for page in queries.page_results(session, extraction.id) if page.number >= parts[0].first]
    queries.forget_pages(session, extraction.id, surplus)
    extraction.pages = file.pages = parts[0].first - 1
    keys = [page_key(extraction.id, number, suffix) for number in surplus for suffix in ("json", "jpg")]
    after_commit(session, lambda: [storage.delete_prefix(key) for key in keys])


def _make(session: Session, stack: Dossier, extraction: Extraction, file: SourceFile, part: SplitOff) -> None:
    stem = PurePath(file.filename).stem
    made = Dossier(
        id=new_id(), unit_code=stack.unit_code, title=stem, kind=stack.kind, created_by=stack.created_by, version=1
    )
    copies = dossier_queries.highest_copies(session, stack.unit_code, [file.sha256])
    source = SourceFile(
        id=new_id(),
        dossier_id=made.id,
        unit_code=stack.unit_code,
        position=1,
        filename=file.filename,
        sha256=file.sha256,
        copy_no=copies[file.sha256] + 1,
        media_type=file.media_type,
        bytes=file.bytes,
        pages=part.pages,
    )
    own = Extraction(
        id=part.extraction_id,
        dossier_id=made.id,
        unit_code=stack.unit_code,
        file_ids=[source.id],
        priority=extraction.priority,
        status=Status.COMPLETED,
        step="done",
        pages=part.pages,
        started_at=extraction.started_at,
        finished_at=now(),
        record_key=part.record_key,
        pdf_key=part.pdf_key,
    )
    session.add(made)
    session.flush()
    session.add_all([source, own])
    session.flush()
    for number in range(1, part.pages + 1):
        reading_key, image_key = (page_key(own.id, number, suffix) for suffix in ("json", "jpg"))
        session.add(PageResult(extraction_id=own.id, number=number, reading_key=reading_key, image_key=image_key))
    covered.take_over(session, made.id, part.record)
    if made.title == stem:
        made.title = made.code or f"{stem}, trang {part.first}–{part.last}"
    made.search_key = search_key(made, [file.filename])
    documents.store(session, own, part.record)
    audit.record(
        session, SYSTEM, "dossier.split_off", f"dossier:{made.id}", made.unit_code,
        stack=stack.id, extraction=own.id, first=part.first, last=part.last,
    )  # fmt: skip
