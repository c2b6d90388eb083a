"""Answers of the engine kept while a table is made: rows that hand it the same picture do not wait for it again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from ocr.tools import tesseract
from ocr.tools.tesseract import RawWord


@contextmanager
def remembered() -> Iterator[None]:
    """Inside the block ``tesseract.read`` answers from memory what it was asked before.

    The engine is deterministic: the same picture, model and settings give the same words. Seconds measured inside
    say nothing.
    """
    answers: dict[str, list[RawWord]] = {}
    ask = tesseract.read

    def read(image: Path, language: str, **settings: Any) -> list[RawWord]:
        shown = {name: value for name, value in settings.items() if name not in ("time_limit_s", "page")}
        key = hashlib.sha256(image.read_bytes() + f"{language} {shown}".encode()).hexdigest()
        if key not in answers:
            answers[key] = ask(image, language, **settings)
        return answers[key]

    with patch.object(tesseract, "read", read):
        yield
