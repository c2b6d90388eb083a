"""The migrations make exactly the tables that the models describe."""

from __future__ import annotations

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from app.db.migrate import config, is_current, newest, upgrade
from app.db.models import Base
from app.db.session import Database


def test_models_and_migrations_agree(db: Database) -> None:
    with db.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_upgrade_again_changes_nothing(db: Database) -> None:
    assert is_current(db)
    assert upgrade(db) is False


def test_there_is_one_newest_version() -> None:
    assert ScriptDirectory.from_config(config()).get_heads() == [newest()]


def test_an_unmigrated_database_is_not_current(tmp_path: Path) -> None:
    db = Database(f"sqlite:///{tmp_path}/new.db")
    assert not is_current(db)
    assert upgrade(db) is True
    assert is_current(db)
    db.dispose()
