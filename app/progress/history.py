"""How the number went day by day, and where it goes at the pace of the last four weeks."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from app.accounts.principal import Principal, UnitScope
from app.db.base import now
from app.db.session import Session
from app.errors import ProblemError
from app.progress import queries
from app.progress.measures import GroupShare, Share, group
from app.progress.moments import civil_date, end_of_day
from app.progress.service import progress, scope_of
from schemas.problems import ProblemCode

MAX_POINTS = 1000
WEEKS = 4


@dataclass(frozen=True, slots=True)
class Point:
    """The group at the end of a civil day (for today: at the moment asked for)."""

    at: dt.datetime
    group: GroupShare


def history(
    session: Session,
    principal: Principal,
    start: dt.date,
    end: dt.date | None = None,
    step_days: int = 1,
    units: Collection[str] | None = None,
) -> Sequence[Point]:
    """A point every ``step_days`` from ``start`` to ``end`` (default today), the last one always ``end``.

    Each says exactly what ``progress`` says for that moment. Raises ``invalid_request`` for more than 1000 points.
    """
    moment = now()
    end = min(end or civil_date(moment), civil_date(moment))
    days = [start + dt.timedelta(days=n) for n in range(0, (end - start).days + 1, step_days)]
    if days and days[-1] != end:
        days.append(end)
    if len(days) > MAX_POINTS:
        raise ProblemError(ProblemCode.INVALID_REQUEST, reason=f"quá {MAX_POINTS} mốc; hãy chọn bước dài hơn")
    scope = scope_of(principal, units)
    ledger = _Ledger(session, scope, end_of_day(start - dt.timedelta(days=1)), moment)
    return [Point(min(end_of_day(day), moment), ledger.at(min(end_of_day(day), moment), day)) for day in days]


class _Ledger:
    """The state of every unit at ``after`` and its daily changes since, to be asked for the end of any day."""

    def __init__(self, session: Session, scope: UnitScope, after: dt.datetime, until: dt.datetime) -> None:
        self._before = {item.unit.code: item.digitised for item in queries.standings(session, scope, after)}
        changes: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        confirmed, withdrawn = queries.daily_changes(session, scope, after, until)
        for unit, day, number in confirmed:
            changes[unit][day] += number
        for unit, day, number in withdrawn:
            changes[unit][day] -= number
        self._days = {unit: sorted(by_day) for unit, by_day in changes.items()}
        self._sums = {
            unit: list(accumulate(by_day[day] for day in self._days[unit])) for unit, by_day in changes.items()
        }
        self._declared: dict[str, list[tuple[dt.datetime, int]]] = defaultdict(list)
        for declaration in queries.declarations(session, scope):
            self._declared[declaration.unit_code].append((declaration.in_force_from, declaration.dossiers))
        self._units = {standing.unit.code for standing in queries.standings(session, scope, until)}

    def at(self, moment: dt.datetime, day: dt.date) -> GroupShare:
        return group(Share(self._declared_at(unit, moment), self._digitised(unit, day)) for unit in self._units)

    def _digitised(self, unit: str, day: dt.date) -> int:
        position = bisect_right(self._days.get(unit, ()), day.isoformat())
        return self._before.get(unit, 0) + (self._sums[unit][position - 1] if position else 0)

    def _declared_at(self, unit: str, moment: dt.datetime) -> int | None:
        in_force = [dossiers for since, dossiers in self._declared.get(unit, ()) if since <= moment]
        return in_force[-1] if in_force else None


@dataclass(frozen=True, slots=True)
class Outlook:
    """Reaching ``target`` dossiers: at the mean pace, at the fastest and at the slowest week's.

    A date is ``None`` where that pace never gets there.
    """

    target: int
    expected: dt.date | None
    earliest: dt.date | None
    latest: dt.date | None


@dataclass(frozen=True, slots=True)
class Forecast:
    """The pace of the last four weeks (dossiers a week, oldest week first) continued in a straight line.

    ``to_target`` and ``to_all`` are ``None`` once reached. ``at_deadline`` is ``(low, expected, high)`` in dossiers.
    """

    at: dt.datetime
    weeks: tuple[int, ...]
    share: Share
    to_target: Outlook | None
    to_all: Outlook | None
    at_deadline: tuple[int, int, int] | None

    @property
    def pace(self) -> float:
        return sum(self.weeks) / len(self.weeks)


def forecast(session: Session, principal: Principal, units: Collection[str] | None = None) -> Forecast | None:
    """``None`` where no honest forecast can be made.

    That is: nothing declared, an anomaly, work that began less than four weeks ago, or no progress in these weeks.
    Only declared units are looked at, as in the percentage.
    """
    moment = now()
    report = progress(session, principal, at=moment, units=units)
    share = report.total.share
    if not share.declared or share.anomaly:
        return None
    declared = frozenset(row.unit.code for row in report.units if row.declared is not None)
    scope = UnitScope(declared)
    edges = [moment - dt.timedelta(weeks=back) for back in range(WEEKS, -1, -1)]
    counts = [queries.count_dossiers(session, scope, edge) for edge in edges[:-1]]
    counts.append(share.digitised)
    weeks = tuple(after - before for before, after in pairwise(counts))
    if counts[0] == 0 or sum(weeks) <= 0:
        return None
    campaign = report.campaign
    target = share.needed(campaign.target_percent) if campaign else None
    at_deadline = None
    if campaign and campaign.deadline > moment:
        remaining = (campaign.deadline - moment) / dt.timedelta(weeks=1)
        paces = (min(weeks), sum(weeks) / WEEKS, max(weeks))
        low, expected, high = (max(0, min(share.declared, int(share.digitised + pace * remaining))) for pace in paces)
        at_deadline = (low, expected, high)
    return Forecast(
        moment,
        weeks,
        share,
        _outlook(moment, share.digitised, target, weeks) if target is not None else None,
        _outlook(moment, share.digitised, share.declared, weeks),
        at_deadline,
    )


def _outlook(moment: dt.datetime, done: int, target: int, weeks: Sequence[int]) -> Outlook | None:
    if done >= target:
        return None

    def reached(pace: float) -> dt.date | None:
        # Beyond ten years a straight line says nothing.
        if pace <= 0 or (target - done) / pace > 520:
            return None
        return civil_date(moment + dt.timedelta(weeks=(target - done) / pace))

    return Outlook(target, reached(sum(weeks) / len(weeks)), reached(max(weeks)), reached(min(weeks)))
