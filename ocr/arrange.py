"""Words -> lines -> zones, in the order in which a person reads (NĐ 30/2020, Phụ lục I, phần I).

The engine's lines are cut where a column ends, put together by rows, and given to a zone: the two columns of a
letterhead are never mixed, nor recipients with the signature beside them.
"""

from __future__ import annotations

import re
import statistics
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ocr.ruled import Grid
from schemas.reading import Line, Word, Zone
from schemas.record import Box


@dataclass(slots=True)
class _Segment:
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
    free = _segments(words, engine_lines)
    pitch = statistics.median(s.height for s in free)
    stamped, free = _in_frames(free, words, stamps, pitch)
    celled, free = _in_cells(free, words, tables)
    segments = free
    segments = _letterhead(segments, words, width, height, pitch)
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
    return sum(any(find(text) for text in texts) for find in (_QUOC_HIEU.search, _starts_recipients))


def _lines(groups: Sequence[list[_Segment]], words: Sequence[Word], pitch: float) -> list[Line]:
    """The rows of every group in turn; a new block where a group or a paragraph begins."""
    lines: list[Line] = []
    block = 0
    for group in groups:
        previous: _Segment | None = None
        for row in _rows(group, words):
            if previous is None or row.box[1] - previous.box[3] > 0.9 * pitch:
                block += 1
            lines.append(Line(box=row.box, words=row.words, zone=row.zone, block=block))
            previous = row
    return lines


def _parted(
    segment: _Segment, words: Sequence[Word], inside: Callable[[Word], int | None]
) -> dict[int | None, list[int]]:
    parts: dict[int | None, list[int]] = {}
    for index in segment.words:
        parts.setdefault(inside(words[index]), []).append(index)
    return parts


def _in_frames(
    segments: list[_Segment], words: Sequence[Word], frames: Sequence[Box], pitch: float
) -> tuple[list[list[_Segment]], list[_Segment]]:
    """What stands in each of the frames of stamps, and the rest.

    A stamp over the beginning of a line leaves the line whole: its words that go on beyond the frame stay in it.
    """

    def frame_of(word: Word) -> int | None:
        x, y = (word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2
        for n, (x0, y0, x1, y1) in enumerate(frames):
            if x0 - 0.3 * pitch <= x <= x1 + 0.3 * pitch and y0 - 0.9 * pitch <= y <= y1 + 0.3 * pitch:
                return n
        return None

    stamped: list[list[_Segment]] = [[] for _ in frames]
    free: list[_Segment] = []
    for segment in segments if frames else []:
        parts = _parted(segment, words, frame_of)
        outside = parts.pop(None, [])
        for frame, indices in parts.items():
            sure = _under_the_stamp(indices, outside, words)
            outside += sure
            if frame is not None and (left := [i for i in indices if i not in sure]):
                stamped[frame].append(_make(left, words, Zone.STAMP))
        if outside:
            free.append(_make(outside, words))
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
        if words[i].text.isalpha() and words[i].confidence > 0.3:
            taken += [*doubtful, i]
            doubtful = []
        elif doubtful:
            break
        else:
            doubtful = [i]
    return taken


def _in_cells(
    segments: list[_Segment], words: Sequence[Word], tables: Sequence[Grid]
) -> tuple[list[tuple[Grid, list[list[_Segment]]]], list[_Segment]]:
    """For every table the segments of its cells, row by row, and what stands in no table."""
    places = [(t, box) for t, table in enumerate(tables) for _, _, box in table.cells]

    def cell_of(word: Word) -> int | None:
        x, y = (word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2
        return next((n for n, (_, b) in enumerate(places) if b[0] <= x < b[2] and b[1] <= y < b[3]), None)

    filled: dict[int, list[_Segment]] = {}
    free: list[_Segment] = []
    for segment in segments if tables else []:
        for cell, indices in _parted(segment, words, cell_of).items():
            if cell is None:
                free.append(_make(indices, words))
            else:
                filled.setdefault(cell, []).append(_make(indices, words, Zone.TABLE))
    made: list[tuple[Grid, list[list[_Segment]]]] = []
    for t, table in enumerate(tables):
        made.append((table, [filled[n] for n, (owner, _) in enumerate(places) if owner == t and n in filled]))
    return made, (free if tables else segments)


def _make(indices: list[int], words: Sequence[Word], zone: Zone = Zone.BODY) -> _Segment:
    indices = sorted(indices, key=lambda i: words[i].box[0])
    boxes = [words[i].box for i in indices]
    box = (min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes))
    # a speck or a rule read as a word must not stretch its line
    tall = statistics.median(b[3] - b[1] for b in boxes)
    middles = statistics.median((b[1] + b[3]) / 2 for b in boxes)
    if box[3] - box[1] > 2.2 * tall:
        box = (box[0], round(middles - tall * 0.7), box[2], round(middles + tall * 0.7))
    return _Segment(indices, box, " ".join(words[i].text for i in indices), zone)


def _segments(words: Sequence[Word], engine_lines: Sequence[int]) -> list[_Segment]:
    lines: dict[int, list[int]] = {}
    for index, line in enumerate(engine_lines):
        lines.setdefault(line, []).append(index)
    return [_make(indices, words) for indices in lines.values()]


def _split(segment: _Segment, words: Sequence[Word], at: float, slack: float, least: float) -> list[_Segment]:
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
        _make(segment.words[:where], words, segment.zone),
        _make(segment.words[where:], words, segment.zone),
    ]


_QUOC_HIEU = re.compile(r"cong h[oo]a xa h[oo]i|chu nghia viet|doc lap ?.{0,3}tu do|dang c[oo]ng san viet")
_NGAY = re.compile(r"ng[a-z]y.{0,12}th[a-z]ng|th[a-z]ng.{0,12}n[a-z]m")
_CITIZENS = r"cccd|cmnd|dinh danh|dien thoai|can cuoc|chung minh"
_SO = re.compile(rf"^s[o06](?:[:.]| (?!{_CITIZENS}|[a-z]{{2,}}(?:[ :;.(]|$)))|^s[o06]$|^s[o0]\d")
_KINH_GUI = re.compile(r"^kinh g[uo]i")
_NOI_NHAN = re.compile(r"n[oa][il] (?:nh[aâ](?:n ?[:;.]?|m[:;.]?\s*$)|gui ?:)")
_SIGNING = re.compile(r"^(tm|kt|tl|tuq|q)[., ]")


def _letterhead(
    segments: list[_Segment], words: Sequence[Word], width: int, height: int, pitch: float
) -> list[_Segment]:
    upper = [s for s in segments if s.middle < 0.42 * height]
    anchors = [(s, m) for s in upper if (m := _QUOC_HIEU.search(fold(s.text)))]
    anchors = [(s, m) for s, m in anchors if s.middle < 0.3 * height]
    if not anchors:
        corner = _dated_corner(upper, words, width, height, pitch)
        return segments if corner is None else _in_columns(segments, words, corner, width, height, pitch)
    first, found = min(anchors, key=lambda a: a[0].middle)
    start = _begin_of(first, words, found.start(), pitch) if found[0].startswith("chu") else found.start()
    right_edge = words[_word_at(first, words, start)].box[0]
    top = min(s.box[1] for s, _ in anchors)
    bottom: float = max(s.box[3] for s, _ in anchors)
    rows = [s for s in upper if top - 1.5 * pitch < s.middle < bottom + 1.5 * pitch]
    beside = any(s.box[0] < right_edge - 2 * pitch for s in rows)
    central = (right_edge + first.box[2]) / 2 < 0.57 * width
    if not beside and (below := _storey(upper, words, bottom, width, pitch)) is not None:
        return _in_columns(segments, words, below, width, height, pitch, storeys=True)
    if right_edge < 0.25 * width or (central and not beside):  # a form, its motto in the middle: one column
        return segments
    return _in_columns(segments, words, (right_edge, top, bottom), width, height, pitch)


def _begin_of(segment: _Segment, words: Sequence[Word], inside: int, pitch: float) -> int:
    """The character of ``segment`` at which the run of words begins that holds the one at ``inside``: the motto's
    first words may be misread ("GỘNG HÒA XÃ HỘI CHỦ NGHĨA")."""
    start, _ = _place_before(segment, words, inside, pitch)
    return sum(len(words[i].text) + 1 for i in segment.words[:start])


_LOWEST_STOREY = 12
"""Lines under the motto within which place and date stand in a letterhead of storeys."""


def _storey(
    upper: list[_Segment], words: Sequence[Word], bottom: float, width: int, pitch: float
) -> tuple[int, int, int] | None:
    """Where the right column begins, and top and bottom of its first row, in a letterhead whose columns begin under
    the motto; ``None`` where none do: place and date stand right of the middle, and something at the left."""
    for segment in sorted(upper, key=lambda s: s.middle):
        match = _NGAY.search(fold(segment.text))
        if match is None or not bottom < segment.middle < bottom + _LOWEST_STOREY * pitch:
            continue
        start, day = _place_before(segment, words, match.start(), pitch)
        right_edge = words[segment.words[start]].box[0]
        if start == day or right_edge < 0.4 * width:
            return None
        top = segment.box[1]
        near = [s for s in upper if top - 3 * pitch < s.middle < segment.box[3] + 4 * pitch and s.middle > bottom]
        numbered = any(_SO.search(fold(s.text)) and s.box[0] < right_edge - 2 * pitch for s in near)
        return (right_edge, min(top, *(s.box[1] for s in near)), segment.box[3]) if numbered else None
    return None


def _place_before(segment: _Segment, words: Sequence[Word], date: int, pitch: float) -> tuple[int, int]:
    """Which words of ``segment`` begin the place before the date at character ``date``, and the date itself."""
    day = segment.words.index(_word_at(segment, words, date))
    start = day
    while start and words[segment.words[start]].box[0] - words[segment.words[start - 1]].box[2] < 0.9 * pitch:
        start -= 1
    return start, day


_NUMBERED = re.compile(r"^s[o06]\W{0,3}\d[^a-z]{0,12}[-/⁄]\s?[a-z]{2}")


def _dated_corner(
    upper: list[_Segment], words: Sequence[Word], width: int, height: int, pitch: float
) -> tuple[int, int, int] | None:
    """Where the right column begins, and top and bottom of its first row, in the letterhead of a body that writes
    neither the State's nor the Party's name over its place and date; ``None`` where no number stands at the left."""
    for segment in sorted(upper, key=lambda s: s.middle):
        match = _NGAY.search(fold(segment.text))
        if match is None or segment.middle > 0.25 * height:
            continue
        start, day = _place_before(segment, words, match.start(), pitch)
        right_edge = words[segment.words[start]].box[0]
        numbered = any(
            s.box[2] < right_edge and s.middle > segment.middle and _NUMBERED.match(fold(s.text)) for s in upper
        )
        if start < day and right_edge > 0.4 * width and numbered:
            return right_edge, segment.box[1], segment.box[3]
    return None


def _in_columns(
    segments: list[_Segment],
    words: Sequence[Word],
    corner: tuple[int, int, float],
    width: int,
    height: int,
    pitch: float,
    *,
    storeys: bool = False,
) -> list[_Segment]:
    """``segments`` with those of the letterhead cut at its gutter and in their zones. ``corner``: where the right
    column begins, and where its first rows begin and end. In ``storeys`` all that stands over the columns goes with
    the left one, which is read first."""
    right_edge, top, bottom = corner
    gutter = right_edge - 0.5 * pitch
    cut: list[_Segment] = []
    for segment in segments:
        near = segment.middle < bottom + 7 * pitch
        cut += _split(segment, words, gutter, 0.1 * width, 0.7 * pitch) if near else [segment]
    bottom = max([bottom, *_number_and_date(cut, gutter, (top, bottom, top + 0.22 * height), width, pitch)])
    for segment in cut:
        if segment.middle <= bottom and (storeys or segment.middle >= top - 4 * pitch):
            on_left = segment.centre < gutter or (storeys and segment.middle < top)
            segment.zone = Zone.LETTERHEAD_LEFT if on_left else Zone.LETTERHEAD_RIGHT
    _left_goes_on(cut, gutter, bottom, pitch)
    return cut


def _number_and_date(
    segments: list[_Segment], gutter: float, reach: tuple[float, float, float], width: int, pitch: float
) -> list[float]:
    """Where the letterhead's number (left) and date (right) end.

    Each stands there once, above the title or text that crosses the gutter: further below are the dates and numbers
    of a form, often in the same two columns. ``reach``: where the letterhead begins, where its motto ends, and how
    far down the two may stand.
    """
    top, bottom, deepest = reach
    numbers: list[float] = []
    dates: list[tuple[bool, float]] = []
    for segment in sorted(segments, key=lambda s: s.middle):
        if segment.middle < max(top, bottom - pitch):
            continue
        across = segment.box[0] < gutter - 2 * pitch and segment.box[2] > gutter + 2 * pitch
        if segment.middle >= deepest or (across and segment.middle > bottom + 0.5 * pitch and len(segment.words) > 1):
            break
        folded = fold(segment.text)
        on_right = segment.centre > gutter and segment.box[0] > gutter - 0.12 * width
        if on_right and (match := _NGAY.search(folded)):
            dates.append(("," not in folded[: match.start()], segment.box[3]))
        on_left = segment.box[0] < gutter and segment.box[2] < gutter + 0.1 * width
        if on_left and _SO.search(folded):
            numbers.append(segment.box[3])
    # a receiving office's stamp has a date too, but names no place before it
    return [*numbers[:1], *(end for _, end in sorted(dates, key=lambda d: d[0])[:1])]


def _word_at(segment: _Segment, words: Sequence[Word], offset: int) -> int:
    """The word of ``segment`` that holds character ``offset`` of its text."""
    at = 0
    for index in segment.words:
        at += len(words[index].text) + 1
        if at > offset:
            return index
    return segment.words[-1]


def _left_goes_on(segments: list[_Segment], gutter: float, bottom: float, pitch: float) -> None:
    """Ô 5b: the subject of a letter (V/v ...) goes on below the number, in the left column alone."""
    below = sorted((s for s in segments if s.zone is Zone.BODY and s.middle > bottom), key=lambda s: s.middle)
    end = bottom
    for segment in below:
        beside = any(o is not segment and abs(o.middle - segment.middle) < 0.5 * pitch for o in below)
        in_column = segment.box[2] < gutter + 1.5 * pitch and segment.centre < 0.8 * gutter
        if beside or not in_column or segment.box[1] - end > 1.6 * pitch or _KINH_GUI.match(fold(segment.text)):
            return
        segment.zone = Zone.LETTERHEAD_LEFT
        end = segment.box[3]


def _tail(segments: list[_Segment], words: Sequence[Word], width: int, height: int, pitch: float) -> list[_Segment]:
    body = [s for s in segments if s.zone is Zone.BODY]
    starts = [s for s in body if s.box[0] < 0.4 * width and _starts_recipients(fold(s.text))]
    if not starts:
        _signature_alone(body, width, height, pitch)
        return segments
    start = max(starts, key=lambda s: s.middle)
    top = start.box[1] - 0.6 * pitch
    out: list[_Segment] = []
    for segment in segments:
        if segment.zone is not Zone.BODY or segment.middle < top:
            out.append(segment)
            continue
        for part in _split(segment, words, 0.47 * width, 0.14 * width, 1.2 * pitch):
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


def _signature_alone(body: list[_Segment], width: int, height: int, pitch: float) -> None:
    """A signature without recipients beside it: the last lines, all in the right half, a post in capitals first."""
    tail: list[_Segment] = []
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


def _is_margin(segment: _Segment, segments: list[_Segment], width: int, height: int) -> bool:
    """A page number: digits alone, first or last on the page."""
    text = segment.text.strip(" -–.|")
    if not (text.isdigit() and len(text) <= 3):
        return False
    if segment.middle < 0.1 * height:
        return all(s is segment or s.middle > segment.middle for s in segments)
    return segment.middle > 0.92 * height and all(s is segment or s.middle < segment.middle for s in segments)


def _rows(segments: list[_Segment], words: Sequence[Word]) -> list[_Segment]:
    """Segments of one zone that stand on one row put together, rows from top to bottom."""
    rows: list[list[_Segment]] = []
    for segment in sorted(segments, key=lambda s: s.middle):
        for row in reversed(rows[-3:]):
            if all(_same_row(segment, other) for other in row):
                row.append(segment)
                break
        else:
            rows.append([segment])
    made = [_make([i for s in row for i in s.words], words, row[0].zone) for row in rows]
    return sorted(made, key=lambda s: s.middle)


def _same_row(a: _Segment, b: _Segment) -> bool:
    apart = a.box[0] >= b.box[2] - 3 or b.box[0] >= a.box[2] - 3
    overlap = min(a.box[3], b.box[3]) - max(a.box[1], b.box[1])
    return apart and overlap > 0.55 * min(a.height, b.height)
