"""Lines that the engine ran together are read by themselves."""

from __future__ import annotations

import numpy as np
import pytest

from ocr import two_lines
from ocr.clean.page import Upright
from ocr.tools.tesseract import RawWord
from schemas.reading import Word


@pytest.fixture
def page() -> Upright:
    grey = np.full((400, 1000), 255, np.uint8)
    return Upright(grey=grey, colour=grey, red=None, matrix=np.eye(3), rotation=0, skew=0.0, x_height=20.0)


def word(text: str, x: int, y: int, *, tall: int = 40, wide: int = 100, sure: float = 0.95) -> Word:
    return Word(text=text, box=(x, y, x + wide, y + tall), confidence=sure)


WORDS = [
    word("Nơi", 50, 20),
    word("nhận:", 170, 20),
    word("mm.", 80, 90, tall=95, wide=220, sure=0.05),
    word("ủy;", 320, 145),
    word("Lưu:", 50, 250),
]
LINES = [0, 0, 1, 1, 2]


def read(monkeypatch, page, heard, before=WORDS, numbers=LINES):
    def cut_out(cut, language, clock, **options):
        return [RawWord(text, (x, y, x + 90, y + 36), sure, 1, 1, line) for text, x, y, sure, line in heard]

    monkeypatch.setattr(two_lines, "read_words", cut_out)
    monkeypatch.setattr(two_lines, "group", lambda raw: [w.line for w in raw])
    return two_lines.read_parted(page, before, numbers, "vie", None)


def test_a_word_as_tall_as_two_lines_is_read_again_with_what_stands_beside_it(monkeypatch, page):
    heard = [("Như", 40, 15, 0.9, 0), ("trên;", 140, 15, 0.9, 0), ("Tỉnh", 40, 65, 0.9, 1), ("ủy;", 260, 65, 0.9, 1)]
    words, lines = read(monkeypatch, page, heard)
    assert [w.text for w in words] == ["Nơi", "nhận:", "Lưu:", "Như", "trên;", "Tỉnh", "ủy;"]
    assert lines[3:] == [lines[3], lines[3], lines[3] + 1, lines[3] + 1]
    assert not set(lines[3:]) & {0, 2}


def test_what_reads_no_better_stays_as_it_was(monkeypatch, page):
    words, lines = read(monkeypatch, page, [("x", 40, 15, 0.2, 0)])
    assert (words, lines) == (WORDS, LINES)


def test_a_page_without_such_words_starts_no_engine(monkeypatch, page):
    monkeypatch.setattr(two_lines, "read_words", lambda *a, **k: pytest.fail("read"))
    plain = [w for w in WORDS if w.text != "mm."]
    assert two_lines.read_parted(page, plain, [0, 0, 1, 2], "vie", None) == (plain, [0, 0, 1, 2])


def test_a_word_read_well_may_cover_the_line_below(monkeypatch, page):
    before = [word("GIÁM", 50, 90), word("ĐỐC", 180, 80, tall=90), word("SỞ", 310, 90), word("Lưu:", 50, 250)]
    heard = [("GIÁM", 40, 15, 0.9, 0), ("ĐỐC", 170, 15, 0.9, 0), ("SỞ", 300, 15, 0.9, 0), ("NỘI", 40, 65, 0.9, 1)]
    words, _ = read(monkeypatch, page, heard, before, [0, 0, 0, 1])
    assert [w.text for w in words] == ["Lưu:", "GIÁM", "ĐỐC", "SỞ", "NỘI"]


def test_a_large_title_is_no_two_lines(monkeypatch, page):
    monkeypatch.setattr(two_lines, "read_words", lambda *a, **k: pytest.fail("read"))
    before = [
        word("GIẤY", 50, 90, tall=90),
        word("MỜI", 180, 90, tall=90),
        *(word("chữ", 50, 200 + 40 * n) for n in range(4)),
    ]
    lines = [0, 0, 1, 2, 3, 4]
    assert two_lines.read_parted(page, before, lines, "vie", None) == (before, lines)


def test_a_stretch_that_was_made_one_word_of_is_read_again_with_its_line(monkeypatch, page):
    before = [
        word("Nơi", 50, 20),
        word("TU", 50, 90, wide=430, sure=0.0),
        word("xã", 490, 90),
        word("(b/c);", 600, 90),
    ]
    heard = [("Chủ", 20, 15, 0.9, 0), ("tịch", 140, 15, 0.9, 0), ("xã", 460, 15, 0.9, 0), ("(b/c);", 560, 15, 0.9, 0)]
    words, lines = read(monkeypatch, page, heard, before, [0, 1, 1, 1])
    assert [w.text for w in words] == ["Nơi", "Chủ", "tịch", "xã", "(b/c);"]
    assert len(set(lines[1:])) == 1


def test_the_caption_of_the_recipients_is_never_so_tall(monkeypatch, page):
    before = [word("Nơi", 50, 20, tall=75), word("nhận:", 170, 20, tall=75), *WORDS[3:], word("Sở", 320, 250)]
    heard = [
        ("Nơi", 40, 15, 0.95, 0),
        ("nhận:", 140, 15, 0.95, 0),
        ("Như", 40, 55, 0.9, 1),
        ("trên;", 140, 55, 0.9, 1),
    ]
    words, _ = read(monkeypatch, page, heard, before, [0, 0, 1, 2, 3])
    assert [w.text for w in words][-4:] == ["Nơi", "nhận:", "Như", "trên;"]
    title = [word("QUYẾT", 50, 20, tall=75), word("ĐỊNH", 170, 20, tall=75), *before[2:]]
    assert read(monkeypatch, page, heard, title, [0, 0, 1, 2, 3])[0] == title
