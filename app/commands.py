"""What the commands that manage accounts, units and inventories share: a session, and errors in plain words."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import ParamSpec, TypeVar

import typer
from sqlalchemy.exc import OperationalError, ProgrammingError

from app.db.session import Database, Session, transaction
from app.errors import ProblemError
from app.settings import get_settings

P = ParamSpec("P")
R = TypeVar("R")


@contextmanager
def database_session() -> Iterator[Session]:
    """One transaction on the database of the settings, committed at the end."""
    db = Database(get_settings().database)
    try:
        with transaction(db) as session:
            yield session
    finally:
        db.dispose()


def plainly(command: Callable[P, R]) -> Callable[P, R]:
    """A command that says what is wrong in one sentence on stderr and ends with 1."""

    @functools.wraps(command)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return command(*args, **kwargs)
        except ProblemError as problem:
            typer.echo(problem.message, err=True)
        except (OperationalError, ProgrammingError) as error:
            typer.echo(f"Cơ sở dữ liệu chưa sẵn sàng ({error.orig}). Hãy chạy “sohoa migrate”.", err=True)
        raise typer.Exit(1)

    return wrapped
