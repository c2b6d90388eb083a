"""Whether a paper is dated within the time of its form: 2003 on a form of 2016 was misread, or is odd."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rapidfuzz import fuzz

from ocr.vietnamese.normal import key
from schemas.document_types.declaration import DocumentType, FormVersion
from schemas.reading import PageReading
from schemas.record import Level

from .found import Found

_SEEN = 92
"""How alike a mark and the text must be (0 to 100); short marks must stand there to the letter."""
_SHORT = 12


def apply_form_dates(declared: DocumentType, pages: Sequence[PageReading], fields: dict[str, Found]) -> None:
    """Notes on the field that dates the paper where it lies before its form came (``warn``: most likely misread) or
    after it went (``info``: old stocks are used up). The version is the one whose marks stand on ``pages``; where
    none is told, the dates of the type hold."""
    found = fields.get(declared.dated)
    if found is None or not isinstance(found.value, str):
        return
    version = _version(declared, pages)
    basis = version.basis if version is not None else declared.basis
    begun = version.valid_from if version is not None else declared.valid_from
    ended = version.valid_to if version is not None else declared.valid_to
    stated = found.value[:10]
    if begun is not None and stated < begun.isoformat()[: len(stated)]:
        message = f"Giấy ghi {_shown(stated)}, nhưng mẫu này ({basis}) chỉ có từ {begun:%d/%m/%Y}."
        found.check("before_its_form", Level.WARN, message)
    elif ended is not None and stated > ended.isoformat()[: len(stated)]:
        message = f"Giấy ghi {_shown(stated)}, nhưng mẫu này ({basis}) chỉ dùng đến {ended:%d/%m/%Y}."
        found.check("after_its_form", Level.INFO, message)


def _version(declared: DocumentType, pages: Sequence[PageReading]) -> FormVersion | None:
    if not declared.forms:
        return None
    text = " ".join(key(page.text) for page in pages)
    return next((form for form in declared.forms if all(_stands(key(mark), text) for mark in form.marks)), None)


def _stands(mark: str, text: str) -> bool:
    return f" {mark} " in f" {text} " or (len(mark) >= _SHORT and fuzz.partial_ratio(mark, text) >= _SEEN)


def _shown(stated: str) -> str:
    """An ISO date, month or year as people write it."""
    try:
        return f"ngày {date.fromisoformat(stated):%d/%m/%Y}"
    except ValueError:
        return "năm " + stated if len(stated) == 4 else "tháng " + "/".join(reversed(stated.split("-")))
