"""The supervisor's pages: order, filters, and the dossiers behind each number."""

from __future__ import annotations

import re

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from app.accounts.models import Role
from tests.app.factories import Factory, sign_in
from tests.app.progress.conftest import DEADLINE, Stage, moment

pytestmark = [pytest.mark.parametrize("database_kind", ["sqlite"]), pytest.mark.usefixtures("directive")]


def names(html: str) -> list[str]:
    return re.findall(r'class="title" href="/tien-do/don-vi/\d+">([^<]+)<', html)


def table(html: str) -> str:
    return html[html.index("<tbody>") : html.index("</tbody>")]


def words(html: str) -> str:
    """What a person reads: addresses hold moments, whose figures may spell any number."""
    return re.sub(r"<[^>]+>", " ", html)


def supervisor(app: FastAPI, client: TestClient, make: Factory, *units) -> None:
    sign_in(app, client, make.user(role=Role.SUPERVISOR, units=list(units)))


def test_sorted_by_percentage_with_the_undeclared_last(
    app: FastAPI, client: TestClient, make: Factory, stage: Stage
) -> None:
    low, none, high = stage.unit(10), stage.unit(), stage.unit(10)
    stage.dossiers(low, 1)
    stage.dossiers(high, 9)
    supervisor(app, client, make, low, none, high)
    rising = names(client.get("/tien-do?sap_xep=ty-le").text)
    assert rising == [low.full_name, high.full_name, none.full_name]
    assert names(client.get("/tien-do?sap_xep=ty-le&giam=true").text) == [
        high.full_name,
        low.full_name,
        none.full_name,
    ]
    assert names(client.get("/tien-do?den=grey").text) == [none.full_name]
    assert names(client.get(f"/tien-do?tim=XA+MAU+{high.code}").text) == [high.full_name]
    assert "chưa thống kê" in client.get("/tien-do").text
    assert words(table(client.get(f"/tien-do?tim=XA+MAU+{high.code}").text)).count("%") == 1


def test_an_anomaly_is_no_percentage(app: FastAPI, client: TestClient, make: Factory, stage: Stage) -> None:
    unit = stage.unit(2)
    stage.dossiers(unit, 3)
    supervisor(app, client, make, unit)
    html = client.get("/tien-do?den=bat-thuong").text
    assert names(html) == [unit.full_name]
    assert "Nhiều hơn kê khai" in html
    assert "%" not in words(table(html))
    assert "Cần kiểm tra" in html


def test_a_number_opens_the_dossiers_that_it_counts(
    app: FastAPI, client: TestClient, make: Factory, stage: Stage
) -> None:
    unit, other = stage.unit(100), stage.unit(100)
    stage.dossiers(unit, 3, confirmed=moment("2025-12-31 10:00"))
    stage.dossiers(unit, 2, confirmed=moment("2026-01-02 10:00"))
    stage.dossiers(other, 4)
    supervisor(app, client, make, unit, other)
    links = re.findall(r'href="(/tien-do/ho-so\?[^"]+)"[^>]*>([\d.]+)<', client.get("/tien-do").text)
    assert links
    for href, number in links:
        page = client.get(href.replace("&amp;", "&"))
        assert page.status_code == 200
        assert page.text.count('class="title" href="/ho-so/') == int(number)
    counted = {number for href, number in links if unit.code in href}
    assert counted == {"3", "5"}, "on the day of the deadline, and now"


def test_the_past_can_be_looked_at(app: FastAPI, client: TestClient, make: Factory, stage: Stage) -> None:
    unit = stage.unit(10)
    stage.dossiers(unit, 5, confirmed=moment("2025-10-02 09:00"))
    supervisor(app, client, make, unit)
    assert "0 %" in client.get("/tien-do?ngay=2025-10-01").text
    assert "50 %" in client.get("/tien-do?ngay=2025-10-02").text
    assert DEADLINE.strftime("%d/%m/%Y") in client.get("/tien-do").text


def test_a_moment_without_its_zone_is_refused(app: FastAPI, client: TestClient, make: Factory, stage: Stage) -> None:
    unit = stage.unit(10)
    supervisor(app, client, make, unit)
    answer = client.get("/tien-do/ho-so?luc=2025-10-01T00:00:00", headers={"Accept": "text/html"})
    assert answer.status_code == 422
    assert "múi giờ" in answer.text
