"""Answers of /api/v1/units."""

from __future__ import annotations

from schemas.record import Model


class UnitView(Model):
    code: str
    type: str
    name: str
    full_name: str
    former_province: str
    former_district: str
    active: bool


class UnitList(Model):
    units: list[UnitView]
