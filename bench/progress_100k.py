"""How long the numbers take with 100,000 dossiers in 124 units: ``python -m bench.progress_100k [DATABASE_URL]``.

Without a URL: a temporary SQLite file. With one: an empty database, which is migrated and filled.
"""

from __future__ import annotations

import datetime as dt
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import insert, select, text

from app.accounts.principal import SYSTEM
from app.db.base import new_id, now
from app.db.migrate import upgrade
from app.db.session import Database, Session, transaction
from app.dossiers.models import Dossier
from app.progress.campaigns import load_campaigns
from app.progress.history import forecast, history
from app.progress.inventory import declare
from app.progress.service import counted_dossiers, progress
from app.units.models import Unit
from app.units.service import load_units

DOSSIERS = 100_000
DAYS = 500
SEED = 20251231


def fill(session: Session) -> None:
    """Units, an inventory for nine of ten, and dossiers over 500 days; some unconfirmed, withdrawn, or counter."""
    chance = random.Random(SEED)
    load_units(session, SYSTEM)
    load_campaigns(session, SYSTEM)
    codes = list(session.scalars(select(Unit.code).order_by(Unit.code)))
    start = now() - dt.timedelta(days=DAYS)
    for code in codes:
        if chance.random() < 0.9:
            for turn in range(3):
                since = start + dt.timedelta(days=150 * turn)
                declare(session, SYSTEM, code, chance.randrange(800, 3000), "UBND", f"BC {turn}", since)
    rows = []
    for number in range(DOSSIERS):
        confirmed = start + dt.timedelta(days=chance.random() * DAYS) if chance.random() < 0.8 else None
        withdrawn = confirmed + dt.timedelta(days=20) if confirmed and chance.random() < 0.02 else None
        rows.append(
            {
                "id": new_id(),
                "unit_code": chance.choice(codes),
                "title": f"Hồ sơ {number}",
                "kind": "backlog" if chance.random() < 0.9 else "counter",
                "confirmed_at": confirmed,
                "withdrawn_at": withdrawn,
            }
        )
    session.execute(insert(Dossier), rows)


def measure(name: str, run: Callable[[], object]) -> None:
    run()
    times = []
    for _ in range(7):
        begun = time.perf_counter()
        run()
        times.append((time.perf_counter() - begun) * 1000)
    print(f"{name:42} median {statistics.median(times):8.1f} ms   worst {max(times):8.1f} ms")


def main(url: str) -> None:
    db = Database(url)
    upgrade(db)
    with transaction(db) as session:
        fill(session)
    with transaction(db) as session:
        session.execute(text("ANALYZE"))
    with transaction(db) as session:
        code = session.scalars(select(Unit.code).limit(1)).one()
        today = now().date()
        print(f"{db.url.get_backend_name()}, {DOSSIERS} dossiers")
        measure("progress of all units, now and on the day", lambda: progress(session, SYSTEM))
        measure("progress of one unit", lambda: progress(session, SYSTEM, units=[code]))
        measure("the first 50 dossiers behind the total", lambda: counted_dossiers(session, SYSTEM))
        measure("the first 50 behind one unit's number", lambda: counted_dossiers(session, SYSTEM, units=[code]))
        measure("history of 90 days", lambda: history(session, SYSTEM, today - dt.timedelta(days=90)))
        measure("history of 500 days", lambda: history(session, SYSTEM, today - dt.timedelta(days=500)))
        measure("forecast", lambda: forecast(session, SYSTEM))
    db.dispose()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(sys.argv[1])
    else:
        with tempfile.TemporaryDirectory() as folder:
            main(f"sqlite:///{Path(folder) / 'bench.db'}")
