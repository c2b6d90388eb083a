"""The day of an entry in a register, behind its number or under it."""

from __future__ import annotations

import pytest

from ocr.extract.fields import find_fields
from schemas.document_types import types

EXTRACT = types()["trich_luc_khai_sinh"]
HEAD = [
    (0.46, 0.060, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    (0.54, 0.080, "Độc lập - Tự do - Hạnh phúc"),
    (0.30, 0.150, "TRÍCH LỤC KHAI SINH (BẢN SAO)"),
    (0.10, 0.20, "Họ, chữ đệm, tên: VÀNG THỊ MỶ"),
    (0.10, 0.23, "Ngày, tháng, năm sinh: 21/08/2017"),
    (0.10, 0.50, "Đã đăng ký khai sinh tại: Ủy ban nhân dân xã Sà Phìn, tỉnh Tuyên Quang"),
]


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (["Số: 113/2017", "ngày: 8-10-2017", "Ghi chú: Đăng ký lại"], "2017-10-08"),
        (["Số: 21 Quyển số: 02/2017, ngày 26/09/2017"], "2017-09-26"),
        (["Số: 113/2017, ngày 08/10/2017"], "2017-10-08"),
        (["Số: 113/2017", "Ghi chú: ngày 08/10/2017 đăng ký lại"], None),
    ],
)
def test_the_day_of_an_entry(make_page, lines, day):
    page = make_page([*HEAD, *((0.10, 0.53 + 0.03 * n, line) for n, line in enumerate(lines))])
    found = find_fields(EXTRACT, [page]).get("ngay_dang_ky")
    assert (found.value if found else None) == day
