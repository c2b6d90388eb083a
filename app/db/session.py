"""Engine, sessions, and the one place that commits.

SQLite behaves like PostgreSQL's READ COMMITTED: reading takes no lock and no snapshot, and the first statement
that writes (or reads ``FOR UPDATE``) begins the transaction with ``BEGIN IMMEDIATE``. A reader is thus never asked
to become a writer on an old snapshot, which SQLite answers with an error that no waiting mends.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

from fastapi import Depends, Request
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL, Connection, make_url
from sqlalchemy.orm import Session as OrmSession
from sqlalchemy.orm import SessionTransaction

log = logging.getLogger(__name__)

BUSY_TIMEOUT_S = 30
# More connections than the 40 threads that FastAPI runs endpoints in: a request never waits for a connection
# that another waiting request holds.
POOL_SIZE, POOL_OVERFLOW = 10, 40

Callback = Callable[[], None]


class Session(OrmSession):
    """A session whose ``commit`` runs what was asked for just before and just after it.

    What was asked for inside a savepoint that is rolled back is forgotten with it.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._before: list[tuple[SessionTransaction | None, Callback]] = []
        self._after: list[tuple[SessionTransaction | None, Callback]] = []

    def before_commit(self, callback: Callback) -> None:
        """Run ``callback`` inside the transaction, as its last act; an error in it rolls everything back."""
        self._before.append((self.get_nested_transaction(), callback))

    def after_commit(self, callback: Callback) -> None:
        """Run ``callback`` once the commit is safe; an error in it is logged and fails nothing."""
        self._after.append((self.get_nested_transaction(), callback))

    def commit(self) -> None:
        before, self._before = self._before, []
        try:
            for _, callback in before:
                callback()
            super().commit()
        except BaseException:
            self._after = []
            raise
        after, self._after = self._after, []
        for _, callback in after:
            try:
                callback()
            except Exception:
                log.exception("after-commit step failed")

    def rollback(self) -> None:
        self._before, self._after = [], []
        super().rollback()

    def close(self) -> None:
        self._before, self._after = [], []
        super().close()

    def forget(self, transaction: SessionTransaction) -> None:
        """Drop what was asked for inside ``transaction`` (a savepoint that was rolled back)."""
        self._before = [item for item in self._before if not _within(item[0], transaction)]
        self._after = [item for item in self._after if not _within(item[0], transaction)]


def _within(inner: SessionTransaction | None, outer: SessionTransaction) -> bool:
    while inner is not None:
        if inner is outer:
            return True
        inner = inner.parent
    return False


@event.listens_for(Session, "after_soft_rollback")
def _forget_savepoint(session: Session, previous_transaction: SessionTransaction) -> None:
    if previous_transaction.nested:
        session.forget(previous_transaction)


class Database:
    """One engine. ``url``: ``sqlite:///path`` or ``postgresql://...``."""

    def __init__(self, url: str | URL) -> None:
        self.url = _with_driver(make_url(url))
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        # Values stay out of error messages, and so out of the log: they may be personal.
        options: dict[str, Any] = {"pool_size": POOL_SIZE, "max_overflow": POOL_OVERFLOW, "hide_parameters": True}
        if self.is_sqlite:
            if self.url.database:
                Path(self.url.database).parent.mkdir(parents=True, exist_ok=True)
            options["connect_args"] = {
                "timeout": BUSY_TIMEOUT_S,
                "isolation_level": None,
                "check_same_thread": False,
            }
        else:
            options["pool_pre_ping"] = True
        self.engine: Engine = create_engine(self.url, **options)
        if self.is_sqlite:
            event.listen(self.engine, "connect", _configure_sqlite)
            event.listen(self.engine, "before_cursor_execute", _begin_immediate)

    def session(self) -> Session:
        """A new session; the caller commits and closes (see ``transaction``)."""
        return Session(self.engine, expire_on_commit=False)

    def encoding(self) -> str:
        """How the database keeps letters, in PostgreSQL's words; SQLite's is always a form of Unicode."""
        if self.is_sqlite:
            return "UTF8"
        with self.engine.connect() as connection:
            return str(connection.exec_driver_sql("SHOW server_encoding").scalar_one())

    def forget_connections(self) -> None:
        """After a fork: leave the parent's connections to the parent and open own ones."""
        self.engine.dispose(close=False)

    def dispose(self) -> None:
        self.engine.dispose()


def _with_driver(url: URL) -> URL:
    return url.set(drivername="postgresql+psycopg") if url.drivername in ("postgresql", "postgres") else url


def _configure_sqlite(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    # FULL: "received" was promised to a person, so a commit must survive a power cut.
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()


def _begin_immediate(
    connection: Connection, cursor: Any, statement: str, _parameters: object, context: Any, _many: bool
) -> None:
    if cursor.connection.in_transaction or not _writes(statement, context):
        return
    cursor.execute("BEGIN IMMEDIATE")


def _writes(statement: str, context: Any) -> bool:
    first = statement.lstrip().split(None, 1)[0].upper()
    if first in ("PRAGMA", "BEGIN"):
        return False
    if first not in ("SELECT", "WITH", "EXPLAIN"):
        return True
    compiled = getattr(context, "compiled", None)
    if compiled is None:
        return False
    locks = getattr(compiled.statement, "_for_update_arg", None) is not None
    return locks or context.isinsert or context.isupdate or context.isdelete


@contextmanager
def transaction(db: Database) -> Iterator[Session]:
    """A session that is committed at the end, rolled back on any error. For jobs, commands, and requests."""
    session = db.session()
    try:
        yield session
        session.commit()
    except BaseException:
        session.rollback()
        raise
    finally:
        session.close()


def before_commit(session: Session, callback: Callback) -> None:
    """``callback`` runs inside the transaction just before it is committed."""
    session.before_commit(callback)


def after_commit(session: Session, callback: Callback) -> None:
    """``callback`` runs only after the commit has succeeded; it must not use the session."""
    session.after_commit(callback)


def _request_session(request: Request) -> Iterator[Session]:
    with transaction(request.app.state.db) as session:
        yield session


# scope="function": the commit happens before the answer is sent, so that an answer never promises what is not safe.
SessionDep = Annotated[Session, Depends(_request_session, scope="function")]
