"""Papers that a person marked, read again from readings."""

from __future__ import annotations

from collections.abc import Sequence

from ocr.again import read_again
from schemas.papers import MarkedPaper
from schemas.record import Coverage, DigitalSignature, Document
from tests.app.desk import record_of
from tests.pages import make_page

FIRST = make_page([(0.36, 0.14, "ĐƠN XIN XÁC NHẬN"), (0.12, 0.24, "Tên tôi là: Lò Văn Mẫu")], number=1)
SECOND = make_page([(0.12, 0.10, "Số CCCD: 008071004321"), (0.12, 0.13, "Nơi cư trú: thôn Nà Mẫu")], number=2)
OTHER = make_page(
    [
        (0.36, 0.14, "ĐƠN ĐỀ NGHỊ"),
        (0.12, 0.24, "Tên tôi là: Lò Văn Mẫu"),
        (0.12, 0.27, "Số CCCD: 008071009999"),
    ],
    number=3,
)
PAGES = [FIRST, SECOND, OTHER]
RECORD = record_of(3, [])


def reread(papers: list[MarkedPaper], beside: Sequence[Document] = ()) -> list[Document]:
    return read_again(papers, PAGES, RECORD, beside)


def test_pages_are_read_in_the_order_that_is_said() -> None:
    [document] = reread([MarkedPaper(pages=[2, 1], type="don")])
    assert document.pages == [2, 1]
    assert (document.type, document.type_confidence) == ("don", 1)
    assert document.fields["nguoi_lam_don"].page == 1
    assert document.fields["noi_cu_tru"].page == 2


def test_pages_tell_their_type_where_nobody_says_it() -> None:
    told, untold = reread([MarkedPaper(pages=[1]), MarkedPaper(pages=[2])])
    assert (told.type, untold.type) == ("don", "khac")
    assert untold.type_confidence < 0.5


def test_a_blank_page_alone_is_another_paper() -> None:
    blank = make_page([], number=1, blank=True)
    [document] = read_again([MarkedPaper(pages=[1])], [blank], RECORD)
    assert (document.type, document.fields) == ("khac", {})


def test_papers_are_checked_against_those_beside_them_which_stay_as_they_are() -> None:
    [beside] = reread([MarkedPaper(pages=[3], type="don")])
    kept = beside.model_copy(deep=True)
    [document] = reread([MarkedPaper(pages=[1, 2], type="don")], [beside])
    assert [c.rule for c in document.fields["so_dinh_danh"].checks] == ["identity_across"]
    assert beside == kept


def test_a_signature_stays_with_the_paper_that_shows_it() -> None:
    """Of two papers in one file only the one with the signature's page is told that it does not fit any more."""
    broken = DigitalSignature(
        page=3, signer="Ủy ban nhân dân xã Suối Mẫu", intact=False, coverage=Coverage.WHOLE_FILE
    )
    record = RECORD.model_copy(update={"signatures": [broken]})
    without, shows = read_again([MarkedPaper(pages=[1, 2]), MarkedPaper(pages=[3])], PAGES, record)
    assert [w.code for w in without.warnings] == []
    assert [w.code for w in shows.warnings] == ["chu_ky_so_khong_khop"]
