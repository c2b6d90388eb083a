"""Requests of /api/v1/dossiers/{id}/arrangement."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from schemas.record import Model

PageNumber = Annotated[int, Field(ge=1)]


class PaperPages(Model):
    """One paper: pages of one extraction, in the order in which they are read.

    ``type`` is what a person says that it is; left out, the paper keeps the type that it has, and pages that were no
    paper of their own before tell theirs themselves.
    """

    extraction_id: str
    pages: list[PageNumber] = Field(min_length=1, max_length=1000)
    type: str | None = Field(default=None, description="slug of a document type")


class ArrangementRequest(Model):
    """All papers of the dossier in their order. A page that none of them has belongs to no paper."""

    papers: list[PaperPages] = Field(max_length=5000)

    @model_validator(mode="after")
    def _each_page_once(self) -> ArrangementRequest:
        pages = [(paper.extraction_id, number) for paper in self.papers for number in paper.pages]
        if len(pages) != len(set(pages)):
            raise ValueError("a page belongs to one paper at most, and once")
        return self
