"""Every step that the table switches off exists, and switching it off reaches the reading."""

from __future__ import annotations

import importlib
from pathlib import Path

import numpy as np
import pytest

from bench import ablation
from bench.ablation import STEPS, Step, without


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.name)
def test_a_step_is_off_inside_and_on_again_outside(step: Step) -> None:
    module, _, attribute = step.target.partition(":")
    home = importlib.import_module(module)
    before = getattr(home, attribute)
    with without([step]):
        assert getattr(home, attribute) is step.idle
    assert getattr(home, attribute) is before


def test_a_step_that_the_code_no_longer_has_is_an_error() -> None:
    with pytest.raises(AttributeError), without([Step("gone", "ocr.clean.page:no_such_step", print)]):
        pass


def test_without_seal_separation_a_red_page_is_only_made_grey() -> None:
    from ocr.clean import colour

    red = np.full((60, 60, 3), (40, 30, 200), np.uint8)
    with without([s for s in STEPS if s.target == "ocr.clean.colour:separate"]):
        inks = colour.separate(red)
    assert inks.red is None
    assert inks.grey.shape == (60, 60)


def test_the_table_has_a_row_for_plain_for_all_and_for_each_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "truth").mkdir()
    monkeypatch.setattr(ablation, "read_plainly", lambda page: "")
    monkeypatch.setattr(ablation, "read", lambda page: "")
    told: list[str] = []
    rows = ablation.table(tmp_path, told.append)
    assert [name for name, _ in rows][:2] == ["plain tesseract -l vie", "all steps"]
    assert len(rows) == len(told) == 2 + len(STEPS)
