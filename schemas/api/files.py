"""What is said about one file that was handed over."""

from __future__ import annotations

from pydantic import Field

from schemas.problems import ProblemCode
from schemas.record import Model, Text


class Notice(Model):
    """Something worth knowing about a file that was taken all the same."""

    code: ProblemCode
    message: Text


class FileError(Model):
    """Why a file was refused. ``dossier_id`` names the dossier that has the same file already."""

    code: ProblemCode
    message: Text
    retryable: bool
    dossier_id: str | None = None


class Receipt(Model):
    """One handed-over file: accepted (then it has ids and is safely stored) or refused with ``error``."""

    filename: Text = Field(description="the name under which it is kept")
    accepted: bool
    file_id: str | None = None
    dossier_id: str | None = None
    extraction_id: str | None = None
    sha256: str | None = None
    bytes: int | None = None
    media_type: str | None = None
    notices: list[Notice] = []
    error: FileError | None = None
