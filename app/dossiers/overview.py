"""What waits for a person, what comes next, and who changed what."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from app.accounts.principal import Principal, accessible_units
from app.accounts.queries import full_names
from app.db.session import Session
from app.dossiers import queries, service
from schemas.api.dossiers import DossierStatus

WAITING: tuple[DossierStatus, ...] = ("to_review", "ready", "reading", "failed")
_MAX_CHANGES = 200


def waiting(session: Session, principal: Principal) -> dict[str, int]:
    """How many dossiers that the principal may see stand at each state that is not final (``WAITING``)."""
    counts = queries.status_counts(session, accessible_units(principal))
    return {status: counts.get(status, 0) for status in WAITING}


def next_to_review(session: Session, principal: Principal, other_than: str | None = None) -> str | None:
    """The dossier to look at next, or ``None``: citizens at the counter first, then the oldest."""
    return queries.next_to_review(session, accessible_units(principal), other_than)


@dataclass(frozen=True, slots=True)
class Change:
    """A person's word on a field of paper ``n``. ``who`` is the name, or the kind of caller without one."""

    n: int
    type: str
    field: str
    old: Any
    new: Any
    accepted: bool
    who: str
    at: dt.datetime


def changes(session: Session, principal: Principal, dossier_id: str) -> list[Change]:
    """The newest first. Raises ``not_found``."""
    service.detail(session, principal, dossier_id)
    rows = queries.latest_changes(session, dossier_id, _MAX_CHANGES)
    ids = {change.actor.removeprefix("user:") for change, _, _ in rows if change.actor.startswith("user:")}
    names = full_names(session, ids)
    return [
        Change(
            n=document.n,
            type=document.type,
            field=field.name,
            old=change.old,
            new=change.new,
            accepted=change.old == change.new,
            who=_who(change.actor, names),
            at=change.at,
        )
        for change, field, document in rows
    ]


def _who(actor: str, names: dict[str, str]) -> str:
    kind, _, id_ = actor.partition(":")
    if kind == "user":
        return names.get(id_, "Người dùng")
    return "Phần mềm kết nối" if kind == "client" else "Hệ thống"
