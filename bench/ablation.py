"""What each step of reading is worth: the same pages with one step off at a time, and plain Tesseract beside them."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from bench.engine_memory import remembered
from bench.pages import PageScores, TruePage, measure, true_pages


@dataclass(frozen=True)
class Step:
    """A step by name, and what stands in for it: ``module:attribute`` and a function doing nothing."""

    name: str
    target: str
    idle: Callable[..., Any]


def _no_seals(image: Any) -> Any:
    from ocr.clean.colour import Inks
    from ocr.clean.page import as_grey

    return Inks(as_grey(image), None)


STEPS: tuple[Step, ...] = (
    Step("turned upright", "ocr.clean.page:_turn_needed", lambda grey, read_strip: 0),
    Step("page found and flattened", "ocr.clean.page:find_sheets", lambda image: iter(())),
    Step("seal faded by its colour", "ocr.clean.colour:separate", _no_seals),
    Step("straightened", "ocr.clean.page:skew_angle", lambda grey: 0.0),
    Step("light evened", "ocr.clean.background:is_uneven", lambda grey: False),
    Step("leader dots erased", "ocr.clean.page:erase_leaders", lambda grey, height: grey),
    Step("scale by the size of the letters", "ocr.clean.page:x_height", lambda grey: None),
    Step("missed text read again", "ocr.voices:read_missed", lambda page, rows, words, lines, *rest: (words, lines)),
    Step(
        "unsure lines read again", "ocr.voices:read_again", lambda grey, height, words, lines, clock: (words, lines)
    ),
    Step("language repair", "ocr.page_reader:repair_page", lambda reading: reading),
)


@contextmanager
def without(steps: Sequence[Step]) -> Iterator[None]:
    """Runs the block with ``steps`` off; raises ``AttributeError`` if the code no longer has one of them."""
    with ExitStack() as stack:
        for step in steps:
            module, _, attribute = step.target.partition(":")
            stack.enter_context(patch.object(importlib.import_module(module), attribute, step.idle))
        yield


def read(page: TruePage) -> str:
    """What the pipeline reads on ``page``; raises ``ScanError``."""
    from ocr.load import open_scan
    from ocr.pipeline import Options, read_page

    options = Options()
    with open_scan([(page.path, page.path.name)], options.limits) as scan:
        return read_page(scan, page.number, options).reading.text


def read_plainly(page: TruePage) -> str:
    """What ``tesseract -l vie`` alone reads on the page as it was delivered, in grey."""
    import pytesseract

    from ocr.clean.page import as_grey
    from ocr.load import Limits, open_scan

    with open_scan([(page.path, page.path.name)], Limits()) as scan:
        return str(pytesseract.image_to_string(as_grey(scan.load(page.number).image), lang="vie", timeout=600))


def table(folder: Path, tell: Callable[[str], None], steps: Sequence[Step] = STEPS) -> list[tuple[str, PageScores]]:
    """(row, scores) of plain Tesseract, of all steps, and of each step off in turn, over the pages of ``folder``."""
    pages = true_pages(folder)
    rows: list[tuple[str, PageScores]] = []

    def add(name: str, scores: PageScores) -> None:
        rows.append((name, scores))
        tell(f"{name}: {scores.text.cer}")

    add("plain tesseract -l vie", measure(pages, read_plainly))
    with remembered():
        add("all steps", measure(pages, read))
        for step in steps:
            with without([step]):
                add(f"without: {step.name}", measure(pages, read))
    return rows
