"""What comes out, who may see it, and its erasure."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from sqlalchemy import func, select

from app.audit.models import AuditEvent
from app.db.session import Session
from app.dossiers.models import DocumentField, FieldChange
from app.extractions.keys import page_key
from app.storage import LocalStorage
from schemas.record import Document, FieldValue
from tests.app.desk import Desk, letter, png, striped

RESULTS = ["", "/record", "/pdf", "/pages/1/image", "/pages/1/thumbnail", "/pages/1/words"]


def test_results_are_asked_for_too_early_and_then_there(desk: Desk) -> None:
    _, id_ = desk.received()
    state = desk.call("GET", f"/extractions/{id_}").json()
    assert state["progress"] == {"pages_done": 0, "pages": None}
    assert state["error"] is None
    for path in RESULTS[1:]:
        early = desk.call("GET", f"/extractions/{id_}{path}")
        assert (early.status_code, early.json()["code"], early.json()["retryable"]) == (409, "not_ready", True)
    desk.read(id_, pages=2)
    for path in RESULTS:
        assert desk.call("GET", f"/extractions/{id_}{path}").status_code == 200
    assert desk.call("GET", f"/extractions/{id_}/pages/3/image").status_code == 404


def test_words_stand_where_the_delivered_page_has_them(desk: Desk) -> None:
    _, id_ = desk.received()
    desk.read(id_)
    words = desk.call("GET", f"/extractions/{id_}/pages/1/words").json()
    assert (words["width"], words["height"], words["rotation"]) == (40, 60, 90)
    assert words["words"] == [{"text": "trang", "box": [5, 30, 15, 50], "confidence": 0.9}]


def test_a_page_comes_as_delivered_or_upright(desk: Desk) -> None:
    _, id_ = desk.received()
    desk.read(id_)
    path = f"/extractions/{id_}/pages/1/image"
    delivered, upright = desk.call("GET", path), desk.call("GET", path, params={"upright": "true"})
    assert [Image.open(io.BytesIO(r.content)).size for r in (delivered, upright)] == [(40, 60), (60, 40)]
    assert delivered.headers["etag"] != upright.headers["etag"]
    assert delivered.headers["cache-control"] == "private, no-cache"
    again = desk.call("GET", path, headers={"If-None-Match": delivered.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_a_persons_word_is_laid_over_the_record(desk: Desk) -> None:
    dossier_id, id_ = desk.received()
    desk.read(id_)
    version = desk.dossier(dossier_id)["version"]
    path = f"/dossiers/{dossier_id}/documents/1/fields"
    desk.call("PUT", f"{path}/so", version, json={"value": "115"})
    desk.call("PUT", f"{path}/ngay_ban_hanh", version + 1, json={"value": None})
    (document,) = desk.call("GET", f"/extractions/{id_}/record").json()["documents"]
    assert list(document["fields"]) == ["so"]
    assert document["fields"]["so"]["value"] == "115"
    assert document["fields"]["so"]["raw"] == "299"
    assert document["fields"]["so"]["box"] == [1, 2, 3, 4]
    assert document["fields"]["so"]["source"] == "human"
    assert document["fields"]["so"]["confidence"] == 1.0
    assert document["needs_review"] is False


def test_nobody_of_another_unit_sees_or_touches_an_extraction(desk: Desk) -> None:
    dossier_id, id_ = desk.received()
    desk.read(id_)
    stranger = Desk(desk.app, desk.client, desk.make)
    for path in RESULTS:
        assert stranger.call("GET", f"/extractions/{id_}{path}").status_code == 404
    assert stranger.call("DELETE", f"/extractions/{id_}").status_code == 404
    assert stranger.call("POST", f"/extractions/{id_}/retry").status_code == 404
    assert stranger.call("GET", f"/extractions/{dossier_id}").status_code == 404
    assert stranger.call("GET", "/extractions/no-id").status_code == 404
    assert desk.call("GET", f"/extractions/{id_}").json()["status"] == "completed"


@pytest.mark.parametrize("database_kind", ["sqlite"])
def test_each_result_wants_a_scope(desk: Desk) -> None:
    _, id_ = desk.received()
    desk.read(id_)
    desk.headers = desk.as_client("progress:read")
    assert {desk.call("GET", f"/extractions/{id_}{path}").status_code for path in RESULTS} == {403}
    desk.headers = desk.as_client("dossiers:read")
    assert {desk.call("GET", f"/extractions/{id_}{path}").status_code for path in RESULTS} == {200}
    assert desk.call("DELETE", f"/extractions/{id_}").status_code == 403
    desk.headers = {}
    assert {desk.call("GET", f"/extractions/{id_}{path}").status_code for path in RESULTS} == {401}


def test_erasure_removes_everything_and_withdraws(desk: Desk, session: Session, storage: LocalStorage) -> None:
    dossier_id, id_ = desk.received()
    desk.read(id_)
    version = desk.dossier(dossier_id)["version"]
    desk.call("PUT", f"/dossiers/{dossier_id}/documents/1/fields/so", version, json={"value": "115"})
    assert desk.call("POST", f"/dossiers/{dossier_id}/confirm", version + 1).status_code == 200

    assert desk.call("DELETE", f"/extractions/{id_}").status_code == 204

    assert desk.call("GET", f"/extractions/{id_}").json()["status"] == "cancelled"
    for path in RESULTS[1:]:
        assert desk.call("GET", f"/extractions/{id_}{path}").status_code in (404, 409)
    assert [p for p in storage.root.rglob("*") if p.is_file()] == []
    for model in (DocumentField, FieldChange):
        assert session.scalar(select(func.count()).select_from(model)) == 0
    dossier = desk.dossier(dossier_id)
    assert dossier["status"] == "withdrawn"
    assert dossier["files_list"][0]["filename"] == "(đã xóa)"
    actions = list(session.scalars(select(AuditEvent.action).order_by(AuditEvent.seq)))
    assert actions[-2:] == ["dossier.withdraw", "extraction.erase"]
    assert desk.call("DELETE", f"/extractions/{id_}").status_code == 204
    assert desk.send(("255.png", png())).status_code == 202


def test_erasure_keeps_an_original_that_another_unit_needs(desk: Desk, storage: LocalStorage) -> None:
    other = Desk(desk.app, desk.client, desk.make)
    _, id_ = desk.received()
    _, others = other.received()
    desk.call("DELETE", f"/extractions/{id_}")
    other.read(others)
    assert [p.name for p in (storage.root / "originals").rglob("*") if p.is_file()] != []
    other.call("DELETE", f"/extractions/{others}")
    assert [p.name for p in (storage.root / "originals").rglob("*") if p.is_file()] == []


def test_every_view_of_an_identity_paper_is_noted(
    desk: Desk, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.dossiers.identity.is_identity_paper", lambda slug: slug == "can_cuoc")
    value = FieldValue(value="001099012345", confidence=1, needs_review=False)
    card = Document(type="can_cuoc", type_confidence=1, pages=[2], needs_review=False, fields={"so_dinh_danh": value})
    dossier_id, id_ = desk.received()
    desk.read(id_, [card], pages=2)
    for path in ["/record", "/pdf", "/pages/2/image", "/pages/2/words", "/pages/1/image"]:
        desk.call("GET", f"/extractions/{id_}{path}")
    views = session.scalars(
        select(AuditEvent).where(AuditEvent.action == "identity_paper.view").order_by(AuditEvent.seq)
    ).all()
    assert [v.details["what"] for v in views] == ["record", "pdf", "image", "words"]
    assert {v.target for v in views} == {f"extraction:{id_}"}
    desk.call("GET", f"/dossiers/{dossier_id}")
    session.rollback()
    assert (
        session.scalar(
            select(func.count()).where(
                AuditEvent.action == "identity_paper.view", AuditEvent.target == f"dossier:{dossier_id}"
            )
        )
        == 1
    )


def test_a_wait_ends_without_a_record_when_nobody_reads(desk: Desk) -> None:
    answer = desk.send(("a.png", png()), headers={"Prefer": "wait=1"})
    assert answer.status_code == 202
    assert answer.headers["preference-applied"] == "wait=1"


@pytest.mark.parametrize("database_kind", ["sqlite"])
@pytest.mark.parametrize(("slug", "readable"), [("khac", True), ("can_cuoc", False)])
def test_a_thumbnail_tells_pages_apart_but_shows_no_identity_paper(
    desk: Desk, session: Session, storage: LocalStorage, slug: str, readable: bool
) -> None:
    """Stripes stand for print: on an identity paper nothing of them is left, and no view is noted."""
    _, id_ = desk.received()
    desk.read(id_, [Document(type=slug, type_confidence=1, pages=[1], needs_review=False)])
    storage.write(page_key(id_, 1, "jpg"), striped())
    shown = desk.call("GET", f"/extractions/{id_}/pages/1/thumbnail")
    small = Image.open(io.BytesIO(shown.content)).convert("L")
    assert small.size == (240, 180), "upright: it was delivered on its side"
    darkest, lightest = small.getextrema()
    assert (lightest - darkest > 100) == readable
    assert session.scalars(select(AuditEvent).where(AuditEvent.action == "identity_paper.view")).all() == []


@pytest.mark.parametrize("database_kind", ["sqlite"])
def test_the_record_keeps_which_dossier_a_cover_sheet_named(desk: Desk) -> None:
    _, id_ = desk.received()
    desk.read(id_, [letter().model_copy(update={"dossier_code": "HS-7"})])
    [document] = desk.call("GET", f"/extractions/{id_}/record").json()["documents"]
    assert document["dossier_code"] == "HS-7"
