"""The frame of the pages: where one is led to, what errors look like, numbers and times in Vietnamese."""

from __future__ import annotations

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from app.accounts.models import Role
from tests.app.factories import PASSWORD, Factory, sign_in

pytestmark = pytest.mark.parametrize("database_kind", ["sqlite"])
HTML = {"Accept": "text/html"}


@pytest.mark.parametrize(
    ("asked", "led_to"),
    [
        ("/ho-so?tim=a", "/ho-so?tim=a"),
        ("https://elsewhere.example", "/"),
        ("//elsewhere.example", "/"),
        ("/\\elsewhere.example", "/"),
        ("/ho-so\r\nX: y", "/"),
        ("", "/"),
    ],
)
def test_signing_in_never_leads_elsewhere(client: TestClient, make: Factory, asked: str, led_to: str) -> None:
    make.user("lan", units=[make.unit()])
    answer = client.post("/dang-nhap", data={"username": "lan", "password": PASSWORD, "tiep": asked})
    assert answer.status_code == 303
    assert answer.headers["location"] == led_to
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie


def test_another_site_cannot_sign_anyone_in(client: TestClient, make: Factory) -> None:
    make.user("lan", units=[make.unit()])
    headers = HTML | {"Sec-Fetch-Site": "cross-site"}
    answer = client.post("/dang-nhap", data={"username": "lan", "password": PASSWORD}, headers=headers)
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers


def test_the_name_is_kept_and_the_password_is_not(client: TestClient) -> None:
    answer = client.post("/dang-nhap", data={"username": '"><b>lan', "password": "bi mat lam day"})
    assert answer.status_code == 401
    assert "&#34;&gt;&lt;b&gt;lan" in answer.text
    assert "bi mat lam day" not in answer.text


@pytest.mark.parametrize(("path", "status", "words"), [("/khong-co", 404, "Không tìm thấy trang này")])
def test_errors_are_pages_for_people(client: TestClient, path: str, status: int, words: str) -> None:
    answer = client.get(path, headers=HTML)
    assert answer.status_code == status
    assert words in answer.text
    assert answer.headers["content-type"].startswith("text/html")
    assert client.get(path).json()["code"] == "not_found"


def test_a_page_of_another_role_says_so(app: FastAPI, client: TestClient, make: Factory) -> None:
    sign_in(app, client, make.user(role=Role.SUPERVISOR, units=[make.unit()]))
    answer = client.get("/tai-len", headers=HTML)
    assert answer.status_code == 403
    assert "Bạn không có quyền làm việc này" in answer.text


@pytest.mark.parametrize("path", ["/khong-co", "/ho-so/khong-co"])
def test_an_error_leads_on_for_whoever_is_signed_in(
    app: FastAPI, client: TestClient, make: Factory, path: str
) -> None:
    assert 'href="/ho-so"' not in client.get(path, headers=HTML).text
    sign_in(app, client, make.user(units=[make.unit()]))
    answer = client.get(path, headers=HTML)
    assert answer.status_code == 404
    assert 'href="/ho-so"' in answer.text
    assert "Đăng xuất" in answer.text


def test_static_files_are_kept_only_with_their_version(client: TestClient) -> None:
    assert client.get("/static/css/sohoa.css?v=1").headers["cache-control"] == "public, max-age=604800"
    assert client.get("/static/css/sohoa.css").headers["cache-control"] == "no-cache"
    assert client.get("/dang-nhap").headers["cache-control"] == "no-store"
