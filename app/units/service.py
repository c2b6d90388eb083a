"""The province's units: loaded from the data file, listed for those who may see them."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files

from app.accounts.principal import Principal, accessible_units
from app.audit.service import record
from app.db.session import Session
from app.errors import ProblemError
from app.units import queries
from app.units.models import Unit
from schemas.problems import ProblemCode
from schemas.text import fold

DATA_FILE = "tuyenquang_units_124.csv"
_COLUMNS = ("type", "name", "full_name", "slug", "former_province", "former_district", "formed_from")


def load_units(session: Session, principal: Principal, rows: Iterable[Mapping[str, str]] | None = None) -> int:
    """Brings the table of units to the data file (or ``rows`` of the same columns); run again, it changes nothing.

    Units that the file no longer has stay, for their dossiers' sake. Returns how many rows were new or changed.
    Raises ``invalid_value`` where a column is missing.
    """
    known = queries.all_by_code(session)
    changed: list[str] = []
    for row in rows if rows is not None else _packaged():
        missing = [column for column in ("code", "type", "name", "full_name", "slug") if not row.get(column)]
        if missing:
            raise ProblemError(ProblemCode.INVALID_VALUE, reason=f"bảng thiếu cột {', '.join(missing)}")
        values = {column: _text(row.get(column)) for column in _COLUMNS}
        values["formed_from"] = values["formed_from"] or _text(row.get("formed_from_old_units"))
        values["search_key"] = fold(f"{values['full_name']} {row['code']}")
        unit = known.get(row["code"])
        if unit is None:
            session.add(Unit(code=row["code"], active=True, **values))
        elif any(getattr(unit, column) != value for column, value in values.items()):
            for column, value in values.items():
                setattr(unit, column, value)
        else:
            continue
        changed.append(row["code"])
    if changed:
        session.flush()
        record(session, principal, "unit.load", "units", number=len(changed), codes=changed)
    return len(changed)


def list_units(session: Session, principal: Principal, search: str = "") -> Sequence[Unit]:
    """The units that ``principal`` may see, by name; ``search`` is words with or without diacritics."""
    return queries.listed(session, accessible_units(principal), fold(search).split())


def get_unit(session: Session, principal: Principal, code: str) -> Unit:
    """Raises ``not_found`` also for a unit that ``principal`` may not see."""
    unit = queries.by_code(session, code)
    if unit is None or not accessible_units(principal).allows(code):
        raise ProblemError(ProblemCode.NOT_FOUND)
    return unit


def packaged_names() -> dict[str, str]:
    """The full names of the province's units by code, without a database."""
    return {row["code"]: _text(row["full_name"]) for row in _packaged()}


def _packaged() -> Iterable[Mapping[str, str]]:
    with (files("app.units") / "data" / DATA_FILE).open(encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file)


def _text(value: str | None) -> str:
    return unicodedata.normalize("NFC", (value or "").strip())
