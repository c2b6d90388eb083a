"""What a person may write into a field."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any

from app.errors import ProblemError
from schemas.problems import ProblemCode

_NAME = re.compile(r"[a-z][a-z0-9_]{0,59}")
_MAX_CHARACTERS = 20_000


def checked_value(document_type: str, name: str, value: Any) -> Any:
    """``value`` in its normal form (NFC, no blanks at its ends; an empty text is ``None``).

    Raises ``unknown_field``, ``invalid_value``.
    """
    if not _NAME.fullmatch(name):
        raise ProblemError(ProblemCode.UNKNOWN_FIELD, name=name[:60])
    value = _normal(value)
    if len(json.dumps(value, ensure_ascii=False)) > _MAX_CHARACTERS:
        raise ProblemError(ProblemCode.INVALID_VALUE, reason=f"dài quá {_MAX_CHARACTERS} ký tự.")
    return value


def _normal(value: Any) -> Any:
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value).replace("\x00", "").strip() or None
    if isinstance(value, list):
        return [item for item in map(_normal, value) if item is not None]
    if isinstance(value, dict):
        return {unicodedata.normalize("NFC", str(k)): _normal(v) for k, v in value.items()}
    return value
