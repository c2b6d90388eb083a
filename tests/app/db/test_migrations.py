"""The migrations make exactly the tables that the models describe."""

from __future__ import annotations

from pathlib import Path

from alembic import command
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


def test_a_database_of_the_first_version_keeps_its_rows(tmp_path: Path) -> None:
    """SQLite makes a table anew to change a column: what refers to it must survive."""
    db = Database(f"sqlite:///{tmp_path}/old.db")
    alembic = config()
    with db.engine.begin() as connection:
        alembic.attributes["connection"] = connection
        command.upgrade(alembic, "0001")
        for statement in OLD_ROWS:
            connection.exec_driver_sql(statement)
    assert upgrade(db) is True
    with db.engine.connect() as connection:
        kept = connection.exec_driver_sql(
            "SELECT d.n, f.name, c.reason FROM documents d JOIN document_fields f ON f.document_id = d.id "
            "JOIN field_changes c ON c.field_id = f.id"
        ).all()
        assert kept == [(1, "so", "vì sao")]
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    db.dispose()


OLD_ROWS = (
    "INSERT INTO units (code, type, name, full_name, slug, former_province, former_district, formed_from, "
    "search_key, active) VALUES ('1', 'x', 'x', 'x', 'x', '', '', '', 'x', 1)",
    "INSERT INTO dossiers (id, unit_code, title, kind, search_key, version, created_at) "
    "VALUES ('d', '1', 'x', 'backlog', '', 1, '2025-01-01')",
    "INSERT INTO extractions (id, dossier_id, unit_code, file_ids, priority, status, step, attempts, created_at, "
    "error_retryable) VALUES ('e', 'd', '1', '[]', 'backlog', 'completed', 'done', 0, '2025-01-01', 0)",
    "INSERT INTO documents (id, dossier_id, extraction_id, n, type, type_confidence, pages, warnings) "
    "VALUES ('p', 'd', 'e', 1, 'khac', 1, '[1]', '[]')",
    "INSERT INTO document_fields (id, document_id, name, position, needs_review) VALUES ('f', 'p', 'so', 0, 1)",
    "INSERT INTO field_changes (id, field_id, actor, at, reason) VALUES ('c', 'f', 'x', '2025-01-01', 'vì sao')",
)
