"""Records against truth: fields, types, page ranges, review promise, keystrokes. Pure; knows no files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from bench.compare import distance, is_empty, same, same_item, tight
from bench.truth import LETTER, TrueField, TrueFile, TruePaper
from schemas.document_types import types
from schemas.record import Document, ExtractionRecord, FieldValue

RIGHT, WRONG, MISSING = "right", "wrong", "missing"


@dataclass(frozen=True)
class Judged:
    """One true field and what was made of it. ``units`` counts the entries of a list of entries, else 1."""

    stem: str
    type: str
    condition: str
    name: str
    handwritten: bool
    outcome: str
    accepted: bool
    """Read and not sent to review."""
    confidence: float | None
    truth: Any
    value: Any
    layout: str = ""


@dataclass
class Scores:
    judged: list[Judged] = field(default_factory=list)
    types: Counter[tuple[str, str]] = field(default_factory=Counter)
    """(true type, read type) over papers whose truth is known."""
    ranges: Counter[bool] = field(default_factory=Counter)
    """Whether a paper's page range is exact."""
    keystrokes: Counter[str] = field(default_factory=Counter)
    """By true type."""
    papers: Counter[str] = field(default_factory=Counter)
    unread: list[str] = field(default_factory=list)
    """Files without a record."""
    invented: list[tuple[str, str, str, Any]] = field(default_factory=list)
    """File, type, field and value of what was accepted and does not stand on the paper (specimens only: the truth of
    real letters lists some of their fields)."""

    def share(self, *, handwritten: bool) -> tuple[float | None, int]:
        """Right fields as a share, and how many there are."""
        chosen = [j for j in self.judged if j.handwritten == handwritten]
        right = sum(j.outcome == RIGHT for j in chosen)
        return (round(right / len(chosen), 4) if chosen else None, len(chosen))

    def promise(self) -> tuple[int, int, int]:
        """Fields accepted without a look, those of them that are right, and all fields."""
        accepted = [j for j in self.judged if j.accepted]
        return len(accepted), sum(j.outcome == RIGHT for j in accepted), len(self.judged)


def score(files: Sequence[TrueFile], records: dict[str, ExtractionRecord]) -> Scores:
    """Judges every paper of ``files``; a file without a record has all its fields missing."""
    out = Scores()
    for true in files:
        record = records.get(true.stem)
        if record is None and true.papers:
            out.unread.append(true.stem)
        taken: set[int] = set()
        for paper in true.papers:
            document = _counterpart(paper, record.documents if record else [], taken)
            judge(out, true, paper, document)
    return out


def _counterpart(paper: TruePaper, documents: Sequence[Document], taken: set[int]) -> Document | None:
    """The read document that shares most pages with ``paper``; without known pages, the first letter."""
    if not documents:
        return None
    if paper.pages is None:
        return next((d for d in documents if d.type == LETTER), documents[0])
    best = max(
        (i for i in range(len(documents)) if i not in taken),
        key=lambda i: (len(set(paper.pages or ()) & set(documents[i].pages)), -len(documents[i].pages)),
        default=None,
    )
    if best is None or not set(paper.pages) & set(documents[best].pages):
        return None
    taken.add(best)
    return documents[best]


def judge(out: Scores, true: TrueFile, paper: TruePaper, document: Document | None) -> None:
    out.papers[paper.type] += 1
    out.types[paper.type, document.type if document else "-"] += 1
    if paper.pages is not None:
        out.ranges[document is not None and tuple(document.pages) == paper.pages] += 1
    fields = document.fields if document else {}
    for name, wanted in paper.fields.items():
        found = fields.get(name)
        if isinstance(wanted.value, list) and wanted.value and isinstance(wanted.value[0], dict):
            verdicts = _entries(wanted.value, found)
        else:
            verdicts = [(_best_outcome(name, wanted, found, fields), wanted.value, found.value if found else None)]
        follows = found is not None and found.needs_review and _follows(name, paper, fields)
        for outcome, truth, value in verdicts:
            accepted = found is not None and not is_empty(value) and found.needs_review is False
            out.judged.append(
                Judged(
                    true.stem,
                    paper.type,
                    true.condition,
                    name,
                    wanted.handwritten,
                    outcome,
                    accepted,
                    found.confidence if found else None,
                    truth,
                    value,
                    true.layouts[0] if len(true.layouts) == 1 else "",
                )
            )
            if outcome != RIGHT and not follows:
                out.keystrokes[paper.type] += max(1, distance(truth, value))
        if found is not None and found.needs_review and not follows and all(v[0] == RIGHT for v in verdicts):
            out.keystrokes[paper.type] += 1
    extra = [n for n, f in fields.items() if n not in paper.fields and not is_empty(f.value)]
    if paper.pages is not None:  # truths without pages list only some of a letter's fields
        out.keystrokes[paper.type] += len(extra)
        out.invented += [(true.stem, paper.type, n, fields[n].value) for n in extra if not fields[n].needs_review]


def _follows(name: str, paper: TruePaper, fields: dict[str, FieldValue]) -> bool:
    """Whether the review page makes the field right by itself once the fields that it is made of are decided: it
    repeats them on the paper, and was read as they were or not at all."""
    declared = types()[paper.type].field(name) if paper.type in types() else None
    if declared is None or not declared.made_of:
        return False
    asked = any(part in fields and fields[part].needs_review for part in declared.made_of)
    whole, parts = paper.fields[name].value, [paper.fields[p].value for p in declared.made_of if p in paper.fields]
    wanted = _joined(parts, declared.made_with)
    read = fields[name].value
    if not asked or len(parts) < 2 or tight(whole) not in map(tight, wanted):
        return False
    if is_empty(read):  # put together with the usual sign only, which no part may hold
        usual = declared.made_with[0]
        return tight(whole) == tight(usual.join(map(str, parts))) and not any(usual in str(part) for part in parts)
    own = [fields[p].value for p in declared.made_of if p in fields and not is_empty(fields[p].value)]
    return tight(read) in map(tight, _joined(own, declared.made_with))


def _joined(parts: Sequence[Any], signs: Sequence[str]) -> list[str]:
    """``parts`` with each of ``signs`` between them."""
    return [sign.join(map(str, parts)) for sign in signs]


def _best_outcome(name: str, wanted: TrueField, found: FieldValue | None, fields: dict[str, FieldValue]) -> str:
    outcomes = [_outcome(name, value, found, fields) for value in (wanted.value, *wanted.also)]
    return RIGHT if RIGHT in outcomes else outcomes[0]


def _outcome(name: str, truth: Any, found: FieldValue | None, fields: dict[str, FieldValue]) -> str:
    if found is None or is_empty(found.value):
        return MISSING
    value = found.value
    if name == "chuc_vu_ky" and tight(value) != tight(truth):
        # what stands on the paper is authority and post together; where one ends is a convention
        authority = fields.get("quyen_han_ky")
        value = f"{(authority.value if authority else None) or ''} {value}"
    return RIGHT if same(name, truth, value) else WRONG


def _entries(truth: list[dict[str, Any]], found: FieldValue | None) -> list[tuple[str, Any, Any]]:
    """One verdict for each true entry of a list of entries."""
    left = list(found.value) if found is not None and isinstance(found.value, list) else []
    out: list[tuple[str, Any, Any]] = []
    for wanted in truth:
        hit = next((entry for entry in left if same_item(wanted, entry)), None)
        if hit is not None:
            left.remove(hit)
            out.append((RIGHT, wanted, hit))
        else:
            near = min(left, key=lambda entry: distance(wanted, entry), default=None)
            close = near is not None and distance(wanted, near) <= 0.5 * max(1, len(str(wanted)))
            out.append((WRONG, wanted, near) if close else (MISSING, wanted, None))
    return out
