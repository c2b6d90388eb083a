"""Draws specimen papers: ``python -m samples.make --out DIR --seed N``.

Writes ``DIR/<name>.<pdf|jpg|png|tif>``, ``DIR/truth/<name>.json`` (an ``ExtractionRecord``),
``DIR/text/<name>_p<n>.txt`` (the page in sections) and
``DIR/manifest.json`` (type, layout, condition, split and seed of every file).
The same seed and choice give the same bytes.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from random import Random

import numpy as np

from samples import papers
from samples.marks import stamp_seals
from samples.paper import LAYOUTS, SPLITS, Layout, Paper
from samples.people import working_day
from samples.scan import CONDITIONS, Condition, take, write
from samples.sheet import Sheet
from samples.truth import Delivered, record, sections

papers.load()

TODAY = date(2026, 11, 20)
"""No specimen is younger than this."""

PRINT_DPI = 300
"""What sheets are printed at; the scan brings them to its own resolution."""


@dataclass(frozen=True)
class Specimen:
    """One row of the manifest."""

    file: str
    types: list[str]
    layouts: list[str]
    condition: str
    split: str
    seed: int
    pages: int


def draw_paper(layout: Layout, rng: Random, condition: Condition, dpi: int = PRINT_DPI) -> Paper:
    """One paper of ``layout`` as printed, its seals pressed on."""
    first, last = date(layout.years[0], 1, 4), min(TODAY, date(layout.years[1], 12, 28))
    paper = Paper(layout.type, rng, dpi, pen=rng.random() < 0.5, incoming=condition.incoming)
    layout.draw(paper, working_day(rng, first, last))
    for sheet in paper.sheets:
        stamp_seals(sheet, rng, heavy=condition.heavy_seal)
        sheet.specimen()
    return paper


def _blank_back(paper: Paper) -> Sheet:
    sheet = Sheet(paper.rng, paper.dpi, paper.family, paper.sheets[-1].size_mm)
    sheet.blank = True
    return sheet


def deliver(
    papers_: Sequence[Paper], out: Path, name: str, condition: Condition, rng: Random, *, blanks: float
) -> list[Sheet]:
    """Scans ``papers_`` into one file of ``out`` with truth beside it; returns the sheets in order.

    ``blanks`` is the share of papers (but the last) that a blank back follows.
    """
    sheets: list[Sheet] = []
    placed: list[tuple[Paper, int]] = []
    backs: dict[int, Sheet] = {}
    for number, paper in enumerate(papers_):
        placed.append((paper, len(sheets) + 1))
        sheets += paper.sheets
        if number < len(papers_) - 1 and rng.random() < blanks:
            back = _blank_back(paper)
            backs[len(sheets)] = paper.sheets[-1]
            sheets.append(back)
    images: list[np.ndarray] = []
    delivered: list[Delivered] = []
    for index, sheet in enumerate(sheets):
        behind = backs.get(index)
        how = condition
        if behind is not None:
            how = Condition(**{**asdict(condition), "bleed": True})
        elif condition.bleed:
            other = sheets[index - 1]
            behind = other if other.size_mm == sheet.size_mm else None
        image, page = take(sheet, how, rng, behind)
        images.append(image)
        delivered.append(page)
    formats = [f for f in condition.formats if len(sheets) == 1 or f in {"pdf", "tif"}] or ["pdf"]
    path = out / f"{name}.{rng.choice(formats)}"
    write(images, path, condition)
    truth = record(path, placed, sheets, delivered)
    (out / "truth" / f"{name}.json").write_text(truth.model_dump_json(indent=1) + "\n", encoding="utf-8")
    for number, sheet in enumerate(sheets, 1):
        (out / "text" / f"{name}_p{number}.txt").write_text(sections(sheet), encoding="utf-8")
    return sheets


def specimens(
    out: Path, seed: int, layouts: Sequence[Layout], conditions: Sequence[Condition], count: int, dossiers: int
) -> Iterator[Specimen]:
    """Draws ``count`` papers of every layout, the conditions in turn, then ``dossiers`` files of several papers."""
    for folder in (out, out / "truth", out / "text"):
        folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        for index, layout in enumerate(layouts):
            condition = conditions[(index + number) % len(conditions)]
            rng = Random(f"{seed}/{layout.type}/{layout.name}/{condition.name}/{number}")
            name = f"{layout.type}-{layout.name}-{condition.name}-{seed}-{number}"
            paper = draw_paper(layout, rng, condition)
            sheets = deliver([paper], out, name, condition, rng, blanks=0.0)
            file = next(p.name for p in out.glob(f"{name}.*"))
            yield Specimen(file, [layout.type], [layout.name], condition.name, layout.split, seed, len(sheets))
    flat = [c for c in conditions if not c.phone and not c.turns[0]]
    for number in range(dossiers if flat else 0):
        rng = Random(f"{seed}/dossier/{number}")
        chosen = rng.sample(list(layouts), min(len(layouts), rng.randint(2, 5)))
        condition = flat[number % len(flat)]
        name = f"dossier-{condition.name}-{seed}-{number}"
        drawn = [draw_paper(layout, rng, condition) for layout in chosen]
        sheets = deliver(drawn, out, name, condition, rng, blanks=0.5)
        split = max((layout.split for layout in chosen), key=SPLITS.index)
        file = next(p.name for p in out.glob(f"{name}.*"))
        yield Specimen(
            file, [lay.type for lay in chosen], [lay.name for lay in chosen], condition.name, split, seed, len(sheets)
        )  # fmt: skip


def _chosen(names: str | None, all_names: Sequence[str], what: str) -> list[str]:
    if not names:
        return list(all_names)
    wanted = [n.strip() for n in names.split(",")]
    unknown = sorted(set(wanted) - set(all_names))
    if unknown:
        raise SystemExit(f"unknown {what}: {', '.join(unknown)}; there are: {', '.join(all_names)}")
    return wanted


def main(argv: Sequence[str] | None = None) -> int:
    """Entry point of ``python -m samples.make``."""
    parser = argparse.ArgumentParser(prog="python -m samples.make", description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--types", help="comma-separated document types (default: all)")
    parser.add_argument("--layouts", help="comma-separated layout names (default: all of the types)")
    parser.add_argument("--conditions", help=f"comma-separated, of: {', '.join(CONDITIONS)} (default: all)")
    parser.add_argument("--split", choices=SPLITS, help="only layouts of this split")
    parser.add_argument("--count", type=int, default=1, help="papers per layout (default 1)")
    parser.add_argument("--dossiers", type=int, default=0, help="files of several papers (default 0)")
    parser.add_argument("--list", action="store_true", help="list types and layouts and stop")
    args = parser.parse_args(argv)
    types = _chosen(args.types, sorted({layout.type for layout in LAYOUTS}), "types")
    pool = [lay for lay in LAYOUTS if lay.type in types and args.split in {None, lay.split}]
    names = set(_chosen(args.layouts, sorted({layout.name for layout in pool}), "layouts"))
    pool = [layout for layout in pool if layout.name in names]
    if args.list:
        for layout in pool:
            print(f"{layout.type:36s} {layout.name:28s} {layout.split:11s}  {layout.years[0]}-{layout.years[1]}")
        return 0
    conditions = [CONDITIONS[n] for n in _chosen(args.conditions, list(CONDITIONS), "conditions")]
    rows = []
    for specimen in specimens(args.out, args.seed, pool, conditions, args.count, args.dossiers):
        rows.append(asdict(specimen))
        print(specimen.file, file=sys.stderr)
    (args.out / "manifest.json").write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
