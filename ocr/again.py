"""Papers that a person marked, read anew from stored readings: no picture, no engine, only what changed."""

from __future__ import annotations

from collections.abc import Sequence

from ocr.classify import Part, split
from ocr.documents import extract
from ocr.extract.across import check_across
from ocr.signatures import Signed, paper_signatures
from schemas.papers import MarkedPaper
from schemas.reading import PageReading
from schemas.record import Document, ExtractionRecord

_UNKNOWN = 0.3


def read_again(
    papers: Sequence[MarkedPaper],
    readings: Sequence[PageReading],
    record: ExtractionRecord,
    beside: Sequence[Document] = (),
) -> list[Document]:
    """One document for each of ``papers``, in their order, from the ``readings`` of their pages.

    ``record`` is that of the whole scan: its signatures are evidence here too. The papers are checked against each
    other and against those ``beside`` them in the scan, which stay as they are.
    """
    by_number = {reading.number: reading for reading in readings}
    signatures = paper_signatures(Signed(record.signatures), record.sources or [record.source])
    all_pages = [tuple(paper.pages) for paper in papers] + [tuple(other.pages) for other in beside]
    documents = []
    for paper in papers:
        signed, warnings = signatures(tuple(paper.pages), all_pages)
        document = extract(_part(paper, [by_number[n] for n in paper.pages]), readings, signed)
        document.warnings = [*document.warnings, *warnings]
        documents.append(document)
    check_across([*documents, *(other.model_copy(deep=True) for other in beside)])
    return documents


def _part(paper: MarkedPaper, pages: Sequence[PageReading]) -> Part:
    """The paper as extraction knows it; of several papers that the machine would see, the first one's type."""
    seen = split(pages)
    warnings = tuple(warning for part in seen for warning in part.warnings)
    if paper.type is not None:
        return Part(tuple(paper.pages), paper.type, paper.type_confidence, warnings)
    if not seen:
        return Part(tuple(paper.pages), "khac", _UNKNOWN, warnings)
    return Part(tuple(paper.pages), seen[0].type, seen[0].confidence, warnings)
