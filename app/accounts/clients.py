"""Programs: OAuth 2 clients and their tokens (RFC 6749, section 4.4)."""

from __future__ import annotations

import datetime as dt
import secrets
import uuid
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from app.accounts import queries, sessions
from app.accounts.models import AccessToken, ApiClient
from app.accounts.principal import SCOPES, Principal
from app.accounts.service import require_administrator
from app.audit.service import record
from app.db.base import now
from app.db.session import Session
from app.errors import ProblemError, required
from app.settings import Settings
from app.units.queries import existing_codes
from schemas.problems import ProblemCode


@dataclass(frozen=True, slots=True)
class IssuedToken:
    access_token: str
    expires_in: int
    scope: str


@dataclass(frozen=True, slots=True)
class OAuthRefusal:
    """RFC 6749, section 5.2: ``error`` is one of its words; ``description`` is for the developer."""

    error: str
    description: str
    status: int = 400


def create_client(
    session: Session, principal: Principal, name: str, scopes: Collection[str], unit_code: str | None = None
) -> tuple[ApiClient, str]:
    """A new program and its secret, which is kept only as a hash. Without ``unit_code`` it serves all units.

    Raises ``invalid_value``, ``unknown_unit``, ``forbidden``.
    """
    require_administrator(principal)
    name = required(name, "tên phần mềm", 120)
    unknown = sorted(set(scopes) - set(SCOPES))
    if unknown or not scopes:
        reason = f"không có phạm vi {', '.join(unknown)}" if unknown else "cần ít nhất một phạm vi (scope)"
        raise ProblemError(ProblemCode.INVALID_VALUE, reason=reason)
    if unit_code is not None and not existing_codes(session, [unit_code]):
        raise ProblemError(ProblemCode.UNKNOWN_UNIT, code=unit_code)
    # 256 random bits need no slow hash: nobody guesses them.
    secret = secrets.token_urlsafe(32)
    client = ApiClient(
        name=name, secret_hash=sessions.hash_token(secret), scopes=sorted(set(scopes)), unit_code=unit_code
    )
    session.add(client)
    session.flush()
    record(session, principal, "client.create", f"client:{client.id}", unit_code, name=name, scopes=client.scopes)
    return client, secret


def disable_client(session: Session, principal: Principal, client_id: str) -> ApiClient:
    """Shuts a program out at once: its tokens stop to be valid. Raises ``not_found``."""
    require_administrator(principal)
    client = queries.client_by_id(session, client_id) if _is_id(client_id) else None
    if client is None:
        raise ProblemError(ProblemCode.NOT_FOUND)
    client.active = False
    session.flush()
    queries.delete_tokens_of(session, client.id)
    record(session, principal, "client.disable", f"client:{client.id}", client.unit_code)
    return client


def list_clients(session: Session, principal: Principal) -> Sequence[ApiClient]:
    require_administrator(principal)
    return queries.clients(session)


def issue_token(
    session: Session, settings: Settings, client_id: str, secret: str, scope: str | None
) -> IssuedToken | OAuthRefusal:
    """A bearer token for the asked scopes (space-separated; none asked: all that the client has)."""
    client = queries.client_by_id(session, client_id) if _is_id(client_id) else None
    stored = client.secret_hash if client is not None and client.active else sessions.hash_token("")
    right = secrets.compare_digest(stored, sessions.hash_token(secret))
    if client is None or not client.active or not right:
        return OAuthRefusal("invalid_client", "unknown client or wrong secret", 401)
    asked = frozenset(scope.split()) if scope else frozenset(client.scopes)
    beyond = asked - frozenset(client.scopes)
    if beyond or not asked:
        return OAuthRefusal("invalid_scope", "the client does not have a scope that was asked for")
    token, moment = secrets.token_urlsafe(32), now()
    lifetime = dt.timedelta(minutes=settings.token_minutes)
    queries.delete_expired_tokens_of(session, client.id, moment)
    session.add(
        AccessToken(
            token_hash=sessions.hash_token(token),
            client_id=client.id,
            scopes=sorted(asked),
            expires_at=moment + lifetime,
        )
    )
    return IssuedToken(token, int(lifetime.total_seconds()), " ".join(sorted(asked)))


def _is_id(text: str) -> bool:
    try:
        uuid.UUID(text)
    except ValueError:
        return False
    return True
