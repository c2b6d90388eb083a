"""The three steps of an extraction as jobs: fetch, call ``ocr``, hand the result to a service of ``app``.

A job carries an id. It claims its work first, so that it may be started any number of times, and it never raises:
what went wrong is written to the database, which decides whether it is tried again.
"""

from __future__ import annotations

import logging
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from rq.timeouts import JobTimeoutException

from app.db.base import new_id
from app.db.session import transaction
from app.errors import ProblemError
from app.extractions import lifecycle
from app.extractions.keys import page_key, storage_prefix
from app.extractions.lifecycle import FileProblem, LeaseLostError, Task
from app.extractions.splitting import SplitOff
from app.queue import Step, Work, time_limit_s
from ocr.classify import secrecy
from ocr.covers import dossier_runs
from ocr.errors import ScanError
from ocr.pipeline import Scan, assemble, open_scan, read_page, read_signatures, write_searchable_pdf
from schemas.problems import ProblemCode, describe
from schemas.reading import PageReading
from schemas.record import ExtractionRecord
from workers.context import Context, current, require_one_thread
from workers.lease import Heartbeat

log = logging.getLogger("sohoa.workers")


def prepare(extraction_id: str) -> None:
    """Open the files, check them, count their pages, and cut these into ranges."""
    _run(Step.PREPARE, extraction_id, _prepare)


def read_range(range_id: str) -> None:
    """Read the pages of a range that have not been read yet, one at a time."""
    _run(Step.READ, range_id, _read)


def assemble_extraction(extraction_id: str) -> None:
    """Put the pages together: the record and the searchable PDF."""
    _run(Step.ASSEMBLE, extraction_id, _assemble)


def _run(step: Step, id: str, work: Callable[[Context, Task], None]) -> None:
    require_one_thread()
    context = current()
    with transaction(context.db) as session:
        task = lifecycle.claim(session, context.settings, step, id, context.claim)
    if task is None:
        log.info("%s of %s: nothing to do", step, id)
        return
    try:
        with Heartbeat(context, task, _longest(context, task)):
            work(context, task)
    except LeaseLostError:
        log.warning("%s of %s: taken over or cancelled", step, id)
        with transaction(context.db) as session:
            lifecycle.discard(session, context.storage, task)
    except Exception as error:
        _failed(context, task, error)


def _longest(context: Context, task: Task) -> float:
    pages = task.last - task.first + 1 if task.step is Step.READ else task.pages or 1
    work = Work(task.step, task.id, task.unit_code, task.counter, pages)
    return time_limit_s(work, context.settings.page_time_limit_s)


def _failed(context: Context, task: Task, error: Exception) -> None:
    """Write what went wrong; the log gets where, never what stood on the page."""
    code, retryable, message = _reason(task, error)
    log.warning("%s of %s: %s (%s)", task.step, task.id, code, type(error).__name__)
    if code is ProblemCode.ENGINE_FAILED:
        log.error("%s of %s failed at\n%s", task.step, task.id, "".join(traceback.format_tb(error.__traceback__)))
    with transaction(context.db) as session:
        if code is ProblemCode.STATE_SECRET:
            lifecycle.refuse_secret(session, context.storage, task)
            return
        lifecycle.attempt_failed(
            session, context.settings, task.step, task.id, task.claim, code, retryable=retryable, message=message
        )


def _reason(task: Task, error: Exception) -> tuple[ProblemCode, bool, str | None]:
    """Code, whether another attempt may help, and a sentence where the error brings one."""
    if isinstance(error, ScanError):
        return error.code, error.retryable, error.message
    if isinstance(error, ProblemError):
        # A missing original is no reason to try again, a store that does not answer is.
        return error.code, error.retryable, error.message
    if isinstance(error, JobTimeoutException):
        return ProblemCode.PAGE_TIMEOUT, True, describe(ProblemCode.PAGE_TIMEOUT, page=task.first or 1)
    if isinstance(error, MemoryError) or "Insufficient memory" in str(error):  # OpenCV's own error says so
        return ProblemCode.OUT_OF_MEMORY, True, None
    return ProblemCode.ENGINE_FAILED, True, None


@contextmanager
def _opened(context: Context, task: Task) -> Iterator[Scan]:
    """The files that the task needs as one scan, its pages numbered as those of the whole extraction."""
    with ExitStack() as stack:
        files = [(stack.enter_context(context.storage.local_path(s.key)), s.filename) for s in task.sources]
        yield stack.enter_context(open_scan(files, context.limits, task.sources_first))


def _prepare(context: Context, task: Task) -> None:
    pages: dict[str, int] = {}
    problems: list[FileProblem] = []
    for source in task.sources:
        try:
            with (
                context.storage.local_path(source.key) as path,
                open_scan([(path, source.filename)], context.limits) as scan,
            ):
                total = sum(pages.values()) + scan.page_count
                if total > context.limits.max_pages:
                    raise ScanError(ProblemCode.TOO_MANY_PAGES, pages=total, limit=context.limits.max_pages)
                pages[source.file_id] = scan.page_count
        except ScanError as error:
            if error.retryable or error.code is ProblemCode.STATE_SECRET:
                raise
            problems.append(FileProblem(source.file_id, error.code, error.message, error.retryable))
    with transaction(context.db) as session:
        if pages:
            lifecycle.plan(session, context.queue, context.settings, task, pages, problems)
        else:
            lifecycle.files_unreadable(session, task, problems)


def _read(context: Context, task: Task) -> None:
    options = context.options(gentle=task.attempt > 1)
    with _opened(context, task) as scan:
        for number in range(task.first, task.last + 1):
            if number in task.done:
                continue
            result = read_page(scan, number, options)
            if secrecy([result.reading]):
                raise ScanError(ProblemCode.STATE_SECRET)  # before anything of the page is kept
            context.storage.write(
                page_key(task.extraction_id, number, "json"), result.reading.model_dump_json().encode()
            )
            context.storage.write(page_key(task.extraction_id, number, "jpg"), result.preview)
            with transaction(context.db) as session:
                lifecycle.page_read(session, context.settings, task, number)
    with transaction(context.db) as session:
        lifecycle.range_read(session, context.queue, task)


def _assemble(context: Context, task: Task) -> None:
    assert task.pages is not None
    readings = [
        PageReading.model_validate_json(context.storage.read(page_key(task.extraction_id, number, "json")))
        for number in range(1, task.pages + 1)
    ]
    (_, own), *others = dossier_runs(readings) if task.may_split else [(1, task.pages)]
    parts: list[SplitOff] = []
    try:
        with _opened(context, task) as scan:
            parts += [_split_off(context, task, scan, readings, first, last) for first, last in others]
            scan = scan.part(1, own) if others else scan
            record, record_key, pdf_key = _put_together(context, scan, readings[:own], task.extraction_id)
        with transaction(context.db) as session:
            lifecycle.complete(session, context.storage, task, record, record_key, pdf_key, parts)
    except LeaseLostError:  # certain not to be committed; after any other error a sweep decides
        for part in parts:
            context.storage.delete_prefix(storage_prefix(part.extraction_id))
        raise


def _put_together(
    context: Context, scan: Scan, readings: Sequence[PageReading], extraction_id: str
) -> tuple[ExtractionRecord, str, str]:
    """The record of ``readings``, and the keys under which it and the searchable PDF are stored."""
    prefix = storage_prefix(extraction_id)
    record_key, pdf_key = f"{prefix}record.json", f"{prefix}document.pdf"
    with tempfile.TemporaryDirectory(prefix="sohoa-") as folder:
        record = assemble(scan.sources, readings, context.options(gentle=False), read_signatures(scan))
        started = time.perf_counter()
        pdf = Path(folder) / "document.pdf"
        write_searchable_pdf(scan, readings, pdf)
        record.timings = {**record.timings, "write": round(time.perf_counter() - started, 4)}
        context.storage.write_file(pdf_key, pdf)
    context.storage.write(record_key, record.model_dump_json().encode())
    return record, record_key, pdf_key


def _run_of(readings: Sequence[PageReading], first: int, last: int) -> list[PageReading]:
    """The readings of pages ``first`` to ``last``, numbered from 1."""
    return [r.model_copy(update={"number": n}) for n, r in enumerate(readings[first - 1 : last], 1)]


def _split_off(
    context: Context, task: Task, scan: Scan, readings: Sequence[PageReading], first: int, last: int
) -> SplitOff:
    """Pages ``first`` to ``last`` as an extraction of their own: their readings, pictures, record and PDF."""
    own = new_id()
    numbered = _run_of(readings, first, last)
    for reading in numbered:
        picture = context.storage.read(page_key(task.extraction_id, first + reading.number - 1, "jpg"))
        context.storage.write(page_key(own, reading.number, "json"), reading.model_dump_json().encode())
        context.storage.write(page_key(own, reading.number, "jpg"), picture)
    with scan.part(first, last) as part:
        record, record_key, pdf_key = _put_together(context, part, numbered, own)
    return SplitOff(own, first, last, record, record_key, pdf_key)
