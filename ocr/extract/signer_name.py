"""The signer's name under a post, often begun under a seal."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

from ocr.vietnamese.names import (
    known_share,
    known_surname,
    looks_like_name,
    mend_stopped,
    mend_surname,
    name_case,
    plausibility,
    surname_of_remains,
    surnames,
    syllables_apart,
    without_titles,
)
from ocr.vietnamese.normal import fold, key, nfc, spaces, upper_share
from schemas.reading import Word

from .layout import Piece, Sheet
from .signature_posts import post_score


def name_score(row: Piece, post: Piece) -> tuple[float, str, Piece]:
    """How much ``row`` reads like the signer's name (0 to 1), the name, and the words that it stands in."""
    words = [
        w for w in row.words
        if w.text[:1].isupper() or w.confidence >= 0.5 or len(w.text) > 3 or _is_middle(w.text)
    ]  # fmt: skip
    words = _without_shouts(words)
    best: tuple[float, str, Piece] = (0.0, "", row)
    for start in range(len(words)):
        for end in range(start + 2, min(len(words), start + 8) + 1):
            part = row.part(words[start:end])
            text = syllables_apart(re.sub(r"^[^\w]+|[^\w]+$", "", spaces(nfc(part.text))))
            text = _MIDDLE.sub(_middle_name, text)
            bare = _whole_surname(without_titles(text))
            if not looks_like_name(bare) or (upper_share(bare) > 0.9 and post_score(bare)[0] > 75):
                continue
            first = bare.split()[0]
            size = len(bare.split())
            whole = sum(c.isalpha() for w in words for c in w.text) == sum(c.isalpha() for c in text)
            score = 0.25 + 0.2 * (fold(first) in surnames()) + 0.15 * known_share(name_case(bare))
            score += 0.25 * whole * min(w.confidence for w in part.words)
            score += 0.06 * min(size, 4) - 0.05 * max(0, size - 4) + 0.05 * part.confidence
            score -= 0.15 * (min(w.confidence for w in part.words) < 0.3)
            score -= 0.0006 * abs(part.middle - post.middle) / max(1.0, part.height / 40)
            if bare != without_titles(text):
                score -= 0.02
            if score > best[0]:
                best = (score, bare, part)
    return best


_MIDDLE = re.compile(r"(?<=\w )(?:th[iíìỉĩị]|v[aăâ]n)(?= \w)|(?<=[a-zà-ỹ] )(?:TH[IÍÌỈĨỊ]|V[AĂÂ]N)(?= \w)")
"""The usual middle names as they are read under a pen's stroke: "Lù thị Mai Phương", "Lâm THÍ Kiều Oanh"."""


def _is_middle(text: str) -> bool:
    return key(text) in ("thi", "van")


def _middle_name(match: re.Match[str]) -> str:
    return "Thị" if key(match[0]) == "thi" else "Văn"


_SHOUTED = 0.6
"""Confidence below which a word in capitals behind a name in small letters is a piece of a seal: "Lê Minh Đức VÀ"."""


def _without_shouts(words: Sequence[Word]) -> list[Word]:
    small = [w for w in words if not w.text.isupper()]
    if len(small) < 2:
        return list(words)
    return [
        w for w in words
        if not (w.text.isupper() and len(w.text) > 1 and w.confidence < _SHOUTED) or _is_middle(w.text)
    ]  # fmt: skip


def _whole_surname(name: str) -> str:
    """``name`` with its first letters put back where a seal swallowed them: "hạm Trường Thọ"."""
    first, blank, rest = name.partition(" ")
    if not rest or not first.isalpha() or first in (first.title(), first.upper()) or len(first) < 2:
        return name
    whole = first.title() if known_surname(first.title()) else surname_of_remains(first)
    return whole + blank + rest if whole else name


def find_name(right: Sequence[Piece], block: Sequence[Piece], sheet: Sheet) -> tuple[str | None, Piece | None, float]:
    """The name under the lines of a post, its words, how sure it is (0 to 1); ``None`` where there is none."""
    last = block[-1]
    best: tuple[float, str, Piece] | None = None
    for row in right:
        drop = row.level - last.level
        if drop <= 1.2 * sheet.letter or drop > 0.24 * sheet.height:
            continue
        found = name_score(row, last)
        if found[0] > 0.45 and (best is None or found[0] > best[0] + 0.05):
            best = found
    if best is None:
        return None, None, 0.0
    read = mend_surname(name_case(without_titles(best[1])))
    name = mend_stopped(read)
    hidden = _surname_before(name, best[2], right)
    if hidden:
        return f"{hidden} {name}", best[2], 0.5
    as_read = best[1] in spaces(nfc(best[2].text)) and name == read
    whole = as_read and not _begins_under_seal(best[2], block) and not _headless(name, best[2], right)
    return name, best[2], plausibility(name) if whole else 0.6


_MIDDLE_NAMES = frozenset({
    "Văn", "Thị", "Hữu", "Đức", "Công", "Đình", "Ngọc", "Minh", "Thanh", "Xuân", "Quang", "Khắc", "Thế", "Trọng",
    "Viết", "Bá", "Quốc", "Anh", "Seo", "Tiến", "Duy", "Mạnh", "Hoài", "Thúy", "Thu", "Bích", "Hồng", "Nhật", "Gia",
})  # fmt: skip
"""What stands behind a family name far more often than it is one."""


def _surname_before(name: str, piece: Piece, right: Sequence[Piece]) -> str | None:
    """The family name that a seal left a few letters of, right before the rest of ``name``."""
    if len(name.split()) > 3:
        return None
    first = piece.words[0]
    row = next((r for r in right if any(w is first for w in r.words)), None)
    before = [w for w in row.words if w.box[2] <= first.box[0] + 2] if row is not None else []
    if not before or first.box[0] - before[-1].box[2] > 0.9 * piece.height or before[-1].text[-1:] in ",.;:":
        return None
    return surname_of_remains(before[-1].text)


def _headless(name: str, piece: Piece, right: Sequence[Piece]) -> bool:
    """Whether the family name is missing: ``name`` begins with a middle name, or behind crumbs of a word."""
    if name.split()[0] in _MIDDLE_NAMES and len(name.split()) < 4:
        return True
    first = piece.words[0]
    row = next((r for r in right if any(w is first for w in r.words)), None)
    before = [w for w in row.words if w.box[2] <= first.box[0] + 2] if row is not None else []
    if not before or first.box[0] - before[-1].box[2] > 1.5 * piece.height:
        return False
    lead = nfc(" ".join(w.text for w in before[-3:]))
    return any(c.isalpha() for c in before[-1].text) and without_titles(f"{lead} {name}") != name


def _begins_under_seal(name: Piece, block: Sequence[Piece]) -> bool:
    """Whether a name stands so far right of the posts' axis that its first syllable must be missing."""
    lettered = [[w for w in p.words if any(c.isalpha() for c in w.text)] for p in block]
    axis = median((ws[0].box[0] + ws[-1].box[2]) / 2 for ws in lettered if ws)
    missing = name.x0 - (2 * axis - name.x1)
    return missing > (1.2 if len(name.words) < 3 else 2.2) * name.height


def name_in(lines: Sequence[Piece], under: Piece) -> tuple[str, Piece, float] | None:
    """The person's name among ``lines``, its words, how much it reads like one (0 to 1); ``None`` if none does."""
    best: tuple[float, str, Piece] | None = None
    for row in lines:
        found = name_score(row, under)
        if found[0] > 0.55 and (best is None or found[0] > best[0]):
            best = found
    if best is None:
        return None
    name = mend_stopped(mend_surname(name_case(without_titles(best[1]))))
    return name, best[2], plausibility(name)
