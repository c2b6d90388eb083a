"""A stack with several covers becomes several dossiers, where nobody said that all of it is one."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import update

from app.db.base import new_id
from app.db.session import transaction
from app.dossiers.models import Dossier
from app.extractions import lifecycle, splitting
from app.extractions.keys import page_key, storage_prefix
from app.extractions.lifecycle import LeaseLostError, Task
from app.extractions.models import Extraction
from app.extractions.splitting import SplitOff
from app.queue import Step
from app.storage import original_key
from schemas.record import CoverSheet, ExtractionRecord
from tests.app.desk import Desk, letter, png, record_of

CODE = "H60.12-251122-0002"


def by_a_person(desk: Desk, extraction_id: str) -> None:
    with transaction(desk.app.state.db) as session:
        session.execute(update(Extraction).where(Extraction.id == extraction_id).values(client_id=None))


def read(desk: Desk, extraction_id: str, pages: int) -> Task:
    """Every page is read; the task of putting together."""
    state = desk.app.state
    with transaction(state.db) as session:
        task = lifecycle.claim(session, state.settings, Step.PREPARE, extraction_id)
        assert task
        counts = {source.file_id: 1 for source in task.sources}
        lifecycle.plan(session, state.queue, state.settings, task, counts | {task.sources[0].file_id: pages})
    desk.read_pages(extraction_id)
    with transaction(state.db) as session:
        task = lifecycle.claim(session, state.settings, Step.ASSEMBLE, extraction_id)
    assert task
    return task


def record(desk: Desk, pages: int, **said: Any) -> ExtractionRecord:
    cover = CoverSheet(page=1, kind="dossier", unit=desk.unit.code, **said)
    return record_of(pages, [letter().model_copy(update={"pages": [2]})]).model_copy(update={"covers": [cover]})


def part(desk: Desk, first: int, last: int, **said: Any) -> SplitOff:
    """What a worker stored of these pages."""
    storage, own = desk.app.state.storage, new_id()
    for number in range(1, last - first + 2):
        desk.store_page(own, number)
    made = record(desk, last - first + 1, **said)
    keys = f"{storage_prefix(own)}record.json", f"{storage_prefix(own)}document.pdf"
    storage.write(keys[0], made.model_dump_json().encode())
    storage.write(keys[1], b"%PDF-1.7 part")
    return SplitOff(own, first, last, made, *keys)


def complete(desk: Desk, task: Task, parts: list[SplitOff], **said: Any) -> None:
    state = desk.app.state
    own = record(desk, parts[0].first - 1, **said)
    state.storage.write(f"{task.prefix}record.json", own.model_dump_json().encode())
    state.storage.write(f"{task.prefix}document.pdf", b"%PDF-1.7 whole")
    with transaction(state.db) as session:
        lifecycle.complete(
            session, state.storage, task, own, f"{task.prefix}record.json", f"{task.prefix}document.pdf", parts
        )


def test_every_cover_begins_a_dossier(desk: Desk) -> None:
    dossier_id, id_ = desk.received(7)
    by_a_person(desk, id_)
    task = read(desk, id_, 6)
    assert task.may_split
    parts = [part(desk, 3, 4, dossier_code=CODE, title="Khai sinh cháu Mẫu"), part(desk, 5, 6)]
    complete(desk, task, parts, title="Kết hôn")

    found = desk.call("GET", "/dossiers").json()["items"]
    assert [(d["title"], d["code"], d["status"], d["pages"], d["pages_done"], d["files"]) for d in found] == [
        ("7, trang 5–6", None, "to_review", 2, 2, 1),
        ("Khai sinh cháu Mẫu", CODE, "to_review", 2, 2, 1),
        ("Kết hôn", None, "to_review", 2, 2, 1),
    ]
    assert found[2]["id"] == dossier_id
    assert desk.call("GET", "/dossiers", params={"q": "khai sinh chau"}).json()["items"] == [found[1]]
    (own,) = desk.dossier(found[1]["id"])["extractions"]
    assert own["id"] == parts[0].extraction_id
    base = f"/extractions/{own['id']}"
    assert [p["number"] for p in desk.call("GET", f"{base}/record").json()["pages"]] == [1, 2]
    assert desk.call("GET", f"{base}/pdf").content == b"%PDF-1.7 part"
    assert [desk.call("GET", f"{base}/pages/{n}/image").status_code for n in (1, 2, 3)] == [200, 200, 404]
    assert [desk.call("GET", f"/extractions/{id_}/pages/{n}/image").status_code for n in (2, 3)] == [200, 404]
    assert not desk.app.state.storage.exists(page_key(id_, 3, "jpg")), "its pages lie with the new dossier now"


def test_each_is_confirmed_and_erased_by_itself(desk: Desk) -> None:
    _, id_ = desk.received(8)
    by_a_person(desk, id_)
    task = read(desk, id_, 4)
    complete(desk, task, [one := part(desk, 3, 4, dossier_code=CODE)])
    assert desk.call("DELETE", f"/extractions/{id_}").status_code == 204
    made = next(d for d in desk.call("GET", "/dossiers").json()["items"] if d["code"] == CODE)
    assert desk.app.state.storage.exists(task.sources[0].key), "the other dossier's original is the same stack"
    field = "/documents/1/fields/so"
    done = desk.call("PUT", f"/dossiers/{made['id']}{field}", made["version"], json={"accept": True}).json()
    assert desk.call("POST", f"/dossiers/{made['id']}/confirm", done["version"]).status_code == 200
    assert desk.call("DELETE", f"/extractions/{one.extraction_id}").status_code == 204
    assert not desk.app.state.storage.exists(original_key(task.sources[0].key.rsplit("/")[-1]))


@pytest.mark.parametrize("how", ["program", "code", "name", "several files", "added"])
def test_who_said_that_it_is_one_keeps_one(desk: Desk, how: str) -> None:
    if how == "several files":
        answer = desk.send(("a.png", png(1)), ("b.png", png(2))).json()
        dossier_id, id_ = answer["dossier_id"], answer["id"]
    else:
        dossier_id, id_ = desk.received(9, **({"dossier_code": "MÃ-1"} if how == "code" else {}))
    if how != "program":
        by_a_person(desk, id_)
    if how == "name":
        change = {"title": "Hồ sơ của ông Mẫu"}
        version = desk.dossier(dossier_id)["version"]
        assert desk.call("PATCH", f"/dossiers/{dossier_id}", version, json=change).status_code == 200
    if how == "added":
        version = desk.dossier(dossier_id)["version"]
        files = [("file", ("thêm.png", png(3)))]
        assert desk.call("POST", f"/dossiers/{dossier_id}/files", version, files=files).status_code == 202
    assert read(desk, id_, 4).may_split is False


def test_who_names_the_dossier_meanwhile_keeps_one(desk: Desk) -> None:
    dossier_id, id_ = desk.received(10)
    by_a_person(desk, id_)
    task = read(desk, id_, 4)
    with transaction(desk.app.state.db) as session:
        session.execute(update(Dossier).where(Dossier.id == dossier_id).values(code="MÃ-2"))
    with pytest.raises(LeaseLostError):
        complete(desk, task, [part(desk, 3, 4)])
    with transaction(desk.app.state.db) as session:
        (extraction,) = lifecycle.queries.by_id(session, [id_])
        assert extraction.status == "processing", "it is put together anew when its lease has run out"
        assert not splitting.may_split(session, extraction)
    assert len(desk.call("GET", "/dossiers").json()["items"]) == 1
