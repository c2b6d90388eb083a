"""Words -> lines -> zones, in the order in which a person reads (NĐ 30/2020, Phụ lục I, phần I).

The engine's lines are cut where a column ends, put together by rows, and given to a zone: the two columns of a
letterhead are never mixed, nor recipients with the signature beside them.
"""

from __future__ import annotations

import re
import statistics
from collections.abc import Sequence

from ocr.letterhead_zones import MOTTO, tell_letterhead
from ocr.ruled import Grid
from ocr.segments import Segment, fold, parted, segment_of, segments_of, split
from schemas.reading import Line, Word, Zone
from schemas.record import Box


def arrange(
    words: Sequence[Word],
    engine_lines: Sequence[int],
    width: int,
    height: int,
    *,
    stamps: Sequence[Box] = (),
    tables: Sequence[Grid] = (),
) -> list[Line]:
    """The lines of a page in reading order, each with its zone and block.

    ``engine_lines`` gives for every word the number of the line that the engine put it into. Words within a frame of
    ``stamps`` are set apart; those of ``tables`` come cell by cell, each cell a block.
    """
    if not words:
        return []
    free = segments_of(words, engine_lines)
    pitch = statistics.median(s.height for s in free)
    stamped, free = _in_frames(free, words, stamps, pitch)
    celled, free = _in_cells(free, words, tables)
    segments = free
    segments = tell_letterhead(segments, words, width, height, pitch)
    segments = _tail(segments, words, width, height, pitch)
    for segment in segments:
        if segment.zone is Zone.BODY and _is_margin(segment, segments, width, height):
            segment.zone = Zone.MARGIN
    groups = [[s for s in segments if s.zone is Zone.MARGIN and s.middle < height / 2]]
    groups += [[s for s in segments if s.zone is zone] for zone in (Zone.LETTERHEAD_LEFT, Zone.LETTERHEAD_RIGHT)]
    groups += stamped
    body = [s for s in segments if s.zone is Zone.BODY]
    for table, cells in celled:
        groups.append([s for s in body if s.middle < table.box[1]])
        groups += cells
        body = [s for s in body if s.middle >= table.box[1]]
    groups.append(body)
    groups += [[s for s in segments if s.zone is zone] for zone in (Zone.RECIPIENTS, Zone.SIGNATURE)]
    groups.append([s for s in segments if s.zone is Zone.MARGIN and s.middle >= height / 2])
    return _lines(groups, words, pitch)


def parts_named(words: Sequence[Word], lines: Sequence[Line]) -> int:
    """How many of the captions by which a page is laid out are read: the national motto, "Nơi nhận"."""
    texts = [fold(" ".join(words[i].text for i in line.words)) for line in lines]
    return sum(any(find(text) for text in texts) for find in (MOTTO.search, _starts_recipients))


def _lines(groups: Sequence[list[Segment]], words: Sequence[Word], pitch: float) -> list[Line]:
    """The rows of every group in turn; a new block where a group or a paragraph begins."""
    lines: list[Line] = []
    block = 0
    for group in groups:
        previous: Segment | None = None
        for row in _rows(group, words):
            if previous is None or row.box[1] - previous.box[3] > 0.9 * pitch:
                block += 1
            lines.append(Line(box=row.box, words=row.words, zone=row.zone, block=block))
            previous = row
    return lines


def _in_frames(
    segments: list[Segment], words: Sequence[Word], frames: Sequence[Box], pitch: float
) -> tuple[list[list[Segment]], list[Segment]]:
    """What stands in each of the frames of stamps, and the rest.

    A stamp over the beginning of a line leaves the line whole: its words that go on beyond the frame stay in it.
    """

    def frame_of(word: Word) -> int | None:
        x, y = (word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2
        for n, (x0, y0, x1, y1) in enumerate(frames):
            if x0 - 0.3 * pitch <= x <= x1 + 0.3 * pitch and y0 - 0.9 * pitch <= y <= y1 + 0.3 * pitch:
                return n
        return None

    stamped: list[list[Segment]] = [[] for _ in frames]
    free: list[Segment] = []
    for segment in segments if frames else []:
        parts = parted(segment, words, frame_of)
        outside = parts.pop(None, [])
        for frame, indices in parts.items():
            sure = _under_the_stamp(indices, outside, words)
            outside += sure
            if frame is not None and (left := [i for i in indices if i not in sure]):
                stamped[frame].append(segment_of(left, words, Zone.STAMP))
        if outside:
            free.append(segment_of(outside, words))
    return stamped, (free if frames else segments)


def _under_the_stamp(inside: list[int], outside: list[int], words: Sequence[Word]) -> list[int]:
    """The words ``inside`` a frame that belong to the line going on ``outside``: one after the other next to it, on
    its row. A stamp's strokes make them look taller; one of them may be misread."""
    if not outside:
        return []
    tall = statistics.median(words[i].box[3] - words[i].box[1] for i in outside)
    row = statistics.median((words[i].box[1] + words[i].box[3]) / 2 for i in outside)
    from_line = sorted(inside, key=lambda i: min(abs(words[i].box[2] - words[o].box[0]) for o in outside))
    taken: list[int] = []
    doubtful: list[int] = []
    for i in from_line:
        _, top, _, bottom = words[i].box
        if not 0.6 < (bottom - top) / tall < 2.5 or abs((top + bottom) / 2 - row) > 0.4 * tall:
            break
        if words[i].text.strip(",.;:").isalpha() and words[i].confidence > 0.3:
            taken += [*doubtful, i]
            doubtful = []
        elif doubtful:
            break
        else:
            doubtful = [i]
    return taken


def _in_cells(
    segments: list[Segment], words: Sequence[Word], tables: Sequence[Grid]
) -> tuple[list[tuple[Grid, list[list[Segment]]]], list[Segment]]:
    """For every table the segments of its cells, row by row, and what stands in no table."""
    places = [(t, box) for t, table in enumerate(tables) for _, _, box in table.cells]

    def cell_of(word: Word) -> int | None:
        x, y = (word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2
        return next((n for n, (_, b) in enumerate(places) if b[0] <= x < b[2] and b[1] <= y < b[3]), None)

    filled: dict[int, list[Segment]] = {}
    free: list[Segment] = []
    for segment in segments if tables else []:
        for cell, indices in parted(segment, words, cell_of).items():
            if cell is None:
                free.append(segment_of(indices, words))
            else:
                filled.setdefault(cell, []).append(segment_of(indices, words, Zone.TABLE))
    made: list[tuple[Grid, list[list[Segment]]]] = []
    for t, table in enumerate(tables):
        made.append((table, [filled[n] for n, (owner, _) in enumerate(places) if owner == t and n in filled]))
    return made, (free if tables else segments)


_NOI_NHAN = re.compile(r"n[oa][il] (?:nh[aâ](?:n ?[:;.]?|m[:;.]?\s*$)|gui ?:)")
_SIGNING = re.compile(r"^(tm|kt|tl|tuq|q)[., ]")


def _tail(segments: list[Segment], words: Sequence[Word], width: int, height: int, pitch: float) -> list[Segment]:
    body = [s for s in segments if s.zone is Zone.BODY]
    starts = [s for s in body if s.box[0] < 0.4 * width and _starts_recipients(fold(s.text))]
    if not starts:
        _signature_alone(body, width, height, pitch)
        return segments
    start = max(starts, key=lambda s: s.middle)
    top = start.box[1] - 0.6 * pitch
    out: list[Segment] = []
    for segment in segments:
        if segment.zone is not Zone.BODY or segment.middle < top:
            out.append(segment)
            continue
        for part in split(segment, words, 0.47 * width, 0.14 * width, 1.2 * pitch):
            part.zone = Zone.SIGNATURE if part.box[0] > 0.4 * width else Zone.RECIPIENTS
            out.append(part)
    # the signer's authority often begins a line or two above "Nơi nhận"
    above = [s for s in out if s.zone is Zone.BODY and start.box[1] - 5 * pitch < s.middle < top]
    for segment in sorted(above, key=lambda s: -s.middle):
        if segment.box[0] > 0.4 * width and _shouts(segment.text):
            segment.zone = Zone.SIGNATURE
        else:
            break
    return out


def _starts_recipients(folded: str) -> bool:
    return bool(_NOI_NHAN.match(folded.lstrip("-'\"*. ")))


def _shouts(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= 4 and sum(c.isupper() for c in letters) > 0.8 * len(letters)


def _signature_alone(body: list[Segment], width: int, height: int, pitch: float) -> None:
    """A signature without recipients beside it: the last lines, all in the right half, a post in capitals first."""
    tail: list[Segment] = []
    for segment in sorted(body, key=lambda s: -s.middle):
        if _is_margin(segment, body, width, height):
            continue
        if segment.box[0] < 0.38 * width or len(tail) > 12:
            break
        tail.append(segment)
    while tail and not (_shouts(tail[-1].text) or _SIGNING.match(fold(tail[-1].text))):
        tail.pop()
    for segment in tail:
        segment.zone = Zone.SIGNATURE


def _is_margin(segment: Segment, segments: list[Segment], width: int, height: int) -> bool:
    """A page number: digits alone, first or last on the page."""
    text = segment.text.strip(" -–.|")
    if not (text.isdigit() and len(text) <= 3):
        return False
    if segment.middle < 0.1 * height:
        return all(s is segment or s.middle > segment.middle for s in segments)
    return segment.middle > 0.92 * height and all(s is segment or s.middle < segment.middle for s in segments)


def _rows(segments: list[Segment], words: Sequence[Word]) -> list[Segment]:
    """Segments of one zone that stand on one row put together, rows from top to bottom."""
    rows: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda s: s.middle):
        for row in reversed(rows[-3:]):
            if all(_same_row(segment, other) for other in row):
                row.append(segment)
                break
        else:
            rows.append([segment])
    made = [segment_of([i for s in row for i in s.words], words, row[0].zone) for row in rows]
    return sorted(made, key=lambda s: s.middle)


def _same_row(a: Segment, b: Segment) -> bool:
    apart = a.box[0] >= b.box[2] - 3 or b.box[0] >= a.box[2] - 3
    overlap = min(a.box[3], b.box[3]) - max(a.box[1], b.box[1])
    return apart and overlap > 0.55 * min(a.height, b.height)
