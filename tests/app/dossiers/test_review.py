"""A dossier as its review page shows it, and what waits for a person."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.accounts.models import Role
from app.db.session import Session
from app.dossiers import overview
from app.dossiers.review import as_text, review
from app.dossiers.service import detail
from app.extractions.overview import queue_overview
from app.storage import LocalStorage
from schemas.record import Check, FieldValue, Level
from tests.app.desk import Desk, letter, png
from tests.app.factories import principal_of, sign_in


@pytest.mark.parametrize(
    ("value", "kind", "text"),
    [
        (None, "text", ""),
        ("2025-01-15", "date", "15/01/2025"),
        ("1990-07", "date", "07/1990"),
        ("1958", "date", "1958"),
        ("2025-01-15T07:30", "datetime", "07:30 15/01/2025"),
        ("khoảng 1960", "date", "khoảng 1960"),
        (1250000, "money", "1.250.000"),
        (85.5, "area", "85,5"),
        (["Như trên", "Lưu: VT"], "list", "Như trên\nLưu: VT"),
        ([{"nhan": "Lý do", "gia_tri": "xin cấp lại"}], "pairs", "Lý do: xin cấp lại"),
        ([{"ten": "Đơn", "so_to": None}], "table", "Đơn | "),
        ("0012", "digits", "0012"),
    ],
)
def test_a_value_as_a_clerk_types_it(value: Any, kind: str, text: str) -> None:
    assert as_text(value, kind) == text


def test_the_unsure_ones_are_asked_and_the_type_says_what_else_there_could_be(
    desk: Desk, session: Session, storage: LocalStorage
) -> None:
    dossier_id, extraction_id = desk.received()
    raw = FieldValue(
        value="Trần Văn Mẫu", raw="Trân Văn Mẫu", confidence=0.5, page=1, box=(1, 2, 3, 4), needs_review=True
    )
    sure = FieldValue(value="2025-01-15", raw="ngày 15", confidence=0.99, needs_review=False)
    desk.read(extraction_id, [letter(nguoi_ky=raw, ngay_ban_hanh=sure)])
    clerk = principal_of(desk.make.user(units=[desk.unit]))
    shown = review(session, storage, clerk, detail(session, clerk, dossier_id))
    (page,) = shown.pages
    assert (page.width, page.height, page.rotation) == (40, 60, 90)
    (paper,) = shown.papers
    assert paper.title == "Văn bản hành chính"
    (asked,) = paper.asked
    assert asked.label == "Người ký"
    assert asked.page_key == page.key
    assert asked.offers == ["Trân Văn Mẫu"]
    (settled,) = paper.settled
    assert settled.text == "15/01/2025"
    missing = {one.name for one in paper.missing}
    assert "so" in missing
    assert missing.isdisjoint({"nguoi_ky", "ngay_ban_hanh"})


def test_which_of_several_it_is_is_asked_also_where_the_machine_is_sure(
    desk: Desk, session: Session, storage: LocalStorage
) -> None:
    """A commune that was split: the candidates are there to be taken by one key; one alone is a hint."""
    dossier_id, extraction_id = desk.received()
    split = Check(rule="place_split", level=Level.INFO, message="Đã được chia.", candidates=["Xã A", "Xã B"])
    hint = Check(rule="old_district", level=Level.INFO, message="Huyện không còn.", candidates=["Xã C"])
    fields = {
        name: FieldValue(value="Xã Cũ", confidence=0.99, needs_review=False, checks=[check])
        for name, check in (("dia_danh", split), ("co_quan_ban_hanh", hint))
    }
    desk.read(extraction_id, [letter(**fields)])
    clerk = principal_of(desk.make.user(units=[desk.unit]))
    [paper] = review(session, storage, clerk, detail(session, clerk, dossier_id)).papers
    assert {one.field.name: (one.offers, one.choose) for one in paper.settled} == {
        "dia_danh": (["Xã A", "Xã B"], True),
        "co_quan_ban_hanh": (["Xã C"], False),
    }


def test_offers_come_with_the_checks_first_each_once(desk: Desk, session: Session, storage: LocalStorage) -> None:
    dossier_id, extraction_id = desk.received()
    against = Check(rule="code_against_print", level=Level.WARN, message="Khác nhau.", candidates=["2025-01-16"])
    read = FieldValue(
        value="2025-01-15",
        confidence=0.5,
        needs_review=True,
        checks=[against],
        alternatives=["2025-01-18", "2025-01-16"],
    )
    desk.read(extraction_id, [letter(ngay_ban_hanh=read)])
    clerk = principal_of(desk.make.user(units=[desk.unit]))
    [paper] = review(session, storage, clerk, detail(session, clerk, dossier_id)).papers
    [entry] = paper.asked
    assert entry.offers == ["16/01/2025", "18/01/2025"]


def test_what_waits_agrees_with_the_list(desk: Desk, session: Session) -> None:
    to_review, extraction = desk.received(1)
    desk.read(extraction)
    _, extraction = desk.received(2)
    desk.read(extraction, [letter(so=FieldValue(value="1", confidence=0.99, needs_review=False))])
    desk.received(3)
    clerk = principal_of(desk.make.user(units=[desk.unit]))
    waiting = overview.waiting(session, clerk)
    assert waiting == {"to_review": 1, "ready": 1, "reading": 1, "failed": 0}
    for status, number in waiting.items():
        listed = desk.call("GET", "/dossiers", params={"status": status}).json()["items"]
        assert len(listed) == number
    stranger = principal_of(desk.make.user(units=[desk.make.unit()]))
    assert set(overview.waiting(session, stranger).values()) == {0}
    assert overview.next_to_review(session, stranger) is None
    assert overview.next_to_review(session, clerk) == to_review


def test_citizens_at_the_counter_come_first_then_the_oldest(desk: Desk, session: Session) -> None:
    first, second, counter = (
        desk.received(n, priority=p) for n, p in ((1, "backlog"), (2, "backlog"), (3, "counter"))
    )
    for _, extraction in (first, second, counter):
        desk.read(extraction)
    clerk = principal_of(desk.make.user(units=[desk.unit]))
    assert overview.next_to_review(session, clerk) == counter[0]
    assert overview.next_to_review(session, clerk, other_than=counter[0]) == first[0]


def test_an_administrator_follows_own_uploads_and_not_the_whole_province(desk: Desk, client: TestClient) -> None:
    desk.received(1)
    sign_in(desk.app, client, desk.make.user(role=Role.ADMINISTRATOR))
    assert "every 2s" not in client.get("/tai-len").text
    answer = client.post(
        "/api/v1/extractions", params={"unit": desk.unit.code}, files={"file": ("của tôi.png", png(2))}
    )
    assert answer.status_code == 202
    shown = client.get("/tai-len").text
    assert "every 2s" in shown
    assert "của tôi" in shown


def test_who_changed_what(desk: Desk, client: TestClient, session: Session) -> None:
    dossier_id, extraction = desk.received()
    desk.read(extraction)
    clerk = desk.make.user(units=[desk.unit])
    path = f"/dossiers/{dossier_id}/documents/1/fields/so"
    version = desk.dossier(dossier_id)["version"]
    desk.call("PUT", path, version, json={"accept": True})
    sign_in(desk.app, client, clerk)
    answer = client.put(f"/api/v1{path}", headers={"If-Match": f'"{version + 1}"'}, json={"value": "298"})
    assert answer.status_code == 200
    newest, oldest = overview.changes(session, principal_of(clerk), dossier_id)
    assert (newest.old, newest.new, newest.who, newest.accepted) == ("299", "298", clerk.full_name, False)
    assert (oldest.who, oldest.accepted) == ("Phần mềm kết nối", True)
    page = client.get(f"/ho-so/{dossier_id}/lich-su").text
    assert clerk.full_name in page
    assert "298" in page


def test_what_waits_for_a_look_is_never_called_wholly_sure(desk: Desk, session: Session, client: TestClient) -> None:
    dossier_id, extraction_id = desk.received()
    nearly = FieldValue(value="299", raw="299", confidence=0.9964, page=1, box=(1, 2, 3, 4), needs_review=True)
    desk.read(extraction_id, [letter(so=nearly)])
    sign_in(desk.app, client, desk.make.user(units=[desk.unit]))
    page = client.get(f"/ho-so/{dossier_id}").text
    assert "99 %" in page
    assert "100 %" not in page


def test_the_queue_is_counted_from_the_database(desk: Desk, session: Session) -> None:
    desk.received(1)
    desk.received(2, priority="counter")
    _, done = desk.received(3)
    desk.read(done)
    administrator = principal_of(desk.make.user(role=Role.ADMINISTRATOR))
    seen = queue_overview(session, administrator)
    assert [(lane.priority, lane.waiting, lane.reading) for lane in seen.lanes] == [
        ("counter", 1, 0),
        ("backlog", 1, 0),
    ]
    assert all(lane.oldest is not None for lane in seen.lanes)
    assert seen.reading == []
    assert seen.failed == []
