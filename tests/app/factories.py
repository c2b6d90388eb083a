"""Units, people and programs for tests, and a browser that is signed in as one of them."""

from __future__ import annotations

import datetime as dt
import secrets

from fastapi import FastAPI
from fastapi.testclient import TestClient

from app.accounts import queries, sessions
from app.accounts.models import AccessToken, ApiClient, Role, User, UserUnit
from app.accounts.passwords import hash_password
from app.accounts.principal import SCOPES, Principal
from app.db.base import now
from app.db.session import Session, transaction
from app.units.models import Unit

PASSWORD = "mat-khau-thu-nghiem-7"


class Factory:
    def __init__(self, session: Session) -> None:
        self.session = session
        self._count = 0

    def unit(self, code: str | None = None, name: str | None = None) -> Unit:
        self._count += 1
        code = code or f"{90000 + self._count}"
        name = name or f"Mẫu {code}"
        unit = Unit(
            code=code, type="xã", name=name, full_name=f"Xã {name}", slug=f"mau_{code}", search_key=f"xa mau {code}"
        )
        return self._keep(unit)

    def user(
        self,
        username: str | None = None,
        role: Role = Role.CLERK,
        units: list[Unit] | None = None,
        password: str = PASSWORD,
        **values: object,
    ) -> User:
        self._count += 1
        username = username or f"{role}{self._count}"
        user = User(
            username=username,
            full_name=f"Người {username}",
            role=role,
            password_hash=hash_password(password),
            **values,
        )
        user.units = [UserUnit(unit_code=unit.code) for unit in units or []]
        return self._keep(user)

    def api_client(
        self, *scopes: str, unit: Unit | None = None, secret: str = "bi-mat", active: bool = True
    ) -> ApiClient:
        self._count += 1
        return self._keep(
            ApiClient(
                name=f"Phần mềm {self._count}",
                secret_hash=sessions.hash_token(secret),
                scopes=list(scopes or SCOPES),
                unit_code=unit.code if unit else None,
                active=active,
            )
        )

    def token(self, api_client: ApiClient, *scopes: str) -> str:
        """A bearer token of ``api_client``, valid for an hour."""
        token = secrets.token_urlsafe(32)
        self._keep(
            AccessToken(
                token_hash=sessions.hash_token(token),
                client_id=api_client.id,
                scopes=list(scopes or api_client.scopes),
                expires_at=now() + dt.timedelta(hours=1),
            )
        )
        return token

    def _keep(self, row: object):
        self.session.add(row)
        self.session.commit()
        return row


def principal_of(user: User) -> Principal:
    """The principal of ``user`` as services see it (the user's units must be loaded)."""
    role = Role(user.role)
    units = None if role is Role.ADMINISTRATOR else frozenset(unit.unit_code for unit in user.units)
    return Principal("user", user.id, user.full_name, role=role, scopes=sessions.ROLE_SCOPES[role], units=units)


def sign_in(app: FastAPI, client: TestClient, user: User) -> str:
    """Signs the browser ``client`` in as ``user``; returns the CSRF token, sent as a header from now on."""
    with transaction(app.state.db) as session:
        found = queries.user_by_id(session, user.id)
        assert found
        token, principal = sessions.start_session(session, app.state.settings, found)
    client.cookies.set(sessions.COOKIE, token)
    assert principal.csrf_token
    client.headers["X-CSRF-Token"] = principal.csrf_token
    return principal.csrf_token


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}
