"""A unit's desk for tests: files handed over, read by a stand-in for the worker, looked at over the API."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from fastapi import FastAPI
from fastapi.testclient import TestClient
from PIL import Image

from app.accounts.principal import Scope
from app.db.session import transaction
from app.extractions import lifecycle
from app.extractions.keys import page_key
from app.queue import Step
from app.units.models import Unit
from schemas.reading import Line, PageReading, Word
from schemas.record import Document, Engine, ExtractionRecord, FieldValue, Page, Source
from tests.app.factories import Factory, bearer


def png(shade: int = 255) -> bytes:
    """A small picture; another ``shade`` makes another file."""
    out = io.BytesIO()
    Image.new("L", (40, 60), shade).save(out, "PNG")
    return out.getvalue()


def striped() -> bytes:
    """The JPEG of a page whose stripes stand for lines of print."""
    page = Image.new("L", (1200, 1600), 255)
    for y in range(0, 1600, 40):
        page.paste(0, (0, y, 1200, y + 20))
    out = io.BytesIO()
    page.save(out, "JPEG")
    return out.getvalue()


def letter(**fields: FieldValue) -> Document:
    """An official letter whose number wants a look and whose date is sure, unless said otherwise."""
    given = fields or {
        "so": FieldValue(value="299", raw="299", confidence=0.4, page=1, box=(1, 2, 3, 4), needs_review=True),
        "ngay_ban_hanh": FieldValue(value="2025-01-15", raw="ngày 15", confidence=0.99, page=1, needs_review=False),
    }
    return Document(
        type="van_ban_hanh_chinh",
        type_confidence=0.98,
        pages=[1],
        needs_review=any(f.needs_review for f in given.values()),
        fields=given,
    )


def record_of(pages: int, documents: list[Document]) -> ExtractionRecord:
    shown = [
        Page(number=n, width=40, height=60, rotation=90, skew=0, confidence=0.9, text=f"trang {n}", text_source="ocr")
        for n in range(1, pages + 1)
    ]
    return ExtractionRecord(
        source=Source(filename="a.png", sha256="0" * 64, media_type="image/png", bytes=1, page_count=pages),
        documents=documents,
        pages=shown,
        engine=Engine(name="stand-in", version="1", languages=["vie"], pipeline_version="1"),
        timings={},
    )


class Desk:
    """One unit and a program of it; ``read`` does what workers do, without reading."""

    def __init__(self, app: FastAPI, client: TestClient, make: Factory, unit: Unit | None = None) -> None:
        self.app, self.client, self.make = app, client, make
        self.unit = unit or make.unit()
        self.headers = self.as_client()

    def as_client(self, *scopes: str, unit: Unit | None = None) -> dict[str, str]:
        return bearer(self.make.token(self.make.api_client(*(scopes or tuple(Scope)), unit=unit or self.unit)))

    def call(self, method: str, path: str, version: int | None = None, **options: Any):
        headers = self.headers | options.pop("headers", {})
        if version is not None:
            headers["If-Match"] = f'"{version}"'
        return self.client.request(method, f"/api/v1{path}", headers=headers, **options)

    def send(self, *files: tuple[str, bytes], headers: dict[str, str] | None = None, **query: Any):
        given = [("file", (name, data)) for name, data in files]
        return self.call("POST", "/extractions", files=given, params=query, headers=headers or {})

    def read(
        self,
        extraction_id: str,
        documents: list[Document] | None = None,
        pages: int = 1,
        readings: Sequence[PageReading] = (),
    ) -> None:
        """Takes a waiting extraction through all its steps with the given result.

        ``readings``: what stands on the pages, where a test asks what is read from them.
        """
        pages = len(readings) or pages
        state = self.app.state
        with transaction(state.db) as session:
            task = lifecycle.claim(session, state.settings, Step.PREPARE, extraction_id)
            assert task
            lifecycle.plan(session, state.queue, state.settings, task, {task.sources[0].file_id: pages})
        self.read_pages(extraction_id)
        for reading in readings:
            self.store_page(extraction_id, reading.number, reading)
        self.put_together(extraction_id, documents if documents is not None else [letter()], pages)

    def read_pages(self, extraction_id: str) -> None:
        state = self.app.state
        with transaction(state.db) as session:
            ranges = [r.id for r in lifecycle.queries.ranges(session, extraction_id)]
        for range_id in ranges:
            with transaction(state.db) as session:
                task = lifecycle.claim(session, state.settings, Step.READ, range_id)
            assert task
            for number in range(task.first, task.last + 1):
                self.store_page(extraction_id, number)
                with transaction(state.db) as session:
                    lifecycle.page_read(session, state.settings, task, number)
            with transaction(state.db) as session:
                lifecycle.range_read(session, state.queue, task)

    def store_page(self, extraction_id: str, number: int, reading: PageReading | None = None) -> None:
        reading = reading or PageReading(
            number=number,
            width=40,
            height=60,
            upright_width=60,
            upright_height=40,
            # turned by 90° clockwise: upright (x, y) was delivered at (y, 60 - x)
            to_delivered=(0, 1, 0, -1, 0, 60),
            rotation=90,
            words=[Word(text="trang", box=(10, 5, 30, 15), confidence=0.9)],
            lines=[Line(box=(10, 5, 30, 15), words=[0])],
        )
        out = io.BytesIO()
        Image.new("L", (40, 60), 200).save(out, "JPEG")
        storage = self.app.state.storage
        storage.write(page_key(extraction_id, number, "json"), reading.model_dump_json().encode())
        storage.write(page_key(extraction_id, number, "jpg"), out.getvalue())

    def put_together(self, extraction_id: str, documents: list[Document], pages: int = 1) -> None:
        state = self.app.state
        with transaction(state.db) as session:
            task = lifecycle.claim(session, state.settings, Step.ASSEMBLE, extraction_id)
        assert task
        record = record_of(pages, documents)
        state.storage.write(f"{task.prefix}record.json", record.model_dump_json().encode())
        state.storage.write(f"{task.prefix}document.pdf", b"%PDF-1.7 stand-in")
        with transaction(state.db) as session:
            lifecycle.complete(
                session, state.storage, task, record, f"{task.prefix}record.json", f"{task.prefix}document.pdf"
            )

    def dossier(self, dossier_id: str) -> dict[str, Any]:
        return self.call("GET", f"/dossiers/{dossier_id}").json()

    def received(self, shade: int = 255, **query: Any) -> tuple[str, str]:
        """(dossier, extraction) of one picture that waits to be read."""
        answer = self.send((f"{shade}.png", png(shade)), **query)
        assert answer.status_code == 202, answer.text
        return answer.json()["dossier_id"], answer.json()["id"]
