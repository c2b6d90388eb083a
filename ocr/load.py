"""Files -> pages, under the limits: what is refused, and how a page becomes pixels.

Content is sniffed, a name is never trusted. Sizes are known before anything is decoded: a 50,000 x 50,000 PNG of
100 KB is refused by its header.

A page of a PDF that is nothing but one image is taken from the file as it is (0.02 s; rendering takes 0.3 s and
resamples); any other page is rendered, at its scan's own resolution if it has one.
"""

from __future__ import annotations

import hashlib
import io
import struct
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import cv2
import pikepdf
import pillow_heif
from PIL import Image, ImageOps, UnidentifiedImageError

from ocr import pdf_page
from ocr.clean.ink import is_bitonal
from ocr.errors import ScanError
from ocr.pixels import Pixels, as_pixels, pixel_shape, squared, stated_dpi, u8
from ocr.tools import poppler
from schemas import media
from schemas.problems import ProblemCode
from schemas.record import Source

pillow_heif.register_heif_opener()

RENDER_DPI = 300
"""For pages without a scan of their own (born digital)."""
_LEAST_DPI = 100
_GENTLE_SIDE = 2340


@dataclass(frozen=True)
class Limits:
    """What is refused. ``page_time_limit_s`` bounds the external programs' work on one page."""

    max_pages: int = 1000
    max_pixels: int = 120_000_000
    max_bytes: int = 500 * 1024 * 1024
    page_time_limit_s: float = 120.0


@dataclass(frozen=True)
class _PageRef:
    path: Path
    media_type: str
    index: int
    """From 0, within its file."""


@dataclass(frozen=True)
class Delivered:
    """A page as every viewer shows it (crop box, /Rotate, EXIF, the shape of its pixels applied) and as it came
    otherwise.

    ``image`` is BGR or grey; ``layer`` holds the PDF's own words in pixels of ``image``. ``bitonal``: the page came
    in black and white only, as faxes and 1-bit scans do.
    """

    image: Pixels
    dpi: int | None
    layer: list[poppler.LayerWord] = field(default_factory=list)
    born_digital: bool = False
    bitonal: bool = False

    @property
    def width(self) -> int:
        return int(self.image.shape[1])

    @property
    def height(self) -> int:
        return int(self.image.shape[0])


class Scan:
    """One or more files as one run of pages, numbered from ``first``. A context manager; open pages one at a time."""

    def __init__(self, sources: list[Source], pages: list[_PageRef], limits: Limits, first: int = 1) -> None:
        self.sources = sources
        self.limits = limits
        self._pages = dict(enumerate(pages, first))
        self._open: dict[Path, pikepdf.Pdf] = {}

    def __enter__(self) -> Scan:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        for pdf in self._open.values():
            pdf.close()
        self._open.clear()

    @property
    def page_count(self) -> int:
        return len(self._pages)

    def part(self, first: int, last: int) -> Scan:
        """Pages ``first`` to ``last`` of a scan of one file as a scan of their own, numbered from 1."""
        (source,) = self.sources
        pages = [self._pages[number] for number in range(first, last + 1)]
        return Scan([source.model_copy(update={"page_count": len(pages)})], pages, self.limits)

    def pdf(self, number: int) -> tuple[pikepdf.Pdf, int] | None:
        """The open PDF that page ``number`` belongs to and the page's index in it, from 0; ``None`` for an image."""
        ref = self._pages[number]
        if ref.media_type != media.PDF:
            return None
        if ref.path not in self._open:
            self._open[ref.path] = pikepdf.open(ref.path)
        return self._open[ref.path], ref.index

    def path(self, number: int) -> Path:
        return self._pages[number].path

    def media_type(self, number: int) -> str:
        return self._pages[number].media_type

    def load(self, number: int, *, gentle: bool = False) -> Delivered:
        """Page ``number`` in pixels. ``gentle`` renders and keeps at most about 200 dpi of an A4 page.

        Raises ``ScanError``: DAMAGED_FILE, TRUNCATED_FILE, TOO_MANY_PIXELS, PAGE_TIMEOUT.
        """
        ref = self._pages[number]
        opened = self.pdf(number)
        try:
            if opened is not None:
                return _load_pdf_page(ref, opened[0], self.limits, gentle=gentle)
            delivered = _load_image(ref, self.limits)
            return _reduced(delivered) if gentle else delivered
        except MemoryError as error:
            raise ScanError(ProblemCode.OUT_OF_MEMORY, page=number) from error


def open_scan(files: Sequence[tuple[Path, str]], limits: Limits, first: int = 1) -> Scan:
    """``files`` (path, file name) as one scan, everything checked that can be without decoding.

    ``first``: the number of the first page, where the files before it are not needed.

    Raises ``ScanError``: EMPTY_FILE, UNSUPPORTED_TYPE, TRUNCATED_FILE, DAMAGED_FILE, ENCRYPTED_PDF, NO_PAGES,
    TOO_MANY_PAGES, TOO_MANY_PIXELS, FILE_TOO_LARGE.
    """
    sources: list[Source] = []
    pages: list[_PageRef] = []
    for path, filename in files:
        size = path.stat().st_size
        if size == 0:
            raise ScanError(ProblemCode.EMPTY_FILE)
        if size > limits.max_bytes:
            raise ScanError(ProblemCode.FILE_TOO_LARGE, limit_mb=limits.max_bytes // (1024 * 1024))
        with path.open("rb") as stream:
            kind = media.sniff(stream.read(media.HEAD_BYTES))
            if kind is None:
                raise ScanError(ProblemCode.UNSUPPORTED_TYPE)
            stream.seek(0)
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
        count = _check_pdf(path, limits) if kind == media.PDF else _check_image(path, kind, limits)
        if count == 0:
            raise ScanError(ProblemCode.NO_PAGES)
        if len(pages) + count > limits.max_pages:
            raise ScanError(ProblemCode.TOO_MANY_PAGES, pages=len(pages) + count, limit=limits.max_pages)
        pages += [_PageRef(path, kind, index) for index in range(count)]
        name = unicodedata.normalize("NFC", filename)
        sources.append(Source(filename=name, sha256=digest, media_type=kind, bytes=size, page_count=count))
    if not pages:
        raise ScanError(ProblemCode.NO_PAGES)
    return Scan(sources, pages, limits, first)


# --- PDF


def _check_pdf(path: Path, limits: Limits) -> int:
    """The number of pages."""
    ended = _has_pdf_end(path)
    try:
        with pikepdf.open(path) as pdf:
            repaired = bool(pdf.get_warnings())
            count = len(pdf.pages)
            if repaired and not ended:
                raise ScanError(ProblemCode.TRUNCATED_FILE)
            if count > limits.max_pages:
                raise ScanError(ProblemCode.TOO_MANY_PAGES, pages=count, limit=limits.max_pages)
            for page in pdf.pages:
                for width, height in pdf_page.image_sizes(page):
                    _check_pixels(width, height, limits)
            return count
    except pikepdf.PasswordError as error:
        raise ScanError(ProblemCode.ENCRYPTED_PDF) from error
    except (pikepdf.PdfError, ValueError, TypeError, AttributeError, KeyError, RecursionError) as error:
        raise ScanError(ProblemCode.DAMAGED_FILE if ended else ProblemCode.TRUNCATED_FILE) from error


def _has_pdf_end(path: Path) -> bool:
    with path.open("rb") as stream:
        stream.seek(max(0, path.stat().st_size - 2048))
        return b"%%EOF" in stream.read()


def _check_pixels(width: int, height: int, limits: Limits) -> None:
    if width <= 0 or height <= 0:
        raise ScanError(ProblemCode.DAMAGED_FILE)
    if width * height > limits.max_pixels:
        raise ScanError(ProblemCode.TOO_MANY_PIXELS, width=width, height=height)


def _load_pdf_page(ref: _PageRef, pdf: pikepdf.Pdf, limits: Limits, *, gentle: bool) -> Delivered:
    try:
        page = pdf.pages[ref.index]
        look = pdf_page.look_at(page)
    except (pikepdf.PdfError, ValueError, TypeError, AttributeError, KeyError) as error:
        raise ScanError(ProblemCode.DAMAGED_FILE) from error
    dpi = _render_dpi(look, limits, gentle=gentle)
    image: Pixels | None = None
    if look.only_image is not None and not gentle:
        image = _embedded(look)
    if image is not None:
        bitonal = is_bitonal(image)
        image = squared(image, image.shape[1] / look.width_pt, image.shape[0] / look.height_pt)
        scale = image.shape[1] / look.width_pt
        dpi = scale * 72.0
    else:
        rendered = poppler.render(
            ref.path, ref.index + 1, dpi=dpi, grey=False, annotations=True, time_limit_s=limits.page_time_limit_s
        )
        image = as_pixels(rendered)
        bitonal = is_bitonal(image)
        scale = dpi / 72.0
    layer: list[poppler.LayerWord] = []
    if look.has_text:
        layer = [
            poppler.LayerWord(unicodedata.normalize("NFC", w.text), _scaled(w.box, scale), w.line, w.block)
            for w in poppler.page_text(ref.path, ref.index + 1, time_limit_s=limits.page_time_limit_s)
        ]
    return Delivered(image, round(dpi), layer, born_digital=look.scan_dpi is None, bitonal=bitonal)


def _scaled(box: tuple[float, float, float, float], scale: float) -> tuple[float, float, float, float]:
    return (box[0] * scale, box[1] * scale, box[2] * scale, box[3] * scale)


def _render_dpi(look: pdf_page.PageLook, limits: Limits, *, gentle: bool) -> float:
    dpi = float(look.scan_dpi or RENDER_DPI)
    if gentle:
        dpi = min(dpi, 200.0)
    dpi = min(dpi, 600.0)
    inches = (look.width_pt / 72.0) * (look.height_pt / 72.0)
    budget = min(limits.max_pixels, 40_000_000)  # A4 at 600 dpi; larger sheets are plans, read more coarsely
    if inches * dpi * dpi > budget:
        dpi = (budget / inches) ** 0.5
    if dpi < _LEAST_DPI and (look.scan_dpi or RENDER_DPI) >= _LEAST_DPI:
        raise ScanError(
            ProblemCode.TOO_MANY_PIXELS,
            width=round(look.width_pt / 72 * _LEAST_DPI),
            height=round(look.height_pt / 72 * _LEAST_DPI),
        )
    return dpi


def _embedded(look: pdf_page.PageLook) -> Pixels | None:
    """The one image of a page, turned as the page is; ``None`` where it needs a renderer (masks, odd colours)."""
    try:
        with _decoding():
            picture = pikepdf.PdfImage(look.only_image).as_pil_image()  # type: ignore[arg-type]
            if picture.mode not in ("1", "L", "RGB"):
                return None
            image = as_pixels(picture)
    except (pikepdf.PdfError, pikepdf.UnsupportedImageTypeError, NotImplementedError, OSError, ValueError):
        return None
    turns = {90: cv2.ROTATE_90_CLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_COUNTERCLOCKWISE}
    return u8(cv2.rotate(image, turns[look.rotate])) if look.rotate in turns else image


# --- images


@contextmanager
def _decoding() -> Iterator[None]:
    """Pillow's own size alarm off: every size was checked against our limits before."""
    before = Image.MAX_IMAGE_PIXELS
    Image.MAX_IMAGE_PIXELS = None
    try:
        yield
    finally:
        Image.MAX_IMAGE_PIXELS = before


def _check_image(path: Path, kind: str, limits: Limits) -> int:
    """The number of pages (frames of a TIFF, 1 otherwise)."""
    try:
        with _decoding(), Image.open(path, formats=[_PILLOW[kind]]) as picture:
            _check_pixels(*picture.size, limits)
            frames = int(getattr(picture, "n_frames", 1)) if kind == media.TIFF else 1
            if frames > limits.max_pages:
                raise ScanError(ProblemCode.TOO_MANY_PAGES, pages=frames, limit=limits.max_pages)
            for frame in range(1, frames):
                picture.seek(frame)
                _check_pixels(*picture.size, limits)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, struct.error, EOFError) as error:
        raise ScanError(_cut_or_damaged(path, kind)) from error
    if _is_cut(path, kind):
        raise ScanError(ProblemCode.TRUNCATED_FILE)
    return frames


_PILLOW = {media.JPEG: "JPEG", media.PNG: "PNG", media.TIFF: "TIFF", media.HEIC: "HEIF"}


def _cut_or_damaged(path: Path, kind: str) -> ProblemCode:
    return ProblemCode.TRUNCATED_FILE if _is_cut(path, kind) else ProblemCode.DAMAGED_FILE


def _is_cut(path: Path, kind: str) -> bool:
    """Whether the file's own structure reaches beyond its end."""
    size = path.stat().st_size
    if kind == media.JPEG:
        with path.open("rb") as stream:
            stream.seek(max(0, size - 65536))  # cameras hang trailers behind the picture's end
            return b"\xff\xd9" not in stream.read()
    if kind == media.PNG:
        with path.open("rb") as stream:
            stream.seek(8)
            while len(head := stream.read(8)) == 8:
                if head[4:] == b"IEND":
                    return False
                stream.seek(int.from_bytes(head[:4], "big") + 4, io.SEEK_CUR)
            return True
    if kind == media.HEIC:
        with path.open("rb") as stream:
            at = 0
            while at < size and len(head := stream.read(16)) >= 8:
                length = int.from_bytes(head[:4], "big")
                length = int.from_bytes(head[8:16], "big") if length == 1 else (length or size - at)
                at += max(length, 8)
                stream.seek(at)
            return at > size
    return _tiff_is_cut(path, size)


def _tiff_is_cut(path: Path, size: int) -> bool:
    offsets, counts = (273, 324), (279, 325)  # StripOffsets, TileOffsets; their byte counts
    try:
        with _decoding(), Image.open(path, formats=["TIFF"]) as picture:
            for frame in range(int(getattr(picture, "n_frames", 1))):
                picture.seek(frame)
                for where, length in zip(offsets, counts, strict=True):
                    tags = picture.tag_v2  # type: ignore[attr-defined]
                    parts = zip(tags.get(where, ()), tags.get(length, ()), strict=False)
                    if any(int(o) + int(n) > size for o, n in parts):
                        return True
    except (OSError, SyntaxError, ValueError, struct.error, EOFError, TypeError, KeyError):
        return True
    return False


def _load_image(ref: _PageRef, limits: Limits) -> Delivered:
    try:
        with _decoding(), Image.open(ref.path, formats=[_PILLOW[ref.media_type]]) as picture:
            picture.seek(ref.index)
            _check_pixels(*picture.size, limits)
            dpi = stated_dpi(picture)
            across, down = pixel_shape(picture)
            shown = as_pixels(ImageOps.exif_transpose(picture))
            turned = shown.shape[1] != picture.width  # by its EXIF tag
            image = squared(shown, *((down, across) if turned else (across, down)))
            return Delivered(image, dpi, bitonal=is_bitonal(shown))
    except MemoryError:
        raise
    except (OSError, SyntaxError, ValueError, struct.error, EOFError, UnidentifiedImageError) as error:
        cut = "truncated" in str(error).lower()
        raise ScanError(ProblemCode.TRUNCATED_FILE if cut else ProblemCode.DAMAGED_FILE) from error


def _reduced(delivered: Delivered) -> Delivered:
    """At most 200 dpi of an A4 page: a quarter of the memory of a scan at 400 dpi."""
    factor = _GENTLE_SIDE / max(delivered.width, delivered.height)
    if factor >= 1:
        return delivered
    small = cv2.resize(delivered.image, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    dpi = round(delivered.dpi * factor) if delivered.dpi else None
    return Delivered(u8(small), dpi, bitonal=delivered.bitonal)
