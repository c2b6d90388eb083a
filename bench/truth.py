"""The truth of a folder of scans: the layout of labelled letters, or the records that specimens carry.

Labelled letters: ``fields.json`` (the fields of each document, what is written by pen, notes) and
``text/<stem>_p<n>.txt`` in sections. Specimens (``samples.make``): ``truth/<stem>.json`` in the record's own shape,
the same texts, and ``manifest.json`` with the condition, layout and split of each file.
Papers that people labelled themselves: ``truth.json``, as docs/accuracy.md describes.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from bench.compare import fold, is_empty, without_leaders
from schemas.media import EXTENSIONS
from schemas.record import ExtractionRecord

LETTER = "van_ban_hanh_chinh"
LETTER_FIELDS = (
    "co_quan_ban_hanh", "so", "ky_hieu", "dia_danh", "ngay_ban_hanh", "ten_loai", "trich_yeu", "chuc_vu_ky",
    "nguoi_ky",
)  # fmt: skip
_PEN_KEY = {"ngay_ban_hanh": "ngay"}


@dataclass(frozen=True)
class TrueField:
    """``also``: other values that are as right, where what belongs to the value is a matter of convention."""

    value: Any
    handwritten: bool = False
    also: tuple[Any, ...] = ()


@dataclass(frozen=True)
class TruePaper:
    """One paper of a file; ``pages`` is ``None`` where the truth does not say."""

    type: str
    pages: tuple[int, ...] | None
    fields: dict[str, TrueField]


@dataclass
class TrueFile:
    stem: str
    papers: list[TruePaper]
    bodies: dict[int, str] = field(default_factory=dict)
    """Folded body text by page number."""
    condition: str = ""
    split: str = ""
    layouts: tuple[str, ...] = ()
    specimen: bool = False

    def text(self, page_text: str) -> str:
        """``page_text`` of a record folded as the bodies are."""
        return fold(without_leaders(page_text) if self.specimen else page_text)


class NoTruth(ValueError):
    """The folder holds none of ``fields.json``, ``truth.json`` and ``truth/``, or one that cannot be understood."""


def scans(folder: Path) -> list[Path]:
    """The scans of ``folder`` by name: files whose ending is that of a supported type."""
    endings = {e for many in EXTENSIONS.values() for e in many}
    return sorted(p for p in folder.iterdir() if p.is_file() and p.suffix.lower() in endings)


def load(folder: Path) -> list[TrueFile]:
    """The truth of ``folder``; raises ``NoTruth``."""
    if (folder / "fields.json").is_file():
        return _letters(folder)
    if (folder / "truth.json").is_file():
        return _labelled(folder)
    if (folder / "truth").is_dir():
        return _specimens(folder)
    raise NoTruth(f"{folder}: neither fields.json nor truth.json nor truth/")


def section(path: Path, wanted: str) -> str:
    """The lines of one section ("BODY", "LEFT", ...) of a page's true text, in one row."""
    lines: list[str] = []
    here = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            here = line[1:].strip()
        elif here == wanted:
            lines.append(line)
    return " ".join(lines)


def _bodies(folder: Path, *, specimen: bool) -> dict[str, dict[int, str]]:
    """Folded bodies by stem and page."""
    out: dict[str, dict[int, str]] = {}
    for path in sorted((folder / "text").glob("*.txt")):
        name = re.fullmatch(r"(.+)_p(\d+)", path.stem)
        if name is None:
            continue
        body = section(path, "BODY")
        body = fold(without_leaders(body) if specimen else body)
        if body:
            out.setdefault(name[1], {})[int(name[2])] = body
    return out


def _letters(folder: Path) -> list[TrueFile]:
    documents = json.loads((folder / "fields.json").read_text(encoding="utf-8"))["documents"]
    bodies = _bodies(folder, specimen=False)
    files = {}
    for document in documents:
        stem = Path(document["file"]).stem
        paper = TruePaper(LETTER, None, _letter_fields(document))
        files[stem] = TrueFile(stem, [paper], bodies.get(stem, {}))
    for stem, pages in bodies.items():
        files.setdefault(stem, TrueFile(stem, [], pages))
    return list(files.values())


def _letter_fields(document: dict[str, Any]) -> dict[str, TrueField]:
    note = document.get("note") or ""
    by_pen = document.get("handwritten") or []
    out = {}
    for name in LETTER_FIELDS:
        value = document.get(name)
        doubtful = (
            ("uncertain" in note and name in {"so", "ngay_ban_hanh"})
            or ("first page only" in note and name in {"nguoi_ky", "chuc_vu_ky"})
            or (name == "dia_danh" and document.get("_nodia"))
        )
        if not is_empty(value) and not doubtful:
            key = _PEN_KEY.get(name, name)
            out[name] = TrueField(value, any(part.startswith(key) for part in by_pen))
    return out


class _LabelledPaper(BaseModel):
    type: str
    pages: list[int] | None = None
    fields: dict[str, Any]
    pen: list[str] = []
    also: dict[str, list[Any]] = {}


class _LabelledFile(BaseModel):
    file: str
    condition: str = ""
    layout: str = ""
    papers: list[_LabelledPaper]


class _Labelled(BaseModel):
    files: list[_LabelledFile]


def _labelled(folder: Path) -> list[TrueFile]:
    path = folder / "truth.json"
    try:
        labelled = _Labelled.model_validate_json(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise NoTruth(f"{path}: {error}") from None
    bodies = _bodies(folder, specimen=True)
    return [
        TrueFile(
            stem,
            [_labelled_paper(paper) for paper in one.papers],
            bodies.get(stem, {}),
            one.condition,
            layouts=(one.layout,) if one.layout else (),
            specimen=True,
        )
        for one in labelled.files
        for stem in [Path(one.file).stem]
    ]


def _labelled_paper(paper: _LabelledPaper) -> TruePaper:
    fields = {
        name: TrueField(value, name in paper.pen, tuple(paper.also.get(name, ())))
        for name, value in paper.fields.items()
        if not is_empty(value)
    }
    return TruePaper(paper.type, tuple(paper.pages) if paper.pages else None, fields)


def _specimens(folder: Path) -> list[TrueFile]:
    manifest = {}
    if (folder / "manifest.json").is_file():
        rows = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        manifest = {Path(row["file"]).stem: row for row in rows}
    bodies = _bodies(folder, specimen=True)
    files = []
    for path in sorted((folder / "truth").glob("*.json")):
        record = ExtractionRecord.model_validate_json(path.read_text(encoding="utf-8"))
        papers = [
            TruePaper(
                document.type,
                tuple(document.pages),
                {
                    name: TrueField(f.value, f.handwritten)
                    for name, f in document.fields.items()
                    if not is_empty(f.value)
                },
            )
            for document in record.documents
        ]
        row = manifest.get(path.stem, {})
        files.append(
            TrueFile(
                path.stem,
                papers,
                bodies.get(path.stem, {}),
                row.get("condition", ""),
                row.get("split", ""),
                tuple(row.get("layouts", ())),
                specimen=True,
            )
        )
    return files
