"""Printing cover and separator sheets: by command, by the API; what is drawn is what scanning finds."""

from __future__ import annotations

import io
import stat
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pikepdf
import pytest
import zxingcpp
from fastapi import FastAPI
from fastapi.testclient import TestClient
from typer.testing import CliRunner, Result

from app.cli import app as cli
from app.covers.keys import ensure_key
from app.settings import Settings, get_settings
from schemas.covers import Cover, CoverKind, decode
from tests.app.factories import Factory, bearer, sign_in

Covers = Callable[..., Result]


def sheets(pdf: bytes, home: Path) -> list[Cover | None]:
    """What the codes on the pages of ``pdf`` say under the key of ``home``."""
    key = ensure_key(home)
    found = []
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for page in opened.pages:
            (image,) = page.Resources.XObject.values()
            picture = np.asarray(pikepdf.PdfImage(image).as_pil_image().convert("L"))
            (code,) = zxingcpp.read_barcodes(picture)
            assert code.ec_level == "H"
            found.append(decode(code.text, key))
    return found


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("SOHOA_COVER_KEY", raising=False)
    monkeypatch.setenv("SOHOA_HOME", str(tmp_path / "home"))
    get_settings.cache_clear()
    yield tmp_path / "home"
    get_settings.cache_clear()


@pytest.fixture
def covers(home: Path, tmp_path: Path) -> Covers:
    return lambda *arguments: CliRunner().invoke(cli, ["covers", str(tmp_path / "bia.pdf"), *arguments])


def test_a_cover_and_separators(covers: Covers, home: Path, tmp_path: Path) -> None:
    done = covers("--unit", "00691", "--code", "H60-1", "--title", "Khai sinh", "--type", "don", "--next", "1")
    assert done.exit_code == 0, done.output
    assert sheets((tmp_path / "bia.pdf").read_bytes(), home) == [
        Cover(kind=CoverKind.DOSSIER, unit="00691", dossier_code="H60-1", title="Khai sinh"),
        Cover(kind=CoverKind.PAPER, document_type="don"),
        Cover(kind=CoverKind.PAPER),
    ]


def test_a_list_of_dossiers(covers: Covers, home: Path, tmp_path: Path) -> None:
    rows = tmp_path / "ho-so.csv"
    rows.write_text("ma_ho_so,ten_ho_so,ma_thu_tuc\nH60-1,Một,1.001193\nH60-2,Hai,\n", encoding="utf-8")
    assert covers("--unit", "00691", "--from", str(rows)).exit_code == 0
    said = sheets((tmp_path / "bia.pdf").read_bytes(), home)
    assert [(s.dossier_code, s.title, s.procedure) for s in said if s] == [
        ("H60-1", "Một", "1.001193"),
        ("H60-2", "Hai", ""),
    ]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ([], 1),
        (["--type", "khong-co"], 1),
        (["--next", "501"], 1),
        (["--code", "H60-1"], 2),
        (["--unit", "00691", "--from", "khong-co.csv"], 2),
    ],
)
def test_what_cannot_be_drawn_is_said(covers: Covers, tmp_path: Path, arguments: list[str], code: int) -> None:
    assert covers(*arguments).exit_code == code
    assert not (tmp_path / "bia.pdf").exists()


def test_the_key_is_made_once_and_belongs_to_its_owner(home: Path) -> None:
    first = ensure_key(home)
    assert ensure_key(home) == first
    assert len(first) == 64
    assert stat.S_IMODE((home / "covers.key").stat().st_mode) == 0o600
    assert [p.name for p in home.iterdir()] == ["covers.key"]


@pytest.mark.parametrize("database_kind", ["sqlite"])
def test_the_api_prints_for_a_unit_that_the_caller_sees(
    client: TestClient, make: Factory, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOHOA_COVER_KEY", raising=False)
    unit, other = make.unit(), make.unit()
    headers = bearer(make.token(make.api_client("dossiers:write", unit=unit)))
    asked = {"unit": unit.code, "code": ["A", "B"], "procedure": "1.001193"}
    answer = client.get("/api/v1/covers", params=asked, headers=headers)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/pdf")
    said = sheets(answer.content, settings.home)
    assert [(s.unit, s.dossier_code, s.procedure) for s in said if s] == [
        (unit.code, "A", "1.001193"),
        (unit.code, "B", "1.001193"),
    ]
    assert client.get("/api/v1/covers", params={"unit": other.code}, headers=headers).status_code == 404
    wrong = client.get("/api/v1/covers", params={"unit": unit.code, "type": "khong-co"}, headers=headers)
    assert (wrong.status_code, wrong.json()["code"]) == (422, "unknown_type")


@pytest.mark.parametrize("database_kind", ["sqlite"])
def test_the_page_prints_what_its_form_asks_for(
    app: FastAPI, client: TestClient, make: Factory, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOHOA_COVER_KEY", raising=False)
    unit = make.unit()
    sign_in(app, client, make.user(units=[unit]))
    page = client.get("/trang-bia").text
    assert f'name="unit" value="{unit.code}"' in page
    assert 'value="giay_khai_sinh"' in page
    asked = {"unit": unit.code, "code": "", "title": "", "procedure": "", "type": "don", "separators": "2"}
    said = sheets(client.get("/api/v1/covers", params=asked).content, settings.home)
    assert [(s.kind, s.document_type) for s in said if s] == [("P", "don"), ("P", ""), ("P", "")]
