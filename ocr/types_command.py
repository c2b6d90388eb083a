"""``sohoa types``: the declared document types, and what is wrong with a new one."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

types_app = typer.Typer(no_args_is_help=True, help="Loại giấy tờ khai bằng tệp.")


@types_app.command("list")
def list_types() -> None:
    """Các loại giấy tờ đang có: mã, tên, số trường."""
    from schemas.document_types import types

    for declared in types().values():
        typer.echo(f"{declared.slug:36s} {declared.title} ({len(declared.fields)} trường)")


@types_app.command("check")
def check(
    files: Annotated[list[Path], typer.Argument(help="Tệp TOML khai loại giấy tờ.", exists=True, dir_okay=False)],
) -> None:
    """Kiểm tra tệp khai loại giấy tờ; nói rõ chỗ sai. Mã thoát 1 nếu có tệp sai."""
    from ocr.extract.checks import unsound_checks
    from schemas.document_types import DeclarationError, read_file

    failed = False
    for path in files:
        try:
            declared = read_file(path)
            problems = unsound_checks(declared)
        except DeclarationError as error:
            problems = error.problems
        for problem in problems:
            typer.echo(f"{path}: {problem}", err=True)
        failed = failed or bool(problems)
        if not problems:
            typer.echo(f"{path}: đúng ({declared.slug}, {len(declared.fields)} trường)")
    if failed:
        raise typer.Exit(1)
