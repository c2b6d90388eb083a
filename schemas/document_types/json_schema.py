"""The JSON Schema of a document's fields, made from its declared type."""

from __future__ import annotations

from typing import Any

from schemas.record import FieldValue

from .declaration import DeclaredField, DocumentType, Kind

_DATE = r"^\d{4}(-\d{2}(-\d{2})?)?$"
_VALUES: dict[Kind, dict[str, Any]] = {
    Kind.DATE: {"type": ["string", "null"], "pattern": _DATE},
    Kind.DATETIME: {"type": ["string", "null"], "pattern": r"^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2})?)?)?$"},
    Kind.NUMBER: {"type": ["number", "null"]},
    Kind.MONEY: {"type": ["number", "null"], "description": "VND"},
    Kind.AREA: {"type": ["number", "null"], "description": "m²"},
    Kind.DIGITS: {"type": ["string", "null"], "pattern": r"^\d+$"},
    Kind.IDENTITY: {"type": ["string", "null"], "pattern": r"^(\d{9}|\d{12})$"},
    Kind.SEX: {"type": ["string", "null"], "enum": ["Nam", "Nữ", None]},
    Kind.LIST: {"type": ["array", "null"], "items": {"type": "string"}},
    Kind.PAIRS: {
        "type": ["array", "null"],
        "items": {
            "type": "object",
            "properties": {"nhan": {"type": "string"}, "gia_tri": {"type": "string"}},
            "required": ["nhan", "gia_tri"],
        },
    },
}


def value_schema(field: DeclaredField) -> dict[str, Any]:
    """The schema of ``field``'s ``value``."""
    if field.kind is Kind.TABLE:
        row = {name: {"type": ["string", "null"]} for name in field.columns}
        return {"type": ["array", "null"], "items": {"type": "object", "properties": row}}
    return dict(_VALUES.get(field.kind, {"type": ["string", "null"]}))


def json_schema(declared: DocumentType) -> dict[str, Any]:
    """JSON Schema (2020-12) of the ``fields`` object of a document of this type."""
    envelope = FieldValue.model_json_schema()
    definitions = envelope.pop("$defs", {})
    properties: dict[str, Any] = {}
    for field in declared.fields:
        own = {
            **envelope,
            "title": field.title,
            "properties": {**envelope["properties"], "value": value_schema(field)},
        }
        if field.sensitive:
            own["x-sensitive"] = True
        properties[field.name] = own
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:sohoa:document-type:{declared.slug}",
        "title": declared.title,
        "type": "object",
        "properties": properties,
        "required": [f.name for f in declared.fields if f.required],
        "additionalProperties": False,
        "$defs": definitions,
    }
