"""The OpenAPI document is valid, and a client generated from it works."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from openapi_spec_validator import validate
from PIL import Image

from app.accounts.models import ApiClient
from app.units.models import Unit
from tests.app.factories import Factory

PACKAGE = "generated_sohoa_client"
METHODS = {"get", "put", "post", "delete", "patch"}

pytestmark = pytest.mark.parametrize("database_kind", ["sqlite"])


@pytest.fixture
def document(client: TestClient) -> dict[str, Any]:
    return client.get("/api/v1/openapi.json").json()


def operations(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for path, item in document["paths"].items():
        for method, operation in item.items():
            if method in METHODS:
                yield f"{method} {path}", operation


def test_the_document_is_valid(document: dict[str, Any]) -> None:
    validate(document)
    assert document["openapi"].startswith("3.1")


def test_every_operation_is_named_once(document: dict[str, Any]) -> None:
    names = [operation["operationId"] for _, operation in operations(document)]
    assert len(names) == len(set(names)) > 20


def test_every_operation_says_who_may_and_how_it_fails(document: dict[str, Any]) -> None:
    for name, operation in operations(document):
        if name == "post /api/v1/oauth/token":
            continue
        schemes = {scheme for choice in operation["security"] for scheme in choice}
        assert schemes == {"OAuth2", "Session"}, name
        for status in ("401", "403"):
            assert "application/problem+json" in operation["responses"][status]["content"], name
        assert "HTTPValidationError" not in json.dumps(operation)


def test_only_the_api_is_in_it(document: dict[str, Any]) -> None:
    assert all(path.startswith("/api/v1/") for path in document["paths"])


def test_the_schemes(document: dict[str, Any]) -> None:
    schemes = document["components"]["securitySchemes"]
    assert schemes["OAuth2"]["flows"]["clientCredentials"]["tokenUrl"] == "/api/v1/oauth/token"
    assert set(schemes["OAuth2"]["flows"]["clientCredentials"]["scopes"]) == {
        "extract",
        "dossiers:read",
        "dossiers:write",
        "progress:read",
        "subjects:read",
    }
    assert schemes["Session"]["in"] == "cookie"


class _ToApp(httpx.BaseTransport):
    """The generated client's requests, answered by the application without a socket."""

    def __init__(self, client: TestClient) -> None:
        self._client = client

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        answer = self._client.request(
            request.method, str(request.url), content=request.read(), headers=dict(request.headers)
        )
        return httpx.Response(answer.status_code, headers=dict(answer.headers), content=answer.content)


@pytest.fixture
def generated(document: dict[str, Any], tmp_path: Path) -> Iterator[Callable[[str], ModuleType]]:
    """``generated("api.units.list_units")``: a module of the freshly generated client."""
    (tmp_path / "openapi.json").write_text(json.dumps(document), encoding="utf-8")
    types = ("application/pdf", "image/jpeg")
    overrides = "".join(f"  {name}: application/octet-stream\n" for name in types)
    (tmp_path / "config.yaml").write_text(f"post_hooks: []\ncontent_type_overrides:\n{overrides}", encoding="utf-8")
    command = [
        *(str(Path(sys.executable).parent / "openapi-python-client"), "generate", "--fail-on-warning"),
        *("--path", "openapi.json", "--config", "config.yaml", "--meta", "none", "--output-path", PACKAGE),
    ]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    sys.path.insert(0, str(tmp_path))
    importlib.invalidate_caches()
    yield lambda name: importlib.import_module(f"{PACKAGE}.{name}")
    sys.path.remove(str(tmp_path))
    for name in [name for name in sys.modules if name.partition(".")[0] == PACKAGE]:
        del sys.modules[name]


def signed_in(
    generated: Callable[[str], ModuleType], client: TestClient, api_client: ApiClient, secret: str
) -> tuple[Any, Any]:
    """A generated client without a token, and one with the token that it fetched."""
    plain = generated("client").Client(base_url="http://testserver")
    plain.set_httpx_client(httpx.Client(base_url="http://testserver", transport=_ToApp(client)))
    body = generated("models").BodyCreateToken(
        grant_type="client_credentials", client_id=api_client.id, client_secret=secret
    )
    token = generated("api.oauth.create_token").sync(client=plain, body=body)
    authenticated = generated("client").AuthenticatedClient(base_url="http://testserver", token=token.access_token)
    headers = {"Authorization": f"Bearer {token.access_token}"}
    authenticated.set_httpx_client(
        httpx.Client(base_url="http://testserver", transport=_ToApp(client), headers=headers)
    )
    return plain, authenticated


def scan(folder: Path) -> Path:
    path = folder / "quét.png"
    Image.new("RGB", (400, 300), "white").save(path)
    return path


def test_a_generated_client_hands_over_and_looks_again(
    generated: Callable[[str], ModuleType], app: FastAPI, client: TestClient, make: Factory, tmp_path: Path
) -> None:
    unit: Unit = make.unit()
    _, caller = signed_in(generated, client, make.api_client(unit=unit, secret="s"), "s")
    models, types = generated("models"), generated("types")

    with scan(tmp_path).open("rb") as file:
        body = models.BodyCreateExtraction(
            file=[types.File(payload=file, file_name="quét.png", mime_type="image/png")]
        )
        accepted = generated("api.extractions.create_extraction").sync(client=caller, body=body, unit=unit.code)
    assert isinstance(accepted, models.ExtractionAccepted)
    assert [receipt.accepted for receipt in accepted.files] == [True]

    state = generated("api.extractions.get_extraction").sync(accepted.id, client=caller)
    assert (state.id, state.status, state.unit) == (accepted.id, "queued", unit.code)

    listed = generated("api.dossiers.list_dossiers").sync(client=caller)
    assert [dossier.id for dossier in listed.items] == [accepted.dossier_id]
    dossier = generated("api.dossiers.get_dossier").sync(accepted.dossier_id, client=caller)
    assert dossier.unit == unit.code

    report = generated("api.progress.get_progress").sync(client=caller)
    assert [(row.unit, row.declared, row.percent) for row in report.units] == [(unit.code, None, None)]


def test_a_generated_client_understands_problems(
    generated: Callable[[str], ModuleType], client: TestClient, make: Factory
) -> None:
    plain, caller = signed_in(generated, client, make.api_client("extract", secret="s"), "s")
    models = generated("models")
    missing = generated("api.extractions.get_extraction").sync("0192f0c0-0000-7000-8000-000000000001", client=caller)
    assert isinstance(missing, models.ProblemDocument)
    assert (missing.code, missing.status, missing.retryable) == ("not_found", 404, False)
    refused = generated("api.progress.get_progress").sync(client=caller)
    assert isinstance(refused, models.ProblemDocument)
    assert refused.code == "forbidden"
    wrong = models.BodyCreateToken(grant_type="client_credentials", client_id="x", client_secret="y")
    answer = generated("api.oauth.create_token").sync(client=plain, body=wrong)
    assert isinstance(answer, models.TokenError)
    assert answer.error == "invalid_client"
