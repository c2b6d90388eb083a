"""Declared inventories: the denominators, each said by somebody on some paper."""

from __future__ import annotations

import csv
import datetime as dt
import io
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from openpyxl import load_workbook

from app.accounts.models import Role
from app.accounts.principal import Principal, accessible_units
from app.audit.service import record
from app.db.base import now
from app.db.session import Session
from app.errors import ProblemError, required
from app.progress import queries
from app.progress.models import InventoryDeclaration
from app.progress.moments import CIVIL
from app.units.queries import by_code
from schemas.problems import ProblemCode
from schemas.text import fold

MAX_DOSSIERS = 10_000_000


def declare(
    session: Session,
    principal: Principal,
    unit_code: str,
    dossiers: int,
    declared_by: str,
    paper: str,
    in_force_from: dt.datetime | None = None,
) -> tuple[InventoryDeclaration, bool]:
    """The unit's newest declaration, and whether it is new: saying the same again changes nothing.

    A declaration is never changed; a new one supersedes it from ``in_force_from`` (default: now) on. For
    supervisors of the unit and administrators. Raises ``unknown_unit``, ``forbidden``, ``invalid_value``.
    """
    if principal.kind != "system" and principal.role not in (Role.SUPERVISOR, Role.ADMINISTRATOR):
        raise ProblemError(ProblemCode.FORBIDDEN)
    accessible_units(principal).require(unit_code)
    if by_code(session, unit_code) is None:
        raise ProblemError(ProblemCode.UNKNOWN_UNIT, code=unit_code)
    if not 0 <= dossiers <= MAX_DOSSIERS:
        raise ProblemError(ProblemCode.INVALID_VALUE, reason=f"số hồ sơ phải từ 0 đến {MAX_DOSSIERS}")
    who, source = required(declared_by, "người kê khai", 160), required(paper, "văn bản kê khai", 300)
    moment = in_force_from or now()
    current = queries.declaration_in_force(session, unit_code, moment)
    if (
        current is not None
        and (current.dossiers, current.declared_by, current.paper) == (dossiers, who, source)
        and in_force_from in (None, current.in_force_from)
    ):
        return current, False
    declaration = InventoryDeclaration(
        unit_code=unit_code,
        dossiers=dossiers,
        declared_by=who,
        paper=source,
        in_force_from=moment,
        recorded_by=principal.id if principal.kind == "user" else None,
    )
    session.add(declaration)
    session.flush()
    record(
        session,
        principal,
        "inventory.declare",
        f"unit:{unit_code}",
        unit_code,
        declaration=declaration.id,
        dossiers=dossiers,
        superseded=current.dossiers if current else None,
        in_force_from=moment,
    )
    return declaration, True


def list_declarations(
    session: Session, principal: Principal, unit_code: str | None = None
) -> Sequence[InventoryDeclaration]:
    """All declarations of the units that ``principal`` may see, superseded ones too."""
    return queries.declarations(session, accessible_units(principal), unit_code)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of an imported table; ``line`` counts as the spreadsheet does."""

    line: int
    unit_code: str
    dossiers: int
    declared_by: str
    paper: str
    in_force_from: dt.datetime | None


# What units write above the columns, folded.
_COLUMNS = {
    "unit_code": ("ma don vi", "ma dvhc", "ma", "unit", "code"),
    "dossiers": ("so ho so", "so luong", "tong so ho so", "dossiers"),
    "declared_by": ("nguoi ke khai", "don vi ke khai", "declared_by"),
    "paper": ("van ban", "van ban ke khai", "paper"),
    "in_force_from": ("hieu luc tu", "ngay", "in_force_from"),
}


def read_table(path: Path) -> Iterator[Row]:
    """The lines of a CSV (UTF-8) or XLSX table. Raises ``invalid_value`` naming the line that is wrong."""
    lines = _xlsx(path) if path.suffix.lower() in (".xlsx", ".xlsm") else _csv(path)
    header: dict[str, int] | None = None
    for number, cells in enumerate(lines, start=1):
        if not any(cells):
            continue
        if header is None:
            header = _header(cells)
            continue
        yield _row(number, {name: cells[at] if at < len(cells) else "" for name, at in header.items()})
    if header is None:
        raise ProblemError(ProblemCode.INVALID_VALUE, reason="bảng không có dòng nào")


def _header(cells: Sequence[str]) -> dict[str, int]:
    folded = [fold(cell) for cell in cells]
    header = {
        column: folded.index(name) for column, names in _COLUMNS.items() for name in names[::-1] if name in folded
    }
    missing = [names[0] for column, names in _COLUMNS.items() if column not in header and column != "in_force_from"]
    if missing:
        raise ProblemError(ProblemCode.INVALID_VALUE, reason=f"bảng thiếu cột: {', '.join(missing)}")
    return header


def _row(number: int, cells: Mapping[str, str]) -> Row:
    digits = cells["dossiers"].replace(".", "").replace(" ", "")  # 1.250: a Vietnamese thousand
    if not digits.isascii() or not digits.isdigit():
        raise ProblemError(ProblemCode.INVALID_VALUE, reason=f"dòng {number}: số hồ sơ “{cells['dossiers']}”")
    return Row(
        number,
        # A spreadsheet that took the code for a number has eaten its zeros.
        cells["unit_code"].zfill(5),
        int(digits),
        cells["declared_by"],
        cells["paper"],
        _moment(number, cells.get("in_force_from", "")),
    )


def _moment(number: int, text: str) -> dt.datetime | None:
    if not text:
        return None
    for pattern in ("%Y-%m-%d", "%d/%m/%Y", "%Y-%m-%d %H:%M:%S"):
        try:
            return dt.datetime.strptime(text, pattern).replace(tzinfo=CIVIL)
        except ValueError:
            continue
    raise ProblemError(ProblemCode.INVALID_VALUE, reason=f"dòng {number}: ngày “{text}”")


def _csv(path: Path) -> Iterator[list[str]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ProblemError(ProblemCode.INVALID_VALUE, reason="tệp CSV phải dùng bảng mã UTF-8") from error
    first = text.split("\n", 1)[0]
    separator = max(",;\t", key=first.count)
    for line in csv.reader(io.StringIO(text), delimiter=separator):
        yield [_cell(value) for value in line]


def _xlsx(path: Path) -> Iterator[list[str]]:
    book = load_workbook(path, read_only=True, data_only=True)
    try:
        for line in book.worksheets[0].iter_rows(values_only=True):
            yield [_cell(value) for value in line]
    finally:
        book.close()


def _cell(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return unicodedata.normalize("NFC", "" if value is None else str(value)).strip()


def import_table(session: Session, principal: Principal, rows: Iterable[Row]) -> tuple[int, int]:
    """Declares every line or, when one is wrong, none. Returns how many were new and how many said nothing new."""
    new = same = 0
    for row in rows:
        try:
            _, made = declare(
                session, principal, row.unit_code, row.dossiers, row.declared_by, row.paper, row.in_force_from
            )
        except ProblemError as error:
            reason = f"dòng {row.line}: {error.message}"
            raise ProblemError(ProblemCode.INVALID_VALUE, reason=reason) from error
        new, same = new + made, same + (not made)
    return new, same
