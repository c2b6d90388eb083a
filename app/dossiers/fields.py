"""What a person may write into a field: the grammar that its declared type gives it."""

from __future__ import annotations

import datetime as dt
import json
import re
import unicodedata
from collections.abc import Callable
from typing import Any

from app.errors import ProblemError
from schemas.document_types import DeclaredField, DocumentType, Kind, types
from schemas.problems import ProblemCode

_MAX_CHARACTERS = 20_000
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_DATETIME = re.compile(r"\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2})?)?)?")


def declared_type(slug: str) -> DocumentType | None:
    """The declared type, or ``None`` for one that this installation does not know (any more)."""
    return types().get(slug)


def checked_value(document_type: str, name: str, value: Any) -> Any:
    """``value`` in its normal form: NFC, no blanks at its ends; empty is ``None``, "not on the paper".

    Raises ``unknown_field``, ``invalid_value``.
    """
    declared = declared_type(document_type)
    field = declared.field(name) if declared else None
    if field is None:
        raise ProblemError(ProblemCode.UNKNOWN_FIELD, name=name[:64])
    value = _normal(value)
    if len(json.dumps(value, ensure_ascii=False)) > _MAX_CHARACTERS:
        raise _invalid(field, f"dài quá {_MAX_CHARACTERS} ký tự")
    if value is None:
        return None
    check, reason = _GRAMMARS.get(field.kind, (_is_text, "phải là chữ"))
    if not check(field, value):
        raise _invalid(field, reason)
    return value


def _invalid(field: DeclaredField, reason: str) -> ProblemError:
    return ProblemError(ProblemCode.INVALID_VALUE, reason=f"{field.title} {reason}.")


def _normal(value: Any) -> Any:
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value).replace("\x00", "").strip() or None
    if isinstance(value, list):
        return [item for item in map(_normal, value) if item is not None] or None
    if isinstance(value, dict):
        return {str(key): _normal(item) for key, item in value.items()}
    return value


def _is_text(_field: DeclaredField, value: Any) -> bool:
    return isinstance(value, str)


def _is_number(_field: DeclaredField, value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_date(_field: DeclaredField, value: Any) -> bool:
    return isinstance(value, str) and bool(_DATE.fullmatch(value)) and _exists(value)


def _is_datetime(_field: DeclaredField, value: Any) -> bool:
    return isinstance(value, str) and bool(_DATETIME.fullmatch(value)) and _exists(value)


def _exists(moment: str) -> bool:
    """Whether the calendar and the clock have it; month, day and hour may be missing."""
    full = moment + "0001-01-01T00:00"[len(moment) :]
    try:
        dt.datetime.fromisoformat(full)
    except ValueError:
        return False
    return True


def _matches(pattern: str) -> Callable[[DeclaredField, Any], bool]:
    return lambda _field, value: isinstance(value, str) and bool(re.fullmatch(pattern, value))


def _is_list(_field: DeclaredField, value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _is_pairs(_field: DeclaredField, value: Any) -> bool:
    return isinstance(value, list) and all(_is_row(item, {"nhan", "gia_tri"}) for item in value)


def _is_table(field: DeclaredField, value: Any) -> bool:
    return isinstance(value, list) and all(_is_row(item, set(field.columns)) for item in value)


def _is_row(item: Any, columns: set[str]) -> bool:
    return (
        isinstance(item, dict)
        and set(item) <= columns
        and all(cell is None or isinstance(cell, str) for cell in item.values())
    )


_GRAMMARS: dict[Kind, tuple[Callable[[DeclaredField, Any], bool], str]] = {
    Kind.DATE: (_is_date, "phải là ngày có thật dạng năm-tháng-ngày, ví dụ 2025-01-15"),
    Kind.DATETIME: (_is_datetime, "phải là ngày giờ có thật, ví dụ 2025-01-15T08:30"),
    Kind.NUMBER: (_is_number, "phải là số"),
    Kind.MONEY: (_is_number, "phải là số tiền"),
    Kind.AREA: (_is_number, "phải là số mét vuông"),
    Kind.DIGITS: (_matches(r"\d+"), "chỉ gồm chữ số"),
    Kind.IDENTITY: (_matches(r"\d{9}|\d{12}"), "phải có 12 chữ số (giấy cũ: 9 chữ số)"),
    Kind.SEX: (_matches("Nam|Nữ"), "phải là Nam hoặc Nữ"),
    Kind.LIST: (_is_list, "phải là danh sách"),
    Kind.PAIRS: (_is_pairs, "phải là danh sách nhãn và giá trị"),
    Kind.TABLE: (_is_table, "phải là bảng với các cột đã khai báo"),
}
