"""Answers of /api/v1/extractions."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field

from schemas.api.files import Receipt
from schemas.record import Box, Confidence, Model, Text

StatusName = Literal["queued", "processing", "completed", "failed", "cancelled"]


class Progress(Model):
    pages_done: int = Field(ge=0)
    pages: int | None = Field(description="null until the files have been opened")


class ExtractionError(Model):
    code: str
    message: Text
    retryable: bool


class ExtractionState(Model):
    """How far an extraction is. Answered from the database, so also right while workers or Redis are down."""

    id: str
    status: StatusName
    dossier_id: str
    unit: str
    progress: Progress
    error: ExtractionError | None
    created_at: dt.datetime
    finished_at: dt.datetime | None


class ExtractionAccepted(ExtractionState):
    """The answer to handing over files: ``files`` tells for each whether it was taken."""

    files: list[Receipt]


class WordBox(Model):
    text: Text
    box: Box = Field(description="pixels of the page as delivered")
    confidence: Confidence


class LineBox(Model):
    box: Box
    words: list[int] = Field(description="indexes into words, left to right")


class PageWords(Model):
    """Where every word of a page stands. ``width`` and ``height`` are the delivered page's pixels."""

    number: int
    width: int
    height: int
    rotation: Literal[0, 90, 180, 270]
    words: list[WordBox]
    lines: list[LineBox]
