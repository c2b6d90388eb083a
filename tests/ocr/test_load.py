from __future__ import annotations

import io
import struct
import unicodedata
import zlib
from pathlib import Path

import numpy as np
import pikepdf
import pytest
from PIL import Image

from ocr.errors import ScanError
from ocr.load import Limits, open_scan
from schemas.problems import ProblemCode
from tests.ocr import drawing


def _code(path: Path, limits: Limits | None = None) -> ProblemCode:
    with pytest.raises(ScanError) as caught, open_scan([(path, path.name)], limits or Limits()) as scan:
        scan.load(1)
    return caught.value.code


def _write(folder: Path, name: str, data: bytes) -> Path:
    (folder / name).write_bytes(data)
    return folder / name


def _png_header(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    squeezed = zlib.compress(bytes(100_000_000), 9)
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", squeezed) + chunk(b"IEND", b"")


@pytest.fixture(scope="module")
def page() -> drawing.Drawn:
    return drawing.letter(dpi=100)


def test_an_empty_file(tmp_path: Path) -> None:
    assert _code(_write(tmp_path, "a.pdf", b"")) is ProblemCode.EMPTY_FILE


def test_not_an_image(tmp_path: Path) -> None:
    assert _code(_write(tmp_path, "a.pdf", b"xin chao" * 100)) is ProblemCode.UNSUPPORTED_TYPE


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tif", ".heic"])
@pytest.mark.parametrize("share", [0.3, 0.9])
def test_a_cut_picture(tmp_path: Path, page: drawing.Drawn, suffix: str, share: float) -> None:
    whole = drawing.image_bytes(page.image, suffix)
    assert _code(_write(tmp_path, f"a{suffix}", whole[: int(len(whole) * share)])) is ProblemCode.TRUNCATED_FILE


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_a_cut_pdf(tmp_path: Path, page: drawing.Drawn, share: float) -> None:
    whole = drawing.scan_pdf(tmp_path / "whole.pdf", [drawing.image_bytes(page.image, ".jpg")], dpi=100).read_bytes()
    assert _code(_write(tmp_path, "cut.pdf", whole[: int(len(whole) * share)])) is ProblemCode.TRUNCATED_FILE


def test_a_damaged_pdf(tmp_path: Path) -> None:
    assert _code(_write(tmp_path, "a.pdf", b"%PDF-1.7\nrubbish\n%%EOF\n")) is ProblemCode.DAMAGED_FILE


def test_a_damaged_picture(tmp_path: Path) -> None:
    assert (
        _code(_write(tmp_path, "a.jpg", b"\xff\xd8\xff" + b"rubbish" * 50 + b"\xff\xd9")) is ProblemCode.DAMAGED_FILE
    )


def test_an_encrypted_pdf(tmp_path: Path) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(tmp_path / "a.pdf", encryption=pikepdf.Encryption(user="u", owner="o"))
    assert _code(tmp_path / "a.pdf") is ProblemCode.ENCRYPTED_PDF


@pytest.mark.parametrize(("pages", "code"), [(0, ProblemCode.NO_PAGES), (2000, ProblemCode.TOO_MANY_PAGES)])
def test_too_few_and_too_many_pages(tmp_path: Path, pages: int, code: ProblemCode) -> None:
    with pikepdf.new() as pdf:
        for _ in range(pages):
            pdf.add_blank_page()
        pdf.save(tmp_path / "a.pdf")
    assert _code(tmp_path / "a.pdf") is code


def test_pages_of_several_files_count_together(tmp_path: Path, page: drawing.Drawn) -> None:
    path = _write(tmp_path, "a.png", drawing.image_bytes(page.image, ".png"))
    with pytest.raises(ScanError) as caught:
        open_scan([(path, "1.png"), (path, "2.png"), (path, "3.png")], Limits(max_pages=2))
    assert caught.value.code is ProblemCode.TOO_MANY_PAGES
    with open_scan([(path, "1.png"), (path, "2.png")], Limits(max_pages=2)) as scan:
        assert scan.page_count == 2
        assert [s.filename for s in scan.sources] == ["1.png", "2.png"]


def test_a_part_of_a_scan_counts_from_one(tmp_path: Path) -> None:
    with pikepdf.new() as pdf:
        for width in (100, 200, 300, 400):
            pdf.add_blank_page(page_size=(width, 500))
        pdf.save(tmp_path / "a.pdf")
    with open_scan([(tmp_path / "a.pdf", "a.pdf")], Limits()) as scan, scan.part(2, 3) as part:
        assert (part.page_count, part.sources[0].page_count, scan.sources[0].page_count) == (2, 2, 4)
        assert part.load(1).width * 3 == pytest.approx(part.load(2).width * 2, rel=0.01)


def test_pages_are_numbered_on_where_earlier_files_are_not_needed(tmp_path: Path, page: drawing.Drawn) -> None:
    path = _write(tmp_path, "a.png", drawing.image_bytes(page.image, ".png"))
    with open_scan([(path, "4.png"), (path, "5.png")], Limits(), 4) as scan:
        assert scan.page_count == 2
        assert scan.path(5) == path
        for number in (0, 3, 6):
            with pytest.raises(KeyError):
                scan.path(number)


def test_a_small_file_of_enormous_size_is_refused_by_its_header(tmp_path: Path) -> None:
    path = _write(tmp_path, "a.png", _png_header(50_000, 50_000))
    assert path.stat().st_size < 200_000
    assert _code(path) is ProblemCode.TOO_MANY_PIXELS


def test_an_enormous_image_inside_a_pdf(tmp_path: Path) -> None:
    jpeg = drawing.image_bytes(np.full((40, 40), 255, np.uint8), ".jpg")
    drawing.scan_pdf(tmp_path / "a.pdf", [jpeg])
    with pikepdf.open(tmp_path / "a.pdf", allow_overwriting_input=True) as pdf:
        pdf.pages[0].Resources.XObject.I.Width = 50_000
        pdf.pages[0].Resources.XObject.I.Height = 50_000
        pdf.save(tmp_path / "a.pdf")
    assert _code(tmp_path / "a.pdf") is ProblemCode.TOO_MANY_PIXELS


def test_a_file_beyond_the_limit_of_bytes(tmp_path: Path) -> None:
    path = _write(tmp_path, "a.png", drawing.image_bytes(np.zeros((50, 50), np.uint8), ".png"))
    assert _code(path, Limits(max_bytes=20)) is ProblemCode.FILE_TOO_LARGE


def test_names_are_brought_to_nfc(tmp_path: Path, page: drawing.Drawn) -> None:
    path = _write(tmp_path, "a.png", drawing.image_bytes(page.image, ".png"))
    with open_scan([(path, unicodedata.normalize("NFD", "Đơn đề nghị.png"))], Limits()) as scan:
        assert scan.sources[0].filename == "Đơn đề nghị.png"


@pytest.mark.parametrize("suffix", [".png", ".tif", ".jpg", ".heic"])
def test_pictures_of_every_kind(tmp_path: Path, page: drawing.Drawn, suffix: str) -> None:
    path = _write(tmp_path, f"a{suffix}", drawing.image_bytes(page.image, suffix))
    with open_scan([(path, path.name)], Limits()) as scan:
        image = scan.load(1).image
    assert image.shape == page.image.shape
    assert np.abs(image.astype(int) - page.image).mean() < 4


def test_every_frame_of_a_tiff_is_a_page(tmp_path: Path, page: drawing.Drawn) -> None:
    frames = [Image.fromarray(page.image[:, :, ::-1]), Image.fromarray(255 - page.image[:200, :, ::-1])]
    frames[0].save(tmp_path / "a.tif", save_all=True, append_images=frames[1:], dpi=(150, 150))
    with open_scan([(tmp_path / "a.tif", "a.tif")], Limits()) as scan:
        assert scan.page_count == 2
        assert scan.load(1).dpi == 150
        assert scan.load(2).height == 200


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_exif_orientation_is_applied(tmp_path: Path, page: drawing.Drawn, orientation: int) -> None:
    turns = {1: 0, 3: 2, 6: 1, 8: 3}[orientation]  # quarter turns counter-clockwise, undone by the tag
    exif = Image.Exif()
    exif[0x0112] = orientation
    stored = np.ascontiguousarray(np.rot90(page.image, turns))
    path = _write(tmp_path, "a.jpg", drawing.image_bytes(stored, ".jpg", exif=exif, quality=95))
    with open_scan([(path, "a.jpg")], Limits()) as scan:
        image = scan.load(1).image
    assert image.shape == page.image.shape
    assert np.abs(image.astype(int) - page.image).mean() < 4


def test_sixteen_bits_and_transparency(tmp_path: Path) -> None:
    deep = np.full((30, 30), 65535, np.uint16)
    deep[10:20] = 0
    Image.fromarray(deep).save(tmp_path / "deep.png")
    clear = Image.new("RGBA", (30, 30), (0, 0, 0, 0))
    clear.save(tmp_path / "clear.png")
    with open_scan([(tmp_path / "deep.png", "d"), (tmp_path / "clear.png", "c")], Limits()) as scan:
        grey = scan.load(1).image
        assert (grey[0, 0], grey[15, 15]) == (255, 0)
        assert (scan.load(2).image == 255).all()


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_the_only_image_of_a_page_is_taken_as_it_is(tmp_path: Path, page: drawing.Drawn, rotate: int) -> None:
    jpeg = drawing.image_bytes(page.image, ".jpg")
    path = drawing.scan_pdf(tmp_path / "a.pdf", [jpeg], dpi=100, rotate=rotate, origin=(100, -40), crop=True)
    with open_scan([(path, "a.pdf")], Limits()) as scan:
        delivered = scan.load(1)
    with Image.open(io.BytesIO(jpeg)) as original:
        expected = np.rot90(np.asarray(original)[:, :, ::-1], -rotate // 90)
    assert (delivered.image == expected).all()
    assert delivered.dpi == 100


def test_a_scan_with_something_drawn_over_it_is_rendered_at_its_own_resolution(
    tmp_path: Path, page: drawing.Drawn
) -> None:
    jpeg = drawing.image_bytes(page.image, ".jpg")
    path = drawing.scan_pdf(tmp_path / "a.pdf", [jpeg], dpi=100, extra=b"0 0 0 rg 20 20 100 100 re f")
    with open_scan([(path, "a.pdf")], Limits()) as scan:
        delivered = scan.load(1)
    assert delivered.dpi == 100
    assert abs(delivered.width - page.image.shape[1]) <= 1
    assert delivered.image[-60, 60].max() < 10


def test_a_page_of_a_plan_is_read_more_coarsely(tmp_path: Path) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(3370, 2384))  # A0
        pdf.save(tmp_path / "a.pdf")
    with open_scan([(tmp_path / "a.pdf", "a.pdf")], Limits(max_pixels=20_000_000)) as scan:
        delivered = scan.load(1)
    assert delivered.width * delivered.height <= 20_100_000


def test_gently_a_page_is_at_most_200_dpi_of_a4(tmp_path: Path, page: drawing.Drawn) -> None:
    Image.fromarray(np.full((7016, 4960), 255, np.uint8)).save(tmp_path / "a.png", dpi=(600, 600))
    path = drawing.scan_pdf(tmp_path / "a.pdf", [drawing.image_bytes(page.image, ".jpg")], dpi=400)
    with open_scan([(tmp_path / "a.png", "a.png"), (path, "a.pdf")], Limits()) as scan:
        picture, sheet = scan.load(1, gentle=True), scan.load(2, gentle=True)
    assert (picture.height, picture.dpi) == (2340, 200)
    assert (sheet.width, sheet.dpi) == (round(page.image.shape[1] / 2), 200)


FAX = (204, 98)  # pixels an inch across and down, ITU-T T.4 in its normal resolution


def _faxed(page: drawing.Drawn) -> Image.Image:
    """The page as a fax of normal resolution stores it: half as many rows, black and white."""
    shown = Image.fromarray(page.image).convert("L")
    return (
        shown.resize((shown.width, round(shown.height * FAX[1] / FAX[0])))
        .point(lambda v: 255 * (v > 160))
        .convert("1")
    )


@pytest.mark.parametrize("suffix", [".tif", ".pdf", ".png"])
def test_pixels_that_are_not_square_become_so(tmp_path: Path, suffix: str) -> None:
    sheet = drawing.letter(dpi=FAX[0])
    _faxed(sheet).save(tmp_path / f"fax{suffix}", dpi=FAX)
    with open_scan([(tmp_path / f"fax{suffix}", "fax")], Limits()) as scan:
        delivered, gentle = scan.load(1), scan.load(1, gentle=True)
    assert delivered.image.shape[:2] == pytest.approx(sheet.image.shape[:2], abs=2)
    assert delivered.dpi == FAX[0]
    assert delivered.bitonal
    assert gentle.height / gentle.width == pytest.approx(delivered.height / delivered.width, abs=0.01)
    grey = np.asarray(Image.fromarray(sheet.image).convert("L"), int)
    height = min(len(grey), delivered.height)
    assert np.corrcoef(grey[:height].ravel(), delivered.image[:height].ravel())[0, 1] > 0.7


def test_a_fax_that_says_nothing_of_its_pixels_is_told_by_its_letters(tmp_path: Path) -> None:
    sheet = drawing.letter(dpi=209)  # 1728 pixels wide
    upright = Image.fromarray(sheet.image).convert("L").crop((0, 0, 1728, 1400)).point(lambda v: 255 * (v > 160))
    fax = _faxed(sheet).crop((0, 0, 1728, 1100))
    fax.save(tmp_path / "fax.tif")
    upright.convert("1").save(tmp_path / "part.tif")  # the upper part of a page whose pixels are square
    fax.convert("L").save(tmp_path / "grey.tif")
    narrow = Image.fromarray(sheet.image).convert("L").resize((1382, sheet.image.shape[0]))
    slim = Image.new("L", (1728, sheet.image.shape[0]), 255)
    slim.paste(narrow, (170, 0))
    _faxed(drawing.Drawn(np.asarray(slim), [], 209)).crop((0, 0, 1728, 1174)).save(tmp_path / "slim.tif")
    with open_scan([(tmp_path / f"{name}.tif", name) for name in ("fax", "part", "grey", "slim")], Limits()) as scan:
        heights = [scan.load(n).height for n in (1, 2, 3, 4)]
    assert heights == [round(1100 * FAX[0] / FAX[1]), 1400, 1100, round(1174 * FAX[0] / FAX[1])]


def test_a_page_of_paper_s_shape_keeps_it_whatever_its_file_claims(tmp_path: Path) -> None:
    """A program made the pixels square and left the old resolution in the file."""
    Image.new("1", (1686, 2385), 1).save(tmp_path / "a.tif", dpi=FAX)
    Image.new("1", (1728, 1100), 1).save(tmp_path / "b.tif", dpi=(204, 1))
    with open_scan([(tmp_path / f"{name}.tif", name) for name in "ab"], Limits()) as scan:
        assert [(scan.load(n).width, scan.load(n).height) for n in (1, 2)] == [(1686, 2385), (1728, 1100)]


def test_a_turned_photograph_with_odd_pixels(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("L", (600, 200), 255).save(tmp_path / "a.jpg", dpi=(300, 100), exif=exif)
    with open_scan([(tmp_path / "a.jpg", "a")], Limits()) as scan:
        assert scan.load(1).image.shape[:2] == (600, 600)
