"""One page: pixels (or its own text) -> a ``PageReading``; every step in order."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from ocr import codes, noughts, ruled, signature_block, tables, text_layer, tones, voices
from ocr.arrange import arrange, parts_named
from ocr.clean import background, orientation
from ocr.clean.blank import is_blank
from ocr.clean.colour import without_stamp
from ocr.clean.ink import as_grey
from ocr.clean.page import Upright, make_upright
from ocr.covers import is_ours
from ocr.cut_outs import paper
from ocr.handwriting import read_slots
from ocr.load import Delivered
from ocr.machine_zone import read_zone
from ocr.missed import Missed, missed_ink
from ocr.overlay import laid_over, overlay_of
from ocr.pens import by_pen
from ocr.read import PSM_BLOCK, Clock, read_words, readable
from ocr.ruled import Grid
from ocr.stamps import read_stamps
from ocr.ticks import find_boxes, read_rows, with_boxes, without_boxes
from ocr.tools.tesseract import RawWord
from ocr.two_lines import read_parted
from ocr.vietnamese.name_voices import names_heard
from ocr.vietnamese.repair import repair_page
from ocr.vietnamese.signs import without_scrawl, without_specks
from schemas.reading import Code, PageReading, Word
from schemas.record import Warning

Pixels = NDArray[np.uint8]

_MUCH_MISSED = 0.04
_LEAST_SURE = 0.5
"""A page without a single word of this confidence holds no text."""


@dataclass
class Stopwatch:
    """Seconds by step."""

    seconds: dict[str, float] = field(default_factory=dict)
    _at: float = field(default_factory=time.perf_counter)

    def lap(self, step: str) -> None:
        now = time.perf_counter()
        self.seconds[step] = round(self.seconds.get(step, 0.0) + now - self._at, 4)
        self._at = now


def read(delivered: Delivered, number: int, languages: Sequence[str], clock: Clock, watch: Stopwatch) -> PageReading:
    """The reading of page ``number``. Raises ``ScanError``: PAGE_TIMEOUT, ENGINE_FAILED, ENGINE_MISSING."""
    grey = as_grey(delivered.image)
    if text_layer.is_the_text(delivered, grey):
        reading = _from_layer(delivered, grey, number)
        watch.lap("read")
        return reading
    return _from_pixels(delivered, number, "+".join(languages), clock, watch)


def _from_layer(delivered: Delivered, grey: Pixels, number: int) -> PageReading:
    words, lines = text_layer.layer_words(delivered)
    grids = ruled.find_ruled(grey)
    arranged = arrange(words, lines, delivered.width, delivered.height, tables=ruled.tables(grids, delivered.width))
    return PageReading(
        number=number,
        width=delivered.width,
        height=delivered.height,
        upright_width=delivered.width,
        upright_height=delivered.height,
        dpi=delivered.dpi,
        text_source="text_layer",
        words=words,
        lines=arranged,
        tables=[tables.filled(g, words, arranged) for g in ruled.tables(grids, delivered.width)],
        codes=codes.read_codes(grey),
        missed_ink=missed_ink(grey, [w.box for w in words]).share,
    )


@dataclass(frozen=True)
class _Heard:
    """What one reading of a page gave: words, for each the engine's line, and the ruled boxes of the page.

    ``grey`` is the page as it was read: incoming stamps faded too.
    """

    words: list[Word]
    lines: list[int]
    grids: list[Grid]
    grey: Pixels


def _from_pixels(delivered: Delivered, number: int, language: str, clock: Clock, watch: Stopwatch) -> PageReading:
    def read_strip(strip: Pixels) -> float:
        return readable(read_words(strip, language, clock, psm=PSM_BLOCK))

    page = make_upright(delivered.image, read_strip)
    blank = is_blank(page.grey)
    watch.lap("clean")
    if blank:
        return _reading(delivered, number, page, Missed(0.0, []), blank=True)
    found = codes.read_codes(page.grey)
    if any(is_ours(code) for code in found):  # a sheet of the system says all in its code
        return _reading(delivered, number, page, Missed(0.0, []), found)
    boxes, boxed = find_boxes(page.grey, page.x_height), page.grey
    page = replace(page, grey=without_boxes(page.grey, boxes))
    heard = _hear(page, language, clock)
    if (other := _other_look(page, heard, delivered, read_strip)) is not None:
        there = find_boxes(other.grey, other.x_height)
        bare = replace(other, grey=without_boxes(other.grey, there))
        again = _hear(bare, language, clock)
        if readable(again.words) > readable(heard.words):
            page, heard, found = bare, again, codes.read_codes(other.grey)
            boxes, boxed = there, other.grey
    if not _says_anything(heard.words):
        # specks and what shines through the paper: nothing to read, and no way up to be told
        page = make_upright(delivered.image, read_strip, 0)
        found = codes.read_codes(page.grey)
        watch.lap("read")
        return _reading(delivered, number, page, Missed(0.0, []), found, blank=not found)
    words, engine_lines = read_parted(replace(page, grey=heard.grey), heard.words, heard.lines, language, clock)
    over = overlay_of(delivered, np.linalg.inv(page.matrix), len(words))
    if over is not None:
        words, engine_lines = laid_over(words, engine_lines, over)
    words, engine_lines = _without_blots(words, engine_lines, page.x_height)
    missed = missed_ink(page.grey, [w.box for w in words if w.confidence > voices.NOT_READ], page.x_height)
    if missed.rows:
        words, engine_lines = voices.read_missed(page, missed.rows, words, engine_lines, language, clock)
        missed = missed_ink(page.grey, [w.box for w in words], page.x_height)
    words, engine_lines = signature_block.read_block(page, words, engine_lines, clock)
    uncovered = signature_block.uncover(page, words, engine_lines, language, clock)
    page, words, engine_lines = uncovered.page, uncovered.words, uncovered.lines
    reading = _reading(delivered, number, page, missed, found)
    width, height = reading.upright_width, reading.upright_height
    ruled_tables = ruled.tables(heard.grids, width)
    stamps = [*ruled.stamp_frames(heard.grids, width, height), *(over.captions if over else [])]
    lines = arrange(words, engine_lines, width, height, stamps=stamps, tables=ruled_tables)
    heard_again, again_lines = voices.read_again(
        heard.grey if uncovered.seal is None else page.grey, page.x_height, words, lines, clock
    )
    if parts_named(heard_again, again_lines) > parts_named(words, lines):
        # a caption that only the second voice read: the page is laid out by it
        numbers = {i: n for n, line in enumerate(again_lines) for i in line.words}
        engine_lines = [numbers[i] for i in range(len(heard_again))]
        again_lines = arrange(heard_again, engine_lines, width, height, stamps=stamps, tables=ruled_tables)
    reading.words, reading.lines = without_specks(heard_again, without_scrawl(heard_again, again_lines), width)
    reading.words = noughts.told_by_dots(page.grey, tones.verified(page.grey, reading.words))
    zone = read_zone(page.grey, reading, clock)
    if zone is not None:
        reading.codes = [*reading.codes, zone]
    reading.marks = [*read_slots(page.colour, page.grey, reading), *read_stamps(page, language, clock)]
    reading = names_heard(repair_page(reading))
    reading.words = signature_block.never_sure(reading.words, uncovered)
    written = by_pen(page.colour, reading.words)
    reading.words = [
        w.model_copy(update={"pen": True}) if pen else w for w, pen in zip(reading.words, written, strict=True)
    ]
    reading.words, reading.lines = with_boxes(
        reading.words, reading.lines, boxes, read_rows(boxed, boxes, language, clock)
    )
    reading.tables = [tables.filled(grid, reading.words, reading.lines) for grid in ruled_tables]
    watch.lap("read")
    return reading


_TALL, _SURE_BLOT = 4.0, 0.5
"""X-heights, and the confidence, from which on what was read is print, however large."""


def _without_blots(
    words: Sequence[Word], lines: Sequence[int], x_height: float | None
) -> tuple[list[Word], list[int]]:
    """``words`` and their ``lines`` without pictures that were read as words, and without signs for whole words:
    print that lies within their boxes counted as read."""
    tallest = _TALL * x_height if x_height else float("inf")
    kept = [
        i
        for i, w in enumerate(words)
        if w.confidence >= _SURE_BLOT or (w.box[3] - w.box[1] <= tallest and not _stands_for_words(w))
    ]
    return [words[i] for i in kept], [lines[i] for i in kept]


_WIDE_SIGN = 3.0
"""Heights that one sign is wide at most; dashes, leaders and rules are wider."""
_LONG_SIGNS = frozenset("-–—_=.…·")


def _stands_for_words(word: Word) -> bool:
    """Whether a sign was read where words stand: a quote as wide as "- Lưu: VT, KT."."""
    if any(c.isalnum() or c in _LONG_SIGNS for c in word.text):
        return False
    return word.box[2] - word.box[0] > _WIDE_SIGN * (word.box[3] - word.box[1]) * len(word.text)


def _other_look(
    page: Upright, heard: _Heard, delivered: Delivered, read_strip: Callable[[Pixels], float]
) -> Upright | None:
    """The page as it may read better than it was ``heard``: upside down, or with its light evened, or both.

    ``None`` where the reading gives no reason to try.
    """
    # on a page with few words the engine takes a slight shadow for ink, and the words vanish in it
    shadowed = not _says_anything(heard.words)
    if not (shadowed or _doubtful(heard.words)):
        return None
    grey = background.divide(page.grey) if shadowed else page.grey
    if orientation.best_way(grey, (0, 180), read_strip) == 0:
        return replace(page, grey=grey) if shadowed else None
    turned = make_upright(delivered.image, read_strip, (page.rotation + 180) % 360)
    return replace(turned, grey=background.divide(turned.grey)) if shadowed else turned


def _hear(page: Upright, language: str, clock: Clock) -> _Heard:
    """The first voice's reading: tables cell by cell, everything else as one page without its incoming stamps.

    What a stamp says is then found as missed ink and read by itself.
    """
    grids = ruled.find_ruled(page.grey)
    height, width = page.grey.shape[:2]
    ruled_tables = ruled.tables(grids, width)
    faded = page.grey
    for x0, y0, x1, y1 in ruled.stamp_frames(grids, width, height):
        faded = without_stamp(faded, page.colour, (x0 - 6, y0 - 6, x1 + 6, y1 + 6))
    text = faded
    if ruled_tables:
        text, ground = text.copy(), paper(page.grey)
        for x0, y0, x1, y1 in (grid.box for grid in ruled_tables):
            text[max(0, y0 - 3) : y1 + 3, max(0, x0 - 3) : x1 + 3] = ground
    raw = voices.read_first(text, page.x_height, language, clock)
    words = [Word(text=w.text, box=w.box, confidence=w.confidence) for w in raw]
    lines = voices.group(raw)
    cells = [box for grid in ruled_tables for _, _, box in grid.cells]
    if cells:
        words, lines = tables.read_cells(page, cells, words, lines, language, clock)
    return _Heard(words, lines, grids, faded)


def _says_anything(words: Sequence[Word]) -> bool:
    return any(w.confidence >= _LEAST_SURE and sum(c.isalnum() for c in w.text) >= 2 for w in words)


def _doubtful(words: Sequence[RawWord | Word]) -> bool:
    letters = sum(len(w.text) for w in words)
    return letters < 60 or sum(len(w.text) * w.confidence for w in words) / letters < 0.75


def _reading(
    delivered: Delivered,
    number: int,
    page: Upright,
    missed: Missed,
    found: Sequence[Code] = (),
    *,
    blank: bool = False,
) -> PageReading:
    """A reading that knows its page's geometry, and no words yet."""
    height, width = page.grey.shape[:2]
    warnings: list[Warning] = []
    if missed.share > _MUCH_MISSED:
        message = f"Có thể còn chữ chưa đọc được trên trang (khoảng {missed.share:.0%} nét chữ)."
        warnings.append(Warning(code="missed_ink", message=message))
    m = [float(v) for v in page.matrix.ravel()]
    return PageReading(
        number=number,
        width=delivered.width,
        height=delivered.height,
        upright_width=width,
        upright_height=height,
        to_delivered=(m[0], m[1], m[2], m[3], m[4], m[5]),
        perspective=(m[6], m[7]),
        dpi=delivered.dpi,
        rotation=page.rotation,  # type: ignore[arg-type]
        skew=page.skew,
        blank=blank,
        codes=list(found),
        missed_ink=missed.share,
        bitonal=delivered.bitonal,
        warnings=warnings,
    )
