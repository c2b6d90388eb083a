"""Which words of a page the second voice hears too.

Unsure ones, wherever they stand; and those that may be the value of a field unless they are very sure: a name has no
language that would mend it, and a figure misread is nearly as sure as one read right. On drawn forms that nobody
developed on, 0.7 % of the accepted fields were wrong where both voices agreed and 8.5 % where they did not (613
fields).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.reading import Line, Word, Zone

SURE = 0.95
"""A value from this confidence on is heard once, but for signers, whose names a seal cuts unnoticed. Of 58 drawn
papers of new layouts 99.2 % of the accepted fields were right where values below it were heard twice (0.39 s of the
processor a page), 98.8 % where none was (0.24 s), 99.4 % where all were (0.66 s)."""
_NEVER_SURE = 1.1
UNSURE = 0.88
"""A word below this confidence is read again; 4 % of words are, and they hold 77 % of the wrong ones."""

_PROSE = 0.62
"""A line of the body that is longer than this share of the page, without a colon, is a line of a paragraph."""
_ROMAN = re.compile(r"^\(?[IVX]{2,5}[.,;:)]*$")
_REFERENCE = re.compile(r"\d.*[/\-]|[/\-].*\d")


def wanted(words: Sequence[Word], line: Line, width: int) -> list[bool]:
    """For each word of ``line`` (of a page ``width`` pixels wide) whether the second voice is to hear it."""
    mine = [words[i] for i in line.words]
    prose = line.zone is Zone.BODY and line.box[2] - line.box[0] > _PROSE * width
    prose = prose and not any(":" in w.text or "…" in w.text or "..." in w.text for w in mine)
    least = _NEVER_SURE if line.zone is Zone.SIGNATURE else SURE
    return [
        _unsure(w) or _is_misread_surely(w.text) or (not prose and w.confidence < least and _is_value(w.text))
        for w in mine
    ]


def _unsure(word: Word) -> bool:
    return word.confidence < UNSURE and len(word.text) > 1


def _is_misread_surely(text: str) -> bool:
    """Whether a word may be a reference or a Roman numeral: their signs and strokes are misread without a doubt."""
    return _REFERENCE.search(text) is not None or _ROMAN.match(text) is not None


def _is_value(text: str) -> bool:
    """Whether a word may be (part of) a name, a place or a number."""
    core = text.strip(".,;:()[]\"'“”/-–")
    return any(c.isdigit() for c in core) or (len(core) > 1 and core[0].isupper())
