"""Letters as three more authors set them: a bank's letterhead, notes without their stroke, stamps, the signature."""

from __future__ import annotations

import pytest

from ocr.classify import split
from ocr.extract.fields import find_fields
from ocr.extract.signature_posts import split_posts
from ocr.extract.symbols import mend_symbol, parse_symbol
from schemas.document_types import types
from tests.ocr.extract.test_letters_of_next_authors import END, HEAD, SUBJECT, TEXT, middle, read

LETTER = types()["van_ban_hanh_chinh"]


def test_a_bank_of_the_country_s_name_is_no_motto(make_page):
    lines = [
        (0.26, 0.040, "NGÂN HÀNG NÔNG NGHIỆP VÀ"),
        (0.26, 0.057, "PHÁT TRIỂN NÔNG THÔN VIỆT NAM"),
        (0.26, 0.074, "CHI NHÁNH HUYỆN VỊ XUYÊN"),
        (0.10, 0.120, "Số: 221/NHNo.VX-KHKD"),
        (0.58, 0.120, "Vị Xuyên, ngày 30 tháng 7 năm 2015"),
        (0.10, 0.150, "V/v phối hợp thu hồi nợ quá hạn"),
        (0.30, 0.260, "Kính gửi: Ủy ban nhân dân xã Phú Linh"),
        *TEXT,
    ]
    found = find_fields(LETTER, [make_page(lines)])
    assert found["co_quan_ban_hanh"].value == "CHI NHÁNH HUYỆN VỊ XUYÊN"
    assert found["co_quan_chu_quan"].value == "NGÂN HÀNG NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN VIỆT NAM"
    assert found["ky_hieu"].value == "NHNo.VX-KHKD"


def test_a_symbol_with_a_point_in_it():
    parsed = parse_symbol("Số: 221/NHNo.VX-KHKD")
    assert parsed is not None
    assert parsed.ky_hieu == "NHNo.VX-KHKD"


@pytest.mark.parametrize(("text", "so"), [("S: 04 QD-UBND", "04"), ("QD-UBND", "")])
def test_a_decision_s_symbol_without_strokes(text, so):
    parsed = parse_symbol(text)
    assert parsed is not None
    assert (parsed.so.strip("S: "), parsed.ky_hieu) == (so, "QĐ-UBND")


def test_what_a_company_s_letterhead_says_of_it_makes_no_form(make_page):
    lines = [
        (0.22, 0.060, "CÔNG TY TNHH XÂY DỰNG HOÀNG GIA PHÁT"),
        (0.24, 0.080, "Địa chỉ: Số 214, đường Nguyễn Trãi, thành phố Hà Giang"),
        (0.18, 0.095, "Điện thoại: 0219 3867 940 - MST: 5100412987 - Email: hoanggiaphat@gmail.com"),
        (0.28, 0.125, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (0.34, 0.140, "Độc lập - Tự do - Hạnh phúc"),
        (0.10, 0.170, "Số: 15/2019/CV-HGP"),
        (0.55, 0.170, "Hà Giang, ngày 11 tháng 7 năm 2019"),
        (0.14, 0.200, "V/v: Xin mượn đất tập kết vật liệu thi công tuyến đường Tùng Bá - Yên Định"),
        (0.28, 0.220, "Kính gửi: ỦY BAN NHÂN DÂN XÃ TÙNG BÁ"),
        *TEXT,
    ]
    assert [part.type for part in split([make_page(lines)])] == ["van_ban_hanh_chinh"]


@pytest.mark.parametrize("opened", ["VX%", "VA", "V/", "V%"])
def test_what_is_read_for_the_opening_of_a_subject(make_page, opened):
    found = read(make_page, (0.14, 0.115, f"{opened} rà soát hồ sơ tồn đọng"), *TEXT, *END)
    assert found["trich_yeu"] == "V/v rà soát hồ sơ tồn đọng"


def test_a_subject_goes_on_with_the_number_that_it_ends_for(make_page):
    found = read(make_page, (0.14, 0.115, "V/v ứng phó hoàn lưu bão số"), (0.25, 0.132, "10"), *TEXT, *END)
    assert found["trich_yeu"] == "V/v ứng phó hoàn lưu bão số 10"


def test_a_caption_of_a_stamp_before_a_subject_is_none_of_it(make_page):
    lines = [middle(0.15, "BÁO CÁO"), middle(0.17, "Ngày: Kết quả số hóa hồ sơ quý IV năm 2025")]
    assert read(make_page, *lines, *TEXT, *END)["trich_yeu"] == "Kết quả số hóa hồ sơ quý IV năm 2025"


def test_the_sentence_of_an_invitation_is_none_of_its_subject(make_page):
    lines = [
        middle(0.15, "GIẤY MỜI"),
        middle(0.17, "Dự kỳ họp thứ ba Hội đồng nhân dân xã"),
        middle(0.19, "Thường trực Hội đồng nhân dân xã trân trọng kính mời: Ông Hà"),
    ]
    assert read(make_page, *lines, *TEXT, *END)["trich_yeu"] == "Dự kỳ họp thứ ba Hội đồng nhân dân xã"


@pytest.mark.parametrize("greeting", ["{nh gửi:", "h gửi:"])
def test_addressees_behind_what_a_stamp_left_of_the_greeting(make_page, greeting):
    found = read(make_page, *SUBJECT, (0.30, 0.20, f"{greeting} Ủy ban nhân dân xã Minh Ngọc."), *TEXT, *END)
    assert found["kinh_gui"] == ["Ủy ban nhân dân xã Minh Ngọc"]


RECIPIENTS = [
    (0.12, 0.60, "Nơi nhận:"),
    (0.12, 0.62, "- Như trên;"),
    (0.12, 0.64, "- Sở Nội vụ (b/c);"),
    (0.12, 0.66, "- Các xã, phường (th);"),
    (0.12, 0.68, '- Lưu: VT, HCTP " (Thoa).'),
]


def test_notes_of_recipients_get_the_stroke_that_others_have(make_page):
    assert read(make_page, *SUBJECT, *TEXT, *RECIPIENTS)["noi_nhan"] == [
        "Như trên",
        "Sở Nội vụ (b/c)",
        "Các xã, phường (t/h)",
        "Lưu: VT, HCTP (Thoa)",
    ]


def test_where_no_note_has_a_stroke_none_is_put_in(make_page):
    alone = [(x, y, text.replace(" (b/c)", "")) for x, y, text in RECIPIENTS]
    assert "Các xã, phường (th)" in read(make_page, *SUBJECT, *TEXT, *alone)["noi_nhan"]


def test_a_crumb_right_of_the_recipients_does_not_end_them(make_page):
    crumb = (0.42, 0.63, "-")
    whole = read(make_page, *SUBJECT, *TEXT, *RECIPIENTS)["noi_nhan"]
    assert read(make_page, *SUBJECT, *TEXT, *RECIPIENTS[:2], crumb, *RECIPIENTS[2:])["noi_nhan"] == whole


@pytest.mark.parametrize(("said", "kept"), [("Lưu: VỀ, QLNS.", "Lưu: VT, QLNS"), ("Lưu: VT, KT,7", "Lưu: VT, KT,7")])
def test_the_archive_is_written_as_it_always_is(make_page, said, kept):
    lines = [*RECIPIENTS[:3], (0.12, 0.66, f"- {said}")]
    assert read(make_page, *SUBJECT, *TEXT, *lines)["noi_nhan"][-1] == kept


def test_an_abbreviation_of_an_office_whose_bar_was_lost(make_page):
    head = [(x, y, "PHÒNG GD&DT HUYỆN ĐỒNG VĂN") if text == "SỞ NỘI VỤ" else (x, y, text) for x, y, text in HEAD]
    found = find_fields(LETTER, [make_page([*head, *SUBJECT, *TEXT, *END])])
    assert found["co_quan_ban_hanh"].value == "PHÒNG GD&ĐT HUYỆN ĐỒNG VĂN"


@pytest.mark.parametrize(
    ("lines", "authority", "post"),
    [
        (["KT. ĐỒN TRƯỞNG", "CHÍNH TRỊ VIÊN"], ["KT. ĐỒN TRƯỞNG"], ["CHÍNH TRỊ VIÊN"]),
        (["TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH"], ["TM. ỦY BAN NHÂN DÂN"], ["Q. CHỦ TỊCH"]),
    ],
)
def test_posts_of_those_who_sign_for_a_head(lines, authority, post):
    assert split_posts(lines, lines)[:2] == (authority, post)


def signed(*block: tuple[float, float, str]):
    return [*SUBJECT, *TEXT, *RECIPIENTS, *block, (0.60, 0.74, "Lý Văn Páo")]


def test_an_authority_whose_sign_was_read_otherwise(make_page):
    found = read(make_page, *signed((0.58, 0.60, "TM; BAN THƯỜNG TRỰC"), (0.62, 0.62, "CHỦ TỊCH")))
    assert (found["quyen_han_ky"], found["chuc_vu_ky"]) == ("TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH")


def test_an_underline_is_no_part_of_a_post(make_page):
    block = ((0.57, 0.60, "TM. ỦY BAN NHÂN DÂN"), (0.60, 0.62, "KT. CHỦ _TỊCH"), (0.60, 0.64, "PHÓ CHỦ TỊCH"))
    assert read(make_page, *signed(*block))["quyen_han_ky"] == "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH"


def test_an_authority_without_its_beginning_asks(make_page):
    lines = [*HEAD, *signed((0.58, 0.60, "BAN THƯỜNG VỤ"), (0.62, 0.62, "BÍ THƯ"))]
    found = find_fields(LETTER, [make_page(lines)])["quyen_han_ky"]
    assert [check.rule for check in found.checks] == ["authority_cut"]


def test_a_rule_between_two_posts_is_no_row(make_page):
    """The signature stands over the recipients here, and a seal's rim was read as a stroke."""
    block = [(0.60, 0.50, "KT. TRƯỞNG PHÒNG"), (0.55, 0.511, "_"), (0.60, 0.52, "PHÓ TRƯỞNG PHÒNG")]
    lines = [*SUBJECT, *TEXT, *block, (0.60, 0.57, "Nguyễn Đăng Khoa"), *RECIPIENTS]
    found = read(make_page, *lines)
    assert (found["quyen_han_ky"], found["chuc_vu_ky"]) == ("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG")


@pytest.mark.parametrize(
    ("read_as", "name"),
    [
        ("Phượng tá Lèng Văn Thưởng", "Lèng Văn Thưởng"),
        ("Lù thị Mai Phương", "Lù Thị Mai Phương"),
        ("Lâm THÍ Kiều Oanh", "Lâm Thị Kiều Oanh"),
        ("hà Trung Kiên", "Hà Trung Kiên"),
    ],
)
def test_a_signer_s_name_behind_a_garbled_rank_or_with_a_small_middle_name(make_page, read_as, name):
    lines = [*SUBJECT, *TEXT, *RECIPIENTS, (0.62, 0.60, "GIÁM ĐỐC"), (0.56, 0.74, read_as)]
    assert read(make_page, *lines, unsure=("thị", "THÍ"))["nguoi_ky"] == name


def test_recipients_in_two_columns_under_the_signature(make_page):
    lines = [
        (0.62, 0.50, "GIÁM ĐỐC"),
        (0.60, 0.56, "Lý Văn Páo"),
        (0.12, 0.60, "Nơi nhận:"),
        (0.12, 0.62, "- Bộ Nội vụ (b/c);"),
        (0.12, 0.64, "- Các sở, ban, ngành;"),
        (0.54, 0.62, "- Các huyện, thành phố;"),
        (0.54, 0.64, "- Lưu: VT, CCVC (Hiền)."),
    ]
    found = read(make_page, *SUBJECT, *TEXT, *lines)
    assert found["noi_nhan"] == [
        "Bộ Nội vụ (b/c)",
        "Các sở, ban, ngành",
        "Các huyện, thành phố",
        "Lưu: VT, CCVC (Hiền)",
    ]
    assert (found["chuc_vu_ky"], found["nguoi_ky"]) == ("GIÁM ĐỐC", "Lý Văn Páo")


def test_a_signature_beside_the_recipients_is_no_second_column(make_page):
    block = ((0.57, 0.62, "TM. ỦY BAN NHÂN DÂN"), (0.60, 0.64, "CHỦ TỊCH"))
    alone = [line for line in RECIPIENTS if "Lưu" not in line[2]]
    found = read(make_page, *SUBJECT, *TEXT, *alone, *block, (0.60, 0.74, "Lý Văn Páo"))
    assert found["noi_nhan"] == ["Như trên", "Sở Nội vụ (b/c)", "Các xã, phường (t/h)"]


def test_a_deputy_under_a_line_that_a_seal_took_asks_for_it(make_page):
    block = ((0.50, 0.60, "TM. ỦY BAN NHÂN DÂN TỈNH LÀO"), (0.62, 0.615, "CAI"), (0.60, 0.648, "PHÓ CHỦ TỊCH"))
    found = find_fields(LETTER, [make_page([*HEAD, *signed(*block)])])
    assert found["chuc_vu_ky"].value == "PHÓ CHỦ TỊCH"
    assert "authority_cut" in [check.rule for check in found["quyen_han_ky"].checks]


@pytest.mark.parametrize(
    ("symbol", "type_", "mended"),
    [("TI-TNMT", "Tờ trình", "TTr-TNMT"), ("TTI-TNMT", "Tờ trình", "TTr-TNMT"), ("TI-TNMT", "Quyết định", "TI-TNMT")],
)
def test_the_abbreviation_of_a_proposal_whose_letters_touch(symbol, type_, mended):
    assert mend_symbol(symbol, "PHÒNG TÀI NGUYÊN VÀ MÔI TRƯỜNG", type_)[0] == mended


def test_the_archive_s_row_without_its_first_letter(make_page):
    lines = [*RECIPIENTS[:3], (0.12, 0.66, "- Eu VT.")]
    assert read(make_page, *SUBJECT, *TEXT, *lines)["noi_nhan"][-1] == "Lưu: VT"


def test_who_decides_in_person_is_no_part_of_the_body_s_name(make_page):
    head = [
        (x, y, {"UBND TỈNH TUYÊN QUANG": "ỦY BAN NHÂN DÂN TỈNH TUYÊN QUANG", "SỞ NỘI VỤ": "CHỦ TỊCH"}.get(text, text))
        for x, y, text in HEAD
    ]
    found = find_fields(LETTER, [make_page([*head, *SUBJECT, *TEXT, *END])])
    assert found["co_quan_chu_quan"].value == "ỦY BAN NHÂN DÂN TỈNH TUYÊN QUANG"
    assert found["co_quan_ban_hanh"].value == "CHỦ TỊCH"


@pytest.mark.parametrize("said", ["K/T. CHỦ TỊCH", "K/T CHỦ TỊCH"])
def test_the_point_behind_an_authority_stays_as_it_was_typed(make_page, said):
    block = ((0.58, 0.60, said), (0.58, 0.62, "PHÓ CHỦ TỊCH"))
    assert read(make_page, *signed(*block))["quyen_han_ky"] == said


def test_a_letterhead_under_an_incoming_stamp_stands_lower(make_page):
    lines = [
        (0.26, 0.180, "CÔNG TY ĐIỆN LỰC TUYÊN QUANG"),
        (0.26, 0.200, "ĐIỆN LỰC CHIÊM HÓA"),
        (0.26, 0.218, "Địa chỉ: Tổ Vĩnh Phúc, thị trấn Vĩnh Lộc, huyện Chiêm Hóa"),
        (0.12, 0.275, "Số: 318/ĐLCH-KT"),
        (0.55, 0.275, "Chiêm Hóa, ngày 24 tháng 6 năm 2020"),
        (0.12, 0.300, "V/v thông báo lịch ngừng cung cấp điện"),
        (0.30, 0.350, "Kính gửi: Ủy ban nhân dân xã Yên Nguyên"),
        *((x, y + 0.04, text) for x, y, text in TEXT),
    ]
    (part,) = split([make_page(lines)])
    assert part.type == "van_ban_hanh_chinh"
    assert find_fields(LETTER, [make_page(lines)])["co_quan_ban_hanh"].value == "ĐIỆN LỰC CHIÊM HÓA"


def test_a_place_with_other_marks_than_the_body_s_name_takes_those(make_page):
    changed = {
        "UBND TỈNH TUYÊN QUANG": "HỘI ĐỒNG NHÂN DÂN",
        "SỞ NỘI VỤ": "XÃ NẤM DẨN",
        "Tuyên Quang, ngày 12 tháng 6 năm 2024": "Nấm Dần, ngày 12 tháng 6 năm 2024",
    }
    head = [(x, y, changed.get(text, text)) for x, y, text in HEAD]
    assert find_fields(LETTER, [make_page([*head, *SUBJECT, *TEXT, *END])])["dia_danh"].value == "Nấm Dẩn"
