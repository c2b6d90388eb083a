"""``sohoa ocr``: files in, records out; no server, no database."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:  # the reading itself is imported when it starts: "sohoa --help" needs no OpenCV
    from rich.progress import Progress

    from ocr.batch import Job
    from ocr.errors import ScanError
    from ocr.pipeline import Options
    from schemas.reading import PageReading
    from schemas.record import ExtractionRecord


def ocr(
    files: Annotated[list[Path], typer.Argument(help="PDF, JPEG, PNG, TIFF, HEIC.", show_default=False)],
    out: Annotated[Path | None, typer.Option(help="Folder for <stem>.json, .txt and .pdf.")] = None,
    jobs: Annotated[int, typer.Option(min=1, help="Pages read side by side.")] = len(os.sched_getaffinity(0)),
    document_type: Annotated[str | None, typer.Option("--type", help="Take every file as of this type.")] = None,
    no_pdf: Annotated[bool, typer.Option("--no-pdf", help="No searchable PDF.")] = False,
    words: Annotated[bool, typer.Option("--words", help="Word boxes too.")] = False,
) -> None:
    """Reads each file; prints one JSON record a line, or writes record, text and searchable PDF into --out."""
    from ocr.batch import read_all
    from ocr.pipeline import Options

    options = Options(document_type=document_type)
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
    failed = 0
    with _Tell(len(files)) as tell:
        for job in read_all(_jobs(files), options, jobs, tell.page):
            tell.file()
            record = None if job.error else _finish(job, options, out, words=words, pdf=not no_pdf)
            if job.error is not None:
                failed += 1
                print(json.dumps(_failure(job.path, job.error), ensure_ascii=False), flush=True)
            elif out is None and record is not None:
                print(json.dumps(_with_words(record, job, words), ensure_ascii=False), flush=True)
    raise typer.Exit(1 if failed else 0)


def _jobs(files: list[Path]) -> list[Job]:
    """A stem that two files share is numbered, so that neither overwrites the other."""
    from ocr.batch import Job

    used: dict[str, int] = {}
    made: list[Job] = []
    for path in files:
        used[path.stem] = used.get(path.stem, 0) + 1
        made.append(Job(path, path.stem if used[path.stem] == 1 else f"{path.stem}_{used[path.stem]}"))
    return made


# --- writing


def _finish(job: Job, options: Options, out: Path | None, *, words: bool, pdf: bool) -> ExtractionRecord | None:
    from ocr.errors import ScanError
    from ocr.load import open_scan
    from ocr.pipeline import assemble, read_signatures, write_searchable_pdf
    from schemas.problems import ProblemCode

    try:
        with open_scan([(job.path, job.path.name)], options.limits) as scan:
            readings = [job.readings[n] for n in sorted(job.readings)]
            record = assemble(scan.sources, readings, options, read_signatures(scan))
            if out is None:
                return record
            if pdf:
                write_searchable_pdf(scan, readings, out / f"{job.stem}.pdf")
    except (ScanError, ValueError) as error:
        job.error = error if isinstance(error, ScanError) else ScanError(ProblemCode.INTERNAL_ERROR)
        return None
    (out / f"{job.stem}.txt").write_text("\f".join(p.text + "\n" for p in record.pages), encoding="utf-8")
    if words:
        text = json.dumps([_page_words(r) for r in readings], ensure_ascii=False)
        (out / f"{job.stem}.words.json").write_text(text, encoding="utf-8")
    (out / f"{job.stem}.json").write_text(record.model_dump_json(indent=1), encoding="utf-8")
    return record


def _page_words(reading: PageReading) -> dict[str, Any]:
    return {
        "page": reading.number,
        "words": [
            {"text": w.text, "box": list(reading.delivered(w.box)), "confidence": round(w.confidence, 4)}
            for w in (reading.words[i] for line in reading.lines for i in line.words)
        ],
    }


def _with_words(record: ExtractionRecord, job: Job, words: bool) -> dict[str, Any]:
    shown = record.model_dump(mode="json")
    if words:
        for page in shown["pages"]:
            page["words"] = _page_words(job.readings[page["number"]])["words"]
    return shown


def _failure(path: Path, error: ScanError) -> dict[str, Any]:
    size = path.stat().st_size if path.exists() else 0
    return {
        "source": {"filename": path.name, "bytes": size},
        "error": {"code": str(error.code), "message": error.message, "retryable": error.retryable},
    }


# --- progress


class _Tell:
    """A bar on a terminal, a line a page elsewhere; always on stderr."""

    def __init__(self, files: int) -> None:
        self._bar: Progress | None = None
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

            columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
            self._bar = Progress(*columns, console=Console(stderr=True))
            self._task = self._bar.add_task("Đọc tệp", total=files)

    def __enter__(self) -> _Tell:
        if self._bar:
            self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar:
            self._bar.stop()

    def file(self) -> None:
        if self._bar:
            self._bar.advance(self._task)

    def page(self, path: Path, number: int) -> None:
        if self._bar:
            self._bar.update(self._task, description=f"{path.name} · trang {number}")
        else:
            print(f"{path.name}: trang {number}", file=sys.stderr, flush=True)
