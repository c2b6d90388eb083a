"""Requests and answers of /api/v1/dossiers."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints, model_validator

from schemas.api.extractions import ExtractionState
from schemas.api.files import FileError, Notice, Receipt
from schemas.record import Box, Check, Confidence, FieldSource, Model, Text, Warning

KindName = Literal["backlog", "counter"]
DossierStatus = Literal["empty", "reading", "failed", "to_review", "ready", "confirmed", "withdrawn"]
"""``ready``: everything is read and decided, only the confirmation is missing."""

Title = Annotated[Text, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
Code = Annotated[Text, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)]
Procedure = Annotated[Text, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]
Reason = Annotated[Text, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]


class DossierCreate(Model):
    unit: str
    title: Title
    code: Code | None = None
    kind: KindName = "backlog"
    procedure: Procedure | None = None


class DossierChange(Model):
    """Only what is given is changed; ``code`` and ``procedure`` may be set to null."""

    title: Title | None = None
    code: Code | None = None
    procedure: Procedure | None = None


class FieldDecision(Model):
    """A person's word on a field: ``value`` (null: it is not on the paper), or ``accept`` the machine's value."""

    value: Any = None
    accept: bool = False
    reason: Annotated[Text, StringConstraints(max_length=500)] = ""

    @model_validator(mode="after")
    def _one_of_two(self) -> FieldDecision:
        if self.accept == ("value" in self.model_fields_set):
            raise ValueError("either value or accept")
        return self


class WithdrawRequest(Model):
    reason: Reason


class DossierSummary(Model):
    id: str
    unit: str
    code: str | None
    title: str
    kind: KindName
    procedure: str | None
    status: DossierStatus
    files: int
    pages: int = Field(description="pages of what has been opened so far")
    pages_done: int
    fields_to_review: int
    version: int
    created_at: dt.datetime
    confirmed_at: dt.datetime | None
    withdrawn_at: dt.datetime | None


class DossierList(Model):
    items: list[DossierSummary]
    next_cursor: str | None


class FileView(Model):
    id: str
    filename: Text
    sha256: str
    media_type: str
    bytes: int
    notices: list[Notice]
    error: FileError | None
    received_at: dt.datetime
    removed_at: dt.datetime | None


class FieldView(Model):
    """A field as it counts: the person's value where there is one, else the machine's."""

    name: str
    value: Any
    raw: Text
    confidence: Confidence
    page: int | None
    box: Box | None
    source: FieldSource
    handwritten: bool
    needs_review: bool
    checks: list[Check]
    alternatives: list[Any] = Field(description="other readings of the same place, the likeliest first")
    machine_value: Any = Field(description="what the machine read, whatever a person said")
    decided_at: dt.datetime | None = Field(description="when a person accepted or corrected it")


class DocumentView(Model):
    n: int = Field(ge=1, description="counts the papers of the dossier")
    extraction_id: str
    type: str
    type_confidence: Confidence
    pages: list[int] = Field(description="pages of its extraction")
    needs_review: bool
    warnings: list[Warning]
    fields: list[FieldView]


class DossierDetail(DossierSummary):
    files_list: list[FileView]
    extractions: list[ExtractionState]
    documents: list[DocumentView]
    not_confirmable: str | None = Field(description="what still keeps it from being confirmed; null: nothing")
    withdrawn_reason: str | None
    arrangement_undoable: bool = Field(description="whether an arrangement of its papers can be taken back")


class FilesAdded(Model):
    """Which of the files were taken into the dossier, and its new version."""

    dossier_id: str
    version: int
    extraction_id: str | None
    files: list[Receipt]
