"""From Debian's int8 model to a reader of our own: made float, trained further, averaged, made int8 again."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bench.train_reader.network import Recogniser

Tell = Callable[[str], None]


class TrainingFailed(RuntimeError):
    """One of Tesseract's training programs ended with an error; the message is the end of what it said."""


def _run(*command: str | Path, log: Path | None = None) -> str:
    # one thread: the order of sums, and so the result, stays the same
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    done = subprocess.run(
        [str(part) for part in command],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    said = done.stdout.decode("utf-8", "replace")
    if log is not None:
        with log.open("a", encoding="utf-8") as stream:
            stream.write(said)
    if done.returncode != 0:
        raise TrainingFailed(f"{command[0]}: {said[-2000:]}")
    return said


def installed_models() -> Path:
    """The folder where Tesseract keeps its models."""
    said = _run("tesseract", "--list-langs")
    folder = re.search(r'"(.+?)"', said)
    if folder is None:
        raise TrainingFailed(f"tesseract names no folder of models: {said[:200]}")
    return Path(folder[1])


@dataclass(frozen=True)
class Start:
    """What training starts from: the model as installed, its network in floats, and what it can write."""

    traineddata: Path
    component: Path
    unicharset: bytes


def unpack(traineddata: Path, work: Path) -> Start:
    """An installed model's parts in ``work``, its network as floats. Raises ``TrainingFailed``, ``ModelError``."""
    folder = work / "start"
    folder.mkdir(parents=True, exist_ok=True)
    _run("combine_tessdata", "-u", traineddata, folder / "model.")
    recogniser = Recogniser.parse((folder / "model.lstm").read_bytes())
    recogniser.to_float()
    component = folder / "float.lstm"
    component.write_bytes(recogniser.to_bytes())
    return Start(traineddata, component, (folder / "model.lstm-unicharset").read_bytes())


@dataclass(frozen=True)
class Stage:
    """``steps`` lines at one learning rate."""

    steps: int
    rate: float


def train(
    start: Start, lines: Sequence[Path], stages: Sequence[Stage], every: int, work: Path, tell: Tell
) -> list[Path]:
    """Trains stage after stage; returns the checkpoints, one for each ``every`` steps, in order.

    What an interrupted run left in ``work`` is gone on with. Lines that are read without a slip are learnt from only
    half as often as others: most are, and they say little.
    """
    listing = work / "lines.list"
    listing.write_text("".join(f"{path}\n" for path in lines), encoding="utf-8")
    checkpoints: list[Path] = []
    before = start.component
    for number, stage in enumerate(stages):
        base = work / f"stage{number}" / "own"
        base.parent.mkdir(parents=True, exist_ok=True)
        for steps in range(every, stage.steps + 1, every):
            kept = base.parent / f"{steps:06d}.kept"
            if not kept.exists():
                _run(
                    "lstmtraining", "--continue_from", before, "--traineddata", start.traineddata,
                    "--model_output", base, "--train_listfile", listing, "--max_iterations", str(steps),
                    "--reset_learning_rate", "true", "--learning_rate", f"{stage.rate:g}",
                    "--perfect_sample_delay", "2", log=work / "training.log",
                )  # fmt: skip
                shutil.copyfile(f"{base}_checkpoint", kept)
                tell(f"stage {number + 1}: {steps} lines")
            checkpoints.append(kept)
        before = checkpoints[-1]
    return checkpoints


def component_of(checkpoint: Path, start: Start, work: Path) -> Recogniser:
    """The float network of a checkpoint, without what only training needs."""
    out = work / "stopped.traineddata"
    _run(
        "lstmtraining", "--stop_training", "--continue_from", checkpoint, "--traineddata", start.traineddata,
        "--model_output", out,
    )  # fmt: skip
    _run("combine_tessdata", "-u", out, work / "stopped.")
    return Recogniser.parse((work / "stopped.lstm").read_bytes())


def averaged(recognisers: Sequence[Recogniser], shares: Sequence[float] | None = None) -> Recogniser:
    """The mean, by ``shares``, of networks that one training went through; the first is changed into it.

    Of late checkpoints: learning line by line leaves each a little off to another side. Of the trained network and
    the one that it started from: what the lines do not show (e-mail addresses, times) is not forgotten, and lines in
    fonts that nobody trained on are read better than by either (Wortsman et al. 2022, "Robust fine-tuning").
    """
    for layers in zip(*(list(r.network.walk()) for r in recognisers), strict=True):
        for weights in zip(*(layer.weights for layer in layers), strict=True):
            weights[0].values = np.average([w.values for w in weights], axis=0, weights=shares).astype("<f8")
    return recognisers[0]


def make_int(component: Path, start: Start, out: Path) -> None:
    """Writes the model ``out`` with the float network as int8, as Debian's are."""
    _run(
        "lstmtraining", "--stop_training", "--convert_to_int", "--continue_from", component,
        "--traineddata", start.traineddata, "--model_output", out,
    )  # fmt: skip


def error_rate(component: Path, start: Start, lines: Path, work: Path) -> float:
    """Share of wrong characters that the network (component or checkpoint) makes of the lines in ``lines``."""
    listing = work / "held_out.list"
    listing.write_text(f"{lines}\n", encoding="utf-8")
    said = _run("lstmeval", "--model", component, "--traineddata", start.traineddata, "--eval_listfile", listing)
    return float(said.rsplit("BCER eval=", 1)[1].split(",", 1)[0]) / 100
