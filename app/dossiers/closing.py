"""Closing a dossier: it no longer counts, and nothing more is read for it."""

from __future__ import annotations

from app.accounts.principal import Principal
from app.audit import service as audit
from app.db.base import now
from app.db.session import Session
from app.dossiers.models import Dossier
from app.extractions import queries as extraction_queries


def close(session: Session, principal: Principal, dossier: Dossier, reason: str) -> None:
    """Mark a locked dossier as withdrawn, stop what is still being read for it, and note it in the audit log."""
    dossier.withdrawn_at = now()
    dossier.withdrawn_by = principal.id
    dossier.withdrawn_reason = reason
    session.flush()
    extraction_queries.cancel_open(session, dossier.id, now())
    audit.record(session, principal, "dossier.withdraw", f"dossier:{dossier.id}", dossier.unit_code)
