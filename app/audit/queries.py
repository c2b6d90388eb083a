"""Every SQL statement about the audit log."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select, text

from app.audit.models import AuditEvent
from app.db.session import Session

# Any fixed number: transactions that append take this PostgreSQL advisory lock one after another.
CHAIN_LOCK = 0x50484F41


def lock_chain(session: Session) -> None:
    """Only one transaction at a time appends. SQLite needs nothing: see ``last``."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": CHAIN_LOCK})


def last(session: Session) -> tuple[int, str] | None:
    """``(seq, hash)`` of the newest entry; FOR UPDATE makes SQLite take the write lock before reading."""
    newest = select(AuditEvent.seq, AuditEvent.hash).order_by(AuditEvent.seq.desc()).limit(1)
    if session.get_bind().dialect.name == "sqlite":
        newest = newest.with_for_update()
    row = session.execute(newest).one_or_none()
    return None if row is None else (row.seq, row.hash)


def in_order(session: Session) -> Iterator[AuditEvent]:
    """Every entry from the first on, a thousand at a time."""
    seen = 0
    while True:
        page = session.scalars(
            select(AuditEvent).where(AuditEvent.seq > seen).order_by(AuditEvent.seq).limit(1000)
        ).all()
        yield from page
        if len(page) < 1000:
            return
        seen = page[-1].seq
        session.expunge_all()
