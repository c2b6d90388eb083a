"""``POST /extractions``: files handed over by a program become one dossier, or join one, and are read as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.accounts.principal import Principal
from app.db.session import Session
from app.dossiers import queries as dossier_queries
from app.dossiers import receive as intake
from app.dossiers.models import DossierKind
from app.dossiers.receive import Upload
from app.errors import ProblemError
from app.extractions import service
from app.extractions.models import Priority
from app.queue import Queue
from app.storage import Storage
from schemas.api.files import Receipt
from schemas.problems import PROBLEMS, ProblemCode


@dataclass(frozen=True, slots=True)
class Request:
    """What the caller asked for beside the files. ``key`` is the Idempotency-Key."""

    unit: str
    priority: Priority
    procedure: str | None = None
    dossier_code: str | None = None
    allow_duplicate: bool = False
    key: str | None = None

    def parameters(self) -> dict[str, object]:
        return {
            "unit": self.unit,
            "priority": str(self.priority),
            "procedure": self.procedure,
            "dossier_code": self.dossier_code,
            "allow_duplicate": self.allow_duplicate,
        }


@dataclass(frozen=True, slots=True)
class HandOver:
    """The extraction, and what became of each file; no receipts where the same key was used before."""

    extraction_id: str
    receipts: list[Receipt] = field(default_factory=list)


def hand_over(
    session: Session,
    storage: Storage,
    queue: Queue,
    principal: Principal,
    wanted: Request,
    uploads: Sequence[Upload],
    max_bytes: int,
) -> HandOver:
    """Store the files and have them read. A key that the caller used before gives the extraction of that time.

    Raises ``forbidden``, ``unknown_unit``, ``idempotency_mismatch``, ``conflict`` (the dossier is closed),
    ``storage_failed``, and, where no file could be taken, the first file's code with all receipts in ``files``.
    """
    intake.check_unit(session, principal, wanted.unit)
    intake.check_open(session, wanted.unit, wanted.dossier_code)
    taken = intake.store(storage, uploads, max_bytes)
    hashes = [t.received.sha256 if t.received else str(t.error and t.error.code) for t in taken]
    hash_ = service.request_hash(wanted.parameters(), hashes)
    dossier_queries.lock_unit(session, wanted.unit)
    if wanted.key:
        earlier = service.already_created(session, principal, wanted.key, hash_)
        if earlier is not None:
            return HandOver(earlier.id)
    intake.take_in(
        session, storage, principal, wanted.unit, taken, queue=queue, one_dossier=True,
        kind=DossierKind.COUNTER if wanted.priority == Priority.COUNTER else DossierKind.BACKLOG,
        title=None, code=wanted.dossier_code, procedure=wanted.procedure, priority=wanted.priority,
        allow_duplicate=wanted.allow_duplicate,
    )  # fmt: skip
    receipts = [t.receipt() for t in taken]
    accepted = next((r for r in receipts if r.accepted), None)
    if accepted is None or accepted.extraction_id is None:
        raise _nothing_taken(receipts)
    if wanted.key:
        service.remember(session, principal, wanted.key, hash_, accepted.extraction_id)
    return HandOver(accepted.extraction_id, receipts)


def _nothing_taken(receipts: Sequence[Receipt]) -> ProblemError:
    first = receipts[0].error
    assert first is not None
    extra: dict[str, object] = {"files": [r.model_dump(mode="json") for r in receipts]}
    if first.dossier_id:
        extra["dossier_id"] = first.dossier_id
    problem = ProblemError(ProblemCode(first.code), PROBLEMS[first.code].status, extra=extra)
    problem.message = first.message
    return problem
