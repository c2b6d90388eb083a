"""Every SQL statement about dossiers, their files, papers and fields."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    CursorResult,
    and_,
    case,
    delete,
    exists,
    func,
    or_,
    select,
    type_coerce,
    update,
)

from app.accounts.principal import UnitScope
from app.db.base import now
from app.db.session import Session
from app.dossiers.models import (
    DocumentField,
    Dossier,
    DossierDocument,
    DossierKind,
    FieldChange,
    SourceFile,
)
from app.extractions.models import Extraction, Status
from app.units.models import Unit

READING = (Status.QUEUED, Status.PROCESSING)


# Dossiers


def get(session: Session, scope: UnitScope, dossier_id: str) -> Dossier | None:
    statement = select(Dossier).where(Dossier.id == dossier_id, scope.where(Dossier.unit_code))
    return session.scalar(statement.execution_options(populate_existing=True))


def live_by_code(session: Session, unit_code: str, code: str) -> Dossier | None:
    statement = select(Dossier).where(
        Dossier.unit_code == unit_code, Dossier.code == code, Dossier.withdrawn_at.is_(None)
    )
    return session.scalar(statement)


def bump(session: Session, scope: UnitScope, dossier_id: str, version: int) -> bool:
    """Whether the dossier still stood at ``version``; then it stands one higher and is locked for us."""
    result = session.execute(
        update(Dossier)
        .where(Dossier.id == dossier_id, scope.where(Dossier.unit_code), Dossier.version == version)
        .values(version=Dossier.version + 1)
        .execution_options(synchronize_session=False)
    )
    return cast(CursorResult[Any], result).rowcount == 1


def touch(session: Session, dossier_id: str) -> None:
    """The dossier's contents changed without a person's doing: whoever looks at an older version finds out."""
    session.execute(
        update(Dossier)
        .where(Dossier.id == dossier_id)
        .values(version=Dossier.version + 1)
        .execution_options(synchronize_session=False)
    )


def unit_exists(session: Session, unit_code: str) -> bool:
    return session.scalar(select(Unit.code).where(Unit.code == unit_code, Unit.active)) is not None


def lock_unit(session: Session, unit_code: str) -> None:
    """Whoever else receives files for the unit waits until our transaction ends: duplicates cannot race."""
    session.execute(select(Unit.code).where(Unit.code == unit_code).with_for_update(key_share=True))


# Lists


@dataclass(frozen=True, slots=True)
class DossierFilter:
    """What a list shows; ``None`` and empty mean "any". ``search`` is folded text."""

    unit: str | None = None
    kind: str | None = None
    status: str | None = None
    search: str = ""
    confirmed_from: dt.datetime | None = None
    confirmed_until: dt.datetime | None = None
    created_by: str | None = None


def _has_extraction(*statuses: str) -> ColumnElement[bool]:
    return exists().where(Extraction.dossier_id == Dossier.id, Extraction.status.in_(statuses))


def _has_unreadable_file() -> ColumnElement[bool]:
    return exists().where(
        SourceFile.dossier_id == Dossier.id, SourceFile.problem.is_not(None), SourceFile.removed_at.is_(None)
    )


def _has_undecided() -> ColumnElement[bool]:
    return exists().where(
        DossierDocument.dossier_id == Dossier.id,
        DossierDocument.n.is_not(None),
        DocumentField.document_id == DossierDocument.id,
        DocumentField.needs_review,
        DocumentField.human_at.is_(None),
    )


def _status_is(status: str) -> ColumnElement[bool]:
    """The same order of questions as ``app.dossiers.views.status_of``."""
    opened = and_(Dossier.withdrawn_at.is_(None), Dossier.confirmed_at.is_(None))
    reading, failed = _has_extraction(*READING), _has_extraction(Status.FAILED) | _has_unreadable_file()
    read = _has_extraction(Status.COMPLETED)
    match status:
        case "withdrawn":
            return Dossier.withdrawn_at.is_not(None)
        case "confirmed":
            return and_(Dossier.withdrawn_at.is_(None), Dossier.confirmed_at.is_not(None))
        case "reading":
            return and_(opened, reading)
        case "failed":
            return and_(opened, ~reading, failed)
        case "to_review":
            return and_(opened, ~reading, ~failed, _has_undecided())
        case "ready":
            return and_(opened, ~reading, ~failed, ~_has_undecided(), read)
        case _:
            return and_(opened, ~reading, ~failed, ~_has_undecided(), ~read)


def page(
    session: Session, scope: UnitScope, wanted: DossierFilter, before_id: str | None, limit: int
) -> list[Dossier]:
    """The newest ``limit`` dossiers older than ``before_id``."""
    statement = select(Dossier).where(scope.where(Dossier.unit_code))
    if wanted.unit:
        statement = statement.where(Dossier.unit_code == wanted.unit)
    if wanted.kind:
        statement = statement.where(Dossier.kind == wanted.kind)
    if wanted.status:
        statement = statement.where(_status_is(wanted.status))
    for word in wanted.search.split():
        statement = statement.where(Dossier.search_key.contains(word, autoescape=True))
    if wanted.confirmed_from:
        statement = statement.where(Dossier.confirmed_at >= wanted.confirmed_from)
    if wanted.confirmed_until:
        statement = statement.where(Dossier.confirmed_at <= wanted.confirmed_until)
    if wanted.created_by:
        statement = statement.where(Dossier.created_by == wanted.created_by)
    if before_id:
        statement = statement.where(Dossier.id < before_id)
    return list(session.scalars(statement.order_by(Dossier.id.desc()).limit(limit)))


@dataclass(frozen=True, slots=True)
class FileCount:
    files: int
    unreadable: int


def file_counts(session: Session, dossier_ids: Sequence[str]) -> dict[str, FileCount]:
    rows = session.execute(
        select(SourceFile.dossier_id, func.count(), func.count(SourceFile.problem))
        .where(SourceFile.dossier_id.in_(dossier_ids), SourceFile.removed_at.is_(None))
        .group_by(SourceFile.dossier_id)
    )
    return {dossier_id: FileCount(files, unreadable) for dossier_id, files, unreadable in rows}


def undecided_counts(session: Session, dossier_ids: Sequence[str]) -> dict[str, int]:
    rows = session.execute(
        select(DossierDocument.dossier_id, func.count())
        .join(DocumentField, DocumentField.document_id == DossierDocument.id)
        .where(
            DossierDocument.dossier_id.in_(dossier_ids),
            DossierDocument.n.is_not(None),
            DocumentField.needs_review,
            DocumentField.human_at.is_(None),
        )
        .group_by(DossierDocument.dossier_id)
    )
    return dict(rows.all())


# Files


def files(session: Session, dossier_id: str) -> list[SourceFile]:
    statement = select(SourceFile).where(SourceFile.dossier_id == dossier_id).order_by(SourceFile.position)
    return list(session.scalars(statement))


def files_by_id(session: Session, file_ids: Iterable[str]) -> dict[str, SourceFile]:
    return {f.id: f for f in session.scalars(select(SourceFile).where(SourceFile.id.in_(list(file_ids))))}


def highest_position(session: Session, dossier_id: str) -> int:
    return session.scalar(select(func.max(SourceFile.position)).where(SourceFile.dossier_id == dossier_id)) or 0


def holders(session: Session, unit_code: str, hashes: Iterable[str]) -> dict[str, tuple[str, str]]:
    """The dossier (id, title) of the unit that has a file already, by the file's hash; the oldest one wins."""
    rows = session.execute(
        select(SourceFile.sha256, Dossier.id, Dossier.title)
        .join(Dossier, Dossier.id == SourceFile.dossier_id)
        .where(
            SourceFile.unit_code == unit_code,
            SourceFile.sha256.in_(list(hashes)),
            SourceFile.removed_at.is_(None),
            Dossier.withdrawn_at.is_(None),
        )
        .order_by(SourceFile.copy_no.desc())
    )
    return {sha256: (dossier_id, title) for sha256, dossier_id, title in rows}


def highest_copies(session: Session, unit_code: str, hashes: Iterable[str]) -> dict[str, int]:
    """The highest copy number ever used in the unit, by hash."""
    rows = session.execute(
        select(SourceFile.sha256, func.max(SourceFile.copy_no))
        .where(SourceFile.unit_code == unit_code, SourceFile.sha256.in_(list(hashes)))
        .group_by(SourceFile.sha256)
    )
    return dict(rows.all())


def lock_original(session: Session, sha256: str) -> None:
    """Whoever else takes in or removes the same bytes waits until our transaction ends."""
    if session.get_bind().dialect.name == "postgresql":
        key = int(sha256[:15], 16)
        session.execute(select(func.pg_advisory_xact_lock(type_coerce(key, BigInteger))))
    else:  # SQLite has one writer at a time: reading for update makes us that one
        session.execute(select(SourceFile.id).where(SourceFile.sha256 == sha256).limit(1).with_for_update())


def needed_originals(session: Session, hashes: Iterable[str]) -> set[str]:
    """Those of ``hashes`` whose bytes a file still needs."""
    statement = select(SourceFile.sha256).where(SourceFile.sha256.in_(list(hashes)), SourceFile.removed_at.is_(None))
    return set(session.scalars(statement))


def mark_unreadable(session: Session, problems: Mapping[str, tuple[str, str]]) -> None:
    """Note (code, message) on each file that cannot be read."""
    for file in files_by_id(session, problems).values():
        file.problem, file.problem_message = problems[file.id]


def note_pages(session: Session, pages: Mapping[str, int]) -> None:
    """Note how many pages each file has (by its id)."""
    for file in files_by_id(session, pages).values():
        file.pages = pages[file.id]


def remove_files(session: Session, file_ids: Sequence[str]) -> list[str]:
    """Mark the files as removed and forget their names; the hashes of those whose bytes nobody else needs."""
    orphaned: list[str] = []
    for file in files_by_id(session, file_ids).values():
        if file.removed_at is None:
            file.removed_at = now()
        file.filename = "(đã xóa)"
        file.notices = []
        session.flush()
        lock_original(session, file.sha256)
        if not needed_originals(session, [file.sha256]):
            orphaned.append(file.sha256)
    return orphaned


# Papers and fields


def documents(session: Session, dossier_id: str) -> list[DossierDocument]:
    """The dossier's papers in their order; those that gave way to an arrangement are not among them."""
    statement = (
        select(DossierDocument)
        .where(DossierDocument.dossier_id == dossier_id, DossierDocument.n.is_not(None))
        .order_by(DossierDocument.n)
    )
    return list(session.scalars(statement))


def given_way(session: Session, dossier_id: str) -> list[DossierDocument]:
    """Papers that gave way when others were arranged in their place, the newest first."""
    statement = (
        select(DossierDocument)
        .where(DossierDocument.dossier_id == dossier_id, DossierDocument.n.is_(None))
        .order_by(DossierDocument.id.desc())
    )
    return list(session.scalars(statement))


def documents_of_extraction(session: Session, extraction_id: str) -> list[DossierDocument]:
    statement = (
        select(DossierDocument)
        .where(DossierDocument.extraction_id == extraction_id, DossierDocument.n.is_not(None))
        .order_by(DossierDocument.n)
    )
    return list(session.scalars(statement))


def types_seen(session: Session, extraction_id: str, page: int | None = None) -> list[str]:
    """Types of all papers of the extraction, also of those that gave way; with ``page`` of those that have it."""
    rows = session.execute(
        select(DossierDocument.type, DossierDocument.pages).where(DossierDocument.extraction_id == extraction_id)
    )
    return [slug for slug, pages in rows if page is None or page in pages]


def document(session: Session, dossier_id: str, n: int) -> DossierDocument | None:
    return session.scalar(
        select(DossierDocument).where(DossierDocument.dossier_id == dossier_id, DossierDocument.n == n)
    )


def highest_document(session: Session, dossier_id: str) -> int:
    return session.scalar(select(func.max(DossierDocument.n)).where(DossierDocument.dossier_id == dossier_id)) or 0


def fields_of(session: Session, document_ids: Iterable[str]) -> list[DocumentField]:
    statement = (
        select(DocumentField)
        .where(DocumentField.document_id.in_(list(document_ids)))
        .order_by(DocumentField.document_id, DocumentField.position)
    )
    return list(session.scalars(statement))


def field(session: Session, document_id: str, name: str) -> DocumentField | None:
    return session.scalar(
        select(DocumentField).where(DocumentField.document_id == document_id, DocumentField.name == name)
    )


def add_document(session: Session, document: DossierDocument) -> None:
    session.add(document)
    session.flush()


def number(session: Session, dossier_id: str, documents: Sequence[DossierDocument]) -> None:
    """Make ``documents`` the papers of the dossier, counted from 1; every other one has given way."""
    session.execute(
        update(DossierDocument)
        .where(DossierDocument.dossier_id == dossier_id)
        .values(n=None)
        .execution_options(synchronize_session="fetch")
    )
    for n, document in enumerate(documents, 1):
        document.n = n
    session.flush()


def all_of_extraction(session: Session, extraction_id: str) -> list[str]:
    """Ids of every paper of the extraction, also of those that gave way."""
    return list(session.scalars(select(DossierDocument.id).where(DossierDocument.extraction_id == extraction_id)))


def delete_documents(session: Session, document_ids: Sequence[str]) -> None:
    """Remove papers with their fields and the corrections of these."""
    doomed = select(DocumentField.id).where(DocumentField.document_id.in_(document_ids))
    session.execute(delete(FieldChange).where(FieldChange.field_id.in_(doomed)))
    session.execute(delete(DocumentField).where(DocumentField.document_id.in_(document_ids)))
    session.execute(delete(DossierDocument).where(DossierDocument.id.in_(document_ids)))


# What waits


def status_counts(session: Session, scope: UnitScope) -> dict[str, int]:
    """How many dossiers stand at each state that is not final; the same order of questions as ``_status_is``."""
    status = case(
        (_has_extraction(*READING), "reading"),
        (_has_extraction(Status.FAILED) | _has_unreadable_file(), "failed"),
        (_has_undecided(), "to_review"),
        (_has_extraction(Status.COMPLETED), "ready"),
        else_="empty",
    ).label("status")
    # Each question is asked once a dossier.
    opened = (
        select(status)
        .where(scope.where(Dossier.unit_code), Dossier.confirmed_at.is_(None), Dossier.withdrawn_at.is_(None))
        .subquery()
    )
    rows = session.execute(select(opened.c.status, func.count()).group_by(opened.c.status))
    return {str(name): int(count) for name, count in rows}


def next_to_review(session: Session, scope: UnitScope, other_than: str | None) -> str | None:
    """Whose turn it is: citizens at the counter first, then what has waited longest."""
    waits = and_(
        Dossier.confirmed_at.is_(None),
        Dossier.withdrawn_at.is_(None),  # said here too, for ix_dossiers_open to be seen
        or_(_status_is("to_review"), _status_is("ready")),
    )
    for kind in (DossierKind.COUNTER, DossierKind.BACKLOG):
        # One kind after the other: in the order of ids the database stops at the first that fits.
        statement = select(Dossier.id).where(scope.where(Dossier.unit_code), Dossier.kind == kind, waits)
        if other_than is not None:
            statement = statement.where(Dossier.id != other_than)
        found = session.scalar(statement.order_by(Dossier.id).limit(1))
        if found is not None:
            return found
    return None
