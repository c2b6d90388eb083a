"""What is accepted without a look: read surely, as expected, printed, whole."""

from __future__ import annotations

import pytest

from ocr.confidence import decide
from ocr.extract.found import Found
from schemas.reading import Word
from schemas.record import Level

SURE = (Word(text="ỦY", box=(0, 0, 10, 10), confidence=0.97), Word(text="BAN", box=(12, 0, 30, 10), confidence=0.96))


def found(value: object, **given: object) -> Found:
    return Found(value=value, raw=str(value), page=1, words=SURE, **given)  # type: ignore[arg-type]


def test_a_sure_printed_value_is_accepted() -> None:
    confidence, review = decide(found("ỦY BAN NHÂN DÂN XÃ SUỐI MẪU"))
    assert confidence > 0.95
    assert not review


@pytest.mark.parametrize(
    "given",
    [{"handwritten": True}, {"agreement": 0.5}, {"value": None}, {"value": "ỦY BAN NHÂN DÂN"}, {"value": "Công an"}],
)
def test_pen_doubt_emptiness_and_a_body_without_its_place_go_to_a_person(given: dict[str, object]) -> None:
    assert decide(found(given.pop("value", "MỘT GIÁ TRỊ"), **given))[1]


def test_a_failed_check_goes_to_a_person_and_a_remark_does_not() -> None:
    value = found("012345678901")
    value.check("province", Level.INFO, "Mã tỉnh khác")
    assert not decide(value)[1]
    value.check("identity_birth", Level.ERROR, "Năm sinh không khớp")
    assert decide(value)[1]
