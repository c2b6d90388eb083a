"""``sohoa inventory``: the declared denominators."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Annotated

import typer

from app.accounts.principal import SYSTEM
from app.commands import database_session, plainly
from app.progress import inventory as service
from app.progress.moments import CIVIL

inventory = typer.Typer(no_args_is_help=True, help="Số hồ sơ cần số hóa do đơn vị thống kê.")

Since = Annotated[
    dt.datetime | None,
    typer.Option(
        "--from", formats=["%Y-%m-%d", "%Y-%m-%dT%H:%M:%S"], help="Hiệu lực từ (giờ Việt Nam); mặc định: bây giờ."
    ),
]


@inventory.command("declare")
@plainly
def declare(
    unit: Annotated[str, typer.Argument(help="Mã đơn vị.")],
    dossiers: Annotated[int, typer.Argument(min=0, help="Số hồ sơ tồn đọng cần số hóa.")],
    by: Annotated[str, typer.Option("--by", help="Ai thống kê.")],
    paper: Annotated[str, typer.Option("--paper", help="Theo văn bản nào.")],
    since: Since = None,
) -> None:
    """Ghi một bản thống kê mới; bản cũ vẫn được giữ."""
    moment = since.replace(tzinfo=CIVIL) if since else None
    with database_session() as session:
        declaration, new = service.declare(session, SYSTEM, unit, dossiers, by, paper, moment)
    typer.echo(json.dumps({"id": declaration.id, "new": new}))


@inventory.command("import")
@plainly
def import_file(
    file: Annotated[
        Path,
        typer.Argument(
            exists=True,
            dir_okay=False,
            help="CSV (UTF-8) hoặc XLSX, các cột: Mã đơn vị, Số hồ sơ, Người kê khai, Văn bản, [Hiệu lực từ].",
        ),
    ],
) -> None:
    """Nạp bảng thống kê; một dòng sai thì không dòng nào được ghi."""
    with database_session() as session:
        new, same = service.import_table(session, SYSTEM, service.read_table(file))
    typer.echo(f"{new} bản thống kê mới, {same} bản đã có.", err=True)


@inventory.command("list")
@plainly
def list_inventories(
    unit: Annotated[str | None, typer.Option("--unit", help="Chỉ đơn vị này.")] = None,
) -> None:
    """Liệt kê mọi bản thống kê, mỗi bản một dòng JSON, theo thứ tự hiệu lực."""
    with database_session() as session:
        for found in service.list_declarations(session, SYSTEM, unit):
            line = {
                "unit": found.unit_code,
                "dossiers": found.dossiers,
                "in_force_from": found.in_force_from.astimezone(CIVIL).isoformat(),
                "declared_by": found.declared_by,
                "paper": found.paper,
            }
            typer.echo(json.dumps(line, ensure_ascii=False))
