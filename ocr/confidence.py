"""How sure a field is, and whether a person must look at it.

The promise: of the fields accepted without a look, at least 99.5 % are right. A small logistic model, fitted on
labelled papers made for it (``python -m bench.calibration``), turns the evidence for a value (``ocr/evidence.py``)
into the probability that it is right; a field is accepted where that reaches the threshold that kept the promise on
those papers, unless it is one of those that a person sees in any case (``ocr/never_unseen.py``).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from math import exp
from typing import Any

from ocr.evidence import PaperState, evidence, own_reading
from ocr.extract.found import Found
from ocr.never_unseen import never_unseen
from schemas.document_types.declaration import DeclaredField
from schemas.record import FieldSource

_SURE_OF = {FieldSource.QR: 0.995, FieldSource.MRZ: 0.99, FieldSource.SIGNATURE: 0.99}
"""Codes and signatures check themselves; how well they agree with the paper is all that is left to ask."""
_ACCEPT_CERTAIN = 0.9
_MANY_HEADED = 3
"""Rows of captions over their values: eight of nine wrong accepted values stood on one such form (`unseen4`)."""


@dataclass(frozen=True)
class Model:
    """The fitted weights: the log-odds that a value is right are a weighted sum of its evidence, each part scaled."""

    bias: float
    parts: Mapping[str, tuple[float, float, float]]
    """Evidence → mean, scale, weight."""
    accept: Mapping[str, float]
    """What the probability must reach, by kind of paper: ``letter`` and ``form``, and ``letter_bitonal`` and
    ``form_bitonal`` on pages in black and white, where a mark or the bar of a figure is lost without a trace; without
    these the first two hold there too."""

    def least(self, *, letter: bool, bitonal: bool) -> float:
        """What the probability must reach on such a paper."""
        kind = "letter" if letter else "form"
        return max(self.accept[kind], self.accept.get(f"{kind}_bitonal", 0.0) if bitonal else 0.0)

    def probability(self, parts: Mapping[str, float]) -> float:
        """How likely a value with the evidence ``parts`` is right; raises ``KeyError`` where a part is missing."""
        total = self.bias + sum(w * (parts[name] - mean) / scale for name, (mean, scale, w) in self.parts.items())
        return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


def parse(content: Mapping[str, Any]) -> Model:
    """The model that ``bench.calibration`` wrote."""
    return Model(
        bias=float(content["bias"]),
        parts={n: (float(p["mean"]), float(p["scale"]), float(p["weight"])) for n, p in content["evidence"].items()},
        accept={kind: float(least) for kind, least in content["accept"].items()},
    )


@lru_cache(maxsize=1)
def shipped() -> Model:
    """The model that comes with the program (``ocr/models/confidence.json``)."""
    return parse(json.loads(files("ocr.models").joinpath("confidence.json").read_text(encoding="utf-8")))


_SURE_BELOW = 0.992
"""What the probability must reach on a form whose values stand under rows of captions: which belongs to which is less
plain there than the model can tell."""
_SPELLED_OUT = 0.995
"""What figures and words that say the same are worth: to be wrong, both would have to be misread alike."""


def decide(found: Found, declared: DeclaredField, paper: PaperState) -> tuple[float, bool]:
    """The probability that ``found.value`` is right, and whether a person must look at it."""
    if found.value in (None, "", []):
        return 0.0, True
    if found.source in _SURE_OF:
        confidence, least = _SURE_OF[found.source] * found.agreement, _ACCEPT_CERTAIN
    else:
        model = shipped()
        # the model has seen no values by pen: what their own reader says of them stands
        confidence = own_reading(found) if found.handwritten else model.probability(evidence(found, declared, paper))
        if found.spelled_out:
            confidence = max(confidence, _SPELLED_OUT)
        least = model.least(letter=paper.letter, bitonal=paper.pages[found.page].bitonal)
        if paper.headed >= _MANY_HEADED:
            least = max(least, _SURE_BELOW)
    return confidence, never_unseen(found, declared, paper) or confidence < least
