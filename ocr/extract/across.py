"""Checks across the papers of one scan: the same person must have the same identity number on all of them, and a name
the same marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ocr.vietnamese.normal import key, tone_placed
from schemas.document_types import types
from schemas.document_types.declaration import Kind
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
    _compare_names(documents)
    return list(documents)


def _compare_names(documents: Sequence[Document]) -> None:
    """Warns on people's names of two papers that have the same letters and other marks: "Ma Hiền Minh" and "Ma Hiển
    Minh" are one person's, and one was misread."""
    named = [(document, field) for document in documents for field in _names(document)]
    for document, field in named:
        own = str(field.value)
        others = {
            str(one.value)
            for paper, one in named
            if paper is not document and key(str(one.value)) == key(own) and not _same_marks(str(one.value), own)
        }
        for other in sorted(others):
            message = f"Giấy khác trong hồ sơ ghi “{other}”, giấy này đọc được “{own}”: khác dấu, cần xem lại."
            field.checks = [
                *field.checks, Check(rule="name_across", level=Level.WARN, message=message, candidates=[other])
            ]  # fmt: skip
            field.needs_review = True
            document.needs_review = True


def _same_marks(one: str, other: str) -> bool:
    return tone_placed(one.lower()) == tone_placed(other.lower())


def _names(document: Document) -> Iterable[FieldValue]:
    """The fields of ``document`` that hold one person's name of several syllables."""
    declared = types().get(document.type)
    for name, field in document.fields.items():
        known = declared.field(name) if declared is not None else None
        person = known is not None and known.kind is Kind.PERSON
        if person and isinstance(field.value, str) and " " in field.value.strip():
            yield field


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
