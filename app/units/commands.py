"""``sohoa unit``."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Annotated

import typer

from app.accounts.principal import SYSTEM
from app.commands import database_session, plainly
from app.units import service

unit = typer.Typer(no_args_is_help=True, help="Đơn vị: xã, phường.")


@unit.command("list")
@plainly
def list_units(search: Annotated[str, typer.Argument(help="Từ cần tìm, có dấu hay không đều được.")] = "") -> None:
    """Liệt kê đơn vị, mỗi đơn vị một dòng JSON."""
    with database_session() as session:
        for found in service.list_units(session, SYSTEM, search):
            typer.echo(json.dumps({"code": found.code, "name": found.full_name}, ensure_ascii=False))


@unit.command("load")
@plainly
def load(
    file: Annotated[
        Path | None,
        typer.Argument(exists=True, dir_okay=False, help="CSV cùng cột với danh sách đi kèm; mặc định: 124."),
    ] = None,
) -> None:
    """Nạp danh sách đơn vị; chạy lại không đổi gì."""
    with database_session() as session:
        if file is None:
            changed = service.load_units(session, SYSTEM)
        else:
            with file.open(encoding="utf-8-sig", newline="") as rows:
                changed = service.load_units(session, SYSTEM, csv.DictReader(rows))
    typer.echo(f"Đã thêm hoặc sửa {changed} đơn vị.", err=True)
