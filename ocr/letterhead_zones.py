"""The two columns of a letterhead (NĐ 30/2020, Phụ lục I): who writes and its number at the left, motto, place and
date at the right; side by side, or in storeys under the motto."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ocr.segments import Segment, fold, segment_of, split, word_at
from schemas.reading import Word, Zone

MOTTO = re.compile(r"cong hoa xa hoi|chu nghia viet|doc lap ?.{0,3}tu do|dang cong san viet")
"""The State's or the Party's name over a paper, as ``fold`` leaves it."""
_NGAY = re.compile(r"ng[a-z]y.{0,12}th[a-z]ng|th[a-z]ng.{0,12}n[a-z]m")
_CITIZENS = r"cccd|cmnd|dinh danh|dien thoai|can cuoc|chung minh"
NUMBER_CAPTION = re.compile(rf"^s[o06](?:[:.]| (?!{_CITIZENS}|[a-z]{{2,}}(?:[ :;.(]|$)))|^s[o06]$|^s[o0]\d")
"""ô 3 of NĐ 30: "Số: 12/UBND-VP", but no caption of a citizen's number and no word that begins so."""
_KINH_GUI = re.compile(r"^kinh g[uo]i")


def tell_letterhead(
    segments: list[Segment], words: Sequence[Word], width: int, height: int, pitch: float
) -> list[Segment]:
    """``segments`` of a page of ``width`` x ``height`` pixels with those of its letterhead cut at its gutter and in
    their zones; unchanged where it has no letterhead of two columns. ``pitch``: the height of a line in pixels."""
    upper = [s for s in segments if s.middle < 0.42 * height]
    anchors = [(s, m) for s in upper if (m := MOTTO.search(fold(s.text)))]
    anchors = [(s, m) for s, m in anchors if s.middle < 0.3 * height]
    if not anchors:
        corner = _dated_corner(upper, words, width, height, pitch)
        return segments if corner is None else _in_columns(segments, words, corner, width, height, pitch)
    first, found = min(anchors, key=lambda a: a[0].middle)
    start = _begin_of(first, words, found.start(), pitch) if found[0].startswith("chu") else found.start()
    right_edge = words[word_at(first, words, start)].box[0]
    top = min(s.box[1] for s, _ in anchors)
    bottom: float = max(s.box[3] for s, _ in anchors)
    rows = [s for s in upper if top - 1.5 * pitch < s.middle < bottom + 1.5 * pitch]
    beside = any(s.box[0] < right_edge - 2 * pitch for s in rows)
    central = (right_edge + first.box[2]) / 2 < 0.57 * width
    if not beside and (below := _storey(upper, words, bottom, width, pitch)) is not None:
        return _in_columns(segments, words, below, width, height, pitch, storeys=True)
    if right_edge < 0.25 * width or (central and not beside):  # a form, its motto in the middle: one column
        return segments
    parted = [part for s in segments for part in (_cut_before(s, words, right_edge) if s is first else [s])]
    return _in_columns(parted, words, (right_edge, top, bottom), width, height, pitch)


def _cut_before(segment: Segment, words: Sequence[Word], edge: int) -> list[Segment]:
    """``segment`` in what stands left of ``edge`` and the rest: a long name of a body comes near the motto."""
    left = [i for i in segment.words if words[i].box[2] <= edge]
    rest = [i for i in segment.words if i not in left]
    return [segment_of(part, words, segment.zone) for part in (left, rest) if part]


def _begin_of(segment: Segment, words: Sequence[Word], inside: int, pitch: float) -> int:
    """The character of ``segment`` at which the run of words begins that holds the one at ``inside``: the motto's
    first words may be misread ("GỘNG HÒA XÃ HỘI CHỦ NGHĨA")."""
    start, _ = _place_before(segment, words, inside, pitch)
    return sum(len(words[i].text) + 1 for i in segment.words[:start])


_LOWEST_STOREY = 12
"""Lines under the motto within which place and date stand in a letterhead of storeys."""


def _storey(
    upper: list[Segment], words: Sequence[Word], bottom: float, width: int, pitch: float
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
        numbered = any(NUMBER_CAPTION.search(fold(s.text)) and s.box[0] < right_edge - 2 * pitch for s in near)
        return (right_edge, min(top, *(s.box[1] for s in near)), segment.box[3]) if numbered else None
    return None


def _place_before(segment: Segment, words: Sequence[Word], date: int, pitch: float) -> tuple[int, int]:
    """Which words of ``segment`` begin the place before the date at character ``date``, and the date itself."""
    day = segment.words.index(word_at(segment, words, date))
    start = day
    while start and words[segment.words[start]].box[0] - words[segment.words[start - 1]].box[2] < 0.9 * pitch:
        start -= 1
    return start, day


_NUMBERED = re.compile(r"^s[o06]\W{0,3}\d[^a-z]{0,12}[-/⁄]\s?[a-z]{2}")


def _dated_corner(
    upper: list[Segment], words: Sequence[Word], width: int, height: int, pitch: float
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
    segments: list[Segment],
    words: Sequence[Word],
    corner: tuple[int, int, float],
    width: int,
    height: int,
    pitch: float,
    *,
    storeys: bool = False,
) -> list[Segment]:
    """``segments`` with those of the letterhead cut at its gutter and in their zones. ``corner``: where the right
    column begins, and where its first rows begin and end. In ``storeys`` all that stands over the columns goes with
    the left one, which is read first."""
    right_edge, top, bottom = corner
    gutter = right_edge - 0.5 * pitch
    cut: list[Segment] = []
    for segment in segments:
        near = segment.middle < bottom + 7 * pitch
        cut += split(segment, words, gutter, 0.1 * width, 0.7 * pitch) if near else [segment]
    bottom = max([bottom, *_number_and_date(cut, gutter, (top, bottom, top + 0.22 * height), width, pitch)])
    for segment in cut:
        if segment.middle <= bottom and (storeys or segment.middle >= top - 4 * pitch):
            on_left = segment.centre < gutter or (storeys and segment.middle < top)
            segment.zone = Zone.LETTERHEAD_LEFT if on_left else Zone.LETTERHEAD_RIGHT
    _left_goes_on(cut, gutter, bottom, pitch)
    return cut


def _number_and_date(
    segments: list[Segment], gutter: float, reach: tuple[float, float, float], width: int, pitch: float
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
        if on_left and NUMBER_CAPTION.search(folded):
            numbers.append(segment.box[3])
    # a receiving office's stamp has a date too, but names no place before it
    return [*numbers[:1], *(end for _, end in sorted(dates, key=lambda d: d[0])[:1])]


def _left_goes_on(segments: list[Segment], gutter: float, bottom: float, pitch: float) -> None:
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
