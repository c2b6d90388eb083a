"""Pages of supervisors: all units against the target, one unit, and the dossiers behind every number."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import RedirectResponse, Response

from app.accounts.deps import CurrentUser, require_role
from app.accounts.models import Role
from app.accounts.principal import Principal
from app.db.session import Session, SessionDep
from app.dossiers.views import summaries
from app.errors import ProblemError
from app.progress import inventory, service
from app.progress.campaigns import list_campaigns
from app.progress.history import forecast, history
from app.progress.lights import Light, light
from app.progress.moments import CIVIL, civil_date, end_of_day
from app.progress.service import ProgressReport, UnitProgress
from app.units.service import get_unit
from app.web import render
from schemas.problems import ProblemCode
from schemas.text import fold

router = APIRouter(prefix="/tien-do", include_in_schema=False)
Declarer = Annotated[Principal, require_role(Role.SUPERVISOR, Role.ADMINISTRATOR)]

_CHART_POINTS = 60


@dataclass(frozen=True, slots=True)
class Row:
    """A unit's line of the table: its numbers and its light."""

    item: UnitProgress
    light: Light


# A column's order; what has no value comes last whichever way it is sorted.
_ORDERS: dict[str, Callable[[Row], Any]] = {
    "don-vi": lambda row: row.item.unit.search_key,
    "ke-khai": lambda row: row.item.declared,
    "da-so-hoa": lambda row: row.item.digitised,
    "ty-le": lambda row: row.item.percent,
    "con-thieu": lambda row: lacking(row.item),
}
_LIGHT_ORDER = [Light.RED, Light.YELLOW, Light.GREEN, Light.GREY]


def lacking(item: UnitProgress) -> int | None:
    """How many dossiers are missing to the target."""
    return None if item.target_dossiers is None else max(0, item.target_dossiers - item.digitised)


def _rows(request: Request, report: ProgressReport) -> list[Row]:
    yellow = request.app.state.settings.light_yellow_percent
    return [Row(item, light(item.share, report.campaign, report.at, yellow)) for item in report.units]


def _sorted(rows: Sequence[Row], by: str, descending: bool) -> list[Row]:
    if by == "trang-thai":
        return sorted(rows, key=lambda row: _LIGHT_ORDER.index(row.light), reverse=descending)
    value = _ORDERS.get(by, _ORDERS["don-vi"])
    known = [row for row in rows if value(row) is not None]
    return sorted(known, key=value, reverse=descending) + [row for row in rows if value(row) is None]


@router.get("")
def progress_page(
    request: Request,
    session: SessionDep,
    me: CurrentUser,
    tim: str = "",
    den: str = "",
    sap_xep: str = "don-vi",
    giam: bool = False,
    chien_dich: str = "",
    ngay: Annotated[dt.date | None, Query()] = None,
) -> Response:
    """``den``: a light's name; ``ngay``: the state at the end of that civil day instead of now."""
    at = end_of_day(ngay) if ngay and ngay < dt.datetime.now(CIVIL).date() else None
    report = service.progress(session, me, at=at, campaign=chien_dich or None)
    rows = _rows(request, report)
    words = fold(tim).split()
    shown = [
        row
        for row in rows
        if all(word in row.item.unit.search_key for word in words) and den in ("", row.light, _anomalous(row))
    ]
    return render(
        request,
        "progress.html",
        me,
        report=report,
        rows=_sorted(shown, sap_xep, giam),
        counts={str(one): sum(row.light == one for row in rows) for one in Light},
        anomalies=report.total.group.anomalies,
        filters={"tim": tim, "den": den, "sap_xep": sap_xep, "giam": giam, "ngay": ngay if at else None},
        chart=_chart(session, me, report, rows),
        campaigns=list_campaigns(session),
        lacking=lacking,
        outlook=forecast(session, me) if at is None else None,
        may_declare=me.role in (Role.SUPERVISOR, Role.ADMINISTRATOR),
    )


def _anomalous(row: Row) -> str | None:
    return "bat-thuong" if row.item.anomaly else None


def _chart(session: Session, me: Principal, report: ProgressReport, rows: Sequence[Row]) -> dict[str, Any]:
    """What the charts draw: every declared unit by its percentage, and how the whole went day by day."""
    bars = sorted((row for row in rows if row.item.percent is not None), key=lambda row: row.item.percent or 0)
    campaign = report.campaign
    return {
        "target": campaign.target_percent if campaign else None,
        "bars": [
            {
                "code": row.item.unit.code,
                "name": row.item.unit.full_name,
                "percent": row.item.percent,
                "light": row.light,
            }
            for row in reversed(bars)
        ],
        "history": _history(session, me, report),
        "deadline": civil_date(campaign.deadline).isoformat() if campaign else None,
    }


def _history(
    session: Session, me: Principal, report: ProgressReport, units: list[str] | None = None
) -> list[dict[str, Any]]:
    if report.campaign is None:
        return []
    end = civil_date(report.at)
    start = min(civil_date(report.campaign.starts_at), end)
    step = max(1, (end - start).days // _CHART_POINTS)
    return [
        {"day": civil_date(point.at).isoformat(), "percent": point.group.share.percent}
        for point in history(session, me, start, end, step, units)
        if point.group.share.percent is not None
    ]


@router.get("/ho-so")
def counted_page(
    request: Request,
    session: SessionDep,
    me: CurrentUser,
    don_vi: str = "",
    luc: dt.datetime | None = None,
    sau: str = "",
) -> Response:
    """The dossiers behind a number of the table: ``don_vi`` (none: all that one may see), counted at ``luc``."""
    if luc is not None and luc.tzinfo is None:
        raise ProblemError(ProblemCode.INVALID_REQUEST, reason="thời điểm phải có múi giờ.")
    units = [don_vi] if don_vi else None
    found = service.counted_dossiers(session, me, luc, units, sau or None)
    return render(
        request,
        "counted.html",
        me,
        found=found,
        items=summaries(session, found.dossiers),
        unit=get_unit(session, me, don_vi) if don_vi else None,
        at=luc,
    )


def _unit_page(
    request: Request, session: Session, me: Principal, code: str, status: int = 200, **context: Any
) -> Response:
    unit = get_unit(session, me, code)
    report = service.progress(session, me, units=[code])
    return render(
        request,
        "unit.html",
        me,
        status,
        unit=unit,
        report=report,
        row=_rows(request, report)[0] if report.units else None,
        declarations=list(reversed(inventory.list_declarations(session, me, code))),
        may_declare=me.role in (Role.SUPERVISOR, Role.ADMINISTRATOR),
        lacking=lacking,
        chart={"history": _history(session, me, report, [code]), "bars": [], "target": report.total.target,
               "deadline": civil_date(report.campaign.deadline).isoformat() if report.campaign else None},
        **{"problem": None, "wanted": {"dossiers": "", "declared_by": "", "paper": "", "day": ""}, **context},
    )  # fmt: skip


@router.get("/don-vi/{code}")
def unit_page(request: Request, session: SessionDep, me: CurrentUser, code: str) -> Response:
    return _unit_page(request, session, me, code)


@router.post("/don-vi/{code}/ke-khai")
def declare(
    request: Request,
    session: SessionDep,
    me: Declarer,
    code: str,
    dossiers: Annotated[str, Form()],
    declared_by: Annotated[str, Form()],
    paper: Annotated[str, Form()],
    day: Annotated[str, Form()] = "",
) -> Response:
    """``day``: from which civil day on the declaration is in force; empty: from now on."""
    try:
        inventory.declare(session, me, code, _count(dossiers), declared_by, paper, _from_day(day))
    except ProblemError as error:
        if error.code is not ProblemCode.INVALID_VALUE:
            raise
        wanted = {"dossiers": dossiers, "declared_by": declared_by, "paper": paper, "day": day}
        return _unit_page(request, session, me, code, error.status, problem=error.message, wanted=wanted)
    return RedirectResponse(f"/tien-do/don-vi/{code}", 303)


def _count(text: str) -> int:
    """A number as an office types it: ``12.345`` or ``12 345``."""
    digits = text.replace(".", "").replace(" ", "").strip()
    if not digits.isascii() or not digits.isdigit() or len(digits) > 9:
        raise ProblemError(ProblemCode.INVALID_VALUE, reason="số hồ sơ phải là một số nguyên")
    return int(digits)


def _from_day(text: str) -> dt.datetime | None:
    if not text.strip():
        return None
    try:
        day = dt.date.fromisoformat(text.strip())
    except ValueError as error:
        raise ProblemError(ProblemCode.INVALID_VALUE, reason="ngày hiệu lực không đúng") from error
    return dt.datetime.combine(day, dt.time.min, CIVIL)
