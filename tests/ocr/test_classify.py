"""Cutting and naming papers; what must be refused or warned about."""

from __future__ import annotations

import pytest

from ocr.classify import secrecy, split

HEAD = [
    (0.14, 0.060, "ỦY BAN NHÂN DÂN"),
    (0.14, 0.080, "XÃ MINH NGỌC"),
    (0.46, 0.060, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    (0.54, 0.080, "Độc lập - Tự do - Hạnh phúc"),
    (0.14, 0.115, "Số: 27/QĐ-UBND"),
    (0.50, 0.115, "Minh Ngọc, ngày 05 tháng 3 năm 2024"),
]
BODY = [(0.12, 0.30, "Điều 1. Giao các thôn rà soát danh sách hộ dân cần số hóa giấy tờ trong tháng này.")]


@pytest.mark.parametrize(
    ("stamp", "degree"),
    [("MẬT", "Mật"), ("TỐI MẬT", "Tối mật"), ("TUYỆT MẬT", "Tuyệt mật"), ("MÂT", "Mật"), ("TÓI MẬT", "Tối mật")],
)
def test_secrecy_stamp_under_the_number(make_page, stamp, degree):
    page = make_page([*HEAD, (0.18, 0.145, stamp), *BODY])
    assert secrecy([make_page(BODY, number=1), page]) == degree


@pytest.mark.parametrize(
    "line",
    [
        (0.12, 0.20, "Việc bảo vệ bí mật nhà nước và tài liệu mật thực hiện theo quy định"),
        (0.18, 0.145, "MẶT"),
        (0.18, 0.145, "Mật"),
        (0.12, 0.70, "MẬT"),
        (0.20, 0.15, "MẬT ONG"),
    ],
)
def test_the_word_elsewhere_is_no_stamp(make_page, line):
    assert secrecy([make_page([*HEAD, line, *BODY])]) is None


def test_secrecy_on_a_stamp_mark(make_page):
    from schemas.reading import Mark

    mark = Mark(kind="stamp", box=(400, 500, 700, 580), candidates=[("TỐI MẬT", 0.9)])
    assert secrecy([make_page([*HEAD, *BODY], marks=[mark])]) == "Tối mật"
    for text, degree in (("2 MAT", "Mật"), ("TOI MAT", "Tối mật"), ("3T MẬT", "Mật")):
        garbled = Mark(kind="stamp", box=(400, 500, 700, 580), candidates=[(text, 0.6)])
        assert secrecy([make_page([*HEAD, *BODY], marks=[garbled])]) == degree
    for text in ("TIỀN MẶT", "MẬT ONG", "Mặt", "BẢO MẬT", "TIEN MAT"):
        other = Mark(kind="stamp", box=(400, 500, 700, 580), candidates=[(text, 0.9)])
        assert secrecy([make_page([*HEAD, *BODY], marks=[other])]) is None
    unsure = Mark(kind="stamp", box=(400, 500, 700, 580), candidates=[("TỐI MẬT", 0.2)])
    assert secrecy([make_page([*HEAD, *BODY], marks=[unsure])]) is None


def test_certified_copy_is_warned_about(make_page):
    stamp = [(0.5, 0.80, "CHỨNG THỰC BẢN SAO ĐÚNG VỚI BẢN CHÍNH"), (0.5, 0.82, "Số chứng thực: 812")]
    (part,) = split([make_page([*HEAD, *BODY, *stamp])])
    assert [w.code for w in part.warnings] == ["ban_sao_chung_thuc"]
    (part,) = split([make_page([*HEAD, *BODY])])
    assert part.warnings == ()


def test_blank_pages_belong_to_no_paper(make_page):
    parts = split(
        [
            make_page([*HEAD, *BODY], number=1),
            make_page(BODY, number=2, blank=True),
            make_page([(0.36, 0.12, "GIẤY BÁO TỬ"), (0.12, 0.2, "Họ và tên: Triệu Văn Lợi")], number=3),
        ]
    )
    assert [(p.type, p.pages) for p in parts] == [("van_ban_hanh_chinh", (1,)), ("giay_bao_tu", (3,))]


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("GIẤY KHAI SINH", "giay_khai_sinh"),
        ("TRÍCH LỤC KHAI SINH", "trich_luc_khai_sinh"),
        ("GIAY KHAI SINH", "giay_khai_sinh"),
        ("GIẤY CHỨNG SINH", "giay_chung_sinh"),
        ("GIẤY CHỨNG NHẬN KẾT HÔN", "giay_chung_nhan_ket_hon"),
        ("TRÍCH LỤC KẾT HÔN", "trich_luc_ket_hon"),
        ("GIẤY CHỨNG TỬ", "trich_luc_khai_tu"),
        ("TRÍCH LỤC KHAI TỬ", "trich_luc_khai_tu"),
        ("GIẤY BÁO TỬ", "giay_bao_tu"),
        ("TỜ KHAI ĐĂNG KÝ KHAI SINH", "to_khai_dang_ky_khai_sinh"),
        ("TỜ KHAI ĐĂNG KÝ KHAI TỬ", "to_khai_khac"),
        ("TỜ KHAI ĐĂNG KÝ KẾT HÔN", "to_khai_khac"),
        ("GIẤY CHỨNG NHẬN QUYỀN SỬ DỤNG ĐẤT", "giay_chung_nhan_qsdd"),
        ("SỔ HỘ KHẨU", "so_ho_khau"),
        ("ĐƠN XIN CẤP LẠI BẢN CHÍNH", "don"),
        ("ĐƠN ĐỀ NGHỊ", "don"),
        ("ĐƠN CỚ MẤT GIẤY TỜ", "don"),
        ("ĐƠN THUỐC", "khac"),
        ("BIÊN LAI THU TIỀN PHÍ, LỆ PHÍ", "bien_lai"),
        ("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", "giay_tiep_nhan_hen_tra"),
        ("PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", "phieu_kiem_soat"),
        ("HỢP ĐỒNG THUÊ NHÀ", "khac"),
        ("GIẤY CAM ĐOAN", "khac"),
    ],
)
def test_titles_name_their_types(make_page, title, slug):
    page = make_page(
        [(0.46, 0.06, HEAD[2][2]), (0.54, 0.08, HEAD[3][2]), (0.34, 0.13, title), (0.12, 0.2, "Họ và tên:")]
    )
    assert [p.type for p in split([page])] == [slug]


def test_pages_after_the_first_stay_with_their_paper(make_page):
    annex = [(0.44, 0.06, "Phụ lục"), (0.20, 0.09, "DANH SÁCH GIẤY KHAI SINH ĐÃ CẤP"), (0.12, 0.2, "STT Họ tên")]
    parts = split([make_page([*HEAD, *BODY], number=1), make_page(annex, number=2)])
    assert [(p.type, p.pages) for p in parts] == [("van_ban_hanh_chinh", (1, 2))]


def test_a_paper_that_names_itself_over_its_signature_needs_no_whole_title(make_page):
    lines = [
        (0.46, 0.06, HEAD[2][2]), (0.54, 0.08, HEAD[3][2]), (0.45, 0.13, "ˆ KHAI SINH"),
        (0.12, 0.20, "Họ và tên: TRIỆU THIỆN TIÊN"), (0.6, 0.20, "Giới tính: Nữ"),
        (0.12, 0.23, "Ngày, tháng, năm sinh: ngày 26 tháng 10 năm 2013"),
        (0.12, 0.26, "Nơi sinh: Trạm Y tế xã Đội Bình"),
        (0.12, 0.29, "Dân tộc: Dao"), (0.6, 0.29, "Quốc tịch: Việt Nam"), (0.12, 0.32, "Quê quán: Xã Đội Bình"),
        (0.12, 0.35, "Họ và tên cha: TRIỆU HỮU THẮNG"), (0.12, 0.38, "Năm sinh: 1990"),
        (0.12, 0.41, "Nơi thường trú/tạm trú: Thôn Lũng Vài"), (0.12, 0.44, "Họ và tên mẹ: QUAN PHI PHI"),
        (0.12, 0.47, "Nơi đăng ký: Ủy ban nhân dân xã Đội Bình"),
        (0.12, 0.50, "Ngày, tháng, năm đăng ký: 26/11/2013"),
        (0.12, 0.53, "Ghi chú:"), (0.12, 0.56, "Họ và tên người đi khai sinh: TRIỆU HỮU THẮNG"),
        (0.6, 0.62, "NGƯỜI KÝ GIẦY KHAI SINH"),
    ]  # fmt: skip
    assert [p.type for p in split([make_page(lines)])] == ["giay_khai_sinh"]


def test_the_mark_of_a_form_is_no_annex(make_page):
    lines = [
        (0.6, 0.03, "PHỤ LỤC 01 - TT số 17/2012/TT-BYT"), (0.46, 0.06, HEAD[2][2]), (0.54, 0.08, HEAD[3][2]),
        (0.4, 0.13, "GIẤY CHỨNG SINH"), (0.12, 0.2, "Họ và tên mẹ: Triệu Mùi Viện"),
    ]  # fmt: skip
    assert [p.type for p in split([make_page(lines)])] == ["giay_chung_sinh"]


def test_colons_of_a_letter_make_it_no_form(make_page):
    lines = [
        *HEAD,
        (0.3, 0.15, "QUYẾT ĐỊNH CỦA UBND HUYỆN"),
        (0.12, 0.2, "Điều 1: Nay cứu trợ đột xuất cho 26 hộ bị thiệt hại do hỏa hoạn."),
        (0.12, 0.23, "Điều 2: Kinh phí trích từ nguồn đảm bảo xã hội của huyện."),
        (0.12, 0.26, "Điều 3: Các ông Chánh Văn phòng, Trưởng phòng chịu trách nhiệm thi hành."),
        (0.12, 0.7, "Nơi nhận: Như Điều 3"),
        (0.12, 0.72, "Lưu: VT"),
    ]
    assert [p.type for p in split([make_page(lines)])] == ["van_ban_hanh_chinh"]


def test_front_and_back_of_a_card_are_one_paper(make_page):
    front = [
        (0.3, 0.1, "CĂN CƯỚC CÔNG DÂN"),
        (0.3, 0.12, "Citizen Identity Card"),
        (0.2, 0.15, "Họ và tên / Full name: LÒ A TỦA"),
        (0.2, 0.18, "Quê quán / Place of origin: Xã Minh Ngọc"),
    ]
    back = [
        (0.2, 0.1, "Đặc điểm nhân dạng / Personal identification:"),
        (0.2, 0.14, "Ngày, tháng, năm / Date, month, year: 05/06/2021"),
        (0.2, 0.2, "Ngón trỏ trái"),
    ]
    parts = split([make_page(front, number=1), make_page(back, number=2)])
    assert [(p.type, p.pages) for p in parts] == [("can_cuoc", (1, 2))]


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("TRÍCH LỤC KHAI TỬ (Bản sao)", "trich_luc_khai_tu"),
        ("TRÍCH LỤC KẾT HÔN (bản sao, cấp từ sổ hộ tịch)", "trich_luc_ket_hon"),
        ("Giấy chứng sinh", "giay_chung_sinh"),
        ("GIẤY KHAI SINH (Bản sao)", "giay_khai_sinh"),
    ],
)
def test_titles_with_small_letters_name_their_types(make_page, title, slug):
    value = (0.12, 0.26, "Họ và tên: Triệu Văn Lợi")
    (part,) = split([make_page([(0.5 - 0.006 * len(title), 0.16, title), value])])
    assert part.type == slug


def test_a_title_within_a_sentence_names_nothing(make_page):
    lines = [(0.30, 0.20, "Giấy chứng sinh do bệnh viện cấp cho mẹ"), (0.12, 0.26, "Họ và tên: Triệu Văn Lợi")]
    (part,) = split([make_page(lines)])
    assert part.type == "khac"


@pytest.mark.parametrize("remark", ["(BẢN SAO)", "(Bản sao)"])
def test_a_remark_on_a_row_of_its_own_belongs_to_the_title(make_page, remark):
    lines = [(0.41, 0.13, "GIẤY KHAI SINH"), (0.44, 0.155, remark), (0.12, 0.26, "Họ và tên: Triệu Văn Lợi")]
    (part,) = split([make_page(lines)])
    assert part.type == "giay_khai_sinh"


def test_a_title_in_colour_is_known_by_what_its_colour_says(make_page):
    """A seal's fading took half of the red title along; read by its colour it is whole."""
    from schemas.reading import Mark

    boxes = [(789, 519, 1024, 605), (1050, 520, 1398, 605), (1450, 519, 1690, 605), (795, 632, 1089, 723)]
    texts = ["GIẤY", "CHỨNG", "NHẬN", "QUYỀN"]
    marks = [Mark(kind="stamp", box=b, candidates=[(t, 0.9)]) for b, t in zip(boxes, texts, strict=True)]
    marks.append(Mark(kind="stamp", box=(1115, 634, 1690, 720), candidates=[("SỬ DỤNG ĐẤT", 0.8)]))
    lines = [(0.32, 0.16, "GIẤY CHỨNG"), (0.12, 0.29, "Hộ ông: Triệu Văn Lợi")]
    (part,) = split([make_page(lines, marks=marks)])
    assert part.type == "giay_chung_nhan_qsdd"


def test_a_request_for_a_certificate_is_a_request(make_page):
    page = make_page(
        [
            (0.30, 0.05, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            (0.36, 0.07, "Độc lập - Tự do - Hạnh phúc"),
            (0.30, 0.12, "ĐƠN ĐĂNG KÝ, CẤP GIẤY CHỨNG NHẬN"),
            (0.19, 0.14, "QUYỀN SỬ DỤNG ĐẤT, QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT"),
            (0.10, 0.18, "1.1. Tên (viết chữ in hoa): GIÀNG MÍ SỬ"),
        ]
    )
    assert [part.type for part in split([page])] == ["don"]


LOST_TITLE = [
    (0.30, 0.060, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    (0.38, 0.080, "Độc lập - Tự do - Hạnh phúc"),
    (0.12, 0.200, "Họ, chữ đệm, tên người yêu cầu: Lục Thị Bình"),
    (0.12, 0.230, "Quan hệ với người được khai sinh: Mẹ đẻ"),
    (0.12, 0.260, "Ngày, tháng, năm sinh: 13/04/2021"),
    (0.12, 0.290, "Nơi sinh: Trạm y tế xã Minh Ngọc"),
    (0.12, 0.320, "Quê quán: xã Minh Ngọc, tỉnh Tuyên Quang"),
    (0.12, 0.350, "Họ, chữ đệm, tên người mẹ: Lục Thị Bình"),
    (0.12, 0.380, "Dân tộc: Tày Quốc tịch: Việt Nam Giới tính: Nữ"),
    (0.12, 0.410, "Họ, chữ đệm, tên người cha: Hoàng Văn Cường"),
    (0.12, 0.440, "Họ, chữ đệm, tên người được khai sinh: Hoàng Thị Duyên"),
    (0.12, 0.470, "Ghi bằng chữ: Ngày mười ba tháng tư năm hai nghìn không trăm hai mươi mốt"),
    (0.12, 0.500, "Nơi cư trú: xã Minh Ngọc Giấy tờ tùy thân: 008198001234"),
]


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("KÝ KHAI SINH", "to_khai_dang_ky_khai_sinh"),  # a seal took "TỜ KHAI ĐĂNG"
        ("SƠ YẾU LÝ LỊCH", "khac"),  # the same captions under a title of its own
    ],
)
def test_the_end_of_a_title_and_the_captions_name_a_form(make_page, title, slug):
    (part,) = split([make_page([*LOST_TITLE, (0.40, 0.140, title)])])
    assert part.type == slug
    assert part.confidence <= 0.7


def test_a_contract_about_land_is_no_certificate(make_page):
    lines = [
        *LOST_TITLE[:2],
        (0.25, 0.140, "HỢP ĐỒNG TẶNG CHO QUYỀN SỬ DỤNG ĐẤT"),
        (0.12, 0.300, "Thửa đất số: 37 Tờ bản đồ số: 58"),
        (0.12, 0.330, "Địa chỉ thường trú: xã Minh Ngọc, tỉnh Tuyên Quang"),
        (0.12, 0.360, "Nguồn gốc sử dụng: được Nhà nước giao đất"),
    ]
    assert [part.type for part in split([make_page(lines)])] == ["khac"]


def test_a_filled_form_bears_the_number_of_its_form(make_page):
    page = make_page(
        [
            (0.76, 0.03, "Mẫu số 04a/ĐK"),
            (0.30, 0.05, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            (0.36, 0.07, "Độc lập - Tự do - Hạnh phúc"),
            (0.34, 0.12, "ĐƠN ĐỀ NGHỊ TÁCH THỬA"),
        ]
    )
    assert [part.type for part in split([page])] == ["don"]


def test_a_request_is_no_declaration_whatever_it_asks_for(make_page):
    lines = [*LOST_TITLE[:2], (0.30, 0.140, "ĐƠN ĐỀ NGHỊ TRỢ GIÚP XÃ HỘI"), (0.12, 0.20, "Kính gửi: UBND xã")]
    (part,) = split([make_page(lines)])
    assert part.type == "don"


def test_captions_under_a_title_that_no_letter_bears_make_no_letter(make_page):
    told = [
        "1. Họ và tên: LÒ A TỦA",
        "2. Giới tính: Nam",
        "3. Dân tộc: Mông",
        "4. Quê quán: Xã Minh Ngọc",
        "5. Tôn giáo: Không",
    ]
    lines = [
        *HEAD,
        (0.33, 0.18, "XÁC NHẬN THÔNG TIN VỀ CƯ TRÚ"),
        *((0.12, 0.22 + 0.03 * n, t) for n, t in enumerate(told)),
    ]
    assert [p.type for p in split([make_page(lines)])] == ["khac"]
    letter = [*HEAD, (0.44, 0.18, "QUYẾT ĐỊNH"), *((0.12, 0.22 + 0.03 * n, t) for n, t in enumerate(told))]
    assert [p.type for p in split([make_page(letter)])] == ["van_ban_hanh_chinh"]


def test_a_letter_that_hands_on_a_request_is_a_letter(make_page):
    lines = [
        (0.12, 0.060, "UBND TỈNH TUYÊN QUANG"),
        (0.13, 0.080, "BAN TIẾP CÔNG DÂN"),
        (0.46, 0.060, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (0.54, 0.080, "Độc lập - Tự do - Hạnh phúc"),
        (0.14, 0.115, "Số: 641/PC-BTCD"),
        (0.50, 0.115, "Tuyên Quang, ngày 13 tháng 6 năm 2024"),
        (0.44, 0.165, "PHIẾU CHUYỂN"),
        (0.44, 0.190, "Đơn kiến nghị"),
        (0.30, 0.220, "Kính gửi: Chủ tịch Ủy ban nhân dân huyện Yên Sơn"),
        (0.17, 0.265, "Ban Tiếp công dân tỉnh nhận được đơn kiến nghị của bà Lộc Thị Dung"),
    ]
    assert [part.type for part in split([make_page(lines)])] == ["van_ban_hanh_chinh"]
    plain = [line for line in lines if "PC-BTCD" not in line[2]]
    assert [part.type for part in split([make_page(plain)])] != ["van_ban_hanh_chinh"]


def test_a_letter_with_a_subject_and_many_colons_is_no_form(make_page):
    lines = [
        (0.10, 0.060, "NGÂN HÀNG NÔNG NGHIỆP"),
        (0.10, 0.080, "CHI NHÁNH HUYỆN SƠN DƯƠNG"),
        (0.46, 0.060, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (0.54, 0.080, "Độc lập - Tự do - Hạnh phúc"),
        (0.12, 0.115, "Số: 216/CV-TD"),
        (0.50, 0.115, "Sơn Dương, ngày 18 tháng 3 năm 2015"),
        (0.12, 0.140, "V/v thông báo nợ đến hạn"),
        (0.30, 0.190, "Kính gửi: Ông Nịnh Văn Trường"),
        (0.40, 0.230, "THÔNG TIN KHOẢN VAY"),
        *((0.12, 0.26 + 0.03 * n, f"{name}: 25.000.000 đồng") for n, name in enumerate(
            ["Kỳ một", "Kỳ hai", "Gốc phải trả", "Lãi phải trả", "Phí phạt", "Tổng cộng"]
        )),
    ]  # fmt: skip
    assert [part.type for part in split([make_page(lines)])] == ["van_ban_hanh_chinh"]


CARD = [
    (0.38, 0.10, "THẺ BẢO HIỂM Y TẾ"),
    (0.10, 0.25, "Mã số: HN2089322982319"),
    (0.10, 0.33, "Họ và tên: NÔNG THỊ PHƯƠNG"),
    (0.10, 0.41, "Ngày sinh: 01/02/1969"),
    (0.10, 0.49, "Địa chỉ: Thôn Đồng Tâm, xã Kiên Đài"),
]


def test_a_card_copied_on_a_smaller_sheet_is_another_paper(make_page):
    letter = make_page([*HEAD, *BODY])
    small = make_page(CARD, number=2, height=1754)
    photographed = small.model_copy(update={"perspective": (1e-4, 0.0)})
    assert [(p.pages, p.type) for p in split([letter, small])] == [
        ((1,), "van_ban_hanh_chinh"),
        ((2,), "khac"),
    ]
    assert [p.pages for p in split([letter, photographed])] == [(1, 2)]  # of any size
    assert [p.pages for p in split([letter, make_page(CARD[:2], number=2, height=1754)])] == [(1, 2)]
