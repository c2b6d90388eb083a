"""What a letter's rows and its other words say about a value: cut, joined, said again."""

from __future__ import annotations

from typing import Any

import pytest

from ocr.extract.found import Found
from ocr.letter_evidence import letter_evidence, spelled_out
from schemas.document_types import types
from schemas.reading import Word

FIELDS = {one.name: one for one in types()["van_ban_hanh_chinh"].fields}


def row(text: str, y: int, *, x: int = 100, height: int = 20) -> list[Word]:
    """Words of ten pixels a letter on the row that begins at ``y``."""
    out, at = [], x
    for one in text.split():
        out.append(Word(text=one, box=(at, y, at + 10 * len(one), y + height), confidence=0.97))
        at += 10 * len(one) + 8
    return out


def of(name: str, mine: list[Word], others: list[Word], value: Any = None) -> dict[str, float]:
    text = " ".join(w.text for w in mine)
    found = Found(value=text if value is None else value, raw=text, page=1, words=tuple(mine))
    every = [*mine, *others]
    return letter_evidence(found, FIELDS[name], every, spelled_out(" ".join(w.text for w in every)))


def test_a_name_that_the_paper_says_again() -> None:
    name = row("ỦY BAN NHÂN DÂN XÃ HÒA AN", 100)
    assert of("co_quan_ban_hanh", name, row("UBND xã Hoà An báo cáo", 400))["said_again"] == 1
    assert of("co_quan_ban_hanh", name, row("UBND xã Hòa Phú báo cáo", 400))["said_again"] == 0


def test_how_near_the_rows_over_and_under_a_value_stand() -> None:
    subject = [*row("V/v rà soát hồ sơ", 200), *row("tồn đọng của các", 230)]
    alone = of("trich_yeu", subject, row("Kính gửi các đơn vị", 400))
    cut = of("trich_yeu", subject, row("xã và phường", 260))
    assert (alone["gap_below"], alone["goes_on"]) == (4.0, 0)
    assert cut["gap_below"] == pytest.approx(0.5)
    assert (cut["goes_on"], cut["pitch"]) == (1, pytest.approx(1.5))
    assert (alone["open_end"], of("trich_yeu", row("V/v rà soát hồ sơ", 200), [])["open_end"]) == (1, 0)


def test_rows_of_two_sizes_and_words_beside_a_row() -> None:
    mixed = [*row("SỞ NỘI VỤ", 100), *row("TỈNH TUYÊN QUANG", 130, height=30)]
    assert of("co_quan_ban_hanh", mixed, [])["sizes"] == pytest.approx(0.5)
    assert of("co_quan_ban_hanh", row("SỞ NỘI VỤ", 100), [])["sizes"] == 0
    beside = row("TỈNH", 101, x=195)
    assert of("co_quan_ban_hanh", row("SỞ NỘI VỤ", 100), beside)["beside"] == 1
    assert of("co_quan_ban_hanh", row("SỞ NỘI VỤ", 100), row("TỈNH", 101, x=400))["beside"] == 0


def test_lists_are_judged_item_by_item() -> None:
    items = ["Như trên", "Lưu: VT và"]
    told = of("noi_nhan", row("- Như trên; - Lưu: VT và", 100), [], value=items)
    assert (told["open_end"], told["is_noi_nhan"], told["is_kinh_gui"]) == (1, 1, 0)
    assert told["items"] > of("noi_nhan", row("- Như trên;", 100), [], value=items[:1])["items"]


def test_a_value_without_words_has_all_parts_too() -> None:
    read = of("ten_loai", row("QUYẾT ĐỊNH", 100), [])
    assert set(of("ten_loai", [], [], value="Công văn")) == set(read)
