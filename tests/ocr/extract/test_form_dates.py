"""A paper dated before its form came was misread, or is odd; one dated after it went is only told."""

from __future__ import annotations

import pytest

from ocr.extract.form_dates import apply_form_dates
from ocr.extract.found import Found
from schemas.document_types import DeclarationError
from schemas.document_types.loading import parse
from schemas.record import Level

TYPE = """
slug = "phieu"
title = "Phiếu"
basis = "TT 1/2000"
valid_from = 2000-05-01
valid_to = 2022-12-31
dated = "ngay"
form = [
  {basis = "TT 9/2016", valid_from = 2016-01-01, marks = ["Số định danh cá nhân", "Mẫu số 2"]},
  {basis = "TT 8/2010", valid_from = 2010-01-01, valid_to = 2015-12-31, marks = ["Số định danh cá nhân"]},
]
field = [{name = "ngay", title = "Ngày", kind = "date", captions = ["Ngày"]}]
"""
NEW = [(0.1, 0.1, "Mẫu số 2"), (0.1, 0.2, "Số định danh cá nhân: 008090000001")]
OLD = [(0.1, 0.2, "Sô đinh danh cá nhản: 008090000001")]
NONE = [(0.1, 0.2, "Họ và tên: Lò Thị Mẩy")]


@pytest.mark.parametrize(
    ("page", "stated", "expected"),
    [
        (NEW, "2016-01-01", []),
        (NEW, "2015-12-31", [("before_its_form", Level.WARN)]),
        (NEW, "2006", [("before_its_form", Level.WARN)]),
        (NEW, "2016", []),
        (NEW, "2030-01-01", []),
        (OLD, "2012-03-04", []),
        (OLD, "2009-12", [("before_its_form", Level.WARN)]),
        (OLD, "2016-01-02", [("after_its_form", Level.INFO)]),
        (NONE, "2001-01-01", []),
        (NONE, "1999-01-01", [("before_its_form", Level.WARN)]),
        (NONE, "2023-01-01", [("after_its_form", Level.INFO)]),
    ],
)
def test_the_date_is_held_against_the_version_that_the_paper_shows(make_page, page, stated, expected):
    fields = {"ngay": Found(stated, stated, 1)}
    apply_form_dates(parse(TYPE), [make_page(page)], fields)
    assert [(c.rule, c.level) for c in fields["ngay"].checks] == expected
    assert fields["ngay"].value == stated


def test_the_sentence_names_form_and_dates(make_page):
    fields = {"ngay": Found("2006-02-03", "", 1)}
    apply_form_dates(parse(TYPE), [make_page(NEW)], fields)
    said = fields["ngay"].checks[0].message
    assert said == "Giấy ghi ngày 03/02/2006, nhưng mẫu này (TT 9/2016) chỉ có từ 01/01/2016."


def test_a_paper_without_its_date_says_nothing(make_page):
    fields = {"ngay": Found(None, "", 1)}
    apply_form_dates(parse(TYPE), [make_page(NEW)], fields)
    apply_form_dates(parse(TYPE), [make_page(NEW)], {})
    assert fields["ngay"].checks == []


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        (('dated = "ngay"', 'dated = "khac"'), "dated nhắc trường không có khac"),
        (('dated = "ngay"', ""), "phải có dated"),
        (("valid_from = 2016-01-01, ", ""), "thiếu valid_from hoặc valid_to"),
        (("valid_to = 2015-12-31", "valid_to = 2005-12-31"), "valid_from sau valid_to"),
        (('marks = ["Số định danh cá nhân"]', "marks = []"), "marks"),
    ],
)
def test_unsound_versions_are_told(changed, problem):
    with pytest.raises(DeclarationError) as caught:
        parse(TYPE.replace(*changed))
    assert problem in str(caught.value)
