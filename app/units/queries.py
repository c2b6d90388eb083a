"""Every SQL statement about units."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import select

from app.accounts.principal import UnitScope
from app.db.session import Session
from app.units.models import Unit


def existing_codes(session: Session, codes: Collection[str]) -> frozenset[str]:
    """Those of ``codes`` that are units."""
    return frozenset(session.scalars(select(Unit.code).where(Unit.code.in_(codes)))) if codes else frozenset()


def by_code(session: Session, code: str) -> Unit | None:
    return session.get(Unit, code)


def listed(
    session: Session, scope: UnitScope, words: Sequence[str] = (), *, active_only: bool = True
) -> Sequence[Unit]:
    """The units in ``scope`` whose search key holds every one of ``words`` (folded), by name."""
    statement = select(Unit).where(scope.where(Unit.code)).order_by(Unit.search_key, Unit.code)
    if active_only:
        statement = statement.where(Unit.active)
    for word in words:
        statement = statement.where(Unit.search_key.contains(word, autoescape=True))
    return session.scalars(statement).all()


def all_by_code(session: Session) -> dict[str, Unit]:
    return {unit.code: unit for unit in session.scalars(select(Unit))}
