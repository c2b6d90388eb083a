"""Progress of digitisation as contracts.md defines it: from rows, at any moment, the same for everyone entitled."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from app.accounts.principal import Principal, UnitScope, accessible_units
from app.db.base import now
from app.db.session import Session
from app.dossiers.models import Dossier
from app.errors import ProblemError
from app.progress import queries
from app.progress.measures import GroupShare, Measured, Share, group
from app.progress.models import Campaign, InventoryDeclaration
from app.units.models import Unit
from schemas.problems import ProblemCode


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitProgress(Measured):
    """A unit, with what it declared."""

    unit: Unit
    declaration: InventoryDeclaration | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalProgress(Measured):
    """The group of all units of the report, with what stands beside its sums."""

    group: GroupShare
    group_at_deadline: GroupShare | None
    units_met_now: int
    units_met_at_deadline: int | None


@dataclass(frozen=True, slots=True)
class ProgressReport:
    """``ended``: the campaign's deadline lies before ``at``."""

    at: dt.datetime
    campaign: Campaign | None
    units: Sequence[UnitProgress]
    total: TotalProgress

    @property
    def ended(self) -> bool:
        return self.campaign is not None and self.at > self.campaign.deadline


def progress(
    session: Session,
    principal: Principal,
    at: dt.datetime | None = None,
    campaign: str | Campaign | None = None,
    units: Collection[str] | None = None,
) -> ProgressReport:
    """Every unit that ``principal`` may see (or those of ``units``) at the moment ``at`` (default: now).

    ``campaign``: its id; default the one that runs at ``at``, else the last that ended. Raises ``not_found`` for an
    unknown campaign, ``forbidden`` for a unit that may not be seen.
    """
    moment = at or now()
    scope = scope_of(principal, units)
    chosen = campaign if isinstance(campaign, Campaign) else _campaign(session, campaign, moment)
    target = chosen.target_percent if chosen else None
    standings = queries.standings(session, scope, moment)
    then: dict[str, Share] = {}
    ended = chosen is not None and moment > chosen.deadline
    if chosen is not None and ended:
        then = {item.unit.code: _share(item) for item in queries.standings(session, scope, chosen.deadline)}
    rows = [
        UnitProgress(
            share=_share(item),
            target=target,
            # A unit that was not yet there on the day had declared nothing.
            at_deadline=then.get(item.unit.code, Share(None, 0)) if ended else None,
            unit=item.unit,
            declaration=item.declaration,
        )
        for item in standings
    ]
    whole, whole_then = group(row.share for row in rows), group(then.values()) if ended else None
    total = TotalProgress(
        share=whole.share,
        target=target,
        at_deadline=whole_then.share if whole_then else None,
        group=whole,
        group_at_deadline=whole_then,
        units_met_now=sum(row.met_now is True for row in rows),
        units_met_at_deadline=sum(row.met_at_deadline is True for row in rows) if ended else None,
    )
    return ProgressReport(moment, chosen, rows, total)


def _share(standing: queries.Standing) -> Share:
    declaration = standing.declaration
    return Share(None if declaration is None else declaration.dossiers, standing.digitised)


def scope_of(principal: Principal, units: Collection[str] | None) -> UnitScope:
    """The units of a report: those of ``principal``, or the asked ones. Raises ``forbidden``."""
    scope = accessible_units(principal)
    if units is None:
        return scope
    for code in units:
        scope.require(code)
    return UnitScope(frozenset(units))


def _campaign(session: Session, campaign_id: str | None, moment: dt.datetime) -> Campaign | None:
    if campaign_id is not None:
        found = queries.campaign_by_id(session, campaign_id) if _is_id(campaign_id) else None
        if found is None:
            raise ProblemError(ProblemCode.NOT_FOUND)
        return found
    begun = [item for item in queries.campaigns(session) if item.starts_at <= moment]
    running = [item for item in begun if item.deadline >= moment]
    return running[0] if running else (begun[-1] if begun else None)


def _is_id(value: str) -> bool:
    try:
        uuid.UUID(value)
    except ValueError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class CountedDossiers:
    """A page of the dossiers behind a number; ``total`` is that number, ``next`` the cursor of the next page."""

    total: int
    dossiers: Sequence[Dossier]
    next: str | None


def counted_dossiers(
    session: Session,
    principal: Principal,
    at: dt.datetime | None = None,
    units: Collection[str] | None = None,
    cursor: str | None = None,
    limit: int = 50,
) -> CountedDossiers:
    """The dossiers that ``progress`` counts as digitised for the same units and moment."""
    if cursor is not None and not _is_id(cursor):
        raise ProblemError(ProblemCode.INVALID_REQUEST, reason="cursor không hợp lệ")
    moment, scope = at or now(), scope_of(principal, units)
    found = queries.counted_dossiers(session, scope, moment, cursor, limit + 1)
    more = len(found) > limit
    page = found[:limit]
    return CountedDossiers(queries.count_dossiers(session, scope, moment), page, page[-1].id if more else None)
