"""Pages for administrators: people and programs. What is secret is shown once, in the answer that made it."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from app.accounts import clients, service
from app.accounts.deps import require_role
from app.accounts.models import Role
from app.accounts.principal import SCOPES, Principal
from app.db.session import Session, SessionDep
from app.errors import ProblemError
from app.units.service import list_units
from app.web import render
from schemas.problems import ProblemCode

router = APIRouter(prefix="/quan-tri", include_in_schema=False)
Administrator = Annotated[Principal, require_role(Role.ADMINISTRATOR)]

_NOBODY: dict[str, Any] = {"username": "", "full_name": "", "role": None, "units": []}
# What a person can mend by typing something else: shown beside the form, not as an error page.
_MENDABLE = frozenset({ProblemCode.INVALID_VALUE, ProblemCode.CONFLICT, ProblemCode.UNKNOWN_UNIT})


@router.get("")
def start(me: Administrator) -> Response:
    return RedirectResponse("/quan-tri/nguoi-dung", 303)


def _users_page(request: Request, session: Session, me: Principal, status: int = 200, **context: Any) -> Response:
    units = list_units(session, me)
    return render(
        request,
        "admin/users.html",
        me,
        status,
        users=service.list_users(session, me),
        units=units,
        unit_names={unit.code: unit.full_name for unit in units},
        **{"problem": None, "made": None, "editing": None, "wanted": _NOBODY, **context},
    )


@router.get("/nguoi-dung")
def users_page(request: Request, session: SessionDep, me: Administrator, sua: str = "") -> Response:
    """``sua``: the id of the person whose units are being changed."""
    return _users_page(request, session, me, editing=sua or None)


@router.post("/nguoi-dung")
def create_user(
    request: Request,
    session: SessionDep,
    me: Administrator,
    username: Annotated[str, Form()],
    full_name: Annotated[str, Form()],
    role: Annotated[Role, Form()],
    units: Annotated[list[str] | None, Form()] = None,
) -> Response:
    codes = [code for code in units or [] if code]
    try:
        user, password = service.create_user(session, me, username, full_name, role, codes)
    except ProblemError as error:
        if error.code not in _MENDABLE:
            raise
        wanted = {"username": username, "full_name": full_name, "role": role, "units": codes}
        return _users_page(request, session, me, error.status, problem=error.message, wanted=wanted)
    return _users_page(request, session, me, made={"username": user.username, "password": password})


@router.post("/nguoi-dung/{user_id}/mat-khau")
def reset_password(request: Request, session: SessionDep, me: Administrator, user_id: str) -> Response:
    password = service.reset_password(session, me, user_id)
    user = next(u for u in service.list_users(session, me) if u.id == user_id)
    return _users_page(request, session, me, made={"username": user.username, "password": password})


@router.post("/nguoi-dung/{user_id}/don-vi")
def set_units(
    request: Request,
    session: SessionDep,
    me: Administrator,
    user_id: str,
    units: Annotated[list[str] | None, Form()] = None,
) -> Response:
    try:
        service.set_units(session, me, user_id, [code for code in units or [] if code])
    except ProblemError as error:
        if error.code not in _MENDABLE:
            raise
        return _users_page(request, session, me, error.status, problem=error.message, editing=user_id)
    return RedirectResponse("/quan-tri/nguoi-dung", 303)


@router.post("/nguoi-dung/{user_id}/khoa")
def set_active(
    request: Request, session: SessionDep, me: Administrator, user_id: str, active: Annotated[bool, Form()]
) -> Response:
    try:
        service.set_active(session, me, user_id, active)
    except ProblemError as error:
        if error.code not in _MENDABLE:
            raise
        return _users_page(request, session, me, error.status, problem=error.message)
    return RedirectResponse("/quan-tri/nguoi-dung", 303)


def _clients_page(request: Request, session: Session, me: Principal, status: int = 200, **context: Any) -> Response:
    units = list_units(session, me)
    return render(
        request,
        "admin/clients.html",
        me,
        status,
        clients=clients.list_clients(session, me),
        units=units,
        unit_names={unit.code: unit.full_name for unit in units},
        scopes={str(name): text for name, text in SCOPES.items()},
        **{"problem": None, "made": None, **context},
    )


@router.get("/phan-mem")
def clients_page(request: Request, session: SessionDep, me: Administrator) -> Response:
    return _clients_page(request, session, me)


@router.post("/phan-mem")
def create_client(
    request: Request,
    session: SessionDep,
    me: Administrator,
    name: Annotated[str, Form()],
    scopes: Annotated[list[str] | None, Form()] = None,
    unit: Annotated[str, Form()] = "",
) -> Response:
    try:
        client, secret = clients.create_client(session, me, name, scopes or [], unit or None)
    except ProblemError as error:
        if error.code not in _MENDABLE:
            raise
        return _clients_page(request, session, me, error.status, problem=error.message)
    return _clients_page(request, session, me, made={"name": client.name, "id": client.id, "secret": secret})


@router.post("/phan-mem/{client_id}/khoa")
def disable_client(session: SessionDep, me: Administrator, client_id: str) -> Response:
    clients.disable_client(session, me, client_id)
    return RedirectResponse("/quan-tri/phan-mem", 303)
