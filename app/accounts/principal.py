"""Who is acting, what they may do, and which units they may see."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Literal

from sqlalchemy import ColumnElement, false, true

from app.accounts.models import Role
from app.errors import ProblemError
from schemas.problems import ProblemCode


class Scope(StrEnum):
    EXTRACT = "extract"
    DOSSIERS_READ = "dossiers:read"
    DOSSIERS_WRITE = "dossiers:write"
    PROGRESS_READ = "progress:read"
    SUBJECTS_READ = "subjects:read"


SCOPES: dict[str, str] = {
    Scope.EXTRACT: "Gửi tệp quét để đọc và nhận kết quả",
    Scope.DOSSIERS_READ: "Xem hồ sơ",
    Scope.DOSSIERS_WRITE: "Sửa và xác nhận hồ sơ",
    Scope.PROGRESS_READ: "Xem tiến độ số hóa",
    Scope.SUBJECTS_READ: "Xem kho giấy tờ của người dân, tổ chức",
}

# What a signed-in person may do over the API. A supervisor looks after others' work (and may withdraw it), but
# does not hand in scans.
ROLE_SCOPES: dict[Role, frozenset[str]] = {
    Role.CLERK: frozenset(SCOPES),
    Role.SUPERVISOR: frozenset({Scope.DOSSIERS_READ, Scope.DOSSIERS_WRITE, Scope.PROGRESS_READ, Scope.SUBJECTS_READ}),
    Role.ADMINISTRATOR: frozenset(SCOPES),
}


@dataclass(frozen=True, slots=True)
class Principal:
    """A person, a program, or the system itself.

    ``units`` is ``None`` for all units. ``username`` is what a person signs in with; nobody else has one.
    """

    kind: Literal["user", "client", "system"]
    id: str | None
    name: str
    role: Role | None = None
    scopes: frozenset[str] = field(default_factory=frozenset)
    units: frozenset[str] | None = field(default_factory=frozenset)
    must_change_password: bool = False
    csrf_token: str | None = field(default=None, repr=False)
    username: str | None = None

    @property
    def actor(self) -> str:
        """The name under which the audit log and corrections keep who it was: ``user:<id>``, ``system``."""
        return f"{self.kind}:{self.id}" if self.id else self.kind


SYSTEM = Principal("system", None, "Hệ thống", scopes=frozenset(SCOPES), units=None)


@dataclass(frozen=True, slots=True)
class UnitScope:
    """The units that a principal may see; ``codes`` is ``None`` for all."""

    codes: frozenset[str] | None

    def allows(self, code: str) -> bool:
        return self.codes is None or code in self.codes

    def where(self, column: Any) -> ColumnElement[bool]:
        """A clause that keeps the rows whose ``column`` (a unit code) may be seen."""
        if self.codes is None:
            return true()
        return column.in_(sorted(self.codes)) if self.codes else false()

    def require(self, code: str) -> None:
        """Raises ``forbidden`` where ``code`` may not be seen."""
        if not self.allows(code):
            raise ProblemError(ProblemCode.FORBIDDEN)


def accessible_units(principal: Principal) -> UnitScope:
    """The one place that decides which units a principal may see."""
    return UnitScope(principal.units)
