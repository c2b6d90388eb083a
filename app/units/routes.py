"""/api/v1/units: the units that the caller may see."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query

from app.accounts.deps import ApiCaller
from app.accounts.principal import Principal, Scope
from app.db.session import SessionDep
from app.openapi import api_router
from app.units import service
from app.units.models import Unit
from schemas.api.units import UnitList, UnitView

router = api_router("units")


@router.get("/units", response_model=UnitList, summary="Units that the caller may see")
def list_units(
    session: SessionDep,
    principal: Annotated[Principal, ApiCaller(Scope.PROGRESS_READ)],
    search: Annotated[str, Query(max_length=100, description="words of the name, with or without diacritics")] = "",
) -> UnitList:
    return UnitList(units=[unit_view(unit) for unit in service.list_units(session, principal, search)])


def unit_view(unit: Unit) -> UnitView:
    return UnitView(
        code=unit.code,
        type=unit.type,
        name=unit.name,
        full_name=unit.full_name,
        former_province=unit.former_province,
        former_district=unit.former_district,
        active=unit.active,
    )
