"""/trang-bia: where a clerk prints cover and separator sheets."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Request
from fastapi.responses import Response

from app.accounts.deps import require_role
from app.accounts.models import Role
from app.accounts.principal import Principal
from app.covers.service import MOST_SHEETS
from app.db.session import SessionDep
from app.units.service import list_units
from app.web import render
from schemas.document_types import types

router = APIRouter(include_in_schema=False)

Clerk = Annotated[Principal, require_role(Role.CLERK, Role.ADMINISTRATOR)]


@router.get("/trang-bia")
def covers_page(request: Request, session: SessionDep, me: Clerk) -> Response:
    """The form; the sheets themselves come from ``GET /api/v1/covers``."""
    known = sorted((t.title, t.slug) for t in types().values())
    return render(
        request,
        "covers.html",
        me,
        units=list_units(session, me),
        types=[(slug, title) for title, slug in known],
        most=MOST_SHEETS,
    )
