"""Originals that no file needs go after some days; those that a row refers to never do."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import os
from pathlib import Path

import pytest

from app.db.session import transaction
from app.dossiers import orphans
from app.extractions.keys import page_key
from app.storage import original_key
from tests.app.desk import Desk, png

LOST = b"%PDF-1.7 stored, and then the service died"
SHA = hashlib.sha256(LOST).hexdigest()


def stored_long_ago(desk: Desk) -> None:
    """Every original that there is was stored ten days ago."""
    ago = dt.datetime.now(dt.UTC) - dt.timedelta(days=10)
    for path in Path(desk.app.state.storage.root, "originals").rglob("*"):
        if path.is_file():
            os.utime(path, (ago.timestamp(), ago.timestamp()))


def suspected(desk: Desk) -> list[str]:
    state = desk.app.state
    with transaction(state.db) as session:
        every = [f"{n:02x}" for n in range(orphans.SHARDS)]
        return [sha for shard in every for sha in orphans.suspects(session, state.storage, state.settings, shard)]


def remove(desk: Desk, sha256: str) -> bool:
    state = desk.app.state
    with transaction(state.db) as session:
        return orphans.remove(session, state.storage, state.settings, sha256)


def test_what_was_never_received_goes_and_what_was_stays(desk: Desk) -> None:
    store = desk.app.state.storage
    (receipt,) = desk.send(("a.png", png(1))).json()["files"]
    store.receive(io.BytesIO(LOST), 1000)
    assert suspected(desk) == [], "what was just stored may still be on its way"
    stored_long_ago(desk)
    assert suspected(desk) == [SHA]
    assert remove(desk, SHA)
    assert not store.exists(original_key(SHA))
    assert not remove(desk, receipt["sha256"])
    assert store.exists(original_key(receipt["sha256"]))
    assert suspected(desk) == []


def test_artifacts_of_an_extraction_that_was_never_written_are_found(desk: Desk) -> None:
    state = desk.app.state
    id_ = desk.send(("a.png", png(3))).json()["id"]
    desk.read(id_)
    lost = "0199a000-0000-7000-8000-0000000000ab"
    for one in (id_, lost):
        state.storage.write(page_key(one, 1, "jpg"), b"x")

    def unwritten() -> list[str]:
        with transaction(state.db) as session:
            shards = {id_[-2:], "ab"}
            return [
                found
                for shard in shards
                for found in orphans.unwritten_extractions(session, state.storage, state.settings, shard)
            ]

    assert unwritten() == [], "a stack may be being split at this moment"
    ago = dt.datetime.now(dt.UTC) - dt.timedelta(days=10)
    for path in Path(state.storage.root, "extractions").rglob("*"):
        os.utime(path, (ago.timestamp(), ago.timestamp()))
    assert unwritten() == [lost]


def test_what_is_taken_in_meanwhile_stays(desk: Desk) -> None:
    store = desk.app.state.storage
    store.receive(io.BytesIO(LOST), 1000)
    stored_long_ago(desk)
    assert suspected(desk) == [SHA]
    store.receive(io.BytesIO(LOST), 1000)
    assert not remove(desk, SHA), "somebody sends it again at this moment"
    assert desk.send(("lại.pdf", LOST)).status_code == 202
    stored_long_ago(desk)
    assert suspected(desk) == []
    assert not remove(desk, SHA)


def test_it_can_be_switched_off(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.app.state.storage.receive(io.BytesIO(LOST), 1000)
    stored_long_ago(desk)
    monkeypatch.setattr(desk.app.state.settings, "orphan_days", 0)
    assert suspected(desk) == []


def test_every_part_has_its_turn_within_a_day() -> None:
    start = dt.datetime(2025, 10, 1, tzinfo=dt.UTC)
    turns = {orphans.shard_of(start + dt.timedelta(seconds=n * orphans.EVERY_S)) for n in range(orphans.SHARDS)}
    assert len(turns) == orphans.SHARDS
    assert all(len(shard) == 2 for shard in turns)
