"""/api/v1/covers: cover and separator sheets to print."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Request
from fastapi.responses import Response

from app.accounts.deps import ApiCaller
from app.accounts.principal import Principal, Scope
from app.covers.service import MOST_SHEETS, DossierSheet, printed
from app.db.session import SessionDep
from app.openapi import api_router, problems
from app.units import service as units

router = api_router("dossiers")


@router.get(
    "/covers",
    summary="Cover and separator sheets (PDF, A4) that a scanned stack is cut at",
    response_class=Response,
    responses={200: {"content": {"application/pdf": {}}}, **problems(404)},
)
def print_covers(
    request: Request,
    session: SessionDep,
    principal: Annotated[Principal, ApiCaller(Scope.DOSSIERS_WRITE)],
    unit: Annotated[str, Query(max_length=20)],
    code: Annotated[list[str] | None, Query(max_length=50, description="dossier codes, one sheet each")] = None,
    title: Annotated[str, Query(max_length=500)] = "",
    procedure: Annotated[str, Query(max_length=40)] = "",
    type: Annotated[list[str] | None, Query(max_length=50, description="one separator for each type")] = None,
    separators: Annotated[int, Query(ge=0, le=MOST_SHEETS, description="separators without a type")] = 0,
) -> Response:
    """Without ``code``, ``type`` and ``separators``: one sheet for a new dossier of the unit."""
    known = units.get_unit(session, principal, unit)
    codes = [one for one in code or () if one] or ([] if type or separators else [""])
    dossiers = [DossierSheet(one, title, procedure) for one in codes]
    pdf = printed(request.app.state.settings.home, (known.code, known.full_name), dossiers, type or [], separators)
    named = {"Content-Disposition": 'inline; filename="trang-bia.pdf"'}
    return Response(pdf, media_type="application/pdf", headers=named)
