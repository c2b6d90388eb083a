"""The way through: load -> clean -> read -> arrange -> (slots, repair) -> classify -> extract -> write.

``read_page`` is one page under its own time limit; ``assemble`` puts pages together and needs no image, so it can
be repeated from stored readings.
"""

from __future__ import annotations

import importlib
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr import codes, text_layer, voices
from ocr.arrange import arrange
from ocr.clean import orientation
from ocr.clean.blank import is_blank
from ocr.clean.letters import x_height
from ocr.clean.page import Upright, as_grey, make_upright
from ocr.load import Delivered, Limits, Scan, open_scan
from ocr.missed import missed_ink
from ocr.read import PSM_BLOCK, Clock, read_words
from ocr.searchable_pdf import write_searchable_pdf
from ocr.tools import tesseract
from ocr.tools.tesseract import RawWord
from schemas.reading import Affine, PageReading, Word
from schemas.record import Document, Engine, ExtractionRecord, Page, Source, Warning

__all__ = [
    "Limits",
    "Options",
    "PageResult",
    "Scan",
    "assemble",
    "open_scan",
    "read_file",
    "read_page",
    "write_searchable_pdf",
]

PIPELINE_VERSION = "1"
_PREVIEW_SIDE = 2000
_MUCH_MISSED = 0.06

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


class _Stopwatch:
    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._at = time.perf_counter()

    def lap(self, step: str) -> None:
        now = time.perf_counter()
        self.seconds[step] = round(self.seconds.get(step, 0.0) + now - self._at, 4)
        self._at = now


def read_page(scan: Scan, number: int, options: Options) -> PageResult:
    """Reads page ``number`` (from 1). Raises ``ScanError``; the page's external programs share one time limit."""
    clock = Clock.start(options.limits.page_time_limit_s, number)
    watch = _Stopwatch()
    delivered = scan.load(number, gentle=options.gentle)
    preview = _preview(delivered.image)
    watch.lap("load")
    if text_layer.is_the_text(delivered, as_grey(delivered.image)):
        reading = _from_layer(delivered, number)
        watch.lap("read")
    else:
        reading = _from_pixels(delivered, number, options, clock, watch)
    reading.timings = watch.seconds
    return PageResult(reading, preview)


def _preview(image: Pixels) -> bytes:
    factor = min(1.0, _PREVIEW_SIDE / max(image.shape[:2]))
    if factor < 1.0:
        image = np.asarray(cv2.resize(image, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA), np.uint8)
    done, data = cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, 80])
    assert done
    return bytes(data.tobytes())


def _from_layer(delivered: Delivered, number: int) -> PageReading:
    words, lines = text_layer.layer_words(delivered)
    grey = as_grey(delivered.image)
    return PageReading(
        number=number,
        width=delivered.width,
        height=delivered.height,
        upright_width=delivered.width,
        upright_height=delivered.height,
        dpi=delivered.dpi,
        text_source="text_layer",
        words=words,
        lines=arrange(words, lines, delivered.width, delivered.height),
        codes=codes.read_codes(grey),
        missed_ink=round(missed_ink(grey, [w.box for w in words]), 4),
    )


def _from_pixels(delivered: Delivered, number: int, options: Options, clock: Clock, watch: _Stopwatch) -> PageReading:
    language = "+".join(options.languages)

    def read_strip(strip: Pixels) -> float:
        return _readable(read_words(strip, language, clock, psm=PSM_BLOCK))

    page = make_upright(delivered.image, read_strip)
    blank = is_blank(page.grey)
    watch.lap("clean")
    raw: list[RawWord] = []
    if not blank:
        raw = voices.read_first(page.grey, x_height(page.grey), language, clock)
        if _doubtful(raw):
            page, raw = _try_upside_down(delivered, page, raw, read_strip, language, clock)
    reading = _reading(delivered, number, page, raw, blank=blank)
    if raw:
        reading.words, reading.lines = voices.read_again(
            page.grey, x_height(page.grey), reading.words, reading.lines, clock
        )
    reading = _finish(reading, page)
    watch.lap("read")
    return reading


def _readable(words: Sequence[RawWord]) -> float:
    """How much of a strip reads as words: letters weighted by the square of their words' confidence."""
    return sum(len(w.text) * w.confidence**2 for w in words if sum(c.isalnum() for c in w.text) >= 2)


def _doubtful(words: Sequence[RawWord]) -> bool:
    letters = sum(len(w.text) for w in words)
    return letters < 60 or sum(len(w.text) * w.confidence for w in words) / letters < 0.75


def _try_upside_down(
    delivered: Delivered,
    page: Upright,
    raw: list[RawWord],
    read_strip: Callable[[Pixels], float],
    language: str,
    clock: Clock,
) -> tuple[Upright, list[RawWord]]:
    way, _ = orientation.better_way(page.grey, (0, 180), read_strip)
    if way == 0:
        return page, raw
    turned = make_upright(delivered.image, read_strip, (page.rotation + 180) % 360)
    again = voices.read_first(turned.grey, x_height(turned.grey), language, clock)
    return (turned, again) if _readable(again) > _readable(raw) else (page, raw)


def _reading(delivered: Delivered, number: int, page: Upright, raw: list[RawWord], *, blank: bool) -> PageReading:
    height, width = page.grey.shape[:2]
    words = [Word(text=w.text, box=w.box, confidence=w.confidence) for w in raw]
    missed = 0.0 if blank else round(missed_ink(page.grey, [w.box for w in words]), 4)
    warnings: list[Warning] = []
    if missed > _MUCH_MISSED:
        warnings.append(
            Warning(code="missed_ink", message=f"Có thể còn chữ chưa đọc được trên trang ({missed:.0%} nét mực).")
        )
    m = page.matrix
    affine: Affine = (
        float(m[0, 0]),
        float(m[0, 1]),
        float(m[0, 2]),
        float(m[1, 0]),
        float(m[1, 1]),
        float(m[1, 2]),
    )
    return PageReading(
        number=number,
        width=delivered.width,
        height=delivered.height,
        upright_width=width,
        upright_height=height,
        to_delivered=affine,
        dpi=delivered.dpi,
        rotation=page.rotation,  # type: ignore[arg-type]
        skew=page.skew,
        blank=blank,
        words=words,
        lines=arrange(words, voices.group(raw), width, height),
        codes=[] if blank else codes.read_codes(page.grey),
        missed_ink=missed,
        warnings=warnings,
    )


def _finish(reading: PageReading, page: Upright) -> PageReading:
    """Slots filled by pen, then the language's repair."""
    read_slots = _part("ocr.handwriting", "read_slots")
    if read_slots is not None:
        reading.marks = [*reading.marks, *read_slots(page.colour, page.grey, reading)]
    repair_page = _part("ocr.vietnamese.repair", "repair_page")
    if repair_page is not None:
        reading = repair_page(reading)
    return reading


def _part(module: str, name: str) -> Any:
    try:
        return getattr(importlib.import_module(module), name, None)
    except ModuleNotFoundError:
        return None


def assemble(sources: Sequence[Source], readings: Sequence[PageReading], options: Options) -> ExtractionRecord:
    """The record of a scan from the readings of all its pages. Pure: the same readings give the same record."""
    started = time.perf_counter()
    timings: dict[str, float] = {}
    for reading in readings:
        for step, seconds in reading.timings.items():
            timings[step] = round(timings.get(step, 0.0) + seconds, 4)
    documents = _documents(readings, options)
    timings["extract"] = round(time.perf_counter() - started, 4)
    first = sources[0].model_copy(update={"page_count": sum(s.page_count for s in sources)})
    return ExtractionRecord(
        source=first if len(sources) > 1 else sources[0],
        sources=list(sources) if len(sources) > 1 else [],
        documents=documents,
        pages=[_page(reading) for reading in readings],
        engine=Engine(
            name="tesseract",
            version=tesseract.version(),
            languages=list(options.languages),
            pipeline_version=PIPELINE_VERSION,
        ),
        timings=timings,
    )


def _documents(readings: Sequence[PageReading], options: Options) -> list[Document]:
    split, extract = _part("ocr.classify", "split"), _part("ocr.extract", "extract")
    if split is None or extract is None:
        return [
            Document(type="khac", type_confidence=0.0, pages=[r.number for r in readings], needs_review=True),
        ]
    return [extract(part, readings) for part in split(readings)]


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
        return assemble(scan.sources, readings, options), readings
