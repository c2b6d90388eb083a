"""Captions in other words than declared: "Hiện đang cư trú tại" where "Nơi cư trú" is known.

Offices word their forms as they like. A label (what stands before a colon, or in the first cell of a row) that no
field declares is given to the field whose own words it is made of, if no other field comes near. Values found so are
never as sure as those behind a declared caption.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log

from ocr.vietnamese.names import known_share, known_surname, name_case
from ocr.vietnamese.normal import key, nfc, upper_share
from schemas.document_types.declaration import DocumentType, Kind

from .captions import squeeze
from .labels import apart, asks_identity_paper, cut
from .layout import Piece, Sheet

LOOSE = 0.75
"""Agreement of a value behind a caption that is not declared: a person looks at it."""

_MOST_WORDS = 13
FILLERS = frozenset([
    "va", "la", "cua", "cac", "nhung", "hien", "dang", "nay", "ve", "viec", "de", "theo", "duoc", "da", "o",
    "tai", "xin", "toi", "neu", "co", "thi", "cho", "voi", "den", "vao", "lan"
])  # fmt: skip
TURNING = frozenset([
    "cha", "me", "vo", "chong", "con", "khac", "goi", "truoc", "sau", "cu", "uy", "quyen", "dai", "dien",
    "giam", "ho", "chu", "thay", "chung", "lam", "khong"
])  # fmt: skip
"""Words that make a caption speak of somebody or something else."""
_LEAST_COVERED, _LEAST_LIKE, _AHEAD = 0.72, 0.48, 0.06
_LABEL_START = re.compile(r"^\W*(?:(?:\d{1,2}|[a-zđ]|[IVX]{1,4})\s*[.)]\s*)?[-+•*]?\s*", re.IGNORECASE)
_REMARK = re.compile(r"\s*[(\[][^)\]]*[)\]]?\s*")


@dataclass(frozen=True)
class Vocabulary:
    """The words of each name's captions, and how telling each word is."""

    captions: Mapping[str, tuple[frozenset[str], ...]]
    weights: Mapping[str, float]

    def weight(self, word: str) -> float:
        if word in FILLERS:
            return 0.15
        return self.weights.get(word, 1.0)

    def heavy(self, words: Iterable[str]) -> float:
        return sum(self.weight(w) for w in words)


def vocabulary(captions: Mapping[str, Sequence[str]]) -> Vocabulary:
    """The vocabulary of fields (or of a table's columns) by name."""
    sets = {name: tuple(frozenset(key(c).split()) for c in texts if key(c)) for name, texts in captions.items()}
    counted = Counter(word for texts in sets.values() for word in {w for words in texts for w in words})
    many = max(2, len(sets))
    weights = {word: max(0.2, log(1 + many / n) / log(1 + many)) for word, n in counted.items()}
    return Vocabulary(sets, weights)


def best_names(label: str, known: Vocabulary) -> list[str]:
    """The names that ``label`` words differently (several where their captions are the same), likeliest first."""
    words = frozenset(key(_REMARK.sub(" ", label)).split())
    if not words or not words - FILLERS:
        return []
    whole = known.heavy(words)
    scored: list[tuple[float, str]] = []
    for name, captions in known.captions.items():
        own = frozenset(w for c in captions for w in c)
        if (words & TURNING) - own:
            continue
        covered = known.heavy(words & own) / whole
        if covered < _LEAST_COVERED:
            continue
        like = max((known.heavy(words & c) / known.heavy(words | c) for c in captions), default=0.0)
        if like >= _LEAST_LIKE:
            scored.append((0.5 * covered + 0.5 * like, name))
    if not scored:
        return []
    top = max(score for score, _ in scored)
    near = [name for score, name in sorted(scored, reverse=True) if score > top - _AHEAD]
    same = {known.captions[name] for name in near}
    return near if len(same) == 1 or len(near) == 1 else []


def labels(page: Sheet) -> list[str]:
    """What stands like a caption on ``page``: before a colon, or alone in the first cell of a row."""
    out: list[str] = []
    for row in page.rows:
        out.extend(_before_colons(row))
    for table in page.reading.tables:
        for cells in table.cells:
            if cells and ":" not in cells[0] and 1 < len(cells) <= 3:
                out.append(cells[0])
    out += [label for told, _ in apart([cut(row, page) for row in page.rows], page).values() for label, _ in told]
    out += [piece.text for piece in page.pieces if ":" not in piece.text and asks_identity_paper(piece.text)]
    return [text for text in (_bare(o) for o in out) if text]


_IDENTITY_PAPER = squeeze("Giấy tờ tùy thân")


def _before_colons(row: Piece) -> list[str]:
    """What may be captions before the colons of ``row``: from its beginning, a blank, a comma or a capital on."""
    out: list[str] = []
    since, behind = 0, False
    for i, word in enumerate(row.words):
        if i > since and word.box[0] - row.words[i - 1].box[2] > 1.7 * row.height:
            since, behind = i, False
        if ":" not in word.text:
            continue
        if ":" in word.text.strip(":") and not word.text.partition(":")[0].isalpha():
            continue  # a time
        words = [w.text for w in row.words[since : i + 1]]
        words[-1] = words[-1].partition(":")[0]
        ended = (";", ".", ",") if behind else (";", ".")
        start = max((n + 1 for n, w in enumerate(words[:-1]) if w.endswith(ended)), default=0)
        if not behind or start:
            out.append(" ".join(words[start:]))
        for n in range(max(start, 1), len(words)):
            named = not behind and words[n].endswith(",")  # the end of a name: "Ông Quan Minh Danh, CCCD số: …"
            if words[n][:1].isupper() and not words[n].isupper() and n != start and not named:
                out.append(" ".join(words[n:]))
        since, behind = i + 1, True
    return out


def _bare(text: str) -> str:
    bare = _LABEL_START.sub("", nfc(text), count=1).strip(" :;.,-–*")
    if (
        not 1 <= len(bare.split()) <= _MOST_WORDS
        or len(squeeze(bare)) < (6 if len(bare.split()) == 1 else 4)
        or any(c.isdigit() for c in bare)
    ):
        return ""
    return bare


def _is_shouted(label: str) -> bool:
    """Whether ``label`` is a heading in capitals, or a name before a speck that was read as a colon."""
    size = len(label.split())
    if size < 3 or upper_share(label) <= 0.8:
        return False
    name = name_case(label)
    return size > 3 or (known_surname(name) and known_share(name) > 0.6)


def reworded(declared: DocumentType, sheets: Sequence[Sheet]) -> tuple[DocumentType, frozenset[str]]:
    """``declared`` with the labels of ``sheets`` that word its captions differently as further captions.

    Also returns those labels: what stands behind them has no more than ``LOOSE`` agreement.
    """
    known = {squeeze(c) for f in declared.fields for c in (*f.captions, *f.until)}
    known |= {squeeze(s) for g in declared.groups for s in g.starts}
    known |= {squeeze(h) for f in declared.fields for heads in f.columns.values() for h in heads}
    captions = {f.name: [*f.captions, f.title] for f in declared.fields if f.captions and f.kind is not Kind.TABLE}
    words = vocabulary(captions)
    more: dict[str, list[str]] = {}
    exact: dict[str, list[str]] = {}
    for page in sheets:
        for label in labels(page):
            plain = _REMARK.sub(" ", label.partition(" / ")[0])
            if squeeze(label) not in known and squeeze(plain) in known and not label.rstrip().endswith(")"):
                same = [f.name for f in declared.fields if squeeze(plain) in {squeeze(c) for c in f.captions}]
                for name in same:  # a remark within the caption: "Cơ quan (bộ phận) giải quyết"
                    exact.setdefault(name, []).append(label)
                continue
            if {squeeze(label), squeeze(plain)} & known or _is_shouted(label):
                continue
            known.add(squeeze(label))
            if asks_identity_paper(label):
                for name in (f.name for f in declared.fields if _IDENTITY_PAPER in map(squeeze, f.captions)):
                    exact.setdefault(name, []).append(label)
                continue
            for name in best_names(label, words):
                more.setdefault(name, []).append(label)
    if not more and not exact:
        return declared, frozenset()
    fields = [
        f.model_copy(update={"captions": [*f.captions, *exact.get(f.name, []), *more.get(f.name, [])]})
        for f in declared.fields
    ]
    return declared.model_copy(update={"fields": fields}), frozenset(t for texts in more.values() for t in texts)
