"""Checks across the papers of one scan: the same person must have the same identity number on all of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ocr.vietnamese.normal import key
from schemas.record import Check, Document, FieldValue, Level

# (name, birth, field that holds the identity number) of each person on a paper, by their fields' names
_PERSONS = (
    ("ho_ten", "ngay_sinh", "so_dinh_danh"),
    ("ho_ten", "ngay_sinh", "giay_to_tuy_than"),
    ("nguoi_lam_don", "ngay_sinh", "so_dinh_danh"),
    ("me_ho_ten", "me_nam_sinh", "me_so_giay_to"),
    ("vo_ho_ten", "vo_ngay_sinh", "vo_giay_to"),
    ("chong_ho_ten", "chong_ngay_sinh", "chong_giay_to"),
    ("nguoi_nop", None, "so_dinh_danh"),
    ("nguoi_su_dung_dat", None, "so_giay_to"),
    ("nguoi_yeu_cau", None, "nguoi_yeu_cau_giay_to"),
)


def check_across(documents: Sequence[Document]) -> list[Document]:
    """``documents`` with a warning on every 12-figure identity number that another paper contradicts.

    Two papers speak of one person where the names agree (without diacritics) and no known year of birth
    differs. The fields warned about go to review.
    """
    seen: list[tuple[str, str | None, str, Document, FieldValue]] = []
    for document in documents:
        seen.extend(_persons(document))
    for i, (name, year, number, document, field) in enumerate(seen):
        for other_name, other_year, other_number, other_document, other_field in seen[i + 1 :]:
            same_person = name == other_name and (year is None or other_year is None or year == other_year)
            if document is not other_document and same_person and number != other_number:
                _warn(field, number, other_number, document)
                _warn(other_field, other_number, number, other_document)
    return list(documents)


def _persons(document: Document) -> Iterable[tuple[str, str | None, str, Document, FieldValue]]:
    for name, birth, identity in _PERSONS:
        person, holder = document.fields.get(name), document.fields.get(identity)
        if person is None or holder is None or not person.value or not holder.value:
            continue
        match = re.search(r"(?<!\d)\d{12}(?!\d)", str(holder.value))
        if match is None:
            continue
        born = document.fields.get(birth) if birth else None
        year = str(born.value)[:4] if born is not None and born.value else None
        yield key(str(person.value)), year, match.group(), document, holder


def _warn(field: FieldValue, number: str, other: str, document: Document) -> None:
    message = f"Cùng họ tên nhưng giấy khác trong hồ sơ ghi số {other}, giấy này ghi {number}."
    if any(c.rule == "identity_across" and c.message == message for c in field.checks):
        return
    field.checks = [*field.checks, Check(rule="identity_across", level=Level.WARN, message=message)]
    field.needs_review = True
    document.needs_review = True
