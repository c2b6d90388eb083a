"""History says for each day what progress says for its end; the forecast is there only where it is honest."""

from __future__ import annotations

import datetime as dt

import pytest

from app.accounts.principal import SYSTEM
from app.db.base import now
from app.db.session import Session
from app.errors import ProblemError
from app.progress import history
from app.progress.history import forecast
from app.progress.measures import Share
from app.progress.moments import civil_date, end_of_day
from app.progress.service import progress
from schemas.problems import ProblemCode
from tests.app.progress.conftest import Stage, moment


def test_every_point_is_what_progress_says_for_that_moment(stage: Stage, session: Session) -> None:
    one, two, silent = stage.unit(), stage.unit(), stage.unit()
    stage.declare(one, 10, moment("2025-07-02 09:00"))
    stage.declare(one, 20, moment("2025-07-05 00:00"))
    stage.declare(two, 100, moment("2025-07-04 12:00"))
    # Around midnight in Viet Nam, which is 17:00 UTC.
    stage.dossiers(one, 2, confirmed=moment("2025-07-02 23:59:59.999999"))
    stage.dossiers(one, 1, confirmed=moment("2025-07-03 00:00"))
    stage.dossiers(one, 1, confirmed=moment("2025-07-03 06:59"), withdrawn=moment("2025-07-05 00:00"))
    stage.dossiers(two, 5, confirmed=moment("2025-07-01 07:01"), withdrawn=moment("2025-07-06 23:59"))
    stage.dossiers(silent, 3, confirmed=moment("2025-07-03 12:00"))
    points = history.history(session, SYSTEM, dt.date(2025, 7, 1), dt.date(2025, 7, 8))
    assert [civil_date(point.at) for point in points] == [dt.date(2025, 7, day) for day in range(1, 9)]
    for point in points:
        assert point.group == progress(session, SYSTEM, point.at).total.group
    assert [point.group.share.digitised for point in points] == [0, 2, 4, 9, 8, 3, 3, 3]


def test_steps_end_with_the_end(stage: Stage, session: Session) -> None:
    points = history.history(session, SYSTEM, dt.date(2025, 7, 1), dt.date(2025, 7, 16), step_days=7)
    assert [civil_date(point.at).day for point in points] == [1, 8, 15, 16]


def test_today_is_up_to_now_and_the_future_is_not_told(stage: Stage, session: Session) -> None:
    unit = stage.unit(declared=10)
    stage.dossiers(unit, 2, confirmed=now())
    today = civil_date(now())
    points = history.history(session, SYSTEM, today, today + dt.timedelta(days=30))
    assert len(points) == 1
    assert points[0].at <= now()
    assert points[0].group.share == Share(10, 2)


def test_only_the_asked_units(stage: Stage, session: Session) -> None:
    one, two = stage.unit(declared=10), stage.unit(declared=10)
    stage.dossiers(one, 2)
    stage.dossiers(two, 3)
    points = history.history(session, SYSTEM, dt.date(2025, 7, 1), dt.date(2025, 7, 1), units=[two.code])
    assert points[0].group.share == Share(10, 3)


def test_too_many_points_are_refused(session: Session) -> None:
    with pytest.raises(ProblemError) as refused:
        history.history(session, SYSTEM, dt.date(2000, 1, 1))
    assert refused.value.code is ProblemCode.INVALID_REQUEST


def test_a_start_after_the_end_gives_nothing(session: Session) -> None:
    assert history.history(session, SYSTEM, dt.date(2025, 7, 2), dt.date(2025, 7, 1)) == []


def test_the_end_of_a_day_is_in_viet_nam() -> None:
    assert end_of_day(dt.date(2025, 12, 31)).astimezone(dt.UTC).isoformat() == "2025-12-31T16:59:59.999999+00:00"
    assert civil_date(moment("2025-12-31 23:59:59")) == dt.date(2025, 12, 31)


class TestForecast:
    def weeks_ago(self, weeks: float) -> dt.datetime:
        return now() - dt.timedelta(weeks=weeks)

    def test_the_pace_of_four_weeks_with_its_range(self, stage: Stage, session: Session) -> None:
        unit = stage.unit(declared=100, since=self.weeks_ago(10))
        for number, weeks in ((10, 5.0), (2, 3.5), (4, 2.5), (8, 1.5), (6, 0.5)):
            stage.dossiers(unit, number, confirmed=self.weeks_ago(weeks))
        found = forecast(session, SYSTEM)
        assert found is not None
        assert (found.weeks, found.pace, found.share) == ((2, 4, 8, 6), 5.0, Share(100, 30))
        assert (found.to_target, found.at_deadline) == (None, None)  # no campaign
        assert found.to_all is not None
        reached = [found.to_all.earliest, found.to_all.expected, found.to_all.latest]
        weeks = [70 / 8, 70 / 5, 70 / 2]
        assert reached == [civil_date(found.at + dt.timedelta(weeks=number)) for number in weeks]

    def test_a_running_campaign(self, stage: Stage, session: Session) -> None:
        from app.progress.campaigns import add_campaign

        start, end = self.weeks_ago(20), now() + dt.timedelta(weeks=10)
        add_campaign(session, SYSTEM, "Đợt", 50.0, start, end, "")
        unit = stage.unit(declared=100, since=self.weeks_ago(10))
        for number, weeks in ((10, 5.0), (0, 3.5), (1, 2.5), (4, 1.5), (3, 0.5)):
            stage.dossiers(unit, number, confirmed=self.weeks_ago(weeks))
        found = forecast(session, SYSTEM)
        assert found is not None
        assert found.to_target is not None
        assert (found.to_target.target, found.to_target.latest) == (50, None)
        low, expected, high = found.at_deadline or (0, 0, 0)
        assert (low, high) == (18, 57)
        assert 37 <= expected <= 38

    def test_a_withdrawal_slows_the_pace(self, stage: Stage, session: Session) -> None:
        unit = stage.unit(declared=100, since=self.weeks_ago(10))
        stage.dossiers(unit, 10, confirmed=self.weeks_ago(5))
        stage.dossiers(unit, 5, confirmed=self.weeks_ago(3.5), withdrawn=self.weeks_ago(1.5))
        stage.dossiers(unit, 9, confirmed=self.weeks_ago(0.5))
        found = forecast(session, SYSTEM)
        assert found is not None
        assert found.weeks == (5, 0, -5, 9)

    def test_absent_where_it_would_not_be_honest(self, stage: Stage, session: Session) -> None:
        assert forecast(session, SYSTEM) is None  # no units
        silent = stage.unit()
        stage.dossiers(silent, 50, confirmed=self.weeks_ago(5))
        assert forecast(session, SYSTEM) is None  # nothing declared
        unit = stage.unit(declared=100, since=self.weeks_ago(10))
        stage.dossiers(unit, 5, confirmed=self.weeks_ago(1))
        assert forecast(session, SYSTEM) is None  # begun less than four weeks ago
        stage.dossiers(unit, 5, confirmed=self.weeks_ago(5))
        assert forecast(session, SYSTEM) is not None
        stage.declare(unit, 3, self.weeks_ago(1))
        assert forecast(session, SYSTEM) is None  # an anomaly

    def test_absent_without_progress(self, stage: Stage, session: Session) -> None:
        unit = stage.unit(declared=100, since=self.weeks_ago(10))
        stage.dossiers(unit, 5, confirmed=self.weeks_ago(5))
        assert forecast(session, SYSTEM) is None

    def test_nothing_left_to_reach(self, stage: Stage, session: Session) -> None:
        unit = stage.unit(declared=10, since=self.weeks_ago(10))
        stage.dossiers(unit, 5, confirmed=self.weeks_ago(5))
        stage.dossiers(unit, 5, confirmed=self.weeks_ago(1))
        found = forecast(session, SYSTEM)
        assert found is not None
        assert found.to_all is None
