"""``sohoa ocr`` as other programs call it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from schemas.record import ExtractionRecord
from tests.ocr import drawing


def _sohoa(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).with_name("sohoa")), "ocr", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("files")
    page = drawing.letter(dpi=150)
    drawing.scan_pdf(folder / "công văn.pdf", [drawing.image_bytes(page.image, ".jpg")] * 2, dpi=150)
    (folder / "trang.png").write_bytes(drawing.image_bytes(page.image, ".png"))
    (folder / "hỏng.pdf").write_bytes(b"%PDF-1.7 rubbish")
    return folder


def test_a_bad_file_does_not_stop_the_others(files: Path, tmp_path: Path) -> None:
    names = ["hỏng.pdf", "công văn.pdf", "trang.png"]
    done = _sohoa(*(files / n for n in names), files / "không có.pdf", "--out", tmp_path, "--jobs", "2", "--words")
    assert done.returncode == 1
    errors = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(e["source"]["filename"], e["error"]["code"]) for e in errors] == [
        ("hỏng.pdf", "truncated_file"),
        ("không có.pdf", "not_found"),
    ]
    assert "công văn.pdf: trang 2" in done.stderr
    record = ExtractionRecord.model_validate_json((tmp_path / "công văn.json").read_text())
    assert [p.number for p in record.pages] == [1, 2]
    assert record.source.page_count == 2
    assert "Ủy ban nhân dân xã" in record.pages[1].text
    assert (tmp_path / "công văn.txt").read_text().count("\f") == 1
    assert (tmp_path / "công văn.pdf").read_bytes().startswith(b"%PDF-")
    words = json.loads((tmp_path / "công văn.words.json").read_text())
    assert words[0]["page"] == 1
    assert {"text", "box", "confidence"} == set(words[0]["words"][0])


def test_records_on_stdout_one_a_line(files: Path) -> None:
    done = _sohoa(files / "trang.png", files / "hỏng.pdf", "--jobs", "1", "--words")
    assert done.returncode == 1
    first, second = (json.loads(line) for line in done.stdout.splitlines())
    assert any(w["text"] == "Suối" for w in first["pages"][0].pop("words"))
    ExtractionRecord.model_validate(first)
    assert second["error"]["message"]


def test_no_pdf(files: Path, tmp_path: Path) -> None:
    done = _sohoa(files / "trang.png", "--jobs", "1", "--no-pdf", "--out", tmp_path)
    assert done.returncode == 0
    assert sorted(p.name for p in tmp_path.iterdir()) == ["trang.json", "trang.txt"]


def test_wrong_usage() -> None:
    assert _sohoa("--nonsense").returncode == 2
