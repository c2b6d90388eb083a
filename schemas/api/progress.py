"""Requests and answers of /api/v1/progress and of declared inventories.

``declared`` null means that nobody has declared yet ("chưa thống kê"); then there is no percentage. ``percent`` is
rounded down to a tenth and is null for an anomaly (more confirmed than declared).
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from pydantic import AwareDatetime, Field, StringConstraints

from schemas.record import Model, Text


class CampaignView(Model):
    id: str
    name: str
    target_percent: float
    starts_at: dt.datetime
    deadline: dt.datetime
    ended: bool = Field(description="whether the deadline lies before the moment asked for")


class ShareView(Model):
    declared: int | None
    digitised: int
    percent: float | None
    anomaly: bool
    met: bool | None = Field(description="the campaign's target; null where nothing honest can be said")


class DeclarationView(Model):
    id: str
    unit: str
    dossiers: int
    declared_by: str
    paper: str
    in_force_from: dt.datetime
    recorded_at: dt.datetime


class UnitProgressView(ShareView):
    unit: str
    name: str
    target_dossiers: int | None
    declaration: DeclarationView | None
    at_deadline: ShareView | None = Field(description="how it stood on the day; null before the deadline")


class GroupView(ShareView):
    """Sums over the declared units only."""

    units: int
    undeclared_units: int
    undeclared_digitised: int = Field(description="digitised in undeclared units; in no percentage")
    anomalies: int


class TotalView(GroupView):
    at_deadline: GroupView | None
    units_met_now: int
    units_met_at_deadline: int | None


class ProgressView(Model):
    at: dt.datetime
    campaign: CampaignView | None
    units: list[UnitProgressView]
    total: TotalView


class CountedDossier(Model):
    id: str
    unit: str
    code: str | None
    title: str
    confirmed_at: dt.datetime


class CountedDossierList(Model):
    """``total`` is the number ``digitised`` of the same units at the same moment."""

    at: dt.datetime
    total: int
    dossiers: list[CountedDossier]
    next_cursor: str | None


class HistoryPoint(GroupView):
    at: dt.datetime


class HistoryView(Model):
    points: list[HistoryPoint]


class OutlookView(Model):
    """Dates are null where that pace never gets there."""

    target: int
    expected: dt.date | None
    earliest: dt.date | None
    latest: dt.date | None


class DeadlineOutlook(Model):
    low: int
    expected: int
    high: int


class ForecastView(Model):
    """The last four weeks' pace continued in a straight line, with the slowest and the fastest week as its range."""

    at: dt.datetime
    weeks: list[int] = Field(description="dossiers a week, the oldest week first")
    pace: float
    declared: int
    digitised: int
    to_target: OutlookView | None
    to_all: OutlookView | None
    at_deadline: DeadlineOutlook | None


class ForecastAnswer(Model):
    """``forecast`` is null where no honest one can be made (undeclared, too short a time, no progress)."""

    forecast: ForecastView | None


class InventoryChange(Model):
    dossiers: Annotated[int, Field(ge=0, le=10_000_000)]
    declared_by: Annotated[Text, StringConstraints(strip_whitespace=True, min_length=1, max_length=160)]
    paper: Annotated[Text, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
    in_force_from: AwareDatetime | None = Field(default=None, description="default: now")


class DeclarationList(Model):
    declarations: list[DeclarationView]
