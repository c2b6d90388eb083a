"""Cells that join several captions with strokes, and the parts of the value that answer them: "3. Giới tính / Dân
tộc / Quốc tịch" beside "Nữ / Kinh / Việt Nam"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence, Set
from itertools import combinations, pairwise

from schemas.reading import Word

from .captions import Caption, squeeze
from .numbering import numbering

Judge = Callable[[Caption, str], float]
"""How well a text fits the fields of a caption (0 to 1)."""
SURE = 0.9
"""Fit from which on a text is taken for a caption's value by its looks alone."""

_STROKE = re.compile(r"[/|;,Il]+")
"""What stands between the parts of a value, as engines read it."""
_MOST_JOINED = 8
"""Words of a value that joins several: two or three of few words each."""


def joined_captions(words: Sequence[Word], names: Mapping[Caption, Set[str]]) -> list[Caption]:
    """The captions that ``words`` join with strokes; none where a part is no caption, or two ask for one field:
    "Số định danh cá nhân/Giấy tờ tùy thân". ``names``: the fields of every caption."""
    left = list(words)
    while left and numbering(left[0]):
        left.pop(0)
    said = [squeeze(part) for part in re.split("[/;]", " ".join(w.text for w in left))]
    told = [next((c for c in names if c.squeezed == one), None) for one in said]
    found = [c for c in told if c is not None]
    fields = [name for c in found for name in names[c]]
    apart = len(fields) == len(set(fields))
    return found if len(said) > 1 and len(found) == len(said) and apart else []


def parts_for(captions: Sequence[Caption], words: Sequence[Word], judge: Judge) -> list[list[Word]]:
    """``words`` in one part for each of ``captions``, between strokes or as they fit; empty where they do not."""
    parts = _at_strokes(words)
    if len(parts) != len(captions) or not all(parts):
        return _fitting(captions, [w for w in words if not _STROKE.fullmatch(w.text)], judge)
    return parts


def _at_strokes(words: Sequence[Word]) -> list[list[Word]]:
    """``words`` in the parts between strokes: "Nữ / Kinh/Việt Nam"."""
    parts: list[list[Word]] = [[]]
    for word in words:
        first, *further = re.split("[/;]", word.text)
        for n, text in enumerate([first, *further]):
            if n:
                parts.append([])
            if text:
                parts[-1].append(word if text == word.text else word.model_copy(update={"text": text}))
    return parts


def _fitting(captions: Sequence[Caption], words: Sequence[Word], judge: Judge) -> list[list[Word]]:
    """``words`` in as many runs as there are ``captions``, each fitting its own, if that is possible in one way
    alone: the strokes between "Nữ / Mông / Việt Nam" may not be read."""
    if not len(captions) <= len(words) <= _MOST_JOINED:
        return []
    ways = []
    for cuts in combinations(range(1, len(words)), len(captions) - 1):
        parts = [list(words[i:j]) for i, j in pairwise((0, *cuts, len(words)))]
        told = zip(captions, (" ".join(w.text.strip("/;,|") for w in part) for part in parts), strict=True)
        if all(judge(caption, text) >= SURE for caption, text in told):
            ways.append(parts)
    return ways[0] if len(ways) == 1 else []
