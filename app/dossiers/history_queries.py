"""Every SQL statement about what people did to a dossier: how they arranged its papers, what they said of fields."""

from __future__ import annotations

from sqlalchemy import delete, select

from app.db.session import Session
from app.dossiers.models import Arrangement, DocumentField, DossierDocument, FieldChange


def newest_arrangement(session: Session, dossier_id: str) -> Arrangement | None:
    """The last one that was not taken back."""
    return session.scalar(
        select(Arrangement)
        .where(Arrangement.dossier_id == dossier_id, Arrangement.undone_at.is_(None))
        .order_by(Arrangement.id.desc())
        .limit(1)
    )


def arrangements(session: Session, dossier_id: str, limit: int) -> list[Arrangement]:
    """The newest first."""
    statement = select(Arrangement).where(Arrangement.dossier_id == dossier_id)
    return list(session.scalars(statement.order_by(Arrangement.id.desc()).limit(limit)))


def forget_arrangements(session: Session, dossier_id: str) -> None:
    session.execute(delete(Arrangement).where(Arrangement.dossier_id == dossier_id))


def latest_changes(
    session: Session, dossier_id: str, limit: int
) -> list[tuple[FieldChange, DocumentField, DossierDocument]]:
    """Corrections and acceptances of the dossier's fields, the newest first."""
    rows = session.execute(
        select(FieldChange, DocumentField, DossierDocument)
        .join(DocumentField, DocumentField.id == FieldChange.field_id)
        .join(DossierDocument, DossierDocument.id == DocumentField.document_id)
        .where(DossierDocument.dossier_id == dossier_id)
        .order_by(FieldChange.id.desc())
        .limit(limit)
    )
    return [(change, field, document) for change, field, document in rows]
