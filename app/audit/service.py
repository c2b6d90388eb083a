"""The audit log: appended to with each deed, in the same transaction, and checked as a chain."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from dataclasses import dataclass
from typing import Any

from app.accounts.principal import Principal
from app.audit import queries
from app.audit.models import AuditEvent
from app.db.base import now
from app.db.session import Session, before_commit

GENESIS = "0" * 64


def record(
    session: Session, principal: Principal, action: str, target: str, unit_code: str | None = None, **details: Any
) -> None:
    """Notes that ``principal`` did ``action`` (``dossier.confirm``) to ``target`` (``dossier:<id>``).

    The entry is chained and written as the last act of the transaction, so that the chain's lock is held for an
    instant only and a transaction that fails leaves no entry. ``details`` are plain JSON; they hold ids, old and
    new values, never a file's text.
    """
    event = AuditEvent(
        at=now(), actor=principal.actor, action=action, target=target, unit_code=unit_code, details=_plain(details)
    )
    before_commit(session, lambda: _append(session, event))


def _append(session: Session, event: AuditEvent) -> None:
    queries.lock_chain(session)
    newest = queries.last(session)
    event.seq, event.previous_hash = (1, GENESIS) if newest is None else (newest[0] + 1, newest[1])
    event.hash = digest(event)
    session.add(event)
    session.flush()


def digest(event: AuditEvent) -> str:
    """SHA-256 in hex over the previous hash and this entry's canonical JSON."""
    content = {
        "seq": event.seq,
        "at": event.at.astimezone(dt.UTC).isoformat(timespec="microseconds"),
        "actor": event.actor,
        "action": event.action,
        "target": event.target,
        "unit_code": event.unit_code,
        "details": event.details,
    }
    canonical = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(f"{event.previous_hash}\n{canonical}".encode()).hexdigest()


def _plain(value: Any) -> Any:
    """JSON that every database gives back unchanged: no floats (JSONB rewrites them), no NUL characters."""
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(item) for item in (sorted(value) if isinstance(value, set | frozenset) else value)]
    if isinstance(value, dt.datetime | dt.date):
        return value.isoformat()
    return str(value).replace("\x00", "")


@dataclass(frozen=True, slots=True)
class Verification:
    """``entries`` in an unbroken chain that ends in ``head``; ``broken_at`` is the first entry that does not fit."""

    entries: int
    head: str
    broken_at: int | None = None

    @property
    def ok(self) -> bool:
        return self.broken_at is None


def verify(session: Session) -> Verification:
    """Recomputes the chain. A cut-off end shows only against a head that was noted elsewhere."""
    previous, expected = GENESIS, 1
    for event in queries.in_order(session):
        if event.seq != expected or event.previous_hash != previous or event.hash != digest(event):
            return Verification(expected - 1, previous, broken_at=expected)
        previous, expected = event.hash, expected + 1
    return Verification(expected - 1, previous)
