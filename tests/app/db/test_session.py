"""One place that commits; SQLite writers wait for each other instead of failing."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import func, select, text, update
from sqlalchemy.exc import IntegrityError, OperationalError

from app.db.session import Database, after_commit, before_commit, transaction
from app.units.models import Unit


def unit(code: str) -> Unit:
    return Unit(code=code, type="xã", name=code, full_name=code, slug=code, search_key=code)


def test_transaction_commits_at_the_end_and_rolls_back_on_error(db: Database) -> None:
    with transaction(db) as session:
        session.add(unit("1"))
    with pytest.raises(RuntimeError), transaction(db) as session:
        session.add(unit("2"))
        session.flush()
        raise RuntimeError
    with transaction(db) as session:
        assert session.scalars(select(Unit.code)).all() == ["1"]


def test_after_commit_runs_only_after_a_commit_that_succeeded(db: Database) -> None:
    seen: list[str] = []
    with transaction(db) as session:
        after_commit(session, lambda: seen.append("kept"))
        assert seen == []
    with pytest.raises(RuntimeError), transaction(db) as session:
        after_commit(session, lambda: seen.append("lost"))
        raise RuntimeError
    assert seen == ["kept"]


def test_an_error_after_the_commit_fails_nothing(db: Database, caplog: pytest.LogCaptureFixture) -> None:
    def fail() -> None:
        raise ConnectionError("Redis is down")

    seen: list[str] = []
    with transaction(db) as session:
        session.add(unit("1"))
        after_commit(session, fail)
        after_commit(session, lambda: seen.append("the next one runs"))
    assert seen == ["the next one runs"]
    assert "after-commit step failed" in caplog.text
    with transaction(db) as session:
        assert session.get(Unit, "1") is not None


def test_an_error_before_the_commit_rolls_back(db: Database) -> None:
    def fail() -> None:
        raise ValueError

    seen: list[str] = []
    with pytest.raises(ValueError), transaction(db) as session:  # noqa: PT011 (raised by this test)
        session.add(unit("1"))
        before_commit(session, fail)
        after_commit(session, lambda: seen.append("never"))
    assert seen == []
    with transaction(db) as session:
        assert session.get(Unit, "1") is None


def test_what_a_rolled_back_savepoint_asked_for_is_forgotten(db: Database) -> None:
    seen: list[str] = []
    with transaction(db) as session:
        session.add(unit("1"))
        with session.begin_nested():
            after_commit(session, lambda: seen.append("outer savepoint"))
        with pytest.raises(RuntimeError), session.begin_nested():
            session.add(unit("2"))
            with session.begin_nested():
                after_commit(session, lambda: seen.append("inner"))
                before_commit(session, lambda: seen.append("inner before"))
            raise RuntimeError
        after_commit(session, lambda: seen.append("plain"))
    assert seen == ["outer savepoint", "plain"]
    with transaction(db) as session:
        assert session.scalars(select(Unit.code)).all() == ["1"]


def test_a_reader_may_become_a_writer_though_another_wrote_meanwhile(db: Database) -> None:
    """On a plain SQLite transaction this is "database is locked" at once, whatever the time-out."""
    with transaction(db) as session:
        session.add(unit("1"))
    with transaction(db) as first:
        assert first.scalar(select(func.count()).select_from(Unit)) == 1
        with transaction(db) as second:
            second.add(unit("2"))
        first.add(unit("3"))
    with transaction(db) as session:
        assert session.scalar(select(func.count()).select_from(Unit)) == 3


def test_concurrent_writers_all_get_through(db: Database) -> None:
    with transaction(db) as session:
        session.add(unit("1"))
    barrier = threading.Barrier(8)

    def add_letters(letter: str) -> None:
        barrier.wait()
        for _ in range(5):
            with transaction(db) as session:
                session.execute(update(Unit).where(Unit.code == "1").values(name=Unit.name + letter))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(add_letters, "abcdefgh"))
    with transaction(db) as session:
        assert sorted(session.get_one(Unit, "1").name) == sorted("1" + "abcdefgh" * 5)


def test_for_update_serialises_read_then_write(db: Database) -> None:
    with transaction(db) as session:
        session.add(unit("1"))

    def rename(letter: str) -> None:
        with transaction(db) as session:
            row = session.scalars(select(Unit).where(Unit.code == "1").with_for_update()).one()
            row.name = row.name + letter

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(rename, "abcdef"))
    with transaction(db) as session:
        assert sorted(session.get_one(Unit, "1").name) == sorted("1abcdef")


def test_foreign_keys_hold(db: Database) -> None:
    from app.dossiers.models import Dossier

    with pytest.raises(IntegrityError), transaction(db) as session:
        session.add(Dossier(unit_code="none", title="x"))


def test_reading_takes_no_lock(db: Database) -> None:
    with db.session() as reader:
        reader.scalars(select(Unit)).all()
        with transaction(db) as writer:
            writer.execute(text("INSERT INTO login_failures (id, key, at) VALUES ('x', 'k', '2026-01-01 00:00:00')"))
        reader.rollback()


def test_values_stay_out_of_error_messages(db: Database) -> None:
    with transaction(db) as session:
        session.add(unit("1"))
    with pytest.raises(IntegrityError) as failed, transaction(db) as session:
        session.add(Unit(code="1", type="xã", name="một-người-dân", full_name="1", slug="1", search_key="1"))
    assert "một-người-dân" not in str(failed.value)


@pytest.mark.parametrize("database_kind", ["sqlite"])
def test_sqlite_is_durable_and_says_so_when_it_stays_locked(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    with db.session() as session:
        assert session.scalar(text("PRAGMA journal_mode")) == "wal"
        assert session.scalar(text("PRAGMA synchronous")) == 2
        assert session.scalar(text("PRAGMA foreign_keys")) == 1
        assert session.scalar(text("PRAGMA busy_timeout")) == 30_000
    monkeypatch.setattr("app.db.session.BUSY_TIMEOUT_S", 0)
    impatient = Database(db.url)
    with transaction(db) as holder:
        holder.add(unit("1"))
        holder.flush()
        with pytest.raises(OperationalError, match="locked"), transaction(impatient) as other:
            other.add(unit("2"))
    impatient.dispose()
