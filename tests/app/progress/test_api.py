"""/api/v1/progress and the inventories over HTTP."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import event

from app.accounts.models import Role
from app.db.base import now
from app.db.session import Session
from app.progress.models import InventoryDeclaration
from tests.app.factories import Factory, bearer, sign_in
from tests.app.progress.conftest import DEADLINE, Stage, moment

AFTER = (DEADLINE + dt.timedelta(days=3)).isoformat()
CHANGE = {"dossiers": 1200, "declared_by": "UBND xã", "paper": "BC 12/UBND"}


@pytest.fixture
def headers(make: Factory) -> dict[str, str]:
    return bearer(make.token(make.api_client()))


@pytest.mark.usefixtures("directive")
def test_progress(client: TestClient, stage: Stage, headers: dict[str, str]) -> None:
    unit, silent = stage.unit(declared=10), stage.unit()
    stage.dossiers(unit, 2)
    stage.dossiers(unit, 2, confirmed=DEADLINE + dt.timedelta(days=1))
    body = client.get("/api/v1/progress", params={"at": AFTER}, headers=headers).json()
    assert dt.datetime.fromisoformat(body["at"]) == dt.datetime.fromisoformat(AFTER)
    assert body["campaign"]["target_percent"] == 30.0
    assert body["campaign"]["ended"] is True
    first, second = body["units"]
    assert (first["unit"], first["name"]) == (unit.code, unit.full_name)
    assert (first["declared"], first["digitised"], first["percent"], first["met"]) == (10, 4, 40.0, True)
    assert first["at_deadline"] == {"declared": 10, "digitised": 2, "percent": 20.0, "anomaly": False, "met": False}
    assert first["declaration"]["paper"] == "BC 10"
    assert (second["unit"], second["declared"], second["percent"], second["met"]) == (silent.code, None, None, None)
    total = body["total"]
    assert (total["declared"], total["digitised"], total["percent"], total["undeclared_units"]) == (10, 4, 40.0, 1)
    assert (total["units_met_now"], total["units_met_at_deadline"], total["at_deadline"]["percent"]) == (1, 0, 20.0)
    assert (
        client.get(
            "/api/v1/progress", params={"campaign": body["campaign"]["id"], "unit": unit.code}, headers=headers
        ).json()["total"]["units"]
        == 1
    )


@pytest.mark.parametrize(
    "params", [{"at": "2025-01-01T00:00:00"}, {"at": "hôm qua"}, {"limit": 0}, {"start": "x"}, {"step_days": 0}]
)
def test_bad_parameters(client: TestClient, headers: dict[str, str], params: dict[str, object]) -> None:
    path = {"limit": "/dossiers", "start": "/history", "step_days": "/history"}.get(next(iter(params)), "")
    answer = client.get(f"/api/v1/progress{path}", params=params, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")


def test_the_list_behind_the_number_page_by_page(client: TestClient, stage: Stage, headers: dict[str, str]) -> None:
    unit = stage.unit(declared=10)
    made = {dossier.id for dossier in stage.dossiers(unit, 5)}
    seen: list[str] = []
    params: dict[str, object] = {"unit": unit.code, "limit": 2}
    while True:
        body = client.get("/api/v1/progress/dossiers", params=params, headers=headers).json()
        assert body["total"] == 5
        seen += [dossier["id"] for dossier in body["dossiers"]]
        if body["next_cursor"] is None:
            break
        params["cursor"] = body["next_cursor"]
    assert len(seen) == 5
    assert set(seen) == made


def test_history_and_forecast(client: TestClient, stage: Stage, headers: dict[str, str]) -> None:
    unit = stage.unit(declared=100, since=now() - dt.timedelta(weeks=10))
    for weeks in (5, 3, 1):
        stage.dossiers(unit, 3, confirmed=now() - dt.timedelta(weeks=weeks))
    points = client.get("/api/v1/progress/history", headers=headers).json()["points"]
    assert len(points) == 91
    assert (points[-1]["declared"], points[-1]["digitised"], points[-1]["percent"]) == (100, 9, 9.0)
    found = client.get("/api/v1/progress/forecast", headers=headers).json()["forecast"]
    assert (sum(found["weeks"]), found["pace"], found["digitised"]) == (6, 1.5, 9)
    assert found["to_all"]["target"] == 100
    empty = client.get("/api/v1/progress/forecast", params={"unit": stage.unit().code}, headers=headers)
    assert empty.json() == {"forecast": None}


class TestInventory:
    @pytest.fixture
    def put(self, app: FastAPI, client: TestClient, make: Factory, stage: Stage) -> Callable[..., object]:
        self.unit = stage.unit()
        sign_in(app, client, make.user(role=Role.SUPERVISOR, units=[self.unit]))
        return lambda **change: client.put(f"/api/v1/units/{self.unit.code}/inventory", json=CHANGE | change)

    def test_declaring_and_saying_the_same_again(
        self, put: Callable[..., object], client: TestClient, session: Session
    ) -> None:
        first, again, changed = put(), put(), put(dossiers=1300)
        assert [answer.status_code for answer in (first, again, changed)] == [201, 200, 201]
        assert first.json() == again.json()
        listed = client.get(f"/api/v1/units/{self.unit.code}/inventory").json()["declarations"]
        assert [item["dossiers"] for item in listed] == [1200, 1300]
        assert session.get_one(InventoryDeclaration, first.json()["id"]).recorded_by is not None
        percent = client.get("/api/v1/progress").json()["units"][0]
        assert (percent["declared"], percent["percent"]) == (1300, 0.0)

    def test_from_a_day_on(self, put: Callable[..., object]) -> None:
        since = moment("2025-07-01").isoformat()
        assert put(in_force_from=since).status_code == 201
        assert put(in_force_from=since).status_code == 200
        assert put(in_force_from=moment("2025-08-01").isoformat()).status_code == 201

    @pytest.mark.parametrize(
        "change",
        [
            {"dossiers": -1},
            {"dossiers": 10**9},
            {"dossiers": None},
            {"declared_by": " "},
            {"paper": ""},
            {"in_force_from": "2025-07-01T00:00:00"},
            {"more": 1},
        ],
    )
    def test_nonsense_is_refused(self, put: Callable[..., object], change: dict[str, object]) -> None:
        assert put(**change).status_code == 422


def test_units_are_found_without_diacritics(client: TestClient, session: Session, headers: dict[str, str]) -> None:
    from app.accounts.principal import SYSTEM
    from app.units.service import load_units

    assert load_units(session, SYSTEM) == 124
    assert load_units(session, SYSTEM) == 0
    session.commit()
    for search in ("Mỹ Lâm", "my lam", "MY  LÂM", "lam phuong my", "02509"):
        found = client.get("/api/v1/units", params={"search": search}, headers=headers).json()["units"]
        assert [unit["name"] for unit in found] == ["Mỹ Lâm"], search
    assert len(client.get("/api/v1/units", headers=headers).json()["units"]) == 124
    assert client.get("/api/v1/units", params={"search": "%"}, headers=headers).json()["units"] == []


@pytest.mark.usefixtures("directive")
def test_the_number_of_statements_does_not_grow_with_the_units(
    app: FastAPI, client: TestClient, stage: Stage, headers: dict[str, str]
) -> None:
    statements: list[str] = []
    event.listen(app.state.db.engine, "before_cursor_execute", lambda *given: statements.append(given[2]))
    counts = []
    for _ in range(2):
        for _ in range(4):
            stage.dossiers(stage.unit(declared=5), 2)
        statements.clear()
        assert client.get("/api/v1/progress", params={"at": AFTER}, headers=headers).status_code == 200
        counts.append(len(statements))
    assert counts[0] == counts[1] <= 5
