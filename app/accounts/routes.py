"""/api/v1/oauth/token: client credentials (RFC 6749, sections 2.3.1 and 4.4)."""

from __future__ import annotations

import base64
import binascii
from typing import Annotated
from urllib.parse import unquote_plus

from fastapi import Depends, Form, Request
from fastapi.responses import JSONResponse
from starlette.datastructures import FormData

from app.accounts import clients
from app.accounts.clients import OAuthRefusal
from app.db.session import SessionDep
from app.openapi import api_router
from schemas.api.accounts import TokenAnswer, TokenError

router = api_router("oauth")


async def _form(request: Request) -> FormData:
    return await request.form()


@router.post(
    "/oauth/token",
    response_model=TokenAnswer,
    responses={400: {"model": TokenError}, 401: {"model": TokenError}},
    summary="Client credentials: a bearer token",
)
def create_token(
    request: Request,
    session: SessionDep,
    form: Annotated[FormData, Depends(_form)],
    grant_type: Annotated[str | None, Form(description="client_credentials")] = None,
    scope: Annotated[str | None, Form(description="space-separated; default: all that the client has")] = None,
    client_id: Annotated[str | None, Form(description="or by HTTP Basic")] = None,
    client_secret: Annotated[str | None, Form(description="or by HTTP Basic")] = None,
) -> JSONResponse:
    if any(len(form.getlist(name)) > 1 for name in form):
        return _refuse(OAuthRefusal("invalid_request", "a parameter is given twice"))
    header = request.headers.get("Authorization")
    if header is not None:
        basic = _basic(header)
        if basic is None:
            return _refuse(OAuthRefusal("invalid_client", "HTTP Basic credentials cannot be read", 401))
        if client_secret is not None or (client_id is not None and client_id != basic[0]):
            return _refuse(OAuthRefusal("invalid_request", "credentials are given in two ways"))
        client_id, client_secret = basic
    if grant_type is None:
        return _refuse(OAuthRefusal("invalid_request", "grant_type is missing"))
    if grant_type != "client_credentials":
        return _refuse(OAuthRefusal("unsupported_grant_type", "only client_credentials is served"))
    if not client_id or not client_secret:
        return _refuse(OAuthRefusal("invalid_client", "client credentials are missing", 401))
    issued = clients.issue_token(session, request.app.state.settings, client_id, client_secret, scope)
    if isinstance(issued, OAuthRefusal):
        return _refuse(issued)
    answer = TokenAnswer(access_token=issued.access_token, expires_in=issued.expires_in, scope=issued.scope)
    return JSONResponse(answer.model_dump(), headers={"Cache-Control": "no-store", "Pragma": "no-cache"})


def _basic(header: str) -> tuple[str, str] | None:
    kind, _, encoded = header.partition(" ")
    if kind.lower() != "basic":
        return None
    try:
        name, colon, secret = base64.b64decode(encoded, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return None
    # RFC 6749 has both form-encoded before they are joined.
    return (unquote_plus(name), unquote_plus(secret)) if colon else None


def _refuse(refusal: OAuthRefusal) -> JSONResponse:
    headers = {"Cache-Control": "no-store", "Pragma": "no-cache"}
    if refusal.status == 401:
        headers["WWW-Authenticate"] = 'Basic realm="sohoa", charset="UTF-8"'
    body = {"error": refusal.error, "error_description": refusal.description}
    return JSONResponse(body, status_code=refusal.status, headers=headers)
