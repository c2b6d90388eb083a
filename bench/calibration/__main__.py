"""``python -m bench.calibration``: reads specimens, fits the confidence of fields on them, and says what it is worth.

    python -m samples.make --out CAL --seed 2101 --split calibration --conditions ... --count 5
    python -m bench.calibration read CAL CAL.read
    python -m bench.calibration fit --set CAL CAL.read [--real ...] [--beside DEV DEV.read] [--try TEST TEST.read]
    python -m bench.calibration hold --kind form --set PAPERS RECORDS [--set ...]

``fit`` learns the weights from every row of ``--set``, ``--real`` and ``--beside``, and the thresholds from the
probabilities that models gave to layouts which they had not seen; where there are real papers of a kind (letters,
forms), these alone decide its threshold, else the layouts of ``--set`` (extraction was developed on those beside).
It writes ``ocr/models/confidence.json`` with its provenance and a reliability diagram. ``--try`` sets are only looked
at.

``hold`` raises the thresholds of forms or letters, on pages in grey or colour and on those in black and white, to
where the promise was kept on papers that nobody had seen before they were read: labelled ``PAPERS``
(``bench.truth``) with the ``RECORDS`` of that first look, which must not be made again after anybody mended what they
showed. Records know only what was accepted, so it never lowers one. Where even the surest values did not keep the
promise, it takes what ``--keep`` of them reach: one person's surest slips must not send everything to review.
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

MODEL = Path(__file__).parents[2] / "ocr" / "models" / "confidence.json"
PICTURE = Path(__file__).parents[2] / "docs" / "images" / "reliability_calibration.png"
PROMISE, TRUST = 0.995, 0.7
"""Of the fields accepted, the share that is right, and how sure the fit must be of it (one-sided)."""
LEAST = 0.93
"""No lower probability is accepted, however well a few papers kept the promise."""
RIDGE = 3.0
Sets = Sequence[Sequence[str]]


def _load(sets: Sets) -> list[Row]:
    return [row for folder, readings in sets for row in rows(Path(folder), Path(readings))]


def _matrix(chosen: Sequence[Row], names: Sequence[str]) -> tuple[Array, Array]:
    x = np.array([[row.parts[n] for n in names] for row in chosen], dtype=float)
    return x, np.array([row.right for row in chosen], dtype=float)


def _by_model(chosen: Sequence[Row]) -> list[Row]:
    """The rows whose acceptance the model decides."""
    return [row for row in chosen if not row.barred and not row.certain]


def fit(args: argparse.Namespace) -> None:
    """Fits, writes the model and the picture, and prints what it is worth."""
    own, real, beside = _load(args.set), _load(args.real), _load(args.beside)
    chosen = _by_model([*own, *real, *beside])
    names = sorted(chosen[0].parts)
    x, y = _matrix(chosen, names)
    right = y > 0.5
    chances = out_of_fold(x, y, [row.layout for row in chosen], ridge=RIDGE)
    letter = np.array([row.letter for row in chosen])
    place = np.arange(len(chosen))
    first, last = len(_by_model(own)), len(_by_model([*own, *real]))
    genuine = (place >= first) & (place < last)
    accept, told = {}, {}
    for kind, mine in (("letter", letter), ("form", ~letter)):
        judges = next((j for j in (mine & genuine, mine & (place < first), mine) if j.any()), place >= 0)
        least = max(LEAST, threshold(chances[judges], right[judges], promise=PROMISE, trust=TRUST)[0])
        accept[kind] = round(least, 5)
        taken = judges & (chances >= least)
        held = mine & (place < first) & (chances >= least)
        told[kind] = {
            "rows": int(judges.sum()), "accepted": int(taken.sum()), "wrong": int((taken & ~right).sum()),
            "calibration_accepted": int(held.sum()), "calibration_wrong": int((held & ~right).sum()),
        }  # fmt: skip
    mean, scale = scaled(x)
    weights = fit_weights((x - mean) / scale, y, ridge=RIDGE)
    model = {
        "made_by": "python -m bench.calibration fit",
        "made_on": datetime.now(UTC).date().isoformat(),
        "code": _commit(),
        "sets": {
            "calibration": [Path(s[0]).name for s in args.set],
            "real": [Path(s[0]).name for s in args.real],
            "beside": [Path(s[0]).name for s in args.beside],
        },
        "rows": {"calibration": len(own), "real": len(real), "beside": len(beside), "fitted": len(chosen)},
        "promise": {"precision": PROMISE, "trust": TRUST, "on_unseen_layouts": told},
        "accept": accept,
        "bias": round(float(weights[-1]), 6),
        "evidence": {
            n: {"mean": round(float(m), 6), "scale": round(float(s), 6), "weight": round(float(w), 6)}
            for n, m, s, w in zip(names, mean, scale, weights[:-1], strict=True)
        },
    }
    args.out.write_text(json.dumps(model, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    draw_reliability(
        [(float(c), bool(r)) for c, r in zip(chances, right, strict=True)], "fields of layouts not seen", args.picture
    )
    print(json.dumps({"accept": accept, "on_unseen_layouts": told}, indent=1))
    for one in args.try_on:
        _show(one, model, names, _load([one]))


def _show(one: Sequence[str], model: dict[str, Any], names: Sequence[str], every: Sequence[Row]) -> None:
    """What the fitted model accepts of a set that it was not fitted on."""
    chosen = _by_model(every)
    x, y = _matrix(chosen, names)
    parts = model["evidence"]
    x = (x - np.array([parts[n]["mean"] for n in names])) / np.array([parts[n]["scale"] for n in names])
    weights = np.array([*(parts[n]["weight"] for n in names), model["bias"]])
    least = np.array([model["accept"]["letter" if row.letter else "form"] for row in chosen])
    taken = predict(weights, x) >= least
    certain = [row for row in every if row.certain and not row.barred]
    accepted = int(taken.sum()) + len(certain)
    wrong = int((taken & (y < 0.5)).sum()) + sum(not row.right for row in certain)
    share = (accepted - wrong) / accepted if accepted else 0.0
    print(f"{Path(one[0]).name}: {accepted} of {len(every)} found values accepted, {wrong} wrong ({share:.2%} right)")


def hold(args: argparse.Namespace) -> None:
    """Raises a kind's thresholds in the model to where the promise held at first sight, and says from what."""
    model = json.loads(args.out.read_text(encoding="utf-8"))
    told = {}
    grey, bitonal = _first_looks(args.set, args.kind)
    for kind, judged in ((args.kind, grey), (f"{args.kind}_bitonal", bitonal)):
        if not judged:
            continue
        chances = np.array([j.confidence for j in judged], dtype=float)
        right = np.array([j.outcome == RIGHT for j in judged])
        least, taken, wrong = threshold(chances, right, promise=PROMISE, trust=TRUST)
        if taken < args.keep * len(judged):
            least = float(np.quantile(chances, 1 - args.keep))
            taken, wrong = int((chances >= least).sum()), int((~right[chances >= least]).sum())
        before = model["accept"].get(kind, model["accept"][args.kind])
        model["accept"][kind] = max(before, round(least, 5))
        told[kind] = {
            "before": before, "accepted_before": len(judged), "wrong_before": int((~right).sum()), "accepted": taken,
            "wrong": wrong,
        }  # fmt: skip
    held = {
        "made_on": datetime.now(UTC).date().isoformat(), "code": _commit(),
        "kind": args.kind, "keep": args.keep, "sets": [Path(papers).name for papers, _ in args.set], **told,
    }  # fmt: skip
    model["held"] = [*model.get("held", []), held]
    args.out.write_text(json.dumps(model, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
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
    fitting.add_argument("--set", required=True, help="layouts for calibration", **{**pair, "default": None})
    fitting.add_argument("--real", help="real papers: they decide the threshold of their kind", **pair)
    fitting.add_argument("--beside", help="more rows to learn weights from", **pair)
    fitting.add_argument("--try", dest="try_on", help="only looked at", **pair)
    fitting.add_argument("--out", type=Path, default=MODEL)
    fitting.add_argument("--picture", type=Path, default=PICTURE)
    holding = commands.add_parser("hold", help="raise the thresholds of a kind to what first looks demand")
    holding.add_argument("--kind", required=True, choices=("form", "letter"))
    holding.add_argument(
        "--keep", type=float, default=0.5, metavar="SHARE", help="of what was accepted, the least share to accept"
    )
    holding.add_argument(
        "--set", required=True, nargs=2, action="append", metavar=("PAPERS", "RECORDS"), help="labelled papers"
    )
    holding.add_argument("--out", type=Path, default=MODEL)
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
