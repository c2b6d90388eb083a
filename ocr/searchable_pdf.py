"""Image + invisible text -> PDF/A-2b (TT 05/2025/TT-BNV: two layers; ISO 19005-2).

A new file is always written from the pages' images, so a signed original is never touched and nothing of a foreign
PDF (scripts, forms, fonts) comes along. A scan's own image goes in as it is: neither a JPEG nor a fax image is
encoded again. The text is drawn in rendering mode 3 with a font without outlines whose ToUnicode is the identity,
line by line in reading order.
"""

from __future__ import annotations

import functools
import io
import math
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import cv2
import numpy as np
import pikepdf
from fontTools.fontBuilder import FontBuilder
from fontTools.ttLib.tables._g_l_y_f import Glyph
from numpy.typing import NDArray
from pikepdf import Array, Dictionary, Name, Stream
from PIL import Image, ImageCms

from ocr import pdf_page
from ocr.load import Scan
from schemas import media
from schemas.reading import Line, PageReading

Pixels = NDArray[np.uint8]

_A4_LONG_PT = 841.89
_JPEG_QUALITY = 85
_ADVANCE = 500
"""Width of every glyph of the invisible font, in thousandths of its size."""
_KEPT_FILTERS = {Name.DCTDecode, Name.CCITTFaxDecode, Name.FlateDecode, Name.JBIG2Decode}
_KEPT_SPACES = {Name.DeviceRGB, Name.DeviceGray}
_DEVICE = {1: Name.DeviceGray, 3: Name.DeviceRGB}
"""What stands for a scanner's own profile (ICCBased), by its number of colours: under the file's output intent, sRGB,
it looks the same, and no profile of unknown soundness comes into PDF/A."""


@dataclass(frozen=True)
class _Picture:
    """An image object and the turn (degrees clockwise) in which it is shown."""

    image: pikepdf.Object
    turn: int


def write_searchable_pdf(scan: Scan, readings: Sequence[PageReading], out: Path) -> None:
    """Writes ``out`` anew: every page of ``scan`` as delivered, with the words of its reading.

    Raises ``ScanError`` where a page cannot be loaded, ``ValueError`` where ``out`` is one of the scan's files.
    """
    if any(out.exists() and out.samefile(scan.path(n)) for n in range(1, scan.page_count + 1)):
        raise ValueError("the searchable PDF must not replace the original")
    with pikepdf.new() as pdf:
        font = _font(pdf)
        for number, reading in enumerate(readings, start=1):
            _add_page(pdf, scan, number, reading, font)
        _declare_pdf_a(pdf, scan.sources[0].filename)
        pdf.save(
            out,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            deterministic_id=False,
        )


def _add_page(pdf: pikepdf.Pdf, scan: Scan, number: int, reading: PageReading, font: pikepdf.Object) -> None:
    picture = _picture(pdf, scan, number)
    long_side = max(reading.width, reading.height)
    scale = 72.0 / reading.dpi if reading.dpi else _A4_LONG_PT / long_side
    width, height = reading.width * scale, reading.height * scale
    drawing = {
        0: f"{width:.4f} 0 0 {height:.4f} 0 0",
        90: f"0 {-height:.4f} {width:.4f} 0 0 {height:.4f}",
        180: f"{-width:.4f} 0 0 {-height:.4f} {width:.4f} {height:.4f}",
        270: f"0 {height:.4f} {-width:.4f} 0 {width:.4f} 0",
    }[picture.turn]
    content = f"q {drawing} cm /Scan Do Q\n".encode() + _text(reading, scale)
    page = Dictionary(
        Type=Name.Page,
        MediaBox=Array([0, 0, round(width, 4), round(height, 4)]),
        Resources=Dictionary(XObject=Dictionary(Scan=picture.image), Font=Dictionary(Text=font)),
        Contents=pdf.make_stream(content),
    )
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))


def _picture(pdf: pikepdf.Pdf, scan: Scan, number: int) -> _Picture:
    opened = scan.pdf(number)
    if opened is not None:
        look = pdf_page.look_at(opened[0].pages[opened[1]])
        if look.only_image is not None and _may_be_kept(look.only_image):
            return _Picture(_copied(pdf, look.only_image), look.rotate)
    elif scan.media_type(number) == media.JPEG and (kept := _kept_jpeg(pdf, scan.path(number))) is not None:
        return kept
    return _Picture(_encoded(pdf, scan.load(number).image), 0)


def _filters(image: pikepdf.Object) -> list[pikepdf.Object]:
    filters = image.get("/Filter")
    return [] if filters is None else list(filters) if isinstance(filters, pikepdf.Array) else [filters]


def _may_be_kept(image: pikepdf.Object) -> bool:
    """Whether PDF/A-2 allows the image as it is: device grey or RGB, an allowed filter."""
    filters = _filters(image)
    return (
        len(filters) <= 1
        and all(f in _KEPT_FILTERS for f in filters)
        and _space(image) is not None
        and "/Decode" not in image
    )


def _space(image: pikepdf.Object) -> pikepdf.Object | None:
    """The device's colour space that shows the image; ``None`` where none does (indexed, CMYK, Lab)."""
    space = image.get("/ColorSpace")
    if isinstance(space, pikepdf.Array) and len(space) == 2 and space[0] == Name.ICCBased:
        return _DEVICE.get(int(space[1].get("/N", 0)))
    return space if isinstance(space, Name) and space in _KEPT_SPACES else None


def _copied(pdf: pikepdf.Pdf, image: pikepdf.Object) -> pikepdf.Object:
    """A copy with only the keys that draw it: no metadata, alternates or interpolation (forbidden, 6.2.8)."""
    foreign = pdf.copy_foreign(image)
    for key in set(foreign.keys()) - {
        "/Type",
        "/Subtype",
        "/Width",
        "/Height",
        "/ColorSpace",
        "/BitsPerComponent",
        "/Filter",
        "/DecodeParms",
        "/Length",
    }:
        del foreign[key]
    foreign.ColorSpace = _space(image)
    return foreign


_EXIF_TURNS = {1: 0, 3: 180, 6: 90, 8: 270}


def _kept_jpeg(pdf: pikepdf.Pdf, path: Path) -> _Picture | None:
    with Image.open(path, formats=["JPEG"]) as picture:
        turn = _EXIF_TURNS.get(int(picture.getexif().get(0x0112, 1)))
        if picture.mode not in ("L", "RGB") or turn is None:
            return None
        width, height = picture.size
        space = Name.DeviceGray if picture.mode == "L" else Name.DeviceRGB
    image = Stream(pdf, path.read_bytes())
    image.stream_dict = _image_dictionary(width, height, space, Name.DCTDecode)
    return _Picture(pdf.make_indirect(image), turn)


def _image_dictionary(
    width: int, height: int, space: pikepdf.Object, how: pikepdf.Object | None, bits: int = 8
) -> Dictionary:
    made = Dictionary(
        Type=Name.XObject, Subtype=Name.Image, Width=width, Height=height, ColorSpace=space, BitsPerComponent=bits
    )
    if how is not None:
        made.Filter = how
    return made


def _encoded(pdf: pikepdf.Pdf, image: Pixels) -> pikepdf.Object:
    """Black and white without loss, anything else as JPEG."""
    height, width = image.shape[:2]
    if image.ndim == 2 and _is_bilevel(image):
        stream = Stream(pdf, np.packbits(image > 127, axis=1).tobytes())
        stream.stream_dict = _image_dictionary(width, height, Name.DeviceGray, None, bits=1)
        return pdf.make_indirect(stream)
    done, data = cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, _JPEG_QUALITY])
    assert done
    stream = Stream(pdf, data.tobytes())
    space = Name.DeviceGray if image.ndim == 2 else Name.DeviceRGB
    stream.stream_dict = _image_dictionary(width, height, space, Name.DCTDecode)
    return pdf.make_indirect(stream)


def _is_bilevel(image: Pixels) -> bool:
    return bool(((image == 0) | (image == 255)).all())


# --- the text


def _text(reading: PageReading, scale: float) -> bytes:
    if not reading.lines:
        return b""
    parts = [b"BT 3 Tr\n"]
    for line in reading.lines:
        parts.extend(_line(reading, line, scale))
    parts.append(b"ET\n")
    return b"".join(parts)


def _line(reading: PageReading, line: Line, scale: float) -> Iterable[bytes]:
    """One line's words on one baseline: viewers then select it as one line."""
    words = [reading.words[i] for i in line.words]
    if not words:
        return
    bottom = statistics.median(w.box[3] for w in words)
    start, end = reading.delivered_point(line.box[0], bottom), reading.delivered_point(line.box[2], bottom)
    stretch = max(1e-6, math.dist(start, end) / max(1, line.box[2] - line.box[0]))
    size = max(1.0, statistics.median(w.box[3] - w.box[1] for w in words) * stretch * scale)
    cos, sin = _direction(start, end)
    page_height = reading.height * scale
    for n, word in enumerate(words):
        text = "".join(ch for ch in word.text if ord(ch) < 0x10000) + " "
        x0, x1 = word.box[0], word.box[2]
        # up to the next word, so that the space between belongs to the line and is no gap
        if n + 1 < len(words) and x1 <= words[n + 1].box[0] < x1 + 3 * (word.box[3] - word.box[1]):
            x1 = words[n + 1].box[0]
        x, y = reading.delivered_point(x0, bottom)
        natural = len(text) * _ADVANCE / 1000 * size
        squeeze = max(1.0, 100 * (x1 - x0) * stretch * scale / natural)
        codes = text.encode("utf-16-be").hex()
        yield (
            f"{cos:.5f} {sin:.5f} {-sin:.5f} {cos:.5f} {x * scale:.3f} {page_height - y * scale:.3f} Tm "
            f"/Text {size:.2f} Tf {squeeze:.2f} Tz <{codes}> Tj\n"
        ).encode()


def _direction(start: tuple[float, float], end: tuple[float, float]) -> tuple[float, float]:
    """Cosine and sine of a line's direction on the page, whose y axis points up."""
    far = math.dist(start, end)
    return ((end[0] - start[0]) / far, (start[1] - end[1]) / far) if far else (1.0, 0.0)


@functools.cache
def _font_file() -> bytes:
    """A TrueType font of two empty glyphs."""
    builder = FontBuilder(1000, isTTF=True)
    glyphs = [".notdef", "blank"]
    builder.setupGlyphOrder(glyphs)
    builder.setupCharacterMap({0x20: "blank"})
    builder.setupGlyf({name: Glyph() for name in glyphs})
    builder.setupHorizontalMetrics(dict.fromkeys(glyphs, (_ADVANCE, 0)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "SohoaInvisible", "styleName": "Regular", "psName": "SohoaInvisible"})
    builder.setupOS2(sTypoAscender=800, sTypoDescender=-200, usWinAscent=800, usWinDescent=200)
    builder.setupPost()
    builder.font["head"].created = builder.font["head"].modified = 3_786_825_600  # 2024-01-01, seconds since 1904
    builder.font.recalcTimestamp = False
    file = io.BytesIO()
    builder.save(file)
    return file.getvalue()


def _to_unicode() -> bytes:
    """Code = UTF-16 code unit; ranges may not cross a first byte (ISO 32000-1, 9.10.3)."""
    ranges = [f"<{high:02X}00> <{high:02X}FF> <{high:02X}00>" for high in range(256) if not 0xD8 <= high <= 0xDF]
    blocks = [ranges[i : i + 100] for i in range(0, len(ranges), 100)]
    body = "".join(f"{len(b)} beginbfrange\n" + "\n".join(b) + "\nendbfrange\n" for b in blocks)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
        "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        f"{body}endcmap CMapName currentdict /CMap defineresource pop end end\n"
    ).encode()


def _font(pdf: pikepdf.Pdf) -> pikepdf.Object:
    name = Name("/SOHOAA+SohoaInvisible")
    file = _font_file()
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=name,
        Flags=4,
        FontBBox=Array([0, -200, 500, 800]),
        ItalicAngle=0,
        Ascent=800,
        Descent=-200,
        CapHeight=800,
        StemV=80,
        FontFile2=Stream(pdf, file, Length1=len(file)),
    )
    descendant = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=name,
        CIDSystemInfo=Dictionary(Registry=b"Adobe", Ordering=b"Identity", Supplement=0),
        FontDescriptor=pdf.make_indirect(descriptor),
        DW=_ADVANCE,
        CIDToGIDMap=Stream(pdf, b"\x00\x01" * 65536),
    )
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=name,
        Encoding=Name("/Identity-H"),
        DescendantFonts=Array([pdf.make_indirect(descendant)]),
        ToUnicode=Stream(pdf, _to_unicode()),
    )
    return pdf.make_indirect(font)


# --- PDF/A


def _declare_pdf_a(pdf: pikepdf.Pdf, title: str) -> None:
    profile = Stream(pdf, ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes(), N=3)  # type: ignore[no-untyped-call]
    pdf.Root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFA1,
                OutputConditionIdentifier=b"sRGB",
                Info=b"sRGB IEC61966-2.1",
                DestOutputProfile=pdf.make_indirect(profile),
            )
        ]
    )
    pdf.Root.Lang = pikepdf.String("vi-VN")
    now = datetime.now(UTC).replace(microsecond=0)
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=True) as about:
        about["pdfaid:part"] = "2"
        about["pdfaid:conformance"] = "B"
        about["dc:title"] = title
        about["xmp:CreatorTool"] = "Sohoa"
        about["pdf:Producer"] = "Sohoa"
        about["xmp:CreateDate"] = now.isoformat()
        about["xmp:ModifyDate"] = now.isoformat()
