"""Pages out of templates: the frame with who is signed in, Vietnamese numbers and times, static files."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse, Response
from fastapi.staticfiles import StaticFiles
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.types import Scope

from app.accounts import sessions
from app.accounts.models import Role
from app.accounts.principal import Principal
from app.db.session import transaction
from app.web import wording

_HERE = Path(__file__).parent
_STATIC = _HERE / "static"
_WEEK = "public, max-age=604800"


class _Static(StaticFiles):
    """Files whose address carries their version may be kept by the browser; others are asked for again."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        versioned = b"v=" in scope.get("query_string", b"")
        response.headers["Cache-Control"] = _WEEK if versioned else "no-cache"
        return response


def _environment() -> Environment:
    env = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.globals.update(asset=asset, Role=Role, wording=wording)
    env.filters.update(
        vi_number=wording.number,
        vi_percent=wording.percent,
        vi_datetime=wording.date_time,
        vi_date=wording.date,
        vi_when=wording.when,
        vi_size=wording.size,
        initials=wording.initials,
    )
    return env


@lru_cache
def _version(path: str, modified_ns: int) -> str:
    return hashlib.sha256((_STATIC / path).read_bytes()).hexdigest()[:12]


def asset(path: str) -> str:
    """The address of a static file, with its version, so that a new release is never mixed with an old file."""
    return f"/static/{path}?v={_version(path, (_STATIC / path).stat().st_mtime_ns)}"


_ENV = _environment()


def render(
    request: Request, template: str, principal: Principal | None = None, status: int = 200, **context: Any
) -> HTMLResponse:
    """The page or fragment ``template`` for ``principal`` (``None``: nobody is signed in)."""
    html = _ENV.get_template(template).render(request=request, me=principal, path=request.url.path, **context)
    return HTMLResponse(html, status)


def _error_page(request: Request, problem: dict[str, Any]) -> Response:
    return render(
        request, "error.html", _visitor(request, problem["status"]), problem["status"],
        problem=problem, back=_back(request),
    )  # fmt: skip


def _visitor(request: Request, status: int) -> Principal | None:
    """Who is signed in, so that a page that says no still leads on; nobody where the database may be the trouble."""
    token = request.cookies.get(sessions.COOKIE)
    if token is None or status >= 500:
        return None
    with transaction(request.app.state.db) as session:
        principal = sessions.find_session(session, request.app.state.settings, token)
    return None if principal is None or principal.must_change_password else principal


def _back(request: Request) -> str | None:
    """The page of ours whose form failed, to go back to."""
    came_from = urlsplit(request.headers.get("referer", ""))
    same = came_from.netloc == request.url.netloc and came_from.path != request.url.path
    return came_from.path if same and request.method == "POST" else None


def install(app: FastAPI) -> None:
    """Serve the static files and show errors to people as pages."""
    app.mount("/static", _Static(directory=_STATIC), name="static")
    app.state.error_page = _error_page
