"""Value grammars: what a scan breaks is mended where only one value is possible, else it is not trusted."""

from __future__ import annotations

import pytest

from ocr.extract.checks import apply_checks
from ocr.extract.found import Found
from ocr.extract.tidying import tidy
from ocr.extract.values import parse_value
from schemas.document_types import types
from schemas.document_types.declaration import DeclaredField, Kind


def declared(name: str, kind: Kind) -> DeclaredField:
    return DeclaredField(name=name, title="Mục thử", kind=kind, captions=["Mục thử"])


@pytest.mark.parametrize(
    ("kind", "raw", "value"),
    [
        (Kind.PLACE, "Trạm Y tế xã Tả. huyện Yên. tính Hà Giang", "Trạm Y tế xã Tả, huyện Yên, tỉnh Hà Giang"),
        (Kind.TEXT, "Ủy ban nhân dân xã Tả, tính Tuyên Quang", "Ủy ban nhân dân xã Tả, tỉnh Tuyên Quang"),
        (Kind.TEXT, "theo tính chất công việc", "theo tính chất công việc"),
        (Kind.PLACE, "Số nhà 246, tố 8, phường Thống Nhất", "Số nhà 246, tổ 8, phường Thống Nhất"),
        (Kind.TEXT, "số 138/2014/QĐST- HNGĐ ngày 19/01/2014", "số 138/2014/QĐST-HNGĐ ngày 19/01/2014"),
        (Kind.PERSON, "Ì TRƯƠNG SEO DŨNG", "Trương Seo Dũng"),
        (Kind.TEXT, "nơi cấp: Cục Cảnh s sát QLHC về TTXH", "nơi cấp: Cục Cảnh sát QLHC về TTXH"),
        (Kind.ETHNIC, "Ra Giai", "Ra Glai"),
        (Kind.ETHNIC, "Raglai", "Raglai"),
        (Kind.TEXT, "Trích lục từ Số đăng ký kết hôn", "Trích lục từ Sổ đăng ký kết hôn"),
        (Kind.TEXT, "Đất ở 200 m”; đất vườn 844,1 m}", "Đất ở 200 m²; đất vườn 844,1 m²"),
        (Kind.PLACE, "Thôn Lân Chàm. Hữu Liên, Hữu Lũng", "Thôn Lân Chàm, Hữu Liên, Hữu Lũng"),
        (Kind.TEXT, "Ủy ban nhân dân xã la Hrú", "Ủy ban nhân dân xã Ia Hrú"),
        (Kind.TEXT, "CMND do Công an tỉnh cấp ngày. 11/03/2012", "CMND do Công an tỉnh cấp ngày 11/03/2012"),
    ],
)
def test_places_are_mended_where_only_one_reading_is_possible(kind: Kind, raw: str, value: str) -> None:
    assert parse_value(declared("noi_sinh", kind), raw)[0] == value


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("Thẻ căn cước số 0020891 18095, Bộ Công an cấp", "Thẻ căn cước số 002089118095, Bộ Công an cấp"),
        ("CMND số 072801793, cấp ngày 03/1 1/2015", "CMND số 072801793, cấp ngày 03/11/2015"),
    ],
)
def test_numbers_that_a_blank_broke_are_joined_and_looked_at(raw: str, value: str) -> None:
    read, agreement = parse_value(declared("vo_giay_to", Kind.TEXT), raw + " A")
    assert read == value + " A"
    assert agreement < 0.9


def test_figures_that_make_no_number_of_a_paper_stay_apart() -> None:
    assert parse_value(declared("ghi_chu", Kind.TEXT), "gồm 12 34 tờ") == ("gồm 12 34 tờ", 0.97)


@pytest.mark.parametrize("raw", ["ỦY BAN NHÂN DÂN", "CMND số 073171691, Công an", "sử"])
def test_values_that_stop_short_are_not_trusted(raw: str) -> None:
    value, agreement = parse_value(declared("co_quan_cap", Kind.TEXT), raw)
    assert value == raw
    assert agreement < 0.5


def test_a_bare_year_is_enough_where_the_type_says_so() -> None:
    birth = declared("ngay_sinh", Kind.DATE).model_copy(update={"year_alone": True})
    assert parse_value(birth, "1969") == ("1969", 0.9)
    value, agreement = parse_value(declared("ngay_cap", Kind.DATE), "2024")
    assert value == "2024"
    assert agreement <= 0.5


@pytest.mark.parametrize("slug", ["giay_chung_nhan_ket_hon", "trich_luc_ket_hon"])
def test_one_spouse_alone_may_be_the_other_one(slug: str) -> None:
    alone = {"chong_ho_ten": Found("Lục Mỹ Dung", "Lục Mỹ Dung", 1), "so": Found("12/2016", "12/2016", 1)}
    apply_checks(types()[slug], alone)
    assert [c.rule for c in alone["chong_ho_ten"].checks] == ["one_side_only"]
    assert not alone["so"].checks
    both = {"chong_ho_ten": Found("Bàn Văn Ninh", "", 1), "vo_ho_ten": Found("Lục Mỹ Dung", "", 1)}
    apply_checks(types()[slug], both)
    assert not any(f.checks for f in both.values())


def test_what_is_said_twice_has_a_witness() -> None:
    found = {
        "so_dinh_danh": Found("008215001234", "008215001234", 1),
        "ngay_sinh": Found("2015-03-12", "12/03/2015", 1),
        "gioi_tinh": Found("Nam", "Nam", 1),
        "ngay_sinh_bang_chu": Found("Ngày mười hai tháng ba năm hai nghìn không trăm mười lăm", "", 1),
    }
    apply_checks(types()["giay_khai_sinh"], found)
    assert found["so_dinh_danh"].witnesses == 1
    assert found["ngay_sinh"].witnesses == 2
    assert found["gioi_tinh"].witnesses == 1
    found["ngay_sinh"] = Found("1999-03-12", "", 1)
    apply_checks(types()["giay_khai_sinh"], found)
    assert found["ngay_sinh"].witnesses == 0


@pytest.mark.parametrize(
    ("slug", "raw", "value"),
    [
        ("giay_xac_nhan_tinh_trang_hon_nhan", "156UBND-XNTTHN", "156/UBND-XNTTHN"),
        ("giay_bao_tu", "01 GBT", "01/GBT"),
        ("trich_luc_khai_tu", "576/2026TLKT-BS", "576/2026/TLKT-BS"),
        ("trich_luc_khai_sinh", "91TLKS-BS", "91/TLKS-BS"),
        ("trich_luc_khai_sinh", "91/TLKS-BS", "91/TLKS-BS"),
        ("giay_chung_sinh", "156UBND", "156UBND"),
    ],
)
def test_a_stroke_is_put_back_where_the_type_says_what_follows_it(slug: str, raw: str, value: str) -> None:
    number = types()[slug].field("so")
    assert number is not None
    assert parse_value(number, raw)[0] == value


@pytest.mark.parametrize(
    ("kind", "raw", "value"),
    [
        (Kind.TEXT, "riêng: 120 m2, chung: Không m2", "riêng: 120 m², chung: Không m²"),
        (Kind.TEXT, "Thôn Nà Mẫu, xã Suối Mẫu,huyện Mẫu Sơn", "Thôn Nà Mẫu, xã Suối Mẫu, huyện Mẫu Sơn"),
        (Kind.CODE, "33AA-22E", "33AA-22E"),
        (Kind.CODE, "01BLP2-001", "01BLP2-001"),
    ],
)
def test_signs_that_the_engine_loses_are_put_back(kind: Kind, raw: str, value: str) -> None:
    assert parse_value(declared("muc_thu", kind), tidy(raw))[0] == value


def test_a_signer_named_like_a_party_is_looked_at() -> None:
    certificate = types()["giay_chung_nhan_ket_hon"]
    names = {"chong_ho_ten": "Bùi Kim Mẫu", "nguoi_ky": "Bùi Kim Mẫu"}
    fields = {name: Found(value, value, 1, agreement=1.0) for name, value in names.items()}
    apply_checks(certificate, fields)
    assert "signer_is_party" in [c.rule for c in fields["nguoi_ky"].checks]
    fields["nguoi_ky"] = Found("Triệu Văn Mẫu", "Triệu Văn Mẫu", 1, agreement=1.0)
    apply_checks(certificate, fields)
    assert "signer_is_party" not in [c.rule for c in fields["nguoi_ky"].checks]


def test_an_issuer_ends_with_its_own_name() -> None:
    from ocr.extract.issuers import _without_crumbs

    assert _without_crumbs("ỦY BAN NHÂN DÂN HUYỆN SUỐI MẪU HỦ TỊCH") == "ỦY BAN NHÂN DÂN HUYỆN SUỐI MẪU"
    assert _without_crumbs("ỦY BAN NHÂN DÂN HUYỆN SUỐI MẪU Mà") == "ỦY BAN NHÂN DÂN HUYỆN SUỐI MẪU"
    assert _without_crumbs("CỤC CẢNH SÁT QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI").endswith("TRẬT TỰ XÃ HỘI")


@pytest.mark.parametrize(
    ("read", "value"),
    [
        ("Thôn Tân Lập, xã Ngọc Mẫu, huyên Đồng Mẫu, tỉnh Hà Giang", "huyện Đồng Mẫu"),
        ("Tổ 7, thị trần Ẩn Mẫu, huyện Yên Mẫu, tính Đắk Lắk", "thị trấn Ẩn Mẫu, huyện Yên Mẫu, tỉnh Đắk Lắk"),
        ("có tính đặc thù của địa phương", "có tính đặc thù của địa phương"),
    ],
)
def test_words_for_units_are_mended_before_names_of_all_capitals(read: str, value: str) -> None:
    assert value in parse_value(declared("muc_thu", Kind.TEXT), read)[0]


@pytest.mark.parametrize(
    ("read", "value"),
    [
        ('Chi nhánh khu vực Bình Thạnh"', "Chi nhánh khu vực Bình Thạnh"),
        ('phong trào "Ngày chủ nhật xanh"', 'phong trào "Ngày chủ nhật xanh"'),
        ("phong trào “Ngày chủ nhật xanh”", "phong trào “Ngày chủ nhật xanh”"),
        ("Đồng Văn, Hà Giang ¬-", "Đồng Văn, Hà Giang"),
    ],
)
def test_signs_at_the_end_that_nobody_printed_go(read, value):
    assert tidy(read) == value


@pytest.mark.parametrize(
    ("read", "said"),
    [
        ("quản lý hành chính về trật tự' xã hội", "quản lý hành chính về trật tự xã hội"),
        ("CCCD'số 008134000674", "CCCD số 008134000674"),
        ("Tại nhà:riêng, thôn Nà Ca", "Tại nhà riêng, thôn Nà Ca"),
        ("Bộ phận TN& TKQ", "Bộ phận TN&TKQ"),
        ("CỤC CẢNH SÁT. QUẢN LÝ", "CỤC CẢNH SÁT QUẢN LÝ"),
        ("cấp ngày 10/01/202Ì", "cấp ngày 10/01/2021"),
        ("hai mươi ba.tháng mười", "hai mươi ba tháng mười"),
        ("thuộc diện ' hộ nghèo", "thuộc diện hộ nghèo"),
        ("05UBND-GBT", "05/UBND-GBT"),
        ("3 Căn cước công dân số 008085012292", "Căn cước công dân số 008085012292"),
        ("Ẵ Ủy ban nhân dân xã", "Ủy ban nhân dân xã"),
        ("hagiang.gov.vn", "hagiang.gov.vn"),
        ("H'Mông", "H'Mông"),
        ("Y Blưng Niê", "Y Blưng Niê"),
        ("Tp. HCM", "Tp. HCM"),
    ],
)
def test_specks_of_faxes(read, said):
    assert tidy(read) == said


@pytest.mark.parametrize(
    ("kind", "raw", "value"),
    [
        (Kind.PERSON, "Lya Dình", "Ly A Dình"),
        (Kind.PERSON, "ĐỖ MẠNHCƯỜNG", "Đỗ Mạnh Cường"),
        (Kind.PERSON, "Chamaléa Thị Phượng", "Chamaléa Thị Phượng"),
        (Kind.CODE, "00683 QSDĐ/2002", "00683 QSDĐ/2002"),
        (Kind.CODE, "Hé0.50.07-230419-0725", "H60.50.07-230419-0725"),
        (Kind.TEXT, "CMND do Công an tỉnh cấp ngày 0409/2016", "CMND do Công an tỉnh cấp ngày 04/09/2016"),
        (Kind.DATE, "ngày' 17 tháng 4 năm 2014", "2014-04-17"),
    ],
)
def test_what_ran_together_or_lost_a_stroke(kind, raw, value):
    assert parse_value(declared("muc", kind), tidy(raw))[0] == value
