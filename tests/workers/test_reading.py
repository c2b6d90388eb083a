"""A file goes in over the API, real workers read it, everything that came out can be fetched."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest
from PIL import Image
from sqlalchemy import update

from app.covers.drawing import sheets_pdf
from app.covers.keys import ensure_key
from app.db.session import Database, transaction
from app.extractions.models import Extraction
from app.settings import Settings
from schemas.covers import Cover, CoverKind
from tests.workers.conftest import Caller, Workers


@pytest.mark.parametrize("database_kind", ["sqlite", "postgresql"])
def test_three_pages_are_read_and_all_results_fetched(
    caller: Caller, workers: Workers, make_tiff: Callable[..., bytes]
) -> None:
    workers.start()
    answer = caller.send(("ho-so.tif", make_tiff(3)))
    assert answer.status_code == 202
    assert answer.headers["location"].endswith(answer.json()["id"])
    id_ = answer.json()["id"]

    ended = caller.ended(id_)

    assert ended["status"] == "completed", workers.log.read_text()
    assert ended["progress"] == {"pages_done": 3, "pages": 3}
    record = caller.get(f"/extractions/{id_}/record").json()
    assert [p["number"] for p in record["pages"]] == [1, 2, 3]
    assert record["source"]["filename"] == "ho-so.tif"
    assert record["documents"]
    pdf = caller.get(f"/extractions/{id_}/pdf")
    assert pdf.content.startswith(b"%PDF-")
    part = caller.get(f"/extractions/{id_}/pdf", Range="bytes=0-4")
    assert (part.status_code, part.content) == (206, b"%PDF-")
    words = caller.get(f"/extractions/{id_}/pages/2/words").json()
    assert len(words["words"]) > 5
    assert all(0 <= w["box"][0] < w["box"][2] <= words["width"] for w in words["words"])
    image = caller.get(f"/extractions/{id_}/pages/3/image")
    with Image.open(io.BytesIO(image.content)) as page:
        assert page.format == "JPEG"
    again = caller.get(f"/extractions/{id_}/pages/3/image", **{"If-None-Match": image.headers["etag"]})
    assert again.status_code == 304
    assert caller.get(f"/extractions/{id_}/pages/4/image").status_code == 404


def test_a_stack_with_two_covers_becomes_two_dossiers(
    caller: Caller, workers: Workers, page_image: Image.Image, settings: Settings
) -> None:
    key = ensure_key(settings.home)
    covers = [Cover(kind=CoverKind.DOSSIER, unit=caller.unit.code, dossier_code=code) for code in ("A-1", "A-2")]
    with pikepdf.open(io.BytesIO(sheets_pdf([(cover, []) for cover in covers], key))) as pdf:
        page = io.BytesIO()
        page_image.save(page, "PDF", resolution=100)
        with pikepdf.open(page) as letter:
            pdf.pages.insert(1, letter.pages[0])
            pdf.pages.append(letter.pages[0])
        stack = io.BytesIO()
        pdf.save(stack)
    id_ = caller.send(("chong.pdf", stack.getvalue())).json()["id"]
    with transaction(Database(settings.database)) as session:  # as if a person had handed it in
        session.execute(update(Extraction).where(Extraction.id == id_).values(client_id=None))
    workers.start()

    assert caller.ended(id_)["progress"] == {"pages_done": 2, "pages": 2}, workers.log.read_text()
    found = caller.get("/dossiers").json()["items"]
    assert {(d["code"], d["pages"], d["files"]) for d in found} == {("A-1", 2, 1), ("A-2", 2, 1)}
    for dossier in found:
        (own,) = caller.get(f"/dossiers/{dossier['id']}").json()["extractions"]
        record = caller.get(f"/extractions/{own['id']}/record").json()
        assert [c["dossier_code"] for c in record["covers"]] == [dossier["code"]]
        assert [p["number"] for p in record["pages"]] == [1, 2]
        with pikepdf.open(io.BytesIO(caller.get(f"/extractions/{own['id']}/pdf").content)) as searchable:
            assert len(searchable.pages) == 2
        words = caller.get(f"/extractions/{own['id']}/pages/2/words").json()["words"]
        assert len(words) > 5


def test_prefer_wait_answers_with_the_record(
    caller: Caller, workers: Workers, make_tiff: Callable[..., bytes]
) -> None:
    workers.start()
    answer = caller.send(("don.tif", make_tiff(1)), headers={"Prefer": "respond-async, wait=30"}, priority="counter")
    assert answer.status_code == 200, answer.text
    assert answer.headers["preference-applied"] == "wait=30"
    assert answer.json()["schema_version"] == "1"
