"""Pages for signing in and out and for changing one's password."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from app.accounts import passwords, service, sessions
from app.accounts.deps import (
    PASSWORD_PATH,
    SIGN_IN_PATH,
    SIGN_OUT_PATH,
    CurrentUser,
    SessionPrincipal,
)
from app.accounts.models import Role
from app.db.session import SessionDep
from app.errors import ProblemError
from app.web import render
from schemas.problems import ProblemCode

router = APIRouter(include_in_schema=False)


def _local(path: str) -> str:
    """``path`` if it leads to this service, else the home page: nobody is sent elsewhere after signing in."""
    local = path.startswith("/") and not path.startswith(("//", "/\\")) and path.isprintable()
    return path if local else "/"


def _enter(request: Request, to: str, token: str) -> Response:
    settings = request.app.state.settings
    response = RedirectResponse(to, 303)
    response.set_cookie(
        sessions.COOKIE, token, httponly=True, samesite="lax", secure=settings.cookie_secure, path="/"
    )
    return response


@router.get(SIGN_IN_PATH)
def sign_in_page(request: Request, principal: SessionPrincipal, tiep: str = "/") -> Response:
    if principal is not None:
        return RedirectResponse(_local(tiep), 303)
    return render(request, "sign_in.html", next=_local(tiep), username="", problem=None)


@router.post(SIGN_IN_PATH)
def sign_in(
    request: Request,
    session: SessionDep,
    username: Annotated[str, Form()] = "",
    password: Annotated[str, Form()] = "",
    tiep: Annotated[str, Form()] = "/",
) -> Response:
    # There is no session yet that a token could belong to; another site's form is known by where it comes from.
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise ProblemError(ProblemCode.CSRF_FAILED)
    address = request.client.host if request.client else "?"
    result = service.sign_in(session, request.app.state.settings, username, password, address)
    if isinstance(result, ProblemError):
        response = render(
            request,
            "sign_in.html",
            status=result.status,
            next=_local(tiep),
            username=username,
            problem=result.message,
        )
        response.headers.update(result.headers)
        return response
    return _enter(request, _local(tiep), result.token)


@router.post(SIGN_OUT_PATH)
def sign_out(request: Request, session: SessionDep, me: CurrentUser) -> Response:
    service.sign_out(session, me, request.cookies[sessions.COOKIE])
    response = RedirectResponse(SIGN_IN_PATH, 303)
    response.delete_cookie(sessions.COOKIE, path="/")
    return response


@router.get(PASSWORD_PATH)
def password_page(request: Request, me: CurrentUser) -> Response:
    return render(request, "password.html", me, problem=None, min_length=passwords.MIN_LENGTH)


@router.post(PASSWORD_PATH)
def change_password(
    request: Request,
    session: SessionDep,
    me: CurrentUser,
    current: Annotated[str, Form()] = "",
    new: Annotated[str, Form()] = "",
    again: Annotated[str, Form()] = "",
) -> Response:
    try:
        if new != again:
            raise ProblemError(ProblemCode.INVALID_VALUE, reason="hai lần nhập mật khẩu mới không giống nhau")
        result = service.change_password(session, request.app.state.settings, me, current, new)
    except ProblemError as error:
        if error.code is not ProblemCode.INVALID_VALUE:
            raise
        result = error
    if isinstance(result, ProblemError):
        text = "Mật khẩu hiện tại không đúng." if result.code is ProblemCode.WRONG_PASSWORD else result.message
        return render(request, "password.html", me, result.status, problem=text, min_length=passwords.MIN_LENGTH)
    to = "/tien-do" if result.principal.role is Role.SUPERVISOR else "/"
    return _enter(request, to, result.token)
