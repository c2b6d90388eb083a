"""Every route, tried by people and programs who may not.

``CASES`` names each route with who may use it. ``test_every_route_has_a_case`` fails for a route without one.
Two units: "ours" has a dossier; people and programs of "theirs" must neither see nor change it, by any door.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI
from fastapi.routing import iter_route_contexts
from fastapi.testclient import TestClient

from app.accounts.models import Role, User
from app.accounts.principal import ROLE_SCOPES, SCOPES, Scope
from app.db.base import now
from app.db.migrate import upgrade
from app.db.models import DocumentField, Dossier, DossierDocument, Extraction, PageResult, SourceFile
from app.db.session import Database, transaction
from app.extractions.models import Status
from app.main import create_app
from app.settings import Settings
from app.units.models import Unit
from ocr.again import read_again
from tests.app.factories import Factory, bearer, sign_in

MARK = "DẤU-CỦA-CHÚNG-TA"
"""Stands in the title of our dossier: where a stranger's answer holds it, something leaked."""

PUBLIC, PERSON, CLERK, DECLARER, ADMINISTRATOR = "public", "person", "clerk", "declarer", "administrator"
ROLES = {
    PERSON: set(Role),
    CLERK: {Role.CLERK, Role.ADMINISTRATOR},
    DECLARER: {Role.SUPERVISOR, Role.ADMINISTRATOR},
    ADMINISTRATOR: {Role.ADMINISTRATOR},
}


@dataclass(frozen=True)
class Case:
    """``who``: scopes of an API route (any of them with ``any_scope``), or who may open a page.

    ``asking`` is what to send so that nothing but the right to do it is missing. ``ours``: what is asked for belongs
    to our unit, so that others are refused; without, their answer must merely not hold our mark.
    """

    who: tuple[str, ...] | str
    asking: dict[str, Any] = field(default_factory=dict)
    ours: bool = False
    any_scope: bool = False


READ, WRITE, EXTRACT, PROGRESS = (
    (Scope.DOSSIERS_READ,),
    (Scope.DOSSIERS_WRITE,),
    (Scope.EXTRACT,),
    (Scope.PROGRESS_READ,),
)
RESULT = Case((Scope.EXTRACT, Scope.DOSSIERS_READ), ours=True, any_scope=True)
MATCH = {"headers": {"If-Match": '"1"'}}
PDF = {"files": {"file": ("a.pdf", b"%PDF-1.4", "application/pdf")}}
DECLARATION = {"dossiers": 5, "declared_by": "A", "paper": "B"}

CASES: dict[tuple[str, str], Case] = {
    ("GET", "/healthz"): Case(PUBLIC),
    ("GET", "/readyz"): Case(PUBLIC),
    ("GET", "/metrics"): Case(PUBLIC),
    ("GET", "/static"): Case(PUBLIC),
    ("GET", "/api/v1/openapi.json"): Case(PUBLIC),
    ("POST", "/api/v1/oauth/token"): Case(PUBLIC),
    ("GET", "/dang-nhap"): Case(PUBLIC),
    ("POST", "/dang-nhap"): Case(PUBLIC),
    # the API
    ("GET", "/api/v1/units"): Case(PROGRESS),
    ("POST", "/api/v1/extractions"): Case(EXTRACT, {"params": {"unit": "{unit}"}, **PDF}, ours=True),
    ("GET", "/api/v1/extractions/{extraction_id}"): RESULT,
    ("GET", "/api/v1/extractions/{extraction_id}/record"): RESULT,
    ("GET", "/api/v1/extractions/{extraction_id}/pdf"): RESULT,
    ("GET", "/api/v1/extractions/{extraction_id}/pages/{n}/image"): RESULT,
    ("GET", "/api/v1/extractions/{extraction_id}/pages/{n}/thumbnail"): RESULT,
    ("GET", "/api/v1/extractions/{extraction_id}/pages/{n}/words"): RESULT,
    ("POST", "/api/v1/extractions/{extraction_id}/retry"): Case(EXTRACT, ours=True),
    ("DELETE", "/api/v1/extractions/{extraction_id}"): Case(EXTRACT, ours=True),
    ("POST", "/api/v1/dossiers"): Case(WRITE, {"json": {"unit": "{unit}", "title": "Mới"}}, ours=True),
    ("GET", "/api/v1/dossiers"): Case(READ),
    ("GET", "/api/v1/dossiers/{dossier_id}"): Case(READ, ours=True),
    ("PATCH", "/api/v1/dossiers/{dossier_id}"): Case(WRITE, {"json": {"title": "Khác"}, **MATCH}, ours=True),
    ("POST", "/api/v1/dossiers/{dossier_id}/files"): Case(WRITE, {**PDF, **MATCH}, ours=True),
    ("DELETE", "/api/v1/dossiers/{dossier_id}/files/{file_id}"): Case(WRITE, MATCH, ours=True),
    ("PUT", "/api/v1/dossiers/{dossier_id}/documents/{n}/fields/{name}"): Case(
        WRITE, {"json": {"value": "x"}, **MATCH}, ours=True
    ),
    ("PUT", "/api/v1/dossiers/{dossier_id}/arrangement"): Case(WRITE, {"json": {"papers": []}, **MATCH}, ours=True),
    ("POST", "/api/v1/dossiers/{dossier_id}/arrangement/undo"): Case(WRITE, MATCH, ours=True),
    ("POST", "/api/v1/dossiers/{dossier_id}/confirm"): Case(WRITE, MATCH, ours=True),
    ("POST", "/api/v1/dossiers/{dossier_id}/withdraw"): Case(WRITE, {"json": {"reason": "x"}, **MATCH}, ours=True),
    ("GET", "/api/v1/covers"): Case(WRITE, {"params": {"unit": "{unit}"}}, ours=True),
    ("GET", "/api/v1/document-types"): Case(()),
    ("GET", "/api/v1/document-types/{type}/schema"): Case(()),
    ("GET", "/api/v1/progress"): Case(PROGRESS, {"params": {"unit": "{unit}"}}, ours=True),
    ("GET", "/api/v1/progress/dossiers"): Case((*PROGRESS, *READ), {"params": {"unit": "{unit}"}}, ours=True),
    ("GET", "/api/v1/progress/history"): Case(PROGRESS, {"params": {"unit": "{unit}"}}, ours=True),
    ("GET", "/api/v1/progress/forecast"): Case(PROGRESS, {"params": {"unit": "{unit}"}}, ours=True),
    ("GET", "/api/v1/units/{code}/inventory"): Case(PROGRESS, ours=True),
    ("PUT", "/api/v1/units/{code}/inventory"): Case(DECLARER, {"json": DECLARATION}, ours=True),
    # the pages
    ("POST", "/dang-xuat"): Case(PERSON),
    ("GET", "/doi-mat-khau"): Case(PERSON),
    ("POST", "/doi-mat-khau"): Case(PERSON),
    ("GET", "/"): Case(PERSON),
    ("GET", "/tai-len"): Case(CLERK),
    ("GET", "/trang-bia"): Case(CLERK),
    ("GET", "/tai-len/dang-doc"): Case(CLERK),
    ("GET", "/ho-so"): Case(PERSON),
    ("GET", "/ho-so/{dossier_id}"): Case(PERSON, ours=True),
    ("GET", "/ho-so/{dossier_id}/dang-doc"): Case(PERSON, ours=True),
    ("GET", "/ho-so/{dossier_id}/lich-su"): Case(PERSON, ours=True),
    ("POST", "/ho-so/{dossier_id}/ten"): Case(PERSON, {"data": {"version": 1, "title": "Khác"}}, ours=True),
    ("POST", "/ho-so/{dossier_id}/rut"): Case(PERSON, {"data": {"version": 1, "reason": "x"}}, ours=True),
    ("POST", "/ho-so/{dossier_id}/doc-lai"): Case(CLERK, ours=True),
    ("POST", "/ho-so/{dossier_id}/tep/{file_id}/xoa"): Case(CLERK, {"data": {"version": 1}}, ours=True),
    ("GET", "/tien-do"): Case(PERSON),
    ("GET", "/tien-do/ho-so"): Case(PERSON, {"params": {"don_vi": "{unit}"}}, ours=True),
    ("GET", "/tien-do/don-vi/{code}"): Case(PERSON, ours=True),
    ("POST", "/tien-do/don-vi/{code}/ke-khai"): Case(
        DECLARER, {"data": {"dossiers": "5", "declared_by": "A", "paper": "B"}}, ours=True
    ),
    ("GET", "/quan-tri"): Case(ADMINISTRATOR),
    ("GET", "/quan-tri/nguoi-dung"): Case(ADMINISTRATOR),
    ("POST", "/quan-tri/nguoi-dung"): Case(
        ADMINISTRATOR, {"data": {"username": "moi", "full_name": "Mới", "role": "administrator"}}
    ),
    ("POST", "/quan-tri/nguoi-dung/{user_id}/mat-khau"): Case(ADMINISTRATOR),
    ("POST", "/quan-tri/nguoi-dung/{user_id}/don-vi"): Case(ADMINISTRATOR),
    ("POST", "/quan-tri/nguoi-dung/{user_id}/khoa"): Case(ADMINISTRATOR, {"data": {"active": "false"}}),
    ("GET", "/quan-tri/phan-mem"): Case(ADMINISTRATOR),
    ("POST", "/quan-tri/phan-mem"): Case(ADMINISTRATOR, {"data": {"name": "A", "scopes": "extract"}}),
    ("POST", "/quan-tri/phan-mem/{client_id}/khoa"): Case(ADMINISTRATOR),
    ("GET", "/quan-tri/hang-doi"): Case(ADMINISTRATOR),
    ("GET", "/quan-tri/hang-doi/so-lieu"): Case(ADMINISTRATOR),
    ("POST", "/quan-tri/hang-doi/{extraction_id}/doc-lai"): Case(ADMINISTRATOR),
}
API = {route: case for route, case in CASES.items() if route[1].startswith("/api/") and case.who != PUBLIC}
PAGES = {route: case for route, case in CASES.items() if not route[1].startswith("/api/") and case.who != PUBLIC}


@dataclass
class World:
    """The service with two units, and who works where."""

    app: FastAPI
    make: Factory
    ours: Unit
    theirs: Unit
    places: dict[str, str]
    people: dict[str, User]

    def ask(
        self, route: tuple[str, str], case: Case, client: TestClient, headers: dict[str, str] | None = None
    ) -> httpx2.Response:
        asking = _filled(case.asking, self.ours.code)
        accept = "application/json" if route[1].startswith("/api/") else "text/html"
        asking["headers"] = {"Accept": accept, **asking.get("headers", {}), **(headers or {})}
        return client.request(route[0], route[1].format(**self.places), **asking)

    def stranger(self) -> TestClient:
        return TestClient(self.app, follow_redirects=False)

    def browser_of(self, who: str) -> TestClient:
        browser = self.stranger()
        sign_in(self.app, browser, self.people[who])
        return browser


def _filled(value: Any, unit: str) -> Any:
    if isinstance(value, dict):
        return {key: _filled(item, unit) for key, item in value.items()}
    return unit if value == "{unit}" else value


@pytest.fixture(scope="module")
def world() -> Iterator[World]:
    # One world for all: whoever may not changes nothing, as the last test shows.
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        settings = Settings(
            home=home, database_url=f"sqlite:///{home}/sohoa.db", redis_url=f"unix://{home}/none.sock"
        )
        database = Database(settings.database)
        upgrade(database)
        app = create_app(settings, read_again)
        with database.session() as session:
            yield _make_world(app, Factory(session))
        database.dispose()
        app.state.db.dispose()


def _make_world(app: FastAPI, make: Factory) -> World:
    ours, theirs = make.unit(), make.unit()
    session = make.session
    dossier = Dossier(
        unit_code=ours.code,
        title=MARK,
        search_key=MARK.lower(),
        confirmed_at=now(),
    )
    session.add(dossier)
    session.flush()
    source = SourceFile(
        dossier_id=dossier.id,
        unit_code=ours.code,
        position=0,
        filename=f"{MARK}.pdf",
        sha256="0" * 64,
        media_type="application/pdf",
        bytes=1,
    )
    session.add(source)
    session.flush()
    extraction = Extraction(
        dossier_id=dossier.id,
        unit_code=ours.code,
        file_ids=[source.id],
        status=Status.COMPLETED,
        step="done",
        pages=1,
        finished_at=now(),
        record_key="x/record.json",
        pdf_key="x/searchable.pdf",
    )
    session.add(extraction)
    session.flush()
    document = DossierDocument(
        dossier_id=dossier.id,
        extraction_id=extraction.id,
        n=1,
        type="van_ban_hanh_chinh",
        type_confidence=1.0,
        pages=[1],
    )
    session.add_all(
        [
            document,
            PageResult(extraction_id=extraction.id, number=1, reading_key="x/1.json", image_key="x/1.jpg"),
        ]
    )
    session.flush()
    session.add(
        DocumentField(document_id=document.id, name="trich_yeu", position=0, human_value=MARK, human_at=now())
    )
    session.commit()
    people = {
        "our clerk": make.user(units=[ours]),
        "our supervisor": make.user(role=Role.SUPERVISOR, units=[ours]),
        "their clerk": make.user(units=[theirs]),
        "their supervisor": make.user(role=Role.SUPERVISOR, units=[theirs]),
        "administrator": make.user(role=Role.ADMINISTRATOR),
        "newcomer": make.user(units=[ours], must_change_password=True),
    }
    places = {
        "extraction_id": extraction.id,
        "dossier_id": dossier.id,
        "file_id": source.id,
        "user_id": people["our clerk"].id,
        "client_id": make.api_client().id,
        "code": ours.code,
        "n": "1",
        "name": "trich_yeu",
        "type": "van_ban_hanh_chinh",
    }
    return World(app, make, ours, theirs, places, people)


def test_every_route_has_a_case(world: World) -> None:
    routes = {
        (method, context.path)
        for context in iter_route_contexts(world.app.routes)
        for method in (context.methods or {"GET"}) - {"HEAD"}
    }
    assert routes == set(CASES)


def scopes_of(case: Case) -> set[str]:
    return set() if isinstance(case.who, str) else {str(scope) for scope in case.who}


def unsafe(route: tuple[str, str]) -> bool:
    return route[0] not in ("GET", "HEAD")


def refused(answer: httpx2.Response, status: int, code: str) -> None:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["code"] == code
    assert MARK not in answer.text


@pytest.mark.parametrize("route", API, ids=" ".join)
class TestApi:
    def test_strangers_are_told_to_sign_in(self, world: World, route: tuple[str, str]) -> None:
        answer = world.ask(route, API[route], world.stranger())
        refused(answer, 401, "unauthenticated")
        assert "Bearer" in answer.headers["www-authenticate"]
        refused(world.ask(route, API[route], world.stranger(), bearer("made-up")), 401, "unauthenticated")

    def test_programs_without_the_scope_are_refused(self, world: World, route: tuple[str, str]) -> None:
        case = API[route]
        if isinstance(case.who, str):  # for people of some roles only
            token = world.make.token(world.make.api_client(*SCOPES))
            refused(world.ask(route, case, world.stranger(), bearer(token)), 403, "forbidden")
            return
        needed = scopes_of(case)
        lacking = [needed] if case.any_scope else [{scope} for scope in needed]
        for missing in lacking:
            token = world.make.token(world.make.api_client(*(set(SCOPES) - missing)))
            refused(world.ask(route, case, world.stranger(), bearer(token)), 403, "forbidden")

    def test_programs_of_another_unit_are_refused(self, world: World, route: tuple[str, str]) -> None:
        case = API[route]
        token = world.make.token(world.make.api_client(unit=world.theirs))
        answer = world.ask(route, case, world.stranger(), bearer(token))
        if case.ours:
            assert answer.status_code in (403, 404), answer.text
        assert MARK not in answer.text

    @pytest.mark.parametrize("who", ["their clerk", "their supervisor"])
    def test_people_of_another_unit_are_refused(self, world: World, route: tuple[str, str], who: str) -> None:
        answer = world.ask(route, API[route], world.browser_of(who))
        if API[route].ours:
            assert answer.status_code in (403, 404), answer.text
            assert answer.json()["code"] != "csrf_failed"
        assert MARK not in answer.text

    @pytest.mark.parametrize("role", [Role.CLERK, Role.SUPERVISOR])
    def test_people_whose_role_may_not_are_refused(self, world: World, route: tuple[str, str], role: Role) -> None:
        case = API[route]
        if isinstance(case.who, str):
            may = role in ROLES[case.who]
        else:
            has = scopes_of(case) & {str(scope) for scope in ROLE_SCOPES[role]}
            may = bool(has) if case.any_scope else has == scopes_of(case)
        answer = world.ask(route, case, world.browser_of(f"our {role}"), {"X-CSRF-Token": "wrong"})
        if not may:
            assert answer.status_code == 403, answer.text
        elif unsafe(route):
            refused(answer, 403, "csrf_failed")
        else:
            assert answer.status_code not in (401, 403), answer.text

    def test_whoever_must_change_the_password_does_that_first(self, world: World, route: tuple[str, str]) -> None:
        answer = world.ask(route, API[route], world.browser_of("newcomer"))
        refused(answer, 403, "password_change_required")


@pytest.mark.parametrize("route", PAGES, ids=" ".join)
class TestPages:
    def test_strangers_are_led_to_the_sign_in_page(self, world: World, route: tuple[str, str]) -> None:
        answer = world.ask(route, PAGES[route], world.stranger())
        assert answer.status_code == 303
        assert answer.headers["location"].split("?")[0] == "/dang-nhap"
        assert MARK not in answer.text

    def test_tokens_open_no_page(self, world: World, route: tuple[str, str]) -> None:
        token = world.make.token(world.make.api_client())
        assert world.ask(route, PAGES[route], world.stranger(), bearer(token)).status_code == 303

    @pytest.mark.parametrize("who", ["our clerk", "our supervisor"])
    def test_people_whose_role_may_not_are_refused(self, world: World, route: tuple[str, str], who: str) -> None:
        case = PAGES[route]
        if world.people[who].role in ROLES[str(case.who)]:
            # They may: without the token of their session all the same not.
            answer = world.ask(route, case, world.browser_of(who), {"X-CSRF-Token": "wrong"})
            assert (answer.status_code == 403) == unsafe(route), answer.text
        else:
            answer = world.ask(route, case, world.browser_of(who))
            assert answer.status_code == 403, answer.text
            assert MARK not in answer.text

    @pytest.mark.parametrize("who", ["their clerk", "their supervisor"])
    def test_people_of_another_unit_see_nothing_of_ours(self, world: World, route: tuple[str, str], who: str) -> None:
        case = PAGES[route]
        if route == ("POST", "/dang-xuat"):
            return  # their own session: nothing of ours is asked for
        answer = world.ask(route, case, world.browser_of(who))
        if case.ours:
            assert answer.status_code in (403, 404), answer.text
        assert MARK not in answer.text

    def test_whoever_must_change_the_password_does_that_first(self, world: World, route: tuple[str, str]) -> None:
        if route[1] in ("/doi-mat-khau", "/dang-xuat"):
            return  # the way out of it
        answer = world.ask(route, PAGES[route], world.browser_of("newcomer"))
        assert (answer.status_code, answer.headers["location"]) == (303, "/doi-mat-khau")


def test_lists_do_show_our_people_what_is_ours(world: World) -> None:
    """Else the tests above could not find a leak."""
    for who in ("our clerk", "our supervisor", "administrator"):
        browser = world.browser_of(who)
        for path in ("/api/v1/dossiers", "/api/v1/progress/dossiers", "/ho-so", "/tien-do/ho-so"):
            answer = browser.get(path, headers={"Accept": "text/html,application/json"})
            assert answer.status_code == 200
            assert MARK in answer.text, path


def test_none_of_this_changed_anything(world: World) -> None:
    with transaction(world.app.state.db) as session:
        [dossier] = session.query(Dossier).all()
        assert (dossier.version, dossier.title, dossier.withdrawn_at) == (1, MARK, None)
        assert session.query(User).count() == len(world.people)
        assert session.get_one(User, world.people["our clerk"].id).active
