"""Which sheets to print, and what stands on them for people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.covers.drawing import sheets_pdf
from app.covers.keys import ensure_key
from app.errors import ProblemError
from schemas.covers import Cover, CoverKind
from schemas.document_types import types
from schemas.problems import ProblemCode

MOST_SHEETS = 500


@dataclass(frozen=True)
class DossierSheet:
    """What is known of a dossier before it is scanned."""

    code: str = ""
    title: str = ""
    procedure: str = ""


def printed(
    home: Path,
    unit: tuple[str, str],
    dossiers: Iterable[DossierSheet],
    document_types: Iterable[str] = (),
    separators: int = 0,
) -> bytes:
    """A PDF with a sheet for each of ``dossiers``, one for each type and ``separators`` without a type.

    ``unit``: code and name. Raises ``ProblemError``: unknown_type, invalid_value for none or too many.
    """
    sheets = [_dossier(unit, one) for one in dossiers]
    sheets += [_paper(slug) for slug in document_types]
    sheets += [(Cover(kind=CoverKind.PAPER), ["Giấy tờ tiếp theo"])] * separators
    if not sheets or len(sheets) > MOST_SHEETS:
        raise ProblemError(ProblemCode.INVALID_VALUE, reason=f"mỗi lần in từ 1 đến {MOST_SHEETS} trang bìa")
    return sheets_pdf(sheets, ensure_key(home))


def _dossier(unit: tuple[str, str], one: DossierSheet) -> tuple[Cover, Sequence[str]]:
    code, name = unit
    cover = Cover(kind=CoverKind.DOSSIER, unit=code, dossier_code=one.code, procedure=one.procedure, title=one.title)
    lines = [
        f"Hồ sơ {one.code}" if one.code else "Hồ sơ mới",
        one.title,
        f"Thủ tục {one.procedure}" if one.procedure else "",
        f"{name} ({code})" if name and code else name or code,
    ]
    return cover, [line for line in lines if line]


def _paper(slug: str) -> tuple[Cover, Sequence[str]]:
    declared = types().get(slug)
    if declared is None:
        raise ProblemError(ProblemCode.UNKNOWN_TYPE, type=slug)
    return Cover(kind=CoverKind.PAPER, document_type=slug), [declared.title]
