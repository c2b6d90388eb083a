"""A scanned cover sheet names its dossier where nobody did; where it differs, the papers say so."""

from __future__ import annotations

from typing import Any

import pytest

from app.db.session import transaction
from app.dossiers import covered
from app.dossiers.models import Dossier
from schemas.record import CoverSheet, ExtractionRecord
from tests.app import desk as desks
from tests.app.desk import Desk, letter, png, record_of

CODE = "H60.12-251122-0001"


def cover(desk: Desk, page: int = 1, **said: Any) -> CoverSheet:
    given = {"unit": desk.unit.code, "dossier_code": CODE, "title": "Khai sinh cháu Mẫu", "procedure": "1.001193"}
    return CoverSheet(page=page, kind="dossier", **{**given, **said})


def record(*covers: CoverSheet, first: int = 2) -> ExtractionRecord:
    made = record_of(3, [letter().model_copy(update={"pages": [first]})])
    return made.model_copy(update={"covers": list(covers)})


def received(desk: Desk, shade: int = 200, **query: Any) -> str:
    return desk.send((f"quet{shade}.png", png(shade)), unit=desk.unit.code, **query).json()["dossier_id"]


def taken(desk: Desk, dossier_id: str, said: ExtractionRecord) -> tuple[Dossier, list[str]]:
    """The dossier afterwards, and the codes of the warnings on the record's papers."""
    with transaction(desk.app.state.db) as session:
        covered.take_over(session, dossier_id, said)
    with transaction(desk.app.state.db) as session:
        dossier = session.get(Dossier, dossier_id)
        assert dossier is not None
        session.expunge(dossier)
    return dossier, [w.code for d in said.documents for w in d.warnings]


def test_a_dossier_without_a_code_takes_the_cover_s(desk: Desk) -> None:
    dossier, warnings = taken(desk, received(desk), record(cover(desk)))
    assert (dossier.code, dossier.title, dossier.procedure) == (CODE, "Khai sinh cháu Mẫu", "1.001193")
    assert warnings == []
    found = desk.call("GET", "/dossiers", params={"q": "khai sinh chau"}).json()["items"]
    assert [d["id"] for d in found] == [dossier.id]


def test_what_a_person_said_stays(desk: Desk) -> None:
    dossier_id = received(desk, dossier_code="CŨ-1", procedure="2.000001")
    dossier, warnings = taken(desk, dossier_id, record(cover(desk)))
    assert (dossier.code, dossier.procedure) == ("CŨ-1", "2.000001")
    assert dossier.title != "Khai sinh cháu Mẫu"
    assert warnings == ["ma_ho_so_khac"]


def test_a_code_that_another_dossier_has_is_not_given_twice(desk: Desk) -> None:
    received(desk, 100, dossier_code=CODE)
    dossier, warnings = taken(desk, received(desk, 101), record(cover(desk)))
    assert (dossier.code, warnings) == (None, ["ma_ho_so_khac"])


def test_a_cover_of_another_unit_is_told_and_not_taken(desk: Desk) -> None:
    dossier, warnings = taken(desk, received(desk), record(cover(desk, unit="99999")))
    assert (dossier.code, warnings) == (None, ["khac_don_vi"])


@pytest.mark.parametrize("covers", [0, 2])
def test_no_cover_or_several_give_nothing(desk: Desk, covers: int) -> None:
    said = record(*(cover(desk, page=n + 1, dossier_code=f"X-{n}") for n in range(covers)), first=3)
    dossier, warnings = taken(desk, received(desk), said)
    assert (dossier.code, warnings) == (None, [])


def test_papers_before_the_cover_are_not_warned_about(desk: Desk) -> None:
    _, warnings = taken(desk, received(desk), record(cover(desk, page=2, unit="99999"), first=1))
    assert warnings == []


def test_it_is_taken_when_the_extraction_is_complete(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desks, "record_of", lambda pages, documents: record(cover(desk)))
    answer = desk.send(("quet.png", png(77)), unit=desk.unit.code).json()
    desk.read(answer["id"], pages=3)
    assert desk.dossier(answer["dossier_id"])["code"] == CODE
