"""Words laid over a scan afterwards are taken exactly: captions apart, typed numbers into their line."""

from __future__ import annotations

import numpy as np

from ocr.load import Delivered
from ocr.overlay import laid_over, overlay_of
from ocr.tools.poppler import LayerWord
from schemas.reading import Word

UPRIGHT = np.eye(3)


def _page(layer: list[LayerWord], *, born_digital: bool = False) -> Delivered:
    return Delivered(np.full((400, 400), 255, np.uint8), 100, layer, born_digital)


def _layer(text: str, x: float, y: float, block: int) -> list[LayerWord]:
    words = text.split()
    return [LayerWord(w, (x + 50 * n, y, x + 50 * n + 40, y + 20), block, block) for n, w in enumerate(words)]


def _word(text: str, x: int, y: int, width: int = 40) -> Word:
    return Word(text=text, box=(x, y, x + width, y + 12), confidence=0.8)


def test_a_typed_number_joins_the_line_in_which_it_is_seen() -> None:
    over = overlay_of(_page(_layer("227", 60, 96, 1)), UPRIGHT, 100)
    assert over is not None
    assert over.captions == []
    words, lines = laid_over(
        [_word("Số:", 20, 100), _word("2?7", 62, 101), _word("/UBND", 105, 100)], [4, 4, 4], over
    )
    assert [w.text for w in words] == ["Số:", "/UBND", "227"]
    assert lines == [4, 4, 4]


def test_a_number_read_within_a_longer_word_is_not_doubled() -> None:
    over = overlay_of(_page(_layer("227", 60, 96, 1)), UPRIGHT, 100)
    assert over is not None
    words, _ = laid_over([_word("Số:227/UBND", 20, 100, 130)], [0], over)
    assert [w.text for w in words] == ["Số:227/UBND"]


def test_a_caption_replaces_what_was_read_of_it_and_is_set_apart() -> None:
    over = overlay_of(_page(_layer("Ký bởi: Ủy ban", 10, 10, 3)), UPRIGHT, 100)
    assert over is not None
    words, lines = laid_over([_word("Kv", 12, 14), _word("THÔNG", 10, 60), _word("BÁO", 60, 60)], [0, 1, 1], over)
    assert [w.text for w in words] == ["THÔNG", "BÁO", "Ký", "bởi:", "Ủy", "ban"]
    assert set(lines[2:]).isdisjoint({0, 1})
    (x0, y0, x1, y1) = over.captions[0]
    assert (x0, x1) == (10, 200)
    assert 10 <= y0 < y1 <= 30


def test_it_follows_the_page_where_it_was_turned() -> None:
    half_turn = np.array([[-1, 0, 400], [0, -1, 400], [0, 0, 1]], float)
    over = overlay_of(_page(_layer("227", 60, 96, 1)), half_turn, 100)
    assert over is not None
    assert over.words[0].box == (300, 288, 340, 300)


def test_an_invisible_ocr_of_the_page_and_a_born_digital_page_have_no_overlay() -> None:
    much = [w for n in range(20) for w in _layer("a b c d e f", 10, 10 * n, n)]
    assert overlay_of(_page(much), UPRIGHT, 110) is None
    assert overlay_of(_page(_layer("Ký bởi: Ủy ban", 10, 10, 1), born_digital=True), UPRIGHT, 100) is None
    assert overlay_of(_page([]), UPRIGHT, 100) is None
