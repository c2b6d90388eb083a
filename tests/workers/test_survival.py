"""Nothing gets lost: whatever is killed, stopped or emptied, every file is read in the end, once in effect."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from sqlalchemy import func, select

from app.audit.models import AuditEvent
from app.db.session import Session
from app.dossiers.models import DossierDocument, SourceFile
from app.extractions.models import Extraction, PageRange, PageResult
from app.settings import Settings
from app.storage import LocalStorage, original_key
from tests.workers.conftest import ROOT, Caller, PrivateRedis, Workers, environment, horses, until

Tiff = Callable[..., bytes]


def assert_read_once(session: Session, caller: Caller, extraction_id: str, pages: int) -> None:
    ended = caller.ended(extraction_id)
    assert ended["status"] == "completed", ended
    assert ended["progress"] == {"pages_done": pages, "pages": pages}
    record = caller.get(f"/extractions/{extraction_id}/record").json()
    assert [p["number"] for p in record["pages"]] == list(range(1, pages + 1))
    mine = DossierDocument.extraction_id == extraction_id
    assert session.scalar(select(func.count()).where(mine)) == len(record["documents"])
    assert session.scalar(select(func.count()).where(DossierDocument.dossier_id == ended["dossier_id"])) == len(
        record["documents"]
    )


def test_a_killed_work_horse_loses_nothing(
    caller: Caller, workers: Workers, make_tiff: Tiff, session: Session
) -> None:
    worker = workers.start("slow:0.5")
    id_ = caller.send(("a.tif", make_tiff(4))).json()["id"]
    until("a page is read", lambda: caller.status(id_)["progress"]["pages_done"] >= 1)
    until("a work-horse runs", lambda: horses(worker))
    for pid in horses(worker):
        os.kill(pid, signal.SIGKILL)
    assert_read_once(session, caller, id_, 4)
    assert worker.poll() is None


def test_a_killed_worker_loses_nothing_and_leaves_no_work_horse(
    caller: Caller, workers: Workers, make_tiff: Tiff, session: Session
) -> None:
    worker = workers.start("slow:1")
    id_ = caller.send(("a.tif", make_tiff(3))).json()["id"]
    until("a page is read", lambda: caller.status(id_)["progress"]["pages_done"] >= 1)
    until("a work-horse runs", lambda: horses(worker))
    left = horses(worker)
    workers.kill(worker)
    until("the work-horse is gone", lambda: not any(_alive(pid) for pid in left))
    workers.start()
    assert_read_once(session, caller, id_, 3)


def _alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_redis_that_is_stopped_and_emptied_while_files_wait_loses_nothing(
    caller: Caller, workers: Workers, make_tiff: Tiff, session: Session, private_redis: PrivateRedis
) -> None:
    before = caller.send(("truoc.tif", make_tiff(2, 1))).json()["id"]
    private_redis.stop()
    during = caller.send(("trong.tif", make_tiff(2, 2)))
    assert during.status_code == 202
    workers.start()
    private_redis.start()
    assert_read_once(session, caller, before, 2)
    assert_read_once(session, caller, during.json()["id"], 2)


def test_redis_that_restarts_empty_under_a_running_worker_loses_nothing(
    caller: Caller, workers: Workers, make_tiff: Tiff, session: Session, private_redis: PrivateRedis
) -> None:
    worker = workers.start("slow:0.5")
    id_ = caller.send(("a.tif", make_tiff(4))).json()["id"]
    until("a page is read", lambda: caller.status(id_)["progress"]["pages_done"] >= 1)
    private_redis.stop()
    private_redis.start()
    assert_read_once(session, caller, id_, 4)
    assert worker.poll() is None


@pytest.mark.parametrize("with_redis", [True, False])
def test_a_worker_stops_when_told_whether_redis_is_there_or_not(
    workers: Workers, private_redis: PrivateRedis, with_redis: bool
) -> None:
    worker = workers.start()
    until("the worker listens", private_redis.has_idle_worker)
    if not with_redis:
        private_redis.stop()
    worker.terminate()
    until("the worker ends", lambda: worker.poll() is not None)
    assert worker.returncode == 0, workers.log.read_text()


@pytest.fixture
def api(settings: Settings, tmp_path: Path) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """The API as a process of its own: (process, address)."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [str(Path(sys.executable).with_name("sohoa")), "api", "--port", str(port)]
    with (tmp_path / "api.log").open("wb") as log:
        process = subprocess.Popen(command, cwd=ROOT, env=environment(settings), stdout=log, stderr=log)
    address = f"http://127.0.0.1:{port}"
    until("the API answers", lambda: _answers(address))
    yield process, address
    process.kill()
    process.wait()


def _answers(address: str) -> bool:
    try:
        return httpx.get(f"{address}/healthz").status_code == 200
    except httpx.TransportError:
        return False


def test_an_api_that_is_killed_right_after_its_answer_loses_nothing(
    api: tuple[subprocess.Popen[bytes], str],
    caller: Caller,
    workers: Workers,
    make_tiff: Tiff,
    session: Session,
    private_redis: PrivateRedis,
) -> None:
    process, address = api
    private_redis.stop()  # so that nothing but the database can remember
    answer = httpx.post(
        f"{address}/api/v1/extractions", files={"file": ("a.tif", make_tiff(2))}, headers=caller.headers, timeout=60
    )
    process.kill()
    assert answer.status_code == 202
    private_redis.start()
    workers.start()
    assert_read_once(session, caller, answer.json()["id"], 2)


def test_a_page_that_always_crashes_ends_as_failed_after_three_attempts(
    caller: Caller, workers: Workers, make_tiff: Tiff, session: Session
) -> None:
    workers.start("crash:2")
    id_ = caller.send(("a.tif", make_tiff(3))).json()["id"]

    ended = caller.ended(id_)

    assert ended["status"] == "failed"
    assert ended["error"]["code"] == "gave_up"
    assert "3 lần" in ended["error"]["message"]
    assert workers.log.read_text().count("died: status") == 3
    other = caller.send(("b.tif", make_tiff(1, 7))).json()["id"]
    assert_read_once(session, caller, other, 1)


def test_a_failed_extraction_can_be_read_once_more(
    caller: Caller, workers: Workers, make_tiff: Tiff, session: Session
) -> None:
    bad = workers.start("bug:2")
    id_ = caller.send(("a.tif", make_tiff(3))).json()["id"]
    assert caller.ended(id_)["error"]["code"] == "gave_up"
    workers.kill(bad)
    workers.start()
    again = caller.client.post(f"/api/v1/extractions/{id_}/retry", headers=caller.headers)
    assert again.status_code == 202
    assert_read_once(session, caller, id_, 3)


def test_a_page_that_wants_too_much_memory_is_told_as_such(caller: Caller, workers: Workers, make_tiff: Tiff) -> None:
    workers.start("memory:1")
    id_ = caller.send(("a.tif", make_tiff(1))).json()["id"]
    assert caller.ended(id_)["error"]["code"] == "out_of_memory"


def test_a_state_secret_is_refused_and_nothing_of_it_stays(
    caller: Caller, workers: Workers, secret_tiff: bytes, session: Session, storage: LocalStorage
) -> None:
    workers.start()
    sent = caller.send(("ke-hoach-mat.tif", secret_tiff)).json()
    id_, sha256 = sent["id"], sent["files"][0]["sha256"]

    ended = caller.ended(id_)

    assert ended["error"]["code"] == "state_secret"
    assert ended["error"]["retryable"] is False
    assert not storage.exists(original_key(sha256))
    assert [path for path in storage.root.rglob("*") if path.is_file()] == []
    assert session.scalar(select(func.count()).where(PageResult.extraction_id == id_)) == 0
    assert session.scalar(select(func.count()).where(PageRange.extraction_id == id_)) == 0
    assert "ke-hoach-mat" not in str(session.scalars(select(SourceFile.filename)).all())
    refusal = session.scalars(select(AuditEvent).where(AuditEvent.action == "extraction.refused")).one()
    assert refusal.details == {"code": "state_secret"}
    assert "ke-hoach-mat" not in workers.log.read_text()


def test_bad_files_are_refused_each_with_its_code_and_the_others_are_read(
    caller: Caller, workers: Workers, make_tiff: Tiff, session: Session, bad_files: dict[str, bytes]
) -> None:
    workers.start()
    good = make_tiff(1)
    answer = caller.send(*bad_files.items(), ("tốt.tif", good))
    assert answer.status_code == 202, answer.text
    refused = {f["filename"]: f["error"]["code"] for f in answer.json()["files"] if f["error"]}
    assert refused == {"khong-phai-anh.pdf": "unsupported_type", "rong.pdf": "empty_file"}

    ended = caller.ended(answer.json()["id"])

    assert ended["status"] == "completed"
    dossier = caller.get(f"/dossiers/{ended['dossier_id']}").json()
    found = {f["filename"]: f["error"]["code"] for f in dossier["files_list"] if f["error"]}
    assert found == {
        "cut.pdf": "truncated_file",
        "khoa.pdf": "encrypted_pdf",
        "khong-trang.pdf": "no_pages",
        "nhieu-trang.pdf": "too_many_pages",
        "to.png": "too_many_pixels",
    }
    assert all(f["error"]["message"] for f in dossier["files_list"] if f["error"])
    assert dossier["status"] == "failed"
    assert "5 tệp chưa đọc được" in dossier["not_confirmable"]
    assert [r.status for r in session.scalars(select(Extraction))] == ["completed"]


def test_a_single_bad_file_ends_its_extraction_with_its_code(
    caller: Caller, workers: Workers, bad_files: dict[str, bytes]
) -> None:
    workers.start()
    sent = {name: caller.send((name, bad_files[name])) for name in ("khoa.pdf", "to.png")}
    codes = {name: caller.ended(answer.json()["id"])["error"]["code"] for name, answer in sent.items()}
    assert codes == {"khoa.pdf": "encrypted_pdf", "to.png": "too_many_pixels"}
