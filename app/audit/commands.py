"""``sohoa audit``."""

from __future__ import annotations

import json

import typer

from app.audit import service
from app.commands import database_session, plainly

audit = typer.Typer(no_args_is_help=True, help="Nhật ký: ai đã làm gì.")


@audit.callback()
def _commands() -> None:
    """The command stays named ("sohoa audit verify")."""


@audit.command("verify")
@plainly
def verify() -> None:
    """Kiểm tra chuỗi nhật ký; lưu lại "head" ở nơi khác để sau này thấy được nếu đoạn cuối bị cắt."""
    with database_session() as session:
        found = service.verify(session)
    typer.echo(json.dumps({"entries": found.entries, "head": found.head, "broken_at": found.broken_at}))
    if not found.ok:
        typer.echo(f"Nhật ký bị sửa: bản ghi số {found.broken_at} không khớp.", err=True)
        raise typer.Exit(1)
