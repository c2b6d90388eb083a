"""Page texts against truth: character and word errors in the body, words lost, slips, word confidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import edlib
from rapidfuzz.distance import Levenshtein

from bench.compare import fold


class ReadWord(NamedTuple):
    """A word that was read: its text, its confidence, its box in delivered pixels where known."""

    text: str
    confidence: float
    box: tuple[int, int, int, int] | None = None


@dataclass(frozen=True)
class WrongWord:
    """A word of a body that was read otherwise; ``page`` is the page's name."""

    page: str
    true: str
    read: str
    confidence: float
    box: tuple[int, int, int, int] | None


@dataclass
class TextScores:
    """Micro sums over pages. A page without text has lost every character."""

    pages: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Page name to (character errors, characters)."""
    conditions: Counter[tuple[str, str]] = field(default_factory=Counter)
    """(condition, "errors" or "characters") to a sum."""
    words: int = 0
    word_errors: int = 0
    words_lost: int = 0
    slips: Counter[tuple[str, str]] = field(default_factory=Counter)
    """(true, read) runs of characters."""
    confidences: list[tuple[float, bool]] = field(default_factory=list)
    """Of every read word inside a body: confidence, and whether it is right."""
    wrong_words: list[WrongWord] = field(default_factory=list)

    @property
    def errors(self) -> int:
        return sum(e for e, _ in self.pages.values())

    @property
    def characters(self) -> int:
        return sum(n for _, n in self.pages.values())

    @property
    def cer(self) -> float | None:
        return round(self.errors / self.characters, 5) if self.characters else None

    @property
    def wer(self) -> float | None:
        return round(self.word_errors / self.words, 5) if self.words else None


def add_page(
    out: TextScores, name: str, body: str, text: str, *, condition: str = "", words: Sequence[ReadWord] = ()
) -> None:
    """Finds ``body`` in ``text`` with free ends and adds what differs; ``words`` are the page's.

    Both texts are folded already.
    """
    if not text:
        out.pages[name] = (len(body), len(body))
        errors = len(body)
        lost = len(body.split())
        out.words, out.word_errors, out.words_lost = out.words + lost, out.word_errors + lost, out.words_lost + lost
    else:
        found = edlib.align(body, text, mode="HW", task="locations")
        errors = found["editDistance"]
        out.pages[name] = (errors, len(body))
        start, end = found["locations"][0]
        window = text[start or 0 : end + 1]
        _add_words(out, body, window)
        _add_slips(out, body, window)
        _add_confidence(out, name, body, words)
    if condition:
        out.conditions[condition, "errors"] += errors
        out.conditions[condition, "characters"] += len(body)


def _add_words(out: TextScores, body: str, window: str) -> None:
    true, read = body.split(), window.split()
    out.words += len(true)
    for step in Levenshtein.opcodes(true, read):
        if step.tag == "equal":
            continue
        out.word_errors += max(step.src_end - step.src_start, step.dest_end - step.dest_start)
        if step.tag == "delete":
            out.words_lost += step.src_end - step.src_start


def _add_slips(out: TextScores, body: str, window: str) -> None:
    for step in Levenshtein.opcodes(body, window):
        if step.tag != "equal":
            out.slips[body[step.src_start : step.src_end], window[step.dest_start : step.dest_end]] += 1


def _add_confidence(out: TextScores, name: str, body: str, words: Sequence[ReadWord]) -> None:
    """Aligns the page's words with the body's; words before and after the body say nothing."""
    read = [word._replace(text=fold(word.text)) for word in words]
    read = [word for word in read if word.text]
    true = [folded for word in body.split() if (folded := fold(word))]
    steps = list(Levenshtein.opcodes(true, [word.text for word in read]))
    inside = [step for step in steps if step.tag == "equal"]
    if not inside:
        return
    first, last = inside[0].dest_start, inside[-1].dest_end
    for step in steps:
        for i in range(step.dest_start, step.dest_end):
            if not first <= i < last:
                continue
            word = read[i]
            out.confidences.append((word.confidence, step.tag == "equal"))
            if step.tag != "equal":
                at = step.src_start + i - step.dest_start
                meant = true[at] if at < step.src_end else ""
                out.wrong_words.append(WrongWord(name, meant, word.text, word.confidence, word.box))


def auc(pairs: Sequence[tuple[float, bool]]) -> float | None:
    """The chance that a right one is surer than a wrong one (ties count half); ``None`` without both kinds."""
    wrong = sum(not right for _, right in pairs)
    right = len(pairs) - wrong
    if not wrong or not right:
        return None
    ordered = sorted(pairs)
    rank_sum = 0.0
    i = 0
    while i < len(ordered):
        j = i
        while j < len(ordered) and ordered[j][0] == ordered[i][0]:
            j += 1
        middle = (i + j + 1) / 2
        rank_sum += middle * sum(r for _, r in ordered[i:j])
        i = j
    return round((rank_sum - right * (right + 1) / 2) / (right * wrong), 4)
