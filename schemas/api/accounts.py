"""Answers of /api/v1/oauth/token (RFC 6749, sections 5.1 and 5.2)."""

from __future__ import annotations

from typing import Literal

from schemas.record import Model


class TokenAnswer(Model):
    access_token: str
    token_type: Literal["Bearer"] = "Bearer"  # noqa: S105 (RFC 6749's word)
    expires_in: int
    scope: str


class TokenError(Model):
    error: Literal[
        "invalid_request", "invalid_client", "invalid_grant", "unauthorized_client", "unsupported_grant_type",
        "invalid_scope",
    ]  # fmt: skip
    error_description: str
