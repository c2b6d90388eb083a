"""What the first look at another author's letters showed: strokes of a fax, seals over the signature, odd heads."""

from __future__ import annotations

import pytest

from ocr.classify import split
from ocr.extract.fields import find_fields
from ocr.extract.layout import sheet
from ocr.extract.letter_title import find_title
from ocr.extract.letterhead import find_letterhead
from ocr.extract.symbols import parse_symbol
from schemas.document_types import types
from tests.ocr.extract.test_letter import DECISION
from tests.ocr.extract.test_letters_of_other_bodies import replaced

LETTER = types()["van_ban_hanh_chinh"]


def values(page):
    return {name: found.value for name, found in find_fields(LETTER, [page]).items()}


@pytest.mark.parametrize(
    ("read", "symbol"), [("số: 1046 /sNv-ccvc", "SNV-CCVC"), ("Số: 12/TTr-UBND", "TTr-UBND"), ("Số: 7/UBND", "UBND")]
)
def test_a_symbol_in_small_letters_that_look_like_capitals(read, symbol):
    parsed = parse_symbol(read)
    assert parsed is not None
    assert parsed.ky_hieu == symbol


def test_a_summary_that_names_a_year_is_no_date_line(make_page):
    """Minutes bear no place and date; their summary reaches under the motto."""
    page = make_page(
        [
            (0.12, 0.060, "BAN CHỈ ĐẠO XÃ PHÚ LINH"),
            (0.12, 0.080, "TỔ CÔNG NGHỆ SỐ"),
            *DECISION[2:4],
            (0.14, 0.115, "Số: 02/BB-TCNS"),
            (0.44, 0.160, "BIÊN BẢN"),
            (0.28, 0.186, "Họp Tổ công nghệ số cộng đồng quý IV năm 2025"),
            *[(0.17, 0.23 + 0.02 * n, f"{caption}: việc thứ {n}") for n, caption in enumerate(CAPTIONS)],
        ]
    )
    (part,) = split([page])
    assert part.type == "van_ban_hanh_chinh"
    found = values(page)
    assert (found["ten_loai"], found["trich_yeu"]) == ("Biên bản", "Họp Tổ công nghệ số cộng đồng quý IV năm 2025")


CAPTIONS = ("Thời gian bắt đầu", "Địa điểm", "Thành phần tham dự", "Chủ trì", "Thư ký", "Nội dung")


def test_a_summary_goes_on_with_years_behind_a_word(make_page):
    lines = [(0.46, y, "kỳ 2015 - 2020") if text.startswith("và số hóa") else (x, y, text) for x, y, text in DECISION]
    assert values(make_page(lines))["trich_yeu"].endswith("chuyển đổi số kỳ 2015 - 2020")


def test_a_summary_goes_on_with_a_year_behind_a_dash(make_page):
    lines = [(0.50, y, "- 2028") if text.startswith("và số hóa") else (x, y, text) for x, y, text in DECISION]
    assert values(make_page(lines))["trich_yeu"].endswith("chuyển đổi số - 2028")


def test_the_edge_of_a_stamp_is_no_part_of_a_summary(make_page):
    lines = [line for line in DECISION if line[1] not in (0.165, 0.186, 0.206, 0.240)]
    lines = replaced(lines, old="Số: 27 /QĐ-UBND", new="Số: 27/UBND-VP")
    page = make_page([*lines, (0.10, 0.135, "V/v đôn đốc nộp"), (0.10, 0.155, "báo cáo"), (0.18, 0.175, "F3")])
    assert values(page)["trich_yeu"] == "V/v đôn đốc nộp báo cáo"


def test_a_speck_behind_a_word_of_a_body(make_page):
    lines = replaced(DECISION, old="ỦY BAN NHÂN DÂN", new="PHÒNG TÀI' NGUYÊN VÀ MÔI TRƯỜNG")
    lines = replaced(lines, old="XÃ PHÚ LINH", new="HUYỆN PHÚ LINH")
    assert values(make_page(lines))["co_quan_ban_hanh"] == "PHÒNG TÀI NGUYÊN VÀ MÔI TRƯỜNG HUYỆN PHÚ LINH"


def test_a_title_of_which_a_stamp_left_one_word(make_page):
    head = find_letterhead(sheet(make_page(replaced(DECISION, old="QUYÉT ĐỊNH", new="ĐỊNH"))))
    assert head is not None
    title = find_title(head)
    assert title is not None
    assert (title.name, title.row.text) == ("Quyết định", "ĐỊNH")


@pytest.mark.parametrize(
    ("read", "said"),
    [
        ("- UBND tỉnh (b/c); '", "UBND tỉnh (b/c)"),
        ("- UBND tỉnh (bíc);", "UBND tỉnh (b/c)"),
        ("- UBND tỉnh (b/©);", "UBND tỉnh (b/c)"),
        ("ˆ Lãnh đạo Chỉ cục;", "Lãnh đạo Chi cục"),
        ("- Các chỉ, đảng bộ trực thuộc;", "Các chi, đảng bộ trực thuộc"),
        ("- Ban chỉ đạo tỉnh;", "Ban chỉ đạo tỉnh"),
    ],
)
def test_items_of_a_list_without_specks(make_page, read, said):
    found = values(make_page(replaced(DECISION, old="- UBND tỉnh (b/c);", new=read)))
    assert said in found["noi_nhan"]


def test_an_item_of_which_only_the_dash_was_read_is_asked_about(make_page):
    lines = replaced(DECISION, old="- Như Điều 3;", new="- -")
    found = find_fields(LETTER, [make_page(lines)])["noi_nhan"]
    assert "list_gap" in [check.rule for check in found.checks]


@pytest.mark.parametrize(
    ("read", "said"), [("Ma-Văn Toản", "Ma Văn Toản"), ("Lê Minh Đức VÀ", "Lê Minh Đức"), ("H'Mai Niê", "H'Mai Niê")]
)
def test_what_a_stroke_made_of_a_name(make_page, read, said):
    page = make_page(replaced(DECISION, old="Thượng tá Lục Văn Bình", new=read))
    page.words = [w.model_copy(update={"confidence": 0.5}) if w.text == "VÀ" else w for w in page.words]
    assert values(page)["nguoi_ky"] == said


def _signed(*lines):
    kept = [one for one in DECISION if one[0] < 0.55 or one[1] < 0.7]
    return [*kept, *((0.62, 0.70 + 0.02 * n, line) for n, line in enumerate(lines)), (0.62, 0.85, "Lục Văn Bình")]


def test_the_deputys_post_under_the_heads_says_that_he_signs_for_him(make_page):
    found = find_fields(LETTER, [make_page(_signed("GIÁM ĐỐC", "PHÓ CIÁM ĐỐC"))])
    assert (found["quyen_han_ky"].value, found["chuc_vu_ky"].value) == ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")
    assert "post_by_rule" in [check.rule for check in found["chuc_vu_ky"].checks]


def test_a_body_in_whose_name_is_signed_is_no_post(make_page):
    found = find_fields(LETTER, [make_page(_signed("T/M BAN THƯỜNG VỤ"))])
    assert found["quyen_han_ky"].value == "T/M BAN THƯỜNG VỤ"
    assert found["chuc_vu_ky"].value is None


def test_about_whose_second_letter_was_lost(make_page):
    lines = [line for line in DECISION if line[1] not in (0.165, 0.186, 0.206, 0.240)]
    lines = replaced(lines, old="Số: 27 /QĐ-UBND", new="Số: 27/UBND-VP")
    page = make_page([*lines, (0.10, 0.135, "V đôn đốc nộp báo cáo"), (0.30, 0.20, "Kính gửi: Các thôn.")])
    assert values(page)["trich_yeu"] == "V/v đôn đốc nộp báo cáo"


def test_a_speck_between_two_words_of_a_summary(make_page):
    lines = replaced(DECISION, old="và số hóa hồ sơ của xã", new="và số hóa . năm 2025")
    assert values(make_page(lines))["trich_yeu"].endswith("và số hóa năm 2025")


def test_a_six_with_a_mark_in_the_date_line(make_page):
    lines = replaced(DECISION, old="Phú Linh, ngày 05 tháng 3 năm 2024", new="Phú Linh, ngày 02 tháng 0ó năm 201ó")
    assert values(make_page(lines))["ngay_ban_hanh"] == "2016-06-02"


@pytest.mark.parametrize("stroke", [" Ị", "; ị", " Ị ì"])
def test_a_stroke_down_the_page_is_no_end_of_an_item(make_page, stroke):
    found = values(make_page(replaced(DECISION, old="- UBND tỉnh (b/c);", new=f"- UBND tỉnh (b/c){stroke}")))
    assert found["noi_nhan"] == ["Như Điều 3", "UBND tỉnh (b/c)", "Lưu: VT"]


def test_the_office_s_drawer_without_a_colon(make_page):
    found = values(make_page(replaced(DECISION, old="- Lưu: VT.", new="- Lưu VỊ, KT")))
    assert found["noi_nhan"][-1] == "Lưu VT, KT"


def test_a_speck_of_two_points_within_a_body_s_name(make_page):
    found = values(make_page(replaced(DECISION, old="ỦY BAN NHÂN DÂN", new="ỦY BAN NHÂN DÂN:")))
    assert found["co_quan_ban_hanh"] == "ỦY BAN NHÂN DÂN XÃ PHÚ LINH"


@pytest.mark.parametrize(
    ("read", "authority"),
    [("KT.CHỦTỊCH", "KT. CHỦ TỊCH"), ("TUOQ. CHỦ TỊCH", "TUQ. CHỦ TỊCH"), ("KÍT CHỦ TỊCH", "K/T CHỦ TỊCH")],
)
def test_authorities_whose_words_ran_together_or_lost_their_signs(make_page, read, authority):
    lines = [line for line in DECISION if line[2] != "TM. ỦY BAN NHÂN DÂN"]
    assert values(make_page(replaced(lines, old="KT. CHỦ TỊCH", new=read)))["quyen_han_ky"] == authority


def test_a_decision_s_title_says_whose_it_is_over_two_rows(make_page):
    lines = [line for line in DECISION if not line[2].startswith("CHỦ TỊCH ỦY")]
    lines = replaced(lines, old="QUYÉT ĐỊNH", new="QUYẾT ĐỊNH CỦA UBND XÃ")
    lines = replaced(lines, old="Về việc kiện toàn Tổ công tác chuyển đổi số", new="PHÚ LINH")
    lines = replaced(lines, old="và số hóa hồ sơ của xã", new="(V/v kiện toàn Tổ công tác của xã)")
    found = values(make_page([(0.34 if text.startswith("QUYẾT") else x, y, text) for x, y, text in lines]))
    assert found["ten_loai"] == "Quyết định"
    assert found["trich_yeu"] == "V/v kiện toàn Tổ công tác của xã"


@pytest.mark.parametrize("next_row", ["CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ điện:", "Trân trọng kính mời: Ông Lý Văn Páo"])
def test_a_summary_ends_before_those_whom_the_paper_is_for(make_page, next_row):
    lines = replaced(DECISION, old="CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ PHÚ LINH", new=next_row)
    lines = [(x, 0.226 if text == next_row else y, text) for x, y, text in lines]
    assert values(make_page(lines))["trich_yeu"].endswith("hồ sơ của xã")


def test_the_text_s_margin_is_told_by_the_short_ends_of_its_paragraphs(make_page):
    """Each paragraph but one has a single long row, indented: the middle of the text lies left of theirs."""
    lines = [line for line in DECISION if not line[2].startswith(("CHỦ TỊCH ỦY", "Căn cứ", "Về việc"))]
    lines.append((0.155, 0.186, "Về việc kiện toàn Tổ công tác chuyển đổi số, số hóa hồ sơ, giấy tờ lưu"))
    long = "Thực hiện Hướng dẫn số 03 của Ban Tuyên giáo, Ủy ban nhân dân xã xây dựng kế"
    paragraphs = [(0.14, 0.226 + 0.04 * n, long) for n in range(4)]
    lines += [*paragraphs, *((0.08, 0.246 + 0.04 * n, "hoạch học tập nghị quyết:") for n in range(4))]
    assert values(make_page(sorted(lines, key=lambda one: one[1])))["trich_yeu"].endswith("hồ sơ của xã")


def test_a_crumb_before_an_authority_is_none_of_it(make_page):
    assert values(make_page(replaced(DECISION, old="KT. CHỦ TỊCH", new="NHÀ KT. CHỦ TỊCH")))["quyen_han_ky"] == (
        "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH"
    )


def test_specks_between_two_rows_of_a_summary(make_page):
    lines = replaced(DECISION, old="và số hóa hồ sơ của xã", new="'và số hóa hồ sơ của xã")
    lines = replaced(
        lines, old="Về việc kiện toàn Tổ công tác chuyển đổi số", new="Về việc kiện toàn Tổ công tác SH-"
    )
    assert values(make_page(lines))["trich_yeu"] == "Về việc kiện toàn Tổ công tác SH và số hóa hồ sơ của xã"


def test_the_standing_committee_of_a_council_issues_for_itself(make_page):
    lines = [
        (x, y, {"ỦY BAN NHÂN DÂN": "HĐND XÃ PHÚ LINH", "XÃ PHÚ LINH": "THƯỜNG TRỰC"}.get(text, text))
        for x, y, text in DECISION
    ]
    found = values(make_page(lines))
    assert (found["co_quan_chu_quan"], found["co_quan_ban_hanh"]) == ("HĐND XÃ PHÚ LINH", "THƯỜNG TRỰC")
