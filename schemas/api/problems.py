"""The error that every endpoint may answer with (RFC 9457, application/problem+json)."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from schemas.problems import ProblemCode


class ProblemPlace(BaseModel):
    location: str
    type: str
    message: str


class ProblemDocument(BaseModel):
    """Programs branch on ``code``; ``detail`` is a Vietnamese sentence for people."""

    model_config = ConfigDict(extra="allow")

    type: str
    title: str
    status: int
    code: ProblemCode
    detail: str
    retryable: bool = Field(description="whether the same request may succeed later")
    errors: list[ProblemPlace] | None = Field(default=None, description="with code invalid_request: what is wrong")
