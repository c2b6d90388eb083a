"""Every table, imported once so that metadata and migrations see them all."""

from app.accounts.models import AccessToken, ApiClient, LoginFailure, User, UserSession, UserUnit
from app.audit.models import AuditEvent
from app.db.base import Base
from app.dossiers.models import Arrangement, DocumentField, Dossier, DossierDocument, FieldChange, SourceFile
from app.extractions.models import Extraction, IdempotencyKey, PageRange, PageResult
from app.progress.models import Campaign, InventoryDeclaration
from app.units.models import Unit

__all__ = [
    "AccessToken",
    "ApiClient",
    "Arrangement",
    "AuditEvent",
    "Base",
    "Campaign",
    "DocumentField",
    "Dossier",
    "DossierDocument",
    "Extraction",
    "FieldChange",
    "IdempotencyKey",
    "InventoryDeclaration",
    "LoginFailure",
    "PageRange",
    "PageResult",
    "SourceFile",
    "Unit",
    "User",
    "UserSession",
    "UserUnit",
]
