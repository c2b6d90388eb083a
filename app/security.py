"""What every request and answer gets: a bound on its size, and headers that keep a browser safe."""

from __future__ import annotations

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.accounts.sessions import COOKIE
from app.errors import MEDIA_TYPE, ProblemError
from schemas.problems import ProblemCode

# Styles and scripts only from our own files: no inline script, no inline style, no other host.
# Bootstrap's icons are data: images; pages of a scan that htmx has fetched are blob:.
CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'self'",
        "img-src 'self' data: blob:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
# Enough for a sign-in form or a token request, too little to fill a disk with.
STRANGER_BYTES = 64 * 1024


class SecurityHeaders:
    """Adds the headers; what is not a static file is kept out of every cache (it may be personal)."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
                if not scope["path"].startswith("/static/"):
                    headers.setdefault("Cache-Control", "no-store")
            await send(message)

        await self.app(scope, receive, send_with_headers)


class RequestSizeGuard:
    """Refuses a body larger than ``max_bytes``, and a body of any size from a caller without credentials.

    The credentials are judged later; this keeps strangers from having files spooled to the disk before that.
    """

    def __init__(self, app: ASGIApp, max_bytes: int) -> None:
        self.app = app
        self.max_bytes = max_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        known = "authorization" in headers or f"{COOKIE}=" in headers.get("cookie", "")
        limit = self.max_bytes if known else min(STRANGER_BYTES, self.max_bytes)
        declared = headers.get("content-length", "")
        if declared.isdigit() and int(declared) > limit:
            await _refuse(known, scope, receive, send)
            return
        taken = 0
        refused = started = False

        async def receive_within_limit() -> Message:
            nonlocal taken, refused
            message = await receive()
            if message["type"] == "http.request":
                taken += len(message.get("body", b""))
                if taken > limit:
                    refused = True
                    raise _TooLargeError
            return message

        async def send_unless_refused(message: Message) -> None:
            nonlocal started
            if refused and not started:
                return
            started = True
            await send(message)

        try:
            await self.app(scope, receive_within_limit, send_unless_refused)
        except _TooLargeError:
            if started:
                raise
        if refused and not started:
            await _refuse(known, scope, receive, send)


class _TooLargeError(Exception):
    pass


async def _refuse(known: bool, scope: Scope, receive: Receive, send: Send) -> None:
    problem = ProblemError(ProblemCode.REQUEST_TOO_LARGE if known else ProblemCode.UNAUTHENTICATED)
    response = JSONResponse(
        problem.body(), status_code=problem.status, headers={"Connection": "close"}, media_type=MEDIA_TYPE
    )
    await response(scope, receive, send)
