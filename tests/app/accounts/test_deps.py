"""Who is let in: the session's CSRF token by header and by form, and where browsers are led."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import pytest
from fastapi import FastAPI, Form, UploadFile
from fastapi.testclient import TestClient

from app.accounts import sessions
from app.accounts.deps import ApiCaller, CurrentUser
from app.accounts.principal import Principal
from tests.app.factories import Factory, bearer, sign_in

HTML = {"Accept": "text/html"}

pytestmark = pytest.mark.parametrize("database_kind", ["sqlite"])


@pytest.fixture
def doors(app: FastAPI) -> Iterator[TestClient]:
    """A page and an API route to change something by."""

    @app.api_route("/trang", methods=["GET", "POST"])
    def page(me: CurrentUser) -> dict[str, str]:
        return {"name": me.name}

    @app.post("/tai")
    def upload(me: CurrentUser, file: UploadFile, title: Annotated[str, Form()]) -> dict[str, object]:
        return {"title": title, "bytes": len(file.file.read())}

    @app.post("/api/v1/change")
    def change(principal: Annotated[Principal, ApiCaller("dossiers:write")]) -> dict[str, str]:
        return {"actor": principal.actor}

    with TestClient(app, follow_redirects=False) as opened:
        yield opened


@pytest.fixture
def csrf(app: FastAPI, doors: TestClient, make: Factory) -> str:
    """The token of the browser that is signed in; it is not sent by itself."""
    token = sign_in(app, doors, make.user(units=[make.unit()]))
    del doors.headers["X-CSRF-Token"]
    return token


def test_the_token_may_come_by_header_or_form(doors: TestClient, csrf: str) -> None:
    assert doors.get("/trang").status_code == 200
    assert doors.post("/trang", headers={"X-CSRF-Token": csrf}).status_code == 200
    assert doors.post("/trang", data={"csrf_token": csrf}).status_code == 200
    answer = doors.post("/tai", data={"csrf_token": csrf, "title": "Một"}, files={"file": ("a", b"12345")})
    assert answer.json() == {"title": "Một", "bytes": 5}


@pytest.mark.parametrize("how", [{}, {"data": {"csrf_token": "x"}}, {"headers": {"X-CSRF-Token": "x"}}])
def test_without_it_nothing_changes(doors: TestClient, csrf: str, how: dict[str, object]) -> None:
    for path in ("/trang", "/api/v1/change"):
        answer = doors.post(path, **how)
        assert (answer.status_code, answer.json()["code"]) == (403, "csrf_failed")


def test_a_file_is_no_token(doors: TestClient, csrf: str) -> None:
    files = {"csrf_token": ("a", csrf.encode()), "file": ("a", b"1")}
    assert doors.post("/tai", data={"title": "x"}, files=files).json()["code"] == "csrf_failed"


def test_the_token_of_another_session_does_not_do(app: FastAPI, doors: TestClient, csrf: str, make: Factory) -> None:
    other = sign_in(app, TestClient(app), make.user(units=[make.unit()]))
    assert doors.post("/trang", headers={"X-CSRF-Token": other}).status_code == 403


def test_the_api_takes_the_session_with_the_header_only(doors: TestClient, csrf: str) -> None:
    assert doors.post("/api/v1/change", headers={"X-CSRF-Token": csrf}).json()["actor"].startswith("user:")
    assert doors.post("/api/v1/change", data={"csrf_token": csrf}).status_code == 403


def test_a_bearer_token_needs_no_csrf_and_hides_the_cookie(doors: TestClient, csrf: str, make: Factory) -> None:
    program = bearer(make.token(make.api_client("dossiers:write")))
    assert doors.post("/api/v1/change", headers=program).json()["actor"].startswith("client:")
    # A wrong token is not mended by a cookie that happens to be there.
    wrong = bearer("x") | {"X-CSRF-Token": csrf}
    assert doors.post("/api/v1/change", headers=wrong).status_code == 401


@pytest.mark.parametrize(
    ("path", "location"),
    [
        ("/trang", "/dang-nhap?tiep=%2Ftrang"),
        ("/trang?a=1&b=2", "/dang-nhap?tiep=%2Ftrang%3Fa%3D1%26b%3D2"),
        ("/", "/dang-nhap"),
    ],
)
def test_browsers_are_led_to_sign_in_and_back(doors: TestClient, path: str, location: str) -> None:
    answer = doors.get(path, headers=HTML)
    assert (answer.status_code, answer.headers["location"]) == (303, location)


def test_after_a_lost_session_a_form_leads_to_sign_in_only(doors: TestClient) -> None:
    assert doors.post("/trang", headers=HTML).headers["location"] == "/dang-nhap"


def test_htmx_goes_with_the_whole_page(doors: TestClient) -> None:
    answer = doors.get("/trang", headers=HTML | {"HX-Request": "true"})
    assert (answer.status_code, answer.headers["hx-redirect"]) == (401, "/dang-nhap?tiep=%2Ftrang")


def test_programs_are_told_so(doors: TestClient) -> None:
    assert doors.get("/trang").json()["code"] == "unauthenticated"


@pytest.mark.parametrize("cookie", ["", "made-up", "x" * 5000])
def test_a_made_up_cookie_is_nobody(doors: TestClient, cookie: str) -> None:
    doors.cookies.set(sessions.COOKIE, cookie)
    assert doors.get("/trang").status_code == 401
