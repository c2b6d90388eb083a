"""The page of the queue, for administrators."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from app.accounts.deps import require_role
from app.accounts.models import Role
from app.accounts.principal import Principal
from app.db.session import Session, SessionDep
from app.extractions import service
from app.extractions.overview import queue_overview
from app.units.service import list_units
from app.web import render

router = APIRouter(prefix="/quan-tri/hang-doi", include_in_schema=False)
Administrator = Annotated[Principal, require_role(Role.ADMINISTRATOR)]


@router.get("")
def queue_page(request: Request, session: SessionDep, me: Administrator) -> Response:
    return _page(request, session, me, "admin/queue.html")


@router.get("/so-lieu")
def queue_fragment(request: Request, session: SessionDep, me: Administrator) -> Response:
    return _page(request, session, me, "partials/queue.html")


def _page(request: Request, session: Session, me: Principal, template: str) -> Response:
    names = {unit.code: unit.full_name for unit in list_units(session, me)}
    return render(request, template, me, overview=queue_overview(session, me), unit_names=names)


@router.post("/{extraction_id}/doc-lai")
def read_again(request: Request, session: SessionDep, me: Administrator, extraction_id: str) -> Response:
    service.retry(session, request.app.state.queue, me, extraction_id)
    return RedirectResponse("/quan-tri/hang-doi", 303)
