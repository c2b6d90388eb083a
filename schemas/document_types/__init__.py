"""Document types as data: one declared TOML file a type, checked when it is loaded.

``types()`` gives every type: the ones shipped beside this module, and those that an installation keeps in
``SOHOA_HOME/document_types`` (same slug: the installation's file wins). docs/document_types.md shows how to
write one.
"""

from __future__ import annotations

from .declaration import CaptionStyle, CheckRule, DeclaredField, DocumentType, Group, Kind
from .json_schema import json_schema
from .loading import DeclarationError, builtin, parse, read_file, types, types_in

__all__ = [
    "CaptionStyle",
    "CheckRule",
    "DeclarationError",
    "DeclaredField",
    "DocumentType",
    "Group",
    "Kind",
    "builtin",
    "json_schema",
    "parse",
    "read_file",
    "types",
    "types_in",
]
