"""One model against others in the same pipeline on the same pages:
``python -m bench.train_reader.measure DIR... --models FOLDER --voices vie,Vietnamese own,Vietnamese``.

``FOLDER`` holds the models (``<name>.traineddata``); names that it lacks are taken from Tesseract's own folder. Each
pair is the first voice, that reads whole pages, and the second, that reads unsure lines again.
``--draw FAMILIES --seed N`` draws the pages of ``DIR`` first: specimens in fonts that nobody trained on.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from bench.pages import PageScores, TruePage, as_markdown, measure, true_pages
from bench.train_reader.train import installed_models
from ocr.load import open_scan
from ocr.pipeline import Options, read_page
from ocr.tools import tesseract
from samples import sheet
from samples.make import main as draw_specimens

CONDITIONS = "clean300,skew,noise,gradient,stamp,bleed,fax,copy150,phone,mixed200"


@contextmanager
def beside(models: Path, tessdata: Path) -> Iterator[None]:
    """Inside the block Tesseract finds the models of both folders, those of ``models`` first."""
    with tempfile.TemporaryDirectory(prefix="sohoa-models-") as name:
        folder = Path(name)
        for source in (tessdata, models):
            for entry in source.iterdir():
                link = folder / entry.name
                link.unlink(missing_ok=True)
                link.symlink_to(entry.resolve())
        with patch.dict(os.environ, TESSDATA_PREFIX=str(folder)):
            tesseract.languages.cache_clear()
            yield
        tesseract.languages.cache_clear()


def draw(out: Path, families: Sequence[str], seed: int, conditions: str, types: str | None, count: int) -> None:
    """Specimens with all print in ``families`` of ``samples.sheet``."""
    other = {**sheet.SERIF, **sheet.OTHER_SERIF, **sheet.SANS}
    wanted = {family: other[family] for family in families}
    with patch.dict(sheet.SERIF, wanted, clear=True):
        chosen = ["--types", types] if types else []
        draw_specimens(
            ["--out", str(out), "--seed", str(seed), "--conditions", conditions, "--count", str(count), *chosen]
        )


def read_with(pages: Sequence[TruePage], first: str, second: str) -> PageScores:
    """What the pipeline makes of ``pages`` with these two voices."""
    options = Options(languages=(first,))

    def read(page: TruePage) -> str:
        with open_scan([(page.path, page.path.name)], options.limits) as scan:
            print(f"{first}, {second}: {page.name}", file=sys.stderr, flush=True)
            return read_page(scan, page.number, options).reading.text

    with patch.object(tesseract, "script_model", lambda: second):
        return measure([page for page in pages if page.body], read)


def _by_page(rows: Sequence[tuple[str, PageScores]]) -> str:
    """Wrong characters of every page, a column for each pair of voices."""
    names = sorted({name for _, scores in rows for name in scores.text.pages})
    lines = [f"{name} " + " ".join(str(scores.text.pages[name][0]) for _, scores in rows) for name in names]
    return "\n".join(["page " + " ".join(voices for voices, _ in rows), *lines])


def main(argv: Sequence[str] | None = None) -> int:
    """Entry point; prints a table for each folder."""
    parser = argparse.ArgumentParser(prog="python -m bench.train_reader.measure", description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--models", type=Path, required=True)
    parser.add_argument("--voices", nargs="+", required=True, metavar="FIRST,SECOND")
    parser.add_argument("--pages", action="store_true", help="also print the wrong characters of every page")
    parser.add_argument("--draw", metavar="FAMILIES", help="comma-separated")
    parser.add_argument("--seed", type=int)
    parser.add_argument("--types", help="document types to draw (default: all)")
    parser.add_argument("--conditions", default=CONDITIONS)
    parser.add_argument("--count", type=int, default=1)
    args = parser.parse_args(argv)
    if args.draw:
        if args.seed is None:
            parser.error("--draw needs --seed")
        for folder in args.folders:
            draw(folder, args.draw.split(","), args.seed, args.conditions, args.types, args.count)
    with beside(args.models, installed_models()):
        for folder in args.folders:
            pages = true_pages(folder)
            rows = [(voices, read_with(pages, *voices.split(","))) for voices in args.voices]
            print(f"{folder}\n{as_markdown(rows, timed=True)}\n", flush=True)
            if args.pages:
                print(_by_page(rows), flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
