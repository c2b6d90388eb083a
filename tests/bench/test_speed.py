"""The speed run counts pages and names what it could not read."""

from __future__ import annotations

import json
from pathlib import Path

from PIL import Image
from typer.testing import CliRunner

from bench.command import bench


def test_pages_are_counted_and_failures_named(tmp_path: Path) -> None:
    page = Image.new("L", (400, 560), 255)
    page.save(tmp_path / "a.tif", save_all=True, append_images=[page, page])
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7 broken")
    (tmp_path / "note.txt").write_text("no scan", encoding="utf-8")
    result = CliRunner().invoke(bench, ["speed", str(tmp_path), "--processes", "1", "--json"])
    assert result.exit_code == 1
    (run,) = json.loads(result.stdout)
    assert run["pages"] == 3
    assert run["failed"] == ["b.pdf"]
    assert run["pages_per_minute"] > 0


def test_an_empty_folder_is_wrong_usage(tmp_path: Path) -> None:
    assert CliRunner().invoke(bench, ["speed", str(tmp_path)]).exit_code == 2
