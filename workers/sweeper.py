"""Puts back what got lost: the database says what is unfinished, whatever Redis remembers."""

from __future__ import annotations

import logging

from rq.exceptions import StopRequested

from app.db.session import transaction
from app.extractions import lifecycle
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


def sweep_in_turn(context: Context) -> None:
    """``sweep``, unless another worker did within the last ``sweep_every_s`` or Redis cannot be reached.

    An error is logged: the next turn may succeed, and the worker has pages to read.
    """
    if not context.queue.take_turn("sweep", context.settings.sweep_every_s):
        return
    try:
        sweep(context)
    except StopRequested:
        raise  # a signal came meanwhile: what was not swept is swept by the next
    except Exception:
        log.exception("sweep failed")
