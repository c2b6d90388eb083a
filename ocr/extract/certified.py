"""The certification of a copy (NĐ 23/2015/NĐ-CP) is no part of the paper that was copied: its number, its day and
whoever signed it are those of the office that compared the copy."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ocr.vietnamese.normal import key
from schemas.reading import Line, PageReading

_CERTIFIED = re.compile(r"chung thuc ban sao dung voi ban chinh|so chung thuc .{0,60}\bsct\w{0,2} ?bs\b")
_BEGINS = re.compile(r"chung thuc ban sao|ban sao dung voi ban chinh|sao y ban chinh|so chung thuc")
_LEAST_ABOVE = 0.3
"""Share of the page above which no paper ends: a certification there is something else."""
_ASIDE = 0.1


def is_certified(reading: PageReading) -> bool:
    """Whether ``reading`` is a page of a certified copy."""
    return _CERTIFIED.search(key(reading.text)) is not None


def without_certification(readings: Sequence[PageReading]) -> list[PageReading]:
    """``readings`` without the lines of a certification at the end of a page, or beside its signature."""
    return [_without(page) if is_certified(page) else page for page in readings]


def _without(page: PageReading) -> PageReading:
    begins = [line for line in page.lines if _BEGINS.match(_text(page, line))]
    begins = [line for line in begins if line.box[1] > _LEAST_ABOVE * page.upright_height]
    if not begins:
        return page
    first = min(begins, key=lambda line: line.box[1])
    left, right = 0.0, float(page.upright_width)
    if first.box[2] < 0.5 * page.upright_width:  # a stamp at the left, the signature of the paper at its right
        right = first.box[2] + _ASIDE * page.upright_width
    kept = [
        line
        for line in page.lines
        if line.box[1] < first.box[1] - 2 or not left <= (line.box[0] + line.box[2]) / 2 <= right
    ]
    return page.model_copy(update={"lines": kept})


def _text(page: PageReading, line: Line) -> str:
    return key(" ".join(page.words[i].text for i in line.words))
