"""Letters as further offices set them: addressees in the middle, signatures over the recipients, longer subjects."""

from __future__ import annotations

from typing import Any

import pytest

from ocr.extract.fields import find_fields
from ocr.extract.symbols import mend_symbol, parse_symbol
from schemas.document_types import types

LETTER = types()["van_ban_hanh_chinh"]
HEAD = [
    (0.14, 0.050, "UBND TỈNH TUYÊN QUANG"),
    (0.18, 0.068, "SỞ NỘI VỤ"),
    (0.52, 0.050, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    (0.58, 0.068, "Độc lập - Tự do - Hạnh phúc"),
    (0.17, 0.095, "Số: 214/SNV-CCVC"),
    (0.56, 0.095, "Tuyên Quang, ngày 12 tháng 6 năm 2024"),
]
SUBJECT = [(0.14, 0.115, "V/v rà soát hồ sơ tồn đọng")]
TEXT = [
    (0.18, 0.36, "Theo đề nghị của các phòng tại cuộc họp ngày 12 tháng 6, Sở Nội vụ đã lập danh sách và"),
    (0.12, 0.38, "đề nghị các cơ quan, đơn vị xem xét, rà soát lại hồ sơ tồn đọng trong thời gian vừa qua trên"),
    (0.12, 0.40, "địa bàn tỉnh theo quy định hiện hành, bảo đảm kinh phí và thời gian hoàn thành công việc."),
]
END = [
    (0.12, 0.60, "Nơi nhận:"),
    (0.12, 0.62, "- Như trên;"),
    (0.12, 0.64, "- Lưu: VT."),
    (0.62, 0.60, "GIÁM ĐỐC"),
    (0.60, 0.72, "Lý Văn Páo"),
]


def middle(y: float, text: str) -> tuple[float, float, str]:
    return 0.53 - len(text) * 22 / 2480 / 2, y, text


def read(make_page: Any, *lines: tuple[float, float, str], **given: Any) -> dict[str, Any]:
    return {n: f.value for n, f in find_fields(LETTER, [make_page([*HEAD, *lines], **given)]).items()}


def test_addressees_stand_one_under_the_other_in_the_middle(make_page):
    lines = [
        middle(0.20, "Kính gửi:"),
        middle(0.22, "Trung tâm Phát triển quỹ đất tỉnh;"),
        middle(0.24, "Ủy ban nhân dân các xã: Hòa An, Tân Mỹ,"),
        middle(0.26, "Kiên Đài."),
    ]
    found = read(make_page, *SUBJECT, *lines, *TEXT, *END)
    assert found["kinh_gui"] == [
        "Trung tâm Phát triển quỹ đất tỉnh",
        "Ủy ban nhân dân các xã: Hòa An, Tân Mỹ, Kiên Đài",
    ]


def test_what_a_stamp_puts_left_of_a_list_is_no_addressee_in_the_middle(make_page):
    lines = [
        (0.40, 0.20, "Kính gửi:"),
        (0.08, 0.22, "Chuyển: | | | | - Sở Tài chính;"),
        (0.40, 0.24, "- Sở Xây dựng."),
    ]
    found = read(make_page, *SUBJECT, *lines, *TEXT, *END)
    assert all("Chuyển" not in one for one in found.get("kinh_gui", []))


def test_addressees_without_dashes_stand_under_the_first(make_page):
    lines = [(0.30, 0.20, "Kính gửi: Sở Tài chính;"), (0.39, 0.22, "Sở Xây dựng.")]
    assert read(make_page, *SUBJECT, *lines, *TEXT, *END)["kinh_gui"] == ["Sở Tài chính", "Sở Xây dựng"]


def test_behind_a_comma_the_addressee_goes_on_under_kinh_gui(make_page):
    lines = [
        (0.24, 0.20, "Kính gửi: Ủy ban nhân dân các xã: Yên Minh, Mậu Duệ,"),
        (0.24, 0.22, "Đường Thượng, Du Già."),
    ]
    found = read(make_page, *SUBJECT, *lines, *TEXT, *END)
    assert found["kinh_gui"] == ["Ủy ban nhân dân các xã: Yên Minh, Mậu Duệ, Đường Thượng, Du Già"]


def test_an_incoming_stamp_beside_the_addressee_is_none_of_it(make_page):
    lines = [(0.30, 0.20, "Kính gửi: Ủy ban nhân dân xã Tam Đa. | Chuyển")]
    assert read(make_page, *SUBJECT, *lines, *TEXT, *END)["kinh_gui"] == ["Ủy ban nhân dân xã Tam Đa"]


@pytest.mark.parametrize("wires", ["CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÀO CAI ĐIỆN:", "Điện:"])
def test_a_telegram_names_its_addressees_behind_dien(make_page, wires):
    lines = [
        middle(0.16, "CÔNG ĐIỆN"),
        middle(0.18, "Về việc ứng phó với mưa lũ"),
        (0.24, 0.22, wires),
        (0.30, 0.24, "- Công an tỉnh;"),
        (0.30, 0.26, "- Chủ tịch UBND các huyện."),
    ]
    assert read(make_page, *lines, *TEXT, *END)["kinh_gui"] == ["Công an tỉnh", "Chủ tịch UBND các huyện"]


def test_the_signature_stands_over_the_recipients(make_page):
    end = [
        (0.60, 0.46, "KT. GIÁM ĐỐC"),
        (0.58, 0.48, "PHÓ GIÁM ĐỐC"),
        (0.57, 0.60, "Nguyễn Thị Hoa"),
        (0.12, 0.64, "Nơi nhận:"),
        (0.12, 0.66, "- Như trên;"),
        (0.12, 0.68, "- Lưu: VT."),
    ]
    found = read(make_page, *SUBJECT, *TEXT, *end)
    assert (found["quyen_han_ky"], found["chuc_vu_ky"]) == ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")
    assert found["nguoi_ky"] == "Nguyễn Thị Hoa"


def test_typewritten_authority_has_a_stroke_behind_it(make_page):
    end = [*END[:3], (0.60, 0.60, "KT/ GIÁM ĐỐC"), (0.58, 0.62, "PHÓ GIÁM ĐỐC"), (0.57, 0.72, "Nguyễn Thị Hoa")]
    found = read(make_page, *SUBJECT, *TEXT, *end)
    assert (found["quyen_han_ky"], found["chuc_vu_ky"]) == ("KT/ GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")


def test_the_office_of_a_superior_goes_on_before_the_own_post(make_page):
    end = [
        *END[:3],
        (0.52, 0.60, "TUQ. GIÁM ĐỐC KHO BẠC"),
        (0.53, 0.62, "NHÀ NƯỚC KHU VỰC VIII"),
        (0.50, 0.64, "TRƯỞNG PHÒNG GIAO DỊCH SỐ 11"),
        (0.60, 0.76, "La Thị Diệp"),
    ]
    found = read(make_page, *SUBJECT, *TEXT, *end)
    assert found["quyen_han_ky"] == "TUQ. GIÁM ĐỐC KHO BẠC NHÀ NƯỚC KHU VỰC VIII"
    assert found["chuc_vu_ky"] == "TRƯỞNG PHÒNG GIAO DỊCH SỐ 11"


def test_a_subject_goes_on_with_a_row_of_abbreviations(make_page):
    lines = [(0.14, 0.115, "V/v đôn đốc thu nợ"), (0.15, 0.133, "BHXH, BHYT, BHTN")]
    assert read(make_page, *lines, *TEXT, *END)["trich_yeu"] == "V/v đôn đốc thu nợ BHXH, BHYT, BHTN"


def test_a_summary_in_the_middle_may_grow_wider(make_page):
    lines = [
        middle(0.15, "THÔNG BÁO"),
        middle(0.17, "Kết luận tại cuộc họp nghe báo cáo"),
        (0.125, 0.19, "tiến độ giải phóng mặt bằng Dự án đường tránh phía Đông thành phố Tuyên Quang, đoạn qua"),
        middle(0.21, "xã Kim Phú"),
    ]
    found = read(make_page, *lines, *TEXT, *END)
    assert found["trich_yeu"].endswith("đoạn qua xã Kim Phú")


def test_place_and_date_under_the_summary_are_none_of_it(make_page):
    lines = [
        middle(0.15, "THÔNG BÁO"),
        middle(0.17, "V/v niêm yết danh sách các hộ di dân"),
        middle(0.19, "Đà Vị, ngày 2 tháng 4 năm 2002"),
    ]
    assert read(make_page, *lines, *TEXT, *END)["trich_yeu"] == "V/v niêm yết danh sách các hộ di dân"


def test_a_letter_of_introduction_has_no_summary(make_page):
    lines = [middle(0.15, "GIẤY GIỚI THIỆU"), middle(0.18, "Sở Nội vụ trân trọng giới thiệu:")]
    found = read(make_page, *lines, *TEXT, *END)
    assert found["ten_loai"] == "Giấy giới thiệu"
    assert "trich_yeu" not in found


def test_a_title_of_several_bodies(make_page):
    lines = [middle(0.15, "HƯỚNG DẪN LIÊN NGÀNH"), middle(0.17, "Công tác y tế trường học năm học 2018 - 2019")]
    found = read(make_page, *lines, *TEXT, *END)
    assert found["ten_loai"] == "Hướng dẫn"
    assert found["trich_yeu"] == "Công tác y tế trường học năm học 2018 - 2019"


def test_a_roman_number_on_a_row_of_its_own_ends_a_name(make_page):
    head = [
        (0.20, 0.050, "CỤC HẢI QUAN"),
        (0.12, 0.068, "CHI CỤC HẢI QUAN KHU VỰC"),
        (0.215, 0.086, "VI"),
        *HEAD[2:4],
        (0.17, 0.112, "Số: 1290/HQKVVI-NV"),
        (0.56, 0.112, "Lạng Sơn, ngày 14 tháng 5 năm 2025"),
    ]
    found = find_fields(LETTER, [make_page([*head, (0.14, 0.14, "V/v hướng dẫn thủ tục hải quan"), *TEXT, *END])])
    assert found["co_quan_ban_hanh"].value == "CHI CỤC HẢI QUAN KHU VỰC VI"


def test_symbols_have_no_tones():
    symbol = parse_symbol("Số: 203/ĐBP-VĐỌC")
    assert symbol is not None
    assert symbol.ky_hieu == "ĐBP-VĐQC"
    assert mend_symbol("TB/UBKT", "ỦY BAN KIỂM TRA", "Thông báo")[0] == "TB/UBKT"


def test_a_place_that_there_is_none_of_is_a_person_s_to_see(make_page):
    head = [*HEAD[:5], (0.56, 0.095, "Grai, ngày 12 tháng 6 năm 2024")]
    found = find_fields(LETTER, [make_page([*head, *SUBJECT, *TEXT, *END])])
    assert [c.rule for c in found["dia_danh"].checks] == ["unknown_place"]
    known = find_fields(LETTER, [make_page([*HEAD, *SUBJECT, *TEXT, *END])])
    assert not known["dia_danh"].checks


def test_two_bodies_in_one_name_are_a_person_s_to_see(make_page):
    head = [(0.12, 0.050, "CÔNG AN TỈNH TUYÊN QUANG"), (0.12, 0.068, "ÔN XÃ BẠC NGỌC"), *HEAD[2:]]
    found = find_fields(LETTER, [make_page([*head, *SUBJECT, *TEXT, *END])])
    assert "several_bodies" in [c.rule for c in found["co_quan_ban_hanh"].checks]


def test_a_company_s_symbol_may_hold_a_blank():
    symbol = parse_symbol("Số: 1208/VNPT TQ-KHTCDN")
    assert symbol is not None
    assert (symbol.so, symbol.ky_hieu) == ("1208", "VNPT TQ-KHTCDN")
    assert mend_symbol("GV-TC", None, "Công văn")[0] == "CV-TC"


def test_a_row_whose_first_word_lost_a_letter_begins_a_body_s_name(make_page):
    head = [(0.14, 0.050, "UBND TỈNH TUYÊN QUANG"), (0.18, 0.068, "SỬ NỘI VỤ"), *HEAD[2:]]
    found = find_fields(LETTER, [make_page([*head, *SUBJECT, *TEXT, *END])])
    assert found["co_quan_chu_quan"].value == "UBND TỈNH TUYÊN QUANG"
    assert found["co_quan_ban_hanh"].value == "SỞ NỘI VỤ"
    assert [(c.rule, c.candidates) for c in found["co_quan_ban_hanh"].checks] == [("mended_name", ["SỬ NỘI VỤ"])]


def test_a_speck_before_a_unit_is_a_blank(make_page):
    head = [(0.14, 0.050, "TỈNH ĐOÀN SƠN LA"), (0.12, 0.068, "BAN CHẤP HÀNH ĐOÀN-HUYỆN MAI SƠN"), *HEAD[2:]]
    found = find_fields(LETTER, [make_page([*head, *SUBJECT, *TEXT, *END])])
    assert found["co_quan_ban_hanh"].value == "BAN CHẤP HÀNH ĐOÀN HUYỆN MAI SƠN"


def test_a_place_is_named_whole_where_the_body_s_name_has_it(make_page):
    head = [
        (0.18, 0.050, "UBND TỈNH GIA LAI"),
        (0.16, 0.068, "UBND HUYỆN IA GRAI"),
        *HEAD[2:5],
        (0.56, 0.095, "Grai, ngày 12 tháng 6 năm 2024"),
    ]
    assert find_fields(LETTER, [make_page([*head, *SUBJECT, *TEXT, *END])])["dia_danh"].value == "Ia Grai"


def test_a_stroke_of_the_signature_begins_no_name(make_page):
    end = [*END[:4], (0.56, 0.72, "N Lê Hồng Quân")]
    assert read(make_page, *SUBJECT, *TEXT, *end)["nguoi_ky"] == "Lê Hồng Quân"


def test_two_posts_of_one_person(make_page):
    posts = [(0.58, 0.60, "KT. CHỈ HUY TRƯỞNG"), (0.50, 0.62, "PHÓ CHỈ HUY TRƯỞNG KIỂM THAM MƯU TRƯỞNG")]
    end = [*END[:3], *posts, (0.60, 0.72, "Lý Văn Páo")]
    assert read(make_page, *SUBJECT, *TEXT, *end)["chuc_vu_ky"] == "PHÓ CHỈ HUY TRƯỞNG KIÊM THAM MƯU TRƯỞNG"


def test_a_stroke_read_as_a_letter_in_an_authority(make_page):
    end = [*END[:3], (0.58, 0.60, "TIL BAN THƯỜNG VỤ"), (0.57, 0.62, "CHÁNH VĂN PHÒNG"), (0.60, 0.72, "Lý Văn Páo")]
    found = read(make_page, *SUBJECT, *TEXT, *end)
    assert (found["quyen_han_ky"], found["chuc_vu_ky"]) == ("T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG")


@pytest.mark.parametrize("at", [0.56, 0.46])  # with a wide blank between number and place, and without
def test_a_letterhead_in_the_middle_and_a_subject_that_goes_on_there(make_page, at):
    head = [
        (0.30, 0.040, "TẬP ĐOÀN BƯU CHÍNH VIỄN THÔNG VIỆT NAM"),
        (0.30, 0.058, "VIỄN THÔNG TUYÊN QUANG"),
        (0.22, 0.095, "Số: 165/VNPT-TQ-KHDN-TCCB"),
        (at, 0.095, "Tuyên Quang, ngày 12 tháng 6 năm 2024"),
        (0.22, 0.130, "V/v thông báo lịch nâng cấp Hệ thống thông tin giải quyết thủ tục"),
        (0.47, 0.148, "hành chính tỉnh"),
    ]
    found = find_fields(LETTER, [make_page([*head, *TEXT, *END])])
    assert found["trich_yeu"].value.endswith("giải quyết thủ tục hành chính tỉnh")
    assert found["co_quan_ban_hanh"].value == "VIỄN THÔNG TUYÊN QUANG"  # whose superior's name is no motto
    assert (found["dia_danh"].value, found["ngay_ban_hanh"].value) == ("Tuyên Quang", "2024-06-12")


def test_a_subject_goes_on_with_the_day_of_the_act_that_it_names(make_page):
    """Read once as the place and date that typewritten papers bear there, and accepted without its end."""
    lines = [
        middle(0.15, "THÔNG TƯ"),
        middle(0.17, "Sửa đổi một số điều của Thông tư số 79/2024/TT-BCA"),
        middle(0.19, ".ngày 15 tháng 11 năm 2024 của Bộ trưởng"),
        middle(0.21, "Bộ Công an và Thông tư số 13/2025/TT-BCA"),
        middle(0.23, "ngày 28 tháng 02 năm 2025"),
    ]
    found = read(make_page, *lines, *TEXT, *END)
    assert found["trich_yeu"].endswith(
        "của Bộ trưởng Bộ Công an và Thông tư số 13/2025/TT-BCA ngày 28 tháng 02 năm 2025"
    )


def test_the_edge_of_a_stamp_under_a_subject_is_none_of_it(make_page):
    rest = [middle(0.15, "CHỈ THỊ"), middle(0.17, "Về việc tăng cường công tác thi hành án")]
    page = make_page([*HEAD, *rest, middle(0.19, "T1207iĐpRgtrrtetrarer"), *TEXT, *END])
    for word in page.words:
        if word.text.startswith("T1207"):
            word.confidence = 0.1
    assert find_fields(LETTER, [page])["trich_yeu"].value == "Về việc tăng cường công tác thi hành án"


def test_a_row_in_the_middle_of_a_sentence_under_a_subject_asks(make_page):
    """What could not be taken may belong to it."""
    lines = [middle(0.15, "CHỈ THỊ"), middle(0.17, "Về việc tăng cường công tác thi hành án")]
    whole = find_fields(LETTER, [make_page([*HEAD, *lines, *TEXT, *END])])["trich_yeu"]
    assert not whole.checks
    under = (0.52, 0.19, "hành chính trên địa bàn tỉnh")
    cut = find_fields(LETTER, [make_page([*HEAD, *lines, under, *TEXT, *END])])["trich_yeu"]
    assert "summary_cut" in [check.rule for check in cut.checks]


@pytest.mark.parametrize("read_as", ["M¿ việc", "Vẻ việc", "V# việc", "VỀ việc"])
def test_about_is_known_by_the_word_behind_it(make_page, read_as):
    lines = [middle(0.15, "CHỈ THỊ"), middle(0.17, f"{read_as} tăng cường công tác thi hành án")]
    assert read(make_page, *HEAD, *lines, *TEXT, *END)["trich_yeu"] == "Về việc tăng cường công tác thi hành án"


def test_other_affairs_stay_what_they_are(make_page):
    lines = [middle(0.15, "CHỈ THỊ"), middle(0.17, "Một việc cần làm ngay về an toàn hồ chứa")]
    assert read(make_page, *HEAD, *lines, *TEXT, *END)["trich_yeu"] == "Một việc cần làm ngay về an toàn hồ chứa"


def test_a_subject_under_the_number_whose_opening_was_read_as_two_letters(make_page):
    lines = [(0.14, 0.115, "VW triển khai các Nghị quyết cắt giảm"), (0.60, 0.16, "Kính gửi: Sở Nội vụ.")]
    assert read(make_page, *HEAD, *lines, *TEXT, *END)["trich_yeu"] == "V/v triển khai các Nghị quyết cắt giảm"
