"""The extraction record: what one reading of a scan says (schema_version "1").

Other programs rely on these names; additions are allowed, renames are not.
Coordinates are pixels of the page as it was delivered, before any turning or straightening.
"""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

SCHEMA_VERSION: Literal["1"] = "1"


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


Text = Annotated[str, AfterValidator(_nfc)]
Confidence = Annotated[float, Field(ge=0.0, le=1.0)]
Box = tuple[int, int, int, int]
"""``(x0, y0, x1, y1)`` in pixels, origin top left, x1 and y1 exclusive."""


class Model(BaseModel):
    model_config = ConfigDict(extra="forbid", validate_assignment=True)


class Level(StrEnum):
    INFO = "info"
    WARN = "warn"
    ERROR = "error"


class FieldSource(StrEnum):
    OCR = "ocr"
    TEXT_LAYER = "text_layer"
    QR = "qr"
    MRZ = "mrz"
    BARCODE = "barcode"
    SIGNATURE = "signature"
    HUMAN = "human"


class Check(Model):
    """The outcome of one rule on one field; ``message`` is a sentence that a clerk understands."""

    rule: str
    level: Level
    message: Text


class Warning(Model):
    code: str
    message: Text


class FieldValue(Model):
    """One field of a document.

    ``value`` is typed and normal (ISO date, digits only, list for lists), or ``None`` where the paper
    has the field but it cannot be read; ``raw`` is what stands on the paper.
    """

    value: Any = None
    raw: Text = ""
    confidence: Confidence
    page: int | None = Field(default=None, ge=1)
    box: Box | None = None
    source: FieldSource = FieldSource.OCR
    handwritten: bool = False
    needs_review: bool
    checks: list[Check] = []


class Document(Model):
    """One paper inside a file. ``fields`` is keyed by the field names of its type."""

    type: str
    type_confidence: Confidence
    pages: list[int]
    needs_review: bool
    fields: dict[str, FieldValue] = {}
    warnings: list[Warning] = []


class Page(Model):
    number: int = Field(ge=1)
    width: int = Field(ge=1, description="pixels, as delivered")
    height: int = Field(ge=1, description="pixels, as delivered")
    dpi: int | None = None
    rotation: Literal[0, 90, 180, 270] = Field(description="degrees clockwise that make the page upright")
    skew: float = Field(description="degrees, clockwise positive, of the upright page")
    blank: bool = False
    confidence: Confidence
    text: Text
    text_source: Literal["ocr", "text_layer"]
    missed_ink: float = Field(default=0.0, ge=0.0, description="share of text-like ink outside every word box")
    warnings: list[Warning] = []


class Source(Model):
    filename: Text
    sha256: str
    media_type: str
    bytes: int = Field(ge=0)
    page_count: int = Field(ge=0)


class Engine(Model):
    name: str
    version: str
    languages: list[str]
    pipeline_version: str


class ExtractionRecord(Model):
    """What one reading of one scan says. ``sources`` lists every file where several made up the scan."""

    schema_version: Literal["1"] = SCHEMA_VERSION
    source: Source
    sources: list[Source] = []
    documents: list[Document]
    pages: list[Page]
    engine: Engine
    timings: dict[str, float] = Field(description="seconds by step: load, clean, read, extract, write")
