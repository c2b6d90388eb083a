"""The audit log: chained, append-only, complete, safe with many writers."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DatabaseError

from app.accounts.principal import SYSTEM, Principal
from app.audit.models import AuditEvent
from app.audit.service import GENESIS, record, verify
from app.db.session import Database, Session, transaction

CLERK = Principal("user", "0192f0c0-0000-7000-8000-000000000001", "Một cán bộ")


def test_entries_are_written_with_the_transaction_and_chained(db: Database) -> None:
    with transaction(db) as session:
        record(session, CLERK, "dossier.confirm", "dossier:1", "00691", version=3)
        record(session, SYSTEM, "unit.load", "units")
    with transaction(db) as session:
        first, second = session.scalars(select(AuditEvent).order_by(AuditEvent.seq)).all()
        assert (first.seq, first.actor, first.action, first.target) == (
            1,
            f"user:{CLERK.id}",
            "dossier.confirm",
            "dossier:1",
        )
        assert (first.unit_code, first.details, first.previous_hash) == ("00691", {"version": 3}, GENESIS)
        assert (second.seq, second.actor, second.previous_hash) == (2, "system", first.hash)
        assert verify(session).ok


def test_a_transaction_that_fails_leaves_no_entry(db: Database) -> None:
    with pytest.raises(RuntimeError), transaction(db) as session:
        record(session, CLERK, "a", "b")
        raise RuntimeError
    with transaction(db) as session:
        assert verify(session).entries == 0


def test_an_entry_of_a_rolled_back_savepoint_is_not_written(db: Database) -> None:
    with transaction(db) as session:
        record(session, CLERK, "kept", "b")
        with pytest.raises(RuntimeError), session.begin_nested():
            record(session, CLERK, "lost", "b")
            raise RuntimeError
    with transaction(db) as session:
        assert session.scalars(select(AuditEvent.action)).all() == ["kept"]


def test_details_of_every_kind_come_back_and_verify(db: Database) -> None:
    moment = dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.UTC)
    details = {
        "text": "Đỗ\x00",
        "float": 1e16,
        "list": [1, None, True],
        "set": {"b", "a"},
        "at": moment,
        "deep": {"n": 2**60},
    }
    with transaction(db) as session:
        record(session, CLERK, "a", "b", **details)
    with transaction(db) as session:
        assert session.scalars(select(AuditEvent.details)).one() == {
            "text": "Đỗ",
            "float": "1e+16",
            "list": [1, None, True],
            "set": ["a", "b"],
            "at": "2026-01-02T03:04:05+00:00",
            "deep": {"n": 2**60},
        }
        assert verify(session).ok


def test_many_writers_make_one_chain(db: Database) -> None:
    def write(number: int) -> None:
        for turn in range(5):
            with transaction(db) as session:
                record(session, CLERK, "a", f"thing:{number}", turn=turn)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(8)))
    with transaction(db) as session:
        found = verify(session)
        assert (found.entries, found.ok) == (40, True)


@pytest.mark.parametrize("statement", ["UPDATE audit_events SET actor = 'nobody'", "DELETE FROM audit_events"])
def test_the_database_refuses_to_change_or_delete(db: Database, statement: str) -> None:
    with transaction(db) as session:
        record(session, CLERK, "a", "b")
    with pytest.raises(DatabaseError, match="append-only"), transaction(db) as session:
        session.execute(text(statement))


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE audit_events SET actor = 'user:x' WHERE seq = 2",
        "UPDATE audit_events SET details = '{}' WHERE seq = 2",
        "UPDATE audit_events SET at = '2020-01-01 00:00:00' WHERE seq = 2",
        "UPDATE audit_events SET unit_code = NULL WHERE seq = 2",
        "DELETE FROM audit_events WHERE seq = 2",
    ],
)
def test_verify_finds_what_somebody_did_behind_the_triggers(db: Database, tampering: str) -> None:
    with transaction(db) as session:
        for number in range(3):
            record(session, CLERK, "a", "b", "00691", number=number)
    with transaction(db) as session:
        _without_guard(session, db.is_sqlite)
        session.execute(text(tampering))
        found = verify(session)
        assert (found.broken_at, found.entries, found.ok) == (2, 1, False)
        session.rollback()  # the triggers stay for the next test


def _without_guard(session: Session, sqlite: bool) -> None:
    if sqlite:
        session.execute(text("DROP TRIGGER audit_events_no_update"))
        session.execute(text("DROP TRIGGER audit_events_no_delete"))
    else:
        session.execute(text("DROP TRIGGER audit_events_append_only ON audit_events"))
