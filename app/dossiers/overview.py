"""What waits for a person, what comes next, and who changed what."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.accounts.principal import Principal, accessible_units
from app.accounts.queries import full_names
from app.db.session import Session
from app.dossiers import access, history_queries, queries, service
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
    """A person's word on a field. ``who`` is the name, or the kind of caller without one."""

    type: str
    field: str
    old: Any
    new: Any
    accepted: bool
    who: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class Rearranged:
    """One time that somebody arranged the papers: how many there were and are."""

    before: int
    after: int
    undone: bool
    who: str
    at: dt.datetime


def arrangements(session: Session, principal: Principal, dossier_id: str) -> list[Rearranged]:
    """The newest first. Raises ``not_found``."""
    dossier = access.find(session, principal, dossier_id)
    rows = history_queries.arrangements(session, dossier.id, _MAX_CHANGES)
    names = _names(session, [row.actor for row in rows])
    return [
        Rearranged(len(row.before), len(row.after), row.undone_at is not None, _who(row.actor, names), row.at)
        for row in rows
    ]


def changes(session: Session, principal: Principal, dossier_id: str) -> list[Change]:
    """The newest first. Raises ``not_found``."""
    service.detail(session, principal, dossier_id)
    rows = history_queries.latest_changes(session, dossier_id, _MAX_CHANGES)
    names = _names(session, [change.actor for change, _, _ in rows])
    return [
        Change(
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


def _names(session: Session, actors: Sequence[str]) -> dict[str, str]:
    return full_names(session, {actor.removeprefix("user:") for actor in actors if actor.startswith("user:")})


def _who(actor: str, names: dict[str, str]) -> str:
    kind, _, id_ = actor.partition(":")
    if kind == "user":
        return names.get(id_, "Người dùng")
    return "Phần mềm kết nối" if kind == "client" else "Hệ thống"
