"""What every answer has in common: problems, security headers, bounds on size, health and metrics."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import pytest
from fastapi import Body, FastAPI, Form
from fastapi.testclient import TestClient
from sqlalchemy import text
from starlette.exceptions import HTTPException

from app.db.session import Database, SessionDep, after_commit, transaction
from app.errors import ProblemError
from app.main import create_app
from app.settings import Settings
from app.units.models import Unit
from ocr.again import read_again
from schemas.problems import PROBLEMS, ProblemCode, describe
from tests.app.factories import Factory, bearer

HTML = {"Accept": "text/html"}


class TestProblems:
    def test_unknown_addresses(self, client: TestClient) -> None:
        answer = client.get("/api/v1/nothing")
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json() == {
            "type": "urn:sohoa:problem:not_found",
            "title": "Không tìm thấy",
            "status": 404,
            "code": "not_found",
            "detail": "Không tìm thấy.",
            "retryable": False,
        }

    def test_unknown_methods(self, client: TestClient) -> None:
        answer = client.post("/api/v1/units")
        assert (answer.status_code, answer.json()["code"]) == (405, "method_not_allowed")
        assert "GET" in answer.headers["allow"]

    def test_what_is_wrong_is_said_in_vietnamese_and_never_repeated(self, client: TestClient, make: Factory) -> None:
        headers = bearer(make.token(make.api_client()))
        answer = client.get("/api/v1/progress", params={"at": "ngày 079123456789"}, headers=headers)
        body = answer.json()
        assert (answer.status_code, body["code"]) == (422, "invalid_request")
        assert "query.at: phải là ngày giờ" in body["detail"]
        assert [error["location"] for error in body["errors"]] == ["query.at"]
        assert "079123456789" not in answer.text

    def test_people_get_a_page(self, client: TestClient) -> None:
        answer = client.get("/khong-co", headers=HTML)
        assert (answer.status_code, answer.headers["content-type"]) == (404, "text/html; charset=utf-8")
        assert "Không tìm thấy" in answer.text
        assert client.get("/api/v1/nothing", headers=HTML).json()["code"] == "not_found"

    def test_every_code_has_a_sentence_and_a_status_with_a_title(self) -> None:
        assert set(PROBLEMS) == set(ProblemCode)
        for code in ProblemCode:
            body = ProblemError(code).body()
            assert body["detail"]
            assert body["title"] != "Lỗi" or PROBLEMS[code].status == 200, code

    def test_placeholders_may_be_called_anything(self) -> None:
        assert "99999" in ProblemError(ProblemCode.UNKNOWN_UNIT, code="99999").message
        assert describe(ProblemCode.UNKNOWN_UNIT) == "Không có đơn vị mã ?."


@pytest.fixture
def faulty(app: FastAPI) -> Iterator[TestClient]:
    """The service with addresses that go wrong in their own ways."""
    seen: list[str] = []

    @app.get("/api/v1/bug")
    def bug(session: SessionDep) -> None:
        session.add(Unit(code="1", type="xã", name="1", full_name="1", slug="1", search_key="1"))
        session.flush()
        raise RuntimeError("a citizen's name")

    @app.get("/api/v1/teapot")
    def teapot() -> None:
        raise HTTPException(418)

    @app.get("/api/v1/locked")
    def locked(session: SessionDep) -> None:
        session.execute(text("SELECT * FROM no_such_table"))

    @app.post("/api/v1/kept")
    def kept(session: SessionDep, name: Annotated[str, Body(embed=True)]) -> dict[str, str]:
        session.add(Unit(code=name, type="xã", name=name, full_name=name, slug=name, search_key=name))
        after_commit(session, lambda: seen.append(name))
        return {"name": name}

    @app.post("/api/v1/form")
    def form(x: Annotated[str, Form()]) -> dict[str, int]:
        return {"length": len(x)}

    app.state.seen = seen
    with TestClient(app, raise_server_exceptions=False) as opened:
        yield opened


class TestFaults:
    def test_a_bug_says_nothing_and_writes_nothing(self, faulty: TestClient, db: Database) -> None:
        answer = faulty.get("/api/v1/bug")
        assert (answer.status_code, answer.json()["code"]) == (500, "internal_error")
        assert "citizen" not in answer.text
        with transaction(db) as session:
            assert session.get(Unit, "1") is None

    def test_other_statuses_are_problems_too(self, faulty: TestClient) -> None:
        answer = faulty.get("/api/v1/teapot")
        assert (answer.status_code, answer.json()["code"]) == (418, "invalid_request")

    @pytest.mark.parametrize("database_kind", ["sqlite"])
    def test_a_database_that_does_not_answer(self, faulty: TestClient, caplog: pytest.LogCaptureFixture) -> None:
        answer = faulty.get("/api/v1/locked")
        assert "database not available" in caplog.text
        assert (answer.status_code, answer.json()["retryable"]) == (503, True)
        assert answer.headers["retry-after"] == "5"

    def test_the_commit_comes_before_the_answer(self, faulty: TestClient, app: FastAPI, db: Database) -> None:
        assert faulty.post("/api/v1/kept", json={"name": "7"}).status_code == 200
        assert app.state.seen == ["7"]
        # The second time the commit fails: the answer must not have said "200" already.
        assert faulty.post("/api/v1/kept", json={"name": "7"}).status_code == 500
        assert app.state.seen == ["7"]


class TestHeaders:
    @pytest.mark.parametrize(
        "path", ["/api/v1/nothing", "/dang-nhap", "/healthz", "/khong-co", "/api/v1/openapi.json"]
    )
    def test_every_answer_carries_them(self, client: TestClient, path: str) -> None:
        headers = client.get(path, headers=HTML).headers
        policy = headers["content-security-policy"]
        assert "default-src 'self'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert "http" not in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"
        assert headers["cache-control"] == "no-store"

    def test_errors_carry_them_too(self, faulty: TestClient) -> None:
        assert "content-security-policy" in faulty.get("/api/v1/bug").headers


class TestSize:
    @pytest.fixture
    def settings(self, settings: Settings) -> Settings:
        return settings.model_copy(update={"max_request_bytes": 200_000})

    def chunks(self, total: int) -> Iterator[bytes]:
        yield b"x="
        for _ in range(total // 1000):
            yield b"y" * 1000

    def send(self, client: TestClient, size: int, *, declared: bool, known: bool) -> tuple[int, str | None]:
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        if known:
            headers["Authorization"] = "Bearer x"
        content = b"".join(self.chunks(size)) if declared else self.chunks(size)
        answer = client.post("/api/v1/form", content=content, headers=headers)
        return answer.status_code, answer.json().get("code")

    @pytest.mark.parametrize("declared", [True, False])
    def test_bounds(self, faulty: TestClient, declared: bool) -> None:
        assert self.send(faulty, 50_000, declared=declared, known=False) == (200, None)
        assert self.send(faulty, 100_000, declared=declared, known=False) == (401, "unauthenticated")
        assert self.send(faulty, 100_000, declared=declared, known=True) == (200, None)
        assert self.send(faulty, 300_000, declared=declared, known=True) == (413, "request_too_large")


class TestHealth:
    def test_alive(self, client: TestClient) -> None:
        assert client.get("/healthz").json() == {"status": "ok"}

    def test_not_ready_without_redis(self, client: TestClient) -> None:
        answer = client.get("/readyz")
        assert answer.status_code == 503
        assert answer.json()["parts"] == {"database": True, "redis": False, "storage": True}

    @pytest.mark.parametrize("database_kind", ["sqlite"])
    def test_not_ready_with_an_old_database(self, client: TestClient, db: Database) -> None:
        with transaction(db) as session:
            session.execute(text("UPDATE alembic_version SET version_num = '0000'"))
        assert client.get("/readyz").json()["parts"]["database"] is False

    def test_ready(self, client: TestClient, app: FastAPI) -> None:
        class Reachable:
            def reachable(self) -> bool:
                return True

        app.state.queue = Reachable()
        assert client.get("/readyz").json() == {
            "status": "ok",
            "parts": {"database": True, "redis": True, "storage": True},
        }

    def test_metrics_count_by_route_and_never_by_path(self, client: TestClient, make: Factory) -> None:
        unit = make.unit()
        headers = bearer(make.token(make.api_client()))
        client.get(f"/api/v1/units/{unit.code}/inventory", headers=headers)
        client.get("/nothing/079123456789")
        found = client.get("/metrics").text
        assert 'route="/api/v1/units/{code}/inventory",status="200"' in found
        assert 'sohoa_extractions{status="queued"} 0.0' in found
        assert "sohoa_pages_waiting 0.0" in found
        assert unit.code not in found
        assert "079123456789" not in found

    @pytest.mark.parametrize("database_kind", ["sqlite"])
    def test_two_services_in_one_process_count_apart(self, client: TestClient, settings: Settings) -> None:
        client.get("/healthz")
        with TestClient(create_app(settings, read_again)) as other:
            assert 'route="/healthz"' not in other.get("/metrics").text
