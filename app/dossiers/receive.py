"""Taking files in: each is safe in storage before anything is written about it, and refused alone if it must be."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import BinaryIO

from app.accounts.principal import Principal, accessible_units
from app.audit import service as audit
from app.db.base import new_id
from app.db.session import Session
from app.dossiers import access, queries
from app.dossiers.models import Dossier, DossierKind, SourceFile
from app.dossiers.names import clean_name, extension_notice, search_key
from app.errors import ProblemError
from app.extractions import service as extractions
from app.extractions.models import Priority
from app.queue import Queue
from app.storage import Received, Storage, original_key
from schemas.api.files import FileError, Notice, Receipt
from schemas.media import HEAD_BYTES, sniff
from schemas.problems import ProblemCode

log = logging.getLogger("sohoa.dossiers")

ADDING = "thêm tệp"
_TITLE_CHARACTERS = 500
# What is wrong with one file and not with the service: the rest of the batch goes on.
_OF_ONE_FILE = frozenset({ProblemCode.EMPTY_FILE, ProblemCode.UNSUPPORTED_TYPE, ProblemCode.FILE_TOO_LARGE})


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it is handed over: the name that the sender gave it, and its bytes, read once."""

    filename: str
    content: BinaryIO


@dataclass(slots=True)
class Taken:
    """A file on its way in: stored under its hash, or refused with ``error``."""

    filename: str
    notices: list[Notice]
    received: Received | None = None
    media_type: str | None = None
    error: FileError | None = None
    copy_no: int = 0
    row: SourceFile | None = field(default=None)
    extraction_id: str | None = None

    def receipt(self) -> Receipt:
        return Receipt(
            filename=self.filename,
            accepted=self.error is None,
            file_id=self.row.id if self.row else None,
            dossier_id=self.row.dossier_id if self.row else None,
            extraction_id=self.extraction_id,
            sha256=self.received.sha256 if self.received else None,
            bytes=self.received.bytes if self.received else None,
            media_type=self.media_type,
            notices=self.notices if self.error is None else [],
            error=self.error,
        )


def store(storage: Storage, uploads: Sequence[Upload], max_bytes: int) -> list[Taken]:
    """Stream each upload into storage under its hash. No database is touched.

    Raises ``storage_failed``; what is wrong with one file is written on that file.
    """
    return [_store(storage, upload, max_bytes) for upload in uploads]


def _store(storage: Storage, upload: Upload, max_bytes: int) -> Taken:
    filename, notices = clean_name(upload.filename)
    taken = Taken(filename, notices)
    try:
        taken.received = storage.receive(upload.content, max_bytes, check=_check_type)
    except ProblemError as problem:
        if problem.code not in _OF_ONE_FILE:
            raise
        taken.error = _error(problem)
        return taken
    taken.media_type = sniff(taken.received.head[:HEAD_BYTES])
    assert taken.media_type is not None  # _check_type saw the same bytes
    taken.notices += extension_notice(filename, taken.media_type)
    return taken


def _check_type(received: Received, _path: Path) -> None:
    if sniff(received.head[:HEAD_BYTES]) is None:
        raise ProblemError(ProblemCode.UNSUPPORTED_TYPE)


def _error(problem: ProblemError, dossier_id: str | None = None) -> FileError:
    return FileError(code=problem.code, message=problem.message, retryable=problem.retryable, dossier_id=dossier_id)


def receive(
    session: Session,
    storage: Storage,
    principal: Principal,
    unit_code: str,
    uploads: Sequence[Upload],
    *,
    queue: Queue,
    max_bytes: int,
    one_dossier: bool,
    kind: DossierKind | str = DossierKind.BACKLOG,
    title: str | None = None,
    code: str | None = None,
    procedure: str | None = None,
    priority: Priority | str = Priority.BACKLOG,
    allow_duplicate: bool = False,
) -> list[Receipt]:
    """Store the files, write dossiers and extractions, and have them read once the transaction is committed.

    ``one_dossier``: all files are one dossier and one extraction; otherwise each is its own. A ``code`` that an
    open dossier of the unit has already adds the files to that one. Returns a receipt a file, in their order.
    Raises ``forbidden``, ``unknown_unit``, ``storage_failed``, ``conflict``.
    """
    check_unit(session, principal, unit_code)
    check_open(session, unit_code, code)
    taken = store(storage, uploads, max_bytes)
    take_in(
        session, storage, principal, unit_code, taken, queue=queue, one_dossier=one_dossier, kind=kind, title=title,
        code=code, procedure=procedure, priority=priority, allow_duplicate=allow_duplicate,
    )  # fmt: skip
    return [t.receipt() for t in taken]


def check_unit(session: Session, principal: Principal, unit_code: str) -> None:
    """Raises ``forbidden`` or ``unknown_unit``."""
    accessible_units(principal).require(unit_code)
    if not queries.unit_exists(session, unit_code):
        raise ProblemError(ProblemCode.UNKNOWN_UNIT, code=unit_code)


def check_open(session: Session, unit_code: str, code: str | None) -> None:
    """Raises ``conflict`` where the live dossier with ``code`` is closed: before anything of it is stored."""
    dossier = queries.live_by_code(session, unit_code, code) if code else None
    if dossier is not None:
        access.require_open(dossier, ADDING)


def take_in(
    session: Session,
    storage: Storage,
    principal: Principal,
    unit_code: str,
    taken: Sequence[Taken],
    *,
    queue: Queue,
    one_dossier: bool,
    kind: DossierKind | str,
    title: str | None,
    code: str | None,
    procedure: str | None,
    priority: Priority | str,
    allow_duplicate: bool,
) -> None:
    """Write what ``store`` took: duplicates are refused, the others get a dossier and an extraction."""
    queries.lock_unit(session, unit_code)
    refuse_duplicates(session, unit_code, taken, allow_duplicate)
    good = [t for t in taken if t.error is None]
    for group in [good] if one_dossier else [[t] for t in good]:
        if not group:
            continue
        dossier = queries.live_by_code(session, unit_code, code) if code else None
        if dossier is None:
            name = title or code or PurePath(group[0].filename).stem
            dossier = new_dossier(session, principal, unit_code, name, kind, code, procedure)
        add(session, storage, principal, dossier, group, queue=queue, priority=priority)


def new_dossier(
    session: Session,
    principal: Principal,
    unit_code: str,
    title: str,
    kind: DossierKind | str,
    code: str | None,
    procedure: str | None,
) -> Dossier:
    """An empty dossier, with an audit entry."""
    dossier = Dossier(
        id=new_id(),
        unit_code=unit_code,
        code=code,
        title=title[:_TITLE_CHARACTERS],
        kind=str(kind),
        procedure=procedure,
        created_by=principal.id,
        version=1,
    )
    dossier.search_key = search_key(dossier, [])
    session.add(dossier)
    session.flush()
    audit.record(session, principal, "dossier.create", f"dossier:{dossier.id}", unit_code)
    return dossier


def add(
    session: Session,
    storage: Storage,
    principal: Principal,
    dossier: Dossier,
    group: Sequence[Taken],
    *,
    queue: Queue,
    priority: Priority | str,
) -> str:
    """Write the files into an open dossier and have them read as one; the extraction's id.

    Raises ``conflict`` where the dossier is closed, ``storage_failed`` where an original vanished meanwhile.
    """
    access.require_open(dossier, ADDING)
    position = queries.highest_position(session, dossier.id)
    for number, taken in enumerate(group, position + 1):
        assert taken.received is not None
        taken.row = SourceFile(
            id=new_id(),
            dossier_id=dossier.id,
            unit_code=dossier.unit_code,
            position=number,
            filename=taken.filename,
            sha256=taken.received.sha256,
            copy_no=taken.copy_no,
            media_type=taken.media_type,
            bytes=taken.received.bytes,
            notices=[n.model_dump(mode="json") for n in taken.notices],
        )
        session.add(taken.row)
    session.flush()
    # An erasure may have removed the same bytes between our storing them and writing that we need them.
    for taken in group:
        assert taken.received is not None
        queries.lock_original(session, taken.received.sha256)
        if not storage.exists(original_key(taken.received.sha256)):
            raise ProblemError(ProblemCode.STORAGE_FAILED)
    names = [f.filename for f in queries.files(session, dossier.id) if f.removed_at is None]
    dossier.search_key = search_key(dossier, names)
    ids = [t.row.id for t in group if t.row]
    extraction = extractions.create(session, queue, dossier, ids, priority, principal)
    for taken in group:
        taken.extraction_id = extraction.id
    audit.record(
        session, principal, "dossier.receive", f"dossier:{dossier.id}", dossier.unit_code,
        extraction=extraction.id, files=ids,
    )  # fmt: skip
    return extraction.id


def refuse_duplicates(session: Session, unit_code: str, taken: Sequence[Taken], allow: bool) -> None:
    """Refuse what the unit has already, or, where it is wanted all the same, number the copies."""
    hashes = {t.received.sha256 for t in taken if t.received}
    holders = queries.holders(session, unit_code, hashes)
    copies = queries.highest_copies(session, unit_code, hashes)
    in_batch: dict[str, str] = {}
    for item in taken:
        if item.received is None or item.error is not None:
            continue
        sha256 = item.received.sha256
        if not allow and (sha256 in holders or sha256 in in_batch):
            dossier_id, title = holders.get(sha256, (None, in_batch.get(sha256, "")))
            problem = ProblemError(ProblemCode.DUPLICATE_FILE, title=title)
            item.error = _error(problem, dossier_id)
            continue
        in_batch[sha256] = item.filename
        item.copy_no = copies.get(sha256, -1) + 1
        copies[sha256] = item.copy_no
