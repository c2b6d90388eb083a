"""Labelled evidence: every value that extraction finds on specimens, what speaks for it, and whether it is right."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.compare import is_empty
from bench.score import LETTER, RIGHT, Scores, judge
from bench.truth import TrueFile, TruePaper, load
from ocr.classify import Part, split
from ocr.evidence import evidence, paper_state
from ocr.extract.fields import find_fields
from ocr.extract.found import Found
from ocr.load import open_scan
from ocr.never_unseen import never_unseen
from ocr.pipeline import Options, read_page
from schemas.document_types import types
from schemas.reading import PageReading
from schemas.record import Document, FieldSource, FieldValue


@dataclass(frozen=True)
class Row:
    """One found value."""

    stem: str
    layout: str
    condition: str
    type: str
    name: str
    letter: bool
    """Letters and forms have thresholds of their own."""
    parts: Mapping[str, float]
    barred: bool
    """Goes to a person whatever its probability."""
    certain: bool
    """From a code or a signature: not the model's to judge."""
    right: bool


def read(folder: Path, readings: Path) -> None:
    """Reads every scan of ``folder`` that ``readings`` does not have yet, page by page in one process."""
    readings.mkdir(parents=True, exist_ok=True)
    options = Options()
    for path in sorted(p for p in folder.iterdir() if p.suffix in {".pdf", ".jpg", ".png", ".tif"}):
        out = readings / f"{path.stem}.json"
        if out.exists():
            continue
        with open_scan([(path, path.name)], options.limits) as scan:
            pages = [
                read_page(scan, n, options).reading.model_dump(mode="json") for n in range(1, scan.page_count + 1)
            ]
        out.write_text(json.dumps({"readings": pages}, ensure_ascii=False), encoding="utf-8")


def rows(folder: Path, readings: Path) -> Iterator[Row]:
    """The rows of every scan of ``folder`` that holds one paper and has been read."""
    for true in load(folder):
        path = readings / f"{true.stem}.json"
        if len(true.papers) == 1 and path.is_file() and path.stat().st_size:
            content = json.loads(path.read_text(encoding="utf-8"))
            yield from _file_rows(true, [PageReading.model_validate(r) for r in content["readings"]])


def _file_rows(true: TrueFile, readings: list[PageReading]) -> list[Row]:
    paper = true.papers[0]
    part = _counterpart(paper, split(readings))
    if part is None:
        return []
    declared = types()[part.type]
    pages = [r for r in readings if r.number in part.pages]
    found = find_fields(declared, pages)
    fields = {n: FieldValue(value=f.value, confidence=0.0, needs_review=False) for n, f in found.items()}
    document = Document(
        type=part.type, type_confidence=part.confidence, pages=list(part.pages), needs_review=False, fields=fields
    )
    outcomes = Scores()
    judge(outcomes, true, paper, document)
    right = {one.name: True for one in outcomes.judged}
    for one in outcomes.judged:  # a list of entries is right only as a whole
        right[one.name] &= one.outcome == RIGHT
    return list(_paper_rows(true, part, found, pages, right))


def _counterpart(paper: TruePaper, parts: Sequence[Part]) -> Part | None:
    if paper.pages is None:
        return next((p for p in parts if p.type == LETTER), None)
    shared = [(len(set(paper.pages) & set(p.pages)), -i) for i, p in enumerate(parts)]
    best = max(shared, default=(0, 0))
    return parts[-best[1]] if best[0] else None


def _paper_rows(
    true: TrueFile, part: Part, found: Mapping[str, Found], pages: Sequence[PageReading], right: Mapping[str, bool]
) -> Iterator[Row]:
    paper = true.papers[0]
    declared = types()[part.type]
    state = paper_state(declared, found, pages, part.confidence)
    for field in declared.fields:
        item = found.get(field.name)
        if item is None or is_empty(item.value):
            continue
        if field.name not in paper.fields and not true.specimen:
            continue  # the truth of real letters lists some of their fields only
        yield Row(
            stem=true.stem,
            layout=f"{paper.type}/{true.layouts[0]}" if true.layouts else true.stem,
            condition=true.condition,
            type=paper.type,
            name=field.name,
            letter=state.letter,
            parts=evidence(item, field, state),
            barred=never_unseen(item, field, state),
            certain=item.source not in {FieldSource.OCR, FieldSource.TEXT_LAYER},
            right=right.get(field.name, False),
        )
