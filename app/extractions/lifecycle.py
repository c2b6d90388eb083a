"""The way of one extraction through the workers: claim, plan, read, put together, fail, try again.

Work is owned by a lease in the database. Whoever holds the claim may write; a lease that ran out may be claimed
by anyone, and the late owner finds out (``LeaseLostError``) before it writes anything. Every step may therefore be
started any number of times and has its effect once.
"""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from app.accounts.principal import SYSTEM
from app.audit import service as audit
from app.db.base import new_id, now
from app.db.session import Session, after_commit
from app.dossiers import covered, documents
from app.dossiers import queries as dossier_queries
from app.extractions import queries, splitting
from app.extractions.keys import page_key, storage_prefix
from app.extractions.models import Extraction, PageRange, PageResult, Priority, Status
from app.extractions.splitting import SplitOff
from app.queue import Queue, Step, Work
from app.settings import Settings
from app.storage import Storage, original_key
from schemas.problems import PROBLEMS, ProblemCode, describe
from schemas.record import ExtractionRecord

log = logging.getLogger("sohoa.extractions")

# What tells a person more than "gave up" when it was the reason of the last attempt.
_SPECIFIC = frozenset(
    {ProblemCode.PAGE_TIMEOUT, ProblemCode.OUT_OF_MEMORY, ProblemCode.ENGINE_MISSING, ProblemCode.STORAGE_FAILED}
)


class LeaseLostError(Exception):
    """The work is no longer ours: taken over, cancelled or erased. Whoever gets this stops and writes nothing."""


@dataclass(frozen=True, slots=True)
class SourceRef:
    file_id: str
    key: str
    filename: str


@dataclass(frozen=True, slots=True)
class Task:
    """Work that is ours until the lease runs out. ``id`` is a range's for reading, else the extraction's.

    For reading ``sources`` are only the files that have pages of the range; ``sources_first`` is the number of the
    page that the first of them begins with. ``may_split``: each cover in the stack may begin a dossier of its own.
    """

    step: Step
    id: str
    extraction_id: str
    claim: str
    attempt: int
    sources: Sequence[SourceRef]
    unit_code: str
    counter: bool
    pages: int | None = None
    first: int = 0
    last: int = 0
    sources_first: int = 1
    may_split: bool = False
    done: frozenset[int] = field(default_factory=frozenset)

    @property
    def prefix(self) -> str:
        return storage_prefix(self.extraction_id)


@dataclass(frozen=True, slots=True)
class FileProblem:
    """A file of the extraction that cannot be read, and why (a sentence for people)."""

    file_id: str
    code: ProblemCode
    message: str
    retryable: bool


def claim(session: Session, settings: Settings, step: Step, id: str, token: str | None = None) -> Task | None:
    """The work ``step`` of ``id``, now ours; ``None`` when there is nothing (left) to do for us.

    ``token`` names the claim; without one a new one is made.
    """
    token = token or new_id()
    moment = now()
    until = moment + dt.timedelta(seconds=settings.lease_s)
    if step is Step.READ:
        won = queries.claim_range(session, id, token, moment, until, settings.max_attempts)
        page_range = queries.page_range(session, id) if won else None
        extraction = queries.locked(session, page_range.extraction_id) if page_range else None
        attempts = page_range.attempts if page_range else 0
    else:
        won = queries.claim_extraction(session, id, step, token, moment, until, settings.max_attempts)
        page_range = None
        extraction = queries.locked(session, id) if won else None
        attempts = extraction.attempts if extraction else 0
    if extraction is None:
        return None
    extraction.status = Status.PROCESSING  # also one that was reopened and waits at "read"
    done = frozenset(p.number for p in queries.page_results(session, extraction.id)) if page_range else frozenset()
    sources, sources_first = _sources(session, extraction, page_range)
    return Task(
        step=step,
        id=id,
        extraction_id=extraction.id,
        claim=token,
        attempt=attempts,
        sources=sources,
        unit_code=extraction.unit_code,
        counter=extraction.priority == Priority.COUNTER,
        pages=extraction.pages,
        first=page_range.first if page_range else 0,
        last=page_range.last if page_range else 0,
        sources_first=sources_first,
        may_split=step is Step.ASSEMBLE and splitting.may_split(session, extraction),
        done=done,
    )


def _sources(session: Session, extraction: Extraction, page_range: PageRange | None) -> tuple[list[SourceRef], int]:
    """The extraction's files, or only those that have pages of ``page_range``; and the number of their first page."""
    by_id = dossier_queries.files_by_id(session, extraction.file_ids)
    needed, first = [by_id[i] for i in extraction.file_ids], 1
    if page_range is not None and all(file.pages is not None for file in needed):
        while len(needed) > 1 and first + (needed[0].pages or 0) <= page_range.first:
            first += needed.pop(0).pages or 0
        begins = list(accumulate((file.pages or 0 for file in needed), initial=first))
        needed = [file for file, begin in zip(needed, begins, strict=False) if begin <= page_range.last]
    return [SourceRef(f.id, original_key(f.sha256), f.filename) for f in needed], first


def extend(session: Session, settings: Settings, task: Task, *, progressed: bool = False) -> None:
    """Hold the lease longer. Raises ``LeaseLostError``."""
    until = now() + dt.timedelta(seconds=settings.lease_s)
    if task.step is Step.READ:
        held = queries.extend_range(session, task.id, task.claim, until, progressed=progressed)
    else:
        held = queries.extend_extraction(session, task.id, task.claim, until)
    if not held:
        raise LeaseLostError(task.id)


def plan(
    session: Session,
    queue: Queue,
    settings: Settings,
    task: Task,
    pages: Mapping[str, int],
    problems: Sequence[FileProblem] = (),
) -> None:
    """The files were opened and have ``pages`` pages (by the file's id): cut them into ranges and have these read.

    Files with ``problems`` are left out and marked; the others go on.
    """
    extraction = _held(session, task)
    dossier_queries.mark_unreadable(session, {p.file_id: (p.code, p.message) for p in problems})
    dossier_queries.note_pages(session, pages)
    extraction.file_ids = [i for i in extraction.file_ids if i in pages]
    extraction.pages = total = sum(pages.values())
    queries.forget_readings(session, extraction.id)
    moment = now()
    ranges = [
        PageRange(
            id=new_id(),
            extraction_id=extraction.id,
            first=first,
            last=min(first + settings.range_pages - 1, total),
            enqueued_at=moment,
        )
        for first in range(1, total + 1, settings.range_pages)
    ]
    session.add_all(ranges)
    _next_step(extraction, "read")
    work = [Work(Step.READ, r.id, task.unit_code, task.counter, r.last - r.first + 1) for r in ranges]
    after_commit(session, lambda: [queue.enqueue(w) for w in work])


def _held(session: Session, task: Task) -> Extraction:
    """The extraction, locked, if ``task`` still holds its claim. Raises ``LeaseLostError``."""
    extraction = queries.locked(session, task.extraction_id)
    if extraction is None or extraction.claim != task.claim or extraction.status != Status.PROCESSING:
        raise LeaseLostError(task.id)
    return extraction


def _next_step(extraction: Extraction, step: str) -> None:
    extraction.step = step
    extraction.claim = None
    extraction.lease_until = None
    extraction.attempts = 0
    extraction.problem = None


def page_read(session: Session, settings: Settings, task: Task, number: int) -> None:
    """Page ``number`` lies in storage. Raises ``LeaseLostError`` when it was not ours to write."""
    extend(session, settings, task, progressed=True)
    if queries.page_result(session, task.extraction_id, number) is None:
        session.add(
            PageResult(
                extraction_id=task.extraction_id,
                number=number,
                reading_key=page_key(task.extraction_id, number, "json"),
                image_key=page_key(task.extraction_id, number, "jpg"),
            )
        )


def range_read(session: Session, queue: Queue, task: Task) -> None:
    """All pages of the range are read; whoever finishes the last range has the whole put together."""
    # The row lock puts two workers that finish the last two ranges in order: one of them sees none open.
    extraction = queries.locked(session, task.extraction_id)
    if extraction is None or extraction.status != Status.PROCESSING:
        raise LeaseLostError(task.id)
    if not queries.finish_range(session, task.id, task.claim, now()):
        raise LeaseLostError(task.id)
    _assemble_if_read(session, queue, extraction)


def _assemble_if_read(session: Session, queue: Queue, extraction: Extraction) -> None:
    if extraction.step != "read" or queries.open_ranges(session, extraction.id):
        return
    _next_step(extraction, "assemble")
    extraction.enqueued_at = now()
    counter = extraction.priority == Priority.COUNTER
    work = Work(Step.ASSEMBLE, extraction.id, extraction.unit_code, counter, extraction.pages or 1)
    after_commit(session, lambda: queue.enqueue(work))


def complete(
    session: Session,
    storage: Storage,
    task: Task,
    record: ExtractionRecord,
    record_key: str,
    pdf_key: str,
    split_off: Sequence[SplitOff] = (),
) -> None:
    """The record and the searchable PDF lie in storage: the machine's values become the dossier's.

    What was ``split_off`` becomes dossiers of their own. Raises ``LeaseLostError``.
    """
    extraction = _held(session, task)
    if split_off and not splitting.may_split(session, extraction):
        raise LeaseLostError(task.id)  # somebody named the dossier meanwhile: put together anew, as one
    splitting.split(session, storage, extraction, split_off)
    covered.take_over(session, extraction.dossier_id, record)
    documents.store(session, extraction, record)
    _next_step(extraction, "done")
    extraction.status = Status.COMPLETED
    extraction.finished_at = now()
    extraction.record_key = record_key
    extraction.pdf_key = pdf_key
    extraction.error_code = extraction.error_message = None
    extraction.error_retryable = False


def attempt_failed(
    session: Session,
    settings: Settings,
    step: Step,
    id: str,
    claim: str,
    code: ProblemCode,
    *,
    retryable: bool,
    message: str | None = None,
) -> None:
    """This attempt came to nothing: pause and try again, or, when nothing is left to try, fail.

    Work that ``claim`` does not hold (any more) is left alone.
    """
    found = queries.page_range(session, id) if step is Step.READ else None
    extraction = queries.locked(session, found.extraction_id if found else id)
    if extraction is None or extraction.status not in queries.OPEN:
        return
    owner = queries.page_range(session, id) if step is Step.READ else extraction
    if owner is None or owner.claim != claim:
        return
    if not retryable:
        _fail(session, extraction, code, message or describe(code))
    elif owner.attempts >= settings.max_attempts:
        give_up(session, settings, extraction.id, code, message)
    else:
        pause_until = now() + dt.timedelta(seconds=settings.retry_wait_s)
        release = queries.release_range if step is Step.READ else queries.release_extraction
        release(session, id, claim, code, pause_until)


def give_up(
    session: Session, settings: Settings, extraction_id: str, problem: str | None, message: str | None = None
) -> None:
    """End an extraction whose attempts are used up, with the last reason where it tells more than "gave up"."""
    extraction = queries.locked(session, extraction_id)
    if extraction is None or extraction.status not in queries.OPEN:
        return
    code = ProblemCode(problem) if problem else ProblemCode.GAVE_UP
    if code not in _SPECIFIC:
        code, message = ProblemCode.GAVE_UP, None
    page = _first_unread(session, extraction)
    _fail(session, extraction, code, message or describe(code, attempts=settings.max_attempts, page=page))


def _first_unread(session: Session, extraction: Extraction) -> int:
    read = {p.number for p in queries.page_results(session, extraction.id)}
    return next((n for n in range(1, (extraction.pages or 1) + 1) if n not in read), 1)


def files_unreadable(session: Session, task: Task, problems: Sequence[FileProblem]) -> None:
    """No file of the extraction can be read: it fails with the first one's reason."""
    extraction = _held(session, task)
    dossier_queries.mark_unreadable(session, {p.file_id: (p.code, p.message) for p in problems})
    _fail(session, extraction, problems[0].code, problems[0].message)


def _fail(session: Session, extraction: Extraction, code: ProblemCode, message: str) -> None:
    _next_step(extraction, extraction.step)
    extraction.status = Status.FAILED
    extraction.finished_at = now()
    extraction.error_code = code
    extraction.error_message = message
    extraction.error_retryable = PROBLEMS[code].retryable
    dossier_queries.touch(session, extraction.dossier_id)
    log.warning("extraction %s failed: %s", extraction.id, code)


def refuse_secret(session: Session, storage: Storage, task: Task) -> None:
    """A page bears a mark of state secrecy: nothing of the file may stay here (Luật BVBMNN 117/2025).

    The refusal is kept and audited without any content, the file's name included.
    """
    extraction = queries.locked(session, task.extraction_id)
    if extraction is None or extraction.status not in queries.OPEN:
        return
    _fail(session, extraction, ProblemCode.STATE_SECRET, describe(ProblemCode.STATE_SECRET))
    erase_contents(session, storage, extraction)
    audit.record(
        session,
        SYSTEM,
        "extraction.refused",
        f"extraction:{extraction.id}",
        extraction.unit_code,
        code="state_secret",
    )


def leave_out(session: Session, storage: Storage, extraction: Extraction, file_id: str) -> None:
    """A file of a failed extraction was removed: what is left can be read anew; with nothing left it is cancelled."""
    extraction.file_ids = [i for i in extraction.file_ids if i != file_id]
    queries.forget_readings(session, extraction.id)
    storage.delete_prefix(storage_prefix(extraction.id))
    extraction.pages = None
    _next_step(extraction, "prepare")
    if not extraction.file_ids:
        extraction.status = Status.CANCELLED
        extraction.error_code = extraction.error_message = None
        extraction.error_retryable = False


def erase_contents(session: Session, storage: Storage, extraction: Extraction) -> None:
    """Remove all that was stored or learned of the extraction's files; originals unless another file needs them."""
    documents.forget(session, extraction)
    queries.forget_readings(session, extraction.id)
    extraction.record_key = extraction.pdf_key = None
    storage.delete_prefix(storage_prefix(extraction.id))
    for sha256 in dossier_queries.remove_files(session, extraction.file_ids):
        storage.delete_prefix(original_key(sha256))


def discard(session: Session, storage: Storage, task: Task) -> None:
    """What a late job may have written for an extraction that was erased meanwhile is removed."""
    extraction = queries.locked(session, task.extraction_id)
    ended = extraction is None or extraction.status in (Status.CANCELLED, Status.FAILED)
    if ended and not queries.page_results(session, task.extraction_id):
        storage.delete_prefix(task.prefix)


def sweep(session: Session, queue: Queue, settings: Settings) -> None:
    """Put right what the database says is unfinished: fail what used its attempts, go on with what is read."""
    moment = now()
    for extraction_id in queries.exhausted_extractions(session, moment, settings.max_attempts):
        extraction = queries.locked(session, extraction_id)
        give_up(session, settings, extraction_id, extraction.problem if extraction else None)
    for extraction_id, problem in queries.exhausted_ranges(session, moment, settings.max_attempts):
        give_up(session, settings, extraction_id, problem)
    for extraction_id in queries.fully_read(session):
        extraction = queries.locked(session, extraction_id)
        if extraction is not None and extraction.status in queries.OPEN:
            _assemble_if_read(session, queue, extraction)


def bring_back(session: Session, queue: Queue, settings: Settings) -> int:
    """Enqueue what waits in the database but not in Redis; returns how many jobs that were."""
    waiting = queue.waiting()
    if waiting is None:
        return 0
    moment = now()
    before = moment - dt.timedelta(seconds=settings.sweep_every_s)
    rows = [*queries.waiting_extractions(session, moment, before), *queries.waiting_ranges(session, moment, before)]
    brought: list[Work] = []
    for id_, unit_code, priority, pages, step in rows:
        work = Work(Step(step), id_, unit_code, priority == Priority.COUNTER, pages or 1)
        if work.key not in waiting and queue.enqueue(work):
            brought.append(work)
    queries.mark_enqueued(
        session,
        [w.id for w in brought if w.step is not Step.READ],
        [w.id for w in brought if w.step is Step.READ],
        moment,
    )
    return len(brought)
