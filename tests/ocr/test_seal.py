"""A round seal as black as the print is found by its shape and taken off the rows of a signature."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from ocr.clean.page import Upright
from ocr.clean.seal import Row, Seal, _as_wide_as_above, _side_by_side, find_seal, moved, without_seal
from ocr.read import Clock
from ocr.signature_block import Uncovered, _put_together, _with_caption, never_sure, uncover
from schemas.reading import Word
from tests.ocr import drawing

Pixels = NDArray[np.uint8]
PAPER = np.full((700, 800), 255, np.uint8)


def _letter(shade: int | None = 0, right_mm: float = -7) -> tuple[Pixels, tuple[int, int], float]:
    """A letter in grey with a seal of ``shade`` over the beginning of its signature; the seal's middle, which lies
    ``right_mm`` right of where the post begins, and its radius."""
    drawn = drawing.letter(dpi=200, height_pt=842)
    grey = np.asarray(cv2.cvtColor(drawn.image, cv2.COLOR_BGR2GRAY), dtype=np.uint8)
    millimetre = max(grey.shape) / 297
    post = max((box for word, box in drawn.words if word == "CHỦ"), key=lambda box: box[1])
    middle, radius = (post[0] + round(right_mm * millimetre), post[3] + round(13 * millimetre)), 17 * millimetre
    if shade is not None:
        inked = np.full_like(grey, 255)
        for share, thick in ((1.0, 0.7), (0.92, 0.3), (0.3, 0.3)):
            cv2.circle(inked, middle, round(share * radius), (shade,), max(1, round(thick * millimetre)))
        grey = np.minimum(grey, inked)
    return grey, middle, radius


def _block(seal: Seal) -> tuple[tuple[slice, slice], Seal]:
    """Where the signature's block about ``seal`` stands, and the seal within it."""
    x0, y0 = round(seal.x - 1.1 * seal.radius), round(seal.y - 1.3 * seal.radius)
    return (slice(y0, round(seal.y + 1.5 * seal.radius)), slice(x0, None)), moved(seal, x0, y0)


@pytest.mark.parametrize("shade", [0, 110])
def test_a_seal_is_found_by_its_rim(shade: int) -> None:
    grey, (x, y), radius = _letter(shade)
    seal = find_seal(grey)
    assert seal is not None
    assert np.hypot(seal.x - x, seal.y - y) < seal.millimetre
    assert abs(seal.radius - radius) < seal.millimetre


def test_a_page_without_a_seal_has_none() -> None:
    assert find_seal(_letter(None)[0]) is None


@pytest.mark.parametrize("shade", [0, 110])
def test_rims_go_and_rows_of_print_stay(shade: int) -> None:
    grey, bare = _letter(shade)[0], _letter(None)[0]
    seal = find_seal(grey)
    assert seal is not None
    part, here = _block(seal)
    cleaned, rows = without_seal(grey[part], here, 0.0079 * grey.shape[0])
    assert len(rows) == 2
    sealed, printed, left = ((p < 128).astype(np.uint8) for p in (grey[part], bare[part], cleaned))
    rims = int((sealed & (1 - printed)).sum())
    assert int((left & (1 - printed)).sum()) < 0.05 * rims
    assert int((left & printed).sum()) > 0.9 * int(printed.sum())


def test_a_post_that_lies_wholly_over_a_paler_seal_is_a_row() -> None:
    grey = _letter(110, right_mm=14)[0]
    seal = find_seal(grey)
    assert seal is not None
    part, here = _block(seal)
    _, rows = without_seal(grey[part], here, 0.0079 * grey.shape[0])
    assert len(rows) == 2
    assert all(row.left < row.right - 2 * seal.millimetre for row in rows)


@pytest.mark.parametrize(
    ("parts", "ends"),
    [
        ([(0, 20), (30, 50), (60, 80)], (0, 80)),
        ([(0, 53), (60, 86)], (0, 86)),  # the bold letters of a coarse scan touch
        ([(0, 20), (30, 50)], None),
        ([(0, 20), (30, 50), (200, 220), (230, 250), (260, 280)], (200, 280)),
    ],
)
def test_letters_side_by_side_are_a_row(parts: list[tuple[int, int]], ends: tuple[int, int] | None) -> None:
    assert _side_by_side(parts, 18.0) == ends


def test_a_row_without_its_end_is_as_wide_as_the_one_above_about_the_same_middle() -> None:
    def numbers(*values: int) -> NDArray[np.int32]:
        return np.array(values, np.int32)

    above, below = Row(0, 30, 0, 350), Row(100, 130, 0, 276)
    left, top = numbers(86, 120, 160, 99, 130, 160), numbers(2, 2, 2, 102, 102, 102)
    wide, tall = numbers(30, 30, 190, 25, 25, 116), numbers(25, 25, 25, 25, 25, 25)
    rows = _as_wide_as_above([above, below], left, top, wide, tall, 18.0)
    assert [(row.left, row.right) for row in rows] == [(86, 350), (99, 337)]


def test_a_page_with_red_ink_is_left_alone() -> None:
    grey = _letter(0)[0]
    page = Upright(grey, grey, np.zeros_like(grey), np.eye(3), 0, 0.0, None)
    assert uncover(page, [], [], "vie", Clock.start(60, 1)).seal is None


def test_what_only_the_block_says_is_never_sure() -> None:
    grey = _letter(0)[0]
    page = Upright(grey, grey, None, np.eye(3), 0, 0.0, None)
    seal = Seal(500.0, 500.0, 100.0, 8.0)
    own = Word(text="TỊCH", box=(550, 480, 620, 500), confidence=0.96)
    rebuilt = Word(text="nguyễn", box=(450, 580, 560, 610), confidence=0.94)
    beside = Word(text="Minh", box=(700, 580, 760, 610), confidence=0.97)
    words = never_sure([own, rebuilt, beside], Uncovered(page, [], [], seal, [own]))
    assert [(w.text, w.confidence) for w in words] == [("TỊCH", 0.96), ("Nguyễn", 0.6), ("Minh", 0.97)]


def test_a_line_that_begins_outside_is_kept_and_a_word_of_the_seal_is_not() -> None:
    seal = Seal(500.0, 500.0, 100.0, 8.0)
    line = [Word(text=t, box=(x, 480, x + 60, 500), confidence=0.95) for t, x in (("Độc", 300), ("lập", 480))]
    inner = Word(text="TRƯỜNG", box=(460, 540, 540, 560), confidence=0.9)
    words, lines = _put_together(PAPER, [*line, inner], [0, 0, 1], [], [], seal, 390)
    assert ([w.text for w in words], lines) == (["Độc", "lập"], [0, 0])


def test_a_row_says_what_the_block_says_where_the_seal_lay() -> None:
    seal = Seal(500.0, 500.0, 100.0, 8.0)
    row = Row(540, 570, 0, 700)
    own = [Word(text=t, box=(x, 540, x + 80, 570), confidence=0.9) for t, x in (("Sguyễn", 480), ("Minh", 620))]
    found = [Word(text=t, box=(x, 540, x + 80, 570), confidence=0.8) for t, x in (("Nguyễn", 480), ("Minh", 620))]
    words, lines = _put_together(PAPER, own, [7, 7], found, [row], seal, 390)
    assert ([w.text for w in words], lines) == (["Nguyễn", "Minh"], [8, 8])


def test_the_caption_of_the_recipients_is_known_beside_a_seal() -> None:
    said = [Word(text=t, box=(x, 480, x + 60, 500), confidence=0.9) for t, x in (("Với", 100), ("nhận:", 170))]
    assert [w.text for w in _with_caption(said, [3, 3], 400, 600)] == ["Nơi", "nhận:"]
    assert [w.text for w in _with_caption(said, [3, 3], 600, 700)] == ["Với", "nhận:"]
