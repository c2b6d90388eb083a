"""The machine-readable zone of a card on a scan: found, read by itself, taken only where its check digits agree."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from ocr.extract.coded import apply_codes
from ocr.extract.found import Found
from ocr.extract.mrz import check_digit, looks_like_zone, parse_mrz
from ocr.machine_zone import read_zone
from ocr.read import Clock
from ocr.tools import tesseract
from schemas.document_types import types
from schemas.reading import Code, Line, PageReading, Word
from schemas.record import FieldSource
from tests.ocr import drawing

ZONE = ["IDVNM0930123450008093012345<<7", "9301011M3301019VNM<<<<<<<<<<<6", "VU<<MINH<QUY<VINH<<<<<<<<<<<<<"]
Make = Callable[..., PageReading]


def checked(lines: list[str]) -> list[str]:
    """``lines`` with the right check digits set."""
    first = lines[0][:14] + str(check_digit(lines[0][5:14])) + lines[0][15:]
    second = lines[1][:6] + str(check_digit(lines[1][:6])) + lines[1][7:14] + str(check_digit(lines[1][8:14]))
    second += lines[1][15:29]
    whole = first[5:30] + second[:7] + second[8:15] + second[18:29]
    return [first, second + str(check_digit(whole)), lines[2]]


SOUND = checked(ZONE)


def page(
    lines: list[str], *, dpi: int, bitonal: bool, make_page: Make, read: list[str]
) -> tuple[np.ndarray, PageReading]:
    """The zone printed at the foot of a page the size of a card, and the page's own, worse reading of it."""
    size = (round(105 / 25.4 * dpi), round(74 / 25.4 * dpi))
    font = ImageFont.truetype(str(drawing.FONTS / "Cousine-Regular.ttf"), round(12 * dpi / 72))
    picture = Image.new("L", size, 235)
    draw = ImageDraw.Draw(picture)
    made = []
    for n, line in enumerate(lines):
        x, y = round(0.08 * size[0]), round((0.66 + 0.08 * n) * size[1])
        draw.text((x, y), line, font=font, fill=20, anchor="ls")
        if n < len(read):
            made.append((draw.textbbox((x, y), line, font=font, anchor="ls"), read[n]))
    grey = np.asarray(picture).astype(np.float32)
    grey = cv2.GaussianBlur(grey + np.random.default_rng(5).normal(0, 8, grey.shape), (0, 0), 0.7)
    grey = np.where(grey > 150, 255, 0) if bitonal else grey.clip(0, 255)
    reading = make_page([(0.1, 0.1, "x")], width=size[0], height=size[1])
    reading.words, reading.lines = [], []
    for box, text in made:
        _add(reading, (int(box[0]), int(box[1]), int(box[2]), int(box[3])), text)
    return grey.astype(np.uint8), reading


def _add(reading: PageReading, box: tuple[int, int, int, int], text: str) -> None:
    reading.words.append(Word(text=text, box=box, confidence=0.4))
    reading.lines.append(Line(box=box, words=[len(reading.words) - 1]))


SLIPPED = ["TDVNM0950123450008093O12345<<7", "¡ 930I011M3301019VNM<<<<<<<<<<<6", "VU<<MTNH<QUY<VTNH<<<«<<<"]


@pytest.mark.parametrize(("dpi", "bitonal", "seen"), [(300, False, 3), (200, True, 3), (260, False, 1)])
def test_the_zone_is_read_once_more_by_itself(make_page, dpi, bitonal, seen):
    grey, reading = page(SOUND, dpi=dpi, bitonal=bitonal, make_page=make_page, read=SLIPPED[:seen])
    code = read_zone(grey, reading, Clock.start(60, 1))
    assert code is not None
    assert (code.kind, code.format) == ("mrz", "TD1")
    zone = parse_mrz(code.text.split("\n"))
    assert zone is not None
    assert (zone.personal_number, zone.birth, zone.sex, zone.expiry) == (
        "008093012345",
        "1993-01-01",
        "Nam",
        "2033-01-01",
    )
    assert zone.name == "VU MINH QUY VINH"


def test_a_zone_whose_check_digits_are_wrong_is_none(make_page):
    wrong = [SOUND[0], SOUND[1][:4] + "13" + SOUND[1][6:], SOUND[2]]
    grey, reading = page(wrong, dpi=300, bitonal=False, make_page=make_page, read=SLIPPED)
    assert read_zone(grey, reading, Clock.start(60, 1)) is None


def test_pages_without_a_zone_cost_nothing(make_page, monkeypatch):
    def started(*_: object, **__: object) -> None:
        raise AssertionError("the engine was started")

    monkeypatch.setattr(tesseract, "read", started)
    reading = make_page([(0.1, 0.1, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), (0.1, 0.2, "Số: 12/QĐ-UBND < 30 ngày")])
    assert read_zone(np.full((3508, 2480), 255, np.uint8), reading, Clock.start(60, 1)) is None


@pytest.mark.parametrize(
    "slipped",
    [
        [SOUND[0].replace("0", "O", 3), SOUND[1], SOUND[2]],
        [SOUND[0][:5] + "O" + SOUND[0][5:], SOUND[1], SOUND[2]],
        [SOUND[0], SOUND[1].replace("<<<<<<", "<<", 1), SOUND[2]],
        [SOUND[0], SOUND[1].replace("<<<", "<K<", 1), SOUND[2]],
        ["T" + SOUND[0][1:], SOUND[1], SOUND[2]],
        [SOUND[0], SOUND[1], SOUND[2].replace("MINH", "M1NH")],
    ],
)
def test_slips_that_the_zone_itself_tells_are_mended(slipped):
    assert parse_mrz(slipped) == parse_mrz(SOUND) is not None


@pytest.mark.parametrize("at", [6, 10, 16, 20])
def test_a_number_that_does_not_stand_twice_is_not_believed(at):
    other = "3" if SOUND[0][at] != "3" else "4"
    assert parse_mrz([SOUND[0][:at] + other + SOUND[0][at + 1 :], *SOUND[1:]]) is None


@pytest.mark.parametrize("text", ["Số: 12/QĐ-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "-/-/-/-/-/-/-/-/-/-/-/"])
def test_other_lines_are_no_zone(text):
    assert not looks_like_zone(text)


def test_the_zone_fills_the_card_and_leaves_the_name_to_the_print(make_page):
    reading = make_page([(0.1, 0.1, "x")], codes=[Code(kind="mrz", text="\n".join(SOUND), box=(1, 2, 3, 4))])
    fields = {"ho_ten": Found("Vũ Minh Quý Vĩnh", "VŨ MINH QUÝ VĨNH", 1, agreement=0.8)}
    apply_codes(types()["can_cuoc"], [reading], fields)
    values = {name: found.value for name, found in fields.items()}
    assert values["so_dinh_danh"] == "008093012345"
    assert (values["ngay_sinh"], values["gioi_tinh"], values["ngay_het_han"]) == ("1993-01-01", "Nam", "2033-01-01")
    assert values["ho_ten"] == "Vũ Minh Quý Vĩnh"
    assert (fields["ho_ten"].source, fields["ho_ten"].checks) == (FieldSource.OCR, [])
    assert {f.source for n, f in fields.items() if n != "ho_ten"} == {FieldSource.MRZ}


NO_END = checked([SOUND[0], SOUND[1][:8] + "991231" + SOUND[1][14:], SOUND[2]])


@pytest.mark.parametrize("printed", [True, False])
def test_a_card_without_an_end_says_so_in_words_first(make_page, printed):
    reading = make_page([(0.1, 0.1, "x")], codes=[Code(kind="mrz", text="\n".join(NO_END), box=(1, 2, 3, 4))])
    words = {"ngay_het_han": Found("khong_thoi_han", "Không thời hạn", 1, agreement=0.8)}
    fields = words if printed else {}
    apply_codes(types()["can_cuoc"], [reading], fields)
    assert ("ngay_het_han" in fields) is printed
    if printed:
        assert (fields["ngay_het_han"].value, fields["ngay_het_han"].source) == ("khong_thoi_han", FieldSource.MRZ)


@pytest.mark.parametrize(("printed", "differs"), [("Vũ Minh Quí Vĩnh", False), ("Lý Thị Hoa", True)])
def test_another_name_is_shown_a_slip_is_not(make_page, printed, differs):
    reading = make_page([(0.1, 0.1, "x")], codes=[Code(kind="mrz", text="\n".join(SOUND), box=(1, 2, 3, 4))])
    fields = {"ho_ten": Found(printed, printed.upper(), 1, agreement=0.8)}
    apply_codes(types()["can_cuoc"], [reading], fields)
    assert fields["ho_ten"].value == printed
    assert [c.rule for c in fields["ho_ten"].checks] == (["code_against_print"] if differs else [])
