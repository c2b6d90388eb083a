"""A stage for counting: units, declarations and confirmed dossiers at chosen moments."""

from __future__ import annotations

import datetime as dt

import pytest

from app.accounts.principal import SYSTEM
from app.db.session import Session
from app.dossiers.models import Dossier, DossierKind
from app.progress import inventory
from app.progress.campaigns import load_campaigns
from app.progress.service import ProgressReport, UnitProgress, progress
from app.units.models import Unit
from tests.app.factories import Factory

HANOI = dt.timezone(dt.timedelta(hours=7))


def moment(text: str) -> dt.datetime:
    """``2025-12-31 23:59:59`` on a clock in Viet Nam."""
    return dt.datetime.fromisoformat(text).replace(tzinfo=HANOI)


DEADLINE = moment("2025-12-31 23:59:59")
START = moment("2025-07-01 08:00")


class Stage:
    def __init__(self, session: Session, make: Factory) -> None:
        self.session = session
        self.make = make

    def unit(self, declared: int | None = None, since: dt.datetime = START) -> Unit:
        unit = self.make.unit()
        if declared is not None:
            self.declare(unit, declared, since)
        return unit

    def declare(self, unit: Unit, dossiers: int, since: dt.datetime = START) -> None:
        inventory.declare(self.session, SYSTEM, unit.code, dossiers, "UBND", f"BC {dossiers}", since)
        self.session.commit()

    def dossiers(
        self,
        unit: Unit,
        number: int = 1,
        confirmed: dt.datetime | None = START,
        withdrawn: dt.datetime | None = None,
        kind: DossierKind = DossierKind.BACKLOG,
    ) -> list[Dossier]:
        made = [
            Dossier(
                unit_code=unit.code, title=f"Hồ sơ {n}", kind=kind, confirmed_at=confirmed, withdrawn_at=withdrawn
            )
            for n in range(number)
        ]
        self.session.add_all(made)
        self.session.commit()
        return made

    def report(self, at: dt.datetime | None = None, **options: object) -> ProgressReport:
        return progress(self.session, SYSTEM, at, **options)

    def of(self, unit: Unit, at: dt.datetime | None = None) -> UnitProgress:
        [found] = [row for row in self.report(at).units if row.unit.code == unit.code]
        return found


@pytest.fixture
def stage(session: Session, make: Factory) -> Stage:
    return Stage(session, make)


@pytest.fixture
def directive(session: Session) -> None:
    """The campaign of the directive, from the data file."""
    load_campaigns(session, SYSTEM)
    session.commit()
