"""Every SQL statement about extractions, page ranges and page results.

Claims are conditional updates: the database decides which of two workers got the work, never a read before a write.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any, cast

from sqlalchemy import ColumnElement, CursorResult, and_, delete, func, or_, select, update
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.accounts.principal import UnitScope
from app.dossiers.models import Dossier
from app.extractions.models import Extraction, IdempotencyKey, PageRange, PageResult, Status

OPEN = (Status.QUEUED, Status.PROCESSING)


def get(session: Session, scope: UnitScope, extraction_id: str) -> Extraction | None:
    return session.scalar(select(Extraction).where(Extraction.id == extraction_id, scope.where(Extraction.unit_code)))


def locked(session: Session, extraction_id: str) -> Extraction | None:
    """The extraction with its row locked until the end of the transaction; fresh, whatever was loaded before."""
    return session.scalar(
        select(Extraction)
        .where(Extraction.id == extraction_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )


def of_dossiers(session: Session, dossier_ids: Iterable[str]) -> list[Extraction]:
    statement = select(Extraction).where(Extraction.dossier_id.in_(list(dossier_ids))).order_by(Extraction.id)
    return list(session.scalars(statement))


def by_id(session: Session, extraction_ids: Iterable[str]) -> list[Extraction]:
    return list(session.scalars(select(Extraction).where(Extraction.id.in_(list(extraction_ids)))))


def pages_done(session: Session, extraction_ids: Iterable[str]) -> dict[str, int]:
    """How many pages were read, by extraction; absent where none."""
    rows = session.execute(
        select(PageResult.extraction_id, func.count())
        .where(PageResult.extraction_id.in_(list(extraction_ids)))
        .group_by(PageResult.extraction_id)
    )
    return dict(rows.all())


def page_result(session: Session, extraction_id: str, number: int) -> PageResult | None:
    return session.get(PageResult, (extraction_id, number))


def page_results(session: Session, extraction_id: str) -> list[PageResult]:
    statement = select(PageResult).where(PageResult.extraction_id == extraction_id).order_by(PageResult.number)
    return list(session.scalars(statement))


def idempotent(session: Session, caller: str, key: str) -> IdempotencyKey | None:
    return session.get(IdempotencyKey, (caller, key))


# Leases


def _free(lease_until: InstrumentedAttribute[dt.datetime | None], moment: dt.datetime) -> ColumnElement[bool]:
    return or_(lease_until.is_(None), lease_until < moment)


def _changed(session: Session, statement: Any) -> bool:
    result = cast(CursorResult[Any], session.execute(statement.execution_options(synchronize_session=False)))
    return result.rowcount == 1


def claim_extraction(
    session: Session,
    extraction_id: str,
    step: str,
    claim: str,
    moment: dt.datetime,
    until: dt.datetime,
    max_attempts: int,
) -> bool:
    """Whether the claim was won: the extraction stands at ``step``, nobody works on it, attempts are left."""
    return _changed(
        session,
        update(Extraction)
        .where(
            Extraction.id == extraction_id,
            Extraction.step == step,
            Extraction.status.in_(OPEN),
            Extraction.attempts < max_attempts,
            _free(Extraction.lease_until, moment),
        )
        .values(
            claim=claim,
            lease_until=until,
            attempts=Extraction.attempts + 1,
            status=Status.PROCESSING,
            started_at=func.coalesce(Extraction.started_at, moment),
        ),
    )


def claim_range(
    session: Session, range_id: str, claim: str, moment: dt.datetime, until: dt.datetime, max_attempts: int
) -> bool:
    """Whether the claim was won: the range is not done, its extraction is being read, attempts are left."""
    reading = select(Extraction.id).where(Extraction.step == "read", Extraction.status.in_(OPEN))
    return _changed(
        session,
        update(PageRange)
        .where(
            PageRange.id == range_id,
            PageRange.done_at.is_(None),
            PageRange.attempts < max_attempts,
            _free(PageRange.lease_until, moment),
            PageRange.extraction_id.in_(reading),
        )
        .values(claim=claim, lease_until=until, attempts=PageRange.attempts + 1),
    )


def extend_extraction(session: Session, extraction_id: str, claim: str, until: dt.datetime) -> bool:
    """Whether ``claim`` still holds: it was not taken over, and nobody cancelled the extraction."""
    return _changed(
        session,
        update(Extraction)
        .where(Extraction.id == extraction_id, Extraction.claim == claim, Extraction.status == Status.PROCESSING)
        .values(lease_until=until),
    )


def extend_range(session: Session, range_id: str, claim: str, until: dt.datetime, *, progressed: bool) -> bool:
    """As ``extend_extraction``; a page that was read (``progressed``) gives the next one all its attempts."""
    running = select(Extraction.id).where(Extraction.status == Status.PROCESSING)
    values: dict[str, Any] = {"lease_until": until}
    if progressed:
        values |= {"attempts": 1, "problem": None}
    return _changed(
        session,
        update(PageRange)
        .where(PageRange.id == range_id, PageRange.claim == claim, PageRange.extraction_id.in_(running))
        .values(**values),
    )


def release_extraction(
    session: Session, extraction_id: str, claim: str, problem: str | None, pause_until: dt.datetime
) -> bool:
    return _changed(
        session,
        update(Extraction)
        .where(Extraction.id == extraction_id, Extraction.claim == claim)
        .values(claim=None, lease_until=pause_until, enqueued_at=None, problem=problem),
    )


def release_range(session: Session, range_id: str, claim: str, problem: str | None, pause_until: dt.datetime) -> bool:
    return _changed(
        session,
        update(PageRange)
        .where(PageRange.id == range_id, PageRange.claim == claim)
        .values(claim=None, lease_until=pause_until, enqueued_at=None, problem=problem),
    )


def finish_range(session: Session, range_id: str, claim: str, moment: dt.datetime) -> bool:
    return _changed(
        session,
        update(PageRange)
        .where(PageRange.id == range_id, PageRange.claim == claim, PageRange.done_at.is_(None))
        .values(done_at=moment, claim=None, lease_until=None),
    )


# Ranges


def page_range(session: Session, range_id: str) -> PageRange | None:
    return session.scalar(select(PageRange).where(PageRange.id == range_id).execution_options(populate_existing=True))


def ranges(session: Session, extraction_id: str) -> list[PageRange]:
    statement = select(PageRange).where(PageRange.extraction_id == extraction_id).order_by(PageRange.first)
    return list(session.scalars(statement))


def open_ranges(session: Session, extraction_id: str) -> int:
    statement = select(func.count()).where(PageRange.extraction_id == extraction_id, PageRange.done_at.is_(None))
    return session.scalar(statement) or 0


def forget_pages(session: Session, extraction_id: str, numbers: Sequence[int]) -> None:
    """Remove the results of these pages."""
    session.execute(
        delete(PageResult).where(PageResult.extraction_id == extraction_id, PageResult.number.in_(numbers))
    )


def forget_readings(session: Session, extraction_id: str) -> None:
    """Remove every range and page result of the extraction."""
    session.execute(delete(PageResult).where(PageResult.extraction_id == extraction_id))
    session.execute(delete(PageRange).where(PageRange.extraction_id == extraction_id))


# What the sweeper asks

_OPEN_EXTRACTION = Extraction.status.in_(OPEN)


def exhausted_extractions(session: Session, moment: dt.datetime, max_attempts: int) -> list[str]:
    """Extractions whose prepare or assemble nobody works on any more and that used all attempts."""
    statement = select(Extraction.id).where(
        _OPEN_EXTRACTION,
        Extraction.step.in_(("prepare", "assemble")),
        Extraction.attempts >= max_attempts,
        _free(Extraction.lease_until, moment),
    )
    return list(session.scalars(statement))


def exhausted_ranges(session: Session, moment: dt.datetime, max_attempts: int) -> list[tuple[str, str | None]]:
    """(extraction, problem) of ranges that nobody works on any more and that used all attempts."""
    statement = (
        select(PageRange.extraction_id, PageRange.problem)
        .join(Extraction, Extraction.id == PageRange.extraction_id)
        .where(
            _OPEN_EXTRACTION,
            PageRange.done_at.is_(None),
            PageRange.attempts >= max_attempts,
            _free(PageRange.lease_until, moment),
        )
    )
    return [(extraction_id, problem) for extraction_id, problem in session.execute(statement)]


def fully_read(session: Session) -> list[str]:
    """Extractions that stand at "read" although no page range is open."""
    unread = select(PageRange.id).where(PageRange.extraction_id == Extraction.id, PageRange.done_at.is_(None))
    statement = select(Extraction.id).where(_OPEN_EXTRACTION, Extraction.step == "read", ~unread.exists())
    return list(session.scalars(statement))


WaitingRow = tuple[str, str, str, int | None, str]


def waiting_extractions(session: Session, moment: dt.datetime, before: dt.datetime) -> Sequence[WaitingRow]:
    """(id, unit, priority, pages, step) of extractions that wait for prepare or assemble, the oldest first.

    Those enqueued after ``before`` are left out: their job may just be on its way to a worker.
    """
    statement = (
        select(Extraction.id, Extraction.unit_code, Extraction.priority, Extraction.pages, Extraction.step)
        .where(
            _OPEN_EXTRACTION,
            Extraction.step.in_(("prepare", "assemble")),
            _free(Extraction.lease_until, moment),
            or_(Extraction.enqueued_at.is_(None), Extraction.enqueued_at < before),
        )
        .order_by(Extraction.id)
    )
    return list(session.execute(statement).all())


def waiting_ranges(session: Session, moment: dt.datetime, before: dt.datetime) -> Sequence[WaitingRow]:
    """(id, unit, priority, pages, "read") of page ranges that wait to be read, the oldest first."""
    statement = (
        select(
            PageRange.id,
            Extraction.unit_code,
            Extraction.priority,
            PageRange.last - PageRange.first + 1,
            Extraction.step,
        )
        .join(Extraction, and_(Extraction.id == PageRange.extraction_id, Extraction.step == "read"))
        .where(
            _OPEN_EXTRACTION,
            PageRange.done_at.is_(None),
            _free(PageRange.lease_until, moment),
            or_(PageRange.enqueued_at.is_(None), PageRange.enqueued_at < before),
        )
        .order_by(PageRange.extraction_id, PageRange.first)
    )
    return list(session.execute(statement).all())


def mark_enqueued(
    session: Session, extraction_ids: Sequence[str], range_ids: Sequence[str], moment: dt.datetime
) -> None:
    for model, ids in ((Extraction, extraction_ids), (PageRange, range_ids)):
        for start in range(0, len(ids), 500):
            session.execute(
                update(model)
                .where(model.id.in_(ids[start : start + 500]))
                .values(enqueued_at=moment)
                .execution_options(synchronize_session=False)
            )


def cancel_open(session: Session, dossier_id: str, moment: dt.datetime) -> None:
    """Whoever reads for the dossier finds its lease lost."""
    session.execute(
        update(Extraction)
        .where(Extraction.dossier_id == dossier_id, _OPEN_EXTRACTION)
        .values(status=Status.CANCELLED, finished_at=moment, claim=None, lease_until=None)
        .execution_options(synchronize_session="fetch")
    )


def reopen_ranges(session: Session, extraction_id: str, moment: dt.datetime) -> list[PageRange]:
    """The ranges that are not done, each with all its attempts again."""
    opened = [r for r in ranges(session, extraction_id) if r.done_at is None]
    for r in opened:
        r.attempts, r.problem, r.claim, r.lease_until, r.enqueued_at = 0, None, None, None, moment
    return opened


def count_by_status(session: Session) -> dict[str, int]:
    """How many extractions stand in each status; every status is there."""
    counted = session.execute(select(Extraction.status, func.count()).group_by(Extraction.status)).all()
    return dict.fromkeys(Status, 0) | dict(counted)


def pages_waiting(session: Session) -> int:
    """Pages in ranges that are not read yet, of extractions that still run."""
    waiting = (
        select(func.sum(PageRange.last - PageRange.first + 1))
        .join(Extraction, Extraction.id == PageRange.extraction_id)
        .where(PageRange.done_at.is_(None), Extraction.status.in_((Status.QUEUED, Status.PROCESSING)))
    )
    return session.scalar(waiting) or 0


# What the administrators' page of the queue shows


def open_counts(session: Session) -> list[tuple[str, str, int, dt.datetime]]:
    """(priority, status, how many, since when the oldest waits) of what is not finished."""
    rows = session.execute(
        select(Extraction.priority, Extraction.status, func.count(), func.min(Extraction.created_at))
        .where(_OPEN_EXTRACTION)
        .group_by(Extraction.priority, Extraction.status)
    )
    return [(priority, status, count, since) for priority, status, count, since in rows]


def newest_by_status(session: Session, statuses: Sequence[str], limit: int) -> list[tuple[Extraction, str]]:
    """Extractions with their dossiers' titles, the newest first."""
    rows = session.execute(
        select(Extraction, Dossier.title)
        .join(Dossier, Dossier.id == Extraction.dossier_id)
        .where(Extraction.status.in_(statuses), Dossier.withdrawn_at.is_(None))
        .order_by(Extraction.id.desc())
        .limit(limit)
    )
    return [(extraction, title) for extraction, title in rows]
