"""Coloured stamps in the upper part of a page are read by their colour: a missed MẬT would let a secret paper in."""

from __future__ import annotations

import io
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from ocr.classify import secrecy
from ocr.errors import ScanError
from ocr.pipeline import Limits, Options, assemble, open_scan, read_page
from schemas.problems import ProblemCode
from schemas.reading import PageReading
from tests.ocr import drawing

RED, VIOLET, BLUE = (200, 16, 46), (96, 40, 140), (40, 60, 170)


def stamped(text: str, ink: tuple[int, int, int], turned: float, at: tuple[int, int]) -> Image.Image:
    """The specimen letter with ``text`` stamped on it in a frame, ``turned`` degrees, its middle ``at``."""
    page = Image.fromarray(cv2.cvtColor(drawing.letter(300).image, cv2.COLOR_BGR2RGB))
    font = ImageFont.truetype(str(drawing.FONTS / "Tinos-Bold.ttf"), 56)
    width = int(font.getlength(text)) + 50
    stamp = Image.new("RGBA", (width, 96), (0, 0, 0, 0))
    draw = ImageDraw.Draw(stamp)
    draw.rectangle((3, 3, width - 4, 92), outline=ink, width=5)
    draw.text((25, 12), text, font=font, fill=ink)
    stamp = stamp.rotate(turned, expand=True, resample=Image.Resampling.BICUBIC)
    page.paste(stamp, (at[0] - stamp.width // 2, at[1] - stamp.height // 2), stamp)
    return page


def reading_of(page: Image.Image, folder: Path) -> tuple[PageReading, Path]:
    path = folder / "dau.jpg"
    data = io.BytesIO()
    page.save(data, "JPEG", quality=80, dpi=(300, 300))
    path.write_bytes(data.getvalue())
    with open_scan([(path, path.name)], Limits()) as scan:
        return read_page(scan, 1, Options()).reading, path


@pytest.mark.parametrize(
    ("text", "ink", "turned", "degree"),
    [("MẬT", RED, 0.0, "Mật"), ("TỐI MẬT", RED, 4.0, "Tối mật"), ("TUYỆT MẬT", VIOLET, -3.0, "Tuyệt mật")],
)
def test_a_coloured_stamp_of_secrecy_is_seen_also_over_print(
    tmp_path: Path, text: str, ink: tuple[int, int, int], turned: float, degree: str
) -> None:
    reading, path = reading_of(stamped(text, ink, turned, (560, 560)), tmp_path)
    assert secrecy([reading]) == degree
    with open_scan([(path, path.name)], Limits()) as scan, pytest.raises(ScanError) as refused:
        assemble(scan.sources, [reading], Options())
    assert refused.value.code is ProblemCode.STATE_SECRET


def test_urgency_is_a_stamp_too_and_no_secret(tmp_path: Path) -> None:
    reading, _ = reading_of(stamped("HỎA TỐC", RED, 3.0, (560, 700)), tmp_path)
    said = [mark.candidates[0][0] for mark in reading.marks if mark.kind == "stamp"]
    assert any("TỐC" in text or "TOC" in text for text in said), said
    assert secrecy([reading]) is None


def test_a_blue_pen_is_no_stamp(tmp_path: Path) -> None:
    page = np.asarray(stamped("MẬT", BLUE, 0.0, (560, 560)))
    reading, _ = reading_of(Image.fromarray(page), tmp_path)
    assert not [mark for mark in reading.marks if mark.kind == "stamp"]
