"""``sohoa bench speed``: pages a minute on the committed specimens (or a folder), by number of processes."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

SPECIMENS = Path(__file__).parent.parent / "samples" / "specimens"


@dataclass
class Run:
    """One timed run. ``steps`` are mean seconds a page by step, as the readings tell them."""

    processes: int
    pages: int
    seconds: float
    failed: list[str] = field(default_factory=list)
    steps: dict[str, float] = field(default_factory=dict)

    @property
    def pages_per_minute(self) -> float:
        return 60 * self.pages / self.seconds if self.seconds else 0.0


def time_reading(files: Sequence[Path], processes: int) -> Run:
    """Reads ``files`` with ``processes`` processes; their start is inside the time."""
    from ocr.batch import Job, read_all
    from ocr.pipeline import Options

    jobs = [Job(path, path.stem) for path in files]
    steps: dict[str, float] = {}
    pages = 0
    failed = []
    started = time.monotonic()
    for job in read_all(jobs, Options(), processes, lambda path, number: None):
        if job.error is not None:
            failed.append(job.path.name)
        pages += len(job.readings)
        for reading in job.readings.values():
            for step, seconds in reading.timings.items():
                steps[step] = steps.get(step, 0.0) + seconds
    elapsed = time.monotonic() - started
    return Run(
        processes, pages, elapsed, failed, {step: round(total / max(1, pages), 3) for step, total in steps.items()}
    )


def as_text(runs: Sequence[Run]) -> str:
    """The table that the command prints."""
    out = ["processes  pages  seconds  pages/min  seconds a page by step"]
    for run in runs:
        steps = "  ".join(f"{step} {seconds:.2f}" for step, seconds in run.steps.items())
        out.append(f"{run.processes:9d}  {run.pages:5d}  {run.seconds:7.1f}  {run.pages_per_minute:9.1f}  {steps}")
        out += [f"  could not be read: {name}" for name in run.failed]
    return "\n".join(out)
