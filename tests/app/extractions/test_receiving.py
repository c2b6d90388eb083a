"""Handing over files: what is kept, what is refused, and that the same request counts once."""

from __future__ import annotations

import unicodedata

import pytest
from sqlalchemy import func, select

from app.db.session import Session
from app.dossiers.models import Dossier, SourceFile
from app.extractions.models import Extraction
from app.storage import LocalStorage, original_key
from tests.app.desk import Desk, png


def count(session: Session, model: type) -> int:
    session.rollback()
    return session.scalar(select(func.count()).select_from(model)) or 0


def stored_files(storage: LocalStorage) -> int:
    return sum(path.is_file() for path in storage.root.rglob("*"))


def test_a_file_is_on_disk_and_written_down_when_the_answer_comes(
    desk: Desk, session: Session, storage: LocalStorage
) -> None:
    answer = desk.send(("Đơn xin.png", png()))
    assert answer.status_code == 202
    body = answer.json()
    assert body["status"] == "queued"
    assert answer.headers["location"] == f"/api/v1/extractions/{body['id']}"
    assert int(answer.headers["retry-after"]) > 0
    (file,) = body["files"]
    assert storage.read(original_key(file["sha256"])) == png()
    row = session.scalars(select(SourceFile)).one()
    assert (row.filename, row.unit_code, row.media_type) == ("Đơn xin.png", desk.unit.code, "image/png")
    assert session.scalars(select(Dossier.title)).one() == "Đơn xin"


@pytest.mark.parametrize(
    ("sent", "kept", "codes"),
    [
        ("../../etc/đơn.png", "đơn.png", ["unsafe_name"]),
        ("C:\\scan\\đơn.png", "đơn.png", ["unsafe_name"]),
        ("a\u202egnp.exe\x07.png", "agnp.exe.png", ["unsafe_name"]),
        ("..", "tep", ["unsafe_name"]),
        (unicodedata.normalize("NFD", "Giấy khai sinh.png"), "Giấy khai sinh.png", ["name_normalised"]),
        ("don.pdf", "don.pdf", ["wrong_extension"]),
        ("x" * 400 + ".png", "x" * 156 + ".png", ["unsafe_name"]),
    ],
)
@pytest.mark.parametrize("database_kind", ["sqlite"])
def test_names_are_made_safe_and_the_sender_is_told(desk: Desk, sent: str, kept: str, codes: list[str]) -> None:
    from app.dossiers.names import clean_name, extension_notice

    name, notices = clean_name(sent)
    assert name == kept
    assert [n.code for n in notices + extension_notice(name, "image/png")] == codes
    assert all(n.message for n in notices)


@pytest.mark.parametrize("database_kind", ["sqlite"])
def test_notices_are_in_the_receipt(desk: Desk) -> None:
    answer = desk.send((unicodedata.normalize("NFD", "đơn bệnh.pdf"), png()))
    assert [n["code"] for n in answer.json()["files"][0]["notices"]] == ["name_normalised", "wrong_extension"]


def test_bad_files_are_refused_alone(desk: Desk, session: Session, storage: LocalStorage) -> None:
    desk.app.state.settings.max_file_bytes = 5000
    answer = desk.send(
        ("rong.pdf", b""), ("x.pdf", b"MZ" + bytes(99)), ("to.png", png() + bytes(9000)), ("tot.png", png())
    )
    assert answer.status_code == 202
    assert [f["error"] and f["error"]["code"] for f in answer.json()["files"]] == [
        "empty_file",
        "unsupported_type",
        "file_too_large",
        None,
    ]
    assert all(f["error"]["message"] for f in answer.json()["files"][:3])
    assert count(session, SourceFile) == 1
    assert stored_files(storage) == 1


@pytest.mark.parametrize(
    ("data", "status", "code"), [(b"", 422, "empty_file"), (b"GIF89a" + bytes(50), 415, "unsupported_type")]
)
def test_where_no_file_is_good_the_answer_is_the_problem_and_nothing_stays(
    desk: Desk, session: Session, storage: LocalStorage, data: bytes, status: int, code: str
) -> None:
    answer = desk.send(("x.pdf", data))
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["code"] == code
    assert answer.json()["files"][0]["error"]["code"] == code
    assert count(session, Dossier) == count(session, Extraction) == 0
    assert stored_files(storage) == 0


def test_a_duplicate_names_the_dossier_that_has_it(desk: Desk, session: Session) -> None:
    dossier_id, _ = desk.received()
    answer = desk.send(("khac-ten.png", png()))
    assert answer.status_code == 409
    assert answer.json()["code"] == "duplicate_file"
    assert answer.json()["dossier_id"] == dossier_id
    assert "255" in answer.json()["detail"]
    kept = desk.send(("khac-ten.png", png()), allow_duplicate="true")
    assert kept.status_code == 202
    assert sorted(session.scalars(select(SourceFile.copy_no))) == [0, 1]


def test_the_same_file_twice_in_one_request_is_taken_once(desk: Desk) -> None:
    files = desk.send(("a.png", png()), ("b.png", png())).json()["files"]
    assert [f["accepted"] for f in files] == [True, False]
    assert files[1]["error"]["code"] == "duplicate_file"


def test_another_unit_may_have_the_same_file(desk: Desk) -> None:
    desk.received()
    other = Desk(desk.app, desk.client, desk.make)
    assert other.send(("a.png", png())).status_code == 202


def test_the_same_key_gives_the_same_extraction(desk: Desk, session: Session) -> None:
    key = {"Idempotency-Key": "k-1"}
    first = desk.send(("a.png", png()), headers=key)
    again = desk.send(("a.png", png()), headers=key)
    assert (first.status_code, again.status_code) == (202, 202)
    assert first.json()["id"] == again.json()["id"]
    assert count(session, Extraction) == 1
    other_file = desk.send(("a.png", png(9)), headers=key)
    assert (other_file.status_code, other_file.json()["code"]) == (409, "idempotency_mismatch")
    other_caller = desk.send(("b.png", png(8)), headers=key | desk.as_client())
    assert other_caller.json()["id"] != first.json()["id"]


def test_a_code_joins_the_open_dossier_that_has_it(desk: Desk) -> None:
    first, _ = desk.received(1, dossier_code="HS-1")
    second, _ = desk.received(2, dossier_code="HS-1")
    assert first == second
    assert [f["filename"] for f in desk.dossier(first)["files_list"]] == ["1.png", "2.png"]


def test_the_unit_must_exist_and_be_the_callers(desk: Desk) -> None:
    everywhere = desk.make.api_client()
    desk.headers = {"Authorization": f"Bearer {desk.make.token(everywhere)}"}
    assert desk.send(("a.png", png())).json()["code"] == "invalid_request"
    assert desk.send(("a.png", png()), unit="00000").json()["code"] == "unknown_unit"
    other = desk.make.unit()
    desk.headers = desk.as_client()
    assert desk.send(("a.png", png()), unit=other.code).status_code == 403


@pytest.mark.parametrize("database_kind", ["sqlite"])
def test_a_client_without_the_scope_may_not_send(desk: Desk) -> None:
    desk.headers = desk.as_client("dossiers:read")
    assert desk.send(("a.png", png())).status_code == 403
    desk.headers = {}
    assert desk.send(("a.png", png())).status_code == 401
