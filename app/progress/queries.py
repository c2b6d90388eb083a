"""Every SQL statement about progress. Numbers are counted from rows; nothing is kept that could go stale."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Row, and_, distinct, func, or_, select

from app.accounts.principal import UnitScope
from app.db.session import Session
from app.dossiers.models import Dossier, DossierKind
from app.progress.models import Campaign, InventoryDeclaration
from app.progress.moments import day_of
from app.units.models import Unit


def digitised_at(moment: dt.datetime) -> ColumnElement[bool]:
    """The clause that says what counts: backlog dossiers confirmed at or before ``moment`` and not withdrawn by then.

    A dossier withdrawn later still counts for ``moment``: the past stays as it was.
    """
    return and_(
        Dossier.kind == DossierKind.BACKLOG,
        Dossier.confirmed_at <= moment,
        or_(Dossier.withdrawn_at.is_(None), Dossier.withdrawn_at > moment),
    )


@dataclass(frozen=True, slots=True)
class Standing:
    """A unit at a moment: its newest declaration in force (or none), and its digitised dossiers."""

    unit: Unit
    declaration: InventoryDeclaration | None
    digitised: int


def standings(session: Session, scope: UnitScope, moment: dt.datetime) -> Sequence[Standing]:
    """Every unit in ``scope`` at ``moment``, by name, in one statement."""
    newest = (
        select(
            InventoryDeclaration.id,
            InventoryDeclaration.unit_code,
            func.row_number()
            .over(
                partition_by=InventoryDeclaration.unit_code,
                order_by=(InventoryDeclaration.in_force_from.desc(), InventoryDeclaration.id.desc()),
            )
            .label("rank"),
        )
        .where(InventoryDeclaration.in_force_from <= moment, scope.where(InventoryDeclaration.unit_code))
        .subquery()
    )
    counted = (
        select(Dossier.unit_code, func.count(distinct(Dossier.id)).label("digitised"))
        .where(digitised_at(moment), scope.where(Dossier.unit_code))
        .group_by(Dossier.unit_code)
        .subquery()
    )
    rows = session.execute(
        select(Unit, InventoryDeclaration, func.coalesce(counted.c.digitised, 0))
        .outerjoin(newest, and_(newest.c.unit_code == Unit.code, newest.c.rank == 1))
        .outerjoin(InventoryDeclaration, InventoryDeclaration.id == newest.c.id)
        .outerjoin(counted, counted.c.unit_code == Unit.code)
        .where(scope.where(Unit.code), or_(Unit.active, newest.c.id.is_not(None), counted.c.digitised > 0))
        .order_by(Unit.search_key, Unit.code)
    )
    return [Standing(unit, declaration, digitised) for unit, declaration, digitised in rows]


def counted_dossiers(
    session: Session, scope: UnitScope, moment: dt.datetime, after: str | None, limit: int
) -> Sequence[Dossier]:
    """The dossiers behind the number, by id, from behind ``after`` on."""
    statement = select(Dossier).where(digitised_at(moment), scope.where(Dossier.unit_code))
    if after is not None:
        statement = statement.where(Dossier.id > after)
    return session.scalars(statement.order_by(Dossier.id).limit(limit)).all()


def count_dossiers(session: Session, scope: UnitScope, moment: dt.datetime) -> int:
    counted = select(func.count(distinct(Dossier.id))).where(digitised_at(moment), scope.where(Dossier.unit_code))
    return session.scalar(counted) or 0


def daily_changes(
    session: Session, scope: UnitScope, after: dt.datetime, until: dt.datetime
) -> tuple[Sequence[Row[tuple[str, str, int]]], Sequence[Row[tuple[str, str, int]]]]:
    """``(unit, civil day, dossiers)`` confirmed, and the same withdrawn after confirmation, in ``(after, until]``.

    Counted without DISTINCT: each row is one dossier, and putting 100,000 ids in order took most of the time.
    """
    backlog = and_(Dossier.kind == DossierKind.BACKLOG, scope.where(Dossier.unit_code))
    confirmed_on, withdrawn_on = day_of(Dossier.confirmed_at), day_of(Dossier.withdrawn_at)
    confirmed = session.execute(
        select(Dossier.unit_code, confirmed_on, func.count())
        .where(backlog, Dossier.confirmed_at > after, Dossier.confirmed_at <= until)
        .group_by(Dossier.unit_code, confirmed_on)
    ).all()
    withdrawn = session.execute(
        select(Dossier.unit_code, withdrawn_on, func.count())
        .where(
            backlog, Dossier.confirmed_at.is_not(None), Dossier.withdrawn_at > after, Dossier.withdrawn_at <= until
        )
        .group_by(Dossier.unit_code, withdrawn_on)
    ).all()
    return confirmed, withdrawn


def declarations(session: Session, scope: UnitScope, unit_code: str | None = None) -> Sequence[InventoryDeclaration]:
    """All declarations, the first in force first."""
    statement = select(InventoryDeclaration).where(scope.where(InventoryDeclaration.unit_code))
    if unit_code is not None:
        statement = statement.where(InventoryDeclaration.unit_code == unit_code)
    ordered = statement.order_by(
        InventoryDeclaration.unit_code, InventoryDeclaration.in_force_from, InventoryDeclaration.id
    )
    return session.scalars(ordered).all()


def declaration_in_force(session: Session, unit_code: str, moment: dt.datetime) -> InventoryDeclaration | None:
    return session.scalar(
        select(InventoryDeclaration)
        .where(InventoryDeclaration.unit_code == unit_code, InventoryDeclaration.in_force_from <= moment)
        .order_by(InventoryDeclaration.in_force_from.desc(), InventoryDeclaration.id.desc())
        .limit(1)
    )


def campaigns(session: Session) -> Sequence[Campaign]:
    """The active campaigns, the earliest deadline first."""
    return session.scalars(select(Campaign).where(Campaign.active).order_by(Campaign.deadline, Campaign.id)).all()


def campaign_by_id(session: Session, campaign_id: str) -> Campaign | None:
    return session.get(Campaign, campaign_id)


def campaign_by_name(session: Session, name: str) -> Campaign | None:
    return session.scalar(select(Campaign).where(Campaign.name == name))
