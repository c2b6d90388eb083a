"""A worker whose reading of pages goes wrong in a chosen way: ``python -m tests.workers.faulty crash:2``.

crash:N   the work-horse dies by SIGKILL whenever it reads page N
memory:N  page N wants more memory than the work-horse may have
bug:N     reading page N raises an error that nobody foresaw
slow:S    each page takes S seconds longer
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable

from app.settings import get_settings
from ocr.pipeline import Options, PageResult, Scan, read_page
from workers import jobs
from workers.main import run_worker


def faulty(kind: str, amount: float) -> Callable[[Scan, int, Options], PageResult]:
    def read(scan: Scan, number: int, options: Options) -> PageResult:
        if kind == "slow":
            time.sleep(amount)
        elif number == amount:
            _fail(kind)
        return read_page(scan, number, options)

    return read


def _fail(kind: str) -> None:
    if kind == "crash":
        os.kill(os.getpid(), signal.SIGKILL)
    if kind == "memory":
        bytearray(get_settings().worker_memory_mb * 1024 * 1024)
    raise RuntimeError("a bug")


if __name__ == "__main__":
    kind, _, amount = sys.argv[1].partition(":")
    jobs.read_page = faulty(kind, float(amount))
    run_worker(get_settings())
