"""The queue as administrators see it: counted from the database, so also right while Redis is down."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from app.accounts.principal import Principal
from app.accounts.service import require_administrator
from app.db.session import Session
from app.extractions import queries
from app.extractions.models import Extraction, Priority, Status

_SHOWN = 50


@dataclass(frozen=True, slots=True)
class Lane:
    """One priority: how many wait, how many are being read, and since when the oldest waits."""

    priority: Priority
    waiting: int
    reading: int
    oldest: dt.datetime | None


@dataclass(frozen=True, slots=True)
class Item:
    extraction: Extraction
    title: str
    pages_done: int


@dataclass(frozen=True, slots=True)
class QueueOverview:
    lanes: list[Lane]
    reading: list[Item]
    failed: list[Item]


def queue_overview(session: Session, principal: Principal) -> QueueOverview:
    """Raises ``forbidden`` for everyone but administrators."""
    require_administrator(principal)
    counts = queries.open_counts(session)
    lanes = [_lane(priority, counts) for priority in (Priority.COUNTER, Priority.BACKLOG)]
    reading = queries.newest_by_status(session, (Status.PROCESSING,), _SHOWN)
    failed = queries.newest_by_status(session, (Status.FAILED,), _SHOWN)
    done = queries.pages_done(session, [extraction.id for extraction, _ in [*reading, *failed]])
    return QueueOverview(lanes, _items(reading, done), _items(failed, done))


def _lane(priority: Priority, counts: list[tuple[str, str, int, dt.datetime]]) -> Lane:
    own = [(status, number, since) for lane, status, number, since in counts if lane == priority]
    waits = [since for status, _, since in own if status == Status.QUEUED]
    return Lane(
        priority,
        sum(number for status, number, _ in own if status == Status.QUEUED),
        sum(number for status, number, _ in own if status == Status.PROCESSING),
        min(waits, default=None),
    )


def _items(rows: list[tuple[Extraction, str]], done: dict[str, int]) -> list[Item]:
    return [Item(extraction, title, done.get(extraction.id, 0)) for extraction, title in rows]
