"""Every SQL statement about people, programs and their sessions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import selectinload

from app.accounts.models import AccessToken, ApiClient, LoginFailure, Role, User, UserSession
from app.db.session import Session


def user_by_name(session: Session, username: str) -> User | None:
    return session.scalar(select(User).where(User.username == username).options(selectinload(User.units)))


def user_by_id(session: Session, user_id: str) -> User | None:
    return session.scalar(select(User).where(User.id == user_id).options(selectinload(User.units)))


def users(session: Session) -> Sequence[User]:
    return session.scalars(select(User).options(selectinload(User.units)).order_by(User.username)).all()


def has_administrator(session: Session) -> bool:
    found = select(User.id).where(User.role == Role.ADMINISTRATOR, User.active).limit(1)
    return session.scalar(found) is not None


def active_administrators(session: Session) -> frozenset[str]:
    """Their ids, locked, so that two people cannot lock out each other at once."""
    found = select(User.id).where(User.role == Role.ADMINISTRATOR, User.active).with_for_update()
    return frozenset(session.scalars(found))


def session_with_user(session: Session, token_hash: str, at: dt.datetime) -> tuple[UserSession, User] | None:
    """The unexpired session and its active user."""
    row = session.execute(
        select(UserSession, User)
        .join(User, User.id == UserSession.user_id)
        .where(UserSession.token_hash == token_hash, UserSession.expires_at > at, User.active)
        .options(selectinload(User.units))
    ).one_or_none()
    return None if row is None else (row[0], row[1])


def touch_session(session: Session, token_hash: str, seen: dt.datetime, expires: dt.datetime) -> None:
    session.execute(
        update(UserSession)
        .where(UserSession.token_hash == token_hash)
        .values(last_seen_at=seen, expires_at=expires)
        .execution_options(synchronize_session=False)
    )


def delete_session(session: Session, token_hash: str) -> None:
    session.execute(delete(UserSession).where(UserSession.token_hash == token_hash))


def delete_sessions_of(session: Session, user_id: str, *, keep: str | None = None) -> None:
    statement = delete(UserSession).where(UserSession.user_id == user_id)
    session.execute(statement.where(UserSession.token_hash != keep) if keep else statement)


def delete_expired(session: Session, at: dt.datetime, failures_before: dt.datetime) -> None:
    """Forget sessions, tokens and failures that no longer count."""
    session.execute(delete(UserSession).where(UserSession.expires_at <= at))
    session.execute(delete(AccessToken).where(AccessToken.expires_at <= at))
    session.execute(delete(LoginFailure).where(LoginFailure.at < failures_before))


def failures(session: Session, key: str, since: dt.datetime) -> tuple[int, dt.datetime | None]:
    """How often ``key`` failed since ``since``, and when first."""
    counted = select(func.count(), func.min(LoginFailure.at)).where(LoginFailure.key == key, LoginFailure.at >= since)
    number, first = session.execute(counted).one()
    return number, first


def clear_failures(session: Session, key: str) -> None:
    session.execute(delete(LoginFailure).where(LoginFailure.key == key))


def client_by_id(session: Session, client_id: str) -> ApiClient | None:
    return session.get(ApiClient, client_id)


def clients(session: Session) -> Sequence[ApiClient]:
    return session.scalars(select(ApiClient).order_by(ApiClient.name, ApiClient.id)).all()


def token_with_client(session: Session, token_hash: str, at: dt.datetime) -> tuple[AccessToken, ApiClient] | None:
    row = session.execute(
        select(AccessToken, ApiClient)
        .join(ApiClient, ApiClient.id == AccessToken.client_id)
        .where(AccessToken.token_hash == token_hash, AccessToken.expires_at > at, ApiClient.active)
    ).one_or_none()
    return None if row is None else (row[0], row[1])


def delete_tokens_of(session: Session, client_id: str) -> None:
    session.execute(delete(AccessToken).where(AccessToken.client_id == client_id))


def delete_expired_tokens_of(session: Session, client_id: str, at: dt.datetime) -> None:
    session.execute(delete(AccessToken).where(AccessToken.client_id == client_id, AccessToken.expires_at <= at))


def full_names(session: Session, user_ids: Iterable[str]) -> dict[str, str]:
    """The people's names by their ids."""
    rows = session.execute(select(User.id, User.full_name).where(User.id.in_(list(user_ids))))
    return {row.id: row.full_name for row in rows}
