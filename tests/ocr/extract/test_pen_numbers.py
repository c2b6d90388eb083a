"""The number of a certificate that a pen wrote: its own reader's figures, for a person to confirm."""

from __future__ import annotations

import pytest

from ocr.extract.fields import find_fields
from schemas.document_types import types
from schemas.reading import Mark

BIRTH = types()["giay_khai_sinh"]
HEAD = [(0.4, 0.06, "GIẤY KHAI SINH"), (0.1, 0.30, "Họ và tên: NÔNG THỊ LAN")]


def _mark(page, *candidates):
    caption = next(w for w in page.words if w.text == "Số:").box
    high = caption[3] - caption[1]
    box = (caption[2] + high // 4, caption[1] - high // 4, caption[2] + 4 * high, caption[3])
    page.marks = [Mark(kind="so", box=box, handwritten=True, candidates=list(candidates))]
    return page


@pytest.mark.parametrize("read", ["Số:", "Số: d9"])
def test_the_figures_of_a_pen_are_the_number(make_page, read):
    page = _mark(make_page([*HEAD, (0.6, 0.12, read)]), ("49", 0.97), ("19", 0.02))
    found = find_fields(BIRTH, [page])["so"]
    assert (found.value, found.handwritten, found.alternatives) == ("49", True, ["19"])
    assert [check.rule for check in found.checks] == ["handwritten_number"]


def test_a_number_that_is_printed_stays(make_page):
    page = _mark(make_page([*HEAD, (0.6, 0.12, "Số: 129/2011")]), ("12", 0.9))
    found = find_fields(BIRTH, [page])["so"]
    assert (found.value, found.handwritten) == ("129/2011", False)
