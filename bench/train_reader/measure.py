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

from bench.ablation import as_markdown
from bench.text import TextScores, add_page
from bench.train_reader.train import installed_models
from bench.truth import load, scans
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


def read_bodies(folder: Path, first: str, second: str) -> TextScores:
    """The bodies of the pages of ``folder`` as the pipeline reads them with these two voices."""
    options = Options(languages=(first,))
    by_stem = {path.stem: path for path in scans(folder)}
    out = TextScores()
    with patch.object(tesseract, "script_model", lambda: second):
        for true in load(folder):
            for number, body in sorted(true.bodies.items()):
                # a text of one page may belong to a file of its own
                path, page = by_stem.get(true.stem), number
                if path is None:
                    path, page = by_stem.get(f"{true.stem}_p{number}"), 1
                if path is None:
                    continue
                with open_scan([(path, path.name)], options.limits) as scan:
                    text = read_page(scan, page, options).reading.text
                name = f"{true.stem}_p{number}"
                add_page(out, name, body, true.text(text), condition=true.condition)
                errors, characters = out.pages[name]
                print(f"{first}+{second} {name} {errors}/{characters}", file=sys.stderr, flush=True)
    return out


def main(argv: Sequence[str] | None = None) -> int:
    """Entry point; prints a table for each folder."""
    parser = argparse.ArgumentParser(prog="python -m bench.train_reader.measure", description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--models", type=Path, required=True)
    parser.add_argument("--voices", nargs="+", required=True, metavar="FIRST,SECOND")
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
            rows = []
            for voices in args.voices:
                first, second = voices.split(",")
                rows.append((voices, read_bodies(folder, first, second)))
            print(f"{folder}\n{as_markdown(rows)}\n", flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
