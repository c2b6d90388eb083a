"""Whatever starts first finds all that it needs: no part of the program can only be imported after another."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize("first", ["workers.main", "app.main", "app.extractions.lifecycle", "app.dossiers.service"])
def test_each_part_can_be_the_first(first: str) -> None:
    done = subprocess.run([sys.executable, "-c", f"import {first}"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
