"""The way through: load -> clean -> read -> arrange -> (slots, repair) -> classify -> extract -> write.

``read_page`` is one page under its own time limit; ``assemble`` puts pages together and needs no image, so it can
be repeated from stored readings.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr import page_reader
from ocr.classify import secrecy, split
from ocr.covers import dossier_warnings, find_covers, told
from ocr.documents import extract
from ocr.errors import ScanError
from ocr.extract.across import check_across
from ocr.load import Limits, Scan, open_scan
from ocr.page_reader import Stopwatch
from ocr.read import Clock
from ocr.searchable_pdf import write_searchable_pdf
from ocr.signatures import NOT_SIGNED, ByPaper, Signed, paper_signatures, read_signatures
from ocr.tools import tesseract
from schemas.covers import Cover
from schemas.problems import ProblemCode
from schemas.reading import PageReading
from schemas.record import Document, Engine, ExtractionRecord, Page, Source

__all__ = [
    "Limits",
    "Options",
    "PageResult",
    "Scan",
    "Signed",
    "assemble",
    "open_scan",
    "read_file",
    "read_page",
    "read_signatures",
    "write_searchable_pdf",
]

PIPELINE_VERSION = "1"
_PREVIEW_SIDE = 2000

Pixels = NDArray[np.uint8]


@dataclass(frozen=True)
class Options:
    """``gentle``: lower resolution, for the retry of a page that ran out of memory or time."""

    languages: tuple[str, ...] = ("vie",)
    gentle: bool = False
    limits: Limits = field(default_factory=Limits)
    document_type: str | None = None


@dataclass(frozen=True)
class PageResult:
    """``preview``: a JPEG of the page as it was delivered, long side at most 2000 pixels."""

    reading: PageReading
    preview: bytes


def read_page(scan: Scan, number: int, options: Options) -> PageResult:
    """Reads page ``number`` (from 1). Raises ``ScanError``; the page's external programs share one time limit."""
    clock = Clock.start(options.limits.page_time_limit_s, number)
    watch = Stopwatch()
    delivered = scan.load(number, gentle=options.gentle)
    preview = _preview(delivered.image)
    watch.lap("load")
    reading = page_reader.read(delivered, number, options.languages, clock, watch)
    reading.timings = watch.seconds
    return PageResult(reading, preview)


def _preview(image: Pixels) -> bytes:
    factor = min(1.0, _PREVIEW_SIDE / max(image.shape[:2]))
    if factor < 1.0:
        image = np.asarray(cv2.resize(image, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA), np.uint8)
    done, data = cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, 80])
    assert done
    return bytes(data.tobytes())


def assemble(
    sources: Sequence[Source], readings: Sequence[PageReading], options: Options, signed: Signed = NOT_SIGNED
) -> ExtractionRecord:
    """The record of a scan from the readings of all its pages. Pure: the same readings give the same record.

    ``signed`` is what ``read_signatures`` found in the scan's files.

    Raises ``ScanError`` (``state_secret``) where a page bears a stamp of secrecy.
    """
    started = time.perf_counter()
    if secrecy(readings) is not None:
        raise ScanError(ProblemCode.STATE_SECRET)
    timings: dict[str, float] = {}
    for reading in readings:
        for step, seconds in reading.timings.items():
            timings[step] = round(timings.get(step, 0.0) + seconds, 4)
    covers = find_covers(readings)
    documents = _documents(readings, covers, options, paper_signatures(signed, sources))
    timings["extract"] = round(time.perf_counter() - started, 4)
    first = sources[0].model_copy(update={"page_count": sum(s.page_count for s in sources)})
    return ExtractionRecord(
        source=first if len(sources) > 1 else sources[0],
        sources=list(sources) if len(sources) > 1 else [],
        documents=documents,
        pages=[_page(reading) for reading in readings],
        covers=told(covers),
        signatures=list(signed.signatures),
        engine=Engine(
            name="tesseract",
            version=tesseract.version(),
            languages=list(options.languages),
            pipeline_version=PIPELINE_VERSION,
        ),
        timings=timings,
    )


def _documents(
    readings: Sequence[PageReading], covers: Mapping[int, Cover], options: Options, signatures: ByPaper
) -> list[Document]:
    parts = split(readings, covers)
    if options.document_type is not None:
        parts = [replace(part, type=options.document_type, confidence=1.0) for part in parts]
    by_dossier: list[tuple[Cover | None, list[Document]]] = []
    for part in parts:
        signed, warnings = signatures(part.pages, [p.pages for p in parts])
        document = extract(part, readings, signed)
        document.warnings += [*warnings, *dossier_warnings(part.dossier, covers)]
        document.dossier_code = part.dossier.dossier_code if part.dossier is not None else ""
        if not by_dossier or by_dossier[-1][0] is not part.dossier:
            by_dossier.append((part.dossier, []))
        by_dossier[-1][1].append(document)
    return [document for _, documents in by_dossier for document in check_across(documents)]


def _page(reading: PageReading) -> Page:
    return Page(
        number=reading.number,
        width=reading.width,
        height=reading.height,
        dpi=reading.dpi,
        rotation=reading.rotation,
        skew=reading.skew,
        blank=reading.blank,
        confidence=round(reading.confidence, 4),
        text=reading.text,
        text_source=reading.text_source,
        missed_ink=reading.missed_ink,
        warnings=reading.warnings,
    )


def read_file(path: Path, options: Options) -> tuple[ExtractionRecord, list[PageReading]]:
    """The whole way for one file, page by page. Raises ``ScanError``."""
    with open_scan([(path, path.name)], options.limits) as scan:
        readings = [read_page(scan, number, options).reading for number in range(1, scan.page_count + 1)]
        return assemble(scan.sources, readings, options, read_signatures(scan)), readings
