"""What speaks for and against a field's value: what the model of confidence weighs (``ocr/confidence.py``)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import log, log1p
from statistics import median

from ocr.extract.found import Found, reading_confidence
from ocr.unclaimed import Captioned, captioned, rows_of_captions
from ocr.vietnamese.normal import key, nfc
from ocr.vietnamese.plausible import strangers, sureness
from ocr.vietnamese.syllables import is_syllable
from schemas.document_types.declaration import DeclaredField, DocumentType, Engine, Kind
from schemas.reading import PageReading, Word
from schemas.record import Box, FieldSource, Level

FAMILIES: dict[str, frozenset[Kind]] = {
    "closed": frozenset({Kind.SEX, Kind.ETHNIC, Kind.NATIONALITY}),
    "person": frozenset({Kind.PERSON}),
    "date": frozenset({Kind.DATE, Kind.DATETIME}),
    "place": frozenset({Kind.PLACE}),
    "figures": frozenset({Kind.NUMBER, Kind.MONEY, Kind.AREA, Kind.DIGITS, Kind.IDENTITY, Kind.TAX_CODE, Kind.CODE}),
    "many": frozenset({Kind.LIST, Kind.PAIRS, Kind.TABLE}),
}
_PROVINCE = re.compile(r"\b(?:tỉnh|thành phố|tp\.?)\s+\S", re.IGNORECASE)
_UNSURE = 0.8
_NO_WORDS = 0.5
_HARDLY, _LEAST_VALUES = 0.5, 5
"""A value that was hardly read, and how many values a form must have before their share says something."""


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
    words: Mapping[int, Sequence[Word]] = field(default_factory=dict)
    """All words of each page."""


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
        doubts=sum(failed(f) for f in found.values()),
        known=type_confidence,
        claimed=Counter(
            (f.page, w.box)
            for one in declared.fields
            if one.kind not in FAMILIES["many"] and (f := found.get(one.name)) is not None and f.value is not None
            for w in f.words
        ),
        pages={page.number: _page_state(page) for page in pages},
        wordings={f.name: frozenset(w for w in map(key, f.captions) if " " in w) for f in declared.fields},
        headed=rows_of_captions(pages, every) if declared.engine is Engine.FORM else 0,
        scrawled=0.0 if letter else _scrawled(values),
        captions=() if letter else captioned(pages, {(f.page, w.box) for f in values for w in f.words}),
        words={page.number: page.words for page in pages},
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


def failed(found: Found) -> bool:
    """Whether a check speaks against the value."""
    return any(check.level is not Level.INFO for check in found.checks)


def odds(share: float) -> float:
    """``share`` on a scale where 0.99 and 0.999 are apart."""
    return -log(1.005 - min(1.0, max(0.0, share)))


def own_reading(found: Found) -> float:
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
        "read_mean": odds(mean),
        "read_worst": odds(worst),
        "agreement": odds(found.agreement),
        "own": odds(own_reading(found)),
        "own_given": float(found.confidence is not None),
        "witnessed": float(found.witnesses > 0),
        "sentence": odds(sureness([(nfc(w.text), w.confidence) for w in words])) if words else 0.0,
        "length": log1p(len(text)),
        "lines": float(found.raw.count("\n")),
        "page_read": odds(page.confidence),
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
    for name, kinds in FAMILIES.items():
        mine = declared.kind in kinds
        out |= {
            f"kind_{name}": float(mine),
            f"worst_{name}": mine * odds(worst),
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
