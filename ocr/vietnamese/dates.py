"""Dates as Vietnamese papers write them, whole or in part."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from .normal import fold, key, spaces
from .numbers import words_to_int

_SLIPS = str.maketrans("OoQIl|!]SsBZ", "000111115582")
_D = r"[\dOoQIl|!\]SsBZ]"
_GAP = r"[\s.…_,:]*"
_LONG = re.compile(
    rf"(?:ng[aà]?y|\bng[a-z]{{2}}){_GAP}(?P<d>{_D}{{1,2}})?{_GAP}th?[aá]ng{_GAP}(?P<m>{_D}{{1,2}})?{_GAP}n[aă]m{_GAP}(?P<y>\d{{4}})?"
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
    flat = fold(text) if len(fold(text)) == len(text) else text.lower()
    match = _LONG.search(flat)
    if match is None:
        return None
    exact = all(part is None or part.isdigit() for part in (match["d"], match["m"]))
    return PartialDate(_int(match["y"]), _int(match["m"]), _int(match["d"]), *match.span(), exact=exact)


_NO_DAY_WORD = re.compile(r"(?<!\d)(?P<d>\d{1,2})\s+th[aá]ng\s+(?P<m>\d{1,2})\s+n[aă]m\s+(?P<y>\d{4})")


def find_date(text: str) -> PartialDate | None:
    """The first date of ``text``: in the long form, as dd/mm/yyyy, mm/yyyy, in words, or a year alone."""
    found = long_date(text)
    if found is not None and found.iso is not None and found.complete:
        return found
    for pattern in (_ISO, _SHORT, _NO_DAY_WORD, _MONTH):
        if match := pattern.search(text):
            parts = match.groupdict()
            candidate = PartialDate(int(parts["y"]), int(parts["m"]), _int(parts.get("d")), *match.span())
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
    hour, minute = int(match["h"]), int(match["min"] or 0)
    return (hour, minute) if hour < 24 and minute < 60 else None
