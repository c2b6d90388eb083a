"""The extraction record: what one reading of a scan says (schema_version "1").

Other programs rely on these names; additions are allowed, renames are not.
Coordinates are pixels of the page as it was delivered, before any turning or straightening.
"""

from __future__ import annotations

import unicodedata
from datetime import datetime
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
    """The outcome of one rule on one field; ``message`` is a sentence that a clerk understands.

    ``candidates``: values that the rule offers in place of the field's, each one that the field may hold.
    """

    rule: str
    level: Level
    message: Text
    candidates: list[Any] = []


class Warning(Model):
    code: str
    message: Text


class FieldValue(Model):
    """One field of a document.

    ``value`` is typed and normal (ISO date, digits only, list for lists), or ``None`` where the paper
    has the field but it cannot be read; ``raw`` is what stands on the paper. ``alternatives`` are other readings of
    the same place, the likeliest first: a person may take one over, nothing here does.
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
    alternatives: list[Any] = []


class Document(Model):
    """One paper inside a file. ``fields`` is keyed by the field names of its type."""

    type: str
    type_confidence: Confidence
    pages: list[int]
    needs_review: bool
    dossier_code: Text = Field(default="", description="of the dossier whose cover sheet lies before the paper")
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


class Coverage(StrEnum):
    """How much of the file was signed."""

    WHOLE_FILE = "whole_file"
    REVISION = "revision"  # the file as it was then; something was added later
    PARTIAL = "partial"  # parts of the file were left out: it proves little


class Later(StrEnum):
    """What was added to the file after it was signed, as far as it can be told."""

    NOTHING = "nothing"
    SIGNATURES = "signatures"  # other signatures and filled forms only
    OTHER = "other"


class Trust(StrEnum):
    """Whether the certificate leads to a root that the installation trusts."""

    NOT_CHECKED = "not_checked"  # no roots are configured
    TRUSTED = "trusted"
    UNTRUSTED = "untrusted"


class DigitalSignature(Model):
    """One signature. ``intact``: the signed bytes are unchanged and the signature is that of the certificate's key;
    ``None`` where its kind cannot be verified."""

    file: int = Field(default=1, ge=1, description="which of the scan's files, from 1")
    page: int | None = Field(default=None, ge=1, description="the scan's page that shows it")
    signer: Text = Field(description="common name of the certificate: a person or a body")
    organisation: Text = ""
    unit: Text = ""
    issuer: Text = Field(default="", description="who issued the certificate")
    certificate_sha256: str = ""
    signed_at: datetime | None = None
    time_stamped: bool = Field(default=False, description="by a time-stamping authority, not by the signer's clock")
    intact: bool | None = None
    coverage: Coverage = Coverage.PARTIAL
    later: Later = Later.OTHER
    trust: Trust = Trust.NOT_CHECKED


class CoverSheet(Model):
    """A sheet printed by the system that lay in the stack: page ``page`` belongs to no document."""

    page: int = Field(ge=1)
    kind: Literal["dossier", "paper"]
    unit: Text = ""
    dossier_code: Text = ""
    procedure: Text = ""
    document_type: str = ""
    title: Text = ""


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
    covers: list[CoverSheet] = Field(default=[], description="cover and separator sheets in the stack")
    signatures: list[DigitalSignature] = Field(default=[], description="of the files, as evidence")
    engine: Engine
    timings: dict[str, float] = Field(description="seconds by step: load, clean, read, extract, write")
