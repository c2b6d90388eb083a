"""Leases: nobody works twice on the same, a late owner writes nothing, attempts are counted, all comes to an end."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import select, update

from app.db.base import now
from app.db.session import Session, transaction
from app.dossiers.models import DocumentField, DossierDocument
from app.extractions import lifecycle
from app.extractions.lifecycle import LeaseLostError
from app.extractions.models import Extraction, PageRange
from app.queue import Step, Work
from schemas.problems import ProblemCode
from schemas.record import FieldValue
from tests.app.desk import Desk, letter, png, record_of


def claim(desk: Desk, step: Step, id_: str) -> lifecycle.Task | None:
    with transaction(desk.app.state.db) as session:
        return lifecycle.claim(session, desk.app.state.settings, step, id_)


def fail(desk: Desk, task: lifecycle.Task, code: ProblemCode, *, retryable: bool = True) -> None:
    with transaction(desk.app.state.db) as session:
        lifecycle.attempt_failed(
            session, desk.app.state.settings, task.step, task.id, task.claim, code, retryable=retryable
        )


def plan(desk: Desk, id_: str, pages: int) -> list[str]:
    """Prepares; returns the ids of the ranges."""
    state = desk.app.state
    task = claim(desk, Step.PREPARE, id_)
    assert task
    with transaction(state.db) as session:
        lifecycle.plan(session, state.queue, state.settings, task, {task.sources[0].file_id: pages})
    with transaction(state.db) as session:
        return list(
            session.scalars(select(PageRange.id).where(PageRange.extraction_id == id_).order_by(PageRange.first))
        )


def run_out(desk: Desk) -> None:
    """Lets every lease run out."""
    past = now() - dt.timedelta(seconds=1)
    with transaction(desk.app.state.db) as session:
        for model in (Extraction, PageRange):
            session.execute(update(model).where(model.lease_until.is_not(None)).values(lease_until=past))


def sweep(desk: Desk) -> None:
    with transaction(desk.app.state.db) as session:
        lifecycle.sweep(session, desk.app.state.queue, desk.app.state.settings)


def status(desk: Desk, id_: str) -> tuple[str, str | None]:
    state = desk.call("GET", f"/extractions/{id_}").json()
    return state["status"], state["error"] and state["error"]["code"]


def test_only_one_of_two_claims_wins(desk: Desk) -> None:
    _, id_ = desk.received()
    assert claim(desk, Step.PREPARE, id_)
    assert claim(desk, Step.PREPARE, id_) is None
    assert claim(desk, Step.ASSEMBLE, id_) is None


def test_ranges_cover_every_page_once(desk: Desk) -> None:
    desk.app.state.settings.range_pages = 8
    _, id_ = desk.received()
    ids = plan(desk, id_, 20)
    tasks = [claim(desk, Step.READ, r) for r in ids]
    assert [(t.first, t.last) for t in tasks if t] == [(1, 8), (9, 16), (17, 20)]
    assert [claim(desk, Step.READ, r) for r in ids] == [None] * 3


def test_a_range_takes_only_the_files_that_have_its_pages(desk: Desk) -> None:
    desk.app.state.settings.range_pages = 4
    sheets = [(f"tờ {n}.png", png(n)) for n in range(4)]
    id_ = desk.send(*sheets).json()["id"]
    task = claim(desk, Step.PREPARE, id_)
    assert task
    assert len(task.sources) == 4
    state = desk.app.state
    with transaction(state.db) as session:
        counts = dict(zip((s.file_id for s in task.sources), (3, 2, 4, 1), strict=True))
        lifecycle.plan(session, state.queue, state.settings, task, counts)
    with transaction(state.db) as session:
        ids = [r.id for r in lifecycle.queries.ranges(session, id_)]
    tasks = [claim(desk, Step.READ, range_id) for range_id in ids]
    taken = [([s.filename for s in t.sources], t.sources_first) for t in tasks if t]
    # Pages 1-3 are the first file's, 4-5 the second's, 6-9 the third's, 10 the last one's.
    assert taken == [(["tờ 0.png", "tờ 1.png"], 1), (["tờ 1.png", "tờ 2.png"], 4), (["tờ 2.png", "tờ 3.png"], 6)]


def test_a_lease_that_ran_out_is_taken_over_and_the_late_owner_writes_nothing(desk: Desk) -> None:
    _, id_ = desk.received()
    (range_id,) = plan(desk, id_, 1)
    late = claim(desk, Step.READ, range_id)
    run_out(desk)
    owner = claim(desk, Step.READ, range_id)
    assert late
    assert owner
    assert owner.attempt == 2
    with pytest.raises(LeaseLostError), transaction(desk.app.state.db) as session:
        lifecycle.page_read(session, desk.app.state.settings, late, 1)
    with pytest.raises(LeaseLostError), transaction(desk.app.state.db) as session:
        lifecycle.range_read(session, desk.app.state.queue, late)
    fail(desk, late, ProblemCode.ENGINE_FAILED)
    with transaction(desk.app.state.db) as session:
        lifecycle.page_read(session, desk.app.state.settings, owner, 1)
        lifecycle.range_read(session, desk.app.state.queue, owner)
    desk.put_together(id_, [letter()])
    assert status(desk, id_) == ("completed", None)


def test_putting_together_takes_effect_once(desk: Desk, session: Session) -> None:
    _, id_ = desk.received()
    plan(desk, id_, 1)
    desk.read_pages(id_)
    late = claim(desk, Step.ASSEMBLE, id_)
    run_out(desk)
    desk.put_together(id_, [letter()])
    assert late
    with pytest.raises(LeaseLostError), transaction(desk.app.state.db) as other:
        lifecycle.complete(other, desk.app.state.storage, late, record_of(1, [letter(), letter()]), "r", "p")
    assert session.scalars(select(DossierDocument.n)).all() == [1]


def test_three_failed_attempts_end_it_with_the_last_specific_reason(desk: Desk) -> None:
    desk.app.state.settings.retry_wait_s = 0
    for code, told in [(ProblemCode.ENGINE_FAILED, "gave_up"), (ProblemCode.PAGE_TIMEOUT, "page_timeout")]:
        _, id_ = desk.received(len(told))
        (range_id,) = plan(desk, id_, 1)
        for attempt in (1, 2, 3):
            task = claim(desk, Step.READ, range_id)
            assert task
            assert task.attempt == attempt
            fail(desk, task, code)
        assert status(desk, id_) == ("failed", told)
        assert claim(desk, Step.READ, range_id) is None


def test_a_failed_attempt_pauses_before_the_next(desk: Desk) -> None:
    desk.app.state.settings.retry_wait_s = 60
    _, id_ = desk.received()
    task = claim(desk, Step.PREPARE, id_)
    assert task
    fail(desk, task, ProblemCode.ENGINE_FAILED)
    assert claim(desk, Step.PREPARE, id_) is None
    run_out(desk)
    assert claim(desk, Step.PREPARE, id_)


def test_a_page_that_was_read_gives_the_next_all_its_attempts(desk: Desk) -> None:
    desk.app.state.settings.retry_wait_s = 0
    desk.app.state.settings.range_pages = 8
    _, id_ = desk.received()
    (range_id,) = plan(desk, id_, 5)
    for number in (1, 2, 3, 4):
        # What failed after the last page that was read was the next page's first attempt.
        for _ in range(2 if number == 1 else 1):
            task = claim(desk, Step.READ, range_id)
            assert task
            fail(desk, task, ProblemCode.ENGINE_FAILED)
        task = claim(desk, Step.READ, range_id)
        assert task
        assert task.done == frozenset(range(1, number))
        with transaction(desk.app.state.db) as session:
            lifecycle.page_read(session, desk.app.state.settings, task, number)
        fail(desk, task, ProblemCode.ENGINE_FAILED)
        run_out(desk)
    assert status(desk, id_) == ("processing", None)


def test_what_cannot_be_helped_fails_at_once(desk: Desk) -> None:
    _, id_ = desk.received()
    task = claim(desk, Step.PREPARE, id_)
    assert task
    fail(desk, task, ProblemCode.DAMAGED_FILE, retryable=False)
    assert status(desk, id_) == ("failed", "damaged_file")


@pytest.mark.parametrize("step", ["prepare", "read", "assemble"])
def test_dead_jobs_never_leave_it_processing_for_ever(desk: Desk, step: str) -> None:
    _, id_ = desk.received()
    work_id = id_
    if step != "prepare":
        (work_id,) = plan(desk, id_, 1)
    if step == "assemble":
        desk.read_pages(id_)
        work_id = id_
    for _ in range(3):
        assert claim(desk, Step(step), work_id)
        sweep(desk)
        assert status(desk, id_) == ("processing", None)
        run_out(desk)
    sweep(desk)
    assert status(desk, id_) == ("failed", "gave_up")


def test_an_extraction_whose_pages_are_all_read_is_put_together_even_if_nobody_said_so(
    desk: Desk, session: Session
) -> None:
    _, id_ = desk.received()
    (range_id,) = plan(desk, id_, 1)
    session.execute(update(PageRange).where(PageRange.id == range_id).values(done_at=now()))
    session.commit()
    sweep(desk)
    session.expire_all()
    assert session.get_one(Extraction, id_).step == "assemble"


class RememberingQueue:
    """Stands for Redis: remembers what was enqueued."""

    def __init__(self) -> None:
        self.work: list[Work] = []

    def waiting(self) -> set[str]:
        return {work.key for work in self.work}

    def enqueue(self, work: Work) -> bool:
        self.work.append(work)
        return True


def test_what_waits_in_the_database_but_not_in_redis_is_brought_back_once(desk: Desk) -> None:
    desk.app.state.settings.sweep_every_s = 0
    desk.app.state.settings.range_pages = 2
    _, first = desk.received(1, priority="counter")
    _, second = desk.received(2)
    plan(desk, second, 3)
    queue = RememberingQueue()

    def bring_back() -> int:
        with transaction(desk.app.state.db) as session:
            return lifecycle.bring_back(session, queue, desk.app.state.settings)

    assert bring_back() == 3
    assert sorted((str(w.step), str(w.lane), w.pages) for w in queue.work) == [
        ("prepare", "counter", 1),
        ("read", "backlog", 1),
        ("read", "backlog", 2),
    ]
    assert first in {w.id for w in queue.work}
    assert bring_back() == 0
    queue.work.clear()
    assert bring_back() == 3


def test_a_second_reading_never_overwrites_a_persons_word(desk: Desk, session: Session) -> None:
    dossier_id, id_ = desk.received()
    desk.read(id_)
    version = desk.dossier(dossier_id)["version"]
    path = f"/dossiers/{dossier_id}/documents/1/fields/so"
    assert desk.call("PUT", path, version, json={"value": "115"}).status_code == 200
    session.execute(update(Extraction).values(status="processing", step="assemble"))
    session.commit()
    other = FieldValue(value="445", raw="445", confidence=0.9, needs_review=True)
    desk.put_together(id_, [letter(so=other, trich_yeu=other), letter(so=other)])
    documents = desk.dossier(dossier_id)["documents"]
    assert [d["n"] for d in documents] == [1, 2]
    first = {f["name"]: f for f in documents[0]["fields"]}
    assert set(first) == {"so", "trich_yeu"}
    assert (first["so"]["value"], first["so"]["machine_value"]) == ("115", "445")
    assert (first["so"]["source"], first["so"]["needs_review"]) == ("human", False)
    session.execute(update(Extraction).values(status="processing", step="assemble"))
    session.commit()
    desk.put_together(id_, [letter(trich_yeu=other)])
    (document,) = desk.dossier(dossier_id)["documents"]
    assert {f["name"]: f["value"] for f in document["fields"]} == {"so": "115", "trich_yeu": "445"}
    assert session.scalar(select(DocumentField.machine).where(DocumentField.name == "so")) is None
