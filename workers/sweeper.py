"""Puts back what got lost (the database says what is unfinished, whatever Redis remembers), removes leftovers."""

from __future__ import annotations

import logging
from collections.abc import Callable

from rq.exceptions import StopRequested

from app.db.base import now
from app.db.session import transaction
from app.dossiers import orphans
from app.extractions import lifecycle
from app.extractions.keys import storage_prefix
from workers.context import Context

log = logging.getLogger("sohoa.sweeper")


def sweep(context: Context) -> int:
    """Fail what used up its attempts, go on with what is fully read, enqueue what waits; the number enqueued.

    Any number of sweepers may run: everything they do is decided again by the database when the job claims its work.
    """
    with transaction(context.db) as session:
        lifecycle.sweep(session, context.queue, context.settings)
    with transaction(context.db) as session:
        brought = lifecycle.bring_back(session, context.queue, context.settings)
    if brought:
        log.info("%d jobs put back into the queue", brought)
    return brought


def clean(context: Context) -> int:
    """Remove what nobody needs from the part of the store whose turn it is; how many originals these were."""
    shard = orphans.shard_of(now())
    with transaction(context.db) as session:
        found = list(orphans.suspects(session, context.storage, context.settings, shard))
        unwritten = orphans.unwritten_extractions(session, context.storage, context.settings, shard)
    for extraction_id in unwritten:
        context.storage.delete_prefix(storage_prefix(extraction_id))
    removed = 0
    for sha256 in found:
        with transaction(context.db) as session:
            removed += orphans.remove(session, context.storage, context.settings, sha256)
    return removed


def clean_in_turn(context: Context) -> None:
    """``clean``, unless another worker did lately or Redis cannot be reached. An error is logged."""
    _in_turn(context, "clean", orphans.EVERY_S, clean)


def sweep_in_turn(context: Context) -> None:
    """``sweep``, unless another worker did within the last ``sweep_every_s`` or Redis cannot be reached.

    An error is logged: the next turn may succeed, and the worker has pages to read.
    """
    _in_turn(context, "sweep", context.settings.sweep_every_s, sweep)


def _in_turn(context: Context, name: str, every_s: int, work: Callable[[Context], int]) -> None:
    if not context.queue.take_turn(name, every_s):
        return
    try:
        work(context)
    except StopRequested:
        raise  # a signal came meanwhile: what was not done is done by the next
    except Exception:
        log.exception("%s failed", name)
