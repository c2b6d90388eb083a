"""No external program outlives the call that started it.

pytesseract and pdf2image start their programs themselves and stop them only on their own time-outs. When
anything else breaks in (a job's time limit raised by a signal, Ctrl-C), the program would run on. It must stay
in our process group, so that whoever kills the group (RQ's work-horse, a terminal) takes it along; so it is
found as a child of this thread instead, and killed with its own children.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


def _children(pid: int, tid: int) -> list[int]:
    try:
        return [int(p) for p in Path(f"/proc/{pid}/task/{tid}/children").read_text().split()]
    except (OSError, ValueError):
        return []


def _kill_tree(pid: int) -> None:
    for child in _children(pid, pid):
        _kill_tree(child)
    with suppress(ProcessLookupError, PermissionError):
        os.kill(pid, signal.SIGKILL)


@contextmanager
def killed_on_error() -> Iterator[None]:
    """Kills every process that this thread started inside the block, if the block ends by an exception."""
    pid, tid = os.getpid(), threading.get_native_id()
    before = set(_children(pid, tid))
    try:
        yield
    except BaseException:
        for child in _children(pid, tid):
            if child not in before:
                _kill_tree(child)
                with suppress(ChildProcessError):
                    os.waitpid(child, 0)
        raise
