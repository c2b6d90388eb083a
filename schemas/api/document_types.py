"""Answers of /api/v1/document-types."""

from __future__ import annotations

import datetime as dt

from schemas.record import Model, Text


class DocumentTypeSummary(Model):
    slug: str
    title: Text
    basis: Text
    valid_from: dt.date | None
    valid_to: dt.date | None
    identity_paper: bool


class DocumentTypeList(Model):
    items: list[DocumentTypeSummary]
