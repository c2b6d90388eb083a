"""/api/v1/progress and the declared inventories."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from fastapi import Path, Query, Response
from pydantic import AwareDatetime

from app.accounts.deps import ApiCaller
from app.accounts.models import Role
from app.accounts.principal import Principal, Scope
from app.db.session import SessionDep
from app.openapi import api_router, problems
from app.progress import history, inventory, service
from app.progress.moments import civil_date
from app.progress.views import declaration_view, forecast_view, point_view, report_view
from schemas.api.progress import (
    CountedDossier,
    CountedDossierList,
    DeclarationList,
    DeclarationView,
    ForecastAnswer,
    HistoryView,
    InventoryChange,
    ProgressView,
)

router = api_router("progress")

Reader = Annotated[Principal, ApiCaller(Scope.PROGRESS_READ)]
Units = Annotated[list[str] | None, Query(description="unit codes; default: all that the caller may see")]
At = Annotated[AwareDatetime | None, Query(description="RFC 3339; default: now")]


@router.get(
    "/progress", response_model=ProgressView, responses=problems(404), summary="Digitised of declared, by unit"
)
def get_progress(
    session: SessionDep,
    principal: Reader,
    unit: Units = None,
    at: At = None,
    campaign: Annotated[str | None, Query(description="id; default: the one that runs, else the last ended")] = None,
) -> ProgressView:
    return report_view(service.progress(session, principal, at, campaign, unit))


@router.get("/progress/dossiers", response_model=CountedDossierList, summary="The dossiers behind a number")
def list_counted_dossiers(
    session: SessionDep,
    principal: Annotated[Principal, ApiCaller(Scope.PROGRESS_READ, Scope.DOSSIERS_READ)],
    unit: Units = None,
    at: At = None,
    cursor: Annotated[str | None, Query(max_length=36)] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> CountedDossierList:
    moment = at or service.now()
    found = service.counted_dossiers(session, principal, moment, unit, cursor, limit)
    return CountedDossierList(
        at=moment,
        total=found.total,
        dossiers=[
            CountedDossier(
                id=dossier.id,
                unit=dossier.unit_code,
                code=dossier.code,
                title=dossier.title,
                confirmed_at=dossier.confirmed_at,
            )
            for dossier in found.dossiers
            if dossier.confirmed_at is not None
        ],
        next_cursor=found.next,
    )


@router.get("/progress/history", response_model=HistoryView, summary="The group's number day by day")
def get_progress_history(
    session: SessionDep,
    principal: Reader,
    unit: Units = None,
    start: Annotated[dt.date | None, Query(description="default: 90 days back")] = None,
    end: Annotated[dt.date | None, Query(description="default: today")] = None,
    step_days: Annotated[int, Query(ge=1, le=366)] = 1,
) -> HistoryView:
    first = start or civil_date(service.now()) - dt.timedelta(days=90)
    return HistoryView(
        points=[point_view(point) for point in history.history(session, principal, first, end, step_days, unit)]
    )


@router.get("/progress/forecast", response_model=ForecastAnswer, summary="Where the last four weeks' pace leads")
def get_progress_forecast(session: SessionDep, principal: Reader, unit: Units = None) -> ForecastAnswer:
    forecast = history.forecast(session, principal, unit)
    return ForecastAnswer(forecast=forecast_view(forecast) if forecast else None)


@router.put(
    "/units/{code}/inventory",
    response_model=DeclarationView,
    responses={201: {"model": DeclarationView, "description": "a new declaration"}},
    summary="Declare how many backlog dossiers a unit must digitise",
)
def put_inventory(
    session: SessionDep,
    principal: Annotated[Principal, ApiCaller(roles=(Role.SUPERVISOR, Role.ADMINISTRATOR))],
    code: Annotated[str, Path(max_length=16)],
    change: InventoryChange,
    response: Response,
) -> DeclarationView:
    declaration, new = inventory.declare(
        session, principal, code, change.dossiers, change.declared_by, change.paper, change.in_force_from
    )
    response.status_code = 201 if new else 200
    return declaration_view(declaration)


@router.get("/units/{code}/inventory", response_model=DeclarationList, summary="A unit's declarations, oldest first")
def list_inventory(
    session: SessionDep, principal: Reader, code: Annotated[str, Path(max_length=16)]
) -> DeclarationList:
    service.scope_of(principal, [code])
    found = inventory.list_declarations(session, principal, code)
    return DeclarationList(declarations=[declaration_view(item) for item in found])
