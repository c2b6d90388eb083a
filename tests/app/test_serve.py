"""``sohoa serve`` as people run it: a real Redis, a real service, real workers, real signals."""

from __future__ import annotations

import contextlib
import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.queue import Queue
from app.serve import CannotServe, private_redis
from app.supervisor import end_marked, marked_processes

SOHOA = [sys.executable, "-m", "app.cli"]


def until(condition: Callable[[], bool], what: str) -> None:
    end = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < end, f"never happened: {what}"
        time.sleep(0.1)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Served:
    home: Path
    port: int
    process: subprocess.Popen[str]
    output: Path

    def text(self) -> str:
        return self.output.read_text()

    def status(self, path: str) -> int | None:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.request("GET", path)
            return connection.getresponse().status
        except OSError:
            return None
        finally:
            connection.close()

    def redis_answers(self) -> bool:
        queue = Queue(f"unix://{self.home}/redis/redis.sock")
        try:
            return queue.reachable()
        finally:
            queue.close()

    def redis_pid(self) -> int:
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        (pid,) = [int(child) for child in children if b"redis-server" in Path(f"/proc/{child}/cmdline").read_bytes()]
        return pid

    def pids(self, word: str) -> list[int]:
        """The processes of this home whose command line has ``word``."""
        found = []
        for pid in marked_processes(self.home):
            with contextlib.suppress(OSError):
                if word in Path(f"/proc/{pid}/cmdline").read_text().split("\0"):
                    found.append(pid)
        return found


def environment(home: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SOHOA_")}
    return {**kept, "SOHOA_HOME": str(home)}


@contextlib.contextmanager
def serving(home: Path) -> Iterator[Served]:
    port = free_port()
    output = home.with_name(f"output-{port}")
    with output.open("w") as out:
        process = subprocess.Popen(
            [*SOHOA, "serve", "--workers", "1", "--port", str(port)],
            env=environment(home),
            stdout=out,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
    served = Served(home, port, process, output)
    try:
        until(lambda: "Sohoa đang chạy" in served.text() or process.poll() is not None, "the service is up")
        assert process.poll() is None, served.text()
        yield served
    finally:
        process.kill()
        process.wait()
        end_marked(home, 0)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("serve") / "home") as running:
        yield running


def serve_briefly(home: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*SOHOA, "serve", "--workers", "1", *options],
        env=environment(home),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_the_first_start_tells_address_and_password(served: Served) -> None:
    text = served.text()
    assert f"http://127.0.0.1:{served.port}" in text
    assert re.search(r"tên đăng nhập: quantri\n +mật khẩu: +\S{16,}\n", text)
    assert served.status("/healthz") == 200
    assert served.status("/readyz") == 200


def test_the_home_is_for_its_owner_alone(served: Served) -> None:
    assert served.home.stat().st_mode & 0o777 == 0o700
    assert (served.home / "sohoa.db").stat().st_mode & 0o077 == 0
    assert (served.home / "redis" / "redis.sock").stat().st_mode & 0o077 == 0


def test_a_second_start_on_the_same_home_is_refused(served: Served) -> None:
    refused = serve_briefly(served.home, "--port", str(free_port()))
    assert refused.returncode == 1
    assert str(served.process.pid) in refused.stderr
    assert "SOHOA_HOME" in refused.stderr
    assert served.status("/healthz") == 200


def test_a_port_in_use_is_refused(served: Served, tmp_path: Path) -> None:
    refused = serve_briefly(tmp_path / "home", "--port", str(served.port))
    assert refused.returncode == 1
    assert "--port" in refused.stderr
    assert marked_processes(tmp_path / "home") == []


@pytest.mark.parametrize("word", ["api", "worker"])
def test_a_part_that_was_killed_comes_back(served: Served, word: str) -> None:
    (first,) = served.pids(word)
    os.kill(first, signal.SIGKILL)
    until(lambda: served.pids(word) not in ([], [first]), f"a new {word}")
    until(lambda: served.status("/healthz") == 200, "the service answers again")


def test_redis_comes_back(served: Served) -> None:
    first = served.redis_pid()
    os.kill(first, signal.SIGKILL)
    until(lambda: not Path(f"/proc/{first}").exists() and served.redis_answers(), "a new Redis")


def test_a_redis_that_cannot_read_its_data_starts_empty(tmp_path: Path) -> None:
    (tmp_path / "redis" / "appendonlydir").mkdir(parents=True)
    before_restart = private_redis(tmp_path).before_restart
    assert before_restart is not None
    before_restart(2)
    assert (tmp_path / "redis" / "appendonlydir").exists()
    before_restart(3)
    assert not (tmp_path / "redis" / "appendonlydir").exists()
    assert len(list((tmp_path / "redis").glob("appendonlydir.broken-*"))) == 1


def test_a_home_too_deep_for_a_socket_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(CannotServe, match="SOHOA_HOME"):
        private_redis(tmp_path / ("x" * 100))


def test_ctrl_c_stops_everything_and_the_next_start_knows_the_home(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with serving(home) as first:
        pids = [*marked_processes(home), first.redis_pid()]
        assert len(pids) >= 3
        first.process.send_signal(signal.SIGINT)
        assert first.process.wait(60) == 0, first.text()
        assert marked_processes(home) == []
        assert not any(Path(f"/proc/{pid}").exists() for pid in pids)
    with serving(home) as second:
        assert "mật khẩu" not in second.text()
        redis = second.redis_pid()
        second.process.kill()
        until(lambda: marked_processes(home) == [], "the guard ended what the killed supervisor had started")
        until(lambda: not Path(f"/proc/{redis}").exists(), "Redis ended with its supervisor")
    with serving(home) as third:
        assert third.status("/readyz") == 200
