from __future__ import annotations

from typer.testing import CliRunner

from ocr.types_command import types_app

GOOD = """
slug = "phieu_muon"
title = "Phiếu mượn"
field = [{name = "so", title = "Số", kind = "code", captions = ["Số"]}]
"""


def run(*args):
    return CliRunner().invoke(types_app, [str(a) for a in args])


def test_a_sound_file(tmp_path):
    path = tmp_path / "phieu_muon.toml"
    path.write_text(GOOD, encoding="utf-8")
    result = run("check", path)
    assert result.exit_code == 0
    assert "phieu_muon, 1 trường" in result.output


def test_faults_are_named_and_every_file_is_checked(tmp_path):
    bad, worse, good = tmp_path / "bad.toml", tmp_path / "worse.toml", tmp_path / "good.toml"
    bad.write_text(GOOD.replace('"code"', '"colour"'), encoding="utf-8")
    worse.write_text(GOOD + 'check = [{rule = "no_such_rule", fields = {code = "so"}}]\n', encoding="utf-8")
    good.write_text(GOOD, encoding="utf-8")
    result = run("check", bad, worse, good)
    assert result.exit_code == 1
    assert "kind" in result.output
    assert "no_such_rule" in result.output
    assert "good.toml: đúng" in result.output


def test_list():
    result = run("list")
    assert result.exit_code == 0
    assert result.output.count("trường)") >= 19
