"""The dossier that somebody asks for, if they may see it; and taking it in hand to change it."""

from __future__ import annotations

import uuid

from app.accounts.principal import Principal, accessible_units
from app.db.session import Session
from app.dossiers import queries
from app.dossiers.models import Dossier
from app.errors import ProblemError
from schemas.problems import ProblemCode


def find(session: Session, principal: Principal, dossier_id: str) -> Dossier:
    """Raises ``not_found``, also for a dossier of a unit that the principal may not see."""
    dossier = queries.get(session, accessible_units(principal), dossier_id) if _is_id(dossier_id) else None
    if dossier is None:
        raise ProblemError(ProblemCode.NOT_FOUND)
    return dossier


def _is_id(text: str) -> bool:
    try:
        return bool(uuid.UUID(text))
    except ValueError:
        return False


def seen_as(session: Session, principal: Principal, dossier_id: str, version: int) -> Dossier:
    """The dossier, if it still stands at ``version``: for work to be done before it is taken in hand.

    Raises ``not_found``, ``stale_version``.
    """
    dossier = find(session, principal, dossier_id)
    if dossier.version != version:
        raise ProblemError(ProblemCode.STALE_VERSION)
    return dossier


def for_change(session: Session, principal: Principal, dossier_id: str, version: int) -> Dossier:
    """The dossier, locked and already one version higher. Raises ``not_found``, ``stale_version``."""
    find(session, principal, dossier_id)
    if not queries.bump(session, accessible_units(principal), dossier_id, version):
        raise ProblemError(ProblemCode.STALE_VERSION)
    return find(session, principal, dossier_id)


def not_withdrawn(dossier: Dossier) -> None:
    """Raises ``conflict`` for a dossier that was withdrawn."""
    if dossier.withdrawn_at:
        raise ProblemError(ProblemCode.CONFLICT, reason="hồ sơ đã bị rút.")


def require_open(dossier: Dossier, deed: str) -> None:
    """Raises ``conflict`` for a dossier that was confirmed or withdrawn; ``deed`` is what that forbids."""
    if dossier.confirmed_at or dossier.withdrawn_at:
        raise ProblemError(ProblemCode.CONFLICT, reason=f"hồ sơ đã xác nhận hoặc đã rút thì không {deed} được.")
