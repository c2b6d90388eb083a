"""A file goes in over the API, real workers read it, everything that came out can be fetched."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from PIL import Image

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


def test_prefer_wait_answers_with_the_record(
    caller: Caller, workers: Workers, make_tiff: Callable[..., bytes]
) -> None:
    workers.start()
    answer = caller.send(("don.tif", make_tiff(1)), headers={"Prefer": "respond-async, wait=30"}, priority="counter")
    assert answer.status_code == 200, answer.text
    assert answer.headers["preference-applied"] == "wait=30"
    assert answer.json()["schema_version"] == "1"
