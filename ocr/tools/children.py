"""No external program outlives the call that started it, or takes more memory than it can need.

pytesseract and pdf2image start their programs themselves and stop them only on their own time-outs. When
anything else breaks in (a job's time limit raised by a signal, Ctrl-C), the program would run on. It must stay
in our process group, so that whoever kills the group (RQ's work-horse, a terminal) takes it along; so it is
found as a child of this thread instead, and killed with its own children.
"""

from __future__ import annotations

import os
import resource
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

MOST_MEMORY = 3 << 30
"""Bytes that a program may write to. The largest page that is worked on takes Tesseract about a sixth of it."""


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
    """Kills every process that this thread started inside the block, if the block ends by an exception.

    Programs started inside may write to ``MOST_MEMORY`` bytes at most (less where this process is held to less):
    a broken picture must end its own reading, not the machine. pytesseract and pdf2image offer no way to limit
    their programs, so they inherit what this process holds itself to while it waits for them.
    """
    with _held_to(MOST_MEMORY), _killed_on_error():
        yield


@contextmanager
def _held_to(most: int) -> Iterator[None]:
    # RLIMIT_DATA counts what is written to, not address space: OpenBLAS reserves much that it never uses
    soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (most if soft == resource.RLIM_INFINITY else min(most, soft), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))


@contextmanager
def _killed_on_error() -> Iterator[None]:
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
