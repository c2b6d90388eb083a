"""People: signing in and out, passwords, who exists and for which units. See ``clients`` for programs."""

from __future__ import annotations

import datetime as dt
import hashlib
import math
import re
import threading
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from app.accounts import passwords, queries, sessions
from app.accounts.models import LoginFailure, Role, User, UserUnit
from app.accounts.principal import SYSTEM, Principal
from app.audit.service import record
from app.db.base import now
from app.db.session import Session
from app.errors import ProblemError, required
from app.settings import Settings
from app.units.queries import existing_codes
from schemas.problems import ProblemCode

ADMINISTRATOR_NAME = "quantri"
_USERNAME = re.compile(r"[a-z0-9][a-z0-9._@-]{2,79}")
# Argon2 takes 64 MiB and a core each time: strangers must not be able to start forty at once.
_hashing = threading.BoundedSemaphore(2)


@dataclass(frozen=True, slots=True)
class SignedIn:
    """``token`` is the cookie's value; it is kept nowhere."""

    token: str
    principal: Principal


def sign_in(
    session: Session, settings: Settings, username: str, password: str, address: str
) -> SignedIn | ProblemError:
    """Signs a person in, or says why not (returned, not raised, so that the failure is kept).

    Too many failures for the name or from the address within the window: ``too_many_attempts``. A wrong name and
    a wrong password give the same answer after the same work.
    """
    name = normal_username(username)
    keys = {
        # A hash: people type passwords into the field for the name.
        "name:" + hashlib.sha256(name.encode()).hexdigest(): settings.login_attempts,
        f"address:{address}": settings.login_attempts_per_address,
    }
    with _hashing:
        refused = _throttled(session, settings, keys)
        if refused is not None:
            return refused
        user = queries.user_by_name(session, name)
        stored = user.password_hash if user is not None and user.active else None
        right = passwords.verify(stored, password)
    if user is None or not right:
        for key in keys:
            session.add(LoginFailure(key=key))
        record(session, SYSTEM, "user.sign_in_failed", f"user:{user.id if user else '?'}", address=address)
        return ProblemError(ProblemCode.WRONG_PASSWORD)
    if passwords.needs_rehash(user.password_hash):
        user.password_hash = passwords.hash_password(password)
    moment = now()
    queries.delete_expired(session, moment, moment - dt.timedelta(minutes=settings.login_window_minutes))
    queries.clear_failures(session, next(iter(keys)))
    token, principal = sessions.start_session(session, settings, user)
    record(session, principal, "user.sign_in", f"user:{user.id}", address=address)
    return SignedIn(token, principal)


def _throttled(session: Session, settings: Settings, keys: dict[str, int]) -> ProblemError | None:
    window = dt.timedelta(minutes=settings.login_window_minutes)
    moment = now()
    for key, allowed in keys.items():
        count, first = queries.failures(session, key, moment - window)
        if count >= allowed and first is not None:
            seconds = max(1.0, (first + window - moment).total_seconds())
            headers = {"Retry-After": str(math.ceil(seconds))}
            return ProblemError(ProblemCode.TOO_MANY_ATTEMPTS, headers=headers, minutes=math.ceil(seconds / 60))
    return None


def sign_out(session: Session, principal: Principal, token: str) -> None:
    sessions.end_session(session, token)
    record(session, principal, "user.sign_out", f"user:{principal.id}")


def change_password(
    session: Session, settings: Settings, principal: Principal, current: str, new: str
) -> SignedIn | ProblemError:
    """A person's own new password. Every session of theirs ends; the returned one goes on.

    A wrong current password counts as a failed sign-in (returned, not raised). Raises ``invalid_value`` for a new
    password that is too weak or the old one.
    """
    user = _existing(queries.user_by_id(session, principal.id or ""))
    key = "name:" + hashlib.sha256(user.username.encode()).hexdigest()
    with _hashing:
        refused = _throttled(session, settings, {key: settings.login_attempts})
        if refused is not None:
            return refused
        right = passwords.verify(user.password_hash, current)
    if not right:
        session.add(LoginFailure(key=key))
        return ProblemError(ProblemCode.WRONG_PASSWORD)
    passwords.check_strength(new, user.username)
    if passwords.normal(new) == passwords.normal(current):
        raise ProblemError(ProblemCode.INVALID_VALUE, reason="mật khẩu mới phải khác mật khẩu cũ")
    user.password_hash = passwords.hash_password(new)
    user.must_change_password = False
    session.flush()
    queries.delete_sessions_of(session, user.id)
    token, renewed = sessions.start_session(session, settings, user)
    record(session, principal, "user.change_password", f"user:{user.id}")
    return SignedIn(token, renewed)


def ensure_administrator(session: Session) -> str | None:
    """Where there is no administrator: makes ``quantri`` and returns the password to be shown once, else ``None``."""
    if queries.has_administrator(session):
        return None
    _, password = create_user(session, SYSTEM, ADMINISTRATOR_NAME, "Quản trị hệ thống", Role.ADMINISTRATOR, ())
    return password


def create_user(
    session: Session,
    principal: Principal,
    username: str,
    full_name: str,
    role: Role,
    unit_codes: Collection[str],
    password: str | None = None,
) -> tuple[User, str]:
    """A new person and the password to hand over, which must be changed at the first sign-in.

    Raises ``conflict`` for a name that is taken, ``invalid_value``, ``unknown_unit``, ``forbidden``.
    """
    require_administrator(principal)
    name = normal_username(username)
    if not _USERNAME.fullmatch(name):
        reason = "tên đăng nhập gồm 3 đến 80 chữ không dấu, chữ số và . _ @ -"
        raise ProblemError(ProblemCode.INVALID_VALUE, reason=reason)
    full_name = required(full_name, "họ tên", 160)
    if queries.user_by_name(session, name) is not None:
        raise ProblemError(ProblemCode.CONFLICT, reason=f"tên đăng nhập “{name}” đã có")
    codes = _checked_units(session, role, unit_codes)
    if password is None:
        password = passwords.generate()
    else:
        passwords.check_strength(password, name)
    user = User(
        username=name,
        full_name=full_name,
        role=role,
        password_hash=passwords.hash_password(password),
        must_change_password=True,
        units=[UserUnit(unit_code=code) for code in codes],
    )
    session.add(user)
    session.flush()
    record(session, principal, "user.create", f"user:{user.id}", username=name, role=role, units=codes)
    return user, password


def reset_password(session: Session, principal: Principal, user_id: str) -> str:
    """A new password for someone who forgot theirs, to be changed at the next sign-in; all their sessions end."""
    require_administrator(principal)
    user = _existing(queries.user_by_id(session, user_id))
    password = passwords.generate()
    user.password_hash = passwords.hash_password(password)
    user.must_change_password = True
    session.flush()
    queries.delete_sessions_of(session, user.id)
    record(session, principal, "user.reset_password", f"user:{user.id}")
    return password


def set_units(session: Session, principal: Principal, user_id: str, unit_codes: Collection[str]) -> User:
    """The units that a person works for (clerk: one) or oversees (supervisor: some)."""
    require_administrator(principal)
    user = _existing(queries.user_by_id(session, user_id))
    codes = _checked_units(session, Role(user.role), unit_codes)
    old = sorted(unit.unit_code for unit in user.units)
    kept = {unit.unit_code: unit for unit in user.units}
    user.units = [kept.get(code) or UserUnit(unit_code=code) for code in codes]
    session.flush()
    record(session, principal, "user.units", f"user:{user.id}", old=old, new=codes)
    return user


def set_active(session: Session, principal: Principal, user_id: str, active: bool) -> User:
    """Locks a person out (all their sessions end) or lets them in again. Nobody locks out the last administrator."""
    require_administrator(principal)
    user = _existing(queries.user_by_id(session, user_id))
    if not active and user.role == Role.ADMINISTRATOR and queries.active_administrators(session) <= {user.id}:
        raise ProblemError(ProblemCode.CONFLICT, reason="đây là quản trị viên cuối cùng")
    user.active = active
    session.flush()
    if not active:
        queries.delete_sessions_of(session, user.id)
    record(session, principal, "user.enable" if active else "user.disable", f"user:{user.id}")
    return user


def list_users(session: Session, principal: Principal) -> Sequence[User]:
    require_administrator(principal)
    return queries.users(session)


def find_user(session: Session, username: str) -> User:
    """Raises ``not_found``."""
    return _existing(queries.user_by_name(session, normal_username(username)))


def require_administrator(principal: Principal) -> None:
    """Raises ``forbidden`` for everyone but administrators and the command line."""
    if principal.kind != "system" and principal.role is not Role.ADMINISTRATOR:
        raise ProblemError(ProblemCode.FORBIDDEN)


def normal_username(username: str) -> str:
    """NFC, without case and outer blanks."""
    return unicodedata.normalize("NFC", username).strip().casefold()


def _existing(user: User | None) -> User:
    if user is None:
        raise ProblemError(ProblemCode.NOT_FOUND)
    return user


def _checked_units(session: Session, role: Role, unit_codes: Collection[str]) -> list[str]:
    codes = sorted(set(unit_codes))
    wanted = {
        Role.CLERK: (len(codes) == 1, "cán bộ số hóa thuộc đúng một đơn vị"),
        Role.SUPERVISOR: (len(codes) >= 1, "người giám sát cần ít nhất một đơn vị"),
        Role.ADMINISTRATOR: (not codes, "quản trị viên thấy mọi đơn vị, không gắn với đơn vị nào"),
    }
    right, sentence = wanted[role]
    if not right:
        raise ProblemError(ProblemCode.INVALID_VALUE, reason=sentence)
    known = existing_codes(session, codes)
    for code in codes:
        if code not in known:
            raise ProblemError(ProblemCode.UNKNOWN_UNIT, code=code)
    return codes
