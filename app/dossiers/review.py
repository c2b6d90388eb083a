"""A dossier as its review page shows it: pages to look at, fields to decide, the unsure ones first."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.accounts.principal import Principal
from app.db.session import Session
from app.extractions import service as extractions
from app.storage import Storage
from schemas.api.dossiers import DocumentView, DossierDetail, FieldView
from schemas.document_types import DocumentType, Kind, types
from schemas.record import ExtractionRecord, Warning

_SURE_TYPE = 0.9
"""Below this the page says that the machine is not sure which paper it is (the record asks for a look as well)."""

_LONG_CHARACTERS = 36
"""A value longer than this gets a field of several lines."""


@dataclass(frozen=True, slots=True)
class PageView:
    """A page of the dossier. ``width`` and ``height`` are of the page as delivered; boxes count in them."""

    extraction_id: str
    number: int
    width: int
    height: int
    rotation: int
    blank: bool
    warnings: Sequence[Warning]

    @property
    def key(self) -> str:
        return f"{self.extraction_id}/{self.number}"

    @property
    def image(self) -> str:
        return f"/api/v1/extractions/{self.extraction_id}/pages/{self.number}/image"

    @property
    def thumbnail(self) -> str:
        return f"/api/v1/extractions/{self.extraction_id}/pages/{self.number}/thumbnail"


@dataclass(frozen=True, slots=True)
class Entry:
    """A field with what the page needs to show and to save it. ``text`` is what stands in the input."""

    n: int
    field: FieldView
    label: str
    kind: str
    columns: Sequence[str]
    made_of: Sequence[str]
    made_with: Sequence[str]
    text: str
    offers: Sequence[str]
    page_key: str | None

    @property
    def asked(self) -> bool:
        """Whether a person has to look, or had to and has done so."""
        return self.field.needs_review

    @property
    def choose(self) -> bool:
        """Whether its offers are shown: where a person has to look, and where a check asks which of several it is."""
        return bool(self.offers) and (self.asked or any(len(check.candidates) > 1 for check in self.field.checks))

    @property
    def several_lines(self) -> bool:
        return self.kind in ("list", "pairs", "table") or len(self.text) > _LONG_CHARACTERS


@dataclass(frozen=True, slots=True)
class Missing:
    """A field that the type has and the paper did not show."""

    name: str
    label: str
    kind: str
    columns: Sequence[str]


@dataclass(frozen=True, slots=True)
class Paper:
    n: int
    extraction_id: str
    type: str
    type_confidence: float
    title: str
    pages: Sequence[int]
    warnings: Sequence[Warning]
    asked: Sequence[Entry]
    settled: Sequence[Entry]
    missing: Sequence[Missing]

    @property
    def range(self) -> str:
        """Its pages as people say them: 1–3, 5."""
        runs: list[list[int]] = []
        for number in self.pages:
            if runs and number == runs[-1][-1] + 1:
                runs[-1].append(number)
            else:
                runs.append([number])
        return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)

    @property
    def unsure_type(self) -> bool:
        return self.type_confidence < _SURE_TYPE


@dataclass(frozen=True, slots=True)
class Review:
    pages: Sequence[PageView]
    papers: Sequence[Paper]
    types: Mapping[str, str]

    @property
    def asked(self) -> int:
        return sum(len(paper.asked) for paper in self.papers)


def review(session: Session, storage: Storage, principal: Principal, detail: DossierDetail) -> Review:
    """Everything of ``detail`` that was read to the end."""
    pages: list[PageView] = []
    for state in detail.extractions:
        if state.status == "completed":
            pages += _pages(state.id, extractions.record(session, storage, principal, state.id))
    known = types()
    papers = [_paper(document, known.get(document.type)) for document in detail.documents]
    return Review(pages, papers, {slug: declared.title for slug, declared in known.items()})


def _pages(extraction_id: str, record: ExtractionRecord) -> list[PageView]:
    return [
        PageView(extraction_id, page.number, page.width, page.height, page.rotation, page.blank, page.warnings)
        for page in record.pages
    ]


def title_of(slug: str, known: Mapping[str, DocumentType] | None = None) -> str:
    """The Vietnamese title of a document type."""
    declared = (types() if known is None else known).get(slug)
    return declared.title if declared else slug


def label_of(slug: str, name: str) -> str:
    """The caption of a field of a document type."""
    declared = types().get(slug)
    field = declared.field(name) if declared else None
    return field.title if field else name


def _paper(document: DocumentView, declared: DocumentType | None) -> Paper:
    entries = [_entry(document, field, declared) for field in document.fields]
    if declared is not None:
        order = {field.name: at for at, field in enumerate(declared.fields)}
        entries.sort(key=lambda entry: order.get(entry.field.name, len(order)))
    present = {field.name for field in document.fields}
    return Paper(
        n=document.n,
        extraction_id=document.extraction_id,
        type=document.type,
        type_confidence=document.type_confidence,
        title=declared.title if declared else document.type,
        pages=document.pages,
        warnings=document.warnings,
        asked=[entry for entry in entries if entry.asked],
        settled=[entry for entry in entries if not entry.asked],
        missing=[
            Missing(field.name, field.title, field.kind, list(field.columns))
            for field in (declared.fields if declared else [])
            if field.name not in present
        ],
    )


def _entry(document: DocumentView, field: FieldView, declared: DocumentType | None) -> Entry:
    known = declared.field(field.name) if declared else None
    kind = str(known.kind) if known else ("list" if isinstance(field.value, list) else "text")
    text = as_text(field.value, kind)
    return Entry(
        n=document.n,
        field=field,
        label=known.title if known else field.name,
        kind=kind,
        columns=list(known.columns) if known else [],
        made_of=list(known.made_of) if known else [],
        made_with=list(known.made_with) if known else [],
        text=text,
        offers=_offers(field, kind, text),
        page_key=f"{document.extraction_id}/{field.page}" if field.page else None,
    )


_MOST_OFFERS = 9  # as many as there are keys for


def _offers(field: FieldView, kind: str, text: str) -> list[str]:
    """What one key takes over: the machine's value after a correction, what a check offers (the units that a split
    one became, print against code), other readings, the paper's own words."""
    found = [as_text(field.machine_value, kind)]
    found += [as_text(candidate, kind) for check in field.checks for candidate in check.candidates]
    found += [as_text(other, kind) for other in field.alternatives]
    if field.source in ("ocr", "text_layer") and kind in ("text", "person", "place"):
        found.append(" ".join(field.raw.split()))
    return [offer for offer in dict.fromkeys(found) if offer and offer.casefold() != text.casefold()][:_MOST_OFFERS]


_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}))?)?)?")


def as_text(value: Any, kind: str) -> str:
    """A value as a clerk types it: ``15/01/2025``, one item a line, ``nhãn: giá trị``.

    ``static/js/review.js`` turns it back into a value.
    """
    if value is None:
        return ""
    if isinstance(value, list):
        return "\n".join(_line(item) for item in value)
    if kind in (Kind.DATE, Kind.DATETIME) and (match := _DATE.fullmatch(str(value))):
        year, month, day, time = match.groups()
        date = "/".join(part for part in (day, month, year) if part)
        return f"{time} {date}" if time else date
    if isinstance(value, int | float) and not isinstance(value, bool):
        return f"{value:,}".replace(",", " ").replace(".", ",").replace(" ", ".")
    return str(value)


def _line(item: Any) -> str:
    if isinstance(item, dict) and set(item) == {"nhan", "gia_tri"}:
        return f"{item['nhan']}: {item['gia_tri']}"
    if isinstance(item, dict):
        return " | ".join("" if part is None else str(part) for part in item.values())
    return str(item)
