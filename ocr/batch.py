"""Many files, page by page, here or in processes: a bad file does not stop the others, nor a crash the batch."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from dataclasses import replace as changed
from multiprocessing import get_context
from pathlib import Path

import cv2

from ocr.errors import ScanError
from ocr.load import Scan, open_scan
from ocr.pipeline import Options, read_page
from schemas.problems import ProblemCode
from schemas.reading import PageReading

_WAITING_PER_PROCESS = 4
_Answer = tuple[PageReading | None, tuple[ProblemCode, dict[str, object]] | None]
OnPage = Callable[[Path, int], None]
"""Told of every page that is done: its file and number."""


@dataclass
class Job:
    """One file on its way; ``missing`` pages are still being read."""

    path: Path
    stem: str
    readings: dict[int, PageReading] = field(default_factory=dict)
    missing: int = 0
    error: ScanError | None = None


def _open(job: Job, options: Options) -> Scan | None:
    try:
        return open_scan([(job.path, job.path.name)], options.limits)
    except ScanError as error:
        job.error = error
    except OSError:
        job.error = ScanError(ProblemCode.NOT_FOUND)
    return None


# --- reading, here or in processes


def read_all(jobs: list[Job], options: Options, count: int, on_page: OnPage) -> Iterator[Job]:
    """The jobs, each once all its pages are read, in the order given."""
    if count == 1:
        for job in jobs:
            scan = _open(job, options)
            if scan is not None:
                with scan:
                    for number in range(1, scan.page_count + 1):
                        _take(job, number, _read(job.path, number, options, scan))
                        if job.error:
                            break
                        on_page(job.path, number)
            yield job
        return
    yield from _read_in_processes(jobs, options, count, on_page)


def _read_in_processes(jobs: list[Job], options: Options, count: int, on_page: OnPage) -> Iterator[Job]:
    tasks = _tasks(jobs, options)
    waiting: dict[Future[_Answer], tuple[Job, int]] = {}
    pool = _pool(count)
    done = 0
    exhausted = False
    try:
        while True:
            while not exhausted and len(waiting) < count * _WAITING_PER_PROCESS:
                task = next(tasks, None)
                if task is None:
                    exhausted = True
                    break
                job, number = task
                if job.error is None:
                    waiting[pool.submit(_read_apart, job.path, number, options)] = task
                else:
                    job.missing -= 1
            finished = wait(waiting, return_when=FIRST_COMPLETED).done if waiting else set()
            for future in finished:
                job, number = waiting.pop(future)
                job.missing -= 1
                try:
                    _take(job, number, future.result())
                except BrokenProcessPool:
                    # some page took its process with it: nobody knows which, so all that waited go alone, gently
                    lost = [(job, number), *waiting.values()]
                    waiting.clear()
                    pool.shutdown(wait=False)
                    _read_alone(lost, options)
                    pool = _pool(count)
                    break
                on_page(job.path, number)
            while done < len(jobs) and jobs[done].missing == 0 and (exhausted or _listed(jobs[done])):
                yield jobs[done]
                jobs[done].readings = {}
                done += 1
            if exhausted and not waiting and done == len(jobs):
                return
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _listed(job: Job) -> bool:
    """Whether the job's pages have all been handed out (or it failed): it holds something."""
    return bool(job.error or job.readings)


def _tasks(jobs: list[Job], options: Options) -> Iterator[tuple[Job, int]]:
    for job in jobs:
        scan = _open(job, options)
        if scan is None:
            continue
        with scan:
            job.missing = scan.page_count
        for number in range(1, job.missing + 1):
            yield job, number


def _read_alone(lost: list[tuple[Job, int]], options: Options) -> None:
    for n, (job, number) in enumerate(lost):
        job.missing -= n > 0  # the first was counted when its future ended
        with _pool(1) as alone:
            try:
                answer = alone.submit(_read_apart, job.path, number, changed(options, gentle=True)).result()
                _take(job, number, answer)
            except BrokenProcessPool:
                job.error = ScanError(ProblemCode.OUT_OF_MEMORY, page=number)


def _pool(count: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(count, mp_context=get_context("spawn"), initializer=_alone_on_its_core)


def _alone_on_its_core() -> None:
    cv2.setNumThreads(1)


def _read_apart(path: Path, number: int, options: Options) -> _Answer:
    with open_scan([(path, path.name)], options.limits) as scan:
        return _read(path, number, options, scan)


def _read(path: Path, number: int, options: Options, scan: Scan) -> _Answer:
    """The page, a second time gently where a retry may help; an error as its code and details, which travel."""
    try:
        return read_page(scan, number, options).reading, None
    except ScanError as error:
        if not error.retryable or options.gentle or error.code is ProblemCode.ENGINE_MISSING:
            return None, (error.code, error.details)
        return _read(path, number, changed(options, gentle=True), scan)


def _take(job: Job, number: int, answer: _Answer) -> None:
    reading, problem = answer
    if reading is not None:
        job.readings[number] = reading
    elif problem is not None and job.error is None:
        job.error = ScanError(problem[0], **problem[1])
