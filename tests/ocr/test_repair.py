"""The language's repair: slips are mended, what is right and rare is left alone."""

from __future__ import annotations

import pytest

from ocr.vietnamese.language_model import LanguageModel, parts, shipped, units
from ocr.vietnamese.repair import repair_page, score
from ocr.vietnamese.signs import without_scrawl, without_specks
from schemas.reading import Line, PageReading, Word, Zone


def reading(*rows: str, confidence: float = 0.9, zone: Zone = Zone.BODY, source: str = "ocr") -> PageReading:
    words: list[Word] = []
    lines: list[Line] = []
    for n, row in enumerate(rows):
        at = range(len(words), len(words) + len(row.split()))
        words += [
            Word(text=text, box=(100 * k, 50 * n, 100 * k + 90, 50 * n + 40), confidence=confidence)
            for k, text in enumerate(row.split())
        ]
        lines.append(Line(box=(0, 50 * n, 2000, 50 * n + 40), words=list(at), zone=zone, block=1))
    return PageReading(
        number=1,
        width=2480,
        height=3508,
        upright_width=2480,
        upright_height=3508,
        words=words,
        lines=lines,
        text_source=source,  # type: ignore[arg-type]
    )


def repaired(*rows: str, **options: object) -> str:
    return repair_page(reading(*rows, **options)).text  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("sửa đổi, bổ sung một sô điều của Nghị định", "sửa đổi, bổ sung một số điều của Nghị định"),
        ("quy định chỉ tiết thì hành một số điều", "quy định chi tiết thi hành một số điều"),
        ("về kiêm soát thủ tục hành chính;", "về kiểm soát thủ tục hành chính;"),
        ("Luật sửa đổi, bỗ sung một số điều", "Luật sửa đổi, bổ sung một số điều"),
        ("Luật Tổ chức chính quyên địa phương", "Luật Tổ chức chính quyền địa phương"),
        (
            "các cơ quan, đơn vị có liên quan chịu trách nhiệm thị hành",
            "các cơ quan, đơn vị có liên quan chịu trách nhiệm thi hành",
        ),
        ("trong quá trình øiải quyết hồ sơ", "trong quá trình giải quyết hồ sơ"),
        ("kiểm tra đường truyền. máy quét và tài khoản.", "kiểm tra đường truyền, máy quét và tài khoản."),
        ("theo quy định tại điểm ¡ khoản 1", "theo quy định tại điểm i khoản 1"),
        ("Chỉ phí thực hiện do ngân sách nhà nước bảo đảm.", "Chi phí thực hiện do ngân sách nhà nước bảo đảm."),
    ],
)
def test_mends_marks(read: str, printed: str) -> None:
    assert repaired(read) == printed


@pytest.mark.parametrize(
    "right",
    [
        "các đơn vị trên địa bàn tỉnh Quảng Ngãi tiếp tục rà soát, thực hiện",
        "Ủy ban nhân dân thành phố Đà Nẵng ban hành quyết định",
        "các sở, ban, ngành của thành phố Huế và các đơn vị liên quan",
        "cấp cho bà Hoàng Thị Thoỏng giấy chứng nhận",
        "Ông Sùng Mí Và, thường trú tại thôn Sủng Là",
        "theo Công văn số 02-KH/BCĐTW ngày 19/6/2025 của Ban Chỉ đạo",
        "tại Điều 5, khoản 2, điểm a Nghị định số 118/2025/NĐ-CP",
        "trồng dưa hấu, nuôi nhím và bán bún phở",
        "hệ thống VNeID và Kho dữ liệu H10",
        "đường vòng, đường quanh co, đường đèo, dốc;",
    ],
)
def test_leaves_names_codes_and_rare_words(right: str) -> None:
    assert repaired(right, confidence=0.93) == right


def test_a_name_broken_over_two_lines_is_left_alone() -> None:
    assert repaired("của Ủy ban nhân dân tỉnh Quảng", "Ngãi về việc ban hành kế hoạch") == (
        "của Ủy ban nhân dân tỉnh Quảng\nNgãi về việc ban hành kế hoạch"
    )


def test_phrases_in_capitals_are_mended_and_names_in_capitals_not() -> None:
    assert repaired("ỦY BAN NHÂN DẪN") == "ỦY BAN NHÂN DÂN"
    assert repaired("QUYÉT ĐỊNH:") == "QUYẾT ĐỊNH:"
    assert repaired("KT. BỘ TRƯỞNG", "THỨ TRƯỜNG") == "KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG"
    assert repaired("THỦ TRƯỞNG") == "THỦ TRƯỞNG"
    assert repaired("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM") == "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert repaired("NGUYỄN THỊ TƯ HẠI") == "NGUYỄN THỊ TƯ HẠI"


def test_names_of_bodies_are_mended_by_their_letters() -> None:
    assert repaired("theo đề nghị của Bộ Tải chính và") == "theo đề nghị của Bộ Tài chính và"
    assert repaired("Ủy ban nhân dân tỉnh Tuyến Quang") == "Ủy ban nhân dân tỉnh Tuyên Quang"


def test_what_the_engine_read_is_kept() -> None:
    before = reading("kiêm soát thủ tục hành chính")
    after = repair_page(before)
    first = after.words[0]
    assert (first.text, first.raw) == ("kiểm", "kiêm")
    assert 0.5 < first.confidence <= 0.95
    assert before.words[0].text == "kiêm"
    assert after.words[1:] == before.words[1:]
    assert [w.box for w in after.words] == [w.box for w in before.words]


def test_stamps_debris_and_text_layers_are_left_alone() -> None:
    slip = "về kiêm soát thủ tục hành chính"
    assert repaired(slip, zone=Zone.STAMP) == slip
    assert repaired(slip, source="text_layer") == slip
    assert repaired("sô điêu ]|l ăâ ơơ q/ ¬ rr kkl tlt", confidence=0.4) == "sô điêu ]|l ăâ ơơ q/ ¬ rr kkl tlt"


def test_another_voice_is_heard() -> None:
    page = reading("Giao Sở Nội vụ đề tổng hợp")
    heard = page.words[4].model_copy(update={"alternatives": [("để", 0.9)]})
    page.words[4] = heard
    assert repair_page(page).words[4].text == "để"


def test_old_and_new_placing_of_the_tone_are_both_kept() -> None:
    assert repaired("Uỷ ban hoà giải, thuỷ sản") == "Uỷ ban hoà giải, thuỷ sản"


def test_signs_for_digits() -> None:
    assert repaired("ngày 0l tháng 7 năm 2025") == "ngày 01 tháng 7 năm 2025"
    assert repaired("]. Tổ chức thực hiện") == "1. Tổ chức thực hiện"
    assert repaired("Nghị định số 48⁄2013/NĐ-CP") == "Nghị định số 48/2013/NĐ-CP"
    assert repaired("[1] Theo báo cáo của Bộ Nội vụ [2]") == "[1] Theo báo cáo của Bộ Nội vụ [2]"
    assert repaired("Phụ lục I, II và III") == "Phụ lục I, II và III"


def test_score_prefers_what_offices_write() -> None:
    assert score(["một", "số", "điều", "của", "Luật"]) > score(["một", "sô", "điêu", "của", "Luật"])
    assert score([]) == 0.0


def test_a_model_comes_back_from_its_bytes() -> None:
    model = shipped()
    again = LanguageModel.from_bytes(model.to_bytes())
    row = units("Căn cứ Luật Tổ chức chính quyền địa phương")
    assert again.score(row) == model.score(row)
    with pytest.raises(ValueError, match="no syllable model"):
        import lzma

        LanguageModel.from_bytes(lzma.compress(b"something else"))


def test_probabilities_of_a_context_sum_to_one() -> None:
    model = shipped()
    import math

    for before, last in (("ủy", "ban"), ("số", "điều"), ("xin", "thưa"), ("<s>", "<s>")):
        ids = (model.id(before), model.id(last))
        total = sum(math.exp(model.logp(*ids, word)) for word in range(model.size) if word != model.start)
        assert total == pytest.approx(1.0, abs=0.06)


def test_signs_around_a_word() -> None:
    assert parts("“(điều),”") == ("“(", "điều", "),”")
    assert parts("---") == ("---", "", "")


def test_a_lonely_sign_stays_a_word_of_its_own() -> None:
    assert repaired("thực hiện kiêm soát - thủ tục hành chính") == "thực hiện kiểm soát - thủ tục hành chính"


def test_a_full_stop_before_a_small_letter_is_a_comma_also_over_the_end_of_a_line() -> None:
    assert repaired("bố trí cán bộ.", "trang thiết bị để thực hiện.") == (
        "bố trí cán bộ,\ntrang thiết bị để thực hiện."
    )
    assert (
        repaired("xã Phúc Ninh. huyện Yên Sơn. tính Tuyên Quang") == "xã Phúc Ninh, huyện Yên Sơn, tỉnh Tuyên Quang"
    )
    assert repaired("số 368/2023. ngày 15 tháng 8") == "số 368/2023, ngày 15 tháng 8"
    for right in ("trước ngày 15. báo cáo", "thực hiện. Máy quét", "TP. tỉnh", "a) bố trí cán bộ. b) trang"):
        assert repaired(right) == right


def test_signs_that_nobody_printed_go_and_those_that_were_stay() -> None:
    before = reading("- hành chính; _ Nghị định | số – 5 : „ năm", "` trang")
    words = [w.model_copy(update={"confidence": 0.5 if w.text == ":" else 0.9}) for w in before.words]
    words, lines = without_specks(words, before.lines, 2000)
    shown = [" ".join(words[i].text for i in line.words) for line in lines]
    assert shown == ["- hành chính; Nghị định số – 5 năm", "` trang"]
    assert len(words) == sum(len(line.words) for line in lines)


def test_the_edge_of_a_page_is_no_word() -> None:
    before = reading("| Kính gửi |", "|")
    boxes = {0: (0, 0, 2, 40), 3: (1996, 0, 2000, 40), 4: (1, 50, 3, 90)}
    words = [w.model_copy(update={"box": boxes.get(i, w.box)}) for i, w in enumerate(before.words)]
    words, lines = without_specks(words, before.lines, 2000)
    assert [[words[i].text for i in line.words] for line in lines] == [["Kính", "gửi"]]


def test_a_letter_of_a_word_that_was_read_whole_goes() -> None:
    before = reading("Quyển số: 01/2001", "ngày y")
    words = list(before.words)
    whole = words[0].box
    at = next(i for i, w in enumerate(words) if w.text == "y")
    words[at] = words[at].model_copy(update={"box": (whole[0] + 5, whole[1] + 5, whole[2] - 5, whole[3] - 5)})
    kept, lines = without_specks(words, before.lines, 2000)
    assert [[kept[i].text for i in line.words] for line in lines] == [["Quyển", "số:", "01/2001"], ["ngày"]]


def test_a_word_that_was_read_twice_goes() -> None:
    """The end of "KT. GIÁM ĐỐC" under a rim, once more as a line by itself; two alone are not each other's."""
    before = reading("KT. GIÁM ĐỐC", "ĐỐC", "SỞ")
    words = list(before.words)
    _, _, last, again, _ = (w.box for w in words)
    assert last != again
    words[3] = words[3].model_copy(update={"box": (last[0], last[1] - 9, last[2] + 1, last[3] + 12)})
    kept, lines = without_specks(words, before.lines, 2000)
    assert [" ".join(kept[i].text for i in line.words) for line in lines] == ["KT. GIÁM ĐỐC", "SỞ"]
    apart, _ = without_specks(before.words, before.lines, 2000)
    assert len(apart) == 5


def test_specks_taken_for_letters_go_and_crumbs_far_behind_the_text_of_a_cell() -> None:
    before = reading("Dân tộc ĩ ²", "Kinh Nế", "Nam Ý")
    words = list(before.words)
    for at, word in enumerate(words):
        x0, y0, x1, y1 = word.box
        if word.text == "ĩ":
            words[at] = word.model_copy(update={"box": (x0, y1 - 5, x0 + 4, y1)})
        elif word.text in ("Nế", "Ý"):
            words[at] = word.model_copy(update={"box": (x0 + 400, y0, x1 + 400, y1), "confidence": 0.03})
    cells = [line.model_copy(update={"zone": Zone.TABLE}) for line in before.lines[:2]]
    kept, lines = without_specks(words, [*cells, before.lines[2]], 2000)
    assert [[kept[i].text for i in line.words] for line in lines] == [["Dân", "tộc", "²"], ["Kinh"], ["Nam", "Ý"]]


def test_lines_of_a_signature_that_only_a_pen_made_go() -> None:
    before = reading("CHỦ TỊCH", "Ừ", "jJ” ~#", "TÔ.", "Sèn Hải San", "Đại tá")
    sure = {"Ừ": 0.8, "jJ”": 0.5, "TÔ.": 0.3}
    words = [w.model_copy(update={"confidence": sure.get(w.text, 0.9)}) for w in before.words]
    signed = [line.model_copy(update={"zone": Zone.SIGNATURE}) for line in before.lines]
    shown = [" ".join(words[i].text for i in line.words) for line in without_scrawl(words, signed)]
    assert shown == ["CHỦ TỊCH", "Sèn Hải San", "Đại tá"]
    assert without_scrawl(words, before.lines) == before.lines


def test_the_dash_before_an_item_is_a_dash() -> None:
    assert repaired("~ Như trên;") == "- Như trên;"
    assert repaired("¬ Lưu: VT.") == "- Lưu: VT."
    assert repaired("khoảng ~ 20 hộ") == "khoảng ~ 20 hộ"


@pytest.mark.parametrize(
    ("read", "right"),
    [
        ("các chỉ bộ trực thuộc", "các chi bộ trực thuộc"),
        ("Bí thư chỉ bộ, Trưởng thôn", "Bí thư chi bộ, Trưởng thôn"),
        ("sinh hoạt chỉ đoàn", "sinh hoạt chi đoàn"),
        ("Lưu: Hồ sơ chỉ bộ.", "Lưu: Hồ sơ chi bộ."),
        ("và thảo luận, chỉ bộ thống nhất", "và thảo luận, chi bộ thống nhất"),
        ("Chỉ cục Thuế khu vực", "Chi cục Thuế khu vực"),
    ],
)
def test_branches_are_not_read_as_only(read: str, right: str) -> None:
    assert repaired(read) == right


def test_only_stays_only() -> None:
    for right in (
        "chỉ bộ phận một cửa tiếp nhận",
        "chỉ bộ hồ sơ thứ hai",
        "chỉ Bộ Y tế mới có quyền",
        "chỉ đoàn viên mới được",
        "chỉ hội đồng nhân dân",
        "các chỉ tiêu",
    ):
        assert repaired(right) == right
