"""Tesseract, run through pytesseract: version, models, one reading under a time limit.

``OMP_THREAD_LIMIT=1`` is set for this process on import: with OpenMP's default a page takes five times as long,
and pages read side by side collapse (tesseract#898, paperless-ng#35). Parallelism is by page, in processes.
"""

from __future__ import annotations

import functools
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytesseract

from ocr.errors import ScanError
from ocr.tools.children import killed_on_error
from schemas.problems import ProblemCode

os.environ["OMP_THREAD_LIMIT"] = "1"

PROGRAM = "tesseract"


@dataclass(frozen=True, slots=True)
class RawWord:
    """One word of Tesseract's TSV: ``box`` in pixels of the image read, ``confidence`` 0 to 1."""

    text: str
    box: tuple[int, int, int, int]
    confidence: float
    block: int
    paragraph: int
    line: int


@functools.cache
def version() -> str:
    """The program's version, e.g. ``5.3.0``. Raises ``ScanError`` (ENGINE_MISSING) where it is not installed."""
    try:
        return str(pytesseract.get_tesseract_version())
    except pytesseract.TesseractNotFoundError as error:
        raise ScanError(ProblemCode.ENGINE_MISSING, program=PROGRAM) from error


@functools.cache
def languages() -> frozenset[str]:
    """The models that Tesseract finds."""
    version()
    # pytesseract.get_languages() leaves out names with capitals and slashes
    done = subprocess.run([PROGRAM, "--list-langs"], capture_output=True, text=True, timeout=20, check=False)
    return frozenset(line.strip() for line in done.stdout.splitlines()[1:] if line.strip())


def script_model() -> str | None:
    """The name of the model of the whole Vietnamese script, a second voice; ``None`` where it is not installed.

    Debian puts it beside the languages, other systems into the folder ``script``.
    """
    return next((name for name in ("Vietnamese", "script/Vietnamese") if name in languages()), None)


def read(
    image: Path, language: str, *, psm: int, dpi: int, time_limit_s: float, page: int = 0, only: str = ""
) -> list[RawWord]:
    """The words of the image file ``image`` (BMP or PNM: handing over an array costs a PNG encoding of 0.5 s).

    ``only``: the characters that may be read, where not all.

    Raises ``ScanError``: PAGE_TIMEOUT, ENGINE_MISSING, ENGINE_FAILED (``page`` goes into its sentence).
    """
    assert os.environ.get("OMP_THREAD_LIMIT") == "1", "Tesseract must run with OMP_THREAD_LIMIT=1"
    if time_limit_s <= 0:
        raise ScanError(ProblemCode.PAGE_TIMEOUT, page=page)
    try:
        with killed_on_error():
            tsv = pytesseract.image_to_data(
                str(image),
                lang=language,
                config=f"--psm {psm} --dpi {dpi}" + (f" -c tessedit_char_whitelist={only}" if only else ""),
                timeout=time_limit_s,
            )
    except pytesseract.TesseractNotFoundError as error:
        raise ScanError(ProblemCode.ENGINE_MISSING, program=PROGRAM) from error
    except pytesseract.TesseractError as error:
        raise ScanError(ProblemCode.ENGINE_FAILED, page=page) from error
    except RuntimeError as error:  # pytesseract's only word for its time-out
        raise ScanError(ProblemCode.PAGE_TIMEOUT, page=page) from error
    return list(_parse(tsv))


def _parse(tsv: str) -> list[RawWord]:
    words: list[RawWord] = []
    for row in tsv.splitlines()[1:]:
        cells = row.split("\t", 11)
        if len(cells) < 12 or cells[0] != "5":
            continue
        text = cells[11].strip()
        x, y, w, h = (int(c) for c in cells[6:10])
        if not text or w <= 0 or h <= 0:
            continue
        confidence = min(1.0, max(0.0, float(cells[10]) / 100.0))
        words.append(RawWord(text, (x, y, x + w, y + h), confidence, int(cells[2]), int(cells[3]), int(cells[4])))
    return words
