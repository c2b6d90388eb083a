"""The block of a signature that was taken for a picture is read once more."""

from __future__ import annotations

import pytest

from ocr import voices
from ocr.clean.page import Upright, make_upright
from ocr.read import Clock
from ocr.signature_block import read_block, unread_block
from ocr.tools import tesseract
from schemas.reading import Word
from tests.ocr import drawing


@pytest.fixture(scope="module")
def page() -> Upright:
    return make_upright(drawing.letter(dpi=150).image, lambda _: 0.0)


@pytest.fixture(scope="module")
def heard(page: Upright) -> tuple[list[Word], list[int]]:
    raw = voices.read_first(page.grey, page.x_height, "vie", Clock.start(60, 1))
    return [Word(text=w.text, box=w.box, confidence=w.confidence) for w in raw], voices.group(raw)


def test_where_the_post_was_read_nothing_is_read_again(page: Upright, heard: tuple[list[Word], list[int]]) -> None:
    assert unread_block(page.grey, heard[0]) is None
    assert read_block(page, *heard, Clock.start(60, 1)) == heard


def test_a_post_that_was_lost_is_found_beside_the_recipients(
    page: Upright, heard: tuple[list[Word], list[int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tesseract, "script_model", lambda: "vie")
    kept = [i for i, w in enumerate(heard[0]) if w.text not in ("CHỦ", "TỊCH")]
    words, lines = [heard[0][i] for i in kept], [heard[1][i] for i in kept]
    more, numbers = read_block(page, words, lines, Clock.start(60, 1))
    found = more[len(words) :]
    assert [w.text for w in found] == ["CHỦ", "TỊCH"]
    assert all(w.confidence <= 0.6 for w in found)
    assert len(numbers) == len(more)
    assert set(numbers[len(words) :]).isdisjoint(lines)


def test_a_page_without_recipients_has_no_such_block(page: Upright, heard: tuple[list[Word], list[int]]) -> None:
    rest = [w for w in heard[0] if w.text not in ("CHỦ", "TỊCH", "Nơi")]
    assert unread_block(page.grey, rest) is None
