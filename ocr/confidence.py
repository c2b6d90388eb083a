"""How sure a field is, and whether a person must look at it.

The promise: of the fields accepted without a look, at least 99.5 % are right. A small logistic model, fitted on
labelled papers made for it (``python -m bench.calibration``), turns the evidence for a value into the probability
that it is right; a field is accepted where that reaches the threshold that kept the promise on those papers.

Some values no probability can save: by pen, over-stamped, against a check, empty, or showing their slip. They always
go to a person.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from importlib.resources import files
from math import exp, log, log1p
from statistics import median
from typing import Any

from ocr.extract.found import Found, reading_confidence
from ocr.extract.tidying import lacks_its_place
from ocr.unclaimed import Captioned, captioned, rows_of_captions, stands_again
from ocr.vietnamese.names import known_surname
from ocr.vietnamese.normal import LOWER, UPPER, has_strange_letters, key, nfc, tone_placed
from ocr.vietnamese.plausible import strangers, sureness
from ocr.vietnamese.syllables import cannot_be, is_syllable
from ocr.vietnamese.units import nearly_repeats, strange_units
from schemas.document_types.declaration import DeclaredField, DocumentType, Engine, Kind
from schemas.reading import PageReading, Word
from schemas.record import Box, FieldSource, Level

_CERTAIN = {FieldSource.QR: 0.995, FieldSource.MRZ: 0.99, FieldSource.SIGNATURE: 0.99}
"""Codes and signatures check themselves; how well they agree with the paper is all that is left to ask."""
_ACCEPT_CERTAIN = 0.9
_FAMILIES: dict[str, frozenset[Kind]] = {
    "closed": frozenset({Kind.SEX, Kind.ETHNIC, Kind.NATIONALITY}),
    "person": frozenset({Kind.PERSON}),
    "date": frozenset({Kind.DATE, Kind.DATETIME}),
    "place": frozenset({Kind.PLACE}),
    "figures": frozenset({Kind.NUMBER, Kind.MONEY, Kind.AREA, Kind.DIGITS, Kind.IDENTITY, Kind.TAX_CODE, Kind.CODE}),
    "many": frozenset({Kind.LIST, Kind.PAIRS, Kind.TABLE}),
}
_PROVINCE = re.compile(r"\b(?:tỉnh|thành phố|tp\.?)\s+\S", re.IGNORECASE)
_ODD_SIGN = re.compile(r"""[^\w\s.,;:/()\-–'’"“”%²&+]|_""")
_STOP_INSIDE = re.compile(rf"\w\. [{LOWER}]")
"""A full stop in front of a small letter: a comma read as a stop."""
_SPECK_INSIDE = re.compile(
    rf"\s[:;.,]\s|[{LOWER}]{{3}}\.[{UPPER}]|\b(?:xã|phường|huyện|quận|tỉnh),|(?<!\w)[;:,]\w", re.IGNORECASE
)
"""A sign between words that stands as none is printed: a speck."""
_LONE = re.compile(r"(?<!\S)[bcdđghklmnpqrstv](?!\S)")
"""A small consonant by itself: the engine cut a word that was set wide, "Thổ n Tân Lập"."""
_PART = re.compile(rf"\s(?:[A-C]|I{{1,3}}|IV|VI{{0,3}})\. [{UPPER}]")
"""The letter or Roman number of the next part of a form. Single letters of addresses (H., P., T., X.) are others."""
_NUMBERED = re.compile(rf"^\(?\d{{1,2}}(?:\.\d{{1,2}})?[.)]\s+[{UPPER}]")
"""The next caption, with its number, taken for a value: "9. Số Giấy báo tử"."""
_RUNS_ON = re.compile(rf"\d [{UPPER}][{LOWER}]+ [{LOWER}]+")
"""A number, then a new sentence without a sign between them: the next caption was read along."""
_STUTTER = re.compile(r"\b(\w{3,}) \1\b")
"""A word twice, as no post has it: two lines under a seal taken for one."""
_DATED_END = re.compile(rf"[{LOWER}] [{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+)*, ngày \d.{{0,12}} năm \d{{4}}$")
"""The place and date over the signature, read along: "… tiền sử dụng đất Sơn Dương, ngày 29 tháng 5 năm 2013"."""
_ECHO = re.compile(r"\b(\w{2,}) (?:\w )?\1\b")
"""The same in an item of a list: "Như ư trên trên"."""
_FIXED = frozenset({Kind.DATE, Kind.DATETIME, Kind.NUMBER, Kind.MONEY, Kind.AREA, Kind.DIGITS, Kind.IDENTITY})
"""Kinds whose values are made, not taken over letter by letter."""
_MANY_HEADED = 3
"""Rows of captions over their values: eight of nine wrong accepted values stood on one such form (`unseen4`)."""
_UNSURE = 0.8
SURE_TYPE = 0.9
"""Of a paper whose type is less sure a person says first what it is: its values may be another type's."""
_NO_WORDS = 0.5
_MANY_SCRAWLED, _HARDLY, _LEAST_VALUES = 0.3, 0.5, 5
"""Values that were hardly read, and how many a paper must have: it was filled by pen, whatever else was read well. On
pages in black and white no colour tells so."""


@dataclass(frozen=True)
class PageState:
    """How well a page was read: shares between 0 and 1, letters in pixels."""

    confidence: float
    unsure: float
    missed: float
    letters: float
    photographed: bool
    bitonal: bool


@dataclass(frozen=True)
class PaperState:
    """What the other fields and the pages of a paper say about any one of its fields."""

    letter: bool
    filled: float
    """Share of the declared fields that have a value."""
    doubts: int
    """Fields that failed a check."""
    known: float
    """How sure the paper's type is."""
    claimed: Mapping[tuple[int, Box], int]
    """Words (page and box) → how many fields were read from them."""
    pages: Mapping[int, PageState]
    wordings: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """A field's name → captions of two words and more, without diacritics."""
    headed: int = 0
    """Lines that hold captions side by side and nothing else (none of a letter or a card)."""
    scrawled: float = 0.0
    """Share of a form's values that have a word which was hardly read."""
    captions: Sequence[Captioned] = ()
    """Captions of a form, with what follows each; none of a letter."""


def paper_state(
    declared: DocumentType, found: Mapping[str, Found], pages: Sequence[PageReading], type_confidence: float
) -> PaperState:
    """The state of the paper that ``found`` was read from."""
    values = [f for f in found.values() if f.value not in (None, "", [])]
    letter = declared.engine is Engine.LETTER
    every = {key(caption) for one in declared.fields for caption in one.captions}
    return PaperState(
        letter=letter,
        filled=len(values) / len(declared.fields),
        doubts=sum(_failed(f) for f in found.values()),
        known=type_confidence,
        claimed=Counter(
            (f.page, w.box)
            for one in declared.fields
            if one.kind not in _FAMILIES["many"] and (f := found.get(one.name)) is not None and f.value is not None
            for w in f.words
        ),
        pages={page.number: _page_state(page) for page in pages},
        wordings={f.name: frozenset(w for w in map(key, f.captions) if " " in w) for f in declared.fields},
        headed=rows_of_captions(pages, every) if declared.engine is Engine.FORM else 0,
        scrawled=0.0 if letter else _scrawled(values),
        captions=() if letter else captioned(pages, {(f.page, w.box) for f in values for w in f.words}),
    )


def _scrawled(values: Sequence[Found]) -> float:
    read = [f for f in values if f.words and f.source is FieldSource.OCR]
    hardly = sum(min(w.confidence for w in f.words) < _HARDLY for f in read)
    return hardly / len(read) if len(read) >= _LEAST_VALUES else 0.0


def _page_state(page: PageReading) -> PageState:
    words = [w for w in page.words if any(c.isalnum() for c in w.text)]
    return PageState(
        confidence=page.confidence,
        unsure=sum(w.confidence < _UNSURE for w in words) / len(words) if words else 1.0,
        missed=min(1.0, page.missed_ink),
        letters=float(median(w.box[3] - w.box[1] for w in words)) if words else 0.0,
        photographed=page.perspective != (0.0, 0.0),
        bitonal=page.bitonal,
    )


def _failed(found: Found) -> bool:
    return any(check.level is not Level.INFO for check in found.checks)


def _odds(share: float) -> float:
    """``share`` on a scale where 0.99 and 0.999 are apart."""
    return -log(1.005 - min(1.0, max(0.0, share)))


def _own(found: Found) -> float:
    """How sure whoever read the value says he is; else what its words and its fit say together."""
    if found.confidence is not None:
        return found.confidence
    words = [w for w in found.words if any(c.isalnum() for c in w.text)]
    read = reading_confidence(words) if words else _NO_WORDS
    return float((max(1e-3, read) * max(1e-3, found.agreement)) ** 0.5)


def evidence(found: Found, declared: DeclaredField, paper: PaperState) -> dict[str, float]:
    """What speaks for and against ``found.value``, by name: the input of the model."""
    words = [w for w in found.words if any(c.isalnum() for c in w.text)]
    mean = sum(w.confidence * len(w.text) for w in words) / sum(len(w.text) for w in words) if words else _NO_WORDS
    worst = min((w.confidence for w in words), default=_NO_WORDS)
    text = found.value if isinstance(found.value, str) else ""
    page, signature = paper.pages[found.page], declared.zone == "signature"
    out = {
        "read_mean": _odds(mean),
        "read_worst": _odds(worst),
        "agreement": _odds(found.agreement),
        "own": _odds(_own(found)),
        "own_given": float(found.confidence is not None),
        "witnessed": float(found.witnesses > 0),
        "sentence": _odds(sureness([(nfc(w.text), w.confidence) for w in words])) if words else 0.0,
        "length": log1p(len(text)),
        "lines": float(found.raw.count("\n")),
        "page_read": _odds(page.confidence),
        "page_unsure": page.unsure,
        "page_missed": page.missed,
        "page_letters": min(60.0, page.letters) / 30,
        "page_photographed": float(page.photographed),
        "page_bitonal": float(page.bitonal),
        "paper_filled": paper.filled,
        "paper_doubts": min(3.0, float(paper.doubts)),
        "paper_known": paper.known,
        "letter": float(paper.letter),
        "zone": float(declared.zone != "anywhere"),
        "signature": float(signature),
        "signer": float(signature and declared.kind is Kind.PERSON),
        "shared": sum(paper.claimed.get((found.page, w.box), 0) > 1 for w in words) / len(words) if words else 0.0,
        "placeless": float(declared.kind is Kind.PLACE and not _PROVINCE.search(text)),
        **_wording(words, text),
    }
    for name, kinds in _FAMILIES.items():
        mine = declared.kind in kinds
        out |= {
            f"kind_{name}": float(mine),
            f"worst_{name}": mine * _odds(worst),
            f"fits_{name}": mine * out["agreement"],
        }
    return out


def _wording(words: Sequence[Word], text: str) -> dict[str, float]:
    """What the letters of a value say about it."""
    tokens = re.findall(r"[^\W\d_]{2,}", text)
    strange = [t for t in tokens if not is_syllable(t.lower())]
    return {
        "odd_syllables": len(strange) / len(tokens) if tokens else 0.0,
        "odd_neighbours": len(strangers([nfc(w.text) for w in words])) / len(words) if words else 0.0,
        "repaired": sum(w.raw is not None and w.raw != w.text for w in words) / len(words) if words else 0.0,
        "rivals": max((w.alternatives[0][1] for w in words if w.alternatives), default=0.0),
        "swallowed": float(":" in text),
    }


@dataclass(frozen=True)
class Model:
    """The fitted weights: the log-odds that a value is right are a weighted sum of its evidence, each part scaled."""

    bias: float
    parts: Mapping[str, tuple[float, float, float]]
    """Evidence → mean, scale, weight."""
    accept: Mapping[str, float]
    """What the probability must reach, by kind of paper: ``letter``, ``form``, and ``form_bitonal`` on pages in black
    and white, where a mark or the bar of a figure is lost without a trace; without it ``form`` holds there too."""

    def least(self, *, letter: bool, bitonal: bool) -> float:
        """What the probability must reach on such a paper."""
        kind = "letter" if letter else "form"
        return max(self.accept[kind], self.accept.get(f"{kind}_bitonal", 0.0) if bitonal else 0.0)

    def probability(self, parts: Mapping[str, float]) -> float:
        """How likely a value with the evidence ``parts`` is right; raises ``KeyError`` where a part is missing."""
        total = self.bias + sum(w * (parts[name] - mean) / scale for name, (mean, scale, w) in self.parts.items())
        return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


def parse(content: Mapping[str, Any]) -> Model:
    """The model that ``bench.calibration`` wrote."""
    return Model(
        bias=float(content["bias"]),
        parts={n: (float(p["mean"]), float(p["scale"]), float(p["weight"])) for n, p in content["evidence"].items()},
        accept={kind: float(least) for kind, least in content["accept"].items()},
    )


@lru_cache(maxsize=1)
def shipped() -> Model:
    """The model that comes with the program (``ocr/models/confidence.json``)."""
    return parse(json.loads(files("ocr.models").joinpath("confidence.json").read_text(encoding="utf-8")))


def slipped(text: str, *, letter: bool) -> bool:
    """Whether a value shows by itself that something went wrong: signs that no value has, a stop in a sentence's
    middle, a caption read along; in a form also a small letter at its beginning, where a word is missing."""
    told = _STOP_INSIDE.search(text) or _RUNS_ON.search(text) or _PART.search(text)
    if not letter:
        told = told or _NUMBERED.match(text) or _SPECK_INSIDE.search(text) or _LONE.search(text)
    return bool(told) or _odd(text) or (not letter and text[:1].islower())


def _odd(text: str) -> bool:
    """Whether ``text`` holds a sign, a letter or a syllable that no value has, or a bracket without its other."""
    unlike = bool(_ODD_SIGN.search(text)) or has_strange_letters(text) or cannot_be(text)
    return unlike or text.count("(") != text.count(")")


def never_unseen(found: Found, declared: DeclaredField, paper: PaperState) -> bool:
    """Whether a person must look whatever the probability.

    Empty, by pen or on a form that seems filled so, against a check, printed on a paper whose type is not sure, a
    body without its place, a place that there is none of or that is nearly named twice, a name without a family name,
    or whose marks are in dispute, a signer's name where the seal over it is as black as the name, a day in the future
    on which an office did something, a value whose very caption stands on the paper again before something that no
    field took, one that begins with another caption, a list of which an item lost its beginning, figures that two
    voices read differently, or one that shows its slip. Codes and signatures say themselves what they are.
    """
    if found.value in (None, "", []) or found.handwritten or _failed(found):
        return True
    if paper.scrawled >= _MANY_SCRAWLED and found.source not in _CERTAIN:
        return True
    unnamed = declared.kind is Kind.PERSON and not known_surname(str(found.value))
    if (paper.known < SURE_TYPE or unnamed) and found.source not in _CERTAIN:
        return True
    if declared.kind not in _FAMILIES["many"] and stands_again(
        ((found.page, w.box) for w in found.words), paper.captions
    ):
        return True
    if _figures_disputed(found) or (declared.kind is Kind.PERSON and _name_disputed(found)):
        return True
    signer = declared.zone == "signature" and declared.kind is Kind.PERSON
    if declared.zone == "signature" and _STUTTER.search(str(found.value)):
        return True
    under_seal = declared.zone == "signature" and declared.kind is Kind.TEXT and found.agreement < _KNOWN_POST
    if (signer or under_seal) and paper.pages[found.page].bitonal and found.source is FieldSource.OCR:
        return True  # the seal is as black as the print there
    if declared.kind is Kind.DATE and declared.zone != "anywhere" and str(found.value) > date.today().isoformat():
        return True
    if declared.kind is Kind.TEXT and not paper.letter and _another_s(found, paper):
        return True
    if declared.kind is Kind.TEXT and not paper.letter and _DATED_END.search(str(found.value)):
        return True
    if not paper.letter and _begins_like_another(found, declared, paper):
        return True
    if isinstance(found.value, list) and any(
        _odd(one) or one[:1].islower() or _ECHO.search(one) for one in found.value if isinstance(one, str)
    ):
        return True
    text = found.value if isinstance(found.value, str) and declared.kind not in _FIXED else ""
    if not paper.letter and declared.kind is not Kind.PERSON and strange_units(text):
        return True
    if declared.kind is Kind.PLACE and nearly_repeats(text):
        return True
    return bool(text) and (lacks_its_place(text) or slipped(text, letter=paper.letter))


_DISPUTED = 0.7


def _figures_disputed(found: Found) -> bool:
    """Whether the other voice read other figures, and fairly surely: nothing in a number says which is right."""
    return found.source is FieldSource.OCR and any(
        chance >= _DISPUTED and _FIGURES.sub("", word.text) != _FIGURES.sub("", text)
        for word in found.words
        if any(c.isdigit() for c in word.text)
        for text, chance in word.alternatives[:1]
    )


def _name_disputed(found: Found) -> bool:
    """Whether somebody's name has other marks than it was surely read with, or the other voice read others: "Ninh"
    and "Nịnh", "Hiển" and "Hiến" are names both, and nothing around a name says which."""
    if found.source is not FieldSource.OCR or not isinstance(found.value, str):
        return False
    said = {key(syllable): tone_placed(syllable.lower()) for syllable in found.value.split()}
    for word in found.words:
        letters = key(word.text)
        value = said.get(letters)
        if value is None or sum(key(s) == letters for s in found.value.split()) > 1:
            continue
        heard = [
            (word.text, word.confidence / _SURELY),
            *((t, chance / _DISPUTED) for t, chance in word.alternatives),
        ]
        bare = [(_AROUND.sub("", nfc(text)), sure) for text, sure in heard]
        if any(sure >= 1 and key(t) == letters and tone_placed(t.lower()) != value for t, sure in bare):
            return True
    return False


_AROUND = re.compile(r"^\W+|\W+$")
_SURELY = 0.9
"""Confidence of a word of a name from which on its marks are what stands on the paper."""
_FIGURES = re.compile(r"\D")
_KNOWN_POST = 0.97
"""Agreement of a post, or a body, that is known by heart."""


def _begins_like_another(found: Found, declared: DeclaredField, paper: PaperState) -> bool:
    """Whether the value begins with the caption of another field: that caption was taken for the value."""
    text, own = key(str(found.value)), paper.wordings.get(declared.name, frozenset())
    others = (w for name, ones in paper.wordings.items() if name != declared.name for w in ones - own)
    return any(text.startswith(f"{caption} ") for caption in others)


def _another_s(found: Found, paper: PaperState) -> bool:
    """Whether every word of the value was read into another field too."""
    return bool(found.words) and all(paper.claimed.get((found.page, w.box), 0) > 1 for w in found.words)


_SURE_BELOW = 0.992
"""What the probability must reach on a form whose values stand under rows of captions: which belongs to which is less
plain there than the model can tell."""
_SPELLED_OUT = 0.995
"""What figures and words that say the same are worth: to be wrong, both would have to be misread alike."""


def decide(found: Found, declared: DeclaredField, paper: PaperState) -> tuple[float, bool]:
    """The probability that ``found.value`` is right, and whether a person must look at it."""
    if found.value in (None, "", []):
        return 0.0, True
    if found.source in _CERTAIN:
        confidence, least = _CERTAIN[found.source] * found.agreement, _ACCEPT_CERTAIN
    else:
        model = shipped()
        # the model has seen no values by pen: what their own reader says of them stands
        confidence = _own(found) if found.handwritten else model.probability(evidence(found, declared, paper))
        if found.spelled_out:
            confidence = max(confidence, _SPELLED_OUT)
        least = model.least(letter=paper.letter, bitonal=paper.pages[found.page].bitonal)
        if paper.headed >= _MANY_HEADED:
            least = max(least, _SURE_BELOW)
    return confidence, never_unseen(found, declared, paper) or confidence < least
