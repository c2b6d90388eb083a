"""Numbers written by pen between the printed words of a letterhead; every page here is drawn for the test."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from ocr.handwriting import (
    BLANK,
    INPUT_HEIGHT,
    INPUT_WIDTH,
    _stroke,
    best_path,
    log_chances,
    normalised,
    read_slots,
    views,
)
from ocr.slots import Slot, _bare_number_slot, find_slots, width
from schemas.reading import Line, PageReading, Word, Zone

Pixels = NDArray[np.uint8]
EM = 54.0
BASE = 500
BLUE, BLACK, RED = (150, 60, 30), (40, 40, 40), (60, 50, 220)

# A hand of our own: strokes in a box one high, x to the right, y down.
HAND = {
    "0": [
        [(0.3, 0.0), (0.1, 0.1), (0.0, 0.5), (0.12, 0.9), (0.3, 1.0), (0.5, 0.8), (0.56, 0.4), (0.45, 0.08), (0.3, 0)]
    ],
    "1": [[(0.0, 0.35), (0.3, 0.0), (0.24, 1.0)]],
    "2": [[(0.03, 0.2), (0.2, 0.0), (0.42, 0.06), (0.45, 0.3), (0.25, 0.6), (0.0, 0.97), (0.55, 0.95)]],
    "4": [[(0.25, 0.0), (0.0, 0.62), (0.6, 0.56)], [(0.45, 0.2), (0.38, 1.0)]],
    "5": [[(0.5, 0.02), (0.12, 0.04), (0.08, 0.42), (0.35, 0.4), (0.5, 0.65), (0.35, 0.95), (0.0, 0.92)]],
    "7": [[(0.0, 0.06), (0.5, 0.0), (0.22, 1.0)], [(0.08, 0.5), (0.5, 0.46)]],
}


class Sheet:
    """A page with a letterhead whose words are known and whose slots may be written into."""

    def __init__(self) -> None:
        self.image = np.full((1400, 2480, 3), 255, np.uint8)
        self.words: list[Word] = []
        self.lines: list[Line] = []
        self.slots: dict[str, int] = {}

    def row(
        self, zone: Zone, x: float, *words: str | tuple[str, float], read: dict[str, tuple[str, float]] | None = None
    ):  # type: ignore[no-untyped-def]
        """Printed words as boxes; (name, width in em) leaves a slot, which the engine reads as ``read`` says."""
        at: list[int] = []
        for word in words:
            if isinstance(word, tuple):
                name, wide = word
                self.slots[name] = round(x)
                if read and name in read:
                    text, sure = read[name]
                    box = (round(x), round(BASE - 0.7 * EM), round(x + 0.9 * wide * EM), BASE)
                    at.append(len(self.words))
                    self.words.append(Word(text=text, box=box, confidence=sure))
                x += wide * EM
                continue
            end = x + (width(word) - 0.05) * EM
            drop = 0.2 * EM if word in ("ngày", "tháng") else 0
            at.append(len(self.words))
            box = (round(x), round(BASE - 0.68 * EM), round(end), round(BASE + drop))
            self.words.append(Word(text=word, box=box, confidence=0.95))
            x = end + 0.25 * EM
        boxes = [self.words[i].box for i in at]
        whole = (boxes[0][0], min(b[1] for b in boxes), boxes[-1][2], max(b[3] for b in boxes))
        self.lines.append(Line(box=whole, words=at, zone=zone))
        return self

    def pen(self, slot: str, text: str, colour: tuple[int, int, int] = BLUE, tall: float = 0.95, apart: float = 0.12):  # type: ignore[no-untyped-def]
        x = self.slots[slot] + 0.1 * EM
        top = BASE - (tall - 0.12) * EM
        for figure in text:
            points = [np.array(stroke) * tall * EM + [x, top] for stroke in HAND[figure]]
            for stroke in points:
                shown = np.round(stroke * 8).astype(np.int32)
                cv2.polylines(self.image, [shown], False, colour, 5, cv2.LINE_AA, 3)
            x = max(p[:, 0].max() for p in points) + apart * EM
        return self

    def reading(self) -> PageReading:
        return PageReading(
            number=1,
            width=2480,
            height=3508,
            upright_width=2480,
            upright_height=3508,
            words=self.words,
            lines=self.lines,
        )

    def marks(self, image: Pixels | None = None):  # type: ignore[no-untyped-def]
        shown = self.image if image is None else image
        grey = shown if shown.ndim == 2 else np.asarray(cv2.cvtColor(shown, cv2.COLOR_BGR2GRAY), np.uint8)
        return {m.kind: m for m in read_slots(shown, grey, self.reading())}


def letter(read: dict[str, tuple[str, float]] | None = None) -> Sheet:
    sheet = Sheet()
    sheet.row(Zone.LETTERHEAD_LEFT, 330, "Số:", ("so", 2.0), "/QĐ-UBND", read=read)
    sheet.row(
        Zone.LETTERHEAD_RIGHT,
        1260,
        "Suối",
        "Mẫu,",
        "ngày",
        ("ngay", 1.5),
        "tháng",
        ("thang", 1.4),
        "năm",
        "2025",
        read=read,
    )
    return sheet


def test_pen_in_all_three_slots() -> None:
    marks = letter().pen("so", "247").pen("ngay", "15").pen("thang", "02").marks()
    assert {k: m.candidates[0][0] for k, m in marks.items()} == {"so": "247", "ngay": "15", "thang": "02"}
    assert all(m.handwritten for m in marks.values())
    for mark in marks.values():
        chances = [chance for _, chance in mark.candidates]
        assert chances == sorted(chances, reverse=True)
        assert 0 < sum(chances) <= 1.001


def test_boxes_hold_the_ink() -> None:
    sheet = letter().pen("ngay", "15")
    mark = sheet.marks()["ngay"]
    ys, xs = np.where(sheet.image[:, :, 2] < 128)
    x0, y0, x1, y1 = mark.box
    assert abs(x0 - xs.min()) < 4
    assert abs(x1 - xs.max()) < 4
    assert abs(y0 - ys.min()) < 4
    assert abs(y1 - ys.max()) < 4


def test_empty_slots_give_no_marks() -> None:
    assert letter().marks() == {}


def test_black_pen_on_a_bitonal_scan() -> None:
    sheet = letter().pen("so", "52", BLACK).pen("ngay", "24", BLACK)
    grey = cv2.cvtColor(sheet.image, cv2.COLOR_BGR2GRAY)
    bitonal = np.where(grey < 128, 0, 255).astype(np.uint8)
    marks = sheet.marks(bitonal)
    assert marks["so"].candidates[0][0] == "52"
    assert marks["ngay"].candidates[0][0] == "24"


def test_a_figure_written_into_the_caption_before_it() -> None:
    sheet = letter()
    sheet.slots["ngay"] -= round(0.4 * EM)
    sheet.pen("ngay", "11", apart=0.3)
    # the arm of the "y" runs into the first figure's stem
    x = sheet.slots["ngay"]
    cv2.line(sheet.image, (x - 42, BASE + 10), (x + 20, BASE - 16), BLACK, 4, cv2.LINE_AA)
    mark = sheet.marks()["ngay"]
    assert mark.candidates[0][0] == "11"
    slot = next(s for s in find_slots(sheet.reading()) if s.kind == "ngay")
    assert mark.box[0] >= slot.x0


def test_a_red_seal_over_the_slot_is_not_read() -> None:
    sheet = letter()
    x = sheet.slots["so"]
    cv2.circle(sheet.image, (x + 60, BASE - 20), 90, RED, 6)
    assert "so" not in sheet.marks()
    assert sheet.pen("so", "247").marks()["so"].candidates[0][0] == "247"


def test_dots_and_lines_of_the_form_are_no_ink() -> None:
    sheet = letter()
    x = sheet.slots["ngay"]
    for n in range(6):
        cv2.circle(sheet.image, (x + 8 + 12 * n, BASE), 2, BLACK, -1)
    assert "ngay" not in sheet.marks()
    assert sheet.pen("ngay", "24").marks()["ngay"].candidates[0][0] == "24"


def test_days_and_months_stay_in_the_calendar() -> None:
    marks = letter().pen("ngay", "45").pen("thang", "25").marks()
    assert all(1 <= int(text) <= 31 for text, _ in marks["ngay"].candidates)
    assert all(1 <= int(text) <= 12 for text, _ in marks["thang"].candidates)


def test_print_is_left_to_the_engine() -> None:
    sheet = letter(read={"ngay": ("05", 0.95)})
    x = sheet.slots["ngay"]
    for n, figure in enumerate("05"):
        cv2.putText(sheet.image, figure, (x + 36 * n, BASE), cv2.FONT_HERSHEY_COMPLEX, 1.62, BLACK, 3, cv2.LINE_AA)
    mark = sheet.marks()["ngay"]
    assert not mark.handwritten
    assert mark.candidates == []


def test_even_figures_that_the_engine_misread_are_no_print() -> None:
    sheet = letter(read={"so": ("44", 0.9)}).pen("so", "11", tall=0.68, apart=0.2)
    mark = sheet.marks()["so"]
    assert mark.handwritten
    assert mark.candidates[0][0] == "11"


def test_a_number_glued_to_its_neighbours_is_found_by_the_width_of_print() -> None:
    sheet = Sheet()
    sheet.row(
        Zone.LETTERHEAD_RIGHT, 1260, "Suối", "Mẫu,", "ngày", ("ngay", 1.5), "tháng", ("thang", 1.4), "năm", "2025"
    )
    first = round(330 + 1.3 * EM)
    end = round(first + 2.0 * EM + width("/QĐ-UBND") * EM)
    sheet.words.append(Word(text="Số:2†7/QĐ-UBND", box=(330, BASE - 40, end, BASE + 4), confidence=0.4))
    sheet.lines.append(
        Line(box=(330, BASE - 40, end, BASE + 4), words=[len(sheet.words) - 1], zone=Zone.LETTERHEAD_LEFT)
    )
    sheet.slots["so"] = first
    slot = find_slots(sheet.reading())[0]
    assert slot.kind == "so"
    assert abs(slot.x0 - first) < 0.3 * EM
    assert abs(slot.x1 - (first + 2.0 * EM)) < 0.3 * EM
    assert slot.read == "2†7"
    assert sheet.pen("so", "247").marks()["so"].candidates[0][0] == "247"


def test_the_year_of_a_legal_act_belongs_to_its_symbol() -> None:
    sheet = Sheet()
    sheet.row(Zone.LETTERHEAD_RIGHT, 1260, "ngày", ("ngay", 1.5), "tháng", ("thang", 1.4), "năm", "2025")
    sheet.row(Zone.LETTERHEAD_LEFT, 330, "Số:", "51/2025/TT-BCA")
    slot = find_slots(sheet.reading())[0]
    assert (slot.kind, slot.read) == ("so", "51")


def test_a_reference_in_the_body_is_no_slot() -> None:
    sheet = Sheet()
    sheet.row(Zone.LETTERHEAD_RIGHT, 1260, "ngày", ("ngay", 1.5), "tháng", ("thang", 1.4), "năm", "2025")
    box = (330, 900, 900, 940)
    sheet.words.append(Word(text="số", box=(330, 900, 380, 940), confidence=0.9))
    sheet.words.append(Word(text="146/2018/NĐ-CP", box=(400, 900, 900, 940), confidence=0.9))
    sheet.lines.append(Line(box=box, words=[len(sheet.words) - 2, len(sheet.words) - 1]))
    assert [s.kind for s in find_slots(sheet.reading())] == ["ngay", "thang"]


def test_words_without_size_give_no_slots() -> None:
    sheet = letter()
    flat = [w.model_copy(update={"box": (w.box[0], BASE, w.box[0], BASE)}) for w in sheet.words]
    assert find_slots(sheet.reading().model_copy(update={"words": flat})) == []


@pytest.mark.parametrize("field", [{"text_source": "text_layer"}, {"blank": True}])
def test_pages_without_scanned_ink_have_no_slots(field: dict[str, object]) -> None:
    sheet = letter().pen("so", "247")
    reading = sheet.reading().model_copy(update=field)
    grey = np.asarray(cv2.cvtColor(sheet.image, cv2.COLOR_BGR2GRAY), np.uint8)
    assert read_slots(sheet.image, grey, reading) == []


def test_chances_of_all_texts_sum_to_one() -> None:
    scores = np.log(np.random.default_rng(3).dirichlet(np.ones(BLANK + 1), (1, 2))).astype(np.float32)
    texts = ["", *map(str, range(10)), *(f"{n:02d}" for n in range(100))]
    assert np.exp(log_chances(scores, texts)).sum() == pytest.approx(1.0, abs=1e-4)


def test_views_count_alike() -> None:
    scores = np.log(np.random.default_rng(4).dirichlet(np.ones(BLANK + 1), (3, 6))).astype(np.float32)
    texts = ["7", "77", "105"]
    apart = [log_chances(view[None], texts) for view in scores]
    assert log_chances(scores, texts) == pytest.approx(np.mean(apart, axis=0))


def test_views_lean_and_are_wider_and_narrower() -> None:
    ink = np.zeros((60, 80), np.uint8)
    ink[10:50, 25:55] = 255
    shown = views(ink)
    assert shown.shape[1:] == (1, INPUT_HEIGHT, INPUT_WIDTH)
    tops = [np.average(np.arange(INPUT_WIDTH), weights=view[0, 4]) for view in shown]
    feet = [np.average(np.arange(INPUT_WIDTH), weights=view[0, -5]) for view in shown]
    leans = [top - foot for top, foot in zip(tops, feet, strict=True)]
    assert abs(leans[0]) < 1
    assert min(leans) < -1.5
    assert max(leans) > 1.5
    widths = [int((view[0, 14] > 0.5).sum()) for view in shown]
    assert min(widths) < widths[0] < max(widths)


@pytest.mark.parametrize("lean", [-0.2, 0.3, 0.6])
def test_leaning_hands(lean: float) -> None:
    sheet = letter().pen("ngay", "24")
    x0, x1 = sheet.slots["ngay"], sheet.slots["ngay"] + round(1.5 * EM)
    cut = sheet.image[BASE - 80 : BASE + 20, x0:x1]
    # the foot of the number stays where it is
    matrix = np.array([[1.0, -lean, lean * 80], [0.0, 1.0, 0.0]])
    leaning = cv2.warpAffine(cut, matrix, (cut.shape[1], cut.shape[0]), borderValue=(255, 255, 255))
    sheet.image[BASE - 80 : BASE + 20, x0:x1] = leaning
    assert sheet.marks()["ngay"].candidates[0][0] == "24"


def test_best_path_takes_out_repeats_and_blanks() -> None:
    steps = [1, 1, BLANK, 1, 7, 7, BLANK]
    scores = np.full((len(steps), BLANK + 1), -9.0, np.float32)
    scores[np.arange(len(steps)), steps] = 0
    assert best_path(scores) == "117"


def test_no_ink_is_an_empty_picture() -> None:
    assert normalised(np.zeros((30, 60), np.uint8)).max() == 0


@pytest.mark.parametrize("capital", [True, False])
def test_the_printed_stroke_before_a_symbol_ends_the_number(capital: bool) -> None:
    em, baseline = 50.0, 100
    mask = np.zeros((140, 400), np.uint8)
    cv2.line(mask, (60, 112), (74, 56), (1,), 3)  # a pen's 1, higher than print
    cv2.line(mask, (200, 100), (212, 66), (1,), 3)
    if capital:
        cv2.rectangle(mask, (222, 68), (246, 100), (1,), 3)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    slot = Slot("so", 0, 240, baseline, em, "", 1.0)
    told = _stroke(np.asarray(labels, np.int32), np.asarray(stats, np.int32), slot, 240.0, float(baseline))
    assert (told is not None and abs(told - 199) <= 2) if capital else told is None


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ([("Số:", 0, 0.95), ("d9", 60, 0.6)], True),
        ([("Số:", 0, 0.95)], True),
        ([("Số:", 0, 0.95), ("129", 60, 0.96)], False),  # printed
        ([("Quyển", -110, 0.95), ("số:", 0, 0.95)], False),
        ([("Huyện", -700, 0.95), ("Số:", 0, 0.95), ("6", 70, 0.5)], True),
        ([("Số:", 0, 0.95), ("62/2011", 60, 0.96)], False),
    ],
)
def test_a_certificates_number_has_a_slot_behind_its_caption(row: list[tuple[str, int, float]], found: bool) -> None:
    words = [
        Word(text=text, box=(1000 + x, 300, 1000 + x + 18 * len(text), 340), confidence=sure) for text, x, sure in row
    ]
    assert (_bare_number_slot(words) is not None) == found
