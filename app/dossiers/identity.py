"""Pictures of identity papers are sensitive personal data: every look at one is noted (Luật BVDLCN 91/2025)."""

from __future__ import annotations

from collections.abc import Iterable

from app.accounts.principal import Principal
from app.audit import service as audit
from app.db.session import Session
from app.dossiers.fields import declared_type


def is_identity_paper(slug: str) -> bool:
    """Whether papers of this type are identity papers; declared with the type."""
    declared = declared_type(slug)
    return declared is not None and declared.identity_paper


def note_view(
    session: Session,
    principal: Principal,
    target: str,
    unit_code: str,
    types: Iterable[str],
    what: str,
    **details: object,
) -> None:
    """An audit entry if one of the ``types`` that are being shown is an identity paper's."""
    if any(is_identity_paper(slug) for slug in types):
        audit.record(session, principal, "identity_paper.view", target, unit_code, what=what, **details)
