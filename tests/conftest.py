"""What tests of the service share: a migrated database of either kind, storage, the application, a client."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import Connection, text
from starlette.routing import BaseRoute

from app.accounts import passwords
from app.db.migrate import upgrade
from app.db.models import Base
from app.db.session import Database, Session
from app.main import create_app
from app.settings import Settings
from app.storage import LocalStorage
from ocr.again import read_again
from tests.app.factories import Factory


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest files first: begun last, one of them would go on while the other cores idle."""
    items.sort(key=lambda item: not {"workers", "e2e", "samples"} & set(item.path.parts))


class PrivatePostgres:
    """An own PostgreSQL cluster on a Unix socket, with durability off; stopped and removed afterwards."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="sohoa-pg-"))
        self.programs = _postgres_programs()
        self._as: list[str] = []
        owner = None
        if os.getuid() == 0:  # PostgreSQL refuses to run as root
            owner = pwd.getpwnam("postgres")
            os.chown(self.folder, owner.pw_uid, owner.pw_gid)
            self._as = ["setpriv", f"--reuid={owner.pw_uid}", f"--regid={owner.pw_gid}", "--clear-groups"]
        self._run(
            "initdb",
            "-D",
            str(self.folder / "data"),
            "-U",
            "sohoa",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--no-locale",
            "--no-sync",
        )
        options = (
            f"-c listen_addresses='' -k {self.folder} -c fsync=off -c full_page_writes=off -c synchronous_commit=off "
            "-c max_connections=200 -c shared_buffers=32MB -c jit=off"
        )
        # With a log file of its own: a server that keeps our pipes open would never let the call return.
        self._run(
            "pg_ctl", "-D", str(self.folder / "data"), "-w", "-o", options, "-l", str(self.folder / "log"), "start"
        )

    def url(self, database: str) -> str:
        return f"postgresql+psycopg://sohoa@/{database}?host={self.folder}"

    def stop(self) -> None:
        self._run("pg_ctl", "-D", str(self.folder / "data"), "-m", "immediate", "-w", "stop")
        shutil.rmtree(self.folder)

    def _run(self, program: str, *arguments: str) -> None:
        command = [*self._as, str(self.programs / program), *arguments]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=self.folder)


def _postgres_programs() -> Path:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    if found:
        return found[-1]
    program = shutil.which("initdb")
    assert program, "PostgreSQL is missing: make setup-dev installs it"
    return Path(program).resolve().parent


@pytest.fixture(scope="session")
def private_postgres() -> Iterator[PrivatePostgres]:
    cluster = PrivatePostgres()
    yield cluster
    cluster.stop()


@pytest.fixture(scope="session")
def _migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("database") / "migrated.db"
    db = Database(f"sqlite:///{path}")
    upgrade(db)
    with db.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    db.dispose()
    return path


@pytest.fixture(scope="session")
def _migrated_postgres(private_postgres: PrivatePostgres) -> str:
    url = private_postgres.url("postgres")
    db = Database(url)
    upgrade(db)
    db.dispose()
    return url


@pytest.fixture(params=["sqlite", "postgresql"])
def database_kind(request: pytest.FixtureRequest) -> str:
    """Both kinds by turns. A test that needs only one: ``@pytest.mark.parametrize("database_kind", ["sqlite"])``."""
    return request.param


@pytest.fixture
def database_url(database_kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> str:
    """An empty database, brought to the newest version by the real migrations."""
    if database_kind == "sqlite":
        path = tmp_path / "sohoa.db"
        shutil.copyfile(request.getfixturevalue("_migrated_sqlite"), path)
        return f"sqlite:///{path}"
    url: str = request.getfixturevalue("_migrated_postgres")
    db = Database(url)
    with db.engine.begin() as connection:
        _empty(connection)
    db.dispose()
    return url


def _empty(connection: Connection) -> None:
    """Deletes what the last test left: far quicker than TRUNCATE, which makes new files for every table."""
    names = [table.name for table in Base.metadata.sorted_tables]
    filled = " UNION ALL ".join(f"(SELECT '{name}' FROM {name} LIMIT 1)" for name in names)
    # As a replica: neither foreign keys nor the guard of the audit log are asked.
    connection.execute(text("SET LOCAL session_replication_role = replica"))
    for name in connection.scalars(text(filled)).all():
        connection.execute(text(f"DELETE FROM {name}"))


@pytest.fixture
def db(database_url: str) -> Iterator[Database]:
    database = Database(database_url)
    yield database
    database.dispose()


@pytest.fixture
def session(db: Database) -> Iterator[Session]:
    """A session to call services with. Nothing is committed unless the test does."""
    with db.session() as opened:
        yield opened


@pytest.fixture
def make(session: Session) -> Factory:
    """Makes units, people, programs: ``make.unit()``, ``make.user(...)``; committed at once."""
    return Factory(session)


@pytest.fixture
def settings(tmp_path: Path, database_url: str) -> Settings:
    # A Redis that does not answer: what needs one asks for the ``redis`` of the worker tests.
    return Settings(home=tmp_path / "home", database_url=database_url, redis_url=f"unix://{tmp_path}/no-redis.sock")


@pytest.fixture
def storage(settings: Settings) -> LocalStorage:
    return LocalStorage(settings.files_dir)


@pytest.fixture(scope="session")
def _routes() -> list[BaseRoute]:
    """The routes of an application that no test gets: making them ready at the first request takes longer than most
    tests, and they are the same for all, since whatever differs hangs on the application's state. They remember whose
    they are: a route that a test adds to its own application must not show in the others."""
    return []


@pytest.fixture
def app(settings: Settings, _routes: list[BaseRoute]) -> Iterator[FastAPI]:
    application = create_app(settings, read_again)
    if not _routes:
        donor = create_app(settings, read_again)
        donor.state.db.dispose()
        _routes.extend(donor.router.routes)
    application.router.routes = list(_routes)
    yield application
    application.state.db.dispose()


@pytest.fixture
def client(app: FastAPI) -> Iterator[TestClient]:
    """A browser or program without credentials; redirects are shown, not followed."""
    with TestClient(app, follow_redirects=False) as opened:
        yield opened


@pytest.fixture(autouse=True)
def _cheap_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """Argon2 with the least work: tests make many passwords."""
    monkeypatch.setattr(passwords, "hasher", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
