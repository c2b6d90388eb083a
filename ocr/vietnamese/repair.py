"""Mends tone and vowel marks that the engine misread: "sô điều" → "số điều".

A noisy channel (``slips``: what may have been printed) and a syllable model (``language_model``: what offices
write) choose the likeliest row of syllables for every sentence of a page. The danger is text that is right and
rare, so a change needs a clear gain, and much is never touched:

* numbers, codes, references, dates, words of one letter, words with a sign inside;
* names: a capitalised word beside another capitalised one, or unknown, or after a form of address, or a place;
* stamps, margins, and lines that are mostly debris;
* in lines of capitals everything but well-known phrases (``phrases``) and clear slips between known words;
* text that no engine read (a PDF's own).
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from ocr.vietnamese import phrases
from ocr.vietnamese.branches import branch_at
from ocr.vietnamese.language_model import CODE, NUMBER, LanguageModel, classify, ends_sentence, parts, score, shipped
from ocr.vietnamese.names import FORMS_OF_ADDRESS, surnames
from ocr.vietnamese.normal import fold, nfc, tone_placed, upper_share
from ocr.vietnamese.places import BEFORE_PLACES, is_place
from ocr.vietnamese.signs import mend_signs
from ocr.vietnamese.slips import Channel, chance_of_slip
from ocr.vietnamese.syllables import is_syllable
from schemas.reading import Line, PageReading, Word, Zone

__all__ = ["repair_page", "repair_words", "score"]

LANGUAGE_WEIGHT = 0.9
UNKNOWN_COST = 5.0
"""What a word outside the model costs beyond the class of unknown words, which stands for thousands of them."""
RARE_COST = 2.0
"""The same for what is a well-formed syllable: "dưa" is rare in official papers, but no slip."""
SECOND_VOICE = 0.7
"""Weight of another reading of the same word: two voices err together more often than by chance."""
LEAST_GAIN = 1.5
LEAST_GAIN_RARE = 2.5
LEAST_GAIN_CAPITALISED = 4.0
LEAST_GAIN_CAPITALS = 6.0
_BEAM = 12
_SUREST = 0.95
"""A mended word is never surer than this: whoever reads a field from it must look."""

_BULLET = re.compile(r"^(?:[-–+•*]|\(?(?:\d{1,2}|[a-zđ])[.)]|[IVX]+[.)])$")
_ADDRESS = FORMS_OF_ADDRESS | {"tên", "họ"}
_BEFORE_PROVINCE = frozenset(("tinh", "thanh"))
_BEFORE_NAME = BEFORE_PLACES | {"tran", "ong", "ba"}


@dataclass(slots=True)
class _Token:
    """A word on its way through the decoder; ``options`` are (syllable, cost), the reading itself first."""

    index: int
    lead: str
    core: str
    tail: str
    form: str
    unit: int
    line: int
    starts: bool
    """Whether a sentence or an item of a list begins here."""
    capitals: bool
    """Whether the whole line is in capitals."""
    sign_after: bool = False
    """Whether a sign stands alone behind it."""
    options: list[tuple[int, float]] = field(default_factory=list)
    least_gain: float = math.inf
    chosen: str | None = None
    gain: float = 0.0

    @property
    def title(self) -> bool:
        return self.core[0].isupper() and not self.capitals

    def touches(self, after: _Token) -> bool:
        """Whether nothing but a blank stands between this word and the next."""
        return not (self.tail or self.sign_after or after.lead or after.starts)


@lru_cache(maxsize=1)
def _channel() -> Channel:
    return Channel(shipped())


def repair_page(reading: PageReading) -> PageReading:
    """``reading`` with its slips mended: ``Word.text`` is what was printed, ``Word.raw`` what the engine read.

    Also chooses between a word's ``alternatives`` where the language decides. The confidence of a changed word is
    the chance of the change, at most 0.95. Order, boxes and number of words stay. The argument is not changed.
    """
    if reading.text_source != "ocr" or not reading.words:
        return reading
    return reading.model_copy(update={"words": _repaired(reading.words, reading.lines)})


def repair_words(words: Sequence[Word]) -> list[Word]:
    """The words of one line mended as ``repair_page`` does, for choosing between readings of a line."""
    return _repaired(words, [Line(box=(0, 0, 1, 1), words=list(range(len(words))))])


def _repaired(words: Sequence[Word], lines: Sequence[Line]) -> list[Word]:
    out = _with_branches(mend_signs(words, lines), lines)
    for sentence in _sentences(out, lines):
        _decode(sentence)
        for token in sentence:
            if token.chosen is not None and token.chosen != token.form:
                out[token.index] = _mended(out[token.index], token)
    return out


def _with_branches(words: list[Word], lines: Sequence[Line]) -> list[Word]:
    for line in lines:
        texts = [words[i].text for i in line.words]
        for place, index in enumerate(line.words):
            if (text := branch_at(texts, place)) is not None:
                word = words[index]
                sure = min(_SUREST, word.confidence)
                words[index] = word.model_copy(
                    update={"text": text, "raw": word.raw or word.text, "confidence": sure}
                )
    return words


def _mended(word: Word, token: _Token) -> Word:
    assert token.chosen is not None  # the caller asked
    sure = min(_SUREST, 1 / (1 + math.exp(-token.gain)))
    text = token.lead + _in_case_of(token.core, token.chosen) + token.tail
    return word.model_copy(update={"text": text, "raw": word.raw or word.text, "confidence": round(sure, 4)})


def _in_case_of(read: str, syllable: str) -> str:
    if len(read) > 1 and read.isupper():
        return syllable.upper()
    return syllable[0].upper() + syllable[1:] if read[0].isupper() else syllable


# From lines to sentences


def _sentences(words: Sequence[Word], lines: Sequence[Line]) -> list[list[_Token]]:
    """Runs of tokens within which the language goes on, each with its options."""
    flat: list[_Token] = []
    cuts: set[int] = set()
    before: Line | None = None
    for number, line in enumerate(lines):
        if line.zone in (Zone.STAMP, Zone.MARGIN):
            continue
        tokens = _tokens(words, line, number)
        if not tokens:
            continue
        goes_on = before is not None and before.zone == line.zone and line.zone is not Zone.TABLE
        if not goes_on or ends_sentence(flat[-1].tail):
            tokens[0].starts = True
        if not goes_on or before is None or before.block != line.block or tokens[0].capitals or flat[-1].capitals:
            cuts.add(len(flat))
        before = line
        flat += tokens
    _set_options(flat, words)
    cuts.update(n for n, token in enumerate(flat) if token.starts)
    ends = sorted(cuts | {0, len(flat)})
    return [flat[a:b] for a, b in pairwise(ends)]


def _tokens(words: Sequence[Word], line: Line, number: int) -> list[_Token]:
    """The words of a line that hold letters or digits; none where the line is mostly debris."""
    model = shipped()
    capitals = upper_share(" ".join(words[i].text for i in line.words)) > 0.7
    out: list[_Token] = []
    starts = False
    for place, index in enumerate(line.words):
        shown = nfc(words[index].text)
        lead, core, tail = parts(shown)
        if not core:
            starts = place == 0 or ends_sentence(lead)
            if out:
                out[-1].sign_after = True
            continue
        form = classify(core, capitals=capitals)
        if capitals and form not in model and form not in (CODE, NUMBER):
            form = CODE  # an abbreviation among capitals
        begins = starts or (place == 0 and lead[:1] in ("-", "–", "+", "•", "*", "“"))
        out.append(_Token(index, lead, core, tail, form, model.id(form), number, begins, capitals))
        starts = ends_sentence(tail) or (place == 0 and bool(_BULLET.match(shown)))
    letters = [t for t in out if t.form not in (CODE, NUMBER)]
    known = sum(t.form in model and len(t.form) > 1 for t in letters)
    sure = sum(words[t.index].confidence for t in out) / len(out) if out else 0.0
    return out if not letters or known >= 0.5 * len(letters) or sure > 0.8 else []


# What each word may become


def _set_options(tokens: list[_Token], words: Sequence[Word]) -> None:
    model, channel = shipped(), _channel()
    for token in tokens:
        token.options = [(token.unit, 0.0)]
    _settle_phrases(tokens)
    for n, token in enumerate(tokens):
        if token.chosen is not None:
            continue
        token.least_gain = _least_gain(tokens, n)
        if math.isinf(token.least_gain):
            continue
        wrong = chance_of_slip(words[token.index].confidence)
        costs = {token.unit: -math.log(1 - wrong)}
        for unit, cost in channel.candidates(token.form):
            costs.setdefault(unit, cost - math.log(wrong))
        _hear(token, words[token.index], costs)
        own = costs.pop(token.unit)
        if token.unit == model.unknown:
            own += RARE_COST if is_syllable(token.form) else UNKNOWN_COST
        token.options = [(token.unit, own), *costs.items()]


def _hear(token: _Token, word: Word, costs: dict[int, float]) -> None:
    """Lays the other readings of the word over the costs: what another voice heard is cheaper, the rest dearer."""
    model, channel = shipped(), _channel()
    for other, confidence in word.alternatives:
        _, core, _ = parts(nfc(other))
        form = tone_placed(core)
        if not core or not core.isalpha() or (form not in model and form != token.form):
            continue
        wrong = chance_of_slip(confidence)
        said = {model.id(form): -math.log(1 - wrong)}
        said.update((unit, cost - math.log(wrong)) for unit, cost in channel.candidates(form))
        unheard = 8.0 - math.log(wrong)
        costs.setdefault(model.id(form), 6.0 - math.log(chance_of_slip(word.confidence)))
        for unit in costs:
            costs[unit] += SECOND_VOICE * min(said.get(unit, unheard), unheard)


def _least_gain(tokens: Sequence[_Token], n: int) -> float:
    """What a change of this word must gain; infinite for a word that is never touched."""
    token, model = tokens[n], shipped()
    if token.form in (CODE, NUMBER) or len(token.core) < 2 or not token.core.isalpha():
        return math.inf
    if token.capitals:
        return math.inf if token.form not in model or _may_be_name_in_capitals(tokens, n) else LEAST_GAIN_CAPITALS
    if not token.core[0].isupper():
        if not token.core.islower():
            return math.inf
        return LEAST_GAIN_RARE if token.form not in model and is_syllable(token.form) else LEAST_GAIN
    if not token.core[1:].islower():
        return math.inf
    beside = n > 0 and tokens[n - 1].title and tokens[n - 1].touches(token)
    beside = beside or (n + 1 < len(tokens) and tokens[n + 1].title and token.touches(tokens[n + 1]))
    if beside or (n > 0 and tokens[n - 1].form in _ADDRESS):
        return math.inf
    if token.starts or n == 0:
        return LEAST_GAIN
    return math.inf if token.form not in model or is_place(token.core) else LEAST_GAIN_CAPITALISED


def _may_be_name_in_capitals(tokens: Sequence[_Token], n: int) -> bool:
    """Whether a surname or a word for a kind of place stands up to three words before, in the same line."""
    near = [t for t in tokens[max(0, n - 3) : n + 1] if t.capitals]
    return any(fold(t.core) in surnames() or fold(t.core) in _BEFORE_NAME for t in near)


def _settle_phrases(tokens: list[_Token]) -> None:
    """Gives well-known phrases their right marks, and guards those that are right from the decoder."""
    forms = [tone_placed(t.core) if t.core.isalpha() else t.form for t in tokens]
    n = 0
    while n < len(tokens):
        first = tokens[n]
        if not (first.capitals or first.title or fold(first.form) in _BEFORE_PROVINCE):
            n += 1
            continue
        ahead = tokens[n : n + phrases.LONGEST]
        signs = frozenset(k for k, t in enumerate(ahead) if t.tail.strip(" -–") or (t.lead and k))
        length, right = phrases.match(forms[n : n + phrases.LONGEST], signs)
        run = tokens[n : n + length]
        whole = (
            first.capitals and length == 2 and _fills_line(tokens, n, length) and not _is_pair(forms[n], forms[n + 1])
        )
        if (
            length < 2
            or any(t.starts or t.capitals != first.capitals for t in run[1:])
            or (length == 2 and not whole)
        ):
            n += 1
            continue
        for token, syllable in zip(run, right or forms[n : n + length], strict=True):
            token.chosen = syllable
            token.form = tone_placed(token.core)
            token.gain = 3.0
        n += length


def _is_pair(one: str, other: str) -> bool:
    """Whether these words are known side by side; a word that nobody knows is beside nothing."""
    model = shipped()
    return one in model and other in model and model.knows_pair(model.id(one), model.id(other))


def _fills_line(tokens: Sequence[_Token], n: int, length: int) -> bool:
    """Whether nothing else but "KT.", "TM." and the like stands beside these words in capitals."""
    own = tokens[n].line
    before = n == 0 or tokens[n - 1].line != own or tokens[n].starts
    after = n + length == len(tokens) or tokens[n + length].line != own or tokens[n + length].starts
    return before and after


# The decoder


def _decode(sentence: list[_Token]) -> None:
    """Sets ``chosen`` and ``gain`` of every token whose change gains enough."""
    model = shipped()
    units = [_unit_of(token, model) for token in sentence]
    if all(len(token.options) == 1 for token in sentence):
        return
    path = _best_path(sentence, units, model)
    while True:
        gains = {
            n: _gain(sentence, path, n, model)
            for n, token in enumerate(sentence)
            if path[n] != token.options[0][0] and len(token.options) > 1
        }
        failed = [n for n, gain in gains.items() if gain < sentence[n].least_gain]
        if not failed:
            break
        worst = min(failed, key=lambda n: gains[n] - sentence[n].least_gain)
        path[worst] = sentence[worst].options[0][0]
    for n, gain in gains.items():
        sentence[n].chosen = model.words[path[n]]
        sentence[n].gain = gain


def _unit_of(token: _Token, model: LanguageModel) -> int:
    return model.id(token.chosen) if token.chosen is not None else token.unit


def _best_path(sentence: Sequence[_Token], units: Sequence[int], model: LanguageModel) -> list[int]:
    start = model.start
    beam: dict[tuple[int, int], tuple[float, tuple[int, ...]]] = {(start, start): (0.0, ())}
    for token, unit in zip(sentence, units, strict=True):
        options = token.options if len(token.options) > 1 else [(unit, 0.0)]
        reached: dict[tuple[int, int], tuple[float, tuple[int, ...]]] = {}
        for (before, last), (total, path) in beam.items():
            for word, cost in options:
                value = total + LANGUAGE_WEIGHT * model.logp(before, last, word) - cost
                known = reached.get((last, word))
                if known is None or value > known[0]:
                    reached[last, word] = (value, (*path, word))
        if len(reached) > _BEAM:
            reached = dict(sorted(reached.items(), key=lambda item: -item[1][0])[:_BEAM])
        beam = reached
    return list(max(beam.values(), key=lambda found: found[0])[1])


def _gain(sentence: Sequence[_Token], path: Sequence[int], n: int, model: LanguageModel) -> float:
    """How much likelier the path is with its own word at ``n`` than with the word as read."""
    costs = dict(sentence[n].options)

    def value(word: int) -> float:
        row = [model.start, model.start, *path[:n], word, *path[n + 1 : n + 3]]
        terms = range(n + 2, min(n + 5, len(row)))
        return LANGUAGE_WEIGHT * sum(model.logp(row[k - 2], row[k - 1], row[k]) for k in terms) - costs[word]

    return value(path[n]) - value(sentence[n].options[0][0])
