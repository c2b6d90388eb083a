"""What jobs need to work: settings, database, storage, queue; opened once in each process."""

from __future__ import annotations

import ctypes
import logging
import os
import resource
import signal
import sys
from functools import cached_property

from app.db.base import new_id
from app.db.session import Database
from app.queue import Queue
from app.settings import Settings, get_settings
from app.storage import Storage, open_storage
from ocr.pipeline import Limits, Options

log = logging.getLogger("sohoa.workers")

_PR_SET_PDEATHSIG = 1


class Context:
    """A process's connections, opened when first used.

    ``claim`` names what the next job takes: the worker sets it before it forks, so that it can tell the database
    whose work ended when the work-horse was killed.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.claim = new_id()

    @cached_property
    def db(self) -> Database:
        return Database(self.settings.database)

    @cached_property
    def storage(self) -> Storage:
        return open_storage(self.settings)

    @cached_property
    def queue(self) -> Queue:
        return Queue(self.settings.redis, self.settings.page_time_limit_s)

    @property
    def limits(self) -> Limits:
        return Limits(
            max_pages=self.settings.max_pages,
            max_pixels=self.settings.max_pixels,
            max_bytes=self.settings.max_file_bytes,
            page_time_limit_s=self.settings.page_time_limit_s,
        )

    def options(self, *, gentle: bool) -> Options:
        return Options(gentle=gentle, limits=self.limits)

    def close_connections(self) -> None:
        """Nothing may be open when the worker forks: a database connection must not be shared."""
        if "db" in self.__dict__:
            self.db.dispose()
        if "queue" in self.__dict__:
            self.queue.close()


_current: Context | None = None


def use(context: Context) -> None:
    """From now on jobs of this process, and of the processes that it forks, work with ``context``."""
    global _current
    _current = context


def current() -> Context:
    """The context of this process; made from the environment where no worker has set one."""
    global _current
    if _current is None:
        _current = Context(get_settings())
    return _current


def require_one_thread() -> None:
    """Raises ``RuntimeError`` where a page would be read by several threads (four to five times as slow)."""
    if os.environ.get("OMP_THREAD_LIMIT") != "1":
        raise RuntimeError("OMP_THREAD_LIMIT must be 1")


def tame_horse(settings: Settings) -> None:
    """Bounds this work-horse's memory, and its life by that of its worker.

    RLIMIT_DATA counts what is written to, not address space: OpenCV and OpenBLAS reserve much that they never use.
    """
    limit = settings.worker_memory_mb * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))
    if sys.platform == "linux":
        # A worker that was killed leaves no work-horse behind that nobody watches.
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
