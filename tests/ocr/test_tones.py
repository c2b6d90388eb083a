"""Marks are told by what is printed, where both voices heard others."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw

from ocr.tones import verified
from ocr.typefaces import FAMILIES, file_of, font
from schemas.reading import Word

_TEXT = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Giấy chứng nhận đăng ký khai sinh của xã",
    "Họ, chữ đệm, tên: NGUYỄN THỊ CẨM TÚ",
    "Đề nghị thay đổi quyển số theo quy định",
    "Thường trú tại thôn Bản Biển, tỉnh Hà Giang",
    "Căn cứ Luật Hộ tịch ngày hai mươi tháng mười",
    "ỦY BAN NHÂN DÂN XÃ SỦNG TRÁI KÍNH MỜI",
    "Cấp lại giấy chứng nhận quyền sử dụng đất ở",
    "cho hộ gia đình có tên dưới đây theo kế hoạch",
)


def _page(face: str, size: int, *, fax: bool = False) -> tuple[np.ndarray, list[Word]]:
    """A page of ``_TEXT`` with its words as printed."""
    picture = Image.new("L", (1500, 120 * len(_TEXT)), 255)
    draw, words, own = ImageDraw.Draw(picture), [], font(face, size)
    for row, line in enumerate(_TEXT):
        x, y = 60.0, 80 + 110 * row
        for text in line.split():
            draw.text((x, y), text, font=own, fill=0, anchor="ls")
            left, top, right, bottom = own.getbbox(text, anchor="ls")
            box = (round(x + left), round(y + top), round(x + right), round(y + bottom))
            words.append(Word(text=text, box=box, confidence=0.96))
            x += own.getlength(text + " ")
    grey = np.asarray(picture)
    if fax:
        small = np.asarray(
            picture.resize((1000, 80 * len(_TEXT)), Image.Resampling.BOX).point(lambda v: 255 * (v > 140))
        )
        grey = np.asarray(Image.fromarray(small).resize((1500, 120 * len(_TEXT)), Image.Resampling.BILINEAR))
    return grey, words


def _misread(words: list[Word], slips: dict[str, str]) -> list[Word]:
    return [w.model_copy(update={"text": slips.get(w.text, w.text)}) for w in words]


_SLIPS = {"đổi": "đối", "quyển": "quyến", "NGUYỄN": "NGUYÊN", "CẨM": "CẤM"}


@pytest.mark.parametrize("fax", [False, True])
@pytest.mark.parametrize("face", ["Tinos-Regular.ttf", "Arimo-Regular.ttf", "texgyretermes-bold.otf"])
def test_what_is_printed_says_which_marks_a_word_has(face, fax):
    grey, words = _page(face, 44, fax=fax)
    told = verified(grey, _misread(words, _SLIPS))
    assert [w.text for w in told] == [w.text for w in words]
    changed = [w for w in told if w.raw is not None]
    assert {w.raw: w.text for w in changed} == {slip: right for right, slip in _SLIPS.items()}
    assert all(w.confidence < 0.95 for w in changed)


@pytest.mark.parametrize("face", [family[0] for family in FAMILIES])
def test_words_that_were_read_right_stay(face):
    if file_of(face) is None:
        pytest.skip("not installed here")
    grey, words = _page(face, 40)
    assert [w.text for w in verified(grey, words)] == [w.text for w in words]


def test_what_a_program_filled_in_in_another_typeface_is_told_by_that():
    captions, words = _page("Tinos-Regular.ttf", 44)
    filled, others = _page("Arimo-Regular.ttf", 44)
    high = captions.shape[0]
    below = [w.model_copy(update={"box": (w.box[0], w.box[1] + high, w.box[2], w.box[3] + high)}) for w in others]
    told = verified(np.vstack([captions, filled]), [*words, *_misread(below, _SLIPS)])
    assert [w.text for w in told] == [w.text for w in (*words, *below)]


def test_a_page_in_an_unknown_typeface_stays_as_it_was_read():
    grey, words = _page("texgyrechorus-mediumitalic.otf", 44)
    read = _misread(words, _SLIPS)
    assert verified(grey, read) == read


def test_a_page_of_few_words_stays_as_it_was_read():
    grey, words = _page("Tinos-Regular.ttf", 44)
    read = _misread(words, _SLIPS)[-3:]
    assert verified(grey, read) == read
