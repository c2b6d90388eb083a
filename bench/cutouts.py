"""The most frequent slips as a picture: the place on the scan, what it says, what was read."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from matplotlib import get_data_path
from PIL import Image, ImageDraw, ImageFont

from bench.text import TextScores, WrongWord
from bench.truth import scans

_MANY = 60
_HEIGHT = 44
_WIDTH = 360
_COLUMNS = 3


def draw(folder: Path, scores: TextScores, out: Path) -> int:
    """Writes a contact sheet of cut-outs of the scans of ``folder`` to ``out`` (PNG); returns how many it shows.

    Words without a box are not shown; with none at all no file is written.
    """
    chosen = _most_frequent([word for word in scores.wrong_words if word.box is not None])
    if not chosen:
        return 0
    face = ImageFont.truetype(Path(get_data_path(), "fonts/ttf/DejaVuSans.ttf"), 14)
    rows = -(-len(chosen) // _COLUMNS)
    sheet = Image.new("RGB", (_COLUMNS * _WIDTH, rows * (_HEIGHT + 26)), "white")
    pen = ImageDraw.Draw(sheet)
    pages: dict[str, Image.Image] = {}
    for place, word in enumerate(chosen):
        if word.page not in pages:
            pages[word.page] = _page(folder, word.page)
        x, y = place % _COLUMNS * _WIDTH, place // _COLUMNS * (_HEIGHT + 26)
        sheet.paste(_cut(pages[word.page], word), (x + 6, y + 2))
        pen.text(
            (x + 6, y + _HEIGHT + 4), f"{word.true} → {word.read}  ({word.confidence:.2f})", font=face, fill="black"
        )
    sheet.save(out)
    return len(chosen)


def _most_frequent(words: list[WrongWord]) -> list[WrongWord]:
    """One example of each slip, the frequent first."""
    counts = Counter((word.true, word.read) for word in words)
    examples = {(word.true, word.read): word for word in reversed(words)}
    return [examples[slip] for slip, _ in counts.most_common(_MANY)]


def _page(folder: Path, name: str) -> Image.Image:
    """The delivered picture of page ``name`` ("<stem>_p<n>", or a file of that name)."""
    from ocr.load import Limits, open_scan

    by_stem = {path.stem: path for path in scans(folder)}
    stem, _, number = name.rpartition("_p")
    path, page = (by_stem[stem], int(number)) if stem in by_stem else (by_stem[name], 1)
    with open_scan([(path, path.name)], Limits()) as scan:
        image = scan.load(page).image
    return Image.fromarray(image if image.ndim == 2 else image[:, :, ::-1]).convert("RGB")


def _cut(page: Image.Image, word: WrongWord) -> Image.Image:
    """The word with a little around it, ``_HEIGHT`` pixels high and no wider than a column."""
    assert word.box is not None
    x0, y0, x1, y1 = word.box
    around = max(2, (y1 - y0) // 4)
    cut = page.crop(
        (max(0, x0 - around), max(0, y0 - around), min(page.width, x1 + around), min(page.height, y1 + around))
    )
    factor = min(_HEIGHT / cut.height, (_WIDTH - 12) / cut.width)
    return cut.resize((max(1, round(cut.width * factor)), max(1, round(cut.height * factor))))
