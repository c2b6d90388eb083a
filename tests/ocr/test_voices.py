"""What a first reading is unsure of is read again; what it left out is noticed and read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from ocr import page_reader, voices
from ocr.arrange import arrange
from ocr.clean.page import Upright, make_upright
from ocr.load import Delivered
from ocr.missed import missed_ink
from ocr.read import Clock, read_words
from ocr.tools import tesseract
from ocr.tools.tesseract import RawWord
from schemas.reading import Line, Word, Zone
from tests.ocr import drawing


@pytest.fixture(scope="module")
def page() -> Upright:
    return make_upright(drawing.letter(dpi=150).image, lambda _: 0.0)


@pytest.fixture(scope="module")
def raw(page: Upright) -> list[RawWord]:
    return voices.read_first(page.grey, page.x_height, "vie", Clock.start(60, 1))


def _words(raw: list[RawWord]) -> list[Word]:
    return [Word(text=w.text, box=w.box, confidence=w.confidence) for w in raw]


def _lines(page: Upright, raw: list[RawWord]) -> tuple[list[Word], list[Line]]:
    words = _words(raw)
    return words, arrange(words, voices.group(raw), page.grey.shape[1], page.grey.shape[0])


def test_the_scale_follows_the_letters() -> None:
    grey = np.full((3508, 2480), 255, np.uint8)
    assert voices.scale_for(30.0, grey, 15.0) == 0.5
    assert voices.scale_for(15.1, grey, 15.0) == 1.0
    assert voices.scale_for(None, grey, 15.0) == pytest.approx(0.54, abs=0.01)
    assert voices.scale_for(1.0, grey, 15.0) == 3.0


def test_where_nothing_is_unsure_or_a_value_the_second_voice_is_not_started(
    page: Upright, raw: list[RawWord], monkeypatch: pytest.MonkeyPatch
) -> None:
    words, lines = _lines(page, raw)
    sure = [w.model_copy(update={"text": "và", "confidence": 0.99}) for w in words]
    heard: list[object] = []
    monkeypatch.setattr(voices, "read_words", lambda *args, **_: heard.append(args) or [])
    assert voices.read_again(page.grey, page.x_height, sure, lines, Clock.start(60, 1), "vie") == (sure, lines)
    assert heard == []


def test_a_misread_word_is_mended_by_the_second_voice(page: Upright, raw: list[RawWord]) -> None:
    words, lines = _lines(page, raw)
    at = next(i for i, w in enumerate(words) if w.text == "giấy")
    words[at] = words[at].model_copy(update={"text": "giãy", "confidence": 0.31})
    again, placed = voices.read_again(page.grey, page.x_height, words, lines, Clock.start(60, 1), "vie")
    texts = [" ".join(again[i].text for i in line.words) for line in placed]
    assert "Để chuẩn bị cho việc đưa hồ sơ giấy lên máy tính, Ủy ban nhân dân xã" in texts
    assert [line.zone for line in placed] == [line.zone for line in lines]
    mended = next(w for w in again if w.text == "giấy")
    assert np.abs(np.array(mended.box) - words[at].box).max() < 6


def test_neighbouring_lines_leave_nothing_in_a_line_read_again(page: Upright, raw: list[RawWord]) -> None:
    words, lines = _lines(page, raw)
    unsure = [w.model_copy(update={"confidence": 0.5}) for w in words]
    again, _ = voices.read_again(page.grey, page.x_height, unsure, lines, Clock.start(60, 1), "vie")
    assert abs(len(again) - len(words)) <= 2
    assert len({w.text for w in again} ^ {w.text for w in words}) <= 4


def test_a_family_name_that_the_first_voice_lost_is_found_left_of_the_rest(page: Upright, raw: list[RawWord]) -> None:
    words, lines = _lines(page, raw)
    at = next(
        n for n, line in enumerate(lines) if [words[i].text for i in line.words][-3:] == ["Hoàng", "Thị", "Mẫu"]
    )
    first = lines[at].words[-3]
    signed = lines[at].model_copy(update={"words": lines[at].words[-2:], "zone": Zone.SIGNATURE})
    lost = [signed if n == at else line for n, line in enumerate(lines)]
    words = [w if i != first else w.model_copy(update={"text": "", "box": (0, 0, 1, 1)}) for i, w in enumerate(words)]
    again, placed = voices.read_again(page.grey, page.x_height, words, lost, Clock.start(60, 1), "vie")
    # what a speck beside it is read as comes and goes with the other strips of the picture
    assert [again[i].text.strip("“”\"'") for i in placed[at].words] == ["Hoàng", "Thị", "Mẫu"]


def test_without_a_second_model_nothing_changes(
    page: Upright, raw: list[RawWord], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tesseract, "script_model", lambda: None)
    words, lines = _lines(page, raw)
    unsure = [w.model_copy(update={"confidence": 0.5}) for w in words]
    assert voices.read_again(page.grey, page.x_height, unsure, lines, Clock.start(60, 1)) == (unsure, lines)


def test_a_page_that_is_wholly_read_misses_nothing(page: Upright, raw: list[RawWord]) -> None:
    missed = missed_ink(page.grey, [w.box for w in raw], page.x_height)
    assert (missed.share, missed.rows) == (0.0, [])


def test_lost_lines_are_noticed_and_read(page: Upright, raw: list[RawWord]) -> None:
    lost = [w for w in raw if w.text in ("yêu", "cầu", "các", "thôn", "rà", "soát", "hồ", "sơ", "Nơi", "nhận:")]
    y = next(w.box[1] for w in raw if w.text == "soát")
    kept = [w for w in raw if abs(w.box[1] - y) > 12]
    missed = missed_ink(page.grey, [w.box for w in kept], page.x_height)
    assert len(lost) > 5
    assert missed.share > 0.1
    assert len(missed.rows) >= 1
    words, lines = voices.read_missed(page, missed.rows, _words(kept), voices.group(kept), "vie", Clock.start(60, 1))
    assert len(words) == len(lines)
    found = {w.text for w in words[len(kept) :]}
    assert {"yêu", "cầu", "soát", "giữ,"} <= found
    assert missed_ink(page.grey, [w.box for w in words], page.x_height).share < 0.03


def test_the_end_of_a_line_that_was_lost_is_read_by_itself(page: Upright, raw: list[RawWord]) -> None:
    line = next(w for w in raw if w.text == "giấy")
    same = [w for w in raw if (w.block, w.paragraph, w.line) == (line.block, line.paragraph, line.line)]
    lost = same[-6:]
    kept = [w for w in raw if w not in lost]
    missed = missed_ink(page.grey, [w.box for w in kept], page.x_height)
    [row] = missed.rows
    assert row[0] >= same[-7].box[2]
    words, _ = voices.read_missed(page, missed.rows, _words(kept), voices.group(kept), "vie", Clock.start(60, 1))
    assert [w.text for w in words[len(kept) :]] == [w.text for w in lost]


def test_a_scribble_is_no_lost_text() -> None:
    paper = np.full((1200, 850), 255, np.uint8)
    rng = np.random.default_rng(3)
    for x, y in rng.integers(100, 700, (9, 2)):
        paper[y : y + 10, x : x + 6] = 0
    assert missed_ink(paper, []).share == 0.0


def test_a_page_of_specks_is_blank_and_upright() -> None:
    paper = np.full((1170, 827), 245, np.uint8)
    rng = np.random.default_rng(11)
    for x, y in rng.integers(60, 760, (40, 2)):
        paper[y : y + int(rng.integers(3, 12)), x : x + int(rng.integers(2, 9))] = 90
    reading = page_reader.read(Delivered(paper, 100), 1, ("vie",), Clock.start(60, 1), page_reader.Stopwatch())
    assert (reading.blank, reading.rotation, reading.words) == (True, 0, [])


def test_a_coarse_picture_is_made_steeper_for_the_second_voice_only_where_it_is_made_larger(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown: list[float] = []

    def look(path: Path, language: str, **_: object) -> list[RawWord]:
        picture = cv2.imread(str(path), cv2.IMREAD_GRAYSCALE)
        assert picture is not None
        shown.append(float(np.abs(np.diff(picture.astype(int), axis=1)).max()))
        return []

    monkeypatch.setattr(tesseract, "read", look)
    soft = cv2.GaussianBlur(np.where(np.arange(200) < 100, 40, 220).astype(np.uint8)[None].repeat(60, 0), (0, 0), 2.0)
    for scale, steep in ((1.5, False), (1.5, True), (0.8, False), (0.8, True)):
        read_words(np.asarray(soft, np.uint8), "vie", Clock.start(60, 1), scale=scale, steep=steep)
    assert shown[1] > 1.1 * shown[0]
    assert shown[3] == shown[2]


@pytest.mark.parametrize(
    ("boxes", "parts"),
    [
        ([(0, 0, 80, 40), (90, 0, 180, 40), (400, 24, 480, 64)], [0, 0, 1]),  # a base line of its own
        ([(0, 0, 200, 70), (400, 18, 480, 56)], [0, 1]),  # beside a title
        ([(0, 0, 80, 40), (400, 2, 480, 42)], [0, 0]),  # a tab
        ([(0, 0, 80, 40), (100, 24, 180, 64)], [0, 0]),  # no blank between
        ([], []),
    ],
)
def test_two_lines_on_one_row_are_heard_apart(boxes: list[tuple[int, int, int, int]], parts: list[int]) -> None:
    words = [Word(text="tờ", box=box, confidence=0.5) for box in boxes]
    line = Line(words=list(range(len(words))), box=(0, 0, 500, 70))
    assert voices._parts(words, line) == parts


def test_grey_paper_is_read_as_white_is(page: Upright, raw: list[RawWord]) -> None:
    """A strip of a photograph within a white margin: beside white the engine took the paper itself for ink."""
    y = next(w.box[1] for w in raw if w.text == "soát")
    kept = [w for w in raw if abs(w.box[1] - y) > 12]
    grey = np.asarray(page.grey * 0.7 + 12, dtype=np.uint8)
    dim = replace(page, grey=grey, colour=grey)
    missed = missed_ink(grey, [w.box for w in kept], page.x_height)
    words, _ = voices.read_missed(dim, missed.rows, _words(kept), voices.group(kept), "vie", Clock.start(60, 1))
    assert {"yêu", "cầu", "soát", "giữ,"} <= {w.text for w in words[len(kept) :]}


def test_light_that_falls_off_along_a_lost_line_is_evened(page: Upright, raw: list[RawWord]) -> None:
    y = next(w.box[1] for w in raw if w.text == "soát")
    kept = [w for w in raw if abs(w.box[1] - y) > 12]
    slope = np.linspace(1.0, 0.45, page.grey.shape[1])
    shaded = np.asarray(page.grey * slope, dtype=np.uint8)
    dim = replace(page, colour=shaded)
    missed = missed_ink(page.grey, [w.box for w in kept], page.x_height)
    words, _ = voices.read_missed(dim, missed.rows, _words(kept), voices.group(kept), "vie", Clock.start(60, 1))
    assert {"yêu", "cầu", "soát", "giữ,", "trang,"} <= {w.text for w in words[len(kept) :]}


def test_letters_that_touch_count_as_the_letters_that_they_are() -> None:
    """ "Lào Cai" in bold on a fax: three components, under six rows that begin at the same edge."""
    image = Image.new("L", (850, 1200), 255)
    face = ImageFont.truetype(drawing.FONTS / "Arimo-Bold.ttf", 25)
    ImageDraw.Draw(image).text((100, 290), "Lào Cai", font=face, fill=0)
    page = cv2.erode(np.asarray(image, dtype=np.uint8), np.ones((1, 4), np.uint8))
    boxes = [(98, 100 + 30 * n, 400, 120 + 30 * n) for n in range(6)]
    count, *_ = cv2.connectedComponents((page < 128).astype(np.uint8))
    assert count - 1 < 4 + 2  # the words' letters, and the marks over two of them
    assert len(missed_ink(page, boxes, 13.0).rows) == 1


def test_a_picture_that_was_read_as_a_word_hides_no_print() -> None:
    """A photo on a card, read as one tall word whose box holds other print too; a large title is none."""
    title = Word(text="CĂN", box=(100, 20, 260, 95), confidence=0.93)
    blot = Word(text="Ta", box=(20, 100, 320, 205), confidence=0.26)
    crumb = Word(text="x", box=(400, 100, 410, 118), confidence=0.2)
    words, lines = page_reader._without_blots([title, blot, crumb], [0, 1, 2], 17.0)
    assert (words, lines) == ([title, crumb], [0, 2])
    assert page_reader._without_blots([blot], [4], None) == ([blot], [4])


def test_a_sign_as_wide_as_words_hides_no_print() -> None:
    """ "- Lưu: VT, KT." read as one quote; a dash, leaders and a quote of its own width are signs."""
    wide = Word(text='"', box=(335, 2759, 606, 2796), confidence=0.39)
    own = Word(text='"', box=(335, 2700, 350, 2715), confidence=0.39)
    rule = Word(text="—", box=(335, 2600, 606, 2610), confidence=0.39)
    dots = Word(text="....", box=(335, 2500, 900, 2510), confidence=0.3)
    words, lines = page_reader._without_blots([wide, own, rule, dots], [0, 1, 2, 3], 17.0)
    assert (words, lines) == ([own, rule, dots], [1, 2, 3])


def test_what_stands_under_a_word_that_was_not_read_is_read(page: Upright, raw: list[RawWord]) -> None:
    """The engine made one word of a row, sure of nothing in it: its box hides the row."""
    y = next(w.box[1] for w in raw if w.text == "soát")
    row = [w for w in raw if abs(w.box[1] - y) <= 12]
    kept = _words([w for w in raw if w not in row])
    box = (min(w.box[0] for w in row), min(w.box[1] for w in row), max(w.box[2] for w in row), y + 30)
    blot = Word(text="S/073", box=box, confidence=0.0)
    covering = [w.box for w in kept]
    missed = missed_ink(page.grey, covering, page.x_height)
    groups = [*range(len(kept)), len(kept)]
    words, lines = voices.read_missed(page, missed.rows, [*kept, blot], groups, "vie", Clock.start(60, 1))
    assert len(words) == len(lines)
    assert "soát" in {w.text for w in words}
    assert "S/073" not in {w.text for w in words}


def test_a_short_row_behind_a_dash_is_missed() -> None:
    """ "- Như trên;" over two other items of a list: seven letters, and no word begins where its first does."""
    grey = np.full((1200, 900), 255, np.uint8)
    for n, text in enumerate(("Nhu tren", "So Noi vu", "Luu: VT")):
        cv2.putText(grey, text, (130, 400 + 60 * n), cv2.FONT_HERSHEY_DUPLEX, 1.0, 0, 2)
    boxes = [(100, 320, 220, 350), (100, 445, 300, 468), (100, 505, 260, 528)]
    assert [box[1] < 400 for box in missed_ink(grey, boxes, 17.0).rows] == [True]
    assert missed_ink(grey, [boxes[0], (400, 445, 600, 468), *boxes[1:]], 17.0).rows
    assert not missed_ink(
        grey, [(400, y0, 600, y1) for _, y0, _, y1 in boxes[:1]] + [(120, 430, 320, 540)], 17.0
    ).rows
