"""FastAPI dependencies: who is calling, and whether they may."""

from __future__ import annotations

import secrets
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import Depends, Request, Security
from fastapi.security import APIKeyCookie, OAuth2, SecurityScopes
from starlette.datastructures import UploadFile

from app.accounts import sessions
from app.accounts.models import Role
from app.accounts.principal import SCOPES, Principal
from app.db.session import SessionDep
from app.errors import ProblemError, SignInRequiredError
from schemas.problems import ProblemCode

SIGN_IN_PATH = "/dang-nhap"
PASSWORD_PATH = "/doi-mat-khau"  # noqa: S105 (a path)
SIGN_OUT_PATH = "/dang-xuat"
TOKEN_PATH = "/api/v1/oauth/token"  # noqa: S105 (a path)
CSRF_FIELD = "csrf_token"
CSRF_HEADER = "X-CSRF-Token"
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})

bearer_scheme = OAuth2(
    flows={"clientCredentials": {"tokenUrl": TOKEN_PATH, "scopes": {str(k): v for k, v in SCOPES.items()}}},
    scheme_name="OAuth2",
    description="Client credentials: tokens for programs.",
    auto_error=False,
)
cookie_scheme = APIKeyCookie(
    name=sessions.COOKIE,
    scheme_name="Session",
    description="A signed-in person's browser; unsafe methods also need the header X-CSRF-Token.",
    auto_error=False,
)


async def _csrf_sent(request: Request) -> str | None:
    """The CSRF token of an unsafe request: from the header, or from the form that FastAPI has parsed already."""
    if request.method in SAFE_METHODS:
        return None
    sent = request.headers.get(CSRF_HEADER)
    if sent is not None:
        return sent
    if request.headers.get("content-type", "").split(";")[0].strip() in (
        "application/x-www-form-urlencoded",
        "multipart/form-data",
    ):
        value = (await request.form()).get(CSRF_FIELD)
        return None if isinstance(value, UploadFile) else value
    return None


def check_csrf(request: Request, principal: Principal, sent: str | None) -> None:
    """Raises ``csrf_failed`` for an unsafe request without the token of this session."""
    if request.method in SAFE_METHODS:
        return
    if sent is None or principal.csrf_token is None or not secrets.compare_digest(sent, principal.csrf_token):
        raise ProblemError(ProblemCode.CSRF_FAILED)


def _session_principal(request: Request, session: SessionDep) -> Principal | None:
    token = request.cookies.get(sessions.COOKIE)
    return sessions.find_session(session, request.app.state.settings, token) if token else None


SessionPrincipal = Annotated[Principal | None, Depends(_session_principal)]
"""Who is signed in, or ``None``: for pages that also strangers may open."""


def _current_user(
    request: Request, principal: SessionPrincipal, sent: Annotated[str | None, Depends(_csrf_sent)]
) -> Principal:
    path = request.url.path
    if principal is None:
        wanted = f"{path}?{request.url.query}" if request.url.query else path
        location = SIGN_IN_PATH if wanted == "/" or request.method not in SAFE_METHODS else _with_next(wanted)
        raise SignInRequiredError(location)
    check_csrf(request, principal, sent)
    if principal.must_change_password and path not in (PASSWORD_PATH, SIGN_OUT_PATH):
        raise SignInRequiredError(PASSWORD_PATH)
    return principal


def _with_next(wanted: str) -> str:
    return f"{SIGN_IN_PATH}?tiep={quote(wanted, safe='')}"


CurrentUser = Annotated[Principal, Depends(_current_user)]
"""The signed-in person of a page; a browser without a session is led to the sign-in page."""


def require_role(*roles: Role) -> Any:
    """``Annotated[Principal, require_role(Role.ADMINISTRATOR)]``: a signed-in person with one of the roles."""

    def checked(principal: CurrentUser) -> Principal:
        if principal.role not in roles:
            raise ProblemError(ProblemCode.FORBIDDEN)
        return principal

    return Depends(checked)


def ApiCaller(*scopes: str, roles: tuple[Role, ...] | None = None) -> Any:
    """``Annotated[Principal, ApiCaller("dossiers:read")]``: a bearer token with the scopes, or a signed-in person
    whose role has them (and, with ``roles``, is one of these; programs are then refused).

    Raises ``unauthenticated`` (401), ``csrf_failed``, ``forbidden`` or ``password_change_required`` (403).
    """

    caller = Security(_api_caller, scopes=[str(scope) for scope in scopes])

    # As a default, not Annotated: FastAPI resolves annotations at module level, where ``caller`` is not known.
    def checked(principal: Principal = caller) -> Principal:
        if roles is not None and principal.role not in roles:
            raise ProblemError(ProblemCode.FORBIDDEN)
        return principal

    return Depends(checked)


def _api_caller(
    request: Request,
    session: SessionDep,
    required: SecurityScopes,
    _bearer: Annotated[str | None, Security(bearer_scheme)],
    _cookie: Annotated[str | None, Security(cookie_scheme)],
) -> Principal:
    header = request.headers.get("Authorization")
    if header is not None:
        principal = _from_bearer(session, header)
    else:
        found = _session_principal(request, session)
        if found is None:
            raise ProblemError(ProblemCode.UNAUTHENTICATED, headers={"WWW-Authenticate": "Bearer"})
        principal = found
        check_csrf(request, principal, request.headers.get(CSRF_HEADER))
        if principal.must_change_password:
            raise ProblemError(ProblemCode.PASSWORD_CHANGE_REQUIRED)
    missing = set(required.scopes) - principal.scopes
    if missing:
        wanted = " ".join(sorted(required.scopes))
        headers = {"WWW-Authenticate": f'Bearer error="insufficient_scope", scope="{wanted}"'}
        raise ProblemError(ProblemCode.FORBIDDEN, headers=headers)
    return principal


def _from_bearer(session: SessionDep, header: str) -> Principal:
    kind, _, token = header.partition(" ")
    principal = sessions.find_token(session, token.strip()) if kind.lower() == "bearer" and token else None
    if principal is None:
        headers = {"WWW-Authenticate": 'Bearer error="invalid_token"'}
        raise ProblemError(ProblemCode.UNAUTHENTICATED, headers=headers)
    return principal
