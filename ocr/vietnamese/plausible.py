"""Which words of a sentence the language does not expect: known neither beside the word before nor the one after."""

from __future__ import annotations

from collections.abc import Sequence

from .language_model import CLASSES, classify, parts, shipped
from .lexicon import organisations
from .normal import tone_placed


def strangers(words: Sequence[str]) -> list[int]:
    """Places of the words of a sentence, as read, that the language model knows beside neither neighbour.

    Numbers, codes and words of one letter are never strangers; a name often is one.
    """
    model = shipped()
    units: list[tuple[int, str]] = []
    for place, word in enumerate(words):
        core = parts(word)[1]
        if core:
            units.append((place, classify(core)))
    ids = [model.start, *(model.id(unit) for _, unit in units)]
    out = []
    for n, (place, unit) in enumerate(units, start=1):
        if unit in CLASSES or len(unit) < 2:
            continue
        before = unit in model and model.knows_pair(ids[n - 1], ids[n])
        after = unit in model and n + 1 < len(ids) and model.knows_pair(ids[n], ids[n + 1])
        if not before and not after:
            out.append(place)
    return out


def sureness(words: Sequence[tuple[str, float]]) -> float:
    """How sure a sentence is as a whole (0 to 1), from its words with their reading confidences.

    The worst word decides. A word that fits beside a neighbour is taken even where it was read weakly (most
    weak words are right, and the repair has looked at them); an unexpected one in small letters never is;
    an unexpected name, a number or a code must have been read surely.
    """
    if not words:
        return 0.0
    odd = set(strangers([text for text, _ in words]))
    places = organisations().pairs
    worst = 1.0
    for n, (text, confidence) in enumerate(words):
        core = parts(text)[1]
        if not core or not any(c.isalnum() for c in core):
            continue
        if n in odd:
            before = tone_placed(parts(words[n - 1][0])[1]) if n else ""
            if core[:1].isupper():
                known = (before, tone_placed(core)) in places
                worst = min(worst, 1.0 if confidence >= (0.9 if known else 0.95) else 0.8)
            else:
                worst = min(worst, 0.6)
        elif classify(core) in CLASSES:
            worst = min(worst, confidence / 0.87)
        else:
            worst = min(worst, confidence / 0.6)
    mean = sum(c for _, c in words) / len(words)
    return min(1.0, worst) * min(1.0, mean / 0.9)
