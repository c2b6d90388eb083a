from __future__ import annotations

from ocr.extract.across import check_across
from schemas.record import Document, FieldValue


def paper(slug, page, **values):
    fields = {name: FieldValue(value=value, confidence=0.99, needs_review=False) for name, value in values.items()}
    return Document(type=slug, type_confidence=0.99, pages=[page], needs_review=False, fields=fields)


CARD = {"ho_ten": "Nguyễn Thị Hoa", "ngay_sinh": "1990-02-09", "so_dinh_danh": "008190012345"}


def rules(document, name):
    return [c.rule for c in document.fields[name].checks]


def test_another_number_for_the_same_person_is_warned_about_on_both_papers():
    card = paper("can_cuoc", 1, **CARD)
    don = paper("don", 2, nguoi_lam_don="NGUYỄN THỊ HOA", ngay_sinh="1990", so_dinh_danh="008190012346")
    check_across([card, don])
    assert rules(card, "so_dinh_danh") == rules(don, "so_dinh_danh") == ["identity_across"]
    assert card.needs_review
    assert don.fields["so_dinh_danh"].needs_review
    assert "008190012345" in don.fields["so_dinh_danh"].checks[0].message


def test_the_same_number_or_another_person_is_fine():
    card = paper("can_cuoc", 1, **CARD)
    same = paper(
        "giay_xac_nhan_tinh_trang_hon_nhan",
        2,
        ho_ten="Nguyễn Thị Hoa",
        ngay_sinh="1990-02-09",
        giay_to_tuy_than="CCCD số 008190012345 cấp ngày 01/01/2022",
    )
    namesake = paper("don", 3, nguoi_lam_don="Nguyễn Thị Hoa", ngay_sinh="1971", so_dinh_danh="008171000001")
    nine = paper("don", 4, nguoi_lam_don="Nguyễn Thị Hoa", so_dinh_danh="071234567")
    for document in check_across([card, same, namesake, nine]):
        assert not document.needs_review


def test_a_name_whose_marks_another_paper_has_otherwise_is_warned_about_on_both():
    don = paper("don", 1, nguoi_lam_don="Ma Hiền Minh")
    receipt = paper("bien_lai", 2, nguoi_nop="Ma Hiển Minh", dia_chi="Ma Hiền Minh")
    check_across([don, receipt])
    assert rules(don, "nguoi_lam_don") == rules(receipt, "nguoi_nop") == ["name_across"]
    assert receipt.fields["nguoi_nop"].checks[0].candidates == ["Ma Hiền Minh"]
    assert receipt.needs_review
    assert not rules(receipt, "dia_chi")  # no person's


def test_names_that_agree_or_stand_on_one_paper_are_fine():
    don = paper("don", 1, nguoi_lam_don="Ma Hiền Minh")
    same = paper("bien_lai", 2, nguoi_nop="MA HIỀN MINH")
    siblings = paper("trich_luc_khai_sinh", 3, ho_ten="Lò Thị Mẫn", me_ho_ten="Lò Thị Mận")
    for document in check_across([don, same, siblings]):
        assert not document.needs_review
