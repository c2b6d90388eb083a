"""Several at the same moment, on both databases: whatever interleaves, each thing happens once."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import func, select

from app.db.base import new_id
from app.db.session import Session, transaction
from app.extractions import lifecycle
from app.extractions.models import Extraction
from app.queue import Step
from tests.app.desk import Desk, letter, png


def at_once(calls: Sequence[Callable[[], Any]]) -> list[Any]:
    """What the calls give, all started together."""
    start = threading.Barrier(len(calls))
    results: list[Any] = [None] * len(calls)

    def run(n: int) -> None:
        start.wait()
        results[n] = calls[n]()

    threads = [threading.Thread(target=run, args=(n,)) for n in range(len(calls))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def test_the_same_file_sent_at_once_is_taken_once(desk: Desk, session: Session) -> None:
    answers = at_once([lambda: desk.send(("a.png", png()))] * 4)
    assert sorted(a.status_code for a in answers) == [202, 409, 409, 409]
    assert session.scalar(select(func.count()).select_from(Extraction)) == 1


def test_the_same_key_at_once_makes_one_extraction(desk: Desk, session: Session) -> None:
    answers = at_once([lambda: desk.send(("a.png", png()), headers={"Idempotency-Key": "k"})] * 4)
    assert [a.status_code for a in answers] == [202] * 4
    assert len({a.json()["id"] for a in answers}) == 1
    assert session.scalar(select(func.count()).select_from(Extraction)) == 1


def test_one_of_many_claims_wins(desk: Desk) -> None:
    state = desk.app.state
    _, id_ = desk.received()

    def claim() -> bool:
        with transaction(state.db) as session:
            return lifecycle.claim(session, state.settings, Step.PREPARE, id_, new_id()) is not None

    assert sorted(at_once([claim] * 6)) == [False] * 5 + [True]


def test_whoever_finishes_the_last_ranges_at_once_the_whole_is_put_together_once(desk: Desk) -> None:
    state = desk.app.state
    state.settings.range_pages = 1
    _, id_ = desk.received()
    with transaction(state.db) as session:
        task = lifecycle.claim(session, state.settings, Step.PREPARE, id_)
        assert task
        lifecycle.plan(session, state.queue, state.settings, task, {task.sources[0].file_id: 6})
    with transaction(state.db) as session:
        ids = [r.id for r in lifecycle.queries.ranges(session, id_)]
    tasks = []
    for number, range_id in enumerate(ids, 1):
        desk.store_page(id_, number)
        with transaction(state.db) as session:
            task = lifecycle.claim(session, state.settings, Step.READ, range_id)
            assert task
            lifecycle.page_read(session, state.settings, task, number)
            tasks.append(task)

    def finish(task: lifecycle.Task) -> None:
        with transaction(state.db) as session:
            lifecycle.range_read(session, state.queue, task)

    at_once([lambda t=t: finish(t) for t in tasks])
    desk.put_together(id_, [letter()], pages=6)
    assert desk.call("GET", f"/extractions/{id_}").json()["status"] == "completed"


def test_two_people_who_change_the_same_version_do_not_overwrite_each_other(desk: Desk) -> None:
    dossier_id, id_ = desk.received()
    desk.read(id_)
    version = desk.dossier(dossier_id)["version"]
    path = f"/dossiers/{dossier_id}/documents/1/fields/so"
    answers = at_once([lambda n=n: desk.call("PUT", path, version, json={"value": str(n)}) for n in range(4)])
    assert sorted(a.status_code for a in answers) == [200, 412, 412, 412]
