"""Where several people signed with a post each, a person says who signed for the body."""

from __future__ import annotations

import pytest

from ocr.extract.found import Found
from ocr.extract.layout import sheet
from ocr.extract.signers import apply_signers, places
from schemas.document_types import types
from schemas.reading import Line, PageReading, Word


def _page(*lines: tuple[int, int, str]) -> PageReading:
    """``lines`` are left edge, top and text; a letter is 20 pixels wide and 40 high."""
    words, rows = [], []
    for x, y, text in lines:
        first = len(words)
        for token in text.split():
            words.append(Word(text=token, box=(x, y, x + 20 * len(token), y + 40), confidence=0.97))
            x += 20 * len(token) + 12
        rows.append(Line(box=words[first].box, words=list(range(first, len(words)))))
    return PageReading(
        number=1, width=2000, height=2800, upright_width=2000, upright_height=2800, words=words, lines=rows
    )


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        ([(1200, 1800, "KT. CHỦ TỊCH"), (1160, 1860, "PHÓ CHỦ TỊCH")], 1),
        ([(200, 1800, "CÁN BỘ TƯ PHÁP HỘ TỊCH"), (1200, 1800, "KT. CHỦ TỊCH"), (1160, 1860, "PHÓ CHỦ TỊCH")], 2),
        ([(1200, 1500, "CHỦ TỊCH"), (1200, 2300, "CHỦ TỊCH")], 2),
        ([(1200, 200, "CHỦ TỊCH"), (1200, 2300, "CHỦ TỊCH")], 1),
        ([(1000, 1800, "CÔNG CHỨC TƯ PHÁP"), (1500, 1800, "- HỘ TỊCH")], 1),
        ([(200, 1800, "NGƯỜI VỢ"), (1200, 1800, "CHỦ TỊCH")], 1),
    ],
)
def test_lines_of_one_post_are_one_place(lines: list[tuple[int, int, str]], count: int) -> None:
    assert len(places(sheet(_page(*lines)))) == count


def test_only_who_signed_is_marked() -> None:
    declared = types()["giay_khai_sinh"]
    page = sheet(_page((200, 1800, "CÁN BỘ TƯ PHÁP HỘ TỊCH"), (1200, 1800, "CHỦ TỊCH")))
    fields = {name: Found(value="x", raw="x", page=1) for name in ("ho_ten", "chuc_vu_ky", "nguoi_ky")}
    apply_signers(declared, [page], fields)
    assert {n for n, f in fields.items() if f.checks} == {"chuc_vu_ky", "nguoi_ky"}
    assert fields["nguoi_ky"].checks[0].rule == "several_signers"
