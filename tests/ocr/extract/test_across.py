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
