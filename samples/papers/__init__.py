"""The layouts of every document type, one module a family of papers."""

from __future__ import annotations

import importlib
import pkgutil

_FIRST = (
    "application_forms", "bien_lai", "birth_forms", "can_cuoc", "card_copies", "chung_sinh", "counter_forms", "dat_dai",
    "declaration_forms", "don", "ho_khau", "household_forms", "ket_hon", "khac", "khai_sinh", "khai_tu", "land_forms",
    "letter_forms", "life_forms", "marriage_forms", "mot_cua", "receipt_forms", "tinh_trang", "to_khai", "van_ban",
)  # fmt: skip
"""Conditions go round the layouts in the order of the register: these come first in this order, as when the numbers that
stand in ``docs/accuracy.md`` were measured, so that a seed still gives the papers that it gave."""

_LAST = (
    "plain_offices_letters", "plain_offices_civil", "plain_offices_requests", "plain_offices_counter",
    "town_offices_civil", "town_offices_counter", "town_offices_sheets",
    "river_offices", "river_offices_civil", "river_offices_deaths", "river_offices_counter",
    "market_offices", "market_offices_civil", "market_offices_life", "market_offices_counter",
    "market_offices_drawer", "market_offices_sheets",
    "model_forms", "model_forms_civil", "model_forms_life", "model_forms_requests", "model_forms_held",
    "model_forms_land", "model_forms_counter", "model_forms_letters",
    "far_offices", "far_offices_civil", "far_offices_status", "far_offices_counter", "far_offices_desk",
    "state_forms", "state_forms_books", "state_forms_cards", "state_forms_civil", "state_forms_counter",
    "state_forms_land", "state_forms_letters", "state_forms_life", "state_forms_requests",
    "hill_offices", "hill_offices_births", "hill_offices_cabinet", "hill_offices_counter", "hill_offices_couples",
    "hill_offices_deaths", "hill_offices_homes", "hill_offices_letters",
    "border_forms_birth", "border_forms_counter", "border_forms_death", "border_forms_declare",
    "border_forms_home", "border_forms_letters", "border_forms_marriage", "border_forms_people",
    "exam_forms", "exam_forms_births", "exam_forms_counter", "exam_forms_deaths", "exam_forms_letters",
    "exam_forms_marriages", "exam_forms_other", "exam_forms_registers", "exam_forms_requests",
    "office_prints", "office_prints_births", "office_prints_cards", "office_prints_counter",
    "office_prints_couples", "office_prints_deaths", "office_prints_land", "office_prints_letters",
    "office_prints_misc",
    "plain_exam", "plain_exam_births", "plain_exam_books", "plain_exam_counter", "plain_exam_letters",
    "plain_exam_requests", "plain_exam_status",
    "circular_forms_births", "circular_forms_civil", "circular_forms_civil_status", "circular_forms_counter", "circular_forms_counter_shops", "circular_forms_couples", "circular_forms_deaths", "circular_forms_homes", "circular_forms_homes_cards", "circular_forms_land", "circular_forms_letters", "circular_forms_requests",
    "mountain_cabinet_births", "mountain_cabinet_births_home", "mountain_cabinet_civil", "mountain_cabinet_civil_folk", "mountain_cabinet_counter", "mountain_cabinet_couples", "mountain_cabinet_deaths", "mountain_cabinet_homes", "mountain_cabinet_homes_folk", "mountain_cabinet_land", "mountain_cabinet_letters", "mountain_cabinet_requests",
    "program_prints_births", "program_prints_births_request", "program_prints_civil", "program_prints_civil_acts",
    "program_prints_counter",
    "program_prints_couples", "program_prints_deaths", "program_prints_homes", "program_prints_homes_people",
    "program_prints_land", "program_prints_letters", "program_prints_requests",
    "decree_forms_births", "decree_forms_civil", "decree_forms_counter", "decree_forms_couples", "decree_forms_deaths", "decree_forms_homes", "decree_forms_land", "decree_forms_letters", "decree_forms_requests",
    "counter_intake_births", "counter_intake_civil", "counter_intake_civil_folk", "counter_intake_counter", "counter_intake_counter_money", "counter_intake_couples", "counter_intake_deaths", "counter_intake_homes", "counter_intake_homes_places", "counter_intake_land", "counter_intake_letters", "counter_intake_requests",
)  # fmt: skip
"""Drawn after all others, and so at the end, for the same reason."""


def load() -> None:
    """Imports every module here, so that its layouts are in the register."""
    others = sorted(m.name for m in pkgutil.iter_modules(__path__) if m.name not in (*_FIRST, *_LAST))
    for module in (*_FIRST, *others, *_LAST):
        importlib.import_module(f"{__name__}.{module}")
