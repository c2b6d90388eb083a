"""What each step of reading is worth: the same pages with one step off at a time, and plain Tesseract beside them."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from bench.text import TextScores, add_page
from bench.truth import TrueFile, load, scans


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
    Step("page found and flattened", "ocr.clean.page:find_sheet", lambda image: None),
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


def _texts(path: Path, numbers: Sequence[int]) -> dict[int, str]:
    """What the pipeline reads on the pages ``numbers`` of ``path``."""
    from ocr.load import open_scan
    from ocr.pipeline import Options, read_page

    options = Options()
    with open_scan([(path, path.name)], options.limits) as scan:
        return {n: read_page(scan, n, options).reading.text for n in numbers}


def _plain(path: Path, numbers: Sequence[int]) -> dict[int, str]:
    """What ``tesseract -l vie`` alone reads on the page as it was delivered, in grey."""
    import pytesseract

    from ocr.clean.page import as_grey
    from ocr.load import Limits, open_scan

    with open_scan([(path, path.name)], Limits()) as scan:
        return {n: pytesseract.image_to_string(as_grey(scan.load(n).image), lang="vie", timeout=120) for n in numbers}


def _measure(
    folder: Path, files: Sequence[TrueFile], read: Callable[[Path, Sequence[int]], dict[int, str]]
) -> TextScores:
    by_stem = {path.stem: path for path in scans(folder)}
    out = TextScores()
    for true in files:
        for number, body in sorted(true.bodies.items()):
            # a text of one page may belong to a file of its own
            path, page = by_stem.get(true.stem), number
            if path is None:
                path, page = by_stem.get(f"{true.stem}_p{number}"), 1
            if path is not None:
                text = read(path, [page])[page]
                add_page(out, f"{true.stem}_p{number}", body, true.text(text), condition=true.condition)
    return out


def table(folder: Path, tell: Callable[[str], None], steps: Sequence[Step] = STEPS) -> list[tuple[str, TextScores]]:
    """(row, scores) of plain Tesseract, of all steps, and of each step off in turn, over the bodies of ``folder``."""
    files = load(folder)
    rows: list[tuple[str, TextScores]] = []

    def add(name: str, scores: TextScores) -> None:
        rows.append((name, scores))
        tell(f"{name}: {scores.cer}")

    add("plain tesseract -l vie", _measure(folder, files, _plain))
    add("all steps", _measure(folder, files, _texts))
    for step in steps:
        with without([step]):
            add(f"without: {step.name}", _measure(folder, files, _texts))
    return rows


def as_markdown(rows: Sequence[tuple[str, TextScores]]) -> str:
    """A table of body CER in percent: over all pages, by condition, and of the worst page."""
    conditions = sorted({c for _, scores in rows for c, _ in scores.conditions})
    out = [
        "| | body CER % | words lost % | worst page % | " + "".join(f"{c} | " for c in conditions),
        "| --- | --- | --- | --- | " + "--- | " * len(conditions),
    ]
    for name, scores in rows:
        worst = max((e / n for e, n in scores.pages.values()), default=0.0)
        cells = [
            f"{100 * scores.errors / max(1, scores.characters):.2f}",
            f"{100 * scores.words_lost / max(1, scores.words):.2f}",
        ]
        cells.append(f"{100 * worst:.2f}")
        for c in conditions:
            cells.append(f"{100 * scores.conditions[c, 'errors'] / max(1, scores.conditions[c, 'characters']):.2f}")
        out.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(line.rstrip() for line in out)
