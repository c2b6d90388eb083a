"""Captions on a page: found without diacritics and through reading slips, the longest first."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from rapidfuzz.distance import Levenshtein

from ocr.vietnamese.normal import fold
from schemas.reading import Word

from .layout import Piece
from .numbering import numbering, without_number


@dataclass(frozen=True)
class Caption:
    """``text`` as declared; ``squeezed`` its letters and figures without blanks, signs and diacritics."""

    text: str
    squeezed: str
    words: int

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words of the caption that are written without a capital."""
        return frozenset(squeeze(w) for w in self.text.split() if w.lstrip("(")[:1].islower())

    @cached_property
    def slack(self) -> int:
        """How many letters may be read wrong."""
        return 0 if len(self.squeezed) <= 5 else max(1, int(0.15 * len(self.squeezed)))


@dataclass(frozen=True)
class Hit:
    """``caption`` stands in row ``row`` at words ``start`` to ``end`` (exclusive); ``score`` is 0 to 1."""

    caption: Caption
    row: int
    start: int
    end: int
    score: float
    tail: str = ""
    """What stands behind the caption within its last word ("tên:Nguyễn")."""
    rest: tuple[tuple[int, int, int], ...] = ()
    """Row, start and end of its further lines, where it is broken over several in a column of its own."""

    def cells(self) -> set[tuple[int, int]]:
        """Row and place of every word of the caption."""
        lines = ((self.row, self.start, self.end), *self.rest)
        return {(row, i) for row, start, end in lines for i in range(start, end)}

    def closed(self, rows: Sequence[Piece], signs: str = ":") -> bool:
        """Whether one of ``signs`` ends the caption, or its value begins within its last word."""
        row, _, end = self.rest[-1] if self.rest else (self.row, self.start, self.end)
        return bool(self.tail) or rows[row].words[end - 1].text.rstrip().endswith(tuple(signs))


@lru_cache(maxsize=16384)
def squeeze(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", fold(text))


def spelled(squeezed: Sequence[str], start: int, text: str) -> int | None:
    """The end of the words from ``start`` on that spell ``text`` and nothing else."""
    joined = ""
    for end in range(start, len(squeezed)):
        joined += squeezed[end]
        if joined == text:
            return end + 1
        if not text.startswith(joined):
            return None
    return None


@lru_cache(maxsize=4096)
def caption(text: str) -> Caption:
    return Caption(text, squeeze(text), len(text.split()))


def find_hits(rows: Sequence[Piece], captions: Iterable[Caption]) -> list[Hit]:
    """Where ``captions`` stand in ``rows``; hits do not overlap, longer captions win over shorter ones."""
    wanted = sorted(set(captions), key=lambda c: (-len(c.squeezed), c.text))
    by_letter: defaultdict[str, list[Caption]] = defaultdict(list)
    for one in wanted:
        for letter in _first_letters(one.squeezed):
            by_letter[letter].append(one)
    reach = max((c.words for c in wanted), default=0) + 3
    found: list[Hit] = []
    for number, row in enumerate(rows):
        squeezed = [squeeze(without_number(w.text)) for w in row.words]
        for start in range(len(row.words)):
            ahead = "".join(squeezed[start : start + reach])
            for one in by_letter.get(squeezed[start][:1], ()):
                if not _may_begin(ahead, one):
                    continue
                hit = _match(row, squeezed, number, start, one)
                if hit is not None:
                    found.append(hit)
        found.extend(_broken(rows, number, wanted))
        found.extend(_running_on(rows, number, wanted))
    # the longest wins, a letter read wrong costs two
    found.sort(key=lambda h: -len(h.caption.squeezed) * (2 * h.score - 1) - 2 * _at_start(h, rows))
    taken: set[tuple[int, int]] = set()
    out: list[Hit] = []
    for hit in found:
        cells = hit.cells()
        if cells & taken:
            continue
        taken |= cells
        out.append(hit)
    longer = [_with_its_end(hit, rows, taken - hit.cells()) for hit in out]
    ends = {
        cell for old, new in zip(out, longer, strict=True) if new is not old for cell in new.cells() - old.cells()
    }
    return sorted((h for h in longer if not h.cells() <= ends), key=lambda h: (h.row, h.start))


def _with_its_end(hit: Hit, rows: Sequence[Piece], taken: set[tuple[int, int]]) -> Hit:
    """``hit`` with what a form adds to the caption in a narrow column of its own, over several lines: "Nơi cư trú
    cuối cùng của / người chết:", with the value beside both."""
    row = rows[hit.row]
    lead = _lead(row)
    before, added = row.words[: hit.start], row.words[hit.end : lead]
    if hit.tail or hit.rest or not added or lead == len(row.words) or any(squeeze(w.text) for w in before):
        return hit
    if ":" in row.words[hit.end - 1].text or not _goes_on_small(added):
        return hit
    rest: list[tuple[int, int, int]] = []
    last = row
    for number in range(hit.row + 1, min(len(rows), hit.row + 3)):
        below = rows[number]
        size = _lead(below)
        aligned = abs(below.words[0].box[0] - row.words[0].box[0]) < row.height
        if not aligned or below.level - last.level > 2.0 * row.height or not _goes_on_small(below.words[:size]):
            return hit
        rest.append((number, 0, size))
        last = below
        if below.words[size - 1].text.rstrip().endswith(":"):
            longer = replace(hit, end=lead, rest=tuple(rest))
            unended = squeeze(added[-1].text) in _CANNOT_END
            return longer if unended or not longer.cells() & taken else hit
    return hit


_CANNOT_END = frozenset(["cua", "ve", "tai", "cho", "va", "hoac", "voi", "theo", "do"])


def _goes_on_small(words: Sequence[Word]) -> bool:
    """Whether ``words`` go on in small letters or in brackets, without figures, with no colon but at their end."""
    first = words[0].text.lstrip("([")[:1]
    return (
        first.islower()
        and not any(c.isdigit() for w in words for c in w.text)
        and not any(":" in w.text for w in words[:-1])
    )


def _broken(rows: Sequence[Piece], number: int, wanted: Sequence[Caption]) -> list[Hit]:
    """Captions that begin row ``number`` and go on in the rows below it, in a narrow column of their own."""
    first = rows[number]
    lead = _lead(first)
    if not lead or first.words[lead - 1].text.rstrip().endswith(":"):
        return []
    edge, step = first.words[lead - 1].box[2], first.height
    joined = "".join(squeeze(w.text) for w in first.words[:lead] if not numbering(w))
    if not joined:
        return []
    rest: list[tuple[int, int, int]] = []
    out: list[Hit] = []
    level = first.level
    for below in range(number + 1, min(len(rows), number + 6)):
        row = rows[below]
        if row.words[0].box[0] > edge:
            continue  # a line of the value between the caption's lines
        if row.level - level > 2.0 * step or abs(row.words[0].box[0] - first.words[0].box[0]) > 2.5 * step:
            break
        size = _lead(row)
        if row.words[0].box[0] < first.words[0].box[0] - step or len(rest) == 3:
            break
        level = row.level
        joined += "".join(squeeze(w.text) for w in row.words[:size])
        rest.append((below, 0, size))
        for one in wanted:
            slack = max(1, int(0.1 * len(one.squeezed)))
            if any(_begins_anew(rows[r].words[0], one) for r, _, _ in rest):
                continue
            if len(one.squeezed) < 8 or abs(len(joined) - len(one.squeezed)) > slack:
                continue
            distance = int(Levenshtein.distance(joined, one.squeezed, score_cutoff=slack))
            if distance <= slack:
                score = 1 - distance / len(one.squeezed)
                out.append(Hit(one, number, 0, lead, score, rest=tuple(rest)))
        if row.words[size - 1].text.rstrip().endswith(":"):
            break
    return out


def _running_on(rows: Sequence[Piece], number: int, wanted: Sequence[Caption]) -> list[Hit]:
    """Captions that a line's end parted within running text: "…, quốc tịch: Việt Nam, hộ / khẩu thường trú: …"."""
    if number + 1 >= len(rows):
        return []
    row, below = rows[number], rows[number + 1]
    end = next((i + 1 for i, w in enumerate(below.words[:8]) if ":" in w.text), 0)
    if not end or below.level - row.level > 2.4 * row.height:
        return []
    head, tail = _cut(below.words[end - 1].text)
    if tail:
        return []
    rest = "".join(squeeze(w.text) for w in below.words[: end - 1]) + squeeze(head)
    out: list[Hit] = []
    for start in range(len(row.words) - 1, max(0, len(row.words) - 9), -1):
        before = row.words[start - 1]
        if not before.text.rstrip().endswith((",", ";", ".")) and not numbering(before):
            continue
        whole = "".join(squeeze(w.text) for w in row.words[start:]) + rest
        for one in wanted:
            slack = int(0.1 * len(one.squeezed))
            distance = int(Levenshtein.distance(whole, one.squeezed, score_cutoff=slack))
            if len(one.squeezed) >= 8 and distance <= slack:
                score = 1 - distance / len(one.squeezed)
                out.append(Hit(one, number, start, len(row.words), score, rest=((number + 1, 0, end),)))
    return out


def _lead(row: Piece) -> int:
    """How many words of ``row`` stand before its first wide blank, or before a colon."""
    for i, word in enumerate(row.words):
        if i and word.box[0] - row.words[i - 1].box[2] > 0.9 * row.height:
            return i
        if word.text.rstrip().endswith(":"):
            return i + 1
    return len(row.words)


def _at_start(hit: Hit, rows: Sequence[Piece]) -> bool:
    before = rows[hit.row].words[: hit.start]
    return not before or all(numbering(w) or not squeeze(w.text) for w in before)


def _may_begin(ahead: str, one: Caption) -> bool:
    """Whether ``ahead``, letters without blanks, can begin with the caption: far cheaper than trying word by word,
    and never wrong, since whatever of ``ahead`` matches is at most ``slack`` longer or shorter than the caption."""
    most = 2 * one.slack
    return bool(Levenshtein.distance(ahead[: len(one.squeezed)], one.squeezed, score_cutoff=most) <= most)


def _match(row: Piece, squeezed: Sequence[str], number: int, start: int, one: Caption) -> Hit | None:
    size, slack = len(one.squeezed), one.slack
    joined = ""
    best: Hit | None = None
    for end in range(start, min(len(row.words), start + one.words + 3)):
        if end > start and _parted(row.words[end - 1], row.words[end], row.height, one):
            break
        before = joined
        joined += squeezed[end]
        if len(joined) < size - slack:
            continue
        word = row.words[end].text
        head, tail = _cut(word)
        whole = before + squeeze(head)
        distance = int(Levenshtein.distance(whole, one.squeezed, score_cutoff=slack))
        if distance <= slack:
            closed = word.rstrip().endswith((":", ".", ";")) or bool(tail) or _colon_next(row.words, end)
            if distance and not closed and (size < 16 or _goes_on_otherwise(row.words, end, whole, one)):
                continue  # letters amiss and no colon: other words
            if size <= 6 and not closed and not _starts_capital(row.words[start]):
                continue
            if size <= 3 and not closed and not _figure_or_name_next(row.words, end):
                continue
            score = 1 - distance / size
            if best is None or score > best.score:
                best = Hit(one, number, start, end + 1, score, tail)
        if len(joined) > size + slack:
            break
    if best is None or not _plausible(row, best):
        return None
    return best


def _parted(before: Word, word: Word, height: float, one: Caption) -> bool:
    """Whether a caption ends at ``before``: by its colon, at a wide blank, or where ``word`` begins a value."""
    if before.text.rstrip().endswith(":") or word.box[0] - before.box[2] > 1.5 * height:
        return True
    return not word.text.rstrip().endswith(":") and _begins_anew(word, one)


def _goes_on_otherwise(words: Sequence[Word], end: int, read: str, one: Caption) -> bool:
    """Whether the caption's last word is missing and another follows close behind: "Căn cước công dân của chủ hộ"."""
    if not one.squeezed.startswith(read) or end + 1 == len(words):
        return False
    last, behind = words[end], words[end + 1]
    return behind.box[0] - last.box[2] < 0.8 * (last.box[3] - last.box[1])


def _begins_anew(word: Word, one: Caption) -> bool:
    """Whether ``word`` has a capital that it has not in the caption."""
    capital = word.text[:1].isupper() and len(word.text) > 1 and not word.text.isupper()
    return capital and squeeze(word.text) in one.small_words


def _first_letters(squeezed: str) -> str:
    """Letters that a caption's first may be read as: itself, or a near shape."""
    return squeezed[:1] + _NEAR_SHAPES.get(squeezed[:1], "")


_NEAR_SHAPES = {
    "h": "l1n", "s": "58", "d": "oc", "n": "hm", "c": "ge", "g": "c", "t": "lf", "q": "o", "m": "nv", "b": "8h",
}  # fmt: skip


def _cut(word: str) -> tuple[str, str]:
    """A word as caption's part and what follows its colon."""
    head, colon, tail = word.partition(":")
    return (head, tail) if colon and squeeze(tail) else (word, "")


OPENS_REMARK = ("/", "(", "[", "{", "¿")
"""What begins a remark or a translation behind a caption; the last two are what an italic bracket is read as."""


def _colon_next(words: Sequence[Word], end: int) -> bool:
    """Whether a colon comes soon after word ``end``, over a remark in brackets or another language."""
    following = words[end + 1 : end + 9]
    for i, word in enumerate(following):
        if word.text.strip().startswith((":", "…", "..")):
            return True
        if word.text.rstrip().endswith(":") and (i == 0 or following[0].text.startswith(OPENS_REMARK)):
            return True
        if i == 0 and not word.text.startswith(OPENS_REMARK):
            return False
    return False


def _name_next(words: Sequence[Word], end: int) -> bool:
    return end < len(words) and words[end].text[:1].isupper()


def _figure_or_name_next(words: Sequence[Word], end: int) -> bool:
    """Whether a figure or, after a caption not in capitals, a name follows: "Số 27", "Ông Tủa", not "SỞ Y TẾ"."""
    following = words[end + 1].text if end + 1 < len(words) else ""
    return following[:1].isdigit() or (following[:1].isupper() and not words[end].text.isupper())


def _starts_capital(word: Word) -> bool:
    letters = [c for c in word.text if c.isalpha()]
    return bool(letters) and letters[0].isupper()


def _plausible(row: Piece, hit: Hit) -> bool:
    """A caption begins its row, or stands after a clear break, or is closed by a colon."""
    first = row.words[hit.start]
    words = row.words[hit.start : hit.end]
    if _goes_on(row.words, hit) or _in_brackets(row.words, hit):
        return False
    figure_next = hit.end < len(row.words) and row.words[hit.end].text[:1].isdigit()
    shouted = all(w.text.isupper() for w in words) and not hit.caption.text.isupper()
    if shouted and not words[-1].text.endswith(":") and not (figure_next and len(row.words) == hit.end + 1):
        return False  # a heading that happens to hold the caption's letters
    if not _starts_capital(first) and hit.start > 0 and not numbering(row.words[hit.start - 1]):
        last, before = row.words[hit.end - 1].text, row.words[hit.start - 1]
        ended = before.text.rstrip().endswith((",", ";"))
        if figure_next and ended and hit.caption.words > 1:
            return True  # within a sentence: "…, sinh ngày 01/02/1980, CCCD số 008…"
        if hit.caption.text[:1].islower() and hit.caption.words >= 3 and len(row.words) - hit.end <= 1:
            return True  # the end of a row, with at most a footnote's mark behind it: "…, được sử dụng để ³:"
        if hit.caption.text[:1].islower() and hit.caption.words >= 4 and _name_next(row.words, hit.end):
            return True  # within a sentence: "Việc khai tử đã được đăng ký tại Ủy ban nhân dân xã …"
        apart = ended or first.box[0] - before.box[2] > 1.2 * row.height
        closed = last.rstrip().endswith(":") or bool(hit.tail) or _colon_next(row.words, hit.end - 1)
        return closed and (apart or hit.caption.text[:1].islower())
    if hit.start == 0 or numbering(row.words[hit.start - 1]):
        return True
    last = row.words[hit.end - 1].text
    closed = last.rstrip().endswith((":", ";", "…")) or bool(hit.tail) or _colon_next(row.words, hit.end - 1)
    gap = first.box[0] - row.words[hit.start - 1].box[2]
    ended = row.words[hit.start - 1].text.rstrip().endswith((",", ";", ".", "…", ")", "/", "-"))
    return (
        closed
        or gap > 1.2 * row.height
        or (ended and hit.caption.text[:1].isupper() and (len(hit.caption.squeezed) > 6 or figure_next))
    )


def _in_brackets(words: Sequence[Word], hit: Hit) -> bool:
    """Whether the caption stands within brackets opened before it, a translation: "Ký hiệu (Serial No.): …"."""
    before = " ".join(w.text for w in words[: hit.start])
    return before.count("(") > before.count(")") and any(")" in w.text for w in words[hit.start : hit.end])


def _goes_on(words: Sequence[Word], hit: Hit) -> bool:
    """Whether the caption only begins a longer one: "Nơi thường trú" in "Nơi thường trú trước khi …:"."""
    if hit.tail or words[hit.end - 1].text.rstrip().endswith((":", ".", ";", "…")):
        return False
    for n, word in enumerate(words[hit.end : hit.end + 8]):
        text = word.text
        if n == 0 and not text[:1].islower():
            return False
        if any(c.isdigit() for c in text) or ".." in text:
            return False
        if text.rstrip().endswith(":"):
            return True
        if text.rstrip().endswith((",", ";", ".")):
            return False
    return False
