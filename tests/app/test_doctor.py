"""The doctor finds what is missing and says how it is mended."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.db.migrate import upgrade
from app.db.session import Database
from app.doctor import Finding, examine
from app.settings import Settings
from tests.conftest import PrivatePostgres


def found(settings: Settings, word: str) -> Finding:
    (finding,) = [finding for finding in examine(settings) if finding.what.startswith(word)]
    return finding


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder that programs are found in."""
    folder = tmp_path / "programs"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def script(folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)


def test_what_this_machine_has_is_well(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path / "home")
    assert [finding for finding in examine(settings) if finding.mend] == []


@pytest.mark.parametrize(
    ("word", "package"),
    [("tesseract", "tesseract-ocr"), ("pdftoppm", "poppler-utils"), ("redis-server", "redis-server")],
)
def test_a_missing_program_is_named_with_its_package(tmp_path: Path, programs: Path, word: str, package: str) -> None:
    finding = found(Settings(home=tmp_path), word)
    assert finding.mend is not None
    assert finding.mend.endswith(f"install {package}")


def test_an_old_tesseract_and_a_missing_model(tmp_path: Path, programs: Path) -> None:
    script(programs, "tesseract", 'if [ "$1" = --list-langs ]; then echo eng; else echo tesseract 4.1.1; fi')
    assert "4.1.1" in found(Settings(home=tmp_path), "tesseract").detail
    assert found(Settings(home=tmp_path), "tesseract").mend is not None
    assert found(Settings(home=tmp_path), "mô hình tiếng Việt").mend is not None


def test_a_program_that_fails_is_not_well(tmp_path: Path, programs: Path) -> None:
    script(programs, "pdfinfo", "exit 127")
    assert found(Settings(home=tmp_path), "pdfinfo").mend is not None


def test_an_old_database_is_to_be_migrated(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path)
    (tmp_path / "sohoa.db").touch()
    assert found(settings, "cơ sở dữ liệu SQLite").mend == "sohoa migrate"
    db = Database(settings.database)
    upgrade(db)
    db.dispose()
    assert found(settings, "cơ sở dữ liệu SQLite").well


def test_a_postgresql_that_cannot_hold_vietnamese(tmp_path: Path, private_postgres: PrivatePostgres) -> None:
    db = Database(private_postgres.url("postgres"))
    with db.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("CREATE DATABASE latin ENCODING 'LATIN1' TEMPLATE template0")
        try:
            finding = found(Settings(home=tmp_path, database_url=private_postgres.url("latin")), "cơ sở dữ liệu")
        finally:
            connection.exec_driver_sql("DROP DATABASE latin")
    db.dispose()
    assert "LATIN1" in finding.detail
    assert finding.mend is not None
    assert "UTF8" in finding.mend


def test_servers_that_do_not_answer(tmp_path: Path) -> None:
    settings = Settings(
        home=tmp_path,
        database_url="postgresql://sohoa@127.0.0.1:1/sohoa?connect_timeout=2",
        redis_url="redis://127.0.0.1:1/0",
        storage="s3",
        s3_bucket="none",
        s3_endpoint="http://127.0.0.1:1",
    )
    for word, variable in (
        ("cơ sở dữ liệu PostgreSQL", "SOHOA_DATABASE_URL"),
        ("Redis", "SOHOA_REDIS_URL"),
        ("kho tệp S3", "SOHOA_S3_"),
    ):
        finding = found(settings, word)
        assert finding.mend is not None
        assert variable in finding.mend


def test_the_command_exits_with_1_and_says_how_to_mend(tmp_path: Path, programs: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "app.cli", "doctor"],
        env={**os.environ, "SOHOA_HOME": str(tmp_path / "home")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "cách sửa: sudo apt-get install tesseract-ocr-vie" in done.stdout
