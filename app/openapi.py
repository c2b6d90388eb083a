"""What every operation of the OpenAPI document shares: the problem answers and stable operation ids."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.routing import APIRoute

from app.errors import MEDIA_TYPE, TITLES
from schemas.api.problems import ProblemDocument

_PROBLEM = {"content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/ProblemDocument"}}}}


def operation_id(route: APIRoute) -> str:
    """The endpoint's function name: what a generated client calls its method."""
    return route.name


def api_router(tag: str) -> APIRouter:
    """A router of /api/v1."""
    return APIRouter(tags=[tag], generate_unique_id_function=operation_id)


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """``responses=problems(404, 409)``: the problem answers of an operation beside 401, 403 and 422."""
    return {status: {"description": TITLES[status], **_PROBLEM} for status in statuses}


def install(app: FastAPI) -> None:
    """Serves this document in place of FastAPI's own."""
    app.openapi = lambda: document(app)  # type: ignore[method-assign]


def document(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI document of /api/v1, made once."""
    if app.openapi_schema is None:
        schema = get_openapi(
            title=app.title,
            version=app.version,
            summary=app.summary,
            description="Errors are RFC 9457 problems; programs branch on `code`.",
            routes=app.routes,
            tags=app.openapi_tags,
        )
        components = schema.setdefault("components", {}).setdefault("schemas", {})
        for name in ("HTTPValidationError", "ValidationError"):
            components.pop(name, None)
        own = ProblemDocument.model_json_schema(ref_template="#/components/schemas/{model}")
        components.update(own.pop("$defs"))
        components["ProblemDocument"] = own
        for path in schema["paths"].values():
            for operation in path.values():
                _add_problems(operation)
        _say_binary(schema)
        app.openapi_schema = schema
    return app.openapi_schema


def _add_problems(operation: dict[str, Any]) -> None:
    answers = operation["responses"]
    if "422" in answers and "HTTPValidationError" in str(answers["422"]):
        answers["422"] = {"description": TITLES[422], **_PROBLEM}
    if operation.get("security"):
        for status in (401, 403):
            answers.setdefault(str(status), {"description": TITLES[status], **_PROBLEM})
    operation["responses"] = dict(sorted(answers.items()))
    for answer in answers.values():
        for media_type, content in answer.get("content", {}).items():
            if not content and not media_type.startswith("text/"):
                content["schema"] = {"type": "string", "contentMediaType": media_type}


def _say_binary(part: Any) -> None:
    """Files also in the words of OpenAPI 3.0 (``format: binary``): generators know no others yet."""
    if isinstance(part, dict):
        if "contentMediaType" in part:
            part["format"] = "binary"
        for inner in part.values():
            _say_binary(inner)
    elif isinstance(part, list):
        for inner in part:
            _say_binary(inner)
