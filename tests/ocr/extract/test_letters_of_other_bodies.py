"""Letters as further bodies set them: Party, enterprises, a stamp under the number, lists with holes."""

from __future__ import annotations

import pytest

from ocr.classify import Part
from ocr.documents import extract
from ocr.extract.fields import find_fields
from ocr.extract.symbols import mend_symbol, parse_symbol
from schemas.document_types import types
from schemas.reading import Mark
from tests.ocr.extract.test_letter import DECISION, OFFICIAL_LETTER

LETTER = types()["van_ban_hanh_chinh"]


def replaced(lines, **changes):
    """``lines`` with the texts of some of them changed: ``old="…", new="…"``."""
    return [(x, y, changes["new"] if text == changes["old"] else text) for x, y, text in lines]


@pytest.mark.parametrize(
    ("text", "so", "ky_hieu"),
    [
        ("Số: 602/TB-PC02-P4+P8", "602", "TB-PC02-P4+P8"),
        ("Số 05-KH/BCĐCĐS57", "05", "KH/BCĐCĐS57"),
        ("Số: 339-CV/TĐTN-PT&XDĐ", "339", "CV/TĐTN-PT&XDĐ"),
        ("Số: 12/TB-VKS-P8/10/11", "12", "TB-VKS-P8/10/11"),
        ("Số: 41U/TB-DCT", "41U", "TB-DCT"),
        ("Số: 2243 /PCCC&CNCH-Pó", "2243", "PCCC&CNCH-P6"),
    ],
)
def test_symbols_of_several_bodies(text, so, ky_hieu):
    symbol = parse_symbol(text)
    assert symbol is not None
    assert (symbol.so, symbol.ky_hieu) == (so, ky_hieu)


def test_an_incoming_stamp_under_the_number_ends_no_search_for_the_title(make_page):
    stamped = [*DECISION, (0.08, 0.145, "Ngày: 20")]
    assert find_fields(LETTER, [make_page(stamped)])["ten_loai"].value == "Quyết định"


def test_a_summary_goes_on_with_a_year_alone(make_page):
    lines = replaced(DECISION, old="và số hóa hồ sơ của xã", new="2024")
    lines = replaced(lines, old="Về việc kiện toàn Tổ công tác chuyển đổi số", new="Về việc mua sắm vật tư y tế năm")
    lines = [(0.49 if text == "2024" else x, y, text) for x, y, text in lines]
    assert find_fields(LETTER, [make_page(lines)])["trich_yeu"].value == "Về việc mua sắm vật tư y tế năm 2024"


def test_who_issues_in_person_is_part_of_the_name(make_page):
    lines = replaced(DECISION, old="ỦY BAN NHÂN DÂN", new="CHỦ TỊCH")
    lines = replaced(lines, old="XÃ PHÚ LINH", new="ỦY BAN NHÂN DÂN XÃ PHÚ LINH")
    fields = find_fields(LETTER, [make_page(lines)])
    assert fields["co_quan_ban_hanh"].value == "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ PHÚ LINH"
    assert "co_quan_chu_quan" not in fields


def test_an_acting_head_and_a_deputy_with_his_field(make_page):
    acting = replaced(DECISION, old="TM. ỦY BAN NHÂN DÂN", new="Q. CHỦ TỊCH")
    acting = [line for line in acting if line[2] not in ("KT. CHỦ TỊCH", "PHÓ CHÚ TỊCH")]
    assert find_fields(LETTER, [make_page(acting)])["chuc_vu_ky"].value == "Q. CHỦ TỊCH"
    deputy = replaced(DECISION, old="KT. CHỦ TỊCH", new="KT. GIÁM ĐỐC")
    deputy = replaced(deputy, old="PHÓ CHÚ TỊCH", new="PHÓ GIÁM ĐỐC KỸ THUẬT")
    assert find_fields(LETTER, [make_page(deputy)])["chuc_vu_ky"].value == "PHÓ GIÁM ĐỐC KỸ THUẬT"


def test_a_list_with_a_hole_is_looked_at(make_page):
    more = [(0.12, 0.74, "- UBND huyện;"), (0.12, 0.76, "- Sở Nội vụ;"), (0.12, 0.78, "- Lưu: VT.")]
    whole = [line for line in DECISION if not line[2].startswith(("- UBND", "- Lưu"))] + more
    hole = [line for line in whole if not line[2].startswith("- Như")]
    for lines, asked in ((whole, False), (hole, True)):
        document = extract(Part((1,), "van_ban_hanh_chinh", 0.98), [make_page(lines, confidence=0.99)])
        checks = {check.rule for check in document.fields["noi_nhan"].checks}
        assert ("list_gap" in checks) is asked


def test_the_first_recipient_without_its_dash_is_one(make_page):
    lines = replaced(DECISION, old="- Như Điều 3;", new="Như Điều 3;")
    assert find_fields(LETTER, [make_page(lines)])["noi_nhan"].value[0] == "Như Điều 3"


def test_a_telegram_names_whom_it_is_wired_to(make_page):
    lines = replaced(DECISION, old="CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ PHÚ LINH", new="CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ điện:")
    wired = [line for line in lines if not line[2].startswith("Căn cứ")]
    wired += [(0.34, 0.26, "- Trưởng các thôn;"), (0.34, 0.28, "- Công an xã.")]
    found = find_fields(LETTER, [make_page(sorted(wired, key=lambda line: line[1]))])
    assert found["kinh_gui"].value == ["Trưởng các thôn", "Công an xã"]


def test_a_stamp_known_by_its_colour_gives_the_number_of_arrival(make_page):
    stamp = Mark(kind="stamp", box=(60, 480, 900, 620), handwritten=False, candidates=[("ĐẾN", 0.9)])
    page = make_page([*DECISION, (0.12, 0.150, "1519")], marks=[stamp])
    found = find_fields(LETTER, [page])["so_den"]
    assert found.value == "1519"
    assert found.handwritten


@pytest.mark.parametrize(
    ("first", "second"), [("4 ỦY BAN NHÂN DÂN", "TỈNH QUẢNG NGÃI"), ("ỦY BAN NHÂN DÂN", "TINH QUẢNG NGÃI")]
)
def test_the_body_of_a_province_through_specks_and_lost_marks(make_page, first, second):
    lines = [(0.12, 0.060, first), (0.14, 0.080, second), *DECISION[2:]]
    assert find_fields(LETTER, [make_page(lines)])["co_quan_ban_hanh"].value == "ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI"


def test_ends_of_figures_before_the_symbol_are_none_of_it():
    mended, agreement = mend_symbol("44UTB-DCT", None, "Thông báo")
    assert mended == "TB-DCT"
    assert agreement < 0.5


def test_a_title_that_an_incoming_stamp_runs_into_is_told_by_the_symbol(make_page):
    lines = replaced(DECISION, old="QUYÉT ĐỊNH", new="THÔNG VẬN TẢI QUYẾT ĐỊNH")
    lines = [(0.30 if "VẬN TẢI" in text else x, y, text) for x, y, text in lines]
    fields = find_fields(LETTER, [make_page(lines)])
    assert fields["ten_loai"].value == "Quyết định"
    assert fields["trich_yeu"].value == "Về việc kiện toàn Tổ công tác chuyển đổi số và số hóa hồ sơ của xã"


def test_a_summary_whose_title_was_lost_is_not_cut_at_the_letterhead(make_page):
    lines = replaced(DECISION, old="QUYÉT ĐỊNH", new="Son co SE 20U lx")
    fields = find_fields(LETTER, [make_page(lines)])
    assert fields["trich_yeu"].value == "Về việc kiện toàn Tổ công tác chuyển đổi số và số hóa hồ sơ của xã"


def test_a_summary_under_the_number_makes_an_official_letter_whatever_the_symbol(make_page):
    lines = [(x, y, text.replace("512/SGDĐT-VP", "1218/CT-TTHT")) for x, y, text in OFFICIAL_LETTER]
    assert find_fields(LETTER, [make_page(lines)])["ten_loai"].value == "Công văn"


@pytest.mark.parametrize("read", ["V/%v báo", "MÀ báo", "VÑ báo", "V/ v báo", "V/ báo"])
def test_about_with_specks_in_it(make_page, read):
    lines = [(x, y, text.replace("V/v báo", read)) for x, y, text in OFFICIAL_LETTER]
    summary = find_fields(LETTER, [make_page(lines)])["trich_yeu"].value
    assert summary == "V/v báo cáo kết quả rà soát thủ tục hành chính năm 2023"


def test_a_summary_goes_on_with_days_alone(make_page):
    lines = replaced(DECISION, old="và số hóa hồ sơ của xã", new="(07/5/1954 - 07/5/2024)")
    summary = find_fields(LETTER, [make_page(lines)])["trich_yeu"].value
    assert summary == "Về việc kiện toàn Tổ công tác chuyển đổi số (07/5/1954 - 07/5/2024)"


def test_the_end_of_a_body_beside_a_date_that_begins_left_of_the_motto(make_page):
    lines = [
        (0.15, 0.060, "TỈNH ĐOÀN TUYÊN QUANG"),
        (0.13, 0.080, "BAN CHẤP HÀNH ĐOÀN HUYỆN"),
        (0.22, 0.100, "HÀM YÊN"),
        (0.56, 0.060, "ĐOÀN TNCS HỒ CHÍ MINH"),
        (0.50, 0.102, "Hàm Yên, ngày 22 tháng 02 năm 2023"),
        (0.18, 0.130, "Số 20 -KH/ĐTN"),
        (0.46, 0.165, "KẾ HOẠCH"),
        (0.36, 0.186, "Tổ chức Tháng Thanh niên năm 2023"),
    ]
    fields = find_fields(LETTER, [make_page(lines)])
    assert fields["co_quan_ban_hanh"].value == "BAN CHẤP HÀNH ĐOÀN HUYỆN HÀM YÊN"


def test_a_body_that_ends_in_the_word_for_a_unit_goes_to_a_person(make_page):
    lines = replaced(DECISION, old="XÃ PHÚ LINH", new="HUYỆN")
    found = find_fields(LETTER, [make_page(lines)])["co_quan_ban_hanh"]
    assert "unnamed_unit" in [check.rule for check in found.checks]


def test_a_type_that_only_the_symbol_names_goes_to_a_person(make_page):
    lines = [line for line in DECISION if line[2] != "QUYÉT ĐỊNH" and not line[2].startswith(("Về việc", "và số"))]
    found = find_fields(LETTER, [make_page(lines)])["ten_loai"]
    assert found.value == "Quyết định"
    assert [check.rule for check in found.checks] == ["type_by_symbol"]


def test_a_paragraph_right_under_a_summary_is_none_of_it(make_page):
    lines = [line for line in OFFICIAL_LETTER if not line[2].startswith(("Kính gửi", "- Phòng", "- Các"))]
    paragraph = "Từ ngày 14/01/2008 đến nay, trên địa bàn huyện xảy ra đợt rét đậm, rét hại kéo dài, các xã"
    lines.append((0.12, 0.180, paragraph))
    summary = find_fields(LETTER, [make_page(lines)])["trich_yeu"].value
    assert summary == "V/v báo cáo kết quả rà soát thủ tục hành chính năm 2023"


def test_a_symbol_that_lost_its_dash():
    assert mend_symbol("CTUBND", "ỦY BAN NHÂN DÂN HUYỆN VỊ XUYÊN", "Chỉ thị")[0] == "CT-UBND"


def test_the_stem_of_a_letter_beside_a_body_is_none_of_it(make_page):
    lines = replaced(DECISION, old="ỦY BAN NHÂN DÂN", new="BỘ Y1 TẾ")
    lines = [line for line in lines if line[2] != "XÃ PHÚ LINH"]
    assert find_fields(LETTER, [make_page(lines)])["co_quan_ban_hanh"].value == "BỘ Y TẾ"


def test_a_district_that_lists_spell_differently_stays(make_page):
    lines = replaced(DECISION, old="XÃ PHÚ LINH", new="HUYỆN MÙ CANG CHẢI")
    body = find_fields(LETTER, [make_page(lines)])["co_quan_ban_hanh"].value
    assert body == "ỦY BAN NHÂN DÂN HUYỆN MÙ CANG CHẢI"


LEFT = [(0.12, 0.060, "ỦY BAN NHÂN DÂN"), (0.14, 0.080, "XÃ PHÚ LINH")]


def headed(*lines):
    """``DECISION`` with other lines in the left column of its head."""
    return [*lines, *(line for line in DECISION if line[2] not in {text for *_, text in LEFT})]


def test_a_name_of_many_rows_begins_above_the_motto(make_page):
    lines = headed(
        (0.10, 0.030, "SỞ NÔNG NGHIỆP VÀ MÔI"), (0.18, 0.046, "TRƯỜNG"), (0.10, 0.064, "CHI NHÁNH VĂN PHÒNG ĐĂNG"),
        (0.16, 0.082, "KÝ ĐẤT ĐAI"),
    )  # fmt: skip
    found = find_fields(LETTER, [make_page(lines)])
    assert found["co_quan_chu_quan"].value == "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"
    assert found["co_quan_ban_hanh"].value == "CHI NHÁNH VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI"


def test_the_letters_of_a_logo_are_no_part_of_the_body_beside_them(make_page):
    found = find_fields(LETTER, [make_page(headed((0.03, 0.070, "EVN | CÔNG TY ĐIỆN LỰC TUYÊN QUANG")))])
    assert found["co_quan_ban_hanh"].value == "CÔNG TY ĐIỆN LỰC TUYÊN QUANG"


def test_what_stands_at_the_right_of_its_column_is_the_motto_s(make_page):
    lines = headed(
        (0.12, 0.050, "UBND TỈNH TUYÊN QUANG"), (0.15, 0.068, "SỞ TÀI CHÍNH"), (0.36, 0.080, "SÔNG"),
        (0.14, 0.092, "PHÒNG NGÂN SÁCH"),
    )  # fmt: skip
    found = find_fields(LETTER, [make_page(lines)])
    assert "SÔNG" not in f"{found['co_quan_chu_quan'].value} {found['co_quan_ban_hanh'].value}"


@pytest.mark.parametrize(
    ("rows", "body"),
    [
        (("TÒA ÁN NHÂN DÂN", "KHU VỰC 3 - TUYÊN QUANG"), "TÒA ÁN NHÂN DÂN KHU VỰC 3 - TUYÊN QUANG"),
        (("CHI CỤC THUẾ KHU VỰC", "BẮC QUANG - QUANG BÌNH"), "CHI CỤC THUẾ KHU VỰC BẮC QUANG - QUANG BÌNH"),
        (("SỞ LAO ĐỘNG -", "THƯƠNG BINH VÀ XÃ HỘI"), "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI"),
    ],
)
def test_dashes_of_names_stay(make_page, rows, body):
    lines = headed(*((0.10, 0.060 + 0.02 * n, row) for n, row in enumerate(rows)))
    assert find_fields(LETTER, [make_page(lines)])["co_quan_ban_hanh"].value == body


def test_of_three_bodies_a_person_says_which_issued_the_paper(make_page):
    lines = headed(
        (0.10, 0.040, "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"), (0.10, 0.058, "VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI"),
        (0.10, 0.076, "CHI NHÁNH HUYỆN HÀM YÊN"),
    )  # fmt: skip
    found = find_fields(LETTER, [make_page(lines)])
    for name in ("co_quan_ban_hanh", "co_quan_chu_quan"):
        assert "several_bodies" in [check.rule for check in found[name].checks]


@pytest.mark.parametrize(
    ("row", "so", "ky_hieu"), [("Số: 88/CV/KSSG", "88", "CV/KSSG"), ("Số: 12/TB/HND-VP", "12", "TB/HND-VP")]
)
def test_a_stroke_between_the_type_and_the_body(row, so, ky_hieu):
    parsed = parse_symbol(row)
    assert (parsed.so, parsed.ky_hieu) == (so, ky_hieu)


def test_items_hang_left_of_the_words_that_lead_to_them(make_page):
    lines = [(x, y, text) for x, y, text in OFFICIAL_LETTER if not (0.2 < y < 0.26)]
    lines += [(0.48, 0.21, "Kính gửi:"), (0.30, 0.23, "- UBND tỉnh Tuyên Quang;"), (0.30, 0.25, "- Sở Công nghiệp.")]
    assert find_fields(LETTER, [make_page(lines)])["kinh_gui"].value == ["UBND tỉnh Tuyên Quang", "Sở Công nghiệp"]


@pytest.mark.parametrize("stamp", ["UBND TP", "Số: 2741"])
def test_addressees_go_on_beside_a_stamp(make_page, stamp):
    lines = [(x, y, text) for x, y, text in OFFICIAL_LETTER if not (0.2 < y < 0.26)]
    lines += [(0.30, 0.21, "Kính gửi: Chủ tịch Ủy ban nhân dân thành phố Tuyên"), (0.10, 0.23, f"{stamp} | | Quang")]
    lines = [(0.55, 0.23, "Quang") if "| Quang" in text else (x, y, text) for x, y, text in lines]
    lines.append((0.10, 0.23, stamp))
    found = find_fields(LETTER, [make_page(sorted(lines, key=lambda one: one[1]))])
    assert found["kinh_gui"].value == ["Chủ tịch Ủy ban nhân dân thành phố Tuyên Quang"]


def test_addressees_and_subjects_that_break_off_within_a_unit_go_to_a_person(make_page):
    lines = [(x, y, text) for x, y, text in OFFICIAL_LETTER if not (0.2 < y < 0.26)]
    lines += [(0.30, 0.21, "Kính gửi: Chủ tịch Ủy ban nhân dân thành phố Tuyên")]
    found = find_fields(LETTER, [make_page(lines)])["kinh_gui"]
    assert [check.rule for check in found.checks] == ["summary_cut"]
    lines = replaced(DECISION, old="và số hóa hồ sơ của xã", new="và số hóa hồ sơ của xã Phú")
    assert find_fields(LETTER, [make_page(lines)])["trich_yeu"].confidence <= 0.5


def test_a_wide_summary_in_small_letters_is_no_paragraph(make_page):
    lines = [line for line in DECISION if not line[2].startswith(("Về việc", "CHỦ TỊCH ỦY"))]
    lines = replaced(lines, old="và số hóa hồ sơ của xã", new="Đảng")
    lines.append((0.15, 0.186, "thực hiện công tác chuyển đổi số, số hóa tài liệu lưu trữ trong các cơ quan của"))
    lines += [
        (0.17, 0.285 + 0.02 * n, "Thực hiện Kế hoạch chuyển đổi số năm nay của Ủy ban nhân dân tỉnh, các xã đã làm")
        for n in range(3)
    ]
    lines = [(0.50 if text == "Đảng" else x, y, text) for x, y, text in lines]
    found = find_fields(LETTER, [make_page(sorted(lines, key=lambda one: one[1]))])["trich_yeu"]
    assert found.value.startswith("thực hiện công tác chuyển đổi số")


def test_what_stands_in_the_margin_beside_a_subject_is_none_of_it(make_page):
    lines = [*OFFICIAL_LETTER, (0.01, 0.156, "Zm")]
    lines = [(0.13 if text.startswith(("V/v", "thủ tục")) else x, y, text) for x, y, text in lines]
    summary = find_fields(LETTER, [make_page(sorted(lines, key=lambda one: (one[1], one[0])))])["trich_yeu"].value
    assert summary == "V/v báo cáo kết quả rà soát thủ tục hành chính năm 2023"


@pytest.mark.parametrize("stamp", ["ĐẾN", "CÔNG VĂN ĐẾN", "Sô: T182", "Ngày: 15/8/2025"])
def test_an_incoming_stamp_under_a_subject_ends_it(make_page, stamp):
    lines = [*OFFICIAL_LETTER, (0.10, 0.174, stamp)]
    summary = find_fields(LETTER, [make_page(sorted(lines, key=lambda one: one[1]))])["trich_yeu"].value
    assert summary == "V/v báo cáo kết quả rà soát thủ tục hành chính năm 2023"


@pytest.mark.parametrize(
    ("read", "said"),
    [
        ("kiểm soát chỉ đối với khoản chỉ sự nghiệp", "kiểm soát chi đối với khoản chi sự nghiệp"),
        ("trợ cấp thất nghiệp chỉ sai quy định", "trợ cấp thất nghiệp chi sai quy định"),
        ("chỉ trả trợ cấp cho người có công", "chi trả trợ cấp cho người có công"),
        ("giao chỉ tiêu năm học mới cho trường", "giao chỉ tiêu năm học mới cho trường"),
        ("nghị cung cấp hồ sơ địa chính", "đề nghị cung cấp hồ sơ địa chính"),
        ("nghị quyết của Hội đồng nhân dân", "nghị quyết của Hội đồng nhân dân"),
    ],
)
def test_spending_is_spelled_without_a_mark(make_page, read, said):
    lines = replaced(OFFICIAL_LETTER, old="V/v báo cáo kết quả rà soát", new=f"V/v {read}")
    lines = [
        (0.05 if text.startswith("V/v") else x, y, text) for x, y, text in lines if not text.startswith("thủ tục")
    ]
    assert find_fields(LETTER, [make_page(lines)])["trich_yeu"].value == f"V/v {said}"


def test_a_company_over_its_address_and_both_over_the_motto(make_page):
    lines = [(x, y + 0.05, text) for x, y, text in OFFICIAL_LETTER if not text.startswith(("UBND TỈNH", "SỞ GIAO"))]
    lines = [
        (0.15, 0.040, "CÔNG TY TNHH MTV LÂM NGHIỆP NGUYỄN VĂN TRỖI HUYỆN YÊN SƠN"),
        (0.15, 0.060, "Đường 17 tháng 8 - ĐT: 0207 3845180 - Fax: 0207 3830040"),
        *lines,
    ]
    found = find_fields(LETTER, [make_page(lines)])
    assert found["co_quan_ban_hanh"].value == "CÔNG TY TNHH MTV LÂM NGHIỆP NGUYỄN VĂN TRỖI HUYỆN YÊN SƠN"


@pytest.mark.parametrize("summary", ["kỳ tháng 10 năm 2018", "thắng 30/4 và ngày Quốc tế Lao động 01/5"])
def test_a_day_over_the_signature_counts_where_the_head_has_none(make_page, summary):
    lines = [line for line in DECISION if not line[2].startswith("Phú Linh, ngày")]
    lines = replaced(lines, old="và số hóa hồ sơ của xã", new=summary)
    lines.append((0.55, 0.68, "Phú Linh, ngày 10 tháng 10 năm 2018"))
    found = find_fields(LETTER, [make_page(sorted(lines, key=lambda one: one[1]))])
    assert found["ngay_ban_hanh"].value == "2018-10-10"
    assert found["dia_danh"].value == "Phú Linh"


@pytest.mark.parametrize(
    "stamp", [("CÔNG VĂN ĐỀN", "Số: 96", "Ngày: 21/6/2018"), ("VĂN PHÒNG", "Số đến: 96", "Ngày đến: 21/6/2018")]
)
def test_incoming_stamps_whose_word_lost_its_mark_or_stands_in_their_captions(make_page, stamp):
    lines = [*DECISION, *((0.07, 0.140 + 0.018 * n, text) for n, text in enumerate(stamp))]
    found = find_fields(LETTER, [make_page(sorted(lines, key=lambda one: one[1]))])
    assert (found["so_den"].value, found["ngay_den"].value) == ("96", "2018-06-21")
    assert found["so_den"].handwritten
    plain = find_fields(LETTER, [make_page(replaced(DECISION, old="và số hóa hồ sơ của xã", new="tại ĐỀN HÙNG"))])
    assert "so_den" not in plain


def test_a_number_under_a_school_s_name_is_part_of_it(make_page):
    lines = headed(
        (0.10, 0.050, "SỞ GIÁO DỤC VÀ ĐÀO TẠO"), (0.10, 0.070, "TRƯỜNG THPT TÂN TRÀO"), (0.183, 0.088, "1")
    )
    assert find_fields(LETTER, [make_page(lines)])["co_quan_ban_hanh"].value == "TRƯỜNG THPT TÂN TRÀO 1"


def test_of_about_only_the_stroke_was_read(make_page):
    lines = replaced(OFFICIAL_LETTER, old="V/v báo cáo kết quả rà soát", new="V/ bổ sung kết quả rà soát")
    summary = find_fields(LETTER, [make_page(lines)])["trich_yeu"].value
    assert summary == "V/v bổ sung kết quả rà soát thủ tục hành chính năm 2023"
