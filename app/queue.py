"""The queue: three classes of work, one queue per class and unit, jobs that carry an id and nothing else.

The database is the truth. A Redis that is down, was restarted or lost its data never fails a request: what
could not be enqueued stays written as waiting, and the sweeper brings it later.
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

import redis
import rq
from redis.backoff import NoBackoff
from redis.retry import Retry
from rq.serializers import JSONSerializer

logger = logging.getLogger("sohoa.queue")


class Lane(StrEnum):
    """Which work comes first, in this order; within a lane the units take turns."""

    COUNTER = "counter"  # every step of a dossier whose citizen is waiting
    INTAKE = "intake"  # opening and putting together backlog dossiers: short, and tells bad files early
    BACKLOG = "backlog"  # reading backlog pages


class Step(StrEnum):
    PREPARE = "prepare"
    READ = "read"
    ASSEMBLE = "assemble"


TASKS = {
    Step.PREPARE: "workers.jobs.prepare",
    Step.READ: "workers.jobs.read_range",
    Step.ASSEMBLE: "workers.jobs.assemble_extraction",
}


@dataclass(frozen=True, slots=True)
class Work:
    """One job to be done. ``id`` is an extraction's, or for ``Step.READ`` a page range's.

    ``pages`` (how many it will touch) sets the time limit.
    """

    step: Step
    id: str
    unit_code: str
    counter: bool
    pages: int = 1

    @property
    def key(self) -> str:
        """What the work is, however often it is enqueued: the start of its job's id."""
        return f"{self.step}-{self.id}"

    @property
    def lane(self) -> Lane:
        if self.counter:
            return Lane.COUNTER
        return Lane.BACKLOG if self.step is Step.READ else Lane.INTAKE

    @property
    def queue_name(self) -> str:
        return f"{self.lane}:{self.unit_code}"


def time_limit_s(work: Work, page_time_limit_s: int) -> int:
    """Seconds after which a job is stopped: longer than all its pages may take one by one.

    Putting together costs little per page; reading may take the whole limit of each page; how much there is to
    open nobody knows before.
    """
    if work.step is Step.PREPARE:
        return page_time_limit_s + 600
    per_page = page_time_limit_s if work.step is Step.READ else 10
    return page_time_limit_s + 60 + per_page * work.pages


def connect(redis_url: str) -> redis.Redis:
    """A client that gives up at once: waiting for Redis is never a request's business."""
    return redis.Redis.from_url(
        redis_url, socket_connect_timeout=2, socket_timeout=5, retry=Retry(NoBackoff(), 0), health_check_interval=30
    )


class Queue:
    """Puts work into Redis. No method raises when Redis cannot be reached."""

    def __init__(self, redis_url: str, page_time_limit_s: int = 120) -> None:
        self.redis = connect(redis_url)
        self._page_time_limit_s = page_time_limit_s

    def enqueue(self, work: Work) -> bool:
        """Whether ``work`` now waits in Redis; ``False`` when Redis could not be reached."""
        queue = rq.Queue(work.queue_name, connection=self.redis, serializer=JSONSerializer)
        try:
            queue.enqueue_call(
                TASKS[work.step],
                args=(work.id,),
                job_id=f"{work.key}-{secrets.token_hex(4)}",
                timeout=time_limit_s(work, self._page_time_limit_s),
                result_ttl=0,
                failure_ttl=24 * 3600,
                description=work.key,
            )
        except (redis.RedisError, OSError) as error:
            logger.warning("%s not enqueued, the sweeper will: %s", work.key, type(error).__name__)
            return False
        return True

    def enqueue_prepare(self, extraction_id: str, unit_code: str, counter: bool) -> bool:
        return self.enqueue(Work(Step.PREPARE, extraction_id, unit_code, counter))

    def enqueue_range(self, range_id: str, unit_code: str, counter: bool, pages: int) -> bool:
        return self.enqueue(Work(Step.READ, range_id, unit_code, counter, pages))

    def enqueue_assemble(self, extraction_id: str, unit_code: str, counter: bool, pages: int) -> bool:
        return self.enqueue(Work(Step.ASSEMBLE, extraction_id, unit_code, counter, pages))

    def waiting(self) -> set[str] | None:
        """The keys of all work that waits in Redis, or ``None`` when it cannot be reached."""
        try:
            names = unit_queues(self.redis, Lane)
            found: set[str] = set()
            for name in names:
                found.update(id_.decode().rpartition("-")[0] for id_ in self.redis.lrange(queue_key(name), 0, -1))
            return found
        except (redis.RedisError, OSError) as error:
            logger.warning("queue not readable: %s", type(error).__name__)
            return None

    def depth(self) -> dict[str, int]:
        """Jobs waiting by lane; empty when Redis cannot be reached."""
        try:
            names = unit_queues(self.redis, Lane)
            counts = {str(lane): 0 for lane in Lane}
            for name in names:
                counts[name.partition(":")[0]] += int(self.redis.llen(queue_key(name)))
            return counts
        except (redis.RedisError, OSError):
            return {}

    def reachable(self) -> bool:
        try:
            return bool(self.redis.ping())
        except (redis.RedisError, OSError):
            return False

    def take_turn(self, name: str, seconds: int) -> bool:
        """Whether the caller may do ``name`` now; nobody else may for ``seconds``. ``False`` without Redis."""
        try:
            return bool(self.redis.set(f"sohoa:turn:{name}", 1, nx=True, px=max(1, seconds * 1000 - 200)))
        except (redis.RedisError, OSError):
            return False

    def close(self) -> None:
        self.redis.close()


def queue_key(name: str) -> str:
    return f"{rq.Queue.redis_queue_namespace_prefix}{name}"


def unit_queues(connection: redis.Redis, lanes: Iterable[Lane]) -> list[str]:
    """The names of all known queues in ``lanes``. Raises ``redis.RedisError``."""
    wanted = {str(lane) for lane in lanes}
    prefix = rq.Queue.redis_queue_namespace_prefix
    members = connection.smembers(rq.Queue.redis_queues_keys)
    names = (member.decode().removeprefix(prefix) for member in members)
    return sorted(name for name in names if name.partition(":")[0] in wanted)
