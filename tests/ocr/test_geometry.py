"""Boxes land on the words of the page as delivered, however the page came."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from ocr.load import Limits, open_scan
from ocr.pipeline import Options, PageResult, read_page
from schemas.reading import PageReading
from tests.ocr import drawing

SEEN = ("NHÂN", "Suối", "thôn,", "bảng", "CHỦ", "Mẫu")


@pytest.fixture(scope="module")
def page() -> drawing.Drawn:
    return drawing.letter(dpi=150)


def _read(path: Path) -> PageResult:
    with open_scan([(path, path.name)], Limits()) as scan:
        return read_page(scan, 1, Options())


def _assert_boxes(reading: PageReading, page: drawing.Drawn, forward: np.ndarray) -> None:
    """``forward`` (2x3) leads from the drawn page's pixels to the delivered ones."""
    found = 0
    for text in SEEN:
        expected = [
            forward @ ((x0 + x1) / 2, (y0 + y1) / 2, 1) for word, (x0, y0, x1, y1) in page.words if word == text
        ]
        boxes = [reading.delivered(w.box) for w in reading.words if w.text == text]
        assert len(boxes) <= len(expected)
        for x0, y0, x1, y1 in boxes:
            off = min(float(np.hypot((x0 + x1) / 2 - x, (y0 + y1) / 2 - y)) for x, y in expected)
            assert off < 6, (text, off)
            found += 1
    assert found >= 6


def _turned(width: int, height: int, turn: int) -> np.ndarray:
    """From the pixels of a page ``width`` x ``height`` to those of the page turned clockwise."""
    return np.array(
        {
            0: [[1, 0, 0], [0, 1, 0]],
            90: [[0, -1, height], [1, 0, 0]],
            180: [[-1, 0, width], [0, -1, height]],
            270: [[0, 1, 0], [-1, 0, width]],
        }[turn],
        dtype=float,
    )


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_page_scanned_turned(tmp_path: Path, page: drawing.Drawn, turn: int) -> None:
    turned = np.ascontiguousarray(np.rot90(page.image, -turn // 90))
    path = tmp_path / "a.png"
    path.write_bytes(drawing.image_bytes(turned, ".png"))
    reading = _read(path).reading
    assert reading.rotation == (360 - turn) % 360
    assert (reading.width, reading.height) == (turned.shape[1], turned.shape[0])
    _assert_boxes(reading, page, _turned(page.image.shape[1], page.image.shape[0], turn))


def test_a_fax_of_half_as_many_rows(tmp_path: Path) -> None:
    """204 x 98 pixels an inch, as fax machines send by default: read, and shown as the sheet that it was."""
    sheet = drawing.letter(dpi=204)
    grey = cv2.cvtColor(sheet.image, cv2.COLOR_BGR2GRAY)
    rows = cv2.resize(grey, (grey.shape[1], grey.shape[0] * 98 // 204), interpolation=cv2.INTER_AREA)
    Image.fromarray(rows).point(lambda v: 255 * (v > 160)).convert("1").save(tmp_path / "a.tif", dpi=(204, 98))
    reading = _read(tmp_path / "a.tif").reading
    assert reading.bitonal
    assert abs(reading.height - grey.shape[0]) <= 2
    _assert_boxes(reading, sheet, np.array([[1, 0, 0], [0, 1, 0]], float))


@pytest.mark.parametrize("rotate", [90, 180, 270])
def test_a_pdf_page_that_says_how_to_turn_it(tmp_path: Path, page: drawing.Drawn, rotate: int) -> None:
    stored = np.ascontiguousarray(np.rot90(page.image, rotate // 90))
    path = drawing.scan_pdf(
        tmp_path / "a.pdf", [drawing.image_bytes(stored, ".jpg")], dpi=150, rotate=rotate, origin=(37, -52), crop=True
    )
    reading = _read(path).reading
    assert reading.rotation == 0
    _assert_boxes(reading, page, _turned(1, 1, 0))


def test_a_rendered_page_whose_box_begins_elsewhere(tmp_path: Path, page: drawing.Drawn) -> None:
    jpeg = drawing.image_bytes(page.image, ".jpg")
    path = drawing.scan_pdf(
        tmp_path / "a.pdf", [jpeg], dpi=150, origin=(37, -52), crop=True, extra=b"q 0.5 g 40 -50 5 5 re f Q"
    )
    reading = _read(path).reading
    assert abs(reading.width - page.image.shape[1]) <= 1
    _assert_boxes(reading, page, _turned(1, 1, 0))


def test_a_photo_turned_by_its_exif_tag(tmp_path: Path, page: drawing.Drawn) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    stored = np.ascontiguousarray(np.rot90(page.image, 1))
    path = tmp_path / "a.jpg"
    path.write_bytes(drawing.image_bytes(stored, ".jpg", exif=exif))
    reading = _read(path).reading
    assert (reading.rotation, reading.width) == (0, page.image.shape[1])
    _assert_boxes(reading, page, _turned(1, 1, 0))


@pytest.mark.parametrize(("angle", "turn"), [(2.4, 0), (-2.9, 0), (1.3, 90)])
def test_a_page_askew(tmp_path: Path, page: drawing.Drawn, angle: float, turn: int) -> None:
    height, width = page.image.shape[:2]
    slant = cv2.getRotationMatrix2D((width / 2, height / 2), -angle, 1)
    image = cv2.warpAffine(page.image, slant, (width, height), flags=cv2.INTER_CUBIC, borderValue=(255, 255, 255))
    image = np.ascontiguousarray(np.rot90(image, -turn // 90))
    path = tmp_path / "a.png"
    path.write_bytes(drawing.image_bytes(image, ".png"))
    reading = _read(path).reading
    assert reading.skew == pytest.approx(angle, abs=0.1)
    whole = np.vstack([_turned(width, height, turn), [0, 0, 1]]) @ np.vstack([slant, [0, 0, 1]])
    _assert_boxes(reading, page, whole[:2])


def test_the_preview_shows_the_page_as_delivered(tmp_path: Path, page: drawing.Drawn) -> None:
    turned = np.ascontiguousarray(np.rot90(page.image, -1))
    path = tmp_path / "a.png"
    path.write_bytes(drawing.image_bytes(cv2.resize(turned, None, fx=3, fy=3), ".png"))
    with open_scan([(path, path.name)], Limits()) as scan:
        result = read_page(scan, 1, Options(gentle=True))
    preview = cv2.imdecode(np.frombuffer(result.preview, np.uint8), cv2.IMREAD_COLOR)
    assert max(preview.shape) == 2000
    again = cv2.resize(preview, (turned.shape[1], turned.shape[0]), interpolation=cv2.INTER_AREA)
    assert np.abs(again.astype(int) - turned).mean() < 6
