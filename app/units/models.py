"""Units: the communes (xã, phường) whose dossiers are digitised."""

from __future__ import annotations

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from app.db.base import Base


class Unit(Base):
    """One unit. ``code`` is the five-digit code of the national unit list (QĐ 19/2025/QĐ-TTg)."""

    __tablename__ = "units"

    code: Mapped[str] = mapped_column(String(16), primary_key=True)
    type: Mapped[str] = mapped_column(String(16))
    name: Mapped[str] = mapped_column(String(120))
    full_name: Mapped[str] = mapped_column(String(160))
    slug: Mapped[str] = mapped_column(String(120))
    former_province: Mapped[str] = mapped_column(String(80), default="")
    former_district: Mapped[str] = mapped_column(String(200), default="")
    formed_from: Mapped[str] = mapped_column(String(2000), default="")
    search_key: Mapped[str] = mapped_column(String(160), index=True)
    active: Mapped[bool] = mapped_column(default=True)
