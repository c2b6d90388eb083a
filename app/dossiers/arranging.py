"""Arranging a dossier's papers: merge, split, retype, put in order, leave pages out, and take it back.

What did not change keeps its row, its values and everything that people said. What changed is read again from the
stored readings of its pages, without any picture. A paper that gives way keeps its row, without a number, so that
nothing that was typed is lost and it can return.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from app.accounts.principal import Principal
from app.audit import service as audit
from app.db.base import now
from app.db.session import Session
from app.dossiers import access, documents, history_queries, queries, views
from app.dossiers.carrying import Paper, carry_over
from app.dossiers.fields import declared_type
from app.dossiers.models import Arrangement, DocumentField, Dossier, DossierDocument
from app.errors import ProblemError
from app.extractions import queries as extraction_queries
from app.extractions.models import Status
from app.storage import Storage
from schemas.api.arrangement import ArrangementRequest, PaperPages
from schemas.api.dossiers import DossierDetail
from schemas.papers import MarkedPaper
from schemas.problems import ProblemCode
from schemas.reading import PageReading
from schemas.record import Document, ExtractionRecord

_DEED = "sắp xếp lại giấy tờ"
_SURE = 1.0

Pages = tuple[str, tuple[int, ...]]
"""Extraction and page numbers: what makes two papers the same, together with their type."""


class ReadAgain(Protocol):
    """``ocr.again.read_again``: documents of papers from the readings of their pages. The service is given it."""

    def __call__(
        self,
        papers: Sequence[MarkedPaper],
        readings: Sequence[PageReading],
        record: ExtractionRecord,
        beside: Sequence[Document] = (),
    ) -> list[Document]: ...


@dataclass(slots=True)
class _Place:
    """A paper of the new order: ``row`` where there is one already, else what is to be ``read`` and written."""

    wanted: PaperPages
    row: DossierDocument | None = None
    marked: MarkedPaper | None = None
    read: Document | None = None

    @property
    def said(self) -> bool:
        """Whether a person said which type it is."""
        return self.wanted.type is not None

    @property
    def pages(self) -> Pages:
        return self.wanted.extraction_id, tuple(self.wanted.pages)

    @property
    def each_page(self) -> list[tuple[str, int]]:
        return [(self.wanted.extraction_id, number) for number in self.wanted.pages]


def arrange(
    session: Session,
    storage: Storage,
    read_again: ReadAgain,
    principal: Principal,
    dossier_id: str,
    version: int,
    wanted: ArrangementRequest,
) -> DossierDetail:
    """Make ``wanted`` the papers of an open dossier. Asked again, it changes nothing.

    Raises ``not_found``, ``stale_version``, ``conflict`` (confirmed, withdrawn), ``unknown_page``, ``unknown_type``.
    """
    seen = access.seen_as(session, principal, dossier_id, version)
    access.require_open(seen, _DEED)
    _check(session, seen, wanted)
    before = queries.documents(session, seen.id)
    given_way = queries.given_way(session, seen.id)
    places = _places(before, given_way, wanted)
    if [p.row for p in places] == before and not any(_confirms(p) for p in places):
        return views.detail(session, seen)
    _read(session, storage, read_again, places, given_way)  # before the dossier is locked: it takes its time
    dossier = access.for_change(session, principal, dossier_id, version)
    after = _put(session, dossier, before, places)
    _note(session, principal, dossier, "dossier.arrange", before, after)
    if before != after:
        session.add(
            Arrangement(
                dossier_id=dossier.id,
                before=[d.id for d in before],
                after=[d.id for d in after],
                actor=principal.actor,
            )
        )
    session.flush()
    return views.detail(session, dossier)


def _check(session: Session, dossier: Dossier, wanted: ArrangementRequest) -> None:
    completed = {
        extraction.id: extraction.pages or 0
        for extraction in extraction_queries.of_dossiers(session, [dossier.id])
        if extraction.status == Status.COMPLETED
    }
    for paper in wanted.papers:
        number = max(paper.pages)
        if number > completed.get(paper.extraction_id, 0):
            raise ProblemError(ProblemCode.UNKNOWN_PAGE, page=number)
        if paper.type is not None and declared_type(paper.type) is None:
            raise ProblemError(ProblemCode.UNKNOWN_TYPE, type=paper.type[:60])


def _places(
    before: Sequence[DossierDocument], given_way: Sequence[DossierDocument], wanted: ArrangementRequest
) -> list[_Place]:
    """For each wanted paper the one that is there, or one that gave way earlier and returns, or nothing yet."""
    here = {_pages(row): row for row in before}
    firsts = _first_pages(before, wanted)
    places = []
    for paper in wanted.papers:
        place = _Place(paper)
        row = here.get(place.pages)
        if row is None or paper.type not in (None, row.type):
            parent = next((firsts[page] for page in place.each_page if page in firsts), None)
            place.marked = _marked(paper, row or parent)
            row = _returning(given_way, place, place.marked.type)
        place.row = row
        places.append(place)
    return places


def _marked(paper: PaperPages, parent: DossierDocument | None) -> MarkedPaper:
    """Which type it is: what a person says, else the parent's; what nobody could tell, the pages may tell now."""
    if paper.type is not None:
        return MarkedPaper(pages=paper.pages, type=paper.type, type_confidence=_SURE)
    if parent is None or (parent.type == "khac" and parent.type_confidence < _SURE):
        return MarkedPaper(pages=paper.pages)
    return MarkedPaper(pages=paper.pages, type=parent.type, type_confidence=parent.type_confidence)


def _returning(given_way: Sequence[DossierDocument], place: _Place, slug: str | None) -> DossierDocument | None:
    """The paper of the same pages and type that gave way last, if there is one."""
    return next((old for old in given_way if _pages(old) == place.pages and old.type == slug), None)


def _pages(row: DossierDocument) -> Pages:
    return row.extraction_id, tuple(row.pages)


def _first_pages(
    before: Sequence[DossierDocument], wanted: ArrangementRequest
) -> dict[tuple[str, int], DossierDocument]:
    """Each paper by its first page: whoever has it has the paper's type, for there the title stands.

    Where that page belongs to no paper any more, the next one counts.
    """
    taken = {(paper.extraction_id, number) for paper in wanted.papers for number in paper.pages}
    firsts: dict[tuple[str, int], DossierDocument] = {}
    for row in before:
        left = [(row.extraction_id, number) for number in row.pages if (row.extraction_id, number) in taken]
        if left:
            firsts[left[0]] = row
    return firsts


def _read(
    session: Session,
    storage: Storage,
    read_again: ReadAgain,
    places: Sequence[_Place],
    given_way: Sequence[DossierDocument],
) -> None:
    """Fill ``read`` of every place without a row, an extraction at a time."""
    for extraction_id in dict.fromkeys(place.wanted.extraction_id for place in places if place.row is None):
        own = [place for place in places if place.wanted.extraction_id == extraction_id]
        to_read = [place for place in own if place.row is None]
        stay = [place.row for place in own if place.row is not None]
        fields = fields_by_paper(session, stay)
        found = read_again(
            [place.marked for place in to_read if place.marked],
            _readings(session, storage, extraction_id, {n for place in to_read for n in place.wanted.pages}),
            _record(session, storage, extraction_id),
            [documents.as_document(row, fields[row.id]) for row in stay],
        )
        for place, document in zip(to_read, found, strict=True):
            place.read = document
            # Pages that told their type themselves may turn out to be a paper that was here before.
            place.row = _returning(given_way, place, document.type)


def _readings(session: Session, storage: Storage, extraction_id: str, numbers: set[int]) -> list[PageReading]:
    return [
        PageReading.model_validate_json(storage.read(page.reading_key))
        for page in extraction_queries.page_results(session, extraction_id)
        if page.number in numbers
    ]


def _record(session: Session, storage: Storage, extraction_id: str) -> ExtractionRecord:
    [extraction] = extraction_queries.by_id(session, [extraction_id])
    assert extraction.record_key is not None  # completed
    return ExtractionRecord.model_validate_json(storage.read(extraction.record_key))


def _put(
    session: Session, dossier: Dossier, before: Sequence[DossierDocument], places: Sequence[_Place]
) -> list[DossierDocument]:
    """Write the places as the dossier's papers; what people said is carried over. Returns the papers in order."""
    after: list[DossierDocument] = []
    for place in places:
        if place.row is None:
            assert place.read is not None
            place.row = DossierDocument(dossier_id=dossier.id, extraction_id=place.wanted.extraction_id, n=None)
            documents.put(session, place.row, place.read)
        if place.said:
            place.row.type_confidence = _SURE
        after.append(place.row)
    _exchange(session, dossier, before, after)
    return after


def _confirms(place: _Place) -> bool:
    """Whether a person says of a paper that stays that its type is right, and nobody was sure of it."""
    return place.said and place.row is not None and place.row.type_confidence < _SURE


def _exchange(
    session: Session,
    dossier: Dossier,
    before: Sequence[DossierDocument],
    after: Sequence[DossierDocument],
    since: dt.datetime | None = None,
) -> None:
    leaving = [row for row in before if row not in after]
    coming = [row for row in after if row not in before]
    fields = fields_by_paper(session, [*leaving, *coming])
    carry_over(
        session,
        [Paper(row, fields[row.id]) for row in leaving],
        [Paper(row, fields[row.id]) for row in coming],
        since,
    )
    queries.number(session, dossier.id, after)


def fields_by_paper(session: Session, rows: Sequence[DossierDocument]) -> Mapping[str, list[DocumentField]]:
    """The fields of each paper, by its id."""
    fields: dict[str, list[DocumentField]] = {row.id: [] for row in rows}
    for field in queries.fields_of(session, fields):
        fields[field.document_id].append(field)
    return fields


def undo(session: Session, principal: Principal, dossier_id: str, version: int) -> DossierDetail:
    """Take the last arrangement back: the papers of before return as they were, with what was said since.

    Raises ``not_found``, ``stale_version``, ``conflict`` (nothing to take back, confirmed, withdrawn).
    """
    dossier = access.for_change(session, principal, dossier_id, version)
    access.require_open(dossier, _DEED)
    last = history_queries.newest_arrangement(session, dossier.id)
    if last is None:
        raise ProblemError(ProblemCode.CONFLICT, reason="không còn lần sắp xếp nào để hoàn tác.")
    here = queries.documents(session, dossier.id)
    known = {row.id: row for row in [*here, *queries.given_way(session, dossier.id)]}
    joined = [row for row in here if row.id not in last.after]  # of files that were added since
    back = [known[id_] for id_ in last.before] + [row for row in joined if row.id not in last.before]
    _exchange(session, dossier, here, back, since=last.at)
    last.undone_at = now()
    _note(session, principal, dossier, "dossier.arrange_undo", here, back)
    session.flush()
    return views.detail(session, dossier)


def _note(
    session: Session,
    principal: Principal,
    dossier: Dossier,
    action: str,
    before: Sequence[DossierDocument],
    after: Sequence[DossierDocument],
) -> None:
    audit.record(
        session, principal, action, f"dossier:{dossier.id}", dossier.unit_code,
        before=[_plain(row) for row in before if row not in after],
        after=[_plain(row) for row in after if row not in before],
        papers=len(after),
    )  # fmt: skip


def _plain(row: DossierDocument) -> dict[str, object]:
    return {"document": row.id, "extraction": row.extraction_id, "type": row.type, "pages": row.pages}
