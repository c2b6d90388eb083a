"""``sohoa bench``: accuracy and speed, each one command."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Annotated

import typer

bench = typer.Typer(no_args_is_help=True, help="Đo độ chính xác và tốc độ.")


@bench.command()
def accuracy(
    folder: Annotated[Path, typer.Argument(help="Scans with their truth.", exists=True, file_okay=False)],
    out: Annotated[Path | None, typer.Option(help="Keep records, report.json and pictures here.")] = None,
    records: Annotated[Path | None, typer.Option(help="Take finished records instead of reading.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the numbers as JSON.")] = False,
    detail: Annotated[bool, typer.Option(help="List every field that is not right.")] = False,
) -> None:
    """Reads DIR, compares with its truth: CER, fields, types, page ranges, review promise, keystrokes."""
    from bench.accuracy import measure, read_folder
    from bench.report import as_dict, as_text, draw
    from bench.truth import NoTruth, load

    with tempfile.TemporaryDirectory(prefix="sohoa-bench-") as scratch:
        try:
            load(folder)
        except NoTruth as error:
            typer.echo(str(error), err=True)
            raise typer.Exit(2) from None
        if records is None:
            records = (out or Path(scratch)) / "records"
            read_folder(folder, records)
        run = measure(folder, records)
    numbers = as_dict(run)
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
        (out / "report.json").write_text(json.dumps(numbers, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        draw(run, out)
    print(json.dumps(numbers, ensure_ascii=False) if as_json else as_text(run, detail=detail))
    raise typer.Exit(1 if run.fields.unread else 0)
