"""Holding on to work while it is being done."""

from __future__ import annotations

import logging
import threading
import time
from types import TracebackType

from app.db.session import transaction
from app.extractions import lifecycle
from app.extractions.lifecycle import LeaseLostError, Task
from workers.context import Context

log = logging.getLogger("sohoa.workers")


class Heartbeat:
    """Extends the lease of ``task`` three times within its length, at most for ``seconds``.

    A job that hangs for longer loses its lease, and somebody else takes over.
    """

    def __init__(self, context: Context, task: Task, seconds: float) -> None:
        self._context = context
        self._task = task
        self._until = time.monotonic() + seconds
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._beat, name=f"lease-{task.id}", daemon=True)

    def __enter__(self) -> Heartbeat:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._done.set()
        self._thread.join()

    def _beat(self) -> None:
        pause = self._context.settings.lease_s / 3
        while not self._done.wait(pause) and time.monotonic() < self._until:
            try:
                with transaction(self._context.db) as session:
                    lifecycle.extend(session, self._context.settings, self._task)
            except LeaseLostError:
                return  # the job finds out itself when it next writes
            except Exception as error:  # the next beat may succeed; the lease lasts for three
                log.warning("lease of %s not extended: %s", self._task.id, type(error).__name__)
