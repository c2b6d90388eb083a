"""``python -m bench.calibration``: reads labelled papers, fits the confidence of fields on them, and says its worth.

    python -m samples.make --out CAL --seed 2101 --split calibration --conditions ... --count 5
    python -m bench.calibration read CAL CAL.read
    python -m bench.calibration fit --kind form --set CAL CAL.read [--beside DEV DEV.read] [--try TEST TEST.read]
    python -m bench.calibration fit --kind letter --set A A.read --set B B.read [--beside ...] [--try ...]
    python -m bench.calibration hold --kind form --set PAPERS RECORDS [--set ...]

Letters and forms have a model each. ``fit`` learns its weights from every row of ``--set`` and ``--beside``, and
takes the thresholds, on pages in grey or colour and on those in black and white, from the probabilities that models
gave to the papers of ``--set`` which they had not seen: to each set by a model of the others, where there are three
and more (each of another author), else to each layout. What extraction was developed on belongs ``--beside``. It
writes ``ocr/models/confidence_KIND.json`` with its provenance and a reliability diagram. ``--try`` sets are only
looked at.

``hold`` raises the thresholds of a kind to where the promise was kept on papers that nobody had seen before they were
read: labelled ``PAPERS`` (``bench.truth``) with the ``RECORDS`` of that first look, which must not be made again
after anybody mended what they showed. Records know only what was accepted, so it never lowers one.
"""

from __future__ import annotations

import argparse
import json
import subprocess
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np

from bench.accuracy import measure
from bench.calibration.fitting import Array, fit_weights, out_of_fold, predict, scaled, threshold
from bench.calibration.rows import Row, read, rows
from bench.report import draw_reliability
from bench.score import RIGHT, Judged
from bench.truth import LETTER, scans
from ocr.clean.ink import is_bitonal
from ocr.load import open_scan
from ocr.pipeline import Options

ROOT = Path(__file__).parents[2]
MODELS, PICTURES = ROOT / "ocr" / "models", ROOT / "docs" / "images"
KINDS = ("form", "letter")
PROMISE, TRUST = 0.995, 0.7
"""Of the fields accepted, the share that is right, and how sure the fit must be of it (one-sided)."""
LEAST = 0.93
"""No lower probability is accepted, however well a few papers kept the promise."""
RIDGE = 3.0
FOLDS, LEAST_AUTHORS = 8, 3
"""Parts that layouts are dealt into; from how many sets on each is judged by a model of the others."""
Sets = Sequence[Sequence[str]]


def _load(sets: Sets, kind: str) -> list[Row]:
    every = (row for folder, readings in sets for row in rows(Path(folder), Path(readings)))
    return [row for row in every if row.letter == (kind == "letter")]


def _matrix(chosen: Sequence[Row], names: Sequence[str]) -> tuple[Array, Array]:
    x = np.array([[row.parts[n] for n in names] for row in chosen], dtype=float)
    return x, np.array([row.right for row in chosen], dtype=float)


def _by_model(chosen: Sequence[Row]) -> list[Row]:
    """The rows whose acceptance the model decides."""
    return [row for row in chosen if not row.barred and not row.certain]


def fit(args: argparse.Namespace) -> None:
    """Fits, writes the model and the picture, and prints what it is worth."""
    judged, beside = _load(args.set, args.kind), _load(args.beside, args.kind)
    chosen = _by_model([*judged, *beside])
    names = sorted(chosen[0].parts)
    x, y = _matrix(chosen, names)
    right = y > 0.5
    authors = [row.author for row in chosen]
    apart = len(args.set) >= LEAST_AUTHORS
    groups = authors if apart else [row.layout for row in chosen]
    folds = len(set(authors)) if apart else FOLDS
    chances = out_of_fold(x, y, groups, ridge=RIDGE, folds=folds)
    judges = np.arange(len(chosen)) < len(_by_model(judged))
    bitonal = np.array([row.parts["page_bitonal"] > 0 for row in chosen])
    accept: dict[str, float] = {}
    told = {}
    for where, mine in (("any", judges & ~bitonal), ("bitonal", judges & bitonal)):
        if not mine.any():
            continue
        least = max(
            LEAST, accept.get("any", 0.0), threshold(chances[mine], right[mine], promise=PROMISE, trust=TRUST)[0]
        )
        accept[where] = round(least, 5)
        taken = mine & (chances >= accept[where])
        told[where] = {"rows": int(mine.sum()), "accepted": int(taken.sum()), "wrong": int((taken & ~right).sum())}
    mean, scale = scaled(x)
    weights = fit_weights((x - mean) / scale, y, ridge=RIDGE)
    model = {
        "made_by": f"python -m bench.calibration fit --kind {args.kind}",
        "made_on": datetime.now(UTC).date().isoformat(),
        "code": _commit(),
        "sets": {"judged": [Path(s[0]).name for s in args.set], "beside": [Path(s[0]).name for s in args.beside]},
        "rows": {"judged": len(judged), "beside": len(beside), "fitted": len(chosen)},
        "promise": {"precision": PROMISE, "trust": TRUST, "on_unseen": told},
        "accept": accept,
        "bias": round(float(weights[-1]), 6),
        "evidence": {
            n: {"mean": round(float(m), 6), "scale": round(float(s), 6), "weight": round(float(w), 6)}
            for n, m, s, w in zip(names, mean, scale, weights[:-1], strict=True)
        },
    }
    out = args.out or MODELS / f"confidence_{args.kind}.json"
    out.write_text(json.dumps(model, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    draw_reliability(
        [(float(c), bool(r)) for c, r, j in zip(chances, right, judges, strict=True) if j],
        "fields of papers not seen",
        args.picture or PICTURES / f"reliability_{args.kind}.png",
    )
    print(json.dumps({"accept": accept, "on_unseen": told}, indent=1))
    for one in args.try_on:
        _show(one, model, names, _load([one], args.kind))


def _show(one: Sequence[str], model: dict[str, Any], names: Sequence[str], every: Sequence[Row]) -> None:
    """What the fitted model accepts of a set that it was not fitted on."""
    chosen = _by_model(every)
    x, y = _matrix(chosen, names)
    parts = model["evidence"]
    x = (x - np.array([parts[n]["mean"] for n in names])) / np.array([parts[n]["scale"] for n in names])
    weights = np.array([*(parts[n]["weight"] for n in names), model["bias"]])
    accept = model["accept"]
    least = np.array(
        [accept.get("bitonal", accept["any"]) if row.parts["page_bitonal"] > 0 else accept["any"] for row in chosen]
    )
    taken = predict(weights, x) >= least
    certain = [row for row in every if row.certain and not row.barred]
    accepted = int(taken.sum()) + len(certain)
    wrong = int((taken & (y < 0.5)).sum()) + sum(not row.right for row in certain)
    share = (accepted - wrong) / accepted if accepted else 0.0
    print(f"{Path(one[0]).name}: {accepted} of {len(every)} found values accepted, {wrong} wrong ({share:.2%} right)")


def hold(args: argparse.Namespace) -> None:
    """Raises the thresholds in a kind's model to where the promise held at first sight, and says from what."""
    out = args.out or MODELS / f"confidence_{args.kind}.json"
    model = json.loads(out.read_text(encoding="utf-8"))
    told = {}
    grey, bitonal = _first_looks(args.set, args.kind)
    for where, judged in (("any", grey), ("bitonal", bitonal)):
        if not judged:
            continue
        chances = np.array([j.confidence for j in judged], dtype=float)
        right = np.array([j.outcome == RIGHT for j in judged])
        least, taken, wrong = threshold(chances, right, promise=PROMISE, trust=TRUST)
        before = model["accept"].get(where, model["accept"]["any"])
        model["accept"][where] = max(before, round(least, 5))
        told[where] = {
            "before": before, "accepted_before": len(judged), "wrong_before": int((~right).sum()), "accepted": taken,
            "wrong": wrong,
        }  # fmt: skip
    held = {
        "made_on": datetime.now(UTC).date().isoformat(), "code": _commit(),
        "sets": [Path(papers).name for papers, _ in args.set], **told,
    }  # fmt: skip
    model["held"] = [*model.get("held", []), held]
    out.write_text(json.dumps(model, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(json.dumps({"accept": model["accept"], "held": held}, indent=1))


def _first_looks(sets: Sets, kind: str) -> tuple[list[Judged], list[Judged]]:
    """What was accepted of the papers of a kind in ``sets``: of files in grey or colour, and of files with a page in
    black and white."""
    grey: list[Judged] = []
    bitonal: list[Judged] = []
    for papers, records in sets:
        scans_of = {path.stem: path for path in scans(Path(papers))}
        every = measure(Path(papers), Path(records)).fields.judged
        taken = [j for j in every if j.accepted and (j.type == LETTER) == (kind == "letter")]
        black = {stem for stem in {j.stem for j in taken} if stem in scans_of and _in_black_and_white(scans_of[stem])}
        for one in taken:
            (bitonal if one.stem in black else grey).append(one)
    return grey, bitonal


def _in_black_and_white(path: Path) -> bool:
    with open_scan([(path, path.name)], Options().limits) as scan:
        return any(is_bitonal(scan.load(n).image) for n in range(1, scan.page_count + 1))


def _commit() -> str:
    done = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False)
    return done.stdout.strip()


def main(argv: Sequence[str] | None = None) -> int:
    """Entry point of ``python -m bench.calibration``."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.calibration", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    reading = commands.add_parser("read", help="read the scans of DIR into READINGS")
    reading.add_argument("folder", type=Path, metavar="DIR")
    reading.add_argument("readings", type=Path, metavar="READINGS")
    fitting = commands.add_parser("fit", help="fit weights and thresholds")
    pair = {"nargs": 2, "action": "append", "default": [], "metavar": ("DIR", "READINGS")}
    fitting.add_argument("--kind", required=True, choices=KINDS)
    fitting.add_argument("--set", required=True, help="papers that decide the threshold", **{**pair, "default": None})
    fitting.add_argument("--beside", help="more rows to learn weights from", **pair)
    fitting.add_argument("--try", dest="try_on", help="only looked at", **pair)
    fitting.add_argument("--out", type=Path)
    fitting.add_argument("--picture", type=Path)
    holding = commands.add_parser("hold", help="raise the thresholds of a kind to what first looks demand")
    holding.add_argument("--kind", required=True, choices=KINDS)
    holding.add_argument(
        "--set", required=True, nargs=2, action="append", metavar=("PAPERS", "RECORDS"), help="labelled papers"
    )
    holding.add_argument("--out", type=Path)
    args = parser.parse_args(argv)
    if args.command == "read":
        read(args.folder, args.readings)
    elif args.command == "hold":
        hold(args)
    else:
        fit(args)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
