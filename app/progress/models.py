"""Campaigns (a target and its date) and the inventories that units declare."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.db.base import Base, Uuid, new_id, now


class Campaign(Base):
    """A target share of the declared backlog at a moment (the directive: 30 % at 31/12/2025 23:59:59 +07:00)."""

    __tablename__ = "campaigns"

    id: Mapped[str] = mapped_column(Uuid, primary_key=True, default=new_id)
    name: Mapped[str] = mapped_column(String(200), unique=True)
    target_percent: Mapped[float]
    starts_at: Mapped[dt.datetime]
    deadline: Mapped[dt.datetime]
    source: Mapped[str] = mapped_column(String(300), default="")
    active: Mapped[bool] = mapped_column(default=True)


class InventoryDeclaration(Base):
    """How many backlog dossiers a unit says it must digitise. Never updated: a new one supersedes from its date."""

    __tablename__ = "inventory_declarations"
    __table_args__ = (Index("ix_inventory_in_force", "unit_code", "in_force_from", "id"),)

    id: Mapped[str] = mapped_column(Uuid, primary_key=True, default=new_id)
    unit_code: Mapped[str] = mapped_column(ForeignKey("units.code"))
    dossiers: Mapped[int]
    in_force_from: Mapped[dt.datetime]
    declared_by: Mapped[str] = mapped_column(String(160))
    paper: Mapped[str] = mapped_column(String(300))
    recorded_by: Mapped[str | None] = mapped_column(Uuid)
    recorded_at: Mapped[dt.datetime] = mapped_column(default=now)
