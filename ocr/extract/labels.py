"""Captions that stand apart from their values: over them, or over two rows beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from ocr.vietnamese.normal import key, nfc, upper_share
from schemas.document_types import builtin

from .captions import squeeze
from .layout import WIDE_BLANK, Piece, Sheet
from .options import has_boxes

CLOSING = re.compile(
    r"^\W*(?:(?:chúng )?tôi (?:xin |cũng )?(?:cam đoan|cam kết|chịu|làm)|tôi xin|chúng tôi|hôm nay|sau khi|giấy này"
    r"|giấy báo|kính mong|rất mong|xin chân thành|làm tại|đề nghị|người |tm\.|kt\.|t/m|chủ tịch|\(ký)",
    re.IGNORECASE,
)


def cut(row: Piece, page: Sheet) -> list[Piece]:
    """``row`` cut at wide blanks; a value far behind its caption, or in boxes of one figure, stays with it."""
    cuts = [0]
    for i, (left, right) in enumerate(pairwise(row.words), start=1):
        if right.box[0] - left.box[2] <= WIDE_BLANK * page.letter or left.text.rstrip().endswith(":"):
            continue
        figures = right.text.isdigit() and len(right.text) == 1 and left.text.isdigit() and len(left.text) == 1
        option = has_boxes(right.text) and any(has_boxes(w.text) for w in row.words[cuts[-1] : i])
        if not (figures or option):
            cuts.append(i)
    return [row.part(row.words[a:b]) for a, b in pairwise([*cuts, len(row.words)])]


_OF_IDENTITY = frozenset([
    "so", "the", "giay", "to", "tuy", "than", "nhan", "dinh", "danh", "ca", "cccd", "cc", "cmnd", "cmtnd", "can",
    "cuoc", "cong", "dan", "chung", "minh", "ho", "chieu", "hop", "le", "thay", "hoac", "khac", "ma", "loai", "ngay",
    "noi", "cap", "co", "quan", "va",
])  # fmt: skip
_IDENTITY_PAPERS = ("cccd", "cmnd", "cmtnd", "can cuoc", "chung minh", "ho chieu", "dinh danh", "giay to tuy than")


@lru_cache(maxsize=4096)
def asks_identity_paper(label: str) -> bool:
    """Whether ``label`` names two kinds of identity papers or more and nothing else, "Số định danh/CCCD/Hộ chiếu,
    ngày cấp, nơi cấp", or asks for any: "Giấy tờ tùy thân"."""
    words = re.findall(r"[a-z]+", key(label))
    said = f" {' '.join(words)} "
    if said.startswith(" giay to tuy than "):
        return len(words) <= _IDENTITY_WORDS
    several = sum(f" {paper} " in said for paper in _IDENTITY_PAPERS) > 1
    return several and not any(c.isdigit() for c in label) and _OF_IDENTITY.issuperset(words)


def names_identity_paper(text: str) -> bool:
    """Whether ``text`` names a kind of identity paper and nothing else: "Căn cước công dân số"."""
    words = re.findall(r"[a-z]+", key(text))
    return _OF_IDENTITY.issuperset(words) and any(
        f" {paper} " in f" {' '.join(words)} " for paper in _IDENTITY_PAPERS
    )


_IDENTITY_WORDS = 8
_LEAST_STACKS = 3
_LABEL_WORDS = 12


Apart = dict[int, tuple[list[tuple[str, str]], list[Piece]]]
"""The number of a row → the captions that begin there with their values, and the pieces of both."""


def apart(parts: Sequence[Sequence[Piece]], page: Sheet) -> Apart:
    """Every caption of ``page`` that stands apart from its value; ``parts`` are its rows as ``cut``."""
    return {**_over_values(parts, page), **_wrapped(parts, page), **_stacked(parts, page)}


def _over_values(parts: Sequence[Sequence[Piece]], page: Sheet) -> Apart:
    """Captions with colons beside each other, their values on the row below: "Họ và tên:   Giới tính:"; where there
    are several such rows also captions alone on theirs."""
    out: Apart = {}
    alone: Apart = {}
    for number, (row, low) in enumerate(pairwise(parts)):
        labels, values = ([part for piece in pieces for part in page.parts_of(piece)] for pieces in (row, low))
        if not all(_closed_label(label) for label in labels):
            continue
        near = values[0].level - labels[0].level < _NEAR * max(page.letter, labels[0].height)
        if not near or any(":" in re.sub(r"(?<=\d):(?=\d)", "", value.text) for value in values):
            continue
        below = {id(label): [v for v in values if abs(v.x0 - label.x0) < page.letter] for label in labels}
        if sum(map(len, below.values())) == len(values):
            told = [(nfc(label.text), nfc(below[id(label)][0].text)) for label in labels if below[id(label)]]
            (out if len(labels) > 1 else alone)[number] = told, [*row, *low]
    return {**alone, **out} if len(out) >= _LEAST_OVER else out


_LEAST_OVER, _NEAR = 2, 2.6


def _closed_label(piece: Piece) -> bool:
    text = nfc(piece.text).rstrip()
    if not text.endswith(":") or _ADDRESSED.match(text):
        return False
    return reads_as_label(text.rstrip(" :"), _LABEL_WORDS) or asks_identity_paper(text.rstrip(" :"))


_ADDRESSED = re.compile(r"(?:kính gửi|nơi nhận)\b", re.IGNORECASE)


_MOST_BROKEN = 3
"""Rows that a caption beside its value takes up."""


def _wrapped(parts: Sequence[Sequence[Piece]], page: Sheet) -> Apart:
    """Captions over two rows or three with the value beside the first: "Đang hưởng lương hưu, trợ cấp bảo | Không"
    over "hiểm xã hội hằng tháng:"."""
    out: Apart = {}
    edges = _value_edges(parts, page)
    for number, whole in enumerate(parts):
        row = whole if len(whole) != 1 else _at_edge(whole[0], edges, page)
        if len(row) != 2 or not reads_as_label(nfc(row[0].text), _LABEL_WORDS):
            continue
        label, value = row
        caption, said, pieces = [nfc(label.text)], [nfc(value.text)], list(whole)
        for low in parts[number + 1 : number + _MOST_BROKEN]:
            first = low[0]
            near = first.level - pieces[-1].level < _NEAR * max(page.letter, label.height)
            if not near or abs(first.x0 - label.x0) > page.letter or not nfc(first.text)[:1].islower():
                break
            end = next((i for i, w in enumerate(first.words, 1) if w.text.rstrip().endswith(":")), None)
            caption.append(nfc(" ".join(w.text for w in first.words[:end])))
            beside = [*([first.part(first.words[end:])] if end is not None and first.words[end:] else []), *low[1:]]
            if any(abs(piece.x0 - value.x0) > page.letter for piece in beside):
                break
            said += [nfc(piece.text) for piece in beside]
            pieces += low
            if end is not None:
                out[number] = [(" ".join(caption), " ".join(said))], pieces
                break
    return out


_LEAST_ALIKE = 3
_ALIKE, _LEAST_BLANK = 0.4, 0.4
"""Letter heights that one edge spans, and that part a caption from its value at such an edge."""


def _value_edges(parts: Sequence[Sequence[Piece]], page: Sheet) -> list[float]:
    """Where the values of three captions or more begin, behind colons or wide blanks; pixels."""
    starts = [float(row[1].x0) for row in parts if len(row) == 2]
    for piece in (row[0] for row in parts if len(row) == 1):
        end = next((i for i, w in enumerate(piece.words, 1) if w.text.rstrip().endswith(":")), 0)
        starts += [float(w.box[0]) for w in piece.words[end : end + 1] if end]
    return [x for x in starts if sum(abs(x - other) < _ALIKE * page.letter for other in starts) >= _LEAST_ALIKE]


def _at_edge(piece: Piece, edges: Sequence[float], page: Sheet) -> list[Piece]:
    """``piece`` cut where values begin, though the caption before leaves little blank there."""
    for at, (left, right) in enumerate(pairwise(piece.words), start=1):
        blank = right.box[0] - left.box[2] > _LEAST_BLANK * page.letter
        if blank and any(abs(right.box[0] - edge) < _ALIKE * page.letter for edge in edges):
            return [piece.part(piece.words[:at]), piece.part(piece.words[at:])]
    return [piece]


def _stacked(parts: Sequence[Sequence[Piece]], page: Sheet) -> Apart:
    """Captions over their values: the number of each row of captions → its captions with what stands below each, and
    the pieces of both. Only where at least three rows of a page are captions that some form has."""
    heads = [n for n, row in enumerate(parts) if all(map(_is_label, row)) and any(map(_is_known, row))]
    if len(heads) < _LEAST_STACKS:
        return {}
    out: Apart = {}
    at = heads[0]
    while at < len(parts):
        below = _stack(parts, at, frozenset(heads), page)
        labels = parts[at]
        said: list[list[Piece]] = [[] for _ in labels]
        for piece in (p for row in parts[at + 1 : below] for p in row):
            over = [i for i, label in enumerate(labels) if label.x0 < piece.x0 + page.letter]
            if over:
                said[over[-1]].append(piece)
        filled = [(nfc(a.text), " ".join(nfc(p.text) for p in b)) for a, b in zip(labels, said, strict=True) if b]
        if filled:
            out[at] = filled, [*labels, *(p for pieces in said for p in pieces)]
        if below < len(parts) and below > at + 1 and all(map(_is_label, parts[below])):
            at = below  # a caption of no known form goes on with the pattern
        else:
            at = next((n for n in heads if n > at), len(parts))
    return out


def _stack(parts: Sequence[Sequence[Piece]], at: int, heads: frozenset[int], page: Sheet) -> int:
    """The row below the values that stand under the captions of row ``at``."""
    last, gap = parts[at][0], 0.0
    for n in range(at + 1, len(parts)):
        row = parts[n]
        text, step = nfc(row[0].text), row[0].level - last.level
        gap = gap or step
        if n in heads or step > 2.6 * max(page.letter, last.height) or any(":" in p.text for p in row):
            return n
        if CLOSING.match(text) or upper_share(text) > 0.8 or step > _NEXT_STACK * gap:
            return n
        last = row[0]
    return len(parts)


_NEXT_STACK = 1.25
"""The next caption stands further below a value than the value below its own."""


def _is_label(piece: Piece) -> bool:
    return reads_as_label(nfc(piece.text), _LABEL_WORDS)


def reads_as_label(text: str, most: int) -> bool:
    """Whether ``text`` may be a caption without a colon: a capital, then up to ``most`` words without figures."""
    plain = not any(c.isdigit() or c == ":" for c in text) and upper_share(text) < 0.8
    return plain and text[:1].isupper() and len(text.split()) <= most and not CLOSING.match(text)


def _is_known(piece: Piece) -> bool:
    return squeeze(piece.text) in spellings()


@lru_cache(maxsize=1)
def spellings() -> dict[str, tuple[str, ...]]:
    """The captions of the shipped types as declared, by their letters."""
    out: dict[str, list[str]] = {}
    for declared in builtin().values():
        for one in declared.fields:
            for text in one.captions:
                if len(squeeze(text)) >= 6 and text not in out.setdefault(squeeze(text), []):
                    out[squeeze(text)].append(text)
    return {k: tuple(v) for k, v in out.items()}
