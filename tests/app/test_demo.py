"""The specimen data: every page has something to show, and real data is left alone."""

from __future__ import annotations

import io
from collections import Counter
from pathlib import Path

import pytest
from PIL import Image
from sqlalchemy import select
from typer.testing import CliRunner

from app import demo
from app.accounts.models import User
from app.accounts.principal import SYSTEM
from app.accounts.service import create_user
from app.cli import app as cli
from app.db.session import Database, transaction
from app.dossiers import service as dossiers
from app.dossiers.queries import DossierFilter
from app.extractions import service as extractions
from app.progress.service import progress
from app.provision import bring_up_to_date
from app.settings import Settings
from app.storage import open_storage
from schemas.record import Document, Engine, ExtractionRecord, FieldValue, Page, Source


def scan(number: int) -> demo.Specimen:
    """A picture of its own: the service keeps no file of a unit twice."""
    out = io.BytesIO()
    Image.new("L", (40 + number, 40), 255).save(out, "PNG")
    return demo.Specimen(f"giấy {number}.png", f"Giấy tờ {number}", out.getvalue())


def read(number: int) -> demo.ReadSpecimen:
    specimen = scan(number)
    fields = {
        "so": FieldValue(value="12", raw="12", confidence=0.5, page=1, needs_review=True),
        "trich_yeu": FieldValue(value=None, raw="~", confidence=0.1, page=1, needs_review=True),
        "ky_hieu": FieldValue(value="UBND", raw="UBND", confidence=0.99, page=1, needs_review=False),
    }
    record = ExtractionRecord(
        source=Source(filename=specimen.filename, sha256="0" * 64, media_type="image/png", bytes=1, page_count=1),
        documents=[
            Document(type="van_ban_hanh_chinh", type_confidence=1, pages=[1], needs_review=True, fields=fields)
        ],
        pages=[Page(number=1, width=40, height=40, rotation=0, skew=0, confidence=1, text="", text_source="ocr")],
        engine=Engine(name="t", version="1", languages=["vie"], pipeline_version="1"),
        timings={},
    )
    return demo.ReadSpecimen(specimen, record, [(b"{}", b"jpeg")], b"%PDF-")


@pytest.fixture
def home(tmp_path: Path) -> Settings:
    settings = Settings(home=tmp_path, database_url=f"sqlite:///{tmp_path}/demo.db", storage="local")
    assert bring_up_to_date(settings)
    return settings


def test_every_page_has_something_to_show(home: Settings) -> None:
    users = demo.install(
        home, [read(number) for number in range(6)], [scan(90), scan(91)], lambda _: None, most_units=24
    )
    assert len({user.password for user in users}) == len(users) == 5
    db = Database(home.database)
    with transaction(db) as session:
        report = progress(session, SYSTEM)
        assert len(report.units) == 124
        kinds = Counter((unit.declared is None, unit.anomaly) for unit in report.units)
        assert kinds[(True, False)] >= 1, "units that have declared nothing"
        assert kinds[(False, True)] == 1, "a unit that has confirmed more than it declared"
        assert kinds[(False, False)] >= 10
        assert {unit.met_at_deadline for unit in report.units} >= {True, False, None}
        everything = dossiers.list_dossiers(session, SYSTEM, DossierFilter(), None, 200).items
        assert {item.status for item in everything} == {"confirmed", "to_review", "reading", "withdrawn"}
        confirmed = next(item for item in everything if item.status == "confirmed")
        detail = dossiers.detail(session, SYSTEM, confirmed.id)
        record = extractions.record(session, open_storage(home), SYSTEM, detail.documents[0].extraction_id)
        assert not record.documents[0].needs_review
        key = extractions.pdf(session, SYSTEM, detail.documents[0].extraction_id)
        assert open_storage(home).read(key) == b"%PDF-"
    db.dispose()


def test_real_data_is_left_alone(home: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    demo.refuse_real_data(home)
    db = Database(home.database)
    with transaction(db) as session:
        create_user(session, SYSTEM, "nguoithat", "Người thật", demo.Role.CLERK, ["02512"])
    with pytest.raises(demo.DemoRefused):
        demo.refuse_real_data(home)
    monkeypatch.setattr("app.cli.get_settings", lambda: home)
    done = CliRunner().invoke(cli, ["demo"])
    assert done.exit_code == 1
    assert "--beside-real-data" in done.output
    with transaction(db) as session:
        assert len(session.scalars(select(User)).all()) == 2
    db.dispose()
