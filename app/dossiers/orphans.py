"""What lies in storage and nobody needs, because a process died between storing it and writing down that it did.

An original that no file needs: nobody was told that it was received, so whoever sent it sends it again. The artifacts
of an extraction that was never written: a stack was being split, and is split again. Both are removed after some
days, not at once: a database that was restored from an older backup does not know its newest files for a while.
"""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Iterator
from itertools import islice

from app.db.base import now
from app.db.session import Session
from app.dossiers import queries
from app.extractions import queries as extraction_queries
from app.settings import Settings
from app.storage import Storage, original_key

log = logging.getLogger("sohoa.dossiers")

SHARDS = 256
"""How many parts the originals are looked through in: one each turn, all of them in a day."""
EVERY_S = 24 * 3600 // SHARDS

_BATCH = 500


def shard_of(moment: dt.datetime) -> str:
    """Which part (the first two hex digits of the hash) has its turn."""
    return f"{int(moment.timestamp()) // EVERY_S % SHARDS:02x}"


def suspects(session: Session, storage: Storage, settings: Settings, shard: str) -> Iterator[str]:
    """Hashes of originals of the part that were stored long ago and that no file needs; none where switched off.

    Raises ``storage_failed``.
    """
    if settings.orphan_days == 0:
        return
    stored = iter(storage.originals(shard, now() - dt.timedelta(days=settings.orphan_days)))
    while hashes := list(islice(stored, _BATCH)):
        yield from sorted(set(hashes) - queries.needed_originals(session, hashes))


def unwritten_extractions(session: Session, storage: Storage, settings: Settings, shard: str) -> list[str]:
    """Ids of extractions of the part that have artifacts, long unchanged, and no row. Raises ``storage_failed``."""
    if settings.orphan_days == 0:
        return []
    before = now() - dt.timedelta(days=settings.orphan_days)
    unwritten = []
    stored = iter(storage.extractions(shard, before))
    while ids := list(islice(stored, _BATCH)):
        unwritten += sorted(set(ids) - {found.id for found in extraction_queries.by_id(session, ids)})
    return unwritten


def remove(session: Session, storage: Storage, settings: Settings, sha256: str) -> bool:
    """Remove the original unless it is needed by now, or was stored anew; whether it is gone.

    Whoever takes in the same bytes at this moment waits for us, finds them missing, and has the sender try again.
    """
    queries.lock_original(session, sha256)
    before = now() - dt.timedelta(days=settings.orphan_days)
    if queries.needed_originals(session, [sha256]) or sha256 not in storage.originals(sha256[:2], before):
        return False
    storage.delete_prefix(original_key(sha256))
    log.info("original %s was never received: removed", sha256)
    return True
