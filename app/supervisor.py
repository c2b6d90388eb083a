"""Keeps a set of programs running as one: starts them, brings back the ones that die, leaves none behind.

Three things hold, whatever happens to the supervisor itself:

- a home (the folder that the programs work in) is served by one supervisor at a time: a lock in the home says so;
- every program that it starts is told to stop by the kernel when the supervisor ends, in whatever way;
- each of them, and all that those start, carries ``MARK=<home>`` in its environment, so that it can be found again:
  a guard, a process of its own, waits for the supervisor's end and then ends everything that carries the mark.
  Should the guard die too, the next supervisor of the home does it before it starts anything.
"""

from __future__ import annotations

import contextlib
import ctypes
import fcntl
import functools
import logging
import os
import select
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

log = logging.getLogger(__name__)

MARK = "SOHOA_SERVED_FROM"
STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)

_PR_SET_PDEATHSIG = 1  # prctl(2)
_SHORTEST_WAIT_S = 0.5
_LONGEST_WAIT_S = 30.0
_STEADY_S = 60.0  # a program that lived this long starts from the shortest wait again
_GUARD_GRACE_S = 5.0
_LAST_WORDS_S = 3.0


class HomeTaken(RuntimeError):
    """Another supervisor serves this home; ``pid`` is its process."""

    def __init__(self, home: Path, pid: int | None) -> None:
        super().__init__(f"{home} is served by process {pid}")
        self.home, self.pid = home, pid


@dataclass
class Part:
    """One program. ``grace_s``: how long it may take to stop after SIGTERM before it is killed.

    ``serves_others``: the other parts need it to stop in good order, so it is stopped after them.
    ``before_restart`` is told how often in a row the program has ended.
    """

    name: str
    argv: Sequence[str]
    grace_s: float = 10.0
    pass_fds: tuple[int, ...] = ()
    env: Mapping[str, str] = field(default_factory=dict)
    serves_others: bool = False
    before_restart: Callable[[int], None] | None = None
    process: subprocess.Popen[bytes] | None = None
    started_at: float = 0.0
    failures: int = 0
    due_at: float = 0.0


def marked_processes(home: Path) -> list[int]:
    """Ids of the processes that carry the mark of ``home``, and of all their descendants, but for this process."""
    mark = f"{MARK}={home.absolute()}".encode()

    def marked(pid: int) -> bool:
        try:
            return mark in Path(f"/proc/{pid}/environ").read_bytes().split(b"\0")
        except OSError:
            return False  # ended while we looked, or somebody else's

    children = _children()
    return sorted(_family([pid for family in children.values() for pid in family if marked(pid)], children))


def _children() -> dict[int, list[int]]:
    """All living processes by their parent's id, but for this one."""
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and int(entry.name) != os.getpid():
            with contextlib.suppress(OSError, ValueError):
                state, parent = _stat(int(entry.name))
                if state != "Z":
                    children.setdefault(parent, []).append(int(entry.name))
    return children


def _family(pids: Sequence[int], children: Mapping[int, Sequence[int]]) -> set[int]:
    """``pids`` and all their descendants."""
    found: set[int] = set()
    waiting = list(pids)
    while waiting:
        pid = waiting.pop()
        if pid not in found:
            found.add(pid)
            waiting.extend(children.get(pid, ()))
    return found


def _stat(pid: int) -> tuple[str, int]:
    """A process's state (``Z``: ended, not yet collected) and its parent. Raises ``OSError``, ``ValueError``."""
    state, parent = Path(f"/proc/{pid}/stat").read_text(errors="replace").rpartition(")")[2].split()[:2]
    return state, int(parent)


def end_marked(home: Path, grace_s: float) -> list[int]:
    """Ends what carries the mark of ``home``: asks first, kills after ``grace_s``. Returns the ids it met."""
    met: set[int] = set()
    deadline = time.monotonic() + grace_s
    asked: set[int] = set()
    while left := marked_processes(home):
        met.update(left)
        late = time.monotonic() >= deadline
        for pid in left:
            if late or pid not in asked:
                with contextlib.suppress(ProcessLookupError, PermissionError):
                    os.kill(pid, signal.SIGKILL if late else signal.SIGTERM)
                asked.add(pid)
        time.sleep(0.1)
        if time.monotonic() > deadline + 10:
            log.error("these processes cannot be ended: %s", left)
            break
    return sorted(met)


@contextlib.contextmanager
def _lock(home: Path) -> Iterator[int]:
    path = home / "serve.lock"
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        deadline = time.monotonic() + 2 * _GUARD_GRACE_S
        while True:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                holder = served_by(home)
                if holder is not None or time.monotonic() > deadline:
                    raise HomeTaken(home, holder) from None
                time.sleep(0.1)  # its supervisor is dead and the guard is still cleaning up
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, f"{os.getpid()}\n".encode(), 0)
        yield descriptor
    finally:
        os.close(descriptor)


def served_by(home: Path) -> int | None:
    """The process that serves ``home`` now, or ``None``."""
    try:
        pid = int((home / "serve.lock").read_text().split()[0])
        return pid if _stat(pid)[0] != "Z" else None
    except (OSError, ValueError, IndexError):
        return None


def _end_with(parent: int) -> None:
    """In a child before its program starts: SIGTERM when the thread that started it, the supervisor's only one, ends.

    Redis needs it: it writes its title over the environment that carries the mark.
    """
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
    if os.getppid() != parent:
        os._exit(1)


class Supervisor:
    """Runs parts until it is told to stop. Use it as a context manager; one per process."""

    def __init__(self, home: Path) -> None:
        self.home = home.absolute()
        self._parts: list[Part] = []
        self._stack = contextlib.ExitStack()
        self._told_to_stop = False

    def __enter__(self) -> Supervisor:
        """Takes the home; raises ``HomeTaken``."""
        with self._stack:
            lock = self._stack.enter_context(_lock(self.home))
            if left := end_marked(self.home, _GUARD_GRACE_S):
                log.warning("ended %d processes that an earlier run had left behind", len(left))
            self._stack.enter_context(self._guard(lock))
            self._stack.enter_context(self._signals())
            self._stack.callback(self._stop_parts)
            self._stack = self._stack.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def start(self, part: Part) -> None:
        """Starts ``part`` and keeps it running from now on."""
        self._parts.append(part)
        self._spawn(part)

    def wait(self, timeout_s: float | None) -> bool:
        """Looks after the parts for ``timeout_s`` (``None``: until told to stop). Returns whether to go on."""
        end = None if timeout_s is None else time.monotonic() + timeout_s
        while not self._told_to_stop:
            now = time.monotonic()
            for part in self._parts:
                self._look_after(part, now)
            if end is not None and now >= end:
                break
            soonest = min([part.due_at for part in self._parts if part.process is None], default=now + 1.0)
            until = soonest if end is None else min(soonest, end)
            self._sleep(max(0.02, min(until - now, 1.0)))
        return not self._told_to_stop

    def _spawn(self, part: Part) -> None:
        part.started_at = time.monotonic()
        part.process = subprocess.Popen(
            part.argv,
            env={**os.environ, **part.env, MARK: str(self.home)},
            stdin=subprocess.DEVNULL,
            pass_fds=part.pass_fds,
            start_new_session=True,  # Ctrl-C is for the supervisor, which stops the others in their order
            preexec_fn=functools.partial(_end_with, os.getpid()),
        )

    def _look_after(self, part: Part, now: float) -> None:
        if part.process is not None:
            code = part.process.poll()
            if code is None:
                return
            part.process = None
            if now - part.started_at > _STEADY_S:
                part.failures = 0
            part.failures += 1
            wait_s = min(_LONGEST_WAIT_S, _SHORTEST_WAIT_S * 2 ** (part.failures - 1))
            part.due_at = now + wait_s
            log.error("%s ended with code %s; starting it again in %.1f s", part.name, code, wait_s)
        elif now >= part.due_at:
            if part.before_restart is not None:
                part.before_restart(part.failures)
            self._spawn(part)

    def _stop_parts(self) -> None:
        """Stops the parts, those that serve others last; a second signal cuts the waiting short."""
        self._told_to_stop = False
        for last in (False, True):
            running = [
                part.process for part in self._parts if part.serves_others is last and part.process is not None
            ]
            for process in running:
                if process.poll() is None:
                    process.terminate()
            grace_s = max((part.grace_s for part in self._parts if part.serves_others is last), default=0.0)
            left = self._wait_for(running, grace_s)
            # First only what a part itself has started: a worker whose work-horse ends can still write that down.
            for pid in _family([process.pid for process in left], _children()) - {process.pid for process in left}:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            for process in self._wait_for(left, _LAST_WORDS_S):
                log.warning("process %d did not stop in time and is killed", process.pid)
                process.kill()
            for process in running:
                process.wait()
        end_marked(self.home, grace_s=1.0)

    def _wait_for(
        self, processes: Sequence[subprocess.Popen[bytes]], seconds: float
    ) -> list[subprocess.Popen[bytes]]:
        """Those that have not ended after ``seconds``, or when a further signal came."""
        end = time.monotonic() + seconds
        while True:
            left = [process for process in processes if process.poll() is None]
            if not left or self._told_to_stop or time.monotonic() >= end:
                self._told_to_stop = False
                return left
            self._sleep(0.1)

    def _sleep(self, seconds: float) -> None:
        ready, _, _ = select.select([self._wake], [], [], seconds)
        if ready and any(number in STOPPING for number in os.read(self._wake, 512)):
            self._told_to_stop = True

    @contextlib.contextmanager
    def _signals(self) -> Iterator[None]:
        def nothing(_signal: int, _frame: FrameType | None) -> None:
            """The number arrives through the wake-up pipe."""

        self._wake, write = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
        before = {number: signal.signal(number, nothing) for number in (*STOPPING, signal.SIGCHLD)}
        wakeup = signal.set_wakeup_fd(write, warn_on_full_buffer=False)
        try:
            yield
        finally:
            signal.set_wakeup_fd(wakeup)
            for number, handler in before.items():
                signal.signal(number, handler)
            os.close(self._wake)
            os.close(write)

    @contextlib.contextmanager
    def _guard(self, lock: int) -> Iterator[None]:
        read, write = os.pipe2(os.O_CLOEXEC)
        pid = os.fork()
        if pid == 0:
            _guard_until_end(self.home, read, keep=lock)
        os.close(read)
        try:
            yield
        finally:
            os.close(write)
            os.waitpid(pid, 0)


def _guard_until_end(home: Path, pipe: int, keep: int) -> None:
    """The guard's whole life. It holds the lock, so that nobody serves the home before it is clean."""
    try:
        os.setsid()
        for number in STOPPING:
            signal.signal(number, signal.SIG_IGN)
        low, high = sorted((pipe, keep))
        os.closerange(3, low)
        os.closerange(low + 1, high)
        os.closerange(high + 1, os.sysconf("SC_OPEN_MAX"))
        os.read(pipe, 1)  # returns when the supervisor has ended, in whatever way
        end_marked(home, _GUARD_GRACE_S)
    finally:
        os._exit(0)
