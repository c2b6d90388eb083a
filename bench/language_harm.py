"""How often the language repair changes what was right: ``python -m bench.language_harm CORPUS.xz``.

* clean text: lines of the corpus that the model was never trained on, set in lines of a page, every word read
  right and with the same confidence;
* names: places and people in sentences of letters, in sentences, alone in a line, and in capitals.

Prints the words changed in 10,000, and each change. A change is a harm even where it is a better spelling, unless
the source itself has a slip; those have to be judged by eye, so all are shown.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.train_language.train import corpus_lines
from ocr.vietnamese.names import name_syllables, surnames
from ocr.vietnamese.normal import nfc
from ocr.vietnamese.places import bare, new_units, old_units
from ocr.vietnamese.repair import repair_page
from schemas.reading import Line, PageReading, Word

WORDS_IN_LINE = 13

SENTENCES = (
    "Căn cứ báo cáo của {} về việc thực hiện kế hoạch năm 2025;",
    "Giao {} chủ trì, phối hợp với các cơ quan liên quan tổ chức thực hiện.",
    "{} có trách nhiệm báo cáo kết quả trước ngày 15 hàng tháng.",
    "Theo đề nghị của {}, Ủy ban nhân dân tỉnh yêu cầu các đơn vị",
)
PLACES = ("các đơn vị thuộc địa bàn {} tiếp tục rà soát, hoàn thiện hồ sơ theo quy định.", *SENTENCES)
CAPITALS = ("ỦY BAN NHÂN DÂN {}", "{}", "ĐỊA BÀN {} NĂM 2025")
PEOPLE = ("Ông {}, sinh năm 1975, thường trú tại thôn 3;", "cấp cho bà {} giấy chứng nhận theo quy định.", *SENTENCES)


def page(lines: Sequence[str], confidence: float) -> PageReading:
    """A reading of these lines, one block each, broken after every thirteenth word."""
    words: list[Word] = []
    rows: list[Line] = []
    for block, line in enumerate(lines):
        shown = nfc(line).split()
        for n in range(0, len(shown), WORDS_IN_LINE):
            row = shown[n : n + WORDS_IN_LINE]
            at = range(len(words), len(words) + len(row))
            words += [
                Word(text=w, box=(40 * k, 0, 40 * k + 30, 30), confidence=confidence) for k, w in enumerate(row)
            ]
            rows.append(Line(box=(0, 0, 40 * len(row), 30), words=list(at), block=block))
    return PageReading(
        number=1, width=2480, height=3508, upright_width=2480, upright_height=3508, words=words, lines=rows
    )


def changes(lines: Sequence[str], confidence: float) -> Iterator[tuple[str, str, str]]:
    """(word, what it became, the words around it) of every word that the repair changes."""
    before = page(lines, confidence)
    after = repair_page(before)
    for n, (old, new) in enumerate(zip(before.words, after.words, strict=True)):
        if old.text != new.text:
            yield old.text, new.text, " ".join(w.text for w in before.words[max(0, n - 4) : n + 4])


def name_lines(seed: int = 1) -> tuple[list[str], list[str]]:
    """Sentences about every kind of place, and about invented people."""
    chance = random.Random(seed)
    units = [*{u.full_name for u in new_units()}, *{u.full_name for u in old_units()}]
    units += [*{u.province for u in old_units()}, *{u.district for u in old_units()}]
    units = sorted(set(units))
    capitals = [chance.choice(CAPITALS).format(name.upper()) for name in units]
    units = sorted({*units, *map(bare, units)})
    places = capitals + [chance.choice(PLACES).format(name) for name in units]
    families = sorted({name for group in surnames().values() for name in group})
    given = sorted({syllable for group in name_syllables().values() for syllable in group})
    people = []
    for _ in range(6000):
        name = [chance.choice(families), *chance.sample(given, chance.choice((1, 2, 2, 3)))]
        shown = " ".join(name)
        people.append(chance.choice(PEOPLE).format(shown))
        people.append(
            chance.choice((shown, shown.upper(), f"Họ, chữ đệm, tên: {shown.upper()}", f"ÔNG {shown.upper()}"))
        )
    return places, people


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.language_harm", description=__doc__)
    parser.add_argument("corpus", type=Path, help="the corpus that the model was trained on; held-out lines are used")
    parser.add_argument("--confidence", type=float, nargs="+", default=[0.96, 0.9])
    arguments = parser.parse_args()
    places, people = name_lines()
    held_out = list(corpus_lines(arguments.corpus, held_out=True))
    for confidence in arguments.confidence:
        for what, lines in (("clean text", held_out), ("places", places), ("people", people)):
            found = list(changes(lines, confidence))
            n = sum(len(line.split()) for line in lines)
            print(
                f"{what}, every word read with confidence {confidence:.2f}: {len(found)} of {n} words changed,"
                f" {10_000 * len(found) / n:.2f} in 10,000"
            )
            for old, new, around in found:
                print(f"    {old} -> {new}    ... {around}")


if __name__ == "__main__":
    main()
