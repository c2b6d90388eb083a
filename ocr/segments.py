"""Words side by side: what the engine's lines are cut into, and put together from, when a page is laid out."""

from __future__ import annotations

import statistics
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from schemas.reading import Word, Zone
from schemas.record import Box


@dataclass(slots=True)
class Segment:
    """Words side by side without a column's gap between them."""

    words: list[int]
    box: Box
    text: str
    zone: Zone = Zone.BODY

    @property
    def height(self) -> int:
        return self.box[3] - self.box[1]

    @property
    def middle(self) -> float:
        return (self.box[1] + self.box[3]) / 2

    @property
    def centre(self) -> float:
        return (self.box[0] + self.box[2]) / 2


def fold(text: str) -> str:
    """``text`` in small letters without marks: for finding captions in imperfect readings."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(c for c in plain if not unicodedata.combining(c))


def parted(
    segment: Segment, words: Sequence[Word], inside: Callable[[Word], int | None]
) -> dict[int | None, list[int]]:
    """The words of ``segment`` by what ``inside`` says of each (a frame, a cell, or none)."""
    parts: dict[int | None, list[int]] = {}
    for index in segment.words:
        parts.setdefault(inside(words[index]), []).append(index)
    return parts


def segment_of(indices: list[int], words: Sequence[Word], zone: Zone = Zone.BODY) -> Segment:
    """The words of ``indices``, left to right, as one segment."""
    indices = sorted(indices, key=lambda i: words[i].box[0])
    boxes = [words[i].box for i in indices]
    box = (min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes))
    # a speck or a rule read as a word must not stretch its line
    tall = statistics.median(b[3] - b[1] for b in boxes)
    middles = statistics.median((b[1] + b[3]) / 2 for b in boxes)
    if box[3] - box[1] > 2.2 * tall:
        box = (box[0], round(middles - tall * 0.7), box[2], round(middles + tall * 0.7))
    return Segment(indices, box, " ".join(words[i].text for i in indices), zone)


def segments_of(words: Sequence[Word], engine_lines: Sequence[int]) -> list[Segment]:
    """One segment for every line of the engine; ``engine_lines`` gives the line of each word."""
    lines: dict[int, list[int]] = {}
    for index, line in enumerate(engine_lines):
        lines.setdefault(line, []).append(index)
    return [segment_of(indices, words) for indices in lines.values()]


def split(segment: Segment, words: Sequence[Word], at: float, slack: float, least: float) -> list[Segment]:
    """``segment`` cut at its widest gap around ``at`` or with its middle within ``slack`` of it, if that is at least
    ``least`` wide."""
    best, where = least, None
    for n, (left, right) in enumerate(zip(segment.words, segment.words[1:], strict=False)):
        edge0 = max(words[i].box[2] for i in segment.words[: n + 1])
        gap = words[right].box[0] - edge0
        middle = (words[right].box[0] + words[left].box[2]) / 2
        if gap >= best and (abs(middle - at) <= slack or edge0 <= at <= words[right].box[0]):
            best, where = gap, n + 1
    if where is None:
        return [segment]
    return [
        segment_of(segment.words[:where], words, segment.zone),
        segment_of(segment.words[where:], words, segment.zone),
    ]


def word_at(segment: Segment, words: Sequence[Word], offset: int) -> int:
    """The word of ``segment`` that holds character ``offset`` of its text."""
    at = 0
    for index in segment.words:
        at += len(words[index].text) + 1
        if at > offset:
            return index
    return segment.words[-1]
