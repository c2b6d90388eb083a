from __future__ import annotations

import cv2
import numpy as np
import pytest
import zxingcpp

from ocr.codes import read_codes
from tests.ocr import drawing

PAYLOAD = "001234567890||Nguyễn Thị Mẫu|01021990|Nữ|Thôn Đá Bàn, xã Suối Mẫu|05032021"


def _page(symbol: object, size: int, blur: float = 0.0) -> tuple[np.ndarray, tuple[int, int]]:
    page = drawing.letter(dpi=200).image[:, :, 0].copy()
    code = np.asarray(zxingcpp.write_barcode_to_image(symbol, scale=8))  # type: ignore[arg-type]
    code = cv2.resize(code, (size, round(size * code.shape[0] / code.shape[1])), interpolation=cv2.INTER_AREA)
    x, y = 1200, 700
    page[y : y + code.shape[0], x : x + size] = code
    return (cv2.GaussianBlur(page, (0, 0), blur) if blur else page), (x, y)


@pytest.mark.parametrize(("size", "blur"), [(300, 0.0), (140, 0.9)])
def test_a_qr_code_beside_text(size: int, blur: float) -> None:
    page, (x, y) = _page(zxingcpp.create_barcode(PAYLOAD, zxingcpp.BarcodeFormat.QRCode), size, blur)
    (code,) = read_codes(page)
    assert (code.kind, code.text) == ("qr", PAYLOAD)
    assert x - 12 <= code.box[0] < code.box[2] <= x + size + 12
    assert y - 12 <= code.box[1] < code.box[3] <= y + size + 12


@pytest.mark.parametrize("held", [PAYLOAD.encode(), PAYLOAD])
def test_vietnamese_is_read_from_bytes_that_name_no_encoding(held: bytes | str) -> None:
    page, _ = _page(zxingcpp.create_barcode(held, zxingcpp.BarcodeFormat.QRCode), 300)
    assert [c.text for c in read_codes(page)] == [PAYLOAD]


def test_a_code_that_is_no_utf8_keeps_its_own_encoding() -> None:
    page, _ = _page(zxingcpp.create_barcode("Dôi 5 \u00d0á", zxingcpp.BarcodeFormat.QRCode), 300)
    assert [c.text for c in read_codes(page)] == ["Dôi 5 Đá"]


def test_a_barcode_is_no_qr_code() -> None:
    page, _ = _page(zxingcpp.create_barcode("H15-240305-0012", zxingcpp.BarcodeFormat.Code128), 420)
    assert [(c.kind, c.text) for c in read_codes(page)] == [("barcode", "H15-240305-0012")]


def test_text_alone_holds_no_code() -> None:
    assert read_codes(drawing.letter(dpi=200).image[:, :, 0].copy()) == []
