"""File names made safe to keep, to show and to offer for download; and what a search for a dossier looks through."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from app.dossiers.models import Dossier
from schemas.api.files import Notice
from schemas.media import extension_matches
from schemas.problems import ProblemCode, describe
from schemas.text import fold

MAX_CHARACTERS = 160
_SEARCH_CHARACTERS = 700
_FORBIDDEN = re.compile(r'[<>:"|?*]')  # what Windows refuses in a name
_NAMELESS = "tep"


def clean_name(sent: str) -> tuple[str, list[Notice]]:
    """The name to keep, in NFC and without path, control or reserved characters, and what was changed."""
    name = unicodedata.normalize("NFC", sent)
    notices: list[Notice] = []
    if name != sent:
        notices.append(_notice(ProblemCode.NAME_NORMALISED))
    safe = _safe(name)
    if safe != name:
        notices.append(_notice(ProblemCode.UNSAFE_NAME, filename=safe))
    return safe, notices


def _safe(name: str) -> str:
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    # Categories C*: control characters, and the invisible ones that turn the writing direction round.
    shown = "".join(c for c in last if unicodedata.category(c)[0] != "C")
    shown = _FORBIDDEN.sub("_", shown).strip().strip(".").strip()
    stem, dot, extension = shown.rpartition(".")
    if not dot:
        return shown[:MAX_CHARACTERS] or _NAMELESS
    room = MAX_CHARACTERS - len(extension) - 1
    return f"{stem[:room]}.{extension}" if room > 0 else shown[:MAX_CHARACTERS]


def extension_notice(filename: str, media_type: str) -> list[Notice]:
    """A notice when ``filename`` ends otherwise than files of ``media_type`` do."""
    if extension_matches(filename, media_type):
        return []
    return [_notice(ProblemCode.WRONG_EXTENSION, media_type=media_type)]


def _notice(code: ProblemCode, **details: object) -> Notice:
    return Notice(code=code, message=describe(code, **details))


def search_key(dossier: Dossier, filenames: Sequence[str]) -> str:
    """What a search looks through: title, code and file names, folded."""
    return fold(" ".join([dossier.title, dossier.code or "", *filenames]))[:_SEARCH_CHARACTERS]
