"""Which papers a scan holds: where one ends and the next begins, and the type of each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ocr.extract.layout import Sheet, sheet
from ocr.extract.letterhead import find_letterhead
from ocr.vietnamese.normal import key, nfc, tone_placed, upper_share
from schemas.reading import PageReading
from schemas.record import Warning

_SECRET = {"tuyet mat": "Tuyệt mật", "toi mat": "Tối mật", "mat": "Mật"}
_MAT = {"mật", "mât", "mạt", "mất", "mat", "mật"}


@dataclass(frozen=True)
class Part:
    """One paper of a scan: its pages in order, its type's slug, how sure the type is, what to warn about."""

    pages: tuple[int, ...]
    type: str
    confidence: float
    warnings: tuple[Warning, ...] = field(default=())


def secrecy(readings: Sequence[PageReading]) -> str | None:
    """The degree of secrecy stamped on a page ("Mật", "Tối mật", "Tuyệt mật"), or ``None``.

    The stamp stands alone, in capitals, in the upper part of a page under the number (NĐ 30/2020, Phụ lục I,
    ô 10a); the word in running text, or "MẶT" of another meaning, is none.
    """
    for reading in readings:
        page = sheet(reading)
        for piece in page.within(0, 0, page.width, 0.42 * page.height):
            degree = _secrecy_of(piece.text)
            if degree is not None:
                return degree
        for mark in reading.marks:
            for text, chance in mark.candidates if mark.kind == "stamp" else ():
                degree = _secrecy_of(text)
                if degree is not None and chance >= 0.5:
                    return degree
    return None


def _secrecy_of(text: str) -> str | None:
    bare = re.sub(r"[^\w\s]", "", nfc(text)).strip()
    if upper_share(bare) < 0.99:
        return None
    flat = key(bare)
    if flat not in _SECRET or tone_placed(bare.split()[-1]) not in _MAT:
        return None
    return _SECRET[flat]


_CERTIFIED = re.compile(r"chung thuc ban sao dung voi ban chinh|so chung thuc .{0,60}\bsct\w{0,2} ?bs\b")


def _warnings(pages: Sequence[PageReading]) -> tuple[Warning, ...]:
    for reading in pages:
        if _CERTIFIED.search(key(reading.text)):
            return (
                Warning(
                    code="ban_sao_chung_thuc",
                    message=f"Trang {reading.number} có dấu chứng thực bản sao; bản sao chứng thực không thuộc diện "
                    "số hóa (TT 01/2023/TT-VPCP), hãy kiểm tra.",
                ),
            )
    return ()


def split(readings: Sequence[PageReading]) -> list[Part]:
    """The papers of a scan in order; a blank page belongs to none."""
    parts: list[tuple[list[PageReading], str, float]] = []
    for reading in readings:
        if reading.blank or not reading.words:
            continue
        page = sheet(reading)
        slug, sureness = _begins(page)
        if slug is not None:
            parts.append(([reading], slug, sureness))
        elif parts:
            parts[-1][0].append(reading)
        else:
            parts.append(([reading], "khac", 0.3))
    return [Part(tuple(r.number for r in pages), slug, sureness, _warnings(pages)) for pages, slug, sureness in parts]


def _begins(page: Sheet) -> tuple[str | None, float]:
    head = find_letterhead(page)
    if head is None or (head.number_row is None and head.date_row is None):
        return None, 0.0
    evidence = sum(x is not None for x in (head.number_row, head.date_row, head.symbol)) + bool(head.organisations)
    return "van_ban_hanh_chinh", 0.7 + 0.07 * evidence
