"""What is true of a specimen, in the record's own shape, and the whole-page text for measuring characters."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from samples.paper import Paper
from samples.sheet import Box, Sheet
from schemas.media import sniff
from schemas.record import Document, Engine, ExtractionRecord, FieldSource, FieldValue, Page, Source

_SECTIONS = ("left", "right", "body", "more", "column", "table", "recipients", "signature", "stamp", "mrz", "margin")


@dataclass(frozen=True)
class Delivered:
    """One page as it is delivered: pixels, and the way from printed pixels to them."""

    width: int
    height: int
    dpi: int | None
    matrix: np.ndarray
    """3 by 3, printed to delivered pixels."""
    rotation: int
    skew: float


def mapped(box: Box, page: Delivered) -> tuple[int, int, int, int]:
    """``box`` of printed pixels as the enclosing box in delivered pixels, clipped to the page."""
    x0, y0, x1, y1 = box
    corners = np.array([[[x0, y0]], [[x1, y0]], [[x0, y1]], [[x1, y1]]], dtype=np.float64)
    points = cv2.perspectiveTransform(corners, page.matrix)[:, 0]
    low, high = points.min(axis=0), points.max(axis=0)
    return (
        max(0, round(float(low[0]))),
        max(0, round(float(low[1]))),
        min(page.width, round(float(high[0]))),
        min(page.height, round(float(high[1]))),
    )


def _union(boxes: Sequence[Box]) -> Box:
    return (min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes))


def page_text(sheet: Sheet) -> str:
    """The sheet's printed lines in the order of setting."""
    return "\n".join(line.text for line in sheet.lines)


def sections(sheet: Sheet) -> str:
    """The sheet's lines under ``#LEFT``, ``#RIGHT``, ``#BODY``, ... as the truth texts of real letters have them.

    ``#BODY`` is the longest run of body lines that no table, column or letterhead breaks (an order of convention);
    what body there is besides stands under ``#MORE``.
    """
    by_zone: dict[str, list[str]] = {}
    runs: list[list[str]] = [[]]
    for line in sheet.lines:
        if line.zone == "body":
            runs[-1].append(line.text)
        else:
            by_zone.setdefault(line.zone, []).append(line.text)
            if line.zone not in {"margin", "stamp"}:
                runs.append([])
    longest = max(runs, key=lambda run: sum(map(len, run)))
    by_zone["body"] = longest
    by_zone["more"] = [text for run in runs if run is not longest for text in run]
    out: list[str] = []
    for zone in _SECTIONS:
        if by_zone.get(zone):
            out += [f"#{zone.upper()}", *by_zone[zone]]
    return "\n".join(out) + "\n"


def _field(name: str, value: Any, paper: Paper, first_page: int, delivered: Sequence[Delivered]) -> FieldValue:
    for index, sheet in enumerate(paper.sheets):
        mark = sheet.fields.get(name)
        if mark is None:
            continue
        raw = [text for other in paper.sheets if name in other.fields for text in other.fields[name].raw]
        return FieldValue(
            value=value,
            raw=" ".join(raw),
            confidence=1.0,
            page=first_page + index,
            box=mapped(_union(mark.boxes), delivered[first_page + index - 1]),
            source=FieldSource.HUMAN,
            handwritten=mark.handwritten,
            needs_review=False,
        )
    if name not in paper.implied:
        raise ValueError(f"{paper.type}: field {name!r} has a value but stands nowhere")
    return FieldValue(value=value, confidence=1.0, page=first_page, source=FieldSource.HUMAN, needs_review=False)


def record(
    file: Path, papers: Sequence[tuple[Paper, int]], sheets: Sequence[Sheet], delivered: Sequence[Delivered]
) -> ExtractionRecord:
    """The true record of ``file``; ``papers`` come with the number of their first page.

    Raises ``ValueError`` where a layout marks a field without value or sets a value that is printed nowhere.
    """
    documents = []
    for paper, first in papers:
        marked = {name for sheet in paper.sheets for name in sheet.fields}
        if marked - set(paper.values):
            raise ValueError(f"{paper.type}: no value for {sorted(marked - set(paper.values))}")
        documents.append(
            Document(
                type=paper.type,
                type_confidence=1.0,
                pages=list(range(first, first + len(paper.sheets))),
                needs_review=False,
                fields={n: _field(n, v, paper, first, delivered) for n, v in paper.values.items()},
            )
        )
    content = file.read_bytes()
    return ExtractionRecord(
        source=Source(
            filename=file.name,
            sha256=hashlib.sha256(content).hexdigest(),
            media_type=sniff(content[:1024]) or "",
            bytes=len(content),
            page_count=len(sheets),
        ),
        documents=documents,
        pages=[
            Page(
                number=number,
                width=page.width,
                height=page.height,
                dpi=page.dpi,
                rotation=page.rotation,  # type: ignore[arg-type]
                skew=page.skew,
                blank=sheet.blank,
                confidence=1.0,
                text=page_text(sheet),
                text_source="ocr",
            )
            for number, (sheet, page) in enumerate(zip(sheets, delivered, strict=True), 1)
        ],
        engine=Engine(name="specimen", version="1", languages=["vie"], pipeline_version="truth"),
        timings={},
    )
