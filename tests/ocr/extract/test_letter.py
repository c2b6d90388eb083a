"""Fields of official letters, on pages made by hand (invented bodies, people and numbers)."""

from __future__ import annotations

import pytest

from ocr.classify import Part, split
from ocr.documents import extract
from ocr.extract.fields import find_fields
from schemas.document_types import types
from schemas.reading import Mark

LETTER = types()["van_ban_hanh_chinh"]

DECISION = [
    (0.14, 0.060, "ỦY BAN NHÂN DÂN"),
    (0.14, 0.080, "XÃ PHÚ LINH"),
    (0.46, 0.060, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    (0.54, 0.080, "Độc lập - Tự do - Hạnh phúc"),
    (0.14, 0.115, "Số: 27 /QĐ-UBND"),
    (0.50, 0.115, "Phú Linh, ngày 05 tháng 3 năm 2024"),
    (0.44, 0.165, "QUYÉT ĐỊNH"),
    (0.26, 0.186, "Về việc kiện toàn Tổ công tác chuyển đổi số"),
    (0.36, 0.206, "và số hóa hồ sơ của xã"),
    (0.28, 0.240, "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ PHÚ LINH"),
    (0.17, 0.265, "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; và các luật khác"),
    (0.12, 0.70, "Nơi nhận:"),
    (0.60, 0.70, "TM. ỦY BAN NHÂN DÂN"),
    (0.12, 0.72, "- Như Điều 3;"),
    (0.64, 0.72, "KT. CHỦ TỊCH"),
    (0.12, 0.74, "- UBND tỉnh (b/c);"),
    (0.62, 0.74, "PHÓ CHÚ TỊCH"),
    (0.12, 0.76, "- Lưu: VT."),
    (0.60, 0.85, "Thượng tá Lục Văn Bình"),
]


def test_decision(make_page):
    fields = find_fields(LETTER, [make_page(DECISION)])
    assert {name: found.value for name, found in fields.items()} == {
        "co_quan_ban_hanh": "ỦY BAN NHÂN DÂN XÃ PHÚ LINH",
        "so": "27",
        "ky_hieu": "QĐ-UBND",
        "so_ky_hieu": "27/QĐ-UBND",
        "dia_danh": "Phú Linh",
        "ngay_ban_hanh": "2024-03-05",
        "ten_loai": "Quyết định",
        "trich_yeu": "Về việc kiện toàn Tổ công tác chuyển đổi số và số hóa hồ sơ của xã",
        "noi_nhan": ["Như Điều 3", "UBND tỉnh (b/c)", "Lưu: VT"],
        "quyen_han_ky": "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH",
        "chuc_vu_ky": "PHÓ CHỦ TỊCH",
        "nguoi_ky": "Lục Văn Bình",
    }


def test_two_lines_of_authority_may_stand_on_one_row(make_page):
    narrow = [line for line in DECISION if line[2] not in ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHÚ TỊCH")]
    narrow += [
        (0.55, 0.70, "TM. ỦY BAN NHÂN DÂN KT. CHỦ"),
        (0.66, 0.72, "TỊCH"),
        (0.62, 0.74, "PHÓ CHỦ TỊCH"),
    ]
    fields = find_fields(LETTER, [make_page(narrow)])
    assert fields["quyen_han_ky"].value == "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH"
    assert fields["chuc_vu_ky"].value == "PHÓ CHỦ TỊCH"


def test_a_place_whose_words_ran_together_is_parted_as_the_date_line_has_it(make_page):
    said = {"XÃ PHÚ LINH": "XÃ LANGÀ", "Phú Linh, ngày 05 tháng 3 năm 2024": "La Ngà, ngày 05 tháng 3 năm 2024"}
    lines = [(x, y, said.get(text, text)) for x, y, text in DECISION]
    assert find_fields(LETTER, [make_page(lines)])["co_quan_ban_hanh"].value == "ỦY BAN NHÂN DÂN XÃ LA NGÀ"


def test_columns_read_as_one_line_are_parted_again(make_page):
    """A reader that joins both columns of the letterhead must not change what the fields say."""
    joined = [
        (0.14, 0.060, "ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (0.16, 0.080, "XÃ PHÚ LINH | | Độc lập - Tự do - Hạnh phúc"),
        (0.14, 0.115, "Số: 27 /QĐ-UBND | Phú Linh, ngày 05 tháng 3 năm 2024"),
        *DECISION[6:],
    ]
    fields = find_fields(LETTER, [make_page(joined)])
    assert fields["co_quan_ban_hanh"].value == "ỦY BAN NHÂN DÂN XÃ PHÚ LINH"
    assert fields["ky_hieu"].value == "QĐ-UBND"
    assert fields["dia_danh"].value == "Phú Linh"


def test_number_and_day_on_paper_are_never_accepted_unseen(make_page):
    page = make_page(DECISION)
    document = extract(Part((1,), "van_ban_hanh_chinh", 0.98), [page])
    assert document.fields["so"].handwritten
    assert document.fields["so"].needs_review
    assert document.fields["ngay_ban_hanh"].needs_review
    assert document.needs_review
    assert [c.rule for c in document.fields["so"].checks] == ["handwritten_number"]
    assert not document.fields["ten_loai"].needs_review
    assert not document.fields["co_quan_ban_hanh"].needs_review


def test_text_layer_needs_no_review(make_page):
    page = make_page(DECISION, text_source="text_layer", confidence=0.99)
    document = extract(Part((1,), "van_ban_hanh_chinh", 0.98), [page])
    assert not document.fields["so"].needs_review
    assert document.fields["so"].source == "text_layer"
    assert document.fields["ngay_ban_hanh"].value == "2024-03-05"
    assert not document.fields["ngay_ban_hanh"].needs_review


def test_slot_marks_win_over_a_misread_pen(make_page):
    noisy = [(x, y, t.replace("27 /QĐ", "2Z /QĐ").replace("ngày 05", "ngày Øš")) for x, y, t in DECISION]
    marks = [
        Mark(kind="so", box=(450, 400, 520, 450), handwritten=True, candidates=[("27", 0.8), ("21", 0.1)]),
        Mark(kind="ngay", box=(1500, 400, 1560, 450), handwritten=True, candidates=[("05", 0.7), ("06", 0.2)]),
    ]
    fields = find_fields(LETTER, [make_page(noisy, marks=marks)])
    assert fields["so"].value == "27"
    assert fields["so_ky_hieu"].value == "27/QĐ-UBND"
    assert fields["ngay_ban_hanh"].value == "2024-03-05"
    assert fields["so"].handwritten
    assert fields["ngay_ban_hanh"].handwritten
    assert fields["so"].alternatives == ["21"]
    assert fields["ngay_ban_hanh"].alternatives == ["2024-03-06"]


def test_a_printed_number_keeps_the_figure_that_the_slot_missed(make_page):
    printed = [(x, y, t.replace("27 /QĐ", "2710/QĐ")) for x, y, t in DECISION]
    marks = [Mark(kind="so", box=(450, 400, 520, 450), handwritten=True, candidates=[("271", 0.99)])]
    fields = find_fields(LETTER, [make_page(printed, marks=marks)])
    assert fields["so"].value == "2710"
    assert fields["so_ky_hieu"].value == "2710/QĐ-UBND"
    assert fields["so"].handwritten
    assert fields["so"].confidence <= 0.6


@pytest.mark.parametrize(
    ("read", "said", "whole"),
    [
        ("Lục Văn Bình", "Lục Văn Bình", True),
        ("Văn Bình", "Văn Bình", False),  # a middle name first: the family name is under the seal
        ("ục Khải Bình", "Lục Khải Bình", False),
        ("ến Khải Bình", "Khải Bình", False),  # crumbs before it
        ("“guyên Khải Bình", "Nguyễn Khải Bình", False),  # the seal left the end of the family name
        ("ZfTần Bình", "Trần Bình", False),
    ],
)
def test_a_signer_without_family_name_is_looked_at(make_page, read, said, whole):
    lines = [(x, y, t if "Lục Văn Bình" not in t else read) for x, y, t in DECISION]
    signer = find_fields(LETTER, [make_page(lines)])["nguoi_ky"]
    assert signer.value == said
    assert (signer.agreement > 0.8) is whole


def test_unreadable_number_is_present_but_empty(make_page):
    noisy = [(x, y, t.replace("27 /QĐ", "†@‡ /QĐ")) for x, y, t in DECISION]
    document = extract(Part((1,), "van_ban_hanh_chinh", 0.98), [make_page(noisy)])
    assert document.fields["so"].value is None
    assert document.fields["so"].needs_review
    assert document.fields["ky_hieu"].value == "QĐ-UBND"


OFFICIAL_LETTER = [
    (0.12, 0.060, "UBND TỈNH HÒA BÌNH"),
    (0.10, 0.080, "SỞ GIAO DỤC VÀ ĐÀO TẠO"),
    (0.46, 0.060, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    (0.54, 0.080, "Độc lập - Tự do - Hạnh phúc"),
    (0.12, 0.115, "Số: 512/SGDĐT-VP"),
    (0.50, 0.115, "Hoà Bình, ngày 12 tháng 9 năm 2023"),
    (0.10, 0.138, "V/v báo cáo kết quả rà soát"),
    (0.12, 0.156, "thủ tục hành chính năm 2023"),
    (0.30, 0.21, "Kính gửi:"),
    (0.40, 0.23, "- Phòng Giáo dục và Đào tạo các huyện;"),
    (0.40, 0.25, "- Các trường trung học phổ thông."),
    (0.17, 0.29, "Thực hiện Kế hoạch rà soát thủ tục hành chính, Sở đề nghị các đơn vị báo cáo ngay trong"),
    (0.12, 0.31, "tháng này."),
    (0.12, 0.60, "Nơi nhận:"),
    (0.66, 0.60, "GIÁM ĐỐC"),
    (0.12, 0.62, "- Như trên;"),
    (0.12, 0.64, "- Lưu: VT, VP."),
    (0.60, 0.72, "Bùi Thị Hạnh"),
]


def test_a_crumb_between_two_addressees_ends_no_list(make_page):
    fields = find_fields(LETTER, [make_page([*OFFICIAL_LETTER, (0.72, 0.2405, "„")])])
    assert fields["kinh_gui"].value == ["Phòng Giáo dục và Đào tạo các huyện", "Các trường trung học phổ thông"]


def test_addressees_that_end_with_a_semicolon_are_not_all_of_them(make_page):
    cut = [line for line in OFFICIAL_LETTER if not line[2].startswith("- Các trường")]
    found = find_fields(LETTER, [make_page(cut)])["kinh_gui"]
    assert found.value == ["Phòng Giáo dục và Đào tạo các huyện"]
    assert found.confidence < 0.7


def test_official_letter_with_its_head_signing(make_page):
    fields = find_fields(LETTER, [make_page(OFFICIAL_LETTER)])
    assert fields["co_quan_chu_quan"].value == "UBND TỈNH HÒA BÌNH"
    assert fields["co_quan_ban_hanh"].value == "SỞ GIÁO DỤC VÀ ĐÀO TẠO"
    assert fields["ten_loai"].value == "Công văn"
    assert fields["ky_hieu"].value == "SGDĐT-VP"
    assert fields["trich_yeu"].value == "V/v báo cáo kết quả rà soát thủ tục hành chính năm 2023"
    assert fields["kinh_gui"].value == ["Phòng Giáo dục và Đào tạo các huyện", "Các trường trung học phổ thông"]
    assert "quyen_han_ky" not in fields
    assert fields["chuc_vu_ky"].value == "GIÁM ĐỐC"
    assert fields["nguoi_ky"].value == "Bùi Thị Hạnh"


def test_a_deputy_without_authority_line_is_asked_about(make_page):
    lines = [(x, y, "PHÓ GIÁM ĐỐC" if t == "GIÁM ĐỐC" else t) for x, y, t in OFFICIAL_LETTER]
    document = extract(Part((1,), "van_ban_hanh_chinh", 0.98), [make_page(lines)])
    assert document.fields["chuc_vu_ky"].needs_review
    assert "authority_missing" in [c.rule for c in document.fields["chuc_vu_ky"].checks]


def test_deputy_under_a_seal_follows_from_the_line_above(make_page):
    lines = [(x, y, "'HÓ CH TỊC" if t == "PHÓ CHÚ TỊCH" else t) for x, y, t in DECISION]
    document = extract(Part((1,), "van_ban_hanh_chinh", 0.98), [make_page(lines, unsure=["'HÓ", "CH", "TỊC"])])
    assert document.fields["chuc_vu_ky"].value == "PHÓ CHỦ TỊCH"
    assert document.fields["chuc_vu_ky"].needs_review


def test_party_letter_turns_the_grammar_round(make_page):
    page = make_page(
        [
            (0.12, 0.060, "ĐẢNG BỘ HUYỆN NA HANG"),
            (0.14, 0.080, "ĐẢNG ỦY XÃ ĐÀ VỊ"),
            (0.20, 0.097, "*"),
            (0.55, 0.060, "ĐẢNG CỘNG SẢN VIỆT NAM"),
            (0.14, 0.118, "Số 02-KH/ĐU"),
            (0.52, 0.118, "Đà Vị, ngày 08 tháng 01 năm 2022"),
            (0.44, 0.165, "KẾ HOẠCH"),
            (0.30, 0.186, "kiểm tra việc chấp hành Điều lệ Đảng"),
            (0.17, 0.23, "Căn cứ Điều lệ Đảng Cộng sản Việt Nam và các quy định của Trung ương về công tác này"),
            (0.12, 0.60, "Nơi nhận:"),
            (0.60, 0.60, "T/M ĐẢNG ỦY"),
            (0.12, 0.62, "- Các chi bộ;"),
            (0.64, 0.62, "BÍ THƯ"),
            (0.12, 0.64, "- Lưu: VT."),
            (0.60, 0.72, "Ma Thị Huyền"),
        ]
    )
    fields = find_fields(LETTER, [page])
    assert fields["so"].value == "02"
    assert fields["ky_hieu"].value == "KH/ĐU"
    assert fields["so_ky_hieu"].value == "02-KH/ĐU"
    assert fields["co_quan_ban_hanh"].value == "ĐẢNG ỦY XÃ ĐÀ VỊ"
    assert fields["ten_loai"].value == "Kế hoạch"
    assert fields["quyen_han_ky"].value == "T/M ĐẢNG ỦY"
    assert fields["chuc_vu_ky"].value == "BÍ THƯ"


def test_legal_act_carries_its_year(make_page):
    lines = [(x, y, t.replace("27 /QĐ-UBND", "14/2024/TT-BTP")) for x, y, t in DECISION]
    lines[0] = (0.18, 0.060, "BỘ TƯ PHÁP")
    lines[1] = (0.18, 0.115, "")
    lines[6] = (0.44, 0.165, "THÔNG TƯ")
    fields = find_fields(LETTER, [make_page([line for line in lines if line[2]])])
    assert (fields["so"].value, fields["nam_van_ban"].value, fields["ky_hieu"].value) == ("14", "2024", "TT-BTP")
    assert fields["so_ky_hieu"].value == "14/2024/TT-BTP"
    assert fields["co_quan_ban_hanh"].value == "BỘ TƯ PHÁP"


def test_symbol_against_type_is_shown(make_page):
    lines = [(x, y, t.replace("QĐ-UBND", "TTr-UBND")) for x, y, t in DECISION]
    document = extract(Part((1,), "van_ban_hanh_chinh", 0.98), [make_page(lines)])
    assert document.fields["ten_loai"].needs_review
    assert "type_against_symbol" in [c.rule for c in document.fields["ten_loai"].checks]


def test_incoming_stamp_and_urgency(make_page):
    page = make_page([*DECISION, (0.03, 0.32, "ĐẾN Số: 352"), (0.03, 0.34, "Ngày: 21.3.24"), (0.16, 0.14, "HỎA TỐC")])
    fields = find_fields(LETTER, [page])
    assert fields["so_den"].value == "352"
    assert fields["ngay_den"].value == "2024-03-21"
    assert fields["so_den"].handwritten
    assert fields["do_khan"].value == "Hỏa tốc"


def test_boxes_are_in_delivered_pixels(make_page):
    page = make_page(DECISION)
    page.to_delivered = (0.0, -1.0, 3508.0, 1.0, 0.0, 0.0)  # the page came turned by a quarter
    page.width, page.height = 3508, 2480
    document = extract(Part((1,), "van_ban_hanh_chinh", 0.98), [page])
    x0, y0, x1, y1 = document.fields["ten_loai"].box
    assert (x1 - x0, y1 - y0) == (42, 10 * 22)
    assert x0 == 3508 - round(0.165 * 3508) - 42


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ([DECISION], [("van_ban_hanh_chinh", (1,))]),
        ([DECISION[:11], DECISION[11:]], [("van_ban_hanh_chinh", (1, 2))]),
        ([DECISION, OFFICIAL_LETTER], [("van_ban_hanh_chinh", (1,)), ("van_ban_hanh_chinh", (2,))]),
    ],
)
def test_letters_are_cut_at_letterheads(make_page, pages, expected):
    readings = [make_page(lines, number=n) for n, lines in enumerate(pages, 1)]
    assert [(part.type, part.pages) for part in split(readings)] == expected


def test_pieces_of_a_post_under_a_seal_follow_the_issuing_body(make_page):
    """Of "KT. THỦ TƯỚNG / PHÓ THỦ TƯỚNG" only the ends are read: proposed, never accepted."""
    rest = [line for line in OFFICIAL_LETTER[2:] if line[2] != "GIÁM ĐỐC"]
    pieces = [(0.72, 0.600, "TƯỚNG"), (0.72, 0.62, "TƯỚNG")]
    page = make_page([(0.12, 0.060, "THỦ TƯỚNG CHÍNH PHỦ"), *rest, *pieces])
    document = extract(Part((1,), "van_ban_hanh_chinh", 0.98), [page])
    assert document.fields["quyen_han_ky"].value == "KT. THỦ TƯỚNG"
    assert document.fields["chuc_vu_ky"].value == "PHÓ THỦ TƯỚNG"
    assert document.fields["chuc_vu_ky"].needs_review
    assert document.fields["quyen_han_ky"].needs_review


def test_the_ends_of_two_lines_of_posts_are_the_head_and_his_deputy(make_page):
    lines = [line for line in DECISION if line[2] not in ("TM. ỦY BAN NHÂN DÂN", "PHÓ CHÚ TỊCH", "KT. CHỦ TỊCH")]
    seal = [(0.62, 0.72, "CHỦ TỊCH"), (0.66, 0.74, "TỊCH")]
    document = extract(Part((1,), "van_ban_hanh_chinh", 0.98), [make_page([*lines, *seal])])
    assert document.fields["quyen_han_ky"].value == "KT. CHỦ TỊCH"
    assert document.fields["chuc_vu_ky"].value == "PHÓ CHỦ TỊCH"
    assert document.fields["chuc_vu_ky"].needs_review


def test_the_remains_of_a_post_under_a_seal_are_its_end(make_page):
    """The head of a committee signs alone: "1Ủ TỊCH" can only be "CHỦ TỊCH", proposed and never accepted."""
    lines = [line for line in DECISION if line[2] not in ("TM. ỦY BAN NHÂN DÂN", "PHÓ CHÚ TỊCH", "KT. CHỦ TỊCH")]
    document = extract(Part((1,), "van_ban_hanh_chinh", 0.98), [make_page([*lines, (0.62, 0.72, "1Ủ TỊCH")])])
    assert document.fields["chuc_vu_ky"].value == "CHỦ TỊCH"
    assert document.fields["chuc_vu_ky"].needs_review


def test_secret_letters_are_refused(make_page):
    from ocr.errors import ScanError
    from ocr.pipeline import Options, assemble
    from schemas.record import Source

    source = Source(filename="a.pdf", sha256="0" * 64, media_type="application/pdf", bytes=1, page_count=1)
    with pytest.raises(ScanError) as caught:
        assemble([source], [make_page([*DECISION, (0.16, 0.14, "TỐI MẬT")])], Options())
    assert caught.value.code == "state_secret"


FIRST_ROW = "Ủy ban nhân dân xã Phú Linh trân trọng kính mời các ông, các bà trưởng thôn tới"
BODY_ROW = "trong xã tới dự hội nghị triển khai số hóa hồ sơ, giấy tờ tồn đọng của hộ dân trong xã"


def test_an_invitation_has_no_summary_but_a_body(make_page):
    head = [line for line in DECISION[:6] if "Số:" not in line[2]]
    page = make_page(
        [
            *head,
            (0.14, 0.115, "Số: 31/GM-UBND"),
            (0.45, 0.165, "GIẤY MỜI"),
            (0.12 + (len(BODY_ROW) - len(FIRST_ROW)) * 22 / 2480, 0.20, FIRST_ROW),  # indented, flush right
            *[(0.12, 0.22 + 0.02 * i, BODY_ROW) for i in range(5)],
        ]
    )
    fields = find_fields(LETTER, [page])
    assert fields["ten_loai"].value == "Giấy mời"
    assert "trich_yeu" not in fields


def test_a_school_signs_by_order_with_a_degree_before_the_name(make_page):
    page = make_page(
        [
            (0.12, 0.050, "ĐẠI HỌC THÁI NGUYÊN"),
            (0.10, 0.070, "TRƯỜNG ĐẠI HỌC SƯ PHẠM"),
            *DECISION[2:4],
            (0.14, 0.115, "Số: 88/TB-ĐHSP"),
            (0.48, 0.115, "Thái Nguyên, ngày 09 tháng 10 năm 2023"),
            (0.45, 0.165, "THÔNG BÁO"),
            (0.30, 0.186, "Về việc nộp học phí học kỳ I năm học 2023 - 2024"),
            (0.12, 0.60, "Nơi nhận:"),
            (0.62, 0.60, "TL. HIỆU TRƯỜNG"),
            (0.12, 0.62, "- Các khoa;"),
            (0.56, 0.62, "TRƯỞNG PHÒNG ĐÀO TẠO"),
            (0.12, 0.64, "- Lưu: VT, ĐT."),
            (0.58, 0.74, "PGS.TS. Ngô Thị Hương"),
        ]
    )
    fields = find_fields(LETTER, [page])
    assert fields["co_quan_chu_quan"].value == "ĐẠI HỌC THÁI NGUYÊN"
    assert fields["co_quan_ban_hanh"].value == "TRƯỜNG ĐẠI HỌC SƯ PHẠM"
    assert fields["quyen_han_ky"].value == "TL. HIỆU TRƯỞNG"
    assert fields["chuc_vu_ky"].value == "TRƯỞNG PHÒNG ĐÀO TẠO"
    assert fields["nguoi_ky"].value == "Ngô Thị Hương"


def test_urgency_under_the_summary_is_no_part_of_it(make_page):
    page = make_page([*OFFICIAL_LETTER, (0.13, 0.178, "THƯỢNG"), (0.25, 0.178, "KHẨN")])
    fields = find_fields(LETTER, [page])
    assert fields["do_khan"].value == "Thượng khẩn"
    assert fields["trich_yeu"].value == "V/v báo cáo kết quả rà soát thủ tục hành chính năm 2023"


def test_a_misread_about_in_capitals_begins_the_summary(make_page):
    lines = [(x, y, text.replace("V/v báo", "VŨ báo")) for x, y, text in OFFICIAL_LETTER]
    fields = find_fields(LETTER, [make_page(lines)])
    assert fields["trich_yeu"].value == "V/v báo cáo kết quả rà soát thủ tục hành chính năm 2023"


def test_urgency_on_two_lines(make_page):
    page = make_page([*OFFICIAL_LETTER, (0.17, 0.178, "THƯỢNG"), (0.18, 0.193, "KHẨN")])
    fields = find_fields(LETTER, [page])
    assert fields["do_khan"].value == "Thượng khẩn"
    assert fields["trich_yeu"].value == "V/v báo cáo kết quả rà soát thủ tục hành chính năm 2023"


def test_nobody_signs_for_himself(make_page):
    lines = [(x, y, "CHỦ TỊCH" if t == "PHÓ CHÚ TỊCH" else t) for x, y, t in DECISION]
    document = extract(Part((1,), "van_ban_hanh_chinh", 0.98), [make_page(lines)])
    assert document.fields["chuc_vu_ky"].value == "PHÓ CHỦ TỊCH"
    assert document.fields["chuc_vu_ky"].needs_review


def test_a_summary_in_capitals_over_two_lines(make_page):
    lines = [line for line in DECISION if line[2][:4] not in ("Về v", "và s", "CHỦ ")]
    page = make_page(
        [
            *lines,
            (0.24, 0.186, "CÔNG NHẬN THUẬN TÌNH LY HÔN VÀ SỰ THỎA"),
            (0.34, 0.206, "THUẬN CỦA CÁC ĐƯƠNG SỰ"),
        ]
    )
    found = find_fields(LETTER, [page])
    assert found["trich_yeu"].value == "CÔNG NHẬN THUẬN TÌNH LY HÔN VÀ SỰ THỎA THUẬN CỦA CÁC ĐƯƠNG SỰ"


def test_the_same_post_twice_is_the_heads_and_his_deputys(make_page):
    lines = [line for line in DECISION if "CHỦ T" not in line[2] and "CHÚ T" not in line[2] and "TM." not in line[2]]
    page = make_page([*lines, (0.60, 0.70, "TRƯỞNG CÔNG AN"), (0.60, 0.72, "RƯỞNG CÔNG AN")])
    found = find_fields(LETTER, [page])
    assert found["quyen_han_ky"].value == "KT. TRƯỞNG CÔNG AN"
    assert found["chuc_vu_ky"].value == "PHÓ TRƯỞNG CÔNG AN"
    assert [c.rule for c in found["chuc_vu_ky"].checks] == ["post_by_rule"]


def test_recipients_are_spelled_as_usual(make_page):
    lines = [
        (
            x,
            y,
            text.replace("- UBND tỉnh (b/c);", "- UBND tính (b/c);").replace(
                "- Như Điều 3;", "- Trưởng các thôn Sơn Vĩ;"
            ),
        )
        for x, y, text in DECISION
    ]
    found = find_fields(LETTER, [make_page(lines)])
    assert found["noi_nhan"].value == ["Trưởng các thôn Sơn Vĩ", "UBND tỉnh (b/c)", "Lưu: VT"]


def test_a_short_paper_is_centred_on_its_title(make_page):
    """Recipients beside the signer are no lines of text: they do not tell where the middle is."""
    page = make_page(
        [
            *DECISION[:4],
            (0.14, 0.115, "Số: 31/GM-UBND"),
            (0.46, 0.165, "GIẤY MỜI"),
            (0.32, 0.186, "Họp đánh giá kết quả trồng rừng vụ xuân"),
            (0.18, 0.25, "Thời gian: 07 giờ 30 phút, ngày 06/11/2026"),
            (0.04, 0.70, "Nơi nhận: | | | | TL. CHỦ TỊCH"),
            (0.04, 0.72, "- Như trên; | | | CHÁNH VĂN PHÒNG"),
            (0.04, 0.74, "- Lưu: VT. | | | | Văn phòng xã"),
        ]
    )
    assert find_fields(LETTER, [page])["trich_yeu"].value == "Họp đánh giá kết quả trồng rừng vụ xuân"


def test_the_middle_of_a_decision_over_a_list(make_page):
    """Where most rows end before the margin, the title tells the middle."""
    people = [
        (0.12, 0.30 + 0.02 * n, f"{n}. Ông Lý Văn Bình - Phó Chủ tịch Ủy ban nhân dân xã, thành viên")
        for n in range(1, 7)
    ]
    lines = [line for line in DECISION if line[1] < 0.16 or line[1] > 0.6]
    lines += [(0.44, 0.165, "QUYẾT ĐỊNH"), (0.30, 0.19, "Kiện toàn Ban Chỉ đạo phát triển kinh tế"), *people]
    lines += [
        (0.12, 0.28, "Điều 1. Kiện toàn Ban Chỉ đạo phát triển kinh tế tập thể của xã gồm các ông, các bà có tên sau")
    ]
    assert find_fields(LETTER, [make_page(lines)])["trich_yeu"].value == "Kiện toàn Ban Chỉ đạo phát triển kinh tế"


def test_a_purpose_without_its_stroke_is_looked_at(make_page):
    lines = [(x, y, text.replace("(b/c)", "(bc)")) for x, y, text in DECISION]
    field = extract(Part((1,), "van_ban_hanh_chinh", 0.99), [make_page(lines)]).fields["noi_nhan"]
    assert field.needs_review
    assert "purpose_mark" in {check.rule for check in field.checks}


def test_a_post_whose_last_word_stands_alone(make_page):
    page = make_page(
        [
            *DECISION[:4],
            (0.46, 0.165, "GIẤY MỜI"),
            (0.32, 0.186, "Dự họp triển khai công tác phòng, chống thiên tai"),
            (0.18, 0.25, "Thời gian: 07 giờ 30 phút, ngày 06/11/2026"),
            (0.04, 0.70, "Nơi nhận:"),
            (0.62, 0.70, "TL. CHỦ TỊCH"),
            (0.50, 0.72, "CÔNG CHỨC VĂN PHÒNG - THỐNG"),
            (0.04, 0.73, "- Như trên;"),
            (0.66, 0.74, "KÊ"),
            (0.04, 0.75, "- Lưu: VT."),
            (0.60, 0.84, "Lù Hữu Bảo"),
        ]
    )
    fields = find_fields(LETTER, [page])
    assert fields["chuc_vu_ky"].value == "CÔNG CHỨC VĂN PHÒNG - THỐNG KÊ"
    assert fields["nguoi_ky"].value == "Lù Hữu Bảo"


@pytest.mark.parametrize(
    ("body", "place", "said", "differs"),
    [
        ("XÃ CAM THỦY", "Cẩm Thủy", "XÃ CAM THỦY", True),  # there are both
        ("XÃ ĐÔNG VĂN", "Đồng Văn", "XÃ ĐÔNG VĂN", True),
        ("XÃ LŨNG CỬ", "Lũng Cú", "XÃ LŨNG CÚ", False),
        ("XÃ LŨNG CÚ", "Lũng Cú", "XÃ LŨNG CÚ", False),
    ],
)
def test_the_body_and_the_date_line_name_one_place(make_page, body, place, said, differs):
    page = make_page(
        [
            (0.14, 0.060, "ỦY BAN NHÂN DÂN"),
            (0.16, 0.080, body),
            (0.46, 0.060, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            (0.54, 0.080, "Độc lập - Tự do - Hạnh phúc"),
            (0.14, 0.115, "Số: 27/UBND-VHXH"),
            (0.50, 0.115, f"{place}, ngày 05 tháng 3 năm 2024"),
            (0.30, 0.17, "Kính gửi: Công an xã."),
        ]
    )
    found = find_fields(types()["van_ban_hanh_chinh"], [page])["co_quan_ban_hanh"]
    assert str(found.value).endswith(said)
    assert any(c.rule == "place_differs" for c in found.checks) is differs
