"""The pages of a folder whose true text is known, and what any way of reading them scores."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

import edlib

from bench.compare import fold, without_leaders
from bench.text import TextScores, add_page
from bench.truth import TrueFile, load, scans, section
from schemas.record import ExtractionRecord

SECTIONS = ("LEFT", "RIGHT", "BODY", "RECIPIENTS", "SIGNATURE")
SPARSE = 600
"""Characters of a whole page: one with fewer is sparse, as last pages are."""


@dataclass(frozen=True)
class TruePage:
    """Page ``number`` (from 1) of the scan ``path``; ``parts`` are its sections' folded texts, empty ones left out.

    ``rotation``: degrees clockwise that make it upright.
    """

    name: str
    path: Path
    number: int
    body: str
    parts: tuple[str, ...]
    rotation: int
    file: TrueFile

    @property
    def characters(self) -> int:
        return sum(map(len, self.parts))


@dataclass
class PageScores:
    """What one way of reading scored: bodies in ``text``; of sparse pages all sections, each found by itself."""

    text: TextScores = field(default_factory=TextScores)
    sparse_errors: int = 0
    sparse_characters: int = 0
    pages: int = 0
    seconds: float = 0.0
    """Of the processor, programs that were started included."""


def true_pages(folder: Path) -> list[TruePage]:
    """The pages of ``folder`` that have a true text, by name. Raises ``NoTruth``."""
    by_stem = {path.stem: path for path in scans(folder)}
    out: list[TruePage] = []
    for true in load(folder):
        turned = _rotations(folder / "truth" / f"{true.stem}.json")
        for text in sorted((folder / "text").glob(f"{true.stem}_p*.txt")):
            number = text.stem.removeprefix(f"{true.stem}_p")
            # a text of one page may belong to a file of its own
            path, page = by_stem.get(true.stem), number
            if path is None:
                path, page = by_stem.get(text.stem), "1"
            if path is None or not number.isdigit():
                continue
            shown = without_leaders if true.specimen else str
            parts = {name: fold(shown(section(text, name))) for name in SECTIONS}
            whole = tuple(part for part in parts.values() if part)
            rotation = turned.get(int(number), 0)
            out.append(TruePage(text.stem, path, int(page), parts["BODY"], whole, rotation, true))
    return sorted(out, key=lambda page: page.name)


def _rotations(truth: Path) -> dict[int, int]:
    if not truth.is_file():
        return {}
    record = ExtractionRecord.model_validate_json(truth.read_text(encoding="utf-8"))
    return {page.number: page.rotation for page in record.pages}


def measure(pages: Iterable[TruePage], read: Callable[[TruePage], str]) -> PageScores:
    """The scores of ``read``, which gives a page's text; pages with nothing printed in any section are left out."""
    out = PageScores()
    for page in pages:
        if not page.parts:
            continue
        started = _processor()
        text = read(page)
        out.seconds += _processor() - started
        out.pages += 1
        text = page.file.text(text)
        if page.body:
            add_page(out.text, page.name, page.body, text, condition=page.file.condition)
        if page.characters < SPARSE:
            out.sparse_characters += page.characters
            out.sparse_errors += sum(_errors(part, text) for part in page.parts)
    return out


def _processor() -> float:
    """Seconds of the processor that this process and its finished children have used."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


def _errors(part: str, text: str) -> int:
    return int(edlib.align(part, text, mode="HW")["editDistance"]) if text else len(part)


def percent(errors: int, characters: int) -> str:
    return f"{100 * errors / characters:.2f}" if characters else ""


def as_markdown(rows: Iterable[tuple[str, PageScores]], *, timed: bool = False) -> str:
    """A table in percent: body CER, words lost, the worst page, sparse pages, and body CER by condition.

    ``timed`` adds the seconds of the processor a page.
    """
    rows = list(rows)
    conditions = sorted({c for _, scores in rows for c, _ in scores.text.conditions})
    heads = [
        "body CER",
        "words lost",
        "worst page",
        "sparse pages",
        *(["CPU s a page"] if timed else []),
        *conditions,
    ]
    out = ["| | " + " | ".join(heads) + " |", "| --- |" + " --- |" * len(heads)]
    for name, scores in rows:
        text = scores.text
        worst = max(text.pages.values(), key=lambda page: page[0] / page[1], default=(0, 0))
        cells = [
            percent(text.errors, text.characters),
            percent(text.words_lost, text.words),
            percent(*worst),
            percent(scores.sparse_errors, scores.sparse_characters),
        ]
        if timed:
            cells.append(f"{scores.seconds / max(1, scores.pages):.1f}")
        cells += [percent(text.conditions[c, "errors"], text.conditions[c, "characters"]) for c in conditions]
        out.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(out)
