"""The rules of dossiers: who may see, correct, confirm and withdraw them. Every change asks for the version seen."""

from __future__ import annotations

import base64
import binascii
import unicodedata
import uuid
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from app.accounts.principal import Principal, accessible_units
from app.audit import service as audit
from app.db.base import now
from app.db.session import Session
from app.dossiers import access, queries, views
from app.dossiers import receive as intake
from app.dossiers.closing import close
from app.dossiers.fields import checked_value
from app.dossiers.identity import note_view
from app.dossiers.models import DocumentField, Dossier, DossierDocument, FieldChange
from app.dossiers.names import search_key
from app.dossiers.queries import DossierFilter
from app.dossiers.receive import ADDING, Upload, receive
from app.errors import ProblemError
from app.extractions import lifecycle
from app.extractions import queries as extraction_queries
from app.extractions.models import Priority, Status
from app.queue import Queue
from app.storage import Storage, original_key
from schemas.api.dossiers import DossierChange, DossierCreate, DossierDetail, DossierList, FieldDecision, FilesAdded
from schemas.problems import ProblemCode
from schemas.record import FieldValue
from schemas.text import fold

__all__ = [
    "DossierFilter",
    "Upload",
    "accept_fields",
    "add_files",
    "change",
    "confirm",
    "create",
    "decide_field",
    "detail",
    "list_dossiers",
    "receive",
    "remove_file",
    "set_field",
    "withdraw",
]

MAX_LIMIT = 200


def create(session: Session, principal: Principal, wanted: DossierCreate) -> DossierDetail:
    """A new empty dossier. Raises ``forbidden``, ``unknown_unit``, ``conflict`` (the code is taken)."""
    intake.check_unit(session, principal, wanted.unit)
    queries.lock_unit(session, wanted.unit)
    _check_code_free(session, wanted.unit, wanted.code)
    dossier = intake.new_dossier(
        session, principal, wanted.unit, wanted.title, wanted.kind, wanted.code, wanted.procedure
    )
    return views.detail(session, dossier)


def _check_code_free(session: Session, unit_code: str, code: str | None, own_id: str | None = None) -> None:
    holder = queries.live_by_code(session, unit_code, code) if code else None
    if holder is not None and holder.id != own_id:
        raise ProblemError(ProblemCode.CONFLICT, reason=f"đơn vị đã có hồ sơ mã {code}.")


def list_dossiers(
    session: Session, principal: Principal, wanted: DossierFilter, cursor: str | None, limit: int
) -> DossierList:
    """The newest dossiers that the principal may see, a page at a time. Raises ``invalid_request`` (cursor)."""
    limit = max(1, min(limit, MAX_LIMIT))
    before = _from_cursor(cursor) if cursor else None
    folded = replace(wanted, search=fold(wanted.search))
    rows = queries.page(session, accessible_units(principal), folded, before, limit + 1)
    more = len(rows) > limit
    rows = rows[:limit]
    return DossierList(
        items=views.summaries(session, rows),
        next_cursor=base64.urlsafe_b64encode(uuid.UUID(rows[-1].id).bytes).decode().rstrip("=") if more else None,
    )


def _from_cursor(cursor: str) -> str:
    try:
        return str(uuid.UUID(bytes=base64.urlsafe_b64decode(cursor + "==")))
    except (ValueError, binascii.Error) as error:
        raise ProblemError(ProblemCode.INVALID_REQUEST, reason="con trỏ trang không đúng.") from error


def detail(session: Session, principal: Principal, dossier_id: str) -> DossierDetail:
    """Raises ``not_found``, also for a dossier of a unit that the principal may not see."""
    dossier = access.find(session, principal, dossier_id)
    shown = views.detail(session, dossier)
    types = [d.type for d in shown.documents]
    note_view(session, principal, f"dossier:{dossier.id}", dossier.unit_code, types, "fields")
    return shown


def change(
    session: Session, principal: Principal, dossier_id: str, version: int, wanted: DossierChange
) -> DossierDetail:
    """Change title, code or procedure; what ``wanted`` leaves unset stays."""
    dossier = access.for_change(session, principal, dossier_id, version)
    access.not_withdrawn(dossier)
    new: dict[str, Any] = {name: getattr(wanted, name) for name in wanted.model_fields_set}
    if "title" in new and new["title"] is None:
        raise ProblemError(ProblemCode.INVALID_VALUE, reason="tên hồ sơ không được trống.")
    if new.get("code"):
        queries.lock_unit(session, dossier.unit_code)
        _check_code_free(session, dossier.unit_code, new["code"], dossier.id)
    old = {name: getattr(dossier, name) for name in new}
    for name, value in new.items():
        setattr(dossier, name, value)
    names = [f.filename for f in queries.files(session, dossier.id) if f.removed_at is None]
    dossier.search_key = search_key(dossier, names)
    audit.record(session, principal, "dossier.change", f"dossier:{dossier.id}", dossier.unit_code, fields=sorted(old))
    return views.detail(session, dossier)


def add_files(
    session: Session,
    storage: Storage,
    principal: Principal,
    dossier_id: str,
    version: int,
    uploads: Sequence[Upload],
    *,
    queue: Queue,
    max_bytes: int,
    allow_duplicate: bool = False,
) -> FilesAdded:
    """Take more files into an open dossier; they are read together as one more extraction."""
    seen = access.seen_as(session, principal, dossier_id, version)
    access.require_open(seen, ADDING)
    taken = intake.store(storage, uploads, max_bytes)
    queries.lock_unit(session, seen.unit_code)
    dossier = access.for_change(session, principal, dossier_id, version)
    intake.refuse_duplicates(session, dossier.unit_code, taken, allow_duplicate)
    good = [t for t in taken if t.error is None]
    extraction_id = (
        intake.add(session, storage, principal, dossier, good, queue=queue, priority=_priority(dossier))
        if good
        else None
    )
    return FilesAdded(
        dossier_id=dossier.id,
        version=dossier.version,
        extraction_id=extraction_id,
        files=[t.receipt() for t in taken],
    )


def _priority(dossier: Dossier) -> Priority:
    return Priority.COUNTER if dossier.kind == "counter" else Priority.BACKLOG


def remove_file(
    session: Session, storage: Storage, principal: Principal, dossier_id: str, version: int, file_id: str
) -> DossierDetail:
    """Take a file that cannot be read out of its dossier; its bytes go unless another file needs them.

    Raises ``conflict`` for a file that was read: then the extraction is to be erased with all that came of it.
    """
    dossier = access.for_change(session, principal, dossier_id, version)
    file = next((f for f in queries.files(session, dossier.id) if f.id == file_id and f.removed_at is None), None)
    if file is None:
        raise ProblemError(ProblemCode.NOT_FOUND)
    for extraction in extraction_queries.of_dossiers(session, [dossier.id]):
        if file_id not in extraction.file_ids:
            continue
        if extraction.status == Status.FAILED:
            lifecycle.leave_out(session, storage, extraction, file_id)
        elif extraction.status != Status.CANCELLED:
            raise ProblemError(ProblemCode.CONFLICT, reason="tệp đã hoặc đang được đọc; hãy xóa cả lần đọc.")
    for sha256 in queries.remove_files(session, [file.id]):
        storage.delete_prefix(original_key(sha256))
    audit.record(session, principal, "file.remove", f"dossier:{dossier.id}", dossier.unit_code, file=file.id)
    return views.detail(session, dossier)


# Fields


def set_field(
    session: Session,
    principal: Principal,
    dossier_id: str,
    n: int,
    name: str,
    value: Any,
    version: int,
    reason: str = "",
) -> DossierDetail:
    """A person's value for a field (``None``: it is not on the paper). It wins over the machine's for good.

    Raises ``not_found``, ``stale_version``, ``unknown_field``, ``invalid_value``.
    """
    dossier, document = _paper(session, principal, dossier_id, n, version)
    value = checked_value(document.type, name, value)
    field = queries.field(session, document.id, name)
    if field is None:
        last = max((f.position for f in queries.fields_of(session, [document.id])), default=-1)
        field = DocumentField(document_id=document.id, name=name, position=last + 1, machine=None, needs_review=False)
        session.add(field)
        session.flush()
    _decide(session, principal, dossier, document, field, value, reason)
    return views.detail(session, dossier)


def accept_fields(
    session: Session, principal: Principal, dossier_id: str, n: int, names: Sequence[str], version: int
) -> DossierDetail:
    """A person looked at the fields and finds the machine right. Raises ``not_found``, ``conflict``."""
    dossier, document = _paper(session, principal, dossier_id, n, version)
    known = {f.name: f for f in queries.fields_of(session, [document.id])}
    for name in names:
        field = known.get(name)
        if field is None or field.machine is None:
            raise ProblemError(ProblemCode.NOT_FOUND)
        value = FieldValue.model_validate(field.machine).value
        if value is None:
            raise ProblemError(
                ProblemCode.CONFLICT, reason="máy không đọc được trường này; hãy nhập giá trị hoặc ghi là không có."
            )
        _decide(session, principal, dossier, document, field, value, "accepted")
    return views.detail(session, dossier)


def decide_field(
    session: Session, principal: Principal, dossier_id: str, n: int, name: str, wanted: FieldDecision, version: int
) -> DossierDetail:
    """``set_field`` or ``accept_fields``, as the decision says."""
    if wanted.accept:
        return accept_fields(session, principal, dossier_id, n, [name], version)
    return set_field(session, principal, dossier_id, n, name, wanted.value, version, wanted.reason)


def _paper(
    session: Session, principal: Principal, dossier_id: str, n: int, version: int
) -> tuple[Dossier, DossierDocument]:
    dossier = access.for_change(session, principal, dossier_id, version)
    access.not_withdrawn(dossier)
    document = queries.document(session, dossier.id, n)
    if document is None:
        raise ProblemError(ProblemCode.NOT_FOUND)
    return dossier, document


def _decide(
    session: Session,
    principal: Principal,
    dossier: Dossier,
    document: DossierDocument,
    field: DocumentField,
    value: Any,
    reason: str,
) -> None:
    machine = FieldValue.model_validate(field.machine).value if field.machine else None
    old = field.human_value if field.human_at else machine
    field.human_value = value
    field.human_at = now()
    field.human_by = principal.id
    session.add(
        FieldChange(
            field_id=field.id, old=old, new=value, actor=principal.actor, reason=unicodedata.normalize("NFC", reason)
        )
    )
    audit.record(
        session, principal, "field.decide", f"dossier:{dossier.id}", dossier.unit_code,
        document=document.n, field=field.name, corrected=old != value,
    )  # fmt: skip


# Closing


def confirm(session: Session, principal: Principal, dossier_id: str, version: int) -> DossierDetail:
    """The dossier is digitised from now on. Raises ``not_confirmable`` with what is missing, ``stale_version``."""
    dossier = access.for_change(session, principal, dossier_id, version)
    shown = views.detail(session, dossier)
    if shown.not_confirmable:
        raise ProblemError(ProblemCode.NOT_CONFIRMABLE, reason=shown.not_confirmable)
    dossier.confirmed_at = now()
    dossier.confirmed_by = principal.id
    audit.record(session, principal, "dossier.confirm", f"dossier:{dossier.id}", dossier.unit_code)
    session.flush()
    return views.detail(session, dossier)


def withdraw(session: Session, principal: Principal, dossier_id: str, version: int, reason: str) -> DossierDetail:
    """The dossier no longer counts and is closed for good; its code and files may be used by a new one."""
    dossier = access.for_change(session, principal, dossier_id, version)
    access.not_withdrawn(dossier)
    close(session, principal, dossier, reason)
    return views.detail(session, dossier)
