"""The supervisor with real processes: what dies comes back, and nothing outlives it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.supervisor import MARK, HomeTaken, Part, Supervisor, end_marked, marked_processes

SLEEPER = [sys.executable, "-S", "-c", "import time; time.sleep(600)"]
# A program with a child in a session of its own, as a worker has its work-horse.
PARENT = [
    sys.executable,
    "-S",
    "-c",
    "import subprocess, sys, time; subprocess.Popen([sys.executable, '-S', '-c', 'import time; time.sleep(600)'],"
    " start_new_session=True); time.sleep(600)",
]
SERVING = f"""
import sys
from pathlib import Path
from app.supervisor import Part, Supervisor
with Supervisor(Path(sys.argv[1])) as supervisor:
    supervisor.start(Part("parent", {PARENT!r}))
    print("ready", flush=True)
    supervisor.wait(None)
"""


def until(condition: Callable[[], bool], what: str) -> None:
    end = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < end, f"never happened: {what}"
        time.sleep(0.05)


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A supervisor in a process of its own with a program that has a child."""
    with subprocess.Popen(
        [sys.executable, "-c", SERVING, str(tmp_path)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        until(lambda: len(marked_processes(tmp_path)) == 2, "program and child run")
        try:
            yield process
        finally:
            process.kill()
            end_marked(tmp_path, 0)


def gone(pid: int) -> bool:
    try:
        return (Path("/proc") / str(pid) / "stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


def test_a_program_that_dies_is_started_again(tmp_path: Path) -> None:
    with Supervisor(tmp_path) as supervisor:
        part = Part("sleeper", SLEEPER)
        supervisor.start(part)
        assert part.process is not None
        first = part.process
        os.kill(first.pid, signal.SIGKILL)
        until(lambda: supervisor.wait(0.1) and part.process not in (None, first), "a new process")
        assert part.failures == 1
        assert part.process is not None
        assert part.process.poll() is None
    assert marked_processes(tmp_path) == []


def test_waits_grow_and_the_part_is_told_how_often_it_failed(tmp_path: Path) -> None:
    told: list[int] = []
    with Supervisor(tmp_path) as supervisor:
        part = Part("broken", [sys.executable, "-S", "-c", "raise SystemExit(3)"], before_restart=told.append)
        supervisor.start(part)
        until(lambda: supervisor.wait(0.1) and len(told) >= 2, "two restarts")
    assert told[:2] == [1, 2]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_stops_programs_and_their_children(
    serving: subprocess.Popen[str], tmp_path: Path, number: signal.Signals
) -> None:
    serving.send_signal(number)
    assert serving.wait(30) == 0
    assert marked_processes(tmp_path) == []


def test_nothing_outlives_a_supervisor_that_was_killed(serving: subprocess.Popen[str], tmp_path: Path) -> None:
    pids = marked_processes(tmp_path)
    serving.kill()
    until(lambda: all(gone(pid) for pid in pids), "the guard ended the programs")
    with Supervisor(tmp_path):
        pass  # the home can be served again


def test_what_a_killed_guard_left_behind_ends_at_the_next_start(tmp_path: Path) -> None:
    left = subprocess.Popen(SLEEPER, env={**os.environ, MARK: str(tmp_path)}, start_new_session=True)
    with Supervisor(tmp_path):
        assert left.wait(30) == -signal.SIGTERM


def test_a_home_is_served_once(serving: subprocess.Popen[str], tmp_path: Path) -> None:
    with pytest.raises(HomeTaken) as taken, Supervisor(tmp_path):
        pass
    assert taken.value.pid == serving.pid
    assert len(marked_processes(tmp_path)) == 2


def test_parts_that_serve_others_stop_last(tmp_path: Path) -> None:
    log = tmp_path / "log"
    program = (
        "import signal, sys, time\n"
        "def end(*_):\n"
        f"    open({str(log)!r}, 'a').write(sys.argv[1] + chr(10)); sys.exit()\n"
        "signal.signal(signal.SIGTERM, end)\n"
        f"open({str(log)!r} + sys.argv[1], 'w').close()\n"
        "time.sleep(600)"
    )
    with Supervisor(tmp_path) as supervisor:
        supervisor.start(Part("store", [sys.executable, "-S", "-c", program, "store"], serves_others=True))
        supervisor.start(Part("user", [sys.executable, "-S", "-c", program, "user"]))
        until(lambda: Path(f"{log}store").exists() and Path(f"{log}user").exists(), "both ready")
    assert log.read_text().split() == ["user", "store"]
