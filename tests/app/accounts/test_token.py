"""POST /api/v1/oauth/token: RFC 6749 by HTTP Basic and by form, and what its tokens open."""

from __future__ import annotations

import datetime as dt

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select

from app.accounts import clients
from app.accounts.models import AccessToken
from app.accounts.principal import SYSTEM
from app.db.base import now
from app.db.session import Session
from app.errors import ProblemError
from schemas.problems import ProblemCode
from tests.app.factories import Factory, bearer

TOKEN = "/api/v1/oauth/token"
GRANT = {"grant_type": "client_credentials"}


@pytest.fixture
def known(session: Session) -> tuple[str, str]:
    client, secret = clients.create_client(session, SYSTEM, "Một cửa", ["progress:read", "dossiers:read"])
    session.commit()
    return client.id, secret


def test_by_basic_and_by_form(client: TestClient, known: tuple[str, str]) -> None:
    by_basic = client.post(TOKEN, data=GRANT, auth=known)
    by_form = client.post(TOKEN, data={**GRANT, "client_id": known[0], "client_secret": known[1]})
    for answer in (by_basic, by_form):
        assert answer.status_code == 200, answer.text
        assert answer.headers["cache-control"] == "no-store"
        body = answer.json()
        assert (body["token_type"], body["expires_in"]) == ("Bearer", 3600)
        assert body["scope"] == "dossiers:read progress:read"
        assert client.get("/api/v1/units", headers=bearer(body["access_token"])).status_code == 200


def test_fewer_scopes_may_be_asked_for(client: TestClient, known: tuple[str, str]) -> None:
    body = client.post(TOKEN, data={**GRANT, "scope": "dossiers:read"}, auth=known).json()
    assert body["scope"] == "dossiers:read"
    refused = client.get("/api/v1/units", headers=bearer(body["access_token"]))
    assert (refused.status_code, refused.json()["code"]) == (403, "forbidden")
    assert 'scope="progress:read"' in refused.headers["www-authenticate"]


@pytest.mark.parametrize(
    ("data", "status", "error"),
    [
        ({}, 400, "invalid_request"),
        ({"grant_type": "password"}, 400, "unsupported_grant_type"),
        ({**GRANT, "scope": "extract"}, 400, "invalid_scope"),
        ({**GRANT, "scope": "everything"}, 400, "invalid_scope"),
        ({**GRANT, "scope": " "}, 400, "invalid_scope"),
        ({**GRANT, "client_secret": "x"}, 400, "invalid_request"),
        ({**GRANT, "scope": ["dossiers:read", "extract"]}, 400, "invalid_request"),
    ],
)
def test_refusals_in_the_words_of_the_rfc(
    client: TestClient, known: tuple[str, str], data: dict[str, object], status: int, error: str
) -> None:
    answer = client.post(TOKEN, data=data, auth=known)
    assert (answer.status_code, answer.json()["error"]) == (status, error)
    assert answer.json()["error_description"]
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("header", ["Basic %%%", "Basic YWJj", "Bearer abc", "Basic"])
def test_unreadable_credentials(client: TestClient, header: str) -> None:
    answer = client.post(TOKEN, data=GRANT, headers={"Authorization": header})
    assert (answer.status_code, answer.json()["error"]) == (401, "invalid_client")
    assert answer.headers["www-authenticate"].startswith("Basic")


def test_wrong_credentials(client: TestClient, session: Session, known: tuple[str, str]) -> None:
    for auth in [(known[0], "sai"), ("khong-co", known[1]), (known[0].replace("0", "1"), known[1]), (known[0], "")]:
        answer = client.post(TOKEN, data=GRANT, auth=auth)
        assert (answer.status_code, answer.json()["error"]) == (401, "invalid_client")
    assert client.post(TOKEN, data=GRANT).json()["error"] == "invalid_client"


def test_tokens_are_kept_as_hashes_and_end(client: TestClient, session: Session, known: tuple[str, str]) -> None:
    token = client.post(TOKEN, data=GRANT, auth=known).json()["access_token"]
    row = session.scalars(select(AccessToken)).one()
    assert token not in (row.token_hash, known[1])
    row.expires_at = now() - dt.timedelta(seconds=1)
    session.commit()
    answer = client.get("/api/v1/units", headers=bearer(token))
    assert (answer.status_code, answer.json()["code"]) == (401, "unauthenticated")
    assert "invalid_token" in answer.headers["www-authenticate"]
    client.post(TOKEN, data=GRANT, auth=known)
    session.expire_all()
    assert [found.expires_at > now() for found in session.scalars(select(AccessToken))] == [True]


def test_a_disabled_client_is_out_at_once(client: TestClient, session: Session, known: tuple[str, str]) -> None:
    token = client.post(TOKEN, data=GRANT, auth=known).json()["access_token"]
    clients.disable_client(session, SYSTEM, known[0])
    session.commit()
    assert client.get("/api/v1/units", headers=bearer(token)).status_code == 401
    assert client.post(TOKEN, data=GRANT, auth=known).status_code == 401


def test_a_scope_taken_from_the_client_is_taken_from_its_tokens(
    client: TestClient, session: Session, make: Factory
) -> None:
    api_client = make.api_client("progress:read", "dossiers:read")
    token = make.token(api_client)
    api_client.scopes = ["dossiers:read"]
    session.commit()
    assert client.get("/api/v1/units", headers=bearer(token)).status_code == 403


def test_a_client_of_one_unit_sees_that_unit(client: TestClient, make: Factory) -> None:
    unit, _ = make.unit(), make.unit()
    token = make.token(make.api_client("progress:read", unit=unit))
    answer = client.get("/api/v1/units", headers=bearer(token)).json()
    assert [found["code"] for found in answer["units"]] == [unit.code]


@pytest.mark.parametrize(
    ("name", "scopes", "unit", "code"),
    [
        ("", ["extract"], None, ProblemCode.INVALID_VALUE),
        ("A", [], None, ProblemCode.INVALID_VALUE),
        ("A", ["everything"], None, ProblemCode.INVALID_VALUE),
        ("A", ["extract"], "99999", ProblemCode.UNKNOWN_UNIT),
    ],
)
def test_clients_are_checked(
    session: Session, name: str, scopes: list[str], unit: str | None, code: ProblemCode
) -> None:
    with pytest.raises(ProblemError) as refused:
        clients.create_client(session, SYSTEM, name, scopes, unit)
    assert refused.value.code is code
