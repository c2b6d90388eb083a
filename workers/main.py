"""The worker: takes jobs lane by lane, lets units take turns, survives whatever happens to Redis and work-horses."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Sequence
from typing import Any

import redis
from redis.client import Pipeline
from rq import Queue as RqQueue
from rq import Worker
from rq.exceptions import StopRequested
from rq.job import Job
from rq.serializers import JSONSerializer

from app.db.base import new_id
from app.db.session import transaction
from app.extractions import lifecycle
from app.queue import Lane, Step, connect, unit_queues
from app.settings import Settings
from schemas.problems import ProblemCode
from workers import context as contexts
from workers import jobs  # noqa: F401 (imported before forking, for the same reason as warm_up)
from workers.context import Context
from workers.sweeper import clean_in_turn, sweep_in_turn
from workers.warm import warm_up

log = logging.getLogger("sohoa.workers")

_IDLE_S = 1
"""How long a worker listens before it looks for new units' queues and for its turn to sweep."""


class TurnWorker(Worker):
    """An RQ worker for lanes: an earlier lane goes first; within a lane the unit served longest ago goes first."""

    max_connection_wait_time = 5.0

    def __init__(self, context: Context, lanes: Sequence[Lane], connection: redis.Redis) -> None:
        self.context = context
        self.lanes = list(lanes)
        self.stopping = False
        self._listening = False
        self._served: dict[str, int] = {}
        self._turn = 0
        super().__init__(
            [str(lane) for lane in lanes],  # something to listen at before any unit has a queue
            connection=connection,
            serializer=JSONSerializer,
            worker_ttl=60,
            job_monitoring_interval=min(30, context.settings.sweep_every_s),
            work_horse_killed_handler=self._horse_killed,
        )

    # Turns

    def order(self, names: Sequence[str]) -> list[str]:
        """``names`` (``lane:unit``) in the order in which they are to be served."""

        def rank(name: str) -> tuple[int, int, str]:
            lane = name.partition(":")[0]
            return self.lanes.index(Lane(lane)), self._served.get(name, 0), name

        return sorted(names, key=rank)

    def reorder_queues(self, reference_queue: RqQueue) -> None:
        self._listening = False  # a job was taken
        self._turn += 1
        self._served[reference_queue.name] = self._turn

    def _look_for_queues(self) -> None:
        try:
            names = unit_queues(self.connection, self.lanes)
        except redis.RedisError:
            return  # the wait that follows tells, and tries again
        names = sorted({*names, *(str(lane) for lane in self.lanes)})
        self.queues = [
            RqQueue(name, connection=self.connection, serializer=JSONSerializer) for name in self.order(names)
        ]
        self._ordered_queues = self.queues[:]

    def dequeue_job_and_maintain_ttl(
        self, timeout: int | None, max_idle_time: int | None = None
    ) -> tuple[Job, RqQueue] | None:
        burst = timeout is None
        while True:
            if self.stopping:  # the signal's exception may have ended in a step that logs and goes on
                raise StopRequested
            sweep_in_turn(self.context)
            clean_in_turn(self.context)
            self._look_for_queues()
            self._listening = True
            result = super().dequeue_job_and_maintain_ttl(timeout, None if burst else _IDLE_S)
            self._listening = False
            if result is not None or burst:
                return result

    def heartbeat(self, timeout: int | None = None, pipeline: Pipeline | None = None) -> None:
        # RQ waits for a Redis that is gone for ever, and the signal's exception may have ended in a line of its log.
        if self._listening and self.stopping:
            raise StopRequested
        super().heartbeat(timeout, pipeline)

    # Work-horses

    def execute_job(self, job: Job, queue: RqQueue) -> None:
        self.context.claim = new_id()
        self.context.close_connections()
        try:
            super().execute_job(job, queue)
        except redis.RedisError:
            # The work-horse needs no Redis to finish and to write its result; then look for Redis again.
            if self.horse_pid:
                self.wait_for_horse()
                self._horse_pid = 0
            raise

    def main_work_horse(self, job: Job, queue: RqQueue) -> None:
        try:
            contexts.tame_horse(self.context.settings)
        except BaseException:
            log.exception("work-horse could not be prepared")
            os._exit(1)
        super().main_work_horse(job, queue)

    def maintain_heartbeats(self, job: Job, execution: Any) -> None:
        try:
            super().maintain_heartbeats(job, execution)
        except redis.RedisError as error:
            log.warning("Redis not reachable while a job runs: %s", type(error).__name__)
        sweep_in_turn(self.context)

    def _horse_killed(self, job: Job, _pid: int, status: int | None, rusage: Any) -> None:
        """The work-horse died without a word: write it down, so that it is tried again soon or fails for good."""
        step, _, rest = job.id.partition("-")
        id_ = rest.rpartition("-")[0]
        peak_mb = rusage.ru_maxrss / 1024 if rusage else 0
        starved = peak_mb > 0.8 * self.context.settings.worker_memory_mb
        code = ProblemCode.OUT_OF_MEMORY if starved else ProblemCode.ENGINE_FAILED
        log.error("work-horse of %s died: status %s, %d MB", job.id, status, peak_mb)
        with transaction(self.context.db) as session:
            lifecycle.attempt_failed(
                session, self.context.settings, Step(step), id_, self.context.claim, code, retryable=True
            )
        self.context.close_connections()

    # Jobs are stopped by what the database says, so nobody need listen for commands, and no thread is forked.

    def subscribe(self) -> None:
        pass

    # Signals

    def request_stop(self, signum: Any, frame: Any) -> None:
        self.stopping = True
        super().request_stop(signum, frame)


def run_worker(settings: Settings, queues: Sequence[str] | None = None, *, burst: bool = False) -> None:
    """Work until SIGTERM or SIGINT (with ``burst``: until nothing waits). ``queues``: lanes; default all.

    Redis may come and go meanwhile. Raises ``ValueError`` for an unknown lane.
    """
    lanes = [Lane(name) for name in queues] if queues else list(Lane)
    lanes.sort(key=list(Lane).index)
    contexts.require_one_thread()
    context = Context(settings)
    contexts.use(context)
    try:
        warm_up()
    except Exception:  # a page that fails in the same way tells so; other steps still work
        log.exception("warming up failed")
    wait = 0.5
    worker: TurnWorker | None = None
    try:
        while worker is None or not worker.stopping:
            connection = connect(settings.redis)
            try:
                connection.ping()
                wait = 0.5
                worker = TurnWorker(context, lanes, connection)
                worker.work(burst=burst, logging_level="WARNING")
                if burst:
                    return
            except (redis.RedisError, OSError) as error:
                # Also on the way out: a worker that was told to stop need not take leave of a Redis that is gone.
                log.warning("Redis not reachable: %s", type(error).__name__)
            finally:
                connection.close()
            if worker is None or not worker.stopping:
                time.sleep(wait)
                wait = min(5.0, wait * 2)
    except (StopRequested, KeyboardInterrupt):
        return
