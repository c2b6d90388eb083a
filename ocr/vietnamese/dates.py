"""Dates as Vietnamese papers write them, whole or in part."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from itertools import product

from .normal import fold, key, spaces
from .numbers import sixes_put_right, words_to_int

_SLIPS = str.maketrans("OoQqIil|!]SsBbZz", "0000111111558822")
_D = r"[\dOoQqIil|!\]SsBbZz]"
_GAP = r"[\s.…_,:'’]*(?:\([a-z]{2,9}\)[\s.…_,:]*)?"
"""Between the parts of a date: leaders, and their translation on papers in two languages: "Ngày (Day) 31"."""
_LONG = re.compile(
    rf"(?:ng[aà]?[yu]|\bn[a-z]{{2,3}}){_GAP}(?P<d>{_D}{{1,2}})?{_GAP}th?[aá]ng{_GAP}(?P<m>{_D}{{1,2}})?{_GAP}n[aă]m{_GAP}(?P<y>\d{{4}})?"
)
_ISO = re.compile(r"(?<!\d)(?P<y>(?:1[89]|20)\d{2})-(?P<m>\d{2})-(?P<d>\d{2})(?!\d)")
_SHORT = re.compile(r"(?<![\d/.-])(?P<d>\d{1,2})\s*[/.-]\s*(?P<m>\d{1,2})\s*[/.-]\s*(?P<y>\d{4})(?!\d)")
_MONTH = re.compile(r"(?<![\d/.-])(?P<m>\d{1,2})\s*[/-]\s*(?P<y>\d{4})(?!\d)")
_YEAR = re.compile(r"(?<!\d)(?P<y>(?:1[89]|20)\d{2})(?!\d)")
_TIME = re.compile(r"(?<!\d)(?P<h>\d{1,2})\s*(?:gio|h|:)\s*(?P<min>\d{1,2})?\s*(?:phut|')?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of which some parts may be unknown; ``start`` and ``end`` are where it stands in the text."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    start: int = 0
    end: int = 0
    exact: bool = True
    """Whether day and month were figures as read, not letters taken for figures ("l5" for 15)."""

    @property
    def complete(self) -> bool:
        return None not in (self.year, self.month, self.day)

    @property
    def iso(self) -> str | None:
        """``YYYY-MM-DD``, or ``YYYY-MM`` or ``YYYY`` where the paper says no more; ``None`` if not a date."""
        if self.year is None or not 1800 <= self.year <= 2200:
            return None
        if self.month is None:
            return f"{self.year:04d}"
        if not 1 <= self.month <= 12:
            return None
        if self.day is None:
            return f"{self.year:04d}-{self.month:02d}"
        try:
            return date(self.year, self.month, self.day).isoformat()
        except ValueError:
            return None


def _int(figures: str | None) -> int | None:
    return int(figures.translate(_SLIPS)) if figures else None


def long_date(text: str) -> PartialDate | None:
    """The first "ngày … tháng … năm …" of ``text``; empty slots are ``None`` parts."""
    text = sixes_put_right(text)
    flat = fold(text) if len(fold(text)) == len(text) else text.lower()
    match = _LONG.search(flat)
    if match is None:
        return None
    exact = all(part is None or part.isdigit() for part in (match["d"], match["m"]))
    return PartialDate(_int(match["y"]), _int(match["m"]), _int(match["d"]), *match.span(), exact=exact)


_LATEST, _AHEAD = 2100, 30
"""No paper names a later year: land is lent for 70 years at most, cards hold for 30."""
_GIVEN = re.compile(r"\b(?:c[aấ]p|k[yý])(?: ng[aà]y)?\W*$", re.IGNORECASE)
"""Before a date that has been: "cấp ngày", "ký ngày"."""


def _round_figures(
    found: PartialDate, figures: tuple[str, str, str], start: int, end: int, latest: int = _LATEST
) -> PartialDate | None:
    """A date that cannot be, with its 6, 8 or 9 as the 0 that some founts dot or strike ("97/08/2993"), and with a
    millennium that has been.

    ``None`` unless one way alone makes it possible with the fewest changes.
    """
    if found.iso is not None and found.year is not None and found.year <= latest:
        return found
    ways: dict[int, set[tuple[int, int, int]]] = {}
    day, month = len(figures[0]), len(figures[0]) + len(figures[1])
    options = [("0", c) if c in "689" else (c,) for c in "".join(figures)]
    if figures[2][0] not in "12":
        options[month] = ("1", "2")
    for choice in product(*options):
        text = "".join(choice)
        parts = int(text[:day]), int(text[day:month]), int(text[month:])
        one = PartialDate(parts[2], parts[1], parts[0])
        if one.iso is not None and 1900 <= parts[2] <= latest:
            changes = sum(a != b for a, b in zip(text, "".join(figures), strict=True))
            ways.setdefault(changes, set()).add(parts)
    past = {n: {p for p in found_ if p[2] <= date.today().year} for n, found_ in ways.items()}
    ways = {n: some for n, some in past.items() if some} or ways  # papers seldom speak of the future
    fewest = ways[min(ways)] if ways else set()
    if len(fewest) != 1:
        return None
    ((d, m, y),) = fewest
    return PartialDate(y, m, d, start, end, exact=False)


def brought_back(found: PartialDate) -> PartialDate:
    """A whole date that lies further ahead than any card holds, as the past one that it may have been read from."""
    if not found.complete or found.year is None or found.year <= date.today().year + _AHEAD:
        return found
    figures = f"{found.day:02d}", f"{found.month:02d}", f"{found.year:04d}"
    return _round_figures(found, figures, found.start, found.end, date.today().year) or found


def impossible_dates_mended(text: str) -> str:
    """``text`` with its dd/mm/yyyy that cannot be as the dates that they must be, where one reading alone is left."""

    def mended(match: re.Match[str]) -> str:
        figures = match["d"], match["m"], match["y"]
        found = PartialDate(int(figures[2]), int(figures[1]), int(figures[0]))
        latest = date.today().year if _GIVEN.search(text[: match.start()]) else _LATEST
        one = _round_figures(found, figures, *match.span(), latest)
        if one is None or one is found:
            return match.group()
        return f"{one.day:02d}/{one.month:02d}/{one.year:04d}"

    text = _STROKE_LOST.sub(r"\1/\2/\3", _STROKE_READ.sub(r"\1/\2/\3", sixes_put_right(text)))
    return _SHORT.sub(mended, text)


_STROKE_READ = re.compile(r"(?<!\d)([0-3]\d)[Il|!/]([01]\d)[Il|!/]((?:19|20)\d\d)(?!\d)")
"""A stroke of a date read as a letter, "13l09/2022"; a 1 within a text may be a number's (``_STROKES``)."""


_STROKE_LOST = re.compile(r"(?<=ngày )([0-3]\d)([01]\d)/((?:19|20)\d\d)(?!\d)")
_NO_DAY_WORD = re.compile(r"(?<!\d)(?P<d>\d{1,2})\s+th[aá]ng\s+(?P<m>\d{1,2})\s+n[aă]m\s+(?P<y>\d{4})")


_STROKES = (
    re.compile(r"(?<!\d)([0-3]\d)[Il|!/1]([01]\d)[Il|!/1]((?:19|20)\d\d)(?!\d)"),
    re.compile(r"(?<!\d)([0-3]?\d)[Il|!]1??([01]?\d)[Il|!]1??((?:19|20)\d\d)(?!\d)"),
)
"""Strokes between figures, read as letters, as ones or as both: "21I02I2017", "2910212017", "23I12I12025"."""


def find_date(text: str) -> PartialDate | None:
    """The first date of ``text``: in the long form, as dd/mm/yyyy, mm/yyyy, in words, or a year alone."""
    text = sixes_put_right(text)
    for strokes in _STROKES:
        text = strokes.sub(r"\1/\2/\3", text)
    found = long_date(text)
    if found is not None and found.complete:
        figures = f"{found.day:02d}", f"{found.month:02d}", f"{found.year:04d}"
        whole = _round_figures(found, figures, found.start, found.end)
        if whole is not None and whole.iso is not None:
            return whole
    for pattern in (_ISO, _SHORT, _NO_DAY_WORD, _MONTH):
        if match := pattern.search(text):
            parts = match.groupdict()
            candidate = PartialDate(int(parts["y"]), int(parts["m"]), _int(parts.get("d")), *match.span())
            if pattern is not _MONTH:
                figures = parts["d"], parts["m"], parts["y"]
                candidate = _round_figures(candidate, figures, *match.span()) or candidate
            if candidate.iso is not None:
                return candidate
    if found is not None and found.iso is not None:
        return found
    spelled = date_in_words(text)
    if spelled is not None:
        return spelled
    if match := _YEAR.search(text):
        return PartialDate(int(match["y"]), None, None, *match.span())
    return None


def date_in_words(text: str) -> PartialDate | None:
    """ "Ngày mười lăm tháng ba năm hai nghìn không trăm mười chín" as a date, or ``None``.

    "năm" is both "year" and "five": the split is taken that leaves a month before and a year after it.
    """
    words = key(text).split()
    if "thang" not in words:
        return None
    at = words.index("thang")
    before = words[:at]
    if "ngay" in before:
        before = before[len(before) - before[::-1].index("ngay") :]
    day = words_to_int(" ".join(w for w in before if w not in ("mung", "mong")))
    after = words[at + 1 :]
    for i, word in enumerate(after):
        if word != "nam":
            continue
        month = {"gieng": 1, "chap": 12}.get(after[0]) or words_to_int(" ".join(after[:i]))
        year = words_to_int(" ".join(after[i + 1 :]))
        if month and year and 1 <= month <= 12 and 1800 <= year <= 2200:
            result = PartialDate(year, month, day, 0, len(text))
            return result if result.iso is not None else None
    return None


def find_time(text: str) -> tuple[int, int] | None:
    """Hour and minute of "8 giờ 05 phút", "08:05", "8h"; ``None`` where there is none."""
    flat = spaces(fold(text))
    match = _TIME.search(flat)
    if match is None:
        return None
    if match["min"] is None and _MINUTES_LEFT.match(flat[match.end() :]):
        return None  # they are there and were not read: "17 giờ E6 phút"
    hour, minute = int(match["h"]), int(match["min"] or 0)
    return (hour, minute) if hour < 24 and minute < 60 else None


_MINUTES_LEFT = re.compile(r"\W*[^\s,.;]{1,3}\s*phut\b")
