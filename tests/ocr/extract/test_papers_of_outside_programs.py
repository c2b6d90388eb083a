"""What the first look at papers showed that programs outside this project had drawn."""

from __future__ import annotations

from itertools import pairwise

import pytest

from ocr.classify import split
from ocr.extract.fields import find_fields
from ocr.extract.symbols import parse_symbol
from ocr.extract.tables import _unnumbered
from ocr.extract.values import parse_value
from ocr.never_unseen import slipped
from schemas.document_types import types
from schemas.reading import Code, Mark, Table
from tests.ocr.extract.test_letter import DECISION
from tests.ocr.extract.test_letters_of_other_bodies import replaced

TYPES = types()
LETTER = TYPES["van_ban_hanh_chinh"]


def values(slug, *pages):
    return {name: found.value for name, found in find_fields(TYPES[slug], list(pages)).items()}


# Letters


def test_a_symbol_of_several_departments_goes_to_a_person(make_page):
    symbol = parse_symbol("Số: 2331/KHĐT-DN,KTTT")
    assert symbol is not None
    assert (symbol.so, symbol.ky_hieu) == ("2331", "KHĐT-DN,KTTT")
    page = make_page(replaced(DECISION, old="Số: 27 /QĐ-UBND", new="Số: 27/UBND-DN,KTTT"))
    assert "symbol_of_several" in [check.rule for check in find_fields(LETTER, [page])["ky_hieu"].checks]


def test_a_title_beside_an_incoming_stamp_is_read(make_page):
    stamped = replaced(DECISION, old="QUYÉT ĐỊNH", new="ĐẾN 21/9/2022 | QUYẾT ĐỊNH")
    stamped = [(0.16 if "ĐẾN" in text else x, y, text) for x, y, text in stamped]
    assert values("van_ban_hanh_chinh", make_page(stamped))["ten_loai"] == "Quyết định"


def test_a_letter_whose_symbol_could_not_be_read_is_one(make_page):
    lines = [
        *DECISION[:4],
        (0.14, 0.115, "Số: 29 5Ø'Qb"),
        DECISION[5],
        (0.30, 0.20, "Kính gửi: Cục Thuế tỉnh Hà Giang."),
    ]
    lines.append((0.17, 0.265, "Ủy ban nhân dân xã nhận được văn bản của Cục Thuế về việc phối hợp."))
    assert [part.type for part in split([make_page(lines)])] == ["van_ban_hanh_chinh"]
    unaddressed = [line for line in lines if "Kính gửi" not in line[2]]
    assert [part.type for part in split([make_page(unaddressed)])] == ["khac"]


def test_a_summary_at_the_left_that_begins_with_about(make_page):
    lines = [
        *DECISION[:6],
        (0.14, 0.135, "Về đẩy nhanh tiến độ giải ngân"),
        (0.14, 0.153, "vốn đầu tư công năm 2021"),
    ]
    lines.append((0.30, 0.20, "Kính gửi: Các thôn."))
    told = values("van_ban_hanh_chinh", make_page(lines))
    assert told["trich_yeu"] == "Về đẩy nhanh tiến độ giải ngân vốn đầu tư công năm 2021"


def test_the_name_over_an_incoming_stamp_is_no_summary_and_its_foot_tells_the_stamp(make_page):
    lines = [*DECISION[:6], (0.14, 0.135, "V/v báo cáo kết quả chỉnh lý"), (0.16, 0.155, "UBND XÃ NGHĨA THUẬN")]
    lines += [(0.16, 0.170, "Số: 1379"), (0.16, 0.185, "Ngày: 31/05/2024"), (0.16, 0.200, "Chuyển:")]
    lines.append((0.30, 0.24, "Kính gửi: Các thôn."))
    told = values("van_ban_hanh_chinh", make_page(lines))
    assert told["trich_yeu"] == "V/v báo cáo kết quả chỉnh lý"
    assert (told["so_den"], told["ngay_den"]) == ("1379", "2024-05-31")


def test_whom_an_invitation_asks(make_page):
    lines = replaced(DECISION, old="QUYÉT ĐỊNH", new="GIẤY MỜI")
    lines = [line for line in lines if not line[2].startswith(("CHỦ TỊCH ỦY BAN", "Căn cứ"))]
    lines += [(0.30, 0.24, "Kính mời:"), (0.36, 0.26, "- Bà Lương Thị Linh;"), (0.36, 0.28, "- Ông Lý Minh Việt.")]
    told = values("van_ban_hanh_chinh", make_page(sorted(lines, key=lambda line: line[1])))
    assert told["kinh_gui"] == ["Bà Lương Thị Linh", "Ông Lý Minh Việt"]


def test_the_stroke_of_an_authority_may_be_read_as_a_letter(make_page):
    told = values(
        "van_ban_hanh_chinh", make_page(replaced(DECISION, old="TM. ỦY BAN NHÂN DÂN", new="TIM BAN THƯỜNG VỤ"))
    )
    assert told["quyen_han_ky"].startswith("T/M BAN THƯỜNG VỤ")


def test_a_speck_before_a_word_of_a_body_goes(make_page):
    told = values("van_ban_hanh_chinh", make_page(replaced(DECISION, old="XÃ PHÚ LINH", new="XÃ PHÚ ,LINH")))
    assert told["co_quan_ban_hanh"] == "ỦY BAN NHÂN DÂN XÃ PHÚ LINH"


@pytest.mark.parametrize(
    ("read", "summary"),
    [
        ("lan hành Quy chế làm việc", "Ban hành Quy chế làm việc"),  # a stamp over its first letter
        ("Thi hành Kế hoạch số 12", "Thi hành Kế hoạch số 12"),
        ("Chấp hành Quy định về giờ làm việc", "Chấp hành Quy định về giờ làm việc"),
    ],
)
def test_only_what_looks_like_it_becomes_the_first_word_of_a_decision(make_page, read, summary):
    lines = replaced(DECISION, old="Về việc kiện toàn Tổ công tác chuyển đổi số", new=read)
    lines = [line for line in lines if line[2] != "và số hóa hồ sơ của xã"]
    lines = [(0.40 if line[2] == read else line[0], *line[1:]) for line in lines]
    assert values("van_ban_hanh_chinh", make_page(lines))["trich_yeu"] == summary


# Forms


@pytest.mark.parametrize(
    ("posts", "post"), [(["Chủ tịch"], "Chủ tịch"), (["KT. Chủ tịch", "Phó chủ tịch"], "phó chủ tịch")]
)
def test_posts_in_small_letters_sign_an_extract(make_page, posts, post):
    lines = [(0.35, 0.1, "TRÍCH LỤC KẾT HÔN"), (0.1, 0.2, "Họ, chữ đệm, tên vợ: NÔNG THỊ PHƯỢNG")]
    lines += [(0.55, 0.60, "NGƯỜI KÝ TRÍCH LỤC")]
    lines += [(0.60, 0.62 + 0.02 * n, text) for n, text in enumerate(posts)]
    told = values("trich_luc_ket_hon", make_page([*lines, (0.59, 0.74, "Vàng Mí Pó")]))
    assert told["nguoi_ky"] == "Vàng Mí Pó"
    assert told["chuc_vu_ky"].lower() == post.lower()


def test_a_day_behind_a_comma_far_from_the_number_is_its_day(make_page):
    lines = [
        (0.35, 0.1, "TRÍCH LỤC KẾT HÔN"),
        (0.1, 0.28, "Đăng ký kết hôn tại: UBND xã Phương Thiện, tỉnh Hà Giang"),
    ]
    told = values("trich_luc_ket_hon", make_page([*lines, (0.1, 0.3, "Số: 116/2021 | , ngày 22/04/2021")]))
    assert (told["so_dang_ky"], told["ngay_dang_ky"]) == ("116/2021", "2021-04-22")


@pytest.mark.parametrize("first", ["Hôm nay,", ""])
def test_a_paper_is_dated_today_and_not_by_the_law_that_it_names(make_page, first):
    second = "ngày 22 tháng 9 năm 2025, tại xã Đông Thọ, tỉnh Tuyên Quang, chúng tôi gồm có:"
    lines = [
        (0.30, 0.06, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (0.38, 0.08, "Độc lập - Tự do - Hạnh phúc"),
        (0.40, 0.12, "GIẤY ỦY QUYỀN"),
        (0.12, 0.15, f"Căn cứ Bộ luật Dân sự số 91/2015/QH13 ngày 24 tháng 11 năm 2015. {first}"),
        (0.12, 0.17, second if first else f"Hôm nay, {second}"),
        (0.12, 0.20, "Ngày sinh: 03/03/1977"),
    ]
    assert values("khac", make_page(lines))["ngay"] == "2025-09-22"


@pytest.mark.parametrize(
    "line",
    [
        "Trung tâm Phục vụ hành chính công xã Nghĩa Thuận tiếp nhận hồ sơ của: Lý Quang Chương",
        "Đăng ký nhận kết quả tại: Trung tâm Phục vụ hành chính công xã Nghĩa Thuận.",
    ],
)
def test_a_counter_is_named_with_its_commune_where_any_row_says_it(make_page, line):
    lines = [
        (0.10, 0.060, "UBND XÃ NGHĨA THUẬN"),
        (0.10, 0.078, "TRUNG TÂM PHỤC VỤ"),
        (0.10, 0.096, "HÀNH CHÍNH CÔNG"),
        (0.50, 0.06, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (0.56, 0.08, "Độc lập - Tự do - Hạnh phúc"),
        (0.14, 0.115, "Số: 643/TNHS"),
        (0.54, 0.115, "Nghĩa Thuận, ngày 10 tháng 9 năm 2026"),
        (0.25, 0.16, "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"),
        (0.12, 0.20, line),
    ]
    told = values("giay_tiep_nhan_hen_tra", make_page(lines))
    assert told["bo_phan_tiep_nhan"] == "Trung tâm Phục vụ hành chính công xã Nghĩa Thuận"


@pytest.mark.parametrize(
    ("below", "issuer"),
    [
        (["CỤC TRƯỞNG CỤC CẢNH SÁT", "QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI"],
         "CỤC CẢNH SÁT QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI"),
        (["BỘ CÔNG AN", "MIMISTRY OFE PUBLIC SECURITY"], "BỘ CÔNG AN"),
    ],
)  # fmt: skip
def test_who_issued_a_card_is_told_whole_and_without_the_line_in_english(make_page, below, issuer):
    lines = [(0.3, 0.1, "CĂN CƯỚC CÔNG DÂN"), (0.1, 0.2, "Số / No.: 002068016753")]
    lines += [(0.3, 0.50 + 0.02 * n, text) for n, text in enumerate(below)]
    assert values("can_cuoc", make_page(lines))["noi_cap"].upper() == issuer


@pytest.mark.parametrize(
    ("line", "name", "value"),
    [
        ("Nơi cư trú: Tổ L1, phường An Tường", "me_noi_cu_tru", "Tổ 11, phường An Tường"),
        ("Nơi cư trú: Tổ dân phố sổ 11, phường Minh Xuân", "me_noi_cu_tru", "Tổ dân phố số 11, phường Minh Xuân"),
    ],
)
def test_what_leads_to_a_number_is_no_book(make_page, line, name, value):
    page = make_page([(0.4, 0.1, "GIẤY KHAI SINH"), (0.1, 0.3, "Họ và tên mẹ: LÝ THỊ MAI"), (0.1, 0.33, line)])
    assert values("giay_khai_sinh", page)[name].startswith(value)


def test_a_six_read_as_a_letter_ends_a_year(make_page):
    page = make_page([(0.4, 0.1, "GIẤY KHAI SINH"), (0.1, 0.3, "Ngày, tháng, năm đăng ký: ngày 14 tháng 8 năm 202ó")])
    assert values("giay_khai_sinh", page)["ngay_dang_ky"] == "2026-08-14"


# What the second look showed


def test_the_number_of_a_resolution_of_the_national_assembly(make_page):
    lines = replaced(DECISION, old="Số: 27 /QĐ-UBND", new="Nghị quyết số: 1104/NQ-UBTVQHI5")
    told = values("van_ban_hanh_chinh", make_page(replaced(lines, old="QUYÉT ĐỊNH", new="NGHỊ QUYẾT")))
    assert (told["so"], told["ky_hieu"]) == ("1104", "NQ-UBTVQH15")


def test_a_conclusion_of_inspectors_has_its_summary_under_its_title(make_page):
    lines = replaced(DECISION, old="QUYÉT ĐỊNH", new="KẾT LUẬN THANH TRA")
    told = values("van_ban_hanh_chinh", make_page(lines))
    assert told["ten_loai"] == "Kết luận thanh tra"
    assert told["trich_yeu"].startswith("Về việc kiện toàn")


@pytest.mark.parametrize(("missing", "lacking"), [("", False), ("PHÓ ", True)])
def test_a_post_that_stands_as_without_its_first_word_goes_to_a_person(make_page, missing, lacking):
    def words(text):
        return make_page([(0.60, 0.70, text)]).words

    above, own = words("TM. BAN THƯỜNG VỤ"), words("BÍ THƯ")
    wide = own[-1].box[2] - own[0].box[0]
    left = (above[0].box[0] + above[-1].box[2] - wide) / 2 + wide / len("BÍ THƯ") * len(missing) / 2
    lines = [line for line in DECISION if line[2] not in ("KT. CHỦ TỊCH", "PHÓ CHÚ TỊCH", "TM. ỦY BAN NHÂN DÂN")]
    lines += [(0.60, 0.70, "TM. BAN THƯỜNG VỤ"), (left / 2480, 0.72, "BÍ THƯ")]
    found = find_fields(LETTER, [make_page(sorted(lines, key=lambda line: line[1]))])["chuc_vu_ky"]
    assert found.value == "BÍ THƯ"
    assert ("post_by_rule" in [check.rule for check in found.checks]) == lacking


def test_an_application_may_be_called_a_proposal(make_page):
    page = make_page([(0.3, 0.1, "GIẤY ĐỀ NGHỊ ĐĂNG KÝ HỘ KINH DOANH"), (0.1, 0.2, "Tôi là: Nguyễn Minh Nghĩa")])
    assert [part.type for part in split([page])] == ["don"]


def test_a_diploma_is_not_called_as_who_gives_it(make_page):
    lines = [
        (0.30, 0.06, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (0.38, 0.08, "Độc lập - Tự do - Hạnh phúc"),
        (0.33, 0.14, "TRƯỞNG PHÒNG GIÁO DỤC VÀ ĐÀO TẠO"),
        (0.48, 0.17, "cấp"),
        (0.33, 0.20, "BẰNG TỐT NGHIỆP TRUNG HỌC CƠ SỞ"),
        (0.10, 0.30, "Cấp cho: Dương Hữu Thạc"),
    ]
    assert values("khac", make_page(lines))["tieu_de"] == "BẰNG TỐT NGHIỆP TRUNG HỌC CƠ SỞ"


def test_a_receipt_without_a_letterhead_names_the_lowest_body_at_its_top(make_page):
    lines = [
        (0.06, 0.040, "CỤC THI HÀNH ÁN DÂN SỰ TỈNH HÀ | Mẫu số: C25-THA"),
        (0.06, 0.058, "GIANG"),
        (0.06, 0.076, "CHI CỤC THI HÀNH ÁN DÂN SỰ HUYỆN | Ký hiệu: BA/2021"),
        (0.06, 0.094, "BẮC QUANG | Số: 4355035"),
        (0.30, 0.140, "BIÊN LAI THU TIỀN"),
        (0.10, 0.200, "Họ tên người nộp tiền: Ninh Thị Thu Khanh"),
    ]
    told = values("bien_lai", make_page(lines))
    assert told["don_vi_thu"] == "CHI CỤC THI HÀNH ÁN DÂN SỰ HUYỆN BẮC QUANG"


def test_what_tells_of_an_identity_paper_goes_on_with_captions_of_its_own(make_page):
    page = make_page(
        [
            (0.3, 0.1, "TỜ KHAI ĐĂNG KÝ KHAI TỬ"),
            (0.1, 0.2, "Họ và tên người khai: LÝ ĐỊNH SIÊU"),
            (0.1, 0.22, "Giấy tờ tùy thân: CMND số: 070128630, nơi cấp: Công an tỉnh..."),
            (0.1, 0.24, "Lào Cai, ngày cấp: 27/01/2010"),
        ]
    )
    told = values("to_khai_khac", page)["nguoi_yeu_cau_giay_to"]
    assert told == "CMND số: 070128630, nơi cấp: Công an tỉnh Lào Cai, ngày cấp: 27/01/2010"


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("Căn cước số 048201018977 do Cục ° Cảnh sát QLHC", "Căn cước số 048201018977 do Cục Cảnh sát QLHC"),
        ("Thẻ CCCD số 002090018453, cấp ngày 13l09/2022", "Thẻ CCCD số 002090018453, cấp ngày 13/09/2022"),
        ("Làm thủ tục chuyển nhượng quyền sử dụng đất./.", "Làm thủ tục chuyển nhượng quyền sử dụng đất"),
        ("Thôn Nà.Tang, xã Hồng Thái", "Thôn Nà Tang, xã Hồng Thái"),
        ("Cục Cánh sát QLHC về TTXH", "Cục Cảnh sát QLHC về TTXH"),
        ("Làm thủ : tục vay vốn", "Làm thủ tục vay vốn"),
        ("nghị định số 5 của Chính phủ, đốt 2 lần", "nghị định số 5 của Chính phủ, đốt 2 lần"),
        ("Thôn Đồng.Hương,, xã Hòa Phú", "Thôn Đồng Hương, xã Hòa Phú"),
        ("xã Hồ Thầu; huyện Hoàng Su Phì", "xã Hồ Thầu, huyện Hoàng Su Phì"),
        ("xã Việt Vinh, huyện, Bắc Quang", "xã Việt Vinh, huyện Bắc Quang"),
        ("Ngày hai mươi bảy| tháng một", "Ngày hai mươi bảy, tháng một"),
        ("đất riêng: 436,5 m3, chung: không", "đất riêng: 436,5 m², chung: không"),
    ],
)
def test_specks_and_misread_signs_of_a_value_go(raw, value):
    field = TYPES["trich_luc_khai_tu"].field("giay_to_tuy_than")
    assert parse_value(field, raw)[0] == value


@pytest.mark.parametrize(
    ("text", "odd"),
    [("Thôn Tân Lâp, xã Nậm Búng", True), ("Thôn 6ò Chè, xã Bạch Xa", True), ("Thôn Gò Chè, xã Kon Plông", False),
     ("Tổ 3, ngõ 97A, phường Hàng Bột", False), ("9. Số Giấy báo tử", True), ("3 tháng tuổi", False),
     ("Thôn Hạ , xã Bình", True), ("Đồng.Hương", True), ("UBND huyện, Bắc Quang", True), ("Thổ n Tân Lập", True)],
)  # fmt: skip
def test_syllables_that_cannot_be_go_to_a_person(text, odd):
    assert slipped(text, letter=False) == odd


def test_usual_values_keep_the_signs_of_the_paper():
    field = TYPES["trich_luc_khai_tu"].field("nguyen_nhan")
    assert parse_value(field, "Tuổi cao sức yếu")[0] == "Tuổi cao sức yếu"
    assert parse_value(field, "Tuối cao sức yêu")[0] == "Tuổi cao, sức yếu"


@pytest.mark.parametrize(("read", "name"), [("ma thị thu hiền", "Ma Thị Thu Hiền"), ("chủ sở hữu tài sản", None)])
def test_a_typewriter_writes_names_without_capitals_and_a_person_looks(read, name):
    value, agreement = parse_value(TYPES["giay_khai_sinh"].field("ho_ten"), read)
    assert value == name
    assert agreement <= 0.5


def test_a_letter_amiss_in_the_name_of_the_country():
    assert parse_value(TYPES["giay_khai_sinh"].field("quoc_tich"), "Việt Nai")[0] == "Việt Nam"


def test_who_asks_for_a_certificate_is_not_whom_it_is_about(make_page):
    page = make_page(
        [
            (0.3, 0.1, "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN"),
            (0.1, 0.2, "Xét đề nghị của ông/bà: Hoàng Thị Sim về việc cấp giấy cho con trai,"),
            (0.1, 0.24, "Họ, chữ đệm, tên: ĐẶNG QUỐC VIỆT"),
        ]
    )
    assert values("giay_xac_nhan_tinh_trang_hon_nhan", page)["ho_ten"] == "Đặng Quốc Việt"


CERTIFICATE = [
    (0.1, 0.05, "UBND xã Tú Thịnh"),
    (0.1, 0.11, "Số: 12/UBND-XNTTHN"),
    (0.46, 0.05, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    (0.54, 0.07, "Độc lập - Tự do - Hạnh phúc"),
    (0.3, 0.15, "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN"),
    (0.3, 0.19, "ỦY BAN NHÂN DÂN XÃ TÚ THỊNH"),
    (0.1, 0.24, "Xác nhận ông/bà: NÙNG THỊ XUYẾN"),
    (0.52, 0.50, "Tú Thịnh, ngày 14"),
    (0.74, 0.50, "tháng 10"),
    (0.88, 0.50, "năm 2013"),
    (0.6, 0.53, "CHỦ TỊCH"),
]


def test_the_body_under_a_title_issues_a_form_and_wide_blanks_part_no_date(make_page):
    told = values("giay_xac_nhan_tinh_trang_hon_nhan", make_page(CERTIFICATE))
    assert told["co_quan_cap"] == "ỦY BAN NHÂN DÂN XÃ TÚ THỊNH"
    assert told["ngay_cap"] == "2013-10-14"


def test_a_pen_that_read_on_into_the_symbol_changes_no_printed_number(make_page):
    page = make_page(CERTIFICATE)
    number = next(w.box for w in page.words if w.text.startswith("12/"))
    page.marks = [Mark(kind="so", box=number, handwritten=True, candidates=[("12103", 0.9)])]
    found = find_fields(TYPES["giay_xac_nhan_tinh_trang_hon_nhan"], [page])["so"]
    assert (found.value, found.handwritten) == ("12/UBND-XNTTHN", True)


def test_the_motto_is_no_part_of_the_counter_beside_it(make_page):
    lines = [
        (0.08, 0.05, "UBND XÃ ĐỒNG VĂN"),
        (0.08, 0.07, "BỘ PHẬN MỘT CỬA"),
        (0.50, 0.05, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (0.56, 0.07, "Độc lập - Tự do - Hạnh phúc"),
        (0.08, 0.09, "Mã hồ sơ: H60.20.11-251208-0033"),
        (0.3, 0.15, "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"),
        (0.1, 0.20, "Tiếp nhận hồ sơ của ông/bà: Lầu Thị Dính"),
    ]
    assert values("giay_tiep_nhan_hen_tra", make_page(lines))["bo_phan_tiep_nhan"] == "BỘ PHẬN MỘT CỬA"


def test_other_letters_are_put_right_in_known_titles_only(make_page):
    page = make_page([(0.4, 0.1, "GIẤY RA VIEN"), (0.1, 0.2, "Họ tên người bệnh: VIÊN THỊ LOAN")])
    assert values("khac", page)["tieu_de"] == "GIẤY RA VIEN"


@pytest.mark.parametrize("post", ["Chủ tịch", "Phó Chủ tịch UBND"])
def test_a_post_may_stand_under_its_name(make_page, post):
    page = make_page(
        [
            (0.3, 0.1, "TRÍCH LỤC KHAI SINH"),
            (0.1, 0.2, "Họ, chữ đệm, tên: TRẦN THỊ MAI"),
            (0.58, 0.62, "NGƯỜI KÝ TRÍCH LỤC"),
            (0.60, 0.74, "Trương Quang Vinh"),
            (0.63, 0.76, post),
        ]
    )
    told = values("trich_luc_khai_sinh", page)
    assert (told["nguoi_ky"], told["chuc_vu_ky"]) == ("Trương Quang Vinh", post)


@pytest.mark.parametrize("read", ["199!", "J991"])
def test_what_ones_of_a_year_are_read_as(read):
    assert parse_value(TYPES["giay_khai_sinh"].field("me_nam_sinh"), read)[0] == "1991"


def test_a_turn_before_its_number_is_put_right(make_page):
    lines = replaced(DECISION, old="và số hóa hồ sơ của xã", new="năm 2020 (Đọt 2)")
    assert values("van_ban_hanh_chinh", make_page(lines))["trich_yeu"].endswith("năm 2020 (Đợt 2)")


def test_the_mark_of_a_receipt_is_no_part_of_who_made_it_out(make_page):
    lines = [
        (0.1, 0.05, "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG PHƯỜNG MỸ LÂM Mẫu số: 01BLP4-001"),
        (0.1, 0.07, "Mã số thuế: 5001024411"),
        (0.3, 0.12, "BIÊN LAI THU PHÍ, LỆ PHÍ"),
    ]
    told = values("bien_lai", make_page(lines))
    assert told["don_vi_thu"] == "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG PHƯỜNG MỸ LÂM"


def test_who_issues_land_papers_is_named_with_a_district_in_small_letters(make_page):
    page = make_page(
        [
            (0.3, 0.08, "GIẤY CHỨNG NHẬN QUYỀN SỬ DỤNG ĐẤT"),
            (0.1, 0.15, "UỶ BAN NHÂN DÂN huyện Mèo Vạc"),
            (0.1, 0.18, "CHỨNG NHẬN"),
            (0.1, 0.21, "Hộ ông (bà): Bùi Quang Khánh"),
            (0.55, 0.60, "Mèo Vạc, ngày 23 tháng 10 năm 1997"),
            (0.6, 0.63, "TM. UỶ BAN NHÂN DÂN"),
            (0.66, 0.65, "CHỦ TỊCH"),
            (0.63, 0.75, "Lý Chòi Hưng"),
        ]
    )
    assert values("giay_chung_nhan_qsdd", page)["co_quan_cap"] == "UỶ BAN NHÂN DÂN huyện Mèo Vạc"


def test_items_numbered_with_a_comma():
    field = TYPES["giay_tiep_nhan_hen_tra"].field("thanh_phan")
    assert parse_value(field, "1, Tờ khai đăng ký kết hôn\n2. Căn cước công dân")[0] == [
        "Tờ khai đăng ký kết hôn",
        "Căn cước công dân",
    ]


def test_an_old_identity_card_bears_its_number_behind_a_bare_so(make_page):
    page = make_page(
        [
            (0.3, 0.10, "GIẤY CHỨNG MINH NHÂN DÂN"),
            (0.4, 0.13, "số 073711137"),
            (0.3, 0.17, "Họ tên: BÙI QUANG KHÁNH"),
            (0.3, 0.20, "Nguyên quán: Khâu Vai, Mèo Vạc, Hà Giang"),
        ]
    )
    assert values("can_cuoc", page)["so_dinh_danh"] == "073711137"


def test_a_home_on_a_card_goes_on_beside_the_day_it_expires(make_page):
    page = make_page(
        [
            (0.4, 0.10, "CĂN CƯỚC CÔNG DÂN"),
            (0.4, 0.12, "Citizen Identity Card"),
            (0.3, 0.16, "Họ và tên / Full name: LÈNG VĂN TƯỚNG"),
            (0.3, 0.20, "Nơi thường trú / Place of residence: Thôn Nậm Khương"),
            (0.10, 0.217, "Có giá trị đến: 19/08/2031 | Nà Chì, Xín Mần, Hà Giang"),
        ]
    )
    told = values("can_cuoc", page)
    assert told["noi_thuong_tru"] == "Thôn Nậm Khương Nà Chì, Xín Mần, Hà Giang"
    assert told["ngay_het_han"] == "2031-08-19"


@pytest.mark.parametrize("read", ["23I12I12025", "23I12I2025", "23/12/2025", "2311212025"])
def test_strokes_of_a_date_read_as_letters_ones_or_both(read):
    assert parse_value(TYPES["can_cuoc"].field("ngay_het_han"), read)[0] == "2025-12-23"


def test_strokes_between_single_figures_read_as_letters():
    assert parse_value(TYPES["can_cuoc"].field("ngay_cap"), "22I6I2021")[0] == "2021-06-22"


def test_a_counter_whose_name_reaches_over_the_middle(make_page):
    lines = [
        (0.3, 0.05, "UBND THÀNH PHỐ TUYÊN QUANG"),
        (0.34, 0.08, "BỘ PHẬN MỘT CỬA PHƯỜNG NÔNG TIẾN"),
        (0.3, 0.13, "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"),
        (0.1, 0.20, "Người nộp hồ sơ: Vũ Thị Kim Chi"),
    ]
    told = values("giay_tiep_nhan_hen_tra", make_page(lines))
    assert told["bo_phan_tiep_nhan"] == "BỘ PHẬN MỘT CỬA PHƯỜNG NÔNG TIẾN"


def test_a_request_keeps_its_first_word(make_page):
    page = make_page(
        [
            (0.4, 0.1, "ĐƠN XIN XÁC NHẬN"),
            (0.1, 0.2, "Tôi tên là: Ma Văn Đức"),
            (0.1, 0.24, "Tôi làm đơn này đề nghị Ủy ban nhân dân xã xác nhận gia đình tôi đã sử dụng đất."),
        ]
    )
    assert values("don", page)["noi_dung"].startswith("đề nghị Ủy ban nhân dân xã xác nhận")


@pytest.mark.parametrize(
    ("read", "place"),
    [
        (
            "xã Cán Tỷ, huyện Quản Bạ, tỉnh Hà Giang huyện Quản Bạ, tỉnh Hà Giang",
            "xã Cán Tỷ, huyện Quản Bạ, tỉnh Hà Giang",
        ),
        (
            "phường Minh Xuân, thành phố Tuyên Quang tỉnh Tuyên Quang",
            "phường Minh Xuân, thành phố Tuyên Quang tỉnh Tuyên Quang",
        ),
    ],
)
def test_the_end_of_an_address_said_again_is_said_once(read, place):
    assert parse_value(TYPES["to_khai_khac"].field("nguoi_yeu_cau_noi_cu_tru"), read)[0] == place


def test_rows_are_not_called_by_their_numbers():
    rows = [{"giao": "1 Quan Đức Ngọc"}, {"giao": "z Phùng Văn Nguyên"}, {"giao": "3 Lương Đức Ân"}]
    assert [row["giao"] for row in _unnumbered(rows)] == ["Quan Đức Ngọc", "Phùng Văn Nguyên", "Lương Đức Ân"]
    plain = [{"giao": "Văn thư"}, {"giao": "2 công chức"}]
    assert _unnumbered(plain) == plain


QR = "002204000123|070123456|{name}|01021990|Nam|{home}|10012022"


def test_a_code_without_marks_does_not_take_them_from_what_is_printed(make_page):
    code = Code(kind="qr", text=QR.format(name="HUA MINH KHOI", home="THON LUNG HAU"), box=(100, 100, 300, 300))
    card = [
        (0.3, 0.1, "CĂN CƯỚC CÔNG DÂN"),
        (0.1, 0.2, "Số / No.: 002204000123"),
        (0.1, 0.22, "Họ và tên / Full name:"),
    ]
    told = find_fields(TYPES["can_cuoc"], [make_page([*card, (0.1, 0.24, "HỨA MINH KHÔI")], codes=[code])])["ho_ten"]
    assert (told.value, told.witnesses, told.checks) == ("Hứa Minh Khôi", 1, [])
    other = find_fields(TYPES["can_cuoc"], [make_page([*card, (0.1, 0.24, "HỨA MINH THÔI")], codes=[code])])["ho_ten"]
    assert [check.rule for check in other.checks] == ["code_against_print"]
    alone = find_fields(TYPES["can_cuoc"], [make_page(card[:2], codes=[code])])["ho_ten"]
    assert [check.rule for check in alone.checks] == ["code_without_marks"]


def test_a_heading_over_a_cell_with_captions_of_its_own_names_a_part(make_page):
    lines = [
        (0.3, 0.06, "TỜ KHAI ĐĂNG KÝ KHAI SINH"),
        (0.1, 0.20, "I. Người yêu cầu"),
        (0.1, 0.23, "Họ, chữ đệm, tên người yêu cầu | Quan hệ với người được khai sinh"),
        (0.1, 0.25, "HỒ HỮU HÙNG"),
        (0.482, 0.25, "Cha"),
        (0.1, 0.28, "II. Người được khai sinh"),
        (0.1, 0.31, "Họ, chữ đệm, tên | Giới tính"),
        (0.1, 0.33, "HỒ TÙNG LINH"),
        (0.358, 0.33, "Nam"),
    ]
    page = make_page(lines)
    edges = [round(y * page.upright_height) for y in (0.19, 0.222, 0.272, 0.302, 0.352)]
    boxes = [[(200, top, 2300, bottom)] for top, bottom in pairwise(edges)]
    texts = [["I. Người yêu cầu"], ["…"], ["II. Người được khai sinh"], ["…"]]
    page.tables = [Table(box=(200, edges[0], 2300, edges[-1]), cells=texts, cell_boxes=boxes)]
    told = values("to_khai_dang_ky_khai_sinh", page)
    assert (told["nguoi_yeu_cau"], told["quan_he"]) == ("Hồ Hữu Hùng", "Cha")
    assert (told["ho_ten"], told["gioi_tinh"]) == ("Hồ Tùng Linh", "Nam")


# What the third look showed


def test_a_date_whose_year_stands_in_the_next_row_is_whole(make_page):
    lines = [
        (0.3, 0.1, "TỜ KHAI CẤP BẢN SAO TRÍCH LỤC HỘ TỊCH"),
        (0.1, 0.2, "Họ và tên người yêu cầu: ĐOÀN THỊ KIM GIANG"),
        (0.5, 0.6, "Làm tại: Yên Thành, ngày 01 tháng 11 năm"),
        (0.5, 0.62, "2017"),
        (0.55, 0.65, "Người yêu cầu"),
    ]
    assert values("to_khai_khac", make_page(lines))["ngay_lam"] == "2017-11-01"


@pytest.mark.parametrize(("hour", "odd"), [("16 giờ 30", False), ("06 giờ 30", True), ("20 giờ 00", True)])
def test_an_hour_at_which_no_counter_is_open_goes_to_a_person(make_page, hour, odd):
    lines = [
        (0.25, 0.16, "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"),
        (0.12, 0.20, f"Thời gian trả kết quả giải quyết hồ sơ: {hour} phút, ngày 10 tháng 10 năm 2020"),
    ]
    found = find_fields(TYPES["giay_tiep_nhan_hen_tra"], [make_page(lines)])["thoi_diem_hen_tra"]
    assert ("office_hours" in [check.rule for check in found.checks]) == odd


def test_recipients_without_the_copy_that_is_kept_may_lack_one(make_page):
    whole = find_fields(LETTER, [make_page(DECISION)])["noi_nhan"]
    assert [check.rule for check in whole.checks] == []
    cut = find_fields(LETTER, [make_page([line for line in DECISION if "Lưu" not in line[2]])])["noi_nhan"]
    assert [check.rule for check in cut.checks] == ["list_gap"]


def test_a_parent_by_birth_is_none_that_one_leaves():
    field = TYPES["to_khai_dang_ky_khai_sinh"].field("quan_he")
    assert parse_value(field, "Bố để")[0] == "Bố đẻ"
    assert parse_value(field, "Mẹ để con ở nhà")[0] == "Mẹ để con ở nhà"


@pytest.mark.parametrize(("number", "wrong"), [("002185226979", False), ("002785226979", True)])
def test_nobody_was_born_in_a_century_to_come(make_page, number, wrong):
    lines = [(0.25, 0.16, "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"), (0.12, 0.20, f"Số định danh cá nhân: {number}")]
    found = find_fields(TYPES["giay_tiep_nhan_hen_tra"], [make_page(lines)])["so_dinh_danh"]
    assert ("identity_province" in [check.rule for check in found.checks]) == wrong


def test_a_place_and_date_that_was_not_read_gives_no_other_date_its_place(make_page):
    lines = [
        (0.10, 0.060, "ỦY BAN NHÂN DÂN"),
        (0.12, 0.080, "XÃ BÌNH YÊN"),
        (0.46, 0.060, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (0.54, 0.080, "Độc lập - Tự do - Hạnh phúc"),
        (0.12, 0.120, "Số: 199/TLKS-BS"),
        (0.35, 0.18, "TRÍCH LỤC KHAI SINH"),
        (0.12, 0.22, "Họ, chữ đệm, tên: TẨN THỊ NHẬT HÀ"),
        (0.12, 0.60, "Số: 166/2018 | | ngày: 15/06/2018"),
        (0.56, 0.64, "Bình Yên, ngày 31 tháng 91 năm 2022"),
        (0.60, 0.66, "NGƯỜI KÝ TRÍCH LỤC"),
        (0.66, 0.70, "CHỦ TỊCH"),
        (0.62, 0.80, "Đặng Duy Hoàng"),
    ]
    found = find_fields(types()["trich_luc_khai_sinh"], [make_page(lines)])
    assert found["ngay_cap"].value is None
    assert [check.rule for check in found["ngay_cap"].checks] == ["unread_date"]


def test_a_paper_s_number_and_day_under_captions_of_an_electronic_certificate(make_page):
    lines = [
        (0.10, 0.05, "Bệnh viện đa khoa khu vực Minh Tân"),
        (0.62, 0.05, "Mã GCS: 02954.GCS.08074.25"),
        (0.10, 0.07, "Mã cơ sở: 08311"),
        (0.38, 0.14, "GIẤY CHỨNG SINH"),
        (0.10, 0.20, "Họ, chữ đệm, tên mẹ: MAI THỊ THỤY LÂM"),
        (0.10, 0.23, "Sinh con lúc: 03:49 ngày 04/11/2025"),
        (0.60, 0.60, "Ngày cấp: 06/11/2025"),
        (0.60, 0.62, "ĐẠI DIỆN CƠ SỞ Y TẾ"),
        (0.64, 0.72, "Vàng A Páo"),
    ]
    found = find_fields(types()["giay_chung_sinh"], [make_page(lines)])
    assert found["so"].value == "02954.GCS.08074.25"
    assert found["ngay_cap"].value == "2025-11-06"
    assert found["ngay_cap"].agreement <= 0.6  # an identity card has such a line too


def test_a_letterhead_printed_in_blue_was_written_by_no_pen(make_page):
    page = make_page(DECISION)
    for word in page.words:
        word.pen = word.text in ("ỦY", "BAN", "NHÂN", "DÂN", "PHÚ", "LINH")
    assert not find_fields(types()["van_ban_hanh_chinh"], [page])["co_quan_ban_hanh"].handwritten


def test_beside_a_number_of_twelve_figures_one_of_nine_goes_to_a_person(make_page):
    lines = [
        (0.3, 0.1, "ĐƠN ĐỀ NGHỊ XÁC NHẬN"),
        (0.1, 0.2, "Họ và tên: QUÁCH MINH KHUÊ, sinh năm 1980, mang thẻ"),
        (0.1, 0.23, "077180221994, do Cục Cảnh sát cấp"),
        (0.1, 0.4, "CMND số: 273629810"),
    ]
    number = find_fields(types()["don"], [make_page(lines)])["so_dinh_danh"]
    if number.value == "273629810":
        assert [check.rule for check in number.checks] == ["longer_identity"]
        assert number.checks[0].candidates == ["077180221994"]
    else:
        assert number.value == "077180221994"
    alone = find_fields(types()["don"], [make_page([lines[0], lines[3]])])["so_dinh_danh"]
    assert (alone.value, alone.checks) == ("273629810", [])
