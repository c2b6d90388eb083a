"""The database brought to the newest version, by Alembic."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from app.db.session import Database

MIGRATIONS = Path(__file__).parent / "migrations"
# Two services that start at once: the second waits until the first has migrated.
_MIGRATION_LOCK = 0x50484F4D


def config() -> Config:
    """Alembic's configuration, without a file."""
    alembic = Config()
    alembic.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return alembic


def upgrade(db: Database) -> bool:
    """Brings ``db`` to the newest version, all in one transaction. Returns whether anything changed."""
    with _connection(db) as connection, connection.begin():
        if db.is_sqlite:
            # The write lock first: what is read below is then what the migration starts from.
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        else:
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MIGRATION_LOCK})
        before = MigrationContext.configure(connection).get_current_revision()
        if before == newest():
            return False
        alembic = config()
        alembic.attributes["connection"] = connection
        command.upgrade(alembic, "head")
        if db.is_sqlite and connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
            raise RuntimeError("the migration left rows that refer to nothing")
    return True


@contextmanager
def _connection(db: Database) -> Iterator[Connection]:
    """A connection on which SQLite lets a table be made anew although others refer to it.

    SQLite changes a column by copying the table; dropping the old one would take the rows that refer to it along
    (https://sqlite.org/lang_altertable.html#otheralter). The switch has no effect inside a transaction.
    """
    with db.engine.connect() as connection:
        if not db.is_sqlite:
            yield connection
            return
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA foreign_keys=OFF")
        try:
            yield connection
        finally:
            driver.execute("PRAGMA foreign_keys=ON")


def newest() -> str | None:
    """The newest version that this program knows."""
    return ScriptDirectory.from_config(config()).get_current_head()


def is_current(db: Database) -> bool:
    """Whether ``db`` has the version that this program needs."""
    with db.engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision() == newest()
