"""Progress in the shapes of the API."""

from __future__ import annotations

from typing import Any

from app.progress.history import Forecast, Outlook, Point
from app.progress.measures import GroupShare, Share
from app.progress.models import InventoryDeclaration
from app.progress.service import ProgressReport, TotalProgress, UnitProgress
from schemas.api.progress import (
    CampaignView,
    DeadlineOutlook,
    DeclarationView,
    ForecastView,
    GroupView,
    HistoryPoint,
    OutlookView,
    ProgressView,
    ShareView,
    TotalView,
    UnitProgressView,
)


def report_view(report: ProgressReport) -> ProgressView:
    campaign = report.campaign
    return ProgressView(
        at=report.at,
        campaign=CampaignView(
            id=campaign.id,
            name=campaign.name,
            target_percent=campaign.target_percent,
            starts_at=campaign.starts_at,
            deadline=campaign.deadline,
            ended=report.ended,
        )
        if campaign
        else None,
        units=[_unit(row) for row in report.units],
        total=_total(report.total),
    )


def _share(share: Share, target: float | None) -> dict[str, Any]:
    return {
        "declared": share.declared,
        "digitised": share.digitised,
        "percent": share.percent,
        "anomaly": share.anomaly,
        "met": None if target is None else share.meets(target),
    }


def _group(group: GroupShare, target: float | None) -> dict[str, Any]:
    return {
        **_share(group.share, target),
        "units": group.units,
        "undeclared_units": group.undeclared_units,
        "undeclared_digitised": group.undeclared_digitised,
        "anomalies": group.anomalies,
    }


def _unit(row: UnitProgress) -> UnitProgressView:
    return UnitProgressView(
        **_share(row.share, row.target),
        unit=row.unit.code,
        name=row.unit.full_name,
        target_dossiers=row.target_dossiers,
        declaration=declaration_view(row.declaration) if row.declaration else None,
        at_deadline=ShareView(**_share(row.at_deadline, row.target)) if row.at_deadline else None,
    )


def _total(total: TotalProgress) -> TotalView:
    then = total.group_at_deadline
    return TotalView(
        **_group(total.group, total.target),
        at_deadline=GroupView(**_group(then, total.target)) if then else None,
        units_met_now=total.units_met_now,
        units_met_at_deadline=total.units_met_at_deadline,
    )


def point_view(point: Point) -> HistoryPoint:
    return HistoryPoint(at=point.at, **_group(point.group, None))


def declaration_view(declaration: InventoryDeclaration) -> DeclarationView:
    return DeclarationView(
        id=declaration.id,
        unit=declaration.unit_code,
        dossiers=declaration.dossiers,
        declared_by=declaration.declared_by,
        paper=declaration.paper,
        in_force_from=declaration.in_force_from,
        recorded_at=declaration.recorded_at,
    )


def forecast_view(forecast: Forecast) -> ForecastView:
    deadline = forecast.at_deadline
    return ForecastView(
        at=forecast.at,
        weeks=list(forecast.weeks),
        pace=forecast.pace,
        declared=forecast.share.declared or 0,
        digitised=forecast.share.digitised,
        to_target=_outlook(forecast.to_target),
        to_all=_outlook(forecast.to_all),
        at_deadline=DeadlineOutlook(low=deadline[0], expected=deadline[1], high=deadline[2]) if deadline else None,
    )


def _outlook(outlook: Outlook | None) -> OutlookView | None:
    if outlook is None:
        return None
    return OutlookView(
        target=outlook.target, expected=outlook.expected, earliest=outlook.earliest, latest=outlook.latest
    )
