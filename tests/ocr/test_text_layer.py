"""A PDF's own text is used only where it is truly the page's text."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocr.load import Limits, open_scan
from ocr.pipeline import Options, read_page
from schemas.reading import PageReading, Zone
from tests.ocr import drawing


def _read(path: Path, number: int = 1) -> PageReading:
    with open_scan([(path, path.name)], Limits()) as scan:
        return read_page(scan, number, Options()).reading


@pytest.mark.parametrize("origin", [(0.0, 0.0), (120.0, -75.0)])
def test_a_born_digital_page_speaks_for_itself(tmp_path: Path, origin: tuple[float, float]) -> None:
    reading = _read(drawing.born_digital_pdf(tmp_path / "a.pdf", origin=origin))
    assert reading.text_source == "text_layer"
    assert "yêu cầu các thôn rà soát số hồ sơ đang giữ, ghi rõ số tập và số trang," in reading.text
    assert reading.missed_ink < 0.05
    left = [reading.line_text(line) for line in reading.lines if line.zone is Zone.LETTERHEAD_LEFT]
    assert left == drawing.LEFT
    drawn = drawing.letter(dpi=300)
    x0, y0, x1, y1 = next(w.box for w in reading.words if w.text == "Kính")
    expected = drawn.box("Kính")
    assert abs((x0 + x1) / 2 - (expected[0] + expected[2]) / 2) < 8
    assert abs((y0 + y1) / 2 - (expected[1] + expected[3]) / 2) < 16


@pytest.mark.parametrize(
    ("caption", "why"),
    [
        (b"Signed by: Uy ban nhan dan", "a signature's caption"),
        (b"UY BAN NHAN DAN XA SUOI MAU So: 27 De chuan bi cho viec dua ho so giay len may tinh " * 3, "foreign OCR"),
    ],
)
def test_a_layer_on_a_scan_is_not_believed(tmp_path: Path, caption: bytes, why: str) -> None:
    jpeg = drawing.image_bytes(drawing.letter(dpi=150).image, ".jpg")
    extra = b"BT 3 Tr /F 6 Tf 40 40 Td (" + caption + b") Tj ET"
    reading = _read(drawing.scan_pdf(tmp_path / "a.pdf", [jpeg], dpi=150, extra=extra, fonts=True))
    assert reading.text_source == "ocr", why
    assert "Ủy ban nhân dân xã" in reading.text
