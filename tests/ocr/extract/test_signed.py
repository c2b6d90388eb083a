"""What a digital signature says about a letter's fields: it fills, confirms, or differs; it never overrides print."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from ocr.extract.found import Found
from ocr.extract.signed import apply_signatures, is_person
from schemas.document_types import types
from schemas.record import Coverage, DigitalSignature, FieldSource, Level, Trust

BODY = "Ủy ban nhân dân xã Suối Mẫu"
SIGNED = datetime(2025, 3, 6, 1, 30, tzinfo=timezone(timedelta(hours=7)))


def signature(signer: str = BODY, **changed) -> DigitalSignature:
    stated = {"signed_at": SIGNED, "intact": True, "coverage": Coverage.WHOLE_FILE, "organisation": "Xã Suối Mẫu"}
    return DigitalSignature(signer=signer, page=1, **{**stated, **changed})


def found(**values: str) -> dict[str, Found]:
    return {name: Found(value, value, 1, agreement=0.9) for name, value in values.items()}


def applied(fields: dict[str, Found], *signatures: DigitalSignature) -> dict[str, Found]:
    apply_signatures(types()["van_ban_hanh_chinh"], 1, signatures, fields)
    return fields


def rules(field: Found) -> list[tuple[str, Level]]:
    return [(check.rule, check.level) for check in field.checks]


def test_what_the_paper_does_not_show_is_filled_and_looked_at():
    fields = applied({}, signature("Hoàng Thị Mẫu"), signature())
    assert {name: f.value for name, f in fields.items()} == {
        "co_quan_ban_hanh": BODY,
        "nguoi_ky": "Hoàng Thị Mẫu",
        "ngay_ban_hanh": "2025-03-06",
    }
    assert {f.source for f in fields.values()} == {FieldSource.SIGNATURE}
    assert all(rules(f) == [("signature_only", Level.WARN)] for f in fields.values())


def test_agreement_makes_sure_and_adds_no_check():
    printed = {"co_quan_ban_hanh": "UỶ BAN NHÂN DÂN XÃ SUỐI MẪU", "ngay_ban_hanh": "2025-03-06"}
    fields = applied(found(**printed, nguoi_ky="Hoàng Thị Mẫu"), signature("HOÀNG THỊ MẪU"), signature())
    assert {name: fields[name].value for name in printed} == printed
    assert all(f.agreement >= 0.99 and not f.checks and f.source is FieldSource.OCR for f in fields.values())


def test_letters_that_agree_but_for_their_marks_are_not_made_sure():
    fields = applied(found(co_quan_ban_hanh="ỦY BAN NHÂN DAN XÃ SUỐI MẪU"), signature())
    assert fields["co_quan_ban_hanh"].agreement == 0.9


def test_a_publisher_differs_and_is_only_shown():
    fields = applied(found(co_quan_ban_hanh="BỘ NỘI VỤ"), signature("CỔNG THÔNG TIN ĐIỆN TỬ"))
    assert fields["co_quan_ban_hanh"].value == "BỘ NỘI VỤ"
    assert rules(fields["co_quan_ban_hanh"]) == [("signature_body", Level.INFO)]


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("2025-03-05", []),
        ("2025-01-05", [("signature_date", Level.INFO)]),
        ("2025-08-05", [("signature_date", Level.WARN)]),
        ("2025", []),
    ],
)
def test_a_letter_is_signed_on_its_day_or_a_little_later(stated, expected):
    fields = applied(found(ngay_ban_hanh=stated), signature())
    assert fields["ngay_ban_hanh"].value == stated
    assert rules(fields["ngay_ban_hanh"]) == expected


def test_the_date_is_the_issuing_body_s_not_the_drafter_s():
    early = SIGNED - timedelta(days=30)
    fields = applied(found(co_quan_ban_hanh=BODY), signature("Hoàng Thị Mẫu", signed_at=early), signature())
    assert fields["ngay_ban_hanh"].value == "2025-03-06"


@pytest.mark.parametrize(
    "changed",
    [{"intact": False}, {"intact": None}, {"coverage": Coverage.PARTIAL}, {"trust": Trust.UNTRUSTED}],
)
def test_one_that_proves_nothing_is_no_evidence(changed):
    assert applied({}, signature(**changed)) == {}


def test_types_without_the_declaration_take_no_evidence():
    fields: dict[str, Found] = {}
    apply_signatures(types()["don"], 1, [signature()], fields)
    assert fields == {}


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Mai Lương Khôi", True),
        ("NGUYỄN PHƯỚC BÌNH", True),
        ("VĂN PHÒNG", False),
        ("Văn phòng", False),
        ("Bộ Tư pháp", False),
        ("C07", False),
        ("TRUNG TÂM CÔNG BÁO VÀ TIN HỌC", False),
        ("Uỷ ban nhân dân xã Hồ Thầu", False),
    ],
)
def test_people_and_bodies_are_told_apart(name, person):
    assert is_person(name) is person
