"""What is accepted without a look: read surely, as expected, printed, whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from ocr.confidence import Model, decide, parse, shipped
from ocr.evidence import PageState, PaperState, evidence, paper_state
from ocr.extract.found import Found
from ocr.never_unseen import never_unseen, slipped
from schemas.document_types import types
from schemas.document_types.declaration import DeclaredField, Kind
from schemas.reading import PageReading, Word
from schemas.record import FieldSource, Level

SURE = (Word(text="ỦY", box=(0, 0, 10, 10), confidence=0.97), Word(text="BAN", box=(12, 0, 30, 10), confidence=0.96))
PAGE = PageState(confidence=0.95, unsure=0.03, missed=0.0, letters=30, photographed=False, bitonal=False)
PAPER = PaperState(letter=False, filled=0.9, doubts=0, known=0.98, claimed={}, pages={1: PAGE})
OFFICE = DeclaredField(name="co_quan_cap", title="Cơ quan", captions=["Cơ quan"])


def found(value: object, confidence: float = 0.97, **given: Any) -> Found:
    words = tuple(
        Word(text=text, box=(12 * i, 0, 12 * i + 10, 10), confidence=confidence)
        for i, text in enumerate(str(value).split())
    )
    return Found(**{"value": value, "raw": str(value), "page": 1, "words": words, **given})


def test_a_sure_printed_value_is_accepted_and_a_doubtful_one_is_not() -> None:
    confidence, review = decide(found("ỦY BAN NHÂN DÂN XÃ TÂN TRÀO"), OFFICE, PAPER)
    assert confidence >= shipped().accept["form"]
    assert not review
    worse, review = decide(found("ỦY BAN NHÂN DÂN XÃ TÂN TRÀO", 0.5), OFFICE, PAPER)
    assert worse < confidence
    assert review


def test_confidence_falls_with_the_reading_the_fit_and_the_page() -> None:
    best = decide(found("Ủy ban nhân dân xã Thái Sơn"), OFFICE, PAPER)[0]
    for worse in (
        decide(found("Ủy ban nhân dân xã Thái Sơn", 0.6), OFFICE, PAPER)[0],
        decide(found("Ủy ban nhân dân xã Thái Sơn", agreement=0.5), OFFICE, PAPER)[0],
        decide(found("Ủy ban nhân dân xã Thái Sơn"), OFFICE, replace(PAPER, pages={1: replace(PAGE, unsure=0.5)}))[0],
    ):
        assert worse < best


@pytest.mark.parametrize(
    "given",
    [
        {"handwritten": True},
        {"value": None},
        {"value": "ỦY BAN NHÂN DÂN"},
        {"value": "Công an"},
        {"value": "Đăng *ký tạm trú"},
        {"value": "CMND số 073171691. cấp ngày 12/03/2009"},
        {"value": "CMND số 073171691, cấp ngày 12/03/2009 Quan hệ với người yêu cầu"},
        {"value": "sống tại thôn Nà Tông"},
        {"value": "ỦY BAN NHÂN DÂN XÃ SUỐI MẪU"},
        {"value": "CMND số 073171691 cấp ngày 12/03/2009 B. Người chết"},
    ],
)
def test_pen_emptiness_and_values_that_show_their_slip_go_to_a_person(given: dict[str, Any]) -> None:
    assert decide(found(given.pop("value", "MỘT GIÁ TRỊ"), 0.99, **given), OFFICE, PAPER)[1]


def test_values_of_a_paper_whose_type_is_not_sure_go_to_a_person_but_a_code_says_what_it_is() -> None:
    perhaps = replace(PAPER, known=0.84)
    value = found("ỦY BAN NHÂN DÂN XÃ TÂN TRÀO")
    assert not decide(value, OFFICE, PAPER)[1]
    assert decide(value, OFFICE, perhaps)[1]
    value.source = FieldSource.QR
    assert not decide(value, OFFICE, perhaps)[1]


def test_a_shortened_unit_is_no_heading() -> None:
    for text in ("Thôn Nà Tông, X. Tân Mỹ, H. Chiêm Hóa", "Số 5, P. Minh Xuân"):
        assert not slipped(text, letter=False)


def test_a_name_that_lost_its_family_name_goes_to_a_person() -> None:
    signer = DeclaredField(name="nguoi_ky", title="Người ký", kind=Kind.PERSON, zone="signature")
    assert not decide(found("Lộc Đức Quý Vĩnh", 0.99), signer, PAPER)[1]
    assert decide(found("Quý Vĩnh", 0.99), signer, PAPER)[1]


def test_a_remark_that_is_the_end_of_another_value_goes_to_a_person() -> None:
    one = found("Sinh đôi")
    twice = {(one.page, word.box): 2 for word in one.words}
    assert not never_unseen(one, OFFICE, PAPER)
    assert never_unseen(one, OFFICE, replace(PAPER, claimed=twice))


def test_a_value_that_begins_with_another_caption_goes_to_a_person() -> None:
    wordings = {"co_quan_cap": frozenset({"co quan cap"}), "so": frozenset({"so dang ky"})}
    paper = replace(PAPER, wordings=wordings)
    assert not never_unseen(found("Ủy ban nhân dân xã Thái Sơn"), OFFICE, paper)
    assert never_unseen(found("Số đăng ký Ủy ban nhân dân xã Thái Sơn"), OFFICE, paper)


def test_a_post_with_a_word_twice_goes_to_a_person() -> None:
    post = DeclaredField(name="chuc_vu_ky", title="Chức vụ", zone="signature")
    assert not never_unseen(found("CHỦ TỊCH"), post, PAPER)
    assert never_unseen(found("CHỦ TỊCH TỊCH"), post, PAPER)


def test_a_sign_that_no_list_has_goes_to_a_person() -> None:
    recipients = DeclaredField(name="noi_nhan", title="Nơi nhận", kind=Kind.LIST, captions=["Nơi nhận"])
    assert not never_unseen(found(["Như trên", "Giám đốc Sở (b/c)"]), recipients, PAPER)
    assert never_unseen(found(["Như trên", "Giám đốc Sở (b/€)"]), recipients, PAPER)


def test_a_subject_may_begin_small_and_quote() -> None:
    assert not slipped("triển khai “Chiến dịch 90 ngày” tại TP. Hà Giang", letter=True)
    assert slipped("triển khai chiến dịch", letter=False)


def test_a_signer_under_a_black_seal_is_never_accepted() -> None:
    signer = DeclaredField(name="nguoi_ky", title="Người ký", kind=Kind.PERSON, zone="signature")
    fax = replace(PAPER, pages={1: replace(PAGE, bitonal=True)})
    value = found("Hoàng Văn Bình", 0.99)
    assert decide(value, signer, fax)[1]
    value.source = FieldSource.SIGNATURE
    assert not decide(value, signer, fax)[1]


def test_nobody_signs_tomorrow_but_a_card_runs_out_later() -> None:
    tomorrow = (date.today() + timedelta(days=1)).isoformat()
    issued = DeclaredField(name="ngay_cap", title="Ngày cấp", kind=Kind.DATE, zone="head")
    assert decide(found(tomorrow, 0.99), issued, PAPER)[1]
    expires = DeclaredField(name="ngay_het_han", title="Hết hạn", kind=Kind.DATE, captions=["Có giá trị đến"])
    before = decide(found("2020-01-01", 0.99), expires, PAPER)
    assert decide(found(tomorrow, 0.99), expires, PAPER)[1] == before[1]


def test_a_failed_check_goes_to_a_person_and_a_remark_does_not() -> None:
    number = DeclaredField(name="so_dinh_danh", title="Số", kind=Kind.IDENTITY, captions=["Số"])
    value = found("008215001234", 0.99, witnesses=1)
    value.check("province", Level.INFO, "Mã tỉnh khác")
    assert not decide(value, number, PAPER)[1]
    value.check("identity_birth", Level.ERROR, "Năm sinh không khớp")
    assert decide(value, number, PAPER)[1]


def test_codes_are_trusted_as_far_as_they_agree() -> None:
    number = DeclaredField(name="so_dinh_danh", title="Số", kind=Kind.IDENTITY, captions=["Số"])
    assert decide(found("008215001234", 0.1, source=FieldSource.QR), number, PAPER) == (0.995, False)
    assert decide(found("008215001234", 0.1, source=FieldSource.QR, agreement=0.8), number, PAPER)[1]


def test_the_shipped_model_knows_every_part_of_the_evidence_and_no_other() -> None:
    assert set(shipped().parts) == set(evidence(found("Ủy ban nhân dân xã Thái Sơn"), OFFICE, PAPER))
    assert set(shipped().accept) == {"letter", "letter_bitonal", "form", "form_bitonal"}
    assert all(0.9 <= least < 1 for least in shipped().accept.values())


def test_a_model_weighs_its_evidence() -> None:
    model = parse({"bias": 1.0, "accept": {"form": 0.9}, "evidence": {"a": {"mean": 2, "scale": 4, "weight": 8}}})
    assert isinstance(model, Model)
    assert model.probability({"a": 2.0}) == pytest.approx(0.7311, abs=1e-4)
    assert model.probability({"a": 4.0}) > 0.99
    with pytest.raises(KeyError):
        model.probability({"b": 1.0})


def test_figures_that_two_voices_read_differently_are_looked_at() -> None:
    number = DeclaredField(name="so", title="Số", kind=Kind.NUMBER, captions=["Số"])
    sure = found("28")
    rival = replace(sure, words=(sure.words[0].model_copy(update={"alternatives": [("23", 0.96)]}),))
    faint = replace(sure, words=(sure.words[0].model_copy(update={"alternatives": [("23", 0.3)]}),))
    same = replace(sure, words=(sure.words[0].model_copy(update={"alternatives": [("28.", 0.96)]}),))
    assert never_unseen(rival, number, PAPER)
    assert not never_unseen(faint, number, PAPER)
    assert not never_unseen(same, number, PAPER)


@pytest.mark.parametrize(("sure", "x", "asked"), [(0.71, 40, True), (0.95, 40, False), (0.71, 0, False)])
def test_a_value_right_behind_a_word_that_was_hardly_read_is_looked_at(sure: float, x: int, asked: bool) -> None:
    """ "số: H 00214" whose H went into the word before it."""
    number = DeclaredField(name="so_vao_so", title="Số vào sổ", kind=Kind.CODE, captions=["Số vào sổ"])
    given = found("00214")
    word = given.words[0].model_copy(update={"box": (60, 0, 90, 10)})
    before = Word(text="số:", box=(x, 0, x + 17, 10), confidence=sure)
    paper = replace(PAPER, words={1: [before, word]})
    assert never_unseen(replace(given, words=(word,)), number, paper) is asked


def test_a_person_s_number_that_was_not_read_surely_is_looked_at() -> None:
    number = DeclaredField(name="so_dinh_danh", title="Số định danh", kind=Kind.IDENTITY, captions=["Số CCCD"])
    sure = found("008171003365")
    unsure = replace(sure, words=(sure.words[0].model_copy(update={"confidence": 0.83}),))
    assert not never_unseen(sure, number, PAPER)
    assert never_unseen(unsure, number, PAPER)
    assert not never_unseen(replace(unsure, source=FieldSource.QR), number, PAPER)


@pytest.mark.parametrize(
    ("heard", "asked"), [(("VIÊ", 0.93), True), (("VIÊ", 0.4), False), (("Ví", 0.93), False), (("VI.", 0.93), False)]
)
def test_letters_that_the_other_voice_read_otherwise_are_looked_at(heard: tuple[str, float], asked: bool) -> None:
    """A body's name that was cut in its last word: "… SINH VI"."""
    given = found("PHÒNG CÔNG TÁC SINH VI", raw="VI")
    words = (*given.words[:-1], given.words[-1].model_copy(update={"text": "VI", "alternatives": [heard]}))
    body = DeclaredField(name="co_quan_ban_hanh", title="Cơ quan ban hành")
    assert never_unseen(replace(given, words=words), body, PAPER) is asked


def test_a_page_in_black_and_white_asks_for_more() -> None:
    model = parse({"bias": 0.0, "accept": {"letter": 0.93, "form": 0.99, "form_bitonal": 0.997}, "evidence": {}})
    assert model.least(letter=False, bitonal=False) == 0.99
    assert model.least(letter=False, bitonal=True) == 0.997
    assert model.least(letter=True, bitonal=True) == 0.93


def test_the_state_of_a_paper_counts_values_failed_checks_and_words_claimed_twice() -> None:
    declared = types()["giay_bao_tu"]
    one, other = found("Bàn Văn Ninh"), found("Bàn Văn Ninh")
    other.check("x", Level.WARN, "x")
    page = PageReading(
        number=1, width=100, height=100, upright_width=100, upright_height=100, words=list(SURE), bitonal=True
    )
    state = paper_state(declared, {"ho_ten": one, "noi_chet": other}, [page], 0.9)
    assert state.filled == pytest.approx(2 / len(declared.fields))
    assert state.doubts == 1
    assert set(state.claimed.values()) == {2}
    assert state.pages[1].bitonal
    parts = evidence(one, declared.fields[3], state)
    assert parts["shared"] == 1.0


def test_of_a_value_by_pen_its_own_reader_says_how_sure_it_is() -> None:
    value = found("574", 0.3, handwritten=True)
    value.confidence = 0.62
    assert decide(value, OFFICE, PAPER) == (0.62, True)


def test_of_a_form_that_seems_filled_by_pen_nothing_is_accepted() -> None:
    sheet = PageReading(number=1, width=100, height=100, upright_width=100, upright_height=100, bitonal=True)
    form = types()["giay_khai_sinh"]
    names = ("ho_ten", "dan_toc", "noi_sinh", "que_quan", "cha_ho_ten", "me_ho_ten")
    printed = {name: found("Nông Thị Lan") for name in names}
    scrawled = printed | {name: found("Nông Thị Lan", 0.2) for name in names[:2]}
    assert paper_state(form, printed, [sheet], 0.98).scrawled == 0
    paper = paper_state(form, scrawled, [sheet], 0.98)
    assert paper.scrawled == pytest.approx(1 / 3)
    value = found("ỦY BAN NHÂN DÂN XÃ TÂN TRÀO")
    assert never_unseen(value, OFFICE, paper)
    assert not never_unseen(value, OFFICE, paper_state(form, printed, [sheet], 0.98))
    assert not never_unseen(replace(value, source=FieldSource.QR), OFFICE, paper)


@pytest.mark.parametrize(
    ("read", "value", "heard", "asked"),
    [
        ("Ninh Văn Tiến", "Ninh Văn Tiến", ("Nịnh", 0.87), True),
        ("Ninh Văn Tiến", "Ninh Văn Tiến", ("Nịnh", 0.3), False),
        ("Ninh Văn Tiến", "Ninh Văn Tiến", ("'Ninh", 0.9), False),
        ("TẬN VĂN TIẾN", "Tẩn Văn Tiến", None, True),
        ("NINH VĂN TIẾN", "Ninh Văn Tiến", None, False),
    ],
)
def test_a_name_of_which_other_marks_were_read_is_looked_at(
    read: str, value: str, heard: tuple[str, float] | None, asked: bool
) -> None:
    signer = DeclaredField(name="nguoi_ky", title="Người ký", kind=Kind.PERSON, captions=["Người ký"])
    given = found(value, raw=read)
    words = [w.model_copy(update={"text": text}) for w, text in zip(given.words, read.split(), strict=True)]
    if heard is not None:
        words[0] = words[0].model_copy(update={"alternatives": [heard]})
    assert never_unseen(replace(given, words=tuple(words)), signer, PAPER) is asked
    faint = tuple(w.model_copy(update={"confidence": 0.6}) for w in words)
    if heard is None:
        assert not never_unseen(replace(given, words=faint), signer, PAPER)


def test_a_list_of_which_an_item_lost_its_beginning_is_looked_at() -> None:
    names = DeclaredField(name="noi_nhan", title="Nơi nhận", kind=Kind.LIST, captions=["Nơi nhận"])
    letter = replace(PAPER, letter=True)
    assert never_unseen(found(["rên", "Lưu: VT"]), names, letter)
    assert never_unseen(found(["Như ư trên trên", "Lưu: VT"]), names, letter)
    assert not never_unseen(found(["Như trên", "Lưu: VT"]), names, letter)


def test_a_value_that_ran_into_the_date_over_the_signature_goes_to_a_person() -> None:
    origin = DeclaredField(name="nguon_goc", title="Nguồn gốc", captions=["Nguồn gốc sử dụng"])
    assert never_unseen(found("Giao đất không thu tiền Sơn Dương, ngày 29 tháng 5 năm 2013"), origin, PAPER)
    assert not never_unseen(found("CCCD số 12, Cục Cảnh sát cấp ngày 29 tháng 5 năm 2013"), origin, PAPER)


@pytest.mark.parametrize(
    "text",
    [
        "V/v đôn đốc nộp tiền quý năm 2023",
        "CHI CỤC HẢI QUAN KHU VỰC",
        "TUQ. GIÁM ĐỐC KHO BẠC NHÀ NƯỚC KHU VỰC VỊ",
        "Chuyên viên VPTU (THỊ)",
        "V/v xây dựng xã hội học tập năm học 2025 - 2026 r",
    ],
)
def test_a_letter_s_value_that_lost_its_number_or_caught_a_crumb_is_never_accepted(text: str) -> None:
    assert slipped(text, letter=True)


@pytest.mark.parametrize("text", ["V/v nộp tiền quý I năm 2023", "KHU VỰC VI", "Chuyên viên (TH1)", "Lưu: VT, (b/c)"])
def test_whole_values_of_letters_are_no_slips(text: str) -> None:
    assert not slipped(text, letter=True)


def _named(value: str, *boxes: tuple[int, int], beside: tuple[int, int] | None = None) -> tuple[Found, PaperState]:
    """A name whose words lie at the given places of one row, and a paper with another word ``beside`` them."""
    words = tuple(
        Word(text=text, box=(x0, 0, x1, 20), confidence=0.97)
        for text, (x0, x1) in zip(value.split(), boxes, strict=True)
    )
    other = [Word(text="Thiện", box=(beside[0], 0, beside[1], 20), confidence=0.1)] if beside else []
    item = Found(value=value, raw=value, page=1, words=words)
    return item, replace(PAPER, letter=True, words={1: [*words, *other]})


def test_a_name_that_lacks_a_part_is_never_accepted() -> None:
    signer = next(f for f in types()["van_ban_hanh_chinh"].fields if f.name == "nguoi_ky")
    body = next(f for f in types()["van_ban_hanh_chinh"].fields if f.name == "co_quan_ban_hanh")
    close, apart = ((0, 80), (88, 160)), ((0, 80), (130, 200))
    for declared, value, boxes, beside, never in (
        (signer, "Nguyễn Khắc", close, None, False),
        (signer, "Nguyễn Khắc", close, (170, 230), True),  # a word hardly read right beside it
        (signer, "Nguyễn Khắc", close, (300, 360), False),
        (signer, "Nguyễn Nam", apart, None, True),  # one between them was not read at all
        (signer, "Nông Văn", close, None, True),
        (body, "BỘ TÀI", close, (170, 230), True),
        (body, "TẬP", close[:1], None, True),
    ):
        item, paper = _named(value, *boxes, beside=beside)
        assert never_unseen(item, declared, paper) is never, (value, boxes, beside)
