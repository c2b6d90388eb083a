"""Errors as RFC 9457 problems for programs and as a Vietnamese page for people."""

from __future__ import annotations

import logging
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from html import escape
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse, Response
from sqlalchemy.exc import OperationalError
from starlette.exceptions import HTTPException

from schemas.problems import PROBLEMS, ProblemCode, describe

log = logging.getLogger(__name__)

MEDIA_TYPE = "application/problem+json"
TYPE_PREFIX = "urn:sohoa:problem:"

ErrorPage = Callable[[Request, dict[str, Any]], Response]


class ProblemError(Exception):
    """Something that the caller is told. ``details`` fill the sentence of ``code``; ``extra`` joins the body."""

    def __init__(
        self,
        code: ProblemCode,
        /,  # so that a placeholder may be called "code" too
        status: int | None = None,
        headers: Mapping[str, str] | None = None,
        extra: Mapping[str, Any] | None = None,
        **details: object,
    ) -> None:
        self.code = code
        self.status = status or PROBLEMS[code].status
        self.headers = dict(headers or {})
        self.extra = dict(extra or {})
        self.details = details
        self.message = describe(code, **details)
        super().__init__(self.message)

    @property
    def retryable(self) -> bool:
        return PROBLEMS[self.code].retryable

    def body(self) -> dict[str, Any]:
        """The problem document: ``type, title, status, code, detail, retryable`` and what is extra."""
        return {
            "type": TYPE_PREFIX + self.code,
            "title": TITLES.get(self.status, "Lỗi"),
            "status": self.status,
            "code": str(self.code),
            "detail": self.message,
            "retryable": self.retryable,
            **self.extra,
        }


class SignInRequiredError(ProblemError):
    """A page was asked for without a valid session: browsers are led to the sign-in page."""

    def __init__(self, location: str) -> None:
        super().__init__(ProblemCode.UNAUTHENTICATED)
        self.location = location


TITLES = {
    400: "Yêu cầu không hợp lệ",
    401: "Chưa đăng nhập",
    403: "Không có quyền",
    404: "Không tìm thấy",
    405: "Không hỗ trợ cách gọi này",
    409: "Mâu thuẫn",
    412: "Dữ liệu đã thay đổi",
    413: "Quá lớn",
    415: "Không nhận loại tệp này",
    422: "Dữ liệu không hợp lệ",
    428: "Thiếu điều kiện",
    429: "Quá nhiều lần",
    500: "Lỗi hệ thống",
    503: "Tạm thời không phục vụ được",
}

_HTTP_CODES = {
    401: ProblemCode.UNAUTHENTICATED,
    403: ProblemCode.FORBIDDEN,
    404: ProblemCode.NOT_FOUND,
    405: ProblemCode.METHOD_NOT_ALLOWED,
    413: ProblemCode.REQUEST_TOO_LARGE,
}


def wants_page(request: Request) -> bool:
    """True for a browser that asked for a page, false for the API and for programs."""
    return not request.url.path.startswith("/api") and "text/html" in request.headers.get("accept", "")


def problem_response(request: Request, error: ProblemError) -> Response:
    """The answer to ``error`` in the form that the caller understands."""
    body = error.body()
    if wants_page(request):
        page: ErrorPage | None = getattr(request.app.state, "error_page", None)
        response = page(request, body) if page else _bare_page(body)
        response.status_code = error.status
        response.headers.update(error.headers)
        return response
    return JSONResponse(body, status_code=error.status, headers=error.headers, media_type=MEDIA_TYPE)


def _bare_page(body: Mapping[str, Any]) -> Response:
    title, detail = escape(body["title"]), escape(body["detail"])
    return HTMLResponse(
        '<!doctype html><html lang="vi"><meta charset="utf-8">'
        f"<title>{title}</title><h1>{title}</h1><p>{detail}</p></html>"
    )


def install(app: FastAPI, always: Mapping[str, str]) -> None:
    """Register the handlers that turn every error into a problem.

    ``always``: headers for the answer to a bug, which is made outside of every middleware.
    """

    def on_problem(request: Request, error: Exception) -> Response:
        assert isinstance(error, ProblemError)
        return problem_response(request, error)

    def on_sign_in(request: Request, error: Exception) -> Response:
        assert isinstance(error, SignInRequiredError)
        if request.headers.get("hx-request") == "true":
            # htmx follows a 303 inside the fragment; this header makes the whole page go.
            return Response(status_code=401, headers={"HX-Redirect": error.location})
        if wants_page(request):
            return Response(status_code=303, headers={"Location": error.location})
        return problem_response(request, error)

    def on_http(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        code = _HTTP_CODES.get(error.status_code)
        if code is None:
            code = ProblemCode.INTERNAL_ERROR if error.status_code >= 500 else ProblemCode.INVALID_REQUEST
        problem = ProblemError(code, error.status_code, error.headers, reason=f"HTTP {error.status_code}")
        return problem_response(request, problem)

    def on_invalid(request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)
        return problem_response(request, validation_problem(error.errors()))

    def on_database(request: Request, error: Exception) -> Response:
        log.error("database not available", exc_info=error)
        problem = ProblemError(ProblemCode.INTERNAL_ERROR, 503, {"Retry-After": "5"})
        return problem_response(request, problem)

    def on_bug(request: Request, error: Exception) -> Response:
        return problem_response(request, ProblemError(ProblemCode.INTERNAL_ERROR, headers=always))

    app.add_exception_handler(SignInRequiredError, on_sign_in)
    app.add_exception_handler(ProblemError, on_problem)
    app.add_exception_handler(HTTPException, on_http)
    app.add_exception_handler(RequestValidationError, on_invalid)
    app.add_exception_handler(OperationalError, on_database)
    app.add_exception_handler(Exception, on_bug)


def required(value: str, what: str, longest: int) -> str:
    """``value`` in NFC with single blanks. Raises ``invalid_value``, naming ``what``, if it is empty or too long."""
    text = " ".join(unicodedata.normalize("NFC", value).split())
    if not text or len(text) > longest:
        raise ProblemError(ProblemCode.INVALID_VALUE, reason=f"{what} phải có từ 1 đến {longest} ký tự")
    return text


_REASONS = {
    "missing": "thiếu",
    "string_too_short": "quá ngắn",
    "string_too_long": "quá dài",
    "string_pattern_mismatch": "sai định dạng",
    "json_invalid": "không phải là JSON",
    "enum": "không nằm trong danh sách cho phép",
    "literal_error": "không nằm trong danh sách cho phép",
    "int_parsing": "phải là số nguyên",
    "int_type": "phải là số nguyên",
    "float_parsing": "phải là số",
    "bool_parsing": "phải là đúng hoặc sai",
    "string_type": "phải là chữ",
    "list_type": "phải là danh sách",
    "extra_forbidden": "không được phép có",
    "greater_than": "quá nhỏ",
    "greater_than_equal": "quá nhỏ",
    "less_than": "quá lớn",
    "less_than_equal": "quá lớn",
}


def validation_problem(errors: Sequence[Any]) -> ProblemError:
    """Pydantic's complaints as one problem in Vietnamese; what was sent is never repeated (it may be personal)."""
    listed: list[dict[str, str]] = []
    for error in errors:
        place = ".".join(str(part) for part in error["loc"])
        kind = str(error["type"])
        reason = _REASONS.get(kind)
        if reason is None:
            timely = "date" in kind or "time" in kind
            reason = "phải là ngày giờ có múi giờ (RFC 3339)" if timely else "không hợp lệ"
        listed.append({"location": place, "type": kind, "message": reason})
    sentence = "; ".join(f"{item['location']}: {item['message']}" for item in listed[:5])
    return ProblemError(ProblemCode.INVALID_REQUEST, 422, extra={"errors": listed}, reason=sentence)
