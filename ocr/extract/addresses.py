"""Hints on addresses: communes that were split or whose name more than one had, districts on papers of today.

Nearly every paper of the backlog names a district, and rightly so: that is told only where the paper itself is dated
after the districts were abolished.
"""

from __future__ import annotations

from ocr.vietnamese.addresses import Address, old_address
from schemas.document_types.declaration import DocumentType, Kind
from schemas.record import Level

from .found import Found

_MOST_CANDIDATES = 6
_WITHOUT_DISTRICTS = "2025-07-01"
"""From this day on there are none (NQ 202/2025/QH15)."""


def apply_addresses(declared: DocumentType, fields: dict[str, Found]) -> None:
    """Notes on the place fields of ``fields`` what their communes of before July 2025 have become, where that is a
    question, and districts that a paper of later still names.

    The value stays what the paper says; these are ``info`` and force nobody to look.
    """
    dated = fields.get(declared.dated)
    late = dated is not None and isinstance(dated.value, str) and dated.value >= _WITHOUT_DISTRICTS
    for one in declared.fields:
        found = fields.get(one.name)
        if one.kind is not Kind.PLACE or found is None or not isinstance(found.value, str):
            continue
        address = old_address(found.value)
        if address is None:
            continue
        if len(address.today) > 1:
            _ask(address, found)
        elif address.district and late:
            _gone(address, found)


def _ask(address: Address, found: Found) -> None:
    names = ", ".join(unit.full_name for unit in address.today[:_MOST_CANDIDATES])
    if len(address.old) > 1:
        message = f"Có {len(address.old)} nơi tên {address.commune}; nay thuộc {names}. Hãy hỏi lại để chọn đúng."
    else:
        message = f"{address.commune} đã được chia về {names}. Hãy hỏi lại nơi cư trú nay thuộc đơn vị nào."
    candidates = [address.in_words_of_today(unit) for unit in address.today[:_MOST_CANDIDATES]]
    found.check("place_split", Level.INFO, _capital(message), candidates)


def _gone(address: Address, found: Found) -> None:
    message = f"{address.district} không còn từ 01/7/2025, trước ngày ghi trên giấy"
    if address.today:
        message += f"; {address.commune} nay thuộc {address.today[0].full_name}"
    found.check("old_district", Level.INFO, _capital(message) + ".")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
