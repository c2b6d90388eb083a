"""One test, at least, for each sentence of contracts.md, "What digitised means"."""

from __future__ import annotations

import datetime as dt

import pytest

from app.accounts.models import Role
from app.accounts.principal import SYSTEM
from app.db.session import Session
from app.dossiers.models import DossierKind
from app.errors import ProblemError
from app.progress import queries
from app.progress.campaigns import add_campaign
from app.progress.measures import Share
from app.progress.service import counted_dossiers, progress
from schemas.problems import ProblemCode
from tests.app.factories import Factory, principal_of
from tests.app.progress.conftest import DEADLINE, START, Stage, moment

SECOND = dt.timedelta(seconds=1)
INSTANT = dt.timedelta(microseconds=1)


class TestDenominator:
    """The unit's declared inventory, the newest declaration that is in force at the moment asked for."""

    def test_the_newest_in_force_counts(self, stage: Stage) -> None:
        unit = stage.unit()
        stage.declare(unit, 100, moment("2025-07-01"))
        stage.declare(unit, 200, moment("2025-09-01"))
        stage.declare(unit, 300, moment("2030-01-01"))
        assert stage.of(unit, moment("2025-08-31 23:59:59")).declared == 100
        assert stage.of(unit, moment("2025-09-01")).declared == 200
        assert stage.of(unit, moment("2029-12-31")).declared == 200
        assert stage.of(unit, moment("2030-01-01")).declared == 300

    def test_the_order_of_recording_does_not_matter_but_for_the_same_day(self, stage: Stage) -> None:
        unit = stage.unit()
        stage.declare(unit, 200, moment("2025-09-01"))
        stage.declare(unit, 100, moment("2025-07-01"))
        assert stage.of(unit, moment("2025-10-01")).declared == 200
        stage.declare(unit, 250, moment("2025-09-01"))
        assert stage.of(unit, moment("2025-10-01")).declared == 250

    def test_it_says_by_whom_when_and_from_which_paper(self, stage: Stage) -> None:
        declaration = stage.of(stage.unit(declared=100)).declaration
        assert declaration is not None
        assert (declaration.declared_by, declaration.paper) == ("UBND", "BC 100")
        assert declaration.in_force_from == START

    def test_a_declaration_is_never_changed(self, stage: Stage, session: Session) -> None:
        unit = stage.unit(declared=100)
        stage.declare(unit, 90, moment("2025-10-01"))
        found = queries.declarations(session, stage_scope(), unit.code)
        assert [item.dossiers for item in found] == [100, 90]

    def test_without_a_declaration_never_0_and_never_100_percent(self, stage: Stage) -> None:
        unit = stage.unit()
        stage.dossiers(unit, 3)
        row = stage.of(unit)
        assert (row.declared, row.percent, row.digitised) == (None, None, 3)
        assert (row.met_now, row.anomaly) == (None, False)

    def test_before_its_first_declaration_a_unit_is_undeclared(self, stage: Stage) -> None:
        unit = stage.unit(declared=100, since=moment("2025-07-01"))
        assert stage.of(unit, moment("2025-07-01") - SECOND).declared is None


def stage_scope():
    from app.accounts.principal import accessible_units

    return accessible_units(SYSTEM)


class TestNumerator:
    """Distinct backlog dossiers of that unit confirmed at or before that moment and not withdrawn since."""

    def test_confirmed_at_the_very_moment_counts_and_an_instant_later_does_not(self, stage: Stage) -> None:
        unit = stage.unit(declared=10)
        stage.dossiers(unit, confirmed=DEADLINE)
        assert stage.of(unit, DEADLINE).digitised == 1
        assert stage.of(unit, DEADLINE - INSTANT).digitised == 0

    def test_unconfirmed_does_not_count(self, stage: Stage) -> None:
        unit = stage.unit(declared=10)
        stage.dossiers(unit, confirmed=None)
        assert stage.of(unit).digitised == 0

    def test_counter_dossiers_do_not_count(self, stage: Stage) -> None:
        unit = stage.unit(declared=10)
        stage.dossiers(unit, kind=DossierKind.COUNTER)
        assert stage.of(unit).digitised == 0

    def test_withdrawn_since_does_not_count_but_the_past_stays(self, stage: Stage) -> None:
        unit = stage.unit(declared=10)
        gone = moment("2025-10-01 10:00")
        stage.dossiers(unit, confirmed=START, withdrawn=gone)
        assert stage.of(unit, gone - INSTANT).digitised == 1
        assert stage.of(unit, gone).digitised == 0
        assert stage.of(unit).digitised == 0

    def test_withdrawn_without_ever_being_confirmed(self, stage: Stage) -> None:
        unit = stage.unit(declared=10)
        stage.dossiers(unit, confirmed=None, withdrawn=START)
        assert stage.of(unit, START - SECOND).digitised == 0

    def test_only_the_units_own_dossiers_count(self, stage: Stage) -> None:
        one, other = stage.unit(declared=10), stage.unit(declared=10)
        stage.dossiers(one, 2)
        stage.dossiers(other, 3)
        assert (stage.of(one).digitised, stage.of(other).digitised) == (2, 3)

    def test_a_dossier_counts_once_whatever_hangs_on_it(self, stage: Stage, session: Session) -> None:
        from app.dossiers.models import SourceFile

        unit = stage.unit(declared=10)
        [dossier] = stage.dossiers(unit)
        for n in range(3):
            session.add(
                SourceFile(
                    dossier_id=dossier.id,
                    unit_code=unit.code,
                    position=n,
                    filename="a.pdf",
                    sha256=f"{n:064}",
                    media_type="application/pdf",
                    bytes=1,
                )
            )
        session.commit()
        assert stage.of(unit).digitised == 1


class TestPercent:
    @pytest.mark.parametrize(
        ("declared", "digitised", "percent"),
        [
            (100, 30, 30.0),
            (1000, 299, 29.9),
            (10_000, 2999, 29.9),
            (3, 1, 33.3),
            (3, 3, 100.0),
            (100_000, 99_999, 99.9),
        ],
    )
    def test_it_is_rounded_down(self, declared: int, digitised: int, percent: float) -> None:
        assert Share(declared, digitised).percent == percent

    def test_more_confirmed_than_declared_is_an_anomaly_not_a_percentage(self, stage: Stage) -> None:
        unit = stage.unit(declared=2)
        stage.dossiers(unit, 6)
        row = stage.of(unit)
        assert (row.anomaly, row.percent, row.digitised, row.declared) == (True, None, 6, 2)
        assert row.met_now is None
        assert stage.report().total.group.anomalies == 1

    def test_exactly_as_many_is_100_and_no_anomaly(self, stage: Stage) -> None:
        unit = stage.unit(declared=2)
        stage.dossiers(unit, 2)
        assert (stage.of(unit).percent, stage.of(unit).anomaly) == (100.0, False)

    def test_an_inventory_of_nothing_has_no_percentage(self, stage: Stage) -> None:
        unit = stage.unit(declared=0)
        assert (stage.of(unit).percent, stage.of(unit).anomaly) == (None, False)
        stage.dossiers(unit)
        assert stage.of(unit).anomaly is True


class TestGroup:
    """Sum of numerators over sum of denominators of the declared units, the number of undeclared beside it."""

    def test_sums_not_a_mean_of_percentages(self, stage: Stage) -> None:
        small, large = stage.unit(declared=10), stage.unit(declared=1000)
        stage.dossiers(small, 10)
        stage.dossiers(large, 1)
        total = stage.report().total
        assert (total.declared, total.digitised, total.percent) == (1010, 11, 1.0)

    def test_undeclared_units_stand_beside_and_do_not_count(self, stage: Stage) -> None:
        stage.dossiers(stage.unit(declared=10), 5)
        stage.dossiers(stage.unit(), 7)
        stage.unit()
        total = stage.report().total
        assert (total.declared, total.digitised, total.percent) == (10, 5, 50.0)
        assert (total.group.units, total.group.undeclared_units, total.group.undeclared_digitised) == (3, 2, 7)

    def test_a_group_without_any_declaration_is_undeclared(self, stage: Stage) -> None:
        stage.dossiers(stage.unit(), 7)
        total = stage.report().total
        assert (total.declared, total.digitised, total.percent) == (None, 0, None)


@pytest.mark.usefixtures("directive")
class TestCampaign:
    """30 % at 31/12/2025 23:59:59 (+07:00); campaigns are data."""

    def test_the_target_of_the_directive(self, stage: Stage) -> None:
        campaign = stage.report(moment("2025-10-01")).campaign
        assert campaign is not None
        assert (campaign.target_percent, campaign.deadline) == (30.0, DEADLINE)

    def test_before_the_date_nothing_is_said_about_the_day(self, stage: Stage) -> None:
        unit = stage.unit(declared=10)
        stage.dossiers(unit, 3)
        report = stage.report(DEADLINE)
        assert (report.ended, report.units[0].at_deadline, report.units[0].met_at_deadline) == (False, None, None)
        assert report.units[0].met_now is True

    def test_after_the_date_met_on_the_day_and_where_it_stands_now(self, stage: Stage) -> None:
        late, lost, met = stage.unit(declared=10), stage.unit(declared=10), stage.unit(declared=10)
        stage.dossiers(late, 3, confirmed=DEADLINE + SECOND)
        stage.dossiers(lost, 3, confirmed=START, withdrawn=DEADLINE + SECOND)
        stage.dossiers(met, 3, confirmed=DEADLINE)
        report = stage.report(DEADLINE + dt.timedelta(days=30))
        assert report.ended
        now_and_then = {row.unit.code: (row.met_at_deadline, row.met_now) for row in report.units}
        assert now_and_then == {late.code: (False, True), lost.code: (True, False), met.code: (True, True)}
        assert (report.total.units_met_at_deadline, report.total.units_met_now) == (2, 2)
        assert report.total.group_at_deadline is not None
        assert report.total.group_at_deadline.share == Share(30, 6)

    def test_the_denominator_of_the_day_is_that_days(self, stage: Stage) -> None:
        unit = stage.unit(declared=10)
        stage.dossiers(unit, 3)
        stage.declare(unit, 100, DEADLINE + SECOND)
        row = stage.of(unit, DEADLINE + dt.timedelta(days=1))
        assert row.at_deadline == Share(10, 3)
        assert (row.met_at_deadline, row.met_now) == (True, False)

    def test_declared_only_afterwards_nothing_honest_can_be_said_about_the_day(self, stage: Stage) -> None:
        unit = stage.unit(declared=10, since=DEADLINE + SECOND)
        stage.dossiers(unit, 3)
        row = stage.of(unit, DEADLINE + dt.timedelta(days=1))
        assert (row.met_at_deadline, row.met_now) == (None, True)

    def test_a_hairs_breadth_below_is_not_met(self, stage: Stage) -> None:
        unit = stage.unit(declared=1001)
        stage.dossiers(unit, 300)  # 29.97 %
        assert stage.of(unit, DEADLINE).met_now is False
        assert stage.of(unit, DEADLINE).target_dossiers == 301
        stage.dossiers(unit, 1)
        assert stage.of(unit, DEADLINE).met_now is True

    def test_the_next_target_is_a_row(self, stage: Stage, session: Session) -> None:
        start, end = moment("2026-01-01"), moment("2026-12-31 23:59:59")
        added, new = add_campaign(session, SYSTEM, "Đợt 2026", 80.0, start, end, "Kế hoạch")
        assert new
        at = [moment("2025-12-01"), moment("2026-06-01"), moment("2027-06-01")]
        names = [report.campaign.target_percent for report in map(stage.report, at) if report.campaign]
        assert names == [30.0, 80.0, 80.0]
        first = stage.report(moment("2026-06-01"), campaign=stage.report(at[0]).campaign.id)
        assert first.campaign is not None
        assert (first.campaign.target_percent, first.ended) == (30.0, True)
        assert added.id != first.campaign.id

    def test_before_any_campaign_there_is_no_target(self, stage: Stage) -> None:
        stage.unit(declared=10)
        report = stage.report(moment("2024-01-01"))
        assert (report.campaign, report.units[0].target, report.total.met_now) == (None, None, None)

    @pytest.mark.parametrize("campaign", ["x", "0192f0c0-0000-7000-8000-000000000001"])
    def test_an_unknown_campaign(self, stage: Stage, campaign: str) -> None:
        with pytest.raises(ProblemError) as refused:
            stage.report(campaign=campaign)
        assert refused.value.code is ProblemCode.NOT_FOUND


class TestEveryNumberOpensItsList:
    def test_the_list_is_the_number_at_every_moment(self, stage: Stage, session: Session) -> None:
        unit, other = stage.unit(declared=10), stage.unit(declared=10)
        gone = moment("2025-10-01")
        stage.dossiers(unit, 4)
        stage.dossiers(unit, 2, withdrawn=gone)
        stage.dossiers(unit, 1, confirmed=None)
        stage.dossiers(unit, 1, kind=DossierKind.COUNTER)
        stage.dossiers(other, 3)
        for at in (START - SECOND, START, gone - INSTANT, gone, None):
            for codes in ([unit.code], [other.code], None):
                listed = [row.id for page in pages(session, at=at, units=codes, limit=3) for row in page]
                report = progress(session, SYSTEM, at, units=codes)
                assert len(listed) == len(set(listed)) == report.total.digitised
                assert counted_dossiers(session, SYSTEM, at, codes).total == report.total.digitised

    def test_a_cursor_that_is_none(self, session: Session) -> None:
        with pytest.raises(ProblemError) as refused:
            counted_dossiers(session, SYSTEM, cursor="' OR 1=1")
        assert refused.value.code is ProblemCode.INVALID_REQUEST


def pages(session: Session, **options: object):
    cursor = None
    while True:
        found = counted_dossiers(session, SYSTEM, cursor=cursor, **options)
        yield found.dossiers
        if (cursor := found.next) is None:
            return


class TestEveryoneEntitledSeesTheSameNumber:
    def test_clerk_supervisor_and_administrator(self, stage: Stage, session: Session, make: Factory) -> None:
        unit, other = stage.unit(declared=10), stage.unit(declared=10)
        stage.dossiers(unit, 4)
        stage.dossiers(other, 5)
        clerk = principal_of(make.user(units=[unit]))
        supervisor = principal_of(make.user(role=Role.SUPERVISOR, units=[unit, other]))
        administrator = principal_of(make.user(role=Role.ADMINISTRATOR))
        seen = [
            {row.unit.code: (row.declared, row.digitised, row.percent) for row in progress(session, who).units}
            for who in (clerk, supervisor, administrator)
        ]
        assert seen[0] == {unit.code: (10, 4, 40.0)}
        assert seen[1] == seen[2]
        assert seen[1][unit.code] == seen[0][unit.code]

    def test_nobody_sees_other_units(self, stage: Stage, session: Session, make: Factory) -> None:
        unit, other = stage.unit(declared=10), stage.unit(declared=10)
        stage.dossiers(other, 5)
        clerk = principal_of(make.user(units=[unit]))
        assert progress(session, clerk).total.digitised == 0
        assert counted_dossiers(session, clerk).total == 0
        for ask in (progress, counted_dossiers):
            with pytest.raises(ProblemError) as refused:
                ask(session, clerk, units=[other.code])
            assert refused.value.code is ProblemCode.FORBIDDEN

    def test_somebody_without_units_sees_nothing(self, stage: Stage, session: Session, make: Factory) -> None:
        stage.unit(declared=10)
        report = progress(session, principal_of(make.user(role=Role.SUPERVISOR)))
        assert (list(report.units), report.total.declared) == ([], None)
