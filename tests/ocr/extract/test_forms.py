"""Fields of civil-status papers, slips, receipts and cards, on pages made by hand."""

from __future__ import annotations

from ocr.classify import Part, split
from ocr.documents import extract
from ocr.extract.fields import find_fields
from schemas.document_types import types
from schemas.reading import Code

TYPES = types()


def values(slug, *pages):
    return {name: found.value for name, found in find_fields(TYPES[slug], list(pages)).items()}


STATE = [
    (0.14, 0.060, "ỦY BAN NHÂN DÂN"),
    (0.14, 0.080, "XÃ PHÚ LINH"),
    (0.46, 0.060, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    (0.54, 0.080, "Độc lập - Tự do - Hạnh phúc"),
]


def test_marital_status(make_page):
    page = make_page(
        [
            *STATE,
            (0.14, 0.105, "Số: 43/UBND-XNTTHN"),
            (0.52, 0.105, "Phú Linh, ngày 18 tháng 02 năm 2025"),
            (0.28, 0.15, "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN"),
            (0.12, 0.19, "Xét đề nghị của ông/bà: Nông Thị Lan"),
            (0.12, 0.21, "về việc cấp Giấy xác nhận tình trạng hôn nhân cho bản thân."),
            (0.42, 0.24, "XÁC NHẬN:"),
            (0.12, 0.27, "Họ, chữ đệm, tên: NÔNG THỊ LAN"),
            (0.12, 0.29, "Ngày, tháng, năm sinh: 07/11/1996"),
            (0.12, 0.31, "Giới tính: Nữ Dân tộc: Tày Quốc tịch: Việt Nam"),
            (0.12, 0.33, "Giấy tờ tùy thân: Căn cước công dân số 002196004321 do Cục Cảnh sát quản lý hành chính về"),
            (0.12, 0.35, "trật tự xã hội cấp ngày 12/05/2021"),
            (0.12, 0.37, "Nơi cư trú: Thôn Mường Nam, xã Phú Linh, tỉnh Tuyên Quang"),
            (0.12, 0.39, "Tình trạng hôn nhân: Chưa đăng ký kết hôn với ai"),
            (0.12, 0.42, "Giấy này có giá trị sử dụng trong thời hạn 6 tháng, kể từ ngày cấp, được sử dụng để:"),
            (0.12, 0.44, "làm thủ tục vay vốn ngân hàng."),
            (0.60, 0.60, "TM. ỦY BAN NHÂN DÂN"),
            (0.66, 0.62, "CHỦ TỊCH"),
            (0.60, 0.74, "Hoàng Văn Thụ"),
        ]
    )
    got = values("giay_xac_nhan_tinh_trang_hon_nhan", page)
    assert got["so"] == "43/UBND-XNTTHN"
    assert got["ngay_cap"] == "2025-02-18"
    assert got["co_quan_cap"] == "ỦY BAN NHÂN DÂN XÃ PHÚ LINH"
    assert got["ho_ten"] == "Nông Thị Lan"
    assert got["ngay_sinh"] == "1996-11-07"
    assert (got["gioi_tinh"], got["dan_toc"], got["quoc_tich"]) == ("Nữ", "Tày", "Việt Nam")
    assert got["giay_to_tuy_than"] == (
        "Căn cước công dân số 002196004321 do Cục Cảnh sát quản lý hành chính về trật tự xã hội cấp ngày 12/05/2021"
    )
    assert got["noi_cu_tru"] == "Thôn Mường Nam, xã Phú Linh, tỉnh Tuyên Quang"
    assert got["tinh_trang_hon_nhan"] == "Chưa đăng ký kết hôn với ai"
    assert got["muc_dich_su_dung"] == "làm thủ tục vay vốn ngân hàng."
    assert got["chuc_vu_ky"] == "CHỦ TỊCH"
    assert got["nguoi_ky"] == "Hoàng Văn Thụ"
    assert [p.type for p in split([page])] == ["giay_xac_nhan_tinh_trang_hon_nhan"]


MARRIAGE = [
    *STATE[2:],
    (0.12, 0.11, "Số: 12/TLKH-BS"),
    (0.52, 0.11, "Phú Linh, ngày 03 tháng 6 năm 2022"),
    (0.38, 0.15, "TRÍCH LỤC KẾT HÔN"),
    (0.45, 0.17, "(BẢN SAO)"),
    (0.10, 0.22, "Họ, chữ đệm, tên vợ:"),
    (0.52, 0.22, "Họ, chữ đệm, tên chồng:"),
    (0.10, 0.24, "LÝ THỊ MAI"),
    (0.52, 0.24, "VÀNG A PÁO"),
    (0.10, 0.27, "Ngày, tháng, năm sinh: 01/02/1995"),
    (0.52, 0.27, "Ngày, tháng, năm sinh: 15/08/1992"),
    (0.10, 0.29, "Dân tộc: Dao | Quốc tịch: Việt Nam"),
    (0.52, 0.29, "Dân tộc: Mông Quốc tịch: Việt Nam"),
    (0.10, 0.31, "Nơi cư trú: Thôn Bản Lầu,"),
    (0.52, 0.31, "Nơi cư trú: Thôn Tả Ván,"),
    (0.10, 0.33, "xã Phú Linh"),
    (0.52, 0.33, "xã Tùng Vài"),
    (0.10, 0.40, "Đăng ký kết hôn tại: Ủy ban nhân dân xã Phú Linh, huyện Vị Xuyên, tỉnh Hà Giang"),
    (0.10, 0.42, "Số: 08, ngày 21/12/2015"),
    (0.56, 0.50, "NGƯỜI KÝ TRÍCH LỤC"),
    (0.60, 0.52, "PHÓ CHỦ TỊCH"),
    (0.58, 0.62, "Nguyễn Thị Thu"),
]


def test_wife_left_husband_right(make_page):
    got = values("trich_luc_ket_hon", make_page(MARRIAGE))
    assert (got["vo_ho_ten"], got["chong_ho_ten"]) == ("Lý Thị Mai", "Vàng A Páo")
    assert (got["vo_ngay_sinh"], got["chong_ngay_sinh"]) == ("1995-02-01", "1992-08-15")
    assert (got["vo_dan_toc"], got["chong_dan_toc"]) == ("Dao", "Mông")
    assert got["vo_noi_cu_tru"] == "Thôn Bản Lầu, xã Phú Linh"
    assert got["chong_noi_cu_tru"] == "Thôn Tả Ván, xã Tùng Vài"
    assert got["so"] == "12/TLKH-BS"
    assert got["ngay_cap"] == "2022-06-03"
    assert got["so_dang_ky"] == "08"
    assert got["ngay_dang_ky"] == "2015-12-21"
    assert got["noi_dang_ky"] == "Ủy ban nhân dân xã Phú Linh, huyện Vị Xuyên, tỉnh Hà Giang"
    assert got["chuc_vu_ky"] == "PHÓ CHỦ TỊCH"


def test_death_extract_keeps_its_two_numbers_and_dates_apart(make_page):
    page = make_page(
        [
            *STATE,
            (0.14, 0.105, "Số: 167/TLKT-BS"),
            (0.52, 0.105, "Phú Linh, ngày 20 tháng 5 năm 2024"),
            (0.34, 0.15, "TRÍCH LỤC KHAI TỬ (BẢN SAO)"),
            (0.12, 0.20, "Họ, chữ đệm, tên: HOÀNG VĂN SÁNG"),
            (0.12, 0.22, "Ngày, tháng, năm sinh: 1938"),
            (0.12, 0.24, "Giới tính: Nam Dân tộc: Tày Quốc tịch: Việt Nam"),
            (0.12, 0.26, "Giấy tờ tùy thân: -/-"),
            (0.12, 0.28, "Nơi cư trú cuối cùng: Thôn Nà Ác, xã Phú Linh"),
            (0.12, 0.30, "Đã chết vào lúc: 05 giờ 30 phút, ngày 02 tháng 12 năm 2009"),
            (0.12, 0.32, "Nơi chết: Tại nhà riêng"),
            (0.12, 0.34, "Nguyên nhân chết: Tuổi già"),
            (0.12, 0.36, "Đã được đăng ký khai tử tại: Ủy ban nhân dân xã Phú Linh"),
            (0.12, 0.38, "Số: 116 ngày 11/12/2009"),
        ]
    )
    got = values("trich_luc_khai_tu", page)
    assert (got["so"], got["ngay_cap"]) == ("167/TLKT-BS", "2024-05-20")
    assert (got["so_dang_ky"], got["ngay_dang_ky"]) == ("116", "2009-12-11")
    assert got["ngay_sinh"] == "1938"
    assert got["thoi_diem_chet"] == "2009-12-02T05:30"
    assert "giay_to_tuy_than" not in got
    assert got["nguyen_nhan"] == "Tuổi già"


def test_old_birth_form_with_father_first_and_other_captions(make_page):
    page = make_page(
        [
            *STATE[2:],
            (0.38, 0.13, "GIẤY KHAI SINH"),
            (0.70, 0.13, "Số: 55"),
            (0.12, 0.20, "Họ và tên: TRẦN VĂN KHẢI Nam, Nữ: Nam"),
            (0.12, 0.22, "Ngày, tháng, năm sinh: 09/10/2003"),
            (0.12, 0.24, "(Bằng chữ: Ngày chín tháng mười năm hai nghìn không trăm linh ba)"),
            (0.12, 0.26, "Nơi sinh: Trạm Y tế xã Phú Linh"),
            (0.12, 0.28, "Dân tộc: Kinh Quốc tịch: Việt Nam"),
            (0.12, 0.30, "Họ và tên cha: TRẦN VĂN QUANG"),
            (0.12, 0.32, "Dân tộc: Kinh Quốc tịch: Việt Nam Năm sinh: 1975"),
            (0.12, 0.34, "Nơi thường trú/tạm trú: Xã Phú Linh, huyện Vị Xuyên"),
            (0.12, 0.36, "Họ và tên mẹ: LƯU THỊ NGÂN"),
            (0.12, 0.38, "Dân tộc: Cao Lan Quốc tịch: Việt Nam Năm sinh: 1979"),
            (0.12, 0.40, "Nơi thường trú/tạm trú: Xã Phú Linh, huyện Vị Xuyên"),
            (0.12, 0.42, "Nơi đăng ký: Ủy ban nhân dân xã Phú Linh"),
            (0.12, 0.44, "Ngày, tháng, năm đăng ký: 20/10/2003"),
        ]
    )
    got = values("giay_khai_sinh", page)
    assert got["ho_ten"] == "Trần Văn Khải"
    assert got["gioi_tinh"] == "Nam"
    assert got["ngay_sinh"] == "2003-10-09"
    assert got["dan_toc"] == "Kinh"
    assert (got["cha_ho_ten"], got["cha_nam_sinh"], got["cha_dan_toc"]) == ("Trần Văn Quang", "1975", "Kinh")
    assert (got["me_ho_ten"], got["me_nam_sinh"], got["me_dan_toc"]) == ("Lưu Thị Ngân", "1979", "Cao Lan")
    assert got["ngay_dang_ky"] == "2003-10-20"


def test_receipt_compares_figures_with_words(make_page):
    lines = [
        (0.10, 0.06, "Đơn vị thu: Ủy ban nhân dân xã Phú Linh"),
        (0.64, 0.06, "Mẫu số: 01BLP2-001"),
        (0.10, 0.08, "Mã số thuế: 0100109106"),
        (0.64, 0.08, "Ký hiệu: 28AA-17T"),
        (0.64, 0.10, "Số: 0004512"),
        (0.28, 0.14, "BIÊN LAI THU TIỀN PHÍ, LỆ PHÍ"),
        (0.10, 0.20, "Tên loại phí, lệ phí: Lệ phí hộ tịch"),
        (0.10, 0.22, "Tên đơn vị hoặc người nộp tiền: Sùng Mí Già"),
        (0.10, 0.24, "Địa chỉ: Thôn Lũng Hồ, xã Phú Linh"),
        (0.10, 0.26, "Số tiền: 8.000 đồng"),
        (0.10, 0.28, "(Viết bằng chữ): Tám nghìn đồng"),
        (0.10, 0.30, "Hình thức thanh toán: Tiền mặt"),
        (0.56, 0.34, "Ngày 14 tháng 8 năm 2024"),
        (0.60, 0.36, "Người thu tiền"),
    ]
    got = values("bien_lai", make_page(lines))
    assert got["so_tien"] == 8000
    assert got["so_tien_bang_chu"] == "Tám nghìn đồng"
    assert (got["mau_so"], got["ky_hieu"], got["so"]) == ("01BLP2-001", "28AA-17T", "0004512")
    assert got["ngay_thu"] == "2024-08-14"
    assert got["nguoi_nop"] == "Sùng Mí Già"
    wrong = [(x, y, t.replace("8.000", "80.000")) for x, y, t in lines]
    found = find_fields(TYPES["bien_lai"], [make_page(wrong)])
    assert [c.rule for c in found["so_tien"].checks] == ["number_in_words"]


SLIP = [
    (0.14, 0.060, "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG"),
    *STATE[2:],
    (0.22, 0.13, "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"),
    (0.34, 0.155, "Mã hồ sơ: H60.12.03-250314-0021"),
    (0.10, 0.19, "Tiếp nhận hồ sơ của: Hoàng Thị Nhung"),
    (0.10, 0.21, "Số định danh cá nhân: 008193001122"),
    (0.10, 0.23, "Địa chỉ: Tổ 4, phường Minh Xuân, tỉnh Tuyên Quang"),
    (0.10, 0.25, "Số điện thoại: 0912345678"),
    (0.10, 0.27, "Nội dung yêu cầu giải quyết: Đăng ký khai sinh"),
    (0.10, 0.29, "Thành phần hồ sơ nộp gồm:"),
    (0.12, 0.31, "1. Tờ khai đăng ký khai sinh"),
    (0.12, 0.33, "2. Giấy chứng sinh"),
    (0.10, 0.35, "Số lượng hồ sơ: 01 bộ"),
    (0.10, 0.37, "Thời gian nhận hồ sơ: 08 giờ 15 phút, ngày 14 tháng 03 năm 2025"),
    (0.10, 0.39, "Thời gian trả kết quả: 16 giờ 30 phút, ngày 14 tháng 03 năm 2025"),
]


def test_one_stop_slip(make_page):
    page = make_page(SLIP)
    got = values("giay_tiep_nhan_hen_tra", page)
    assert got["ma_ho_so"] == "H60.12.03-250314-0021"
    assert got["nguoi_nop"] == "Hoàng Thị Nhung"
    assert got["so_dinh_danh"] == "008193001122"
    assert got["ten_thu_tuc"] == "Đăng ký khai sinh"
    assert got["thanh_phan"] == ["Tờ khai đăng ký khai sinh", "Giấy chứng sinh"]
    assert got["thoi_diem_tiep_nhan"] == "2025-03-14T08:15"
    assert got["thoi_diem_hen_tra"] == "2025-03-14T16:30"
    assert [p.type for p in split([page])] == ["giay_tiep_nhan_hen_tra"]


def test_code_wins_over_print_and_shows_the_difference(make_page):
    code = Code(kind="qr", text="Mã hồ sơ: H60.12.03-250314-0027; Mã thủ tục: 1.001193", box=(10, 10, 200, 200))
    page = make_page(SLIP, codes=[code])
    document = extract(Part((1,), "giay_tiep_nhan_hen_tra", 0.98), [page])
    field = document.fields["ma_ho_so"]
    assert (field.value, field.source) == ("H60.12.03-250314-0027", "qr")
    assert "code_against_print" in [c.rule for c in field.checks]
    assert field.needs_review
    assert document.fields["ma_thu_tuc"].value == "1.001193"
    assert not document.fields["ma_thu_tuc"].needs_review


def test_identity_card_by_its_qr(make_page):
    text = "008190012345|071234567|NGUYỄN THỊ HOA|09021990|Nữ|Thôn 5, xã Phú Linh, tỉnh Tuyên Quang|15042022"
    code = Code(kind="qr", text=text, box=(1800, 200, 2100, 500))
    page = make_page(
        [
            (0.30, 0.10, "CĂN CƯỚC CÔNG DÂN"),
            (0.34, 0.12, "Citizen Identity Card"),
            (0.20, 0.15, "Họ và tên / Full name:"),
            (0.20, 0.17, "NGUYỄN THỊ HÓA"),
            (0.20, 0.20, "Ngày sinh / Date of birth: 09/02/1990"),
            (0.20, 0.22, "Giới tính / Sex: Nữ Quốc tịch / Nationality: Việt Nam"),
            (0.20, 0.24, "Quê quán / Place of origin: Xã Phú Linh, Vị Xuyên, Hà Giang"),
            (0.20, 0.30, "Có giá trị đến / Date of expiry: 09/02/2030"),
        ],
        codes=[code],
    )
    assert [p.type for p in split([page])] == ["can_cuoc"]
    document = extract(Part((1,), "can_cuoc", 0.99), [page])
    assert document.fields["so_dinh_danh"].value == "008190012345"
    assert document.fields["ho_ten"].value == "Nguyễn Thị Hoa"
    assert document.fields["so_cmnd_cu"].value == "071234567"
    assert document.fields["ngay_het_han"].value == "2030-02-09"
    assert document.fields["que_quan"].value == "Xã Phú Linh, Vị Xuyên, Hà Giang"
    assert not document.fields["so_dinh_danh"].needs_review


def test_identity_number_against_birth_and_sex(make_page):
    page = make_page(
        [
            (0.38, 0.10, "ĐƠN ĐỀ NGHỊ"),
            (0.12, 0.20, "Tên tôi là: Mã Văn Tú"),
            (0.12, 0.22, "Sinh ngày: 04/04/1991"),
            (0.12, 0.24, "Số định danh cá nhân: 008090000001"),
        ]
    )
    found = find_fields(TYPES["don"], [page])
    assert found["ten_don"].value == "ĐƠN ĐỀ NGHỊ"
    assert found["nguoi_lam_don"].value == "Mã Văn Tú"
    assert [c.rule for c in found["so_dinh_danh"].checks] == ["identity_birth"]
    assert "1990" in found["so_dinh_danh"].checks[0].message


def test_unknown_paper_is_not_forced(make_page):
    page = make_page(
        [
            (0.36, 0.08, "PHIẾU ĐĂNG KÝ THAM QUAN"),
            (0.12, 0.15, "Họ tên trưởng nhóm: Đinh Công Chí"),
            (0.12, 0.17, "Số người: 12"),
            (0.12, 0.19, "Ngày 02 tháng 9 năm 2024"),
        ]
    )
    (part,) = split([page])
    assert part.type == "khac"
    document = extract(part, [page])
    assert document.fields["tieu_de"].value == "PHIẾU ĐĂNG KÝ THAM QUAN"
    assert document.fields["ngay"].value == "2024-09-02"
    assert {"nhan": "Số người", "gia_tri": "12"} in document.fields["cap_gia_tri"].value
    assert document.needs_review
