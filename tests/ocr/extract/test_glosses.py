"""Forms in Vietnamese and English: the English is no value."""

from __future__ import annotations

from ocr.extract.fields import find_fields
from ocr.extract.glosses import without_glosses
from schemas.document_types import types

BIRTH = types()["giay_khai_sinh"]
LINES = [
    (0.1, 0.05, "ĐẠI SỨ QUÁN VIỆT NAM"),
    (0.1, 0.08, "Số/No. 312/2019"),
    (0.46, 0.05, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    (0.54, 0.07, "Độc lập - Tự do - Hạnh phúc"),
    (0.4, 0.14, "GIẤY KHAI SINH"),
    (0.4, 0.16, "BIRTH CERTIFICATE"),
    (0.1, 0.20, "Họ, chữ đệm, tên: /Full name | NGUYỄN BẢO LINH"),
    (0.1, 0.23, "Ngày, tháng, năm sinh: / Date oƒbirth | 11/07/2019"),
    (0.1, 0.26, "Giới tính: / Sex | Nữ"),
    (0.1, 0.29, "Dân tộc: / Ethnic group | Kinh"),
    (0.1, 0.32, "Quốc tịch: / Nationality | Việt Nam"),
    (0.1, 0.35, "Nơi đăng ký khai sinh: /Place of | Đại sứ quán Việt Nam tại Đức"),
    (0.1, 0.37, "registration"),
]


def test_values_of_a_form_in_two_languages(make_page):
    found = find_fields(BIRTH, [make_page(LINES)])
    assert {
        name: found[name].value for name in ("so", "ho_ten", "ngay_sinh", "gioi_tinh", "dan_toc", "quoc_tich")
    } == {
        "so": "312/2019",
        "ho_ten": "Nguyễn Bảo Linh",
        "ngay_sinh": "2019-07-11",
        "gioi_tinh": "Nữ",
        "dan_toc": "Kinh",
        "quoc_tich": "Việt Nam",
    }
    assert found["noi_dang_ky"].value == "Đại sứ quán Việt Nam tại Đức"


def test_a_stroke_here_and_there_makes_no_page_in_two_languages(make_page):
    page = make_page([(0.1, 0.2, "Giới tính: / Sex | Nữ"), (0.1, 0.23, "CMND/CCCD: 008185007316")])
    assert without_glosses(page) is page
