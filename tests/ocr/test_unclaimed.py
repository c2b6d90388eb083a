"""Captions that extraction left over, and values whose caption stands on the paper twice."""

from __future__ import annotations

import pytest

from ocr import confidence
from ocr.confidence import decide
from ocr.evidence import paper_state
from ocr.extract.found import Found
from ocr.unclaimed import captioned, rows_of_captions, stands_again
from schemas.document_types import types
from schemas.reading import Line, PageReading, Word


def _page(*lines: str) -> PageReading:
    words, rows = [], []
    for row, text in enumerate(lines):
        first = len(words)
        for column, token in enumerate(text.split()):
            if token == "_":  # a wide blank
                continue
            left = 100 * column
            words.append(Word(text=token, box=(left, 40 * row, left + 90, 40 * row + 30), confidence=0.98))
        rows.append(Line(box=(0, 40 * row, 900, 40 * row + 30), words=list(range(first, len(words)))))
    return PageReading(
        number=1, width=1000, height=1000, upright_width=1000, upright_height=1000, words=words, lines=rows
    )


def _places(page: PageReading, *texts: str) -> set[tuple[int, tuple[int, int, int, int]]]:
    return {(page.number, w.box) for w in page.words if w.text in texts}


def test_a_caption_begins_where_the_value_before_it_ends() -> None:
    page = _page("1. Dân tộc: Tày Quốc tịch: Lào", "Ghi chú:")
    found = captioned([page], _places(page, "Tày"))
    assert [(one.caption, one.taken) for one in found] == [(("dan", "toc"), True), (("quoc", "tich"), False)]


def test_a_value_is_doubtful_where_its_caption_stands_again_before_something_unread() -> None:
    page = _page("Dân tộc: Tày", "Dân tộc: Dao")
    both, one = _places(page, "Tày", "Dao"), _places(page, "Tày")
    assert stands_again(one, captioned([page], one))
    assert not stands_again(one, captioned([page], both))


def test_another_caption_left_over_says_nothing_of_this_value() -> None:
    page = _page("Dân tộc: Tày", "Tôn giáo: Không")
    taken = _places(page, "Tày")
    assert not stands_again(taken, captioned([page], taken))


def test_a_person_looks_at_a_value_that_may_be_anothers() -> None:
    declared = types()["trich_luc_ket_hon"]
    field = next(f for f in declared.fields if f.name == "chong_dan_toc")
    page = _page("Dân tộc: Tày", "Dân tộc: Dao")

    def taken(*texts: str) -> dict[str, Found]:
        names = ("chong_dan_toc", "vo_dan_toc")
        return {
            name: Found(value=text, raw=text, page=1, words=tuple(w for w in page.words if w.text == text))
            for name, text in zip(names, texts, strict=False)
        }

    for texts, looked_at in ((("Tày", "Dao"), False), (("Tày",), True)):
        found = taken(*texts)
        state = paper_state(declared, found, [page], 0.99)
        assert decide(found["chong_dan_toc"], field, state)[1] is looked_at


def test_rows_of_captions_are_counted_and_rows_with_values_are_not() -> None:
    page = _page("Giới tính _ Dân tộc", "Nam _ Tày", "Năm sinh: 1990 _ Dân tộc: Dao", "Dân tộc")
    assert rows_of_captions([page], {"gioi tinh", "dan toc", "nam sinh"}) == 1


def test_a_form_whose_values_stand_under_rows_of_captions_must_be_surer(monkeypatch: pytest.MonkeyPatch) -> None:
    model = confidence.Model(bias=4.2, parts={}, accept={"form": 0.98, "letter": 0.93})  # 98.5 % for everything
    monkeypatch.setattr(confidence, "shipped", lambda: model)
    declared = types()["trich_luc_khai_sinh"]
    sex = next(f for f in declared.fields if f.name == "gioi_tinh")
    heads = ("Giới tính _ Dân tộc", "Quê quán _ Nơi sinh", "Nơi cư trú _ Quốc tịch")
    for rows, asked in ((heads[:2], False), (heads, True)):
        page = _page(*rows, "Giới tính: Nam")
        found = Found(value="Nam", raw="Nam", page=1, words=tuple(w for w in page.words if w.text == "Nam"))
        assert decide(found, sex, paper_state(declared, {"gioi_tinh": found}, [page], 0.98))[1] is asked
