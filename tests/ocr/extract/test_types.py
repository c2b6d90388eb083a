"""Declared types: sound, checked, extensible; their JSON Schema holds what the engine makes."""

from __future__ import annotations

import jsonschema
import pytest

from ocr.classify import Part
from ocr.documents import extract
from ocr.extract.checks import identity_year, unsound_checks
from ocr.extract.coded import card_qr
from ocr.extract.fields import find_fields
from ocr.extract.mrz import check_digit, parse_mrz
from schemas.document_types import DeclarationError, builtin, json_schema, parse, types

SLUGS = {
    "van_ban_hanh_chinh", "giay_khai_sinh", "trich_luc_khai_sinh", "giay_chung_sinh", "giay_chung_nhan_ket_hon",
    "trich_luc_ket_hon", "trich_luc_khai_tu", "giay_bao_tu", "giay_xac_nhan_tinh_trang_hon_nhan",
    "to_khai_dang_ky_khai_sinh", "to_khai_khac", "can_cuoc", "giay_chung_nhan_qsdd", "so_ho_khau", "don", "bien_lai",
    "giay_tiep_nhan_hen_tra", "phieu_kiem_soat", "khac",
}  # fmt: skip


def test_all_nineteen_types_are_there():
    assert set(builtin()) == SLUGS
    assert all(t.fields for t in builtin().values())


@pytest.mark.parametrize("slug", sorted(SLUGS))
def test_types_are_sound(slug):
    declared = builtin()[slug]
    assert unsound_checks(declared) == []
    jsonschema.Draft202012Validator.check_schema(json_schema(declared))


def test_records_fit_their_schema(make_page):
    page = make_page(
        [(0.38, 0.1, "ĐƠN ĐỀ NGHỊ"), (0.12, 0.2, "Tên tôi là: Mã Văn Tú"), (0.12, 0.22, "Sinh ngày: 04/04/1991")]
    )
    document = extract(Part((1,), "don", 0.9), [page])
    fields = document.model_dump(mode="json")["fields"]
    jsonschema.validate(fields, json_schema(builtin()["don"]))


NEW_TYPE = """
slug = "so_tiem_chung"
title = "Sổ tiêm chủng"
titles = ["SỔ TIÊM CHỦNG CÁ NHÂN"]
field = [
  {name = "ho_ten", title = "Họ tên trẻ", kind = "person", captions = ["Họ và tên trẻ"]},
  {name = "ngay_sinh", title = "Ngày sinh", kind = "date", captions = ["Ngày sinh"]},
]
check = [{rule = "not_future", fields = {date = "ngay_sinh"}}]
"""


def test_an_installation_adds_a_type_without_code(make_page, tmp_path, monkeypatch):
    from ocr.classify import split

    folder = tmp_path / "document_types"
    folder.mkdir()
    (folder / "so_tiem_chung.toml").write_text(NEW_TYPE, encoding="utf-8")
    monkeypatch.setenv("SOHOA_HOME", str(tmp_path))
    assert "so_tiem_chung" in types()
    page = make_page(
        [
            (0.32, 0.1, "SỔ TIÊM CHỦNG CÁ NHÂN"),
            (0.1, 0.2, "Họ và tên trẻ: LÒ THỊ MẨY"),
            (0.1, 0.22, "Ngày sinh: 01/06/2023"),
        ]
    )
    (part,) = split([page])
    document = extract(part, [page])
    assert (document.type, document.fields["ho_ten"].value) == ("so_tiem_chung", "Lò Thị Mẩy")
    assert document.fields["ngay_sinh"].value == "2023-06-01"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("slug = ", "TOML"),
        ('slug = "x"\ntitle = "X"', "field"),
        ('slug = "X!"\ntitle = "X"\nfield = [{name = "a", title = "A", captions = ["A"]}]', "slug"),
        ('slug = "x"\ntitle = "X"\nfield = [{name = "a", title = "A", kind = "colour", captions = ["A"]}]', "kind"),
        ('slug = "x"\ntitle = "X"\nfield = [{name = "a", title = "A", pattern = "("}]', "pattern"),
        ('slug = "x"\ntitle = "X"\nfield = [{name = "a", title = "A", captions = ["A"], group = "g"}]', "nhóm g"),
        (
            'slug = "x"\ntitle = "X"\n'
            'field = [{name = "a", title = "A", captions = ["A"]}, {name = "a", title = "A"}]',
            "hai lần",
        ),
        (
            'slug = "x"\ntitle = "X"\nfield = [{name = "a", title = "A", captions = ["A"]}]\n'
            'check = [{rule = "not_future", fields = {date = "b"}}]',
            "vai date",
        ),
    ],
)
def test_unsound_declarations_say_what_is_wrong(text, problem):
    with pytest.raises(DeclarationError) as caught:
        parse(text, "x.toml")
    assert problem in str(caught.value)


def test_rules_have_no_strangers():
    assert {slug: unsound_checks(t) for slug, t in builtin().items() if unsound_checks(t)} == {}


def test_identity_number():
    assert identity_year("008190012345") == 1990
    assert identity_year("002204009876") == 2004


# The sample of ICAO 9303 part 5, TD1
ICAO = ["I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"]


def test_mrz_check_digits():
    assert check_digit("D23145890") == 7
    mrz = parse_mrz(ICAO)
    assert (mrz.number, mrz.birth, mrz.sex, mrz.name) == ("D23145890", "1974-08-12", "Nữ", "ERIKSSON ANNA MARIA")


@pytest.mark.parametrize(("line", "at"), [(0, 7), (1, 2), (1, 9), (1, 29)])
def test_one_wrong_character_fails(line, at):
    lines = list(ICAO)
    char = "1" if lines[line][at] != "1" else "2"
    lines[line] = lines[line][:at] + char + lines[line][at + 1 :]
    assert parse_mrz(lines) is None


def test_card_qr():
    values = card_qr("008190012345||NGUYỄN THỊ HOA|09021990|Nữ|Thôn 5, xã Phú Linh|15042022")
    assert values == {
        "so_dinh_danh": "008190012345",
        "ho_ten": "Nguyễn Thị Hoa",
        "ngay_sinh": "1990-02-09",
        "gioi_tinh": "Nữ",
        "noi_thuong_tru": "Thôn 5, xã Phú Linh",
        "ngay_cap": "2022-04-15",
    }
    assert card_qr("https://example.org|a|b|c|d|e|f") is None


@pytest.mark.parametrize(("number", "doubted"), [("071384134", False), ("971384134", True), ("008198001234", False)])
def test_an_identity_number_begins_with_a_province(make_page, number, doubted):
    born = (0.12, 0.17, "Ngày, tháng, năm sinh: 03/04/1998 Giới tính: Nữ")
    page = make_page(
        [(0.38, 0.1, "GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN"), born, (0.12, 0.2, f"Giấy tờ tùy thân: CMND số {number}")]
    )
    found = find_fields(builtin()["giay_xac_nhan_tinh_trang_hon_nhan"], [page])["giay_to_tuy_than"]
    assert any(check.rule == "identity_province" for check in found.checks) is doubted
