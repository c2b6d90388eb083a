"""Mother and father named by one word: as a caption before a name, and as the heading of a column."""

from __future__ import annotations

from tests.ocr.extract.test_places_of_values import ruled, values

HEAD = [(0.35, 0.10, "TRÍCH LỤC KHAI SINH"), (0.12, 0.13, "Họ tên: Lục Thị Bình Giới: Nữ")]


def test_a_word_and_a_colon_are_the_caption_of_a_parent(make_page):
    page = make_page(
        [
            *HEAD,
            (0.12, 0.20, "Mẹ: Lý Thị Mai"),
            (0.12, 0.23, "Năm sinh: 1991 Dân tộc: Tày"),
            (0.12, 0.26, "Cha: Lục Văn Nam"),
            (0.12, 0.29, "Năm sinh: 1988 Dân tộc: Nùng"),
        ]
    )
    found = values("trich_luc_khai_sinh", page)
    assert (found["me_ho_ten"], found["me_nam_sinh"], found["me_dan_toc"]) == ("Lý Thị Mai", "1991", "Tày")
    assert (found["cha_ho_ten"], found["cha_nam_sinh"], found["cha_dan_toc"]) == ("Lục Văn Nam", "1988", "Nùng")


def test_the_same_words_beside_each_other_head_columns(make_page):
    cells = [
        ["Phần khai về", "Cha", "Mẹ"],
        ["Họ và tên", "LỤC VĂN NAM", "LÝ THỊ MAI"],
        ["Năm sinh", "1988", "1991"],
        ["Dân tộc", "Nùng", "Tày"],
    ]
    found = values("trich_luc_khai_sinh", ruled(make_page, cells, before=HEAD))
    assert (found["cha_ho_ten"], found["cha_nam_sinh"], found["cha_dan_toc"]) == ("Lục Văn Nam", "1988", "Nùng")
    assert (found["me_ho_ten"], found["me_nam_sinh"], found["me_dan_toc"]) == ("Lý Thị Mai", "1991", "Tày")
