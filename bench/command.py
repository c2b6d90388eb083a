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
    from bench import cutouts
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
        cutouts.draw(folder, run.text, out / "slips.png")
    print(json.dumps(numbers, ensure_ascii=False) if as_json else as_text(run, detail=detail))
    raise typer.Exit(1 if run.fields.unread else 0)


@bench.command()
def speed(
    folder: Annotated[
        Path | None,
        typer.Argument(help="Scans to read (default: the committed specimens).", exists=True, file_okay=False),
    ] = None,
    processes: Annotated[list[int] | None, typer.Option(min=1, help="Repeat for more (default: 1 and 2).")] = None,
    rounds: Annotated[int, typer.Option(min=1, help="Read every scan so many times.")] = 1,
    as_json: Annotated[bool, typer.Option("--json", help="Print the numbers as JSON.")] = False,
) -> None:
    """Pages a minute, by number of processes."""
    from bench.speed import SPECIMENS, as_text, time_reading
    from bench.truth import scans

    files = scans(folder or SPECIMENS) * rounds
    if not files:
        typer.echo(f"{folder}: no scans", err=True)
        raise typer.Exit(2)
    runs = [time_reading(files, count) for count in processes or (1, 2)]
    if as_json:
        print(json.dumps([{**vars(run), "pages_per_minute": round(run.pages_per_minute, 1)} for run in runs]))
    else:
        print(as_text(runs))
    raise typer.Exit(1 if any(run.failed for run in runs) else 0)


_Scans = Annotated[Path, typer.Argument(help="Scans with their truth.", exists=True, file_okay=False)]


def _tell(line: str) -> None:
    typer.echo(line, err=True)


@bench.command()
def ablation(folder: _Scans) -> None:
    """A Markdown table of body CER with each step of reading off, one at a time."""
    from bench.ablation import table
    from bench.pages import as_markdown
    from bench.truth import NoTruth

    try:
        rows = table(folder, _tell)
    except NoTruth as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from None
    print(as_markdown(rows))


@bench.command()
def beside(
    folder: _Scans,
    ocrmypdf: Annotated[Path | None, typer.Option(help="The program.", exists=True, dir_okay=False)] = None,
    rapidocr: Annotated[
        Path | None, typer.Option(help="A Python that has rapidocr and onnxruntime.", exists=True, dir_okay=False)
    ] = None,
) -> None:
    """A Markdown table of body CER beside plain Tesseract and other readers, on the same pages."""
    from bench.beside import table
    from bench.pages import as_markdown
    from bench.truth import NoTruth

    try:
        rows = table(folder, _tell, ocrmypdf, rapidocr)
    except NoTruth as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from None
    print(as_markdown(rows, timed=True))


@bench.command()
def orientation(
    folders: Annotated[list[Path], typer.Argument(help="Scans with their truth.", exists=True, file_okay=False)],
    pages: Annotated[int | None, typer.Option(min=1, help="Of each folder only so many, the sparsest.")] = None,
) -> None:
    """Turns every page all four ways and counts how often its way up is found."""
    from bench.orientation import as_markdown, try_all_ways
    from bench.pages import true_pages
    from bench.truth import NoTruth

    try:
        chosen = [
            page
            for folder in folders
            for page in sorted((p for p in true_pages(folder) if p.parts), key=lambda p: p.characters)[:pages]
        ]
    except NoTruth as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from None
    turned = try_all_ways(chosen, _tell)
    print(as_markdown(turned))
    raise typer.Exit(1 if turned.wrong else 0)
