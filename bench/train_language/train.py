"""Modified Kneser-Ney of order 3 over syllables, pruned and put into bytes."""

from __future__ import annotations

import lzma
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ocr.vietnamese.language_model import CLASSES, START, STEP, UNKNOWN, LanguageModel, units

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

HELD_OUT_ONE_IN = 50
LEAST_WORD = 4
"""A syllable met less often is mostly a slip of the source itself, and becomes <u>."""


def is_held_out(line: str) -> bool:
    """Lines never trained on, on which ``bench.language_harm`` counts; chosen by their own bytes."""
    return zlib.crc32(line.encode()) % HELD_OUT_ONE_IN == 0


def corpus_lines(path: Path, *, held_out: bool) -> Iterator[str]:
    with lzma.open(path, "rt", encoding="utf-8") as stream:
        for line in stream:
            text = line.strip()
            if text and is_held_out(text) == held_out:
                yield text


def _discounts(counts: Ints) -> Floats:
    """Chen and Goodman's three discounts, for counts of 1, 2, and 3 or more (index 0 is unused)."""
    n = [int((counts == k).sum()) or 1 for k in (1, 2, 3, 4)]
    y = n[0] / (n[0] + 2 * n[1])
    return np.array([0.0, 1 - 2 * y * n[1] / n[0], 2 - 3 * y * n[2] / n[1], 3 - 4 * y * n[3] / n[2]])


def _quantised(logs: Floats) -> NDArray[np.uint8]:
    return np.clip(np.rint(-logs / STEP), 0, 255).astype(np.uint8)


def _lookup(keys: Ints, wanted: Ints) -> tuple[Ints, NDArray[np.bool_]]:
    place = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return place, keys[place] == wanted


def train(lines: Sequence[str], *, least_pair: int = 1, least_triple: int = 1) -> LanguageModel:
    """The model of these lines. Pairs and triples met less often than asked are left to the lower order."""
    rows = [units(line) for line in lines]
    counts = Counter(unit for row in rows for unit in row)
    words = [*CLASSES, *sorted(w for w, n in counts.items() if n >= LEAST_WORD and w not in CLASSES)]
    ids = {word: n for n, word in enumerate(words)}
    size, start, unknown = len(words), ids[START], ids[UNKNOWN]

    stream = np.fromiter((ids.get(u, unknown) for row in rows for u in row), np.int64)
    w = stream[1:]
    v = stream[:-1]
    u = np.concatenate([[start], stream[:-2]])
    u = np.where(v == start, start, u)
    predicted = w != start
    u, v, w = u[predicted], v[predicted], w[predicted]

    triples, c3 = np.unique((u * size + v) * size + w, return_counts=True)
    pairs_raw, c2_raw = np.unique(v * size + w, return_counts=True)
    # Kneser-Ney: a lower order counts in how many contexts a word was met; after <s> there is but one context.
    pairs, c2 = np.unique(triples % (size * size), return_counts=True)
    assert np.array_equal(pairs, pairs_raw)
    c2 = np.where(pairs // size == start, c2_raw, c2)
    c1 = np.bincount(pairs % size, minlength=size)

    d1, d2, d3 = _discounts(c1[c1 > 0]), _discounts(c2), _discounts(c3)
    kinds = np.minimum
    rest = d1[kinds(c1, 3)].sum() / c1.sum()
    p1 = (c1 - d1[kinds(c1, 3)]) / c1.sum() + rest / size

    v2, w2 = pairs // size, pairs % size
    total2 = np.bincount(v2, weights=c2, minlength=size)
    free2 = np.bincount(v2, weights=d2[kinds(c2, 3)], minlength=size) / np.maximum(total2, 1)
    p2 = (c2 - d2[kinds(c2, 3)]) / total2[v2] + free2[v2] * p1[w2]

    context, w3 = triples // size, triples % size
    contexts, which = np.unique(context, return_inverse=True)
    total3 = np.bincount(which, weights=c3)
    free3 = np.bincount(which, weights=d3[kinds(c3, 3)]) / total3
    place, _ = _lookup(pairs, (contexts[which] % size) * size + w3)
    p3 = (c3 - d3[kinds(c3, 3)]) / total3[which] + free3[which] * p2[place]

    # Pruning: what is dropped is given back to the lower order by the back-off weights.
    keep2 = c2_raw >= least_pair
    pairs, p2, v2, w2 = pairs[keep2], p2[keep2], v2[keep2], w2[keep2]
    kept1 = np.bincount(v2, weights=p2, minlength=size)
    lower1 = np.bincount(v2, weights=p1[w2], minlength=size)
    b1 = np.log(np.maximum(1 - kept1, 1e-6) / np.maximum(1 - lower1, 1e-6))

    in_pairs, known = _lookup(pairs, context)
    keep3 = (c3 >= least_triple) & known
    in_pairs, w3, p3 = in_pairs[keep3], w3[keep3], p3[keep3]
    last = pairs[in_pairs] % size
    place, has = _lookup(pairs, last * size + w3)
    lower = np.where(has, p2[place], np.exp(b1[last]) * p1[w3])
    kept2 = np.bincount(in_pairs, weights=p3, minlength=len(pairs))
    lower2 = np.bincount(in_pairs, weights=lower, minlength=len(pairs))
    b2 = np.log(np.maximum(1 - kept2, 1e-6) / np.maximum(1 - lower2, 1e-6))

    keys3 = in_pairs * size + w3
    order = np.argsort(keys3)
    return LanguageModel(
        words,
        _quantised(np.log(p1)),
        _quantised(np.minimum(b1, 0)),
        pairs.astype(np.uint64),
        _quantised(np.log(p2)),
        _quantised(np.minimum(b2, 0)),
        keys3[order].astype(np.uint64),
        _quantised(np.log(p3))[order],
        {
            "lines": len(lines),
            "units": int(predicted.sum()),
            "words": size,
            "pairs": len(pairs),
            "triples": len(keys3),
            "least": [LEAST_WORD, least_pair, least_triple],
        },
    )
