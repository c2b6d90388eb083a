"""Pages made by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from schemas.reading import PageReading
from tests.pages import make_page as made

MakePage = Callable[..., PageReading]


@pytest.fixture
def make_page() -> MakePage:
    """``tests.pages.make_page``."""
    return made
