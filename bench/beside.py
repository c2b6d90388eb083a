"""This reader beside others, on the same pages in one run: plain Tesseract, OCRmyPDF, a neural reader.

OCRmyPDF and RapidOCR are no part of the project; they are called where they are installed:

    python -m venv DIR && DIR/bin/pip install ocrmypdf rapidocr onnxruntime   (and the programs unpaper, ghostscript)
    sohoa bench beside SCANS --ocrmypdf DIR/bin/ocrmypdf --rapidocr DIR/bin/python
"""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

import cv2

from bench.ablation import read, read_plainly
from bench.pages import PageScores, TruePage, measure, true_pages
from ocr.load import Limits, open_scan

_LONGEST_S = 900
_NEURAL = """
import json, sys
from rapidocr import RapidOCR
reader = RapidOCR(params={"EngineConfig.onnxruntime.intra_op_num_threads": 1,
                          "EngineConfig.onnxruntime.inter_op_num_threads": 1, "Global.log_level": "error"})
found = reader(sys.argv[1])
boxes = [] if found.boxes is None else [[[float(x), float(y)] for x, y in box] for box in found.boxes]
print(json.dumps([boxes, list(found.txts or [])]))
"""

Reader = Callable[[TruePage], str]


def table(
    folder: Path, tell: Callable[[str], None], ocrmypdf: Path | None = None, rapidocr: Path | None = None
) -> list[tuple[str, PageScores]]:
    """(name, scores) of every reader over the pages of ``folder``; each alone on one core.

    ``ocrmypdf`` is that program, ``rapidocr`` a Python that has the package; rows of those not given are left out.
    Raises ``subprocess.CalledProcessError`` where one of them fails on a page.
    """
    pages = true_pages(folder)
    rows: list[tuple[str, PageScores]] = []

    def add(name: str, reader: Reader) -> None:
        scores = measure(pages, reader)
        rows.append((name, scores))
        tell(f"{name}: {scores.text.cer}")

    add("plain tesseract -l vie", read_plainly)
    if ocrmypdf is not None:
        add("OCRmyPDF --rotate-pages --deskew --clean", lambda page: _by_ocrmypdf(ocrmypdf, page))
    if rapidocr is not None:
        add("RapidOCR, models as shipped", lambda page: _by_rapidocr(rapidocr, page))
    add("this", read)
    return rows


def _delivered(page: TruePage, to: Path) -> int:
    """Writes the page's pixels as they were delivered to ``to``; its dpi, by A4 where it does not say."""
    with open_scan([(page.path, page.path.name)], Limits()) as scan:
        delivered = scan.load(page.number)
    cv2.imwrite(str(to), delivered.image)
    return round(delivered.dpi or max(delivered.image.shape[:2]) / 11.69)


def _by_ocrmypdf(program: Path, page: TruePage) -> str:
    with tempfile.TemporaryDirectory(prefix="sohoa-bench-") as folder:
        picture, text = Path(folder) / "page.png", Path(folder) / "page.txt"
        dpi = _delivered(page, picture)
        subprocess.run(
            [
                program, "-l", "vie", "--rotate-pages", "--deskew", "--clean", "--jobs", "1", "--image-dpi", str(dpi),
                "--output-type", "pdf", "--sidecar", text, "--quiet", picture, Path(folder) / "page.pdf",
            ],
            check=True,
            timeout=_LONGEST_S,
            env={**os.environ, "OMP_THREAD_LIMIT": "1", "PATH": f"{program.parent}:{os.environ['PATH']}"},
        )  # fmt: skip
        return text.read_text(encoding="utf-8")


def _by_rapidocr(python: Path, page: TruePage) -> str:
    with tempfile.TemporaryDirectory(prefix="sohoa-bench-") as folder:
        picture = Path(folder) / "page.png"
        _delivered(page, picture)
        done = subprocess.run(
            [python, "-c", _NEURAL, picture], check=True, capture_output=True, text=True, timeout=_LONGEST_S
        )
    boxes, texts = json.loads(done.stdout)
    return in_rows(boxes, texts)


def in_rows(boxes: list[list[list[float]]], texts: list[str]) -> str:
    """``texts`` row by row, left to right: boxes whose middles lie within half a height of each other are one row."""
    found = [
        (sum(y for _, y in box) / 4, min(x for x, _ in box), box[3][1] - box[0][1], text)
        for box, text in zip(boxes, texts, strict=True)
    ]
    rows: list[list[tuple[float, float, float, str]]] = []
    for one in sorted(found):
        if rows and one[0] - rows[-1][0][0] < 0.5 * max(one[2], rows[-1][0][2]):
            rows[-1].append(one)
        else:
            rows.append([one])
    return "\n".join(" ".join(text for _, _, _, text in sorted(row, key=lambda o: o[1])) for row in rows)
