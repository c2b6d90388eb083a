"""Values and unsure words are heard twice, sure prose and very sure values once."""

from __future__ import annotations

from ocr.second_look import wanted
from schemas.reading import Line, Word, Zone


def _heard(
    text: str, *, width: int = 1000, zone: Zone = Zone.BODY, unsure: tuple[str, ...] = (), sure: float = 0.93
) -> list[str]:
    """The words of ``text``, ten pixels a letter, that are heard twice."""
    words: list[Word] = []
    at = 50
    for part in text.split():
        box = (at, 100, at + 10 * len(part), 120)
        words.append(Word(text=part, box=box, confidence=0.4 if part in unsure else sure))
        at += 10 * (len(part) + 1)
    line = Line(box=(50, 100, at, 120), words=list(range(len(words))), zone=zone)
    return [w.text for w, again in zip(words, wanted(words, line, width), strict=True) if again]


def test_names_places_and_numbers_of_a_form() -> None:
    assert _heard("Họ và tên: HOÀNG THỊ MẪU") == ["Họ", "HOÀNG", "THỊ", "MẪU"]
    assert _heard("cấp ngày 05/3/2025 tại xã Suối Mẫu") == ["05/3/2025", "Suối", "Mẫu"]


def test_a_paragraph_is_heard_once_but_for_its_references() -> None:
    prose = "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư"
    assert _heard(prose) == ["30/2020/NĐ-CP"]
    assert _heard(prose, unsure=("văn", "–")) == ["30/2020/NĐ-CP", "văn"]


def test_a_long_row_with_a_caption_is_no_paragraph() -> None:
    row = "Nơi thường trú: thôn Nà Mẫu, xã Suối Mẫu, huyện Mẫu Sơn, tỉnh Tuyên Quang, từ ngày sinh đến nay"
    assert "Nà" in _heard(row)
    assert "Quang," in _heard(row)


def test_signers_are_values_wherever_they_stand() -> None:
    assert _heard("Hoàng Thị Mẫu", zone=Zone.SIGNATURE, sure=0.97) == ["Hoàng", "Thị", "Mẫu"]


def test_very_sure_values_are_heard_once_but_for_references() -> None:
    assert _heard("Họ và tên: HOÀNG THỊ MẪU", sure=0.96) == []
    assert _heard("Họ và tên: HOÀNG THỊ MẪU", sure=0.96, unsure=("THỊ",)) == ["THỊ"]
    prose = "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư"
    assert _heard(prose, sure=0.97) == ["30/2020/NĐ-CP"]
    assert _heard("Số: 30/UBND-VP, phần III.", sure=0.97) == ["30/UBND-VP,", "III."]
