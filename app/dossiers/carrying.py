"""What people said about papers that give way, carried over to those that take their place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from typing import Any

from app.db.session import Session
from app.dossiers.fields import checked_value
from app.dossiers.models import DocumentField, DossierDocument
from app.errors import ProblemError


@dataclass(slots=True)
class Paper:
    """A paper with its fields, and the names of those that somebody's word was laid over just now."""

    row: DossierDocument
    fields: list[DocumentField]
    laid_over: set[str] = dataclass_field(default_factory=set)

    @property
    def pages(self) -> set[tuple[str, int]]:
        return {(self.row.extraction_id, number) for number in self.row.pages}


def carry_over(
    session: Session, given_way: Sequence[Paper], instead: Sequence[Paper], since: dt.datetime | None = None
) -> None:
    """Lay every decision on ``given_way`` over the field of that name on the paper ``instead`` that has its page.

    Where the new type has no such field, or the value does not fit its grammar, the decision stays with the old paper
    alone, and in the history. Of two decisions on one field that of the earlier paper counts; where a paper that
    returns has one of its own, the newer. "Not on the paper" is carried only to a paper of no other pages: those were
    not looked through. ``since``: only what was said after that moment.
    """
    for old in given_way:
        for field in old.fields:
            if field.human_at is None or (since is not None and field.human_at <= since):
                continue
            new = _heir(old, field, instead)
            if new is None or (field.human_value is None and not new.pages <= old.pages):
                continue
            _lay_over(session, field, new)


def _heir(old: Paper, field: DocumentField, instead: Sequence[Paper]) -> Paper | None:
    """The paper that has the page which the field was read on, else the first that shares a page with ``old``."""
    machine: dict[str, Any] = field.machine or {}
    page = (old.row.extraction_id, machine.get("page") or old.row.pages[0])
    sharing = [paper for paper in instead if paper.pages & old.pages]
    return next((paper for paper in sharing if page in paper.pages), sharing[0] if sharing else None)


def _lay_over(session: Session, said: DocumentField, paper: Paper) -> None:
    if said.name in paper.laid_over:
        return
    try:
        value = checked_value(paper.row.type, said.name, said.human_value)
    except ProblemError:
        return
    target = next((field for field in paper.fields if field.name == said.name), None)
    if target is None:
        target = DocumentField(
            document_id=paper.row.id, name=said.name, position=len(paper.fields), machine=None, needs_review=False
        )
        session.add(target)
        paper.fields.append(target)
    elif target.human_at is not None and said.human_at is not None and target.human_at >= said.human_at:
        return
    target.human_value, target.human_at, target.human_by = value, said.human_at, said.human_by
    paper.laid_over.add(said.name)
