"""How sure a field is, and whether a person must look at it.

The promise: of the fields accepted without a look, at least 99.5 % are right. So a field is accepted only
where the words were read surely *and* the value agrees with what its place, grammar and lexicon expect; a
value written by pen, one that failed a check, or an empty one never is.
"""

from __future__ import annotations

from math import exp, log

from ocr.extract.found import Found, reading_confidence
from ocr.extract.values import lacks_its_place
from schemas.record import FieldSource, Level

ACCEPT = 0.9
"""Fields below this confidence go to review."""

_CERTAIN = {FieldSource.QR: 0.995, FieldSource.MRZ: 0.99, FieldSource.SIGNATURE: 0.99}
_WEIGHT_OF_READING = 0.5


def field_confidence(found: Found) -> float:
    """The probability (0 to 1) that ``found.value`` is right, from its words and its agreement."""
    if found.value in (None, "", []):
        return 0.0
    if found.confidence is not None:
        return found.confidence
    if found.source in _CERTAIN:
        return _CERTAIN[found.source] * found.agreement
    read = reading_confidence(found.words) if found.words else 0.5
    floor = 1e-3
    joint = _WEIGHT_OF_READING * log(max(floor, read)) + (1 - _WEIGHT_OF_READING) * log(max(floor, found.agreement))
    return exp(joint)


def decide(found: Found) -> tuple[float, bool]:
    """Confidence of ``found`` and whether it needs review."""
    confidence = field_confidence(found)
    failed = any(check.level is not Level.INFO for check in found.checks)
    short = isinstance(found.value, str) and lacks_its_place(found.value)
    review = found.value in (None, "", []) or found.handwritten or failed or short or confidence < ACCEPT
    return confidence, review
