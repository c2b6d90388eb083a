"""Cover and separator sheets in a stack: which pages they are, and what they say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from schemas.covers import Cover, CoverKind, claims_to_be_ours, decode, read_key
from schemas.reading import Code, PageReading
from schemas.record import CoverSheet, Warning


def is_ours(code: Code) -> bool:
    """Whether ``code`` is that of a sheet which this installation printed."""
    if code.kind != "qr" or not claims_to_be_ours(code.text):
        return False
    key = read_key()
    return key is not None and decode(code.text, key) is not None


def find_covers(readings: Sequence[PageReading]) -> dict[int, Cover]:
    """The sheets of this installation among ``readings``, by page number."""
    claimed = [(r.number, c.text) for r in readings for c in r.codes if c.kind == "qr" and claims_to_be_ours(c.text)]
    key = read_key() if claimed else None
    if key is None:
        return {}
    return {number: cover for number, text in claimed if (cover := decode(text, key)) is not None}


def told(covers: Mapping[int, Cover]) -> list[CoverSheet]:
    """The sheets as the record tells them."""
    return [
        CoverSheet(
            page=number,
            kind="dossier" if cover.kind is CoverKind.DOSSIER else "paper",
            unit=cover.unit,
            dossier_code=cover.dossier_code,
            procedure=cover.procedure,
            document_type=cover.document_type,
            title=cover.title,
        )
        for number, cover in sorted(covers.items())
    ]


def dossier_runs(readings: Sequence[PageReading]) -> list[tuple[int, int]]:
    """First and last pages of the dossiers in a stack: each begins at its cover, the first one at the first page."""
    covers = find_covers(readings)
    starts = [number for number in sorted(covers) if covers[number].kind is CoverKind.DOSSIER]
    begins = [1, *starts[1:]]
    return list(zip(begins, [*(n - 1 for n in begins[1:]), len(readings)], strict=True))


def dossier_warnings(dossier: Cover | None, covers: Mapping[int, Cover]) -> list[Warning]:
    """What to say of a paper where one stack holds several dossiers: which of them it lies in."""
    several = sum(cover.kind is CoverKind.DOSSIER for cover in covers.values()) > 1
    if not several or dossier is None:
        return []
    name = " - ".join(part for part in (dossier.dossier_code, dossier.title) if part) or "không ghi mã"
    message = f"Tệp quét có nhiều hồ sơ; theo trang bìa, giấy tờ này thuộc hồ sơ {name}."
    return [Warning(code="nhieu_ho_so", message=message)]


def stranger(reading: PageReading) -> Warning | None:
    """What to say of a page whose code claims to be a sheet's: it lies in a paper, so it was not taken for one."""
    if any(claims_to_be_ours(code.text) for code in reading.codes) and not find_covers([reading]):
        message = f"Trang {reading.number} giống trang bìa nhưng không do hệ thống này in; không dùng để tách hồ sơ."
        return Warning(code="trang_bia_la", message=message)
    return None
