"""``sohoa bench accuracy DIR``: reads a folder of scans (or takes finished records) and compares with its truth."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.score import Scores, score
from bench.text import ReadWord, TextScores, add_page
from bench.truth import TrueFile, load, scans
from schemas.reading import PageReading
from schemas.record import ExtractionRecord

Words = dict[int, list[ReadWord]]
"""The words of each page by its number."""


@dataclass
class Measured:
    """Everything that one run measures."""

    files: list[TrueFile]
    fields: Scores
    text: TextScores


def read_folder(folder: Path, out: Path) -> None:
    """Reads every scan of ``folder`` as ``sohoa ocr --words --no-pdf`` does: records and words into ``out``.

    A file that cannot be read is named on stderr and leaves no record.
    """
    from ocr.batch import Job, read_all
    from ocr.load import open_scan
    from ocr.pipeline import Options, assemble, read_signatures

    out.mkdir(parents=True, exist_ok=True)
    options = Options()
    jobs = [Job(path, path.stem) for path in scans(folder)]

    def tell(path: Path, number: int) -> None:
        print(f"{path.name}: trang {number}", file=sys.stderr, flush=True)

    for job in read_all(jobs, options, 1, tell):
        if job.error is not None:
            print(f"{job.path.name}: {job.error.message}", file=sys.stderr, flush=True)
            continue
        readings = [job.readings[n] for n in sorted(job.readings)]
        with open_scan([(job.path, job.path.name)], options.limits) as scan:
            record = assemble(scan.sources, readings, options, read_signatures(scan))
        (out / f"{job.stem}.json").write_text(record.model_dump_json(indent=1), encoding="utf-8")
        words = [_page_words(reading) for reading in readings]
        (out / f"{job.stem}.words.json").write_text(json.dumps(words, ensure_ascii=False), encoding="utf-8")


def _page_words(reading: PageReading) -> dict[str, Any]:
    """The words of a page in reading order, as ``sohoa ocr --words`` writes them."""
    words = [reading.words[i] for line in reading.lines for i in line.words]
    return {
        "page": reading.number,
        "words": [
            {"text": w.text, "box": list(reading.delivered(w.box)), "confidence": round(w.confidence, 4)}
            for w in words
        ],
    }


def _read_word(word: dict[str, Any]) -> ReadWord:
    return ReadWord(word["text"], word["confidence"], tuple(word["box"]) if "box" in word else None)


def load_records(folder: Path) -> tuple[dict[str, ExtractionRecord], dict[str, Words]]:
    """Records of ``folder`` by stem, and the words of those that have them."""
    records: dict[str, ExtractionRecord] = {}
    words: dict[str, Words] = {}
    for path in sorted(folder.glob("*.json")):
        text = path.read_text(encoding="utf-8")
        if path.name.endswith(".words.json"):
            stem = path.name.removesuffix(".words.json")
            words[stem] = {p["page"]: [_read_word(w) for w in p["words"]] for p in json.loads(text)}
        elif '"schema_version"' in text:
            records[path.stem] = ExtractionRecord.model_validate_json(text)
    return records, words


def measure(folder: Path, records_folder: Path) -> Measured:
    """Compares the records of ``records_folder`` with the truth of ``folder``; raises ``bench.truth.NoTruth``."""
    files = load(folder)
    records, words = load_records(records_folder)
    text = TextScores()
    for true in files:
        for number, body in sorted(true.bodies.items()):
            name = f"{true.stem}_p{number}"
            record, page_number = records.get(true.stem), number
            if record is None:
                record, page_number = records.get(name), 1
            if record is None:
                continue
            page = next((p for p in record.pages if p.number == page_number), None)
            add_page(
                text, name, body, true.text(page.text) if page else "", condition=true.condition,
                words=words.get(true.stem, {}).get(number, ()),
            )  # fmt: skip
    return Measured(files, score(files, records), text)
