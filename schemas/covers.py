"""Cover and separator sheets: what their code says, and how it is known for the system's own.

``SOHOA1|kind|unit|dossier code|procedure|type|title|mark``. The mark is the first 80 bits of an HMAC-SHA-256 of
everything before it, under a key of the installation: nobody else's code can steer a scan, and a citizen's own code
is no sheet of ours. A later layout gets another number in front; the old one stays readable.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
import unicodedata
from enum import StrEnum
from pathlib import Path

from pydantic import Field

from schemas.record import Model, Text

_BEGIN = "SOHOA1"
_PARTS = 8
_MARK_BYTES = 10
KEY_VARIABLE = "SOHOA_COVER_KEY"
KEY_FILE = "covers.key"
LEAST_KEY = 16
MOST_TITLE = 120
"""Characters of a title in the code; longer ones are cut there, so that its squares stay large."""


class CoverKind(StrEnum):
    DOSSIER = "D"  # begins a dossier; what follows is told apart by the papers themselves
    PAPER = "P"  # begins one paper, which goes on to the next sheet


class Cover(Model):
    """What one sheet says. Everything but the kind may be empty."""

    kind: CoverKind
    unit: Text = ""
    dossier_code: Text = ""
    procedure: Text = ""
    document_type: str = Field(default="", description="slug of the paper's type")
    title: Text = ""


def _plain(text: str) -> str:
    """``text`` as it may stand between two bars, in the one form that reading gives back."""
    composed = unicodedata.normalize("NFC", text).replace("\u00d0", "\u0110").replace("\u00f0", "\u0111")
    return " ".join(composed.replace("|", "/").split())


def _mark(text: str, key: bytes) -> str:
    return base64.b32encode(hmac.new(key, text.encode("utf-8"), hashlib.sha256).digest()[:_MARK_BYTES]).decode()


def encode(cover: Cover, key: bytes) -> str:
    """The text of the sheet's code."""
    said = (cover.unit, cover.dossier_code, cover.procedure, cover.document_type, cover.title[:MOST_TITLE])
    text = "|".join((_BEGIN, cover.kind.value, *(_plain(part) for part in said)))
    return f"{text}|{_mark(text, key)}"


def claims_to_be_ours(text: str) -> bool:
    """Whether a code looks like one of a sheet, whoever made it."""
    return text.startswith(f"{_BEGIN}|") and text.count("|") == _PARTS - 1


def decode(text: str, key: bytes) -> Cover | None:
    """What the sheet says, or ``None`` where the code is not one that ``key`` made."""
    if not claims_to_be_ours(text):
        return None
    said, _, mark = text.rpartition("|")
    if not hmac.compare_digest(mark.encode("utf-8"), _mark(said, key).encode("ascii")):
        return None
    _, kind, unit, dossier_code, procedure, document_type, title = said.split("|")
    return Cover(
        kind=CoverKind(kind),
        unit=unit,
        dossier_code=dossier_code,
        procedure=procedure,
        document_type=document_type,
        title=title,
    )


def read_key(home: Path | None = None) -> bytes | None:
    """The installation's key: ``SOHOA_COVER_KEY``, or the file ``covers.key`` of the home; ``None`` where none is."""
    stated = os.environ.get(KEY_VARIABLE, "")
    if len(stated) >= LEAST_KEY:
        return stated.encode("utf-8")
    place = (home or Path(os.environ.get("SOHOA_HOME", "var"))) / KEY_FILE
    try:
        kept = place.read_bytes().strip()
    except OSError:
        return None
    return kept if len(kept) >= LEAST_KEY else None
