"""Labelled letters damaged again, to see how far what is extracted hangs on how well they were scanned.

    python -m bench.rescanned LETTERS OUT --condition fax

takes the first page and the signature's of every letter, scans their pictures once more as specimens are scanned
(``samples.scan``), and writes them with their truth, for ``sohoa bench accuracy OUT``. Letters that rules were made
on say little about letters never seen; the same letters under other noise say a little more.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import cv2
from PIL import Image

from ocr.errors import ScanError
from ocr.load import Limits, open_scan
from samples.scan import CONDITIONS, Condition, take, write

_USUAL_DPI = 300


@dataclass(frozen=True)
class _Printed:
    """A page as ``samples.scan.take`` wants it."""

    image: Image.Image
    dpi: int


def rescan(letters: Path, out: Path, condition: Condition, seed: int) -> int:
    """Writes the letters of ``letters`` under ``condition`` to ``out``; says how many. Raises ``ScanError``."""
    documents = json.loads((letters / "fields.json").read_text(encoding="utf-8"))["documents"]
    (out / "text").mkdir(parents=True, exist_ok=True)
    told = []
    for letter in documents:
        rng = Random(f"{seed} {letter['file']}")
        pages = _pages(letters / letter["file"], letter)
        images = [take(page, condition, rng)[0] for page in pages]  # type: ignore[arg-type]
        name = Path(letter["file"]).stem + ".pdf"
        write(images, out / name, condition)
        told.append({**letter, "file": name, "signature_page": len(pages) if letter.get("signature_page") else None})
    (out / "fields.json").write_text(json.dumps({"documents": told}, ensure_ascii=False), encoding="utf-8")
    return len(told)


def _pages(path: Path, letter: dict[str, Any]) -> list[_Printed]:
    with open_scan([(path, path.name)], Limits()) as scan:
        wanted = sorted({1, min(letter.get("signature_page") or 1, scan.page_count)})
        out = []
        for number in wanted:
            page = scan.load(number)
            image = page.image if page.image.ndim == 3 else cv2.cvtColor(page.image, cv2.COLOR_GRAY2BGR)
            out.append(_Printed(Image.fromarray(image[..., ::-1]), round(page.dpi or _USUAL_DPI)))
    return out


def main() -> None:
    """The command."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    asked.add_argument("letters", type=Path)
    asked.add_argument("out", type=Path)
    asked.add_argument("--condition", choices=sorted(CONDITIONS), required=True)
    asked.add_argument("--seed", type=int, default=0)
    given = asked.parse_args()
    try:
        print(rescan(given.letters, given.out, CONDITIONS[given.condition], given.seed))
    except ScanError as error:
        asked.exit(2, f"{error}\n")


if __name__ == "__main__":
    main()
