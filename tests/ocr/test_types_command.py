from __future__ import annotations

import re
import tomllib
from collections import Counter
from importlib.resources import files

from typer.testing import CliRunner

from ocr.types_command import types_app
from schemas.document_types import read_file

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


def test_shared_wordings_are_named_and_a_file_may_have_its_own(tmp_path):
    path = tmp_path / "phieu_muon.toml"
    named = (
        GOOD.replace('["Số"]', '["Số phiếu", "@so_can_cuoc", "@kho"]') + '[wordings]\nkho = ["Số kho", "Kho số"]\n'
    )
    path.write_text(named, encoding="utf-8")
    assert run("check", path).exit_code == 0
    captions = read_file(path).fields[0].captions
    assert captions[0] == "Số phiếu"
    assert {"Số CCCD", "Số kho", "Kho số"} <= set(captions)
    path.write_text(GOOD.replace('["Số"]', '["@khong_co"]'), encoding="utf-8")
    result = run("check", path)
    assert result.exit_code == 1
    assert "không có nhóm cách gọi “@khong_co”" in result.output


def test_every_shared_wording_is_shared():
    folder = files("schemas.document_types")
    used = Counter(
        name
        for entry in folder.iterdir()
        if entry.name.endswith(".toml")
        for name in re.findall(r'"@(\w+)"', entry.read_text(encoding="utf-8"))
    )
    declared = tomllib.loads(folder.joinpath("wordings.toml").read_text(encoding="utf-8"))
    assert {name for name, times in used.items() if times > 1} == set(declared)


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
