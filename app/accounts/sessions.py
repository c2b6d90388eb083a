"""Signed-in browsers and bearer tokens: made, found again, ended. Only hashes of secrets are kept."""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets

from app.accounts import queries
from app.accounts.models import ApiClient, Role, User, UserSession
from app.accounts.principal import ROLE_SCOPES, Principal
from app.db.base import now
from app.db.session import Session, before_commit
from app.settings import Settings

COOKIE = "sohoa_session"
# A session slides at most this often, so that looking at pages does not write to the database all the time.
TOUCH_EVERY = dt.timedelta(minutes=5)


def hash_token(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def start_session(session: Session, settings: Settings, user: User) -> tuple[str, Principal]:
    """Signs ``user`` in. Returns the cookie's value, which is kept nowhere, and the principal."""
    token = secrets.token_urlsafe(32)
    moment = now()
    row = UserSession(
        token_hash=hash_token(token),
        user_id=user.id,
        csrf_token=secrets.token_urlsafe(32),
        created_at=moment,
        last_seen_at=moment,
        expires_at=moment + dt.timedelta(hours=settings.session_hours),
    )
    session.add(row)
    session.flush()
    return token, _user_principal(user, row)


def find_session(session: Session, settings: Settings, token: str) -> Principal | None:
    """The person behind a cookie, or ``None``; the session's end slides on with use."""
    moment = now()
    found = queries.session_with_user(session, hash_token(token), moment)
    if found is None:
        return None
    row, user = found
    if moment - row.last_seen_at >= TOUCH_EVERY:
        until = moment + dt.timedelta(hours=settings.session_hours)
        # As the last act: SQLite's write lock is not held while the request does its work.
        before_commit(session, lambda: queries.touch_session(session, row.token_hash, moment, until))
    return _user_principal(user, row)


def end_session(session: Session, token: str) -> None:
    queries.delete_session(session, hash_token(token))


def find_token(session: Session, token: str) -> Principal | None:
    """The program behind a bearer token, or ``None``."""
    found = queries.token_with_client(session, hash_token(token), now())
    if found is None:
        return None
    row, client = found
    # A scope taken from the client is taken from the tokens that it already has.
    return client_principal(client, frozenset(row.scopes) & frozenset(client.scopes))


def client_principal(client: ApiClient, scopes: frozenset[str]) -> Principal:
    units = None if client.unit_code is None else frozenset({client.unit_code})
    return Principal("client", client.id, client.name, scopes=scopes, units=units)


def _user_principal(user: User, row: UserSession) -> Principal:
    role = Role(user.role)
    units = None if role is Role.ADMINISTRATOR else frozenset(unit.unit_code for unit in user.units)
    return Principal(
        "user",
        user.id,
        user.full_name,
        role=role,
        scopes=ROLE_SCOPES[role],
        units=units,
        must_change_password=user.must_change_password,
        csrf_token=row.csrf_token,
        username=user.username,
    )
