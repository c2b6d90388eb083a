"""Pages with their true text, scored for any reader; other readers; ways up."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
import pytest
from typer.testing import CliRunner

from bench.beside import in_rows, table
from bench.command import bench
from bench.engine_memory import remembered
from bench.orientation import Turned, as_markdown, try_all_ways
from bench.pages import SPARSE, TruePage, measure, true_pages
from bench.pages import as_markdown as pages_table
from ocr.tools import tesseract
from schemas.record import Engine, ExtractionRecord, Page, Source
from tests.ocr import drawing

BODY = "Căn cứ Luật Tổ chức chính quyền địa phương"


def folder_of(where: Path, *, rotation: int = 0) -> Path:
    """A folder with one specimen of two pages: a letter's first page, and a last page with a signature alone."""
    for name in ("truth", "text"):
        (where / name).mkdir()
    page = np.full((400, 300), 255, np.uint8)
    cv2.imwritemulti(str(where / "thu.tif"), [page, page])
    blank = {"width": 300, "height": 400, "skew": 0.0, "confidence": 1.0, "text": "", "text_source": "ocr"}
    pages = [Page.model_validate({"number": n, "rotation": rotation, **blank}) for n in (1, 2)]
    source = Source(filename="thu.tif", sha256="0" * 64, media_type="image/tiff", bytes=1, page_count=2)
    engine = Engine(name="drawn", version="1", languages=[], pipeline_version="1")
    record = ExtractionRecord(source=source, documents=[], pages=pages, engine=engine, timings={})
    (where / "truth" / "thu.json").write_text(record.model_dump_json(), encoding="utf-8")
    (where / "text" / "thu_p1.txt").write_text(f"#LEFT\nMẪU\n#BODY\n{BODY}\n{'x' * SPARSE}\n", encoding="utf-8")
    (where / "text" / "thu_p2.txt").write_text("#SIGNATURE\nCHỦ TỊCH\n#RECIPIENTS\nNơi nhận\n", encoding="utf-8")
    manifest = [{"file": "thu.tif", "condition": "fax", "split": "dev"}]
    (where / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    return where


def test_pages_know_their_sections_and_how_they_lie(tmp_path: Path) -> None:
    first, last = true_pages(folder_of(tmp_path, rotation=90))
    assert (first.number, first.rotation, first.parts[0]) == (1, 90, "mẫu")
    assert (last.number, last.body, last.parts) == (2, "", ("nơi nhận", "chủ tịch"))
    assert last.characters == 16


def test_sparse_pages_are_scored_by_all_their_sections(tmp_path: Path) -> None:
    def read(page: TruePage) -> str:
        return page.body if page.number == 1 else "CHỦ TỊCH"

    scores = measure(true_pages(folder_of(tmp_path)), read)
    assert (scores.text.errors, scores.pages) == (0, 2)
    assert scores.sparse_characters == 16
    assert 4 <= scores.sparse_errors <= 8  # "nơi nhận" is nowhere
    lines = pages_table([("this", scores)]).splitlines()
    assert lines[0] == "| | body CER | words lost | worst page | sparse pages | fax |"
    assert lines[2].startswith("| this | 0.00 | 0.00 | 0.00 | ")


def test_rows_of_boxes_are_read_from_left_to_right() -> None:
    def box(x: float, y: float) -> list[list[float]]:
        return [[x, y], [x + 50, y], [x + 50, y + 20], [x, y + 20]]

    boxes = [box(100, 4), box(0, 0), box(0, 40)]
    assert in_rows(boxes, ["hai", "một", "ba"]) == "một hai\nba"


def test_other_readers_get_the_page_as_it_was_delivered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "ocrmypdf"
    program.write_text('#!/bin/sh\nwhile [ "$1" != --sidecar ]; do shift; done\necho "MẪU" > "$2"\n')
    python = tmp_path / "python"
    python.write_text("#!/bin/sh\necho '[[], []]'\n")
    for one in (program, python):
        one.chmod(0o755)
    monkeypatch.setattr("bench.beside.read", lambda page: BODY)
    monkeypatch.setattr("bench.beside.read_plainly", lambda page: "")
    scans = tmp_path / "scans"
    scans.mkdir()
    told: list[str] = []
    rows = dict(table(folder_of(scans), told.append, program, python))
    assert [name.split()[0] for name in rows] == ["plain", "OCRmyPDF", "RapidOCR,", "this"]
    assert rows["this"].text.errors < rows["plain tesseract -l vie"].text.errors
    assert len(told) == 4


def test_what_the_engine_was_asked_before_it_is_not_asked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[Path, str]] = []

    def read(image: Path, language: str, **settings: object) -> Sequence[tesseract.RawWord]:
        asked.append((image, language))
        return []

    monkeypatch.setattr(tesseract, "read", read)
    same = [tmp_path / "a.pgm", tmp_path / "b.pgm"]
    for path in same:
        path.write_bytes(b"the same picture")
    with remembered():
        for path in same:
            tesseract.read(path, "vie", psm=3, dpi=300, time_limit_s=1)
        tesseract.read(same[0], "Vietnamese", psm=3, dpi=300, time_limit_s=1)
        tesseract.read(same[0], "vie", psm=6, dpi=300, time_limit_s=1)
    assert asked == [(same[0], "vie"), (same[0], "Vietnamese"), (same[0], "vie")]


def test_a_page_is_turned_all_four_ways(tmp_path: Path) -> None:
    folder_of(tmp_path)
    page = cv2.cvtColor(drawing.letter(150).image, cv2.COLOR_BGR2GRAY)
    cv2.imwrite(str(tmp_path / "thu.tif"), page)
    [first, _] = true_pages(tmp_path)
    turned = try_all_ways([first], lambda line: None)
    assert turned.right == {True: 1, False: 3}
    assert all(seconds > 0 for seconds in turned.seconds.values())


def test_the_table_of_ways_names_what_went_wrong() -> None:
    turned = Turned()
    turned.counts.update({True: 1, False: 3})
    turned.right.update({True: 1, False: 2})
    turned.wrong.append(("thu_p1", 180, 0))
    text = as_markdown(turned)
    assert "| all | 3 of 4 | |" in text
    assert "thu_p1, turned by 180: turned back by 0" in text


def test_a_folder_without_truth_is_wrong_usage(tmp_path: Path) -> None:
    for command in ("ablation", "beside", "orientation"):
        assert CliRunner().invoke(bench, [command, str(tmp_path)]).exit_code == 2
