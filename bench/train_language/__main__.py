from __future__ import annotations

import argparse
import math
import time
from pathlib import Path

from bench.train_language.train import corpus_lines, train
from ocr.vietnamese.language_model import units

parser = argparse.ArgumentParser(prog="python -m bench.train_language", description=__doc__)
parser.add_argument("corpus", type=Path, help="lines of official Vietnamese text, packed by xz")
parser.add_argument("out", type=Path, help="the model, e.g. ocr/models/syllables.lm.xz")
parser.add_argument("--least-pair", type=int, default=1)
parser.add_argument("--least-triple", type=int, default=1)
arguments = parser.parse_args()

begun = time.monotonic()
model = train(
    list(corpus_lines(arguments.corpus, held_out=False)),
    least_pair=arguments.least_pair,
    least_triple=arguments.least_triple,
)
trained = time.monotonic() - begun
arguments.out.write_bytes(model.to_bytes())

total, n = 0.0, 0
for line in corpus_lines(arguments.corpus, held_out=True):
    row = units(line)
    size = sum(u != "<s>" for u in row)
    total += model.score(row) * size
    n += size
print(f"{model.description}")
print(f"trained in {trained:.1f} s, {arguments.out.stat().st_size / 1e6:.2f} MB")
print(f"held-out perplexity per syllable: {math.exp(-total / n):.1f} over {n} syllables")
