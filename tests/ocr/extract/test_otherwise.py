"""A letter says the same twice: a mark misread in a field is right in the text."""

from __future__ import annotations

from typing import Any

from ocr.extract.found import Found
from ocr.extract.otherwise import apply_otherwise
from schemas.document_types import types
from schemas.reading import Word

LETTER = types()["van_ban_hanh_chinh"]


def told(make_page: Any, name: str, value: Any, text: str, **given: Any) -> Found:
    """``value`` as read at the top of a page that says ``text`` below."""
    shown = " ".join(value) if isinstance(value, list) else value
    page = make_page([(0.1, 0.1, shown), (0.1, 0.3, text)], **given)
    words: tuple[Word, ...] = tuple(page.words[: len(shown.split())])
    found = Found(value=value, raw=shown, page=1, words=words)
    apply_otherwise(LETTER, [page], {name: found})
    return found


def test_words_that_the_language_does_not_know_take_the_marks_of_those_it_knows(make_page):
    found = told(make_page, "trich_yeu", "V/v xin kính phí tổ chức", "Đề nghị cấp kinh phí cho xã.")
    assert found.value == "V/v xin kinh phí tổ chức"
    assert found.raw == "V/v xin kính phí tổ chức"
    assert [(c.rule, c.candidates) for c in found.checks] == [("said_otherwise", ["V/v xin kính phí tổ chức"])]


def test_the_case_and_the_signs_of_a_value_stay(make_page):
    found = told(make_page, "quyen_han_ky", "TM. HỘI ĐỒNG QUAN TRỊ;", "Hội đồng quản trị quyết nghị.")
    assert found.value == "TM. HỘI ĐỒNG QUẢN TRỊ;"


def test_a_place_spelled_otherwise_is_offered(make_page):
    found = told(make_page, "co_quan_ban_hanh", "UBND XÃ CẤM SƠN", "Ủy ban nhân dân xã Cẩm Sơn báo cáo.")
    assert found.value == "UBND XÃ CẤM SƠN"
    assert found.checks[0].candidates == ["UBND XÃ CẨM SƠN"]


def test_words_that_belong_to_another_neighbour_stay(make_page):
    found = told(make_page, "noi_nhan", ["Như trên", "Báo Cao Bằng"], "Ủy ban nhân dân tỉnh báo cáo.")
    assert found.value == ["Như trên", "Báo Cao Bằng"]


def test_what_is_known_or_was_hardly_read_disputes_nothing(make_page):
    for name, value, text, unsure in (
        ("trich_yeu", "V/v cấp kinh phí", "Đề nghị cấp kính phí cho xã.", ()),
        ("trich_yeu", "V/v cấp kính phí", "Đề nghị cấp kinh phí cho xã.", ("kinh",)),
        ("nguoi_ky", "Nguyễn Kính Phí", "Đề nghị cấp kinh phí cho xã.", ()),
    ):
        found = told(make_page, name, value, text, unsure=unsure)
        assert (found.value, found.checks) == (value, [])
