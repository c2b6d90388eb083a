"""Declared files into checked types."""

from __future__ import annotations

import os
import tomllib
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from .declaration import DocumentType


class DeclarationError(ValueError):
    """A declared file is unsound; ``problems`` are sentences, one a fault."""

    def __init__(self, name: str, problems: list[str]) -> None:
        self.name = name
        self.problems = problems
        super().__init__(f"{name}: " + "; ".join(problems))


def parse(text: str, name: str = "declaration") -> DocumentType:
    """The type that ``text`` (TOML) declares. Raises ``DeclarationError`` with every fault found."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DeclarationError(name, [f"không phải TOML hợp lệ: {error}"]) from error
    unknown = _spell_out(data)
    if unknown:
        raise DeclarationError(name, [f"không có nhóm cách gọi “{one}”" for one in unknown])
    if "field" in data:
        data["fields"] = data.pop("field")
    if "group" in data:
        data["groups"] = data.pop("group")
    if "form" in data:
        data["forms"] = data.pop("form")
    if "check" in data:
        data["checks"] = data.pop("check")
    try:
        return DocumentType.model_validate(data)
    except ValidationError as error:
        problems = [f"{_place(e['loc'])}: {_fault(e)}" for e in error.errors()]
        raise DeclarationError(name, problems) from error


_WORDINGS = "wordings.toml"


@lru_cache(maxsize=1)
def _shared_wordings() -> dict[str, list[str]]:
    """The wordings of captions that the shipped types share, by name."""
    file = files(__package__ or "schemas.document_types").joinpath(_WORDINGS)
    return {name: list(texts) for name, texts in tomllib.loads(file.read_text(encoding="utf-8")).items()}


def _spell_out(data: dict[str, Any]) -> list[str]:
    """Puts the shared wordings in place of their names ("@noi_cu_tru"); says which names there are none of."""
    unknown: list[str] = []
    own = data.pop("wordings", {})
    own = {name: texts for name, texts in own.items() if isinstance(texts, list)} if isinstance(own, dict) else {}
    known = {**_shared_wordings(), **own}
    for holder, key in (("field", "captions"), ("group", "starts")):
        for entry in data.get(holder, []):
            if not isinstance(entry, dict) or not isinstance(entry.get(key), list):
                continue  # told by the check of the whole
            spelled: list[Any] = []
            for text in entry[key]:
                if not isinstance(text, str) or not text.startswith("@"):
                    spelled.append(text)
                elif text[1:] in known:
                    spelled.extend(known[text[1:]])
                else:
                    unknown.append(text)
            entry[key] = spelled
    return unknown


_FAULTS = {
    "missing": "thiếu khóa này",
    "extra_forbidden": "không có khóa này",
    "string_pattern_mismatch": "chỉ gồm chữ thường không dấu, chữ số, gạch dưới, bắt đầu bằng chữ",
    "enum": "phải là một trong: {expected}",
    "literal_error": "phải là một trong: {expected}",
    "list_type": "phải là danh sách [...]",
    "dict_type": "phải là bảng {{...}}",
    "model_type": "phải là bảng {{...}}",
    "string_type": "phải là chữ trong ngoặc kép",
    "bool_parsing": "phải là true hoặc false",
    "bool_type": "phải là true hoặc false",
    "int_type": "phải là số nguyên",
    "int_parsing": "phải là số nguyên",
    "date_type": "phải là ngày, ví dụ 2024-07-01",
    "date_from_datetime_parsing": "phải là ngày, ví dụ 2024-07-01",
    "greater_than_equal": "phải từ {ge} trở lên",
    "less_than_equal": "không được quá {le}",
    "too_short": "không được để trống",
}
"""Pydantic's kinds of fault as a person who writes such a file understands them."""


def _fault(error: ErrorDetails) -> str:
    said = _FAULTS.get(error["type"])
    if said is None:
        return error["msg"].removeprefix("Value error, ")
    return said.format(**error.get("ctx", {}))


def _place(where: tuple[int | str, ...]) -> str:
    """The place of a fault as the file counts: "field 2, title"; ``tệp`` where it is the whole."""
    named = {"fields": "field", "groups": "group", "checks": "check", "forms": "form"}
    out = ""
    for part in where:
        out += f" {part + 1}" if isinstance(part, int) else f"{', ' if out else ''}{named.get(part, part)}"
    return out or "tệp"


def read_file(path: Path) -> DocumentType:
    """The type declared in ``path``. Raises ``DeclarationError``, or ``OSError`` where it cannot be read."""
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise DeclarationError(path.name, ["không phải văn bản UTF-8"]) from error
    return parse(text, path.name)


@lru_cache(maxsize=1)
def builtin() -> dict[str, DocumentType]:
    """The shipped types by slug."""
    found = [
        parse(entry.read_text(encoding="utf-8"), entry.name)
        for entry in sorted(files(__package__ or "schemas.document_types").iterdir(), key=lambda e: e.name)
        if entry.name.endswith(".toml") and entry.name != _WORDINGS
    ]
    return {t.slug: t for t in found}


def types_in(folder: Path) -> dict[str, DocumentType]:
    """The types declared in ``folder`` by slug; empty where it does not exist. Raises ``DeclarationError``."""
    if not folder.is_dir():
        return {}
    found = [read_file(path) for path in sorted(folder.glob("*.toml"))]
    return {t.slug: t for t in found}


@lru_cache(maxsize=8)
def _installed(folder: str, stamp: tuple[tuple[str, int], ...]) -> dict[str, DocumentType]:
    return types_in(Path(folder))


def types(folder: Path | None = None) -> dict[str, DocumentType]:
    """Every type by slug: the shipped ones and those in ``folder`` (default: ``SOHOA_HOME/document_types``).

    A changed file is noticed at the next call. Raises ``DeclarationError`` for an unsound one.
    """
    place = folder or Path(os.environ.get("SOHOA_HOME", "var")) / "document_types"
    stamp = tuple(sorted((p.name, p.stat().st_mtime_ns) for p in place.glob("*.toml"))) if place.is_dir() else ()
    return {**builtin(), **(_installed(str(place), stamp) if stamp else {})}
