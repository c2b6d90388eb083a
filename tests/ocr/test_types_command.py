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


FAULTY = """
slug = "x"
title = "X"
mau = "đỏ"
field = [
  {name = "a", title = "A", captions = ["A"], kind = "colour"},
  {name = "b", titel = "B", captions = "B", lines = 0},
]
"""


def test_faults_are_said_in_vietnamese_with_their_place(tmp_path):
    path = tmp_path / "x.toml"
    path.write_text(FAULTY, encoding="utf-8")
    said = run("check", path).output
    for sentence in (
        "mau: không có khóa này",
        "field 1, kind: phải là một trong: 'text'",
        "field 2, title: thiếu khóa này",
        "field 2, titel: không có khóa này",
        "field 2, captions: phải là danh sách",
        "field 2, lines: phải từ 1 trở lên",
    ):
        assert sentence in said
    assert "should" not in said


def test_roles_that_a_rule_does_not_know_are_told(tmp_path):
    path = tmp_path / "x.toml"
    check = 'check = [{rule = "date_order", fields = {before = "so", later = "so"}}]'
    path.write_text(GOOD + check, encoding="utf-8")
    result = run("check", path)
    assert result.exit_code == 1
    assert "quy tắc date_order: thiếu vai earlier" in result.output
    assert "quy tắc date_order: không có vai before" in result.output
