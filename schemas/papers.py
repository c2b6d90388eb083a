"""Which pages make up a paper, as a person says it: what is handed to the reading of papers anew."""

from __future__ import annotations

from pydantic import Field

from schemas.record import Confidence, Model


class MarkedPaper(Model):
    """Pages of one scan that are one paper, in the order in which they are read.

    ``type`` is a declared type's slug with how sure it is; ``None``: the pages themselves are to tell.
    """

    pages: list[int] = Field(min_length=1)
    type: str | None = None
    type_confidence: Confidence = 1.0
