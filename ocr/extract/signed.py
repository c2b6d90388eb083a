"""Digital signatures as evidence: they fill what the paper does not show, and a difference is shown.

A signature says who signed and when. The body's own signature is set when a letter is issued (NĐ 30/2020, Điều 13),
but others sign too: who drafted it, who publishes it. So a difference is no fault by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta, timezone

from rapidfuzz import fuzz

from ocr.vietnamese.lexicon import body_heads
from ocr.vietnamese.names import looks_like_name, name_case, plausibility
from ocr.vietnamese.normal import key, tone_placed
from schemas.document_types.declaration import DocumentType
from schemas.record import Coverage, DigitalSignature, FieldSource, Level, Trust

from .found import Found

_CIVIL_TIME = timezone(timedelta(hours=7))  # Asia/Ho_Chi_Minh
_ALIKE = 90
_MOST_DAYS = 10
"""A letter that was signed by pen and scanned is signed by machine some days later; more is worth a look."""


def bears_witness(signature: DigitalSignature) -> bool:
    """Whether ``signature`` proves anything about the paper: it is intact, for the whole file as it was."""
    return (
        bool(signature.intact) and signature.coverage is not Coverage.PARTIAL and signature.trust != Trust.UNTRUSTED
    )


def is_person(name: str) -> bool:
    """Whether a certificate's common name is a person's ("Mai Lương Khôi") rather than a body's ("VĂN PHÒNG")."""
    if " ".join(key(name).split()[:2]) in body_heads():
        return False
    if not name.isupper() and not looks_like_name(name):
        return False
    return looks_like_name(name_case(name)) and plausibility(name_case(name)) >= 0.8


def apply_signatures(
    declared: DocumentType, first_page: int, signatures: Sequence[DigitalSignature], fields: dict[str, Found]
) -> None:
    """Notes on ``fields`` what the ``signatures`` of their paper say about them; a missing field is filled."""
    proofs = [s for s in signatures if bears_witness(s)]
    people = [s for s in proofs if is_person(s.signer)]
    bodies = [s for s in proofs if s not in people]
    if "body" in declared.signature and bodies:
        _body(declared.signature["body"], first_page, proofs, bodies, fields)
    if "person" in declared.signature and people:
        _person(declared.signature["person"], first_page, people, fields)
    if "date" in declared.signature and proofs:
        issuing = _issuing(fields.get(declared.signature.get("body", "")), bodies) or proofs[-1]
        _date(declared.signature["date"], first_page, issuing, fields)


def _names(signature: DigitalSignature) -> list[str]:
    return [name for name in (signature.signer, signature.organisation, signature.unit) if name]


def _alike(one: str, other: str) -> bool:
    return fuzz.ratio(key(one), key(other)) >= _ALIKE


def _issuing(body: Found | None, bodies: Sequence[DigitalSignature]) -> DigitalSignature | None:
    """The signature of the body that issued the paper: the one that the paper names, or the first that signed."""
    if body is not None and body.value:
        for one in bodies:
            if any(_alike(name, str(body.value)) for name in _names(one)):
                return one
    return bodies[0] if bodies else None


def _filled(value: str, page: int, signature: DigitalSignature, what: str) -> Found:
    found = Found(value, value, signature.page or page, agreement=0.9, source=FieldSource.SIGNATURE)
    found.check("signature_only", Level.WARN, f"{what} lấy từ chữ ký số; không đọc được trên giấy.")
    return found


def _read(field: str, fields: dict[str, Found]) -> Found | None:
    found = fields.get(field)
    return found if found is not None and found.value not in (None, "") else None


def _body(
    field: str,
    page: int,
    proofs: Sequence[DigitalSignature],
    bodies: Sequence[DigitalSignature],
    fields: dict[str, Found],
) -> None:
    found = _read(field, fields)
    if found is None:
        fields[field] = _filled(bodies[0].signer, page, bodies[0], "Cơ quan ban hành")
        return
    names = [name for one in proofs for name in _names(one)]
    if any(tone_placed(name) == tone_placed(str(found.value)) for name in names):
        found.agreement = 1.0
    elif not any(_alike(name, str(found.value)) for name in names):
        message = f"Tệp được ký số bởi “{bodies[0].signer}”, giấy ghi “{found.value}”."
        found.check("signature_body", Level.INFO, message)


def _person(field: str, page: int, people: Sequence[DigitalSignature], fields: dict[str, Found]) -> None:
    found = _read(field, fields)
    names = [name_case(one.signer) for one in people]
    if found is None:
        fields[field] = _filled(names[-1], page, people[-1], "Người ký")
    elif any(tone_placed(name) == tone_placed(str(found.value)) for name in names):
        found.agreement = 1.0
    elif not any(_alike(name, str(found.value)) for name in names):
        message = f"Tệp được ký số bởi “{names[-1]}”, giấy ghi “{found.value}”."
        found.check("signature_person", Level.INFO, message)


def _date(field: str, page: int, signature: DigitalSignature, fields: dict[str, Found]) -> None:
    if signature.signed_at is None:
        return
    when = signature.signed_at
    signed = (when.astimezone(_CIVIL_TIME) if when.tzinfo is not None else when).date()
    found = _read(field, fields)
    if found is None:
        fields[field] = _filled(signed.isoformat(), page, signature, "Ngày")
        return
    try:
        stated = date.fromisoformat(str(found.value))
    except ValueError:
        return
    if signed == stated:
        found.agreement = max(found.agreement, 0.99)
    elif signed < stated:
        message = f"Chữ ký số đặt ngày {signed:%d/%m/%Y}, trước ngày ghi trên giấy {stated:%d/%m/%Y}."
        found.check("signature_date", Level.WARN, message, [signed.isoformat()])
    elif (signed - stated).days > _MOST_DAYS:
        message = f"Chữ ký số đặt ngày {signed:%d/%m/%Y}, giấy ghi ngày {stated:%d/%m/%Y}."
        found.check("signature_date", Level.INFO, message)
