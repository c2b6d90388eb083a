"""Which job is next: a waiting citizen before the backlog, and within the backlog every unit in its turn."""

from __future__ import annotations

import logging
import os
import resource
import subprocess
import sys
from collections.abc import Iterator

import pytest
from rq.exceptions import StopRequested
from rq.job import Job
from rq.serializers import JSONSerializer

from app.queue import Lane, Queue, Step, Work, connect, queue_key, time_limit_s
from app.settings import Settings
from tests.workers.conftest import ROOT, PrivateRedis
from workers.context import Context
from workers.main import TurnWorker, run_worker


@pytest.fixture
def queue(settings: Settings) -> Iterator[Queue]:
    opened = Queue(settings.redis)
    yield opened
    opened.close()


@pytest.fixture
def worker(settings: Settings) -> Iterator[TurnWorker]:
    context = Context(settings)
    connection = connect(settings.redis)
    yield TurnWorker(context, list(Lane), connection)
    context.close_connections()
    connection.close()


def take_all(worker: TurnWorker) -> list[str]:
    """The jobs in the order in which ``worker`` takes them: ``step-unit-id``."""
    taken = []
    while found := worker.dequeue_job_and_maintain_ttl(None):
        job, queue = found
        taken.append(f"{job.description.partition('-')[0]}:{queue.name.partition(':')[2]}:{job.args[0]}")
    return taken


def test_units_take_turns_in_the_backlog(queue: Queue, worker: TurnWorker) -> None:
    for n in range(4):
        queue.enqueue_range(f"a{n}", "A", counter=False, pages=8)
    for unit in ("B", "C"):
        queue.enqueue_range(f"{unit}0", unit, counter=False, pages=8)
    assert take_all(worker) == ["read:A:a0", "read:B:B0", "read:C:C0", "read:A:a1", "read:A:a2", "read:A:a3"]


def test_a_unit_that_comes_later_is_noticed_and_does_not_wait_for_the_others(
    queue: Queue, worker: TurnWorker
) -> None:
    for n in range(3):
        queue.enqueue_range(f"a{n}", "A", counter=False, pages=8)
    first = worker.dequeue_job_and_maintain_ttl(None)
    assert first
    assert first[0].args == ("a0",) or first[0].args == ["a0"]
    queue.enqueue_range("b0", "B", counter=False, pages=8)
    assert take_all(worker) == ["read:B:b0", "read:A:a1", "read:A:a2"]


def test_a_waiting_citizen_goes_before_everything(queue: Queue, worker: TurnWorker) -> None:
    queue.enqueue_range("b", "A", counter=False, pages=8)
    queue.enqueue_prepare("i", "A", counter=False)
    queue.enqueue_assemble("c", "B", counter=True, pages=1)
    queue.enqueue_range("c", "B", counter=True, pages=1)
    assert take_all(worker) == ["assemble:B:c", "read:B:c", "prepare:A:i", "read:A:b"]


def test_a_worker_for_one_lane_leaves_the_others(queue: Queue, settings: Settings) -> None:
    queue.enqueue_range("b", "A", counter=False, pages=8)
    queue.enqueue_range("c", "A", counter=True, pages=8)
    context, connection = Context(settings), connect(settings.redis)
    assert take_all(TurnWorker(context, [Lane.COUNTER], connection)) == ["read:A:c"]
    context.close_connections()
    connection.close()
    assert queue.depth() == {"counter": 0, "intake": 0, "backlog": 1}


def test_an_unknown_lane_is_refused(settings: Settings) -> None:
    with pytest.raises(ValueError, match="nowhere"):
        run_worker(settings, ["nowhere"])


def test_a_job_is_json_and_carries_an_id_only(queue: Queue) -> None:
    queue.enqueue_prepare("an-id", "A", counter=False)
    (job_id,) = queue.redis.lrange(queue_key("intake:A"), 0, -1)
    job = Job.fetch(job_id.decode(), connection=queue.redis, serializer=JSONSerializer)
    assert JSONSerializer.loads(job.data) == ["workers.jobs.prepare", None, ["an-id"], {}]
    assert job.timeout > 120
    assert queue.waiting() == {"prepare-an-id"}


def test_the_time_limit_of_a_job_grows_with_its_pages_and_exceeds_theirs() -> None:
    one, eight = (time_limit_s(Work(Step.READ, "x", "A", False, pages), 120) for pages in (1, 8))
    assert one > 120
    assert eight > 8 * 120
    assert time_limit_s(Work(Step.ASSEMBLE, "x", "A", False, 1000), 120) > 3600


class _SwallowsTheSignal(logging.Handler):
    """A signal that arrives while a line is logged: its exception ends in the handler, only the flag stays."""

    def __init__(self, worker: TurnWorker) -> None:
        super().__init__()
        self.worker = worker

    def emit(self, record: logging.LogRecord) -> None:
        self.worker.stopping = True


@pytest.mark.timeout(30)
def test_a_worker_whose_signal_was_swallowed_stops_though_redis_is_gone(
    worker: TurnWorker, private_redis: PrivateRedis, monkeypatch: pytest.MonkeyPatch
) -> None:
    private_redis.stop()
    monkeypatch.setattr(worker, "set_state", lambda state: None)  # as one that listened when Redis went
    monkeypatch.setattr(worker, "_look_for_queues", lambda: None)
    handler = _SwallowsTheSignal(worker)
    worker.log.addHandler(handler)
    try:
        with pytest.raises(StopRequested):
            worker.dequeue_job_and_maintain_ttl(1)
    finally:
        worker.log.removeHandler(handler)


def test_without_redis_nothing_raises(private_redis: PrivateRedis, queue: Queue) -> None:
    private_redis.stop()
    assert queue.enqueue_prepare("x", "A", counter=False) is False
    assert queue.waiting() is None
    assert queue.depth() == {}
    assert queue.reachable() is False
    assert queue.take_turn("sweep", 10) is False


def test_only_one_sweeper_has_its_turn(queue: Queue) -> None:
    assert queue.take_turn("sweep", 60) is True
    assert queue.take_turn("sweep", 60) is False


def test_a_worker_reads_with_one_thread() -> None:
    code = "import workers, os; print(os.environ['OMP_THREAD_LIMIT'], os.environ['OPENBLAS_NUM_THREADS'])"
    free = {k: v for k, v in os.environ.items() if not k.startswith(("OMP", "OPENBLAS"))}
    shown = subprocess.run([sys.executable, "-c", code], env=free, cwd=ROOT, capture_output=True, check=True)
    assert shown.stdout.split() == [b"1", b"1"]


def test_a_work_horse_has_a_memory_limit() -> None:
    code = (
        "import resource; from app.settings import Settings; from workers.context import tame_horse; "
        "tame_horse(Settings(worker_memory_mb=512)); print(resource.getrlimit(resource.RLIMIT_DATA)[0])"
    )
    shown = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
    assert int(shown.stdout) == 512 * 1024 * 1024
    assert resource.getrlimit(resource.RLIMIT_DATA)[0] == resource.RLIM_INFINITY
