from __future__ import annotations

import io
import re
import subprocess
from pathlib import Path

import numpy as np
import pikepdf
import pytest
from fontTools.ttLib import TTFont
from PIL import Image, ImageCms

from ocr.load import Limits, open_scan
from ocr.pipeline import Options, read_page, write_searchable_pdf
from schemas.reading import PageReading
from tests.ocr import drawing


@pytest.fixture(scope="module")
def page() -> drawing.Drawn:
    return drawing.letter(dpi=150)


def _convert(path: Path, out: Path) -> list[PageReading]:
    with open_scan([(path, path.name)], Limits()) as scan:
        readings = [read_page(scan, n, Options()).reading for n in range(1, scan.page_count + 1)]
        write_searchable_pdf(scan, readings, out)
    return readings


def _text(path: Path, *how: str) -> str:
    return subprocess.run(["pdftotext", *how, str(path), "-"], capture_output=True, check=True).stdout.decode()


def _assert_words_lie_where_they_are_seen(path: Path, reading: PageReading) -> None:
    listed = _text(path, "-bbox")
    size = re.search(r'<page width="([\d.]+)" height="([\d.]+)"', listed)
    assert size
    scale = reading.width / float(size[1])
    found = re.findall(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]+)<', listed)
    near = 0
    for word in reading.words:
        x0, y0, x1, y1 = reading.delivered(word.box)
        for left, top, right, bottom, text in found:
            x, y = (float(left) + float(right)) / 2 * scale, (float(top) + float(bottom)) / 2 * scale
            if text == word.text and x0 - 9 < x < x1 + 9 and y0 - 9 < y < y1 + 9:
                near += 1
                break
    assert near > 0.9 * len(reading.words)


def test_the_text_comes_out_in_reading_order(tmp_path: Path, page: drawing.Drawn) -> None:
    path = drawing.scan_pdf(tmp_path / "a.pdf", [drawing.image_bytes(page.image, ".jpg")], dpi=150)
    readings = _convert(path, tmp_path / "out.pdf")
    text = " ".join(_text(tmp_path / "out.pdf").split())
    places = [
        text.index(part)
        for part in ("Ủy ban nhân dân xã", "yêu cầu các thôn", "trước ngày 20 tháng 3", "Nơi nhận:", "Hoàng Thị Mẫu")
    ]
    assert places == sorted(places)
    assert text.index("V/v kiểm kê") < places[0]
    _assert_words_lie_where_they_are_seen(tmp_path / "out.pdf", readings[0])


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_keeps_its_look_and_gets_turned_text(tmp_path: Path, page: drawing.Drawn, turn: int) -> None:
    stored = np.ascontiguousarray(np.rot90(page.image, -turn // 90))
    path = drawing.scan_pdf(tmp_path / "a.pdf", [drawing.image_bytes(stored, ".jpg")], dpi=150)
    readings = _convert(path, tmp_path / "out.pdf")
    assert readings[0].rotation == 360 - turn
    _assert_words_lie_where_they_are_seen(tmp_path / "out.pdf", readings[0])


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_a_jpeg_is_not_encoded_again(tmp_path: Path, page: drawing.Drawn, rotate: int) -> None:
    jpeg = drawing.image_bytes(np.ascontiguousarray(np.rot90(page.image, rotate // 90)), ".jpg")
    path = drawing.scan_pdf(tmp_path / "a.pdf", [jpeg], dpi=150, rotate=rotate)
    readings = _convert(path, tmp_path / "out.pdf")
    with pikepdf.open(tmp_path / "out.pdf") as pdf:
        assert bytes(pdf.pages[0].Resources.XObject.Scan.read_raw_bytes()) == jpeg
    with open_scan([(path, "a")], Limits()) as before, open_scan([(tmp_path / "out.pdf", "b")], Limits()) as after:
        shown, again = before.load(1).image, after.load(1).image
    assert shown.shape == again.shape
    assert np.abs(shown.astype(int) - again).mean() < 3
    _assert_words_lie_where_they_are_seen(tmp_path / "out.pdf", readings[0])


def _in_space(path: Path, kind: str) -> Path:
    """The scan of ``path`` with its colours in a scanner's own profile, or in a space of measured colours."""
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        image = pdf.pages[0].Resources.XObject.I
        if kind == "profile":
            profile = pdf.make_stream(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
            profile.N = 3
            image.ColorSpace = pikepdf.Array([pikepdf.Name.ICCBased, profile])
        else:
            white = pikepdf.Dictionary(WhitePoint=pikepdf.Array([0.9505, 1, 1.089]))
            image.ColorSpace = pikepdf.Array([pikepdf.Name.CalRGB, white])
        pdf.save(path)
    return path


@pytest.mark.parametrize(("kind", "is_kept"), [("profile", True), ("measured", False)])
def test_a_scan_in_a_space_of_its_own(tmp_path: Path, page: drawing.Drawn, kind: str, is_kept: bool) -> None:
    jpeg = drawing.image_bytes(page.image, ".jpg")
    path = _in_space(drawing.scan_pdf(tmp_path / "a.pdf", [jpeg], dpi=150), kind)
    readings = _convert(path, tmp_path / "out.pdf")
    with pikepdf.open(tmp_path / "out.pdf") as pdf:
        image = pdf.pages[0].Resources.XObject.Scan
        assert image.ColorSpace == pikepdf.Name.DeviceRGB
        assert (bytes(image.read_raw_bytes()) == jpeg) is is_kept
    with open_scan([(path, "a")], Limits()) as before, open_scan([(tmp_path / "out.pdf", "b")], Limits()) as after:
        assert np.abs(before.load(1).image.astype(int) - after.load(1).image).mean() < 3
    _assert_words_lie_where_they_are_seen(tmp_path / "out.pdf", readings[0])


def test_a_photo_with_an_exif_turn(tmp_path: Path, page: drawing.Drawn) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    jpeg = drawing.image_bytes(np.ascontiguousarray(np.rot90(page.image, 1)), ".jpg", exif=exif)
    (tmp_path / "a.jpg").write_bytes(jpeg)
    readings = _convert(tmp_path / "a.jpg", tmp_path / "out.pdf")
    with pikepdf.open(tmp_path / "out.pdf") as pdf:
        assert bytes(pdf.pages[0].Resources.XObject.Scan.read_raw_bytes()) == jpeg
        assert float(pdf.pages[0].MediaBox[2]) == pytest.approx(842, abs=1)
    _assert_words_lie_where_they_are_seen(tmp_path / "out.pdf", readings[0])


def test_black_and_white_stays_black_and_white(tmp_path: Path, page: drawing.Drawn) -> None:
    grey = np.where(page.image[:, :, 0] > 128, 255, 0).astype(np.uint8)
    Image.fromarray(grey).convert("1").save(tmp_path / "a.tif", dpi=(150, 150), compression="group4")
    _convert(tmp_path / "a.tif", tmp_path / "out.pdf")
    with pikepdf.open(tmp_path / "out.pdf") as pdf:
        image = pdf.pages[0].Resources.XObject.Scan
        assert int(image.BitsPerComponent) == 1
        assert (np.asarray(pikepdf.PdfImage(image).as_pil_image().convert("L")) == grey).all()


def test_it_declares_and_keeps_pdf_a_2b(tmp_path: Path, page: drawing.Drawn) -> None:
    path = drawing.scan_pdf(tmp_path / "Đơn.pdf", [drawing.image_bytes(page.image, ".jpg")], dpi=150)
    _convert(path, tmp_path / "out.pdf")
    with pikepdf.open(tmp_path / "out.pdf") as pdf:
        assert not pdf.is_encrypted
        assert pdf.open_metadata().pdfa_status == "2B"
        assert pdf.open_metadata()["dc:title"] == pdf.docinfo["/Title"] == "Đơn.pdf"
        intent = pdf.Root.OutputIntents[0]
        assert intent.S == "/GTS_PDFA1"
        assert intent.DestOutputProfile.read_bytes()[36:40] == b"acsp"
        assert "/Interpolate" not in pdf.pages[0].Resources.XObject.Scan
        font = pdf.pages[0].Resources.Font.Text
        inner = font.DescendantFonts[0]
        with TTFont(io.BytesIO(inner.FontDescriptor.FontFile2.read_bytes())) as program:
            assert program["hmtx"]["blank"][0] == int(inner.DW)
        assert "/ID" in pdf.trailer
        assert set(pdf.Root.keys()) <= {"/Type", "/Pages", "/Metadata", "/OutputIntents", "/Lang", "/Extensions"}


def test_the_original_is_never_written_over(tmp_path: Path, page: drawing.Drawn) -> None:
    path = drawing.scan_pdf(tmp_path / "a.pdf", [drawing.image_bytes(page.image, ".jpg")], dpi=150)
    before = path.read_bytes()
    (tmp_path / "link.pdf").symlink_to(path)
    with open_scan([(path, "a.pdf")], Limits()) as scan:
        reading = read_page(scan, 1, Options()).reading
        with pytest.raises(ValueError, match="original"):
            write_searchable_pdf(scan, [reading], tmp_path / "link.pdf")
    assert path.read_bytes() == before
