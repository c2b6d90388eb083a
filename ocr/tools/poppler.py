"""poppler: rendering a page through pdf2image, a page's own text through pdftotext, both under a time limit."""

from __future__ import annotations

import functools
import re
import subprocess
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from pdf2image import convert_from_path
from pdf2image.exceptions import PDFInfoNotInstalledError, PDFPageCountError, PDFPopplerTimeoutError, PDFSyntaxError
from PIL import Image

from ocr.errors import ScanError
from ocr.tools.children import killed_on_error
from schemas.problems import ProblemCode

PROGRAM = "pdftoppm"


@dataclass(frozen=True, slots=True)
class LayerWord:
    """A word of a page's own text; ``box`` in points, origin top left of the page as it is shown."""

    text: str
    box: tuple[float, float, float, float]
    line: int
    block: int


@functools.cache
def version() -> str:
    """poppler's version. Raises ``ScanError`` (ENGINE_MISSING) where it is not installed."""
    try:
        done = subprocess.run([PROGRAM, "-v"], capture_output=True, text=True, timeout=20, check=False)
    except FileNotFoundError as error:
        raise ScanError(ProblemCode.ENGINE_MISSING, program="poppler-utils") from error
    found = re.search(r"version (\S+)", done.stderr + done.stdout)
    return found[1] if found else ""


def render(pdf: Path, index: int, *, dpi: float, grey: bool, annotations: bool, time_limit_s: float) -> Image.Image:
    """Page ``index`` (from 1) of ``pdf`` as shown (its crop box, turned by /Rotate) at ``dpi``.

    Raises ``ScanError``: PAGE_TIMEOUT, DAMAGED_FILE, ENGINE_MISSING.
    """
    try:
        with killed_on_error():
            images = convert_from_path(
                pdf,
                dpi=dpi,  # type: ignore[arg-type]  # pdftoppm takes fractions
                first_page=index,
                last_page=index,
                fmt="ppm",
                grayscale=grey,
                use_cropbox=True,
                hide_annotations=not annotations,
                timeout=max(1, round(time_limit_s)),
            )
    except PDFInfoNotInstalledError as error:
        raise ScanError(ProblemCode.ENGINE_MISSING, program="poppler-utils") from error
    except PDFPopplerTimeoutError as error:
        raise ScanError(ProblemCode.PAGE_TIMEOUT, page=index) from error
    except (PDFPageCountError, PDFSyntaxError) as error:
        raise ScanError(ProblemCode.DAMAGED_FILE) from error
    if not images:
        raise ScanError(ProblemCode.DAMAGED_FILE)
    return images[0]


_BLOCK = re.compile(r"<block ")
_LINE = re.compile(r"<line ")
_WORD = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>')


def page_text(pdf: Path, index: int, *, time_limit_s: float) -> list[LayerWord]:
    """The words of page ``index`` (from 1) that the PDF itself holds, within the crop box, in reading order.

    Raises ``ScanError``: PAGE_TIMEOUT, DAMAGED_FILE, ENGINE_MISSING.
    """
    command = ["pdftotext", "-bbox-layout", "-cropbox", "-f", str(index), "-l", str(index), str(pdf), "-"]
    try:
        done = subprocess.run(command, capture_output=True, timeout=time_limit_s, check=False)
    except FileNotFoundError as error:
        raise ScanError(ProblemCode.ENGINE_MISSING, program="poppler-utils") from error
    except subprocess.TimeoutExpired as error:
        raise ScanError(ProblemCode.PAGE_TIMEOUT, page=index) from error
    if done.returncode:
        raise ScanError(ProblemCode.DAMAGED_FILE)
    words: list[LayerWord] = []
    block = line = 0
    for row in done.stdout.decode("utf-8", "replace").splitlines():
        if _BLOCK.search(row):
            block += 1
        if _LINE.search(row):
            line += 1
        if found := _WORD.search(row):
            x0, y0, x1, y1 = (float(found[i]) for i in range(1, 5))
            words.append(LayerWord(unescape(found[5]), (x0, y0, x1, y1), line, block))
    return words
