"""QR codes and barcodes, by zxing-cpp; a page at twice its size where nothing was found (measured: 138 against 131
of 162 codes)."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np
import zxingcpp
from numpy.typing import NDArray

from ocr.vietnamese.normal import nfc
from schemas.reading import Code
from schemas.record import Box

Pixels = NDArray[np.uint8]

_ALL = zxingcpp.BarcodeFormat
_FORMATS = zxingcpp.BarcodeFormats(
    [
        _ALL.QRCode,
        _ALL.PDF417,
        _ALL.Code128,
        _ALL.Code39,
        _ALL.Code93,
        _ALL.Codabar,
        _ALL.ITF,
        _ALL.EAN13,
        _ALL.EAN8,
    ]
)
"""What cards, certificates, receipts and cover sheets bear. Looking for all that there are takes twice as long."""
_SQUARE = zxingcpp.BarcodeFormats([_ALL.QRCode])


def read_codes(grey: Pixels) -> list[Code]:
    """The codes on ``grey``; ``box`` in its pixels, ``text`` as decoded (UTF-8 where the bytes are, whatever else the
    code says).

    Squares that look like a QR code but did not read are tried again at twice their size.
    """
    found = _read(grey, 1.0)
    for x0, y0, x1, y1 in _squares(grey):
        if any(x0 <= (c.box[0] + c.box[2]) / 2 <= x1 and y0 <= (c.box[1] + c.box[3]) / 2 <= y1 for c in found):
            continue
        large = cv2.resize(grey[y0:y1, x0:x1], None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC)
        for code in _read(np.asarray(large, dtype=np.uint8), 2.0, _SQUARE):
            a, b, c, d = code.box
            found.append(code.model_copy(update={"box": (a + x0, b + y0, c + x0, d + y0)}))
    return found


def _read(grey: Pixels, scale: float, formats: zxingcpp.BarcodeFormats = _FORMATS) -> list[Code]:
    codes: list[Code] = []
    for result in zxingcpp.read_barcodes(grey, formats=formats):
        if not result.valid or not result.text:
            continue
        at = result.position
        corners = [at.top_left, at.top_right, at.bottom_left, at.bottom_right]
        xs, ys = [c.x / scale for c in corners], [c.y / scale for c in corners]
        box = (max(0, int(min(xs))), max(0, int(min(ys))), int(max(xs)) + 1, int(max(ys)) + 1)
        name = str(result.format).rpartition(".")[2]
        kind = "qr" if "QR" in name.upper() else "barcode"
        codes.append(Code(kind=kind, text=_text(result), box=box, format=name))  # type: ignore[arg-type]
    return codes


def _text(result: zxingcpp.Barcode) -> str:
    """Vietnamese cards hold bytes of UTF-8 that say nothing of it, or that they are Latin-1: text then comes out
    mangled, some bytes written out as "<U+85>"."""
    try:
        return nfc(bytes(result.bytes).decode("utf-8"))
    except UnicodeDecodeError:
        return nfc(result.text)


def _squares(grey: Pixels) -> Iterator[Box]:
    """Compact squares of busy black and white with room around: lines of text are far wider than tall."""
    factor = min(1.0, 600 / max(grey.shape))
    small = cv2.resize(grey, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    edges = cv2.morphologyEx(small, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8))
    busy = cv2.morphologyEx((edges > 60).astype(np.uint8), cv2.MORPH_CLOSE, np.ones((5, 5), np.uint8))
    busy = cv2.morphologyEx(busy, cv2.MORPH_OPEN, np.ones((15, 15), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(busy)
    for n in range(1, count):
        x, y, w, h = (int(v) for v in stats[n, :4])
        if 0.6 < w / h < 1.6 and 15 <= w <= 300:
            rim = 0.25 * max(w, h)
            x0, y0 = max(0, int((x - rim) / factor)), max(0, int((y - rim) / factor))
            yield x0, y0, int((x + w + rim) / factor) + 1, int((y + h + rim) / factor) + 1
