"""What an application tells in prose is found whole: reasons, what it asks for, and nothing of whoever confirms."""

from __future__ import annotations

import pytest

from ocr.extract.fields import find_fields
from schemas.document_types import types

DON = types()["don"]
HEAD = [
    (0.30, 0.10, "ĐƠN ĐỀ NGHỊ XÁC NHẬN HOÀN CẢNH GIA ĐÌNH"),
    (0.12, 0.15, "Họ và tên cha (mẹ) hoặc người giám hộ: Lù Xuân Hiểu"),
    (0.12, 0.17, "Số CCCD: 008094016222"),
    (0.12, 0.19, "Số điện thoại: 0932339575"),
]
REASON = [
    (0.12, 0.21, "Gia đình tôi có bốn nhân khẩu, thu nhập chủ yếu từ làm ruộng, bản thân tôi thường xuyên"),
    (0.12, 0.23, "đau ốm, các con còn nhỏ đang đi học ở xa. Nay tôi làm đơn này kính đề nghị Ủy ban nhân dân"),
    (0.12, 0.25, "xã Lũng Phìn xác nhận gia đình tôi có hoàn cảnh khó khăn."),
]
END = [
    (0.12, 0.27, "Tôi xin cam đoan những lời khai trên là đúng sự thật."),
    (0.55, 0.36, "NGƯỜI LÀM ĐƠN"),
    (0.55, 0.42, "Lù Xuân Hiểu"),
]


def _told(make_page, lines):
    found = find_fields(DON, [make_page(lines)])
    return found["noi_dung"].value if "noi_dung" in found else None


def test_the_reason_before_the_request_is_told_with_it(make_page):
    told = _told(make_page, [*HEAD, *REASON, *END])
    assert told.startswith("Gia đình tôi có bốn nhân khẩu, thu nhập")
    assert told.endswith("kính đề nghị Ủy ban nhân dân xã Lũng Phìn xác nhận gia đình tôi có hoàn cảnh khó khăn.")


def test_a_request_without_a_reason_stays_as_its_caption_leads_to_it(make_page):
    asked = [(0.12, 0.21, "Nay tôi làm đơn này kính đề nghị Ủy ban nhân dân xã xác nhận nơi cư trú của tôi.")]
    assert _told(make_page, [*HEAD, *asked, *END]).rstrip(".").endswith("xác nhận nơi cư trú của tôi")
    assert not _told(make_page, [*HEAD, *asked, *END]).startswith("Nay tôi làm đơn")


@pytest.mark.parametrize(
    ("second", "taken"),
    [
        ("Vì vậy tôi đề nghị Ủy ban nhân dân xã tổ chức hòa giải ranh giới thửa đất.", True),
        ("Kính mong Ủy ban nhân dân xã xem xét, giải quyết cho gia đình tôi.", False),
        ("Tôi xin cam đoan nội dung trình bày trên là đúng sự thật.", False),
    ],
)
def test_the_paragraph_of_the_request_belongs_to_it_and_the_polite_end_does_not(make_page, second, taken):
    lines = [
        (0.12, 0.21, "Tôi xin trình bày nội dung sự việc như sau:"),
        (0.12, 0.23, "Gia đình ông Lầu Mí Già là hộ liền kề đã tự ý rào và trồng cây sang phần đất của tôi."),
        (0.12, 0.25, second),
    ]
    told = _told(make_page, [*HEAD, *lines, *END])
    assert told.startswith("Gia đình ông Lầu Mí Già là hộ liền kề")
    assert told.endswith(second) == taken


def test_what_an_office_confirms_below_is_no_request(make_page):
    confirmed = [
        (0.12, 0.50, "XÁC NHẬN CỦA ỦY BAN NHÂN DÂN XÃ"),
        (0.12, 0.53, "Nội dung đơn của ông Lù Xuân Hiểu là đúng sự thật."),
    ]
    told = _told(make_page, [*HEAD, *REASON, *END, *confirmed])
    assert told.startswith("Gia đình tôi có bốn nhân khẩu")


def test_a_caption_with_its_value_begins_no_prose_and_names_the_guardian(make_page):
    told = [(0.12, 0.21, "Nhà tôi ở xa trường, địa hình cách trở, cháu không thể đi về trong ngày được.")]
    lines = [*HEAD, *told, *END]
    assert _told(make_page, lines).startswith("Nhà tôi ở xa trường")
    assert find_fields(DON, [make_page(lines)])["nguoi_lam_don"].value == "Lù Xuân Hiểu"
