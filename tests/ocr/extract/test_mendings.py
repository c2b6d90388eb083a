"""Every row of the table of slips does what it shows, and nothing else does it in its stead."""

from __future__ import annotations

import pytest

from ocr.extract import tidying
from ocr.extract.mendings import MENDINGS, Mending
from ocr.extract.tidying import tidy


@pytest.mark.parametrize("mending", MENDINGS, ids=lambda mending: mending.read)
def test_a_row_is_needed_for_what_it_shows(mending: Mending, monkeypatch: pytest.MonkeyPatch) -> None:
    assert tidy(mending.read) == mending.printed
    assert tidy(mending.printed) == mending.printed
    monkeypatch.setattr(tidying, "MENDINGS", [one for one in MENDINGS if one is not mending])
    assert tidy(mending.read) != mending.printed
