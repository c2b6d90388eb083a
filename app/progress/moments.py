"""Civil time of the reports (Asia/Ho_Chi_Minh), in Python and in SQL."""

from __future__ import annotations

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, String
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

CIVIL = ZoneInfo("Asia/Ho_Chi_Minh")


class civil_day(FunctionElement[str]):
    """The civil day of a moment, as ``YYYY-MM-DD``. Viet Nam has had UTC+7 without summer time since 1975."""

    type = String()
    inherit_cache = True


@compiles(civil_day, "sqlite")
def _sqlite(element: civil_day, compiler: Any, **options: Any) -> str:
    # Whole seconds only: SQLite would round 23:59:59.9999 up into the next day.
    return f"date(substr({compiler.process(element.clauses, **options)}, 1, 19), '+7 hours')"


@compiles(civil_day, "postgresql")
def _postgresql(element: civil_day, compiler: Any, **options: Any) -> str:
    moment = compiler.process(element.clauses, **options)
    return f"to_char({moment} AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')"


def day_of(column: ColumnElement[dt.datetime] | Any) -> ColumnElement[str]:
    return civil_day(column)


def end_of_day(day: dt.date) -> dt.datetime:
    """The last microsecond of a civil day."""
    return dt.datetime.combine(day, dt.time.max, CIVIL)


def civil_date(moment: dt.datetime) -> dt.date:
    return moment.astimezone(CIVIL).date()
