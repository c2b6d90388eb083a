"""Is every page found the right way up: each page is turned all four ways and read as far as its way up is told."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any
from unittest.mock import patch

from bench.ablation import STEPS, Step, without
from bench.pages import TruePage
from ocr import page_reader
from ocr.clean import orientation
from ocr.load import Limits, open_scan
from ocr.read import Clock

_LONGEST_S = 900.0
_DECIDING = ("line_axis", "best_way")
_LATER = (
    *(s for s in STEPS if s.name in ("missed text read again", "unsure lines read again", "language repair")),
    Step("slots of forms", "ocr.page_reader:read_slots", lambda *page: []),
    Step("coloured stamps", "ocr.page_reader:read_stamps", lambda *page: []),
)
"""Steps that come after the way up is told."""


@dataclass
class Turned:
    """``counts``, ``right`` and ``seconds`` (spent on the decision) by whether pages came in upright; ``wrong``:
    (page, degrees that it was turned by, degrees that it was then turned back by)."""

    counts: Counter[bool] = field(default_factory=Counter)
    right: Counter[bool] = field(default_factory=Counter)
    seconds: dict[bool, float] = field(default_factory=lambda: {True: 0.0, False: 0.0})
    wrong: list[tuple[str, int, int]] = field(default_factory=list)


def try_all_ways(pages: Sequence[TruePage], tell: Callable[[str], None]) -> Turned:
    """Turns every page by 0, 90, 180 and 270 degrees clockwise and reads it. Raises ``ScanError``."""
    out = Turned()
    for page in pages:
        with open_scan([(page.path, page.path.name)], Limits()) as scan:
            delivered = scan.load(page.number)
        for turned in (0, 90, 180, 270):
            image = orientation.turn(delivered.image, turned)
            wanted = (page.rotation - turned) % 360
            with without(_LATER), _timed() as spent:
                found = page_reader.read(
                    replace(delivered, image=image, layer=[]),
                    page.number,
                    ("vie",),
                    Clock.start(_LONGEST_S, page.number),
                    page_reader.Stopwatch(),
                ).rotation
            upright = wanted == 0
            out.counts[upright] += 1
            out.seconds[upright] += sum(spent)
            if found == wanted:
                out.right[upright] += 1
            else:
                out.wrong.append((page.name, turned, found))
        tell(f"{page.name}: {out.right.total()} of {out.counts.total()}")
    return out


@contextmanager
def _timed() -> Iterator[list[float]]:
    """Seconds of every question about the way up that is asked inside the block."""
    spent: list[float] = []
    ways = {name: getattr(orientation, name) for name in _DECIDING}

    def timed(name: str) -> Callable[..., Any]:
        def ask(*question: Any) -> Any:
            started = time.monotonic()
            answer = ways[name](*question)
            spent.append(time.monotonic() - started)
            return answer

        return ask

    with patch.multiple(orientation, **{name: timed(name) for name in ways}):
        yield spent


def as_markdown(turned: Turned) -> str:
    """A table of what came out, and the pages that were taken for another way up."""
    out = ["| pages | right | seconds a page for the decision |", "| --- | --- | --- |"]
    for upright, name in ((True, "delivered upright"), (False, "delivered on a side or upside down")):
        count = turned.counts[upright]
        seconds = turned.seconds[upright] / max(1, count)
        out.append(f"| {name} | {turned.right[upright]} of {count} | {seconds:.2f} |")
    out.append(f"| all | {turned.right.total()} of {turned.counts.total()} | |")
    out += [f"\n{name}, turned by {by}: turned back by {back}" for name, by, back in turned.wrong]
    return "\n".join(out)
