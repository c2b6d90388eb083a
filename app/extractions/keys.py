"""Where the artifacts of an extraction lie in storage."""

from __future__ import annotations


def storage_prefix(extraction_id: str) -> str:
    """The folder of an extraction, spread by the random end of its id."""
    return f"extractions/{extraction_id[-2:]}/{extraction_id}/"


def page_key(extraction_id: str, number: int, suffix: str) -> str:
    """A page's reading (``json``) or picture (``jpg``)."""
    return f"{storage_prefix(extraction_id)}pages/{number:05d}.{suffix}"
