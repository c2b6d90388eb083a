"""Dossiers over the API: lists, corrections, confirmation, and who may."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import event, select

from app.accounts.models import Role
from app.audit.models import AuditEvent
from app.db.session import Database, Session, transaction
from app.dossiers.models import FieldChange
from app.extractions import lifecycle
from app.extractions.lifecycle import FileProblem
from app.queue import Step
from app.storage import LocalStorage
from schemas.problems import ProblemCode
from schemas.record import FieldValue
from tests.app.desk import Desk, letter, png
from tests.app.factories import sign_in


@contextmanager
def counted(db: Database) -> Iterator[list[str]]:
    """The statements sent to the database meanwhile."""
    sent: list[str] = []

    def note(_connection, _cursor, statement, *_rest) -> None:
        sent.append(statement)

    event.listen(db.engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(db.engine, "before_cursor_execute", note)


def reviewed(desk: Desk, shade: int = 255) -> tuple[str, int]:
    """A dossier in which only the confirmation is missing, and its version."""
    dossier_id, id_ = desk.received(shade)
    desk.read(id_)
    version = desk.dossier(dossier_id)["version"]
    path = f"/dossiers/{dossier_id}/documents/1/fields/so"
    assert desk.call("PUT", path, version, json={"accept": True}).status_code == 200
    return dossier_id, version + 1


def test_a_list_costs_the_same_however_long_it_is(desk: Desk) -> None:
    for shade in range(12):
        _, id_ = desk.received(shade)
        desk.read(id_)
    costs = []
    for limit in (1, 12):
        with counted(desk.app.state.db) as sent:
            answer = desk.call("GET", "/dossiers", params={"limit": limit})
        assert len(answer.json()["items"]) == limit
        assert "trang 1" not in answer.text
        costs.append(len(sent))
    assert costs[0] == costs[1]


def test_a_dossier_costs_the_same_however_many_papers_it_has(desk: Desk) -> None:
    costs = []
    for shade, papers in ((1, 1), (2, 6)):
        dossier_id, id_ = desk.received(shade)
        desk.read(id_, [letter()] * papers)
        with counted(desk.app.state.db) as sent:
            assert len(desk.dossier(dossier_id)["documents"]) == papers
        costs.append(len(sent))
    assert costs[0] == costs[1]


def test_pages_of_a_list_meet_every_dossier_once(desk: Desk) -> None:
    made = [desk.received(shade)[0] for shade in range(5)]
    seen, cursor = [], None
    while True:
        page = desk.call("GET", "/dossiers", params={"limit": 2} | ({"cursor": cursor} if cursor else {})).json()
        seen += [d["id"] for d in page["items"]]
        cursor = page["next_cursor"]
        if not cursor:
            break
    assert seen == made[::-1]
    assert desk.call("GET", "/dossiers", params={"cursor": "???"}).json()["code"] == "invalid_request"


@pytest.mark.parametrize(
    ("words", "found"),
    [("don xin", True), ("ĐƠN XIN", True), ("hs-7", True), ("ruong", True), ("dat don", True), ("100%", False)],
)
def test_a_search_needs_no_marks(desk: Desk, words: str, found: bool) -> None:
    made = desk.call(
        "POST", "/dossiers", json={"unit": desk.unit.code, "title": "Đơn xin cấp đất ruộng", "code": "HS-7"}
    )
    assert made.status_code == 201
    items = desk.call("GET", "/dossiers", params={"q": words}).json()["items"]
    assert [d["id"] for d in items] == ([made.json()["id"]] if found else [])


def test_the_status_of_a_list_and_its_filter_agree(desk: Desk) -> None:
    expected = {}
    made = desk.call("POST", "/dossiers", json={"unit": desk.unit.code, "title": "trống"}).json()
    expected[made["id"]] = "empty"
    expected[desk.received(1)[0]] = "reading"
    dossier_id, id_ = desk.received(2)
    desk.read(id_)
    expected[dossier_id] = "to_review"
    dossier_id, id_ = desk.received(3)
    desk.call("DELETE", f"/extractions/{id_}")
    expected[dossier_id] = "withdrawn"
    expected[reviewed(desk, 4)[0]] = "ready"
    dossier_id, version = reviewed(desk, 5)
    desk.call("POST", f"/dossiers/{dossier_id}/confirm", version)
    expected[dossier_id] = "confirmed"
    listed = desk.call("GET", "/dossiers").json()["items"]
    assert {d["id"]: d["status"] for d in listed} == expected
    for dossier_id, status in expected.items():
        filtered = desk.call("GET", "/dossiers", params={"status": status}).json()["items"]
        assert [d["id"] for d in filtered] == [dossier_id]
        assert desk.dossier(dossier_id)["status"] == status


def test_nobody_of_another_unit_sees_or_changes_a_dossier(desk: Desk) -> None:
    dossier_id, version = reviewed(desk)
    stranger = Desk(desk.app, desk.client, desk.make)
    assert stranger.call("GET", "/dossiers").json()["items"] == []
    assert stranger.call("GET", "/dossiers", params={"unit": desk.unit.code}).json()["items"] == []
    path = f"/dossiers/{dossier_id}"
    answers = [
        stranger.call("GET", path),
        stranger.call("PATCH", path, version, json={"title": "x"}),
        stranger.call("POST", f"{path}/files", version, files={"file": ("a.png", png())}),
        stranger.call("DELETE", f"{path}/files/{dossier_id}", version),
        stranger.call("PUT", f"{path}/documents/1/fields/so", version, json={"value": "1"}),
        stranger.call("POST", f"{path}/confirm", version),
        stranger.call("POST", f"{path}/withdraw", version, json={"reason": "x"}),
    ]
    assert [a.status_code for a in answers] == [404] * 7
    elsewhere = stranger.call("POST", "/dossiers", json={"unit": desk.unit.code, "title": "x"})
    assert elsewhere.status_code == 403
    assert desk.dossier(dossier_id)["version"] == version


@pytest.mark.parametrize("database_kind", ["sqlite"])
def test_changes_want_the_scope_to_write(desk: Desk) -> None:
    dossier_id, version = reviewed(desk)
    desk.headers = desk.as_client("dossiers:read")
    assert desk.call("GET", f"/dossiers/{dossier_id}").status_code == 200
    assert desk.call("POST", f"/dossiers/{dossier_id}/confirm", version).status_code == 403
    assert desk.call("PATCH", f"/dossiers/{dossier_id}", version, json={"title": "x"}).status_code == 403
    desk.headers = {}
    assert desk.call("GET", f"/dossiers/{dossier_id}").status_code == 401


@pytest.mark.parametrize("database_kind", ["sqlite"])
def test_a_clerk_works_with_the_session_and_needs_its_csrf_token(desk: Desk) -> None:
    clerk = desk.make.user(role=Role.CLERK, units=[desk.unit])
    dossier_id, version = reviewed(desk)
    desk.headers = {}
    sign_in(desk.app, desk.client, clerk)
    token = desk.client.headers.pop("X-CSRF-Token")
    assert desk.call("POST", f"/dossiers/{dossier_id}/confirm", version).json()["code"] == "csrf_failed"
    desk.client.headers["X-CSRF-Token"] = token
    assert desk.call("POST", f"/dossiers/{dossier_id}/confirm", version).status_code == 200


def test_every_change_wants_the_version_that_was_seen(desk: Desk) -> None:
    dossier_id, version = reviewed(desk)
    path = f"/dossiers/{dossier_id}"
    shown = desk.call("GET", path)
    assert shown.headers["etag"] == f'"{version}"'

    def changes(seen: int | None):
        yield desk.call("PATCH", path, seen, json={"title": "x"})
        yield desk.call("POST", f"{path}/files", seen, files={"file": ("a.png", png(9))})
        yield desk.call("PUT", f"{path}/documents/1/fields/so", seen, json={"value": "1"})
        yield desk.call("POST", f"{path}/confirm", seen)
        yield desk.call("POST", f"{path}/withdraw", seen, json={"reason": "x"})

    assert {(a.status_code, a.json()["code"]) for a in changes(None)} == {(428, "version_required")}
    assert {(a.status_code, a.json()["code"]) for a in changes(version - 1)} == {(412, "stale_version")}
    assert desk.call("POST", f"{path}/confirm", headers={"If-Match": "*"}).status_code == 428
    changed = desk.call("PATCH", path, version, json={"title": "Tên mới", "code": "HS-9"})
    assert changed.headers["etag"] == f'"{version + 1}"'
    assert (changed.json()["title"], changed.json()["code"]) == ("Tên mới", "HS-9")


def test_a_finished_reading_makes_the_version_seen_before_it_stale(desk: Desk) -> None:
    dossier_id, id_ = desk.received()
    version = desk.dossier(dossier_id)["version"]
    desk.read(id_)
    assert desk.call("PATCH", f"/dossiers/{dossier_id}", version, json={"title": "x"}).status_code == 412


def test_a_correction_keeps_old_new_who_and_when(desk: Desk, session: Session) -> None:
    dossier_id, id_ = desk.received()
    desk.read(id_)
    version = desk.dossier(dossier_id)["version"]
    path = f"/dossiers/{dossier_id}/documents/1/fields/so"
    desk.call("PUT", path, version, json={"value": " 115 ", "reason": "xem bản gốc"})
    desk.call("PUT", path, version + 1, json={"value": None})
    desk.call("PUT", path, version + 2, json={"accept": True})
    changes = session.scalars(select(FieldChange).order_by(FieldChange.id)).all()
    assert [(c.old, c.new) for c in changes] == [("299", "115"), ("115", None), (None, "299")]
    assert changes[0].reason == "xem bản gốc"
    assert all(c.actor.startswith("client:") and c.at for c in changes)
    noted = session.scalars(select(AuditEvent).where(AuditEvent.action == "field.decide")).all()
    assert [e.details["field"] for e in noted] == ["so"] * 3
    assert "115" not in str([e.details for e in noted])


def test_a_field_that_the_machine_missed_can_be_filled_in(desk: Desk) -> None:
    dossier_id, id_ = desk.received()
    desk.read(id_)
    version = desk.dossier(dossier_id)["version"]
    path = f"/dossiers/{dossier_id}/documents/1/fields"
    shown = desk.call("PUT", f"{path}/nguoi_ky", version, json={"value": "Nguyễn Văn Mẫu"}).json()
    field = next(f for f in shown["documents"][0]["fields"] if f["name"] == "nguoi_ky")
    assert (field["value"], field["machine_value"], field["source"]) == ("Nguyễn Văn Mẫu", None, "human")


@pytest.mark.parametrize("database_kind", ["sqlite"])
@pytest.mark.parametrize(
    ("name", "body", "code"),
    [
        ("khong_co", {"value": "x"}, "unknown_field"),
        ("ngay_ban_hanh", {"value": "2025-02-30"}, "invalid_value"),
        ("ngay_ban_hanh", {"value": "15/01/2025"}, "invalid_value"),
        ("so", {"value": "29a"}, "invalid_value"),
        ("kinh_gui", {"value": "một dòng"}, "invalid_value"),
        ("trich_yeu", {"value": "x" * 30_000}, "invalid_value"),
        ("so", {}, "invalid_request"),
        ("so", {"value": "1", "accept": True}, "invalid_request"),
    ],
)
def test_a_value_must_fit_its_field(desk: Desk, name: str, body: dict, code: str) -> None:
    dossier_id, id_ = desk.received()
    desk.read(id_)
    version = desk.dossier(dossier_id)["version"]
    answer = desk.call("PUT", f"/dossiers/{dossier_id}/documents/1/fields/{name}", version, json=body)
    assert (answer.status_code, answer.json()["code"]) == (422, code)
    assert desk.dossier(dossier_id)["version"] == version


@pytest.mark.parametrize("database_kind", ["sqlite"])
def test_an_unreadable_field_cannot_be_accepted_unread(desk: Desk) -> None:
    dossier_id, id_ = desk.received()
    desk.read(id_, [letter(so=FieldValue(value=None, raw="?", confidence=0.1, needs_review=True))])
    version = desk.dossier(dossier_id)["version"]
    path = f"/dossiers/{dossier_id}/documents/1/fields/so"
    assert desk.call("PUT", path, version, json={"accept": True}).status_code == 409


def test_confirmation_waits_for_everything(desk: Desk) -> None:
    made = desk.call("POST", "/dossiers", json={"unit": desk.unit.code, "title": "trống", "code": "HS-1"}).json()
    path = f"/dossiers/{made['id']}"

    def refusal() -> str:
        answer = desk.call("POST", f"{path}/confirm", desk.dossier(made["id"])["version"])
        assert (answer.status_code, answer.json()["code"]) == (409, str(ProblemCode.NOT_CONFIRMABLE))
        return answer.json()["detail"]

    assert "chưa có tệp" in refusal()
    _, id_ = desk.received(1, dossier_code="HS-1")
    assert "đang được đọc" in refusal()
    desk.read(id_)
    assert "1 trường" in refusal()
    version = desk.dossier(made["id"])["version"]
    desk.call("PUT", f"{path}/documents/1/fields/so", version, json={"value": "115"})
    _, second = desk.received(2, dossier_code="HS-1")
    assert "đang được đọc" in refusal()
    desk.call("DELETE", f"/extractions/{second}")
    version = desk.dossier(made["id"])["version"]
    confirmed = desk.call("POST", f"{path}/confirm", version)
    assert confirmed.status_code == 200
    assert confirmed.json()["status"] == "confirmed"
    assert confirmed.json()["confirmed_at"]
    assert "đã được xác nhận" in refusal()


def test_a_dossier_of_blank_pages_is_not_digitised(desk: Desk) -> None:
    dossier_id, id_ = desk.received()
    desk.read(id_, [])
    answer = desk.call("POST", f"/dossiers/{dossier_id}/confirm", desk.dossier(dossier_id)["version"])
    assert "không tìm thấy giấy tờ" in answer.json()["detail"]


def test_a_closed_dossier_takes_no_more_files(desk: Desk, storage: LocalStorage) -> None:
    dossier_id, version = reviewed(desk)
    desk.call("POST", f"/dossiers/{dossier_id}/confirm", version)
    before = sorted(storage.root.rglob("*"))
    answer = desk.call("POST", f"/dossiers/{dossier_id}/files", version + 1, files={"file": ("b.png", png(7))})
    assert (answer.status_code, answer.json()["code"]) == (409, "conflict")
    assert sorted(storage.root.rglob("*")) == before


def test_a_withdrawn_dossier_frees_its_code_and_files(desk: Desk) -> None:
    dossier_id, _ = desk.received(dossier_code="HS-1")
    version = desk.dossier(dossier_id)["version"]
    withdrawn = desk.call("POST", f"/dossiers/{dossier_id}/withdraw", version, json={"reason": "nhầm"})
    assert withdrawn.json()["status"] == "withdrawn"
    assert withdrawn.json()["withdrawn_reason"] == "nhầm"
    assert withdrawn.json()["extractions"][0]["status"] == "cancelled"
    again, _ = desk.received(dossier_code="HS-1")
    assert again != dossier_id
    later = desk.call("PATCH", f"/dossiers/{dossier_id}", version + 1, json={"title": "x"})
    assert later.status_code == 409


def test_files_are_added_to_an_open_dossier_as_one_more_reading(desk: Desk) -> None:
    dossier_id, version = reviewed(desk)
    answer = desk.call(
        "POST",
        f"/dossiers/{dossier_id}/files",
        version,
        files=[("file", ("b.png", png(7))), ("file", ("c.txt", b"text")), ("file", ("d.png", png()))],
    )
    assert answer.status_code == 202
    assert [f["error"] and f["error"]["code"] for f in answer.json()["files"]] == [
        None,
        "unsupported_type",
        "duplicate_file",
    ]
    desk.read(answer.json()["extraction_id"])
    assert [d["n"] for d in desk.dossier(dossier_id)["documents"]] == [1, 2]


def test_two_dossiers_of_a_unit_never_share_a_code(desk: Desk) -> None:
    body = {"unit": desk.unit.code, "title": "x", "code": "HS-1"}
    first = desk.call("POST", "/dossiers", json=body)
    assert first.headers["location"] == f"/api/v1/dossiers/{first.json()['id']}"
    assert desk.call("POST", "/dossiers", json=body).status_code == 409
    other = desk.call("POST", "/dossiers", json=body | {"code": "HS-2"}).json()
    changed = desk.call("PATCH", f"/dossiers/{other['id']}", other["version"], json={"code": "HS-1"})
    assert changed.status_code == 409


def test_document_types_and_their_schemas(desk: Desk) -> None:
    items = desk.call("GET", "/document-types").json()["items"]
    assert "van_ban_hanh_chinh" in [t["slug"] for t in items]
    schema = desk.call("GET", "/document-types/van_ban_hanh_chinh/schema")
    assert schema.headers["content-type"].startswith("application/schema+json")
    assert "so_ky_hieu" in schema.json()["properties"]
    assert desk.call("GET", "/document-types/khong_co/schema").status_code == 404


def unreadable(desk: Desk, extraction_id: str) -> None:
    """Ends the extraction as a worker does that cannot open any of its files."""
    state = desk.app.state
    with transaction(state.db) as session:
        task = lifecycle.claim(session, state.settings, Step.PREPARE, extraction_id)
        assert task
        problems = [FileProblem(s.file_id, ProblemCode.ENCRYPTED_PDF, "PDF có mật khẩu", False) for s in task.sources]
        lifecycle.files_unreadable(session, task, problems)


def test_an_unreadable_file_is_taken_out_and_the_dossier_goes_on(desk: Desk, storage: LocalStorage) -> None:
    dossier_id, version = reviewed(desk)
    added = desk.call("POST", f"/dossiers/{dossier_id}/files", version, files={"file": ("b.png", png(7))}).json()
    unreadable(desk, added["extraction_id"])
    shown = desk.dossier(dossier_id)
    assert (shown["status"], shown["files_list"][1]["error"]["code"]) == ("failed", "encrypted_pdf")
    assert "1 tệp chưa đọc được" in shown["not_confirmable"]
    read, bad = (f["id"] for f in shown["files_list"])

    kept = desk.call("DELETE", f"/dossiers/{dossier_id}/files/{read}", shown["version"])
    gone = desk.call("DELETE", f"/dossiers/{dossier_id}/files/{bad}", shown["version"])

    assert (kept.status_code, kept.json()["code"]) == (409, "conflict")
    assert gone.status_code == 200
    assert (gone.json()["status"], gone.json()["not_confirmable"]) == ("ready", None)
    assert len([p for p in (storage.root / "originals").rglob("*") if p.is_file()]) == 1


def test_the_other_files_of_a_failed_reading_can_be_read_without_the_bad_one(desk: Desk) -> None:
    sent = desk.send(("a.png", png(1)), ("b.png", png(2))).json()
    unreadable(desk, sent["id"])
    bad = sent["files"][0]["file_id"]
    version = desk.dossier(sent["dossier_id"])["version"]
    assert desk.call("DELETE", f"/dossiers/{sent['dossier_id']}/files/{bad}", version).status_code == 200
    again = desk.call("POST", f"/extractions/{sent['id']}/retry")
    assert (again.status_code, again.json()["status"]) == (202, "queued")
    desk.read(sent["id"])
    assert desk.dossier(sent["dossier_id"])["status"] == "to_review"
    assert desk.call("POST", f"/extractions/{sent['id']}/retry").status_code == 409
