"""/api/v1/document-types: which papers are known, and what each one's fields look like."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Path
from fastapi.responses import JSONResponse

from app.accounts.deps import ApiCaller
from app.accounts.principal import Principal
from app.errors import ProblemError
from app.openapi import api_router, problems
from schemas.api.document_types import DocumentTypeList, DocumentTypeSummary
from schemas.document_types import json_schema, types
from schemas.problems import ProblemCode

router = api_router("document types")

Anyone = Annotated[Principal, ApiCaller()]


@router.get("/document-types")
def list_document_types(_caller: Anyone) -> DocumentTypeList:
    """Every type that papers are told apart by; `khac` is any other paper."""
    return DocumentTypeList(
        items=[
            DocumentTypeSummary(
                slug=t.slug,
                title=t.title,
                basis=t.basis,
                valid_from=t.valid_from,
                valid_to=t.valid_to,
                identity_paper=t.identity_paper,
            )
            for t in types().values()
        ]
    )


@router.get(
    "/document-types/{type}/schema",
    response_model=None,
    responses={200: {"content": {"application/schema+json": {"schema": {"type": "object"}}}}, **problems(404)},
)
def get_document_type_schema(
    _caller: Anyone, slug: Annotated[str, Path(alias="type", description="slug of the type")]
) -> JSONResponse:
    """JSON Schema (2020-12) of the `fields` of a document of this type."""
    declared = types().get(slug)
    if declared is None:
        raise ProblemError(ProblemCode.NOT_FOUND)
    schema: dict[str, Any] = json_schema(declared)
    return JSONResponse(schema, media_type="application/schema+json")
