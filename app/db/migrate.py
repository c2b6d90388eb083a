"""The database brought to the newest version, by Alembic."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

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
    with db.engine.begin() as connection:
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
    return True


def newest() -> str | None:
    """The newest version that this program knows."""
    return ScriptDirectory.from_config(config()).get_current_head()


def is_current(db: Database) -> bool:
    """Whether ``db`` has the version that this program needs."""
    with db.engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision() == newest()
