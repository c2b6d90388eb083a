"""Trains a Tesseract reader of Vietnamese administrative print: ``python -m bench.train_reader CORPUS WORK OUT``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from random import Random

from bench.train_reader.lstmf import document
from bench.train_reader.network import Recogniser
from bench.train_reader.pages import FAMILIES, HELD_OUT_FAMILIES, TrainingLine, training_lines
from bench.train_reader.text import Writer, sentences, unicharset
from bench.train_reader.train import (
    Stage,
    averaged,
    component_of,
    error_rate,
    installed_models,
    make_int,
    train,
    unpack,
)

LINES_A_FILE = 1000
HELD_OUT_LINES = 400


def _tell(what: str) -> None:
    print(what, file=sys.stderr, flush=True)


def _stages(text: str) -> list[Stage]:
    return [Stage(int(steps), float(rate)) for steps, rate in (part.split(":") for part in text.split(","))]


def _drawn(lines: Iterator[TrainingLine], folder: Path, files: int) -> list[Path]:
    """Files of lines in ``folder``, drawn unless an earlier run left all of them."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{number:03d}.lstmf" for number in range(files)]
    if not all(path.exists() for path in paths):
        for path in paths:
            path.write_bytes(document(list(islice(lines, LINES_A_FILE))))
            _tell(f"drawn: {path.name}")
    return paths


def main(argv: Sequence[str] | None = None) -> int:
    """Entry point; writes the model and says how many characters it and its start read wrongly on held-out lines."""
    parser = argparse.ArgumentParser(prog="python -m bench.train_reader", description=__doc__)
    parser.add_argument("corpus", type=Path, help="lines of official Vietnamese text, packed by xz")
    parser.add_argument("work", type=Path, help="folder for lines and checkpoints; an interrupted run goes on there")
    parser.add_argument("out", type=Path, help="the model, e.g. own.traineddata")
    parser.add_argument("--start", type=Path, help="an int8 model (default: the installed vie)")
    parser.add_argument("--seed", type=int, default=31)
    parser.add_argument("--files", type=int, default=14, help=f"of {LINES_A_FILE} lines each")
    parser.add_argument("--stages", type=_stages, default="8000:1e-4,6000:2e-5", help="steps:rate,...")
    parser.add_argument("--every", type=int, default=2000, help="steps between checkpoints")
    parser.add_argument("--average", type=int, default=3, help="how many of the last checkpoints are averaged")
    parser.add_argument("--keep", type=float, default=1 / 3, help="share of the start's weights in the result")
    args = parser.parse_args(argv)

    args.work.mkdir(parents=True, exist_ok=True)
    start = unpack(args.start or installed_models() / "vie.traineddata", args.work)
    letters = unicharset(start.unicharset)
    writer = Writer(sentences(args.corpus, letters), Random(args.seed))
    held_out = args.work / "held_out.lstmf"
    if not held_out.exists():
        lines = training_lines(writer, args.seed + 1, letters, HELD_OUT_FAMILIES)
        held_out.write_bytes(document(list(islice(lines, HELD_OUT_LINES))))
    paths = _drawn(training_lines(writer, args.seed, letters, FAMILIES), args.work / "lines", args.files)
    checkpoints = train(start, paths, args.stages, args.every, args.work, _tell)
    late = averaged([component_of(checkpoint, start, args.work) for checkpoint in checkpoints[-args.average :]])
    before = Recogniser.parse(start.component.read_bytes())
    own = averaged([late, before], [1 - args.keep, args.keep])
    component = args.work / "own.lstm"
    component.write_bytes(own.to_bytes())
    make_int(component, start, args.out)
    print(f"{args.out.stat().st_size / 1e6:.2f} MB")
    for name, model in (("start", start.component), ("own", component)):
        print(f"{name}: {100 * error_rate(model, start, held_out, args.work):.2f} % of held-out characters wrong")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
