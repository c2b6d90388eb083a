"""The layouts of every document type, one module a family of papers."""

from __future__ import annotations

import importlib
import pkgutil


def load() -> None:
    """Imports every module here, so that its layouts are in the register."""
    for module in sorted(m.name for m in pkgutil.iter_modules(__path__)):
        importlib.import_module(f"{__name__}.{module}")
